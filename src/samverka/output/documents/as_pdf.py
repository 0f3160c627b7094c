"""A document as a tagged PDF (PDF/UA-1), laid out by typst. The same document gives the same bytes: no clock, and no font of the machine.

The document goes in as data and is never markup. The template sees its own folder and nothing else.
"""

from __future__ import annotations

import json
import os
import re
from typing import Any

from samverka.diagnostics import Refusal
from samverka.output.documents.blocks import Block, Document, Run
from samverka.store.models import packaged
from samverka.text import T

STANDARD = "ua-1"
PAGE = T("Page")
NO_TYPST = T("PDF needs the package typst, which is not installed")
INSTALL = T("pip install «samverka[pdf]», or choose another form: .html, .docx or .txt")

MISSING = "□"
"""What stands for a sign that no font at hand can show."""
_UNSHOWN = re.compile('the text `"([^`]*)"` could not be displayed')
_SQUARES = re.compile(f"{MISSING}[\u200d\ufe0f]+")


def pdf(document: Document, template: str, fonts: str, logo: str | None = None) -> bytes:
    """The document as PDF. `template` and `fonts` are paths; `logo` is a file's name in the template's folder.

    Raises `Refusal` where typst is not installed, or where the template cannot be set (its own words say why)."""
    try:
        import typst
    except ImportError:
        raise Refusal(NO_TYPST, help=INSTALL) from None
    set_page: Any = typst.compile  # its declared types admit no call with a folder of fonts
    data = json.dumps(_data(document, logo), ensure_ascii=False)
    while True:
        try:
            made: bytes = set_page(
                template,
                root=os.path.dirname(os.path.abspath(template)),
                font_paths=[fonts],
                ignore_system_fonts=True,
                format="pdf",
                pdf_standards=[STANDARD],
                sys_inputs={"data": data},
            )
        except typst.TypstError as error:
            before, data = data, _showable(data, str(error))
            if data == before:
                raise Refusal(
                    T("{file} cannot be set as PDF: {why}", file=os.path.basename(template), why=str(error))
                ) from None
        else:
            return made


def _showable(data: str, complaint: str) -> str:
    """The data with a square for each sign that no font at hand can show, such as an emoji: a PDF that is to be read aloud may
    have no empty sign, and one such in the notes must not be the end of the whole document."""
    for sign in (found.strip("\u200d\ufe0f") for found in _UNSHOWN.findall(complaint)):
        if sign and all(not letter.isascii() for letter in sign):
            data = data.replace(sign, MISSING)
    return _SQUARES.sub(MISSING, data)


def png(svg: str) -> bytes | None:
    """An SVG picture as PNG, the same bytes each time; None where typst is not installed."""
    try:
        import typst
    except ImportError:
        return None
    draw: Any = typst.compile
    page = (
        b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg", width: 15cm)'
    )
    fonts = packaged("documents/fonts")
    made: bytes = draw(
        page, font_paths=[fonts], ignore_system_fonts=True, format="png", ppi=200, sys_inputs={"svg": svg}
    )
    return made


def _data(document: Document, logo: str | None) -> dict[str, Any]:
    day = document.day
    return {
        "title": document.title,
        "language": document.language,
        "day": [day.year, day.month, day.day],
        "author": document.author,
        "kicker": document.kicker,
        "footer": document.footer,
        "flat": document.flat,
        "logo": logo,
        "page_word": PAGE.say(document.language),
        "facts": [{"label": f.label, "text": f.text, "link": _is_address(f.text)} for f in document.facts],
        "blocks": [_block(block) for block in document.blocks],
    }


def _is_address(text: str) -> bool:
    return text.startswith(("https://", "http://")) and " " not in text


def _block(block: Block) -> dict[str, Any]:
    """A block by the name of its kind and its fields; what stands in it likewise."""
    kind = type(block).__name__.lower()
    return {"kind": kind, **{name: _value(value) for name, value in block._asdict().items()}}


def _value(value: Any) -> Any:
    if isinstance(value, Run):
        return value._asdict()
    if isinstance(value, Block):
        return _block(value)
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    return value
