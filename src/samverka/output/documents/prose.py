"""A record's Markdown as blocks. HTML in it is text like any other, and comments are not shown: nothing that a user wrote becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from samverka.output.documents.blocks import Block, Heading, Items, Paragraph, Quote, Run, Table, Verbatim

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
SAFE = ("https://", "http://", "mailto:")
"""What a link may begin with; any other is shown as its text."""
LOWEST = 6
"""The lowest level of heading that HTML and Word have."""


def prose(markdown: str, *, below: int = 2) -> tuple[Block, ...]:
    """The blocks of a Markdown text. Its headings stand below level `below`, with no level left out."""
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tree = SyntaxTreeNode(parser.parse(_COMMENT.sub("", markdown)))
    return _without_gaps([block for node in tree.children for block in _blocks(node)], below)


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
    found = [block for child in node.children for block in _blocks(child)]
    # A heading inside a list or a quotation is no part of the document's outline.
    return tuple(Paragraph((Run(b.text, strong=True),)) if isinstance(b, Heading) else b for b in found)


def _table(node: SyntaxTreeNode) -> Table:
    rows = [row for part in node.children for row in part.children]
    cells = [tuple((Paragraph(_inline(cell)),) for cell in row.children) for row in rows]
    headings = tuple("".join(run.text for part in cell for run in part.runs) for cell in cells[0])
    return Table(headings, tuple(cells[1:]), "")


def _inline(node: SyntaxTreeNode) -> tuple[Run, ...]:
    return tuple(_joined([run for child in node.children for run in _runs(child, Run(""))]))


def _runs(node: SyntaxTreeNode, style: Run) -> Iterator[Run]:
    kind = node.type
    if kind == "softbreak":
        yield style._replace(text=" ")
    elif kind == "hardbreak":
        yield style._replace(text="\n")
    elif kind == "code_inline":
        yield style._replace(text=node.content, code=True)
    elif not node.children:
        yield style._replace(text=node.content)
    else:
        yield from (run for child in node.children for run in _runs(child, _styled(node, style)))


def _styled(node: SyntaxTreeNode, style: Run) -> Run:
    if node.type == "strong":
        return style._replace(strong=True)
    if node.type == "em":
        return style._replace(emphasis=True)
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
