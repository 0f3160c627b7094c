"""Claims about run.py on a machine where something is missing: one sentence that says what, and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parents[1] / "run.py"


def run(*words: str, path: str | None = None, python: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    env = dict(os.environ) if path is None else {**os.environ, "PATH": path}
    return subprocess.run(
        [sys.executable, *python, str(RUN), *words], capture_output=True, encoding="utf-8", env=env, check=False
    )


@pytest.mark.parametrize("words", [(), ("demoo",), ("--help",)])
def test_anything_but_a_command_shows_the_usage(words: tuple[str, ...]) -> None:
    """On the error stream, exit 2."""
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: python3 run.py demo|test")


@pytest.mark.parametrize("command", ["demo", "test"])
def test_without_git_it_says_so(command: str, tmp_path: Path) -> None:
    """With where to get it; nothing is set up."""
    done = run(command, path=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "samverka needs git, and git was not found: install it from https://git-scm.com.\n"


def test_without_ensurepip_it_says_so(tmp_path: Path) -> None:
    """As on Debian, where python3-venv is a package of its own: here a module of that name that cannot be imported."""
    (tmp_path / "ensurepip.py").write_text("raise ImportError('not here')\n", encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); sys.argv = ['run.py', 'test']; import runpy; runpy.run_path({str(RUN)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "apt install python3-venv" in done.stderr


def test_an_old_python_says_so() -> None:
    """run.py is what it meets first, so it must be readable to it; the sentence names both versions."""
    code = f"import sys; sys.version_info = (3, 10, 4); sys.argv = ['run.py', 'test']; import runpy; runpy.run_path({str(RUN)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("samverka needs Python 3.11 or later; this is ")
