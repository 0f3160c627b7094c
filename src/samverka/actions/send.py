"""Summons: who gets what of a meeting, what has changed since the last time, and how a sending is noted in the record.

Each one who is called has a letter of their own. Everyone sees what the parties may see; a guest sees the item they come for, and no other.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from email.utils import parseaddr
from typing import NamedTuple

from samverka import vcs
from samverka.actions.agenda import WHAT
from samverka.actions.audience import AUDIENCES
from samverka.actions.feeds import Event, View
from samverka.actions.papers import is_address, paper_file
from samverka.actions.seen import SeenItem, SeenMeeting, SeenPaper, seen_meeting
from samverka.actions.send_changes import Difference, differences, sent_version
from samverka.actions.smtp import Server, server_of
from samverka.actions.workspace import Workspace, a_person, one
from samverka.diagnostics import Refusal
from samverka.domain.called import Called, called, sender
from samverka.domain.fields import TimeSpan
from samverka.domain.ids import slug, unique
from samverka.domain.records import Forum, Meeting, Sent
from samverka.domain.sending import last_sent, outdated, version
from samverka.domain.values import Struct
from samverka.rules.personnummer import scan
from samverka.store.edit import Flow, Value, append_item, remove_key, set_key
from samverka.store.plan import Plan
from samverka.text import T, Text

ATTACHED = T("{title} (attached)")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")


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
    """What one person gets. `event` is the invitation; `changes` is None where nothing went out before, or nobody knows what changed."""

    called: Called
    to: Address
    seen: SeenMeeting
    event: Event
    attachments: tuple[Attachment, ...]
    changes: tuple[Difference, ...] | None


class Unreached(Struct):
    """Someone who is called and gets no mail, and why."""

    called: Called
    name: str
    why: Text


class Sending(Struct):
    """One sending of a meeting. `what` is agenda, supplement, move or cancellation; `completes` is the place in the record's `sent` of the
    sending whose missing ones get it now, None for a new one. `server` is None where mails are written as files."""

    meeting: Meeting
    forum: Forum
    what: str
    sequence: int
    completes: int | None
    sender: Address
    issuer: str
    summons: tuple[Summons, ...]
    unreached: tuple[Unreached, ...]
    changes: tuple[Difference, ...] | None
    remarks: tuple[Text, ...]
    server: Server | None


def prepare(workspace: Workspace, words: str, only: Collection[str] = (), *, files: bool = False) -> Sending:
    """What `agenda send` will send: to everyone who is called, or to those who have missed the sending that still holds, or `only` to these.
    `files`: as files even where there is a mail server. Raises `Refusal` where there is nothing to send, or not everything is as committed."""
    archive = workspace.archive
    meeting = one(archive, words, Meeting)
    assert isinstance(meeting, Meeting)
    forum = archive.forum(meeting.forum)
    if forum is None:
        raise Refusal(T("there is no forum «{words}»", words=meeting.forum))
    _may_go(workspace, meeting)
    what, sequence, completes, before = _which(meeting)
    wanted = _wanted(workspace, meeting, completes, only)
    issuer = archive.forum(forum.summons_by)
    maker = _Maker(workspace, meeting, forum, before)
    summons, unreached = maker.make(wanted)
    if not summons and not unreached:
        raise Refusal(
            T("nobody is called to {meeting}: {forum} has no seats that day", meeting=meeting.id, forum=forum.title)
        )
    if not summons:
        raise Refusal(
            T("none of those who are called to {meeting} can be sent mail", meeting=meeting.id),
            help=T("{people}; send it by other means, and note it: samverka agenda send {meeting} --mark --how post",
                   people=", ".join(u.name for u in unreached), meeting=meeting.id),
        )  # fmt: skip
    _as_committed(workspace, meeting, summons)
    return Sending(
        meeting=meeting,
        forum=forum,
        what=what,
        sequence=sequence,
        completes=completes,
        sender=_sender(workspace, meeting, forum),
        issuer=issuer.title if issuer else "",
        summons=summons,
        unreached=unreached,
        changes=maker.changes,
        remarks=tuple(dict.fromkeys(maker.remarks)),
        server=None if files else server_of(archive.settings),
    )


def _may_go(workspace: Workspace, meeting: Meeting) -> None:
    if meeting.cancelled is not None and not meeting.sent:
        raise Refusal(
            T("the meeting {meeting} is cancelled", meeting=meeting.id),
            help=T("its agenda has not gone out, so nobody needs to be told"),
        )
    if meeting.date < workspace.today:
        raise Refusal(T("the meeting {meeting} has been held: there is nothing to send", meeting=meeting.id))
    if not meeting.agenda and not meeting.sent:
        raise Refusal(
            T("{meeting} has no agenda to send", meeting=meeting.id),
            help=T("samverka agenda new {forum} --date {day}", forum=meeting.forum, day=meeting.date),
        )


def _which(meeting: Meeting) -> tuple[str, int, int | None, Sent | None]:
    """What this sending is, its number, which earlier one it completes, and the one that it is compared with."""
    last, why = last_sent(meeting), outdated(meeting)
    if last is None:
        return "agenda", 1, None, None
    sequence = max((sent.sequence or 0 for sent in meeting.sent), default=len(meeting.sent))
    unknown = last.version is None and meeting.cancelled is None
    if why is not None or unknown:
        return WHAT.get(why or "", "supplement"), sequence + 1, None, last
    earlier = [sent for sent in meeting.sent if sent.version != last.version]
    before = earlier[-1] if earlier and last.what != "agenda" else None
    return last.what or "agenda", last.sequence or sequence or 1, len(meeting.sent) - 1, before


def _wanted(
    workspace: Workspace, meeting: Meeting, completes: int | None, only: Collection[str]
) -> frozenset[str] | None:
    """The persons that this sending is for; None for all who are called."""
    named = frozenset(a_person(workspace.archive, words) for words in only)
    if completes is None:
        if named:
            raise Refusal(
                T("--to is for what has gone out already and still holds; this has not"),
                help=T("send it to all: samverka agenda send {meeting}", meeting=meeting.id),
                exit_code=2,
            )
        return None
    last = meeting.sent[completes]
    if not named and not last.missing:
        raise Refusal(
            T("{meeting} went out on {day}, and nothing has changed since", meeting=meeting.id, day=last.on),
            help=T("to one more: samverka agenda send {meeting} --to PERSON", meeting=meeting.id),
        )
    return named or frozenset(last.missing)


def _as_committed(workspace: Workspace, meeting: Meeting, summons: tuple[Summons, ...]) -> None:
    """What goes out must be what stands in the history: else nobody can say later what people were sent."""
    if vcs.git_top(workspace.root) is None:
        return
    paths = dict.fromkeys([meeting.path, *(a.path for s in summons for a in s.attachments)])
    dirty = vcs.dirty(workspace.root, list(paths))
    if dirty:
        raise Refusal(
            T("there are uncommitted edits in {paths}", paths=", ".join(dirty)),
            help=T("nothing was sent; commit them or take them back first (`git status` shows them)"),
        )


def _sender(workspace: Workspace, meeting: Meeting, forum: Forum) -> Address:
    """Who the mail is from: the address of samverka.yml, else that of the one who sends for the body that issues the summons."""
    archive, mail = workspace.archive, workspace.archive.settings.mail
    person = archive.people.get(sender(archive, meeting, forum) or "")
    written = mail.from_ if mail and mail.from_ else (person.email if person else None)
    name, email = parseaddr(written or "")
    if not is_email(email):
        raise Refusal(
            T("nobody can be said to send it: «{address}» is no e-mail address", address=written or "–"),
            help=T("write {key} in samverka.yml, or the secretary's e-mail in people.yml", key="mail: {from: …}"),
        )
    return Address(_plain(name or (person.name if person else forum.title)), email)


def is_email(text: str) -> bool:
    """Whether this is an e-mail address that any server takes."""
    return _ADDRESS.fullmatch(text) is not None


def _plain(name: str) -> str:
    """A name without what would break a line or a quoted word of a mail's head."""
    return " ".join("".join(c if c.isprintable() and c not in '"\\' else " " for c in name).split())


class _Maker:
    """Makes each one's summons of one meeting."""

    def __init__(self, workspace: Workspace, meeting: Meeting, forum: Forum, before: Sent | None) -> None:
        self.workspace, self.meeting, self.forum = workspace, meeting, forum
        self.sees = AUDIENCES["parties"]
        self.view = View(workspace, self.sees)
        self.remarks: list[Text] = []
        self.attached: dict[str, tuple[Attachment, ...]] = {}
        whole = seen_meeting(workspace, meeting, self.sees)
        self.changes = self._changes(whole, before)
        items = () if meeting.cancelled else tuple(self._with_papers(item) for item in whole.items)
        self.whole = whole._replace(items=items, sent=None, earlier=() if meeting.cancelled else whole.earlier)

    def make(self, wanted: frozenset[str] | None) -> tuple[tuple[Summons, ...], tuple[Unreached, ...]]:
        summons: list[Summons] = []
        unreached: list[Unreached] = []
        for one_ in called(self.workspace.archive, self.meeting, self.forum):
            if wanted is None or one_.person in wanted:
                made = self._summons(one_)
                (unreached if isinstance(made, Unreached) else summons).append(made)  # type: ignore[arg-type]
        self._presenters()
        return tuple(summons), tuple(unreached)

    def _summons(self, one_: Called) -> Summons | Unreached:
        person = self.workspace.archive.people.get(one_.person)
        name = _plain(person.name if person else one_.person)
        why = self._why_not(one_)
        if why is not None or person is None:
            return Unreached(one_, name, why or T("is not in people.yml"))
        seen, only = self.whole, None
        if one_.guest:
            only = frozenset(one_.items)
            seen = self._for_guest(only)
        return Summons(
            called=one_,
            to=Address(name, person.email or ""),
            seen=seen,
            event=self.view.invitation(self.meeting, self.forum, only),
            attachments=tuple(a for item in seen.items for a in self.attached.get(item.id, ())),
            changes=_for(self.changes, only),
        )

    def _why_not(self, one_: Called) -> Text | None:
        person = self.workspace.archive.people.get(one_.person)
        if person is None:
            return T("is not in people.yml")
        if not person.email:
            return T("has no e-mail address in people.yml")
        if not is_email(person.email):
            return T("«{email}» is no e-mail address", email=person.email)
        shown = {item.id for item in self.whole.items}
        if one_.guest and self.meeting.cancelled is None and not shown.issuperset(one_.items):
            return T(
                "is a guest for an item that is not for others than chair and secretary, or no longer on the agenda"
            )
        return None

    def _for_guest(self, only: frozenset[str]) -> SeenMeeting:
        """The meeting as a guest sees it: when and where, and their own item."""
        mine = tuple(
            item._replace(parties=None, raised=None, late=False) for item in self.whole.items if item.id in only
        )
        span = self.whole.time
        if mine and (hours := _hours(mine)) is not None:
            span = hours
        return self.whole._replace(items=mine, earlier=(), time=span, title="")

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

    def _changes(self, now: SeenMeeting, before: Sent | None) -> tuple[Difference, ...] | None:
        if before is None or self.meeting.cancelled is not None:
            return None
        earlier = sent_version(self.workspace.root, self.meeting, before.version)
        if earlier is None:
            self.remarks.append(
                T("the history does not reach what was sent before: the mail says only that it has changed")
            )
            return None
        was = seen_meeting(self.workspace, earlier, self.sees)
        return differences(was, now, frozenset(item.id for item in self.meeting.agenda))


def _hours(items: tuple[SeenItem, ...]) -> TimeSpan | None:
    """From the first item's beginning to the last one's end, where the clock is known."""
    from datetime import date, datetime, timedelta

    first, last = items[0].begins, items[-1]
    if first is None or last.begins is None or last.minutes is None:
        return None
    return TimeSpan(first, (datetime.combine(date.min, last.begins) + timedelta(minutes=last.minutes)).time())


def _for(changes: tuple[Difference, ...] | None, only: frozenset[str] | None) -> tuple[Difference, ...] | None:
    if changes is None or only is None:
        return changes
    return tuple(change for change in changes if not change.item or change.item in only)


# --- before and after


def refuse_numbers(texts: Iterator[tuple[str, str]]) -> None:
    """Refuse where a text that would go out holds a personnummer (SV501); the texts come with what they are."""
    for what, text in texts:
        for _place, found in scan(text):
            raise Refusal(
                T("nothing was sent: {what}: {found}", what=what, found=found),
                help=T("take it out of the records first: samverka explain SV501"),
            )


def noted(workspace: Workspace, sending: Sending, reached: Collection[str]) -> Plan:
    """The plan that notes in the meeting what went, and who is still without it; an empty one where nothing did."""
    meeting, archive = sending.meeting, workspace.archive
    document = workspace.document(meeting)
    everyone = [c.person for c in called(archive, meeting, sending.forum) if c.person in archive.people]
    if not reached:
        return Plan((), NOTED)
    if sending.completes is None:
        value: dict[str, Value] = {"on": workspace.today, "how": "smtp", "sequence": sending.sequence}
        if sending.what != "agenda":
            value["what"] = sending.what
        value["version"] = version(meeting)
        missing: list[Value] = [person for person in everyone if person not in reached]
        if missing:
            value["missing"] = missing
        document = append_item(document, ("sent",), Flow(value))
    else:
        at, before = ("sent", sending.completes, "missing"), meeting.sent[sending.completes].missing
        left: list[Value] = [person for person in before if person in everyone and person not in reached]
        if before and left:
            document = set_key(document, at, left)
        elif before:
            document = remove_key(document, at)
    summary = NOTED(forum=sending.forum.title, day=meeting.date)
    trailers = (("Samverka-Command", "agenda send"), ("Samverka-Record", meeting.id))
    return Plan((workspace.change(document),), summary, trailers)


NOTED = T("agenda sent: {forum} {day}")
