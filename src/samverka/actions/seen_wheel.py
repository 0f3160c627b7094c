"""A forum's annual wheel as one audience may see it: items, meetings and the days before them, as the audience's fields allow."""

from __future__ import annotations

from datetime import date

from samverka.actions.audience import Audience, is_for, meets, title_for
from samverka.actions.narrowed import narrowed_in
from samverka.actions.unread import refuse_unsure
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.deadlines import deadline
from samverka.domain.fields import When
from samverka.domain.records import Forum, Meeting
from samverka.domain.wheel import Turn, turns
from samverka.named import NamedTuple
from samverka.text import T


class SeenTurn(NamedTuple):
    """An item of the wheel in its year. `parties` is () where it concerns all, None where that is not shown; `outcome` as of
    `domain.wheel.Turn`, `meeting` the day of the one it belongs to."""

    when: When
    title: str
    theme: str
    type: str
    parties: tuple[str, ...] | None
    between: bool
    outcome: str
    meeting: date | None


class SeenDay(NamedTuple):
    """A meeting: its day, and the days people are asked to keep before it, None where there are none or they are not shown."""

    day: date
    issues: date | None
    agenda: date | None


class SeenWheel(NamedTuple):
    """A forum's year."""

    forum: str
    collaboration: str
    language: str
    words: str
    year: int
    turns: tuple[SeenTurn, ...]
    meetings: tuple[SeenDay, ...]


def seen_wheel(workspace: Workspace, forum: Forum, year: int, sees: Audience) -> SeenWheel:
    """A forum's wheel for an audience, reckoned from what it may see: what became of an item tells of no hidden meeting. Raises
    `Refusal` where the forum is not for them."""
    archive, sits, held = _held(workspace, forum, year, sees)
    if not (sits or held):
        raise Refusal(T("{record} is not for the audience «{audience}»", record=forum.id, audience=sees.name))
    refuse_unsure(workspace, forum, sees, (*workspace.archive.wheels(forum), *workspace.archive.meetings(forum.id)))
    meetings = [m for m in archive.meetings(forum.id) if m.date.year == year and m.cancelled is None] if sits else ()
    return SeenWheel(
        forum=forum.title,
        collaboration=title_for(workspace.archive, workspace.archive.collaboration(forum), sees),
        language=workspace.archive.language(forum),
        words=workspace.archive.words(forum),
        year=year,
        turns=tuple(_turn(archive, turn, sees) for turn in held),
        meetings=tuple(_day(archive, m, sees) for m in meetings),
    )


def has_wheel(workspace: Workspace, forum: Forum, year: int, sees: Audience) -> bool:
    """Whether a forum's wheel is for an audience: for a party where it meets, or where an item names it."""
    _, sits, held = _held(workspace, forum, year, sees)
    return sits or bool(held)


def _held(workspace: Workspace, forum: Forum, year: int, sees: Audience) -> tuple[Archive, bool, list[Turn]]:
    """What the audience may see of the collaboration, whether it is of those who meet, and the wheel's items that are for it."""
    archive = narrowed_in(workspace, forum.collaboration, sees)
    if forum.id not in archive.records:
        return archive, False, []
    sits = meets(workspace.archive, forum, workspace.today, sees)
    found = turns(archive, forum, year, workspace.today)
    mine = archive.within(sees.party) if sees.party is not None else None
    return archive, sits, [turn for turn in found if mine is None or is_for(turn.item.parties, mine, sits)]


def _turn(archive: Archive, turn: Turn, sees: Audience) -> SeenTurn:
    item, meeting = turn.item, turn.meeting
    return SeenTurn(
        when=item.moved or item.when,
        title=item.title,
        theme=item.theme or "",
        type=item.type or "information",
        parties=tuple(archive.party_short(p, item.when.first) for p in item.parties)
        if "parties" in sees.fields
        else None,
        between=bool(item.between),
        outcome=turn.outcome if turn.outcome == "dropped" or "reason" in sees.fields else "",
        meeting=meeting.date if meeting is not None else None,
    )


def _day(archive: Archive, meeting: Meeting, sees: Audience) -> SeenDay:
    if "deadlines" not in sees.fields:
        return SeenDay(meeting.date, None, None)
    issues, agenda = deadline(archive, meeting, "issue_lead"), deadline(archive, meeting, "agenda_lead")
    return SeenDay(meeting.date, issues.rather if issues else None, agenda.rather if agenda else None)
