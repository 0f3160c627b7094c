"""Mails as files that the user sends: where they lie, and that git does not get them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256

from samverka import vcs
from samverka.diagnostics import Refusal
from samverka.store.apply import apply
from samverka.store.plan import Change, Plan
from samverka.text import T, Text

FOLDER = "outbox"
HEAD = b"X-Samverka-Mail: "
"""The first line of a mail that we wrote: a digest of the meeting's id, and one of the rest of the mail. So it is known from the file alone
whether it is ours, and as we wrote it: what somebody has written in a draft is theirs."""


def put(root: str, folder: str, meeting: str, files: Mapping[str, bytes]) -> tuple[Text, ...]:
    """Write the mails of a meeting into a folder, in the place of those that were written there before. Returns what the user is to mind.
    Raises `Refusal` where git keeps the folder's files (mails hold people's names and addresses, and are no records), or where a mail would
    be written over that is another meeting's or that somebody has changed."""
    place = os.path.abspath(folder)
    remarks = _kept_out(root, place)
    held = _held(place)
    mine = {name for name, data in held.items() if _is_ours(data, meeting)}
    for name in sorted(files.keys() & (held.keys() - mine)):
        raise Refusal(
            T(
                "{file} is another mail than was written there, and is not written over",
                file=os.path.join(folder, name),
            ),
            help=T("nothing was written; move it away, or choose another folder with --out"),
        )
    changes = [Change(name, held.get(name), _marked(data, meeting)) for name, data in files.items()]
    changes += [Change(name, held[name], None) for name in sorted(mine - files.keys())]
    _make(place)
    apply(Plan(tuple(changes), T("mails")), place)
    others = [OTHER(file=os.path.join(folder, name)) for name in sorted(held.keys() - mine)]
    return (*remarks, *others)


OTHER = T("{file} lies there as well and is no part of this sending; it was not touched")


def _held(place: str) -> dict[str, bytes]:
    """The mails that lie in a folder, by name."""
    found: dict[str, bytes] = {}
    try:
        with os.scandir(place) as entries:
            names = [entry.name for entry in entries if entry.name.endswith(".eml") and entry.is_file()]
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                found[name] = file.read()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise Refusal(T("{path} cannot be read: {why}", path=place, why=error.strerror or str(error))) from None
    return found


def _make(place: str) -> None:
    try:
        os.makedirs(place, exist_ok=True)
    except OSError as error:
        raise Refusal(T("{path} cannot be written: {why}", path=place, why=error.strerror or str(error))) from None


def _marked(data: bytes, meeting: str) -> bytes:
    return HEAD + _digest(meeting.encode())[:16] + b" " + _digest(data)[:32] + b"\r\n" + data


def _is_ours(data: bytes, meeting: str) -> bool:
    return data == _marked(data.partition(b"\n")[2], meeting)


def _digest(data: bytes) -> bytes:
    return sha256(data).hexdigest().encode()


def _kept_out(root: str, folder: str) -> tuple[Text, ...]:
    top = os.path.realpath(root)
    below = os.path.relpath(os.path.realpath(folder), top).replace(os.sep, "/")
    if below.startswith("..") or os.path.isabs(below) or vcs.git_top(root) is None:
        return ()
    inside = "" if below == "." else f"{below}/"
    kept = [path for path in vcs.tracked_files(root) if path.startswith(inside)]
    if kept:
        raise Refusal(
            T("git keeps what lies in {folder}: mails hold people's addresses, and do not belong there", folder=below),
            help=T("choose another folder with --out, or take them out: git rm -r --cached {folder}", folder=below),
        )
    if not vcs.ignored(root, [f"{inside}mail.eml"]):
        line = f"{below.partition('/')[0]}/"
        return (
            T("git does not leave out {folder} yet: write the line «{line}» in .gitignore", folder=below, line=line),
        )
    return ()
