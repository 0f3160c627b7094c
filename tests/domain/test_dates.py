"""Claims about days: the red days of Sweden, working days, weeks, and how a day is said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.easter import easter as easter_by_dateutil
from hypothesis import given
from hypothesis import strategies as st

from samverka.domain.dates import (
    Said,
    add_months,
    day_date,
    easter,
    is_workday,
    long_date,
    month_span,
    red_days,
    short_date,
    week,
    workday_before,
)
from samverka.text import T

DAYS = st.dates(date(1600, 1, 1), date(2999, 12, 31))


def test_the_red_days_of_2026() -> None:
    """They are the lawful ones and the three eves, each on its day; plain Sundays are not among them."""
    assert {str(day): name for day, name in sorted(red_days(2026).items())} == {
        "2026-01-01": "nyårsdagen",
        "2026-01-06": "trettondedag jul",
        "2026-04-03": "långfredagen",
        "2026-04-05": "påskdagen",
        "2026-04-06": "annandag påsk",
        "2026-05-01": "första maj",
        "2026-05-14": "Kristi himmelsfärdsdag",
        "2026-05-24": "pingstdagen",
        "2026-06-06": "nationaldagen",
        "2026-06-19": "midsommarafton",
        "2026-06-20": "midsommardagen",
        "2026-10-31": "alla helgons dag",
        "2026-12-24": "julafton",
        "2026-12-25": "juldagen",
        "2026-12-26": "annandag jul",
        "2026-12-31": "nyårsafton",
    }


@pytest.mark.parametrize(
    "day", ["1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2008-03-23", "2038-04-25", "2076-04-19"]
)
def test_easter_falls_where_the_church_has_it(day: str) -> None:
    """Its earliest and latest days and the years where simple rules go wrong are among them."""
    assert str(easter(int(day[:4]))) == day


def test_easter_agrees_with_dateutil_for_four_centuries() -> None:
    """Year by year, from 1800 to 2199."""
    assert [easter(year) for year in range(1800, 2200)] == [easter_by_dateutil(year) for year in range(1800, 2200)]


@pytest.mark.parametrize(
    ("year", "midsummer", "all_saints"),
    [(2020, "06-20", "10-31"), (2021, "06-26", "11-06"), (2024, "06-22", "11-02"), (2025, "06-21", "11-01")],
)
def test_midsummer_and_all_saints_are_saturdays(year: int, midsummer: str, all_saints: str) -> None:
    """Within 20 to 26 June, and 31 October to 6 November."""
    names = {name: f"{day:%m-%d}" for day, name in red_days(year).items()}
    assert (names["midsommardagen"], names["alla helgons dag"]) == (midsummer, all_saints)


@pytest.mark.parametrize(
    ("day", "before"),
    [
        ("2026-03-12", "2026-03-12"),  # a Thursday is one itself
        ("2026-04-03", "2026-04-02"),  # Good Friday
        ("2026-04-06", "2026-04-02"),  # Easter Monday, over the whole holiday
        ("2026-05-01", "2026-04-30"),
        ("2026-05-16", "2026-05-15"),  # the squeezed Friday after Ascension Day is a working day
        ("2026-01-02", "2026-01-02"),  # the Friday between New Year's Day and the weekend, too
        ("2026-06-06", "2026-06-05"),
        ("2027-01-01", "2026-12-30"),  # back into the year before, past New Year's Eve
    ],
)
def test_the_working_day_before(day: str, before: str) -> None:
    """A working day is its own; a red day, Saturday or Sunday goes back to the nearest one."""
    assert str(workday_before(date.fromisoformat(day))) == before


@given(DAYS)
def test_every_day_has_a_working_day_less_than_a_week_before(day: date) -> None:
    """Over Christmas at the farthest; and it is a working day."""
    found = workday_before(day)
    assert is_workday(found)
    assert timedelta(0) <= day - found <= timedelta(5)


def test_2026_has_53_weeks() -> None:
    """And New Year's Day of 2027 is in its last one."""
    assert [week(date.fromisoformat(day)) for day in ("2026-09-04", "2026-12-28", "2027-01-01", "2027-01-04")] == [
        36,
        53,
        53,
        1,
    ]


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-01-01", -1, "2025-12-01"),
        ("2026-05-07", 0, "2026-05-07"),
    ],
)
def test_months_are_added_by_the_calendar(day: str, months: int, then: str) -> None:
    """A day that the month does not have is its last."""
    assert str(add_months(date.fromisoformat(day), months)) == then


def test_a_month_from_first_to_last_day() -> None:
    """February of a leap year too."""
    assert month_span(2028, 2) == (date(2028, 2, 1), date(2028, 2, 29))


def test_a_day_in_words() -> None:
    """In both languages, in three lengths, and inside a sentence in that sentence's language."""
    day = date(2026, 3, 12)
    assert [f(day, "sv") for f in (long_date, day_date, short_date)] == [
        "torsdag 12 mars 2026",
        "torsdag 12 mars",
        "tor 12 mar",
    ]
    assert [f(day, "en") for f in (long_date, day_date, short_date)] == [
        "Thursday 12 March 2026",
        "Thursday 12 March",
        "Thu 12 Mar",
    ]
    sentence = T("«{day}»", day=Said(day))
    assert (sentence.say("sv"), sentence.say("en")) == ("«torsdag 12 mars»", "«Thursday 12 March»")
