"""Changes to a record's text: each one finds its span in the tree, keeps every other byte, and is read back at once."""

from __future__ import annotations

import collections.abc as abc
import re
from datetime import date
from typing import Any, TypeAlias

from samverka.diagnostics import Path, Refusal
from samverka.named import NamedTuple
from samverka.store.document import Document, Unreadable, parse, parse_plain
from samverka.store.nodes import Mapping, Node, Scalar, Sequence
from samverka.text import T, Text

WIDTH = 100
"""A list or a mapping inside a new value stands on one line as long as that line is no wider than this."""


class Quoted(str):
    """A string to be written in quotes even where YAML could do without."""

    __slots__ = ()


class Flow(dict[str, "Value"]):
    """A mapping to be written on one line, `{to: plan, by: k-lind}`, unless the list it joins shows another style."""


Value: TypeAlias = "str | int | bool | date | abc.Sequence[Value] | abc.Mapping[str, Value]"


class EditError(Refusal):
    """The change cannot be made, or not without harm to the file; `index` is the character where that shows."""

    def __init__(self, message: Text, index: int = 0) -> None:
        super().__init__(message, help=T("nothing was changed"))
        self.index = index


class Edit(NamedTuple):
    """Put `text` in the place of the characters from `start` up to `end`."""

    start: int
    end: int
    text: str


# How values are written ---------------------------------------------------------------------------

BREAKS = "\n\r\x85\u2028\u2029"
_WORDS = {"", "~", "=", "<<", "y", "n", "yes", "no", "on", "off", "true", "false", "null", ".inf", "+.inf", ".nan"}
_NUMBER = re.compile(r"[-+]?(0[xob][0-9a-f_]*|[0-9.][0-9_.,:]*(e[-+]?[0-9]*)?)", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}:\d\d")
_TIMESTAMP = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(([Tt]|[ \t]+)\d.*)?")
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


def write_value(value: Value, *, flow: bool = False) -> str:
    """`value` on one line, so that we and the readers of YAML 1.1 read it back the same. `flow`: within [ ] or { }."""
    if isinstance(value, str):
        return _write_string(value, flow)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, abc.Mapping):
        return (
            "{" + ", ".join(f"{_write_key(key)}: {write_value(held, flow=True)}" for key, held in value.items()) + "}"
        )
    return "[" + ", ".join(write_value(item, flow=True) for item in value) + "]"


def _write_string(text: str, flow: bool) -> str:
    if not isinstance(text, Quoted) and _is_plain(text, flow):
        return text
    return '"' + _ESCAPED.sub(lambda match: _escape(match[0]), text) + '"'


def _escape(char: str) -> str:
    code = ord(char)
    return _ESCAPES.get(char) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")


def _is_plain(text: str, flow: bool) -> bool:
    """Whether every reader of YAML takes `text` without quotes for this very string. Quotes too many do no harm."""
    if text.lower() in _WORDS or text != text.strip() or text[0] in "-?:,[]{}#&*!|>'\"%@`":
        return False
    if _NUMBER.fullmatch(text) or _TIME.match(text) or _TIMESTAMP.fullmatch(text):
        return False
    if re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|:(\s|$)|\s#", text):
        return False
    return not (flow and re.search(r"[,:?\[\]{}]", text))


def _write_key(key: str) -> str:
    # Words stay words: the format's own key `on` is never quoted, though YAML 1.1 would take it for a truth value.
    return key if _KEY.fullmatch(key) else _write_string(key, flow=True)


def _write_block(value: Value, indent: str, newline: str) -> str:
    """A list or a mapping one line for each entry; the first line is to stand where `indent` ends."""
    if isinstance(value, abc.Mapping):
        lines = [_write_key(key) + ":" + _after_key(held, indent, newline) for key, held in value.items()]
    else:
        assert isinstance(value, abc.Sequence)
        lines = ["- " + _write_item(item, indent + "  ", newline) for item in value]
    return f"{newline}{indent}".join(lines)


def _write_item(value: Value, indent: str, newline: str) -> str:
    block = isinstance(value, abc.Mapping) or len(indent) + len(write_value(value)) > WIDTH
    return _write_block(value, indent, newline) if block and _can_be_block(value) else write_value(value)


def _after_key(value: Value, indent: str, newline: str, block: bool = False) -> str:
    """What follows `key:`. `block`: not on the key's line, however short it is."""
    line = write_value(value)
    if not _can_be_block(value) or not (block or len(indent) + len(line) > WIDTH):
        return " " + line
    return f"{newline}{indent}  " + _write_block(value, indent + "  ", newline)


def _can_be_block(value: Value) -> bool:
    return isinstance(value, (abc.Mapping, abc.Sequence)) and not isinstance(value, (str, Flow)) and bool(value)


def _holds_mappings(value: Value) -> bool:
    if isinstance(value, abc.Sequence) and not isinstance(value, str):
        return any(isinstance(item, abc.Mapping) for item in value)
    return isinstance(value, abc.Mapping)


# Where things stand -------------------------------------------------------------------------------

_REST_OF_LINE = re.compile(rf"[^{BREAKS}]*")
_LINE = re.compile(rf"[^{BREAKS}]*(?:\r\n|[{BREAKS}])?")
_BLANK = re.compile(rf"(?:\s|#[^{BREAKS}]*)*")
_KEEP = re.compile(r"[|>]\d?\+")


def _match_end(pattern: re.Pattern[str], text: str, index: int) -> int:
    match = pattern.match(text, index)
    return match.end() if match else index


def _line_start(text: str, index: int) -> int:
    return max(text.rfind(char, 0, index) for char in BREAKS) + 1


def _indent(text: str, index: int) -> str:
    """As many spaces as there are characters before `index` in its line; dashes count, a byte order mark does not."""
    return " " * len(text[_line_start(text, index) : index].lstrip("\ufeff"))


def _last_scalar(node: Node) -> Node:
    while not isinstance(node, Scalar) and not node.flow:
        node = _value(node, -1)
    return node


def _content_end(text: str, node: Node) -> int:
    """Where the last word of `node` ends; a block's own end takes in the comments and blank lines that follow."""
    last = _last_scalar(node)
    if isinstance(last, Scalar) and last.style in ("|", ">"):
        return last.start + len(text[last.start : last.end].rstrip(BREAKS))
    return last.end


def _line_after(text: str, node: Node) -> int:
    """The start of the first line that is no longer `node`'s, or the end of a file that lacks the final newline."""
    last = _last_scalar(node)
    if isinstance(last, Scalar) and last.style in ("|", ">") and _KEEP.match(text, last.start):
        return last.end  # `|+` keeps the blank lines: they are its content
    return _match_end(_LINE, text, _content_end(text, node))


def _spans(text: str, node: Mapping | Sequence) -> list[tuple[int, int]]:
    """From where to where each entry stands: with its key in a mapping, with its dash in a block list."""
    if isinstance(node, Mapping):
        return [(key.start, max(key.end, _content_end(text, value))) for key, value in node.entries]
    if node.flow:
        return [(item.start, item.end) for item in node.items]
    spans: list[tuple[int, int]] = []
    start = node.start
    for item in node.items:
        spans.append((start, _content_end(text, item)))
        start = _match_end(_BLANK, text, spans[-1][1])
    return spans


def _value(node: Mapping | Sequence, index: int) -> Node:
    return node.entries[index][1] if isinstance(node, Mapping) else node.items[index]


def _index(node: Node, step: str | int) -> int | None:
    """The place of `step` among the entries of `node` (the first, where a key is repeated), or None."""
    if isinstance(node, Mapping):
        return next((at for at, (key, _) in enumerate(node.entries) if key.text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return step
    return None


def _walk(document: Document, path: Path) -> Node:
    node: Node = document.root
    for depth, step in enumerate(path):
        index = _index(node, step)
        if index is None or isinstance(node, Scalar):
            raise EditError(T("there is no {path} in this file", path=_say(path[: depth + 1])), node.start)
        node = _value(node, index)
    return node


def _collection(document: Document, path: Path) -> Mapping | Sequence:
    node = _walk(document, path)
    if isinstance(node, Scalar):
        raise EditError(T("{path} is a single value here, not a list or a mapping", path=_say(path)), node.start)
    return node


def _say(path: Path) -> str:
    return ".".join(str(step) for step in path)


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.start == node.end


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.style and node.text.lower() in ("", "~", "null")


# The operations -----------------------------------------------------------------------------------


def set_key(document: Document, path: Path, value: Value, *, after: str | None = None) -> Document:
    """The document with `value` at `path`; a missing key is added last in its mapping, or below the key `after`."""
    return _set(document, path, value, after, block=len(path) == 1 and _holds_mappings(value))


def append_item(document: Document, path: Path, value: Value, *, after: str | None = None) -> Document:
    """The document with `value` last in the list at `path`; a missing list is begun (below the key `after`)."""
    parent = _walk(document, path[:-1])
    index = _index(parent, path[-1])
    node = None if index is None or isinstance(parent, Scalar) else _value(parent, index)
    if node is None or _is_null(node):
        return _set(document, path, [value], after, block=True)
    return insert_item(document, path, len(node.items) if isinstance(node, Sequence) else 0, value)


def insert_item(document: Document, path: Path, index: int, value: Value) -> Document:
    """The document with `value` as item `index` of the list at `path`, written in the list's own style."""
    node = _walk(document, path)
    if not isinstance(node, Sequence):
        raise EditError(T("{path} is not a list here", path=_say(path)), node.start)
    if not 0 <= index <= len(node.items):
        raise EditError(T("there is no {path} in this file", path=_say((*path, index))), node.start)
    if node.flow:
        edits = _add_to_flow(document, node, index, write_value(value, flow=True))
    else:
        edits = [_add_to_block_list(document, node, index, value)]
    expected = _shape(document.root)
    _entries(expected, document, path).insert(index, _meant(value))
    return _apply(document, edits, expected)


def remove_key(document: Document, path: Path) -> Document:
    """The document without the key at `path` and what stands under it; comments on lines of their own stay."""
    return _remove(document, path)


def remove_item(document: Document, path: Path, index: int) -> Document:
    """The document without item `index` of the list at `path`; a list that loses its last item is left as `[]`."""
    return _remove(document, (*path, index))


def append_section(
    document: Document, heading: str, marker: tuple[str, str] | None = None, body: str = "", comment: str = ""
) -> Document:
    """The document with a new last section: heading, marker (whose it is), a comment (the question), the text."""
    lines = ["## " + " ".join(heading.splitlines())]
    lines += [f"<!-- {marker[0]}: {marker[1]} -->"] if marker else []
    lines += [f"<!-- {comment} -->"] if comment else []
    lines += [body.rstrip(BREAKS)] if body else []
    if any("-->" in words for words in (*(marker or ()), comment)):
        raise EditError(T("a comment cannot hold «-->»"))
    newline, final = document.newline, document.text.endswith("\n")
    section = "\n".join(lines).replace("\r\n", "\n").replace("\n", newline)
    end = len(document.text)
    edit = Edit(end, end, _gap_before_section(document) + section + (newline if final else ""))
    return _apply(document, [edit], _shape(document.root), below=edit.text)


def _gap_before_section(document: Document) -> str:
    text, newline = document.text, document.newline
    blank = not text[document.body_start :].strip()
    if not text.endswith("\n"):
        return newline if blank else newline * 2
    return "" if blank or not text.split("\n")[-2].strip() else newline


def _set(document: Document, path: Path, value: Value, after: str | None, block: bool) -> Document:
    parent, step = _walk(document, path[:-1]), path[-1]
    if _is_null(parent) and path[:-1] and isinstance(step, str):
        return _set(document, path[:-1], {step: value}, None, block)
    parent, expected = _collection(document, path[:-1]), _shape(document.root)
    index, entries = _index(parent, step), _entries(expected, document, path[:-1])
    meant = _meant(value) if isinstance(parent, Sequence) else [step, _meant(value)]
    if index is not None:
        entries[index] = meant
        return _apply(document, _replace(document, parent, index, value, block), expected)
    if not isinstance(parent, Mapping) or not isinstance(step, str):
        raise EditError(T("there is no {path} in this file", path=_say(path)), parent.start)
    below = _index(parent, after) if after is not None else None
    at = len(entries) if below is None else below + 1
    entries.insert(at, meant)
    return _apply(document, _add_key(document, parent, at, step, value, block), expected)


def _remove(document: Document, path: Path) -> Document:
    _walk(document, path)
    parent, expected = _collection(document, path[:-1]), _shape(document.root)
    index = _index(parent, path[-1]) or 0
    del _entries(expected, document, path[:-1])[index]
    if parent.flow:
        edit = _cut_from_flow(document.text, parent, index)
    elif path[:-1] and len(_spans(document.text, parent)) == 1:
        # Nothing at all would read as an empty value: what is left is written out as an empty list or mapping.
        return _apply(document, _empty(document, path[:-1], {} if isinstance(parent, Mapping) else []), expected)
    else:
        edit = _cut_from_block(document.text, parent, index)
    return _apply(document, [edit], expected)


def _empty(document: Document, path: Path, nothing: Value) -> list[Edit]:
    parent = _collection(document, path[:-1])
    return _replace(document, parent, _index(parent, path[-1]) or 0, nothing, block=False)


# The spans of each operation ----------------------------------------------------------------------


def _replace(document: Document, parent: Mapping | Sequence, index: int, value: Value, block: bool) -> list[Edit]:
    node = _value(parent, index)
    key = parent.entries[index][0] if isinstance(parent, Mapping) else None
    if _is_empty(node):
        return [_fill(document, parent, key, node, value, block)]
    if not isinstance(node, Scalar) and not node.flow:
        return _replace_block(document, key, node, value)
    return [Edit(node.start, _content_end(document.text, node), write_value(value, flow=parent.flow))]


def _fill(
    document: Document, parent: Mapping | Sequence, key: Scalar | None, node: Node, value: Value, block: bool
) -> Edit:
    """Into an empty value: behind its colon or dash, or (a block) below that line and its comment."""
    text, at = document.text, node.start
    if key is not None and not parent.flow:
        written = _after_key(value, _indent(text, key.start), document.newline, block)
        at = _match_end(_REST_OF_LINE, text, at) if written.startswith(document.newline) else at
        return Edit(at, at, written)
    line = write_value(value, flow=parent.flow)
    if key is not None and ":" not in text[key.end : at]:  # {key} alone
        return Edit(key.end, key.end, ": " + line)
    return Edit(at, at, line if text[at - 1].isspace() else " " + line)


def _replace_block(document: Document, key: Scalar | None, node: Mapping | Sequence, value: Value) -> list[Edit]:
    """A block stays a block when it gets entries of the same kind; anything else goes on the line of its key."""
    text, end = document.text, _content_end(document.text, node)
    if _can_be_block(value) and isinstance(value, abc.Mapping) is isinstance(node, Mapping):
        if isinstance(node, Sequence) and isinstance(value, abc.Sequence):
            value = [_in_style_of(node.items[0], item) for item in value]
        return [Edit(node.start, end, _write_block(value, _indent(text, node.start), document.newline))]
    line = write_value(value)
    if key is None:
        return [Edit(node.start, end, line)]
    colon = text.index(":", key.end) + 1
    if text[colon : node.start].isspace():
        return [Edit(colon, end, " " + line)]
    return [Edit(colon, colon, " " + line), Edit(_line_start(text, node.start), _line_after(text, node), "")]


def _add_key(document: Document, parent: Mapping, at: int, key: str, value: Value, block: bool) -> list[Edit]:
    text = document.text
    if parent.flow:
        return _add_to_flow(document, parent, at, f"{_write_key(key)}: {write_value(value, flow=True)}")
    indent = _indent(text, parent.entries[0][0].start) if parent.entries else ""
    line = indent + _write_key(key) + ":" + _after_key(value, indent, document.newline, block)
    # Last in the whole front matter is below its last comments too: there is nothing that they could lead up to.
    last = parent is document.root and at == len(parent.entries)
    return [_add_line(document, parent.end if last else _line_after(text, _value(parent, at - 1)), line)]


def _add_line(document: Document, at: int, line: str) -> Edit:
    text, newline = document.text, document.newline
    at_line_start = at == document.front_start or text[at - 1] in BREAKS
    return Edit(at, at, line + newline if at_line_start else newline + line)


def _add_to_block_list(document: Document, node: Sequence, index: int, value: Value) -> Edit:
    text, newline, indent = document.text, document.newline, _indent(document.text, node.start)
    gap = text[node.start + 1 : node.items[0].start]
    gap = gap if gap and not gap.strip(" ") else " "
    styled = _in_style_of(node.items[max(index - 1, 0)], value)
    line = "-" + gap + _write_item(styled, indent + " " + " " * len(gap), newline)
    if index == 0:
        return Edit(node.start, node.start, line + newline + indent)
    return _add_line(document, _line_after(text, node.items[index - 1]), indent + line)


def _in_style_of(neighbour: Node, value: Value) -> Value:
    if isinstance(value, abc.Mapping) and isinstance(neighbour, Mapping):
        return Flow(value) if neighbour.flow else dict(value)
    return value


def _add_to_flow(document: Document, node: Mapping | Sequence, index: int, written: str) -> list[Edit]:
    """Between brackets: on the same line, or on a line of its own where the neighbour has one."""
    text, spans = document.text, _spans(document.text, node)
    if not spans:
        return [Edit(node.start + 1, node.start + 1, written)]
    start, end = spans[max(index - 1, 0)]
    before = text[_line_start(text, start) : start]
    between = " " if before.strip() else document.newline + before
    if index == 0:
        return [Edit(start, start, f"{written},{between}")]
    comma = _comma(text, end)
    line_end = _match_end(_REST_OF_LINE, text, end if comma is None else comma)
    if between == " " or line_end >= (spans[index][0] if index < len(spans) else node.end):
        return [Edit(end, end, f",{between}{written}")]
    # A comment behind the neighbour stays with the neighbour.
    if comma is None:
        return [Edit(end, end, ","), Edit(line_end, line_end, between + written)]
    return [Edit(line_end, line_end, between + written + ",")]


def _comma(text: str, index: int) -> int | None:
    """Where the comma behind an entry between brackets stands, if there is one."""
    at = _match_end(_BLANK, text, index)
    return at if text.startswith(",", at) else None


def _cut_from_flow(text: str, node: Mapping | Sequence, index: int) -> Edit:
    spans = _spans(text, node)
    start, end = spans[index]
    if index + 1 < len(spans) and "#" not in text[end : spans[index + 1][0]]:
        return Edit(start, spans[index + 1][0], "")
    if 0 < index == len(spans) - 1 and "#" not in text[spans[index - 1][1] : start]:
        return Edit(spans[index - 1][1], end, "")
    comma, line = _comma(text, end), _line_start(text, start)
    end = end if comma is None else comma + 1
    if not (text[line:start] + text[end : _match_end(_REST_OF_LINE, text, end)]).strip(" "):
        return Edit(line, _match_end(_LINE, text, end), "")
    return Edit(start, end, "")


def _cut_from_block(text: str, node: Mapping | Sequence, index: int) -> Edit:
    spans = _spans(text, node)
    start, end = spans[index]
    line = _line_start(text, start)
    if not text[line:start].strip(" "):
        return Edit(line, _line_after(text, _value(node, index)), "")
    # A dash before it must stay: what follows moves up to that dash, unless a comment stands between.
    if index + 1 < len(spans) and text[end : spans[index + 1][0]].isspace():
        return Edit(start, spans[index + 1][0], "")
    return Edit(start, _match_end(_REST_OF_LINE, text, end), "")


# Reading back -------------------------------------------------------------------------------------

_Shape: TypeAlias = tuple[str, Any]
"""What a tree says, without positions: ("{", [[key, shape], …]), ("[", [shape, …]) or (text, whether it is empty)."""

_HARM = T("this change cannot be made without harm to the file: make it by hand")


def _shape(node: Node) -> _Shape:
    if isinstance(node, Scalar):
        return node.text, not node.text and not node.style
    if isinstance(node, Mapping):
        return "{", [[key.text, _shape(value)] for key, value in node.entries]
    return "[", [_shape(item) for item in node.items]


def _meant(value: Value) -> _Shape:
    if isinstance(value, abc.Mapping):
        return "{", [[key, _meant(held)] for key, held in value.items()]
    if isinstance(value, abc.Sequence) and not isinstance(value, str):
        return "[", [_meant(item) for item in value]
    return value if isinstance(value, str) else write_value(value), False


def _entries(shape: _Shape, document: Document, path: Path) -> list[Any]:
    """The entries of the list or mapping at `path` inside `shape`, which is the shape of `document`."""
    node: Node = document.root
    for step in path:
        assert not isinstance(node, Scalar)
        index = _index(node, step) or 0
        shape = shape[1][index][1] if isinstance(node, Mapping) else shape[1][index]
        node = _value(node, index)
    entries: list[Any] = shape[1]
    return entries


def _apply(document: Document, edits: list[Edit], expected: _Shape, below: str = "") -> Document:
    """The document after `edits`, read again; raises `EditError` unless it says what was meant and nothing else."""
    read = parse_plain if document.front_start <= 1 else parse
    try:
        changed = read(document.path, _splice(document.text, edits).encode())
    except (Unreadable, UnicodeEncodeError):
        raise EditError(_HARM, edits[0].start) from None
    body_kept = changed.text[changed.front_end :] == document.text[document.front_end :] + below
    if not body_kept or _shape(changed.root) != expected or len(changed.faults) > len(document.faults):
        raise EditError(_HARM, edits[0].start)
    return changed


def _splice(text: str, edits: list[Edit]) -> str:
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])
