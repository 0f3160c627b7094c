"""SV352: a decision or task names someone who exists, a day after its meeting, and when it was done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Decision, Meeting, Task
from samverka.rules.example import decided
from samverka.rules.rule import Rule
from samverka.rules.saying import meant
from samverka.text import T

AN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
"""What looks like an id and like no word."""


def each(archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    for index, decision in enumerate(record.decisions):
        yield from _part(archive, record, decision, ("decisions", index))
    for index, task in enumerate(record.tasks):
        yield from _part(archive, record, task, ("tasks", index))


def _part(archive: Archive, record: Meeting, part: Decision | Task, way: Path) -> Iterator[Finding]:
    if part.who is not None and not _known(archive, record, part.who):
        message = T("«{who}» is no person, party, function or forum", who=part.who)
        yield Finding(record.id, (*way, "who"), message, meant(part.who, [*archive.people, *archive.parties]))
    elif part.who is not None and " " in part.who and (id := _called(archive, part.who)):
        message = T("«{who}» is called {id} in the registers, and is nobody's to do as it stands", who=part.who, id=id)
        yield Finding(record.id, (*way, "who"), message, T("write who: {id}", id=id))
    if part.by is not None and part.by < record.date:
        message = T("it is to be done by {by}, and the meeting was on {day}", by=part.by, day=record.date)
        yield Finding(record.id, (*way, "by"), message)
    if part.state == "done" and part.done is None:
        yield Finding(record.id, (*way, "state"), T("done, and no day says when"), T("write done: with the day"))


def _known(archive: Archive, record: Meeting, who: str) -> bool:
    if who in archive.people or who in archive.parties or archive.forum(who):
        return True
    collaboration = archive.collaboration(record)
    if collaboration is not None and any(function.id == who for function in collaboration.functions):
        return True
    return not AN_ID.fullmatch(who)


def _called(archive: Archive, who: str) -> str | None:
    """The id of the one person or party with this name."""
    name = " ".join(who.casefold().split())
    found = [person.id for person in archive.people.values() if person.name.casefold() == name]
    found += [party.id for party in archive.parties.values() if party.name.casefold() == name]
    return found[0] if len(found) == 1 else None


RULE = Rule(
    code="SV352",
    name="commitments",
    severity=Severity.WARNING,
    title=T("a decision or task names someone who exists, a day after its meeting, and when it was done"),
    why=T(
        "Each is followed up by who carries it out and by which day. Words are fine where nobody in the registers does it; a "
        "word that looks like an id and is none shows to nobody as theirs."
    ),
    of=(Meeting,),
    each=each,
    passes=decided(", who: s-ek, by: 2026-03-20"),
    fails=decided(", who: s-eck, by: 2026-03-20"),
    sources=("R09",),
)
