"""The generated pages say what the code says, and what they show can be used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from samverka.actions.check import read, run
from samverka.domain.records import FOLDERS, KINDS, REGISTRIES
from samverka.output import reference
from samverka.output.reference import COMMAND, EXAMPLES, KIND_WORDS, PLACES, failing, pages
from samverka.rules import RULES
from samverka.rules.example import EXAMPLE
from samverka.store.create import record_path
from samverka.store.tree import MemoryTree

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


def test_the_pages_are_as_the_code_makes_them(made: dict[str, str]) -> None:
    """docs/ holds every generated page as it is made now, and no page of a rule that is gone."""
    old = [path for path, text in made.items() if not _is(DOCS / path, text)]
    gone = [path.name for path in (DOCS / "rules").glob("SV*.md") if f"rules/{path.name}" not in made]
    assert not old and not gone, f"run: {COMMAND}"


def _is(place: Path, text: str) -> bool:
    return place.is_file() and place.read_bytes() == text.encode()


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    """The first time every page is written, the second time none."""
    assert reference.write(tmp_path)
    assert reference.write(tmp_path) == []


def test_the_examples_of_the_records_have_no_findings() -> None:
    """Laid over the example repository they are read without a fault and break no rule."""
    found = run(read(MemoryTree({**EXAMPLE, **EXAMPLES})), date(2026, 3, 2))
    assert [f"{d.location.path}:{d.location.line} {d.code} {d.message.say('en')}" for d in found] == []


def test_every_kind_has_its_words_its_place_and_an_example() -> None:
    """A new kind of record is described before it is released."""
    assert {*KINDS, *REGISTRIES} == {*KIND_WORDS, "people.local.yml"}
    assert {*KINDS} == {*PLACES}
    for kind in KINDS:
        assert any(f"kind: {kind}\n" in text for text in EXAMPLES.values())
    for kind in FOLDERS:
        assert PLACES[kind].format(c="x").startswith(record_path("x", kind, "")[: -len(".md")])


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_every_rule_shows_what_it_says(rule: reference.Rule) -> None:
    """The page of each rule quotes the finding that its failing example gives."""
    found = failing(rule)
    assert found is not None
    assert found.message.say("sv") in reference.rule_page(rule)


def test_links_in_the_documentation_lead_somewhere(made: dict[str, str]) -> None:
    """Every link to a file or to a heading in the docs has its target."""
    broken = [f"{path}: {target}" for path in sorted(DOCS.rglob("*.md")) for target in _links(path) if not _leads(path, target)]  # fmt: skip
    assert broken == []


def _links(path: Path) -> Iterator[str]:
    text = re.sub(r"^(~~~|```).*?^\1", "", path.read_text(encoding="utf-8"), flags=re.S | re.M)
    yield from (target for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)]+)\)", text) if "://" not in target)


def _leads(path: Path, target: str) -> bool:
    name, _, anchor = target.partition("#")
    place = path.parent / name if name else path
    return place.exists() and (not anchor or anchor in set(_anchors(place)))


def _anchors(path: Path) -> Iterator[str]:
    for heading in re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.M):
        yield re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
