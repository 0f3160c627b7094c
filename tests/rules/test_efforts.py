"""Claims about efforts: each clause on who decides, on money, on the steering group and on reports, kept and broken once."""

from __future__ import annotations

from datetime import date

import pytest

from samverka.actions.check import read, run
from samverka.rules.example import EFFORT_PATH, EXAMPLE, SEATS, effort
from samverka.store.tree import MemoryTree

TODAY = date(2026, 3, 2)


def said(files: dict[str, str], today: date = TODAY) -> list[str]:
    """The findings as «SV422 error …»."""
    found = run(read(MemoryTree({**EXAMPLE, **files})), today)
    return [f"{d.code} {d.severity} {d.message.say('en')}" for d in found if d.code >= "SV401"]


DECIDED = "moves: [{to: idea, on: 2026-01-12}, {to: decided, on: 2026-02-05, decided: styrelse-2026-02-05#medel}]\n"
RUN = "{to: idea, on: 2026-01-12}, {to: decided, on: 2026-02-05, decided: styrelse-2026-02-05#medel}, {to: running, on: 2026-02-16}"


def test_an_effort_in_order_has_no_findings() -> None:
    """Decided by the board, with a steering group of those who carry it."""
    assert said(effort()) == []


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (effort(granted="granted: [{year: 2026, amount: 500000, decided: grupp-2026-05-07#x}]\n"),
         "SV422 error 500 000 kr for 2026 is granted by Samverkansgruppen; money is decided on by Board"),
        (effort("steering:\n"), "SV423 error the effort has been granted money and has no steering group"),
        (effort("steering:\n", moves=DECIDED), "SV423 warning the effort has been granted money and has no steering group"),
        (effort("steering: styrelse\n"), "SV423 warning Styrelsen takes steps of its own on the way of an effort, and is here its steering group"),
        (effort(moves="moves: [{to: decided, on: 2026-02-05, forum: grupp}]\n"),
         "SV421 error «Decided by the board» is a step of Board; here it is taken by Samverkansgruppen"),
        (effort(moves=f"moves: [{RUN}, {{to: reported, on: 2026-02-27, forum: styrelse}}]\n"),
         "SV421 error «Reported» is a step of Group; here it is taken by Styrelsen"),
        (effort("changes: [{on: 2026-02-23, what: budget, decided: grupp-2026-05-07#x}]\n"),
         "SV426 error a change of budget is decided by Samverkansgruppen, and is for Board to decide"),
        (effort(seats=SEATS.replace("person: s-ek}", "person: s-ek, to: 2026-02-27}")),
         "SV427 warning Exempelregionen carries the effort and is not in Styrgruppen"),
        (effort("reports: [{on: 2026-02-23, deviation: Två vakanser}]\n"),
         "SV429 warning the deviation of 2026-02-23 has come before no meeting of Samverkansgruppen"),
    ],
)  # fmt: skip
def test_what_is_broken_is_said(files: dict[str, str], expected: str) -> None:
    """What a clause says must be is an error once the effort runs; what is being arranged, or time has emptied, warns."""
    extra = {
        "exempel/meetings/grupp/2026-05-07.md": EXAMPLE["exempel/meetings/grupp/2026-05-07.md"].replace(
            "date: 2026-05-07\n", "date: 2026-05-07\ndecisions: [{id: x, text: Ja}]\n"
        )
    }
    assert expected in said({**files, **extra})


def test_a_change_within_the_frame_needs_no_decision_of_the_board() -> None:
    """Staffing, premises, the timetable: the steering group decides (R23)."""
    assert said(effort("changes: [{on: 2026-02-23, what: staffing, text: En vägledare till}]\n")) == []


def test_a_shared_group_is_called_by_whom_it_was() -> None:
    """Of two efforts with one steering group, the other one's owner need not call it (ruling 12)."""
    other = (
        effort()["exempel/insatser/2026-stod.md"]
        .replace("2026-stod\n", "2026-mer\n")
        .replace("owner: kommunen", "owner: regionen")
    )
    alone = {**effort(), "exempel/insatser/2026-stod.md": other}
    assert said(alone) == ["SV427 warning Exempelregionen answers for the effort and does not call Styrgruppen"]
    assert said({**effort(), "exempel/insatser/2026-mer.md": other}) == []


CLOSING = EFFORT_PATH.replace(
    "phase: closed, cite: R20, next: []}",
    "phase: closed, cite: R20, by: styrelse, next: [], asks: [{check: closing-decided, "
    "question: {sv: Vilket beslut?, en: Which decision?}, cite: R09}]}",
)


@pytest.mark.parametrize(
    ("end", "decided", "expected"),
    [
        ("end: 2026-12-31\n", "", ["SV401 error it has come past «Closed», and this is unanswered: Which decision?"]),
        ("end: 2026-12-31\n", ", decided: styrelse-2026-02-05#medel", []),
        ("end: 2026-02-27\n", "", []),
    ],
)
def test_money_ends_before_its_time_by_decision(end: str, decided: str, expected: list[str]) -> None:
    """At its own end nothing new is to be decided; before it the forum that granted the money decides."""
    moves = f"moves: [{RUN}, {{to: closed, on: 2026-02-27{decided}}}]\n"
    assert said(effort(end, moves=moves, model=CLOSING)) == expected


def test_a_meeting_without_the_office_warns() -> None:
    """Where somebody was noted as present, and the office's representative was not."""
    meeting = (
        "---\nkind: meeting\nid: styrgrupp-stod-2026-02-20\nforum: styrgrupp-stod\ndate: 2026-02-20\nnotes: final\n"
        "attendance: [{person: PERSON, seat: SEAT}]\n---\n"
    )
    path = "exempel/meetings/styrgrupp-stod/2026-02-20.md"
    there = meeting.replace("PERSON", "k-lind").replace("SEAT", "c")
    away = meeting.replace("PERSON", "s-ek").replace("SEAT", "b")
    assert said({**effort(), path: there}) == []
    assert said({**effort(), path: away}) == [
        "SV428 warning the office's representative (beställare) was not at the meeting"
    ]


def test_a_decision_from_before_the_records_is_told_in_words() -> None:
    """Money, steps and the plan of an effort that was under way when the records began; later ones are named."""
    words = "Styrelsen 2025-11-27, § 47"
    moves = f'moves: [{{to: idea, on: 2025-10-01}}, {{to: decided, on: 2025-11-27, decided: "{words}"}}, {{to: running, on: 2026-01-12}}]\n'
    granted = f'granted: [{{year: 2026, amount: 500000, decided: "{words}"}}]\n'
    assert said(effort(granted=granted, moves=moves)) == []
    later = f'granted: [{{year: 2028, amount: 500000, decided: "{words}"}}]\n'
    assert [line[:13] for line in said(effort(granted=later, moves=moves))] == ["SV528 warning"]
