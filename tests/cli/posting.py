"""Mail servers of the tests' own, what they have got, and how a mail is read."""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from icalendar import Calendar
from running import by_hand

from samverka.output.feedlint import lint

LOGIN = ("anna", "hemligt-ord")


class Post:
    """A mail server that keeps what it gets. It answers some addresses as told, hangs up on others in the middle of the letter, and calls
    `on_mail` when it has taken one."""

    def __init__(self) -> None:
        self.got: dict[str, bytes] = {}
        self.twice: list[str] = []
        self.answers: dict[str, str] = {}
        self.drops: set[str] = set()
        self.logins: list[tuple[str, str, bool]] = []
        self.on_mail: Callable[[str], None] = lambda address: None
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]

    async def handle_RCPT(self, server, session, envelope, address, options):  # type: ignore[no-untyped-def]  # noqa: N802
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # type: ignore[no-untyped-def]  # noqa: N802
        assert len(envelope.rcpt_tos) == 1, "one letter to each"
        address = envelope.rcpt_tos[0]
        if address in self.drops:
            server.transport.abort()
        else:
            self.twice += [address] if address in self.got else []
            self.got[address] = envelope.content
            self.on_mail(address)
        return "250 OK"

    def authenticate(self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        """Let in anna alone, and keep who tried, and whether over TLS."""
        assert isinstance(data, LoginPassword)
        user, password = data.login.decode(), data.password.decode()
        self.logins.append((user, password, server.transport.get_extra_info("sslcontext") is not None))
        return AuthResult(success=(user, password) == LOGIN, handled=False)

    @contextlib.contextmanager
    def open(self, **settings: Any) -> Iterator[Post]:
        """The server is there, with these settings of aiosmtpd's own."""
        server = Controller(self, hostname="127.0.0.1", port=self.port, **settings)
        server.start()
        try:
            yield self
        finally:
            server.stop()
        assert self.twice == [], "nobody gets the same twice"


def certificate(folder: Path, name: str) -> tuple[ssl.SSLContext, Path]:
    """What a server of this name shows, signed by nobody but itself; and the file with which one can trust it."""
    key, shown = folder / f"{name}.key", folder / f"{name}.pem"
    subject = ("-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}")
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", shown)
    subprocess.run([*made, *subject], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown, key)
    return context, shown


def setting(root: Path, line: str) -> None:
    """One more line in samverka.yml, or another mail server."""
    text = (root / "samverka.yml").read_text(encoding="utf-8")
    text = re.sub(r"^mail: .*\n", "", text, flags=re.M) if line.startswith("mail:") else text
    by_hand(root, {"samverka.yml": f"{text}{line}\n"})


def mail(data: bytes) -> EmailMessage:
    """A mail, read by the standard library."""
    found = message_from_bytes(data, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def body(data: bytes, kind: str = "plain") -> str:
    """A mail's text, its lines joined."""
    part = mail(data).get_body((kind,))
    assert part is not None
    return " ".join(part.get_content().split())


def invitation(data: bytes) -> tuple[Calendar, bytes]:
    """A mail's invitation, read by a library and as bytes."""
    part = next(p for p in mail(data).walk() if p.get_content_type() == "text/calendar")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    calendar = Calendar.from_ical(payload)
    assert part.get_param("method") == calendar["METHOD"]
    return calendar, payload


def faults(data: bytes) -> list[str]:
    """What the lint of feeds says of an invitation, but for its being one."""
    return [fault.message.id for fault in lint(data) if not fault.message.id.startswith("METHOD:")]
