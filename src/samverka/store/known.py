"""Records kept from the last time they were read, so that after one changed file the others are not parsed again.

A record is kept by its path and bytes: the same bytes at the same path are the same record to the same program, whatever else
happened. Only those without a finding are kept; what is wrong is read anew each time, and so are models and registries.

They lie in one file below git's folder in `marshal`'s form, which is four times as fast to read as parsing the records and must never
be read from a stranger's hand: it is opened only when its seal was made with the user's secret (see `store/cache.py`).
"""

from __future__ import annotations

import contextlib
import marshal
from collections.abc import Iterator
from datetime import date, time
from typing import Any

from samverka.domain.fields import Block, TimeSpan, When
from samverka.domain.records import Record, Section
from samverka.store.cache import Sealed, digest

NEWS = 0.02
"""The file is written again when this part of it has changed: one edit costs a record's parsing, not a write of them all."""
SHARED = (date, time, TimeSpan, When)
"""Values that are few and stand in many places: each is kept once."""

PLAIN = (str, int, bool, type(None))
MOST = 40_000
"""So many records are kept, about 60 MB of them."""
NAME = "records"

Made = Any
"""A value as `marshal` can hold it: a block is the list [class, plain values, other values], a section [-1, values], a shared value its
number in bytes; what a record holds itself is none of these types."""


class KnownRecords:
    """What was read before, by path and bytes."""

    def __init__(self, files: Sealed, program: str) -> None:
        self._files, self._program = files, program
        self._classes: list[type[Block]] = []
        self._values: dict[bytes, object] = {}
        self._held: dict[str, Made] | None = None
        self._used: list[str] = []
        self._new: dict[str, Record] = {}

    def get(self, path: str, data: bytes) -> Record | None:
        """The record of a file that was read before with these bytes."""
        if self._held is None:
            self._held = self._open()
        key = _key(path, data)
        made = self._held.get(key)
        if made is None:
            return None
        self._used.append(key)
        record: Record = self._build(made)
        return record

    def put(self, path: str, data: bytes, record: Record) -> None:
        """Remember a record that was read without a finding."""
        if len(self._used) + len(self._new) < MOST:
            self._new[_key(path, data)] = record

    def save(self) -> None:
        """Keep what was used and what is new, where that is enough to be worth a write."""
        if len(self._new) <= NEWS * len(self._used):
            return
        writer = _Writer(self._classes, self._values)
        held = self._held or {}
        made = {key: held[key] for key in self._used}
        for key, record in self._new.items():
            with contextlib.suppress(TypeError):  # a value that is no part of a plain record: read anew each time
                made[key] = writer.made(record)
        names = [cls.__qualname__ for cls in writer.classes]
        values = [(number, type(value).__name__, _written(value)) for value, number in writer.values.items()]
        self._files.write(NAME, marshal.dumps((self._program, names, values, made)))

    def _open(self) -> dict[str, Made]:
        content = self._files.read(NAME)
        if content is None:
            return {}
        program, names, values, held = marshal.loads(content)
        if program != self._program:
            return {}
        classes = {cls.__qualname__: cls for cls in _below(Block)}
        self._classes = [classes[name] for name in names]
        self._values = {number: _read(kind, *words) for number, kind, words in values}
        found: dict[str, Made] = held
        return found

    def _build(self, made: Made) -> Any:
        kind = made.__class__
        if kind is list:
            if made[0] < 0:
                return Section._make(made[1])
            block: Any = object.__new__(self._classes[made[0]])
            held = block.__dict__
            held.update(made[1])
            for name, value in made[2].items():
                held[name] = self._values[value] if value.__class__ is bytes else self._build(value)
            return block
        if kind is tuple:
            return tuple([self._build(value) for value in made])
        return self._values[made] if kind is bytes else made


class _Writer:
    """Makes what `KnownRecords` can build again; goes on with the classes and shared values that are there."""

    def __init__(self, classes: list[type[Block]], values: dict[bytes, object]) -> None:
        self.classes = [*classes]
        self.values = {value: number for number, value in values.items()}
        self._numbers = {cls: number for number, cls in enumerate(classes)}

    def made(self, value: Any) -> Made:
        """A value as `marshal` can hold it. Raises `TypeError` where it cannot."""
        kind = type(value)
        if kind in PLAIN:
            return value
        if kind is tuple:
            return tuple(map(self.made, value))
        if kind in SHARED:
            return self.values.setdefault(value, b"%d" % len(self.values))
        if kind is Section:
            return [-1, tuple(value)]
        if isinstance(value, Block):
            simple: dict[str, Made] = {}
            other: dict[str, Made] = {}
            for name, held in value.__dict__.items():
                (simple if type(held) in PLAIN else other)[name] = self.made(held)
            return [self._number(kind), simple, other]
        raise TypeError(kind)

    def _number(self, cls: type[Block]) -> int:
        if cls not in self._numbers:
            self._numbers[cls] = len(self.classes)
            self.classes.append(cls)
        return self._numbers[cls]


def _key(path: str, data: bytes) -> str:
    return digest(data, path)


def _below(cls: type[Block]) -> Iterator[type[Block]]:
    for each in cls.__subclasses__():
        yield each
        yield from _below(each)


def _written(value: Any) -> tuple[str | None, ...]:
    """A shared value in words; `_read` reads them."""
    parts = value if isinstance(value, tuple) else (value,)
    return tuple(part.isoformat() if isinstance(part, (date, time)) else part for part in parts)


def _read(kind: str, *words: Any) -> object:
    if kind == "When":
        return When(words[0], date.fromisoformat(words[1]), date.fromisoformat(words[2]))
    if kind == "TimeSpan":
        return TimeSpan(time.fromisoformat(words[0]), time.fromisoformat(words[1]) if words[1] else None)
    return date.fromisoformat(words[0]) if kind == "date" else time.fromisoformat(words[0])
