"""Papers that lie in the repository: how the link of a paper is kept inside it, and away from its records."""

from __future__ import annotations

import os

from samverka.actions.workspace import Workspace
from samverka.domain.records import Meeting
from samverka.named import NamedTuple

LARGEST = 25_000_000
"""Bytes of a paper that is published or sent."""


class PaperFile(NamedTuple):
    """A paper's file: its path below the root with `/`, and its bytes."""

    path: str
    data: bytes


def is_address(link: str | None) -> bool:
    """Whether a paper's link is an address, and not a path."""
    return link is not None and "://" in link


def paper_file(workspace: Workspace, meeting: Meeting, link: str | None) -> PaperFile | None:
    """The file of a paper whose link is a path in the repository, from its meeting's folder or from the top. None for an address, what is not
    there, what lies outside, and a record or registry: those are never handed on whole, whoever may see the paper."""
    if not link or "\0" in link or is_address(link) or os.path.isabs(link):
        return None
    top = os.path.realpath(workspace.root)
    for base in (os.path.dirname(os.path.join(workspace.root, meeting.path)), workspace.root):
        place = os.path.realpath(os.path.join(base, link))
        if os.path.commonpath((top, place)) != top:
            continue
        path = os.path.relpath(place, top).replace(os.sep, "/")
        hidden = any(part.startswith(".") for part in path.split("/"))
        if not hidden and os.path.isfile(place) and os.path.getsize(place) <= LARGEST:
            with open(place, "rb") as file:
                data = file.read()
            return None if _is_record(path, data) else PaperFile(path, data)
    return None


def _is_record(path: str, data: bytes) -> bool:
    """Whether a file is read as records or settings, or would be if it were not broken."""
    return path.endswith((".yml", ".yaml")) or (
        path.endswith(".md") and data.lstrip(b"\xef\xbb\xbf").startswith(b"---")
    )
