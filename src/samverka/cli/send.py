"""`samverka agenda send`: what goes to whom, the files or the server, and what became of it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from samverka.cli.shape import Exit, carry_out_plan, told, waiting
from samverka.cli.words import language, say
from samverka.output.terminal import Screen
from samverka.text import T, Text, plural

if TYPE_CHECKING:
    from samverka.actions.send import Sending
    from samverka.actions.smtp import Delivered, Letter
    from samverka.actions.workspace import Workspace
    from samverka.output.mail import Mail
    from samverka.store.plan import Plan

ROLES = {
    "forum": {"member": T("representative")},
    "board": {"member": T("member")},
}
ROLE_WORDS = {
    "substitute": T("substitute"),
    "co-opted": T("co-opted"),
    "chair": T("chair"),
    "secretary": T("secretary"),
    "guest": T("guest"),
    "former": T("no longer called"),
}
DRY_FILES = T("no files were written; without --dry-run they are, and nothing is sent")


def send_mail(
    held: Workspace, words: str, only: list[str], *, out: str | None, eml: bool, dry_run: bool, commit: bool, json: bool
) -> None:
    """Send a meeting's agenda, or show what would be sent. Leaves with exit code 1 where not all of it went."""
    from samverka.actions.send import prepare
    from samverka.output.mail import mails

    sending = prepare(held, words, only, files=eml or out is not None)
    squared: dict[Text, None] = {}
    made = mails(held, sending, squared)
    screen = Screen()
    for text in squared:
        print(say(text), file=sys.stderr)
    states = {mail.person: "to-send" for mail in made}
    faults: dict[str, Text | str] = {}
    if not json:
        _show(held, screen, sending, made)
    if not dry_run and sending.server is None:
        _write(held, screen, sending, made, out, quiet=json)
        states = dict.fromkeys(states, "written")
    elif not dry_run:
        faults = _hand_over(held, screen, sending, made, commit=commit, quiet=json)
        states = {person: "failed" if person in faults else "sent" for person in states}
    elif not json:
        screen.faint(say(DRY_FILES if sending.server is None else T("nothing was sent; without --dry-run it is")))
    if json:
        _print(held, sending, made, states, faults)
    if not dry_run and faults:
        raise Exit(1)


def mark(
    held: Workspace, words: str, how: str, on: date | None, only: list[str], *, dry_run: bool, no_commit: bool
) -> None:
    """Note that the agenda went out by other means."""
    from samverka.actions.noting import mark_sent
    from samverka.domain.dates import long_date

    done = mark_sent(held, words, how, on, only)
    written = carry_out_plan(held, done.plan, record=done.meeting.forum, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    if not written:
        screen.line(say(T("that is noted already, and nothing has changed since: sending {n}", n=done.sequence)))
        return
    screen.line(
        say(T("noted: sent {day} ({how}), sending {n}", day=long_date(done.on, language()), how=how, n=done.sequence))
    )
    if done.sequence == 1 and done.limit is not None and done.on > done.limit.day:
        screen.warn(say(T("it was to go out by {day}", day=long_date(done.limit.day, language()))))


def finish_earlier(held: Workspace, words: str, *, dry_run: bool, commit: bool, quiet: bool) -> bool:
    """Note what went of a sending that was killed before it was noted. Says whether there was one, and the records are others now."""
    from samverka import vcs
    from samverka.actions.change import carry_out
    from samverka.actions.journal import forget, unfinished
    from samverka.actions.noting import noted
    from samverka.actions.workspace import one
    from samverka.domain.records import Meeting

    meeting = one(held.archive, words, Meeting)
    left = unfinished(held.root, meeting.id) if vcs.git_top(held.root) is not None else None
    if left is None:
        return False
    if not quiet:
        was = T("the sending before was broken off after {n} mails, which are noted first", n=len(left.reached))
        Screen().warn(say(was))
    if dry_run:
        return False
    plan = noted(held, left.note, left.reached)
    outcome = carry_out(held.root, plan, language=held.archive.language(meeting), commit=commit, on_wait=waiting)
    forget(held.root, meeting.id)
    if not quiet and outcome.written:
        told(outcome)
    return True


def _show(held: Workspace, screen: Screen, sending: Sending, made: tuple[Mail, ...]) -> None:
    from samverka.output.terminal import Table

    screen.heading(made[0].subject)
    screen.line(say(T("from {name} <{email}>", name=sending.sender.name, email=sending.sender.email)))
    table = Table([say(heading) for heading in (T("to"), T("as"), T("address"))])
    for summons, mail in zip(sending.summons, made, strict=True):
        table.add(mail.to.name, _role(held, sending, summons.called.role), mail.to.email)
    screen.table(table)
    names = dict.fromkeys(part.name for mail in made for part in mail.parts)
    if names:
        screen.line(say(T("attached: {names}", names=", ".join(names))))
    for person in sending.unreached:
        screen.warn(say(T("{name} gets nothing: {why}", name=person.name, why=person.why)))
    for remark in sending.remarks:
        screen.warn(say(remark))
    if sending.changes:
        screen.line(say(T("changed since it was last sent:")))
        for change in sending.changes:
            screen.line(f"- {say(change.text)}")


def _role(held: Workspace, sending: Sending, role: str) -> str:
    return say(ROLES[held.archive.words(sending.forum)].get(role) or ROLE_WORDS[role])


# --- as files


def _write(
    held: Workspace, screen: Screen, sending: Sending, made: tuple[Mail, ...], out: str | None, *, quiet: bool
) -> None:
    from samverka.actions.outbox import FOLDER, put
    from samverka.output.mail import as_bytes

    note = sending.note
    number = (
        note.sequence if any(summons.called.person in note.wanted for summons in sending.summons) else note.withdrawal
    )
    usual = os.path.join(held.root, FOLDER, sending.meeting.id, str(number))
    folder = out if out is not None else usual
    remarks = put(held.root, folder, sending.meeting.id, {f"{mail.person}.eml": as_bytes(mail) for mail in made})
    if quiet:
        return
    for remark in remarks:
        screen.warn(say(remark))
    shown = os.path.relpath(folder, held.root) if out is None else os.path.normpath(folder)
    lie = plural(len(made), T("{n} mail to send lies in {folder}"), T("{n} mails to send lie in {folder}"))
    screen.line(say(lie(n=len(made), folder=shown)))
    screen.line(say(T("open each in your mail program and send it; then note that it has gone:")))
    screen.faint(f"→ samverka agenda send {sending.meeting.id} --mark --how outlook")


# --- by a server


def _hand_over(
    held: Workspace, screen: Screen, sending: Sending, made: tuple[Mail, ...], *, commit: bool, quiet: bool
) -> dict[str, Text | str]:
    """Send, and note what went. Returns why, for those to whom it did not go."""
    from samverka.actions.change import carry_out_with
    from samverka.actions.journal import forget
    from samverka.actions.noting import noted

    became: list[Delivered] = []
    stopped = False

    def act() -> Plan:
        nonlocal stopped
        stopped = _deliver(held, sending, made, became)
        if not quiet:
            _tell(screen, made, became)
            _count(screen, became, len(made), stopped=stopped)
        return noted(held, sending.note, [one.person for one in became if one.fault is None])

    everyone = noted(held, sending.note, [mail.person for mail in made])
    tongue = held.archive.language(sending.meeting)
    outcome = carry_out_with(held.root, everyone, act, language=tongue, commit=commit, on_wait=waiting)
    forget(held.root, sending.meeting.id)
    faults = {one.person: one.fault for one in became if one.fault is not None}
    if not quiet:
        if outcome.written:
            told(outcome)
        _afterwards(screen, sending, became, len(made))
    if stopped:
        raise KeyboardInterrupt
    return faults


def _deliver(held: Workspace, sending: Sending, made: tuple[Mail, ...], became: list[Delivered]) -> bool:
    """Hand the letters to the server, and put what became of each in `became`. Whether the user broke it off."""
    from datetime import UTC, datetime

    from samverka.actions.journal import Journal, unfinished
    from samverka.actions.smtp import Letter, deliver
    from samverka.diagnostics import Refusal
    from samverka.output.mail import as_bytes

    assert sending.server is not None
    if unfinished(held.root, sending.meeting.id) is not None:  # another run was killed while we waited for it
        raise Refusal(
            T("another sending of {meeting} was broken off just now", meeting=sending.meeting.id),
            help=T("nothing was sent; run the command again"),
        )
    letters = (Letter(mail.person, mail.to.email, as_bytes(mail, at=datetime.now(UTC))) for mail in made)
    journal = Journal(held.root, sending.note)
    try:
        with _CtrlC() as pressed:
            for one in deliver(sending.server, sending.sender.email, pressed.each(letters)):
                became.append(one)
                if one.fault is None:
                    journal.gone(one.person)
    except KeyboardInterrupt:  # what has gone has gone, and is noted
        return True
    finally:
        journal.close()
    return len(became) < len(made)


class _CtrlC:
    """Ctrl-C while letters go: it takes effect before the next one, so that of each it is known whether it went. A second one does at once."""

    def __init__(self) -> None:
        self._busy = self._pressed = False

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._press)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _press(self, *_: object) -> None:
        if not self._busy or self._pressed:
            raise KeyboardInterrupt
        self._pressed = True

    def each(self, letters: Iterable[Letter]) -> Iterator[Letter]:
        """The letters, until it was pressed."""
        for letter in letters:
            if self._pressed:
                return
            self._busy = True
            yield letter
            self._busy = False


def _tell(screen: Screen, made: tuple[Mail, ...], became: list[Delivered]) -> None:
    people = {mail.person: mail.to for mail in made}
    for one in became:
        if one.fault is not None:
            who = people[one.person]
            screen.warn(
                say(T("did not go to {name} <{email}>: {words}", name=who.name, email=who.email, words=one.fault))
            )


def _count(screen: Screen, became: list[Delivered], wanted: int, *, stopped: bool) -> None:
    gone = sum(one.fault is None for one in became)
    lost = wanted - gone
    if stopped:
        screen.line(say(T("broken off: {n} sent, {lost} not", n=gone, lost=lost)))
    else:
        screen.line(say(T("{n} sent, {lost} did not go", n=gone, lost=lost) if lost else T("{n} sent", n=gone)))


def _afterwards(screen: Screen, sending: Sending, became: list[Delivered], wanted: int) -> None:
    gone = sum(one.fault is None for one in became)
    lost, later = wanted - gone, any(one.later for one in became)
    if lost and gone:
        screen.line(say(T("run the command again: only those who are still without it get it")))
    elif lost:
        screen.line(say(T("nothing was noted in the meeting")))
    elif sending.note.completes is None:
        screen.line(say(T("noted: sending {n}", n=sending.note.sequence)))
    if later:
        screen.line(say(T("the mail server may take in a while what it did not take now")))


# --- for programs


def _in_english(why: Text | str | None) -> str | None:
    return why if why is None or isinstance(why, str) else why.say("en")


def _print(
    held: Workspace, sending: Sending, made: tuple[Mail, ...], states: dict[str, str], faults: dict[str, Text | str]
) -> None:
    from samverka.output.data import print_json

    reached = [
        {
            "person": mail.person, "name": mail.to.name, "email": mail.to.email, "role": summons.called.role,
            "items": list(summons.called.items), "needed": None if summons.needed is None else [row.item.id for row in summons.needed],
            "subject": mail.subject, "attachments": [part.name for part in mail.parts],
            "state": states[mail.person], "why": _in_english(faults.get(mail.person)),
        }
        for summons, mail in zip(sending.summons, made, strict=True)
    ]  # fmt: skip
    without: list[dict[str, Any]] = [
        {
            "person": person.called.person, "name": person.name, "email": None, "role": person.called.role,
            "items": list(person.called.items), "needed": None, "subject": None, "attachments": [], "state": "unreached",
            "why": person.why.say("en"),
        }
        for person in sending.unreached
    ]  # fmt: skip
    data = {
        "meeting": sending.meeting.id, "what": sending.note.what, "sequence": sending.note.sequence,
        "sender": {"name": sending.sender.name, "email": sending.sender.email},
        "how": "files" if sending.server is None else "smtp",
        "changes": None if sending.changes is None else [change.text.say("en") for change in sending.changes],
        "recipients": [*reached, *without],
    }  # fmt: skip
    print_json("agenda-send", held, data)
