"""SV201: the agenda goes out in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.deadlines import deadline, first_sent
from samverka.domain.records import Meeting
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T

SENT_LATE = T("the agenda went out on {sent}; it was to be sent by {day}")
NOT_SENT = T("the agenda was to be sent by {day} and has not gone out")
SEND = T("send it: samverka agenda send {meeting}")


def each(archive: Archive, meeting: Meeting, today: date) -> Iterator[Finding]:
    limit = deadline(archive, meeting, "agenda_lead")
    if limit is None or meeting.cancelled or _drawn_up_before_records(meeting, today):
        return
    sent = first_sent(meeting)
    cite = cites(limit.figure)
    if sent is not None and sent > limit.day:
        yield Finding(meeting.id, ("sent", 0, "on"), SENT_LATE(sent=sent, day=limit.day), cite=cite)
    elif sent is None and limit.passed(today):
        help = SEND(meeting=meeting.id) if meeting.date >= today else None
        yield Finding(meeting.id, ("date",), NOT_SENT(day=limit.day), help, cite=cite)


def _drawn_up_before_records(meeting: Meeting, today: date) -> bool:
    """A held meeting without any agenda was put in afterwards: nobody can send its agenda now."""
    return meeting.date < today and not meeting.agenda and not meeting.sent


EXAMPLE_MEETING = """\
---
kind: meeting
id: grupp-2026-03-05
forum: grupp
date: 2026-03-05
time: "13:00-15:00"
sent: [{{on: {sent}, how: outlook}}]
---
"""

RULE = Rule(
    code="SV201",
    name="agenda-lead",
    severity=Severity.WARNING,
    title=T("the agenda goes out in time"),
    why=T(
        "Everyone who is to take part must be able to see in time what will be dealt with, to prepare and to choose "
        "who comes. "
        "How many days before is a figure of the forum type; the last day counts to its end."
    ),
    of=(Meeting,),
    each=each,
    time=True,
    sources=("G09",),
    passes={"exempel/meetings/grupp/2026-03-05.md": EXAMPLE_MEETING.format(sent="2026-02-26")},
    fails={"exempel/meetings/grupp/2026-03-05.md": EXAMPLE_MEETING.format(sent="2026-02-27")},
)
