"""Real servers for publishing: a WebDAV server, a CalDAV server and a bare git remote, each on this machine and of the test's own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from serving import Served

from samverka.rules.example import EXAMPLE
from support import git, write

PORT_WAIT = 20.0
"""Seconds that a server gets to begin."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The example repository of the rules, committed."""
    folder = tmp_path / "repo"
    write(folder, EXAMPLE)
    git(folder, "init", "--quiet", "--template=")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", "first")
    return folder


@pytest.fixture(autouse=True)
def no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's keyring, and no password in the environment."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    for name in [name for name in os.environ if name.startswith("SAMVERKA_")]:
        monkeypatch.delenv(name)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def wait_for(port: int) -> None:
    """Until somebody listens. Raises where nobody does in time."""
    ends = time.monotonic() + PORT_WAIT
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > ends:
                raise
            time.sleep(0.05)


@pytest.fixture
def webdav(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Served]:
    """A WebDAV server with one user, anna with the password hemlig; `digest` as its parameter: one that takes no other login."""
    from cheroot import wsgi
    from wsgidav.wsgidav_app import WsgiDAVApp

    folder, port, basic = tmp_path / "dav", free_port(), getattr(request, "param", "") != "digest"
    folder.mkdir()
    app = WsgiDAVApp(
        {
            "host": "127.0.0.1", "port": port, "provider_mapping": {"/": str(folder)}, "verbose": 0, "logging": {"enable": False},
            "http_authenticator": {"accept_basic": basic, "accept_digest": not basic, "default_to_digest": not basic},
            "simple_dc": {"user_mapping": {"*": {"anna": {"password": "hemlig"}}}},
        }
    )  # fmt: skip
    server = wsgi.Server(("127.0.0.1", port), app)
    thread = threading.Thread(target=server.start, daemon=True)
    thread.start()
    wait_for(port)
    yield Served(f"http://127.0.0.1:{port}", folder)
    server.stop()
    thread.join()


@pytest.fixture
def radicale(tmp_path: Path) -> Iterator[Served]:
    """A CalDAV server with an empty calendar /anna/moten/, for anyone who says that she is anna."""
    port, folder = free_port(), tmp_path / "radicale"
    config = tmp_path / "radicale.conf"
    config.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n[storage]\nfilesystem_folder = {folder}\n[logging]\nlevel = error\n"
        "[rights]\ntype = owner_only\n",
        encoding="utf-8",
    )
    running = subprocess.Popen([sys.executable, "-m", "radicale", "--config", str(config)], stdout=-3, stderr=-3)
    try:
        wait_for(port)
        url = f"http://127.0.0.1:{port}/anna/moten/"
        assert httpx.request("MKCALENDAR", url, auth=("anna", "x")).status_code == 201
        yield Served(url, folder)
    finally:
        running.terminate()
        running.wait()


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str, str], None]:
    """Puts user and password for a target in the environment, for a server on this machine."""

    def put(name: str, user: str, password: str) -> None:
        monkeypatch.setenv(f"SAMVERKA_{name.upper()}_USER", user)
        monkeypatch.setenv(f"SAMVERKA_{name.upper()}_PASSWORD", password)
        monkeypatch.setenv(f"SAMVERKA_{name.upper()}_HOST", "127.0.0.1")

    return put
