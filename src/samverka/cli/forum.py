"""`samverka forum`: the bodies that meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import (
    Argument,
    Context,
    DryRun,
    JsonFlag,
    NoCommit,
    Noun,
    Option,
    a_day,
    carry_out_plan,
    workspace,
)
from samverka.cli.words import _, language, say
from samverka.domain.dates import long_date, short_date
from samverka.output.terminal import Screen, Table
from samverka.text import T, Text

if TYPE_CHECKING:
    from datetime import date

    from samverka.actions import forum as actions
    from samverka.actions.merge import Merged
    from samverka.actions.workspace import Workspace
    from samverka.domain.records import Seat

app = Noun(_("Forums: who meets, who sits there, and what has been agreed on."))

LIST = _("""The forums, with chair and next meeting.

Example: samverka forum list""")
SHOW = _("""One forum, as whoever takes over wants to see it: who sits there and until when, what is vacant, who calls, chairs and
prepares, the next meetings with their deadlines, what is open, what holds with its clauses, and what one should know.

Example: samverka forum show hisingen --on 2026-09-01""")
MERGE = _("""Merge forums into another from a day on: open issues, assignments, efforts and wheel items go along with a link back; meetings and
notes that were held stay where they were. --into names a forum, or the id of a new one in the form of the first.

Example: samverka forum merge lsg-kista lsg-vallingby --into lsg-vasterort --title "LSG Västerort" --on 2026-07-01""")


@app.command("list", help=LIST)
def list_(
    ctx: Context,
    everything: Annotated[bool, Option("--all", help=_("Ended ones too."))] = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import forum as actions
    from samverka.output.data import forum_data, print_json

    held = workspace(ctx)
    found = actions.list_forums(held, everything)
    if json:
        print_json("forum-list", held, {"forums": [forum_data(row) for row in found]})
        return
    table = Table([say(h) for h in (T("forum"), T("chair"), T("next meeting"), T("collaboration"), T("id"))])
    for row in found:
        collaboration = held.archive.collaboration(row.forum)
        table.add(
            row.forum.title, held.archive.person_name(row.chair) or "–", short_date(row.next.date, language()) if row.next else "–",
            collaboration.title if collaboration else row.forum.collaboration, row.forum.id,
        )  # fmt: skip
    screen = Screen()
    screen.table(table) if found else screen.line(say(T("no forums")))


@app.command("show", help=SHOW)
def show(
    ctx: Context,
    forum: Annotated[str, Argument(metavar=_("FORUM"), help=_("The forum's id, or its end."))],
    on: Annotated[str | None, Option("--on", metavar=_("YYYY-MM-DD"), help=_("As it is on this day."))] = None,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import forum as actions
    from samverka.output.data import print_json, shown_forum_data

    held = workspace(ctx)
    shown = actions.show_forum(held, forum, a_day("--on", on))
    if json:
        print_json("forum", held, {"forum": shown_forum_data(shown)})
        return
    screen = Screen()
    screen.heading(shown.forum.title)
    for label, text in _facts(held, shown):
        if text:
            screen.line(f"{say(label)}: {text}")
    _turns(screen, held, shown)
    _seats(screen, held, shown)
    _meetings(screen, shown)
    _open(screen, shown)
    _figures(screen, shown)
    if shown.handover:
        screen.line()
        screen.heading(say(T("To know when taking over")))
        for line in shown.handover.splitlines():
            screen.line(line)


def _facts(held: Workspace, shown: actions.ShownForum) -> list[tuple[Text, str]]:
    archive, found = held.archive, shown.forum
    return [
        (T("type"), shown.type_name.get(language()) or found.type),
        (T("purpose"), found.purpose or ""),
        (T("day"), "" if shown.on == held.today else long_date(shown.on, language())),
        (T("convened by"), ", ".join(archive.who_name(id, shown.on) for id in shown.conveners)),
        (T("chair"), archive.person_name(shown.chair)),
        (T("vice chair"), archive.person_name(found.vice_chair)),
        (T("secretary"), archive.person_name(found.secretary)),
        (T("the summons is issued by"), shown.summons.title if shown.summons else ""),
        (T("prepared by"), ", ".join(archive.who_name(id, shown.on) for id in shown.prepared_by)),
        (T("took over from"), ", ".join(shown.replaces)),
        (T("place"), found.place or ""),
        (T("shared surface"), found.link or ""),
        (T("file"), found.path),
    ]


def _day(day: date | None) -> str:
    return f"{short_date(day, language())} {day.year}" if day else "–"


def _turns(screen: Screen, held: Workspace, shown: actions.ShownForum) -> None:
    if not shown.turns:
        return
    screen.line()
    screen.heading(say(T("The chair's turns")))
    for turn in shown.turns:
        name = held.archive.person_name(turn.person)
        swapped = "  " + say(T("(swapped)")) if turn.swapped else ""
        screen.line(f"- {_day(turn.begins)} – {_day(turn.ends)}  {name}{swapped}")


ROLES = {"member": T("member"), "substitute": T("substitute"), "co-opted": T("co-opted")}


def _seats(screen: Screen, held: Workspace, shown: actions.ShownForum) -> None:
    from samverka.cli.figures import APPOINTED

    if shown.seats:
        screen.line()
        headings = (T("party"), T("role"), T("person"), T("mandate"), T("sent as"), T("title"), T("until"))
        table = Table([say(h) for h in headings])
        for seat in shown.seats:
            table.add(
                held.archive.party_name(seat.party, shown.on) or "–", say(ROLES[seat.role or "member"]),
                held.archive.person_name(seat.person) or say(T("vacant")), say(T("yes")) if seat.mandate else "–",
                say(APPOINTED[seat.appointed]) if seat.appointed else "–", seat.title or "–", _day(seat.to),
            )  # fmt: skip
        screen.table(table)
    for party in shown.missing:
        screen.warn(say(T("no seat: {party}", party=held.archive.party_name(party, shown.on))))
    for seat in shown.vacant:
        screen.warn(say(T("vacant: {seat} ({party})", seat=seat.id, party=_party(held, shown, seat))))
    for seat in shown.ending:
        who = held.archive.person_name(seat.person)
        screen.warn(say(T("ends {day}: {who} ({party})", day=_day(seat.to), who=who, party=_party(held, shown, seat))))


def _party(held: Workspace, shown: actions.ShownForum, seat: Seat) -> str:
    return held.archive.party_name(seat.party, shown.on) or seat.title or "–"


def _meetings(screen: Screen, shown: actions.ShownForum) -> None:
    if not shown.meetings:
        return
    from samverka.cli.meeting import deadline_words

    screen.line()
    screen.heading(say(T("Coming meetings")))
    table = Table([say(h) for h in (T("day"), T("issues by"), T("agenda by"), T("id"))])
    for row in shown.meetings[:6]:
        day = long_date(row.meeting.date, language())
        table.add(day, deadline_words(row.issues), deadline_words(row.agenda), row.meeting.id)
    screen.table(table)


def _open(screen: Screen, shown: actions.ShownForum) -> None:
    parts = (
        (T("Open issues"), [(issue.id, issue.title) for issue in shown.issues]),
        (T("Assignments under way"), [(uppdrag.id, uppdrag.title) for uppdrag in shown.uppdrag]),
        (T("Open tasks and decisions"), [(f"{meeting.id}#{part.id}", part.text) for meeting, part in shown.tasks]),
    )
    for heading, lines in parts:
        if lines:
            screen.line()
            screen.heading(say(heading))
            for id, title in lines:
                screen.line(f"- {title}  {id}")


def _figures(screen: Screen, shown: actions.ShownForum) -> None:
    from samverka.cli.figures import FIGURE_WORDS, basis, figure_words

    if not shown.figures:
        return
    screen.line()
    screen.heading(say(T("What holds here")))
    for name, figure in shown.figures:
        screen.line(f"- {say(FIGURE_WORDS[name])}: {figure_words(name, figure)} [{basis(figure)}]")


@app.command("merge", help=MERGE)
def merge(
    ctx: Context,
    forums: Annotated[list[str], Argument(metavar=_("FORUM"), help=_("The forums that end."))],
    into: Annotated[str, Option("--into", metavar=_("FORUM"), help=_("The forum they go into: its whole id."))],
    on: Annotated[str, Option("--on", metavar=_("YYYY-MM-DD"), help=_("Its first day with them in it."))],
    title: Annotated[str | None, Option("--title", metavar=_("TEXT"), help=_("The title of a new forum."))] = None,
    cancel: Annotated[
        str | None, Option("--cancel", metavar=_("TEXT"), help=_("Cancel their meetings from that day on."))
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions.merge import merge as merge_forums

    day = a_day("--on", on)
    held = workspace(ctx)
    done = merge_forums(held, tuple(forums), into, day, title=title, cancel=cancel)
    carry_out_plan(held, done.plan, record=done.sources[0].id, dry_run=dry_run, no_commit=no_commit)
    _merged(Screen(), done)


def _merged(screen: Screen, done: Merged) -> None:
    screen.line(say(done.plan.summary))
    counts = {"records": len(done.moved), "items": len(done.items)}
    screen.line(say(T("issues, assignments and efforts that go along: {records}; wheel items: {items}", **counts)))
    for record in done.moved:
        screen.line(f"- {record.id}")
    if done.waiting:
        words = T("Taken up before that by a meeting of the old forum; on the day, run the same command again")
        screen.heading(say(words))
        for record in done.waiting:
            screen.line(f"- {record.id}")
    if done.meetings:
        words = T("Cancelled here") if done.cancelled else T("Planned from that day on: cancel or move them")
        screen.heading(say(words))
        for meeting in done.meetings:
            screen.line(f"- {_day(meeting.date)}  {meeting.id}")
    if done.left:
        screen.heading(say(T("Look at these by hand: they name a forum that ends")))
        for record in done.left:
            screen.line(f"- {record.id}  {record.path}")
    if done.made:
        screen.line(
            say(
                T(
                    "the new forum has the form, the roles and the seats of {first}: read it through",
                    first=done.sources[0].title,
                )
            )
        )
