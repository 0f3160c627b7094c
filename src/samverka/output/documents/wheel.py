"""The annual wheel as a document on one sheet: the picture, and beside it the same in words."""

from __future__ import annotations

from datetime import date

from samverka.actions.seen_wheel import SeenTurn, SeenWheel
from samverka.domain.dates import MONTHS_EN, MONTHS_SV, day_date, short_date
from samverka.domain.fields import When
from samverka.output.agenda import TYPES
from samverka.output.documents.blocks import (
    Block,
    Document,
    Items,
    Paragraph,
    Picture,
    Table,
    cell,
    plain,
    sentence,
    words,
)
from samverka.output.documents.wheel_picture import Disc, Meet, Year, picture
from samverka.text import T

DROPPED = T("dropped")
ALT = T(
    "The year as a circle from January at the top, with the clock: the weeks, the months, the meetings and the days before them, and the "
    "items by number. The table and the list of meetings say the same."
)


def wheel_picture(seen: SeenWheel) -> str:
    """The wheel as an SVG file."""
    return picture(_year(seen))


def wheel_document(seen: SeenWheel, day: date) -> Document:
    """The wheel on an A4 sheet on its side."""
    language = seen.language
    blocks: list[Block] = [Picture(wheel_picture(seen), ALT.say(language))]
    if seen.turns:
        blocks.append(_table(seen))
    if seen.meetings:
        blocks += [words(_legend(seen), strong=True), Items(tuple((words(line),) for line in _meetings(seen)))]
    return Document(
        title=T("Annual wheel {year}", year=seen.year).say(language),
        language=language,
        day=day,
        author=seen.forum,
        kicker=seen.forum,
        blocks=tuple(blocks),
        footer=seen.collaboration,
        flat=True,
    )


def _year(seen: SeenWheel) -> Year:
    themes = list(dict.fromkeys(turn.theme for turn in seen.turns))
    discs = tuple(
        Disc(number, turn.when.first.month, turn.when.first, themes.index(turn.theme), turn.title)
        for number, turn in enumerate(seen.turns, 1)
        if turn.outcome != "dropped" and turn.when.first.year == seen.year
    )
    meetings = tuple(Meet(m.day, m.issues, m.agenda) for m in seen.meetings)
    return Year(seen.year, seen.language, seen.forum, told(seen), discs, meetings, tuple(themes))


def told(seen: SeenWheel) -> str:
    """What the picture shows in words alone: each meeting with its last days, and each item as the table has it."""
    meetings = [_legend(seen), *(f"– {line}" for line in _meetings(seen))] if seen.meetings else []
    items = [": ".join(part for part in (" ".join(cells[:3]), *cells[3:]) if part) for cells in map(_said, _rows(seen))]
    return "\n".join([*meetings, *items])


def _said(row: tuple[tuple[Paragraph, ...], ...]) -> list[str]:
    return ["; ".join(plain(part) for part in cell) for cell in row]


def _table(seen: SeenWheel) -> Table:
    language = seen.language
    headings = tuple(sentence(text.say(language)) for text in (T("no."), T("when"), T("theme"), T("item")))
    return Table(headings, _rows(seen), T("Items of the year").say(language), wide=3)


def _rows(seen: SeenWheel) -> tuple[tuple[tuple[Paragraph, ...], ...], ...]:
    """A row for each item: its number, when, its theme, and its words with type and parties."""
    language = seen.language
    rows = []
    for number, turn in enumerate(seen.turns, 1):
        dropped = f" ({DROPPED.say(language)})" if turn.outcome == "dropped" else ""
        concerned = "" if turn.parties is None else ", ".join(turn.parties) or T("all").say(language)
        rows.append(
            (
                cell(str(number)),
                cell(_when(turn.when, language)),
                cell(turn.theme),
                (words(turn.title + dropped), words(_below(turn, concerned, language))),
            )
        )
    return tuple(rows)


def _below(turn: SeenTurn, concerned: str, language: str) -> str:
    """The item's type and whom it concerns, on a line of its own."""
    return ": ".join(part for part in (TYPES[turn.type].say(language), concerned) if part)


def _when(when: When, language: str) -> str:
    if "W" in when.text:
        return T("week {n}", n=int(when.text[-2:])).say(language)
    if when.first == when.last:
        return short_date(when.first, language)
    return (MONTHS_SV if language == "sv" else MONTHS_EN)[when.first.month - 1]


def _legend(seen: SeenWheel) -> str:
    said = T("Board meetings") if seen.words == "board" else T("Meetings")
    if not any(meeting.issues or meeting.agenda for meeting in seen.meetings):
        return said.say(seen.language)
    marks = T("triangle: issues by; square: agenda by")
    return f"{said.say(seen.language)} ({marks.say(seen.language)})"


def _meetings(seen: SeenWheel) -> list[str]:
    found = []
    for meeting in seen.meetings:
        parts = [day_date(meeting.day, seen.language)]
        if meeting.issues:
            parts.append(T("issues by {day}", day=short_date(meeting.issues, seen.language)).say(seen.language))
        if meeting.agenda:
            parts.append(T("agenda by {day}", day=short_date(meeting.agenda, seen.language)).say(seen.language))
        found.append("; ".join(parts))
    return found
