"""Where files are read from: a work tree on disk, or a set of files in memory. Git's index and commits are read in `vcs.py`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Protocol

from samverka.diagnostics import Refusal
from samverka.store.document import MAX_BYTES
from samverka.text import T, Text

READ = (".md", ".yml", ".yaml")
"""How the names of the files end that are read."""
FLAGS = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_BINARY", "O_NONBLOCK"):  # the last: a pipe that took a file's place holds up nobody
    FLAGS |= getattr(os, _flag, 0)


class Tree(Protocol):
    """A set of files by path, relative to the repository and with `/`."""

    def files(self) -> Iterable[str]:
        """The paths of all `.md`, `.yml` and `.yaml` files, sorted; and of folders that cannot be looked into, or are so called."""

    def links(self) -> Iterable[str]:
        """The paths of symbolic links among them: they are named in a finding and never followed."""

    def read(self, path: str) -> bytes:
        """A file's bytes, cut a little above the largest size a record may have. Raises `OSError`."""


class NotOrdinary(OSError):
    """What has a record's name is no file: a folder, a pipe, a device. To open it could take for ever."""


def why_not(path: str, error: OSError) -> Text:
    """Why a file or a folder could not be read."""
    if isinstance(error, NotOrdinary):
        return T("{path} is not an ordinary file", path=path)
    why = error.strerror or str(error)
    return (
        T("the file cannot be read: {why}", why=why)
        if path.endswith(READ)
        else T("the folder cannot be read: {why}", why=why)
    )


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
    """The files in a folder on disk. Folders and files whose names begin with a dot are left out, and node_modules; links are not followed."""

    def __init__(self, root: str) -> None:
        self.root = root
        self._files: list[str] = []
        self._links: list[str] = []
        self._odd: dict[str, OSError] = {}
        self._walked = False

    def _walk(self) -> None:
        """Look through the folders, when that is first asked for."""
        if self._walked:
            return
        self._walked, root = True, self.root
        folders = [
            (root, "")
        ]  # a list, and no function that calls itself: folders can lie in each other a thousand deep
        while folders:
            folder, prefix = folders.pop()
            try:
                with os.scandir(folder) as entries:
                    for entry in entries:
                        self._note(entry, prefix + entry.name, folders)
            except FileNotFoundError:
                continue  # gone since it was listed
            except OSError as error:
                if not prefix:
                    why = error.strerror or str(error)
                    raise Refusal(T("the folder {folder} cannot be read: {why}", folder=root, why=why)) from None
                self._odd[prefix[:-1]] = error
        self._files += self._odd
        self._files.sort()
        self._links.sort()

    def _note(self, entry: os.DirEntry[str], path: str, folders: list[tuple[str, str]]) -> None:
        name = entry.name
        if name[0] == ".":
            return
        if entry.is_symlink():
            self._links.append(path)
        elif entry.is_dir(follow_symlinks=False):
            if name.endswith(READ):
                self._odd[path] = NotOrdinary()
            if name != "node_modules":
                folders.append((entry.path, f"{path}/"))
        elif name.endswith(READ):
            if entry.is_file(follow_symlinks=False):
                self._files.append(path)
            else:
                self._odd[path] = NotOrdinary()

    def files(self) -> Iterable[str]:
        self._walk()
        return self._files

    def links(self) -> Iterable[str]:
        self._walk()
        return self._links

    def read(self, path: str) -> bytes:
        if path in self._odd:
            raise self._odd[path]
        # os.read is three times faster than open() for thousands of small files.
        handle = os.open(f"{self.root}/{path}", FLAGS)
        try:
            data = os.read(handle, 65536)
            if len(data) == 65536:
                while len(data) <= MAX_BYTES and (more := os.read(handle, 1_048_576)):
                    data += more
            return data
        finally:
            os.close(handle)


class PlannedTree(WorkTree):
    """A work tree as it will be when these files, which are there, have other bytes."""

    def __init__(self, root: str, changed: Mapping[str, bytes]) -> None:
        super().__init__(root)
        self._changed = changed

    def read(self, path: str) -> bytes:
        """As `WorkTree.read`."""
        return self._changed[path] if path in self._changed else super().read(path)
