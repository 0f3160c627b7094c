"""Handing an issue on: raising it to other forums (G25, C04, R20), and distributing it to each of several (G26)."""

from __future__ import annotations

from datetime import date

from samverka.actions.issue import may_become
from samverka.actions.workspace import Workspace, a_decision, a_forum, a_person, one
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive, holds
from samverka.domain.chairs import chair_on
from samverka.domain.dates import Said, long_date
from samverka.domain.deadlines import Deadline, coming, deadline, in_time, reachable
from samverka.domain.ids import dated, unique
from samverka.domain.issues import CLOSED, ancestors, distributed_to, receivers, takes_part, treated
from samverka.domain.records import Forum, Issue, Meeting, Paper
from samverka.domain.stages import state
from samverka.domain.values import Struct
from samverka.store.create import new_record, record_path
from samverka.store.document import Document
from samverka.store.edit import Flow, Value, append_item
from samverka.store.plan import Change, Plan
from samverka.text import T, Text


class Onward(Struct):
    """How an issue is to be handed on, as it was said on the command line. `to` empty: to where the model says."""

    to: tuple[str, ...] = ()
    meeting: date | None = None
    reason: str | None = None
    by: str | None = None
    decision: str | None = None
    title: str | None = None


class Child(Struct):
    """The issue that another forum is asked to take up, and the meeting it is for. `late`: that one has closed for issues, which
    is marked and not refused (ruling 8). `missed`: an earlier meeting that it came too late for."""

    id: str
    forum: Forum
    meeting: Meeting | None
    closes: Deadline | None
    late: bool
    missed: Meeting | None


class HandedOn(Struct):
    """An issue handed on: the plan, the issue, and the new issue in each forum."""

    plan: Plan
    issue: Issue
    children: tuple[Child, ...]


def raise_issue(workspace: Workspace, words: str, how: Onward) -> HandedOn:
    """Put an issue before other forums: a new issue in each, and a move on this one for each."""
    issue = one(workspace.archive, words, Issue)
    forum = _its_forum(workspace.archive, issue)
    forums = _raised_to(workspace, forum, how)
    for other in forums:
        _may_receive(workspace, issue, forum, other)
    return _hand_on(workspace, issue, forum, forums, how, "raised")


def distribute(workspace: Workspace, words: str, how: Onward) -> HandedOn:
    """One new issue in each forum that the model says (G26), or in those named; a second time only in those that have none."""
    issue = one(workspace.archive, words, Issue)
    forum = _its_forum(workspace.archive, issue)
    forums = _named(workspace, how) or distributed_to(workspace.archive, issue, workspace.today)
    if not forums:
        raise Refusal(
            T("the model says no forums that {forum} distributes to: name them with --to", forum=forum.title),
            exit_code=2,
        )
    have = {child.forum for child in workspace.archive.raised_out_of(issue.id) if child.distributed_from}
    wanting = tuple(other for other in forums if other.id not in have)
    if not wanting:
        raise Refusal(
            T("«{title}» has been distributed to all of them: {forums}", title=issue.title, forums=_titles(forums))
        )
    for other in wanting:
        _there(workspace, issue, forum, other)
    return _hand_on(workspace, issue, forum, wanting, how, "distributed")


def _its_forum(archive: Archive, issue: Issue) -> Forum:
    forum = archive.forum(issue.forum)
    if forum is None:
        raise Refusal(T("there is no forum «{words}»", words=issue.forum))
    return forum


def _titles(forums: tuple[Forum, ...]) -> str:
    return ", ".join(forum.title for forum in forums)


def _named(workspace: Workspace, how: Onward) -> tuple[Forum, ...]:
    found = [a_forum(workspace.archive, words) for words in how.to]
    return tuple({forum.id: forum for forum in found}.values())


def _raised_to(workspace: Workspace, forum: Forum, how: Onward) -> tuple[Forum, ...]:
    named = _named(workspace, how)
    if named:
        return named
    possible = receivers(workspace.archive, forum, "raises_to", workspace.today)
    if len(possible) == 1:
        return possible
    ids = ", ".join(other.id for other in possible)
    help = T("from here it can be: {ids}; --to can be repeated", ids=ids) if possible else None
    raise Refusal(T("say to which forum it is raised: --to FORUM"), help=help, exit_code=2)


def _there(workspace: Workspace, issue: Issue, forum: Forum, other: Forum) -> None:
    if other.id == forum.id:
        raise Refusal(T("«{title}» is {forum}'s own already", title=issue.title, forum=forum.title), exit_code=2)
    if not holds(workspace.today, other.from_, other.to):
        raise Refusal(T("{forum} does not exist on {day}", forum=other.title, day=workspace.today))


def _may_receive(workspace: Workspace, issue: Issue, forum: Forum, other: Forum) -> None:
    _there(workspace, issue, forum, other)
    before = next((held for held in ancestors(workspace.archive, issue) if held.forum == other.id), None)
    if before is not None:
        raise Refusal(
            T("«{title}» came from {forum}, as {issue}", title=issue.title, forum=other.title, issue=before.id),
            help=T("answer it instead: samverka issue resolve {issue} --answer …", issue=issue.id),
        )
    again = next((c for c in workspace.archive.raised_out_of(issue.id) if c.forum == other.id), None)
    if again is not None and state(again) not in CLOSED:
        raise Refusal(
            T("{forum} has «{title}» already, as {issue}", forum=other.title, title=issue.title, issue=again.id)
        )


def _hand_on(
    workspace: Workspace, issue: Issue, forum: Forum, forums: tuple[Forum, ...], how: Onward, to: str
) -> HandedOn:
    archive = workspace.archive
    may_become(archive, issue, to)
    document = workspace.document(issue)
    shared = _step(workspace, issue, forum, how, to)
    moves = [{**shared, "forum": other.id} for other in forums] if to == "raised" else [shared]
    for move in moves:
        document = append_item(document, ("moves",), Flow(_in_order(move)))
    changes = [workspace.change(document)]
    taken = set(archive.records)
    children = []
    for other in forums:
        child, change = _child(workspace, issue, forum, other, how, to, shared.get("by"), taken)
        taken.add(child.id)
        children.append(child)
        changes.append(change)
    summary = SUMMARIES[to](title=issue.title, forums=_titles(forums))
    trailers = (("Samverka-Command", f"issue {COMMANDS[to]}"), ("Samverka-Record", issue.id))
    return HandedOn(Plan(tuple(changes), summary, trailers), issue, tuple(children))


COMMANDS = {"raised": "raise", "distributed": "distribute"}
SUMMARIES = {
    "raised": T("issue raised: {title} (to {forums})"),
    "distributed": T("issue distributed: {title} (to {forums})"),
}
KEYS = ("to", "on", "by", "forum", "meeting", "decided", "reason")


def _in_order(move: dict[str, Value]) -> dict[str, Value]:
    return {key: move[key] for key in KEYS if key in move}


def _step(workspace: Workspace, issue: Issue, forum: Forum, how: Onward, to: str) -> dict[str, Value]:
    """What is noted on the issue that is handed on: who, the meeting that dealt with it, the decision behind it, and why."""
    archive, today = workspace.archive, workspace.today
    move: dict[str, Value] = {"to": to, "on": today}
    who = a_person(archive, how.by) if how.by else chair_on(archive, forum, today)
    if who:
        move["by"] = who
    decided = a_decision(workspace, how.decision) if how.decision else None
    dealt = treated(archive, issue, today)
    if decided:
        move["meeting"], move["decided"] = decided.partition("#")[0], decided
    elif dealt is not None:
        move["meeting"] = dealt.meeting.id
    if how.reason:
        move["reason"] = how.reason
    return move


# --- the new issue


def _child(
    workspace: Workspace,
    issue: Issue,
    forum: Forum,
    other: Forum,
    how: Onward,
    to: str,
    by: Value | None,
    taken: set[str],
) -> tuple[Child, Change]:
    archive, today = workspace.archive, workspace.today
    meeting = _meeting_for(workspace, other, how.meeting)
    title = (how.title or issue.title).strip()
    id = unique(f"{dated(today, title)}-{other.id}", taken)
    path = record_path(other.collaboration, "issue", id)
    move: dict[str, Value] = {"to": "submitted", "on": today, **({"by": by} if by else {})}
    data = new_record(
        path,
        {
            "kind": "issue",
            "id": id,
            "title": title,
            "forum": other.id,
            "party": issue.party,
            "other": issue.other,
            "person": issue.person,
            "responsibility": issue.responsibility,
            "submitted": today,
            "meeting": meeting.id if meeting else None,
            "type": issue.type,
            "parties": _concerned(archive, issue, other, today) or None,
            "presenter": issue.presenter,
            "duration": issue.duration,
            "papers": [_paper(paper) for paper in issue.papers] or None,
            "raised_from": issue.id if to == "raised" else None,
            "distributed_from": issue.id if to == "distributed" else None,
            "moves": [Flow(move)],
            "visibility": issue.visibility,
            "secrecy": issue.secrecy,
        },
        _body(workspace, issue, forum, other, how, to),
    )
    closes = deadline(archive, meeting, "issue_lead") if meeting else None
    late = meeting is not None and not in_time(archive, meeting, today)
    first = next(iter(coming(archive, other.id, today)), None)
    missed = first if first is not None and meeting is not first and not in_time(archive, first, today) else None
    return Child(id, other, meeting, closes, late, missed), Change(path, None, data)


def _meeting_for(workspace: Workspace, forum: Forum, day: date | None) -> Meeting | None:
    """The meeting asked for, be it late (ruling 8), else the first one it is in time for; where none is, the next there is."""
    archive, today = workspace.archive, workspace.today
    planned = coming(archive, forum.id, today)
    if day is None:
        return next(iter(reachable(archive, forum, today)), None)
    found = next((meeting for meeting in planned if meeting.date == day), None)
    if found is None:
        days = ", ".join(str(meeting.date) for meeting in planned) or "–"
        raise Refusal(
            T("{forum} has no meeting on {day}", forum=forum.title, day=Said(day)),
            help=T("its coming meetings are: {days}", days=days),
            exit_code=2,
        )
    return found


def _concerned(archive: Archive, issue: Issue, forum: Forum, today: date) -> list[str]:
    """The parties concerned that the other forum has; where it has none of them, or they are all, it is left out."""
    held = takes_part(archive, forum, today)
    return [party for party in issue.parties if any(party in archive.within(one) for one in held)]


def _paper(paper: Paper) -> Flow:
    """A paper as the other forum gets it: when it was to be in was a matter of the first meeting."""
    pairs = (
        ("title", paper.title),
        ("link", paper.link),
        ("who", paper.who),
        ("state", paper.state if paper.state != "missing" else None),
        ("visibility", paper.visibility),
    )
    return Flow({key: value for key, value in pairs if value is not None})


def _body(workspace: Workspace, issue: Issue, forum: Forum, other: Forum, how: Onward, to: str) -> str:
    """Where it comes from and why, in the other forum's language, and then what the issue itself says."""
    language = workspace.archive.language(other)
    words = FROM[to](forum=forum.title, day=long_date(workspace.today, language)).say(language)
    head = f"{words} {how.reason.strip().rstrip('.')}." if how.reason else words
    document: Document = workspace.document(issue)
    return f"{head}\n\n{document.text[document.body_start :].strip()}".strip()


FROM: dict[str, Text] = {
    "raised": T("Raised from {forum} on {day}."),
    "distributed": T("Distributed from {forum} on {day}."),
}
