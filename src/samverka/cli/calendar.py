"""`samverka calendar`: the feeds that people subscribe to."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from samverka.cli.shape import Command, Globals, JsonFlag, noun, workspace
from samverka.cli.words import _, say
from samverka.output.terminal import Screen, Table
from samverka.text import T, plural

app = noun(_("Calendars: feeds of meetings and deadlines that people subscribe to."))

BUILD = _("""Build the feeds of every forum, collaboration and party for one audience, into a folder.

A second build changes only what has changed since: keep the folder, it holds the change stamps.

Example: samverka calendar build --out calendars --audience parties""")

LINT = _("""Look for what is wrong in a calendar file, ours or another's: most calendar programs read faults in silence.

Example: samverka calendar lint calendars/hisingen.ics""")


@app.command("build", cls=Command, help=BUILD)
def build(
    ctx: typer.Context,
    out: Annotated[str, typer.Option("--out", metavar=_("FOLDER"), help=_("Where the feeds are put."))] = "calendars",
    audience: Annotated[
        str, typer.Option("--audience", metavar=_("AUDIENCE"), help=_("public, parties, party:ID or preparation."))
    ] = "public",
    json: JsonFlag = False,
) -> None:
    from samverka.actions import calendar as actions
    from samverka.output import icalendar
    from samverka.output.data import print_json

    held = workspace(ctx)
    options: Globals = ctx.obj
    built = actions.build(held, os.path.join(options.directory, out), audience, icalendar)
    if json:
        feeds = [{"file": f.file, "title": f.title, "events": f.events, "state": f.state} for f in built.feeds]
        print_json("calendar-build", held, {"out": built.out, "audience": audience, "feeds": feeds})
        return
    screen = Screen()
    table = Table([say(h) for h in (T("feed"), T("title"), T("events"), T("state"))], right=frozenset((2,)))
    for feed in built.feeds:
        table.add(feed.file, feed.title, str(feed.events), say(STATES[feed.state]))
    screen.table(table)
    for remark in built.remarks:
        screen.warn(say(remark))
    n = len(built.feeds)
    screen.line(
        say(
            plural(n, T("{n} feed in {out}, for {audience}"), T("{n} feeds in {out}, for {audience}"))(
                n=n, out=os.path.normpath(built.out), audience=audience
            )
        )
    )


STATES = {"new": T("new"), "changed": T("changed"), "same": T("unchanged"), "removed": T("removed")}


@app.command("lint", cls=Command, help=LINT)
def lint(
    ctx: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar=_("FILE") + "...", help=_("Calendar files, or - for standard input."))
    ],
    json: JsonFlag = False,
) -> None:
    import sys

    from samverka.diagnostics import Refusal
    from samverka.output.feedlint import lint as look
    from samverka.output.terminal import Screen

    options: Globals = ctx.obj
    found = []
    for name in files:
        try:
            if name == "-":
                data = sys.stdin.buffer.read()
            else:
                with open(os.path.join(options.directory, name), "rb") as file:
                    data = file.read()
        except OSError as error:
            raise Refusal(
                T("{file} cannot be read: {why}", file=name, why=error.strerror or str(error)), exit_code=2
            ) from None
        found += [(name, fault) for fault in look(data)]
    if json:
        from samverka.output.data import print_data

        print_data(
            "calendar-lint",
            {"faults": [{"file": f, "line": fault.line, "message": fault.message.say("en")} for f, fault in found]},
        )
    else:
        screen = Screen()
        for name, fault in found:
            screen.line(f"{name}:{fault.line}: {say(fault.message)}")
        n = len(found)
        screen.line(say(plural(n, T("{n} fault"), T("{n} faults"))(n=n)) if n else say(T("no faults")))
    if found:
        raise typer.Exit(1)
