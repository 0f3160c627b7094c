"""SV506: whoever is no longer called to a coming meeting has been told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Meeting
from samverka.domain.sending import uncalled
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.text import T, plural


def each(archive: Archive, record: Meeting, today: date) -> Iterator[Finding]:
    forum = archive.forum(record.forum)
    gone = uncalled(archive, record, forum) if forum is not None and record.date >= today else ()
    if gone and record.cancelled is None:
        place = max(place for place, sent in enumerate(record.sent) if gone[0] in sent.to)
        names = ", ".join(archive.person_name(person) for person in gone)
        message = plural(len(gone), HOLDS_ONE, HOLDS)(names=names)
        yield Finding(record.id, ("sent", place, "to"), message, HELP(meeting=record.id, person=gone[0]))


HOLDS_ONE = T("{names} is no longer called to the meeting, and holds an invitation to it")
HOLDS = T("{names} are no longer called to the meeting, and hold an invitation to it")
HELP = T(
    "samverka agenda send {meeting} takes it back; told in another way: "
    "samverka agenda send {meeting} --mark --to {person} --how TEXT"
)
SENT = "sent: [{{on: 2026-02-26, how: smtp, to: [k-lind, s-ek, m-ros]}}{told}]\n"

RULE = Rule(
    code="SV506",
    name="sent-withdrawn",
    severity=Severity.WARNING,
    title=T("whoever is no longer called to a coming meeting has been told"),
    why=T(
        "A guest whose item was taken off the agenda, or someone who has left their seat, has the meeting in their calendar until "
        "somebody takes it back."
    ),
    of=(Meeting,),
    each=each,
    passes=example.meeting(
        "2026-03-19", SENT.format(told=", {on: 2026-02-27, how: smtp, what: withdrawal, withdrawn: [m-ros]}")
    ),
    fails=example.meeting("2026-03-19", SENT.format(told="")),
)
