"""One item put on an agenda by hand, or taken away: span edits of a meeting that is still to come."""

from __future__ import annotations

from samverka.actions.agenda import agenda_value
from samverka.actions.workspace import Workspace, a_party, one, with_faults
from samverka.diagnostics import Refusal
from samverka.domain.agenda import OPEN_ISSUE, commitments, offers, place_for, rows
from samverka.domain.deadlines import next_after
from samverka.domain.hours import last_day
from samverka.domain.ids import slug, unique
from samverka.domain.records import AgendaItem, Forum, Issue, Meeting, Section, Wheel
from samverka.domain.stages import state
from samverka.domain.values import Struct, replace
from samverka.store.document import Document
from samverka.store.edit import append_item, insert_item, remove_item, set_key
from samverka.store.nodes import Sequence
from samverka.store.plan import Plan
from samverka.text import T, Text


class NewItem(Struct):
    """An item as it was said on the command line. `after` is the id or the number of the item it comes after."""

    title: str
    type: str | None = None
    parties: tuple[str, ...] = ()
    minutes: int | None = None
    presenter: str | None = None
    after: str | None = None


class Edited(Struct):
    """An agenda with an item more or less: the plan, the meeting, the item, where it stands (from 1; None for a break), and, for one
    taken away, the next meeting, where an issue then comes up again, and the item of a wheel that it was (`WHEEL#ITEM`, else "")."""

    plan: Plan
    meeting: Meeting
    item: AgendaItem
    number: int | None = None
    next: Meeting | None = None
    issue: Issue | None = None
    wheel_item: str = ""


def add(workspace: Workspace, words: str, wanted: NewItem) -> Edited:
    """Put an item on a coming meeting's agenda: after the one named, else last before the items that close the meeting."""
    archive = workspace.archive
    meeting, document, forum = _open(workspace, words)
    if not wanted.title.strip():
        raise Refusal(T("the item needs a title"), exit_code=2)
    index = _after(workspace, meeting, forum, wanted.after)
    id = unique(slug(wanted.title, words=4), {item.id for item in meeting.agenda})
    item = AgendaItem(
        id=id,
        title=" ".join(wanted.title.split()),
        type=wanted.type or "information",
        parties=tuple(dict.fromkeys(a_party(archive, party) for party in wanted.parties)),
        presenter=_presenter(workspace, wanted.presenter),
        duration=wanted.minutes,
    )
    value = agenda_value(item, id, None)
    if not meeting.agenda:
        document = set_key(document, ("agenda",), [value])
    elif index >= len(meeting.agenda):
        document = append_item(document, ("agenda",), value)
    else:
        document = insert_item(document, ("agenda",), index, value)
    after = replace(meeting, agenda=(*meeting.agenda[:index], item, *meeting.agenda[index:]))
    summary = T("agenda: {title} added ({forum} {day})", title=item.title, forum=forum.title, day=meeting.date)
    return Edited(
        _plan(workspace, document, summary, "agenda add", meeting), meeting, item, _number(workspace, after, id)
    )


def drop(workspace: Workspace, words: str, which: str, reason: str | None = None) -> Edited:
    """Take an item away from a coming meeting's agenda. What it came from is kept in `considered`, so that the same agenda does not
    get it again; an issue is offered to the next meeting once this one has been held."""
    archive = workspace.archive
    meeting, document, forum = _open(workspace, words)
    index = _index(workspace, meeting, which)
    item = meeting.agenda[index]
    _nothing_hangs_on(meeting, item)
    document = remove_item(document, ("agenda",), index)
    if item.from_ and item.from_ not in meeting.considered:
        document = append_item(document, ("considered",), item.from_)
    why = f" ({' '.join(reason.split())})" if reason else ""
    summary = T(
        "agenda: {title} dropped from {forum} {day}{why}",
        title=item.title,
        forum=forum.title,
        day=meeting.date,
        why=why,
    )
    issue = archive.records.get(item.from_ or "")
    wheel = isinstance(archive.records.get((item.from_ or "").partition("#")[0]), Wheel)
    return Edited(
        _plan(workspace, document, summary, "agenda drop", meeting), meeting, item, _number(workspace, meeting, item.id),
        next_after(archive, meeting), issue if isinstance(issue, Issue) and state(issue) in OPEN_ISSUE else None,
        item.from_ or "" if wheel else "",
    )  # fmt: skip


def _open(workspace: Workspace, words: str) -> tuple[Meeting, Document, Forum]:
    meeting = one(workspace.archive, words, Meeting)
    forum = workspace.archive.forum(meeting.forum)
    if forum is None:
        raise Refusal(T("there is no forum «{words}»", words=meeting.forum))
    if meeting.cancelled is not None:
        raise Refusal(T("the meeting {meeting} is cancelled", meeting=meeting.id))
    if last_day(meeting) < workspace.today:
        raise Refusal(T("the meeting {meeting} has been held; its agenda is part of its notes", meeting=meeting.id))
    document = workspace.document(meeting)
    written = document.root.get("agenda")
    if isinstance(written, Sequence) and len(written.items) != len(meeting.agenda):
        raise with_faults(document.path)
    return meeting, document, forum


def _plan(workspace: Workspace, document: Document, summary: Text, command: str, meeting: Meeting) -> Plan:
    trailers = (("Samverka-Command", command), ("Samverka-Record", meeting.id))
    return Plan((workspace.change(document),), summary, trailers)


def _presenter(workspace: Workspace, words: str | None) -> str | None:
    """A person's id where the words are one's id or name, else the words themselves."""
    if words is None:
        return None
    people = workspace.archive.people
    named = [p.id for p in people.values() if words.casefold() in (p.id, p.name.casefold())]
    return named[0] if len(named) == 1 else " ".join(words.split())


def _after(workspace: Workspace, meeting: Meeting, forum: Forum, words: str | None) -> int:
    if words is not None:
        return _index(workspace, meeting, words) + 1
    return place_for(meeting, offers(workspace.archive, meeting, forum, workspace.today))


def _index(workspace: Workspace, meeting: Meeting, words: str) -> int:
    """Which item is meant: by its id, by the end of its id, or by its number on the agenda («4», «punkt 4»)."""
    ids = [item.id for item in meeting.agenda]
    if words in ids:
        return ids.index(words)
    number = words.casefold().removeprefix("punkt").removeprefix("item").strip(" .§")
    if number.isdigit():
        numbers = [row.number for row in rows(workspace.archive, meeting)]
        if int(number) in numbers:
            return numbers.index(int(number))
        raise Refusal(
            T("{meeting} has no item {number}; it has {n}", meeting=meeting.id, number=number, n=max((n for n in numbers if n), default=0)),
            exit_code=2,
        )  # fmt: skip
    found = [index for index, id in enumerate(ids) if id.endswith(words)]
    if len(found) == 1:
        return found[0]
    raise Refusal(
        T("{meeting} has no item «{words}»", meeting=meeting.id, words=words),
        help=T("its items are: {ids}", ids=", ".join(ids) or "–"),
        exit_code=2,
    )


def _number(workspace: Workspace, meeting: Meeting, id: str) -> int | None:
    return next((row.number for row in rows(workspace.archive, meeting) if row.item.id == id), None)


def _nothing_hangs_on(meeting: Meeting, item: AgendaItem) -> None:
    """An item that notes, decisions, tasks or guests belong to is not taken away from under them."""
    parts = [part.id for part in commitments(meeting) if part.item == item.id]
    guests = [guest.name for guest in meeting.guests if guest.item == item.id]
    sections = [s.heading for s in meeting.sections if s.filled and _is_of(s, item)]
    held = [*parts, *guests, *sections]
    if held:
        raise Refusal(
            T("«{title}» is not taken away: {held} belongs to it", title=item.title, held=", ".join(held)),
            help=T("move or remove that first, in {path}", path=meeting.path),
        )


def _is_of(section: Section, item: AgendaItem) -> bool:
    return section.marker == ("item", item.id) or (section.marker is None and section.heading == item.title)
