"""Mail handed to a server, one letter to each: what it took, and what it said of what it did not take."""

from __future__ import annotations

import contextlib
import smtplib
import socket
import ssl
from collections.abc import Iterable, Iterator
from typing import Any

from samverka.actions.credentials import credentials, refuse_in_the_clear
from samverka.diagnostics import Refusal
from samverka.domain.records import Settings
from samverka.named import NamedTuple
from samverka.text import T, Text

NAME = "smtp"
"""What user and password of the mail server are kept under: SAMVERKA_SMTP_USER, SAMVERKA_SMTP_PASSWORD, SAMVERKA_SMTP_HOST."""
PORTS = {"starttls": 587, "tls": 465, "none": 25}
WAIT = 30.0
"""Seconds that a server may take to be reached and to let us in."""
PATIENCE = 600.0
"""Seconds that it may take to answer for a letter (RFC 5321, 4.5.3.2.6): one that searches it for viruses takes its time, and a letter that
was given up too early has gone and would go twice."""
BEYOND_ASCII = ("SMTPUTF8", "BODY=8BITMIME")
TURNED_DOWN = (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError)
"""What a server answers to one letter; it takes the next on the same connection."""
CLOSING = 421
UNSURE = T(
    "it took the letter and broke the connection before it answered: it may have gone, and goes again as the same letter"
)
"""The letter's Message-ID stays the same, by which many mail systems drop the second."""


class _Handed(smtplib.SMTP):
    """A connection that knows whether a letter's last byte has been given to it, and no command since."""

    handed = False

    def send(self, s: Any) -> None:
        super().send(s)
        self.handed = isinstance(s, bytes)  # commands are text


class _HandedTls(_Handed, smtplib.SMTP_SSL):
    """The same, with TLS from the first."""


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
    """What became of a letter. `fault` is why it did not go, often in the server's words, None where it went; `later` whether the server
    may take it another time."""

    person: str
    fault: Text | str | None
    later: bool = False


def server_of(settings: Settings) -> Server | None:
    """The mail server that samverka.yml names; None where it names none. Raises `Refusal` where a password would go over the net in the
    clear or to a server that the user has not named, or the server is written wrongly."""
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
    number = int(port) if port else PORTS[security]
    login = credentials(NAME, host, number)
    if security == "none":
        refuse_in_the_clear(host, login, "security: starttls")
    return Server(host, number, security, login)


def deliver(server: Server, sender: str, letters: Iterable[Letter]) -> Iterator[Delivered]:
    """Hand over the letters one by one. Raises `Refusal` where the server cannot be reached at all, or takes no letters from us. A connection
    that breaks is made once more for the next letter; where that fails, the rest have not gone."""
    connection: smtplib.SMTP | None = connect(server)
    lost: Text | None = None
    try:
        for letter in letters:
            if connection is None and lost is None:
                try:
                    connection = connect(server)
                except Refusal as refusal:
                    lost = refusal.message
            if connection is None:
                yield Delivered(letter.person, lost, True)
                continue
            became, alive = _hand_over(connection, sender, letter)
            if not alive:
                connection.close()
                connection = None
            yield became
        if connection is not None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                connection.quit()
    finally:  # a letter that is broken off in the middle is never finished with a QUIT
        if connection is not None:
            connection.close()


def _hand_over(connection: smtplib.SMTP, sender: str, letter: Letter) -> tuple[Delivered, bool]:
    """What became of it, and whether the connection can be used again."""
    beyond = not (letter.address.isascii() and sender.isascii())
    if beyond and not connection.has_extn("smtputf8"):
        return Delivered(letter.person, T("the mail server takes no address with other letters than a–z")), True
    try:
        connection.sendmail(sender, [letter.address], letter.data, BEYOND_ASCII if beyond else ())
    except TURNED_DOWN as error:
        code, words = _answer(error)
        return Delivered(letter.person, words, 400 <= code < 500), code != CLOSING
    except (smtplib.SMTPException, OSError) as error:
        return Delivered(letter.person, UNSURE if getattr(connection, "handed", False) else _why(error), True), False
    return Delivered(letter.person, None), True


# --- the connection


def connect(server: Server) -> smtplib.SMTP:
    """A connection that letters can be handed to: kept as samverka.yml says, and logged in only then. Raises `Refusal`."""
    context = ssl.create_default_context()
    connection: smtplib.SMTP | None = None
    try:
        if server.security == "tls":
            connection = _HandedTls(server.host, server.port, timeout=WAIT, context=context)
        else:
            connection = _Handed(server.host, server.port, timeout=WAIT)
        connection.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            if not connection.has_extn("starttls"):
                raise _unusable(server, T("it offers no encryption (STARTTLS)"))
            connection.starttls(context=context)
        if server.login is not None:
            connection.login(*server.login)
        if connection.sock is not None:
            connection.sock.settimeout(PATIENCE)
    except (smtplib.SMTPException, OSError, Refusal) as error:
        if connection is not None:
            connection.close()
        if isinstance(error, Refusal):
            raise
        raise _unusable(server, _why(error)) from None
    return connection


def _unusable(server: Server, why: Text | str) -> Refusal:
    where = f"{server.host}:{server.port}"
    return Refusal(T("the mail server {where} cannot be used: {why}", where=where, why=why), help=T("nothing was sent"))


def _why(error: smtplib.SMTPException | OSError) -> Text | str:
    """Why there is no connection, in words that one can act on."""
    match error:
        case ssl.SSLCertVerificationError():
            return T("its certificate cannot be trusted ({why})", why=error.verify_message)
        case ssl.SSLError():
            return T("it does not speak TLS as «security» says ({why})", why=error.reason or _words(error))
        case socket.gaierror():
            return T("no server of that name is known here")
        case ConnectionRefusedError():
            return T("nobody answers there")
        case TimeoutError():
            return T("it does not answer")
        case smtplib.SMTPServerDisconnected():
            return T("it broke the connection or fell silent ({words})", words=_words(error))
        case smtplib.SMTPAuthenticationError():
            return T("it does not take the user and password ({words})", words=_words(error))
        case smtplib.SMTPNotSupportedError():
            return T("it takes no user and password")
    return _words(error)


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
