"""Days: Swedish red days, working days, weeks, and the words a date is said in. No clock is read here."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache

from samverka.named import NamedTuple

MONTHS_SV = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december")  # fmt: skip
MONTHS_EN = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
DAYS_SV = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
DAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def easter(year: int) -> date:
    """Easter Sunday of `year` in the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


@cache
def red_days(year: int) -> dict[date, str]:
    """The red days of `year` with their Swedish names: helgdagar of lag (1989:253), and the three eves that
    semesterlagen (1977:480) 3 a § holds equal to Sundays. Plain Sundays are not in it."""
    sunday = easter(year)
    saint_john = _saturday_from(date(year, 6, 20))
    return {
        date(year, 1, 1): "nyårsdagen",
        date(year, 1, 6): "trettondedag jul",
        sunday - timedelta(2): "långfredagen",
        sunday: "påskdagen",
        sunday + timedelta(1): "annandag påsk",
        date(year, 5, 1): "första maj",
        sunday + timedelta(39): "Kristi himmelsfärdsdag",
        sunday + timedelta(49): "pingstdagen",
        date(year, 6, 6): "nationaldagen",
        saint_john - timedelta(1): "midsommarafton",
        saint_john: "midsommardagen",
        _saturday_from(date(year, 10, 31)): "alla helgons dag",
        date(year, 12, 24): "julafton",
        date(year, 12, 25): "juldagen",
        date(year, 12, 26): "annandag jul",
        date(year, 12, 31): "nyårsafton",
    }


def _saturday_from(day: date) -> date:
    return day + timedelta((5 - day.weekday()) % 7)


def is_workday(day: date) -> bool:
    """True for Monday to Friday that is no red day."""
    return day.weekday() < 5 and day not in red_days(day.year)


def workday_before(day: date) -> date:
    """`day` itself where it is a working day, else the nearest working day before it."""
    while not is_workday(day):
        day -= timedelta(1)
    return day


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months later, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, month_span(year, month + 1)[1].day))


def month_span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    last = date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(1)
    return date(year, month, 1), last


def week(day: date) -> int:
    """The ISO week's number."""
    return day.isocalendar()[1]


class Said(NamedTuple):
    """A day inside a sentence: said as «torsdag 12 mars» in the language of the sentence."""

    day: date

    def say(self, language: str) -> str:
        """The day in words."""
        return day_date(self.day, language)


def long_date(day: date, language: str) -> str:
    """«torsdag 12 mars 2026» / “Thursday 12 March 2026”."""
    return f"{_day_name(day, language)} {day.day} {_month_name(day, language)} {day.year}"


def day_date(day: date, language: str) -> str:
    """«torsdag 12 mars» / “Thursday 12 March”: for text where the year is plain."""
    return f"{_day_name(day, language)} {day.day} {_month_name(day, language)}"


def short_date(day: date, language: str) -> str:
    """«tor 12 mar» / “Thu 12 Mar”: for tables."""
    return f"{_day_name(day, language)[:3]} {day.day} {_month_name(day, language)[:3]}"


def clock(value: time | None, language: str) -> str:
    """A time of day: «13.05» / “13:05”; "" for None."""
    return "" if value is None else f"{value:%H.%M}" if language == "sv" else f"{value:%H:%M}"


def clock_from(value: datetime | None, first: date, language: str) -> str:
    """A time of day in something that began on `first`: «13.05», on a later day «fre 13.05»; "" for None."""
    if value is None:
        return ""
    said = clock(value.time(), language)
    return said if value.date() == first else f"{_day_name(value.date(), language)[:3]} {said}"


def _day_name(day: date, language: str) -> str:
    return (DAYS_SV if language == "sv" else DAYS_EN)[day.weekday()]


def _month_name(day: date, language: str) -> str:
    return (MONTHS_SV if language == "sv" else MONTHS_EN)[day.month - 1]
