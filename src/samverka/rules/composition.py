"""SV330: a forum that is made up of certain roles consists of those who hold them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Figure
from samverka.domain.records import Forum
from samverka.domain.seats import begun, composition, day_for, persons_on, seats_on
from samverka.rules.example import collaboration, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    wanted = composition(archive, forum, on) if on else None
    figure = archive.figure("composition", forum, on) if on else None
    if on is None or wanted is None or figure is None or not begun(forum):
        return
    changes = _by_the_calendar(archive, forum, figure.value.get("functions", ()))
    yield from _lacking(archive, forum, on, wanted, figure, changes)
    yield from _others(archive, forum, on, wanted, figure, changes)


def _lacking(
    archive: Archive, forum: Forum, on: date, wanted: tuple[str, ...], figure: Figure, changes: bool
) -> Iterator[Finding]:
    """Those who are to be members and are not."""
    here = persons_on(forum, on, "member")
    vacant = next((seat.id for _, seat in seats_on(forum, on, "member") if seat.person is None), None)
    for person in wanted:
        if person not in here:
            message = T("{name} is to be a member of the forum and is not", name=archive.person_name(person))
            ended = any(seat.person == person for seat in forum.seats)
            # A seat that is still empty is being filled, one after the other.
            severity = Severity.WARNING if ended or changes or vacant else milder(figure)
            filling = T(
                "samverka seat change {forum} --seat {seat} --in {person} --from DATE",
                forum=forum.id,
                seat=vacant,
                person=person,
            )
            yield Finding(
                forum.id, ("seats",), message, filling if vacant else T("add a seat"), cites(figure), severity
            )


def _others(
    archive: Archive, forum: Forum, on: date, wanted: tuple[str, ...], figure: Figure, changes: bool
) -> Iterator[Finding]:
    """Members who hold none of the roles."""
    names = ", ".join(archive.person_name(person) for person in wanted)
    roles = (*figure.value.get("roles", ()), *figure.value.get("functions", ()))
    unknown = len(wanted) < len(roles)  # of somebody it is not said yet who it is
    help = (
        T("say who has each of: {roles}", roles=", ".join(roles))
        if unknown
        else T("write role: co-opted, or to: with the last day")
    )
    severity = Severity.WARNING if changes or unknown else milder(figure)
    for index, seat in seats_on(forum, on, "member"):
        if seat.person and seat.person not in wanted:
            name = archive.person_name(seat.person)
            message = T("{name} is a member here; the forum is made up of {names}", name=name, names=names)
            yield Finding(forum.id, ("seats", index, "person"), message, help, cites(figure), severity)


def _by_the_calendar(archive: Archive, forum: Forum, functions: tuple[str, ...]) -> bool:
    """Whether one of the functions changes hands on a day, so that time alone can break the rule."""
    collaboration = archive.collaboration(forum)
    held = [f for f in (collaboration.functions if collaboration else ()) if f.id in functions]
    return any(len(function.holders) > 1 for function in held)


MADE_UP = figures("composition: {value: {functions: [chef, kansli]}, cite: EX1}")
CHEF = "  - {{id: chef, title: Chef, holders: [{{person: k-lind}}]}}\n  - {{id: kansli, title: Kansli, holders: [{{person: {who}}}]}}\n"

RULE = Rule(
    code="SV330",
    name="composition",
    severity=Severity.ERROR,
    title=T("a forum that is made up of certain roles consists of those who hold them"),
    why=T(
        "A committee acts for the body it belongs to because of who sits there: that body's chair and vice chair, and the "
        "director. When one of them changes, the committee changes with it."
    ),
    of=(Forum,),
    each=each,
    passes={**MADE_UP, **collaboration("functions:\n" + CHEF.format(who="s-ek"))},
    fails={**MADE_UP, **collaboration("functions:\n" + CHEF.format(who="m-ros"))},
    sources=("R13",),
)
