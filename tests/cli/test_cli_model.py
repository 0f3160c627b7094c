"""What the author of a governance model is told, and that a new repository can begin with a model of one's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run

from samverka.store.models import COMMON, packaged_names
from support import git, write

MODEL = """\
name: egen
version: 1
extends: common
title: {sv: Egen, en: Own}
forum_types:
  grupp:
    title: {sv: Grupp, en: Group}
    issue_lead: {value: {days: 5}, cite: E1}
    agenda:
      - {id: start, title: {sv: Välkomna, en: Welcome}, cite: E1}
paths:
  uppdrag:
    stages:
      - id: commission
        name: {sv: Uppdrag, en: Commission}
        asks:
          - {section: goal, question: {sv: "Vad?", en: "What?"}, cite: E1}
          - {field: start, question: {sv: "När?", en: "When?"}, assumption: x}
          - {check: decided, question: {sv: "Beslut?", en: "Decision?"}, assumption: x}
      - {id: done, name: {sv: Klart, en: Done}, next: []}
"""
CLAUSES = """\
documents:
  avtal: {title: Avtalet}
clauses:
  E1:
    modality: must
    document: avtal
    text: {sv: Fem dagar före., en: Five days before.}
"""
START = {
    "start/collaboration.md": "---\nkind: collaboration\nid: var-egen\ntitle: Vår egen\nmodel: egen\nmodel_version: 1\n"
    "parties: [{party: a, principal: true}]\n---\n",
    "start/parties.yml": "parties: [{id: a, name: A, kind: municipality}]\n",
    "start/people.yml": "people: []\n",
    "start/forums/gruppen.md": "---\nkind: forum\nid: gruppen\ntitle: Gruppen\ntype: grupp\nconveners: [a]\n"
    "seats: [{id: a, party: a}]\n---\n",
    "start/wheels/{{year}}-gruppen.md": "---\nkind: wheel\nid: {{year}}-gruppen\nforum: gruppen\nyear: {{year}}\n"
    "items: [{id: var, when: {{year}}-04, title: Våren, cite: [E1]}]\n---\n",
}
OWN = {"model.yml": MODEL, "clauses.yml": CLAUSES, **START}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model in the folder `egen`, and the place where that lies."""
    write(tmp_path, {f"egen/{path}": text for path, text in OWN.items()})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", [*packaged_names(), COMMON])
def test_the_models_of_the_program_are_without_fault(name: str, run: Run) -> None:
    """Nothing is wrong, and no advice is given."""
    assert run("model", "check", name).out == f"{name}: 0 errors, 0 warnings\n"


def test_a_model_without_fault_begins_a_repository(own: Path, sv: Run) -> None:
    """It is laid down in models/, its records in their folder; the check is clean and the first agenda has what the model says."""
    assert sv("model", "check", "egen").out == "egen: 0 fel, 0 varningar\n"
    assert sv("--today", "2026-03-02", "init", "ny", "--model", "./egen").code == 0
    assert (own / "ny/models/egen/clauses.yml").read_text("utf-8") == CLAUSES
    assert (own / "ny/var-egen/wheels/2026-gruppen.md").is_file()
    assert git(own / "ny", "log", "--format=%(trailers:key=Samverka-Init,valueonly)").split() == ["egen"]
    at = ("-C", "ny", "--today", "2026-03-02")
    assert ", 0 fel," in sv(*at, "check").out
    assert sv(*at, "model", "check").out == "egen: 0 fel, 0 varningar\n"
    assert sv(*at, "meeting", "new", "gruppen", "--date", "2026-04-16").code == 0
    assert sv(*at, "agenda", "new", "gruppen").code == 0
    agenda = (own / "ny/var-egen/meetings/gruppen/2026-04-16.md").read_text("utf-8")
    assert agenda.index("Välkomna") < agenda.index("Våren")


FAULTS = [
    ("model.yml", "issue_lead:", "issue_led:", 8, "SV301", "there is no figure «issue_led»"),
    ("model.yml", "cite: E1}\n    agenda", "sites: E1}\n    agenda", 8, "SV301", "unknown key «sites»"),
    ("model.yml", "{days: 5}", "{dagar: 5}", 8, "SV301", "the figure «issue_lead» cannot be that: it is written {days: NUMBER}"),
    ("model.yml", "title: {sv: Grupp, en: Group}", "title: {sv: Grupp}", 7, "SV311", "title has no words in en"),
    ("model.yml", "{id: start, title", "{ident: start, title", 10, "SV301", "the id is missing"),
    ("model.yml", "}, cite: E1}\npaths", "}, brings: plans}\npaths", 10, "SV301", "«plans» is not known here"),
    ("model.yml", "next: []", "next: [comission]", 20, "SV301", "there is no stage «comission»"),
    ("model.yml", "field: start", "field: begin", 18, "SV301", "uppdrag has no field «begin»"),
    ("model.yml", "check: decided", "check: decide", 19, "SV301", "there is no check «decide»"),
    ("model.yml", "section: goal", "section: Mål", 17, "SV301", "«Mål» is no id"),
    ("model.yml", 'question: {sv: "Vad?", en: "What?"}, cite: E1', "cite: E1", 17, "SV311", "question is missing"),
    ("model.yml", "id: done", "id: commission", 20, "SV301", "the id «commission» stands twice here"),
    ("model.yml", "uppdrag:", "uppdraget:", 12, "SV301", "«uppdraget» is not known here"),
    ("model.yml", "assumption: x}\n          - {check", "cite: E2}\n          - {check", 18, "SV307", "the model «egen» has no clause «E2»"),
    ("model.yml", "name: egen", "name: annan", 1, "SV311", "the model is called «annan», and its folder «egen»"),
    ("model.yml", "version: 1\n", "", 1, "SV311", "a model has a version"),
    ("clauses.yml", "modality: must", "modality: ska", 5, "SV301", "«ska» is not known here: it is one of must, should, may, fact"),
    ("clauses.yml", "document: avtal", "document: avtl", 6, "SV301", "there is no document «avtl» above"),
    ("clauses.yml", "    text: {sv: Fem dagar före., en: Five days before.}\n", "", 4, "SV311", "text is missing"),
    ("clauses.yml", "    document: avtal", "    dokument: avtal", 6, "SV301", "unknown key «dokument»"),
    ("start/forums/gruppen.md", "type: grupp", "type: grup", 5, "SV303", ""),
    ("start/wheels/{{year}}-gruppen.md", "cite: [E1]", "cite: [E2]", 6, "SV307", "the model «egen» has no clause «E2»"),
    ("start/collaboration.md", "party: a", "party: b", 7, "SV101", "«b» does not exist"),
    ("start/parties.yml", "parties: [", "parties: [[", 1, "SV003", "the list that begins here"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "code", "words"), FAULTS, ids=[f[2][:30] or "nothing" for f in FAULTS]
)
def test_each_fault_is_named_at_its_place(
    own: Path, run: Run, file: str, old: str, new: str, line: int, code: str, words: str
) -> None:
    """In the author's own file, with the line; errors are exit code 1, advice is 0."""
    assert old in OWN[file]
    write(own, {f"egen/{file}": OWN[file].replace(old, new, 1)})
    ran = run("--today", "2026-03-02", "model", "check", "egen", "--json")
    found = json.loads(ran.out)["findings"]
    mine = [f for f in found if f["path"] == f"egen/{file}" and f["code"] == code and f["line"] == line]
    assert any(f["message"].startswith(words) for f in mine), found
    assert ran.code == any(f["severity"] == "error" for f in found)


def test_a_document_has_the_sections_that_stages_ask_for(own: Path, run: Run) -> None:
    """The model's own template, not the one it builds on."""
    write(own, {"egen/documents/uppdrag.sv.md": "## Mål\n<!-- section: goals -->\n"})
    lines = run("model", "check", "egen").out.splitlines()
    assert "documents/uppdrag.sv.md has no section «goal», which a stage asks for" in lines[0]
    assert lines[1] == "    → write below its heading: <!-- section: goal -->"


def test_a_model_without_agenda_or_beginning_gets_advice(own: Path, run: Run) -> None:
    """It can be used, so it is no error; and what is no model at all says what there is."""
    (own / "egen/start/collaboration.md").unlink()
    write(own, {"egen/model.yml": MODEL.replace("    agenda:\n", "    about:\n")})
    ran = run("model", "check", "egen")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "egen: 0 errors, 2 warnings")
    refused = run("model", "check", "finns-inte")
    assert (refused.code, refused.err.splitlines()[0]) == (2, "samverka: there is no model «finns-inte»")
    assert run("model", "check").code == 2
    assert run("init", "x", "--model", "./start").code == 2


def test_what_models_there_are(sample: Path, run: Run) -> None:
    """The repository's own first, then the program's; one is shown with its figures, clauses and stages."""
    write(sample, {f"models/egen/{path}": text for path, text in OWN.items()})
    lines = run("model", "list").out.splitlines()
    assert lines[1].split() == ["egen", "Own", "1", "this", "repository"]
    assert len(lines) == 2 + len(packaged_names())
    shown = run("model", "show", "egen").out.splitlines()
    assert shown[0] == "Own (egen, 1)"
    assert "- issues come in before the meeting: 5 days [E1]" in shown
    assert "1. Commission (commission)" in shown
    assert run("model", "show", "ingen").code == 2


def test_words_of_a_model_are_those_of_its_forums(own: Path, run: Run) -> None:
    """`words:` at the top holds for every forum type that does not say otherwise."""
    write(own, {"egen/model.yml": MODEL.replace("version: 1\n", "version: 1\nwords: board\n")})
    model = json.loads(run("-C", "egen", "model", "check", ".", "--json").out)
    assert model["models"] == ["egen"]
    run("init", "ny", "--model", "egen")
    shown = json.loads(run("-C", "ny", "model", "show", "egen", "--json").out)["model"]
    assert [kind["words"] for kind in shown["forum_types"]] == ["board"]


def test_a_part_of_an_agenda_can_concern_some_parties(own: Path, run: Run) -> None:
    """`parties:` of an agenda part is written into the agenda."""
    write(own, {"egen/model.yml": MODEL.replace("en: Welcome}", "en: Welcome}, parties: [a]")})
    run("--today", "2026-03-02", "init", "ny", "--model", "egen")
    run("-C", "ny", "--today", "2026-03-02", "meeting", "new", "gruppen", "--date", "2026-04-16")
    run("-C", "ny", "--today", "2026-03-02", "agenda", "new", "gruppen")
    text = (own / "ny/var-egen/meetings/gruppen/2026-04-16.md").read_text("utf-8")
    assert "parties: [a]" in text or "parties:\n" in text


@pytest.mark.parametrize(
    ("name", "forum", "first"), [("enkel", "forumet", "Välkomna"), ("samla", "samordningsgruppen", "Välkomna")]
)
def test_a_new_collaboration_begins_and_has_its_first_agenda(
    tmp_path: Path, sv: Run, name: str, forum: str, first: str
) -> None:
    """Without an error from the first minute; the plain one without any finding."""
    at = ("-C", str(tmp_path / "ny"), "--today", "2026-03-02")
    assert sv("--today", "2026-03-02", "init", str(tmp_path / "ny"), "--model", name).code == 0
    checked = sv(*at, "check")
    assert ", 0 fel," in checked.out
    assert (name != "enkel") or len(checked.out.splitlines()) == 1
    assert sv(*at, "meeting", "new", forum, "--date", "2026-06-11").code == 0
    assert sv(*at, "agenda", "new", forum).code == 0
    assert first in sv(*at, "agenda", "show", forum).out + sv(*at, "agenda", "show", f"{forum}-2026-06-11").out


def test_the_chair_that_changes_sides(tmp_path: Path, sv: Run) -> None:
    """The rota's year, the vice chair from the other principal, and the reminder when the year is over."""
    sv("--today", "2026-03-02", "init", str(tmp_path / "ny"), "--model", "samla")
    forum = tmp_path / "ny/samla/forums/samordningsgruppen.md"
    text = forum.read_text("utf-8").replace(
        "seats:",
        "rota: {start: 2026-01-01, months: 12, order: [k-ek, r-al]}\nvice_chair: r-al\nconvener_person: p-on\nseats:",
    )
    people = (
        "people: [{id: k-ek, name: K Ek, party: samla-kommunen}, {id: r-al, name: R Al, party: samla-regionen}, "
        "{id: p-on, name: P On}]\n"
    )
    write(tmp_path / "ny", {"samla/forums/samordningsgruppen.md": text, "people.yml": people})

    def codes(day: str) -> set[str]:
        found = json.loads(sv("-C", str(tmp_path / "ny"), "--today", day, "check", "--json").out)["findings"]
        return {finding["code"] for finding in found}

    assert not {"SV312", "SV323", "SV324"} & codes("2026-12-31")
    assert "SV312" in codes("2027-01-01")
