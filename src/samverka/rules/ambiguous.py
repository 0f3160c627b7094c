"""SV102: a shortened reference means one thing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import KINDS, Record
from samverka.rules.example import issue, meeting
from samverka.rules.rule import Rule
from samverka.text import T

SHOWN = 5
"""So many candidates are named; of more, one sees that the end was too short."""


def each(archive: Archive, record: Record, _today: date) -> Iterator[Finding]:
    for reference in archive.lost(record.id):
        if reference.why == "ambiguous":
            known = reference.candidates
            names = ", ".join(known[:SHOWN]) + (" …" if len(known) > SHOWN else "")
            message = T(
                "«{target}» can be {count} things: {candidates}",
                target=reference.target,
                count=len(known),
                candidates=names,
            )
            yield Finding(reference.record, reference.field, message, T("write the whole id"))


OTHER = """\
---
kind: meeting
id: annan-2026-05-07
forum: grupp
date: 2026-05-12
---
"""

RULE = Rule(
    code="SV102",
    name="ambiguous",
    severity=Severity.ERROR,
    title=T("a shortened reference means one thing only"),
    why=T(
        "The end of an id will do where it is the only one of its kind that ends so. Where it is not, nobody can "
        "know what was meant."
    ),
    of=tuple(KINDS.values()),
    each=each,
    passes=issue("meeting: 2026-09-10\n"),
    fails={**issue("meeting: 2026-05-07\n"), "exempel/meetings/annan/2026-05-07.md": OTHER, **meeting("2026-03-19")},
)
