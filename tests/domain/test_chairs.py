"""Claims about the rota: turns are anchored to dates, can be swapped, and a meeting can name its own chair."""

from __future__ import annotations

from datetime import date

import pytest
from archives import BASE, archive, meeting, the_forum, the_meeting

from samverka.domain.chairs import chair_on, convener_on, next_turns, secretary_of

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


def test_the_next_turns_begin_with_the_one_that_runs() -> None:
    """Each turn with its days; before the rota begins, the first ones."""
    forum = the_forum(
        archive(
            {"g/forums/hisingen.md": BASE["g/forums/hisingen.md"].replace("chair: a-berg\n", f"chair: j-berg\n{ROTA}")}
        )
    )
    found = next_turns(forum.rota, date(2026, 8, 1), 3)
    assert [(str(t.begins), str(t.ends), t.person, t.swapped) for t in found] == [
        ("2026-07-01", "2026-12-31", "s-holm", True),
        ("2027-01-01", "2027-06-30", "k-ek", True),
        ("2027-07-01", "2027-12-31", "a-berg", False),
    ]
    assert next_turns(forum.rota, date(2020, 1, 1), 1)[0].begins == date(2026, 1, 1)
    assert next_turns(None, date(2026, 1, 1), 4) == ()


def test_cancelled_and_extra_meetings_shift_nobody() -> None:
    """Whatever becomes of the meetings of a half-year, the turns are as they were."""
    days = ("2026-06-30", "2026-07-01", "2027-01-01")
    plain = [chair(day, ROTA, meeting("2026-03-12"), meeting("2026-05-07")) for day in days]
    cancelled = meeting("2026-05-07", "cancelled: {on: 2026-05-01}\n")
    extra = meeting("2026-04-01", "type: extra\n")
    assert [chair(day, ROTA, meeting("2026-03-12"), cancelled, extra) for day in days] == plain


STYRGRUPP = {
    "g/collaboration.md": BASE["g/collaboration.md"].replace("goteborg-stadsomrade", "finsam-stockholm"),
    "g/forums/hisingen.md": BASE["g/forums/hisingen.md"]
    .replace("type: stadsomrade", "type: styrgrupp")
    .replace("chair: a-berg", "chair: a-berg\nconvener_person: k-ek"),
}


def test_a_group_that_chooses_its_convener_is_called_by_the_party_the_first_time() -> None:
    """R24 says both; ruling 13: the responsible party calls the first meeting, the chosen person the later ones."""
    held = archive(STYRGRUPP, meeting("2026-03-12"))
    forum = the_forum(held)
    assert [convener_on(held, forum, date(2026, 3, day)) for day in (1, 12, 13)] == [
        ("kommunen",),
        ("kommunen",),
        ("k-ek",),
    ]
