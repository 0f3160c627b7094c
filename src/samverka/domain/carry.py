"""The same place in another year: how the annual wheel's times, days and titles are carried over."""

from __future__ import annotations

import re
from datetime import date, timedelta

from samverka.domain.dates import add_months, month_span
from samverka.domain.fields import When

_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
NEAR = 3
"""A year in a title is carried over where it is so near the wheel's own."""


def day_in(day: date, years: int) -> date:
    """The day so many years later that is the same weekday, nearest to the same date, and in that year; a month's last day
    stays a month's last day, because it is a limit («senast 31 mars»)."""
    if day == month_span(day.year, day.month)[1]:
        return month_span(day.year + years, day.month)[1]
    same = add_months(day, 12 * years)
    ahead = (day.weekday() - same.weekday()) % 7
    found = same + timedelta(ahead if ahead <= 3 else ahead - 7)
    return found + timedelta(7 * ((found.year < same.year) - (found.year > same.year)))


def when_in(when: When, years: int) -> str:
    """A month, an ISO week or a day so many years later, as the wheel writes it; week 53 becomes the last where there are 52."""
    year = int(when.text[:4]) + years
    if "W" in when.text:
        return f"{year:04d}-W{min(int(when.text[-2:]), weeks(year)):02d}"
    if when.first == when.last:
        return day_in(when.first, years).isoformat()
    return f"{year:04d}-{when.first.month:02d}"


def weeks(year: int) -> int:
    """How many ISO weeks a year has: 52, or 53 as 2026 does."""
    return date(year, 12, 28).isocalendar()[1]


def words_in(words: str, year: int, years: int) -> str:
    """A title or an id with the years in it moved along: «Budget 2027» in the wheel of 2026 is «Budget 2028» in that of 2027."""

    def moved(found: re.Match[str]) -> str:
        held = int(found[0])
        return str(held + years) if abs(held - year) <= NEAR else found[0]

    return _YEAR.sub(moved, words)


def next_time(first: int, every: int, year: int) -> int:
    """The first year from `year` on in which something comes that comes every so many years since `first`."""
    return first if year <= first else year + (first - year) % every
