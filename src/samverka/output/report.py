"""The year in review as blocks of words: tables with bars on a terminal, Markdown between marks in a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import median

from samverka.domain.archive import Archive
from samverka.domain.dates import long_date
from samverka.domain.records import Decision
from samverka.domain.review import Kept, Review
from samverka.domain.year import named
from samverka.named import NamedTuple
from samverka.output.agenda import presenter
from samverka.output.terminal import one_line
from samverka.text import T, Text, Words

WIDTH = 20
"""So many characters is a full bar."""


class Block(NamedTuple):
    """One part of the report. A row is its cells and, for a bar, how much of the whole; `empty` is said where there is no row."""

    id: str
    title: Text
    headings: tuple[Text, ...]
    rows: tuple[tuple[tuple[str, ...], float | None], ...]
    empty: Text = T("nothing to count")
    note: str = ""


def blocks(archive: Archive, found: Review, language: str) -> tuple[Block, ...]:
    """The parts of the report in their order."""
    return (
        _meetings(found, language),
        _wheel(found),
        _year(found, language),
        _deadlines(found, language),
        _attendance(archive, found),
        _issues(archive, found, language),
        _stages("uppdrag", T("Assignments by stage"), found, language),
        _stages("insatser", T("Efforts by stage"), found, language),
        _open(archive, found, language),
    )


def title(found: Review, language: str) -> str:
    """«Samverkan i Exempel: året 2025»."""
    return T("{title}: the year {year}", title=found.collaboration.title, year=found.year).say(language)


def as_of(found: Review, language: str) -> str:
    """The day it is told as of."""
    return T("as of {day}", day=long_date(found.on, language)).say(language)


def share(kept: Kept) -> float | None:
    """The part of the whole, for a bar; None where there is nothing to count."""
    return kept.kept / kept.of if kept.of else None


def _count(kept: Kept, language: str) -> str:
    return T("{n} of {of}", n=kept.kept, of=kept.of).say(language) if kept.of else "–"


def _meetings(found: Review, language: str) -> Block:
    rows = []
    for row in found.forums:
        if not (row.held or row.coming or row.cancelled or row.agreed):
            continue
        agreed, bar = "–", None
        if row.agreed is not None:
            goal = row.agreed.minimum or row.agreed.low
            agreed = _agreed(row.agreed.minimum, row.agreed.low, row.agreed.high, language)
            bar = min(row.held / goal, 1.0) if goal else None
        cells = (
            row.forum.title,
            str(row.held),
            str(row.coming),
            str(row.cancelled),
            agreed,
            _count(row.digital, language),
        )
        rows.append((cells, bar))
    headings = (T("forum"), T("held"), T("to come"), T("cancelled"), T("agreed"), T("digital"))
    return Block("meetings", T("Meetings"), headings, tuple(rows))


def _agreed(minimum: int, low: int, high: int, language: str) -> str:
    span = f"{low}–{high}" if low != high else str(low)
    if not minimum:
        return T("about {n}", n=span).say(language) if high else "–"
    least = T("at least {n}", n=minimum).say(language)
    return f"{least} ({span})" if high and high != minimum else least


OUTCOMES = {
    "handled": T("handled"),
    "done": T("done"),
    "planned": T("on the agenda"),
    "moved": T("moved"),
    "dropped": T("dropped"),
    "missed": T("not taken up"),
    "open": T("open"),
}


def _wheel(found: Review) -> Block:
    rows = []
    for forum, held in found.wheel:
        counts = Counter(turn.outcome for turn in held)
        settled = sum(turn.settled for turn in held)
        rows.append(((forum.title, *(str(counts[o]) for o in OUTCOMES)), settled / len(held)))
    return Block("wheel", T("Items of the annual wheel"), (T("forum"), *OUTCOMES.values()), tuple(rows))


def _year(found: Review, language: str) -> Block:
    rows = [
        ((named(d.duty).say(language), d.due.isoformat(), d.done.isoformat() if d.done else "–"), None)
        for d in found.duties
    ]
    return Block("order", T("The year's order"), (T("what"), T("last day"), T("done")), tuple(rows))


DEADLINES = {
    "agenda": T("agenda sent in time"),
    "issues": T("issues in time"),
    "notes": T("notes finished in time"),
}


def _deadlines(found: Review, language: str) -> Block:
    rows = tuple(
        ((words.say(language), _count(found.deadlines[name], language)), share(found.deadlines[name]))
        for name, words in DEADLINES.items()
        if found.deadlines[name].of
    )
    return Block("deadlines", T("Deadlines kept"), (T("what"), T("kept")), rows)


def _attendance(archive: Archive, found: Review) -> Block:
    rows = tuple(
        ((archive.party_name(party, found.on), f"{kept.kept}/{kept.of}"), share(kept))
        for party, kept in found.attendance
    )
    return Block("attendance", T("Meetings where each party was represented"), (T("party"), T("meetings")), rows)


def _issues(archive: Archive, found: Review, language: str) -> Block:
    model = archive.model(found.collaboration)
    path = model.paths.get("issue") if model else None
    total = sum(found.issues.values())
    rows = []
    for state, count in sorted(found.issues.items(), key=lambda pair: (-pair[1], pair[0])):
        stage = path.stage(state) if path else None
        name = Words(tuple(stage.name.items())).say(language) if stage else state or "–"
        rows.append(((name, str(count)), count / total))
    note = ""
    if found.answers:
        words = T("days from submission to the first answer: median {median}, longest {longest} ({n} answered)")
        middle = f"{median(found.answers):g}".replace(".", "," if language == "sv" else ".")
        note = words(median=middle, longest=found.answers[-1], n=len(found.answers)).say(language)
    return Block("issues", T("Issues submitted, by outcome"), (T("outcome"), T("number")), tuple(rows), note=note)


def _stages(id: str, words: Text, found: Review, language: str) -> Block:
    held = found.uppdrag if id == "uppdrag" else found.insatser
    total = sum(row.matters for row in held)
    money = id == "insatser"
    rows = []
    for row in held:
        name = f"{row.stage.number} {Words(tuple(row.stage.name.items())).say(language)}"
        cells: tuple[str, ...] = (name, str(row.matters))
        rows.append((cells + ((f"{row.granted:,}".replace(",", " "),) if money else ()), row.matters / total))
    headings = (T("stage"), T("number")) + ((T("granted for the year, kronor"),) if money else ())
    return Block(id, words, headings, tuple(rows))


def _open(archive: Archive, found: Review, language: str) -> Block:
    rows = []
    for meeting, part in found.open:
        kind = T("decision") if isinstance(part, Decision) else T("task")
        by = part.by.isoformat() if part.by else "–"
        who = presenter(archive, part.who, meeting.date) if part.who else "–"
        rows.append(((kind.say(language), part.text, who, by, meeting.date.isoformat()), None))
    words = T("carried out: {decisions} decisions and {tasks} tasks")
    counts = {"decisions": _count(found.decisions, language), "tasks": _count(found.tasks, language)}
    headings = (T("kind"), T("what"), T("who"), T("last day"), T("meeting"))
    return Block(
        "open", T("Decisions and tasks not carried out yet"), headings, tuple(rows), T("all is done"), words(**counts).say(language)
    )  # fmt: skip


# --- as Markdown, between marks


def bar(part: float | None, full: str = "█", rest: str = "·") -> str:
    """A bar for a part of the whole; "" where there is none."""
    if part is None:
        return ""
    filled = round(max(0.0, min(part, 1.0)) * WIDTH)
    return full * filled + rest * (WIDTH - filled)


def markdown(block: Block, language: str) -> str:
    """What stands between the marks of a part: a table, or the words where there is nothing."""
    lines = list(_table(block, language)) if block.rows else [block.empty.say(language)]
    return "\n".join([*lines, *(["", _cell(block.note)] if block.note else [])])


def _table(block: Block, language: str) -> Iterator[str]:
    yield f"| {' | '.join(heading.say(language) for heading in block.headings)} |"
    yield "|" + "---|" * len(block.headings)
    for cells, _ in block.rows:
        yield f"| {' | '.join(map(_cell, cells))} |"


def _cell(words: str) -> str:
    """A record's words in a cell: on one line, ending no cell and opening no comment."""
    return one_line(words).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def begins(id: str) -> str:
    """The mark above a made part."""
    return f"<!-- report: {id} -->"


def ends(id: str) -> str:
    """The mark below it."""
    return f"<!-- /report: {id} -->"


def whole(archive: Archive, found: Review, language: str) -> str:
    """The report as a new file."""
    about = T("What stands between the marks is made anew by samverka report year; all else is yours.").say(language)
    lines = [f"# {_cell(title(found, language))}", "", f"<!-- {about} -->", "", _part("day", as_of(found, language))]
    for block in blocks(archive, found, language):
        lines += ["", f"## {block.title.say(language)}", "", _part(block.id, markdown(block, language))]
    return "\n".join(lines) + "\n"


def _part(id: str, text: str) -> str:
    return f"{begins(id)}\n{text}\n{ends(id)}"


def parts(archive: Archive, found: Review, language: str) -> dict[str, str]:
    """What is made anew, by the id in its marks."""
    made = {block.id: markdown(block, language) for block in blocks(archive, found, language)}
    return {"day": as_of(found, language), **made}
