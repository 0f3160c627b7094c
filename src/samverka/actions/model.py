"""Governance models for those who write them: what there is, and what is wrong with one of one's own."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from samverka.actions.check import check as check_records
from samverka.actions.init import Source, beginning, day_of_beginning, folder_in, in_year
from samverka.actions.root import find_root
from samverka.diagnostics import Diagnostic, Location, Refusal, Severity
from samverka.domain.governance import Model
from samverka.domain.values import Struct
from samverka.store.models import COMMON, folder_reader, load_model, packaged, packaged_names, whole_model
from samverka.store.tree import MemoryTree, WorkTree
from samverka.text import T


class Checked(Struct):
    """A model that was checked: its name, its folder as the user knows it, and what is wrong, by file and line."""

    name: str
    folder: str
    diagnostics: tuple[Diagnostic, ...]


class ListedModel(Struct):
    """A model that can be used here. `own` says whether it is the repository's."""

    model: Model
    own: bool


def check(start: str, what: str | None, today: date | None) -> tuple[Checked, ...]:
    """Check one model, by its name or its folder; without either, those of the repository. Raises `Refusal` (exit code 2)."""
    places = [_place(start, what)] if what else [(name, f"models/{name}", folder) for name, folder in _own(start)]
    if not places:
        help = T("write one in models/NAME/model.yml; or name one: samverka model check NAME")
        raise Refusal(T("there is no model of its own in this repository"), help=help, exit_code=2)
    return tuple(_checked(*place, today or day_of_beginning()) for place in places)


def _place(start: str, what: str) -> tuple[str, str, str]:
    """Name, folder as shown, and folder on this computer."""
    folder = os.path.join(start, what)
    if os.path.isfile(os.path.join(folder, "model.yml")):
        return os.path.basename(os.path.abspath(folder)), os.path.normpath(what).replace(os.sep, "/"), folder
    own = dict(_own(start))
    if what in own:
        return what, f"models/{what}", own[what]
    if what in (*packaged_names(), COMMON):
        return what, f"templates/{what}", packaged(what)
    known = ", ".join(dict.fromkeys((*own, *packaged_names())))
    raise Refusal(
        T("there is no model «{name}»", name=what),
        help=T("the models are: {names}; a folder of one has a model.yml", names=known),
        exit_code=2,
    )


def _own(start: str) -> list[tuple[str, str]]:
    try:
        folder = Path(find_root(start), "models")
    except Refusal:
        return []
    return [(path.parent.name, str(path.parent)) for path in sorted(folder.glob("*/model.yml"))]


def _checked(name: str, shown: str, folder: str, today: date) -> Checked:
    model, found = whole_model(shown, folder_reader(folder), author=True)
    begun = _beginning(name, shown, folder, today) if model is not None and name != COMMON else []
    return Checked(name, shown, tuple(sorted((*found, *begun), key=lambda d: (d.location, d.code))))


def _beginning(name: str, shown: str, folder: str, today: date) -> list[Diagnostic]:
    """What is wrong with the records that the model begins with, where they stand. Only errors: persons and meetings come later."""
    written = {
        in_year(p.relative_to(Path(folder, "start")).as_posix(), today.year): p
        for p in Path(folder, "start").rglob("*")
    }
    if "collaboration.md" not in written:
        message = T("there is no start/collaboration.md: samverka init has nothing to begin with")
        return [Diagnostic("SV311", Severity.WARNING, Location(f"{shown}/start"), message)]
    files = beginning((Source(name, folder, own=True),), "sv", None, today, "exempel")
    within = f"{folder_in({'collaboration.md': written['collaboration.md'].read_bytes()}, name)}/"
    report = check_records(MemoryTree(files), today)
    return [
        _moved(found, f"{shown}/start/{_as_written(found.location.path.removeprefix(within), written, folder)}")
        for found in report.diagnostics
        if found.severity is Severity.ERROR and not found.location.path.startswith("models/")
    ]


def _as_written(path: str, written: dict[str, Path], folder: str) -> str:
    return written[path].relative_to(Path(folder, "start")).as_posix() if path in written else path


def _moved(found: Diagnostic, path: str) -> Diagnostic:
    return found._replace(location=found.location._replace(path=path))


def models(start: str) -> tuple[ListedModel, ...]:
    """The models that can be used here: the repository's own, and those that come with the program."""
    own = dict(_own(start))
    tree = WorkTree(find_root(start)) if own else None
    found = [(load_model(name, tree)[0], name in own) for name in dict.fromkeys((*own, *packaged_names()))]
    return tuple(ListedModel(model, is_own) for model, is_own in found if model is not None)


def model(start: str, name: str) -> ListedModel:
    """The model of this name. Raises `Refusal` (exit code 2)."""
    known = models(start)
    found = next((listed for listed in known if listed.model.name == name), None)
    if found is None:
        names = ", ".join(listed.model.name for listed in known)
        raise Refusal(
            T("there is no model «{name}»", name=name), help=T("the models are: {names}", names=names), exit_code=2
        )
    return found
