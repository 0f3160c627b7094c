"""Claims about the bytes of a feed: the same as the icalendar library's, readable by it, and readable by ourselves."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar as library
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverka.actions.calendar import UNKNOWN, Earlier, Entry, Stamp
from samverka.actions.feeds import Event, Head
from samverka.domain.values import replace
from samverka.output import icalendar as form
from samverka.output.feedlint import lint

STAMP = Stamp("20260302T000000Z", 3)
HEAD = Head("Hisingen", "Möten", "Europe/Stockholm", "teal", "https://exempel.example/hisingen.ics", "parties")
EVENT = Event(
    uid="hisingen-2026-03-12@exempel.example",
    start=datetime.combine(date(2026, 3, 12), time(9)),
    end=datetime.combine(date(2026, 3, 12), time(11)),
    summary="Forum Hisingen",
    description="Dagordning:\n1. Välkomna\nhttps://exempel.example/x",
    location="Rådhuset, sal 3; plan 2",
    url="https://exempel.example/x?a=1,2;3",
    categories="Forum, Hisingen",
    colour="teal",
)
# The library takes `\N` in a text for an end of line; in ours a path like C:\Ny stays what it is.
TEXT = st.text(st.sampled_from("aå…€😀 \\;,:\"^'n\n\rN-\t\x00\x85\u2028\u200b"), max_size=300).filter(
    lambda text: "\\N" not in text
)
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
NAIVE = st.builds(datetime.combine, DAYS, st.times().map(lambda clock: clock.replace(microsecond=0, fold=0)))
STARTS = DAYS | NAIVE | NAIVE.map(lambda when: when.replace(tzinfo=UTC))
EVENTS = st.builds(
    Event,
    uid=TEXT.filter(lambda text: form.clean(text).strip()),
    start=STARTS,
    end=STARTS,
    summary=TEXT.filter(str.strip),
    description=TEXT,
    location=TEXT,
    url=st.sampled_from(("", EVENT.url, EVENT.url + "/å" * 60)),
    categories=TEXT,
    colour=st.sampled_from(("", "teal")),
    status=st.sampled_from(("CONFIRMED", "CANCELLED")),
    transparent=st.booleans(),
)


def feed(*events: Event, head: Head = HEAD) -> bytes:
    return form.calendar(head, [form.block(Entry(form.body(event), STAMP)) for event in events])


def block(data: bytes) -> bytes:
    return data[data.index(b"BEGIN:VEVENT") : data.rindex(b"END:VCALENDAR")]


@settings(max_examples=300, deadline=None)
@given(event=EVENTS)
def test_an_event_has_the_bytes_that_the_library_would_write(event: Event) -> None:
    """Escapes, folds and times are the library's, for any text, to the byte."""
    assert block(feed(event)) == form.as_library(event, STAMP).to_ical(sorted=False)


@settings(max_examples=200, deadline=None)
@given(event=EVENTS)
def test_any_text_makes_a_feed_without_faults(event: Event) -> None:
    """Whatever stands in a record, the lint finds nothing in the feed."""
    longer = replace(event, end=event.start + timedelta(days=1))
    assert lint(feed(longer)) == []


@given(text=TEXT)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    """An independent reader finds the text again, control characters apart."""
    read = library.Calendar.from_ical(feed(replace(EVENT, description=text or "x")))
    assert read.walk("VEVENT")[0]["DESCRIPTION"] == form.clean(text or "x")
    assert form.unescape(form.escape(text)) == form.clean(text)


def test_a_backslash_before_a_capital_n_is_no_end_of_line() -> None:
    """A folder on a Windows share stays readable; the library would break the line there."""
    assert form.escape("C:\\Ny\\Mapp") == "C:\\\\Ny\\\\Mapp"


def test_no_line_is_longer_than_75_octets_and_no_character_is_cut() -> None:
    """Long Swedish text is folded between characters."""
    for shift in range(80):
        data = feed(replace(EVENT, description="a" * shift + "åäö€😀" * 60))
        assert max(map(len, data.split(b"\r\n"))) <= 75
        for line in data.split(b"\r\n"):
            line.decode()


def test_control_characters_never_reach_a_feed() -> None:
    """C0, NEL and the line separators of Unicode break readers; an end of line in a title is a space."""
    dirty = "a\x00b\x07c\x85d\u2028e\u2029f\x7fg\ufeffh"
    data = feed(replace(EVENT, summary=dirty + "\r\ni", description=dirty, location=dirty)).decode()
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]", data)
    assert "SUMMARY:a b c d e f g h i\r\n" in data
    assert "DESCRIPTION:a b c\\nd e f g h\r\n" in data


@pytest.mark.parametrize(
    ("link", "written"),
    [
        ("https://exempel.example/möte?vem=å;b,c&d=%C3%A5#ö", "https://exempel.example/m%C3%B6te?vem=%C3%A5;b,c&d=%C3%A5#%C3%B6"),
        ("https://göteborg.example/", "https://xn--gteborg-90a.example/"),
        ("https://ö..example:443/å", "https://%C3%B6..example:443/%C3%A5"),
    ],
)  # fmt: skip
def test_an_address_is_ascii(link: str, written: str) -> None:
    """RFC 3986 knows no other letters, and some programs drop an address that has them."""
    data = feed(replace(EVENT, url=link)).replace(b"\r\n ", b"")
    assert f"\r\nURL:{written}\r\n".encode() in data


def test_an_address_cannot_begin_a_new_property() -> None:
    """A link has no escapes, so that no white space gets through."""
    data = feed(replace(EVENT, url="https://x.example/\r\nATTENDEE:mailto:a@b"))
    assert b"\r\nATTENDEE" not in data
    assert lint(data) == []


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 7, 1), date(2026, 1, 15)])
def test_the_time_zone_is_the_one_of_sweden_on_any_night(day: date, hour: int) -> None:
    """The feed's own VTIMEZONE gives the offset that the zone's data give, on the nights of the change too."""
    when = datetime.combine(day, time(hour, 30))
    read = library.Calendar.from_ical(feed(replace(EVENT, start=when, end=when + timedelta(hours=1))))
    zone = read.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    ours, theirs = when.replace(tzinfo=zone), when.replace(tzinfo=ZoneInfo("Europe/Stockholm"))
    skipped = day == date(2026, 3, 29) and hour == 2
    twice = day == date(2026, 10, 25) and hour == 2
    assert skipped or twice or ours.utcoffset() == theirs.utcoffset()


def test_the_clock_changes_at_one_in_the_morning_utc() -> None:
    """Both rules begin at that instant, on a last Sunday: readers that reckon with the offset before the change agree with the rest."""
    parts = re.findall(
        r"DTSTART:(\S+)\r\nRRULE:(\S+)\r\n.*\r\nTZOFFSETFROM:(\S+)\r\nTZOFFSETTO:(\S+)", form.VTIMEZONE.decode()
    )
    assert [(rule, before, after) for _, rule, before, after in parts] == [
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "+0100", "+0200"),
        ("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "+0200", "+0100"),
    ]
    for start, _, before, _ in parts:
        instant = datetime.strptime(start + before, "%Y%m%dT%H%M%S%z").astimezone(UTC)
        assert (instant.hour, instant.weekday()) == (1, 6)
        assert (instant + timedelta(7)).month != instant.month


def test_another_time_zone_is_written_in_utc() -> None:
    """Only one VTIMEZONE is known to be read rightly everywhere; no other is written."""
    when = datetime(2026, 3, 12, 8, tzinfo=UTC)
    data = feed(replace(EVENT, start=when, end=when + timedelta(hours=2)), head=replace(HEAD, zone="Europe/Helsinki"))
    assert b"DTSTART:20260312T080000Z\r\nDTEND:20260312T100000Z\r\n" in data
    assert b"VTIMEZONE" not in data
    assert lint(data) == []


def test_the_head_says_what_subscribers_clients_look_for() -> None:
    """Name, description, refresh, colour and source in the words of each client; no METHOD, no alarm, no version of the program."""
    read = library.Calendar.from_ical(feed(EVENT, head=replace(HEAD, title="Hisingen, a; b")))
    assert {form.unescape(read[name]) for name in ("X-WR-CALNAME", "NAME")} == {"Hisingen, a; b"}
    assert read["X-PUBLISHED-TTL"] == "PT12H"
    assert read["REFRESH-INTERVAL"].dt == timedelta(hours=12)
    assert read["SOURCE"] == HEAD.source
    assert read["COLOR"] == "teal"
    assert read["X-WR-TIMEZONE"] == "Europe/Stockholm"
    assert not {"METHOD"} & set(read)
    assert not read.walk("VALARM")
    assert not re.search(r"\d", read["PRODID"])


@settings(max_examples=100, deadline=None)
@given(events=st.lists(EVENTS, min_size=1, max_size=4, unique_by=lambda event: form.clean(event.uid)))
def test_what_was_written_is_read_again(events: list[Event]) -> None:
    """Every event is found with its stamps and its very lines, whatever its texts hold."""
    read = form.read(feed(*events))
    assert read.audience == "parties"
    assert read.entries == {form.clean(event.uid): Entry(form.body(event), STAMP) for event in events}


@settings(max_examples=100, deadline=None)
@given(event=EVENTS)
def test_a_notice_of_removal_can_be_made_from_the_lines(event: Event) -> None:
    """What the notice needs comes back from the lines: UID, times, title and category."""
    again = form.event_of(form.body(event))
    assert (again.uid, again.start, again.end) == (form.clean(event.uid), event.start, event.end)
    kept = replace(again, status=event.status)
    assert form.event_of(form.body(kept)) == replace(again)


SPOILT = {
    "a sequence that is none": lambda data: data.replace(b"SEQUENCE:3", b"SEQUENCE:x"),
    "a sequence past the last": lambda data: data.replace(b"SEQUENCE:3", b"SEQUENCE:2147483648"),
    "a sequence beyond all": lambda data: data.replace(b"SEQUENCE:3", b"SEQUENCE:" + b"9" * 5000),
    "a day that is none": lambda data: data.replace(b":20260302T", b":20261399T"),
    "a day that none follows": lambda data: data.replace(b":20260302T", b":99991231T235959Z,"),
    "a last second": lambda data: re.sub(rb"(DTSTAMP|MODIFIED):\w+", rb"\1:99991231T235959Z", data),
    "a moment in a zone": lambda data: data.replace(b":20260302T000000Z", b":20260302T0000+01"),
    "no stamps": lambda data: re.sub(rb"(DTSTAMP|LAST-MODIFIED|SEQUENCE):\w+\r\n", b"", data),
}


@pytest.mark.parametrize("how", SPOILT)
def test_stamps_that_somebody_spoilt_are_unknown(how: str) -> None:
    """The event is there, so that it can be told when it goes; it counts as changed, and a later stamp can follow."""
    read = form.read(SPOILT[how](feed(EVENT)))
    entry = read.entries[EVENT.uid]
    assert (read.audience, read.damaged, entry.stamp) == ("parties", True, UNKNOWN)
    assert entry.body != form.body(EVENT)
    assert form.event_of(entry.body).start == EVENT.start


EDITED = {
    "cut off": lambda data: data[: data.rindex(b"BEGIN:VEVENT") + 40],
    "a note between": lambda data: data.replace(b"END:VEVENT\r\n", b"END:VEVENT\r\n<<<<<<< HEAD\r\n", 1),
    "no end": lambda data: data.replace(b"END:VCALENDAR\r\n", b""),
    "stamps in another order": lambda data: re.sub(rb"(DTSTAMP:\w+\r\n)(LAST-MODIFIED:\w+\r\n)", rb"\2\1", data),
}


@pytest.mark.parametrize("how", EDITED)
def test_of_an_edited_feed_is_kept_what_can_be_read(how: str) -> None:
    """Each event that is whole has its lines and its stamps."""
    read = form.read(EDITED[how](feed(EVENT, replace(EVENT, uid="last@exempel.example"))))
    assert (read.audience, read.damaged) == ("parties", True)
    assert read.entries[EVENT.uid] == Entry(form.body(EVENT), STAMP)


def test_line_ends_that_git_changed_are_no_edit() -> None:
    """A feed kept in git with `text=auto` comes back with bare line feeds."""
    assert form.read(feed(EVENT).replace(b"\r\n", b"\n")) == form.read(feed(EVENT))


def test_an_event_that_stands_twice_has_changed() -> None:
    """After a merge of two feeds the later stamps hold, and neither text is what was published last."""
    data = feed(EVENT)
    twice = data.replace(block(data), block(data) + block(data).replace(b"SEQUENCE:3", b"SEQUENCE:7"))
    entry = form.read(twice).entries[EVENT.uid]
    assert (entry.stamp.sequence, entry.body == form.body(EVENT)) == (7, False)


def test_a_feed_that_does_not_say_for_whom_gives_nothing() -> None:
    """Its events may be narrower than what is built now."""
    data = re.sub(rb"X-SAMVERKA-AUDIENCE:\w+\r\n", b"", feed(EVENT))
    assert form.read(data) == Earlier("", {}, damaged=True)


def test_an_audience_with_a_long_name_is_read_whole() -> None:
    """The line is folded, as every long one."""
    name = "party:" + "forvaltningen-for-" * 5
    assert form.read(form.calendar(replace(HEAD, audience=name), [])).audience == name


@settings(max_examples=200, deadline=None)
@given(cut=st.integers(0, 3000), junk=st.binary(max_size=30))
def test_no_edit_makes_the_reading_fall_over(cut: int, junk: bytes) -> None:
    """Anything may be put anywhere: a feed is read as far as it can be, or is not ours."""
    data = feed(EVENT)
    try:
        read = form.read(data[:cut] + junk + data[cut:])
    except ValueError as error:
        assert "ours" in str(error)
    else:
        assert all(isinstance(entry.stamp, Stamp) for entry in read.entries.values())


@pytest.mark.parametrize("data", [b"", b"hej", feed(EVENT).replace(b"samverka//", b"annan//")])
def test_another_programs_calendar_is_not_ours(data: bytes) -> None:
    """Our own feeds are known by their PRODID alone."""
    with pytest.raises(ValueError, match="ours"):
        form.read(data)
