"""Claims about governance models: those that come with the program are without faults, a faulty one says where."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from samverka.domain.dates import date
from samverka.domain.governance import BRINGS, FIGURES, figure_fault, lead_day, per_year
from samverka.domain.records import Forum
from samverka.domain.stages import CHECKS
from samverka.store.load import load
from samverka.store.models import COMMON, load_clauses, load_model, packaged, packaged_names, read_model
from samverka.store.tree import MemoryTree

NAMES = (*packaged_names(), COMMON)


@pytest.mark.parametrize("name", NAMES)
def test_a_packaged_model_has_no_faults(name: str) -> None:
    """Every figure rests on a clause or an assumption, every sentence is there in both languages."""
    model, found = load_model(name)
    assert found == []
    assert model is not None
    assert model.name == name
    titles = [model.title, *(kind.title for kind in model.forum_types.values())]
    stages = [stage for path in model.paths.values() for stage in path.stages]
    asked = [ask.question for stage in stages for ask in stage.asks]
    parts = [part.title for kind in model.forum_types.values() for part in kind.agenda]
    for words in (*titles, *(stage.name for stage in stages), *asked, *parts):
        assert set(words) == {"sv", "en"}
        assert all(words.values())


@pytest.mark.parametrize("name", NAMES)
def test_every_citation_of_a_packaged_model_is_a_clause(name: str) -> None:
    """And every clause stands in a document, and says its thing in both languages."""
    model, _ = load_model(name)
    assert model is not None
    documents, clauses = load_clauses(model)
    figures = [*model.figures.values(), *(f for kind in model.forum_types.values() for f in kind.figures.values())]
    stages = [stage for path in model.paths.values() for stage in path.stages]
    parts = [part for kind in model.forum_types.values() for part in kind.agenda]
    asks = [ask for stage in stages for ask in stage.asks]
    cited = {id for holder in (*figures, *model.forum_types.values(), *stages, *parts, *asks) for id in holder.cite}
    assert cited <= set(clauses)
    for clause in clauses.values():
        assert clause.document in documents
        assert clause.modality in ("must", "should", "may", "fact")
        assert set(clause.text) == {"sv", "en"}


@pytest.mark.parametrize("name", NAMES)
def test_a_packaged_model_asks_only_for_what_there_is(name: str) -> None:
    """Checks that the engine has; stages that lead to stages; parts of an agenda in a known place."""
    model, _ = load_model(name)
    assert model is not None
    for path in model.paths.values():
        ids = [stage.id for stage in path.stages]
        assert len(set(ids)) == len(ids)
        for stage in path.stages:
            assert set(stage.next) <= set(ids)
            assert stage.phase in ("before", "ongoing", "closed", "follow-up")
            assert all(ask.name in CHECKS for ask in stage.asks if ask.kind == "check")
    for kind in model.forum_types.values():
        assert kind.words in ("forum", "board")
        assert all(part.place in ("first", "last") for part in kind.agenda)
        assert all(part.brings in BRINGS for part in kind.agenda)


def test_the_models_that_come_with_the_program() -> None:
    """One for each of the four collaborations of the sources, one more of the field, and a plain one."""
    assert packaged_names() == (
        "enkel",
        "finsam-stockholm",
        "goteborg-civilsamhalle",
        "goteborg-stadsomrade",
        "samla",
        "vardsamverkan-fyrbodal",
    )


OWN = """\
name: egen
version: 1
extends: common
title: {sv: Egen, en: Own}
forum_types:
  grupp:
    title: {sv: Grupp, en: Group}
    issue_lead: {value: {days: 5}, cite: E1}
"""


def faults(text: str) -> list[tuple[int, int, str, str]]:
    """Line, column, code and words of what is wrong with a model."""
    _, found = read_model("models/egen", {"model.yml": text.encode()}.get)
    return [(d.location.line, d.location.column, d.code, d.message.say("en")) for d in found]


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("    agenda_lead: {value: {days: sju}, cite: E1}", (9, 19, "SV301", "the figure «agenda_lead» cannot be that: it is written {days: NUMBER}")),
        ("    agenda_lead: {value: 7, cite: E1}", (9, 26, "SV301", "the figure «agenda_lead» cannot be that: it is written {days: NUMBER}")),
        ("    agenda_lead: {days: 7}", (9, 5, "SV301", "the figure «agenda_lead» is written {value: …, cite: …}")),
        ("    agenda_lead: {value: {days: 7}}", (9, 5, "SV302", "the figure «agenda_lead» rests on nothing: give it cite: or assumption:")),
        ("    chair: {value: kungen, cite: E1}", (9, 20, "SV301", "the figure «chair» cannot be that: it is one of appointed, rota, elected, none")),
        ("    open: {value: ja, cite: E1}", (9, 19, "SV301", "the figure «open» cannot be that: it is true or false")),
        ("    members_each: {value: -1, cite: E1}", (9, 27, "SV301", "the figure «members_each» cannot be that: it is a whole number")),
        ("    meetings: {value: {min: 4, target: [4]}, cite: E1}", (9, 16, "SV301", "the figure «meetings» cannot be that: it is "
         "written {min: NUMBER, target: [FROM, TO], per: year or term}")),
        ("paths: {uppdrag: {stages: [{id: a, asks: [{question: x, cite: E1}]}]}}", (9, 43, "SV301", "a stage asks for a section, a field or a check")),
        ("colour: blue", (9, 9, "SV301", "unknown key «colour»; the keys here are name, version, extends, title, about, figures, "
         "forum_types, paths, words, year")),
    ],
)  # fmt: skip
def test_a_fault_in_a_model_is_named_where_it_stands(line: str, finding: tuple[int, int, str, str]) -> None:
    """And the rest of the model is read."""
    text = f"{OWN}{line}\n"
    assert faults(text) == [finding]
    model, _ = read_model("models/egen", {"model.yml": text.encode()}.get)
    assert model is not None
    assert model.forum_types["grupp"].figures["issue_lead"].value == {"days": 5}


def test_minutes_of_an_agenda_part_that_are_none_are_left_out() -> None:
    """They would else be written into every agenda."""
    parts = "    agenda: [{id: a, title: A, duration: tio}, {id: b, title: B, duration: 10}, {id: c, title: C, duration: true}]\n"
    model, _ = read_model("models/egen", {"model.yml": (OWN + parts).encode()}.get)
    assert model is not None
    assert [part.duration for part in model.forum_types["grupp"].agenda] == [None, 10, None]


def test_an_unknown_figure_lists_those_there_are() -> None:
    """At its own line."""
    [(line, column, code, words)] = faults(f"{OWN}    issue_led: {{value: {{days: 5}}, cite: E1}}\n")
    assert (line, column, code) == (9, 5, "SV301")
    assert words.startswith("there is no figure «issue_led»; the figures are issue_lead, agenda_lead, ")


def test_a_model_that_is_no_yaml_or_builds_on_nothing_says_so() -> None:
    """One finding each."""
    assert faults("name: [\n") == [(2, 1, "SV003", "this is not valid YAML: did not find expected node content")]
    assert faults(OWN.replace("common", "allmän")) == [(3, 10, "SV301", "there is no model «allmän» to build on")]


@pytest.mark.parametrize(
    "text",
    [
        "forum_types: [a]\n",
        "forum_types: {a: [b]}\n",
        "forum_types: {a: {agenda: x}}\n",
        "forum_types: {a: {agenda: [x, {title: y, duration: z}]}}\n",
        "paths: {uppdrag: {stages: x}}\n",
        "paths: {uppdrag: {stages: [x, {asks: y}, {asks: [z]}]}}\n",
        "figures: [a]\n",
        "title: [a]\nversion: två\n",
        "extends: [a]\n",
        "extends: ../common\n",
    ],
)
def test_no_shape_of_a_model_makes_the_reader_fall(text: str) -> None:
    """What cannot be used is as if it were not there."""
    model, _ = read_model("models/egen", {"model.yml": text.encode()}.get)
    assert model is not None
    assert model.name == "egen"


FILES = {
    "samverka.yml": "format: 1\ndomain: samverka.example\n",
    "g/collaboration.md": "---\nkind: collaboration\nid: g\ntitle: G\nmodel: goteborg-stadsomrade\nmodel_version: 1\n---\n",
    "g/forums/hisingen.md": "---\nkind: forum\nid: hisingen\ntitle: Hisingen\ntype: stadsomrade\n---\n",
}


def lead(files: dict[str, str]) -> object:
    archive = load(MemoryTree(files)).archive
    forum = archive.records["hisingen"]
    assert isinstance(forum, Forum)
    figure = archive.figure("issue_lead", forum, date(2026, 3, 12))
    return figure.value if figure else None


def test_a_repositorys_own_model_goes_before_the_packaged_one() -> None:
    """Under the same name, or under its own."""
    assert lead(FILES) == {"days": 14}
    own = OWN.replace("grupp:", "stadsomrade:").replace("egen", "goteborg-stadsomrade")
    assert lead({**FILES, "models/goteborg-stadsomrade/model.yml": own}) == {"days": 5}


def test_a_faulty_model_of_ones_own_is_found_while_reading() -> None:
    """With its path."""
    found = load(MemoryTree({**FILES, "models/goteborg-stadsomrade/model.yml": f"{OWN}x: y\n"})).diagnostics
    assert {d.location.path for d in found} == {"models/goteborg-stadsomrade/model.yml"}
    assert sorted((d.location.line, d.code) for d in found) == [(8, "SV307"), (9, "SV301")]


@pytest.mark.parametrize("name", ["", "..", "../templates", "finns-inte", "a/b", ".hidden"])
def test_a_name_that_is_no_models_gives_none(name: str) -> None:
    """And no way out of the folder."""
    assert load_model(name) == (None, [])


def test_what_a_figure_means() -> None:
    """Leads count back in days; a target of one number is a span of one."""
    model, _ = load_model("goteborg-stadsomrade")
    assert model is not None
    figures = model.forum_types["stadsomrade"].figures
    assert str(lead_day(date(2026, 3, 12), figures["issue_lead"])) == "2026-02-26"
    assert tuple(per_year(figures["meetings"])) == (4, 4, 6, "year")


@pytest.mark.parametrize("name", list(FIGURES))
def test_every_figure_refuses_what_is_none(name: str) -> None:
    """Whatever the shape, a list of a list is no value of it."""
    assert figure_fault(name, (("kanske",),)) is not None
    assert figure_fault("finns_inte", 1) is not None


PACKAGED = [path for path in sorted(Path(packaged()).rglob("*")) if path.suffix in (".yml", ".md")]


@pytest.mark.parametrize("path", PACKAGED, ids=lambda path: path.relative_to(packaged()).as_posix())
def test_every_packaged_file_can_be_read_by_any_yaml_reader(path: Path) -> None:
    """PyYAML's own reader, without libyaml, is the strictest of them: an unquoted ? in braces is an error to it."""
    text = path.read_text(encoding="utf-8").replace("{{year}}", "2026")
    if path.suffix == ".md":
        text = text.split("---\n")[1] if text.startswith("---\n") else ""
    yaml.load(text, yaml.SafeLoader)
