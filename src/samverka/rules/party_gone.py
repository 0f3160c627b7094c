"""SV334: nothing that is still to come names a party that is gone, and whoever took over can be found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Collaboration, Forum, Issue, Meeting, Record, Uppdrag, Wheel
from samverka.domain.seats import day_for, is_later
from samverka.domain.stages import phase
from samverka.rules.example import EXAMPLE, FORUM, changed
from samverka.rules.rule import Rule
from samverka.text import T, Text

REGISTRY = "parties.yml"
Named = Iterator[tuple[Path, str | None, date, date]]
"""The field, the party, the day it is about, and the day from which the record has meant it."""


def check(archive: Archive, _today: date) -> Iterator[Finding]:
    """The registry itself: a successor that leads back to where it began, or one without an end."""
    for index, party in enumerate(archive.parties.values()):
        if not party.replaced_by:
            continue
        chain = archive.successors(party.id)
        last = archive.parties.get(chain[-1]) if chain else None
        if last is None or last.replaced_by in (party.id, *chain):
            message = T("those who took over from {party} lead back to itself", party=party.name)
            yield Finding(REGISTRY, ("parties", index, "replaced_by"), message)
        elif party.valid_to is None:
            message = T("{party} has a successor and no last day", party=party.name)
            yield Finding(REGISTRY, ("parties", index), message, T("write valid_to:"), severity=Severity.WARNING)


def each(archive: Archive, record: Record, today: date) -> Iterator[Finding]:
    for field, party, day, since in _named(archive, record, today):
        ended = archive.ended(party, day)
        if ended is not None and party is not None:
            message = T(
                "{party} was there until {ended}; this is about {day}",
                party=archive.party_name(party, ended),
                ended=ended,
                day=day,
            )
            # What was right when it was written has only been overtaken by the calendar.
            severity = Severity.WARNING if since <= ended else None
            yield Finding(record.id, field, message, _instead(archive, party, day), severity=severity)


def _instead(archive: Archive, party: str, day: date) -> Text:
    for next_one in archive.successors(party):
        if not archive.ended(next_one, day):
            return T("write {id}: {name} took over", id=next_one, name=archive.party_name(next_one, day))
    return T("write to: with the last day; nobody took over, by replaced_by: in parties.yml")


def _named(archive: Archive, record: Record, today: date) -> Named:
    """Every party that the record names for a day."""
    match record:
        case Collaboration():
            for index, member in enumerate(record.parties):
                yield ("parties", index), member.party, _last(today, member.to), member.from_ or date.min
        case Forum():
            yield from _forum(record, today)
        case Wheel():
            for index, item in enumerate(record.items):
                yield from _each(("items", index, "parties"), item.parties, (item.moved or item.when).first)
        case Meeting():
            for index, agenda_item in enumerate(record.agenda):
                yield from _each(("agenda", index, "parties"), agenda_item.parties, record.date)
        case Issue():
            yield ("party",), record.party, record.submitted, record.submitted
            yield from _each(("parties",), record.parties, record.submitted)
        case Uppdrag():
            if phase(archive, record) in ("before", "ongoing"):
                for index, member_ in enumerate(record.group):
                    yield ("group", index, "party"), member_.party, _last(today, member_.to), member_.from_ or date.min


def _each(field: Path, parties: tuple[str, ...], day: date) -> Named:
    for index, party in enumerate(parties):
        yield (*field, index), party, day, day


def _forum(forum: Forum, today: date) -> Named:
    on = day_for(forum, today)
    if on is None:
        return
    for index, party in enumerate(forum.conveners):
        yield ("conveners", index), party, on, forum.from_ or date.min
    for index, seat in enumerate(forum.seats):
        if is_later(seat, on):
            yield ("seats", index, "party"), seat.party, max(on, seat.from_ or on), seat.from_ or date.min


def _last(today: date, to: date | None) -> date:
    return today if to is None else min(today, to)


GAMLA = "\n  - {id: gamla, party: landstinget, person: s-ek, from: %s}\n---"
OLD = "  - {id: landstinget, name: Landstinget, kind: region, valid_to: 2025-12-31, replaced_by: regionen}\n"

RULE = Rule(
    code="SV334",
    name="party-gone",
    severity=Severity.ERROR,
    title=T("what is to come names parties that are there"),
    why=T(
        "Parties merge and end, with a last day. Old records keep the old name. A seat, an item or a summons from after "
        "that day would go to nobody."
    ),
    of=(Collaboration, Forum, Wheel, Meeting, Issue, Uppdrag),
    check=check,
    each=each,
    passes={
        "parties.yml": EXAMPLE[REGISTRY] + OLD,
        **changed(FORUM, "\n---", "\n  - {id: gamla, party: landstinget, person: s-ek, to: 2025-12-31}\n---"),
    },
    fails={
        "parties.yml": EXAMPLE[REGISTRY] + OLD,
        **changed(FORUM, "\n---", GAMLA % "2026-02-01"),
    },
    sources=("R01",),
)
