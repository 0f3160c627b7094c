"""Claims about building calendar feeds: what each audience sees, and that nothing changes which did not change."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar as library
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverka.actions.calendar import Built, build
from samverka.actions.feeds import DEADLINES, PALETTE
from samverka.actions.workspace import Workspace, open_workspace
from samverka.diagnostics import Refusal
from samverka.output import icalendar as form
from samverka.output.feedlint import lint
from samverka.rules.example import EXAMPLE
from samverka.store.load import load
from samverka.store.tree import MemoryTree
from support import write

DAY = "2026-03-02"
FORUM, MAY, SEPTEMBER = (
    "exempel/forums/grupp.md", "exempel/meetings/grupp/2026-05-07.md", "exempel/meetings/grupp/2026-09-10.md",
)  # fmt: skip
PUBLIC_FORUM = EXAMPLE[FORUM].replace("id: grupp\n", "id: grupp\nvisibility: public\n")
AGENDA = """\
---
kind: meeting
id: grupp-2026-05-07
forum: grupp
date: 2026-05-07
time: "13:00-15:00"
place: Rådhuset, sal 3
link: https://exempel.example/mote
agenda:
  - {id: a, title: Välkomna, presenter: k-lind, duration: 5}
  - {id: b, title: Hemlig punkt, duration: 25, visibility: preparation}
  - {id: c, title: Paus, type: break, duration: 10}
  - {id: d, title: Unga utan bostad, presenter: s-ek, parties: [regionen], duration: 20}
---
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The example repository in a folder, its feeds in English."""
    root = tmp_path / "repo"
    write(root, {**EXAMPLE, "samverka.yml": "format: 1\ndomain: exempel.example\nlanguage: en\n"})
    return root


def made(root: Path, audience: str = "parties", day: str = DAY, out: str = "feeds") -> Built:
    return build(open_workspace(str(root), day), str(root.parent / out), audience, form)


def feeds(root: Path, out: str = "feeds") -> dict[str, bytes]:
    return {place.name: place.read_bytes() for place in (root.parent / out).iterdir()}


def events(data: bytes) -> dict[str, library.Event]:
    """The events by UID, as the library reads them."""
    return {str(event["UID"]): event for event in library.Calendar.from_ical(data).walk("VEVENT")}


def states(built: Built) -> dict[str, str]:
    return {feed.file: feed.state for feed in built.feeds}


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    write(root, {path: text.replace(old, new, 1)})


def stamps(data: bytes) -> dict[str, tuple[str, int]]:
    return {
        uid: (event["DTSTAMP"].dt.strftime("%Y-%m-%d %H:%M:%S"), int(event["SEQUENCE"]))
        for uid, event in events(data).items()
    }


# --- which feeds, which events


def test_there_is_a_feed_for_each_forum_collaboration_and_party(root: Path) -> None:
    """A unit without a seat has none of its own; its municipality has the seat."""
    built = made(root)
    assert [(feed.file, feed.title, feed.events, feed.state) for feed in built.feeds] == [
        ("exempel.ics", "Samverkan i Exempel", 6, "new"),
        ("grupp.ics", "Samverkansgruppen", 6, "new"),
        ("party-kommunen.ics", "Exempel kommun", 6, "new"),
        ("party-regionen.ics", "Exempelregionen", 6, "new"),
    ]
    assert set(feeds(root)) == {feed.file for feed in built.feeds}
    assert built.remarks == ()


def test_a_unit_has_the_meetings_that_name_it_and_so_has_what_it_belongs_to(root: Path) -> None:
    """An item that names the school puts that meeting alone in its feed; an item that names nobody adds nobody."""
    write(root, {MAY: AGENDA.replace("parties: [regionen]", "parties: [skolan]")})
    made(root)
    assert {uid[:16] for uid in events(feeds(root)["party-skolan.ics"])} == {"grupp-2026-05-07"}


def test_a_seat_counts_on_the_days_it_is_held(root: Path) -> None:
    """Who leaves the forum in June has the meeting in May and not the one in September, also in a party's own set."""
    edit(root, FORUM, "person: s-ek, mandate: true", "person: s-ek, mandate: true, to: 2026-06-30")
    made(root)
    made(root, "party:regionen", out="own")
    for data in (feeds(root)["party-regionen.ics"], *feeds(root, "own").values()):
        assert {uid[:16] for uid in events(data)} == {"grupp-2026-05-07"}


def test_in_an_open_forum_every_member_takes_part(root: Path) -> None:
    """No seat is asked for where anyone may come."""
    edit(root, FORUM, "id: grupp\n", "id: grupp\nopen: true\n")
    made(root)
    assert "party-skolan.ics" in feeds(root)


def test_a_partys_own_set_is_its_feed_and_its_forums(root: Path) -> None:
    """The other forum of the collaboration is not in it, nor is the collaboration."""
    seat = "  - {id: regionen, party: regionen, person: s-ek, mandate: true}\n"
    meeting = "---\nkind: meeting\nid: annan-1\nforum: annan\ndate: 2026-04-01\n---\n"
    other = EXAMPLE[FORUM].replace("id: grupp", "id: annan").replace(seat, "")
    write(root, {"exempel/forums/annan.md": other, "exempel/meetings/annan/1.md": meeting})
    assert set(states(made(root, "party:regionen"))) == {"grupp.ics", "party-regionen.ics"}
    assert set(states(made(root, "party:kommunen", out="k"))) == {"annan.ics", "grupp.ics", "party-kommunen.ics"}


@pytest.mark.parametrize("audience", ["alla", "party:ingen", "party:", "public:x", ""])
def test_an_unknown_audience_is_wrong_use(root: Path, audience: str) -> None:
    """Exit code 2, and nothing written."""
    with pytest.raises(Refusal) as refused:
        made(root, audience)
    assert refused.value.exit_code == 2
    assert not (root.parent / "feeds").exists()


def test_a_meeting_is_read_as_it_was_written(root: Path) -> None:
    """Times in the zone, place, link last, items numbered, the first one's time left out."""
    write(root, {MAY: AGENDA})
    made(root, "preparation")
    event = events(feeds(root)["grupp.ics"])["grupp-2026-05-07@exempel.example"]
    assert event["DTSTART"].dt.astimezone(UTC) == datetime(2026, 5, 7, 11, tzinfo=UTC)
    assert event["DTEND"].dt.astimezone(UTC) == datetime(2026, 5, 7, 13, tzinfo=UTC)
    assert event["SUMMARY"] == "Samverkansgruppen"
    assert event["URL"] == "https://exempel.example/mote"
    assert event["DESCRIPTION"].split("\n") == [
        "Agenda:",
        "1. Välkomna (Karin Lind)",
        "2. Hemlig punkt (13:05)",
        "– Paus (13:30)",
        "3. Unga utan bostad (13:40; Samir Ek; Exempelregionen)",
        "Place: Rådhuset, sal 3",
        "https://exempel.example/mote",
    ]


def test_a_feed_speaks_its_collaborations_language(root: Path) -> None:
    """Swedish words around the record's own, in both deadlines and in a cancelled meeting."""
    edit(root, "samverka.yml", "language: en", "language: sv")
    edit(root, MAY, "forum: grupp\n", "forum: grupp\ncancelled: {on: 2026-02-20, reason: krock}\n")
    made(root)
    found = {str(event["SUMMARY"]) for event in events(feeds(root)["grupp.ics"]).values()}
    issues = DEADLINES[0][2]["forum"](forum="Samverkansgruppen")
    assert {"INSTÄLLT: Samverkansgruppen", issues.say("sv")} <= found
    assert issues.say("en") not in found


@pytest.mark.parametrize(
    ("meeting", "issues", "agenda"),
    [
        ("2026-04-10", "2026-03-27", "2026-04-02"),  # the agenda falls on Good Friday
        ("2026-05-08", "2026-04-24", "2026-04-30"),  # … on the first of May
        ("2026-01-16", "2026-01-02", "2026-01-09"),  # a Friday between red days is a working day
    ],
)
def test_a_deadline_stands_on_the_day_people_keep_to(root: Path, meeting: str, issues: str, agenda: str) -> None:
    """The working day before a red day, all day, free; the description says the last day by the rule."""
    edit(root, MAY, "date: 2026-05-07", f"date: {meeting}")
    edit(root, "models/exempel/model.yml", "  group_each", "  red_day: {value: previous_workday, assumption: example}\n  group_each")  # fmt: skip
    made(root)
    found = events(feeds(root)["grupp.ics"])
    for end, day in (("issues", issues), ("agenda", agenda)):
        event = found[f"grupp-2026-05-07-{end}@exempel.example"]
        assert event["DTSTART"].dt == date.fromisoformat(day)
        assert (event["DTEND"].dt - event["DTSTART"].dt).days == 1
        assert event["TRANSP"] == "TRANSPARENT"
    said = str(found["grupp-2026-05-07-agenda@exempel.example"]["DESCRIPTION"])
    assert ("no working day" in said) == (meeting != "2026-01-16")
    assert meeting != "2026-04-10" or "Friday 3 April 2026" in said


def test_deadlines_older_than_a_year_are_left_out(root: Path) -> None:
    """The meeting stays, its deadlines do not; they go without a notice, being past."""
    made(root)
    built = made(root, day="2027-08-01")
    assert set(events(feeds(root)["grupp.ics"])) == {
        "grupp-2026-05-07@exempel.example",
        "grupp-2026-09-10@exempel.example",
        "grupp-2026-09-10-issues@exempel.example",
        "grupp-2026-09-10-agenda@exempel.example",
    }
    assert built.feeds[0].events == 4


@pytest.mark.parametrize(
    ("days", "time", "begins", "ends"),
    [
        ("2026-10-08\nuntil: 2026-10-09", "12:00-13:00", "20261008T120000", "20261009T130000"),
        ("2026-10-08\nuntil: 2026-10-09", "18:00-00:30", "20261008T180000", "20261009T003000"),
        ("2026-10-08\nuntil: 2026-10-10", "09:00", "20261008T090000", "20261011T000000"),  # no end: the days are over
        ("2026-10-08\nuntil: 2026-10-10", None, "20261008", "20261011"),
        ("2026-10-24\nuntil: 2026-10-25", "22:00-02:30", "20261024T200000Z", "20261025T003000Z"),
        ("2026-10-08", "18:00-00:30", "20261008T180000", "20261008T190000"),  # SV507: never before it begins
        ("2026-10-08\nuntil: 2026-10-07", "12:00-13:00", "20261008T120000", "20261008T130000"),
    ],
)
def test_a_meeting_past_midnight_or_of_several_days(
    root: Path, days: str, time: str | None, begins: str, ends: str
) -> None:
    """One event from the first day to the last; whole days where no time is said."""
    hours = f'time: "{time}"' if time else "type: ordinary"
    edit(root, MAY, 'date: 2026-05-07\ntime: "13:00-15:00"', f"date: {days}\n{hours}")
    made(root)
    data = feeds(root)["grupp.ics"].partition(b"UID:grupp-2026-05-07@")[2].decode()
    assert [line.rpartition(":")[2] for line in data.splitlines()[1:3]] == [begins, ends]


@pytest.mark.parametrize(
    ("day", "time", "begins", "ends"),
    [
        ("2026-03-29", "01:30-03:30", "00:30", "01:30"),  # the night that is an hour shorter
        ("2026-03-29", "02:30-03:15", "01:30", "02:15"),  # a time that night does not have
        ("2026-10-25", "01:30-02:30", "23:30", "00:30"),  # the night with an hour twice: the first one
        ("2026-10-25", "02:30-04:00", "00:30", "03:00"),
        ("2026-10-25", "02:30", "00:30", "02:30"),  # no end: an hour on the clock
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Stockholm", "Europe/Oslo"])
def test_meetings_on_the_nights_when_the_clock_changes(
    root: Path, day: str, time: str, begins: str, ends: str, zone: str
) -> None:
    """The same instants, whether written with our zone or in UTC."""
    edit(root, "samverka.yml", "language: en", f"language: en\ntimezone: {zone}")
    edit(root, MAY, 'date: 2026-05-07\ntime: "13:00-15:00"', f'date: {day}\ntime: "{time}"')
    made(root)
    event = events(feeds(root)["grupp.ics"])["grupp-2026-05-07@exempel.example"]
    found = [f"{event[name].dt.astimezone(ZoneInfo('UTC')):%H:%M}" for name in ("DTSTART", "DTEND")]
    assert found == [begins, ends]
    assert event["DTSTART"].dt < event["DTEND"].dt


@pytest.mark.parametrize(
    ("time", "lines"),
    [
        ("02:30-04:00", ("DTSTART:20261025T003000Z", "DTEND:20261025T030000Z")),
        ("01:00-02:30", ("DTSTART:20261024T230000Z", "DTEND:20261025T003000Z")),
        ("01:00-04:00", ("DTSTART;TZID=Europe/Stockholm:20261025T010000", "DTEND;TZID=Europe/Stockholm:20261025T040000")),
    ],
)  # fmt: skip
def test_a_time_that_the_clock_shows_twice_is_written_in_utc(root: Path, time: str, lines: tuple[str, str]) -> None:
    """Which of the two is meant cannot be written on the clock: libical and ical.js take the other one. Both ends are of one kind."""
    edit(root, MAY, 'date: 2026-05-07\ntime: "13:00-15:00"', f'date: 2026-10-25\ntime: "{time}"')
    made(root)
    data = feeds(root)["grupp.ics"]
    assert all(f"{line}\r\n".encode() in data for line in lines)
    assert lint(data) == []


def test_events_stand_in_order_of_time(root: Path) -> None:
    """By day and time, whatever the files are called, so that a change moves nothing else."""
    made(root)
    for data in feeds(root).values():
        found = re.findall(rb"UID:(\S+)\r\nDTSTART[^:]*:(\S+)\r", data.replace(b"\r\n ", b""))
        assert len(found) == 6
        assert found == sorted(found, key=lambda pair: (pair[1], pair[0]))


def test_a_meeting_without_a_time_is_all_day(root: Path) -> None:
    """The day is all that is known."""
    edit(root, MAY, 'time: "13:00-15:00"\n', "")
    made(root)
    event = events(feeds(root)["grupp.ics"])["grupp-2026-05-07@exempel.example"]
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 5, 7), date(2026, 5, 8))


# --- the same, changed, moved, cancelled, gone


def test_building_again_changes_no_file(root: Path) -> None:
    """The same tree and day: the same bytes, and the files are not even written."""
    first = made(root)
    before = {place: (place.read_bytes(), place.stat().st_ino) for place in (root.parent / "feeds").iterdir()}
    second = made(root)
    assert {place: (place.read_bytes(), place.stat().st_ino) for place in (root.parent / "feeds").iterdir()} == before
    assert set(states(first).values()) == {"new"}
    assert set(states(second).values()) == {"same"}


def test_another_day_changes_no_stamp(root: Path) -> None:
    """The day passes and nothing in the records does: no subscriber is told anything."""
    made(root)
    before = feeds(root)
    made(root, day="2026-04-20")
    assert feeds(root) == before


def test_the_same_tree_day_and_feeds_give_the_same_bytes(root: Path) -> None:
    """In another folder, from a copy of the earlier feeds, byte for byte."""
    made(root)
    shutil.copytree(root.parent / "feeds", root.parent / "copy")
    write(root, {MAY: AGENDA})
    made(root, day="2026-03-05")
    made(root, day="2026-03-05", out="copy")
    assert feeds(root) == feeds(root, "copy")


def test_one_change_bumps_one_event(root: Path) -> None:
    """A new place is one event with a later stamp and the next number, in every feed that it stands in."""
    made(root)
    before = {name: stamps(data) for name, data in feeds(root).items()}
    edit(root, MAY, 'time: "13:00-15:00"', 'time: "13:00-15:00"\nplace: Sal 4')
    built = made(root, day="2026-03-05")
    assert set(states(built).values()) == {"changed"}
    for name, data in feeds(root).items():
        changed = {uid: stamp for uid, stamp in stamps(data).items() if before[name][uid] != stamp}
        assert changed == {"grupp-2026-05-07@exempel.example": ("2026-03-05 00:00:00", 1)}


def test_two_changes_on_one_day_are_a_second_apart(root: Path) -> None:
    """A stamp always moves forward: a client that compares stamps takes the second change too."""
    for place, expected in (("A", ("2026-03-02 00:00:00", 0)), ("B", ("2026-03-02 00:00:01", 1)), ("C", ("2026-03-02 00:00:02", 2))):  # fmt: skip
        write(root, {MAY: EXAMPLE[MAY].replace("forum: grupp\n", f"forum: grupp\nplace: {place}\n")})
        made(root)
        assert stamps(feeds(root)["grupp.ics"])["grupp-2026-05-07@exempel.example"] == expected


def test_a_moved_meeting_keeps_its_uid_and_takes_its_deadlines_along(root: Path) -> None:
    """Three events change, none is added."""
    made(root)
    edit(root, MAY, "date: 2026-05-07", "date: 2026-05-21\nmoved: [{from: 2026-05-07, on: 2026-03-03, reason: krock}]")
    made(root, day="2026-03-05")
    data = feeds(root)["grupp.ics"]
    assert {uid for uid, (_, sequence) in stamps(data).items() if sequence} == {
        f"grupp-2026-05-07{end}@exempel.example" for end in ("", "-issues", "-agenda")
    }
    event = events(data)["grupp-2026-05-07@exempel.example"]
    assert event["DTSTART"].dt.date() == date(2026, 5, 21)
    assert "Moved from Thursday 7 May 2026: krock" in event["DESCRIPTION"]


def test_a_cancelled_meeting_stays_and_is_called_off(root: Path) -> None:
    """Status, title and free time say so, and its deadlines are called off with it."""
    made(root)
    edit(root, MAY, "forum: grupp\n", "forum: grupp\ncancelled: {on: 2026-03-04, reason: sjukdom}\n")
    made(root, day="2026-03-05")
    found = events(feeds(root)["grupp.ics"])
    event = found["grupp-2026-05-07@exempel.example"]
    assert (event["STATUS"], event["TRANSP"], int(event["SEQUENCE"])) == ("CANCELLED", "TRANSPARENT", 1)
    assert event["SUMMARY"] == "CANCELLED: Samverkansgruppen"
    assert "CANCELLED: sjukdom" in event["DESCRIPTION"]
    assert found["grupp-2026-05-07-issues@exempel.example"]["STATUS"] == "CANCELLED"


def test_a_cancelled_meeting_can_stay_confirmed_where_google_would_hide_it(root: Path) -> None:
    """The setting keeps the event and its title."""
    edit(root, "samverka.yml", "language: en", "language: en\ncancelled: keep-confirmed")
    edit(root, MAY, "forum: grupp\n", "forum: grupp\ncancelled: {on: 2026-03-04}\n")
    made(root)
    event = events(feeds(root)["grupp.ics"])["grupp-2026-05-07@exempel.example"]
    assert (event["STATUS"], event["TRANSP"]) == ("CONFIRMED", "TRANSPARENT")
    assert event["SUMMARY"] == "CANCELLED: Samverkansgruppen"


def test_a_renamed_file_is_the_same_meeting(root: Path) -> None:
    """Where the record lies is no business of a calendar."""
    made(root)
    before = feeds(root)
    (root / MAY).rename((root / MAY).with_name("vartermin.md"))
    made(root, day="2026-03-05")
    assert feeds(root) == before


def test_a_file_without_an_id_that_gets_another_name_is_told(root: Path) -> None:
    """Its id is its path: the meeting goes and comes as another one. With the old id written out it is the same again, and untouched."""
    edit(root, SEPTEMBER, "id: grupp-2026-09-10\n", "")
    made(root)
    renamed = "exempel/meetings/grupp/host.md"
    (root / SEPTEMBER).rename(root / renamed)
    built = made(root, day="2026-03-05")
    old, new = "meetings-grupp-2026-09-10", "meetings-grupp-host"
    assert [remark.say("en") for remark in built.remarks] == [
        f"subscribers see the meeting {old} go, and come as {new}: write «id: {old}» in its file, and build again"
    ]
    edit(root, renamed, "kind: meeting\n", f"kind: meeting\nid: {old}\n")
    assert made(root, day="2026-03-05").remarks == ()
    assert events(feeds(root)["grupp.ics"])[f"{old}@exempel.example"]["STATUS"] == "CONFIRMED"


def test_another_domain_is_refused_before_every_meeting_goes_and_comes_again(root: Path) -> None:
    """A slip in samverka.yml would put each meeting twice in every calendar; nothing is written."""
    made(root)
    before = feeds(root)
    edit(root, "samverka.yml", "exempel.example", "exempel.se")
    with pytest.raises(Refusal, match=r"have ids at «exempel\.example», and samverka.yml says «exempel\.se»"):
        made(root, day="2026-03-05")
    assert feeds(root) == before


def test_what_is_gone_is_told_for_90_days(root: Path) -> None:
    """A removed record is a struck notice with its time and, for programs that do not show what is struck, a word before its title;
    then nothing. A second build on the way changes nothing."""
    made(root)
    (root / SEPTEMBER).unlink()
    built = made(root, day="2026-03-05")
    uid = "grupp-2026-09-10@exempel.example"
    event = events(feeds(root)["grupp.ics"])[uid]
    assert (event["STATUS"], event["SUMMARY"], int(event["SEQUENCE"])) == ("CANCELLED", "REMOVED: Samverkansgruppen", 1)
    assert event["DTSTART"].dt.date() == date(2026, 9, 10)
    assert event["DESCRIPTION"] == "This is no longer in this calendar."
    assert {feed.events for feed in built.feeds} == {3}
    before = feeds(root)
    made(root, day="2026-06-03")
    assert feeds(root) == before
    made(root, day="2026-06-04")
    assert uid not in events(feeds(root)["grupp.ics"])


def test_a_cancelled_meeting_that_is_removed_keeps_its_one_word(root: Path) -> None:
    """It was called off, and still is; its days of what was due are removed, and say so."""
    edit(root, SEPTEMBER, "forum: grupp\n", "forum: grupp\ncancelled: {on: 2026-03-01, reason: krock}\n")
    made(root)
    (root / SEPTEMBER).unlink()
    edit(root, MAY, "forum: grupp\n", "forum: grupp\ncancelled: {on: 2026-03-05, reason: krock}\n")
    made(root, day="2026-03-05")
    found = events(feeds(root)["grupp.ics"])
    assert found["grupp-2026-09-10@exempel.example"]["SUMMARY"] == "CANCELLED: Samverkansgruppen"
    assert found["grupp-2026-05-07-issues@exempel.example"]["SUMMARY"].startswith(
        "REMOVED: Issues to Samverkansgruppen"
    )


def test_what_lies_far_back_goes_without_a_notice(root: Path) -> None:
    """Nobody needs to be told that a meeting a year ago is not to be."""
    made(root)
    (root / MAY).unlink()
    made(root, day="2026-09-01")
    assert not [uid for uid in events(feeds(root)["grupp.ics"]) if uid.startswith("grupp-2026-05-07")]


def test_what_comes_back_goes_on_counting(root: Path) -> None:
    """A client that took the notice must take the meeting again."""
    made(root)
    text = (root / MAY).read_text(encoding="utf-8")
    (root / MAY).unlink()
    made(root, day="2026-03-05")
    write(root, {MAY: text})
    made(root, day="2026-03-06")
    assert stamps(feeds(root)["grupp.ics"])["grupp-2026-05-07@exempel.example"] == ("2026-03-06 00:00:00", 2)


def test_who_comes_back_to_a_meeting_is_not_told_an_older_number(root: Path) -> None:
    """A party's feed dropped the meeting while the forum's kept it; all feeds then agree on the next number."""
    seat = "  - {id: regionen, party: regionen, person: s-ek, mandate: true}\n"
    made(root)
    edit(root, FORUM, seat, "")
    made(root, day="2026-03-05")
    edit(root, FORUM, "seats:\n", "seats:\n" + seat)
    made(root, day="2026-03-06")
    found = {name: stamps(data)["grupp-2026-05-07@exempel.example"][1] for name, data in feeds(root).items()}
    assert found["party-regionen.ics"] == 2
    before = feeds(root)
    made(root, day="2026-03-07")
    assert feeds(root) == before


def test_a_feed_that_belongs_no_more_tells_so_and_is_then_removed(root: Path) -> None:
    """A party without a seat has a feed of notices under its file's name; after 90 days there is no file."""
    made(root)
    edit(root, FORUM, "  - {id: regionen, party: regionen, person: s-ek, mandate: true}\n", "")
    built = made(root, day="2026-03-05")
    assert states(built)["party-regionen.ics"] == "changed"
    data = feeds(root)["party-regionen.ics"]
    assert {str(event["STATUS"]) for event in events(data).values()} == {"CANCELLED"}
    assert b"NAME:party-regionen\r\n" in data
    built = made(root, day="2026-09-01")
    assert states(built)["party-regionen.ics"] == "removed"
    assert "party-regionen.ics" not in feeds(root)


# --- the folder


def test_an_edited_feed_keeps_what_can_be_read_and_that_is_said(root: Path) -> None:
    """An event in it that is whole keeps its stamps; a spoilt one changes; one that is gone is told as gone all the same."""
    made(root)
    place = root.parent / "feeds" / "grupp.ics"
    data = place.read_bytes()
    may = data.index(b"UID:grupp-2026-05-07@")
    place.write_bytes(data[:may].replace(b"SEQUENCE:0", b"SEQUENCE:0\r\nX-NOTE:hej") + data[may:])
    (root / SEPTEMBER).unlink()
    built = made(root, day="2026-03-05")
    assert [remark.say("en") for remark in built.remarks] == [
        "grupp.ics has been edited or cut off: what can be read of it is kept, the rest is built anew"
    ]
    found = stamps(feeds(root)["grupp.ics"])
    assert found["grupp-2026-05-07@exempel.example"] == ("2026-03-05 00:00:00", 1)
    assert found["grupp-2026-05-07-agenda@exempel.example"] == ("2026-03-05 00:00:00", 1)
    assert found["grupp-2026-09-10@exempel.example"] == ("2026-03-05 00:00:00", 1)
    assert all(lint(data) == [] for data in feeds(root).values())


def test_a_feed_whose_line_ends_git_changed_keeps_all(root: Path) -> None:
    """Nothing is said, no stamp moves, and the line ends are right again."""
    made(root)
    before = feeds(root)
    for place in (root.parent / "feeds").iterdir():
        place.write_bytes(place.read_bytes().replace(b"\r\n", b"\n"))
    built = made(root, day="2026-03-05")
    assert (built.remarks, feeds(root)) == ((), before)


@pytest.mark.parametrize(
    ("at", "sequence", "then"),
    [
        (b"99991231T235959Z", b"0", ("2026-03-05 00:00:00", 1)),
        (b"20260302T000000Z", b"4294967296", ("2026-03-05 00:00:00", 1)),
        (b"20260302T000000Z", b"2147483647", ("2026-03-05 00:00:00", 2147483647)),
        (b"20300101T000000Z", b"4", ("2030-01-01 00:00:01", 5)),
    ],
)
def test_stamps_of_another_time_are_followed_as_far_as_they_can_be(
    root: Path, at: bytes, sequence: bytes, then: tuple[str, int]
) -> None:
    """A later day or a high number goes on; what nothing can follow is begun anew. The feed is whole and the next build is silent."""
    made(root)
    for place in (root.parent / "feeds").iterdir():
        data = place.read_bytes().replace(b"20260302T000000Z", at).replace(b"SEQUENCE:0", b"SEQUENCE:" + sequence)
        place.write_bytes(data)
    edit(root, MAY, "forum: grupp\n", "forum: grupp\nplace: Sal 4\n")
    made(root, day="2026-03-05")
    before = feeds(root)
    assert stamps(before["grupp.ics"])["grupp-2026-05-07@exempel.example"] == then
    assert all(lint(data) == [] for data in before.values())
    made(root, day="2026-03-05")
    assert feeds(root) == before


def test_a_notice_of_an_edited_event_is_left_out(root: Path) -> None:
    """A time that is none cannot be told again."""
    made(root)
    for place in (root.parent / "feeds").iterdir():
        place.write_bytes(place.read_bytes().replace(b":20260910T130000", b":20260931T130000"))
    (root / SEPTEMBER).unlink()
    built = made(root, day="2026-03-05")
    assert "the event grupp-2026-09-10@exempel.example has been edited and is left out" in built.remarks[0].say("en")
    assert all(lint(data) == [] for data in feeds(root).values())


def test_another_programs_calendar_is_never_written_over(root: Path) -> None:
    """It may be all there is of somebody's work; what is no calendar at all is written over and told."""
    theirs = b"BEGIN:VCALENDAR\r\nPRODID:annan\r\nEND:VCALENDAR\r\n"
    write(root.parent, {"feeds/grupp.ics": theirs, "feeds/egen.ics": theirs})
    with pytest.raises(Refusal, match="another program"):
        made(root)
    assert feeds(root) == {"grupp.ics": theirs, "egen.ics": theirs}
    write(root.parent, {"feeds/grupp.ics": b""})
    assert [remark.say("en") for remark in made(root).remarks] == ["grupp.ics was no calendar: it is built anew"]
    assert feeds(root)["egen.ics"] == theirs


def test_a_folder_is_for_one_audience(root: Path) -> None:
    """Neither the parties' feeds where the public reads, nor a notice of what the public never saw."""
    made(root)
    before = feeds(root)
    for audience in ("public", "preparation", "party:kommunen"):
        with pytest.raises(Refusal, match="do not belong there"):
            made(root, audience)
    assert feeds(root) == before


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (MAY, "forum: grupp\n", "forum: grupp\nvisibillity: preparation\n"),
        (MAY, "forum: grupp\n", "forum: grupp\nvisibility: hemlig\n"),
        (MAY, "date: 2026-05-07", "date: 2026-05-70"),
        (MAY, "forum: grupp\n", "forum: gruppen\n"),
        (FORUM, "title: Samverkansgruppen", "title: [x"),
    ],
)
def test_no_calendar_is_built_from_records_that_cannot_be_read(root: Path, path: str, old: str, new: str) -> None:
    """A mark that is misspelt hides nothing, and a meeting that is not seen would be told as cancelled."""
    made(root)
    before = feeds(root)
    edit(root, path, old, new)
    with pytest.raises(Refusal) as refused:
        made(root)
    assert refused.value.exit_code == 1
    assert path in refused.value.message.say("en")
    assert feeds(root) == before


def test_two_feeds_never_share_a_file(root: Path) -> None:
    """A forum called party-kommunen is told, not mixed up with the party."""
    write(root, {"exempel/forums/x.md": EXAMPLE[FORUM].replace("id: grupp", "id: party-kommunen")})
    edit(root, MAY, "forum: grupp", "forum: party-kommunen")
    with pytest.raises(Refusal, match="would lie in the same file: party kommunen and forum"):
        made(root)


@pytest.mark.parametrize("audience", ["public", "parties", "party:kommunen", "preparation"])
def test_every_feed_is_without_faults(root: Path, audience: str) -> None:
    """The lint has nothing to say of any of them, and an independent reader reads them."""
    write(root, {FORUM: PUBLIC_FORUM, MAY: AGENDA.replace("forum: grupp\n", "forum: grupp\nvisibility: public\n")})
    assert made(root, audience).feeds
    for data in feeds(root).values():
        assert lint(data) == []
        assert events(data)


def test_long_titles_with_anything_in_them_make_whole_feeds(root: Path) -> None:
    """Swedish letters at every place of a fold, and characters no calendar may hold."""
    title = 'title: "Ä\\u0007ö\\u2028' + "åäö; , \\\\ " * 40 + '"'
    edit(root, FORUM, "title: Samverkansgruppen", title)
    workspace = open_workspace(str(root), DAY)
    build(workspace, str(root.parent / "feeds"), "parties", form)
    data = feeds(root)["grupp.ics"]
    assert max(map(len, data.split(b"\r\n"))) <= 75
    summary = str(events(data)["grupp-2026-05-07@exempel.example"]["SUMMARY"])
    assert summary.endswith("åäö; , \\")
    assert not re.search("[\x00-\x1f\u2028]", summary)


# --- what each audience may see

MARKS = st.sampled_from(
    ("public", "public", "public", None, "parties", "preparation")
)  # the public sees but what is open all through
SECRECY = st.sampled_from((None,) * 9 + ("OSL 26 kap. 1 §",))
LEVEL = {"public": 0, "parties": 1, "preparation": 2}
WORDS = (
    "Zforum", "Zmote", "Zplats", "Zlank", "Zskal", "Zpunkta", "Zpunktb", "Zfrage", "Zpapper", "Zperson", "Zsvar", "Zbeslut", "Zgor", "Zsmalt",
)  # fmt: skip


def mark(visibility: str | None, secrecy: str | None, indent: str = "") -> str:
    lines = [f"visibility: {visibility}"] * bool(visibility) + [f"secrecy: {secrecy}"] * bool(secrecy)
    return "".join(f"{indent}{line}\n" for line in lines)


def narrow(visibility: str | None, secrecy: str | None) -> int:
    return 2 if secrecy else LEVEL[visibility or "parties"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    forum=st.tuples(MARKS, SECRECY),
    meeting=st.tuples(MARKS, SECRECY),
    issue=st.tuples(MARKS, SECRECY),
    items=st.tuples(*[st.tuples(MARKS, SECRECY)] * 3),
    audience=st.sampled_from(("public", "parties", "party:kommunen", "preparation")),
)
def test_no_byte_holds_what_the_audience_may_not_see(tmp_path: Path, forum, meeting, issue, items, audience) -> None:  # type: ignore[no-untyped-def]
    """Every combination of marks on forum, meeting, issue and items, with a word planted in each field."""
    marked = [mark(*item, indent="    ") for item in items]
    files = {
        **EXAMPLE,
        "samverka.yml": "format: 1\ndomain: exempel.example\nlanguage: en\n",
        "people.yml": EXAMPLE["people.yml"].replace("Karin Lind", "Zperson Lind"),
        FORUM: EXAMPLE[FORUM].replace("id: grupp\n", "id: grupp\n" + mark(*forum)).replace("Samverkansgruppen", "Zforum"),
        SEPTEMBER: EXAMPLE[SEPTEMBER].replace("forum: grupp\n", "forum: grupp\n" + mark("public", None)),
        "exempel/issues/2026-02-01-x.md": f"---\nkind: issue\nid: 2026-02-01-x\n{mark(*issue)}title: Zfrage\nforum: grupp\nparty: kommunen\n"
        "submitted: 2026-02-01\nanswer: Zsvar\nmoves: [{to: submitted, on: 2026-02-01}]\n---\n",
        MAY: f"---\nkind: meeting\nid: grupp-2026-05-07\n{mark(*meeting)}forum: grupp\ntitle: Zmote\ndate: 2026-05-07\ntime: \"13:00-15:00\"\n"
        "place: Zplats\nlink: https://exempel.example/Zlank\nmoved: [{from: 2026-05-06, on: 2026-02-01, reason: Zskal}]\nagenda:\n"
        f"  - id: a\n    title: Zpunkta\n    presenter: k-lind\n    duration: 5\n{marked[0]}"
        f"  - id: b\n    title: Zpunktb\n    duration: 5\n    papers: [{{title: Zpapper}}]\n{marked[1]}"
        f"  - id: x\n    title: Zfrage\n    from: 2026-02-01-x\n{marked[2]}"
        "decisions: [{id: d, text: Zbeslut}]\n"
        "tasks: [{id: t, item: b, text: Zgor}, {id: u, text: Zsmalt, visibility: preparation}]\n---\n## Zsvar\n",
    }  # fmt: skip
    out = tmp_path / "feeds"
    shutil.rmtree(out, ignore_errors=True)
    loaded = load(MemoryTree(files))
    assert loaded.diagnostics == ()
    build(Workspace("", loaded, date(2026, 3, 2), True), str(out), audience, form)
    text = (
        b"".join(place.read_bytes().replace(b"\r\n ", b"") for place in out.iterdir()).decode() if out.exists() else ""
    )
    sees = LEVEL.get(audience, 1)
    open_ = narrow(*forum) <= sees
    seen = open_ and max(narrow(*forum), narrow(*meeting)) <= sees
    inner = seen and sees > 0
    shown = [seen and item_shown(item, sees) for item in items[:2]]
    source = narrow(*issue) if issue != (None, None) else 0
    asked = (
        seen and source <= sees and (item_shown(items[2], sees) if items[2] != (None, None) else narrow(*issue) <= sees)
    )
    expected = {
        "Zforum": open_, "Zmote": inner, "Zplats": seen, "Zlank": inner, "Zskal": inner, "Zpunkta": shown[0], "Zpunktb": shown[1],
        "Zfrage": asked, "Zpapper": False, "Zperson": inner and shown[0], "Zsvar": False,
        "Zbeslut": inner, "Zgor": inner and shown[1], "Zsmalt": seen and sees == 2,
    }  # fmt: skip
    assert {word: word in text for word in WORDS} == expected
    assert ("grupp-2026-05-07" in text) == seen
    numbers = sorted(set(re.findall(r"(?:\\n)(\d)\. Z", text)))
    assert numbers == [str(n + 1) for n in range(shown[0] + shown[1] + asked)]


def item_shown(item: tuple[str | None, str | None], sees: int) -> bool:
    return item == (None, None) or narrow(*item) <= sees


def test_the_public_sees_this_and_nothing_else(root: Path) -> None:
    """Forum, date, time, place and titles: no name, no party, no clock time, no link, no reason, no deadline, no feed of a party."""
    mine = "forum: grupp\ntitle: Inre\nvisibility: public\nmoved: [{from: 2026-05-06, on: 2026-02-01, reason: krock}]\n"
    write(root, {FORUM: PUBLIC_FORUM, MAY: AGENDA.replace("forum: grupp\n", mine)})
    assert set(states(made(root, "public"))) == {"grupp.ics"}
    found = events(feeds(root)["grupp.ics"])
    assert set(found) == {"grupp-2026-05-07@exempel.example"}
    event = found["grupp-2026-05-07@exempel.example"]
    stamped = {"DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "UID", "DTSTART", "DTEND", "STATUS", "TRANSP", "COLOR"}
    assert {name: str(value) for name, value in event.items() if name not in {*stamped, "CATEGORIES"}} == {
        "SUMMARY": "Samverkansgruppen",
        "DESCRIPTION": "Agenda:\n1. Välkomna\n– Paus\n2. Unga utan bostad\nPlace: Rådhuset, sal 3",
        "LOCATION": "Rådhuset, sal 3",
    }


@pytest.mark.parametrize(
    ("issue", "item", "public", "parties"),
    [
        ("", "", False, True),  # no mark means the parties, and the title on the agenda is the issue's
        ("visibility: public\n", "", True, True),
        ("", ", visibility: public", True, True),  # somebody said so
        ("visibility: parties\n", ", visibility: public", False, True),
        ("visibility: preparation\n", ", visibility: public", False, False),
        ("secrecy: OSL 26 kap. 1 §\nvisibility: public\n", "", False, False),
        ("visibility: public\n", ", secrecy: OSL", False, False),
    ],
)
def test_an_item_is_as_narrow_as_what_it_comes_from(
    root: Path, issue: str, item: str, public: bool, parties: bool
) -> None:
    """The title of an issue comes no further by standing on a public agenda."""
    write(
        root,
        {
            FORUM: PUBLIC_FORUM,
            "exempel/issues/2026-02-01-x.md": f"---\nkind: issue\nid: 2026-02-01-x\n{issue}title: Ärendet\nforum: grupp\n"
            "party: kommunen\nsubmitted: 2026-02-01\n---\n",
            MAY: EXAMPLE[MAY].replace(
                "forum: grupp\n",
                f"forum: grupp\nvisibility: public\nagenda: [{{id: x, title: Ärendet, from: 2026-02-01-x{item}}}]\n",
            ),
        },
    )
    for audience, expected in (("public", public), ("parties", parties), ("preparation", True)):
        made(root, audience, out=audience)
        assert ("Ärendet".encode() in feeds(root, audience)["grupp.ics"]) == expected


@pytest.mark.parametrize("source", ["grupp#internt", "2026-grupp#sommaren", *(f"grupp-2026-09-10#{i}" for i in "abcd")])
def test_a_marked_part_keeps_its_mark_on_the_agenda_that_it_comes_to(root: Path, source: str) -> None:
    """A standing item, one of the wheel, an item, decision or task of another meeting; also where the copy on the agenda has no mark."""
    parts = "agenda: [{id: a, title: A, visibility: preparation}]\ndecisions: [{id: b, item: a, text: B}]\n"
    parts += "tasks: [{id: c, text: C, visibility: preparation}, {id: d, item: a, text: D}]\n"
    edit(root, SEPTEMBER, "time:", f"{parts}time:")
    edit(root, FORUM, "seats:\n", "standing: [{id: internt, title: Internt, visibility: preparation}]\nseats:\n")
    edit(root, "exempel/wheels/2026-grupp.md", "type: dialogue", "type: dialogue, visibility: preparation")
    agenda = f"forum: grupp\nagenda: [{{id: x, title: Kopia, from: {source}}}]\n"
    write(root, {MAY: EXAMPLE[MAY].replace("forum: grupp\n", agenda)})
    made(root)
    assert b"Kopia" not in feeds(root)["grupp.ics"]


def test_a_hidden_item_leaves_no_trace(root: Path) -> None:
    """The feed is what it would be, had the item never been there and the one before it taken as long."""
    write(root, {MAY: AGENDA})
    made(root)
    without = "\n".join(line for line in AGENDA.split("\n") if "Hemlig" not in line)
    write(root, {MAY: without.replace("presenter: k-lind, duration: 5", "presenter: k-lind, duration: 30")})
    made(root, out="without")
    assert feeds(root) == feeds(root, "without")
    assert b"2. Unga utan bostad (13:40" in feeds(root)["grupp.ics"].replace(b"\r\n ", b"").replace(b"\\", b"")


def test_a_hidden_first_item_leaves_no_trace(root: Path) -> None:
    """The first item that is seen has no time, whether one before it is hidden or not."""
    hidden = AGENDA.replace("presenter: k-lind, duration: 5", "duration: 5, visibility: preparation")
    write(root, {MAY: hidden})
    made(root)
    without = "\n".join(line for line in hidden.split("\n") if "Hemlig" not in line and "Välkomna" not in line)
    write(root, {MAY: without.replace("type: break, duration: 10", "type: break, duration: 40")})
    made(root, out="without")
    assert feeds(root) == feeds(root, "without")


def test_what_a_hidden_item_concerns_is_hidden(root: Path) -> None:
    """The feed of a party that only a hidden item names would tell of it."""
    write(root, {MAY: AGENDA.replace("visibility: preparation", "visibility: preparation, parties: [skolan]")})
    assert "party-skolan.ics" not in states(made(root))
    assert "party-skolan.ics" in states(made(root, "preparation", out="inner"))


def test_the_public_gets_no_address_to_join_at(root: Path) -> None:
    """People write it in the place as well."""
    public = AGENDA.replace("forum: grupp\n", "forum: grupp\nvisibility: public\n")
    write(root, {FORUM: PUBLIC_FORUM, MAY: public.replace("Rådhuset, sal 3", '"Teams: https://moten.example/j/123"')})
    made(root, "public")
    data = feeds(root)["grupp.ics"].replace(b"\r\n ", b"")
    assert b"moten.example" not in data
    assert b"URL:" not in data
    assert b"Unga utan bostad" in data


def test_a_meeting_that_becomes_hidden_loses_its_title_in_the_notice(root: Path) -> None:
    """Subscribers must see it go; its title, and what it was about, must not stay for 90 days more."""
    edit(root, MAY, "forum: grupp\n", "forum: grupp\ntitle: Nedläggning\n")
    made(root)
    edit(root, MAY, "forum: grupp\n", "forum: grupp\nvisibility: preparation\n")
    made(root, day="2026-03-05")
    data = feeds(root)["grupp.ics"]
    event = events(data)["grupp-2026-05-07@exempel.example"]
    assert (event["STATUS"], event["SUMMARY"]) == ("CANCELLED", "REMOVED")
    assert "Nedläggning".encode() not in data


def test_a_forum_that_becomes_hidden_loses_its_name_in_every_feed(root: Path) -> None:
    """Also where its meetings are removed at the same time."""
    made(root)
    edit(root, FORUM, "id: grupp\n", "id: grupp\nsecrecy: OSL 26 kap. 1 §\n")
    (root / SEPTEMBER).unlink()
    made(root, day="2026-03-05")
    assert not [name for name, data in feeds(root).items() if b"Samverkansgruppen" in data]


def test_a_collaboration_can_be_hidden_as_a_whole(root: Path) -> None:
    """Its own mark holds for all that is in it, however that is marked."""
    write(root, {FORUM: PUBLIC_FORUM, MAY: AGENDA.replace("forum: grupp\n", "forum: grupp\nvisibility: public\n")})
    assert states(made(root, "public"))
    edit(root, "exempel/collaboration.md", "id: exempel\n", "id: exempel\nvisibility: preparation\n")
    built = made(root, "public", out="after")
    assert built.feeds == ()
    assert [remark.say("en") for remark in built.remarks] == [
        "there is no meeting here for the audience «public»",
        "what has no visibility: public is for the parties: --audience parties",
    ]


def test_a_pinned_day_is_said_in_the_feed(root: Path) -> None:
    """A feed of a sample must not be taken for a real one."""
    edit(root, "samverka.yml", "language: en", f"language: en\ntoday: {DAY}")
    made(root)
    assert b"pinned to 2026-03-02" in feeds(root)["grupp.ics"].replace(b"\r\n ", b"")


def test_a_forums_colour_is_its_own_or_follows_from_its_id(root: Path) -> None:
    """A colour that is no name is not passed on."""
    for own, expected in (("Tomato", {b"tomato"}), ('"x:y"', {name.encode() for name in PALETTE})):
        write(root, {FORUM: EXAMPLE[FORUM].replace("id: grupp\n", f"id: grupp\ncolour: {own}\n")})
        made(root)
        found = set(re.findall(rb"COLOR:(.*)\r", feeds(root)["grupp.ics"]))
        assert len(found) == 1
        assert found <= expected


# --- feeds of deadlines, of tasks, of people

TASKS = """\
decisions: [{id: b1, text: Kartlägg före maj, who: k-lind, by: 2026-05-01}]
tasks:
  - {id: t1, text: Bjud in bolaget, who: regionen, by: 2026-04-02}
  - {id: t2, text: Skriv klart, who: alla, state: done, done: 2026-03-20}
  - {id: t3, text: Struken, state: dropped}
"""


def with_tasks(root: Path) -> None:
    edit(root, MAY, "time:", TASKS + "time:")


def tasks(data: bytes) -> dict[str, tuple[str, str, object]]:
    """The tasks of a feed as the library reads them: summary, status and the day they are due."""
    return {
        str(todo["UID"]): (str(todo["SUMMARY"]), str(todo["STATUS"]), todo["DUE"].dt if "DUE" in todo else None)
        for todo in library.Calendar.from_ical(data).walk("VTODO")
    }


def test_tasks_and_decisions_stand_in_feeds_of_their_own(root: Path) -> None:
    """What is to be carried out is a task in the forum's task feed, and in that of the party that does it; what was dropped is not."""
    with_tasks(root)
    made(root)
    held = feeds(root)
    assert tasks(held["todo-grupp.ics"]) == {
        "grupp-2026-05-07-b1@exempel.example": ("Kartlägg före maj (Karin Lind)", "NEEDS-ACTION", date(2026, 5, 1)),
        "grupp-2026-05-07-t1@exempel.example": ("Bjud in bolaget (Exempelregionen)", "NEEDS-ACTION", date(2026, 4, 2)),
        "grupp-2026-05-07-t2@exempel.example": ("Skriv klart (alla)", "COMPLETED", None),
    }
    assert [*tasks(held["todo-party-regionen.ics"])] == ["grupp-2026-05-07-t1@exempel.example"]
    assert not tasks(held["grupp.ics"]) and not events(held["todo-grupp.ics"])
    assert lint(held["todo-grupp.ics"]) == []


def test_a_task_that_is_done_is_crossed_out_and_one_that_is_gone_is_told(root: Path) -> None:
    """The task keeps its UID with the next number; a task taken out of the notes is cancelled."""
    with_tasks(root)
    made(root)
    edit(root, MAY, "who: regionen, by: 2026-04-02}", "who: regionen, by: 2026-04-02, state: done}")
    edit(root, MAY, "  - {id: t2, text: Skriv klart, who: alla, state: done, done: 2026-03-20}\n", "")
    made(root)
    found = library.Calendar.from_ical(feeds(root)["todo-grupp.ics"]).walk("VTODO")
    held = {str(todo["UID"]).split("@")[0][-2:]: (str(todo["STATUS"]), int(todo["SEQUENCE"])) for todo in found}
    assert held == {"b1": ("NEEDS-ACTION", 0), "t1": ("COMPLETED", 1), "t2": ("CANCELLED", 1)}


def test_a_task_that_becomes_hidden_is_gone_without_a_notice(root: Path) -> None:
    """Its id is made of words of the item that it belongs to, and is hidden with it."""
    with_tasks(root)
    made(root)
    edit(root, MAY, "{id: t1,", "{id: t1, visibility: preparation,")
    made(root)
    found = library.Calendar.from_ical(feeds(root)["todo-grupp.ics"]).walk("VTODO")
    assert sorted(str(todo["UID"]).split("@")[0][-2:] for todo in found) == ["b1", "t2"]


def test_no_feeds_of_tasks_where_none_are_wanted(root: Path) -> None:
    """`todos: false` in samverka.yml; and the public never gets them."""
    with_tasks(root)
    assert not [name for name in names(made(root, audience="public", out="open")) if name.startswith("todo-")]
    edit(root, "samverka.yml", "format: 1\n", "format: 1\nfeeds: {todos: false}\n")
    assert not [name for name in names(made(root)) if name.startswith("todo-")]


def names(built: Built) -> list[str]:
    return [feed.file for feed in built.feeds]


def test_deadlines_apart_or_not_at_all(root: Path) -> None:
    """`deadlines: apart` puts the due days in feeds of their own, `none` leaves them out."""
    together = made(root)
    edit(root, "samverka.yml", "format: 1\n", "format: 1\nfeeds: {deadlines: apart}\n")
    apart = made(root, out="apart")
    assert {f"deadlines-{name}" for name in names(together)} == set(names(apart)) - set(names(together))
    held = feeds(root, "apart")
    both = {*events(held["grupp.ics"]), *events(held["deadlines-grupp.ics"])}
    assert both == set(events(feeds(root)["grupp.ics"]))
    assert all(uid.split("@")[0].endswith(("-issues", "-agenda")) for uid in events(held["deadlines-grupp.ics"]))
    edit(root, "samverka.yml", "deadlines: apart", "deadlines: none")
    made(root, out="none")
    assert set(events(feeds(root, "none")["grupp.ics"])) == set(events(held["grupp.ics"]))


def test_people_get_feeds_where_that_is_wanted(root: Path) -> None:
    """`people: true` gives each person with a seat the meetings of their seats, for a party its own people only; the public none."""
    edit(root, "samverka.yml", "format: 1\n", "format: 1\nfeeds: {people: true}\n")
    held = [name for name in names(made(root)) if name.startswith("person-")]
    assert held == ["person-k-lind.ics", "person-s-ek.ics"]
    own = [name for name in names(made(root, audience="party:regionen", out="own")) if name.startswith("person-")]
    assert own == ["person-s-ek.ics"]
    assert not [name for name in names(made(root, audience="public", out="open")) if name.startswith("person-")]
    edit(root, "exempel/meetings/grupp/2026-09-10.md", "date:", "chair: m-ros\ndate:")
    made(root, out="led")
    meetings = events(feeds(root, "led")["person-m-ros.ics"])
    assert {uid[:16] for uid in meetings} == {"grupp-2026-09-10"}
