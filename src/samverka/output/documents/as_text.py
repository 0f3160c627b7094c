"""A document as plain text: for a mail's text part and for a screen. Lines are folded at `WIDTH`; nothing is aligned that a proportional
font would break."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from samverka.output.documents.blocks import (
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    Verbatim,
)

WIDTH = 72


def text(document: Document) -> str:
    """The whole document; lines end with a plain line feed."""
    lines = [*_fold(document.kicker), *_fold(document.title)]
    lines.append("=" * min(WIDTH, max(len(line) for line in lines)))
    lines += [line for fact in document.facts for line in _fold(f"{fact.label}: {fact.text}")]
    above: Block | None = None
    for block in document.blocks:
        close = isinstance(above, Heading) and above.level > 2
        lines += [*([] if close else [""]), *_block(block)]
        above = block
    if document.footer:
        lines += ["", "--", *_fold(document.footer)]
    return "\n".join(lines) + "\n"


def _fold(words: str, first: str = "", later: str = "") -> list[str]:
    """The words in lines of at most `WIDTH`; an address is never broken."""
    found: list[str] = []
    for line in words.split("\n"):
        found += textwrap.wrap(
            line, WIDTH, initial_indent=first if not found else later, subsequent_indent=later,
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
    return found


def runs(parts: Iterable[Run]) -> str:
    """Running text without marks; a link's address behind its words."""
    return "".join(_run(part) for part in parts)


def _run(part: Run) -> str:
    said = f"~~{part.text}~~" if part.struck else part.text
    return f"{said} ({part.link})" if part.link and part.link != part.text else said


def _block(block: Block) -> list[str]:
    match block:
        case Heading():
            folded = _fold(block.text)
            return [*folded, "-" * min(WIDTH, max(map(len, folded), default=0))] if block.level == 2 else folded
        case Paragraph():
            return _fold(runs(block.runs))
        case Items():
            return [line for number, item in enumerate(block.items, 1) for line in _item(item, number, block.ordered)]
        case Table():
            return [*_table(block)]
        case Quote():
            return [f"> {line}" if line else ">" for line in _blocks(block.blocks)]
        case Verbatim():
            return [f"    {line}" for line in block.text.split("\n")]
        case Picture():
            return _fold(block.alt)


def _blocks(blocks: Iterable[Block]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        lines += [*([""] if lines else []), *_block(block)]
    return lines


def _item(blocks: tuple[Block, ...], number: int, ordered: bool) -> Iterator[str]:
    mark = f"{number}. " if ordered else "- "
    lines = [line for block in blocks for line in _block(block)] or [""]
    for index, line in enumerate(lines):
        yield f"{mark if index == 0 else ' ' * len(mark)}{line}".rstrip()


def _table(table: Table) -> Iterator[str]:
    """A row is a paragraph: what stands before the wide column on its first line (sums with their headings), the rest with theirs below.

    A table drawn with spaces cannot be read on a telephone, nor aloud."""
    for number, row in enumerate(table.rows):
        if number:
            yield ""
        cells = [" / ".join(runs(part.runs) for part in cell) for cell in row]
        named = (f"{table.headings[i]} {c}" if c and i in table.right else c for i, c in enumerate(cells[: table.wide]))
        head = "  ".join(cell for cell in named if cell)
        parts = row[table.wide]
        first = runs(parts[0].runs) if parts else ""
        yield from _fold(f"{head}  {first}".strip(), later="   ")
        for part in parts[1:]:
            yield from _fold(runs(part.runs), "   ", "   ")
        for heading, cell in zip(table.headings[table.wide + 1 :], cells[table.wide + 1 :], strict=True):
            if cell:
                yield from _fold(f"{heading}: {cell}", "   ", "   ")
