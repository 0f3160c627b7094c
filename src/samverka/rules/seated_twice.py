"""SV332: nobody holds two seats in the same forum at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Forum
from samverka.domain.seats import VOTING, Held, day_for, is_later, overlap
from samverka.rules.example import FORUM, changed
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    if on is None:
        return
    held: dict[str, list[Held]] = {}
    for index, seat in enumerate(forum.seats):
        if seat.person is None or seat.role not in VOTING or not is_later(seat, on):
            continue
        if any(overlap(seat, other.seat, on) for other in held.get(seat.person, ())):
            message = T("{name} holds two seats here at the same time", name=archive.person_name(seat.person))
            help = T("write to: on one of them, or role: co-opted")
            yield Finding(forum.id, ("seats", index, "person"), message, help)
        held.setdefault(seat.person, []).append(Held(index, seat))


RULE = Rule(
    code="SV332",
    name="seated-twice",
    severity=Severity.WARNING,
    title=T("nobody holds two seats in a forum at the same time"),
    why=T(
        "Two seats would be two voices in one person, or a substitute who stands in for themselves. A secretary or a guest "
        "who is also a member has a co-opted seat beside the ordinary one."
    ),
    of=(Forum,),
    each=each,
    passes=changed(FORUM, "\n---", "\n  - {id: sekr, party: kommunen, role: co-opted, person: k-lind}\n---"),
    fails=changed(FORUM, "\n---", "\n  - {id: skolan, party: skolan, person: k-lind, mandate: true}\n---"),
    sources=("R11",),
)
