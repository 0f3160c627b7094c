"""Claims about the lint of a calendar's bytes: every fault is named with its line, and what is right is left alone."""

from __future__ import annotations

import re
from pathlib import Path

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
    return [(fault.line, f"{fault.code}: {fault.message.say('en')}") for fault in lint(data)]


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


BEGIN = 3 + VTIMEZONE.count(b"\n") + 1
SUMMARY = BEGIN + 6
LAST = BEGIN + 10
"""The lines of the event's beginning, of its title, and of the file's end."""
ZONE = VTIMEZONE.decode().replace("\r", "")
REST = GOOD[GOOD.index("BEGIN:VTIMEZONE") :]

AT, SECOND = "DTSTART;TZID=Europe/Stockholm:20260312", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n"
CASES = {
    # lines
    "bom": (("BEGIN:VCALENDAR", "\ufeffBEGIN:VCALENDAR"), 1, "bom: the file begins with a byte order mark"),
    "long line": (("SUMMARY:Möte", "SUMMARY:Möte" + "å" * 40), SUMMARY, "line-length: the line has 101 octets; 75 is the most"),
    "NUL": (("SUMMARY:Möte", "SUMMARY:Mö\x00te"), SUMMARY, "control: the line holds the control character U+0000"),
    "bell": (("SUMMARY:Möte", "SUMMARY:Mö\x07te"), SUMMARY, "control: the line holds the control character U+0007"),
    "DEL": (("SUMMARY:Möte", "SUMMARY:Mö\x7fte"), SUMMARY, "control: the line holds the control character U+007F"),
    "NEL": (("SUMMARY:Möte", "SUMMARY:Mö\x85te"), SUMMARY, "control: the line holds the control character U+0085"),
    "line separator": (("SUMMARY:Möte", "SUMMARY:Mö\u2028te"), SUMMARY, "control: the line holds the control character U+2028"),
    "mark inside": (("SUMMARY:Möte", "SUMMARY:Mö\ufeffte"), SUMMARY, "control: the line holds the control character U+FEFF"),
    "empty line": (("SUMMARY:Möte", "\nSUMMARY:Möte"), SUMMARY, "property: the line is empty"),
    "raw newline": (("Möte\\, sal", "Möte\nsal"), SUMMARY + 1, "parameters: the parameters of SAL"),
    "no name": (("SUMMARY:", ":"), SUMMARY, "property: «:M"),
    "no letters in the name": (("SUMMARY:", "SUMMÄRY:"), SUMMARY, "parameters: the parameters of SUMM"),
    "no colon": (("STATUS:CONFIRMED", "STATUS CONFIRMED"), SUMMARY + 2, "parameters: the parameters of STATUS"),
    "bare quote": (("SUMMARY:", "SUMMARY;X=a\"b:"), SUMMARY, "parameters: the parameters of SUMMARY"),
    "colon in a parameter": (("SUMMARY:", "SUMMARY;ALTREP=cid-a;X:"), SUMMARY, "parameters: the parameters of SUMMARY"),
    "unknown escape": (("Möte\\,", "Möte\\x,"), SUMMARY, "escape: SUMMARY: «\\x»"),
    "bare comma": (("Möte\\,", "Möte,"), SUMMARY, "escape: SUMMARY: «,» stands unescaped"),
    "bare semicolon": (("Möte\\,", "Möte;"), SUMMARY, "escape: SUMMARY: «;» stands unescaped"),
    "bare semicolon in a list": (("Hisingen,", "Hisingen;"), SUMMARY + 1, "escape: CATEGORIES: «;» stands unescaped"),
    "backslash at the end": (("sal 3", "sal 3\\"), SUMMARY, "escape: SUMMARY: «\\» stands unescaped"),
    # components
    "cut off": (("STATUS:CONFIRMED\nEND:VEVENT\nEND:VCALENDAR\n", ""), 1, "nesting: BEGIN:VCALENDAR is never closed"),
    "unclosed": (("END:VEVENT\n", ""), BEGIN, "nesting: BEGIN:VEVENT is never closed"),
    "wrong end": (("END:VEVENT", "END:VTODO"), BEGIN + 9, "nesting: END:VTODO closes nothing"),
    "event in event": ((EVENT, EVENT.replace("SEQ", "BEGIN:VEVENT\nEND:VEVENT\nSEQ")), BEGIN + 3, "nesting: VEVENT may not stand in VEVENT"),
    "alarm outside": ((EVENT, "BEGIN:VALARM\nACTION:AUDIO\nTRIGGER:-PT5M\nEND:VALARM\n" + EVENT), BEGIN, "nesting: VALARM may not stand in VCALENDAR"),
    "after the end": (("END:VCALENDAR\n", "END:VCALENDAR\nX-A:b\n"), LAST + 1, "nesting: X-A stands outside"),
    "event outside": (("END:VCALENDAR\n", "END:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n"), LAST + 1, "nesting: BEGIN:VEVENT stands outside"),
    "no calendar": (("VCALENDAR", "VCARD"), 1, "calendars: there is no BEGIN:VCALENDAR"),
    "two calendars": (("END:VCALENDAR\n", "END:VCALENDAR\n" + SECOND), LAST + 1, "calendars: a second calendar begins here"),
    "nothing in it": ((REST, "END:VCALENDAR\n"), 1, "empty: the calendar holds nothing"),
    "no version": (("VERSION:2.0\n", ""), 1, "missing: VERSION must stand once in VCALENDAR, not 0 times"),
    "no product": (("PRODID:-//a//b//SV\n", ""), 1, "missing: PRODID must stand once in VCALENDAR, not 0 times"),
    "other version": (("VERSION:2.0", "VERSION:1.0"), 2, "word: VERSION «1.0» is not one of 2.0"),
    "other calendar": (("VERSION:2.0\n", "VERSION:2.0\nCALSCALE:JULIAN\n"), 3, "word: CALSCALE «JULIAN»"),
    "two products": (("VERSION:2.0\n", "VERSION:2.0\nPRODID:x\n"), 1, "repeated: PRODID must stand once in VCALENDAR, not 2 times"),
    "request": (("VERSION:2.0\n", "VERSION:2.0\nMETHOD:REQUEST\n"), 3, "method: METHOD:REQUEST makes a feed an invitation"),
    "publish": (("VERSION:2.0\n", "VERSION:2.0\nMETHOD:PUBLISH\n"), 3, "method: with METHOD:PUBLISH every event has an ORGANIZER"),
    "guest": (("VERSION:2.0\n", "VERSION:2.0\nMETHOD:PUBLISH\n", "SEQ", "ATTENDEE:mailto:a@b.se\nSEQ"), BEGIN + 4, "method: an event that is published"),
    "refresh": (("VERSION:2.0\n", "VERSION:2.0\nREFRESH-INTERVAL:PT12H\n"), 3, "duration: REFRESH-INTERVAL is written with"),
    "refresh of nothing": (("VERSION:2.0\n", "VERSION:2.0\nREFRESH-INTERVAL;VALUE=DURATION:12H\n"), 3, "duration: REFRESH-INTERVAL «12H»"),
    "colour": (("VERSION:2.0\n", "VERSION:2.0\nCOLOR:#4682b4\n"), 3, "colour: COLOR «#4682b4»"),
    "source": (("VERSION:2.0\n", "VERSION:2.0\nSOURCE;VALUE=URI:exempel.ics\n"), 3, "address: SOURCE «exempel.ics»"),
    # the event
    "no uid": (("UID:a@b.example\n", ""), BEGIN, "missing: UID must stand once in VEVENT"),
    "empty uid": (("UID:a@b.example\n", "UID:\n"), BEGIN + 1, "uid: UID is empty"),
    "same uid": ((EVENT, EVENT + EVENT), BEGIN + 11, "uid: UID «a@b.example» is that of another event"),
    "no stamp": (("DTSTAMP:20260302T000000Z\n", ""), BEGIN, "missing: DTSTAMP must stand once"),
    "local stamp": (("20260302T000000Z", "20260302T000000"), BEGIN + 2, "time: DTSTAMP «20260302T000000» is no moment in UTC"),
    "stamp in a zone": (("DTSTAMP:20260302T000000Z", "DTSTAMP;X=1:20260302T000000"), BEGIN + 2, "time: DTSTAMP «20260302T000000» is no moment in UTC"),
    "modified": (("SEQUENCE:1", "LAST-MODIFIED:igår"), BEGIN + 3, "time: LAST-MODIFIED «igår»"),
    "no start": (("DTSTART;TZID=Europe/Stockholm:20260312T090000\n", ""), BEGIN, "missing: DTSTART must stand once"),
    "no such day": ((AT, AT.replace("0312", "0230")), BEGIN + 4, "time: DTSTART «20260230T090000» is no day or moment"),
    "no such hour": (("20260312T090000", "20260312T240000"), BEGIN + 4, "time: DTSTART «20260312T240000» is no day or moment"),
    "other numbers": (("20260312T090000", "٢٠٢٦0312T090000"), BEGIN + 4, "time: DTSTART"),
    "a day that does not say so": ((f"{AT}T090000", "DTSTART:20260312"), BEGIN + 4, "time: DTSTART «20260312» is no day or moment of its kind"),
    "a moment that says it is a day": (("DTSTART;TZID=Europe/Stockholm", "DTSTART;VALUE=DATE"), BEGIN + 4, "time: DTSTART"),
    "UTC in a zone": (("T090000\n", "T090000Z\n"), BEGIN + 4, "zone: DTSTART is in UTC, or a whole day, and has a time zone besides"),
    "zone": (("TZID=Europe/Stockholm:20260312T11", "TZID=Europe/Oslo:20260312T11"), BEGIN + 5, "zone: the time zone «Europe/Oslo» has no VTIMEZONE"),
    "status": (("CONFIRMED", "RESCHEDULED"), SUMMARY + 2, "word: STATUS «RESCHEDULED»"),
    "transparency": (("STATUS:CONFIRMED", "TRANSP:GLASS"), SUMMARY + 2, "word: TRANSP «GLASS»"),
    "sequence": (("SEQUENCE:1", "SEQUENCE:-1"), BEGIN + 3, "number: SEQUENCE «-1» is no whole number"),
    "sequence too large": (("SEQUENCE:1", "SEQUENCE:2147483648"), BEGIN + 3, "number: SEQUENCE «2147483648»"),
    "priority": (("SEQUENCE:1", "PRIORITY:10"), BEGIN + 3, "number: PRIORITY «10»"),
    "geo": (("SEQUENCE:1", "GEO:57.7,11.9"), BEGIN + 3, "number: GEO «57.7,11.9»"),
    "link": (("SEQUENCE:1", "URL:https://b.example/en sida"), BEGIN + 3, "address: URL «https://b.example/en sida»"),
    "link with letters": (("SEQUENCE:1", "URL:https://b.example/möte"), BEGIN + 3, "address: URL"),
    "organizer": (("SEQUENCE:1", "ORGANIZER:kansli@b.example"), BEGIN + 3, "address: ORGANIZER «kansli@b.example»"),
    "end before start": (("20260312T110000", "20260312T080000"), BEGIN + 5, "span: DTEND «20260312T080000» does not come after"),
    "kinds": (("DTEND;TZID=Europe/Stockholm:20260312T110000", "DTEND;VALUE=DATE:20260313"), BEGIN + 5, "span: DTSTART and DTEND are not of the same kind"),
    "an end that floats": (("DTEND;TZID=Europe/Stockholm:", "DTEND:"), BEGIN + 5, "span: DTSTART and DTEND are not of the same kind"),
    "duration too": (("SEQUENCE:1", "DURATION:PT1H"), BEGIN + 5, "span: an event has one DTEND, or a DURATION"),
    "duration": (("DTEND;TZID=Europe/Stockholm:20260312T110000", "DURATION:2H"), BEGIN + 5, "duration: DURATION «2H» is no length of time"),
    "duration of nothing": (("DTEND;TZID=Europe/Stockholm:20260312T110000", "DURATION:PT"), BEGIN + 5, "duration: DURATION «PT» is no length of time"),
    "duration backwards": (("DTEND;TZID=Europe/Stockholm:20260312T110000", "DURATION:-PT1H"), BEGIN + 5, "duration: DURATION «-PT1H» is less than nothing"),
    "two titles": (("STATUS:CONFIRMED", "SUMMARY:en till"), SUMMARY + 2, "repeated: SUMMARY stands 2 times in VEVENT"),
    "alarm without trigger": (("SEQ", "BEGIN:VALARM\nACTION:AUDIO\nEND:VALARM\nSEQ"), BEGIN + 3, "missing: TRIGGER must stand once in VALARM"),
    # rules
    "rule": (("SEQUENCE:1", "RRULE:FREQ=OFTEN"), BEGIN + 3, "rule: RRULE: «FREQ=OFTEN» is no part"),
    "rule without frequency": (("SEQUENCE:1", "RRULE:BYDAY=MO"), BEGIN + 3, "rule: RRULE does not say how often"),
    "rule with two ends": (("SEQUENCE:1", "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20260401T000000Z"), BEGIN + 3, "rule: RRULE has both UNTIL and COUNT"),
    "rule twice": (("SEQUENCE:1", "RRULE:FREQ=DAILY;FREQ=WEEKLY"), BEGIN + 3, "rule: RRULE says the same thing twice"),
    "rule of another kind": (("SEQUENCE:1", "RRULE:FREQ=DAILY;UNTIL=20260401"), BEGIN + 3, "rule: RRULE ends at «20260401»"),
    "exception": (("SEQUENCE:1", "EXDATE;TZID=Europe/Stockholm:20260312T090000,20260399T090000"), BEGIN + 3, "time: EXDATE «20260399T090000»"),
    # zones
    "zone without rules": ((ZONE, "BEGIN:VTIMEZONE\nTZID:Europe/Stockholm\nEND:VTIMEZONE\n"), 4, "zone: VTIMEZONE has neither STANDARD nor DAYLIGHT"),
    "zone without a name": (("TZID:Europe/Stockholm\n", ""), 4, "missing: TZID must stand once in VTIMEZONE"),
    "zone twice": ((ZONE, ZONE + ZONE), 5, "zone: the time zone «Europe/Stockholm» has 2 VTIMEZONE"),
    "offset": (("TZOFFSETTO:+0200", "TZOFFSETTO:+2"), 11, "offset: TZOFFSETTO «+2» is no offset"),
    "offset missing": (("TZOFFSETFROM:+0100\n", ""), 6, "missing: TZOFFSETFROM must stand once in DAYLIGHT"),
    "zone from UTC": (("DTSTART:19810329T020000", "DTSTART:19810329T010000Z"), 7, "zone: within a VTIMEZONE, DTSTART is the time on the clock"),
}  # fmt: skip


KINDS = {words.partition(":")[0] for _, _, words in CASES.values()} | {"line-end", "utf-8"}
"""The words for the kinds of faults."""
ROOT = Path(__file__).parents[2] / "src" / "samverka" / "output"


@pytest.mark.parametrize("name", CASES)
def test_each_fault_is_named_with_its_line_and_kind(name: str) -> None:
    """One deliberate fault in a right calendar, and what the lint says of it; in Swedish it says something too."""
    edits, line, words = CASES[name]
    text = GOOD
    for old, new in zip(edits[::2], edits[1::2], strict=True):
        assert old in text
        text = text.replace(old, new, 2 if name == "no calendar" else 1)
    found = said(text)
    assert any(where == line and what.startswith(words) for where, what in found), found
    for fault in lint(text.replace("\n", "\r\n").encode()):
        assert fault.message.say("sv") != fault.message.say("en")


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


OTHERS = {
    "Google": """\
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Samverkan\\, Hisingen
X-WR-TIMEZONE:Europe/Stockholm
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
X-LIC-LOCATION:Europe/Stockholm
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:GMT+2
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID=Europe/Stockholm:20260312T090000
DTEND;TZID=Europe/Stockholm:20260312T110000
RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20260630T215959Z;INTERVAL=2;BYDAY=TH
EXDATE;TZID=Europe/Stockholm:20260409T090000
DTSTAMP:20260302T081500Z
UID:3k2v9q0example@google.com
CREATED:20260101T100000Z
DESCRIPTION:Dagordning:<br>1. Hej\\; och\\n2. <a href="https://b.se/a">länk<
 /a>
LAST-MODIFIED:20260203T100000Z
LOCATION:Rådhuset\\, Gustaf Adolfs torg 1\\, Göteborg
SEQUENCE:2
STATUS:CONFIRMED
SUMMARY:Avstämning
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Stockholm:20260326T100000
DTEND;TZID=Europe/Stockholm:20260326T120000
DTSTAMP:20260302T081500Z
UID:3k2v9q0example@google.com
RECURRENCE-ID;TZID=Europe/Stockholm:20260326T090000
STATUS:TENTATIVE
SUMMARY:Avstämning (senare)
END:VEVENT
END:VCALENDAR
""",
    "Outlook": """\
BEGIN:VCALENDAR
METHOD:PUBLISH
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
X-WR-CALNAME:Kalender
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
DESCRIPTION:\\n____\\nMicrosoft Teams-möte\\n<https://teams.example/l/meet
 up-join/19%3ameeting>\\n
UID:040000008200E00074C5B7101A82E00800000000A0
SUMMARY;LANGUAGE=sv-SE:Lokal samverkansgrupp
DTSTART;TZID=W. Europe Standard Time:20260312T130000
DTEND;TZID=W. Europe Standard Time:20260312T153000
CLASS:PUBLIC
PRIORITY:5
DTSTAMP:20260302T081500Z
TRANSP:OPAQUE
STATUS:CONFIRMED
SEQUENCE:0
LOCATION;LANGUAGE=sv-SE:Microsoft Teams-möte
X-MICROSOFT-CDO-APPT-SEQUENCE:0
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
X-ALT-DESC;FMTTYPE=text/html:<html><body>Hej\\, alla</body></html>
BEGIN:VALARM
DESCRIPTION:REMINDER
TRIGGER;RELATED=START:-PT15M
ACTION:DISPLAY
END:VALARM
END:VEVENT
END:VCALENDAR
""",
    "Apple": """\
BEGIN:VCALENDAR
CALSCALE:GREGORIAN
PRODID:-//Apple Inc.//macOS 15.1//EN
VERSION:2.0
X-APPLE-CALENDAR-COLOR:#1BADF8
X-WR-CALNAME:Möten
BEGIN:VEVENT
CREATED:20260101T100000Z
DTEND;VALUE=DATE:20260417
DTSTAMP:20260302T081500Z
DTSTART;VALUE=DATE:20260416
GEO:57.706;11.967
LAST-MODIFIED:20260203T100000Z
SEQUENCE:1
SUMMARY:Planeringsdag
TRANSP:TRANSPARENT
UID:3E6F1C0A-1B2C-4D5E-8F90-A1B2C3D4E5F6
URL;VALUE=URI:https://exempel.se/planering
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70;X-TITLE="Rådhuset
 , Göteborg":geo:57.706,11.967
X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
BEGIN:VALARM
ACKNOWLEDGED:20260301T080000Z
ACTION:AUDIO
ATTACH;VALUE=URI:Basso.aiff
TRIGGER:-PT9H
UID:0F1E2D3C
X-WR-ALARMUID:0F1E2D3C
END:VALARM
BEGIN:VALARM
ACTION:NONE
TRIGGER;VALUE=DATE-TIME:19760401T005545Z
END:VALARM
END:VEVENT
END:VCALENDAR
""",
    "Thunderbird": """\
BEGIN:VCALENDAR
PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
VERSION:2.0
BEGIN:VTODO
CREATED:20260101T100000Z
LAST-MODIFIED:20260203T100000Z
DTSTAMP:20260203T100000Z
UID:6f1b
SUMMARY:Skicka kallelsen
STATUS:COMPLETED
PERCENT-COMPLETE:100
COMPLETED:20260203T100000Z
DUE:20260305T160000Z
X-MOZ-GENERATION:2
END:VTODO
BEGIN:VEVENT
DTSTAMP:20260203T100000Z
UID:6f1c
DTSTART:20260305T160000
DURATION:PT1H30M
CATEGORIES:Möten,Viktigt
SUMMARY:Tid på klockan
ORGANIZER;CN="Kansliet; Göteborg":mailto:kansli@exempel.se
ATTENDEE;PARTSTAT=ACCEPTED;MEMBER="mailto:a@exempel.se","mailto:b@exempel.
 se":mailto:c@exempel.se
END:VEVENT
BEGIN:VEVENT
DTSTAMP:20260203T100000Z
UID:6f1d
DTSTART;TZID=Europe/Stockholm:20260305T160000
DTEND:20260305T160000Z
RDATE;VALUE=PERIOD:20260406T140000Z/PT1H
SUMMARY:En ände i UTC
END:VEVENT
"""
    + ZONE
    + "END:VCALENDAR\n",
}
"""Right calendars in the manner of other programs, made up for this."""


@pytest.mark.parametrize("program", OTHERS)
def test_a_right_calendar_of_another_program_has_no_error(program: str) -> None:
    """What they do in their own way is right all the same; METHOD:PUBLISH without ORGANIZER is a warning, once."""
    found = lint(OTHERS[program].replace("\n", "\r\n").encode())
    assert [fault for fault in found if fault.severity == "error"] == []
    assert [fault.code for fault in found] == (["method"] if "METHOD" in OTHERS[program] else [])


@given(
    place=st.integers(1, GOOD.count("\n")),
    do=st.sampled_from(["twice", "left out"]),
    program=st.sampled_from(["ours", *OTHERS]),
)
def test_a_line_that_is_lost_or_doubled_is_named_or_harmless(place: int, do: str, program: str) -> None:
    """What is said of one line more or less is said of a line that there is, has a kind, and is Swedish too."""
    lines = (GOOD if program == "ours" else OTHERS[program]).splitlines(keepends=True)
    lines[place % len(lines)] *= 2 if do == "twice" else 0
    data = "".join(lines).replace("\n", "\r\n").encode()
    for fault in lint(data):
        assert 1 <= fault.line <= len(lines) + 2
        assert fault.code in KINDS and fault.message.say("sv") != fault.message.say("en")
    if len(re.findall(rb"^BEGIN:", data, re.M)) != len(re.findall(rb"^END:", data, re.M)):
        assert any(fault.code in ("nesting", "calendars") for fault in lint(data))


def test_the_manual_has_every_kind() -> None:
    """docs/json.md names the words that a fault can have."""
    manual = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    listed = manual.partition("`faults[].code` | word | the kind: ")[2].partition(" |")[0]
    assert {*listed.replace(" or ", ", ").split(", ")} == KINDS
    source = "".join(
        (ROOT / f"{name}.py").read_text(encoding="utf-8") for name in ("feedlint", "feedlines", "feedvalues")
    )
    assert {kind for kind in KINDS if f'"{kind}"' not in source} == set()


def test_bytes_that_are_no_text_are_named() -> None:
    """Latin-1 and a character that a fold cuts in two are two different faults."""
    good = GOOD.replace("\n", "\r\n").encode()
    latin = good.replace("Möte".encode(), "Möte".encode("latin-1"))
    cut = good.replace("ö".encode(), b"\xc3\r\n \xb6")
    assert (SUMMARY, "utf-8: the line is not UTF-8") in said(latin)
    assert (SUMMARY, "utf-8: a character is cut in two by the fold of its line") in said(cut)


def test_ends_of_line_are_looked_at_one_by_one() -> None:
    """A single bare LF in an otherwise right file is found, and so is a missing end."""
    good = GOOD.replace("\n", "\r\n").encode()
    one = good.replace(b"SEQUENCE:1\r\n", b"SEQUENCE:1\n")
    assert said(one) == [(SUMMARY - 3, "line-end: the line does not end in CR LF")]
    assert [what for _, what in said(good[:-2])] == ["line-end: the last line does not end in CR LF"]
    assert len(said(GOOD.encode())) == GOOD.count("\n") + 1


@given(data=st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_no_bytes_make_the_lint_fall_over(data: bytes) -> None:
    """Anything may be given to it, and what is no calendar is at fault."""
    assert lint(data)


@given(text=st.text(st.sampled_from('BEGIN:VCALNDRT;=",\\\r\n 0129Z'), max_size=200), place=st.integers(0, len(GOOD)))
def test_no_edit_makes_the_lint_fall_over(text: str, place: int) -> None:
    """A right calendar with anything put in it is looked through to the end."""
    lint((GOOD[:place] + text + GOOD[place:]).encode())
