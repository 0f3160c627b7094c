"""Git's hooks: what a commit or a push would break, judged from git's objects.

A fault that was there before stops nobody, in whichever file it stands: what stops is what the change itself brings.
Git starts `samverka hook pre-commit` at every commit, also at those of our own, so what a check needs is imported late.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from samverka import vcs
from samverka.diagnostics import Diagnostic, Refusal, Severity
from samverka.text import T

if TYPE_CHECKING:
    from samverka.domain.archive import Archive
    from samverka.store.load import Loaded
    from samverka.store.tree import Tree

PARENTS = ("HEAD", "MERGE_HEAD")
"""What a commit builds on: the branch, and during a merge also what is merged in."""
MERGED_IN = "GITHEAD_"
"""And where `git merge` makes the commit itself, git says only by variables of this name and a commit's id what it merges in."""


# --- what a change brings


@dataclass(frozen=True)
class Verdict:
    """The errors that a change brings to one repository of records. Paths are those of the git tree.

    `inside`: in files that the change touches; `broken`: in files that it does not touch."""

    inside: tuple[Diagnostic, ...]
    broken: tuple[Diagnostic, ...]
    archive: Archive
    tree: Tree


def stages_records(top: str) -> bool:
    """Whether the next commit changes any file that a check reads: one question to git, and nothing imported for it."""
    return bool(vcs.staged_records(top))


def pre_commit(start: str, today: str | None = None) -> tuple[Verdict, ...]:
    """What the next commit would bring to each repository of records in this work tree. Raises `Refusal` (exit code 2)."""
    top = _top(start)
    if not stages_records(top):
        return ()
    from samverka.actions.gittree import staged

    merged_in = [name.removeprefix(MERGED_IN) for name in os.environ if name.startswith(MERGED_IN)]
    parents = [vcs.list_tree(top, name) for name in (*PARENTS, *merged_in) if vcs.revision(top, name)]
    return tuple(_verdicts(top, staged(top), parents, today))


def pre_receive(root: str, pushed: Iterable[str], today: str | None = None) -> Iterator[tuple[str, Verdict]]:
    """What a push would bring, as (ref, verdict); `pushed` are the lines «OLD NEW REF» that git gives its hook."""
    for line in pushed:
        old, new, ref = line.rstrip("\n").split(" ", 2)
        commit = vcs.revision(root, new)
        if commit is None:  # a branch taken away, or a tag of something that is no commit
            continue
        base = vcs.revision(root, old) if old.strip("0") else vcs.fork_point(root, commit)
        before = [] if base is None else [vcs.list_tree(root, base)]
        for verdict in _verdicts(root, vcs.list_tree(root, commit), before, today):
            yield ref, verdict


def _verdicts(
    root: str, after: Sequence[vcs.Entry], before: Sequence[Sequence[vcs.Entry]], today: str | None
) -> Iterator[Verdict]:
    from samverka.actions.check import read
    from samverka.actions.gittree import BlobTree, below, folders

    for folder in folders(after):
        entries, earlier = below(after, folder), [below(tree, folder) for tree in before]
        if entries in earlier:
            continue
        loaded = read(BlobTree(root, entries))
        day = _day(loaded.archive, today)
        errors = _errors(loaded, day)
        if errors:
            olds = [_found(read(BlobTree(root, tree)), day) for tree in earlier]
            errors = brought(errors, olds)
        if errors:
            touched = {entry.path for tree in earlier or [[]] for entry in {*entries} ^ {*tree}}
            yield _verdict(loaded, errors, touched, folder)


def _verdict(loaded: Loaded, errors: Sequence[Diagnostic], touched: set[str], folder: str) -> Verdict:
    placed = [(_placed(found, folder), found.location.path in touched) for found in errors]
    inside = tuple(found for found, here in placed if here)
    return Verdict(inside, tuple(found for found, here in placed if not here), loaded.archive, loaded.tree)


def _placed(found: Diagnostic, folder: str) -> Diagnostic:
    return found._replace(location=found.location._replace(path=folder + found.location.path))


def _day(archive: Archive, today: str | None) -> date:
    from samverka.actions.workspace import now_in, which_day

    try:
        return which_day(archive, today)[0]
    except Refusal as refusal:
        if refusal.exit_code == 2:
            raise
        return now_in("Europe/Stockholm")  # someone wrote a time zone that does not exist: no reason to stop others


def _found(loaded: Loaded, day: date) -> tuple[Diagnostic, ...]:
    from samverka.actions.check import run

    return run(loaded, day)


def _errors(loaded: Loaded, day: date) -> list[Diagnostic]:
    return [found for found in _found(loaded, day) if found.severity is Severity.ERROR]


def brought(errors: Sequence[Diagnostic], before: Iterable[Iterable[Diagnostic]]) -> list[Diagnostic]:
    """Those of the errors that stood in none of the states before. The same fault on another line is the same; twice is one new."""
    left = list(errors)
    for olds in before:
        known = list(olds)
        for key in (_exactly, _roughly):
            left, known = _without(left, known, key)
    return left


def _exactly(found: Diagnostic) -> Hashable:
    return found.code, found.location


def _roughly(found: Diagnostic) -> Hashable:
    return found.code, found.record or found.location.path, found.message.say("en")


def _without(
    found: Iterable[Diagnostic], olds: Iterable[Diagnostic], key: Callable[[Diagnostic], Hashable]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What of `found` has no like in `olds`, one for one; and what of `olds` is left to be matched in another way."""
    known: dict[Hashable, list[Diagnostic]] = {}
    for old in olds:
        known.setdefault(key(old), []).append(old)
    new = [one for one in found if not (known.get(key(one)) and known[key(one)].pop())]
    return new, [old for rest in known.values() for old in rest]


def _top(start: str) -> str:
    top = vcs.git_top(start)
    if top is None:
        raise Refusal(T("{folder} is not in a git repository", folder=start), exit_code=2)
    return top
