"""Values as `marshal` can hold them, and back: records, findings, and what stands in them.

`marshal` is four times as fast to read as parsing the records, and must never be given what a stranger wrote: only what was sealed
with the user's secret is unpacked (`store/cache.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from functools import cache
from typing import Any

from samverka.diagnostics import Diagnostic, Location, Severity
from samverka.domain.archive import Unresolved
from samverka.domain.dates import Said
from samverka.domain.fields import Block, TimeSpan, When
from samverka.domain.governance import AgendaPart, Ask, Duty, Figure, ForumType, Stage, StagePath
from samverka.domain.records import Section
from samverka.text import Listed, Text, Words

Made = Any
"""A packed value: a block is [class, plain values, other values], a named tuple [class, values], a day or a time bytes with their
words; what these hold themselves is none of these types."""
PLAIN = (str, int, bool, float, type(None))
TUPLES: tuple[Any, ...] = (
    *(Section, Text, Words, Listed, Said),
    *(Figure, AgendaPart, ForumType, Ask, Stage, StagePath, Duty),
)
"""The named tuples that stand in records, findings and models."""


def pack(value: Any) -> Made:
    """A value as `marshal` can hold it. Raises `ValueError` where it cannot."""
    kind = type(value)
    if kind in PLAIN:
        return value
    if kind is tuple:
        return tuple(map(pack, value))
    if kind in WORDS:
        return WORDS[kind](value).encode()
    if kind in TUPLES:
        return [TUPLES.index(kind), tuple(map(pack, value))]
    if kind is dict:
        return {_key(key): pack(held) for key, held in value.items()}
    if isinstance(value, Block):
        simple: dict[str, Made] = {}
        other: dict[str, Made] = {}
        for name, held in value.__dict__.items():
            (simple if type(held) in PLAIN else other)[name] = pack(held)
        return [_numbers()[kind], simple, other]
    raise ValueError(kind)


def unpack(made: Made) -> Any:
    """The value that was packed."""
    kind = made.__class__
    if kind is list:
        if len(made) == 2:
            return TUPLES[made[0]]._make(map(unpack, made[1]))
        block: Any = object.__new__(_classes()[made[0]])
        held = block.__dict__
        held.update(made[1])
        for name, value in made[2].items():
            held[name] = unpack(value)
        return block
    if kind is tuple:
        return tuple([unpack(value) for value in made])
    if kind is bytes:
        return _read(made)
    return {key: unpack(value) for key, value in made.items()} if kind is dict else made


WORDS: dict[type, Any] = {
    date: lambda day: f"d{day.isoformat()}",
    time: lambda hour: f"t{hour.isoformat()}",
    TimeSpan: lambda span: f"s{span.start.isoformat()}/{span.end.isoformat() if span.end else ''}",
    When: lambda when: f"w{when.first.isoformat()}/{when.last.isoformat()}/{when.text}",
}
"""Values that are few and stand in many places, in words; `_read` reads them, each once."""


@cache
def _read(words: bytes) -> object:
    said = words[1:].decode()
    if words[:1] == b"d":
        return date.fromisoformat(said)
    if words[:1] == b"t":
        return time.fromisoformat(said)
    first, _, rest = said.partition("/")
    if words[:1] == b"s":
        return TimeSpan(time.fromisoformat(first), time.fromisoformat(rest) if rest else None)
    last, _, text = rest.partition("/")
    return When(text, date.fromisoformat(first), date.fromisoformat(last))


def _key(key: Any) -> Any:
    if not all(type(part) is str for part in (key if type(key) is tuple else (key,))):
        raise ValueError(type(key))
    return key


@cache
def _classes() -> list[type[Block]]:
    return sorted(_below(Block), key=lambda cls: (cls.__module__, cls.__qualname__))


@cache
def _numbers() -> dict[type[Block], int]:
    return {cls: number for number, cls in enumerate(_classes())}


def _below(cls: type[Block]) -> Iterator[type[Block]]:
    for each in cls.__subclasses__():
        yield each
        yield from _below(each)


# --- what was found


def pack_found(found: Diagnostic) -> Made:
    """A finding with its place, as `marshal` can hold it."""
    place = found.location
    head = (found.code, str(found.severity), place.path, place.line, place.column)
    return (*head, pack(found.message), pack(found.help), pack(found.cite), found.record)


def unpack_found(made: Made) -> Diagnostic:
    """The finding that was packed."""
    code, severity, path, line, column, message, help, cite, record = made
    place = Location(path, line, column)
    return Diagnostic(code, Severity(severity), place, unpack(message), unpack(help), unpack(cite), record)


def pack_lost(lost: Unresolved) -> Made:
    """A reference that leads nowhere, likewise."""
    return (lost.record, lost.field, lost.target, lost.kinds, lost.why, lost.candidates)


def unpack_lost(made: Made) -> Unresolved:
    """The reference that was packed."""
    return Unresolved(*made)
