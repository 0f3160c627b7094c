"""Who chairs, convenes and writes on a day: the meeting may name its own chair, else the rota's turn, else the forum's own
(G06, G07, R24; rulings 9 and 13)."""

from __future__ import annotations

from datetime import date, timedelta

from samverka.domain.archive import Archive
from samverka.domain.dates import add_months
from samverka.domain.records import Forum, Meeting, Rota
from samverka.named import NamedTuple

LONGEST = 5000
"""Months: a turn that is longer is a slip of the finger, and lies outside the calendar."""


class Turn(NamedTuple):
    """A turn of the rota: its first and last day, who takes it, and whether by a swap."""

    begins: date
    ends: date
    person: str
    swapped: bool


def secretary_of(meeting: Meeting, forum: Forum) -> str | None:
    """Who writes at a meeting: a person's id, or None."""
    return meeting.secretary or forum.secretary


def chair_on(archive: Archive, forum: Forum, on: date) -> str | None:
    """Who chairs a forum on a day: the meeting of that day may name its own, else the rota's turn, else the forum's chair (ruling 9)."""
    named = next((m.chair for m in archive.meetings(forum.id) if m.date == on and m.chair), None)
    turn = turn_on(forum.rota, on)
    return named or (turn.person if turn else forum.chair)


def turn_on(rota: Rota | None, on: date) -> Turn | None:
    """The turn that a day lies in: turns are anchored to dates and not counted in meetings. None before the first, or without a rota."""
    if rota is None or not rota.order or on < rota.start or rota.months < 1:
        return None
    length = min(rota.months, LONGEST)
    number = ((on.year - rota.start.year) * 12 + on.month - rota.start.month) // length
    if add_months(rota.start, length * number) > on:
        number -= 1
    begins, after = add_months(rota.start, length * number), add_months(rota.start, length * (number + 1))
    swap = next((s.person for s in rota.swaps if begins <= s.on < after), None)
    return Turn(begins, after - timedelta(1), swap or rota.order[number % len(rota.order)], swap is not None)


def next_turns(rota: Rota | None, on: date, count: int) -> tuple[Turn, ...]:
    """The turn that a day lies in (the first one, where the rota has not begun), and those that follow: `count` in all."""
    found: list[Turn] = []
    day = on if rota is None else max(on, rota.start)
    while len(found) < count and (turn := turn_on(rota, day)) is not None:
        found.append(turn)
        day = turn.ends + timedelta(1)
    return tuple(found)


def convener_on(archive: Archive, forum: Forum, on: date) -> tuple[str, ...]:
    """Who calls a meeting on a day: ids of persons or parties. Where the group elects its convener from among itself, the convening
    party calls the first meeting and the elected person the later ones (R24, ruling 13)."""
    elected = archive.figure("convener", forum, on)
    if elected is not None and elected.value == "seats" and not met_before(archive, forum, on):
        return forum.conveners
    return (forum.convener_person,) if forum.convener_person else forum.conveners


def met_before(archive: Archive, forum: Forum, on: date) -> bool:
    """Whether the forum has met before a day."""
    return any(m.date < on and m.cancelled is None for m in archive.meetings(forum.id))
