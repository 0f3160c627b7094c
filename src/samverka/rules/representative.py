"""SV326: no party has more ordinary representatives at a time than it is to have, and they may decide for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Forum
from samverka.domain.seats import day_for, expected, is_later, party_of, seats_on
from samverka.rules.example import FORUM, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    if on is not None:
        yield from _too_many(archive, forum, on)
        yield from _mandate(archive, forum, on)


def _too_many(archive: Archive, forum: Forum, on: date) -> Iterator[Finding]:
    """Looked at today, and on each later day on which somebody comes."""
    figure = archive.figure("members_each", forum, on)
    if figure is None:
        return
    parties = frozenset(expected(archive, forum, on))
    said: set[str] = set()
    for day in sorted({on, *(seat.from_ for seat in forum.seats if seat.from_ and seat.from_ > on)}):
        counted: Counter[str] = Counter()
        for index, seat in seats_on(forum, day, "member"):
            party = party_of(archive, seat, parties)
            if party is None:
                continue
            counted[party] += 1
            if counted[party] > figure.value and party not in said:
                said.add(party)
                message = T(
                    "{party} has more than {count} ordinary representatives on {day}",
                    party=archive.party_name(party, day),
                    count=figure.value,
                    day=day,
                )
                help = T("write to: on the one who leaves, or role: substitute or co-opted")
                yield Finding(forum.id, ("seats", index), message, help, cites(figure), milder(figure))


def _mandate(archive: Archive, forum: Forum, on: date) -> Iterator[Finding]:
    figure = archive.figure("mandate", forum, on)
    if figure is None or figure.value not in ("required", "expected"):
        return
    severity = Severity.WARNING if figure.value == "expected" else milder(figure)
    for index, seat in enumerate(forum.seats):
        if seat.role == "member" and seat.person and not seat.mandate and is_later(seat, on):
            message = T(
                "{name} represents {party} and has no mandate to decide",
                name=archive.person_name(seat.person),
                party=archive.party_name(seat.party, on) or "–",
            )
            help = T("write mandate: true when the party has given it")
            yield Finding(forum.id, ("seats", index), message, help, cites(figure), severity)


RULE = Rule(
    code="SV326",
    name="representative",
    severity=Severity.ERROR,
    title=T("each party has one representative, who may decide for it"),
    why=T(
        "Those round the table agree on something only if each of them may speak for their party. Two who both speak for "
        "it leave the others guessing, and so does one who must ask at home first. More people can take part in single "
        "items: they are guests, or co-opted."
    ),
    of=(Forum,),
    each=each,
    passes=figures("members_each: {value: 1, cite: EX1}", "mandate: {value: required, cite: EX1}"),
    fails={
        **figures("mandate: {value: required, cite: EX1}"),
        **changed(FORUM, "person: s-ek, mandate: true", "person: s-ek"),
    },
    sources=("G14", "R10", "F04", "F10"),
)
