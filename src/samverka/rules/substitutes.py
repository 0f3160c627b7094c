"""SV328: each party has the substitutes it is to have, and a substitute has a member of the same principal to stand in for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Figure
from samverka.domain.records import Forum
from samverka.domain.seats import Held, begun, day_for, expected, party_of, same_principal, seats_on
from samverka.rules.example import FORUM, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    if on is None or not begun(forum):
        return
    figure = archive.figure("substitutes_each", forum, on)
    if figure is not None:
        yield from _number(archive, forum, on, figure)
    members = [held.seat.party for held in seats_on(forum, on, "member") if held.seat.party]
    for index, seat in seats_on(forum, on, "substitute"):
        if seat.party and not any(same_principal(archive, seat.party, party) for party in members):
            message = T(
                "{party} has a substitute here and no member to stand in for", party=archive.party_name(seat.party, on)
            )
            severity = milder(figure) if figure is not None else Severity.WARNING
            yield Finding(forum.id, ("seats", index, "party"), message, None, cites(figure), severity)


def _number(archive: Archive, forum: Forum, on: date, figure: Figure) -> Iterator[Finding]:
    parties = expected(archive, forum, on)
    known = frozenset(parties)
    everyone = parties or tuple(dict.fromkeys(h.seat.party for h in seats_on(forum, on, "member") if h.seat.party))
    for party in everyone:
        ever = [h for h in _substitutes(forum) if party_of(archive, h.seat, known) == party]
        now = [h for h in ever if h in seats_on(forum, on)]
        if len(now) == figure.value or (ever and not now):  # one whose term has ended is SV331's
            continue
        message = T(
            "{party} has {found} substitutes here; it is to have {count}",
            party=archive.party_name(party, on),
            found=len(now),
            count=figure.value,
        )
        field = ("seats", now[-1].at) if now else ("seats",)
        yield Finding(forum.id, field, message, None, cites(figure), milder(figure))


def _substitutes(forum: Forum) -> list[Held]:
    return [Held(index, seat) for index, seat in enumerate(forum.seats) if seat.role == "substitute"]


ERS = "\n  - {{id: r-ers, party: {party}, role: substitute, person: m-ros}}\n---"

RULE = Rule(
    code="SV328",
    name="substitutes",
    severity=Severity.ERROR,
    title=T("each party has its substitutes, for a member of the same principal"),
    why=T(
        "A substitute may be there and speak, and decides only when the member of the same principal is away. Where there "
        "are as many substitutes as members, no party loses its voice because somebody is ill."
    ),
    of=(Forum,),
    each=each,
    passes=changed(FORUM, "\n---", ERS.format(party="skolan")),
    fails={
        **figures("substitutes_each: {value: 1, cite: EX1}"),
        **changed(FORUM, "\n---", ERS.format(party="skolan")),
    },
    sources=("R10", "R11"),
)
