"""What a rule is: a small generator over the archive, with its page, and an example that passes and one that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.text import Text

Check = Callable[[Archive, date], Iterator[Finding]]
Scan = Callable[[str], Iterator[tuple[int, Text]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `check` sees the archive and the day; a rule of reading has none (the reader finds it).

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
    passes: Mapping[str, str] = field(default_factory=dict)
    check: Check | None = None
    scan: Scan | None = None
    time: bool = False
    sources: tuple[str, ...] = ()
