"""What a rule or a clause is: the rule's page by its code, or what a clause says and what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from samverka.actions.root import find_root
from samverka.diagnostics import Refusal
from samverka.domain.governance import Clause, Figure, Model, SourceDocument
from samverka.rules import RULES_BY_CODE
from samverka.rules.rule import Rule
from samverka.store.models import load_clauses, load_model, packaged_names
from samverka.store.tree import Tree, WorkTree
from samverka.text import T


@dataclass(frozen=True)
class ExplainedClause:
    """A clause, the document it stands in, its model, and what in the model rests on it."""

    model: Model
    clause: Clause
    document: SourceDocument | None
    rests: tuple[str, ...]


def explain(start: str, words: str) -> Rule | tuple[ExplainedClause, ...]:
    """The rule with this code, or every clause with this id. Raises `Refusal` (exit code 2) where there is neither."""
    rule = RULES_BY_CODE.get(words.upper())
    if rule is not None:
        return rule
    found = tuple(_clauses(start, words))
    if found:
        return found
    raise Refusal(
        T("there is no rule and no clause «{words}»", words=words),
        help=T("a rule is written like SV201, a clause like G20"),
        exit_code=2,
    )


def _clauses(start: str, words: str) -> Iterator[ExplainedClause]:
    tree = _tree(start)
    for name in dict.fromkeys((*_own_names(tree), *packaged_names())):
        model, _ = load_model(name, tree)
        if model is None:
            continue
        sources, clauses = load_clauses(model, tree)
        clause = next((c for id, c in clauses.items() if id.casefold() == words.casefold()), None)
        if clause is not None:
            yield ExplainedClause(model, clause, sources.get(clause.document), tuple(_rests_on(model, clause.id)))


def _tree(start: str) -> Tree | None:
    try:
        return WorkTree(find_root(start))
    except Refusal:
        return None  # the packaged models can be explained anywhere


def _own_names(tree: Tree | None) -> list[str]:
    files = tree.files() if tree else ()
    return [path.split("/")[1] for path in files if path.startswith("models/") and path.endswith("/model.yml")]


def _rests_on(model: Model, id: str) -> Iterator[str]:
    """What cites a clause: figures, agenda parts, stages and their questions, as `stadsomrade.issue_lead` or `uppdrag.plan`."""
    for name, figure in model.figures.items():
        if id in figure.cite:
            yield f"{name} = {plain(figure)}"
    for kind in model.forum_types.values():
        if id in kind.cite:
            yield kind.name
        for name, figure in kind.figures.items():
            if id in figure.cite:
                yield f"{kind.name}.{name} = {plain(figure)}"
        yield from (f"{kind.name}.agenda.{part.id}" for part in kind.agenda if id in part.cite)
    for path in model.paths.values():
        for stage in path.stages:
            if id in stage.cite:
                yield f"{path.kind}.{stage.id}"
            yield from (f"{path.kind}.{stage.id}.{ask.name}" for ask in stage.asks if id in ask.cite)


def plain(figure: Figure) -> str:
    """A figure's value as the model writes it, on one line."""
    value = figure.value
    if isinstance(value, dict):
        return ", ".join(
            f"{key} {'–'.join(str(v) for v in item) if isinstance(item, tuple) else item}"
            for key, item in value.items()
        )
    return str(value).lower() if isinstance(value, bool) else str(value)
