"""`samverka check`: every rule over the repository."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from samverka.actions.check import Report, read, report_on
from samverka.actions.explain import cited
from samverka.actions.workspace import find_root, which_day
from samverka.cli.shape import Globals, JsonFlag
from samverka.cli.words import _, language, say
from samverka.diagnostics import Diagnostic, Refusal, Severity
from samverka.output.findings import Clauses, as_json, as_text, summary
from samverka.output.terminal import Screen
from samverka.store.tree import WorkTree
from samverka.text import T

FORMATS = ("text", "json")


def check(
    ctx: typer.Context,
    paths: Annotated[
        list[str] | None, typer.Argument(metavar=_("[PATH]..."), help=_("Only findings in these files and folders."))
    ] = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help=_("How findings are written."))
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help=_("Warnings count as errors."))] = False,
    json: JsonFlag = False,
) -> None:
    if format_ not in FORMATS:
        raise Refusal(
            T("--format: «{value}» is not one of {known}", value=format_, known=", ".join(FORMATS)), exit_code=2
        )
    options: Globals = ctx.obj
    root = find_root(options.directory)
    report = _report(root, options, paths or [])
    if json or format_ == "json":
        print(as_json(report, language()))
    else:
        _print(Screen(), root, report)
    bad = report.counts[Severity.ERROR] + (report.counts[Severity.WARNING] if strict else 0)
    if bad:
        raise typer.Exit(1)


check.__doc__ = _("""Check the records: they can be read, references lead somewhere, deadlines are kept, stages have what they ask.

Example: samverka check --strict

Exit code 0: nothing wrong (warnings do not count unless --strict). 1: errors. 2: wrong use.""")


def _report(root: str, options: Globals, paths: list[str]) -> Report:
    loaded = read(WorkTree(root))
    day, _pinned = which_day(loaded.archive, options.today)
    wanted = [_relative(root, options.directory, path) for path in paths]
    return report_on(loaded, day, paths=wanted)


def _relative(root: str, directory: str, path: str) -> str:
    full = os.path.abspath(os.path.join(directory, path))
    if not os.path.exists(full):
        raise Refusal(T("there is no file or folder {path}", path=path), exit_code=2)
    relative = os.path.relpath(full, root).replace(os.sep, "/")
    if relative == ".." or relative.startswith("../"):
        raise Refusal(T("{path} is outside the repository", path=path), exit_code=2)
    return relative


def _print(screen: Screen, root: str, report: Report) -> None:
    for found in report.diagnostics:
        first, *rest = as_text(found, _clauses(root, report, found), language())
        (screen.warn if found.severity is Severity.ERROR else screen.line)(first)
        for line in rest:
            screen.faint(line)
    if report.diagnostics:
        screen.line()
    screen.line(say(T("{summary} (checked as of {day})", summary=summary(report, language()), day=report.today)))


def _clauses(root: str, report: Report, found: Diagnostic) -> Clauses:
    record = report.archive.records.get(found.record)
    model = report.archive.model(record) if record and found.cite else None
    return cited(root, model, found.cite) if model else {}
