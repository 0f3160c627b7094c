"""A collaboration that begins in the autumn, with a model made for a whole year: nothing of the spring is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run


@pytest.fixture
def autumn(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, git_home: Path) -> Path:
    """A repository begun on the 5th of October from two models, in its folder and on that day."""
    root = tmp_path / "ny"
    monkeypatch.setenv("SAMVERKA_TODAY", "2026-10-05")
    monkeypatch.setenv("SAMVERKA_LANG", "sv")
    models = ("--model", "goteborg-stadsomrade", "--model", "finsam-stockholm")
    assert run("init", str(root), *models).code == 0
    monkeypatch.chdir(root)
    return root


def test_nothing_is_late_on_the_first_day(autumn: Path, run: Run) -> None:
    """The model's wheel and year are whole, and what came before the day is not asked for; the day stands in the record."""
    assert "records_from: 2026-10-05\n" in (autumn / "finsam-stockholm/collaboration.md").read_text()
    found = json.loads(run("status", "--json").out)
    assert found["late"] == []
    # By whom and with whom is still to be written; how often one met before is not known.
    codes = {line["code"] for line in json.loads(run("check", "--format", "json").out)["findings"]}
    assert codes & {"SV204", "SV206", "SV211", "SV213", "SV215"} == set()


def test_the_first_agenda_has_the_autumns_items(autumn: Path, run: Run) -> None:
    """Of the wheel, those whose time ends with the month of the first meeting or later."""
    assert run("meeting", "new", "hisingen", "--date", "2026-10-15").code == 0
    assert run("agenda", "new", "hisingen").code == 0
    text = (autumn / "goteborg-stadsomraden/meetings/hisingen/2026-10-15.md").read_text()
    wheel = [line.split("#")[1] for line in text.splitlines() if line.startswith("    from: 2026-hisingen#")]
    assert wheel == ["civilsamhalle", "arshjul-nasta", "uppfoljning-aret"]
    shown = run("wheel", "show", "hisingen").out
    assert "innan forumet började: 6" in shown
    assert "inte upptagen" not in shown


def test_an_older_meeting_that_is_entered_brings_its_items_back(autumn: Path, run: Run) -> None:
    """Who writes down what was held in May says that the records go back to then."""
    for day in ("2026-05-14", "2026-10-15"):
        assert run("meeting", "new", "hisingen", "--date", day).code == 0
    found = json.loads(run("wheel", "show", "hisingen", "--json").out)
    outcomes = [(item["when"], item["outcome"]) for wheel in found["wheels"] for item in wheel["items"]]
    assert {outcome for when, outcome in outcomes if when < "2026-05"} == {"before"}
    assert "before" not in {outcome for when, outcome in outcomes if when >= "2026-05"}
    assert "missed" in {outcome for _, outcome in outcomes}
