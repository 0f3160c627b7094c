"""The page about writing a governance model tells the truth: its files and commands, followed to the letter, give what it shows."""

from __future__ import annotations

import re
from pathlib import Path

from test_handbook import Reader, agrees, steps

from support import write

PAGE = Path(__file__).parents[2] / "docs" / "egen-modell.md"
_FILE = re.compile(r"^`([\w./{}-]+)`:\n\n```\w+\n(.*?)^```$", re.M | re.S)
_STAGES = re.compile(r"^```yaml\n(paths:\n.*?)^```$", re.M | re.S)


def test_the_page_is_followed_to_the_letter(tmp_path: Path) -> None:
    """Its files are written as they stand, its commands run in order; the first difference is shown."""
    page = PAGE.read_text(encoding="utf-8")
    files = dict(_FILE.findall(page))
    assert len(files) == 7
    write(tmp_path, files)
    reader = Reader(tmp_path)
    run = list(steps(page))
    assert len(run) >= 7
    for step in run:
        printed = reader.does(step)
        if not agrees(step.shown, printed):
            assert (step.command, step.shown) == (step.command, printed)


def test_the_stages_of_the_page_can_be_used(tmp_path: Path) -> None:
    """Added to the model they are without fault."""
    page = PAGE.read_text(encoding="utf-8")
    files = dict(_FILE.findall(page))
    [stages] = _STAGES.findall(page)
    write(tmp_path, {**files, "samrad/model.yml": files["samrad/model.yml"] + stages})
    [check, *_] = steps(page)
    assert Reader(tmp_path).does(check) == "samrad: 0 fel, 0 varningar\n"
