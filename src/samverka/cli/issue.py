"""`samverka issue`: taking in issues, answering them, reading them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import (
    Argument,
    Context,
    DryRun,
    ForumOption,
    JsonFlag,
    NoCommit,
    Noun,
    Option,
    PartyOption,
    a_day,
    a_word,
    carry_out_plan,
    workspace,
)
from samverka.cli.words import _, language, say
from samverka.diagnostics import Refusal
from samverka.domain.dates import day_date, long_date, short_date
from samverka.output.terminal import Screen, Table
from samverka.text import T, Text

if TYPE_CHECKING:
    from samverka.actions import issue as actions
    from samverka.actions.issue_onward import Child, HandedOn
    from samverka.actions.workspace import Workspace
    from samverka.domain.records import Issue, Meeting

app = Noun(_("Issues: submit one before its deadline, answer it, follow it."))

IssueArgument = Annotated[str, Argument(metavar=_("ISSUE"), help=_("The issue's id, or its end."))]
ByOption = Annotated[str | None, Option("--by", metavar=_("PERSON"), help=_("Who answers; the chair where left out."))]

SUBMIT = _("""Submit an issue to a forum. In time, it is bound for the next meeting it can reach; too late for a meeting, it is offered
the next one, or taken late with a reason and who agreed.

Example: samverka issue submit --forum hisingen --from slk --title "Unga utan bostad" --minutes 20""")
ACCEPT = _("""The chair takes up an issue, at the meeting it is bound for or (--meeting) at another.

Example: samverka issue accept bostad-biskopsgarden""")
DECLINE = _("""The chair does not take up an issue; the reason is the answer to the one who raised it.

Example: samverka issue decline nattbussar --reason "Hör hemma hos trafiknämnden" """)
LIST = _("""The issues that are not closed.

Example: samverka issue list --forum hisingen""")
SHOW = _("""One issue: who raised it, where it stands, its whole way across forums. --answer: the text to send to who raised it.

Example: samverka issue show bostad-biskopsgarden""")
RAISE = _("""Raise an issue to another forum, or to several: each gets an issue of its own, which both sides show. --to can be left out
where the model says which forum it is.

Example: samverka issue raise bostad-biskopsgarden --to stadengemensamt --reason "Gäller hela staden" """)
DISTRIBUTE = _("""Hand an issue to each of several forums: those that the model says, or those of --to. Each answers for itself, and the
issue is done when all have.

Example: samverka issue distribute sommarlov-2026 --reason "Görs bäst lokalt, men på samma sätt" """)
WITHDRAW = _("""Who raised an issue takes it back, and with it what it was handed on as.

Example: samverka issue withdraw kvallar-backaplan --reason "Löst i fältgruppen" """)
RESOLVE = _("""Close an issue with the decision that resolved it, or with an answer where no decision was needed.

Example: samverka issue resolve morka-gangvagar --decision hisingen-2026-01-22#gangvagar-2 --answer "Gruppen börjar i mars" """)

STATEMENT = _("""Note that parties are asked for a statement on an issue, or on a plan or budget; with --answer, that one has come.

Those who are asked: --party, else the parties that the issue concerns, else every principal.

Example: samverka issue statement 2027-budget --due 2026-10-31
Example: samverka issue statement 2027-budget --party region-stockholm --answer "Tillstyrker" """)

DecisionOption = Annotated[
    str | None, Option("--decision", metavar=_("MEETING#DECISION"), help=_("The decision behind it."))
]


@app.command("submit", help=SUBMIT)
def submit(
    ctx: Context,
    forum: Annotated[str, Option("--forum", metavar=_("FORUM"), help=_("The forum that is asked to take it up."))],
    title: Annotated[str, Option("--title", metavar=_("TEXT"), help=_("What it is about."))],
    party: Annotated[str | None, Option("--from", metavar=_("PARTY"), help=_("The party that raises it."))] = None,
    other: Annotated[
        str | None, Option("--from-other", metavar=_("TEXT"), help=_("Who raises it, where that is no party."))
    ] = None,
    person: Annotated[str | None, Option("--person", metavar=_("PERSON"), help=_("The person behind it."))] = None,
    body: Annotated[
        str, Option("--body", metavar=_("TEXT|-"), help=_("More about it; - reads it from standard input."))
    ] = "",
    type_: Annotated[
        str | None,
        Option("--type", metavar=_("TYPE"), help=_("information, dialogue, decision, follow-up or notice.")),
    ] = None,
    concerns: Annotated[
        list[str] | None, Option("--concerns", metavar=_("PARTY"), help=_("A party concerned; can be repeated."))
    ] = None,
    minutes: Annotated[
        int | None, Option("--minutes", metavar="N", min=1, max=600, help=_("How long it takes."))
    ] = None,
    meeting: Annotated[
        str | None,
        Option("--meeting", metavar=_("YYYY-MM-DD"), help=_("The day of the meeting it is meant for.")),
    ] = None,
    late: Annotated[
        bool, Option("--late", help=_("Take it after the deadline, with --reason and --agreed-by."))
    ] = False,
    reason: Annotated[str | None, Option("--reason", metavar=_("TEXT"), help=_("Why it is taken late."))] = None,
    agreed_by: Annotated[
        str | None, Option("--agreed-by", metavar=_("PERSON"), help=_("Who agreed: the chair, or «meeting»."))
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import issue as actions

    if type_ is not None:
        from samverka.output.agenda import TYPES

        type_ = a_word("--type", type_, [*TYPES])
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


@app.command("accept", help=ACCEPT)
def accept(
    ctx: Context,
    issue: IssueArgument,
    meeting: Annotated[
        str | None,
        Option("--meeting", metavar=_("YYYY-MM-DD"), help=_("The day of the meeting that takes it up.")),
    ] = None,
    by: ByOption = None,
    reason: Annotated[
        str | None, Option("--reason", metavar=_("TEXT"), help=_("Why it comes up at another meeting."))
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
    else:
        day = long_date(done.meeting.date, language())
        words = DEFERRED if done.state == "deferred" else ACCEPTED
        screen.line(say(words(title=done.issue.title, day=day)))
        _still_stands(screen, done.issue, done.stands)
        screen.faint(f"→ samverka agenda new {done.meeting.forum} --date {done.meeting.date}")
    _letter(screen, held, done.issue.id)


ACCEPTED = T("«{title}» is accepted for the meeting on {day}")
DEFERRED = T("«{title}» is deferred to the meeting on {day}")


@app.command("decline", help=DECLINE)
def decline(
    ctx: Context,
    issue: IssueArgument,
    reason: Annotated[
        str, Option("--reason", metavar=_("TEXT"), help=_("Why, in a sentence that can be sent as the answer."))
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
        screen = Screen()
        screen.line(
            say(T("«{title}» is declined; the reason stands in the record as the answer", title=done.issue.title))
        )
        _still_stands(screen, done.issue, done.stands)
        _letter(screen, held, done.issue.id)


def _still_stands(screen: Screen, issue: Issue, meeting: Meeting | None) -> None:
    item = next((item for item in meeting.agenda if item.from_ == issue.id), None) if meeting else None
    if meeting is not None and item is not None:
        day = day_date(meeting.date, language())
        words = T("it still stands on the agenda for {day}: samverka agenda drop {meeting} {item}")
        screen.warn(say(words(day=day, meeting=meeting.id, item=item.id)))


def _letter(screen: Screen, held: Workspace, id: str) -> None:
    """The answer to send, from the record as it now is; nothing, where there is none to give yet."""
    from samverka.actions.workspace import open_workspace
    from samverka.domain.records import Issue
    from samverka.output.reply import letter

    archive = open_workspace(held.root, str(held.today)).archive
    issue = archive.records.get(id)
    found = letter(archive, issue) if isinstance(issue, Issue) else None
    if found is None:
        return
    screen.line()
    screen.heading(say(T("Answer to send to {who}", who=found.to)))
    for line in found.lines:
        screen.line(line)


@app.command("raise", help=RAISE)
def raise_(
    ctx: Context,
    issue: IssueArgument,
    to: Annotated[
        list[str] | None,
        Option("--to", metavar=_("FORUM"), help=_("The forum it is raised to; can be repeated.")),
    ] = None,
    meeting: Annotated[
        str | None,
        Option("--meeting", metavar=_("YYYY-MM-DD"), help=_("The day of their meeting, also after its deadline.")),
    ] = None,
    reason: Annotated[str | None, Option("--reason", metavar=_("TEXT"), help=_("Why it is raised."))] = None,
    decision: DecisionOption = None,
    title: Annotated[
        str | None,
        Option("--title", metavar=_("TEXT"), help=_("What it is called there; the same where left out.")),
    ] = None,
    by: Annotated[
        str | None, Option("--by", metavar=_("PERSON"), help=_("Who hands it on; the chair where left out."))
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import issue_onward as onward

    held = workspace(ctx)
    how = onward.Onward(tuple(to or ()), a_day("--meeting", meeting), reason, by, decision, title)
    _handed_on(held, onward.raise_issue(held, issue, how), RAISED, dry_run, no_commit)


@app.command("distribute", help=DISTRIBUTE)
def distribute(
    ctx: Context,
    issue: IssueArgument,
    to: Annotated[
        list[str] | None,
        Option("--to", metavar=_("FORUM"), help=_("Only to this forum; can be repeated.")),
    ] = None,
    reason: Annotated[str | None, Option("--reason", metavar=_("TEXT"), help=_("Why it is distributed."))] = None,
    decision: DecisionOption = None,
    by: Annotated[
        str | None, Option("--by", metavar=_("PERSON"), help=_("Who hands it on; the chair where left out."))
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import issue_onward as onward

    held = workspace(ctx)
    how = onward.Onward(tuple(to or ()), None, reason, by, decision)
    _handed_on(held, onward.distribute(held, issue, how), DISTRIBUTED, dry_run, no_commit)


RAISED = T("«{title}» is raised to:")
DISTRIBUTED = T("«{title}» is distributed to:")


def _handed_on(held: Workspace, done: HandedOn, words: Text, dry_run: bool, no_commit: bool) -> None:
    carry_out_plan(held, done.plan, record=done.issue.forum, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    screen.line(say(words(title=done.issue.title)))
    for child in done.children:
        if child.meeting is None:
            screen.line(say(T("- {forum}: no meeting that it can reach is planned yet", forum=child.forum.title)))
        else:
            day = long_date(child.meeting.date, language())
            screen.line(say(T("- {forum}: for the meeting on {day}", forum=child.forum.title, day=day)))
        _reach(screen, child)
        screen.faint(f"  → samverka issue accept {child.id}")
    _letter(screen, held, done.issue.id)


def _reach(screen: Screen, child: Child) -> None:
    if child.late and child.closes is not None:
        closed = day_date(child.closes.day, language())
        screen.warn(
            say(
                T(
                    "  it closed for issues on {closed}; from another forum it is marked as late, not refused",
                    closed=closed,
                )
            )
        )
    elif child.missed is not None:
        day = child.missed.date
        words = T("  too late for {day}; the chair there can take it up all the same: --meeting {date}")
        screen.warn(say(words(day=day_date(day, language()), date=day)))


@app.command("withdraw", help=WITHDRAW)
def withdraw(
    ctx: Context,
    issue: IssueArgument,
    reason: Annotated[str | None, Option("--reason", metavar=_("TEXT"), help=_("Why it is taken back."))] = None,
    by: Annotated[
        str | None,
        Option("--by", metavar=_("PERSON"), help=_("Who takes it back; who raised it where left out.")),
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import issue_close as closing

    held = workspace(ctx)
    done = closing.withdraw(held, issue, reason=reason, by=by)
    carry_out_plan(held, done.plan, record=done.issue.forum, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    screen.line(say(T("«{title}» is withdrawn", title=done.issue.title)))
    for child in done.with_it:
        forum = held.archive.forum(child.forum)
        screen.line(
            say(T("- and with it {issue}, in {forum}", issue=child.id, forum=forum.title if forum else child.forum))
        )
    _still_stands(screen, done.issue, done.stands)
    _letter(screen, held, done.issue.id)


@app.command("resolve", help=RESOLVE)
def resolve(
    ctx: Context,
    issue: IssueArgument,
    decision: DecisionOption = None,
    answer: Annotated[
        str | None, Option("--answer", metavar=_("TEXT"), help=_("The answer to who raised it, in a sentence."))
    ] = None,
    by: ByOption = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import issue_close as closing

    held = workspace(ctx)
    done = closing.resolve(held, issue, decision=decision, answer=answer, by=by)
    carry_out_plan(held, done.plan, record=done.issue.forum, dry_run=dry_run, no_commit=no_commit)
    if dry_run:
        return
    screen = Screen()
    screen.line(say(T("«{title}» is resolved", title=done.issue.title)))
    _still_stands(screen, done.issue, done.stands)
    if done.above is not None:
        screen.line(say(T("all that «{title}» waited for have answered", title=done.above.title)))
        screen.faint(f"→ samverka issue resolve {done.above.id}")
    _letter(screen, held, done.issue.id)


@app.command("statement", help=STATEMENT)
def statement(
    ctx: Context,
    issue: Annotated[str, Argument(metavar=_("ISSUE|PLAN"), help=_("The id of the issue or plan, or its end."))],
    party: Annotated[
        list[str] | None, Option("--party", metavar=_("PARTY"), help=_("Who is asked, or answers; can be repeated."))
    ] = None,
    due: Annotated[str | None, Option("--due", metavar=_("YYYY-MM-DD"), help=_("The last day for the answer."))] = None,
    answer: Annotated[
        str | None, Option("--answer", metavar=_("TEXT"), help=_("What the answer says, in short."))
    ] = None,
    link: Annotated[str | None, Option("--link", metavar="URL", help=_("With --answer: where it lies."))] = None,
    on: Annotated[
        str | None,
        Option("--on", metavar=_("YYYY-MM-DD"), help=_("The day it was asked for or came; today where left out.")),
    ] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> None:
    from samverka.actions import asked

    held, day, last = workspace(ctx), a_day("--on", on), a_day("--due", due)
    if answer is None and link is not None:
        raise Refusal(T("--link goes with --answer"), exit_code=2)
    if answer is not None and last is not None:
        raise Refusal(T("--due is said when one asks, not with --answer"), exit_code=2)
    named = tuple(party or ())
    done = (
        asked.ask(held, issue, named, on=day, due=last)
        if answer is None
        else asked.answer(held, issue, named, answer, link=link, on=day)
    )
    carry_out_plan(held, done.plan, record=done.record.id, dry_run=dry_run, no_commit=no_commit)
    if not dry_run:
        names = ", ".join(held.archive.party_name(one) for one in done.parties)
        waits = T("waiting for statements from: {parties}", parties=names) if names else T("all have answered")
        Screen().line(say(waits))


@app.command("list", help=LIST)
def list_(
    ctx: Context,
    forum: ForumOption = None,
    party: PartyOption = None,
    everything: Annotated[bool, Option("--all", help=_("Closed ones too."))] = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import issue as actions
    from samverka.output.data import issue_data, print_json
    from samverka.output.issue import raised_by, state_words

    held = workspace(ctx)
    found = actions.list_issues(held, forum, party, everything)
    if json:
        print_json("issue-list", held, {"issues": [issue_data(held.archive, row) for row in found]})
        return
    table = Table(
        [say(h) for h in (T("submitted"), T("issue"), T("forum"), T("from"), T("state"), T("meeting"), T("id"))]
    )
    for row in found:
        table.add(
            short_date(row.issue.submitted, language()), row.issue.title, row.forum.title if row.forum else row.issue.forum,
            raised_by(held.archive, row.issue), state_words(held.archive, row.issue, language()),
            short_date(row.meeting.date, language()) if row.meeting else "–", row.issue.id,
        )  # fmt: skip
    screen = Screen()
    screen.table(table) if found else screen.line(say(T("no issues")))


@app.command("show", help=SHOW)
def show(
    ctx: Context,
    issue: IssueArgument,
    answer: Annotated[bool, Option("--answer", help=_("Only the answer to send to who raised it."))] = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import issue as actions
    from samverka.output import issue as words
    from samverka.output.data import issue_data, print_json
    from samverka.output.reply import letter

    held = workspace(ctx)
    row = actions.the_issue(held, issue)
    found = letter(held.archive, row.issue)
    if json:
        text = "\n".join(found.lines) if found else None
        print_json(
            "issue",
            held,
            {"issue": issue_data(held.archive, row), "answer_to": found.to if found else None, "answer_text": text},
        )
        return
    screen, archive = Screen(), held.archive
    if answer:
        if found is None:
            raise Refusal(T("«{title}» has not been answered yet", title=row.issue.title))
        for line in found.lines:
            screen.line(line)
        return
    screen.heading(row.issue.title)
    for label, text in _facts(held, row):
        if text:
            screen.line(f"{say(label)}: {text}")
    screen.line()
    screen.heading(say(T("Its way so far")))
    screen.table(words.way(archive, row.issue, language()))
    if archive.raised_out_of(row.issue.id):
        screen.line()
        screen.heading(say(T("In the other forums")))
        screen.table(words.others(archive, row.issue, language()))


def _facts(held: Workspace, row: actions.ListedIssue) -> list[tuple[Text, str]]:
    from samverka.domain.issues import parent, reply
    from samverka.output import issue as words

    archive, issue = held.archive, row.issue
    who = archive.party_name(issue.party, issue.submitted) if issue.party else issue.other or "–"
    before = parent(archive, issue)
    late = issue.late
    agreed = (
        say(T("{reason} (agreed by {who})", reason=late.reason, who=archive.person_name(late.agreed_by)))
        if late
        else ""
    )
    return [
        (T("forum"), row.forum.title if row.forum else issue.forum),
        (T("from"), ", ".join(part for part in (who, archive.person_name(issue.person)) if part)),
        (T("handed on by"), f"{words.raised_by(archive, issue)} ({before.id})" if before else ""),
        (T("submitted"), long_date(issue.submitted, language())),
        (T("state"), words.state_words(archive, issue, language())),
        (T("meeting"), long_date(row.meeting.date, language()) if row.meeting else "–"),
        (T("answer"), reply(issue)),
        (T("taken late"), agreed),
        (T("file"), issue.path),
    ]
