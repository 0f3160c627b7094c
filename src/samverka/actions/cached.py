"""What a reading command printed, kept for the next time it is asked in the same state: the files as they are, the day, the program.

The files always win. The state is git's index to the last byte, which holds what every tracked file was like (size, times,
number), and with it the bytes of each file below the root that is not so any more, or that git does not know. HEAD is no
part of it: what a command says rests on the files in the work tree alone. Where git is not asked as usual, nothing is kept.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from samverka import __version__, vcs
from samverka.actions.root import find_root
from samverka.diagnostics import Refusal
from samverka.store.cache import Answer, Answers, digest, user_secret

READING: Mapping[tuple[str, ...], tuple[int, ...]] = {
    ("check",): (0, 1),
    ("status",): (0,),
    ("agenda", "show"): (0,),
    ("forum", "list"): (0,),
    ("forum", "show"): (0,),
    ("issue", "list"): (0,),
    ("issue", "show"): (0,),
    ("meeting", "list"): (0,),
    ("meeting", "show"): (0,),
    ("uppdrag", "list"): (0,),
    ("uppdrag", "show"): (0,),
    ("uppdrag", "status"): (0,),
    ("wheel", "show"): (0,),
}
"""The commands whose output is a function of the state and of how it is asked, and the exit codes with which it is kept."""
NEVER = ("--no-cache", "--staged", "--rev", "--help")
"""With one of these, a command says something else."""
RECORDS = (".md", ".yml", ".yaml")
"""Files whose bytes matter; of others it matters only whether they are links."""
LARGEST = 8_000_000
"""Twice what a record may have. Where a changed file is larger, nothing is kept."""
TRIES = (OSError, ValueError, Refusal)
"""What can go wrong in looking or keeping. It costs time, and is nobody's concern."""


class Question:
    """A reading command and how it is asked, in a repository whose state can be told."""

    def __init__(self, command: Sequence[str], options: Mapping[str, str], manner: object) -> None:
        self._codes = READING.get(tuple(command[:2])) or READING[tuple(command[:1])]
        self._today = options.get("--today")
        start = options.get("-C") or "."
        self._root = find_root(start)
        folders, secret = vcs.folders(self._root), user_secret()
        if folders is None or secret is None:
            raise ValueError("no state, or no place to keep an answer")
        self._folders, self._answers = folders, Answers(folders.common, secret)
        there = [os.path.exists(os.path.join(start, word)) for word in command]  # a word can be a path
        day = (self._today, os.environ.get("SAMVERKA_TODAY"))
        said = options.get("--lang")  # it can be a language that there is not
        self._asked = (manner, said, self._root, os.path.abspath(start), folders, [*command], there, day)
        self.look = Look(self._root, folders)
        self._state = self._state_in(self.look)

    def answer(self) -> Answer | None:
        """What was answered before in the same state, where that still holds."""
        return self._answers.find(self._state, self.look.began)

    def keep(self, text: str, code: int, *, is_sure: bool = False) -> None:
        """Keep what the command answered, if nothing has changed while it worked, and git sees every change; `is_sure`: somebody
        has made sure of that."""
        if code not in self._codes:
            return
        try:
            begins, ends = self._span()
            look = self.look
            if begins <= look.began and (is_sure or (look.holds() and look.is_sure())):
                self._answers.keep(self._state, Answer(text, code, begins, ends))
        except TRIES:
            return

    def _span(self) -> tuple[float, float]:
        from samverka.actions.workspace import day_span
        from samverka.store.load import read_settings
        from samverka.store.tree import MemoryTree

        settings = read_settings(MemoryTree({vcs.MARKER: _content(self._root, vcs.MARKER)}))
        return day_span(settings, self._today, time.time())

    def _state_in(self, look: Look) -> bytes:
        """All that the answer rests on, as one line of bytes."""
        return repr((self._asked, program(), *look.state)).encode("utf-8", "surrogateescape")


def question(command: Sequence[str], options: Mapping[str, str], manner: object) -> Question | None:
    """The question that a command is, where its answer can be kept: `options` are those before the command, `manner` is what else
    the words depend on (the language, the terminal)."""
    known = tuple(command[:2]) in READING or tuple(command[:1]) in READING
    if not known or os.environ.get("SAMVERKA_NO_CACHE") or any(word.partition("=")[0] in NEVER for word in command):
        return None
    try:
        return Question(command, options, manner)
    except TRIES:
        return None


class Begun:
    """A look that is under way: git looks at the files while the program does something else. Raises as `Look` does."""

    def __init__(self, root: str, folders: vcs.Folders) -> None:
        self.root, self.folders, self.began = root, folders, time.time()
        self.stamp = vcs.index_stamp(folders)
        self._answer: Callable[[], list[str]] | None = vcs.differing(root, folders)

    def differing(self) -> list[str]:
        """What git found, which is to be asked for once."""
        assert self._answer is not None
        answer, self._answer = self._answer, None
        return answer()

    def look(self) -> Look:
        """The whole look."""
        return Look(self.root, self.folders, self)

    def drop(self) -> None:
        """Nobody wants to know, or somebody knows already: let git end."""
        if self._answer is not None:
            with contextlib.suppress(*TRIES):
                self.differing()


def begun(start: str) -> Begun | None:
    """A look at the repository at or above `start`; None where there is none, or nothing is kept of it."""
    try:
        root = find_root(start)
        folders = vcs.folders(root)
        return None if folders is None or os.environ.get("SAMVERKA_NO_CACHE") else Begun(root, folders)
    except TRIES:
        return None


class Look:
    """What git's index holds, and what stands in the files that are not so any more, or that git does not know. Raises `ValueError`,
    `OSError` or a `Refusal` where that cannot be told."""

    def __init__(self, root: str, folders: vcs.Folders, begun: Begun | None = None) -> None:
        begun = begun or Begun(root, folders)
        self.root, self.folders, self.began = root, folders, begun.began
        try:
            self.index = vcs.read_index(folders)
            index = digest(self.index)
        finally:
            differing = begun.differing()
        self.files = dict(_as_they_are(root, differing))
        if vcs.index_stamp(folders) != begun.stamp:
            raise ValueError("the index was written meanwhile")
        held = [(path, digest(it) if isinstance(it, bytes) else it) for path, it in self.files.items()]
        self.state = (index, held)

    def holds(self) -> bool:
        """Whether all is still as it was."""
        return Look(self.root, self.folders).state == self.state

    def is_sure(self) -> bool:
        """Whether git sees every change."""
        return vcs.sees_changes(self.root, self.folders, self.began, differing=self.files, endings=RECORDS)


def _as_they_are(root: str, paths: Iterable[str]) -> Iterator[tuple[str, bytes | str]]:
    """What stands now at each of the paths: the bytes of a record, else the sort of file; "" where there is none."""
    for path in paths:
        if path.endswith("/"):
            raise ValueError("a repository inside the repository")
        try:
            mode = os.lstat(os.path.join(root, path)).st_mode
            is_record = stat.S_ISREG(mode) and path.endswith(RECORDS)
            yield path, _content(root, path) if is_record else str(stat.S_IFMT(mode))
        except (FileNotFoundError, NotADirectoryError):
            yield path, ""


def _content(root: str, path: str) -> bytes:
    handle = os.open(os.path.join(root, path), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        held = file.read(LARGEST + 1)
    if len(held) > LARGEST:
        raise ValueError("larger than any record")
    return held


@cache
def program() -> object:
    """What the program is: another version, an edited file of it, another model or another library is another program."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    templates = os.path.join(
        package, os.pardir, os.pardir, "templates"
    )  # in a source tree; in a wheel they are in the package
    libraries = [path for path in sys.path if os.path.basename(path) in ("site-packages", "dist-packages")]
    installed = [os.stat(path).st_mtime_ns for path in libraries if os.path.isdir(path)]
    return __version__, sys.version, installed, sorted(_stamps(package)), sorted(_stamps(templates))


def _stamps(folder: str) -> Iterator[tuple[str, int, int]]:
    with contextlib.suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in ("__pycache__", "sample"):
                    yield from _stamps(entry.path)
            else:
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns
