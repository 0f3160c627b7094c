"""The archive over what is kept: a record is read when it is asked for, and what was asked for can be told.

While `asked` is a set, every look-up leaves its key there: a record's id, a link of `domain/archive.py` with its value, the end of an
id, the ids of a kind, all records of a kind, or "*" for everything. `touched` says which keys a change of a record touches.
Settings, parties, people and models have no keys: where one of them changes, everything is looked at again.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import Any, TypeVar

from samverka.domain.archive import LINKS, Archive, Span, Unresolved, word
from samverka.domain.governance import Model
from samverka.domain.records import Collaboration, Party, Person, Record, Settings
from samverka.store.kept import Kept, links_of

R = TypeVar("R", bound=Record)
ALL = "*"
MANY = "many"
SCANS = 10
"""After so many searches through all ids for an end, a table of all ends is worth its making."""


def touched(record: Record | None, id: str = "") -> Iterator[str]:
    """The keys that a changed record touches (besides those of its id's coming or going); `id`: of a record that cannot be read."""
    yield ALL
    if record is None:
        yield f"r:{id}"
        return
    yield f"r:{record.id}"
    yield f"kind:{record.kind}"
    for name, value in links_of(record):
        yield f"{name}:{value}"


def touched_by_id(record: Record) -> Iterator[str]:
    """The keys that are touched where a record's id comes or goes."""
    yield "ids:any"
    yield f"ids:{record.kind}"
    cut = record.id.find("-")
    while cut >= 0:
        yield f"e:{record.id[cut + 1 :]}"
        cut = record.id.find("-", cut + 1)


class Records(Mapping[str, Record]):
    """Records by id, in the order of their paths, each read when it is asked for."""

    def __init__(self, kept: Kept, asked: Asked) -> None:
        self._kept, self._asked = kept, asked

    def __getitem__(self, id: str) -> Record:
        self._asked.note(f"r:{id}")
        return self._kept.record(self._kept.by_id[id])

    def get(self, id: str, default: Any = None) -> Any:
        self._asked.note(f"r:{id}")
        row = self._kept.by_id.get(id)
        return default if row is None else self._kept.record(row)

    def __contains__(self, id: object) -> bool:
        self._asked.note(f"r:{id}")
        return id in self._kept.by_id

    def __iter__(self) -> Iterator[str]:
        self._asked.note(ALL)
        return (id for row in self._kept.alive() if (id := self._kept.id(row)))

    def __len__(self) -> int:
        self._asked.note(ALL)
        return len(self._kept.by_id)


class Broken(Set[str]):
    """The ids that files can have which were not read."""

    def __init__(self, ids: Iterable[str], asked: Asked) -> None:
        self.ids, self._asked = frozenset(ids), asked

    def __contains__(self, id: object) -> bool:
        self._asked.note(f"r:{id}")
        return id in self.ids

    def __iter__(self) -> Iterator[str]:
        self._asked.note(ALL)
        return iter(self.ids)

    def __len__(self) -> int:
        self._asked.note(ALL)
        return len(self.ids)


class Asked:
    """What was asked for since `keys` was made a set."""

    def __init__(self) -> None:
        self.keys: set[str] | None = None

    def note(self, key: str) -> None:
        """Something was asked for."""
        if self.keys is not None:
            self.keys.add(key)

    @contextlib.contextmanager
    def noting(self) -> Iterator[set[str]]:
        """What is asked for within is gathered in the set."""
        keys: set[str] = set()
        self.keys = keys
        try:
            yield keys
        finally:
            self.keys = None

    @contextlib.contextmanager
    def aside(self) -> Iterator[None]:
        """What is asked for within is the way to an answer whose key was noted."""
        keys, self.keys = self.keys, None
        try:
            yield
        finally:
            self.keys = keys


class KeptArchive(Archive):
    """An archive over kept rows."""

    def __init__(
        self, kept: Kept, settings: Settings, parties: dict[str, Party], people: dict[str, Person],
        unresolved: tuple[Unresolved, ...] = (),
    ) -> None:  # fmt: skip
        asked = Asked()
        super().__init__(settings, parties, people, Records(kept, asked), {}, Broken((), asked), unresolved)
        self.__dict__.update(kept=kept, asked=asked, _linked={}, _of={}, _searched=0, _own=unresolved)

    kept: Kept
    asked: Asked
    _linked: dict[tuple[str, str], tuple[Record, ...]]
    _of: dict[type[Record], tuple[Record, ...]]
    _searched: int
    _own: tuple[Unresolved, ...]

    def complete(self, models: dict[str, Model], broken: Iterable[str]) -> None:
        """Take what can be known only when the rows are there."""
        self.__dict__.update(models=models, broken=Broken(broken, self.asked))

    def settle(self) -> None:
        """All references were followed."""
        lost = tuple(held for row in self.kept.uneven() for held in self.kept.lost(row))
        self.__dict__.update(unresolved=(*self._own, *lost))
        for name in ("_lost", "_many_lost"):
            self.__dict__.pop(name, None)
        self.start_anew()

    def start_anew(self) -> None:
        """Rows have changed: what was gathered from them is gathered again."""
        self._linked.clear()
        self._of.clear()
        for name in INDEXES:
            self.__dict__.pop(name, None)

    # --- look-ups

    def of(self, kind: type[R], collaboration: str | None = None) -> tuple[R, ...]:
        self.asked.note(f"kind:{kind.kind}")
        held: Any = self._of.get(kind)
        if held is None:
            rows = [row for row in self.kept.alive() if self.kept.kind(row) == kind.kind]
            held = self._of[kind] = tuple(map(self.kept.record, rows))
        records: tuple[R, ...] = held
        return records if collaboration is None else tuple(r for r in records if r.collaboration == collaboration)

    def linked(self, kind: type[R], name: str, value: object) -> tuple[R, ...]:
        value = word(value)
        self.asked.note(f"{name}:{value}")
        held: Any = self._linked.get((name, value))
        if held is None:
            records = map(self.kept.record, self.kept.linked(name, value))
            order = LINKS[name].order
            held = self._linked[name, value] = tuple(records if order is None else sorted(records, key=order))
        found: tuple[R, ...] = held
        return found

    def ids(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        for kind in kinds:
            self.asked.note(f"ids:{kind}")
        if kinds not in self._ids and not {"party", "person"} & {*kinds}:
            kept = self.kept
            alive = [row for row in kept.alive() if kept.id(row)]
            self._ids[kinds] = tuple(kept.id(row) for row in alive if kinds == ("any",) or kept.kind(row) in kinds)
        with self.asked.aside():
            return super().ids(kinds)

    def ending(self, end: str) -> Sequence[str]:
        self.asked.note(f"e:{end}")
        with self.asked.aside():
            self.__dict__["_searched"] += 1
            if self._searched > SCANS:
                return super().ending(end)
            return [id for id in self.records if id.endswith(f"-{end}")]

    def lost(self, record: str) -> tuple[Unresolved, ...]:
        self.asked.note(f"r:{record}")
        return super().lost(record)

    @property
    def many_lost(self) -> bool:
        self.asked.note(MANY)
        return self._many_lost

    def collaboration(self, record: Record) -> Collaboration | None:
        self.asked.note(f"collaboration:{record.collaboration}")
        with self.asked.aside():
            return super().collaboration(record)

    def memberships(self, record: Record) -> Mapping[str, tuple[Span, ...]]:
        self.asked.note(f"collaboration:{record.collaboration}")
        with self.asked.aside():
            return super().memberships(record)

    def find(self, end: str, kinds: tuple[type[Record], ...] = ()) -> tuple[Record, ...]:
        self.asked.note(ALL)
        names = {kind.kind for kind in kinds}
        kept = self.kept
        row = kept.by_id.get(end)
        if row is not None and (not names or kept.kind(row) in names):
            return (kept.record(row),)
        rows = [row for row in kept.alive() if kept.id(row) and (not names or kept.kind(row) in names)]
        for ending in (f"-{end}", end):
            found = [row for row in rows if kept.id(row).endswith(ending)]
            if found:
                return tuple(map(kept.record, found))
        return ()


INDEXES = frozenset(name for name, held in vars(Archive).items() if isinstance(held, cached_property))
"""What an archive gathers of all its records, once."""
KNOWN = frozenset(
    ("_by_kind", "_ids", "_ends", "_lost", "_many_lost", "_memberships", "_collaborations", "_links", "_parts_of")
)
"""Those of them that only the look-ups above ask."""


def _watched(name: str) -> property:
    """An index of the archive that has no key of its own: who asks for it asks for everything."""
    held = vars(Archive)[name]

    def ask(archive: KeptArchive) -> object:
        archive.asked.note(ALL)
        if name not in archive.__dict__:
            with archive.asked.aside():
                archive.__dict__[name] = held.func(archive)
        return archive.__dict__[name]

    return property(ask)


for _name in INDEXES - KNOWN:
    setattr(KeptArchive, _name, _watched(_name))
