"""Claims about the rota: turns are anchored to dates, can be swapped, and a meeting can name its own chair."""

from __future__ import annotations

from datetime import date

import pytest
from archives import BASE, archive, meeting, the_forum, the_meeting

from samverka.domain.chairs import chair_on, secretary_of

ROTA = """\
rota:
  start: 2026-01-01
  months: 6
  order: [a-berg, k-ek, s-holm]
  swaps:
    - {on: 2026-08-20, person: s-holm}
    - {on: 2027-01-01, person: k-ek}
"""


def chair(day: str, rota: str = ROTA, *more: dict[str, str]) -> str | None:
    forum = {"g/forums/hisingen.md": BASE["g/forums/hisingen.md"].replace("chair: a-berg\n", f"chair: j-berg\n{rota}")}
    found = archive(forum, *more)
    return chair_on(found, the_forum(found), date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "who"),
    [
        ("2025-12-31", "j-berg"),  # before the rota begins, the forum's own chair
        ("2026-01-01", "a-berg"),
        ("2026-06-30", "a-berg"),
        ("2026-07-01", "s-holm"),  # swapped: the whole half-year, whichever day in it is named
        ("2026-12-31", "s-holm"),
        ("2027-01-01", "k-ek"),  # swapped back
        ("2027-07-01", "a-berg"),  # and round again
        ("2028-01-01", "k-ek"),
    ],
)
def test_a_turn_is_a_half_year(day: str, who: str) -> None:
    """A cancelled or extra meeting shifts nobody: the calendar does."""
    assert chair(day) == who


def test_turns_from_the_last_of_a_month_do_not_drift() -> None:
    """From 31 January by the month: February's turn ends with 30 March, not on the 27th."""
    rota = "rota: {start: 2026-01-31, months: 1, order: [a-berg, k-ek]}\n"
    days = ("2026-02-27", "2026-02-28", "2026-03-30", "2026-03-31", "2026-04-30")
    assert [chair(day, rota) for day in days] == ["a-berg", "k-ek", "k-ek", "a-berg", "k-ek"]


def test_a_meeting_can_name_its_own_chair_and_secretary() -> None:
    """It goes before the turn, on that day alone."""
    own = meeting("2026-03-12", "chair: k-ek\nsecretary: s-holm\n")
    assert [chair(day, ROTA, own) for day in ("2026-03-12", "2026-03-13")] == ["k-ek", "a-berg"]
    found = archive(own, meeting("2026-04-23"))
    who = [secretary_of(the_meeting(found, day), the_forum(found)) for day in ("2026-03-12", "2026-04-23")]
    assert who == ["s-holm", "j-berg"]


@pytest.mark.parametrize("months", [0, -6])
def test_a_turn_of_no_months_is_no_rota(months: int) -> None:
    """The forum's chair stands in."""
    assert chair("2026-03-12", f"rota: {{start: 2026-01-01, months: {months}, order: [a-berg]}}\n") == "j-berg"


def test_a_turn_of_a_billion_months_is_one_turn() -> None:
    """A slip of the finger is not a crash of the calendar."""
    assert chair("2026-03-12", "rota: {start: 2026-01-01, months: 999999999, order: [k-ek, a-berg]}\n") == "k-ek"
