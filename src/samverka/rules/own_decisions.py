"""SV351: what waits for a party's own decision is not in force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.decisions import awaited
from samverka.domain.records import Meeting
from samverka.rules.example import decided
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    for index, decision in enumerate(record.decisions):
        waits = [archive.party_name(party, record.date) for party in awaited(decision)]
        refused = [archive.party_name(own.party, record.date) for own in decision.own if own.outcome == "declined"]
        if decision.state in ("in-force", "done") and waits:
            message = T(
                "«{id}» waits for {parties} to decide for itself, and is said to hold",
                id=decision.id,
                parties=", ".join(waits),
            )
            help = T("write under own what the party decided and when, or state: open until it has")
            yield Finding(record.id, ("decisions", index, "state"), message, help)
        elif decision.state in ("in-force", "done") and refused:
            message = T("«{id}» is said to hold, and {parties} declined", id=decision.id, parties=", ".join(refused))
            yield Finding(
                record.id, ("decisions", index, "state"), message, T("write state: dropped, or take it up again")
            )


RULE = Rule(
    code="SV351",
    name="own-decisions",
    severity=Severity.WARNING,
    title=T("what waits for a party's own decision does not hold yet"),
    why=T(
        "A forum where parties agree cannot bind them: what needs a decision of a party's own is noted with the party and the "
        "day, and holds once all of them have decided."
    ),
    of=(Meeting,),
    each=each,
    passes=decided(", state: in-force, parties: [regionen], own: [{party: regionen, on: 2026-02-20, outcome: agreed}]"),
    fails=decided(", state: in-force, parties: [regionen]"),
    sources=("G14",),
)
