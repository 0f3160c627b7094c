"""How a hook comes into a repository: beside what is there already, in plain sh, and to be taken away by deleting a file."""

from __future__ import annotations

import os
from collections.abc import Callable

from samverka import vcs
from samverka.diagnostics import Refusal
from samverka.named import NamedTuple
from samverka.text import T, Text

KEPT = "before-samverka"
"""The ending under which a hook that was there before is kept."""
MARK = "# samverka hook"
"""The beginning of the second line of every hook of ours."""
AT_COMMITS = ("pre-commit", "pre-merge-commit")
"""Both check what is staged: git runs the second, and not the first, where `git merge` makes the commit itself."""
ON_A_SERVER = ("pre-receive",)


class Installed(NamedTuple):
    """A hook in its place. `changed`: whether anything was written; `kept`: where a hook that was there before lies now;
    `shared`: whether the folder is not this repository's own (core.hooksPath)."""

    path: str
    changed: bool
    kept: str | None
    shared: bool


def install(start: str, says: Callable[[Text], str]) -> tuple[Installed, ...]:
    """Put our hooks where git looks for them: those of commits in a work tree, pre-receive in a bare repository on a server.

    A hook that is there already is kept and runs first. Raises `Refusal` before anything is written."""
    top = vcs.git_top(start)
    names = ON_A_SERVER if top is None else AT_COMMITS
    if top is None and not vcs.is_repository(start):
        raise Refusal(T("{folder} is not in a git repository", folder=start), exit_code=2)
    root = top or vcs.git_dir(start)
    folder = vcs.hooks_folder(root)
    scripts = {os.path.join(folder, name): _script(name, says) for name in names}
    foreign = [path for path in scripts if (held := _read(path)) is not None and not _ours(held)]
    for path in foreign:
        _refuse_to_keep(path)
    for path in foreign:
        os.replace(path, f"{path}.{KEPT}")
    os.makedirs(folder, exist_ok=True)
    return tuple(_put(path, script, is_shared(root)) for path, script in scripts.items())


def _put(path: str, script: bytes, shared: bool) -> Installed:
    changed = _read(path) != script
    if changed:
        _write(path, script)
    kept = f"{path}.{KEPT}"
    return Installed(path, changed, kept if os.path.lexists(kept) else None, shared)


def is_shared(root: str) -> bool:
    """Whether git looks for hooks outside of this repository: a folder that the user's other repositories have in common."""
    folder = os.path.realpath(vcs.hooks_folder(root))
    own = [os.path.realpath(place) for place in (vcs.common_dir(root), vcs.git_top(root)) if place]
    return not any(folder.startswith(os.path.join(place, "")) for place in own)


def _refuse_to_keep(path: str) -> None:
    """A hook of someone else is moved aside, to run before ours: never over another that was kept before, nor where it runs ours."""
    if _ours(_read(f"{path}.legacy") or b""):
        raise Refusal(
            T("{path} runs samverka's hook already, as {name}.legacy", path=path, name=os.path.basename(path))
        )
    if os.path.lexists(f"{path}.{KEPT}"):
        raise Refusal(
            T("{path} and {path}.{ending} are both there, and neither is samverka's", path=path, ending=KEPT),
            help=T("put the two together in one of them, take the other away, and run samverka hook install again"),
        )


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
staged=$(git diff --cached --raw --no-renames --no-color --ignore-submodules=all) &&
    case "$staged" in {records}) ;; *) exit 0 ;; esac # {idle}
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
RECORDS = """*" 120000 "* | *.md* | *.yml* | *.yaml*"""
"""What a check looks at, in git's own lines: links, and files that can be records. A commit of others does not start the program."""
SCRIPTS = {"pre-commit": PRE_COMMIT, "pre-merge-commit": PRE_COMMIT, "pre-receive": PRE_RECEIVE}
"""What follows on the first lines: plain sh, because git for Windows brings nothing else."""
ORIGIN = T("written by samverka hook install; a hook that was here before is kept as {name}, and runs first")
WHAT = {
    "pre-commit": T("checks the records that are staged before each commit"),
    "pre-merge-commit": T("checks the records that a merge brings before git commits it"),
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
