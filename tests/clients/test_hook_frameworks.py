"""The hooks of .pre-commit-hooks.yaml in both programs that read it, from a clone of this repository, on a repository of records."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / ".clients" / "venv" / "bin"
MEETING = "finsam-stockholm/meetings/styrelse/2026-03-26.md"
CONFIG = """\
repos:
  - repo: {clone}
    rev: {rev}
    hooks: [{{id: {hook}}}]
"""


def git(folder: Path, *words: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """What git says in a folder."""
    line = ["git", "-C", str(folder), *words]
    return subprocess.run(line, capture_output=True, encoding="utf-8", env=env, check=False)


@pytest.fixture
def env(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, str]:
    """Places of its own for what the programs keep, and their folder on the path."""
    import os

    own = {"PRE_COMMIT_HOME": str(tmp_path / "kept"), "PREK_HOME": str(tmp_path / "kept"), "SAMVERKA_LANG": "en"}
    return {**os.environ, **own, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.parametrize("hook", ["samverka-check", "samverka-check-all"])
@pytest.mark.parametrize("program", ["pre-commit", "prek"])
def test_a_bad_record_stops_the_commit_and_a_good_one_passes(
    program: str, hook: str, env: dict[str, str], tmp_path: Path
) -> None:
    """The finding is in the terminal of who commits; what is not staged is not judged; the day is no matter for the hook."""
    clone, root = tmp_path / "clone", tmp_path / "records"
    assert git(tmp_path, "clone", "--quiet", str(ROOT), str(clone), env=env).returncode == 0
    rev = git(clone, "rev-parse", "HEAD", env=env).stdout.strip()
    samverka = [str(ROOT / ".venv" / "bin" / "samverka"), "init", str(root), "--sample"]
    subprocess.run(samverka, env=env, check=True, capture_output=True)
    (root / ".git" / "hooks" / "pre-commit").unlink(missing_ok=True)
    (root / ".pre-commit-config.yaml").write_text(CONFIG.format(clone=clone, rev=rev, hook=hook), encoding="utf-8")
    done = subprocess.run([BIN / program, "install"], cwd=root, env=env, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    meeting = root / MEETING
    good = meeting.read_text(encoding="utf-8")
    meeting.write_text(good.replace("forum: styrelse", "forum: styrelsen-fel", 1), encoding="utf-8")
    git(root, "add", "--all", env=env)
    stopped = git(root, "commit", "-m", "fel", env=env)
    assert stopped.returncode == 1 and "styrelsen-fel" in stopped.stdout + stopped.stderr
    meeting.write_text(good + "\nEn rad till.\n", encoding="utf-8")
    git(root, "add", "--all", env=env)
    other = root / "finsam-stockholm" / "collaboration.md"
    other.write_text(other.read_text(encoding="utf-8").replace("model: ", "model: ingen-"), encoding="utf-8")
    passed = git(root, "commit", "-m", "rätt", env=env)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "model: ingen-" in other.read_text(encoding="utf-8")
