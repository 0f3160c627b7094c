"""The text of a record's sections, as it stands in the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from samverka.domain.records import AgendaItem, Section
from samverka.store.document import Document
from samverka.store.load import read_sections

_MARKER = re.compile(r"\s*<!--\s*(?:item|section)\s*:\s*[A-Za-z0-9_-]+\s*-->")


def section_texts(document: Document) -> Iterator[tuple[Section, str]]:
    """Each section of the body with its text: without its heading, and without the comment that says whose it is."""
    lines = document.text.split("\n")
    sections = tuple(read_sections(document.text, document.body_start))
    ends = [*(section.line - 1 for section in sections), len(lines)][1:]
    for section, end in zip(sections, ends, strict=True):
        text = "\n".join(lines[section.line : end])
        yield section, (_MARKER.sub("", text, count=1) if section.marker else text).strip()


def by_item(document: Document, agenda: Iterable[AgendaItem]) -> dict[str, str]:
    """The text of each agenda item by its id: of the section with its marker, else with exactly its title. What no item owns is left
    out, and so is a title that two items share: nobody has said who may see it."""
    items = tuple(agenda)
    known, named = {item.id for item in items}, Counter(item.title for item in items)
    titles = {item.title: item.id for item in items if named[item.title] == 1}
    found: dict[str, str] = {}
    for section, text in section_texts(document):
        kind, id = section.marker or ("", "")
        owner = id if kind == "item" else titles.get(section.heading)
        if owner in known and text:
            found[owner] = f"{found[owner]}\n\n{text}" if owner in found else text
    return found
