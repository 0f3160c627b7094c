"""What is wrong with the bytes of a calendar file, line by line. "It imports" proves little: most programs read faults in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from samverka.text import T, Text

ONCE = ("VERSION", "PRODID")
STATUSES = {
    "VEVENT": ("TENTATIVE", "CONFIRMED", "CANCELLED"),
    "VTODO": ("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"),
}
"""What an event and a task may say of themselves."""
TEXTS = frozenset(("SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "NAME", "CATEGORIES", "RESOURCES"))
LISTS = frozenset(("CATEGORIES", "RESOURCES"))
"""Properties whose value is text, and those of them that may hold several, with a bare comma between."""
PLAIN = frozenset(("UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "STATUS", "TRANSP", "BEGIN", "END", *TEXTS))
"""Names met so often that looking each up is worth it."""
NONE: dict[str, str] = {}
_NAME = re.compile(r"[A-Za-z0-9-]+")
_PARAM = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_BAD_ESCAPE = re.compile(r"(?:[^\\]|\\[\\;,nN])*?(\\(?![\\;,nN]).?|[;,])")
_BAD_IN_LIST = re.compile(r"(?:[^\\]|\\[\\;,nN])*?(\\(?![\\;,nN]).?|;)")
_MOMENT = re.compile(r"\d{8}(?:T\d{6}Z?)?\Z")
_LINE = re.compile(rb"([^\r\n]*)(\r\n|\r|\n|\Z)")
_INTEGER = re.compile(r"[+-]?\d{1,10}\Z")


class LintFault(NamedTuple):
    """A fault, and the line of the file it stands in, counted from 1."""

    line: int
    message: Text


class _Property(NamedTuple):
    """One property, unfolded. `line` is where it begins."""

    line: int
    name: str
    params: dict[str, str]
    value: str


class _Component:
    """What stands between BEGIN and its END, other components apart."""

    def __init__(self, name: str, line: int) -> None:
        self.name, self.line = name, line
        self.held: dict[str, list[_Property]] = {}

    def all(self, name: str) -> list[_Property]:
        """The properties of a name."""
        return self.held.get(name, [])

    def first(self, name: str) -> _Property | None:
        """The first property of a name."""
        found = self.held.get(name)
        return found[0] if found else None


def lint(data: bytes) -> list[LintFault]:
    """Everything that is wrong with a calendar file, in the order of its lines."""
    faults = [*_bytes(data)]
    text, broken = _decoded(data)
    faults += broken
    properties = []
    for number, content in _unfolded(text):
        found = _property(number, content)
        if isinstance(found, LintFault):
            faults.append(found)
        elif found is not None:
            properties.append(found)
            faults += _escapes(found)
    components, unbalanced = _components(properties)
    faults += [*unbalanced, *_calendar(components), *_zones(components, properties), *_events(components)]
    return sorted(faults, key=lambda fault: fault.line)


# --- bytes and lines


def _bytes(data: bytes) -> Iterator[LintFault]:
    if data.startswith(b"\xef\xbb\xbf"):
        yield LintFault(1, T("the file begins with a byte order mark; calendars have none"))
    longest = max(map(len, data.split(b"\r\n")))
    if longest > 75 or not data.count(b"\r\n") == data.count(b"\n") == data.count(b"\r"):
        yield from _lines(data)
    if not data.endswith(b"\r\n"):
        yield LintFault(data.count(b"\n") + 1, T("the last line does not end in CR LF"))


def _lines(data: bytes) -> Iterator[LintFault]:
    for number, found in enumerate(_LINE.finditer(data), 1):
        if len(found[1]) > 75:
            yield LintFault(number, T("the line has {count} octets; 75 is the most", count=len(found[1])))
        if found[2] not in (b"\r\n", b""):
            yield LintFault(number, T("the line does not end in CR LF"))


def _decoded(data: bytes) -> tuple[str, list[LintFault]]:
    """The text, and whether it is UTF-8, also line by line: a character that a fold cuts in two is whole again when unfolded."""
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode(), []
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
    whole = re.sub(rb"\r?\n[ \t]", b"", data)
    try:
        whole.decode()
        message = T("a character is cut in two by the fold of its line")
    except UnicodeDecodeError:
        message = T("the line is not UTF-8")
    return data.decode("utf-8", "replace").removeprefix("\ufeff"), [LintFault(number, message)]


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The content lines with the number of the line that each begins on."""
    begin, held = 1, ""
    for number, content in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if content[:1] in (" ", "\t") and number > 1:
            held += content[1:]
            continue
        if held:
            yield begin, held
        begin, held = number, content
    if held:
        yield begin, held


def _property(number: int, content: str) -> _Property | LintFault | None:
    control = None if content.isprintable() else _CONTROL.search(content)
    if control:
        return LintFault(number, T("the line holds the control character {code}", code=f"U+{ord(control[0]):04X}"))
    name, colon, value = content.partition(":")
    if colon and (name in PLAIN or _NAME.fullmatch(name)):
        return _Property(number, name.upper(), NONE, value)
    found = _NAME.match(content)
    if found is None:
        return LintFault(number, T("«{text}» is no property: a line is NAME:value", text=content[:40]))
    name, place, params = found[0].upper(), found.end(), {}
    while param := _PARAM.match(content, place):
        params[param[1].upper()] = param[2].strip('"')
        place = param.end()
    if content[place : place + 1] != ":":
        return LintFault(
            number, T("the parameters of {name} are not well formed: a value with : ; or , stands in quotes", name=name)
        )
    return _Property(number, name, params, content[place + 1 :])


def _escapes(found: _Property) -> Iterator[LintFault]:
    if found.name in TEXTS and ("\\" in found.value or ";" in found.value or "," in found.value):
        bad = (_BAD_IN_LIST if found.name in LISTS else _BAD_ESCAPE).match(found.value)
        if bad:
            yield LintFault(
                found.line, T("{name}: «{text}» stands unescaped or is no escape", name=found.name, text=bad[1])
            )


# --- components


def _components(properties: list[_Property]) -> tuple[list[_Component], list[LintFault]]:
    opened: list[_Component] = []
    closed: list[_Component] = []
    faults: list[LintFault] = []
    for found in properties:
        name = found.value.upper()
        if found.name == "BEGIN":
            if not opened and (closed or name != "VCALENDAR"):
                faults.append(LintFault(found.line, T("BEGIN:{name} stands outside the calendar", name=found.value)))
            opened.append(_Component(name, found.line))
        elif found.name == "END":
            if not opened or opened[-1].name != name:
                faults.append(LintFault(found.line, T("END:{name} closes nothing that is open", name=found.value)))
            else:
                closed.append(opened.pop())
        elif opened:
            opened[-1].held.setdefault(found.name, []).append(found)
        else:
            faults.append(LintFault(found.line, T("{name} stands outside the calendar", name=found.name)))
    faults += [LintFault(left.line, T("BEGIN:{name} is never closed", name=left.name)) for left in opened]
    return closed + opened, faults


def _calendar(components: list[_Component]) -> Iterator[LintFault]:
    calendars = [c for c in components if c.name == "VCALENDAR"]
    if not calendars:
        yield LintFault(1, T("there is no BEGIN:VCALENDAR: this is no calendar"))
    for calendar in calendars:
        for name in ONCE:
            if len(calendar.all(name)) != 1:
                yield LintFault(
                    calendar.line,
                    T(
                        "{name} must stand once in the calendar, not {count} times",
                        name=name,
                        count=len(calendar.all(name)),
                    ),
                )
        version = calendar.first("VERSION")
        if version and version.value != "2.0":
            yield LintFault(version.line, T("VERSION is «{value}» and should be 2.0", value=version.value))
        yield from _method(calendar, components)


def _method(calendar: _Component, components: list[_Component]) -> Iterator[LintFault]:
    for method in calendar.all("METHOD"):
        if method.value.upper() != "PUBLISH":
            yield LintFault(
                method.line, T("METHOD:{value} makes a feed an invitation: leave it out", value=method.value)
            )
            continue
        for event in components:
            if event.name in STATUSES and not event.all("ORGANIZER"):
                yield LintFault(event.line, T("with METHOD:PUBLISH every event has an ORGANIZER"))


def _zones(components: list[_Component], properties: list[_Property]) -> Iterator[LintFault]:
    known = {zone.value for c in components if c.name == "VTIMEZONE" for zone in c.all("TZID")}
    for found in properties:
        if "TZID" in found.params and found.params["TZID"] not in known:
            yield LintFault(
                found.line, T("the time zone «{zone}» has no VTIMEZONE in the file", zone=found.params["TZID"])
            )


def _events(components: list[_Component]) -> Iterator[LintFault]:
    seen: set[tuple[str, str]] = set()
    for event in components:
        if event.name not in STATUSES:
            continue
        for name in ("UID", "DTSTAMP", "DTSTART") if event.name == "VEVENT" else ("UID", "DTSTAMP"):
            if len(event.all(name)) != 1:
                yield LintFault(
                    event.line,
                    T("{name} must stand once in the event, not {count} times", name=name, count=len(event.all(name))),
                )
        yield from _same(event, seen)
        yield from _values(event)
        yield from _span(event)


def _same(event: _Component, seen: set[tuple[str, str]]) -> Iterator[LintFault]:
    uid, instance = event.first("UID"), event.first("RECURRENCE-ID")
    if uid is not None:
        key = uid.value, instance.value if instance else ""
        if key in seen:
            yield LintFault(uid.line, T("the UID «{uid}» is that of another event too", uid=uid.value))
        seen.add(key)


def _values(event: _Component) -> Iterator[LintFault]:
    for status in event.all("STATUS"):
        known = STATUSES[event.name]
        if status.value.upper() not in known:
            yield LintFault(
                status.line, T("STATUS «{value}» is not one of {known}", value=status.value, known=", ".join(known))
            )
    for sequence in event.all("SEQUENCE"):
        if not _INTEGER.match(sequence.value) or int(sequence.value) < 0:
            yield LintFault(sequence.line, T("SEQUENCE «{value}» is no whole number", value=sequence.value))
    for name in ("DTSTAMP", "LAST-MODIFIED", "CREATED"):
        for stamp in event.all(name):
            if not stamp.value.endswith("Z") or _moment(stamp) is None:
                yield LintFault(
                    stamp.line,
                    T("{name} «{value}» is no moment in UTC, like 20260302T000000Z", name=name, value=stamp.value),
                )


def _span(event: _Component) -> Iterator[LintFault]:
    due = "DUE" if event.name == "VTODO" else "DTEND"
    start, end = event.first("DTSTART"), event.first(due)
    for when in (start, end):
        if when is not None and _moment(when) is None:
            yield LintFault(
                when.line, T("{name} «{value}» is no day or moment of its kind", name=when.name, value=when.value)
            )
            return
    if end is None or start is None:
        return
    if event.all("DURATION") or len(event.all(due)) > 1:
        yield LintFault(end.line, T("an event has one {end}, or a DURATION", end=due))
    if _kind(start) != _kind(end):
        yield LintFault(end.line, T("DTSTART and {end} are not of the same kind", end=due))
    elif start.params.get("TZID") == end.params.get("TZID") and end.value <= start.value:
        message = (
            ALL_DAY
            if _kind(start) == "DATE" and due == "DTEND"
            else T("{name} «{end}» does not come after DTSTART «{start}»", name=due, end=end.value, start=start.value)
        )
        yield LintFault(end.line, message)


ALL_DAY = T("an all-day event ends on the day after its last one: DTEND must be later than DTSTART")


def _kind(found: _Property) -> str:
    return "DATE" if len(found.value) == 8 else "UTC" if found.value.endswith("Z") else "LOCAL"


def _moment(found: _Property) -> datetime | None:
    """When a property says it is; None where there is no such time, or it is not of the kind that its VALUE says."""
    if not _MOMENT.match(found.value) or (len(found.value) == 8) != (found.params.get("VALUE", "").upper() == "DATE"):
        return None
    try:
        return datetime.fromisoformat(found.value)
    except ValueError:
        return None
