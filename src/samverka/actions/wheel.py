"""The annual wheel: read for all or for one party (G16), and an item of it moved, dropped or done (G04)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from samverka.actions.audience import PARTIES, is_for, level, takes_part
from samverka.actions.workspace import Workspace, a_party, forum_or_collaboration, with_faults
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.records import Forum, Meeting, Wheel, WheelItem
from samverka.domain.values import Struct
from samverka.domain.wheel import Turn, turns
from samverka.store.decode import parse_when
from samverka.store.document import Document
from samverka.store.edit import remove_key, set_key
from samverka.store.nodes import Mapping, Sequence
from samverka.store.plan import Plan
from samverka.text import T, Text


class ShownWheel(Struct):
    """A forum's year: its items in order of time, and its meetings."""

    forum: Forum
    year: int
    turns: tuple[Turn, ...]
    meetings: tuple[Meeting, ...]


def show(workspace: Workspace, words: str, year: int | None, party: str | None) -> tuple[ShownWheel, ...]:
    """The wheel of a forum, or of each forum of a collaboration, for a year (this one, where none is named)."""
    archive = workspace.archive
    chosen = year or workspace.today.year
    wanted = archive.within(a_party(archive, party)) if party else None
    shown = []
    for forum in forum_or_collaboration(archive, words):
        held = turns(archive, forum, chosen, workspace.today)
        if wanted is not None:
            sits = takes_part(
                archive, forum, min(max(date(chosen, 1, 1), workspace.today), date(chosen, 12, 31)), wanted
            )
            held = tuple(t for t in held if is_for(t.item.parties, wanted, sits) and _for_parties(archive, t))
        meetings = tuple(m for m in archive.meetings(forum.id) if m.date.year == chosen)
        if held or (meetings and (wanted is None or sits)):
            shown.append(ShownWheel(forum, chosen, held, meetings))
    return tuple(shown)


def _for_parties(archive: Archive, turn: Turn) -> bool:
    return level(archive, turn.wheel) <= PARTIES and turn.item.visibility != "preparation"


# --- one item: moved, dropped, done


class Edited(Struct):
    """What was said of an item: the plan, the item as it was, and a coming meeting that already has it on its agenda."""

    plan: Plan
    wheel: Wheel
    item: WheelItem
    planned: Meeting | None


def move(workspace: Workspace, words: str, to: str) -> Edited:
    """An item to be taken up at another time: a month, a week or a day."""
    when = parse_when(to)
    if when is None:
        raise Refusal(
            T("--to: «{value}» is no time of the year: write 2026-04, 2026-W17 or 2026-04-23", value=to), exit_code=2
        )

    def edit(document: Document, index: int) -> Document:
        return set_key(_without(document, index, "dropped", "done"), ("items", index, "moved"), when.text, after="when")

    return _edit(workspace, words, edit, T("wheel: {title} moved to {when}", when=when.text), "wheel move")


def drop(workspace: Workspace, words: str, reason: str) -> Edited:
    """An item that is not to be taken up this year, and why."""
    if not reason.strip():
        raise Refusal(T("--reason: say why, so that the one who reads the wheel later knows"), exit_code=2)

    def edit(document: Document, index: int) -> Document:
        return set_key(_without(document, index, "done"), ("items", index, "dropped"), reason.strip())

    return _edit(workspace, words, edit, T("wheel: {title} dropped"), "wheel drop")


def done(workspace: Workspace, words: str, on: date | None) -> Edited:
    """An item that was done without a meeting."""
    day = on or workspace.today
    if day > workspace.today:
        raise Refusal(T("{day} has not come yet", day=day), exit_code=2)

    def edit(document: Document, index: int) -> Document:
        return set_key(_without(document, index, "dropped"), ("items", index, "done"), day)

    return _edit(workspace, words, edit, T("wheel: {title} done"), "wheel done")


def _edit(
    workspace: Workspace, words: str, edit: Callable[[Document, int], Document], summary: Text, command: str
) -> Edited:
    wheel, index = an_item(workspace.archive, words)
    item = wheel.items[index]
    turn = _turn(workspace, wheel, item)
    if turn is not None and turn.outcome == "handled" and turn.meeting is not None:
        raise Refusal(T("«{title}» was handled at {meeting}", title=item.title, meeting=turn.meeting.id))
    document = workspace.document(wheel)
    written = document.root.get("items")
    if not isinstance(written, Sequence) or len(written.items) != len(wheel.items):
        raise with_faults(document.path)
    changed = workspace.change(edit(document, index))
    trailers = (("Samverka-Command", command), ("Samverka-Record", wheel.id))
    said = Text(summary.id, (*summary.values, ("title", item.title)))
    planned = turn.meeting if turn is not None and turn.outcome == "planned" else None
    return Edited(Plan((changed,), said, trailers), wheel, item, planned)


def _without(document: Document, index: int, *keys: str) -> Document:
    for key in keys:
        written = document.root.get("items")
        assert isinstance(written, Sequence)
        item = written.items[index]
        if isinstance(item, Mapping) and item.get(key) is not None:
            document = remove_key(document, ("items", index, key))
    return document


def _turn(workspace: Workspace, wheel: Wheel, item: WheelItem) -> Turn | None:
    archive = workspace.archive
    forums = [forum for forum in archive.forums(wheel.collaboration) if wheel.forum in (None, forum.id)]
    held = [
        turn
        for forum in forums
        for turn in turns(archive, forum, wheel.year, workspace.today)
        if turn.wheel.id == wheel.id and turn.item.id == item.id
    ]
    return next((turn for turn in held if turn.outcome in ("handled", "planned")), held[0] if held else None)


def an_item(archive: Archive, words: str) -> tuple[Wheel, int]:
    """The wheel and the place in it of the item that `words` names: `WHEEL#ITEM`, or the item's id where only one wheel has it."""
    wheel_words, mark, item_words = words.rpartition("#")
    found = [
        (wheel, index)
        for wheel in (archive.find(wheel_words, (Wheel,)) if mark else archive.of(Wheel))
        if isinstance(wheel, Wheel)
        for index, item in enumerate(wheel.items)
        if item.id == item_words
    ]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(f"{wheel.id}#{item_words}" for wheel, _ in found)
        raise Refusal(T("«{words}» can be several; write more of the id: {ids}", words=words, ids=ids), exit_code=2)
    raise Refusal(
        T("there is no item «{words}» in any wheel", words=words),
        help=T("the ids stand in the wheel's file, and in samverka wheel show FORUM --json"),
        exit_code=2,
    )
