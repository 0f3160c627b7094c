"""A collaboration as if only what an audience may see had ever been written: what is counted from it tells of nothing else."""

from __future__ import annotations

from samverka.actions.audience import LEVELS, Audience, item_level, level, meeting_level, part_level
from samverka.actions.seen_presence import Here
from samverka.actions.workspace import Workspace
from samverka.domain.archive import Archive
from samverka.domain.records import Meeting, Record, Wheel
from samverka.domain.values import replace


def narrowed(archive: Archive, collaboration: str, sees: Audience) -> Archive:
    """The archive with the records of one collaboration (its folder) that the audience may see, and in them only what it may see."""
    held = (record for record in archive.records.values() if record.collaboration == collaboration)
    kept = (_kept(archive, record, sees) for record in held if level(archive, record) <= sees.level)
    records = {record.id: record for record in kept if record is not None}
    return Archive(archive.settings, archive.parties, archive.people, records, archive.models)


def narrowed_in(workspace: Workspace, collaboration: str, sees: Audience) -> Archive:
    """As `narrowed`, reckoned once for a workspace."""
    key = collaboration, sees.name
    if key not in workspace.narrowed:
        workspace.narrowed[key] = narrowed(workspace.archive, collaboration, sees)
    return workspace.narrowed[key]


def _kept(archive: Archive, record: Record, sees: Audience) -> Record | None:
    if isinstance(record, Meeting):
        return _meeting(archive, record, sees)
    if isinstance(record, Wheel):
        items = tuple(i for i in record.items if LEVELS[i.visibility or "public"] <= sees.level)
        return replace(record, items=items)
    forum = archive.forum(getattr(record, "forum", None))
    return record if forum is None or level(archive, forum) <= sees.level else None


def _meeting(archive: Archive, meeting: Meeting, sees: Audience) -> Meeting | None:
    forum = archive.forum(meeting.forum)
    if forum is None or (narrow := meeting_level(archive, meeting, forum)) > sees.level:
        return None
    agenda = tuple(i for i in meeting.agenda if item_level(archive, i, narrow) <= sees.level)
    here = Here(archive, meeting, forum, tuple(item.id for item in agenda if item.type != "break"))
    return replace(
        meeting,
        agenda=agenda,
        attendance=tuple(row for row in meeting.attendance if not here.only_unseen(row)),
        decisions=tuple(d for d in meeting.decisions if part_level(archive, meeting, forum, d) <= sees.level),
        tasks=tuple(t for t in meeting.tasks if part_level(archive, meeting, forum, t) <= sees.level),
    )
