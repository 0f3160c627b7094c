"""The types of the fixtures, for tests to name, and a commit by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from support import git, write


class Ran(NamedTuple):
    """What a run of the program came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
Golden = Callable[[str, "str | bytes"], None]


def by_hand(root: Path, changes: dict[str, str | bytes]) -> None:
    """Write the files and commit everything, whatever a hook would say of it."""
    write(root, changes)
    git(root, "add", "--all")
    git(root, "-c", "core.hooksPath=/dev/null", "commit", "--quiet", "-m", "för hand")
