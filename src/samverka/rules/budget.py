"""SV424: no more is granted to efforts in a year than the budget has for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.money import in_year, kronor
from samverka.domain.records import Plan
from samverka.rules.example import effort
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Plan, today: date) -> Iterator[Finding]:
    if record.type != "budget":
        return
    money = in_year(archive, record.collaboration, record.year)
    if money.budget != record or money.frame is None or money.granted <= money.frame:
        return
    message = T(
        "{granted} is granted to efforts for {year}; the budget has {frame} for them",
        granted=kronor(money.granted),
        year=record.year,
        frame=kronor(money.frame),
    )
    help = T("see samverka insats status --year {year}; let the board change the budget, or the amounts", year=record.year)  # fmt: skip
    yield Finding(record.id, ("lines",), message, help, ("F07", "R09"))


BUDGET = """\
---
kind: plan
id: 2026-budget
title: Budget 2026
forum: styrelse
year: 2026
type: budget
lines: [{id: insatser, title: Insatser, amount: AMOUNT, for: insatser}]
---
"""

RULE = Rule(
    code="SV424",
    name="budget",
    severity=Severity.WARNING,
    title=T("no more is granted to efforts in a year than the budget has for them"),
    why=T(
        "The board decides both the budget and each amount, often a year apart. The sum of what is granted for a year "
        "is held against the lines of that year's budget marked for: insatser; where several budgets are kept, against "
        "the one decided last. That no line may be exceeded is an assumption, so it warns."
    ),
    of=(Plan,),
    each=each,
    passes={**effort(), "exempel/plans/2026-budget.md": BUDGET.replace("AMOUNT", "500000")},
    fails={**effort(), "exempel/plans/2026-budget.md": BUDGET.replace("AMOUNT", "400000")},
    sources=("F07", "R09"),
)
