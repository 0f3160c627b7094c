"""Programs that subscribe to a feed on the web, as people do: each reads it over HTTP, keeps it, and takes what has changed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Protocol

from programs import ABROAD, GIVEN_UP, HERE, Read

MICROSECONDS = 1_000_000
FLOATING = "floating"
"""What Thunderbird calls the zone of an event that lasts all day."""
PREFERENCES = {
    "app.update.enabled": False,
    "calendar.timezone.local": ABROAD,
    "calendar.timezone.useSystemTimezone": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "mail.rights.version": 1,
    "toolkit.telemetry.enabled": False,
}


class Subscriber(Protocol):
    """A program that follows a feed."""

    def refresh(self) -> None:
        """Let it fetch the feed again."""

    def read(self) -> dict[str, Read]:
        """What it has now."""

    def close(self) -> None:
        """End it."""


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = {".ics": "text/calendar; charset=utf-8"}  # noqa: RUF012 - as the class above has it

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is written."""


@contextmanager
def website(folder: Path) -> Iterator[str]:
    """The address of a website with the files of a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def until(subscriber: Subscriber, holds: Callable[[dict[str, Read]], bool]) -> dict[str, Read]:
    """What the program has once this holds, or when the time is up."""
    limit = time.monotonic() + GIVEN_UP / 2
    read = subscriber.read()
    while not holds(read) and time.monotonic() < limit:
        time.sleep(0.5)
        read = subscriber.read()
    return read


def _own(folder: Path) -> dict[str, str]:
    """An environment in which nobody's calendars are known."""
    folder.mkdir(parents=True)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "DBUS_", "DISPLAY", "WAYLAND"))
    }
    return kept | {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "TZ": ABROAD, "LC_ALL": "C.UTF-8"}


class Evolution:
    """Evolution Data Server, the calendars of GNOME."""

    def __init__(self, folder: Path, url: str) -> None:
        words = ["dbus-run-session", "--", "/usr/bin/python3", str(HERE / "eds.py"), url]
        self._log = (folder / "evolution.log").open("w")
        self._process = subprocess.Popen(
            words,
            env=_own(folder / "evolution"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            encoding="utf-8",
        )

    def _ask(self, words: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(words + "\n")
        self._process.stdin.flush()

    def refresh(self) -> None:
        """Fetch the feed again."""
        self._ask("refresh")

    def read(self) -> dict[str, Read]:
        """What it has now; nothing stands there twice."""
        assert self._process.stdout is not None
        self._ask("read")
        rows = json.loads(self._process.stdout.readline())
        return _once([(uid, Read(*rest)) for uid, *rest in rows])

    def close(self) -> None:
        """End it, and with its bus all that it started."""
        self._process.communicate(timeout=GIVEN_UP)
        self._log.close()


class Thunderbird:
    """Thunderbird without a screen. It fetches a feed when it starts; what it has is read from a copy of its own database."""

    def __init__(self, folder: Path, url: str) -> None:
        self._profile, self._env = folder / "profile", _own(folder / "thunderbird")
        self._profile.mkdir()
        own = {"type": "ics", "uri": url, "name": "forum", "cache.enabled": True, "readOnly": True}
        wanted = PREFERENCES | {f"calendar.registry.forum.{name}": value for name, value in own.items()}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in wanted.items()]
        (self._profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        self._log = (folder / "thunderbird.log").open("w")
        self._process = self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        words = [
            "/usr/lib/thunderbird/thunderbird",
            "--headless",
            "--no-remote",
            "--profile",
            str(self._profile),
            "-calendar",
        ]
        return subprocess.Popen(words, env=self._env, stdout=self._log, stderr=self._log)

    def refresh(self) -> None:
        """End it and start it again: it asks for the feed when it starts."""
        self._stopped()
        self._process = self._started()

    def read(self) -> dict[str, Read]:
        """What it has now; nothing stands there twice."""
        held = self._profile / "calendar-data"
        copy = self._profile / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for file in held.glob("cache.sqlite*"):
            shutil.copy(file, copy / file.name)
        try:
            with closing(sqlite3.connect(copy / "cache.sqlite")) as database:
                return _once([self._event(database, *row) for row in database.execute(EVENTS)])
        except sqlite3.Error:
            return {}

    def _event(
        self, database: sqlite3.Connection, uid: str, title: str, start: int, end: int, zone: str, status: str
    ) -> tuple[str, Read]:
        times = [
            time.strftime("%Y%m%d" if zone == FLOATING else "%Y%m%dT%H%M%SZ", time.gmtime(at / MICROSECONDS))
            for at in (start, end)
        ]
        more = dict(database.execute("SELECT key, value FROM cal_properties WHERE item_id = ?", (uid,)).fetchall())
        return uid, Read(*times, title, status, _text(more.get("DESCRIPTION", "")), int(_text(more.get("SEQUENCE", 0))))

    def _stopped(self) -> None:
        self._process.terminate()
        self._process.wait(GIVEN_UP)

    def close(self) -> None:
        """End it."""
        self._stopped()
        self._log.close()


EVENTS = "SELECT id, title, event_start, event_end, event_start_tz, ical_status FROM cal_events"


def _text(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def _once(rows: list[tuple[str, Read]]) -> dict[str, Read]:
    read = dict(rows)
    assert len(read) == len(rows), "an event stands there twice"
    return read
