"""The Swedish catalogue: complete, without leftovers, and saying the same as the English with the same values."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

import samverka
from samverka.cli.commands import COMMANDS
from samverka.text.sv import LAYERS, MESSAGES

SOURCE = Path(samverka.__file__).parent
ALIKE = {
    "FORUM",
    "PERSON",
    "TEXT",
    "TEXT|-",
    "budget",
    "delegation",
    "forum",
    "id",
    "version",
    "information",
    "person",
    "samverka agenda new {forum} --date {day}",
    "samverka check {path}",
}
"""Sentences that are the same in both languages."""
EXPECTED = {
    "error": "fel",
    "warning": "varning",
    "note": "upplysning",
    "stage": "steg",
    "convener": "sammankallande",
    "papers": "underlag",
    "Tasks": "åtgärder",
    "substitute": "ersättare",
    "annual wheel": "årshjul",
    "Agenda": "dagordning",
    "List of items": "föredragningslista",
    "board meeting": "sammanträde",
    "minutes": "protokoll",
    "assignment": "uppdrag",
    "issue": "fråga",
    "party": "part",
    "information": "information",
    "dialogue": "dialog",
    "decision": "beslut",
    "follow-up": "uppföljning",
    "notice": "anmälan",
    "taken late": "efteranmäld",
    "on a rota": "enligt ett rullande schema",
    "an insats": "en insats",
}
"""The words people expect on the screen."""
UNWANTED = re.compile(
    r"(?<!samman)kallande|\bdelegera\w* (?:en |till )?fråg|\bpoäng\b|\bdeadline|\bmail\b", re.IGNORECASE
)
KEPT = re.compile(
    rf"--[a-z][a-z-]*|\bSV\d{{3}}\b|\bsamverka (?:{'|'.join(COMMANDS)})\b|`[^`]*`|https?://[\w.-]+|\b\w+\.(?:yml|md)\b"
)


class Use(NamedTuple):
    """A sentence in the source: where, its id (None where that is no literal), and the call as it is written."""

    module: str
    line: int
    id: str | None
    call: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line}: {self.call if self.id is None else repr(self.id)}"


def uses_in(source: str, module: str) -> Iterator[Use]:
    """The sentences of one module: the first argument of `T(…)` and `_(…)`, and of `translate(…)` where it is a literal."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
            continue
        first = node.args[0]
        id = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
        if node.func.id in ("T", "_") or (node.func.id == "translate" and id is not None):
            yield Use(module, node.lineno, id, ast.unparse(node))


USES = tuple(
    use
    for path in sorted(SOURCE.rglob("*.py"))
    for use in uses_in(path.read_text("utf-8"), path.relative_to(SOURCE).as_posix())
)
IDS = {use.id for use in USES if use.id is not None}


def placeholders(sentence: str) -> Counter[tuple[str, str | None, str | None]]:
    """The placeholders of a sentence: name, conversion and format of each."""
    return Counter(
        (name, conversion, form) for _, name, form, conversion in Formatter().parse(sentence) if name is not None
    )


def edges(sentence: str) -> tuple[str, str]:
    """The space a sentence begins and ends with."""
    return sentence[: len(sentence) - len(sentence.lstrip())], sentence[len(sentence.rstrip()) :]


def has_words(sentence: str) -> bool:
    """Whether anything but placeholders and signs stands in it."""
    return any(c.isalpha() for text, *_ in Formatter().parse(sentence) for c in text)


def kept(sentence: str) -> Counter[str]:
    """What no language changes: options, rule codes, commands, addresses, file names."""
    return Counter(KEPT.findall(sentence.replace("NAMN", "NAME").replace("ADRESS", "ADDRESS")))


def test_every_sentence_is_a_literal() -> None:
    """A sentence is a literal where it is said: else nobody could find it to translate it."""
    assert [str(use) for use in USES if use.id is None] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('T("one {n}", n=1)', ["one {n}"]),
        ('T("one "\n  "two")', ["one two"]),
        ('help = _("""One.\n\nTwo.""")', ["One.\n\nTwo."]),
        ('translate("and", language)', ["and"]),
        ("translate(id, language)", []),
        ('T(f"one {n}")', [None]),
        ("T(fault)", [None]),
        ('text("one")', []),
    ],
)
def test_the_finder(source: str, found: list[str | None]) -> None:
    """A sentence is found however its literal is written, and one that is no literal is not passed over."""
    assert [use.id for use in uses_in(source, "")] == found


def test_every_sentence_has_swedish() -> None:
    """Whatever the program says, it can say in Swedish."""
    missing = [str(use) for use in USES if use.id is not None and use.id not in MESSAGES]
    assert not missing, "\n".join(missing)


def test_no_swedish_without_a_sentence() -> None:
    """The catalogue holds only what is said somewhere."""
    stale = sorted(MESSAGES.keys() - IDS)
    assert not stale, "\n".join(stale)


def test_a_sentence_stands_once() -> None:
    """A sentence has one Swedish, in one layer's module: two could differ, and one of them would hold."""
    count = Counter(id for layer in LAYERS.values() for id in layer)
    assert [id for id, n in count.items() if n > 1] == []
    for path in (SOURCE / "text" / "sv").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Dict):
                keys = Counter(key.value for key in node.keys if isinstance(key, ast.Constant))
                assert [key for key, n in keys.items() if n > 1] == [], path.name


def test_the_same_placeholders() -> None:
    """Both languages put in the same values, in the same way."""
    differ = {id: words for id, words in MESSAGES.items() if placeholders(id) != placeholders(words)}
    assert not differ


def test_both_can_be_said() -> None:
    """Both languages can be formatted: no brace stands alone, no placeholder is without a name."""
    for id, words in MESSAGES.items():
        values = {name: "x" for name, _, _ in placeholders(id)}
        assert "" not in values, id
        assert id.format(**values), id
        assert words.format(**values), id


def test_the_same_space_and_lines() -> None:
    """The Swedish begins and ends with the same space, and has the same lines: tables and help texts rely on it."""
    for id, words in MESSAGES.items():
        assert edges(id) == edges(words), id
        assert [not line for line in id.split("\n")] == [not line for line in words.split("\n")], id
        assert "  " not in words.strip() or "  " in id.strip(), id


def test_only_what_is_alike_is_the_same() -> None:
    """What reads the same in both languages is known to: the rest is translated."""
    assert {id for id, words in MESSAGES.items() if id == words and has_words(id)} == ALIKE


def test_what_is_typed_stays() -> None:
    """Options, commands, rule codes, file names and addresses are the same in both; so is an example."""
    for id, words in MESSAGES.items():
        assert kept(id) == kept(words), id
        example = [line for line in id.split("\n") if line.startswith("Example: ")]
        assert [line.replace("Example: ", "Exempel: ") for line in example] == [
            line for line in words.split("\n") if line.startswith("Exempel: ")
        ], id


def test_the_same_first_letter() -> None:
    """A sentence that begins small does so in both: it may stand after a file and a line, or inside another sentence."""
    for id, words in MESSAGES.items():
        if id[:1].isalpha() and words[:1].isalpha() and id.split()[0] not in PROPER:
            assert id[0].isupper() == words[0].isupper(), id


PROPER = {"Windows", "This"}
"""Words at the beginning of an id that are written with a capital in any case."""


def test_the_words_people_expect() -> None:
    """The screen uses the field's own words, and never those that nobody says."""
    assert {id: MESSAGES[id].lower() for id in EXPECTED} == EXPECTED
    assert [words for words in MESSAGES.values() if UNWANTED.search(words)] == []


def test_typography() -> None:
    """Swedish is set as the English is: «…» for what is quoted, … and – as single signs."""
    for id, words in MESSAGES.items():
        assert words.count("«") == words.count("»") == id.count("«"), id
        assert not re.search("[“”„’]", words), id
        for sign in (" - ", "...", "--" + " "):
            assert (sign in words) <= (sign in id), id
