"""A meeting that is moved or cancelled: its record says so, and what was bound to it follows or goes on to the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.actions.meeting import after as last_of
from samverka.actions.meeting import remarks_on, time_span
from samverka.actions.workspace import Workspace, one
from samverka.diagnostics import Refusal
from samverka.domain.agenda import OPEN_ISSUE
from samverka.domain.archive import Archive, holds
from samverka.domain.deadlines import Deadline, deadline_on, next_after, target_meeting
from samverka.domain.hours import last_day, later_day
from samverka.domain.records import Cancelled, Forum, Insats, Issue, Meeting, Uppdrag
from samverka.domain.stages import state
from samverka.domain.values import Struct, replace
from samverka.domain.wheel import Turn, turns
from samverka.store.edit import Flow, Value, append_item, remove_key, set_key
from samverka.store.plan import Plan
from samverka.text import T, Text


class Follows(Struct):
    """What is bound to a meeting: issues meant for it, assignments that report there, and items of the wheel that now belong to
    another meeting than before, each with that one (None: to none)."""

    issues: tuple[Issue, ...]
    reports: tuple[Uppdrag | Insats, ...]
    wheel: tuple[tuple[Turn, Meeting | None], ...]


class Changed(Struct):
    """A meeting moved or cancelled: the plan, the meeting as it was and as it will be, its new deadlines, what to think of, what
    follows, the forum's next meeting, and the titles of items that stand on this agenda alone."""

    plan: Plan
    before: Meeting
    after: Meeting
    forum: Forum
    issues: Deadline | None
    agenda: Deadline | None
    remarks: tuple[Text, ...]
    follows: Follows
    next: Meeting | None
    own: tuple[str, ...] = ()


def move(
    workspace: Workspace,
    words: str,
    day: date,
    time: str | None = None,
    reason: str | None = None,
    until: date | None = None,
) -> Changed:
    """Move a coming meeting to another day, or to another hour of the same day. Its id and its file keep their names, and it lasts as many
    days as before where nothing else is said."""
    archive = workspace.archive
    meeting, forum = _coming(workspace, words)
    until = last_of(day, until or day + (last_day(meeting) - meeting.date))
    span = time_span(time or (str(meeting.time) if meeting.time else None), until)
    if day == meeting.date and span == meeting.time and until == later_day(meeting):
        raise Refusal(T("{meeting} is on {day} already", meeting=meeting.id, day=day), exit_code=2)
    if day < workspace.today:
        raise Refusal(T("{day} has passed", day=day), exit_code=2)
    if not holds(day, forum.from_, forum.to):
        raise Refusal(T("{forum} does not exist on {day}", forum=forum.title, day=day))
    if any(m.date == day and m.cancelled is None and m.id != meeting.id for m in archive.meetings(forum.id)):
        raise Refusal(T("{forum} already meets on {day}", forum=forum.title, day=day))
    document = workspace.document(meeting)
    if day != meeting.date:
        entry: dict[str, Value] = {
            "from": meeting.date,
            "on": workspace.today,
            **({"reason": reason} if reason else {}),
        }
        document = append_item(document, ("moved",), Flow(entry), after="until" if meeting.until else "date")
        document = set_key(document, ("date",), day)
    if until != meeting.until:
        document = set_key(document, ("until",), until, after="date") if until else remove_key(document, ("until",))
    if span is not None and span != meeting.time:
        document = set_key(document, ("time",), str(span), after="date")
    after = replace(meeting, date=day, until=until, time=span)
    summary = T("meeting moved: {forum} {before} to {after}", forum=forum.title, before=meeting.date, after=day)
    plan = Plan((workspace.change(document),), summary, _trailers("meeting move", meeting))
    return _changed(workspace, plan, meeting, after, forum)


def cancel(workspace: Workspace, words: str, reason: str) -> Changed:
    """Cancel a coming meeting: its issues and reports go on to the forum's next, its items of the wheel where the wheel says."""
    meeting, forum = _coming(workspace, words)
    if not reason.strip():
        raise Refusal(T("a meeting is cancelled with a reason: --reason"), exit_code=2)
    entry: dict[str, Value] = {"on": workspace.today, "reason": reason.strip()}
    document = set_key(workspace.document(meeting), ("cancelled",), Flow(entry), after="date")
    after = replace(meeting, cancelled=Cancelled(on=workspace.today, reason=reason.strip()))
    summary = T("meeting cancelled: {forum} {day}", forum=forum.title, day=meeting.date)
    plan = Plan((workspace.change(document),), summary, _trailers("meeting cancel", meeting))
    return _changed(workspace, plan, meeting, after, forum)


def _coming(workspace: Workspace, words: str) -> tuple[Meeting, Forum]:
    meeting = one(workspace.archive, words, Meeting)
    forum = workspace.archive.forum(meeting.forum)
    if forum is None:
        raise Refusal(T("there is no forum «{words}»", words=meeting.forum))
    if meeting.cancelled is not None:
        raise Refusal(
            T("the meeting {meeting} is cancelled", meeting=meeting.id),
            help=T("a new one is made with: samverka meeting new {forum} --date YYYY-MM-DD", forum=forum.id),
        )
    if last_day(meeting) < workspace.today or meeting.notes in ("final", "approved"):
        raise Refusal(T("the meeting {meeting} has been held", meeting=meeting.id))
    return meeting, forum


def _trailers(command: str, meeting: Meeting) -> tuple[tuple[str, str], ...]:
    return (("Samverka-Command", command), ("Samverka-Record", meeting.id))


def _changed(workspace: Workspace, plan: Plan, before: Meeting, after: Meeting, forum: Forum) -> Changed:
    archive = workspace.archive
    then = archive.having(after)
    follows = Follows(
        tuple(i for i in archive.issues(forum.id) if state(i) in OPEN_ISSUE and _bound(archive, i) == before.id),
        tuple(_reporting(archive, before)),
        tuple(_wheel(workspace, archive, then, forum, before, after)),
    )
    limits = (
        deadline_on(archive, forum, after.date, "issue_lead"),
        deadline_on(archive, forum, after.date, "agenda_lead"),
    )
    own = tuple(item.title for item in before.agenda if item.from_ is None) if after.cancelled else ()
    remarks = () if after.cancelled else tuple(remarks_on(forum, after.date, workspace.today))
    return Changed(plan, before, after, forum, *limits, remarks, follows, next_after(then, after), own)


def _bound(archive: Archive, issue: Issue) -> str | None:
    meeting = target_meeting(archive, issue)
    return meeting.id if meeting else None


def _reporting(archive: Archive, meeting: Meeting) -> Iterator[Uppdrag | Insats]:
    held: tuple[Uppdrag | Insats, ...] = (*archive.of(Uppdrag), *archive.of(Insats))
    for record in held:
        if any(entry.meeting == meeting.id for entry in record.reporting):
            yield record


def _wheel(
    workspace: Workspace, archive: Archive, then: Archive, forum: Forum, before: Meeting, after: Meeting
) -> Iterator[tuple[Turn, Meeting | None]]:
    """The items of the wheel that the change gives to another meeting."""
    for year in sorted({before.date.year, after.date.year}):
        now = {turn.key: turn for turn in turns(then, forum, year, workspace.today)}
        for turn in turns(archive, forum, year, workspace.today):
            meeting = now[turn.key].meeting if turn.key in now else None
            if (turn.meeting.id if turn.meeting else None) != (meeting.id if meeting else None):
                yield turn, meeting
