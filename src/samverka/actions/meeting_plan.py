"""A year's meetings at once: those of the year before on the same weeks and weekday, given days, or spread over the year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from samverka.actions.meeting import new_meeting, remarks_on
from samverka.actions.workspace import Workspace, a_forum
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive, holds
from samverka.domain.dates import DAYS_EN, DAYS_SV, is_workday, red_days
from samverka.domain.deadlines import Deadline, deadline_on
from samverka.domain.governance import per_year
from samverka.domain.hours import last_day
from samverka.domain.records import Forum, Meeting
from samverka.domain.values import Struct
from samverka.store.plan import Change, Plan
from samverka.text import T, Text

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
"""The days of the working week; what a day is called in Swedish will do as well, and its whole name."""
SPRING, AUTUMN = range(3, 25), range(35, 50)
"""The weeks among which meetings are spread: neither the holidays of Christmas nor the summer."""
JULY = 7


class Asked(Struct):
    """What the year is to look like. Without dates and weekday it is that of `from_year`."""

    forum: str
    year: int
    from_year: int | None = None
    dates: tuple[date, ...] = ()
    weekday: str | None = None
    number: int | None = None
    time: str | None = None
    place: str | None = None


class Proposed(Struct):
    """One meeting of the plan with its deadlines, and what to think of."""

    meeting: Meeting
    issues: Deadline | None
    agenda: Deadline | None
    remarks: tuple[Text, ...]


class YearPlan(Struct):
    """The plan, the meetings in it by day, and what is left to say of the whole."""

    plan: Plan
    forum: Forum
    rows: tuple[Proposed, ...]
    remarks: tuple[Text, ...]


def plan_year(workspace: Workspace, asked: Asked) -> YearPlan:
    """Propose a forum's meetings of a year, on working days where nobody named the day; a day that it meets already is left."""
    archive = workspace.archive
    forum = a_forum(archive, asked.forum)
    taken = {m.date for m in archive.meetings(forum.id) if m.cancelled is None}
    found = sorted(_days(archive, forum, asked, taken), key=lambda choice: choice.day)
    if not found:
        raise Refusal(T("{forum} has all its meetings of {year} already", forum=forum.title, year=asked.year))
    rows, changes = [], []
    for choice in found:
        until = None if asked.time else choice.day + choice.lasts
        meeting, data = new_meeting(workspace, forum, choice.day, asked.time or choice.time, asked.place, until)
        changes.append(Change(meeting.path, None, data))
        issues, agenda = (deadline_on(archive, forum, choice.day, name) for name in ("issue_lead", "agenda_lead"))
        remarks = (*choice.remarks, *remarks_on(forum, choice.day, workspace.today))
        rows.append(Proposed(meeting, issues, agenda, remarks))
    plan = Plan(
        tuple(changes),
        T("meetings of {year}: {forum}, {n}", year=asked.year, forum=forum.title, n=len(rows)),
        (("Samverka-Command", "meeting plan"), ("Samverka-Record", forum.id)),
    )
    count = len(rows) + sum(day.year == asked.year for day in taken)
    return YearPlan(plan, forum, tuple(rows), tuple(_enough(archive, forum, asked.year, count)))


class _Choice(Struct):
    day: date
    time: str | None = None
    remarks: tuple[Text, ...] = ()
    lasts: timedelta = timedelta(0)


def _days(archive: Archive, forum: Forum, asked: Asked, taken: set[date]) -> Iterator[_Choice]:
    if asked.dates:
        yield from _named(forum, asked, taken)
        return
    wanted = _spread(archive, forum, asked) if asked.weekday else _as_before(archive, forum, asked)
    weeks = {day.isocalendar()[:2] for day in taken}
    for base, time, july, lasts in wanted:
        if base.isocalendar()[:2] in weeks:
            continue  # it meets that week already: planned before, or by hand
        day = _free(base, forum, asked.year, july, taken)
        if day is not None:
            taken = taken | {day}
            yield _Choice(day, time, tuple(_why_moved(base, day)), lasts)


def _named(forum: Forum, asked: Asked, taken: set[date]) -> Iterator[_Choice]:
    for day in dict.fromkeys(asked.dates):
        if day.year != asked.year:
            raise Refusal(T("{day} is not in {year}", day=day, year=asked.year), exit_code=2)
        if not holds(day, forum.from_, forum.to):
            raise Refusal(T("{forum} does not exist on {day}", forum=forum.title, day=day))
        if day not in taken:
            yield _Choice(day)


def _as_before(archive: Archive, forum: Forum, asked: Asked) -> Iterator[tuple[date, str | None, bool, timedelta]]:
    """The same week and weekday as each ordinary meeting of the other year; whether July was theirs, and how many days more it took."""
    before = asked.from_year if asked.from_year is not None else asked.year - 1
    meetings = [
        m for m in archive.meetings(forum.id) if m.date.year == before and m.cancelled is None and m.type != "extra"
    ]
    if not meetings:
        raise Refusal(
            T("{forum} has no meetings in {year} to go by", forum=forum.title, year=before),
            help=T("say the days (--dates), or a weekday (--weekday thu)"),
            exit_code=2,
        )
    for meeting in meetings:
        _, week, weekday = meeting.date.isocalendar()
        time = str(meeting.time) if meeting.time else None
        lasts = last_day(meeting) - meeting.date
        yield _in_week(asked.year, week, weekday), time, meeting.date.month == JULY, lasts


def _in_week(year: int, week: int, weekday: int) -> date:
    last = date(year, 12, 28).isocalendar()[1]
    return date.fromisocalendar(year, min(week, last), weekday)


def _spread(archive: Archive, forum: Forum, asked: Asked) -> Iterator[tuple[date, str | None, bool, timedelta]]:
    """As many as were asked for, else as the agreement says, evenly over the working weeks."""
    weekday = _weekday(asked.weekday or "")
    figure = archive.figure("meetings", forum, date(asked.year, 1, 1))
    agreed = per_year(figure) if figure else None
    number = asked.number or (max(agreed.minimum, agreed.low) if agreed else 0) or 4
    weeks = [*SPRING, *AUTUMN]
    for n in range(min(number, len(weeks))):
        week = weeks[int((n + 0.5) * len(weeks) / number)]
        yield _in_week(asked.year, week, weekday), None, False, timedelta(0)


def _weekday(words: str) -> int:
    """The day of the week, from 1 on Monday, that «tor», «Torsdag» or «thu» names. Raises `Refusal` (exit code 2)."""
    said = words.strip().casefold()
    for names in (DAYS_SV, DAYS_EN):
        for number, name in enumerate(names[: len(WEEKDAYS)], 1):
            if len(said) > 2 and name.casefold().startswith(said):
                return number
    swedish = (name[:3] for name in DAYS_SV[: len(WEEKDAYS)])
    raise Refusal(T("--weekday is one of {days}", days=", ".join((*swedish, *WEEKDAYS))), exit_code=2)


def _free(base: date, forum: Forum, year: int, july: bool, taken: set[date]) -> date | None:
    """The day itself, else the same weekday a week later, a week earlier, or two: no red day, not in July unless it was theirs."""
    for weeks in (0, 1, -1, 2, -2):
        day = base + timedelta(weeks=weeks)
        fits = is_workday(day) and day.year == year and day not in taken and holds(day, forum.from_, forum.to)
        if fits and (july or day.month != JULY):
            return day
    return None


def _why_moved(base: date, day: date) -> Iterator[Text]:
    if day == base:
        return
    name = red_days(base.year).get(base)
    if name:
        yield T("not {day}: {name}", day=base, name=name)
    else:
        yield T("not {day}", day=base)


def _enough(archive: Archive, forum: Forum, year: int, count: int) -> Iterator[Text]:
    figure = archive.figure("meetings", forum, date(year, 1, 1))
    agreed = per_year(figure) if figure else None
    if agreed is not None and count < agreed.minimum:
        yield T(
            "that makes {count} meetings in {year}; at least {least} are agreed",
            count=count,
            year=year,
            least=agreed.minimum,
        )
