"""`samverka hook` on real commits and real pushes: who is stopped, who is not, and what becomes of a hook that was there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from samverka.actions.hook import brought
from samverka.diagnostics import Diagnostic, Location, Severity
from samverka.rules.example import EXAMPLE, issue
from samverka.text import T
from support import commit, git, hook, write

SPRING, AUTUMN = (f"exempel/meetings/grupp/2026-{day}.md" for day in ("05-07", "09-10"))
WHEEL = "exempel/wheels/2026-grupp.md"
ISSUE = "exempel/issues/2026-02-19-bostad.md"
LATE = issue("meeting: grupp-2026-05-07\n", "2026-02-19")
FAULT = {SPRING: EXAMPLE[SPRING].replace("forum: grupp", "forum: grup")}
"""A reference that leads nowhere."""
CITES = {
    SPRING: EXAMPLE[SPRING].removesuffix("---\n") + "agenda: [{id: a, title: A, from: 2026-grupp#sommaren}]\n---\n"
}
"""A meeting that an item of the wheel comes to."""


def samverka(root: Path, *words: str, input: str = "") -> tuple[int, str]:
    """The exit code and everything that was said."""
    command = [sys.executable, "-m", "samverka", "-C", str(root), *words]
    done = subprocess.run(command, input=input, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def try_commit(root: Path, *options: str) -> tuple[bool, str]:
    """Whether git made the commit, and what was said."""
    before = git(root, "rev-parse", "HEAD", check=False)
    said = git(root, "commit", "--quiet", "-m", "by hand", *options, check=False)
    return git(root, "rev-parse", "HEAD", check=False) != before, said


def stage(root: Path, files: dict[str, str]) -> None:
    write(root, dict(files))
    git(root, "add", "--", *files)


@pytest.fixture(scope="session")
def hooked_mother(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example repository with the hook installed; nothing may be changed in it."""
    root = tmp_path_factory.mktemp("hooked") / "repo"
    root.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAMVERKA_LANG", "en")
        git(root, "init", "--quiet", "--template=")
        commit(root, dict(EXAMPLE), "first")
        code, said = samverka(root, "hook", "install")
    assert code == 0, said
    return root


@pytest.fixture
def repo(hooked_mother: Path, tmp_path: Path) -> Path:
    """The example repository with the hook installed, of the test's own."""
    return Path(shutil.copytree(hooked_mother, tmp_path / "repo", symlinks=True))


# --- before a commit


def test_a_fault_that_is_staged_stops(repo: Path) -> None:
    """A reference that leads nowhere is not committed; place, rule and what to do are said."""
    stage(repo, FAULT)
    made, said = try_commit(repo)
    assert not made
    assert f"{SPRING}:4:8: error SV101: «grup» does not exist; a forum is expected here" in said
    assert "did you mean «grupp»?" in said
    assert "1 error stops this commit: correct it, run `git add` on the file, and commit again" in said


def test_in_swedish(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same in Swedish for those who read Swedish."""
    monkeypatch.setenv("SAMVERKA_LANG", "sv")
    stage(repo, FAULT)
    _made, said = try_commit(repo)
    assert "fel SV101: «grup» finns inte" in said
    assert "1 fel stoppar ändringen: rätta det" in said


def test_what_is_right_is_committed(repo: Path) -> None:
    """A commit without faults goes through without a word."""
    stage(repo, CITES)
    assert try_commit(repo) == (True, "")


def test_a_fault_in_the_work_tree_only(repo: Path) -> None:
    """What is not staged stops nobody: the index is judged, not the work tree."""
    stage(repo, CITES)
    write(repo, dict(FAULT))
    assert try_commit(repo)[0]


def test_a_fault_in_the_index_only(repo: Path) -> None:
    """A fault that was staged stops, although the file in the work tree has been put right since."""
    stage(repo, FAULT)
    write(repo, {SPRING: EXAMPLE[SPRING]})
    made, said = try_commit(repo)
    assert not made and "SV101" in said


def test_partially_staged(repo: Path) -> None:
    """Of a file with a right change and a faulty one, the right one can be committed alone."""
    write(repo, {AUTUMN: EXAMPLE[AUTUMN].replace("grupp\ndate", "grup\ndate")})
    stage(repo, {SPRING: EXAMPLE[SPRING].removesuffix("---\n") + "place: Rådhuset\n---\n"})
    write(repo, {SPRING: FAULT[SPRING]})
    assert try_commit(repo)[0]
    made, _ = try_commit(repo, "--only", "--", SPRING)
    assert not made


def test_an_untracked_file(repo: Path) -> None:
    """A record that git does not know yet is no help to a reference: the others would not get it."""
    write(repo, dict(LATE))
    stage(
        repo,
        {SPRING: EXAMPLE[SPRING].removesuffix("---\n") + "agenda: [{id: a, title: A, from: 2026-02-19-bostad}]\n---\n"},
    )
    made, said = try_commit(repo)
    assert not made and "«2026-02-19-bostad» does not exist" in said
    git(repo, "add", "--intent-to-add", ISSUE)
    assert not try_commit(repo)[0]
    git(repo, "add", ISSUE)
    assert try_commit(repo)[0]


def test_an_announced_file_is_no_fault(repo: Path) -> None:
    """A file that the index only announces (git add -N) is not in the commit, and no empty record."""
    write(repo, dict(LATE))
    git(repo, "add", "--intent-to-add", ISSUE)
    stage(repo, CITES)
    assert try_commit(repo) == (True, "")


def test_the_old_fault_of_another(repo: Path) -> None:
    """A fault that is in HEAD stops nobody: neither in another file, nor further down in the file that is committed."""
    write(repo, {AUTUMN: EXAMPLE[AUTUMN].replace("forum: grupp", "forum: grup")})
    git(repo, "commit", "--quiet", "--no-verify", "-am", "of another")
    stage(repo, CITES)
    assert try_commit(repo) == (True, "")
    stage(repo, {AUTUMN: EXAMPLE[AUTUMN].replace("forum: grupp", "place: Rådhuset\nforum: grup")})
    assert try_commit(repo) == (True, "")
    stage(repo, {AUTUMN: EXAMPLE[AUTUMN].replace("forum: grupp", "chair: k-lid\nforum: grup")})
    made, said = try_commit(repo)
    assert not made and "k-lid" in said and "«grup»" not in said


def test_a_record_that_others_refer_to(repo: Path) -> None:
    """To take away a record that others refer to stops, and the files that it would break are named as such."""
    commit(repo, dict(CITES))
    git(repo, "rm", "--quiet", WHEEL)
    made, said = try_commit(repo)
    assert not made
    broken = said.split("broken by the change, in files that it does not touch:\n")[1]
    assert f"{SPRING}:7:34: error SV101: «2026-grupp» does not exist" in broken


def test_the_calendar_stops_nobody(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What only time has made late is a warning, and no commit waits for it."""
    monkeypatch.setenv("SAMVERKA_TODAY", "2026-05-06")
    stage(repo, CITES)
    assert "warning SV201" in samverka(repo, "check", "--staged")[1]
    assert try_commit(repo) == (True, "")


def test_nothing_staged_is_a_record(repo: Path) -> None:
    """A commit of other files does not start the program at all: here it could not even be started."""
    stage(repo, {"photo.txt": "hej"})
    script = repo / ".git" / "hooks" / "pre-commit"
    script.write_text(script.read_text("utf-8").replace("hook pre-commit\n", "hook nonsense\n"), "utf-8")
    assert try_commit(repo) == (True, "")
    stage(repo, CITES)
    assert not try_commit(repo)[0]


@pytest.mark.parametrize("folder", ["", "exempel/"])
def test_a_link_is_staged(repo: Path, folder: str) -> None:
    """A link is judged as a check judges it, whatever it is called: nobody else has what it leads to."""
    (repo / folder / "handlingar").symlink_to("/etc")
    git(repo, "add", "--all")
    made, said = try_commit(repo)
    assert not made and f"{folder}handlingar:1:1: error SV013" in said


def test_a_question_that_fails(repo: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where git cannot say what is staged, the records are checked: no answer is no yes."""
    stage(repo, FAULT)
    broken = tmp_path / "bin" / "git"
    real = shutil.which("git")
    write(tmp_path, {"bin/git": f'#!/bin/sh\n[ "$1$2" = diff--cached ] && exit 3\nexec "{real}" "$@"\n'})
    broken.chmod(0o755)
    hook_path = repo / ".git" / "hooks" / "pre-commit"
    hook_path.write_text(
        f'PATH="{broken.parent}:$PATH"\n{hook_path.read_text("utf-8")}'.replace("#!/bin/sh\n", ""), "utf-8"
    )
    hook_path.write_text("#!/bin/sh\n" + hook_path.read_text("utf-8"), "utf-8")
    assert not try_commit(repo)[0]


def test_it_ends_early(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing staged that is a record, the program ends before the command line or a reader of records is loaded."""
    stage(repo, {"photo.txt": "hej"})
    monkeypatch.chdir(repo)
    code = "import sys; sys.argv[1:] = ['hook', 'pre-commit']; from samverka.__main__ import entry; entry(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"typer", "yaml", "git", "samverka.cli.main"}.isdisjoint(done.stdout.split())


@pytest.mark.parametrize(
    "variable", ["GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"]
)
def test_ways_to_read_paths(repo: Path, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    """However the user's git reads paths, a staged record is seen."""
    stage(repo, FAULT)
    monkeypatch.setenv(variable, "1")
    assert not try_commit(repo)[0]


def test_the_first_commit(tmp_path: Path) -> None:
    """On a branch without commits everything is new: a fault stops, and without it the commit is made."""
    git(tmp_path, "init", "--quiet", "--template=")
    write(tmp_path, {**EXAMPLE, **FAULT})
    assert samverka(tmp_path, "hook", "install")[0] == 0
    git(tmp_path, "add", "--all")
    made, said = try_commit(tmp_path)
    assert not made and "SV101" in said
    stage(tmp_path, {SPRING: EXAMPLE[SPRING]})
    assert try_commit(tmp_path) == (True, "")


def test_a_merge(repo: Path) -> None:
    """A merge is not stopped by a fault that one of its sides had, but by one that only the two together make."""
    git(repo, "switch", "--quiet", "--create", "other")
    write(repo, {AUTUMN: EXAMPLE[AUTUMN].replace("forum: grupp", "forum: grup"), "exempel/a.md": "a\n", **CITES})
    git(repo, "add", "--all")
    git(repo, "commit", "--quiet", "--no-verify", "-m", "other")
    git(repo, "switch", "--quiet", "main")
    commit(repo, {"exempel/a.md": "b\n"})
    git(repo, "merge", "--quiet", "other", check=False)
    stage(repo, {"exempel/a.md": "a och b\n"})
    assert try_commit(repo) == (True, "")
    git(repo, "reset", "--quiet", "--hard", "HEAD~1")
    git(repo, "rm", "--quiet", WHEEL)
    assert try_commit(repo)[0]
    git(repo, "merge", "--quiet", "other", check=False)
    stage(repo, {"exempel/a.md": "a och b\n"})
    made, said = try_commit(repo)
    assert not made and "«2026-grupp» does not exist" in said and "«grup»" not in said


def test_in_a_linked_worktree(repo: Path, tmp_path: Path) -> None:
    """A linked worktree has the same hook, and its own index is judged."""
    other = tmp_path / "other"
    git(repo, "worktree", "add", "--quiet", str(other))
    stage(other, FAULT)
    assert not try_commit(other)[0]
    stage(repo, CITES)
    assert try_commit(repo)[0]
    assert "already" in samverka(other, "hook", "install")[1]


def test_records_in_a_subfolder(tmp_path: Path) -> None:
    """Where the records lie below the top of the git tree they are found, and named by their path from there."""
    git(tmp_path, "init", "--quiet", "--template=")
    commit(tmp_path, {f"arkiv/{path}": text for path, text in EXAMPLE.items()})
    assert samverka(tmp_path / "arkiv", "hook", "install")[0] == 0
    stage(tmp_path, {f"arkiv/{SPRING}": FAULT[SPRING]})
    made, said = try_commit(tmp_path)
    assert not made and f"arkiv/{SPRING}:4:8: error SV101" in said


def test_our_own_commands_are_judged_too(repo: Path) -> None:
    """A command of ours is stopped as anyone is: its change stays in the work tree, and undo goes through."""
    code, said = samverka(repo, "meeting", "new", "grupp", "--date", "2026-06-11")
    assert code == 0, said
    assert samverka(repo, "undo")[0] == 0


def test_a_fault_in_the_program_stops_nobody(repo: Path) -> None:
    """Where samverka itself breaks (exit code 3), the commit is made; what it said is seen."""
    script = repo / ".git" / "hooks" / "pre-commit"
    broken = repo.parent / "broken"
    broken.write_text("#!/bin/sh\necho a fault in the program >&2\nexit 3\n", "utf-8")
    broken.chmod(0o755)
    lines = script.read_text("utf-8").splitlines()
    ours = next(line.split("'")[1] for line in lines if line.startswith("if [ -x '"))
    script.write_text(script.read_text("utf-8").replace(ours, str(broken)), "utf-8")
    stage(repo, FAULT)
    assert try_commit(repo) == (True, "a fault in the program")


def test_the_program_has_gone(repo: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where samverka was moved, the one on PATH is used; where there is none, the commit is made and that is said."""
    script = repo / ".git" / "hooks" / "pre-commit"
    text = script.read_text("utf-8")
    ours = next(line.split("'")[1] for line in text.splitlines() if line.startswith("if [ -x '"))
    script.write_text(text.replace(ours, str(tmp_path / "gone")), "utf-8")
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("git", "sh", "dirname"):
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    monkeypatch.setenv("PATH", str(folder))
    stage(repo, CITES)
    made, said = try_commit(repo)
    assert made and "samverka was not found, so the records were not checked" in said
    (folder / "samverka").symlink_to(ours)
    stage(repo, FAULT)
    assert not try_commit(repo)[0]


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        ([("a", 1, "x")], [("a", 1, "x")], []),
        ([("a", 1, "x")], [("a", 9, "x")], []),
        ([("a", 1, "x")], [("a", 1, "y")], []),
        ([("a", 1, "x")], [("b", 1, "x")], [("b", 1)]),
        ([("a", 1, "x")], [("a", 1, "x"), ("a", 9, "x")], [("a", 9)]),
        ([("a", 9, "x")], [("a", 1, "x"), ("a", 9, "x")], [("a", 1)]),
        ([], [("a", 1, "x")], [("a", 1)]),
    ],
)
def test_which_faults_are_new(
    before: list[tuple[str, int, str]], after: list[tuple[str, int, str]], new: list[tuple[str, int]]
) -> None:
    """A fault is old where the same stood on another line, or another in its place; one that is there twice is new once."""
    found = [
        [Diagnostic("SV101", Severity.ERROR, Location(p, n), T("{w}", w=w)) for p, n, w in state]
        for state in (before, after)
    ]
    assert [(d.location.path, d.location.line) for d in brought(found[1], [found[0]])] == new


# --- when git merges


@pytest.fixture
def branched(repo: Path) -> Path:
    """A branch that takes away a part of the wheel, and main, which refers to it since: each is right by itself."""
    git(repo, "switch", "--quiet", "--create", "side")
    commit(repo, {WHEEL: EXAMPLE[WHEEL].replace("sommaren", "hosten")})
    git(repo, "switch", "--quiet", "main")
    commit(repo, dict(CITES))
    return repo


def test_a_merge_that_breaks_something(branched: Path) -> None:
    """Where git makes the merge commit itself, it does not run pre-commit, and is stopped all the same."""
    before = git(branched, "rev-parse", "HEAD")
    said = git(branched, "merge", "--no-edit", "side", check=False)
    assert f"{SPRING}:7:34: error SV101" in said and "1 error stops this commit" in said
    assert git(branched, "rev-parse", "HEAD") == before
    git(branched, "merge", "--abort")
    assert git(branched, "status", "--short") == ""


def test_a_merge_is_not_blamed_for_what_it_brings_together(repo: Path) -> None:
    """An old fault on the branch that is merged in, put there past the hook, stops no merge; without faults it goes through."""
    git(repo, "switch", "--quiet", "--create", "side")
    write(repo, {AUTUMN: EXAMPLE[AUTUMN].replace("forum: grupp", "forum: grup")})
    git(repo, "commit", "--quiet", "--no-verify", "-am", "with a fault")
    git(repo, "switch", "--quiet", "main")
    commit(repo, dict(CITES))
    git(repo, "merge", "--quiet", "--no-edit", "side")
    assert git(repo, "rev-list", "--count", "--merges", "HEAD") == "1"


def test_a_hook_for_merges_that_was_there(repo: Path) -> None:
    """It is kept and runs first, as that of commits."""
    hook(repo, "pre-merge-commit", "echo mine first; exit 1")
    code, said = samverka(repo, "hook", "install")
    assert code == 0 and "pre-merge-commit.before-samverka and runs first" in said
    git(repo, "switch", "--quiet", "--create", "side")
    commit(repo, {"exempel/a.md": "a\n"})
    git(repo, "switch", "--quiet", "main")
    commit(repo, {"exempel/b.md": "b\n"})
    assert git(repo, "merge", "--no-edit", "side", check=False).startswith("mine first")
    assert samverka(repo, "undo")[0] != 3


# --- how it comes there


def test_installing_twice(repo: Path) -> None:
    """The second time nothing is written, and that is said."""
    place = repo / ".git" / "hooks" / "pre-commit"
    before = (place.read_bytes(), place.stat().st_mtime_ns)
    assert os.access(place, os.X_OK)
    code, said = samverka(repo, "hook", "install")
    assert code == 0 and "already" in said
    assert (place.read_bytes(), place.stat().st_mtime_ns) == before
    assert sorted(p.name for p in place.parent.iterdir()) == ["pre-commit", "pre-merge-commit"]


def test_a_hook_that_was_there(repo: Path) -> None:
    """A hook of the user's own is kept and runs first: its no is a no, and after its yes the records are checked."""
    hook(repo, "pre-commit", 'echo mine first; test ! -e "$(git rev-parse --show-toplevel)/stop"')
    mine = (repo / ".git" / "hooks" / "pre-commit").read_bytes()
    for _ in range(2):
        code, said = samverka(repo, "hook", "install")
        assert code == 0, said
    kept = repo / ".git" / "hooks" / "pre-commit.before-samverka"
    assert kept.read_bytes() == mine
    stage(repo, FAULT)
    made, said = try_commit(repo)
    assert not made and said.startswith("mine first\n") and "SV101" in said
    stage(repo, {SPRING: EXAMPLE[SPRING], "stop": ""})
    assert try_commit(repo) == (False, "mine first")
    (repo / "stop").unlink()
    assert try_commit(repo) == (True, "mine first")


def test_what_was_kept_is_never_written_over(repo: Path) -> None:
    """Where a hook is kept already and another stands in our place, nothing is done, and what to do is said."""
    hooks = repo / ".git" / "hooks"
    hook(repo, "pre-commit", "echo one")
    samverka(repo, "hook", "install")
    hook(repo, "pre-commit", "echo two")
    before = {place.name: place.read_bytes() for place in hooks.iterdir()}
    code, said = samverka(repo, "hook", "install")
    assert code == 1 and "put the two together in one of them" in said
    assert {place.name: place.read_bytes() for place in hooks.iterdir()} == before


def test_a_hook_that_runs_ours(repo: Path) -> None:
    """Another tool that moved our hook aside and runs it is left alone: to chain it would go round in a circle."""
    hooks = repo / ".git" / "hooks"
    (hooks / "pre-commit").rename(hooks / "pre-commit.legacy")
    hook(repo, "pre-commit", '"$(dirname "$0")/pre-commit.legacy"')
    code, said = samverka(repo, "hook", "install")
    assert code == 1 and "pre-commit.legacy" in said
    stage(repo, FAULT)
    assert not try_commit(repo)[0]


def test_a_folder_of_hooks(repo: Path, tmp_path: Path) -> None:
    """Where core.hooksPath names another folder, the hook goes there, and that others share it is said."""
    shared = tmp_path / "shared hooks"
    git(repo, "config", "core.hooksPath", str(shared))
    _code, said = samverka(repo, "hook", "install")
    assert "that folder is shared" in said
    assert os.access(shared / "pre-commit", os.X_OK)
    (repo / ".git" / "hooks" / "pre-commit").unlink()
    stage(repo, FAULT)
    assert not try_commit(repo)[0]
    git(repo, "config", "core.hooksPath", ".hooks")
    assert "shared" not in samverka(repo, "hook", "install")[1]
    assert (repo / ".hooks" / "pre-commit").is_file()


def test_no_git(tmp_path: Path) -> None:
    """Outside of git there is nothing to install: wrong use, in a sentence."""
    code, said = samverka(tmp_path, "hook", "install")
    assert code == 2 and "is not in a git repository" in said
    assert samverka(tmp_path, "hook", "pre-commit")[0] == 2


def test_init_installs_it(tmp_path: Path) -> None:
    """A new repository checks its commits from the beginning; a shared folder of hooks is left alone."""
    assert samverka(tmp_path, "init", str(tmp_path / "new"), "--sample")[0] == 0
    assert os.access(tmp_path / "new" / ".git" / "hooks" / "pre-commit", os.X_OK)


def test_init_leaves_a_shared_folder_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hooks that all the user's repositories share are not changed by making one more."""
    config = tmp_path / "gitconfig"
    config.write_text(
        f"[core]\n\thooksPath = {tmp_path}/shared\n[user]\n\tname = Åsa\n\temail = asa@example.se\n", "utf-8"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    code, said = samverka(tmp_path, "init", str(tmp_path / "new"), "--sample")
    assert code == 0 and "To have it: samverka hook install" in said
    assert not (tmp_path / "shared").exists()


# --- when a server receives a push


@pytest.fixture
def server(repo: Path, tmp_path: Path) -> Path:
    """A bare repository that checks what is pushed, with the example in it; `repo` is a clone without a hook of its own."""
    bare = tmp_path / "server.git"
    git(repo, "clone", "--quiet", "--bare", "--template=", ".", str(bare))
    code, said = samverka(bare, "hook", "install")
    assert code == 0, said
    git(repo, "remote", "add", "origin", str(bare))
    (repo / ".git" / "hooks" / "pre-commit").unlink()
    return bare


Push = Callable[..., tuple[bool, str]]


@pytest.fixture
def push(repo: Path, server: Path) -> Push:
    """Pushes; whether the server took all of it, and what the pusher saw."""

    def run(*refs: str) -> tuple[bool, str]:
        done = subprocess.run(
            ["git", "-C", str(repo), "push", "origin", *refs],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return not done.returncode, done.stderr

    return run


def test_a_faulty_push_is_rejected(repo: Path, push: Push, server: Path) -> None:
    """The pusher sees the finding and what to do, and the server's branch stays where it was."""
    before = git(server, "rev-parse", "main")
    commit(repo, dict(FAULT))
    taken, said = push("main")
    assert not taken
    assert f"remote: {SPRING}:4:8: error SV101: «grup» does not exist" in said
    assert "remote: refs/heads/main was not taken, because of 1 error: correct it, commit, and push again" in said
    assert git(server, "rev-parse", "main") == before
    assert not (server / "hooks" / "pre-commit").exists()


def test_the_server_speaks_as_the_records_do(repo: Path, push: Push, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody said which language, the pusher reads that of samverka.yml: Swedish where it says nothing."""
    monkeypatch.delenv("SAMVERKA_LANG")
    monkeypatch.setenv("LC_ALL", "C")
    commit(repo, dict(FAULT))
    assert "refs/heads/main togs inte emot, på grund av 1 fel" in push("main")[1]


def test_a_good_push_is_taken(repo: Path, push: Push, server: Path) -> None:
    """Several commits, of which an earlier one had a fault that a later one took away: what others get is right."""
    commit(repo, dict(FAULT))
    good = commit(repo, dict(CITES))
    assert push("main")[0]
    assert git(server, "rev-parse", "main") == good


def test_what_was_wrong_on_the_server_already(repo: Path, push: Push, server: Path) -> None:
    """A fault that the server held before rejects nobody's push, on its branch or on a new one."""
    script = server / "hooks" / "pre-receive"
    script.rename(server / "aside")
    commit(repo, dict(FAULT))
    assert push("main")[0]
    (server / "aside").rename(script)
    commit(repo, {"exempel/a.md": "a\n"})
    assert push("main", "main:new")[0]
    git(repo, "rm", "--quiet", WHEEL)
    commit(
        repo,
        {
            AUTUMN: EXAMPLE[AUTUMN].removesuffix("---\n")
            + "agenda: [{id: a, title: A, from: 2026-grupp#sommaren}]\n---\n"
        },
    )
    taken, said = push("main:another")
    assert not taken and "«2026-grupp»" in said and "«grup»" not in said


def test_a_push_that_breaks_others(repo: Path, push: Push) -> None:
    """To take away what others refer to is rejected, and the broken files are named."""
    commit(repo, dict(CITES))
    assert push("main")[0]
    git(repo, "rm", "--quiet", WHEEL)
    commit(repo, {})
    taken, said = push("main")
    assert not taken and "broken by the change, in files that it does not touch" in said and SPRING in said


def test_new_branches_tags_and_deletions(repo: Path, push: Push) -> None:
    """A new branch is judged from where it left the others; tags of what is there and deletions pass."""
    git(repo, "switch", "--quiet", "--create", "side")
    commit(repo, dict(FAULT))
    assert not push("side")[0]
    assert not push("side", "main:fine")[0]
    git(repo, "tag", "-a", "-m", "one", "v1", "main")
    git(repo, "tag", "blob", f"main:{SPRING}")
    assert push("main:fine", "v1", "blob")[0]
    assert push("--delete", "fine")[0]
    git(repo, "switch", "--quiet", "--orphan", "alone")
    commit(repo, {"a.txt": "a"})
    assert push("alone")[0]


def test_several_branches_at_once(repo: Path, push: Push, server: Path) -> None:
    """A push of several branches is taken or not as a whole; each that is wrong is named, and no other."""
    git(repo, "branch", "fine")
    for name in ("one", "two"):
        git(repo, "switch", "--quiet", "--create", name, "main")
        commit(repo, dict(FAULT))
    taken, said = push("one", "fine", "two", "main")
    assert not taken
    assert [ref for ref in ("one", "two", "fine", "main") if f"refs/heads/{ref} was not taken" in said] == [
        "one",
        "two",
    ]
    assert git(server, "branch", "--list", "--format=%(refname:short)") == "main"
    taken, said = push("fine", "main")
    assert taken, said


def test_a_push_from_a_shallow_clone(repo: Path, push: Push, server: Path, tmp_path: Path) -> None:
    """Who has only the last commit can push what is right, and is told what is not."""
    commit(repo, {"exempel/a.md": "a\n"})
    assert push("main")[0]
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{server}", str(shallow))
    commit(shallow, dict(CITES))
    git(shallow, "push", "--quiet", "origin", "HEAD:refs/heads/main", "HEAD:refs/heads/new")
    commit(shallow, dict(FAULT))
    assert "error SV101" in git(shallow, "push", "origin", "HEAD:refs/heads/main", check=False)


def test_a_forced_push(repo: Path, push: Push) -> None:
    """Rewritten history is judged against what the branch held before."""
    commit(repo, {"exempel/a.md": "a\n"})
    assert push("main")[0]
    git(repo, "reset", "--quiet", "--hard", "HEAD~1")
    commit(repo, dict(FAULT))
    assert not push("--force", "main")[0]
    git(repo, "reset", "--quiet", "--hard", "HEAD~1")
    commit(repo, dict(CITES))
    assert push("--force", "main")[0]


def test_the_first_push_with_records_in_a_subfolder(tmp_path: Path) -> None:
    """An empty server judges all that comes, and finds every samverka.yml in the tree."""
    server, clone = tmp_path / "server.git", tmp_path / "clone"
    git(tmp_path, "init", "--quiet", "--bare", "--template=", str(server))
    git(tmp_path, "init", "--quiet", "--template=", str(clone))
    assert samverka(server, "hook", "install")[0] == 0
    two = {f"{name}/{path}": text for name in ("a", "b") for path, text in EXAMPLE.items()}
    commit(clone, {**two, f"b/{SPRING}": FAULT[SPRING]})
    said = git(clone, "push", str(server), "main", check=False)
    assert f"remote: b/{SPRING}:4:8: error SV101" in said and f"a/{SPRING}" not in said
    commit(clone, {f"b/{SPRING}": EXAMPLE[SPRING]})
    git(clone, "push", "--quiet", str(server), "main")


def test_a_hook_on_the_server_that_was_there(repo: Path, push: Push, server: Path) -> None:
    """It reads the same lines as ours, and runs first."""
    (server / "hooks" / "pre-receive").unlink()
    place = server / "hooks" / "pre-receive"
    place.write_text('#!/bin/sh\nwhile read old new ref; do echo "first $ref"; done\n', "utf-8")
    place.chmod(0o755)
    assert samverka(server, "hook", "install")[0] == 0
    commit(repo, dict(FAULT))
    taken, said = push("main")
    assert not taken and said.index("remote: first refs/heads/main") < said.index("SV101")


# --- what is kept from one commit to the next

TWICE = """#!/bin/sh
whole=$(SAMVERKA_NO_CACHE=1 '{python}' -m samverka hook pre-commit 2>&1; echo $?)
kept=$('{python}' -m samverka hook pre-commit 2>&1; echo $?)
printf '%s\\n' "$kept" >> '{said}'
test "$whole" = "$kept" || printf 'OTHERWISE %s\\n' "$whole" >> '{said}'
exit "$(printf '%s\\n' "$kept" | tail -n 1)"
"""
"""A hook that asks twice: with nothing kept, and with what was."""


def test_whichever_way_one_commits(repo: Path, tmp_path: Path) -> None:
    """With or without what is kept the hook says the same, whatever index git lets it see: the whole, that of some paths, a merge's."""
    said = tmp_path / "said"
    for name in ("pre-commit", "pre-merge-commit"):
        (repo / ".git" / "hooks" / name).write_text(TWICE.format(python=sys.executable, said=said), "utf-8")
    git(repo, "worktree", "add", "--quiet", "-b", "side", str(tmp_path / "side"))
    right, wrong = (
        EXAMPLE[AUTUMN].replace("forum: grupp", words) for words in ("place: Rum\nforum: grupp", "forum: grup")
    )
    commits = (
        ({AUTUMN: right}, "commit -q -a -m 1", 0), (FAULT, "commit -q -a -m 2", 1), ({**FAULT, AUTUMN: EXAMPLE[AUTUMN]}, f"commit -q -m 3 {AUTUMN}", 0),
        ({}, f"commit -q -m 4 {SPRING}", 1), ({AUTUMN: wrong}, f"commit -q -m 5 -i {SPRING}", 1), ({**EXAMPLE, **LATE}, f"add -N {ISSUE}", 0),
        ({}, "commit -q -a -m 6", 0), (CITES, "commit -q -a --amend --no-edit", 0), ({AUTUMN: wrong}, "commit -q --no-verify -a -m 7", 0),
        ({SPRING: EXAMPLE[SPRING]}, "commit -q -a -m 8", 0), (CITES, "commit -q -a -m 9", 0), ({}, f"mv {WHEEL} exempel/wheels/b.md", 0),
        ({}, "commit -q -m 10", 0), ({}, f"update-index --add --cacheinfo 120000,{'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'},link", 0),
        ({}, "commit -q -m 11", 1), ({}, "reset -q --hard", 0), ({}, "config core.autocrlf true", 0),
        ({SPRING: CITES[SPRING].replace("\n", "\r\n") + "Mer.\r\n"}, "commit -q -a -m 12", 0),
    )  # fmt: skip
    for files, act, code in commits:
        write(repo, dict(files))
        done = subprocess.run(["git", "-C", str(repo), *act.split()], capture_output=True, text=True, check=False)
        assert done.returncode == code, (act, done.stderr)
    write(tmp_path / "side", {WHEEL: EXAMPLE[WHEEL].replace("sommaren", "hosten")})
    git(tmp_path / "side", "commit", "-q", "-a", "-m", "13")
    git(repo, "merge", "-q", "--no-edit", "side", check=False)
    words = said.read_text("utf-8")
    assert "OTHERWISE" not in words
    assert words.count("stops this commit") == 5 and len(words.splitlines()) > 14
