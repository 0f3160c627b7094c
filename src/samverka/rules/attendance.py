"""SV341: the attendance names who held the seat that day, once, and in the order of the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive, holds, seat_of
from samverka.domain.presence import present_at
from samverka.domain.records import Attendance, Forum, Meeting
from samverka.rules.example import BOTH, HELD, ITEM, meeting
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    forum = archive.forum(record.forum)
    for index, row in enumerate(record.attendance):
        if forum is not None:
            yield from _seat(archive, record, forum, row, index)
        yield from _span(record, row, index)
    yield from _twice(archive, record)


def _seat(archive: Archive, record: Meeting, forum: Forum, row: Attendance, index: int) -> Iterator[Finding]:
    seat = seat_of(forum, row.seat)
    if seat is None:
        return  # a guest, or a seat that SV103 names
    name = archive.person_name(row.person)
    if not holds(record.date, seat.from_, seat.to):
        message = T("the seat «{seat}» was not held on {day}", seat=seat.id, day=record.date)
        yield Finding(record.id, ("attendance", index, "seat"), message, T("name the seat that was held that day"))
    elif seat.person != row.person and (row.acts_for is None or row.acts_for != seat.person):
        holder = archive.person_name(seat.person) or "–"
        message = T("{name} does not hold the seat «{seat}»; {holder} does", name=name, seat=seat.id, holder=holder)
        help = T(
            "write acts_for: where {name} serves for the one who holds it, or leave out seat: for a guest", name=name
        )
        # Without its first day a seat may have been written over since the meeting, so that one warns.
        severity = Severity.WARNING if seat.from_ is None else None
        yield Finding(record.id, ("attendance", index, "person"), message, help, severity=severity)


def _span(record: Meeting, row: Attendance, index: int) -> Iterator[Finding]:
    if row.from_item is None or row.left_item is None:
        return
    order = [item.id for item in record.agenda]
    if row.from_item in order and row.left_item in order and order.index(row.from_item) >= order.index(row.left_item):
        message = T(
            "came to «{first}» and left at «{last}», which is not after it", first=row.from_item, last=row.left_item
        )
        help = T("left_item is the first item that the person was no longer there for")
        yield Finding(record.id, ("attendance", index, "left_item"), message, help)


def _twice(archive: Archive, record: Meeting) -> Iterator[Finding]:
    """Someone who left and came back stands twice; but nobody is there twice for one item."""
    by_person: dict[str, list[Attendance]] = {}
    for index, row in enumerate(record.attendance):
        earlier = by_person.setdefault(row.person, [])
        if any(_at_once(record, one, row) for one in earlier):
            message = T("{name} stands twice in the attendance", name=archive.person_name(row.person))
            yield Finding(record.id, ("attendance", index, "person"), message)
        earlier.append(row)


def _at_once(record: Meeting, one: Attendance, other: Attendance) -> bool:
    return not record.agenda or any(
        present_at(record, one, item.id) and present_at(record, other, item.id) for item in record.agenda
    )


RULE = Rule(
    code="SV341",
    name="attendance",
    severity=Severity.ERROR,
    title=T("the attendance names who held the seat that day, once, in the order of the agenda"),
    why=T(
        "Who may vote is reckoned for each item from the attendance: who came when, left when, stepped aside. A seat that "
        "another held, or a person who stands there twice, gives a vote that nobody had."
    ),
    of=(Meeting,),
    each=each,
    passes=meeting(HELD, ITEM + BOTH.replace("s-ek}", "s-ek, from_item: buss, aside: [bostad]}")),
    fails=meeting(HELD, ITEM + BOTH.replace("s-ek}]", "s-ek}, {person: k-lind}]")),
    sources=("R10", "R11", "G14"),
)
