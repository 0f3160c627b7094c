"""Claims about what git holds, checked by what is kept of it: whatever was staged and committed in between, it is what reading every blob gives."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule
from test_keeping import DAYS, FILES, ISSUE, MEETING, PATHS, SWAPS, Changes, example_mother, hold

from samverka import vcs
from samverka.actions.check import check
from samverka.actions.gittree import BlobTree, CommitTree, IndexTree
from samverka.actions.hook import pre_commit
from samverka.actions.sources import checked_blobs
from support import git, write

__all__ = ["example_mother"]

ODD = (
    "exempel/Forums/grupp.md",
    "exempel/å.md",
    "exempel/forums",
    "exempel/x",
    "models/x.md",
    "exempel/x.md/y.md",
    ".md",
)
"""Where something is put into the index that the work tree does not have: in other letters, a link, a submodule, a folder's name."""
ACTS = (
    "add --intent-to-add .", "reset -q", "commit -q -m less exempel/issues", "commit -q -m staged", "commit -q --amend --no-edit",
    "merge --abort", "merge -q --no-commit side", "mv exempel/issues exempel/forums", "mv exempel/forums/grupp.md exempel/forums/Grupp.md",
    "add exempel/meetings", "rm -q -r --ignore-unmatch exempel/meetings", "rm -q --cached --ignore-unmatch samverka.yml",
    "checkout -q --theirs -- .", "checkout -q side -- exempel", "config core.autocrlf true", "config core.autocrlf input",
    "config core.ignoreCase true", "sparse-checkout set --no-cone exempel/forums", "sparse-checkout disable", "gc -q --prune=now",
    "update-index --split-index", "update-index --skip-worktree samverka.yml", "worktree add -q ../other side",
)  # fmt: skip


def whole(tree: BlobTree, day: str) -> Any:
    """What a check of every blob finds."""
    report = check(tree, date.fromisoformat(day))
    return report.diagnostics, report.records


def kept(tree: BlobTree, day: str) -> Any:
    """What a check by what is kept finds; None where it does not take on the files."""
    found = checked_blobs(tree, lambda _: date.fromisoformat(day))
    if found is None:
        return None
    report, session = found
    session.save()
    return report.diagnostics, report.records


def trees(root: str) -> Iterator[BlobTree]:
    """What is staged, and what the branches hold, each to be read anew."""
    yield IndexTree(root)
    for rev in ("HEAD", "side"):
        if vcs.revision(root, rev):
            yield CommitTree(root, rev)


def stops(root: Path, day: str, monkeypatch: pytest.MonkeyPatch, *, cache: bool) -> Any:
    """What stops a commit."""
    with monkeypatch.context() as patch:
        if not cache:
            patch.setenv("SAMVERKA_NO_CACHE", "1")
        return [verdict[:2] for verdict in pre_commit(str(root), day)]


class InGit(Changes):
    """What is kept of what is staged and committed."""

    part = "blobs"

    @rule(
        path=st.sampled_from([*ODD, *PATHS]),
        mode=st.sampled_from(["100644", "100755", "120000", "160000"]),
        like=st.sampled_from(PATHS),
    )
    def stage_something_else(self, path: str, mode: str, like: str) -> None:
        if mode == "160000":
            self.put(path, mode, git(self.root, "rev-parse", "HEAD"))
        else:
            self.put(path, mode, self.blob(FILES[like]))

    @rule(path=st.sampled_from(PATHS), swap=st.sampled_from(SWAPS))
    def stage_other_words(self, path: str, swap: tuple[str, str]) -> None:
        self.put(path, "100644", self.blob(FILES[path].replace(*swap)))

    @rule(path=st.sampled_from(PATHS), how=st.sampled_from(["add", "rm -q --cached --ignore-unmatch", "add -N"]))
    def stage_a_file(self, path: str, how: str) -> None:
        git(self.root, *how.split(), path, check=False)

    @rule(path=st.sampled_from(PATHS), like=st.sampled_from(PATHS))
    def something_stands_in_for_a_blob(self, path: str, like: str) -> None:
        git(self.root, "replace", "-f", self.blob(FILES[path]), self.blob(FILES[like] + "Mer.\n"), check=False)

    @rule(act=st.sampled_from(ACTS))
    def more_git(self, act: str) -> None:
        git(self.root, *act.split(), check=False)

    def blob(self, text: str) -> str:
        return git(self.root, "hash-object", "-w", "--stdin", input=text)

    def put(self, path: str, mode: str, blob: str) -> None:
        git(self.root, "update-index", "--add", "--replace", "--cacheinfo", f"{mode},{blob},{path}", check=False)

    @invariant()
    def kept_and_whole_are_the_same(self) -> None:
        if not hasattr(self, "root"):
            return
        with pytest.MonkeyPatch.context() as patch:
            assert stops(self.root, self.day, patch, cache=True) == stops(self.root, self.day, patch, cache=False)
        for tree, again in zip(trees(str(self.root)), trees(str(self.root)), strict=True):
            found = kept(tree, self.day)
            assert found is None or found == whole(again, self.day)


def test_what_is_kept_is_what_git_holds(example_mother: Path) -> None:
    """After any sequence of edits, stagings, commits, merges and damage, the findings and what stops a commit are those of a whole check."""
    hold(InGit, example_mother, 10)  # each asks git often


@pytest.fixture
def example(example_mother: Path, tmp_path: Path) -> Path:
    """A small repository, the test's own, whose index was checked once."""
    root = Path(shutil.copytree(example_mother, tmp_path / "example"))
    assert kept(IndexTree(str(root)), DAYS[0]) == whole(IndexTree(str(root)), DAYS[0])
    return root


def read(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many blobs each question to git was for, while the index was checked."""
    asked: list[int] = []
    real = vcs.read_objects
    with monkeypatch.context() as patch:
        patch.setattr(vcs, "read_objects", lambda root, blobs: asked.append(len(blobs)) or real(root, blobs))
        found = kept(IndexTree(str(root)), DAYS[0])
    assert found == whole(IndexTree(str(root)), DAYS[0])
    return asked


def test_only_what_was_staged_is_read(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A staged record is read, and nothing else; what was staged before is known when it has been committed."""
    assert read(example, monkeypatch) == [0]
    write(example, {ISSUE: FILES[ISSUE] + "Mer.\n"})
    assert read(example, monkeypatch) == [0]
    git(example, "add", ISSUE)
    assert read(example, monkeypatch) == [1]
    git(example, "-c", "user.name=Å", "-c", "user.email=a@b.example", "commit", "-q", "-m", "more")
    assert read(example, monkeypatch) == [0]


def test_a_moved_file_is_not_what_it_was(example: Path) -> None:
    """The same bytes at another path can be another record: without `id:` the path is the name."""
    git(example, "mv", MEETING.format(day="2026-05-07"), MEETING.format(day="2026-05-08"))
    assert kept(IndexTree(str(example)), DAYS[0]) == whole(IndexTree(str(example)), DAYS[0])


def test_a_clone_that_lacks_a_blob(example: Path) -> None:
    """A blob that is not there is the finding that it is without what is kept."""
    blob = git(example, "rev-parse", f"HEAD:{ISSUE}")
    write(example, {ISSUE: FILES[ISSUE] + "Mer.\n"})
    git(example, "add", ISSUE)
    new = git(example, "rev-parse", f":{ISSUE}")
    for id in (blob, new):
        (example / ".git" / "objects" / id[:2] / id[2:]).unlink()
    assert kept(IndexTree(str(example)), DAYS[0]) is None
    assert ("SV001", ISSUE) in [(d.code, d.location.path) for d in whole(IndexTree(str(example)), DAYS[0])[0]]


def test_an_object_that_stands_in_for_another(example: Path) -> None:
    """`git replace` is this clone's own: what others get is the object itself, and that is judged, before and after."""
    blob, other = (
        git(example, "hash-object", "-w", "--stdin", input=FILES[ISSUE] + more) for more in ("", "19811228-9874\n")
    )
    git(example, "replace", blob, other)
    before = kept(IndexTree(str(example)), DAYS[0])
    assert before == whole(IndexTree(str(example)), DAYS[0])
    assert ISSUE not in [found.location.path for found in before[0] if found.code == "SV501"]
