"""What the fuzzer once found stays mended: every input kept in fuzz/corpus goes through its target, without the fuzzer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).parents[1] / "fuzz"
sys.path.insert(0, str(FUZZ))

import targets  # noqa: E402

KEPT = [(name, path) for name in targets.TARGETS for path in targets.corpus(name)]


@pytest.mark.parametrize(("target", "path"), KEPT, ids=lambda value: value if isinstance(value, str) else value.name)
def test_no_input_that_was_kept_breaks_a_promise(target: str, path: Path) -> None:
    """It is read or refused at a place in the file, keeps its bytes when it is edited, and stops no check."""
    targets.TARGETS[target](path.read_bytes())


def test_the_corpus_is_there_and_small() -> None:
    """A few inputs for each target, as small as they can be: who clones this gets them too."""
    for name in targets.TARGETS:
        assert 5 <= len(targets.corpus(name)) < 200
    assert sum(path.stat().st_size for _, path in KEPT) < 600_000


def test_the_targets_see_what_goes_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this the tests above would prove little: each promise, once broken, is noticed."""
    record = b"---\nkind: meeting\ntitle: x\n---\nText.\n"
    with monkeypatch.context() as patch:
        patch.setattr(targets.plain, "read", lambda text, start, end: targets.Mapping([], False, start, end))
        with pytest.raises(AssertionError, match="libyaml reads this otherwise"):
            targets.parse_target(record)
    with monkeypatch.context() as patch:
        shorter = targets.parse("x.md", b"---\nkind: meeting\ntitle: hej\n---\n")
        patch.setattr(targets, "set_key", lambda *_: shorter)
        with pytest.raises(AssertionError, match="was changed"):
            targets.edit_target(record + b"\0" + bytes((0, 0, 0)))
    with monkeypatch.context() as patch:
        patch.setattr(targets, "as_text", lambda *_: ["two\nlines"])
        with pytest.raises(AssertionError, match="not one line"):
            targets.load_target(record)
