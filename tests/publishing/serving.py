"""What the tests of publishing share: a running server, a target in samverka.yml, an edit, and what was sent."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from samverka.actions.publish import Published
from support import write

MAY = "exempel/meetings/grupp/2026-05-07.md"


class Served(NamedTuple):
    """A running server: its address and the folder it serves."""

    url: str
    folder: Path


def target(root: Path, words: str) -> None:
    """One target in samverka.yml."""
    text = (root / "samverka.yml").read_text(encoding="utf-8").partition("publish:")[0]
    write(root, {"samverka.yml": f"{text}publish:\n  - {{name: ut, {words}}}\n"})


def sent(done: Published) -> dict[str, str]:
    return {part.path: part.state for part in done.sent}


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    write(root, {path: text.replace(old, new, 1)})
