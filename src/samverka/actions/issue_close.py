"""The end of an issue: taken back by who raised it, or closed with the decision or the answer that resolved it."""

from __future__ import annotations

from samverka.actions.issue import may_become
from samverka.actions.workspace import Workspace, a_decision, a_person, one
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.chairs import chair_on
from samverka.domain.issues import (
    CLOSED,
    Treated,
    answers,
    descendants,
    parent,
    reply,
    treated,
    waited_for,
)
from samverka.domain.records import Decision, Issue, Meeting
from samverka.domain.stages import state
from samverka.domain.values import Struct
from samverka.store.edit import Flow, Value, append_item, set_key
from samverka.store.plan import Change, Plan
from samverka.text import T


class Closed(Struct):
    """An issue that is closed: the plan, the issue, its new state, the meeting and decision that dealt with it, the words of the
    answer, what was taken back with it in other forums, the coming meeting whose agenda still has it, and the issue it came
    from where that can now be answered too."""

    plan: Plan
    issue: Issue
    state: str
    meeting: Meeting | None = None
    decision: Decision | None = None
    words: str = ""
    with_it: tuple[Issue, ...] = ()
    stands: Meeting | None = None
    above: Issue | None = None


def withdraw(workspace: Workspace, words: str, *, reason: str | None = None, by: str | None = None) -> Closed:
    """Who raised an issue takes it back; what it was handed on as in other forums goes with it, where nobody has answered that."""
    archive = workspace.archive
    issue = _the(archive, words)
    may_become(archive, issue, "withdrawn")
    move: dict[str, Value] = {"to": "withdrawn", "on": workspace.today}
    who = _who_raised(workspace, issue, by)
    if who:
        move["by"] = who
    if reason:
        move["reason"] = reason
    open_still = tuple(child for child in descendants(archive, issue) if state(child) not in CLOSED)
    changes = tuple(_moved(workspace, one_, move) for one_ in (issue, *open_still))
    plan = Plan(changes, T("issue withdrawn: {title}", title=issue.title), _trailers("withdraw", issue))
    return Closed(plan, issue, "withdrawn", with_it=open_still, words=reason or "", stands=_stands(workspace, issue))


def resolve(
    workspace: Workspace, words: str, *, decision: str | None = None, answer: str | None = None, by: str | None = None
) -> Closed:
    """Close an issue with the decision that resolved it, with an answer, or with what the forums it was handed on to answered."""
    archive = workspace.archive
    issue = _the(archive, words)
    may_become(archive, issue, "resolved")
    _all_have_answered(archive, issue)
    decided = a_decision(workspace, decision) if decision else None
    said = (answer or "").strip() or _from_others(archive, issue)
    if decided is None and not said:
        raise _nothing_said(treated(archive, issue, workspace.today))
    meeting = archive.records.get(decided.partition("#")[0]) if decided else _dealt(workspace, issue)
    held = meeting if isinstance(meeting, Meeting) else None
    taken = next((d for d in held.decisions if f"{held.id}#{d.id}" == decided), None) if held else None
    said = said or (taken.text if taken else "")
    move: dict[str, Value] = {"to": "resolved", "on": workspace.today}
    forum = archive.forum(issue.forum)
    who = a_person(archive, by) if by else (chair_on(archive, forum, workspace.today) if forum else None)
    if who:
        move["by"] = who
    if held is not None:
        move["meeting"] = held.id
    if decided:
        move["decided"] = decided
    if said:
        move["reason"] = said
    change = _moved(workspace, issue, move, answer=said)
    plan = Plan((change,), T("issue resolved: {title}", title=issue.title), _trailers("resolve", issue))
    above = _above(archive, issue)
    return Closed(plan, issue, "resolved", held, taken, said, stands=_stands(workspace, issue), above=above)


def _the(archive: Archive, words: str) -> Issue:
    return one(archive, words, Issue)


def _trailers(command: str, issue: Issue) -> tuple[tuple[str, str], ...]:
    return (("Samverka-Command", f"issue {command}"), ("Samverka-Record", issue.id))


def _moved(workspace: Workspace, issue: Issue, move: dict[str, Value], answer: str = "") -> Change:
    document = append_item(workspace.document(issue), ("moves",), Flow(move))
    if answer and issue.answer is None:
        document = set_key(document, ("answer",), answer)
    return workspace.change(document)


def _who_raised(workspace: Workspace, issue: Issue, by: str | None) -> str | None:
    """Who takes an issue back: who raised it, or someone of the same party; a matter from another forum, whoever says so."""
    archive = workspace.archive
    if by is None:
        return issue.person or issue.party or issue.other
    who = a_person(archive, by)
    party = archive.people[who].party
    theirs = archive.within(issue.party) if issue.party else frozenset()
    handed = issue.raised_from or issue.distributed_from
    if issue.party and not handed and who != issue.person and party not in theirs:
        name = archive.person_name(issue.person) or archive.party_name(issue.party)
        raise Refusal(
            T("{person} did not raise «{title}»; {name} did", person=archive.person_name(who), title=issue.title, name=name),
            help=T("an issue is taken back by who raised it; the chair declines it: samverka issue decline {issue} --reason …", issue=issue.id),
            exit_code=2,
        )  # fmt: skip
    return who


def _all_have_answered(archive: Archive, issue: Issue) -> None:
    waiting = waited_for(archive, issue)
    if not waiting:
        return
    forums = ", ".join(_title(archive, child) for child in waiting)
    found = answers(archive, issue)
    raise Refusal(
        T("{given} of {of} forums have answered; {forums} have not", given=found.given, of=found.of, forums=forums),
        help=T("wait for their answer, or take it back there: samverka issue withdraw {issue}", issue=waiting[0].id),
    )


def _title(archive: Archive, issue: Issue) -> str:
    forum = archive.forum(issue.forum)
    return forum.title if forum else issue.forum


def _from_others(archive: Archive, issue: Issue) -> str:
    """The answers of the forums it was handed on to, put together: «Forum A: …»."""
    children = archive.raised_out_of(issue.id)
    found = [f"{_title(archive, child)}: {reply(child)}" for child in children if reply(child)]
    return " ".join(words if words.endswith((".", "!", "?")) else f"{words}." for words in found)


def _nothing_said(dealt: Treated | None) -> Refusal:
    if dealt is not None and dealt.decision is not None:
        help = T(
            "the decision at the meeting was: --decision {meeting}#{decision}",
            meeting=dealt.meeting.id,
            decision=dealt.decision.id,
        )
    else:
        help = T("where no decision was needed: --answer and a sentence that can be sent to who raised it")
    return Refusal(T("say what resolved it: --decision MEETING#DECISION, or --answer TEXT"), help=help, exit_code=2)


def _dealt(workspace: Workspace, issue: Issue) -> Meeting | None:
    found = treated(workspace.archive, issue, workspace.today)
    return found.meeting if found else None


def _stands(workspace: Workspace, issue: Issue) -> Meeting | None:
    """The coming meeting whose agenda still has it."""
    return next(
        (
            meeting
            for meeting in workspace.archive.meetings(issue.forum)
            if meeting.date > workspace.today
            and meeting.cancelled is None
            and any(item.from_ == issue.id for item in meeting.agenda)
        ),
        None,
    )


def _above(archive: Archive, issue: Issue) -> Issue | None:
    """The issue it came from, where this answer was the last one that was waited for."""
    before = parent(archive, issue)
    if before is None or state(before) not in ("raised", "distributed"):
        return None
    return before if all(child.id == issue.id for child in waited_for(archive, before)) else None
