"""The one way that every writing command goes: look, write, commit exactly that; and the way back."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator

from samverka import vcs
from samverka.diagnostics import Refusal
from samverka.domain.values import Struct
from samverka.store.apply import apply, remove_leftovers
from samverka.store.lock import lock
from samverka.store.plan import Change, Plan
from samverka.store.tree import WorkTree
from samverka.text import T, Text

COMMAND = "Samverka-Command"
"""The trailer that says which command made a commit; such a commit can be undone."""
UNDOES = "Samverka-Undoes"
"""The trailer that says which commit an undo took back."""


class Outcome(Struct):
    """What came of a plan. `commit`: the id, where one was made; `swept`: what an earlier crash left, now gone."""

    plan: Plan
    written: bool = False
    commit: str | None = None
    swept: tuple[str, ...] = ()


def carry_out(
    root: str,
    plan: Plan,
    *,
    language: str,
    dry_run: bool = False,
    commit: bool = True,
    on_wait: Callable[[], None] | None = None,
) -> Outcome:
    """Write the plan and commit exactly its files, summed up in `language`; a `Refusal` comes before any writing.

    One that comes after is a hook's: the change then stays in the work tree, and the index is as it was.
    """
    if plan.is_empty or dry_run:
        return Outcome(plan)
    return carry_out_with(root, plan, lambda: plan, language=language, commit=commit, on_wait=on_wait)


def carry_out_with(
    root: str,
    expected: Plan,
    act: Callable[[], Plan],
    *,
    language: str,
    commit: bool = True,
    on_wait: Callable[[], None] | None = None,
) -> Outcome:
    """As `carry_out`, for a plan that comes of doing something that cannot be taken back: `act` is called once nothing stands in the way
    of writing to the files of `expected`, and nobody else writes meanwhile."""
    folder = _git_dir(root)
    with lock(folder, on_wait=on_wait) as crashed:
        swept = tuple(remove_leftovers(root)) if crashed else ()
        _look(root, folder, expected, commit)
        for change in expected.changes:
            if _on_disk(root, change.path) != change.before:
                raise _changed_meanwhile(change.path)
        plan = act()
        if plan.is_empty:
            return Outcome(plan, swept=swept)
        apply(plan, root)
        return Outcome(plan, True, _commit(root, plan, language) if commit else None, swept)


def message(plan: Plan, language: str) -> str:
    """The commit message: the summary on one line, and below it the trailers, each on a line of its own."""
    trailers = "".join(f"{name}: {_one_line(value)}\n" for name, value in plan.trailers)
    return f"{_one_line(plan.summary.say(language))}\n" + (f"\n{trailers}" if trailers else "")


def _one_line(words: str) -> str:
    # A title with a line break could else forge a trailer.
    return " ".join(words.split())


def _git_dir(root: str) -> str:
    held = vcs.folders(root)  # most are told without asking git
    if held is not None:
        return held.own
    try:
        return vcs.git_dir(root)
    except vcs.GitError as error:
        if not error.no_repository:
            raise
    help = T("run `git init` in it first: samverka keeps every change as a commit")
    raise Refusal(T("{folder} is not in a git repository", folder=root), help=help, exit_code=2)


def _look(root: str, folder: str, plan: Plan, commit: bool) -> None:
    """Refuse what would mix the user's own unfinished work into the change."""
    half_done = vcs.in_progress(root, folder)
    if half_done is not None:
        raise _half_done(half_done)
    who, dirty, ignored = vcs.together(
        lambda: vcs.identity(root), lambda: vcs.dirty(root, plan.paths), lambda: vcs.ignored(root, plan.paths)
    )
    if commit and who is None:
        raise _no_identity()
    if dirty:
        help = T("nothing was changed; commit them or take them back first (`git status` shows them)")
        raise Refusal(T("there are uncommitted edits in {paths}", paths=", ".join(dirty)), help=help)
    if ignored:
        help = T("nothing was changed; a line in .gitignore names it")
        raise Refusal(
            T("git ignores {paths}, so the change could not be committed", paths=", ".join(ignored)), help=help
        )


def _half_done(what: str) -> Refusal:
    help = T(
        "nothing was changed; finish it with `git {what} --continue`, or give it up with `git {what} --abort`",
        what=what,
    )
    return Refusal(T("a {what} is under way in this repository", what=what), help=help)


def _changed_meanwhile(path: str) -> Refusal:
    again = T("nothing was changed; run the command again")
    return Refusal(T("{path} has been changed meanwhile", path=path), help=again)


def _no_identity() -> Refusal:
    help = T(
        'nothing was changed; run `git config --global user.name "NAME"` and `git config --global user.email ADDRESS`'
    )
    return Refusal(T("git does not know who you are, so the change could not be committed"), help=help)


def _commit(root: str, plan: Plan, language: str) -> str:
    try:
        return vcs.commit_paths(root, plan.paths, message(plan, language))
    except vcs.CommitRefused as refused:
        paths = ", ".join(plan.paths)
        others = [path for path in vcs.dirty(root, [*WorkTree(root).files()]) if path not in plan.paths]
        help = T("the change is in the work tree, uncommitted: {paths}", paths=paths)
        if others:  # what the change builds on, perhaps, and git has not seen
            words = T(
                "the change is in the work tree, uncommitted, and so is {others}: commit them together with git add {all} and git commit"
            )
            help = words(others=", ".join(others), all=" ".join([*plan.paths, *others]))
        raise Refusal(T("the commit was refused:\n{words}", words=refused.output), help=help) from refused


def undo_plan(root: str) -> Plan:
    """The plan that takes back the newest of our commits that is not taken back yet; what an undo did is not undone."""
    _git_dir(root)
    commit = next(_to_undo(root), None)
    if commit is None:
        raise Refusal(T("there is nothing to undo: no commit here was made by samverka and still stands"))
    changes = tuple(_back(root, commit, touched) for touched in vcs.touched(root, commit.id))
    return Plan(changes, T("undo: {what}", what=commit.subject), ((UNDOES, commit.id),))


def _to_undo(root: str) -> Iterator[vcs.Commit]:
    """Our commits that still stand, newest first."""
    undone: set[str] = set()
    moved = 0
    for commit in vcs.history(root, COMMAND, UNDOES):
        target = commit.trailer(UNDOES)
        if target is not None:
            # After a rebase the undone commit has another id; it is then the next one below its undo.
            moved += not vcs.is_ancestor(root, target)
            undone.add(target)
        elif commit.id not in undone and moved:
            moved -= 1
        elif commit.id not in undone:
            yield commit


def _back(root: str, commit: vcs.Commit, touched: vcs.Touched) -> Change:
    """From what the commit left to what it found, in the bytes of this work tree."""
    left = _on_disk(root, touched.path)
    if not _is_left(root, commit, touched, left):
        raise _changed_since(touched.path, commit)
    found = None if touched.before is None else vcs.as_checked_out(root, f"{commit.id}^", touched.path)
    return Change(touched.path, left, found)


def _is_left(root: str, commit: vcs.Commit, touched: vcs.Touched, data: bytes | None) -> bool:
    """Whether a file is as the commit left it: to the byte, or, where an editor wrote other line ends, to git."""
    path = touched.path
    if data is None or touched.after is None:
        return data is None and touched.after is None
    if data == vcs.as_checked_out(root, commit.id, path):
        return True
    same = vcs.read_blobs(root, "HEAD", [path]) == vcs.read_blobs(root, commit.id, [path])
    return same and not vcs.dirty(root, [path])


def _on_disk(root: str, path: str) -> bytes | None:
    try:
        with open(os.path.join(root, path), "rb") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return None  # there can be no such file; writing it says so in words
        raise Refusal(T("{path} cannot be read: {why}", path=path, why=error.strerror or str(error))) from None


def _changed_since(path: str, commit: vcs.Commit) -> Refusal:
    what = T("{path} has been changed since «{what}», which therefore cannot be undone", path=path, what=commit.subject)
    help: Text = T("nothing was changed; `git show {commit}` shows what to change by hand", commit=commit.id[:10])
    return Refusal(what, help=help)
