"""Who was there, who served and who stepped aside, told by the items that an audience may see and by nothing else (R10, R11)."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.domain.archive import Archive, holds
from samverka.domain.presence import Presence, presence, present_at, substitute_seat
from samverka.domain.records import Attendance, Forum, Meeting
from samverka.named import NamedTuple


class SeenPerson(NamedTuple):
    """Someone who was there. `role` is member, serving (a substitute with a vote), substitute or other, whose `function` is told; `acts_for` the names of those
    served for. The rest are ids of items: `items` served at (none where it was all), the first `came` to and the last there until
    they `left` ("" for the whole meeting), and those stepped `aside` for."""

    name: str
    function: str
    party: str
    role: str
    acts_for: tuple[str, ...]
    items: tuple[str, ...]
    came: str
    left: str
    aside: tuple[str, ...]
    remote: bool


class Serving(NamedTuple):
    """A substitute who serves for a member at one item."""

    name: str
    acts_for: str


class Here:
    """The presence at a meeting, for those who may see the items `seen` (ids in order) of its agenda."""

    def __init__(self, archive: Archive, meeting: Meeting, forum: Forum, seen: tuple[str, ...]) -> None:
        self.archive, self.meeting, self.forum, self.seen = archive, meeting, forum, seen
        self.at: dict[str, Presence] = {item: presence(archive, meeting, forum, item) for item in seen}

    def people(self) -> Iterator[SeenPerson]:
        """Everyone who was there for something that is seen, in the order of the attendance."""
        for index, row in enumerate(self.meeting.attendance):
            if not self.only_unseen(row):
                yield self._person(index, row)

    def aside(self, item: str) -> tuple[str, ...]:
        """The names of those who stepped aside for an item (jäv)."""
        return tuple(self._name(row.person) for row in self.meeting.attendance if item in row.aside)

    def serving(self, item: str) -> tuple[Serving, ...]:
        """Those who serve at an item and not at all of them: what holds for the whole meeting is said once, above."""
        voters = self.at[item].voters if item in self.at else ()
        return tuple(
            Serving(self._name(voter.person), self._name(voter.seat.person))
            for voter in voters
            if voter.substitute and len(self._served(voter.row)) < len(self.seen)
        )

    def only_unseen(self, row: Attendance) -> bool:
        """Whether someone came for nothing but what this audience does not see: then their name would tell of it."""
        if any(present_at(self.meeting, row, item) or item in row.aside for item in self.seen):
            return False
        return any(present_at(self.meeting, row, item.id) for item in self.meeting.agenda)

    def _served(self, index: int) -> dict[str, str]:
        """The items that a row of the attendance serves at, each with the member's person."""
        return {
            item: voter.seat.person or ""
            for item, held in self.at.items()
            for voter in held.voters
            if voter.row == index and voter.substitute
        }

    def _person(self, index: int, row: Attendance) -> SeenPerson:
        there = [item for item in self.seen if present_at(self.meeting, row, item)]
        bounds = [item for item in self.seen if item in there or item in row.aside]
        served = self._served(index)
        said = (row.acts_for,) if row.acts_for and not served else tuple(dict.fromkeys(served.values()))
        role = self._role(row, bool(served))
        known = self.archive.people.get(row.person)
        return SeenPerson(
            name=self._name(row.person),
            function=(known.function or "") if known and role == "other" else "",
            party=self.archive.party_name(self._party(row), self.meeting.date),
            role=role,
            acts_for=tuple(self._name(person) for person in said),
            items=tuple(served) if len(served) < len(self.seen) else (),
            came=bounds[0] if bounds and bounds[0] != self.seen[0] else "",
            left=bounds[-1] if bounds and bounds[-1] != self.seen[-1] else "",
            aside=tuple(item for item in self.seen if item in row.aside),
            remote=bool(row.remote),
        )

    def _role(self, row: Attendance, serves: bool) -> str:
        if serves:
            return "serving"
        if any(
            s.person == row.person and s.role == "member" and holds(self.meeting.date, s.from_, s.to)
            for s in self.forum.seats
        ):
            return "member"
        return "substitute" if substitute_seat(self.forum, self.meeting, row.person) else "other"

    def _party(self, row: Attendance) -> str | None:
        seat = next((seat for seat in self.forum.seats if seat.id == row.seat), None)
        person = self.archive.people.get(row.person)
        return (seat.party if seat else None) or (person.party if person else None)

    def _name(self, id: str | None) -> str:
        return self.archive.person_name(id)
