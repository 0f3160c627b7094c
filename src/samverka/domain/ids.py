"""Ids: words and dates, never counters. A title becomes a slug; a clash gets the next free end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from datetime import date

_SPECIAL = str.maketrans({"æ": "ae", "ø": "o", "ß": "ss", "đ": "d", "ł": "l", "þ": "th", "ð": "d"})
_STOP = frozenset(
    "och i pa av for till med den det de en ett att om vid fran the a an of and in to with on at".split()  # noqa: SIM905
)
"""Small words, as they look once they are ASCII."""


def slug(title: str, *, words: int = 5) -> str:
    """A title as ASCII words with hyphens: «Unga utan bostad i Biskopsgården» is `unga-utan-bostad-biskopsgarden`.

    Small words are left out, and what comes after the first `words` words. `punkt` where nothing is left.
    """
    parts = unicodedata.normalize("NFKD", title.lower().translate(_SPECIAL))
    # Only what marks a letter is taken away: a dash in «13–17» stands between two words.
    plain = "".join(c for c in parts if not unicodedata.combining(c))
    found = re.findall(r"[a-z0-9]+", plain)
    kept = [word for word in found if word not in _STOP] or found
    return "-".join(kept[:words])[:60].strip("-") or "punkt"


def unique(id: str, taken: Container[str]) -> str:
    """`id`, or `id-2`, `id-3` … where it is taken."""
    candidate, number = id, 2
    while candidate in taken:
        candidate, number = f"{id}-{number}", number + 1
    return candidate


def dated(day: date, title: str) -> str:
    """The id of a record named for a day: `2026-02-19-unga-utan-bostad-biskopsgarden`."""
    return f"{day:%Y-%m-%d}-{slug(title)}"
