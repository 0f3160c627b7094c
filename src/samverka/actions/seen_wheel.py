"""A forum's annual wheel as one audience may see it: items, meetings and the days before them, as the audience's fields allow."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from samverka.actions.audience import LEVELS, Audience, level, meeting_level
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.deadlines import deadline
from samverka.domain.fields import When
from samverka.domain.records import Forum, Meeting
from samverka.domain.wheel import Turn, concerns, turns
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
    """A forum's wheel for an audience. Raises `Refusal` where the forum is not for them."""
    archive = workspace.archive
    if level(archive, forum) > sees.level:
        raise Refusal(T("{record} is not for the audience «{audience}»", record=forum.id, audience=sees.name))
    whole = archive.collaboration(forum)
    held = [turn for turn in turns(archive, forum, year, workspace.today) if _visible(archive, turn, sees)]
    meetings = [
        m
        for m in archive.meetings(forum.id)
        if m.date.year == year and m.cancelled is None and meeting_level(archive, m, forum) <= sees.level
    ]
    return SeenWheel(
        forum=forum.title,
        collaboration=whole.title if whole else "",
        language=archive.language(forum),
        words=archive.words(forum),
        year=year,
        turns=tuple(_turn(archive, turn, forum, sees) for turn in held),
        meetings=tuple(_day(archive, m, sees) for m in meetings),
    )


def _visible(archive: Archive, turn: Turn, sees: Audience) -> bool:
    narrow = max(level(archive, turn.wheel), LEVELS[turn.item.visibility or "public"])
    mine = sees.party is None or concerns(turn.item.parties, archive.within(sees.party))
    return narrow <= sees.level and mine


def _turn(archive: Archive, turn: Turn, forum: Forum, sees: Audience) -> SeenTurn:
    item, meeting = turn.item, turn.meeting
    open_ = meeting is not None and meeting_level(archive, meeting, forum) <= sees.level
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
        meeting=meeting.date if meeting is not None and open_ else None,
    )


def _day(archive: Archive, meeting: Meeting, sees: Audience) -> SeenDay:
    if "deadlines" not in sees.fields:
        return SeenDay(meeting.date, None, None)
    issues, agenda = deadline(archive, meeting, "issue_lead"), deadline(archive, meeting, "agenda_lead")
    return SeenDay(meeting.date, issues.rather if issues else None, agenda.rather if agenda else None)
