"""Claims about issues on the command line: what is said, and what the files then hold, to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Golden, Run

from support import committed, git, status, write

ISSUES = "goteborg-stadsomraden/issues"


def text(root: Path, path: str) -> bytes:
    return (root / path).read_bytes()


def test_an_issue_in_time(sample: Path, run: Run, golden: Golden) -> None:
    """It is bound for the next meeting it can reach, and says when that closes."""
    ran = run(
        "issue",
        "submit",
        "--forum",
        "hisingen",
        "--from",
        "slk",
        "--title",
        "Gångvägen vid Svartedalen",
        "--minutes",
        "15",
    )
    assert ran.code == 0
    assert ran.err == ""
    assert "issues for the meeting on Thursday 12 March were to be in by Thursday 26 February" in ran.out
    assert "for the meeting on Thursday 23 April 2026" in ran.out
    assert "closes for issues at the end of Thursday 9 April" in ran.out
    golden("issue-in-time.md", text(sample, f"{ISSUES}/2026-03-02-gangvagen-svartedalen.md"))


def test_an_issue_with_all_that_can_be_said_of_it(sample: Path, run: Run, golden: Golden) -> None:
    """Person, type, parties, minutes, and a body; quotes where YAML needs them."""
    words = ("--forum", "nordost", "--from", "Kultur- och medborgarförvaltningen", "--person", "d-kovac")
    more = ("--title", "Lovskolan: vem gör vad?", "--type", "decision", "--concerns", "gsf", "--concerns", "sf-nordost")
    if run("issue", "submit", *words, *more, "--dry-run").code == 2:
        words = ("--forum", "nordost", "--from", "kom", "--person", "d-kovac")
    ran = run(
        "issue",
        "submit",
        *words,
        *more,
        "--minutes",
        "20",
        "--meeting",
        "2026-03-19",
        "--body",
        "Vi är tre.\n\n- En\n- Två",
    )
    assert ran.code == 0, ran.err
    golden("issue-whole.md", text(sample, f"{ISSUES}/2026-03-02-lovskolan-vem-gor-vad.md"))


def test_an_issue_from_someone_who_is_no_party(sample: Path, run: Run, golden: Golden) -> None:
    """In an open forum anyone may."""
    ran = run(
        "issue",
        "submit",
        "--forum",
        "oppet-forum",
        "--from-other",
        "Odlargruppen i Gårdsten",
        "--title",
        "Vatten till lotterna",
    )
    assert ran.code == 0, ran.err
    golden("issue-other.md", text(sample, "goteborg-civilsamhalle/issues/2026-03-02-vatten-lotterna.md"))


def test_a_late_issue_is_refused_and_then_taken(sample: Path, run: Run, golden: Golden) -> None:
    """With the reason and who agreed; the refusal says both ways on."""
    asked = (
        "issue",
        "submit",
        "--forum",
        "hisingen",
        "--from",
        "gsf",
        "--title",
        "Ny telefontid",
        "--meeting",
        "2026-03-12",
    )
    ran = run(*asked)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "samverka: issues for the meeting on Thursday 12 March were to be in by Thursday 26 February\n"
        "  the next meeting it can reach is Thursday 23 April: leave out --meeting; or take it late: --late --reason … --agreed-by …\n"
    )
    assert status(sample) == []
    ran = run(*asked, "--late", "--reason", "gäller från den 9 mars", "--agreed-by", "Anna Berg")
    assert ran.code == 0, ran.err
    assert "marked as late" in ran.out
    golden("issue-late.md", text(sample, f"{ISSUES}/2026-03-02-ny-telefontid.md"))
    assert "SV202" not in run("check").out


def test_the_meeting_itself_can_agree_to_a_late_issue(sample: Path, run: Run) -> None:
    """When it approves its agenda, and not before the day."""
    late = ("--late", "--reason", "akut", "--agreed-by", "meeting")
    asked = ("issue", "submit", "--forum", "hisingen", "--from", "gsf", "--title", "Akut", *late)
    early = run(*asked)
    assert (early.code, early.err) == (
        2,
        "samverka: the meeting on Thursday 12 March has not been held, so it cannot have agreed\n",
    )
    assert run("--today", "2026-03-12", *asked).code == 0
    written = text(sample, f"{ISSUES}/2026-03-12-akut.md").decode()
    assert "late: {reason: akut, agreed_by: meeting}" in written or "agreed_by: meeting" in written
    assert "meeting: hisingen-2026-03-12" in written


def test_only_the_chair_can_agree_to_a_late_issue(sample: Path, run: Run) -> None:
    """Not the one who raised it, nor a substitute (ruling 8)."""
    late = ("--late", "--reason", "akut", "--agreed-by", "k-ek")
    ran = run("issue", "submit", "--forum", "hisingen", "--from", "slk", "--title", "Akut", *late)
    assert ran.code == 2
    assert ran.err.startswith(
        "samverka: Karin Ek does not chair Forum för stadsområdessamverkan Hisingen; Anna Berg does\n"
    )


def test_an_issue_that_is_declined_after_the_agenda_was_made_is_named(sample: Path, run: Run) -> None:
    """By the answer, on the agenda, and by the check at the right line: a command takes nothing away by itself."""
    run("agenda", "new", "hisingen")
    ran = run("issue", "decline", "kvallar-backaplan", "--reason", "Hör hemma i polisens forum")
    path = "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md"
    drop = "samverka agenda drop hisingen-2026-03-12 hogstadieelever-backaplan-sena-kvallar"
    assert f"it still stands on the agenda for Thursday 12 March: {drop}\n" in ran.out
    assert "(ska inte längre tas upp här: ta bort punkten)" in run("agenda", "show", "hisingen-2026-03-12").out
    lines = text(sample, path).decode().splitlines()
    line = lines.index("    from: 2026-02-24-kvallar-backaplan") + 1
    assert f"{path}:{line}:11: warning SV209: " in run("check").out


def test_putting_an_issue_off_needs_a_reason(sample: Path, run: Run) -> None:
    """The one who raised it is to know why (ruling 8)."""
    ran = run("issue", "accept", "bostad-biskopsgarden", "--meeting", "2026-04-23")
    assert (ran.code, ran.err) == (
        2,
        "samverka: an issue is put off to a later meeting with a reason: --reason\n",
    )


@pytest.mark.parametrize(("day", "code"), [("2026-02-26", 0), ("2026-02-27", 1)])
def test_the_last_day_counts_to_its_end(day: str, code: int, sample: Path, run: Run) -> None:
    """Two weeks before, and not a day less."""
    asked = ("issue", "submit", "--forum", "hisingen", "--from", "slk", "--title", "X", "--meeting", "2026-03-12")
    assert run("--today", day, *asked).code == code


def test_after_the_day_people_are_asked_to_keep_to(sample: Path, run: Run) -> None:
    """In time all the same, with a note: LSG's meeting is two weeks after a holiday."""
    run("meeting", "new", "hisingen", "--date", "2026-05-15")
    asked = ("issue", "submit", "--forum", "hisingen", "--from", "slk", "--title", "X", "--meeting", "2026-05-15")
    ran = run("--today", "2026-05-01", *asked)
    assert ran.code == 0
    assert "at the end of Friday 1 May, preferably Thursday 30 April" in ran.out
    assert "in time all the same" in ran.out


def test_the_same_title_twice_is_two_issues(sample: Path, run: Run) -> None:
    """The second gets the next free id."""
    for _ in range(2):
        assert run("issue", "submit", "--forum", "hisingen", "--from", "slk", "--title", "Ljuset").code == 0
    assert (sample / ISSUES / "2026-03-02-ljuset.md").is_file()
    assert (sample / ISSUES / "2026-03-02-ljuset-2.md").is_file()


def test_the_body_comes_from_standard_input(sample: Path, spawn: Run) -> None:
    """With `--body -`, in UTF-8."""
    ran = spawn(
        "issue",
        "submit",
        "--forum",
        "hisingen",
        "--from",
        "slk",
        "--title",
        "Ur röret",
        "--body",
        "-",
        input="Åtta rader\n",
    )
    assert ran.code == 0, ran.err
    assert "Åtta rader\n\n## Vad gäller frågan?" in text(sample, f"{ISSUES}/2026-03-02-ur-roret.md").decode()


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("Se loggen:\n```\nfel 1", "Se loggen:\n```\nfel 1\n```\n\n## Vad"),
        ("~~~~\n~~~\na", "~~~~\n~~~\na\n~~~~\n\n## Vad"),
        ("```\na\n```", "```\na\n```\n\n## Vad"),
    ],
)
def test_code_in_a_body_ends_with_it(sample: Path, run: Run, body: str, kept: str) -> None:
    """A block of code that was begun and not ended does not take the record's own sections into it."""
    ran = run("issue", "submit", "--forum", "hisingen", "--from", "slk", "--title", "Ljuset", "--body", body)
    assert ran.code == 0, ran.err
    assert kept in text(sample, f"{ISSUES}/2026-03-02-ljuset.md").decode()


def test_a_record_is_what_its_author_wrote_whatever_it_is(sample: Path, run: Run) -> None:
    """A title that looks like YAML, like a heading, or like markup comes back as it was given."""
    for n, title in enumerate(
        ("a: b # c", "- x", "«[bold]röd[/bold]»", "'citat' \"och\" \\n", "null", "2026-03-12", "& *")
    ):
        ran = run("issue", "submit", "--forum", "hisingen", "--from", "slk", "--title", title)
        assert ran.code == 0, ran.err
        id = git(sample, "log", "-1", "--format=%(trailers:key=Samverka-Record,valueonly)").strip()
        shown = run("issue", "show", id)
        assert shown.out.splitlines()[0] == title, n
    assert "2026-03-02" in run("check").out


def test_the_chair_accepts(sample: Path, run: Run, golden: Golden) -> None:
    """One line is added to the record, nothing else is touched."""
    path = f"{ISSUES}/2026-02-24-kvallar-backaplan.md"
    before = text(sample, path)
    ran = run("issue", "accept", "kvallar-backaplan")
    assert ran.code == 0, ran.err
    assert "→ samverka agenda new hisingen --date 2026-03-12\n\nAnswer to send to Yonas Tesfaye" in ran.out
    added = [line for line in text(sample, path).splitlines() if line not in before.splitlines()]
    assert added == [b"  - {to: accepted, on: 2026-03-02, by: a-berg}"]
    golden("issue-accepted.md", text(sample, path))


def test_the_chair_puts_off_to_a_later_meeting(sample: Path, run: Run) -> None:
    """With the reason; the issue is bound for that meeting then."""
    ran = run(
        "issue", "accept", "kvallar-backaplan", "--meeting", "2026-04-23", "--reason", "fullt i mars", "--by", "m-ros"
    )
    assert "is deferred to the meeting on Thursday 23 April 2026" in ran.out
    written = text(sample, f"{ISSUES}/2026-02-24-kvallar-backaplan.md").decode()
    assert "{to: deferred, on: 2026-03-02, by: m-ros, meeting: hisingen-2026-04-23, reason: fullt i mars}" in written
    run("agenda", "new", "hisingen")
    agenda = text(sample, "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md").decode()
    assert "kvallar-backaplan" not in agenda


def test_an_answer_after_the_meeting_goes_to_the_next(sample: Path, run: Run) -> None:
    """What is said is what is written: the issue is bound for the coming meeting."""
    ran = run("--today", "2026-03-20", "issue", "accept", "kvallar-backaplan")
    assert "for the meeting on Thursday 23 April 2026" in ran.out
    written = text(sample, f"{ISSUES}/2026-02-24-kvallar-backaplan.md").decode()
    assert "{to: accepted, on: 2026-03-20, by: a-berg, meeting: hisingen-2026-04-23}" in written


def test_an_accepted_issue_that_was_not_reached_is_put_off(sample: Path, run: Run) -> None:
    """After the meeting, by the same command."""
    ran = run(
        "--today",
        "2026-03-20",
        "issue",
        "accept",
        "bostad-biskopsgarden",
        "--meeting",
        "2026-04-23",
        "--reason",
        "hanns inte",
    )
    assert ran.code == 0, ran.err
    assert "is deferred to the meeting on Thursday 23 April 2026" in ran.out


def test_the_chair_declines(sample: Path, run: Run, golden: Golden) -> None:
    """The reason is the answer to who raised it."""
    ran = run("issue", "decline", "kvallar-backaplan", "--reason", "Hör hemma hos fältgruppen: de tar den 10 mars")
    assert ran.code == 0, ran.err
    golden("issue-declined.md", text(sample, f"{ISSUES}/2026-02-24-kvallar-backaplan.md"))
    assert "answer: Hör hemma hos fältgruppen" in run("issue", "show", "kvallar-backaplan").out
    assert "kvallar-backaplan" not in run("issue", "list").out
    assert "kvallar-backaplan" in run("issue", "list", "--all").out


def test_a_declined_issue_is_bound_for_no_meeting(sample: Path, run: Run) -> None:
    """Even after the meeting it was meant for."""
    run("--today", "2026-03-20", "issue", "decline", "kvallar-backaplan", "--reason", "Löst")
    written = text(sample, f"{ISSUES}/2026-02-24-kvallar-backaplan.md").decode()
    assert "{to: declined, on: 2026-03-20, by: a-berg, reason: Löst}" in written


def test_lists_by_forum_and_party(sample: Path, run: Run) -> None:
    """A party sees what it raised and what concerns it."""
    ids = {line.split()[-1] for line in run("issue", "list", "--forum", "hisingen").out.splitlines()[1:]}
    assert ids == {"2026-01-19-sommarlov-hisingen", "2026-02-19-bostad-biskopsgarden", "2026-02-24-kvallar-backaplan"}
    of_slk = {
        line.split()[-1] for line in run("issue", "list", "--forum", "hisingen", "--party", "slk").out.splitlines()[1:]
    }
    assert of_slk == {"2026-02-19-bostad-biskopsgarden"}
    assert run("issue", "list", "--forum", "arbetsgrupp-frolunda-torg").out == "no issues\n"


def test_what_is_committed(sample: Path, run: Run) -> None:
    """Exactly the file, in the collaboration's language, with the trailers that undo reads."""
    write(sample, {"anteckning.txt": "min egen"})
    git(sample, "add", "anteckning.txt")
    run("issue", "submit", "--forum", "hisingen", "--from", "slk", "--title", "Ljuset")
    assert committed(sample) == [f"{ISSUES}/2026-03-02-ljuset.md"]
    assert git(sample, "log", "-1", "--format=%B").split("\n") == [
        "fråga: Ljuset (Forum för stadsområdessamverkan Hisingen)",
        "",
        "Samverka-Command: issue submit",
        "Samverka-Record: 2026-03-02-ljuset",
        "",
    ]
    assert status(sample) == ["A  anteckning.txt"]
