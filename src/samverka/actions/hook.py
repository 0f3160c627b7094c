"""Git's hooks: what a commit or a push would break, judged from git's objects; and how a hook comes into a repository.

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
from samverka.text import T, Text

if TYPE_CHECKING:
    from samverka.domain.archive import Archive
    from samverka.store.load import Loaded
    from samverka.store.tree import Tree

KEPT = "before-samverka"
"""The ending under which a hook that was there before is kept."""
MARK = "# samverka hook"
"""The beginning of the second line of every hook of ours."""
PARENTS = ("HEAD", "MERGE_HEAD")
"""What a commit builds on: the branch, and during a merge also what is merged in."""


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

    parents = [vcs.list_tree(top, name) for name in PARENTS if vcs.revision(top, name)]
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


# --- how a hook comes into a repository


@dataclass(frozen=True)
class Installed:
    """A hook in its place. `changed`: whether anything was written; `kept`: where a hook that was there before lies now;
    `shared`: whether the folder is not this repository's own (core.hooksPath)."""

    path: str
    changed: bool
    kept: str | None
    shared: bool


def install(start: str, says: Callable[[Text], str]) -> Installed:
    """Put our hook where git looks for it: pre-commit in a work tree, pre-receive in a bare repository on a server.

    A hook that is there already is kept and runs first. Raises `Refusal`."""
    top = _top(start, or_bare=True)
    name = "pre-receive" if vcs.git_top(top) is None else "pre-commit"
    folder = vcs.hooks_folder(top)
    path = os.path.join(folder, name)
    script = _script(name, says)
    held = _read(path)
    if held == script:
        return Installed(path, False, _kept(path), is_shared(top))
    if held is not None and not _ours(held):
        _keep(path)
    os.makedirs(folder, exist_ok=True)
    _write(path, script)
    return Installed(path, True, _kept(path), is_shared(top))


def is_shared(root: str) -> bool:
    """Whether git looks for hooks outside of this repository: a folder that the user's other repositories have in common."""
    folder = os.path.realpath(vcs.hooks_folder(root))
    own = [os.path.realpath(place) for place in (vcs.common_dir(root), vcs.git_top(root)) if place]
    return not any(folder.startswith(os.path.join(place, "")) for place in own)


def _keep(path: str) -> None:
    """Move someone else's hook aside, to run before ours; never over another that was kept before."""
    if _ours(_read(f"{path}.legacy") or b""):
        raise Refusal(
            T("{path} runs samverka's hook already, as {name}.legacy", path=path, name=os.path.basename(path))
        )
    if os.path.lexists(f"{path}.{KEPT}"):
        raise Refusal(
            T("{path} and {path}.{ending} are both there, and neither is samverka's", path=path, ending=KEPT),
            help=T("put the two together in one of them, take the other away, and run samverka hook install again"),
        )
    os.replace(path, f"{path}.{KEPT}")


def _kept(path: str) -> str | None:
    return f"{path}.{KEPT}" if os.path.lexists(f"{path}.{KEPT}") else None


def _ours(script: bytes) -> bool:
    return any(line.startswith(MARK.encode()) for line in script.splitlines()[1:2])


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _write(path: str, script: bytes) -> None:
    beside = f"{path}.samverka-new"
    with open(beside, "wb") as file:
        file.write(script)
    os.chmod(beside, 0o755)
    os.replace(beside, path)


def _top(start: str, *, or_bare: bool = False) -> str:
    top = vcs.git_top(start)
    if top is not None:
        return top
    if or_bare and vcs.is_repository(start):
        return vcs.git_dir(start)
    raise Refusal(T("{folder} is not in a git repository", folder=start), exit_code=2)


FIRST = """\
#!/bin/sh
{mark}: {what}
# {origin}
earlier="$(dirname "$0")/{name}.{kept}"
"""
PRE_COMMIT = """\
if [ -x "$earlier" ]; then
    "$earlier" "$@" || exit $?
fi
git --no-literal-pathspecs diff --cached --quiet -- {records} && exit 0 # {idle}
if [ -x {program} ]; then
    {command} hook pre-commit
elif command -v samverka >/dev/null 2>&1; then
    samverka hook pre-commit
else
    echo {missing} >&2
    exit 0
fi
code=$?
[ $code -eq 3 ] && exit 0 # {bug}
exit $code
"""
PRE_RECEIVE = """\
pushed=$(cat)
if [ -x "$earlier" ]; then
    printf '%s\\n' "$pushed" | "$earlier" "$@" || exit $?
fi
if [ -x {program} ]; then
    printf '%s\\n' "$pushed" | {command} hook pre-receive
elif command -v samverka >/dev/null 2>&1; then
    printf '%s\\n' "$pushed" | samverka hook pre-receive
else
    echo {missing} >&2
    exit 1
fi
"""
RECORDS = "':(glob)**/*.md' ':(glob)**/*.yml' ':(glob)**/*.yaml'"
"""What a check reads, as git's own patterns: so a commit of other files does not even start the program."""
SCRIPTS = {"pre-commit": PRE_COMMIT, "pre-receive": PRE_RECEIVE}
"""What follows on the first lines: plain sh, because git for Windows brings nothing else."""
ORIGIN = T("written by samverka hook install; a hook that was here before is kept as {name}, and runs first")
WHAT = {
    "pre-commit": T("checks the records that are staged before each commit"),
    "pre-receive": T("checks the records that are pushed before they are taken"),
}
MISSING = T(
    "samverka was not found, so the records were not checked; where it is installed, run: samverka hook install"
)
IDLE = T("nothing staged is a record")
BUG = T("a fault in samverka itself is no reason to hold a commit")


def _script(name: str, says: Callable[[Text], str]) -> bytes:
    command = [_quoted(word) for word in this_program()]
    values = {"name": name, "kept": KEPT, "mark": MARK, "program": command[0], "command": " ".join(command)}
    words = {"what": WHAT[name], "origin": ORIGIN(name=f"{name}.{KEPT}"), "bug": BUG, "idle": IDLE}
    said = {key: says(text) for key, text in words.items()}
    script = (FIRST + SCRIPTS[name]).format(**values, **said, missing=_quoted(says(MISSING)), records=RECORDS)
    return script.encode("utf-8", "surrogateescape")


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"


def this_program() -> tuple[str, ...]:
    """The command that starts this installation of samverka from anywhere, with `/` also on Windows."""
    import sys
    import sysconfig

    name = "samverka.exe" if os.name == "nt" else "samverka"
    script = os.path.join(sysconfig.get_path("scripts"), name)
    # -P: a folder called samverka in the repository must not be taken for the program.
    words = (script,) if os.access(script, os.X_OK) else (sys.executable, "-P", "-m", "samverka")
    return tuple(word.replace(os.sep, "/") for word in words) if os.sep != "/" else words
