"""Claims about the lock: one at a time, nobody waits for the dead, and nobody waits for ever."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from samverka.diagnostics import Refusal
from samverka.store.lock import LOCK_NAME, lock

HOLD = """\
import sys, time
from samverka.store.lock import lock
with lock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.readline()
    {ending}
"""
COUNT = """\
import sys
from pathlib import Path
from samverka.store.lock import lock
file = Path(sys.argv[1], "count")
for _ in range(20):
    with lock(sys.argv[1]):
        file.write_text(str(int(file.read_text()) + 1))
"""


def holder(folder: Path, ending: str = "pass") -> subprocess.Popen[str]:
    """Another process that has the lock until it is spoken to."""
    line = [sys.executable, "-c", HOLD.format(ending=ending), str(folder)]
    process = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_the_lock_names_its_holder_and_goes_with_it(tmp_path: Path) -> None:
    """Also where the work in it fails."""
    with pytest.raises(ZeroDivisionError), lock(str(tmp_path)) as crashed:
        assert (tmp_path / LOCK_NAME).read_text() == f"{os.getpid()} {socket.gethostname()}\n"
        assert not crashed
        raise ZeroDivisionError
    assert not (tmp_path / LOCK_NAME).exists()


def test_a_second_command_waits_and_says_so_once(tmp_path: Path) -> None:
    """It goes on as soon as the first is done."""
    said: list[str] = []
    with holder(tmp_path) as first:

        def on_wait() -> None:
            said.append("waiting")
            first.communicate("go\n")

        with lock(str(tmp_path), timeout=20, on_wait=on_wait) as crashed:
            assert not crashed
    assert said == ["waiting"]


def test_the_wait_ends_with_a_refusal_that_names_the_holder(tmp_path: Path) -> None:
    """A hanging command does not hang the next one."""
    said: list[str] = []
    with holder(tmp_path) as first:
        with (
            pytest.raises(Refusal) as refusal,
            lock(str(tmp_path), timeout=0.1, on_wait=lambda: said.append("waiting")),
        ):
            pass
        assert said == ["waiting"]
        assert refusal.value.exit_code == 1
        assert f"({first.pid} {socket.gethostname()})" in str(refusal.value)
        first.communicate("go\n")


def test_a_dead_holders_lock_is_taken_over_at_once(tmp_path: Path) -> None:
    """And it is said that there was a crash."""
    with holder(tmp_path, "import os; os._exit(9)") as first:
        first.communicate("go\n")
    assert (tmp_path / LOCK_NAME).exists()
    with lock(str(tmp_path), timeout=0) as crashed:
        assert crashed
    assert not (tmp_path / LOCK_NAME).exists()


def test_of_another_hosts_lock_nothing_is_known(tmp_path: Path) -> None:
    """On a shared drive the process may live elsewhere; the file to remove is named."""
    (tmp_path / LOCK_NAME).write_text("1 another-host\n")
    with pytest.raises(Refusal) as refusal, lock(str(tmp_path), timeout=0):
        pass
    assert refusal.value.help is not None
    assert str(tmp_path / LOCK_NAME) in refusal.value.help.say("en")


def test_an_empty_lock_is_one_being_made_unless_it_is_old(tmp_path: Path) -> None:
    """A crash between making it and writing in it holds nobody up for long."""
    place = tmp_path / LOCK_NAME
    place.touch()
    with pytest.raises(Refusal), lock(str(tmp_path), timeout=0):
        pass
    os.utime(place, (time.time() - 60, time.time() - 60))
    with lock(str(tmp_path), timeout=0) as crashed:
        assert crashed


def test_many_at_once_with_a_stale_lock_lose_nothing(tmp_path: Path) -> None:
    """Each of six processes counts twenty times, and none of them counts over another."""
    (tmp_path / "count").write_text("0")
    (tmp_path / LOCK_NAME).write_text(f"999999 {socket.gethostname()}\n")
    crowd = [subprocess.Popen([sys.executable, "-c", COUNT, str(tmp_path)]) for _ in range(6)]
    assert [process.wait() for process in crowd] == [0] * 6
    assert (tmp_path / "count").read_text() == "120"


def test_a_folder_that_takes_no_lock_is_a_refusal(tmp_path: Path) -> None:
    """And not a traceback."""
    with pytest.raises(Refusal, match="could not be made"), lock(str(tmp_path / "missing")):
        pass
