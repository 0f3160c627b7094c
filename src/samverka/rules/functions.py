"""SV314: the collaboration has the functions that were agreed on, and someone holds them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive, holds
from samverka.domain.governance import Figure
from samverka.domain.records import Collaboration, Function
from samverka.rules.example import CLAUSES, EXAMPLE, MODEL, collaboration
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, record: Collaboration, today: date) -> Iterator[Finding]:
    model = archive.model(record)
    figure = model.figures.get("functions") if model else None
    if figure is None:
        return
    held = {function.id: (index, function) for index, function in enumerate(record.functions)}
    for id in figure.value:
        if id not in held:
            message = T("the collaboration is to have the function «{id}», and has none", id=id)
            help = T("write it under functions: with id: {id}, title and holders", id=id)
            yield Finding(record.id, ("functions",), message, help, _cites(figure, id))
        elif _vacant(held[id][1], today):
            message = T("nobody is «{title}» on {day}", title=held[id][1].title, day=today)
            help = T("write who under holders:, or the party it is bought from")
            yield Finding(record.id, ("functions", held[id][0]), message, help, _cites(figure, id))


def _cites(figure: Figure, id: str) -> tuple[str, ...]:
    """The clauses of this function, where the figure says them one by one; else all of them."""
    own = figure.value[id] if isinstance(figure.value, dict) else ()
    named = (own,) if isinstance(own, str) else own
    return tuple(clause for clause in named if clause in figure.cite) or cites(figure)


def _vacant(function: Function, today: date) -> bool:
    there = any(holds(today, holder.from_, holder.to) for holder in function.holders)
    return not there and function.bought_from is None


WITH = {
    MODEL: EXAMPLE[MODEL].replace("figures:\n", "figures:\n  functions: {value: [samordnare], cite: EX1}\n", 1),
    "models/exempel/clauses.yml": CLAUSES,
}
HELD = "functions: [{id: samordnare, title: Samordnare, holders: [{person: k-lind, from: 2025-01-01%s}]}]\n"

RULE = Rule(
    code="SV314",
    name="functions",
    severity=Severity.WARNING,
    title=T("the functions that were agreed on are there, and someone holds them"),
    why=T(
        "A co-ordinator or an office holds the work together between the meetings. While nobody does, what it was to do is "
        "left undone, and it is seen only when the meetings suffer."
    ),
    of=(Collaboration,),
    each=each,
    time=True,
    passes={**WITH, **collaboration(HELD % "")},
    fails={**WITH, **collaboration(HELD % ", to: 2026-01-31")},
    sources=("F12", "R18"),
)
