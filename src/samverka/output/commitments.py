"""Decisions and tasks as tables and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samverka.domain.dates import short_date
from samverka.output.terminal import Table
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions.commitment import Listed
    from samverka.domain.archive import Archive

MODES = {
    "none": T("no decision"),
    "agreement": T("by agreement"),
    "consensus": T("by consensus"),
    "consensus-sought": T("consensus sought"),
    "majority": T("by majority"),
    "delegated": T("by delegation"),
    "within-frame": T("within the frame"),
}
STATES = {"open": T("open"), "done": T("done"), "dropped": T("dropped"), "in-force": T("in force")}


def decisions_table(archive: Archive, found: tuple[Listed, ...], language: str) -> Table:
    """One line for each decision: day, forum, §, what, how, who by when, and what became of it."""
    headings = (T("day"), T("forum"), T("§"), T("decision"), T("how"), T("who"), T("by when"), T("state"), T("id"))
    table = Table([heading.say(language) for heading in headings], right=frozenset((2,)))
    for listed in found:
        table.add(
            _day(listed.on, language), listed.forum.title if listed.forum else "–", str(listed.paragraph or "–"), listed.text,
            MODES[listed.mode].say(language), _who(archive, listed.who), _day(listed.by, language),
            state_words(archive, listed, language), listed.key,
        )  # fmt: skip
    return table


def tasks_table(archive: Archive, found: tuple[Listed, ...], language: str) -> Table:
    """One line for each task: by when, what, who, its forum, how it stands."""
    headings = (T("by when"), T("task"), T("who"), T("forum"), T("state"), T("id"))
    table = Table([heading.say(language) for heading in headings])
    for listed in found:
        table.add(
            _day(listed.by, language), listed.text, _who(archive, listed.who), listed.forum.title if listed.forum else "–",
            state_words(archive, listed, language), listed.key,
        )  # fmt: skip
    return table


def state_words(archive: Archive, listed: Listed, language: str) -> str:
    """«öppet, försenat», «klart fre 20 feb: …» or «väntar på GSF»."""
    words = STATES[listed.state].say(language)
    if listed.waits:
        names = ", ".join(archive.party_short(party) for party in listed.waits)
        words = T("waits for {parties}", parties=names).say(language)
    if listed.late:
        words += ", " + T("late").say(language)
    if listed.state == "done" and listed.done is not None:
        words += f" {short_date(listed.done, language)}"
    return f"{words}: {listed.outcome}" if listed.outcome else words


def _day(day: Any, language: str) -> str:
    return short_date(day, language) if day is not None else "–"


def _who(archive: Archive, who: str | None) -> str:
    if who is None:
        return "–"
    return archive.person_name(who) if who in archive.people else archive.party_name(who)


def commitment_data(listed: Listed) -> dict[str, Any]:
    """A decision or task."""
    return {
        "id": listed.key, "date": listed.on, "forum": listed.forum.id if listed.forum else None,
        "collaboration": listed.record.collaboration, "path": listed.record.path, "text": listed.text, "who": listed.who,
        "by": listed.by, "state": listed.state, "done": listed.done, "late": listed.late, "outcome": listed.outcome,
    }  # fmt: skip


def decision_data(listed: Listed) -> dict[str, Any]:
    """A decision, with how it was taken and whom it waits for."""
    more = {"mode": listed.mode, "paragraph": listed.paragraph, "waits_for": listed.waits}
    return {**commitment_data(listed), **more}
