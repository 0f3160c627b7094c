"""Claims about records that are kept: they are what a reading of the files gives, and nobody else's are taken."""

from __future__ import annotations

import marshal
from pathlib import Path

import pytest

from samverka.actions.check import read
from samverka.store.cache import Sealed
from samverka.store.known import KnownRecords
from samverka.store.load import load
from samverka.store.tree import MemoryTree, WorkTree

SECRET = b"s" * 32
SAMPLE = Path(__file__).parents[2] / "sample-repo"
FORUM = "---\nkind: forum\nid: ost\ntitle: {title}\ntype: styrelse\n---\n"
SMALL = {
    "samverka.yml": "format: 1\nlanguage: sv\ndomain: samverkan.example\n",
    "k/collaboration.md": "---\nkind: collaboration\ntitle: Samverkan\nmodel: finsam-stockholm\nmodel_version: 1\nparties: []\n---\n",
    "k/forums/ost.md": FORUM.format(title="Öst"),
}


def known(folder: Path, *, secret: bytes = SECRET, program: str = "1") -> KnownRecords:
    """What is kept below a folder, as the next run of the program sees it."""
    return KnownRecords(Sealed(str(folder), "records", secret), program)


class Counted(KnownRecords):
    """Counts how many records were known."""

    hits = 0

    def get(self, path: str, data: bytes):  # type: ignore[no-untyped-def]
        found = super().get(path, data)
        self.hits += found is not None
        return found


def hits(folder: Path, files: dict[str, str], *, secret: bytes = SECRET, program: str = "1") -> int:
    """How many records of these files are known below a folder."""
    counted = Counted(Sealed(str(folder), "records", secret), program)
    assert load(MemoryTree(files), (), counted).archive == load(MemoryTree(files)).archive
    return counted.hits


def test_a_whole_collaboration_comes_back_as_it_was(tmp_path: Path) -> None:
    """Every record of the sample, every value in it, and the same findings."""
    tree = WorkTree(str(SAMPLE))
    plain = read(tree)
    first, second = read(tree, known(tmp_path)), read(tree, known(tmp_path))
    assert plain.archive == first.archive == second.archive
    assert plain.diagnostics == first.diagnostics == second.diagnostics
    counted = Counted(Sealed(str(tmp_path), "records", SECRET), "1")
    read(tree, counted)
    assert counted.hits >= 0.9 * len(plain.archive.records)


def test_only_the_same_bytes_at_the_same_path_are_known(tmp_path: Path) -> None:
    """A record's id may rest on its path, and a text says nothing about another."""
    read(MemoryTree(SMALL), known(tmp_path))
    assert hits(tmp_path, SMALL) == 2
    assert hits(tmp_path, {**SMALL, "k/forums/ost.md": FORUM.format(title="Väst")}) == 1
    assert (
        hits(tmp_path, {**SMALL, "k/forums/vast.md": SMALL["k/forums/ost.md"]}) == 2
    )  # the second is read: its id is taken


def test_an_id_that_is_taken_is_named_whichever_is_known(tmp_path: Path) -> None:
    """The record that stands later is the one with the finding, also where it was read before and the other was not."""
    ost, vast = "k/forums/ost.md", "k/forums/vast.md"
    only_vast = {vast if path == ost else path: text for path, text in SMALL.items()}
    read(MemoryTree(only_vast), known(tmp_path))
    assert hits(tmp_path, only_vast) == 2
    both = MemoryTree({**SMALL, vast: SMALL[ost]})
    assert [d.location.path for d in read(both).diagnostics if d.code == "SV012"] == [vast]
    assert read(both, known(tmp_path)).diagnostics == read(both).diagnostics


def test_a_record_with_a_finding_is_read_anew(tmp_path: Path) -> None:
    """What is wrong is said each time; and a reading that does not look for all of it adds nothing."""
    wrong = {**SMALL, "k/forums/ost.md": FORUM.format(title="Öst\nsecretary: 850101-1236")}
    found = read(MemoryTree(wrong)).diagnostics
    assert found
    assert read(MemoryTree(wrong), known(tmp_path)).diagnostics == found
    assert read(MemoryTree(wrong), known(tmp_path)).diagnostics == found
    load(MemoryTree(SMALL), (), known(tmp_path / "other"))
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("other", [{"secret": b"x" * 32}, {"program": "2"}], ids=["secret", "program"])
def test_what_another_made_is_not_known(tmp_path: Path, other: dict[str, object]) -> None:
    """Neither another user's nor another version's."""
    read(MemoryTree(SMALL), known(tmp_path))
    assert hits(tmp_path, SMALL, **other) == 0  # type: ignore[arg-type]


def test_nothing_unsealed_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`marshal` must not be given what a stranger wrote: a changed byte is enough for the file not to be there."""
    read(MemoryTree(SMALL), known(tmp_path))
    (place,) = (tmp_path / "samverka" / "records").iterdir()
    whole = place.read_bytes()
    monkeypatch.setattr(marshal, "loads", lambda _: pytest.fail("opened"))
    for index in (0, 31, 32, len(whole) // 2, len(whole) - 1):
        place.write_bytes(whole[:index] + bytes([whole[index] ^ 1]) + whole[index + 1 :])
        assert hits(tmp_path, SMALL) == 0
        place.write_bytes(whole[:index])
        assert hits(tmp_path, SMALL) == 0
