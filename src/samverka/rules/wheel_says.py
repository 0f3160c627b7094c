"""SV219: a wheel says of its items what the model asks: whom each concerns, its theme."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Wheel
from samverka.rules.example import WHEEL, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T

LACKS = {
    "parties": T("no item of the wheel says which parties it concerns"),
    "theme": T("no item of the wheel says its theme"),
}
HELP = {
    "parties": T("write parties: [ID, …] on the items that do not concern all"),
    "theme": T("write theme: on the items"),
}


def each(archive: Archive, wheel: Wheel, today: date) -> Iterator[Finding]:
    forum = archive.forum(wheel.forum)
    figure = archive.figure("wheel_says", forum, date(wheel.year, 12, 31)) if forum else None
    if figure is None or not wheel.items:
        return
    for key in figure.value:
        if not any(getattr(item, key) for item in wheel.items):
            yield Finding(wheel.id, ("items",), LACKS[key], HELP[key], cites(figure), milder(figure))


SAYS = figures("wheel_says: {value: [parties, theme], cite: EX1}")

RULE = Rule(
    code="SV219",
    name="wheel-says",
    severity=Severity.ERROR,
    title=T("a wheel says whom its items concern, and by what theme they are handled"),
    why=T(
        "A party that opens the wheel looks for the matters in which it is needed. An item that names no party concerns all, "
        "and where every item does so the wheel answers nobody."
    ),
    of=(Wheel,),
    each=each,
    passes={**SAYS, **changed(WHEEL, "type: dialogue", "type: dialogue, theme: trygghet, parties: [kommunen]")},
    fails={**SAYS, **changed(WHEEL, "type: dialogue", "type: dialogue, parties: [kommunen]")},
    sources=("G16", "G19"),
)
