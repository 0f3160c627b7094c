"""SV505: everyone who is called to a coming meeting has got what was sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Meeting
from samverka.domain.sending import last_place, without
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.text import T, plural


def each(archive: Archive, record: Meeting, today: date) -> Iterator[Finding]:
    place, forum = last_place(record), archive.forum(record.forum)
    if place is None or forum is None or record.date < today:
        return
    lacking = without(archive, record, forum)
    if lacking:
        names = ", ".join(archive.person_name(person) for person in lacking)
        key = "missing" if record.sent[place].missing else "to"
        message = plural(len(lacking), LACKS, LACKING)(names=names)
        yield Finding(record.id, ("sent", place, key), message, HELP(meeting=record.id, person=lacking[0]))


LACKS = T("{names} has not got what was sent")
LACKING = T("{names} have not got what was sent")
HELP = T(
    "samverka agenda send {meeting} sends to them alone; told in another way: "
    "samverka agenda send {meeting} --mark --to {person} --how TEXT"
)
SENT = "sent: [{{on: 2026-02-26, how: smtp{missing}}}]\n"

RULE = Rule(
    code="SV505",
    name="sent-reached",
    severity=Severity.WARNING,
    title=T("everyone who is called to a coming meeting has got what was sent"),
    why=T(
        "A mail that a server refused, a person without an address or one who took a seat since leaves someone uncalled: they must "
        "be told in another way, or sent it."
    ),
    of=(Meeting,),
    each=each,
    passes=example.meeting("2026-03-19", SENT.format(missing="")),
    fails=example.meeting("2026-03-19", SENT.format(missing=", to: [s-ek]")),
    sources=("G09",),
)
