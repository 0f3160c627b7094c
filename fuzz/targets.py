"""What is fuzzed: bytes in, and an `AssertionError` (or any other exception) where the program breaks a promise.

Needs neither a fuzzer nor a clock, so that the tests run every file of the corpus through the same functions.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from samverka.actions.audience import which_audience
from samverka.actions.calendar import Entry, Stamp, refuse_unreadable
from samverka.actions.check import read as read_tree
from samverka.actions.check import run as run_rules
from samverka.actions.feeds import View
from samverka.actions.status import status
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.records import KINDS, Parties, People, Settings
from samverka.output import icalendar
from samverka.output.findings import as_text
from samverka.store import plain
from samverka.store.decode import block
from samverka.store.document import Document, Fault, Unreadable, parse, parse_exact, parse_plain
from samverka.store.edit import EditError, Value, append_item, append_section, set_key
from samverka.store.load import read_sections
from samverka.store.nodes import Mapping, Node, Scalar, Sequence
from samverka.store.tree import MemoryTree
from samverka.text import Text

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 3, 2)


# --- parse: any bytes are read, or refused at a place in the file


def parse_target(data: bytes) -> None:
    """Bytes to a document, to a record of every kind, and to sections; and the two readers of YAML say the same."""
    for read in (parse, parse_plain):
        try:
            document = read("g/forums/x.md", data)
        except Unreadable as error:
            _said(error.message)
            assert 0 <= error.index <= len(data.decode("utf-8", "replace")), "a fault outside the file"
            continue
        _whole(document, data)
        _same_by_libyaml(document)
        for cls in (*KINDS.values(), Settings, Parties, People):
            faults: list[Fault] = [*document.faults]
            block(cls)(document.root, faults)
            for fault in faults:
                _said(fault.message)
                assert 0 <= fault.index <= len(document.text), "a fault outside the file"
        for section in read_sections(document.text, document.body_start):
            line = document.text.split("\n")[section.line - 1]
            assert line.startswith("## "), f"no heading on line {section.line}"


def _whole(document: Document, data: bytes) -> None:
    assert document.text.encode() == data, "the text is not the file's"
    assert 0 <= document.front_start <= document.front_end <= document.body_start <= len(document.text)
    for node in _nodes(document.root):
        assert 0 <= node.start <= node.end <= len(document.text), "a node outside the file"


def _same_by_libyaml(document: Document) -> None:
    span = document.front_start, document.front_end
    ours = plain.read(document.text, *span)
    if ours is None:
        return
    faults: list[Fault] = []
    try:
        theirs = parse_exact(document.text, *span, faults)
    except Unreadable as error:
        raise AssertionError(f"libyaml does not read this: {error}") from None
    assert not faults and _flat(ours) == _flat(theirs), "libyaml reads this otherwise"


def _flat(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text, node.style, node.start, node.end
    if isinstance(node, Mapping):
        return node.flow, node.start, node.end, [(_flat(key), _flat(value)) for key, value in node.entries]
    return node.flow, node.start, node.end, [_flat(item) for item in node.items]


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from _nodes(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _nodes(item)


def _said(text: Text | None) -> None:
    if text is not None:
        assert text.say("sv") and text.say("en")


# --- edit: whatever a file looks like, a change keeps every other byte


class Choices:
    """Bytes as a row of choices; when they are used up, always the first."""

    def __init__(self, data: bytes) -> None:
        self._data = iter(data)

    def __bool__(self) -> bool:
        self._next = next(self._data, None)
        return self._next is not None

    def number(self, below: int) -> int:
        """A number from 0 up to `below`."""
        return next(self._data, 0) % below

    def one(self, things: Any) -> Any:
        """One of `things`."""
        return things[self.number(len(things))]


KEYS = ("title", "agenda", "id", "x-1", "möte", "a b", "on", "no", "<<", "-", "a: b", "", "#", "12", "{", "\u2028")
VALUES: tuple[Value, ...] = (
    "hej", "", "no", "13:30", "0123", "a: b", "a # b", "- x", "två\nrader", "\u2028", "\x85", "\x07", "'", '"', "~", "{a", "[",
    "x" * 120, " a ", "a\\", 0, 20, -1, True, False, date(2026, 3, 12), [], {}, ["a", "b, c"], [{"id": "a", "n": 1}],
    {"a": "b", "c": ["d"]}, [["a"], []], {"a": {"b": {"c": ["x" * 60, "y" * 60]}}},
)  # fmt: skip
HEADINGS = ("Möte", "a # b", "två\nrader", "", "```", "<!--")
BODIES = ("", "Text.\n", "a\r\nb", "## inne", "---", "```\n")


def edit_target(data: bytes) -> None:
    """A document and, behind the first NUL, which changes to make: each keeps the bytes it does not speak of."""
    record, _, rest = data.partition(b"\0")
    try:
        document = parse("g/forums/x.md", record)
    except Unreadable:
        return
    choices = Choices(rest)
    for _ in range(4):
        try:
            document = _edited(document, choices)
        except EditError as error:
            _said(error.message)
            assert 0 <= error.index <= len(document.text)
        if not choices:
            return


def _edited(document: Document, choices: Choices) -> Document:
    which, path, value = choices.number(4), _path(document.root, choices), choices.one(VALUES)
    if which == 0:
        changed = set_key(document, path, value)
        _kept(document, changed, path)
    elif which == 1:
        path = (*path[:-1], choices.one(KEYS)) if isinstance(path[-1], str) else path
        changed = set_key(document, path, value)
        _kept(document, changed, path)
    elif which == 2:
        changed = append_item(document, path, value)
        _kept(document, changed, path)
    else:
        marker = choices.one((None, ("item", "bostad")))
        comment = choices.one(("", "Vad?"))
        changed = append_section(document, choices.one(HEADINGS), marker, choices.one(BODIES), comment)
        assert changed.text.startswith(document.text), "a new section changed what stood above"
    assert changed.text == parse(changed.path, changed.text.encode()).text
    return changed


def _path(root: Mapping, choices: Choices) -> tuple[str | int, ...]:
    """The way to a value that is there, or to a key that is not."""
    node: Node = root
    path: list[str | int] = []
    while not path or choices.number(2):
        if isinstance(node, Mapping):
            names = [key.text for key, _ in node.entries] or [choices.one(KEYS)]
            path.append(choices.one(names))
            node = node.get(str(path[-1])) or Scalar("", "", 0, 0)
        elif isinstance(node, Sequence) and node.items:
            path.append(choices.number(len(node.items)))
            node = node.items[int(path[-1])]
        else:
            break
    return tuple(path)


def _kept(before: Document, after: Document, path: tuple[str | int, ...]) -> None:
    """What stands before the entry that was changed, and below its lines, is as it was; or text was only put in."""
    parent, key, node = _find(before.root, path)
    if node is None or (isinstance(node, Scalar) and node.start == node.end):
        _only_added(before.text, after.text)
        return
    start = key.end if key is not None else parent.start
    end = before.text.find("\n", _last_word(before.text, node))
    assert after.text.startswith(before.text[:start]), "text before the change was changed"
    assert end < 0 or after.text.endswith(before.text[end + 1 :]), "text below the change was changed"


def _find(root: Mapping, path: tuple[str | int, ...]) -> tuple[Node, Scalar | None, Node | None]:
    parent: Node = root
    key: Scalar | None = None
    node: Node | None = root
    for step in path:
        assert node is not None
        parent, key = node, None
        if isinstance(node, Mapping):
            key, node = next(((k, v) for k, v in node.entries if k.text == step), (None, None))
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            node = None
        if node is None:
            break
    return parent, key, node


def _last_word(text: str, node: Node) -> int:
    if isinstance(node, Mapping) and not node.flow and node.entries:
        return _last_word(text, node.entries[-1][1])
    if isinstance(node, Sequence) and not node.flow and node.items:
        return _last_word(text, node.items[-1])
    if isinstance(node, Scalar) and node.style in ("|", ">"):
        return node.start + len(text[node.start : node.end].rstrip("\n\r\x85\u2028\u2029"))
    return node.end


def _only_added(before: str, after: str) -> None:
    rest = iter(after)
    assert all(char in rest for char in before), "something that stood there is gone"


# --- load: one faulty file in a repository, through all that reads


@cache
def _base() -> dict[str, bytes]:
    """A few records of every kind from the sample, as one collaboration."""
    sample = ROOT / "sample-repo"
    files = {name: (sample / name).read_bytes() for name in ("samverka.yml", "parties.yml", "people.yml")}
    whole, other = sample / "vardsamverkan-fyrbodal", sample / "finsam-stockholm"
    for place in (whole / "collaboration.md", *_some(whole), *sorted(other.glob("insatser/*.md"))[:2]):
        files["samverkan/" + "/".join(place.parts[len(sample.parts) + 1 :])] = place.read_bytes()
    return files


def _some(folder: Path) -> Iterator[Path]:
    for kind in ("forums", "wheels", "plans", "issues", "uppdrag"):
        yield from sorted(folder.glob(f"{kind}/*.md"))[:2]
    yield from sorted(folder.glob("meetings/lsg-vanersborg/*.md"))[:3]


_KIND = re.compile(rb"^kind: *(\w+)", re.M)
_PLACES = {
    b"collaboration": "collaboration.md", b"forum": "forums/x.md", b"wheel": "wheels/x.md", b"plan": "plans/x.md",
    b"meeting": "meetings/x/y.md", b"issue": "issues/x.md", b"uppdrag": "uppdrag/x.md", b"insats": "insatser/x.md",
}  # fmt: skip
_REGISTRIES = {b"format": "samverka.yml", b"parties": "parties.yml", b"people": "people.yml"}
_FIRST_KEY = re.compile(rb"^(format|parties|people)\b", re.M)


def _placed(data: bytes) -> str:
    """Where in the repository a file with this text would lie: a record, a registry, or else the collaboration's model."""
    if data.startswith((b"---", b"\xef\xbb\xbf---")):
        found = _KIND.search(data)
        return "samverkan/" + _PLACES.get(found[1] if found else b"", "meetings/x/y.md")
    first = _FIRST_KEY.search(data)
    return _REGISTRIES[first[1]] if first else "models/vardsamverkan-fyrbodal/model.yml"


def load_target(data: bytes) -> None:
    """A file put into the sample: the check, its words, status and the feeds are reckoned, or refused with a sentence."""
    path = _placed(data)
    own = re.search(rb"^id: *([a-z0-9-]+)", data, re.M)
    line = b"\nid: " + (own[1] if own else b"?") + b"\n"  # it takes the place of the record that has its id
    kept = {name: text for name, text in _base().items() if line not in text}
    files: dict[str, str | bytes] = {**kept, path: data}
    loaded = read_tree(MemoryTree(files))
    ends = {name: _decoded(text).count("\n") + 1 for name, text in files.items()}
    for found in run_rules(loaded, TODAY):
        assert 1 <= found.location.line <= ends.get(found.location.path, 1), f"{found.location} is no place in a file"
        for words in (line for language in ("sv", "en") for line in as_text(found, {}, language)):
            assert "\n" not in words and not _UNSAFE.search(words), f"not one line to print: {words!r}"
    held = Workspace("/nowhere", loaded, TODAY, True)
    found_due = status(held, 30)
    for due in (*found_due.late, *found_due.soon):
        for text in (due.text, *due.missing):
            _said(text)
    try:
        refuse_unreadable(held)
    except Refusal as refusal:
        _said(refusal.message)
    else:
        _feeds(held)


_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def _decoded(text: str | bytes) -> str:
    return text if isinstance(text, str) else text.decode("utf-8", "replace")


def _feeds(held: Workspace) -> None:
    for audience in ("public", "preparation"):
        for name, feed in View(held, which_audience(held.archive, audience)).feeds().items():
            bodies = [icalendar.body(event) for event in feed.events.values()]
            data = icalendar.calendar(
                feed.head, [icalendar.block(Entry(body, Stamp("20260302T000000Z", 0))) for body in bodies]
            )
            for number, fault in icalendar.lint(data):
                raise AssertionError(f"{name}: line {number}: {fault.say('en')}")


TARGETS: dict[str, Callable[[bytes], None]] = {"parse": parse_target, "edit": edit_target, "load": load_target}


def corpus(target: str) -> list[Path]:
    """The inputs kept for a target."""
    return sorted((Path(__file__).parent / "corpus" / target).iterdir())


if __name__ == "__main__":
    for name in sys.argv[2:]:
        TARGETS[sys.argv[1]](Path(name).read_bytes())
