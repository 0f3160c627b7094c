"""Half of the work in a second process, where a process can be split in two: what comes of it is the same, and in the same order."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import IO, Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")
NONE = -1
CHUNK = 200
"""So many results are held at once on their way from one process to the other."""


def in_two(items: Sequence[T], do: Callable[[T], R]) -> Iterator[R]:
    """`do` of each item, in their order: of the second half by another process. Where that does not come to its end, all is done here."""
    half = len(items) // 2 if _can() else len(items)
    with _Other(items[half:], do) as other:
        yield from map(do, items[:half])
        if other.is_done():
            yield from other.results()
        else:
            yield from map(do, items[half:])


def _can() -> bool:
    """Whether a copy of this process goes on as it would: Linux, and no other thread, which would be left behind. (macOS stops such a
    copy where a library of the system was used, and Windows makes none.)"""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1 and threading.active_count() == 1


class _Other:
    """The other process, and the file in which it leaves its results. It begins when this is entered, and has ended when it is left."""

    def __init__(self, items: Sequence[Any], do: Callable[[Any], Any]) -> None:
        self._made = map(do, items)
        self._count = len(items)
        self._file: IO[bytes] | None = None
        self._process = NONE

    def __enter__(self) -> _Other:
        if self._count:
            import tempfile

            with contextlib.suppress(OSError):  # no room for a file, or for a process
                self._file = tempfile.TemporaryFile()
                self._process = os.fork()
                if self._process == 0:
                    self._work(self._file)
        return self

    def _work(self, file: IO[bytes]) -> None:
        code = 1
        try:
            while chunk := list(islice(self._made, CHUNK)):
                pickle.dump(chunk, file, pickle.HIGHEST_PROTOCOL)
            file.flush()
            code = 0
        finally:
            os._exit(code)  # what went wrong is said by the one who does it again

    def is_done(self) -> bool:
        """Wait for it; whether all its results are there."""
        if self._process == NONE:
            return False
        _, status = os.waitpid(self._process, 0)
        self._process = NONE
        return status == 0

    def results(self) -> Iterator[Any]:
        """What it made, in order."""
        assert self._file is not None
        self._file.seek(0)
        for _ in range(0, self._count, CHUNK):
            yield from pickle.load(self._file)  # nobody else can have written there: the file has no name

    def __exit__(self, *_: object) -> None:
        if self._process != NONE:  # we were interrupted
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        if self._file is not None:
            self._file.close()
