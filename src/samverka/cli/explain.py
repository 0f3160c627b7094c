"""`samverka explain`: a rule's page, or a clause and what rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from samverka.cli.shape import Globals
from samverka.cli.words import _, language, say
from samverka.output.terminal import Screen
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions import explain as actions
    from samverka.rules.rule import Rule


def explain(
    ctx: typer.Context,
    what: Annotated[
        str, typer.Argument(metavar=_("CODE|CLAUSE"), help=_("A rule's code (SV201) or a clause's id (G20)."))
    ],
) -> None:
    from samverka.actions import explain as actions
    from samverka.rules.rule import Rule

    options: Globals = ctx.obj
    found = actions.explain(options.directory, what)
    screen = Screen()
    if isinstance(found, Rule):
        _rule(screen, found)
        return
    for index, clause in enumerate(found):
        if index:
            screen.line()
        _clause(screen, clause)


explain.__doc__ = _("""What a rule checks and why, or what a clause says and what rests on it.

Example: samverka explain G20""")


def _rule(screen: Screen, rule: Rule) -> None:
    from samverka.output.findings import SEVERITIES

    screen.heading(f"{rule.code} {rule.name}: {say(rule.title)}")
    screen.line(say(T("severity: {severity}", severity=SEVERITIES[rule.severity])))
    if rule.time:
        screen.line(say(T("it can become wrong by the passing of time alone, and so only warns")))
    screen.line()
    screen.line(say(rule.why))
    for words, example in ((T("This fails:"), rule.fails), (T("This passes:"), rule.passes)):
        for path, text in example.items():
            screen.line()
            screen.heading(f"{say(words)} {path}")
            for line in text.rstrip("\n").split("\n"):
                screen.line(f"    {line}")


MODALITIES = {"must": T("must"), "should": T("should"), "may": T("may"), "fact": T("fact")}


def _clause(screen: Screen, found: actions.ExplainedClause) -> None:
    clause = found.clause
    screen.heading(f"{clause.id} ({say(MODALITIES.get(clause.modality, MODALITIES['fact']))})")
    screen.line(clause.text.get(language()) or clause.text.get("en", ""))
    if found.document is not None:
        source = ", ".join(
            words
            for words in (found.document.title, found.document.issuer, found.document.dnr, found.document.dated)
            if words
        )
        screen.line(say(T("source: {source}", source=source)))
    if clause.damaged:
        screen.line(say(T("the source's text is damaged here")))
    screen.line(say(T("model: {name}", name=found.model.title.get(language()) or found.model.name)))
    for words, parts in ((T("became:"), clause.became), (T("rests on it in the model:"), found.rests)):
        if parts:
            screen.line(say(words))
            for part in parts:
                screen.line(f"  - {_became(part)}")


BECAME = {
    "figure": T("figure"),
    "rule": T("rule"),
    "field": T("field"),
    "command": T("command"),
    "record": T("record"),
    "stage": T("stage"),
    "stages": T("stages"),
    "forum": T("forum"),
    "part": T("agenda part"),
}
"""What a clause can have become, as the models' tables of clauses say it; the rest of the line is a name."""


def _became(part: str) -> str:
    first, space, rest = part.partition(" ")
    return f"{say(BECAME[first])}{space}{rest}" if first in BECAME else part
