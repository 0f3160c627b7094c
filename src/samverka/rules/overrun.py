"""SV415: an assignment is closed when it is to end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Insats, Uppdrag
from samverka.domain.stages import phase
from samverka.rules.example import uppdrag
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Uppdrag | Insats, today: date) -> Iterator[Finding]:
    if record.end is not None and today > record.end and phase(archive, record) == "ongoing":
        message = T("it was to end on {day} and is under way", day=record.end)
        yield Finding(record.id, ("end",), message, T("close it with its final report, or agree on another end"))


RULE = Rule(
    code="SV415",
    name="overrun",
    severity=Severity.WARNING,
    title=T("an assignment is closed when it is to end"),
    why=T(
        "An assignment has an end so that the persons in it can be counted on for something else. The last day "
        "belongs to it."
    ),
    of=(Uppdrag, Insats),
    each=each,
    time=True,
    passes=uppdrag("end: 2026-03-02\n"),
    fails=uppdrag("end: 2026-03-01\n"),
    sources=("U08",),
)
