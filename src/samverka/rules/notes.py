"""SV205: the notes of a meeting are finished in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.deadlines import held
from samverka.domain.governance import days
from samverka.domain.hours import last_day
from samverka.domain.records import Meeting
from samverka.rules.example import meeting
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, notes_word
from samverka.text import T


def each(archive: Archive, record: Meeting, today: date) -> Iterator[Finding]:
    if record.notes not in (None, "draft") or not held(record, today):
        return
    forum = archive.forum(record.forum)
    figure = archive.figure("notes_within", forum, record.date) if forum else None
    if figure is None or forum is None:
        return
    kind = archive.figure("notes_kind", forum, record.date)
    day = last_day(record) + timedelta(days=days(figure))
    if today > day:
        values = {"notes": notes_word(archive, forum), "day": day}
        message = (
            T("{notes} were to be finished by {day} and are still a draft", **values)
            if record.notes
            else T("{notes} were to be finished by {day} and there are none", **values)
        )
        help = DRAFT if record.notes else MISSING if record.agenda else NO_AGENDA
        help = help(meeting=record.id, forum=forum.id, day=record.date)
        yield Finding(record.id, ("notes",) if record.notes else ("date",), message, help, cites(figure, kind))


DRAFT = T("when they are ready: samverka meeting notes {meeting} --state final")
MISSING = T("lay them out, and write them: samverka meeting notes {meeting}")
NO_AGENDA = T("what was taken up first: samverka agenda new {forum} --date {day}")

RULE = Rule(
    code="SV205",
    name="notes",
    severity=Severity.WARNING,
    title=T("the notes of a meeting are finished in time"),
    why=T(
        "Decisions and tasks hold from the day they were agreed, and those who were not there learn of them from "
        "the notes. "
        "How many days they may take is a figure of the forum type."
    ),
    of=(Meeting,),
    each=each,
    time=True,
    passes={**meeting("2026-02-05", "notes: final\n"), **meeting("2026-02-26", "notes: draft\n")},
    fails=meeting("2026-02-05", "notes: draft\n"),
    sources=("G13",),
)
