"""Check a repository: read it, let every rule look at it, and give what is wrong in the order of the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from samverka.diagnostics import Diagnostic, Severity
from samverka.domain.archive import Archive
from samverka.rules import RULES, RULES_BY_CODE
from samverka.store.known import KnownRecords
from samverka.store.load import Loaded, load
from samverka.store.locate import Locator
from samverka.store.tree import Tree

SCANS = tuple((rule.code, rule.scan) for rule in RULES if rule.scan is not None)
"""The rules that look at the text of files; they do so while the files are read."""

MILDNESS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


class Report(NamedTuple):
    """What a check gives: the findings by file and line, the day they are reckoned for, and what was read."""

    diagnostics: tuple[Diagnostic, ...]
    today: date
    archive: Archive
    records: int

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity; all three are in it."""
        return {level: sum(d.severity is level for d in self.diagnostics) for level in Severity}


def check(tree: Tree, today: date | None = None, *, paths: Sequence[str] = ()) -> Report:
    """Check a tree on a day; without one, on the day that samverka.yml pins.

    `paths` keeps only findings in these files and folders (relative to the repository, with `/`); everything is read
    all the same, because references go anywhere."""
    loaded = read(tree)
    day = today or loaded.archive.settings.today
    if day is None:
        raise ValueError("a check needs a day: the caller reckons it")
    return report_on(loaded, day, paths=paths)


def report_on(loaded: Loaded, day: date, *, paths: Sequence[str] = ()) -> Report:
    """As `check`, over what has been read already (by `read`)."""
    found = run(loaded, day)
    if paths:
        found = tuple(d for d in found if _under(d.location.path, paths))
    return Report(found, day, loaded.archive, len(loaded.archive.records))


def read(tree: Tree, known: KnownRecords | None = None) -> Loaded:
    """Read a tree as a check does: with the rules that look at the text of its files."""
    return load(tree, SCANS, known)


def run(loaded: Loaded, today: date) -> tuple[Diagnostic, ...]:
    """Every finding in what was read (by `read`), the reader's and the rules', by path, line, column and code:
    without those that are agreed exceptions, and at the levels of samverka.yml."""
    levels = loaded.archive.settings.levels or {}
    kept = (_levelled(d, levels) for d in _found(loaded, today, levels) if not _excepted(loaded.archive, d, today))
    return tuple(sorted((d for d in kept if d is not None), key=lambda d: (d.location, d.code)))


def _found(loaded: Loaded, today: date, levels: dict[str, str]) -> Iterator[Diagnostic]:
    yield from loaded.diagnostics
    locator = Locator(loaded.archive, loaded.tree)
    for rule in RULES:
        if levels.get(rule.code) != "off":
            for finding in rule.findings(loaded.archive, today):
                yield locator.diagnostic(rule.code, finding.severity or rule.severity, finding)


def _excepted(archive: Archive, diagnostic: Diagnostic, today: date) -> bool:
    record = archive.records.get(diagnostic.record)
    exceptions = record.exceptions if record is not None else ()
    return any(exempt.rule == diagnostic.code and exempt.until >= today for exempt in exceptions)


def _levelled(diagnostic: Diagnostic, levels: dict[str, str]) -> Diagnostic | None:
    """The finding at the level that samverka.yml gives its rule; None where that is off.

    A finding that is milder than its rule, because it rests on an assumption or because only time has passed, is never
    made more severe."""
    level = levels.get(diagnostic.code)
    if level is None:
        return diagnostic
    if level == "off":
        return None
    rule = RULES_BY_CODE[diagnostic.code]
    severity = Severity(level)
    if rule.time or diagnostic.severity is not rule.severity:
        severity = max(severity, diagnostic.severity, key=MILDNESS.__getitem__)
    return diagnostic._replace(severity=severity)


def _under(path: str, wanted: Iterable[str]) -> bool:
    for want in wanted:
        clean = want.replace("\\", "/").removeprefix("./").rstrip("/")
        if clean in ("", ".") or path == clean or path.startswith(clean + "/"):
            return True
    return False
