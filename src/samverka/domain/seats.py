"""Who holds a seat on a day, whom each party is to send, and what is vacant (G02, G14, R10–R13)."""

from __future__ import annotations

from datetime import date

from samverka.domain.archive import Archive, holds
from samverka.domain.chairs import chair_on
from samverka.domain.records import Collaboration, Forum, Seat
from samverka.named import NamedTuple

VOTING = ("member", "substitute")


class Held(NamedTuple):
    """A seat and its place in the forum's list."""

    at: int
    seat: Seat


def begun(forum: Forum) -> bool:
    """Whether anybody has been entered in the forum yet; before that it is a beginning to be filled in, and wrong in nothing."""
    return any(seat.person for seat in forum.seats) or forum.chair is not None or forum.rota is not None


def day_for(forum: Forum, today: date) -> date | None:
    """The day to look at a forum: today, or its first day where that is to come; None where it has ended."""
    if forum.to is not None and forum.to < today:
        return None
    return max(today, forum.from_) if forum.from_ else today


def seats_on(forum: Forum, on: date, *roles: str) -> tuple[Held, ...]:
    """The seats that hold on a day, vacant ones too; only of these roles, where some are named."""
    return tuple(
        Held(index, seat)
        for index, seat in enumerate(forum.seats)
        if holds(on, seat.from_, seat.to) and (not roles or seat.role in roles)
    )


def persons_on(forum: Forum, on: date, *roles: str) -> frozenset[str]:
    """Who sits there on a day."""
    return frozenset(held.seat.person for held in seats_on(forum, on, *roles) if held.seat.person)


def is_later(seat: Seat, day: date) -> bool:
    """Whether a seat holds on a day or on any day after it."""
    return seat.to is None or seat.to >= day


def overlap(one: Seat, other: Seat, from_: date) -> bool:
    """Whether two seats hold on the same day, that day or a later one."""
    first = max(from_, one.from_ or from_, other.from_ or from_)
    return all(seat.to is None or seat.to >= first for seat in (one, other))


def members_of(collaboration: Collaboration | None, on: date) -> tuple[str, ...]:
    """The parties that a collaboration consists of on a day: its principals where it has such, else all that are in it."""
    present = [m for m in (collaboration.parties if collaboration else ()) if holds(on, m.from_, m.to)]
    principals = [m.party for m in present if m.principal]
    return tuple(dict.fromkeys(principals or [m.party for m in present]))


def expected(archive: Archive, forum: Forum, on: date) -> tuple[str, ...]:
    """The parties that are to have a seat in a forum, by the figure `takes_part`: each one (`each`), or each one but those that
    convene another forum of the same type (`own`: each district has its own); () where the model does not say."""
    figure = archive.figure("takes_part", forum, on)
    if figure is None or figure.value == "none" or forum.open:
        return ()
    elsewhere: set[str] = set()
    if figure.value == "own":
        elsewhere = {party for other in archive.forums(forum.collaboration, forum.type) for party in other.conveners}
    parties = members_of(archive.collaboration(forum), on)
    return tuple(party for party in parties if party not in elsewhere - set(forum.conveners))


def party_of(archive: Archive, seat: Seat, parties: frozenset[str]) -> str | None:
    """Which of `parties` a seat is held for: its own party, or the one that is part of; else its own."""
    return archive.principal_of(seat.party, parties) or seat.party


def same_principal(archive: Archive, one: str, other: str) -> bool:
    """Whether two parties are the same, one is part of the other, or one took over from the other."""
    lines = [archive.successors(party) for party in (one, other)]
    return any(b in archive.within(a) or a in archive.within(b) for a in (one, *lines[0]) for b in (other, *lines[1]))


def holders(archive: Archive, forum: Forum, function: str, on: date) -> tuple[str, ...] | None:
    """Who holds a function of the forum's collaboration on a day; None where there is no such function."""
    collaboration = archive.collaboration(forum)
    for held in collaboration.functions if collaboration else ():
        if held.id == function:
            return tuple(h.person for h in held.holders if holds(on, h.from_, h.to))
    return None


def composition(archive: Archive, forum: Forum, on: date) -> tuple[str, ...] | None:
    """Who is to sit in a forum by the figure `composition`: chair, vice chair of the forum of another type, holders of functions
    (R13). None where the model does not say, or nobody holds them yet."""
    figure = archive.figure("composition", forum, on)
    if figure is None:
        return None
    found: list[str | None] = []
    for parent in archive.forums(forum.collaboration, figure.value.get("of", "")):
        if holds(on, parent.from_, parent.to):
            roles = {"chair": chair_on(archive, parent, on), "vice_chair": parent.vice_chair}
            found += [roles[role] for role in figure.value.get("roles", ())]
    for function in figure.value.get("functions", ()):
        found += holders(archive, forum, function, on) or ()
    return tuple(dict.fromkeys(person for person in found if person)) or None
