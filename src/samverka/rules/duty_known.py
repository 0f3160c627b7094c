"""SV218: a line or a wheel item that does a duty of the year names one that the model has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Collaboration, Informed, Wheel, WheelItem
from samverka.rules.example import MODEL, collaboration
from samverka.rules.rule import Rule
from samverka.rules.saying import meant
from samverka.rules.year_done import EXAMPLE_YEAR
from samverka.text import T


def each(archive: Archive, record: Collaboration | Wheel, today: date) -> Iterator[Finding]:
    model = archive.model(record)
    if model is None:
        return
    known = [duty.id for duty in model.year]
    key = "items" if isinstance(record, Wheel) else "informed"
    lines: tuple[WheelItem | Informed, ...] = record.items if isinstance(record, Wheel) else record.informed
    for index, line in enumerate(lines):
        if line.duty is not None and line.duty not in known:
            message = T("«{duty}» is no duty of the year in the model «{model}»", duty=line.duty, model=model.name)
            there = T("there are: {ids}", ids=", ".join(known)) if known else None
            yield Finding(record.id, (key, index, "duty"), message, meant(line.duty, known) or there)


def _files(duty: str) -> dict[str, str]:
    return {
        MODEL: EXAMPLE_YEAR,
        **collaboration(f"informed: [{{on: 2026-02-10, what: Årsrapport, duty: {duty}}}]\n"),
    }


RULE = Rule(
    code="SV218",
    name="duty-known",
    severity=Severity.ERROR,
    title=T("what does a duty of the year names one that the model has"),
    why=T("A misspelt duty counts for nothing: what was done would be asked about as if it were not."),
    of=(Collaboration, Wheel),
    each=each,
    passes=_files("report"),
    fails=_files("raport"),
)
