"""A stranger's clone: to read it runs nothing of theirs, follows no link, writes nowhere else, and leaves the screen alone."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from samverka.cli.main import main
from support import commit, files, git, write

Run = Callable[..., tuple[int, str]]

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
EVIL = r"Bo\e[31mstad\e]0;pwned\a\x9b2J\u202Ekcart\u2066x\u2028y\nNYRAD"
"""As YAML writes it between double quotes: colour, a window's title, a screen wiped, letters turned round, a line broken."""
SECRET = "---\nkind: forum\nid: hemlig\ntitle: MYCKET-HEMLIGT\ntype: stadsomrade\n---\n"
RECORDS: dict[str, str | bytes] = {
    "samverka.yml": f'format: 1\nlanguage: sv\ndomain: a.example\ntitle: "{EVIL}"\ntoday: 2026-03-02\n',
    "parties.yml": f'parties:\n  - {{id: slk, name: "{EVIL}", kind: administration}}\n',
    "people.yml": f'people:\n  - {{id: a-berg, name: "{EVIL}", party: slk}}\n',
    "g/collaboration.md": f'---\nkind: collaboration\nid: g\ntitle: "{EVIL}"\nmodel: goteborg-stadsomrade\nmodel_version: 1\n---\n',
    "g/forums/h.md": (
        f'---\nkind: forum\nid: h\ntitle: "{EVIL}"\ntype: stadsomrade\nvisibility: public\nplace: "{EVIL}"\n'
        f'conveners: [slk]\nchair: a-berg\nseats: [{{id: slk, party: slk, person: a-berg}}]\nunknown: "{EVIL}"\n---\n'
    ),
    "g/forums/fel.md": f'---\nkind: "{EVIL}"\nid: fel\n---\n',
    "g/forums/fel2.md": '---\nkind: forum\nid: "\x1b[2J"\n---\n',
    "g/forums/a\x1b[31mb\u202e.md": "---\nkind: forum\n---\n",
    "g/forums/rad\nNYRAD.md": "---\nkind: forum\n---\n",
    "g/meetings/h/2026-03-12.md": (
        f'---\nkind: meeting\nid: h-2026-03-12\nforum: h\ndate: 2026-03-12\ntitle: "{EVIL}"\nvisibility: public\n'
        f'agenda: [{{id: bostad, title: "{EVIL}", presenter: "{EVIL}"}}]\nchair: "{EVIL}"\n---\n## {chr(27)}[31mX\n'
    ),
    "g/issues/2026-02-01-x.md": (
        f'---\nkind: issue\nid: 2026-02-01-x\ntitle: "{EVIL}"\nforum: h\nfrom_other: "{EVIL}"\nsubmitted: 2026-02-01\n'
        f'moves: [{{to: submitted, on: 2026-02-01, by: "{EVIL}"}}]\n---\n'
    ),
}
READING = [
    ["check"],
    ["check", "--no-cache"],
    ["check", "--staged"],
    ["check", "--rev", "HEAD"],
    ["check", "--format", "github"],
    ["check", "--format", "sarif"],
    ["check", "--json"],
    ["status"],
    ["status", "--json"],
    ["agenda", "show", "h-2026-03-12"],
    ["meeting", "list"],
    ["forum", "show", "h"],
    ["issue", "list"],
    ["issue", "list", "--json"],
    ["issue", "show", "2026-02-01-x"],
    ["wheel", "show", "h"],
    ["calendar", "build", "--out", "../feeds", "--audience", "preparation"],
    ["explain", "G20"],
    ["agenda", "new", "h", "--date", "2026-04-01", "--dry-run"],
    ["hook", "pre-commit"],
]
HOOKS = (
    "applypatch-msg", "commit-msg", "fsmonitor-watchman", "post-applypatch", "post-checkout", "post-commit", "post-index-change",
    "post-merge", "post-receive", "post-rewrite", "post-update", "pre-applypatch", "pre-auto-gc", "pre-commit",
    "pre-merge-commit", "pre-push", "pre-rebase", "pre-receive", "prepare-commit-msg", "proc-receive", "push-to-checkout",
    "reference-transaction", "sendemail-validate", "update",
)  # fmt: skip
PROGRAMS = {
    "core": ("fsmonitor", "sshCommand", "editor", "pager", "askPass", "gitProxy", "alternateRefsCommand"),
    'filter "evil"': ("clean", "smudge", "process"),
    'diff "evil"': ("command", "textconv"),
    "diff": ("external",),
    'merge "evil"': ("driver",),
    "gpg": ("program",),
    'gpg "ssh"': ("program", "defaultKeyCommand"),
    "credential": ("helper",),
    "sequence": ("editor",),
    "interactive": ("diffFilter",),
    "uploadpack": ("packObjectsHook",),
    "pager": ("status", "diff", "log", "show"),
    'remote "origin"': ("uploadpack", "receivepack", "vcs"),
    'trailer "Samverka-Command"': ("command", "cmd"),
}
"""Settings of git that name a program."""
ALIASES = ("status", "log", "ls-files", "cat-file", "rev-parse", "diff", "diff-files", "config", "var")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in this process: its exit code, and all that it printed."""
    for name in ("SAMVERKA_TODAY", "NO_COLOR", "FORCE_COLOR", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SAMVERKA_LANG", "en")

    def call(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        code = main(list(arguments))
        caught = capsys.readouterr()
        assert code != 3 and "Traceback" not in caught.out + caught.err, caught.err
        return code, caught.out + caught.err

    return call


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stranger's repository, committed, with nothing yet in its settings; the test stands in it."""
    root = tmp_path / "clone"
    root.mkdir()
    git(root, "init", "--quiet", "--template=")
    commit(root, RECORDS, "Samverka-Command: \x1b]0;pwned\x07\n\nSamverka-Command: agenda new\n")
    monkeypatch.chdir(root)
    return root


def arm(root: Path, canaries: Path) -> Path:
    """Let every setting and hook of git that can name a program name one that leaves a file behind; returns that program."""
    canaries.mkdir()
    program = canaries.parent / "canary"
    program.write_text(
        f'#!/bin/sh\necho "$0 $*" >> "{canaries}/sung"\ncat >/dev/null 2>&1 </dev/null\nexit 0\n', encoding="utf-8"
    )
    program.chmod(0o755)
    lines = []
    for section, names in PROGRAMS.items():
        lines += [f"[{section}]", *(f'\t{name} = "{program} {section.split()[0]}.{name}"' for name in names)]
    lines += ["[alias]", *(f'\t{name} = "!{program} alias.{name}"' for name in ALIASES)]
    lines += ['[filter "evil"]', "\trequired = true", "[commit]\n\tgpgSign = true", "[log]\n\tshowSignature = true"]
    lines += ["[include]", "\tpath = ../more", "[core]", f"\thooksPath = {root}/hooks"]
    lines += ['[remote "origin"]', "\turl = ext::canary", "\tpromisor = true", "\tpartialclonefilter = blob:none"]
    with open(root / ".git" / "config", "a", encoding="utf-8") as config:
        config.write("\n".join(lines) + "\n")
    (root / "more").write_text(f'[core]\n\tfsmonitor = "{program} included"\n', encoding="utf-8")
    (root / ".git" / "info").mkdir(exist_ok=True)
    (root / ".git" / "info" / "attributes").write_text("* filter=evil diff=evil merge=evil\n", encoding="utf-8")
    for folder in (root / "hooks", root / ".git" / "hooks"):
        folder.mkdir(exist_ok=True)
        for name in HOOKS:
            place = folder / name
            place.write_bytes(program.read_bytes())
            place.chmod(0o755)
    write(root, {".gitattributes": "* filter=evil diff=evil merge=evil\n"})
    return program


def test_the_trap_is_one(clone: Path, tmp_path: Path) -> None:
    """Without this the next test would prove little: git itself does run what it is told to."""
    arm(clone, tmp_path / "canaries")
    os.utime(clone / "samverka.yml", (1, 1))
    git(clone, "status", "--short", check=False)
    git(clone, "diff", check=False)
    sung = (tmp_path / "canaries" / "sung").read_text(encoding="utf-8")
    assert "filter." in sung or "clean" in sung
    assert "diff." in sung or "fsmonitor" in sung or "included" in sung


def test_reading_runs_nothing_of_theirs(clone: Path, tmp_path: Path, run: Run) -> None:
    """Neither what their settings name nor their hooks, whatever is dirty, staged or only touched."""
    arm(clone, tmp_path / "canaries")
    os.utime(clone / "samverka.yml", (1, 1))  # git would have to read, and so filter, it to see that it is the same
    write(clone, {"g/forums/ny.md": SECRET.replace("hemlig", "ny")})
    with open(clone / "g/issues/2026-02-01-x.md", "a", encoding="utf-8") as file:
        file.write("Mer.\n")
    for command in READING:
        run(*command)
        assert not [*(tmp_path / "canaries").iterdir()], f"{command} ran a program of theirs"
    assert run("init", "../new", "--model", "goteborg-stadsomrade")[0] == 0
    assert not [*(tmp_path / "canaries").iterdir()], "init ran a program of theirs"


def test_reading_writes_nothing_but_what_was_asked_for(clone: Path, tmp_path: Path, run: Run) -> None:
    """The feeds in their folder, and nothing in the records; git's own folder may hold kept answers, and its index is as it was."""
    before, index = files(clone), (clone / ".git" / "index").read_bytes()
    around = sorted(tmp_path.iterdir())
    for command in READING:
        run(*command)
    assert files(clone) == before
    assert (clone / ".git" / "index").read_bytes() == index
    made = {place.name for place in tmp_path.iterdir()} - {place.name for place in around}
    assert made <= {"feeds"}
    assert all(place.suffix == ".ics" for place in (tmp_path / "feeds").glob("*"))


def test_a_work_tree_elsewhere_is_not_touched(clone: Path, tmp_path: Path, run: Run) -> None:
    """`core.worktree` can name any folder: neither reading nor a change that is refused writes there."""
    elsewhere = tmp_path / "elsewhere"
    write(elsewhere, {"samverka.yml": "mitt", "g/x.md": "mitt"})
    git(clone, "config", "core.worktree", str(elsewhere))
    for command in (*READING, ["agenda", "new", "h", "--date", "2026-04-01"], ["undo"]):
        run(*command)
    assert files(elsewhere) == {"samverka.yml": b"mitt", "g/x.md": b"mitt"}


def test_no_link_leads_out_of_the_repository(clone: Path, tmp_path: Path, run: Run) -> None:
    """A file, a folder, a registry, a model, a loop: each is named, and what it points at is not read."""
    write(tmp_path, {"secret/forums/hemlig.md": SECRET, "secret/model.yml": "name: MYCKET-HEMLIGT\n"})
    for path, target in {
        "g/forums/l.md": tmp_path / "secret/forums/hemlig.md",
        "g/ut": tmp_path / "secret",
        "ut": tmp_path / "secret",
        "people.local.yml": tmp_path / "secret/model.yml",
        "models": tmp_path / "secret",
        "g/loop": clone / "g",
    }.items():
        (clone / path).symlink_to(target)
    for command in READING:
        assert "HEMLIGT" not in run(*command)[1], command
    said = run("check", "--no-cache")[1]
    named = re.findall(r"^(\S+?):1:1: error SV013", said, re.M)
    assert sorted(named) == ["g/forums/l.md", "g/loop", "g/ut", "models", "people.local.yml", "ut"]


@pytest.mark.parametrize("path", ["calendars", "calendars/h.ics"])
def test_no_feed_is_written_through_a_link(clone: Path, tmp_path: Path, run: Run, path: str) -> None:
    """A clone can bring the folder that feeds go to, as a link to somewhere else."""
    outside = tmp_path / "outside"
    write(outside, {"h.ics": "mitt"})
    (clone / path).parent.mkdir(exist_ok=True)
    (clone / path).symlink_to(outside if path == "calendars" else outside / "h.ics")
    code, said = run("calendar", "build", "--audience", "preparation")
    assert code == 1 and path in said
    assert files(outside) == {"h.ics": b"mitt"}


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_nothing_printed_can_steer_a_terminal(clone: Path, run: Run, command: list[str]) -> None:
    """No escape, control or bidirectional override from a title, name, path, id, message or commit reaches the screen."""
    for language in ("en", "sv"):
        _, said = run("--lang", language, *command)
        assert not UNSAFE.search(said), repr(UNSAFE.search(said))
        assert "\nNYRAD" not in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "\x1b[31mx\u202e"],
        ["check", "--rev", "\x1b[31mx\u202e"],
        ["agenda", "show", "\x1b[31mx\u202e"],
        ["explain", "\x1b]0;x\x07"],
        ["-C", "\x1b[31mx", "status"],
        ["\x1b[31mx"],
        ["--lang", "\x1b[31mx", "status"],
        ["status", "--\x1b[31mx"],
        ["calendar", "build", "--audience", "\x9bx"],
        ["undo"],
    ],
    ids=repr,
)
def test_nor_can_what_is_said_back(clone: Path, run: Run, arguments: list[str]) -> None:
    """A word that is wrong is quoted: a script may have taken it from a stranger."""
    _, said = run(*arguments)
    assert said and not UNSAFE.search(said)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("command", [["issue", "list"], ["status"], ["check"], ["forum", "show", "h"]], ids=" ".join)
def test_a_real_terminal_is_not_steered_either(clone: Path, command: list[str]) -> None:
    """Where there is colour of our own, theirs does not come through."""
    import pty

    leader, follower = pty.openpty()
    line = [sys.executable, "-m", "samverka", "--lang", "en", *command]
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "200"}
    process = subprocess.Popen(line, stdin=follower, stdout=follower, stderr=follower, env=env)
    os.close(follower)
    said = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:
            break
        if not part:
            break
        said += part
    os.close(leader)
    assert process.wait() in (0, 1)
    text = re.sub(r"\x1b\[[0-9;]*m", lambda found: "" if "31" not in found[0] else found[0], said.decode("utf-8"))
    assert not UNSAFE.search(text.replace("\r\n", "\n")), text


def test_words_about_another_repository_are_not_taken_for_this_one(
    clone: Path, repo: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """GIT_DIR and its like, left over from a hook, change nothing of what is read."""
    quiet = [["check", "--no-cache"], ["check", "--staged"], ["check", "--rev", "HEAD"], ["status"]]
    before = [run(*command) for command in quiet]
    monkeypatch.setenv("GIT_DIR", str(repo / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(repo))
    monkeypatch.setenv("GIT_INDEX_FILE", str(repo / ".git" / "index"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(repo / ".git" / "objects"))
    monkeypatch.chdir(clone)
    again = [run(*command) for command in (quiet[0], quiet[2], quiet[3])]
    monkeypatch.delenv("GIT_INDEX_FILE")
    monkeypatch.delenv("GIT_OBJECT_DIRECTORY")
    assert [again[0], run(*quiet[1]), again[2]] == [before[0], before[1], before[3]]


def test_a_folder_that_git_will_not_look_into_is_a_sentence(
    clone: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another user's repository: what needs git says so, in git's words, and what does not goes on."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    code, said = run("check", "--staged")
    assert code in (1, 2) and "safe.directory" in said and not UNSAFE.search(said)
    assert "2026-03-12" in run("status")[1] or run("status")[0] == 0
    code, said = run("agenda", "new", "h", "--date", "2026-04-01")
    assert code in (1, 2) and said


def test_what_a_stranger_left_executable_stays_a_text(clone: Path, tmp_path: Path, run: Run) -> None:
    """Neither a `git` nor a `samverka` package in their folder is taken for the program."""
    canaries = tmp_path / "canaries"
    canaries.mkdir()
    script = f'#!/bin/sh\necho sung > "{canaries}/git"\n'
    write(clone, {"git": script, "git.exe": script, "samverka/__init__.py": f"open(r'{canaries}/py', 'w').close()\n"})
    (clone / "git").chmod((clone / "git").stat().st_mode | stat.S_IEXEC)
    for command in (["check", "--staged"], ["status"], ["check", "--rev", "HEAD"]):
        run(*command)
    assert not [*canaries.iterdir()]


def test_a_huge_blob_takes_no_more_room_than_a_record(clone: Path, run: Run) -> None:
    """A push of a few kilobytes can hold one: it is named as too large, and the others are read."""
    for path in [*files(clone)]:
        if path.startswith(("g/issues", "g/meetings")) or "fel" in path:
            (clone / path).unlink()
    with open(clone / "g/forums/stor.md", "wb") as file:
        file.truncate(100_000_000)
    git(clone, "-c", "core.compression=1", "add", "--all")
    tracemalloc.start()
    try:
        _, said = run("check", "--staged")
        assert tracemalloc.get_traced_memory()[1] < 40_000_000
    finally:
        tracemalloc.stop()
    assert re.findall(r"stor\.md:1:1: error SV001: .* larger than 4 MB", said)
    assert "g/forums/h.md" in said
