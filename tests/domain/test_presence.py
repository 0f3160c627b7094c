"""Claims about who is there for an item and who may vote on it, by the attendance as a secretary writes it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka.domain.archive import Archive
from samverka.domain.governance import enough
from samverka.domain.presence import presence, present_at, presides
from samverka.domain.records import AgendaItem, Attendance, Forum, Meeting, Seat
from samverka.store.load import load
from samverka.store.tree import MemoryTree

FILES = {
    "samverka.yml": "format: 1\nlanguage: sv\ndomain: samverka.example\n",
    "parties.yml": """\
parties:
  - {id: stad, name: Staden, kind: municipality}
  - {id: jobbtorg, name: Jobbtorget, kind: unit, part_of: stad}
  - {id: region, name: Regionen, kind: region}
  - {id: fk, name: Försäkringskassan, kind: state}
  - {id: af, name: Arbetsförmedlingen, kind: state}
""",
    "people.yml": """\
people:
  - {id: a-stad, name: Anna, party: stad}
  - {id: b-stad, name: Bo, party: jobbtorg}
  - {id: c-stad, name: Cia, party: stad}
  - {id: a-region, name: Ali, party: region}
  - {id: b-region, name: Britt, party: region}
  - {id: a-fk, name: Abbe, party: fk}
  - {id: a-af, name: Asta, party: af}
  - {id: chef, name: Chefen}
""",
    "f/collaboration.md": """\
---
kind: collaboration
id: f
title: Förbundet
model: finsam-stockholm
model_version: 1
parties: [{party: stad, principal: true}, {party: region, principal: true}, {party: fk, principal: true}, {party: af, principal: true}]
---
""",
    "f/forums/styrelse.md": """\
---
kind: forum
id: styrelse
title: Styrelsen
type: styrelse
chair: a-stad
vice_chair: a-region
seats:
  - {id: stad, party: stad, person: a-stad}
  - {id: stad-e1, party: jobbtorg, role: substitute, person: b-stad}
  - {id: stad-e2, party: stad, role: substitute, person: c-stad}
  - {id: region, party: region, person: a-region}
  - {id: region-e1, party: region, role: substitute, person: b-region}
  - {id: fk, party: fk, person: a-fk, from: 2026-01-01}
  - {id: af, party: af}
  - {id: chef, role: co-opted, person: chef}
---
""",
}
ITEMS = ("val", "budget", "lokal")


def board(attendance: str) -> tuple[Archive, Meeting, Forum]:
    """The board's meeting on three items with this attendance, read as a file is."""
    items = ", ".join(f"{{id: {id}, title: {id}}}" for id in ITEMS)
    text = f"---\nkind: meeting\nid: m\nforum: styrelse\ndate: 2026-02-05\nagenda: [{items}]\nattendance: [{attendance}]\n---\n"
    loaded = load(MemoryTree({**FILES, "f/meetings/styrelse/m.md": text}))
    assert loaded.diagnostics == ()
    meeting, forum = loaded.archive.records["m"], loaded.archive.forum("styrelse")
    assert isinstance(meeting, Meeting)
    assert forum is not None
    return loaded.archive, meeting, forum


def voting(attendance: str, item: str = "budget") -> list[str]:
    """Who may vote on an item, in the order of the seats."""
    archive, meeting, forum = board(attendance)
    return [voter.person for voter in presence(archive, meeting, forum, item).voters]


@pytest.mark.parametrize(
    ("attendance", "expected"),
    [
        ("{person: a-stad, seat: stad}, {person: b-stad, seat: stad-e1}", ["a-stad"]),
        ("{person: b-stad, seat: stad-e1}, {person: c-stad, seat: stad-e2}", ["b-stad"]),
        ("{person: c-stad, seat: stad-e2}, {person: b-stad, seat: stad-e1}", ["b-stad"]),
        ("{person: b-stad, seat: stad-e1}, {person: c-stad, seat: stad-e2, acts_for: a-stad}", ["c-stad"]),
        ("{person: b-region, seat: region-e1, acts_for: a-stad}", ["b-region"]),
        (
            "{person: a-af, seat: af}, {person: chef, seat: chef}, {person: a-stad, seat: stad, remote: true}",
            ["a-stad"],
        ),
        ("{person: a-stad}, {person: a-fk, seat: fk}", ["a-stad", "a-fk"]),
        ("{person: a-af, acts_for: a-fk}", []),
    ],
    ids=[
        "a substitute beside the member only speaks",
        "the first of two substitutes serves",
        "their order is that of the forum's seats",
        "who is said to serve goes before the order",
        "a substitute serves for no other principal, but for its own absent member",
        "guests and co-opted never vote; from afar is there",
        "a forgotten seat takes no vote away",
        "on a board nobody serves without a substitute's seat",
    ],
)
def test_one_vote_for_each_members_seat(attendance: str, expected: list[str]) -> None:
    """By the member, else by a substitute of the same principal."""
    assert voting(attendance) == expected


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        ("left_item: budget", ["a-stad", "b-stad", "b-stad"]),
        ("from_item: lokal", ["b-stad", "b-stad", "a-stad"]),
        ("aside: [budget]", ["a-stad", "b-stad", "a-stad"]),
        ("from_item: budget, left_item: lokal", ["b-stad", "a-stad", "b-stad"]),
    ],
)
def test_the_substitute_serves_for_the_items_the_member_is_away(member: str, expected: list[str]) -> None:
    """Who comes late, leaves or steps aside is replaced for just those items."""
    row = f"{{person: a-stad, seat: stad, {member}}}, {{person: b-stad, seat: stad-e1}}"
    assert [voting(row, item)[0] for item in ITEMS] == expected


def test_quorum_is_more_than_half_of_the_members() -> None:
    """Two of four are not enough, a serving substitute is one, and a vacant seat counts among the four."""
    two = "{person: a-stad}, {person: a-region}"
    for attendance, expected in (
        (two, False),
        (f"{two}, {{person: a-fk}}", True),
        (f"{two}, {{person: b-region}}", False),
    ):
        archive, meeting, forum = board(attendance)
        found = presence(archive, meeting, forum, "val")
        assert (len(found.members), enough("more_than_half", len(found.voters), 4)) == (4, expected)


def test_a_seat_counts_on_the_days_it_is_held() -> None:
    """The seat from 2026 is no seat in 2025."""
    archive, meeting, forum = board("{person: a-fk}")
    earlier = meeting.__replace__(date=date(2025, 12, 31))
    assert len(presence(archive, earlier, forum, "val").members) == 3


def test_the_vice_chair_has_the_casting_vote_where_the_chair_steps_aside() -> None:
    """And nobody, where neither votes."""
    rows = "{person: a-stad, aside: [budget]}, {person: a-region, left_item: lokal}, {person: a-fk}"
    archive, meeting, forum = board(rows)
    found = [presides(archive, meeting, forum, presence(archive, meeting, forum, item).voters) for item in ITEMS]
    assert found == ["a-stad", "a-region", "a-stad"]
    archive, meeting, forum = board("{person: a-fk}")
    assert presides(archive, meeting, forum, presence(archive, meeting, forum, "val").voters) is None


def test_one_substitute_serves_for_one_member() -> None:
    """A party with two seats, and one substitute there: one vote."""
    archive, meeting, forum = board("{person: b-stad, seat: stad-e1}")
    two = forum.__replace__(seats=(*forum.seats, Seat(id="stad-2", party="stad", person="borta")))
    assert [voter.person for voter in presence(archive, meeting, two, "val").voters] == ["b-stad"]


PEOPLE = ("a-stad", "b-stad", "c-stad", "a-region", "b-region", "a-fk", "a-af", "chef")
ARCHIVE, MEETING, FORUM = board("")
rows = st.builds(
    Attendance,
    person=st.sampled_from(PEOPLE),
    seat=st.none() | st.sampled_from([seat.id for seat in FORUM.seats]),
    acts_for=st.none() | st.sampled_from(PEOPLE),
    from_item=st.none() | st.sampled_from((*ITEMS, "okänd")),
    left_item=st.none() | st.sampled_from((*ITEMS, "okänd")),
    aside=st.lists(st.sampled_from(ITEMS), max_size=2).map(tuple),
)


@given(st.lists(rows, max_size=9), st.sampled_from(ITEMS))
def test_whatever_stands_in_the_attendance_nobody_votes_twice(attendance: list[Attendance], item: str) -> None:
    """At most one vote for a seat and one for a person, cast by someone who is there and is of the seat's principal."""
    meeting = MEETING.__replace__(attendance=tuple(attendance))
    found = presence(ARCHIVE, meeting, FORUM, item)
    seats, persons = [v.seat.id for v in found.voters], [v.person for v in found.voters]
    assert len(set(seats)) == len(seats)
    assert len(set(persons)) == len(persons)
    for voter in found.voters:
        assert present_at(meeting, attendance[voter.row], item)
        assert voter.substitute or voter.person == voter.seat.person
        assert voter.person.endswith(f"-{voter.seat.party}")


def test_without_an_agenda_everyone_is_there() -> None:
    """Nothing says when they came."""
    meeting = Meeting(id="m", forum="styrelse", date=date(2026, 2, 5), agenda=(AgendaItem(id="val", title="Val"),))
    assert present_at(meeting, Attendance(person="a-stad", from_item="borta", left_item="borta"), "val")
    assert Seat(id="x").role == "member"
