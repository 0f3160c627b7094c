"""Calendar feeds as bytes, and back: the lines of an event, a whole feed, and what an earlier feed held.

The lines are made here and not by the icalendar library, which takes ten times as long; the tests hold both to the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING

from samverka.actions.calendar import UNKNOWN, Earlier, Entry, Stamp
from samverka.actions.feeds import STOCKHOLM, Event, Head
from samverka.output.feedlint import lint

if TYPE_CHECKING:
    import icalendar

    from samverka.actions.subscribe import Offered

__all__ = ["as_library", "block", "body", "calendar", "event_of", "find", "lint", "page", "read"]

PRODID = "-//samverka//calendar feeds//EN"
"""Without the program's version: an upgrade changes no feed."""
AUDIENCE = "X-SAMVERKA-AUDIENCE"
REFRESH = "PT12H"
VTIMEZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n").encode()
"""Rules rather than lists of days: Outlook misreads RDATE, and the library's own block is wrong in ical.js. Not to be improved upon."""

_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
_BLOCK = re.compile(
    rb"BEGIN:(VEVENT|VTODO)\r\nDTSTAMP:(\d{8}T\d{6}Z)\r\nLAST-MODIFIED:\2\r\nSEQUENCE:(\d{1,10})\r\n"
    rb"(UID:((?:[^\r\n]|\r\n )+)\r\n(?:[^\r\n]+\r\n)*?)END:\1\r\n"
)
_BEGIN = re.compile(rb"^BEGIN:(?:VEVENT|VTODO)\r\n", re.M)
_WHOLE = re.compile(rb"^BEGIN:(VEVENT|VTODO)\r\n((?:(?!BEGIN:|END:)[^\r\n]*\r\n)*)END:\1\r\n", re.M)
_CONTENT = re.compile(rb"^(([A-Za-z0-9-]+)[:;]((?:[^\r\n]|\r\n )*)\r\n)", re.M)
_STAMPS = (b"DTSTAMP", b"LAST-MODIFIED", b"SEQUENCE")
_CHANGED = b"X-SAMVERKA-CHANGED:TRUE\r\n"
"""Makes the lines of an earlier event others than any that are written."""
_FOLD = re.compile(rb"\r\n ")
_MOMENT = re.compile(r"\d{8}(?:T\d{6}Z?)?\Z", re.ASCII)
_UNESCAPED = {"n": "\n", "N": "\n"}


# --- writing


def clean(text: str) -> str:
    """A text without what no calendar may hold: control characters become spaces, any end of line a plain one."""
    if text.isprintable() and "\ufeff" not in text:
        return text
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n"))


def escape(text: str) -> str:
    """A text as the value of a property."""
    return clean(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def line(name: str, value: str) -> bytes:
    """One property. Folded to at most 75 octets, never inside a character, nor after a backslash (as the library does)."""
    data = f"{name}:{value}".encode()
    if len(data) < 75:
        return data + b"\r\n"
    parts, start = [], 0
    while len(data) - start >= 75:
        end = start + 74
        while data[end] & 0xC0 == 0x80:
            end -= 1
        if data[end - 1] in b"\\^":
            end -= 1
        parts.append(data[start:end])
        start = end
    parts.append(data[start:])
    return b"\r\n ".join(parts) + b"\r\n"


def body(event: Event) -> bytes:
    """An event's lines without its stamps."""
    lines = [line("UID", escape(event.uid)), _when("DTSTART", event.start)]
    if not event.todo:
        lines.append(_when("DTEND", event.end))
    elif event.end > event.start:
        lines.append(_when("DUE", event.end))
    lines += [line(name, value if name == "URL" else escape(value)) for name, value in _texts(event)]
    return b"".join(lines)


def _texts(event: Event) -> list[tuple[str, str]]:
    """What an event says in words: the properties that it has, by name."""
    pairs = [
        ("SUMMARY", _one_line(event.summary)),
        ("DESCRIPTION", clean(event.description)),
        ("LOCATION", _one_line(event.location)),
        ("URL", _address(event.url)),
        ("CATEGORIES", _one_line(event.categories)),
        ("COLOR", event.colour),
        ("STATUS", event.status),
        ("TRANSP", "" if event.todo else "TRANSPARENT" if event.transparent else "OPAQUE"),
    ]
    return [(name, value) for name, value in pairs if value]


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _address(text: str) -> str:
    """An address has no escapes: whatever is no address must not get into the line. Letters of other alphabets are written as RFC 3986
    has them, and in the name of a server as the name system has them."""
    text = "".join(clean(text).split())
    return text if text.isascii() else _ascii(text)


def _ascii(address: str) -> str:
    from string import punctuation
    from urllib.parse import quote

    scheme, slashes, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    with suppress(UnicodeError):
        host = host.encode("idna").decode()
    return quote(f"{scheme}{slashes}{host}{slash}{path}", safe=punctuation)


def _when(name: str, when: date) -> bytes:
    if not isinstance(when, datetime):
        return f"{name};VALUE=DATE:{when:%Y%m%d}\r\n".encode()
    if when.tzinfo is None:
        return f"{name};TZID={STOCKHOLM}:{when:%Y%m%dT%H%M%S}\r\n".encode()
    return f"{name}:{when.astimezone(UTC):%Y%m%dT%H%M%SZ}\r\n".encode()


def calendar(head: Head, blocks: Iterable[bytes]) -> bytes:
    """A whole feed: its head, the time zone where it is the one we write, and its events (as `block` gives them) in the order given."""
    parts = [_head(head), VTIMEZONE if head.zone == STOCKHOLM else b""]
    parts += blocks
    parts.append(b"END:VCALENDAR\r\n")
    return b"".join(parts)


def block(entry: Entry) -> bytes:
    """An event or task with its stamps, as it stands in a feed."""
    at, kind = entry.stamp.at.encode(), b"VTODO" if _is_todo(entry.body) else b"VEVENT"
    return b"BEGIN:%b\r\nDTSTAMP:%b\r\nLAST-MODIFIED:%b\r\nSEQUENCE:%d\r\n%bEND:%b\r\n" % (
        kind, at, at, entry.stamp.sequence, entry.body, kind,
    )  # fmt: skip


def _is_todo(body: bytes) -> bool:
    """An event has DTEND and TRANSP, a task neither."""
    return b"\r\nDTEND" not in body


def _head(head: Head) -> bytes:
    title, description = escape(_one_line(head.title)), escape(head.description)
    pairs = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", PRODID),
        ("CALSCALE", "GREGORIAN"),
        (AUDIENCE, escape(head.audience)),
        ("NAME", title),
        ("X-WR-CALNAME", title),
        ("DESCRIPTION", description),
        ("X-WR-CALDESC", description),
        ("X-WR-TIMEZONE", escape(head.zone)),
        ("REFRESH-INTERVAL;VALUE=DURATION", REFRESH),
        ("X-PUBLISHED-TTL", REFRESH),
        ("COLOR", head.colour),
    ]
    pairs = [(name, value) for name, value in pairs if value]
    if head.source:
        pairs.append(("SOURCE;VALUE=URI", _address(head.source)))
    return b"".join(line(name, value) for name, value in pairs)


def page(offered: Offered) -> bytes:
    """The page that tells how to subscribe to the feeds."""
    from samverka.output import subscribe

    return subscribe.page(offered)


# --- reading what was written here before


def read(data: bytes) -> Earlier:
    """A feed that `calendar` made, also where its line ends were changed (git does that) or somebody edited it. Raises `ValueError` for
    anything else. Of a feed that does not say for whom it was, no event is taken."""
    lines = re.sub(rb"\r?\n", b"\r\n", data)
    head = lines.partition(b"\r\nBEGIN:V")[0] + b"\r\n"
    if b"\r\n" + line("PRODID", PRODID) not in head:
        raise ValueError("no feed of ours")
    found = re.search(rb"^%b:((?:[^\r\n]|\r\n )+)" % AUDIENCE.encode(), head, re.M)
    if found is None:
        return Earlier("", {}, damaged=True)
    audience = unescape(_FOLD.sub(b"", found[1]).decode("utf-8", "replace"))
    try:
        return Earlier(audience, _entries(lines))
    except ValueError:
        return Earlier(audience, _salvaged(lines), damaged=True)


def _entries(data: bytes) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    begin = _BEGIN.search(data)
    place = begin.start() if begin else 0
    while found := _BLOCK.match(data, place):
        _kind, at, sequence, body, uid = found.groups()
        name = unescape(_FOLD.sub(b"", uid).decode())
        if name in entries:
            raise ValueError("the same UID twice")
        entries[name] = Entry(body, _stamp(at, sequence))
        place = found.end()
    if data[place:] != b"END:VCALENDAR\r\n":
        raise ValueError("not as it was written")
    return entries


def _salvaged(data: bytes) -> dict[str, Entry]:
    """What can be read of a feed that is not as it was written. Where it cannot be told what an event said, or when, it has changed."""
    entries: dict[str, Entry] = {}
    for _, lines in _WHOLE.findall(data):
        held: dict[bytes, bytes] = {}
        rest = b""
        for whole, name, value in _CONTENT.findall(lines):
            if name in _STAMPS:
                held[name] = value
            else:
                rest += whole
        uid = re.search(rb"^UID:((?:[^\r\n]|\r\n )+)", rest, re.M)
        if uid is None:
            continue
        name = unescape(_FOLD.sub(b"", uid[1]).decode("utf-8", "replace"))
        try:
            entry = Entry(rest, _stamp(held.get(b"DTSTAMP", b""), held.get(b"SEQUENCE", b"")))
        except ValueError:
            entry = Entry(rest + _CHANGED, UNKNOWN)
        if name in entries:
            entry = Entry(rest + _CHANGED, max(entry.stamp, entries[name].stamp))
        entries[name] = entry
    return entries


def find(data: bytes, uid: str) -> tuple[int, int, Entry] | None:
    """Where an event stands in a feed that `calendar` made (from byte, to byte), and the event; None where it does not."""
    place = data.find(b"\r\n" + line("UID", escape(uid)))
    found = _BLOCK.match(data, data.rfind(b"\r\nBEGIN:", 0, place) + 2) if place >= 0 else None
    if found is None:
        return None
    return found.start(), found.end(), Entry(found[4], _stamp(found[2], found[3]))


@cache
def _stamp(at: bytes, sequence: bytes) -> Stamp:
    return Stamp.of(at.decode(), sequence.decode())


def event_of(body: bytes) -> Event:
    """The event that lines of `body` hold, as far as a notice of its removal needs it. Raises `ValueError`."""
    values: dict[str, str] = {}
    for text in _FOLD.sub(b"", body).decode().split("\r\n"):
        name, _, value = text.partition(":")
        values[name.partition(";")[0]] = value
    if not {"UID", "DTSTART"} <= values.keys():
        raise ValueError("no event of ours")
    start = _moment(values["DTSTART"])
    return Event(
        uid=unescape(values["UID"]),
        start=start,
        end=_moment(values.get("DTEND") or values["DUE"]) if {"DTEND", "DUE"} & values.keys() else start,
        summary=unescape(values.get("SUMMARY", "")),
        categories=unescape(values.get("CATEGORIES", "")),
        todo="DTEND" not in values,
    )


def _moment(value: str) -> date:
    """A day, or a moment: a clock time in Stockholm has no zone. `strptime` knows the form but takes longer to import than all of this."""
    if not _MOMENT.match(value):
        raise ValueError(value)
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


def unescape(value: str) -> str:
    """The text that a value stands for."""
    return re.sub(r"\\(.)", lambda found: _UNESCAPED.get(found[1], found[1]), value) if "\\" in value else value


# --- the same as an object of the library


def as_library(event: Event, stamp: Stamp) -> icalendar.Event:
    """The same event as an object of the icalendar library: for what is sent by mail, and what the tests hold `body` against."""
    from zoneinfo import ZoneInfo

    from icalendar import Event as LibraryEvent

    at = datetime.strptime(stamp.at, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    made = LibraryEvent()
    pairs: list[tuple[str, object]] = [
        ("dtstamp", at),
        ("last-modified", at),
        ("sequence", stamp.sequence),
        ("uid", clean(event.uid)),
    ]
    for name, when in (("dtstart", event.start), ("dtend", event.end)):
        local = isinstance(when, datetime) and when.tzinfo is None
        pairs.append((name, when.replace(tzinfo=ZoneInfo(STOCKHOLM)) if local else when))  # type: ignore[call-arg]
    pairs += [(name, [text] if name == "CATEGORIES" else text) for name, text in _texts(event)]
    for name, value in pairs:
        made.add(name, value)
    return made
