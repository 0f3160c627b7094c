"""A whole repository from its files: registries, models and records become an `Archive`, and what is wrong becomes findings."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterable, Iterator, Set
from typing import Any, TypeVar

from samverka.diagnostics import Diagnostic, Location, Path, Severity
from samverka.domain.archive import Archive, Unresolved, kind_of, parts
from samverka.domain.fields import Reference, in_words, reference_plan, references
from samverka.domain.governance import Model
from samverka.domain.records import (
    FOLDERS,
    KINDS,
    Collaboration,
    Meeting,
    Parties,
    Party,
    People,
    Person,
    Record,
    Section,
    Settings,
)
from samverka.domain.values import replace
from samverka.named import NamedTuple
from samverka.store.decode import block
from samverka.store.document import Document, Fault, Unreadable, parse, parse_plain
from samverka.store.models import load_model
from samverka.store.nodes import Scalar
from samverka.store.tree import READ, Tree, why_not
from samverka.text import T, Text

R = TypeVar("R", bound=Record)
FORMAT = 1
"""The record format that this program reads and writes."""

PORTS = tuple(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))
RESERVED = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *PORTS))
"""Names that Windows keeps for devices."""
_UNHOLDABLE = re.compile(r'[<>:"\\|?*\x00-\x1f\x7f]|[. ]\Z')
"""What no file's name may hold on Windows, nor end with."""
_ORDINARY = re.compile(r"[a-z0-9-]+(?:\.[a-z]+)?\Z")
"""What nearly all names are like: nothing is wrong with such a one, if it is not reserved."""
_ALL_ORDINARY = r"(?:\0?/[a-z0-9-]++(?:\.[a-z]++)?+)*+"
_A_DEVICE = r"/(?:con|prn|aux|nul|com\d|lpt\d)(?![a-z0-9-])"
"""Both for all paths together, `/` before each name and a NUL, which no name can hold, between two paths."""
MOST = 100
"""So many faults of one file are shown: who sees more has sent a file that is something else."""
WORDS = 1000
"""Characters of a value that a finding quotes."""
FOLDER_KINDS = {folder: kind for kind, folder in FOLDERS.items()}
_HEADING = re.compile(
    r"^ {0,3}##[ \t]+(.*?)[ \t#]*\r?$|^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})(.*)$|<!--(?s:.*?)(?:-->|\Z)", re.M
)
_MARKER = re.compile(r"\s*<!--\s*(item|section)\s*:\s*([A-Za-z0-9_-]+)\s*-->")
_OWNED = r"^ {0,3}##[ \t][^\n]*\n\s*<!--\s*(?:item|section)\s*:"
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)  # one that is not ended goes to the end, as in HTML
_WRITTEN_ID = re.compile(r"^id:[ \t]*([a-z0-9-]+)", re.M)


Scans = tuple[tuple[str, Callable[[str], Iterable[tuple[int, Text]]]], ...]
"""What looks at the text of each file while it is read anyway: a rule's code and what finds (character index, sentence)."""


class Loaded(NamedTuple):
    """A repository as read: its values, what was wrong while reading, and the tree to look up places in."""

    archive: Archive
    diagnostics: tuple[Diagnostic, ...]
    tree: Tree


def load(tree: Tree, scans: Scans = ()) -> Loaded:
    """Read everything. A file that cannot be read is one finding and hides no other file. Never raises for what a user wrote."""
    collects = gc.isenabled()
    gc.disable()  # a hundred thousand values are made, and none is thrown away: to look through them is a third of the time
    try:
        loaded = _load(tree, scans)
        gc.freeze()
        return loaded
    finally:
        if collects:
            gc.enable()


def read_settings(tree: Tree) -> Settings:
    """What samverka.yml says, or what holds without it: as `load` reads it, and nothing else."""
    return Surroundings(tree, ())._settings()


def read_again(current: R, data: bytes) -> R | None:
    """A record as other bytes of its file say it: an earlier version. None where they cannot be read. References stay as written."""
    try:
        document = parse(current.path, data)
    except Unreadable:
        return None
    entries = [entry for entry in document.root.entries if entry[0].text != "kind"]
    root = type(document.root)(entries, document.root.flow, document.root.start, document.root.end)
    record = block(type(current))(root, [])
    if record is not None:
        record.__dict__.update(id=current.id, path=current.path, collaboration=current.collaboration)
    return record


def _load(tree: Tree, scans: Scans) -> Loaded:
    around = Surroundings(tree, scans)
    around.names()
    settings, parties, people, unresolved = around.registries()
    records: dict[str, Record] = {}
    folders = record_folders(around.paths)
    for file in (around.file(path) for path in around.paths if is_record(path, folders)):
        around.found += file.found
        around.broken.update(file.broken)
        if file.record is not None and records.setdefault(file.record.id, file.record) is not file.record:
            around.taken(file.record, records[file.record.id])
    models = around.models(record for record in records.values() if isinstance(record, Collaboration))
    archive = Archive(settings, parties, people, records, models, frozenset(around.broken), unresolved)
    return Loaded(Resolver(archive).resolve(), tuple(around.found), tree)


def record_folders(paths: Iterable[str]) -> frozenset[str]:
    """The folders of collaborations: the records lie in them."""
    return frozenset(path.rpartition("/")[0] for path in paths if path.endswith("/collaboration.md"))


def is_record(path: str, folders: Set[str]) -> bool:
    """Whether a record lies at the path: Markdown in one of the folders of collaborations."""
    return path.endswith(".md") and path.partition("/")[0] in folders


class _Finder:
    """Gathers what is wrong with files."""

    def __init__(self, scans: Scans) -> None:
        self.scans = scans
        self.found: list[Diagnostic] = []

    def _add(self, code: str, location: Location, message: Text, record: str = "") -> None:
        self.found.append(Diagnostic(code, Severity.ERROR, location, message, record=record))

    def _faults(self, document: Document, faults: list[Fault], record: str = "") -> None:
        for fault in faults[:MOST]:
            self._add(fault.code, document.location(fault.index), _shortened(fault.message), record)
        if len(faults) > MOST:
            first = faults[MOST]
            more = T("{n} more of this file's faults are not shown: mend the others first", n=len(faults) - MOST)
            self._add(first.code, document.location(first.index), more, record)

    def _unreadable(self, path: str, data: bytes, error: Unreadable) -> None:
        text = data.decode("utf-8", "replace")
        line = text.count("\n", 0, error.index) + 1
        column = error.index - (text.rfind("\n", 0, error.index) + 1) + 1
        self._add(error.code, Location(path, line, column), error.message)

    def _scan(self, path: str, text: str, record: str = "") -> None:
        for code, scan in self.scans:
            for number, (index, message) in enumerate(scan(text)):
                line, column = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
                if number == MOST:
                    message = T("the file has more of these; they are not shown: mend the others first")
                self._add(code, Location(path, line, column), message, record)
                if number == MOST:
                    break


class FileGives(NamedTuple):
    """What a record's file gives: the record, None where it is none or cannot be read; what is wrong; and the ids that it can have where it
    was not read: what refers to these is no finding of its own."""

    record: Record | None
    found: list[Diagnostic]
    broken: tuple[str, ...]


class FileReader(_Finder):
    """Reads one record's file. What it gives rests on the path and the bytes alone: the `record` (None where it is no record, or cannot
    be read), what was wrong (`found`), and the ids that a file can have which was not read (`broken`): what refers to it is no
    finding of its own."""

    def __init__(self, path: str, scans: Scans) -> None:
        super().__init__(scans)
        self.path = path
        self.folder = path.partition("/")[0]
        self._below = path[len(self.folder) + 1 : -3]
        self.record: Record | None = None
        self.broken: tuple[str, ...] = ()

    def read(self, data: bytes) -> None:
        """Read the file's bytes."""
        below = self._below
        expected = FOLDER_KINDS.get(below.partition("/")[0]) if "/" in below else None
        if expected is None and below != "collaboration" and not data.lstrip(b"\xef\xbb\xbf").startswith(b"---"):
            return  # a text of the user's own, not a record
        try:
            document = parse(self.path, data)
        except Unreadable as error:
            self._unreadable(self.path, data, error)
            text = data.decode("utf-8", "replace")
            self._scan(self.path, text)
            self.lost(text)
            return
        self._decode(document, expected)

    def lost(self, text: str = "", *ids: str) -> None:
        """Note the ids that a file can have which was not read."""
        written = _WRITTEN_ID.search(text)
        usual = self._below.partition("/")[2].replace("/", "-")  # as commands make it: meetings/hisingen/2026-03-12
        own = _path_id(self._below, self.folder)
        self.broken = tuple(id for id in (own, usual, written[1] if written else "", *ids) if id)

    def _decode(self, document: Document, expected: str | None) -> None:
        written = document.root.get("id")
        id = written.text if isinstance(written, Scalar) and written.text else _path_id(self._below, self.folder)
        self._scan(document.path, document.text, id)
        kind = self._kind(document, expected)
        if kind is None:
            self.lost("", id)
            return
        entries = [entry for entry in document.root.entries if entry[0].text != "kind"]
        faults = list(document.faults)
        root = type(document.root)(entries, document.root.flow, document.root.start, document.root.end)
        record: Record | None = block(KINDS[kind])(root, faults)
        self._faults(document, faults, id)
        if record is None:
            self.broken = (id,)
            return
        sections = tuple(read_sections(document.text, document.body_start))
        # A new record shares nothing with others yet, so it is completed in place rather than copied.
        record.__dict__.update(id=id, path=document.path, collaboration=self.folder, sections=sections)
        self.record = record

    def _kind(self, document: Document, expected: str | None) -> str | None:
        node = document.root.get("kind")
        kind = node.text if isinstance(node, Scalar) else ""
        if kind in KINDS:
            return kind
        place = document.location(node.start if node is not None else document.front_start)
        known = ", ".join(KINDS)
        if kind:
            self._add(
                "SV011",
                place,
                _shortened(T("there is no kind «{kind}» of record; the kinds are {known}", kind=kind, known=known)),
            )
        elif expected or self._below == "collaboration":
            should = expected or "collaboration"
            self._add("SV011", place, T("the key kind is missing: write «kind: {kind}»", kind=should))
        return None


class Surroundings(_Finder):
    """What there is besides the records: the names of the files, the registries, and the models."""

    def __init__(self, tree: Tree, scans: Scans) -> None:
        super().__init__(scans)
        self.tree = tree
        self.paths = list(tree.files())
        self.broken: set[str] = set()
        self.registry_references: list[tuple[str, Reference]] = []

    def names(self) -> None:
        """What is wrong with files as such, before any is read."""
        self._links()
        self._names()
        self._closed()

    def registries(self) -> tuple[Settings, dict[str, Party], dict[str, Person], tuple[Unresolved, ...]]:
        """samverka.yml, parties, people, and what in these leads nowhere."""
        settings, parties, people = self._settings(), self._parties(), self._people()
        return settings, parties, people, tuple(self._unresolved(parties, people))

    def models(self, collaborations: Iterable[Collaboration]) -> dict[str, Model]:
        """The models of the collaborations, by name."""
        models: dict[str, Model] = {}
        for name in dict.fromkeys(record.model for record in collaborations):
            model, found = load_model(name, self.tree)
            self.found.extend(found)
            if model is not None:
                models[name] = model
            elif found:  # it is there and cannot be read, which is another thing than not being there
                self.broken.add(f"models/{name}")
        return models

    # --- what is wrong

    def _links(self) -> None:
        for path in self.tree.links():
            self._add(
                "SV013",
                Location(path),
                T("«{path}» is a symbolic link; links are not followed: put the file itself there", path=path),
            )
            unread = FileReader(path.removesuffix(".md") + ".md", ())
            unread.lost()  # what refers to it is no finding of its own
            self.broken.update((*unread.broken, path))

    def _closed(self) -> None:
        """The folders that cannot be looked into: a tree gives them among its files."""
        for path in self.paths:
            if not path.endswith(READ):
                self.read(path)

    def _names(self) -> None:
        together = "/" + "\0/".join(self.paths)
        if re.fullmatch(_ALL_ORDINARY, together) and not re.search(_A_DEVICE, together):
            return  # as nearly always, and in a tenth of the time; small letters alone cannot differ in capitals
        by_case: dict[str, str] = {}
        seen = {""}
        for path in self.paths:
            self._called(path, seen)
            other = by_case.setdefault(path.lower(), path)
            if other != path:
                message = T(
                    "«{path}» and «{other}» differ in capital letters only: Windows and macOS can hold one of them",
                    path=path,
                    other=other,
                )
                self._add("SV014", Location(path), message)

    def _called(self, path: str, seen: set[str]) -> None:
        """What is wrong with a file's name, and with those of its folders that were not `seen`: they may be as deep as a disk takes."""
        names = [path]
        while (folder := names[-1].rpartition("/")[0]) not in seen:
            seen.add(folder)
            names.append(folder)
        for place in reversed(names):
            fault = _name_fault(place.rpartition("/")[2])
            if fault is not None:
                self._add("SV014", Location(path), fault)

    def file(self, path: str) -> FileGives:
        """Read a record's file."""
        file = FileReader(path, self.scans)
        try:
            data = self.tree.read(path)
        except OSError as error:
            file.found.append(Diagnostic("SV001", Severity.ERROR, Location(path), why_not(path, error)))
            file.lost()
        else:
            file.read(data)
        return FileGives(file.record, file.found, file.broken)

    def taken(self, record: Record, other: Record) -> None:
        """Note that the id of a record is another's."""
        try:
            place = parse(record.path, self.tree.read(record.path)).locate(("id",))
        except (OSError, Unreadable):  # it changed since it was read
            place = Location(record.path)
        taken = T("the id «{id}» is already that of {path}", id=record.id, path=other.path)
        self._add("SV012", place, taken, record.id)

    def read(self, path: str) -> bytes | None:
        """A file's bytes; None, and a finding, where it cannot be read."""
        try:
            return self.tree.read(path)
        except OSError as error:
            self._add("SV001", Location(path), why_not(path, error))
            return None

    # --- registries

    def _registry(self, path: str, cls: type[Any]) -> Any:
        data = self.read(path) if path in self.paths else None
        if data is None:
            if path in self.paths:
                self.broken.add(path)
            return None
        self._scan(path, data.decode("utf-8", "replace"))
        try:
            document = parse_plain(path, data)
        except Unreadable as error:
            self._unreadable(path, data, error)
            self.broken.add(path)
            return None
        faults = list(document.faults)
        value = block(cls)(document.root, faults)
        self._faults(document, faults)
        return value, document

    def _settings(self) -> Settings:
        read = self._registry("samverka.yml", Settings)
        settings = read[0] if read and read[0] else Settings(format=FORMAT, domain="samverka.invalid")
        if read and settings.timezone is not None and not is_zone(settings.timezone):
            self._add("SV006", read[1].locate(("timezone",)), NO_ZONE(zone=settings.timezone))
        if settings.format != FORMAT and read:
            place = read[1].locate(("format",))
            self._add(
                "SV018",
                place,
                T(
                    "the records have format {theirs}; this program reads format {ours}",
                    theirs=settings.format,
                    ours=FORMAT,
                ),
            )
        return settings

    def _parties(self) -> dict[str, Party]:
        read = self._registry("parties.yml", Parties)
        return self._by_id("parties.yml", read[0].parties, read[1], "parties") if read and read[0] else {}

    def _people(self) -> dict[str, Person]:
        people: dict[str, Person] = {}
        for path in ("people.yml", "people.local.yml"):
            read = self._registry(path, People)
            if read and read[0]:
                people.update(self._by_id(path, read[0].people, read[1], "people"))
        return people

    def _by_id(self, path: str, items: tuple[Any, ...], document: Document, key: str) -> dict[str, Any]:
        table: dict[str, Any] = {}
        for index, item in enumerate(items):
            if item.id in table:
                self._add(
                    "SV012",
                    document.locate((key, index, "id")),
                    T("the id «{id}» is used twice in {path}", id=item.id, path=path),
                )
            table.setdefault(item.id, item)
            for reference in references(item):
                self.registry_references.append((path, reference._replace(field=(key, index, *reference.field))))
        return table

    def _unresolved(self, parties: dict[str, Party], people: dict[str, Person]) -> Iterable[Unresolved]:
        for path, reference in self.registry_references:
            known: dict[str, Any] = parties if reference.kinds == ("party",) else people
            if reference.target not in known and "parties.yml" not in self.broken:
                yield Unresolved(path, reference.field, reference.target, reference.kinds, "missing")


NO_ZONE = T("there is no time zone «{zone}»; write it like Europe/Stockholm")


def is_zone(name: str) -> bool:
    """Whether there is a time zone of this name."""
    if name == "Europe/Stockholm":  # most of them, and to look costs as much as reading a hundred records
        return True
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder of zones, like «Europe»
        return False
    return True


def _name_fault(name: str) -> Text | None:
    """Why a file or folder should not be called so; None where it is a good name."""
    if _ORDINARY.match(name) and name.partition(".")[0] not in RESERVED:
        return None
    if not name.isascii():
        return T("the file name «{name}» holds letters outside a to z: macOS and git write them differently", name=name)
    if name.partition(".")[0].rstrip().lower() in RESERVED or _UNHOLDABLE.search(name):
        return T("Windows cannot hold a file called «{name}»: give it another name", name=name)
    return None


def _shortened(message: Text) -> Text:
    """The sentence with values that can be read: a line of three megabytes is a value too."""
    if all(not isinstance(value, str) or len(value) <= WORDS for _, value in message.values):
        return message
    cut = [(name, f"{v[:WORDS]}…" if isinstance(v, str) and len(v) > WORDS else v) for name, v in message.values]
    return Text(message.id, tuple(cut))


def _path_id(below: str, folder: str) -> str:
    return folder if below == "collaboration" else below.replace("/", "-")


def read_sections(text: str, start: int) -> Iterable[Section]:
    """The body's sections: from a `## ` heading (not inside a code fence or a comment) to the next. `text[start:]` is the body."""
    if text.find("##", start) < 0:
        return
    heads = list(_headings(text, start))
    line, counted = 1, 0
    for index, (begin, end, heading) in enumerate(heads):
        stop = heads[index + 1][0] if index + 1 < len(heads) else len(text)
        line += text.count("\n", counted, begin)
        counted = begin
        marker = _MARKER.match(text, end)
        rest = text[marker.end() if marker else end : stop]
        filled = bool((_COMMENT.sub("", rest) if "<!--" in rest else rest).strip())
        yield Section(heading, (marker[1], marker[2]) if marker else None, filled, line)


def _headings(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Where each heading begins and ends, and its words."""
    after = start
    ahead: dict[str, tuple[int, int]] = {}
    for begin in _candidates(text, start):
        found = _HEADING.match(text, begin) if begin >= after else None
        if found is None:
            continue
        heading, mark, after = found[1], found[2], found.end()
        if heading is not None:
            yield begin, after, heading
        elif mark is not None:
            after = _fence_end(text, after, mark, ahead)


def _fence_end(text: str, start: int, mark: str, ahead: dict[str, tuple[int, int]]) -> int:
    """Where the code that a fence begins ends, in which headings and comments are text. What is never ended has not begun: nobody who
    forgot to end it means that it holds the items which follow; nor does one hold a heading that says whose it is."""
    begin, end = _ahead(rf"^ {{0,3}}{mark[0]}{{{len(mark)},}}[ \t]*\r?$", text, start, ahead)
    return end if begin < _ahead(_OWNED, text, start, ahead)[0] else start


def _ahead(pattern: str, text: str, start: int, ahead: dict[str, tuple[int, int]]) -> tuple[int, int]:
    """Where a pattern comes next, from where to where; below the text where it does not. What was found before is kept in `ahead`."""
    if ahead.get(pattern, (-1, -1))[0] < start:
        found = re.compile(pattern, re.M).search(text, start)
        ahead[pattern] = found.span() if found else (len(text) + 1, start)
    return ahead[pattern]


def _candidates(text: str, start: int) -> list[int]:
    """Wherever a heading, a fence or a comment can begin: to let the pattern look for them takes three times as long."""
    found = []
    for mark, blanks in (("##", 3), ("```", 3), ("~~~", 3)):
        at = text.find(mark, start)
        while at >= 0:
            begin = text.rfind("\n", start, at) + 1 or start
            if at - begin <= blanks and not text[begin:at].strip(" "):
                found.append(begin)
            line = text.find("\n", at)
            at = text.find(mark, line) if line >= 0 else -1
    at = text.find("<!--", start)
    while at >= 0:
        found.append(at)
        at = text.find("<!--", at + 1)
    return sorted(found)


PARTY, PERSON, ANY = ("party",), ("person",), ("any",)
"""Kinds of what a reference may lead to that are not a record's."""


class Resolver:
    """Follows references: short forms are made whole, and what points nowhere is kept for the rules to name."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._parts: dict[str, frozenset[str]] = {}
        self._whole: list[tuple[Path, str]] = []
        self._lost: list[Unresolved] = []

    def resolve(self) -> Archive:
        """The archive with whole references and the list of those that lead nowhere."""
        changed: dict[str, Record] = {}
        unresolved: list[Unresolved] = [*self.archive.unresolved]
        for id, record in self.archive.records.items():
            whole, lost = self.follow(record)
            if whole:
                changed[id] = made_whole(record, whole)
            unresolved += lost
        records = self.archive.records
        if changed:
            records = {id: changed.get(id, record) for id, record in records.items()}
        return self.archive.with_records(records, tuple(unresolved))

    def follow(self, record: Record) -> tuple[tuple[tuple[Path, str], ...], tuple[Unresolved, ...]]:
        """What of one record's references is made whole, as (field, target), and those that do not lead to one thing."""
        self._whole, self._lost = [], []
        if not self._leads(record):  # nearly always all do, and only of one that does not the place is wanted
            for reference in references(record):
                self._follow(record, reference)
        if isinstance(record, Meeting):
            self._sources(record)
        return tuple(self._whole), tuple(self._lost)

    def _leads(self, value: object) -> bool:
        """Whether every reference in a record, or in a block of it, leads to what it should, as it is written."""
        cls: Any = value.__class__
        given = value.__dict__
        for name, kinds, nested, words in reference_plan(cls):
            held = given.get(name)
            if held is None:
                continue
            for item in held if held.__class__ is tuple else (held,):
                if not (self._leads(item) if nested else self._is_there(item, kinds) or (words and in_words(item))):
                    return False
        return True

    def _is_there(self, target: str, kinds: tuple[str, ...]) -> bool:
        archive = self.archive
        if kinds == PARTY:
            return target in archive.parties
        if kinds == PERSON:
            return target in archive.people
        id, _, part = target.partition("#")
        if kinds == ANY and (id == "model" or id in archive.parties or id in archive.people):
            return True
        held = archive.records.get(id)
        return held is not None and _fits(held, kinds) and (not part or part in self._parts_of(held))

    def _parts_of(self, record: Record) -> frozenset[str]:
        known = self._parts.get(record.id)
        if known is None:
            known = self._parts[record.id] = parts(record)
        return known

    def _follow(self, record: Record, reference: Reference) -> None:
        kinds, target = reference.kinds, reference.target
        if kinds == PARTY:
            self._registry(record, reference, self.archive.parties)
        elif kinds == PERSON:
            self._registry(record, reference, self.archive.people)
        else:
            id, mark, part = target.partition("#")
            if kinds == ANY and (id == "model" or id in self.archive.parties or id in self.archive.people):
                return
            held = self.archive.records.get(id)
            if held is None:
                held = self._by_end(record, reference, id, mark + part)
            if held is not None:
                self._check(record, reference, held, part)

    def _sources(self, meeting: Meeting) -> None:
        """What agenda items come from: a plain text in the record, because it may also be a part of the model."""
        for index, item in enumerate(meeting.agenda):
            if item.from_ is None:
                continue
            id, _, part = item.from_.partition("#")
            held = self.archive.records.get(id)
            if held is not None and (not part or part in self._parts_of(held)):
                continue
            reference = Reference(("agenda", index, "from"), ANY, item.from_)
            if held is not None:
                self._check(meeting, reference, held, part)
            elif id != "model" and id not in self.archive.broken and id not in self._model_parts(meeting):
                self._note(meeting, reference, "missing")

    def _model_parts(self, meeting: Meeting) -> frozenset[str]:
        forum = self.archive.forum(dict(self._whole).get(("forum",), meeting.forum))
        kind = self.archive.forum_type(forum) if forum else None
        return frozenset(part.id for part in kind.agenda) if kind else frozenset()

    def _registry(self, record: Record, reference: Reference, known: dict[str, Any]) -> None:
        registry = "parties.yml" if known is self.archive.parties else "people.yml"
        if reference.target not in known and registry not in self.archive.broken:
            self._note(record, reference, "missing")

    def _by_end(self, record: Record, reference: Reference, id: str, rest: str) -> Record | None:
        if id in self.archive.broken:
            return None  # the broken file has its own finding
        candidates = [i for i in self.archive.ending(id) if _fits(self.archive.records[i], reference.kinds)]
        if len(candidates) == 1:
            self._whole.append((reference.field, candidates[0] + rest))
            return self.archive.records[candidates[0]]
        self._note(record, reference, "ambiguous" if candidates else "missing", tuple(candidates))
        return None

    def _check(self, record: Record, reference: Reference, held: Record, part: str) -> None:
        if not _fits(held, reference.kinds):
            self._note(record, reference, "kind", (kind_of(held),))
        elif part and part not in self._parts_of(held):
            self._note(record, reference, "part", (held.id,))

    def _note(self, record: Record, reference: Reference, why: str, candidates: tuple[str, ...] = ()) -> None:
        self._lost.append(Unresolved(record.id, reference.field, reference.target, reference.kinds, why, candidates))


def made_whole(record: Record, whole: Iterable[tuple[Path, str]]) -> Record:
    """The record with other targets for some of its references."""
    for way, target in whole:
        record = _with(record, way, target)
    return record


def _fits(record: Record, kinds: tuple[str, ...]) -> bool:
    return kinds == ANY or record.kind in kinds


def _with(value: Any, way: tuple[str | int, ...], target: str) -> Any:
    if not way:
        return target
    step, rest = way[0], way[1:]
    if isinstance(value, tuple) and isinstance(step, int):
        return (*value[:step], _with(value[step], rest, target), *value[step + 1 :])
    name = f"{step}_" if hasattr(value, f"{step}_") else str(step)
    return replace(value, **{name: _with(getattr(value, name), rest, target)})
