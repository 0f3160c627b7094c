"""Reading a repository by what was kept of it: only files that changed are read, and only records that a change concerns are judged again.

What a record gives rests on its file; what its references lead to and what the rules find rests besides on what was asked for
meanwhile, which is noted (`store/lazy.py`). So after a change these are looked at again: the records of changed files, those that had
asked for what these touch, and where that gives a record other references, those that had asked for it. Where anything is out of the
ordinary (an id used twice, a link, a file that cannot be read) nothing is kept, and everything is read: `Unusual`.
"""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from samverka.diagnostics import Diagnostic
from samverka.domain.archive import Unresolved
from samverka.domain.governance import Model
from samverka.domain.records import Collaboration, Record
from samverka.named import NamedTuple
from samverka.store.cache import short
from samverka.store.kept import Kept, Row, Shelf, Stale, links_of
from samverka.store.lazy import MANY, KeptArchive, touched, touched_by_id
from samverka.store.load import FileReader, Loaded, Resolver, Scans, Surroundings, is_record, made_whole, record_folders
from samverka.store.models import load_model
from samverka.store.packed import pack, pack_found, pack_lost, unpack, unpack_found, unpack_lost

if TYPE_CHECKING:
    from samverka.actions.check import Report

DIGEST = 20
_ODD_FOLDER = re.compile(r"\.(?:md|ya?ml)/")
"""A folder that is called like a record."""
GOVERNS = (".yml", ".yaml")
"""Files whose change concerns every record: registries, settings, models."""
MODELS = "models/"
MOST = 40_000
"""Of more files than this nothing is kept: to make it takes all of them in memory at once, twice over."""
CLAUSES = "clause_ids"
"""The one field of a model that is no value: the ids of its clauses are read when they are asked for."""
FEW = 50
"""A command that does not check writes nothing down for fewer changed files."""


class Unusual(Exception):
    """The files are such that nothing is kept of them."""


class Source(Protocol):
    """Files of which can be told whether they are as they were."""

    state: object
    """Whatever the source wants to know again, as `marshal` can hold it."""

    def changes(self, state: object, known: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[str]]:
        """Of the files that a check reads: those whose token is not the known one (the same means the same bytes), with their
        tokens, and the known ones that are gone. `known` are those in the `state` that was kept."""

    def read(self, path: str) -> bytes:
        """A file's bytes. Raises `OSError`."""

    def is_sure(self, paths: Iterable[str]) -> bool:
        """Whether these files have beyond doubt the bytes that were read."""


class SourceTree:
    """A source as a tree. What is read again must be what was read before: else `Stale`."""

    def __init__(self, source: Source, paths: list[str]) -> None:
        self._source, self._paths = source, paths
        self.digests: dict[str, bytes] = {}

    def files(self) -> Iterable[str]:
        return self._paths

    def links(self) -> Iterable[str]:
        return ()

    def read(self, path: str) -> bytes:
        data = self._source.read(path)
        if path in self.digests and short(data, DIGEST) != self.digests[path]:
            raise Stale(path)
        return data


class Before(NamedTuple):
    """What a file gave before it changed."""

    record: Record | None
    lost: tuple[Unresolved, ...]
    broken: tuple[str, ...]


class Opened:
    """A repository that was opened by what is kept of it. `checks`: it is to be checked, so that all that is wrong is looked for."""

    def __init__(self, source: Source, kept: Kept, shelf: Shelf, *, checks: bool) -> None:
        self._source, self._kept, self._shelf, self._checks = source, kept, shelf, checks
        self._changed, self._gone = source.changes(kept.state, kept.tokens)
        came = [path for path in self._changed if path not in kept.tokens]
        if not kept.nonce or any(path.endswith("/collaboration.md") for path in (*came, *self._gone)):
            self._kept = kept = Kept()
            self._changed, self._gone = source.changes(None, {})
            came = [*self._changed]
        self._moved = bool(came or self._gone)
        kept.reread = self._reread
        self._everything, self._stamp = not kept.nonce, kept.stamp
        self._keeps = checks or self._everything or len(self._changed) + len(self._gone) > FEW
        self._scans: Scans = _scans() if self._keeps else ()
        self._before: dict[int, Before] = {}
        self._raw: dict[int, Record] = {}
        self._dirty: set[int] = set()
        self._open()

    def _reread(self, path: str, digest: bytes) -> Record:
        data = self._read(path)
        file = FileReader(path, ())
        file.read(data)
        if file.record is None or short(data, DIGEST) != digest:
            raise Stale(path)
        return file.record

    def _open(self) -> None:
        kept = self._kept
        moved = self._moved
        gone = {*self._gone}
        paths = sorted(path for path in {**kept.tokens, **self._changed} if path not in gone)  # nearly in order already
        if len(paths) > MOST:
            raise Unusual
        if moved and _ODD_FOLDER.search("\n".join(paths)):
            raise Unusual
        self._tree = SourceTree(self._source, paths)
        self._around = Surroundings(self._tree, self._scans)
        if moved:
            self._around.names()
            kept.names = tuple(map(pack_found, self._around.found))
        else:
            self._around.found += map(unpack_found, kept.names)
        self._take_files(record_folders(paths))
        settings, parties, people, unresolved, models, unread = self._governance()
        self.archive = KeptArchive(kept, settings, parties, people, unresolved)
        broken = {id for row in kept.uneven() for id in kept.broken(row)}
        self.archive.complete(models, broken.union(unread))
        self.archive.start_anew()
        self._follow()
        self.archive.settle()

    # --- files

    def _take_files(self, folders: Set[str]) -> None:
        """Read what changed, records in these folders: first let go of all that was, because files can change places."""
        kept = self._kept
        for path in self._gone:
            if path in kept.rows:
                self._note_before(kept.rows[path])
                kept.take_away(kept.rows[path])
            else:
                self._note_other(path, None)
            kept.keep_token(path, None)
        new: list[tuple[str, bytes, bytes]] = []
        for path in sorted(self._changed):
            data = self._read(path)
            digest = self._tree.digests[path] = short(data, DIGEST)
            if not is_record(path, folders):
                self._note_other(path, digest)
            elif path not in kept.rows or kept.digest(kept.rows[path]) != digest:
                new.append((path, data, digest))
                if path in kept.rows:
                    self._note_before(kept.rows[path])
                    kept.leave(kept.rows[path])
            kept.keep_token(path, self._changed[path])
        for path, data, digest in new:
            self._take(path, data, digest)

    def _read(self, path: str) -> bytes:
        try:
            return self._source.read(path)
        except OSError as error:
            raise Unusual from error

    def _note_other(self, path: str, digest: bytes | None) -> None:
        if self._kept.others.get(path) != digest:
            self._kept.keep_other(path, digest)
            self._everything |= path.endswith(GOVERNS) or path.startswith(MODELS)

    def _note_before(self, row: int) -> None:
        kept = self._kept
        self._everything |= kept.path(row).startswith(MODELS)
        record = kept.record(row) if kept.id(row) else None
        self._before[row] = Before(record, kept.lost(row), kept.broken(row))

    def _take(self, path: str, data: bytes, digest: bytes) -> None:
        kept = self._kept
        self._everything |= path.startswith(MODELS)
        file = FileReader(path, self._scans)
        file.read(data)
        record = file.record
        if record is not None and record.id in kept.by_id:
            raise Unusual
        faults = tuple(map(pack_found, file.found))
        id, kind = (record.id, record.kind) if record is not None else ("", "")
        links = links_of(record) if record is not None else ()
        row = kept.put(Row(path, digest, id, kind, links, file.broken, faults, (), (), b""), record)
        self._dirty.add(row)
        if record is not None:
            self._raw[row] = record

    def _governance(self) -> tuple[Any, ...]:
        """Settings, parties, people, what in these leads nowhere, the models, and which of all this cannot be read: as they were, where
        none of their files has changed and no collaboration has."""
        kept, around = self._kept, self._around
        before = len(around.found)
        ours = {Collaboration.kind} & {
            *map(kept.kind, self._raw),
            *(b.record.kind for b in self._before.values() if b.record),
        }
        if kept.around and not self._everything and not ours:
            *held, lost, models, unread, found = unpack(marshal.loads(kept.around))
            around.found += map(unpack_found, found)
            known = {name: self._model(name, fields) for name, fields in models.items()}
            return *held, tuple(map(unpack_lost, lost)), known, unread
        settings, parties, people, lost = around.registries()
        collaborations = KeptArchive(kept, settings, parties, people).of(Collaboration)
        models, unread = around.models(collaborations), tuple(sorted(around.broken))
        found = tuple(map(pack_found, around.found[before:]))
        held = [
            *map(pack, (settings, parties, people)),
            tuple(map(pack_lost, lost)),
            pack({name: model._asdict() | {CLAUSES: None} for name, model in models.items()}),
            unread,
            found,
        ]
        kept.around = marshal.dumps(tuple(held))
        return settings, parties, people, lost, models, unread

    def _model(self, name: str, fields: dict[str, Any]) -> Model:
        @cache
        def clauses() -> frozenset[str]:
            model, _ = load_model(name, self._tree)
            return model.clause_ids() if model else frozenset()

        return Model(**fields | {CLAUSES: clauses})

    # --- references

    def _follow(self) -> None:
        """Follow the references of what changed, and of what had asked for something that this touches."""
        kept, archive = self._kept, self.archive
        resolver = Resolver(archive)
        keys = {*self._touched()}
        if self._everything:
            kept.forget_who_asked()
            self._dirty = {*kept.rows.values()}
        queue = sorted(self._dirty)
        while queue or keys:
            for row in queue:
                if kept.id(row):
                    keys.update(self._resolve(row, resolver))
            archive.start_anew()
            asked = {row for key in keys for row in kept.asking(key)} - self._dirty
            keys.clear()
            self._dirty |= asked
            queue = sorted(asked)

    def _touched(self) -> Iterator[str]:
        """The keys that are touched by what came and went. Of a record that is still there, its references say whether it is another."""
        kept = self._kept
        old = {before.record.id: before.record for before in self._before.values() if before.record}
        new = {record.id: record for record in self._raw.values()}
        for id in old.keys() | new.keys():
            was, now = old.get(id), new.get(id)
            if was is None or now is None or was.kind != now.kind:
                for record in (was, now):
                    if record is not None:
                        yield from touched_by_id(record)
        for row, before in self._before.items():
            if before.record is not None and row not in self._raw:
                yield from touched(before.record)
        were = {id for before in self._before.values() for id in before.broken}
        for id in were ^ {id for row in self._dirty for id in kept.broken(row)}:
            yield from touched(None, id)

    def _resolve(self, row: int, resolver: Resolver) -> Iterator[str]:
        """Follow a record's references; the keys that are touched where it is not what it was."""
        kept = self._kept
        is_new = row in self._raw
        raw = self._raw[row] if is_new else kept.raw(row)
        before = Before(kept.record(row), kept.lost(row), ()) if not is_new else self._before.get(row, NOTHING)
        with self.archive.asked.noting() as asked:
            whole, lost = resolver.follow(raw)
        kept.asked(row, asked)
        if not is_new and (whole, lost) == (kept.whole(row), before.lost):
            return
        new = made_whole(raw, whole)
        packed = marshal.dumps(pack(raw))
        head = (kept.path(row), kept.digest(row), new.id, new.kind, links_of(new), kept.broken(row), kept.faults(row))
        kept.put(Row(*head, tuple(map(pack_lost, lost)), whole, packed), new)
        if new != before.record or lost != before.lost:
            for record in (before.record, new):
                if record is not None:
                    yield from touched(record)

    # --- what comes of it

    @property
    def loaded(self) -> Loaded:
        """What was read, as `store/load.py` gives it."""
        return Loaded(self.archive, tuple(self._reading()), self._tree)

    def _reading(self) -> Iterator[Diagnostic]:
        faults = [made for row in self._kept.uneven() for made in self._kept.faults(row)]
        for found in (*self._around.found, *map(unpack_found, faults)):
            if self._checks or found.code not in dict(_scans()):
                yield found

    def report(self, today: date) -> Report:
        """As a check of everything gives it."""
        from samverka.actions.check import Report, in_order, upheld

        self._judge(today)
        found = [*upheld(self.archive, [*self._reading(), *self._of_no_record(today)], today)]
        found += [unpack_found(made) for row in self._kept.found.values() for made in row]
        return Report(in_order(found), today, self.archive, len(self._kept.by_id))

    def _of_no_record(self, today: date) -> Iterator[Diagnostic]:
        from samverka.rules import RULES
        from samverka.store.locate import Locator

        levels, locator = self.archive.settings.levels or {}, Locator(self.archive, self._tree)
        for rule in RULES:
            if rule.check is not None and levels.get(rule.code) != "off":
                for finding in rule.check(self.archive, today):
                    yield locator.diagnostic(rule.code, finding.severity or rule.severity, finding)

    def _judge(self, today: date) -> None:
        from samverka.actions.judge import Judge

        kept, archive = self._kept, self.archive
        many, stamp = archive.many_lost, kept.stamp
        rows = self._dirty
        if self._everything or stamp is None or stamp[0] != today.isoformat():
            rows = {*kept.rows.values()}
        elif stamp[1] != many:
            rows = rows | kept.asking(MANY)
        judge = Judge(archive, self._tree, today)
        for row in sorted(rows):
            self._tree.digests[kept.path(row)] = kept.digest(row)
            with archive.asked.noting() as asked:
                found = judge(kept.record(row)) if kept.id(row) else []
            kept.judge(row, tuple(map(pack_found, found)))
            kept.asked(row, asked)
        kept.stamp = (today.isoformat(), many)

    def save(self) -> bool:
        """Keep it for the next time, where that is worth a write; whether the files are beyond doubt those that were read."""
        if not self._keeps:
            return False
        kept = self._kept
        if not self._checks:
            kept.stamp = None
        is_news = self._changed or self._gone or self._everything or kept.stamp != self._stamp
        is_sure = self._source.is_sure(self._changed)
        if is_news and is_sure:
            kept.state = self._source.state
            self._shelf.save(kept)
        return is_sure


NOTHING = Before(None, (), ())


def _scans() -> Scans:
    from samverka.actions.check import SCANS

    return SCANS
