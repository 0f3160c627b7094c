"""Which assignments the rules of the stages look at, and which ones a named check of a stage holds for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from samverka.diagnostics import Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Ask, Stage
from samverka.domain.records import Insats, Uppdrag
from samverka.domain.stages import standing


def assignments(archive: Archive) -> tuple[Uppdrag | Insats, ...]:
    """Every uppdrag and every insats: the two kinds that somebody carries out."""
    return (*archive.of(Uppdrag), *archive.of(Insats))


class Asked(NamedTuple):
    """An assignment, what its model asks of it, at which stage, and how severe a lack is."""

    record: Uppdrag
    ask: Ask
    stage: Stage
    severity: Severity | None


def asked(archive: Archive, check: str) -> Iterator[Asked]:
    """The assignments that have come to the stage which asks for `check`, until they are closed.

    At the stage itself a lack warns, because that is when the group is put together; a question that rests on an
    assumption always warns."""
    for record in archive.of(Uppdrag):
        where = standing(archive, record)
        if where is None or where.stage is None or where.stage.phase not in ("before", "ongoing"):
            continue
        for stage in where.path.stages[: where.stage.number]:
            for ask in stage.asks:
                if ask.kind == "check" and ask.name == check:
                    mild = stage.id == where.stage.id or ask.assumption
                    yield Asked(record, ask, stage, Severity.WARNING if mild else None)
