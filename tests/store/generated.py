"""Records as people write them, at random: each node of a front matter in a style of its own, and values to write."""

from __future__ import annotations

import os
from datetime import date
from typing import Any, NamedTuple

from hypothesis import settings
from hypothesis import strategies as st

from samverka.store.document import Document
from samverka.store.edit import Flow, Quoted
from samverka.store.nodes import Mapping, Node, Scalar, Sequence

EXAMPLES = int(os.environ.get("EXAMPLES", "50"))
"""The same examples at every run, unless EXAMPLES asks for so many new ones."""
some = settings(max_examples=EXAMPLES, deadline=None, derandomize="EXAMPLES" not in os.environ)

UNKNOWN = object()
"""In what a generated document means: a value whose line breaks YAML folds; only libyaml knows."""

PLAIN = [
    "hej",
    "Årshjul",
    "möte nr 3",
    "a-berg",
    "🎉 fest",
    "a#b",
    "x:y",
    "100 %",
    "it's",
    "2026-hisingen#vår",
    "12",
    "0123",
]
PLAIN += [
    "2026-03-12",
    "13:30",
    "no",
    "~",
    "kl 9 (prel)",
    "ö" * 40,
    "a \\n b",
    "\u00a0x\u200by",
    'säger "nej"',
    "-x",
    "=",
    "<<",
]
BLOCK_PLAIN = [*PLAIN, "a, b", "en [lista] {här}", "a{b", "https://x.se/?a=1&b=[2]"]
RAW = [*PLAIN, "", "a: b", "a # b", "- x", "{a", "x,", "tab\there", "\\", '"', "'", " ", "?", "👩‍👩‍👧", "e\u0301"]
WORDS = [
    "id",
    "title",
    "agenda",
    "notes",
    "who",
    "due",
    "år",
    "my key",
    "x-1",
    "ключ",
    "🗓",
    "decisions",
    "a",
    "b",
    "c",
    "d",
]


class Made(NamedTuple):
    """A generated file: its text, and what its front matter means as [(key, meaning), …], [meaning, …] and str."""

    text: str
    meaning: Any


class Writer:
    """Writes blocks as lists of lines; `draw` decides every style."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw

    def one_of(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def mapping(self, indent: str, depth: int, least: int = 1) -> tuple[list[str], Any]:
        lines: list[str] = []
        meaning = []
        for word in self.draw(
            st.lists(st.sampled_from(WORDS), min_size=least, max_size=4, unique=self.one_of(*[True] * 7, False))
        ):
            between = self.between(indent)
            lines += between if lines or depth == 0 else []
            written, value = self.after_key(indent, depth)
            lines += [indent + self.key(word) + ":" + written[0], *written[1:]]
            meaning.append((word, value))
        return lines, meaning

    def sequence(self, indent: str, depth: int) -> tuple[list[str], Any]:
        lines: list[str] = []
        meaning = []
        gap = self.one_of(" ", " ", " ", "   ")
        for _ in range(self.draw(st.integers(1, 3))):
            lines += self.between(indent) if lines else []
            written, value = self.item(indent, gap, depth)
            lines += [indent + "-" + written[0], *written[1:]]
            meaning.append(value)
        return lines, meaning

    def item(self, indent: str, gap: str, depth: int) -> tuple[list[str], Any]:
        inner = indent + " " + " " * len(gap)
        kind = self.one_of("value", "value", "mapping", "mapping", "list", "below") if depth < 3 else "value"
        if kind == "value":
            return self.value(indent, depth, gap)
        lines, meaning = self.sequence(inner, depth + 1) if kind == "list" else self.mapping(inner, depth + 1)
        if kind == "below":
            return [self.one_of("", " # nedan - så"), *lines], meaning
        return [gap + lines[0][len(inner) :], *lines[1:]], meaning

    def after_key(self, indent: str, depth: int) -> tuple[list[str], Any]:
        if depth >= 3 or self.one_of(True, True, False):
            return self.value(indent, depth, self.one_of(" ", " ", " ", "   "))
        first = [self.one_of("", "", " ", "  # här: nedan"), *self.between(indent)]
        if self.one_of(True, False):
            lines, meaning = self.sequence(indent + self.one_of("", "  ", "    "), depth + 1)
        else:
            lines, meaning = self.mapping(indent + self.one_of(" ", "  ", "    "), depth + 1)
        return [*first, *lines], meaning

    def value(self, indent: str, depth: int, gap: str) -> tuple[list[str], Any]:
        kind = self.one_of("plain", "plain", "quoted", "empty", "flow", "flow", "lines", "block")
        if kind == "empty":
            return [self.one_of("", "", " ", " # inget än")], ""
        if kind == "block":
            return self.block_scalar(indent)
        if kind == "lines":
            return self.several_lines(indent, gap)
        if kind == "flow":
            text, meaning = self.flow(depth + 1, indent)
        elif kind == "quoted":
            text, meaning = self.quoted()
        else:
            text = meaning = self.one_of(*BLOCK_PLAIN)
        end = self.one_of("", "", "", " ", " # sagt: av KL", "\t# x", "  #")
        return (gap + text + end).split("\n"), meaning

    def block_scalar(self, indent: str) -> tuple[list[str], Any]:
        width = self.one_of(1, 2, 4)
        header = self.one_of("|", "|-", "|+", ">", ">-", ">+", f"|{width}", f">{width}-") + self.one_of(
            "", "", " # text"
        )
        count = self.draw(st.integers(0, 3))
        first = [
            self.one_of("x", "# ingen kommentar", "a: b", "- c", "👍 å", "x\u2028" + indent + " " * width + "y")
        ] * (count > 0)
        rest = [self.one_of("", "", "y", "  djupare", "#", "---", "sist\x85") for _ in range(count - 1)]
        lines = [indent + " " * width + line if line else "" for line in first + rest]
        return [" " + header, *lines, *self.one_of([], [], [""], ["", ""])], UNKNOWN

    def several_lines(self, indent: str, gap: str) -> tuple[list[str], Any]:
        inner = indent + self.one_of(" ", "  ", "      ")
        quote = self.one_of("", "'", '"')
        middle = self.one_of([], [], [""], ["och"])
        lines = [gap + quote + "början", *(inner + line if line else "" for line in middle), inner + "slut" + quote]
        if quote == '"':
            lines[0] += self.one_of("", "\\", " \u2028" + inner + "x")
        return lines, UNKNOWN

    def quoted(self) -> tuple[str, str]:
        text = self.one_of(*RAW)
        if self.one_of(True, False):
            return "'" + text.replace("'", "''") + "'", text
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"', text

    def flow(self, depth: int, indent: str) -> tuple[str, Any]:
        """Brackets on one line, or on several with each entry on its own line."""
        mapping = self.one_of(True, False)
        made = [self.flow_entry(mapping, depth, indent + "  ") for _ in range(self.draw(st.integers(0, 3)))]
        meaning = [entry for _, entry in made]
        texts = [text for text, _ in made]
        comma = "," if texts and self.one_of(True, False, False) else ""
        begin, end = ("{", "}") if mapping else ("[", "]")
        if self.one_of(True, True, False):
            inside = self.one_of(", ", ", ", " , ", ",").join(texts) + comma
            inside = inside.replace(",", ", ") if inside.endswith(":,") else inside
            pad = self.one_of("", "", " ")
            return begin + pad + inside + pad + end, meaning
        inner, lines = indent + self.one_of(" ", "    "), [begin + self.one_of("", " # början")]
        for number, text in enumerate(texts):
            mark = "," if number < len(texts) - 1 else comma
            lines.append(inner + text + mark + self.one_of("", "", "  # en, till", " "))
        return "\n".join([*lines, indent + " " + end]), meaning

    def flow_entry(self, mapping: bool, depth: int, indent: str) -> tuple[str, Any]:
        text, meaning = self.flow_value(depth, indent)
        if not mapping:
            return text, meaning
        word = self.one_of(*WORDS)
        kind = self.one_of("value", "value", "value", "value", "empty", "bare")
        if kind == "value":
            return self.key(word) + ": " + text, (word, meaning)
        return (self.key(word) + ": " if kind == "empty" else word), (word, "")

    def flow_value(self, depth: int, indent: str) -> tuple[str, Any]:
        if depth < 4 and self.one_of(True, False, False, False):
            return self.flow(depth + 1, indent)
        if self.one_of(True, False):
            return self.quoted()
        word = self.one_of(*PLAIN)
        return word, word

    def key(self, word: str) -> str:
        return self.one_of(word, word, word, word, f'"{word}"', f"'{word}'")

    def between(self, indent: str) -> list[str]:
        if self.one_of(True, True, True, False):
            return []
        comment = indent + self.one_of("# bort?", "#", "# a: b", "# - x", "# [å], {ä}", "# rad\u2028")
        return self.one_of([""], [comment], ["", comment], [comment, ""], [comment, "  "[: len(indent)]])


@st.composite
def records(draw: Any) -> Made:
    """A whole file, front matter and body, in one style of line ends."""
    writer = Writer(draw)
    lines, meaning = writer.mapping(writer.one_of("", "", "", "", "  "), 0, least=0)
    lines += writer.one_of([], [], [], [""], ["# sist"], ["", "# sist", ""])
    body = writer.one_of(
        "", "## Möte\n<!-- item: a -->\ntext 🎉\n", "\n# Rubrik\n\n\n", "utan radslut", "a\u2028b\x85\n---\n", "\n"
    )
    front = "".join(line + "\n" for line in lines)
    bom, close = writer.one_of("", "", "", "\ufeff"), "---\n" if body else writer.one_of("---\n", "---", "--- \n")
    text = f"{bom}---\n{front}{close}{body}"
    return Made(text.replace("\n", "\r\n") if writer.one_of(False, False, True) else text, meaning)


STRANGE = [
    *RAW,
    *BLOCK_PLAIN,
    "two\nlines",
    "\r\n",
    "a\u2028b",
    "a\x85",
    "\ufeff",
    "\0",
    "\x07",
    "yes",
    "Off",
    "null",
    "0x1F",
]
STRANGE += [
    "1_000",
    "1.5",
    "1.",
    ".5",
    "-1",
    "+1",
    "1e3",
    "1e+3",
    "1:30:00",
    "09:00-11:00",
    "2026-03-12 10:00",
    "2026-3-1T1:2:3Z",
]
STRANGE += [
    "0b1",
    "0o7",
    "190:20:30",
    "1,000",
    "-",
    "---",
    "...",
    "--- a",
    "!x",
    "&x",
    "*x",
    "%a",
    "@a",
    "`a",
    "a:",
    ":a",
    " a",
    "a ",
]
STRANGE += [
    "#a",
    "a\t#b",
    "a:\tb",
    "y",
    "N",
    "TRUE",
    ".inf",
    "-.INF",
    ".NaN",
    "|",
    ">",
    "a" * 2000,
    "\ud7ff",
    "\uffff",
    "\x7f",
    "a ,b",
]

strings = st.sampled_from(STRANGE) | st.text(max_size=12)
keys = st.sampled_from(WORDS) | st.sampled_from(["x: y", "a,b", "2026", "13:30", "", "#", "{}", "radbrytning\n", "- a"])
dates = st.dates(min_value=date(1000, 1, 1))
scalars = strings | strings.map(Quoted) | st.integers() | st.booleans() | dates
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(keys, inner, max_size=4)
        | st.dictionaries(keys, inner, max_size=3).map(Flow)
    ),
    max_leaves=8,
)


def said(node: Node) -> Any:
    """What a tree says: [(key, …), …] for a mapping, […] for a list, str for a single value."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return [(key.text, said(value)) for key, value in node.entries]
    return [said(item) for item in node.items]


def meant(value: Any) -> Any:
    """What `said` should give for a value that was written."""
    if isinstance(value, dict):
        return [(key, meant(held)) for key, held in value.items()]
    if isinstance(value, list):
        return [meant(item) for item in value]
    return value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


def same(left: Any, right: Any) -> bool:
    """Whether two meanings are equal, as far as they are known."""
    if left is UNKNOWN or right is UNKNOWN:
        return True
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return len(left) == len(right) and all(map(same, left, right))
    return bool(left == right)


def nodes(document: Document) -> list[tuple[tuple[str | int, ...], Node]]:
    """Every value that a path leads to, with that path; of a repeated key the first."""
    found: list[tuple[tuple[str | int, ...], Node]] = []

    def walk(path: tuple[str | int, ...], node: Node) -> None:
        found.append((path, node))
        if isinstance(node, Mapping):
            for name, value in {key.text: value for key, value in reversed(node.entries)}.items():
                walk((*path, name), value)
        elif isinstance(node, Sequence):
            for index, item in enumerate(node.items):
                walk((*path, index), item)

    walk((), document.root)
    return found
