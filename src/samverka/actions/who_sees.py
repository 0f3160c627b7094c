"""Who sees what of a record, and why: each part of it with the keys that each audience is shown, and each mark that narrows it (promise 7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from samverka.actions.audience import (
    AUDIENCES,
    LEVELS,
    PREPARATION,
    Audience,
    around,
    is_for,
    item_level,
    level,
    may_know,
    may_see,
    meeting_level,
    meets,
    part_level,
    visible_rows,
    which_audience,
)
from samverka.actions.seen import FINISHED
from samverka.actions.shown import SHOWN
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.agenda import commitments
from samverka.domain.archive import Archive
from samverka.domain.records import AgendaItem, Decision, Forum, Issue, Meeting, Record, Section, Wheel
from samverka.named import NamedTuple
from samverka.store.sections import owner
from samverka.text import T, Text

NOBODY = PREPARATION + 1
"""The level of what goes out to no audience."""
UNMARKED = T("no mark: the parties")
OWN = T("its own mark: {mark}")
SECRET = T("secrecy: chair and secretary only")
WHOLE = T("the whole collaboration is hidden")
HIDDEN = T("the forum {forum} is hidden")
FORUM = T("the forum {forum} is marked {mark}")
SOURCE = T("{source}, which it comes from, is narrower")
MEETING, ITEM, WHEEL = T("as its meeting"), T("as its item"), T("as its wheel")
DRAFT = T("the notes are a draft")
UNOWNED = T("nobody owns this section")
NOT_ITSELF = T("an issue goes out only as an item of an agenda")
PAPER = T("paper: {title}")
SECTION = T("section: {heading}")
NOTES = frozenset(("notes", "approved_on", "approved_by", "attendance", "body"))
"""What stands in the notes alone, and goes out when they are finished."""
AT_ONCE = frozenset(("text", "who", "by", "state"))
"""What of a decision or task goes out to those who see tasks, before the notes are finished."""


class Seen(NamedTuple):
    """A record or a part of it: its id ("" for the record, `item/0` for a paper), what it is called, how narrow it is (0 public, 1 the parties, 2
    preparation, 3 nobody), why, by audience the keys of the record that go out of it, and the audiences that see something of it."""

    id: str
    what: str | Text
    level: int
    why: tuple[Text, ...]
    shown: Mapping[str, tuple[str, ...]]
    to: tuple[str, ...]


class Explained(NamedTuple):
    """Who sees a record: itself first, then its parts, for these audiences. `notes` says whether its notes are finished, None where it has none."""

    record: Record
    audiences: tuple[Audience, ...]
    parts: tuple[Seen, ...]
    notes: bool | None


class _Part(NamedTuple):
    """A part before it is told who sees it: `below` begins its keys, `item` is the item that a party must see for it."""

    id: str
    what: str | Text
    level: int
    why: tuple[Text, ...]
    below: str
    item: str | None = None


def who_sees(workspace: Workspace, words: str) -> Explained:
    """Who sees the record whose id ends in `words`, and each part of it: for each audience, and each party that samverka.yml publishes
    for. Raises `Refusal` (exit code 2)."""
    archive = workspace.archive
    found = archive.find(words)
    if len(found) != 1:
        raise _none_or_several(words, found)
    return explained(workspace, found[0])


def explained(workspace: Workspace, record: Record) -> Explained:
    """Who sees a record, and each part of it."""
    archive = workspace.archive
    parties = dict.fromkeys(t.audience for t in archive.settings.publish if t.audience.startswith("party:"))
    own = [which_audience(archive, words) for words in parties if words.partition(":")[2] in archive.parties]
    audiences = (AUDIENCES["public"], AUDIENCES["parties"], *own, AUDIENCES["preparation"])
    telling = _Telling(workspace, record)
    parts = tuple(telling.seen(part, audiences) for part in telling.parts())
    notes = record.notes in FINISHED if isinstance(record, Meeting) and record.notes else None
    return Explained(record, audiences, parts, notes)


def _none_or_several(words: str, found: tuple[Record, ...]) -> Refusal:
    if not found:
        return Refusal(T("there is no record «{words}»", words=words), exit_code=2)
    ids = ", ".join(record.id for record in found[:12])
    return Refusal(T("«{words}» can be several; write more of the id: {ids}", words=words, ids=ids), exit_code=2)


class _Telling:
    """Tells of one record what each part of it is, and who is shown which of its keys."""

    def __init__(self, workspace: Workspace, record: Record) -> None:
        self.archive, self.today, self.record = workspace.archive, workspace.today, record
        self.forum = self.archive.forum(record.forum) if isinstance(record, Meeting) else None

    # --- the parts

    def parts(self) -> Iterator[_Part]:
        record, why = self.record, tuple(_record_marks(self.archive, self.record))
        if isinstance(record, Meeting) and self.forum is not None:
            yield from self._meeting(record, self.forum, why)
            return
        narrow = level(self.archive, record)
        forum = self.archive.forum(record.forum) if isinstance(record, Wheel) else None
        if forum is not None:  # a wheel is shown as its forum's
            narrow, why = max(narrow, level(self.archive, forum)), (*why, *_forum_marks(forum))
        if isinstance(record, Issue):
            yield _Part("", record.id, NOBODY, (NOT_ITSELF,), "")
            yield from self._as_items(record)
            return
        yield _Part("", record.id, narrow, why, "")
        for item in record.items if isinstance(record, Wheel) else ():
            mark = LEVELS[item.visibility] if item.visibility else 0
            told = OWN(mark=item.visibility) if item.visibility else WHEEL
            yield _Part(item.id, item.title, max(narrow, mark), (told,), "items.", item.id)
        for section in record.sections:
            kept = section.marker is not None and section.marker[0] == "section"
            yield self._section(section, None, narrow if kept else NOBODY, why if kept else (UNOWNED,))

    def _meeting(self, meeting: Meeting, forum: Forum, why: tuple[Text, ...]) -> Iterator[_Part]:
        archive = self.archive
        narrow = meeting_level(archive, meeting, forum)
        yield _Part("", meeting.id, narrow, (*why, *_forum_marks(forum)), "")
        levels = {item.id: item_level(archive, item, narrow) for item in meeting.agenda}
        for item in meeting.agenda:
            marks = tuple(_item_marks(archive, item, narrow))
            yield _Part(item.id, item.title, levels[item.id], marks, "agenda.", item.id)
            for number, paper in enumerate(item.papers):
                own = (OWN(mark=paper.visibility),) if paper.visibility == "preparation" else (ITEM,)
                held = PREPARATION if paper.visibility == "preparation" else levels[item.id]
                yield _Part(f"{item.id}/{number}", PAPER(title=paper.title), held, own, "agenda.papers.", item.id)
        for part in commitments(meeting):
            told = (
                DRAFT
                if meeting.notes == "draft"
                else OWN(mark=part.visibility)
                if part.visibility
                else ITEM
                if part.item
                else MEETING
            )
            below = "decisions." if isinstance(part, Decision) else "tasks."
            yield _Part(part.id, part.text, part_level(archive, meeting, forum, part), (told,), below, part.item)
        for section in meeting.sections:
            id = owner(section, meeting.agenda)
            yield self._section(section, id, levels.get(id or "", NOBODY), (ITEM,) if id else (UNOWNED,))

    def _section(self, section: Section, item: str | None, narrow: int, why: tuple[Text, ...]) -> _Part:
        return _Part(f"#{section.line}", SECTION(heading=section.heading), narrow, why, "body", item)

    def _as_items(self, issue: Issue) -> Iterator[_Part]:
        for meeting in self.archive.of(Meeting):
            forum = self.archive.forum(meeting.forum)
            for item in meeting.agenda if forum is not None else ():
                if item.from_ == issue.id and forum is not None:
                    narrow = item_level(self.archive, item, meeting_level(self.archive, meeting, forum))
                    marks = tuple(_item_marks(self.archive, item, narrow))
                    yield _Part(
                        f"{meeting.id}#{item.id}",
                        f"{meeting.id}: {item.title}",
                        narrow,
                        marks,
                        "",
                        f"{meeting.id}#{item.id}",
                    )

    # --- who is shown what

    def seen(self, part: _Part, audiences: Iterable[Audience]) -> Seen:
        held = tuple(audiences)
        shown = {sees.name: tuple(self._keys(part, sees)) for sees in held}
        # A wheel lets out nothing but its items.
        whole = part.id == "" and isinstance(self.record, Wheel)
        to = (s.name for s in held if shown[s.name] or (whole and part.level <= s.level and self._is_its(part, s)))
        return Seen(part.id, part.what, part.level, part.why, shown, tuple(to))

    def _keys(self, part: _Part, sees: Audience) -> Iterator[str]:
        if part.level > sees.level or not self._is_its(part, sees):
            return
        for key, field in SHOWN[self.record.kind].items():
            if field in sees.fields and _stands(key, part.below) and self._has(key) and self._out(key, sees):
                yield key

    def _has(self, key: str) -> bool:
        """Whether the record says anything under a key."""
        name = key.partition(".")[0]
        return getattr(self.record, "sections" if name == "body" else name, None) not in (None, (), False)

    def _out(self, key: str, sees: Audience) -> bool:
        """Whether a key goes out already: what stands in notes waits until they are finished."""
        meeting = self.record
        if not isinstance(meeting, Meeting) or meeting.notes in FINISHED or sees.name == "preparation":
            return True
        first, _, last = key.partition(".")
        if first in ("decisions", "tasks"):
            return last in AT_ONCE and "tasks" in sees.fields
        return first not in NOTES

    def _is_its(self, part: _Part, sees: Audience) -> bool:
        """Whether a part is for a party, where it is a party's audience."""
        record, archive = self.record, self.archive
        if sees.party is None:
            return True
        if isinstance(record, Meeting) and self.forum is not None:
            if part.item is None:
                return may_know(archive, sees, record, self.forum) and (
                    part.below == "" or meets(archive, self.forum, record.date, sees)
                )
            return part.item in {row.item.id for row in visible_rows(archive, sees, record, self.forum)}
        if isinstance(record, Issue):
            id, _, item_id = (part.item or "").partition("#")
            meeting = archive.records.get(id)
            forum = archive.forum(meeting.forum) if isinstance(meeting, Meeting) else None
            rows = visible_rows(archive, sees, meeting, forum) if isinstance(meeting, Meeting) and forum else ()
            return item_id in {row.item.id for row in rows}
        if isinstance(record, Wheel) and part.item is not None:
            item = next(item for item in record.items if item.id == part.item)
            forum = archive.forum(record.forum)
            return is_for(
                item.parties, archive.within(sees.party), forum is None or meets(archive, forum, self.today, sees)
            )
        return may_see(archive, sees, record, self.today)


def _stands(key: str, below: str) -> bool:
    """Whether a key is one of the part whose keys begin so; those of the record itself are all that no part has."""
    if below:
        return key.startswith(below) and (below != "agenda." or not key.startswith("agenda.papers"))
    return not key.startswith(("agenda.", "decisions.", "tasks.", "items.", "body"))


# --- why


def _record_marks(archive: Archive, record: Record) -> Iterator[Text]:
    if record.secrecy:
        yield SECRET
    yield OWN(mark=record.visibility) if record.visibility else UNMARKED
    for held in around(archive, record):
        if held.secrecy or held.visibility == "preparation":
            yield HIDDEN(forum=held.id) if isinstance(held, Forum) else WHOLE


def _forum_marks(forum: Forum) -> Iterator[Text]:
    if forum.visibility != "public" and not (forum.secrecy or forum.visibility == "preparation"):
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
