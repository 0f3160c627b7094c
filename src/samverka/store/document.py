"""One Markdown file with front matter as text and positions: libyaml's events made into a tree that knows where each word stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Any

from samverka.diagnostics import Location, Path
from samverka.store import plain
from samverka.store.nodes import Mapping, Node, Scalar, Sequence
from samverka.text import T, Text

MAX_BYTES = 4_000_000
"""A record larger than this is not a record: the largest protokoll seen is under 200 kB."""
LARGE = 50_000
"""Characters, from where on the places of line breaks are kept."""
MAX_DEPTH = 40
"""Deeper nesting than any record has; the bound keeps reading linear on hostile input."""


class Unreadable(Exception):
    """The file cannot be read as a record; `code` is the rule, `index` the character where it shows (0: the file as a whole)."""

    def __init__(self, code: str, message: Text, index: int = 0) -> None:
        super().__init__(message.id)
        self.code, self.message, self.index = code, message, index


class Fault:
    """Something in the YAML that we do not accept, though libyaml would: which rule, where (character index), and the words."""

    __slots__ = ("code", "index", "message")

    def __init__(self, code: str, index: int, message: Text) -> None:
        self.code, self.index, self.message = code, index, message


class Document:
    """A file as read. Indexes count characters of `text`, which holds the file to the last one (a BOM is in it, as U+FEFF).

    The front matter is `text[front_start:front_end]`, between the two `---` lines; the body is `text[body_start:]`.
    """

    __slots__ = ("_breaks", "body_start", "faults", "front_end", "front_start", "path", "root", "text")

    def __init__(
        self, path: str, text: str, root: Mapping, front_start: int, front_end: int, body_start: int,
        faults: tuple[Fault, ...] = (),
    ) -> None:  # fmt: skip
        self.path, self.text, self.root, self.faults = path, text, root, faults
        self.front_start, self.front_end, self.body_start = front_start, front_end, body_start
        self._breaks: list[int] = []

    @property
    def newline(self) -> str:
        """The line ending this file uses: that of its first line."""
        end = self.text.find("\n")
        return "\r\n" if end > 0 and self.text[end - 1] == "\r" else "\n"

    def location(self, index: int) -> Location:
        """Line and column (both from 1) of the character at `index`."""
        return Location(self.path, self._line(index), index - self.text.rfind("\n", 0, index))

    def _line(self, index: int) -> int:
        if len(self.text) < LARGE:
            return self.text.count("\n", 0, index) + 1
        if not self._breaks:  # a large file can have thousands of findings: it is gone through once
            self._breaks.extend(found.start() for found in re.finditer("\n", self.text))
        return bisect_left(self._breaks, index) + 1

    def find(self, path: Path) -> Node:
        """The node at `path`, or the deepest one on the way that exists."""
        return self._descend(path)[1]

    def locate(self, path: Path) -> Location:
        """Where to point for `path`: the value, else the key it would be under, else the front matter's first line."""
        if not path:
            return self.location(self.front_start)
        key, node = self._descend(path)
        return self.location(node.start if isinstance(node, Scalar) or key is None else key.start)

    def _descend(self, path: Path) -> tuple[Scalar | None, Node]:
        key: Scalar | None = None
        node: Node = self.root
        for step in path:
            if isinstance(node, Mapping):
                entry = next(((name, value) for name, value in node.entries if name.text == step), None)
                if entry is None:
                    break
                key, node = entry
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                key, node = None, node.items[step]
            else:
                break
        return key, node


def decode_bytes(data: bytes) -> str:
    """The text of a file; raises `Unreadable` (SV001) where it is too large, not UTF-8, or holds NUL."""
    if len(data) > MAX_BYTES:
        raise Unreadable(
            "SV001", T("the file is larger than {limit} MB, which no record is", limit=MAX_BYTES // 1_000_000)
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        raise Unreadable("SV001", T("the file is not UTF-8: save it as UTF-8 in your editor"), len(good)) from None
    if (nul := text.find("\0")) >= 0:
        raise Unreadable("SV001", T("the file holds a NUL character: it is not a text file"), nul)
    return text


def parse(path: str, data: bytes) -> Document:
    """Read one record file. Raises `Unreadable`; what is wrong but leaves the rest readable comes as `faults`."""
    text = decode_bytes(data)
    front_start, front_end, body_start = split(text)
    faults: list[Fault] = []
    if text.startswith("\ufeff"):
        faults.append(Fault("SV001", 0, T("the file begins with a byte order mark: save it as UTF-8 without BOM")))
    root = parse_yaml(text, front_start, front_end, faults)
    return Document(path, text, root, front_start, front_end, body_start, tuple(faults))


def parse_plain(path: str, data: bytes) -> Document:
    """Read a file that is YAML from the first line to the last (samverka.yml, parties.yml, a model)."""
    text = decode_bytes(data)
    start = 1 if text.startswith("\ufeff") else 0
    faults: list[Fault] = []
    root = parse_yaml(text, start, len(text), faults)
    return Document(path, text, root, start, len(text), len(text), tuple(faults))


def split(text: str) -> tuple[int, int, int]:
    """Where the front matter starts and ends and where the body starts; raises `Unreadable` (SV002) where there is none."""
    start = 1 if text.startswith("\ufeff") else 0
    first = text.find("\n", start)
    if first < 0 or text[start:first].rstrip() != "---":
        raise Unreadable("SV002", T("the file has no front matter: its first line must be ---"))
    before = first  # the line break that the closing line must follow
    while (before := text.find("\n---", before)) >= 0:
        end = text.find("\n", before + 1)
        if text[before + 1 : end if end >= 0 else len(text)].rstrip() == "---":
            return first + 1, before + 1, end + 1 if end >= 0 else len(text)
        before += 1
    raise Unreadable("SV002", T("the front matter is not closed: write a line --- where it ends"))


_ANCHOR = T("anchors and aliases (& and *) are not used in records: write the value out")
_TAG = T("tags (!) are not used in records: write the plain value")
_KEY = T("a key must be a word, not a list or a block")
_NOT_MAPPING = T("expected keys and values, like «title: Dagordning»")


def parse_yaml(text: str, start: int, end: int, faults: list[Fault]) -> Mapping:
    """The YAML in `text[start:end]` as a tree whose positions are indexes into `text`.

    Built from events, not from composed nodes: an alias stays a fault and can never be expanded. Iterative and bounded in depth.
    """
    root = plain.read(text, start, end)
    return root if root is not None else parse_exact(text, start, end, faults)


def parse_exact(text: str, start: int, end: int, faults: list[Fault]) -> Mapping:
    """What `parse_yaml` promises, by libyaml: for what the reader of plain YAML leaves, and to compare it with."""
    import yaml  # here, because most records never come so far, and the import costs as much as reading a hundred of them
    from yaml._yaml import CParser

    while text.startswith("\ufeff", start):
        start += 1  # libyaml leaves a byte order mark out of its count
    try:
        parser = CParser(text[start:end])
        parser.get_event()  # stream start
        return _build(parser, start, end, faults)
    except yaml.MarkedYAMLError as error:
        index, message = _explained(text, start, error)
        raise Unreadable("SV003", message, min(index, end)) from None
    except yaml.YAMLError as error:
        before = text[start:end].encode()[: getattr(error, "position", 0) or 0]  # here libyaml counts bytes
        index = start + len(before.decode(errors="ignore"))
        raise Unreadable(
            "SV003", T("this is not valid YAML: {problem}", problem=str(error).splitlines()[0]), index
        ) from None


PROBLEMS = {
    "mapping values are not allowed in this context": T(
        'there is a colon inside the text, or the line is indented too far: put the text in quotation marks, like title: "A: b"'
    ),
    "found a tab character that violates indentation": T("the line begins with a tab: indent with spaces"),
    "found character that cannot start any token": T(
        "the value begins with a character that has a meaning of its own here (tab, @, % or `): put it in quotation marks"
    ),
    "did not find expected key": T(
        "the line is not indented as those around it, or a quotation mark inside it ends the text"
    ),
    "did not find expected '-' indicator": T("the line is not indented as the list it stands in"),
    "did not find expected ',' or ']'": T("the list that begins here with [ is not closed with ]"),
    "did not find expected ',' or '}'": T("what begins here with {{ is not closed with }}"),
}
"""What libyaml says, and what a person can do about it."""
OPENED = ("did not find expected ',' or ']'", "did not find expected ',' or '}'", "found unexpected end of stream")
"""Problems that libyaml sees at the end, and that are mended where the thing begins."""


def _explained(text: str, start: int, error: Any) -> tuple[int, Text]:
    """Where to point for an error of libyaml's, and the sentence: in our words where we know what it means."""
    problem = error.problem or "?"
    marks = (error.context_mark, error.problem_mark) if problem in OPENED else (error.problem_mark, error.context_mark)
    mark = next((mark for mark in marks if mark is not None), None)
    index = start + mark.index if mark else start
    if problem == "found unexpected end of stream" and text[index : index + 1] in ("'", '"'):
        return index, T("the quotation mark here is never closed")
    return index, PROBLEMS.get(problem) or T("this is not valid YAML: {problem}", problem=problem)


def _build(parser: Any, start: int, end: int, faults: list[Fault]) -> Mapping:
    # A frame is (node, key waiting for its value); lists and mappings are filled in place and closed when their end comes.
    root: Node | None = None
    frames: list[Mapping | Sequence] = []
    keys: list[Scalar | None] = []
    get: Callable[[], Any] = parser.get_event
    while True:
        event = get()
        name = event.__class__.__name__
        if name == "ScalarEvent":
            mark = event.start_mark
            style = event.style or ""
            node: Node = Scalar(
                event.value, "" if style == ":" else style, start + mark.index, start + event.end_mark.index
            )
            if event.anchor is not None:
                faults.append(Fault("SV010", node.start, _ANCHOR))
            elif event.tag is not None:
                faults.append(Fault("SV010", node.start, _TAG))
        elif name == "MappingStartEvent" or name == "SequenceStartEvent":
            at = start + event.start_mark.index
            if event.anchor is not None:
                faults.append(Fault("SV010", at, _ANCHOR))
            elif event.tag is not None:
                faults.append(Fault("SV010", at, _TAG))
            frame: Mapping | Sequence = (
                Mapping([], event.flow_style, at, at)
                if name == "MappingStartEvent"
                else Sequence([], event.flow_style, at, at)
            )
            if len(frames) >= MAX_DEPTH:
                raise Unreadable("SV003", T("lists and blocks are nested more than {limit} deep", limit=MAX_DEPTH), at)
            frames.append(frame)
            keys.append(None)
            continue
        elif name == "MappingEndEvent" or name == "SequenceEndEvent":
            node = frames.pop()
            keys.pop()
            node.end = start + event.end_mark.index
        elif name == "AliasEvent":
            at = start + event.start_mark.index
            faults.append(Fault("SV010", at, _ANCHOR))
            node = Scalar("", "*", at, start + event.end_mark.index)
        elif name == "DocumentStartEvent":
            if root is not None:
                raise Unreadable(
                    "SV003", T("the front matter holds a second YAML document"), start + event.start_mark.index
                )
            continue
        elif name == "StreamEndEvent":
            break
        else:
            continue
        if not frames:
            root = node
            continue
        parent = frames[-1]
        if parent.__class__ is Sequence:
            parent.items.append(node)
            continue
        key = keys[-1]
        if key is None:
            if node.__class__ is not Scalar:
                raise Unreadable("SV003", _KEY, node.start)
            keys[-1] = node
        else:
            parent.entries.append((key, node))  # type: ignore[union-attr]
            keys[-1] = None
    if root is None or (isinstance(root, Scalar) and root.text == "" and root.style == ""):
        return Mapping([], False, start, end)
    if not isinstance(root, Mapping):
        raise Unreadable("SV003", _NOT_MAPPING, root.start)
    return root
