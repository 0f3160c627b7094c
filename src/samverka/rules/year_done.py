"""SV211: what is to be done every year is done by its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Collaboration, Forum
from samverka.domain.year import Owner, Yearly, named, noting, yearly
from samverka.rules.example import EXAMPLE, MODEL
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, owner: Owner, today: date) -> Iterator[Finding]:
    for held in yearly(archive, owner, today):
        if held.late(today):
            message = T(
                "«{what}» was to be done by {day}, and nothing says that it was", what=named(held.duty), day=held.due
            )
        elif held.done is not None and held.done > held.due:
            message = T(
                "«{what}» was to be done by {day}, and was done on {done}",
                what=named(held.duty),
                day=held.due,
                done=held.done,
            )
        else:
            continue
        yield Finding(owner.id, at(owner), message, noting(held, today) if held.done is None else None, basis(held))


def at(owner: Owner) -> tuple[str, ...]:
    """Where a finding points: the forum's type, or the collaboration's model, gives it the duty."""
    return ("type",) if isinstance(owner, Forum) else ("model",)


def basis(held: Yearly) -> tuple[str, ...]:
    """The clauses of the duty and of its last day."""
    return tuple(dict.fromkeys((*held.duty.cite, *cites(held.duty.due))))


YEAR = """\
year:
  - id: report
    title: {sv: Årsrapport till parterna, en: Annual report to the parties}
    forum: grupp
    done_by: record
    due: {value: "02-15", assumption: example}
"""
EXAMPLE_YEAR = EXAMPLE[MODEL] + YEAR
"""The example's model with a duty in its year."""
TOLD = EXAMPLE["exempel/collaboration.md"].replace(
    "parties:\n", "informed: [{on: 2026-02-10, what: Årsrapport 2025, duty: report}]\nparties:\n"
)

RULE = Rule(
    code="SV211",
    name="year-done",
    severity=Severity.WARNING,
    title=T("what is to be done every year is done by its day"),
    why=T(
        "The agreement gives the year an order: accounts, consultation, plan, budget, follow-up. What it asks is a duty of the "
        "model; it is done when its meeting was held, its plan decided, or a line of the records says so. This year is asked about, "
        "and the one before where there are records of it."
    ),
    of=(Forum, Collaboration),
    each=each,
    time=True,
    passes={MODEL: EXAMPLE_YEAR, "exempel/collaboration.md": TOLD},
    fails={MODEL: EXAMPLE_YEAR},
    sources=("R03", "R09", "C06", "U05"),
)
