"""`samverka insats`: efforts from idea to close, with their money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import (
    Argument,
    Context,
    DryRun,
    JsonFlag,
    NoCommit,
    Noun,
    OnOption,
    Option,
    a_day,
    a_word,
    a_year,
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
    from collections.abc import Sequence
    from datetime import date

    from samverka.actions import insats as actions
    from samverka.actions.workspace import Workspace
    from samverka.domain.governance import Stage
    from samverka.domain.money import Year
    from samverka.domain.records import Collaboration, Money, Move

app = Noun(_("Efforts with money (insatser): ideas, applications, who decides, what was granted, how it goes."))

InsatsArgument = Annotated[str, Argument(metavar=_("EFFORT"), help=_("The effort's id, or its end."))]
ForumOption = Annotated[
    str | None,
    Option("--forum", metavar=_("FORUM"), help=_("Only this local group's, or this steering group's.")),
]
StageOption = Annotated[
    str | None, Option("--stage", metavar=_("STAGE"), help=_("Only those at this stage: its id or number."))
]
YearOption = Annotated[
    int | None, Option("--year", metavar=_("YEAR"), help=_("Only those with money or steps in this year."))
]
GrantedOption = Annotated[
    list[str] | None,
    Option("--granted", metavar=_("YEAR=AMOUNT"), help=_("Money granted, in whole kronor; once for each year.")),
]

NEW = _("""A new idea to an effort, with the questions of the first stage laid out.

Example: samverka insats new --title "Digital lots" --forum lsg-farsta --owner arbetsformedlingen --applied 2027=600000""")
LIST = _("""The efforts, one line each.

Example: samverka insats list --stage running""")
STATUS = _("""Where the efforts stand: stage, money, whom they wait for, what is late; --board shows the stages as columns. With --year the money
of that year, and at the end budget, granted and left.

Example: samverka insats status --year 2026""")
SHOW = _("""One effort: its whole path and who decides each step, what is asked for the next, money, steering group, reports and deviations.

Example: samverka insats show 2026-ung-vag""")
ADVANCE = _("""Step an effort to its next stage. What the present stage still asks is named, and then nothing changes.

Example: samverka insats advance tillbaka-i-takt --to assessed --decided beredningsgrupp-2026-04-16#takt-1""")
REPORT = _("""Note a report of the steering group to the local group. A deviation comes up at the local group's next meeting.

Example: samverka insats report ung-vag --progress delayed --deviation "En vägledare slutar i april" """)
CHANGE = _("""Note a change of an effort that has its money. Target group, goals and budget take the decision of whoever granted it.

Example: samverka insats change ung-vag budget --granted 2027=2500000 --decided styrelse-2026-11-26#ung-vag-2027""")


@app.command("new", help=NEW)
def new(
    ctx: Context,
    title: Annotated[str, Option("--title", metavar=_("TEXT"), help=_("What it is called."))],
    forum: Annotated[
        str | None, Option("--forum", metavar=_("FORUM"), help=_("The local group it comes from."))
    ] = None,
    owner: Annotated[
        str | None, Option("--owner", metavar=_("PARTY"), help=_("The principal that answers for it."))
    ] = None,
    parties: Annotated[
        list[str] | None,
        Option("--parties", metavar=_("PARTY,PARTY"), help=_("Who carries it together.")),
    ] = None,
    applied: Annotated[
        list[str] | None,
        Option(
            "--applied", metavar=_("YEAR=AMOUNT"), help=_("Money applied for, in whole kronor; once for each year.")
        ),
    ] = None,
    issue: Annotated[str | None, Option("--issue", metavar=_("ISSUE"), help=_("The issue it comes from."))] = None,
    collaboration: Annotated[
        str | None,
        Option("--collaboration", metavar=_("COLLABORATION"), help=_("Where there is no local group.")),
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import insats as actions

    held = workspace(ctx)
    idea = actions.Idea(title, forum, collaboration, owner, tuple(parties or ()), tuple(applied or ()), issue)
    done = actions.take(held, idea)
    carry_out_plan(held, done.plan, record=_collaboration(held, done.path), dry_run=dry_run, no_commit=no_commit)
    if not dry_run:
        screen = Screen()
        screen.line(say(T("{id}: an effort at stage {number}, {stage}", id=done.id, number=done.stage.number, stage=name(done.stage))))  # fmt: skip
        screen.line(
            say(T("answer its questions in {path}; then it comes up where its next step is taken", path=done.path))
        )


def _collaboration(held: Workspace, path: str) -> str:
    from samverka.domain.records import Collaboration

    folder = path.partition("/")[0]
    return next((c.id for c in held.archive.of(Collaboration, folder)), "")


# --- reading


@app.command("list", help=LIST)
def list_(
    ctx: Context,
    stage: StageOption = None,
    forum: ForumOption = None,
    year: YearOption = None,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import insats as actions
    from samverka.output.data import insats_data, print_json

    held = workspace(ctx)
    rows = actions.status(held, forum=forum, stage=stage, year=a_year(year))
    if json:
        print_json("insats-list", held, {"insatser": [insats_data(row) for row in rows]})
        return
    table = Table([say(h) for h in (T("effort"), T("forum"), T("stage"), T("id"))])
    for row in rows:
        table.add(row.insats.title, _forum(row), stage_words(row), row.insats.id)
    screen = Screen()
    screen.table(table) if rows else screen.line(say(T("no efforts")))


def _forum(row: actions.Row) -> str:
    return row.forum.title if row.forum else row.insats.forum or "–"


@app.command("status", help=STATUS)
def status(
    ctx: Context,
    as_board: Annotated[bool, Option("--board", help=_("Show the stages as columns."))] = False,
    forum: ForumOption = None,
    stage: StageOption = None,
    year: YearOption = None,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import insats as actions
    from samverka.output.board import board
    from samverka.output.data import insats_data, print_json, year_data

    held = workspace(ctx)
    rows = actions.status(held, forum=forum, stage=stage, year=a_year(year))
    sums = actions.money(held, year) if year is not None else ()
    if json:
        data = {"insatser": [insats_data(row) for row in rows], "money": [year_data(c.id, y) for c, y in sums]}
        print_json("insats-status", held, {"year": year, **data})
        return
    screen = Screen()
    if not rows:
        screen.line(say(T("no efforts")))
    elif as_board:
        board(screen, rows, language())
    else:
        screen.table(_table(rows, year))
    for collaboration, money in sums:
        _year(held, screen, collaboration, money)


def _table(rows: Sequence[actions.Row], year: int | None) -> Table:
    from samverka.domain.money import kronor, total, years

    headings = (
        T("effort"), T("forum"), T("stage"), T("applied for"), T("granted"), T("year"), T("waits for"), T("asks"),
        T("next report"), T("late"), T("id"),
    )  # fmt: skip
    table = Table([say(h) for h in headings], right=frozenset((3, 4, 7)))
    for row in rows:
        held = row.insats
        amounts = [kronor(total(money, year)) if total(money, year) else "–" for money in (held.applied, held.granted)]
        span = years(held) if year is None else (year,)
        table.add(
            held.title, _forum(row), stage_words(row), *amounts, _span(span), _waits(row),
            str(len(row.missing)) if row.missing else "–", _day(row.next_report.day if row.next_report else None),
            _late(row), held.id,
        )  # fmt: skip
    return table


def _span(years: tuple[int, ...]) -> str:
    return "–" if not years else str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _waits(row: actions.Row) -> str:
    if row.waits is None:
        return "–"
    words = row.waits.words(language())
    return f"{words} {short_date(row.meeting.date, language())}" if row.meeting else words


def _day(day: date | None) -> str:
    return f"{short_date(day, language())} {day.year}" if day else "–"


def _late(row: actions.Row) -> str:
    if row.overdue:
        return say(T("report {day}", day=short_date(row.overdue[0].day, language())))
    return say(T("should be closed")) if row.late else "–"


def _year(held: Workspace, screen: Screen, collaboration: Collaboration, money: Year) -> None:
    from samverka.domain.money import kronor

    screen.line()
    screen.heading(f"{collaboration.title} {money.year}")
    budget = money.budget
    frame = kronor(money.frame) if money.frame is not None else "–"
    note = "" if budget is None or money.decided else f" ({say(T('not decided'))})"
    left = kronor(money.left) if money.left is not None else "–"
    for label, words in (
        (T("Budget for efforts"), frame + note), (T("Applied for"), kronor(money.applied)),
        (T("Granted"), kronor(money.granted)), (T("Left"), left),
    ):  # fmt: skip
        screen.line(f"{say(label)}: {words}")
    if budget is None:
        screen.faint(say(T("there is no budget for {year}: a plan with type: budget", year=money.year)))
    elif money.frame is None:
        screen.faint(say(T("no line of {path} is marked for: insatser", path=budget.path)))
    shares = [
        f"{held.archive.party_name(i.party) or i.title or '–'} {i.share + ' ' if i.share else ''}({kronor(i.amount)})"
        for i in (budget.income if budget else ())
    ]
    if shares:
        screen.line(f"{say(T('Financed by'))}: {', '.join(shares)}")


@app.command("show", help=SHOW)
def show(ctx: Context, insats: InsatsArgument, json: JsonFlag = False) -> None:
    from samverka.actions import insats as actions
    from samverka.output.data import insats_data, print_json

    held = workspace(ctx)
    row = actions.the_insats(held, insats)
    if json:
        print_json("insats", held, {"insats": insats_data(row)})
        return
    screen, archive, found = Screen(), held.archive, row.insats
    screen.heading(found.title)
    steering = archive.forum(found.steering)
    pairs = [
        (T("local group"), _forum(row) if found.forum else ""),
        (T("from issue"), found.issue or ""),
        (T("answers for it"), archive.party_name(found.owner, held.today)),
        (T("parties"), ", ".join(archive.party_name(p, held.today) for p in found.parties)),
        (T("target group"), found.target_group or ""),
        (T("goals"), "; ".join(found.goals)),
        (T("place when ranked"), str(found.rank) if found.rank is not None else ""),
        (T("applied for"), _money(found.applied)),
        (T("granted"), _money(found.granted)),
        (T("steering group"), steering.title if steering else found.steering or ""),
        (T("begins"), long_date(found.start, language()) if found.start else ""),
        (T("end"), long_date(found.end, language()) if found.end else ""),
        (T("next report"), long_date(row.next_report.day, language()) if row.next_report else ""),
        (T("case numbers"), ", ".join(f"{archive.party_short(d.party)} {d.dnr}" for d in found.dnr)),
        (T("answer"), found.answer or ""),
        (T("file"), found.path),
    ]
    for label, text in pairs:
        if text:
            screen.line(f"{say(label)}: {text}")
    _path(held, screen, row)
    _reports(screen, row)
    if row.waits is not None:
        _comes_up(held, screen, row)
    show_asks(screen, held, row.insats, T("Required for the next stage:"), row.missing)


def _money(entries: Sequence[Money]) -> str:
    from samverka.domain.money import kronor

    return ", ".join(f"{m.year}: {kronor(m.amount)}" + (f" ({m.decided})" if m.decided else "") for m in entries)


def _path(held: Workspace, screen: Screen, row: actions.Row) -> None:
    """Every stage with who takes it, and when it was; the move that ended it early in its place."""
    if row.standing is None:
        return
    screen.line()
    reached = {move.to: move for move in row.insats.moves}
    for stage in row.standing.path.stages:
        now = row.standing.stage is not None and stage.id == row.standing.stage.id
        tail = [_who(held, row, stage)] if stage.by else []
        if stage.id in reached:
            tail.append(_when(reached[stage.id]))
        notes = "; ".join(filter(None, tail))
        screen.line(f"{'>' if now else ' '} {stage.number} {name(stage)}" + (f"  ({notes})" if notes else ""))


def _who(held: Workspace, row: actions.Row, stage: Stage) -> str:
    from samverka.domain.stages import forums_for

    titles = [f.title for id in forums_for(held.archive, row.insats, stage) if (f := held.archive.forum(id))]
    return say(T("by {forum}", forum=", ".join(titles))) if titles else say(T("by nobody: there is no such forum"))


def _when(move: Move) -> str:
    words = [f"{short_date(move.on, language())} {move.on.year}"]
    if move.decided:
        words.append(move.decided)
    return ", ".join(words) + (f": {move.reason}" if move.reason else "")


def _reports(screen: Screen, row: actions.Row) -> None:
    for due in row.overdue:
        screen.warn(say(T("the report due on {day} has not been given", day=long_date(due.day, language()))))
    found = row.insats
    if found.reports:
        screen.line()
        screen.heading(say(T("Reports:")))
    for report in found.reports:
        progress = say(PROGRESS_WORDS[report.progress]) if report.progress else ""
        text = ": ".join(filter(None, (progress, report.text)))
        screen.line(f"- {long_date(report.on, language())}{' ' + text if text else ''}")
        if report.deviation:
            screen.line(f"  {say(T('Deviation: {title}', title=report.deviation))}" + (f" ({report.meeting})" if report.meeting else ""))  # fmt: skip
    if found.changes:
        screen.line()
        screen.heading(say(T("Changes:")))
    for change in found.changes:
        tail = f" ({change.decided})" if change.decided else ""
        screen.line(f"- {long_date(change.on, language())} {say(WHAT_WORDS[change.what])}: {change.text or '–'}{tail}")


def _comes_up(held: Workspace, screen: Screen, row: actions.Row) -> None:
    if row.waits is None:
        return
    screen.line()
    titles = ", ".join(f.title for id in row.waits.forums if (f := held.archive.forum(id)))
    words = row.waits.words(language())
    if row.meeting is not None:
        day = long_date(row.meeting.date, language())
        screen.line(say(T("Waits for: {task}, {forum}, comes up on {day}", task=words, forum=titles, day=day)))
    else:
        screen.line(say(T("Waits for: {task}, {forum}, which has no meeting planned", task=words, forum=titles)))


PROGRESS_WORDS = {"on-plan": T("on plan"), "delayed": T("delayed"), "stopped": T("stopped")}
WHAT_WORDS = {
    "target-group": T("target group"),
    "goals": T("goals"),
    "budget": T("budget"),
    "activities": T("activities"),
    "timetable": T("timetable"),
    "staffing": T("staffing"),
    "premises": T("premises"),
}


# --- writing


@app.command("advance", help=ADVANCE)
def advance(
    ctx: Context,
    insats: InsatsArgument,
    to: StepToOption = None,
    decided: DecidedOption = None,
    granted: GrantedOption = None,
    steering: Annotated[str | None, Option("--steering", metavar=_("FORUM"), help=_("Its steering group."))] = None,
    rank: Annotated[
        int | None,
        Option("--rank", metavar=_("NUMBER"), min=1, max=999, help=_("Its place when the group ranked.")),
    ] = None,
    on: OnOption = None,
    by: StepByOption = None,
    reason: Annotated[
        str | None,
        Option("--reason", metavar=_("TEXT"), help=_("Why; needed for a step back and for what goes no further.")),
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import insats as actions

    held = workspace(ctx)
    step = actions.advance(
        held, insats, to=to, on=a_day("--on", on), by=by, decided=decided, granted=tuple(granted or ()),
        steering=steering, rank=rank, reason=reason,
    )  # fmt: skip
    if json:
        advance_json(held, step.insats, step, {"passed_over": [stage.id for stage in step.over]}, dry_run, no_commit)
        return
    screen = Screen()
    if step.plan is None:
        raise no_further(screen, held, step.insats, step)
    carry_out_plan(held, step.plan, record=step.insats.id, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    show_stage(screen, step.insats, step.to)
    for stage in step.over:
        cite = f" [{', '.join(stage.cite)}]" if stage.cite else ""
        screen.warn(say(T("the stage «{stage}» was passed over", stage=name(stage))) + cite)
    if step.answer:
        screen.line(say(T("the reason stands in the record as the answer to those behind it")))
    show_asks(screen, held, step.insats, T("That stage asks for:"), step.asks)


@app.command("report", help=REPORT)
def report(
    ctx: Context,
    insats: InsatsArgument,
    text: TextOption = None,
    progress: ProgressOption = None,
    deviation: DeviationOption = None,
    meeting: GivenToOption = None,
    on: OnOption = None,
    by: GivenByOption = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import insats as actions

    progress = a_word("--progress", progress, PROGRESS)
    held = workspace(ctx)
    done = actions.note_report(
        held, insats, meeting=meeting, on=a_day("--on", on), by=by, progress=progress, text=text, deviation=deviation
    )
    carry_out_plan(held, done.plan, record=done.insats.id, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    if done.meeting is None:
        Screen().line(say(T("noted, bound to no meeting")))
        return
    words = T("the deviation comes up at the meeting on {day}") if done.deviates else T("noted as the report to the meeting on {day}")  # fmt: skip
    Screen().line(say(words(day=long_date(done.meeting.date, language()))))


@app.command("change", help=CHANGE)
def change(
    ctx: Context,
    insats: InsatsArgument,
    what: Annotated[
        str,
        Argument(metavar="target-group|goals|budget|activities|timetable|staffing|premises", help=_("What changes.")),
    ],
    text: Annotated[
        str | None, Option("--text", metavar=_("TEXT"), help=_("The change; of a target group, the new one."))
    ] = None,
    granted: GrantedOption = None,
    decided: DecidedOption = None,
    on: OnOption = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import insats as actions

    held = workspace(ctx)
    plan, found = actions.change(
        held, insats, what, text=text, decided=decided, granted=tuple(granted or ()), on=a_day("--on", on)
    )
    carry_out_plan(held, plan, record=found.id, dry_run=dry_run, no_commit=no_commit)
