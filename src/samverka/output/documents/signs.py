"""Where the signs stand that no font at hand can show, in words for whoever made the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samverka.output.documents.blocks import Block, Document, Heading, Items, Paragraph, Quote, Table, Verbatim, plain
from samverka.text import T, Text

NAMED, PLACES = 12, 3
"""So many signs, and so many places, are named."""
SQUARES = T(
    "warning: squares in the PDF for {signs}, which no font here has (under {places}): put one in documents/fonts, or choose .docx or .html"
)


def squares(document: Document, unshown: Sequence[str]) -> Text:
    """A sentence that names the signs and the headings they stand under."""
    wanted = set(unshown)
    places = list(dict.fromkeys(heading for heading, text in _under(document) if wanted & set(text)))
    more = [f"«{place}»" for place in places[:PLACES]] + ["…"] * (len(places) > PLACES)
    signs = [_named(sign) for sign in unshown[:NAMED]] + ["…"] * (len(unshown) > NAMED)
    return SQUARES(signs=" ".join(signs), places=", ".join(more))


def _named(sign: str) -> str:
    return f"{sign} (U+{ord(sign):04X})" if sign.isprintable() else f"U+{ord(sign):04X}"


def _under(document: Document) -> Iterator[tuple[str, str]]:
    """Each text with the heading it stands under."""
    heading = document.title
    for part in (document.title, document.kicker, document.footer, *(fact.text for fact in document.facts)):
        yield heading, part
    for block in document.blocks:
        heading = block.text if isinstance(block, Heading) else heading
        yield from ((heading, text) for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Verbatim():
            yield block.text
        case Paragraph():
            yield plain(block)
        case Items():
            yield from (text for item in block.items for part in item for text in _texts(part))
        case Quote():
            yield from (text for part in block.blocks for text in _texts(part))
        case Table():
            yield from block.headings
            yield from (plain(part) for row in block.rows for cell in row for part in cell)
        case _:
            pass
