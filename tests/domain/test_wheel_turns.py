"""Claims about the annual wheel: each item has exactly one meeting a year, and an outcome."""

from __future__ import annotations

from datetime import date

import pytest
from archives import BASE, TODAY, archive, meeting, the_forum, wheel
from hypothesis import given
from hypothesis import strategies as st

from samverka.domain.dates import month_span
from samverka.domain.fields import When
from samverka.domain.records import Meeting, WheelItem
from samverka.domain.wheel import concerns, due_in, meeting_for, turns, unsettled

DAYS = ["2026-01-22", "2026-03-12", "2026-03-26", "2026-04-23", "2026-09-10"]


def year(*more: dict[str, str]) -> dict[str, str]:
    files = {path: text for day in DAYS for path, text in meeting(day).items()}
    for part in more:
        files |= part
    return files


def turn(item: str, *more: dict[str, str], today: date = TODAY) -> tuple[str, str]:
    """Where an item is dealt with, and what became of it."""
    found = archive(year(*more), wheel(f"  - {item}\n"))
    [only] = turns(found, the_forum(found), 2026, today)
    return (str(only.meeting.date) if only.meeting else "–"), only.outcome


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2026-03", "2026-03-12"),  # the first of the two in March
        ("2026-W13", "2026-03-26"),  # the week of the second
        ("2026-04-23", "2026-04-23"),
        ("2026-02", "2026-01-22"),  # none in February: the nearest before
        ("2026-12", "2026-09-10"),
        ("2026-W53", "2026-09-10"),
        ("2026-01-02", "2026-01-22"),  # none before: the nearest after
    ],
)
def test_an_item_belongs_to_one_meeting(when: str, day: str) -> None:
    """The first in its time, else the nearest before, else the nearest after."""
    today = date(2026, 1, 1)
    assert turn(f"{{id: a, when: {when}, title: A}}", today=today) == (day, "open")


def test_a_cancelled_meeting_hands_its_items_to_the_next_in_the_month() -> None:
    """And where that was the only one, to the nearest before."""
    cancelled = "cancelled: {on: 2026-03-01}\n"
    march = meeting("2026-03-12", cancelled)
    assert turn("{id: a, when: 2026-03, title: A}", march) == ("2026-03-26", "open")
    april = meeting("2026-04-23", cancelled)
    assert turn("{id: a, when: 2026-04, title: A}", april) == ("2026-03-26", "open")


def test_a_year_without_meetings_leaves_an_item_open() -> None:
    """It has no meeting, and is not lost."""
    found = archive(wheel("  - {id: a, when: 2026-03, title: A}\n"))
    [only] = turns(found, the_forum(found), 2026, TODAY)
    assert (only.meeting, only.outcome, only.key) == (None, "open", "2026-hisingen#a")


ON_AGENDA = "agenda: [{id: a, title: A, from: 2026-hisingen#a}]\n"


@pytest.mark.parametrize(
    ("item", "more", "expected"),
    [
        ("when: 2026-01", meeting("2026-01-22", ON_AGENDA), ("2026-01-22", "handled")),
        ("when: 2026-03", meeting("2026-03-12", ON_AGENDA), ("2026-03-12", "planned")),
        ("when: 2026-01", {}, ("2026-01-22", "missed")),
        ("when: 2026-03", {}, ("2026-03-12", "open")),
        ("when: 2026-01, moved: 2026-04", {}, ("2026-04-23", "moved")),
        ("when: 2026-03, moved: 2026-01", {}, ("2026-01-22", "missed")),
        ("when: 2026-01, moved: 2026-04", meeting("2026-04-23", ON_AGENDA), ("2026-04-23", "planned")),
        ("when: 2026-03, dropped: görs av staden", {}, ("–", "dropped")),
        ("when: 2026-03, dropped: nej ändå inte", meeting("2026-03-12", ON_AGENDA), ("2026-03-12", "planned")),
        ("when: 2026-02, between: true, due: 2026-02-20", {}, ("–", "open")),
        ("when: 2026-02, between: true, done: 2026-02-19", {}, ("–", "done")),
        ("when: 2026-01", meeting("2026-01-22", ON_AGENDA + "cancelled: {on: 2026-01-02}\n"), ("2026-03-12", "open")),
    ],
)
def test_what_became_of_an_item(item: str, more: dict[str, str], expected: tuple[str, str]) -> None:
    """Handled where a held meeting had it; what stands on an agenda goes before what the wheel says."""
    assert turn(f"{{id: a, {item}, title: A}}", more) == expected


def test_a_meeting_today_is_not_over() -> None:
    """Its items are planned on the day, and handled the day after."""
    item = "{id: a, when: 2026-03, title: A}"
    agenda = meeting("2026-03-12", ON_AGENDA)
    assert [turn(item, agenda, today=date(2026, 3, day))[1] for day in (12, 13)] == ["planned", "handled"]


def test_an_item_moved_over_new_year_belongs_to_a_meeting_of_that_year() -> None:
    """Not to the last one of the old year."""
    january = meeting("2027-01-21")
    assert turn("{id: a, when: 2026-09, moved: 2027-01, title: A}", january) == ("2027-01-21", "moved")
    assert turn("{id: a, when: 2026-09, moved: 2027-01, title: A}") == ("–", "moved")


SPRING_AND_AUTUMN = "".join(f"  - {{id: m{n}, when: 2026-{n:02}, title: A}}\n" for n in (2, 8, 9, 10, 11))


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (meeting("2026-10-15"), "before before before open open"),  # the month of the first meeting
        (meeting("2026-10-15") | meeting("2025-10-16"), "open open open open open"),  # a forum of the year before
        (meeting("2026-10-15", "moved: [{from: 2026-09-10, on: 2026-08-01}]\n"), "before before open open open"),
        (
            meeting("2026-09-10", "cancelled: {on: 2026-08-01}\n") | meeting("2026-10-15"),
            "before before open open open",
        ),
        ({}, "open open open open open"),  # it has not begun
    ],
)
def test_a_forum_that_begins_in_the_autumn_is_not_asked_for_the_spring(more: dict[str, str], expected: str) -> None:
    """What had ended before the month of its first meeting belongs to no meeting, and is not missed."""
    found = archive(wheel(SPRING_AND_AUTUMN), more)
    today = date(2026, 10, 1)
    assert " ".join(turn.outcome for turn in turns(found, the_forum(found), 2026, today)) == expected
    assert all(t.meeting is None for t in turns(found, the_forum(found), 2026, today) if t.outcome == "before")
    gone = [turn.outcome for turn in turns(found, the_forum(found), 2026, date(2027, 1, 2))]
    assert gone.count("missed") == (0 if not more else expected.split().count("open"))


def test_the_day_a_forum_began_goes_before_its_first_meeting() -> None:
    """A forum from April on is asked for its April, however late it meets; and for what it took over and what was done before it."""
    forum = BASE["g/forums/hisingen.md"].replace("seats:", "from: 2026-04-20\nseats:")
    items = wheel(
        "  - {id: a, when: 2026-03, title: A}\n  - {id: b, when: 2026-04, title: B}\n"
        "  - {id: c, when: 2026-02, title: C, taken_over_from: 2025-hisingen#a}\n"
        "  - {id: d, when: 2026-02, title: D, done: 2026-02-10}\n  - {id: e, when: 2026-02, title: E, moved: 2026-09}\n"
    ) | wheel("  - {id: a, when: 2025-03, title: A}\n", 2025)
    found = archive({"g/forums/hisingen.md": forum}, meeting("2026-09-10"), items)
    held = {t.item.id: t.outcome for t in turns(found, the_forum(found), 2026, date(2026, 9, 20))}
    assert held == {"a": "before", "b": "missed", "c": "missed", "d": "done", "e": "missed"}
    [wheel_2026] = [w for w in found.wheels(the_forum(found)) if w.year == 2026]
    assert [turn.item.id for turn in unsettled(found, wheel_2026, date(2027, 1, 2))] == ["c", "b", "e"]


@pytest.mark.parametrize(
    ("item", "years"),
    [
        ("{id: a, when: 2026-03, title: A}", [2018, 2019, 2020, 2021, 2024]),
        ("{id: a, when: 2026-03, title: A, every: 4, first: 2020}", [2020, 2024]),  # not before the first
        ("{id: a, when: 2026-03, title: A, every: 1, first: 2019}", [2019, 2020, 2021, 2024]),
        ("{id: a, when: 2026-03, title: A, every: 3}", [2018, 2019, 2020, 2021, 2024]),  # without a first year: always
    ],
)
def test_a_longer_cadence(item: str, years: list[int]) -> None:
    """Every fourth year from the first on."""
    found = archive(wheel(f"  - {item}\n"))
    [only] = found.wheels(the_forum(found))[0].items
    assert [year for year in (2018, 2019, 2020, 2021, 2024) if due_in(only, year)] == years


def test_the_collaborations_wheel_holds_for_each_forum() -> None:
    """Beside its own; in order of time; another year's wheel does not come in."""
    common = {
        "g/wheels/2026-g.md": "---\nkind: wheel\nid: 2026-g\nyear: 2026\nitems: [{id: b, when: 2026-02, title: B}]\n---\n"
    }
    own = wheel("  - {id: a, when: 2026-03, title: A}\n  - {id: c, when: 2026-01, title: C}\n")
    found = archive(year(common, own), wheel("  - {id: z, when: 2025-03, title: Z}\n", 2025))
    assert [t.key for t in turns(found, the_forum(found), 2026, TODAY)] == [
        "2026-hisingen#c",
        "2026-g#b",
        "2026-hisingen#a",
    ]


def test_whom_an_item_concerns() -> None:
    """No parties named means all."""
    assert concerns((), frozenset({"slk"}))
    assert concerns(("slk", "kom"), frozenset({"slk", "x"}))
    assert not concerns(("kom",), frozenset({"slk"}))


@given(
    st.lists(st.tuples(st.dates(date(2025, 1, 1), date(2027, 12, 31)), st.booleans()), max_size=12),
    st.integers(1, 12),
)
def test_whatever_the_year_looks_like_the_meeting_is_the_nearest(days: list[tuple[date, bool]], month: int) -> None:
    """Of this year, not cancelled, and no other is as near in the order: in the month, before it, after it."""
    first, last = month_span(2026, month)
    meetings = tuple(
        Meeting(id=f"m{n}", forum="f", date=day, cancelled=object() if gone else None)  # type: ignore[arg-type]
        for n, (day, gone) in enumerate(sorted(days))
    )
    chosen = meeting_for(meetings, When("2026", first, last), 2026)
    usable = [m for m in meetings if m.date.year == 2026 and not m.cancelled]
    assert (chosen is None) == (not usable)
    if chosen is not None:
        inside = [m.date for m in usable if first <= m.date <= last]
        before = [m.date for m in usable if m.date < first]
        assert chosen in usable
        assert chosen.date == (inside[0] if inside else before[-1] if before else usable[0].date)


def test_an_item_without_a_first_year_is_one_of_every_year() -> None:
    """A slip in a cadence loses nothing."""
    assert due_in(WheelItem(id="a", when=None, title="A", every=0, first=2020), 2021)  # type: ignore[arg-type]
