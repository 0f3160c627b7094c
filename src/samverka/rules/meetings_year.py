"""SV204: a forum meets as often in a year as it is to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive, holds
from samverka.domain.governance import Figure, per_year
from samverka.domain.records import Forum
from samverka.domain.year import covers
from samverka.rules.example import meeting
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, meetings_word
from samverka.text import T, Text

AT = ("type",)
"""Where the finding points: the forum's type is what gives it the figure."""


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    days = [m.date for m in archive.meetings(forum.id) if m.cancelled is None]
    known = {m.date.year for m in archive.meetings(forum.id) if m.date.year <= today.year}
    planned = {wheel.year for wheel in archive.wheels(forum) if wheel.forum}
    known |= planned & {today.year, today.year + 1}
    for year in sorted(known):
        figure = archive.figure("meetings", forum, date(year, 1, 1))
        if figure is None:
            continue
        for time, first, last in _times(figure, year):
            if holds(first, forum.from_, forum.to) and holds(last, forum.from_, forum.to):
                count = sum(first <= day <= last for day in days)
                wanted = max(per_year(figure).minimum, per_year(figure).low)
                if count < wanted and not covers(archive, forum, first + (last - first) / 2):
                    continue  # the records began so late that most of its meetings came before them
                yield from _time(archive, forum, time, count, figure, year, last < today)


def _times(figure: Figure, year: int) -> Iterator[tuple[int | Text, date, date]]:
    """The year, or where the figure counts by term its two halves: what it is called, its first and last day."""
    if per_year(figure).per == "year":
        yield year, date(year, 1, 1), date(year, 12, 31)
    else:
        yield T("the spring of {year}", year=year), date(year, 1, 1), date(year, 6, 30)
        yield T("the autumn of {year}", year=year), date(year, 7, 1), date(year, 12, 31)


def _time(
    archive: Archive, forum: Forum, time: int | Text, count: int, figure: Figure, year: int, over: bool
) -> Iterator[Finding]:
    minimum, low, high, _per = per_year(figure)
    values = {"meetings": meetings_word(archive, forum), "year": time, "count": count}
    if count < minimum:
        message = (
            T("{meetings} held in {year}: {count}; at least {least} were to be held", **values, least=minimum)
            if over
            else T("{meetings} planned for {year}: {count}; at least {least} are to be held", **values, least=minimum)
        )
        help = None if over else (MORE if count else NONE_YET)(forum=forum.id, year=year)
        yield Finding(forum.id, AT, message, help, cites(figure))
    elif high and not low <= count <= high:
        target = f"{low}–{high}" if low != high else f"{low}"
        message = T("{meetings} in {year}: {count}; the target is {target}", **values, target=target)
        yield Finding(forum.id, AT, message, cite=cites(figure), severity=Severity.NOTE)


MORE = T("plan one: samverka meeting new {forum} --date YYYY-MM-DD")
NONE_YET = T("plan the year, on Thursdays for example: samverka meeting plan {forum} --year {year} --weekday thu")

RULE = Rule(
    code="SV204",
    name="meetings-a-year",
    severity=Severity.WARNING,
    title=T("a forum meets as often as it is to"),
    why=T(
        "How often the parties meet is what the agreement promises. The minimum is reckoned once the year is over, "
        "and the plan of the "
        "year that is running or has its wheel is compared with it. A target is only noted. Only years that the "
        "forum lived through count."
    ),
    of=(Forum,),
    each=each,
    time=True,
    passes={**meeting("2025-03-13"), **meeting("2025-10-09")},
    fails=meeting("2025-03-13"),
    sources=("G10", "G11", "F08", "R03"),
)
