"""What somebody leaves behind in a forum: roles, summoned meetings, tasks, milestones, items to present, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.actions.workspace import Workspace
from samverka.diagnostics import Location, Path
from samverka.domain.chairs import next_turns
from samverka.domain.issues import CLOSED
from samverka.domain.records import Decision, Forum, Meeting, Record, Task, Uppdrag
from samverka.domain.stages import phase, state
from samverka.domain.values import Struct
from samverka.store.document import Document, parse
from samverka.text import T, Text

ROLES: dict[str, Text] = {
    "chair": T("chair of the forum"),
    "vice_chair": T("vice chair of the forum"),
    "secretary": T("secretary of the forum"),
    "convener_person": T("convenes the forum"),
}
"""The keys of a forum that name one person, and what each is."""


class Left(Struct):
    """One thing that somebody must take over: what it is, the record's id (with the part's), and where it stands."""

    what: str
    text: Text
    record: str
    place: Location


def left_behind(
    workspace: Workspace, forum: Forum, person: str, from_: date, done: tuple[str, ...]
) -> tuple[Left, ...]:
    """All that a person leaves from a day on, in this forum: roles (but those that are `done`), then what is to come."""
    places = _Places(workspace)
    found = (
        *_roles(forum, person, from_, done),
        *_meetings(workspace, forum, person, from_),
        *_forum_parts(workspace, forum, person, from_),
        *_assignments(workspace, forum, person),
    )
    return tuple(Left(what, text, id, places(record, field)) for what, text, id, record, field in found)


class _Places:
    """Where a field of a record stands; each file is read once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._documents: dict[str, Document] = {}

    def __call__(self, record: Record, field: Path) -> Location:
        if record.id not in self._documents:
            self._documents[record.id] = parse(record.path, self._workspace.loaded.tree.read(record.path))
        return self._documents[record.id].locate(field)


_Found = Iterator[tuple[str, Text, str, Record, Path]]


def _roles(forum: Forum, person: str, from_: date, done: tuple[str, ...]) -> _Found:
    for key, words in ROLES.items():
        if getattr(forum, key) == person and key not in done:
            yield "role", words, forum.id, forum, (key,)
    turns = [t for t in next_turns(forum.rota, from_, len(forum.rota.order) if forum.rota else 0) if t.person == person]
    for turn in turns:
        words = T("chairs from {day} by the rota: write swaps: with on: {day}", day=max(turn.begins, from_))
        yield "rota", words, forum.id, forum, ("rota",)


def _meetings(workspace: Workspace, forum: Forum, person: str, from_: date) -> _Found:
    for meeting in workspace.archive.meetings(forum.id):
        for at, part in _taken_on(meeting):
            if part.who == person and part.state == "open":
                yield "task", T("task: {text}", text=part.text), f"{meeting.id}#{part.id}", meeting, at
        if meeting.date >= from_ and meeting.cancelled is None:
            yield from _coming(meeting, person)


def _taken_on(meeting: Meeting) -> Iterator[tuple[Path, Task | Decision]]:
    for index, task in enumerate(meeting.tasks):
        yield ("tasks", index), task
    for index, decision in enumerate(meeting.decisions):
        yield ("decisions", index), decision


def _coming(meeting: Meeting, person: str) -> _Found:
    for key in ("chair", "secretary"):
        if getattr(meeting, key) == person:
            yield "role", MEETING_ROLES[key](day=meeting.date), meeting.id, meeting, (key,)
    for index, item in enumerate(meeting.agenda):
        id, at = f"{meeting.id}#{item.id}", ("agenda", index)
        if item.presenter == person:
            yield "presenter", T("presents {title} on {day}", title=item.title, day=meeting.date), id, meeting, at
        for paper in item.papers:
            if paper.who == person and paper.state == "missing":
                yield "paper", T("brings the paper «{title}»", title=paper.title), id, meeting, at


def _forum_parts(workspace: Workspace, forum: Forum, person: str, from_: date) -> _Found:
    for index, item in enumerate(forum.standing):
        if item.presenter == person:
            words = T("presents {title} at every meeting", title=item.title)
            yield "presenter", words, f"{forum.id}#{item.id}", forum, ("standing", index)
    for wheel in workspace.archive.wheels(forum):
        for index, turn in enumerate(wheel.items):
            when = turn.moved or turn.when
            if person in (turn.presenter, turn.who) and when.last >= from_ and not turn.done and not turn.dropped:
                words = T("answers for {title} ({when})", title=turn.title, when=when.text)
                yield "wheel", words, f"{wheel.id}#{turn.id}", wheel, ("items", index)
    for issue in workspace.archive.issues(forum.id):
        if person in (issue.presenter, issue.person) and state(issue) not in CLOSED:
            yield "issue", T("answers for the issue «{title}»", title=issue.title), issue.id, issue, ()


def _assignments(workspace: Workspace, forum: Forum, person: str) -> _Found:
    for uppdrag in workspace.archive.uppdrag(forum.id):
        if phase(workspace.archive, uppdrag) in ("before", "ongoing"):
            yield from _assignment(uppdrag, person)


def _assignment(uppdrag: Uppdrag, person: str) -> _Found:
    for index, member in enumerate(uppdrag.group):
        if member.person == person and member.to is None:
            words = T("convenes the group of «{title}»") if member.convener else T("sits in the group of «{title}»")
            yield "group", words(title=uppdrag.title), uppdrag.id, uppdrag, ("group", index)
    for index, milestone in enumerate(uppdrag.milestones):
        if milestone.who == person and milestone.done is None:
            words = T("milestone: {title}", title=milestone.title)
            yield "milestone", words, f"{uppdrag.id}#{milestone.id}", uppdrag, ("milestones", index)


MEETING_ROLES = {"chair": T("chairs the meeting on {day}"), "secretary": T("writes at the meeting on {day}")}
