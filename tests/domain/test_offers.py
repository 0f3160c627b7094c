"""Claims about the agenda: what a meeting is offered, in which order, and that people's own work on it is left alone."""

from __future__ import annotations

from datetime import date

import pytest
from archives import BASE, TODAY, VARD, archive, issue, meeting, the_forum, the_meeting, uppdrag, wheel
from hypothesis import given, settings
from hypothesis import strategies as st

from samverka.domain.agenda import News, news, offers, open_from, rows
from samverka.domain.archive import Archive
from samverka.domain.records import AgendaItem, Meeting

STANDING = {
    "g/forums/hisingen.md": BASE["g/forums/hisingen.md"].replace(
        "seats:",
        "standing:\n  - {id: laget, title: Trygghetsläget}\n  - {id: sist, title: Sist av allt, place: last}\nseats:",
    )
}
WHEEL = wheel(
    "  - {id: trygghet, when: 2026-03, title: Trygghet, type: dialogue}\n  - {id: sommar, when: 2026-06, title: Sommar}\n"
)
MARCH = meeting("2026-03-12", 'time: "09:00-11:00"\n')
REPORTING = uppdrag(
    "group: [{person: s-holm, convener: true}]\nreporting: [{meeting: hisingen-2026-03-12}]\nmoves: [{to: plan, on: 2026-01-02}]\n"
)
BOSTAD = issue("bostad", "meeting: hisingen-2026-03-12\nparties: [kommunen]\nmoves: [{to: accepted, on: 2026-02-20}]\n")
WHOLE = {**STANDING, **WHEEL, **MARCH, **REPORTING, **BOSTAD, **meeting("2026-01-22"), **meeting("2026-04-23")}


def offered(held: Archive, day: str = "2026-03-12", today: date = TODAY) -> list[str]:
    return [offer.key for offer in offers(held, the_meeting(held, day), the_forum(held), today)]


def test_an_agenda_from_nothing_has_all_its_parts_in_order() -> None:
    """The model's first, standing items, reports, the wheel, issues, and then what comes last."""
    assert offered(archive(WHOLE)) == [
        "model#opening",
        "model#previous",
        "model#groups",
        "hisingen#laget",
        "2026-unga",
        "2026-hisingen#trygghet",
        "2026-02-19-bostad",
        "hisingen#sist",
        "model#city",
        "model#round",
        "model#closing",
    ]


def test_the_first_meeting_ever_has_no_notes_to_go_through() -> None:
    """There is no meeting before it."""
    assert "model#previous" not in offered(archive(WHOLE), "2026-01-22")


def item(held: Archive, key: str, day: str = "2026-03-12") -> AgendaItem:
    return next(o.item for o in offers(held, the_meeting(held, day), the_forum(held), TODAY) if o.key == key)


def test_an_item_brings_what_is_known_of_it() -> None:
    """Chair and secretary by their turn, the convener of the group, the submitter's party, the model's minutes."""
    held = archive(WHOLE)
    opening, previous = item(held, "model#opening"), item(held, "model#previous")
    assert (opening.title, opening.presenter, opening.duration) == (
        "Välkomna, närvaro och godkännande av dagordningen",
        "a-berg",
        5,
    )
    assert previous.presenter == "j-berg"
    report = item(held, "2026-unga")
    assert (report.title, report.type, report.presenter) == ("Rapport: Unga", "follow-up", "s-holm")
    assert item(held, "2026-hisingen#trygghet").duration == 20
    assert item(held, "2026-02-19-bostad").parties == ("bup", "kommunen")


ENGLISH = {"g/collaboration.md": BASE["g/collaboration.md"].replace("title: Samv", "language: en\ntitle: Samv")}


def test_the_words_are_the_collaborations_language() -> None:
    """Whatever the user's own is."""
    held = archive(WHOLE, ENGLISH)
    assert item(held, "model#opening").title == "Welcome, attendance and approval of the agenda"
    assert item(held, "2026-unga").title == "Report: Unga"


@pytest.mark.parametrize(
    ("moves", "there"),
    [
        ("[{to: submitted, on: 2026-02-19}]", True),  # the chair has not answered: the agenda says so
        ("[{to: accepted, on: 2026-02-20}]", True),
        ("[{to: deferred, on: 2026-02-20, meeting: hisingen-2026-03-12}]", True),
        ("[{to: deferred, on: 2026-02-20, meeting: hisingen-2026-04-23}]", False),
        ("[{to: deferred, on: 2026-02-20}]", False),  # put off, to no meeting yet
        ("[{to: declined, on: 2026-02-20}]", False),
        ("[{to: withdrawn, on: 2026-02-20}]", False),
        ("[{to: raised, on: 2026-02-20}]", False),
        ("[{to: resolved, on: 2026-02-20}]", False),
    ],
)
def test_an_open_issue_comes_up_where_it_is_bound(moves: str, there: bool) -> None:
    """One that is answered otherwise does not."""
    bound = issue("bostad", f"meeting: hisingen-2026-03-12\nmoves: {moves}\n")
    assert ("2026-02-19-bostad" in offered(archive(WHOLE, bound))) == there


def test_an_issue_that_a_held_meeting_did_not_take_up_comes_to_the_next() -> None:
    """Once, at the next one; what was on the agenda has been dealt with there."""
    april = date(2026, 4, 1)
    held = archive(WHOLE, meeting("2026-05-28"))
    assert ["2026-02-19-bostad" in offered(held, day, april) for day in ("2026-03-12", "2026-04-23", "2026-05-28")] == [
        True,
        True,
        False,
    ]
    taken = meeting("2026-03-12", "agenda: [{id: b, title: Bostad, from: 2026-02-19-bostad}]\n")
    assert "2026-02-19-bostad" not in offered(archive(WHOLE, taken), "2026-04-23", april)


def test_an_issue_of_a_cancelled_meeting_comes_to_the_next() -> None:
    """It is not lost with the meeting."""
    cancelled = meeting("2026-03-12", "cancelled: {on: 2026-03-01}\n")
    assert "2026-02-19-bostad" in offered(archive(WHOLE, cancelled), "2026-04-23")


def test_an_item_moved_over_new_year_is_offered_there() -> None:
    """And not at the last meeting of the old year."""
    moved = wheel("  - {id: a, when: 2026-11, moved: 2027-01, title: A}\n")
    held = archive(moved, meeting("2026-11-19"), meeting("2027-01-21"))
    assert ["2026-hisingen#a" in offered(held, day) for day in ("2026-11-19", "2027-01-21")] == [False, True]


def test_a_dropped_item_is_not_offered() -> None:
    """Nor is what is done between meetings."""
    gone = wheel(
        "  - {id: a, when: 2026-03, title: A, dropped: nej}\n  - {id: b, when: 2026-03, title: B, between: true}\n"
    )
    keys = offered(archive(MARCH, gone))
    assert [key for key in keys if key.startswith("2026-hisingen")] == []


SECTIONS = "".join(f"## {n}\n<!-- section: {n} -->\nSvar.\n\n" for n in ("task", "goals", "resources", "final-form"))
READY = (
    "start: 2026-04-01\nend: 2026-12-31\nreporting: [{date: 2026-12-01}]\n"
    "group: [{person: s-holm, convener: true}, {person: k-ek}]\n"
)


@pytest.mark.parametrize(
    ("facts", "titles"),
    [
        (READY + "moves: [{to: commission, on: 2026-02-16}]\n", ["Beslut om uppdraget: Unga"]),
        ("moves: [{to: commission, on: 2026-02-16}]\n", []),  # not ready to be decided on
        (READY + "moves: [{to: commission, on: 2026-02-16, decided: hisingen-2026-01-22#u}]\n", []),  # decided
    ],
)
def test_an_assignment_that_waits_for_its_decision_comes_up(facts: str, titles: list[str]) -> None:
    """Once all else is there; and not again when it has been decided."""
    decision = meeting("2026-01-22", "decisions: [{id: u, text: Ge uppdraget}]\n")
    held = archive(VARD, MARCH, decision, uppdrag(facts, SECTIONS))
    found = [
        o.item for o in offers(held, the_meeting(held, "2026-03-12"), the_forum(held), TODAY) if o.key == "2026-unga"
    ]
    assert [i.title for i in found] == titles


# --- news into an agenda that people have worked on


def keys(agenda: list[AgendaItem]) -> list[str | None]:
    return [item.from_ for item in agenda]


def put_in(agenda: list[AgendaItem], found: tuple[News, ...]) -> list[AgendaItem]:
    """As the command writes it: each at its place in the agenda as it then stands."""
    result = list(agenda)
    for entry in found:
        item = AgendaItem(id=entry.offer.item.id, title=entry.offer.item.title, from_=entry.offer.key)
        result.insert(entry.place, item)
    return result


ARCHIVE = archive(WHOLE)
OFFERED = offers(ARCHIVE, the_meeting(ARCHIVE, "2026-03-12"), the_forum(ARCHIVE), TODAY)
ALL = put_in([], news(the_meeting(ARCHIVE, "2026-03-12"), OFFERED))
HAND = [AgendaItem(id=f"egen-{n}", title=f"Egen punkt {n}") for n in range(3)]


def held_with(agenda: list[AgendaItem], considered: list[str]) -> Meeting:
    return Meeting(id="m", forum="hisingen", date=date(2026, 3, 12), agenda=tuple(agenda), considered=tuple(considered))


def test_an_empty_agenda_takes_all_in_the_offers_own_order() -> None:
    """Nothing is doubled."""
    assert keys(ALL) == [offer.key for offer in OFFERED]


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_what_people_did_to_an_agenda_stands(data: st.DataObject) -> None:
    """Nothing they removed comes back, their order is kept, a second run changes nothing, and all that is offered is
    on the agenda or in `considered`."""
    known = data.draw(st.integers(0, len(OFFERED)), label="offers there were at the first run")
    first = data.draw(st.permutations(OFFERED), label="their order")[:known]
    earlier = [AgendaItem(id=o.item.id, title=o.item.title, from_=o.key) for o in first]
    considered = [o.key for o in first]
    kept = [item for item in earlier if data.draw(st.booleans(), label=f"keep {item.id}")]
    shuffled = data.draw(st.permutations([*kept, *HAND[: data.draw(st.integers(0, 3))]]), label="as the person left it")

    meeting_ = held_with(shuffled, considered)
    found = news(meeting_, OFFERED)
    after = put_in(shuffled, found)

    removed = set(considered) - set(keys(kept))
    assert removed.isdisjoint(keys(after))
    assert [i for i in after if i in shuffled] == shuffled
    assert all(0 <= entry.place <= len(shuffled) + n for n, entry in enumerate(found))
    now_considered = [*considered, *(o.key for o in OFFERED if o.key not in considered)]
    assert {o.key for o in OFFERED} <= set(keys(after)) | set(now_considered)
    assert {o.key for o in OFFERED} - set(considered) <= set(keys(after))
    assert news(held_with(after, now_considered), OFFERED) == ()


def test_news_comes_before_what_closes_the_meeting() -> None:
    """Among its own kind, behind what was added there by hand; the closing items stay last."""
    without = [i for i in ALL if i.from_ != "2026-02-19-bostad"]
    at = [i.from_ for i in without].index("2026-hisingen#trygghet") + 1
    by_hand = [*without[:at], HAND[0], *without[at:]]
    considered = [key for key in keys(without) if key]
    after = put_in(by_hand, news(held_with(by_hand, considered), OFFERED))
    assert [i.from_ or i.id for i in after][at - 1 : at + 3] == [
        "2026-hisingen#trygghet",
        "egen-0",
        "2026-02-19-bostad",
        "hisingen#sist",
    ]


def test_a_title_written_by_hand_is_not_doubled() -> None:
    """But two matters from different places may have the same title."""
    same = AgendaItem(id="x", title="BOSTAD")
    assert "2026-02-19-bostad" not in [n.offer.key for n in news(held_with([same], []), OFFERED)]
    other = AgendaItem(id="x", title="Bostad", from_="2026-01-07-bostad")
    assert "2026-02-19-bostad" in [n.offer.key for n in news(held_with([other], []), OFFERED)]


# --- reading an agenda


def read(items: str, time: str = '"09:00-11:00"') -> list[tuple[int | None, str, str]]:
    held = archive(meeting("2026-03-12", f"time: {time}\nagenda: [{items}]\n"))
    return [
        (row.number, f"{row.begins:%H:%M}" if row.begins else "–", f"{row.ends:%H:%M}" if row.ends else "–")
        for row in rows(held, the_meeting(held, "2026-03-12"))
    ]


def test_items_are_numbered_and_have_their_times() -> None:
    """A break takes time and no number."""
    items = "{id: a, title: A, duration: 15}, {id: p, title: Paus, type: break, duration: 10}, {id: b, title: B, duration: 35}"
    assert read(items) == [(1, "09:00", "09:15"), (None, "09:15", "09:25"), (2, "09:25", "10:00")]


def test_after_an_item_without_minutes_no_time_is_known() -> None:
    """It says so rather than guess."""
    items = "{id: a, title: A, duration: 15}, {id: b, title: B}, {id: c, title: C, duration: 5}"
    assert read(items) == [(1, "09:00", "09:15"), (2, "09:15", "–"), (3, "–", "–")]


@pytest.mark.parametrize("minutes", ["1440", "999999999999", "-5", "120"])
def test_minutes_beyond_the_day_have_no_time(minutes: str) -> None:
    """Past midnight, before the beginning, or a slip of the finger: no crash, and no wrong time."""
    assert read(f"{{id: a, title: A, duration: {minutes}}}", '"22:30-23:30"') == [(1, "22:30", "–")]


def test_late_and_unanswered_issues_are_marked() -> None:
    """From the issue or from the item."""
    late = issue(
        "sen", "moves: [{to: submitted, on: 2026-03-01}]\nlate: {reason: akut, agreed_by: a-berg}\n", "2026-03-01"
    )
    items = (
        "{id: a, title: A, from: 2026-03-01-sen}, {id: b, title: B, late: {reason: akut, agreed_by: meeting}}, "
        "{id: c, title: C, from: 2026-02-19-bostad}"
    )
    held = archive(BOSTAD, late, meeting("2026-03-12", f"agenda: [{items}]\n"))
    found = rows(held, the_meeting(held, "2026-03-12"))
    assert [(row.late, row.unanswered) for row in found] == [(True, True), (True, False), (False, False)]


def test_what_is_open_from_earlier_meetings() -> None:
    """Tasks, then decisions, oldest meeting first; what is done or of a later meeting is not in it."""
    parts = "tasks: [{id: t, text: T}, {id: u, text: U, state: done}]\ndecisions: [{id: d, text: D}]\n"
    held = archive(meeting("2026-01-22", parts), meeting("2026-02-05", parts), meeting("2026-03-12", parts))
    found = open_from(held, the_meeting(held, "2026-03-12"))
    assert [(f"{m.date:%m-%d}", part.id) for m, part in found] == [
        ("01-22", "t"),
        ("01-22", "d"),
        ("02-05", "t"),
        ("02-05", "d"),
    ]


def test_a_board_whose_type_has_no_item_for_it_is_offered_one() -> None:
    """Decisions by delegation come up at the next meeting only, under the order's id, and once reported no more."""
    order = (
        "---\nkind: plan\nid: 2026-delegation\ntitle: Delegation\nforum: hisingen\nyear: 2026\ntype: delegation-order\n"
        "delegations: [{id: a, what: Avtal, to: a-berg}]\n"
        "taken: [{id: d1, on: 2026-02-20, line: a, by: a-berg, text: Avtal om lokal}]\n---\n"
    )
    files = meeting("2026-03-12") | meeting("2026-04-23") | {"g/plans/2026-delegation.md": order}
    held = archive(files)
    for day, expected in (("2026-03-12", ["2026-delegation"]), ("2026-04-23", [])):
        found = offers(held, the_meeting(held, day), the_forum(held), TODAY)
        assert [offer.key for offer in found if offer.item.type == "notice"] == expected
    item = "agenda: [{id: a, title: Anmälan, type: notice, from: 2026-delegation}]\n"
    told = archive(files | meeting("2026-02-26", item))
    found = offers(told, the_meeting(told, "2026-03-12"), the_forum(told), TODAY)
    assert [offer.key for offer in found if offer.item.type == "notice"] == []
