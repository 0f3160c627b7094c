"""Exceptions that nothing needs or nobody agreed to, clauses that do not exist, changes that rest on the wrong decision."""

from __future__ import annotations

from datetime import date

import pytest
from test_rules import of, said

from samverka.rules import RULES_BY_CODE
from samverka.rules.change_decided import CHANGE, DECIDED
from samverka.rules.example import EXAMPLE, FORUM, MODEL, WHEEL, changed, collaboration, figures, meeting, uppdrag
from samverka.rules.exceptions import EXEMPT, VACANT
from samverka.rules.functions import WITH


@pytest.mark.parametrize(
    ("today", "group", "expected"),
    [
        (date(2026, 3, 2), VACANT, []),
        (date(2026, 6, 30), VACANT, []),
        (date(2026, 6, 30), None, ["warning SV412 finds nothing here: the exception is not needed"]),
        (date(2026, 7, 30), None, []),
        (date(2026, 7, 31), VACANT, ["note the exception from SV412 ended on 2026-06-30"]),
    ],
)
def test_an_exception_is_needed_while_its_rule_finds_something(
    today: date, group: str | None, expected: list[str]
) -> None:
    """To its last day. Whoever is to renew it has a month; then it is said that it ended."""
    files = uppdrag(EXEMPT % "k-lind", group=group) if group else uppdrag(EXEMPT % "k-lind")
    assert [line.partition(" ")[2] for line in said(of("SV308", files, today))] == expected


def test_an_exception_from_what_only_the_reader_finds_is_left() -> None:
    """Whether it is needed cannot be told; from an unknown rule there is another finding."""
    for code in ("SV017", "SV501", "SV999", "SV308"):
        assert of("SV308", uppdrag((EXEMPT % "k-lind").replace("SV412", code))) == []


def test_an_exception_of_another_kind_of_record_is_not_needed() -> None:
    """A rule of meetings finds nothing in an assignment."""
    [found] = of("SV308", uppdrag((EXEMPT % "k-lind").replace("SV412", "SV205")))
    assert found.message.say("en").startswith("SV205 finds nothing here")


@pytest.mark.parametrize(
    ("who", "faulty"),
    [
        ("s-ek", False),
        ('"grupp-2026-02-12#bostad-1"', False),
        ('"grupp-2026-02-12#bostad-9"', True),
        ("grupp-2026-02-12", True),
        ("Karin Lind", True),
        ("regionen", True),
    ],
)
def test_who_can_agree_to_an_exception(who: str, faulty: bool) -> None:
    """A person of the register, or a decision that there is."""
    files = {**DECIDED, **uppdrag(EXEMPT % who, group=VACANT)}
    assert len(of("SV310", files)) == faulty


def test_people_that_cannot_be_read_agree_to_anything() -> None:
    """The broken file has its own finding."""
    files = {**uppdrag(EXEMPT % "x-y", group=VACANT), "people.yml": "people: [\n"}
    assert of("SV310", files) == []


CITED = changed(WHEEL, "type: dialogue", "type: dialogue, cite: [E1]")


def test_a_clause_is_known_by_its_model_and_by_those_it_builds_on() -> None:
    """A wheel may cite what the collaboration's own model has, and what the model that it extends has."""
    clauses = {"models/exempel/clauses.yml": "documents: {d: {title: D}}\nclauses: {E1: {document: d}}\n"}
    assert len(of("SV307", CITED)) == 1
    assert of("SV307", {**CITED, **clauses}) == []
    built = changed(MODEL, "extends: common", "extends: goteborg-stadsomrade")
    cites_g20 = changed(WHEEL, "type: dialogue", "type: dialogue, cite: [G20]")
    assert of("SV307", {**cites_g20, **built}) == []


OTHER = {
    "annat/collaboration.md": EXAMPLE["exempel/collaboration.md"].replace("id: exempel", "id: annat"),
    "annat/forums/annan.md": EXAMPLE["exempel/forums/grupp.md"].replace("id: grupp\n", "id: annan\n"),
    "annat/meetings/annan/2026-02-12.md": "---\nkind: meeting\nid: annan-2026-02-12\nforum: annan\ndate: 2026-02-12\n"
    "decisions: [{id: bostad-1, text: Tre veckor}]\n---\n",
}


@pytest.mark.parametrize(
    ("decided", "from_", "expected"),
    [
        ('"grupp-2026-02-12#bostad-1"', "2026-02-12", []),
        (
            '"grupp-2026-02-12#bostad-1"',
            "2026-02-11",
            ["the change holds from 2026-02-11, before it was decided on 2026-02-12"],
        ),
        ("grupp-2026-02-12", "2026-04-01", ["«grupp-2026-02-12» is a meeting and no decision"]),
        (
            '"annan-2026-02-12#bostad-1"',
            "2026-04-01",
            ["«annan-2026-02-12#bostad-1» is a decision of another collaboration"],
        ),
        ("mötet före sommaren 2019", "2020-01-01", []),
    ],
)
def test_a_change_rests_on_a_decision_of_its_own_and_not_from_before_it(
    decided: str, from_: str, expected: list[str]
) -> None:
    """What was agreed before the records began is said in words."""
    change = CHANGE.format(from_=from_).replace('"grupp-2026-02-12#bostad-1"', decided)
    found = of("SV309", {**DECIDED, **OTHER, **collaboration(change)})
    assert [d.message.say("en") for d in found] == expected


def test_a_change_that_reaches_no_forum_is_said() -> None:
    """Of another collaboration, or of another type than the figure's."""
    change = CHANGE.format(from_="2026-04-01").replace("value:", "forum: annan, value:")
    [found] = of("SV305", {**DECIDED, **OTHER, **collaboration(change)})
    assert found.message.say("en") == "«annan» is a forum of another collaboration: nothing changes there"
    types = changed(MODEL, "paths:\n", "  annan:\n    title: {sv: Annan, en: Other}\npaths:\n")
    change = (
        CHANGE.format(from_="2026-04-01")
        .replace("grupp.issue", "annan.issue")
        .replace("value:", "forum: grupp, value:")
    )
    [found] = of("SV305", {**DECIDED, **types, **meeting("2026-05-07"), **collaboration(change)})
    assert found.help is not None
    assert found.help.say("en") == "write figure: grupp.issue_lead"


def test_meetings_can_be_counted_by_term() -> None:
    """Each half of the year by itself: what is held in spring makes up for nothing in autumn."""
    per_term = changed(MODEL, "meetings: {value: {min: 2}", "meetings: {value: {min: 1, target: [1, 2], per: term}")
    assert of("SV204", per_term) == []
    spring = {**per_term, **meeting("2026-02-12"), **meeting("2026-03-19"), **meeting("2026-04-16")}
    cancelled = changed(
        "exempel/meetings/grupp/2026-09-10.md", "date: 2026-09-10\n", "date: 2026-09-10\ncancelled: {on: 2026-02-20}\n"
    )
    assert said(of("SV204", {**spring, **cancelled})) == [
        "5:7 note meetings in the spring of 2026: 4; the target is 1–2",
        "5:7 warning meetings planned for the autumn of 2026: 0; at least 1 are to be held",
    ]
    assert "våren 2026" in of("SV204", spring)[0].message.say("sv")


def test_what_is_not_agreed_on_is_lifted_to_the_forum_that_the_model_names() -> None:
    """The help names it, in the model's words."""
    fails = RULES_BY_CODE["SV350"].fails
    model = changed(MODEL, "agenda_lead:", "lifted_to: {value: grupp, assumption: example}\n    agenda_lead:")
    [found] = of("SV350", {**fails, **model})
    assert found.help is not None
    assert found.help.say("sv") == "det som inte alla är överens om beslutas inte här: lyft det till Samverkansgrupp"


def test_seats_of_a_unit_count_for_the_party_it_belongs_to() -> None:
    """Substitutes and whoever has left do not; before the first meeting it only warns."""
    agreed = figures("members_of: {value: {kommunen: 2, regionen: 1}, cite: EX1}")
    seat = "  - {id: skolan, party: skolan, person: m-ros, mandate: true%s}\n---"
    with_seat = EXAMPLE[FORUM].removesuffix("---\n") + seat + "\n"
    assert of("SV313", {**agreed, FORUM: with_seat % ""}) == []
    for more in (", role: substitute", ", to: 2026-01-31"):
        [found] = of("SV313", {**agreed, FORUM: with_seat % more})
        assert found.message.say("en").endswith(": 1; there are to be 2")
        assert found.cite == ("EX1",)


@pytest.mark.parametrize(
    ("functions", "expected"),
    [
        ("", ["the collaboration is to have the function «samordnare», and has none"]),
        ("functions: [{id: samordnare, title: Samordnare}]\n", ["nobody is «Samordnare» on 2026-03-02"]),
        ("functions: [{id: samordnare, title: Samordnare, bought_from: kommunen}]\n", []),
    ],
)
def test_a_function_that_was_agreed_on_is_held_or_bought(functions: str, expected: list[str]) -> None:
    """A vacancy is seen; what a party sells needs no name here."""
    found = of("SV314", {**WITH, **collaboration(functions)})
    assert [d.message.say("en") for d in found] == expected
