"""`samverka agenda send` when mail is made: what goes to whom, the files or the server, and what became of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from samverka.cli.shape import Exit, told, waiting
from samverka.cli.words import say
from samverka.output.terminal import Screen
from samverka.text import T, Text

if TYPE_CHECKING:
    from samverka.actions.send import Sending
    from samverka.actions.smtp import Delivered
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
}


def send_mail(
    held: Workspace, words: str, only: list[str], *, out: str | None, eml: bool, dry_run: bool, commit: bool, json: bool
) -> None:
    """Send a meeting's agenda, or show what would be sent. Leaves with exit code 1 where not all of it went."""
    from samverka.actions.send import prepare
    from samverka.output.mail import mails

    sending = prepare(held, words, only, files=eml or out is not None)
    made = mails(held, sending)
    screen = Screen()
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
        screen.faint(say(T("nothing was sent; without --dry-run it is")))
    if json:
        _print(held, sending, made, states, faults)
    if not dry_run and faults:
        raise Exit(1)


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

    usual = os.path.join(held.root, FOLDER, sending.meeting.id, str(sending.sequence))
    folder = out if out is not None else usual
    remark = put(held.root, folder, {f"{mail.person}.eml": as_bytes(mail) for mail in made})
    if quiet:
        return
    if remark is not None:
        screen.warn(say(remark))
    shown = os.path.relpath(folder, held.root) if out is None else os.path.normpath(folder)
    screen.line(say(T("{n} mails to send lie in {folder}", n=len(made), folder=shown)))
    screen.line(say(T("open each in your mail program and send it; then note that it has gone:")))
    screen.faint(f"→ samverka agenda send {sending.meeting.id} --mark --how outlook")


# --- by a server


def _hand_over(
    held: Workspace, screen: Screen, sending: Sending, made: tuple[Mail, ...], *, commit: bool, quiet: bool
) -> dict[str, Text | str]:
    """Send, and note what went. Returns why, for those to whom it did not go."""
    from samverka.actions.change import carry_out_with
    from samverka.actions.send import noted

    became: list[Delivered] = []
    stopped = False

    def act() -> Plan:
        nonlocal stopped
        try:
            became.extend(_delivering(sending, made))
        except KeyboardInterrupt:  # what has gone has gone, and is noted
            stopped = True
        if not quiet:
            _tell(screen, made, became)
        return noted(held, sending, [one.person for one in became if not one.fault])

    everyone = noted(held, sending, [mail.person for mail in made])
    tongue = held.archive.language(sending.meeting)
    outcome = carry_out_with(held.root, everyone, act, language=tongue, commit=commit, on_wait=waiting)
    if stopped:
        raise KeyboardInterrupt
    faults = {one.person: one.fault for one in became if one.fault}
    if not quiet:
        if outcome.written:
            told(outcome)
        _afterwards(screen, sending, len(made) - len(faults), len(faults))
    return faults


def _delivering(sending: Sending, made: tuple[Mail, ...]) -> Any:
    from datetime import UTC, datetime

    from samverka.actions.smtp import Letter, deliver
    from samverka.output.mail import as_bytes

    assert sending.server is not None
    letters = (Letter(mail.person, mail.to.email, as_bytes(mail, at=datetime.now(UTC))) for mail in made)
    return deliver(sending.server, sending.sender.email, letters)


def _tell(screen: Screen, made: tuple[Mail, ...], became: list[Delivered]) -> None:
    people = {mail.person: mail.to for mail in made}
    for one in became:
        if one.fault:
            who = people[one.person]
            screen.warn(
                say(T("did not go to {name} <{email}>: {words}", name=who.name, email=who.email, words=one.fault))
            )


def _afterwards(screen: Screen, sending: Sending, gone: int, lost: int) -> None:
    screen.line(say(T("{n} sent, {lost} did not go", n=gone, lost=lost) if lost else T("{n} sent", n=gone)))
    if lost and gone:
        screen.line(say(T("run the command again: only those who are still without it get it")))
    elif lost:
        screen.line(say(T("nothing was noted in the meeting")))
    elif sending.completes is None:
        screen.line(say(T("noted: sending {n}", n=sending.sequence)))


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
            "items": list(summons.called.items), "subject": mail.subject, "attachments": [part.name for part in mail.parts],
            "state": states[mail.person], "why": _in_english(faults.get(mail.person)),
        }
        for summons, mail in zip(sending.summons, made, strict=True)
    ]  # fmt: skip
    without = [
        {
            "person": person.called.person, "name": person.name, "email": None, "role": person.called.role,
            "items": list(person.called.items), "subject": None, "attachments": [], "state": "unreached", "why": person.why.say("en"),
        }
        for person in sending.unreached
    ]  # fmt: skip
    data = {
        "meeting": sending.meeting.id, "what": sending.what, "sequence": sending.sequence,
        "sender": {"name": sending.sender.name, "email": sending.sender.email},
        "how": "files" if sending.server is None else "smtp",
        "changes": None if sending.changes is None else [change.text.say("en") for change in sending.changes],
        "recipients": [*reached, *without],
    }  # fmt: skip
    print_json("agenda-send", held, data)
