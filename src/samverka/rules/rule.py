"""What a rule is: a small generator over the archive, with its page, and an example that passes and one that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Record
from samverka.named import NamedTuple
from samverka.text import T, Text

MOST = 100
"""So many findings of one rule about one record are shown: who sees more has sent a file that is something else."""

Check = Callable[[Archive, date], Iterator[Finding]]
Each = Callable[[Archive, Any, date], Iterator[Finding]]
Scan = Callable[[str], Iterator[tuple[int, Text]]]


class Rule(NamedTuple):
    """One rule. `each` sees the archive, one record of the kinds in `of`, and the day; it is called for every such record and
    asks the archive for no more than it needs. `check` sees the archive and the day, for what is no record's own. A rule of
    reading has neither (the reader finds it).

    `scan` sees a file's text and gives (character index, sentence). `time` says that the passing of time alone can
    break the rule, so that it only warns. `sources` are clauses that the sources state it by, for its page.

    `passes` and `fails` are files laid over the example repository (`rules/example.py`), read on the day 2026-03-02.
    """

    code: str
    name: str
    severity: Severity
    title: Text
    why: Text
    fails: Mapping[str, str]
    passes: Mapping[str, str] = {}
    check: Check | None = None
    of: tuple[type[Record], ...] = ()
    each: Each | None = None
    scan: Scan | None = None
    time: bool = False
    sources: tuple[str, ...] = ()

    def findings(self, archive: Archive, today: date) -> Iterator[Finding]:
        """All that the rule finds in an archive on a day."""
        if self.check is not None:
            yield from self.check(archive, today)
        if self.each is not None:
            for kind in self.of:
                for record in archive.of(kind):
                    found = self.each(archive, record, today)
                    for first in found:  # nearly always there is none
                        yield first
                        yield from _bounded(found)

    def about(self, archive: Archive, record: Record, today: date) -> Iterator[Finding]:
        """What the rule finds about one record: the first hundred, and then how many more there are."""
        found = self.each(archive, record, today) if self.each is not None else iter(())
        for first in found:
            yield first
            yield from _bounded(found)


def _bounded(found: Iterator[Finding]) -> Iterator[Finding]:
    """What comes after the first finding: to the hundredth, and then how many more there are."""
    yield from islice(found, MOST - 1)
    for first in islice(found, 1):
        more = T("{n} more of this kind are not shown: mend the others first", n=1 + sum(1 for _ in found))
        yield first._replace(message=more, help=None)
