"""Two commands on one repository wait for each other, and one that died holds up nobody."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator

from samverka.diagnostics import Refusal
from samverka.store.apply import Disk
from samverka.text import T

LOCK_NAME = "samverka.lock"
WAIT = 30.0
"""Seconds: longer than any command of ours takes, unless the user's own hook does."""
EMPTY_AGE = 5.0
"""A lock without a holder's name in it is one being made, unless it is older than this many seconds."""


@contextlib.contextmanager
def lock(git_dir: str, *, timeout: float = WAIT, on_wait: Callable[[], None] | None = None) -> Iterator[bool]:
    """Hold the repository; a second command waits. Yields True where the holder before us died and may have left files.

    The lock is a file made with O_EXCL that names its holder. Whether the holder lives is asked of the file, not of the
    process number in it, which may belong to another by now: a living holder has it locked (on Windows: open).
    """
    place = os.path.join(git_dir, LOCK_NAME)
    handle, inherited = _acquire(place, time.monotonic() + timeout, on_wait)
    try:
        yield inherited
    finally:
        if sys.platform == "win32":  # an open file cannot be removed there; elsewhere it must go while we hold it
            os.close(handle)
            _unlink(place)
        else:
            _unlink(place)
            os.close(handle)


def _acquire(place: str, deadline: float, on_wait: Callable[[], None] | None) -> tuple[int, bool]:
    inherited = waited = False
    while (handle := _take(place)) is None:
        if _clear_stale(place):
            inherited = True
            continue
        if time.monotonic() >= deadline:
            raise _busy(place)
        if on_wait is not None and not waited:
            on_wait()
        waited = True
        time.sleep(0.02)
    return handle, inherited


def _take(place: str) -> int | None:
    """The lock file, made and marked as ours; None where someone has it."""
    try:
        handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return None
    except OSError as error:
        if sys.platform == "win32" and isinstance(error, PermissionError):
            return None  # just being removed by its holder
        raise Refusal(T("{path} could not be made: {reason}", path=place, reason=error.strerror)) from error
    _flock(handle)
    os.write(handle, f"{os.getpid()} {_host()}\n".encode())
    return handle


def _clear_stale(place: str) -> bool:
    """Remove a lock whose holder is dead. Only who holds the very file that still has the name may remove it."""
    try:
        handle = os.open(place, os.O_RDWR)
    except OSError:
        return False
    try:
        if not _may_be_stale(handle):
            return False
        if sys.platform != "win32":
            return _flock(handle) and _has_name(handle, place) and _unlink(place)
    finally:
        os.close(handle)
    return _unlink(place)  # Windows refuses it while the holder lives, because the holder has it open


def _may_be_stale(handle: int) -> bool:
    host = os.read(handle, 512).decode("utf-8", "replace").partition(" ")[2].strip()
    if not host:
        return time.time() - os.fstat(handle).st_mtime > EMPTY_AGE
    return host == _host()  # of another host's processes we know nothing


def _host() -> str:
    if sys.platform != "win32":
        return os.uname().nodename  # what `socket` says as well, after an import that takes as long as a dozen locks
    import socket

    return socket.gethostname()


def _flock(handle: int) -> bool:
    """Mark the file as held for as long as this process lives; False where another has it."""
    if sys.platform != "win32":
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def _has_name(handle: int, place: str) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(place))
    except OSError:
        return False


def _unlink(place: str) -> bool:
    try:
        Disk().act(os.unlink, place)
    except OSError:
        return False
    return True


def _busy(place: str) -> Refusal:
    who = "?"
    with contextlib.suppress(OSError), open(place, encoding="utf-8", errors="replace") as file:
        who = file.read(512).strip() or who
    return Refusal(
        T("another samverka command has the repository ({holder})", holder=who),
        help=T("wait until it is done; if none is running, remove {path}", path=place),
    )
