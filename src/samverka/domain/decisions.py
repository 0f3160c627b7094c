"""What a decision is: how it may be taken in its forum, what it touches, on whose word it waits, and what was decided by delegation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.domain.archive import Archive, holds
from samverka.domain.chairs import chair_on
from samverka.domain.governance import Figure
from samverka.domain.records import Decision, Delegation, Forum, Meeting, Plan
from samverka.named import NamedTuple

ALLOWED = {
    "none": (),
    "agreement": ("agreement", "consensus"),
    "consensus": ("consensus",),
    "consensus-sought": ("consensus-sought", "agreement", "consensus"),
    "majority": ("majority",),
    "delegated": ("delegated", "agreement"),
    "within-frame": ("within-frame", "agreement", "consensus"),
}
"""The modes in which a decision can be taken, by the forum's figure. A committee that prepares may agree on what it prepares."""

PLANS = {"budget": "budget", "operational-plan": "plan"}
"""What a decision about a plan of this type touches."""


def mode_of(decision: Decision, figure: Figure | None) -> str:
    """How a decision was taken: as it says, else as its forum decides."""
    return decision.mode or (str(figure.value) if figure else "agreement")


def about_plan(archive: Archive, decision: Decision) -> str | None:
    """«budget» or «plan» where the decision is about such a record."""
    record = archive.records.get((decision.about or "").partition("#")[0])
    return PLANS.get(record.type or "") if isinstance(record, Plan) else None


def awaited(decision: Decision) -> tuple[str, ...]:
    """The parties whose own decision is still to come, in the order they stand."""
    named = (*decision.parties, *(own.party for own in decision.own))
    answered = {own.party for own in decision.own if own.on is not None}
    return tuple(party for party in dict.fromkeys(named) if party not in answered)


# --- delegation

CHAIR = "chair"
"""What a line of a delegation order says for the chair of the board, whoever that is."""


class ByDelegation(NamedTuple):
    """A decision taken by delegation: where it stands (the record, and MEETING#ID or PLAN#ID), the order and its line, the day, who took it."""

    record: str
    key: str
    order: Plan
    line: Delegation | None
    on: date
    by: str
    text: str
    reported: str | None = None


def line_of(archive: Archive, decision: Decision) -> tuple[Plan, Delegation] | None:
    """The delegation order and the line that a decision rests on, or None."""
    id, _, part = (decision.delegation or "").partition("#")
    order = archive.records.get(id)
    if not isinstance(order, Plan):
        return None
    line = next((held for held in order.delegations if held.id == part), None)
    return (order, line) if line else None


def delegates(archive: Archive, order: Plan, line: Delegation, on: date) -> frozenset[str]:
    """The persons who may decide by a line on a day: the person it names, or those who hold the function, or the board's chair.

    Empty where it is a forum or words."""
    if line.to in archive.people:
        return frozenset((line.to,))
    board = archive.forum(order.forum)
    if line.to == CHAIR and board is not None:
        return frozenset((chair_on(archive, board, on) or "",))
    collaboration = archive.collaboration(order)
    functions = [f for f in collaboration.functions if f.id == line.to] if collaboration else []
    return frozenset(h.person for f in functions for h in f.holders if holds(on, h.from_, h.to))


def of_meeting(archive: Archive, meeting: Meeting) -> Iterator[ByDelegation]:
    """The decisions of a meeting that rest on a line of an order."""
    for decision in meeting.decisions:
        found = line_of(archive, decision) if decision.delegation else None
        if found is not None:
            key = f"{meeting.id}#{decision.id}"
            yield ByDelegation(meeting.id, key, *found, meeting.date, meeting.forum, decision.text)


def of_order(order: Plan) -> Iterator[ByDelegation]:
    """The decisions that delegates took between meetings, as their order lists them."""
    lines = {line.id: line for line in order.delegations}
    for part in order.taken:
        yield ByDelegation(
            order.id, f"{order.id}#{part.id}", order, lines.get(part.line), part.on, part.by, part.text, part.reported
        )


def by_delegation(archive: Archive, board: str) -> tuple[ByDelegation, ...]:
    """Every decision taken by a delegation order of a board, by day."""
    found: list[ByDelegation] = []
    for order in archive.delegation_orders(board):
        found += of_order(order)
        for meeting in archive.meetings_by_delegation(order.id):
            found += (taken for taken in of_meeting(archive, meeting) if taken.order.id == order.id)
    return tuple(sorted(found, key=lambda taken: (taken.on, taken.key)))


def reports(archive: Archive, meeting: Meeting, order: str) -> bool:
    """Whether a board's meeting has an item at which decisions by delegation are reported."""
    forum = archive.forum(meeting.forum)
    kind = archive.forum_type(forum) if forum else None
    carrying = {f"model#{part.id}" for part in kind.agenda if part.brings == "delegated"} if kind else set()
    return any(item.from_ in carrying or (item.from_ or "").partition("#")[0] == order for item in meeting.agenda)


def reported_at(archive: Archive, taken: ByDelegation) -> str | None:
    """The meeting of the board that a decision by delegation was reported to: the first with such an item from its day on."""
    if taken.reported is not None:
        return taken.reported
    meetings = archive.meetings(taken.order.forum)
    found = (m for m in meetings if m.date >= taken.on and m.cancelled is None and reports(archive, m, taken.order.id))
    return next((m.id for m in found), None)


def due_at(archive: Archive, taken: ByDelegation) -> Meeting | None:
    """The board's next meeting after a decision by delegation: there it is reported (F06; ruling 11)."""
    meetings = archive.meetings(taken.order.forum)
    return next((m for m in meetings if m.date > taken.on and m.cancelled is None), None)


def to_report(archive: Archive, meeting: Meeting, forum: Forum) -> tuple[ByDelegation, ...]:
    """The decisions by delegation that come up at a board's meeting: those taken by then and reported to none before it."""
    found = []
    for taken in by_delegation(archive, forum.id):
        at = archive.records.get(reported_at(archive, taken) or "")
        before = isinstance(at, Meeting) and (at.date, at.id) < (meeting.date, meeting.id)
        if taken.on <= meeting.date and not before:
            found.append(taken)
    return tuple(found)
