"""Who chairs and who writes on a day: the meeting may name its own, else the rota's turn, else the forum's own (G06, G07; ruling 9)."""

from __future__ import annotations

from datetime import date

from samverka.domain.archive import Archive
from samverka.domain.dates import add_months
from samverka.domain.records import Forum, Meeting


def secretary_of(meeting: Meeting, forum: Forum) -> str | None:
    """Who writes at a meeting: a person's id, or None."""
    return meeting.secretary or forum.secretary


def chair_on(archive: Archive, forum: Forum, on: date) -> str | None:
    """Who chairs a forum on a day: the meeting of that day may name its own, else the rota's turn, else the forum's chair (ruling 9)."""
    named = next((m.chair for m in archive.meetings(forum.id) if m.date == on and m.chair), None)
    return named or _turn(forum, on) or forum.chair


def _turn(forum: Forum, on: date) -> str | None:
    rota = forum.rota
    if rota is None or not rota.order or on < rota.start or rota.months < 1:
        return None
    turn, begins = 0, rota.start
    length = min(rota.months, 5000)  # what is longer is a slip of the finger, and lies outside the calendar
    while (ends := add_months(rota.start, length * (turn + 1))) <= on:
        turn, begins = turn + 1, ends
    swap = next((s.person for s in rota.swaps if begins <= s.on < ends), None)
    return swap or rota.order[turn % len(rota.order)]
