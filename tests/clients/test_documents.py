"""Claims about our documents in others' programs: LibreOffice, Chromium, poppler, and a checker of accessible PDFs."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from chromium import printed, shown
from programs import BIN, run

NAMES = ["agenda", "notes", "hard", "uppdrag", "wheel", "wheel-lsg"]
PROSE = ["agenda", "notes", "hard", "uppdrag"]


class _Words(HTMLParser):
    """The words of a page's main part, in order; a picture's are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.off = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.off += {"main": -1, "svg": 1}.get(tag, 0)
        self.parts.append("" if tag in INLINE else " ")

    def handle_endtag(self, tag: str) -> None:
        self.off += {"main": 1, "svg": -1, "footer": 0}.get(tag, 0)
        self.parts.append("" if tag in INLINE else " ")

    def handle_data(self, data: str) -> None:
        self.parts.append("" if self.off else data)


INLINE = {"b", "strong", "em", "code", "a", "s"}


def of_page(path: Path) -> list[str]:
    """The words of an HTML document, without its footer and the names of tables, which are only read aloud."""
    reader = _Words()
    reader.feed(re.sub("<(footer|caption)>.*?</\\1>", "", path.read_text(encoding="utf-8"), flags=re.S))
    return "".join(reader.parts).split()


def joined(words: list[str]) -> str:
    """Words without spaces, soft hyphens and list marks: what is left when lines are broken elsewhere."""
    return re.sub("[\\s\u00ad\u200d\ufe0f•‣–◦-]", "", "".join(words))


def test_the_pdf_checker_finds_nothing(documents: Path) -> None:
    """outloud: PDF/UA-1 and WCAG 2.2 as far as a program can tell, no error and no warning in any document."""
    run(BIN / "outloud", "--fail-on", "warning", "--no-info", *sorted(documents.glob("*.pdf")))


def test_the_pdf_checker_sees_faults(documents: Path, tmp_path: Path) -> None:
    """A PDF that Chromium prints without tags does not pass: the checker would tell."""
    bare = tmp_path / "bare.pdf"
    page = documents / "notes.html"
    run(
        "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'c'}",
        "--disable-pdf-tagging", f"--print-to-pdf={bare}", f"file://{page}",
    )  # fmt: skip
    run(BIN / "outloud", bare, fails=True)


@pytest.mark.parametrize("name", PROSE)
def test_a_pdf_is_read_aloud_in_order(documents: Path, name: str) -> None:
    """The PDF's structure holds the words of the page in the page's order, and nothing else: footers are no part of it."""
    tree = run("pdfinfo", "-struct-text", documents / f"{name}.pdf")
    said = [words for words in re.findall(r'^\s*"(.*)"$', tree, re.M) if words not in ("•", "‣", "–")]
    heard, wanted = joined(said), joined(of_page(documents / f"{name}.html"))
    assert re.sub(r"(?<=\D)\d\.(?=Först|Sedan)", "", heard) == wanted


@pytest.mark.parametrize("name", ["wheel", "wheel-lsg"])
def test_a_wheel_is_read_aloud_in_order(documents: Path, name: str) -> None:
    """Forum, title, the picture's own words, and then every word of the page: table and meetings, or, where the table
    needs a sheet of its own, meetings and table."""
    tree = run("pdfinfo", "-struct-text", documents / f"{name}.pdf")
    said = [words for words in re.findall(r'^\s*"(.*)"$', tree, re.M) if words not in ("•", "‣", "–")]
    kicker, *rest = of_page(documents / f"{name}.html")
    heard, page = joined(said), joined([kicker, *rest])
    title = page.index("2026") + 4
    at = page.rindex("Möten(")
    assert heard.startswith(page[:title])
    assert heard.endswith((page[title:], page[at:] + page[title:at]))
    assert tree.index("Figure") < tree.index("Table")


@pytest.mark.parametrize("name", NAMES)
def test_a_wheel_or_text_has_its_headings_in_steps(documents: Path, name: str) -> None:
    """One heading of the first level, first of all headings, and no level skipped on the way down."""
    tree = run("pdfinfo", "-struct", documents / f"{name}.pdf")
    levels = [int(level) for level in re.findall(r"^\s*H(\d)\b", tree, re.M)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_libreoffice_opens_each_word_document(documents: Path, tmp_path: Path) -> None:
    """And what it makes of it as PDF holds every word of the page, in order."""
    _converted(tmp_path, *sorted(documents.glob("*.docx")))
    for name in PROSE:
        assert _without_ends(tmp_path / f"{name}.pdf", of_page(documents / f"{name}.html")) == []
    for name in NAMES:
        assert "�" not in run("pdftotext", tmp_path / f"{name}.pdf", "-")


def test_libreoffice_opens_one_in_an_own_template(repository: Path, samverka: object, tmp_path: Path) -> None:
    """The collaboration's own Word template, with its head, the title and the whole content."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Göteborgs Stads egen mall"
    made.add_paragraph("{{ title }}", style="Title")
    made.add_paragraph("{{p content }}")
    template = repository / "documents/page.docx"
    template.parent.mkdir()
    made.save(str(template))
    try:
        for form in ("docx", "html"):
            samverka("document", "hisingen-2026-01-22", "--notes", "--out", tmp_path / f"own.{form}")  # type: ignore[operator]
    finally:
        template.unlink()
        template.parent.rmdir()
    _converted(tmp_path, tmp_path / "own.docx")
    said = " ".join(run("pdftotext", tmp_path / "own.pdf", "-").split())
    assert "Göteborgs Stads egen mall" in said and "Minnesanteckningar torsdag 22 januari 2026" in said
    assert "Från den 1 juli anmäls frågor till Hisingens möten" in said


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", [*NAMES, "mail", "subscribe"])
def test_a_page_fits_a_phone_and_everyone(documents: Path, tmp_path: Path, name: str, dark: bool) -> None:
    """At 320 and 1280 pixels nothing reaches over the edge, and axe-core finds nothing against WCAG 2.2 AA or good practice."""
    phone, desk = shown(documents / f"{name}.html", tmp_path, widths=(320, 1280), dark=dark)
    assert (phone.width, desk.width) == (320, 1280)
    for one in (phone, desk):
        assert (one.faults, one.wide, one.scroll) == ([], [], one.width)
        assert one.passed > 10


def test_axe_sees_faults(documents: Path, tmp_path: Path) -> None:
    """A page with pale words, a nameless link, no language and a wide box is not let through."""
    page = (documents / "notes.html").read_text(encoding="utf-8")
    bad = '<p style="color:#ccc">blekt</p><a href="x"></a><div style="width:900px">brett</div></main>'
    (tmp_path / "bad.html").write_text(page.replace(' lang="sv"', "").replace("</main>", bad), encoding="utf-8")
    phone, _desk = shown(tmp_path / "bad.html", tmp_path, widths=(320, 1280))
    assert {fault.partition(":")[0] for fault in phone.faults} >= {"color-contrast", "html-has-lang", "link-name"}
    assert phone.scroll > 320 and phone.wide


@pytest.mark.parametrize("name", [*PROSE, "mail"])
def test_a_page_prints(documents: Path, tmp_path: Path, name: str) -> None:
    """On paper every word of it is there."""
    assert _without_ends(printed(documents / f"{name}.html", tmp_path), of_page(documents / f"{name}.html")) == []


def _converted(folder: Path, *files: Path) -> None:
    own = f"-env:UserInstallation=file://{folder / 'office'}"
    run("soffice", "--headless", own, "--convert-to", "pdf", "--outdir", folder, *files)
    assert all((folder / f"{file.stem}.pdf").stat().st_size > 5000 for file in files)


def _without_ends(pdf: Path, words: list[str]) -> list[str]:
    """The words that the PDF's text lacks; a word may be broken over two lines, and of an emoji each font makes its own."""
    text = joined(run("pdftotext", "-raw", pdf, "-").split())
    return [word for word in words if max(word) < "\U00010000" and joined([word]) not in text]
