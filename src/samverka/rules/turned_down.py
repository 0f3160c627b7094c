"""SV430: an idea or application that goes no further ends with a reason or an answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Insats
from samverka.domain.stages import turned_down
from samverka.rules.example import effort
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Insats, today: date) -> Iterator[Finding]:
    if not turned_down(archive, record):
        return
    last = len(record.moves) - 1
    if not (record.moves[last].reason or record.answer):
        message = T("it goes no further, and nobody is told why")
        help = T("write reason: in the move, in a sentence that can be sent to those behind it, or answer:")
        yield Finding(record.id, ("moves", last), message, help, ("R20",))


CLOSED = "moves: [{to: idea, on: 2026-01-12}, {to: closed, on: 2026-02-16REASON}]\n"
NOTHING = "granted: []\n"

RULE = Rule(
    code="SV430",
    name="turned-down",
    severity=Severity.WARNING,
    title=T("an idea or application that goes no further ends with a reason or an answer"),
    why=T(
        "Those behind an idea have put work into it. A sentence on why it was rejected or withdrawn is what they are "
        "answered with, and what the next one with the same idea reads."
    ),
    of=(Insats,),
    each=each,
    passes=effort(granted=NOTHING, moves=CLOSED.replace("REASON", ", reason: Behovet täcks av jobbtorget")),
    fails=effort(granted=NOTHING, moves=CLOSED.replace("REASON", "")),
    sources=("R20",),
)
