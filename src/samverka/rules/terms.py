"""SV331: terms have an order and a length, and somebody follows when one ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive, holds
from samverka.domain.dates import add_months
from samverka.domain.governance import Figure, years
from samverka.domain.records import Forum, Seat
from samverka.domain.seats import VOTING, day_for, is_later, same_principal
from samverka.rules.example import FORUM, changed
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    for index, seat in enumerate(forum.seats):
        if seat.from_ and seat.to and seat.to < seat.from_:
            message = T("the term ends {to}, before it begins {day}", to=seat.to, day=seat.from_)
            yield Finding(forum.id, ("seats", index, "to"), message)
        elif on is not None and seat.role in VOTING:
            figure = archive.figure("term", forum, on)
            if figure is not None and is_later(seat, on) and seat.person:
                yield from _length(archive, forum, index, seat, figure)
            if _left_empty(archive, forum, seat, on):
                yield _ended(archive, forum, index, seat, cites(archive.figure("takes_part", forum, on)))


def _length(archive: Archive, forum: Forum, index: int, seat: Seat, figure: Figure) -> Iterator[Finding]:
    name, most = archive.person_name(seat.person), years(figure)
    if seat.to is None or seat.from_ is None:
        message = T("{name} sits without a term; it is {years} years at most", name=name, years=most)
        help = T("write from: and to:")
    elif seat.to >= add_months(seat.from_, 12 * most):
        message = T("{name} has a term longer than {years} years", name=name, years=most)
        help = T("the last day would be before {day}", day=add_months(seat.from_, 12 * most))
    else:
        return
    yield Finding(forum.id, ("seats", index), message, help, cites(figure), Severity.WARNING)


def _left_empty(archive: Archive, forum: Forum, seat: Seat, on: date) -> bool:
    """Whether a party that is still in the collaboration has had nobody in its seat since a term ended."""
    if seat.to is None or seat.to >= on or not seat.person or not seat.party or archive.ended(seat.party, on):
        return False
    for other in forum.seats:
        follows = other.role == seat.role and other.party and same_principal(archive, seat.party, other.party)
        if other is not seat and follows and (other.to is None or other.to > seat.to):
            return False
    members = archive.collaboration(forum)
    return any(
        holds(on, m.from_, m.to) and seat.party in archive.within(m.party) for m in (members.parties if members else ())
    )


def _ended(archive: Archive, forum: Forum, index: int, seat: Seat, cite: tuple[str, ...]) -> Finding:
    message = T(
        "the term of {name} for {party} ended {day}, and nobody has followed",
        name=archive.person_name(seat.person),
        party=archive.party_name(seat.party, seat.to),
        day=seat.to,
    )
    help = T(
        "samverka seat change {forum} --out {old} --in PERSON --from DATE, or --vacant", forum=forum.id, old=seat.person
    )
    return Finding(forum.id, ("seats", index, "to"), message, help, cite, Severity.WARNING)


RULE = Rule(
    code="SV331",
    name="terms",
    severity=Severity.ERROR,
    title=T("terms have an order and a length, and somebody follows"),
    why=T(
        "Seats are held for a time, so that old notes show who sat there then, and so that everyone sees in good time "
        "which seats are to be filled. That a term has ended is the calendar's doing and only warns."
    ),
    of=(Forum,),
    each=each,
    passes=changed(
        FORUM,
        "  - {id: regionen, party: regionen, person: s-ek, mandate: true}\n",
        "  - {id: r1, party: regionen, person: m-ros, mandate: true, to: 2025-12-31}\n"
        "  - {id: regionen, party: regionen, person: s-ek, mandate: true, from: 2026-01-01}\n",
    ),
    fails=changed(
        FORUM, "person: s-ek, mandate: true", "person: s-ek, mandate: true, from: 2026-01-01, to: 2025-12-31"
    ),
    sources=("R10", "R12"),
)
