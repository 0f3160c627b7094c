"""Governance models from their folders: the packaged ones in `templates/`, and a repository's own in `models/`, which go before."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from samverka.diagnostics import Diagnostic, Location, Severity
from samverka.domain.governance import (
    FIGURES,
    YEARS,
    AgendaPart,
    Ask,
    Clause,
    Duty,
    Figure,
    ForumType,
    Model,
    SourceDocument,
    Stage,
    StagePath,
    figure_fault,
)
from samverka.store.decode import LIST, is_slug, plain, repeated
from samverka.store.document import Document, Unreadable, decode_bytes, parse_plain
from samverka.store.tree import Tree, why_not
from samverka.text import T, Text

TYPE_KEYS = frozenset(("title", "words", "cite", "agenda", "about"))
"""Keys of a forum type that are not figures."""


VOCABULARIES = ("forum", "board")
PLACES = ("first", "last")
TYPES = ("information", "dialogue", "decision", "follow-up", "notice", "preparation", "break")
PHASES = ("before", "ongoing", "closed", "follow-up")
ASKS = ("section", "field", "check")
DONE_BY = ("record", "informed", "meeting", "plan", "statements")
DUTY_KEYS = (
    "id",
    "title",
    "forum",
    "done_by",
    "plan",
    "ahead",
    "every",
    "first",
    "cite",
    "due",
    "season",
    "after",
    "attend",
    "call",
)
_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


def packaged(name: str = "") -> str:
    """The folder `templates/NAME` of this installation: inside the wheel, or at the top of the source tree."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "templates")
    folder = inside if os.path.isdir(inside) else os.path.join(os.path.dirname(os.path.dirname(package)), "templates")
    return os.path.join(folder, name) if name else folder


def packaged_names() -> tuple[str, ...]:
    """The models that come with the program, in alphabetical order, without the defaults they share."""
    folder = packaged()
    return tuple(sorted(n for n in os.listdir(folder) if n != COMMON and os.path.isfile(f"{folder}/{n}/model.yml")))


MOST = 100
"""So many faults of one file are shown."""
COMMON = "common"
"""The defaults that models build on with `extends:`."""

Reader = Callable[[str], bytes | None]
"""Gives a model's file by its name inside the folder, or None where there is none."""


class ModelFile:
    """A model being read: what was wrong is gathered here as findings with their place."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.found: list[Diagnostic] = []

    def add(
        self,
        document: Document,
        path: tuple[str | int, ...],
        message: Text,
        code: str = "SV301",
        *,
        severity: Severity = Severity.ERROR,
        help: Text | None = None,
    ) -> None:
        """Note something wrong at a place of the model's file."""
        self.found.append(Diagnostic(code, severity, document.locate(path), message, help))

    def unreadable(self, name: str, data: bytes, error: Unreadable) -> None:
        """Note that a file of the model cannot be read, and where that shows."""
        text = data.decode("utf-8", "replace")
        place = Document(f"{self.folder}/{name}", text, None, 0, 0, 0).location(error.index)  # type: ignore[arg-type]
        self.found.append(Diagnostic(error.code, Severity.ERROR, place, error.message))

    def table(self, document: Document, path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
        """A value that is to be keys and values; an empty one, and a finding, where it is something else."""
        if value is not None and not isinstance(value, dict):
            self.add(document, path, T("expected keys and values here, like {{a: b}}"))
        return value if isinstance(value, dict) else {}

    def word(
        self, document: Document, path: tuple[str | int, ...], data: dict[str, Any], allowed: tuple[str, ...]
    ) -> str:
        """A value that is one of the words allowed; the first of them where it is missing, or (a finding) another."""
        value = data.get(str(path[-1]))
        if value is None or value in allowed:
            return allowed[0] if value is None else str(value)
        hint = T("it is one of {words}", words=", ".join(filter(None, allowed)))
        self.add(document, path, T("«{value}» is not known here: {hint}", value=_brief(value), hint=hint))
        return allowed[0]

    def items(self, document: Document, path: tuple[str | int, ...], value: Any) -> tuple[Any, ...]:
        """A value that is to be a list, likewise."""
        if value is not None and not isinstance(value, tuple):
            self.add(document, path, LIST(like="[a, b]"))
        return value if isinstance(value, tuple) else ()


def load_model(name: str, tree: Tree | None = None) -> tuple[Model | None, list[Diagnostic]]:
    """The model `name`, from the repository's `models/` where it is there, else the packaged one; and what is wrong with it.
    None where there is no such model, or its file cannot be read at all."""
    own = f"models/{name}"
    if tree is not None and f"{own}/model.yml" in set(tree.files()):
        return whole_model(own, _tree_reader(tree, own))
    folder = packaged(name)
    if not _is_name(name) or not os.path.isfile(f"{folder}/model.yml"):
        return None, []
    return read_model(f"templates/{name}", folder_reader(folder))


def _is_name(name: str) -> bool:
    return bool(name) and all(c.isascii() and (c.isalnum() or c in "-_") for c in name)


def _tree_reader(tree: Tree, folder: str) -> Reader:
    names = set(tree.files())
    return lambda name: tree.read(f"{folder}/{name}") if f"{folder}/{name}" in names else None


def folder_reader(folder: str) -> Reader:
    """Reads a model's files from a folder of this computer."""

    def read(name: str) -> bytes | None:
        path = os.path.join(folder, name)
        if not os.path.isfile(path):
            return None
        with open(path, "rb") as file:
            return file.read()

    return read


def whole_model(folder: str, read: Reader, *, author: bool = False) -> tuple[Model | None, list[Diagnostic]]:
    """A model as its author has it checked: also what no collaboration would meet until it is used, and its clauses. An `author` also gets advice."""
    from samverka.store.modelcheck import check_whole

    source = ModelFile(folder)
    document, clauses = _parse(source, "model.yml", read), _parse(source, "clauses.yml", read)
    if document is None:
        return None, source.found
    model = _read(source, document, read)
    check_whole(source, document, model, clauses, read, author=author)
    return model, source.found


def read_model(folder: str, read: Reader) -> tuple[Model | None, list[Diagnostic]]:
    """A model from its files; what it `extends` comes from the packaged models."""
    source = ModelFile(folder)
    document = _parse(source, "model.yml", read)
    return (None if document is None else _read(source, document, read)), source.found


def _read(source: ModelFile, document: Document, read: Reader) -> Model:
    data = plain(document.root)
    base = None
    if data.get("extends"):
        base, _ = load_model(str(data["extends"]))
        if base is None:
            source.add(
                document, ("extends",), T("there is no model «{name}» to build on", name=_brief(data["extends"]))
            )
    return _model(source, document, data, base, read)


def _parse(source: ModelFile, name: str, read: Reader) -> Document | None:
    data = _data(source, name, read)
    if data is None:
        return None
    path = f"{source.folder}/{name}"
    try:
        document = parse_plain(path, data)
    except Unreadable as error:
        source.unreadable(name, data, error)
        return None
    faults = list(document.faults)
    repeated(document.root, faults)
    for fault in faults[:MOST]:
        source.found.append(Diagnostic(fault.code, Severity.ERROR, document.location(fault.index), fault.message))
    return document


def _data(source: ModelFile, name: str, read: Reader) -> bytes | None:
    try:
        return read(name)
    except OSError as error:
        path = f"{source.folder}/{name}"
        source.found.append(Diagnostic("SV001", Severity.ERROR, Location(path), why_not(path, error)))
        return None


def _model(source: ModelFile, document: Document, data: dict[str, Any], base: Model | None, read: Reader) -> Model:
    known = ("name", "version", "extends", "title", "about", "figures", "forum_types", "paths", "words", "year")
    for key in data:
        if key not in known:
            source.add(
                document, (key,), T("unknown key «{key}»; the keys here are {known}", key=key, known=", ".join(known))
            )
    figures = {
        name: figure
        for name, value in source.table(document, ("figures",), data.get("figures")).items()
        if (figure := _figure(source, document, ("figures", name), name, value)) is not None
    }
    vocabulary = source.word(document, ("words",), data, VOCABULARIES)
    own = _clause_ids(read)
    return Model(
        name=str(data.get("name") or source.folder.rpartition("/")[2]),
        version=data["version"] if isinstance(data.get("version"), int) else 1,
        title=_words(data.get("title")),
        about=_words(data.get("about")),
        figures={**(base.figures if base else {}), **figures},
        forum_types={
            **(base.forum_types if base else {}),
            **{
                name: _forum_type(source, document, name, data, vocabulary)
                for name, data in _tables(source, document, "forum_types", data)
            },
        },
        paths={
            **(base.paths if base else {}),
            **{kind: _path(source, document, kind, data) for kind, data in _tables(source, document, "paths", data)},
        },
        documents={**(base.documents if base else {}), **_documents(source, read)},
        folder=source.folder,
        extends=base.name if base else "",
        clause_ids=lambda: own() | (base.clause_ids() if base else frozenset()),
        year=_year(source, document, data, base),
    )


def _clause_ids(read: Reader) -> Callable[[], frozenset[str]]:
    @cache
    def ids() -> frozenset[str]:
        document = _parse(ModelFile(""), "clauses.yml", read)
        return frozenset(_table(plain(document.root).get("clauses")) if document else ())

    return ids


def _tables(
    source: ModelFile, document: Document, key: str, data: dict[str, Any]
) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, value in source.table(document, (key,), data.get(key)).items():
        yield name, source.table(document, (key, name), value)


def _documents(source: ModelFile, read: Reader) -> dict[tuple[str, str], str]:
    found = {}
    for kind in ("issue", "meeting", "uppdrag", "insats", "plan"):
        for language in ("sv", "en"):
            name = f"documents/{kind}.{language}.md"
            data = _data(source, name, read)
            try:
                if data is not None:
                    found[kind, language] = decode_bytes(data).replace("\r\n", "\n")
            except Unreadable as error:
                source.unreadable(name, data or b"", error)
    return found


def _brief(value: Any) -> str:
    """A value as a finding quotes it."""
    words = str(value) if not isinstance(value, (dict, tuple)) else "…"
    return words if len(words) <= 100 else f"{words[:100]}…"


def _table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _words(value: Any) -> dict[str, str]:
    if isinstance(value, dict):
        return {str(language): str(words) for language, words in value.items()}
    return {"sv": str(value), "en": str(value)} if value is not None else {}


def _strings(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(str(item) for item in value) if isinstance(value, tuple) else (str(value),)


FIGURE_KEYS = ("value", "cite", "assumption")


def _figure(source: ModelFile, document: Document, path: tuple[str, ...], name: str, value: Any) -> Figure | None:
    if name not in FIGURES:
        source.add(
            document,
            path,
            T("there is no figure «{name}»; the figures are {known}", name=name, known=", ".join(FIGURES)),
        )
        return None
    if not isinstance(value, dict) or "value" not in value:
        source.add(document, path, T("the figure «{name}» is written {{value: …, cite: …}}", name=name))
        return None
    if fault := figure_fault(name, value["value"]):
        source.add(document, (*path, "value"), T("the figure «{name}» cannot be that: {why}", name=name, why=fault))
        return None
    figure = Figure(value["value"], _strings(value.get("cite")), str(value.get("assumption") or ""))
    if not figure.cite and not figure.assumption:
        source.add(
            document, path, T("the figure «{name}» rests on nothing: give it cite: or assumption:", name=name), "SV302"
        )
    return figure


def _forum_type(source: ModelFile, document: Document, name: str, data: dict[str, Any], vocabulary: str) -> ForumType:
    way = ("forum_types", name)
    figures = {
        key: figure
        for key, value in data.items()
        if key not in TYPE_KEYS and (figure := _figure(source, document, (*way, key), key, value)) is not None
    }
    parts = source.items(document, (*way, "agenda"), data.get("agenda"))
    return ForumType(
        name,
        _words(data.get("title")),
        source.word(document, (*way, "words"), data, VOCABULARIES) if "words" in data else vocabulary,
        _strings(data.get("cite")),
        figures,
        tuple(_part(source, document, (*way, "agenda", index), part) for index, part in enumerate(parts)),
    )


PART_KEYS = (
    "id", "title", "type", "place", "brings", "duration", "presenter", "parties", "required", "cite", "assumption",
)  # fmt: skip


def _part(source: ModelFile, document: Document, way: tuple[str | int, ...], value: Any) -> AgendaPart:
    data = source.table(document, way, value)
    id = str(data.get("id", ""))
    if data and not is_slug(id):
        message = T("«{value}» is no id: use small letters a to z, digits and hyphens", value=_brief(id))
        source.add(document, (*way, "id"), message)
    minutes = data.get("duration")
    if minutes is not None and type(minutes) is not int:
        message = T("«{value}» is no whole number: write it like 20, without quotes", value=_brief(minutes))
        source.add(document, (*way, "duration"), message)
    return AgendaPart(
        id=id if is_slug(id) else "punkt",
        title=_words(data.get("title")),
        type=source.word(document, (*way, "type"), data, TYPES),
        place=source.word(document, (*way, "place"), data, PLACES),
        brings=str(data.get("brings") or ""),
        duration=minutes if type(minutes) is int else None,
        presenter=str(data.get("presenter") or ""),
        parties=_strings(data.get("parties")),
        cite=_strings(data.get("cite")),
        assumption=str(data.get("assumption") or ""),
        required=data.get("required") is True,
    )


def _path(source: ModelFile, document: Document, kind: str, data: dict[str, Any]) -> StagePath:
    stages = []
    for index, stage in enumerate(source.items(document, ("paths", kind, "stages"), data.get("stages"))):
        way = ("paths", kind, "stages", index)
        stages.append(_stage(source, document, way, index + 1, source.table(document, way, stage)))
    return StagePath(kind, tuple(stages))


STAGE_KEYS = ("id", "name", "phase", "cite", "assumption", "inherited", "next", "by", "item", "task", "asks")
ASK_KEYS = ("section", "field", "check", "by", "question", "cite", "assumption")


def _stage(
    source: ModelFile, document: Document, way: tuple[str | int, ...], number: int, data: dict[str, Any]
) -> Stage:
    asks = []
    for index, ask in enumerate(source.items(document, (*way, "asks"), data.get("asks"))):
        asks.append(_ask(source, document, (*way, "asks", index), source.table(document, (*way, "asks", index), ask)))
    return Stage(
        id=str(data.get("id", "")),
        number=number,
        name=_words(data.get("name")),
        phase=source.word(document, (*way, "phase"), data, PHASES),
        cite=_strings(data.get("cite")),
        inherited=bool(data.get("inherited")),
        next=_strings(data.get("next")) if "next" in data else (),
        asks=tuple(asks),
        assumption=str(data.get("assumption") or ""),
        final="next" in data and not data["next"],
        by=str(data.get("by") or ""),
        task=_words(data.get("task")),
        item=source.word(document, (*way, "item"), data, ("decision", *TYPES)),
    )


def _ask(source: ModelFile, document: Document, way: tuple[str | int, ...], data: dict[str, Any]) -> Ask:
    kind = next((k for k in ASKS if k in data), "")
    if not kind:
        source.add(document, way, T("a stage asks for a section, a field or a check"))
    ask = Ask(
        kind,
        str(data.get(kind, "")),
        _words(data.get("question")),
        _strings(data.get("cite")),
        str(data.get("assumption") or ""),
        str(data.get("by") or ""),
    )
    if not ask.cite and not ask.assumption:
        source.add(
            document,
            way,
            T("the figure «{name}» rests on nothing: give it cite: or assumption:", name=ask.name),
            "SV302",
        )
    return ask


def _year(source: ModelFile, document: Document, data: dict[str, Any], base: Model | None) -> tuple[Duty, ...]:
    duties = {duty.id: duty for duty in (base.year if base else ())}
    for index, value in enumerate(source.items(document, ("year",), data.get("year"))):
        duty = _duty(source, document, ("year", index), source.table(document, ("year", index), value))
        duties[duty.id] = duty
    return tuple(duties.values())


def _duty(source: ModelFile, document: Document, way: tuple[str | int, ...], data: dict[str, Any]) -> Duty:
    for key in data:
        if key not in DUTY_KEYS:
            known = ", ".join(DUTY_KEYS)
            source.add(document, (*way, key), T("unknown key «{key}»; the keys here are {known}", key=key, known=known))
    every = str(data.get("every") or "")
    if every and FIGURES.get(every, ("",))[0] != YEARS:
        source.add(document, (*way, "every"), T("«{value}» is no figure of years", value=_brief(every)))
        every = ""
    figures = {
        name: _duty_figure(source, document, (*way, name), name, data[name]) for name in _DUTY_SHAPES if name in data
    }
    return Duty(
        id=str(data.get("id") or f"duty-{way[-1]}"),
        title=_words(data.get("title")),
        done_by=source.word(document, (*way, "done_by"), data, DONE_BY),
        forum=str(data.get("forum") or ""),
        plan=str(data.get("plan") or ""),
        ahead=data["ahead"] if type(data.get("ahead")) is int else 0,
        every=every,
        first=data["first"] if type(data.get("first")) is int else 0,
        cite=_strings(data.get("cite")),
        **figures,
    )


def _duty_figure(
    source: ModelFile, document: Document, way: tuple[str | int, ...], name: str, value: Any
) -> Figure | None:
    held = value.get("value") if isinstance(value, dict) else None
    fits, example = _DUTY_SHAPES[name]
    if not isinstance(value, dict) or not fits(held):
        source.add(document, way, T("«{name}» is written {{value: {example}, cite: …}}", name=name, example=example))
        return None
    figure = Figure(held, _strings(value.get("cite")), str(value.get("assumption") or ""))
    if not figure.cite and not figure.assumption:
        message = T("the figure «{name}» rests on nothing: give it cite: or assumption:", name=name)
        source.add(document, way, message, "SV302")
    return figure


def _is_day(value: Any) -> bool:
    return isinstance(value, str) and _DAY.fullmatch(value) is not None


def _is_span(value: Any) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and all(map(_is_day, value))


def _is_list(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(held, str) for held in value)


def _is_call(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("forum"), str) and _is_day(value.get("from"))


_DUTY_SHAPES: dict[str, tuple[Callable[[Any], bool], str]] = {
    "due": (_is_day, '"03-31"'),
    "season": (_is_span, '["03-01", "05-31"]'),
    "after": (_is_list, "[DUTY]"),
    "attend": (_is_list, "[TYPE#chair, FUNCTION, principals]"),
    "call": (_is_call, '{forum: TYPE, from: "04-01"}'),
}
"""What the figures of a duty look like."""


def load_clauses(model: Model, tree: Tree | None = None) -> tuple[dict[str, SourceDocument], dict[str, Clause]]:
    """The clauses of a model and the documents they come from, with those of the model it extends. Read only where a clause is to
    be shown: they are its largest part."""
    base, _ = load_model(model.extends) if model.extends else (None, [])
    sources, clauses = load_clauses(base) if base else ({}, {})
    own = model.folder.startswith("models/") and tree is not None
    read = (
        _tree_reader(tree, model.folder)
        if own and tree is not None
        else folder_reader(packaged(model.folder.rpartition("/")[2]))
    )
    document = _parse(ModelFile(model.folder), "clauses.yml", read)
    data = plain(document.root) if document else {}
    sources |= {id: _source(id, _table(v)) for id, v in _table(data.get("documents")).items()}
    clauses |= {id: _clause(id, _table(v)) for id, v in _table(data.get("clauses")).items()}
    return sources, clauses


def _source(id: str, data: dict[str, Any]) -> SourceDocument:
    said = {key: str(data[key]) for key in ("issuer", "dated", "dnr", "file") if data.get(key) is not None}
    return SourceDocument(id, str(data.get("title") or id), **said)


CLAUSE_KEYS = ("modality", "document", "text", "became", "shown", "damaged")


def _clause(id: str, data: dict[str, Any]) -> Clause:
    return Clause(
        id,
        str(data.get("modality") or "fact"),
        str(data.get("document") or ""),
        _words(data.get("text")),
        _strings(data.get("became")),
        bool(data.get("damaged")),
        _strings(data.get("shown")),
    )
