"""`samverka wheel`: the annual wheel."""

from __future__ import annotations

from collections import Counter
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
    PartyOption,
    a_day,
    a_year,
    carry_out_plan,
    workspace,
)
from samverka.cli.words import _, language, say
from samverka.domain.dates import MONTHS_EN, MONTHS_SV, short_date
from samverka.output.terminal import Screen, Table
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions import wheel as actions
    from samverka.actions.wheel_new import Carried
    from samverka.actions.workspace import Workspace
    from samverka.domain.archive import Archive
    from samverka.domain.fields import When
    from samverka.domain.wheel import Turn

app = Noun(_("The annual wheel (årshjul): what is taken up when, and what became of it."))

SHOW = _("""The annual wheel of a forum, or of each forum of a collaboration; with --party, what concerns that party.

Example: samverka wheel show hisingen --year 2026 --party slk""")

NEW = _("""A wheel for a new year, carried over from the last one: months and weeks in the same place, days on the nearest same weekday,
comments and parties kept, what was moved or done in the old year taken away.

Example: samverka wheel new hisingen --year 2027""")
MOVE = _("""Move an item of the wheel to another time of the year; agendas not yet made follow.

Example: samverka wheel move 2026-hisingen#sommar --to 2026-05""")
DROP = _("""Note that an item of the wheel is not taken up this year, and why.

Example: samverka wheel drop 2026-hisingen#sommar --reason "Tas i arbetsgruppen i stället\"""")
DONE = _("""Note that an item of the wheel was done without a meeting.

Example: samverka wheel done 2026-hisingen#enkat --on 2026-08-28""")

ItemArgument = Annotated[
    str, Argument(metavar=_("ITEM"), help=_("WHEEL#ITEM, or the item's id where only one wheel has it."))
]


@app.command("show", help=SHOW)
def show(
    ctx: Context,
    of: Annotated[str, Argument(metavar=_("FORUM|COLLABORATION"), help=_("The id, or its end."))],
    year: Annotated[
        int | None, Option("--year", metavar=_("YEAR"), help=_("The year; this one where left out."))
    ] = None,
    party: PartyOption = None,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import wheel as actions
    from samverka.output.data import print_json, wheel_data

    held = workspace(ctx)
    found = actions.show(held, of, a_year(year), party)
    if json:
        print_json("wheel", held, {"party": party, "wheels": [wheel_data(shown) for shown in found]})
        return
    screen = Screen()
    for index, shown in enumerate(found):
        if index:
            screen.line()
        _print(screen, held.archive, shown)
    if not found:
        screen.line(say(T("no annual wheel and no meetings that year")))


def _print(screen: Screen, archive: Archive, shown: actions.ShownWheel) -> None:
    from samverka.output.agenda import parties

    screen.heading(f"{shown.forum.title}, {shown.year}")
    days = ", ".join(short_date(m.date, language()) for m in shown.meetings if m.cancelled is None)
    screen.line(say(T("meetings: {days}", days=days or "–")))
    if not shown.turns:
        return
    headings = (T("when"), T("theme"), T("item"), T("parties concerned"), T("meeting"), T("outcome"))
    table = Table([say(h) for h in headings])
    for turn in shown.turns:
        item = turn.item
        table.add(
            when_words(item.when), item.theme or "–", item.title, parties(archive, item.parties, language(), item.when.first),
            _meeting(turn), outcome_words(turn),
        )  # fmt: skip
    screen.table(table)
    counts = Counter(turn.outcome for turn in shown.turns)
    screen.line(", ".join(f"{say(words)}: {counts[outcome]}" for outcome, words in OUTCOMES.items() if counts[outcome]))


def outcome_words(turn: Turn) -> str:
    """What became of an item, with what one asks next: where it was moved to, why it was dropped, when it was done."""
    item, words = turn.item, say(OUTCOMES[turn.outcome])
    if turn.outcome == "handled" and not turn.noted:
        return say(T("{outcome}, no notes yet", outcome=words))
    if turn.outcome == "done" and item.done is not None:
        return f"{words} {short_date(item.done, language())}"
    if turn.outcome == "dropped":
        return f"{words}: {item.dropped}"
    if item.moved is not None:
        to = T("moved to {when}", when=when_words(item.moved))
        return say(to) if turn.outcome == "moved" else f"{words}, {say(to)}"
    return words


def _meeting(turn: Turn) -> str:
    if turn.item.between:
        return say(T("between meetings"))
    return short_date(turn.meeting.date, language()) if turn.meeting else "–"


def when_words(when: When) -> str:
    """«mars», «v. 11» or «tor 12 mar»."""
    if "W" in when.text:
        return say(T("week {n}", n=int(when.text[-2:])))
    if when.first == when.last:
        return short_date(when.first, language())
    return (MONTHS_SV if language() == "sv" else MONTHS_EN)[when.first.month - 1]


OUTCOMES = {
    "handled": T("handled"),
    "planned": T("on the agenda"),
    "open": T("open"),
    "moved": T("moved"),
    "dropped": T("dropped"),
    "done": T("done"),
    "missed": T("not taken up"),
    "before": T("before the forum began"),
}


@app.command("new", help=NEW)
def new(
    ctx: Context,
    of: Annotated[str, Argument(metavar=_("FORUM|COLLABORATION"), help=_("The id, or its end."))],
    year: Annotated[int, Option("--year", metavar=_("YEAR"), help=_("The new wheel's year."))],
    source: Annotated[
        int | None,
        Option("--from", metavar=_("YEAR"), help=_("Carry over this year's; the latest where left out.")),
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions.wheel_new import carry

    held = workspace(ctx)
    made = carry(held, of, a_year(year) or year, a_year(source))
    carry_out_plan(held, made.plan, record=made.owner.id, dry_run=dry_run, no_commit=no_commit)
    if not dry_run:
        _remarks(Screen(), made)


def _remarks(screen: Screen, made: Carried) -> None:
    if made.source is None:
        screen.line(say(T("there was no earlier wheel to carry over: write the items in {path}", path=made.path)))
        return
    screen.line(say(T("{n} items carried over from {year}", n=made.items, year=made.source.year)))
    for turn in made.undone:
        screen.warn(say(T("nobody took it up in {year}: {title}", year=made.source.year, title=turn.item.title)))
    for item, next_year in made.later:
        screen.line(say(T("comes next in {year}: {title}", year=next_year, title=item.title)))
    for title, day in made.red:
        screen.warn(say(T("{day} is no working day: {title}", day=short_date(day, language()), title=title)))
    screen.faint(
        say(T("read it through, and see: samverka wheel show {of} --year {year}", of=made.owner.id, year=made.year))
    )


@app.command("move", help=MOVE)
def move(
    ctx: Context,
    item: ItemArgument,
    to: Annotated[str, Option("--to", metavar=_("TIME"), help=_("A month (2026-04), a week (2026-W17) or a day."))],
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import wheel as actions

    held = workspace(ctx)
    _edited(held, actions.move(held, item, to), dry_run, no_commit)


@app.command("drop", help=DROP)
def drop(
    ctx: Context,
    item: ItemArgument,
    reason: Annotated[str, Option("--reason", metavar=_("TEXT"), help=_("Why."))],
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import wheel as actions

    held = workspace(ctx)
    _edited(held, actions.drop(held, item, reason), dry_run, no_commit)


@app.command("done", help=DONE)
def done(
    ctx: Context,
    item: ItemArgument,
    on: OnOption = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import wheel as actions

    held = workspace(ctx)
    _edited(held, actions.done(held, item, a_day("--on", on)), dry_run, no_commit)


def _edited(held: Workspace, edited: actions.Edited, dry_run: bool, no_commit: bool) -> None:
    if not carry_out_plan(held, edited.plan, record=edited.wheel.id, dry_run=dry_run, no_commit=no_commit):
        Screen().line(say(T("it says so already; nothing was changed")))
    elif not dry_run and edited.planned is not None:
        meeting = edited.planned
        words = T(
            "it stands on the agenda of {forum} for {day}: take it away there",
            forum=meeting.forum,
            day=short_date(meeting.date, language()),
        )
        Screen().warn(say(words))
