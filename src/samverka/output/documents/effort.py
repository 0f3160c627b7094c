"""An effort as a document: application, money, steps, steering group, reports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.actions.seen_insats import SeenDecision, SeenInsats
from samverka.domain.dates import long_date
from samverka.domain.money import kronor
from samverka.output.documents.blocks import (
    Block,
    Document,
    Fact,
    Heading,
    Items,
    Paragraph,
    Table,
    cell,
    sentence,
    words,
)
from samverka.output.documents.prose import prose
from samverka.text import T, Text

WHAT = {
    "target-group": T("target group"),
    "goals": T("goals"),
    "budget": T("budget"),
    "activities": T("activities"),
    "timetable": T("timetable"),
    "staffing": T("staffing"),
    "premises": T("premises"),
}
PROGRESS = {"on-plan": T("on plan"), "delayed": T("delayed"), "stopped": T("stopped")}


def effort_document(seen: SeenInsats, day: date) -> Document:
    """The effort as it stands on a day."""
    blocks: list[Block] = [*_goals(seen), *_money(seen), *_steps(seen), *_group(seen)]
    for heading, text in seen.sections:
        blocks += [Heading(2, heading), *prose(text, below=2)]
    blocks += [*_reports(seen), *_changes(seen)]
    return Document(
        title=seen.title,
        language=seen.language,
        day=day,
        author=seen.forum or seen.collaboration,
        kicker=T("Effort").say(seen.language),
        facts=tuple(_facts(seen, day)),
        blocks=tuple(blocks),
        footer=seen.collaboration,
    )


def decided_words(where: SeenDecision, language: str) -> str:
    """«Styrelsen torsdag 5 februari 2026, § 5»."""
    if where.day is None:
        return where.forum
    mark = f", § {where.paragraph}" if where.paragraph is not None else ""
    return f"{where.forum} {long_date(where.day, language)}{mark}"


def _facts(seen: SeenInsats, day: date) -> Iterator[Fact]:
    begins, ends = (long_date(d, seen.language) if d else "" for d in (seen.start, seen.end))
    pairs: list[tuple[Text, str]] = [
        (T("Local group"), seen.forum),
        (T("Responsible"), seen.owner),
        (T("Parties concerned"), "; ".join(seen.parties)),
        (T("Target group"), seen.target_group),
        (T("Place when ranked"), str(seen.rank) if seen.rank is not None else ""),
        (T("Begins"), begins),
        (T("To be closed"), ends),
        *((T("Case number"), f"{dnr} ({party})") for party, dnr in seen.dnr),
        (T("Stage on {day}", day=long_date(day, seen.language)), seen.stage.say(seen.language)),
    ]
    return (Fact(label.say(seen.language), text) for label, text in pairs if text)


def _goals(seen: SeenInsats) -> list[Block]:
    if not seen.goals:
        return []
    return [Heading(2, T("Goals").say(seen.language)), Items(tuple((words(goal),) for goal in seen.goals))]


def _money(seen: SeenInsats) -> list[Block]:
    rows = tuple(
        (
            cell(str(held.year)),
            cell(kronor(held.applied) if held.applied is not None else ""),
            cell(kronor(held.granted) if held.granted is not None else ""),
            tuple(words(decided_words(where, seen.language)) for where in held.decided),
        )
        for held in seen.money
    )
    return titled_table(
        T("Money"), (T("year"), T("applied for"), T("granted"), T("decided")), rows, seen.language, wide=3, right=(1, 2)
    )


def _steps(seen: SeenInsats) -> list[Block]:
    rows = tuple(
        (
            cell(long_date(step.day, seen.language)),
            cell(step.stage.say(seen.language)),
            cell(
                "; ".join(
                    t for t in (decided_words(step.decided, seen.language) if step.decided else "", step.reason) if t
                )
            ),
        )
        for step in seen.steps
    )
    return titled_table(T("Steps"), (T("day"), T("step"), T("decision and reason")), rows, seen.language, wide=2)


def _group(seen: SeenInsats) -> list[Block]:
    if not seen.steering:
        return []
    rows = tuple((cell(seat.name), cell(seat.party), cell(seat.title)) for seat in seen.group)
    heading = Heading(2, T("Steering group").say(seen.language))
    table = titled_table(T("Steering group"), (T("name"), T("party"), T("role")), rows, seen.language)
    return [heading, words(seen.steering), *table[1:]]


def _reports(seen: SeenInsats) -> list[Block]:
    rows = tuple(
        (
            cell(long_date(report.on, seen.language)),
            cell(PROGRESS[report.progress].say(seen.language) if report.progress else ""),
            tuple(words(text) for text in (report.text, report.deviation) if text),
        )
        for report in seen.reports
    )
    return titled_table(T("Reports"), (T("day"), T("state"), T("report")), rows, seen.language, wide=2)


def _changes(seen: SeenInsats) -> list[Block]:
    rows = tuple(
        (cell(long_date(on, seen.language)), cell(WHAT[what].say(seen.language)), cell(text))
        for on, what, text in seen.changes
    )
    return titled_table(T("Changes"), (T("day"), T("what"), T("change")), rows, seen.language, wide=2)


def titled_table(
    title: Text,
    headings: tuple[Text, ...],
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...],
    language: str,
    *,
    wide: int = 0,
    right: tuple[int, ...] = (),
) -> list[Block]:
    """A heading and its table; nothing where there is no row. A column that nobody fills is left out."""
    kept = [index for index in range(len(headings)) if any(row[index] for row in rows)]
    if not kept:
        return []
    table = Table(
        tuple(sentence(headings[i].say(language)) for i in kept),
        tuple(tuple(row[i] for i in kept) for row in rows),
        title.say(language),
        kept.index(wide) if wide in kept else 0,
        tuple(kept.index(i) for i in right if i in kept),
    )
    return [Heading(2, title.say(language)), table]
