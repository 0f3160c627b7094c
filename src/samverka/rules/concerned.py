"""SV304: the parties that a matter concerns are in the collaboration on that day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive, Span
from samverka.domain.records import Issue, Meeting, Record, Uppdrag, Wheel
from samverka.rules.example import WHEEL, changed
from samverka.rules.rule import Rule
from samverka.text import T

Concerning = Wheel | Meeting | Issue | Uppdrag


def each(archive: Archive, record: Concerning, today: date) -> Iterator[Finding]:
    staged = isinstance(record, (Issue, Uppdrag))
    for way, parties, span in _named(record, today):
        if parties:
            yield from _strangers(archive, record, way, parties, span, Severity.WARNING if staged else None)


def _named(record: Concerning, today: date) -> Iterator[tuple[Path, tuple[str, ...], Span]]:
    """Every list of parties concerned, where it stands and the days it is about."""
    match record:
        case Wheel():
            for index, item in enumerate(record.items):
                when = item.moved or item.when
                yield ("items", index), item.parties, (when.first, when.last)
        case Meeting():
            for index, agenda_item in enumerate(record.agenda):
                yield ("agenda", index), agenda_item.parties, (record.date, record.date)
        case Issue():
            yield (), record.parties, (record.submitted, record.submitted)
        case Uppdrag():
            day = record.start or (record.moves[0].on if record.moves else today)
            yield (), record.parties, (day, day)


def _strangers(
    archive: Archive, record: Record, way: Path, parties: tuple[str, ...], span: Span, severity: Severity | None
) -> Iterator[Finding]:
    """A finding for each of `parties` that is in the collaboration on no day of `span`."""
    spans = archive.memberships(record)
    for index, party in enumerate(parties):
        if spans and party in archive.parties and not _in(spans.get(party, ()), span):
            message = T("«{party}» is not in the collaboration {when}", party=party, when=_when(span))
            help = T("add the party to collaboration.md, or name it as a guest of the meeting")
            yield Finding(record.id, (*way, "parties", index), message, help, severity=severity)


def _in(spans: Iterable[Span], wanted: Span) -> bool:
    return any(first <= wanted[1] and wanted[0] <= last for first, last in spans)


def _when(span: Span) -> str:
    return f"{span[0]}" if span[0] == span[1] else f"{span[0]} – {span[1]}"


RULE = Rule(
    code="SV304",
    name="concerned",
    severity=Severity.ERROR,
    title=T("the parties that a matter concerns are in the collaboration"),
    why=T(
        "Each party reads from wheel and agenda which matters it is to take part in. A party that is not in the "
        "collaboration on that day, "
        "and is not part of one that is, gets no summons and no feed."
    ),
    of=(Wheel, Meeting, Issue, Uppdrag),
    each=each,
    passes=changed(WHEEL, "type: dialogue", "type: dialogue, parties: [skolan, regionen]"),
    fails={
        **changed(WHEEL, "type: dialogue", "type: dialogue, parties: [polisen]"),
        **changed("parties.yml", "", "  - {id: polisen, name: Polisen, kind: state}\n"),
    },
    sources=("G16",),
)
