"""Where output is published: a folder, a branch of a git remote; a WebDAV server is in webdav.py. Each reads what lies there and puts changes
in place, so that a transfer that breaks leaves what was there before."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Protocol

from samverka import vcs
from samverka.actions.answers import UNREACHABLE, masked, unreachable
from samverka.diagnostics import Refusal
from samverka.store.apply import apply, forget
from samverka.store.cache import user_folder
from samverka.store.lock import lock
from samverka.store.plan import Change, Plan
from samverka.text import T

MEANWHILE = T("somebody else published to {where} meanwhile")
RECORDS = T("the branch {branch} holds the records themselves: whoever may read it reads everything")
LOCKED = re.compile(r"cannot lock ref .* is at \w+ but expected|\[rejected\]")
"""What git says where somebody else pushed just before."""


class Place(Protocol):
    """Somewhere that holds published files, by path with `/`."""

    where: str
    """What the place is called in sentences; never with a password in it."""

    def names(self) -> frozenset[str]:
        """The files right there, not in folders below, whoever put them there."""

    def read(self, path: str) -> bytes | None:
        """A file's bytes, or None where there is none."""

    def whole(self, sizes: Mapping[str, int]) -> frozenset[str]:
        """Those of the paths that a file lies at, of at least so many bytes as far as the place can say."""

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        """Put files there, and take away those that are None: all of it, or as near to that as the place allows. What is to go may be gone."""

    def close(self) -> None:
        """Nothing more is asked of the place."""


class Stepwise(Place, Protocol):
    """A place where a writing can stop on the way, and two can write at once."""

    def swap(self, path: str, before: bytes | None, after: bytes) -> bool:
        """Put a file there where what lies there is still `before` (None: nothing); else False, and it stays as it is."""

    def alone(self) -> contextlib.AbstractContextManager[object]:
        """Others wait meanwhile, as far as the place can see to that."""


# --- a folder


class Folder:
    """A folder of this machine; a synchronised SharePoint or OneDrive library is one."""

    def __init__(self, path: str) -> None:
        self.where = path

    def names(self) -> frozenset[str]:
        try:
            with os.scandir(self.where) as entries:
                return frozenset(entry.name for entry in entries if entry.is_file(follow_symlinks=False))
        except FileNotFoundError:
            return frozenset()
        except OSError as error:
            raise Refusal(UNREACHABLE(where=self.where, why=error.strerror or str(error))) from None

    def read(self, path: str) -> bytes | None:
        try:
            with open(os.path.join(self.where, *path.split("/")), "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Refusal(UNREACHABLE(where=self.where, why=error.strerror or str(error))) from None

    def whole(self, sizes: Mapping[str, int]) -> frozenset[str]:
        held = ((path, _size(os.path.join(self.where, *path.split("/")))) for path in sizes)
        return frozenset(path for path, size in held if size is not None and size >= sizes[path])

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        self._apply([Change(path, self.read(path), data) for path, data in sorted(changes.items())])

    def swap(self, path: str, before: bytes | None, after: bytes) -> bool:
        if self.read(path) != before:
            return False
        self._apply([Change(path, before, after)])
        return True

    def _apply(self, changes: list[Change]) -> None:
        plan = Plan(tuple(changes), T("published"))
        try:
            os.makedirs(self.where, exist_ok=True)
            apply(plan, self.where)
        except OSError as error:
            raise Refusal(UNREACHABLE(where=self.where, why=error.strerror or str(error))) from None
        forget(plan, self.where)

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Two of this user's runs wait for each other. The mark of it lies apart: in the folder it would be synchronised to others."""
        base, name = user_folder(), os.path.normcase(os.path.realpath(self.where))
        held = os.path.join(base or "", "publishing", sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:20])
        with contextlib.ExitStack() as stack:
            with contextlib.suppress(OSError):
                os.makedirs(held, mode=0o700, exist_ok=True)
            if base is not None and os.access(held, os.W_OK):
                stack.enter_context(lock(held))
            yield

    def close(self) -> None:
        """Nothing is held open."""


def _size(place: str) -> int | None:
    """How many bytes a file has; None where none lies there."""
    try:
        found = os.lstat(place)
    except OSError:
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


# --- a branch of a git remote


class Branch:
    """A folder of a branch of a git remote. Everything goes in one commit, or nothing, and under no person's name."""

    def __init__(self, root: str, remote: str, branch: str, folder: str = "", domain: str = "localhost") -> None:
        self.where = masked(f"{remote} {branch}")
        self._root, self._remote, self._branch, self._domain = root, remote, branch, domain
        self._folder = f"{folder.strip('/')}/" if folder.strip("/") else ""
        with self._asked():
            self._base = vcs.fetch_published(root, remote, branch)
        entries = vcs.list_tree(root, self._base) if self._base else []
        if any(entry.path == vcs.MARKER for entry in entries):
            raise Refusal(RECORDS(branch=branch), help=T("name another branch in samverka.yml"))
        held = {e.path: e.blob for e in entries if e.path.startswith(self._folder) and e.mode.startswith("100")}
        self._held = {path.removeprefix(self._folder): blob for path, blob in held.items()}

    @contextlib.contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except vcs.CommitRefused as error:
            if LOCKED.search(error.output):
                again = T("run the command again: what they put there stays")
                raise Refusal(MEANWHILE(where=self.where), help=again) from None
            raise unreachable(self.where, error.output) from None

    def names(self) -> frozenset[str]:
        return frozenset(path for path in self._held if "/" not in path)

    def whole(self, sizes: Mapping[str, int]) -> frozenset[str]:
        return frozenset(path for path in sizes if path in self._held)

    def read(self, path: str) -> bytes | None:
        blob = self._held.get(path)
        return None if blob is None else vcs.read_objects(self._root, (blob,)).get(blob)

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        whole = {self._folder + path: data for path, data in changes.items() if data is not None or path in self._held}
        with self._asked():
            vcs.publish_commit(self._root, self._remote, self._branch, self._base, whole, message, domain=self._domain)

    def close(self) -> None:
        """Nothing is held open."""
