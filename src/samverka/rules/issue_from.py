"""SV365: an issue comes from someone whom the forum takes issues from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.issues import may_submit
from samverka.domain.records import Issue
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T


def each(archive: Archive, record: Issue, today: date) -> Iterator[Finding]:
    forum = archive.forum(record.forum)
    if forum is None or record.raised_from or record.distributed_from:
        return  # what another forum hands on is that forum's, whoever raised it there
    if may_submit(archive, forum, record.party, record.submitted):
        return
    figure = archive.figure("issues_from", forum, record.submitted)
    if record.party is None:
        message = T("{forum} takes issues from its participants, and no party raised this one", forum=forum.title)
    else:
        name = archive.party_name(record.party, record.submitted)
        message = T(
            "{party} did not take part in {forum} on {day}", party=name, forum=forum.title, day=record.submitted
        )
    help = T("let a party that takes part raise it (party:), or put it to an open forum")
    yield Finding(record.id, ("party",) if record.party else ("forum",), message, help, cites(figure), milder(figure))


FIGURE = example.changed(
    example.MODEL,
    "    wheel: {value: required",
    "    issues_from: {value: participants, cite: G20}\n    wheel: {value: required",
)

RULE = Rule(
    code="SV365",
    name="issue-from",
    severity=Severity.ERROR,
    title=T("an issue comes from someone whom the forum takes issues from"),
    why=T(
        "A forum of parties deals with what its participants answer for. Others are heard through a party, or in an open "
        "forum, where anyone may raise a matter."
    ),
    of=(Issue,),
    each=each,
    sources=("G20", "C02"),
    passes={**FIGURE, **example.issue("")},
    fails={**FIGURE, **{path: text.replace("party: regionen", "other: Odlargruppen") for path, text in example.issue("").items()}},
)  # fmt: skip
