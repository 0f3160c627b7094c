"""Claims about assignments on the command line: given, asked for what they lack, stepped on, reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Golden, Run, by_hand

from support import committed, git, status

FOLDER = "vardsamverkan-fyrbodal/uppdrag"


def read(root: Path, name: str) -> str:
    return (root / FOLDER / f"{name}.md").read_text(encoding="utf-8")


def test_an_assignment_from_a_plans_activity(sample: Path, run: Run, golden: Golden) -> None:
    """It has its title, skips the stages that the plan has passed, and lays out the questions of its first one."""
    ran = run(
        "uppdrag",
        "new",
        "lsg-vanersborg",
        "--activity",
        "fast-vardkontakt",
        "--start",
        "2026-09-01",
        "--end",
        "2027-06-30",
    )
    assert ran.code == 0, ran.err
    assert "an assignment at stage 3" in ran.out
    golden("uppdrag-new.md", read(sample, "2026-fast-vardkontakt-fore-hemgang"))
    assert "1 Local analysis together  (from the plan)" in run("uppdrag", "show", "fast-vardkontakt-fore-hemgang").out


def test_an_assignment_from_a_hidden_plan_is_hidden(sample: Path, run: Run) -> None:
    """Its title is the activity's, and is for no more people than that."""
    plan = "vardsamverkan-fyrbodal/plans/2026-handlingsplan-lsg-vanersborg.md"
    by_hand(
        sample,
        {plan: (sample / plan).read_text("utf-8").replace("kind: plan\n", "kind: plan\nvisibility: preparation\n")},
    )
    assert run("uppdrag", "new", "lsg-vanersborg", "--activity", "fast-vardkontakt").code == 0
    assert "\nvisibility: preparation\n" in read(sample, "2026-fast-vardkontakt-fore-hemgang")


def test_an_assignment_without_a_plan_begins_at_the_first_stage(sample: Path, run: Run) -> None:
    """With its own analysis to write."""
    ran = run("uppdrag", "new", "lsg-vanersborg", "--title", "Tolk vid vårdplanering")
    assert "an assignment at stage 1" in ran.out
    assert "<!-- section: analysis -->" in read(sample, "2026-tolk-vardplanering")


def test_what_is_missing_is_named_and_nothing_changes(sample: Path, run: Run) -> None:
    """Each question with where its answer goes and its clause; JSON has the same."""
    ran = run("uppdrag", "advance", "2026-unga-bostad")
    assert ran.code == 1
    assert "Who in the group convenes it? (one in group: has convener: true)" in ran.out
    assert "nothing was changed; answer in goteborg-stadsomraden/uppdrag/2026-unga-bostad.md" in ran.out
    answer = run("uppdrag", "advance", "2026-unga-bostad", "--json")
    data = json.loads(answer.out)
    assert (answer.code, data["done"], data["to"]["id"]) == (1, False, "plan")
    assert "one-convener" in [m["name"] for m in data["missing"]]
    assert status(sample) == []


def test_a_step_back_needs_a_reason_and_has_it(sample: Path, run: Run) -> None:
    """It stands in the record, and asks nothing of the stage it leaves."""
    ran = run(
        "uppdrag",
        "advance",
        "2026-vuxenhabilitering",
        "--to",
        "3",
        "--reason",
        "gruppen fick nytt uppdrag",
        "--by",
        "Johan Berg",
    )
    assert ran.code == 0, ran.err
    assert "  - {to: commission, on: 2026-03-02, by: j-berg-vb, reason: gruppen fick nytt uppdrag}\n" in read(
        sample, "2026-vuxenhabilitering"
    )


def test_a_step_lays_out_the_next_questions(sample: Path, run: Run, golden: Golden) -> None:
    """As comments in sections of their own; what was written stays, to the byte."""
    meeting = "vardsamverkan-fyrbodal/meetings/lsg-vanersborg/2026-03-12.md"
    text = (
        (sample / meeting)
        .read_text(encoding="utf-8")
        .replace("mode: digital\n", "mode: digital\ndecisions: [{id: unga-1, text: Ja}]\n")
    )
    by_hand(sample, {meeting: text})
    before = read(sample, "2026-vag-in-unga")
    ran = run("--today", "2026-03-12", "uppdrag", "advance", "vag-in-unga", "--decided", "2026-03-12#unga-1")
    if ran.code == 2:  # «2026-03-12» alone can be three meetings
        ran = run(
            "--today", "2026-03-12", "uppdrag", "advance", "vag-in-unga", "--decided", "vanersborg-2026-03-12#unga-1"
        )
    assert ran.code == 0, ran.err
    after = read(sample, "2026-vag-in-unga")
    assert all(line in after.splitlines() for line in before.splitlines())
    golden("uppdrag-plan.md", after)
    assert "That stage asks for:" in ran.out
    assert committed(sample) == [f"{FOLDER}/2026-vag-in-unga.md"]
    assert "Samverka-Command: uppdrag advance" in git(sample, "log", "-1", "--format=%B")


def test_a_report_answers_the_meeting_that_waits(sample: Path, run: Run) -> None:
    """The earliest one; then it is no longer late."""
    assert "Thu 29 Jan" in run("uppdrag", "status").out
    ran = run(
        "uppdrag",
        "report",
        "trygg-utskrivning",
        "--progress",
        "delayed",
        "--text",
        "Halvtid: två av fyra",
        "--by",
        "r-noren-vb",
    )
    assert ran.code == 0, ran.err
    line = '{on: 2026-03-02, meeting: lsg-vanersborg-2026-01-29, by: r-noren-vb, progress: delayed, text: "Halvtid: två av fyra"}'
    assert line in read(sample, "2025-trygg-utskrivning")
    assert "report Thu 29 Jan" not in run("uppdrag", "status").out


def test_the_board_has_the_eight_stages_as_columns(sample: Path, run: Run) -> None:
    """With a card for each assignment, and its next report."""
    out = run("uppdrag", "status", "--forum", "lsg-vanersborg", "--board").out
    assert [line[0] for line in out.splitlines() if line[:1].isdigit()] == list("12345678")
    assert (
        "3 Work group or persons appointed, commission (1)\n  - En väg in för unga 13–17 år med psykisk ohälsa (report Thu 11 Jun)\n"
        in out
    )


def test_a_report_is_booked_on_the_meeting_that_waits_for_it(sample: Path, run: Run) -> None:
    """On the overdue one first; one given long before the next meeting is bound to none and leaves that one waiting."""
    first = run("uppdrag", "report", "trygg-utskrivning", "--progress", "on-plan")
    assert "noted as the report to the meeting on Thursday 29 January 2026\n" in first.out
    second = run("uppdrag", "report", "trygg-utskrivning", "--progress", "on-plan")
    assert "noted, bound to no meeting\n" in second.out


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("trygg-utskrivning",), 2, "samverka: say what was reported: --text, --progress or --deviation\n"),
        (
            ("trygg-utskrivning", "--text", "x", "--on", "2027-01-01"),
            2,
            "samverka: Friday 1 January has not come yet: a report is noted when it has been given\n",
        ),
        (
            ("samsjuklighet", "--text", "x"),
            1,
            "samverka: «Samsjuklighet: en som håller i planen» is not under way, so it has nothing to report yet\n",
        ),
    ],
)
def test_what_is_no_report(asked: tuple[str, ...], code: int, said: str, sample: Path, run: Run) -> None:
    """Nothing, one from the future, and one from a group that has not begun."""
    ran = run("uppdrag", "report", *asked)
    assert (ran.code, ran.err) == (code, said)


def test_a_decision_that_is_not_committed_carries_no_step(sample: Path, run: Run) -> None:
    """The pre-commit hook would refuse the step afterwards: it is refused before anything is written."""
    path = sample / "vardsamverkan-fyrbodal/meetings/lsg-vanersborg/2026-03-12.md"
    text = path.read_text(encoding="utf-8")
    decision = "decisions: [{id: vag-in-1, text: Uppdraget ges}]\n---\n"
    path.write_text(text[: text.rindex("---\n")] + decision, encoding="utf-8")
    ran = run("uppdrag", "advance", "vag-in-unga", "--decided", "lsg-vanersborg-2026-03-12#vag-in-1")
    assert ran.code == 1
    assert "has changes that are not committed, so the decision cannot be relied on yet" in ran.err
