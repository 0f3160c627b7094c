"""SV308 and SV310: an exception is still needed, and someone has agreed to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive, parts
from samverka.domain.records import KINDS, Exempt, Meeting, Record
from samverka.rules.example import uppdrag
from samverka.rules.rule import Rule
from samverka.rules.saying import meant
from samverka.text import T

AFTERWARDS = timedelta(days=30)
"""So long an exception may stand after its last day before it is said: whoever must renew it has had the time."""


def needed(archive: Archive, record: Record, today: date) -> Iterator[Finding]:
    for index, exempt in enumerate(record.exceptions):
        way = ("exceptions", index)
        if exempt.until + AFTERWARDS < today:
            message = T("the exception from {rule} ended on {day}", rule=exempt.rule, day=exempt.until)
            help = T("take it away; or agree on it anew, with another day in until:")
            yield Finding(record.id, (*way, "until"), message, help, severity=Severity.NOTE)
        elif exempt.until >= today and not _found(archive, record, exempt, today):
            message = T("{rule} finds nothing here: the exception is not needed", rule=exempt.rule)
            yield Finding(record.id, (*way, "rule"), message, T("take it away"))


def _found(archive: Archive, record: Record, exempt: Exempt, today: date) -> bool:
    """Whether the rule finds something in the record; True also where only the reader of files could say."""
    from samverka.rules import RULES_BY_CODE  # the tuple of all rules holds these, too

    rule = RULES_BY_CODE.get(exempt.rule)
    if rule is None or rule.each is None or rule is NEEDED:
        return True
    return isinstance(record, rule.of) and any(f.record == record.id for f in rule.each(archive, record, today))


def agreed(archive: Archive, record: Record, _today: date) -> Iterator[Finding]:
    for index, exempt in enumerate(record.exceptions):
        if not _agreed(archive, exempt.agreed_by):
            message = T("«{who}» is no person and no decision", who=exempt.agreed_by)
            help = T("write a person's id, or MEETING#DECISION")
            yield Finding(
                record.id, ("exceptions", index, "agreed_by"), message, meant(exempt.agreed_by, archive.people) or help
            )


def _agreed(archive: Archive, who: str) -> bool:
    id, mark, part = who.partition("#")
    if not mark:
        return who in archive.people or "people.yml" in archive.broken
    held = archive.records.get(id)
    return id in archive.broken or (isinstance(held, Meeting) and part in parts(held))


VACANT = "group: [{person: k-lind, party: kommunen, convener: true}]\n"
EXEMPT = "exceptions: [{rule: SV412, reason: regionen är vakant, agreed_by: %s, until: 2026-06-30}]\n"

NEEDED = Rule(
    code="SV308",
    name="exception-needed",
    severity=Severity.WARNING,
    title=T("an exception is one that something needs"),
    why=T(
        "An exception that nothing needs any more hides the next fault of the same sort. It is taken away when what it was "
        "agreed for has been put right, and when its day has passed."
    ),
    of=tuple(KINDS.values()),
    each=needed,
    time=True,
    passes=uppdrag(EXEMPT % "k-lind", group=VACANT),
    fails=uppdrag(EXEMPT % "k-lind"),
)

AGREED = Rule(
    code="SV310",
    name="exception-agreed",
    severity=Severity.ERROR,
    title=T("someone has agreed to an exception: a person, or a meeting by its decision"),
    why=T(
        "Not to follow what the parties have agreed on is something that someone answers for. Who reads the record is to be "
        "able to ask them."
    ),
    of=tuple(KINDS.values()),
    each=agreed,
    passes=uppdrag(EXEMPT % "k-lind", group=VACANT),
    fails=uppdrag(EXEMPT % "k-lidn", group=VACANT),
)
