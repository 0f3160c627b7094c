"""SV361: what is raised or distributed is found in the other forum, and says so here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.issues import distributed_to, parent
from samverka.domain.records import Forum, Issue
from samverka.domain.stages import state
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, record: Issue, today: date) -> Iterator[Finding]:
    now = state(record)
    if now == "raised":
        yield from _raised(archive, record)
    if now == "distributed":
        yield from _distributed(archive, record, today)
    yield from _came_from(archive, record)


def _raised(archive: Archive, record: Issue) -> Iterator[Finding]:
    have = {child.forum for child in archive.raised_out_of(record.id)}
    for index, move in enumerate(record.moves):
        if move.to == "raised" and (move.forum not in have if move.forum else not have):
            forum = archive.forum(move.forum)
            where = forum.title if forum else move.forum or "–"
            message = T("it is said to be raised to {forum}, which has no issue that was raised from it", forum=where)
            help = T(
                "write raised_from: {issue} in the issue there; where there is none: samverka issue raise",
                issue=record.id,
            )
            severity = _severity(archive, record, "raises_to", move.on)
            cite = _cite(archive, record, "raises_to", move.on)
            yield Finding(record.id, ("moves", index, "to"), message, help, cite, severity)


def _distributed(archive: Archive, record: Issue, today: date) -> Iterator[Finding]:
    index = next(n for n, move in enumerate(record.moves) if move.to == "distributed")
    on = record.moves[index].on
    have = {child.forum for child in archive.raised_out_of(record.id)}
    lacking = tuple(f.title for f in distributed_to(archive, record, on) if f.id not in have and _stands(f, today))
    if have and not lacking:
        return
    cite = _cite(archive, record, "distributes_to", on)
    if not have:
        message = T("it is said to be distributed, and no forum has an issue that was distributed from it")
    else:
        message = T("it was distributed to some forums, and not to {forums}", forums=", ".join(lacking))
    severity = _severity(archive, record, "distributes_to", on)
    help = T("samverka issue distribute {issue} makes what is missing", issue=record.id)
    yield Finding(record.id, ("moves", index, "to"), message, help, cite, severity)


def _stands(forum: Forum, today: date) -> bool:
    return forum.to is None or forum.to >= today


def _came_from(archive: Archive, record: Issue) -> Iterator[Finding]:
    before = parent(archive, record)
    to, field = ("distributed", "distributed_from") if record.distributed_from else ("raised", "raised_from")
    if before is None or any(move.to == to and move.forum in (None, record.forum) for move in before.moves):
        return
    message = (NOT_RAISED if to == "raised" else NOT_DISTRIBUTED)(issue=before.id)
    yield Finding(
        record.id, (field,), message, T("add the step to the moves of {issue}", issue=before.id), (), Severity.WARNING
    )


NOT_RAISED = T("it is said to come from {issue}, whose moves do not say that it was raised here")
NOT_DISTRIBUTED = T("it is said to come from {issue}, whose moves do not say that it was distributed")


def _cite(archive: Archive, record: Issue, figure: str, on: date) -> tuple[str, ...]:
    forum = archive.forum(record.forum)
    return cites(archive.figure(figure, forum, on)) if forum else ()


def _severity(archive: Archive, record: Issue, name: str, on: date) -> Severity | None:
    """An error where a clause says where such matters go, else a warning."""
    forum = archive.forum(record.forum)
    figure = archive.figure(name, forum, on) if forum else None
    return None if figure is not None and figure.cite and not figure.assumption else Severity.WARNING


RAISED = (
    "meeting: grupp-2026-05-07\nmoves: [{to: submitted, on: 2026-02-19}, {to: raised, on: 2026-02-23, forum: staden}]\n"
)

RULE = Rule(
    code="SV361",
    name="counterpart",
    severity=Severity.ERROR,
    title=T("an issue that is raised or distributed is found in the other forum"),
    why=T(
        "Handing a matter on links two records. Where one of them is missing, one forum believes that another has it, "
        "and nobody answers who raised it."
    ),
    of=(Issue,),
    each=each,
    sources=("G25", "G26"),
    passes={
        **example.other_forum(),
        **example.issue(RAISED),
        **example.child("raised_from: 2026-02-19-bostad\nmoves: [{to: submitted, on: 2026-02-23}]\n"),
    },
    fails={**example.other_forum(), **example.issue(RAISED)},
)
