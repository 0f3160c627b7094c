"""Finding words in all records and registers: each file is read once, and nothing is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.archive import kind_of
from samverka.domain.records import KINDS, Record
from samverka.domain.values import Struct
from samverka.text import T

MOST = 3
"""So many lines of one file are shown."""
REGISTERS = {"parties.yml": "party", "people.yml": "person", "people.local.yml": "person"}
"""The registers by path, and what a line of them is."""
KINDS_FOUND = (*KINDS, "party", "person")
"""What `--kind` can name."""


class Line(Struct):
    """A line of a file, counted from 1."""

    number: int
    text: str


class Hit(Struct):
    """A file with all the words in it: the record's kind, id and title ("" for a register), and its first lines that have one of them.

    `more` is how many further lines do."""

    path: str
    kind: str
    id: str
    title: str
    lines: tuple[Line, ...]
    more: int


def fold(text: str) -> str:
    """The text as it is compared: without capitals, and å, ä, ö and accents as the letters below them; line breaks stay."""
    text = text.casefold().replace("å", "a").replace("ä", "a").replace("ö", "o")
    if (
        _OTHERS.search(text) is None
    ):  # nearly always: to take letters apart costs three times as much as reading the file
        return text
    return _MARKS.sub("", unicodedata.normalize("NFKD", text))


_OTHERS = re.compile("[^\\x00-\\x7f–—…«»”’§·]")
_MARKS = re.compile("[\u0300-\u036f]+")


def find(workspace: Workspace, words: str, kind: str | None = None) -> tuple[Hit, ...]:
    """The files in which all of the words stand, in any order: those whose id or title has them first, then by path."""
    wanted = tuple(fold(word) for word in words.split())
    if not wanted:
        raise Refusal(T("say which words to look for"), exit_code=2)
    if kind is not None and kind not in KINDS_FOUND:
        known = ", ".join(KINDS_FOUND)
        raise Refusal(T("--kind: «{value}» is not one of {known}", value=kind, known=known), exit_code=2)
    found = [hit for hit in _hits(workspace, wanted) if kind in (None, hit.kind)]
    return tuple(sorted(found, key=lambda hit: (not _named(hit, wanted), hit.path)))


def _named(hit: Hit, wanted: tuple[str, ...]) -> bool:
    name = fold(f"{hit.id} {hit.title}")
    return all(word in name for word in wanted)


def _hits(workspace: Workspace, wanted: tuple[str, ...]) -> Iterator[Hit]:
    by_path = {record.path: record for record in workspace.archive.records.values()}
    for path in workspace.loaded.tree.files():
        record = by_path.get(path)
        if record is None and path not in REGISTERS:
            continue
        text = _text(workspace, path)
        folded = fold(text)
        if all(word in folded for word in wanted):
            yield _hit(path, record, text, wanted)


def _text(workspace: Workspace, path: str) -> str:
    try:
        return workspace.loaded.tree.read(path).decode("utf-8", "replace")
    except OSError:  # gone since it was listed: there is nothing in it to find
        return ""


def _hit(path: str, record: Record | None, text: str, wanted: tuple[str, ...]) -> Hit:
    lines = [Line(number, line.strip()) for number, line in enumerate(text.split("\n"), 1)]
    whole = [line for line in lines if all(word in fold(line.text) for word in wanted)]
    some = whole or [line for line in lines if any(word in fold(line.text) for word in wanted)]
    kind = kind_of(record) if record else REGISTERS[path]
    title = str(getattr(record, "title", None) or "")
    return Hit(path, kind, record.id if record else "", title, tuple(some[:MOST]), len(some) - len(some[:MOST]))
