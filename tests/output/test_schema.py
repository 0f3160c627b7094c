"""The schemas for editors: they take every record that the program takes, and refuse what it refuses by its form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from samverka.domain.fields import specs
from samverka.domain.records import KINDS, REGISTRIES
from samverka.output.reference import COMMAND, EXAMPLES
from samverka.output.schema import schema, schemas
from samverka.rules.example import EXAMPLE
from samverka.store.document import Unreadable, parse, parse_plain
from samverka.store.nodes import Mapping, Node, Scalar, Sequence

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "schemas"
CLASSES = {
    **KINDS,
    "samverka": REGISTRIES["samverka.yml"],
    "parties": REGISTRIES["parties.yml"],
    "people": REGISTRIES["people.yml"],
}
VALIDATORS = {name: Draft7Validator(schema(name, cls, "en")) for name, cls in CLASSES.items()}
MEETING = 'kind: meeting\nforum: grupp\ndate: 2026-03-12\ntime: "09:00-11:00"\n'


def as_yaml_1_2(node: Node) -> Any:
    """A file as an editor's YAML reads it: `2026-03-12` is text, `0123` a number, `true` a flag, nothing is null."""
    if isinstance(node, Mapping):
        return {key.text: as_yaml_1_2(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [as_yaml_1_2(item) for item in node.items]
    assert isinstance(node, Scalar)
    if node.style:
        return node.text
    if node.text in ("true", "false"):
        return node.text == "true"
    if re.fullmatch(r"[-+]?\d+", node.text):
        return int(node.text)
    return None if node.text in ("", "~", "null") else node.text


def records() -> Iterator[tuple[str, str]]:
    """Path and text of each file of the sample and of the examples in the documentation."""
    sample = ROOT / "sample-repo"
    for path in sorted(sample.rglob("*")):
        if path.suffix in (".md", ".yml") and path.name != "README.md":
            yield path.relative_to(sample).as_posix(), path.read_text("utf-8")
    yield from EXAMPLE.items()
    yield from EXAMPLES.items()


def read(path: str, text: str) -> Any:
    try:
        document = (parse_plain if path.endswith(".yml") else parse)(path, text.encode())
    except Unreadable:  # a text of the user's own
        return None
    return as_yaml_1_2(document.root)


def faults(name: str, text: str) -> list[str]:
    return [
        error.message for error in VALIDATORS[name].iter_errors(as_yaml_1_2(parse_plain("x.yml", text.encode()).root))
    ]


def test_the_files_are_as_the_code_makes_them() -> None:
    """docs/schemas holds every schema as it is made now, and none of a kind that is gone."""
    held = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.json")}
    assert held == schemas(), f"run: {COMMAND}"


@pytest.mark.parametrize("name", CLASSES)
def test_each_is_a_schema(name: str) -> None:
    """Each is valid draft-07, knows every key that the program knows, and explains it in both languages."""
    for language in ("sv", "en"):
        made = schema(name, CLASSES[name], language)
        Draft7Validator.check_schema(made)
        for spec in specs(CLASSES[name]):
            assert made["properties"][spec.key]["description"] == spec.doc.say(language)


def test_every_record_is_valid() -> None:
    """Every record and registry of the sample and of the documentation passes its schema."""
    seen = set()
    for path, text in records():
        front = read(path, text)
        name = (
            path.removesuffix(".local.yml").removesuffix(".yml") if path.endswith(".yml") else (front or {}).get("kind")
        )
        if name not in VALIDATORS:
            continue
        seen.add(name)
        assert [f"{path}: {error.json_path}: {error.message}" for error in VALIDATORS[name].iter_errors(front)] == []
    assert seen == {*CLASSES}


@pytest.mark.parametrize(
    "text",
    [
        MEETING,
        MEETING.replace("time: ", "x-own: [1, {a: b}]\ntime: "),
        MEETING + "place:\n",
        MEETING + "title: 2026\n" if "title" in {s.key for s in specs(CLASSES["meeting"])} else MEETING,
        MEETING + "agenda: [{id: a, title: A, duration: 20}]\n",
        MEETING.replace('"09:00-11:00"', "9.00"),
    ],
)
def test_what_the_program_takes(text: str) -> None:
    """A key of one's own, a key with nothing behind it, a number where text is asked for: no editor complains."""
    assert faults("meeting", text) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (MEETING.replace("meeting", "forum", 1), "'meeting' was expected"),
        (MEETING.replace("kind: meeting\n", ""), "'kind' is a required property"),
        (MEETING.replace("date: 2026-03-12\n", ""), "'date' is a required property"),
        (MEETING.replace("2026-03-12", "12 mars"), "does not match"),
        (MEETING + "palce: Teams\n", "'palce' does not match"),
        (MEETING + "agenda: [{id: a, title: A, duration: tjugo}]\n", "is not valid under any of the given schemas"),
        (MEETING + "visibility: secret\n", "is not valid under any of the given schemas"),
        (MEETING.replace("grupp", "[a, b]"), "is not of type"),
    ],
)
def test_what_the_program_refuses(text: str, says: str) -> None:
    """A wrong kind, a missing or misspelt key, a value of the wrong form: the editor says so while one types."""
    assert any(says in fault for fault in faults("meeting", text)), faults("meeting", text)


def test_what_stands_in_the_files() -> None:
    """A file is JSON that a person can read, with Swedish letters as they are."""
    text = (FOLDER / "meeting.sv.json").read_text("utf-8")
    assert json.loads(text)["title"] == "meeting" and "ö" in text and "\\u" not in text
