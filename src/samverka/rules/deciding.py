"""What the rules about decisions walk over: a meeting's decisions with their forum and the figure that says how it decides."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.domain.archive import Archive
from samverka.domain.governance import Figure
from samverka.domain.records import Decision, Forum, Meeting
from samverka.named import NamedTuple


class Deciding(NamedTuple):
    """One decision: its place in the meeting, its forum, and the forum's figure `decision_mode` on that day."""

    place: int
    decision: Decision
    forum: Forum
    figure: Figure | None


def deciding(archive: Archive, meeting: Meeting) -> Iterator[Deciding]:
    """Each decision of a meeting whose forum is there."""
    forum = archive.forum(meeting.forum) if meeting.decisions else None
    if forum is not None:
        figure = archive.figure("decision_mode", forum, meeting.date)
        for index, decision in enumerate(meeting.decisions):
            yield Deciding(index, decision, forum, figure)
