"""`samverka meeting`: planning meetings, reading them, laying out their notes."""

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
    a_word,
    a_year,
    carry_out_plan,
    workspace,
)
from samverka.cli.words import _, language, say
from samverka.domain.dates import long_date, short_date, week
from samverka.output.terminal import Screen, Table
from samverka.text import T, Text, plural

if TYPE_CHECKING:
    import datetime

    from samverka.actions.meeting import Listed, NotesState
    from samverka.actions.meeting_change import Changed
    from samverka.actions.workspace import Workspace
    from samverka.domain.archive import Archive
    from samverka.domain.deadlines import Deadline
    from samverka.domain.records import Meeting

app = Noun(_("Meetings: plan one, list them, read one, lay out its notes."))

MeetingArgument = Annotated[str, Argument(metavar=_("MEETING"), help=_("The meeting's id, or its end."))]
OrForumArgument = Annotated[
    str,
    Argument(
        metavar=_("MEETING|FORUM"), help=_("The meeting's id, or its end; of a forum, the meeting nearest today.")
    ),
]

NEW = _("""Plan a meeting of a forum, at the time and place where it usually meets.

Example: samverka meeting new hisingen --date 2026-05-28 --time 09:00-11:00""")
PLAN = _("""Plan a forum's meetings of a year: on the weeks and weekday of the year before, on days of your own, or spread out. Red days
and July are passed over; what falls on a red day before the meeting is shown with the working day people are asked to keep to.

Example: samverka meeting plan hisingen --year 2027 --dry-run""")
MOVE = _("""Move a meeting that is to come. Its id stays, so that calendars and what is bound to it follow.

Example: samverka meeting move hisingen-2026-04-23 --to 2026-04-28 --reason "krock med fullmäktige" """)
CANCEL = _("""Cancel a meeting that is to come; its issues and reports go on to the next one.

Example: samverka meeting cancel hisingen-2026-04-23 --reason "för få kan komma" """)
LIST = _("""The coming meetings with their two deadlines.

Example: samverka meeting list hisingen""")
SHOW = _("""One meeting: when and where, its deadlines, decisions and tasks.

Example: samverka meeting show hisingen-2026-03-12""")
NOTES = _("""Lay out the notes of a meeting: a section for each item of the agenda that has none. With --state: note how far they have come.

Example: samverka meeting notes hisingen-2026-03-12 --state final""")


@app.command("new", help=NEW)
def new(
    ctx: Context,
    forum: Annotated[str, Argument(metavar=_("FORUM"), help=_("The forum's id, or its end."))],
    date: Annotated[str, Option("--date", metavar=_("YYYY-MM-DD"), help=_("The day."))],
    until: Annotated[
        str | None, Option("--until", metavar=_("YYYY-MM-DD"), help=_("The last day, where it ends on another one."))
    ] = None,
    time: Annotated[str | None, Option("--time", metavar="HH:MM-HH:MM", help=_("From when to when."))] = None,
    place: Annotated[str | None, Option("--place", metavar=_("TEXT"), help=_("Where."))] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import meeting as actions

    held = workspace(ctx)
    day = a_day("--date", date)
    done = actions.plan_meeting(held, forum, day, time, place, a_day("--until", until))
    carry_out_plan(held, done.plan, record=done.meeting.forum, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    screen.line(say(T("{id}: {day}", id=done.meeting.id, day=long_date(day, language()))))
    for words, limit in ((T("issues by {day}"), done.issues), (T("agenda out by {day}"), done.agenda)):
        if limit is not None:
            screen.line(say(words(day=deadline_words(limit))))
    for remark in done.remarks:
        screen.warn(say(remark))


def deadline_words(limit: Deadline | None) -> str:
    """«tor 26 feb», with the rule's own day where people are shown another one."""
    if limit is None:
        return "–"
    shown = short_date(limit.rather, language())
    return (
        shown
        if not limit.shifted
        else say(T("{shown} (at the latest {day})", shown=shown, day=short_date(limit.day, language())))
    )


@app.command("plan", help=PLAN)
def plan(
    ctx: Context,
    forum: Annotated[str, Argument(metavar=_("FORUM"), help=_("The forum's id, or its end."))],
    year: Annotated[int, Option("--year", metavar=_("YEAR"), help=_("The year to plan."))],
    from_year: Annotated[
        int | None,
        Option("--from-year", metavar=_("YEAR"), help=_("As in this year; the year before where left out.")),
    ] = None,
    dates: Annotated[
        list[str] | None, Option("--dates", metavar=_("YYYY-MM-DD"), help=_("On these days; can be repeated."))
    ] = None,
    weekday: Annotated[
        str | None,
        Option("--weekday", metavar=_("mon|tue|wed|thu|fri"), help=_("Spread over the year, on this day of the week.")),
    ] = None,
    number: Annotated[
        int | None,
        Option("--number", metavar="N", min=1, max=40, help=_("How many, with --weekday; else as agreed.")),
    ] = None,
    time: Annotated[str | None, Option("--time", metavar="HH:MM-HH:MM", help=_("From when to when."))] = None,
    place: Annotated[str | None, Option("--place", metavar=_("TEXT"), help=_("Where."))] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import meeting_plan as planning
    from samverka.output.agenda import clock_span

    held = workspace(ctx)
    days = tuple(
        day for words in dates or () for part in words.replace(",", " ").split() if (day := a_day("--dates", part))
    )
    a_year(year)
    asked = planning.Asked(forum, year, a_year(from_year), days, weekday, number, time, place)
    done = planning.plan_year(held, asked)
    screen = Screen()
    headings = (T("day"), T("week"), T("time"), T("issues by"), T("agenda by"), T("to think of"))
    table = Table([say(h) for h in headings])
    for row in done.rows:
        meeting = row.meeting
        table.add(
            f"{short_date(meeting.date, language())} {meeting.date.year}", str(week(meeting.date)), clock_span(meeting, language()),
            deadline_words(row.issues), deadline_words(row.agenda), "; ".join(say(remark) for remark in row.remarks),
        )  # fmt: skip
    screen.heading(done.forum.title)
    screen.table(table)
    for remark in done.remarks:
        screen.warn(say(remark))
    if dry_run:
        screen.line(say(T("nothing was written; without --dry-run these meetings are made")))
        return
    carry_out_plan(held, done.plan, record=done.forum.id, dry_run=False, no_commit=no_commit)


@app.command("move", help=MOVE)
def move(
    ctx: Context,
    meeting: MeetingArgument,
    to: Annotated[str, Option("--to", metavar=_("YYYY-MM-DD"), help=_("The new day."))],
    until: Annotated[
        str | None, Option("--until", metavar=_("YYYY-MM-DD"), help=_("The last day, where it ends on another one."))
    ] = None,
    time: Annotated[str | None, Option("--time", metavar="HH:MM-HH:MM", help=_("From when to when."))] = None,
    reason: Annotated[str | None, Option("--reason", metavar=_("TEXT"), help=_("Why it is moved."))] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import meeting_change as changing
    from samverka.output.agenda import clock_span

    held = workspace(ctx)
    day = a_day("--to", to)
    done = changing.move(held, meeting, day, time, reason, a_day("--until", until))
    carry_out_plan(held, done.plan, record=done.forum.id, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    before, after = long_date(done.before.date, language()), long_date(done.after.date, language())
    if before == after:
        screen.line(
            say(T("{id}: {day}, {hours}", id=done.before.id, day=after, hours=clock_span(done.after, language())))
        )
    else:
        screen.line(say(T("{id}: moved from {before} to {after}", id=done.before.id, before=before, after=after)))
    for words, limit in ((T("issues by {day}"), done.issues), (T("agenda out by {day}"), done.agenda)):
        if limit is not None:
            screen.line(say(words(day=deadline_words(limit))))
    for remark in done.remarks:
        screen.warn(say(remark))
    _follows(screen, done, held.today)


@app.command("cancel", help=CANCEL)
def cancel(
    ctx: Context,
    meeting: MeetingArgument,
    reason: Annotated[str, Option("--reason", metavar=_("TEXT"), help=_("Why it is cancelled."))],
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import meeting_change as changing

    held = workspace(ctx)
    done = changing.cancel(held, meeting, reason)
    carry_out_plan(held, done.plan, record=done.forum.id, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    screen.line(say(T("{id}: cancelled ({day})", id=done.before.id, day=long_date(done.before.date, language()))))
    if done.next is not None:
        screen.line(say(T("the next meeting is {day}", day=long_date(done.next.date, language()))))
    else:
        screen.warn(
            say(T("no later meeting is planned: samverka meeting new {forum} --date YYYY-MM-DD", forum=done.forum.id))
        )
    _follows(screen, done, held.today)


def _follows(screen: Screen, done: Changed, today: datetime.date) -> None:
    """What is bound to the meeting and where it now comes up, and that those who were called must be told."""
    day = short_date((done.next if done.after.cancelled and done.next else done.after).date, language())
    follow = (
        T("- the issue «{title}» comes up {day}")
        if not done.after.cancelled or done.next
        else T("- the issue «{title}» waits for a meeting")
    )
    for issue in done.follows.issues:
        screen.line(say(follow(title=issue.title, day=day)))
    for record in done.follows.reports:
        screen.line(say(T("- the report from «{title}» follows", title=record.title)))
    for turn, other in done.follows.wheel:
        title = turn.item.title
        words = BELONGS_NOWHERE if other is None else BELONGS_PAST if other.date < today else BELONGS
        screen.line(say(words(title=title, day=short_date(other.date, language()) if other else "")))
    for title in done.own:
        screen.line(
            say(T("- «{title}» stood on this agenda alone: add it to another with samverka agenda add", title=title))
        )
    if done.before.sent:
        words = T("what was sent no longer holds; send what has changed: samverka agenda send {meeting}")
        screen.warn(say(words(meeting=done.before.id)))


BELONGS = T("- from the annual wheel: «{title}» now belongs to the meeting on {day}")
BELONGS_PAST = T(
    "- from the annual wheel: «{title}» would belong to {day}, which has been held: give it moved: in the wheel"
)
BELONGS_NOWHERE = T("- from the annual wheel: «{title}» belongs to no meeting now")


@app.command("list", help=LIST)
def list_(
    ctx: Context,
    forum: Annotated[str | None, Argument(metavar=_("FORUM"), help=_("Only this forum's."))] = None,
    year: Annotated[
        int | None, Option("--year", metavar=_("YEAR"), help=_("All of this year's, held ones too."))
    ] = None,
    everything: Annotated[bool, Option("--all", help=_("All there are."))] = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import meeting as actions
    from samverka.output.agenda import clock_span
    from samverka.output.data import meeting_data, print_json

    held = workspace(ctx)
    found = actions.list_meetings(held, forum, a_year(year), everything)
    if json:
        print_json("meeting-list", held, {"meetings": [meeting_data(row) for row in found]})
        return
    headings = (T("day"), T("time"), T("forum"), T("issues by"), T("agenda by"), T("state"), T("id"))
    table = Table([say(h) for h in headings])
    for row in found:
        meeting = row.meeting
        table.add(
            f"{short_date(meeting.date, language())} {meeting.date.year}", clock_span(meeting, language()), row.forum.title if row.forum else meeting.forum,
            deadline_words(row.issues), deadline_words(row.agenda), say(_state(held.archive, meeting, held.today)), meeting.id,
        )  # fmt: skip
    screen = Screen()
    screen.table(table) if found else screen.line(say(T("no meetings")))


def _state(archive: Archive, meeting: Meeting, today: datetime.date) -> Text:
    from samverka.domain.deadlines import held as was_held

    if meeting.cancelled is not None:
        return T("cancelled")
    if was_held(meeting, today):
        return (MINUTES_STATE if archive.words(archive.forum(meeting.forum)) == "board" else NOTES_STATE)[meeting.notes]
    if meeting.sent:
        return T("agenda sent")
    return T("agenda compiled") if meeting.agenda else T("planned")


NOTES_STATE: dict[str | None, Text] = {
    None: T("held, no notes"),
    "draft": T("held, notes are a draft"),
    "circulated": T("held, notes sent for comments"),
    "final": T("held, notes final"),
    "approved": T("held, notes approved"),
}


MINUTES_STATE: dict[str | None, Text] = {
    None: T("held, no minutes"),
    "draft": T("held, minutes are a draft"),
    "circulated": T("held, minutes sent for comments"),
    "final": T("held, minutes final"),
    "approved": T("held, minutes approved"),
}


@app.command("show", help=SHOW)
def show(ctx: Context, meeting: OrForumArgument, json: JsonFlag = False) -> None:
    from samverka.actions import meeting as actions
    from samverka.domain.hours import last_day
    from samverka.domain.sending import outdated
    from samverka.output.data import meeting_data, print_json

    held = workspace(ctx)
    row = actions.the_meeting(held, meeting)
    if json:
        decisions = [
            {"id": d.id, "text": d.text, "mode": d.mode, "who": d.who, "by": d.by, "state": d.state}
            for d in row.meeting.decisions
        ]
        tasks = [{"id": t.id, "text": t.text, "who": t.who, "by": t.by, "state": t.state} for t in row.meeting.tasks]
        print_json("meeting", held, {"meeting": meeting_data(row), "decisions": decisions, "tasks": tasks})
        return
    screen = Screen()
    found = row.meeting
    screen.heading(f"{row.forum.title if row.forum else found.forum}, {long_date(found.date, language())}")
    for label, text in _facts(held, row):
        if text and text != "–":
            screen.line(f"{say(label)}: {text}")
    if (why := outdated(found)) and last_day(found) >= held.today:
        screen.warn(say(OUTDATED[why]))
        screen.faint(f"→ samverka agenda send {found.id}")
    n = len(found.agenda)
    screen.line(say(plural(n, T("agenda: {n} item"), T("agenda: {n} items"))(n=n)))
    if n:
        screen.faint(f"→ samverka agenda show {found.id}")
    _parts(screen, held.archive, found)


def _facts(held: Workspace, row: Listed) -> tuple[tuple[Text, str], ...]:
    """What is known of a meeting, a label and its words each; nothing, or «–», is not shown."""
    from samverka.output.agenda import clock_span

    found = row.meeting
    return (
        (T("time"), clock_span(found, language())),
        (T("place"), found.place or ""),
        (T("state"), say(_state(held.archive, found, held.today))),
        (T("issues by"), deadline_words(row.issues)),
        (T("agenda by"), deadline_words(row.agenda)),
        (T("sent"), ", ".join(f"{short_date(s.on, language())} ({s.how})" for s in found.sent)),
        (T("moved from"), ", ".join(_moved(m.from_, m.reason) for m in found.moved)),
        (T("cancelled"), found.cancelled.reason or "" if found.cancelled else ""),
        (T("present"), ", ".join(held.archive.person_name(a.person) for a in found.attendance)),
        (T("file"), found.path),
    )


OUTDATED = {
    "cancelled": T("it is cancelled, and those who were called have not been told"),
    "moved": T("when or where it is has changed since the agenda went out"),
    "changed": T("the agenda has changed since it went out"),
}


def _moved(day: datetime.date, reason: str | None) -> str:
    words = say(T("from {day}", day=short_date(day, language())))
    return f"{words} ({reason})" if reason else words


def _parts(screen: Screen, archive: Archive, meeting: Meeting) -> None:
    for heading, parts in ((T("Decisions"), meeting.decisions), (T("Tasks"), meeting.tasks)):
        if parts:
            screen.line()
            screen.heading(say(heading))
            for part in parts:
                who = archive.who_name(part.who, meeting.date) if part.who else ""
                by = say(T("by {day}", day=short_date(part.by, language()))) if part.by else ""
                tail = ", ".join(words for words in (who, by, say(TASK_STATE[part.state or "open"])) if words)
                screen.line(f"- {part.text} ({tail})")


TASK_STATE = {"open": T("open"), "done": T("done"), "dropped": T("dropped"), "in-force": T("in force")}


def _noted(held: Workspace, done: NotesState, *, dry_run: bool, no_commit: bool) -> None:
    written = carry_out_plan(held, done.plan, record=done.meeting.forum, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    board = held.archive.words(held.archive.forum(done.meeting.forum)) == "board"
    screen.line(f"{done.meeting.id}: {say((MINUTES_STATE if board else NOTES_STATE)[done.state])}")
    if not written:
        screen.line(say(T("nothing was changed")))
    if done.empty and done.state in ("final", "approved"):
        screen.warn(say(T("nothing is written under: {headings}", headings="; ".join(done.empty))))


@app.command("notes", help=NOTES)
def notes(
    ctx: Context,
    meeting: OrForumArgument,
    state: Annotated[
        str | None,
        Option(
            "--state",
            metavar="draft|circulated|final|approved",
            help=_("How far they have come: draft, circulated (sent for comments), final, approved."),
        ),
    ] = None,
    on: Annotated[
        str | None, Option("--on", metavar=_("YYYY-MM-DD"), help=_("With approved: the day; today when left out."))
    ] = None,
    by: Annotated[
        list[str] | None, Option("--by", metavar=_("PERSON"), help=_("With approved: by whom; can be repeated."))
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import meeting as actions

    held = workspace(ctx)
    if state is not None or on or by:
        word = a_word("--state", state, actions.NOTES_STATES) or ""
        noted = actions.note_notes(held, meeting, word, a_day("--on", on), by or [])
        _noted(held, noted, dry_run=dry_run, no_commit=no_commit)
        return
    done = actions.lay_out_notes(held, meeting)
    screen = Screen()
    if not carry_out_plan(held, done.plan, record=done.meeting.forum, dry_run=dry_run, no_commit=no_commit):
        screen.line(say(T("every item has its section already; nothing was changed")))
    elif not dry_run:
        screen.line(
            say(
                plural(done.added, T("{n} section added to {path}"), T("{n} sections added to {path}"))(
                    n=done.added, path=done.meeting.path
                )
            )
        )
        if done.example:
            screen.line(say(T("attendance, decisions and tasks stand at the top of the file, like this:")))
            for line in done.example:
                screen.faint(f"  {line}")
