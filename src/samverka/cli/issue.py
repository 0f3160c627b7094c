"""`samverka issue`: taking in issues, answering them, reading them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from samverka.cli.shape import Command, DryRun, JsonFlag, NoCommit, PartyOption, a_day, carry_out_plan, noun, workspace
from samverka.cli.words import _, language, say
from samverka.diagnostics import Refusal
from samverka.domain.dates import day_date, long_date, short_date
from samverka.output.terminal import Screen, Table
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions import issue as actions
    from samverka.actions.workspace import Workspace

app = noun(_("Issues: submit one before its deadline, answer it, follow it."))

IssueArgument = Annotated[str, typer.Argument(metavar=_("ISSUE"), help=_("The issue's id, or its end."))]
ByOption = Annotated[
    str | None, typer.Option("--by", metavar=_("PERSON"), help=_("Who answers; the chair where left out."))
]

SUBMIT = _("""Submit an issue to a forum. In time, it is bound for the next meeting it can reach; too late for a meeting, it is offered
the next one, or taken late with a reason and who agreed.

Example: samverka issue submit --forum hisingen --from slk --title "Unga utan bostad" --minutes 20""")
ACCEPT = _("""The chair takes up an issue, at the meeting it is bound for or (--meeting) at another.

Example: samverka issue accept bostad-biskopsgarden""")
DECLINE = _("""The chair does not take up an issue; the reason is the answer to the one who raised it.

Example: samverka issue decline nattbussar --reason "Hör hemma hos trafiknämnden" """)
LIST = _("""The issues that are not closed.

Example: samverka issue list --forum hisingen""")
SHOW = _("""One issue: who raised it, where it stands, its way so far.

Example: samverka issue show bostad-biskopsgarden""")


@app.command("submit", cls=Command, help=SUBMIT)
def submit(
    ctx: typer.Context,
    forum: Annotated[
        str, typer.Option("--forum", metavar=_("FORUM"), help=_("The forum that is asked to take it up."))
    ],
    title: Annotated[str, typer.Option("--title", metavar=_("TEXT"), help=_("What it is about."))],
    party: Annotated[
        str | None, typer.Option("--from", metavar=_("PARTY"), help=_("The party that raises it."))
    ] = None,
    other: Annotated[
        str | None, typer.Option("--from-other", metavar=_("TEXT"), help=_("Who raises it, where that is no party."))
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar=_("PERSON"), help=_("The person behind it."))
    ] = None,
    body: Annotated[
        str, typer.Option("--body", metavar=_("TEXT|-"), help=_("More about it; - reads it from standard input."))
    ] = "",
    type_: Annotated[
        str | None,
        typer.Option("--type", metavar=_("TYPE"), help=_("information, dialogue, decision, follow-up or notice.")),
    ] = None,
    concerns: Annotated[
        list[str] | None, typer.Option("--concerns", metavar=_("PARTY"), help=_("A party concerned; can be repeated."))
    ] = None,
    minutes: Annotated[
        int | None, typer.Option("--minutes", metavar="N", min=1, max=600, help=_("How long it takes."))
    ] = None,
    meeting: Annotated[
        str | None,
        typer.Option("--meeting", metavar=_("YYYY-MM-DD"), help=_("The day of the meeting it is meant for.")),
    ] = None,
    late: Annotated[
        bool, typer.Option("--late", help=_("Take it after the deadline, with --reason and --agreed-by."))
    ] = False,
    reason: Annotated[str | None, typer.Option("--reason", metavar=_("TEXT"), help=_("Why it is taken late."))] = None,
    agreed_by: Annotated[
        str | None, typer.Option("--agreed-by", metavar=_("PERSON"), help=_("Who agreed: the chair, or «meeting»."))
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import issue as actions
    from samverka.output.agenda import TYPES

    if type_ is not None and type_ not in TYPES:
        raise Refusal(T("--type: «{value}» is not one of {known}", value=type_, known=", ".join(TYPES)), exit_code=2)
    text = sys.stdin.read() if body == "-" else body
    request = actions.Request(
        forum,
        title,
        party,
        other,
        person,
        text,
        type_,
        tuple(concerns or ()),
        minutes,
        a_day("--meeting", meeting),
        late,
        reason,
        agreed_by,
    )
    held = workspace(ctx)
    done = actions.submit(held, request)
    carry_out_plan(held, done.plan, record=done.forum.id, dry_run=dry_run, no_commit=no_commit)
    if not dry_run:
        _print_submitted(Screen(), held, done)


def _print_submitted(screen: Screen, held: Workspace, done: actions.Submitted) -> None:
    tongue = language()
    if done.missed is not None and done.missed_closed is not None:
        day, closed = day_date(done.missed.date, tongue), day_date(done.missed_closed.day, tongue)
        screen.warn(say(T("issues for the meeting on {day} were to be in by {closed}", day=day, closed=closed)))
    if done.meeting is None:
        screen.line(
            say(
                T(
                    "{id}: submitted to {forum}; no meeting that it can reach is planned yet",
                    id=done.id,
                    forum=done.forum.title,
                )
            )
        )
        return
    day = long_date(done.meeting.date, tongue)
    screen.line(
        say(T("{id}: submitted to {forum} for the meeting on {day}", id=done.id, forum=done.forum.title, day=day))
    )
    if done.late:
        screen.line(say(T("it came after the deadline and is marked as late, with the reason and who agreed")))
    elif done.closes is not None:
        rather, last = day_date(done.closes.rather, tongue), day_date(done.closes.day, tongue)
        words = CLOSES if rather == last else CLOSES_RATHER
        screen.line(say(words(rather=rather, last=last)))
        if held.today > done.closes.rather and rather != last:
            screen.line(say(T("it came after the day people are asked to keep to, and in time all the same")))
    if done.late:
        return
    screen.line(say(T("it is a proposal to the chair, who answers it: samverka issue accept {id}", id=done.id)))


CLOSES = T("that meeting closes for issues at the end of {last}")
CLOSES_RATHER = T("that meeting closes for issues at the end of {last}, preferably {rather}")


@app.command("accept", cls=Command, help=ACCEPT)
def accept(
    ctx: typer.Context,
    issue: IssueArgument,
    meeting: Annotated[
        str | None,
        typer.Option("--meeting", metavar=_("YYYY-MM-DD"), help=_("The day of the meeting that takes it up.")),
    ] = None,
    by: ByOption = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar=_("TEXT"), help=_("Why it comes up at another meeting."))
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import issue as actions

    held = workspace(ctx)
    done = actions.accept(held, issue, by=by, reason=reason, meeting=a_day("--meeting", meeting))
    carry_out_plan(held, done.plan, record=done.issue.forum, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    if done.meeting is None:
        screen.line(say(T("«{title}» is accepted; it comes up when a meeting is planned", title=done.issue.title)))
        return
    day = long_date(done.meeting.date, language())
    words = DEFERRED if done.state == "deferred" else ACCEPTED
    screen.line(say(words(title=done.issue.title, day=day)))
    _still_stands(screen, done)
    screen.faint(f"→ samverka agenda new {done.meeting.forum} --date {done.meeting.date}")


ACCEPTED = T("«{title}» is accepted for the meeting on {day}")
DEFERRED = T("«{title}» is deferred to the meeting on {day}")


@app.command("decline", cls=Command, help=DECLINE)
def decline(
    ctx: typer.Context,
    issue: IssueArgument,
    reason: Annotated[
        str, typer.Option("--reason", metavar=_("TEXT"), help=_("Why, in a sentence that can be sent as the answer."))
    ],
    by: ByOption = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import issue as actions

    held = workspace(ctx)
    done = actions.answer(held, issue, "declined", by=by, reason=reason)
    carry_out_plan(held, done.plan, record=done.issue.forum, dry_run=dry_run, no_commit=no_commit)
    if not dry_run:
        Screen().line(
            say(T("«{title}» is declined; the reason stands in the record as the answer", title=done.issue.title))
        )
        _still_stands(Screen(), done)


def _still_stands(screen: Screen, done: actions.Answered) -> None:
    if done.stands is not None:
        day = day_date(done.stands.date, language())
        words = T("it still stands on the agenda for {day}: take the item away in {path}")
        screen.warn(say(words(day=day, path=done.stands.path)))


@app.command("list", cls=Command, help=LIST)
def list_(
    ctx: typer.Context,
    forum: Annotated[str | None, typer.Option("--forum", metavar=_("FORUM"), help=_("Only this forum's."))] = None,
    party: PartyOption = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Closed ones too."))] = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import issue as actions
    from samverka.output.data import issue_data, print_json

    held = workspace(ctx)
    found = actions.list_issues(held, forum, party, everything)
    if json:
        print_json("issue-list", held, {"issues": [issue_data(row) for row in found]})
        return
    table = Table(
        [say(h) for h in (T("submitted"), T("issue"), T("forum"), T("from"), T("state"), T("meeting"), T("id"))]
    )
    for row in found:
        table.add(
            short_date(row.issue.submitted, language()), row.issue.title, row.forum.title if row.forum else row.issue.forum,
            _raised_by(held, row), state_name(held, row), short_date(row.meeting.date, language()) if row.meeting else "–", row.issue.id,
        )  # fmt: skip
    screen = Screen()
    screen.table(table) if found else screen.line(say(T("no issues")))


def _raised_by(held: Workspace, row: actions.ListedIssue) -> str:
    return held.archive.party_short(row.issue.party) if row.issue.party else row.issue.other or "–"


def state_name(held: Workspace, row: actions.ListedIssue, state: str | None = None) -> str:
    """An issue's state in the user's language, as the model calls it."""
    from samverka.domain.stages import path_of

    path = path_of(held.archive, row.issue)
    stage = path.stage(state or row.state) if path else None
    return stage.name.get(language(), stage.id) if stage else (state or row.state)


@app.command("show", cls=Command, help=SHOW)
def show(ctx: typer.Context, issue: IssueArgument, json: JsonFlag = False) -> None:
    from samverka.actions import issue as actions
    from samverka.output.data import issue_data, print_json

    held = workspace(ctx)
    row = actions.the_issue(held, issue)
    if json:
        print_json("issue", held, {"issue": issue_data(row)})
        return
    screen, archive = Screen(), held.archive
    screen.heading(row.issue.title)
    who = archive.party_name(row.issue.party, row.issue.submitted) if row.issue.party else row.issue.other or "–"
    pairs = [
        (T("forum"), row.forum.title if row.forum else row.issue.forum),
        (T("from"), ", ".join(words for words in (who, archive.person_name(row.issue.person)) if words)),
        (T("submitted"), long_date(row.issue.submitted, language())),
        (T("state"), state_name(held, row)),
        (T("meeting"), long_date(row.meeting.date, language()) if row.meeting else "–"),
        (T("answer"), row.issue.answer or ""),
        (T("file"), row.issue.path),
    ]
    if row.issue.late is not None:
        agreed = archive.person_name(row.issue.late.agreed_by)
        pairs.append((T("taken late"), say(T("{reason} (agreed by {who})", reason=row.issue.late.reason, who=agreed))))
    for label, text in pairs:
        if text:
            screen.line(f"{say(label)}: {text}")
    screen.line()
    for move in row.issue.moves:
        tail = ", ".join(
            words
            for words in (archive.person_name(move.by), move.meeting or "", move.forum or "", move.reason or "")
            if words
        )
        screen.line(
            f"  {short_date(move.on, language())}  {state_name(held, row, move.to)}" + (f" ({tail})" if tail else "")
        )
