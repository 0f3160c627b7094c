"""SV217: a statement that was asked of a party has come by its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Issue, Plan
from samverka.domain.year import overdue
from samverka.rules.example import issue
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Plan | Issue, today: date) -> Iterator[Finding]:
    for index in overdue(record.statements, today):
        asked = record.statements[index]
        party = archive.party_name(asked.party, today)
        message = T("the statement of {party} was to be in by {day}", party=party, day=asked.due)
        help = T("note it: answered: and the day; or ask again, with a new due:")
        yield Finding(record.id, ("statements", index, "due"), message, help, _cites(archive, record))


def _cites(archive: Archive, record: Plan | Issue) -> tuple[str, ...]:
    """The clauses of the duty to ask, where the model's year has one about such a plan."""
    model = archive.model(record)
    duties = [d for d in (model.year if model else ()) if d.done_by == "statements"]
    about = [d for d in duties if isinstance(record, Plan) and d.plan == record.type]
    return tuple(dict.fromkeys(id for duty in about for id in duty.cite))


ASKED = "statements: [{{party: kommunen, asked: 2026-02-20, due: 2026-02-27{}}}]\nmoves: [{{to: submitted, on: 2026-02-19}}]\n"

RULE = Rule(
    code="SV217",
    name="statement-late",
    severity=Severity.WARNING,
    title=T("a statement that was asked of a party has come by its day"),
    why=T(
        "The owners give the board the statements and the information that it needs; without a day and a reminder a question "
        "stays where it was sent."
    ),
    of=(Plan, Issue),
    each=each,
    time=True,
    passes=issue(ASKED.format(", answered: 2026-02-26")),
    fails=issue(ASKED.format("")),
    sources=("R02",),
)
