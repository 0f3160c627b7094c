"""A plan made true on the disk: all of it or none, so that no word is lost whatever fails on the way."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from samverka.diagnostics import Refusal
from samverka.store.plan import Change, Plan
from samverka.text import T, Text

NEW_SUFFIX = ".samverka-tmp"
"""What a file is to be, until it is renamed into its place."""
OLD_SUFFIX = ".samverka-old"
"""What a file was, until all the others are in place."""
WINDOWS_WAITS = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""Antivirus and OneDrive open a file for a moment after it was written; elsewhere what is not permitted stays so."""
DISK_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
READ_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
WRITE_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class Disk:
    """The one seam to the file system: everything that writes passes `do`, so that a test can let any step fail."""

    def __init__(self, waits: tuple[float, ...] = WINDOWS_WAITS if sys.platform == "win32" else ()) -> None:
        self.waits = waits

    def act(self, call: Callable[..., Any], *args: Any) -> Any:
        """Do it, again after each wait while another program holds the file."""
        for wait in self.waits:
            try:
                return self.do(call, *args)
            except PermissionError:
                time.sleep(wait)
        return self.do(call, *args)

    def do(self, call: Callable[..., Any], *args: Any) -> Any:
        """Do it once."""
        return call(*args)


def apply(plan: Plan, root: str, *, disk: Disk | None = None) -> None:
    """Make the files below `root` as the plan says, all of them or none; a file that is not as expected is a `Refusal`.

    A crash on the way leaves every file either old or new, and temporary files that `leftovers` finds.
    """
    work = _Work(plan.effective, os.path.realpath(root), disk or Disk())
    try:
        work.check()
        work.prepare()
        work.put()
    except BaseException as error:
        stuck = work.take_back()
        if isinstance(error, OSError):
            raise Refusal(_why(error, work.current), help=_afterwards(stuck)) from error
        if isinstance(error, Refusal) and stuck:
            raise Refusal(error.message, help=_afterwards(stuck)) from error
        raise
    work.tidy()


def _why(error: OSError, path: str) -> Text:
    if error.errno in DISK_FULL:
        return T("{path} could not be written: the disk is full", path=path)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return T("{path} could not be written: it is read-only, or another program has it open", path=path)
    return T("{path} could not be written: {reason}", path=path, reason=error.strerror or str(error))


def _afterwards(stuck: list[str]) -> Text:
    if not stuck:
        return T("nothing was changed")
    return T("these files could not be put back, see `git diff`: {paths}", paths=", ".join(stuck))


class _Work:
    """A plan under way: knows from the disk alone how far it came, so that it can be taken back from anywhere."""

    def __init__(self, changes: tuple[Change, ...], root: str, disk: Disk) -> None:
        self.changes, self.root, self.disk = changes, root, disk
        self.folders: list[str] = []
        self.current = ""
        self.begun = self.ready = False

    def check(self) -> None:
        """Refuse unless every file is where it should be and as the plan found it."""
        for change in self.changes:
            self._expect(change)

    def prepare(self) -> None:
        """Write everything that needs space, and change no file."""
        self.begun = True
        for change in self.changes:
            self.current = change.path
            self._make_folders(os.path.dirname(self._place(change)))
            if change.after is not None:
                self._write(self._new(change), change.after, self._mode(change))
            self._clear(self._old(change))  # else going back could take a crash's leftover for the file's old text
            if change.before is not None and change.after is not None:
                self._keep(change, change.before)
        self.ready = True

    def put(self) -> None:
        """Rename: from here on nothing needs space, and each file is old or new."""
        for change in self.changes:
            self._expect(change)  # again: a person may have saved the file since
            source, target = self._new(change), self._place(change)
            if change.after is None:
                source, target = self._place(change), self._old(change)
            self.disk.act(os.replace, source, target)

    def take_back(self) -> list[str]:
        """Everything as it was; returns the files where that failed, whose old text stays beside them."""
        stuck = [change.path for change in reversed(self.changes) if self.ready and not self._restored(change)]
        for change in self.changes if self.begun else ():
            self._drop(self._new(change))
            if change.path not in stuck:
                self._drop(self._old(change))
        for folder in reversed(self.folders):
            self._quietly(os.rmdir, folder)
        return stuck

    def tidy(self) -> None:
        """Remove what is no longer needed; what cannot be removed is a leftover, not a failure."""
        for change in self.changes:
            self._drop(self._old(change))
            folder = os.path.dirname(self._place(change))
            while change.after is None and folder != self.root and self._quietly(os.rmdir, folder):
                folder = os.path.dirname(folder)  # git holds no empty folder either

    def _restored(self, change: Change) -> bool:
        if change.after is not None and os.path.lexists(self._new(change)):
            return True  # its rename never came
        if change.before is None:
            return self._quietly(os.unlink, self._place(change))
        return not os.path.lexists(self._old(change)) or self._quietly(
            os.replace, self._old(change), self._place(change)
        )

    def _expect(self, change: Change) -> None:
        self.current = change.path
        found = _read(_inside(self.root, change.path), change.path)
        if found == change.before:
            return
        if change.before is None:
            raise Refusal(T("{path} exists already", path=change.path), help=T("nothing was changed"))
        again = T("nothing was changed; run the command again")
        if found is None:
            raise Refusal(T("{path} has been removed meanwhile", path=change.path), help=again)
        raise Refusal(T("{path} has been changed meanwhile", path=change.path), help=again)

    def _make_folders(self, folder: str) -> None:
        if os.path.lexists(folder):
            return
        self._make_folders(os.path.dirname(folder))
        self.disk.act(os.mkdir, folder)
        self.folders.append(folder)

    def _mode(self, change: Change) -> int | None:
        if change.before is None:
            return None
        mode = stat.S_IMODE(os.lstat(self._place(change)).st_mode)
        if not mode & stat.S_IWUSR:  # Windows would refuse the rename, and elsewhere someone meant it as well
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return mode

    def _write(self, place: str, content: bytes, mode: int | None) -> None:
        self._clear(place)
        handle = self.disk.act(os.open, place, WRITE_FLAGS, 0o666)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[self.disk.act(os.write, handle, rest) :]
            self.disk.act(os.fsync, handle)
        finally:
            os.close(handle)
        if mode is not None:
            self.disk.act(os.chmod, place, mode)

    def _keep(self, change: Change, content: bytes) -> None:
        # A second name costs no space, so that going back cannot fail for want of it; not every file system has them.
        try:
            self.disk.act(os.link, self._place(change), self._old(change))
        except OSError:
            self._write(self._old(change), content, self._mode(change))

    def _clear(self, place: str) -> None:
        if os.path.lexists(place):
            self.disk.act(os.unlink, place)

    def _drop(self, place: str) -> None:
        if os.path.lexists(place):
            self._quietly(os.unlink, place)

    def _quietly(self, call: Callable[..., object], *args: str) -> bool:
        try:
            self.disk.act(call, *args)
        except OSError:
            return False
        return True

    def _place(self, change: Change) -> str:
        return os.path.join(self.root, *change.path.split("/"))

    def _new(self, change: Change) -> str:
        return _beside(self._place(change), NEW_SUFFIX)

    def _old(self, change: Change) -> str:
        return _beside(self._place(change), OLD_SUFFIX)


def _beside(place: str, suffix: str) -> str:
    folder, name = os.path.split(place)
    return os.path.join(folder, f".{name}{suffix}")


def _inside(root: str, path: str) -> str:
    """Where `path` lies, and a `Refusal` unless that is a place of its own below `root`, outside git's folder."""
    parts = path.split("/")
    strange = any(part in ("", ".", "..") or part.casefold() == ".git" for part in parts)
    if strange or "\0" in path or "\\" in path or (os.name == "nt" and ":" in path):
        raise Refusal(T("{path} does not lie inside the repository", path=path), help=T("nothing was changed"))
    place = os.path.join(root, *parts)
    folder = os.path.dirname(place)
    if os.path.normcase(os.path.realpath(folder)) != os.path.normcase(folder):  # a junction on Windows is a link too
        raise Refusal(T("{path} leads through a symbolic link", path=path), help=T("nothing was changed"))
    return place


def _read(place: str, path: str) -> bytes | None:
    try:
        found = os.lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not stat.S_ISREG(found.st_mode):
        raise Refusal(T("{path} is not an ordinary file", path=path), help=T("nothing was changed"))
    with open(os.open(place, READ_FLAGS), "rb") as file:
        return file.read()


def forget(plan: Plan, root: str) -> None:
    """Remove what a crash of an earlier writing left beside the files of a plan that has been carried out."""
    for change in plan.changes:
        folder, name = os.path.split(os.path.join(root, *change.path.split("/")))
        for suffix in (NEW_SUFFIX, OLD_SUFFIX):
            with contextlib.suppress(OSError):
                os.unlink(os.path.join(folder, f".{name}{suffix}"))


def leftovers(root: str) -> list[str]:
    """Temporary files that a crash left, relative to `root`. None is the only copy: git has what a file was."""
    return sorted(os.path.relpath(place, root).replace(os.sep, "/") for place in _temporary(root))


def remove_leftovers(root: str) -> list[str]:
    """Remove what a crash left; returns the files that are gone."""
    gone = []
    for path in leftovers(root):
        with contextlib.suppress(OSError):
            os.unlink(os.path.join(root, path))
            gone.append(path)
    return gone


def _temporary(root: str) -> Iterator[str]:
    folders = [root]
    while folders:
        with (
            contextlib.suppress(OSError),
            os.scandir(folders.pop()) as entries,
        ):  # a folder closed to us holds none of ours
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders += [entry.path] if entry.name != ".git" else []
                elif entry.name.startswith(".") and entry.name.endswith((NEW_SUFFIX, OLD_SUFFIX)):
                    yield entry.path
