"""SV202: an issue comes in before its deadline, or is taken late by agreement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.deadlines import Deadline, deadline, deadline_on, reachable, target_meeting
from samverka.domain.records import Issue, Meeting
from samverka.domain.stages import state
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder, the_meeting
from samverka.text import T, Text

ELSEWHERE = ("declined", "withdrawn", "raised", "distributed")
"""States in which an issue is bound for no meeting of this forum any more."""


def each(archive: Archive, issue: Issue, today: date) -> Iterator[Finding]:
    if issue.late is not None or not _bound(issue):
        return
    meeting = target_meeting(archive, issue)
    limit = deadline(archive, meeting, "issue_lead") if meeting and not meeting.cancelled else None
    if meeting is None or limit is None or not limit.passed(issue.submitted) or _was_in_time(archive, issue, meeting):
        return
    message = T(
        "the issue came in on {submitted}; for {meeting} it was to be in by {day}",
        submitted=issue.submitted,
        meeting=the_meeting(archive, meeting),
        day=limit.day,
    )
    help = _help(archive, issue, meeting, today)
    yield Finding(issue.id, ("submitted",), message, help, cites(limit.figure), _severity(issue, limit))


def _bound(issue: Issue) -> bool:
    now = state(issue)
    return now not in ELSEWHERE and not (now == "deferred" and issue.moves[-1].meeting is None)


def _was_in_time(archive: Archive, issue: Issue, meeting: Meeting) -> bool:
    """Whether it was in time for the day the meeting had when it came in: a meeting moved nearer makes nobody late."""
    forum = archive.forum(meeting.forum)
    before = next(
        (move.from_ for move in sorted(meeting.moved, key=lambda m: m.on) if move.on >= issue.submitted), None
    )
    limit = deadline_on(archive, forum, before, "issue_lead") if forum and before else None
    return limit is not None and not limit.passed(issue.submitted)


def _severity(issue: Issue, limit: Deadline) -> Severity | None:
    if issue.raised_from or issue.distributed_from:
        return (
            Severity.NOTE
        )  # the deadline binds participants; what another forum hands over is marked, not refused (ruling 8)
    return milder(limit.figure)


def _help(archive: Archive, issue: Issue, meeting: Meeting, today: date) -> Text:
    forum = archive.forum(meeting.forum)
    open_to_it = reachable(archive, forum, issue.submitted) if forum else ()
    later = next((m for m in open_to_it if m.date >= today and m.id != meeting.id), None)
    if later is None:
        return T("take it late, and say why and who agreed: late: {{reason: …, agreed_by: …}}")
    return T(
        "it is in time for {meeting}; or take it late, and say why and who agreed: late: {{reason: …, agreed_by: …}}",
        meeting=the_meeting(archive, later),
    )


RULE = Rule(
    code="SV202",
    name="issue-lead",
    severity=Severity.ERROR,
    title=T("an issue comes in before its deadline, or is taken late by agreement"),
    why=T(
        "The chair needs time to prepare, and the parties to choose who comes. A late issue is not lost: it goes to "
        "the next meeting "
        "it can reach, or is taken with a reason and the name of who agreed. The last day counts to its end."
    ),
    of=(Issue,),
    each=each,
    passes=example.issue("meeting: grupp-2026-05-07\n", submitted="2026-04-23"),
    fails=example.issue("meeting: grupp-2026-05-07\n", submitted="2026-04-24"),
    sources=("G20",),
)
