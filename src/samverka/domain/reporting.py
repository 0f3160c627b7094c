"""When an assignment reports: every day or meeting that it is bound to, and whether a report answers it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.domain.archive import Archive
from samverka.domain.deadlines import next_after
from samverka.domain.records import Insats, Meeting, Report, Uppdrag
from samverka.domain.stages import closed_on
from samverka.named import NamedTuple

BEGUN = ("plan", "reporting", "running")
"""Stages with which the work begins, so that «every meeting» counts from there."""


class ReportDue(NamedTuple):
    """A report that is to be given: the day, the meeting where it is bound to one, whether it was given, and the index
    of the entry of `reporting` that asks for it."""

    day: date
    meeting: str | None
    given: bool
    entry: int


def reports_due(archive: Archive, record: Uppdrag | Insats, today: date) -> tuple[ReportDue, ...]:
    """All reports that the record's `reporting` asks for, past and coming, in order of their day.

    A report answers the entry whose meeting it names; the others, in order, the first entry that has none and whose
    predecessor lies before the report. A meeting that was cancelled hands its report on to the forum's next one.
    """
    wanted = sorted(dict.fromkeys(_entries(archive, record)))
    wanted = [due for n, due in enumerate(wanted) if not n or due[:2] != wanted[n - 1][:2]]
    reports = sorted((report for report in record.reports if report.on <= today), key=lambda report: report.on)
    bound = {meeting for _, meeting, _ in wanted if meeting}
    at_meetings: set[str | None] = {report.meeting for report in reports if report.meeting in bound}
    free = [report for report in reports if report.meeting not in bound]
    return tuple(_answered(wanted, at_meetings, free))


def _answered(
    wanted: list[tuple[date, str, int]], at_meetings: set[str | None], free: list[Report]
) -> Iterator[ReportDue]:
    position, before = 0, date.min
    for day, meeting, entry in wanted:
        given = bool(meeting) and meeting in at_meetings
        if not given:
            while position < len(free) and free[position].on <= before:
                position += 1
            if position < len(free):
                given, position = True, position + 1
        yield ReportDue(day, meeting or None, given, entry)
        before = day


def _entries(archive: Archive, record: Uppdrag | Insats) -> Iterator[tuple[date, str, int]]:
    for index, entry in enumerate(record.reporting):
        if entry.date is not None:
            yield entry.date, "", index
        if entry.meeting is not None:
            meeting = archive.records.get(entry.meeting)
            while isinstance(meeting, Meeting) and meeting.cancelled is not None:
                meeting = next_after(archive, meeting)
            if isinstance(meeting, Meeting):
                yield meeting.date, meeting.id, index
        if entry.every is not None:
            for meeting in _while_under_way(archive, record):
                yield meeting.date, meeting.id, index


def _while_under_way(archive: Archive, record: Uppdrag | Insats) -> Iterator[Meeting]:
    """The forum's meetings after the work began, until it was closed or is to end."""
    begun = next((move.on for move in record.moves if move.to in BEGUN), None)
    if begun is None or record.forum is None:
        return
    closed = closed_on(archive, record)
    last = closed or record.end or date.max
    for meeting in archive.meetings(record.forum):
        if meeting.cancelled is None and begun < meeting.date <= last:
            yield meeting
