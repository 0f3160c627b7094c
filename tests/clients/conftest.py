"""The sample with meetings that are hard for calendars, its feeds before and after changes, its documents, and a calendar server."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from hard import NIGHTS, NOTES, RECORDS
from programs import GIVEN_UP, Server, run

from support import write

SUBSCRIBE = "  - {name: sidan, kind: folder, audience: parties, path: ../sidan, address: 'https://moten.example/', what: [subscribe]}\n"
Samverka = Callable[..., str]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory, git_home: Path) -> dict[str, str]:
    """An environment in which nobody's settings are known."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "SAMVERKA_", "XDG_"))}
    own = {"HOME": str(git_home), "GIT_CONFIG_GLOBAL": str(git_home / "gitconfig"), "GIT_CONFIG_NOSYSTEM": "1"}
    return kept | own | {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "SAMVERKA_LANG": "en"}


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory, home: dict[str, str]) -> Path:
    """The sample with the hard records, committed."""
    root = tmp_path_factory.mktemp("sample") / "repo"
    run(sys.executable, "-m", "samverka", "init", root, "--sample", env=home)
    settings = (root / "samverka.yml").read_text(encoding="utf-8")
    write(root, {**RECORDS, "samverka.yml": settings.replace("\ntoday: ", "\n# today: ") + SUBSCRIBE})
    run("git", "-C", root, "add", "--all", env=home)
    run("git", "-C", root, "commit", "--quiet", "-m", "hard records", env=home)
    return root


@pytest.fixture(scope="session")
def samverka(repository: Path, home: dict[str, str]) -> Samverka:
    """Run the program in the repository."""
    return lambda *words: run(
        sys.executable, "-m", "samverka", "-C", repository, *words, env={"SAMVERKA_TODAY": "2026-03-02", **home}
    )


@pytest.fixture(scope="session")
def feeds(repository: Path, samverka: Samverka, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """All feeds of the repository three times, each built upon the one before: first; with a new place for one meeting; and with
    one meeting moved, one cancelled, one removed, and the file of one under another name besides."""
    out = repository / "calendars"
    kept = tmp_path_factory.mktemp("feeds")

    def built(day: str, name: str) -> Path:
        samverka("--today", day, "calendar", "build", "--out", "calendars", "--audience", "parties")
        write(kept / name, {file.name: file.read_bytes() for file in out.glob("*.ics")})
        return kept / name

    first = built("2026-03-02", "first")
    path = repository / NIGHTS["place"]
    path.write_text(path.read_text(encoding="utf-8").replace("place: Sjön", "place: Ån"), encoding="utf-8")
    run("git", "-C", repository, "commit", "--all", "--quiet", "-m", "place", env=dict(os.environ))
    second = built("2026-03-03", "second")
    samverka("meeting", "move", "hisingen-2026-10-26", "--to", "2026-11-03", "--time", "13:00-15:30")
    samverka("meeting", "cancel", "hisingen-2026-10-24", "--reason", "för få kan komma")
    run("git", "-C", repository, "rm", "--quiet", NIGHTS["gone"])
    run("git", "-C", repository, "mv", NIGHTS["renamed"], NIGHTS["renamed"].replace("2026-03-28", "natten"))
    run("git", "-C", repository, "commit", "--quiet", "-m", "gone and renamed", env=dict(os.environ))
    return first, second, built("2026-03-04", "third")


@pytest.fixture(scope="session")
def documents(repository: Path, samverka: Samverka, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each kind of document in each form, the page of a mail with a summons as `mail.html`, and that for subscribers."""
    out = tmp_path_factory.mktemp("documents")
    samverka("agenda", "new", "hisingen")
    wanted = {
        "agenda": ("hisingen-2026-03-12",),
        "notes": ("hisingen-2026-01-22", "--notes"),
        "hard": (NOTES, "--notes"),
        "uppdrag": ("2026-vag-in-unga",),
        "wheel": ("hisingen",),
        "wheel-lsg": ("lsg-vanersborg",),
    }
    for name, words in wanted.items():
        for form in ("pdf", "docx", "html", "txt"):
            samverka("document", *words, "--out", str(out / f"{name}.{form}"))
    samverka("agenda", "send", "hisingen-2026-03-12", "--out", str(out / "mail"))
    letter = min((out / "mail").rglob("*.eml"))
    body = message_from_bytes(letter.read_bytes(), policy=default).get_body(("html",))
    assert body is not None
    samverka("calendar", "publish", "sidan")
    (out / "subscribe.html").write_bytes((repository.parent / "sidan" / "prenumerera.html").read_bytes())
    (out / "mail.html").write_text(body.get_content(), encoding="utf-8")
    return out


@pytest.fixture
def radicale(tmp_path: Path) -> Iterator[Server]:
    """A calendar server of the test's own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = tmp_path / "radicale.conf"
    settings.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n[rights]\ntype = owner_only\n"
        f"[storage]\nfilesystem_folder = {tmp_path / 'collections'}\n[logging]\nlevel = warning\n",
        encoding="utf-8",
    )
    log = (tmp_path / "radicale.log").open("w")
    process = subprocess.Popen([sys.executable, "-m", "radicale", "--config", settings], stderr=log, stdout=log)
    try:
        server = Server(f"http://127.0.0.1:{port}/alla/")
        _wait(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(GIVEN_UP)
        log.close()


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    limit = time.monotonic() + GIVEN_UP
    while not server.answers():
        assert process.poll() is None, "radicale ended"
        assert time.monotonic() < limit, "radicale does not answer"
        time.sleep(0.1)
