"""Claims about `document`: each form for each audience, own templates and logo, and what is refused."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from pypdf import PdfReader
from running import Run, by_hand

NARROW = """\
---
kind: meeting
id: hisingen-2026-02-05
forum: hisingen
date: 2026-02-05
time: "09:00-10:00"
notes: final
attendance: [{seat: sf-hisingen, person: a-berg}]
agenda:
  - {id: oppen, title: Öppen punkt, duration: 10}
  - {id: dold, title: Hemligrubrik, duration: 10, visibility: preparation, papers: [{title: Hemligpapper, state: in}]}
  - {id: sist, title: Sista punkten, duration: 10, papers: [{title: Hemligbilaga, state: in, visibility: preparation}]}
decisions:
  - {id: d1, item: oppen, text: Öppet beslut}
  - {id: d2, item: dold, text: Hemligbeslut}
  - {id: d3, item: oppen, text: Hemligtillägg, visibility: preparation}
  - {id: d4, text: Beslut utan punkt}
tasks:
  - {id: t1, item: dold, text: Hemligåtgärd}
---
Hemliginledning utan rubrik.

## Öppen punkt
<!-- item: oppen -->
Synlig text. <!-- Hemligkommentar -->

## Hemligrubrik
<!-- item: dold -->
Hemligtext.

## Egen rubrik utan ägare
Hemligägare.
"""


@pytest.fixture
def narrow(sample: Path) -> Path:
    """The sample with a meeting that holds words which only the preparation may see, each with «Hemlig» in it."""
    by_hand(sample, {"goteborg-stadsomraden/meetings/hisingen/2026-02-05.md": NARROW})
    return sample


@pytest.mark.parametrize("notes", [(), ("--notes",)])
@pytest.mark.parametrize("audience", ["parties", "party:slk"])
def test_no_planted_word_reaches_the_parties(narrow: Path, sv: Run, notes: tuple[str, ...], audience: str) -> None:
    """What is marked for preparation, a comment, and text that no item owns are in no document for the parties."""
    for form in ("txt", "html"):
        assert sv("document", "hisingen-2026-02-05", "--out", f"ut.{form}", "--audience", audience, *notes).code == 0
        shown = Path(f"ut.{form}").read_text(encoding="utf-8")
        assert "Öppen punkt" in shown
        assert "Hemlig" not in shown.replace("Hemligenheten", "")
    assert "2  09.20  Sista punkten" in Path("ut.txt").read_text(encoding="utf-8") or notes


def test_preparation_sees_it_all(narrow: Path, sv: Run) -> None:
    """For chair and secretary the same document holds the narrow items, with their own numbers."""
    assert sv("document", "hisingen-2026-02-05", "--out", "ut.txt", "--audience", "preparation", "--notes").code == 0
    shown = Path("ut.txt").read_text(encoding="utf-8")
    for word in ("Hemligrubrik", "Hemligbeslut", "Hemligåtgärd", "Hemligtillägg", "Hemligtext", "Beslut utan punkt"):
        assert word in shown
    assert "Hemligägare" not in shown and "Hemligkommentar" not in shown


def test_the_public_sees_open_records_only(narrow: Path, sv: Run) -> None:
    """A meeting without a mark is the parties': the public is refused, with a sentence."""
    ran = sv("document", "hisingen-2026-02-05", "--out", "ut.pdf", "--audience", "public")
    assert ran.code == 1 and "inte för läsekretsen «public»" in ran.err
    assert not Path("ut.pdf").exists()


def test_unfinished_notes_are_not_shown_to_others(narrow: Path, sv: Run) -> None:
    """Draft notes go to the preparation only, and say that they are a draft."""
    path = narrow / "goteborg-stadsomraden/meetings/hisingen/2026-02-05.md"
    path.write_text(NARROW.replace("notes: final", "notes: draft"), encoding="utf-8")
    ran = sv("document", "hisingen-2026-02-05", "--out", "ut.txt", "--notes")
    assert ran.code == 1 and "notes: final" in ran.err
    assert sv("document", "hisingen-2026-02-05", "--out", "u.txt", "--notes", "--audience", "preparation").code == 0
    assert "Utkast" in Path("u.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("record", ["hisingen-2026-03-12", "2026-vag-in-unga", "2026-trygga-vagar"])
@pytest.mark.parametrize("form", ["pdf", "docx", "html", "txt"])
def test_every_form_of_the_samples_records(sample: Path, sv: Run, record: str, form: str) -> None:
    """Agenda and assignment in each form; the same command again writes the same bytes."""
    assert sv("document", record, "--out", f"ut/ett.{form}").code == 0
    assert sv("document", record, "--out", f"ut/tva.{form}").code == 0
    first = Path(f"ut/ett.{form}").read_bytes()
    assert first == Path(f"ut/tva.{form}").read_bytes()
    assert len(first) > 500


def test_the_repositorys_own_template_and_logo(sample: Path, sv: Run) -> None:
    """documents/ goes before what comes with the program, and a collaboration's folder before the repository's."""
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>'
    own = '#let d = json(bytes(sys.inputs.data))\n#set document(title: d.title)\n#set text(lang: "sv")\n= Kommunens egen mall\n#d.logo'
    by_hand(sample, {"documents/logo.svg": logo, "goteborg-stadsomraden/documents/page.typ": own})
    assert sv("document", "hisingen-2026-03-12", "--out", "ut.pdf").code == 0
    shown = PdfReader(io.BytesIO(Path("ut.pdf").read_bytes())).pages[0].extract_text()
    assert "Kommunens egen mall" in shown and "logo.svg" in shown
    assert sv("document", "2026-vag-in-unga", "--out", "annan.pdf").code == 0
    assert "Kommunens egen mall" not in PdfReader(io.BytesIO(Path("annan.pdf").read_bytes())).pages[0].extract_text()


def test_the_repositorys_own_word_template(sample: Path, sv: Run) -> None:
    """documents/page.docx is filled in."""
    made = docx.Document()
    made.add_paragraph("Kommunens Wordmall: {{ title }}")
    held = io.BytesIO()
    made.save(held)
    by_hand(sample, {"documents/page.docx": held.getvalue()})
    assert sv("document", "hisingen-2026-03-12", "--out", "ut.docx").code == 0
    said = [p.text for p in docx.Document("ut.docx").paragraphs]
    assert said[0].startswith("Kommunens Wordmall: Dagordning torsdag 12 mars 2026")


def test_a_template_that_reaches_out(sample: Path, sv: Run) -> None:
    """A link in documents/ is no part of the template, and a package from the network is refused."""
    (sample / "hemlig.txt").write_text("hemligt", encoding="utf-8")
    by_hand(sample, {"documents/page.typ": '#set document(title: "x")\n= #read("lank.txt")'})
    (sample / "documents/lank.txt").symlink_to(sample / "hemlig.txt")
    assert sv("document", "hisingen-2026-03-12", "--out", "ut.pdf").code == 1
    by_hand(sample, {"documents/page.typ": '#import "@preview/cetz:0.3.0"\n'})
    ran = sv("document", "hisingen-2026-03-12", "--out", "ut.pdf")
    assert ran.code == 1 and "@preview/cetz" in ran.err
    assert not Path("ut.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("document", "hisingen-2026-03-12", "--out", "ut.odt"), 2),
        (("document", "finns-inte", "--out", "ut.pdf"), 2),
        (("document", "2026", "--out", "ut.pdf"), 2),
        (("document", "hisingen-2026-03-12", "--out", "samverka.yml/ut.txt"), 1),
        (("document", "hisingen-2026-03-12", "--out", "ut.pdf", "--audience", "alla"), 2),
    ],
)
def test_what_is_refused(sample: Path, sv: Run, arguments: tuple[str, ...], code: int) -> None:
    """Another form, an unknown record, a place that cannot be, an unknown audience: a sentence and the right exit code."""
    ran = sv(*arguments)
    assert ran.code == code and ran.err.startswith("samverka: ")


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "txt", "svg"])
def test_the_wheel_of_a_forum(sample: Path, sv: Run, form: str) -> None:
    """A forum's annual wheel in each form, the same bytes each time; as text it names every item and meeting."""
    assert sv("document", "lsg-vanersborg", "--out", f"ett.{form}").code == 0
    assert sv("document", "lsg-vanersborg", "--out", f"tva.{form}").code == 0
    assert Path(f"ett.{form}").read_bytes() == Path(f"tva.{form}").read_bytes()
    if form == "txt":
        said = " ".join(Path("ett.txt").read_text(encoding="utf-8").split())
        assert "torsdag 12 mars; frågor senast tor 26 feb; dagordning senast tor 5 mar" in said
        assert "Prioritering och beslut om lokal handlingsplan 2026" in said


def test_the_wheel_is_one_sheet(sample: Path, sv: Run) -> None:
    """The wheel is an A4 on its side, on one page, and its picture has a text alternative."""
    assert sv("document", "hisingen", "--out", "hjul.pdf").code == 0
    reader = PdfReader("hjul.pdf")
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)
    assert alternative(reader)


def alternative(reader: PdfReader) -> bool:
    """Whether some element of the structure has the picture's words as its alternative text."""
    held = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while held:
        node = held.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            held += node
        elif isinstance(node, dict):
            if "Året som en cirkel" in str(node.get("/Alt", "")):
                return True
            held += [node["/K"]] if "/K" in node else []
    return False


@pytest.mark.parametrize("forum", ["hisingen", "styrelse", "lsg-vanersborg", "oppet-forum"])
def test_the_wheels_words_say_what_it_shows(sample: Path, sv: Run, forum: str) -> None:
    """The picture's description names each meeting and each item that is drawn, and no others; so do the page's table and list."""
    for form in ("svg", "html"):
        assert sv("document", forum, "--out", f"ut.{form}").code == 0
    root = ElementTree.parse("ut.svg").getroot()
    name = "{http://www.w3.org/2000/svg}"
    drawn = {(t.text or "") for c in root.iter(f"{name}circle") for t in c.iter(f"{name}title")}
    discs = [c for c in root.iter(f"{name}circle") if c.attrib["r"] == "16"]
    lines = (root.findtext(f"{name}desc") or "").split("\n")
    meetings, items = [x for x in lines if x.startswith("– ")], [x for x in lines if x[:1].isdigit()]
    assert len(meetings) == len(discs) and discs
    told = {title for title in drawn for item in items if title in item}
    assert told == drawn and drawn
    assert len([i for i in items if "(struken)" not in i]) == len(
        drawn | {i for i in items if not any(t in i for t in drawn)}
    )
    page = Path("ut.html").read_text(encoding="utf-8").partition("</svg>")[2]
    assert page.count("<tr>") == len(items) + 1 and page.count("<li>") == len(meetings)


def test_only_a_wheel_is_a_picture(sample: Path, sv: Run) -> None:
    """An agenda as .svg is refused with what would be right."""
    ran = sv("document", "hisingen-2026-03-12", "--out", "ut.svg")
    assert ran.code == 2 and "årshjul" in ran.err


def test_a_wheel_for_a_party_holds_its_items_only(sample: Path, sv: Run) -> None:
    """What names others only is not in the wheel of a party."""
    assert sv("document", "lsg-vanersborg", "--out", "p.txt", "--audience", "party:bup").code == 0
    said = Path("p.txt").read_text(encoding="utf-8")
    assert "Psykisk ohälsa: vägar in" in said and "Övergången från barn- till vuxenhabilitering" not in said
