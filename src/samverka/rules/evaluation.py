"""SV414: a closed assignment is evaluated when it is to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Uppdrag
from samverka.domain.stages import evaluation_due, standing
from samverka.rules.example import MODEL, changed, uppdrag
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T

STAGE = "evaluation"


def each(archive: Archive, record: Uppdrag, today: date) -> Iterator[Finding]:
    where = standing(archive, record)
    if where is None or where.stage is None or where.stage.id == STAGE or where.path.stage(STAGE) is None:
        return
    day = evaluation_due(archive, record)
    if day is not None and today > day:
        model = archive.model(record)
        figure = model.figures.get("evaluation_after") if model and record.evaluation is None else None
        field = "moves" if record.evaluation is None else "evaluation"
        message = T("it was to be evaluated by {day}", day=day)
        help = T(
            "evaluate it, then: samverka uppdrag advance {id}; or write another day under evaluation:", id=record.id
        )
        yield Finding(record.id, (field,), message, help, cites(figure))


STAGES = "      - {id: evaluation, name: {sv: Utvärdering, en: Evaluation}, phase: follow-up}\n"
CLOSED = """\
moves: [{to: commission, on: 2025-02-03}, {to: plan, on: 2025-02-17}, {to: final-report, on: 2025-06-12}MORE]
"""

RULE = Rule(
    code="SV414",
    name="evaluation",
    severity=Severity.WARNING,
    title=T("a closed assignment is evaluated when it is to"),
    why=T(
        "Whether a result lasted is seen only some time after the group was dissolved. The day is the assignment's "
        "own, "
        "else the model's time after the close."
    ),
    of=(Uppdrag,),
    each=each,
    time=True,
    passes={
        **changed(MODEL, "", STAGES),
        **uppdrag(moves=CLOSED.replace("MORE", ", {to: evaluation, on: 2025-12-11}")),
    },
    fails={**changed(MODEL, "", STAGES), **uppdrag("evaluation: 2026-02-27\n", moves=CLOSED.replace("MORE", ""))},
    sources=("U12",),
)
