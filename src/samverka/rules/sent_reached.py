"""SV505: everyone who is called to a coming meeting has got what was sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Meeting
from samverka.domain.sending import last_sent
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Meeting, today: date) -> Iterator[Finding]:
    last = last_sent(record)
    if last is None or not last.missing or record.date < today:
        return
    names = ", ".join(archive.person_name(person) for person in last.missing)
    message = T("{names} have not got what was sent", names=names)
    help = T(
        "samverka agenda send {meeting} sends to them alone; take away the line when they have it", meeting=record.id
    )
    yield Finding(record.id, ("sent", len(record.sent) - 1, "missing"), message, help)


SENT = "sent: [{{on: 2026-02-26, how: smtp{missing}}}]\n"

RULE = Rule(
    code="SV505",
    name="sent-reached",
    severity=Severity.WARNING,
    title=T("everyone who is called to a coming meeting has got what was sent"),
    why=T(
        "A mail that a server refused, or a person without an address, leaves someone uncalled: they must be told in another way, "
        "or sent it again."
    ),
    of=(Meeting,),
    each=each,
    passes=example.meeting("2026-03-19", SENT.format(missing="")),
    fails=example.meeting("2026-03-19", SENT.format(missing=", missing: [k-lind]")),
    sources=("G09",),
)
