"""SV304: the parties that a matter concerns are in the collaboration on that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Collaboration, Issue, Meeting, Record, Uppdrag, Wheel
from samverka.rules.example import WHEEL, changed
from samverka.rules.rule import Rule
from samverka.text import T

Span = tuple[date, date]


def check(archive: Archive, today: date) -> Iterator[Finding]:
    members = Members(archive)
    for record, way, parties, span in _named(archive, today):
        if parties:
            staged = isinstance(record, (Issue, Uppdrag))
            yield from members.strangers(record, way, parties, span, Severity.WARNING if staged else None)


def _named(archive: Archive, today: date) -> Iterator[tuple[Record, Path, tuple[str, ...], Span]]:
    """Every list of parties concerned, where it stands and the days it is about."""
    for wheel in archive.of(Wheel):
        for index, item in enumerate(wheel.items):
            when = item.moved or item.when
            yield wheel, ("items", index), item.parties, (when.first, when.last)
    for meeting in archive.of(Meeting):
        for index, agenda_item in enumerate(meeting.agenda):
            yield meeting, ("agenda", index), agenda_item.parties, (meeting.date, meeting.date)
    for issue in archive.of(Issue):
        yield issue, (), issue.parties, (issue.submitted, issue.submitted)
    for uppdrag in archive.of(Uppdrag):
        day = uppdrag.start or (uppdrag.moves[0].on if uppdrag.moves else today)
        yield uppdrag, (), uppdrag.parties, (day, day)


class Members:
    """Who is in which collaboration when: the parties it names, and all that are part of them."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._collaborations = {record.collaboration: record for record in archive.of(Collaboration)}
        self._spans: dict[str, dict[str, list[Span]]] = {}

    def strangers(
        self, record: Record, way: Path, parties: tuple[str, ...], span: Span, severity: Severity | None = None
    ) -> Iterator[Finding]:
        """A finding for each of `parties` that is in the collaboration on no day of `span`."""
        spans = self._of(record.collaboration)
        for index, party in enumerate(parties):
            if spans and party in self._archive.parties and not _in(spans.get(party, []), span):
                message = T("«{party}» is not in the collaboration {when}", party=party, when=_when(span))
                help = T("add the party to collaboration.md, or name it as a guest of the meeting")
                yield Finding(record.id, (*way, "parties", index), message, help, severity=severity)

    def _of(self, name: str) -> dict[str, list[Span]]:
        if name not in self._spans:
            table = self._spans[name] = {}
            record = self._collaborations.get(name)
            for member in record.parties if record else ():
                span = (member.from_ or date.min, member.to or date.max)
                for party in self._archive.within(member.party):
                    table.setdefault(party, []).append(span)
        return self._spans[name]


def _in(spans: list[Span], wanted: Span) -> bool:
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
    check=check,
    passes=changed(WHEEL, "type: dialogue", "type: dialogue, parties: [skolan, regionen]"),
    fails={
        **changed(WHEEL, "type: dialogue", "type: dialogue, parties: [polisen]"),
        **changed("parties.yml", "", "  - {id: polisen, name: Polisen, kind: state}\n"),
    },
    sources=("G16",),
)
