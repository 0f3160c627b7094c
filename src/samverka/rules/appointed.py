"""SV329: a party sends an elected representative or an official, as its kind is to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Forum
from samverka.domain.seats import VOTING, day_for, is_later
from samverka.rules.example import FORUM, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T, Text

WORDS = {"elected": T("an elected representative"), "official": T("an official")}


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    figure = archive.figure("appointed", forum, on) if on else None
    if on is None or figure is None:
        return
    for index, seat in enumerate(forum.seats):
        wanted = _wanted(archive, seat.party, figure.value)
        if wanted is None or seat.role not in VOTING or not seat.person or not is_later(seat, on):
            continue
        if seat.appointed != wanted:
            values = {"party": archive.party_name(seat.party, on), "wanted": WORDS[wanted]}
            message: Text = T("{party} appoints {wanted}; the seat does not say which it is", **values)
            if seat.appointed:
                message = T("{party} appoints {wanted}; here stands {here}", **values, here=WORDS[seat.appointed])
            help = T("write appointed: {word}", word=wanted)
            yield Finding(forum.id, ("seats", index, "appointed"), message, help, cites(figure))


def _wanted(archive: Archive, party: str | None, kinds: dict[str, str]) -> str | None:
    """What a party of this kind sends; what is part of a party sends what that one does."""
    seen: set[str] = set()
    while party is not None and party in archive.parties and party not in seen:
        seen.add(party)
        held = archive.parties[party]
        if held.kind in kinds:
            return kinds[held.kind]
        party = held.part_of
    return None


RULE = Rule(
    code="SV329",
    name="appointed",
    severity=Severity.WARNING,
    title=T("a party sends an elected representative or an official, as it is to"),
    why=T(
        "Municipalities and regions send people whom voters have elected, state authorities people whom they employ. It "
        "decides when terms end, and who answers to whom for what was decided."
    ),
    of=(Forum,),
    each=each,
    passes={
        **figures("appointed: {value: {municipality: elected}, cite: EX1}"),
        **changed(FORUM, "person: k-lind, mandate: true", "person: k-lind, mandate: true, appointed: elected"),
    },
    fails=figures("appointed: {value: {municipality: elected}, cite: EX1}"),
    sources=("F05",),
)
