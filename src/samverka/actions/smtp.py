"""Mail handed to a server, one letter to each: what it took, and what it said of what it did not take."""

from __future__ import annotations

import contextlib
import smtplib
import ssl
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from samverka.diagnostics import Refusal
from samverka.domain.records import Settings
from samverka.text import T

PORTS = {"starttls": 587, "tls": 465, "none": 25}
HERE = ("localhost", "127.0.0.1", "::1")
WAIT = 30.0
"""Seconds that a server may take for an answer."""
TURNED_DOWN = (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError)
"""What a server answers to one letter; it takes the next on the same connection."""
CLOSING = 421


class Server(NamedTuple):
    """A mail server, and who we are there (None: nobody)."""

    host: str
    port: int
    security: str
    login: tuple[str, str] | None


class Letter(NamedTuple):
    """A mail as bytes: for which person, to which address."""

    person: str
    address: str
    data: bytes


class Delivered(NamedTuple):
    """What became of a letter. `fault` is why it did not go, in the server's words; "" where it went."""

    person: str
    fault: str


def server_of(settings: Settings, login: tuple[str, str] | None) -> Server | None:
    """The mail server that samverka.yml names; None where it names none. Raises `Refusal` where a password would go over the net in the
    clear, or the server is written wrongly."""
    mail = settings.mail
    if mail is None or not mail.smtp:
        return None
    security = mail.security or "starttls"
    host, colon, port = mail.smtp.rpartition(":") if mail.smtp.count(":") == 1 else (mail.smtp, "", "")
    if (
        not host
        or any(c.isspace() or c in "/@" for c in host)
        or (colon and not (port.isdecimal() and int(port) < 65536))
    ):
        raise Refusal(T("samverka.yml: «{smtp}» is no mail server: write it as smtp.example.se:587", smtp=mail.smtp))
    if security == "none" and login is not None and host not in HERE:
        raise Refusal(
            T("the password would go to {host} in the clear: nothing was sent", host=host),
            help=T("write {one} or {other} in samverka.yml", one="security: starttls", other="security: tls"),
        )
    return Server(host, int(port) if port else PORTS[security], security, login)


def deliver(server: Server, sender: str, letters: Iterable[Letter]) -> Iterator[Delivered]:
    """Hand over the letters one by one. Raises `Refusal` where the server cannot be reached at all, or takes no letters from us. A connection
    that breaks is made once more for the next letter; where that fails, the rest have not gone."""
    connection: smtplib.SMTP | None = connect(server)
    lost = ""
    for letter in letters:
        if connection is None and not lost:
            try:
                connection = connect(server)
            except Refusal as refusal:
                lost = str(refusal)
        if connection is None:
            yield Delivered(letter.person, lost)
            continue
        fault, alive = _hand_over(connection, sender, letter)
        if not alive:
            connection.close()
            connection = None
        yield Delivered(letter.person, fault)
    if connection is not None:
        with contextlib.suppress(smtplib.SMTPException, OSError):
            connection.quit()


def _hand_over(connection: smtplib.SMTP, sender: str, letter: Letter) -> tuple[str, bool]:
    """What is wrong ("" where it went), and whether the connection can be used again."""
    try:
        connection.sendmail(sender, [letter.address], letter.data)
    except TURNED_DOWN as error:
        code, words = _answer(error)
        return words, code != CLOSING
    except (smtplib.SMTPException, OSError) as error:
        return _words(error), False
    return "", True


def connect(server: Server) -> smtplib.SMTP:
    """A connection that letters can be handed to. Raises `Refusal`."""
    where = f"{server.host}:{server.port}"
    context = ssl.create_default_context()
    connection: smtplib.SMTP | None = None
    try:
        if server.security == "tls":
            connection = smtplib.SMTP_SSL(server.host, server.port, timeout=WAIT, context=context)
        else:
            connection = smtplib.SMTP(server.host, server.port, timeout=WAIT)
            if server.security == "starttls":
                connection.starttls(context=context)
        if server.login is not None:
            connection.login(*server.login)
    except (smtplib.SMTPException, OSError) as error:
        if connection is not None:
            connection.close()
        raise Refusal(
            T("the mail server {where} cannot be used: {why}", where=where, why=_words(error)),
            help=T("nothing was sent"),
        ) from None
    return connection


def _answer(error: smtplib.SMTPException) -> tuple[int, str]:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, said = next(iter(error.recipients.values()))
        return code, f"{code} {_decoded(said)}"
    assert isinstance(error, smtplib.SMTPResponseException)
    return error.smtp_code, f"{error.smtp_code} {_decoded(error.smtp_error)}"


def _decoded(said: bytes | str) -> str:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join(words.split())


def _words(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return _answer(error)[1]
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return said or type(error).__name__
