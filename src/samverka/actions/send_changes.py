"""What has changed for those who are called since they were last sent something, from what they were shown then and are shown now."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from samverka import vcs
from samverka.actions.audience import AUDIENCES
from samverka.actions.seen import SeenItem, SeenMeeting, seen_meeting
from samverka.actions.workspace import Workspace
from samverka.domain.dates import Said
from samverka.domain.fields import TimeSpan
from samverka.domain.hours import said_hours
from samverka.domain.records import Meeting
from samverka.domain.sending import last_sent, outdated, version
from samverka.named import NamedTuple
from samverka.store.load import read_again
from samverka.text import T, Text

MOST = 500
"""So many earlier versions of a meeting's file are looked through."""


class Difference(NamedTuple):
    """One thing that has changed. `item` is the id of the item on the agenda ("" for the meeting itself); `added` a new item."""

    item: str
    text: Text
    added: bool = False


class Hours(NamedTuple):
    """From when to when, said as the language writes it: «09.00–11.00»."""

    span: TimeSpan | None
    until: date | None = None

    def say(self, language: str) -> str:
        """The hours in words; a dash where none are said."""
        return said_hours(self.span, self.until, language) or "–"


def sent_version(root: str, meeting: Meeting, mark: str | None) -> Meeting | None:
    """The meeting as it was when it was sent with this mark (`Sent.version`), from git's history; None where that does not reach."""
    if mark is None or vcs.git_top(root) is None:
        return None
    for data in vcs.earlier_versions(root, meeting.path, MOST):
        found = read_again(meeting, data)
        if found is not None and version(found) == mark:
            # As it is written the forum may be the end of an id; and who may see it is a question of today.
            found.__dict__.update(forum=meeting.forum, visibility=meeting.visibility, secrecy=meeting.secrecy)
            return found
    return None


def outdated_for(workspace: Workspace, meeting: Meeting) -> str | None:
    """Why what went out no longer holds for those who are called (`outdated`): what changed in what they do not see is no news to them."""
    why, last = outdated(meeting), last_sent(meeting)
    earlier = sent_version(workspace.root, meeting, last.version) if last and why == "changed" else None
    if earlier is None:
        return why
    was, now = (seen_meeting(workspace, held, AUDIENCES["parties"]) for held in (earlier, meeting))
    return None if was.items == now.items else why


def differences(before: SeenMeeting, now: SeenMeeting, still: frozenset[str]) -> tuple[Difference, ...]:
    """What is not as it was. `still` are the ids of all items of the agenda as it is: one that is no longer shown, and is still there, is no
    longer for these people, and is not named."""
    return (*_facts(before, now), *_items(before, now, still))


def _facts(before: SeenMeeting, now: SeenMeeting) -> Iterator[Difference]:
    if before.day != now.day:
        yield Difference("", T("New day: {now} (was {before})", now=Said(now.day), before=Said(before.day)))
    hours = Hours(before.time, before.until), Hours(now.time, now.until)
    if hours[0] != hours[1]:
        yield Difference("", T("New time: {now} (was {before})", now=hours[1], before=hours[0]))
    if before.place != now.place:
        yield Difference("", T("New place: {now} (was {before})", now=now.place or "–", before=before.place or "–"))
    if before.link != now.link:
        yield Difference("", T("New link: {now}", now=now.link or "–"))


def _items(before: SeenMeeting, now: SeenMeeting, still: frozenset[str]) -> Iterator[Difference]:
    was = {item.id: item for item in before.items}
    held = {item.id: item for item in now.items}
    for item in now.items:
        if item.id not in was:
            yield Difference(item.id, T("New: {item}", item=_named(item)), True)
    for item in before.items:
        if item.id not in held and item.id not in still:
            yield Difference(item.id, T("Taken away: {title}", title=item.title))
    common = [item.id for item in now.items if item.id in was]
    order = {id: index for index, id in enumerate(item.id for item in before.items)}
    for id in _moved(common, order):
        yield Difference(id, T("Moved: {item}", item=_named(held[id])))
    for id in common:
        yield from _item(was[id], held[id])


def _item(before: SeenItem, now: SeenItem) -> Iterator[Difference]:
    if before.title != now.title:
        yield Difference(now.id, T("{item}: was called «{before}»", item=_named(now), before=before.title))
    names = {paper.title for paper in before.papers}
    for paper in now.papers:
        if paper.title not in names:
            yield Difference(now.id, T("{item}: new paper, «{paper}»", item=_named(now), paper=paper.title))
    details = (
        (T("type"), before.type, now.type),
        (T("presenter"), before.presenter, now.presenter),
        (T("length"), before.minutes, now.minutes),
        (T("parties concerned"), before.parties, now.parties),
    )
    for name, one, other in details:
        if one != other:
            yield Difference(now.id, T("{item}: changed {what}", item=_named(now), what=name))


def _named(item: SeenItem) -> str:
    return f"{item.number}. {item.title}" if item.number is not None else item.title


def _moved(ids: Sequence[str], order: dict[str, int]) -> list[str]:
    """The items that stand elsewhere among the others than they did: all but a longest run of those in their old order."""
    ends: list[int] = []
    lengths: list[int] = []
    for id in ids:
        place = bisect_left(ends, order[id])
        ends[place : place + 1] = [order[id]]
        lengths.append(place + 1)
    wanted, kept = len(ends), set()
    for id, length in zip(reversed(ids), reversed(lengths), strict=True):
        if length == wanted:
            kept.add(id)
            wanted -= 1
    return [id for id in ids if id not in kept]
