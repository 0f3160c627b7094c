"""Claims about seats that change hands: the term is closed and begun in place, what is left behind is named, and all can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run, by_hand

from support import committed, git, status

HISINGEN = "goteborg-stadsomraden/forums/hisingen.md"
BOARD = "finsam-stockholm/forums/styrelse.md"
NEW = """\
  - {id: b-ny, name: Bo Ny, party: framtiden}
  - {id: c-ny, name: Cia Ny, party: arbetsformedlingen}
  - {id: d-ny, name: Dan Ny, party: stockholms-stad}
"""
CHANGE = ("seat", "change", "hisingen", "--out", "t-larsson", "--in", "b-ny", "--from", "2026-04-01")


@pytest.fixture
def place(sample: Path) -> Path:
    """The sample with some people more."""
    text = (sample / "people.yml").read_text(encoding="utf-8")
    by_hand(sample, {"people.yml": text + NEW})
    return sample


def read(root: Path, path: str) -> str:
    return (root / path).read_bytes().decode()


def seats(root: Path, path: str = HISINGEN) -> list[str]:
    """The lines of `seats:`."""
    return [line for line in read(root, path).split("\n") if line.startswith("  - {id: ") and "party:" in line]


def test_the_old_term_ends_the_day_before_and_the_new_one_stands_below(place: Path, run: Run) -> None:
    """Mandate is kept, the rest of the file is as it was to the byte, and one commit holds it; undo puts it back."""
    before = read(place, HISINGEN)
    ran = run(*CHANGE)
    assert ran.code == 0, ran.err
    old = "  - {id: framtiden, party: framtiden, person: t-larsson, mandate: true, from: 2025-09-01}\n"
    closed = old.replace("2025-09-01}", "2025-09-01, to: 2026-03-31}")
    new = "  - {id: framtiden-2026, party: framtiden, person: b-ny, mandate: true, from: 2026-04-01}\n"
    assert read(place, HISINGEN) == before.replace(old, closed + new)
    assert committed(place) == [HISINGEN]
    assert git(place, "log", "-1", "--format=%s").startswith("plats: Tobias Larsson → Bo Ny")
    assert run("check", "goteborg-stadsomraden/forums").code == 0
    assert run("undo").code == 0
    assert read(place, HISINGEN) == before


def test_what_somebody_must_take_over_is_named_with_its_file_and_line(place: Path, run: Run) -> None:
    """Roles, tasks, wheel, groups and milestones of this forum; where else the person sits; meetings that were summoned."""
    meeting = "goteborg-stadsomraden/meetings/hisingen/2026-04-23.md"
    text = read(place, meeting).replace(
        "date: 2026-04-23\n", "date: 2026-04-23\nsent: [{on: 2026-03-01, how: outlook}]\nchair: t-larsson\n"
    )
    by_hand(place, {meeting: text})
    out = run(*CHANGE, "--dry-run").out
    assert (
        "- milestone: Belysning och röjning klar på de tre platserna  goteborg-stadsomraden/uppdrag/2026-trygga-vagar.md:"
        in out
    )
    assert "sits in the group of «Trygga vägar" in out
    assert "- chairs the meeting on 2026-04-23" in out and "secretary" not in out
    assert "samverka agenda send hisingen-2026-04-23 --to " in out
    assert "Tobias Larsson also sits in: arbetsgrupp-trygghet-hisingen, stadengemensamt" in out
    secretary = run(
        "seat", "change", "hisingen", "--out", "p-dahl", "--vacant", "--from", "2026-04-01", "--dry-run"
    ).out
    assert f"- secretary of the forum  {HISINGEN}:10" in secretary
    assert "task: Skriv in den nya anmälningstiden" in secretary
    rota = run(
        "seat", "change", "stadengemensamt", "--out", "h-wallin", "--vacant", "--from", "2026-04-01", "--dry-run"
    ).out
    assert "chairs from 2027-01-01 by the rota" in rota
    assert status(place) == []
    by_hand(place, {meeting: text.replace("chair: t-larsson\n", "cancelled: {on: 2026-03-02, reason: Sjukdom}\n")})
    assert "samverka agenda send" not in run(*CHANGE, "--dry-run").out


def test_a_vacancy_is_made_and_filled(place: Path, run: Run) -> None:
    """The board's term goes on in the new entry; what was vacant from the same day is filled where it stands."""
    assert run("seat", "change", "styrelse", "--out", "m-tell-st", "--vacant", "--from", "2026-04-01").code == 0
    vacant = "  - {id: af-2026, party: arbetsformedlingen, mandate: true, appointed: official, from: 2026-04-01, to: 2027-03-31}"
    assert vacant in seats(place, BOARD)
    assert run("--today", "2026-04-02", "check", BOARD).code == 0
    assert "SV327" in run("--today", "2026-04-02", "check", BOARD).out
    ran = run("seat", "change", "styrelse", "--seat", "af-2026", "--in", "c-ny", "--from", "2026-04-01")
    assert ran.code == 0, ran.err
    assert vacant.replace("}", ", person: c-ny}") in seats(place, BOARD)
    again = run("seat", "change", "styrelse", "--seat", "af-2026", "--in", "Anna-Karin Wide", "--from", "2026-09-01")
    assert again.code == 1
    assert "samverka seat change styrelse --out ak-wide-st --vacant --from 2026-09-01" in again.err


def test_a_later_vacancy_keeps_its_days(place: Path, run: Run) -> None:
    """Vacant from one day and filled from a later one: both stay to be read."""
    assert run("seat", "change", "nordost", "--seat", "smf-2026", "--in", "e-roos", "--from", "2026-05-01").code == 0
    lines = [line for line in seats(place, "goteborg-stadsomraden/forums/nordost.md") if "party: smf" in line]
    assert [line.partition("{")[2] for line in lines] == [
        "id: smf, party: smf, person: m-haddad, mandate: true, from: 2025-01-01, to: 2026-02-22}",
        "id: smf-2026, party: smf, mandate: true, from: 2026-02-23, to: 2026-04-30}",
        "id: smf-2026-2, party: smf, person: e-roos, mandate: true, from: 2026-05-01}",
    ]


def test_the_chair_goes_along_on_the_day_and_not_before(place: Path, run: Run) -> None:
    """A role has no dates: before the day it is refused, on the day the same command changes it alone."""
    command = ("seat", "change", "styrelse", "--out", "c-akerlund-st", "--in", "d-ny", "--from", "2026-04-01")
    early = run(*command, "--also", "chair")
    assert early.code == 1
    assert "leave --also out now" in early.err
    first = run(*command)
    assert "- chair of the forum  finsam-stockholm/forums/styrelse.md:8" in first.out
    assert (
        "id: stad-2026, party: stockholms-stad, person: d-ny, mandate: true, appointed: elected, from: 2026-04-01"
        in read(place, BOARD)
    )
    assert run("--today", "2026-04-01", "check", "finsam-stockholm/forums").code == 0
    before = read(place, BOARD)
    assert run("--today", "2026-04-01", *command, "--also", "chair").code == 0
    assert committed(place) == ["finsam-stockholm/forums/arbetsutskott.md", BOARD]
    assert "id: au-ordforande-2026, party: stockholms-stad, person: d-ny" in read(
        place, "finsam-stockholm/forums/arbetsutskott.md"
    )
    assert run("--today", "2026-04-01", "check", "finsam-stockholm/forums").code == 0
    assert read(place, BOARD) == before.replace("\nchair: c-akerlund-st\n", "\nchair: d-ny\n")
    assert "changed hands already" in run("--today", "2026-04-01", *command).out


def test_comments_line_ends_and_block_style_are_kept(place: Path, run: Run) -> None:
    """A record of somebody who works in Windows and writes each key on a line of its own."""
    text = (
        "---\nkind: forum\nid: egen\ntitle: Egen\ntype: arbetsgrupp\nseats:\n  # de fasta\n  - id: a   # först\n"
        "    party: framtiden\n    person: t-larsson   # till våren\n  # sedan\n  - id: b\n    party: smf\n    person: e-roos\n---\nOrd.\n"
    ).replace("\n", "\r\n")
    path = "goteborg-stadsomraden/forums/egen.md"
    by_hand(place, {path: text.encode()})
    ran = run("seat", "change", "egen", "--out", "Tobias Larsson", "--in", "Bo Ny", "--from", "2026-03-01")
    assert ran.code == 0, ran.err
    added = "  - id: a-2026\n    party: framtiden\n    person: b-ny\n    from: 2026-03-01\n".replace("\n", "\r\n")
    expected = text.replace("# till våren\r\n", "# till våren\r\n    to: 2026-02-28\r\n" + added)
    assert read(place, path) == expected


def test_without_a_commit_the_change_is_in_the_work_tree(place: Path, run: Run) -> None:
    """As every writing command has it; a dry run writes nothing."""
    assert "+  - {id: framtiden-2026" in run(*CHANGE, "--dry-run").out
    assert status(place) == []
    assert run(*CHANGE, "--no-commit").code == 0
    assert status(place) == [f" M {HISINGEN}"]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ("--out t-larsson --from 2026-04-01", 2, "say who comes"),
        ("--out t-larsson --in b-ny --vacant --from 2026-04-01", 2, "say who comes"),
        ("--in b-ny --from 2026-04-01", 2, "say who leaves"),
        ("--out e-roos --in b-ny --from 2026-04-01", 2, "Emil Roos holds no such seat"),
        ("--seat finns-inte --in b-ny --from 2026-04-01", 2, "has no seat «finns-inte»"),
        ("--out t-larsson --in nils-ny --from 2026-04-01", 2, "line 112:   - {id: nils-ny, name: …, party: framtiden"),
        ("--out t-larsson --in c-ny --from 2026-04-01", 1, "the seat is that of Förvaltnings AB Framtiden"),
        ("--out t-larsson --in t-larsson --from 2026-04-01", 2, "holds that seat already"),
        ("--out t-larsson --in b-ny --from 2025-09-01", 2, "begins 2025-09-01"),
        ("--out t-larsson --in b-ny --from 2026-02-01 --also kassör", 2, "«kassör» is none of"),
        ("--out t-larsson --in b-ny --from 2026-02-01 --also chair", 2, "it is Anna Berg who has it"),
        ("--out t-larsson --in b-ny --from nyår", 2, "is no date"),
    ],
)
def test_what_cannot_be_says_why_and_changes_nothing(
    words: str, code: int, message: str, place: Path, run: Run
) -> None:
    """A sentence and an exit code; the repository is as it was."""
    ran = run("seat", "change", "hisingen", *words.split())
    assert (ran.code, message in ran.err) == (code, True), ran.err
    assert status(place) == []


def test_who_holds_two_seats_is_asked_which(place: Path, run: Run) -> None:
    """And --seat answers."""
    text = read(place, HISINGEN).replace("    duration: 10", "    duration: 10", 1)
    extra = "  - {id: vardegrupp, party: framtiden, role: co-opted, person: t-larsson, from: 2026-01-01}\nstanding:"
    by_hand(place, {HISINGEN: text.replace("standing:", extra, 1)})
    ran = run(*CHANGE)
    assert (ran.code, "several seats in" in ran.err) == (2, True)
    assert run(*CHANGE, "--seat", "framtiden").code == 0
