"""Claims about applying a plan: all of it or nothing, whatever fails, and never a file that was not expected."""

from __future__ import annotations

import errno
import os
import pickle
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from samverka.diagnostics import Refusal
from samverka.store.apply import NEW_SUFFIX, Disk, apply, leftovers, remove_leftovers
from samverka.store.plan import Change, Plan
from samverka.text import T
from support import files, folders, status, write

MEETING = "goteborg/meetings/hisingen/2026-03-12.md"
ISSUE = "goteborg/issues/2026-02-19-bostad.md"
NEW = "goteborg/uppdrag/2026/unga.md"


def plan_of(*changes: Change) -> Plan:
    return Plan(changes, T("test"))


def four_changes(root: Path) -> Plan:
    """Two edits, a new file in two new folders, and a removal."""
    held = files(root)
    return plan_of(
        Change(MEETING, held[MEETING], held[MEETING] + b"Anteckningar\n"),
        Change(NEW, None, b"---\nkind: uppdrag\n---\n"),
        Change(ISSUE, held[ISSUE], None),
        Change("people.yml", held["people.yml"], b"- {id: m-ros}\n"),
    )


class Failing(Disk):
    """A disk on which the n-th step fails, and from then on also everything that needs space, where `fault` is that."""

    def __init__(self, step: int, fault: int, *, only: str = "", waits: tuple[float, ...] = ()) -> None:
        super().__init__(waits)
        self.left, self.fault, self.only, self.steps, self.failed = step, fault, only, 0, False

    def do(self, call: Callable[..., Any], *args: Any) -> Any:
        if self.only in ("", call.__name__):
            self.steps += 1
            full = self.failed and self.fault == errno.ENOSPC and call in (os.open, os.write, os.link, os.mkdir)
            if self.steps == self.left or full:
                self.failed = True
                raise OSError(self.fault, os.strerror(self.fault), *args[:1])
        return super().do(call, *args)


def steps(root: Path) -> int:
    """How many steps the four changes take on a sound disk."""
    counting = Failing(0, 0)
    apply(four_changes(root), str(root), disk=counting)
    return counting.steps


def test_a_plan_is_applied_to_the_byte(repo: Path) -> None:
    """Line ends, missing line ends and bytes that are no UTF-8 arrive as planned; nothing else is touched."""
    held = files(repo)
    after = held[ISSUE].replace(b"bostad", b"hem") + b"\xff\r\nno end"
    apply(plan_of(Change(ISSUE, held[ISSUE], after), Change("å å.md", None, b"\r\n")), str(repo))
    assert files(repo) == held | {ISSUE: after, "å å.md": b"\r\n"}


def test_a_removed_file_takes_its_empty_folder_along(repo: Path) -> None:
    """Git keeps no empty folders; a folder that still holds something stays."""
    held = files(repo)
    write(repo, {"goteborg/issues/utkast/x.txt": "x"})
    apply(plan_of(Change(ISSUE, held[ISSUE], None), Change(MEETING, held[MEETING], None)), str(repo))
    assert folders(repo) == ["goteborg", "goteborg/forums", "goteborg/issues", "goteborg/issues/utkast"]


def test_the_root_itself_stays(tmp_path: Path) -> None:
    """Also where its last file goes, as in a folder of a larger repository."""
    write(tmp_path, {"root/a.md": "x"})
    apply(plan_of(Change("a.md", b"x", None)), str(tmp_path / "root"))
    assert folders(tmp_path) == ["root"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_file_keeps_its_mode_and_a_new_one_has_the_users(repo: Path) -> None:
    """What a person allowed others is not taken back, and nothing more is given."""
    os.chmod(repo / "people.yml", 0o604)
    held = files(repo)
    earlier = os.umask(0o027)
    try:
        apply(plan_of(Change("people.yml", held["people.yml"], b"x"), Change("new.yml", None, b"x")), str(repo))
    finally:
        os.umask(earlier)
    assert [stat.S_IMODE((repo / name).stat().st_mode) for name in ("people.yml", "new.yml")] == [0o604, 0o640]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change("people.yml", b"something else", b"x"), "people.yml has been changed meanwhile"),
        (Change("people.yml", None, b"x"), "people.yml exists already"),
        (Change("gone.yml", b"x", b"y"), "gone.yml has been removed meanwhile"),
        (Change("goteborg", None, b"x"), "goteborg is not an ordinary file"),
        (Change("people.yml/x.md", None, b"x"), "people.yml/x.md could not be written: Not a directory"),
        (Change("../x.md", None, b"x"), "../x.md does not lie inside the repository"),
        (Change("/tmp/x.md", None, b"x"), "/tmp/x.md does not lie inside the repository"),
        (Change("a//x.md", None, b"x"), "a//x.md does not lie inside the repository"),
        (Change("a\\..\\x.md", None, b"x"), "a\\..\\x.md does not lie inside the repository"),
        (Change("goteborg/.GIT/hooks/x", None, b"x"), "goteborg/.GIT/hooks/x does not lie inside the repository"),
    ],
)
def test_a_file_that_is_not_as_expected_stops_everything(repo: Path, change: Change, said: str) -> None:
    """The plan was made for another file, so that nothing of it happens."""
    held, made = files(repo), folders(repo)
    with pytest.raises(Refusal) as refusal:
        apply(plan_of(Change("first.md", None, b"x"), change, Change("last.md", None, b"x")), str(repo))
    assert refusal.value.message.say("en") == said
    assert (files(repo), folders(repo)) == (held, made)


def test_a_symbolic_link_is_never_followed(repo: Path, tmp_path: Path) -> None:
    """Neither the file nor a folder on the way may lead elsewhere, inside or outside of the repository."""
    write(tmp_path, {"outside/x.md": "x"})
    (repo / "way").symlink_to(tmp_path / "outside")
    (repo / "inner").symlink_to(repo / "goteborg")
    (repo / "x.md").symlink_to(tmp_path / "outside" / "x.md")
    through = "leads through a symbolic link"
    for path, said in {
        "way/x.md": through,
        "inner/collaboration.md": through,
        "x.md": "is not an ordinary file",
    }.items():
        before = (repo / path).read_bytes()
        with pytest.raises(Refusal, match=f"^{path} {said}$"):
            apply(plan_of(Change(path, before, b"y")), str(repo))
        assert (repo / path).read_bytes() == before
    with pytest.raises(Refusal, match="symbolic link"):
        apply(plan_of(Change("way/new/y.md", None, b"y")), str(repo))
    assert files(tmp_path / "outside") == {"x.md": b"x"}


def test_the_repository_itself_may_lie_behind_a_link(repo: Path, tmp_path: Path) -> None:
    """A linked home folder is the user's own choice."""
    (tmp_path / "link").symlink_to(repo)
    apply(plan_of(Change("x.md", None, b"x")), str(tmp_path / "link"))
    assert (repo / "x.md").read_bytes() == b"x"


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_whatever_step_fails_everything_is_as_it_was(fresh: Callable[[str], Path], fault: int) -> None:
    """A full disk stays full on the way back, and nothing is left behind; the sentence names the file."""
    for step in range(1, steps(fresh("whole")) + 1):
        root = fresh(f"{fault}-{step}")
        held, made, plan = files(root), folders(root), four_changes(root)
        try:
            apply(plan, str(root), disk=Failing(step, fault))
        except Refusal as refusal:
            assert dict(refusal.message.values)["path"] in plan.paths
            assert refusal.help == T("nothing was changed")
            assert (files(root), folders(root)) == (held, made), step
        else:  # only a second name was not to be had, or a leftover could not be removed
            left = leftovers(str(root))
            assert {path: text for path, text in files(root).items() if path not in left} == after(held, plan), step


def after(held: dict[str, bytes], plan: Plan) -> dict[str, bytes]:
    """The files as the plan wants them."""
    found = {**held, **{change.path: change.after for change in plan.changes}}
    return {path: text for path, text in found.items() if text is not None}


def test_a_full_disk_is_called_one(repo: Path) -> None:
    """And a file that may not be written is not blamed on the disk."""
    plan = four_changes(repo)
    with pytest.raises(Refusal, match=f"{MEETING} could not be written: the disk is full"):
        apply(plan, str(repo), disk=Failing(2, errno.ENOSPC))
    with pytest.raises(Refusal, match=f"{MEETING} could not be written: it is read-only"):
        apply(plan, str(repo), disk=Failing(1, errno.EACCES, only="replace"))


def test_without_second_names_there_are_copies(repo: Path) -> None:
    """A file system without hard links (exFAT, some shares) gets the same promise."""

    class NoLinks(Failing):
        def do(self, call: Callable[..., Any], *args: Any) -> Any:
            if call is os.link:
                raise OSError(errno.EPERM, os.strerror(errno.EPERM))
            return super().do(call, *args)

    held, plan = files(repo), four_changes(repo)
    with pytest.raises(Refusal):
        apply(plan, str(repo), disk=NoLinks(4, errno.EACCES, only="replace"))
    assert files(repo) == held
    apply(plan, str(repo), disk=NoLinks(0, 0))
    assert files(repo)[MEETING].endswith(b"Anteckningar\n")


def test_a_file_that_antivirus_holds_for_a_moment_is_waited_for(repo: Path) -> None:
    """As on Windows, where a file is opened by others right after it was written."""
    apply(four_changes(repo), str(repo), disk=Failing(1, errno.EACCES, only="replace", waits=(0.0,)))
    assert NEW in files(repo)


def test_a_file_marked_read_only_is_left_alone(repo: Path) -> None:
    """Elsewhere than on Windows a rename would go through."""
    (repo / "people.yml").chmod(0o444)
    with pytest.raises(Refusal, match=r"people\.yml could not be written: it is read-only"):
        apply(four_changes(repo), str(repo))
    assert status(repo) == []


def test_a_file_saved_while_we_write_is_not_overwritten(repo: Path) -> None:
    """The editor's text stays, and the files that were already renamed go back."""
    held, plan = files(repo), four_changes(repo)

    class Editor(Disk):
        def do(self, call: Callable[..., Any], *args: Any) -> Any:
            if call is os.replace:
                (repo / "people.yml.new").write_bytes(b"by hand")
                (repo / "people.yml.new").rename(repo / "people.yml")
            return super().do(call, *args)

    with pytest.raises(Refusal, match=r"people\.yml has been changed meanwhile"):
        apply(plan, str(repo), disk=Editor())
    assert files(repo) == held | {"people.yml": b"by hand"}


@pytest.mark.parametrize("saved", [False, True])
def test_what_cannot_be_put_back_is_said_and_its_old_text_kept(repo: Path, saved: bool) -> None:
    """The one case in which a refusal does not mean that nothing changed, whatever the refusal was for."""
    held, plan = files(repo), four_changes(repo)

    class Stuck(Disk):
        renames = 0

        def do(self, call: Callable[..., Any], *args: Any) -> Any:
            self.renames += call is os.replace
            if call is os.replace and self.renames > 1:
                raise PermissionError(errno.EACCES, "locked")
            if call is os.replace and saved:
                write(repo, {NEW: "by hand"})
            return super().do(call, *args)

    with pytest.raises(Refusal, match="exists already" if saved else "could not be written") as refusal:
        apply(plan, str(repo), disk=Stuck())
    assert refusal.value.help == T("these files could not be put back, see `git diff`: {paths}", paths=MEETING)
    assert [files(repo)[path] for path in leftovers(str(repo))] == [held[MEETING]]
    assert files(repo).get(NEW) == (b"by hand" if saved else None)


def test_a_leftover_is_never_taken_for_the_old_text(repo: Path) -> None:
    """Going back from a removal gives the file as it was, though a crash left another one beside it."""
    held = files(repo)
    write(repo, {"goteborg/issues/.2026-02-19-bostad.md.samverka-old": "from a crash last week"})
    with pytest.raises(Refusal):
        apply(four_changes(repo), str(repo), disk=Failing(3, errno.EACCES, only="replace"))
    assert files(repo) == held


KILLED = """\
import os, pickle, sys
from samverka.store.apply import Disk, apply

class Killed(Disk):
    left = int(sys.argv[2])
    def do(self, call, *args):
        self.left -= 1
        if self.left == 0:
            if call is os.write:
                os.write(args[0], bytes(args[1])[:3])
            os._exit(9)
        return super().do(call, *args)

apply(pickle.load(sys.stdin.buffer), sys.argv[1], disk=Killed())
"""


def test_killed_at_any_step_every_file_is_old_or_new(fresh: Callable[[str], Path]) -> None:
    """Git shows what happened, the leftovers are found and removed, and none of them was the only copy."""
    for step in range(1, steps(fresh("whole")) + 1):
        root = fresh(f"killed-{step}")
        held, plan = files(root), four_changes(root)
        line = [sys.executable, "-c", KILLED, str(root), str(step)]
        killed = subprocess.run(line, input=pickle.dumps(plan), check=False)
        assert killed.returncode == 9
        found = files(root)
        for change in plan.changes:
            assert found.get(change.path) in (change.before, change.after), (step, change.path)
        left = leftovers(str(root))
        assert {line[3:] for line in status(root)} == {p for p in found if found[p] != held.get(p)} | (
            {p for p in held if p not in found}
        )
        assert remove_leftovers(str(root)) == left
        assert set(files(root)) <= {*held, NEW}


def test_leftovers_are_only_ours(repo: Path) -> None:
    """Another program's temporary files, and git's folder, are none of our business; a folder is no file."""
    write(repo, {f"goteborg/.a.md{NEW_SUFFIX}": "x", f"b.md{NEW_SUFFIX}": "x", ".c.tmp": "x"})
    write(repo, {f".git/.d{NEW_SUFFIX}": "x", f".folder{NEW_SUFFIX}/e.md": "x"})
    assert leftovers(str(repo)) == [f"goteborg/.a.md{NEW_SUFFIX}"]
    assert remove_leftovers(str(repo)) == [f"goteborg/.a.md{NEW_SUFFIX}"]
    assert leftovers(str(repo)) == []
