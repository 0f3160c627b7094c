"""An assignment as a document: the uppdragshandling."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.actions.seen_uppdrag import SeenUppdrag
from samverka.domain.dates import long_date
from samverka.output.documents.blocks import Block, Document, Fact, Heading, Items, Table, cell, sentence, words
from samverka.output.documents.prose import prose
from samverka.text import T, Text


def uppdrag_document(seen: SeenUppdrag, day: date) -> Document:
    """The assignment as it stands on a day."""
    blocks: list[Block] = [*_group(seen), *_reports(seen)]
    for heading, text in seen.sections:
        blocks += [Heading(2, heading), *prose(text, below=2)]
    blocks += _milestones(seen)
    return Document(
        title=seen.title,
        language=seen.language,
        day=day,
        author=seen.forum,
        kicker=T("Assignment").say(seen.language),
        facts=tuple(_facts(seen, day)),
        blocks=tuple(blocks),
        footer=seen.collaboration,
    )


def _facts(seen: SeenUppdrag, day: date) -> Iterator[Fact]:
    begins, ends = (long_date(d, seen.language) if d else "" for d in (seen.start, seen.end))
    pairs: list[tuple[Text, str]] = [
        (T("Given by"), seen.forum),
        (T("Activity"), seen.activity),
        (T("Begins"), begins),
        (T("To be closed"), ends or seen.until_further),
        (T("Parties concerned"), "; ".join(seen.parties)),
        *((T("Case number"), f"{dnr} ({party})") for party, dnr in seen.dnr),
        (T("Stage on {day}", day=long_date(day, seen.language)), seen.stage.say(seen.language)),
    ]
    return (Fact(label.say(seen.language), text) for label, text in pairs if text)


def _group(seen: SeenUppdrag) -> list[Block]:
    if not seen.group:
        return []
    title = T("The group").say(seen.language)
    convener = T("convener").say(seen.language)
    rows = tuple((cell(m.name), cell(m.party), cell(convener if m.convener else "")) for m in seen.group)
    headings = tuple(sentence(t.say(seen.language)) for t in (T("name"), T("party"), T("role")))
    return [Heading(2, title), Table(headings, rows, title)]


def _reports(seen: SeenUppdrag) -> list[Block]:
    lines = [
        f"{long_date(day, seen.language) if day else T('At every meeting').say(seen.language)}{f': {form}' if form else ''}"
        for day, form in seen.reports
    ]
    if seen.final_report is not None:
        lines.append(T("Final report by {day}", day=long_date(seen.final_report, seen.language)).say(seen.language))
    if not lines:
        return []
    return [Heading(2, T("Reports").say(seen.language)), Items(tuple((words(line),) for line in lines))]


def _milestones(seen: SeenUppdrag) -> list[Block]:
    if not seen.milestones:
        return []
    title = T("Milestones").say(seen.language)
    rows = tuple(
        (
            cell(m.title),
            cell(m.who),
            cell(long_date(m.due, seen.language) if m.due else ""),
            cell(T("done {day}", day=long_date(m.done, seen.language)).say(seen.language) if m.done else ""),
        )
        for m in seen.milestones
    )
    headings = tuple(sentence(t.say(seen.language)) for t in (T("milestone"), T("who"), T("by when"), T("state")))
    return [Heading(2, title), Table(headings, rows, title)]
