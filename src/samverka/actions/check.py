"""Check a repository: read it, let every rule look at it, and give what is wrong in the order of the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from samverka.diagnostics import Diagnostic, Severity
from samverka.domain.archive import Archive
from samverka.named import NamedTuple
from samverka.rules import RULES, RULES_BY_CODE
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
    return within(Report(run(loaded, day), day, loaded.archive, len(loaded.archive.records)), paths)


def within(report: Report, paths: Sequence[str]) -> Report:
    """The report with the findings in these files and folders only; with all, where none is named."""
    if not paths:
        return report
    return report._replace(diagnostics=tuple(d for d in report.diagnostics if _under(d.location.path, paths)))


def read(tree: Tree) -> Loaded:
    """Read a tree as a check does: with the rules that look at the text of its files."""
    return load(tree, SCANS)


def run(loaded: Loaded, today: date) -> tuple[Diagnostic, ...]:
    """Every finding in what was read (by `read`), the reader's and the rules', by path, line, column and code:
    without those that are agreed exceptions, and at the levels of samverka.yml."""
    return in_order(upheld(loaded.archive, _found(loaded, today), today))


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings by path, line, column and code."""
    return tuple(sorted(found, key=lambda d: (d.location, d.code)))


def upheld(archive: Archive, found: Iterable[Diagnostic], today: date) -> Iterator[Diagnostic]:
    """The findings without those that are agreed exceptions or turned off, at the levels of samverka.yml."""
    levels = archive.settings.levels or {}
    for diagnostic in found:
        if not _excepted(archive, diagnostic, today):
            levelled = _levelled(diagnostic, levels)
            if levelled is not None:
                yield levelled


def _found(loaded: Loaded, today: date) -> Iterator[Diagnostic]:
    yield from loaded.diagnostics
    levels, locator = loaded.archive.settings.levels or {}, Locator(loaded.archive, loaded.tree)
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
