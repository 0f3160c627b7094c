"""What the author of a governance model is told: keys that nothing reads, words that are missing, stages and sections that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from samverka.diagnostics import Path, Severity
from samverka.domain.fields import specs
from samverka.domain.governance import BRINGS, FIGURES, Model, Stage
from samverka.domain.records import KINDS
from samverka.domain.stages import CHECKS
from samverka.rules.saying import meant
from samverka.store.decode import is_slug, plain
from samverka.store.document import Document
from samverka.store.models import (
    ASK_KEYS,
    CLAUSE_KEYS,
    FIGURE_KEYS,
    PART_KEYS,
    STAGE_KEYS,
    ModelFile,
    Reader,
)
from samverka.text import LANGUAGES, T, Text

PATHS = ("uppdrag", "insats", "issue")
"""The kinds of records that pass stages."""
OF_A_TYPE = ("conveners_of", "summons_by", "lifted_to", "raises_to", "distributes_to")
"""Figures whose value is a forum type, or some."""
MODALITIES = ("must", "should", "may", "fact")
SOURCE_KEYS = ("title", "issuer", "dated", "dnr", "file")
SECTION = re.compile(r"<!--\s*section:\s*([A-Za-z0-9_-]+)\s*-->")


def check_whole(
    source: ModelFile, document: Document, model: Model, clauses: Document | None, read: Reader, *, author: bool
) -> None:
    """Note all that is wrong with a model that could be read: `document` is its model.yml, `clauses` its clauses.yml. An `author`
    is also told what would only be better so."""
    look = _Look(source, document, model)
    data = plain(document.root)
    look.model(data)
    if author:
        look.advice(data)
        look.sections(read)
    if clauses is not None:
        _Look(source, clauses, model).clauses(plain(clauses.root))


class _Look:
    """One file of the model, gone through from the top."""

    def __init__(self, source: ModelFile, document: Document, model: Model) -> None:
        self._source, self._document, self._model = source, document, model

    def _add(self, way: Path, message: Text, code: str = "SV301", *, help: Text | None = None) -> None:
        severity = Severity.WARNING if code == "SV311" else Severity.ERROR
        self._source.add(self._document, way, message, code, severity=severity, help=help)

    def model(self, data: dict[str, Any]) -> None:
        """model.yml."""
        self._words((), data, "title")
        if "about" in data:
            self._words((), data, "about")
        for name, value in _tables(data.get("figures")):
            self._figure(("figures", name), name, value)
        for name, value in _tables(data.get("forum_types")):
            self._forum_type(("forum_types", name), value)
        for kind, value in _tables(data.get("paths")):
            self._path(("paths", kind), kind, value)
        duties = _rows(data.get("year"))
        self._ids(("year",), duties)
        for index, duty in duties:
            self._duty(("year", index), duty)

    def advice(self, data: dict[str, Any]) -> None:
        """What no collaboration needs to hear of again and again."""
        folder = self._source.folder.rpartition("/")[2]
        name = str(data.get("name"))
        if name != folder:
            message = T("the model is called «{name}», and its folder «{folder}»", name=name, folder=folder)
            self._add(("name",), message, "SV311")
        if type(data.get("version")) is not int:
            self._add(("version",), T("a model has a version: a whole number, raised when it is changed"), "SV311")
        for key, value in _tables(data.get("forum_types")):
            if not value.get("agenda"):
                message = T("the forum type has no agenda: its meetings begin with an empty one")
                self._add(("forum_types", key), message, "SV311")

    def _forum_type(self, way: Path, data: dict[str, Any]) -> None:
        self._words(way, data, "title")
        self._cites(way, data)
        for name, value in _tables(data):
            if name in FIGURES:
                self._figure((*way, name), name, value)
        parts = _rows(data.get("agenda"))
        self._ids((*way, "agenda"), parts)
        for index, part in parts:
            here = (*way, "agenda", index)
            self._keys(here, part, PART_KEYS)
            self._words(here, part, "title")
            self._cites(here, part)
            self._one_of((*here, "brings"), str(part.get("brings") or ""), BRINGS)

    def _duty(self, way: Path, data: dict[str, Any]) -> None:
        self._words(way, data, "title")
        self._cites(way, data)
        for name, value in _tables(data):
            self._cites((*way, name), value)
        if data.get("forum"):
            self._type((*way, "forum"), str(data["forum"]))

    def _figure(self, way: Path, name: str, data: dict[str, Any]) -> None:
        if name in FIGURES:
            self._keys(way, data, FIGURE_KEYS)
            self._cites(way, data)
        if name in OF_A_TYPE:
            for word in _list(data.get("value")):
                self._type((*way, "value"), str(word))

    def _type(self, way: Path, word: str) -> None:
        message = T("the model has no forum type «{word}»", word=word)
        self._known(way, word, self._model.forum_types, message)

    def _path(self, way: Path, kind: str, data: dict[str, Any]) -> None:
        self._one_of(way, kind, PATHS)
        self._keys(way, data, ("stages",))
        stages = _rows(data.get("stages"))
        self._ids((*way, "stages"), stages)
        ids = [str(stage.get("id")) for _, stage in stages]
        for index, stage in stages:
            here = (*way, "stages", index)
            self._keys(here, stage, STAGE_KEYS)
            self._words(here, stage, "name")
            self._cites(here, stage)
            for place, following in enumerate(_list(stage.get("next"))):
                self._known(
                    (*here, "next", place), str(following), ids, T("there is no stage «{word}»", word=following)
                )
            for place, ask in _rows(stage.get("asks")):
                self._ask((*here, "asks", place), kind, ask)

    def _ask(self, way: Path, kind: str, data: dict[str, Any]) -> None:
        self._keys(way, data, ASK_KEYS)
        self._words(way, data, "question")
        self._cites(way, data)
        if "check" in data:
            word = str(data["check"])
            self._known((*way, "check"), word, CHECKS, T("there is no check «{word}»", word=word))
        elif "field" in data and kind in KINDS:
            word = str(data["field"])
            cls: Any = KINDS[kind]
            fields = [spec.key for spec in specs(cls)]
            self._known((*way, "field"), word, fields, T("{kind} has no field «{word}»", kind=kind, word=word))
        elif "section" in data and not is_slug(str(data["section"])):
            message = T("«{value}» is no id: use small letters a to z, digits and hyphens", value=data["section"])
            self._add((*way, "section"), message)

    def sections(self, read: Reader) -> None:
        """The model's own body templates have the sections that its stages ask for."""
        for (kind, language), text in self._model.documents.items():
            path = self._model.paths.get(kind)
            name = f"documents/{kind}.{language}.md"
            if path is None or read(name) is None:
                continue
            there = set(SECTION.findall(text))
            for section in _asked(path.stages):
                if section not in there:
                    message = T("{file} has no section «{section}», which a stage asks for", file=name, section=section)
                    help = T("write below its heading: <!-- section: {section} -->", section=section)
                    self._add(("paths", kind), message, "SV311", help=help)

    def clauses(self, data: dict[str, Any]) -> None:
        """clauses.yml."""
        self._keys((), data, ("documents", "clauses"))
        documents = _tables(data.get("documents"))
        for id, value in documents:
            self._keys(("documents", id), value, SOURCE_KEYS)
            if not value.get("title"):
                self._add(("documents", id), T("the document has no title"), "SV311")
        ids = [id for id, _ in documents]
        for id, value in _tables(data.get("clauses")):
            way = ("clauses", id)
            self._keys(way, value, CLAUSE_KEYS)
            self._words(way, value, "text")
            for key in ("modality", "document"):
                if not value.get(key):
                    self._add(way, T("the clause has no {key}:", key=key))
            if value.get("modality"):
                self._one_of((*way, "modality"), str(value["modality"]), MODALITIES)
            if word := str(value.get("document") or ""):
                self._known((*way, "document"), word, ids, T("there is no document «{word}» above", word=word))

    # --- what is looked for everywhere

    def _keys(self, way: Path, data: dict[str, Any], known: tuple[str, ...]) -> None:
        for key in data:
            if key not in known:
                message = T("unknown key «{key}»; the keys here are {known}", key=key, known=", ".join(known))
                self._add((*way, key), message, help=meant(str(key), known))

    def _words(self, way: Path, data: dict[str, Any], key: str) -> None:
        """The words are there, in both languages."""
        value = data.get(key)
        held = value if isinstance(value, dict) else dict.fromkeys(LANGUAGES, value)
        lacking = [language for language in LANGUAGES if not held.get(language)]
        if len(lacking) == len(LANGUAGES):
            self._add((*way, key), T("{key} is missing: write {{sv: …, en: …}}", key=key), "SV311")
        elif lacking:
            self._add((*way, key), T("{key} has no words in {language}", key=key, language=lacking[0]), "SV311")

    def _cites(self, way: Path, data: dict[str, Any]) -> None:
        for id in _list(data.get("cite")):
            if str(id) not in self._model.clause_ids():
                message = T("the model «{model}» has no clause «{id}»", model=self._model.name, id=id)
                self._add(
                    (*way, "cite"), message, "SV307", help=T("write it in clauses.yml, with its document and its text")
                )

    def _ids(self, way: Path, rows: list[tuple[int, dict[str, Any]]]) -> None:
        seen: set[str] = set()
        for index, row in rows:
            id = str(row.get("id") or "")
            if not id:
                self._add((*way, index), T("the id is missing: write id: and small letters a to z, digits and hyphens"))
            elif id in seen:
                self._add((*way, index, "id"), T("the id «{id}» stands twice here", id=id))
            seen.add(id)

    def _one_of(self, way: Path, word: str, known: tuple[str, ...]) -> None:
        hint = T("it is one of {words}", words=", ".join(filter(None, known)))
        self._known(way, word, known, T("«{value}» is not known here: {hint}", value=word, hint=hint))

    def _known(self, way: Path, word: str, known: Iterable[str], message: Text) -> None:
        if word not in known:
            self._add(way, message, help=meant(word, known))


def _asked(stages: tuple[Stage, ...]) -> list[str]:
    return [ask.name for stage in stages for ask in stage.asks if ask.kind == "section"]


def _tables(value: Any) -> list[tuple[str, dict[str, Any]]]:
    return [(str(k), v) for k, v in value.items() if isinstance(v, dict)] if isinstance(value, dict) else []


def _rows(value: Any) -> list[tuple[int, dict[str, Any]]]:
    return [(i, v) for i, v in enumerate(value) if isinstance(v, dict)] if isinstance(value, tuple) else []


def _list(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, tuple) else () if value is None else (value,)
