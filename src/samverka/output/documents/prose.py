"""A record's Markdown as blocks. HTML in it is text like any other, and comments are not shown: nothing that a user wrote becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from samverka.output.documents.blocks import Block, Heading, Items, Paragraph, Quote, Run, Table, Verbatim
from samverka.output.documents.notes import MARK, parsed, with_notes

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_ADDRESS = re.compile(r"https?://[^\s<>\"«»”“]*[^\s<>\"«»”“.,;:!?'’)\]]")
BOXES = {"[ ]": "☐", "[x]": "☑", "[X]": "☑"}
"""How a list of things to do is ticked off."""
SAFE = ("https://", "http://", "mailto:")
"""What a link may begin with; any other is shown as its text."""
LOWEST = 6
"""The lowest level of heading that HTML and Word have."""


def prose(markdown: str, *, below: int = 2) -> tuple[Block, ...]:
    """The blocks of a Markdown text. Its headings stand below level `below`, with no level left out."""
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    parser = with_notes(MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]))
    found: list[Block] = []
    for number, tokens in parsed(parser, _COMMENT.sub("", markdown)):
        blocks = [block for node in SyntaxTreeNode(tokens).children for block in _blocks(node)]
        found += _marked(number, blocks) if number else blocks
    return _without_gaps(found, below)


def _marked(number: str, note: list[Block]) -> list[Block]:
    """A footnote with its number before its words."""
    first = note[0] if note else None
    runs, rest = (first.runs, note[1:]) if isinstance(first, Paragraph) else ((), note)
    return [Paragraph((Run(f"{number} "), *runs)), *_without_headings(rest)]


def _without_headings(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """A heading inside a list, a quotation or a footnote is no part of the document's outline."""
    return tuple(Paragraph((Run(b.text, strong=True),)) if isinstance(b, Heading) else b for b in blocks)


def _without_gaps(blocks: list[Block], below: int) -> tuple[Block, ...]:
    """The blocks with headings that begin right below `below` and never skip a level, as PDF/UA asks."""
    held: list[int] = []
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            while held and held[-1] >= block.level:
                held.pop()
            held.append(block.level)
            block = Heading(min(below + len(held), LOWEST), block.text)
        found.append(block)
    return tuple(found)


def _blocks(node: SyntaxTreeNode) -> Iterator[Block]:
    kind = node.type
    if kind == "heading":
        yield Heading(int(node.tag[1:]), "".join(run.text for run in _inline(node)))
    elif kind == "paragraph":
        yield Paragraph(_inline(node))
    elif kind in ("bullet_list", "ordered_list"):
        yield Items(tuple(_inner(item) for item in node.children), kind == "ordered_list")
    elif kind == "blockquote":
        yield Quote(_inner(node))
    elif kind in ("fence", "code_block"):
        yield Verbatim(node.content.rstrip("\n"))
    elif kind == "table":
        yield _table(node)


def _inner(node: SyntaxTreeNode) -> tuple[Block, ...]:
    """What stands in a list's item or a quotation; an item that begins with `[ ]` or `[x]` is a box to tick."""
    found = [block for child in node.children for block in _blocks(child)]
    if node.type == "list_item" and found and isinstance(found[0], Paragraph):
        found[0] = _ticked(found[0])
    return _without_headings(found)


def _ticked(paragraph: Paragraph) -> Paragraph:
    first, *rest = paragraph.runs or (Run(""),)
    box = next((box for mark, box in BOXES.items() if first.text.startswith(f"{mark} ")), "")
    return Paragraph((first._replace(text=box + first.text[3:]), *rest)) if box else paragraph


def _table(node: SyntaxTreeNode) -> Table:
    """A table; a column that its writer has set to the right stays there, and the longest one gets the room that is left."""
    rows = [row for part in node.children for row in part.children]
    cells = [tuple((Paragraph(_inline(cell)),) for cell in row.children) for row in rows]
    headings = tuple("".join(run.text for part in cell for run in part.runs) for cell in cells[0])
    right = tuple(i for i, cell in enumerate(rows[0].children) if cell.attrs.get("style") == "text-align:right")
    return Table(headings, tuple(cells[1:]), "", right=right)


def _inline(node: SyntaxTreeNode) -> tuple[Run, ...]:
    return tuple(_joined([run for child in node.children for run in _runs(child, Run(""))]))


def _runs(node: SyntaxTreeNode, style: Run) -> Iterator[Run]:
    kind = node.type
    if kind == "softbreak":
        yield style._replace(text=" ")
    elif kind == "hardbreak":
        yield style._replace(text="\n")
    elif kind == MARK:
        yield Run(node.content)
    elif kind == "code_inline":
        yield style._replace(text=node.content, code=True)
    elif not node.children:
        yield from [style._replace(text=node.content)] if style.link else _addressed(node.content, style)
    else:
        yield from (run for child in node.children for run in _runs(child, _styled(node, style)))


def _addressed(text: str, style: Run) -> Iterator[Run]:
    """The text with the addresses that stand bare in it as links."""
    at = 0
    for found in _ADDRESS.finditer(text):
        yield style._replace(text=text[at : found.start()])
        yield style._replace(text=found[0], link=found[0])
        at = found.end()
    yield style._replace(text=text[at:])


def _styled(node: SyntaxTreeNode, style: Run) -> Run:
    if node.type == "strong":
        return style._replace(strong=True)
    if node.type == "em":
        return style._replace(emphasis=True)
    if node.type == "s":
        return style._replace(struck=True)
    address = str(node.attrs.get("href", "")) if node.type == "link" else ""
    return style._replace(link=address) if address.startswith(SAFE) else style


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs with neighbours of the same style made one."""
    held: Run | None = None
    for run in runs:
        if held is not None and held._replace(text="") == run._replace(text=""):
            held = held._replace(text=held.text + run.text)
            continue
        if held is not None and held.text:
            yield held
        held = run
    if held is not None and held.text:
        yield held
