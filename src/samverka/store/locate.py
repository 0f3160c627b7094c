"""From a record and a field to a line and a column: the one place that turns a rule's finding into a place in a file."""

from __future__ import annotations

from samverka.diagnostics import Diagnostic, Finding, Location, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import REGISTRIES
from samverka.store.decode import block
from samverka.store.document import Document, Unreadable, parse, parse_plain
from samverka.store.nodes import Mapping
from samverka.store.tree import Tree

SECTION = "#section"
"""A field `("#section", LINE)` is no key but a line of the body."""
KEPT = 100
"""So many files are held at once: a read file takes ten times its size, and a thousand can have findings."""


class Locator:
    """Reads the file of a finding again: places are wanted for the few records with findings only."""

    def __init__(self, archive: Archive, tree: Tree) -> None:
        self._archive, self._tree = archive, tree
        self._documents: dict[str, Document | None] = {}

    def diagnostic(self, code: str, severity: Severity, finding: Finding) -> Diagnostic:
        """The finding with its place. A record's id or a registry's file name says which file."""
        if finding.record in REGISTRIES:
            path, kind = finding.record, REGISTRIES[finding.record]
        else:
            record = self._archive.records[finding.record]
            path, kind = record.path, type(record)
        document = self._document(path, kind)
        if finding.field[:1] == (SECTION,):
            place = Location(path, int(finding.field[1]))
        else:
            place = document.locate(finding.field) if document else Location(path)
        return Diagnostic(code, severity, place, finding.message, finding.help, finding.cite, finding.record)

    def _document(self, path: str, kind: type) -> Document | None:
        if path not in self._documents:
            if len(self._documents) == KEPT:
                del self._documents[next(iter(self._documents))]
            try:
                self._documents[path] = self._read(path, kind)
            except (Unreadable, OSError):  # it changed since it was read: point at the file
                self._documents[path] = None
        return self._documents[path]

    def _read(self, path: str, kind: type) -> Document:
        document = (parse_plain if path in REGISTRIES else parse)(path, self._tree.read(path))
        # Rules count the items of a list that could be read: to read the values again takes the others out of the tree.
        entries = [entry for entry in document.root.entries if entry[0].text != "kind"]
        block(kind)(Mapping(entries, False, document.root.start, document.root.end), [])
        return document
