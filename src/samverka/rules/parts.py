"""SV103: what a meeting's decisions, tasks and attendance name is part of the meeting and of its forum."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Decision, Forum, Guest, Meeting, Task
from samverka.rules.example import meeting
from samverka.rules.rule import Rule
from samverka.rules.saying import meant
from samverka.text import T


def each(archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    if not (record.decisions or record.tasks or record.attendance or record.guests):
        return
    items = {item.id for item in record.agenda}
    for field, item in _named(record):
        if item not in items:
            yield Finding(record.id, field, T("«{item}» is no item of this agenda", item=item), meant(item, items))
    forum = archive.forum(record.forum)
    if forum is not None:
        yield from _seats(record, forum)


def _named(record: Meeting) -> Iterator[tuple[Path, str]]:
    """Every agenda item that is named in what the meeting left behind, and where."""
    held: dict[str, tuple[Decision | Task | Guest, ...]] = {
        "decisions": record.decisions,
        "tasks": record.tasks,
        "guests": record.guests,
    }
    for key, blocks in held.items():
        for index, block in enumerate(blocks):
            if block.item is not None:
                yield (key, index, "item"), block.item
    for index, person in enumerate(record.attendance):
        if person.from_item is not None:
            yield ("attendance", index, "from_item"), person.from_item
        if person.left_item is not None:
            yield ("attendance", index, "left_item"), person.left_item
        for number, item in enumerate(person.aside):
            yield ("attendance", index, "aside", number), item


def _seats(record: Meeting, forum: Forum) -> Iterator[Finding]:
    seats = {seat.id for seat in forum.seats}
    seated = {seat.person for seat in forum.seats}
    for index, person in enumerate(record.attendance):
        if person.seat is not None and person.seat not in seats:
            message = T("«{seat}» is no seat of the forum «{forum}»", seat=person.seat, forum=forum.id)
            yield Finding(record.id, ("attendance", index, "seat"), message, meant(person.seat, seats))
        if person.acts_for is not None and person.acts_for not in seated:
            message = T(
                "«{person}» has no seat in the forum «{forum}» that anyone can serve in",
                person=person.acts_for,
                forum=forum.id,
            )
            # Whoever left the forum may have been written over in its seat since, so this one warns.
            yield Finding(record.id, ("attendance", index, "acts_for"), message, severity=Severity.WARNING)


HELD = """\
agenda: [{{id: bostad, title: Unga utan bostad}}]
attendance: [{{seat: {seat}, person: s-ek}}]
decisions: [{{id: bostad-1, item: {item}, text: Kartlägg före maj}}]
"""

RULE = Rule(
    code="SV103",
    name="parts",
    severity=Severity.ERROR,
    title=T("decisions, tasks and attendance name items and seats that exist"),
    why=T(
        "A decision is shown under its item, and who could vote on it is reckoned from seats and items. A wrong "
        "name puts it nowhere."
    ),
    of=(Meeting,),
    each=each,
    passes=meeting("2026-02-12", HELD.format(seat="regionen", item="bostad")),
    fails=meeting("2026-02-12", HELD.format(seat="region", item="bostader")),
)
