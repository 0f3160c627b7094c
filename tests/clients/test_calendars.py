"""Claims about what others' calendar programs understand of our feeds: when each meeting is, what it is called, what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hard import DOMAIN, EMOJI, FEED, LONG, TIMES, WANTED, moments
from programs import Read, Server, Sync, calcurse, javascript, kde, khal, libical, stamped

Feeds = tuple[Path, Path, Path]
MOVED, CANCELLED = f"hisingen-2026-10-26@{DOMAIN}", f"hisingen-2026-10-24@{DOMAIN}"
GONE = f"hisingen-2026-12-01@{DOMAIN}"
PLACE = f"hisingen-2026-12-31@{DOMAIN}"
AFTER = {**WANTED, MOVED: moments("2026-11-03", "13:00-15:30")}
Reader = Callable[[Path, Path], dict[str, Read]]
READERS: dict[str, Reader] = {
    "ical.js": lambda feed, _folder: javascript("icaljs", feed),
    "node-ical": lambda feed, _folder: javascript("nodeical", feed),
    "libical": lambda feed, _folder: libical(feed)[1],
    "KCalendarCore": lambda feed, _folder: kde(feed),
    "khal": lambda feed, folder: khal(folder, feed=feed),
}


def times(read: dict[str, Read]) -> dict[str, tuple[str, str]]:
    """The hard meetings as they were read."""
    return {uid: (event.start, event.end) for uid, event in read.items() if uid in WANTED}


def wanted(reader: str, expected: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """khal names the last day of an all-day event, where calendars' files name the day after."""
    if reader != "khal":
        return expected
    return {uid: (start, end if "T" in start else start) for uid, (start, end) in expected.items()}


@pytest.mark.parametrize("reader", READERS)
def test_each_meeting_is_when_the_zone_says(feeds: Feeds, tmp_path: Path, reader: str) -> None:
    """In UTC, through both nights when clocks change, before and after a move, on a machine in another zone."""
    for number, expected in ((0, WANTED), (2, AFTER)):
        read = READERS[reader](feeds[number] / FEED, tmp_path / str(number))
        assert times(read) == wanted(reader, expected)


@pytest.mark.parametrize("reader", ["ical.js", "node-ical", "KCalendarCore", "khal"])
def test_words_arrive_whole(feeds: Feeds, tmp_path: Path, reader: str) -> None:
    """Long titles, å, ä, ö, backslash, semicolon and emoji of several parts; the agenda with its line ends."""
    read = READERS[reader](feeds[0] / FEED, tmp_path)
    assert LONG.strip() in read[f"hisingen-2026-03-30@{DOMAIN}"].title
    assert EMOJI in read[MOVED].title
    text = read[f"hisingen-2026-01-22@{DOMAIN}"].text
    assert "1. Välkomna, närvaro och godkännande av dagordningen (Anna Berg)\n2. Föregående" in text


@pytest.mark.parametrize("reader", ["ical.js", "node-ical", "KCalendarCore", "khal"])
def test_a_cancelled_meeting_is_cancelled(feeds: Feeds, tmp_path: Path, reader: str) -> None:
    """Same UID, the word first in the title, the status, and a higher number than before; no UID is lost or new in the feed."""
    before = READERS[reader](feeds[0] / FEED, tmp_path / "before")
    after = READERS[reader](feeds[2] / FEED, tmp_path / "after")
    assert after[CANCELLED].status == "CANCELLED" and before[CANCELLED].status == "CONFIRMED"
    assert after[CANCELLED].title.startswith("INSTÄLLT: ")
    assert (after[GONE].status, after[GONE].title[:11]) == ("CANCELLED", "BORTTAGET: ")
    assert after.keys() == before.keys()
    if reader != "khal":
        assert after[CANCELLED].sequence == after[MOVED].sequence == 1
        assert after[PLACE].sequence == 1 and after[f"hisingen-2026-03-28@{DOMAIN}"].sequence == 0


@pytest.mark.parametrize("number", [0, 2])
def test_calcurse_takes_every_event_and_has_its_times(feeds: Feeds, tmp_path: Path, number: int) -> None:
    """It refuses an end that does not come after the beginning, and says nothing of what it leaves out."""
    read = calcurse(tmp_path / "calcurse", feeds[number] / FEED)
    assert len(read) == len(javascript("icaljs", feeds[number] / FEED))
    hard = wanted("khal", WANTED if number == 0 else AFTER)
    assert {*hard.values()} <= {*read}


def test_libical_has_no_complaint(feeds: Feeds, tmp_path: Path) -> None:
    """Every feed of the repository, meetings and tasks, before and after, as RFC 5545 and RFC 5546 restrict them."""
    copies = []
    for number in (0, 2):
        for feed in sorted(feeds[number].glob("*.ics")):
            copies.append(tmp_path / f"{number}-{feed.name}")
            copies[-1].write_bytes(stamped(feed.read_bytes()))
    assert len(copies) > 200 and any("todo-" in copy.name for copy in copies)
    assert libical(*copies)[0] == []


@pytest.mark.parametrize(
    "name", [FEED, "todo-hisingen.ics", "todo-vardsamverkan-fyrbodal.ics", "party-sf-hisingen.ics"]
)
def test_a_calendar_server_takes_the_feed(feeds: Feeds, radicale: Server, name: str) -> None:
    """Radicale takes it whole, meetings and tasks (it refuses doubled UIDs, wrong dates and broken lines)."""
    assert radicale.ask("PUT", "forum/", (feeds[2] / name).read_bytes()) == 201


def test_a_subscriber_sees_exactly_what_changed(feeds: Feeds, radicale: Server, tmp_path: Path) -> None:
    """Through vdirsyncer to the server: all once, then nothing, then the one meeting whose place is new, then a move (with its two
    due days), a cancellation and a removal (whose due days go, as cancelled); never a deletion. A person who follows the calendar has it all."""
    sync = Sync(tmp_path / "sync", radicale, feeds[0] / FEED)
    held = javascript("icaljs", feeds[0] / FEED)
    first = sync.publish()
    assert first.keys() == {"uploading"} and sorted(first["uploading"]) == sorted(held)
    assert sync.publish() == {}
    sync.take(feeds[1] / FEED)
    assert sync.publish() == {"updating": [PLACE]}
    sync.take(feeds[2] / FEED)
    changed = sync.publish()
    assert changed.keys() == {"updating"}
    assert {uid.replace("-issues", "").replace("-agenda", "") for uid in changed["updating"]} == {
        MOVED,
        CANCELLED,
        GONE,
    }
    assert sync.publish() == {}
    read = khal(tmp_path / "khal", vdir=sync.subscribe())
    assert read.keys() == held.keys()
    assert times(read) == wanted("khal", AFTER)
    assert EMOJI in read[MOVED].title and read[CANCELLED].status == "CANCELLED"


# --- the readers see what is wrong


BROKEN = {
    "a shifted start": (b":20261026T090000", b":20261026T080000"),
    "another zone": (b"TZID=Europe/Stockholm:20260330", b"TZID=UTC:20260330"),
    "a zone without rules": (b"TZOFFSETTO:+0200\r\nEND:DAYLIGHT", b"TZOFFSETTO:+0100\r\nEND:DAYLIGHT"),
}


@pytest.mark.parametrize("fault", BROKEN)
@pytest.mark.parametrize("reader", ["ical.js", "libical"])
def test_a_wrong_time_is_seen(feeds: Feeds, tmp_path: Path, reader: str, fault: str) -> None:
    """A feed broken on purpose is read as something else than what the records say: this suite would tell."""
    old, new = BROKEN[fault]
    data = (feeds[0] / FEED).read_bytes()
    assert old in data
    (tmp_path / FEED).write_bytes(data.replace(old, new))
    assert times(READERS[reader](tmp_path / FEED, tmp_path)) != WANTED


def test_a_missing_zone_is_seen(feeds: Feeds, tmp_path: Path) -> None:
    """Times whose zone is not in the file are in ical.js the clock of whoever reads."""
    head, _, rest = (feeds[0] / FEED).read_bytes().partition(b"BEGIN:VTIMEZONE")
    (tmp_path / FEED).write_bytes(head + rest.partition(b"END:VTIMEZONE\r\n")[2])
    assert times(javascript("icaljs", tmp_path / FEED)) != WANTED


def test_a_new_uid_is_seen(feeds: Feeds, radicale: Server, tmp_path: Path) -> None:
    """It makes a new event and takes one away, where a subscriber should have seen none."""
    sync = Sync(tmp_path / "sync", radicale, feeds[0] / FEED)
    sync.publish()
    changed = tmp_path / FEED
    changed.write_bytes((feeds[0] / FEED).read_bytes().replace(f"UID:{PLACE}".encode(), b"UID:annat@samverka.example"))
    sync.take(changed)
    assert sync.publish() == {"uploading": ["annat@samverka.example"], "deleting": [PLACE]}


@pytest.mark.parametrize("gone", [b"UID:", b"DTSTAMP:"])
def test_a_missing_line_is_seen(feeds: Feeds, tmp_path: Path, gone: bytes) -> None:
    """libical names an event without its UID or its stamp."""
    lines = (feeds[0] / FEED).read_bytes().split(b"\r\n")
    lines.remove(next(line for line in lines if line.startswith(gone)))
    (tmp_path / FEED).write_bytes(stamped(b"\r\n".join(lines)))
    assert libical(tmp_path / FEED)[0]


def test_the_days_are_those_that_matter() -> None:
    """The two nights are in the list, one on each side of them, and a meeting in the hour that spring skips."""
    assert TIMES["2026-03-29"].startswith("02:30")
    assert moments("2026-03-29", "02:30-04:00") == ("20260329T013000Z", "20260329T020000Z")
    assert moments("2026-10-25", "00:30-04:30") == ("20261024T223000Z", "20261025T033000Z")
