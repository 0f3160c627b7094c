"""SV015: a section of the body belongs to somebody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Insats, Meeting, Record, Section, Uppdrag
from samverka.rules.example import meeting
from samverka.rules.rule import Rule
from samverka.text import T

AS_ITEM = T(
    "write <!-- item: ID --> with the id of an agenda item below the heading, or give it exactly an item's title"
)
AS_SECTION = T(
    "write <!-- section: NAME --> below the heading, with the name that the stage asks for or one of your own"
)


def each(_archive: Archive, record: Meeting | Uppdrag | Insats, _today: date) -> Iterator[Finding]:
    if isinstance(record, Meeting):
        yield from _meeting(record)
        return
    for section in record.sections:
        if section.marker is None or section.marker[0] != "section":
            yield _finding(record, section)


def _meeting(record: Meeting) -> Iterator[Finding]:
    if not record.sections:
        return
    items = {item.id for item in record.agenda}
    named = Counter(item.title for item in record.agenda)
    for section in record.sections:
        kind, id = section.marker or ("", "")
        if kind == "item" and id not in items:
            message = T(
                "the section «{heading}» is that of «{item}», which is not on the agenda",
                heading=section.heading,
                item=id,
            )
            yield Finding(record.id, ("#section", section.line), message, AS_ITEM)
        elif kind != "item" and named[section.heading] != 1:
            yield _finding(record, section)


def _finding(record: Record, section: Section) -> Finding:
    help = AS_ITEM if isinstance(record, Meeting) else AS_SECTION
    message = T("nobody owns the section «{heading}»: it is never published", heading=section.heading)
    return Finding(record.id, ("#section", section.line), message, help)


AGENDA = "agenda: [{id: bostad, title: Unga utan bostad}]\n"

RULE = Rule(
    code="SV015",
    name="section-owner",
    severity=Severity.WARNING,
    title=T("every section belongs to an agenda item or to a stage"),
    why=T(
        "What is written under a heading is shown where its owner is shown, and to those who may see the owner. "
        "A section without an owner is kept and never published, so that nothing goes out by mistake."
    ),
    of=(Meeting, Uppdrag, Insats),
    each=each,
    passes=meeting(
        "2026-03-19", AGENDA, "## Bostad\n<!-- item: bostad -->\nTvå förslag.\n## Unga utan bostad\nEtt till.\n"
    ),
    fails=meeting("2026-03-19", AGENDA, "## Bostäder\nTvå förslag.\n"),
)
