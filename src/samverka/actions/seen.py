"""A meeting as one audience may see it: only what the audience's list of fields names is put in, so that no document can show more.

People and parties stand here by name, as they were called on the day; nothing leads back to the records.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from samverka.actions.audience import (
    Audience,
    may_know,
    meets,
    part_level,
    place_for,
    title_for,
    visible_rows,
)
from samverka.actions.seen_presence import Here, SeenPerson, Serving
from samverka.actions.unread import refuse_unsure
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.agenda import Row, open_from
from samverka.domain.archive import Archive
from samverka.domain.chairs import chair_on, secretary_of
from samverka.domain.deadlines import Deadline, deadline, next_after
from samverka.domain.decisions import awaited, mode_of
from samverka.domain.fields import TimeSpan
from samverka.domain.hours import later_day
from samverka.domain.records import Decision, Dissent, Forum, Meeting, Paper, Record, Task, Votes
from samverka.named import NamedTuple
from samverka.store.sections import by_item
from samverka.text import T

FINISHED = ("final", "approved")
"""Notes that are finished: only these are shown to others than those who write them."""


class SeenPaper(NamedTuple):
    """A paper of an item; `state` is missing, in or not-needed."""

    title: str
    link: str
    state: str


class SeenPart(NamedTuple):
    """A decision or a task: its words, who sees to it, by when, its state, and in minutes its §. `meeting` is the day it is from.

    Of a decision: its mode and votes, the forum it is only a proposal to (None where it is a decision), and the parties whose own
    decision it waits for."""

    text: str
    who: str
    by: date | None
    state: str
    paragraph: int | None
    dissent: tuple[str, ...]
    meeting: date
    mode: str = ""
    votes: Votes | None = None
    proposal: str | None = None
    waits: tuple[str, ...] = ()


class SeenItem(NamedTuple):
    """An item on the agenda. `number` is None for a break; `parties` is () where it concerns all, None where that is not shown;
    `raised` says who raised it and when, `late` that it came late; `aside` who stepped aside for it, `serving` who served for it alone."""

    id: str
    source: str
    number: int | None
    title: str
    type: str
    begins: datetime | None
    minutes: int | None
    presenter: str
    parties: tuple[str, ...] | None
    papers: tuple[SeenPaper, ...]
    raised: tuple[str, date] | None
    late: bool
    notes: str
    decisions: tuple[SeenPart, ...]
    tasks: tuple[SeenPart, ...]
    aside: tuple[str, ...] = ()
    serving: tuple[Serving, ...] = ()


class Following(NamedTuple):
    """The forum's next meeting, and the days before it when something is due."""

    day: date
    issues: Deadline | None
    agenda: Deadline | None


class SeenMeeting(NamedTuple):
    """A meeting. `words` is the forum's vocabulary (forum or board); `notes` how far they have come, "" where they are not shown."""

    id: str
    forum: str
    collaboration: str
    words: str
    language: str
    audience: str
    day: date
    time: TimeSpan | None
    title: str
    place: str
    link: str
    chair: str
    secretary: str
    conveners: tuple[str, ...]
    moved: tuple[tuple[date, str], ...]
    cancelled: bool
    reason: str
    sent: date | None
    items: tuple[SeenItem, ...]
    present: tuple[SeenPerson, ...]
    earlier: tuple[SeenPart, ...]
    following: Following | None
    notes: str
    approved_by: tuple[str, ...]
    approved_on: date | None
    decisions: tuple[SeenPart, ...] = ()
    tasks: tuple[SeenPart, ...] = ()
    """What belongs to no item of the agenda."""
    until: date | None = None
    """The last day, where that is another one."""


def seen_meeting(workspace: Workspace, meeting: Meeting, sees: Audience, *, with_notes: bool = False) -> SeenMeeting:
    """A meeting for an audience; with its notes where they are asked for. Raises `Refusal` where the meeting is not for the audience,
    or its notes are not finished."""
    archive = workspace.archive
    forum = archive.forum(meeting.forum)
    if forum is None:
        raise Refusal(T("there is no forum «{words}»", words=meeting.forum))
    if not may_know(archive, sees, meeting, forum):
        raise Refusal(T("{meeting} is not for the audience «{audience}»", meeting=meeting.id, audience=sees.name))
    refuse_unsure(workspace, meeting, sees, _sources(archive, meeting))
    if with_notes and meeting.notes not in FINISHED and sees.name != "preparation":
        raise Refusal(
            T("the notes of {meeting} are not finished: only finished notes are shown to others", meeting=meeting.id),
            help=T("set «notes: final» in {path} when they are, or use --audience preparation", path=meeting.path),
        )
    return _Seeing(workspace, meeting, forum, sees, with_notes).meeting()


def _sources(archive: Archive, meeting: Meeting) -> Iterator[Record]:
    """The records that items come from, whose marks hold for them."""
    for item in meeting.agenda:
        found = archive.records.get((item.from_ or "").partition("#")[0])
        if found is not None:
            yield found


class _Seeing:
    """Puts in what the audience's fields allow, and nothing else."""

    def __init__(self, workspace: Workspace, meeting: Meeting, forum: Forum, sees: Audience, notes: bool) -> None:
        self.workspace, self.archive, self.sees = workspace, workspace.archive, sees
        self.held, self.forum, self.notes = meeting, forum, notes
        self.texts = by_item(workspace.document(meeting), meeting.agenda) if notes and self.may("notes") else {}
        self.rows = visible_rows(self.archive, sees, meeting, forum)
        self.meets = meets(self.archive, forum, meeting.date, sees)
        numbered = tuple(row.item.id for row in self.rows if row.number is not None)
        self.here = Here(self.archive, meeting, forum, numbered) if notes and self.may("attendance") else None

    def may(self, field: str) -> bool:
        return field in self.sees.fields

    def meeting(self) -> SeenMeeting:
        archive, meeting, forum = self.archive, self.held, self.forum
        roles, link = self.may("roles"), self.may("link")
        return SeenMeeting(
            id=meeting.id,
            forum=forum.title,
            collaboration=title_for(archive, archive.collaboration(forum), self.sees),
            words=archive.words(forum),
            language=archive.language(forum),
            audience=self.sees.name,
            day=meeting.date,
            time=meeting.time,
            until=later_day(meeting),
            title=(meeting.title or "") if self.may("title") else "",
            place=place_for(meeting, self.sees),
            link=(meeting.link or forum.link or "") if link else "",
            chair=self._person(meeting.chair or chair_on(archive, forum, meeting.date)) if roles else "",
            secretary=self._person(secretary_of(meeting, forum)) if roles else "",
            conveners=tuple(self._party(p) for p in forum.conveners) if roles else (),
            moved=tuple((m.from_, m.reason or "") for m in meeting.moved) if self.may("reason") else (),
            cancelled=meeting.cancelled is not None,
            reason=(meeting.cancelled.reason or "") if meeting.cancelled and self.may("reason") else "",
            sent=min((s.on for s in meeting.sent), default=None) if self.may("sent") else None,
            items=tuple(self._item(row) for row in self.rows),
            present=tuple(self.here.people()) if self.here else (),
            earlier=tuple(self._earlier()) if self.may("tasks") else (),
            following=self._following() if self.may("deadlines") else None,
            notes=(meeting.notes or "draft") if self.notes else "",
            approved_by=tuple(self._person(p) for p in meeting.approved_by) if roles and self.notes else (),
            approved_on=meeting.approved_on if self.notes else None,
            decisions=tuple(self._parts(meeting.decisions, None)) if self.notes and self.may("decisions") else (),
            tasks=tuple(self._parts(meeting.tasks, None)) if self.notes and self.may("tasks") else (),
        )

    def _item(self, row: Row) -> SeenItem:
        item, issue = row.item, row.issue
        raised = None
        if issue is not None and self.may("parties"):
            raised = (self._party(issue.party) if issue.party else issue.other or "", issue.submitted)
        return SeenItem(
            id=item.id,
            source=item.from_ or "",
            number=row.number,
            title=item.title,
            type=item.type or "information",
            begins=row.begins if self.may("clock") else None,
            minutes=item.duration if self.may("clock") else None,
            presenter=self._who(item.presenter) if self.may("presenter") else "",
            parties=tuple(self._short(p) for p in item.parties) if self.may("parties") else None,
            papers=tuple(self._papers(item.papers)) if self.may("papers") else (),
            raised=raised,
            late=row.late and self.may("parties"),
            notes=self.texts.get(item.id, ""),
            decisions=tuple(self._parts(self.held.decisions, item.id)) if self.notes and self.may("decisions") else (),
            tasks=tuple(self._parts(self.held.tasks, item.id)) if self.notes and self.may("tasks") else (),
            aside=self.here.aside(item.id) if self.here else (),
            serving=self.here.serving(item.id) if self.here else (),
        )

    def _papers(self, papers: tuple[Paper, ...]) -> Iterator[SeenPaper]:
        for paper in papers:
            if self._open(paper.visibility):
                yield SeenPaper(paper.title, paper.link or "", paper.state or "missing")

    def _open(self, visibility: str | None) -> bool:
        return visibility != "preparation" or self.sees.name == "preparation"

    def _parts(self, parts: tuple[Decision, ...] | tuple[Task, ...], item: str | None) -> Iterator[SeenPart]:
        known = {held.id for held in self.held.agenda}
        for part in parts:
            if (part.item if part.item in known else None) == item and self._may_see(self.held, part):
                yield self._part(part, self.held.date)

    def _may_see(self, meeting: Meeting, part: Decision | Task) -> bool:
        """An earlier meeting can be of a forum that this one took over from, and is then as narrow as that. A party that does not meet here
        sees what stands at its items."""
        forum = self.archive.forum(meeting.forum)
        mine = self.meets or (meeting is self.held and part.item in {row.item.id for row in self.rows})
        return mine and forum is not None and part_level(self.archive, meeting, forum, part) <= self.sees.level

    def _part(self, part: Decision | Task, day: date) -> SeenPart:
        inner = self.may("tasks")
        found = SeenPart(
            text=part.text,
            who=self._who(part.who) if inner else "",
            by=part.by if inner else None,
            state=part.state or "open",
            paragraph=None,
            dissent=(),
            meeting=day,
        )
        return self._taken(part, found) if isinstance(part, Decision) else found

    def _taken(self, decision: Decision, found: SeenPart) -> SeenPart:
        """A decision with how it was taken, as far as the audience sees that."""
        title = title_for(self.archive, self.archive.forum(decision.proposal_to), self.sees)
        found = found._replace(paragraph=decision.paragraph, proposal=title if decision.proposal_to else None)
        if not self.may("votes"):
            return found
        return found._replace(
            mode=mode_of(decision, self.archive.figure("decision_mode", self.forum, found.meeting)),
            votes=decision.votes,
            dissent=tuple(f"{self._dissenter(dissent)}: {dissent.text}" for dissent in decision.dissent),
            waits=tuple(self._party(party) for party in awaited(decision)),
        )

    def _dissenter(self, dissent: Dissent) -> str:
        held = (self._name(dissent.person), self._party(dissent.party))
        return ", ".join(part for part in held if part)

    def _earlier(self) -> Iterator[SeenPart]:
        for held, part in open_from(self.archive, self.held):
            if self._may_see(held, part):
                yield self._part(part, held.date)

    def _following(self) -> Following | None:
        archive = self.archive
        following = next_after(archive, self.held, lambda m: may_know(archive, self.sees, m, self.forum))
        if following is None:
            return None
        return Following(
            following.date, deadline(archive, following, "issue_lead"), deadline(archive, following, "agenda_lead")
        )

    # --- names, as they were on the day

    def _party(self, id: str | None) -> str:
        return self.archive.party_name(id, self.held.date)

    def _short(self, id: str) -> str:
        return self.archive.party_short(id, self.held.date)

    def _name(self, id: str | None) -> str:
        return self.archive.person_name(id)

    def _who(self, who: str | None) -> str:
        return self._name(who) if who in self.archive.people else self._party(who)

    def _person(self, id: str | None) -> str:
        person = self.archive.people.get(id or "")
        if person is None:
            return id or ""
        return f"{person.name}, {person.function}" if person.function else person.name
