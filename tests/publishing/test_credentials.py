"""Claims about passwords for targets: each goes to the server that the user has named, never to one that the repository names alone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from serving import target

from samverka.actions.caldav import publish_events
from samverka.actions.publish import publish, targets
from samverka.actions.workspace import open_workspace
from samverka.diagnostics import Refusal
from samverka.output import icalendar as form

Credentials = Callable[[str, str, str], None]


class Asked(BaseHTTPRequestHandler):
    """Asks everyone for a password, and keeps what it is told."""

    told: list[str]

    def __getattr__(self, name: str) -> Callable[[], None]:
        if name.startswith("do_"):
            return self.answer
        raise AttributeError(name)

    def answer(self) -> None:
        self.told.append(self.headers.get("Authorization") or "")
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="x"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Quietly."""


@pytest.fixture
def stranger() -> Iterator[tuple[int, list[str]]]:
    """A server of somebody else's: its port, and the words of authorization that it was told."""
    told: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Asking", (Asked,), {"told": told}))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_address[1], told
    server.shutdown()
    thread.join()
    server.server_close()


def bring(root: Path) -> str:
    """Publish to the target; what stopped it."""
    held = open_workspace(str(root), "2026-03-02")
    (one,) = targets(held, "ut")
    with pytest.raises(Refusal) as stop:
        if one.kind == "caldav":
            publish_events(held, one, form)
        else:
            publish(held, one, form, lambda *_: b"")
    return stop.value.message.say("sv") + (stop.value.help.say("sv") if stop.value.help else "")


@pytest.mark.parametrize("kind", ["webdav", "caldav"])
@pytest.mark.parametrize(("bound", "given"), [("moln.example", False), ("127.0.0.1:1", False), ("127.0.0.1", True)])
def test_a_password_is_for_one_server(
    kind: str, bound: str, given: bool, root: Path, stranger: tuple[int, list[str]], credentials: Credentials,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """A server that the repository names is told the password only where the environment says that it is for that host."""
    port, told = stranger
    credentials("ut", "anna", "hemlig")
    monkeypatch.setenv("SAMVERKA_UT_HOST", bound)
    target(root, f'kind: {kind}, audience: parties, url: "http://127.0.0.1:{port}/"')
    assert "401" in bring(root) and told
    assert any(told) == given


@pytest.mark.parametrize("kind", ["webdav", "caldav"])
def test_without_a_server_it_is_for_none(
    kind: str, root: Path, stranger: tuple[int, list[str]], credentials: Credentials, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A password without a server is for nobody, and the refusal names what is missing."""
    credentials("ut", "anna", "hemlig")
    monkeypatch.delenv("SAMVERKA_UT_HOST")
    target(root, f'kind: {kind}, audience: parties, url: "http://127.0.0.1:{stranger[0]}/"')
    assert "SAMVERKA_UT_HOST=127.0.0.1" in bring(root) and stranger[1] == []


@pytest.mark.parametrize("kind", ["webdav", "caldav"])
def test_a_password_goes_by_https(
    kind: str, root: Path, credentials: Credentials, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To another machine no password goes in the clear."""
    credentials("ut", "anna", "hemlig")
    monkeypatch.setenv("SAMVERKA_UT_HOST", "moln.example")
    target(root, f'kind: {kind}, audience: parties, url: "http://moln.example/"')
    assert "klartext" in bring(root)


@pytest.mark.parametrize("url", [r"https://moln.example\127.0.0.1/", "https:///utan-server", "https://moln .example/"])
def test_an_address_that_can_be_read_in_two_ways(url: str, root: Path) -> None:
    """What one reader takes for another host than the next is no address."""
    target(root, f"kind: webdav, audience: parties, url: '{url}'")
    assert "är ingen adress" in bring(root)
