"""Who is called to a meeting: those with a seat that day, chair and secretary, and guests to their item (G09, G15, G17, R11)."""

from __future__ import annotations

from datetime import date

from samverka.domain.archive import Archive
from samverka.domain.chairs import chair_on, secretary_of
from samverka.domain.records import Forum, Meeting, Seat
from samverka.domain.seats import same_principal, seats_on
from samverka.named import NamedTuple

ROLES = ("member", "substitute", "co-opted", "chair", "secretary", "guest")


class Called(NamedTuple):
    """Someone who is called. `person` is an id (or a guest's name as it stands), `party` whom they sit for. A guest has the `items` they
    come for; without any they are invited to the meeting as a whole, and see no agenda. One whose items are all gone is not called."""

    person: str
    role: str
    party: str | None = None
    items: tuple[str, ...] = ()

    @property
    def guest(self) -> bool:
        """Whether they see only what they come for."""
        return self.role == "guest"


def called(archive: Archive, meeting: Meeting, forum: Forum) -> tuple[Called, ...]:
    """Everyone who is called, each once, by their first role: seats in the forum's order, chair, secretary, guests."""
    found: dict[str, Called] = {}
    for held in seats_on(forum, meeting.date):
        seat = held.seat
        if seat.person and (seat.role != "substitute" or _wanted(archive, forum, seat, meeting.date)):
            found.setdefault(seat.person, Called(seat.person, seat.role or "member", seat.party))
    roles = (
        ("chair", meeting.chair or chair_on(archive, forum, meeting.date)),
        ("secretary", secretary_of(meeting, forum)),
    )
    for role, person in roles:
        if person:
            found.setdefault(person, Called(person, role))
    there = {item.id for item in meeting.agenda}
    for guest in meeting.guests:
        known = found.get(guest.name)
        if (known is None or known.guest) and (guest.item is None or guest.item in there):
            items = (*(known.items if known else ()), *((guest.item,) if guest.item else ()))
            found[guest.name] = Called(guest.name, "guest", None, items)
    return tuple(found.values())


def _wanted(archive: Archive, forum: Forum, seat: Seat, on: date) -> bool:
    """Whether a substitute is called: always where the forum wants them there (R11), else where no member of the same principal is."""
    figure = archive.figure("summon_substitutes", forum, on)
    if figure is not None and figure.value == "always":
        return True
    members = (held.seat for held in seats_on(forum, on, "member") if held.seat.person)
    return not any(m.party and seat.party and same_principal(archive, m.party, seat.party) for m in members)


def sender(archive: Archive, meeting: Meeting, forum: Forum) -> str | None:
    """The person who sends the summons: the meeting's secretary, else the one who writes, calls or leads in the forum that issues it
    (R13), else in the forum itself; an id, or None."""
    issuer = archive.forum(forum.summons_by)
    people = [secretary_of(meeting, forum)]
    for body in (issuer, forum) if issuer else (forum,):
        people += [body.secretary, body.convener_person, chair_on(archive, body, meeting.date)]
    return next((person for person in people if person), None)
