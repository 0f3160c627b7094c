"""SV323: the vice chair and the convening person that a forum is to have are there, and sit in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.chairs import met_before
from samverka.domain.records import Forum
from samverka.domain.seats import begun, day_for, persons_on
from samverka.rules.example import FORUM, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T

VICE: Path = ("vice_chair",)
CONVENER: Path = ("convener_person",)


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    if on is not None:
        yield from _vice(archive, forum, on)
        yield from _convener(archive, forum, on)


def _vice(archive: Archive, forum: Forum, on: date) -> Iterator[Finding]:
    figure = archive.figure("vice_chair", forum, on)
    if figure is None or figure.value != "required":
        return
    severity = milder(figure) if begun(forum) else Severity.WARNING
    if forum.vice_chair is None:
        message = T("the forum has no vice chair")
        yield Finding(forum.id, VICE, message, T("write who in vice_chair:"), cites(figure), severity)
    elif forum.vice_chair == forum.chair:
        message = T("{name} is both chair and vice chair", name=archive.person_name(forum.chair))
        yield Finding(forum.id, VICE, message, None, cites(figure), severity)
    else:
        yield from _seated(archive, forum, forum.vice_chair, on, severity, cites(figure))


def _seated(
    archive: Archive, forum: Forum, person: str, on: date, severity: Severity | None, cite: tuple[str, ...]
) -> Iterator[Finding]:
    source = archive.figure("chair_from", forum, on)
    if source is None or source.value != "seats" or person in persons_on(forum, on, "member"):
        return
    ended = any(seat.person == person and seat.to and seat.to < on for seat in forum.seats)
    message = T("{name} is vice chair without being a member on {day}", name=archive.person_name(person), day=on)
    help = T("those who sit there choose the vice chair among themselves")
    yield Finding(forum.id, VICE, message, help, cite, Severity.WARNING if ended else severity)


def _convener(archive: Archive, forum: Forum, on: date) -> Iterator[Finding]:
    figure = archive.figure("convener", forum, on)
    if figure is None or figure.value != "seats":
        return
    if forum.convener_person is None and met_before(archive, forum, on):
        message = T("the group has met and has chosen nobody to convene it")
        help = T("write who in convener_person:; the first meeting was called by the party that convenes")
        yield Finding(forum.id, CONVENER, message, help, cites(figure), Severity.WARNING)
    elif forum.convener_person and forum.convener_person not in persons_on(forum, on):
        message = T(
            "{name} convenes the group without sitting in it on {day}",
            name=archive.person_name(forum.convener_person),
            day=on,
        )
        ended = any(seat.person == forum.convener_person and seat.to and seat.to < on for seat in forum.seats)
        severity = Severity.WARNING if ended else milder(figure)
        yield Finding(forum.id, CONVENER, message, None, cites(figure), severity)


RULE = Rule(
    code="SV323",
    name="elected-roles",
    severity=Severity.ERROR,
    title=T("a vice chair and a convening person who are to be chosen are chosen, among those who sit there"),
    why=T(
        "When the chair is away the vice chair leads the meeting, and is chosen together with the chair for the term. A "
        "group that chooses its own convener is called by the responsible party the first time, and by the one it "
        "chose from then on."
    ),
    of=(Forum,),
    each=each,
    passes={
        **figures("vice_chair: {value: required, cite: EX1}", "chair_from: {value: seats, cite: EX1}"),
        **changed(FORUM, "chair: k-lind", "chair: k-lind\nvice_chair: s-ek"),
    },
    fails=figures("vice_chair: {value: required, cite: EX1}"),
    sources=("R12", "R24"),
)
