"""Who may see what: the marks of records and items, and the one allow-list of what each audience is shown (promise 7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from samverka.actions.workspace import a_party
from samverka.diagnostics import Refusal
from samverka.domain.agenda import Row, rows
from samverka.domain.archive import Archive, holds
from samverka.domain.hours import beginning
from samverka.domain.records import (
    AgendaItem,
    Collaboration,
    Decision,
    Forum,
    Insats,
    Meeting,
    Record,
    StandingItem,
    Task,
    Uppdrag,
    Wheel,
    WheelItem,
)
from samverka.domain.values import Struct, replace
from samverka.text import T

PUBLIC, PARTIES, PREPARATION = range(3)
"""How narrow a mark is; what is for one audience is for the narrower ones too."""
LEVELS = {"public": PUBLIC, "parties": PARTIES, "preparation": PREPARATION}


class Audience(Struct):
    """What an audience may see: marks up to `level`, of these only `fields`, in these sorts of feed. `party`: whose feeds alone."""

    name: str
    level: int
    feeds: frozenset[str]
    fields: frozenset[str]
    party: str | None = None


_OPEN_FIELDS = frozenset(("forum", "when", "place", "items", "notes", "decisions"))
_INNER_FIELDS = _OPEN_FIELDS | {
    "title", "clock", "presenter", "parties", "link", "reason", "deadlines", "roles", "papers", "attendance", "tasks", "votes", "sent",
    "dnr",
}  # fmt: skip
_ALL_FEEDS = frozenset(("forum", "collaboration", "party", "person"))

AUDIENCES = {
    "public": Audience("public", PUBLIC, frozenset(("forum", "collaboration")), _OPEN_FIELDS),
    "parties": Audience("parties", PARTIES, _ALL_FEEDS, _INNER_FIELDS),
    "preparation": Audience("preparation", PREPARATION, _ALL_FEEDS, _INNER_FIELDS),
}
"""The one allow-list: what is not named here reaches no feed, document or page. The fields are

`forum` its title · `when` date and time · `place` where (never an address to join at) · `items` the titles on the agenda · `title` the
meeting's own title · `clock` when each item begins · `presenter` who presents it · `parties` whom it concerns · `link` where to join
or read · `reason` what a meeting was moved from, and why it was moved or cancelled · `deadlines` the two days before the meeting · `notes` the text of
finished notes, item by item · `decisions` what was decided · `roles` who chairs, writes and convenes · `papers` what belongs to an
item · `attendance` who was there, served and stepped aside · `tasks` who does what by when · `votes` how a decision was taken: mode, votes,
dissent, and whose own decision it waits for · `sent` when the agenda went out · `dnr` the case numbers, each with whose register it is in.
Which key of a record each of them lets out: `actions/shown.py`.
`party:ID` sees what the parties see, of its own forums and of what concerns it."""
_ADDRESS = re.compile(r"://|\bwww\.|\b[\w-]+(?:\.[\w-]+)+/|@", re.I)
"""What a place holds where it tells how to join: an address, also without https://, or an e-mail address."""


Marked = Record | AgendaItem | Decision | Task | WheelItem | StandingItem
"""What can have a mark of its own."""


def which_audience(archive: Archive, words: str) -> Audience:
    """The audience that `words` names: public, parties, preparation, or party:ID. Raises `Refusal` (exit code 2)."""
    kind, colon, name = words.partition(":")
    if kind == "party" and name:
        party = a_party(archive, name)
        return replace(
            AUDIENCES["parties"], name=f"party:{party}", feeds=frozenset(("forum", "party", "person")), party=party
        )
    if colon or kind not in AUDIENCES:
        raise Refusal(
            T("there is no audience «{audience}»", audience=words),
            help=T("there are: {ids}", ids=", ".join((*AUDIENCES, "party:ID"))),
            exit_code=2,
        )
    return AUDIENCES[kind]


def level(archive: Archive, record: Record) -> int:
    """How narrow a record is: its mark (missing means the parties), secrecy, and a collaboration or forum that is hidden as a whole."""
    hidden = any(_is_hidden(held) for held in (record, *around(archive, record)))
    return PREPARATION if hidden else LEVELS[record.visibility or "parties"]


def around(archive: Archive, record: Record) -> tuple[Record, ...]:
    """The collaboration and the forum that a record belongs to, as far as there are such."""
    held = archive.collaboration(record), archive.forum(getattr(record, "forum", None))
    return tuple(found for found in held if found is not None and found is not record)


def _is_hidden(record: Record) -> bool:
    return bool(record.secrecy) or record.visibility == "preparation"


def title_for(archive: Archive, record: Record | None, sees: Audience) -> str:
    """What a forum or a collaboration is called, where there is one and the audience may see it; else ""."""
    return str(getattr(record, "title", "")) if record is not None and level(archive, record) <= sees.level else ""


def place_for(meeting: Meeting, sees: Audience) -> str:
    """Where a meeting is; people write an address to join at there as well, and that is a link."""
    place = meeting.place or ""
    return "" if _ADDRESS.search(place) and "link" not in sees.fields else place


def meeting_level(archive: Archive, meeting: Meeting, forum: Forum) -> int:
    """A meeting is for those who may see both it and its forum."""
    return max(level(archive, meeting), level(archive, forum))


def visible_rows(archive: Archive, sees: Audience, meeting: Meeting, forum: Forum) -> tuple[Row, ...]:
    """The agenda's items that an audience may see: a party those that name it, and where it meets all that the parties see.

    They are numbered among themselves, the first one begins with the meeting, and a time of a hidden one looks like the time of the one
    before it: a gap would tell of the others."""
    narrow = meeting_level(archive, meeting, forum)
    seen = [row for row in rows(archive, meeting) if item_level(archive, row.item, narrow) <= sees.level]
    seen[:1] = [row._replace(begins=beginning(meeting)) for row in seen[:1]]
    if sees.party is not None and not meets(archive, forum, meeting.date, sees):
        wanted = archive.within(sees.party)
        seen = [row for row in seen if not wanted.isdisjoint(row.item.parties)]
    return tuple(_numbered(seen))


def _numbered(held: Iterable[Row]) -> Iterator[Row]:
    number = 0
    for row in held:
        number += row.number is not None
        yield row if row.number is None else row._replace(number=number)


def may_know(archive: Archive, sees: Audience, meeting: Meeting, forum: Forum) -> bool:
    """Whether an audience may know of a meeting; a party, where it meets there or an item that it sees names it."""
    if meeting_level(archive, meeting, forum) > sees.level:
        return False
    return meets(archive, forum, meeting.date, sees) or bool(visible_rows(archive, sees, meeting, forum))


def meets(archive: Archive, forum: Forum | None, on: date, sees: Audience) -> bool:
    """Whether an audience is all of those who meet in a forum, or a party that does."""
    return sees.party is None or (forum is not None and takes_part(archive, forum, on, archive.within(sees.party)))


def may_see(archive: Archive, sees: Audience, record: Record, on: date) -> bool:
    """Whether a record is for an audience; for a party one of a forum where it meets that day, or one that names it."""
    if level(archive, record) > sees.level:
        return False
    forum = record if isinstance(record, Forum) else archive.forum(getattr(record, "forum", None))
    return meets(archive, forum, on, sees) or not archive.within(sees.party or "").isdisjoint(_named(archive, record))


def _named(archive: Archive, record: Record) -> tuple[str | None, ...]:
    """The parties that an assignment, an effort or a collaboration names, or that sit in its groups."""
    if isinstance(record, Collaboration):
        seats = (seat.party for forum in archive.forums(record.collaboration) for seat in forum.seats)
        return (*(member.party for member in record.parties), *seats)
    if isinstance(record, Uppdrag):
        return (*record.parties, *(member.party for member in record.group))
    if isinstance(record, Insats):
        steering = archive.forum(record.steering)
        return (record.owner, *record.parties, *(seat.party for seat in (steering.seats if steering else ())))
    return ()


def rows_for(archive: Archive, meeting: Meeting, forum: Forum, wanted: frozenset[str]) -> tuple[Row, ...]:
    """The items that a party (with all that are part of it) is needed for: those that name it, and those that name nobody where it
    sits in the forum (G16). Breaks, and what is for chair and secretary, are nobody's; papers likewise."""
    sits = takes_part(archive, forum, meeting.date, wanted)
    seen = visible_rows(archive, AUDIENCES["parties"], meeting, forum)
    mine = (row for row in seen if row.number is not None and is_for(row.item.parties, wanted, sits))
    return tuple(row._replace(item=_open_papers(row.item)) for row in mine)


def _open_papers(item: AgendaItem) -> AgendaItem:
    papers = tuple(paper for paper in item.papers if paper.visibility != "preparation")
    return item if papers == item.papers else replace(item, papers=papers)


def is_for(parties: tuple[str, ...], wanted: frozenset[str], sits: bool) -> bool:
    """Whether something concerns a party: it names it, or names nobody and the party sits where it is taken up."""
    return not wanted.isdisjoint(parties) if parties else sits


def takes_part(archive: Archive, forum: Forum, on: date, wanted: frozenset[str]) -> bool:
    """Whether one of the wanted parties meets in a forum: by a seat that day, as convener, or as a member of the collaboration
    where the forum is open or its seats name no party."""
    seated = {seat.party for seat in forum.seats if seat.party and holds(on, seat.from_, seat.to)} | {*forum.conveners}
    whole = archive.collaboration(forum)
    if (forum.open or not seated) and whole is not None:
        members = (member.party for member in whole.parties if holds(on, member.from_, member.to))
        seated |= {party for member in members for party in archive.within(member)}
    return not wanted.isdisjoint(seated)


def part_level(archive: Archive, meeting: Meeting, forum: Forum, part: Decision | Task) -> int:
    """How narrow a decision or task is: as its item, or its meeting where it has none; its own mark only narrows that. While the notes are
    a draft nobody has said yet that it was so decided."""
    if meeting.notes == "draft":
        return PREPARATION
    narrow = meeting_level(archive, meeting, forum)
    item = next((item for item in meeting.agenda if item.id == part.item), None)
    return max(narrow if item is None else item_level(archive, item, narrow), LEVELS[part.visibility or "public"])


def item_level(archive: Archive, item: AgendaItem, meeting: int) -> int:
    """How narrow an item is on the agenda of a meeting that is so narrow; an item only narrows its meeting.

    Its own mark holds, else that of what it comes from (missing there means the parties); a mark or secrecy of what it comes from
    holds in any case. One that comes from nowhere, or from the model, is as its meeting.
    """
    own = _mark(item.visibility, item.secrecy)
    if item.from_ is None or item.from_.startswith("model#"):
        return max(meeting, own or PUBLIC)
    source = _source_mark(archive, item.from_)
    unmarked = PARTIES if source is None else source
    return max(meeting, source or PUBLIC, unmarked if own is None else own)


def _source_mark(archive: Archive, reference: str) -> int | None:
    id, _, part = reference.partition("#")
    if id in archive.broken:
        return PREPARATION  # nobody can read how it is marked
    record = archive.records.get(id)
    found = archive.find(id) if record is None else (record,)
    marks = [mark for source in found if (mark := _part_mark(source, part)) is not None]
    marks += [PREPARATION for source in found if any(map(_is_hidden, around(archive, source)))]
    return max(marks, default=None)


def _part_mark(record: Record, part: str) -> int | None:
    """The narrower mark of a record and of the part of it that an item comes from; None where neither has one."""
    found = [_mark(held.visibility, getattr(held, "secrecy", None)) for held in (record, *_parts(record, part))]
    return max((mark for mark in found if mark is not None), default=None)


def _parts(record: Record, id: str) -> Iterator[Marked]:
    """The part of a record with this id; of a decision or task at a meeting also the item that it belongs to."""
    if isinstance(record, Wheel):
        yield from (item for item in record.items if item.id == id)
    elif isinstance(record, Forum):
        yield from (item for item in record.standing if item.id == id)
    elif isinstance(record, Meeting):
        taken: tuple[Decision | Task, ...] = (*record.decisions, *record.tasks)
        held = [part for part in taken if part.id == id]
        yield from held
        yield from (item for item in record.agenda if item.id in (id, *(part.item for part in held)))


def _mark(visibility: str | None, secrecy: str | None = None) -> int | None:
    return PREPARATION if secrecy else LEVELS[visibility] if visibility else None
