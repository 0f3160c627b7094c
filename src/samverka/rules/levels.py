"""SV306: levels and exceptions name rules that exist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import KINDS, Record
from samverka.rules.example import changed
from samverka.rules.rule import Rule
from samverka.rules.saying import meant
from samverka.text import T


def check(archive: Archive, _today: date) -> Iterator[Finding]:
    from samverka.rules import RULES_BY_CODE  # the tuple of all rules holds this one too

    for code, level in (archive.settings.levels or {}).items():
        if code not in RULES_BY_CODE:
            yield Finding(
                "samverka.yml", ("levels", code), T("there is no rule «{code}»", code=code), meant(code, RULES_BY_CODE)
            )
        elif level == Severity.ERROR and RULES_BY_CODE[code].time:
            message = T("{code} is broken by the passing of time: it warns, and is never an error", code=code)
            help = T("write warning; check --strict stops at warnings too")
            yield Finding("samverka.yml", ("levels", code), message, help, severity=Severity.WARNING)


def each(_archive: Archive, record: Record, _today: date) -> Iterator[Finding]:
    from samverka.rules import RULES_BY_CODE

    for index, exempt in enumerate(record.exceptions):
        if exempt.rule not in RULES_BY_CODE:
            message = T("there is no rule «{code}»", code=exempt.rule)
            yield Finding(record.id, ("exceptions", index, "rule"), message, meant(exempt.rule, RULES_BY_CODE))


RULE = Rule(
    code="SV306",
    name="levels",
    severity=Severity.ERROR,
    title=T("levels and exceptions name rules that exist"),
    why=T(
        "A level in samverka.yml says how severe a rule is here, and an exception in a record that it is agreed not "
        "to follow one. "
        "With a code that no rule has, neither does anything."
    ),
    check=check,
    of=tuple(KINDS.values()),
    each=each,
    passes=changed("samverka.yml", "", "levels: {SV207: off}\n"),
    fails=changed("samverka.yml", "", "levels: {SV297: off}\n"),
)
