"""What can be tried of Windows and macOS on another system: names, line ends, consoles, zones, paths. docs/platforms.md has the rest."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverka.actions.check import check
from samverka.diagnostics import Refusal
from samverka.store.apply import WINDOWS_WAITS, Disk, apply
from samverka.store.load import load
from samverka.store.plan import Change, Plan
from samverka.store.tree import MemoryTree, WorkTree
from samverka.text import T
from support import commit, files, git, status, write

Spawn = Callable[..., subprocess.CompletedProcess[bytes]]

FORUM = "---\nkind: forum\nid: {id}\ntitle: Möte åäö\ntype: stadsomrade\n---\n"
FILES: dict[str, str | bytes] = {
    "samverka.yml": "format: 1\nlanguage: sv\ndomain: a.example\n",
    "parties.yml": "parties:\n  - {id: slk, name: Åkeri, kind: administration}\n",
    "people.yml": "people: []\n",
    "g/collaboration.md": "---\nkind: collaboration\nid: g\ntitle: Gång\nmodel: goteborg-stadsomrade\nmodel_version: 1\n---\n",
    "g/forums/h.md": FORUM.format(id="h").replace("\n---\n", "\nseats: [{id: slk, party: slk, role: member}]\n---\n"),
    "g/meetings/h/2026-03-12.md": (
        "---\nkind: meeting\nid: h-2026-03-12\nforum: h   # vårt\ndate: 2026-03-12\n"
        "agenda:\n  - {id: bostad, title: 'Bostäder'}\n---\n\nEgen text.\n"
    ),
}
MEETING = "g/meetings/h/2026-03-12.md"


@pytest.fixture
def spawn() -> Spawn:
    """Run the program as a process of its own, with these words of environment; bytes in and out."""

    def call(*arguments: str, **env: str) -> subprocess.CompletedProcess[bytes]:
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "SAMVERKA_"))}
        line = [sys.executable, "-m", "samverka", "--today", "2026-03-02", *arguments]
        done = subprocess.run(line, capture_output=True, env={**plain, "SAMVERKA_LANG": "sv", **env}, check=False)
        assert b"Traceback" not in done.stdout + done.stderr and done.returncode != 3, done.stderr
        return done

    return call


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A committed repository, in a folder with a space and å in its name."""
    folder = tmp_path / "Våra möten (2026)"
    folder.mkdir()
    git(folder, "init", "--quiet", "--template=")
    commit(folder, FILES)
    return folder


def named(*paths: str) -> list[tuple[str, str]]:
    """Which of these paths have a finding about their names: (code, path)."""
    ids = (FORUM.format(id=f"x{n}") for n, _ in enumerate(paths))
    found = load(MemoryTree({**FILES, **dict(zip(paths, ids, strict=True))})).diagnostics
    return [(d.code, d.location.path) for d in found]


# --- names


@pytest.mark.parametrize(
    "path",
    [
        *(f"g/forums/{name}.md" for name in ("con", "PRN", "Aux", "nul", "COM1", "lpt9", "conin$", "CONOUT$", "con.sv", "aux ")),
        *(f"g/forums/{name}/x.md" for name in ("con", "nul.1", "x.", "x ", "...", "a:b", 'a"b', "a<b", "a>b", "a|b", "a?b", "a*b")),
        *(f"g/forums/{name}.md" for name in ("a:b", "a\\b", "a\tb", "a\nb", "a\x7fb")),
    ],
)  # fmt: skip
def test_a_name_that_windows_cannot_hold_is_a_finding(path: str) -> None:
    """Whoever makes it has a clone that nobody at Windows can check out."""
    assert named(path) == [("SV014", path)]


@pytest.mark.parametrize(
    "path", ["g/forums/console.md", "g/forums/com.md", "g/forums/com10.md", "g/forums/a b.md", "g/forums/.x./y.md"]
)
def test_a_name_that_only_looks_so_is_fine(path: str) -> None:
    """Only the whole word before the first dot is kept by Windows."""
    assert named(path) == ([("SV014", path)] if "x." in path else [])


def test_names_that_are_one_name_elsewhere_are_findings() -> None:
    """In small and capital letters (Windows, macOS), and one letter in two ways of writing it (macOS)."""
    assert named("g/forums/a.md", "g/forums/A.md") == [("SV014", "g/forums/a.md")]
    forms = [unicodedata.normalize(form, "g/forums/möte.md") for form in ("NFC", "NFD")]
    assert len(set(forms)) == 2
    assert sorted(named(*forms)) == sorted(("SV014", form) for form in forms)


def test_every_name_that_a_command_makes_is_one_that_all_can_hold(root: Path, spawn: Spawn) -> None:
    """Whatever a title holds, and whoever makes a repository."""
    for title in ("CON: «möte»?", "åäö " * 40, "a/b\\c", "🎉"):
        done = spawn("-C", str(root), "issue", "submit", "--forum", "h", "--from", "slk", "--title", title)
        assert done.returncode == 0, done.stderr.decode()
    made = sorted(path for path in files(root) if path.startswith("g/issues/"))
    assert len(made) == 4 and all(path.isascii() and len(path) < 120 for path in made)
    assert not [d for d in check(WorkTree(str(root)), date(2026, 3, 2)).diagnostics if d.code == "SV014"]


# --- line ends


def test_a_clone_of_what_init_makes_has_the_same_bytes_whatever_git_is_set_to(tmp_path: Path, spawn: Spawn) -> None:
    """`.gitattributes` says LF, and wins over core.autocrlf and core.eol."""
    assert spawn("init", str(tmp_path / "a"), "--model", "goteborg-stadsomrade").returncode == 0
    settings = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
    git(tmp_path, *settings, "clone", "--quiet", str(tmp_path / "a"), str(tmp_path / "b"))
    assert files(tmp_path / "b") == files(tmp_path / "a")
    assert not any(b"\r" in content for content in files(tmp_path / "b").values())


def test_in_a_work_tree_with_crlf_commands_keep_it(root: Path, tmp_path: Path, spawn: Spawn) -> None:
    """A repository without our .gitattributes, cloned at Windows: what is read is the same, and what is written ends as the rest does."""
    there = tmp_path / "crlf"
    git(tmp_path, "-c", "core.autocrlf=true", "clone", "--quiet", str(root), str(there))
    git(there, "config", "core.autocrlf", "true")
    before = (there / MEETING).read_bytes()
    assert before.count(b"\r\n") == before.count(b"\n") > 5
    one, two = (check(WorkTree(str(place)), date(2026, 3, 2)) for place in (root, there))
    assert [d.location for d in one.diagnostics] == [d.location for d in two.diagnostics]
    for command in (("agenda", "new", "h", "--date", "2026-03-12"), ("meeting", "notes", "h-2026-03-12")):
        assert spawn("-C", str(there), *command).returncode == 0
    after = (there / MEETING).read_bytes()
    assert after != before and after.count(b"\r\n") == after.count(b"\n")
    assert "# vårt\r\n" in after.decode() and "Egen text.\r\n" in after.decode()
    assert status(there) == []
    assert b"\r" not in git(there, "show", f"HEAD:{MEETING}").encode()
    for _ in range(2):
        assert spawn("-C", str(there), "undo").returncode == 0
    assert (there / MEETING).read_bytes() == before and status(there) == []


# --- consoles


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii", "utf-8"])
@pytest.mark.parametrize(
    "command",
    [("status",), ("forum", "list"), ("check",), ("agenda", "show", "h-2026-03-12"), ("--help",)],
    ids=" ".join,
)
def test_a_console_of_any_encoding_shows_something(root: Path, encoding: str, command: tuple[str, ...]) -> None:
    """What it cannot show is a question mark or another line, and never a crash."""
    import pty

    leader, follower = pty.openpty()
    env = {
        **os.environ,
        "PYTHONIOENCODING": encoding,
        "PYTHONUTF8": "0",
        "LC_ALL": "C",
        "TERM": "xterm",
        "COLUMNS": "100",
    }
    line = [sys.executable, "-m", "samverka", "--lang", "sv", "--today", "2026-03-02", "-C", str(root), *command]
    process = subprocess.Popen(line, stdin=follower, stdout=follower, stderr=follower, env=env)
    os.close(follower)
    said = b""
    with contextlib.suppress(OSError):  # the end of it, on Linux
        while part := os.read(leader, 65536):
            said += part
    os.close(leader)
    assert process.wait() in (0, 1), said
    text = said.decode(
        encoding, "replace" if command == ("--help",) else "strict"
    )  # typer writes UTF-8 where it finds ASCII
    assert len(text) > 100 and "Traceback" not in text
    if command == ("forum", "list"):
        assert ("Möte åäö" if encoding != "ascii" else "M?te ???") in text


@pytest.mark.parametrize(
    "env", [{"PYTHONIOENCODING": "cp850"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C"}], ids=str
)
def test_a_pipe_gets_utf_8(root: Path, spawn: Spawn, env: dict[str, str]) -> None:
    """Whatever the console has: programs and files read it."""
    done = spawn("-C", str(root), "forum", "list", PYTHONUTF8="0", **env)
    assert "Möte åäö" in done.stdout.decode("utf-8")


def test_a_locale_that_knows_no_letters_breaks_nothing(root: Path, spawn: Spawn) -> None:
    """LC_ALL=C without UTF-8 mode: arguments and paths come as bytes; what cannot be read so is refused in a sentence."""
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for command in (
        ("check",),
        ("status",),
        ("agenda", "new", "h", "--date", "2026-03-12"),
        ("undo",),
        ("forum", "show", "å"),
    ):
        assert spawn("-C", str(root), *command, **env).returncode in (0, 1, 2)
    done = spawn(
        "-C",
        str(root),
        "issue",
        "submit",
        "--forum",
        "h",
        "--from",
        "slk",
        "--title",
        "Ström på gården",
        **env,
    )
    assert done.returncode == 0, done.stderr
    made = [content for path, content in files(root).items() if path.startswith("g/issues/")]
    assert ["Ström på gården".encode() in content for content in made] == [True]
    assert git(root, "log", "-1", "--format=%s").isprintable() and "Ström" in git(root, "log", "-1", "--format=%s")
    assert spawn("init", str(root.parent / "ny å"), "--model", "goteborg-stadsomrade", **env).returncode == 0


# --- time zones


def test_without_zones_of_the_system_there_are_our_own(root: Path, spawn: Spawn) -> None:
    """Windows has none; tzdata comes with the program. Where it is missing too, that is a sentence."""
    line = [sys.executable, "-c", "from samverka.actions.workspace import now_in; print(now_in('Europe/Stockholm'))"]
    done = subprocess.run(line, capture_output=True, text=True, env={**os.environ, "PYTHONTZPATH": ""}, check=False)
    assert date.fromisoformat(done.stdout.strip())
    assert b"2026" in spawn("-C", str(root), "status", PYTHONTZPATH="").stdout
    write(root, {"samverka.yml": str(FILES["samverka.yml"]) + "timezone: Europe/Helsinki\n"})
    built = spawn(
        "-C",
        str(root),
        "calendar",
        "build",
        "--out",
        str(root.parent / "ics"),
        "--audience",
        "preparation",
        PYTHONTZPATH="",
    )
    assert built.returncode == 0, built.stderr.decode()
    assert (root.parent / "ics").is_dir()


# --- paths


def test_paths_with_spaces_and_letters_are_paths(root: Path, tmp_path: Path, spawn: Spawn) -> None:
    """Of the repository, of a folder for feeds, of a file to check."""
    assert spawn("-C", str(root), "agenda", "new", "h", "--date", "2026-03-12").returncode == 0
    out = tmp_path / "Kalendrar åäö #1"
    assert spawn("-C", str(root), "calendar", "build", "--out", str(out), "--audience", "preparation").returncode == 0
    assert [*out.glob("*.ics")]
    assert spawn("check", "-C", str(root / "g"), "forums/h.md").returncode == 0
    assert spawn("-C", str(root), "undo").returncode == 0


def test_a_path_to_check_can_be_written_with_backslashes() -> None:
    """As Windows writes it, and a person copies it from there."""
    tree = MemoryTree({**FILES, "g/forums/fel.md": "hej", "g/issues/fel.md": "hej"})
    for path in ("g\\forums", ".\\g\\forums\\", "g\\forums\\fel.md"):
        found = check(tree, date(2026, 3, 2), paths=[path]).diagnostics
        assert {d.location.path for d in found if d.code == "SV002"} == {"g/forums/fel.md"}


def test_a_name_too_long_for_the_disk_is_a_sentence(root: Path, spawn: Spawn) -> None:
    """A file's name takes 255 bytes; nothing is written of what cannot be written whole."""
    long = "h" * 240
    commit(root, {f"g/forums/{long}.md": FORUM.format(id=long + "hhhhhhhhhhhhhhhhhhhh")})
    before = files(root)
    done = spawn("-C", str(root), "agenda", "new", long, "--date", "2026-04-01")
    assert done.returncode == 1 and done.stderr
    assert files(root) == before and status(root) == []


def test_folders_as_deep_as_a_disk_takes_are_read(root: Path) -> None:
    """A thousand in each other, and deeper than a path can say: no file hides another, and no command falls over."""
    here = os.getcwd()
    deep = root / "g" / "d"
    deep.mkdir()
    try:
        os.chdir(deep)
        for _ in range(1500):
            os.mkdir("d")
            os.chdir("d")
        for name in ("e" * 250,) * 8:
            os.mkdir(name)
            os.chdir(name)
        Path("x.md").write_text("hej", encoding="utf-8")
        os.chdir(root)
        report = check(WorkTree(str(root)), date(2026, 3, 2))
        faults = [d for d in report.diagnostics if d.code == "SV001"]
        assert len(faults) == 1 and faults[0].location.path.startswith("g/d/d/")
        assert report.records == 3
    finally:
        os.chdir(here)
        subprocess.run(["rm", "-rf", str(deep)], check=True)


# --- files that another program holds


class Held(Disk):
    """The first calls are refused as Windows does while antivirus or OneDrive has the file open."""

    def __init__(self, times: int, call: Callable[..., object]) -> None:
        super().__init__((0.0,) * len(WINDOWS_WAITS))
        self.times, self.call, self.tries = times, call, 0

    def do(self, call: Callable[..., object], *args: object) -> object:
        if call is self.call:
            self.tries += 1
            if self.tries <= self.times:
                raise PermissionError(13, "held by another program")
        return super().do(call, *args)


PLAN = Plan(
    (Change("g/ny.md", None, b"ny\n"), Change("samverka.yml", str(FILES["samverka.yml"]).encode(), b"format: 1\n")),
    T("x"),
)


@pytest.mark.parametrize("call", [os.replace, os.unlink, os.link, os.write], ids=lambda call: call.__name__)
def test_a_file_that_is_held_for_a_moment_is_written(root: Path, call: Callable[..., object]) -> None:
    """Two files change; as often as there are waits, any step may be refused."""
    apply(PLAN, str(root), disk=Held(len(WINDOWS_WAITS), call))
    assert (root / "g/ny.md").read_bytes() == b"ny\n" and (root / "samverka.yml").read_bytes() == b"format: 1\n"
    assert not [path for path in files(root) if "samverka-" in path]


def test_a_file_that_is_held_for_good_leaves_all_as_it_was(root: Path) -> None:
    """With a sentence that says which, and after less than the patience of a person."""
    before = files(root)
    with pytest.raises(Refusal) as refused:
        apply(PLAN, str(root), disk=Held(1000, os.replace))
    assert "another program has it open" in str(refused.value)
    assert files(root) == before
    assert sum(WINDOWS_WAITS) < 3


def test_a_file_made_read_only_by_hand_is_refused_with_all_as_it_was(root: Path, spawn: Spawn) -> None:
    """Explorer's tick box: git and we see the same file."""
    (root / MEETING).chmod(0o444)
    done = spawn("-C", str(root), "agenda", "new", "h", "--date", "2026-03-12")
    assert done.returncode in (0, 1)
    assert status(root) == []
