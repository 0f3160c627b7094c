"""The annual wheel to be read: each item with its meeting and what became of it, for all or for one party (G16)."""

from __future__ import annotations

from dataclasses import dataclass

from samverka.actions.workspace import Workspace, a_party, forum_or_collaboration
from samverka.domain.records import Forum, Meeting
from samverka.domain.wheel import Turn, concerns, turns


@dataclass(frozen=True)
class ShownWheel:
    """A forum's year: its items in order of time, and its meetings."""

    forum: Forum
    year: int
    turns: tuple[Turn, ...]
    meetings: tuple[Meeting, ...]


def show(workspace: Workspace, words: str, year: int | None, party: str | None) -> tuple[ShownWheel, ...]:
    """The wheel of a forum, or of each forum of a collaboration, for a year (this one, where none is named)."""
    archive = workspace.archive
    chosen = year or workspace.today.year
    wanted = archive.within(a_party(archive, party)) if party else None
    shown = []
    for forum in forum_or_collaboration(archive, words):
        held = turns(archive, forum, chosen, workspace.today)
        if wanted is not None:
            held = tuple(turn for turn in held if concerns(turn.item.parties, wanted))
        meetings = tuple(m for m in archive.meetings(forum.id) if m.date.year == chosen)
        if held or meetings:
            shown.append(ShownWheel(forum, chosen, held, meetings))
    return tuple(shown)
