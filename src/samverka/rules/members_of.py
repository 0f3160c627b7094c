"""SV313: each party has as many members as was agreed on, where they do not all have the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Forum
from samverka.domain.seats import begun, day_for, seats_on
from samverka.rules.example import figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    figure = archive.figure("members_of", forum, on) if on else None
    if on is None or figure is None:
        return
    seats = [seat for _index, seat in seats_on(forum, on, "member")]
    for party, number in figure.value.items():
        held = sum(seat.party in archive.within(party) for seat in seats)
        if held != number:
            message = T(
                "seats for members from {party} on {day}: {held}; there are to be {number}",
                party=archive.party_name(party, on), day=on, held=held, number=number,
            )  # fmt: skip
            severity = milder(figure) if begun(forum) else Severity.WARNING
            yield Finding(forum.id, ("seats",), message, None, cites(figure), severity)


RULE = Rule(
    code="SV313",
    name="members-of",
    severity=Severity.ERROR,
    title=T("each party has as many members as was agreed on, where they differ"),
    why=T(
        "Where the parties have agreed on how many seats each is to have, one too many or too few changes the weight between "
        "them. A vacant seat stands in the forum without a person, so that it is seen."
    ),
    of=(Forum,),
    each=each,
    passes=figures("members_of: {value: {kommunen: 1, regionen: 1}, cite: EX1}"),
    fails=figures("members_of: {value: {kommunen: 2, regionen: 1}, cite: EX1}"),
)
