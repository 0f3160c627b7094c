"""SV346: what is kept for another body is decided there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.decisions import PLANS, about_plan
from samverka.domain.governance import Figure
from samverka.domain.records import Decision, Forum, Meeting, Plan, Record
from samverka.rules.deciding import deciding
from samverka.rules.example import MODEL, changed, decided
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, matters, milder
from samverka.text import T, Words


def each(archive: Archive, record: Record, _today: date) -> Iterator[Finding]:
    if isinstance(record, Meeting):
        for index, decision, forum, _figure in deciding(archive, record):
            if decision.proposal_to is None:
                yield from _decision(archive, record, forum, decision, ("decisions", index))
    elif isinstance(record, Plan) and record.decided:
        yield from _plan(archive, record)


def _decision(archive: Archive, record: Meeting, forum: Forum, decision: Decision, way: Path) -> Iterator[Finding]:
    frame = archive.figure("outside_frame", forum, record.date)
    for matter in decision.concerns:
        if frame is not None and matter in frame.value:
            yield _outside(record.id, way, forum, matter, frame)
        elif held := _keeper(archive, forum, matter):
            yield _elsewhere(record.id, (*way, "concerns"), forum, matter, *held)
    plan = about_plan(archive, decision)
    held = _keeper(archive, forum, plan) if plan and plan not in decision.concerns else None
    if plan is not None and held is not None:
        # Only what it is about says so, and it may well prepare the matter; so this one warns.
        found = _elsewhere(record.id, (*way, "about"), forum, plan, *held)
        yield Finding(found.record, found.field, found.message, found.help, found.cite, Severity.WARNING)


def _plan(archive: Archive, record: Plan) -> Iterator[Finding]:
    """A budget or an operational plan that another body decided than the one it is kept for."""
    meeting = archive.records.get((record.decided or "").partition("#")[0])
    forum = archive.forum(meeting.forum) if isinstance(meeting, Meeting) else None
    matter = PLANS.get(record.type or "")
    held = _keeper(archive, forum, matter) if forum and matter else None
    if forum is not None and matter is not None and held is not None:
        yield _elsewhere(record.id, ("decided",), forum, matter, *held)


def _keeper(archive: Archive, forum: Forum, matter: str) -> tuple[Words, Figure] | None:
    """The forum type that a matter is kept for, and the figure that says so; None where it may be decided here."""
    model = archive.model(forum)
    types = model.forum_types if model else {}
    own = types[forum.type].figures.get("reserved") if forum.type in types else None
    if own is not None and matter in own.value:
        return None
    for kind in types.values():
        figure = kind.figures.get("reserved")
        if figure is not None and matter in figure.value:
            return Words(tuple(kind.title.items())), figure
    return None


def _outside(record: str, way: Path, forum: Forum, matter: str, figure: Figure) -> Finding:
    message = T(
        "a matter of {matter} is outside the frame of {forum}, which can only propose it",
        matter=matters((matter,)),
        forum=forum.title,
    )
    help = T("write proposal_to: with the forum that decides it")
    return Finding(record, (*way, "concerns"), message, help, cites(figure), milder(figure))


def _elsewhere(record: str, way: Path, forum: Forum, matter: str, keeper: Words, figure: Figure) -> Finding:
    message = T(
        "a matter of {matter} is decided by {keeper}, not by {forum}",
        matter=matters((matter,)),
        keeper=keeper,
        forum=forum.title,
    )
    help = T("write proposal_to: with the forum that decides it, where this is a proposal")
    return Finding(record, way, message, help, cites(figure), milder(figure))


BOARD = "  styrelse:\n    title: {sv: Styrelse, en: Board}\n    reserved: {value: [budget], cite: R09}\n"

RULE = Rule(
    code="SV346",
    name="reserved",
    severity=Severity.ERROR,
    title=T("what is kept for another body is decided there"),
    why=T(
        "A board keeps goals, direction, plan, budget and money to itself; a steering group decides within the plan and "
        "budget it was given and proposes the rest. What is decided in the wrong place does not hold."
    ),
    of=(Meeting, Plan),
    each=each,
    passes={**changed(MODEL, "paths:\n", BOARD + "paths:\n"), **decided(", concerns: [budget], proposal_to: grupp")},
    fails={**changed(MODEL, "paths:\n", BOARD + "paths:\n"), **decided(", concerns: [budget]")},
    sources=("R09", "R23"),
)
