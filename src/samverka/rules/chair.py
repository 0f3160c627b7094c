"""SV322: a forum that is to have a chair has one, from where the chair is to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Figure
from samverka.domain.records import Forum
from samverka.domain.seats import begun, day_for, holders, persons_on, same_principal
from samverka.rules.example import FORUM, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder, party_names
from samverka.text import T

AT: Path = ("chair",)
APPOINTED = frozenset(("appointed", "elected"))


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    if on is None:
        return
    if forum.chair is None:
        yield from _missing(archive, forum, on)
    elif forum.rota is None and forum.chair in archive.people:
        yield from _origin(archive, forum, forum.chair, on)
        yield from _function(archive, forum, forum.chair, on)


def _missing(archive: Archive, forum: Forum, on: date) -> Iterator[Finding]:
    figure, leader = archive.figure("chair", forum, on), archive.figure("led_by", forum, on)
    asked = figure if figure is not None and figure.value in APPOINTED else leader
    if asked is not None and forum.rota is None:
        severity = milder(asked) if begun(forum) else Severity.WARNING
        cite = cites(asked, prepares(archive, forum, on, "chair"))
        yield Finding(forum.id, AT, T("the forum has no chair"), T("write who in chair:"), cite, severity)


def prepares(archive: Archive, forum: Forum, on: date, who: str) -> Figure | None:
    """The figure that has `who` (the chair, or those of the rota together) prepare the meetings: without them nobody does (G18)."""
    figure = archive.figure("prepared_by", forum, on)
    return figure if figure is not None and who in figure.value else None


def _origin(archive: Archive, forum: Forum, chair: str, on: date) -> Iterator[Finding]:
    figure = archive.figure("chair_from", forum, on)
    if figure is None:
        return
    name, party = archive.person_name(chair), archive.people[chair].party
    if figure.value == "seats" and chair not in persons_on(forum, on, "member"):
        message = T("{name} chairs the forum without being a member of it on {day}", name=name, day=on)
        # Whoever sat there before has only seen their term end: the calendar did that, and nobody's pen.
        ended = any(seat.person == chair and seat.to and seat.to < on for seat in forum.seats)
        help = T("those who sit there choose the chair among themselves")
        yield Finding(forum.id, AT, message, help, cites(figure), Severity.WARNING if ended else milder(figure))
    if figure.value == "conveners" and forum.conveners and not _of(archive, party, forum.conveners):
        message = T(
            "{name} chairs the forum and is of {party}; the chair comes from {conveners}",
            name=name,
            party=archive.party_name(party, on) or "–",
            conveners=party_names(archive, forum.conveners, on),
        )
        yield Finding(forum.id, AT, message, None, cites(figure), milder(figure))


def _of(archive: Archive, party: str | None, conveners: tuple[str, ...]) -> bool:
    return party is not None and any(same_principal(archive, party, convener) for convener in conveners)


def _function(archive: Archive, forum: Forum, chair: str, on: date) -> Iterator[Finding]:
    name = archive.person_name(chair)
    yield from other_function(archive, forum, chair, on, AT)
    leader = archive.figure("led_by", forum, on)
    found = holders(archive, forum, leader.value, on) if leader is not None else None
    if leader is not None and found and chair not in found:
        names = ", ".join(archive.person_name(person) for person in found)
        message = T("{name} leads the forum; {who} is to, as {function}", name=name, who=names, function=leader.value)
        yield Finding(forum.id, AT, message, None, cites(leader), milder(leader))


def other_function(archive: Archive, forum: Forum, person: str, on: date, at: Path) -> Iterator[Finding]:
    """A finding where somebody chairs who has another function at home than the chair is to have."""
    figure, held = archive.figure("chair_function", forum, on), archive.people[person].function
    if figure is not None and held and figure.value.casefold() not in held.casefold():
        message = T(
            "{name} chairs the forum and is {function}; the chair is {wanted}",
            name=archive.person_name(person),
            function=held,
            wanted=figure.value,
        )
        # Titles are written in many ways, so that this one only warns.
        yield Finding(forum.id, at, message, None, cites(figure), Severity.WARNING)


RULE = Rule(
    code="SV322",
    name="chair",
    severity=Severity.ERROR,
    title=T("a forum has the chair that it is to have"),
    why=T(
        "The chair prepares the meetings, takes issues up or not, and agrees to what comes late. Who it is follows from "
        "the model: someone of the party that convenes, someone whom the members choose among themselves, or the "
        "holder of a function."
    ),
    of=(Forum,),
    each=each,
    passes=figures("chair: {value: appointed, assumption: example}", "chair_from: {value: conveners, cite: EX1}"),
    fails={
        **figures("chair: {value: appointed, cite: EX1}", "chair_from: {value: conveners, cite: EX1}"),
        **changed(FORUM, "chair: k-lind", "chair: s-ek"),
    },
    sources=("G06", "G18", "R12", "R17", "R24"),
)
