"""Claims about notes and minutes as documents: how decisions were taken, who served and who stepped aside, and to whom that is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run, by_hand

MEETING = "finsam-stockholm/meetings/styrelse/2026-02-05.md"


def shown(run: Run, record: str, *more: str) -> str:
    """A meeting's notes as plain text, on one line."""
    ran = run("document", record, "--notes", "--out", "p.txt", *more)
    assert ran.code == 0, ran.err
    return " ".join(Path("p.txt").read_text(encoding="utf-8").split())


def test_minutes_of_a_board_say_who_was_there_as_what(sample: Path, sv: Run) -> None:
    """Members, serving substitutes with the § they served at, substitutes and others, each under their own heading."""
    said = shown(sv, "styrelse-2026-02-05")
    assert "Ledamöter - Cecilia Åkerlund, Stockholms stad - Rolf Brandel, Region Stockholm, jäv § 6" in said
    assert "Tjänstgörande ersättare - Yasmin Olander, Region Stockholm, för Rolf Brandel (§ 6)" in said
    assert "- Per Gunnarsson, Försäkringskassan, för Helena Stark Ersättare - Tomas Frisk" in said
    assert "Stefan Rask, ekonom, Stockholms stad, till och med § 4" in said
    assert "Justerat måndag 16 februari 2026: Cecilia Åkerlund, kommunfullmäktigeledamot; Magnus Tell" in said
    assert "Nästa sammanträde" in said


def test_minutes_say_how_a_decision_was_taken(sample: Path, sv: Run) -> None:
    """Each § with who stepped aside, who served, the votes with the casting vote, and who reserved themselves."""
    said = shown(sv, "styrelse-2026-02-05")
    assert "§ 6 Kansliets lokal efter 30 juni" in said
    assert "Anmäler jäv och deltar inte: Rolf Brandel Tjänstgörande ersättare: Yasmin Olander för Rolf Brandel" in said
    assert "Omröstning: 2 ja, 2 nej; ordförandens utslagsröst avgjorde för förslaget" in said
    assert "Reservation: Magnus Tell, Arbetsförmedlingen: Reserverar sig till förmån för ett avtal på ett år" in said


def test_a_proposal_is_not_called_a_decision(sample: Path, sv: Run) -> None:
    """What a preparing body hands on is a proposal to the forum that decides, with the mode it was agreed in."""
    said = shown(sv, "arbetsutskott-2026-01-22")
    assert "Förslag till Styrelsen (i samsyn): Ärendet är färdigberett" in said
    assert "Beslut (på delegation): Kallelse till styrelsens sammanträde" in said


HIDDEN = """\
---
kind: meeting
id: styrelse-2026-02-19
forum: styrelse
date: 2026-02-19
visibility: {visibility}
notes: final
attendance:
  - {{seat: stad, person: c-akerlund-st}}
  - {{seat: region, person: r-brandel-st, aside: [dold]}}
  - {{seat: region-ers, person: y-olander-st}}
  - {{seat: fk, person: h-stark-st, left_item: dold}}
  - {{person: s-rask-st, from_item: dold, left_item: sist}}
agenda:
  - {{id: oppen, title: Öppen punkt}}
  - {{id: dold, title: Hemligrubrik, visibility: preparation}}
  - {{id: sist, title: Sista punkten}}
decisions:
  - {{id: d1, item: oppen, text: Öppet beslut, votes: {{yes: 2, no: 1}}, dissent: [{{person: h-stark-st, text: Reserverar sig}}], paragraph: 1}}
  - {{id: d2, item: dold, text: Hemligbeslut, votes: {{yes: 7, no: 5}}, dissent: [{{person: h-stark-st, text: Hemligreservation}}], paragraph: 2}}
---
"""


@pytest.mark.parametrize("form", ["txt", "html"])
def test_presence_tells_nothing_of_a_hidden_item(sample: Path, sv: Run, form: str) -> None:
    """Who came for it, stepped aside for it or served at it alone cannot be seen by those who do not see the item."""
    by_hand(sample, {MEETING.replace("02-05", "02-19"): HIDDEN.format(visibility="parties")})
    assert sv("document", "styrelse-2026-02-19", "--notes", "--out", f"p.{form}").code == 0
    said = Path(f"p.{form}").read_text(encoding="utf-8")
    for trace in ("Hemlig", "Stefan Rask", "jäv", "Tjänstgörande", "7 ja", "Anmäler"):
        assert trace not in said
    assert "Helena Stark, Försäkringskassan, till och med § 1" in said
    assert "2 ja, 1 nej" in said
    inner = shown(sv, "styrelse-2026-02-19", "--audience", "preparation")
    for told in (
        "Hemligreservation",
        "Stefan Rask",
        "Rolf Brandel, Region Stockholm, jäv § 2",
        "Yasmin Olander för Rolf",
    ):
        assert told in inner


def test_the_public_sees_what_was_decided_and_not_by_whom(sample: Path, sv: Run) -> None:
    """Votes, reservations and presence are in no document for the public."""
    forum = sample / "finsam-stockholm/forums/styrelse.md"
    opened = forum.read_text(encoding="utf-8").replace("type: styrelse\n", "type: styrelse\nvisibility: public\n")
    held = HIDDEN.format(visibility="public")
    by_hand(sample, {"finsam-stockholm/forums/styrelse.md": opened, MEETING.replace("02-05", "02-19"): held})
    said = shown(sv, "styrelse-2026-02-19", "--audience", "public")
    assert "Öppet beslut" in said
    for inner in ("2 ja", "Reserv", "Stark", "Brandel", "Åkerlund", "Närvarande", "Hemlig"):
        assert inner not in said
