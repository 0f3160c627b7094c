"""SV528: a decision is told in words only where it was taken before the records began."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.fields import in_words
from samverka.domain.records import Insats, Issue, Plan, Uppdrag
from samverka.domain.year import began
from samverka.rules.example import order, uppdrag
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Plan | Uppdrag | Insats | Issue, _today: date) -> Iterator[Finding]:
    told = [(way, words, day) for way, words, day in _decided(record) if in_words(words)]
    first = began(archive, record) if told else None
    for way, words, day in told:
        if first is not None and day > first:
            message = T("«{words}» is a decision in words, and these records began on {day}", words=words, day=first)
            help = T("write MEETING#DECISION; words are for what was decided before the records began")
            yield Finding(record.id, way, message, help)


def _decided(record: Plan | Uppdrag | Insats | Issue) -> Iterator[tuple[Path, str | None, date]]:
    """Every place where a decision is named, and a day on which it was taken at the latest: a plan or money of a year is decided
    in the year before."""
    for index, move in enumerate(record.moves):
        yield ("moves", index, "decided"), move.decided, move.on
    if isinstance(record, Plan):
        yield ("decided",), record.decided, date(record.year - 1, 1, 1)
    for index, money in enumerate(record.granted if isinstance(record, Insats) else ()):
        yield ("granted", index, "decided"), money.decided, date(money.year - 1, 1, 1)
    for index, change in enumerate(record.changes if isinstance(record, Insats) else ()):
        yield ("changes", index, "decided"), change.decided, change.on


MOVES = 'moves: [{{to: commission, on: {}, by: k-lind, decided: "Samverkansgruppen, § 4"}}, {{to: plan, on: 2026-06-02, by: k-lind}}]\n'

RULE = Rule(
    code="SV528",
    name="decided-in-words",
    severity=Severity.WARNING,
    title=T("a decision is told in words only where it was taken before the records began"),
    why=T(
        "An assignment or a plan that is older than the records rests on a decision that does not stand in them: words say where it "
        "was taken. Later ones stand in the notes of their meeting, where one can see who decided what, and how."
    ),
    of=(Plan, Uppdrag, Insats, Issue),
    each=each,
    passes={
        **order('decided: "Samverkansgruppen 2025-12-01, § 4"\ndelegations: []\n'),
        **uppdrag(moves=MOVES.format("2026-02-02")),
    },
    fails=uppdrag(moves=MOVES.format("2026-06-01")),
)
