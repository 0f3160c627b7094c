"""A document as a Word file: laid out by our own plain style, or put into the collaboration's Word template. Same document, same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from samverka.diagnostics import Refusal
from samverka.named import NamedTuple
from samverka.output.documents.as_pdf import LOGO, PAGE, png
from samverka.output.documents.blocks import Document, is_address
from samverka.output.documents.fine import fine, shown_address
from samverka.output.documents.word_blocks import Writer, legal, link, picture
from samverka.output.documents.word_look import FACT, KICKER, TITLE, described, element, styled
from samverka.text import T

NO_WORD = T("Word needs the package docxtpl, which is not installed")
INSTALL = T("pip install «samverka[docx]», or choose another form: .html, .pdf or .txt")
_OFFICE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/{}"/>'
ABOUT = {
    f"docProps/{part}.xml": _OFFICE.format(f"{name}-properties")
    for part, name in (("custom", "custom"), ("app", "extended"))
}
"""What a Word file tells of the program, company and template it was made with: nothing."""
ZIPPED = (1980, 1, 1, 0, 0, 0)
"""When every part of the file is from: the earliest day a zip can hold, so that no clock is in the bytes."""


class Logo(NamedTuple):
    """A picture file: its name's ending (`.svg`, `.png`, `.jpg`) and its bytes."""

    ending: str
    data: bytes


def word(document: Document, template: bytes | None = None, logo: Logo | None = None) -> bytes:
    """The document as .docx; in the collaboration's own template where one is given, else with the logo.

    Raises `Refusal` where docxtpl is not installed, or where the template cannot be filled (with its words)."""
    try:
        import docx
        import docxtpl  # noqa: F401
    except ImportError:
        raise Refusal(NO_WORD, help=INSTALL) from None
    if template is not None:
        from samverka.output.documents.word_template import filled

        return dated(filled(fine(document), template))
    return dated(_plain(fine(document), docx.Document(), logo))


# --- our own style


def _plain(document: Document, made: Any, logo: Logo | None) -> bytes:
    from docx.shared import Pt

    styled(made, all_of_them=True)
    described(made, document)
    wide, high = _paper(made.sections[0], document)
    if logo is not None:
        _logo(made.add_paragraph(), document, logo)
    if document.kicker:
        made.add_paragraph(legal(document.kicker), style=KICKER)
    made.add_paragraph(legal(document.title), style=TITLE)
    for fact in document.facts:
        line = made.add_paragraph(style=FACT)
        line.add_run(f"{legal(fact.label)}: ").bold = True
        whole = is_address(fact.text)
        said = line.add_run(legal(shown_address(fact.text) if whole else fact.text))
        if whole:
            link(line, said, fact.text)
        if fact is document.facts[-1]:
            line.paragraph_format.space_after = Pt(14)
    Writer(made, width=wide, height=high, raised=1).blocks(document.blocks)
    return bytes_of(made)


def _paper(section: Any, document: Document) -> tuple[float, float]:
    """An A4 sheet, its head from the second page on, its foot; how wide the text is, and how high a picture below the title may be."""
    from docx.shared import Cm

    high, wide, edge = (21.0, 29.7, 1.8) if document.flat else (29.7, 21.0, 2.3)
    section.page_height, section.page_width = Cm(high), Cm(wide)
    section.orientation = int(document.flat)
    section.left_margin = section.right_margin = Cm(edge)
    section.top_margin = section.bottom_margin = Cm(edge)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].add_run(legal(document.title))
    for foot in (section.footer, section.first_page_footer):
        _footer(foot.paragraphs[0], document, Cm(wide - 2 * edge))
    for part in (section.header, section.footer, section.first_page_footer):
        part.paragraphs[0].style = KICKER
        _small(part.paragraphs[0])
    return wide - 2 * edge, high - 2 * edge - 3.4


def _small(line: Any) -> None:
    from docx.shared import Pt

    for run in line.runs:
        run.font.size = Pt(9)


def _footer(line: Any, document: Document, edge: int) -> None:
    """Who it comes from, and to the right «Sida 2 (4)» by fields that Word reckons."""
    from docx.enum.text import WD_TAB_ALIGNMENT

    line.paragraph_format.tab_stops.add_tab_stop(edge, WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{legal(document.footer)}\t{PAGE.say(document.language)} ")
    for before, name in (("", "PAGE"), (" (", "NUMPAGES")):
        if before:
            line.add_run(before)
        run = line.add_run("1")
        field = element("w:fldSimple", instr=name)
        line._p.append(field)
        field.append(run._r)
    line.add_run(")")


def _logo(line: Any, document: Document, logo: Logo) -> None:
    """The logo at the top to the right, as in the PDF; without typst, which draws it, one in SVG is left out."""
    from docx.image.exceptions import UnrecognizedImageError
    from docx.shared import Cm

    data = png(logo.data.decode("utf-8", "replace")) if logo.ending == ".svg" else logo.data
    if data is None:
        return
    try:
        shape = picture(line, data, LOGO(name=document.footer or document.author).say(document.language), height=1.3)
    except (UnrecognizedImageError, ArithmeticError, LookupError, ValueError) as error:
        why = str(error) or type(error).__name__
        raise Refusal(T("the logo is no picture that Word can show: {why}", why=why)) from None
    if shape.width > Cm(8):
        shape.width, shape.height = Cm(8), int(shape.height * Cm(8) / shape.width)
    line.alignment = 2


def bytes_of(made: Any) -> bytes:
    """A Word document as a file."""
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def dated(data: bytes) -> bytes:
    """The same zip with every part from the same moment and in the order of its name."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as target:
        first = "[Content_Types].xml"  # readers expect it in front
        for name in sorted(source.namelist(), key=lambda name: (name != first, name)):
            content = ABOUT.get(name) or source.read(name)
            target.writestr(zipfile.ZipInfo(name, ZIPPED), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()
