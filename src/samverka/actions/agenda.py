"""Agendas: compiling one from wheel, issues and assignments (G08), taking in news later, and reading one with clock times."""

from __future__ import annotations

from datetime import date

from samverka.actions.audience import rows_for
from samverka.actions.meeting import new_meeting
from samverka.actions.workspace import Workspace, a_forum, a_meeting, with_faults
from samverka.diagnostics import Refusal
from samverka.domain.agenda import News, Offer, Row, news, offers, rows
from samverka.domain.archive import holds
from samverka.domain.deadlines import coming
from samverka.domain.hours import last_day
from samverka.domain.ids import unique
from samverka.domain.records import AgendaItem, Forum, Meeting, Paper
from samverka.domain.values import Struct
from samverka.store.document import Document, parse
from samverka.store.edit import Value, append_item, insert_item, set_key
from samverka.store.nodes import Sequence
from samverka.store.plan import Change, Plan
from samverka.text import T


class Compiled(Struct):
    """What `agenda new` came to: the plan, the meeting, what is new on the agenda, and what was left aside by hand before."""

    plan: Plan
    meeting: Meeting
    forum: Forum
    added: tuple[Offer, ...]
    created: bool


def compile_agenda(workspace: Workspace, forum_words: str, day: date | None) -> Compiled:
    """The agenda of a forum's next meeting, or of the one on a day (made where there is none), with all that is new to it."""
    archive = workspace.archive
    forum = a_forum(archive, forum_words)
    meeting, document, before = _meeting(workspace, forum, day)
    if meeting.cancelled is not None:
        raise Refusal(T("the meeting {meeting} is cancelled", meeting=meeting.id))
    if last_day(meeting) < workspace.today:
        raise Refusal(T("the meeting {meeting} has been held; its agenda is part of its notes", meeting=meeting.id))
    if before is None:  # what of the wheel belongs to it, only shows once it is there
        archive = archive.with_records({**archive.records, meeting.id: meeting}, archive.unresolved)
    offered = offers(archive, meeting, forum, workspace.today)
    found = news(meeting, offered)
    edited = _put_in(document, meeting, offered, found)
    summary = (COMPILED if before is None or not meeting.agenda else ADDED)(forum=forum.title, day=meeting.date)
    change = Change(document.path, before, edited.text.encode("utf-8"))
    trailers = (("Samverka-Command", "agenda new"), ("Samverka-Record", meeting.id))
    return Compiled(Plan((change,), summary, trailers), meeting, forum, tuple(n.offer for n in found), before is None)


COMPILED = T("agenda: {forum} {day}")
ADDED = T("agenda: news for {forum} {day}")


def _meeting(workspace: Workspace, forum: Forum, day: date | None) -> tuple[Meeting, Document, bytes | None]:
    archive = workspace.archive
    if day is None:
        planned = coming(archive, forum.id, workspace.today)
        if not planned:
            raise Refusal(
                T("{forum} has no meeting planned from {today} on", forum=forum.title, today=workspace.today),
                help=T("say the day: samverka agenda new {forum} --date YYYY-MM-DD", forum=forum.id),
            )
        meeting = planned[0]
    else:
        same = [m for m in archive.meetings(forum.id) if m.date == day]
        if not same:
            _may_meet(workspace, forum, day)
            meeting, data = new_meeting(workspace, forum, day)
            return meeting, parse(meeting.path, data), None
        meeting = next((m for m in same if m.cancelled is None), same[0])
    document = workspace.document(meeting)
    return meeting, document, workspace.texts[meeting.path]


def _may_meet(workspace: Workspace, forum: Forum, day: date) -> None:
    """A meeting that is made on the way is one to come: a slip in `--date` makes none."""
    if not holds(day, forum.from_, forum.to):
        raise Refusal(T("{forum} does not exist on {day}", forum=forum.title, day=day))
    if day < workspace.today:
        raise Refusal(
            T("{day} has passed", day=day),
            help=T("for a meeting that was held: samverka meeting new {forum} --date {day}", forum=forum.id, day=day),
        )


def _put_in(document: Document, meeting: Meeting, offered: tuple[Offer, ...], found: tuple[News, ...]) -> Document:
    written = document.root.get("agenda")
    if isinstance(written, Sequence) and len(written.items) != len(meeting.agenda):
        raise with_faults(document.path)  # an item that cannot be read would put the news in the wrong places
    taken = {item.id for item in meeting.agenda}
    count = len(meeting.agenda)
    for entry in found:
        item_id = unique(entry.offer.item.id, taken)
        taken.add(item_id)
        value = agenda_value(entry.offer.item, item_id, entry.offer.key)
        if count == 0:
            document = set_key(document, ("agenda",), [value])
        elif entry.place >= count:
            document = append_item(document, ("agenda",), value)
        else:
            document = insert_item(document, ("agenda",), entry.place, value)
        count += 1
    return _consider(document, meeting, offered)


def _consider(document: Document, meeting: Meeting, offered: tuple[Offer, ...]) -> Document:
    fresh = [offer.key for offer in offered if offer.key not in meeting.considered]
    if not fresh:
        return document
    if not meeting.considered:
        return set_key(document, ("considered",), [*fresh])
    for key in fresh:
        document = append_item(document, ("considered",), key)
    return document


def agenda_value(item: AgendaItem, id: str, source: str | None) -> dict[str, Value]:
    """An agenda item as it is written in a record: only what it has."""
    value: dict[str, Value] = {"id": id, "title": item.title, "type": item.type or "information"}
    if source:
        value["from"] = source
    if item.parties:
        value["parties"] = list(item.parties)
    if item.presenter:
        value["presenter"] = item.presenter
    if item.duration is not None:
        value["duration"] = item.duration
    if item.papers:
        value["papers"] = [paper_value(paper) for paper in item.papers]
    if item.visibility:
        value["visibility"] = item.visibility
    return value


def paper_value(paper: Paper) -> dict[str, Value]:
    """A paper as it is written in a record."""
    pairs: tuple[tuple[str, Value | None], ...] = (
        ("title", paper.title),
        ("link", paper.link),
        ("who", paper.who),
        ("due", paper.due),
        ("state", paper.state),
        ("visibility", paper.visibility),
    )
    return {key: value for key, value in pairs if value is not None}


class Shown(Struct):
    """An agenda to be read, and, where it is read for a party, that party's items alone."""

    meeting: Meeting
    forum: Forum
    rows: tuple[Row, ...]
    party: str | None


def show(workspace: Workspace, meeting_words: str, party: str | None) -> Shown:
    """The agenda of a meeting with numbers and clock times; only what concerns a party, where one is named (G16)."""
    archive = workspace.archive
    meeting = a_meeting(workspace, meeting_words)
    forum = archive.forum(meeting.forum)
    if forum is None:
        raise Refusal(T("there is no forum «{words}»", words=meeting.forum))
    held = rows(archive, meeting) if party is None else rows_for(archive, meeting, forum, archive.within(party))
    return Shown(meeting, forum, held, party)
