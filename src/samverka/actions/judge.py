"""What the rules find about one record: at the levels of samverka.yml, without agreed exceptions, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.actions.check import upheld
from samverka.diagnostics import Diagnostic
from samverka.domain.archive import Archive
from samverka.domain.records import KINDS, Record
from samverka.rules import RULES
from samverka.store.locate import Locator
from samverka.store.tree import Tree


class Judge:
    """Lets every rule that is not turned off look at one record after the other."""

    def __init__(self, archive: Archive, tree: Tree, today: date) -> None:
        levels = archive.settings.levels or {}
        rules = [rule for rule in RULES if rule.each is not None and levels.get(rule.code) != "off"]
        self._rules = {kind: [rule for rule in rules if kind in rule.of] for kind in KINDS.values()}
        self._archive, self._today, self._locator = archive, today, Locator(archive, tree)

    def __call__(self, record: Record) -> list[Diagnostic]:
        """The findings about a record."""
        return [*upheld(self._archive, self._found(record), self._today)]

    def _found(self, record: Record) -> Iterator[Diagnostic]:
        for rule in self._rules[type(record)]:
            for finding in rule.about(self._archive, record, self._today):
                yield self._locator.diagnostic(rule.code, finding.severity or rule.severity, finding)
