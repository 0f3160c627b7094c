"""SV209: an agenda holds no issue that is not taken up there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.agenda import gone
from samverka.domain.archive import Archive
from samverka.domain.records import Issue, Meeting
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, meeting: Meeting, today: date) -> Iterator[Finding]:
    if meeting.cancelled is not None or meeting.date < today:
        return
    for index, item in enumerate(meeting.agenda):
        issue = archive.records.get(item.from_ or "")
        if isinstance(issue, Issue) and gone(archive, meeting, issue):
            message = T("«{title}» stands on this agenda, and is no longer to be taken up here", title=issue.title)
            help = T("take the item away; samverka issue show {issue} tells its way", issue=issue.id)
            yield Finding(meeting.id, ("agenda", index, "from"), message, help)


AGENDA = "agenda: [{id: bostad, title: Unga utan bostad, from: 2026-02-19-bostad}]\n"
TAKEN = (
    "meeting: grupp-2026-03-19\nmoves: [{to: submitted, on: 2026-02-19}, {to: accepted, on: 2026-02-23, by: k-lind}]\n"
)
DECLINED = TAKEN.replace("accepted", "declined")

RULE = Rule(
    code="SV209",
    name="agenda-keeps",
    severity=Severity.WARNING,
    title=T("an agenda holds no issue that is not taken up there"),
    why=T(
        "An issue can be declined, withdrawn or put off after the agenda was made. A command never takes an item away "
        "from an agenda that people have worked on, so the item has to be taken away by hand before it goes out."
    ),
    of=(Meeting,),
    each=each,
    passes={**example.issue(TAKEN), **example.meeting("2026-03-19", AGENDA)},
    fails={**example.issue(DECLINED), **example.meeting("2026-03-19", AGENDA)},
)
