"""SV303: the collaboration's model and its forums' types exist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Collaboration, Forum
from samverka.rules.example import FORUM, changed
from samverka.rules.rule import Rule
from samverka.rules.saying import meant
from samverka.text import T


def each(archive: Archive, record: Collaboration | Forum, _today: date) -> Iterator[Finding]:
    if isinstance(record, Collaboration):
        yield from _model(archive, record)
        return
    model = archive.model(record)
    if model is not None and record.type not in model.forum_types:
        known = ", ".join(model.forum_types)
        message = T(
            "the model «{model}» has no forum type «{type}»; its types are {known}",
            model=model.name,
            type=record.type,
            known=known,
        )
        yield Finding(record.id, ("type",), message, meant(record.type, model.forum_types))


def _model(archive: Archive, collaboration: Collaboration) -> Iterator[Finding]:
    name = collaboration.model
    model = archive.models.get(name)
    if model is None:
        if f"models/{name}" not in archive.broken:
            message = T("there is no model «{model}»", model=name)
            help = T("write the name of a folder in models/, or of a model that comes with the program")
            yield Finding(collaboration.id, ("model",), message, help)
    elif model.version != collaboration.model_version:
        message = T(
            "version {agreed} of the model «{model}» was agreed on; the model is version {version}",
            agreed=collaboration.model_version,
            model=name,
            version=model.version,
        )
        help = T("see what differs, agree on it, and write model_version: {version}", version=model.version)
        yield Finding(collaboration.id, ("model_version",), message, help, severity=Severity.WARNING)


RULE = Rule(
    code="SV303",
    name="forum-type",
    severity=Severity.ERROR,
    title=T("the collaboration's model and its forums' types exist"),
    why=T(
        "All figures, agenda parts, stages and words of a forum come from its type in the model. A forum of an "
        "unknown type has none, "
        "and a model of another version than the one agreed on may have others."
    ),
    of=(Collaboration, Forum),
    each=each,
    passes={},
    fails=changed(FORUM, "type: grupp", "type: grup"),
)
