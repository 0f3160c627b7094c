"""Who is there for each item of a meeting, who may vote on it, and whether a decision can be taken (R10, R11; ruling 11)."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.domain.archive import Archive, holds
from samverka.domain.chairs import chair_on
from samverka.domain.records import Attendance, Forum, Meeting, Seat
from samverka.named import NamedTuple


class Voter(NamedTuple):
    """A vote at an item: the member's seat it belongs to, who casts it, and that person's row in the attendance.

    `substitute`: the person serves (tjänstgör) for the member."""

    seat: Seat
    person: str
    row: int
    substitute: bool


class Presence(NamedTuple):
    """One item: the members' seats on that day, and the votes that are there for it, in the order of the seats."""

    members: tuple[Seat, ...]
    voters: tuple[Voter, ...]


def member_seats(forum: Forum, meeting: Meeting) -> tuple[Seat, ...]:
    """The seats with a vote on the day of a meeting, vacant ones too."""
    return tuple(s for s in forum.seats if s.role == "member" and holds(meeting.date, s.from_, s.to))


def present_at(meeting: Meeting, row: Attendance, item: str) -> bool:
    """Whether someone is there for an item: has come, has not left and did not step aside (jäv). From afar is there, too."""
    if item in row.aside:
        return False
    order = {held.id: index for index, held in enumerate(meeting.agenda)}
    place = order.get(item, -1)
    return order.get(row.from_item or "", -1) <= place < order.get(row.left_item or "", len(order))


def presence(archive: Archive, meeting: Meeting, forum: Forum, item: str) -> Presence:
    """Who may vote on an item: one vote for each member's seat, by the member, else by a substitute of the same principal."""
    members = member_seats(forum, meeting)
    here = {index: row for index, row in enumerate(meeting.attendance) if present_at(meeting, row, item)}
    voters: dict[str, Voter] = {}
    voting: set[str] = set()
    for take in (_members, _named, _substitutes):
        for seat in members:
            if seat.id not in voters:
                for index in take(archive, meeting, forum, seat, here):
                    person = here[index].person
                    if person not in voting:
                        voters[seat.id] = Voter(seat, person, index, take is not _members)
                        voting.add(person)
                        break
    return Presence(members, tuple(voters[seat.id] for seat in members if seat.id in voters))


Here = dict[int, Attendance]


def _members(archive: Archive, meeting: Meeting, forum: Forum, seat: Seat, here: Here) -> Iterator[int]:
    yield from (index for index, row in here.items() if row.person == seat.person and row.acts_for is None)


def _named(archive: Archive, meeting: Meeting, forum: Forum, seat: Seat, here: Here) -> Iterator[int]:
    """Those of whom the attendance says that they serve for the member."""
    for index, row in here.items():
        named = row.acts_for is not None and row.acts_for == seat.person
        if named and may_serve(archive, meeting, forum, row, seat):
            yield index


def _substitutes(archive: Archive, meeting: Meeting, forum: Forum, seat: Seat, here: Here) -> Iterator[int]:
    """The appointed substitutes who are there, in the order of the forum's seats: they step in without anyone's word (R11)."""
    for held in forum.seats:
        if (
            held.role == "substitute"
            and holds(meeting.date, held.from_, held.to)
            and same_principal(archive, forum, held.party, seat.party)
        ):
            yield from (index for index, row in here.items() if row.person == held.person)


def may_serve(archive: Archive, meeting: Meeting, forum: Forum, row: Attendance, seat: Seat) -> bool:
    """Whether someone can stand in for a member: of the same principal, and on a board an appointed substitute (R11)."""
    own = substitute_seat(forum, meeting, row.person)
    if own is None and by_majority(archive, forum, meeting):
        return False
    person = archive.people.get(row.person)
    party = own.party if own else person.party if person else None
    return party is None or same_principal(archive, forum, party, seat.party)


def substitute_seat(forum: Forum, meeting: Meeting, person: str) -> Seat | None:
    """The substitute's seat that a person holds on the day of a meeting, or None."""
    held = (s for s in forum.seats if s.person == person and s.role == "substitute")
    return next((s for s in held if holds(meeting.date, s.from_, s.to)), None)


def by_majority(archive: Archive, forum: Forum, meeting: Meeting) -> bool:
    """Whether the forum decides by votes."""
    mode = archive.figure("decision_mode", forum, meeting.date)
    return mode is not None and mode.value == "majority"


def same_principal(archive: Archive, forum: Forum, one: str | None, other: str | None) -> bool:
    """Whether two parties are one principal (huvudman): the same, one part of the other, or both of one principal."""
    if one is None or other is None:
        return False
    if other in archive.within(one) or one in archive.within(other):
        return True
    collaboration = archive.collaboration(forum)
    principals = frozenset(m.party for m in collaboration.parties if m.principal) if collaboration else frozenset()
    mine = archive.principal_of(one, principals)
    return mine is not None and mine == archive.principal_of(other, principals)


def presides(archive: Archive, meeting: Meeting, forum: Forum, voters: tuple[Voter, ...]) -> str | None:
    """Who has the casting vote at an item: the chair, else the vice chair, of those who vote; None where neither does."""
    chairs = (meeting.chair or chair_on(archive, forum, meeting.date), forum.vice_chair)
    voting = {voter.person for voter in voters}
    return next((chair for chair in chairs if chair in voting), None)
