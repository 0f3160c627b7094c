"""SV345: the votes are those of the people who could vote, and a tie is settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.presence import presence, presides
from samverka.domain.records import Decision, Forum, Meeting, Votes
from samverka.rules.deciding import deciding
from samverka.rules.example import BY_VOTES, decided, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T

BY_LOT = frozenset(("staff", "election"))
"""What a casting vote does not settle."""


def each(archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    for index, decision, forum, _figure in deciding(archive, record):
        if decision.votes is not None:
            way: Path = ("decisions", index, "votes")
            yield from _counted(archive, record, forum, decision, way)
            yield from _settled(archive, record, forum, decision, way)


def _counted(archive: Archive, record: Meeting, forum: Forum, decision: Decision, way: Path) -> Iterator[Finding]:
    votes, figure = decision.votes, archive.figure("decision_mode", forum, record.date)
    known = decision.item in {item.id for item in record.agenda} and record.attendance
    if votes is None or not known or decision.item is None:
        return
    found = presence(archive, record, forum, decision.item)
    cast, could = votes.yes + votes.no + (votes.abstained or 0), len(found.voters)
    if cast != could:
        names = ", ".join(archive.person_name(voter.person) for voter in found.voters) or "–"
        message = T("{cast} votes, and {could} could vote on «{item}»", cast=cast, could=could, item=decision.item)
        severity = None if cast > could else Severity.WARNING
        yield Finding(record.id, way, message, T("those who could vote: {names}", names=names), cites(figure), severity)
    casts = votes.casting is not None and presides(archive, record, forum, found.voters) is None
    if casts:
        message = T(
            "neither chair nor vice chair could vote on «{item}», so nobody had a casting vote", item=decision.item
        )
        yield Finding(record.id, (*way, "casting"), message, None, cites(figure))


def _settled(archive: Archive, record: Meeting, forum: Forum, decision: Decision, way: Path) -> Iterator[Finding]:
    votes, figure = decision.votes, archive.figure("casting_vote", forum, record.date)
    assert votes is not None
    cite, lots = cites(figure), BY_LOT & set(decision.concerns)
    tie, casts = votes.yes == votes.no, votes.casting is not None
    if _lost(votes):
        message = T("the votes went against «{text}», so it was not decided", text=decision.text)
        yield Finding(record.id, way, message, T("write what was decided, and count the votes for it under yes"), cite)
    elif casts and not tie:
        message = T("a casting vote settles equal votes, and these are {yes} to {no}", yes=votes.yes, no=votes.no)
        yield Finding(record.id, (*way, "casting"), message, None, cite)
    elif casts and lots:
        message = T("in elections and matters of staff a lot settles equal votes, not the chair's casting vote")
        yield Finding(record.id, (*way, "casting"), message, T("write lot: true"), cite, milder(figure))
    elif tie and not casts and not votes.lot:
        message = T("the votes are equal ({yes} to {no}), and nothing says what settled it", yes=votes.yes, no=votes.no)
        help = (
            T("write lot: true") if lots else T("write casting: for, or casting: against, for the chair's casting vote")
        )
        yield Finding(record.id, way, message, help, cite, Severity.WARNING)


def _lost(votes: Votes) -> bool:
    return votes.yes < votes.no or (votes.yes == votes.no and votes.casting == "against")


RULE = Rule(
    code="SV345",
    name="votes",
    severity=Severity.ERROR,
    title=T("the votes are those of the people who could vote, and a tie is settled"),
    why=T(
        "Each member has one vote, cast by the substitute where the member is away. More votes than that, or a tie that nobody "
        "settled, is no decision. The chair's vote settles a tie, but in elections and matters of staff a lot does."
    ),
    of=(Meeting,),
    each=each,
    passes={**figures(BY_VOTES), **decided(", votes: {yes: 1, no: 1, casting: for}")},
    fails={**figures(BY_VOTES), **decided(", votes: {yes: 3, no: 0}")},
    sources=("R11", "L02"),
)
