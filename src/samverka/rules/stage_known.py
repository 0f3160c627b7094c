"""SV402: a matter passes the stages of its path, in order and in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Stage, StagePath
from samverka.domain.records import Insats, Issue, Plan, Uppdrag
from samverka.domain.stages import Staged, Standing, allowed, inherited, path_of, plan_of
from samverka.rules.example import uppdrag
from samverka.rules.rule import Rule
from samverka.rules.saying import listed, meant, stage_name
from samverka.text import T


def each(archive: Archive, record: Staged, today: date) -> Iterator[Finding]:
    if record.moves:
        yield from _dates(record, today)
        path = path_of(archive, record)
        if path is not None:
            yield from _order(record, path, _inherited(archive, record, path))


def _dates(record: Staged, today: date) -> Iterator[Finding]:
    before: date | None = None
    for index, move in enumerate(record.moves):
        if before is not None and move.on < before:
            message = T("the move is of {day}, and the one before it of {before}", day=move.on, before=before)
            yield Finding(
                record.id,
                ("moves", index, "on"),
                message,
                T("moves stand in the order they were made"),
                severity=Severity.WARNING,
            )
        elif move.on > today:
            message = T("the move is of {day}, which has not come", day=move.on)
            yield Finding(record.id, ("moves", index, "on"), message, severity=Severity.WARNING)
        before = move.on


def _inherited(archive: Archive, record: Staged, path: StagePath) -> tuple[str, ...]:
    """As in `domain/stages.py`; all that a plan can give, of one that cannot be read: it has a finding of its own."""
    if isinstance(record, Uppdrag) and record.activity and plan_of(archive, record) is None:
        return tuple(stage.id for stage in path.stages if stage.inherited)
    return inherited(archive, record, path)


def _order(record: Staged, path: StagePath, had: tuple[str, ...]) -> Iterator[Finding]:
    before: Stage | None = None
    known = [stage.id for stage in path.stages]
    for index, move in enumerate(record.moves):
        stage = path.stage(move.to)
        if stage is None:
            message = T("there is no stage «{stage}»; the stages are {known}", stage=move.to, known=", ".join(known))
            yield Finding(record.id, ("moves", index, "to"), message, meant(move.to, known))
            continue
        yield from _step(record, index, Standing(path, before, had), stage)
        before = stage


def _step(record: Staged, index: int, where: Standing, stage: Stage) -> Iterator[Finding]:
    before = where.stage
    start = before.number if before else 0
    over = [s for s in where.path.stages if start < s.number < stage.number and s.id not in where.inherited]
    field = ("moves", index, "to")
    if allowed(where, stage):
        for skipped in [] if stage.final or isinstance(record, Issue) else over:
            if skipped.assumption:
                message = T("the stage «{stage}» was passed over", stage=stage_name(skipped))
                help = PASSED_OVER if skipped.by else None
                yield Finding(record.id, field, message, help, skipped.cite, Severity.WARNING)
        return
    asked = tuple(s for s in over if not s.assumption)
    assumed = before is not None and (before.next or before.final) and before.assumption and not asked
    severity = Severity.WARNING if assumed or (over and not asked) else None
    if before is not None and (before.next or before.final):
        named = (where.path.stage(id) for id in before.next)
        values: dict[str, object] = {
            "before": stage_name(before),
            "stage": stage_name(stage),
            "next": listed([stage_name(s) for s in named if s]),
        }
        message = (
            T("from «{before}» one does not come to «{stage}», but to {next}", **values)
            if before.next
            else T("«{before}» is the end, and «{stage}» comes after it", **values)
        )
        yield Finding(record.id, field, message, cite=_cites(before, *asked), severity=severity)
        return
    message = T("«{stage}» comes before «{skipped}» was passed", stage=stage_name(stage), skipped=stage_name(over[0]))
    help = T("add the move to «{skipped}» with its day, or go back to it", skipped=over[0].id)
    yield Finding(record.id, field, message, help, over[0].cite, severity)


def _cites(*stages: Stage) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for stage in stages for id in stage.cite))


PASSED_OVER = T("the step is proposed, and a cluster can have no such forum: add the move, or agree on an exception")

RULE = Rule(
    code="SV402",
    name="stage-known",
    severity=Severity.ERROR,
    title=T("a matter passes the stages of its path, in order"),
    why=T(
        "The stage of a matter is its last move. A stage that nobody knows, or one that was jumped over, makes "
        "lists and boards say "
        "something else than what was done. An assignment from a plan has the stages that its plan has passed."
    ),
    of=(Plan, Issue, Uppdrag, Insats),
    each=each,
    passes=uppdrag(),
    fails=uppdrag(moves="moves: [{to: commission, on: 2026-02-02}, {to: final-report, on: 2026-02-16}]\n"),
    sources=("R26", "U01"),
)
