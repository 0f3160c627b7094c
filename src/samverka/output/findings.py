"""Findings as text for people, as JSON for programs and as notes on GitHub: file, line, column, what is wrong, what to do, rule and clause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samverka.actions.check import Report
from samverka.diagnostics import Diagnostic, Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Clause, SourceDocument
from samverka.output.terminal import clean, json_safe, one_line
from samverka.store.models import load_clauses
from samverka.store.tree import Tree
from samverka.text import T, Text, plural

Clauses = Mapping[str, tuple[Clause, SourceDocument | None]]
"""Clauses by id, with the documents they stand in."""

SEVERITIES = {Severity.ERROR: T("error"), Severity.WARNING: T("warning"), Severity.NOTE: T("note")}


class Sources:
    """The clauses that findings cite. Each model's are read once, and from the tree that was checked."""

    def __init__(self, archive: Archive, tree: Tree) -> None:
        self._archive, self._tree = archive, tree
        self._read: dict[str, Clauses] = {}

    def __call__(self, found: Diagnostic) -> Clauses:
        record = self._archive.records.get(found.record)
        model = self._archive.model(record) if record and found.cite else None
        if model is None:
            return {}
        if model.folder not in self._read:
            documents, clauses = load_clauses(model, self._tree)
            self._read[model.folder] = {id: (it, documents.get(it.document)) for id, it in clauses.items()}
        return self._read[model.folder]


def as_text(found: Diagnostic, clauses: Clauses, language: str, told: set[str] | None = None) -> list[str]:
    """One finding: `path:line:column: error SV201: …` as editors and compilers write it, then help and clauses indented. `told` holds the
    clauses that were written out above, and gets those of this one: a long list says each once, and then its id."""
    place = found.location
    severity = SEVERITIES[found.severity].say(language)
    lines = [
        f"{one_line(place.path)}:{place.line}:{place.column}: {severity} {found.code}: {one_line(found.message.say(language))}"
    ]
    if found.help is not None:
        lines.append(f"    → {one_line(found.help.say(language))}")
    told = set() if told is None else told
    # Two models may call two clauses the same.
    words = {id: one_line(cite_words(id, clauses, language)) for id in found.cite}
    lines += [f"    {said}" for said in words.values() if said not in told]
    above = [id for id, said in words.items() if said in told]
    if above:
        lines.append(f"    {T('{clauses}: see above', clauses=', '.join(above)).say(language)}")
    told.update(words.values())
    return lines


def cite_words(id: str, clauses: Clauses, language: str) -> str:
    """«G09 (Bilaga Arbetsformer): …»; the id alone where it is a decision and no clause."""
    if id not in clauses:
        return T("decided: {id}", id=id).say(language) if "#" in id else id
    clause, document = clauses[id]
    source = f" ({document.title})" if document else ""
    return f"{id}{source}: {clause.text.get(language) or clause.text.get('en', '')}"


def summary(report: Report, language: str) -> str:
    """«174 poster, 0 fel, 6 varningar, 1 upplysning»."""
    counts = report.counts
    parts = [
        plural(report.records, T("{n} record"), T("{n} records"))(n=report.records),
        _count(counts[Severity.ERROR], T("{n} error"), T("{n} errors")),
        _count(counts[Severity.WARNING], T("{n} warning"), T("{n} warnings")),
        _count(counts[Severity.NOTE], T("{n} note"), T("{n} notes")),
    ]
    return ", ".join(part.say(language) for part in parts)


def _count(n: int, one: Text, many: Text) -> Text:
    return plural(n, one, many)(n=n)


def as_json(report: Report, language: str) -> str:
    """All findings: `{"schema": "samverka/check/1", "findings": [{code, severity, path, line, column, message, …}]}`."""
    import json

    findings = [finding_data(found, language) for found in report.diagnostics]
    counts = {str(severity): n for severity, n in report.counts.items()}
    data: dict[str, Any] = {
        "schema": "samverka/check/1",
        "today": report.today.isoformat(),
        "records": report.records,
        "counts": counts,
        "findings": findings,
    }
    return json_safe(json.dumps(data, ensure_ascii=False, indent=2))


def finding_data(found: Diagnostic, language: str) -> dict[str, Any]:
    """One finding for programs."""
    return {
        "code": found.code,
        "severity": str(found.severity),
        "path": found.location.path,
        "line": found.location.line,
        "column": found.location.column,
        "record": found.record or None,
        "message": found.message.say(language),
        "help": found.help.say(language) if found.help else None,
        "cite": list(found.cite),
    }


GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
"""What GitHub calls them."""


def as_github(found: Diagnostic, language: str, folder: str = "") -> str:
    """One finding as a workflow command, which GitHub shows at the line; `folder`: where the records lie below the repository."""
    place = found.location
    about = {"file": folder + place.path, "line": place.line, "col": place.column, "title": found.code}
    said = [text.say(language) for text in (found.message, found.help) if text is not None]
    values = ",".join(f"{name}={_property(str(value))}" for name, value in about.items())
    return clean(f"::{GITHUB[found.severity]} {values}::{_escaped(chr(10).join(said))}")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
