"""SV366: an issue that a meeting has dealt with is closed with an answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.issues import unresolved
from samverka.domain.records import Issue
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.rules.saying import the_meeting
from samverka.text import T


def each(archive: Archive, record: Issue, today: date) -> Iterator[Finding]:
    found = unresolved(archive, record, today)
    if found is None or found.meeting.notes not in ("final", "approved"):
        return
    message = T(
        "{meeting} dealt with it, the notes are final, and nobody has answered",
        meeting=the_meeting(archive, found.meeting),
    )
    by = f"--decision {found.meeting.id}#{found.decision.id}" if found.decision else "--answer …"
    help = T(
        "close it: samverka issue resolve {issue} {by}; or put it off: samverka issue accept {issue} --meeting …",
        issue=record.id,
        by=by,
    )
    yield Finding(record.id, ("moves", len(record.moves) - 1, "to"), message, help)


MOVES = "meeting: grupp-2026-02-26\nmoves: [{to: submitted, on: 2026-01-19}, {to: accepted, on: 2026-01-21}]\n"
DONE = MOVES.replace("}]", "}, {to: resolved, on: 2026-02-27, meeting: grupp-2026-02-26, reason: Gruppen tar det}]")
AGENDA = (
    "sent: [{on: 2026-02-19, how: outlook}]\nnotes: final\n"
    "agenda: [{id: bostad, title: Unga utan bostad, from: 2026-01-19-bostad}]\n"
)
NOTES = "## Unga utan bostad\n<!-- item: bostad -->\nGruppen tar det.\n"

RULE = Rule(
    code="SV366",
    name="issue-outcome",
    severity=Severity.WARNING,
    title=T("an issue that a meeting has dealt with is closed with an answer"),
    why=T(
        "Who raised a matter waits to hear what came of it. An issue that stays accepted after its meeting also looks, in every "
        "list, as if it were still to come."
    ),
    of=(Issue,),
    each=each,
    passes={**example.issue(DONE, "2026-01-19"), **example.meeting("2026-02-26", AGENDA, NOTES)},
    fails={**example.issue(MOVES, "2026-01-19"), **example.meeting("2026-02-26", AGENDA, NOTES)},
)
