"""Issues between forums: where one came from, what became of it there, who may submit one, and what a meeting did with it (G20, G25, G26, C04)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.domain.archive import Archive, holds
from samverka.domain.deadlines import target_meeting
from samverka.domain.records import Decision, Forum, Issue, Meeting
from samverka.domain.stages import state
from samverka.named import NamedTuple

CLOSED = frozenset(("declined", "withdrawn", "resolved"))
"""The states at which an issue has its answer."""
HANDED_ON = frozenset(("raised", "distributed"))
"""The states at which an issue waits for what other forums answer."""


class Answers(NamedTuple):
    """How many of the issues that one was handed on as have been answered."""

    given: int
    of: int

    @property
    def all(self) -> bool:
        """Whether nobody is waited for (ruling 10: the one it came from is then done)."""
        return 0 < self.of == self.given


class Treated(NamedTuple):
    """The meeting that had an issue on its agenda, and the first decision taken on that item."""

    meeting: Meeting
    decision: Decision | None


def parent(archive: Archive, issue: Issue) -> Issue | None:
    """The issue that this one was raised or distributed from; None where it began here, or at a forum's meeting."""
    for origin in (issue.distributed_from, issue.raised_from):
        record = archive.records.get((origin or "").partition("#")[0])
        if isinstance(record, Issue):
            return record
    return None


def origin_of(archive: Archive, issue: Issue) -> Forum | None:
    """The forum that handed an issue on to this one; None where a party or a person raised it."""
    before = parent(archive, issue)
    return archive.forum(before.forum if before else (issue.raised_from or "").partition("#")[0])


def ancestors(archive: Archive, issue: Issue) -> tuple[Issue, ...]:
    """The issues it came from, the nearest first. A loop ends where it closes."""
    found: list[Issue] = []
    before = parent(archive, issue)
    while before is not None and before not in found and before.id != issue.id:
        found.append(before)
        before = parent(archive, before)
    return tuple(found)


def descendants(archive: Archive, issue: Issue) -> tuple[Issue, ...]:
    """The issues it was handed on as, and what those were handed on as; each once."""
    found: dict[str, Issue] = {}
    waiting = list(archive.raised_out_of(issue.id))
    while waiting:
        child = waiting.pop(0)
        if child.id not in found and child.id != issue.id:
            found[child.id] = child
            waiting += archive.raised_out_of(child.id)
    return tuple(found.values())


def answers(archive: Archive, issue: Issue) -> Answers:
    """How many of the forums that an issue was raised or distributed to have answered; «not relevant to us» is an answer."""
    children = archive.raised_out_of(issue.id)
    return Answers(sum(state(child) in CLOSED for child in children), len(children))


def waited_for(archive: Archive, issue: Issue) -> tuple[Issue, ...]:
    """The issues in other forums that have no answer yet."""
    return tuple(child for child in archive.raised_out_of(issue.id) if state(child) not in CLOSED)


def receivers(archive: Archive, forum: Forum, figure: str, on: date) -> tuple[Forum, ...]:
    """The forums of the collaboration that a forum raises (`raises_to`) or distributes (`distributes_to`) issues to, on a day."""
    held = archive.figure(figure, forum, on)
    found = (f for type in held.value for f in archive.forums_of_type(forum.collaboration, type)) if held else ()
    return tuple(f for f in found if f.id != forum.id and holds(on, f.from_, f.to))


def distributed_to(archive: Archive, issue: Issue, on: date) -> tuple[Forum, ...]:
    """The forums that an issue is distributed to by the model (G26), less those it came from: they have it already."""
    forum = archive.forum(issue.forum)
    origins = {held.forum for held in ancestors(archive, issue)}
    found = receivers(archive, forum, "distributes_to", on) if forum else ()
    return tuple(other for other in found if other.id not in origins)


def reply(issue: Issue) -> str:
    """The words given as the last answer: those of the last move, else the record's `answer`; "" while it is with other forums."""
    if state(issue) in HANDED_ON:
        return ""
    return (issue.moves[-1].reason if issue.moves else None) or issue.answer or ""


# --- who may submit


def takes_part(archive: Archive, forum: Forum, on: date) -> tuple[str, ...]:
    """The parties of a forum on a day: those with a seat, else those of the collaboration; and its conveners."""
    seated = [s.party for s in forum.seats if s.party and holds(on, s.from_, s.to)]
    collaboration = archive.collaboration(forum)
    if not seated and collaboration is not None:
        seated = [m.party for m in collaboration.parties if holds(on, m.from_, m.to)]
    return tuple(dict.fromkeys((*seated, *forum.conveners)))


def may_submit(archive: Archive, forum: Forum, party: str | None, on: date) -> bool:
    """Whether a party (None: someone who is none) may submit issues to a forum: anyone to an open one and where no figure
    says who, participants and what is part of them where `issues_from` says so (G20, C02)."""
    who = archive.figure("issues_from", forum, on)
    if forum.open or who is None or who.value == "anyone":
        return True
    return party is not None and any(party in archive.within(held) for held in takes_part(archive, forum, on))


# --- what a meeting did with it


def treated(archive: Archive, issue: Issue, today: date) -> Treated | None:
    """The last held meeting of its forum that had an issue on its agenda; None before that. A meeting held today counts once it
    has notes or decisions."""
    for meeting in reversed(archive.meetings(issue.forum)):
        if meeting.cancelled is not None or meeting.date > today or meeting.date < issue.submitted:
            continue
        item = next((item for item in meeting.agenda if item.from_ == issue.id), None)
        if item is not None and (meeting.date < today or meeting.notes or meeting.decisions):
            return Treated(meeting, next((d for d in meeting.decisions if item.id == d.item), None))
    return None


def unresolved(archive: Archive, issue: Issue, today: date) -> Treated | None:
    """What was done with an issue that a meeting has had and nobody has closed; None where it waits for nothing."""
    if state(issue) not in ("submitted", "accepted", "deferred"):
        return None
    found = treated(archive, issue, today)
    bound = target_meeting(archive, issue)
    if found is None or (bound is not None and bound.id != found.meeting.id and bound.date >= found.meeting.date):
        return None  # put off to a later meeting: it will be dealt with there
    return found


def journey(archive: Archive, issue: Issue) -> Iterator[tuple[Issue, int]]:
    """The whole way of a matter: each issue it came from, itself, and what it was handed on as, with the index of each move,
    in order of day."""
    held = (*reversed(ancestors(archive, issue)), issue, *descendants(archive, issue))
    steps = [(move.on, n, index, one) for n, one in enumerate(held) for index, move in enumerate(one.moves)]
    for _, _, index, one in sorted(steps, key=lambda step: step[:3]):
        yield one, index
