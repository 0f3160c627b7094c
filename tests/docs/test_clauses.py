"""Every clause of the sources has become something that exists, and nothing cites a clause that does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from samverka.actions.clauses import field_of, of_model, of_rules, shows
from samverka.actions.init import sample_folder
from samverka.cli.typed import build
from samverka.cli.words import typer_speaks
from samverka.domain.governance import Clause, Model
from samverka.domain.records import Wheel
from samverka.output.clauses import rests_on
from samverka.rules import RULES
from samverka.store.load import load
from samverka.store.models import load_clauses, load_model, packaged_names
from samverka.store.tree import WorkTree

SOURCE = Path(__file__).parents[2] / "src" / "samverka"
SOURCES = [
    f"{letter}{n:02}"
    for letter, last in (("G", 26), ("F", 13), ("C", 8), ("R", 26), ("U", 12))
    for n in range(1, last + 1)
]
"""The ids of the five source documents."""
COMING = frozenset(["report year"])
"""Commands that clauses became, and that are not made yet. To be emptied, and never added to."""
WITHOUT_A_RULE: frozenset[str] = frozenset()
"""What must or should be so, and has neither a rule nor a figure, a stage or a question that a rule looks at. To be emptied."""

sample = load(WorkTree(sample_folder())).archive


@cache
def table() -> dict[str, tuple[Model, Clause]]:
    """Each clause by its id, with the model it stands in."""
    found: dict[str, tuple[Model, Clause]] = {}
    for name in packaged_names():
        model, _ = load_model(name)
        assert model is not None
        for id, clause in load_clauses(model)[1].items():
            assert id not in found, f"{id} stands in two models"
            found[id] = (model, clause)
    return found


@cache
def commands() -> frozenset[str]:
    """Every command, alone and with each of its options: `agenda show`, `agenda show --party`."""
    with typer_speaks():
        import typer.main
    return frozenset(_commands(typer.main.get_command(build()), ""))


def _commands(command: Any, path: str) -> Iterator[str]:
    yield path.strip()
    for option in (name for parameter in command.params for name in parameter.opts if name.startswith("--")):
        yield f"{path.strip()} {option}"
    for name, inner in getattr(command, "commands", {}).items():
        yield from _commands(inner, f"{path} {name}")


def test_every_clause_of_the_sources_is_in_the_table() -> None:
    """With its modality and its words; other models have clauses of their own besides."""
    assert [id for id in SOURCES if id not in table()] == []


@pytest.mark.parametrize("id", sorted(table()))
def test_what_a_clause_became_exists(id: str) -> None:
    """A field that records have, a command with that option; a record of the sample that says what it is to say."""
    _, clause = table()[id]
    for entry in clause.became:
        kind, _, name = entry.partition(" ")
        assert kind in ("field", "command"), entry
        assert field_of(name) if kind == "field" else name in commands() | COMING, entry
    if id in SOURCES:
        assert [words for words in clause.shown if shows(sample, words) is None] == []


@pytest.mark.parametrize("id", [id for id in SOURCES if table()[id][1].modality in ("must", "should")])
def test_what_must_or_should_be_so_has_something_behind_it(id: str) -> None:
    """A rule, a figure, a stage or its question, a field, or a command that there is."""
    model, clause = table()[id]
    behind = [b for b in rests_on(sample, model, clause) if b.kind not in ("item", "shown", "change", "type", "part")]
    assert [b for b in behind if b.kind != "command" or b.name in commands()]


def test_what_must_or_should_be_so_is_looked_at_by_a_rule() -> None:
    """A field alone reminds nobody: the list of those that have no more shrinks."""
    without = {id for id in SOURCES if table()[id][1].modality in ("must", "should") and not _looked_at(id)}
    assert without <= WITHOUT_A_RULE


def _looked_at(id: str) -> bool:
    model, _ = table()[id]
    return any(b.kind in ("rule", "figure", "duty", "stage", "ask") for b in (*of_rules(id), *of_model(model, id)))


@pytest.mark.parametrize("id", [id for id in SOURCES if table()[id][1].modality in ("may", "fact")])
def test_a_fact_is_shown_by_the_sample(id: str) -> None:
    """So is what may be done: at least one record says it."""
    assert [words for words in table()[id][1].shown if shows(sample, words)]


def test_nothing_cites_a_clause_that_does_not_exist() -> None:
    """No rule, no model, no record of the sample, and no comment of the program."""
    assert [(rule.code, id) for rule in RULES for id in rule.sources if id not in table()] == []
    wheels = [item for wheel in sample.of(Wheel) for item in wheel.items]
    assert [(item.id, id) for item in wheels for id in item.cite if id not in table()] == []
    letters = "".join(dict.fromkeys(id[0] for id in SOURCES))
    said = {id for path in SOURCE.rglob("*.py") for id in re.findall(rf"\b[{letters}]\d\d\b", path.read_text("utf-8"))}
    assert sorted(said - set(table())) == []


def test_field_names_are_resolved() -> None:
    """A word that the field does not know, a key that no record has and a key below a plain value are no fields."""
    good = ("forum.seats.mandate", "plan.type=budget", "dnr", "forum.from", "party.formerly.until", "dnr.dnr")
    assert [name for name in good if field_of(name) is None] == []
    bad = ("forum.seets", "plan.type=bugdet", "forum.title.x", "styrelse.seats", "", "forum")
    assert [name for name in bad if field_of(name) is not None] == []


def test_what_a_record_shows() -> None:
    """Its own value, one of a list, a truth, a day; not another value, nor a record that is not there."""
    good = (
        "oppet-forum open=true",
        "radet-idekom to=2017-06-30",
        "styrelse seats.appointed=elected",
        "hisingen purpose",
    )
    assert [words for words in good if shows(sample, words) is None] == []
    bad = ("oppet-forum open=false", "styrelse seats.appointed=x", "finns-inte title", "hisingen rota", "hisingen x")
    assert [words for words in bad if shows(sample, words) is not None] == []
