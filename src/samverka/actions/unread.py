"""What could not be read whole, and that nothing is shown to others then: a misspelt mark hides nothing."""

from __future__ import annotations

from collections.abc import Iterable

from samverka.actions.audience import PREPARATION, Audience
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.records import Meeting, Record
from samverka.text import T, Text

HARMLESS = frozenset(("SV014", "SV017"))
"""Findings of reading that leave a record whole: a file's name, a control character that was taken out."""
NO_CALENDAR = T(
    "no calendar is built while records cannot be read: subscribers would be told that a meeting is cancelled ({paths})"
)
NOT_PUBLISHED = T("nothing is published while records cannot be read: a mark could be missed ({paths})")
MEND = T("samverka check names the faults; mend them first")


def unread(workspace: Workspace) -> list[str]:
    """The files that could not be read whole."""
    diagnostics = workspace.loaded.diagnostics
    return [d.location.path for d in diagnostics if d.severity == "error" and d.code not in HARMLESS]


def refuse_unreadable(workspace: Workspace, words: Text = NO_CALENDAR) -> None:
    """Raise `Refusal` where a meeting could go unseen, which subscribers would be told as cancelled, or a mark be missed."""
    archive = workspace.archive
    paths = unread(workspace)
    help = MEND
    if paths == ["samverka.yml"]:
        help = next(
            d.message
            for d in workspace.loaded.diagnostics
            if d.location.path == "samverka.yml" and d.severity == "error"
        )
    paths += [m.path for m in archive.of(Meeting) if archive.forum(m.forum) is None]
    if paths or archive.broken:
        raise Refusal(words(paths=", ".join(dict.fromkeys(paths or sorted(archive.broken)))), help=help)


def refuse_unsure(workspace: Workspace, record: Record, sees: Audience, others: Iterable[Record] = ()) -> None:
    """Raise `Refusal` where others than chair and secretary would see a record whose marks, or those of `others` that it rests on, could
    not be read whole."""
    if sees.level >= PREPARATION:
        return
    archive = workspace.archive
    held = (record, *others, archive.collaboration(record), archive.forum(getattr(record, "forum", None)))
    rests = {found.path for found in held if found is not None}
    faulty = sorted(rests.intersection(unread(workspace)))
    if faulty:
        raise Refusal(
            T(
                "{record} is for chair and secretary alone while a file cannot be read whole: a mark could be missed ({paths})",
                record=record.id,
                paths=", ".join(faulty),
            ),
            help=MEND,
        )
