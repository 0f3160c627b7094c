"""SV425: as many principals apply for money together as the model asks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Insats
from samverka.rules.example import effort
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T


def each(archive: Archive, record: Insats, today: date) -> Iterator[Finding]:
    model, collaboration = archive.model(record), archive.collaboration(record)
    figure = model.figures.get("applicants") if model else None
    if figure is None or collaboration is None or not record.applied or not record.parties:
        return
    principals = frozenset(member.party for member in collaboration.parties if member.principal)
    held = {archive.principal_of(party, principals) or party for party in record.parties}
    if len(held) < figure.value:
        message = T(
            "money is applied for by {parties}; at least {least} members are to apply together",
            parties=", ".join(archive.party_name(party, today) for party in sorted(held)),
            least=figure.value,
        )
        help = T("name those who apply together under parties:; units of one member count as that member")
        yield Finding(record.id, ("parties",), message, help, cites(figure), milder(figure))


APPLIED = "applied: [{year: 2026, amount: 500000}]\n"


def _with(files: dict[str, str]) -> dict[str, str]:
    path = "models/exempel/model.yml"
    return {
        **files,
        path: files[path].replace("figures:\n", "figures:\n  applicants: {value: 2, assumption: example}\n"),
    }


RULE = Rule(
    code="SV425",
    name="applicants",
    severity=Severity.ERROR,
    title=T("as many principals apply for money together as the model asks"),
    why=T(
        "Shared money is for what several members carry together. How many there have to be is a figure of the model; "
        "where no parties are named, all are meant."
    ),
    of=(Insats,),
    each=each,
    passes=_with(effort(APPLIED)),
    fails={
        path: text.replace("parties: [kommunen, regionen]", "parties: [kommunen, skolan]")
        for path, text in _with(effort(APPLIED)).items()
    },
)
