"""Where files are read from: a work tree on disk, or a set of files in memory. Git's index and commits are read in `vcs.py`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Protocol

from samverka.store.document import MAX_BYTES


class Tree(Protocol):
    """A set of files by path, relative to the repository and with `/`."""

    def files(self) -> Iterable[str]:
        """The paths of all `.md`, `.yml` and `.yaml` files, sorted."""

    def links(self) -> Iterable[str]:
        """The paths of symbolic links among them: they are named in a finding and never followed."""

    def read(self, path: str) -> bytes:
        """A file's bytes, cut a little above the largest size a record may have. Raises `OSError`."""


class MemoryTree:
    """Files by path, as text or bytes: for the examples of the rules and for what a plan would leave behind."""

    def __init__(self, files: Mapping[str, str | bytes], links: Iterable[str] = ()) -> None:
        self._links = sorted(links)
        self._files = {path: data.encode() if isinstance(data, str) else data for path, data in files.items()}

    def files(self) -> Iterable[str]:
        return sorted(self._files)

    def links(self) -> Iterable[str]:
        return self._links

    def read(self, path: str) -> bytes:
        if path not in self._files:
            raise FileNotFoundError(path)
        return self._files[path]


class WorkTree:
    """The files in a folder on disk. Folders and files whose names begin with a dot are left out, links are not followed."""

    def __init__(self, root: str) -> None:
        self.root = root
        self._files: list[str] = []
        self._links: list[str] = []
        self._walk(root, "")
        self._files.sort()
        self._links.sort()

    def _walk(self, folder: str, prefix: str) -> None:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name[0] == ".":
                    continue
                if entry.is_symlink():
                    self._links.append(prefix + name)
                elif entry.is_dir(follow_symlinks=False):
                    if not prefix or name != "node_modules":
                        self._walk(entry.path, f"{prefix}{name}/")
                elif name.endswith((".md", ".yml", ".yaml")):
                    self._files.append(prefix + name)

    def files(self) -> Iterable[str]:
        return self._files

    def links(self) -> Iterable[str]:
        return self._links

    def read(self, path: str) -> bytes:
        # os.read is three times faster than open() for thousands of small files.
        handle = os.open(f"{self.root}/{path}", os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
        try:
            data = os.read(handle, 65536)
            if len(data) == 65536:
                while len(data) <= MAX_BYTES and (more := os.read(handle, 1_048_576)):
                    data += more
            return data
        finally:
            os.close(handle)
