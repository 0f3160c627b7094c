"""SV429: a deviation of an effort comes before its local group."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Insats, Meeting
from samverka.rules.example import effort
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Insats, today: date) -> Iterator[Finding]:
    local = archive.forum(record.forum)
    if local is None:
        return  # a cluster without a local group (R19)
    for index, report in enumerate(record.reports):
        if not report.deviation:
            continue
        meeting = archive.records.get(report.meeting or "")
        if report.meeting is None:
            message = T(
                "the deviation of {day} has come before no meeting of {forum}", day=report.on, forum=local.title
            )
            help = T("name the meeting where it is taken up: meeting: MEETING")
            yield Finding(record.id, ("reports", index), message, help, ("R23",), Severity.WARNING)
        elif isinstance(meeting, Meeting):
            other = archive.forum(meeting.forum)
            if other is not None and other.type == local.type:
                continue  # the local group of that time: it may have been merged into another since
            message = T(
                "the deviation of {day} was reported to {other}; it is to be reported to {forum}",
                day=report.on,
                other=other.title if other else meeting.forum,
                forum=local.title,
            )
            yield Finding(record.id, ("reports", index, "meeting"), message, cite=("R23",))


DEVIATION = "reports: [{on: 2026-02-23, meeting: MEETING, progress: delayed, deviation: Två platser är vakanta}]\n"

RULE = Rule(
    code="SV429",
    name="deviations",
    severity=Severity.ERROR,
    title=T("a deviation of an effort comes before its local group"),
    why=T(
        "The steering group reports progress and deviations to the local group, which can then propose a change or a "
        "close. A deviation that has not been before a meeting yet warns; one that went elsewhere is an error."
    ),
    of=(Insats,),
    each=each,
    passes=effort(DEVIATION.replace("MEETING", "grupp-2026-05-07")),
    fails=effort(DEVIATION.replace("MEETING", "styrelse-2026-02-05")),
    sources=("R20", "R23"),
)
