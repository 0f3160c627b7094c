"""Claims about the Swedish words for keys: each leads to a key that records have, and a record that uses one is told which is meant."""

from __future__ import annotations

import pytest

from samverka.domain import records
from samverka.domain.field_words import SWEDISH, key_meant
from samverka.domain.fields import is_block, specs


def keys() -> set[str]:
    """The keys of every kind of record and of every block in them."""
    blocks = [cls for cls in vars(records).values() if isinstance(cls, type) and is_block(cls)]
    return {spec.key for cls in blocks for spec in specs(cls)}


def test_every_word_leads_to_a_key_that_there_is() -> None:
    """No word is kept for a key that no record has, and no word is itself written as a key of its own."""
    assert set(SWEDISH) <= keys()
    assert all(word == word.casefold() and "_" not in word for words in SWEDISH.values() for word in words)


@pytest.mark.parametrize(
    ("word", "known", "key"),
    [
        ("beslut", ("decisions", "tasks"), "decisions"),
        ("Datum", ("date",), "date"),
        ("ordfo\N{COMBINING DIAERESIS}rande", ("chair",), "chair"),
        ("vice_ordförande", ("chair", "vice_chair"), "vice_chair"),
        ("ansvarig", ("owner", "title"), "owner"),
        ("ansvarig", ("who",), "who"),
        ("beslut", ("title",), None),
        ("hittepå", ("title",), None),
    ],
)
def test_a_swedish_word_stands_for_a_key_of_the_record(word: str, known: tuple[str, ...], key: str | None) -> None:
    """The word is found in any case and form, with a hyphen or an underscore, and only among the keys that the record has."""
    assert key_meant(word, known) == key
