"""Whether a named check of a stage holds for an assignment."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.diagnostics import Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Ask, Stage
from samverka.domain.records import Uppdrag
from samverka.domain.stages import standing
from samverka.named import NamedTuple


class Asked(NamedTuple):
    """What a model asks of an assignment, at which stage, and how severe a lack is."""

    ask: Ask
    stage: Stage
    severity: Severity | None


def asked(archive: Archive, record: Uppdrag, check: str) -> Iterator[Asked]:
    """The stages with which an assignment is asked for `check`: those it has come to, until it is closed.

    At the stage itself a lack warns, because that is when the group is put together; a question that rests on an
    assumption always warns."""
    where = standing(archive, record)
    if where is None or where.stage is None or where.stage.phase not in ("before", "ongoing"):
        return
    for stage in where.path.stages[: where.stage.number]:
        for ask in stage.asks:
            if ask.kind == "check" and ask.name == check:
                mild = stage.id == where.stage.id or ask.assumption
                yield Asked(ask, stage, Severity.WARNING if mild else None)
