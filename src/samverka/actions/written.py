"""How what a stage asks for is written: a line to copy, with people, parties, meetings and decisions of the collaboration itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from samverka.actions.workspace import Workspace
from samverka.domain.archive import Archive, holds
from samverka.domain.deadlines import coming
from samverka.domain.governance import Ask, Stage
from samverka.domain.records import Decision, Forum, GroupMember, Insats, Uppdrag

OF_GROUP = ("group", "one-convener", "group-each", "group-parties")
"""What is answered by the lines of `group:`."""


def as_written(workspace: Workspace, record: Uppdrag | Insats, stage: Stage, ask: Ask) -> tuple[str, ...]:
    """The lines that answer what a stage asks; none where the question says it all, or where a section is asked for."""
    if ask.kind == "check" and ask.name == "reported":
        return (f"samverka {record.kind} report {record.id} --text …",)
    if ask.kind == "check" and ask.name == "decided":
        return tuple(
            f"--decided {key}  ({decision.text})" for key, decision in _decisions(workspace, record, ask.by or stage.by)
        )
    if (ask.kind == "check" and ask.name not in (*OF_GROUP, "milestones")) or ask.kind == "section":
        return ()
    line = _line(workspace, record, "group" if ask.name in OF_GROUP else ask.name)
    return (line,) if line else ()


def _line(workspace: Workspace, record: Uppdrag | Insats, key: str) -> str | None:
    archive, today = workspace.archive, workspace.today
    people = _people(workspace, record)
    who = people[0][0] if people else "…"
    parties = [party for _person, party in people]
    planned = coming(archive, record.forum or "", today)
    later = (planned[-1].date if planned else today) + timedelta(90)
    match key:
        case "group":
            members = [f"{{person: {person}, party: {party}}}" for person, party in people] or ["{person: …, party: …}"]
            return f"group: [{', '.join([members[0][:-1] + ', convener: true}', *members[1:]])}]"
        case "milestones":
            return f"milestones: [{{id: delmal-1, title: …, who: {who}, due: {later}}}]"
        case "reporting":
            when = [f"{{meeting: {meeting.id}}}" for meeting in planned[:2]] or [f"{{date: {later}}}"]
            return f"reporting: [{', '.join(when)}]"
        case "handover":
            return f"handover: {{to: {parties[0] if parties else '…'}, what: …, from: {later}}}"
        case "applied":
            return f"applied: [{{year: {today.year}, amount: 500000}}, {{year: {today.year + 1}, amount: 500000}}]"
        case "parties":
            return f"parties: [{', '.join(parties) or '…'}]"
        case "owner":
            return f"owner: {parties[0] if parties else '…'}"
        case "goals":
            return "goals: […, …]"
        case "start" | "end":
            return f"{key}: {today if key == 'start' else later}"
    return None


def _people(workspace: Workspace, record: Uppdrag | Insats) -> list[tuple[str, str]]:
    """Somebody from each principal who sits in the record's forum today, with their party; of those who are in the group already, these."""
    archive, today = workspace.archive, workspace.today
    group: tuple[GroupMember, ...] = getattr(record, "group", ())
    if group:
        named = (archive.people.get(member.person) for member in group)
        return [(person.id, person.party) for person in named if person is not None and person.party]
    forum = archive.forum(record.forum or "")
    collaboration = archive.collaboration(record)
    principals = frozenset(m.party for m in (collaboration.parties if collaboration else ()) if m.principal)
    found: dict[str, tuple[str, str]] = {}
    for seat in forum.seats if forum else ():
        if seat.person and seat.party and seat.role != "substitute" and holds(today, seat.from_, seat.to):
            principal = archive.principal_of(seat.party, principals) or seat.party
            found.setdefault(principal, (seat.person, seat.party))
    return list(found.values())[:4]


def _decisions(workspace: Workspace, record: Uppdrag | Insats, by: str) -> Iterator[tuple[str, Decision]]:
    """The last decisions of the forums of type `by`, whose decision is needed (of its own forum, where that is none), no more than three."""
    archive, today = workspace.archive, workspace.today
    meetings = [m for forum in _forums(archive, record, by) for m in archive.meetings(forum) if m.date <= today]
    used = {move.decided for move in record.moves}
    keys = [(f"{m.id}#{d.id}", d) for m in sorted(meetings, key=lambda m: (m.date, m.id)) for d in m.decisions]
    yield from reversed([(key, decision) for key, decision in keys if key not in used][-3:])


def _forums(archive: Archive, record: Uppdrag | Insats, by: str) -> tuple[str, ...]:
    own = archive.forum(record.forum or "")
    if not by or (own is not None and own.type == by):
        return (own.id,) if own else ()
    return tuple(forum.id for forum in archive.of(Forum, record.collaboration) if forum.type == by)
