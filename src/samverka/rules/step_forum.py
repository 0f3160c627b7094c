"""SV421: each step of an effort is taken by the forum that the path names for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Stage
from samverka.domain.records import Forum, Insats, Meeting, Move
from samverka.domain.stages import path_of
from samverka.rules.example import effort
from samverka.rules.rule import Rule
from samverka.rules.saying import milder, stage_name, type_name
from samverka.text import T


def each(archive: Archive, record: Insats, today: date) -> Iterator[Finding]:
    path = path_of(archive, record)
    before: Stage | None = None
    for index, move in enumerate(record.moves):
        stage = path.stage(move.to) if path else None
        # What goes no further can be turned down by any forum on the way; money that ends before its time is SV401's.
        if stage is not None and stage.by and not stage.final and not _back(before, stage):
            for key, forum in _named(archive, move):
                if forum.type != stage.by:
                    yield _finding(archive, record, ("moves", index, key), stage, forum)
        before = stage or before


def _back(before: Stage | None, stage: Stage) -> bool:
    """A step back is taken by whoever sends the matter back."""
    return before is not None and stage.number <= before.number


def _named(archive: Archive, move: Move) -> Iterator[tuple[str, Forum]]:
    meeting = archive.records.get(move.meeting or "")
    held = (
        ("decided", archive.deciding_forum(move.decided)),
        ("meeting", archive.forum(meeting.forum) if isinstance(meeting, Meeting) else None),
        ("forum", archive.forum(move.forum)),
    )
    yield from ((key, forum) for key, forum in held if forum is not None)


def _finding(archive: Archive, record: Insats, place: Path, stage: Stage, forum: Forum) -> Finding:
    message = T(
        "«{stage}» is a step of {type}; here it is taken by {forum}",
        stage=stage_name(stage),
        type=type_name(archive, record, stage.by),
        forum=forum.title,
    )
    help = T("name the meeting or the decision where they took it, or take the step back")
    return Finding(record.id, place, message, help, stage.cite, milder(stage))


RULE = Rule(
    code="SV421",
    name="step-forum",
    severity=Severity.ERROR,
    title=T("each step of an effort is taken by the forum that the path names for it"),
    why=T(
        "Those who rank are not those who assess, and those who assess are not those who decide on money. A step in "
        "another forum's name leaves the matter undecided where it should have been decided. A step that rests on an "
        "assumption only warns."
    ),
    of=(Insats,),
    each=each,
    passes=effort(),
    fails=effort(
        moves="moves: [{to: idea, on: 2026-01-12}, {to: decided, on: 2026-02-05, forum: grupp}, "
        "{to: running, on: 2026-02-16}]\n"
    ),
    sources=("R09", "R13", "R14", "R20"),
)
