"""Claims about agendas and meetings on the command line: compiled, worked on by hand, sent, taken notes by, taken back."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from running import Golden, Run, by_hand

from support import committed, files, git, status

MARCH = "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md"


def read(root: Path, path: str = MARCH) -> str:
    return (root / path).read_text(encoding="utf-8")


def items(root: Path, path: str = MARCH) -> list[str]:
    """The ids of the agenda's items, in order."""
    agenda = read(root, path).partition("\nagenda:")[2].partition("\nconsidered:")[0]
    return [line.removeprefix("  - id: ") for line in agenda.splitlines() if line.startswith("  - id: ")]


def test_an_agenda_from_nothing(sample: Path, run: Run, golden: Golden) -> None:
    """Wheel, standing items, issues and reports; the record, and the agenda as people read it."""
    ran = run("agenda", "new", "hisingen")
    assert (ran.code, ran.err) == (0, "")
    golden("agenda.md", read(sample))
    golden("agenda.sv.txt", run("--lang", "sv", "agenda", "show", "hisingen-2026-03-12").out)
    assert "SV1" not in run("check").out


def test_a_meeting_that_is_made_on_the_way_has_what_the_wheel_has_for_it(tmp_path: Path, run: Run) -> None:
    """In a new repository the first agenda with --date holds all that a second one would, and lacks nothing by the check."""
    root = str(tmp_path / "ny")
    run("init", root, "--model", "goteborg-stadsomrade")
    git(tmp_path / "ny", "commit", "--quiet", "--no-verify", "--allow-empty", "-m", "x")
    day = ("--today", "2026-03-02", "agenda", "new", "hisingen", "--date", "2026-03-26")
    first = run("-C", root, *day)
    assert first.code == 0 and "2026-hisingen#trygghet-var" in first.out + read(
        tmp_path / "ny", MARCH.replace("12", "26")
    )
    assert "nothing was changed" in run("-C", root, *day).out


def test_again_there_is_nothing_new(sample: Path, run: Run) -> None:
    """And no commit."""
    run("agenda", "new", "hisingen")
    head = git(sample, "rev-parse", "HEAD")
    ran = run("agenda", "new", "hisingen")
    assert (ran.code, "nothing was changed" in ran.out) == (0, True)
    assert (git(sample, "rev-parse", "HEAD"), status(sample)) == (head, [])


def test_what_people_did_by_hand_stands(sample: Path, run: Run) -> None:
    """An item taken away, two that changed places, one of their own with a comment; then news comes in."""
    run("agenda", "new", "hisingen")
    before = items(sample)
    text = read(sample)
    start = text.index("  - id: groups")
    end = text.index("  - id: trygghetslaget")
    groups, text = text[start:end], text[:start] + text[end:]
    assert "groups" in groups
    own = "  - id: besok   # vi bad dem i januari\n    title: Besök av räddningstjänsten\n    duration: 15\n"
    text = text.replace("  - id: foreningar\n", own + "  - id: foreningar\n")
    by_hand(sample, {MARCH: text})
    run(
        "issue",
        "submit",
        "--forum",
        "hisingen",
        "--from",
        "slk",
        "--title",
        "Akut läge",
        "--late",
        "--reason",
        "akut",
        "--agreed-by",
        "a-berg",
    )
    ran = run("agenda", "new", "hisingen")
    assert "1 item is new on the agenda" in ran.out
    after = items(sample)
    assert "groups" not in after
    assert [id for id in after if id in before] == [id for id in before if id != "groups"]
    assert own in read(sample)
    assert after.index("akut-lage") < after.index("city")
    assert "(efteranmäld fråga från Stadsledningskontoret" in ran.out


def test_a_day_without_a_meeting_makes_one(sample: Path, run: Run) -> None:
    """At the forum's usual time and place."""
    ran = run("agenda", "new", "hisingen", "--date", "2026-04-29")
    assert ran.code == 0, ran.err
    written = read(sample, "goteborg-stadsomraden/meetings/hisingen/2026-04-29.md")
    assert written.startswith(
        "---\nkind: meeting\nid: hisingen-2026-04-29\nforum: hisingen\ndate: 2026-04-29\n"
        'time: "09:00-11:00"\nplace: Teams\nmode: digital\nagenda:\n'
    )


def test_a_party_sees_where_it_is_needed(sample: Path, run: Run) -> None:
    """Its items, and between which hours."""
    run("agenda", "new", "hisingen")
    ran = run("agenda", "show", "hisingen-2026-03-12", "--party", "kom")
    numbers = [line.split()[0] for line in ran.out.splitlines() if line[:4].strip().isdigit()]
    assert "10" not in numbers
    said = re.search(r"you are needed for items (.*), about 09:00–", ran.out)
    assert said and [int(n) for n in numbers] == [
        n for a, z in re.findall(r"(\d+)(?:–(\d+))?", said[1]) for n in range(int(a), int(z or a) + 1)
    ]
    assert "–" in said[1]


@pytest.mark.parametrize("command", ["agenda new hisingen", "meeting new hisingen --date 2026-04-29", "issue accept kvallar-backaplan",
                                     "issue submit --forum hisingen --from slk --title X"])  # fmt: skip
def test_a_dry_run_changes_nothing_and_its_diff_applies(command: str, sample: Path, run: Run) -> None:
    """With `git apply`, it makes the same tree as the command itself."""
    before = files(sample)
    ran = run(*command.split(), "--dry-run")
    assert (ran.code, ran.err) == (0, "")
    assert (files(sample), status(sample)) == (before, [])
    subprocess.run(["git", "apply", "-"], input=ran.out, cwd=sample, check=True, encoding="utf-8")
    applied = files(sample)
    assert applied != before
    git(sample, "checkout", "-q", ".")
    git(sample, "clean", "-fdq")
    assert run(*command.split()).code == 0
    assert files(sample) == applied


def test_without_a_commit_the_change_waits_in_the_work_tree(sample: Path, run: Run) -> None:
    """Unstaged, for the user to look at."""
    head = git(sample, "rev-parse", "HEAD")
    ran = run("agenda", "new", "hisingen", "--no-commit")
    assert (ran.code, "saved as" in ran.out) == (0, False)
    assert (git(sample, "rev-parse", "HEAD"), status(sample)) == (head, [f" M {MARCH}"])


def test_undo_takes_back_one_change_after_the_other(sample: Path, run: Run) -> None:
    """To the byte; then there is nothing left to undo."""
    start = files(sample)
    run("agenda", "new", "hisingen")
    middle = files(sample)
    run("issue", "accept", "kvallar-backaplan")
    assert "--- a/goteborg-stadsomraden/issues" in run("undo", "--dry-run").out
    ran = run("--lang", "sv", "undo")
    assert (ran.code, files(sample)) == (0, middle)
    assert ran.out.startswith("ångra: fråga upptagen: Högstadieelever") or "ngra" in ran.out
    assert run("undo").code == 0
    assert files(sample) == start
    assert run("undo").code == 1


def test_sending_is_noted(sample: Path, run: Run) -> None:
    """The day and how; a second time it is a supplement; late it says so."""
    run("agenda", "new", "hisingen")
    ran = run("--today", "2026-03-05", "agenda", "send", "hisingen-2026-03-12", "--mark", "--how", "outlook")
    assert ran.out.endswith("noted: sent Thursday 5 March 2026 (outlook), sending 1\n")
    assert "sent:\n  - {on: 2026-03-05, how: outlook, sequence: 1, version: " in read(sample)
    run("--today", "2026-03-09", "agenda", "send", "hisingen-2026-03-12", "--mark")
    assert "  - {on: 2026-03-09, how: outlook, sequence: 2, what: supplement, version: " in read(sample)
    ran = run("agenda", "send", "sydvast-2026-03-05", "--mark", "--on", "2026-03-01")
    assert "it was to go out by Thursday 26 February" in ran.out
    assert "agenda of Forum för stadsområdessamverkan Sydväst" not in run("status").out


def test_notes_are_laid_out(sample: Path, run: Run, golden: Golden) -> None:
    """A section for each item; what stands there already is not touched, and a second run adds nothing."""
    run("agenda", "new", "hisingen")
    text = read(sample) + "## Välkomna\n<!-- item: opening -->\nAlla var där.\n"
    by_hand(sample, {MARCH: text})
    ran = run("meeting", "notes", "hisingen-2026-03-12")
    assert ran.code == 0
    golden("notes.md", read(sample))
    assert "Alla var där.\n" in read(sample)
    assert read(sample).count("<!-- item: opening -->") == 1
    assert (
        run("meeting", "notes", "hisingen-2026-03-12").out
        == "every item has its section already; nothing was changed\n"
    )
    assert committed(sample) == [MARCH]


def test_a_new_meeting_says_its_deadlines(sample: Path, run: Run) -> None:
    """With a remark where the day is red, past, or outside the forum's life."""
    ran = run(
        "meeting",
        "new",
        "stadengemensamt",
        "--date",
        "2026-05-22",
        "--place",
        "Rosenlund: plan 3",
        "--time",
        "9.30-11.00",
    )
    assert ran.code == 0
    assert "issues by Fri 8 May\nagenda out by Fri 15 May\n" in ran.out
    written = read(sample, "goteborg-stadsomraden/meetings/stadengemensamt/2026-05-22.md")
    assert 'place: "Rosenlund: plan 3"\n' in written
    assert "red day: långfredagen" in run("meeting", "new", "hisingen", "--date", "2026-04-03").out
    assert "2026-02-26 has passed" in run("meeting", "new", "hisingen", "--date", "2026-02-26").out
    assert "Saturday or a Sunday" in run("meeting", "new", "hisingen", "--date", "2026-04-25").out


def test_a_second_meeting_on_a_cancelled_day_has_its_own_file(sample: Path, run: Run) -> None:
    """And the cancelled one keeps its own."""
    text = read(sample).replace("mode: digital\n", "mode: digital\ncancelled: {on: 2026-03-01, reason: sjukdom}\n")
    by_hand(sample, {MARCH: text})
    assert run("meeting", "new", "hisingen", "--date", "2026-03-12").code == 0
    assert "id: hisingen-2026-03-12-2\n" in read(sample, MARCH.replace(".md", "-2.md"))
    assert read(sample) == text


def test_a_file_that_cannot_be_read_is_never_written_over(sample: Path, run: Run) -> None:
    """Though nothing is known of its meeting."""
    by_hand(sample, {MARCH: "---\nkind: [\n---\nMina anteckningar\n"})
    ran = run("meeting", "new", "hisingen", "--date", "2026-03-12")
    assert ran.code in (1, 2)
    assert ran.err
    assert read(sample).endswith("Mina anteckningar\n")
    assert status(sample) == []


def test_crlf_stays_crlf(sample: Path, run: Run) -> None:
    """In each line, those that are new too."""
    attributes = (sample / ".gitattributes").read_text(encoding="utf-8")
    by_hand(sample, {".gitattributes": f"{attributes}\n{MARCH} -text\n"})
    by_hand(sample, {MARCH: (sample / MARCH).read_bytes().replace(b"\n", b"\r\n")})
    assert run("agenda", "new", "hisingen").code == 0
    data = (sample / MARCH).read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 20
