"""`samverka check` over the index and over commits, and in the formats that programs read."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from running import Run

from samverka.actions.gittree import CommitTree, IndexTree
from samverka.rules.example import EXAMPLE, issue
from samverka.store.tree import Tree, WorkTree
from support import commit, git, write

SPRING = "exempel/meetings/grupp/2026-05-07.md"
FAULT = {SPRING: EXAMPLE[SPRING].replace("forum: grupp", "forum: grup")}
ISSUE = issue("", "2026-02-19")


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example repository, committed; the place where the program runs."""
    root = tmp_path / "example"
    root.mkdir()
    git(root, "init", "--quiet", "--template=")
    commit(root, dict(EXAMPLE), "first")
    monkeypatch.chdir(root)
    return root


def held(tree: Tree) -> tuple[dict[str, bytes], list[str]]:
    return {path: tree.read(path) for path in tree.files()}, list(tree.links())


# --- trees of git


def test_three_trees_of_the_same(example: Path) -> None:
    """Of what is committed, the work tree, the index and the commit hold the same files, bytes and links."""
    extra: dict[str, str | bytes] = {
        ".dold/a.md": "dold\n",
        "exempel/.b.md": "dold\n",
        "node_modules/c.md": "x\n",
        "exempel/node_modules/c.md": "x\n",
        "exempel/bild.png": b"\x89PNG",
        "exempel/två ord.md": "fritt\n",
        "exempel/tom.md": "",
        "exempel/rad\nbryt.md": "fritt\n",
        "exempel/crlf.md": b"a\r\nb\r\n",
    }
    write(example, extra)
    os.symlink("forums/grupp.md", example / "exempel" / "link")
    os.symlink("nowhere", example / "exempel" / "link.md")
    git(example, "add", "--all")
    git(example, "commit", "--quiet", "-m", "more")
    on_disk = held(WorkTree(str(example)))
    assert "exempel/tom.md" in on_disk[0] and on_disk[1] == ["exempel/link", "exempel/link.md"]
    assert held(IndexTree(str(example))) == on_disk
    assert held(CommitTree(str(example), "HEAD")) == on_disk


def test_trees_of_a_subfolder(tmp_path: Path) -> None:
    """Where the records lie in a subfolder of the git tree, paths are those below that folder."""
    git(tmp_path, "init", "--quiet", "--template=")
    commit(tmp_path, {"README.md": "hej\n", **{f"arkiv/{path}": text for path, text in EXAMPLE.items()}})
    root = str(tmp_path / "arkiv")
    assert held(IndexTree(root)) == held(CommitTree(root, "HEAD")) == held(WorkTree(root))


def test_what_is_not_there(example: Path) -> None:
    """A file that a tree does not hold cannot be read from it, as on a disk."""
    for tree in (IndexTree(str(example)), CommitTree(str(example), "HEAD")):
        with pytest.raises(OSError):
            tree.read("exempel/no.md")


# --- what is checked


def test_staged(example: Path, run: Run) -> None:
    """--staged judges the index: neither a fault in the work tree nor an untracked file counts, a staged fault does."""
    assert run("check", "--staged").code == 0
    write(example, {**FAULT, "exempel/issues/2026-x.md": "---\nkind: nonsense\n---\n"})
    assert run("check").code == 1
    assert run("check", "--staged").code == 0
    git(example, "add", SPRING)
    write(example, {SPRING: EXAMPLE[SPRING]})
    ran = run("check", "--staged")
    assert ran.code == 1 and f"{SPRING}:4:8: error SV101" in ran.out
    assert run("check", SPRING).code == 0
    assert run("check", "--staged", SPRING).code == 1
    assert run("check", "--staged", "exempel/forums").code == 0


def test_staged_and_gone_from_the_disk(example: Path, run: Run) -> None:
    """A path is one of what is checked: a file that is staged, and no longer on the disk, can be named."""
    write(example, dict(FAULT))
    git(example, "add", SPRING)
    (example / SPRING).unlink()
    assert run("check", "--staged", SPRING).code == 1


def test_rev(example: Path, run: Run) -> None:
    """--rev judges a commit, whatever has come since, also by the name of a branch or as HEAD~1."""
    bad = commit(example, dict(FAULT))
    commit(example, {SPRING: EXAMPLE[SPRING]})
    git(example, "branch", "old", bad)
    for name, code in (("HEAD", 0), ("HEAD~1", 1), (bad, 1), ("old", 1), ("main", 0)):
        assert run("check", "--rev", name).code == code, name


def test_rev_in_a_bare_repository(example: Path, run: Run, tmp_path: Path) -> None:
    """A commit can be checked where there is no work tree at all."""
    commit(example, dict(FAULT))
    bare = tmp_path / "bare.git"
    git(example, "clone", "--quiet", "--bare", ".", str(bare))
    ran = run("-C", str(bare), "check", "--rev", "main")
    assert ran.code == 1 and "SV101" in ran.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--rev", "nowhere"], "there is no commit «nowhere»"),
        (["--rev", "--all"], "there is no commit «--all»"),
        (["--rev", "HEAD:samverka.yml"], "there is no commit"),
        (["--rev", "HEAD", "--staged"], "choose one"),
        (["--format", "xml"], "--format: «xml» is not one of text, json, sarif, github"),
        (["--staged", "no.md"], "there is no file or folder no.md"),
    ],
)
def test_wrong_use(example: Path, run: Run, words: list[str], says: str) -> None:
    """Exit code 2 and a sentence, in whatever way the question cannot be asked."""
    ran = run("check", *words)
    assert (ran.code, ran.out) == (2, "") and says in ran.err


def test_wrong_use_in_swedish(example: Path, sv: Run) -> None:
    """The same in Swedish."""
    assert "det finns ingen" in sv("check", "--rev", "nowhere").err


def test_nothing_to_check(example: Path, run: Run, tmp_path: Path) -> None:
    """Nothing staged, a commit from before the records, no git: wrong use, and what is missing is said."""
    git(example, "switch", "--quiet", "--orphan", "empty")
    commit(example, {"README": "hej\n"})
    write(example, dict(EXAMPLE))
    assert "there is no samverka.yml in what is staged" in run("check", "--staged").err
    assert "there is no samverka.yml in the commit «HEAD»" in run("check", "--rev", "HEAD").err
    write(tmp_path / "plain", dict(EXAMPLE))
    ran = run("-C", str(tmp_path / "plain"), "check", "--staged")
    assert ran.code == 2 and "not in a git repository" in ran.err


def test_a_merge_in_conflict(example: Path, run: Run) -> None:
    """A file in conflict has no one text in the index: that is said, instead of what its absence would break."""
    git(example, "switch", "--quiet", "--create", "other")
    commit(example, {SPRING: EXAMPLE[SPRING].replace("13:00", "09:00")})
    git(example, "switch", "--quiet", "main")
    commit(example, {SPRING: EXAMPLE[SPRING].replace("13:00", "10:00")})
    git(example, "merge", "--quiet", "other", check=False)
    ran = run("check", "--staged")
    assert ran.code == 2 and f"a merge left {SPRING} in conflict" in ran.err


def test_warnings_count_when_strict(example: Path, run: Run) -> None:
    """A warning stops with --strict alone, in each format."""
    for form in ("text", "json", "sarif", "github"):
        words = ("--today", "2026-05-06", "check", "--format", form)
        assert run(*words).code == 0
        assert run(*words, "--strict").code == 1


def test_file_names_from_the_top(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run at the top of the git tree with files below it (as pre-commit does), the repository around the first file is meant."""
    git(tmp_path, "init", "--quiet", "--template=")
    commit(tmp_path, {f"arkiv/{path}": text for path, text in {**EXAMPLE, **FAULT}.items()})
    monkeypatch.chdir(tmp_path)
    ran = run("check", "--staged", f"arkiv/{SPRING}")
    assert ran.code == 1 and f"{SPRING}:4:8" in ran.out
    assert run("check", "--staged", "arkiv/parties.yml").code == 0
    assert run("check", "--staged").code == 2


# --- formats


def test_sarif_and_github_name_files_from_the_top(tmp_path: Path, run: Run) -> None:
    """Platforms look for files from the top of the git repository; the text names them from the records' own."""
    git(tmp_path, "init", "--quiet", "--template=")
    commit(tmp_path, {f"arkiv/{path}": text for path, text in {**EXAMPLE, **FAULT}.items()})
    root = str(tmp_path / "arkiv")
    (result,) = json.loads(run("-C", root, "check", SPRING, "--format", "sarif").out)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == f"arkiv/{SPRING}"
    assert run("-C", root, "check", SPRING, "--format", "github").out.startswith(
        f"::error file=arkiv/{SPRING},line=4,col=8,title=SV101::"
    )
    assert run("-C", root, "check", SPRING).out.startswith(f"{SPRING}:4:8: error SV101")
    git(tmp_path / "arkiv", "init", "--quiet", "--template=")
    assert run("-C", root, "check", SPRING, "--format", "github").out.startswith(f"::error file={SPRING},line=4,")


def test_formats_without_git(tmp_path: Path, run: Run) -> None:
    """A folder that is not in git can be written as SARIF, too; without findings the list is empty."""
    write(tmp_path, dict(EXAMPLE))
    assert json.loads(run("-C", str(tmp_path), "check", "--format", "sarif").out)["runs"][0]["results"] == []
    assert run("-C", str(tmp_path), "check", "--format", "github").out == ""


def test_a_clause_of_the_repositorys_own_model(example: Path, run: Run) -> None:
    """What a finding cites is read from the tree that is checked: a clause that the disk has lost is quoted all the same."""
    model = EXAMPLE["models/exempel/model.yml"]
    clauses = 'documents: {"1": {title: Avtalet}}\nclauses: {X1: {modality: must, document: "1", text: {sv: I tid., en: In time.}}}\n'
    late = {
        path: text.replace("submitted: 2026-02-19", "submitted: 2026-05-04\nmeeting: grupp-2026-05-07")
        for path, text in ISSUE.items()
    }
    changed = model.replace(
        "issue_lead: {value: {days: 14}, assumption: example}", "issue_lead: {value: {days: 14}, cite: X1}"
    )
    commit(example, {"models/exempel/model.yml": changed, "models/exempel/clauses.yml": clauses, **late})
    (example / "models/exempel/clauses.yml").unlink()
    assert "X1 (Avtalet): In time." in run("check", "--rev", "HEAD").out


def test_check_does_not_start_what_it_does_not_need(example: Path) -> None:
    """A check of the work tree loads neither the SARIF writer nor a package for writing to git."""
    code = "import sys; from samverka.cli.main import main; main(['check']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"git", "icalendar", "frontmatter", "samverka.output.sarif"}.isdisjoint(done.stdout.split())


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_problem_matcher_of_the_documentation(example: Path, run: Run, language: str) -> None:
    """Every finding is matched by one of the three patterns for Visual Studio Code, and no other line is."""
    page = (Path(__file__).parents[2] / "docs" / "editors.md").read_text("utf-8")
    (task,) = json.loads(re.findall(r"```json\n(.*?)```", page, re.S)[0])["tasks"]
    write(example, dict(FAULT))
    words = ("--lang", language, "--today", "2026-05-06", "check")
    lines = run(*words).out.splitlines()
    seen = []
    for line in lines:
        for matcher in task["problemMatcher"]:
            pattern = matcher["pattern"]
            if found := re.match(pattern["regexp"], line):
                place = (found[pattern["file"]], int(found[pattern["line"]]), int(found[pattern["column"]]))
                seen.append((matcher["severity"], found[pattern["code"]], *place))
    findings = json.loads(run(*words, "--format", "json").out)["findings"]
    severities = {"error": "error", "warning": "warning", "note": "info"}
    assert seen == [(severities[f["severity"]], f["code"], f["path"], f["line"], f["column"]) for f in findings]
    assert {severity for severity, *_ in seen} >= {"error", "warning"}


def test_the_hooks_for_the_pre_commit_framework(example: Path, run: Run) -> None:
    """What .pre-commit-hooks.yaml starts is a command of ours, by itself and with the names of files."""
    import yaml

    hooks = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["samverka-check", "samverka-check-all"]
    write(example, dict(FAULT))
    git(example, "add", SPRING)
    for hook in hooks:
        program, *words = hook["entry"].split()
        assert program == "samverka" and hook["language"] == "python" and hook["require_serial"]
        given = [SPRING, "parties.yml"] if hook.get("pass_filenames", True) else []
        assert run(*words, *given).code == 1
