"""SV214: those who are to be at a yearly meeting were there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Meeting
from samverka.domain.year import Yearly, absent, unrepresented, yearly
from samverka.rules.example import EXAMPLE, MODEL, meeting
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T, Text


def each(archive: Archive, meeting: Meeting, today: date) -> Iterator[Finding]:
    forum = archive.forum(meeting.forum)
    for held in yearly(archive, forum, today) if forum else ():
        if held.meeting is None or held.meeting.id != meeting.id:
            continue
        for person in absent(archive, held):
            message = T(
                "{person} was to be at the meeting, and is not among those noted", person=archive.person_name(person)
            )
            yield _lacking(meeting, held, message)
        for party in unrepresented(archive, held):
            name = archive.party_name(party, meeting.date)
            yield _lacking(meeting, held, T("{party} was to be at the meeting, and nobody is noted for it", party=name))


def _lacking(meeting: Meeting, held: Yearly, message: Text) -> Finding:
    help = T("a line in attendance: who was there; or an exception with its reason")
    return Finding(meeting.id, ("attendance",), message, help, cites(held.duty.attend), milder(held.duty.attend))


YEAR = """\
year:
  - id: consultation
    title: {sv: Samråd, en: Consultation}
    forum: grupp
    done_by: meeting
    attend: {value: ["grupp#chair"], cite: E01}
"""


def _files(person: str) -> dict[str, str]:
    return {
        MODEL: EXAMPLE[MODEL] + YEAR,
        **meeting("2026-02-19", f"notes: final\nattendance: [{{person: {person}}}]\n"),
    }


RULE = Rule(
    code="SV214",
    name="year-attend",
    severity=Severity.ERROR,
    title=T("those who are to be at a yearly meeting were there"),
    why=T(
        "A consultation between owners and association is one only if both are there: the agreement names who. Where nobody is noted "
        "as present nothing is said."
    ),
    of=(Meeting,),
    each=each,
    passes=_files("k-lind"),
    fails=_files("s-ek"),
    sources=("R02", "R05"),
)
