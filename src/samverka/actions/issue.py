"""Issues: submitting one in time or late (G20, rulings 7 and 8), the chair's answer, and reading them."""

from __future__ import annotations

from datetime import date

from samverka.actions.workspace import Workspace, a_forum, a_party, a_person, one
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive, holds
from samverka.domain.chairs import chair_on
from samverka.domain.dates import Said
from samverka.domain.deadlines import Deadline, coming, deadline, in_time, reachable, target_meeting
from samverka.domain.ids import dated, unique
from samverka.domain.issues import CLOSED, Answers, answers, may_submit, takes_part
from samverka.domain.records import Forum, Issue, Meeting
from samverka.domain.stages import allowed, standing, state
from samverka.domain.values import Struct
from samverka.domain.wheel import concerns
from samverka.store.create import body, closed, new_record, record_path
from samverka.store.edit import Flow, Value, append_item, set_key
from samverka.store.plan import Change, Plan
from samverka.text import T, Words


class Request(Struct):
    """What someone wants a forum to take up, as it was said on the command line."""

    forum: str
    title: str
    party: str | None = None
    other: str | None = None
    person: str | None = None
    body: str = ""
    type: str | None = None
    parties: tuple[str, ...] = ()
    minutes: int | None = None
    meeting: date | None = None
    late: bool = False
    reason: str | None = None
    agreed_by: str | None = None


class Submitted(Struct):
    """An issue as submitted: the plan, the issue's id, the meeting it is for (None: none is planned), when that one closes for issues,
    the earlier meeting that it came too late for, and whether it was taken late."""

    plan: Plan
    id: str
    forum: Forum
    meeting: Meeting | None
    closes: Deadline | None
    missed: Meeting | None
    missed_closed: Deadline | None
    late: bool


def submit(workspace: Workspace, request: Request) -> Submitted:
    """Take in an issue. In time it is bound for the meeting asked for, else for the first one it can reach; late for the meeting
    asked for it is refused with the next possible one, unless taken late with a reason and who agreed."""
    archive = workspace.archive
    forum = a_forum(archive, request.forum)
    party = _from_party(archive, request.party) if request.party else None
    _may_submit(workspace, forum, party, request)
    meeting = _meeting_for(workspace, forum, request)
    planned = coming(archive, forum.id, workspace.today)
    missed = planned[0] if planned and meeting is not planned[0] and not request.meeting else None
    if missed is not None and in_time(archive, missed, workspace.today):
        missed = None
    late = meeting is not None and not in_time(archive, meeting, workspace.today)
    id = unique(dated(workspace.today, request.title), archive.records)
    path = record_path(forum.collaboration, "issue", id)
    data = _record(workspace, forum, id, path, party, meeting, late, request)
    plan = Plan(
        (Change(path, None, data),),
        T("issue: {title} ({forum})", title=request.title, forum=forum.title),
        (("Samverka-Command", "issue submit"), ("Samverka-Record", id)),
    )
    closes = deadline(archive, meeting, "issue_lead") if meeting else None
    return Submitted(
        plan, id, forum, meeting, closes, missed, deadline(archive, missed, "issue_lead") if missed else None, late
    )


def _from_party(archive: Archive, words: str) -> str:
    """The party that raises an issue; who is none of the parties raises it in words."""
    try:
        return a_party(archive, words)
    except Refusal as refusal:
        if refusal.help is None:
            raise
        help = T('{parties}; from somebody else: --from-other "{words}"', parties=refusal.help, words=words)
        raise Refusal(refusal.message, help=help, exit_code=2) from None


def _may_submit(workspace: Workspace, forum: Forum, party: str | None, request: Request) -> None:
    archive, today = workspace.archive, workspace.today
    if not holds(today, forum.from_, forum.to):
        raise Refusal(T("{forum} does not exist on {day}", forum=forum.title, day=today))
    if (party is None) == (request.other is None):
        raise Refusal(
            T("say who raises the issue: --from PARTY, or --from-other TEXT for someone who is no party"), exit_code=2
        )
    if not request.title.strip():
        raise Refusal(T("the issue needs a title"), exit_code=2)
    if may_submit(archive, forum, party, today):
        return
    if party is None:
        raise Refusal(
            T("only the parties of {forum} can submit issues to it", forum=forum.title),
            help=T("let a party raise it (--from PARTY), or submit it to an open forum"),
        )
    raise Refusal(
        T("{party} does not take part in {forum}", party=archive.party_name(party), forum=forum.title),
        help=T("the parties are: {parties}", parties=", ".join(takes_part(archive, forum, today))),
    )


def _meeting_for(workspace: Workspace, forum: Forum, request: Request) -> Meeting | None:
    archive, today = workspace.archive, workspace.today
    if request.meeting is None and not request.late:
        return next(iter(reachable(archive, forum, today)), None)
    planned = coming(archive, forum.id, today)
    if request.meeting is not None:
        planned = tuple(m for m in planned if m.date == request.meeting)
        if not planned:
            days = ", ".join(str(m.date) for m in coming(archive, forum.id, today)) or "–"
            raise Refusal(
                T("{forum} has no meeting on {day}", forum=forum.title, day=request.meeting),
                help=T("its coming meetings are: {days}", days=days),
                exit_code=2,
            )
    if not planned:
        raise Refusal(T("{forum} has no meeting planned from {today} on", forum=forum.title, today=today))
    meeting = planned[0]
    if not in_time(archive, meeting, today):
        _late(workspace, forum, meeting, request)
    return meeting


def _late(workspace: Workspace, forum: Forum, meeting: Meeting, request: Request) -> None:
    limit = deadline(workspace.archive, meeting, "issue_lead")
    closed = limit.day if limit else meeting.date
    if request.late:
        if not request.reason or not request.agreed_by:
            raise Refusal(T("a late issue needs --reason and --agreed-by (the chair, or «meeting»)"), exit_code=2)
        _may_agree(workspace, forum, meeting, request.agreed_by)
        return
    following = next(iter(reachable(workspace.archive, forum, workspace.today)), None)
    help = (
        T(
            "the next meeting it can reach is {day}: leave out --meeting; or take it late: --late --reason … --agreed-by …",
            day=Said(following.date),
        )
        if following
        else T("no later meeting is planned; take it late: --late --reason … --agreed-by …")
    )
    raise Refusal(
        T("issues for the meeting on {day} were to be in by {closed}", day=Said(meeting.date), closed=Said(closed)),
        help=help,
    )


def _may_agree(workspace: Workspace, forum: Forum, meeting: Meeting, agreed_by: str) -> None:
    """The chair or the vice chair agrees, or the meeting itself when it approves its agenda (ruling 8)."""
    archive = workspace.archive
    if agreed_by == "meeting":
        if meeting.date > workspace.today:
            raise Refusal(
                T("the meeting on {day} has not been held, so it cannot have agreed", day=Said(meeting.date)),
                exit_code=2,
            )
        return
    chairs = [c for c in (meeting.chair, chair_on(archive, forum, meeting.date), forum.vice_chair) if c]
    if chairs and a_person(archive, agreed_by) not in chairs:
        names = " / ".join(archive.person_name(chair) for chair in dict.fromkeys(chairs))
        message = T(
            "{person} does not chair {forum}; {chair} does",
            person=archive.person_name(agreed_by),
            forum=forum.title,
            chair=names,
        )
        raise Refusal(
            message, help=T("a late issue is taken when the chair agrees, or the meeting itself"), exit_code=2
        )


def _record(
    workspace: Workspace,
    forum: Forum,
    id: str,
    path: str,
    party: str | None,
    meeting: Meeting | None,
    late: bool,
    request: Request,
) -> bytes:
    archive = workspace.archive
    model = archive.model(forum)
    language = archive.language(forum)
    person = a_person(archive, request.person) if request.person else None
    agreed = request.agreed_by or ""
    if late and agreed not in ("meeting", ""):
        agreed = a_person(archive, agreed)
    move: dict[str, Value] = {"to": "submitted", "on": workspace.today}
    if person or request.other or party:
        move["by"] = person or party or request.other or ""
    template = (model.documents.get(("issue", language)) if model else None) or ""
    skeleton = body(template, None, language)
    if words := closed(request.body.strip()):
        skeleton = f"{words}\n\n{skeleton}" if skeleton else words
    return new_record(
        path,
        {
            "kind": "issue",
            "id": id,
            "title": request.title.strip(),
            "forum": forum.id,
            "party": party,
            "other": request.other,
            "person": person,
            "submitted": workspace.today,
            "meeting": meeting.id if meeting else None,
            "type": request.type,
            "parties": [a_party(archive, words) for words in request.parties] or None,
            "duration": request.minutes,
            "late": {"reason": request.reason or "", "agreed_by": agreed} if late else None,
            "moves": [Flow(move), *_taken_late(workspace.today, agreed if late else "")],
        },
        skeleton,
    )


def _taken_late(today: date, agreed: str) -> list[Flow]:
    """An issue taken late is taken: whoever agreed has answered it (ruling 8)."""
    if not agreed:
        return []
    by: dict[str, Value] = {} if agreed == "meeting" else {"by": agreed}
    return [Flow({"to": "accepted", "on": today, **by})]


# --- the chair's answer


class Answered(Struct):
    """An issue with the chair's answer: the plan, the issue, its new state, the meeting it will come up at, and the one
    whose agenda still has it by mistake."""

    plan: Plan
    issue: Issue
    state: str
    meeting: Meeting | None
    stands: Meeting | None = None


def answer(
    workspace: Workspace,
    words: str,
    to: str,
    *,
    by: str | None = None,
    reason: str | None = None,
    meeting: date | None = None,
) -> Answered:
    """Accept, defer or decline an issue. Raises `Refusal` where its path does not lead there from where it stands."""
    archive = workspace.archive
    issue = one(archive, words, Issue)
    if to == "declined" and not (reason or "").strip():
        raise Refusal(T("an issue is declined with a reason, which is the answer to who raised it"), exit_code=2)
    if to == "deferred" and not (reason or "").strip():
        raise Refusal(T("an issue is put off to a later meeting with a reason: --reason"), exit_code=2)
    may_become(archive, issue, to)
    forum = archive.forum(issue.forum)
    target = _answer_meeting(workspace, issue, meeting)
    move: dict[str, Value] = {"to": to, "on": workspace.today}
    chair = a_person(archive, by) if by else (chair_on(archive, forum, workspace.today) if forum else None)
    if chair:
        move["by"] = chair
    if to != "declined" and target is not None and target != target_meeting(archive, issue):
        move["meeting"] = target.id
    if reason:
        move["reason"] = reason
    document = workspace.document(issue)
    document = append_item(document, ("moves",), Flow(move))
    if to == "declined" and reason and issue.answer is None:
        document = set_key(document, ("answer",), reason)
    summary = SUMMARIES.get(to, SUMMARIES["other"])(title=issue.title)
    trailers = (("Samverka-Command", f"issue {COMMANDS.get(to, to)}"), ("Samverka-Record", issue.id))
    plan = Plan((workspace.change(document),), summary, trailers)
    return Answered(plan, issue, to, target if to != "declined" else None, _stands(archive, issue, to, target))


def _stands(archive: Archive, issue: Issue, to: str, target: Meeting | None) -> Meeting | None:
    """The coming meeting whose agenda still has the issue though it is no longer to be taken up there."""
    for meeting in archive.meetings(issue.forum):
        elsewhere = to == "declined" or (target is not None and target.id != meeting.id)
        if elsewhere and any(item.from_ == issue.id for item in meeting.agenda):
            return meeting
    return None


COMMANDS = {"accepted": "accept", "declined": "decline", "deferred": "accept"}
SUMMARIES = {
    "accepted": T("issue accepted: {title}"),
    "deferred": T("issue deferred: {title}"),
    "declined": T("issue declined: {title}"),
    "other": T("issue: {title}"),
}


def accept(
    workspace: Workspace, words: str, *, by: str | None = None, reason: str | None = None, meeting: date | None = None
) -> Answered:
    """The chair takes up an issue: accepted for the meeting it is bound for, deferred where `meeting` is a later one."""
    issue = one(workspace.archive, words, Issue)
    bound = target_meeting(workspace.archive, issue)
    open_still = bound is not None and (bound.date >= workspace.today or state(issue) == "accepted")
    later = meeting is not None and bound is not None and meeting > bound.date and open_still
    return answer(workspace, words, "deferred" if later else "accepted", by=by, reason=reason, meeting=meeting)


def _answer_meeting(workspace: Workspace, issue: Issue, day: date | None) -> Meeting | None:
    archive = workspace.archive
    if day is None:
        bound = target_meeting(archive, issue)
        if bound is not None and bound.date >= workspace.today and bound.cancelled is None:
            return bound
        return next(iter(coming(archive, issue.forum, workspace.today)), None)
    found = next((m for m in coming(archive, issue.forum, workspace.today) if m.date == day), None)
    if found is None:
        forum = archive.forum(issue.forum)
        raise Refusal(
            T("{forum} has no meeting on {day}", forum=forum.title if forum else issue.forum, day=day), exit_code=2
        )
    return found


def may_become(archive: Archive, issue: Issue, to: str) -> None:
    """Raises `Refusal` where the path of issues does not lead from where this one stands to the state `to`."""
    where = standing(archive, issue)
    stage = where.path.stage(to) if where else None
    if where is not None and stage is not None and allowed(where, stage):
        return
    now, then = _stage(archive, issue, state(issue)), _stage(archive, issue, to)
    if state(issue) == to:
        raise Refusal(T("{issue} is {state} already", issue=issue.id, state=now))
    raise Refusal(T("{issue} is {state}; it cannot become {to}", issue=issue.id, state=now, to=then))


def _stage(archive: Archive, issue: Issue, id: str) -> Words | str:
    where = standing(archive, issue)
    stage = where.path.stage(id) if where else None
    return Words(tuple(stage.name.items())) if stage else id


# --- reading


class ListedIssue(Struct):
    """An issue in a list, with its state, the meeting it is bound for, and how many forums it was handed on to have answered."""

    issue: Issue
    forum: Forum | None
    state: str
    meeting: Meeting | None
    answers: Answers


def list_issues(
    workspace: Workspace, forum_words: str | None, party: str | None, everything: bool
) -> tuple[ListedIssue, ...]:
    """The issues that are not closed, by day of submission; all of them, or a forum's or a party's, where that is asked."""
    archive = workspace.archive
    chosen = a_forum(archive, forum_words).id if forum_words else None
    wanted = archive.within(a_party(archive, party)) if party else None
    found = [
        issue
        for issue in archive.of(Issue)
        if chosen in (None, issue.forum)
        and (everything or state(issue) not in CLOSED)
        and (wanted is None or issue.party in wanted or _concerns(archive, issue, wanted))
    ]
    return tuple(listed_issue(archive, i) for i in sorted(found, key=lambda i: (i.submitted, i.id)))


def _concerns(archive: Archive, issue: Issue, wanted: frozenset[str]) -> bool:
    """Whether an issue names one of the parties, or names none and so concerns all of its collaboration."""
    collaboration = archive.collaboration(issue)
    members = collaboration.parties if collaboration else ()
    return concerns(issue.parties, wanted) and any(wanted & archive.within(m.party) for m in members)


def listed_issue(archive: Archive, issue: Issue) -> ListedIssue:
    """An issue with what a reader wants beside it."""
    return ListedIssue(
        issue, archive.forum(issue.forum), state(issue), target_meeting(archive, issue), answers(archive, issue)
    )


def the_issue(workspace: Workspace, words: str) -> ListedIssue:
    """One issue, named by the end of its id."""
    issue = one(workspace.archive, words, Issue)
    return listed_issue(workspace.archive, issue)
