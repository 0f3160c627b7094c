"""The only code that speaks git: what a folder's history says, asked of git itself, and the one way to add to it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import IO, Any

from samverka.asking import ELSEWHERE, PATHSPECS, SAFE, STAGED, TRANSACTION, concerns_records, environment
from samverka.diagnostics import Refusal
from samverka.named import NamedTuple
from samverka.text import T

MARKER = "samverka.yml"
"""The file whose folder is the root of a samverka repository."""
UNDER_WAY = (
    ("rebase-merge", "rebase"),
    ("rebase-apply", "rebase"),
    ("MERGE_HEAD", "merge"),
    ("CHERRY_PICK_HEAD", "cherry-pick"),
    ("REVERT_HEAD", "revert"),
)
"""The traces of something half done. A rebase stands first, because it leaves the others' traces too."""
LARGEST = 8_000_000
"""Bytes of a blob that are read where it could be a stranger's: twice what a record may have."""
FROM_STDIN = ("--pathspec-from-file=-", "--pathspec-file-nul")
EXACTLY = tuple(
    word
    for setting in ("ignoreCase=false", "precomposeUnicode=false", "checkStat=default", "trustctime=true")
    for word in ("-c", f"core.{setting}")
)
"""Settings that let git take one name for another, or a changed file for an unchanged one, are of no use where it must be exact."""
OWN_PROGRAMS = (b"[filter", b"[include")
"""Where the settings of a repository name programs that git would run to compare files, or files in which more settings stand."""
UNCOMPARED = rb"(?:\A|\0)(?![HM] (?:100644|100755|120000) )[^\0]"
"""Finds an entry of the index that git does not compare with the work tree: assumed unchanged, left out of it, or a submodule."""
MODES = frozenset((b"\0\0\x81\xa4", b"\0\0\x81\xed"))
"""The modes of ordinary files, as the index writes them."""
MANY_PATHS = 200
"""More paths than this do not go on a command line (Windows takes 32,000 characters)."""


class GitError(Refusal):
    """Git said no to a question of ours; its words are the best there are."""

    def __init__(self, args: tuple[str, ...], code: int, stderr: str) -> None:
        words = stderr.strip() or f"exit {code}"
        super().__init__(T("git {command} failed: {words}", command=args[0] if args else "", words=words))
        self.command, self.code, self.stderr = args, code, stderr

    @property
    def no_repository(self) -> bool:
        """Whether that is all: git has none here, and no trouble with one."""
        return "not a git repository" in self.stderr


class CommitRefused(Exception):
    """Git made no commit: `output` is what the hook (or git) said. The index is as it was."""

    def __init__(self, output: str) -> None:
        super().__init__(output)
        self.output = output


class Entry(NamedTuple):
    """A file as git holds it: the path below the root, its mode ("100644", a link is "120000") and the blob's id."""

    path: str
    mode: str
    blob: str


class Commit(NamedTuple):
    """A commit with the trailers below its message, in their order."""

    id: str
    subject: str
    trailers: tuple[tuple[str, str], ...]

    def trailer(self, name: str) -> str | None:
        """The first trailer called `name`."""
        return next((value for key, value in self.trailers if key == name), None)


class Touched(NamedTuple):
    """A file that a commit changed, with the ids of the blob before and after (None: no file)."""

    path: str
    before: str | None
    after: str | None


# Where we are


def is_repository(path: str) -> bool:
    """Whether git knows a repository at `path`, bare or not. A `GitError` where it has one but will not look at it."""
    try:
        _git(path, "rev-parse", "--git-dir")
    except GitError as error:
        if error.no_repository:
            return False
        raise
    return True


def git_top(path: str) -> str | None:
    """The top of the work tree that `path` lies in; None where there is none (a bare repository has none)."""
    try:
        return _line(path, "rev-parse", "--show-toplevel")
    except GitError as error:
        if error.no_repository or "must be run in a work tree" in error.stderr:
            return None
        raise


def git_dir(root: str) -> str:
    """The git folder of this work tree: a linked worktree has its own."""
    return _line(root, "rev-parse", "--absolute-git-dir")


def common_dir(root: str) -> str:
    """The git folder that all worktrees of the repository share: objects, branches, hooks."""
    return os.path.abspath(os.path.join(root, _line(root, "rev-parse", "--git-common-dir")))


def hooks_folder(root: str) -> str:
    """Where git looks for this repository's hooks: core.hooksPath, which may be the user's for all repositories, or its own."""
    try:
        *set_to, _ours = _split(_git(root, "config", "--type=path", "-z", "--get-all", "core.hooksPath"))
    except GitError:
        set_to = []
    if not set_to:
        return os.path.join(common_dir(root), "hooks")
    return os.path.abspath(os.path.join(git_top(root) or git_dir(root), set_to[-1]))


def initialise(root: str, branch: str = "main") -> None:
    """Make `root` a repository on a branch without commits. The empty template keeps a user's template hooks out."""
    from git import Git

    with _own_environment():
        Git(root).init("--quiet", "--template=", f"--initial-branch={branch}")


# What state things are in


def identity(root: str) -> str | None:
    """«Name <e-mail>» as a commit would carry it; None where git would have to guess."""
    names = together(*(lambda who=who: _identity(root, who) for who in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT")))
    return None if None in names else names[0]


def _identity(root: str, who: str) -> str | None:
    try:
        return _line(root, "-c", "user.useConfigOnly=true", "var", who).rpartition(">")[0] + ">"
    except GitError:
        return None


def in_progress(root: str, folder: str | None = None) -> str | None:
    """What is half done here: "merge", "rebase", "cherry-pick" or "revert". `folder`: the git folder of this work tree, where it is known."""
    folder = folder or git_dir(root)
    return next((name for trace, name in UNDER_WAY if os.path.lexists(os.path.join(folder, trace))), None)


def head(root: str) -> str | None:
    """The id of the commit that is checked out; None on a branch without commits."""
    return revision(root, "HEAD")


def revision(root: str, name: str) -> str | None:
    """The commit that `name` (a branch, a tag, an id) means; None where it means none."""
    try:
        return _line(root, "rev-parse", "--verify", "--quiet", f"{_named(name)}^{{commit}}")
    except GitError as error:
        if error.code != 1:
            raise
        return None


def dirty(root: str, paths: Collection[str]) -> list[str]:
    """Those of `paths` whose text is not the committed one: edited, staged, removed or unknown to git."""
    if not paths:
        return []
    # The user's own filters run here: this is asked before a commit, which runs them too.
    options = ("status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=all")
    entries = _git(root, *options, "--", *(paths if len(paths) <= MANY_PATHS else ()))
    prefix = _prefix(root) if entries else ""
    found = {_status_path(entry) for entry in _split(entries) if not _is_same_text(root, prefix, entry)}
    return [path for path in paths if prefix + path in found]


def _is_same_text(root: str, prefix: str, entry: str) -> bool:
    """Whether git names a file as changed only because it is longer: it has other line ends, and git would store the same blob."""
    parts = entry.split(" ", 8)
    ours = parts[:2] == ["1", ".M"] and parts[3].startswith("100") and len({*parts[3:6]}) == 1
    if not ours or not parts[8].startswith(prefix):
        return False
    return _line(root, "hash-object", "--", parts[8][len(prefix) :]) == parts[7]


def _status_path(entry: str) -> str:
    fields = {"1": 8, "u": 10}.get(entry[:1], 1)
    return entry.split(" ", fields)[fields]


def ignored(root: str, paths: Collection[str]) -> list[str]:
    """Those of `paths` that git leaves out because a .gitignore says so."""
    try:
        # "./" because this command knows no --literal-pathspecs, and would read ":" at the start as magic.
        asked = _join(f"./{path}" for path in paths)
        found = _split(_git(root, "check-ignore", "-z", "--stdin", input=asked, literal=False))
    except GitError as error:
        if error.code != 1:  # 1: none of them
            raise
        return []
    return [path.removeprefix("./") for path in found]


def staged_records(root: str) -> list[str]:
    """The files that the next commit would change and that a check looks at: what can be a record, and every link."""
    return [_decode(path) for path in concerns_records(_git(root, *STAGED))]


def changed_records(root: str, old: str, new: str) -> list[str]:
    """The files that differ between two commits and that a check looks at."""
    options = ("-r", "--raw", "-z", "--no-renames", "--ignore-submodules=all")
    return [_decode(path) for path in concerns_records(_git(root, "diff-tree", *options, _named(old), _named(new)))]


def unmerged(root: str) -> list[str]:
    """The files below `root` that a merge left in conflict: the index holds no one text of them."""
    return sorted({entry.partition("\t")[2] for entry in _split(_git(root, "ls-files", "--unmerged", "-z"))})


def announced(root: str) -> list[str]:
    """The files that the index only announces (`git add --intent-to-add`): the next commit will not hold them."""
    options = ("--diff-filter=A", "--name-only", "-z", "--no-renames", "--relative", "--ignore-submodules=all")
    return _split(_git(root, "diff-files", *options))


# Whether anything changed


class Folders(NamedTuple):
    """The top of a work tree, git's own folder for it, and the one that all worktrees of the repository share."""

    top: str
    own: str
    common: str


def folders(root: str) -> Folders | None:
    """Where git keeps what it knows about `root`, found without asking it; None where anything about that is unusual, and where the
    repository's own settings name programs: git runs some to compare files."""
    if any(name in os.environ for name in (*ELSEWHERE, *TRANSACTION)):
        return None
    top = os.path.realpath(root)
    while not os.path.lexists(os.path.join(top, ".git")):
        above = os.path.dirname(top)
        if above == top:
            return None
        top = above
    own = os.path.join(top, ".git")
    if os.path.isfile(own):  # a linked worktree
        own = os.path.join(top, _first_line(own).removeprefix("gitdir: "))
    shared = os.path.join(own, "commondir")
    common = os.path.join(own, _first_line(shared)) if os.path.isfile(shared) else own
    if not all(map(os.path.lexists, (f"{own}/HEAD", f"{common}/objects", f"{common}/refs"))):
        return None
    found = Folders(top, os.path.realpath(own), os.path.realpath(common))
    return None if _names_programs(found) else found


def _first_line(path: str) -> str:
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        return file.readline().rstrip("\r\n")


def _names_programs(folders: Folders) -> bool:
    for settings in (os.path.join(folders.common, "config"), os.path.join(folders.own, "config.worktree")):
        if os.path.lexists(settings):
            with open(settings, "rb") as file:
                said = file.read().lower()
                if any(section in said for section in OWN_PROGRAMS):
                    return True
    return False


def index_stamp(folders: Folders) -> tuple[int, int, int]:
    """Another one means that the index was written meanwhile."""
    found = os.stat(os.path.join(folders.own, "index"))
    return found.st_mtime_ns, found.st_ino, found.st_size


def read_index(folders: Folders) -> bytes:
    """The index as it lies there: what is tracked, and what each file was like (size, times, number) when git last looked."""
    with open(os.path.join(folders.own, "index"), "rb") as file:
        return file.read()


def tracked(index: bytes, below: str) -> dict[str, bytes]:
    """The files that an index knows in a folder ("" or "folder/"), by path below it, each with what it was like when git last looked
    and its blob: where that is as it was and git does not find the file differing, its bytes are as they were.

    Raises `ValueError` where the index is not of the usual make, or git does not compare every file with the work tree."""
    if index[:8] != b"DIRC\0\0\0\2":
        raise ValueError("an index of another make")
    place, names, entries = 12, list[bytes](), list[bytes]()
    for _ in range(int.from_bytes(index[8:12], "big")):
        length = index[place + 60] << 8 | index[place + 61]
        ends = place + 62 + length
        if length >= 0xFFF or index[ends]:
            raise ValueError("a file that git does not compare, a merge, or a very long path")
        names.append(index[place + 62 : ends])
        entries.append(index[place : place + 60])
        place += (70 + length) // 8 * 8
    # All names are made text at once: one by one takes as long as all the rest.
    found = dict(zip(_decode(b"\0".join(names)).split("\0"), entries, strict=True)) if names else {}
    if below:
        skip = len(below)
        found = {path[skip:]: entry for path, entry in found.items() if path.startswith(below)}
    while place < len(index) - 20:
        if index[place : place + 4].islower():  # a split or a sparse index, or something that we would have to know
            raise ValueError("an index that is not whole")
        place += 8 + int.from_bytes(index[place + 4 : place + 8], "big")
    if place != len(index) - 20 or not {entry[24:28] for entry in found.values()} <= MODES:
        raise ValueError("an index of another make, or with more than files")
    return found


def blob_of(tracked: bytes) -> str:
    """The id of the blob in an entry of the index."""
    return tracked[40:].hex()


def is_settled(root: str, folders: Folders, files: Iterable[tuple[str, str]], since: float) -> bool:
    """Whether these files (path, blob), which git takes for unchanged, are so beyond doubt, as `sees_changes` asks."""
    written = index_stamp(folders)[0] // 10**9
    if since // 1 <= written:
        return False
    for path, blob in files:
        place = os.path.join(root, path)
        found = os.lstat(place)
        if max(found.st_ctime_ns, found.st_mtime_ns) // 10**9 >= written and not _is_blob(place, blob):
            return False
    return True


def differing(root: str, folders: Folders) -> Callable[[], list[str]]:
    """Begin to ask which files below `root` are not as the index has them: edited, removed, unknown, ignored (but not hidden: no name
    that begins with a dot). The answer comes from what is returned, and must be taken: one can do something else while git looks.

    Git compares sizes and times, and bytes where those do not tell. A file whose bytes were changed by a line-end conversion, which
    `git status` passes over, has another size, and is here. A repository inside this one is one path that ends with a slash."""
    command = ("ls-files", "-z", "--modified", "--deleted", "--others", "--exclude=.*", "--exclude=node_modules/")
    begun = _begin(root, folders, *EXACTLY, *command)
    return lambda: sorted(set(_split(_finish(begun, command))))


def sees_changes(
    root: str, folders: Folders, since: float, *, differing: Collection[str], endings: tuple[str, ...]
) -> bool:
    """Whether no change after `since` (seconds since 1970) of a tracked file with one of these endings can escape `differing`.

    Git must compare every file: none is assumed unchanged, left out, or a submodule. And it counts in whole seconds: a file changed
    in the second in which the index was written, to the same size and with its time set back, looks as it did. So that second must
    have been over, and each file touched in it or later that git takes for unchanged must have the very bytes that the index says."""
    import re

    command = ("ls-files", "-z", "--stage", "-v")
    said = _finish(_begin(root, folders, *command), command)
    written = index_stamp(folders)[0] // 10**9
    if re.search(UNCOMPARED, said) or since // 1 <= written:
        return False
    known = set(differing)
    for entry in _split(said):
        about, _, path = entry.partition("\t")
        if path.endswith(endings) and path not in known:
            place = os.path.join(root, path)
            found = os.lstat(place)
            if max(found.st_ctime_ns, found.st_mtime_ns) // 10**9 >= written and not _is_blob(
                place, about.split(" ")[2]
            ):
                return False
    return True


def _is_blob(place: str, id: str) -> bool:
    import hashlib

    if os.path.islink(place):
        content = os.fsencode(os.readlink(place))
    else:
        with open(place, "rb") as file:
            content = file.read()
    kind = hashlib.sha1 if len(id) == 40 else hashlib.sha256
    return kind(b"blob %d\0" % len(content) + content).hexdigest() == id


# What git holds


def tracked_files(root: str) -> list[str]:
    """The files below `root` that the index knows."""
    return _split(_git(root, "ls-files", "-z"))


def list_index(root: str) -> list[Entry]:
    """The files as staged; one that a merge left in conflict is not among them."""
    found = _listed(_git(root, "ls-files", "--stage", "-z"), r"(\d+) (\w+) 0")
    return [Entry(path, mode, blob) for mode, blob, path in found if mode != "160000"]


def list_tree(root: str, rev: str) -> list[Entry]:
    """The files below `root` in the commit `rev`."""
    found = _listed(_git(root, "ls-tree", "-r", "-z", _named(rev)), r"(\d+) blob (\w+)")
    return [Entry(path, mode, blob) for mode, blob, path in found]


def _listed(said: bytes, about: str) -> list[tuple[str, ...]]:
    """Mode, blob and path of each entry that is so described: there are many, and to take them apart one by one takes twice as long."""
    import re

    return re.findall(rf"(?:\A|(?<=\0)){about}\t([^\0]+)\0", _decode(said))


def read_blobs(root: str, rev: str | None, paths: Collection[str]) -> dict[str, bytes]:
    """The files' bytes in the commit `rev`, or as staged (None). A path that is not there is not in the answer."""
    start = f"{'' if rev is None else _named(rev)}:{_prefix(root)}"
    asked = [path for path in paths if "\n" not in path]  # the question is one line
    answers = _batch(root, [start + path for path in asked])
    return {path: content for path, content in zip(asked, answers, strict=True) if content is not None}


def read_objects(root: str, blobs: Collection[str]) -> dict[str, bytes]:
    """The bytes of the blobs with these ids, at most LARGEST of each; one that is not there is not in the answer."""
    answers = _batch(root, list(blobs), LARGEST)
    return {blob: content for blob, content in zip(blobs, answers, strict=True) if content is not None}


def _batch(root: str, names: list[str], most: int | None = None) -> Iterator[bytes | None]:
    """One answer for each name, in their order, as stored: no filter runs, and no object stands in for another. Read as it comes, so
    that one blob can be as large as it likes and take no more room than `most`."""
    if not names:
        return
    args = ("cat-file", "--batch")
    line = ("git", *SAFE, "--literal-pathspecs", "--no-replace-objects", "-C", root, *args)
    pipe = subprocess.PIPE
    with _started(line, stdin=pipe, stdout=pipe, stderr=pipe, env=environment(root)) as git:
        assert git.stdin is not None and git.stdout is not None and git.stderr is not None
        # All three at once: git stops where nobody listens, and we would wait for each other.
        complaint: list[bytes] = []
        threading.Thread(target=_tell, args=(git.stdin, names), daemon=True).start()
        listener = threading.Thread(target=lambda err: complaint.append(err.read()), args=(git.stderr,), daemon=True)
        listener.start()
        for _ in names:
            answer = _answer(git.stdout, most)
            if answer is None:
                break
            yield answer[0]
        listener.join()
    if git.returncode:
        raise GitError(args, git.returncode, b"".join(complaint).decode("utf-8", "replace"))


def _tell(git: IO[bytes], names: list[str]) -> None:
    with contextlib.suppress(OSError), git:  # it may have gone
        git.write(_encode("".join(f"{name}\n" for name in names)))


def _answer(out: IO[bytes], most: int | None) -> tuple[bytes | None] | None:
    """The next answer of `cat-file --batch`, as the only one in a tuple; None where git has said its last."""
    first = out.readline()
    if not first:
        return None
    header = first.rstrip(b"\n").rsplit(b" ", 2)
    if len(header) < 3 or not header[2].isdigit():  # "NAME missing", and a name may hold spaces
        return (None,)
    size = int(header[2])
    kept = out.read(size if most is None else min(size, most))
    rest = size - len(kept) + 1  # the line break after it
    while rest and (skipped := len(out.read(min(rest, 1_000_000)))):
        rest -= skipped
    return (kept if header[1] == b"blob" else None,)


def as_checked_out(root: str, rev: str, path: str) -> bytes:
    """The bytes that git would write into the work tree for `path` in `rev`: line ends as the user has them."""
    return _git(root, "cat-file", "--filters", f"{_named(rev)}:{_prefix(root)}{path}")


# What happened


def history(root: str, *trailers: str) -> Iterator[Commit]:
    """The commits below HEAD with one of these trailers, newest first."""
    if head(root) is None:
        return
    form = ("-z", "--encoding=UTF-8", "--format=%H%x00%s%x00%(trailers:only,unfold)")
    search = ("--extended-regexp", *(f"--grep=^{name}:" for name in trailers))
    below = ("--", ".") if _prefix(root) else ("--",)
    for page in (("--max-count=50",), ("--skip=50",)):  # the answer is nearly always among the first
        parts = iter(_split(_git(root, "log", *form, *search, *page, *below), keep_empty=True))
        found = [_commit(*entry) for entry in zip(parts, parts, parts)]  # noqa: B905 - git ends the last with a NUL
        yield from (commit for commit in found if any(commit.trailer(name) is not None for name in trailers))


def _commit(id: str, subject: str, trailers: str) -> Commit:
    pairs = (line.partition(":") for line in trailers.splitlines())
    return Commit(id, subject, tuple((key, value.strip()) for key, _, value in pairs if key))


def touched(root: str, commit: str) -> list[Touched]:
    """The files below `root` that `commit` changed from its parent (from nothing, where it has none)."""
    options = ("-r", "-z", "--raw", "--root", "--no-renames", "--no-commit-id", "--relative")
    parts = iter(_split(_git(root, "diff-tree", *options, _named(commit))))
    return [Touched(path, *_blobs(about.split(" "))) for about, path in zip(parts, parts, strict=True)]


def earlier_versions(root: str, path: str, most: int) -> Iterator[bytes]:
    """The contents that a file has had in the history of HEAD, newest first, at most so many; LARGEST bytes of each. A file that was
    renamed begins anew; a shallow clone ends where it ends."""
    if head(root) is None:
        return
    options = ("--format=", "--raw", "-z", "--no-abbrev", "--no-renames", f"--max-count={most}")
    parts = iter(_split(_git(root, "log", *options, "--", path)))
    blobs = [_blobs(about.split(" "))[1] for about, _path in zip(parts, parts, strict=True)]
    yield from read_objects(root, [blob for blob in dict.fromkeys(blobs) if blob is not None]).values()


def _blobs(about: list[str]) -> tuple[str | None, str | None]:
    return tuple(None if set(blob) == {"0"} else blob for blob in about[2:4])  # type: ignore[return-value]


def is_ancestor(root: str, commit: str) -> bool:
    """Whether `commit` is in the history of HEAD."""
    try:
        _git(root, "merge-base", "--is-ancestor", _named(commit), "HEAD")
    except GitError:  # 1: it is not; 128: nobody here has heard of it
        return False
    return True


def fork_point(root: str, commit: str) -> str | None:
    """The newest commit that `commit` shares with a branch; None where it shares none, or there is no branch."""
    newest = ("--sort=-committerdate", f"--count={MANY_PATHS}", "--format=%(objectname)", "refs/heads")
    heads = _line(root, "for-each-ref", *newest).split()
    try:
        return _line(root, "merge-base", _named(commit), *heads) if heads else None
    except GitError as error:
        if error.code != 1:
            raise
        return None


# Committing


def commit_paths(root: str, paths: Collection[str], message: str) -> str:
    """Commit exactly these files as they are in the work tree, through the user's own git; returns the commit's id.

    Whatever else is staged or dirty stays so. If a hook says no: `CommitRefused`, and the index as it was.
    """
    with _own_environment():
        unknown, earlier = _unknown(root, paths), _head_now(root)
        try:
            if unknown:
                _write(root, ("add", "--intent-to-add", *FROM_STDIN), map(_literal, unknown))
            options = ("--only", "--quiet", "--cleanup=whitespace", f"--message={message}")
            _write(root, ("commit", *options, *FROM_STDIN), map(_literal, paths))
        except BaseException:
            if _head_now(root) == earlier:  # else the commit is made, and only our reading of it was interrupted
                added = set(unknown).difference(_unknown(root, unknown))
                _forget(root, [path for path in unknown if path in added])
            raise
        return _head_now(root) or ""


def _head_now(root: str) -> str | None:
    """As `head`, of a repository that git has answered about: from the file of the branch, where it has one, without asking git."""
    with contextlib.suppress(OSError, ValueError):
        held = folders(root)
        if held is not None:
            said = _first_line(os.path.join(held.own, "HEAD"))
            branch = said.removeprefix("ref: ")
            id = _first_line(os.path.join(held.common, branch)) if branch.startswith("refs/heads/") else said
            if len(id) in (40, 64) and int(id, 16):
                return id
    return head(root)


def _literal(path: str) -> str:
    # Magic in each path, and not --literal-pathspecs, which git would hand on to the user's hooks.
    return f":(literal){path}"


def _unknown(root: str, paths: Collection[str]) -> list[str]:
    """The paths that the index does not know: `git commit --only` refuses them unless they are added first."""
    known = set(_split(_git(root, "ls-files", "-z", "--", *(paths if len(paths) <= MANY_PATHS else ()))))
    return [path for path in paths if path not in known]


def _forget(root: str, paths: list[str]) -> None:
    """Take the paths out of the index again, also where another program is reading it at the moment."""
    for wait in (0.1, 0.2, 0.4, 0.8, 0.0) if paths else ():
        try:
            return _write(root, ("update-index", "--force-remove", "-z", "--stdin"), paths)
        except CommitRefused:
            if not wait:
                raise
            time.sleep(wait)
    return None


def _write(root: str, command: tuple[str, ...], paths: Iterable[str]) -> None:
    """Run a writing command on these paths as the user would have; `CommitRefused` has git's words, and its hooks'.

    Not by GitPython, whose import takes more of the processor than git does. Who presses Ctrl-C stops git, too; we only wait for it."""
    pipe = subprocess.PIPE
    line = ("git", "-C", root, "-c", "i18n.commitEncoding=UTF-8", *command)
    with _started(line, stdin=pipe, stdout=pipe, stderr=pipe) as git:
        out, err = git.communicate(_join(paths))
    _refuse(command, git.returncode, _decode(out), _decode(err))


def _refuse(command: tuple[str, ...], code: int, out: str, err: str) -> None:
    if code:
        raise CommitRefused("\n".join(filter(None, map(_clean, (err, out)))) or f"git {command[0]}: exit {code}")


def _repository(kind: Any, root: str) -> Any:
    return kind(root, search_parent_directories=True, expand_vars=False)


def _own_language() -> dict[str, str]:
    # GitPython asks for English, but a hook speaks to the user.
    return {name: os.environ.get(name, "") for name in ("LC_ALL", "LANGUAGE")}


@contextlib.contextmanager
def _own_environment() -> Iterator[None]:
    """Without the words of a hook that we may run in: they speak of another commit than ours."""
    gone = {name: os.environ.pop(name) for name in (*ELSEWHERE, *TRANSACTION, *PATHSPECS) if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(gone)


def _clean(words: str) -> str:
    """Text that can be printed, whatever bytes a hook wrote."""
    return words.encode("utf-8", "surrogateescape").decode("utf-8", "replace").strip()


# A branch of another repository, for what is published


PUBLISHED = "refs/samverka/published"
"""Where a published branch is kept here, out of the way of the user's own branches."""


def fetch_published(root: str, remote: str, branch: str) -> str | None:
    """The newest commit of a branch of a remote, fetched; None where the remote has no such branch.

    Raises `CommitRefused` with git's words where the remote cannot be reached."""
    if not _remote_words(root, ("ls-remote", "--heads", remote, f"refs/heads/{branch}")).strip():
        return None
    place = f"{PUBLISHED}/{branch}"
    _remote_words(root, ("fetch", "--no-tags", "--quiet", remote, f"+refs/heads/{branch}:{place}"))
    return revision(root, place)


def publish_commit(
    root: str,
    remote: str,
    branch: str,
    base: str | None,
    changes: dict[str, bytes | None],
    message: str,
    *,
    domain: str,
) -> str:
    """Push one commit to a branch of a remote: the files of `base` with these changes (None takes a file away). The user's branches, index
    and work tree are not touched, and nobody's name goes along. Raises `CommitRefused` with git's words, also where somebody else pushed meanwhile."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="samverka-") as folder:
        own = {"GIT_INDEX_FILE": os.path.join(folder, "index"), "TZ": "UTC"}
        own |= {f"GIT_{who}_NAME": "samverka" for who in ("AUTHOR", "COMMITTER")}
        own |= {f"GIT_{who}_EMAIL": f"samverka@{domain}" for who in ("AUTHOR", "COMMITTER")}
        if base is not None:
            _told(root, ("read-tree", base), own)
        lines = [_index_line(root, path, data, own) for path, data in sorted(changes.items())]
        _told(root, ("update-index", "-z", "--index-info"), own, b"".join(lines))
        tree = _told(root, ("write-tree",), own).strip()
        parents = ("-p", base) if base is not None else ()
        commit = _told(root, ("commit-tree", tree, *parents, "-F", "-"), own, message.encode()).strip()
    _remote_words(root, ("push", "--quiet", remote, f"{commit}:refs/heads/{branch}"))
    return commit


def _index_line(root: str, path: str, data: bytes | None, own: dict[str, str]) -> bytes:
    if data is None:
        return b"0 %b\t%b\0" % (b"0" * 40, path.encode())
    blob = _told(root, ("hash-object", "-w", "--stdin"), own, data).strip()
    return b"100644 %b\t%b\0" % (blob.encode(), path.encode())


def _remote_words(root: str, command: tuple[str, ...]) -> str:
    """What git says of a remote; it never waits for a password that nobody can type."""
    return _told(root, command, {"GIT_TERMINAL_PROMPT": "0"})


def _told(root: str, command: tuple[str, ...], env: dict[str, str], input: bytes = b"") -> str:
    """Run a writing command of git's with this environment and input. Raises `CommitRefused` with git's words."""
    import tempfile

    from git import Repo

    with _own_environment(), tempfile.TemporaryFile() as given, contextlib.closing(_repository(Repo, root)) as repo:
        given.write(input)
        given.seek(0)
        line = [repo.git.GIT_PYTHON_GIT_EXECUTABLE, "-C", root, *command]
        answer = {"with_extended_output": True, "with_exceptions": False}
        code, out, err = repo.git.execute(line, istream=given, env={**_own_language(), **env}, **answer)
    _refuse(command, code, out, err)
    return str(out)


# Asking git


def together(*questions: Callable[[], Any]) -> list[Any]:
    """The answers to several questions, which git looks into at the same time. Raises what the first of them raises: a `Refusal`."""
    found: dict[int, Any] = {}

    def ask(number: int) -> None:
        try:
            found[number] = questions[number]()
        except Refusal as refusal:
            found[number] = refusal

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(len(questions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # One that is not there ended in a bug, which its thread has told: it must not pass for "nothing stands against it".
    answers = [found[number] for number in range(len(questions))]
    for answer in answers:
        if isinstance(answer, Refusal):
            raise answer
    return answers


def _git(root: str, *args: str, input: bytes | None = None, literal: bool = True) -> bytes:
    """Git's answer to a question that changes nothing and runs nothing of the repository's own."""
    given: dict[str, Any] = {"stdin": subprocess.DEVNULL} if input is None else {"input": input}
    line = ("git", *SAFE, *(("--literal-pathspecs",) if literal else ()), "-C", root, *args)
    try:
        done = subprocess.run(line, capture_output=True, env=environment(root), check=False, **given)
    except FileNotFoundError:
        raise _no_git() from None
    if done.returncode:
        raise GitError(args, done.returncode, done.stderr.decode("utf-8", "replace"))
    return bytes(done.stdout)


def _started(line: tuple[str, ...], **given: Any) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(line, **given)
    except FileNotFoundError:
        raise _no_git() from None


def _no_git() -> Refusal:
    help = T("install it from https://git-scm.com, and open a new terminal")
    return Refusal(T("git is not installed, or not where programs are looked for"), help=help, exit_code=2)


def _begin(root: str, folders: Folders, *args: str) -> subprocess.Popen[bytes]:
    """Begin to ask about the repository whose settings were looked at, and about none above it, whatever git thinks of it."""
    env = environment(root) | {"GIT_CEILING_DIRECTORIES": os.path.dirname(folders.top)}
    none, pipe = subprocess.DEVNULL, subprocess.PIPE
    return subprocess.Popen(("git", *SAFE, "-C", root, *args), stdin=none, stdout=pipe, stderr=pipe, env=env)


def _finish(begun: subprocess.Popen[bytes], args: tuple[str, ...]) -> bytes:
    said, complaint = begun.communicate()
    if begun.returncode or complaint:  # a folder that it may not look into is a complaint only
        raise GitError(args, begun.returncode, complaint.decode("utf-8", "replace"))
    return said


def _line(root: str, *args: str) -> str:
    return _decode(_git(root, *args)).removesuffix("\n")


def _prefix(root: str) -> str:
    """Where `root` lies below the top of the work tree: "" or "folder/"."""
    return _line(root, "rev-parse", "--show-prefix")


def _named(rev: str) -> str:
    """`rev`, unless git would take it for an option or for more than one line."""
    if rev.startswith("-") or "\n" in rev or not rev:
        raise GitError(("rev-parse", rev), 1, f"not a revision: {rev!r}")
    return rev


def _decode(words: bytes) -> str:
    return words.decode("utf-8", "surrogateescape")


def _encode(words: str) -> bytes:
    return words.encode("utf-8", "surrogateescape")


def _split(words: bytes, *, keep_empty: bool = False) -> list[str]:
    return [part for part in _decode(words).split("\0") if part or keep_empty]


def _join(paths: Iterable[str]) -> bytes:
    return _encode("".join(f"{path}\0" for path in paths))
