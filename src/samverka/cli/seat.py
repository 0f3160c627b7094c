"""`samverka seat`: people change, seats stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import (
    Argument,
    Context,
    DryRun,
    NoCommit,
    Noun,
    Option,
    a_day,
    carry_out_plan,
    workspace,
)
from samverka.cli.words import _, language, say
from samverka.domain.dates import short_date
from samverka.output.terminal import Screen
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions.seat import ChangedSeat
    from samverka.actions.workspace import Workspace

app = Noun(_("Seats in a forum: somebody leaves, somebody comes."))

CHANGE = _("""Give a seat to somebody else from a day on: the term is closed the day before and the new one begins. Lists the meetings that
are already summoned, and the roles, tasks, milestones and items that somebody must take over.

Example: samverka seat change hisingen --out m-ros --in n-lundin --from 2026-04-01""")


@app.command("change", help=CHANGE)
def change(
    ctx: Context,
    forum: Annotated[str, Argument(metavar=_("FORUM"), help=_("The forum's id, or its end."))],
    from_: Annotated[str, Option("--from", metavar=_("YYYY-MM-DD"), help=_("The new term's first day."))],
    out: Annotated[str | None, Option("--out", metavar=_("PERSON"), help=_("Who leaves: id or name."))] = None,
    in_: Annotated[str | None, Option("--in", metavar=_("PERSON"), help=_("Who comes: id or name."))] = None,
    vacant: Annotated[bool, Option("--vacant", help=_("Nobody comes: the seat is vacant."))] = False,
    seat: Annotated[
        str | None,
        Option("--seat", metavar="ID", help=_("Which seat, where a person holds several or nobody does.")),
    ] = None,
    also: Annotated[
        list[str] | None,
        Option(
            "--also",
            metavar=_("ROLE"),
            help=_("A role that goes along: chair, vice_chair, secretary, convener_person."),
        ),
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions.seat import Wanted
    from samverka.actions.seat import change as change_seat
    from samverka.diagnostics import Refusal

    day = a_day("--from", from_)
    if (in_ is None) != vacant:
        raise Refusal(T("say who comes (--in PERSON), or that nobody does (--vacant)"), exit_code=2)
    held = workspace(ctx)
    done = change_seat(held, forum, Wanted(out, in_, day, seat, tuple(also or ())))
    screen = Screen()
    if not carry_out_plan(held, done.plan, record=done.forum.id, dry_run=dry_run, no_commit=no_commit):
        screen.line(say(T("nothing to change: the seat has changed hands already")))
    _say(screen, held, done)


def _say(screen: Screen, held: Workspace, done: ChangedSeat) -> None:
    archive = held.archive
    names = {
        "out": archive.person_name(done.out) or say(T("vacant")),
        "in_": archive.person_name(done.in_) or say(T("vacant")),
        "forum": done.forum.title,
        "day": f"{short_date(done.from_, language())} {done.from_.year}",
    }
    screen.line(say(T("{forum}: {out} → {in_} from {day}", **names)))
    if done.summoned:
        screen.heading(say(T("The agenda has gone out; whoever comes is to have it, and whoever leaves is to know")))
        for meeting in done.summoned:
            known = any(sent.to for sent in meeting.sent)  # else nobody knows who has it, and the new one is named
            to = f" --to {done.in_}" if done.in_ and not known else ""
            screen.line(f"- {short_date(meeting.date, language())}  samverka agenda send {meeting.id}{to}")
    if done.left:
        screen.heading(say(T("Somebody must take over from {name}", name=names["out"])))
        for left in done.left:
            screen.line(f"- {say(left.text)}  {left.place.path}:{left.place.line}")
    if done.elsewhere:
        forums = ", ".join(other.id for other in done.elsewhere)
        screen.line(say(T("{name} also sits in: {forums}", name=names["out"], forums=forums)))
