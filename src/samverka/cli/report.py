"""`samverka report`: a collaboration's year in figures, and what its members were told."""

from __future__ import annotations

import sys
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
    a_year,
    carry_out_plan,
    workspace,
)
from samverka.cli.words import _, language, say
from samverka.output.terminal import Screen, Table
from samverka.text import T

if TYPE_CHECKING:
    from samverka.output.report import Block

app = Noun(_("Reports: a collaboration's year in figures, and what its members were told."))

YEAR = _("""A collaboration's year: meetings, wheel, deadlines, attendance, issues, assignments, efforts, what is not carried out yet.

With --write it is put in the collaboration's folder, at reports/2026.md. What you write there outside the marks stays when it is made again.

Example: samverka report year stadsomraden --year 2026 --write""")

INFORMED = _("""Note what the members were told or handed, and when: in collaboration.md. With --duty it does a duty of the model's year.

Example: samverka report informed stadsomraden --what "Årsrapporten 2026" --on 2027-01-22""")


@app.command("year", help=YEAR)
def year(
    ctx: Context,
    collaboration: Annotated[str, Argument(metavar=_("COLLABORATION"), help=_("The id, or its end."))],
    year: Annotated[
        int | None, Option("--year", metavar=_("YEAR"), help=_("The year; this one where left out."))
    ] = None,
    write: Annotated[bool, Option("--write", help=_("Write it to reports/2026.md of the collaboration."))] = False,
    json: JsonFlag = False,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions.report import written, year_report
    from samverka.output import report as words
    from samverka.output.data import print_json, review_data

    held = workspace(ctx)
    found = year_report(held, collaboration, a_year(year) or held.today.year)
    if json:
        print_json("report", held, review_data(held.archive, found))
        return
    if write:
        tongue = held.archive.language(found.collaboration)
        made = written(
            held, found, lambda: words.whole(held.archive, found, tongue), words.parts(held.archive, found, tongue)
        )
        if not carry_out_plan(held, made.plan, record=found.collaboration.id, dry_run=dry_run, no_commit=no_commit):
            print(say(T("{path} has it all already; nothing was changed", path=made.path)))
        if made.left_out:
            print(say(T("without marks, and left as they are: {ids}", ids=", ".join(made.left_out))))
        return
    screen = Screen()
    screen.heading(words.title(found, language()))
    screen.line(words.as_of(found, language()))
    for block in words.blocks(held.archive, found, language()):
        if block.rows or block.note:
            _print(screen, block)


@app.command("informed", help=INFORMED)
def informed(
    ctx: Context,
    collaboration: Annotated[str, Argument(metavar=_("COLLABORATION"), help=_("The id, or its end."))],
    what: Annotated[str, Option("--what", metavar=_("TEXT"), help=_("What they were told or handed."))],
    on: OnOption = None,
    to: Annotated[
        list[str] | None,
        Option("--to", metavar=_("PARTY"), help=_("Only this party; can be repeated. Left out, all.")),
    ] = None,
    about: Annotated[
        str | None, Option("--about", metavar="ID", help=_("The record it is about, or RECORD#PART."))
    ] = None,
    duty: Annotated[
        str | None, Option("--duty", metavar="ID", help=_("The duty of the model's year that it does."))
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions.asked import informed as note

    held = workspace(ctx)
    done = note(held, collaboration, what, on=a_day("--on", on), to=tuple(to or ()), about=about, duty=duty)
    carry_out_plan(held, done.plan, record=done.record.id, dry_run=dry_run, no_commit=no_commit)
    if not dry_run:
        names = ", ".join(held.archive.party_name(party) for party in done.parties)
        Screen().line(say(T("told to {parties}: {what}", parties=names or say(T("all members")), what=what)))


def _print(screen: Screen, block: Block) -> None:
    from samverka.output.report import bar

    screen.line()
    screen.heading(say(block.title))
    if block.rows:
        bars = any(part is not None for _, part in block.rows)
        table = Table([*(say(heading) for heading in block.headings), *([""] if bars else [])])
        full, rest = ("█", "·") if _shows_blocks() else ("#", ".")
        for cells, part in block.rows:
            table.add(*cells, *([bar(part, full, rest)] if bars else []))
        screen.table(table, indent=2)
    else:
        screen.line("  " + say(block.empty))
    if block.note:
        screen.line("  " + block.note)


def _shows_blocks() -> bool:
    try:
        "█·".encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
