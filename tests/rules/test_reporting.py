"""When an assignment is to report, and which report answers which occasion."""

from __future__ import annotations

from datetime import date

import pytest

from samverka.domain.records import Uppdrag
from samverka.domain.reporting import reports_due
from samverka.rules.example import EXAMPLE, changed, meeting, uppdrag
from samverka.store.load import load
from samverka.store.tree import MemoryTree


def due(front: str, files: dict[str, str] | None = None, today: date = date(2026, 12, 31)) -> list[str]:
    """The example assignment's reports, each as day, meeting and + where it was given."""
    archive = load(MemoryTree({**EXAMPLE, **uppdrag(front), **(files or {})})).archive
    record = archive.records["2026-unga"]
    assert isinstance(record, Uppdrag)
    return [
        f"{d.day}{' ' + d.meeting if d.meeting else ''}{' +' if d.given else ''}"
        for d in reports_due(archive, record, today)
    ]


DATES = "reporting: [{date: 2026-03-01}, {date: 2026-06-01}, {date: 2026-09-01}]\n"


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("", ["2026-03-01", "2026-06-01", "2026-09-01"]),
        ("2026-02-25", ["2026-03-01 +", "2026-06-01", "2026-09-01"]),
        ("2026-03-10", ["2026-03-01 +", "2026-06-01", "2026-09-01"]),  # late is given all the same
        ("2026-02-25 2026-05-28", ["2026-03-01 +", "2026-06-01 +", "2026-09-01"]),
        ("2026-02-20 2026-02-25", ["2026-03-01 +", "2026-06-01", "2026-09-01"]),  # two for one occasion are one
        ("2026-03-01 2026-06-01 2026-09-02", ["2026-03-01 +", "2026-06-01 +", "2026-09-01 +"]),
    ],
)
def test_a_report_answers_the_first_open_occasion_after_the_one_before(days: str, expected: list[str]) -> None:
    """Each report answers one occasion, and only one whose predecessor lies before the report."""
    given = ", ".join(f"{{on: {day}}}" for day in days.split())
    assert due(DATES + f"reports: [{given}]\n") == expected


def test_a_report_that_names_its_meeting_answers_that_one() -> None:
    """The report for September is not taken for the one in May, whatever day it was written."""
    front = "reporting: [{meeting: grupp-2026-05-07}, {meeting: grupp-2026-09-10}]\nreports: [{on: 2026-05-20, meeting: grupp-2026-09-10}]\n"
    assert due(front) == ["2026-05-07 grupp-2026-05-07", "2026-09-10 grupp-2026-09-10 +"]


def test_a_report_follows_a_meeting_that_moves_or_is_cancelled() -> None:
    """A moved meeting takes its report along; a cancelled one hands it on to the next."""
    front = "reporting: [{meeting: grupp-2026-05-07}]\n"
    path = "exempel/meetings/grupp/2026-05-07.md"
    assert due(front, changed(path, "date: 2026-05-07", "date: 2026-05-12")) == ["2026-05-12 grupp-2026-05-07"]
    cancelled = changed(path, "date: 2026-05-07\n", "date: 2026-05-07\ncancelled: {on: 2026-04-30}\n")
    assert due(front, cancelled) == ["2026-09-10 grupp-2026-09-10"]


def test_every_meeting_counts_from_the_plan_to_the_end() -> None:
    """The meeting at which the work began asks for no report, and neither does one after the end."""
    files = {**meeting("2026-02-12"), **meeting("2026-02-16"), **meeting("2026-02-26")}
    front = "end: 2026-06-30\nreporting: [{every: meeting}, {meeting: grupp-2026-05-07}]\n"
    assert due(front, files) == ["2026-02-26 grupp-2026-02-26", "2026-05-07 grupp-2026-05-07"]


def test_a_report_from_after_today_is_not_given_yet() -> None:
    """A day in the future answers nothing."""
    assert due("reporting: [{date: 2026-03-10}]\nreports: [{on: 2026-03-09}]\n", today=date(2026, 3, 2)) == [
        "2026-03-10"
    ]
