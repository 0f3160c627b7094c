"""A meeting as a document: its agenda (föredragningslista), or its notes (protokoll), in the vocabulary of the forum's kind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from samverka.actions.seen import SeenItem, SeenMeeting, SeenPart
from samverka.domain.dates import clock_from, day_date, long_date, week
from samverka.domain.hours import said_hours
from samverka.domain.records import Votes
from samverka.output.agenda import ISSUE, LATE_ISSUE, TYPES, VOCABULARY
from samverka.output.commitments import MODES
from samverka.output.documents.blocks import (
    Block,
    Document,
    Fact,
    Heading,
    Items,
    Paragraph,
    Run,
    Table,
    cell,
    sentence,
    words,
)
from samverka.output.documents.presence import item_heading, paragraphs, present, present_at
from samverka.output.documents.prose import prose
from samverka.text import T, Text

STATES = {"missing": T("missing"), "not-needed": T("not needed")}
NOTES = {"forum": T("Notes of the meeting"), "board": T("Minutes")}
PARAGRAPH = "§ {number}"
DISSENT = {"forum": T("Dissent"), "board": T("Dissent noted")}
CASTING = {
    "for": T("the chair's casting vote fell for the proposal"),
    "against": T("the chair's casting vote fell against the proposal"),
}
NEXT = {"forum": T("Next meeting"), "board": T("Next board meeting")}
APPROVED = {"forum": T("Adopted"), "board": T("Approved")}
DRAFT = {
    "draft": T("Draft: the text is not yet finished."),
    "circulated": T("Sent out for comments: the text is not yet finished."),
}


def agenda_document(seen: SeenMeeting) -> Document:
    """The agenda as it is sent out."""
    blocks: list[Block] = []
    if seen.cancelled:
        blocks.append(words(_say(seen, _cancelled(seen)), strong=True))
    if seen.items:
        blocks.append(_table(seen))
    blocks += earlier(seen)
    return _document(seen, _say(seen, VOCABULARY[seen.words]["agenda"]), tuple(blocks))


def notes_document(seen: SeenMeeting) -> Document:
    """The notes or minutes, item by item with decisions and tasks, and the tasks gathered at the end."""
    blocks: list[Block] = [words(_say(seen, DRAFT[seen.notes]), strong=True)] if seen.notes in DRAFT else []
    blocks += present(seen)
    for item in seen.items:
        blocks += _item(seen, item)
    if seen.decisions:
        blocks += [Heading(2, _say(seen, T("Other decisions"))), *_decisions(seen, seen.decisions)]
    blocks += _task_table(seen)
    blocks += _next(seen)
    blocks += _approved(seen)
    return _document(seen, _say(seen, NOTES[seen.words]), tuple(blocks))


def _say(seen: SeenMeeting, text: Text) -> str:
    return text.say(seen.language)


def _document(seen: SeenMeeting, kind: str, blocks: tuple[Block, ...]) -> Document:
    day = long_date(seen.day, seen.language)
    title = f"{sentence(kind)} {day}"
    return Document(
        title=f"{title}: {seen.title}" if seen.title else title,
        language=seen.language,
        day=seen.day,
        author=seen.forum,
        kicker=seen.forum,
        facts=tuple(_facts(seen)),
        blocks=blocks,
        footer=seen.collaboration,
    )


def _facts(seen: SeenMeeting) -> Iterator[Fact]:
    return chain(when_where(seen), who(seen))


def when_where(seen: SeenMeeting) -> Iterator[Fact]:
    """When and where, and when it was to be before."""
    sv = seen.language
    hours = said_hours(seen.time, seen.until, sv)
    when = T("{day}, {hours} (week {week})") if hours else T("{day} (week {week})")
    pairs = [
        (T("When"), when(day=long_date(seen.day, sv), hours=hours, week=week(seen.day)).say(sv)),
        (T("Place"), seen.place),
        (T("Link"), seen.link),
    ]
    pairs += [(T("Moved from"), f"{long_date(day, sv)}{f': {reason}' if reason else ''}") for day, reason in seen.moved]
    return (Fact(label.say(sv), text) for label, text in pairs if text)


def who(seen: SeenMeeting) -> Iterator[Fact]:
    """Who leads, writes and convenes, and when it went out."""
    sv = seen.language
    pairs = (
        (T("Chair"), seen.chair),
        (T("Secretary"), seen.secretary),
        (T("Convened by"), "; ".join(seen.conveners)),
        (T("Sent out"), long_date(seen.sent, sv) if seen.sent else ""),
    )
    return (Fact(label.say(sv), text) for label, text in pairs if text)


def _cancelled(seen: SeenMeeting) -> Text:
    return T("Cancelled: {reason}", reason=seen.reason) if seen.reason else T("Cancelled.")


# --- the agenda


def _table(seen: SeenMeeting) -> Table:
    """One row for each item; a column that nobody fills, or that this audience may not see, is left out."""
    columns: list[tuple[Text, list[tuple[Paragraph, ...]]]] = [
        (T("no."), [cell("–" if i.number is None else str(i.number)) for i in seen.items]),
        (T("time"), [cell(clock_from(i.begins, seen.day, seen.language)) for i in seen.items]),
        (T("item"), [tuple(_title_cell(seen, i)) for i in seen.items]),
        (T("type"), [cell(_say(seen, TYPES[i.type]) if i.number is not None else "") for i in seen.items]),
        (T("presenter"), [cell(i.presenter) for i in seen.items]),
        (T("parties concerned"), [cell(_concerned(seen, i)) for i in seen.items]),
    ]
    kept = [(heading, cells) for heading, cells in columns if any(cells)]
    headings = tuple(sentence(_say(seen, heading)) for heading, _ in kept)
    rows = tuple(zip(*(cells for _, cells in kept), strict=True))
    wide = next(i for i, (heading, _) in enumerate(kept) if heading.id == "item")
    return Table(headings, rows, _say(seen, T("Items on the agenda")), wide)


def _concerned(seen: SeenMeeting, item: SeenItem) -> str:
    if item.parties is None or item.number is None:
        return ""
    return ", ".join(item.parties) or _say(seen, T("all"))


def _title_cell(seen: SeenMeeting, item: SeenItem) -> Iterator[Paragraph]:
    yield words(item.title, strong=item.number is not None)
    yield from below_title(seen, item)


def below_title(seen: SeenMeeting, item: SeenItem) -> Iterator[Paragraph]:
    """What stands below an item's title: who raised it, and its papers."""
    for text in _remarks(seen, item):
        yield words(text)
    for paper in item.papers:
        state = f" ({_say(seen, STATES[paper.state])})" if paper.state in STATES else ""
        yield Paragraph((Run(f"{_say(seen, T('Paper'))}: "), Run(paper.title, link=paper.link), *_runs(state)))


def _runs(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()


def _remarks(seen: SeenMeeting, item: SeenItem) -> Iterator[str]:
    if item.raised is not None:
        who, day = item.raised
        said = (LATE_ISSUE if item.late else ISSUE)(who=who, day=day_date(day, seen.language)).say(seen.language)
        yield sentence(said)
    elif item.late:
        yield _say(seen, T("Late"))


def earlier(seen: SeenMeeting) -> list[Block]:
    """What is still open from earlier meetings, with its heading."""
    if not seen.earlier:
        return []
    return [
        Heading(2, _say(seen, T("Open tasks and decisions from earlier meetings"))),
        Items(tuple((_part_words(seen, part, dated=True),) for part in seen.earlier)),
    ]


def _part_words(seen: SeenMeeting, part: SeenPart, *, dated: bool = False) -> Paragraph:
    by = _say(seen, T("by {day}", day=day_date(part.by, seen.language))) if part.by else ""
    tail = ", ".join(text for text in (part.who, by) if text)
    head = f"{day_date(part.meeting, seen.language)}: " if dated else ""
    return words(f"{head}{part.text}{f' ({tail})' if tail else ''}")


# --- the notes


def _item(seen: SeenMeeting, item: SeenItem) -> list[Block]:
    """An item with what was said, decided and taken on; a break only where something was written."""
    if item.number is None and not item.notes:
        return []
    found: list[Block] = [Heading(2, item_heading(seen, item)), *present_at(seen, item), *prose(item.notes, below=2)]
    found += _decisions(seen, item.decisions, marked=len(paragraphs(item)) != 1)
    for task in item.tasks:
        found.append(_labelled(_say(seen, T("Task")), _part_words(seen, task)))
    return found


def _decisions(seen: SeenMeeting, parts: tuple[SeenPart, ...], *, marked: bool = True) -> list[Block]:
    """Decisions with how each was taken; `marked` where the heading above does not say its §."""
    found: list[Block] = []
    for part in parts:
        label = _say(seen, T("Decision"))
        if part.proposal is not None:
            label = _say(seen, T("Proposal to {forum}", forum=part.proposal) if part.proposal else T("Proposal"))
        mode = f" ({_say(seen, MODES[part.mode])})" if part.mode not in ("", "none", "majority") else ""
        mark = f" {PARAGRAPH.format(number=part.paragraph)}" if marked and part.paragraph is not None else ""
        found.append(_labelled(label + mark + mode, _part_words(seen, part))._replace(decision=True))
        if part.votes is not None:
            found.append(_labelled(_say(seen, T("Vote")), words(_votes(seen, part.votes))))
        dissent = _say(seen, DISSENT[seen.words])
        found += [_labelled(dissent, words(text)) for text in part.dissent]
        if part.waits:
            found.append(
                _labelled(_say(seen, T("Holds when they have decided for themselves")), words("; ".join(part.waits)))
            )
    return found


def _votes(seen: SeenMeeting, votes: Votes) -> str:
    """«2 ja, 2 nej; ordförandens utslagsröst avgjorde för förslaget»."""
    counts = [T("{n} for", n=votes.yes), T("{n} against", n=votes.no)]
    counts += [T("{n} abstained", n=votes.abstained)] if votes.abstained else []
    said = ", ".join(_say(seen, count) for count in counts)
    if votes.casting is not None:
        said += f"; {_say(seen, CASTING[votes.casting])}"
    return f"{said}; {_say(seen, T('settled by lot'))}" if votes.lot else said


def _labelled(label: str, text: Paragraph) -> Paragraph:
    return Paragraph((Run(f"{label}: ", strong=True), *text.runs))


def _task_table(seen: SeenMeeting) -> list[Block]:
    tasks = [task for item in seen.items for task in item.tasks] + [*seen.tasks]
    if not tasks:
        return []
    rows = tuple((cell(t.text), cell(t.who), cell(day_date(t.by, seen.language) if t.by else "")) for t in tasks)
    title = _say(seen, T("Tasks"))
    headings = tuple(sentence(_say(seen, heading)) for heading in (T("what"), T("who"), T("by when")))
    return [Heading(2, title), Table(headings, rows, title)]


def _next(seen: SeenMeeting) -> list[Block]:
    following = seen.following
    if following is None:
        return []
    parts = [T("{day}.", day=long_date(following.day, seen.language))]
    if following.issues is not None:
        parts.append(T("Issues by {day}.", day=day_date(following.issues.rather, seen.language)))
    if following.agenda is not None:
        parts.append(T("The agenda comes by {day}.", day=day_date(following.agenda.rather, seen.language)))
    said = " ".join(_say(seen, part) for part in parts)
    return [Heading(2, _say(seen, NEXT[seen.words])), words(sentence(said))]


def _approved(seen: SeenMeeting) -> list[Block]:
    if not seen.approved_by and seen.approved_on is None:
        return []
    day = f" {long_date(seen.approved_on, seen.language)}" if seen.approved_on else ""
    names = f": {'; '.join(seen.approved_by)}" if seen.approved_by else ""
    return [words(f"{_say(seen, APPROVED[seen.words])}{day}{names}")]
