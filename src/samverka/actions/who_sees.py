"""Who sees what of a record, and why: each mark that narrows it, named (promise 7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from samverka.actions.audience import LEVELS, PARTIES, PREPARATION, item_level, level, meeting_level, part_level
from samverka.actions.seen import FINISHED
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.agenda import commitments
from samverka.domain.archive import Archive
from samverka.domain.records import AgendaItem, Meeting, Record, Wheel
from samverka.text import T, Text

UNMARKED = T("no mark: the parties")
OWN = T("its own mark: {mark}")
SECRET = T("secrecy: chair and secretary only")
WHOLE = T("the whole collaboration is hidden")
FORUM = T("the forum {forum} is marked {mark}")
SOURCE = T("{source}, which it comes from, is narrower")
MEETING = T("as its meeting")
ITEM = T("as its item")


class Seen(NamedTuple):
    """A record or a part of it: what it is called, how narrow it is (0 public, 1 the parties, 2 preparation), and why."""

    what: str
    level: int
    why: tuple[Text, ...]


class Explained(NamedTuple):
    """Who sees a record: itself first, then its parts. `notes` says whether its notes are shown to others than the preparation, None
    where it has none."""

    record: Record
    parts: tuple[Seen, ...]
    notes: bool | None


def who_sees(workspace: Workspace, words: str) -> Explained:
    """Who sees the record whose id ends in `words`, and each part of it. Raises `Refusal` (exit code 2)."""
    archive = workspace.archive
    found = archive.find(words)
    if len(found) != 1:
        raise _none_or_several(words, found)
    record = found[0]
    forum = archive.forum(record.forum) if isinstance(record, Meeting) else None
    if not isinstance(record, Meeting) or forum is None:
        held = Seen(record.id, level(archive, record), tuple(_record_marks(archive, record)))
        return Explained(record, (held, *_wheel_items(archive, record)), None)
    why = [*_record_marks(archive, record), *_forum_marks(archive, forum)]
    narrow = meeting_level(archive, record, forum)
    parts = [Seen(record.id, narrow, tuple(why))]
    parts += [
        Seen(item.title, item_level(archive, item, narrow), tuple(_item_marks(archive, item, narrow)))
        for item in record.agenda
    ]
    for part in commitments(record):
        marks = [OWN(mark=part.visibility)] if part.visibility else [ITEM if part.item else MEETING]
        parts.append(Seen(part.text, part_level(archive, record, forum, part), tuple(marks)))
    return Explained(record, tuple(parts), record.notes in FINISHED if record.notes else None)


def _none_or_several(words: str, found: tuple[Record, ...]) -> Refusal:
    if not found:
        return Refusal(T("there is no record «{words}»", words=words), exit_code=2)
    ids = ", ".join(record.id for record in found[:12])
    return Refusal(T("«{words}» can be several; write more of the id: {ids}", words=words, ids=ids), exit_code=2)


def _record_marks(archive: Archive, record: Record) -> Iterator[Text]:
    if record.secrecy:
        yield SECRET
    yield OWN(mark=record.visibility) if record.visibility else UNMARKED
    whole = archive.collaboration(record)
    if whole is not None and (whole.secrecy or whole.visibility == "preparation"):
        yield WHOLE


def _forum_marks(archive: Archive, forum: Record) -> Iterator[Text]:
    if level(archive, forum) > PARTIES or (forum.visibility or "parties") != "public":
        yield FORUM(forum=forum.id, mark=forum.visibility or "parties")


def _item_marks(archive: Archive, item: AgendaItem, narrow: int) -> Iterator[Text]:
    if item.secrecy:
        yield SECRET
    own = LEVELS[item.visibility] if item.visibility else None
    if item.visibility:
        yield OWN(mark=item.visibility)
    reached = item_level(archive, item, narrow)
    if item.from_ and not item.from_.startswith("model#") and reached > max(narrow, own or 0):
        yield SOURCE(source=item.from_)
    elif own is None and not item.secrecy:
        yield MEETING


def _wheel_items(archive: Archive, record: Record) -> Iterator[Seen]:
    for item in record.items if isinstance(record, Wheel) else ():
        mark = LEVELS[item.visibility] if item.visibility else 0
        why = OWN(mark=item.visibility) if item.visibility else T("as its wheel")
        yield Seen(item.title, min(max(level(archive, record), mark), PREPARATION), (why,))
