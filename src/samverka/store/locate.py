"""From a record and a field to a line and a column: the one place that turns a rule's finding into a place in a file."""

from __future__ import annotations

from samverka.diagnostics import Diagnostic, Finding, Location, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import REGISTRIES
from samverka.store.document import Document, Unreadable, parse, parse_plain
from samverka.store.tree import Tree

SECTION = "#section"
"""A field `("#section", LINE)` is no key but a line of the body."""


class Locator:
    """Reads the file of a finding again (each once): places are wanted for the few records with findings only."""

    def __init__(self, archive: Archive, tree: Tree) -> None:
        self._archive, self._tree = archive, tree
        self._documents: dict[str, Document | None] = {}

    def diagnostic(self, code: str, severity: Severity, finding: Finding) -> Diagnostic:
        """The finding with its place. A record's id or a registry's file name says which file."""
        path = finding.record if finding.record in REGISTRIES else self._archive.records[finding.record].path
        document = self._document(path)
        if finding.field[:1] == (SECTION,):
            place = Location(path, int(finding.field[1]))
        else:
            place = document.locate(finding.field) if document else Location(path)
        return Diagnostic(code, severity, place, finding.message, finding.help, finding.cite, finding.record)

    def _document(self, path: str) -> Document | None:
        if path not in self._documents:
            try:
                read = parse_plain if path.endswith(".yml") else parse
                self._documents[path] = read(path, self._tree.read(path))
            except (Unreadable, OSError):  # it changed since it was read: point at the file
                self._documents[path] = None
        return self._documents[path]
