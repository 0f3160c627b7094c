"""Claims about seats, roles and terms: each clause of the sources, once followed and once broken, in small repositories of its own."""

from __future__ import annotations

from datetime import date

import pytest

from samverka.actions.check import read, run
from samverka.store.tree import MemoryTree

TODAY = date(2026, 3, 2)
SETTINGS = "format: 1\ndomain: samverka.example\n"
AREAS = ("centrum", "hisingen", "nordost", "sydvast")
PEOPLE = {"sf-" + area: f"chef-{area}" for area in AREAS} | {"slk": "s-lk", "gsf": "g-sf"}


def records(front: dict[str, str]) -> dict[str, str]:
    """Files with front matter alone."""
    return {path: f"---\n{text}---\n" for path, text in front.items()}


def seat(party: str, person: str | None = None, more: str = "mandate: true") -> str:
    """A line of `seats:`."""
    return f"  - {{id: {party}, party: {party}, person: {person or PEOPLE[party]}, {more}}}\n"


ROTA = "rota: {start: 2026-01-01, months: 6, order: [chef-centrum, chef-hisingen, chef-nordost, chef-sydvast]}\n"
CITY = {
    "samverka.yml": SETTINGS,
    "parties.yml": "parties:\n"
    + "".join(f"  - {{id: {party}, name: Part {party}, kind: administration}}\n" for party in (*PEOPLE, "gammal")),
    "people.yml": "people:\n"
    + "".join(
        f"  - {{id: {person}, name: Namn {person}, party: {party}, function: avdelningschef}}\n"
        for party, person in PEOPLE.items()
    )
    + "  - {id: e-chef, name: Enhetschefen, party: sf-hisingen, function: enhetschef}\n",
    **records(
        {
            "g/collaboration.md": "kind: collaboration\nid: g\ntitle: G\nmodel: goteborg-stadsomrade\nmodel_version: 1\nparties:\n"
            + "".join(f"  - {{party: {party}}}\n" for party in PEOPLE),
            **{
                f"g/forums/{area}.md": f"kind: forum\nid: {area}\ntitle: Forum {area}\ntype: stadsomrade\n"
                f"conveners: [sf-{area}]\nchair: chef-{area}\nseats:\n" + seat(f"sf-{area}") + seat("slk") + seat("gsf")
                for area in AREAS
            },
            **{
                f"g/wheels/2026-{area}.md": f"kind: wheel\nid: 2026-{area}\nforum: {area}\nyear: 2026\n"
                for area in (*AREAS, "staden")
            },
            "g/forums/staden.md": "kind: forum\nid: staden\ntitle: Staden\ntype: stadengemensam\n"
            "conveners: [sf-centrum, sf-hisingen, sf-nordost, sf-sydvast]\n"
            + ROTA
            + "seats:\n"
            + "".join(map(seat, PEOPLE)),
        }
    ),
}
OWN = {"stad": "municipality", "region": "region", "fk": "state", "af": "state"}


def board_seat(party: str, role: str) -> str:
    """A seat of the board with its term."""
    sent = "official" if OWN[party] == "state" else "elected"
    name = f"{party}-{role}"
    return f"  - {{id: {name}, party: {party}, role: {role}, person: {name}, mandate: true, appointed: {sent}, from: 2023-04-01, to: 2027-03-31}}\n"


BOARD = {
    "samverka.yml": SETTINGS,
    "parties.yml": "parties:\n"
    + "".join(f"  - {{id: {party}, name: Part {party}, kind: {kind}}}\n" for party, kind in OWN.items()),
    "people.yml": "people:\n"
    + "".join(
        f"  - {{id: {party}-{role}, name: Namn {party}-{role}, party: {party}}}\n"
        for party in OWN
        for role in ("member", "substitute")
    )
    + "  - {id: chefen, name: Förbundschefen}\n",
    **records(
        {
            "f/collaboration.md": "kind: collaboration\nid: f\ntitle: F\nmodel: finsam-stockholm\nmodel_version: 1\nparties:\n"
            + "".join(f"  - {{party: {party}, principal: true}}\n" for party in OWN)
            + "functions: [{id: forbundschef, title: Förbundschef, holders: [{person: chefen}]}]\n",
            "f/forums/styrelse.md": "kind: forum\nid: styrelse\ntitle: Styrelsen\ntype: styrelse\nchair: stad-member\n"
            "vice_chair: region-member\nsummons_by: au\nseats:\n"
            + "".join(board_seat(party, role) for party in OWN for role in ("member", "substitute")),
            "f/forums/au.md": "kind: forum\nid: au\ntitle: Utskottet\ntype: arbetsutskott\nseats:\n"
            "  - {id: o, party: stad, person: stad-member}\n  - {id: v, party: region, person: region-member}\n"
            "  - {id: c, person: chefen}\n",
            "f/forums/beredning.md": "kind: forum\nid: beredning\ntitle: Beredningen\ntype: beredningsgrupp\nchair: chefen\nseats:\n"
            "  - {id: fk, party: fk, person: fk-member, mandate: true}\n",
            "f/forums/styrgrupp.md": "kind: forum\nid: styrgrupp\ntitle: Styrgruppen\ntype: styrgrupp\nconveners: [stad]\n"
            "chair: fk-member\nconvener_person: fk-member\nseats:\n  - {id: fk, party: fk, person: fk-member, title: insatsägare}\n",
        }
    ),
}
CODES = {f"SV{n}" for n in range(321, 335)}


def found(files: dict[str, str], path: str, *edits: tuple[str, str], today: date = TODAY) -> list[str]:
    """What our rules find when words of a file are exchanged: code, severity and clauses."""
    text = files[path]
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    diagnostics = run(read(MemoryTree({**files, path: text})), today)
    assert [d.message.say("en") for d in diagnostics if d.code < "SV200"] == []
    return [f"{d.code} {d.severity} {','.join(d.cite)}" for d in diagnostics if d.code in CODES]


@pytest.mark.parametrize("files", [CITY, BOARD], ids=["city", "board"])
def test_what_the_sources_say_is_in_order(files: dict[str, str]) -> None:
    """The repositories that the breaches are made in have no findings of ours."""
    assert found(files, "samverka.yml") == []


H, S, B = "g/forums/hisingen.md", "g/forums/staden.md", "f/forums/styrelse.md"
BREACHES = [
    ("G04", CITY, H, [("conveners: [sf-hisingen]\n", "")], "SV321 error G04"),
    ("G05", CITY, S, [(", sf-sydvast]", "]")], "SV321 error G05"),
    ("G05", CITY, S, [(", sf-sydvast]", ", slk]")], "SV321 error G05"),
    ("G06", CITY, H, [("chair: chef-hisingen\n", "")], "SV322 error G06,G18"),
    ("G06", CITY, H, [("chair: chef-hisingen", "chair: s-lk")], "SV322 error G06"),
    ("G06", CITY, H, [("chair: chef-hisingen", "chair: e-chef")], "SV322 warning G06"),
    ("G07", CITY, S, [(ROTA, "chair: chef-centrum\n")], "SV324 error G07,G18"),
    ("G07", CITY, S, [("chef-nordost, chef-sydvast]", "chef-nordost]")], "SV324 error G07"),
    ("G07", CITY, S, [("chef-sydvast]", "s-lk]")], "SV324 error G07"),
    ("G07", CITY, S, [("months: 6", "months: 0")], "SV324 error G07"),
    ("G07", CITY, S, [("start: 2026-01-01", "start: 2026-04-01")], "SV324 warning G07"),
    ("G07", CITY, S, [("sydvast]}", "sydvast], swaps: [{on: 2026-05-01, person: chef-nordost}, {on: 2026-06-01, person: chef-sydvast}]}")], "SV324 error G07"),
    ("G14", CITY, H, [(", mandate: true", "")], "SV326 error G14"),
    ("G14", CITY, H, [(seat("slk"), seat("slk") + seat("slk", "e-chef").replace("id: slk", "id: slk2"))], "SV326 error G14"),
    ("G14", CITY, H, [(seat("slk"), "")], "SV327 error G02,G14"),
    ("G14", CITY, H, [("person: s-lk, ", "")], "SV327 warning G02,G14"),
    ("G14", CITY, H, [(seat("slk"), seat("slk", None, "mandate: true, to: 2026-03-01"))], "SV331 warning G02,G14"),
    ("G14", CITY, H, [("person: s-lk", "person: g-sf")], "SV332 warning "),
    ("G02", CITY, S, [(seat("gsf"), "")], "SV327 error G02,G14"),
    ("R10", BOARD, B, [(board_seat("fk", "member"), "")], "SV327 error R10"),
    ("R10", BOARD, B, [(board_seat("fk", "substitute"), "")], "SV328 error R10,R11"),
    ("R11", BOARD, B, [("role: substitute, person: fk-substitute", "role: substitute, person: af-substitute")], "SV333 error R10"),
    ("R12", BOARD, B, [("chair: stad-member", "chair: chefen")], "SV322 error R12"),
    ("R12", BOARD, B, [("vice_chair: region-member\n", "")], "SV323 error R12"),
    ("R12", BOARD, B, [("vice_chair: region-member", "vice_chair: region-substitute")], "SV323 error R12"),
    ("R12", BOARD, B, [("from: 2023-04-01, to: 2027-03-31", "from: 2023-04-01, to: 2027-04-01")], "SV331 warning R12"),
    ("R12", BOARD, B, [(", to: 2027-03-31", "")], "SV331 warning R12"),
    ("R13", BOARD, B, [("summons_by: au\n", "")], "SV325 error R13"),
    ("R13", BOARD, B, [("summons_by: au\n", "summons_by: beredning\n")], "SV325 error R13"),
    ("R13", BOARD, "f/forums/au.md", [("person: region-member", "person: fk-member")], "SV330 error R13"),
    ("R13", BOARD, "f/forums/au.md", [(", person: region-member", "")], "SV330 warning R13"),
    ("F04", BOARD, B, [(", mandate: true", "")], "SV326 error F04"),
    ("F05", BOARD, B, [("appointed: elected", "appointed: official")], "SV329 warning F05"),
    ("F05", BOARD, B, [(", appointed: elected", "")], "SV329 warning F05"),
    ("F10", BOARD, "f/forums/beredning.md", [(", mandate: true", "")], "SV326 warning F10"),
    ("R17", BOARD, "f/forums/beredning.md", [("chair: chefen", "chair: fk-member")], "SV322 error R17"),
    ("R24", BOARD, "f/forums/styrgrupp.md", [("chair: fk-member", "chair: af-member")], "SV322 error R24"),
    ("R24", BOARD, "f/forums/styrgrupp.md", [("convener_person: fk-member", "convener_person: af-member")], "SV323 error R24"),
    ("R24", BOARD, "f/forums/styrgrupp.md", [("conveners: [stad]\n", "")], "SV321 error R24"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "files", "path", "edits", "expected"),
    BREACHES,
    ids=[f"{clause}-{i}" for i, (clause, *_) in enumerate(BREACHES)],
)
def test_a_broken_clause_is_found_with_its_clause(
    clause: str, files: dict[str, str], path: str, edits: list[tuple[str, str]], expected: str
) -> None:
    """SKA as an error, BÖR and assumptions as a warning, and each names what it rests on."""
    assert expected in found(files, path, *edits)


def test_five_municipalities_cannot_share_one_seat() -> None:
    """Norra Bohuslän 2010: each member has a seat and a substitute of its own, so four of the five are missing twice."""
    parties = "".join(f"  - {{id: k{n}, name: Kommun {n}, kind: municipality}}\n" for n in range(5))
    members = "".join(f"  - {{party: k{n}, principal: true}}\n" for n in range(5))
    files = {**BOARD, "parties.yml": BOARD["parties.yml"] + parties}
    path = "f/collaboration.md"
    files[B] = BOARD[B].replace("party: stad,", "party: k0,")
    codes = [line[:5] for line in found(files, path, ("  - {party: stad, principal: true}\n", members))]
    assert (codes.count("SV327"), codes.count("SV328")) == (4, 4)


def test_a_term_that_has_ended_only_warns() -> None:
    """Nobody has written anything wrong when a day has passed: no error appears that was not there the day before."""
    for files in (CITY, BOARD):
        for day in (date(2026, 12, 31), date(2027, 3, 31), date(2027, 4, 1), date(2040, 1, 1)):
            assert [line for line in found(files, "samverka.yml", today=day) if " error " in line] == []
    ended = found(BOARD, "samverka.yml", today=date(2027, 4, 1))
    assert ended.count("SV331 warning R10") == 8
    assert "SV322 warning R12" in ended


def test_who_follows_on_the_next_day_leaves_no_gap() -> None:
    """One goes on the last of a month and another comes on the first: nothing to say on any day."""
    two = seat("slk", None, "mandate: true, to: 2026-03-31") + seat(
        "slk", "n-y", "mandate: true, from: 2026-04-01"
    ).replace("{id: slk", "{id: slk-2")
    files = {**CITY, "people.yml": CITY["people.yml"] + "  - {id: n-y, name: Ny, party: slk}\n"}
    for day in (date(2026, 3, 2), date(2026, 3, 31), date(2026, 4, 1)):
        assert found(files, H, (seat("slk"), two), today=day) == []
    both = two.replace("2026-04-01", "2026-03-31")
    assert found(files, H, (seat("slk"), both)) == ["SV326 error G14"]


def test_a_forum_to_be_filled_in_has_no_errors() -> None:
    """A model's beginning has seats without persons: one warning for the forum says so."""
    empty = CITY[H].replace("chair: chef-hisingen\n", "")
    for person in ("chef-hisingen", "s-lk", "g-sf"):
        empty = empty.replace(f"person: {person}, ", "")
    assert found({**CITY, H: empty}, "samverka.yml") == [
        "SV322 warning G06,G18",
        "SV327 warning G02,G14",
    ]


MERGED = "  - {id: gammal, name: Gamla förvaltningen, kind: administration, valid_to: 2025-12-31, replaced_by: gsf}\n"


@pytest.mark.parametrize(
    ("path", "old", "new", "severity"),
    [
        (H, seat("gsf"), seat("gammal", "g-sf", "mandate: true"), "warning"),
        (H, seat("gsf"), seat("gammal", "g-sf", "mandate: true, from: 2026-01-01"), "error"),
        (S, ", sf-sydvast]", ", gammal]", "warning"),
        (
            "g/wheels/2026-hisingen.md",
            "year: 2026\n",
            "year: 2026\nitems: [{id: a, when: 2026-05, title: A, parties: [gammal]}]\n",
            "error",
        ),
        ("g/collaboration.md", "  - {party: gsf}\n", "  - {party: gsf}\n  - {party: gammal}\n", "warning"),
    ],
)
def test_what_is_to_come_names_no_party_that_is_gone(path: str, old: str, new: str, severity: str) -> None:
    """What was written after its last day is wrong; what the day has overtaken only warns. The help names who took over."""
    parties = CITY["parties.yml"].replace("  - {id: gammal, name: Part gammal, kind: administration}\n", MERGED)
    text = CITY[path].replace(old, new)
    diagnostics = run(read(MemoryTree({**CITY, "parties.yml": parties, path: text})), TODAY)
    (gone,) = [d for d in diagnostics if d.code == "SV334"]
    assert (gone.severity, gone.location.path) == (severity, path)
    assert gone.help is not None
    assert gone.help.say("en") == "write gsf: Part gsf took over"


@pytest.mark.parametrize("line", ["replaced_by: gammal", "replaced_by: slk"])
def test_successors_do_not_lead_back(line: str) -> None:
    """A party that took over from itself, directly or by another, took over from nobody."""
    parties = CITY["parties.yml"].replace(
        "Part slk, kind: administration", "Part slk, kind: administration, valid_to: 2026-01-01, replaced_by: gammal"
    )
    parties = parties.replace(
        "Part gammal, kind: administration", f"Part gammal, kind: administration, valid_to: 2026-01-01, {line}"
    )
    diagnostics = run(read(MemoryTree({**CITY, "parties.yml": parties})), TODAY)
    assert "error" in {d.severity for d in diagnostics if d.code == "SV334" and d.location.path == "parties.yml"}


def test_a_person_of_the_party_that_took_over_holds_its_seat() -> None:
    """Who worked for the old name works for the new one."""
    parties = CITY["parties.yml"].replace("  - {id: gammal, name: Part gammal, kind: administration}\n", MERGED)
    people = CITY["people.yml"].replace("party: gsf", "party: gammal")
    assert found({**CITY, "parties.yml": parties}, "people.yml") == []
    assert found({**CITY, "parties.yml": parties, "people.yml": people}, "samverka.yml") == []


def test_an_open_forum_needs_no_seats() -> None:
    """C02: whoever comes, comes."""
    opened = CITY[H].replace(seat("slk") + seat("gsf"), "").replace("kind: forum\n", "kind: forum\nopen: true\n")
    assert found({**CITY, H: opened}, "samverka.yml") == []
