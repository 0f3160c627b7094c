"""What a rule or a clause is, and all that rests on it: in the models, in the program, in the repository one stands in."""

from __future__ import annotations

import json
from pathlib import Path

from running import Run

from support import write


def test_a_clause_with_all_that_rests_on_it(sample: Path, sv: Run) -> None:
    """Its modality, words and document; figures with value, rule, field, command, and the change with its decision."""
    ran = sv("explain", "g20")
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert lines[0] == "G20 (ska)"
    assert lines[2].startswith("källa: Bilaga Arbetsformer")
    assert "  - villkor stadsomrade.issue_lead = 14 dagar" in lines
    assert any(line.startswith("  - regel SV202: en fråga anmäls i tid") for line in lines)
    assert "  - kommando samverka issue submit" in lines
    assert (
        "  - ändrat villkor stadsomrade.issue_lead (hisingen) = 21 dagar, 2026-07-01– "
        "(goteborg-stadsomraden/collaboration.md) (beslutat: hisingen-2026-01-22#fokus-2)"
    ) in lines


def test_records_that_rest_on_a_clause(sample: Path, run: Run) -> None:
    """Items of wheels that cite it, and records that show a fact."""
    rests = json.loads(run("explain", "R06", "--json").out)["clauses"][0]["rests"]
    items = [(b["name"], b["path"]) for b in rests if b["kind"] == "item"]
    assert ("2026-styrelse#agarsamrad-kallelse", "finsam-stockholm/wheels/2026-styrelse.md") in items
    assert (
        "  - record styrelse seats.appointed=elected (finsam-stockholm/forums/styrelse.md)"
        in run("explain", "F05").out.splitlines()
    )


def test_a_rule_shows_its_clauses(sample: Path, sv: Run) -> None:
    """What each says, and where it stands."""
    out = sv("explain", "SV202").out
    assert "G20 (ska)\n" in out
    assert "källa: Bilaga Arbetsformer" in out
    assert [c["id"] for c in json.loads(sv("explain", "sv413", "--json").out)["clauses"]] == ["U08", "U10", "R23"]


def test_outside_a_repository_the_models_are_explained(tmp_path: Path, run: Run) -> None:
    """Without any records."""
    data = json.loads(run("-C", str(tmp_path), "explain", "G20", "--json").out)
    [clause] = data["clauses"]
    assert data["rule"] is None
    assert {basis["kind"] for basis in clause["rests"]} == {"rule", "field", "command"}


def test_a_model_that_builds_on_another_has_its_clauses(sample: Path, run: Run) -> None:
    """The clause is said once, with the figures of both models; one with the same id and other words stands by itself."""
    own = "name: egen\nversion: 1\nextends: goteborg-stadsomrade\ntitle: {sv: Egen, en: Own}\n"
    write(sample, {"models/egen/model.yml": own})
    [clause] = json.loads(run("explain", "G20", "--json").out)["clauses"]
    assert [(m["name"], len(m["rests"])) for m in clause["models"]] == [("egen", 4), ("goteborg-stadsomrade", 4)]
    other = (
        "documents: {x: {title: Eget}}\nclauses: {G20: {modality: may, document: x, text: {sv: Annat, en: Other}}}\n"
    )
    write(sample, {"models/egen/clauses.yml": other})
    found = json.loads(run("explain", "G20", "--json").out)["clauses"]
    assert [(c["modality"], c["document"]["title"]) for c in found] == [
        ("may", "Eget"),
        ("must", found[1]["document"]["title"]),
    ]
