"""A document as a Word file: laid out by our own plain style, or put into the collaboration's Word template. Same document, same bytes.

A template is a .docx with jinja2's marks (`{{ title }}`, `{{p content }}`), rendered in jinja2's sandbox: it can run no code and reach no file.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from samverka.diagnostics import Refusal
from samverka.output.documents.as_pdf import PAGE, png
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
    plain,
)
from samverka.text import T

NO_WORD = T("Word needs the package docxtpl, which is not installed")
INSTALL = T("pip install «samverka[docx]», or choose another form: .html, .pdf or .txt")
FONT = "Calibri"
LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
FAULTS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, zipfile.BadZipFile)
"""What a template can do wrong besides what jinja2 names: reckon with words, ask for what is not there, be no Word file."""
_OFFICE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/{}"/>'
ABOUT = {
    f"docProps/{part}.xml": _OFFICE.format(f"{name}-properties")
    for part, name in (("custom", "custom"), ("app", "extended"))
}
"""What a Word file tells of the program, company and template it was made with: nothing."""
ZIPPED = (1980, 1, 1, 0, 0, 0)
"""When every part of the file is from: the earliest day a zip can hold, so that no clock is in the bytes."""


def word(document: Document, template: bytes | None = None) -> bytes:
    """The document as .docx; in the collaboration's own template where one is given.

    Raises `Refusal` where docxtpl is not installed, or where the template cannot be filled (with its words)."""
    try:
        import docx
        import docxtpl  # noqa: F401
    except ImportError:
        raise Refusal(NO_WORD, help=INSTALL) from None
    made = _filled(document, template) if template is not None else _plain(document, docx.Document())
    return _dated(made)


# --- our own style


def _plain(document: Document, made: Any) -> bytes:
    from docx.shared import Cm, Pt

    _look(document, made)
    section = made.sections[0]
    section.page_height, section.page_width = Cm(29.7), Cm(21)
    if document.flat:
        section.page_height, section.page_width = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    _footer(section.footer.paragraphs[0], document)
    if document.kicker:
        made.add_paragraph(document.kicker)
    made.add_paragraph(document.title, style="Heading 1")
    for fact in document.facts:
        line = made.add_paragraph()
        line.paragraph_format.space_after = Pt(0)
        line.add_run(f"{fact.label}: ").bold = True
        line.add_run(fact.text)
    _Writer(made).blocks(document.blocks)
    return _bytes(made)


def _footer(line: Any, document: Document) -> None:
    """Who it comes from, and «Sida 2 (4)» by fields that Word reckons."""
    line.add_run(f"{document.footer}    " if document.footer else "")
    line.add_run(f"{PAGE.say(document.language)} ")
    _field(line, "PAGE")
    line.add_run(" (")
    _field(line, "NUMPAGES")
    line.add_run(")")


def _field(line: Any, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    line._p.append(field)


def _properties(document: Document, made: Any) -> None:
    """What the file says of itself: the document's words, and nobody's name from the library or from whoever made a template."""
    from datetime import datetime

    properties = made.core_properties
    day = datetime(document.day.year, document.day.month, document.day.day)  # noqa: DTZ001 - the file's own date has no zone
    for name in ("category", "comments", "content_status", "identifier", "keywords", "subject", "version"):
        setattr(properties, name, "")
    properties.title, properties.author, properties.last_modified_by = document.title, document.author, document.author
    properties.created = properties.modified = properties.last_printed = day
    properties.revision, properties.language = 1, LANGUAGES.get(document.language, "")


def _look(document: Document, made: Any) -> None:
    """Language, fonts and properties: black headings in the text's own font, and none of the library's own words."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    _properties(document, made)
    for name, size in (("Normal", 11), ("Heading 1", 20), ("Heading 2", 14), ("Heading 3", 12), ("Heading 4", 11)):
        style = made.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), FONT)
        for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(kind), None)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0, 0, 0)
    _language(made.styles["Normal"].element, document.language)


def _language(style: Any, language: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    held = style.get_or_add_rPr()
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), LANGUAGES.get(language, "sv-SE"))
    held.append(mark)


class _Writer:
    """Puts blocks into a Word document or a part of one."""

    def __init__(self, made: Any) -> None:
        self.made = made

    def blocks(self, blocks: tuple[Block, ...], style: str | None = None, depth: int = 0) -> None:
        for block in blocks:
            self._block(block, style, depth)

    def _block(self, block: Block, style: str | None, depth: int) -> None:
        match block:
            case Heading():
                self.made.add_paragraph(_legal(block.text), style=f"Heading {block.level}")
            case Paragraph():
                _runs(self.made.add_paragraph(style=style), block.runs)
            case Items():
                name = "List Number" if block.ordered else "List Bullet"
                wanted = name if depth == 0 else f"{name} {min(depth + 1, 3)}"
                for item in block.items:
                    self.blocks(item, wanted, depth + 1)
            case Table():
                self._table(block)
            case Quote():
                self.blocks(block.blocks, "Quote", depth)
            case Verbatim():
                self.made.add_paragraph(_legal(block.text), style="No Spacing")
            case Picture():
                self._picture(block)

    def _picture(self, block: Picture) -> None:
        """The picture as PNG with its words as alternative text; the words alone where typst, which draws it, is not installed."""
        from docx.shared import Cm

        drawn = png(block.svg)
        if drawn is None or not hasattr(self.made, "add_picture"):
            self.made.add_paragraph(_legal(block.alt))
            return
        shape = self.made.add_picture(io.BytesIO(drawn), width=Cm(15))
        shape._inline.docPr.set("descr", _legal(block.alt))

    def _table(self, table: Table) -> None:
        made = self.made.add_table(rows=1, cols=len(table.headings))
        made.style = "Table Grid"
        for cell, heading in zip(made.rows[0].cells, table.headings, strict=True):
            cell.paragraphs[0].add_run(_legal(heading)).bold = True
        _repeat(made.rows[0])
        for row in table.rows:
            for cell, parts in zip(made.add_row().cells, row, strict=True):
                for number, part in enumerate(parts):
                    _runs(cell.paragraphs[0] if number == 0 else cell.add_paragraph(), part.runs)
        _widths(made, table)


def _widths(made: Any, table: Table) -> None:
    """Columns as wide as their longest text asks, between bounds; Word and LibreOffice read the cells' widths."""
    from docx.shared import Cm

    longest = [
        max([len(heading), *(sum(len(plain(p)) for p in row[i]) for row in table.rows)])
        for i, heading in enumerate(table.headings)
    ]
    shares = [min(max(size, 4), 34) for size in longest]
    for i, share in enumerate(shares):
        for cell in made.columns[i].cells:
            cell.width = Cm(16.4 * share / sum(shares))


def _repeat(row: Any) -> None:
    """The row stands again at the top of each page, and a screen reader knows it as headings."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _runs(paragraph: Any, runs: tuple[Run, ...]) -> None:
    for run in runs:
        shown = f"{run.text} ({run.link})" if run.link and run.link != run.text else run.text
        made = paragraph.add_run(_legal(shown))
        made.bold, made.italic = run.strong or None, run.emphasis or None


def _legal(text: str) -> str:
    """The text without the control characters that XML cannot hold."""
    return "".join(
        c for c in text if c in "\n\t" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
    )


# --- the collaboration's own template


def _filled(document: Document, template: bytes) -> bytes:
    from docxtpl import DocxTemplate
    from jinja2 import DictLoader, TemplateError
    from jinja2.sandbox import SandboxedEnvironment

    try:
        made = DocxTemplate(io.BytesIO(template))
        content = made.new_subdoc()
        _Writer(content).blocks(document.blocks)
        facts = [{"label": fact.label, "text": fact.text} for fact in document.facts]
        values = {
            "title": document.title,
            "kicker": document.kicker,
            "author": document.author,
            "footer": document.footer,
            "day": document.day.isoformat(),
            "facts": facts,
            "content": content,
        }
        made.render(values, jinja_env=SandboxedEnvironment(autoescape=True, loader=DictLoader({})), autoescape=True)
        _properties(document, made.docx)
    except (TemplateError, *FAULTS) as error:
        raise Refusal(T("the Word template cannot be filled: {why}", why=str(error) or type(error).__name__)) from None
    return _bytes(made)


def _bytes(made: Any) -> bytes:
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _dated(data: bytes) -> bytes:
    """The same zip with every part from the same moment and in the order of its name."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as target:
        first = "[Content_Types].xml"  # readers expect it in front
        for name in sorted(source.namelist(), key=lambda name: (name != first, name)):
            content = ABOUT.get(name) or source.read(name)
            target.writestr(zipfile.ZipInfo(name, ZIPPED), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()
