"""What a server's answer means for the one who publishes, or that there came none; and how one says to a server who one is."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Any

from samverka.diagnostics import Refusal
from samverka.text import T, Text

if TYPE_CHECKING:
    import httpx

TIMEOUT = 30
"""Seconds that a server gets for each part of an answer."""
NO_WEBDAV = T("publishing by WebDAV needs the package webdav4, which is not installed")
INSTALL = T("install it with: pip install «samverka[publish]»")
UNREACHABLE = T("{where} cannot be reached: {why}")
ANSWERS = {
    401: T("the server does not accept the user and password ({code})"),
    403: T("the server does not allow it ({code})"),
    404: T("the server does not find it ({code})"),
    412: T("somebody changed it meanwhile ({code}); publish again"),
    413: T("it is larger than the server takes ({code})"),
    423: T("somebody has it open or locked it ({code}); publish again later"),
    507: T("the server has no room for it ({code})"),
}
"""What a server's answer means, by its code."""
LOGINS = T("the server asks for a login that samverka does not know ({ways}); it knows Basic and Digest")
ELSEWHERE = T("the server sends on to {address} ({code}); write the right address in samverka.yml")
ANSWERED = T("the server answered {code} {words}")
PAGE = T("a web page came instead of an answer: somebody may have to log in to the net or to the server first")
_USER, _QUERY = re.compile(r"(?<=://)[^/@\s]*@"), re.compile(r"(?<=://)(\S*?)\?\S*")
_WAY = re.compile(r"(?:^|,)\s*([A-Za-z]+)(?=\s|,|$)(?!\s*=)")


def unreachable(where: str, why: Text | str) -> Refusal:
    """The refusal that says so, with no user or password in it."""
    return Refusal(UNREACHABLE(where=masked(where), why=masked(why) if isinstance(why, str) else why))


def masked(words: str) -> str:
    """Words of git's or a server's without what stands before the @ of an address, or after its question mark."""
    return _USER.sub("", _QUERY.sub(r"\1", words))


def answer_words(code: int, words: str, location: str = "", ways: str = "") -> Text:
    """What a server's answer means for the one who publishes; `ways` are the ways to log in that it offers."""
    known = [way for way in dict.fromkeys(_WAY.findall(ways)) if way]
    if code == 401 and known and not {"basic", "digest"}.intersection(way.casefold() for way in known):
        return LOGINS(ways=", ".join(known))
    if 300 <= code < 400:
        return ELSEWHERE(address=masked(location.partition("?")[0]) or "–", code=code)
    return ANSWERS[code](code=code) if code in ANSWERS else ANSWERED(code=code, words=words)


def words_of(answer: httpx.Response, doing: str = "") -> Text:
    """The same, of an answer as it came."""
    held = answer.headers
    words = f"{answer.reason_phrase} {doing}".strip()
    return answer_words(answer.status_code, words, held.get("Location", ""), held.get("WWW-Authenticate", ""))


def is_page(answer: httpx.Response) -> bool:
    """Whether it is a web page, as from a net that wants one to log in first: whatever one asks, it says that all is well."""
    html = str(answer.headers.get("Content-Type", "")).startswith("text/html")
    return answer.status_code == 200 and html and answer.content.lstrip()[:1] == b"<"


def silence(error: BaseException) -> Text | str:
    """Why there is no answer, in words that one can act on where the machine says why."""
    for cause in _causes(error):
        match cause:
            case ssl.SSLCertVerificationError():
                return T("its certificate cannot be trusted ({why})", why=cause.verify_message)
            case ssl.SSLError():
                return T("it does not speak TLS there ({why})", why=cause.reason or str(cause))
            case socket.gaierror():
                return T("no server of that name is known here")
            case ConnectionRefusedError():
                return T("nobody answers there")
            case TimeoutError():
                return T("it does not answer")
    return T("the line broke ({why})", why=masked(str(error) or type(error).__name__))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def login_of(held: tuple[str, str] | None) -> Any:
    """How one says who one is, for the client: Basic, and Digest to a server that asks for it. None for nobody."""
    if held is None:
        return None
    import httpx

    basic, digest = httpx.BasicAuth(*held), httpx.DigestAuth(*held)

    class Login(httpx.Auth):
        wants_digest = False

        def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
            if not self.wants_digest:
                answer = yield next(basic.auth_flow(request))
                ways = [way.casefold() for way in _WAY.findall(answer.headers.get("WWW-Authenticate", ""))]
                if answer.status_code != 401 or "digest" not in ways:
                    return
                self.wants_digest = True
                del request.headers["Authorization"]
            yield from digest.auth_flow(request)

    return Login()
