"""Findings as SARIF: the structure that the standard asks for, addresses and columns that lead to the place, fingerprints that last."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from samverka.actions.check import Report, check
from samverka.diagnostics import Diagnostic, Location, Severity
from samverka.output.findings import as_github
from samverka.output.sarif import as_sarif, fingerprints
from samverka.rules import RULES
from samverka.rules.example import EXAMPLE
from samverka.store.tree import MemoryTree
from samverka.text import T

DAY = date(2026, 3, 2)
SPRING = "exempel/meetings/grupp/2026-05-07.md"
FAULTY = EXAMPLE[SPRING].replace("forum: grupp", "forum: grup").removesuffix("---\n") + "chair: 😀å\n---\n"


def report(**files: str) -> Report:
    return check(MemoryTree({**EXAMPLE, SPRING: FAULTY, **files}), DAY)


def run(held: Report, language: str = "en", folder: str = "") -> dict[str, Any]:
    log = json.loads(as_sarif(held, language, folder))
    assert set(log) == {"$schema", "version", "runs"} and log["version"] == "2.1.0"
    (one,) = log["runs"]
    assert isinstance(one, dict)
    return one


def finding(
    message: str = "x", path: str = "a.md", line: int = 1, column: int = 1, severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic("SV101", severity, Location(path, line, column), T("{message}", message=message))


def report_of(*found: Diagnostic) -> Report:
    empty = report()
    return Report(found, DAY, empty.archive, 0)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_structure(language: str) -> None:
    """A run names its tool, all its rules with help, and for each finding the rule, the level, the sentence and the place."""
    made = run(report(), language)
    driver = made["tool"]["driver"]
    assert driver["name"] == "samverka" and re.fullmatch(r"\d+\.\d+\.\d+.*", driver["semanticVersion"])
    assert [rule["id"] for rule in driver["rules"]] == [rule.code for rule in RULES]
    for rule in driver["rules"]:
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
        assert re.fullmatch(r"[A-Za-z]+", rule["name"])
    assert made["invocations"] == [{"executionSuccessful": True}]
    assert made["results"]
    for result in made["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        (place,) = result["locations"]
        address = place["physicalLocation"]["artifactLocation"]
        assert set(address) == {"uri", "uriBaseId"} and address["uriBaseId"] in made["originalUriBaseIds"]
        region = place["physicalLocation"]["region"]
        assert region["startLine"] >= 1 and region["startColumn"] >= 1
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())


@pytest.fixture(scope="module")
def standard() -> Draft4Validator:
    """The schema that the standard's own committee published (tests/data/README.md)."""
    schema = json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.4.json").read_text("utf-8"))
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)


ODD = (
    finding("x", "å b/#%.md", 10**9, 10**9, Severity.NOTE),
    finding("{0} [a](1) \\ \u2028 \ud800 \x1b[31m", "a.md"),
    Diagnostic(
        "SV013", Severity.WARNING, Location("länk"), T("wrong"), T("do this"), ("G20", "a-2026#b"), "some-record"
    ),
    finding(""),
)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("held", [report(), report_of(), report_of(*ODD)], ids=["faulty", "clean", "odd"])
def test_the_standards_own_schema(standard: Draft4Validator, held: Report, language: str) -> None:
    """Whatever is found, in either language, the log is one that the schema of SARIF 2.1.0 takes: every key, value and form."""
    log = json.loads(as_sarif(held, language, "arkiv/"))
    assert [error.message for error in standard.iter_errors(log)] == []
    log["runs"][0]["results"] = [{"message": {"text": "x"}, "line": 1}]
    assert [error.message.partition(" (")[0] for error in standard.iter_errors(log)] == [
        "Additional properties are not allowed"
    ]


def test_columns_count_characters() -> None:
    """A column counts characters, as in the text format, and the log says so: å and 😀 are one each."""
    made = run(report())
    assert made["columnKind"] == "unicodeCodePoints"
    found = report_of(finding(column=len("😀å: ") + 1))
    assert run(found)["results"][0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 5}


def test_addresses() -> None:
    """An address is relative to the top of the git repository, with what a URI cannot hold in percent."""
    found = report_of(finding(path="möten/a b#1.md"))
    address = run(found, folder="arkiv/")["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert address == {"uri": "arkiv/m%C3%B6ten/a%20b%231.md", "uriBaseId": "SRCROOT"}


def test_text_is_no_placeholder() -> None:
    """A brace or a link in a record's text is shown as it stands: SARIF would put something else in its place."""
    found = report_of(finding("late: {reason: x} [here](1)"))
    assert run(found)["results"][0]["message"]["text"] == "late: {{reason: x}} [here] (1)"


def test_fingerprints_last() -> None:
    """A finding keeps its fingerprint when its line moves and whichever language is spoken; alike ones are told apart."""
    before = run(report())["results"]
    moved = run(report(**{SPRING: FAULTY.replace("forum:", "place: Rådhuset\nforum:")}), "sv")["results"]
    assert [r["partialFingerprints"] for r in before] == [r["partialFingerprints"] for r in moved]
    assert [r["locations"] for r in before] != [r["locations"] for r in moved]
    one, two, other = fingerprints([finding(), finding(line=7), finding("y")])
    assert len({one, two, other}) == 3
    assert fingerprints([finding(line=3)]) == [one]


def test_the_fingerprint_itself() -> None:
    """The way it is reckoned is fixed: another one would make every known finding a new one, and needs another name."""
    assert fingerprints([finding()]) == ["a3f31ddbdeb3e0b3e1b4132bd8d72392"]


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (finding("x"), "::error file=a.md,line=1,col=1,title=SV101::x"),
        (finding("x", severity=Severity.WARNING), "::warning file=a.md,line=1,col=1,title=SV101::x"),
        (finding("x", severity=Severity.NOTE, line=3, column=9), "::notice file=a.md,line=3,col=9,title=SV101::x"),
        (finding("50 % a,b: c\r\n::d"), "::error file=a.md,line=1,col=1,title=SV101::50 %25 a,b: c%0D%0A::d"),
        (finding(path="a,b:c%.md"), "::error file=a%2Cb%3Ac%25.md,line=1,col=1,title=SV101::x"),
    ],
)
def test_github(found: Diagnostic, line: str) -> None:
    """A finding is one workflow command, in which no text of a record can begin another."""
    assert as_github(found, "en") == line


def test_github_with_help_and_folder() -> None:
    """The help stands below the sentence, and the file is named from the top of the git repository."""
    found = Diagnostic("SV101", Severity.ERROR, Location("a.md"), T("wrong"), T("do this"))
    assert as_github(found, "en", "arkiv/") == "::error file=arkiv/a.md,line=1,col=1,title=SV101::wrong%0Ado this"
