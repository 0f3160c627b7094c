"""SV507: a meeting ends after it begins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.hours import beginning, ending
from samverka.domain.records import Meeting
from samverka.rules.example import meeting
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Meeting, today: date) -> Iterator[Finding]:
    if record.until is not None and record.until < record.date:
        message = T("the last day {until} is before the first, {day}", until=record.until, day=record.date)
        yield Finding(
            record.id, ("until",), message, T("write the later day under until:, or the earlier one under date:")
        )
    elif beginning(record) and record.time and record.time.end and ending(record) is None:
        yield Finding(
            record.id,
            ("time",),
            T("the time {time} ends before it begins", time=record.time),
            T("write the end after the beginning; a meeting that ends on another day says it: until: YYYY-MM-DD"),
        )


RULE = Rule(
    code="SV507",
    name="meeting-days",
    severity=Severity.ERROR,
    title=T("a meeting ends after it begins"),
    why=T(
        "Calendars and invitations take the end as it is written: hours that have changed places would put the meeting at another "
        "time, or make it last a day too long. One that goes on past midnight, or for several days, says its last day."
    ),
    of=(Meeting,),
    each=each,
    passes=meeting("2026-10-08", "until: 2026-10-09\n", time="18:00-00:30"),
    fails=meeting("2026-10-08", "", time="18:00-00:30"),
)
