"""Claims about reporting: when an assignment reports, and which report answers which promise."""

from __future__ import annotations

from datetime import date

import pytest
from archives import VARD, archive, meeting, the_uppdrag, uppdrag

from samverka.domain.reporting import reports_due

MEETINGS = {
    **meeting("2026-03-12"),
    **meeting("2026-05-07"),
    **meeting("2026-06-11"),
    **meeting("2026-09-10"),
}
TODAY = date(2026, 7, 1)


def due(facts: str, *more: dict[str, str], today: date = TODAY) -> list[tuple[str, bool]]:
    files = dict(MEETINGS)
    for part in more:
        files |= part
    held = archive(VARD, files, uppdrag(facts))
    return [(str(d.day), d.given) for d in reports_due(held, the_uppdrag(held), today)]


def test_reports_come_on_their_days_and_with_their_meetings() -> None:
    """In order of the day, whatever the order in the file."""
    entries = "reporting: [{date: 2026-11-12}, {meeting: hisingen-2026-06-11}, {date: 2026-04-01}]\n"
    assert [day for day, _ in due(entries)] == ["2026-04-01", "2026-06-11", "2026-11-12"]


def test_a_report_follows_a_meeting_that_moves() -> None:
    """And is handed on by one that is cancelled."""
    entry = "reporting: [{meeting: hisingen-2026-06-11}]\n"
    moved = {"g/meetings/hisingen/2026-06-11.md": MEETINGS["g/meetings/hisingen/2026-06-11.md"].replace("date: 2026-06-11", "date: 2026-06-18")}  # fmt: skip
    assert due(entry, moved) == [("2026-06-18", False)]
    assert due(entry, meeting("2026-06-11", "cancelled: {on: 2026-06-01}\n")) == [("2026-09-10", False)]


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ("moves: [{to: plan, on: 2026-04-01}]\n", ["2026-05-07", "2026-06-11", "2026-09-10"]),
        ("end: 2026-06-30\nmoves: [{to: plan, on: 2026-04-01}]\n", ["2026-05-07", "2026-06-11"]),
        ("moves: [{to: plan, on: 2026-04-01}, {to: final-report, on: 2026-05-20}]\n", ["2026-05-07"]),
        ("moves: [{to: plan, on: 2026-05-07}]\n", ["2026-06-11", "2026-09-10"]),  # not at the meeting it began with
        ("moves: [{to: commission, on: 2026-02-01}]\n", []),
        ("", []),
    ],
)
def test_at_every_meeting_means_while_the_work_goes_on(facts: str, days: list[str]) -> None:
    """After it began, to its close or its end."""
    assert [day for day, _ in due(f"reporting: [{{every: meeting}}]\n{facts}")] == days


def test_a_report_answers_the_meeting_it_names() -> None:
    """And not the one before it, though that waits as well."""
    facts = "reporting: [{meeting: hisingen-2026-03-12}, {meeting: hisingen-2026-05-07}]\n"
    given = "reports: [{on: 2026-05-07, meeting: hisingen-2026-05-07}]\n"
    assert due(facts + given) == [("2026-03-12", False), ("2026-05-07", True)]


@pytest.mark.parametrize(
    ("reports", "answered"),
    [
        ("", []),
        ("{on: 2026-04-01}", ["2026-04-10"]),
        ("{on: 2026-04-20}", ["2026-04-10"]),  # late, and given all the same
        ("{on: 2026-04-01}, {on: 2026-05-01}", ["2026-04-10", "2026-06-10"]),
        ("{on: 2026-04-01}, {on: 2026-04-02}", ["2026-04-10"]),  # both before the first day: one of them is extra
        ("{on: 2026-05-01}, {on: 2026-06-10}, {on: 2026-06-20}", ["2026-04-10", "2026-06-10"]),
    ],
)
def test_other_reports_answer_the_first_promise_that_has_none(reports: str, answered: list[str]) -> None:
    """Each answers one at most, and none whose predecessor lies after it."""
    facts = f"reporting: [{{date: 2026-04-10}}, {{date: 2026-06-10}}]\nreports: [{reports}]\n"
    assert [day for day, given in due(facts) if given] == answered


def test_a_report_of_tomorrow_is_none_yet() -> None:
    """A day in the future answers nothing today."""
    facts = "reporting: [{date: 2026-06-10}]\nreports: [{on: 2026-07-02}]\n"
    assert due(facts, today=date(2026, 7, 1)) == [("2026-06-10", False)]
    assert due(facts, today=date(2026, 7, 2)) == [("2026-06-10", True)]


def test_two_entries_for_one_meeting_are_one_report() -> None:
    """Every meeting, and this one: said twice, given once."""
    facts = "reporting: [{meeting: hisingen-2026-05-07}, {every: meeting}]\nmoves: [{to: plan, on: 2026-04-01}]\nend: 2026-06-01\n"
    assert due(facts) == [("2026-05-07", False)]
