"""Forums to be read: all of them, or one with who sits there, its figures and what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from samverka.actions.workspace import Workspace, a_forum
from samverka.domain.archive import Archive, holds
from samverka.domain.chairs import chair_on
from samverka.domain.deadlines import coming
from samverka.domain.governance import Figure
from samverka.domain.records import Forum, Meeting, Seat


@dataclass(frozen=True)
class ListedForum:
    """A forum in a list: its next meeting (None where none is planned) and who chairs it today (a person's id, or None)."""

    forum: Forum
    next: Meeting | None
    chair: str | None


@dataclass(frozen=True)
class ShownForum:
    """A forum with who sits there today, the figures that hold for it, and its coming meetings."""

    forum: Forum
    type_name: dict[str, str]
    chair: str | None
    seats: tuple[Seat, ...]
    figures: tuple[tuple[str, Figure], ...]
    meetings: tuple[Meeting, ...]


def list_forums(workspace: Workspace, everything: bool = False) -> tuple[ListedForum, ...]:
    """The forums that exist today, by collaboration; ended ones too, where all are asked for."""
    archive, today = workspace.archive, workspace.today
    return tuple(
        ListedForum(forum, next(iter(coming(archive, forum.id, today)), None), chair_on(archive, forum, today))
        for forum in archive.of(Forum)
        if everything or holds(today, forum.from_, forum.to)
    )


def show_forum(workspace: Workspace, words: str) -> ShownForum:
    """One forum, named by the end of its id."""
    archive, today = workspace.archive, workspace.today
    forum = a_forum(archive, words)
    kind, model = archive.forum_type(forum), archive.model(forum)
    names = dict.fromkeys(
        (*(kind.figures if kind else ()), *(model.figures if model else ()), *_changed(archive, forum))
    )
    figures = tuple((name, figure) for name in names if (figure := archive.figure(name, forum, today)) is not None)
    seats = tuple(seat for seat in forum.seats if holds(today, seat.from_, seat.to))
    return ShownForum(
        forum,
        kind.title if kind else {},
        chair_on(archive, forum, today),
        seats,
        figures,
        coming(archive, forum.id, today),
    )


def _changed(archive: Archive, forum: Forum) -> tuple[str, ...]:
    collaboration = archive.collaboration(forum)
    return tuple(c.figure.rpartition(".")[2] for c in collaboration.changes) if collaboration else ()
