"""The commands of the README, for a fresh machine: `python3 run.py demo`, `test` and `clients`. Standard library only."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
STAMP = ENVIRONMENT / "samverka-setup"
DEMO = ROOT / "demo"


def main() -> int:
    """Run the command that was asked for; its exit code."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    commands = {"demo": demo, "test": test, "setup": setup, "docs": docs, "bench": bench, "clients": clients}
    if wanted not in commands:
        print(f"usage: python3 run.py {'|'.join(commands)}", file=sys.stderr)
        return 2
    fault = missing()
    if fault:
        print(fault, file=sys.stderr)
        return 1
    return commands[wanted]()


def missing() -> str:
    """The piece of the machine that is not there, as one sentence; "" where all is."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
        return f"samverka needs Python 3.11 or later; this is {sys.version.split()[0]}."
    if shutil.which("git") is None:
        return "samverka needs git, and git was not found: install it from https://git-scm.com."
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return (
            "Python's venv is not complete here (ensurepip is missing): on Debian and Ubuntu, apt install python3-venv."
        )
    return ""


def setup() -> int:
    """Make the virtual environment with the locked packages and this source tree; nothing where it is up to date."""
    wanted = hashlib.sha256(
        (ROOT / "requirements.lock").read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    ).hexdigest()
    if STAMP.is_file() and STAMP.read_text() == wanted and not _run([_python(), "-c", "import samverka"], quiet=True):
        return 0
    print("Setting up: a virtual environment in .venv with the packages of requirements.lock …", flush=True)
    if not Path(_python()).is_file():
        venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())
    pip = [_python(), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    steps = (
        [*pip, "--require-hashes", "--requirement", str(ROOT / "requirements.lock")],
        [*pip, "--no-build-isolation", "--no-deps", "--editable", str(ROOT)],
    )
    for step in steps:
        if _run(step):
            print(
                "Setting up failed: see what pip said above. It needs the network, to fetch packages from PyPI.",
                file=sys.stderr,
            )
            return 1
    STAMP.write_text(wanted)
    return 0


def demo() -> int:
    """The main job on a fresh copy of the sample repository in demo/, with what was run and where the results lie."""
    if setup():
        return 1
    if DEMO.exists():
        shutil.rmtree(DEMO, onerror=_writable)
    environment = _identity()
    acts: tuple[tuple[str, ...], ...] = (
        ("status", "--days", "7"),
        ("check",),
        ("issue", "submit", "--forum", "nordost", "--from", "sf-nordost", "--title", "Sommaröppet på fritidsgårdarna"),
        ("agenda", "new", "hisingen"),
        ("uppdrag", "status"),
        ("uppdrag", "status", "--forum", "lsg-vanersborg", "--board"),
        ("calendar", "build", "--out", "calendars", "--audience", "parties"),
    )
    if _show(("init", "demo", "--sample"), ROOT, environment):
        return 1
    for act in acts:
        if _show(act, DEMO, environment):
            return 1
    print(f"\nThe records, as Markdown in a git repository: {DEMO}")
    print(f"The calendar feeds: {DEMO / 'calendars'}")
    print(
        "Look around: cd demo, then ../.venv/bin/samverka --help"
        if os.name != "nt"
        else r"Look around: cd demo, then ..\.venv\Scripts\samverka --help"
    )
    return 0


def test() -> int:
    """Linting, types and the whole test suite; the first failure's exit code."""
    if setup():
        return 1
    # The tests start the program thousands of times: it is compiled once.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    steps = (
        [_python(), "-m", "ruff", "check", "."],
        [_python(), "-m", "ruff", "format", "--check", "."],
        [_python(), "-m", "mypy"],
        [_python(), "-m", "pytest"],
    )
    return next((code for step in steps if (code := _run(step))), 0)


def clients() -> int:
    """Tests with others' programs: calendars, LibreOffice, Chromium, a checker of PDFs. Installs them where it may; never skips."""
    folder = str(ROOT / "tests" / "clients")
    options = ["-o", "addopts=-q --strict-markers --strict-config -n 2 --dist loadfile"]
    return (
        setup()
        or _run([sys.executable, str(ROOT / "tests" / "clients" / "install.py")])
        or _run([_python(), "-m", "pytest", *options, folder, *sys.argv[2:]])
    )


def docs() -> int:
    """Write the generated pages of docs/ anew."""
    return setup() or _run([_python(), "-m", "samverka.output.reference", "docs"])


def bench() -> int:
    """The table of speed budgets; what follows `bench` goes to benchmarks/bench.py, as in `bench --records 1000`."""
    lock = str(ROOT / "requirements-bench.lock")
    pip = [_python(), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    return (
        setup()
        or _run([*pip, "--require-hashes", "--requirement", lock])
        or _run([_python(), str(ROOT / "benchmarks" / "bench.py"), *sys.argv[2:]])
    )


def _python() -> str:
    return str(BIN / ("python.exe" if os.name == "nt" else "python"))


def _run(command: Sequence[str], *, quiet: bool = False) -> int:
    hidden = subprocess.DEVNULL if quiet else None
    return subprocess.run(list(command), cwd=ROOT, check=False, stdout=hidden, stderr=hidden).returncode


def _show(act: Sequence[str], folder: Path, environment: dict[str, str]) -> int:
    quoted = " ".join(f'"{word}"' if " " in word else word for word in act)
    print(f"\n$ samverka {quoted}", flush=True)
    return subprocess.run([str(BIN / "samverka"), *act], cwd=folder, check=False, env=environment).returncode


def _identity() -> dict[str, str]:
    """The environment, with an identity for the demo's commits where git knows none."""
    environment = dict(os.environ)
    known = subprocess.run(["git", "config", "user.email"], cwd=ROOT, check=False, capture_output=True).returncode == 0
    if not known:
        print("git does not know who you are; the demo commits as «samverka demo».")
        for who in ("AUTHOR", "COMMITTER"):
            environment[f"GIT_{who}_NAME"] = "samverka demo"
            environment[f"GIT_{who}_EMAIL"] = "demo@samverka.example"
    return environment


def _writable(function: object, path: str, _error: object) -> None:
    # git writes its objects read-only, and Windows will not delete those.
    Path(path).chmod(0o700)
    Path(path).unlink()


if __name__ == "__main__":
    sys.exit(main())
