"""An agenda as a list, for a mail: it is read on a phone, aloud, and by programs that know no style sheet, where a table is not."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.actions.seen import SeenItem, SeenMeeting
from samverka.domain.dates import clock_from
from samverka.output.agenda import TYPES, VOCABULARY
from samverka.output.documents.blocks import Block, Heading, Paragraph, Run, sentence, words
from samverka.output.documents.meeting import below_title, earlier
from samverka.text import T, Text


def agenda_list(seen: SeenMeeting) -> list[Block]:
    """A heading and some lines for each item, then what is open from before. Whom an item concerns stands there where that is not all."""
    found: list[Block] = []
    if seen.items:
        found.append(Heading(2, VOCABULARY[seen.words]["agenda"].say(seen.language)))
    for item in seen.items:
        found.append(Heading(3, item.title if item.number is None else f"{item.number}. {item.title}"))
        lines = [line.runs for line in _lines(seen, item)]
        if lines:
            found.append(Paragraph((*lines[0], *(run for line in lines[1:] for run in (Run("\n"), *line)))))
    return [*found, *earlier(seen)]


def _lines(seen: SeenMeeting, item: SeenItem) -> Iterator[Paragraph]:
    """«10.45, beslut. Föredragande: Anna Berg», whom it concerns, who raised it, its papers."""
    kind = TYPES[item.type].say(seen.language) if item.number is not None else ""
    first = ", ".join(part for part in (clock_from(item.begins, seen.day, seen.language), kind) if part)
    first = ". ".join(part for part in (sentence(first), _labelled(seen, T("presenter"), item.presenter)) if part)
    for text in (first, _labelled(seen, T("parties concerned"), ", ".join(item.parties or ()))):
        if text:
            yield words(text)
    yield from below_title(seen, item)


def _labelled(seen: SeenMeeting, label: Text, text: str) -> str:
    return f"{sentence(label.say(seen.language))}: {text}" if text else ""
