"""What is wrong with the bytes of a calendar file, line by line. "It imports" proves little: most programs read faults in silence."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.diagnostics import Severity
from samverka.output.feedlines import Component, LintFault, Property, parsed
from samverka.output.feedvalues import CHECKS, instant, is_length, moment
from samverka.text import T

__all__ = ["LintFault", "lint"]

STATUSES = {
    "VEVENT": ("TENTATIVE", "CONFIRMED", "CANCELLED"),
    "VTODO": ("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"),
    "VJOURNAL": ("DRAFT", "FINAL", "CANCELLED"),
}
"""What an event, a task and a note may say of themselves."""
ONCE = {
    "VCALENDAR": ("VERSION", "PRODID"),
    "VEVENT": ("UID", "DTSTAMP", "DTSTART"),
    "VTODO": ("UID", "DTSTAMP"),
    "VJOURNAL": ("UID", "DTSTAMP"),
    "VFREEBUSY": ("UID", "DTSTAMP"),
    "VTIMEZONE": ("TZID",),
    "STANDARD": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
    "DAYLIGHT": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
    "VALARM": ("ACTION", "TRIGGER"),
}
"""What stands exactly once in a component (RFC 5545 3.6)."""
_TOLD = (
    "CLASS", "CREATED", "DURATION", "GEO", "LAST-MODIFIED", "LOCATION", "ORGANIZER", "PRIORITY", "RECURRENCE-ID", "SEQUENCE",
    "STATUS", "SUMMARY", "URL", "COLOR",
)  # fmt: skip
AT_MOST_ONCE = {
    "VCALENDAR": ("CALSCALE", "METHOD", "COLOR", "SOURCE", "REFRESH-INTERVAL"),
    "VEVENT": (*_TOLD, "DESCRIPTION", "TRANSP", "DTEND"),
    "VTODO": (*_TOLD, "DESCRIPTION", "COMPLETED", "DTSTART", "DUE", "PERCENT-COMPLETE"),
    "VJOURNAL": (*(name for name in _TOLD if name not in ("DURATION", "GEO", "LOCATION", "PRIORITY")), "DTSTART"),
    "VALARM": ("DURATION", "REPEAT"),
}
"""What stands there once or not at all."""


def lint(data: bytes) -> list[LintFault]:
    """Everything that is wrong with a calendar file, in the order of its lines."""
    components, properties, faults = parsed(data)
    faults += _calendars(components)
    faults += _zones(components, properties)
    for found in properties:
        check = CHECKS.get(found.name)
        if check is not None:
            faults += [LintFault(found.line, code, message) for code, message in check(found)]
    for component in components:
        faults += _counts(component)
        if component.name in STATUSES:
            faults += _status(component)
            faults += _span(component)
    faults += _same(components)
    return sorted(faults, key=lambda fault: fault.line)


# --- the calendar


def _calendars(components: list[Component]) -> Iterator[LintFault]:
    calendars = [c for c in components if c.name == "VCALENDAR"]
    if not calendars:
        yield LintFault(1, "calendars", T("there is no BEGIN:VCALENDAR: this is no calendar"))
    for calendar in calendars:
        if not calendar.parts:
            yield LintFault(calendar.line, "empty", T("the calendar holds nothing"))
        yield from _method(calendar)


def _method(calendar: Component) -> Iterator[LintFault]:
    method = calendar.first("METHOD")
    if method is None:
        return
    if method.value.upper() != "PUBLISH":
        words = T("METHOD:{value} makes a feed an invitation: leave it out", value=method.value)
        yield LintFault(method.line, "method", words)
        return
    events = [part for part in calendar.parts if part.name in STATUSES]
    if not all(event.all("ORGANIZER") for event in events):
        words = T("with METHOD:PUBLISH every event has an ORGANIZER; leave METHOD out")
        yield LintFault(method.line, "method", words, Severity.WARNING)
    for event in events:
        for guest in event.all("ATTENDEE")[:1]:
            words = T("an event that is published has no ATTENDEE")
            yield LintFault(guest.line, "method", words, Severity.WARNING)


def _zones(components: list[Component], properties: list[Property]) -> Iterator[LintFault]:
    zones = [c for c in components if c.name == "VTIMEZONE"]
    names = [zone.value for c in zones for zone in c.all("TZID")]
    for zone in zones:
        if not any(part.name in ("STANDARD", "DAYLIGHT") for part in zone.parts):
            yield LintFault(zone.line, "zone", T("VTIMEZONE has neither STANDARD nor DAYLIGHT: it says no offset"))
        for part in zone.parts:
            for start in part.all("DTSTART"):
                if start.value.endswith("Z") or start.params.get("TZID") or len(start.value) == 8:
                    words = T("within a VTIMEZONE, DTSTART is the time on the clock and nothing else")
                    yield LintFault(start.line, "zone", words)
        for name in zone.all("TZID"):
            if names.count(name.value) > 1:
                words = T(
                    "the time zone «{zone}» has {count} VTIMEZONE", zone=name.value, count=names.count(name.value)
                )
                yield LintFault(name.line, "zone", words)
    known = {*names}
    for found in properties:
        if "TZID" in found.params and found.params["TZID"] not in known:
            words = T("the time zone «{zone}» has no VTIMEZONE in the file", zone=found.params["TZID"])
            yield LintFault(found.line, "zone", words)


# --- what stands in a component


def _counts(component: Component) -> Iterator[LintFault]:
    held = component.held
    for name in ONCE.get(component.name, ()):
        count = len(held.get(name, ()))
        if count != 1:
            words = T(
                "{name} must stand once in {part}, not {count} times", name=name, part=component.name, count=count
            )
            yield LintFault(component.line, "repeated" if count else "missing", words)
    for name, found in held.items():
        if len(found) > 1 and name in AT_MOST_ONCE.get(component.name, ()):
            said = {"name": name, "part": component.name, "count": len(found)}
            words = T("{name} stands {count} times in {part}; once is the most", **said)
            yield LintFault(found[1].line, "repeated", words)


def _same(components: list[Component]) -> Iterator[LintFault]:
    seen: set[tuple[str, str]] = set()
    for event in components:
        uid, instance = event.first("UID"), event.first("RECURRENCE-ID")
        if event.name not in STATUSES or uid is None:
            continue
        key = uid.value, instance.value if instance else ""
        if key in seen:
            yield LintFault(uid.line, "uid", T("UID «{uid}» is that of another event too", uid=uid.value))
        seen.add(key)


def _status(event: Component) -> Iterator[LintFault]:
    known = STATUSES[event.name]
    for status in event.all("STATUS"):
        if status.value.upper() not in known:
            words = T("{name} «{value}» is not one of {known}", name="STATUS", value=status.value, known=", ".join(known))  # fmt: skip
            yield LintFault(status.line, "word", words)


def _span(event: Component) -> Iterator[LintFault]:
    due = "DUE" if event.name == "VTODO" else "DTEND"
    start, end, length = event.first("DTSTART"), event.first(due), event.first("DURATION")
    if end is not None and length is not None:
        yield LintFault(end.line, "span", T("an event has one {end}, or a DURATION", end=due))
    if start is None:
        if length is not None:
            yield LintFault(length.line, "span", T("a DURATION needs a DTSTART to begin at"))
        return
    if moment(start) is None:
        return
    if length is not None and is_length(length.value) and len(start.value) == 8 and "T" in length.value:
        yield LintFault(length.line, "span", T("DURATION of an all-day event is whole days"))
    if end is not None and moment(end) is not None:
        yield from _ends(start, end)
    rule = event.first("RRULE")
    if rule is not None:
        yield from _until(start, rule)


def _ends(start: Property, end: Property) -> Iterator[LintFault]:
    if _kind(start) != _kind(end):
        words = T("DTSTART and {end} are not of the same kind", end=end.name)
        yield LintFault(end.line, "span", words)
    elif _form(start) == _form(end) and end.value <= start.value:
        words = T("{name} «{end}» does not come after DTSTART «{start}»", name=end.name, end=end.value, start=start.value)  # fmt: skip
        yield LintFault(end.line, "span", ALL_DAY if _kind(start) == "DATE" and end.name == "DTEND" else words)


ALL_DAY = T("an all-day event ends on the day after its last one: DTEND must be later than DTSTART")


def _until(start: Property, rule: Property) -> Iterator[LintFault]:
    """The end of a rule is a day where the event is all-day, and else in UTC, or on the clock where the event floats."""
    for part in rule.value.upper().split(";"):
        name, _, value = part.partition("=")
        if name == "UNTIL" and instant(value) is not None:
            kind = "DATE" if len(value) == 8 else "FIXED" if value.endswith("Z") else "FLOATING"
            if kind != _kind(start):
                words = T("RRULE ends at «{value}», which is not of the kind of DTSTART", value=value)
                yield LintFault(rule.line, "rule", words)


def _kind(found: Property) -> str:
    if len(found.value) == 8:
        return "DATE"
    return "FIXED" if found.value.endswith("Z") or "TZID" in found.params else "FLOATING"


def _form(found: Property) -> tuple[str | None, bool]:
    """What two moments have in common that can be compared as they are written."""
    return found.params.get("TZID"), found.value.endswith("Z")
