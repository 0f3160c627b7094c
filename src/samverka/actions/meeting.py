"""Meetings: planning one, listing them, reading one, and laying out its notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from samverka.actions.workspace import Workspace, a_forum, a_meeting, a_person
from samverka.diagnostics import Refusal
from samverka.domain.agenda import rows
from samverka.domain.archive import Archive, holds
from samverka.domain.dates import is_workday, red_days
from samverka.domain.deadlines import Deadline, deadline_on
from samverka.domain.fields import TimeSpan
from samverka.domain.hours import last_day
from samverka.domain.ids import unique
from samverka.domain.records import Forum, Meeting
from samverka.domain.values import Struct
from samverka.store.create import new_record, record_path
from samverka.store.document import Document
from samverka.store.edit import Value, append_section, set_key
from samverka.store.plan import Change, Plan
from samverka.text import T, Text


class Planned(Struct):
    """A new meeting: the plan, the meeting, its two deadlines (None where the forum has no such figure), and what to think of."""

    plan: Plan
    meeting: Meeting
    issues: Deadline | None
    agenda: Deadline | None
    remarks: tuple[Text, ...]


def plan_meeting(
    workspace: Workspace,
    forum_words: str,
    day: date,
    time: str | None = None,
    place: str | None = None,
    until: date | None = None,
) -> Planned:
    """A new meeting of a forum on a day, or until another. Raises `Refusal` where the forum meets that day already."""
    archive = workspace.archive
    forum = a_forum(archive, forum_words)
    if any(m.date == day and m.cancelled is None for m in archive.meetings(forum.id)):
        raise Refusal(T("{forum} already meets on {day}", forum=forum.title, day=day))
    meeting, data = new_meeting(workspace, forum, day, time, place, until)
    plan = Plan(
        (Change(meeting.path, None, data),),
        T("meeting: {forum} {day}", forum=forum.title, day=day),
        (("Samverka-Command", "meeting new"), ("Samverka-Record", meeting.id)),
    )
    limits = deadline_on(archive, forum, day, "issue_lead"), deadline_on(archive, forum, day, "agenda_lead")
    return Planned(plan, meeting, *limits, tuple(remarks_on(forum, day, workspace.today)))


def remarks_on(forum: Forum, day: date, today: date) -> Iterator[Text]:
    """What to think of, where a forum is to meet on a day: red days, weekends, days that have passed."""
    name = red_days(day.year).get(day)
    if name:
        yield T("{day} is a red day: {name}", day=day, name=name)
    elif not is_workday(day):
        yield T("{day} is a Saturday or a Sunday", day=day)
    if day < today:
        yield T("{day} has passed", day=day)
    if not holds(day, forum.from_, forum.to):
        yield T("{forum} does not exist on {day}", forum=forum.title, day=day)


def new_meeting(
    workspace: Workspace,
    forum: Forum,
    day: date,
    time: str | None = None,
    place: str | None = None,
    until: date | None = None,
) -> tuple[Meeting, bytes]:
    """The record of a new meeting and its file: time, place and way of meeting as the forum usually has them."""
    until = after(day, until)
    archive = workspace.archive
    id = unique(f"{forum.id}-{day:%Y-%m-%d}", archive.records)
    path = record_path(forum.collaboration, "meeting", f"{forum.id}/{id.removeprefix(forum.id + '-')}")
    mode = archive.figure("mode", forum, day)
    clock = time or (str(forum.time) if forum.time else None)
    where = place or forum.place
    data = new_record(
        path,
        {
            "kind": "meeting",
            "id": id,
            "forum": forum.id,
            "date": day,
            "until": until,
            "time": clock,
            "place": where,
            "mode": mode.value if mode and mode.value != "any" else None,
        },
    )
    meeting = Meeting(
        id=id,
        path=path,
        collaboration=forum.collaboration,
        forum=forum.id,
        date=day,
        until=until,
        time=time_span(clock, until),
        place=where,
    )
    return meeting, data


def after(day: date, until: date | None) -> date | None:
    """The last day of a meeting, None where that is the first. Raises `Refusal` for an earlier one."""
    if until is not None and until < day:
        raise Refusal(T("{until} is before {day}", until=until, day=day), exit_code=2)
    return None if until == day else until


def time_span(words: str | None, until: date | None) -> TimeSpan | None:
    """The time that somebody wrote, for a meeting that ends the same day or on another. Raises `Refusal` for what is none."""
    from samverka.store.decode import parse_span

    span = parse_span(words, overnight=until is not None) if words else None
    if words and span is None:
        raise Refusal(
            T('«{value}» is no time: write it as "09:00-11:00", the end after the beginning', value=words),
            help=None
            if parse_span(words, overnight=True) is None
            else T("a meeting that ends on another day: --until"),
            exit_code=2,
        )
    return span


class Listed(Struct):
    """A meeting in a list with its deadlines."""

    meeting: Meeting
    forum: Forum | None
    issues: Deadline | None
    agenda: Deadline | None


def list_meetings(
    workspace: Workspace, forum_words: str | None, year: int | None, everything: bool
) -> tuple[Listed, ...]:
    """The coming meetings of a forum, or of all, by date; those of a whole year, or all there are, where that is asked."""
    archive = workspace.archive
    chosen = a_forum(archive, forum_words).id if forum_words else None
    found = [
        meeting
        for meeting in archive.of(Meeting)
        if chosen in (None, meeting.forum)
        and (everything or (meeting.date.year == year if year else last_day(meeting) >= workspace.today))
    ]
    return tuple(listed(archive, meeting) for meeting in sorted(found, key=lambda m: (m.date, m.id)))


def listed(archive: Archive, meeting: Meeting) -> Listed:
    """A meeting with its forum and its deadlines."""
    forum = archive.forum(meeting.forum)
    if forum is None:
        return Listed(meeting, None, None, None)
    return Listed(
        meeting,
        forum,
        deadline_on(archive, forum, meeting.date, "issue_lead"),
        deadline_on(archive, forum, meeting.date, "agenda_lead"),
    )


def the_meeting(workspace: Workspace, words: str) -> Listed:
    """One meeting, named by the end of its id, or the next one of the forum that is named."""
    return listed(workspace.archive, a_meeting(workspace, words))


class Notes(Struct):
    """The plan that lays out a meeting's notes, how many sections it adds, and, where nothing is noted yet, how attendance, a decision and a
    task are written at the top of the file: with seats, people and an item of this meeting."""

    plan: Plan
    meeting: Meeting
    added: int
    example: tuple[str, ...] = ()


def lay_out_notes(workspace: Workspace, words: str) -> Notes:
    """A section for each agenda item that has none, and `notes: draft` where nothing is said of the notes yet."""
    archive = workspace.archive
    meeting = a_meeting(workspace, words, held=True)
    if not meeting.agenda:
        raise Refusal(
            T("{meeting} has no agenda to take notes by", meeting=meeting.id),
            help=T("samverka agenda new {forum} --date {day}", forum=meeting.forum, day=meeting.date),
        )
    document = workspace.document(meeting)
    marked = {section.marker[1] for section in meeting.sections if section.marker}
    titled = {section.heading for section in meeting.sections if not section.marker}
    added = 0
    for row in rows(archive, meeting):
        if row.number is not None and row.item.id not in marked and row.item.title not in titled:
            document = append_section(document, row.item.title, ("item", row.item.id))
            added += 1
    if meeting.notes is None:
        document = set_key(document, ("notes",), "draft")
    forum = archive.forum(meeting.forum)
    example = (
        () if meeting.attendance or meeting.decisions or meeting.tasks or forum is None else _example(meeting, forum)
    )
    return Notes(_of_notes(workspace, document, meeting), meeting, added, example)


def _of_notes(workspace: Workspace, document: Document, meeting: Meeting) -> Plan:
    forum = workspace.archive.forum(meeting.forum)
    summary = T("notes: {forum} {day}", forum=forum.title if forum else meeting.forum, day=meeting.date)
    trailers = (("Samverka-Command", "meeting notes"), ("Samverka-Record", meeting.id))
    return Plan((workspace.change(document),), summary, trailers)


NOTES_STATES = ("draft", "circulated", "final", "approved")
"""How far notes come, in order."""


class NotesState(Struct):
    """The plan that notes how far a meeting's notes have come, and the headings that still have nothing below them."""

    plan: Plan
    meeting: Meeting
    state: str
    empty: tuple[str, ...]


def note_notes(workspace: Workspace, words: str, state: str, on: date | None, by: Iterable[str]) -> NotesState:
    """Note that the notes of a meeting are a draft, sent for comments, final or approved; of approved ones also when, and by whom (R12)."""
    meeting = a_meeting(workspace, words, held=True)
    if (on or by) and state != "approved":
        raise Refusal(T("--on and --by say when notes were approved and by whom: --state approved"), exit_code=2)
    if meeting.notes is None:
        help = T("lay them out first: samverka meeting notes {meeting}", meeting=meeting.id)
        raise Refusal(T("{meeting} has no notes yet", meeting=meeting.id), help=help)
    document = set_key(workspace.document(meeting), ("notes",), state)
    if state == "approved":
        persons: list[Value] = [a_person(workspace.archive, person) for person in by]
        if persons:
            document = set_key(document, ("approved_by",), persons, after="notes")
        document = set_key(document, ("approved_on",), on or workspace.today, after="notes")
    ids = {item.id for item in meeting.agenda}
    empty = (s.heading for s in meeting.sections if s.marker and s.marker[1] in ids and not s.filled)
    return NotesState(_of_notes(workspace, document, meeting), meeting, state, tuple(empty))


def _example(meeting: Meeting, forum: Forum) -> tuple[str, ...]:
    sitting = [s for s in forum.seats if s.person and s.role == "member" and holds(meeting.date, s.from_, s.to)][:2]
    there = ", ".join(f"{{seat: {seat.id}, person: {seat.person}}}" for seat in sitting)
    # What was decided is rarely the welcome.
    own = [item for item in meeting.agenda if item.from_ and not item.from_.startswith("model#")] or [*meeting.agenda]
    item, who = own[-1].id, sitting[0].person if sitting else "…"
    by = meeting.date + timedelta(30)
    return (
        f"attendance: [{there or '{person: …}'}]",
        f"decisions: [{{id: {item}-1, item: {item}, text: …, who: {who}, by: {by}}}]",
        f"tasks: [{{id: {item}-2, item: {item}, text: …, who: {who}, by: {by}}}]",
    )
