"""SV413: an assignment under way reports when it is to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Insats, Meeting, Uppdrag
from samverka.domain.reporting import reports_due
from samverka.domain.stages import phase
from samverka.rules.example import uppdrag
from samverka.rules.rule import Rule
from samverka.rules.saying import the_meeting
from samverka.text import T


def each(archive: Archive, record: Uppdrag | Insats, today: date) -> Iterator[Finding]:
    if not record.reporting or phase(archive, record) != "ongoing":
        return
    for due in reports_due(archive, record, today):
        if due.given or due.day >= today:
            continue
        meeting = archive.records.get(due.meeting or "")
        message = (
            T("no report was given to {meeting}", meeting=the_meeting(archive, meeting))
            if isinstance(meeting, Meeting)
            else T("no report was given by {day}", day=due.day)
        )
        help = REPORT_WITH[type(record).kind](id=record.id)
        yield Finding(record.id, ("reporting", due.entry), message, help)


REPORT_WITH = {
    "uppdrag": T("note it: samverka uppdrag report {id} --text …"),
    "insats": T("note it: samverka insats report {id} --text …"),
}
REPORTING = "reporting: [{date: 2026-02-20}]\n"

RULE = Rule(
    code="SV413",
    name="reports",
    severity=Severity.WARNING,
    title=T("an assignment under way reports when it is to"),
    why=T(
        "The forum that gave the assignment follows it by its reports: how the work stands against the plan, and "
        "whether the time will hold. "
        "Reports are bound to meetings, and move with them, or to days."
    ),
    of=(Uppdrag, Insats),
    each=each,
    time=True,
    passes=uppdrag(REPORTING + "reports: [{on: 2026-02-19, by: k-lind, progress: on-plan}]\n"),
    fails=uppdrag(REPORTING),
    sources=("U08", "U10", "R23"),
)
