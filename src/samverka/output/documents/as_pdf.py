"""A document as a tagged PDF (PDF/UA-1), laid out by typst. The same document gives the same bytes: no clock, and no font of the machine.

The document goes in as data and is never markup. The template sees its own folder and nothing else.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from typing import Any
from unicodedata import normalize

from samverka.diagnostics import Refusal
from samverka.named import NamedTuple
from samverka.output.documents.blocks import Block, Document, Fact, Run, Table, is_address
from samverka.output.documents.columns import shares
from samverka.output.documents.fine import fine, shown_address
from samverka.output.documents.last_resort import last_resort
from samverka.store.models import packaged
from samverka.text import T

STANDARD = "ua-1"
PAGE = T("Page")
LOGO = T("Logo: {name}")
NO_TYPST = T("PDF needs the package typst, which is not installed")
INSTALL = T("pip install «samverka[pdf]», or choose another form: .html, .docx or .txt")
LINE, BESIDE, GUTTER = 93, 84, 2
"""So many characters of a table stand beside each other on a line, beside a picture, and between two columns."""
MANY = 7
"""A table of more columns is set in smaller type, as the template has it."""
MOST_SIGNS = 400
"""Of so many different signs it is asked one by one whether they can be shown."""
_UNSHOWN = re.compile('the text `"([^`]*)"` could not be displayed')
JOINERS = "\u200c\u200d\ufe0e\ufe0f"
"""Signs that join or choose others and are not shown themselves."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
"""Signs that PDF/UA forbids; they are not seen anyway."""
_MODIFIERS = re.compile(
    "[\u0300-\u036f\u20d0-\u20ff\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef]"
)
"""Signs that only change the one before them: on a letter that knows them not, no font can show them."""
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
"""Signs without a meaning of their own: typst takes none of them from the last resort."""


class Made(NamedTuple):
    """A finished PDF, and the signs in it that are squares because no font at hand has them."""

    data: bytes
    unshown: tuple[str, ...] = ()


def pdf(document: Document, template: str, fonts: Sequence[str], logo: str | None = None) -> Made:
    """The document as PDF. `template` and `fonts` are paths; `logo` is a file's name in the template's folder.

    Raises `Refusal` where typst is not installed, or where the template cannot be set (its own words say why)."""
    try:
        import typst
    except ImportError:
        raise Refusal(NO_TYPST, help=INSTALL) from None
    data = _without(_FORBIDDEN, _data(fine(document, hold=True), logo))
    try:
        return Made(_set(data, template, fonts))
    except typst.TypstError as error:
        why = str(error)
    if not _UNSHOWN.search(why):
        raise _refused(template, why)
    return _without_fonts(data, template, fonts)


def _without_fonts(data: dict[str, Any], template: str, fonts: Sequence[str]) -> Made:
    """The PDF of a document with signs that no font has: squares stand for them, and one sign is not the end of the whole document."""
    import typst

    signs = sorted({sign for sign in _texts(data) if not sign.isascii() and sign not in JOINERS})
    unshown = {sign for sign in signs if not _shows(sign, fonts)} if len(signs) < MOST_SIGNS else {*signs}
    for attempt in range(3):
        try:
            return Made(_with_squares(data, template, fonts, sorted(unshown)), tuple(sorted(unshown)))
        except typst.TypstError as error:
            why = str(error)
            unshown |= {sign for found in _UNSHOWN.findall(why) for sign in _unescaped(found) if not sign.isascii()}
            data = _without(_PRIVATE, data, "□") if attempt == 0 else _without(_MODIFIERS, _squared(data, unshown))
    raise _refused(template, why)


def _squared(data: dict[str, Any], unshown: set[str]) -> dict[str, Any]:
    """The data with a written square for each sign: where typst will have none of the last resort's, as for letters it takes apart."""
    found: dict[str, Any] = _without(re.compile("|".join(map(re.escape, unshown)) or "$^"), data, "□")
    return found


def _with_squares(data: dict[str, Any], template: str, fonts: Sequence[str], unshown: Sequence[str]) -> bytes:
    with tempfile.TemporaryDirectory(prefix="samverka-") as folder:
        with open(os.path.join(folder, "last-resort.ttf"), "wb") as file:
            file.write(last_resort("".join(unshown) + normalize("NFKD", "".join(unshown))))
        return _set(data, template, [*fonts, folder])


def _unescaped(text: str) -> str:
    """A text as typst quotes it, with its `\\u{e013}` as signs."""
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: chr(int(found[1], 16)), text)


def _without(signs: re.Pattern[str], held: Any, instead: str = "") -> Any:
    """A value with all its texts lacking some signs, or having something else in their place."""
    if isinstance(held, str):
        return signs.sub(instead, held)
    if isinstance(held, dict):
        return {name: _without(signs, value, instead) for name, value in held.items()}
    return [_without(signs, value, instead) for value in held] if isinstance(held, list | tuple) else held


def _set(data: dict[str, Any], template: str, fonts: Sequence[str]) -> bytes:
    import typst

    set_page: Any = typst.compile  # its declared types admit no call with a folder of fonts
    made: bytes = set_page(
        template,
        root=os.path.dirname(os.path.abspath(template)),
        font_paths=list(fonts),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=[STANDARD],
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    return made


def _shows(sign: str, fonts: Sequence[str]) -> bool:
    """Whether some font at hand has a sign."""
    import typst

    page = b'#set document(title: "x")\n#set text(font: "Source Sans Pro")\n#sys.inputs.sign'
    ask: Any = typst.compile
    try:
        ask(
            page,
            font_paths=list(fonts),
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=[STANDARD],
            sys_inputs={"sign": sign},
        )
    except typst.TypstError as error:
        return not _UNSHOWN.search(str(error))
    return True


def _texts(held: Any) -> Iterator[str]:
    """All signs of a value's texts."""
    if isinstance(held, str):
        yield from held
    elif isinstance(held, dict):
        for name, value in held.items():
            yield from () if name == "svg" else _texts(value)
    elif isinstance(held, list | tuple):
        for value in held:
            yield from _texts(value)


def _refused(template: str, why: str) -> Refusal:
    return Refusal(T("{file} cannot be set as PDF: {why}", file=os.path.basename(template), why=why))


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
    try:
        made: bytes = draw(
            page, font_paths=[fonts], ignore_system_fonts=True, format="png", ppi=200, sys_inputs={"svg": svg}
        )
    except typst.TypstError as error:
        raise Refusal(T("the picture cannot be drawn: {why}", why=str(error))) from None
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
        "logo_words": LOGO(name=document.footer or document.author).say(document.language),
        "page_word": PAGE.say(document.language),
        "facts": [_fact(fact) for fact in document.facts],
        "blocks": [_block(block, BESIDE if document.flat else LINE) for block in document.blocks],
    }


def _fact(fact: Fact) -> dict[str, str]:
    address = fact.text if is_address(fact.text) else ""
    return {"label": fact.label, "text": shown_address(address) or fact.text, "link": address}


def _block(block: Block, line: int) -> dict[str, Any]:
    """A block by the name of its kind and its fields; what stands in it likewise."""
    kind = type(block).__name__.lower()
    more = {"widths": _shares(block, line)} if isinstance(block, Table) else {}
    return {"kind": kind, **{name: _value(value, line) for name, value in block._asdict().items()}, **more}


def _shares(table: Table, line: int) -> tuple[float, ...]:
    """The columns' widths; a table of many columns is set smaller."""
    room = line * 1.1 if len(table.headings) > MANY else line
    return shares(table, room - GUTTER * (len(table.headings) - 1))


def _value(value: Any, line: int) -> Any:
    if isinstance(value, Run):
        return value._asdict()
    if isinstance(value, Block):
        return _block(value, line)
    if isinstance(value, tuple):
        return [_value(part, line) for part in value]
    return value
