"""SV312: the vice chair is of another principal than the chair, where that is agreed on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.chairs import chair_on
from samverka.domain.records import Forum
from samverka.domain.seats import day_for
from samverka.rules.example import FORUM, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    figure = archive.figure("vice_chair_from", forum, on) if on else None
    if on is None or figure is None or figure.value != "other_principal" or forum.vice_chair is None:
        return
    chair, vice = _principal(archive, forum, chair_on(archive, forum, on)), _principal(archive, forum, forum.vice_chair)
    if chair is not None and chair == vice:
        message = T(
            "{name} is of {party}, as the chair is on {day}", name=archive.person_name(forum.vice_chair),
            party=archive.party_name(chair, on), day=on,
        )  # fmt: skip
        help = T("the vice chair comes from another principal: change vice_chair: when the chair goes on")
        yield Finding(forum.id, ("vice_chair",), message, help, cites(figure))


def _principal(archive: Archive, forum: Forum, person: str | None) -> str | None:
    collaboration, held = archive.collaboration(forum), archive.people.get(person or "")
    principals = frozenset(m.party for m in collaboration.parties if m.principal) if collaboration else frozenset()
    return archive.principal_of(held.party, principals) if held else None


MODEL = figures("vice_chair_from: {value: other_principal, cite: EX1}")

RULE = Rule(
    code="SV312",
    name="vice-chair",
    severity=Severity.WARNING,
    title=T("the vice chair is of another principal than the chair, where that is agreed on"),
    why=T(
        "Where the principals share the chair between them, the vice chair belongs to the one that does not hold it. When the "
        "chair goes round, so does the vice chair, and that is easily forgotten."
    ),
    of=(Forum,),
    each=each,
    time=True,
    passes={**MODEL, **changed(FORUM, "chair: k-lind\n", "chair: k-lind\nvice_chair: s-ek\n")},
    fails={**MODEL, **changed(FORUM, "chair: k-lind\n", "chair: k-lind\nvice_chair: m-ros\n")},
)
