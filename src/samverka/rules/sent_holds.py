"""SV210: what was sent of a coming meeting still holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Meeting
from samverka.domain.sending import outdated
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Meeting, today: date) -> Iterator[Finding]:
    why = outdated(record) if record.date >= today else None
    if why is not None:
        help = T("tell them: samverka agenda send {meeting}", meeting=record.id)
        yield Finding(record.id, ("sent", len(record.sent) - 1, "on"), WHY[why], help)


WHY = {
    "cancelled": T("the meeting is cancelled, and those who were called to it have not been told"),
    "moved": T("when or where the meeting is has changed since it was sent"),
    "changed": T("the agenda has changed since it was sent"),
}

SENT = "sent: [{{on: 2026-02-26, how: outlook{version}}}]\n"
MOVED = "moved: [{from: 2026-03-12, on: 2026-02-27}]\n"

RULE = Rule(
    code="SV210",
    name="sent-holds",
    severity=Severity.WARNING,
    title=T("what was sent of a coming meeting still holds"),
    why=T(
        "People come at the hour and prepare for the items that they were sent. A meeting that was moved or an agenda that was changed "
        "afterwards has to be sent anew."
    ),
    of=(Meeting,),
    each=each,
    passes=example.meeting("2026-03-19", SENT.format(version="")),
    fails=example.meeting("2026-03-19", MOVED + SENT.format(version="")),
)
