"""How git is asked so that it runs nothing of the repository's own, and the one question that is asked before the program is imported.

Git runs our hook at every commit, also where no record is concerned; so this imports what a question takes, and no more.
"""

from __future__ import annotations

import os
import subprocess
import sys

SAFE = (
    "--no-pager",
    *("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false"),
)
"""To look into a stranger's clone must run nothing of theirs: each of these settings names a program."""
ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_NAMESPACE")
"""What git tells its hooks about the repository; we are told by the folder, and a hook's word would win over it."""
TRANSACTION = ("GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH")
"""What a hook must read to see the commit or push that it judges, and nobody else."""
PATHSPECS = ("GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS")
"""What would make git read our paths in another way than we mean them."""
QUIETLY = {
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone would fetch what it lacks, with programs that its settings name
    "GIT_ALLOW_PROTOCOL": "none",
}
"""To ask is to write nothing, wait for nobody, and be answered in English."""
STAGED = ("diff", "--cached", "--raw", "-z", "--no-renames", "--relative", "--no-ext-diff", "--ignore-submodules=all")
"""What the next commit would change from HEAD (or from nothing on a branch without commits)."""
RECORDS = (b".md", b".yml", b".yaml")
LINK = b"120000"


def environment(root: str) -> dict[str, str]:
    """The environment in which git is asked about `root`."""
    if sys.platform == "win32":  # else a git.exe in the folder where the user stands would run
        os.environ.setdefault("NoDefaultCurrentDirectoryInExePath", "1")
    drop = {*ELSEWHERE, *PATHSPECS, *(() if _in_hook_of(root) else TRANSACTION)}
    own = {name: value for name, value in os.environ.items() if name not in drop}
    return own | QUIETLY


def _in_hook_of(root: str) -> bool:
    """Whether git's words in the environment are about `root`: git starts a hook in the repository that it is about."""
    if not any(name in os.environ for name in TRANSACTION):
        return False
    here, there = os.path.join(os.path.realpath(os.getcwd()), ""), os.path.join(os.path.realpath(root), "")
    return here.startswith(there) or there.startswith(here)


def nothing_staged(top: str) -> bool:
    """Whether the next commit changes nothing that a check looks at. False, too, where that cannot be told."""
    if not os.path.lexists(os.path.join(top, ".git")):
        return False
    line, none = ("git", *SAFE, "-C", top, *STAGED), subprocess.DEVNULL
    try:
        done = subprocess.run(line, stdin=none, stdout=subprocess.PIPE, stderr=none, env=environment(top), check=False)
    except OSError:
        return False
    return not done.returncode and not any(concerns_records(done.stdout))


def concerns_records(staged: bytes) -> list[bytes]:
    """The paths in an answer to STAGED that a check looks at: files that can be records, and links, whatever they are called."""
    parts = iter(staged.split(b"\0"))
    return [
        path
        for about, path in zip(parts, parts, strict=False)
        if path.endswith(RECORDS) or about.split(b" ")[1] == LINK
    ]
