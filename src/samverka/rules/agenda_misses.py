"""SV208: an accepted issue is on the agenda it was accepted for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.deadlines import target_meeting
from samverka.domain.records import Issue, Meeting
from samverka.domain.stages import state
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.rules.saying import the_meeting
from samverka.text import T


def each(archive: Archive, issue: Issue, today: date) -> Iterator[Finding]:
    if state(issue) != "accepted":
        return
    meeting = target_meeting(archive, issue)
    if meeting is None or meeting.cancelled is not None or meeting.date < today or not meeting.agenda:
        return
    if not _offered(meeting, issue):
        message = T(
            "the issue is accepted for {meeting}, and its agenda does not have it",
            meeting=the_meeting(archive, meeting),
        )
        help = T("bring it in: samverka agenda new {forum} --date {day}", forum=meeting.forum, day=meeting.date)
        yield Finding(issue.id, ("moves", len(issue.moves) - 1, "to"), message, help)


def _offered(meeting: Meeting, issue: Issue) -> bool:
    """Whether the agenda has the issue, or it was offered once and a person took it away."""
    return issue.id in meeting.considered or any(item.from_ == issue.id for item in meeting.agenda)


ACCEPTED = """\
meeting: grupp-2026-03-19
moves: [{to: submitted, on: 2026-02-19}, {to: accepted, on: 2026-02-23, by: k-lind}]
"""

RULE = Rule(
    code="SV208",
    name="agenda-misses",
    severity=Severity.WARNING,
    title=T("an accepted issue is on the agenda it was accepted for"),
    why=T(
        "Who raised an issue has had the answer that it is taken up. An agenda made before that does not have it "
        "until it is made again."
    ),
    of=(Issue,),
    each=each,
    time=True,
    passes={
        **example.issue(ACCEPTED),
        **example.meeting("2026-03-19", "agenda: [{id: bostad, title: Unga utan bostad, from: 2026-02-19-bostad}]\n"),
    },
    fails={**example.issue(ACCEPTED), **example.meeting("2026-03-19", "agenda: [{id: laget, title: Laget runt}]\n")},
)
