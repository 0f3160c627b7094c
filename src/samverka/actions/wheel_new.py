"""A wheel for a new year, carried over from an earlier one: the same text, with its times in the same place of the new year."""

from __future__ import annotations

from datetime import date

from samverka.actions.workspace import Workspace, a_forum, one, with_faults
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.carry import day_in, next_time, when_in, words_in
from samverka.domain.dates import is_workday
from samverka.domain.records import Collaboration, Forum, Record, Wheel, WheelItem
from samverka.domain.values import Struct
from samverka.domain.wheel import Turn, due_in, unsettled
from samverka.store.create import new_record, record_path
from samverka.store.decode import parse_when
from samverka.store.document import Document
from samverka.store.edit import Value, remove_key, set_key
from samverka.store.nodes import Mapping, Node, Sequence
from samverka.store.plan import Change, Plan
from samverka.text import T


class Carried(Struct):
    """A new wheel: the plan, where it lies, and what a person should look at. `source` is None for an empty one.

    `undone`: items of the old year that nobody dealt with, which stand in the new one again; `later`: items of a longer cadence
    with the year in which they come next; `red`: items whose single day is no working day in the new year.
    """

    plan: Plan
    path: str
    owner: Record
    year: int
    source: Wheel | None
    items: int = 0
    undone: tuple[Turn, ...] = ()
    later: tuple[tuple[WheelItem, int], ...] = ()
    red: tuple[tuple[str, date], ...] = ()


def carry(workspace: Workspace, words: str, year: int, source: int | None) -> Carried:
    """The wheel of a forum, or of a whole collaboration, for a year; from that of `source`, or the latest before it."""
    archive = workspace.archive
    owner = _owner(archive, words)
    forum = owner.id if isinstance(owner, Forum) else None
    own = [wheel for wheel in archive.of(Wheel, owner.collaboration) if wheel.forum == forum]
    there = next((wheel for wheel in own if wheel.year == year), None)
    if there is not None:
        raise Refusal(T("there is a wheel for {year} already: {path}", year=year, path=there.path))
    old = _source(own, year, source)
    return _empty(workspace, owner, year) if old is None else _carried(workspace, owner, old, year)


def _owner(archive: Archive, words: str) -> Record:
    found = archive.find(words, (Forum, Collaboration))
    whole = [record for record in found if isinstance(record, Collaboration)]
    return one(archive, words, Collaboration) if whole and len(found) == 1 else a_forum(archive, words)


def _source(own: list[Wheel], year: int, source: int | None) -> Wheel | None:
    if source is None:
        return max((wheel for wheel in own if wheel.year < year), key=lambda wheel: wheel.year, default=None)
    held = next((wheel for wheel in own if wheel.year == source), None)
    if held is None:
        years = ", ".join(str(wheel.year) for wheel in sorted(own, key=lambda wheel: wheel.year))
        help = T("there are wheels for {years}", years=years) if years else None
        raise Refusal(T("there is no wheel for {year} to carry over", year=source), help=help, exit_code=2)
    return held


def _empty(workspace: Workspace, owner: Record, year: int) -> Carried:
    name = f"{year}-{owner.id}"
    path = record_path(owner.collaboration, "wheel", name)
    _free(workspace, path, name)
    front: dict[str, Value | None] = {"kind": "wheel", "id": name}
    front |= {"forum": owner.id if isinstance(owner, Forum) else None, "year": year, "items": []}
    return Carried(_plan(path, new_record(path, front), owner, name, year), path, owner, year, None)


def _plan(path: str, data: bytes, owner: Record, name: str, year: int) -> Plan:
    title = owner.title if isinstance(owner, (Forum, Collaboration)) else owner.id
    trailers = (("Samverka-Command", "wheel new"), ("Samverka-Record", name))
    return Plan((Change(path, None, data),), T("wheel: {title} {year}", title=title, year=year), trailers)


def _free(workspace: Workspace, path: str, name: str) -> None:
    archive = workspace.archive
    if name in archive.records or name in archive.broken:
        raise Refusal(T("there is a record «{id}» already", id=name))
    if path.casefold() in {held.casefold() for held in workspace.loaded.tree.files()}:
        raise Refusal(T("{path} is there already; nothing was changed", path=path))


def _carried(workspace: Workspace, owner: Record, old: Wheel, year: int) -> Carried:
    years = year - old.year
    folder, _, file = old.path.rpartition("/")
    name = words_in(old.id, old.year, years) if str(old.year) in old.id else f"{year}-{owner.id}"
    file = words_in(file, old.year, years) if str(old.year) in file else f"{name}.md"
    path = f"{folder}/{file}"
    _free(workspace, path, name)
    document = workspace.document(old)
    written = document.root.get("items")
    if isinstance(written, Sequence) and len(written.items) != len(old.items):
        raise with_faults(document.path)
    document = _head(document, old, name, year)
    taken: set[str] = set()
    for index, item in enumerate(old.items):
        document = _item(document, index, item, old.year, years, taken)
    due = [item for item in old.items if due_in(item, year)]
    later = tuple(
        (item, next_time(item.first, item.every, year))
        for item in old.items
        if item.every and item.first and not due_in(item, year)
    )
    undone = tuple(turn for turn in unsettled(workspace.archive, old, workspace.today) if _past(turn, workspace.today))
    red = tuple((item.title, day) for item in due for day in _days(item, years) if not is_workday(day))
    plan = _plan(path, document.text.encode("utf-8"), owner, name, year)
    return Carried(plan, path, owner, year, old, len(due), undone, later, red)


def _past(turn: Turn, today: date) -> bool:
    return turn.outcome == "missed" or (turn.item.due or (turn.item.moved or turn.item.when).last) < today


def _days(item: WheelItem, years: int) -> tuple[date, ...]:
    held = parse_when(when_in(item.when, years))
    single = (held.first,) if held is not None and held.first == held.last else ()
    return tuple(dict.fromkeys((*single, *((day_in(item.due, years),) if item.due else ()))))


def _head(document: Document, old: Wheel, name: str, year: int) -> Document:
    document = set_key(document, ("id",), name, after="kind")
    if old.title is not None:
        document = _change(document, ("title",), old.title, words_in(old.title, old.year, year - old.year))
    return set_key(document, ("year",), year)


def _item(document: Document, index: int, item: WheelItem, year: int, years: int, taken: set[str]) -> Document:
    way: tuple[str | int, ...] = ("items", index)
    name = words_in(item.id, year, years)
    name = item.id if name in taken else name
    taken.add(name)
    document = _change(document, (*way, "id"), item.id, name)
    single = item.when.first == item.when.last
    when: Value = day_in(item.when.first, years) if single else when_in(item.when, years)
    document = set_key(document, (*way, "when"), when)
    document = _change(document, (*way, "title"), item.title, words_in(item.title, year, years))
    if item.due is not None:
        document = set_key(document, (*way, "due"), day_in(item.due, years))
    document = _remove(document, way, "moved", "dropped", "done")
    for place, paper in enumerate(item.papers):
        held = (*way, "papers", place)
        document = _change(document, (*held, "title"), paper.title, words_in(paper.title, year, years))
        if paper.due is not None:
            document = set_key(document, (*held, "due"), day_in(paper.due, years))
        document = _remove(document, held, "state", "link")  # the new year's paper is not written yet
    return document


def _change(document: Document, way: tuple[str | int, ...], old: str, new: str) -> Document:
    return document if old == new else set_key(document, way, new)


def _remove(document: Document, way: tuple[str | int, ...], *keys: str) -> Document:
    for key in keys:
        held = _at(document.root, way)
        if isinstance(held, Mapping) and held.get(key) is not None:
            document = remove_key(document, (*way, key))
    return document


def _at(node: Node, way: tuple[str | int, ...]) -> Node | None:
    found: Node | None = node
    for step in way:
        if isinstance(found, Mapping) and isinstance(step, str):
            found = found.get(step)
        elif isinstance(found, Sequence) and isinstance(step, int):
            found = found.items[step]
        else:
            return None
    return found
