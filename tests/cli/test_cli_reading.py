"""Claims about the reading commands: JSON for programs, plain text for pipes, and that a record's text is only ever data."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from running import Run, by_hand

from support import write

READING = [
    ("status", "status"),
    ("status --days 0 --party slk", "status"),
    ("check", "check"),
    ("agenda show lsg-farsta-2026-03-10", "agenda"),
    ("agenda show lsg-farsta-2026-03-10 --party forsakringskassan", "agenda"),
    ("issue list", "issue-list"),
    ("issue list --all --forum hisingen", "issue-list"),
    ("issue show bostad-biskopsgarden", "issue"),
    ("meeting list", "meeting-list"),
    ("meeting list hisingen --year 2026", "meeting-list"),
    ("meeting show lsg-vanersborg-2026-01-29", "meeting"),
    ("uppdrag list", "uppdrag-list"),
    ("uppdrag status", "uppdrag-status"),
    ("uppdrag show vag-in-unga", "uppdrag"),
    ("wheel show hisingen", "wheel"),
    ("wheel show goteborg-stadsomraden --year 2027", "wheel"),
    ("forum list --all", "forum-list"),
    ("forum show styrelse", "forum"),
    ("decision list", "decision-list"),
    ("decision list --forum styrelse --open", "decision-list"),
    ("task list --open --party gsf", "task-list"),
    ("find mote", "find"),
]


@pytest.mark.parametrize(("command", "name"), READING, ids=[command for command, _ in READING])
def test_json_has_its_schema_and_day(
    command: str, name: str, made: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same in both languages but for the words of findings."""
    monkeypatch.chdir(made)
    ran = run(*command.split(), "--json")
    assert ran.err == ""
    data = json.loads(ran.out)
    assert (data["schema"], data["today"]) == (f"samverka/{name}/1", "2026-03-02")
    assert set(data) > {"schema", "today"}
    if name != "check":
        assert run("--lang", "sv", *command.split(), "--json").out == ran.out


def test_what_the_json_of_status_says(made: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Late things and coming ones, each with its days and the command to run."""
    monkeypatch.chdir(made)
    data = json.loads(run("--today", "2026-03-06", "status", "--json").out)
    late = next(due for due in data["late"] if due["record"] == "hisingen-2026-03-12")
    assert (late["what"], late["day"], late["shown"], late["late"]) == ("agenda", "2026-03-05", "2026-03-05", True)
    assert late["command"] == "samverka agenda new hisingen --date 2026-03-12"
    assert "a-berg" in late["to"]
    assert late["missing"] == ["the agenda"]
    assert all(not due["late"] for due in data["soon"])


@pytest.mark.parametrize(
    "command", ["uppdrag status --board", "uppdrag status", "explain G20", "explain SV202", "check --format text"]
)
def test_other_reading_commands_print_plain_lines(
    command: str, made: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No colour and no boxes where no terminal is."""
    monkeypatch.chdir(made)
    ran = run(*command.split())
    assert ran.code == 0
    assert ran.out
    assert "\x1b" not in ran.out
    assert not set(ran.out) & set("─│┌┐└┘━┃")


def test_every_reading_command_says_something_in_swedish(made: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """And another thing than in English, but for `check`, which has nothing but numbers."""
    monkeypatch.chdir(made)
    for command, _ in READING:
        if command.startswith("agenda"):
            continue  # a document: in the collaboration's own language
        english, swedish = run(*command.split()), run("--lang", "sv", *command.split())
        assert english.code == swedish.code == 0
        assert swedish.out != english.out, command


def on_a_terminal(*arguments: str, cwd: Path, **env: str) -> str:
    """What the program writes to a terminal of its own."""
    master, slave = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "samverka", *arguments], stdout=slave, stderr=slave, cwd=cwd,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "160", **env},
    )  # fmt: skip
    os.close(slave)
    seen = b""
    try:
        while chunk := os.read(master, 65536):
            seen += chunk
    except OSError:  # Linux says so when the last writer has gone
        pass
    done.wait()
    os.close(master)
    return seen.decode()


def test_a_terminal_has_colour_unless_it_is_not_wanted(made: Path) -> None:
    """NO_COLOR and a dumb terminal are heard."""
    assert "\x1b[1m" in on_a_terminal("status", cwd=made)
    assert "\x1b[" not in on_a_terminal("status", cwd=made, NO_COLOR="1")
    assert "\x1b[" not in on_a_terminal("status", cwd=made, TERM="dumb")


HOSTILE = "Röd [bold]text[/bold] [/] :smile: \\u001b[31mfara\\u001b[0m \\u202eomvänd"


def test_a_records_text_is_data(sample: Path, run: Run) -> None:
    """Its escape sequences do nothing and its brackets stay, in a pipe and on a terminal."""
    path = "goteborg-stadsomraden/issues/2026-02-24-kvallar-backaplan.md"
    text = (
        (sample / path)
        .read_text(encoding="utf-8")
        .replace("title: Högstadieelever på Backaplan sena kvällar", f'title: "{HOSTILE}"')
    )
    by_hand(sample, {path: text})
    for command in (
        "issue list",
        "issue show kvallar-backaplan",
        "status",
        "agenda new hisingen",
        "agenda show hisingen-2026-03-12",
        "check",
    ):
        ran = run(*command.split())
        assert "\x1b" not in ran.out + ran.err
        assert "\u202e" not in ran.out + ran.err
        if command != "check":
            assert "[bold]text[/bold] [/] :smile:" in ran.out
    seen = on_a_terminal("issue", "show", "kvallar-backaplan", cwd=sample, NO_COLOR="1")
    assert "[bold]text[/bold] [/] :smile:" in seen
    assert "\x1b" not in seen
    seen = on_a_terminal("issue", "list", cwd=sample, NO_COLOR="1", COLUMNS="300")
    assert "[bold]text[/bold]" in seen
    assert "\x1b[31m" not in seen


# --- which day it is


def test_the_day_before_or_after_the_command(made: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both mean the same, with a space or an equals sign."""
    monkeypatch.chdir(made)
    ways = (("--today", "2026-04-01", "status"), ("status", "--today", "2026-04-01"), ("status", "--today=2026-04-01"))
    first, *others = [run(*words).out for words in ways]
    assert first.startswith("Wednesday 1 April 2026, week 14\n(the day is fixed;")
    assert others == [first, first]


def test_the_option_goes_before_the_environment_before_the_setting(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And else the day is today's, which nothing says is fixed."""
    assert run("status").out.startswith("Monday 2 March 2026")
    monkeypatch.setenv("SAMVERKA_TODAY", "2026-05-04")
    assert run("status").out.startswith("Monday 4 May 2026, week 19\n(the day is fixed")
    assert run("status", "--today", "2026-06-01").out.startswith("Monday 1 June 2026")
    monkeypatch.delenv("SAMVERKA_TODAY")
    settings = (sample / "samverka.yml").read_text(encoding="utf-8")
    write(sample, {"samverka.yml": settings.replace("today: 2026-03-02\n", "")})
    assert "(the day is fixed" not in run("status").out


def test_the_program_works_from_a_folder_inside(made: Path, run: Run) -> None:
    """With -C, or from where the user stands."""
    assert run("-C", str(made / "finsam-stockholm" / "forums"), "forum", "show", "styrelse").code == 0


@pytest.mark.parametrize(
    ("env", "word"),
    [
        ({"SAMVERKA_LANG": "sv"}, "måndag"),
        ({"SAMVERKA_LANG": "", "LANG": "sv_SE.UTF-8"}, "måndag"),
        ({"SAMVERKA_LANG": "", "LANG": "de_DE.UTF-8"}, "Monday"),
        ({"SAMVERKA_LANG": "en", "LANG": "sv_SE.UTF-8"}, "Monday"),
        ({"SAMVERKA_LANG": "", "LANG": "sv_SE.UTF-8", "LC_ALL": "C"}, "Monday"),
    ],
)
def test_the_language(env: dict[str, str], word: str, made: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """SAMVERKA_LANG, else the locale where it is one of ours, else English; --lang before all."""
    monkeypatch.chdir(made)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert word in run("status").out.splitlines()[0].lower() or word in run("status").out.splitlines()[0]
    assert "måndag" in run("--lang", "sv", "status").out.lower()


# --- check


def test_check_finds_names_the_place_and_exits_1(sample: Path, run: Run) -> None:
    """An error does; a warning only with --strict; a path limits what is shown."""
    path = "goteborg-stadsomraden/forums/hisingen.md"
    text = (sample / path).read_text(encoding="utf-8")
    line = next(n for n, words in enumerate(text.splitlines(), 1) if words.startswith("chair:"))
    by_hand(sample, {path: text.replace("chair: a-berg", "chair: a-bergg")})
    ran = run("check")
    assert ran.code == 1
    assert f"{path}:{line}:8: error SV1" in ran.out
    assert "«a-bergg»" in ran.out
    data = json.loads(run("check", "--format", "json").out)
    assert [f["line"] for f in data["findings"] if f["path"] == path] == [line]
    assert run("check", "finsam-stockholm").code == 0
    assert run("check", path).code == 1
    assert run("-C", str(sample / "goteborg-stadsomraden"), "check", "forums").code == 1


def test_warnings_count_when_strict(made: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample has some, and is in order all the same."""
    monkeypatch.chdir(made)
    assert run("check").code == 0
    assert run("check", "--strict").code == 1


def test_every_figure_can_be_said() -> None:
    """A forum is shown with all that holds for it, so a figure without words would be a fault of the program."""
    from samverka.cli.figures import FIGURE_WORDS, NAMED
    from samverka.domain.governance import FIGURES, MATTERS

    assert set(FIGURE_WORDS) == set(FIGURES)
    assert set(MATTERS) <= set(NAMED)


def test_words_that_look_like_a_global_option_can_be_a_value(sample: Path, run: Run) -> None:
    """Where no value stands behind them; else they are the option, and a missing value is said."""
    for more in (("--forum", "hisingen"), ()):
        ran = run(
            "issue",
            "submit",
            "--from",
            "slk",
            *(("--forum", "hisingen") if not more else ()),
            "--title",
            "--today",
            *more,
            "--dry-run",
        )
        assert ran.code == 0, ran.err
        assert 'title: "--today"' in ran.out or "title: --today" in ran.out
    assert "title: --lang sv" in run(
        "issue", "submit", "--forum", "hisingen", "--from", "slk", "--title=--lang sv", "--dry-run"
    ).out.replace('"', "")
    assert run("status", "--json", "--today", "--days", "3").err.startswith(
        "samverka: the option --today needs a value"
    )
    assert run("status", "--json", "--today", "2026-03-06").code == 0
