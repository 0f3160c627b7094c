"""SV364: an issue does not come from itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.issues import ancestors, parent
from samverka.domain.records import Issue
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Issue, today: date) -> Iterator[Finding]:
    before = parent(archive, record)
    if before is None:
        return
    chain = (record, *ancestors(archive, record))
    last = parent(archive, chain[-1])
    if last is not None and last.id == record.id:
        field = "distributed_from" if record.distributed_from else "raised_from"
        way = " → ".join(issue.id for issue in (*chain, record))
        yield Finding(record.id, (field,), T("it comes from itself: {way}", way=way), T("take one of the links away"))


MOVES = "moves: [{to: submitted, on: 2026-02-19}, {to: raised, on: 2026-02-23, forum: FORUM}]\n"
FROM = "raised_from: 2026-02-19-bostad\n" + MOVES.replace("FORUM", "grupp").replace("19", "23")

RULE = Rule(
    code="SV364",
    name="issue-loop",
    severity=Severity.ERROR,
    title=T("an issue does not come from itself"),
    why=T(
        "Where a matter is said to come from one that came from it, its way has no beginning: nobody can see who raised it, "
        "and each forum waits for the other."
    ),
    of=(Issue,),
    each=each,
    passes={**example.other_forum(), **example.issue(MOVES.replace("FORUM", "staden")), **example.child(FROM)},
    fails={
        **example.other_forum(),
        **example.issue("raised_from: 2026-02-23-bostad-staden\n" + MOVES.replace("FORUM", "staden")),
        **example.child(FROM),
    },
)
