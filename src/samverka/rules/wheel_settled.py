"""SV215: when the year is over, every item of its wheel was handled, done, moved, or dropped with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Wheel
from samverka.domain.wheel import unsettled
from samverka.rules.example import EXAMPLE, WHEEL
from samverka.rules.rule import Rule
from samverka.text import T

LAST = 1
"""How many years back one still asks."""


def each(archive: Archive, wheel: Wheel, today: date) -> Iterator[Finding]:
    if not 0 < today.year - wheel.year <= LAST:
        return
    places = {item.id: index for index, item in enumerate(wheel.items)}
    for turn in unsettled(archive, wheel, today):
        message = T("nobody has said what became of «{title}» in {year}", title=turn.item.title, year=wheel.year)
        help = T(
            "samverka wheel done {item}, or wheel drop {item} --reason …, or wheel move {item} --to {month}",
            item=turn.key,
            month=f"{today:%Y-%m}",
        )
        yield Finding(wheel.id, ("items", places[turn.item.id]), message, help)


OLD = {
    WHEEL: EXAMPLE[WHEEL],
    "exempel/wheels/2025-grupp.md": EXAMPLE[WHEEL].replace("2026", "2025"),
    "exempel/meetings/grupp/2025-05-08.md": EXAMPLE["exempel/meetings/grupp/2026-05-07.md"].replace(
        "2026-05-07", "2025-05-08"
    ),
}
HANDLED = OLD["exempel/meetings/grupp/2025-05-08.md"].replace(
    'time: "13:00-15:00"\n',
    'time: "13:00-15:00"\nagenda: [{id: sommaren, title: Inför sommaren, from: 2025-grupp#sommaren}]\n',
)

RULE = Rule(
    code="SV215",
    name="wheel-settled",
    severity=Severity.WARNING,
    title=T("when the year is over, every item of its wheel has an outcome"),
    why=T(
        "To follow the work up by the wheel means that one can say of each item where it was handled, or why it was not. "
        "An item on the agenda of a held meeting was handled; any other is done, moved, or dropped with a reason. "
        "The year just gone is asked about."
    ),
    of=(Wheel,),
    each=each,
    time=True,
    passes={**OLD, "exempel/meetings/grupp/2025-05-08.md": HANDLED},
    fails=OLD,
    sources=("G04",),
)
