"""The text of a record's sections, as it stands in the file."""

from __future__ import annotations

import re
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


def owner(section: Section, agenda: Iterable[AgendaItem]) -> str | None:
    """The id of the agenda item that a section belongs to: by its marker, else by exactly its title; None where that is none of them. A title
    that two items share is nobody's."""
    items = tuple(agenda)
    kind, id = section.marker or ("", "")
    if kind == "item":
        return id if any(item.id == id for item in items) else None
    named = [item.id for item in items if item.title == section.heading]
    return named[0] if len(named) == 1 else None


def by_item(document: Document, agenda: Iterable[AgendaItem]) -> dict[str, str]:
    """The text of each agenda item by its id. What no item owns is left out: nobody has said who may see it."""
    items = tuple(agenda)
    found: dict[str, str] = {}
    for section, text in section_texts(document):
        id = owner(section, items)
        if id is not None and text:
            found[id] = f"{found[id]}\n\n{text}" if id in found else text
    return found
