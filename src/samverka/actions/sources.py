"""Where files come from of which can be told whether they are as they were: the work tree with git's index, and what git holds itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from stat import S_IFREG
from typing import TYPE_CHECKING

from samverka import vcs
from samverka.actions.cached import TRIES, Begun, Look, program
from samverka.actions.gittree import BlobTree, hidden
from samverka.actions.keeping import DIGEST, Opened, Source, Unusual
from samverka.domain.archive import Archive
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
        found = {path: entry for path, entry in self._tracked.items() if path not in files} | differing
        news = {path: token for path, token in found.items() if known.get(path) != token}
        changed = {path: token for path, token in news.items() if path.endswith(READ) and not hidden(path)}
        return changed, sorted(known.keys() - found.keys())

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


class BlobSource:
    """Files that git holds: the same blob at the same path is the same file, whenever and however one comes to it."""

    state: object = None

    def __init__(self, tree: BlobTree) -> None:
        self._tree = tree

    def changes(self, state: object, known: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[str]]:
        """As `WorkSource.changes`; a token is the blob's id."""
        if self._tree.links():
            raise Unusual
        found = {path: blob.encode() for path, blob in self._tree.blobs.items()}
        changed = {path: token for path, token in found.items() if known.get(path) != token}
        self._tree.wants(changed)
        return changed, [path for path in known if path not in found]

    def read(self, path: str) -> bytes:
        """A file's bytes. Raises `OSError` where git does not have them."""
        return self._tree.read(path)

    def is_sure(self, paths: Iterable[str]) -> bool:
        """Always: what is called by its own digest cannot change."""
        return True


def opened(root: str, *, checks: bool, look: Look | Begun | None = None) -> Opened | None:
    """The repository by what is kept of it; None where nothing can be kept, or the files are unusual. `look`: one that was made of it,
    or begun."""
    if os.environ.get("SAMVERKA_NO_CACHE"):
        return None
    try:
        folders, secret = vcs.folders(root), user_secret()
        if folders is None or secret is None:
            return None
        source = WorkSource(look.look() if isinstance(look, Begun) else look or Look(root, folders))
        return _opened(source, Sealed(folders.own, "records", secret), checks=checks)
    except (Unusual, *TRIES):
        return None


def _opened(source: Source, files: Sealed, *, checks: bool) -> Opened:
    shelf = Shelf(files, digest(repr(program()).encode()))
    try:
        return Opened(source, shelf.load(), shelf, checks=checks)
    except Stale:  # what is kept is damaged
        return Opened(source, Kept(), shelf, checks=checks)


def checked(root: str, today: str | None, *, look: Look | None = None) -> tuple[Report, Opened] | None:
    """A check of the work tree by what is kept of it, on the day that `today` says (`workspace.which_day`); None as `opened`."""
    from samverka.actions.workspace import which_day

    return _report(opened(root, checks=True, look=look), lambda archive: which_day(archive, today)[0])


def checked_blobs(tree: BlobTree, day: Callable[[Archive], date]) -> tuple[Report, Opened] | None:
    """A check of what git holds by what is kept of such, on the day that `day` says for it; None as `opened`."""
    secret = user_secret()
    if os.environ.get("SAMVERKA_NO_CACHE") or secret is None:
        return None
    try:
        kept = _opened(BlobSource(tree), Sealed(vcs.git_dir(tree.root), "blobs", secret), checks=True)
    except (Unusual, *TRIES):
        return None
    return _report(kept, day)


def _report(kept: Opened | None, day: Callable[[Archive], date]) -> tuple[Report, Opened] | None:
    if kept is None:
        return None
    today = day(kept.archive)
    try:
        return kept.report(today), kept
    except (Stale, OSError, ValueError):
        return None
