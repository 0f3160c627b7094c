"""What has gone of a sending that is under way: kept beside git's own files, a line for each letter that the server took, until it is noted
in the meeting. So a program that is killed in the middle forgets nobody; at worst the one letter that was just taken goes twice."""

from __future__ import annotations

import json
import os
from datetime import date
from hashlib import sha256

from samverka import vcs
from samverka.actions.noting import Note
from samverka.diagnostics import Refusal
from samverka.named import NamedTuple
from samverka.text import T

FOLDER = "samverka-sending"


class Unfinished(NamedTuple):
    """A sending that was broken off before it was noted, and the persons whose letters had gone."""

    note: Note
    reached: tuple[str, ...]


class Journal:
    """The letters of one sending that have gone. Raises `Refusal` where it cannot be written, before anything has gone."""

    def __init__(self, root: str, note: Note) -> None:
        self._place = _place(root, note.meeting)
        try:
            os.makedirs(os.path.dirname(self._place), exist_ok=True)
            self._handle = os.open(self._place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            self._write({**note._asdict(), "on": note.on.isoformat()})
        except OSError as error:
            raise Refusal(
                T("{path} cannot be written: {why}", path=self._place, why=error.strerror or str(error)),
                help=T("nothing was sent"),
            ) from None

    def gone(self, person: str) -> None:
        """The server has taken the letter to this person."""
        self._write(person)

    def _write(self, value: object) -> None:
        os.write(self._handle, json.dumps(value).encode() + b"\n")
        os.fsync(self._handle)

    def close(self) -> None:
        """Nothing more goes; the list stays until it is noted (`forget`)."""
        os.close(self._handle)


def unfinished(root: str, meeting: str) -> Unfinished | None:
    """The sending of a meeting that was broken off, if there is one of which something went."""
    try:
        with open(_place(root, meeting), encoding="utf-8") as file:
            head, *lines = [json.loads(line) for line in file if line.endswith("\n")]
        note = Note(**{**head, "on": date.fromisoformat(head["on"]), "wanted": tuple(head["wanted"]), "gone": tuple(head["gone"])})  # fmt: skip
    except (OSError, ValueError, TypeError, KeyError):
        return None  # nothing went before the head was whole
    reached = tuple(line for line in lines if isinstance(line, str))
    return Unfinished(note, reached) if reached else None


def forget(root: str, meeting: str) -> None:
    """What went is noted."""
    place = _place(root, meeting)
    if os.path.lexists(place):
        os.unlink(place)


def _place(root: str, meeting: str) -> str:
    return os.path.join(vcs.git_dir(root), FOLDER, sha256(meeting.encode()).hexdigest()[:20])
