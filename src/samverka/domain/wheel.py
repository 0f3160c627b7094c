"""The annual wheel at work: which meeting an item belongs to, and what became of it (G04, G08)."""

from __future__ import annotations

from datetime import date

from samverka.domain.archive import Archive
from samverka.domain.fields import When
from samverka.domain.records import Forum, Meeting, Wheel, WheelItem
from samverka.named import NamedTuple


class Turn(NamedTuple):
    """An item of a wheel in its year. `meeting` is the one it belongs to, or where it stands on the agenda; None between meetings.

    `outcome`: handled (a held meeting had it), planned (it stands on a coming agenda), moved, dropped, done, missed (its meeting
    was held without it), before (its time had ended when the forum began, so that nobody asks for it), or open.
    """

    wheel: Wheel
    item: WheelItem
    meeting: Meeting | None
    outcome: str

    @property
    def key(self) -> str:
        """How an agenda item names it: `WHEEL#ITEM`."""
        return f"{self.wheel.id}#{self.item.id}"

    @property
    def noted(self) -> bool:
        """Whether it was handled and the meeting has notes that say so."""
        return self.outcome == "handled" and self.meeting is not None and self.meeting.notes is not None

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do about it: handled, done, or dropped with a reason (G04)."""
        return self.outcome in ("handled", "done", "dropped")


def due_in(item: WheelItem, year: int) -> bool:
    """Whether an item with a longer cadence comes in this year."""
    return not item.every or not item.first or (year >= item.first and (year - item.first) % item.every == 0)


def meeting_for(meetings: tuple[Meeting, ...], when: When, year: int) -> Meeting | None:
    """The one meeting an item belongs to: the first of the year in that time that is not cancelled, else the nearest before,
    else the nearest after."""
    held = [m for m in meetings if m.cancelled is None and m.date.year == year]
    inside = [m for m in held if when.first <= m.date <= when.last]
    before = [m for m in held if m.date < when.first]
    after = [m for m in held if m.date > when.last]
    return inside[0] if inside else before[-1] if before else after[0] if after else None


def turns(archive: Archive, forum: Forum, year: int, today: date) -> tuple[Turn, ...]:
    """The items of a forum's wheels for a year, in order of time, each with its meeting and what became of it."""
    meetings = archive.meetings(forum.id)
    begun, on_agenda = _begun(archive, forum, meetings), _on_agenda(meetings)
    found = []
    for wheel in archive.wheels(forum):
        if wheel.year != year:
            continue
        for item in wheel.items:
            if due_in(item, year):
                turn = _turn(wheel, item, meetings, on_agenda, today)
                found.append(turn._replace(meeting=None, outcome="before") if _before(turn, begun) else turn)
    return tuple(sorted(found, key=lambda turn: (*(turn.item.moved or turn.item.when)[1:], turn.item.id)))


def _begun(archive: Archive, forum: Forum, meetings: tuple[Meeting, ...]) -> date:
    """The first day of the month in which a forum began, or its records did: of its `from`, else of its first meeting, where that was
    first put; not before what the collaboration's records cover, but where there are meetings from before."""
    first = [min(m.date, *(moved.from_ for moved in m.moved)) if m.moved else m.date for m in meetings]
    collaboration = archive.collaboration(forum)
    covered = collaboration.records_from if collaboration else None
    if covered is None:
        return (forum.from_ or min(first, default=date.min)).replace(day=1)
    return max(forum.from_ or date.min, min((covered, *first))).replace(day=1)


def _before(turn: Turn, begun: date) -> bool:
    """Whether nothing was said of an item whose time had ended when the forum began: a wheel begun in the autumn is whole all the same.
    What a forum took over from others is its own."""
    untold = turn.outcome in ("open", "missed", "moved") and turn.item.taken_over_from is None
    return untold and (turn.item.moved or turn.item.when).last < begun


def _on_agenda(meetings: tuple[Meeting, ...]) -> dict[str, list[Meeting]]:
    """The meetings that have something on their agenda, by where it comes from, in order of date."""
    found: dict[str, list[Meeting]] = {}
    for meeting in meetings:
        for item in () if meeting.cancelled else meeting.agenda:
            if item.from_:
                found.setdefault(item.from_, []).append(meeting)
    return found


def _turn(
    wheel: Wheel, item: WheelItem, meetings: tuple[Meeting, ...], on_agenda: dict[str, list[Meeting]], today: date
) -> Turn:
    taken = _taken(item, on_agenda.get(f"{wheel.id}#{item.id}", []))
    if taken is not None:
        return Turn(wheel, item, taken, "handled" if taken.date < today else "planned")
    if item.dropped:
        return Turn(wheel, item, None, "dropped")
    if item.done:
        return Turn(wheel, item, None, "done")
    if item.between:
        return Turn(wheel, item, None, "moved" if item.moved else "open")
    when = item.moved or item.when
    # An item moved into another year belongs to a meeting of that year.
    meeting = meeting_for(meetings, when, int(when.text[:4]) if item.moved else wheel.year)
    if meeting is not None and meeting.date < today:
        return Turn(wheel, item, meeting, "missed")
    return Turn(wheel, item, meeting, "moved" if item.moved else "open")


def _taken(item: WheelItem, held: list[Meeting]) -> Meeting | None:
    """The last meeting that has an item on its agenda; not one that it was moved on from after it had stood there."""
    moved = item.moved
    fitting = [m for m in held if moved is None or moved.first <= item.when.first or m.date >= moved.first]
    return fitting[-1] if fitting else None


def unsettled(archive: Archive, wheel: Wheel, today: date) -> tuple[Turn, ...]:
    """The items of a wheel of which nobody has said what became of them, and which were not moved to a time that is still to come.

    An item of a whole collaboration's wheel is settled by the first of its forums that has dealt with it.
    """
    forums = [forum for forum in archive.forums(wheel.collaboration) if wheel.forum in (None, forum.id)]
    found = [turn for forum in forums for turn in turns(archive, forum, wheel.year, today) if turn.wheel.id == wheel.id]
    held = [turn for turn in found if turn.outcome != "before"]
    settled = {turn.key for turn in held if turn.settled or _ahead(turn, today)}
    return tuple({turn.key: turn for turn in held if turn.key not in settled}.values())


def _ahead(turn: Turn, today: date) -> bool:
    return turn.outcome == "planned" or (turn.item.moved is not None and turn.item.moved.last >= today)


def concerns(parties: tuple[str, ...], wanted: frozenset[str]) -> bool:
    """Whether something concerns one of the wanted parties: it names one of them, or names none and so concerns all."""
    return not parties or not wanted.isdisjoint(parties)
