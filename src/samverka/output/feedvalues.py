"""What the value of a property of a calendar may be: moments, lengths of time, rules, offsets, addresses, words from a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import lru_cache

from samverka.domain.colours import COLOURS
from samverka.output.feedlines import Property
from samverka.text import T, Text

_MOMENT = re.compile(r"\d{8}(?:T\d{6}Z?)?\Z")
_LENGTH = re.compile(r"[+-]?P(?:\d+W|(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)\Z")
_OFFSET = re.compile(r"(?!-0000(?:00)?\Z)[+-](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?\Z")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+\Z")
_INTEGER = re.compile(r"[+-]?\d{1,10}\Z")
_GEO = re.compile(r"[+-]?\d{1,2}(?:\.\d+)?;[+-]?\d{1,3}(?:\.\d+)?\Z")
_DAY = re.compile(r"(?:[+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)\Z")
_LISTED = re.compile(r"[+-]?\d{1,3}(?:,[+-]?\d{1,3})*\Z")
OFTEN = ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
NUMBERED = ("BYSECOND", "BYMINUTE", "BYHOUR", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS")
Wrong = tuple[str, Text]
"""The kind of a fault, and what it says."""


def moment(found: Property) -> datetime | None:
    """When a property says it is; None where there is no such time, or it is not of the kind that its VALUE says."""
    if (len(found.value) == 8) != (found.params.get("VALUE", "").upper() == "DATE"):
        return None
    return instant(found.value)


@lru_cache(4096)
def instant(value: str) -> datetime | None:
    """A day or a moment as it is written; None where there is no such one. A leap second is the second before it."""
    if not _MOMENT.match(value):
        return None
    try:
        return datetime.fromisoformat(value[:13] + value[13:].replace("60", "59", 1) if value[13:15] == "60" else value)
    except ValueError:
        return None


def is_length(value: str) -> bool:
    """Whether it is a length of time, like PT1H30M."""
    return bool(_LENGTH.match(value))


# --- a check for each sort of value


def _when(found: Property) -> Iterator[Wrong]:
    for value in found.value.split(",") if found.name in ("EXDATE", "RDATE") else (found.value,):
        if found.params.get("VALUE", "").upper() != "PERIOD" and moment(found._replace(value=value)) is None:
            yield "time", T("{name} «{value}» is no day or moment of its kind", name=found.name, value=value)
            return
    if "TZID" in found.params and (found.value.endswith("Z") or len(found.value) == 8):
        yield "zone", T("{name} is in UTC, or a whole day, and has a time zone besides", name=found.name)


def _utc(found: Property) -> Iterator[Wrong]:
    if not found.value.endswith("Z") or moment(found) is None:
        yield (
            "time",
            T("{name} «{value}» is no moment in UTC, like 20260302T000000Z", name=found.name, value=found.value),
        )


def _length(found: Property) -> Iterator[Wrong]:
    if not is_length(found.value):
        yield "duration", T("{name} «{value}» is no length of time, like PT1H30M", name=found.name, value=found.value)
    elif found.name == "REFRESH-INTERVAL" and found.params.get("VALUE", "").upper() != "DURATION":
        yield "duration", T("REFRESH-INTERVAL is written with ;VALUE=DURATION (RFC 7986)")
    elif found.name != "TRIGGER" and found.value.startswith("-"):
        yield "duration", T("{name} «{value}» is less than nothing", name=found.name, value=found.value)


def _trigger(found: Property) -> Iterator[Wrong]:
    yield from (_utc if found.params.get("VALUE", "").upper() == "DATE-TIME" else _length)(found)


def _offset(found: Property) -> Iterator[Wrong]:
    if not _OFFSET.match(found.value):
        yield "offset", T("{name} «{value}» is no offset from UTC, like +0100", name=found.name, value=found.value)


def _uri(found: Property) -> Iterator[Wrong]:
    if found.params.get("VALUE", "").upper() in ("", "URI", "CAL-ADDRESS") and not _URI.match(found.value):
        text = found.value[:60]
        yield (
            "address",
            T("{name} «{value}» is no address: one has a scheme, no spaces, and is ASCII", name=found.name, value=text),
        )


def _number(least: int, most: int) -> Callable[[Property], Iterator[Wrong]]:
    def check(found: Property) -> Iterator[Wrong]:
        if not _INTEGER.match(found.value) or not least <= int(found.value) <= most:
            given = {"name": found.name, "value": found.value[:20], "least": least, "most": most}
            yield "number", T("{name} «{value}» is no whole number from {least} to {most}", **given)

    return check


def _one_of(*known: str) -> Callable[[Property], Iterator[Wrong]]:
    def check(found: Property) -> Iterator[Wrong]:
        if found.value.upper() not in known:
            yield "word", _not_known(found, known)

    return check


def _not_known(found: Property, known: tuple[str, ...]) -> Text:
    return T("{name} «{value}» is not one of {known}", name=found.name, value=found.value, known=", ".join(known))


def _colour(found: Property) -> Iterator[Wrong]:
    if found.value.lower() not in COLOURS:
        yield "colour", T("COLOR «{value}» is no colour that CSS names, like steelblue", value=found.value)


def _geo(found: Property) -> Iterator[Wrong]:
    if not _GEO.match(found.value):
        yield "number", T("GEO «{value}» is no latitude and longitude, like 57.70;11.97", value=found.value)


def _uid(found: Property) -> Iterator[Wrong]:
    if not found.value.strip():
        yield "uid", T("UID is empty")


def _rule(found: Property) -> Iterator[Wrong]:
    """A rule of recurrence (RFC 5545 3.3.10)."""
    parts = [part.partition("=") for part in found.value.upper().split(";")]
    names = [name for name, _, _ in parts]
    for name, _, value in parts:
        if not _part(name, value):
            yield "rule", T("{name}: «{value}» is no part of a rule", name=found.name, value=f"{name}={value}")
    if "FREQ" not in names:
        yield "rule", T("{name} does not say how often: it has no FREQ", name=found.name)
    if {"UNTIL", "COUNT"} <= {*names}:
        yield "rule", T("{name} has both UNTIL and COUNT", name=found.name)
    if len(names) != len({*names}):
        yield "rule", T("{name} says the same thing twice", name=found.name)


def _part(name: str, value: str) -> bool:
    match name:
        case "FREQ":
            return value in OFTEN
        case "UNTIL":
            return instant(value) is not None
        case "COUNT" | "INTERVAL":
            return value.isascii() and value.isdigit() and int(value[:10]) > 0
        case "WKST" | "BYDAY":
            return all(_DAY.match(day) for day in value.split(","))
    return name.startswith("X-") or (name in NUMBERED and bool(_LISTED.match(value)))


CHECKS: dict[str, Callable[[Property], Iterator[Wrong]]] = {
    **dict.fromkeys(("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE"), _when),
    **dict.fromkeys(("DTSTAMP", "LAST-MODIFIED", "CREATED", "COMPLETED"), _utc),
    **dict.fromkeys(("DURATION", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"), _length),
    **dict.fromkeys(("TZOFFSETFROM", "TZOFFSETTO"), _offset),
    # Apple's ATTACH is the bare name of a sound.
    **dict.fromkeys(("URL", "SOURCE", "TZURL", "ORGANIZER", "ATTENDEE", "CONFERENCE", "IMAGE"), _uri),
    **dict.fromkeys(("RRULE", "EXRULE"), _rule),
    "TRIGGER": _trigger,
    "SEQUENCE": _number(0, 2**31 - 1),
    "REPEAT": _number(0, 2**31 - 1),
    "PRIORITY": _number(0, 9),
    "PERCENT-COMPLETE": _number(0, 100),
    "TRANSP": _one_of("OPAQUE", "TRANSPARENT"),
    "CALSCALE": _one_of("GREGORIAN"),
    "VERSION": _one_of("2.0"),
    "COLOR": _colour,
    "GEO": _geo,
    "UID": _uid,
}
"""The check of each property's value, by its name."""
