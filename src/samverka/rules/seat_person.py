"""SV333: whoever holds a party's seat is of that party."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Forum
from samverka.domain.seats import VOTING, day_for, is_later, same_principal
from samverka.rules.example import FORUM, changed
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    if on is None:
        return
    figure = archive.figure("members_each", forum, on)
    for index, seat in enumerate(forum.seats):
        party = archive.people[seat.person].party if seat.person in archive.people else None
        if not party or not seat.party or seat.role not in VOTING or not is_later(seat, on):
            continue
        if not same_principal(archive, party, seat.party):
            message = T(
                "{name} is of {party}, and holds the seat of {seat}",
                name=archive.person_name(seat.person),
                party=archive.party_name(party, on),
                seat=archive.party_name(seat.party, on),
            )
            help = T("correct the seat, or party: in people.yml")
            severity = milder(figure) if figure is not None else Severity.WARNING
            yield Finding(forum.id, ("seats", index, "person"), message, help, cites(figure), severity)


RULE = Rule(
    code="SV333",
    name="seat-person",
    severity=Severity.ERROR,
    title=T("whoever holds a party's seat is of that party"),
    why=T(
        "A seat is a party's, and whoever sits in it speaks for that party. It warns only, where the model does not say "
        "how each party is represented."
    ),
    of=(Forum,),
    each=each,
    passes=changed(FORUM, "\n---", "\n  - {id: skolan, party: kommunen, role: substitute, person: m-ros}\n---"),
    fails=changed(FORUM, "party: regionen, person: s-ek", "party: regionen, person: m-ros"),
    sources=("G14", "R11"),
)
