"""SV104: the ids inside a record are unique."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Collaboration, Forum, Meeting, Plan, Record, Uppdrag, Wheel
from samverka.rules.example import WHEEL, changed
from samverka.rules.rule import Rule
from samverka.text import T

LISTS: dict[type[Record], tuple[str, ...]] = {
    Collaboration: ("functions",),
    Forum: ("seats", "standing"),
    Wheel: ("items",),
    Plan: ("activities", "lines"),
    Meeting: ("agenda", "decisions", "tasks"),
    Uppdrag: ("milestones",),
}
"""The lists whose ids `ID#part` can name, all of a record's in one set."""


def each(_archive: Archive, record: Record, _today: date) -> Iterator[Finding]:
    seen: set[str] = set()
    for key in LISTS[type(record)]:
        for index, part in enumerate(getattr(record, key)):
            if part.id in seen:
                message = T("the id «{id}» stands twice in this record", id=part.id)
                yield Finding(record.id, (key, index, "id"), message, T("give one of them another id"))
            seen.add(part.id)


TWO = "  - {{id: {id}, when: 2026-09, title: Efter sommaren}}\n---\n"

RULE = Rule(
    code="SV104",
    name="part-ids",
    severity=Severity.ERROR,
    title=T("the ids inside a record are unique"),
    why=T(
        "Decisions, items and activities are named by the record's id and their own. Two with the same id cannot be "
        "told apart."
    ),
    of=tuple(LISTS),
    each=each,
    passes=changed(WHEEL, "dialogue}\n---\n", "dialogue}\n" + TWO.format(id="hosten")),
    fails=changed(WHEEL, "dialogue}\n---\n", "dialogue}\n" + TWO.format(id="sommaren")),
)
