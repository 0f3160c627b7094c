"""SV363: when all that an issue was handed on to have answered, it is closed with an answer of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.issues import HANDED_ON, answers
from samverka.domain.records import Issue
from samverka.domain.stages import state
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Issue, today: date) -> Iterator[Finding]:
    found = answers(archive, record)
    if state(record) in HANDED_ON and found.all:
        message = T("all {of} that it was handed on to have answered, and it is still open", of=found.of)
        help = T("close it with their answers: samverka issue resolve {issue}", issue=record.id)
        yield Finding(record.id, ("moves", len(record.moves) - 1, "to"), message, help)


PARENT = "moves: [{to: submitted, on: 2026-02-19}, {to: raised, on: 2026-02-23, forum: staden}]\n"
DONE = PARENT.replace("}]", "}, {to: resolved, on: 2026-02-27, reason: Staden tar det}]")
CHILD = "raised_from: 2026-02-19-bostad\nmoves: [{to: submitted, on: 2026-02-23}, {to: declined, on: 2026-02-25, reason: Inte här}]\n"

RULE = Rule(
    code="SV363",
    name="parent-answered",
    severity=Severity.WARNING,
    title=T("an issue is closed when those it was handed on to have answered"),
    why=T(
        "The answer has come as far as the forum that handed the matter on. Who raised it hears of it only when that forum "
        "closes its own issue and sends an answer."
    ),
    of=(Issue,),
    each=each,
    sources=("G25", "G26"),
    passes={**example.other_forum(), **example.issue(DONE), **example.child(CHILD)},
    fails={**example.other_forum(), **example.issue(PARENT), **example.child(CHILD)},
)
