"""SV348: a decision by delegation is reported at the board's next meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.deadlines import held
from samverka.domain.decisions import ByDelegation, due_at, of_meeting, of_order, reported_at
from samverka.domain.records import Meeting, Plan, Record
from samverka.rules.delegated import LINES
from samverka.rules.example import meeting, order
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Record, today: date) -> Iterator[Finding]:
    if isinstance(record, Meeting):
        places = {f"{record.id}#{d.id}": ("decisions", index) for index, d in enumerate(record.decisions)}
        for taken in of_meeting(archive, record) if any(d.delegation for d in record.decisions) else ():
            yield from _unreported(archive, taken, places[taken.key], today)
    elif isinstance(record, Plan) and record.taken:
        for index, taken in enumerate(of_order(record)):
            yield from _unreported(archive, taken, ("taken", index), today)


def _unreported(archive: Archive, taken: ByDelegation, way: Path, today: date) -> Iterator[Finding]:
    due = due_at(archive, taken)
    if due is not None and held(due, today) and reported_at(archive, taken) is None:
        message = T("the decision of {day} was not reported to the board on {due}", day=taken.on, due=due.date)
        help = T(
            "put an item from «{order}» on the next agenda of the board; then it stands as reported",
            order=taken.order.id,
        )
        yield Finding(taken.record, way, message, help)


ONE = "taken: [{id: webb, on: 2026-02-02, line: inkop, by: k-lind, text: Avtal om webbplats}]\n"
REPORTED = 'agenda: [{id: anmalan, title: Delegationsbeslut, type: notice, from: "2026-delegation"}]\n'

RULE = Rule(
    code="SV348",
    name="delegated-reported",
    severity=Severity.WARNING,
    title=T("a decision by delegation is reported at the board's next meeting"),
    why=T(
        "The board must know what was decided in its name. An item that comes from the delegation order reports all that was "
        "decided by it since the last time."
    ),
    of=(Meeting, Plan),
    each=each,
    time=True,
    passes={**order(LINES.partition("\n")[2] + ONE), **meeting("2026-02-12", REPORTED)},
    fails={**order(LINES.partition("\n")[2] + ONE), **meeting("2026-02-12")},
    sources=("F06",),
)
