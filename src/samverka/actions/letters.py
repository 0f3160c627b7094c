"""Each one's letter of a meeting: what they are to see, the invitation, the papers that go along, and what has changed for them.

Everyone sees what the parties may see; a guest sees the items they come for, and whoever is no longer called sees that alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, timedelta

from samverka.actions.audience import AUDIENCES, rows_for, visible_rows
from samverka.actions.feeds import Event, View
from samverka.actions.papers import is_address, paper_file
from samverka.actions.seen import SeenItem, SeenMeeting, SeenPaper, SeenPart, seen_meeting
from samverka.actions.send_changes import Difference, differences, sent_version
from samverka.actions.workspace import Workspace
from samverka.domain.agenda import Row, open_from
from samverka.domain.called import Called, called
from samverka.domain.chairs import chair_on, secretary_of
from samverka.domain.fields import TimeSpan
from samverka.domain.ids import slug, unique
from samverka.domain.mail import mail_address
from samverka.domain.records import Forum, Meeting, Paper, Sent
from samverka.domain.values import Struct, replace
from samverka.named import NamedTuple
from samverka.text import T, Text

ATTACHED = T("{title} (attached)")
FORMER = "former"
"""The role of someone who is no longer called, and is told so."""


class Address(NamedTuple):
    """A name and an e-mail address."""

    name: str
    email: str


class Attachment(NamedTuple):
    """A paper that goes along: its name in the mail, its path in the repository, its bytes."""

    name: str
    path: str
    data: bytes


class Summons(Struct):
    """What one person gets. `event` is the invitation, None where the address is shared with one who is still called; `changes` is None where
    nothing went out before, or nobody knows what changed; `needed` the items that the person's party is needed for (G16), None where the
    agenda does not tell; `presents` the items that the person presents; `brings` the papers that the person is to bring and that are not
    in, each with the number of its item; `tasks` what the person or their party has taken on at earlier meetings."""

    called: Called
    to: Address
    seen: SeenMeeting
    event: Event | None
    attachments: tuple[Attachment, ...] = ()
    changes: tuple[Difference, ...] | None = None
    needed: tuple[Row, ...] | None = None
    presents: tuple[Row, ...] = ()
    brings: tuple[tuple[int | None, Paper], ...] = ()
    tasks: tuple[SeenPart, ...] = ()


class Unreached(Struct):
    """Someone who is called and gets no mail, and why."""

    called: Called
    name: str
    why: Text


def plain(name: str) -> str:
    """A name without what would break a line or a quoted word of a mail's head."""
    return " ".join("".join(c if c.isprintable() and c not in '"\\' else " " for c in name).split())


class Letters:
    """Makes each one's summons of one meeting."""

    def __init__(self, workspace: Workspace, meeting: Meeting, forum: Forum, before: Sent | None) -> None:
        self.workspace, self.meeting, self.forum = workspace, meeting, forum
        self.sees = AUDIENCES["parties"]
        self.view = View(workspace, self.sees)
        self.rows = () if meeting.cancelled else visible_rows(workspace.archive, self.sees, meeting, forum)
        self.remarks: list[Text] = []
        self.attached: dict[str, tuple[Attachment, ...]] = {}
        self.now = whole = seen_meeting(workspace, meeting, self.sees)
        self.was = self._before(before)
        items = () if meeting.cancelled else tuple(self._with_papers(item) for item in whole.items)
        self.whole = whole._replace(items=items, sent=None, earlier=() if meeting.cancelled else whole.earlier)

    def make(
        self, wanted: frozenset[str] | None, gone: tuple[str, ...]
    ) -> tuple[tuple[Summons, ...], tuple[Unreached, ...]]:
        """The letters to those who are called and to those who no longer are (`gone`), as far as `wanted` has them; None: to all."""
        summons: list[Summons] = []
        unreached: list[Unreached] = []
        here = called(self.workspace.archive, self.meeting, self.forum)
        told = {one_.person for one_ in here}
        for one_ in (*here, *(Called(person, FORMER) for person in gone if person not in told)):
            if wanted is None or one_.person in wanted:
                made = self._summons(one_)
                (unreached if isinstance(made, Unreached) else summons).append(made)  # type: ignore[arg-type]
        self._presenters()
        return tuple(summons), tuple(unreached)

    def _summons(self, one_: Called) -> Summons | Unreached:
        person = self.workspace.archive.people.get(one_.person)
        name = plain(person.name if person else one_.person)
        why = self._why_not(one_)
        if why is not None or person is None:
            return Unreached(one_, name, why or T("is not in people.yml"))
        to = Address(name, mail_address(person.email) or "")
        if one_.role == FORMER:
            return self._former(one_, to)
        seen, only = self.whole, None
        if one_.guest:
            only = frozenset(one_.items)
            seen = self._for_guest(self.whole, only)
        return Summons(
            called=one_,
            to=to,
            seen=seen,
            event=self.view.invitation(self.meeting, self.forum, only),
            attachments=tuple(a for item in seen.items for a in self.attached.get(item.id, ())),
            changes=self._changes(only),
            needed=self._needed(one_),
            presents=tuple(row for row in self.rows if row.item.presenter == one_.person),
            brings=tuple(self._brings(one_.person, only)),
            tasks=tuple(self._tasks(one_, seen)),
        )

    def _brings(self, person: str, only: frozenset[str] | None) -> Iterator[tuple[int | None, Paper]]:
        for row in self.rows:
            if only is None or row.item.id in only:
                for paper in row.item.papers:
                    if paper.who == person and paper.state in (None, "missing") and paper.visibility != "preparation":
                        yield row.number, paper

    def _tasks(self, one_: Called, seen: SeenMeeting) -> Iterator[SeenPart]:
        """Of what is open from before, as far as they see it, what this person or the party they sit for is to do."""
        shown = {(part.meeting, part.text, part.by): part for part in seen.earlier}
        for held, part in open_from(self.workspace.archive, self.meeting) if shown else ():
            if part.who in (one_.person, one_.party or one_.person) and (held.date, part.text, part.by) in shown:
                yield shown[held.date, part.text, part.by]

    def _former(self, one_: Called, to: Address) -> Summons:
        """What takes an invitation back: the meeting's day, and nothing that they are no longer to know. Where somebody who is called reads
        the same mailbox, the calendar there keeps the meeting."""
        archive = self.workspace.archive
        people = (archive.people.get(c.person) for c in called(archive, self.meeting, self.forum))
        shared = any((mail_address(p.email) or "").casefold() == to.email.casefold() for p in people if p)
        event = self.view.invitation(self.meeting, self.forum, frozenset())
        event = replace(event, description="", location="", url="")
        seen = self._for_guest(self.whole, frozenset())._replace(place="", link="", moved=())
        return Summons(one_, to, seen, None if shared and self.meeting.cancelled is None else event)

    def _needed(self, one_: Called) -> tuple[Row, ...] | None:
        """The items that the party they sit for is needed for; None where no item says whom it concerns, they sit for none, or they lead or
        write the whole meeting."""
        archive, meeting = self.workspace.archive, self.meeting
        whole = (meeting.chair or chair_on(archive, self.forum, meeting.date), secretary_of(meeting, self.forum))
        if not one_.party or one_.person in whole or not any(row.item.parties for row in self.rows):
            return None
        return rows_for(archive, self.meeting, self.forum, archive.within(one_.party))

    def _why_not(self, one_: Called) -> Text | None:
        person = self.workspace.archive.people.get(one_.person)
        if person is None:
            return T("is not in people.yml")
        if not person.email:
            return T("has no e-mail address in people.yml")
        if mail_address(person.email) is None:
            return T("«{email}» is no e-mail address", email=person.email)
        shown = {item.id for item in self.whole.items}
        if one_.items and self.meeting.cancelled is None and shown.isdisjoint(one_.items):
            return T("is a guest for an item that is not for others than chair and secretary")
        return None

    def _for_guest(self, seen: SeenMeeting, only: frozenset[str]) -> SeenMeeting:
        """The meeting as a guest sees it: when and where, and their own item."""
        mine = tuple(item._replace(parties=None, raised=None, late=False) for item in seen.items if item.id in only)
        span, until = seen.time, seen.until
        if mine and (hours := _hours(mine, seen.day)) is not None:
            span, until = hours, None
        return seen._replace(items=mine, earlier=(), time=span, until=until, title="")

    def _presenters(self) -> None:
        """Who presents an item and is not called is named: they are to come as well."""
        archive, shown = self.workspace.archive, {item.id for item in self.whole.items}
        here = {one_.person for one_ in called(archive, self.meeting, self.forum)}
        for item in self.meeting.agenda:
            if item.id in shown and item.presenter in archive.people and item.presenter not in here:
                self.remarks.append(
                    T("{name} presents an item and is not called: is it to be, write a line under guests:",
                      name=archive.person_name(item.presenter))
                )  # fmt: skip

    # --- papers

    def _with_papers(self, item: SeenItem) -> SeenItem:
        """The item with its papers as they stand in a mail: those that go along without a link, the others with their address."""
        papers: list[SeenPaper] = []
        attached: list[Attachment] = []
        for paper in item.papers:
            found = self._attachment(item, paper, {a.name for a in attached}) if paper.state == "in" else None
            if found is not None:
                attached.append(found)
                title = ATTACHED(title=paper.title).say(self.workspace.archive.language(self.forum))
                papers.append(paper._replace(title=title, link=""))
            else:
                papers.append(paper if is_address(paper.link) else paper._replace(link=""))
        self.attached[item.id] = tuple(attached)
        return item._replace(papers=tuple(papers))

    def _attachment(self, item: SeenItem, paper: SeenPaper, taken: set[str]) -> Attachment | None:
        if not paper.link or is_address(paper.link):
            return None
        found = paper_file(self.workspace, self.meeting, paper.link)
        if found is None:
            self.remarks.append(
                T(
                    "the paper «{title}» does not go along: {link} is no file that can be sent",
                    title=paper.title,
                    link=paper.link,
                )
            )
            return None
        stem, ending = os.path.splitext(os.path.basename(found.path))
        number = f"{item.number}-" if item.number is not None else ""
        name = unique(f"{number}{slug(stem)}", {os.path.splitext(other)[0] for other in taken})
        return Attachment(f"{name}{ending.lower()}", found.path, found.data)

    # --- what changed

    def _before(self, before: Sent | None) -> SeenMeeting | None:
        """The meeting as it went out before; None where it did not, or nobody knows any more."""
        if before is None or self.meeting.cancelled is not None:
            return None
        earlier = sent_version(self.workspace.root, self.meeting, before.version)
        if earlier is None:
            self.remarks.append(
                T("the history does not reach what was sent before: the mail says only that it has changed")
            )
            return None
        return seen_meeting(self.workspace, earlier, self.sees)

    def _changes(self, only: frozenset[str] | None) -> tuple[Difference, ...] | None:
        """What has changed for everyone, or for a guest who sees `only` these items; None where nobody knows."""
        if self.was is None:
            return None
        was, now = (seen if only is None else self._for_guest(seen, only) for seen in (self.was, self.now))
        return differences(was, now, frozenset(item.id for item in self.meeting.agenda))

    @property
    def changes(self) -> tuple[Difference, ...] | None:
        """What has changed for those who see the whole agenda; None where nobody knows."""
        return self._changes(None)


def _hours(items: tuple[SeenItem, ...], day: date) -> TimeSpan | None:
    """From the first item's beginning to the last one's end, where the clock is known and both are on the first day."""
    first, last = items[0].begins, items[-1]
    if first is None or last.begins is None or last.minutes is None:
        return None
    ends = last.begins + timedelta(minutes=last.minutes)
    return TimeSpan(first.time(), ends.time()) if first.date() == ends.date() == day else None
