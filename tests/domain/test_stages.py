"""Claims about the stage engine: where a matter stands, what its stage asks, and what may come next."""

from __future__ import annotations

from datetime import date

import pytest
from archives import BASE, TODAY, VARD, archive, issue, meeting, the_uppdrag, uppdrag

from samverka.domain.archive import Archive
from samverka.domain.records import Issue, Move
from samverka.domain.stages import (
    allowed,
    closed_on,
    evaluation_due,
    following,
    missing,
    phase,
    principals_short,
    standing,
    state,
)

STAGES = "analysis prioritisation commission plan reporting final-report implementation evaluation".split()  # noqa: SIM905
PLAN_HEAD = "---\nkind: plan\nid: 2026-handlingsplan\ntitle: Plan\nforum: hisingen\nyear: 2026\n"
PLAN = {
    "g/plans/2026-handlingsplan.md": f"""{PLAN_HEAD}\
moves:
  - {{to: analysis, on: 2025-12-01}}
  - {{to: prioritisation, on: 2026-01-29}}
activities: [{{id: unga, title: Unga}}]
---
"""
}
FROM_PLAN = "activity: 2026-handlingsplan#unga\n"
COMMISSION = "moves:\n  - {to: commission, on: 2026-03-12}\n"


def next_stage(held: Archive) -> str | None:
    record = the_uppdrag(held)
    where = standing(held, record)
    assert where is not None
    stage = following(held, record, where)
    return stage.id if stage else None


def test_an_assignment_from_a_plan_has_its_first_two_stages_from_there() -> None:
    """It starts at the commission, and shows 1 and 2 as passed."""
    held = archive(VARD, PLAN, uppdrag(FROM_PLAN))
    where = standing(held, the_uppdrag(held))
    assert where is not None
    assert (where.stage, where.inherited, next_stage(held)) == (None, ("analysis", "prioritisation"), "commission")


def test_it_has_only_the_stages_that_the_plan_itself_has_come_to() -> None:
    """A plan that is not ranked yet hands on its analysis alone."""
    started = {
        "g/plans/2026-handlingsplan.md": PLAN["g/plans/2026-handlingsplan.md"].replace("  - {to: prior", "  # {")
    }
    held = archive(VARD, started, uppdrag(FROM_PLAN))
    assert next_stage(held) == "prioritisation"


def test_an_assignment_without_a_plan_begins_with_its_own_analysis() -> None:
    """Nothing is inherited."""
    held = archive(VARD, uppdrag(""))
    where = standing(held, the_uppdrag(held))
    assert where is not None
    assert (where.inherited, next_stage(held), phase(held, the_uppdrag(held))) == ((), "analysis", "before")


@pytest.mark.parametrize(("now", "then"), list(zip(STAGES, [*STAGES[1:], None], strict=True)))
def test_the_eight_stages_come_one_after_the_other(now: str, then: str | None) -> None:
    """And after the last there is none."""
    assert next_stage(archive(VARD, uppdrag(f"moves: [{{to: {now}, on: 2026-03-01}}]\n"))) == then


@pytest.mark.parametrize(
    ("now", "reachable"),
    [
        ("", ["analysis", "prioritisation", "commission"]),  # with a plan
        ("commission", ["analysis", "prioritisation", "commission", "plan"]),
        ("final-report", STAGES[:7]),
        ("evaluation", STAGES),
    ],
)
def test_one_step_forward_or_any_step_back(now: str, reachable: list[str]) -> None:
    """No stage is skipped; going back is always allowed."""
    held = archive(VARD, PLAN, uppdrag(FROM_PLAN + (f"moves: [{{to: {now}, on: 2026-03-01}}]\n" if now else "")))
    where = standing(held, the_uppdrag(held))
    assert where is not None
    assert [stage.id for stage in where.path.stages if allowed(where, stage)] == reachable


@pytest.mark.parametrize(
    ("now", "reachable"),
    [
        ("submitted", ["accepted", "deferred", "declined", "withdrawn", "raised", "distributed", "resolved"]),
        ("accepted", ["deferred", "withdrawn", "raised", "distributed", "resolved"]),
        ("deferred", ["accepted", "deferred", "declined", "withdrawn", "raised", "distributed", "resolved"]),
        ("declined", []),
        ("raised", ["accepted", "withdrawn", "raised", "resolved"]),
        ("resolved", []),
    ],
)
def test_an_issue_goes_where_its_path_leads(now: str, reachable: list[str]) -> None:
    """The path names what may follow; an end is an end, and where several may follow the first is the ordinary one."""
    held = archive(issue("bostad", f"moves: [{{to: {now}, on: 2026-02-20}}]\n"))
    record = held.records["2026-02-19-bostad"]
    assert isinstance(record, Issue)
    where = standing(held, record)
    assert where is not None
    assert [stage.id for stage in where.path.stages if allowed(where, stage)] == reachable
    stage = following(held, record, where)
    assert (stage.id if stage else None) == (where.stage.next[0] if where.stage and where.stage.next else None)
    assert state(record) == now


GROUP = "group: [{person: s-holm, convener: true}, {person: k-ek}]\n"
FACTS = f"start: 2026-04-01\nend: 2026-12-31\nreporting: [{{date: 2026-06-11}}]\n{GROUP}"
BODY = "".join(
    f"## {name}\n<!-- section: {name} -->\n<!-- frågan -->\nSvar.\n\n"
    for name in ("task", "goals", "resources", "final-form")
)


def lacks(held: Archive, today: date = TODAY, move: Move | None = None) -> list[str]:
    record = the_uppdrag(held)
    where = standing(held, record)
    assert where is not None
    assert where.stage is not None
    return [m.ask.name for m in missing(held, record, where.stage, today, move)]


def test_an_empty_commission_lacks_all_that_its_stage_asks() -> None:
    """In the order of the model."""
    assert lacks(archive(VARD, uppdrag(COMMISSION))) == [
        "start",
        "end",
        "task",
        "group",
        "one-convener",
        "group-each",
        "reporting",
        "goals",
        "resources",
        "final-form",
        "decided",
    ]


def test_a_comment_is_no_answer() -> None:
    """Nor is a heading; text is."""
    asked = "## Uppdraget\n<!-- section: task -->\n<!-- Vad gäller det? -->\n\n"
    for body, there in ((asked, False), (asked + "Unga 13–17 år.\n", True), (asked + "### Syfte\n", True)):
        assert ("task" not in lacks(archive(VARD, uppdrag(COMMISSION, body)))) == there


def test_a_full_commission_lacks_only_its_decision() -> None:
    """Which stands on the move into the stage, or on the one that leaves it."""
    held = archive(VARD, uppdrag(FACTS + COMMISSION, BODY))
    assert lacks(held) == ["decided"]
    step = Move(to="plan", on=TODAY, decided="hisingen-2026-03-12#unga-1")
    assert lacks(held, move=step) == []
    assert lacks(held, move=Move(to="plan", on=TODAY)) == ["decided"]
    into = archive(
        VARD,
        meeting("2026-03-12", "decisions: [{id: unga-1, text: Ge uppdraget}]\n"),
        uppdrag(FACTS + "moves: [{to: commission, on: 2026-03-12, decided: hisingen-2026-03-12#unga-1}]\n", BODY),
    )
    assert lacks(into) == []


@pytest.mark.parametrize(
    ("group", "lacking"),
    [
        ("{person: s-holm, convener: true}, {person: k-ek}", []),
        ("{person: s-holm}, {person: k-ek}", ["one-convener"]),
        ("{person: s-holm, convener: true}, {person: k-ek, convener: true}", ["one-convener"]),
        ("{person: s-holm, convener: true}, {person: k-ek, convener: true, to: 2026-02-01}", ["group-each"]),
        ("{person: s-holm, convener: true}, {person: a-berg}", ["group-each"]),  # both of the municipality
        ("{person: s-holm, convener: true}, {person: j-berg}", ["group-each"]),  # he belongs to nobody
        ("{person: s-holm, convener: true}, {person: j-berg, party: bup}", []),  # or sits there for the region
        ("{person: s-holm, convener: true, to: 2026-02-01}, {person: k-ek, to: 2026-02-01}", []),  # dissolved
    ],
)
def test_the_group_has_one_convener_and_someone_from_each_principal(group: str, lacking: list[str]) -> None:
    """A unit counts for the principal it is part of; who has left does not count, until all have."""
    facts = FACTS.replace(GROUP, f"group: [{group}]\n")
    found = lacks(archive(VARD, uppdrag(facts + COMMISSION, BODY)))
    assert [name for name in found if name != "decided"] == lacking


def test_the_principals_without_a_person_are_named() -> None:
    """In the collaboration's order; a model without that figure asks nobody."""
    one = FACTS.replace(GROUP, "group: [{person: s-holm, convener: true}]\n")
    held = archive(VARD, uppdrag(one))
    assert principals_short(held, the_uppdrag(held)) == ("regionen",)
    assert principals_short(archive(VARD, uppdrag("")), the_uppdrag(archive(VARD, uppdrag("")))) == (
        "kommunen",
        "regionen",
    )
    elsewhere = archive(uppdrag(one))
    assert principals_short(elsewhere, the_uppdrag(elsewhere)) == ()


def test_an_agreed_exception_holds_to_its_last_day() -> None:
    """Then the stage asks again."""
    facts = FACTS.replace("{person: k-ek}", "{person: a-berg}")
    exempt = "exceptions: [{rule: SV412, reason: regionen vakant, agreed_by: a-berg, until: 2026-06-30}]\n"
    held = archive(VARD, uppdrag(facts + exempt + COMMISSION, BODY))
    days = (date(2026, 6, 30), date(2026, 7, 1))
    assert [lacks(held, day) for day in days] == [["decided"], ["group-each", "decided"]]


@pytest.mark.parametrize(
    ("stage", "facts", "lacking"),
    [
        ("plan", "", ["plan", "milestones", "measurement"]),
        ("plan", "milestones: [{id: a, title: A, who: s-holm, due: 2026-05-01}]\n", ["plan", "measurement"]),
        ("plan", "milestones: [{id: a, title: A, who: s-holm}]\n", ["plan", "milestones", "measurement"]),
        ("reporting", "", ["reported"]),
        ("reporting", "reports: [{on: 2026-03-01}]\n", []),
        ("implementation", "", ["handover"]),
        ("implementation", "handover: {to: elevhalsan, what: rutinen, from: 2027-02-01}\n", []),
        ("evaluation", "", ["lessons", "lessons-use"]),
    ],
)
def test_what_the_later_stages_ask(stage: str, facts: str, lacking: list[str]) -> None:
    """A plan with names and days, a report, who takes over, what was learned."""
    assert lacks(archive(VARD, uppdrag(f"{facts}moves: [{{to: {stage}, on: 2026-03-01}}]\n"))) == lacking


@pytest.mark.parametrize(
    ("facts", "there"), [("", False), ("end: 2026-12-31\n", True), ("until_further: 2027-03\n", True)]
)
def test_an_end_or_a_review(facts: str, there: bool) -> None:
    """Göteborg's model lets a long-term group run until it is reviewed."""
    assert ("end-or-review" not in lacks(archive(uppdrag(facts + COMMISSION)))) == there


MOVES = "moves:\n" + "".join(f"  - {{to: {stage}, on: 2026-0{n}-15}}\n" for n, stage in enumerate(STAGES, 1))


def test_the_evaluation_falls_due_half_a_year_after_the_close() -> None:
    """Counted from the day it left its ongoing stages; a day of its own goes before."""
    held = archive(VARD, uppdrag(MOVES))
    assert closed_on(held, the_uppdrag(held)) == date(2026, 6, 15)
    assert evaluation_due(held, the_uppdrag(held)) == date(2026, 12, 15)
    own = archive(VARD, uppdrag("evaluation: 2027-10-01\n" + MOVES))
    assert evaluation_due(own, the_uppdrag(own)) == date(2027, 10, 1)
    going_on = archive(VARD, uppdrag(COMMISSION))
    assert (closed_on(going_on, the_uppdrag(going_on)), evaluation_due(going_on, the_uppdrag(going_on))) == (None, None)


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("prioritisation", "before"),
        ("commission", "ongoing"),
        ("reporting", "ongoing"),
        ("final-report", "closed"),
        ("evaluation", "follow-up"),
        ("finns-inte", ""),
    ],
)
def test_the_phase_of_a_stage(stage: str, expected: str) -> None:
    """Ongoing in 3 to 5, closed with 6, followed up in 7 and 8."""
    held = archive(VARD, uppdrag(f"moves: [{{to: {stage}, on: 2026-03-01}}]\n"))
    assert phase(held, the_uppdrag(held)) == expected


def test_a_collaboration_without_its_model_has_no_stages() -> None:
    """Nothing is guessed."""
    held = archive(
        {"g/collaboration.md": BASE["g/collaboration.md"].replace("goteborg-stadsomrade", "egen-modell")}, uppdrag("")
    )
    assert standing(held, the_uppdrag(held)) is None
    assert phase(held, the_uppdrag(held)) == ""
