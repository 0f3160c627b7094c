"""Forums merge into one: what is open goes along with a link back, what was held stays where it was, under its old name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from samverka.actions.workspace import Workspace, a_forum, with_faults
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive, holds
from samverka.domain.dates import Said
from samverka.domain.deadlines import target_meeting
from samverka.domain.fields import Block, TimeSpan, When, specs
from samverka.domain.ids import slug, unique
from samverka.domain.issues import CLOSED
from samverka.domain.records import Forum, Insats, Issue, Meeting, Record, Uppdrag, Wheel
from samverka.domain.records import Plan as PlanRecord
from samverka.domain.reporting import reports_due
from samverka.domain.seats import seats_on
from samverka.domain.stages import phase, state
from samverka.domain.values import Struct
from samverka.domain.wheel import Turn, turns
from samverka.store.create import new_record, record_path
from samverka.store.document import Document
from samverka.store.edit import Flow, Value, append_item, set_key
from samverka.store.nodes import Sequence
from samverka.store.plan import Change, Plan
from samverka.text import T

OPEN = ("before", "ongoing")


class Merged(Struct):
    """Forums that become one. `moved` are the records that go along, `waiting` those that a meeting
    of their old forum takes up before the day, and `items` the wheel items; `meetings` those of the old forums
    after the day, which somebody must cancel or move (or which are cancelled here); `left` what is not moved and may want a look."""

    plan: Plan
    sources: tuple[Forum, ...]
    into: str
    made: bool
    on: date
    moved: tuple[Record, ...]
    waiting: tuple[Record, ...]
    items: tuple[Turn, ...]
    meetings: tuple[Meeting, ...]
    cancelled: bool
    left: tuple[Record, ...]


def merge(
    workspace: Workspace,
    words: tuple[str, ...],
    into: str,
    on: date,
    *,
    title: str | None = None,
    cancel: str | None = None,
) -> Merged:
    """Merge forums into another from a day on; `into` is a forum, or the id of one that is made in the form of the first.

    `cancel` is a reason: the old forums' meetings from that day on are then cancelled with it. Raises `Refusal` where it cannot be."""
    archive = workspace.archive
    target = archive.forum(into)
    sources = tuple(forum for forum in dict.fromkeys(a_forum(archive, word) for word in words) if forum.id != into)
    _may_merge(workspace, sources, target, into, on, title)
    edits = _Edits(workspace)
    for forum in sources:
        if forum.to is None:
            edits.set(forum, ("to",), on - timedelta(1), after="from")
    if target is not None:
        for forum in sources:
            if forum.id not in target.replaces:
                edits.append(target, ("replaces",), forum.id)
    found = tuple(_records(archive, sources))
    moved = tuple(record for record in found if not _waits(archive, record, sources, on, workspace.today))
    for record in moved:
        edits.take_over(record, sources, into)
    items = tuple(_items(archive, sources, on, workspace.today))
    new_wheels = _wheels(workspace, edits, items, into, sources[0].collaboration)
    meetings = tuple(m for f in sources for m in archive.meetings(f.id) if m.date >= on and m.cancelled is None)
    for meeting in meetings if cancel else ():
        edits.set(meeting, ("cancelled",), Flow({"on": workspace.today, "reason": cancel or ""}), after="date")
    created = () if target is not None else (_created(workspace, sources, into, on, title or ""),)
    names = ", ".join(forum.title for forum in sources)
    summary = T("forums merged: {names} → {into}", names=names, into=target.title if target else title or into)
    trailers = (("Samverka-Command", "forum merge"), ("Samverka-Record", into))
    plan = Plan((*created, *new_wheels, *edits.changes()), summary, trailers)
    waiting = tuple(record for record in found if record not in moved)
    left = tuple(_left(archive, sources, on))
    return Merged(plan, sources, into, target is None, on, moved, waiting, items, meetings, cancel is not None, left)


def _may_merge(
    workspace: Workspace, sources: tuple[Forum, ...], target: Forum | None, into: str, on: date, title: str | None
) -> None:
    if not sources:
        raise Refusal(T("name the forums that end: at least one, and not the one they go into"), exit_code=2)
    every = (*sources, target) if target else sources
    if len({forum.collaboration for forum in every}) > 1:
        raise Refusal(T("forums of different collaborations cannot merge"), exit_code=2)
    for forum in every:
        if not holds(on - timedelta(1), forum.from_, forum.to) and forum is not target:
            raise Refusal(T("{forum} does not exist on {day}", forum=forum.title, day=on - timedelta(1)))
        if forum.to is not None and (forum is target or forum.to != on - timedelta(1)):
            help = T("nothing was changed; take to: away from {path} first", path=forum.path)
            raise Refusal(T("{forum} is to end {day} already", forum=forum.title, day=Said(forum.to)), help=help)
    if target is None:
        if slug(into, words=20) != into:
            raise Refusal(
                T("«{into}» is no forum, and no id for a new one: write small letters and hyphens", into=into),
                exit_code=2,
            )
        if into in workspace.archive.records or into in workspace.archive.broken:
            raise Refusal(T("there is a record «{id}» already", id=into), exit_code=2)
        if not title:
            help = T("a new forum is made in the form of {forum}: add --title TEXT", forum=sources[0].id)
            raise Refusal(T("there is no forum «{words}»", words=into), help=help, exit_code=2)
    elif not holds(on, target.from_, target.to):
        raise Refusal(T("{forum} does not exist on {day}", forum=target.title, day=on))


class _Edits:
    """Edits of several records, each of which is read once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._documents: dict[str, Document] = {}

    def of(self, record: Record) -> Document:
        if record.id not in self._documents:
            self._documents[record.id] = self._workspace.document(record)
        return self._documents[record.id]

    def put(self, record: Record, document: Document) -> None:
        self._documents[record.id] = document

    def set(self, record: Record, way: tuple[str | int, ...], value: Value, after: str | None = None) -> None:
        self.put(record, set_key(self.of(record), way, value, after=after))

    def append(self, record: Record, way: tuple[str | int, ...], value: Value) -> None:
        self.put(record, append_item(self.of(record), way, value))

    def take_over(self, record: Record, sources: tuple[Forum, ...], into: str) -> None:
        """The record is the new forum's, and says from which one it came."""
        ids = {forum.id for forum in sources}
        was = getattr(record, "forum", None)
        if was in ids:
            self.set(record, ("forum",), into)
            self.set(record, ("taken_over_from",), was or "", after="forum")
        if isinstance(record, Insats) and record.steering in ids:
            self.set(record, ("steering",), into)

    def changes(self) -> Iterator[Change]:
        for document in self._documents.values():
            yield self._workspace.change(document)


def _records(archive: Archive, sources: tuple[Forum, ...]) -> Iterator[Record]:
    """The open issues, assignments and efforts of the forums, and the efforts that one of them steers."""
    for forum in sources:
        yield from (issue for issue in archive.issues(forum.id) if state(issue) not in CLOSED)
        yield from (uppdrag for uppdrag in archive.uppdrag(forum.id) if phase(archive, uppdrag) in OPEN)
    ids = {forum.id for forum in sources}
    for insats in archive.of(Insats, sources[0].collaboration):
        if {insats.forum, insats.steering} & ids and phase(archive, insats) in OPEN:
            yield insats


def _waits(archive: Archive, record: Record, sources: tuple[Forum, ...], on: date, today: date) -> bool:
    """Whether a meeting of the old forum is still to take a record up before the day; on the day the same command moves it."""
    ids = {forum.id for forum in sources}
    if isinstance(record, Issue):
        bound = target_meeting(archive, record)
        return bound is not None and bound.forum in ids and today <= bound.date < on and bound.cancelled is None
    if isinstance(record, (Uppdrag, Insats)):
        due = reports_due(archive, record, today)
        return any(not report.given and today <= report.day < on for report in due)
    return False


def _left(archive: Archive, sources: tuple[Forum, ...], on: date) -> Iterator[Record]:
    """What is not moved because a person must think about it: plans, figures changed for a forum, summons that it issues."""
    ids = {forum.id for forum in sources}
    for plan in archive.of(PlanRecord, sources[0].collaboration):
        if plan.forum in ids and plan.year >= on.year:
            yield plan
    for other in archive.forums(sources[0].collaboration):
        if other.summons_by in ids and other.id not in ids:
            yield other
    collaboration = archive.collaboration(sources[0])
    if collaboration is not None and any(change.forum in ids for change in collaboration.changes):
        yield collaboration


# --- the wheel


def _items(archive: Archive, sources: tuple[Forum, ...], on: date, today: date) -> Iterator[Turn]:
    """The items of the forums' own wheels that nobody has dealt with and that no meeting before the day is to."""
    for forum in sources:
        own = [wheel for wheel in archive.wheels(forum) if wheel.forum == forum.id and wheel.year >= on.year]
        for year in sorted({wheel.year for wheel in own}):
            for turn in turns(archive, forum, year, today):
                if turn.wheel.forum == forum.id and not turn.settled and _stays_open(turn, on):
                    yield turn


def _stays_open(turn: Turn, on: date) -> bool:
    late = (turn.item.moved or turn.item.when).last >= on
    if turn.outcome == "before":
        return False
    return late or turn.outcome == "missed" or turn.meeting is None or turn.meeting.date >= on


def _wheels(
    workspace: Workspace, edits: _Edits, items: tuple[Turn, ...], into: str, collaboration: str
) -> tuple[Change, ...]:
    """Each item copied into the new forum's wheel of its year, and marked in the old one as dropped there, with where it went."""
    archive, made = workspace.archive, []
    for year in sorted({turn.wheel.year for turn in items}):
        wheel = next((w for w in archive.of(Wheel, collaboration) if w.forum == into and w.year == year), None)
        id = wheel.id if wheel else unique(f"{year}-{into}", archive.records)
        taken = {item.id for item in wheel.items} if wheel else set()
        added: list[Value] = []
        for turn in (turn for turn in items if turn.wheel.year == year):
            name = unique(turn.item.id, taken)
            taken.add(name)
            added.append(Flow({**_written(turn.item), "id": name, "taken_over_from": turn.key}))
            _drop(edits, turn, f"{id}#{name}")
        for value in added if wheel else ():
            assert wheel is not None
            edits.append(wheel, ("items",), value)
        if wheel is None:
            path = record_path(collaboration, "wheel", id)
            front: dict[str, Value | None] = {"kind": "wheel", "id": id, "forum": into, "year": year, "items": added}
            made.append(Change(path, None, new_record(path, front)))
    return tuple(made)


def _drop(edits: _Edits, turn: Turn, where: str) -> None:
    index = turn.wheel.items.index(turn.item)
    written = edits.of(turn.wheel).root.get("items")
    if not isinstance(written, Sequence) or len(written.items) != len(turn.wheel.items):
        raise with_faults(turn.wheel.path)
    edits.set(turn.wheel, ("items", index, "dropped"), f"→ {where}")


def _written(block: Block) -> dict[str, Value]:
    """A block as its file would say it: what it was given, in the order of the format."""
    found: dict[str, Value] = {}
    kind: Any = type(block)
    for spec in specs(kind):
        held = getattr(block, spec.name)
        if held is not None and held != spec.default:
            found[spec.key] = _value(held)
    return found


def _value(held: Any) -> Value:
    if isinstance(held, Block):
        return Flow(_written(held))
    if isinstance(held, When):
        return held.first if len(held.text) == 10 and "W" not in held.text else held.text
    if isinstance(held, TimeSpan):
        return str(held)
    if isinstance(held, tuple):
        return [_value(item) for item in held]
    assert isinstance(held, (str, int, date))
    return held


# --- a new forum


def _created(workspace: Workspace, sources: tuple[Forum, ...], into: str, on: date, title: str) -> Change:
    """A forum in the form of the first one: its type, roles, standing items and place; its seats, and those of parties that only
    another of them has. The text is written anew: what one should know is in the old records."""
    first = sources[0]
    path = record_path(first.collaboration, "forum", into)
    if path.casefold() in {held.casefold() for held in workspace.loaded.tree.files()}:
        raise Refusal(T("{path} is there already; nothing was changed", path=path))
    held = {
        key: value
        for key, value in _written(first).items()
        if key not in ("id", "title", "seats", "from", "to", "exceptions", "dnr")
    }
    seats: list[Value] = []
    parties: set[str | None] = set()
    taken: set[str] = {item.id for item in first.standing}
    for forum in sources:
        here = [h.seat for h in seats_on(forum, on)]
        for seat in here:
            if forum is first or (seat.party not in parties and seat.role != "co-opted"):
                id = unique(seat.id, taken)
                taken.add(id)
                seats.append(Flow({**_written(seat), "id": id, "from": on}))
        parties |= {seat.party for seat in here}
    front: dict[str, Value | None] = {
        "kind": "forum",
        "id": into,
        "title": title,
        **held,
        "seats": seats or None,
        "from": on,
    }
    front["replaces"] = [forum.id for forum in sources]
    return Change(path, None, new_record(path, front))
