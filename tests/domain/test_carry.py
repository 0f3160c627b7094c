"""Claims about carrying a wheel's times over to another year: the same place in it, and never outside it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka.domain.carry import day_in, next_time, weeks, when_in, words_in
from samverka.store.decode import parse_when


@pytest.mark.parametrize(
    ("when", "years", "then"),
    [
        ("2026-03", 1, "2027-03"),
        ("2026-W11", 1, "2027-W11"),
        ("2026-W53", 1, "2027-W52"),  # 2026 has 53 weeks
        ("2025-W52", 1, "2026-W52"),
        ("2026-03-12", 1, "2027-03-11"),  # a Thursday
        ("2026-01-01", 1, "2027-01-07"),  # the nearest Thursday is in 2026
        ("2026-12-30", 1, "2027-12-29"),
        ("2024-02-28", 2, "2026-02-25"),
    ],
)
def test_the_same_place_in_another_year(when: str, years: int, then: str) -> None:
    """A month stays a month, a week its number, a day its weekday."""
    held = parse_when(when)
    assert held is not None
    assert when_in(held, years) == then


@pytest.mark.parametrize(
    ("day", "then"), [("2026-03-31", "2027-03-31"), ("2026-11-30", "2027-11-30"), ("2027-02-28", "2028-02-29")]
)
def test_a_months_last_day_stays_one(day: str, then: str) -> None:
    """It is a limit that somebody else has set."""
    assert day_in(date.fromisoformat(day), 1) == date.fromisoformat(then)


@given(st.dates(date(1950, 1, 1), date(2900, 12, 31)), st.integers(1, 8))
def test_a_day_keeps_its_weekday_and_lands_in_the_year(day: date, years: int) -> None:
    """At most six days from the same date; or it is the last of its month."""
    then = day_in(day, years)
    assert then.year == day.year + years
    assert parse_when(when_in(parse_when(day.isoformat()), years))  # type: ignore[arg-type]
    if then.weekday() != day.weekday():
        assert (then.month, day.month) == (day.month, then.month)
    else:
        assert abs((then - day).days - 365.25 * years) < 8


def test_years_in_titles_move_along() -> None:
    """Those near the wheel's own; numbers that are no such year stay."""
    assert words_in("Budget 2027 efter utfall 2025, Dnr 0263/2019, 12026", 2026, 1) == (
        "Budget 2028 efter utfall 2026, Dnr 0263/2019, 12026"
    )


def test_long_cadences_come_when_they_are_due() -> None:
    """Every fourth year since 2016: 2028 is the next after 2026; 2026 has 53 weeks."""
    assert [next_time(2016, 4, year) for year in (2015, 2016, 2025, 2026, 2028)] == [2016, 2016, 2028, 2028, 2028]
    assert (weeks(2026), weeks(2027)) == (53, 52)
