"""SV327: every party that is to sit in a forum has a seat there, and somebody in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Forum
from samverka.domain.seats import Held, begun, day_for, expected, party_of, seats_on
from samverka.rules.example import FORUM, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    figure = archive.figure("takes_part", forum, on) if on else None
    if on is None or figure is None:
        return
    least = archive.figure("members_each", forum, on)
    if not begun(forum):
        if forum.seats:
            message = T("nobody sits in the forum yet; write person: in its seats")
            yield Finding(forum.id, ("seats",), message, None, cites(figure), Severity.WARNING)
        return
    parties = expected(archive, forum, on)
    for party in parties:
        held = _held_for(archive, forum, party, frozenset(parties))
        now = [seat for index, seat in seats_on(forum, on, "member") if (index, seat) in held]
        if not held or (now and least is not None and len(now) < least.value):
            message = T(
                "{party} has {found} of {count} seats here",
                party=archive.party_name(party, on),
                found=len(now),
                count=least.value if least else 1,
            )
            help = T("add the party to seats:, or agree on an exception until a day")
            yield Finding(forum.id, ("seats",), message, help, cites(figure, least), milder(figure, least))
        elif now and not any(seat.person for seat in now):
            yield _vacant(archive, forum, party, on, held, cites(figure, least))


def _held_for(archive: Archive, forum: Forum, party: str, parties: frozenset[str]) -> list[Held]:
    """The party's ordinary seats, of all days."""
    seats = (Held(index, seat) for index, seat in enumerate(forum.seats) if seat.role == "member")
    return [held for held in seats if party_of(archive, held.seat, parties) == party]


def _vacant(archive: Archive, forum: Forum, party: str, on: date, held: list[Held], cite: tuple[str, ...]) -> Finding:
    index, seat = next(h for h in held if h.seat.person is None)
    help = T("samverka seat change {forum} --seat {seat} --in PERSON --from DATE", forum=forum.id, seat=seat.id)
    message = T("the seat of {party} is vacant", party=archive.party_name(party, on))
    # A seat falls vacant because people leave: nobody has written anything wrong.
    return Finding(forum.id, ("seats", index), message, help, cite, Severity.WARNING)


RULE = Rule(
    code="SV327",
    name="takes-part",
    severity=Severity.ERROR,
    title=T("every party that is to take part has a seat with somebody in it"),
    why=T(
        "What a forum agrees on binds those who were there. A party without a seat gets no agenda and gives no answer; one "
        "seat for several parties leaves all but one of them outside. A vacant seat warns until somebody holds it, or "
        "until an agreed exception."
    ),
    of=(Forum,),
    each=each,
    passes=figures("takes_part: {value: each, cite: EX1}"),
    fails={
        **figures("takes_part: {value: each, cite: EX1}"),
        **changed(FORUM, "  - {id: regionen, party: regionen, person: s-ek, mandate: true}\n", ""),
    },
    sources=("G02", "G14", "R10"),
)
