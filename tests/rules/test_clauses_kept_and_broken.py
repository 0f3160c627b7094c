# ruff: noqa: E501 - a case is one line
"""Each clause that must be so, kept and broken in repositories as an outsider writes them: by hand, with names of their own.

The repositories (`tests/data/agreements/*.txt`, the files divided by lines `=== PATH`) keep every clause of their source. A case lays
one change over one of them and says which finding is to name the clause, how bad it is, and where it points.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from samverka.actions.check import read, run
from samverka.diagnostics import Diagnostic, Severity
from samverka.store.models import load_clauses, load_model, packaged_names
from samverka.store.tree import MemoryTree

FOLDER = Path(__file__).parent.parent / "data" / "agreements"
KEPT = {"hamnstad": date(2027, 2, 15), "forbund": date(2027, 4, 20), "lokalt": date(2027, 4, 20), "oppet": date(2027, 4, 20)}  # fmt: skip
"""The repositories, each with the day it is checked for."""

Edit = tuple[str, str, str]
"""A file, what stands there, and what stands there instead; where nothing is looked for, the whole file ("" takes it away)."""


@cache
def kept(name: str) -> dict[str, str]:
    """A repository that keeps its agreement: path to text."""
    parts = re.split(r"(?m)^=== ", (FOLDER / f"{name}.txt").read_text(encoding="utf-8"))[1:]
    return dict(part.split("\n", 1) for part in parts)


def laid(name: str, edits: tuple[Edit, ...]) -> dict[str, str]:
    """The repository with the edits made."""
    files = dict(kept(name))
    for path, old, new in edits:
        if old:
            assert old in files[path], (path, old)
        files[path] = files[path].replace(old, new) if old else new
    return {path: text for path, text in files.items() if text}


def findings(files: dict[str, str], today: date) -> tuple[Diagnostic, ...]:
    """What check says, but for what is only worth knowing."""
    return tuple(d for d in run(read(MemoryTree(files)), today) if d.severity is not Severity.NOTE)


C, W = "hamnstad/", "hamnstad/wheels/2027-"
OST, HELA, HELD = C + "forums/ost.md", C + "forums/hela.md", C + "meetings/ost/2027-02-04.md"
TASK, ISSUE, SHARED = C + "uppdrag/2027-gangvagar.md", C + "issues/2027-01-12-gangvagar.md", C + "issues/2027-02-01-sommarlov.md"  # fmt: skip
F = "sjostad/"
ALL, BOARD, PREP, STEER = F + "collaboration.md", F + "forums/styrelse.md", F + "forums/beredning.md", F + "forums/styr-kajen.md"  # fmt: skip
SAT, OWNERS, ASSESSED, EFFORT = F + "meetings/styrelse/2027-02-18.md", F + "meetings/samrad/2027-04-15.md", F + "meetings/beredning/2027-01-28.md", F + "insatser/2027-kajen.md"  # fmt: skip
PLAN, GIVEN = "aby/plans/2027-handlingsplan.md", "aby/uppdrag/2027-fall.md"
AGREED, DIALOGUE = "byn/collaboration.md", "byn/meetings/dialog/2024-05-16.md"
STEERED = """\
---
kind: meeting
forum: styr-kajen
date: 2027-04-01
agenda: [{id: x, title: Målgrupp, type: decision}]
attendance: [{seat: staden, person: kaj-pil}, {seat: forbundet, person: jon-os}]
decisions: [{id: a, item: x, text: Vi tar med äldre, mode: within-frame, concerns: [target-group], state: in-force}]
notes: final
---
"""
REPORTED = "reports: [{on: 2027-03-18, by: tyra-mark, progress: on-plan, text: Kartläggningen är klar. Tidplanen håller.}]\n"  # fmt: skip
LAST = "  - {to: reporting, on: 2027-03-18, by: tyra-mark}\n"
CLOSED = LAST + "  - {to: final-report, on: 2027-04-16, by: tyra-mark}\n"

Case = tuple[str, str, str, tuple[Edit, ...]]
BROKEN: list[Case] = [
    ("G04", "hamnstad", "SV321 error forums/ost.md:2", ((OST, "conveners: [soc-ost]\n", ""),)),
    ("G04", "hamnstad", "SV206 warning forums/ost.md:5", ((W + "ost.md", "", ""), (HELD, "from: 2027-ost#trygghet, ", ""))),
    ("G05", "hamnstad", "SV321 error forums/hela.md:7", ((HELA, "soc-syd, soc-vast]", "soc-syd]"),)),
    ("G05", "hamnstad", "SV321 error forums/hela.md:7", ((HELA, "soc-syd, soc-vast]", "soc-syd, skola]"),)),
    ("G06", "hamnstad", "SV322 error forums/ost.md:8", ((OST, "chair: ove-borg", "chair: mona-lund"),)),
    ("G06", "hamnstad", "SV322 warning forums/ost.md:8", ((OST, "chair: ove-borg", "chair: elsa-vik"),)),
    ("G07", "hamnstad", "SV324 error forums/hela.md:8", ((HELA, "siv-dal, leif-hed]", "siv-dal]"),)),
    ("G08", "hamnstad", "SV208 error ost/2027-02-04.md:9", ((HELD, "title: Trygghet vid stationen, type: dialogue, from: 2027-ost#trygghet", "title: Något annat"), (HELD, "## Trygghet vid stationen", "## Något annat"))),
    ("G09", "hamnstad", "SV201 warning ost/2027-02-04.md:8", ((HELD, "on: 2027-01-28", "on: 2027-02-01"),)),
    ("G10", "hamnstad", "SV204 warning forums/ost.md:5", ((C + "meetings/ost/2027-11-18.md", "", ""),)),
    ("G11", "hamnstad", "SV204 warning forums/hela.md:5", ((C + "meetings/hela/2027-11-18.md", "", ""),)),
    ("G14", "hamnstad", "SV326 error forums/ost.md:12", ((OST, "seats:\n", "seats:\n  - {id: tva, party: soc-ost, person: elsa-vik, mandate: true}\n"),)),
    ("G14", "hamnstad", "SV326 error forums/ost.md:12", ((OST, "person: mona-lund, mandate: true", "person: mona-lund"),)),
    ("G14", "hamnstad", "SV327 error forums/hela.md:10", ((HELA, "  - {id: park, party: park, person: jan-strand, mandate: true}\n", ""),)),
    ("G16", "hamnstad", "SV219 error wheels/2027-ost.md:6", ((W + "ost.md", ", parties: [soc-ost, park]", ""), (W + "ost.md", ", parties: [skola]", ""))),
    ("G18", "hamnstad", "SV322 error forums/ost.md:2", ((OST, "chair: ove-borg\n", ""),)),
    ("G18", "hamnstad", "SV324 error forums/hela.md:2", ((HELA, "rota: {start: 2027-01-01, months: 3, order: [gun-aker, ove-borg, siv-dal, leif-hed]}", "chair: gun-aker"),)),
    ("G19", "hamnstad", "SV219 error wheels/2027-hela.md:6", ((W + "hela.md", ", theme: folkhälsa", ""),)),
    ("G20", "hamnstad", "SV202 error issues/2027-01-12-gangvagar.md:9", ((ISSUE, "2027-01-12\nmeeting", "2027-01-28\nmeeting"), (ISSUE, "on: 2027-01-1", "on: 2027-01-29 #"), (ISSUE, " #2, by", ", by"), (ISSUE, " #4, by", ", by"))),
    ("G20", "hamnstad", "SV365 error issues/2027-01-12-gangvagar.md:5", ((ISSUE, "party: park\n", "other: Fiskeklubben\n"),)),
    ("G23", "hamnstad", "SV401 error uppdrag/2027-gangvagar.md:18", ((TASK, "## Omfattning\n<!-- section: scope -->\nTill november, två timmar i veckan.\n", ""),)),
    ("G24", "hamnstad", "SV401 error uppdrag/2027-gangvagar.md:17", ((TASK, "  - {person: jan-strand, party: park}\n", ""),)),
    ("G25", "hamnstad", "SV361 error issues/2027-01-20-nattbuss.md:10", ((C + "issues/2027-02-08-nattbuss-hela.md", "", ""),)),
    ("G26", "hamnstad", "SV361 error issues/2027-02-01-sommarlov.md:10", ((C + "issues/2027-02-09-sommarlov-vast.md", "", ""), (SHARED, "  - {to: distributed, on: 2027-02-09, by: gun-aker, forum: vast}\n", ""))),
    ("F04", "forbund", "SV326 error forums/styrelse.md:12", ((BOARD, "ewa-jord, mandate: true", "ewa-jord, mandate: false"),)),
    ("F06", "forbund", "SV347 error plans/2027-delegation.md:10", ((F + "plans/2027-delegation.md", "limit: 50000}", "limit: 50000, concerns: [goals]}"),)),
    ("F06", "forbund", "SV347 error plans/2027-delegation.md:12", ((F + "plans/2027-delegation.md", "amount: 30000}", "amount: 30000, concerns: [direction]}"),)),
    ("F07", "forbund", "SV211 warning forums/styrelse.md:5", ((F + "plans/2027-verksamhetsplan.md", "", ""),)),
    ("R02", "forbund", "SV327 error forums/samrad.md:7", ((F + "forums/samrad.md", "  - {id: af, party: af, person: hans-mo}\n", ""), (OWNERS, "  - {seat: af, person: hans-mo}\n", ""))),
    ("R02", "forbund", "SV214 error samrad/2027-04-15.md:7", ((OWNERS, "  - {seat: af, person: hans-mo}\n", ""),)),
    ("R02", "forbund", "SV217 warning plans/2027-budget.md:9", ((F + "plans/2027-budget.md", ", answered: 2026-10-10", ""),)),
    ("R05", "forbund", "SV214 error samrad/2027-04-15.md:7", ((OWNERS, "  - {seat: chef, person: ida-nord}\n", ""),)),
    ("R06", "forbund", "SV213 warning forums/samrad.md:5", ((OWNERS, "", ""),)),
    ("R07", "forbund", "SV343 error samrad/2027-04-15.md:15", ((OWNERS, "notes: final", "decisions: [{id: b, item: prio, text: Unga först, state: in-force}]\nnotes: final"),)),
    ("R09", "forbund", "SV422 error insatser/2027-kajen.md:10", ((EFFORT, "amount: 800000, decided: styrelse-2027-02-18#kajen", "amount: 800000, decided: lsg-hamnen-2027-01-14#ja"),)),
    ("R09", "forbund", "SV346 error beredning/2027-01-28.md:8", ((ASSESSED, "mode: consensus-sought, proposal_to: styrelse", "mode: consensus-sought, concerns: [budget]"),)),
    ("R10", "forbund", "SV326 error forums/styrelse.md:11", ((BOARD, "seats:\n", "seats:\n  - {id: tva, party: staden, person: kaj-pil, mandate: true, appointed: elected, from: 2026-01-01, to: 2029-12-31}\n"),)),
    ("R11", "forbund", "SV342 error styrelse/2027-02-18.md:12", ((SAT, "acts_for: greta-lod", "acts_for: ewa-jord"), (SAT, "  - {seat: fk, person: ewa-jord}\n", ""))),
    ("R11", "forbund", "SV345 error styrelse/2027-02-18.md:15", ((SAT, "yes: 4", "yes: 5"),)),
    ("R12", "forbund", "SV322 error forums/styrelse.md:2", ((BOARD, "chair: brita-falk\nvice", "vice"),)),
    ("R12", "forbund", "SV323 error forums/styrelse.md:2", ((BOARD, "vice_chair: cilla-hav\n", ""),)),
    ("R13", "forbund", "SV325 error forums/styrelse.md:8", ((BOARD, "summons_by: au", "summons_by: beredning"),)),
    ("R13", "forbund", "SV330 error forums/au.md:7", ((F + "forums/au.md", "  - {id: vice, party: regionen, person: cilla-hav}\n", ""),)),
    ("R14", "forbund", "SV402 error insatser/2027-kajen.md:21", ((EFFORT, "  - {to: assessed, on: 2027-01-28, by: ida-nord, forum: beredning}\n", ""),)),
    ("R14", "forbund", "SV421 error insatser/2027-kajen.md:21", ((EFFORT, "ida-nord, forum: beredning", "ida-nord, forum: lsg-hamnen"),)),
    ("R15", "forbund", "SV343 error beredning/2027-01-28.md:8", ((ASSESSED, "mode: consensus-sought, ", "mode: majority, votes: {yes: 1, no: 1, casting: for}, "),)),
    ("R17", "forbund", "SV322 error forums/beredning.md:6", ((PREP, "chair: ida-nord", "chair: kaj-pil"),)),
    ("R18", "forbund", "SV314 warning sjostad/collaboration.md:12", ((ALL, "  - {id: samordnare, title: Samordnare, holders: [{person: jon-os, from: 2026-01-01}]}\n", ""),)),
    ("R22", "forbund", "SV423 error insatser/2027-kajen.md:10", ((EFFORT, "steering: styr-kajen\n", ""),)),
    ("R23", "forbund", "SV426 error insatser/2027-kajen.md:17", ((EFFORT, "moves:", "changes: [{on: 2027-04-01, what: goals, text: Två tredjedelar}]\nmoves:"),)),
    ("R23", "forbund", "SV346 error styr-kajen/2027-04-01.md:7", ((F + "meetings/styr-kajen/2027-04-01.md", "", STEERED),)),
    ("R23", "forbund", "SV429 warning insatser/2027-kajen.md:17", ((EFFORT, "moves:", "reports: [{on: 2027-04-01, progress: delayed, deviation: Vakans}]\nmoves:"),)),
    ("R24", "forbund", "SV322 error forums/styr-kajen.md:7", ((STEER, "chair: kaj-pil", "chair: brita-falk"),)),
    ("R24", "forbund", "SV323 error forums/styr-kajen.md:8", ((STEER, "convener_person: kaj-pil", "convener_person: brita-falk"),)),
    ("R24", "forbund", "SV427 error insatser/2027-kajen.md:11", ((STEER, "  - {id: fk, party: fk, person: lo-qvist, title: resursägare}\n", ""),)),
    ("C06", "oppet", "SV211 warning byn/collaboration.md:4", (("byn/wheels/2024.md", ", done: 2024-11-20", ""),)),
    ("C07", "oppet", "SV349 error byn/collaboration.md:9", ((DIALOGUE, "mode: consensus", "mode: agreement"),)),
    ("C07", "oppet", "SV349 error byn/collaboration.md:9", ((AGREED, "decided: dialog-2024-05-16#", "decided: enligt "),)),
    ("C07", "oppet", "SV349 error dialog/2024-05-16.md:8", ((DIALOGUE, "state: in-force", "state: in-force, dissent: [{party: natverket, text: Nej}]"),)),
    ("U03", "lokalt", "SV412 error uppdrag/2027-fall.md:9", ((GIVEN, "  - {person: uno-fors, party: regionen}\n", ""),)),
    ("U03", "lokalt", "SV401 error uppdrag/2027-fall.md:17", ((GIVEN, ", decided: lokala-2027-01-21#fall", ""),)),
    ("U06", "lokalt", "SV401 error plans/2027-handlingsplan.md:15", ((PLAN, "Många faller hemma efter en vårdtid.\n", ""),)),
    ("U06", "lokalt", "SV402 error plans/2027-handlingsplan.md:9", ((PLAN, "  - {to: analysis, on: 2026-12-10, by: rut-bro}\n", ""),)),
    ("U07", "lokalt", "SV401 error plans/2027-handlingsplan.md:9", ((PLAN, ", decided: lokala-2027-01-21#antas", ""), (PLAN, "decided: lokala-2027-01-21#antas\n", ""))),
    ("U07", "lokalt", "SV401 error plans/2027-handlingsplan.md:10", ((PLAN, ", from: 2027-02-01, to: 2027-12-31", ""),)),
    ("U07", "lokalt", "SV401 error plans/2027-handlingsplan.md:10", ((PLAN, "rank: 1, ", ""),)),
    ("U08", "lokalt", "SV401 error uppdrag/2027-fall.md:2", ((GIVEN, "end: 2027-12-31\n", ""),)),
    ("U08", "lokalt", "SV411 error uppdrag/2027-fall.md:11", ((GIVEN, "party: regionen}", "party: regionen, convener: true}"),)),
    ("U08", "lokalt", "SV401 error uppdrag/2027-fall.md:24", ((GIVEN, "Hälften så många fall.\n", ""),)),
    ("U09", "lokalt", "SV401 error uppdrag/2027-fall.md:18", ((GIVEN, "who: tyra-mark, ", ""),)),
    ("U09", "lokalt", "SV401 error uppdrag/2027-fall.md:40", ((GIVEN, "Antal fall per månad.", ""),)),
    ("U10", "lokalt", "SV401 error uppdrag/2027-fall.md:18", ((GIVEN, REPORTED, ""), (GIVEN, LAST, CLOSED))),
    ("U11", "lokalt", "SV401 error uppdrag/2027-fall.md:20", ((GIVEN, LAST, CLOSED + "  - {to: implementation, on: 2027-04-18, by: rut-bro}\n"),)),
]  # fmt: skip
LATER: list[tuple[str, date, str, tuple[Edit, ...]]] = [
    ("G10", date(2028, 1, 20), "SV204 warning forums/ost.md:5", ((C + "meetings/ost/2027-11-18.md", "", ""),)),
    ("R09", date(2027, 4, 20), "SV526 warning styrelse/2027-02-18.md:15", ((SAT, ", state: done, done: 2027-03-15", ""),)),
    ("G13", date(2027, 2, 19), "SV205 warning ost/2027-02-04.md:5", ((HELD, "notes: final\n", ""),)),
    ("R03", date(2028, 1, 10), "SV211 warning forums/samrad.md:5", ((OWNERS, "", ""),)),
    ("R09", date(2028, 1, 10), "SV211 warning forums/styrelse.md:5", ((ALL, "  - {on: 2027-04-02, what: Förbundets planering för året}\n", ""),)),
]  # fmt: skip
"""What only time makes wrong."""


@pytest.mark.parametrize("name", KEPT)
def test_a_repository_that_keeps_its_agreement_has_no_findings(name: str) -> None:
    """No false alarm: every clause of the source is kept, and nothing is said."""
    assert [(d.code, d.location, d.message.say("sv")) for d in findings(kept(name), KEPT[name])] == []


def named(found: tuple[Diagnostic, ...], clause: str) -> list[str]:
    """The findings that name the clause, as «SV321 error forums/hela.md:7», each said in Swedish with no word left in braces."""
    about = [d for d in found if clause in d.cite]
    assert all("{" not in d.message.say("sv") for d in about)
    return [f"{d.code} {d.severity} {'/'.join(d.location.path.split('/')[-2:])}:{d.location.line}" for d in about]


@pytest.mark.parametrize(
    ("clause", "name", "expected", "edits"), BROKEN, ids=[f"{case[0]}-{index}" for index, case in enumerate(BROKEN)]
)
def test_a_broken_clause_is_named_where_it_is_broken(
    clause: str, name: str, expected: str, edits: tuple[Edit, ...]
) -> None:
    """An error where it must be so, a warning where time or an assumption stands behind; at the line that someone has to mend."""
    assert expected in named(findings(laid(name, edits), KEPT[name]), clause)


@pytest.mark.parametrize(("clause", "today", "expected", "edits"), LATER)
def test_a_clause_that_time_breaks_warns(clause: str, today: date, expected: str, edits: tuple[Edit, ...]) -> None:
    """Nobody's pen made it wrong: it warns once the day is over."""
    name = "hamnstad" if clause.startswith("G") else "forbund"
    assert expected in named(findings(laid(name, edits), today), clause)


@pytest.mark.parametrize("gone", ["cancelled: {on: %s}", "date: 2027-06-03\nmoved: [{from: 2027-05-20, on: %s}]"])
def test_an_agenda_that_was_whole_when_it_went_stops_no_cancellation(gone: str) -> None:
    """An item falls back on the meeting before when its own is cancelled or moved: an agenda sent before that did not lack it, one sent
    after that does."""
    march, may = C + "meetings/ost/2027-03-18.md", C + "meetings/ost/2027-05-20.md"
    for day, wanted in (("2027-02-10", 0), ("2027-01-20", 1)):
        line = (gone if "date:" in gone else "date: 2027-05-20\n" + gone) % day
        edits = ((march, kept("hamnstad")[march], ""), (may, "date: 2027-05-20", line))
        found = findings(laid("hamnstad", edits), KEPT["hamnstad"])
        assert [d.location.path for d in found if d.code == "SV208"] == [HELD] * wanted


def test_a_function_that_nobody_holds_is_named_with_its_own_clause() -> None:
    """Not with those of all the others."""
    line = "  - {id: samordnare, title: Samordnare, holders: [{person: jon-os, from: 2026-01-01}]}\n"
    [vacant] = [d for d in findings(laid("forbund", ((ALL, line, ""),)), KEPT["forbund"]) if d.code == "SV314"]
    assert vacant.cite == ("R18",)


def test_words_are_enough_for_a_change_from_before_the_records() -> None:
    """What was agreed before the first meeting, or before the day that the records are kept from, has no decision in them."""
    words = (AGREED, "decided: dialog-2024-05-16#inbjudare", "decided: Styrgruppen 2023")
    early = (AGREED, "from: 2024-06-01", "from: 2024-01-01")
    late = (AGREED, "changes:", "records_from: 2024-07-01\nchanges:")
    for edits in ((words, early), (words, late)):
        assert [d for d in findings(laid("oppet", edits), KEPT["oppet"]) if d.code == "SV349"] == []


def test_every_clause_that_must_be_so_is_tried() -> None:
    """Of the five sources; G20 may be done, and then in time."""
    models = [model for name in packaged_names() if (model := load_model(name)[0])]
    clauses = [clause for model in models for clause in load_clauses(model)[1].values()]
    must = {c.id for c in clauses if c.modality == "must" and c.id[0] in "GFCRU"} | {"G20"}
    assert must - {case[0] for case in (*BROKEN, *LATER)} == set()
