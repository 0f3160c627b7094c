"""Claims about efforts on the command line: the whole path lived through, its money, and each step that a rule or a forum stops."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run, by_hand

from support import status

FOLDER = "finsam-stockholm"
NATT = f"{FOLDER}/insatser/2026-stod-natten.md"


def read(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def decide(root: Path, meeting: str, *decisions: str) -> None:
    """Write decisions into a meeting's front matter, by hand."""
    forum, _, day = meeting.partition("/")
    path = f"{FOLDER}/meetings/{forum}/{day}.md"
    text = read(root, path)
    lines = "".join(f"  - {{id: {id}, text: {id}, mode: MODE}}\n" for id in decisions)
    mode = {"styrelse": "majority", "beredningsgrupp": "consensus-sought", "arbetsutskott": "delegated"}
    lines = lines.replace("MODE", mode.get(forum, "agreement"))
    head, end, rest = text.partition("\n---\n")
    by_hand(root, {path: f"{head}\ndecisions:\n{lines.rstrip()}{end}{rest}"})


def answer(root: Path, path: str, front: str = "", **sections: str) -> None:
    """Answer questions of an effort, by hand: front matter lines, and sections by name."""
    text = read(root, path).replace("\nmoves:\n", f"\n{front}moves:\n", 1)
    for name, words in sections.items():
        marker = f"<!-- section: {name} -->\n"
        assert marker in text, name
        text = text.replace(marker, f"{marker}{words}\n", 1)
    by_hand(root, {path: text})


def test_the_whole_path_is_lived_through(sample: Path, sv: Run) -> None:
    """From an idea to a close on proposal; it comes up by itself where it waits, and at the end nothing is wrong with it."""

    def on(day: str, *arguments: str) -> str:
        ran = sv("--today", day, *arguments)
        assert ran.code == 0, ran.err + ran.out
        return ran.out

    def step(day: str, *arguments: str) -> str:
        return on(day, "insats", "advance", "stod-natten", *arguments)

    said = on("2026-03-02", "insats", "new", "--title", "Stöd på natten", "--forum", "lsg-kista", "--owner", "Stockholms stad",
              "--parties", "stockholms-stad,arbetsformedlingen", "--applied", "2027=1 250 000 kr")  # fmt: skip
    assert "2026-stod-natten: en insats på steg 1, Idé" in said
    assert "  - {year: 2027, amount: 1250000}\n" in read(sample, NATT)
    answer(sample, NATT, need="Många arbetar natt.", idea="En vägledare på kvällen.")
    agenda = on("2026-05-11", "agenda", "new", "lsg-kista", "--date", "2026-05-21")
    assert "Rangordning av idé: Stöd på natten" in agenda

    decide(sample, "lsg-kista/2026-05-21", "rang")
    assert "steg 2, Rangordnad av LSG" in step("2026-05-22", "--rank", "1", "--decided", "lsg-kista-2026-05-21#rang")
    answer(sample, NATT, "target_group: De som arbetar natt\ngoals: [30 deltagare]\n")
    decide(sample, "lsg-kista/2026-09-17", "godkand", "avslut")
    step("2026-09-18", "--decided", "lsg-kista-2026-09-17#godkand")
    answer(sample, NATT, application="Två vägledare.")
    assert "Bedömning av ansökan: Stöd på natten" in on("2026-10-20", "agenda", "new", "beredningsgrupp", "--date", "2026-10-29")  # fmt: skip

    decide(sample, "beredningsgrupp/2026-10-29", "tillstyrkt")
    step("2026-10-30", "--decided", "beredningsgrupp-2026-10-29#tillstyrkt")
    answer(sample, NATT, assessment="Tillstyrks i enighet.")
    assert "Beredning till styrelsen: Stöd på natten" in on("2026-11-02", "agenda", "new", "arbetsutskott", "--date", "2026-11-12")  # fmt: skip
    step("2026-11-12", "--by", "i-malmsten-st")
    answer(sample, NATT, proposal="1 250 000 kronor för 2027.")
    assert "Beslut om medel: Stöd på natten" in on("2026-11-16", "agenda", "new", "styrelse", "--date", "2026-11-26")

    decide(sample, "styrelse/2026-11-26", "medel", "stopp")
    step("2026-11-27", "--granted", "2027=1250000", "--decided", "styrelse-2026-11-26#medel", "--steering", "styrgrupp-ung-vag")  # fmt: skip
    assert "  - {year: 2027, amount: 1250000, decided: styrelse-2026-11-26#medel}\n" in read(sample, NATT)
    answer(sample, NATT, "start: 2026-12-01\nend: 2027-12-31\nreporting: [{date: 2026-12-10}]\n")
    step("2026-12-01")
    on("2026-12-10", "insats", "report", "stod-natten", "--progress", "stopped", "--text", "Ingen har kommit")
    shown = on("2026-12-10", "insats", "show", "stod-natten")
    assert "> 7 Pågår under styrgrupp" in shown
    assert "beviljat: 2027: 1 250 000 kr (styrelse-2026-11-26#medel)" in shown

    step("2026-12-11", "--to", "closing", "--decided", "lsg-kista-2026-09-17#avslut")
    answer(sample, NATT, closing="Beredningsgruppen delar gruppens bedömning.")
    text = (
        read(sample, NATT)
        + "\n## Resultat\n<!-- section: outcome -->\nInget.\n\n## Lärdomar\n<!-- section: lessons -->\nFråga först.\n"
    )
    by_hand(sample, {NATT: text})
    assert "steg 10, Avslutad" in step("2026-12-14", "--decided", "styrelse-2026-11-26#stopp")
    found = json.loads(sv("--today", "2026-12-14", "check", NATT, "--format", "json").out)["findings"]
    assert [f for f in found if f["severity"] == "error"] == []


def test_a_year_ends_with_budget_granted_and_left(sample: Path, sv: Run) -> None:
    """Amounts with Swedish thousands on the screen, exact numbers for programs."""
    out = sv("insats", "status", "--year", "2026").out
    assert "Budget för insatser: 13 800 000 kr\n" in out
    assert "Beviljat: 3 398 000 kr\nKvar: 10 402 000 kr\n" in out
    assert "Region Stockholm 1/4 (4 500 000 kr)" in out
    (money,) = json.loads(sv("insats", "status", "--year", "2026", "--json").out)["money"]
    assert (money["frame"], money["granted"], money["left"]) == (13800000, 3398000, 10402000)


def test_the_board_has_the_stages_as_columns(sample: Path, sv: Run) -> None:
    """With the money on each card."""
    out = sv("insats", "status", "--board").out
    assert "1 Idé (1)\n  - Digital lots i söderort\n" in out
    assert "  - Ung väg (2 400 000 kr, rapport" in out


def test_a_list_of_one_stage_group_or_year(sample: Path, sv: Run) -> None:
    """A steering group is asked for like a local group; a stage that there is none of is refused."""

    def ids(*asked: str) -> list[str]:
        return [i["id"] for i in json.loads(sv("insats", "list", *asked, "--json").out)["insatser"]]

    assert ids("--stage", "running") == ["2026-ung-vag", "2026-foraldraledig-vag"]
    assert ids("--forum", "styrgrupp-kvallsmottagning") == ["2026-kvallsmottagning"]
    assert ids("--year", "2027") == ["2026-tillbaka-i-takt", "2026-ung-vag"]
    ran = sv("insats", "list", "--stage", "klar")
    assert (ran.code, ran.err.partition(";")[0]) == (2, "samverka: det finns inget steg «klar»")


def test_what_goes_no_further_needs_a_reason_and_no_answers(sample: Path, sv: Run) -> None:
    """The questions of its stage are not asked; the reason is the answer to those behind it."""
    ran = sv("insats", "advance", "lots-harbarge", "--to", "closed")
    assert (ran.code, "behöver ett skäl" in ran.err) == (2, True)
    ran = sv("insats", "advance", "lots-harbarge", "--to", "closed", "--reason", "Regionen drar sig ur")
    assert ran.code == 0, ran.err
    text = read(sample, f"{FOLDER}/insatser/2026-lots-harbarge.md")
    assert "{to: closed, on: 2026-03-02, reason: Regionen drar sig ur}\n" in text
    assert "answer: Regionen drar sig ur\n" in text


def test_money_that_ends_before_its_time_asks_for_proposal_and_decision(sample: Path, sv: Run) -> None:
    """The local group proposes, the board decides; until then nothing changes."""
    ran = sv("insats", "advance", "ung-vag", "--to", "closed", "--reason", "Få deltagare")
    assert ran.code == 1
    assert "Har den lokala gruppen föreslagit att insatsen avslutas?" in ran.out
    assert "Vilket beslut av styrelsen gäller avslutet? (--decided MÖTE#BESLUT) [R09, R23]" in ran.out
    assert status(sample) == []


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("advance", "tillbaka-i-takt", "--decided", "lsg-kista-2025-09-18#godkann-ung-vag"), 1,
         "samverka: beslutet fattades av LSG Kista; steget «Bedömd av beredningsgruppen» tas av Beredningsgrupp"),
        (("advance", "tillbaka-i-takt", "--granted", "2026=1"), 2, "samverka: medel beviljas i steget «Beslutad av styrelsen»"),
        (("advance", "foraldraledig-vag", "--to", "closed", "--granted", "2026=1"), 2, "samverka: medel beviljas i steget «Beslutad av styrelsen»"),
        (("new", "--title", "X", "--forum", "lsg-kista", "--applied", "2026=1,5"), 2,
         "samverka: --applied: «2026=1,5» är inget år och belopp: skriv som 2026=1250000"),
        (("new", "--title", "X", "--forum", "lsg-kista", "--applied", "26=-5"), 2, "samverka: --applied: «26=-5» är inget år"),
        (("new", "--title", " "), 2, "samverka: insatsen behöver en rubrik: --title"),
        (("change", "ung-vag", "goals", "--text", "40 deltagare"), 1,
         "samverka: målgrupp, projektmål och budget ändras av Styrelsen; styrgruppen föreslår"),
        (("change", "ung-vag", "goals", "--text", "40", "--decided", "styrgrupp-ung-vag-2026-01-20#flytta-pott"), 1,
         "samverka: målgrupp, projektmål och budget ändras av Styrelsen"),
        (("change", "ung-vag", "lokal", "--text", "x"), 2, "samverka: «lokal» är inget av target-group"),
        (("report", "digital-lots", "--text", "x"), 1, "samverka: «Digital lots i söderort» pågår inte"),
    ],
)  # fmt: skip
def test_what_is_refused(asked: tuple[str, ...], code: int, said: str, sample: Path, sv: Run) -> None:
    """A step in another forum's name, money at the wrong step, an amount that is none, a change beyond the frame."""
    ran = sv("insats", *asked)
    assert (ran.code, ran.err[: len(said)]) == (code, said)
    assert status(sample) == []


def test_a_step_passed_over_is_said(sample: Path, sv: Run) -> None:
    """The local group can be passed over, and that it was is said with the clauses that propose it."""
    ran = sv("insats", "advance", "digital-lots", "--to", "assessed")
    assert ran.code == 0, ran.err
    assert "steget «Rangordnad av LSG» hoppades över [R19, R20, R26]" in ran.out
    assert sv("insats", "advance", "tillbaka-i-takt", "--to", "assessed").code == 0
    ran = sv("insats", "advance", "tillbaka-i-takt", "--to", "decided", "--granted", "2026=1")
    assert (ran.code, "medel beviljas genom ett beslut: --decided" in ran.err) == (2, True), ran.err
    later = sv("insats", "advance", "tillbaka-i-takt", "--to", "decided", "--dry-run")
    assert "hoppades" not in later.out


def test_without_a_local_group_the_preparatory_group_comes_next(sample: Path, sv: Run) -> None:
    """A cluster may have none (R19): the next step is the first whose forum there is."""
    assert sv("insats", "new", "--title", "Metoddag för alla").code == 0
    answer(sample, f"{FOLDER}/insatser/2026-metoddag-alla.md", need="Alla frågar.", idea="En dag.")
    shown = sv("insats", "show", "metoddag-alla").out
    assert "Väntar på: Bedömning av ansökan, Beredningsgruppen, kommer upp torsdag 16 april 2026" in shown


def test_a_deviation_comes_up_at_the_local_groups_next_meeting(sample: Path, sv: Run) -> None:
    """It is bound to that meeting, and stands on its agenda when that is made."""
    ran = sv("insats", "report", "ung-vag", "--progress", "delayed", "--deviation", "En vägledare slutar")
    assert "avvikelsen kommer upp på mötet torsdag 21 maj 2026" in ran.out
    out = sv("--today", "2026-05-11", "agenda", "new", "lsg-kista", "--date", "2026-05-21").out
    assert "Avvikelse: Ung väg" in out


def test_more_money_and_money_back_take_the_boards_decision(sample: Path, sv: Run) -> None:
    """The amount is added to what was granted, and the change stands with its decision."""
    ran = sv("insats", "change", "ung-vag", "budget", "--granted", "2026=-50000", "--decided", "styrelse-2026-02-05#ekonomi-info")  # fmt: skip
    assert ran.code == 0, ran.err
    text = read(sample, f"{FOLDER}/insatser/2026-ung-vag.md")
    assert "  - {year: 2026, amount: -50000, decided: styrelse-2026-02-05#ekonomi-info}\n" in text
    assert 'what: budget, text: "2026: -50 000 kr", decided: styrelse-2026-02-05#ekonomi-info}\n' in text
    assert "Beviljat: 3 348 000 kr\n" in sv("insats", "status", "--year", "2026").out


def test_status_says_what_is_due_from_efforts(sample: Path, sv: Run) -> None:
    """A report to the local group, and the end of an effort."""
    out = sv("--today", "2026-09-10", "status", "--days", "14").out
    assert "rapport från «Föräldraledig väg in»" in out
