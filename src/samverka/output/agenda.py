"""An agenda in words: the table that people read, in the vocabulary of the forum's kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from samverka.actions.agenda import Shown
from samverka.domain.agenda import Row, gone, open_from
from samverka.domain.archive import Archive
from samverka.domain.dates import clock_from, day_date, long_date, week
from samverka.domain.deadlines import deadline, next_after, previous
from samverka.domain.decisions import ByDelegation, to_report
from samverka.domain.hours import later_day, said_hours
from samverka.domain.issues import origin_of
from samverka.domain.records import Meeting
from samverka.output.terminal import Table
from samverka.text import T, Text, join, plural

TYPES = {
    "information": T("information"),
    "dialogue": T("dialogue"),
    "decision": T("decision"),
    "follow-up": T("follow-up"),
    "notice": T("notice"),
    "preparation": T("preparation"),
    "break": T("break"),
}
VOCABULARY = {
    "forum": {"agenda": T("Agenda"), "meeting": T("meeting"), "notes": T("notes")},
    "board": {"agenda": T("List of items"), "meeting": T("board meeting"), "notes": T("minutes")},
}
"""The words of each kind of forum (domain.md section 6): möte, dagordning, minnesanteckningar or sammanträde, föredragningslista, protokoll."""


def title(archive: Archive, shown: Shown, language: str) -> str:
    """«Dagordning: Forum, torsdag 12 mars 2026 kl. 13.00–15.30 (v. 11)»."""
    meeting = shown.meeting
    heading = VOCABULARY[archive.words(shown.forum)]["agenda"].say(language)
    day = long_date(meeting.date, language)
    hours = clock_span(meeting, language)
    span = f", {hours}" if hours else ""
    return T(
        "{heading}: {forum}, {day}{span} (week {week})",
        heading=heading,
        forum=shown.forum.title,
        day=day,
        span=span,
        week=week(meeting.date),
    ).say(language)


def clock_span(meeting: Meeting, language: str) -> str:
    """«kl. 13.00–15.30» / “13:00–15:30”, with the last day where it is another; "" where only the day is said."""
    said = said_hours(meeting.time, later_day(meeting), language)
    return f"kl. {said}" if meeting.time and language == "sv" else said


def needed(rows: Sequence[Row], day: date, language: str) -> str:
    """«punkt 1–4 och 6, ca 13.40–14.20»: which items someone is needed for (G16); without the clock where a duration before is not known."""
    items = plural(len(rows), T("item {numbers}"), T("items {numbers}"))
    said = items(numbers=ranges([row.number for row in rows if row.number is not None], language))
    begins, ends = (clock_from(moment, day, language) for moment in (rows[0].begins, rows[-1].ends))
    if begins and ends:
        said = T("{items}, about {begins}–{ends}", items=said, begins=begins, ends=ends)
    elif begins:
        said = T("{items}, from about {begins}", items=said, begins=begins)
    return said.say(language)


def ranges(numbers: Sequence[int], language: str) -> str:
    """«1–4, 6 och 7»: three or more in a row as one."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run] for run in runs)
    return join([part for found in parts for part in found], language)


NEEDED = T("{party}: you are needed for {items}")
NOT_NEEDED = T("{party}: no item concerns you")


def facts(archive: Archive, shown: Shown, chair: str | None, language: str) -> list[tuple[str, str]]:
    """Place, chair, secretary, conveners: label and words, those that are known."""
    meeting, forum = shown.meeting, shown.forum
    secretary = meeting.secretary or forum.secretary
    pairs = (
        (T("Place"), ", ".join(p for p in (meeting.place, meeting.link) if p)),
        (T("Chair"), _person(archive, meeting.chair or chair)),
        (T("Secretary"), _person(archive, secretary)),
        (T("Convened by"), ", ".join(archive.party_name(p, meeting.date) for p in forum.conveners)),
    )
    return [(label.say(language), words) for label, words in pairs if words]


def _person(archive: Archive, id: str | None) -> str:
    person = archive.people.get(id or "")
    if person is None:
        return id or ""
    return f"{person.name}, {person.function}" if person.function else person.name


def table(archive: Archive, shown: Shown, language: str) -> Table:
    """The items as a table: number, time, title, type, presenter, parties concerned, papers."""
    headings = [T("no."), T("time"), T("item"), T("type"), T("presenter"), T("parties concerned"), T("papers")]
    found = Table([heading.say(language) for heading in headings], right=frozenset((0,)))
    for row in shown.rows:
        item = row.item
        found.add(
            "–" if row.number is None else str(row.number),
            clock_from(row.begins, shown.meeting.date, language),
            item_title(archive, shown.meeting, row, language, whole=shown.party is None),
            TYPES[item.type or "information"].say(language),
            presenter(archive, item.presenter, shown.meeting.date),
            parties(archive, item.parties, language, shown.meeting.date),
            papers(row, language),
        )
    return found


def presenter(archive: Archive, who: str | None, on: date) -> str:
    """A presenter's name, a party's as it was on that day, or the words that stand there."""
    return archive.person_name(who) if who in archive.people else archive.party_name(who, on)


def parties(archive: Archive, concerned: tuple[str, ...], language: str, on: date) -> str:
    """The parties concerned by their short names, as they were on that day; «alla» where none is named."""
    return ", ".join(archive.party_short(party, on) for party in concerned) or T("all").say(language)


def papers(row: Row, language: str) -> str:
    """The papers of an item; one that has not come in says so."""
    words = []
    for paper in row.item.papers:
        note = f" ({T('missing').say(language)})" if paper.state == "missing" else ""
        words.append(paper.title + note)
    return ", ".join(words) or "–"


def item_title(archive: Archive, meeting: Meeting, row: Row, language: str, *, whole: bool = True) -> str:
    """An item's title with what a reader must know of it: an open answer, a late issue, the open tasks, the next meeting."""
    return " ".join(
        [row.item.title, *(f"({note.say(language)})" for note in _notes(archive, meeting, row, language, whole))]
    )


def _notes(archive: Archive, meeting: Meeting, row: Row, language: str, whole: bool) -> list[Text]:
    issue, brings = row.issue, _brings(archive, meeting, row)
    found: list[Text] = []
    if issue is not None:
        origin = origin_of(archive, issue)
        raised = archive.party_name(issue.party, issue.submitted) if issue.party else issue.other or ""
        who = origin.title if origin else raised
        words = LATE_ISSUE if row.late else ISSUE
        found.append(words(who=who, day=day_date(issue.submitted, language)))
        if row.unanswered:
            found.append(T("waits for the chair's answer"))
        elif gone(archive, meeting, issue):
            found.append(T("no longer to be taken up here: take the item away"))
    elif row.item.late is not None:
        found.append(T("taken late: {reason}", reason=row.item.late.reason))
    if brings == "previous":
        found += _previous(archive, meeting, language)[: None if whole else 1]  # how much is open is others' too
    if brings == "delegated" and whole:
        n = len(_to_report(archive, meeting))
        found += [plural(n, T("{n} to report"), T("{n} to report"))(n=n)] if n else []
    if brings == "next":
        found += _next(archive, meeting, language)
    return found


ISSUE = T("issue from {who}, {day}")
LATE_ISSUE = T("late issue from {who}, {day}")


def _brings(archive: Archive, meeting: Meeting, row: Row) -> str:
    source, mark, part = (row.item.from_ or "").partition("#")
    forum = archive.forum(meeting.forum)
    kind = archive.forum_type(forum) if forum else None
    if source != "model" or not mark or kind is None:
        return ""
    return next((held.brings for held in kind.agenda if held.id == part), "")


def _previous(archive: Archive, meeting: Meeting, language: str) -> list[Text]:
    before = previous(archive, meeting)
    n = len(open_from(archive, meeting))
    day = T("{day}", day=day_date(before.date, language)) if before else None
    return [text for text in (day, plural(n, T("{n} open"), T("{n} open"))(n=n) if n else None) if text is not None]


def _next(archive: Archive, meeting: Meeting, language: str) -> list[Text]:
    following = next_after(archive, meeting)
    return [next_meeting(archive, following, language)] if following else []


def next_meeting(archive: Archive, meeting: Meeting, language: str) -> Text:
    """«nästa möte torsdag 7 maj; frågor senast torsdag 23 april, dagordning senast torsdag 30 april»."""
    issues, agenda = deadline(archive, meeting, "issue_lead"), deadline(archive, meeting, "agenda_lead")
    day = day_date(meeting.date, language)
    if issues is None or agenda is None:
        return T("next meeting {day}", day=day)
    return T(
        "next meeting {day}; issues by {issues}, agenda by {agenda}",
        day=day, issues=day_date(issues.rather, language), agenda=day_date(agenda.rather, language),
    )  # fmt: skip


def open_list(archive: Archive, meeting: Meeting, language: str) -> list[str]:
    """The open tasks and decisions from earlier meetings, one line each."""
    lines = []
    for held, part in open_from(archive, meeting):
        who = presenter(archive, part.who, held.date)
        by = T("by {day}", day=day_date(part.by, language)).say(language) if part.by else ""
        tail = ", ".join(words for words in (who, by) if words)
        lines.append(f"{day_date(held.date, language)}: {part.text}" + (f" ({tail})" if tail else ""))
    return lines


def _to_report(archive: Archive, meeting: Meeting) -> tuple[ByDelegation, ...]:
    forum = archive.forum(meeting.forum)
    return to_report(archive, meeting, forum) if forum else ()


def delegated_list(archive: Archive, meeting: Meeting, language: str) -> list[str]:
    """The decisions by delegation that a board's meeting is told of, one line each."""
    lines = []
    for taken in _to_report(archive, meeting):
        number = taken.line.number or taken.line.id if taken.line else ""
        forum = archive.forum(taken.by)
        who = forum.title if forum else archive.person_name(taken.by)
        tail = ", ".join(words for words in (who, number) if words)
        lines.append(f"{day_date(taken.on, language)}: {taken.text} ({tail})")
    return lines


def when_sent(meeting: Meeting, language: str) -> str:
    """When the agenda went out, or "" where it has not."""
    day: date | None = min((s.on for s in meeting.sent), default=None)
    return T("Sent {day}", day=long_date(day, language)).say(language) if day else ""
