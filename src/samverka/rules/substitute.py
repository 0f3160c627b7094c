"""SV342: a substitute serves for an absent member of the same principal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.presence import by_majority, may_serve, member_seats, present_at, substitute_seat
from samverka.domain.records import Attendance, Forum, Meeting, Seat
from samverka.rules.example import BY_VOTES, HELD, ITEM, figures, meeting, seats
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    forum = archive.forum(record.forum)
    for index, row in enumerate(record.attendance):
        if forum is not None and row.acts_for is not None:
            yield from _serves(archive, record, forum, row, ("attendance", index, "acts_for"))


def _serves(archive: Archive, record: Meeting, forum: Forum, row: Attendance, field: Path) -> Iterator[Finding]:
    mode, seat = archive.figure("decision_mode", forum, record.date), _seat_for(forum, record, row)
    name, member = archive.person_name(row.person), archive.person_name(row.acts_for)
    if _there_all_along(record, row):
        message = T("{name} cannot serve for {member}, who was there for all of it", name=name, member=member)
        help = T("take away acts_for, or write where {member} left (left_item) or stepped aside (aside)", member=member)
        yield Finding(record.id, field, message, help, cites(mode))
    if seat is None or may_serve(archive, record, forum, row, seat):
        return
    if by_majority(archive, forum, record) and substitute_seat(forum, record, row.person) is None:
        message = T("{name} holds no substitute's seat and cannot serve for {member}", name=name, member=member)
        yield Finding(record.id, field, message, T("only an appointed substitute has a vote here"), cites(mode))
    else:
        message = T("{name} cannot serve for {member}: they are not of the same principal", name=name, member=member)
        party = archive.party_name(seat.party, record.date)
        yield Finding(record.id, field, message, T("a substitute for {party} serves", party=party), cites(mode))


def _seat_for(forum: Forum, record: Meeting, row: Attendance) -> Seat | None:
    return next((s for s in member_seats(forum, record) if s.person == row.acts_for), None)


def _there_all_along(record: Meeting, row: Attendance) -> bool:
    """Whether the member was there for every item that the substitute was there for."""
    members = [held for held in record.attendance if held.person == row.acts_for and held is not row]
    served = [item.id for item in record.agenda if present_at(record, row, item.id)]
    alone = [item for item in served if not any(present_at(record, held, item) for held in members)]
    return bool(members) and not alone


SUBSTITUTE = "  - {id: kommunen-ers, party: skolan, role: substitute, person: m-ros}\n"
SERVING = "attendance: [{{seat: kommunen-ers, person: m-ros, acts_for: {member}}}]\n"

RULE = Rule(
    code="SV342",
    name="substitute",
    severity=Severity.ERROR,
    title=T("a substitute serves for an absent member of the same principal"),
    why=T(
        "A substitute may be there and speak whenever the forum meets, and has a vote only in the place of a member who is "
        "absent, has left or steps aside, and of the same principal. On a board nobody but an appointed substitute has it."
    ),
    of=(Meeting,),
    each=each,
    passes={**seats(SUBSTITUTE), **figures(BY_VOTES), **meeting(HELD, ITEM + SERVING.format(member="k-lind"))},
    fails={**seats(SUBSTITUTE), **figures(BY_VOTES), **meeting(HELD, ITEM + SERVING.format(member="s-ek"))},
    sources=("R11",),
)
