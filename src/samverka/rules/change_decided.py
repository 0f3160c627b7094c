"""SV309: the decision behind a changed figure is one of the collaboration's own, and from before the change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Change, Collaboration, Meeting
from samverka.rules.example import collaboration, meeting
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Collaboration, _today: date) -> Iterator[Finding]:
    for index, change in enumerate(record.changes):
        held = archive.records.get(change.decided.partition("#")[0])
        if isinstance(held, Meeting):
            yield from _change(record, change, held, index)


def _change(record: Collaboration, change: Change, meeting: Meeting, index: int) -> Iterator[Finding]:
    way = ("changes", index)
    if meeting.collaboration != record.collaboration:
        message = T("«{decided}» is a decision of another collaboration", decided=change.decided)
        help = T("a collaboration changes its figures by a decision of a forum of its own")
        yield Finding(record.id, (*way, "decided"), message, help)
    elif "#" not in change.decided:
        message = T("«{meeting}» is a meeting and no decision", meeting=change.decided)
        yield Finding(record.id, (*way, "decided"), message, T("write {meeting}#DECISION", meeting=meeting.id))
    elif change.from_ < meeting.date:
        message = T(
            "the change holds from {from_}, before it was decided on {day}", from_=change.from_, day=meeting.date
        )
        help = T("write from: {day} or later: what was done before is judged by what held then", day=meeting.date)
        yield Finding(record.id, (*way, "from"), message, help)


CHANGE = 'changes: [{{figure: grupp.issue_lead, value: {{days: 21}}, from: {from_}, decided: "grupp-2026-02-12#bostad-1"}}]\n'
DECIDED = meeting(
    "2026-02-12",
    "agenda: [{id: bostad, title: Arbetsformer}]\n"
    "decisions: [{id: bostad-1, item: bostad, text: Tre veckor före mötet, state: in-force}]\nnotes: final\n",
)

RULE = Rule(
    code="SV309",
    name="change-decided",
    severity=Severity.ERROR,
    title=T("a figure is changed by a decision of the collaboration's own, from its day or later"),
    why=T(
        "A changed figure decides who was in time and who was not. It rests on a decision that those who follow it have "
        "taken, and it judges nothing that was done before that day."
    ),
    of=(Collaboration,),
    each=each,
    passes={**DECIDED, **collaboration(CHANGE.format(from_="2026-04-01"))},
    fails={**DECIDED, **collaboration(CHANGE.format(from_="2026-01-01"))},
    sources=("C07",),
)
