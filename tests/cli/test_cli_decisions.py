"""Claims about decisions, tasks and finding words: what is listed, what a note of it changes, and what a search meets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import Run, by_hand

from samverka.actions.find import fold
from support import committed, git, status

HISINGEN = "goteborg-stadsomraden/meetings/hisingen/2026-01-22.md"
NORDOST = "goteborg-stadsomraden/meetings/nordost/2026-02-19.md"
TASK = "hisingen-2026-01-22#lagesbild-1"


def listed(run: Run, *arguments: str) -> list[dict[str, object]]:
    """The decisions or tasks that a list command gives."""
    data = json.loads(run(*arguments, "--json").out)
    return list(data.get("decisions") or data.get("tasks") or [])


def test_decisions_of_a_board_with_paragraph_mode_and_what_became_of_them(sample: Path, run: Run) -> None:
    """By day; those that a delegate took between meetings are among them."""
    found = listed(run, "decision", "list", "--forum", "styrelse", "--year", "2026")
    assert [d["date"] for d in found] == sorted(str(d["date"]) for d in found)
    rent = next(d for d in found if d["id"] == "styrelse-2026-02-05#lokal-kansli")
    assert (rent["paragraph"], rent["mode"], rent["who"], rent["state"], rent["late"]) == (
        6, "majority", "i-malmsten-st", "open", False,
    )  # fmt: skip
    delegate = next(d for d in found if d["id"] == "2026-delegationsordning#d2")
    assert (delegate["mode"], delegate["who"], delegate["state"]) == ("delegated", "i-malmsten-st", "in-force")
    assert {d["collaboration"] for d in listed(run, "decision", "list", "--collaboration", "finsam-stockholm")} == {
        "finsam-stockholm"
    }


def test_a_party_sees_its_own_and_what_waits_for_it(sample: Path, run: Run) -> None:
    """The school's own decision on its premises is among its open ones, and is due in status."""
    (found,) = [d for d in listed(run, "decision", "list", "--open", "--party", "gsf") if d["waits_for"]]
    assert (found["id"], found["waits_for"]) == ("nordost-2026-02-19#sommarlov-1", ["gsf"])
    assert "sommarlov-1" not in run("decision", "list", "--open", "--party", "slk").out
    said = run("status", "--days", "30", "--party", "gsf").out
    assert "is to decide for itself: Två mötesplatser" in said
    assert "is to decide for itself" not in run("status", "--days", "30", "--party", "slk").out
    people = (sample / "people.yml").read_text().splitlines()
    for task in listed(run, "task", "list", "--party", "gsf"):
        assert any(f"id: {task['who']}," in line and "party: gsf" in line for line in people)


def test_tasks_by_day_and_by_person_or_party(sample: Path, run: Run) -> None:
    """A name, an id, or a party whose people do it; what is only for chair and secretary is in no party's view."""
    found = listed(run, "task", "list", "--open")
    days = [str(t["by"] or "9999") for t in found]
    assert days == sorted(days)
    assert {t["state"] for t in found} == {"open"}
    assert any(t["late"] for t in found)
    by_id, by_name = listed(run, "task", "list", "--who", "p-dahl"), listed(run, "task", "list", "--who", "Petra Dahl")
    assert by_id == by_name != []
    assert {t["id"] for t in by_id} <= {t["id"] for t in listed(run, "task", "list", "--who", "sf-hisingen")}
    hidden = "stadengemensamt-2026-01-16#beredning-1"
    assert hidden in {t["id"] for t in listed(run, "task", "list", "--who", "a-berg")}
    assert hidden not in {t["id"] for t in listed(run, "task", "list", "--party", "sf-hisingen")}


def test_a_task_is_done_by_a_change_of_its_own_line_and_one_commit(sample: Path, run: Run) -> None:
    """All other bytes stay; it is no longer open; undo takes it back."""
    before = (sample / HISINGEN).read_text()
    line = next(held for held in before.split("\n") if "lagesbild-1" in held)
    ran = run("task", "done", TASK, "--on", "2026-02-27", "--outcome", "Siffrorna delade")
    assert (ran.code, ran.out.splitlines()[-1][:5]) == (0, "done:")
    after = (sample / HISINGEN).read_text()
    changed = [held for held in after.split("\n") if held not in before.split("\n")]
    assert changed == [
        line.replace("state: open", "state: done, done: 2026-02-27").replace("}", ", outcome: Siffrorna delade}")
    ]
    assert committed(sample) == [HISINGEN]
    assert "Samverka-Command: task done" in git(sample, "log", "-1", "--format=%B")
    assert TASK not in {t["id"] for t in listed(run, "task", "list", "--open")}
    assert run("check").code == 0
    assert run("undo").code == 0
    assert (sample / HISINGEN).read_text() == before


def test_a_decision_in_block_style_is_done_or_dropped(sample: Path, run: Run) -> None:
    """With the reason, where it is dropped; --dry-run shows it and changes nothing."""
    assert "+    state: done" in run("decision", "done", "styrelse-2026-02-05#lokal-kansli", "--dry-run").out
    assert status(sample) == []
    assert run("decision", "drop", "lokal-kansli").code == 2
    assert run("decision", "drop", "lokal-kansli", "--reason", "Hyresvärden drog sig ur", "--no-commit").code == 0
    text = (sample / "finsam-stockholm/meetings/styrelse/2026-02-05.md").read_text()
    assert "    state: dropped\n" in text
    assert "    outcome: Hyresvärden drog sig ur\n" in text
    assert len(status(sample)) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ("task done lagesbild-11", 2, "there is no task «lagesbild-11»"),
        ("task done bostad", 2, "there is no task «bostad»"),
        ("decision done sommarlov-1", 2, "can be several; write more of the id: "),
        (f"task done {TASK} --on 2026-03-03", 2, "2026-03-03 has not come yet"),
        (f"task done {TASK} --on i-fredags", 2, "is no date"),
        ("task done odling-1", 1, "is done already, on 2026-02-23"),
        ("decision done nordost-2026-02-19#sommarlov-1", 1, "waits for Grundskoleförvaltningen to decide for itself"),
        ("task list --forum hisinge", 2, "there is no forum"),
        ("task list --who nobody", 2, "there is no party «nobody»"),
        ("decision list --party nobody", 2, "there is no party «nobody»"),
        ("decision list --collaboration nobody", 2, "there is no collaboration «nobody»"),
        ("find --kind letter ord", 2, "--kind: «letter» is not one of"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    sample: Path, run: Run, arguments: str, code: int, words: str
) -> None:
    """Wrong use is 2; where a rule says no it is 1."""
    ran = run(*arguments.split())
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err
    assert status(sample) == []


def test_the_other_kinds_command_is_named(sample: Path, run: Run) -> None:
    """A decision's id for a task, and a task's for a decision: what it is, and what to write."""
    for noun, verb, words, expected in (
        (
            "task",
            "done",
            "gangvagar-1",
            "«gangvagar-1» is a decision, and no task\n  write: samverka decision done hisingen-2026-01-22#gangvagar-1",
        ),
        (
            "decision",
            "drop",
            "fokus-3",
            "«fokus-3» is a task, and no decision\n  write: samverka task drop hisingen-2026-01-22#fokus-3",
        ),
    ):
        ran = run(noun, verb, words)
        assert (ran.code, expected in ran.err) == (2, True), ran.err
    assert status(sample) == []


def test_a_meeting_whose_list_cannot_be_read_whole_is_left_alone(sample: Path, run: Run) -> None:
    """An entry without its text would put the note on another line."""
    text = (sample / HISINGEN).read_text()
    by_hand(sample, {HISINGEN: text.replace("tasks:\n", "tasks:\n  - {id: utan-text}\n", 1)})
    ran = run("task", "done", TASK)
    assert (ran.code, status(sample)) == (1, [])
    assert "has faults" in ran.err


def test_the_day_of_a_decision_that_waits_is_noted_by_hand(sample: Path, run: Run) -> None:
    """Once the party has decided, the decision can be carried out."""
    text = (sample / NORDOST).read_text()
    by_hand(
        sample, {NORDOST: text.replace("{party: gsf, by: 2026-03-27}", "{party: gsf, on: 2026-02-27, outcome: agreed}")}
    )
    assert run("check").code == 0
    assert run("decision", "done", "nordost-2026-02-19#sommarlov-1").code == 0


# --- finding


def test_words_are_found_whatever_their_capitals_and_dots(
    made: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of them, in any order; with the line they stand in."""
    monkeypatch.chdir(made)
    for words in ("nattbussar kvällsaktiviteter", "KVALLSAKTIVITETER nattbuss"):
        hits = json.loads(run("find", words, "--json").out)["hits"]
        assert [hit["id"] for hit in hits] == ["2026-02-25-nattbussar"]
    assert (
        "2026-02-25-nattbussar.md:5: title: Nattbussar hem" in run("find", "nattbussar", "hem", "--kind", "issue").out
    )
    assert run("find", "finns-inte-alls").out == "no record has these words\n"
    assert run("find", " ").code == 2


def test_a_title_goes_before_a_body_and_registers_are_searched(
    made: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person is found in people.yml, where the line says who."""
    monkeypatch.chdir(made)
    hits = json.loads(run("find", "gymnastiksal", "--json").out)["hits"]
    assert hits[0]["kind"] == "issue"
    assert {hit["kind"] for hit in hits[1:]} == {"meeting"}
    (people,) = json.loads(run("find", "petra dahl", "--kind", "person", "--json").out)["hits"]
    assert people["path"] == "people.yml"
    assert "p-dahl" in people["lines"][0]["text"]


def test_what_is_found_colours_nothing(sample: Path, run: Run) -> None:
    """A record's text is data on the screen."""
    issue = "goteborg-civilsamhalle/issues/2026-02-25-nattbussar.md"
    by_hand(sample, {issue: (sample / issue).read_text() + "\nsällsynt \x1b[31mord\n"})
    assert "\x1b" not in run("find", "sällsynt").out


@given(st.text(alphabet="aåäöAÅÄÖoé–… \nxß"))
def test_folding_keeps_lines_and_knows_no_difference(text: str) -> None:
    """Folded twice is folded once; the lines stay, so that a line's number is the file's."""
    assert fold(fold(text)) == fold(text) == fold(text.upper())
    assert fold(text).count("\n") == text.count("\n")
    assert not set(fold(text)) & set("åäöÅÄÖé")
