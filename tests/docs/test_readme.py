"""The README tells the truth: what it shows of the terminal is what the sample prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from samverka.cli.main import main

README = Path(__file__).parents[2] / "README.md"
SHOWN = re.findall(
    r"^\$ (samverka (?:status|issue) .*)\n((?:(?!\$ |```).*\n)*)", README.read_text(encoding="utf-8"), re.M
)


def test_there_is_output_to_compare() -> None:
    """The README shows at least the Monday screen and a late issue."""
    assert [command.split()[1] for command, shown in SHOWN if shown] == ["status", "issue"]


@pytest.mark.parametrize(("command", "shown"), [pair for pair in SHOWN if pair[1]])
def test_the_readme_shows_what_is_printed(
    command: str, shown: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A reader who types the command on the sample sees the lines that the README shows."""
    main(["init", str(tmp_path / "sample"), "--sample"])
    capsys.readouterr()
    main(["--lang", "en", "-C", str(tmp_path / "sample"), *shlex.split(command)[1:]])
    said = capsys.readouterr()
    assert said.out + said.err == shown
