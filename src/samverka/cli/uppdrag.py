"""`samverka uppdrag`: assignments and their eight stages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import (
    Argument,
    Context,
    DryRun,
    ForumOption,
    JsonFlag,
    NoCommit,
    Noun,
    OnOption,
    Option,
    a_day,
    a_word,
    carry_out_plan,
    workspace,
)
from samverka.cli.stages import (
    PROGRESS,
    DecidedOption,
    DeviationOption,
    GivenByOption,
    GivenToOption,
    ProgressOption,
    StepByOption,
    StepToOption,
    TextOption,
    advance_json,
    name,
    no_further,
    show_asks,
    show_stage,
    stage_words,
)
from samverka.cli.words import _, language, say
from samverka.domain.dates import long_date, short_date
from samverka.output.terminal import Screen, Table
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions import uppdrag as actions
    from samverka.actions.workspace import Workspace

app = Noun(_("Assignments (uppdrag): give one, see where they stand, step them through the stages."))

UppdragArgument = Annotated[str, Argument(metavar=_("ASSIGNMENT"), help=_("The assignment's id, or its end."))]

NEW = _("""A new assignment of a forum, with the questions of its first stage laid out. From a plan's activity it inherits the plan's stages.

Example: samverka uppdrag new lsg-vanersborg --title "En väg in för unga" --activity 2026-handlingsplan-lsg-vanersborg#vag-in""")
LIST = _("""The assignments, one line each.

Example: samverka uppdrag list --forum lsg-vanersborg""")
STATUS = _("""Where the assignments stand: stage, next report, what is late; --board shows the stages as columns.

Example: samverka uppdrag status --forum lsg-vanersborg --board""")
SHOW = _("""One assignment: its stage, what the stage asks, who is in the group, its reports.

Example: samverka uppdrag show 2026-vag-in-unga""")
REPORT = _("""Note a report that the work group has given.

Example: samverka uppdrag report trygg-utskrivning --progress on-plan --text "Halvtid, allt enligt plan" """)
ADVANCE = _("""Step an assignment to its next stage. What the present stage still asks is named, and then nothing changes.

Example: samverka uppdrag advance 2026-vag-in-unga --decided lsg-vanersborg-2026-03-12#vag-in-1""")


@app.command("new", help=NEW)
def new(
    ctx: Context,
    forum: Annotated[str, Argument(metavar=_("FORUM"), help=_("The forum that gives it."))],
    title: Annotated[str | None, Option("--title", metavar=_("TEXT"), help=_("What it is called."))] = None,
    activity: Annotated[
        str | None, Option("--activity", metavar=_("PLAN#ACTIVITY"), help=_("The plan's activity it comes from."))
    ] = None,
    start: Annotated[str | None, Option("--start", metavar=_("YYYY-MM-DD"), help=_("When it begins."))] = None,
    end: Annotated[str | None, Option("--end", metavar=_("YYYY-MM-DD"), help=_("When it is to be closed."))] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import uppdrag as actions

    held = workspace(ctx)
    done = actions.give(held, forum, title, activity=activity, start=a_day("--start", start), end=a_day("--end", end))
    carry_out_plan(held, done.plan, record=forum_id(held, forum), dry_run=dry_run, no_commit=no_commit)
    if not dry_run:
        screen = Screen()
        screen.line(
            say(
                T(
                    "{id}: an assignment at stage {number}, {stage}",
                    id=done.id,
                    number=done.stage.number,
                    stage=name(done.stage),
                )
            )
        )
        screen.line(
            say(T("answer its questions in {path}, then: samverka uppdrag advance {id}", path=done.path, id=done.id))
        )


def forum_id(held: Workspace, words: str) -> str:
    """The id of the forum that `words` names."""
    from samverka.actions.workspace import a_forum

    return a_forum(held.archive, words).id


@app.command("list", help=LIST)
def list_(ctx: Context, forum: ForumOption = None, json: JsonFlag = False) -> None:
    from samverka.actions import uppdrag as actions
    from samverka.output.data import print_json, uppdrag_data

    held = workspace(ctx)
    rows = actions.status(held, forum)
    if json:
        print_json("uppdrag-list", held, {"uppdrag": [uppdrag_data(row) for row in rows]})
        return
    table = Table([say(h) for h in (T("assignment"), T("forum"), T("stage"), T("id"))])
    for row in rows:
        table.add(
            row.uppdrag.title, row.forum.title if row.forum else row.uppdrag.forum, stage_words(row), row.uppdrag.id
        )
    screen = Screen()
    screen.table(table) if rows else screen.line(say(T("no assignments")))


@app.command("status", help=STATUS)
def status(
    ctx: Context,
    forum: ForumOption = None,
    as_board: Annotated[bool, Option("--board", help=_("Show the stages as columns."))] = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import uppdrag as actions
    from samverka.output.board import board
    from samverka.output.data import print_json, uppdrag_data

    held = workspace(ctx)
    rows = actions.status(held, forum)
    if json:
        print_json("uppdrag-status", held, {"uppdrag": [uppdrag_data(row) for row in rows]})
        return
    screen = Screen()
    if not rows:
        screen.line(say(T("no assignments")))
    elif as_board:
        board(screen, rows, language())
    else:
        screen.table(_table(rows))


def _table(rows: tuple[actions.Row, ...]) -> Table:
    headings = (T("assignment"), T("forum"), T("stage"), T("asks"), T("next report"), T("end"), T("late"), T("id"))
    table = Table([say(h) for h in headings], right=frozenset((3,)))
    for row in rows:
        held = row.uppdrag
        table.add(
            held.title, row.forum.title if row.forum else held.forum, stage_words(row), str(len(row.missing)) if row.missing else "–",
            _day(row.next_report.day) if row.next_report else "–",
            _day(held.end) if held.end else held.until_further or "–", _late(row), held.id,
        )  # fmt: skip
    return table


def _day(day: object) -> str:
    from datetime import date

    return f"{short_date(day, language())} {day.year}" if isinstance(day, date) else "–"


def _late(row: actions.Row) -> str:
    if row.overdue:
        return say(T("report {day}", day=short_date(row.overdue[0].day, language())))
    if row.late and row.final_report is not None:
        return say(T("final report {day}", day=short_date(row.final_report, language())))
    if row.late and row.evaluation:
        return say(T("evaluation {day}", day=short_date(row.evaluation, language())))
    return say(T("should be closed")) if row.late else "–"


@app.command("show", help=SHOW)
def show(ctx: Context, uppdrag: UppdragArgument, json: JsonFlag = False) -> None:
    from samverka.actions import uppdrag as actions
    from samverka.output.data import print_json, uppdrag_data

    held = workspace(ctx)
    row = actions.the_uppdrag(held, uppdrag)
    if json:
        print_json("uppdrag", held, {"uppdrag": uppdrag_data(row)})
        return
    screen, archive, found = Screen(), held.archive, row.uppdrag
    screen.heading(found.title)
    group = ", ".join(_member(held, m.person, m.party, bool(m.convener)) for m in found.group if m.to is None)
    pairs = [
        (T("given by"), row.forum.title if row.forum else found.forum),
        (T("from plan"), found.activity or ""),
        (T("begins"), long_date(found.start, language()) if found.start else ""),
        (T("end"), long_date(found.end, language()) if found.end else found.until_further or ""),
        (T("group"), group),
        (T("case numbers"), ", ".join(f"{archive.party_short(d.party)} {d.dnr}" for d in found.dnr)),
        (T("next report"), long_date(row.next_report.day, language()) if row.next_report else ""),
        (T("final report"), long_date(row.uppdrag.final_report, language()) if row.uppdrag.final_report else ""),
        (T("evaluation"), long_date(row.evaluation, language()) if row.evaluation else ""),
        (T("file"), found.path),
    ]
    for label, text in pairs:
        if text:
            screen.line(f"{say(label)}: {text}")
    _stages(screen, row)
    for due in row.overdue:
        screen.warn(say(T("the report due on {day} has not been given", day=long_date(due.day, language()))))
    show_asks(screen, held, row.uppdrag, T("The stage asks for:"), row.missing)


def _member(held: Workspace, person: str, party: str | None, convener: bool) -> str:
    known = held.archive.people.get(person)
    body = party or (known.party if known else None)
    tail = [held.archive.party_short(body)] if body else []
    if convener:
        tail.append(say(T("convener")))
    return held.archive.person_name(person) + (f" ({', '.join(tail)})" if tail else "")


def _stages(screen: Screen, row: actions.Row) -> None:
    if row.standing is None:
        return
    screen.line()
    reached = {move.to: move for move in row.uppdrag.moves}
    for stage in row.standing.path.stages:
        now = row.standing.stage is not None and stage.id == row.standing.stage.id
        if stage.id in reached:
            note = short_date(reached[stage.id].on, language())
        else:
            note = say(T("from the plan")) if stage.id in row.standing.inherited else ""
        mark = ">" if now else " "
        screen.line(f"{mark} {stage.number} {name(stage)}" + (f"  ({note})" if note else ""))


@app.command("report", help=REPORT)
def report(
    ctx: Context,
    uppdrag: UppdragArgument,
    text: TextOption = None,
    progress: ProgressOption = None,
    deviation: DeviationOption = None,
    meeting: GivenToOption = None,
    on: OnOption = None,
    by: GivenByOption = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import uppdrag as actions

    progress = a_word("--progress", progress, PROGRESS)
    held = workspace(ctx)
    done = actions.note_report(
        held, uppdrag, meeting=meeting, on=a_day("--on", on), by=by, progress=progress, text=text, deviation=deviation
    )
    carry_out_plan(held, done.plan, record=done.uppdrag.id, dry_run=dry_run, no_commit=no_commit)
    if not dry_run:
        if done.meeting is not None:
            words = T("noted as the report to the meeting on {day}", day=long_date(done.meeting.date, language()))
        else:
            words = T("noted, bound to no meeting")
        Screen().line(say(words))


@app.command("advance", help=ADVANCE)
def advance(
    ctx: Context,
    uppdrag: UppdragArgument,
    to: StepToOption = None,
    on: Annotated[
        str | None, Option("--on", metavar=_("YYYY-MM-DD"), help=_("The day of the step; today where left out."))
    ] = None,
    by: StepByOption = None,
    decided: DecidedOption = None,
    reason: Annotated[str | None, Option("--reason", metavar=_("TEXT"), help=_("Why; needed for a step back."))] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import uppdrag as actions

    held = workspace(ctx)
    step = actions.advance(held, uppdrag, to=to, on=a_day("--on", on), by=by, decided=decided, reason=reason)
    if json:
        advance_json(held, step.uppdrag, step, {}, dry_run, no_commit)
        return
    screen = Screen()
    if step.plan is None:
        raise no_further(screen, held, step.uppdrag, step)
    carry_out_plan(held, step.plan, record=step.uppdrag.id, dry_run=dry_run, no_commit=no_commit)
    if not dry_run:
        show_stage(screen, step.uppdrag, step.to)
        show_asks(screen, held, step.uppdrag, T("That stage asks for:"), step.asks)
