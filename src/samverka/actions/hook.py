"""Git's hooks: what a commit or a push would break, judged from git's objects.

A fault that was there before stops nobody, in whichever file it stands: what stops is what the change itself brings.
Git starts `samverka hook pre-commit` at every commit, also at those of our own, so what a check needs is imported late.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from samverka import vcs
from samverka.diagnostics import Diagnostic, Refusal, Severity
from samverka.named import NamedTuple
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions.check import Report
    from samverka.actions.gittree import BlobTree
    from samverka.domain.archive import Archive
    from samverka.store.tree import Tree

PARENTS = ("HEAD", "MERGE_HEAD")
"""What a commit builds on: the branch, and during a merge also what is merged in."""
MERGED_IN = "GITHEAD_"
"""And where `git merge` makes the commit itself, git says only by variables of this name and a commit's id what it merges in."""


# --- what a change brings


class Verdict(NamedTuple):
    """The errors that a change brings to one repository of records. Paths are those of the git tree.

    `inside`: in files that the change touches; `broken`: in files that it does not touch."""

    inside: tuple[Diagnostic, ...]
    broken: tuple[Diagnostic, ...]
    archive: Archive
    tree: Tree


def pre_commit(start: str, today: str | None = None) -> tuple[Verdict, ...]:
    """What the next commit would bring to each repository of records in this work tree. Raises `Refusal` (exit code 2)."""
    top = _top(start)
    changed = vcs.staged_records(top)
    if not changed:
        return ()
    from samverka.actions.gittree import staged

    return tuple(_verdicts(top, staged(top), changed, lambda: _parents(top), today))


def _parents(top: str) -> list[str]:
    merged_in = [name.removeprefix(MERGED_IN) for name in os.environ if name.startswith(MERGED_IN)]
    return [name for name in (*PARENTS, *merged_in) if vcs.revision(top, name)]


def pre_receive(root: str, pushed: Iterable[str], today: str | None = None) -> Iterator[tuple[str, Verdict]]:
    """What a push would bring, as (ref, verdict); `pushed` are the lines «OLD NEW REF» that git gives its hook."""
    for line in pushed:
        old, new, ref = line.rstrip("\n").split(" ", 2)
        for verdict in _brought_by(root, old, new, today):
            yield ref, verdict


def _brought_by(root: str, old: str, new: str, today: str | None) -> Iterator[Verdict]:
    commit = vcs.revision(root, new)
    if commit is None:  # a branch taken away, or a tag of something that is no commit
        return
    base = vcs.revision(root, old) if old.strip("0") else vcs.fork_point(root, commit)
    before = [] if base is None else [base]
    changed = None if base is None else vcs.changed_records(root, base, commit)
    yield from _verdicts(root, vcs.list_tree(root, commit), changed, lambda: before, today)


def _verdicts(
    root: str,
    after: list[vcs.Entry],
    changed: Collection[str] | None,
    before: Callable[[], Iterable[str]],
    today: str | None,
) -> Iterator[Verdict]:
    """`changed`: the files of the change that a check looks at, None for all; `before` is asked for the commits that it builds on where
    there is anything to compare."""
    from samverka.actions.gittree import BlobTree, below, folders

    for folder in folders(after):
        if changed is not None and not any(path.startswith(folder) for path in changed):
            continue
        entries = below(after, folder)
        tree = BlobTree(root, entries)
        report = _report(tree, lambda archive: _day(archive, today), keep=True)
        errors = [found for found in report.diagnostics if found.severity is Severity.ERROR]
        if errors:
            earlier = [below(vcs.list_tree(root, commit), folder) for commit in before()]
            errors = brought(errors, _olds(root, earlier, report.today))
        if errors:
            touched = {entry.path for held in earlier or [[]] for entry in {*entries} ^ {*held}}
            yield _verdict(report.archive, tree, errors, touched, folder)


def _olds(root: str, trees: Iterable[Iterable[vcs.Entry]], day: date) -> list[tuple[Diagnostic, ...]]:
    from samverka.actions.gittree import BlobTree

    return [_report(BlobTree(root, tree), lambda _: day).diagnostics for tree in trees]


def _report(tree: BlobTree, day: Callable[[Archive], date], *, keep: bool = False) -> Report:
    """What a check of these files finds; `keep`: for the next time, when most of them will be the same."""
    from samverka.actions.check import read, report_on
    from samverka.actions.sources import checked_blobs

    held = checked_blobs(tree, day)
    if held is None:
        loaded = read(tree)
        return report_on(loaded, day(loaded.archive))
    report, kept = held
    if keep:
        kept.save()
    return report


def _verdict(archive: Archive, tree: Tree, errors: Sequence[Diagnostic], touched: set[str], folder: str) -> Verdict:
    placed = [(_placed(found, folder), found.location.path in touched) for found in errors]
    inside = tuple(found for found, here in placed if here)
    return Verdict(inside, tuple(found for found, here in placed if not here), archive, tree)


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
