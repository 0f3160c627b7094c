"""Trees that git holds instead of a disk: what is staged, and what a commit has. No file of the work tree is looked at."""

from __future__ import annotations

from collections.abc import Iterable

from samverka import vcs
from samverka.store.document import MAX_BYTES
from samverka.store.tree import READ

LINK = "120000"
"""The mode of a symbolic link."""
EMPTY = ("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813")
"""The empty blob, by SHA-1 and SHA-256: what an announced file stands in the index as."""
SINGLY = 20
"""So many files are read one by one where few are wanted."""


class BlobTree:
    """Files by path and blob, read from git: all of them at once, the first time one is asked for, or those that will be wanted."""

    def __init__(self, root: str, entries: Iterable[vcs.Entry]) -> None:
        self.root = root
        self.blobs: dict[str, str] = {}
        self._links: list[str] = []
        for path, mode, blob in entries:
            if mode == LINK:
                self._links.append(path)
            elif path.endswith(READ):
                self.blobs[path] = blob
        if hidden("/".join((*self.blobs, *self._links))):  # nearly always none of them is
            self.blobs = {path: blob for path, blob in self.blobs.items() if not hidden(path)}
            self._links = [path for path in self._links if not hidden(path)]
        self._held: dict[str, bytes | None] = {}
        self._singly = 0

    def files(self) -> Iterable[str]:
        return sorted(self.blobs)

    def links(self) -> Iterable[str]:
        return sorted(self._links)

    def wants(self, paths: Iterable[str]) -> None:
        """These files will be read, and few others: so few are read one by one."""
        self._fetch(self.blobs[path] for path in paths)
        self._singly = SINGLY

    def read(self, path: str) -> bytes:
        if path not in self.blobs:
            raise FileNotFoundError(path)
        blob = self.blobs[path]
        if blob not in self._held:
            self._singly -= 1
            self._fetch([blob] if self._singly >= 0 else self.blobs.values())
        held = self._held[blob]
        if held is None:  # a clone that did not fetch everything
            raise FileNotFoundError(f"git has no object {blob}")
        return held[: MAX_BYTES + 1]

    def _fetch(self, blobs: Iterable[str]) -> None:
        missing = sorted({*blobs} - self._held.keys())
        self._held.update(dict.fromkeys(missing))
        self._held.update(vcs.read_objects(self.root, missing))


class IndexTree(BlobTree):
    """The files below `root` as the next commit would have them."""

    def __init__(self, root: str) -> None:
        super().__init__(root, staged(root))


class CommitTree(BlobTree):
    """The files below `root` in the commit `rev`."""

    def __init__(self, root: str, rev: str) -> None:
        super().__init__(root, vcs.list_tree(root, rev))


def staged(root: str) -> list[vcs.Entry]:
    """What the next commit would hold: the index without the files that it only announces."""
    entries = vcs.list_index(root)
    if any(entry.blob in EMPTY for entry in entries):
        announced = set(vcs.announced(root))
        entries = [entry for entry in entries if entry.path not in announced]
    return entries


def hidden(path: str) -> bool:
    """Whether a work tree would leave this file out when it is read: a name that begins with a dot, or node_modules."""
    return "/." in f"/{path}" or "/node_modules/" in f"/{path}"


def folders(entries: Iterable[vcs.Entry]) -> list[str]:
    """Where samverka repositories lie in a git tree, each as "" or "folder/": the folders with a samverka.yml."""
    named = [entry.path for entry in entries if entry.path.endswith(vcs.MARKER) and entry.mode != LINK]
    marked = [path.removesuffix(vcs.MARKER) for path in named if not hidden(path)]
    return sorted(folder for folder in marked if folder[-1:] in ("", "/"))


def below(entries: list[vcs.Entry], folder: str) -> list[vcs.Entry]:
    """The entries in a folder ("" or "folder/"), by their paths in it."""
    if not folder:
        return entries
    return [entry._replace(path=entry.path[len(folder) :]) for entry in entries if entry.path.startswith(folder)]
