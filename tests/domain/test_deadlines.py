"""Claims about deadlines: which day, what people are shown, until when it is in time, and whose figure it is."""

from __future__ import annotations

from datetime import date

import pytest
from archives import BASE, archive, issue, meeting, the_forum, the_meeting

from samverka.domain.deadlines import (
    coming,
    deadline,
    first_sent,
    held,
    in_time,
    next_after,
    previous,
    reachable,
    target_meeting,
)
from samverka.domain.records import Issue


@pytest.mark.parametrize(
    ("day", "issues", "shown_issues", "agenda", "shown_agenda"),
    [
        ("2026-03-12", "2026-02-26", "2026-02-26", "2026-03-05", "2026-03-05"),
        ("2026-04-10", "2026-03-27", "2026-03-27", "2026-04-03", "2026-04-02"),  # Good Friday
        ("2026-05-08", "2026-04-24", "2026-04-24", "2026-05-01", "2026-04-30"),  # the First of May
        ("2026-01-16", "2026-01-02", "2026-01-02", "2026-01-09", "2026-01-09"),  # squeezed, and a working day
        ("2018-05-24", "2018-05-10", "2018-05-09", "2018-05-17", "2018-05-17"),  # Ascension Day
    ],
)
def test_a_deadline_on_a_red_day_is_shown_as_the_working_day_before(
    day: str, issues: str, shown_issues: str, agenda: str, shown_agenda: str
) -> None:
    """The sourced day stands; only what people are asked to keep to is moved."""
    found = archive(meeting(day))
    limits = [deadline(found, the_meeting(found, day), name) for name in ("issue_lead", "agenda_lead")]
    assert [(str(d.day), str(d.rather), d.shifted) for d in limits if d] == [
        (issues, shown_issues, issues != shown_issues),
        (agenda, shown_agenda, agenda != shown_agenda),
    ]


def test_nothing_is_late_before_the_day_has_ended() -> None:
    """On the sourced day, even a red one, it is in time; the day after it is not."""
    found = archive(meeting("2026-04-10"), meeting("2026-03-12"))
    limit = deadline(found, the_meeting(found, "2026-04-10"), "agenda_lead")
    assert limit is not None
    assert [limit.passed(date(2026, 4, day)) for day in (2, 3, 4)] == [False, False, True]
    march = the_meeting(found, "2026-03-12")
    assert [in_time(found, march, date(2026, 2, day)) for day in (25, 26, 27)] == [True, True, False]


def test_a_deadline_that_no_figure_sets_is_none() -> None:
    """And then an issue is in time until the meeting has been held."""
    group = {"g/forums/hisingen.md": BASE["g/forums/hisingen.md"].replace("stadsomrade", "arbetsgrupp")}
    found = archive(meeting("2026-03-12"), group)
    march = the_meeting(found, "2026-03-12")
    assert deadline(found, march, "issue_lead") is None
    assert [in_time(found, march, date(2026, 3, day)) for day in (11, 12, 13)] == [True, True, False]


def changed(changes: str) -> dict[str, str]:
    return {"g/collaboration.md": BASE["g/collaboration.md"].replace("---\n", f"---\nchanges:\n{changes}", 1)}


CHANGES = """\
  - {figure: issue_lead, value: {days: 10}, from: 2026-01-01, decided: före arkivet}
  - {figure: stadsomrade.issue_lead, value: {days: 17}, from: 2026-02-01, decided: före arkivet}
  - {figure: stadsomrade.issue_lead, value: {days: 18}, from: 2026-04-01, decided: före arkivet}
  - {figure: issue_lead, value: {days: 4}, from: 2026-05-01, decided: före arkivet}
  - {figure: issue_lead, forum: hisingen, value: {days: 21}, from: 2026-07-01, decided: före arkivet}
  - {figure: issue_lead, value: {days: 3}, from: 2026-08-01, decided: före arkivet}
  - {figure: issue_lead, forum: centrum, value: {days: 1}, from: 2026-01-01, decided: före arkivet}
  - {figure: lsg.issue_lead, value: {days: 2}, from: 2026-01-01, decided: före arkivet}
"""
CENTRUM = {"g/forums/centrum.md": BASE["g/forums/hisingen.md"].replace("hisingen", "centrum")}


@pytest.mark.parametrize(
    ("day", "days"),
    [
        ("2025-12-31", 14),  # an earlier year keeps the model's figure
        ("2026-01-01", 10),  # from the day of the change
        ("2026-02-01", 17),  # the forum type goes before the model as a whole
        ("2026-04-01", 18),  # then the latest change
        ("2026-06-30", 18),
        ("2026-07-01", 21),  # the forum goes before its type
        ("2026-08-01", 21),  # and a later change of less specific reach does not take it back
    ],
)
def test_the_most_specific_change_wins_then_the_latest(day: str, days: int) -> None:
    """For a meeting by its own date, so that a new figure leaves earlier meetings as they were."""
    found = archive(changed(CHANGES), CENTRUM)
    figure = found.figure("issue_lead", the_forum(found), date.fromisoformat(day))
    assert figure is not None
    assert figure.value == {"days": days}


def test_a_changed_figure_names_the_decision_and_keeps_the_clause() -> None:
    """A finding can then cite both."""
    found = archive(changed(CHANGES), CENTRUM)
    figure = found.figure("issue_lead", the_forum(found), date(2026, 7, 1))
    assert figure is not None
    assert (figure.cite, figure.decided, figure.assumption) == (("G20",), "före arkivet", "")


def test_a_change_to_no_value_is_as_if_it_were_not_there() -> None:
    """It has its own finding; the figure before it holds."""
    wrong = "  - {figure: issue_lead, value: fjorton, from: 2026-01-01, decided: före arkivet}\n"
    found = archive(changed(wrong))
    figure = found.figure("issue_lead", the_forum(found), date(2026, 3, 1))
    assert figure is not None
    assert figure.value == {"days": 14}


MARCH = meeting("2026-03-12")
CANCELLED = meeting("2026-04-23", "cancelled: {on: 2026-03-01, reason: sjukdom}\n")
MAY = meeting("2026-05-28")
MEETINGS = {**MARCH, **CANCELLED, **MAY}


def test_coming_and_held_meetings_leave_out_the_cancelled() -> None:
    """A meeting is held once its day has passed, and comes until then."""
    found = archive(MEETINGS)
    assert [m.id for m in coming(found, "hisingen", date(2026, 3, 12))] == [
        "hisingen-2026-03-12",
        "hisingen-2026-05-28",
    ]
    assert [m.id for m in coming(found, "hisingen", date(2026, 3, 13))] == ["hisingen-2026-05-28"]
    march, april = the_meeting(found, "2026-03-12"), the_meeting(found, "2026-04-23")
    assert [held(march, date(2026, 3, d)) for d in (12, 13)] == [False, True]
    assert not held(april, date(2026, 5, 1))


def test_before_and_after_a_meeting() -> None:
    """The nearest that is not cancelled, or None at the ends."""
    found = archive(MEETINGS)
    march, may = the_meeting(found, "2026-03-12"), the_meeting(found, "2026-05-28")
    assert (next_after(found, march), next_after(found, may)) == (may, None)
    assert (previous(found, may), previous(found, march)) == (march, None)


def test_an_issue_reaches_the_first_meeting_that_it_is_in_time_for() -> None:
    """The cancelled one is passed over."""
    found = archive(MEETINGS)
    reach = [[m.date.month for m in reachable(found, the_forum(found), date(2026, 2, day))] for day in (26, 27)]
    assert reach == [[3, 5], [5]]


def bound(more: str) -> str | None:
    found = archive(MEETINGS, issue("bostad", more))
    record = found.records["2026-02-19-bostad"]
    assert isinstance(record, Issue)
    target = target_meeting(found, record)
    return target.id if target else None


def test_the_last_move_that_names_a_meeting_says_where_an_issue_is_bound() -> None:
    """Else its own; else nowhere."""
    to_may = "  - {to: deferred, on: 2026-02-22, meeting: hisingen-2026-05-28}\n  - {to: accepted, on: 2026-02-23}\n"
    assert bound("meeting: hisingen-2026-03-12\nmoves:\n  - {to: submitted, on: 2026-02-19}\n") == "hisingen-2026-03-12"
    assert bound(f"meeting: hisingen-2026-03-12\nmoves:\n{to_may}") == "hisingen-2026-05-28"
    assert bound("moves:\n  - {to: submitted, on: 2026-02-19}\n") is None


def test_an_issue_bound_for_a_cancelled_meeting_goes_to_the_next() -> None:
    """Nobody has to write it down for the issue not to be lost."""
    assert bound("meeting: hisingen-2026-04-23\nmoves: [{to: accepted, on: 2026-02-20}]\n") == "hisingen-2026-05-28"


def test_the_first_sending_counts() -> None:
    """A supplement or the notice of a move is no agenda that went out."""
    sent = "sent: [{on: 2026-03-04, how: post, what: supplement}, {on: 2026-03-05, how: smtp}, {on: 2026-03-09, how: smtp}]\n"
    found = archive(meeting("2026-03-12", sent), MAY)
    assert first_sent(the_meeting(found, "2026-03-12")) == date(2026, 3, 5)
    assert first_sent(the_meeting(found, "2026-05-28")) is None
