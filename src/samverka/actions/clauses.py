"""What rests on a clause: gathered from models, rules and records, so that no table of it has to be kept by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, get_args, get_origin

from samverka.domain.archive import Archive
from samverka.domain.fields import Block, FieldSpec, OneOf, is_block, specs, unwrap
from samverka.domain.governance import Clause, Figure, Model
from samverka.domain.records import KINDS, Collaboration, Party, Person, Record, Wheel
from samverka.named import NamedTuple
from samverka.rules import RULES
from samverka.text import LANGUAGES, Text, Words

HOLDERS: dict[str, type[Block]] = {**KINDS, "party": Party, "person": Person}
"""What the first word of a field can be; a key that every record has stands alone (`dnr`)."""


NO_WORDS = Words(())


class Basis(NamedTuple):
    """One thing that rests on a clause. `kind` is figure, type, part, duty, stage, ask, rule, field, command, item, change or shown.

    `name` is what it is called where it stands (`stadsomrade.issue_lead`, `SV202`, `2026-hisingen#trygghet`), `words` what it says,
    `value` a figure's as the model writes it, `figure` the figure itself. `path` is the record's file, `decided` the decision behind a change."""

    kind: str
    name: str
    words: Words = NO_WORDS
    value: str = ""
    path: str = ""
    decided: str = ""
    figure: Figure | None = None


def of_model(model: Model, id: str) -> Iterator[Basis]:
    """What cites a clause in a model: figures, forum types, agenda parts, stages and their questions."""
    yield from _figures("", model.figures, id)
    for kind in model.forum_types.values():
        if id in kind.cite:
            yield Basis("type", kind.name, _words(kind.title))
        yield from _figures(f"{kind.name}.", kind.figures, id)
        yield from (
            Basis("part", f"{kind.name}.{part.id}", _words(part.title)) for part in kind.agenda if id in part.cite
        )
    for duty in model.year:
        if id in duty.cite or any(id in figure.cite for figure in duty.figures):
            yield Basis("duty", f"year.{duty.id}", _words(duty.title))
    for path in model.paths.values():
        for stage in path.stages:
            if id in stage.cite:
                yield Basis("stage", f"{path.kind}.{stage.id}", _words(stage.name))
            for ask in stage.asks:
                if id in ask.cite:
                    yield Basis("ask", f"{path.kind}.{stage.id}.{ask.name}", _words(ask.question))


def _figures(prefix: str, figures: dict[str, Figure], id: str) -> Iterator[Basis]:
    return (
        Basis("figure", f"{prefix}{name}", value=value_words(f.value), figure=f)
        for name, f in figures.items()
        if id in f.cite
    )


def of_rules(id: str) -> Iterator[Basis]:
    """The rules that state a clause as their source."""
    for rule in RULES:
        if id in rule.sources:
            yield Basis("rule", rule.code, _both(rule.title))


def _both(text: Text) -> Words:
    return Words(tuple((language, text.say(language)) for language in LANGUAGES))


def _words(words: dict[str, str]) -> Words:
    return Words(tuple(words.items()))


def named(clause: Clause) -> Iterator[Basis]:
    """The fields and commands that a clause says it became."""
    for entry in clause.became:
        kind, _, name = entry.partition(" ")
        spec = field_of(name) if kind == "field" else None
        yield Basis(kind, name, _both(spec.doc) if spec else NO_WORDS)


def of_records(archive: Archive, model: Model, clause: Clause) -> Iterator[Basis]:
    """What in a repository rests on a clause: items of wheels that cite it, changes of its figures, and the records of its `shown`."""
    for record in archive.records.values():
        if isinstance(record, Wheel) and _governs(archive, model, record):
            for item in record.items:
                if clause.id in item.cite:
                    yield Basis("item", f"{record.id}#{item.id}", Words((("", item.title),)), path=record.path)
        elif isinstance(record, Collaboration) and _governs(archive, model, record):
            yield from _changes(model, clause.id, record)
    for words in clause.shown:
        record_shown = shows(archive, words)
        if record_shown is not None:
            yield Basis("shown", words, path=record_shown.path)


def _governs(archive: Archive, model: Model, record: Record) -> bool:
    held = archive.model(record)
    return held is not None and held.folder == model.folder


def _changes(model: Model, id: str, record: Collaboration) -> Iterator[Basis]:
    for change in record.changes:
        type_, _, name = change.figure.rpartition(".")
        holders: Iterable[dict[str, Figure]] = (
            [model.forum_types[type_].figures]
            if type_ in model.forum_types
            else [model.figures, *(kind.figures for kind in model.forum_types.values())]
        )
        if any(name in figures and id in figures[name].cite for figures in holders):
            where = f"{change.figure} ({change.forum})" if change.forum else change.figure
            words = f"{value_words(change.value)}, {change.from_.isoformat()}–"
            yield Basis(
                "change", where, value=words, path=record.path, decided=change.decided, figure=Figure(change.value)
            )


# --- what `became` and `shown` name


def field_of(words: str) -> FieldSpec | None:
    """The field that `forum.seats.mandate` or `plan.type=budget` names; None where there is none, or it knows no such word."""
    way, equals, value = words.partition("=")
    first, *steps = way.split(".")
    cls: Any = HOLDERS.get(first)
    if cls is None:
        cls, steps = Record, [first, *steps]
    found = None
    for step in steps:
        found = next((spec for spec in specs(cls) if spec.key == step), None) if is_block(cls) else None
        if found is None:
            return None
        cls, mark = _inner(found.type)
    return found if not equals or (isinstance(mark, OneOf) and value in mark.words) else None


def _inner(declared: Any) -> tuple[Any, Any]:
    core, mark = unwrap(declared)
    return unwrap(get_args(core)[0]) if get_origin(core) is tuple else (core, mark)


def shows(archive: Archive, words: str) -> Record | None:
    """The record that `styrelse seats.appointed=elected` names, if it is there and says it; without `=` it is enough that the field
    holds something."""
    id, _, rest = words.partition(" ")
    way, equals, value = rest.partition("=")
    record = archive.records.get(id)
    held = list(_values(record, way.split("."))) if record else []
    return record if any(text == value for text in held) or (held and not equals) else None


def _values(value: Any, way: list[str]) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _values(item, way)
    elif not way:
        if value not in (None, ""):
            yield plain_word(value)
    elif isinstance(value, Block):
        name = way[0] if hasattr(value, way[0]) else f"{way[0]}_"
        yield from _values(getattr(value, name, None), way[1:])


def plain_word(value: Any) -> str:
    """A value as a record writes it: a day as 2026-03-12, a truth as true."""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


def value_words(value: Any) -> str:
    """A figure's value as the model writes it, on one line: «days 14», «min 4, target 4–6»."""
    if isinstance(value, dict):
        return ", ".join(f"{key} {value_words(item)}" for key, item in value.items())
    return "–".join(map(str, value)) if isinstance(value, tuple) else plain_word(value)
