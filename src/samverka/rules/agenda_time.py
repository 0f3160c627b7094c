"""SV207: the agenda fits into the meeting's time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.hours import beginning, ending
from samverka.domain.records import Meeting
from samverka.rules.example import meeting
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Meeting, today: date) -> Iterator[Finding]:
    begins, ends = beginning(record), ending(record)
    if record.cancelled is not None or record.date < today or begins is None or ends is None:
        return
    needed, given = sum(item.duration or 0 for item in record.agenda), (ends - begins) // timedelta(minutes=1)
    if needed > given:
        message = T(
            "the items take {needed} minutes; the time {time} is {given}",
            needed=needed,
            time=record.time or "",
            given=given,
        )
        yield Finding(
            record.id, ("time",), message, T("shorten items, move some to another meeting, or lengthen this one")
        )


AGENDA = """\
agenda:
  - {{id: bostad, title: Unga utan bostad, duration: 60}}
  - {{id: sommar, title: Inför sommaren, duration: {last}}}
"""

RULE = Rule(
    code="SV207",
    name="agenda-time",
    severity=Severity.WARNING,
    title=T("the agenda fits into the meeting's time"),
    why=T(
        "An agenda that is longer than its meeting leaves the last items undealt with. Only durations that are "
        "written down count."
    ),
    of=(Meeting,),
    each=each,
    passes=meeting("2026-03-19", AGENDA.format(last=60)),
    fails=meeting("2026-03-19", AGENDA.format(last=65)),
)
