"""Forums to be read: all of them, or one as whoever takes over wants to see it."""

from __future__ import annotations

from datetime import date

from samverka.actions.meeting import Listed, listed
from samverka.actions.workspace import Workspace, a_forum
from samverka.domain.agenda import commitments
from samverka.domain.archive import Archive, holds
from samverka.domain.chairs import Turn, chair_on, convener_on, next_turns
from samverka.domain.dates import add_months
from samverka.domain.deadlines import coming
from samverka.domain.governance import Figure
from samverka.domain.issues import CLOSED
from samverka.domain.records import Decision, Forum, Issue, Meeting, Seat, Task, Uppdrag
from samverka.domain.seats import expected, holders, party_of, seats_on
from samverka.domain.stages import phase, state
from samverka.domain.values import Struct

AHEAD = 6
"""Months: terms that end so soon are shown, so that somebody is asked in time."""
TURNS = 4


class ListedForum(Struct):
    """A forum in a list: its next meeting (None where none is planned) and who chairs it today (a person's id, or None)."""

    forum: Forum
    next: Meeting | None
    chair: str | None


class ShownForum(Struct):
    """A forum on a day. `conveners` and `prepared_by` are ids of parties, persons or forums; `missing` parties that are to sit there
    and have no seat; `ending` the terms that end within the coming half-year; `tasks` what is open from its meetings."""

    forum: Forum
    on: date
    type_name: dict[str, str]
    conveners: tuple[str, ...]
    chair: str | None
    turns: tuple[Turn, ...]
    summons: Forum | None
    prepared_by: tuple[str, ...]
    replaces: tuple[str, ...]
    seats: tuple[Seat, ...]
    missing: tuple[str, ...]
    vacant: tuple[Seat, ...]
    ending: tuple[Seat, ...]
    meetings: tuple[Listed, ...]
    issues: tuple[Issue, ...]
    uppdrag: tuple[Uppdrag, ...]
    tasks: tuple[tuple[Meeting, Task | Decision], ...]
    figures: tuple[tuple[str, Figure], ...]
    handover: str


def list_forums(workspace: Workspace, everything: bool = False) -> tuple[ListedForum, ...]:
    """The forums that exist today, by collaboration; ended ones too, where all are asked for."""
    archive, today = workspace.archive, workspace.today
    return tuple(
        ListedForum(forum, next(iter(coming(archive, forum.id, today)), None), chair_on(archive, forum, today))
        for forum in archive.of(Forum)
        if everything or holds(today, forum.from_, forum.to)
    )


def show_forum(workspace: Workspace, words: str, on: date | None = None) -> ShownForum:
    """One forum, named by the end of its id, on a day (today, where none is named)."""
    archive = workspace.archive
    forum, day = a_forum(archive, words), on or workspace.today
    kind, seats = archive.forum_type(forum), tuple(held.seat for held in seats_on(forum, day))
    return ShownForum(
        forum=forum,
        on=day,
        type_name=kind.title if kind else {},
        conveners=convener_on(archive, forum, day),
        chair=chair_on(archive, forum, day),
        turns=next_turns(forum.rota, day, TURNS),
        summons=archive.forum(forum.summons_by),
        prepared_by=_prepared_by(archive, forum, day),
        replaces=forum.replaces,
        seats=seats,
        missing=_missing(archive, forum, day),
        vacant=tuple(seat for seat in seats if not seat.person),
        ending=tuple(seat for seat in seats if _ends(forum, seat, day)),
        meetings=tuple(listed(archive, meeting) for meeting in coming(archive, forum.id, day)),
        issues=tuple(issue for issue in archive.issues(forum.id) if state(issue) not in CLOSED),
        uppdrag=tuple(u for u in archive.uppdrag(forum.id) if phase(archive, u) in ("before", "ongoing")),
        tasks=_tasks(archive, forum),
        figures=_figures(archive, forum, day),
        handover=_section(workspace, forum, "handover"),
    )


def _prepared_by(archive: Archive, forum: Forum, on: date) -> tuple[str, ...]:
    """Who prepares, as the model says it: the chair, all of the rota together, other forums, holders of functions (G18, R13)."""
    figure = archive.figure("prepared_by", forum, on)
    found: list[str | None] = []
    for word in figure.value if figure else ():
        if word == "chair":
            found.append(chair_on(archive, forum, on))
        elif word == "rota":
            found += forum.rota.order if forum.rota else ()
        else:
            found += (held.id for held in archive.forums(forum.collaboration, word))
            found += holders(archive, forum, word, on) or ()
    return tuple(dict.fromkeys(id for id in found if id))


def _missing(archive: Archive, forum: Forum, on: date) -> tuple[str, ...]:
    parties = expected(archive, forum, on)
    seated = {party_of(archive, held.seat, frozenset(parties)) for held in seats_on(forum, on, "member")}
    return tuple(party for party in parties if party not in seated)


def _ends(forum: Forum, seat: Seat, on: date) -> bool:
    """Whether a term ends within the coming half-year and nobody is named to follow."""
    if seat.to is None or not seat.person or seat.to >= add_months(on, AHEAD):
        return False
    return not any(
        other.person and (other.party, other.role) == (seat.party, seat.role) and other.from_ and other.from_ > seat.to
        for other in forum.seats
    )


def _tasks(archive: Archive, forum: Forum) -> tuple[tuple[Meeting, Task | Decision], ...]:
    return tuple(
        (meeting, part)
        for id in reversed(archive.lineage(forum.id))
        for meeting in archive.meetings(id)
        for part in commitments(meeting)
        if part.state == "open"
    )


def _figures(archive: Archive, forum: Forum, on: date) -> tuple[tuple[str, Figure], ...]:
    kind, model, collaboration = archive.forum_type(forum), archive.model(forum), archive.collaboration(forum)
    changed = (c.figure.rpartition(".")[2] for c in (collaboration.changes if collaboration else ()))
    names = dict.fromkeys((*(kind.figures if kind else ()), *(model.figures if model else ()), *changed))
    return tuple((name, figure) for name in names if (figure := archive.figure(name, forum, on)) is not None)


def _section(workspace: Workspace, forum: Forum, name: str) -> str:
    """The text of a marked section of the forum's record; "" where it has none."""
    begins = next((s.line for s in forum.sections if s.marker == ("section", name)), None)
    if begins is None:
        return ""
    after = next((s.line for s in forum.sections if s.line > begins), None)
    lines = workspace.loaded.tree.read(forum.path).decode("utf-8").splitlines()[begins : after and after - 1]
    return "\n".join(line for line in lines if not line.lstrip().startswith("<!--")).strip()
