"""Claims about answers that are kept: what is asked again is answered at once, in the same bytes, and never for other files than there are."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from running import Ran

from samverka.cli import again
from samverka.cli.main import GLOBAL_OPTIONS, main
from support import commit, git, write

MEETING = "---\nkind: meeting\nid: ost-2026-0{n}-12\nforum: ost\ndate: 2026-0{n}-12\nagenda: []\n---\n"
FILES: dict[str, str | bytes] = {
    "samverka.yml": "format: 1\nlanguage: sv\ndomain: samverkan.example\n",
    ".gitignore": "people.local.yml\nutkast/\n",
    ".gitattributes": "* text=auto eol=lf\n",
    "parties.yml": "parties:\n  - {id: kommunen, name: Kommunen, kind: municipality}\n",
    "people.yml": "people:\n  - {id: a-berg, name: Åsa Berg, party: kommunen}\n",
    "k/collaboration.md": "---\nkind: collaboration\ntitle: Samverkan\nmodel: finsam-stockholm\nmodel_version: 1\nparties: [{party: kommunen}]\n---\n",
    "k/forums/ost.md": "---\nkind: forum\nid: ost\ntitle: Öst\ntype: styrelse\nsecretary: a-berg\n---\nSyftet.\n",
    "k/meetings/ost/2026-03-12.md": MEETING.format(n=3),
    "k/meetings/ost/2026-05-12.md": MEETING.format(n=5),
}
DAY = ("--today", "2026-03-02")
READING = (
    ("check",), ("check", "--json"), ("check", "k/forums"), ("status",), ("status", "--json"), ("forum", "list"), ("forum", "show", "ost"),
    ("meeting", "list"), ("meeting", "show", "2026-03-12"), ("agenda", "show", "2026-03-12"), ("issue", "list"), ("uppdrag", "list"),
    ("uppdrag", "status"), ("wheel", "show", "ost"),
)  # fmt: skip


def ask(root: Path, *arguments: str) -> Ran:
    """What a command says in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["-C", str(root), *arguments])
    assert code != 3, err.getvalue()
    return Ran(code, out.getvalue(), err.getvalue())


def known(root: Path, *arguments: str) -> bool:
    """Whether a command's answer is there already."""
    ran: list[str] = []
    with contextlib.redirect_stdout(io.StringIO()):
        again.said(["-C", str(root), *arguments], [*GLOBAL_OPTIONS], lambda *_: len(ran.append("ran") or ran) + 98)
    return not ran


def answers(root: Path) -> list[Path]:
    """The files of the kept answers."""
    return sorted((root / ".git" / "samverka" / "answers").glob("*"))


def age(index: Path) -> None:
    """As if git had written its index a while ago: nothing is kept within that second."""
    then = time.time() - 10
    os.utime(index, (then, then))


@pytest.fixture(scope="session")
def small_mother(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository that `small` is copied from."""
    root = tmp_path_factory.mktemp("small") / "repo"
    root.mkdir()
    quiet = ["-c", "user.name=Åsa", "-c", "user.email=a@b.example", "-c", "core.autocrlf=false"]
    git(root, "init", "--quiet", "--template=", "--initial-branch=main")
    write(root, FILES)
    git(root, "add", "--all")
    git(root, *quiet, "commit", "--quiet", "-m", "first")
    return root


@pytest.fixture
def small(small_mother: Path, tmp_path: Path) -> Path:
    """A repository of a few records, the test's own."""
    root = Path(shutil.copytree(small_mother, tmp_path / "small"))
    age(root / ".git" / "index")
    return root


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_what_is_asked_again_is_answered_in_the_same_bytes(small: Path, command: tuple[str, ...]) -> None:
    """Every reading command: the second answer is kept, and is what the command says without the cache."""
    first = ask(small, *DAY, *command)
    assert not first.err
    assert known(small, *DAY, *command)
    again = ask(small, *DAY, *command)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAMVERKA_NO_CACHE", "1")
        assert not known(small, *DAY, *command)
        assert first == again == ask(small, *DAY, *command)


def test_an_answer_is_found_before_anything_is_imported(small: Path) -> None:
    """No command line, no YAML, no records: a start of Python, git, and one file."""
    code = "import sys; from samverka.cli.main import main; main(); print(*sys.modules, file=sys.stderr)"
    heavy = {"samverka.store.load", "samverka.rules", "samverka.domain.records"}
    loaded = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code, "-C", str(small), *DAY, "check"], capture_output=True, text=True, check=False
        )
        loaded.append({*done.stderr.split()})
    assert heavy <= loaded[0]
    assert not {*heavy, "typer", "hashlib"} & loaded[1]


def test_a_plain_check_after_a_change_makes_no_command_line(small: Path) -> None:
    """What is kept of the records is enough, and typer takes longer to import than all that is done with it."""
    code = "import sys; from samverka.cli.main import main; main(); print(*sys.modules, file=sys.stderr)"
    ask(small, *DAY, "check")
    write(small, {MEET: MEETING.format(n=4)})
    command = [sys.executable, "-c", code, "-C", str(small), *DAY, "check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "samverka.rules" in done.stderr.split()
    assert not {"typer", "samverka.cli.check"} & {*done.stderr.split()}
    assert done.stdout == ask(small, *DAY, "check", "--no-cache").out


@pytest.mark.parametrize(
    "command",
    [
        ("--lang", "sv", *DAY, "check"),
        ("--today", "2026-03-03", "check"),
        (*DAY, "check", "--strict"),
        (*DAY, "check", "k"),
    ],
    ids=" ".join,
)
def test_asked_in_another_way_it_is_another_question(small: Path, command: tuple[str, ...]) -> None:
    """Another language, day, option or path has an answer of its own."""
    ask(small, *DAY, "check")
    ask(small, *DAY, "check")
    assert len(answers(small)) == 1
    ask(small, *command)
    assert len(answers(small)) == 2


def test_another_terminal_is_another_question(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is coloured and folded for one is not what a pipe gets, or a narrower one."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    ask(small, *DAY, "check")
    for number, columns in ((2, "80"), (2, "80"), (3, "40")):
        monkeypatch.setenv("COLUMNS", columns)
        with contextlib.redirect_stdout(Terminal()):
            main(["-C", str(small), *DAY, "check"])
        assert len(answers(small)) == number


Change = Callable[[Path], object]
MEET = "k/meetings/ost/2026-03-12.md"
CHANGES: tuple[tuple[str, Change], ...] = (
    ("edited", lambda root: write(root, {MEET: MEETING.format(n=4)})),
    ("edited again", lambda root: write(root, {MEET: MEETING.format(n=6)})),
    ("staged", lambda root: git(root, "add", "--all")),
    ("edited, staged", lambda root: (write(root, {MEET: MEETING.format(n=7)}), git(root, "add", "--all"))),
    ("edited, committed", lambda root: commit(root, {MEET: MEETING.format(n=8)})),
    ("new", lambda root: write(root, {"k/issues/a.md": "---\nkind: issue\n---\n"})),
    ("new, edited", lambda root: write(root, {"k/issues/a.md": "---\nkind: issua\n---\n"})),
    ("ignored", lambda root: write(root, {"people.local.yml": "people: [\n"})),
    ("ignored, edited", lambda root: write(root, {"people.local.yml": "people: {\n"})),
    ("moved", lambda root: (root / MEET).rename(root / "k/meetings/ost/2026-08-12.md")),
    ("gone", lambda root: (root / "k/issues/a.md").unlink()),
)


def test_every_change_is_seen(small: Path) -> None:
    """One after another; what was answered before each is known, and is not the answer after it."""
    index = small / ".git" / "index"
    for name, change in CHANGES:
        ask(small, *DAY, "check")
        assert known(small, *DAY, "check"), f"before: {name}"
        change(small)
        age(index)
        if name != "staged":
            assert not known(small, *DAY, "check"), name


def test_a_refusal_and_a_warning_are_not_kept(small: Path) -> None:
    """Only what went to the end, and said all of it on standard output."""
    for command in (("forum", "show", "nord"), ("check", "nowhere"), ("status", "--days", "x"), ("status", "--help")):
        ask(small, *DAY, *command)
        assert not known(small, *DAY, *command)
    assert answers(small) == []


def test_a_language_that_is_none_is_refused_whatever_is_kept(small: Path) -> None:
    """What was answered without it is no answer with it."""
    ask(small, *DAY, "status")
    assert known(small, *DAY, "status")
    assert ask(small, "--lang", "de", *DAY, "status").code == 2


def test_findings_are_kept_with_their_exit_code(small: Path) -> None:
    """A check that found errors finds them again."""
    write(small, {"k/meetings/ost/2026-03-12.md": "---\nkind: meeting\n"})
    first = ask(small, *DAY, "check")
    assert first.code == 1
    assert known(small, *DAY, "check")
    assert ask(small, *DAY, "check") == first


def test_within_the_second_in_which_git_wrote_nothing_is_kept(small: Path) -> None:
    """Git counts in whole seconds: what changes in that one can look unchanged."""
    later = time.time() + 30
    os.utime(small / ".git" / "index", (later, later))
    ask(small, *DAY, "check")
    assert answers(small) == []


def test_what_git_takes_for_unchanged_is_looked_at(small: Path) -> None:
    """Changed in the second in which git wrote, to the same size and with its time set back: not kept as the committed text's answer."""
    meeting = small / "k/meetings/ost/2026-03-12.md"
    text, found = meeting.read_bytes(), meeting.stat()

    def put(content: bytes) -> None:
        meeting.write_bytes(content)
        os.utime(meeting, ns=(found.st_atime_ns, found.st_mtime_ns))

    for _ in range(10):
        time.sleep(1.02 - time.time() % 1)
        put(text)
        git(small, "reset", "--quiet")
        put(text.replace(b"date:", b"dat3:"))
        if not git(small, "ls-files", "--modified"):
            break  # a git that counts in less than seconds is never fooled, and then the same must hold
    time.sleep(1.1)
    assert "dat3" in ask(small, *DAY, "check").out
    put(text)
    assert "dat3" not in ask(small, *DAY, "check").out


@pytest.mark.parametrize("option", ["--no-cache", "--staged", "--rev=HEAD"])
def test_what_is_not_about_the_work_tree_is_not_kept(small: Path, option: str) -> None:
    """What is staged, what was committed; and whoever says --no-cache leaves no trace."""
    assert ask(small, *DAY, "check", option).code in (0, 1)
    assert answers(small) == []


def test_a_path_that_is_gone_is_seen(small: Path) -> None:
    """A folder without records is in no state of git's, but a refusal rests on it."""
    (small / "tom").mkdir()
    assert ask(small, *DAY, "check", "tom").code == 0
    (small / "tom").rmdir()
    assert ask(small, *DAY, "check", "tom").code == 2


def test_half_an_answer_is_not_kept(small: Path) -> None:
    """Where the reader of a pipe goes away, what was written so far is not all there is."""

    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

        def fileno(self) -> int:
            return os.open(os.devnull, os.O_WRONLY)

    with contextlib.redirect_stdout(Closed()):
        assert main(["-C", str(small), *DAY, "check"]) == 0
    assert answers(small) == []


def test_without_a_day_the_answer_holds_today(small: Path) -> None:
    """And for ever where samverka.yml says which day it is."""
    ask(small, "check")
    assert known(small, "check")
    head = answers(small)[0].read_bytes()[32:].split(b"\n")[0]
    begins, ends = map(float, head.split()[1:])
    assert 22 * 3600 < ends - begins < 26 * 3600
    write(small, {"samverka.yml": f"{FILES['samverka.yml']!s}today: 2026-03-02\n"})
    ask(small, "check")
    assert any(path.read_bytes()[33:].startswith(b" -inf inf\n") for path in answers(small))


def test_a_linked_worktree_has_answers_of_its_own(small: Path, tmp_path: Path) -> None:
    """They lie with the others', and are not taken for them."""
    linked = tmp_path / "linked"
    git(small, "worktree", "add", "--quiet", "-b", "side", str(linked))
    ask(small, *DAY, "check")
    assert not known(linked, *DAY, "check")
    age(small / ".git" / "worktrees" / "linked" / "index")
    ask(linked, *DAY, "check")
    assert known(linked, *DAY, "check")
    assert known(small, *DAY, "check")
    assert len(answers(small)) == 2


Odd = Callable[[Path, pytest.MonkeyPatch], object]
ODD: dict[str, Odd] = {
    "no git": lambda root, _: shutil.rmtree(root / ".git"),
    "assumed unchanged": lambda root, _: git(root, "update-index", "--assume-unchanged", "k/forums/ost.md"),
    "left out": lambda root, _: git(root, "update-index", "--skip-worktree", "k/forums/ost.md"),
    "repository inside": lambda root, _: (write(root, {"k/x/x.md": "x"}), git(root / "k/x", "init", "--quiet")),
    "submodule": lambda root, _: git(root, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},k/sub"),
    "within a hook": lambda root, patch: patch.setenv("GIT_INDEX_FILE", str(root / ".git/index")),
    "git's folder from elsewhere": lambda root, patch: patch.setenv("GIT_DIR", str(root / ".git")),
    "a filter of the repository's": lambda root, _: git(root, "config", "filter.x.clean", "false"),
    "settings included": lambda root, _: git(root, "config", "include.path", "../more"),
    "no index": lambda root, _: (root / ".git/index").unlink(),
    "SAMVERKA_NO_CACHE": lambda _, patch: patch.setenv("SAMVERKA_NO_CACHE", "1"),
}


@pytest.mark.parametrize("name", ODD)
def test_where_the_state_cannot_be_told_nothing_is_kept(
    small: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No answer is kept, none is taken, and the command does what it does."""
    ODD[name](small, monkeypatch)
    if name not in ("no git", "no index"):
        age(small / ".git" / "index")
    assert ask(small, *DAY, "check").code in (0, 1)
    assert not known(small, *DAY, "check")
    assert answers(small) == []


def _traps(root: Path, trace: Path) -> None:
    for setting in ("filter.x.clean", "filter.x.process", "core.fsmonitor", "diff.external"):
        git(root, "config", setting, f"touch '{trace}'; cat")


def _touch(root: Path, trace: Path) -> None:
    """Git must read each file again to say whether it is changed."""
    for path in root.rglob("*.md"):
        os.utime(path, (0, path.stat().st_mtime // 2))
    trace.unlink(missing_ok=True)


def test_looking_runs_nothing_of_the_repository(small: Path, tmp_path: Path) -> None:
    """Not the filter or the file monitor that a stranger's clone brings."""
    trace = tmp_path / "ran"
    write(small, {".gitattributes": "* filter=x diff=x\n"})
    _traps(small, trace)
    _touch(small, trace)
    git(small, "status")
    assert trace.exists()  # the trap is one
    _touch(small, trace)
    ask(small, *DAY, "check")
    assert not trace.exists()


def test_looking_runs_nothing_of_a_repository_around_it(small: Path, tmp_path: Path) -> None:
    """A git folder that git does not take for one makes it look above."""
    trace = tmp_path / "ran"
    (small / ".git" / "HEAD").write_text("nonsense")
    git(tmp_path, "init", "--quiet")
    write(small, {".gitattributes": "* filter=x diff=x\n"})
    git(tmp_path, "add", "small/k")
    _traps(tmp_path, trace)
    _touch(small, trace)
    git(small, "status")
    assert trace.exists()
    _touch(small, trace)
    ask(small, *DAY, "check")
    assert not trace.exists()


WORDS = st.sampled_from(
    ["title: A", "title: B", "date: 2026-03-19", "place: Hos Åsa", "x: [", "notes: draft", "forum: väst"]
)
PATHS = st.sampled_from([path for path in FILES if path.startswith("k/")])
NEW = st.sampled_from(
    ["k/meetings/ost/2026-04-01.md", "k/issues/2026-01-01-å.md", "utkast/a.md", "models/m/model.yml", "Note.md"]
)


class Edits(RuleBasedStateMachine):
    """Whatever is done to the files, to git and to the cache: with the cache and without it, a command says the same."""

    mother: Path

    @initialize()
    def copy(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="samverka-test-", ignore_cleanup_errors=True)
        self.root = Path(shutil.copytree(self.mother, Path(self.folder.name) / "repo"))
        self.day = "2026-03-02"

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()

    @rule(path=PATHS, words=WORDS)
    def edit(self, path: str, words: str) -> None:
        place = self.root / path
        if place.is_file():
            place.write_bytes(place.read_bytes().replace(b"\n---", f"\n{words}\n---".encode(), 1))

    @rule(path=PATHS)
    def edit_with_the_same_size_and_time(self, path: str) -> None:
        place = self.root / path
        if place.is_file() and not place.is_symlink():
            found, text = place.stat(), place.read_bytes()
            place.write_bytes(text.replace(b"id:", b"ix:") if b"id:" in text else text.replace(b"ix:", b"id:"))
            os.utime(place, ns=(found.st_atime_ns, found.st_mtime_ns))

    @rule()
    def wait(self) -> None:
        time.sleep(
            1.02 - time.time() % 1
        )  # git counts in whole seconds; nothing is kept within the one that it wrote in

    @rule(path=PATHS)
    def edit_right_after_git_looked(self, path: str) -> None:
        place = self.root / path
        if place.is_file():
            place.write_bytes(place.read_bytes().replace(b"2026", b"2025"))
            git(self.root, "add", "--all")
            place.write_bytes(place.read_bytes().replace(b"2025", b"2024"))

    @rule(path=PATHS)
    def other_line_ends(self, path: str) -> None:
        place = self.root / path
        if place.is_file():
            text = place.read_bytes()
            place.write_bytes(text.replace(b"\r\n", b"\n") if b"\r\n" in text else text.replace(b"\n", b"\r\n"))

    @rule(path=st.one_of(PATHS, NEW), words=WORDS)
    def add(self, path: str, words: str) -> None:
        if not (self.root / path).is_symlink():
            write(self.root, {path: f"---\nkind: meeting\n{words}\nforum: ost\n---\n## Å\n"})

    @rule(path=st.one_of(PATHS, NEW))
    def delete(self, path: str) -> None:
        (self.root / path).unlink(missing_ok=True)

    @rule(path=PATHS, new=NEW)
    def rename(self, path: str, new: str) -> None:
        if (self.root / path).exists():
            (self.root / new).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).replace(self.root / new)

    @rule(path=PATHS)
    def rename_in_letters_only(self, path: str) -> None:
        place = self.root / path
        if place.exists():
            place.replace(place.with_name(place.name.swapcase()))

    @rule(path=PATHS)
    def link(self, path: str) -> None:
        if os.name != "nt":
            (self.root / path).unlink(missing_ok=True)
            (self.root / path).symlink_to("forums/ost.md")

    @rule(name=st.sampled_from(["Åsa Berg", "Åsa Borg", "["]))
    def edit_what_git_ignores(self, name: str) -> None:
        write(self.root, {"people.local.yml": f"people:\n  - {{id: a-berg, name: {name}}}\n"})

    @rule(day=st.sampled_from(["2026-03-02", "2026-05-11", "2027-01-01"]))
    def another_day(self, day: str) -> None:
        self.day = day

    @rule(day=st.sampled_from(["2026-03-02", "2026-05-11"]))
    def another_day_in_the_settings(self, day: str) -> None:
        self.day = ""
        write(self.root, {"samverka.yml": f"{FILES['samverka.yml']!s}today: {day}\n"})

    @rule(everything=st.booleans(), path=PATHS)
    def stage(self, everything: bool, path: str) -> None:
        git(self.root, "add", *(["--all"] if everything else ["--", path]), check=False)

    @rule()
    def commit(self) -> None:
        git(self.root, "add", "--all")
        git(self.root, "commit", "--quiet", "--allow-empty", "-m", "more")

    @rule(act=st.sampled_from(["stash --include-untracked", "stash pop", "checkout -q -b side", "checkout -q side", "checkout -q main",
                               "checkout -q -- .", "reset -q HEAD~1", "status", "merge -q side", "update-index --refresh",
                               "update-index --assume-unchanged k/forums/ost.md", "add --intent-to-add ."]))  # fmt: skip
    def git(self, act: str) -> None:
        git(self.root, *act.split(), check=False)

    @rule(cut=st.booleans())
    def spoil_the_records(self, cut: bool) -> None:
        for path in (self.root / ".git" / "samverka" / "records").glob("*"):
            data = path.read_bytes()
            path.write_bytes(data[:100] if cut else data[:-3] + b"xyz")

    @rule(how=st.sampled_from(["cut", "change", "delete", "swap", "lock", "folder", "secret"]))
    def spoil(self, how: str) -> None:
        held = answers(self.root)
        folder = self.root / ".git" / "samverka" / "answers"
        if how == "folder" and held:
            shutil.rmtree(folder)
            folder.write_text("in the way")
        elif how == "secret":
            write(Path(os.environ["XDG_CACHE_HOME"]) / "samverka", {"secret": os.urandom(20)})
        elif how == "lock" and held:
            folder.chmod(0o500)
        elif how == "swap" and len(held) > 1:
            shutil.copy(held[0], held[1])
        else:
            for path in held:
                data = path.read_bytes()
                path.unlink() if how == "delete" else path.write_bytes(
                    data[:40] if how == "cut" else data[:-3] + b"xyz"
                )

    @invariant()
    def cached_and_uncached_are_the_same(self) -> None:
        if not hasattr(self, "root"):
            return
        day = ("--today", self.day) if self.day else ()
        for command in (("check",), ("status",)):
            first, second = ask(self.root, *day, *command), ask(self.root, *day, *command)
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("SAMVERKA_NO_CACHE", "1")
                assert first == second == ask(self.root, *day, *command)


def test_the_files_always_win(small_mother: Path) -> None:
    """After any sequence of edits, commits, stashes and damage to the cache, cached and uncached answers are the same bytes."""
    Edits.mother = small_mother
    checks = settings(
        max_examples=12, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    run_state_machine_as_test(Edits, settings=checks)
