"""The types of the fixtures, for tests to name."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Ran(NamedTuple):
    """What a run of the program came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
Golden = Callable[[str, "str | bytes"], None]
