"""Where files come from of which can be told whether they are as they were: the work tree with git's index, and what git holds itself."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from stat import S_IFREG
from typing import TYPE_CHECKING

from samverka import vcs
from samverka.actions.cached import TRIES, Look, program
from samverka.actions.gittree import hidden
from samverka.actions.keeping import DIGEST, Opened, Unusual
from samverka.store.cache import Sealed, digest, short, user_secret
from samverka.store.kept import Kept, Shelf, Stale
from samverka.store.tree import READ, WorkTree

if TYPE_CHECKING:
    from samverka.actions.check import Report


class WorkSource:
    """The work tree at the moment of a look. `reached`: whether files were read that the look had not read itself."""

    def __init__(self, look: Look) -> None:
        self._look, self._tree = look, WorkTree(look.root)
        self.reached = False
        self.state: object = (look.state[0], [*look.files])

    @cached_property
    def _tracked(self) -> dict[str, bytes]:
        look = self._look
        below = os.path.relpath(os.path.realpath(look.root), look.folders.top).replace(os.sep, "/")
        return vcs.tracked(look.index, "" if below == "." else f"{below}/")

    def changes(self, state: object, known: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[str]]:
        """Of the files that a check reads, those whose token is not the known one, with their tokens, and the known ones that are gone.
        A token is what the index has of a file, or, where it differs, the digest of its bytes. Raises `Unusual`."""
        files, index = self._look.files, self._look.state[0]
        differing = dict(self._differing())
        if isinstance(state, tuple) and state[0] == index and files.keys() >= {*state[1]}:
            # The index has not been written since, and nothing is again as it is there.
            gone = [path for path in files if path in known and path not in differing]
            return {path: token for path, token in differing.items() if known.get(path) != token}, gone
        found = {path: entry for path, entry in self._tracked.items() if path.endswith(READ) and not hidden(path)}
        for path in files:
            found.pop(path, None)
        found |= differing
        changed = {path: token for path, token in found.items() if known.get(path) != token}
        return changed, [path for path in known if path not in found]

    def _differing(self) -> Iterator[tuple[str, bytes]]:
        for path, held in self._look.files.items():
            if isinstance(held, bytes) and not hidden(path):
                yield path, short(held, DIGEST)
            elif isinstance(held, str) and held not in ("", str(S_IFREG)):
                raise Unusual

    def read(self, path: str) -> bytes:
        """A file's bytes: those of the look, where that has read them. Raises `OSError`."""
        held = self._look.files.get(path)
        if isinstance(held, bytes):
            return held
        if held is not None:
            raise FileNotFoundError(path)
        self.reached = True
        return self._tree.read(path)

    def is_sure(self, paths: Iterable[str]) -> bool:
        """Whether these files have beyond doubt the bytes that were read, and git will see every change of them."""
        if self.reached and not self._look.holds():
            return False
        unread = [path for path in paths if path not in self._look.files]
        blobs = [(path, vcs.blob_of(self._tracked[path])) for path in unread if path in self._tracked]
        return vcs.is_settled(self._look.root, self._look.folders, blobs, self._look.began)


def opened(root: str, *, checks: bool, look: Look | None = None) -> Opened | None:
    """The repository by what is kept of it; None where nothing can be kept, or the files are unusual."""
    if os.environ.get("SAMVERKA_NO_CACHE"):
        return None
    try:
        folders, secret = vcs.folders(root), user_secret()
        if folders is None or secret is None:
            return None
        shelf = Shelf(Sealed(folders.own, "records", secret), digest(repr(program()).encode()))
        source = WorkSource(look or Look(root, folders))
        try:
            return Opened(source, shelf.load(), shelf, checks=checks)
        except Stale:  # what is kept is damaged
            return Opened(source, Kept(), shelf, checks=checks)
    except (Unusual, *TRIES):
        return None


def checked(root: str, today: str | None, *, look: Look | None = None) -> tuple[Report, Opened] | None:
    """A check of the work tree by what is kept of it, on the day that `today` says (`workspace.which_day`); None as `opened`."""
    from samverka.actions.workspace import which_day

    kept = opened(root, checks=True, look=look)
    if kept is None:
        return None
    day, _pinned = which_day(kept.archive, today)
    try:
        return kept.report(day), kept
    except (Stale, OSError, ValueError):
        return None
