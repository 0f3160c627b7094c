"""The collaboration's own Word template: a .docx with jinja2's marks (`{{ title }}`, `{{p content }}`), rendered in jinja2's sandbox.

It can run no code and reach no file, and what comes out of it asks nothing of the network when it is opened."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from samverka.diagnostics import Refusal
from samverka.output.documents.blocks import Document
from samverka.text import T, Text

PARTS, UNPACKED = 2_000, 50_000_000
"""So many parts, and so many bytes when they are unpacked, a template may have."""
FAULTS = (
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    NotImplementedError,
    RecursionError,
)
"""What a template can do wrong besides what jinja2 names: reckon with words, ask for what is not there, be no Word file."""
LARGE = T("the Word template is too large: at most {n} megabytes when it is unpacked")
DOCTYPE = T("the Word template cannot be used: «{part}» has a document type of its own, which no Word file needs")
MACROS = T("the Word template has macros («{part}»): save it as .docx without them")
OUTSIDE = T("the Word template fetches «{target}» when it is opened: put the picture or template into the file itself")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r"""(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def filled(document: Document, template: bytes) -> bytes:
    """The template with the document in it. Raises `Refusal` where it cannot be filled, or does what a template may not."""
    from jinja2 import TemplateError
    from lxml.etree import LxmlError

    try:
        _checked(template)
        return _rendered(document, template)
    except (TemplateError, LxmlError, *FAULTS) as error:
        raise Refusal(T("the Word template cannot be filled: {why}", why=str(error) or type(error).__name__)) from None


def _rendered(document: Document, template: bytes) -> bytes:
    from docxtpl import DocxTemplate
    from jinja2 import DictLoader
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from samverka.output.documents.as_word import bytes_of
    from samverka.output.documents.word_blocks import Writer
    from samverka.output.documents.word_look import properties, styled

    made = DocxTemplate(io.BytesIO(template))
    content = made.new_subdoc()
    styled(content, all_of_them=False)
    Writer(content, width=_width(made)).blocks(document.blocks)
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
    sandbox = ImmutableSandboxedEnvironment(autoescape=True, loader=DictLoader({}))
    made.render(values, jinja_env=sandbox, autoescape=True)
    properties(made.docx, document)
    return bytes_of(made)


def _width(made: Any) -> float:
    """How many centimetres of text stand beside each other in the template's first section."""
    section = made.get_docx().sections[0]
    if None in (section.page_width, section.left_margin, section.right_margin):
        return 16.4
    wide: float = (section.page_width - section.left_margin - section.right_margin) / 360_000
    return max(wide, 5.0)


# --- what a template may not bring along


def _checked(template: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(template)) as held:
        parts = held.infolist()
        if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
            raise _no(LARGE, n=UNPACKED // 1_000_000)
        for part in parts:
            if "vbaproject" in part.filename.lower():
                raise _no(MACROS, part=part.filename)
            if part.filename.endswith((".xml", ".rels")):
                _part(part.filename, held.read(part))


def _part(name: str, data: bytes) -> None:
    words = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace").replace("\0", "")
    if "<!DOCTYPE" in words or "<!ENTITY" in words:
        raise _no(DOCTYPE, part=name)
    if "macroEnabled" in words and name == "[Content_Types].xml":
        raise _no(MACROS, part=name)
    if name.endswith(".rels"):
        for relation in _RELATION.findall(words):
            about = {key: one or other for key, one, other in _ATTRIBUTE.findall(relation)}
            if about.get("TargetMode") == "External" and not about.get("Type", "").endswith("/hyperlink"):
                raise _no(OUTSIDE, target=about.get("Target", ""))


def _no(why: Text, **values: object) -> Refusal:
    return Refusal(why(**values))
