"""SV353: others than the parties are invited in consultation with the chair."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.chairs import chair_on
from samverka.domain.records import Meeting
from samverka.rules.example import HELD, figures, meeting
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    forum = archive.forum(record.forum) if record.guests else None
    figure = archive.figure("guests", forum, record.date) if forum else None
    if forum is None or figure is None or figure.value != "chair":
        return
    chairs = [c for c in (record.chair or chair_on(archive, forum, record.date), forum.vice_chair) if c]
    for index, guest in enumerate(record.guests):
        name = archive.person_name(guest.name)
        if guest.agreed_by is None:
            message = T("{name} is a guest, and nothing says that the chair agreed", name=name)
            help = T("write agreed_by: {chair}", chair=chairs[0] if chairs else "…")
            yield Finding(record.id, ("guests", index), message, help, cites(figure))
        elif chairs and guest.agreed_by not in chairs:
            message = T(
                "{person} agreed to invite {name}, and does not chair the meeting",
                person=archive.person_name(guest.agreed_by),
                name=name,
            )
            help = T("the chair is {chair}", chair=archive.person_name(chairs[0]))
            yield Finding(record.id, ("guests", index, "agreed_by"), message, help, cites(figure))


RULE = Rule(
    code="SV353",
    name="guests",
    severity=Severity.WARNING,
    title=T("others than the parties are invited in consultation with the chair"),
    why=T(
        "A forum may ask others to come when a matter calls for it. The chair is asked first, and the record says so."
    ),
    of=(Meeting,),
    each=each,
    passes={
        **figures("guests: {value: chair, cite: G17}"),
        **meeting(HELD, "guests: [{name: Polisen, agreed_by: k-lind}]\n"),
    },
    fails={
        **figures("guests: {value: chair, cite: G17}"),
        **meeting(HELD, "guests: [{name: Polisen, agreed_by: s-ek}]\n"),
    },
    sources=("G17",),
)
