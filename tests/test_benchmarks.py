"""The generator and the table of `benchmarks/`: that they run, and nothing about how long anything takes."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from samverka.actions.check import check
from samverka.diagnostics import Severity
from samverka.domain.records import KINDS
from samverka.store.tree import MemoryTree

FOLDER = Path(__file__).resolve().parent.parent / "benchmarks"


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[name] = made
    spec.loader.exec_module(made)
    return made


generate = module("generate")


def test_same_seed_same_bytes() -> None:
    """The same number and seed give the same files; another seed gives others."""
    first = list(generate.repository(200, 7))
    assert first == list(generate.repository(200, 7))
    assert first != list(generate.repository(200, 8))


@pytest.mark.parametrize("records", [50, 200, 1000])
def test_checks_without_errors(records: int) -> None:
    """A repository has the number of records that was asked for, of every kind, and a check finds neither errors nor warnings."""
    report = check(MemoryTree(dict(generate.repository(records, 1))))
    assert [d for d in report.diagnostics if d.severity is not Severity.NOTE] == []
    assert report.records == records
    if records > 50:
        assert {type(record).kind for record in report.archive.records.values()} == set(KINDS)


def test_records_are_of_the_size_that_budgets_are_stated_for() -> None:
    """Records have 10 to 20 keys and 1 to 3 kB of body on average."""
    texts = [text for path, text in generate.repository(1000, 1) if path.endswith(".md")]
    fronts, bodies = zip(*(text[4:].split("\n---\n", 1) for text in texts), strict=True)
    keys = sum(line[0].isalpha() for front in fronts for line in front.split("\n"))
    assert 10 <= keys / len(texts) <= 20
    assert 1000 <= sum(len(body.encode()) for body in bodies) / len(texts) <= 3000


def test_is_one_commit(tmp_path: Path) -> None:
    """What is written is a git repository with one commit and nothing changed in its work tree; a folder in use is left alone."""
    generate.write(tmp_path, generate.repository(50, 1))
    for command, said in ((["rev-list", "--count", "HEAD"], "1"), (["status", "--porcelain"], "")):
        done = subprocess.run(["git", *command], cwd=tmp_path, check=True, capture_output=True, text=True)
        assert done.stdout.strip() == said
    with pytest.raises(FileExistsError):
        generate.write(tmp_path, generate.repository(50, 1))


def test_calendar_repository_has_thirty_feeds() -> None:
    """The repository of the calendar budgets has its meetings, and as many forums, parties and collaborations as feeds."""
    report = check(MemoryTree(dict(generate.calendar_repository(100, 1))))
    kinds = [type(record).kind for record in report.archive.records.values()]
    assert kinds.count("meeting") == 100
    assert kinds.count("forum") + kinds.count("collaboration") + len(report.archive.parties) == 30


def test_prints_a_row_for_each_budget(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`--only P1h --pairs 1 --json` measures it and says budget, ratio and verdict. (P1 needs yamllint, which `run.py bench` installs.)"""
    bench = module("bench")
    bench.main(["--only", "p1h", "--pairs", "1", "--json", "--keep", str(tmp_path)])
    found = json.loads(capsys.readouterr().out)["rows"]
    assert [row["id"] for row in found] == ["P1h"]
    assert all(row["measured"]["ratio"] > 0 and row["verdict"] in ("met", "aim met", "MISSED") for row in found)


def test_refuses_a_budget_that_is_none() -> None:
    """A budget that does not exist is wrong use."""
    bench = module("bench")
    with pytest.raises(SystemExit):
        bench.arguments(["--only", "P99"])


@pytest.mark.parametrize(("ratio", "word"), [(1.2, "MISSED"), (1.0, "met"), (0.8, "aim met")])
def test_verdict(ratio: float, word: str) -> None:
    """A ratio at the budget meets it, and at the aim meets the aim."""
    assert module("bench").verdict(ratio, 1.0, 0.8) == word
