"""The board (tavla): stages as columns, each assignment or effort as a card in its stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from samverka.domain.dates import short_date
from samverka.domain.governance import Stage
from samverka.domain.records import Insats, Uppdrag
from samverka.domain.reporting import ReportDue
from samverka.domain.stages import Standing
from samverka.output.terminal import Screen, one_line
from samverka.text import T


class Row(Protocol):
    """What a card needs of an assignment or an effort; `note` is a line of its own, "" for none."""

    @property
    def record(self) -> Uppdrag | Insats: ...
    @property
    def standing(self) -> Standing | None: ...
    @property
    def next_report(self) -> ReportDue | None: ...
    @property
    def late(self) -> bool: ...
    @property
    def note(self) -> str: ...


def board(screen: Screen, rows: Sequence[Row], language: str) -> None:
    """The records by stage: columns side by side on a wide terminal, below each other elsewhere."""
    for stages, held in _by_path(rows):
        columns = [(stage, [row for row in held if _at(row) == stage.id]) for stage in stages]
        if screen.terminal:
            _wide(screen, columns, language)
        else:
            _listed(screen, columns, language)


def _by_path(rows: Sequence[Row]) -> list[tuple[tuple[Stage, ...], list[Row]]]:
    """Models may name the same stages differently; those with the same names share a board."""
    boards: dict[tuple[tuple[str, str], ...], tuple[tuple[Stage, ...], list[Row]]] = {}
    for row in rows:
        if row.standing is not None:
            stages = row.standing.path.stages
            key = tuple((stage.id, stage.name.get("sv", "")) for stage in stages)
            boards.setdefault(key, (stages, []))[1].append(row)
    return list(boards.values())


def _at(row: Row) -> str:
    return row.standing.stage.id if row.standing and row.standing.stage else ""


def _heading(stage: Stage, count: int, language: str) -> str:
    name = stage.name.get(language) or stage.name.get("en") or stage.id
    return f"{stage.number} {name} ({count})"


def _card(row: Row, language: str) -> list[str]:
    lines = [one_line(row.record.title)]
    if row.note:
        lines.append(row.note)
    if row.next_report is not None:
        lines.append(T("report {day}", day=short_date(row.next_report.day, language)).say(language))
    if row.late:
        lines.append(T("LATE").say(language))
    return lines


def _listed(screen: Screen, columns: list[tuple[Stage, list[Row]]], language: str) -> None:
    for stage, held in columns:
        screen.heading(_heading(stage, len(held), language))
        for row in held:
            first, *rest = _card(row, language)
            screen.line(f"  - {first}" + (f" ({', '.join(rest)})" if rest else ""))


def _wide(screen: Screen, columns: list[tuple[Stage, list[Row]]], language: str) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False, no_color=not screen.colour)
    for start in range(0, len(columns), per_row := max(1, console.width // 20)):
        shown = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
        chosen = columns[start : start + per_row]
        for stage, held in chosen:
            shown.add_column(Text(_heading(stage, len(held), language)), ratio=1, overflow="fold")
        shown.add_row(*(Text("\n\n".join("\n".join(_card(row, language)) for row in held)) for _, held in chosen))
        console.print(shown)
