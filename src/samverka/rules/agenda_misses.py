"""SV208: an agenda has the issues that were accepted for it and, once it went out, what the wheel has for that meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.deadlines import target_meeting
from samverka.domain.fields import When
from samverka.domain.records import Issue, Meeting
from samverka.domain.stages import state
from samverka.domain.wheel import turns
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder, the_meeting
from samverka.text import T


def each(archive: Archive, record: Issue | Meeting, today: date) -> Iterator[Finding]:
    if isinstance(record, Issue):
        yield from _issue(archive, record, today)
    elif record.cancelled is None and any(sent.what == "agenda" for sent in record.sent):
        yield from _wheel(archive, record, today)


def _wheel(archive: Archive, meeting: Meeting, today: date) -> Iterator[Finding]:
    """What belongs to the meeting by the wheel, and neither stands on the agenda nor was taken away from it, moved or dropped."""
    forum = archive.forum(meeting.forum)
    figure = archive.figure("wheel", forum, meeting.date) if forum else None
    if forum is None or figure is None or figure.value != "required":
        return
    titles = {item.title.casefold() for item in meeting.agenda}
    for turn in turns(archive, forum, meeting.date.year, today):
        left = (
            turn.meeting is not None and turn.meeting.id == meeting.id and turn.outcome in ("open", "moved", "missed")
        )
        lacks = left and turn.key not in meeting.considered and turn.item.title.casefold() not in titles
        if lacks and not _came_later(archive, meeting, turn.item.moved or turn.item.when):
            message = T("the agenda that went out lacks «{title}», which the wheel has for it", title=turn.item.title)
            help = T(
                "add an item with from: {item}; or samverka wheel move {item} --to MONTH, or wheel drop {item} --reason …",
                item=turn.key,
            )
            yield Finding(meeting.id, ("agenda",), message, help, cites(figure), milder(figure) or Severity.ERROR)


def _came_later(archive: Archive, meeting: Meeting, when: When) -> bool:
    """Whether an item has come to the meeting only since its agenda went out: the meeting in its own time was cancelled or moved after
    that. Who does so must not be stopped by an agenda that was whole when it went."""
    sent = min(sent.on for sent in meeting.sent if sent.what == "agenda")
    for other in archive.meetings(meeting.forum):
        gone = [(move.from_, move.on) for move in other.moved]
        gone += [(other.date, other.cancelled.on)] if other.cancelled is not None else []
        if any(when.first <= day <= when.last and on >= sent for day, on in gone):
            return True
    return False


def _issue(archive: Archive, issue: Issue, today: date) -> Iterator[Finding]:
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
    title=T("an agenda has what was accepted for it, and what the wheel has for the meeting"),
    why=T(
        "Who raised an issue has had the answer that it is taken up. An agenda made before that does not have it "
        "until it is made again. And where agendas are put together from the wheel, what an agenda that went out leaves "
        "out has been moved or dropped in the wheel."
    ),
    of=(Issue, Meeting),
    each=each,
    time=True,
    sources=("G08",),
    passes={
        **example.issue(ACCEPTED),
        **example.meeting("2026-03-19", "agenda: [{id: bostad, title: Unga utan bostad, from: 2026-02-19-bostad}]\n"),
    },
    fails={**example.issue(ACCEPTED), **example.meeting("2026-03-19", "agenda: [{id: laget, title: Laget runt}]\n")},
)
