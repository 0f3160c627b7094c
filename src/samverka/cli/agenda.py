"""`samverka agenda`: compiling, reading and changing agendas."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import (
    Argument,
    Context,
    DryRun,
    JsonFlag,
    NoCommit,
    Noun,
    Option,
    PartyOption,
    a_day,
    a_word,
    carry_out_plan,
    workspace,
)
from samverka.cli.words import _, language, say
from samverka.diagnostics import Refusal
from samverka.domain.dates import long_date
from samverka.output.terminal import Screen
from samverka.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samverka.actions import agenda as actions
    from samverka.actions.workspace import Workspace
    from samverka.domain.records import AgendaItem, Meeting

app = Noun(_("Agendas: compile one from the annual wheel, read it, change it."))

NEW = _("""Compile the agenda of a forum's next meeting: wheel, standing items, issues, reports, open tasks.

Run again it adds what is news and leaves all that you changed, removed or moved.

Example: samverka agenda new hisingen --date 2026-03-12""")
SEND = _("""Send a meeting's agenda or summons to those who are called, each with a mail and an invitation of their own.

Without a mail server in samverka.yml the mails are written as files, for your own mail program. Sent again it says what has changed.
With --mark: note that it has gone out by other means.

Example: samverka agenda send hisingen-2026-03-12 --dry-run""")
ADD = _("""Put an item on an agenda: after the one named, else before those that close the meeting.

Example: samverka agenda add hisingen-2026-03-12 --title "Besök av räddningstjänsten" --minutes 15 --after 4""")
DROP = _("""Take an item away from an agenda. The same agenda does not get it again; an issue comes up at the next meeting.

Example: samverka agenda drop hisingen-2026-03-12 city""")
SHOW = _("""Show an agenda with clock times; with --party, where that party is needed.

Example: samverka agenda show hisingen-2026-03-12 --party slk""")


@app.command("new", help=NEW)
def new(
    ctx: Context,
    forum: Annotated[str, Argument(metavar=_("FORUM"), help=_("The forum's id, or its end."))],
    date: Annotated[
        str | None,
        Option("--date", metavar=_("YYYY-MM-DD"), help=_("The meeting on this day; it is made where there is none.")),
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import agenda as actions
    from samverka.actions.workspace import open_workspace

    held = workspace(ctx)
    compiled = actions.compile_agenda(held, forum, a_day("--date", date))
    screen = Screen()
    day = long_date(compiled.meeting.date, language())
    if compiled.plan.is_empty:
        screen.line(
            say(
                T(
                    "the agenda of {forum} for {day} has all there is; nothing was changed",
                    forum=compiled.forum.title,
                    day=day,
                )
            )
        )
        return
    carry_out_plan(held, compiled.plan, record=compiled.forum.id, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    if compiled.created:
        screen.warn(say(T("the meeting on {day} was not planned, and was made; the wrong day? samverka undo", day=day)))
    n = len(compiled.added)
    screen.line(say(plural(n, T("{n} item is new on the agenda"), T("{n} items are new on the agenda"))(n=n)))
    screen.line()
    _show(screen, open_workspace(held.root, str(held.today)), compiled.meeting.id, None)


@app.command("send", help=SEND)
def send(
    ctx: Context,
    meeting: Annotated[str, Argument(metavar=_("MEETING"), help=_("The meeting's id, or its end."))],
    mark: Annotated[bool, Option("--mark", help=_("Note that you have sent it by other means."))] = False,
    how: Annotated[
        str | None, Option("--how", metavar=_("TEXT"), help=_("With --mark: how it went out, outlook, post …"))
    ] = None,
    on: Annotated[
        str | None,
        Option("--on", metavar=_("YYYY-MM-DD"), help=_("With --mark: the day it went out; today where left out.")),
    ] = None,
    to: Annotated[
        list[str] | None,
        Option("--to", metavar=_("PERSON"), help=_("What has gone out, to this one more; can be repeated.")),
    ] = None,
    eml: Annotated[bool, Option("--eml", help=_("Write files, even where there is a mail server."))] = False,
    out: Annotated[
        str | None,
        Option("--out", metavar=_("FOLDER"), help=_("Where the files are put; outbox/ where left out.")),
    ] = None,
    json: JsonFlag = False,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:

    if mark and (eml or out or json):
        raise Refusal(T("--mark only notes a sending: --eml, --out and --json are for making one"), exit_code=2)
    if not mark and (how is not None or on is not None):
        raise Refusal(T("--how and --on say how and when you sent it yourself: they go with --mark"), exit_code=2)
    from samverka.cli import send as letters

    held = workspace(ctx)
    if letters.finish_earlier(held, meeting, dry_run=dry_run, commit=not no_commit, quiet=json):
        held = workspace(ctx)
    if mark:
        letters.mark(held, meeting, how or "outlook", a_day("--on", on), to or [], dry_run=dry_run, no_commit=no_commit)
        return
    folder = os.path.join(ctx.obj.directory, out) if out else None
    letters.send_mail(held, meeting, to or [], out=folder, eml=eml, dry_run=dry_run, commit=not no_commit, json=json)


@app.command("add", help=ADD)
def add(
    ctx: Context,
    meeting: Annotated[str, Argument(metavar=_("MEETING"), help=_("The meeting's id, or its end."))],
    title: Annotated[str, Option("--title", metavar=_("TEXT"), help=_("What the item is called."))],
    type_: Annotated[
        str | None,
        Option("--type", metavar=_("TYPE"), help=_("information, dialogue, decision, follow-up, notice or break.")),
    ] = None,
    parties: Annotated[
        list[str] | None, Option("--parties", metavar=_("PARTY"), help=_("A party concerned; can be repeated."))
    ] = None,
    minutes: Annotated[
        int | None, Option("--minutes", metavar="N", min=1, max=600, help=_("How long it takes."))
    ] = None,
    presenter: Annotated[
        str | None, Option("--presenter", metavar=_("PERSON"), help=_("Who presents: an id, a name, or words."))
    ] = None,
    after: Annotated[
        str | None, Option("--after", metavar=_("ITEM"), help=_("The item it comes after: its id or its number."))
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import agenda_edit as actions
    from samverka.output.agenda import TYPES

    held = workspace(ctx)
    wanted = actions.NewItem(title, a_word("--type", type_, [*TYPES]), tuple(parties or ()), minutes, presenter, after)
    done = actions.add(held, meeting, wanted)
    carry_out_plan(held, done.plan, record=done.meeting.forum, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    words = T("item {number}: {title}") if done.number else T("added: {title}")
    screen.line(say(words(number=done.number, title=done.item.title)))
    _too_long(screen, done.meeting, (*done.meeting.agenda, done.item))
    _sent_already(screen, done.meeting)


@app.command("drop", help=DROP)
def drop(
    ctx: Context,
    meeting: Annotated[str, Argument(metavar=_("MEETING"), help=_("The meeting's id, or its end."))],
    item: Annotated[str, Argument(metavar=_("ITEM"), help=_("The item's id, or its number on the agenda."))],
    reason: Annotated[str | None, Option("--reason", metavar=_("TEXT"), help=_("Why, for the history."))] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import agenda_edit as actions

    held = workspace(ctx)
    done = actions.drop(held, meeting, item, reason)
    carry_out_plan(held, done.plan, record=done.meeting.forum, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    screen.line(say(T("taken away: {title}", title=done.item.title)))
    if done.issue is not None and done.next is not None:
        words = T("the issue is offered to the meeting on {day} once this one has been held")
        day = long_date(done.next.date, language())
        screen.line(say(words(day=day)))
        screen.faint(f"→ samverka issue accept {done.issue.id} --meeting {done.next.date} --reason …")
    elif done.issue is not None:
        screen.line(say(T("the issue is offered to the next meeting that is planned")))
    elif done.wheel_item:
        screen.line(say(T("it stays in the annual wheel: move it there, or drop it with a reason")))
        screen.faint(f"→ samverka wheel move {done.wheel_item} --to {_('YYYY-MM')}")
    _sent_already(screen, done.meeting)


def _sent_already(screen: Screen, meeting: Meeting) -> None:
    if meeting.sent:
        words = T("the agenda has gone out already; send what has changed: samverka agenda send {meeting}")
        screen.warn(say(words(meeting=meeting.id)))


@app.command("show", help=SHOW)
def show(
    ctx: Context,
    meeting: Annotated[
        str,
        Argument(
            metavar=_("MEETING|FORUM"), help=_("The meeting's id, or its end; of a forum, the meeting nearest today.")
        ),
    ],
    party: PartyOption = None,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import agenda as actions
    from samverka.actions.workspace import a_party
    from samverka.output.data import agenda_data, meeting_data, print_json

    held = workspace(ctx)
    chosen = a_party(held.archive, party) if party else None
    if json:
        from samverka.actions.meeting import listed

        shown = actions.show(held, meeting, chosen)
        items = [agenda_data(held.archive, row) for row in shown.rows]
        about = meeting_data(listed(held.archive, shown.meeting))
        about |= {"items": len(items)} if chosen else {}
        print_json("agenda", held, {"meeting": about, "party": chosen, "items": items})
        return
    _show(Screen(), held, meeting, chosen)


def _show(screen: Screen, held: Workspace, meeting: str, party: str | None) -> None:
    from samverka.actions import agenda as actions
    from samverka.domain.chairs import chair_on
    from samverka.output import agenda as words

    archive = held.archive
    shown = actions.show(held, meeting, party)
    tongue = archive.language(shown.forum)
    screen.heading(words.title(archive, shown, tongue))
    for label, text in words.facts(archive, shown, chair_on(archive, shown.forum, shown.meeting.date), tongue):
        screen.line(f"{label}: {text}")
    if sent := words.when_sent(shown.meeting, tongue):
        screen.line(sent)
    if not shown.meeting.agenda:
        screen.line()
        screen.line(
            say(
                T(
                    "there is no agenda yet; compile it: samverka agenda new {forum} --date {day}",
                    forum=shown.forum.id,
                    day=shown.meeting.date,
                )
            )
        )
        return
    if party is not None:
        screen.line()
        screen.line(_needed(held, shown, party))
    screen.line()
    screen.table(words.table(archive, shown, tongue))
    if party is None and (held_open := words.open_list(archive, shown.meeting, tongue)):
        screen.line()
        screen.heading(T("Open tasks and decisions from earlier meetings").say(tongue))
        for line in held_open:
            screen.line(f"- {line}")
    if party is None and (delegated := words.delegated_list(archive, shown.meeting, tongue)):
        screen.line()
        screen.heading(T("Decisions taken by delegation, to report").say(tongue))
        for line in delegated:
            screen.line(f"- {line}")
    _remarks(screen, shown)


def _needed(held: Workspace, shown: actions.Shown, party: str) -> str:
    """«Hisingen: ni behövs på punkt 4 och 6, ca 13.40–14.20»."""
    from samverka.output import agenda as words

    name = held.archive.party_name(party)
    if not shown.rows:
        return say(words.NOT_NEEDED(party=name))
    return say(words.NEEDED(party=name, items=words.needed(shown.rows, shown.meeting.date, language())))


def _remarks(screen: Screen, shown: actions.Shown) -> None:
    if shown.party is None:
        _too_long(screen, shown.meeting, [row.item for row in shown.rows])


def _too_long(screen: Screen, meeting: Meeting, items: Iterable[AgendaItem]) -> None:
    from samverka.domain.hours import beginning, ending

    minutes = sum(item.duration or 0 for item in items)
    begins, ends = beginning(meeting), ending(meeting)
    if begins and ends:
        room = (ends - begins) // timedelta(minutes=1)
        if minutes > room:
            screen.line()
            screen.warn(say(T("the items take {minutes} minutes; the meeting has {room}", minutes=minutes, room=room)))
