"""Blocks as Word's paragraphs, lists, tables and pictures, in a document of our own or in the place for them in a template."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any

from samverka.output.documents.as_pdf import png
from samverka.output.documents.blocks import (
    Block,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    Verbatim,
)
from samverka.output.documents.columns import shares
from samverka.output.documents.word_look import ACCENT, CELL, CODE, DECISION, MONO, RULE, Lists, element

LINE = 92
"""So many characters of a table stand beside each other on 16.4 centimetres."""
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


class Writer:
    """Puts blocks into a Word document or a part of one. `width` and `height` are the centimetres that a table and a picture may take;
    `raised` is by how much a heading stands above its own level (a document whose title is no heading begins with the first)."""

    def __init__(self, made: Any, *, width: float = 16.4, height: float = 20, raised: int = 0) -> None:
        self.made, self.width, self.height, self.raised = made, width, height, raised
        self.lists = Lists(made)

    def blocks(self, blocks: Iterable[Block], style: str | None = None, depth: int = 0) -> None:
        for block in blocks:
            self._block(block, style, depth)

    def _block(self, block: Block, style: str | None, depth: int) -> None:
        match block:
            case Heading():
                self.made.add_paragraph(legal(block.text), style=f"Heading {max(block.level - self.raised, 1)}")
            case Paragraph():
                runs(self.made.add_paragraph(style=DECISION if block.decision else style), block.runs)
            case Items():
                self._items(block, depth)
            case Table():
                self._table(block)
            case Quote():
                self.blocks(block.blocks, "Quote", depth)
            case Verbatim():
                self.made.add_paragraph(legal(block.text), style=CODE)
            case Picture():
                self._picture(block)

    def _items(self, block: Items, depth: int) -> None:
        """A list; what stands below an item's first paragraph is set in as far and has no mark of its own."""
        number = self.lists.begin(ordered=block.ordered)
        level = "" if depth == 0 else f" {min(depth + 1, 3)}"
        for item in block.items:
            paragraph = self.made.add_paragraph(style=f"{'List Number' if block.ordered else 'List Bullet'}{level}")
            self.lists.mark(paragraph, number, depth)
            rest = item
            if item and isinstance(item[0], Paragraph):
                runs(paragraph, item[0].runs)
                rest = item[1:]
            self.blocks(rest, f"List Continue{level}", depth + 1)

    def _picture(self, block: Picture) -> None:
        """The picture as PNG with its words as alternative text; the words alone where typst, which draws it, is not installed."""
        drawn = png(block.svg)
        if drawn is None:
            self.made.add_paragraph(legal(block.alt))
            return
        size = _SIZE.search(block.svg)
        shape = float(size[2]) / float(size[1]) if size else 1.0
        paragraph = self.made.add_paragraph()
        picture(paragraph, drawn, block.alt, width=min(self.width, self.height / shape))
        paragraph.alignment = 1

    def _table(self, table: Table) -> None:
        from docx.shared import Cm

        made = self.made.add_table(rows=0, cols=len(table.headings))
        _look(made, table.caption)
        headings = tuple((Paragraph((Run(heading, strong=True),)),) for heading in table.headings)
        for row in (headings, *table.rows):
            for index, (cell, parts) in enumerate(zip(_row(made), row, strict=True)):
                _cell(cell, parts, right=index in table.right)
        _repeat(made.rows[0])
        widths = shares(table, LINE - 2 * (len(table.headings) - 1))
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Cm(self.width * width / sum(widths))
            for cell in column.cells:
                cell.width = column.width
        self.made.add_paragraph(style=CELL)


def picture(paragraph: Any, data: bytes, words: str, *, width: float | None = None, height: float | None = None) -> Any:
    """A picture of so many centimetres in a paragraph, with its alternative text."""
    from docx.shared import Cm

    size = {name: Cm(value) for name, value in (("width", width), ("height", height)) if value is not None}
    shape = paragraph.add_run().add_picture(io.BytesIO(data), **size)
    shape._inline.docPr.set("descr", legal(words))
    return shape


# --- tables


def _look(made: Any, caption: str) -> None:
    """Lines between the rows and none between columns; the first row is the headings, and the table has a name to be read aloud."""
    line = {"val": "single", "sz": "4", "space": "0", "color": RULE}
    sides = [element(f"w:{side}", **line) for side in ("top", "bottom", "insideH")]
    held = made._tbl.tblPr
    for part in [*held]:
        held.remove(part)
    held.append(element("w:tblW", w="5000", type="pct"))
    held.append(element("w:tblBorders", *sides))
    held.append(element("w:tblLayout", type="fixed"))
    gap = [element(f"w:{side}", w="60", type="dxa") for side in ("left", "right")]
    held.append(element("w:tblCellMar", *gap))
    held.append(
        element(
            "w:tblLook",
            val="0020",
            firstRow="1",
            lastRow="0",
            firstColumn="0",
            lastColumn="0",
            noHBand="1",
            noVBand="1",
        )
    )
    if caption:
        held.append(element("w:tblCaption", val=legal(caption)))


def _row(made: Any) -> Any:
    """A new row's cells; a row is not parted by the end of a page."""
    row = made.add_row()
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    return row.cells


def _cell(cell: Any, parts: tuple[Paragraph, ...], *, right: bool) -> None:
    for number, part in enumerate(parts or (Paragraph(()),)):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.style = CELL
        if right:
            paragraph.alignment = 2
        runs(paragraph, part.runs)


def _repeat(row: Any) -> None:
    """The row stands again at the top of each page, and a screen reader knows it as headings."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


# --- running text


def runs(paragraph: Any, parts: Iterable[Run]) -> None:
    """Running text in a paragraph, with real links."""
    for part in parts:
        made = paragraph.add_run(legal(part.text))
        made.bold, made.italic, made.font.strike = part.strong or None, part.emphasis or None, part.struck or None
        if part.code:
            made.font.name = MONO
        if part.link:
            link(paragraph, made, part.link)


def link(paragraph: Any, run: Any, address: str) -> None:
    """Make a run of the paragraph a link."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    run.font.underline, run.font.color.rgb = True, RGBColor.from_string(ACCENT)
    held = element("w:hyperlink")
    held.set(qn("r:id"), paragraph.part.relate_to(legal(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(held)
    held.append(run._r)


def legal(text: str) -> str:
    """The text without the control characters that XML cannot hold."""
    return "".join(
        c for c in text if c in "\n\t" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
    )
