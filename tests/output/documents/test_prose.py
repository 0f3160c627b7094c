"""Claims about the Markdown of records: it becomes blocks, never markup, and never loses its words."""

from __future__ import annotations

import html as library
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka.output.documents.as_html import blocks
from samverka.output.documents.blocks import Block, Heading, Items, Paragraph, Quote, Run, Table, Verbatim, plain
from samverka.output.documents.prose import prose

MARKDOWN = st.text(st.sampled_from("aå \n#*_-`[]()<>!|&^\"'1.\\~:/"), max_size=120)

OURS = frozenset(
    "p h3 h4 h5 h6 ul ol li table thead tbody tr th td blockquote pre code em strong a br".split()  # noqa: SIM905 - tags
)


def levels(found: tuple[Block, ...]) -> list[int]:
    return [block.level for block in found if isinstance(block, Heading)]


def test_what_people_write() -> None:
    """Emphasis, links, lists, tables, quotations and line breaks are what they look like."""
    found = prose(
        "Hej **du** [länk](https://x.se)\n\n- ett\n- två\n\n> sagt\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx  y\n```\n"
    )
    first, items, quote, table, code = found
    assert first == Paragraph((Run("Hej "), Run("du", strong=True), Run(" "), Run("länk", link="https://x.se")))
    assert isinstance(items, Items) and not items.ordered and len(items.items) == 2
    assert quote == Quote((Paragraph((Run("sagt"),)),))
    assert isinstance(table, Table) and table.headings == ("a", "b") and len(table.rows) == 1
    assert code == Verbatim("x  y")


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("[ond](javascript:alert(1))", "[ond](javascript:alert(1))"),
        ("[fil](ftp://a.example/x)", "fil"),
        ("före <!-- hemligt --> efter", "före  efter"),
        ("före <!-- hemligt\n\noch kvar", "före "),
    ],
)
def test_no_markup_and_no_comment(markdown: str, words: str) -> None:
    """HTML is text, an address that runs something is no link, and a comment is not shown, closed or not."""
    (found,) = prose(markdown)
    assert isinstance(found, Paragraph)
    assert "".join(run.text for run in found.runs) == words.rstrip() or "".join(r.text for r in found.runs) == words
    assert not any(run.link for run in found.runs)


def test_footnotes_stand_below_the_text() -> None:
    """In the order they are asked for; one that nobody asks for and a second of the same name come last, a mark without a note stays, and
    code is code."""
    found = prose(
        "En[^b] och två[^a][^b], men `[^a]` och[^x].\n\n[^a]: https://x.se\n[^b]: Noten\ngår vidare.\n\n    Ett stycke.\n\n"
        "[^a]: En till.\n- punkt[^q]\n\n[^q]: # Rubrik"
    )
    said = [plain(part) for block in found for part in ([block] if isinstance(block, Paragraph) else [])]
    assert said == [
        "En¹ och två²,¹, men [^a] och[^x].", "¹ Noten går vidare.", "Ett stycke.", "² https://x.se", "³ ", "Rubrik", "⁴ En till."
    ]  # fmt: skip
    assert found[1] == Items(((Paragraph((Run("punkt³"),)),),)) and levels(found) == []


def test_headings_skip_no_level() -> None:
    """Headings stand below the item's own, and none skips a level, whatever the user wrote."""
    assert levels(prose("#### a\n\n# b\n\n### c\n\n###### d\n\n# e\n")) == [3, 3, 4, 5, 3]


@given(MARKDOWN)
def test_html_is_closed_and_safe(markdown: str) -> None:
    """Whatever was written, the HTML has only tags of ours, each closed, and levels that never skip."""
    found = prose(markdown)
    tags = re.findall(r"<(/?)([a-z0-9]+)[^>]*>", blocks(found))
    stack: list[str] = []
    for closing, tag in tags:
        if tag == "br":
            continue
        if closing:
            assert stack.pop() == tag
        else:
            stack.append(tag)
    assert not stack
    assert {tag for _, tag in tags} <= OURS
    before = 2
    for level in levels(found):
        assert level <= before + 1
        before = level


@given(st.lists(st.text("abcåäö", min_size=1, max_size=8), min_size=1, max_size=12))
def test_no_word_is_lost(words: list[str]) -> None:
    """Plain words come out as they went in."""
    (found,) = prose(" ".join(words))
    assert library.unescape(re.sub("<[^>]+>", "", blocks((found,)))).split() == words
