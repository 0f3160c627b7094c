"""How our Word files look, by real styles: headings, lists, tables, decisions. A collaboration's own template keeps its look; only styles that
it lacks are added to it."""

from __future__ import annotations

from typing import Any

from samverka.named import NamedTuple
from samverka.output.documents.blocks import Document

FONT, MONO = "Calibri", "Consolas"
ACCENT, SOFT, RULE = "00507D", "464646", "A5A5A5"
LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
CODE, CELL, FACT, KICKER, DECISION, TITLE = "Code Text", "Table Text", "Fact", "Kicker", "Decision", "Title"
LISTS = tuple(
    f"{kind}{depth}" for kind in ("List Bullet", "List Number", "List Continue") for depth in ("", " 2", " 3")
)


class Style(NamedTuple):
    """A paragraph style: its size in points, the space before and after, and the colour of its text and of a line to its left."""

    size: float
    before: float = 0
    after: float = 0
    bold: bool = False
    colour: str = "000000"
    bar: str = ""
    font: str = FONT


STYLES = {
    "Normal": Style(11, 0, 6),
    TITLE: Style(22, 0, 8, bold=True),
    **{f"Heading {level}": Style(size, before, 4, bold=True) for level, size, before in (
        (1, 15, 16), (2, 15, 16), (3, 12, 12), (4, 11, 10), (5, 11, 8), (6, 11, 8),
    )},
    KICKER: Style(11, 0, 2, colour=SOFT),
    FACT: Style(11, 0, 1),
    CELL: Style(10, 1, 2),
    DECISION: Style(11, 4, 6, bar=ACCENT),
    "Quote": Style(11, 4, 6, bar=RULE),
    CODE: Style(9.5, 4, 6, font=MONO),
    **dict.fromkeys(LISTS, Style(11, 0, 2)),
}  # fmt: skip


def styled(made: Any, *, all_of_them: bool) -> None:
    """Give the document the styles that our blocks use: all of them, or only those that it lacks."""
    from docx.enum.style import WD_STYLE_TYPE

    for name, look in STYLES.items():
        if name not in made.styles:
            style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = next((known for known in made.styles if known.name == "Normal"), None)
        elif not all_of_them:
            continue
        _set(made.styles[name], look)


def _set(style: Any, look: Style) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name, style.font.size, style.font.bold, style.font.italic = look.font, Pt(look.size), look.bold, False
    style.font.color.rgb = RGBColor.from_string(look.colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), look.font)
        fonts.attrib.pop(qn(f"w:{kind}Theme"), None)
    fonts.attrib.pop(qn("w:cstheme"), None)
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.widow_control = Pt(look.before), Pt(look.after), True
    held = style.element.get_or_add_pPr()
    for old in held.findall(qn("w:pBdr")):
        held.remove(old)
    if look.bar:
        shape.left_indent, shape.right_indent, shape.keep_together = Pt(10), Pt(0), True
        bar = element("w:left", val="single", sz="14", space="7", color=look.bar)
        held.insert_element_before(element("w:pBdr", bar), "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku",
                                   "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")  # fmt: skip


def element(name: str, *inner: Any, **attributes: str) -> Any:
    """An element of Word's with its attributes and what stands in it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    made.extend(inner)
    return made


def properties(made: Any, document: Document) -> None:
    """What the file says of itself: the document's words, and nobody's name from the library or from whoever made a template."""
    from datetime import datetime

    held = made.core_properties
    day = datetime(document.day.year, document.day.month, document.day.day)  # noqa: DTZ001 - the file's own date has no zone
    for name in ("category", "comments", "content_status", "identifier", "keywords", "subject", "version"):
        setattr(held, name, "")
    held.title, held.author, held.last_modified_by = document.title, document.author, document.author
    held.created = held.modified = held.last_printed = day
    held.revision, held.language = 1, LANGUAGES.get(document.language, "")


def described(made: Any, document: Document) -> None:
    """The file's properties, the language of its words, and hyphenation."""
    from docx.oxml.ns import qn

    properties(made, document)
    language = LANGUAGES.get(document.language, "sv-SE")
    for mark in made.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), language)
    held = made.styles["Normal"].element.get_or_add_rPr()
    if held.find(qn("w:lang")) is None:
        held.append(element("w:lang", val=language))
    settings = made.settings.element
    for mark in settings.iter(qn("w:themeFontLang")):
        mark.set(qn("w:val"), language)
    for mark in settings.iter(qn("w:compatSetting")):
        if mark.get(qn("w:name")) == "compatibilityMode":
            mark.set(qn("w:val"), "15")  # else Word says «compatibility mode» in its title
    settings.find(qn("w:defaultTabStop")).addnext(element("w:autoHyphenation", val="true"))


# --- lists


class Lists:
    """The lists of one document. Each ordered list begins at 1 of itself, which a style alone does not do."""

    def __init__(self, made: Any) -> None:
        self.numbering = _numbering(made.part)
        self.bullets = self._list(ordered=False)

    def begin(self, *, ordered: bool) -> int:
        """The number of a list that begins here."""
        return self._list(ordered=True) if ordered else self.bullets

    def mark(self, paragraph: Any, number: int, depth: int) -> None:
        """Make a paragraph an item of a list, at a depth from 0."""
        held = element("w:numPr", element("w:ilvl", val=str(depth)), element("w:numId", val=str(number)))
        shape = paragraph._p.get_or_add_pPr()
        shape._remove_numPr()
        shape._insert_numPr(held)

    def _list(self, *, ordered: bool) -> int:
        from docx.oxml.ns import qn

        known = self.numbering.findall(qn("w:abstractNum"))
        number = 1 + max((int(one.get(qn("w:abstractNumId"))) for one in known), default=0)
        kind = element("w:abstractNum", element("w:multiLevelType", val="multilevel"), abstractNumId=str(number))
        kind.extend(_level(depth, ordered) for depth in range(9))
        if known:
            known[-1].addnext(kind)
        else:
            self.numbering.insert(0, kind)
        return int(self.numbering.add_num(number).numId)


def _level(depth: int, ordered: bool) -> Any:
    left = 340 + 340 * depth
    shape = element("w:pPr", element("w:ind", left=str(left), hanging="340"))
    mark = f"%{depth + 1}." if ordered else "•–◦"[depth % 3]
    form = "decimal" if ordered else "bullet"
    parts = [
        element("w:start", val="1"),
        element("w:numFmt", val=form),
        element("w:lvlText", val=mark),
        element("w:lvlJc", val="left"),
    ]
    return element("w:lvl", *parts, shape, ilvl=str(depth))


def _numbering(part: Any) -> Any:
    """The part that says how lists are numbered; a template need not have one."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml.ns import nsdecls
    from docx.parts.numbering import NumberingPart

    try:
        return part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:
        empty = f"<w:numbering {nsdecls('w')}/>".encode()
        place = PackURI("/word/numbering.xml")
        held = NumberingPart.load(place, CONTENT_TYPE.WML_NUMBERING, empty, part.package)
        part.relate_to(held, RELATIONSHIP_TYPE.NUMBERING)
        return held.element
