"""Claims about work in two processes: it is the work of one, in the same order, whatever becomes of the other. Each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from samverka.rules.example import EXAMPLE
from support import write

BEGIN = """
import json, os, signal, sys, threading
from samverka.store.two import in_two
here = os.getpid()
def do(number):
    return number * number, os.getpid() == here
"""
ISSUE = "---\nkind: issue\nid: {id}\ntitle: Fråga {n}\nforum: grupp\nsubmitted: 2026-02-19\nfrom: {party}\n{more}---\n## Text\n"


def said(code: str) -> Any:
    """What a program says that begins with BEGIN."""
    done = subprocess.run([sys.executable, "-c", BEGIN + code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def is_split() -> bool:
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


@pytest.mark.parametrize("count", [0, 1, 2, 3, 401, 1000])
def test_the_second_half_is_anothers(count: int) -> None:
    """All results are there, in order; those of the second half were made by another process, where there is one."""
    made = said(f"print(json.dumps(list(in_two(range({count}), do))))")
    assert [square for square, _ in made] == [n * n for n in range(count)]
    assert [here for _, here in made] == [n < count // 2 or not is_split() for n in range(count)]


@pytest.mark.parametrize(
    "end",
    ["os.kill(os.getpid(), signal.SIGKILL)", "raise ValueError", "sys.exit(0)", "return lambda: 0"],
)
def test_another_that_comes_to_no_end(end: str) -> None:
    """Where the other process is killed, fails, or has nothing that can be handed over, this one does its work."""
    code = f"def ends(n):\n    if os.getpid() != here: {end}\n    return do(n)\nprint(json.dumps(list(in_two(range(500), ends))))"
    assert said(code) == [[n * n, True] for n in range(500)]


@pytest.mark.skipif(sys.platform == "win32", reason="has no such limits")
@pytest.mark.parametrize("limit", ["RLIMIT_NPROC, (0, 0)", "RLIMIT_FSIZE, (100, 100)"])
def test_no_room_for_another(limit: str, tmp_path: Path) -> None:
    """Where there can be no other process, no file for what it makes, or no room in it, this one does its work."""
    code = f"import resource\nresource.setrlimit(resource.{limit})\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    assert [square for square, _ in said(f"{code}print(json.dumps(list(in_two(range(500), do))))")] == [
        n * n for n in range(500)
    ]
    code = f"import tempfile\ntempfile.tempdir = {str(tmp_path / 'gone')!r}\n"
    assert said(f"{code}print(json.dumps(list(in_two(range(9), do))))") == [[n * n, True] for n in range(9)]


def test_a_fault_of_our_own_is_ours() -> None:
    """What goes wrong in the second half is raised here, as it would be without another process."""
    code = "try:\n    list(in_two([1, 0], lambda n: 1 // n))\nexcept ZeroDivisionError as error:\n    print(json.dumps(str(error)))"
    assert "zero" in said(code)


def test_nobody_is_left_behind() -> None:
    """Who stops listening leaves no process behind, and none that waits to be asked for."""
    code = "made = in_two(range(100), lambda n: n if n < 50 or os.getpid() == here else signal.pause())\nnext(made)\nmade.close()\n"
    assert (
        said(f"{code}try:\n    os.waitpid(-1, os.WNOHANG)\n    print(1)\nexcept ChildProcessError:\n    print(0)") == 0
    )


def test_threads_are_not_torn_apart() -> None:
    """Where another thread runs, it would be missing in a copy: nothing is copied."""
    code = "wait = threading.Event()\nthreading.Thread(target=wait.wait).start()\nprint(json.dumps(list(in_two(range(4), do))))\nwait.set()"
    assert said(code) == [[n * n, True] for n in range(4)]


def test_a_check_in_two_is_the_check_in_one(tmp_path: Path) -> None:
    """Many records, with faults of many sorts among them: the same findings in the same order, from one core and from all."""
    faults = (
        "",
        "",
        "",
        "",
        "titel: x\n",
        "parties: [nobody]\n",
        "meeting: 2026-05-07\n",
        "title: en till\n",
        "visibility: [\n",
        "x-\n",
    )
    files: dict[str, str | bytes] = dict(EXAMPLE)
    for n in range(1200):
        id = f"2026-02-19-fraga-{n % 1190}"
        party, more = ("regionen", "kommunen", "ingen")[n % 3], faults[n % len(faults)]
        files[f"exempel/issues/{n:04}.md"] = ISSUE.format(id=id, n=n, party=party, more=more)
    write(tmp_path, {**files, "exempel/issues/bytes.md": b"---\n\xff\n"})
    code = "import os, sys\nfrom samverka.cli.main import main\nif sys.argv.pop(1) == 'one' and hasattr(os, 'sched_setaffinity'):\n"
    code += "    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])\nsys.exit(main(sys.argv[1:]))"
    found = []
    for cores in ("one", "all"):
        line = [sys.executable, "-c", code, cores, "-C", str(tmp_path), "--lang", "en", "check", "--no-cache"]
        found.append(subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False))
    assert found[0].stdout == found[1].stdout and found[0].stdout.count("\n") > 1000
    assert [done.returncode for done in found] == [1, 1] and found[0].stderr == found[1].stderr == ""
