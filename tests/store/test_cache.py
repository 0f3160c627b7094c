"""Claims about kept answers: only who made one can have made it, odd ones are not there, and they never grow without end."""

from __future__ import annotations

import math
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from samverka.store import cache
from samverka.store.cache import Answer, Answers, user_folder, user_secret

SECRET = b"s" * 32
ALWAYS = Answer("0 fel, å och \udcff\n", 1, -math.inf, math.inf)


def _file(folder: Path) -> Path:
    (found,) = (folder / "samverka" / "answers").iterdir()
    return found


def test_an_answer_comes_back_as_it_was(tmp_path: Path) -> None:
    """To the character, with its exit code; to another question there is none."""
    kept = Answers(str(tmp_path), SECRET)
    assert kept.find(b"check", 0) is None
    kept.keep(b"check", ALWAYS)
    assert Answers(str(tmp_path), SECRET).find(b"check", 0) == ALWAYS
    assert kept.find(b"status", 0) is None


def test_an_answer_holds_for_its_day(tmp_path: Path) -> None:
    """From the day's first second to the next day's first."""
    kept = Answers(str(tmp_path), SECRET)
    kept.keep(b"check", ALWAYS._replace(begins=100.5, ends=200.25))
    assert [kept.find(b"check", now) is not None for now in (100.25, 100.5, 200, 200.25)] == [False, True, True, False]


def test_who_has_not_the_secret_can_plant_nothing(tmp_path: Path) -> None:
    """An answer of another user's, or under another question's name, is no answer."""
    kept = Answers(str(tmp_path), SECRET)
    Answers(str(tmp_path), b"x" * 32).keep(b"check", ALWAYS)
    theirs = _file(tmp_path)
    kept.keep(b"check", ALWAYS)
    (ours,) = set(theirs.parent.iterdir()) - {theirs}
    ours.write_bytes(theirs.read_bytes())
    assert kept.find(b"check", 0) is None
    kept.keep(b"status", ALWAYS._replace(text="other"))
    (other,) = set(theirs.parent.iterdir()) - {theirs, ours}
    ours.write_bytes(other.read_bytes())
    assert kept.find(b"check", 0) is None


def test_a_damaged_answer_is_not_there(tmp_path: Path) -> None:
    """Whatever byte is changed, and wherever it is cut; and it is made again."""
    kept = Answers(str(tmp_path), SECRET)
    kept.keep(b"check", ALWAYS)
    place = _file(tmp_path)
    whole = place.read_bytes()
    for index in range(len(whole)):
        place.write_bytes(whole[:index] + bytes([whole[index] ^ 1]) + whole[index + 1 :])
        assert kept.find(b"check", 0) is None
        place.write_bytes(whole[:index])
        assert kept.find(b"check", 0) is None
    kept.keep(b"check", ALWAYS)
    assert kept.find(b"check", 0) == ALWAYS


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such links for everyone")
def test_a_folder_that_leads_elsewhere_is_left_alone(tmp_path: Path) -> None:
    """A stranger's git folder cannot make us write to, or clear out, another place."""
    target = tmp_path / "home"
    target.mkdir()
    names = [f"{number:040x}" for number in range(cache.KEEP + 5)]
    for name in names:
        (target / name).write_text("mine")
    (tmp_path / "git" / "samverka").mkdir(parents=True)
    (tmp_path / "git" / "samverka" / "answers").symlink_to(target)
    Answers(str(tmp_path / "git"), SECRET).keep(b"check", ALWAYS)
    assert sorted(path.name for path in target.iterdir()) == names


def test_only_the_newest_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many, and so much; no file of another's is touched, and one that is too large is not kept at all."""
    kept = Answers(str(tmp_path), SECRET)
    for number in range(cache.KEEP + 10):
        kept.keep(b"%d" % number, ALWAYS)
        for path in (tmp_path / "samverka" / "answers").iterdir():
            found = path.stat()
            os.utime(path, ns=(0, found.st_mtime_ns - 10**9))  # time goes by
    (tmp_path / "samverka" / "answers" / "notes.txt").write_text("mine")
    os.utime(tmp_path / "samverka" / "answers" / "notes.txt", (0, 0))
    assert [kept.find(b"%d" % n, 0) is not None for n in (0, 9, 10, cache.KEEP + 9)] == [False, False, True, True]
    monkeypatch.setattr(cache, "KEEP_BYTES", 1_000)
    kept.keep(b"large", ALWAYS._replace(text="x" * 400))
    assert kept.find(b"large", 0) is None
    kept.keep(b"small", ALWAYS)
    assert kept.find(b"small", 0) == ALWAYS
    held = [path for path in (tmp_path / "samverka" / "answers").iterdir() if path.name != "notes.txt"]
    assert sum(path.stat().st_size for path in held) <= 1_000
    assert (tmp_path / "samverka" / "answers" / "notes.txt").exists()


@pytest.mark.skipif(os.name == "nt", reason="rights are another thing on Windows")
def test_nobody_else_reads_an_answer(tmp_path: Path) -> None:
    """It may say what an untracked file of the user's says."""
    Answers(str(tmp_path), SECRET).keep(b"check", ALWAYS)
    assert stat.S_IMODE(_file(tmp_path).stat().st_mode) == 0o600


@pytest.mark.parametrize("spoil", ["file", "folder"])
def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path, spoil: str) -> None:
    """And nobody hears of it."""
    if spoil == "file":
        (tmp_path / "samverka").write_text("in the way")
    kept = Answers(str(tmp_path if spoil == "file" else tmp_path / "gone"), SECRET)
    kept.keep(b"check", ALWAYS)
    assert kept.find(b"check", 0) is None


def test_many_at_once(tmp_path: Path) -> None:
    """Whoever reads while others write sees a whole answer or none."""
    kept = Answers(str(tmp_path), SECRET)

    def ask(number: int) -> bool:
        kept.keep(b"%d" % (number % 3), ALWAYS._replace(text="x" * 50_000))
        return kept.find(b"%d" % (number % 3), 0) in (None, ALWAYS._replace(text="x" * 50_000))

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, range(200)))


def test_the_secret_is_made_once_and_is_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that others could read, or that is cut short, is another one from then on; without a safe place there is none."""
    for name in ("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):  # Linux, macOS, Windows
        monkeypatch.setenv(name, str(tmp_path))
    first = user_secret()
    assert first and len(first) == 32 and user_secret() == first
    place = Path(user_folder() or "") / "secret"
    if os.name != "nt":
        assert stat.S_IMODE(place.stat().st_mode) == 0o600
        place.chmod(0o644)
        second = user_secret()
        assert second not in (None, first) and user_secret() == second
    place.write_bytes(b"short")
    assert len(user_secret() or b"") == 32
    for name in ("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, "relative")
    assert user_secret() is None
