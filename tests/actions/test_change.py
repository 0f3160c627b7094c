"""Claims about a change: refused before anything is written, or made and committed whole, and taken back by undo."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from samverka import vcs
from samverka.actions.change import Outcome, carry_out, message, undo_plan
from samverka.diagnostics import Refusal
from samverka.store.plan import Change, Plan
from samverka.text import T
from support import commit, committed, files, folders, git, hook, index, status, write

MEETING = "goteborg/meetings/hisingen/2026-03-12.md"
ISSUE = "goteborg/issues/2026-02-19-bostad.md"
NEW = "goteborg/uppdrag/åtgärder/unga vuxna.md"


def plan_of(*changes: Change, what: str = "hisingen 2026-03-12") -> Plan:
    return Plan(
        changes, T("agenda: {what}", what=what), (("Samverka-Command", "agenda new"), ("Samverka-Record", what))
    )


def edit(root: Path, path: str, after: bytes | None, what: str = "edit") -> Plan:
    """A plan from what stands there now."""
    return plan_of(Change(path, files(root).get(path), after), what=what)


def three(root: Path) -> Plan:
    """An edit in a file with CRLF, a new file in new folders, and a removal."""
    held = files(root)
    changed = held[ISSUE].replace(b"Bostad", "Bostäder".encode())
    return plan_of(Change(ISSUE, held[ISSUE], changed), Change(NEW, None, b"x\n"), Change(MEETING, held[MEETING], None))


def do(root: Path, plan: Plan) -> Outcome:
    return carry_out(str(root), plan, language="en")


def refused(root: Path, plan: Plan) -> str:
    """The words of the refusal; everything must be as it was."""
    before = files(root), folders(root), index(root)
    with pytest.raises(Refusal) as refusal:
        do(root, plan)
    assert (files(root), folders(root), index(root)) == before
    assert not (root / ".git" / "samverka.lock").exists()
    assert refusal.value.help is not None
    return f"{refusal.value} / {refusal.value.help.say('en')}"


def test_a_plan_becomes_one_commit_of_exactly_its_files(repo: Path) -> None:
    """With its words and trailers, its bytes to the last CR, and nothing of what else lay about."""
    write(repo, {"people.yml": "someone is at work here", "staged.md": "x", "unknown.md": "x"})
    git(repo, "add", "staged.md")
    plan, held = three(repo), files(repo)
    outcome = do(repo, plan)
    assert outcome == Outcome(plan, True, git(repo, "rev-parse", "HEAD"))
    assert committed(repo) == sorted([ISSUE, MEETING, NEW])
    expected = held | {change.path: change.after for change in plan.changes}
    assert files(repo) == {path: text for path, text in expected.items() if text is not None}
    assert vcs.read_blobs(str(repo), "HEAD", [ISSUE])[ISSUE] == plan.changes[0].after
    assert status(repo) == [" M people.yml", "A  staged.md", "?? unknown.md"]
    assert git(repo, "log", "-1", "--format=%B") == (
        "agenda: hisingen 2026-03-12\n\nSamverka-Command: agenda new\nSamverka-Record: hisingen 2026-03-12\n"
    )


def test_an_empty_plan_does_nothing(tmp_path: Path) -> None:
    """It does not even ask for a repository."""
    plan = plan_of(Change("a.md", b"x", b"x"))
    assert do(tmp_path, plan) == Outcome(plan)


def test_a_dry_run_writes_nothing(repo: Path) -> None:
    """The plan comes back, to be shown."""
    plan, before = three(repo), files(repo)
    assert carry_out(str(repo), plan, language="en", dry_run=True) == Outcome(plan)
    assert (files(repo), status(repo)) == (before, [])


def test_without_a_commit_the_change_stays_in_the_work_tree(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nobody needs an identity for it; nothing is staged."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    plan, earlier = three(repo), vcs.head(str(repo))
    assert carry_out(str(repo), plan, language="en", commit=False) == Outcome(plan, True)
    assert vcs.head(str(repo)) == earlier
    assert status(repo) == [f" M {ISSUE}", f" D {MEETING}", f'?? "{NEW}"']


def test_outside_of_git_nothing_is_written(tmp_path: Path) -> None:
    """Wrong use, and what to do about it."""
    with pytest.raises(Refusal, match="is not in a git repository") as refusal:
        do(tmp_path, plan_of(Change("a.md", None, b"x")))
    assert refusal.value.exit_code == 2
    assert files(tmp_path) == {}


def test_nothing_is_written_in_the_middle_of_a_merge(repo: Path) -> None:
    """A commit now would end it without the other side; the words name the way out."""
    git(repo, "checkout", "--quiet", "-b", "side")
    commit(repo, {"people.yml": "theirs\n"})
    git(repo, "checkout", "--quiet", "main")
    commit(repo, {"people.yml": "ours\n"})
    git(repo, "merge", "side", check=False)
    said = refused(repo, three(repo))
    assert said.startswith("a merge is under way in this repository")
    assert "`git merge --abort`" in said


def test_nothing_is_written_where_git_knows_no_identity(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The two commands to run are said."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    said = refused(repo, three(repo))
    assert said.startswith("git does not know who you are")
    assert "git config --global user.email" in said


@pytest.mark.parametrize("how", ["edited", "staged", "unknown", "removed"])
def test_uncommitted_edits_in_a_needed_file_are_not_swept_along(repo: Path, how: str) -> None:
    """They are the user's, and not part of this change."""
    path = "unknown.md" if how == "unknown" else ISSUE
    write(repo, {path: "by hand\n"})
    if how == "staged":
        git(repo, "add", path)
    if how == "removed":
        (repo / path).unlink()
    plan = plan_of(Change("first.md", None, b"x"), *edit(repo, path, b"by hand, and by us\n").changes)
    assert refused(repo, plan).startswith(f"there are uncommitted edits in {path}")


def test_a_file_that_git_ignores_is_not_written(repo: Path) -> None:
    """It could not be committed, neither as new nor as changed."""
    write(repo, {"people.local.yml": "x"})
    for path in ("people.local.yml", "new.local.yml"):
        assert refused(repo, edit(repo, path, b"y")).startswith(f"git ignores {path}")


def test_a_file_that_changed_after_the_plan_was_made_is_left_alone(repo: Path) -> None:
    """Also where the other change is committed already, by another command."""
    plan = three(repo)
    do(repo, edit(repo, ISSUE, b"by another command"))
    assert refused(repo, plan).startswith(f"{ISSUE} has been changed meanwhile")


def test_a_hook_that_says_no_leaves_the_change_and_the_index(repo: Path) -> None:
    """Its words are ours, and what was staged or edited besides is as it was."""
    write(repo, {"people.yml": "edited", "staged.md": "x"})
    git(repo, "add", "staged.md")
    hook(repo, "pre-commit", "echo 'SV301: för sent'; exit 1")
    plan, staged = three(repo), index(repo)[0]
    with pytest.raises(Refusal) as refusal:
        do(repo, plan)
    assert str(refusal.value) == "the commit was refused:\nSV301: för sent"
    assert refusal.value.exit_code == 1
    help = refusal.value.help.say("en") if refusal.value.help else ""
    assert all(path in help for path in (*plan.paths, "staged.md")), help
    assert index(repo)[0] == staged
    assert status(repo) == [f" M {ISSUE}", f" D {MEETING}", " M people.yml", "A  staged.md", f'?? "{NEW}"']
    assert files(repo)[NEW] == b"x\n"


def test_the_message_is_one_line_and_trailers_that_nobody_can_forge(repo: Path) -> None:
    """A title with line breaks in it is data."""
    plan = Plan((Change("a.md", None, b"x"),), T("{t}", t="a\n\nSamverka-Undoes: 1"), (("Samverka-Record", "x\ny: z"),))
    assert message(plan, "en") == "a Samverka-Undoes: 1\n\nSamverka-Record: x y: z\n"
    assert message(Plan((), T("only this")), "en") == "only this\n"
    do(repo, plan)
    assert [*vcs.history(str(repo), "Samverka-Undoes")] == []


def test_the_first_commit_of_a_repository_is_made_like_any_other(tmp_path: Path) -> None:
    """As `init` does it."""
    vcs.initialise(str(tmp_path))
    outcome = do(tmp_path, plan_of(Change("samverka.yml", None, b"format: 1\n")))
    assert outcome.commit == vcs.head(str(tmp_path))
    assert status(tmp_path) == []
    do(tmp_path, undo_plan(str(tmp_path)))
    assert files(tmp_path) == {}


def test_a_linked_worktree_is_a_place_to_work_in(repo: Path, tmp_path: Path) -> None:
    """Change and undo stay on its branch."""
    git(repo, "worktree", "add", "--quiet", "-b", "side", str(tmp_path / "linked"))
    before = files(tmp_path / "linked")
    do(tmp_path / "linked", three(repo))
    assert status(repo) == []
    do(tmp_path / "linked", undo_plan(str(tmp_path / "linked")))
    assert {path: text for path, text in files(tmp_path / "linked").items() if path != ".git"} == {
        path: text for path, text in before.items() if path != ".git"
    }


def test_what_a_crash_left_is_removed_and_told(repo: Path) -> None:
    """The next command takes over the dead one's lock, and names what it removed."""
    killed = (
        "import os, sys; from samverka.store.apply import apply; from samverka.store.lock import lock\n"
        "with lock(sys.argv[1] + '/.git'):\n"
        "    open(sys.argv[1] + '/.people.yml.samverka-tmp', 'w').write('half'); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", killed, str(repo)], check=False)
    assert status(repo) == ["?? .people.yml.samverka-tmp"]
    outcome = do(repo, three(repo))
    assert outcome.swept == (".people.yml.samverka-tmp",)
    assert status(repo) == []


AT_ONCE = """\
import sys
from pathlib import Path
from samverka.actions.change import carry_out
from samverka.store.plan import Change, Plan
from samverka.text import T
root, name = sys.argv[1:]
for n in range(4):
    plan = Plan((Change(f"{name}/{n}.md", None, b"x"),), T("new"), (("Samverka-Command", "x"),))
    carry_out(root, plan, language="en")
"""


def test_commands_at_once_each_make_their_commit(repo: Path) -> None:
    """They wait for each other, and none sees another's half-made index."""
    earlier = vcs.head(str(repo))
    crowd = [subprocess.Popen([sys.executable, "-c", AT_ONCE, str(repo), name]) for name in "abc"]
    assert [process.wait() for process in crowd] == [0, 0, 0]
    made = git(repo, "log", "--format=", "--name-only", f"{earlier}..HEAD").split()
    assert sorted(made) == sorted(f"{name}/{n}.md" for name in "abc" for n in range(4))
    assert git(repo, "rev-list", "--count", f"{earlier}..HEAD") == "12"
    assert status(repo) == []


def test_of_two_changes_to_one_file_the_second_is_refused(repo: Path) -> None:
    """Both were planned from the same text; the first to come has it."""
    first, second = edit(repo, ISSUE, b"first"), edit(repo, ISSUE, b"second")
    do(repo, first)
    refused(repo, second)
    assert files(repo)[ISSUE] == b"first"


def test_undo_gives_back_every_byte_and_says_so(repo: Path) -> None:
    """New files and their folders go, removed ones come back, line ends are as before."""
    before, made = files(repo), folders(repo)
    done = do(repo, three(repo)).commit or ""
    plan = undo_plan(str(repo))
    do(repo, plan)
    assert (files(repo), folders(repo), status(repo)) == (before, made, [])
    assert git(repo, "log", "-1", "--format=%B") == f"undo: agenda: hisingen 2026-03-12\n\nSamverka-Undoes: {done}\n"


def test_undo_again_takes_the_one_before(repo: Path) -> None:
    """Past what is undone, past what was done by hand, and never back and forth."""
    start = files(repo)
    do(repo, edit(repo, "a.md", b"1", "one"))
    do(repo, edit(repo, "a.md", b"2", "two"))
    commit(repo, {"by-hand.md": "x"})
    do(repo, edit(repo, "b.md", b"3", "three"))
    for expected in ("three", "two", "one"):
        plan = undo_plan(str(repo))
        assert plan.summary == T("undo: {what}", what=f"agenda: {expected}")
        do(repo, plan)
    assert files(repo) == start | {"by-hand.md": b"x"}
    with pytest.raises(Refusal, match="there is nothing to undo"):
        undo_plan(str(repo))


def test_a_change_after_an_undo_can_be_undone(repo: Path) -> None:
    """The undone one stays undone."""
    do(repo, edit(repo, "a.md", b"1", "one"))
    do(repo, undo_plan(str(repo)))
    do(repo, edit(repo, "a.md", b"1", "once more"))
    do(repo, undo_plan(str(repo)))
    assert "a.md" not in files(repo)
    with pytest.raises(Refusal, match="there is nothing to undo"):
        undo_plan(str(repo))


def test_undo_knows_an_undone_commit_after_a_rebase(repo: Path) -> None:
    """Rebasing gives commits other ids, and the trailer names the old one."""
    start = git(repo, "rev-parse", "HEAD")
    do(repo, edit(repo, "a.md", b"1", "one"))
    do(repo, edit(repo, "b.md", b"2", "two"))
    do(repo, undo_plan(str(repo)))
    git(repo, "checkout", "--quiet", "-b", "theirs", start)
    commit(repo, {"people.yml": "theirs\n"})
    git(repo, "checkout", "--quiet", "main")
    git(repo, "rebase", "--quiet", "theirs")
    assert undo_plan(str(repo)).summary == T("undo: {what}", what="agenda: one")


@pytest.mark.parametrize("how", ["edited", "committed", "removed"])
def test_undo_is_refused_where_a_file_changed_since(repo: Path, how: str) -> None:
    """What came after would be lost; the file is named, and where to look."""
    done = do(repo, three(repo)).commit or ""
    write(repo, {ISSUE: "later\n"})
    if how == "committed":
        commit(repo, {})
    if how == "removed":
        (repo / ISSUE).unlink()
    with pytest.raises(Refusal, match=f"{ISSUE} has been changed since") as refusal:
        undo_plan(str(repo))
    assert refusal.value.help is not None
    assert f"`git show {done[:10]}`" in refusal.value.help.say("en")


def test_undo_works_where_git_changes_line_ends(repo: Path) -> None:
    """The work tree has CRLF, the commit has not, and both are as before."""
    git(repo, "config", "core.autocrlf", "true")
    before = vcs.read_blobs(str(repo), "HEAD", ["people.yml"])
    write(repo, {"people.yml": vcs.as_checked_out(str(repo), "HEAD", "people.yml")})
    git(repo, "add", "people.yml")
    held = files(repo)["people.yml"]
    do(repo, edit(repo, "people.yml", b"one\r\ntwo\r\n"))
    do(repo, undo_plan(str(repo)))
    assert files(repo)["people.yml"] == held
    assert vcs.read_blobs(str(repo), "HEAD", ["people.yml"]) == before


@pytest.mark.parametrize("more", [b"", b"later\r\n"])
def test_undo_takes_no_notice_of_line_ends_that_git_takes_none_of(repo: Path, more: bytes) -> None:
    """An editor that saves a file with CRLF, where .gitattributes says LF, has changed nothing; a word more is a change."""
    commit(repo, {".gitattributes": "* text=auto eol=lf\n"})
    held = files(repo)["people.yml"]
    do(repo, edit(repo, "people.yml", b"one\ntwo\n"))
    write(repo, {"people.yml": b"one\r\ntwo\r\n" + more})
    if more:
        with pytest.raises(Refusal, match="has been changed since"):
            undo_plan(str(repo))
    else:
        do(repo, undo_plan(str(repo)))
        assert files(repo)["people.yml"] == held
        assert git(repo, "status", "--porcelain") == ""


def test_undo_outside_of_git_is_a_refusal(tmp_path: Path) -> None:
    """As every other command there."""
    with pytest.raises(Refusal, match="is not in a git repository"):
        undo_plan(str(tmp_path))
