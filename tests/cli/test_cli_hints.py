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
    said = "nothing; no meeting is planned: samverka meeting plan forumet --year 2026 --weekday thu"
    assert said in run("status", "--today", "2026-01-07").out
    assert said.replace("2026", "2027") in run("status", "--today", "2026-11-09").out
    assert run(*said.partition("samverka ")[2].split(), "--dry-run", "--today", "2026-01-07").code == 0
    assert run("meeting", "new", "forumet", "--date", "2026-05-07", "--today", "2026-01-07").code == 0
    assert (
        "nothing; the next meeting is Thursday 7 May: forumet-2026-05-07" in run("status", "--today", "2026-01-07").out
    )


def test_a_clause_is_quoted_once(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the first finding that rests on it; the others name it."""
    assert run("init", str(tmp_path / "ny"), "--model", "goteborg-stadsomrade").code == 0
    monkeypatch.chdir(tmp_path / "ny")
    lines = [line.strip() for line in run("check").out.splitlines()]
    assert len([line for line in lines if line.startswith("G14 (")]) == 1
    assert lines.count("G02, G14: see above") == 4


def test_a_sending_that_is_noted_twice_is_one(sample: Path, run: Run) -> None:
    """The same day in the same way, with nothing changed in between; another way is another sending."""
    run("agenda", "new", "hisingen", "--date", "2026-03-12")
    mark = ("agenda", "send", "hisingen-2026-03-12", "--mark", "--how")
    first, again, other = run(*mark, "outlook"), run(*mark, "outlook"), run(*mark, "post")
    assert "noted: sent Monday 2 March 2026 (outlook), sending 1" in first.out
    assert again.out == "that is noted already, and nothing has changed since: sending 1\n"
    assert "(post), sending 2" in other.out


def test_notes_are_finished_with_a_command(sample: Path, run: Run) -> None:
    """The last held meeting of the forum that is named; status asks for it as long as they are a draft, and approval has day and name."""
    day = ("--today", "2026-03-27")
    run("agenda", "new", "hisingen", "--date", "2026-03-12")
    run("meeting", "notes", "hisingen", "--today", "2026-03-12")
    command = "meeting notes hisingen-2026-03-12 --state final"
    assert f"→ samverka {command}" in run("status", *day).out
    done = run(*command.split(), *day)
    assert "hisingen-2026-03-12: held, notes final" in done.out
    assert "nothing is written under: Välkomna" in done.out
    assert command not in run("status", *day).out
    assert run("meeting", "notes", "hisingen", "--state", "justerade", "--by", "Anna Berg", *day).code == 0
    text = (sample / "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md").read_text()
    assert "notes: approved\napproved_on: 2026-03-27\napproved_by: [a-berg]\n" in text


def test_a_stage_shows_how_its_answer_is_written(sample: Path, run: Run) -> None:
    """With people and meetings of the collaboration; the lines can be put in the file as they are, and the questions are answered."""
    assert run("uppdrag", "new", "lsg-vanersborg", "--title", "Prov").code == 0
    place = "vardsamverkan-fyrbodal/uppdrag/2026-prov.md"
    text = (sample / place).read_text()
    by_hand(
        sample,
        {
            place: text.replace(
                "moves:\n", "activity: 2026-handlingsplan-lsg-vanersborg#fast-vardkontakt\nmoves:\n"
            ).replace("to: analysis,", "to: commission,")
        },
    )
    lines = [line.strip() for line in run("uppdrag", "show", "2026-prov").out.splitlines() if line.startswith("    ")]
    keys = [line for line in lines if line.partition(":")[0] in ("start", "end", "group", "reporting")]
    assert len(keys) == 4, lines
    assert any(line.startswith("--decided lsg-vanersborg-2026-01-29#") for line in lines)
    text = (sample / place).read_text().replace("group: []\nreporting: []\n", "\n".join(keys) + "\n")
    by_hand(sample, {place: text})
    assert place not in run("check", place).out
    assert "key group:" not in run("uppdrag", "show", "2026-prov").out


def test_a_rule_is_explained_by_what_differs(sample: Path, run: Run) -> None:
    """The model that its example stands on is the same where it fails and where it passes, and is not shown."""
    told = run("explain", "SV324").out
    assert "exempel/forums/grupp.md" in told
    assert "model.yml" not in told


def test_a_refused_commit_names_what_else_is_uncommitted(sample: Path, run: Run) -> None:
    """A forum that git has not seen is the likely reason why a change that points at it was refused."""
    assert run("hook", "install").code == 0
    group = "finsam-stockholm/forums/styrgrupp-ny.md"
    (sample / group).write_text("---\nkind: forum\nid: styrgrupp-ny\ntitle: Styrgruppen\ntype: styrgrupp\n---\n")
    ran = run("issue", "submit", "--forum", "styrgrupp-ny", "--from-other", "Kansliet", "--title", "X")
    assert (ran.code, f"and so is {group}: commit them together with git add " in ran.err) == (1, True), ran.err
