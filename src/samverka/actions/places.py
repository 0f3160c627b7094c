"""Where output is published: a folder, a branch of a git remote, a WebDAV server. Each reads what lies there and puts changes in place,
so that a transfer that breaks leaves what was there before."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from samverka import vcs
from samverka.diagnostics import Refusal
from samverka.store.apply import apply
from samverka.store.plan import Change, Plan
from samverka.text import T

NEW = ".samverka-new"
"""The end of a file's name while it is on its way."""
NO_WEBDAV = T("publishing by WebDAV needs the package webdav4, which is not installed")
INSTALL = T("install it with: pip install «samverka[publish]»")
UNREACHABLE = T("{where} cannot be reached: {why}")


class Place(Protocol):
    """Somewhere that holds published files, by path with `/`."""

    where: str
    """What the place is called in sentences; never with a password in it."""

    def names(self) -> frozenset[str]:
        """The files right there, not in folders below, whoever put them there."""

    def read(self, path: str) -> bytes | None:
        """A file's bytes, or None where there is none."""

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        """Put files there, and take away those that are None: all of it, or as near to that as the place allows."""

    def close(self) -> None:
        """Nothing more is asked of the place."""


# --- a folder


class Folder:
    """A folder of this machine; a synchronised SharePoint or OneDrive library is one."""

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
        try:
            os.makedirs(self.where, exist_ok=True)
        except OSError as error:
            raise Refusal(UNREACHABLE(where=self.where, why=error.strerror or str(error))) from None
        plan = [Change(path, self.read(path), data) for path, data in sorted(changes.items())]
        apply(Plan(tuple(plan), T("published")), self.where)

    def close(self) -> None:
        """Nothing is held open."""


# --- a branch of a git remote


class Branch:
    """A folder of a branch of a git remote. Everything goes in one commit, or nothing."""

    def __init__(self, root: str, remote: str, branch: str, folder: str = "") -> None:
        self.where = f"{remote} {branch}"
        self._root, self._remote, self._branch = root, remote, branch
        self._folder = f"{folder.strip('/')}/" if folder.strip("/") else ""
        with self._asked():
            self._base = vcs.fetch_published(root, remote, branch)
        entries = vcs.list_tree(root, self._base) if self._base else []
        held = {e.path: e.blob for e in entries if e.path.startswith(self._folder) and e.mode.startswith("100")}
        self._held = {path.removeprefix(self._folder): blob for path, blob in held.items()}

    @contextlib.contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except vcs.CommitRefused as error:
            raise Refusal(UNREACHABLE(where=self.where, why=error.output)) from None

    def names(self) -> frozenset[str]:
        return frozenset(path for path in self._held if "/" not in path)

    def read(self, path: str) -> bytes | None:
        blob = self._held.get(path)
        return None if blob is None else vcs.read_objects(self._root, (blob,)).get(blob)

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        whole = {self._folder + path: data for path, data in changes.items()}
        with self._asked():
            vcs.publish_commit(self._root, self._remote, self._branch, self._base, whole, message)

    def close(self) -> None:
        """Nothing is held open."""


# --- a WebDAV server


class WebDav:
    """A folder of a WebDAV server: Nextcloud, SharePoint on the premises. A file is sent beside its place and then moved there."""

    def __init__(self, url: str, login: tuple[str, str] | None) -> None:
        self.where = url
        try:
            import httpx
            from webdav4.client import Client, ClientError
        except ImportError:
            raise Refusal(NO_WEBDAV, help=INSTALL) from None
        self._faults = (ClientError, httpx.HTTPError, OSError)
        self._client: Any = Client(url, auth=login, timeout=30, retry=True)
        self._folders: set[str] = {""}

    @contextlib.contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except self._faults as error:
            raise Refusal(UNREACHABLE(where=self.where, why=str(error) or type(error).__name__)) from None

    def names(self) -> frozenset[str]:
        with self._asked():
            held = self._client.ls("", detail=True) if self._client.exists("") else []
        return frozenset(str(entry["name"]).strip("/") for entry in held if entry["type"] != "directory")

    def read(self, path: str) -> bytes | None:
        held = io.BytesIO()
        with self._asked():
            if not self._client.exists(path):
                return None
            self._client.download_fileobj(path, held)
        return held.getvalue()

    def write(self, changes: Mapping[str, bytes | None], message: str) -> None:
        news = {path: data for path, data in changes.items() if data is not None}
        sent: list[str] = []
        try:
            with self._asked():
                for path, data in sorted(news.items()):
                    self._make_folders(path)
                    sent.append(path)
                    self._client.upload_fileobj(io.BytesIO(data), path + NEW, overwrite=True, size=len(data))
                while sent:
                    self._client.move(sent[0] + NEW, sent[0], overwrite=True)
                    sent.pop(0)
                for path in sorted(changes.keys() - news.keys()):
                    self._client.remove(path)
        finally:
            self._clear(sent)

    def close(self) -> None:
        self._client.http.close()

    def _make_folders(self, path: str) -> None:
        folders = path.split("/")[:-1]
        for depth in range(len(folders) + 1):
            folder = "/".join(folders[:depth])
            if folder not in self._folders or (folder == "" and not self._client.exists("")):
                if not self._client.exists(folder):
                    self._client.mkdir(folder)
                self._folders.add(folder)

    def _clear(self, paths: list[str]) -> None:
        """Take away what was sent and never moved; where even that fails, the next time writes over it."""
        for path in paths:
            with contextlib.suppress(*self._faults):
                self._client.remove(path + NEW)
