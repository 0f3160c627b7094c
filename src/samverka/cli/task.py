"""`samverka task`: who took on what, and what is done."""

from __future__ import annotations

from typing import Annotated

from samverka.cli.decision import OutcomeOption, ReasonOption, settle
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
    PartyOption,
    YearOption,
    a_year,
    workspace,
)
from samverka.cli.words import _, language, say
from samverka.output.terminal import Screen
from samverka.text import T

app = Noun(_("Tasks from meetings: who does what by when."))

LIST = _("""Tasks by the day they are to be done; with --party, the party's own.

Example: samverka task list --open --party slk""")
DONE = _("""Note that a task is done.

Example: samverka task done statistik-unga --on 2026-02-27""")
DROP = _("""Note that a task is not done after all, and why.

Example: samverka task drop statistik-unga --reason "Siffrorna finns redan" """)

TaskArgument = Annotated[str, Argument(metavar=_("TASK"), help=_("MEETING#TASK, or an end of it that only one has."))]


@app.command("list", help=LIST)
def list_(
    ctx: Context,
    forum: ForumOption = None,
    party: PartyOption = None,
    who: Annotated[
        str | None, Option("--who", metavar=_("PERSON|PARTY"), help=_("Only what this person or party does."))
    ] = None,
    year: YearOption = None,
    open_: Annotated[bool, Option("--open", help=_("Only what is not done."))] = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import commitment as actions
    from samverka.output.commitments import commitment_data, tasks_table
    from samverka.output.data import print_json

    held = workspace(ctx)
    found = actions.list_tasks(held, actions.Wanted(forum, None, party, who, a_year(year), open_))
    if json:
        print_json("task-list", held, {"tasks": [commitment_data(listed) for listed in found]})
    elif found:
        Screen().table(tasks_table(held.archive, found, language()))
    else:
        Screen().line(say(T("no tasks")))


@app.command("done", help=DONE)
def done(
    ctx: Context,
    task: TaskArgument,
    on: OnOption = None,
    outcome: OutcomeOption = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    settle(workspace(ctx), "tasks", task, (on, outcome, False), dry_run, no_commit)


@app.command("drop", help=DROP)
def drop(
    ctx: Context,
    task: TaskArgument,
    reason: ReasonOption = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    settle(workspace(ctx), "tasks", task, (None, reason, True), dry_run, no_commit)
