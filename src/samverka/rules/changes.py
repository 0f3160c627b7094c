"""SV305: a collaboration changes figures that exist, to values that they can have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import FIGURES, figure_fault
from samverka.domain.records import Change, Collaboration
from samverka.rules.example import collaboration
from samverka.rules.rule import Rule
from samverka.rules.saying import meant
from samverka.text import T


def each(archive: Archive, record: Collaboration, _today: date) -> Iterator[Finding]:
    for index, change in enumerate(record.changes):
        yield from _change(archive, record, change, index)


def _change(archive: Archive, record: Collaboration, change: Change, index: int) -> Iterator[Finding]:
    type, _, name = change.figure.rpartition(".")
    model = archive.model(record)
    if type and model is not None and type not in model.forum_types:
        known = ", ".join(model.forum_types)
        message = T(
            "the model «{model}» has no forum type «{type}»; its types are {known}",
            model=model.name,
            type=type,
            known=known,
        )
        yield Finding(record.id, ("changes", index, "figure"), message, meant(type, model.forum_types))
    if name not in FIGURES:
        message = T("there is no figure «{name}»; the figures are {known}", name=name, known=", ".join(FIGURES))
        yield Finding(record.id, ("changes", index, "figure"), message, meant(name, FIGURES))
    elif fault := figure_fault(name, change.value):
        message = T("the figure «{name}» cannot be that: {why}", name=name, why=fault)
        yield Finding(record.id, ("changes", index, "value"), message)
    yield from _forum(archive, record, change, index)


def _forum(archive: Archive, record: Collaboration, change: Change, index: int) -> Iterator[Finding]:
    forum = archive.forum(change.forum)
    type, _, name = change.figure.rpartition(".")
    if forum is None:
        return
    if forum.collaboration != record.collaboration:
        message = T("«{forum}» is a forum of another collaboration: nothing changes there", forum=forum.id)
        yield Finding(record.id, ("changes", index, "forum"), message)
    elif type and type != forum.type:
        message = T(
            "«{forum}» is of the type «{type}», and {figure} is of another: nothing changes there",
            forum=forum.id, type=forum.type, figure=change.figure,
        )  # fmt: skip
        help = T("write figure: {type}.{name}", type=forum.type, name=name)
        yield Finding(record.id, ("changes", index, "figure"), message, help)


CHANGE = "changes: [{{figure: grupp.issue_lead, value: {value}, from: 2026-07-01, decided: överenskommelsen}}]\n"

RULE = Rule(
    code="SV305",
    name="changes",
    severity=Severity.ERROR,
    title=T("a changed figure exists and has a value it can have"),
    why=T(
        "A collaboration can change a figure of its model by a decision, from a day. A change that names no figure, "
        "or a value that is none, "
        "changes nothing: the model's figure goes on to hold."
    ),
    of=(Collaboration,),
    each=each,
    passes=collaboration(CHANGE.format(value="{days: 21}")),
    fails=collaboration(CHANGE.format(value="21")),
    sources=("C07",),
)
