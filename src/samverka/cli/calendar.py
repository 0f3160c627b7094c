"""`samverka calendar`: the feeds that people subscribe to."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import (
    Argument,
    Context,
    DryRun,
    Exit,
    Globals,
    JsonFlag,
    Noun,
    Option,
    workspace,
)
from samverka.cli.words import _, say
from samverka.output.terminal import Screen, Table
from samverka.text import T, Text, plural

if TYPE_CHECKING:
    from samverka.actions.publish import Published
    from samverka.actions.who_sees import Seen
    from samverka.actions.workspace import Workspace
    from samverka.output.feedlint import LintFault

app = Noun(_("Calendars: feeds of meetings and deadlines that people subscribe to."))

BUILD = _("""Build the feeds of every forum, collaboration and party for one audience, into a folder.

A second build changes only what has changed since: keep the folder, it holds the change stamps.

Example: samverka calendar build --out calendars --audience parties""")

PUBLISH = _("""Publish feeds, agendas, finished notes and papers to the targets of samverka.yml, each for its audience; only what changed is sent.

Example: samverka calendar publish webben --dry-run""")
LINT = _("""Look for what is wrong in a calendar file, ours or another's: most calendar programs read faults in silence.

A warning is what the standard advises against, or what goes wrong in some programs only.

Example: samverka calendar lint calendars/hisingen.ics""")


@app.command("build", help=BUILD)
def build(
    ctx: Context,
    out: Annotated[str, Option("--out", metavar=_("FOLDER"), help=_("Where the feeds are put."))] = "calendars",
    audience: Annotated[
        str, Option("--audience", metavar=_("AUDIENCE"), help=_("public, parties, party:ID or preparation."))
    ] = "public",
    json: JsonFlag = False,
) -> None:
    from samverka.actions import calendar as actions
    from samverka.output import icalendar

    held = workspace(ctx)
    options: Globals = ctx.obj
    built = actions.build(held, os.path.join(options.directory, out), audience, icalendar)
    if json:
        from samverka.output.data import print_json

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


@app.command("publish", help=PUBLISH)
def publish(
    ctx: Context,
    target: Annotated[
        str | None,
        Argument(metavar=_("TARGET"), help=_("The target's name in samverka.yml; all where left out.")),
    ] = None,
    explain: Annotated[
        str | None,
        Option("--explain", metavar=_("RECORD"), help=_("Who sees what of a record, and why; nothing is published.")),
    ] = None,
    dry_run: DryRun = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions.publish import publish as bring
    from samverka.actions.publish import targets
    from samverka.output import icalendar
    from samverka.output.data import print_json
    from samverka.output.documents.make import Documents

    held = workspace(ctx)
    if explain is not None:
        _explain(held, explain, json)
        return
    found, make = [], Documents()
    for chosen in targets(held, target):
        if chosen.kind == "caldav":
            from samverka.actions.caldav import publish_events

            found.append(publish_events(held, chosen, icalendar, dry_run=dry_run))
        else:
            found.append(bring(held, chosen, icalendar, make, dry_run=dry_run))
    for text in make.squared:
        print(say(text), file=sys.stderr)
    if json:
        print_json("calendar-publish", held, {"dry_run": dry_run, "targets": [_published(one) for one in found]})
        return
    for one in found:
        _say_published(one, dry_run)


NOTES_SHOWN = T("The notes are finished and are shown.")
NOTES_HIDDEN = T("The notes are not finished: only the preparation sees them.")


def _explain(held: Workspace, words: str, json: bool) -> None:
    from samverka.actions.shown import SHOWN
    from samverka.actions.who_sees import who_sees
    from samverka.output.data import print_json
    from samverka.output.terminal import Screen, Table

    found = who_sees(held, words)
    names = [sees.name for sees in found.audiences]
    if json:
        parts = [_seen_data(part, names) for part in found.parts]
        print_json("who-sees", held, {"record": found.record.id, "parts": parts, "notes_shown": found.notes})
        return
    screen = Screen()
    table = Table([say(T("what")), *names, say(T("why"))])
    for part in found.parts:
        what = part.what if isinstance(part.what, str) else say(part.what)
        sees = (say(T("yes")) if name in part.to else "–" for name in names)
        table.add(what, *sees, "; ".join(say(why) for why in part.why))
    screen.table(table)
    if found.notes is not None:
        screen.line()
        screen.line(say(NOTES_SHOWN if found.notes else NOTES_HIDDEN))
    screen.line()
    for name in names:
        told = {key for part in found.parts for key in part.shown[name]}
        keys = ", ".join(key for key in SHOWN[found.record.kind] if key in told)
        screen.line(f"{name}: {keys or '–'}")


def _seen_data(part: Seen, names: list[str]) -> dict[str, object]:
    what = part.what if isinstance(part.what, str) else part.what.say("en")
    narrowest = ("public", "parties", "preparation", "nobody")[part.level]
    shown = [{"audience": name, "keys": list(part.shown[name])} for name in names]
    return {"id": part.id, "what": what, "narrowest": narrowest, "why": [w.say("en") for w in part.why], "shown": shown}


def _published(one: Published) -> dict[str, object]:
    sent = [{"path": part.path, "state": part.state} for part in one.sent]
    return {
        "name": one.target.name,
        "audience": one.target.audience,
        "where": one.where,
        "sent": sent,
        "same": one.same,
    }


def _say_published(one: Published, dry_run: bool) -> None:
    from samverka.output.terminal import Screen

    screen = Screen()
    screen.heading(
        say(T("{name}: {where}, for {audience}", name=one.target.name, where=one.where, audience=one.target.audience))
    )
    for part in one.sent:
        screen.line(f"  {say(STATES[part.state])}: {part.path}")
    for remark in one.remarks:
        screen.warn(say(remark))
    done = T("{n} to send, {same} unchanged") if dry_run else T("{n} sent, {same} unchanged")
    screen.line(say(done(n=len(one.sent), same=one.same)))


@app.command("lint", help=LINT)
def lint(
    ctx: Context,
    files: Annotated[
        list[str], Argument(metavar=_("FILE") + "...", help=_("Calendar files, or - for standard input."))
    ],
    json: JsonFlag = False,
) -> None:
    import sys

    from samverka.diagnostics import Refusal
    from samverka.output.feedlint import lint as look
    from samverka.output.findings import SEVERITIES
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
    bad = sum(fault.severity == "error" for _, fault in found)
    if json:
        from samverka.output.data import print_data

        print_data("calendar-lint", {"faults": [_fault(name, fault) for name, fault in found]})
    else:
        screen = Screen()
        for name, fault in found:
            screen.line(f"{name}:{fault.line}: {say(SEVERITIES[fault.severity])} {fault.code}: {say(fault.message)}")
        screen.line(say(_counted(bad, len(found) - bad)) if found else say(T("no faults")))
    if bad:
        raise Exit(1)


def _counted(errors: int, warnings: int) -> Text:
    said = plural(errors, T("{n} error"), T("{n} errors"))(n=errors)
    more = plural(warnings, T("{n} warning"), T("{n} warnings"))(n=warnings)
    return T("{errors}, {warnings}", errors=said, warnings=more)


def _fault(name: str, fault: LintFault) -> dict[str, object]:
    said = {"severity": str(fault.severity), "code": fault.code, "message": fault.message.say("en")}
    return {"file": name, "line": fault.line, **said}
