"""SV411: exactly one person convenes a work group."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Uppdrag
from samverka.domain.stages import one_convener
from samverka.rules.asked import asked
from samverka.rules.example import uppdrag
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, record: Uppdrag, _today: date) -> Iterator[Finding]:
    for ask, stage, severity in asked(archive, record, "one-convener"):
        if one_convener(archive, record, stage, None):
            continue
        conveners = [(index, m.person) for index, m in enumerate(record.group) if m.convener and m.to is None]
        message = T("nobody convenes the group; exactly one of it does")
        field: Path = ("group",)
        if conveners:
            names = ", ".join(person for _, person in conveners)
            message = T(
                "{count} persons convene the group ({names}); exactly one does", count=len(conveners), names=names
            )
            field = ("group", conveners[1][0], "convener")
        help = T("write convener: true for one person")
        yield Finding(record.id, field, message, help, cites(ask), severity)


GROUP = "group: [{person: k-lind, party: kommunen, convener: true}, {person: s-ek, party: regionen, convener: true}]\n"

RULE = Rule(
    code="SV411",
    name="convener",
    severity=Severity.ERROR,
    title=T("exactly one person convenes a work group"),
    why=T(
        "A group that nobody calls does not meet, and one that two call meets twice. The rule holds from the stage "
        "whose questions ask for it "
        "until the group is dissolved; while that stage lasts, and the group is being put together, it warns."
    ),
    of=(Uppdrag,),
    each=each,
    passes=uppdrag(),
    fails=uppdrag(group=GROUP),
    sources=("U08",),
)
