"""A folder of a WebDAV server as a place to publish to: a file is sent beside its place, looked at there, and then moved."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Collection, Iterator, Mapping
from http import HTTPStatus
from typing import Any
from xml.etree.ElementTree import ParseError

from samverka.actions.answers import (
    INSTALL,
    NO_WEBDAV,
    PAGE,
    TIMEOUT,
    answer_words,
    is_page,
    login_of,
    masked,
    silence,
    unreachable,
    words_of,
)
from samverka.diagnostics import Refusal
from samverka.text import T, Text

NEW = ".samverka-new"
"""The end of a file's name while it is on its way."""
ASKED = '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>'
XML = 'application/xml; charset="utf-8"'
NOT_PUT = T("{path} could not be put at {where}: {why}")
SAFE = T("each file there is the old one or the new one; the next run sends what is missing")
SHORT = T("the server kept {kept} bytes of {size}")
NO_SERVER = T("what answers there is no WebDAV server")
CODES = {"ResourceNotFound": 404, "BadGatewayError": 502, "InsufficientStorage": 507}
"""What the library tells by the name of its error alone."""


class _Page(ValueError):
    """A web page came instead of an answer."""


class _Short(Exception):
    """What lies there is less than what was sent."""


class WebDav:
    """A folder of a WebDAV server: Nextcloud, SharePoint on the premises."""

    def __init__(self, url: str, login: tuple[str, str] | None) -> None:
        self.where = masked(url)
        try:
            import httpx
            from webdav4 import client, multistatus
        except ImportError:
            raise Refusal(NO_WEBDAV, help=INSTALL) from None
        # The library asserts what it expects of an answer, and parses whatever page a server gives it.
        self._faults = (
            client.ClientError, httpx.HTTPError, httpx.InvalidURL, OSError, ParseError, AssertionError, ValueError, KeyError,
            _Short,
        )  # fmt: skip
        self._gone, self._answered, self._read = (
            client.ResourceNotFound,
            client.HTTPError,
            multistatus.parse_multistatus_response,
        )
        plain = {"Accept-Encoding": "identity"}  # else the tag of a list can be that of its packed bytes
        self._client: Any = client.Client(url, auth=login_of(login), timeout=TIMEOUT, retry=False, headers=plain)
        self._mine = f".{secrets.token_hex(4)}{NEW}"
        self._folders: set[str] = set()
        self._tags: dict[str, str] = {}
        self._first: frozenset[str] | None = None
        self._doing = ""

    # --- what lies there

    def names(self) -> frozenset[str]:
        if self._first is None:
            with self._asked():
                self._first = frozenset(self._sizes(""))
        return self._first

    def whole(self, sizes: Mapping[str, int]) -> frozenset[str]:
        folders = {path.rpartition("/")[0] for path in sizes}
        with self._asked():
            held = {folder: self._sizes(folder) for folder in sorted(folders)}
        return frozenset(path for path, size in sizes.items() if _holds(held[path.rpartition("/")[0]], path, size))

    def read(self, path: str) -> bytes | None:
        self.names()  # which only a WebDAV server can answer
        with self._asked():
            try:
                answer = self._ask("GET", path)
            except self._gone:
                return None
        self._tags[path] = str(answer.headers.get("ETag", ""))
        return bytes(answer.content)

    def _sizes(self, folder: str) -> dict[str, int | None]:
        """The files right in a folder, with the sizes that the server says; none where there is no such folder."""
        own = self._client.join_url(folder).path
        told = {"Depth": "1", "Content-Type": XML}
        try:
            # Without the slash some send on to the address with it, and without a depth some refuse.
            answer = self._ask("PROPFIND", folder, add_trailing_slash=own != "/", headers=told, content=ASKED)
        except self._gone:
            return {}
        self._folders.add(folder)
        held = self._read(answer).responses.values()
        files = (e for e in held if e.properties.resource_type != "directory" and e.path_norm != own)
        return {e.path_norm.rpartition("/")[2]: e.properties.content_length for e in files}

    # --- what is put there

    def swap(self, path: str, before: bytes | None, after: bytes) -> bool:
        if self.read(path) != before:
            return False
        with self._writing() as sent:
            self._send({path: after}, sent)
            try:
                self._move(path, self._only_if(path, before))
            except self._faults as error:
                if not isinstance(error, (self._answered, self._gone)):
                    raise
                if isinstance(error, self._gone) or self.read(path) != before:
                    return False
                self._move(path, {"Overwrite": "T"})  # a server that does not know the condition
            sent.clear()
        return True

    def _only_if(self, path: str, before: bytes | None) -> dict[str, str]:
        """Move it only if what lies there is what we read, or still nothing: so one of two wins who publish at once."""
        if before is None:
            return {"Overwrite": "F"}
        tag = self._tags.get(path)
        return {"Overwrite": "T"} | (
            {"If": f"<{self._client.join_url(path).raw_path.decode()}> ([{tag}])"} if tag else {}
        )

    def alone(self) -> contextlib.AbstractContextManager[object]:
        return contextlib.nullcontext()

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        news = {path: data for path, data in sorted(changes.items()) if data is not None}
        with self._writing() as sent:
            self._send(news, sent)
            while sent:
                self._move(sent[0], {"Overwrite": "T"})
                sent.pop(0)
            for path in sorted(changes.keys() - news.keys()):
                self._remove(path)
            self._sweep({"", *(path.rpartition("/")[0] for path in changes)})

    @contextlib.contextmanager
    def _writing(self) -> Iterator[list[str]]:
        """While files are sent: gives the list to name those in that are on their way, and takes away what is left of them."""
        sent: list[str] = []
        try:
            with self._asked(writing=True):
                yield sent
        finally:
            for path in sent:  # where even this fails, the next run does it
                with contextlib.suppress(*self._faults):
                    self._remove(path + self._mine)

    def _send(self, news: Mapping[str, bytes], sent: list[str]) -> None:
        """Put files beside their places, and look that all of each came."""
        for path, data in news.items():
            self._doing = path
            self._make_folder(path.rpartition("/")[0])
            sent.append(path)
            self._ask("PUT", path + self._mine, content=data)
        held = {folder: self._sizes(folder) for folder in sorted({path.rpartition("/")[0] for path in news})}
        for path, data in news.items():
            kept = held[path.rpartition("/")[0]].get((path + self._mine).rpartition("/")[2])
            if kept is not None and kept < len(data):
                self._doing = path
                raise _Short(SHORT(kept=kept, size=len(data)))

    def _move(self, path: str, told: Mapping[str, str]) -> None:
        self._doing = path
        self._ask("MOVE", path + self._mine, headers={"Destination": str(self._client.join_url(path)), **told})

    def _sweep(self, folders: Collection[str]) -> None:
        """Take away what a run that broke left on its way. Only who has put the list there does so: another's may still be sending."""
        for folder in sorted(folders):
            for name in sorted(
                name for name in self._sizes(folder) if name.endswith(NEW) and not name.endswith(self._mine)
            ):
                self._remove(f"{folder}/{name}".strip("/"))

    def _remove(self, path: str) -> None:
        self._doing = path
        with contextlib.suppress(self._gone):
            self._ask("DELETE", path)

    def _make_folder(self, folder: str) -> None:
        if folder in self._folders:
            return
        self._sizes(folder)
        if folder not in self._folders:
            if folder:
                self._make_folder(folder.rpartition("/")[0])
            self._ask("MKCOL", folder, add_trailing_slash=True)
        self._folders.add(folder)

    # --- asking

    def _ask(self, method: str, path: str, **given: Any) -> Any:
        answer = self._client.request(method, path, **given)
        if is_page(answer) and not (method == "GET" and path.endswith(".html")):
            raise _Page
        return answer

    @contextlib.contextmanager
    def _asked(self, *, writing: bool = False) -> Iterator[None]:
        try:
            yield
        except self._faults as error:
            why = self._why(error)
            if writing:
                raise Refusal(NOT_PUT(path=self._doing, where=self.where, why=why), help=SAFE) from None
            raise unreachable(self.where, why) from None

    def _why(self, error: Exception) -> Text | str:
        if isinstance(error, _Short):
            said: Text = error.args[0]
            return said
        if isinstance(error, _Page):
            return PAGE
        cause = error if isinstance(error, self._answered) else error.__cause__
        if isinstance(cause, self._answered):
            return words_of(cause.response)
        code = CODES.get(type(error).__name__) or _inner_code(error)
        if code is not None:
            return answer_words(code, HTTPStatus(code).phrase)
        if isinstance(error, (ParseError, AssertionError, ValueError, KeyError)):
            return NO_SERVER
        return silence(error)

    def close(self) -> None:
        self._client.http.close()


def _inner_code(error: Exception) -> int | None:
    """What a server says of one file where it answers for several; that the others fail with it tells nothing."""
    told: Mapping[str, str] = getattr(error.__cause__, "statuses", {})
    codes = [status for status in HTTPStatus if status.phrase in told.values()]
    return next((int(code) for code in codes if code is not HTTPStatus.FAILED_DEPENDENCY), None)


def _holds(held: Mapping[str, int | None], path: str, size: int) -> bool:
    name = path.rpartition("/")[2]
    kept = held.get(name)
    return name in held and (kept is None or kept >= size)
