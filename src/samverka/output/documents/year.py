"""The year in review as a document: its parts as tables, and what people wrote beside them in `reports/YEAR.md`."""

from __future__ import annotations

import re

from samverka.domain.archive import Archive
from samverka.domain.review import Review
from samverka.output import report as year
from samverka.output.documents.blocks import Block, Document, Heading, Paragraph, Table, cell, plain, sentence, words
from samverka.output.documents.prose import prose
from samverka.text import T

_MADE = re.compile(r"<!-- report: ([a-z]+) -->.*?<!-- /report: \1 -->", re.S)
_PLACE = "\ue000{id}\ue000"
"""Stands in the Markdown where a made part goes: characters that nobody writes."""


def year_document(archive: Archive, found: Review, text: str | None, language: str) -> Document:
    """The year: as the file has it, where there is one, with its made parts made anew; else its parts that have something to tell."""
    made = {part.id: _part(part, language) for part in year.blocks(archive, found, language)}
    blocks = _written(text, made) if text is not None else _unwritten(archive, found, made, language)
    return Document(
        title=year.title(found, language),
        language=language,
        day=found.on,
        author=found.collaboration.title,
        kicker=year.as_of(found, language),
        blocks=tuple(blocks),
        footer=found.collaboration.title,
    )


def _unwritten(archive: Archive, found: Review, made: dict[str, list[Block]], language: str) -> list[Block]:
    blocks: list[Block] = []
    for part in year.blocks(archive, found, language):
        if part.rows or part.note:
            blocks += [Heading(2, part.title.say(language)), *made[part.id]]
    return blocks


def _written(text: str, made: dict[str, list[Block]]) -> list[Block]:
    """The file's blocks in their order. Its own title is that of the document, and its day stands above."""
    body = _MADE.sub(lambda mark: f"\n\n{_PLACE.format(id=mark[1])}\n\n", text.replace("\r\n", "\n"))
    head, _, rest = body.lstrip("\ufeff\n").partition("\n")
    blocks: list[Block] = []
    for block in prose(rest if head.startswith("# ") else body, below=1):
        said = plain(block) if isinstance(block, Paragraph) else ""
        blocks += made.get(said.strip("\ue000"), []) if said.startswith("\ue000") else [block]
    return blocks


def _part(part: year.Block, language: str) -> list[Block]:
    """A part as a table; what is a bar on a screen is a share here."""
    note: list[Block] = [words(sentence(part.note))] if part.note else []
    if not part.rows:
        return [words(part.empty.say(language)), *note]
    headings = [sentence(heading.say(language)) for heading in part.headings]
    rows = [[cell(one) for one in cells] for cells, _ in part.rows]
    if any(share is not None for _, share in part.rows):
        headings.append(sentence(T("share").say(language)))
        for row, (_, share) in zip(rows, part.rows, strict=True):
            row.append(cell("" if share is None else f"{round(share * 100)} %"))
    counts = tuple(i for i in range(1, len(headings)) if all(_is_count(row[i]) for row in rows))
    wide = max(range(len(headings)), key=lambda i: max(sum(len(plain(p)) for p in row[i]) for row in rows))
    return [Table(tuple(headings), tuple(map(tuple, rows)), part.title.say(language), wide, counts), *note]


def _is_count(held: tuple[Paragraph, ...]) -> bool:
    said = "".join(plain(paragraph) for paragraph in held)
    return said.replace(" ", "").removesuffix("%").isdecimal() or said in ("", "–")
