"""What a document is made of, whatever it is written as: headings, paragraphs, lists, tables, pictures. Plain values; nothing here is markup."""

from __future__ import annotations

from datetime import date

from samverka.named import NamedTuple


class Run(NamedTuple):
    """A piece of running text. `link` is an address, "" for none; `struck` is what its writer has struck out."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str = ""
    struck: bool = False


class Heading(NamedTuple):
    """A heading; `level` 2 is the first below the document's title."""

    level: int
    text: str


class Paragraph(NamedTuple):
    """Running text; `decision` where it is what readers look for first."""

    runs: tuple[Run, ...]
    decision: bool = False


class Items(NamedTuple):
    """A list, each item a sequence of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


class Table(NamedTuple):
    """A table whose first row is its headings. A cell is a sequence of paragraphs; `wide` is the column that takes the room that is left."""

    headings: tuple[str, ...]
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    caption: str
    wide: int = 0
    right: tuple[int, ...] = ()


class Quote(NamedTuple):
    """Words of someone else, set apart."""

    blocks: tuple[Block, ...]


class Verbatim(NamedTuple):
    """Text whose line breaks and spaces stay."""

    text: str


class Picture(NamedTuple):
    """A picture as SVG, and what it shows in words."""

    svg: str
    alt: str


Block = Heading | Paragraph | Items | Table | Quote | Verbatim | Picture


class Fact(NamedTuple):
    """A short fact below the title: «Plats», «Teams»."""

    label: str
    text: str


class Document(NamedTuple):
    """A whole document. `day` is the day it is as of, which also dates the file (no clock is read); `author` the body it comes from;
    `flat` asks for the paper on its side."""

    title: str
    language: str
    day: date
    author: str
    kicker: str = ""
    facts: tuple[Fact, ...] = ()
    blocks: tuple[Block, ...] = ()
    footer: str = ""
    flat: bool = False


def words(text: str, *, strong: bool = False, emphasis: bool = False) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Run(text, strong=strong, emphasis=emphasis),))


def cell(text: str) -> tuple[Paragraph, ...]:
    """A table cell of one paragraph; none where there is nothing to say."""
    return (words(text),) if text else ()


def plain(paragraph: Paragraph) -> str:
    """A paragraph's text without its marks."""
    return "".join(run.text for run in paragraph.runs)


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


ADDRESS = ("https://", "http://")


def is_address(text: str) -> bool:
    """Whether a text is one address and nothing else."""
    return text.startswith(ADDRESS) and " " not in text
