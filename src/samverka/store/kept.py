"""What was read before, kept so that a change costs what it touches: a row for each record's file, and who asked for what.

A row is what a file gives by its path and bytes: the record, what is wrong with the file, and what of its references was made whole.
With it stand what was found about it, and under every key that was asked for meanwhile (`store/lazy.py`) the rows that asked: these
are looked at again when that key is touched. Rows are numbered; a number is never given to another path.

Three files lie below git's folder. `base` holds the columns of all rows, `bodies` their records, each read when it is asked for, and
`news` what changed since, which is written anew each time and small. `base` and `news` are sealed, and `base` knows the digest of each
body; so nothing is opened that another wrote (`store/cache.py`). Whatever is odd about any of them makes all of it not there.
"""

from __future__ import annotations

import marshal
import os
from array import array
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from samverka.diagnostics import Path, Refusal
from samverka.domain.archive import LINKS, Unresolved, values_of
from samverka.domain.records import KINDS, Record
from samverka.named import NamedTuple
from samverka.store.cache import Sealed, short
from samverka.store.load import made_whole
from samverka.store.packed import Made, pack, unpack, unpack_lost
from samverka.text import T

BASE, BODIES, NEWS = "base", "bodies", "news"
SHARE = 0.02
"""When this part of the rows is news, all is written anew."""
CHECK = 16
"""Bytes of a body's digest."""
KIND_NAMES = (*KINDS, "")
"""A record's kind by its number; the last is that of a file without a record."""


Whole = tuple[tuple[Path, str], ...]
"""The references of a record that were made whole: the field, and what it says then."""
NOTHING: tuple[Any, Any, Any, Any] = ((), (), (), ())


class Row(NamedTuple):
    """What one file gives. `id` and `kind` are "" where there is no record; `links` are its values in LINKS, `broken` the ids that it
    may have where may have where it was not read, `found` and `lost` are packed, `whole` is what of its references was made whole, and `body` the record
    as it was read."""

    path: str
    digest: bytes
    id: str
    kind: str
    links: tuple[tuple[str, str], ...]
    broken: tuple[str, ...]
    found: tuple[Made, ...]
    lost: tuple[Made, ...]
    whole: Whole
    body: bytes


class Stale(Refusal):
    """A file is not as it was when it was looked at."""

    def __init__(self, path: str) -> None:
        super().__init__(T("{path} was changed while it was read: run the command again", path=path))


def links_of(record: Record) -> tuple[tuple[str, str], ...]:
    """The values by which LINKS finds a record."""
    links = [(name, link) for name, link in LINKS.items() if isinstance(record, link.kind)]
    return tuple((name, value) for name, link in links for value in values_of(link, record))


class Kept:
    """All rows, the tokens by which a file is known to be as it was, and what was found. Changed in place, and then saved."""

    def __init__(self) -> None:
        self.nonce = b""
        self.tokens: dict[str, bytes] = {}
        self.others: dict[str, bytes] = {}
        self.state: object = None
        self.names: tuple[Made, ...] = ()
        self.around: bytes = b""
        self.stamp: tuple[Any, ...] | None = None
        self.found: dict[int, tuple[Made, ...]] = {}
        self._paths: list[str] = []
        self._ids: list[str] = []
        self._kinds = b""
        self._digests = b""
        self._checks = b""
        self._starts = array("Q", [0])
        self._sparse: dict[int, tuple[Any, Any, Any, Any]] = {}
        self._links: dict[str, dict[str, bytes]] = {}
        self._asked: dict[str, bytes] = {}
        self.bodies: int | None = None
        self.reread: Callable[[str, bytes], Record] = _cannot
        self.fresh: dict[int, Row] = {}
        self._fresh_links: dict[tuple[str, str], set[int]] = {}
        self.gone: set[int] = set()
        self.asked_since: dict[str, list[int]] = {}
        self._tokens_since: dict[str, bytes | None] = {}
        self._others_since: dict[str, bytes | None] = {}
        self._judged_since: set[int] = set()
        self._sets: dict[str, set[int]] = {}
        self._anew = False
        self._records: dict[int, Record] = {}
        self.rows: dict[str, int] = {}
        self.by_id: dict[str, int] = {}

    # --- one row

    def digest(self, row: int) -> bytes:
        """The digest of the file's bytes."""
        return self.fresh[row].digest if row in self.fresh else self._digests[row * 20 : row * 20 + 20]

    def path(self, row: int) -> str:
        """Where the file lies."""
        return self.fresh[row].path if row in self.fresh else self._paths[row]

    def id(self, row: int) -> str:
        """The record's id; "" where there is none."""
        return self.fresh[row].id if row in self.fresh else self._ids[row]

    def kind(self, row: int) -> str:
        """The record's kind; "" where there is none."""
        return self.fresh[row].kind if row in self.fresh else KIND_NAMES[self._kinds[row]]

    def broken(self, row: int) -> tuple[str, ...]:
        """The ids that the file may have, where it was not read."""
        return self.fresh[row].broken if row in self.fresh else self._sparse.get(row, NOTHING)[0]

    def faults(self, row: int) -> tuple[Made, ...]:
        """What was wrong with the file when it was read."""
        return self.fresh[row].found if row in self.fresh else self._sparse.get(row, NOTHING)[1]

    def lost(self, row: int) -> tuple[Unresolved, ...]:
        """The record's references that do not lead to one thing."""
        return tuple(map(unpack_lost, self._lost(row)))

    def _lost(self, row: int) -> tuple[Made, ...]:
        return self.fresh[row].lost if row in self.fresh else self._sparse.get(row, NOTHING)[2]

    def whole(self, row: int) -> Whole:
        """What of the record's references was made whole."""
        return self.fresh[row].whole if row in self.fresh else self._sparse.get(row, NOTHING)[3]

    def raw(self, row: int) -> Record:
        """The record as it was read; from its file, where its body is not there as it was written. Raises `Stale`."""
        body = self._body(row)
        if body is None:
            return self.reread(self.path(row), self.digest(row))
        record: Record = unpack(marshal.loads(body))
        return record

    def record(self, row: int) -> Record:
        """The record with whole references. Raises `Stale`."""
        held = self._records.get(row)
        if held is None:
            held = self._records[row] = made_whole(self.raw(row), self.whole(row))
        return held

    def _body(self, row: int) -> bytes | None:
        if row in self.fresh:
            return self.fresh[row].body
        start, end = self._starts[row], self._starts[row + 1]
        body = b"" if self.bodies is None else _read_at(self.bodies, end - start, start)
        return body if short(body, CHECK) == self._checks[row * CHECK : row * CHECK + CHECK] else None

    # --- all rows

    def alive(self) -> list[int]:
        """The rows that there are, by the path of their file."""
        return [self.rows[path] for path in sorted(self.rows)]

    def linked(self, name: str, value: str) -> list[int]:
        """The rows that a link finds by a value, by path."""
        held = array("I", self._links.get(name, {}).get(value, b""))
        rows = [row for row in held if row not in self.fresh and row not in self.gone]
        rows += self._fresh_links.get((name, value), ())
        return sorted(rows, key=self.path) if self.fresh else rows

    def asking(self, key: str) -> set[int]:
        """The rows that asked for a key."""
        return self._askers(key) - self.gone

    def _askers(self, key: str) -> set[int]:
        held = self._sets.get(key)
        if held is None:
            held = self._sets[key] = {*array("I", self._asked.get(key, b"")), *self.asked_since.get(key, ())}
        return held

    def uneven(self) -> Iterator[int]:
        """The rows with faults, broken ids, and lost or shortened references, by path."""
        rows = {row for row in self._sparse if row not in self.fresh and row not in self.gone}
        rows |= {row for row, said in self.fresh.items() if said.found or said.broken or said.lost or said.whole}
        return iter(sorted(rows, key=self.path))

    # --- changing

    def put(self, row: Row, record: Record | None) -> int:
        """A file's row in place of the one it had; its number."""
        number = self.rows.setdefault(row.path, len(self._paths))
        if number == len(self._paths):
            self._paths.append(row.path)
            self._ids.append("")
        self._freshen(number, row)
        self._records.pop(number, None)
        if record is not None:
            self._records[number] = record
        if row.id:
            self.by_id[row.id] = number
        return number

    def _freshen(self, number: int, row: Row | None) -> None:
        old = self.fresh.pop(number, None)
        for link in old.links if old else ():
            self._fresh_links[link].discard(number)
        for link in row.links if row else ():
            self._fresh_links.setdefault(link, set()).add(number)
        if row is not None:
            self.fresh[number] = row

    def leave(self, row: int) -> None:
        """Let go of the id that a row has."""
        if self.by_id.get(self.id(row)) == row:
            del self.by_id[self.id(row)]

    def take_away(self, row: int) -> None:
        """The file is gone."""
        self.leave(row)
        del self.rows[self.path(row)]
        self._freshen(row, None)
        self.found.pop(row, None)
        self.gone.add(row)

    def asked(self, row: int, keys: Iterable[str]) -> None:
        """A row asked for these keys. What it asked for before stays: to look at it again for nothing costs only time."""
        for key in keys:
            askers = self._askers(key)
            if row not in askers:
                askers.add(row)
                self.asked_since.setdefault(key, []).append(row)

    def judge(self, row: int, found: tuple[Made, ...]) -> None:
        """What the rules found about a row."""
        if self.found.get(row, ()) != found:
            self.found[row] = found
            self._judged_since.add(row)

    def keep_token(self, path: str, token: bytes | None) -> None:
        """By what a file is known to be as it was; None where it is gone."""
        self._tokens_since[path] = token
        if token is None:
            del self.tokens[path]
        else:
            self.tokens[path] = token

    def keep_other(self, path: str, digest: bytes | None) -> None:
        """The digest of a file that is no record's; None where it is gone."""
        self._others_since[path] = digest
        if digest is None:
            self.others.pop(path, None)
        else:
            self.others[path] = digest

    def forget_who_asked(self) -> None:
        """All rows are about to ask anew."""
        self._asked, self.asked_since, self._sets, self._anew = {}, {}, {}, True

    # --- as it lies on the disk

    def is_much(self) -> bool:
        """Whether so much is new that all is written."""
        news = len(self.fresh) + len(self.gone) + len(self._judged_since) / 4
        return self._anew or not self.nonce or news > SHARE * len(self.rows) + 20

    def lay_out(self, *columns: Any) -> None:
        """Take the columns of a base."""
        self.nonce, self.state, self.tokens, self.others, self.names, self.around, self.stamp, self.found, *rest = (
            columns
        )
        self._paths, self._ids, self._kinds, self._digests, self._checks, starts, *rest = rest
        self._sparse, self._links, self._asked = rest
        self._starts = array("Q", starts)
        self.rows = dict(zip(self._paths, range(len(self._paths)), strict=True))
        self.by_id = dict(zip(self._ids, range(len(self._ids)), strict=True))
        self.by_id.pop("", None)

    def add_news(self, *news: Any) -> None:
        """Take what is new since the base."""
        self.state, tokens, others, self.names, self.around, self.stamp, found, rows, gone, self.asked_since = news
        for path, token in tokens.items():
            if token is not None or path in self.tokens:
                self.keep_token(path, token)
        for path, digest in others.items():
            self.keep_other(path, digest)
        for row in gone:
            if row < len(self._paths):
                self.take_away(row)
            self.gone.add(row)
        self._fill(max(self.gone, default=-1))
        for row in rows:
            if row < len(self._paths):
                self.leave(row)
        for row, said in sorted(rows.items()):
            self._fill(row)
            self.rows[said[0]] = row
            self._freshen(row, Row(*said))
            if said[2]:
                self.by_id[said[2]] = row
        for row, made in found.items():
            self.judge(row, made)

    def _fill(self, row: int) -> None:
        """Numbers that were given and taken back stay empty."""
        while len(self._paths) <= row:
            self._paths.append("")
            self._ids.append("")

    def news(self) -> tuple[Any, ...]:
        """What is new since the base."""
        found = {row: self.found.get(row, ()) for row in self._judged_since}
        rows = {row: tuple(said) for row, said in self.fresh.items()}
        since = (self.state, self._tokens_since, self._others_since, self.names, self.around, self.stamp)
        return (*since, found, rows, sorted(self.gone), self.asked_since)

    def base(self) -> tuple[bytes, tuple[Any, ...]]:
        """The bodies, and the columns of a base for them."""
        alive = self.alive()
        number = {row: index for index, row in enumerate(alive)}
        bodies = [self._sure_body(row) for row in alive]
        starts = array("Q", [0])
        for body in bodies:
            starts.append(starts[-1] + len(body))
        asked: dict[str, bytes] = {}
        for key in {**self._asked, **self.asked_since}:
            rows = [number[row] for row in self.asking(key) if row in number]
            if rows:
                asked[key] = array("I", sorted(rows)).tobytes()
        sparse = {
            number[row]: (self.broken(row), self.faults(row), self._lost(row), self.whole(row)) for row in self.uneven()
        }
        columns = (
            os.urandom(16),
            self.state,
            self.tokens,
            self.others,
            self.names,
            self.around,
            self.stamp,
            {number[row]: found for row, found in self.found.items() if row in number and found},
            [self.path(row) for row in alive],
            [self.id(row) for row in alive],
            bytes(KIND_NAMES.index(self.kind(row)) for row in alive),
            b"".join(self.digest(row) for row in alive),
            b"".join(short(body, CHECK) for body in bodies),
            starts.tobytes(),
            sparse,
            self._links_now(alive, number),
            asked,
        )
        return b"".join(bodies), columns

    def _sure_body(self, row: int) -> bytes:
        body = self._body(row)
        return marshal.dumps(pack(self.raw(row))) if body is None else body

    def _links_now(self, alive: list[int], number: dict[int, int]) -> dict[str, dict[str, bytes]]:
        links: dict[str, dict[str, array[int]]] = {name: {} for name in LINKS}
        for name, groups in self._links.items():
            for value, held in groups.items():
                rows = [number[row] for row in array("I", held) if row in number and row not in self.fresh]
                links[name][value] = array("I", rows)
        for row in alive:
            for name, value in self.fresh[row].links if row in self.fresh else ():
                links[name].setdefault(value, array("I")).append(number[row])
        return {
            name: {value: array("I", sorted(rows)).tobytes() for value, rows in groups.items()}
            for name, groups in links.items()
        }


class Shelf:
    """Where what is kept lies: a folder below git's own, for one program."""

    def __init__(self, files: Sealed, program: str) -> None:
        self._files, self._program = files, program

    def load(self) -> Kept:
        """What is kept; nothing, where that is not there or another program's."""
        content = self._files.read(BASE)
        if content is None:
            return Kept()
        program, *base = marshal.loads(content)
        if program != self._program:
            return Kept()
        kept = Kept()
        kept.lay_out(*base)
        kept.bodies = self._files.handle(BODIES)
        news = self._files.read(NEWS)
        if news is not None:
            nonce, *rest = marshal.loads(news)
            if nonce == kept.nonce:
                kept.add_news(*rest)
        return kept

    def save(self, kept: Kept) -> None:
        """Keep it: the news, or all of it where much is new."""
        if kept.is_much():
            bodies, base = kept.base()
            if self._files.write_open(BODIES, bodies):
                self._files.write(BASE, marshal.dumps((self._program, *base)))
        else:
            self._files.write(NEWS, marshal.dumps((kept.nonce, *kept.news())))


def _cannot(path: str, _digest: bytes) -> Record:
    raise Stale(path)


def _read_at(handle: int, size: int, start: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(handle, size, start)
    os.lseek(handle, start, os.SEEK_SET)
    return os.read(handle, size)
