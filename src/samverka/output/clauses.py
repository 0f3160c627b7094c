"""The table of clauses as a page: what each says, what it became and where, gathered from models, rules and the sample."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from samverka.actions.clauses import Basis, named, of_model, of_records, of_rules
from samverka.actions.init import sample_folder
from samverka.domain.archive import Archive
from samverka.domain.governance import Clause, Model, SourceDocument
from samverka.store.load import load
from samverka.store.models import load_clauses, load_model, packaged_names
from samverka.store.tree import WorkTree

MODALITIES = {"must": "ska · must", "should": "bör · should", "may": "kan · may", "fact": "fakta · fact"}
KINDS = {
    "figure": "villkor · figure",
    "type": "forumtyp · forum type",
    "part": "på dagordningen · on the agenda",
    "duty": "årets gång · the year's order",
    "stage": "steg · stage",
    "ask": "fråga i ett steg · question",
    "rule": "regel · rule",
    "field": "fält · field",
    "command": "kommando · command",
    "item": "punkt i årshjulet · wheel item",
    "change": "ändrat villkor · changed figure",
    "shown": "så står det i exemplet · in the sample",
}
MOST = 6
"""So many wheel items of the sample are named for a clause: many cite the same."""
HEAD = """\
# Bestämmelserna / The clauses

Vad varje bestämmelse i källorna säger, med våra ord, och vad den blev: villkor i en modell, regel, steg, fält, kommando, post i
exempelarkivet. Raderna är insamlade ur modellerna, reglerna och exemplet; inget är skrivet för hand här. Fakta och det som *kan* göras
visas av en post i exemplet som säger det. `samverka explain G20` visar samma sak, med det egna arkivets poster.

What each clause of the sources says, in our own words, and what it became: a figure of a model, a rule, a stage, a field, a command, a
record of the sample. The lines are gathered from the models, the rules and the sample; nothing here is written by hand. Facts, and what
*may* be done, are shown by a record of the sample that says it. `samverka explain G20` shows the same with the records of one's own.
"""


def clauses_page() -> str:
    """Every clause of every model that comes with the program."""
    sample = load(WorkTree(sample_folder())).archive
    out = [HEAD]
    for name in packaged_names():
        model, _ = load_model(name)
        if model is not None:
            documents, clauses = load_clauses(model)
            for id, document in documents.items():
                held = [clause for clause in clauses.values() if clause.document == id]
                out += [_document(model, document), *(_clause(sample, model, clause) for clause in held)]
    return "\n".join(out)


def _document(model: Model, document: SourceDocument) -> str:
    facts = ", ".join(words for words in (document.issuer, document.dnr, document.dated) if words)
    return f"## {document.title}\n\n{facts}. Modell / model: `{model.name}`.\n"


def _clause(sample: Archive, model: Model, clause: Clause) -> str:
    damaged = ", texten är skadad i källan · damaged in the source" if clause.damaged else ""
    lines = [f"### {clause.id}\n", f"**{MODALITIES[clause.modality]}**{damaged}\n"]
    lines += [f"{clause.text.get(language, '')}\n" for language in ("sv", "en")]
    lines += [f"- {line}" for line in _lines(rests_on(sample, model, clause))]
    return "\n".join(lines) + "\n"


def rests_on(sample: Archive, model: Model, clause: Clause) -> tuple[Basis, ...]:
    """All that rests on a clause: in its model, in the program, and in the sample."""
    return (
        *of_rules(clause.id),
        *of_model(model, clause.id),
        *named(clause),
        *of_records(sample, model, clause),
    )


def _lines(rests: tuple[Basis, ...]) -> Iterator[str]:
    for kind, group in groupby(rests, key=lambda basis: basis.kind):
        held = list(group)
        shown = held[:MOST] if kind == "item" else held
        more = f" … ({len(held)})" if len(held) > len(shown) else ""
        yield f"{KINDS[kind]}: {', '.join(_link(basis) for basis in shown)}{more}"


def _link(basis: Basis) -> str:
    if basis.kind == "rule":
        return f"[{basis.name}](rules/{basis.name}.md)"
    name = f"samverka {basis.name}" if basis.kind == "command" else basis.name
    said = f"`{name} = {basis.value}`" if basis.value else f"`{name}`"
    linked = f"[{said}](../sample-repo/{basis.path})" if basis.path else said
    return f"{linked} ({basis.decided})" if basis.decided else linked
