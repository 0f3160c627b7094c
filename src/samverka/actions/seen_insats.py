"""An effort as one audience may see it: the application, the money, the steps with their decisions, the steering group, the reports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.actions.audience import Audience, level, may_see, meeting_level, part_level, title_for
from samverka.actions.seen_uppdrag import case_numbers, marked_sections
from samverka.actions.unread import refuse_unsure
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive, holds
from samverka.domain.fields import in_words
from samverka.domain.money import total, years
from samverka.domain.records import Forum, Insats, Meeting, Report
from samverka.domain.stages import path_of, standing
from samverka.named import NamedTuple
from samverka.text import T, Words


class SeenDecision(NamedTuple):
    """Where something was decided: the forum, the day, the § of its minutes; or, with no day, all that is said of it in words."""

    forum: str
    day: date | None
    paragraph: int | None


class SeenYear(NamedTuple):
    """A year's money in whole kronor, None where none is noted, and where it was granted."""

    year: int
    applied: int | None
    granted: int | None
    decided: tuple[SeenDecision, ...]


class SeenStep(NamedTuple):
    """A step on the way: the stage it came to, when, by which decision, and why."""

    stage: Words
    day: date
    decided: SeenDecision | None
    reason: str


class SeenSeat(NamedTuple):
    """A seat of the steering group."""

    name: str
    party: str
    title: str


class SeenInsats(NamedTuple):
    """An effort. `stage` is where it stands, `changes` are (day, what it concerns, the change)."""

    title: str
    language: str
    collaboration: str
    forum: str
    owner: str
    parties: tuple[str, ...]
    stage: Words
    rank: int | None
    start: date | None
    end: date | None
    target_group: str
    goals: tuple[str, ...]
    money: tuple[SeenYear, ...]
    steps: tuple[SeenStep, ...]
    steering: str
    group: tuple[SeenSeat, ...]
    reports: tuple[Report, ...]
    changes: tuple[tuple[date, str, str], ...]
    dnr: tuple[tuple[str, str], ...]
    sections: tuple[tuple[str, str], ...]


def seen_insats(workspace: Workspace, insats: Insats, sees: Audience) -> SeenInsats:
    """An effort for an audience. Raises `Refusal` where it is not for them."""
    archive = workspace.archive
    steering = archive.forum(insats.steering)
    if not may_see(archive, sees, insats, workspace.today):
        raise Refusal(T("{record} is not for the audience «{audience}»", record=insats.id, audience=sees.name))
    refuse_unsure(workspace, insats, sees)
    where = standing(archive, insats)
    on, inner, text = insats.start or workspace.today, "roles" in sees.fields, "notes" in sees.fields
    open_steering = steering is not None and level(archive, steering) <= sees.level
    return SeenInsats(
        title=insats.title,
        language=archive.language(insats),
        collaboration=title_for(archive, archive.collaboration(insats), sees),
        forum=title_for(archive, archive.forum(insats.forum), sees),
        owner=archive.party_name(insats.owner, on) if "parties" in sees.fields else "",
        parties=tuple(archive.party_name(p, on) for p in insats.parties) if "parties" in sees.fields else (),
        stage=Words(tuple(where.stage.name.items()) if where and where.stage else ()),
        rank=insats.rank if inner else None,
        start=insats.start,
        end=insats.end,
        target_group=(insats.target_group or "") if text else "",
        goals=insats.goals if text else (),
        money=tuple(_money(archive, insats, sees)),
        steps=tuple(_steps(archive, insats, sees)),
        steering=title_for(archive, steering, sees),
        group=tuple(_group(archive, steering, workspace.today)) if steering and open_steering and inner else (),
        reports=tuple(r for r in insats.reports) if "tasks" in sees.fields else (),
        changes=tuple((c.on, c.what, c.text or "") for c in insats.changes) if "tasks" in sees.fields else (),
        dnr=case_numbers(archive, insats, on, sees),
        sections=marked_sections(workspace, insats) if text else (),
    )


def seen_decision(archive: Archive, reference: str | None, sees: Audience) -> SeenDecision | None:
    """Where `MEETING#DECISION` was decided, where the audience may see that decision."""
    if reference is not None and in_words(reference):
        return SeenDecision(reference, None, None)
    id, _, part = (reference or "").partition("#")
    meeting = archive.records.get(id)
    forum = archive.forum(meeting.forum) if isinstance(meeting, Meeting) else None
    if not isinstance(meeting, Meeting) or forum is None:
        return None
    decision = next((held for held in meeting.decisions if held.id == part), None)
    narrow = part_level(archive, meeting, forum, decision) if decision else meeting_level(archive, meeting, forum)
    if narrow > sees.level:
        return None
    return SeenDecision(forum.title, meeting.date, decision.paragraph if decision else None)


def _money(archive: Archive, insats: Insats, sees: Audience) -> Iterator[SeenYear]:
    """The granted money is a decision; what was applied for is between the parties."""
    inner, decided = "roles" in sees.fields, "decisions" in sees.fields
    for year in years(insats):
        applied = total(insats.applied, year) if inner and any(m.year == year for m in insats.applied) else None
        entries = [m for m in insats.granted if m.year == year] if decided else []
        told = dict.fromkeys(seen_decision(archive, m.decided, sees) for m in entries)
        if applied is not None or entries:
            granted = total(entries) if entries else None
            yield SeenYear(year, applied, granted, tuple(where for where in told if where is not None))


def _steps(archive: Archive, insats: Insats, sees: Audience) -> Iterator[SeenStep]:
    path = path_of(archive, insats)
    for move in insats.moves if "decisions" in sees.fields else ():
        stage = path.stage(move.to) if path else None
        name = Words(tuple(stage.name.items())) if stage else Words((("sv", move.to), ("en", move.to)))
        reason = (move.reason or "") if "reason" in sees.fields else ""
        yield SeenStep(name, move.on, seen_decision(archive, move.decided, sees), reason)


def _group(archive: Archive, steering: Forum, on: date) -> Iterator[SeenSeat]:
    for seat in steering.seats:
        if seat.person and holds(on, seat.from_, seat.to):
            yield SeenSeat(archive.person_name(seat.person), archive.party_name(seat.party, on), seat.title or "")
