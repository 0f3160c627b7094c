"""Where the repository is that a command works in. Imports little: what was answered before is found by it."""

from __future__ import annotations

import os

from samverka.diagnostics import Refusal
from samverka.text import T


def find_root(start: str) -> str:
    """The nearest folder at or above `start` that holds a samverka.yml. Raises `Refusal` (exit code 2) where none does."""
    folder = os.path.abspath(start)
    if not os.path.isdir(folder):
        raise Refusal(T("there is no folder {folder}", folder=start), exit_code=2)
    while not os.path.isfile(os.path.join(folder, "samverka.yml")):
        above = os.path.dirname(folder)
        if above == folder:
            raise Refusal(
                T(
                    "{folder} is not a samverka repository: there is no samverka.yml here or above",
                    folder=os.path.abspath(start),
                ),
                help=T(
                    "make one with: samverka init FOLDER --model NAME   (or look at the example: samverka init FOLDER --sample)"
                ),
                exit_code=2,
            )
        folder = above
    return folder
