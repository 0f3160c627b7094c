"""`samverka explain`: a rule's page, or a clause and what rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import Argument, Context, Globals, JsonFlag
from samverka.cli.words import _, language, say
from samverka.output.terminal import Screen
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions import explain as actions
    from samverka.actions.clauses import Basis
    from samverka.domain.governance import Clause, SourceDocument
    from samverka.rules.rule import Rule


def explain(
    ctx: Context,
    what: Annotated[str, Argument(metavar=_("CODE|CLAUSE"), help=_("A rule's code (SV201) or a clause's id (G20)."))],
    json: JsonFlag = False,
) -> None:
    from samverka.actions import explain as actions

    options: Globals = ctx.obj
    found = actions.explain(options.directory, what)
    if json:
        from samverka.output.data import explained_data, print_data

        print_data("explain", explained_data(found))
        return
    screen = Screen()
    if isinstance(found, actions.ExplainedRule):
        _rule(screen, found)
        return
    for index, clause in enumerate(found):
        if index:
            screen.line()
        _clause(screen, clause)


explain.__doc__ = _("""What a rule checks and why, or what a clause says and what rests on it.

Example: samverka explain G20""")


def _rule(screen: Screen, found: actions.ExplainedRule) -> None:
    from samverka.output.findings import SEVERITIES

    rule = found.rule
    screen.heading(f"{rule.code} {rule.name}: {say(rule.title)}")
    screen.line(say(T("severity: {severity}", severity=SEVERITIES[rule.severity])))
    if rule.time:
        screen.line(say(T("it can become wrong by the passing of time alone, and so only warns")))
    screen.line()
    screen.line(say(rule.why))
    for held in found.clauses:
        screen.line()
        _says(screen, held.clause, held.document)
    _examples(screen, rule)


def _examples(screen: Screen, rule: Rule) -> None:
    """What fails and what passes; a file that is the same in both (a model to stand on) says nothing of the rule."""
    for words, example, other in (
        (T("This fails:"), rule.fails, rule.passes),
        (T("This passes:"), rule.passes, rule.fails),
    ):
        for path, text in example.items():
            if other.get(path) == text and len(example) > 1:
                continue
            screen.line()
            screen.heading(f"{say(words)} {path}")
            for line in text.rstrip("\n").split("\n"):
                screen.line(f"    {line}")


MODALITIES = {"must": T("must"), "should": T("should"), "may": T("may"), "fact": T("fact")}


def _says(screen: Screen, clause: Clause, document: SourceDocument | None) -> None:
    screen.heading(f"{clause.id} ({say(MODALITIES.get(clause.modality, MODALITIES['fact']))})")
    screen.line(_in_language(clause.text))
    if document is not None:
        facts = (document.title, document.issuer, document.dnr, document.dated)
        screen.line(say(T("source: {source}", source=", ".join(words for words in facts if words))))
    if clause.damaged:
        screen.line(say(T("the source's text is damaged here")))


def _clause(screen: Screen, found: actions.ExplainedClause) -> None:
    _says(screen, found.clause, found.document)
    for model, rests in found.models:
        screen.line(say(T("model: {name}", name=f"{_in_language(model.title)} ({model.name})")))
        for basis in rests:
            screen.line(f"  - {_basis(basis)}")
    if found.rests:
        screen.line(say(T("rests on it here:")))
        for basis in found.rests:
            screen.line(f"  - {_basis(basis)}")


BASIS = {
    "figure": T("figure"),
    "type": T("forum type"),
    "part": T("agenda part"),
    "duty": T("the year's order"),
    "stage": T("stage"),
    "ask": T("question"),
    "rule": T("rule"),
    "field": T("field"),
    "command": T("command"),
    "item": T("wheel item"),
    "change": T("changed figure"),
    "shown": T("record"),
}
"""What can rest on a clause."""


def _basis(basis: Basis) -> str:
    name = f"samverka {basis.name}" if basis.kind == "command" else basis.name
    said = f"{say(BASIS[basis.kind]) if basis.kind in BASIS else basis.kind} {name}"
    said += f" = {value}" if (value := _value(basis)) else ""
    said += f": {words}" if (words := basis.words.say(language())) else ""
    where = [basis.path, say(T("decided: {id}", id=basis.decided)) if basis.decided else ""]
    return said + "".join(f" ({part})" for part in where if part)


def _value(basis: Basis) -> str:
    """A figure's value in words («14 dagar»), with the day from which a change holds."""
    from samverka.cli.figures import figure_words
    from samverka.domain.governance import figure_fault

    name = basis.name.partition(" ")[0].rpartition(".")[2]
    if basis.figure is None or figure_fault(name, basis.figure.value):
        return basis.value
    since = basis.value.rpartition(", ")[2] if basis.kind == "change" else ""
    return ", ".join(part for part in (figure_words(name, basis.figure), since) if part)


def _in_language(words: dict[str, str]) -> str:
    return words.get(language()) or words.get("en") or next(iter(words.values()), "")
