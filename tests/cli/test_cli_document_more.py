"""Claims about efforts, plans and a collaboration's year as documents: what they say, and to whom."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import Run, by_hand

INSATS = "finsam-stockholm/insatser/2026-foraldraledig-vag.md"
PLAN = "finsam-stockholm/plans/2026-verksamhetsplan.md"
MEETING = "finsam-stockholm/meetings/styrelse/2026-02-05.md"


def shown(run: Run, record: str, *more: str) -> str:
    """A record's document as plain text, on one line."""
    ran = run("document", record, "--out", "d.txt", *more)
    assert ran.code == 0, ran.err
    return " ".join(Path("d.txt").read_text(encoding="utf-8").split())


def changed(root: Path, path: str, old: str, new: str) -> None:
    """Put other words into a record, and commit it."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    by_hand(root, {path: text.replace(old, new, 1)})


RECORDS = ("2026-foraldraledig-vag", "finsam-stockholm", "sydvast-2026-03-05", "hisingen")
DIGESTS = """
import sys, hashlib
from samverka.actions.audience import which_audience
from samverka.actions.document import the_record
from samverka.actions.workspace import open_workspace
from samverka.output.documents.make import document_of, written
held = open_workspace(sys.argv[1])
for name in sys.argv[2:]:
    record = the_record(held.archive, name)
    made = document_of(held, record, which_audience(held.archive, "parties"))
    for form in ("pdf", "docx", "html", "txt", *["svg"] * made.flat):
        print(name, form, hashlib.sha256(written(held, record.collaboration, made, form)).hexdigest())
"""


def test_every_form_is_the_same_everywhere(sample: Path) -> None:
    """An effort, a year, an agenda and a wheel in each form: the same bytes in another time zone, language, folder, order of hashing
    and mask of rights."""
    places = (
        (Path("/"), 0o077, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
        (sample, 0o002, {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}),
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", DIGESTS, str(sample), *RECORDS],
            cwd=where, umask=mask, env={**os.environ, **more}, stdout=subprocess.PIPE, text=True,
        )
        for where, mask, more in places
    ]  # fmt: skip
    here, there = (one.communicate()[0].splitlines() for one in running)
    assert here == there and len(here) == 4 * len(RECORDS) + 1


def test_an_effort_tells_money_steps_and_steering_group(sample: Path, sv: Run) -> None:
    """An effort's document has the application, each year's money with its decision, the way, and who steers it."""
    said = shown(sv, "2026-foraldraledig-vag")
    assert "2026 Sökt 1 150 000 kr Beviljat 980 000 kr Styrelsen torsdag 5 februari 2026, § 5" in said
    assert "torsdag 15 januari 2026 Bedömd av beredningsgruppen Tillstyrks med lägre belopp" in said
    assert "Styrgruppen för Ung väg" in said and "Hans Molin" in said
    assert "En vägledare på heltid och en personlig handläggare" in said


def test_an_effort_names_no_decision_that_is_not_for_the_audience(sample: Path, sv: Run) -> None:
    """A decision at an item for the preparation leaves neither forum nor day in the money."""
    changed(
        sample,
        MEETING,
        '    from: "2026-styrelse#medel-nya"\n',
        '    from: "2026-styrelse#medel-nya"\n    visibility: preparation\n',
    )
    assert "5 februari 2026, §" not in shown(sv, "2026-foraldraledig-vag")
    assert "5 februari 2026, § 5" in shown(sv, "2026-foraldraledig-vag", "--audience", "preparation")


def test_the_public_sees_an_open_effort_without_its_people(sample: Path, sv: Run) -> None:
    """Of an effort marked public: aims, text and what was decided; no names, no sums applied for, no reasons."""
    assert sv("document", "2026-foraldraledig-vag", "--out", "d.txt", "--audience", "public").code == 1
    changed(sample, INSATS, "kind: insats\n", "kind: insats\nvisibility: public\n")
    said = shown(sv, "2026-foraldraledig-vag", "--audience", "public")
    assert "40 föräldrar skrivs in" in said and "980 000 kr" in said
    for inner in ("Molin", "1 150 000", "lägre belopp eftersom", "Styrgruppen för", "LSG Kista"):
        assert inner not in said


def test_a_plan_lists_its_activities_by_rank(sample: Path, sv: Run) -> None:
    """Activities as they were ranked, the rejected one with its reason, and the decision behind the plan."""
    said = shown(sv, "2026-verksamhetsplan-finsam")
    assert said.index("1 Unga vuxna") < said.index("2 Föräldralediga") < said.index("5 Egen forskningsstudie")
    assert "Kostnaden står inte i proportion" in said and "Läge: avslagen" in said
    assert "Beslutad: Styrelsen torsdag 27 november 2025" in said
    assert "Försäkringskassan Andel: 1/2 Belopp: 9 000 000 kr" in shown(sv, "2026-budget-finsam")
    assert "3.1 Avtal om köpta tjänster Delegat: Förbundschef" in shown(sv, "2026-delegationsordning")


def test_a_year_counts_only_what_its_readers_may_see(sample: Path, sv: Run) -> None:
    """A meeting for the preparation is in no sum and no list of the parties' report."""
    before = shown(sv, "finsam-stockholm", "--year", "2026")
    hidden = (
        "---\nkind: meeting\nid: styrelse-2026-02-19\nforum: styrelse\ndate: 2026-02-19\nvisibility: preparation\n"
        "decisions: [{id: d1, text: Hemligbeslut, by: 2026-09-01}]\n---\n"
    )
    by_hand(sample, {MEETING.replace("02-05", "02-19"): hidden})
    assert shown(sv, "finsam-stockholm", "--year", "2026") == before
    inner = shown(sv, "finsam-stockholm", "--year", "2026", "--audience", "preparation")
    assert "Hemligbeslut" in inner


def test_what_people_wrote_stands_in_the_years_document(sample: Path, sv: Run) -> None:
    """The file's own text is there in its place, its made parts are made anew, and a part whose marks were taken away is left out."""
    assert sv("report", "year", "finsam-stockholm", "--year", "2026", "--write").code == 0
    path = sample / "finsam-stockholm/reports/2026.md"
    text = path.read_text(encoding="utf-8")
    begins = text.index("<!-- report: attendance -->")
    ends = text.index("<!-- /report: attendance -->") + len("<!-- /report: attendance -->")
    text = text[:begins] + "Närvaron var god.\n\n### Varför\n\nDärför.\n" + text[ends:]
    path.write_text(text.replace("| Styrelsen |", "| Gammalt |"), encoding="utf-8")
    said = shown(sv, "finsam-stockholm", "--year", "2026")
    assert "Närvaron var god. Varför Därför." in said.replace("- ", "").replace("~", "")
    assert "Gammalt" not in said and "report:" not in said and "Styrelsen Hållna: 1" in said
    assert said.count("Samordningsförbundet Stockholms stad: året 2026") == 1


@pytest.mark.parametrize("audience", ["public", "party:forsakringskassan"])
def test_a_year_is_for_the_parties(sample: Path, sv: Run, audience: str) -> None:
    """The public and a single party get no report of all; a year that has not begun has none."""
    ran = sv("document", "finsam-stockholm", "--out", "d.txt", "--audience", audience)
    assert ran.code == 1 and "årsrapport" in ran.err
    assert sv("document", "finsam-stockholm", "--out", "d.txt", "--year", "2031").code == 2
