"""SV412: each principal is in the work group."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Uppdrag
from samverka.domain.stages import principals_short
from samverka.rules.asked import asked
from samverka.rules.example import uppdrag
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T


def each(archive: Archive, record: Uppdrag, today: date) -> Iterator[Finding]:
    for ask, _, severity in asked(archive, record, "group-each"):
        model = archive.model(record)
        figure = model.figures.get("group_each") if model else None
        for party in principals_short(archive, record):
            name, least = archive.party_name(party, today), figure.value if figure else 1
            message = T(
                "{party} is missing from the group; at least {least} from each principal is to be in it",
                party=name,
                least=least,
            )
            help = T("add someone from there to group:, or agree on an exception until a day")
            yield Finding(record.id, ("group",), message, help, cites(ask, figure), severity or milder(figure))


RULE = Rule(
    code="SV412",
    name="principals",
    severity=Severity.ERROR,
    title=T("each principal is in the work group"),
    why=T(
        "What a group works out is to be carried by all principals, so each names somebody for it, where the model "
        "asks so. The principals "
        "are those of the collaboration. It holds from the stage whose questions ask for it until the group is "
        "dissolved."
    ),
    of=(Uppdrag,),
    each=each,
    passes=uppdrag(),
    fails=uppdrag(group="group: [{person: k-lind, party: kommunen, convener: true}]\n"),
    sources=("U03", "U08"),
)
