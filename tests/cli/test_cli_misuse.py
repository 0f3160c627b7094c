"""Claims about what goes wrong: one sentence that says what to do, the right exit code, never a traceback, in both languages."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from running import Run, by_hand

from support import files, git, status, write

WRONG: list[tuple[str, int, str]] = [
    # a command or an option that there is not
    ("bogus", 2, "No such command 'bogus'."),
    ("agenda bogus", 2, "No such command 'bogus'."),
    ("status --bogus", 2, "there is no option --bogus"),
    ("status --day 4", 2, "there is no option --day; did you mean --days"),
    ("status extra", 2, "«extra» is one word too many"),
    ("issue list --forum", 2, "the option --forum needs a value"),
    ("-C", 2, "the option -C needs a value"),
    ("issue submit --forum hisingen --from slk", 2, "--title is missing"),
    ("meeting new hisingen", 2, "--date is missing"),
    ("agenda show", 2, "MEETING|FORUM is missing"),
    ("issue decline 2026-02-24-kvallar-backaplan", 2, "--reason is missing"),
    # values of options
    ("--lang de status", 2, "--lang is sv or en, not «de»"),
    ("--today 2026-02-30 status", 2, "--today: «2026-02-30» is no date: write it as 2026-03-12"),
    ("status --today 20260302", 2, "--today: «20260302» is no date: write it as 2026-03-12"),
    ("status --days -1", 2, "--days: «-1» is no number from 0 to 400"),
    ("status --days x", 2, "--days: «x» is no number from 0 to 400"),
    ("issue submit --forum hisingen --from slk --title X --minutes 0", 2, "--minutes: «0» is no number from 1 to 600"),
    ("issue submit --forum hisingen --from slk --title X --type möte", 2, "--type: «möte» is not one of information,"),
    ("issue submit --forum hisingen --from slk --title X --meeting 2026-03-11", 2, "has no meeting on 2026-03-11"),
    ("issue submit --forum hisingen --title X", 2, "say who raises the issue"),
    ("issue submit --forum hisingen --from slk --from-other Nils --title X", 2, "say who raises the issue"),
    ("agenda new hisingen --date 2026-02-30", 2, "--date: «2026-02-30» is no date"),
    ("meeting new hisingen --date 2026-04-30 --time 11:00-09:00", 2, "«11:00-09:00» is no time"),
    ("wheel show hisingen --year 3", 2, "--year: «3» is no year"),
    ("wheel show hisingen --year i", 2, "--year: «i» is no whole number"),
    ("check --format xml", 2, "--format: «xml» is not one of text, json"),
    ("check no/such/file.md", 2, "there is no file or folder no/such/file.md"),
    ("check ..", 2, ".. is outside the repository"),
    ("uppdrag report trygg-utskrivning --progress bra", 2, "--progress: «bra» is not one of on-plan, delayed, stopped"),
    ("uppdrag new hisingen", 2, "the assignment needs a title"),
    ("init ny", 2, "say what to begin with"),
    ("init ny --model finns-inte", 2, "there is no model «finns-inte»"),
    ("init . --sample", 2, "is not empty; choose a new folder"),
    ("agenda send sydvast-2026-03-05 --mark --on 2026-04-01", 2, "2026-04-01 has not come yet"),
    # names
    ("agenda new hisngen", 2, "there is no forum «hisngen»\n  there are: hisingen"),
    ("agenda show 2026-03-12", 2, "can be several; write more of the id: arbetsutskott-2026-03-12, hisingen-2026-03-12"),
    ("meeting show x", 2, "there is no meeting «x»"),
    ("meeting notes x", 2, "there is no meeting «x»"),
    ("meeting notes hisingen --by a-berg", 2, "--on and --by say when notes were approved"),
    ("meeting notes sydvast-2026-03-05 --state final", 1, "has no notes yet\n  lay them out first: samverka meeting notes"),
    ("issue submit --forum hisingen --from polisen --title X", 2, "from somebody else: --from-other \"polisen\""),
    ("issue decline kvallar-backaplan --reason …", 2, "the dots (…) stand for words of your own"),
    ("uppdrag advance vag-in-unga --decided nej", 2, "there is no decision «nej»\n  write it as MEETING#DECISION"),
    ("issue show bostad", 2, "there is no issue «bostad»\n  there are: 2026-02-19-bostad-biskopsgarden"),
    ("issue accept sommarlov", 2, "2026-01-19-sommarlov-sydvast"),
    ("issue list --party okänd", 2, "there is no party «okänd»"),
    ("issue submit --forum hisingen --from okänd --title X", 2, "there is no party «okänd»"),
    ("issue submit --forum hisingen --from slk --person okänd --title X", 2, "there is no person «okänd» in people.yml"),
    ("uppdrag show x-y", 2, "there is no assignment «x-y»"),
    ("uppdrag advance vag-in-unga --to final", 2, "there is no stage «final»; the stages are analysis,"),
    ("uppdrag advance vag-in-unga --decided lsg-vanersborg-2026-01-29#nej", 2, "has no decision «nej»\n  its decisions are:"),
    ("uppdrag new lsg-vanersborg --activity x", 2, "there is no activity «x» in any plan"),
    ("wheel show x", 2, "there is no forum or collaboration «x»"),
    ("forum show x", 2, "there is no forum «x»"),
    ("status --party x", 2, "there is no party «x»"),
    ("explain X99", 2, "there is no rule and no clause «X99»"),
    # a rule says no
    ("meeting new hisingen --date 2026-03-12", 1, "already meets on 2026-03-12"),
    ("issue submit --forum hisingen --from slk --title X --meeting 2026-03-12", 1, "were to be in by Thursday 26 February"),
    ("issue submit --forum hisingen --from-other Nils --title X", 1, "only the parties of Forum för stadsområdessamverkan Hisingen"),
    ("issue submit --forum hisingen --from elevhalsan --title X", 1, "does not take part in Forum för stadsområdessamverkan Hisingen"),
    ("issue accept 2025-11-27-morka-gangvagar", 1, "is Resolved; it cannot become Accepted"),
    ("issue decline backaplan --reason  ", 2, "an issue is declined with a reason"),
    ("meeting cancel hisingen-2026-03-12 --reason  ", 2, "a meeting is cancelled with a reason"),
    ("agenda send hisingen-2026-03-12 --mark", 1, "hisingen-2026-03-12 has no agenda to send\n  samverka agenda new hisingen"),
    ("agenda send hisingen-2026-03-12", 1, "hisingen-2026-03-12 has no agenda to send\n  samverka agenda new hisingen"),
    ("agenda send sydvast-2026-03-05 --how post", 2, "they go with --mark"),
    ("agenda send sydvast-2026-03-05 --mark --eml", 2, "--mark only notes a sending"),
    ("agenda send sydvast-2026-03-05 --to k-ek", 2, "--to is for what has gone out already and still holds"),
    ("meeting notes hisingen-2026-03-12", 1, "hisingen-2026-03-12 has no agenda to take notes by"),
    ("agenda new hisingen --date 2025-03-12", 1, "2025-03-12 has passed"),
    ("agenda new radet-idekom --date 2026-04-01", 1, "does not exist on 2026-04-01"),
    ("agenda new arbetsgrupp-frolunda-torg", 1, "has no meeting planned from 2026-03-02 on\n  say the day:"),
    ("uppdrag advance vag-in-unga", 1, "By which decision did the forum give the assignment?"),
    ("uppdrag advance vag-in-unga --to evaluation", 1, "skips a stage, or leads nowhere"),
    ("uppdrag advance vag-in-unga --to analysis", 2, "a step back needs a reason: --reason"),
    ("undo", 1, "there is nothing to undo"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "code", "words"), WRONG, ids=[command for command, *_ in WRONG])
def test_a_mistake_is_a_sentence(command: str, code: int, words: str, made: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    """On the error stream where it is a refusal, with the exit code that the manual gives; nothing is written."""
    monkeypatch.chdir(made)
    before = git(made, "rev-parse", "HEAD")
    ran = run(
        *[" " if word == "" else word for word in command.split(" ")][: len(command.split()) + command.endswith("  ")]
    )
    assert (ran.code, words in ran.err + ran.out) == (code, True), ran.err + ran.out
    assert ran.out == "" or "advance" in command
    assert (git(made, "rev-parse", "HEAD"), status(made)) == (before, [])


SAID = [wrong for wrong in WRONG if "--lang" not in wrong[0] and not wrong[2].startswith("2026-01-19")]


@pytest.mark.parametrize(("command", "code", "words"), SAID, ids=[command for command, *_ in SAID])
def test_a_mistake_is_said_in_swedish(command: str, code: int, words: str, made: Path, sv: Run, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    """With the same exit code, and not in the words of English."""
    monkeypatch.chdir(made)
    ran = sv(*command.split())
    assert ran.code == code or command.endswith("  ")
    assert ran.out + ran.err
    assert words not in ran.out + ran.err


@pytest.mark.parametrize(
    "command",
    ["status", "check", "agenda new hisingen", "issue list", "meeting list", "uppdrag status", "wheel show hisingen",
     "forum list", "undo", "calendar build"],
)  # fmt: skip
def test_a_folder_without_samverka_yml_is_no_repository(command: str, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    """Each command says so, and how to make one."""
    monkeypatch.chdir(tmp_path)
    ran = run(*command.split())
    assert ran.code == 2
    assert "is not a samverka repository" in ran.err
    assert "samverka init" in ran.err
    assert files(tmp_path) == {}


@pytest.mark.parametrize("command", ["", "agenda", "issue"])
def test_no_command_shows_the_help(command: str, run: Run) -> None:
    """And is wrong use all the same."""
    ran = run(*command.split())
    assert ran.code == 2
    assert ran.err.startswith("Usage: samverka")


def test_help_is_help(spawn: Run) -> None:
    """On standard output, exit 0, with an example."""
    ran = spawn("agenda", "new", "--help")
    assert (ran.code, ran.err) == (0, "")
    assert "Example: samverka agenda new hisingen" in ran.out


def test_help_in_swedish(spawn: Run) -> None:
    """Every word of it that is ours or typer's."""
    for words in (("--help",), ("agenda", "new", "--help"), ("issue", "submit", "--help")):
        ran = spawn("--lang", "sv", *words)
        assert ran.code == 0
        assert ran.out.startswith("Användning: samverka")
        for english in ("Usage", "Options", "Commands", "Arguments", "Show this", "required", "default", "Example"):
            assert english not in ran.out


def test_the_version(run: Run) -> None:
    """Without a repository."""
    ran = run("--version")
    assert (ran.code, ran.out.split()[0]) == (0, "samverka")


def test_ctrl_c_is_130(made: Path) -> None:
    """Nothing is written, and there is no traceback."""
    command = [
        sys.executable,
        "-m",
        "samverka",
        "-C",
        str(made),
        "issue",
        "submit",
        "--forum",
        "hisingen",
        "--from",
        "slk",
    ]
    command += ["--title", "X", "--body", "-"]
    process = subprocess.Popen(
        ["sh", "-c", 'echo here; exec "$@"', "sh", *command], stdin=-1, stdout=-1, stderr=-1, env=dict(os.environ)
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.readline()
    try:
        process.wait(1)  # it has come to reading its standard input, which nobody ends
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert (process.returncode, b"Traceback" in err) == (130, False)
    assert status(made) == []


def test_a_reader_of_the_pipe_that_has_enough_is_no_fault(made: Path) -> None:
    """`samverka meeting list | head -1`."""
    line = f'"{sys.executable}" -m samverka -C "{made}" meeting list --all --json | head -1'
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{\n", "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["status", "check --no-cache --json"])
def test_what_is_said_has_no_room(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, unbuffered: str
) -> None:
    """A disk that takes no more below `samverka … > file` is a sentence, not a fault of the program, whenever it is noticed."""
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    line = f'ulimit -f 0; exec "{sys.executable}" -m samverka -C "{made}" {command} > "{tmp_path}/said"'
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "samverka: what it says could not be written: File too large\n")


def test_nobody_listens(made: Path) -> None:
    """Started with its output closed, as by some schedulers, the program does its work and says nothing."""
    line = f'"{sys.executable}" -m samverka -C "{made}" check >&-'
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_repository_without_git_says_so(made: Path, tmp_path: Path, run: Run) -> None:
    """Reading works; writing names the command that helps."""
    bare = tmp_path / "utan"
    write(bare, dict(files(made)))
    assert run("-C", str(bare), "status").code == 0
    ran = run("-C", str(bare), "agenda", "new", "hisingen")
    assert (ran.code, "git init" in ran.err) == (2, True)


def test_uncommitted_edits_are_not_mixed_in(sample: Path, run: Run) -> None:
    """The file is as the user left it."""
    path = "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md"
    text = (sample / path).read_text(encoding="utf-8").replace("Teams", "Rosenlund")
    write(sample, {path: text})
    ran = run("agenda", "new", "hisingen")
    assert (ran.code, path in ran.err) == (1, True)
    assert (sample / path).read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("timezone: Europe", "there is no time zone «Europe»"),
        ("timezone: Mars/Olympus", "there is no time zone «Mars/Olympus»"),
        ("timezone: ../../etc/passwd", "there is no time zone «../../etc/passwd»"),
    ],
)
def test_a_time_zone_that_is_none(setting: str, words: str, sample: Path, run: Run) -> None:
    """With how to write one."""
    write(sample, {"samverka.yml": f"format: 1\ndomain: a.se\n{setting}\n"})
    ran = run("status")
    assert (ran.code, words in ran.err, "Europe/Stockholm" in ran.err) == (1, True, True)


def test_a_day_in_the_environment_that_is_none(sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named as what it is."""
    monkeypatch.setenv("SAMVERKA_TODAY", "i dag")
    ran = run("status")
    assert (ran.code, "SAMVERKA_TODAY: «i dag» is no date" in ran.err) == (2, True)


def test_a_file_with_faults_is_not_edited(sample: Path, run: Run) -> None:
    """An item that cannot be read would put the news in the wrong place."""
    path = "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md"
    text = (sample / path).read_text(encoding="utf-8").replace("mode: digital\n", "agenda:\n  - {id: utan-titel}\n")
    by_hand(sample, {path: text})
    ran = run("agenda", "new", "hisingen")
    assert (ran.code, "samverka check" in ran.err) == (1, True)
    assert status(sample) == []


def test_a_mistyped_command_is_answered_in_swedish(sample: Path, sv: Run) -> None:
    """Typer's own suggestion comes in the user's language."""
    ran = sv("uppdrag", "lista")
    assert ran.code == 2 and "menade du 'list'?" in ran.err and "Did you" not in ran.err


def test_a_forum_is_known_by_its_title(sample: Path, sv: Run) -> None:
    """The title, or its end, names a forum where one alone is called so; where several are, they are listed."""
    whole = sv("forum", "show", "hisingen").out
    assert whole and sv("forum", "show", "Hisingen").out == whole
    assert sv("forum", "show", "forum för stadsområdessamverkan hisingen").out == whole
    ran = sv("forum", "show", "stadsområdessamverkan")
    assert ran.code == 2 and "stadsområdessamverkan" in ran.err


def test_a_swedish_key_is_answered_with_the_key_that_is_meant(sample: Path, sv: Run) -> None:
    """`beslut:` in a meeting: did you mean «decisions»?"""
    path = "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md"
    text = (sample / path).read_text(encoding="utf-8")
    by_hand(sample, {path: text.replace("kind: meeting\n", "kind: meeting\nbeslut: []\n", 1)})
    said = sv("check", path).out
    assert "menade du «decisions»?" in said


def test_a_partys_name_is_answered_with_its_id(sample: Path, sv: Run) -> None:
    """Where an id is wanted and a party's name stands, the finding says the id."""
    path = "goteborg-stadsomraden/issues/2026-02-01-namn.md"
    head = "---\nkind: issue\nid: 2026-02-01-namn\ntitle: Namn\nforum: hisingen\nsubmitted: 2026-02-01\n"
    by_hand(sample, {path: f"{head}party: Staden\n---\n"})
    assert "menade du «stockholms-stad»?" in sv("check", path).out
