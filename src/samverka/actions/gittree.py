"""Trees that git holds instead of a disk: what is staged, and what a commit has. No file of the work tree is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from samverka import vcs
from samverka.store.document import MAX_BYTES

LINK = "120000"
"""The mode of a symbolic link."""
EMPTY = ("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813")
"""The empty blob, by SHA-1 and SHA-256: what an announced file stands in the index as."""
READ = (".md", ".yml", ".yaml")


class BlobTree:
    """Files by path and blob. All that is wanted of them is read from git at once, the first time one is asked for."""

    def __init__(self, root: str, entries: Iterable[vcs.Entry]) -> None:
        self.root = root
        seen = sorted(entry for entry in entries if not hidden(entry.path))
        self._links = [entry.path for entry in seen if entry.mode == LINK]
        self._blobs = {entry.path: entry.blob for entry in seen if entry.mode != LINK and entry.path.endswith(READ)}
        self._held: dict[str, bytes] | None = None

    def files(self) -> Iterable[str]:
        return list(self._blobs)

    def links(self) -> Iterable[str]:
        return self._links

    def read(self, path: str) -> bytes:
        if path not in self._blobs:
            raise FileNotFoundError(path)
        if self._held is None:
            self._held = vcs.read_objects(self.root, sorted(set(self._blobs.values())))
        held = self._held.get(self._blobs[path])
        if held is None:  # a clone that did not fetch everything
            raise FileNotFoundError(f"git has no object {self._blobs[path]}")
        return held[: MAX_BYTES + 1]


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


def folders(entries: Sequence[vcs.Entry]) -> list[str]:
    """Where samverka repositories lie in a git tree, each as "" or "folder/": the folders with a samverka.yml."""
    marked = [entry.path for entry in entries if f"/{entry.path}".endswith(f"/{vcs.MARKER}") and entry.mode != LINK]
    return sorted(path.removesuffix(vcs.MARKER) for path in marked if not hidden(path))


def below(entries: Iterable[vcs.Entry], folder: str) -> list[vcs.Entry]:
    """The entries in a folder ("" or "folder/"), by their paths in it."""
    return [entry._replace(path=entry.path[len(folder) :]) for entry in entries if entry.path.startswith(folder)]
