"""Which record a document is made of, and putting the finished document in its place."""

from __future__ import annotations

import os

from samverka.actions.workspace import named
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.records import Collaboration, Forum, Insats, Meeting, Plan, Record, Uppdrag
from samverka.store.apply import apply
from samverka.store.plan import Change
from samverka.store.plan import Plan as Edits
from samverka.text import T

KINDS: tuple[type[Record], ...] = (Meeting, Uppdrag, Insats, Plan, Forum, Collaboration)
"""The kinds of record that there are documents of."""


def the_record(archive: Archive, words: str) -> Record:
    """The record whose id ends in `words`. Raises `Refusal` (exit code 2) where none or several do, or it is of another kind."""
    found = named(archive, words, KINDS)
    if len(found) == 1:
        return found[0]
    if found:
        raise Refusal(
            T("«{words}» can be several; write more of the id: {ids}", words=words, ids=", ".join(r.id for r in found)),
            exit_code=2,
        )
    raise Refusal(
        T("there is no meeting, assignment, effort, plan, forum or collaboration «{words}»", words=words), exit_code=2
    )


def write_file(path: str, data: bytes) -> None:
    """Put a finished document in its place, whole or not at all; an older one there is written over. Raises `Refusal`."""
    folder, name = os.path.split(os.path.abspath(path))
    try:
        os.makedirs(folder, exist_ok=True)
        before = _before(path)
    except OSError as error:
        raise Refusal(T("{path} cannot be written: {why}", path=path, why=error.strerror or str(error))) from None
    apply(Edits((Change(name, before, data),), T("a document")), folder)


def _before(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
