"""Claims about documents as PDF, Word, HTML and text: readable by other programs, tagged, the same bytes each time, and words as data."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from samverka.diagnostics import Refusal
from samverka.output.documents.as_html import html
from samverka.output.documents.as_pdf import pdf
from samverka.output.documents.as_text import WIDTH, text
from samverka.output.documents.as_word import word
from samverka.output.documents.blocks import (
    Document,
    Fact,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    Verbatim,
    cell,
    words,
)
from samverka.output.documents.signs import squares
from samverka.store.models import packaged

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>'
TYPST = "#panic() $x$ *fet* @etikett <rad> `kod` {{ 7*7 }} {% for %}"
DOCUMENT = Document(
    title="Dagordning 12 mars",
    language="sv",
    day=date(2026, 3, 12),
    author="Forum Hisingen",
    kicker="Forum för stadsområdessamverkan Hisingen",
    facts=(Fact("Plats", "Teams"), Fact("Länk", "https://x.example/a?b=1&c=2")),
    blocks=(
        Table(
            ("nr", "tid", "punkt"),
            ((cell("1"), cell("09.00"), (words("Öppnande", strong=True), words(TYPST))), (cell("–"), (), cell("Paus"))),
            "Punkter",
            wide=2,
        ),
        Heading(2, "Beslut & åtgärder"),
        Paragraph(
            (Run("Kursivt", emphasis=True), Run(" och "), Run("länk", link="https://x.example"), Run("\nny rad"))
        ),
        Items(((words("ett"), Items(((words("inre"),),), ordered=True)), (words("två"),))),
        Quote((words("sagt"),)),
        Verbatim("a  b\nc"),
        Picture(SVG, "En cirkel"),
    ),
    footer="Samverkan i Göteborgs stadsområden",
)
PAGE, FONTS = packaged("documents/page.typ"), (packaged("documents/fonts"),)


def test_text_is_folded_and_whole() -> None:
    """Text has every word in lines of at most 72 characters, and a table's row reads from the left, its headings with it."""
    said = text(DOCUMENT)
    assert all(len(line) <= WIDTH for line in said.splitlines())
    assert "1  09.00  Öppnande" in said
    assert "länk (https://x.example)" in said
    assert "   1. inre" not in said and "1. inre" in said
    assert "En cirkel" in said


def test_html_escapes_what_a_user_wrote() -> None:
    """No character of a record becomes markup, and a table says which cells are headings."""
    page = html(DOCUMENT)
    assert "&lt;rad&gt;" in page and "<rad>" not in page
    assert '<th scope="col">punkt</th>' in page
    assert '<html lang="sv">' in page
    assert 'href="https://x.example/a?b=1&amp;c=2"' in page


def test_pdf_is_tagged_and_the_same_each_time() -> None:
    """A PDF/UA-1 file with title, language, tags and table headings; made twice, the same bytes."""
    made = pdf(DOCUMENT, PAGE, FONTS).data
    assert made == pdf(DOCUMENT, PAGE, FONTS).data
    reader = PdfReader(io.BytesIO(made))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "sv-SE"
    assert root["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None and reader.metadata.title == DOCUMENT.title
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_data()
    tags = {str(node.get("/S")) for node in structure(root["/StructTreeRoot"])}
    assert {"/Table", "/TH", "/TD", "/H1", "/H2", "/L", "/LI", "/Link", "/Figure"} <= tags


def structure(node: object) -> list[dict[str, object]]:
    """All structure elements below a node."""
    held = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(held, list):
        return [found for part in held for found in structure(part)]
    if not isinstance(held, dict):
        return []
    below = structure(held["/K"]) if "/K" in held else []
    return [held, *below] if "/S" in held else below


def test_pdf_takes_words_as_words() -> None:
    """What looks like typst's or jinja2's own marks is shown as it was written."""
    reader = PdfReader(io.BytesIO(pdf(DOCUMENT, PAGE, FONTS).data))
    shown = "".join("".join(page.extract_text().split()) for page in reader.pages)
    assert "#panic()$x$*fet*@etikett" in shown
    assert "{{7*7}}" in shown


def test_signs_that_no_font_can_show() -> None:
    """An emoji is drawn; another script's words are squares and named, and the PDF's own words stay what was written."""
    written = "Fika 👨‍👩‍👧‍👦 och 🎉🔥 hos 中文 till sist"
    made = pdf(DOCUMENT._replace(blocks=(Paragraph((Run(written),)),)), PAGE, FONTS)
    assert made.unshown == ("中", "文")
    said = " ".join(PdfReader(io.BytesIO(made.data)).pages[0].extract_text().split())
    assert written in said


def test_signs_are_named_with_their_places() -> None:
    """The sentence names the signs by sign and number and the headings they stand under, whatever kind of block they stand in."""
    blocks = (Heading(2, "Fika"), Items(((Quote((words("hos 中"),)),),)), Heading(2, "Annat"), Verbatim("x"))
    said = squares(DOCUMENT._replace(blocks=blocks), ["中"]).say("sv")
    assert "中 (U+4E2D)" in said and "«Fika»" in said and "Annat" not in said


@given(st.text(st.characters(min_codepoint=0, codec="utf-8"), max_size=12))
@settings(max_examples=30, deadline=None)
def test_any_sign_can_be_set(written: str) -> None:
    """Whatever signs a record holds, there is a PDF: none of them is the end of a whole document."""
    assert pdf(DOCUMENT._replace(blocks=(Paragraph((Run(f"a{written}b"),)),)), PAGE, FONTS).data.startswith(b"%PDF")


def test_pdf_uses_the_fonts_that_come_with_it() -> None:
    """Only the shipped fonts are in the file, whatever the machine has."""
    reader = PdfReader(io.BytesIO(pdf(DOCUMENT._replace(blocks=DOCUMENT.blocks[:4]), PAGE, FONTS).data))
    names = {str(font["/BaseFont"]) for page in reader.pages for font in page["/Resources"]["/Font"].values()}
    assert names and all("SourceSansPro" in name for name in names)


def test_a_template_that_cannot_be_set(tmp_path: Path) -> None:
    """A fault in a template is a refusal with typst's own words."""
    page = tmp_path / "page.typ"
    page.write_text("#let d = \n#nonsense(", encoding="utf-8")
    with pytest.raises(Refusal) as stop:
        pdf(DOCUMENT, str(page), FONTS)
    assert "page.typ" in stop.value.message.say("sv")


@pytest.mark.parametrize("path", ["/etc/passwd", "../secret.txt"])
def test_a_template_reaches_its_own_folder_only(tmp_path: Path, path: str) -> None:
    """A template that reads a file outside its folder is refused."""
    (tmp_path / "secret.txt").write_text("hemligt", encoding="utf-8")
    folder = tmp_path / "documents"
    folder.mkdir()
    page = folder / "page.typ"
    page.write_text(f'#set document(title: "x")\n= #read("{path}")', encoding="utf-8")
    with pytest.raises(Refusal):
        pdf(DOCUMENT, str(page), FONTS)


def test_word_opens_and_is_the_same_each_time() -> None:
    """Word's file holds title, facts, table with a repeated heading row, language and lists; made twice, the same bytes."""
    made = word(DOCUMENT)
    assert made == word(DOCUMENT)
    read = docx.Document(io.BytesIO(made))
    said = [paragraph.text for paragraph in read.paragraphs]
    assert DOCUMENT.title in said and "Plats: Teams" in said and "ett" in said
    assert read.tables[0].rows[0]._tr.trPr.xpath("w:tblHeader")
    assert TYPST in read.tables[0].cell(1, 2).text
    assert read.core_properties.title == DOCUMENT.title
    assert [f.get(qn("w:instr")) for f in read.sections[0].footer._element.iter(qn("w:fldSimple"))] == [
        "PAGE",
        "NUMPAGES",
    ]
    with zipfile.ZipFile(io.BytesIO(made)) as held:
        assert b'w:val="sv-SE"' in held.read("word/styles.xml")


def template(*lines: str) -> bytes:
    """A Word template with these lines."""
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def test_the_collaborations_own_word_template() -> None:
    """A template gets title, facts and content where it asks for them, and what a user wrote is not read as jinja2."""
    own = template(
        "Kommunens brevmall",
        "{{ title }}",
        "{% for f in facts %}{{ f.label }}={{ f.text }};{% endfor %}",
        "{{p content }}",
    )
    made = word(DOCUMENT, own)
    assert made == word(DOCUMENT, own)
    read = docx.Document(io.BytesIO(made))
    said = [paragraph.text for paragraph in read.paragraphs]
    assert "Kommunens brevmall" in said and DOCUMENT.title in said
    assert "Plats=Teams;Länk=https://x.example/a?b=1&c=2;" in said
    assert TYPST in read.tables[0].cell(1, 2).text


@pytest.mark.parametrize(
    "line",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ title.__init__.__globals__ }}",
        "{% include '/etc/passwd' %}",
        "{{ title",
        "{{ 1 / 0 }}",
        "{% for a in range(1000000000) %}{% endfor %}",
    ],
)
def test_a_word_template_runs_nothing(line: str) -> None:
    """A template that reaches for Python or a file is refused, and so is one that is broken."""
    with pytest.raises(Refusal):
        word(DOCUMENT, template(line))


def test_a_word_template_tells_nothing_of_who_made_it() -> None:
    """Its author, company, remarks and keywords are in no document that is made with it."""
    made = docx.Document(io.BytesIO(template("{{ title }}", "{{p content }}")))
    for name in ("author", "last_modified_by", "comments", "keywords", "category", "subject", "title"):
        setattr(made.core_properties, name, "Zhemlig")
    made.core_properties.revision = 77
    held, own = io.BytesIO(), io.BytesIO()
    made.save(held)
    with zipfile.ZipFile(held) as source, zipfile.ZipFile(own, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/app.xml":
                data = data.replace(b"</Properties>", b"<Company>Zhemlig</Company></Properties>")
                assert b"Zhemlig" in data
            target.writestr(name, data)
    with zipfile.ZipFile(io.BytesIO(word(DOCUMENT, own.getvalue()))) as found:
        assert not [name for name in found.namelist() if b"Zhemlig" in found.read(name)]
    again = docx.Document(io.BytesIO(word(DOCUMENT, own.getvalue())))
    assert (again.core_properties.title, again.core_properties.revision) == (DOCUMENT.title, 1)


def test_no_word_template_at_all() -> None:
    """A file that is no Word file is a refusal."""
    with pytest.raises(Refusal):
        word(DOCUMENT, b"not a zip")
