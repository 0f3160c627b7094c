"""The year's order: what is to be done every year by whom, what has been done, and what is to come before what (R02–R06, R09, U05, C06)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.domain.archive import Archive, holds, seat_of
from samverka.domain.chairs import chair_on
from samverka.domain.dates import month_span
from samverka.domain.fields import in_words
from samverka.domain.governance import Duty, Figure
from samverka.domain.records import Attendance, Collaboration, Forum, Meeting, Plan, Record, Statement
from samverka.domain.wheel import turns
from samverka.named import NamedTuple
from samverka.text import T, Text, Words

Owner = Forum | Collaboration
"""Whose duty it is."""


class Yearly(NamedTuple):
    """A duty in one year. `due` is its last day, `rather` the end of its season where it has one; `done` the day it was done, by the
    record (or part) `by`. `meeting` is the meeting that does it, planned or held, where a meeting does."""

    duty: Duty
    owner: Owner
    year: int
    due: date
    rather: date
    done: date | None = None
    by: str = ""
    meeting: Meeting | None = None

    def late(self, today: date) -> bool:
        """Not done, and the last day has ended."""
        return self.done is None and today > self.due


def day_of(words: str, year: int) -> date:
    """«03-31» in a year; the month's last day where it has no such day."""
    last = month_span(year, int(words[:2]))[1]
    return min(last, last.replace(day=min(int(words[3:]), last.day)))


def yearly(archive: Archive, owner: Owner, today: date) -> Iterator[Yearly]:
    """The duties of a forum or a collaboration, for this year and, where it was at work then, the one before."""
    model = archive.model(owner)
    for duty in model.year if model else ():
        if duty.forum == (owner.type if isinstance(owner, Forum) else ""):
            for year in _years(archive, owner, duty, today):
                held = in_year(archive, owner, duty, year, today)
                if (
                    held is None
                    or (held.done is not None and year < today.year - 1)
                    or _uncovered(archive, owner, held)
                ):
                    continue
                if year == today.year or (_at_work(archive, owner, year) and _begun(archive, owner, held.due)):
                    yield held


def _years(archive: Archive, owner: Owner, duty: Duty, today: date) -> tuple[int, ...]:
    """This year and the one before; for a longer cadence also the last year in which the duty came, however long ago."""
    near = (today.year - 1, today.year)
    every = _every(archive, owner, duty, today.year)
    last = today.year - (today.year - duty.first) % every
    return near if last in near else (last, *near)


def in_year(archive: Archive, owner: Owner, duty: Duty, year: int, today: date) -> Yearly | None:
    """A duty in a year; None where it does not come in that year, or the forum did not exist on its last day."""
    due = day_of(duty.due.value, year) if duty.due else date(year, 12, 31)
    rather = min(due, day_of(duty.season.value[1], year)) if duty.season else due
    rather = rather if covers(archive, owner, rather) else due
    if not _comes(archive, owner, duty, year) or (isinstance(owner, Forum) and not holds(due, owner.from_, owner.to)):
        return None
    if duty.done_by == "meeting":
        return _by_meeting(archive, Yearly(duty, owner, year, due, rather), today)
    done = min(_doings(archive, owner, duty, year, today), default=None)
    day, by = done or (None, "")
    return Yearly(duty, owner, year, due, rather, day, by)


def _comes(archive: Archive, owner: Owner, duty: Duty, year: int) -> bool:
    """Whether a duty with a longer cadence comes in a year (C06, C07: every fourth)."""
    every = _every(archive, owner, duty, year)
    return year >= duty.first and (every < 2 or (year - duty.first) % every == 0)


def _every(archive: Archive, owner: Owner, duty: Duty, year: int) -> int:
    figure = _figure(archive, owner, duty.every, year) if duty.every else None
    return max(1, int(figure.value["years"])) if figure else 1


def _figure(archive: Archive, owner: Owner, name: str, year: int) -> Figure | None:
    if isinstance(owner, Forum):
        return archive.figure(name, owner, date(year, 1, 1))
    model = archive.model(owner)
    return model.figures.get(name) if model else None


def _at_work(archive: Archive, owner: Owner, year: int) -> bool:
    """Whether the collaboration has records of a year: a wheel for it, or a meeting in it."""
    forums = archive.forums(owner.collaboration)
    return any(
        any(wheel.year == year for wheel in archive.wheels(forum))
        or any(meeting.date.year == year for meeting in archive.meetings(forum.id))
        for forum in forums
    )


def began(archive: Archive, record: Record) -> date | None:
    """The first day of a collaboration's records: `records_from`, else its first meeting; None where there is neither."""
    collaboration = archive.collaboration(record)
    if collaboration is not None and collaboration.records_from is not None:
        return collaboration.records_from
    days = (m.date for forum in archive.forums(record.collaboration) for m in archive.meetings(forum.id)[:1])
    return min(days, default=None)


def covers(archive: Archive, owner: Owner, day: date) -> bool:
    """Whether the collaboration's records are to cover a day: from `records_from` on, where that is said."""
    collaboration = archive.collaboration(owner)
    return collaboration is None or collaboration.records_from is None or day >= collaboration.records_from


def _uncovered(archive: Archive, owner: Owner, held: Yearly) -> bool:
    """Whether a duty was to be done before the records began, and they do not say that it was."""
    return held.done is None and held.meeting is None and not covers(archive, owner, held.due)


def _begun(archive: Archive, owner: Owner, day: date) -> bool:
    """Whether there are records from before a day: who begins in November has not the spring behind them."""
    forums = archive.forums(owner.collaboration)
    if any(wheel.year <= day.year for forum in forums for wheel in archive.wheels(forum)):
        return True
    return any(meeting.date <= day for forum in forums for meeting in archive.meetings(forum.id))


def _by_meeting(archive: Archive, held: Yearly, today: date) -> Yearly:
    found = [m for m in archive.meetings(held.owner.id) if m.date.year == held.year and m.cancelled is None]
    if not found:
        return held
    meeting = found[0]
    day, by = (meeting.date, meeting.id) if meeting.date < today else (None, "")
    return Yearly(held.duty, held.owner, held.year, held.due, held.rather, day, by, meeting)


def _doings(archive: Archive, owner: Owner, duty: Duty, year: int, today: date) -> Iterator[tuple[date, str]]:
    if duty.done_by in ("plan", "statements"):
        for plan in plans_for(archive, owner, duty, year):
            yield from _decided(archive, plan, duty, year) if duty.done_by == "plan" else _asked(plan)
        return
    # What comes every fourth year and is done the year after is late, and is done.
    span = range(year, year + _every(archive, owner, duty, year))
    collaboration = archive.collaboration(owner)
    for line in collaboration.informed if collaboration else ():
        if line.on.year in span and line.on <= today and (duty.done_by == "informed" or line.duty == duty.id):
            yield line.on, collaboration.id if collaboration else ""
    for wheel_year in span:
        yield from _in_wheels(archive, owner, duty, wheel_year, today)


def plans_for(archive: Archive, owner: Owner, duty: Duty, year: int) -> tuple[Plan, ...]:
    """The plans that a duty of a year is about."""
    return tuple(p for p in archive.plans(owner.id) if p.type == duty.plan and p.year == year + duty.ahead)


def _decided(archive: Archive, plan: Plan, duty: Duty, year: int) -> Iterator[tuple[date, str]]:
    """The day of the decision; of one that is told in words, the day it was to be there."""
    if in_words(plan.decided):
        yield (day_of(duty.due.value, year) if duty.due else date(year, 12, 31)), plan.id
    meeting = archive.records.get((plan.decided or "").partition("#")[0])
    if isinstance(meeting, Meeting):
        yield meeting.date, plan.id


def _asked(plan: Plan) -> Iterator[tuple[date, str]]:
    for statement in plan.statements:
        yield statement.asked, plan.id


def _in_wheels(archive: Archive, owner: Owner, duty: Duty, year: int, today: date) -> Iterator[tuple[date, str]]:
    """An item with `duty:` in any wheel of the collaboration, done or handled."""
    for forum in archive.forums(owner.collaboration):
        held = [wheel for wheel in archive.wheels(forum) if wheel.year == year]
        if not any(item.duty == duty.id for wheel in held for item in wheel.items):
            continue
        for turn in turns(archive, forum, year, today):
            if turn.item.duty != duty.id:
                continue
            if turn.outcome == "done" and turn.item.done is not None:
                yield turn.item.done, turn.key
            elif turn.outcome == "handled" and turn.meeting is not None:
                yield turn.meeting.date, turn.key


# --- what a duty asks besides


class Before(NamedTuple):
    """A duty that is to come before another: its title, and the day it was done (None: nothing says that it was)."""

    duty: Duty
    done: date | None


def too_early(archive: Archive, held: Yearly, today: date) -> tuple[Before, ...]:
    """The duties that were to come before this one and did not (R04: accounts, annual report and audit report first)."""
    if held.done is None or held.duty.after is None:
        return ()
    earlier = (e for id in held.duty.after.value for e in _same_year(archive, held, id, today))
    late = (e for e in earlier if (e.done is None or e.done > held.done) and not _uncovered(archive, e.owner, e))
    return tuple(Before(e.duty, e.done) for e in late)


def _same_year(archive: Archive, held: Yearly, id: str, today: date) -> Iterator[Yearly]:
    model = archive.model(held.owner)
    duty = next((duty for duty in (model.year if model else ()) if duty.id == id), None)
    if duty is None:
        return
    collaboration = archive.collaboration(held.owner)
    forums = [forum for forum in archive.forums(held.owner.collaboration) if forum.type == duty.forum]
    owners: list[Owner] = [*forums] if duty.forum else [collaboration] if collaboration else []
    for owner in owners:
        earlier = in_year(archive, owner, duty, held.year, today)
        if earlier is not None:
            yield earlier


def out_of_season(held: Yearly) -> tuple[date, date] | None:
    """The season, where the duty was done (or its meeting is planned) outside it."""
    day = held.done or (held.meeting.date if held.meeting else None)
    if day is None or held.duty.season is None:
        return None
    first, last = (day_of(words, held.year) for words in held.duty.season.value)
    return None if first <= day <= last else (first, last)


def to_call(archive: Archive, held: Yearly, today: date) -> tuple[date, Forum] | None:
    """From which day which forum is to call it, where nobody has and that day has come (R06)."""
    call = held.duty.call
    if call is None or held.meeting is not None or held.year != today.year:
        return None
    day = day_of(call.value["from"], held.year)
    caller = next((f for f in archive.forums(held.owner.collaboration) if f.type == call.value["forum"]), None)
    return (day, caller) if caller is not None and today >= day and covers(archive, held.owner, day) else None


def absent(archive: Archive, held: Yearly) -> tuple[str, ...]:
    """The people who were to be at the meeting that did it and are not among those noted there (R05); none where nobody is noted."""
    meeting, attend = _noted(held)
    if meeting is None or attend is None:
        return ()
    there = {line.person for line in meeting.attendance}
    return tuple(person for person in _offices(archive, held, attend, meeting) if person not in there)


def unrepresented(archive: Archive, held: Yearly) -> tuple[str, ...]:
    """The principals with nobody among those noted there, where each of them was to be (R02). Who is there for the association's own
    board or office is not there for the party that they come from."""
    meeting, attend = _noted(held)
    forum, collaboration = archive.forum(held.owner.id), archive.collaboration(held.owner)
    if meeting is None or attend is None or "principals" not in attend.value or forum is None or collaboration is None:
        return ()
    wanted = [m.party for m in collaboration.parties if m.principal and holds(meeting.date, m.from_, m.to)]
    offices = _offices(archive, held, attend, meeting)
    parties = [_for(archive, forum, line, line.person in offices) for line in meeting.attendance]
    there = {archive.principal_of(party, frozenset(wanted)) for party in parties}
    return tuple(party for party in wanted if party not in there)


def _noted(held: Yearly) -> tuple[Meeting | None, Figure | None]:
    """The meeting that did it, where it says who was there, and who was to be."""
    noted = held.meeting is not None and held.done is not None and bool(held.meeting.attendance)
    return (held.meeting, held.duty.attend) if noted else (None, None)


def _for(archive: Archive, forum: Forum, line: Attendance, office: bool) -> str | None:
    """The party that someone was there for: that of the seat, else their own."""
    own = seat_of(forum, line.seat) or next((s for s in forum.seats if s.person in (line.acts_for, line.person)), None)
    person = archive.people.get(line.person)
    return own.party if own is not None else person.party if person is not None and not office else None


def _offices(archive: Archive, held: Yearly, attend: Figure, meeting: Meeting) -> tuple[str, ...]:
    """The people who by their office are to be at a meeting."""
    found = (_person(archive, held.owner, words, meeting.date) for words in attend.value if words != "principals")
    return tuple(dict.fromkeys(person for person in found if person is not None))


def _person(archive: Archive, owner: Owner, words: str, on: date) -> str | None:
    kind, mark, office = words.partition("#")
    if mark:
        forum = next((f for f in archive.forums(owner.collaboration) if f.type == kind), None)
        if forum is None:
            return None
        return chair_on(archive, forum, on) if office == "chair" else forum.vice_chair
    collaboration = archive.collaboration(owner)
    function = next((f for f in (collaboration.functions if collaboration else ()) if f.id == words), None)
    return next((h.person for h in (function.holders if function else ()) if holds(on, h.from_, h.to)), None)


def overdue(statements: tuple[Statement, ...], today: date) -> tuple[int, ...]:
    """The places of the statements whose last day has ended without an answer (R02)."""
    return tuple(i for i, s in enumerate(statements) if s.answered is None and s.due is not None and s.due < today)


# --- in words


def named(duty: Duty) -> Words:
    """The duty's title in the model's own words."""
    return Words(tuple(duty.title.items()) or (("en", duty.id),))


def noting(held: Yearly, today: date) -> Text:
    """How one notes that it was done; what belongs to a year that is over with a day of that year."""
    duty, year = held.duty, held.year
    collaboration = held.owner.collaboration
    match duty.done_by:
        case "meeting":
            return T("a meeting that was held: samverka meeting new {forum} --date YYYY-MM-DD", forum=held.owner.id)
        case "plan":
            return T(
                "a file in plans/ with kind: plan, forum: {forum}, type: {type}, year: {year} and decided: MEETING#DECISION",
                forum=held.owner.id,
                type=duty.plan,
                year=year + duty.ahead,
            )
        case "statements":
            return T(
                "the members are asked about the plan of type {type} for {year}: samverka issue statement PLAN",
                type=duty.plan,
                year=year + duty.ahead,
            )
        case "informed":
            if year < today.year:
                return T(
                    "note what the members were told, and when: samverka report informed {id} --on {day} --what …",
                    id=collaboration,
                    day=held.due,
                )
            return T("note what the members were told: samverka report informed {id} --what …", id=collaboration)
    return T(
        "samverka report informed {collaboration} --duty {id} --what …, or an item of the wheel that is done, with duty: {id}",
        id=duty.id, collaboration=collaboration,
    )  # fmt: skip
