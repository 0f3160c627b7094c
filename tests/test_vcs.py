"""Claims about git: what we read is what it holds, reading runs nothing, and a commit holds exactly what was meant."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from samverka import vcs
from samverka.asking import nothing_staged
from samverka.diagnostics import Refusal
from support import commit, committed, files, git, hook, index, status, write

ODD = ["åtgärder och mål.md", "-rf.md", "[a]*?.md", ":(top)x.md", 'quote"\\d.md', "#.md", "a\tb.md"]
"""Names that mean something else to a shell, to git's options, or to its path patterns."""


@pytest.fixture
def linked(repo: Path, tmp_path: Path) -> Path:
    """A linked worktree of the small repository."""
    git(repo, "worktree", "add", "--quiet", "-b", "side", str(tmp_path / "linked"))
    return tmp_path / "linked"


@pytest.fixture
def unborn(tmp_path: Path) -> Path:
    """A repository without a commit."""
    vcs.initialise(str(tmp_path))
    write(tmp_path, {"samverka.yml": "format: 1\n", "a.md": "a\n"})
    return tmp_path


def test_a_bare_repository_is_one_but_has_no_top(repo: Path, tmp_path: Path) -> None:
    """As on a server, where a hook reads what was pushed."""
    bare = tmp_path / "bare"
    git(tmp_path, "clone", "--quiet", "--bare", str(repo), str(bare))
    assert vcs.is_repository(str(bare))
    assert vcs.git_top(str(bare)) is None
    assert vcs.read_blobs(str(bare), "main", ["people.yml"]) == {"people.yml": files(repo)["people.yml"]}
    assert [entry.path for entry in vcs.list_tree(str(bare), "main")] == sorted(files(repo))
    assert not vcs.is_repository(str(tmp_path))


def test_a_linked_worktree_has_a_git_folder_of_its_own(repo: Path, linked: Path) -> None:
    """And shares the other with the rest."""
    assert vcs.git_dir(str(linked)) == str(repo / ".git" / "worktrees" / "linked")
    assert vcs.common_dir(str(linked / "goteborg")) == str(repo / ".git")
    assert vcs.git_dir(str(repo)) == vcs.common_dir(str(repo)) == str(repo / ".git")


def test_a_new_repository_has_no_template_hooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a user's template would plant does not run at the first commit."""
    write(tmp_path, {"template/hooks/pre-commit": "#!/bin/sh\nexit 1\n"})
    (tmp_path / "template/hooks/pre-commit").chmod(0o755)
    monkeypatch.setenv("GIT_TEMPLATE_DIR", str(tmp_path / "template"))
    (tmp_path / "new").mkdir()
    vcs.initialise(str(tmp_path / "new"), branch="huvud")
    assert git(tmp_path / "new", "symbolic-ref", "HEAD") == "refs/heads/huvud"
    write(tmp_path / "new", {"a.md": "a"})
    assert vcs.commit_paths(str(tmp_path / "new"), ["a.md"], "first") == vcs.head(str(tmp_path / "new"))


@pytest.mark.parametrize("how", ["packed", "detached", "named", "below"])
def test_a_commit_has_the_id_that_git_gives_it(repo: Path, how: str) -> None:
    """Wherever the branch is written down: the id is read from its file, and git is asked where it has none."""
    if how == "packed":
        git(repo, "pack-refs", "--all")
    elif how == "detached":
        git(repo, "checkout", "--quiet", "--detach")
    elif how == "named":
        git(repo, "symbolic-ref", "refs/heads/other", git(repo, "symbolic-ref", "HEAD"))
        git(repo, "symbolic-ref", "HEAD", "refs/heads/other")
    root = repo / "folder" if how == "below" else repo
    write(root, {"new.md": "new"})
    assert vcs.commit_paths(str(root), ["new.md"], "new") == git(repo, "rev-parse", "HEAD")
    hook(repo, "pre-commit", "exit 1")
    write(root, {"later.md": "later"})
    with pytest.raises(vcs.CommitRefused):
        vcs.commit_paths(str(root), ["later.md"], "later")
    assert "later.md" not in git(repo, "ls-files")


def test_questions_asked_together_are_answered_in_their_order(repo: Path) -> None:
    """And where one cannot be answered, that is raised."""
    asked = [lambda: vcs.git_dir(str(repo)), lambda: vcs.head(str(repo))]
    assert vcs.together(*asked) == [vcs.git_dir(str(repo)), vcs.head(str(repo))]
    with pytest.raises(vcs.GitError):
        vcs.together(lambda: vcs.head(str(repo)), lambda: vcs.touched(str(repo), "nothing"))


def test_an_identity_is_what_the_user_said_and_never_a_guess(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name made of the machine's would stand in the history for ever."""
    assert vcs.identity(str(repo)) == "Åsa Öberg <asa.oberg@example.se>"
    git(repo, "config", "user.email", "kansli@example.se")
    assert vcs.identity(str(repo)) == "Åsa Öberg <kansli@example.se>"
    git(repo, "config", "--unset", "user.email")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("EMAIL", "machine@example.se")
    assert vcs.identity(str(repo)) is None


def conflict(repo: Path) -> None:
    """Two branches that changed one line each in their own way."""
    git(repo, "checkout", "--quiet", "-b", "side")
    commit(repo, {"people.yml": "theirs\n"})
    git(repo, "checkout", "--quiet", "main")
    commit(repo, {"people.yml": "ours\n"})


@pytest.mark.parametrize("what", ["merge", "cherry-pick", "rebase", "revert"])
def test_what_is_half_done_is_told(repo: Path, what: str) -> None:
    """A commit in the middle of it would swallow or lose someone's work."""
    conflict(repo)
    assert vcs.in_progress(str(repo)) is None
    git(repo, what, "HEAD~1" if what == "revert" else "side", check=False)
    assert vcs.in_progress(str(repo)) == what
    git(repo, what, "--abort")
    assert vcs.in_progress(str(repo)) is None


def test_what_is_half_done_in_a_linked_worktree_is_its_own(repo: Path, linked: Path) -> None:
    """The other work tree can go on."""
    commit(linked, {"people.yml": "theirs\n"})
    commit(repo, {"people.yml": "ours\n"})
    git(linked, "merge", "main", check=False)
    assert (vcs.in_progress(str(linked)), vcs.in_progress(str(repo))) == ("merge", None)


def test_dirty_is_every_way_not_to_be_as_committed(repo: Path) -> None:
    """Edited, staged, removed, unknown (whatever the user wants to see of those); and only what was asked for."""
    git(repo, "config", "status.showUntrackedFiles", "no")
    write(repo, {"people.yml": "x", "unknown/å.md": "x", "other.md": "x", "staged.md": "x"})
    git(repo, "add", "staged.md")
    git(repo, "rm", "--quiet", "goteborg/collaboration.md")
    (repo / "goteborg/forums/hisingen.md").unlink()
    asked = ["people.yml", "unknown/å.md", "staged.md", "goteborg/collaboration.md", "goteborg/forums/hisingen.md"]
    assert vcs.dirty(str(repo), [*asked, "samverka.yml", "never.md"]) == asked
    assert vcs.dirty(str(repo / "goteborg"), ["forums/hisingen.md", "meetings/hisingen/2026-03-12.md"]) == [
        "forums/hisingen.md"
    ]
    assert vcs.dirty(str(repo), []) == []


def test_a_file_in_conflict_is_dirty(repo: Path) -> None:
    """It is neither one text nor the other."""
    conflict(repo)
    git(repo, "merge", "side", check=False)
    assert vcs.dirty(str(repo), ["people.yml", "samverka.yml"]) == ["people.yml"]
    assert "people.yml" not in [entry.path for entry in vcs.list_index(str(repo))]


def test_thousands_of_paths_can_be_asked_for(repo: Path) -> None:
    """More than a command line takes, on Windows at least."""
    names = [f"goteborg/{n:04}-{'x' * 60}.md" for n in range(3000)]
    write(repo, dict.fromkeys(names[1:], "x"))
    vcs.commit_paths(str(repo), names[1:], "many")
    write(repo, {names[7]: "y", names[0]: "new"})
    assert vcs.dirty(str(repo), names) == [names[0], names[7]]


def test_odd_names_are_only_names(repo: Path) -> None:
    """No name is an option, a pattern or a line of its own."""
    names = [*ODD, "two\nlines.md"]
    write(repo, {name: name for name in [*names, "a.md"]})
    assert vcs.dirty(str(repo), names) == names
    vcs.commit_paths(str(repo), names, "odd")
    assert status(repo) == ["?? a.md"]
    assert set(names) <= set(vcs.tracked_files(str(repo)))
    assert vcs.read_blobs(str(repo), "HEAD", ODD) == {name: name.encode() for name in ODD}
    assert vcs.read_blobs(str(repo), None, ODD) == {name: name.encode() for name in ODD}
    (repo / "[a]*?.md").write_text("changed")
    assert vcs.dirty(str(repo), names) == ["[a]*?.md"]


def test_lists_and_blobs_are_what_git_holds(repo: Path) -> None:
    """From the index what is staged, from a commit what it had; an edit in the work tree is in neither."""
    held = files(repo)
    write(repo, {"people.yml": b"staged\r\n", "new.md": "new"})
    git(repo, "add", "people.yml", "new.md")
    write(repo, {"people.yml": "edited"})
    staged = held | {"people.yml": b"staged\r\n", "new.md": b"new"}
    assert vcs.tracked_files(str(repo)) == [entry.path for entry in vcs.list_index(str(repo))] == sorted(staged)
    assert [entry.path for entry in vcs.list_tree(str(repo), "HEAD")] == sorted(held)
    assert vcs.read_blobs(str(repo), None, [*staged, "missing.md", "goteborg"]) == staged
    assert vcs.read_blobs(str(repo), "HEAD", [*staged, "missing file.md", "goteborg"]) == held
    entries = vcs.list_index(str(repo))
    assert vcs.read_objects(str(repo), [entry.blob for entry in entries]) == {
        entry.blob: staged[entry.path] for entry in entries
    }
    assert {entry.mode for entry in entries} == {"100644"}


def test_below_the_top_paths_count_from_the_root(repo: Path) -> None:
    """A samverka repository may be one folder of a larger one."""
    root = str(repo / "goteborg")
    text = (repo / "goteborg/collaboration.md").read_bytes()
    write(repo, {"people.yml": "x", "goteborg/new.md": "new"})
    git(repo, "add", "--all")
    assert vcs.staged_records(root) == ["new.md"]
    assert "collaboration.md" in vcs.tracked_files(root)
    assert vcs.list_tree(root, "HEAD")[0].path == vcs.list_index(root)[0].path == "collaboration.md"
    assert vcs.read_blobs(root, "HEAD", ["collaboration.md"]) == {"collaboration.md": text}
    assert vcs.read_blobs(root, None, ["collaboration.md", "people.yml"]) == {"collaboration.md": text}


def test_what_is_staged_is_told_with_or_without_a_commit(repo: Path, unborn: Path) -> None:
    """A rename is two files; an edit that is not staged is none."""
    git(repo, "mv", "people.yml", "persons.yml")
    write(repo, {"samverka.yml": "edited"})
    assert vcs.staged_records(str(repo)) == ["people.yml", "persons.yml"]
    git(unborn, "add", "a.md")
    assert vcs.staged_records(str(unborn)) == ["a.md"]
    assert vcs.head(str(unborn)) is None


def test_what_concerns_records_is_told_before_the_program_is_loaded(repo: Path) -> None:
    """Files that can be records, and every link: a check names links, whatever they are called."""
    write(repo, {"photo.jpg": "x", "notes.txt": "x"})
    git(repo, "add", "--all")
    assert (vcs.staged_records(str(repo)), nothing_staged(str(repo))) == ([], True)
    (repo / "handlingar").symlink_to("/etc")
    git(repo, "add", "--all")
    assert (vcs.staged_records(str(repo)), nothing_staged(str(repo))) == (["handlingar"], False)
    assert not nothing_staged(str(repo / "goteborg"))


def test_in_a_hook_the_index_is_that_of_the_commit(repo: Path) -> None:
    """With `--only` git judges another index than the one on the disk, and so must we, from whatever folder."""
    script = (
        "import sys; from samverka import vcs; root = sys.argv[1]\n"
        "print(vcs.staged_records(root), vcs.read_blobs(root, None, ['goteborg/collaboration.md']))"
    )
    write(repo, {"tool.py": script, "goteborg/collaboration.md": "changed", "people.yml": "staged, and not in it"})
    git(repo, "add", "people.yml")
    hook(repo, "pre-commit", f'cd goteborg && "{sys.executable}" ../tool.py "{repo}" && exit 1')
    said = git(repo, "commit", "--only", "-m", "x", "--", "goteborg/collaboration.md", check=False)
    assert said == "['goteborg/collaboration.md'] {'goteborg/collaboration.md': b'changed'}"


def test_a_hooks_words_about_one_repository_are_not_taken_for_another(
    repo: Path, fresh: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A test run, or a script, started by a hook works where it was told to work."""
    other = fresh("other")
    commit(other, {"only-there.md": "x"})
    write(other, {"b.md": "b"})
    monkeypatch.chdir(repo)
    monkeypatch.setenv("GIT_DIR", str(repo / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(repo / ".git" / "index"))
    earlier = vcs.head(str(repo))
    assert vcs.git_dir(str(other)) == str(other / ".git")
    assert vcs.dirty(str(other), ["b.md", "only-there.md"]) == ["b.md"]
    assert "only-there.md" in vcs.tracked_files(str(other))
    made = vcs.commit_paths(str(other), ["b.md"], "b")
    assert (vcs.head(str(other)), vcs.head(str(repo))) == (made, earlier)
    assert os.environ["GIT_DIR"] == str(repo / ".git")
    for name in ("GIT_DIR", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name)
    assert (status(other), status(repo)) == ([], [])


def test_looking_runs_nothing_of_the_repositorys_own(repo: Path, tmp_path: Path) -> None:
    """A stranger's clone can name programs in its settings; to look at it starts none of them."""
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n", encoding="utf-8")
    trap.chmod(0o755)
    commit(repo, {".gitattributes": "*.md diff=trap\n", "a.md": "a"}, "x\n\nSamverka-Command: y")
    for name in ("core.fsmonitor", "diff.external", "diff.trap.textconv", "diff.trap.command", "gpg.program"):
        git(repo, "config", name, str(trap))
    git(repo, "config", "core.pager", str(trap))
    git(repo, "config", "log.showSignature", "true")
    for name in ("post-index-change", "pre-commit"):
        hook(repo, name, f"touch {tmp_path}/sprung")
    about, _, text = git(repo, "cat-file", "commit", "HEAD").partition("\n\n")
    signed = f"{about}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n{text}\n"
    git(repo, "update-ref", "HEAD", git(repo, "hash-object", "-t", "commit", "-w", "--stdin", input=signed))
    write(repo, {"a.md": "changed", "people.yml": "staged"})
    git(repo, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "add", "people.yml")
    root = str(repo)
    assert vcs.dirty(root, ["a.md"]) == ["a.md"]
    assert vcs.staged_records(root) == ["people.yml"]
    assert list(vcs.history(root, "Samverka-Command"))
    assert vcs.touched(root, "HEAD")
    assert vcs.read_blobs(root, None, ["a.md"]) == {"a.md": b"a"}
    assert vcs.identity(root)
    assert len(vcs.list_index(root)) == len(vcs.tracked_files(root)) == len(vcs.list_tree(root, "HEAD"))
    assert not (tmp_path / "sprung").exists()


def test_looking_imports_no_gitpython() -> None:
    """It costs a command more than all that it asks git."""
    script = "import sys; from samverka import vcs; vcs.is_repository('.'); print('git' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", script], text=True) == "False\n"


def test_a_question_that_git_refuses_has_its_words(repo: Path, tmp_path: Path) -> None:
    """They are a refusal like any other, so that nobody sees a traceback."""
    with pytest.raises(vcs.GitError, match="unknown-branch") as error:
        vcs.list_tree(str(repo), "unknown-branch")
    assert isinstance(error.value, Refusal)
    assert (error.value.command[0], error.value.code) == ("ls-tree", 128)
    with pytest.raises(vcs.GitError, match="missing"):
        vcs.is_repository(str(tmp_path / "missing"))


def test_without_git_there_is_a_sentence(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most users have none, and need none for what they do."""
    monkeypatch.setenv("PATH", str(repo))
    with pytest.raises(Refusal, match="git is not installed") as refusal:
        vcs.head(str(repo))
    assert refusal.value.exit_code == 2


@pytest.mark.parametrize("rev", ["--output=sprung", "", "a\nb", "no-such"])
def test_a_revision_is_never_an_option(repo: Path, rev: str) -> None:
    """What a user or a trailer calls a commit goes on git's command line."""
    with pytest.raises(vcs.GitError):
        vcs.list_tree(str(repo), rev)
    assert not vcs.is_ancestor(str(repo), rev)
    assert not (repo / "sprung").exists()


def test_a_revision_is_a_commit_or_none(repo: Path) -> None:
    """A branch, a tag or an id, as the user has it."""
    git(repo, "tag", "-a", "-m", "x", "v1")
    assert vcs.revision(str(repo), "v1") == vcs.revision(str(repo), "main") == vcs.head(str(repo))
    assert vcs.revision(str(repo), "v2") is None


def test_an_ancestor_is_in_the_history_of_head(repo: Path) -> None:
    """A commit of another branch is not, though both have a common past."""
    first = vcs.head(str(repo)) or ""
    git(repo, "checkout", "--quiet", "-b", "side")
    aside = commit(repo, {"a.md": "x"})
    git(repo, "checkout", "--quiet", "main")
    known = [vcs.is_ancestor(str(repo), rev) for rev in (first, aside, "0" * 40)]
    assert known == [True, False, False]


def test_ignored_files_are_told(repo: Path) -> None:
    """A tracked file is not ignored, whatever .gitignore says."""
    names = ["people.local.yml", "[a].local.yml", ":(icase)å.local.yml", "not/there.local.yml"]
    write(repo, {"kept.local.yml": "x", "people.local.yml": "x"})
    git(repo, "add", "--force", "kept.local.yml")
    assert vcs.ignored(str(repo), [*names, "people.yml", "kept.local.yml"]) == names
    assert vcs.ignored(str(repo), ["people.yml"]) == []


def test_history_has_the_commits_with_a_trailer_newest_first(repo: Path) -> None:
    """A word in the text of a message is no trailer, and an old commit is found as well as a new one."""
    old = commit(repo, {"a.md": "1"}, "möte: «å»\n\nSamverka-Command: agenda new\nSamverka-Record: hisingen")
    commit(repo, {"a.md": "2"}, "x\n\nSamverka-Command: is a word here\n\nand the text goes on")
    for n in range(60):
        git(repo, "commit", "--quiet", "--allow-empty", "-m", f"{n}\n\nSamverka-Undoes: {n}")
    new = commit(repo, {"a.md": "3"}, "y\n\nSamverka-Command: undo")
    found = list(vcs.history(str(repo), "Samverka-Command"))
    assert [commit.id for commit in found] == [new, old]
    trailers = (("Samverka-Command", "agenda new"), ("Samverka-Record", "hisingen"))
    assert found[1] == vcs.Commit(old, "möte: «å»", trailers)
    assert found[1].trailer("Samverka-Undoes") is None
    assert len(list(vcs.history(str(repo), "Samverka-Command", "Samverka-Undoes"))) == 62
    assert next(vcs.history(str(repo), "Samverka-Undoes")).subject == "59"
    assert [*vcs.history(str(repo), "No-Such")] == []


def test_history_is_that_of_the_root(repo: Path, unborn: Path) -> None:
    """Two samverka repositories in one git repository do not undo each other's changes."""
    commit(repo, {"goteborg/a.md": "1"}, "a\n\nSamverka-Command: a")
    commit(repo, {"people.yml": "1"}, "b\n\nSamverka-Command: b")
    assert [found.subject for found in vcs.history(str(repo / "goteborg"), "Samverka-Command")] == ["a"]
    assert [found.subject for found in vcs.history(str(repo), "Samverka-Command")] == ["b", "a"]
    assert list(vcs.history(str(unborn), "Samverka-Command")) == []


def test_what_a_commit_touched_is_told_with_both_sides(repo: Path) -> None:
    """New, changed and removed; also for the first commit."""
    first = vcs.head(str(repo)) or ""
    (repo / "goteborg/collaboration.md").unlink()
    made = commit(repo, {"people.yml": "x", "å.md": "y"})
    found = {touched.path: (touched.before, touched.after) for touched in vcs.touched(str(repo), made)}
    before, after = ({e.path: e.blob for e in vcs.list_tree(str(repo), rev)} for rev in (first, made))
    assert found == {
        path: (before.get(path), after.get(path)) for path in ("goteborg/collaboration.md", "people.yml", "å.md")
    }
    assert {touched.path for touched in vcs.touched(str(repo), first)} == set(before)
    assert [touched.path for touched in vcs.touched(str(repo / "goteborg"), made)] == ["collaboration.md"]


def test_line_ends_are_the_users_where_git_changes_them(repo: Path) -> None:
    """What is checked out is asked of git, not assumed to be what is stored."""
    git(repo, "config", "core.autocrlf", "true")
    assert vcs.as_checked_out(str(repo), "HEAD", "people.yml") == "- {id: a-berg, name: Åsa Berg}\r\n".encode()
    assert vcs.read_blobs(str(repo), "HEAD", ["people.yml"])["people.yml"].endswith(b"}\n")
    assert vcs.as_checked_out(str(repo / "goteborg"), "HEAD", "collaboration.md").count(b"\r\n") == 3


def mixed(root: Path) -> list[str]:
    """Leave all kinds of other work lying about, and make a change of our own: an edit, a new file, a removal."""
    write(root, {"staged.md": "staged", "samverka.yml": "edited: 1\n", "unknown.md": "unknown", "noted.md": "noted"})
    git(root, "add", "staged.md")
    git(root, "add", "--intent-to-add", "noted.md")
    git(root, "rm", "--quiet", "--cached", "goteborg/collaboration.md")
    write(root, {"goteborg/forums/hisingen.md": "staged\n"})
    git(root, "add", "goteborg/forums/hisingen.md")
    write(root, {"goteborg/forums/hisingen.md": "staged, then edited\n"})
    (root / "goteborg/issues/2026-02-19-bostad.md").unlink()
    write(root, {"people.yml": "ours\n", "new/å [1].md": "ours\n"})
    return ["goteborg/issues/2026-02-19-bostad.md", "new/å [1].md", "people.yml"]


def test_a_commit_holds_exactly_the_files_and_leaves_the_rest(repo: Path) -> None:
    """What is staged stays staged, what is edited stays edited, what is unknown stays unknown."""
    ours = mixed(repo)
    others = [entry for entry in index(repo)[1].split("\0") if not entry.endswith(tuple(ours))]
    made = vcs.commit_paths(str(repo), ours, "agenda: hisingen\n\nSamverka-Command: agenda new\n")
    assert made == git(repo, "rev-parse", "HEAD")
    assert committed(repo) == ours
    assert index(repo)[1].split("\0") == others
    assert git(repo, "log", "-1", "--format=%an|%s|%(trailers)").splitlines() == [
        "Åsa Öberg|agenda: hisingen|Samverka-Command: agenda new",
    ]


@pytest.mark.parametrize("name", ["pre-commit", "commit-msg"])
def test_a_hook_that_says_no_leaves_the_index_as_it_was(repo: Path, name: str) -> None:
    """To the last entry, and its words come through, bytes and all."""
    ours = mixed(repo)
    before, text, earlier = index(repo), files(repo), git(repo, "rev-parse", "HEAD")
    hook(repo, name, "echo 'SV301: mötet är för sent'; printf '\\377\\n' >&2; exit 1")
    with pytest.raises(vcs.CommitRefused) as refused:
        vcs.commit_paths(str(repo), ours, "agenda: hisingen")
    assert refused.value.output == "SV301: mötet är för sent\n\ufffd"
    assert (index(repo), files(repo), git(repo, "rev-parse", "HEAD")) == (before, text, earlier)


def test_the_hooks_see_the_users_language_and_paths(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own settings for git are not theirs: their patterns match, and their words are in the user's language."""
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    write(repo, {"new.md": "x"})
    hook(repo, "pre-commit", "echo $LC_ALL $(git diff --cached --name-only -- '*.md'); exit 1")
    with pytest.raises(vcs.CommitRefused, match=r"^sv_SE\.UTF-8 new\.md$"):
        vcs.commit_paths(str(repo), ["new.md"], "x")


def test_the_first_commit_can_be_refused_and_made(unborn: Path) -> None:
    """On a branch without commits as on any other."""
    before = index(unborn)
    hook(unborn, "pre-commit", "exit 1")
    with pytest.raises(vcs.CommitRefused, match="git commit: exit 1"):
        vcs.commit_paths(str(unborn), ["a.md"], "first")
    assert index(unborn) == before
    (unborn / ".git/hooks/pre-commit").unlink()
    assert vcs.commit_paths(str(unborn), ["a.md"], "first") == vcs.head(str(unborn))
    assert status(unborn) == ["?? samverka.yml"]


def test_a_linked_worktree_commits_to_its_own_branch(repo: Path, linked: Path) -> None:
    """And the first one sees nothing of it; a hook of both can say no."""
    ours = mixed(linked)
    before, earlier = index(linked), vcs.head(str(repo))
    hook(repo, "pre-commit", "exit 1")
    with pytest.raises(vcs.CommitRefused):
        vcs.commit_paths(str(linked), ours, "x")
    assert index(linked) == before
    (repo / ".git/hooks/pre-commit").unlink()
    assert vcs.commit_paths(str(linked), ours, "x") == git(repo, "rev-parse", "side")
    assert (committed(linked), vcs.head(str(repo)), status(repo)) == (ours, earlier, [])


def held(root: Path, below: str = "") -> dict[str, bytes]:
    """What the index of a repository holds."""
    folders = vcs.folders(str(root))
    assert folders is not None
    return vcs.tracked(vcs.read_index(folders), below)


def test_the_index_is_read_as_git_reads_it(repo: Path) -> None:
    """Every path with its blob, also of names in other letters; below a folder, by the paths in it."""
    write(repo, {"å/ö.md": "x", "goteborg/new.md": "y", "a" * 200 + ".md": "z"})
    git(repo, "add", "--all")
    said = git(repo, "ls-files", "-z", "--stage").split("\0")
    blobs = {line.partition("\t")[2]: line.split(" ")[1] for line in said if line}
    assert {path: vcs.blob_of(entry) for path, entry in held(repo).items()} == blobs
    assert {*held(repo, "goteborg/")} == {path[9:] for path in blobs if path.startswith("goteborg/")}


def test_a_file_that_was_written_again_has_another_entry(repo: Path) -> None:
    """Also one with the same bytes: git knows it by its time and number."""
    git(repo, "update-index", "--refresh")  # this repository is itself a copy
    before = held(repo)
    (repo / "new").write_bytes((repo / "samverka.yml").read_bytes())
    (repo / "new").replace(repo / "samverka.yml")
    git(repo, "update-index", "--refresh")
    after = held(repo)
    assert {path for path in before if before[path] != after[path]} == {"samverka.yml"}
    assert vcs.blob_of(before["samverka.yml"]) == vcs.blob_of(after["samverka.yml"])


@pytest.mark.parametrize(
    "odd",
    [
        ("update-index", "--assume-unchanged", "samverka.yml"),
        ("update-index", "--skip-worktree", "samverka.yml"),
        ("update-index", "--index-version", "4"),
        ("update-index", "--split-index"),
        ("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},sub"),
        ("update-index", "--add", "--cacheinfo", f"120000,{'1' * 40},link.md"),
        ("add", "--intent-to-add", "new.md"),
    ],
    ids=" ".join,
)
def test_an_index_of_another_make_is_not_read(repo: Path, odd: tuple[str, ...]) -> None:
    """What git does not compare with the work tree, and what is written in another way than we read, is nothing to rely on."""
    write(repo, {"new.md": "x"})
    held(repo)
    git(repo, *odd)
    with pytest.raises(ValueError, match=r"index|file"):
        held(repo)


def test_below_the_top_a_commit_counts_from_the_root(repo: Path) -> None:
    """The same names at the top are other files."""
    write(repo, {"goteborg/collaboration.md": "x", "goteborg/new.md": "x", "new.md": "x", "collaboration.md": "x"})
    vcs.commit_paths(str(repo / "goteborg"), ["new.md", "collaboration.md"], "x")
    assert committed(repo) == ["goteborg/collaboration.md", "goteborg/new.md"]


def test_an_index_that_another_program_holds_is_a_refusal(repo: Path) -> None:
    """Git says which file to look at; nothing was staged."""
    write(repo, {"new.md": "x"})
    before = index(repo)
    write(repo, {".git/index.lock": ""})
    with pytest.raises(vcs.CommitRefused, match=r"index\.lock"):
        vcs.commit_paths(str(repo), ["new.md"], "x")
    (repo / ".git/index.lock").unlink()
    assert index(repo) == before


def test_an_index_held_for_a_moment_is_waited_for(repo: Path) -> None:
    """An editor that shows git's state looks into it just when a hook has said no."""
    before = index(repo)
    write(repo, {"new.md": "x"})
    git(repo, "add", "--intent-to-add", "new.md")
    write(repo, {".git/index.lock": ""})
    with subprocess.Popen(["sh", "-c", f"sleep 0.3; rm '{repo}/.git/index.lock'"]):
        vcs._forget(str(repo), ["new.md"])
    (repo / "new.md").unlink()
    assert index(repo) == before


def test_a_commit_message_is_only_a_message(repo: Path) -> None:
    """It is no option, no comment, and in UTF-8 whatever the user's git prefers."""
    git(repo, "config", "i18n.commitEncoding", "ISO-8859-1")
    write(repo, {"a.md": "x"})
    vcs.commit_paths(str(repo), ["a.md"], "--amend $HOME `x`\n\n# å: inte en kommentar\n")
    assert git(repo, "log", "-1", "--encoding=UTF-8", "--format=%B") == "--amend $HOME `x`\n\n# å: inte en kommentar\n"
