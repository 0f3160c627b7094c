"""Claims about the rules of decisions: each mode in a forum that has it, under the packaged models, with its severity and clause."""

from __future__ import annotations

from datetime import date

import pytest

from samverka.actions.check import read, run
from samverka.diagnostics import Severity
from samverka.rules.example import BOTH, EXAMPLE, collaboration, decided, figures, order
from samverka.store.tree import MemoryTree

SEATS = """\
seats:
  - {id: k, party: kommunen, person: k-lind, from: 2024-01-01}
  - {id: k-e, party: skolan, role: substitute, person: m-ros, from: 2024-01-01}
  - {id: r, party: regionen, person: s-ek, from: 2024-01-01, to: 2026-12-31}
"""


def forum(type: str, model: str = "finsam-stockholm") -> dict[str, str]:
    """The group as a forum of a packaged model's type, chaired by Karin Lind."""
    files = dict(EXAMPLE)
    files["exempel/collaboration.md"] = files["exempel/collaboration.md"].replace("model: exempel", f"model: {model}")
    files["exempel/forums/grupp.md"] = (
        f"---\nkind: forum\nid: grupp\ntitle: Gruppen\ntype: {type}\nchair: k-lind\nvice_chair: s-ek\n{SEATS}---\n"
    )
    return files


def findings(files: dict[str, str], today: date = date(2026, 3, 2)) -> list[str]:
    """What the rules of decisions find, one line each: code, severity, clauses, and the English words."""
    found = [d for d in run(read(MemoryTree(files)), today) if "SV341" <= d.code <= "SV354"]
    return [f"{d.code} {d.severity} {'+'.join(d.cite)} {d.message.say('en')}" for d in found]


@pytest.mark.parametrize(
    ("type", "decision", "expected"),
    [
        ("agarsamrad", "", "SV343 error R07 Gruppen takes no decisions"),
        ("styrelse", ", concerns: [budget, plan, goals]", ""),
        ("styrelse", ", mode: consensus", "SV343 error R10+R11+L02 Gruppen does not decide by consensus (consensus)"),
        ("styrelse", ", mode: delegated", "SV343 error R10+R11+L02"),
        ("beredningsgrupp", ", mode: consensus-sought, dissent: [{party: regionen, text: Nej}]", ""),
        ("beredningsgrupp", ", concerns: [funding]", "SV346 error R09 a matter of funding is decided by Board"),
        ("beredningsgrupp", ", concerns: [funding], proposal_to: grupp", ""),
        ("lsg", ", concerns: [direction]", "SV346 error R09"),
        ("styrgrupp", ", concerns: [staff]", ""),
        (
            "styrgrupp",
            ", concerns: [target-group]",
            "SV346 error R23 a matter of the target group is outside the frame",
        ),
        ("styrgrupp", ", concerns: [budget], proposal_to: grupp", ""),
        ("arbetsutskott", ", mode: agreement, proposal_to: grupp, concerns: [goals]", ""),
        ("arbetsutskott", "", "SV347 warning F06 «bostad-1» was decided by delegation"),
    ],
)
def test_each_type_of_forum_decides_in_its_own_way(type: str, decision: str, expected: str) -> None:
    """R07, R09, R15, R23: the clause is cited, and what a source states is an error."""
    found = findings(forum(type) | decided(decision))
    assert [line[: len(expected)] for line in found] == ([expected] if expected else [])


def test_a_budget_that_another_body_decided_is_none() -> None:
    """R09: the plan's own decided names the meeting; what a decision is only about may prepare it, and warns."""
    plan = "---\nkind: plan\nid: 2026-budget\ntitle: Budget\nforum: grupp\nyear: 2026\ntype: budget\ndecided: grupp-2026-02-12#bostad-1\n---\n"
    files = {"exempel/plans/2026-budget.md": plan} | decided(", about: 2026-budget")
    assert findings(forum("styrelse") | files) == []
    assert [line[:17] for line in findings(forum("lsg") | files)] == ["SV346 warning R09", "SV346 error R09 a"]


def test_what_is_decided_by_delegation_is_never_about_the_goals() -> None:
    """F06 is an error, besides that it belongs to the board."""
    found = findings(
        forum("arbetsutskott") | decided(", concerns: [quality], delegation: '2026-delegation#lopande'") | LINES
    )
    assert found == ["SV347 error F06 matters of quality are never decided by delegation"]


LINES = order(
    "delegations: [{id: lopande, what: Löpande, to: grupp}, {id: inkop, what: Inköp, to: s-ek, limit: 100}]\n"
)
LINES = {
    path: text.replace("type: delegation-order", "type: delegation-order\ndecided: grupp-2026-02-12#bostad-1")
    for path, text in LINES.items()
}


@pytest.mark.parametrize(
    ("attendance", "expected"),
    [
        (BOTH, []),
        ("attendance: [{seat: k, person: k-lind}]\n", ["SV344 error L01 1 of 2 members were there for «bostad»"]),
        (
            "attendance: [{seat: k, person: k-lind}, {seat: r, person: s-ek, from_item: buss}]\n",
            ["SV344 error L01 1 of 2"],
        ),
        ("attendance: [{seat: k-e, person: m-ros}, {seat: r, person: s-ek}]\n", []),
        ("notes: final\n", ["SV344 warning L01 decisions are recorded, and not who was there"]),
        ("notes: draft\n", []),
    ],
)
def test_a_board_decides_with_more_than_half_of_its_members(attendance: str, expected: list[str]) -> None:
    """By item; a substitute of the same principal counts."""
    attendance = attendance.replace("seat: kommunen", "seat: k").replace("seat: regionen", "seat: r")
    found = findings(forum("styrelse") | decided("", attendance))
    assert [line[: len(start)] for line, start in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ("{yes: 2, no: 0}", ""),
        ("{yes: 1, no: 0, abstained: 1}", ""),
        ("{yes: 3, no: 0}", "SV345 error R10+R11+L02 3 votes, and 2 could vote"),
        ("{yes: 1, no: 0}", "SV345 warning R10+R11+L02 1 votes, and 2 could vote"),
        ("{yes: 0, no: 2}", "SV345 error L02 the votes went against"),
        ("{yes: 1, no: 1}", "SV345 warning L02 the votes are equal (1 to 1)"),
        ("{yes: 1, no: 1, casting: for}", ""),
        ("{yes: 1, no: 1, casting: against}", "SV345 error L02 the votes went against"),
        ("{yes: 2, no: 0, casting: for}", "SV345 error L02 a casting vote settles equal votes"),
        ("{yes: 1, no: 1, casting: for}, concerns: [election]", "SV345 error L02 in elections"),
        ("{yes: 1, no: 1, lot: true}, concerns: [election]", ""),
        (
            "{yes: 2, no: 0}, dissent: [{person: m-ros, text: Nej}]",
            "SV350 warning R10+R11+L02 Maria Ros could not vote",
        ),
        ("{yes: 1, no: 1, casting: for}, dissent: [{person: s-ek, text: Nej}]", ""),
    ],
)
def test_votes_are_those_of_who_could_vote(votes: str, expected: str) -> None:
    """Too many are an error, too few a warning; the chair settles a tie, a lot does in elections."""
    front = "attendance: [{seat: k, person: k-lind}, {seat: k-e, person: m-ros}, {seat: r, person: s-ek}]\n"
    found = findings(forum("styrelse") | decided(f", votes: {votes}", front))
    assert [line[: len(expected)] for line in found] == ([expected] if expected else [])


def test_nobody_has_a_casting_vote_where_chair_and_vice_chair_step_aside() -> None:
    """The tie is then settled in no way."""
    front = "attendance: [{seat: k, person: k-lind, aside: [bostad]}, {seat: k-e, person: m-ros}, {seat: r, person: s-ek, aside: [bostad]}]\n"
    found = findings(forum("styrelse") | decided(", votes: {yes: 1, no: 1, casting: for}", front))
    assert "SV345 error R10+R11+L02 neither chair nor vice chair could vote" in "\n".join(found)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("{seat: k, person: s-ek}", "SV341 error  Samir Ek does not hold the seat «k»; Karin Lind does"),
        ("{person: k-lind}, {seat: k, person: k-lind}", "SV341 error  Karin Lind stands twice"),
        ("{person: k-lind, left_item: buss}, {seat: k, person: k-lind, from_item: buss}", ""),
        ("{person: k-lind, from_item: buss, left_item: bostad}", "SV341 error  came to «buss» and left at «bostad»"),
        (
            "{seat: k, person: k-lind}, {seat: k-e, person: m-ros, acts_for: k-lind}",
            "SV342 error R10+R11+L02 Maria Ros cannot serve",
        ),
        ("{seat: k, person: k-lind, left_item: buss}, {seat: k-e, person: m-ros, acts_for: k-lind}", ""),
        (
            "{seat: k-e, person: m-ros, acts_for: s-ek}",
            "SV342 error R10+R11+L02 Maria Ros cannot serve for Samir Ek: they are not",
        ),
        ("{person: s-ek, acts_for: k-lind}", "SV342 error R10+R11+L02 Samir Ek holds no substitute's seat"),
    ],
)
def test_the_attendance_holds_together(row: str, expected: str) -> None:
    """Who sits where, once and in order; a substitute serves for its own absent member."""
    items = "agenda: [{id: bostad, title: Bostad}, {id: buss, title: Buss}]\n"
    text = f"---\nkind: meeting\nid: grupp-m\nforum: grupp\ndate: 2026-02-12\n{items}attendance: [{row}]\n---\n"
    found = findings(forum("styrelse") | {"exempel/meetings/grupp/m.md": text})
    assert [line[: len(expected)] for line in found] == ([expected] if expected else [])


def test_a_seat_that_was_not_held_that_day_is_named() -> None:
    """Its term had ended."""
    text = (
        "---\nkind: meeting\nid: grupp-m\nforum: grupp\ndate: 2027-02-12\nattendance: [{seat: r, person: s-ek}]\n---\n"
    )
    assert findings(forum("styrelse") | {"exempel/meetings/grupp/m.md": text}) == [
        "SV341 error  the seat «r» was not held on 2027-02-12"
    ]


def test_outside_a_board_a_party_sends_whom_it_will_but_not_anothers() -> None:
    """G14, G15: a deputy needs no seat; someone from the other principal does not stand in."""
    files = forum("stadsomrade", "goteborg-stadsomrade")
    text = "---\nkind: meeting\nid: grupp-m\nforum: grupp\ndate: 2026-02-12\nattendance: [{seat: k, person: %s, acts_for: k-lind}]\n---\n"
    assert findings(files | {"exempel/meetings/grupp/m.md": text % "m-ros"}) == []
    (found,) = findings(files | {"exempel/meetings/grupp/m.md": text % "s-ek"})
    assert "not of the same principal" in found


@pytest.mark.parametrize(
    ("change", "decision", "expected"),
    [
        ("forum: grupp, ", ", mode: consensus", []),
        (
            "forum: grupp, ",
            "",
            ["SV349 error C07 the model is changed by consensus, and «bostad-1» was decided by agreement (agreement)"],
        ),
        (
            "forum: grupp, ",
            ", mode: consensus, dissent: [{party: regionen, text: Nej}]",
            ["SV349 error C07", "SV350 error"],
        ),
        ("", ", mode: consensus", ["SV349 error C07 the change also holds for annan"]),
    ],
)
def test_a_figure_is_changed_by_consensus_in_the_forum_it_is_changed_for(
    change: str, decision: str, expected: list[str]
) -> None:
    """C07; a change for all forums needs each of them."""
    files = forum("oppet-forum", "goteborg-civilsamhalle")
    files["exempel/forums/annan.md"] = files["exempel/forums/grupp.md"].replace("id: grupp", "id: annan")
    line = f"changes: [{{figure: notes_within, {change}value: {{days: 10}}, from: 2026-04-01, decided: 'grupp-2026-02-12#bostad-1'}}]\n"
    path = "exempel/collaboration.md"
    files[path] = files[path].removesuffix("---\n") + line + "---\n"
    found = findings(files | decided(decision))
    assert [line[: len(start)] for line, start in zip(found, expected, strict=True)] == expected


def test_a_decision_that_a_change_names_must_be_there() -> None:
    """Under every model; words without # are taken as they are."""
    files = forum("stadsomrade", "goteborg-stadsomrade")
    path = "exempel/collaboration.md"
    line = "changes: [{figure: notes_within, value: {days: 10}, from: 2026-04-01, decided: 'grupp-2026-02-12#annat'}]\n"
    files[path] = files[path].removesuffix("---\n") + line + "---\n"
    assert findings(files | decided("")) == ["SV349 error  «grupp-2026-02-12#annat» is no decision of a meeting"]


TAKEN = """\
decided: "grupp-2026-02-12#bostad-1"
delegations: [{{id: inkop, what: Inköp, to: chefen, limit: 100}}, {{id: snabbt, what: Brådskande, to: chair}}]
taken: [{{id: d1, on: {on}, line: {line}, by: {by}, text: Avtal{more}}}]
"""


@pytest.mark.parametrize(
    ("on", "line", "by", "more", "expected"),
    [
        ("2026-02-20", "inkop", "s-ek", ", amount: 100", []),
        ("2026-02-20", "snabbt", "k-lind", "", []),
        ("2026-02-20", "inkop", "k-lind", "", ["SV347 error F06 the line «inkop» gives the decision to «chefen»"]),
        ("2026-02-20", "inkop", "s-ek", ", amount: 101", ["SV347 error F06 101 kronor is more than the 100"]),
        ("2026-02-20", "inkopp", "s-ek", "", ["SV347 error  the order has no line «inkopp»"]),
        (
            "2026-02-10",
            "snabbt",
            "k-lind",
            "",
            ["SV347 error F06 the delegation order was decided on 2026-02-12", "SV348 warning"],
        ),
        ("2026-02-20", "snabbt", "k-lind", ", concerns: [scope]", ["SV347 error F06 matters of scope are never"]),
    ],
)
def test_a_delegate_decides_what_the_order_gives(on: str, line: str, by: str, more: str, expected: list[str]) -> None:
    """Who holds the function that day, up to the limit, once the order is decided."""
    files = forum("styrelse") | decided("")
    path = "exempel/collaboration.md"
    function = "functions: [{id: chefen, title: Chef, holders: [{person: s-ek, from: 2026-01-01}]}]\n"
    files[path] = files[path].removesuffix("---\n") + function + "---\n"
    found = findings(files | order(TAKEN.format(on=on, line=line, by=by, more=more)))
    assert [said[: len(start)] for said, start in zip(found, expected, strict=True)] == expected


def test_a_decision_by_delegation_is_missed_once_the_boards_meeting_is_over() -> None:
    """The board meets on 7 May; an item from the model or from the order reports it."""
    files = forum("styrelse") | decided("") | order(TAKEN.format(on="2026-02-20", line="snabbt", by="k-lind", more=""))
    files["exempel/plans/2026-delegation.md"] = files["exempel/plans/2026-delegation.md"].replace(
        "to: chefen", "to: s-ek"
    )
    assert findings(files, date(2026, 5, 7)) == []
    (found,) = findings(files, date(2026, 5, 8))
    assert found == "SV348 warning  the decision of 2026-02-20 was not reported to the board on 2026-05-07"
    may = "exempel/meetings/grupp/2026-05-07.md"
    for source in ("model#delegated", "2026-delegation"):
        item = f"agenda: [{{id: a, title: Anmälan, type: notice, from: '{source}'}}]\n"
        told = {may: files[may].removesuffix("---\n") + item + "---\n"}
        assert findings(files | told, date(2026, 5, 8)) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (", parties: [regionen], state: open", []),
        (", parties: [regionen], state: in-force", ["SV351 warning  «bostad-1» waits for Exempelregionen"]),
        (", own: [{party: regionen, on: 2026-02-20, outcome: agreed}], parties: [regionen], state: in-force", []),
        (", own: [{party: regionen, by: 2026-03-20}], state: in-force", ["SV351 warning  «bostad-1» waits for"]),
        (", own: [{party: regionen, on: 2026-02-20, outcome: declined}], state: in-force", ["SV351 warning"]),
        (", dissent: [{party: regionen, text: Nej}]", ["SV350 warning"]),
        (", votes: {yes: 2, no: 0}", ["SV343 warning"]),
    ],
)
def test_where_parties_agree_each_decides_for_itself(more: str, expected: list[str]) -> None:
    """What waits for a party does not hold; votes and other opinions are out of place."""
    found = findings(forum("stadsomrade", "goteborg-stadsomrade") | decided(more))
    assert [line[: len(start)] for line, start in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (", who: revisorerna", []),
        (", who: chefen på kansliet", []),
        (", who: skolan", []),
        (", who: s-eck", ["SV352 warning  «s-eck» is no person"]),
        (", by: 2026-02-11", ["SV352 warning  it is to be done by 2026-02-11"]),
        (", state: done", ["SV352 warning  done, and no day"]),
        (", state: done, done: 2026-02-20", []),
    ],
)
def test_what_was_taken_on_can_be_followed_up(more: str, expected: list[str]) -> None:
    """Ids that are none, days before the meeting, done without a day."""
    found = findings(forum("stadsomrade", "goteborg-stadsomrade") | decided(more))
    assert [line[: len(start)] for line, start in zip(found, expected, strict=True)] == expected


def test_nothing_a_decision_says_makes_a_rule_fall_where_its_forum_or_model_is_missing() -> None:
    """What cannot be read has a finding of its own."""
    files = dict(EXAMPLE) | decided(", mode: majority, votes: {yes: 1, no: 1}, concerns: [budget], delegation: 'x#y'")
    for path in ("exempel/forums/grupp.md", "models/exempel/model.yml"):
        rest = {name: text for name, text in files.items() if name != path}
        assert all(d.severity in Severity for d in run(read(MemoryTree(rest)), date(2026, 3, 2)))


@pytest.mark.parametrize(
    ("quorum", "here", "expected"),
    [
        ("more_than_half", 1, "1 of 2 members were there for «bostad»; to decide: more than half of them"),
        ("1/2", 1, ""),
        ("2/3", 1, "1 of 2 members were there for «bostad»; to decide: at least 2/3 of them"),
        ("2/3", 2, ""),
        ("2", 1, "1 of 2 members were there for «bostad»; to decide: at least 2 of them"),
        ("1", 1, ""),
        ("none", 1, ""),
    ],
)
def test_a_quorum_is_a_word_a_share_or_a_number(quorum: str, here: int, expected: str) -> None:
    """A share counts from exactly that many on."""
    rows = BOTH if here == 2 else "attendance: [{seat: kommunen, person: k-lind}]\n"
    model = figures(f"quorum: {{value: {quorum}, cite: EX1}}")
    found = [line for line in findings(EXAMPLE | model | decided("", rows)) if "SV344" in line]
    assert [line.removeprefix("SV344 error EX1 ") for line in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    "value", ["most", "0/3", "4/3", "2/0", "2/3/4", "0", "-1", "true", "2.5", "½", "1000/1000", "[2]"]
)
def test_what_is_no_quorum_is_said(value: str) -> None:
    """With what would be one."""
    changes = f'changes: [{{figure: quorum, value: "{value}", from: 2026-01-01, decided: förr}}]\n'
    raw = changes if value in ("most", "0/3", "4/3", "2/0", "2/3/4", "½", "1000/1000") else changes.replace('"', "")
    said = run(read(MemoryTree(EXAMPLE | collaboration(raw))), date(2026, 3, 2))
    found = [d.message.say("en") for d in said if d.code == "SV305"]
    assert len(found) == 1 and "a share like 2/3" in found[0], found


def test_a_name_as_the_one_who_does_it_is_answered_with_the_id() -> None:
    """Words that are nobody's name stay words."""
    for who, expected in (("Samir Ek", ["write who: s-ek"]), ("Exempelregionen", []), ("alla parter", [])):
        said = run(read(MemoryTree(EXAMPLE | decided(f", who: {who}"))), date(2026, 3, 2))
        assert [d.help.say("en") for d in said if d.code == "SV352" and d.help] == expected
