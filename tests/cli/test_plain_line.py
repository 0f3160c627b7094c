"""Claim: a line that is read without typer means what typer says it means, and all that is unusual is left to typer."""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import typer.main
from hypothesis import given
from hypothesis import strategies as st
from running import Run

from samverka.cli.commands import COMMANDS, noun_or_command
from samverka.cli.main import GLOBAL_OPTIONS
from samverka.cli.plain import Unsure, read
from samverka.cli.shape import Context, Noun
from samverka.cli.typed import build


class Known(NamedTuple):
    """A command as both sides know it."""

    words: tuple[str, ...]
    function: Any
    typer: Any


def _known() -> Iterator[Known]:
    root: Any = typer.main.get_command(build())
    for name in COMMANDS:
        declared = noun_or_command(name)
        if isinstance(declared, Noun):
            for word, (function, _help) in declared.commands.items():
                yield Known((name, word), function, root.commands[name].commands[word])
        else:
            yield Known((name,), declared, root.commands[name])


KNOWN = tuple(_known())
WORDS = st.sampled_from(
    ("hisingen", "", " ", "-", "--", "-x", "--x", "=", "a=b", "7", "007", "-7", "400", "401", "2026", "7.0", "٣", "Å ö", "10" * 9)
)  # fmt: skip


@st.composite
def lines(draw: st.DrawFn) -> tuple[Known, list[str]]:
    """A command with words after it: its options and values, well written or not, and words that belong nowhere."""
    known = draw(st.sampled_from(KNOWN))
    names = [name for parameter in known.typer.params for name in parameter.opts if name.startswith("-")]
    option = st.sampled_from([*names, "--json"])
    parts = st.one_of(
        WORDS.map(lambda word: [word]),
        option.map(lambda name: [name]),
        st.tuples(option, WORDS).map(list),
        st.tuples(option, WORDS).map(lambda both: ["=".join(both)]),
    )
    return known, [word for part in draw(st.lists(parts, max_size=6)) for word in part]


def _by_typer(known: Known, words: list[str]) -> dict[str, Any]:
    """The values that typer would call the function with."""
    found = known.typer.make_context("it", list(words)).params
    return {name: [*value] if isinstance(value, tuple) else value for name, value in found.items()}


def _plainly(known: Known, words: list[str]) -> dict[str, Any]:
    """The values that the function has when it is called by the plain reading, its defaults among them."""
    call = read([*known.words, *words], [*GLOBAL_OPTIONS])
    assert call.function is known.function
    bound = inspect.signature(call.function).bind(**call.values)
    bound.apply_defaults()
    return {name: value for name, value in bound.arguments.items() if not isinstance(value, Context)}


@given(lines())
def test_what_is_read_plainly_is_what_typer_reads(line: tuple[Known, list[str]]) -> None:
    """Every command, with options and words of all sorts: the same values for the same function, or it is left to typer."""
    try:
        values = _plainly(*line)
    except Unsure:
        return
    asked = _by_typer(*line)
    assert {n: v or None if isinstance(v, list) else v for n, v in asked.items()} == values


def _well_written(known: Known) -> list[str]:
    """A line with every argument and every option, as the help shows them."""
    words = []
    for parameter in known.typer.params:
        if parameter.name == "help" or "--help" in parameter.opts:
            continue
        number = parameter.type.name.startswith("int")
        value = str(getattr(parameter.type, "min", None) or 7) if number else "hisingen"
        if parameter.param_type_name == "argument":
            words += [value]
        else:
            words += [parameter.opts[0]] if parameter.is_flag else [parameter.opts[0], value]
    return words


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: " ".join(known.words))
def test_a_well_written_line_is_plain(known: Known) -> None:
    """No command needs typer for what its help shows."""
    words = _well_written(known)
    assert _plainly(known, words) == _by_typer(known, words)


@pytest.mark.parametrize(
    "line",
    ["", "issue", "isue list", "issue lst", "issue list --help", "issue list --al", "issue list -x", "issue show",
     "issue list --forum", "issue list --json --json", "issue list --json=1", "forum show a b", "status --days x",
     "status --days 401", "--lang de status", "--lang sv --lang en status", "--version", "issue list -- x", "find --kind -x ord"],
)  # fmt: skip
def test_what_is_unusual_is_left_to_typer(line: str) -> None:
    """Help, misspelt words, too many or too few, values that are none: typer has the words for it."""
    with pytest.raises(Unsure):
        read(line.split(), [*GLOBAL_OPTIONS])


def test_options_before_the_command_are_handed_on() -> None:
    """The folder, the day and the language, as typer's context has them."""
    call = read(["-C", "här", "--today=2026-03-02", "--lang", "sv", "issue", "list", "--forum", "-"], [*GLOBAL_OPTIONS])
    options = call.values.pop("ctx").obj
    assert (options.directory, options.today, options.lang) == ("här", "2026-03-02", "sv")
    assert call.values == {"forum": "-"}


HEAVY = (
    "typer",
    "rich",
    "git",
    "icalendar",
    "frontmatter",
    "dataclasses",
    "inspect",
    "_strptime",
    "json",
    "difflib",
)
PLAIN = (
    ("issue", "list"),
    ("status",),
    ("check", "--strict"),
    ("calendar", "build", "--out", "feeds", "--audience", "parties"),
    ("undo", "--dry-run"),
)


@pytest.mark.parametrize("words", PLAIN, ids=" ".join)
def test_a_plain_line_makes_no_command_line(sample: Path, words: tuple[str, ...]) -> None:
    """What it does not need, it does not import."""
    code = "import sys; from samverka.cli.main import main; main(); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False, cwd=sample)
    assert not {"samverka.cli.typed", *HEAVY} & {*done.stderr.split()}


def _asked(trace: Path) -> list[str]:
    """The questions and orders that git was given, by its own trace of the first words."""
    begun = (line.partition("built-in: git ")[2] for line in trace.read_text().splitlines())
    return [line.split()[0] for line in begun if line]


SUBMIT = ("issue", "submit", "--forum", "hisingen", "--from", "slk", "--title", "Belysning")


def test_a_change_asks_git_for_little(sample: Path, spawn: Run, tmp_path: Path) -> None:
    """Once what the files are like, while the program is read; then whose commit it is, and whether anything is against it; and no more."""
    trace = tmp_path / "trace"
    done = spawn("--today", "2026-03-02", *SUBMIT, GIT_TRACE=str(trace))
    assert done.code == 0, done.err
    asked = _asked(trace)
    assert asked[0] == "ls-files"
    others = sorted(word for word in asked if word not in ("ls-files", "add", "commit", "maintenance"))
    assert others == ["check-ignore", "status", "var", "var"]


def test_what_is_begun_ahead_is_ended(sample: Path, run: Run) -> None:
    """Git was asked what the files are like, and the command needs no answer: nothing is left running, and the words are the same."""
    refused = run("--today", "2026-03-02", *SUBMIT, "--type", "fel")
    assert (refused.code, refused.err) == (2, run("--today=2026-03-02", *SUBMIT, "--type", "fel", "--no-commit").err)
    assert run("--today", "2026-03-02", "-C", "nowhere", *SUBMIT).code == 2
