"""What a rule or a clause is: the rule's page by its code, or what a clause says and what rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.actions.clauses import Basis, named, of_model, of_records, of_rules
from samverka.actions.root import find_root
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.governance import Clause, Model, SourceDocument
from samverka.domain.records import Settings
from samverka.domain.values import Struct
from samverka.rules import RULES_BY_CODE
from samverka.rules.rule import Rule
from samverka.store.load import load
from samverka.store.models import load_clauses, load_model, packaged_names
from samverka.store.tree import Tree, WorkTree
from samverka.text import T


class ExplainedClause(Struct):
    """A clause, the document it stands in, the models that have it, what rests on it in each of them, and what does in the
    program and in this repository."""

    clause: Clause
    document: SourceDocument | None
    models: tuple[tuple[Model, tuple[Basis, ...]], ...]
    rests: tuple[Basis, ...]


class ExplainedRule(Struct):
    """A rule, with the clauses it rests on."""

    rule: Rule
    clauses: tuple[ExplainedClause, ...]


def explain(start: str, words: str) -> ExplainedRule | tuple[ExplainedClause, ...]:
    """The rule with this code, or every clause with this id. Raises `Refusal` (exit code 2) where there is neither."""
    known = Known(_tree(start))
    rule = RULES_BY_CODE.get(words.upper())
    if rule is not None:
        return ExplainedRule(rule, tuple(held for id in rule.sources for held in known.clauses(id)))
    clauses = known.clauses(words)
    if clauses:
        return clauses
    raise Refusal(
        T("there is no rule and no clause «{words}»", words=words),
        help=T("a rule is written like SV201, a clause like G20"),
        exit_code=2,
    )


class Known:
    """The models of a repository (or of the program alone), with their clauses, and the records where there are any."""

    def __init__(self, tree: Tree | None) -> None:
        self._archive = load(tree).archive if tree else Archive(Settings(format=1, domain="samverka.invalid"))
        names = dict.fromkeys((*_own_names(tree), *packaged_names()))
        models = [model for name in names if (model := load_model(name, tree)[0]) is not None]
        self._models = [(model, *load_clauses(model, tree)) for model in models]

    def clauses(self, words: str) -> tuple[ExplainedClause, ...]:
        """Every clause with this id: two models can use the same for different things."""
        found: dict[str, ExplainedClause] = {}
        for model, documents, clauses in self._models:
            clause = next((c for id, c in clauses.items() if id.casefold() == words.casefold()), None)
            if clause is None:
                continue
            held = found.get(repr(clause)) or self._explained(clause, documents.get(clause.document))
            ours = (model, tuple(of_model(model, clause.id)))
            records = tuple(of_records(self._archive, model, clause))
            rests = tuple({basis._replace(figure=None): basis for basis in (*held.rests, *records)}.values())
            found[repr(clause)] = ExplainedClause(clause, held.document, (*held.models, ours), rests)
        return tuple(found.values())

    def _explained(self, clause: Clause, document: SourceDocument | None) -> ExplainedClause:
        return ExplainedClause(clause, document, (), (*of_rules(clause.id), *named(clause)))


def _tree(start: str) -> Tree | None:
    try:
        return WorkTree(find_root(start))
    except Refusal:
        return None  # the packaged models can be explained anywhere


def _own_names(tree: Tree | None) -> Iterator[str]:
    for path in tree.files() if tree else ():
        if path.startswith("models/") and path.endswith("/model.yml"):
            yield path.split("/")[1]
