"""SV324: a chair that goes round has a rota that says who, every day from now on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.chairs import next_turns, turn_on
from samverka.domain.governance import Figure, months
from samverka.domain.records import Forum, Rota
from samverka.domain.seats import begun, day_for, persons_on, same_principal
from samverka.rules.chair import other_function, prepares
from samverka.rules.example import FORUM, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T

AT: Path = ("rota",)


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    if on is None:
        return
    figure = archive.figure("chair", forum, on)
    due = figure if figure is not None and figure.value == "rota" else None
    if forum.rota is not None:
        yield from _turns(archive, forum, forum.rota, on, due)
        yield from _swaps(archive, forum, forum.rota, due)
        for index, person in enumerate(forum.rota.order):
            if person in archive.people:
                yield from other_function(archive, forum, person, on, (*AT, "order", index))
        if due is not None:
            yield from _parties(archive, forum, forum.rota, on, due)
    elif due is not None:
        severity = milder(due) if begun(forum) else Severity.WARNING
        help = T("write rota: with start, months and order")
        cite = cites(due, prepares(archive, forum, on, "rota"))
        yield Finding(forum.id, AT, T("the chair is to go round, and no rota says how"), help, cite, severity)


def _turns(archive: Archive, forum: Forum, rota: Rota, on: date, due: Figure | None) -> Iterator[Finding]:
    if not rota.order or rota.months < 1:
        message = T("the rota names nobody, or a turn of no months")
        yield Finding(forum.id, AT, message, None, cites(due), milder(due))
        return
    length = archive.figure("turn", forum, on)
    if length is not None and not length.assumption and rota.months != months(length):
        message = T("a turn is {here} months here, and {there} by the model", here=rota.months, there=months(length))
        help = T("change the figure by a decision: changes: in collaboration.md")
        yield Finding(forum.id, (*AT, "months"), message, help, cites(length), Severity.WARNING)
    if rota.start > on:
        message = T("nobody has the turn before {day}, when the rota begins", day=rota.start)
        yield Finding(forum.id, (*AT, "start"), message, None, cites(due), Severity.WARNING)
    yield from _gone(archive, forum, rota, on, due)


def _gone(archive: Archive, forum: Forum, rota: Rota, on: date, due: Figure | None) -> Iterator[Finding]:
    """Whose turn it is, or will be, though their seat has ended by then."""
    seated = {seat.person for seat in forum.seats}
    said: set[str] = set()
    for turn in next_turns(rota, on, len(rota.order)):
        day = max(turn.begins, on)
        if turn.person in seated and turn.person not in said and turn.person not in persons_on(forum, day):
            said.add(turn.person)
            message = T(
                "{name} has the turn from {day}, and no longer sits in the forum then",
                name=archive.person_name(turn.person),
                day=turn.begins,
            )
            yield Finding(forum.id, (*AT, "order"), message, None, cites(due), Severity.WARNING)


def _swaps(archive: Archive, forum: Forum, rota: Rota, due: Figure | None) -> Iterator[Finding]:
    taken: dict[date, str] = {}
    for index, swap in enumerate(rota.swaps):
        at: Path = (*AT, "swaps", index)
        turn = turn_on(rota, swap.on)
        if turn is None:
            message = T("the swap on {day} lies in no turn: the rota begins {start}", day=swap.on, start=rota.start)
            yield Finding(forum.id, (*at, "on"), message, None, cites(due))
        elif turn.begins in taken and taken[turn.begins] != swap.person:
            message = T("two have swapped themselves into the turn that begins {day}", day=turn.begins)
            yield Finding(forum.id, (*at, "on"), message, T("one turn is taken by one person"), cites(due))
        else:
            taken[turn.begins] = swap.person
        if swap.person in archive.people and swap.person not in rota.order:
            message = T("{name} takes a turn and is not in the rota", name=archive.person_name(swap.person))
            yield Finding(forum.id, (*at, "person"), message, None, cites(due), Severity.WARNING)


def _parties(archive: Archive, forum: Forum, rota: Rota, on: date, due: Figure) -> Iterator[Finding]:
    """Each convening party has one in the rota, and nobody else has."""
    source = archive.figure("chair_from", forum, on)
    if source is None or source.value != "conveners":
        return
    parties = {person: archive.people[person].party for person in rota.order if person in archive.people}
    for index, person in enumerate(rota.order):
        party = parties.get(person)
        if person in parties and not (party and any(same_principal(archive, party, c) for c in forum.conveners)):
            message = T("{name} is of none of the parties that convene", name=archive.person_name(person))
            yield Finding(forum.id, (*AT, "order", index), message, None, cites(due, source), milder(due, source))
    for convener in forum.conveners:
        if not any(party and same_principal(archive, party, convener) for party in parties.values()):
            message = T(
                "{party} convenes, and nobody from there is in the rota", party=archive.party_name(convener, on)
            )
            yield Finding(forum.id, (*AT, "order"), message, None, cites(due, source), milder(due, source))


ROTA = "rota: {start: 2026-01-01, months: 6, order: [k-lind, m-ros]%s}"

RULE = Rule(
    code="SV324",
    name="rota",
    severity=Severity.ERROR,
    title=T("a chair that goes round has a rota without gaps"),
    why=T(
        "Turns are anchored to dates, so that a cancelled or an extra meeting shifts nobody. Two can swap; a meeting can "
        "name its own chair. What must not happen is that nobody knows who prepares the next meeting."
    ),
    of=(Forum,),
    each=each,
    passes={
        **figures("chair: {value: rota, cite: EX1}"),
        **changed(FORUM, "chair: k-lind", ROTA % ", swaps: [{on: 2026-07-01, person: k-lind}]"),
    },
    fails={
        **figures("chair: {value: rota, cite: EX1}"),
        **changed(FORUM, "chair: k-lind", ROTA % ", swaps: [{on: 2025-07-01, person: k-lind}]"),
    },
    sources=("G07",),
)
