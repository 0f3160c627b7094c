"""What a check found, as people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samverka.cli.words import language, say
from samverka.diagnostics import Severity
from samverka.output.terminal import Screen
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions.check import Report
    from samverka.store.tree import Tree


def print_report(report: Report, tree: Tree) -> None:
    """Every finding with what to do and what it rests on, and the sum."""
    from samverka.output.findings import Sources, as_text, summary

    screen, sources = Screen(), Sources(report.archive, tree)
    told: set[str] = set()
    for found in report.diagnostics:
        first, *rest = as_text(found, sources(found), language(), told)
        (screen.warn if found.severity is Severity.ERROR else screen.line)(first)
        for line in rest:
            screen.faint(line)
    if report.diagnostics:
        screen.line()
    screen.line(say(T("{summary} (checked as of {day})", summary=summary(report, language()), day=report.today)))
