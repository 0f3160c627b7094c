"""The sample repository made once and copied, and the program run in it as a user runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from running import Golden, Ran, Run

from samverka.cli.main import main

GOLDEN = Path(__file__).parent / "golden"
ACCEPT = "ACCEPT"
"""ACCEPT=1 pytest tests/cli: what comes out now is the new golden file, to be reviewed as a diff."""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample repository that `sample` is copied from; nothing may be changed in it."""
    root = tmp_path_factory.mktemp("sample") / "repo"
    env = {name: value for name, value in os.environ.items() if not name.startswith("SAMVERKA_")}
    subprocess.run([sys.executable, "-m", "samverka", "init", str(root), "--sample"], check=True, env=env, stdout=-3)
    (root / ".git/hooks/pre-commit").unlink(missing_ok=True)  # it doubles the time of each commit
    return root


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No day, language or colour of whoever runs the tests."""
    for name in ("SAMVERKA_TODAY", "NO_COLOR", "FORCE_COLOR", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("SAMVERKA_LANG", "en")


@pytest.fixture
def sample(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sample repository of the test's own, and the place where it runs."""
    root = Path(shutil.copytree(made, tmp_path / "repo"))
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program in this process, in the current folder; English unless `--lang` says otherwise."""

    def call(*arguments: str) -> Ran:
        capsys.readouterr()
        code = main(list(arguments))
        caught = capsys.readouterr()
        assert "Traceback" not in caught.out + caught.err
        assert code != 3, caught.err
        return Ran(code, caught.out, caught.err)

    return call


@pytest.fixture
def sv(run: Run) -> Run:
    """As `run`, in Swedish."""
    return lambda *arguments: run("--lang", "sv", *arguments)


@pytest.fixture
def spawn() -> Run:
    """Run the program as a process of its own, `python -m samverka`, with these words of environment."""

    def call(*arguments: str, input: str | None = None, **env: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "samverka", *arguments], capture_output=True, input=input, encoding="utf-8",
            env={**os.environ, **env}, check=False,
        )  # fmt: skip
        assert "Traceback" not in done.stdout + done.stderr
        return Ran(done.returncode, done.stdout, done.stderr)

    return call


@pytest.fixture
def golden() -> Golden:
    """Compare with the golden file of this name, to the byte; ACCEPT=1 writes it."""

    def compare(name: str, text: str | bytes) -> None:
        data = text if isinstance(text, bytes) else text.encode()
        place = GOLDEN / name
        if os.environ.get(ACCEPT):
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(data)
        assert place.is_file(), f"no golden file {name}: {ACCEPT}=1 makes it"
        assert data.decode() == place.read_bytes().decode()

    return compare
