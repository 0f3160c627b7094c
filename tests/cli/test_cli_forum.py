"""Claims about forums on the command line: one shown on a day tells whoever takes over what they need."""

from __future__ import annotations

import json
from pathlib import Path

from running import Run, by_hand


def test_the_city_forum_shows_its_chairs_turns_and_who_prepares(sample: Path, run: Run) -> None:
    """All four convene and prepare together; the swapped half-years are said to be swapped."""
    out = run("forum", "show", "stadengemensamt").out
    assert "- Wed 1 Jul 2026 – Thu 31 Dec 2026  Sima Amini  (swapped)" in out
    assert "prepared by: Anna Berg, Helena Wallin, Sima Amini, Thomas Falk" in out
    assert out.rstrip().endswith(
        "När en fråga fördelas till stadsområdena: vänta in alla fyra svaren innan den avslutas här."
    )
    later = run("forum", "show", "stadengemensamt", "--on", "2027-02-01").out
    assert "chair: Helena Wallin" in later
    assert "prepared by: Anna Berg\n" in run("forum", "show", "hisingen").out


def test_the_board_in_its_own_words(sample: Path, sv: Run) -> None:
    """Elected and officials, terms that end within the half-year, and who issues the summons."""
    out = sv("forum", "show", "styrelse", "--on", "2027-01-02").out
    assert "kallelsen utfärdas av: Arbetsutskottet" in out
    assert "förtroendevald" in out
    assert "går ut ons 31 mar 2027: Magnus Tell (Arbetsförmedlingen)" in out
    assert "går ut" not in sv("forum", "show", "styrelse", "--on", "2026-03-02").out


def test_what_is_vacant_and_who_has_no_seat(sample: Path, run: Run) -> None:
    """A seat without a person, and a party of the collaboration without a seat; JSON says the same."""
    path = "goteborg-stadsomraden/forums/hisingen.md"
    text = (sample / path).read_text(encoding="utf-8")
    text = text.replace("person: d-kovac, ", "").replace(
        "  - {id: srf, party: srf, person: r-nilsson, mandate: true, from: 2025-03-01}\n", ""
    )
    by_hand(sample, {path: text})
    out = run("forum", "show", "hisingen").out
    assert "vacant: kom (Konsument- och medborgarservice)" in out
    assert "no seat: Social resursförvaltning" in out
    data = json.loads(run("forum", "show", "hisingen", "--json").out)["forum"]
    assert (data["vacant"], data["no_seat"]) == (["kom"], ["srf"])
    assert "samverka seat change hisingen --seat kom" in run("check").out


def test_a_day_that_is_none(sample: Path, run: Run) -> None:
    """Is wrong use, with a sentence."""
    ran = run("forum", "show", "hisingen", "--on", "i morgon")
    assert (ran.code, ran.out) == (2, "")
    assert "--on: «i morgon» is no date" in ran.err
