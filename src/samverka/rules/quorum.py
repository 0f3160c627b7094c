"""SV344: a decision is taken while enough members are there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Figure, enough
from samverka.domain.presence import presence
from samverka.domain.records import Meeting
from samverka.rules.deciding import deciding
from samverka.rules.example import BOTH, decided, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder, quorum_words
from samverka.text import T


def each(archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    forum = archive.forum(record.forum) if record.decisions else None
    figure = archive.figure("quorum", forum, record.date) if forum else None
    if figure is None or figure.value == "none":
        return
    if record.attendance:
        yield from _lacking(archive, record, figure)
    elif record.notes in ("final", "approved"):
        message = T("decisions are recorded, and not who was there")
        help = T("write attendance: without it nobody can see that enough members were there")
        yield Finding(record.id, ("decisions",), message, help, cites(figure), Severity.WARNING)


def _lacking(archive: Archive, record: Meeting, figure: Figure) -> Iterator[Finding]:
    items = {item.id for item in record.agenda}
    for index, decision, forum, _figure in deciding(archive, record):
        found = presence(archive, record, forum, decision.item) if decision.item in items and decision.item else None
        if found is not None and not enough(figure.value, len(found.voters), len(found.members)):
            message = T(
                "{here} of {all} members were there for «{item}»; to decide: {quorum}",
                here=len(found.voters), all=len(found.members), item=decision.item, quorum=quorum_words(figure.value),
            )  # fmt: skip
            help = T("mend the attendance (a substitute of the same principal counts), or take the matter up again")
            yield Finding(record.id, ("decisions", index), message, help, cites(figure), milder(figure))


QUORUM = "quorum: {value: more_than_half, cite: L01}"

RULE = Rule(
    code="SV344",
    name="quorum",
    severity=Severity.ERROR,
    title=T("a decision is taken while enough members are there"),
    why=T(
        "A board can decide when enough of its members are there, a serving substitute counted in: more than half, or what its own "
        "rules say. It is reckoned for each item, since members come late, leave, and step aside."
    ),
    of=(Meeting,),
    each=each,
    passes={**figures(QUORUM), **decided("")},
    fails={**figures(QUORUM), **decided("", BOTH.replace("s-ek}", "s-ek, aside: [bostad]}"))},
    sources=("L01",),
)
