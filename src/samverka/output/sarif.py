"""Findings as SARIF 2.1.0, the format in which code platforms and editors take the findings of any tool.

Columns count characters, as everywhere here; `columnKind` says so, because SARIF's own choice would be UTF-16 units.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from samverka import __version__
from samverka.actions.check import Report
from samverka.diagnostics import Diagnostic
from samverka.output.terminal import json_safe
from samverka.rules import RULES
from samverka.rules.rule import Rule
from samverka.text import T, Text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BASE = "SRCROOT"
"""What the addresses of files are relative to: the top of the git repository, wherever it is checked out."""
FINGERPRINT = "samverkaFinding/v1"
"""The name of our fingerprint; another way of reckoning it gets another number."""
NUMBERS = {rule.code: number for number, rule in enumerate(RULES)}


def as_sarif(report: Report, language: str, folder: str = "") -> str:
    """All findings as one SARIF log; `folder` ("" or "folder/"): where the records lie below the top of the git repository."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, language, folder)]}
    return json_safe(json.dumps(log, ensure_ascii=False, indent=2))


def _run(report: Report, language: str, folder: str) -> dict[str, Any]:
    driver = {
        "name": "samverka",
        "version": __version__,
        "semanticVersion": __version__,
        "language": language,
        "rules": [_rule(rule, language) for rule in RULES],
    }
    marks = fingerprints(report.diagnostics)
    return {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {BASE: {"description": _message(TOP, language)}},
        "invocations": [{"executionSuccessful": True}],
        "properties": {"today": report.today.isoformat(), "records": report.records},
        "results": [_result(d, mark, language, folder) for d, mark in zip(report.diagnostics, marks, strict=True)],
    }


TOP = T("the top of the git repository that the records lie in")


def _rule(rule: Rule, language: str) -> dict[str, Any]:
    why = rule.why.say(language)
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": _literal(rule.title.say(language))},
        "fullDescription": {"text": _literal(why)},
        "help": {"text": _literal(f"{why}\n\nsamverka explain {rule.code}")},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _result(found: Diagnostic, mark: str, language: str, folder: str) -> dict[str, Any]:
    place = found.location
    return {
        "ruleId": found.code,
        "ruleIndex": NUMBERS[found.code],
        "level": str(found.severity),
        "message": _message(found.message, language, found.help),
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {
                        "uri": quote(folder + place.path, errors="surrogateescape"),
                        "uriBaseId": BASE,
                    },
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ],
        "partialFingerprints": {FINGERPRINT: mark},
        "properties": {"record": found.record, "cite": list(found.cite)},
    }


def _message(text: Text, language: str, help: Text | None = None) -> dict[str, str]:
    return {"text": _literal("\n".join(part.say(language) for part in (text, help) if part is not None))}


def _literal(text: str) -> str:
    """Text in which nothing is a placeholder (`{0}`) or a link (`[…](1)`): a record can hold both."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def fingerprints(found: Iterable[Diagnostic]) -> list[str]:
    """What each finding is known by from one run to the next: its rule, its record and its sentence, but no line and no language.

    Of findings that are alike in all these, the first is known as the first, and so on."""
    seen: Counter[tuple[str, ...]] = Counter()
    marks = []
    for one in found:
        key = (one.code, one.record or one.location.path, one.message.say("en"))
        seen[key] += 1
        marks.append(hashlib.sha256("\0".join((*key, str(seen[key]))).encode("utf-8", "replace")).hexdigest()[:32])
    return marks
