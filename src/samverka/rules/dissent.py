"""SV350: where all agreed nobody was of another opinion, and a reservation is made by someone who could vote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.decisions import mode_of
from samverka.domain.governance import Figure
from samverka.domain.presence import presence, same_principal
from samverka.domain.records import Dissent, Forum, Meeting
from samverka.rules.deciding import Deciding, deciding
from samverka.rules.example import decided
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T, Words


def each(archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    for held in deciding(archive, record):
        mode = mode_of(held.decision, held.figure)
        way: Path = ("decisions", held.place, "dissent")
        if held.decision.dissent and mode in ("agreement", "consensus"):
            message = T("«{id}» is said to be agreed on, and another opinion is noted", id=held.decision.id)
            lifted = archive.figure("lifted_to", held.forum, record.date)
            help = T("what not all agree on is not decided here: note the opinions, and who takes the matter further")
            if lifted is not None:
                help = T(
                    "what not all agree on is not decided here: lift it to {forum}",
                    forum=_type(archive, held.forum, lifted),
                )
            severity = None if mode == "consensus" else Severity.WARNING
            yield Finding(record.id, way, message, help, cites(held.figure), severity)
        elif mode == "majority":
            yield from _reservations(archive, record, held, way)


def _type(archive: Archive, forum: Forum, figure: Figure) -> Words:
    model = archive.model(forum)
    kind = model.forum_types.get(figure.value) if model else None
    return Words(tuple(kind.title.items()) if kind and kind.title else (("en", str(figure.value)),))


def _reservations(archive: Archive, record: Meeting, held: Deciding, way: Path) -> Iterator[Finding]:
    item = held.decision.item
    if item is None or not record.attendance or item not in {i.id for i in record.agenda}:
        return
    voters = presence(archive, record, held.forum, item).voters
    persons = {voter.person for voter in voters}
    parties = {voter.seat.party for voter in voters}
    for index, dissent in enumerate(held.decision.dissent):
        if not _could(archive, held.forum, dissent, persons, parties):
            name = archive.person_name(dissent.person) or archive.party_name(dissent.party, record.date)
            message = T("{name} could not vote on «{item}», and so cannot make a reservation", name=name, item=item)
            help = T("what a substitute or guest said can stand in the minutes, under the item")
            yield Finding(record.id, (*way, index), message, help, cites(held.figure), Severity.WARNING)


def _could(archive: Archive, forum: Forum, dissent: Dissent, persons: set[str], parties: set[str | None]) -> bool:
    if dissent.person is not None:
        return dissent.person in persons
    return dissent.party is None or any(same_principal(archive, forum, dissent.party, party) for party in parties)


RULE = Rule(
    code="SV350",
    name="dissent",
    severity=Severity.ERROR,
    title=T("where all agreed nobody was of another opinion"),
    why=T(
        "Where a forum decides by agreement, another opinion means that there is none. Where consensus is only sought it is "
        "noted and stops nothing, and on a board it is a reservation, by someone who had a vote."
    ),
    of=(Meeting,),
    each=each,
    passes=decided(", mode: consensus"),
    fails=decided(", mode: consensus, dissent: [{party: regionen, text: Vill vänta}]"),
    sources=("C07", "R15"),
)
