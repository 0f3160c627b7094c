"""What parties are asked and told: statements on issues and plans, their own decisions, what the members were told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run

from support import committed, git, status

NORDOST = "goteborg-stadsomraden/meetings/nordost/2026-02-19.md"
BUDGET = "finsam-stockholm/plans/2026-budget-finsam.md"
ISSUE = "goteborg-stadsomraden/issues/2026-02-19-bostad-biskopsgarden.md"


def due(run: Run, *more: str) -> list[tuple[str, str]]:
    """What status says is due: what, and the command."""
    held = json.loads(run("status", "--json", "--days", "60", *more).out)
    return [(d["what"], (d["command"] or "").removeprefix("samverka ")) for d in (*held["late"], *held["soon"])]


def test_a_partys_own_decision_is_noted_and_the_decision_can_be_carried_out(sample: Path, run: Run) -> None:
    """status names the command; afterwards nothing is waited for, and the line that was there keeps its words."""
    key = "nordost-2026-02-19#sommarlov-1"
    command = f"decision own {key} --party gsf"
    assert ("own-decision", command) in due(run)
    assert command in run("decision", "done", key).err
    ran = run(*command.split(), "--on", "2026-02-27", "--dnr", "GSF 2026-0112")
    assert (ran.code, "waits for no party any more" in ran.out) == (0, True), ran.err
    text = (sample / NORDOST).read_text()
    assert "party: gsf, by: 2026-03-27, on: 2026-02-27, outcome: agreed, dnr: GSF 2026-0112" in " ".join(text.split())
    assert committed(sample) == [NORDOST]
    assert ("own-decision", command) not in due(run)
    assert run("decision", "done", key).code == 0
    again = run(*command.split())
    assert (again.code, "has decided already" in again.err) == (1, True)


def test_a_party_that_nobody_waited_for_can_decline(sample: Path, run: Run) -> None:
    """Its decision is a line of its own; nothing else in the file changes."""
    before = (sample / NORDOST).read_text().splitlines()
    assert run("decision", "own", "nordost-2026-02-19#sommarlov-1", "--party", "smf", "--declined").code == 0
    after = (sample / NORDOST).read_text().splitlines()
    changed = [line for line in after if line not in before]
    assert len(changed) == 1 and "{party: smf, on: 2026-03-02, outcome: declined}" in changed[0]


def test_members_are_asked_about_a_plan_and_answer(sample: Path, run: Run) -> None:
    """All principals where nobody is named; who is asked already is not asked twice; an answer closes the last question."""
    ran = run("issue", "statement", "2026-budget-finsam", "--on", "2026-02-20", "--due", "2026-03-31")
    assert ran.code == 0, ran.err
    assert "waiting for statements from: Stockholms stad" in ran.out
    assert git(sample, "show", "--format=", "--unified=0").count("+  - {party:") == 4
    assert "asked already" in run("issue", "statement", "2026-budget-finsam").err
    answer = "issue statement 2026-budget-finsam --party forsakringskassan --answer …"
    assert ("statement", answer) in due(run)
    ran = run(
        "issue",
        "statement",
        "budget-finsam",
        "--party",
        "Försäkringskassan",
        "--answer",
        "Tillstyrker",
        "--link",
        "https://fk.example/yttrande",
    )
    assert ran.code == 0, ran.err
    assert "Försäkringskassan" not in ran.out
    line = "{party: forsakringskassan, asked: 2026-02-20, due: 2026-03-31, answered: 2026-03-02, text: Tillstyrker, link: https://fk.example/yttrande}"
    assert line in " ".join((sample / BUDGET).read_text().split()).replace('"', "")
    assert ("statement", answer) not in due(run)


def test_an_issues_own_parties_are_asked(sample: Path, run: Run) -> None:
    """Those that it concerns, where nobody is named."""
    ran = run("issue", "statement", "bostad-biskopsgarden", "--due", "2026-03-10")
    assert ran.code == 0, ran.err
    text = (sample / ISSUE).read_text()
    concerned = text.partition("\nparties: [")[2].partition("]")[0].split(", ")
    assert [
        line.split(": ")[1].split(",")[0] for line in text.splitlines() if line.startswith("  - {party: ")
    ] == concerned


def test_what_the_members_were_told_does_the_years_duty(sample: Path, run: Run) -> None:
    """One line of collaboration.md; status no longer asks for it."""
    asked = run("--lang", "sv", "status", "--today", "2026-05-02").out
    assert "samverka report informed finsam-stockholm --duty audit --what …" in asked
    ran = run(
        "report",
        "informed",
        "finsam-stockholm",
        "--what",
        "Revisionsberättelse 2025",
        "--duty",
        "audit",
        "--on",
        "2026-04-20",
        "--today",
        "2026-05-02",
    )
    assert ran.code == 0, ran.err
    assert "{on: 2026-04-20, what: Revisionsberättelse 2025, duty: audit}" in " ".join(
        (sample / "finsam-stockholm/collaboration.md").read_text().split()
    )
    assert committed(sample) == ["finsam-stockholm/collaboration.md"]
    assert "--duty audit" not in run("--lang", "sv", "status", "--today", "2026-05-02").out
    told = run(
        "report",
        "informed",
        "finsam-stockholm",
        "--what",
        "Ny förbundschef",
        "--to",
        "Region Stockholm",
        "--about",
        "styrelse",
        "--dry-run",
    )
    assert "+" in told.out and "to: [region-stockholm], about: styrelse" in " ".join(told.out.split())


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ("decision own nordost-2026-02-19#sommarlov-1 --party gsf --on 2026-03-03", 2, "2026-03-03 has not come yet"),
        ("decision own nordost-2026-02-19#sommarlov-1 --party gsf --on 2026-02-18", 2, "is before the meeting on 2026-02-19"),
        ("decision own nordost-2026-02-19#sommarlov-1 --party gsff", 2, "there is no party «gsff»"),
        ("decision own hisingen-2026-01-22#fokus-3 --party gsf", 2, "is a task, and no decision"),
        ("decision own nordost-2026-02-19#sommarlov-1", 2, "--party is missing"),
        ("issue statement 2026-budget-finsam --due 2026-02-01", 2, "--due: 2026-02-01 is before 2026-03-02"),
        ("issue statement 2026-budget-finsam --answer Ja", 2, "say whose answer it is: --party, once"),
        ("issue statement 2026-budget-finsam --party region-stockholm --answer Ja", 1, "is not asked for a statement"),
        ("issue statement 2026-budget-finsam --link x", 2, "--link goes with --answer"),
        ("issue statement 2026-budget-finsam --party a --answer Ja --due 2026-04-01", 2, "--due is said when one asks"),
        ("issue statement budget-2029", 2, "there is no issue «budget-2029»"),
        ("report informed finsam-stockholm --what ,, --duty accountz", 2, "those that are done so are: accounts, audit"),
        ("report informed finsam-stockholm --what x --about nothing", 2, "there is no record «nothing»"),
        ("report informed finsam-stockholm --what x --on 2027-01-01", 2, "has not come yet"),
        ("report informed finsam", 2, "--what is missing"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_and_changes_nothing(
    sample: Path, run: Run, arguments: str, code: int, words: str
) -> None:
    """Wrong use is 2; where a rule says no it is 1."""
    ran = run(*arguments.split())
    assert (ran.code, words in ran.err) == (code, True), ran.err
    assert status(sample) == []
