"""`samverka decision`: what was decided, and what became of it."""

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
    PartyOption,
    YearOption,
    a_day,
    a_year,
    carry_out_plan,
    workspace,
)
from samverka.cli.words import _, language, say
from samverka.output.terminal import Screen
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions.workspace import Workspace

app = Noun(_("Decisions: what was decided, how, and what became of it."))

LIST = _("""Decisions by day: how each was taken, who carries it out, what became of it; those by delegation, too.

Example: samverka decision list --forum styrelse --open""")
DONE = _("""Note that a decision was carried out.

Example: samverka decision done lokal-kansli --on 2026-02-27""")
DROP = _("""Note that a decision is not carried out, and why.

Example: samverka decision drop lokal-kansli --reason "Hyresvärden drog sig ur" """)

OWN = _("""Note what a party has decided for itself about what the forum agreed on.

Example: samverka decision own nordost-2026-02-19#sommarlov-1 --party gsf --on 2026-03-10 --dnr "GSF 2026-0112" """)

DecisionArgument = Annotated[
    str, Argument(metavar=_("DECISION"), help=_("MEETING#DECISION, or an end of it that only one has."))
]
OutcomeOption = Annotated[
    str | None, Option("--outcome", metavar=_("TEXT"), help=_("What became of it, in a sentence."))
]
ReasonOption = Annotated[str | None, Option("--reason", metavar=_("TEXT"), help=_("Why."))]


@app.command("list", help=LIST)
def list_(
    ctx: Context,
    forum: ForumOption = None,
    collaboration: Annotated[
        str | None,
        Option("--collaboration", metavar=_("COLLABORATION"), help=_("Only this collaboration's.")),
    ] = None,
    party: PartyOption = None,
    year: YearOption = None,
    open_: Annotated[bool, Option("--open", help=_("Only what is to be carried out, or waits for a party."))] = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import commitment as actions
    from samverka.output.commitments import decision_data, decisions_table
    from samverka.output.data import print_json

    held = workspace(ctx)
    found = actions.list_decisions(held, actions.Wanted(forum, collaboration, party, None, a_year(year), open_))
    if json:
        print_json("decision-list", held, {"decisions": [decision_data(listed) for listed in found]})
    elif found:
        Screen().table(decisions_table(held.archive, found, language()))
    else:
        Screen().line(say(T("no decisions")))


@app.command("done", help=DONE)
def done(
    ctx: Context,
    decision: DecisionArgument,
    on: OnOption = None,
    outcome: OutcomeOption = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    settle(workspace(ctx), "decisions", decision, (on, outcome, False), dry_run, no_commit)


@app.command("drop", help=DROP)
def drop(
    ctx: Context,
    decision: DecisionArgument,
    reason: ReasonOption = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    settle(workspace(ctx), "decisions", decision, (None, reason, True), dry_run, no_commit)


@app.command("own", help=OWN)
def own(
    ctx: Context,
    decision: DecisionArgument,
    party: Annotated[str, Option("--party", metavar=_("PARTY"), help=_("Which party has decided."))],
    on: OnOption = None,
    declined: Annotated[bool, Option("--declined", help=_("The party does not go along."))] = False,
    dnr: Annotated[
        str | None, Option("--dnr", metavar=_("TEXT"), help=_("The decision's case number in the party's register."))
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import asked

    held = workspace(ctx)
    done, about = asked.own(held, decision, party, on=a_day("--on", on), declined=declined, dnr=dnr)
    carry_out_plan(held, done.plan, record=done.record.id, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    names = ", ".join(held.archive.party_name(one) for one in done.parties)
    said = T("«{text}» still waits for: {parties}", text=about.text, parties=names)
    Screen().line(say(said if names else T("«{text}» waits for no party any more", text=about.text)))


def settle(
    held: Workspace, kind: str, words: str, how: tuple[str | None, str | None, bool], dry_run: bool, no_commit: bool
) -> None:
    """Carry out that a decision or task was done or dropped: on which day, what became of it, whether dropped."""
    from samverka.actions import commitment as actions

    on, outcome, drop = how
    settled = actions.settle(held, words, kind, on=a_day("--on", on), drop=drop, outcome=outcome)
    carry_out_plan(held, settled.plan, record=settled.meeting.id, dry_run=dry_run, no_commit=no_commit)
    if not dry_run:
        said = T("dropped: {text}", text=settled.part.text) if drop else T("done: {text}", text=settled.part.text)
        Screen().line(say(said))
