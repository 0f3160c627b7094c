"""What is due: the one screen of Monday morning. What goes out to whom, what is missing for it, what is late, and the command to run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from samverka.actions.audience import PARTIES, is_for, item_level, level, rows_for, takes_part
from samverka.actions.insats import row as insats_row
from samverka.actions.uppdrag import row
from samverka.actions.workspace import Workspace, a_forum, a_party
from samverka.domain.agenda import OPEN_ISSUE, commitments, rows
from samverka.domain.archive import Archive, holds
from samverka.domain.dates import Said
from samverka.domain.deadlines import Deadline, coming, deadline_on, first_sent, held, target_meeting
from samverka.domain.decisions import awaited
from samverka.domain.governance import days
from samverka.domain.hours import last_day
from samverka.domain.issues import HANDED_ON, answers, unresolved
from samverka.domain.records import Collaboration, Decision, Forum, Insats, Issue, Meeting, Plan, Record, Uppdrag
from samverka.domain.sending import outdated
from samverka.domain.stages import state
from samverka.domain.values import Struct, replace
from samverka.domain.wheel import turns
from samverka.domain.year import Owner, named, noting, to_call, yearly
from samverka.text import T, Text

AGENDA, ISSUES, ANSWER, OUTCOME, MEETING, NOTES, REPORT, TASK, ASSIGNMENT, EFFORT, WHEEL, YEAR, STATEMENT, OWN = (
    "agenda", "issues", "answer", "outcome", "meeting", "notes", "report", "task", "assignment", "effort", "wheel", "year", "statement",
    "own-decision",
)  # fmt: skip
"""What sort of thing is due; also the `what` of the JSON."""


class Due(Struct):
    """One thing that is due. `day` is the sourced day, `rather` the one people are asked to keep to; `late` once `day` has ended.

    `missing` is what stands in the way, `command` what to run (without the program's name), `to` who it goes to.
    """

    what: str
    day: date
    rather: date
    late: bool
    forum: str
    record: str
    text: Text
    parties: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    missing: tuple[Text, ...] = ()
    command: str = ""


class Status(Struct):
    """All that is late, in order of day, what comes within the days asked for, and what is left of the year's order after that."""

    late: tuple[Due, ...]
    soon: tuple[Due, ...]
    year: tuple[Due, ...]
    until: date


def status(workspace: Workspace, within: int, party: str | None = None, forum: str | None = None) -> Status:
    """What is late or falls due within so many days; only what concerns a party, or a forum, where one is named."""
    until = workspace.today + timedelta(within)
    chosen = a_party(workspace.archive, party) if party is not None else None
    wanted = workspace.archive.within(chosen) if chosen is not None else None
    found = list(_all(workspace, until, wanted))
    if forum is not None:
        only = a_forum(workspace.archive, forum).id
        found = [due for due in found if due.forum == only]
    if wanted is not None and chosen is not None:
        found = [_to_party(due, chosen) for due in found if _is_for(workspace.archive, due, wanted)]
    found.sort(key=lambda due: (due.rather, due.day, due.forum, due.what, due.record))
    return Status(
        tuple(due for due in found if due.late),
        tuple(due for due in found if not due.late and due.rather <= until),
        tuple(due for due in found if due.what == YEAR and not due.late and due.rather > until),
        until,
    )


def _is_for(archive: Archive, due: Due, wanted: frozenset[str]) -> bool:
    """What names no party is for those who meet in that forum (G16)."""
    forum = archive.forum(due.forum)
    return forum is not None and is_for(due.parties, wanted, takes_part(archive, forum, due.day, wanted))


def _to_party(due: Due, party: str) -> Due:
    """A party is shown its own items of a meeting, not how one sends the agenda."""
    if due.what not in (MEETING, AGENDA):
        return due
    shown = f"agenda show {due.record} --party {party}" if due.what == MEETING else ""
    return replace(due, command=shown)


def _all(workspace: Workspace, until: date, wanted: frozenset[str] | None) -> Iterator[Due]:
    archive, today = workspace.archive, workspace.today
    for forum in archive.of(Forum):
        if holds(today, forum.from_, forum.to) and _open(wanted, level(archive, forum)):
            for meeting in _meetings(archive, forum, today):
                if not _open(wanted, level(archive, meeting)):
                    continue
                if meeting.date >= today and (why := outdated(meeting)):
                    text = OUTDATED[why](forum=forum.title, day=Said(meeting.date))
                    command = f"agenda send {meeting.id}"
                    yield Due(AGENDA, meeting.date, today, False, forum.id, meeting.id, text, command=command)
                if meeting.cancelled is not None:
                    continue
                if held(meeting, today):
                    yield from _after_meeting(archive, forum, meeting, today, until, wanted)
                else:
                    yield from _before_meeting(archive, forum, meeting, today, until, wanted)
            yield from _between_meetings(archive, forum, today, until, wanted)
            yield from _duties(archive, forum, forum, today)
    for collaboration in archive.of(Collaboration):
        forums = archive.forums(collaboration.collaboration)
        if forums:
            yield from _duties(archive, collaboration, forums[0], today)
    kinds: tuple[type[Record], ...] = (Plan, Issue, Uppdrag, Insats)
    records = [record for kind in kinds for record in archive.of(kind)]
    for record in records:
        if _open(wanted, level(archive, record)):
            yield from _of_record(archive, record, today, until)


def _open(wanted: frozenset[str] | None, mark: int) -> bool:
    """Whether something with such a mark is shown: all of it to the coordinator, what the parties may see to a party."""
    return wanted is None or mark <= PARTIES


def _of_record(archive: Archive, record: Record, today: date, until: date) -> Iterator[Due]:
    if isinstance(record, Uppdrag):
        yield from _assignment(archive, record, today, until)
    elif isinstance(record, Insats):
        yield from _effort(archive, record, today, until)
    if isinstance(record, Issue):
        yield from _unanswered(archive, record, today)
        yield from _without_outcome(archive, record, today)
    if isinstance(record, (Plan, Issue)):
        yield from _statements(archive, record, record.forum, today, until)


def _meetings(archive: Archive, forum: Forum, today: date) -> Iterator[Meeting]:
    """The forum's meetings, and those held by the ended forums it took over from: what they left open is its own."""
    for id in archive.lineage(forum.id):
        earlier = archive.forum(id)
        if earlier is forum:
            yield from archive.meetings(id)
        elif earlier is not None and not holds(today, earlier.from_, earlier.to):
            yield from (meeting for meeting in archive.meetings(id) if held(meeting, today))


def _due(what: str, limit: Deadline, today: date, forum: Forum, record: str, text: Text, **rest: object) -> Due:
    return Due(what, limit.day, limit.rather, limit.passed(today), forum.id, record, text, **rest)  # type: ignore[arg-type]


def _before_meeting(
    archive: Archive, forum: Forum, meeting: Meeting, today: date, until: date, wanted: frozenset[str] | None
) -> Iterator[Due]:
    compile = f"agenda new {forum.id} --date {meeting.date}"
    agenda = deadline_on(archive, forum, meeting.date, "agenda_lead")
    unsent = agenda is not None and first_sent(meeting) is None
    lacking = tuple(_lacking(archive, meeting, forum, wanted))
    if agenda is not None and unsent and agenda.rather <= until:
        words = (AGENDA_LATE if agenda.passed(today) else AGENDA_DUE)[archive.words(forum)]
        yield _due(
            AGENDA, agenda, today, forum, meeting.id, words(forum=forum.title, day=Said(meeting.date)),
            to=_recipients(forum, meeting.date, wanted), missing=lacking,
            command=f"agenda send {meeting.id}" if meeting.agenda else compile,
        )  # fmt: skip
    issues = deadline_on(archive, forum, meeting.date, "issue_lead")
    if issues is not None and not issues.passed(today) and issues.rather <= until:
        closing = ISSUES_CLOSE[archive.words(forum)](forum=forum.title, day=Said(meeting.date))
        yield _due(ISSUES, issues, today, forum, meeting.id, closing)
    if meeting.date <= until:
        yield Due(
            MEETING, meeting.date, meeting.date, False, forum.id, meeting.id,
            MEETS[archive.words(forum)](forum=forum.title), _named(archive, meeting, forum, wanted),
            missing=() if unsent else lacking,
            command=f"agenda show {meeting.id}" if meeting.agenda else compile,
        )  # fmt: skip


def _named(archive: Archive, meeting: Meeting, forum: Forum, wanted: frozenset[str] | None) -> tuple[str, ...]:
    """The party itself, where an item of the meeting is for it: it is needed there also without a seat."""
    return tuple(sorted(wanted)) if wanted and rows_for(archive, meeting, forum, wanted) else ()


def _lacking(archive: Archive, meeting: Meeting, forum: Forum, wanted: frozenset[str] | None) -> Iterator[Text]:
    if not meeting.agenda:
        yield T("the agenda")
        return
    for line in rows(archive, meeting) if wanted is None else rows_for(archive, meeting, forum, wanted):
        if line.unanswered and line.issue:
            yield T("the chair's answer to «{title}»", title=line.issue.title)
        for paper in line.item.papers:
            if paper.state == "missing":
                who = archive.person_name(paper.who)
                yield PAPER_FROM(title=paper.title, who=who) if who else PAPER(title=paper.title)


def _recipients(forum: Forum, on: date, wanted: frozenset[str] | None) -> tuple[str, ...]:
    """Who the agenda goes to; a party is told of its own people."""
    seats = (s for s in forum.seats if holds(on, s.from_, s.to) and (wanted is None or s.party in wanted))
    return tuple(s.person for s in seats if s.person)


def _after_meeting(
    archive: Archive, forum: Forum, meeting: Meeting, today: date, until: date, wanted: frozenset[str] | None
) -> Iterator[Due]:
    within = archive.figure("notes_within", forum, meeting.date)
    if within is not None and meeting.notes in (None, "draft") and (meeting.agenda or meeting.sent or meeting.notes):
        day = last_day(meeting) + timedelta(days(within))
        limit = Deadline(day, day, within)
        words = (NOTES_DRAFT if meeting.notes else NOTES_MISSING)[archive.words(forum)]
        yield _due(
            NOTES, limit, today, forum, meeting.id, words(forum=forum.title, day=Said(meeting.date)),
            command=f"meeting notes {meeting.id}{' --state final' if meeting.notes else ''}",
        )  # fmt: skip
    items = {item.id: item for item in meeting.agenda}
    for part in commitments(meeting):
        item = items.get(part.item or "")
        narrow = item_level(archive, item, PARTIES) if item else PARTIES
        hidden = narrow > PARTIES or part.visibility == "preparation"
        if part.state == "open" and part.by is not None and part.by <= until and not (wanted is not None and hidden):
            words = DECISION if isinstance(part, Decision) else TASK_FOR
            text = words(text=part.text, who=_who(archive, part.who) if part.who else "–")
            concerned = _party_of(archive, part.who) or (item.parties if item else ())
            yield Due(
                TASK, part.by, part.by, part.by < today, forum.id, f"{meeting.id}#{part.id}", text, concerned,
                command=f"{'decision' if isinstance(part, Decision) else 'task'} done {meeting.id}#{part.id}",
            )  # fmt: skip
    yield from _own_decisions(archive, forum, meeting, today, until, wanted)


def _own_decisions(
    archive: Archive, forum: Forum, meeting: Meeting, today: date, until: date, wanted: frozenset[str] | None
) -> Iterator[Due]:
    """Decisions that wait for a party's own: by the day it is to have decided, else as long as they wait."""
    for decision in meeting.decisions:
        by = {own.party: own.by for own in decision.own}
        shown = decision.state == "open" and (wanted is None or decision.visibility != "preparation")
        for party in awaited(decision) if shown else ():
            day = by.get(party) or decision.by or today
            if day <= until:
                text = AWAITED(party=archive.party_name(party), text=decision.text)
                key = f"{meeting.id}#{decision.id}"
                command = f"decision own {key} --party {party}"
                yield Due(OWN, day, day, day < today, forum.id, key, text, (party,), command=command)


def _who(archive: Archive, who: str | None) -> str:
    return archive.person_name(who) if who in archive.people else archive.party_name(who)


def _party_of(archive: Archive, who: str | None) -> tuple[str, ...]:
    person = archive.people.get(who or "")
    party = person.party if person else who if who in archive.parties else None
    return (party,) if party else ()


def _between_meetings(
    archive: Archive, forum: Forum, today: date, until: date, wanted: frozenset[str] | None
) -> Iterator[Due]:
    for turn in turns(archive, forum, today.year, today):
        item = turn.item
        if wanted is not None and (level(archive, turn.wheel) > PARTIES or item.visibility == "preparation"):
            continue
        if item.between and turn.outcome in ("open", "moved") and turn.wheel.forum == forum.id:
            day = item.due or (item.moved or item.when).last
            if day <= until:
                yield Due(WHEEL, day, day, day < today, forum.id, turn.key, BETWEEN(title=item.title), item.parties)
        if turn.outcome == "missed" and turn.meeting is not None and turn.wheel.forum == forum.id:
            day = turn.meeting.date
            to = next((meeting.date for meeting in coming(archive, forum.id, today)), today)
            command = f"wheel move {turn.key} --to {to:%Y-%m}"
            yield Due(
                WHEEL, day, day, True, forum.id, turn.key, MISSED(title=item.title), item.parties, command=command
            )


def _unanswered(archive: Archive, issue: Issue, today: date) -> Iterator[Due]:
    forum = archive.forum(issue.forum)
    meeting = target_meeting(archive, issue)
    if forum is None or state(issue) != "submitted" or state(issue) not in OPEN_ISSUE:
        return
    within = archive.figure("answer_within", forum, issue.submitted)
    before = deadline_on(archive, forum, meeting.date, "agenda_lead") if meeting else None
    day = issue.submitted + timedelta(days(within)) if within else before.rather if before else today
    if before is not None:
        day = min(day, before.day) if before.day >= today else day
    yield Due(
        ANSWER, day, day, day < today, forum.id, issue.id, UNANSWERED(title=issue.title, forum=forum.title),
        (issue.party,) if issue.party else issue.parties or forum.conveners, command=f"issue accept {issue.id}",
    )  # fmt: skip


def _without_outcome(archive: Archive, issue: Issue, today: date) -> Iterator[Due]:
    """A matter that a meeting has dealt with, or that all the other forums have answered, and that nobody has closed."""
    forum = archive.forum(issue.forum)
    if forum is None:
        return
    parties = (issue.party,) if issue.party else ()
    within = archive.figure("answer_within", forum, today)
    found = unresolved(archive, issue, today)
    if found is not None:
        day = found.meeting.date + timedelta(days(within) if within else 0)
        by = f"--decision {found.meeting.id}#{found.decision.id}" if found.decision else "--answer …"
        text = DEALT_WITH(title=issue.title, day=Said(found.meeting.date))
        yield Due(
            OUTCOME, day, day, day < today, forum.id, issue.id, text, parties, command=f"issue resolve {issue.id} {by}"
        )
    elif state(issue) in HANDED_ON and answers(archive, issue).all:
        last = max(child.moves[-1].on for child in archive.raised_out_of(issue.id))
        day = last + timedelta(days(within) if within else 0)
        text = ALL_ANSWERED(title=issue.title)
        yield Due(
            OUTCOME, day, day, day < today, forum.id, issue.id, text, parties, command=f"issue resolve {issue.id}"
        )


def _assignment(archive: Archive, uppdrag: Uppdrag, today: date, until: date) -> Iterator[Due]:
    held_row = row(archive, uppdrag, today)
    days: list[tuple[str, date | None, Text]] = [
        (REPORT, due.day, REPORT_DUE)
        for due in (*held_row.overdue, *((held_row.next_report,) if held_row.next_report else ()))
    ]
    days.append((REPORT, held_row.final_report, FINAL_DUE))
    days.append((ASSIGNMENT, uppdrag.end if held_row.phase == "ongoing" else None, ENDS))
    days.append((ASSIGNMENT, held_row.evaluation if held_row.missing else None, EVALUATE))
    for what, day, words in days:
        if day is not None and day <= until:
            yield Due(
                what, day, day, day < today, uppdrag.forum, uppdrag.id, words(title=uppdrag.title), uppdrag.parties,
                command=f"uppdrag report {uppdrag.id} --text …" if words is REPORT_DUE else f"uppdrag show {uppdrag.id}",
            )  # fmt: skip


def _duties(archive: Archive, owner: Owner, forum: Forum, today: date) -> Iterator[Due]:
    """What is left of the year's order; a duty of the whole collaboration stands under its first forum."""
    for duty in yearly(archive, owner, today):
        what, calling = named(duty.duty), to_call(archive, duty, today)
        if calling is not None:
            day, caller = calling
            text = CALL(what=what, forum=caller.title)
            yield Due(YEAR, day, day, today > day, caller.id, owner.id, text, command=_call(owner))
        elif duty.done is None:
            planned = duty.meeting.date if duty.meeting else None
            to_plan = duty.duty.done_by == "meeting" and planned is None
            yield Due(
                YEAR, planned or duty.due, planned or duty.rather, duty.late(today), forum.id, owner.id,
                DUTY(what=what, year=duty.year, forum=owner.title), missing=() if planned or to_plan else (noting(duty, today),),
                command=_call(owner) if to_plan else "",
            )  # fmt: skip


def _call(owner: Owner) -> str:
    return f"meeting new {owner.id} --date YYYY-MM-DD"


def _statements(archive: Archive, record: Plan | Issue, forum: str, today: date, until: date) -> Iterator[Due]:
    for asked in record.statements:
        if asked.answered is None and asked.due is not None and asked.due <= until:
            text = STATEMENT_DUE(party=archive.party_name(asked.party, today), title=record.title)
            command = f"issue statement {record.id} --party {asked.party} --answer …"
            yield Due(
                STATEMENT, asked.due, asked.due, asked.due < today, forum, record.id, text, (asked.party,), command=command
            )  # fmt: skip


def _effort(archive: Archive, insats: Insats, today: date, until: date) -> Iterator[Due]:
    """An effort's reports to the local group, its start once it has its money, and its end."""
    held_row = insats_row(archive, insats, today)
    reports = (*held_row.overdue, *((held_row.next_report,) if held_row.next_report else ()))
    days: list[tuple[str, date | None, Text, tuple[Text, ...]]] = [(REPORT, due.day, REPORT_DUE, ()) for due in reports]
    if held_row.phase == "before" and insats.granted:
        lacking: tuple[Text, ...] = () if insats.steering else (NO_STEERING,)
        days.append((EFFORT, insats.start, STARTS, lacking))
    days.append((EFFORT, insats.end if held_row.phase == "ongoing" else None, ENDS, ()))
    forum = insats.forum or insats.steering or ""
    for what, day, words, without in days:
        if day is not None and day <= until:
            yield Due(
                what, day, day, day < today, forum, insats.id, words(title=insats.title), insats.parties,
                missing=without, command=f"insats report {insats.id} --text …" if what == REPORT else f"insats show {insats.id}",
            )  # fmt: skip


AGENDA_DUE = {
    "forum": T("agenda of {forum} for {day} goes out"),
    "board": T("summons of {forum} for {day} goes out"),
}
AGENDA_LATE = {
    "forum": T("agenda of {forum} for {day} has not gone out"),
    "board": T("summons of {forum} for {day} has not gone out"),
}
ISSUES_CLOSE = {
    "forum": T("issues for {forum} on {day} close"),
    "board": T("matters for {forum} on {day} close"),
}
MEETS = {"forum": T("{forum} meets"), "board": T("{forum} holds a board meeting")}
NOTES_MISSING = {
    "forum": T("notes of {forum} on {day} are missing"),
    "board": T("minutes of {forum} on {day} are missing"),
}
NOTES_DRAFT = {
    "forum": T("notes of {forum} on {day} are still a draft"),
    "board": T("minutes of {forum} on {day} are still a draft"),
}
"""What is due, in the vocabulary of the forum's kind."""
PAPER = T("the paper «{title}»")
PAPER_FROM = T("the paper «{title}» ({who})")
TASK_FOR = T("task: {text} ({who})")
DECISION = T("decision to carry out: {text} ({who})")
AWAITED = T("{party} is to decide for itself: {text}")
BETWEEN = T("from the annual wheel: {title}")
MISSED = T("from the annual wheel, not taken up: {title} (move it, or drop it with a reason)")
DUTY = T("{what}, {year} ({forum})")
CALL = T("{what} is not called; {forum} is to call it")
STATEMENT_DUE = T("statement of {party} on «{title}»")
UNANSWERED = T("the issue «{title}» waits for the chair's answer ({forum})")
OUTDATED = {
    "cancelled": T("{forum} on {day} is cancelled: tell those who were called"),
    "moved": T("{forum} on {day}: when or where it is has changed since the agenda went out"),
    "changed": T("{forum} on {day}: the agenda has changed since it went out"),
}
"""Why what went out no longer holds."""
DEALT_WITH = T("«{title}» was dealt with on {day} and waits to be closed with an answer")
ALL_ANSWERED = T("all that «{title}» was handed on to have answered: close it")
REPORT_DUE = T("report from «{title}»")
FINAL_DUE = T("final report from «{title}»")
ENDS = T("«{title}» is to be closed")
STARTS = T("«{title}» is to begin")
NO_STEERING = T("a steering group")
EVALUATE = T("«{title}» is to be evaluated")
