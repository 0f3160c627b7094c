"""The reader of plain YAML against libyaml: where it answers at all, it answers with exactly the same tree."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverka.store import plain
from samverka.store.document import Fault, Unreadable, parse_exact, split
from samverka.store.nodes import Mapping, Node, Scalar, Sequence

ROOT = Path(__file__).parents[2]
NASTY = " -:#{}[],'\"\\&*!|>%@?`\t\n.~=é☃\xa0\x85\u2028\ufeff😀"
CLEAN_KEYS = ["a", "b", "id", "when", "a b", "a-b", "å", "1", "2026-03-12", "a.b", "'q'", '"q: r"', "''"]
ROUGH_KEYS = ["-a", "?a", "a ", "☃", "[a]", "a:b", "k" * 1030, f"'{'k' * 1030}'", ""]
CLEAN = [
    *[
        "a",
        "x y",
        "2026-03-12",
        "13:30",
        "x:y",
        "x#y",
        "-x",
        "vem?",
        "http://x/y?z=1",
        "it's",
        'say "x"',
        "å ☃ 😀",
        "1.5",
    ],
    *[
        "'q'",
        '"q"',
        "'it''s'",
        '"a\\n\\"b"',
        "''",
        '""',
        "'# [x]: {'",
        '"it\'s, # "',
        "x  y",
        "a & b",
        "a - b",
        "\xa0x",
    ],
]
ROUGH = [
    *[
        "a:b",
        "x #y",
        "x # y",
        "--",
        "- x",
        "?x",
        "? x",
        ":x",
        "::",
        "a, b",
        "a,b",
        "[x",
        "x]",
        "{x}",
        "x:",
        "x :y",
        "a: b",
    ],
    *[
        "&x",
        "*x",
        "!x",
        "|",
        ">",
        "%x",
        "@x",
        "`x",
        "---",
        "...",
        "--- x",
        "x ",
        "#x",
        "",
        "x-",
        "<<",
        "k" * 1030,
        "\\n",
    ],
    *[
        "'x",
        "x'",
        '"x',
        '"\\x41"',
        "'a'b",
        '"a" b',
        "'x: y'",
        "'it''s' ",
        "-",
        "?",
        "~",
        "=",
        "a\u2028b",
        "x, ",
        "e!",
        "a|b",
    ],
]


class Writer:
    """Writes documents in the plain subset; a `rough` one also such as are wrong, or beside it."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.rough = self.random.random() < 0.4

    def pick(self, clean: list[str], rough: list[str]) -> str:
        return self.random.choice(rough if self.rough and self.random.random() < 0.15 else clean)

    def key(self) -> str:
        return self.pick(CLEAN_KEYS, ROUGH_KEYS)

    def value(self, depth: int = 0) -> str:
        if depth > 3 or self.random.random() < 0.6:
            return self.pick(CLEAN, ROUGH)
        mapping = self.random.random() < 0.5
        signs = self.pick(["{}"], ["{]"]) if mapping else "[]"
        items = []
        for _ in range(self.random.randint(0, 4)):
            keyed = mapping != (self.rough and self.random.random() < 0.1)
            items.append((self.key() + self.pick([": "], [":", " : ", ":  "]) if keyed else "") + self.value(depth + 1))
        last = self.pick(["", "", " ", ",", ", "], [",,"]) if items or self.rough else ""
        return signs[0] + self.pick([", ", ",", " , "], [",,", " "]).join(items) + last + signs[1]

    def tail(self) -> str:
        return self.pick(["", "", "", " ", "  # c", "  #"], ["#c", " x", ",", " # c", "\xa0"])

    def block(self, listed: bool = False, depth: int = 0) -> list[str]:
        """The lines of a mapping or a list, as they are before their parent indents them."""
        lines = []
        for _ in range(self.random.randint(1, 4)):
            head = "-" if listed else self.key() + ":"
            kind = self.random.random()
            if kind < 0.5 or depth > 3:
                lines.append(head + self.pick([" ", " ", "  "], [""]) + self.value() + self.tail())
            elif kind < 0.6:
                lines.append(head + self.tail())
            else:
                lines += self.nested(head, listed, depth)
            if self.random.random() < 0.1:
                lines.append(self.pick(["", "  ", "# c", "  # c"], ["   x", "...", "---", "--- x", "\t", "%x"]))
        return lines

    def nested(self, head: str, listed: bool, depth: int) -> list[str]:
        inner_listed = self.random.random() < 0.5
        inner = self.block(inner_listed, depth + 1)
        if listed and self.random.random() < 0.6:
            gap = self.pick([" ", " ", "   "], [""])
            return [head + gap + inner[0], *(" " + gap + line for line in inner[1:])]
        same = [""] if inner_listed and not listed else []
        indent = self.pick(["  ", " ", "    ", *same], [""])
        return [head + self.tail(), *(indent + line for line in inner)]

    def document(self) -> str:
        """A document, hurt in a few places."""
        text = "\n".join(self.block()) + self.random.choice(["\n", "\n", "\n", "", "\n\n", "\n  ", "\n# c"])
        for _ in range(self.random.choice([0, 0, 0, 1, 1, 2, 4])):
            at, how = self.random.randint(0, len(text)), self.random.random()
            if how < 0.5:
                text = text[:at] + self.random.choice(NASTY) + text[at:]
            else:
                text = text[:at] + (text[at + 1 :] if how < 0.75 else text[at : at + 3] + text[at:])
        return text


documents = st.integers(0, 2**64).map(lambda seed: Writer(seed).document())
"""From a seed, as to draw each word of a document costs a hundred times what it takes to read it."""


def shown(node: Node) -> object:
    """A tree as plain values, all slots of it."""
    if isinstance(node, Scalar):
        return node.text, node.style, node.start, node.end
    if isinstance(node, Mapping):
        return "{", [(shown(k), shown(v)) for k, v in node.entries], node.flow, node.start, node.end
    assert isinstance(node, Sequence)
    return "[", [shown(item) for item in node.items], node.flow, node.start, node.end


def agrees(text: str, start: int, end: int) -> bool:
    """Whether the reader answered; it fails where the answer is not libyaml's."""
    root = plain.read(text, start, end)
    if root is None:
        return False
    faults: list[Fault] = []
    try:
        exact = parse_exact(text, start, end, faults)
    except Unreadable as error:
        raise AssertionError(f"libyaml refuses this: {error.message}") from None
    assert shown(root) == shown(exact)
    assert faults == []
    return True


@settings(max_examples=3000, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents, st.sampled_from(["", "---\n", "å😀\n"]))
def test_any_answer_is_libyamls(text: str, before: str) -> None:
    """Whatever is read, in or near the subset, is what libyaml reads, at the same places."""
    after = "---\nbody: [\n" if text.endswith("\n") else ""
    agrees(before + text + after, len(before), len(before) + len(text))


READ = [
    "",
    "a: 1\n",
    "a: 1",
    "# c\n\na: 1\n  \n# d",
    "  a: 1\n  b: 2\n",
    "a: 1\na: 2\n",
    "a:\nb:   # c\nc:",
    "a: x # c\nb: x#y\nc: http://x/y\nd: a, [b] {c\n",
    "a: 'it''s'   # c\nb: \"x\\n\\\"y\"\n'c: d': \"e # f\"\n",
    "a: -1\nb: --x\n",
    "a: \xa0x\nb: å☃😀\nc: 1\n",
    "a:\n  b:\n    c: 1\n\n# x\n  d: 2\ne: 3\n",
    "a:\n- 1\n-\n- # c\nb:\n  - 2\n",
    "a:\n- b: 1\n  c:\n  - 2\n- d: 3\ne: 4\n",
    "a:\n-   - 1\n    - 2\n- - - 3\n-\n  - 4\n-\n  b: 5\n",
    "a: []\nb: {}  # c\nc: [ ]\n",
    "a: " + "long " * 300 + "\nb: ['" + "x" * 1100 + "', " + "y " * 600 + "]\n",
    "a: [1, b c, 'd, e', \"f\", -1, 13:30, x#y, vem?, ]  # c\n",
    "a: {b: 1, 'c': \"d\", e: {f: [g, {h: i}]}, j: k l , }\n",
    "moves:\n  - {to: plan, on: 2026-04-15}\n  - {to: start, on: 2026-05-01}  # c\n",
]
LEFT = [
    "# c\n",
    "- a\n",
    "{a: 1}\n",
    "a\n",
    "a: x\n  y\n",
    "a: 'x\n  y'\n",
    "a: [x,\n  y]\n",
    "a: |\n  x\n",
    "a: >-\n  x\n",
    "a: &x 1\nb: *x\n",
    "a: !x 1\n",
    "? a\n: b\n",
    "a:\tb\n",
    "a: b\r\n",
    "a: b\x85\n",
    "a: b\u2028c\n",
    "a: \ufeffb\n",
    "a: \x7f\n",
    "---\na: 1\n",
    "a: 1\n...\n",
    "%YAML 1.1\n",
    "a: 1\n b: 2\n",
    "a:\n   b: 1\n  c: 2\n",
    "a: 1\n- b\n",
    "a: b: c\n",
    "a: - b\n",
    "a: b:\n",
    "a: 'x' y\n",
    "a: 'x'# c\n",
    'a: "\\x41"\n',
    "a: [1]# c\n",
    "a: [1]\xa0\n",
    "a: [,]\n",
    "a: [b: c]\n",
    "a: {b}\n",
    "a: {b: }\n",
    "a: {b:c}\n",
    "a: {'b':c}\n",
    "a: [::]\n",
    "a: [?x]\n",
    "a: [- x]\n",
    "a: [x #y]\n",
    "a: " + "[" * 20 + "]" * 20 + "\n",
    "a:" + "".join(f"\n{' ' * n}a:" for n in range(1, 60)) + "\n",
    "a:\n" + "- " * 60 + "\n",
    "k" * 1030 + ": 1\n",
    "'" + "k" * 1030 + "': 1\n",
    'a: {"' + "k" * 1030 + '": 1}\n',
]


@pytest.mark.parametrize("text", READ)
def test_plain_yaml_is_read(text: str) -> None:
    """What records are written in is read without libyaml, and equal to what it reads."""
    assert agrees(text, 0, len(text))


@pytest.mark.parametrize("text", LEFT)
def test_the_rest_is_left_to_libyaml(text: str) -> None:
    """What is not plain, and what is wrong, gives no answer."""
    assert plain.read(text, 0, len(text)) is None


def test_our_own_files_are_plain() -> None:
    """The sample repository and the models are read alike by both readers, and hardly any of them needs libyaml."""
    left, total = [], 0
    for path in sorted(path for top in ("sample-repo", "templates") for path in (ROOT / top).rglob("*")):
        if path.suffix not in (".md", ".yml") or "{{" in path.name:  # a name with {{year}} is a form, not yet a record
            continue
        text = path.read_text("utf-8")
        try:
            start, end = split(text)[:2] if path.suffix == ".md" else (0, len(text))
        except Unreadable:
            continue
        total += 1
        if not agrees(text, start, end):
            left.append(path.name)
    assert len(left) * 20 <= total, left


def test_a_long_hostile_line_takes_no_time() -> None:
    """Neither quotes without an end nor brackets, in a line as long as a file can be, are looked at twice."""
    for text in (
        "a: [" + "'" * 400_001,
        "a: [" + '"x ' * 100_000,
        "a: " + "[" * 400_000,
        "a: {b: " * 50_000,
        "- " * 200_000,
    ):
        assert plain.read(text, 0, len(text)) is None
