"""Where output is published: a folder, a branch of a git remote, a WebDAV server. Each reads what lies there and puts changes in place,
so that a transfer that breaks leaves what was there before."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Protocol
from xml.etree.ElementTree import ParseError

from samverka import vcs
from samverka.diagnostics import Refusal
from samverka.store.apply import apply, forget
from samverka.store.plan import Change, Plan
from samverka.text import T, Text

NEW = ".samverka-new"
"""The end of a file's name while it is on its way."""
TIMEOUT = 30
"""Seconds that a server gets for each part of an answer."""
NO_WEBDAV = T("publishing by WebDAV needs the package webdav4, which is not installed")
INSTALL = T("install it with: pip install «samverka[publish]»")
UNREACHABLE = T("{where} cannot be reached: {why}")
ANSWERS = {
    401: T("the server does not accept the user and password ({code})"),
    403: T("the server does not allow it ({code})"),
    412: T("somebody changed it meanwhile ({code}); publish again"),
    413: T("the server has no room for it ({code})"),
    423: T("somebody has it open or locked it ({code}); publish again later"),
    507: T("the server has no room for it ({code})"),
}
"""What a server's answer means, by its code."""
ELSEWHERE = T("the server sends on to {address} ({code}); write the right address in samverka.yml")
ANSWERED = T("the server answered {code} {words}")
MEANWHILE = T("somebody else published to {where} meanwhile")
RECORDS = T("the branch {branch} holds the records themselves: whoever may read it reads everything")
_USER, _QUERY = re.compile(r"(?<=://)[^/@\s]*@"), re.compile(r"(?<=://)(\S*?)\?\S*")


def unreachable(where: str, why: Text | str) -> Refusal:
    """The refusal that says so, with no user or password in it."""
    return Refusal(UNREACHABLE(where=masked(where), why=masked(why) if isinstance(why, str) else why))


def masked(words: str) -> str:
    """Words of git's or a server's without what stands before the @ of an address, or after its question mark."""
    return _USER.sub("", _QUERY.sub(r"\1", words))


def answer_words(code: int, words: str, location: str = "") -> Text:
    """What a server's answer means for the one who publishes."""
    if 300 <= code < 400:
        return ELSEWHERE(address=masked(location.partition("?")[0]) or "–", code=code)
    return ANSWERS[code](code=code) if code in ANSWERS else ANSWERED(code=code, words=words)


class Place(Protocol):
    """Somewhere that holds published files, by path with `/`."""

    where: str
    """What the place is called in sentences; never with a password in it."""
    atomic: bool
    """Whether a writing comes whole or not at all, whatever happens on the way."""

    def names(self) -> frozenset[str]:
        """The files right there, not in folders below, whoever put them there."""

    def read(self, path: str) -> bytes | None:
        """A file's bytes, or None where there is none."""

    def there(self, paths: Collection[str]) -> frozenset[str]:
        """Those of the paths that a file lies at."""

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        """Put files there, and take away those that are None: all of it, or as near to that as the place allows. What is to go may be gone."""

    def close(self) -> None:
        """Nothing more is asked of the place."""


# --- a folder


class Folder:
    """A folder of this machine; a synchronised SharePoint or OneDrive library is one."""

    atomic = False

    def __init__(self, path: str) -> None:
        self.where = path

    def names(self) -> frozenset[str]:
        try:
            with os.scandir(self.where) as entries:
                return frozenset(entry.name for entry in entries if entry.is_file(follow_symlinks=False))
        except FileNotFoundError:
            return frozenset()
        except OSError as error:
            raise Refusal(UNREACHABLE(where=self.where, why=error.strerror or str(error))) from None

    def read(self, path: str) -> bytes | None:
        try:
            with open(os.path.join(self.where, *path.split("/")), "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Refusal(UNREACHABLE(where=self.where, why=error.strerror or str(error))) from None

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        plan = Plan(
            tuple(Change(path, self.read(path), data) for path, data in sorted(changes.items())), T("published")
        )
        try:
            os.makedirs(self.where, exist_ok=True)
            apply(plan, self.where)
        except OSError as error:
            raise Refusal(UNREACHABLE(where=self.where, why=error.strerror or str(error))) from None
        forget(plan, self.where)

    def there(self, paths: Collection[str]) -> frozenset[str]:
        return frozenset(path for path in paths if _is_file(os.path.join(self.where, *path.split("/"))))

    def close(self) -> None:
        """Nothing is held open."""


def _is_file(place: str) -> bool:
    try:
        return stat.S_ISREG(os.lstat(place).st_mode)
    except OSError:
        return False


# --- a branch of a git remote


class Branch:
    """A folder of a branch of a git remote. Everything goes in one commit, or nothing, and under no person's name."""

    atomic = True

    def __init__(self, root: str, remote: str, branch: str, folder: str = "", domain: str = "localhost") -> None:
        self.where = masked(f"{remote} {branch}")
        self._root, self._remote, self._branch, self._domain = root, remote, branch, domain
        self._folder = f"{folder.strip('/')}/" if folder.strip("/") else ""
        with self._asked():
            self._base = vcs.fetch_published(root, remote, branch)
        entries = vcs.list_tree(root, self._base) if self._base else []
        if any(entry.path == vcs.MARKER for entry in entries):
            raise Refusal(RECORDS(branch=branch), help=T("name another branch in samverka.yml"))
        held = {e.path: e.blob for e in entries if e.path.startswith(self._folder) and e.mode.startswith("100")}
        self._held = {path.removeprefix(self._folder): blob for path, blob in held.items()}

    @contextlib.contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except vcs.CommitRefused as error:
            if "[rejected]" in error.output:
                again = T("run the command again: what they put there stays")
                raise Refusal(MEANWHILE(where=self.where), help=again) from None
            raise unreachable(self.where, error.output) from None

    def names(self) -> frozenset[str]:
        return frozenset(path for path in self._held if "/" not in path)

    def there(self, paths: Collection[str]) -> frozenset[str]:
        return frozenset(path for path in paths if path in self._held)

    def read(self, path: str) -> bytes | None:
        blob = self._held.get(path)
        return None if blob is None else vcs.read_objects(self._root, (blob,)).get(blob)

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        whole = {self._folder + path: data for path, data in changes.items() if data is not None or path in self._held}
        with self._asked():
            vcs.publish_commit(self._root, self._remote, self._branch, self._base, whole, message, domain=self._domain)

    def close(self) -> None:
        """Nothing is held open."""


# --- a WebDAV server


class WebDav:
    """A folder of a WebDAV server: Nextcloud, SharePoint on the premises. A file is sent beside its place and then moved there."""

    atomic = False

    def __init__(self, url: str, login: tuple[str, str] | None) -> None:
        self.where = masked(url)
        try:
            import httpx
            from webdav4 import client
        except ImportError:
            raise Refusal(NO_WEBDAV, help=INSTALL) from None
        # The library asserts what it expects of an answer, and parses whatever page a server gives it.
        self._faults = (
            client.ClientError,
            httpx.HTTPError,
            httpx.InvalidURL,
            OSError,
            ParseError,
            AssertionError,
            ValueError,
        )
        self._gone, self._answered = client.ResourceNotFound, client.HTTPError
        self._client: Any = client.Client(url, auth=login, timeout=TIMEOUT, retry=False)
        self._folders: set[str] = set()

    @contextlib.contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except self._faults as error:
            raise unreachable(self.where, self._why(error)) from None

    def _why(self, error: Exception) -> Text | str:
        cause = error if isinstance(error, self._answered) else error.__cause__
        if isinstance(cause, self._answered):
            answer = cause.response
            return answer_words(answer.status_code, answer.reason_phrase, answer.headers.get("Location", ""))
        if type(error).__name__ == "InsufficientStorage":
            return answer_words(507, "")
        if isinstance(error, (ParseError, AssertionError)):
            return T("what answers there is no WebDAV server")
        return str(error) or type(error).__name__

    def names(self) -> frozenset[str]:
        with self._asked():
            return self._files("")

    def there(self, paths: Collection[str]) -> frozenset[str]:
        folders = {path.rpartition("/")[0] for path in paths}
        with self._asked():
            held = {folder: self._files(folder) for folder in sorted(folders)}
        return frozenset(path for path in paths if path.rpartition("/")[2] in held[path.rpartition("/")[0]])

    def _files(self, folder: str) -> frozenset[str]:
        """The names of the files right in a folder; none where there is no such folder."""
        try:
            held = self._client.ls(folder, detail=True)
        except self._gone:
            return frozenset()
        self._folders.add(folder)
        found = (str(entry["name"]).strip("/").rpartition("/")[2] for entry in held if entry["type"] != "directory")
        return frozenset(found)

    def read(self, path: str) -> bytes | None:
        with self._asked():
            try:
                return bytes(self._client.request("GET", path).content)
            except self._gone:
                return None

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        news = {path: data for path, data in changes.items() if data is not None}
        sent: list[str] = []
        try:
            with self._asked():
                for path, data in sorted(news.items()):
                    self._make_folder(path.rpartition("/")[0])
                    sent.append(path)
                    self._client.request("PUT", path + NEW, content=data)
                while sent:
                    self._client.move(sent[0] + NEW, sent[0], overwrite=True)
                    sent.pop(0)
                for path in sorted(changes.keys() - news.keys()):
                    self._remove(path)
                    self._remove(path + NEW)
        finally:
            for path in sent:  # sent and never moved; where even this fails, the next time writes over it
                with contextlib.suppress(*self._faults):
                    self._remove(path + NEW)

    def close(self) -> None:
        self._client.http.close()

    def _remove(self, path: str) -> None:
        with contextlib.suppress(self._gone):
            self._client.remove(path)

    def _make_folder(self, folder: str) -> None:
        if folder in self._folders:
            return
        if not self._client.exists(folder):
            if folder:
                self._make_folder(folder.rpartition("/")[0])
            self._client.mkdir(folder)
        self._folders.add(folder)
