"""Summons: what the next sending of a meeting is, to whom it goes, and from whom; or why there is none."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from email.utils import parseaddr

from samverka import vcs
from samverka.actions.audience import title_for
from samverka.actions.letters import Address, Letters, Summons, Unreached, plain
from samverka.actions.noting import Note, next_note, noted, only_these
from samverka.actions.send_changes import Difference, outdated_for
from samverka.actions.smtp import Server, server_of
from samverka.actions.workspace import Workspace, one
from samverka.diagnostics import Refusal, Severity
from samverka.domain.called import sender
from samverka.domain.hours import last_day
from samverka.domain.mail import mail_address
from samverka.domain.personnummer import scan
from samverka.domain.records import Forum, Meeting, Sent
from samverka.domain.sending import last_sent, without
from samverka.domain.values import Struct
from samverka.store.tree import PlannedTree, WorkTree
from samverka.text import T, Text


class Sending(Struct):
    """One sending of a meeting, `note` as the record will say it once it has gone. `server` is None where mails are written as files."""

    meeting: Meeting
    forum: Forum
    note: Note
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
    forum = archive.forum(meeting.forum)
    if forum is None:
        raise Refusal(T("there is no forum «{words}»", words=meeting.forum))
    _may_go(workspace, meeting)
    note = next_note(workspace, meeting, forum, "smtp", workspace.today, why=outdated_for(workspace, meeting))
    wanted = _wanted(workspace, meeting, forum, note, only)
    letters = Letters(workspace, meeting, forum, _before(meeting, note))
    summons, unreached = letters.make(wanted, (*note.wanted, *note.gone) if meeting.cancelled else note.gone)
    _refuse_nobody(meeting, forum, summons, unreached)
    _as_committed(workspace, meeting, summons)
    _refuse_what_breaks(workspace, note)
    return Sending(
        meeting=meeting,
        forum=forum,
        note=note,
        sender=_sender(workspace, meeting, forum),
        issuer=title_for(archive, archive.forum(forum.summons_by), letters.sees),
        summons=summons,
        unreached=unreached,
        changes=letters.changes,
        remarks=tuple(dict.fromkeys(letters.remarks)),
        server=None if files else server_of(archive.settings),
    )


def _refuse_nobody(
    meeting: Meeting, forum: Forum, summons: tuple[Summons, ...], unreached: tuple[Unreached, ...]
) -> None:
    if not summons and not unreached:
        raise Refusal(
            T("nobody is called to {meeting}: {forum} has no seats that day", meeting=meeting.id, forum=forum.title)
        )
    if not summons:
        people = ", ".join(u.name for u in unreached)
        raise Refusal(
            T("no mail can be sent to {people}", people=people),
            help=T("tell them by other means, and note it: samverka agenda send {meeting} --mark --how post", meeting=meeting.id),
        )  # fmt: skip


def _may_go(workspace: Workspace, meeting: Meeting) -> None:
    if meeting.cancelled is not None and not meeting.sent:
        raise Refusal(
            T("the meeting {meeting} is cancelled", meeting=meeting.id),
            help=T("its agenda has not gone out, so nobody needs to be told"),
        )
    if last_day(meeting) < workspace.today:
        raise Refusal(T("the meeting {meeting} has been held: there is nothing to send", meeting=meeting.id))
    if not meeting.agenda and not meeting.sent:
        raise Refusal(
            T("{meeting} has no agenda to send", meeting=meeting.id),
            help=T("samverka agenda new {forum} --date {day}", forum=meeting.forum, day=meeting.date),
        )


def _before(meeting: Meeting, note: Note) -> Sent | None:
    """The sending that this one is compared with, to say what has changed."""
    last = last_sent(meeting)
    if last is None or note.completes is None:
        return last
    earlier = [sent for sent in meeting.sent if sent.what != "withdrawal" and sent.version != last.version]
    return earlier[-1] if earlier and last.what != "agenda" else None


def _wanted(
    workspace: Workspace, meeting: Meeting, forum: Forum, note: Note, only: Collection[str]
) -> frozenset[str] | None:
    """The persons that this sending is for; None for everyone."""
    named = only_these(workspace.archive, meeting, note, only)
    if note.completes is None:
        return None
    pending = frozenset((*without(workspace.archive, meeting, forum), *note.gone))
    if not named and not pending:
        last = meeting.sent[note.completes]
        raise Refusal(
            T("{meeting} went out on {day}, and nothing has changed since", meeting=meeting.id, day=last.on),
            help=T("to one more: samverka agenda send {meeting} --to PERSON", meeting=meeting.id),
        )
    return named or pending


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


def _refuse_what_breaks(workspace: Workspace, note: Note) -> None:
    """Refuse where the record that says it went out would hold an error that it does not hold now: the hook would not let it be saved, and
    what has gone cannot be taken back."""
    from samverka.actions.check import read, report_on
    from samverka.actions.hook import brought

    plan = noted(workspace, note, {*note.wanted, *note.gone})
    planned = PlannedTree(workspace.root, {change.path: change.after for change in plan.changes if change.after})
    now, then = (report_on(read(tree), workspace.today) for tree in (WorkTree(workspace.root), planned))
    errors = brought([found for found in then.diagnostics if found.severity is Severity.ERROR], [now.diagnostics])
    if errors:
        more = T(" (and {n} more like it)", n=len(errors) - 1) if errors[1:] else ""
        raise Refusal(
            T(
                "nothing was sent: {code} would say that {why}{more}",
                code=errors[0].code,
                why=errors[0].message,
                more=more,
            ),
            help=errors[0].help,
        )


def _sender(workspace: Workspace, meeting: Meeting, forum: Forum) -> Address:
    """Who the mail is from: the address of samverka.yml, else that of the one who sends for the body that issues the summons."""
    archive, mail = workspace.archive, workspace.archive.settings.mail
    person = archive.people.get(sender(archive, meeting, forum) or "")
    written = mail.from_ if mail and mail.from_ else (person.email if person else None)
    name, email = parseaddr(written or "")
    address = mail_address(email)
    if address is None:
        raise Refusal(
            T("nobody can be said to send it: «{address}» is no e-mail address", address=written or "–"),
            help=T("write {key} in samverka.yml, or the secretary's e-mail in people.yml", key="mail: {from: …}"),
        )
    return Address(plain(name or (person.name if person else forum.title)), address)


# --- before and after


def refuse_numbers(texts: Iterator[tuple[str, str]]) -> None:
    """Refuse where a text that would go out holds a personnummer (SV501); the texts come with what they are."""
    for what, text in texts:
        for _place, found in scan(text):
            raise Refusal(
                T("nothing was sent: {what}: {found}", what=what, found=found),
                help=T("take it out of the records first: samverka explain SV501"),
            )
