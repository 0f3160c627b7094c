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
