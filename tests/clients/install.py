"""Install what tests/clients needs into .clients/: Debian's packages where we are root, and locked packages from PyPI and npm.

Standard library only. What is missing and may not be installed is named, and the exit code is 1: the tests never skip.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from glob import glob
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PLACE = ROOT / ".clients"
STAMP = PLACE / "stamp"
LOCK = ROOT / "requirements-clients.lock"
INPUTS = (LOCK, HERE / "package-lock.json", HERE / "icalcheck.c", HERE / "kde.cpp")
KDE = Path("/usr/include/KF5")
PROGRAMS = {
    "gcc": ("gcc", "libc6-dev"),
    "pkg-config": ("pkg-config", "libical-dev"),
    "node": ("nodejs",),
    "npm": ("npm",),
    "soffice": ("libreoffice-writer-nogui",),
    "pdftotext": ("poppler-utils",),
    "chromium": ("chromium",),
    "calcurse": ("calcurse",),
    "thunderbird": ("thunderbird",),
    "dbus-run-session": ("dbus",),
    "g++": ("g++",),
    "/usr/libexec/evolution-calendar-factory": ("evolution-data-server",),
    "/usr/lib/*/girepository-1.0/ECal-2.0.typelib": ("gir1.2-ecal-2.0", "python3-gi"),
    "/usr/include/KF5/KCalendarCore/kcalendarcore_version.h": ("libkf5calendarcore-dev",),
    "/usr/lib/*/pkgconfig/Qt5Gui.pc": ("qtbase5-dev",),
}
"""A program that must be on the path, or a file that must be there, and the packages of Debian that bring it."""


def main() -> int:
    """Install what is not there; 0 where all is."""
    if os.name == "nt":
        return _say(
            "the tests with others' programs run on Linux: they need calendars, LibreOffice and Chromium of Debian"
        )
    return _system() or _own()


def _system() -> int:
    packages = missing()
    if packages and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {' '.join(packages)} …", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update", "-qq"], ["install", "-qq", "--yes", "--no-install-recommends", *packages]):
            subprocess.run(["apt-get", *words], check=False, env=quiet, stdout=subprocess.DEVNULL)
        packages = missing()
    if packages:
        return _say(
            "the tests with others' programs need more than is installed here: as root, "
            f"apt-get install --no-install-recommends {' '.join(packages)}"
        )
    return 0


def missing() -> list[str]:
    """The packages of Debian whose programs are not here."""
    found = [package for program, packages in PROGRAMS.items() if not _there(program) for package in packages]
    libical = shutil.which("pkg-config") and not _run(["pkg-config", "--exists", "libical"])
    return found if libical or "libical-dev" in found else [*found, "libical-dev"]


def _there(program: str) -> bool:
    return bool(glob(program) if program.startswith("/") else shutil.which(program))


def _own() -> int:
    """What lies in .clients/: nothing is done where it was made of the same locks."""
    wanted = hashlib.sha256(b"".join(path.read_bytes() for path in INPUTS)).hexdigest()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return 0
    print(
        "Setting up: others' programs in .clients, from requirements-clients.lock and package-lock.json …", flush=True
    )
    shutil.rmtree(PLACE, ignore_errors=True)
    venv.create(PLACE / "venv", with_pip=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, PLACE / name)
    qt = [f"-I{KDE}", f"-I{KDE}/KCalendarCore", *_flags("Qt5Core", "Qt5Gui"), "-lKF5CalendarCore"]
    steps: tuple[Sequence[str | Path], ...] = (
        [PLACE / "venv/bin/pip", "--disable-pip-version-check", "install", "--quiet", "--quiet", "--no-deps", "--require-hashes",
         "--requirement", LOCK],
        ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", PLACE],
        ["gcc", "-Wall", "-o", PLACE / "icalcheck", HERE / "icalcheck.c", *_flags("libical")],
        ["g++", "-fPIC", "-o", PLACE / "kde", HERE / "kde.cpp", *qt],
    )  # fmt: skip
    for step in steps:
        if _run(step):
            return _say(
                f"setting up failed: see what {Path(step[0]).name} said above; it needs PyPI and npm's registry"
            )
    STAMP.write_text(wanted, encoding="utf-8")
    return 0


def _flags(*libraries: str) -> list[str]:
    """What the compiler must be told of libraries."""
    words = ["pkg-config", "--cflags", "--libs", *libraries]
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout.split()


def _run(command: Sequence[str | Path]) -> int:
    return subprocess.run(list(command), check=False).returncode


def _say(words: str) -> int:
    print(words, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
