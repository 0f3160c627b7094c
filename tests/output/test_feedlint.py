"""Claims about the lint of a calendar's bytes: every fault is named with its line, and what is right is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka.output.feedlint import lint
from samverka.output.icalendar import VTIMEZONE

EVENT = """\
BEGIN:VEVENT
UID:a@b.example
DTSTAMP:20260302T000000Z
SEQUENCE:1
DTSTART;TZID=Europe/Stockholm:20260312T090000
DTEND;TZID=Europe/Stockholm:20260312T110000
SUMMARY:Möte\\, sal 3
CATEGORIES:Hisingen,Möten
STATUS:CONFIRMED
END:VEVENT
"""
GOOD = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b//SV\n"
    + VTIMEZONE.decode().replace("\r", "")
    + EVENT
    + "END:VCALENDAR\n"
)


def said(data: bytes | str) -> list[tuple[int, str]]:
    if isinstance(data, str):
        data = data.replace("\n", "\r\n").encode()
    return [(line, message.say("en")) for line, message in lint(data)]


def test_a_right_calendar_has_no_fault() -> None:
    """Nothing is said where nothing is wrong."""
    assert said(GOOD) == []


def test_an_all_day_event_of_one_day_is_right() -> None:
    """DTEND is the day after."""
    day = "DTSTART;VALUE=DATE:20260312\nDTEND;VALUE=DATE:20260313\n"
    assert said(with_times(day)) == []


def with_times(lines: str) -> str:
    start = GOOD.index("DTSTART;TZID")
    return GOOD[:start] + lines + GOOD[GOOD.index("SUMMARY") :]


SUMMARY = 3 + VTIMEZONE.count(b"\n") + 7
"""The line of the event's title."""

CASES = {
    "bom": (("BEGIN:VCALENDAR", "\ufeffBEGIN:VCALENDAR"), 1, "byte order mark"),
    "long line": (("SUMMARY:Möte", "SUMMARY:Möte" + "å" * 40), SUMMARY, "octets; 75 is the most"),
    "control": (("SUMMARY:Möte", "SUMMARY:Mö\x07te"), SUMMARY, "control character U+0007"),
    "NEL": (("SUMMARY:Möte", "SUMMARY:Mö\x85te"), SUMMARY, "control character U+0085"),
    "line separator": (("SUMMARY:Möte", "SUMMARY:Mö\u2028te"), SUMMARY, "control character U+2028"),
    "no property": (("SUMMARY:", "SUMMÄRY"), SUMMARY, "parameters of SUMM"),
    "empty name": (("SUMMARY:", ":"), SUMMARY, "is no property"),
    "unquoted parameter": (("DTSTART;TZID=Europe/Stockholm:", "DTSTART;TZID=Europe/Stockholm;X=a\"b:"), SUMMARY - 2, "not well formed"),
    "escape": (("Möte\\,", "Möte\\x,"), SUMMARY, "no escape"),
    "bare comma": (("Möte\\,", "Möte,"), SUMMARY, "«,» stands unescaped"),
    "bare semicolon in a list": (("Hisingen,", "Hisingen;"), SUMMARY + 1, "«;» stands unescaped"),
    "backslash at the end": (("sal 3", "sal 3\\"), SUMMARY, "no escape"),
    "unclosed": (("END:VEVENT\n", ""), SUMMARY - 6, "BEGIN:VEVENT is never closed"),
    "wrong end": (("END:VEVENT", "END:VTODO"), SUMMARY + 3, "END:VTODO closes nothing"),
    "outside": (("END:VCALENDAR\n", "END:VCALENDAR\nX-A:b\n"), SUMMARY + 5, "X-A stands outside"),
    "second calendar": (("END:VCALENDAR\n", "END:VCALENDAR\nBEGIN:VEVENT\n"), SUMMARY + 5, "BEGIN:VEVENT stands outside"),
    "no calendar": (("VCALENDAR", "VCARD"), 1, "no BEGIN:VCALENDAR"),
    "no version": (("VERSION:2.0\n", ""), 1, "VERSION must stand once in the calendar, not 0 times"),
    "other version": (("VERSION:2.0", "VERSION:1.0"), 2, "VERSION is «1.0»"),
    "two prodids": (("VERSION:2.0\n", "VERSION:2.0\nPRODID:x\n"), 1, "PRODID must stand once in the calendar, not 2 times"),
    "no uid": (("UID:a@b.example\n", ""), SUMMARY - 6, "UID must stand once"),
    "same uid": ((EVENT, EVENT + EVENT), SUMMARY + 5, "the UID «a@b.example» is that of another event"),
    "no stamp": (("DTSTAMP:20260302T000000Z\n", ""), SUMMARY - 6, "DTSTAMP must stand once"),
    "local stamp": (("20260302T000000Z", "20260302T000000"), SUMMARY - 4, "no moment in UTC"),
    "no start": (("DTSTART;TZID=Europe/Stockholm:20260312T090000\n", ""), SUMMARY - 6, "DTSTART must stand once"),
    "no such day": (("DTSTART;TZID=Europe/Stockholm:20260312", "DTSTART;TZID=Europe/Stockholm:20260230"), SUMMARY - 2, "is no day or moment"),
    "status": (("CONFIRMED", "RESCHEDULED"), SUMMARY + 2, "STATUS «RESCHEDULED»"),
    "sequence": (("SEQUENCE:1", "SEQUENCE:-1"), SUMMARY - 3, "SEQUENCE «-1» is no whole number"),
    "end before start": (("20260312T110000", "20260312T080000"), SUMMARY - 1, "does not come after"),
    "zone": (("TZID=Europe/Stockholm:20260312T11", "TZID=Europe/Oslo:20260312T11"), SUMMARY - 1, "«Europe/Oslo» has no VTIMEZONE"),
    "kinds": (("DTEND;TZID=Europe/Stockholm:20260312T110000", "DTEND;VALUE=DATE:20260313"), SUMMARY - 1, "not of the same kind"),
    "duration": (("SEQUENCE:1", "SEQUENCE:1\nDURATION:PT1H"), SUMMARY, "one DTEND, or a DURATION"),
    "request": (("VERSION:2.0\n", "VERSION:2.0\nMETHOD:REQUEST\n"), 3, "METHOD:REQUEST makes a feed an invitation"),
    "publish": (("VERSION:2.0\n", "VERSION:2.0\nMETHOD:PUBLISH\n"), SUMMARY - 5, "every event has an ORGANIZER"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_each_fault_is_named_with_its_line(name: str) -> None:
    """One deliberate fault in a right calendar, and what the lint says of it."""
    (old, new), line, words = CASES[name]
    assert old in GOOD
    found = said(GOOD.replace(old, new, 2 if name == "no calendar" else 1))
    assert any(where == line and words in what for where, what in found), found


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("DTSTART;VALUE=DATE:20260312\nDTEND;VALUE=DATE:20260312\n", "an all-day event ends on the day after"),
        ("DTSTART:20260312\nDTEND:20260313\n", "no day or moment of its kind"),
        ("DTSTART:20260312T090000Z\nDTEND:20260312T090000Z\n", "does not come after"),
    ],
)
def test_times_of_every_kind_are_looked_at(lines: str, words: str) -> None:
    """All-day, UTC, and a day that does not say that it is one."""
    assert any(words in what for _, what in said(with_times(lines)))


def test_bytes_that_are_no_text_are_named() -> None:
    """Latin-1 and a character that a fold cuts in two are two different faults."""
    good = GOOD.replace("\n", "\r\n").encode()
    latin = good.replace("Möte".encode(), "Möte".encode("latin-1"))
    cut = good.replace("ö".encode(), b"\xc3\r\n \xb6")
    assert (SUMMARY, "the line is not UTF-8") in said(latin)
    assert (SUMMARY, "a character is cut in two by the fold of its line") in said(cut)


def test_ends_of_line_are_looked_at_one_by_one() -> None:
    """A single bare LF in an otherwise right file is found, and so is a missing end."""
    good = GOOD.replace("\n", "\r\n").encode()
    one = good.replace(b"SEQUENCE:1\r\n", b"SEQUENCE:1\n")
    assert said(one) == [(SUMMARY - 3, "the line does not end in CR LF")]
    assert [what for _, what in said(good[:-2])] == ["the last line does not end in CR LF"]
    assert len(said(GOOD.encode())) == GOOD.count("\n") + 1


@given(data=st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_no_bytes_make_the_lint_fall_over(data: bytes) -> None:
    """Anything may be given to it, and what is no calendar is at fault."""
    assert lint(data)


@given(text=st.text(st.sampled_from('BEGIN:VCALNDRT;=",\\\r\n 0129Z'), max_size=200), place=st.integers(0, len(GOOD)))
def test_no_edit_makes_the_lint_fall_over(text: str, place: int) -> None:
    """A right calendar with anything put in it is looked through to the end."""
    lint((GOOD[:place] + text + GOOD[place:]).encode())
