"""SV307: a clause that is cited exists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Wheel
from samverka.rules.example import WHEEL, changed
from samverka.rules.rule import Rule
from samverka.text import T

UNKNOWN = T("the model «{model}» has no clause «{id}»")
WHERE = T("clauses stand in the model's clauses.yml: samverka explain {id} looks through all models")


def each(archive: Archive, record: Wheel, _today: date) -> Iterator[Finding]:
    model = archive.model(record)
    if model is None:
        return
    for index, item in enumerate(record.items):
        for place, id in enumerate(item.cite):
            if id not in model.clause_ids():
                way = ("items", index, "cite", place)
                yield Finding(record.id, way, UNKNOWN(model=model.name, id=id), WHERE(id=id))


CITING = "title: Inför sommaren, type: dialogue"

RULE = Rule(
    code="SV307",
    name="clause-known",
    severity=Severity.ERROR,
    title=T("a clause that is cited exists"),
    why=T(
        "Who reads an annual wheel or a finding is to be able to look up what it rests on. A clause that no document of the "
        "model has leads them nowhere. The same holds for what a model of one's own cites."
    ),
    of=(Wheel,),
    each=each,
    passes=changed(WHEEL, CITING, f"{CITING}, cite: []"),
    fails=changed(WHEEL, CITING, f"{CITING}, cite: [X99]"),
)
