"""SV428: the collaboration's own office sits in the steering group of an effort, and is at its meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive, holds
from samverka.domain.governance import Figure
from samverka.domain.records import Forum, Insats, Meeting
from samverka.domain.stages import phase
from samverka.rules.example import effort
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T


def each(archive: Archive, record: Insats | Meeting, today: date) -> Iterator[Finding]:
    if isinstance(record, Insats):
        yield from _in_group(archive, record, today)
    else:
        yield from _at_meeting(archive, record)


def _in_group(archive: Archive, record: Insats, today: date) -> Iterator[Finding]:
    forum, held = archive.forum(record.steering), phase(archive, record)
    figure = archive.figure("office_seat", forum, today) if forum else None
    if forum is None or figure is None or not record.granted or held not in ("before", "ongoing"):
        return
    if not _office(archive, forum, figure):
        message = T("nobody in {forum} represents the office that grants the money ({seat})", forum=forum.title, seat=figure.value)  # fmt: skip
        help = T("give it a seat there: title: {seat}, or a person who holds a function of the collaboration", seat=figure.value)  # fmt: skip
        severity = None if held == "ongoing" else Severity.WARNING
        yield Finding(record.id, ("steering",), message, help, cites(figure), severity or milder(figure))


def _at_meeting(archive: Archive, record: Meeting) -> Iterator[Finding]:
    forum = archive.forum(record.forum) if record.attendance and archive.steered(record.forum) else None
    figure = archive.figure("office_seat", forum, record.date) if forum else None
    if forum is None or figure is None:
        return
    there = {present.person for present in record.attendance}
    office = _office(archive, forum, figure)
    if office and not office & there:
        message = T("the office's representative ({seat}) was not at the meeting", seat=figure.value)
        help = T("they are the link to the local group and the board: let them hear what was said")
        yield Finding(record.id, ("attendance",), message, help, cites(figure), Severity.WARNING)


def _office(archive: Archive, forum: Forum, figure: Figure) -> frozenset[str]:
    """Who represents the office: the holder of the seat with that title, or of a seat and a function of the collaboration."""
    collaboration = archive.collaboration(forum)
    functions = collaboration.functions if collaboration else ()
    holders = {h.person for f in functions if f.bought_from is None for h in f.holders if holds(date.max, None, h.to)}
    title = str(figure.value).casefold()
    return frozenset(
        s.person
        for s in forum.seats
        if s.person and (s.person in holders or (s.title or "").casefold().startswith(title))
    )


RULE = Rule(
    code="SV428",
    name="office-seat",
    severity=Severity.ERROR,
    title=T("the collaboration's own office sits in the steering group of an effort, and is at its meetings"),
    why=T(
        "Whoever grants the money takes part in the steering group as the commissioning side, and carries word between it, the "
        "local group, the preparatory group and the board. A single meeting without them warns."
    ),
    of=(Insats, Meeting),
    each=each,
    passes=effort(),
    fails=effort(seats="seats: [{id: a, party: kommunen, person: m-ros}, {id: b, party: regionen, person: s-ek}]\n"),
    sources=("R16", "R21", "R25"),
)
