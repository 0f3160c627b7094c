"""Claim: a new record is laid out as python-frontmatter lays one out, and read back by it with the same values."""

from __future__ import annotations

from datetime import date
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler
from hypothesis import given
from hypothesis import strategies as st

from samverka.store.create import new_record

FRONT = {"kind": "issue", "title": "Belysning: gångvägar", "party": None, "submitted": date(2026, 3, 2), "duration": 20}
KEYS = 'kind: issue\ntitle: "Belysning: gångvägar"\nsubmitted: 2026-03-02\nduration: 20'


class Written(YAMLHandler):
    """The library's layout around keys that are written already."""

    def export(self, metadata: dict[str, Any], **_: object) -> str:
        return str(metadata["keys"])


@given(st.text(st.characters(blacklist_categories=("Cs",))))
def test_the_layout_is_that_of_the_library(body: str) -> None:
    """Whatever stands in the body: the same bytes."""
    post = frontmatter.Post(body, keys=KEYS)
    assert (
        new_record("k/issues/a.md", FRONT, body)
        == (frontmatter.dumps(post, handler=Written()).rstrip("\n") + "\n").encode()
    )


def test_the_library_reads_the_same_values() -> None:
    """What is left out is not there; a body is as it was given."""
    read = frontmatter.loads(new_record("k/issues/a.md", FRONT, "## Frågan\n\nDet är mörkt.").decode())
    assert read.metadata == {key: value for key, value in FRONT.items() if value is not None}
    assert read.content == "## Frågan\n\nDet är mörkt."
