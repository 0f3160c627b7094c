"""Others' programs as functions: each says what it makes of a calendar or a document. One that is missing makes the test fail."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

HERE = Path(__file__).resolve().parent
INSTALLED = HERE.parents[1] / ".clients"
"""Where `run.py clients` puts what it installs."""
BIN = INSTALLED / "venv" / "bin"
GIVEN_UP = 120
ABROAD = "America/New_York"
"""Where the readers' machine stands: a time without its zone is then read wrongly, as it would be by someone travelling."""


class Read(NamedTuple):
    """An event as a program understood it; times in UTC."""

    start: str
    end: str
    title: str = ""
    status: str = ""
    text: str = ""
    sequence: int = 0


def run(*words: object, env: Mapping[str, str] | None = None, cwd: Path | None = None, fails: bool = False) -> str:
    """What a program prints; it must end well (or, with `fails`, badly)."""
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, encoding="utf-8", errors="replace",
        env=env and dict(env), cwd=cwd,
        timeout=GIVEN_UP, check=False,
    )  # fmt: skip
    assert bool(done.returncode) == fails, f"{words}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


# --- readers of a calendar


def javascript(reader: str, feed: Path) -> dict[str, Read]:
    """ical.js (`icaljs`) or node-ical (`nodeical`): UID to what it read."""
    env = {**os.environ, "TZ": ABROAD}
    rows = json.loads(run("node", HERE / "read.cjs", INSTALLED, reader, feed, env=env))
    return {uid: Read(*rest) for uid, *rest in rows}


def libical(*feeds: Path) -> tuple[list[str], dict[str, Read]]:
    """libical's complaints, and the events it read."""
    env = {**os.environ, "TZ": ABROAD}
    done = subprocess.run(
        [INSTALLED / "icalcheck", *feeds], capture_output=True, encoding="utf-8", env=env, check=False
    )
    lines = [line.split(" ", 1) for line in done.stdout.splitlines()]
    faults = [rest for kind, rest in lines if kind == "fault"]
    assert done.returncode == bool(faults), done.stderr
    events = [rest.split(" ") for kind, rest in lines if kind == "event"]
    return faults, {uid: Read(start, end) for uid, start, end in events}


def kde(feed: Path) -> dict[str, Read]:
    """KCalendarCore, the calendars of KDE."""
    rows = [json.loads(line) for line in run(INSTALLED / "kde", feed, env={**os.environ, "TZ": ABROAD}).splitlines()]
    return {uid: Read(*rest) for uid, *rest in rows}


def calcurse(folder: Path, feed: Path) -> list[tuple[str, str]]:
    """calcurse, a calendar for the terminal: from when to when each event is (of one that lasts all day it keeps the day alone)."""
    folder.mkdir()
    run("calcurse", "-D", folder, "-i", feed, env={**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"})
    return [_calcurse(line) for line in (folder / "apts").read_text(encoding="utf-8").splitlines()]


def _calcurse(line: str) -> tuple[str, str]:
    begins, *ends = (f"{year}{month}{day}" for month, day, year in re.findall(r"(\d\d)/(\d\d)/(\d{4})", line)[:2])
    clocks = re.match(r"\S+ @ (\d\d):(\d\d) -> \S+ @ (\d\d):(\d\d)", line)
    if clocks is None:
        return begins, begins
    return f"{begins}T{clocks[1]}{clocks[2]}00Z", f"{ends[0]}T{clocks[3]}{clocks[4]}00Z"


def stamped(feed: bytes) -> bytes:
    """A copy of a feed as one publishes by mail (RFC 5546), which is where libical looks hardest: METHOD:PUBLISH, an ORGANIZER in
    every event, and a priority in every task."""
    organizer = b"ORGANIZER:mailto:kansli@example.se\r\n"
    held = feed.replace(b"CALSCALE:", b"METHOD:PUBLISH\r\nCALSCALE:", 1)
    held = held.replace(b"BEGIN:VEVENT\r\n", b"BEGIN:VEVENT\r\n" + organizer)
    return held.replace(b"BEGIN:VTODO\r\n", b"BEGIN:VTODO\r\nPRIORITY:5\r\n" + organizer)


def khal(folder: Path, *, vdir: Path | None = None, feed: Path | None = None) -> dict[str, Read]:
    """khal, a calendar for the terminal: what it lists of a feed that is imported, or of a folder that vdirsyncer has written."""
    place = vdir or folder / "vdir"
    place.mkdir(parents=True, exist_ok=True)
    folder.mkdir(exist_ok=True)
    settings = folder / "khal.conf"
    settings.write_text(
        f"[calendars]\n[[forum]]\npath = {place}\n[locale]\ntimeformat = %H%M\ndateformat = %Y%m%d\n"
        "longdateformat = %Y%m%d\ndatetimeformat = %Y%m%d %H%M\nlongdatetimeformat = %Y%m%d %H%M\n"
        f"local_timezone = UTC\ndefault_timezone = {ABROAD}\n[sqlite]\npath = {folder / 'khal.db'}\n",
        encoding="utf-8",
    )
    env = {**os.environ, "LC_ALL": "C.UTF-8", "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    command = (BIN / "khal", "-c", settings)
    if feed is not None:
        run(*command, "import", "--batch", "-a", "forum", feed, env=env)
    form = "\x1e{uid}\x1f{start-date}\x1f{start-time}\x1f{end-date}\x1f{end-time}\x1f{title}\x1f{status}\x1f{description}\x1f"
    shown = run(
        *command,
        "list",
        "--once",
        "--notstarted",
        "--day-format",
        "",
        "--format",
        form,
        "20251001",
        "20270201",
        env=env,
    )
    return dict(_khal(part.split("\x1f")) for part in shown.split("\x1e")[1:])


def _khal(parts: list[str]) -> tuple[str, Read]:
    uid, day, clock, last, end, title, status, text = parts[:8]
    if not clock:
        return uid, Read(day, last, title, status.strip(), text)
    return uid, Read(f"{day}T{clock}00Z", f"{last}T{end}00Z", title, status.strip(), text)


# --- a calendar server


class Server(NamedTuple):
    """A CalDAV server and the folder of one user in it."""

    url: str

    def ask(self, method: str, path: str = "", data: bytes | None = None) -> int:
        """The status that the server answers with."""
        token = base64.b64encode(b"alla:x").decode()
        headers = {"Authorization": f"Basic {token}", "Content-Type": "text/calendar; charset=utf-8"}
        try:
            with urlopen(Request(self.url + path, data, headers, method=method), timeout=GIVEN_UP) as answer:
                return int(answer.status)
        except HTTPError as refused:
            return refused.code

    def answers(self) -> bool:
        """Whether it has come up."""
        try:
            return self.ask("PROPFIND") < 500
        except URLError:
            return False


class Sync:
    """vdirsyncer between a feed of ours and a calendar on the server, and from there into a folder of a person's own."""

    def __init__(self, folder: Path, server: Server, feed: Path) -> None:
        folder.mkdir()
        self.settings, self.vdir = folder / "vdirsyncer.conf", folder / "mine" / "forum"
        self.ours = folder / "ours" / "forum.ics"
        self.ours.parent.mkdir()
        self.take(feed)
        assert server.ask("MKCALENDAR", "forum/") == 201
        self.settings.write_text(
            f'[general]\nstatus_path = "{folder / "status"}"\n'
            '[pair publish]\na = "ours"\nb = "theirs"\ncollections = ["forum"]\nconflict_resolution = "a wins"\n'
            '[pair subscribe]\na = "mine"\nb = "theirs"\ncollections = ["forum"]\n'
            f'[storage ours]\ntype = "singlefile"\npath = "{folder / "ours" / "%s.ics"}"\nread_only = true\n'
            f'[storage theirs]\ntype = "caldav"\nurl = "{server.url}"\nusername = "alla"\npassword = "x"\n'
            f'[storage mine]\ntype = "filesystem"\npath = "{folder / "mine"}"\nfileext = ".ics"\n',
            encoding="utf-8",
        )
        self.vdir.mkdir(parents=True)
        for pair in ("publish", "subscribe"):
            self._run("discover", pair)

    def take(self, feed: Path) -> None:
        """This is what is published now."""
        self.ours.write_bytes(feed.read_bytes())

    def publish(self) -> dict[str, list[str]]:
        """Bring the server up to the feed; the UIDs by what was done with them: uploading, updating, deleting."""
        said: dict[str, list[str]] = {}
        shown = self._run("sync", "publish")
        for word, uid in re.findall(r"^(?:Copying \((\w+)\) item|Deleting item) (\S+)", shown, re.M):
            said.setdefault(word or "deleting", []).append(uid)
        return said

    def subscribe(self) -> Path:
        """Bring the person's folder up to the server."""
        self._run("sync", "subscribe")
        return self.vdir

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            [BIN / "vdirsyncer", "-c", self.settings, *words],
            capture_output=True, encoding="utf-8", check=False, input="y\n" * 9, timeout=GIVEN_UP,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr
