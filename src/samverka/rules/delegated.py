"""SV347: what is decided by delegation may be delegated, and rests on a line that names who decides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.decisions import CHAIR, delegates, line_of, mode_of
from samverka.domain.records import Decision, Delegated, Delegation, Forum, Meeting, Plan, Record
from samverka.rules.deciding import deciding
from samverka.rules.example import MODEL, changed, order
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, matters, meant, milder
from samverka.text import T


def each(archive: Archive, record: Record, _today: date) -> Iterator[Finding]:
    if isinstance(record, Meeting):
        for index, decision, forum, figure in deciding(archive, record):
            by_delegation = mode_of(decision, figure) == "delegated" or decision.delegation is not None
            if by_delegation and decision.proposal_to is None:
                yield from _decision(archive, record, forum, decision, ("decisions", index))
    elif isinstance(record, Plan) and record.type == "delegation-order":
        yield from _order(archive, record)


def _decision(archive: Archive, record: Meeting, forum: Forum, decision: Decision, way: Path) -> Iterator[Finding]:
    yield from _never(archive, record, forum, decision.concerns, (*way, "concerns"), record.date)
    mode, found = archive.figure("decision_mode", forum, record.date), line_of(archive, decision)
    if decision.delegation is None and mode is not None and mode.value == "delegated":
        message = T("«{id}» was decided by delegation, and nothing says by which line of the order", id=decision.id)
        help = T("write delegation: with the line, as PLAN#LINE")
        yield Finding(record.id, way, message, help, cites(mode), Severity.WARNING)
    elif decision.delegation is not None and found is None:
        message = T("«{key}» is no line of a delegation order", key=decision.delegation)
        yield Finding(record.id, (*way, "delegation"), message, None, cites(mode))
    elif found is not None:
        plan, line = found
        if line.to != forum.id and not any(
            s.person in delegates(archive, plan, line, record.date) for s in forum.seats
        ):
            message = T(
                "the line «{line}» gives the decision to «{to}», not to {forum}",
                line=line.id,
                to=line.to,
                forum=forum.title,
            )
            yield Finding(record.id, (*way, "delegation"), message, None, cites(mode))
        yield from _limits(archive, record, plan, line, decision, way, record.date)


def _never(
    archive: Archive, record: Record, forum: Forum, concerns: tuple[str, ...], way: Path, on: date
) -> Iterator[Finding]:
    figure = archive.figure("not_delegated", forum, on)
    never = [matter for matter in concerns if figure is not None and matter in figure.value]
    if figure is not None and never:
        message = T("matters of {matters} are never decided by delegation", matters=matters(never))
        yield Finding(record.id, way, message, T("the board decides them itself"), cites(figure), milder(figure))


def _limits(
    archive: Archive, record: Record, plan: Plan, line: Delegation, part: Decision | Delegated, way: Path, on: date
) -> Iterator[Finding]:
    board = archive.forum(plan.forum)
    if line.limit is not None and part.amount is not None and part.amount > line.limit:
        message = T(
            "{amount} kronor is more than the {limit} of the line «{line}»",
            amount=part.amount,
            limit=line.limit,
            line=line.id,
        )
        yield Finding(
            record.id, (*way, "amount"), message, T("the board decides it itself"), _cited(archive, board, on)
        )
    meeting = archive.records.get((plan.decided or "").partition("#")[0])
    if isinstance(meeting, Meeting) and meeting.date > on:
        message = T("the delegation order was decided on {day}, after this decision", day=meeting.date)
        yield Finding(record.id, way, message, None, _cited(archive, board, on))


def _cited(archive: Archive, board: Forum | None, on: date) -> tuple[str, ...]:
    return cites(archive.figure("not_delegated", board, on)) if board else ()


def _order(archive: Archive, record: Plan) -> Iterator[Finding]:
    board = archive.forum(record.forum)
    lines = {line.id: line for line in record.delegations}
    for index, line in enumerate(record.delegations):
        if board is not None:
            yield from _never(
                archive, record, board, line.concerns, ("delegations", index, "concerns"), date(record.year, 1, 1)
            )
        yield from _to(archive, record, line, index)
    for index, part in enumerate(record.taken):
        way: Path = ("taken", index)
        if board is not None:
            yield from _never(archive, record, board, part.concerns, (*way, "concerns"), part.on)
        if part.line in lines:
            yield from _taken(archive, record, lines[part.line], part, way)
        else:
            message = T("the order has no line «{line}»", line=part.line)
            yield Finding(record.id, (*way, "line"), message, meant(part.line, lines))
    if (record.delegations or record.taken) and record.decided is None:
        message = T("nothing says which decision of the board the delegation order rests on")
        yield Finding(
            record.id,
            ("delegations",),
            message,
            T("write decided: MEETING#DECISION"),
            _cited(archive, board, date(record.year, 1, 1)),
            Severity.WARNING,
        )


def _to(archive: Archive, record: Plan, line: Delegation, index: int) -> Iterator[Finding]:
    collaboration = archive.collaboration(record)
    functions = [f.id for f in collaboration.functions] if collaboration else []
    if line.to == CHAIR or line.to in functions or line.to in archive.people or archive.forum(line.to):
        return
    message = T("«{to}» is no function, person or forum that can decide", to=line.to)
    help = meant(line.to, [*functions, *archive.people, CHAIR]) or T(
        "the functions are: {functions}", functions=", ".join(functions) or "–"
    )
    yield Finding(record.id, ("delegations", index, "to"), message, help)


def _taken(archive: Archive, record: Plan, line: Delegation, part: Delegated, way: Path) -> Iterator[Finding]:
    allowed = delegates(archive, record, line, part.on)
    if part.by not in allowed:
        message = T(
            "the line «{line}» gives the decision to «{to}», not to {forum}",
            line=line.id,
            to=line.to,
            forum=archive.person_name(part.by),
        )
        names = ", ".join(archive.person_name(person) for person in sorted(allowed) if person)
        help = T("on that day it was: {names}", names=names) if names else None
        yield Finding(record.id, (*way, "by"), message, help, _cited(archive, archive.forum(record.forum), part.on))
    yield from _limits(archive, record, record, line, part, way, part.on)


MAY = changed(
    MODEL, "group_each:", "not_delegated: {value: [goals, scope, direction, quality], cite: F06}\n  group_each:"
)
LINES = 'decided: "grupp-2026-01-15#ordning"\ndelegations: [{id: inkop, what: Inköp, to: k-lind, limit: 50000}]\n'
BEFORE = {
    "exempel/meetings/grupp/2026-01-15.md": "---\nkind: meeting\nid: grupp-2026-01-15\nforum: grupp\ndate: 2026-01-15\n"
    "agenda: [{id: ordning, title: Delegationsordning}]\ndecisions: [{id: ordning, item: ordning, text: Antas, state: in-force}]\n"
    "notes: final\n---\n"
}
TAKEN = (
    "taken: [{{id: webb, on: 2026-02-02, line: inkop, by: k-lind, text: Avtal om webbplats, amount: 40000{more}}}]\n"
)

RULE = Rule(
    code="SV347",
    name="delegated",
    severity=Severity.ERROR,
    title=T("what is decided by delegation may be delegated, and rests on a line that says who decides"),
    why=T(
        "The board answers for what others decide in its place. So the delegation order says who may decide what, up to how "
        "much; and goals, scope, direction and quality are never delegated."
    ),
    of=(Meeting, Plan),
    each=each,
    passes={**MAY, **BEFORE, **order(LINES + TAKEN.format(more=""))},
    fails={**MAY, **BEFORE, **order(LINES + TAKEN.format(more=", concerns: [quality]"))},
    sources=("F06", "R09"),
)
