"""Answers kept from earlier runs: small files under git's own folder, which only who made them can have made, and which can all be deleted.

A git folder may have come from a stranger, who could have put a «nothing wrong» there for a state of the files that can be
foreseen. So each answer is named and sealed with a secret of the user's, which lies outside every repository, and holds plain text:
nothing in it is ever run, loaded or trusted for its place. Whatever is odd about it makes it an answer that is not there.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
from collections.abc import Iterator

from samverka.named import NamedTuple

try:
    from _blake2 import (
        blake2b,  # `hashlib` has the same, and OpenSSL with it, which takes longer to load than all that is done here
    )
except ImportError:
    from hashlib import blake2b

FOLDER = "samverka"
"""Where all of it lies, below git's own folder."""
SECRET_BYTES = 32
SEAL_BYTES = 32
KEEP = 64
"""So many answers are kept: those of a few commands in a few states. The oldest go first."""
KEEP_BYTES = 64_000_000
"""And so much of them all; one that would take a quarter of it is not kept."""
NAME = re.compile(r"[0-9a-f]{40}(\.[0-9]+)?")
"""An answer's file, or one on its way to be. No other file is ever touched."""
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Answer(NamedTuple):
    """What a command printed, its exit code, and the span of time (seconds since 1970) in which it would print that again."""

    text: str
    code: int
    begins: float
    ends: float


class Sealed:
    """Files in a folder of ours below a git folder, each sealed for its name. Nothing here raises for what it finds or cannot write."""

    def __init__(self, git_folder: str, part: str, secret: bytes) -> None:
        self._git_folder, self._secret = git_folder, secret
        self._way = (FOLDER, part)
        self.folder = os.path.join(git_folder, *self._way)

    def name(self, words: bytes) -> str:
        """A name for words, which only who has the secret can foresee."""
        return blake2b(words, key=self._secret, digest_size=20, person=b"name").hexdigest()

    def read(self, name: str) -> bytes | None:
        """What was written under a name; None where that is not there, or not as it was written."""
        try:
            content = _read(os.path.join(self.folder, name))
        except OSError:
            return None
        body = content[SEAL_BYTES:]
        return body if content[:SEAL_BYTES] == self._seal(name, body) else None

    def write(self, name: str, body: bytes) -> bool:
        """Write it, all or nothing; False where that could not be."""
        try:
            if not self._make_folder():
                return False
            _put(os.path.join(self.folder, name), self._seal(name, body) + body)
        except OSError:
            return False
        return True

    def handle(self, name: str) -> int | None:
        """A file to read parts of, which no seal guards: only who knows the digests of the parts may believe them."""
        try:
            return os.open(os.path.join(self.folder, name), _READ)
        except OSError:
            return None

    def write_open(self, name: str, body: bytes) -> bool:
        """Write a file without a seal, all or nothing."""
        try:
            if not self._make_folder():
                return False
            _put(os.path.join(self.folder, name), body)
        except OSError:
            return False
        return True

    def _seal(self, name: str, body: bytes) -> bytes:
        seal = blake2b(key=self._secret, digest_size=SEAL_BYTES, person=b"seal")
        seal.update(name.encode())
        seal.update(body)
        return seal.digest()

    def _make_folder(self) -> bool:
        """False where the git folder is another user's, who could not write among our files, or ours leads elsewhere."""
        if hasattr(os, "geteuid") and os.stat(self._git_folder).st_uid != os.geteuid():
            return False
        os.makedirs(self.folder, mode=0o700, exist_ok=True)
        return os.path.realpath(self.folder) == os.path.join(os.path.realpath(self._git_folder), *self._way)


class Answers:
    """The answers kept below a git folder."""

    def __init__(self, git_folder: str, secret: bytes) -> None:
        self._files = Sealed(git_folder, "answers", secret)

    def find(self, question: bytes, now: float) -> Answer | None:
        """The answer to a question that was asked before, where it still holds."""
        body = self._files.read(self._files.name(question))
        if body is None:
            return None
        head, _, text = body.partition(b"\n")
        code, begins, ends = head.split(b" ")
        answer = Answer(text.decode("utf-8", "surrogatepass"), int(code), float(begins), float(ends))
        return answer if answer.begins <= now < answer.ends else None

    def keep(self, question: bytes, answer: Answer) -> None:
        """Keep an answer, and let go of the oldest."""
        head = f"{answer.code} {answer.begins!r} {answer.ends!r}\n"
        body = (head + answer.text).encode("utf-8", "surrogatepass")
        if len(body) <= KEEP_BYTES // 4 and self._files.write(self._files.name(question), body):
            with contextlib.suppress(OSError):
                self._prune()

    def _prune(self) -> None:
        room = KEEP_BYTES
        for number, (_, size, path) in enumerate(sorted(self._held(), reverse=True)):
            room -= size
            if number >= KEEP or room < 0:
                with contextlib.suppress(OSError):  # another command was faster
                    os.unlink(path)

    def _held(self) -> Iterator[tuple[int, int, str]]:
        with os.scandir(self._files.folder) as entries:
            for entry in entries:
                if NAME.fullmatch(entry.name):
                    found = entry.stat(follow_symlinks=False)
                    yield found.st_mtime_ns, found.st_size, entry.path


def user_secret() -> bytes | None:
    """The user's secret, made the first time; None where there is no safe place for it."""
    folder = user_folder()
    if folder is None:
        return None
    place = os.path.join(folder, "secret")
    for _ in range(2):
        with contextlib.suppress(OSError):
            held = _read(place)
            if len(held) == SECRET_BYTES and _is_private(place):
                return held
        with contextlib.suppress(OSError):
            os.makedirs(folder, mode=0o700, exist_ok=True)
            _put(place, os.urandom(SECRET_BYTES))
    return None


def user_folder() -> str | None:
    """The folder for what this user's programs can do without: `~/.cache/samverka`, or what the system has for it."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "samverka") if os.path.isabs(base) else None


def short(data: bytes, size: int) -> bytes:
    """A digest of so many bytes."""
    return blake2b(data, digest_size=size).digest()


def digest(data: bytes, path: str = "") -> str:
    """A short name for bytes (at a path): the same for the same."""
    found = blake2b(data, digest_size=20)
    found.update(b"\0" + path.encode("utf-8", "surrogateescape"))
    return found.hexdigest()


def _is_private(place: str) -> bool:
    if not hasattr(os, "geteuid"):
        return True  # Windows: the folder is the user's own
    found = os.lstat(place)
    return found.st_uid == os.geteuid() and not stat.S_IMODE(found.st_mode) & 0o077


def _read(place: str) -> bytes:
    with open(os.open(place, _READ), "rb") as file:
        return file.read()


def _put(place: str, content: bytes) -> None:
    """Write a file that only its owner can read, all of it or none."""
    new = f"{place}.{os.getpid()}"
    try:
        with open(os.open(new, _NEW, 0o600), "wb") as file:
            file.write(content)
        os.replace(new, place)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(new)
        raise
