"""`python fuzz/keep.py TARGET`: copy from `fuzz/work/TARGET` to the corpus what reaches lines that nothing kept does, smallest first."""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import targets  # noqa: E402

LARGEST = 4000
"""Bytes; what only a larger input reaches is for a test that says what it is."""
SOURCE = str(HERE.parent / "src")


def reached(target: str, data: bytes) -> set[tuple[str, int, int]]:
    """Which lines of the program this input leads to, and from which line each."""
    seen: set[tuple[str, int, int]] = set()
    last: dict[int, int] = {}

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        name = frame.f_code.co_filename
        if not name.startswith(SOURCE):
            return None
        if event == "line":
            seen.add((name, last.get(id(frame), 0), frame.f_lineno))
            last[id(frame)] = frame.f_lineno
        elif event == "call":
            last[id(frame)] = 0
        return trace

    sys.settrace(trace)
    try:
        targets.TARGETS[target](data)
    finally:
        sys.settrace(None)
    return seen


def main(target: str) -> None:
    """Add what is new, and say how much."""
    corpus = HERE / "corpus" / target
    known = {arc for path in targets.corpus(target) for arc in reached(target, path.read_bytes())}
    found = sorted((HERE / "work" / target).iterdir(), key=lambda path: (path.stat().st_size, path.name))
    added = 0
    for path in found:
        data = path.read_bytes()
        if len(data) <= LARGEST and not (new := reached(target, data)) <= known:
            known |= new
            (corpus / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)
            added += 1
    removed = _let_go(target)
    print(f"{target}: {added} of {len(found)} inputs new, {removed} let go; {len(known)} steps are reached")


def _let_go(target: str) -> int:
    """Remove what the others reach without it, but for what has a name that a person gave it: those are findings."""
    held = {path: reached(target, path.read_bytes()) for path in targets.corpus(target)}
    times = Counter(arc for arcs in held.values() for arc in arcs)
    gone = [path for path in held if re.fullmatch("[0-9a-f]{12}", path.name)]
    gone.sort(key=lambda path: len(held[path]))
    removed = 0
    for path in gone:
        if all(times[arc] > 1 for arc in held[path]):
            times.subtract(held[path])
            path.unlink()
            removed += 1
    return removed


if __name__ == "__main__":
    main(sys.argv[1])
