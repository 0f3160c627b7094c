"""The handbook tells the truth: its commands, run in order on a fresh copy of the sample, print what it shows.

A line of «…» stands for any lines, «…» within a line for any words. `python tests/docs/test_handbook.py` puts what is printed now
in the place of what differs; then put the «…» back and read the difference.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[2] / "docs" / "handbok.md"
_BLOCK = re.compile(r"^```(console|diff)\n(.*?)^```$", re.M | re.S)
_CHANGING = re.compile(r"\b[0-9a-f]{9}\b|(?<=\[main )[0-9a-f]{7}(?=\])")


class Step(NamedTuple):
    """A command and what the handbook shows of its output, or (command "") a change by hand; and where that stands in the page."""

    command: str
    shown: str
    start: int
    end: int


def steps(page: str) -> Iterator[Step]:
    for block in _BLOCK.finditer(page):
        if block[1] == "diff":
            yield Step("", block[2], block.start(2), block.end(2))
            continue
        for found in re.finditer(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block[2], re.M):
            start = block.start(2) + found.start(2)
            yield Step(found[1], found[2], start, start + len(found[2]))


class Reader:
    """Someone who types what the handbook says, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "SAMVERKA_LANG": "sv", "LC_ALL": "C", "PYTHONUTF8": "1"}
        self.environment.pop("SAMVERKA_TODAY", None)

    def does(self, step: Step) -> str:
        """What is printed."""
        if not step.command:
            return self._run(["git", "apply", "--recount", "-"], step.shown)
        words = shlex.split(step.command)
        if words[0] == "cd":
            self.folder /= words[1]
            return ""
        if words[0] == "samverka":
            words[:1] = [sys.executable, "-m", "samverka"]
        return self._run(words)

    def _run(self, words: list[str], input: str = "") -> str:
        done = subprocess.run(
            words, cwd=self.folder, env=self.environment, input=input.encode(), capture_output=True, check=False
        )
        text = (done.stderr + done.stdout).decode()
        return _CHANGING.sub("…", text.replace(str(self.folder.resolve()), "…").replace(str(self.folder.parent), "…"))


def agrees(shown: str, printed: str) -> bool:
    """Whether the lines are those shown, where «…» may stand for anything."""
    return _agree(shown.splitlines(), printed.rstrip("\n").splitlines())


def _agree(shown: list[str], printed: list[str]) -> bool:
    if not shown:
        return not printed
    if shown[0].strip() == "…":
        return any(_agree(shown[1:], printed[skipped:]) for skipped in range(len(printed) + 1))
    return bool(printed) and _line_agrees(shown[0], printed[0]) and _agree(shown[1:], printed[1:])


def _line_agrees(shown: str, printed: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, shown.split("…"))), printed) is not None


def test_the_handbook_shows_what_is_printed(tmp_path: Path) -> None:
    """Each command in order, each change by hand applied; the first difference is shown."""
    reader = Reader(tmp_path)
    for step in steps(PAGE.read_text(encoding="utf-8")):
        printed = reader.does(step)
        if not step.command:
            assert printed == "", f"a change by hand cannot be made:\n{step.shown}"
        elif not agrees(step.shown, printed):
            assert (step.command, step.shown) == (step.command, printed)


def test_elided_lines_agree() -> None:
    """«…» alone is any number of lines, within a line any words; all else is as printed."""
    assert agrees("a\n…\nd\n", "a\nb\nc\nd\n")
    assert agrees("a\n…\n", "a\n")
    assert agrees("saved as …; undo\n", "saved as 1a2b; undo\n")
    assert not agrees("a\n…\nd\n", "a\nb\n")
    assert not agrees("a … c\n", "a\nc\n")


def accept() -> None:
    """Put what is printed now in the place of what differs."""
    page = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        reader = Reader(Path(folder))
        done = [(step, reader.does(step)) for step in steps(page)]
    for step, printed in reversed(done):
        if step.command and not agrees(step.shown, printed):
            print(f"changed: {step.command}")
            page = page[: step.start] + printed + page[step.end :]
        elif not step.command and printed:
            print(f"cannot be applied: {printed}{step.shown}")
    PAGE.write_bytes(page.encode())


if __name__ == "__main__":
    accept()
