"""A collaboration's year in figures: what was held, kept, answered and carried out. How each is counted stands in docs/handbok.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from samverka.domain.agenda import commitments
from samverka.domain.archive import Archive, holds
from samverka.domain.deadlines import deadline, deadline_on, first_sent, held, target_meeting
from samverka.domain.governance import PerYear, Stage, days, per_year
from samverka.domain.records import Collaboration, Decision, Forum, Insats, Issue, Meeting, Task, Uppdrag
from samverka.domain.stages import path_of
from samverka.domain.wheel import Turn, turns
from samverka.domain.year import Yearly, in_year
from samverka.named import NamedTuple


class Kept(NamedTuple):
    """So many of so many."""

    kept: int
    of: int


class ForumYear(NamedTuple):
    """A forum's meetings in the year. `agreed` is None where nothing is said of how often; `digital` counts those whose mode is noted,
    `mode` is how they mainly are to be held ("" where nothing is said)."""

    forum: Forum
    held: int
    coming: int
    cancelled: int
    agreed: PerYear | None
    digital: Kept
    mode: str


class Stages(NamedTuple):
    """How many matters stood at a stage, and the money of the year that was granted to them (efforts only)."""

    stage: Stage
    matters: int
    granted: int


class Review(NamedTuple):
    """The year. `on` is the day it is told as of: the year's last, or today while it runs.

    `wheel`: the items by forum. `deadlines`: agenda, issues and notes in time. `attendance`: by party, the meetings it was at of those
    where it had a seat and attendance is noted. `issues`: those submitted in the year by their state on the day; `answers`: days to the
    first answer, of those that have one. `open`: decisions and tasks of the year's meetings that are not carried out yet.
    """

    collaboration: Collaboration
    year: int
    on: date
    forums: tuple[ForumYear, ...]
    wheel: tuple[tuple[Forum, tuple[Turn, ...]], ...]
    deadlines: dict[str, Kept]
    attendance: tuple[tuple[str, Kept], ...]
    issues: dict[str, int]
    answers: tuple[int, ...]
    uppdrag: tuple[Stages, ...]
    insatser: tuple[Stages, ...]
    decisions: Kept
    tasks: Kept
    open: tuple[tuple[Meeting, Task | Decision], ...]
    duties: tuple[Yearly, ...]


def review(archive: Archive, collaboration: Collaboration, year: int, today: date) -> Review:
    """A collaboration's year, as of its last day or of today."""
    on = min(today, date(year, 12, 31))
    forums = [f for f in archive.forums(collaboration.collaboration) if _existed(f, year)]
    meetings = [m for f in forums for m in archive.meetings(f.id) if m.date.year == year]
    been = [m for m in meetings if held(m, today)]
    parts = [(m, part) for m in been for part in commitments(m)]
    issues = [i for f in forums for i in archive.issues(f.id) if i.submitted.year == year]
    wheel = ((f, tuple(t for t in turns(archive, f, year, today) if t.outcome != "before")) for f in forums)
    return Review(
        collaboration, year, on,
        forums=tuple(_forum(archive, f, year, today) for f in forums),
        wheel=tuple((f, found) for f, found in wheel if found),
        deadlines=_deadlines(archive, been, forums, year, today),
        attendance=_attendance(archive, been),
        issues=dict(Counter(_state(issue, on) for issue in issues)),
        answers=tuple(sorted(a for issue in issues if (a := answered_in(issue)) is not None)),
        uppdrag=_stages(archive, archive.of(Uppdrag, collaboration.collaboration), year, on),
        insatser=_stages(archive, archive.of(Insats, collaboration.collaboration), year, on),
        decisions=_done(part for _, part in parts if isinstance(part, Decision)),
        tasks=_done(part for _, part in parts if isinstance(part, Task)),
        open=tuple((m, part) for m, part in parts if part.state == "open"),
        duties=tuple(_duties(archive, collaboration, forums, year, today)),
    )  # fmt: skip


def _existed(forum: Forum, year: int) -> bool:
    first, last = date(year, 1, 1), date(year, 12, 31)
    return (forum.from_ is None or forum.from_ <= last) and (forum.to is None or first <= forum.to)


def _forum(archive: Archive, forum: Forum, year: int, today: date) -> ForumYear:
    found = [m for m in archive.meetings(forum.id) if m.date.year == year]
    been = [m for m in found if held(m, today)]
    agreed = archive.figure("meetings", forum, date(year, 1, 1))
    mode = archive.figure("mode", forum, date(year, 1, 1))
    noted = [m for m in been if m.mode]
    return ForumYear(
        forum, len(been), sum(m.cancelled is None and m.date >= today for m in found), sum(m.cancelled is not None for m in found),
        per_year(agreed) if agreed else None, Kept(sum(m.mode == "digital" for m in noted), len(noted)), str(mode.value) if mode else "",
    )  # fmt: skip


def _deadlines(archive: Archive, been: list[Meeting], forums: list[Forum], year: int, today: date) -> dict[str, Kept]:
    agendas = [(first_sent(m), limit.day) for m in been if (limit := deadline(archive, m, "agenda_lead")) is not None]
    issues = list(_issue_days(archive, forums, year))
    notes = [kept for m in been if (kept := _notes_kept(archive, m, today)) is not None]
    return {
        "agenda": Kept(sum(sent is not None and sent <= day for sent, day in agendas), len(agendas)),
        "issues": Kept(sum(came <= day for came, day in issues), len(issues)),
        "notes": Kept(sum(notes), len(notes)),
    }


def _issue_days(archive: Archive, forums: list[Forum], year: int) -> Iterator[tuple[date, date]]:
    for forum in forums:
        for issue in archive.issues(forum.id):
            meeting = target_meeting(archive, issue)
            if meeting is not None and meeting.date.year == year and meeting.forum == forum.id:
                limit = deadline_on(archive, forum, meeting.date, "issue_lead")
                if limit is not None:
                    yield issue.submitted, limit.day


def _notes_kept(archive: Archive, meeting: Meeting, today: date) -> bool | None:
    """Whether the notes were finished in time; None where no time is set, or it has not run out and they are not finished."""
    forum = archive.forum(meeting.forum)
    within = archive.figure("notes_within", forum, meeting.date) if forum else None
    if within is None:
        return None
    last = meeting.date + timedelta(days(within))
    if meeting.notes in (None, "draft"):
        return False if today > last else None
    # Minutes are finished when they are approved; notes are often approved at the next meeting, long after they were finished.
    by_day = archive.words(forum) == "board"
    return not by_day or meeting.approved_on is None or meeting.approved_on <= last


def _attendance(archive: Archive, been: list[Meeting]) -> tuple[tuple[str, Kept], ...]:
    present: Counter[str] = Counter()
    called: Counter[str] = Counter()
    for meeting in been:
        forum = archive.forum(meeting.forum)
        if forum is None or not meeting.attendance:
            continue
        seats = [seat for seat in forum.seats if seat.party and holds(meeting.date, seat.from_, seat.to)]
        rows = {row.seat for row in meeting.attendance} | {seat.id for seat in seats if seat.person in _people(meeting)}
        called.update({seat.party for seat in seats if seat.party})
        present.update({seat.party for seat in seats if seat.party and seat.id in rows})
    ordered = sorted(called, key=lambda party: (-present[party] / called[party], archive.party_name(party)))
    return tuple((party, Kept(present[party], called[party])) for party in ordered)


def _people(meeting: Meeting) -> frozenset[str]:
    return frozenset(row.person for row in meeting.attendance)


def _state(record: Issue | Uppdrag | Insats, on: date) -> str:
    """The stage a matter stood at on a day; "" before its first move."""
    return next((move.to for move in reversed(record.moves) if move.on <= on), "")


def answered_in(issue: Issue) -> int | None:
    """Days from an issue's submission to its first answer (any move after the submission); None where it has none yet."""
    first = next((move.on for move in issue.moves if move.to != "submitted"), None)
    return None if first is None else max((first - issue.submitted).days, 0)


def _stages(
    archive: Archive, records: tuple[Uppdrag, ...] | tuple[Insats, ...], year: int, on: date
) -> tuple[Stages, ...]:
    """The matters that the year had: begun by its end, and not closed before it began."""
    found: dict[str, tuple[Stage, list[Uppdrag | Insats]]] = {}
    for record in records:
        path, before = path_of(archive, record), _state(record, date(year - 1, 12, 31))
        stage = path.stage(_state(record, on)) if path else None
        earlier = path.stage(before) if path and before else None
        if stage is not None and not (earlier is not None and earlier.phase == "closed" and stage == earlier):
            found.setdefault(stage.id, (stage, []))[1].append(record)
    rows = (Stages(stage, len(held), sum(_granted(r, year) for r in held)) for stage, held in found.values())
    return tuple(sorted(rows, key=lambda row: row.stage.number))


def _granted(record: Uppdrag | Insats, year: int) -> int:
    return sum(money.amount for money in record.granted if money.year == year) if isinstance(record, Insats) else 0


def _done(parts: Iterator[Task | Decision]) -> Kept:
    states = [part.state for part in parts]
    return Kept(sum(state != "open" for state in states), len(states))


def _duties(
    archive: Archive, collaboration: Collaboration, forums: list[Forum], year: int, today: date
) -> Iterator[Yearly]:
    model = archive.model(collaboration)
    for duty in model.year if model else ():
        owners = [f for f in forums if f.type == duty.forum] if duty.forum else [collaboration]
        for owner in owners:
            found = in_year(archive, owner, duty, year, today)
            if found is not None:
                yield found
