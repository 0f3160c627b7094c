"""SV354: a decision belongs to an item of the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Meeting
from samverka.rules.example import HELD, ITEM, decided, meeting
from samverka.rules.rule import Rule
from samverka.text import T


def each(_archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    for index, decision in enumerate(record.decisions):
        if decision.item is None:
            message = T("the decision «{id}» belongs to no item of the agenda", id=decision.id)
            help = T("write item: with the agenda item at which it was taken")
            yield Finding(record.id, ("decisions", index), message, help)


LOOSE = "decisions: [{id: bostad-1, text: Kartlägg före maj}]\n"

RULE = Rule(
    code="SV354",
    name="decision-item",
    severity=Severity.WARNING,
    title=T("a decision belongs to an item of the agenda"),
    why=T(
        "Each party reads from the agenda which items it must be there for, and who could vote is reckoned for the item. What "
        "was decided beside the agenda came as a surprise to someone."
    ),
    of=(Meeting,),
    each=each,
    passes=decided(""),
    fails=meeting(HELD, ITEM + LOOSE),
    sources=("G16",),
)
