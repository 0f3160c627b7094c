"""Claims about the year's order, told with a förbund: board, owners' consultation, accounts, budget (R02–R06, R09), and others' years."""

from __future__ import annotations

from datetime import date

import pytest

from samverka.actions.check import read, run
from samverka.actions.status import YEAR, status
from samverka.actions.workspace import Workspace
from samverka.store.load import load
from samverka.store.tree import MemoryTree

BASE = {
    "samverka.yml": "format: 1\ndomain: x.example\n",
    "parties.yml": """\
parties:
  - {id: staden, name: Staden, kind: municipality}
  - {id: regionen, name: Regionen, kind: region}
""",
    "people.yml": """\
people:
  - {id: a-ord, name: Anna Ord, party: staden}
  - {id: v-ice, name: Viktor Ice, party: regionen}
  - {id: c-hef, name: Cilla Hef}
  - {id: e-gare, name: Eva Gare, party: staden}
  - {id: u-lund, name: Ulla Lund, party: regionen}
""",
    "f/forums/styrelse.md": """\
---
kind: forum
id: styrelse
title: Styrelsen
type: styrelse
chair: a-ord
vice_chair: v-ice
---
""",
    "f/forums/samrad.md": "---\nkind: forum\nid: samrad\ntitle: Ägarsamrådet\ntype: agarsamrad\n---\n",
}
INFORMED = [
    "{on: 2026-03-30, what: Årsredovisning 2025, duty: accounts}",
    "{on: 2026-04-20, what: Revisionsberättelse 2025, duty: audit}",
]
ASKED = "statements: [{party: staden, asked: 2026-09-20, due: 2026-10-31, answered: 2026-10-12}]\n"


def collaboration(*informed: str, model: str = "finsam-stockholm") -> dict[str, str]:
    front = f"kind: collaboration\nid: f\ntitle: Förbundet\nmodel: {model}\nmodel_version: 1\n"
    chief = "functions: [{id: forbundschef, title: Förbundschef, holders: [{person: c-hef}]}]\n"
    parties = "parties: [{party: staden, principal: true}, {party: regionen, principal: true}]\n"
    lines = "informed:\n" + "".join(f"  - {line}\n" for line in informed) if informed else ""
    return {"f/collaboration.md": f"---\n{front}{parties}{chief}{lines}---\n"}


def meeting(forum: str, day: str, more: str = "") -> dict[str, str]:
    return {
        f"f/meetings/{forum}/{day}.md": f"---\nkind: meeting\nid: {forum}-{day}\nforum: {forum}\ndate: {day}\n{more}---\n"
    }


def budget(year: int, decided: str, more: str = "", type: str = "budget") -> dict[str, str]:
    day, held = decided, "decisions: [{id: b, text: Beslut, state: in-force, mode: majority}]\n"
    front = f"kind: plan\nid: {year}-{type}\ntitle: {type} {year}\nforum: styrelse\nyear: {year}\ntype: {type}\ndecided: styrelse-{day}#b\n"
    return {f"f/plans/{year}-{type}.md": f"---\n{front}{more}---\n", **meeting("styrelse", day, held)}


def said(today: str, *parts: dict[str, str]) -> list[str]:
    """The findings of the year's rules on a day: code, severity and English words."""
    files = dict(BASE)
    for part in parts:
        files |= part
    found = run(read(MemoryTree(files)), date.fromisoformat(today))
    return [f"{d.code} {d.severity} {d.message.say('en')}" for d in found if "SV211" <= d.code <= "SV218"]


def by_status(today: str, *parts: dict[str, str], within: int = 14, party: str | None = None) -> list[str]:
    """What `status` says of the year: late ones first, then those to come, then the rest of the year."""
    files = dict(BASE)
    for part in parts:
        files |= part
    held = status(Workspace("", load(MemoryTree(files)), date.fromisoformat(today), True), within, party)
    shown = (("late", held.late), ("soon", held.soon), ("year", held.year))
    return [
        f"{where} {d.rather} {d.forum}: {d.text.say('en')}" for where, lines in shown for d in lines if d.what == YEAR
    ]


def test_a_year_in_its_order_has_no_findings() -> None:
    """Accounts, audit report, consultation in spring, proposal in September, budget and plan in November, members told."""
    told = collaboration(*INFORMED, "{on: 2026-12-01, what: Budget 2027}")
    everyone = "attendance: [{person: a-ord}, {person: v-ice}, {person: c-hef}, {person: e-gare}, {person: u-lund}]\n"
    plans = budget(2027, "2026-11-26", ASKED), budget(2027, "2026-11-26", type="operational-plan")
    assert said("2026-12-31", told, meeting("samrad", "2026-05-08", everyone), *plans) == []
    assert said("2027-01-31", told, meeting("samrad", "2026-05-08", everyone), *plans) == []


def test_the_year_before_is_asked_about_where_there_are_records_of_it() -> None:
    """A missing consultation in a year with a board meeting is a finding; in a year before the records began it is none."""
    bare = collaboration()
    asked = said("2026-01-15", bare, meeting("styrelse", "2025-11-27"))
    assert "SV211 warning «Owners' consultation» was to be done by 2025-12-31, and nothing says that it was" in asked
    assert said("2026-01-15", bare) == []


def test_the_board_calls_where_nobody_has() -> None:
    """From April on, which is an assumption; status says so to the board, and stops once the meeting is planned."""
    bare = collaboration(*INFORMED)
    line = "SV213 warning «Owners' consultation» of 2026 is not called on 2026-04-01: Styrelsen is to call it"
    assert line not in said("2026-03-31", bare)
    assert line in said("2026-04-01", bare)
    assert "late 2026-04-01 styrelse: Owners' consultation is not called; Styrelsen is to call it" in by_status(
        "2026-04-02", bare
    )
    planned = meeting("samrad", "2026-05-08")
    assert line not in said("2026-04-02", bare, planned)
    assert "year 2026-05-08 samrad: Owners' consultation, 2026 (Ägarsamrådet)" in by_status("2026-04-02", bare, planned)
    cancelled = meeting("samrad", "2026-05-08", "cancelled: {on: 2026-04-02}\n")
    assert line in said("2026-04-02", bare, cancelled)


ORDER = "SV212 warning «Owners' consultation» ({}) comes after «{}», {}"
SEASON = "SV212 warning «Owners' consultation» should come from 2026-03-01 to 2026-05-31, and is on {}"
ACCOUNTS, AUDIT = "Accounts and annual report to members and auditors", "Audit report to the members"


@pytest.mark.parametrize(
    ("day", "told", "expected"),
    [
        ("2026-05-08", INFORMED, []),
        ("2026-04-20", INFORMED, []),  # handed over the same day
        ("2026-04-10", INFORMED, [ORDER.format("2026-04-10", AUDIT, "which was done on 2026-04-20")]),
        ("2026-05-08", INFORMED[:1], [ORDER.format("2026-05-08", AUDIT, "and nothing says that this was done")]),
        ("2026-02-10", INFORMED, [SEASON.format("2026-02-10"), ORDER.format("2026-02-10", ACCOUNTS, "which was done on 2026-03-30"),
                                  ORDER.format("2026-02-10", AUDIT, "which was done on 2026-04-20")]),
        ("2026-06-10", INFORMED, [SEASON.format("2026-06-10")]),
    ],
)  # fmt: skip
def test_the_consultation_comes_in_spring_after_the_accounts(day: str, told: list[str], expected: list[str]) -> None:
    """R04: season and order, each a warning."""
    found = said("2026-06-30", collaboration(*told), meeting("samrad", day))
    assert [line for line in found if line.startswith("SV212")] == expected


def test_the_association_is_there_with_three() -> None:
    """R05: chair, vice chair and director; nothing is said where nobody is noted, or before the meeting."""
    told = collaboration(*INFORMED)
    two = meeting(
        "samrad", "2026-05-08", "attendance: [{person: a-ord}, {person: c-hef}, {person: e-gare}, {person: u-lund}]\n"
    )
    assert [line for line in said("2026-05-20", told, two) if "SV214" in line] == [
        "SV214 error Viktor Ice was to be at the meeting, and is not among those noted"
    ]
    for files, today in ((two, "2026-05-07"), (meeting("samrad", "2026-05-08"), "2026-05-20")):
        assert [line for line in said(today, told, files) if "SV214" in line] == []


def test_the_budget_is_decided_in_november_after_consultation() -> None:
    """Late by a day, and without a proposal sent out: a finding each; a budget that nobody decided is late from December on."""
    late = said("2026-12-31", collaboration(*INFORMED), budget(2027, "2026-12-01", ASKED))
    assert (
        "SV211 warning «The budget for next year is decided» was to be done by 2026-11-30, and was done on 2026-12-01"
        in late
    )
    unasked = said("2026-12-31", collaboration(*INFORMED), budget(2027, "2026-11-26"))
    assert any("SV212" in line and "The proposed budget" in line for line in unasked)
    bare = collaboration(*INFORMED)
    line = (
        "SV211 warning «The budget for next year is decided» was to be done by 2026-11-30, and nothing says that it was"
    )
    assert (line in said("2026-11-30", bare), line in said("2026-12-01", bare)) == (False, True)


def test_a_statement_that_has_not_come_is_late() -> None:
    """On a plan and on an issue; from the day after; to the party that was asked."""
    asked = ASKED.replace(", answered: 2026-10-12", "")
    files = (collaboration(*INFORMED), budget(2027, "2026-11-26", asked))
    line = "SV217 warning the statement of Staden was to be in by 2026-10-31"
    assert (line in said("2026-10-31", *files), line in said("2026-11-01", *files)) == (False, True)


def test_a_wheel_item_does_a_duty() -> None:
    """Done between meetings, or handled at one; a misspelt duty is an error with the word that was meant."""
    wheel = "---\nkind: wheel\nid: 2026-styrelse\nforum: styrelse\nyear: 2026\nitems:\n  - {{id: a, when: 2026-03, title: Bokslut, between: true, {}}}\n---\n"
    path = "f/wheels/2026-styrelse.md"
    line = "SV211 warning «Accounts and annual report to members and auditors» was to be done by 2026-03-31, and nothing says that it was"
    assert line in said("2026-04-10", collaboration(), {path: wheel.format("duty: accounts")})
    assert line not in said("2026-04-10", collaboration(), {path: wheel.format("duty: accounts, done: 2026-03-30")})
    wrong = said("2026-03-10", collaboration(), {path: wheel.format("duty: acounts")})
    assert "SV218 error «acounts» is no duty of the year in the model «finsam-stockholm»" in wrong


def test_every_fourth_year_since_2016() -> None:
    """C06: 2028 is the next; the collaboration's own duty shows in status, and is late in 2029."""
    forum = "---\nkind: forum\nid: oppet\ntitle: Öppet\ntype: oppet-forum\n---\n"
    base = {"f/forums/samrad.md": forum, "f/forums/styrelse.md": forum.replace("oppet\n", "oppet2\n", 1)}
    whole = collaboration(model="goteborg-civilsamhalle")
    follow = "Collected follow-up of the agreement and review of the model"
    assert by_status("2026-03-02", whole, base) == []
    assert by_status("2028-03-02", whole, base) == [f"year 2028-12-31 oppet: {follow}, 2028 (Förbundet)"]
    held = {
        "f/meetings/oppet/2028-05-04.md": "---\nkind: meeting\nid: oppet-2028-05-04\nforum: oppet\ndate: 2028-05-04\n---\n"
    }
    assert any(follow in line for line in said("2029-01-02", whole, base, held))
    done = collaboration("{on: 2028-10-20, what: Uppföljning, duty: follow-up}", model="goteborg-civilsamhalle")
    assert said("2029-01-02", done, base, held) == []


def test_the_action_plan_is_revised_once_a_year() -> None:
    """U05: the plan of the year decided by its end; the collaboration can agree on another pace."""
    lsg = {
        "f/forums/samrad.md": "---\nkind: forum\nid: styrelse\ntitle: LSG\ntype: lsg\n---\n",
        "f/forums/styrelse.md": "---\nkind: forum\nid: annan\ntitle: Grupp\ntype: arbetsgrupp\n---\n",
    }
    whole = collaboration(model="vardsamverkan-fyrbodal")
    held = meeting("styrelse", "2025-11-13")
    line = "SV211 warning «The local action plan is revised and decided» was to be done by 2025-12-31, and nothing says that it was"
    assert said("2026-01-10", whole, lsg, held) == [line]
    plan = budget(2025, "2025-03-13", type="action-plan")
    assert said("2026-01-10", whole, lsg, held, plan) == []
    slower = 'changes: [{figure: plan_revision, value: {years: 2}, from: 2024-01-01, decided: "2023"}]\nfunctions:'
    agreed = {path: text.replace("functions:", slower) for path, text in whole.items()}
    assert said("2026-01-10", agreed, lsg, held) == []


def test_an_agenda_that_went_out_has_the_plan_on_it() -> None:
    """U04: a warning where it lacks it; nothing before it has gone out."""
    lsg = {
        "f/forums/samrad.md": "---\nkind: forum\nid: styrelse\ntitle: LSG\ntype: lsg\n---\n",
        "f/forums/styrelse.md": "---\nkind: forum\nid: annan\ntitle: Grupp\ntype: arbetsgrupp\n---\n",
    }
    whole = collaboration(model="vardsamverkan-fyrbodal")
    agenda = "agenda: [{id: a, title: Laget runt}]\n"
    sent = "sent: [{on: 2026-03-05, how: outlook, sequence: 1}]\n"
    [found] = said("2026-03-06", whole, lsg, meeting("styrelse", "2026-03-12", agenda + sent))
    assert found.startswith("SV216 warning the agenda that went out lacks «Follow-up of the local action plan")
    assert said("2026-03-06", whole, lsg, meeting("styrelse", "2026-03-12", agenda)) == []
    kept = agenda.replace("[{", '[{id: p, title: Planen, from: "model#plan"}, {')
    assert said("2026-03-06", whole, lsg, meeting("styrelse", "2026-03-12", kept + sent)) == []


def test_what_was_due_before_the_records_began_is_asked_of_nobody() -> None:
    """Nor is the consultation called late by who begins in October; what the records say was done is done, and the rest of the year is asked."""
    begun = {
        p: t.replace("model_version: 1\n", "model_version: 1\nrecords_from: 2026-10-05\n")
        for p, t in collaboration().items()
    }
    wheel = {"f/wheels/2026.md": "---\nkind: wheel\nid: 2026-f\nyear: 2026\nitems: []\n---\n"}
    without = said("2026-10-05", collaboration(), wheel)
    assert {line[:5] for line in without} == {"SV211", "SV213"}
    assert said("2026-10-05", begun, wheel) == []
    late = " ".join(said("2027-01-02", begun, wheel))
    assert late.count("SV211") == 4 and "2026-12-31" in late and "2026-11-30" in late
    assert "2026-03-31" not in late and "2026-09-30" not in late
    shown = by_status("2026-10-05", begun, wheel)
    assert not any("Annual accounts" in line for line in shown), shown
    decided = said("2026-12-31", begun, wheel, budget(2027, "2026-11-26"))  # its proposal went out in September
    assert not any("SV212" in line for line in decided), decided


def test_a_budget_decided_in_words_is_decided() -> None:
    """Before the records began nobody is asked for it again."""
    plan = budget(2027, "2026-11-26", ASKED)
    [path] = [p for p in plan if "plans" in p]
    told = {path: plan[path].replace("styrelse-2026-11-26#b", "Styrelsen 2026-11-26, § 40")}
    assert not any(
        "budget for next year is decided" in line for line in said("2026-12-31", collaboration(*INFORMED), told)
    )
