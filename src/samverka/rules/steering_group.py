"""SV427: the steering group of an effort has someone from each party that carries it, and is called by the responsible one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Forum, Insats
from samverka.domain.stages import phase
from samverka.rules.example import effort
from samverka.rules.rule import Rule
from samverka.text import T

CITE = ("R24",)


def each(archive: Archive, record: Insats, today: date) -> Iterator[Finding]:
    forum, held = archive.forum(record.steering), phase(archive, record)
    if forum is None or not record.granted or held not in ("before", "ongoing"):
        return
    severity = None if held == "ongoing" else Severity.WARNING
    for party in record.parties:
        seats = [s for s in forum.seats if s.person and _same(archive, s.party, party)]
        if all(s.to is not None and s.to < today for s in seats):
            message = T("{party} carries the effort and is not in {forum}", party=archive.party_name(party, today), forum=forum.title)  # fmt: skip
            help = T("give it a seat there, or take it out of parties:")
            yield Finding(record.id, ("steering",), message, help, CITE, Severity.WARNING if seats else severity)
    yield from _called(archive, record, forum, severity)


def _called(archive: Archive, record: Insats, forum: Forum, severity: Severity | None) -> Iterator[Finding]:
    """The responsible principal calls it; a group that existed, or serves another effort, is called by whom it was (ruling 12)."""
    if record.owner is None or len(archive.steered(forum.id)) > 1 or forum.replaces:
        return
    if not any(_same(archive, convener, record.owner) for convener in forum.conveners):
        message = T("{owner} answers for the effort and does not call {forum}", owner=archive.party_name(record.owner), forum=forum.title)  # fmt: skip
        help = T("write who calls it under conveners: there; later the group elects its own convener")
        milder = Severity.WARNING if forum.conveners else severity
        yield Finding(record.id, ("steering",), message, help, CITE, milder)


def _same(archive: Archive, held: str | None, party: str) -> bool:
    """Whether a seat or convener stands for a party: it is that party, a part of it, or what it is a part of."""
    return held is not None and (held in archive.within(party) or party in archive.within(held))


RULE = Rule(
    code="SV427",
    name="steering-group",
    severity=Severity.ERROR,
    title=T(
        "the steering group of an effort has key persons from those who carry it, and is called by the responsible one"
    ),
    why=T(
        "The group is made up of key persons from the bodies that carry the effort, called together by the one that "
        "answers for it. Before the start, and where only time has emptied a seat, a lack warns."
    ),
    of=(Insats,),
    each=each,
    passes=effort(),
    fails=effort(
        seats="seats: [{id: a, party: kommunen, person: m-ros}, {id: c, person: k-lind, title: beställare}]\n"
    ),
    sources=("R24",),
)
