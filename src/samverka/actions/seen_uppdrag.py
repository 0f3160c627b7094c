"""An assignment as one audience may see it: the uppdragshandling with its sections, and nothing that the audience's fields do not name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.actions.audience import Audience, level, may_see, meeting_level, title_for
from samverka.actions.unread import refuse_unsure
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.records import GroupMember, Meeting, Plan, Record, Reporting, Uppdrag
from samverka.domain.stages import standing
from samverka.named import NamedTuple
from samverka.store.sections import section_texts
from samverka.text import T, Words


class SeenMember(NamedTuple):
    """Someone in the group: name with function, party, and whether they convene it."""

    name: str
    party: str
    convener: bool


class SeenMilestone(NamedTuple):
    """A milestone of the plan."""

    title: str
    who: str
    due: date | None
    done: date | None
    measure: str


class SeenUppdrag(NamedTuple):
    """An assignment. `stage` is where it stands, `reports` are (day or None for each meeting, form)."""

    id: str
    title: str
    language: str
    forum: str
    collaboration: str
    stage: Words
    activity: str
    start: date | None
    end: date | None
    until_further: str
    parties: tuple[str, ...]
    group: tuple[SeenMember, ...]
    reports: tuple[tuple[date | None, str], ...]
    final_report: date | None
    milestones: tuple[SeenMilestone, ...]
    dnr: tuple[tuple[str, str], ...]
    sections: tuple[tuple[str, str], ...]


def seen_uppdrag(workspace: Workspace, uppdrag: Uppdrag, sees: Audience) -> SeenUppdrag:
    """An assignment for an audience. Raises `Refusal` where it is not for them."""
    archive = workspace.archive
    if not may_see(archive, sees, uppdrag, workspace.today):
        raise Refusal(T("{record} is not for the audience «{audience}»", record=uppdrag.id, audience=sees.name))
    refuse_unsure(workspace, uppdrag, sees)
    where = standing(archive, uppdrag)
    on = uppdrag.start or workspace.today
    inner = "roles" in sees.fields
    return SeenUppdrag(
        id=uppdrag.id,
        title=uppdrag.title,
        language=archive.language(uppdrag),
        forum=title_for(archive, archive.forum(uppdrag.forum), sees),
        collaboration=title_for(archive, archive.collaboration(uppdrag), sees),
        stage=Words(tuple(where.stage.name.items()) if where and where.stage else ()),
        activity=_activity(archive, uppdrag, sees),
        start=uppdrag.start,
        end=uppdrag.end,
        until_further=uppdrag.until_further or "",
        parties=tuple(archive.party_name(p, on) for p in uppdrag.parties) if "parties" in sees.fields else (),
        group=tuple(_member(archive, m, on) for m in uppdrag.group if m.to is None) if inner else (),
        reports=tuple(_reports(archive, uppdrag.reporting, sees)) if inner else (),
        final_report=uppdrag.final_report if inner else None,
        milestones=tuple(_milestones(archive, uppdrag)) if "tasks" in sees.fields else (),
        dnr=case_numbers(archive, uppdrag, on, sees),
        sections=marked_sections(workspace, uppdrag) if "notes" in sees.fields else (),
    )


def _activity(archive: Archive, uppdrag: Uppdrag, sees: Audience) -> str:
    id, _, part = (uppdrag.activity or "").partition("#")
    plan = archive.records.get(id)
    if not isinstance(plan, Plan) or level(archive, plan) > sees.level:
        return ""
    held = next((activity.title for activity in plan.activities if activity.id == part), "")
    return f"{held} ({plan.title})" if held else plan.title


def _member(archive: Archive, member: GroupMember, on: date) -> SeenMember:
    person = archive.people.get(member.person)
    name = archive.person_name(member.person)
    if person is not None and person.function:
        name = f"{name}, {person.function}"
    return SeenMember(
        name, archive.party_name(member.party or (person.party if person else None), on), bool(member.convener)
    )


def _reports(archive: Archive, reporting: tuple[Reporting, ...], sees: Audience) -> Iterator[tuple[date | None, str]]:
    """When it reports; not at a meeting that the audience may not know of."""
    for held in reporting:
        meeting = archive.records.get(held.meeting or "")
        forum = archive.forum(meeting.forum) if isinstance(meeting, Meeting) else None
        if not isinstance(meeting, Meeting) or forum is None:
            yield held.date, held.form or ""
        elif meeting_level(archive, meeting, forum) <= sees.level:
            yield meeting.date, held.form or ""


def _milestones(archive: Archive, uppdrag: Uppdrag) -> list[SeenMilestone]:
    return [
        SeenMilestone(
            m.title,
            archive.person_name(m.who) if m.who in archive.people else archive.party_name(m.who, m.due),
            m.due,
            m.done,
            m.measure or "",
        )
        for m in uppdrag.milestones
    ]


def case_numbers(archive: Archive, record: Record, on: date, sees: Audience) -> tuple[tuple[str, str], ...]:
    """A record's case numbers, each with the name of the party in whose register it is."""
    held = record.dnr if "dnr" in sees.fields else ()
    return tuple((archive.party_name(number.party, on), number.dnr) for number in held)


def marked_sections(workspace: Workspace, record: Record) -> tuple[tuple[str, str], ...]:
    """The sections of a record that say whose they are and are filled in: heading and text."""
    texts = section_texts(workspace.document(record))
    return tuple(
        (section.heading, text)
        for section, text in texts
        if section.filled and (section.marker or ("",))[0] == "section"
    )
