"""Claims about a repository that is opened by what is kept of it: whatever happened in between, it is what reading every file gives."""

from __future__ import annotations

import marshal
import os
import shutil
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from samverka.actions.cached import Look, program
from samverka.actions.check import check
from samverka.actions.judge import Judge
from samverka.actions.sources import WorkSource, checked, opened
from samverka.diagnostics import Diagnostic
from samverka.domain.records import Record
from samverka.rules.example import EXAMPLE
from samverka.store import packed
from samverka.store.cache import Sealed, digest, user_secret
from samverka.store.kept import Shelf
from samverka.store.lazy import INDEXES, KNOWN
from samverka.store.load import load
from samverka.store.tree import WorkTree
from support import git, write

SAMPLE = Path(__file__).parents[2] / "sample-repo"
MEETING = "exempel/meetings/grupp/{day}.md"
ISSUE = "exempel/issues/2026-02-19-bostad.md"
UPPDRAG = "exempel/uppdrag/2026-unga.md"
FRONT = "---\nkind: {kind}\nid: {id}\n{front}---\n"
FILES: dict[str, str] = {
    **EXAMPLE,
    "exempel/forums/annan.md": EXAMPLE["exempel/forums/grupp.md"].replace("id: grupp", "id: annan"),
    ISSUE: FRONT.format(
        kind="issue",
        id="2026-02-19-bostad",
        front="title: Bostad\nforum: grupp\nsubmitted: 2026-02-19\nmeeting: 2026-05-07\nfrom: regionen\n",
    ),
    "exempel/issues/2026-04-28-sent.md": FRONT.format(
        kind="issue",
        id="2026-04-28-sent",
        front="title: Sent\nforum: grupp\nsubmitted: 2026-04-28\nmeeting: grupp-2026-05-07\nparties: [skolan]\nfrom: regionen\n",
    ),
    UPPDRAG: FRONT.format(
        kind="uppdrag",
        id="2026-unga",
        front="title: Unga\nforum: grupp\nstart: 2026-02-02\nreporting: [{every: meeting}, {meeting: 2026-05-07}]\n"
        "moves: [{to: commission, on: 2026-02-02}, {to: plan, on: 2026-02-16}]\n",
    ),
    MEETING.format(day="2026-03-19"): FRONT.format(
        kind="meeting",
        id="grupp-2026-03-19",
        front="forum: grupp\ndate: 2026-03-19\nagenda: [{id: a, title: A, from: 2026-02-19-bostad}, {id: b, title: B, from: 2026-grupp#sommaren}]\n",
    ),
}
PATHS = sorted(path for path in FILES if path.startswith("exempel/"))
IDS = (
    "grupp",
    "annan",
    "grupp-2026-05-07",
    "annan-2026-05-07",
    "grupp-2026-09-10",
    "2026-02-19-bostad",
    "ny-2026-05-07",
    "2026-unga",
)
DAYS = ("2026-03-02", "2026-05-11", "2027-01-01")
SWAPS = (
    ("grupp-2026-05-07", "2026-05-07"), ("meeting: 2026-05-07", "meeting: 2026-09-10"), ("forum: grupp", "forum: annan"),
    ("date: 2026-05-07", "date: 2026-04-09"), ("2026-09-10", "2026-09-17"), ("date:", "dat3:"), ("regionen", "kommunen"),
    ("grupp#sommaren", "grupp#hosten"), ("id: sommaren", "id: hosten"), ("to: plan", "to: final-report"), ("k-lind", "s-ek"),
    ("type: grupp", "type: styrelse"), ("date: 2026-05-07", "cancelled: {on: 2026-03-01}\ndate: 2026-05-07"), ("---\n", "---\n## Över\n"),
    ("forum: grupp", "forum: gruppen"), ("title:", "exceptions: [{rule: SV101, reason: x, agreed_by: k-lind, until: 2026-04-01}]\ntitle:"),
    ("model_version: 1", "model_version: 2"), ("model: exempel", "model: finsam-stockholm"), ("---\n", "--\n"), ("title: ", "title: 19811228-9874 "),
)  # fmt: skip
ACTS = (
    "add --all", "commit -q --allow-empty -a -m more", "stash -q --include-untracked", "stash pop -q", "checkout -q -b side",
    "checkout -q side", "checkout -q main", "checkout -q -- .", "reset -q --hard", "status", "rm -q --cached -r exempel/issues",
    "update-index --assume-unchanged exempel/forums/grupp.md", "merge -q side", "update-index --index-version 4",
)  # fmt: skip
GOVERNING = {
    "parties.yml": ("id: skolan", "id: skolorna"),
    "people.yml": ("id: s-ek", "id: s-eek"),
    "samverka.yml": ("today: 2026-03-02\n", "today: 2026-03-02\nlevels: {SV202: off, SV101: warning}\n"),
    "models/exempel/model.yml": ("issue_lead: {value: {days: 14}", "issue_lead: {value: {days: 7}"),
    "models/exempel/documents/meeting.sv.md": ("", "Text\n"),
}


def whole(root: Path, day: str) -> Any:
    """What a check of every file finds."""
    report = check(WorkTree(str(root)), date.fromisoformat(day))
    return report.diagnostics, report.records


def kept(root: Path, day: str) -> Any:
    """What a check by what is kept finds; None where it does not take on the files."""
    found = checked(str(root), day)
    if found is None:
        return None
    report, session = found
    session.save()
    return report.diagnostics, report.records


def age(root: Path) -> None:
    """As if git had written its index a while ago: nothing is kept within that second."""
    if (root / ".git" / "index").exists():
        then = time.time() - 10
        os.utime(root / ".git" / "index", (then, then))


def state(root: Path) -> Path:
    """Where it is kept."""
    return root / ".git" / "samverka" / "records"


@pytest.fixture(scope="session")
def example_mother(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository that `example` is copied from."""
    root = tmp_path_factory.mktemp("example") / "repo"
    root.mkdir()
    git(root, "init", "--quiet", "--template=", "--initial-branch=main")
    write(root, dict(FILES))
    git(root, "add", "--all")
    git(root, "-c", "user.name=Å", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "first")
    return root


@pytest.fixture
def example(example_mother: Path, tmp_path: Path) -> Path:
    """A small repository, the test's own, that was checked once."""
    root = Path(shutil.copytree(example_mother, tmp_path / "example"))
    git(root, "update-index", "--refresh", "-q", check=False)
    age(root)
    assert kept(root, DAYS[0]) == whole(root, DAYS[0])
    return root


class Reads(WorkSource):
    """Notes which files are read."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.paths: list[str] = []

    def read(self, path: str) -> bytes:
        self.paths.append(path)
        return super().read(path)


def reads(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], set[str]]:
    """The files that a check by what is kept reads, and the ids of the records that it judges."""
    sources: list[Reads] = []
    judged: set[str] = set()

    def source(look: Look) -> Reads:
        sources.append(Reads(look))
        return sources[0]

    class Noting(Judge):
        def __call__(self, record: Record) -> list[Diagnostic]:
            judged.add(record.id)
            return super().__call__(record)

    age(root)
    with monkeypatch.context() as patch:
        patch.setattr("samverka.actions.sources.WorkSource", source)
        patch.setattr("samverka.actions.judge.Judge", Noting)
        found = kept(root, DAYS[0])
    assert found == whole(root, DAYS[0])
    return sources[0].paths, judged


def test_what_did_not_change_is_not_read(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second check reads no file but those of findings whose place it must find, and judges nothing."""
    assert reads(example, monkeypatch) == ([], set())


def test_a_changed_text_concerns_nobody_else(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line more at the end of an issue: the issue is read and judged."""
    place = example / ISSUE
    place.write_text(place.read_text() + "Mer.\n")
    paths, judged = reads(example, monkeypatch)
    assert {*paths} == {ISSUE}
    assert judged == {"2026-02-19-bostad"}


def test_a_moved_meeting_concerns_those_who_looked_at_it(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its forum, the issues for it, and the assignment that reports there are judged again; another forum's are not."""
    place = example / MEETING.format(day="2026-05-07")
    place.write_text(place.read_text().replace("date: 2026-05-07", "date: 2026-05-06"))
    _, judged = reads(example, monkeypatch)
    assert judged >= {"grupp-2026-05-07", "grupp", "2026-02-19-bostad", "2026-04-28-sent", "2026-unga"}
    assert not judged & {"annan", "exempel", "2026-grupp"}


def test_a_new_record_makes_a_shortened_reference_ambiguous(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reference by the end of an id rests on every id that ends so, also on those that come later."""
    new = example / MEETING.format(day="ny")
    new.write_text(FILES[MEETING.format(day="2026-05-07")].replace("id: grupp-", "id: ny-"))
    _, judged = reads(example, monkeypatch)
    assert "2026-02-19-bostad" in judged
    report, _ = checked(str(example), DAYS[0]) or pytest.fail("nothing kept")
    assert ("SV102", ISSUE) in [(d.code, d.location.path) for d in report.diagnostics]


def test_another_day_reads_no_file_again(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is judged anew, from what is kept."""
    monkeypatch.setattr("test_keeping.DAYS", ["2026-05-11"])
    paths, judged = reads(example, monkeypatch)
    assert not any(path.endswith(".yml") for path in paths)
    assert judged == {record.id for record in load(WorkTree(str(example))).archive.records.values()}


def test_an_id_used_twice_is_left_to_a_whole_check(example: Path) -> None:
    """Which of the two is the record depends on both files: nothing is kept of them, and what was kept is not believed."""
    twin = example / "exempel/meetings/grupp/0.md"
    twin.write_text(FILES[MEETING.format(day="2026-05-07")])
    age(example)
    assert checked(str(example), DAYS[0]) is None
    twin.unlink()
    assert kept(example, DAYS[0]) == whole(example, DAYS[0])


def test_of_very_many_files_nothing_is_kept(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A whole check holds less in memory than what is kept would take to make."""
    monkeypatch.setattr("samverka.actions.keeping.MOST", len(FILES) - 1)
    assert checked(str(example), DAYS[0]) is None


def test_nothing_unsealed_is_opened(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`marshal` must not be given what a stranger wrote: a changed byte is enough for the file not to be there."""
    (example / ISSUE).write_text(FILES[ISSUE] + "Mer.\n")
    assert kept(example, DAYS[0]) == whole(example, DAYS[0])
    shelf = Shelf(Sealed(str(example / ".git"), "records", user_secret() or b""), digest(repr(program()).encode()))
    assert shelf.load().nonce
    for name in ("base", "news"):
        place = state(example) / name
        held = place.read_bytes()
        assert held
        for index in (0, 31, 32, len(held) // 2, len(held) - 1):
            place.write_bytes(held[:index] + bytes([held[index] ^ 1]) + held[index + 1 :])
            kept_now = shelf.load()
            assert (kept_now.nonce == b"") == (name == "base")
            assert not kept_now.fresh
        place.write_bytes(held)
    place = state(example) / "bodies"
    place.write_bytes(bytes(byte ^ 1 for byte in place.read_bytes()))
    monkeypatch.setattr(packed, "unpack", lambda _: pytest.fail("opened"))
    assert all(shelf.load()._body(row) is None for row in range(3))


def test_a_damaged_body_is_read_from_its_file(example: Path) -> None:
    """A record whose body is not as it was written comes from the file; where that has changed too, all is read."""
    place = state(example) / "bodies"
    place.write_bytes(bytes(byte ^ 1 for byte in place.read_bytes()))
    age(example)
    session = opened(str(example), checks=False)
    assert session is not None
    assert dict(session.archive.records) == dict(load(WorkTree(str(example))).archive.records)
    (example / ISSUE).write_text(FILES[ISSUE] + "Mer.\n")
    assert kept(example, DAYS[0]) == whole(example, DAYS[0])
    assert kept(example, DAYS[1]) == whole(example, DAYS[1])


@pytest.mark.parametrize("other", ["secret", "program"])
def test_what_another_made_is_not_there(example: Path, other: str) -> None:
    """Neither another user's nor another version's is taken."""
    secret, made_by = user_secret() or b"", digest(repr(program()).encode())
    if other == "secret":
        secret = b"x" * 32
    else:
        made_by = "2"
    assert not Shelf(Sealed(str(example / ".git"), "records", secret), made_by).load().nonce


def test_every_look_up_of_the_archive_can_be_told_from_others() -> None:
    """An index without a line in LINKS would make each who asks for it be judged after every change."""
    assert INDEXES == KNOWN


def test_records_and_models_come_back_as_they_were() -> None:
    """Every record and party of the sample, and every finding, packed and unpacked."""
    loaded = load(WorkTree(str(SAMPLE)))
    archive = loaded.archive
    for value in (*archive.records.values(), *archive.parties.values(), archive.settings):
        assert packed.unpack(marshal.loads(marshal.dumps(packed.pack(value)))) == value
    for found in check(WorkTree(str(SAMPLE)), date(2026, 3, 2)).diagnostics:
        assert packed.unpack_found(marshal.loads(marshal.dumps(packed.pack_found(found)))) == found


class Changes(RuleBasedStateMachine):
    """Any changes of any files, in the work tree and in git."""

    part = "records"

    mother: Path

    @initialize()
    def copy(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="samverka-test-", ignore_cleanup_errors=True)
        self.root = Path(shutil.copytree(self.mother, Path(self.folder.name) / "repo"))
        self.day = DAYS[0]

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()

    @rule(path=st.sampled_from(PATHS), swap=st.sampled_from(SWAPS), back=st.booleans())
    def edit(self, path: str, swap: tuple[str, str], back: bool) -> None:
        place = self.root / path
        if place.is_file():
            old, new = swap[::-1] if back else swap
            place.write_text(place.read_text().replace(old, new))

    @rule(path=st.sampled_from(PATHS), id=st.sampled_from(IDS))
    def other_id(self, path: str, id: str) -> None:
        place = self.root / path
        if place.is_file() and "\nid: " in place.read_text():
            head, _, rest = place.read_text().partition("\nid: ")
            place.write_text(f"{head}\nid: {id}\n{rest.partition(chr(10))[2]}")

    @rule(path=st.sampled_from(PATHS))
    def longer_text(self, path: str) -> None:
        place = self.root / path
        if place.is_file():
            place.write_text(place.read_text() + "Mer.\n")

    @rule(
        path=st.sampled_from(PATHS),
        new=st.sampled_from([*PATHS, "exempel/meetings/annan/2026-05-07.md", "exempel/x.md"]),
    )
    def rename(self, path: str, new: str) -> None:
        if (self.root / path).is_file():
            (self.root / new).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).replace(self.root / new)

    @rule(
        path=st.sampled_from(PATHS),
        new=st.sampled_from(["exempel/meetings/grupp/ny.md", "exempel/Note.md", "README.md", "exempel/issues/å.md"]),
    )
    def copy_of(self, path: str, new: str) -> None:
        if (self.root / path).is_file():
            text = (self.root / path).read_text().replace("id: grupp-", "id: ny-")
            write(self.root, {new: text})

    @rule(path=st.sampled_from(PATHS))
    def delete(self, path: str) -> None:
        (self.root / path).unlink(missing_ok=True)

    @rule(path=st.sampled_from(sorted(FILES)))
    def put_back(self, path: str) -> None:
        write(self.root, {path: FILES[path]})

    @rule(path=st.sampled_from(sorted(GOVERNING)), back=st.booleans())
    def govern(self, path: str, back: bool) -> None:
        old, new = GOVERNING[path]
        text = FILES.get(path, "")
        write(self.root, {path: text if back else (text.replace(old, new) if old else new)})

    @rule(day=st.sampled_from(DAYS))
    def another_day(self, day: str) -> None:
        self.day = day

    @rule(act=st.sampled_from(ACTS))
    def git(self, act: str) -> None:
        git(self.root, *act.split(), check=False)

    @rule(name=st.sampled_from(["base", "news", "bodies"]), how=st.sampled_from(["cut", "change", "delete", "old"]))
    def spoil(self, name: str, how: str) -> None:
        place = state(self.root).parent / self.part / name
        if place.exists():
            data = place.read_bytes()
            if how == "delete":
                place.unlink()
            elif how == "old":
                older = self.root.parent / name
                if older.exists():
                    shutil.copy(older, place)
                (self.root.parent / name).write_bytes(data)
            else:
                place.write_bytes(data[: len(data) // 2] if how == "cut" else data[:-9] + b"xyz" + data[-6:])


class InTheWorkTree(Changes):
    """What is kept of the files in the work tree."""

    @rule()
    def without_check(self) -> None:
        age(self.root)
        session = opened(str(self.root), checks=False)
        if session is not None:
            session.save()
            plain = load(WorkTree(str(self.root)))
            assert dict(session.archive.records) == dict(plain.archive.records)
            assert list(session.archive.records) == list(plain.archive.records)
            assert session.archive.unresolved == plain.archive.unresolved
            assert set(session.archive.broken) == set(plain.archive.broken)
            for name, model in plain.archive.models.items():
                known = session.archive.models[name]
                assert known._replace(clause_ids=frozenset) == model._replace(clause_ids=frozenset)
                assert known.clause_ids() == model.clause_ids()
            assert sorted(session.loaded.diagnostics, key=str) == sorted(plain.diagnostics, key=str)

    @invariant()
    def kept_and_whole_are_the_same(self) -> None:
        if hasattr(self, "root"):
            age(self.root)
            found = kept(self.root, self.day)
            assert found is None or found == whole(self.root, self.day)


def hold(machine: type[Changes], mother: Path, examples: int = 25) -> None:
    """Let it go through a few sequences of changes; more of them where SAMVERKA_TEST_EXAMPLES says so."""
    machine.mother = mother
    checks = settings(
        max_examples=int(os.environ.get("SAMVERKA_TEST_EXAMPLES", examples)),
        stateful_step_count=20,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    run_state_machine_as_test(machine, settings=checks)


def test_what_is_kept_is_what_the_files_say(example_mother: Path) -> None:
    """After any sequence of edits, renames, other ids, commits, checkouts and damage, the findings are those of a whole check."""
    hold(InTheWorkTree, example_mother)
