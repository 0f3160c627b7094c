"""Decisions and tasks over all meetings: listing them, and noting in their meeting what became of one (R09)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from samverka.actions.audience import PARTIES, item_level, level
from samverka.actions.workspace import Workspace, a_forum, a_party, a_person, one, with_faults
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.decisions import awaited, mode_of, of_order
from samverka.domain.records import Collaboration, Decision, Forum, Meeting, Plan, Record, Task
from samverka.domain.values import Struct
from samverka.store.edit import set_key
from samverka.store.nodes import Sequence
from samverka.store.plan import Plan as Changes
from samverka.text import T, Text

DECISIONS, TASKS = "decisions", "tasks"
"""The two lists of a meeting; also the keys in its file."""


class Listed(Struct):
    """A decision or task: its key (MEETING#ID, or ORDER#ID where a delegate took it), its day and forum, and how it stands.

    `mode` is how a decision was taken, `waits` the parties whose own decision it waits for; `late` once `by` has ended."""

    key: str
    on: date
    forum: Forum | None
    record: Record
    text: str
    who: str | None
    by: date | None
    state: str
    done: date | None
    late: bool
    outcome: str | None = None
    mode: str = ""
    paragraph: int | None = None
    waits: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    preparation: bool = False


class Wanted(Struct):
    """Which of them: of a forum, a collaboration, a party, a person or party that does it, a year, those still open."""

    forum: str | None = None
    collaboration: str | None = None
    party: str | None = None
    who: str | None = None
    year: int | None = None
    open: bool = False


def list_decisions(workspace: Workspace, wanted: Wanted) -> tuple[Listed, ...]:
    """Decisions by day, those of delegates among them."""
    found = [*_of_meetings(workspace, _decisions), *_by_delegates(workspace.archive)]
    kept = (listed for listed in found if _chosen(workspace, wanted, listed))
    return tuple(sorted(kept, key=lambda listed: (listed.on, listed.paragraph or 0)))


def list_tasks(workspace: Workspace, wanted: Wanted) -> tuple[Listed, ...]:
    """Tasks by the day they are to be done, those without one last."""
    kept = (listed for listed in _of_meetings(workspace, _tasks) if _chosen(workspace, wanted, listed))
    return tuple(sorted(kept, key=lambda listed: (listed.by or date.max, listed.on, listed.key)))


def _of_meetings(workspace: Workspace, of: Callable[[Workspace, Meeting], Iterator[Listed]]) -> Iterator[Listed]:
    for meeting in workspace.archive.of(Meeting):
        yield from of(workspace, meeting)


def _decisions(workspace: Workspace, meeting: Meeting) -> Iterator[Listed]:
    archive, forum = workspace.archive, workspace.archive.forum(meeting.forum)
    figure = archive.figure("decision_mode", forum, meeting.date) if forum and meeting.decisions else None
    for part in meeting.decisions:
        yield Listed(
            f"{meeting.id}#{part.id}", meeting.date, forum, meeting, part.text, part.who, part.by, part.state or "open",
            part.done, _late(part, workspace.today), part.outcome, mode_of(part, figure), part.paragraph, awaited(part),
            (*part.parties, *(own.party for own in part.own)), _for_chair(archive, meeting, part),
        )  # fmt: skip


def _tasks(workspace: Workspace, meeting: Meeting) -> Iterator[Listed]:
    forum = workspace.archive.forum(meeting.forum)
    for part in meeting.tasks:
        yield Listed(
            f"{meeting.id}#{part.id}", meeting.date, forum, meeting, part.text, part.who, part.by, part.state or "open",
            part.done, _late(part, workspace.today), part.outcome, preparation=_for_chair(workspace.archive, meeting, part),
        )  # fmt: skip


def _by_delegates(archive: Archive) -> Iterator[Listed]:
    for order in archive.of(Plan):
        for taken in of_order(order) if order.taken else ():
            forum = archive.forum(order.forum)
            yield Listed(
                taken.key, taken.on, forum, order, taken.text, taken.by, None, "in-force", None, False, mode="delegated"
            )


def _for_chair(archive: Archive, meeting: Meeting, part: Decision | Task) -> bool:
    """Whether it, or the item it belongs to, is for chair and secretary alone."""
    item = next((held for held in meeting.agenda if held.id == part.item), None)
    hidden = item is not None and item_level(archive, item, PARTIES) > PARTIES
    return hidden or part.visibility == "preparation"


def _late(part: Decision | Task, today: date) -> bool:
    return part.state == "open" and part.by is not None and part.by < today


def _chosen(workspace: Workspace, wanted: Wanted, listed: Listed) -> bool:
    archive = workspace.archive
    if wanted.forum is not None and (listed.forum is None or listed.forum.id != a_forum(archive, wanted.forum).id):
        return False
    if wanted.collaboration is not None:
        chosen = one(archive, wanted.collaboration, Collaboration)
        if listed.record.collaboration != chosen.collaboration:
            return False
    if wanted.year is not None and listed.on.year != wanted.year:
        return False
    if wanted.open and not (listed.state == "open" or listed.waits):
        return False
    if wanted.who is not None and not _does(archive, wanted.who, listed):
        return False
    return wanted.party is None or _concerns(archive, archive.within(a_party(archive, wanted.party)), listed)


def _does(archive: Archive, words: str, listed: Listed) -> bool:
    """Whether the person, or someone of the party, that `words` names does it."""
    if words in archive.people or any(words.casefold() == p.name.casefold() for p in archive.people.values()):
        return listed.who == a_person(archive, words)
    return party_of(archive, listed.who) in archive.within(a_party(archive, words))


def _concerns(archive: Archive, parties: frozenset[str], listed: Listed) -> bool:
    """Whether it is a party's to do, or waits for its own decision; what is only for chair and secretary is nobody's view."""
    if listed.preparation or level(archive, listed.record) > PARTIES:
        return False
    return party_of(archive, listed.who) in parties or any(party in parties for party in listed.parties)


def party_of(archive: Archive, who: str | None) -> str:
    """The party that does something: it, or the one its person works for; "" where that is not known."""
    person = archive.people.get(who or "")
    if person is not None:
        return person.party or ""
    return who if who is not None and who in archive.parties else ""


# --- what became of it


class Settled(Struct):
    """That a decision or task was done or dropped: the plan, the meeting, and what it was."""

    plan: Changes
    meeting: Meeting
    part: Decision | Task


def settle(
    workspace: Workspace,
    words: str,
    kind: str,
    *,
    on: date | None = None,
    drop: bool = False,
    outcome: str | None = None,
) -> Settled:
    """Note in the meeting's file that a decision or task is done, on which day, or dropped. Raises `Refusal` where it is not open."""
    meeting, index = find_part(workspace.archive, words, kind, "drop" if drop else "done")
    part = _parts(meeting, kind)[index]
    day = on or workspace.today
    _may_settle(workspace, meeting, part, day, drop)
    if drop and not (outcome or "").strip():
        raise Refusal(T("say why, so that the one who reads the notes later knows: --reason"), exit_code=2)
    document = workspace.document(meeting)
    written = document.root.get(kind)
    if not isinstance(written, Sequence) or len(written.items) != len(_parts(meeting, kind)):
        raise with_faults(document.path)
    document = set_key(document, (kind, index, "state"), "dropped" if drop else "done")
    if not drop:
        document = set_key(document, (kind, index, "done"), day, after="state")
    if outcome:
        document = set_key(document, (kind, index, "outcome"), outcome.strip())
    noun = kind.removesuffix("s")
    summary = (DROPPED if drop else DONE)[kind](text=part.text)
    trailers = (("Samverka-Command", f"{noun} {'drop' if drop else 'done'}"), ("Samverka-Record", meeting.id))
    return Settled(Changes((workspace.change(document),), summary, trailers), meeting, part)


def _may_settle(workspace: Workspace, meeting: Meeting, part: Decision | Task, day: date, drop: bool) -> None:
    archive, key = workspace.archive, f"{meeting.id}#{part.id}"
    if day > workspace.today:
        raise Refusal(T("{day} has not come yet", day=day), exit_code=2)
    if part.state != "open":
        raise Refusal(ALREADY[part.state or "open"](key=key, day=part.done or "–"))
    if isinstance(part, Decision) and not drop and (waits := awaited(part)):
        names = ", ".join(archive.party_name(party) for party in waits)
        raise Refusal(
            T("{key} waits for {parties} to decide for itself", key=key, parties=names),
            help=T("note what it decided: samverka decision own {key} --party {party}", key=key, party=waits[0]),
        )


ALREADY = {
    "done": T("{key} is done already, on {day}"),
    "dropped": T("{key} was dropped"),
    "in-force": T("{key} simply holds: nothing is to be carried out"),
}
DONE = {DECISIONS: T("decision carried out: {text}"), TASKS: T("task done: {text}")}
DROPPED = {DECISIONS: T("decision dropped: {text}"), TASKS: T("task dropped: {text}")}


def _parts(meeting: Meeting, kind: str) -> tuple[Decision | Task, ...]:
    return meeting.decisions if kind == DECISIONS else meeting.tasks


def find_part(archive: Archive, words: str, kind: str, verb: str) -> tuple[Meeting, int]:
    """The meeting and place of the decision or task that `words` names: MEETING#ID, or any end of it that only one has. Where it is one
    of the other kind, the refusal says so, with the command of that kind for the same `verb`."""
    pool = _pool(archive, kind)
    found = _ending(pool, words)
    if len(found) == 1:
        return pool[found[0]]
    if found:
        raise Refusal(
            T("«{words}» can be several; write more of the id: {ids}", words=words, ids=", ".join(found)), exit_code=2
        )
    other = TASKS if kind == DECISIONS else DECISIONS
    elsewhere = _ending(_pool(archive, other), words)
    if len(elsewhere) == 1:
        command = f"samverka {other.removesuffix('s')} {verb} {elsewhere[0]}"
        help = T("write: {command}", command=command) if verb in ("done", "drop") else None
        raise Refusal(IS_OTHER[other](words=words), help=help, exit_code=2)
    raise Refusal(NONE[kind](words=words), help=_near(words, list(pool)), exit_code=2)


def _pool(archive: Archive, kind: str) -> dict[str, tuple[Meeting, int]]:
    """Every decision or task by its whole key, with its meeting and place."""
    return {
        f"{meeting.id}#{part.id}": (meeting, index)
        for meeting in archive.of(Meeting)
        for index, part in enumerate(_parts(meeting, kind))
    }


def _ending(pool: dict[str, tuple[Meeting, int]], words: str) -> list[str]:
    """The keys that `words` names: the whole key, else the part's id, else what follows a hyphen in it."""
    found: list[str] = []
    for end in ("", "#", "-"):
        found = found or [key for key in pool if (key.endswith(end + words) if end else key == words)]
    return found


def _near(words: str, keys: list[str]) -> Text | None:
    from difflib import get_close_matches

    ids = {key.rpartition("#")[2]: key for key in keys}
    near = [key for key in keys if words in key][:5] or [ids[id] for id in get_close_matches(words, ids, 3, 0.5)]
    return T("there are: {ids}", ids=", ".join(near)) if near else None


IS_OTHER = {DECISIONS: T("«{words}» is a decision, and no task"), TASKS: T("«{words}» is a task, and no decision")}
NONE = {DECISIONS: T("there is no decision «{words}»"), TASKS: T("there is no task «{words}»")}
