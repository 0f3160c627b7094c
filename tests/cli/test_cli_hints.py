"""Where a coordinator stops and thinks: the next thing to write is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run, by_hand


@pytest.mark.parametrize("weekday", ["tor", "Torsdag", "thu", "thursday"])
def test_a_weekday_is_said_in_either_language(sample: Path, run: Run, weekday: str) -> None:
    """By its name or the beginning of it."""
    ran = run("meeting", "plan", "hisingen", "--year", "2027", "--weekday", weekday, "--number", "4", "--dry-run")
    days = [line for line in ran.out.splitlines() if line.startswith("Thu ")]
    assert (ran.code, len(days)) == (0, 4), ran.err
    wrong = run("meeting", "plan", "hisingen", "--year", "2027", "--weekday", "lör", "--dry-run")
    assert (wrong.code, "mån, tis, ons, tor, fre, mon" in wrong.err) == (2, True)


def test_a_name_that_is_nearly_right_is_suggested(sample: Path, run: Run) -> None:
    """With the person's id."""
    ran = run("--lang", "sv", "issue", "accept", "kvallar-backaplan", "--by", "Annna Berg")
    assert ran.code == 2
    assert "menade du Anna Berg (a-berg)?" in ran.err


def test_an_item_taken_from_the_agenda_stays_in_the_wheel(sample: Path, run: Run) -> None:
    """And the command that moves it is named."""
    run("agenda", "new", "hisingen", "--date", "2026-03-12")
    text = (sample / "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md").read_text()
    item = text.partition("from: 2026-hisingen#")[2].split("\n")[0]
    ran = run("agenda", "drop", "hisingen-2026-03-12", item)
    assert ran.code == 0, ran.err
    assert f"→ samverka wheel move 2026-hisingen#{item} --to YYYY-MM" in ran.out


def test_laid_out_notes_say_how_a_decision_is_written(sample: Path, run: Run) -> None:
    """The lines can be put at the top of the file as they are, and nothing is wrong with them."""
    run("agenda", "new", "hisingen", "--date", "2026-03-12")
    ran = run("meeting", "notes", "hisingen-2026-03-12")
    lines = [line.strip() for line in ran.out.splitlines() if line.startswith("  ")]
    assert [line.partition(":")[0] for line in lines] == ["attendance", "decisions", "tasks"]
    place = "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md"
    text = (sample / place).read_text()
    by_hand(sample, {place: text.replace("notes: draft\n", "\n".join(lines) + "\nnotes: draft\n", 1)})
    assert place not in run("check", place).out
    assert not any(line.startswith("  ") for line in run("meeting", "notes", "hisingen-2026-03-12").out.splitlines())


def test_an_empty_repository_says_that_no_meeting_is_planned(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And with what a year is planned."""
    assert run("init", str(tmp_path / "ny"), "--model", "enkel").code == 0
    monkeypatch.chdir(tmp_path / "ny")
    said = "nothing; no meeting is planned: samverka meeting plan FORUM --year 2026"
    assert said in run("status", "--today", "2026-01-07").out
    assert run("meeting", "new", "forumet", "--date", "2026-05-07", "--today", "2026-01-07").code == 0
    assert said not in run("status", "--today", "2026-01-07").out
