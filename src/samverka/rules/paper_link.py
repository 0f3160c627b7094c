"""SV527: of a paper that is in it is said where it lies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Meeting
from samverka.rules.example import meeting
from samverka.rules.rule import Rule
from samverka.text import T


def each(_archive: Archive, record: Meeting, today: date) -> Iterator[Finding]:
    if record.cancelled is not None or record.date < today:
        return
    for index, item in enumerate(record.agenda):
        for number, paper in enumerate(item.papers):
            if paper.state == "in" and not paper.link:
                message = T("the paper «{title}» is in, and nothing says where it lies", title=paper.title)
                help = T("write link: with its address, or a file of this repository: then it goes out with the agenda")
                yield Finding(record.id, ("agenda", index, "papers", number, "state"), message, help)


AGENDA = "agenda: [{{id: bostad, title: Unga utan bostad, papers: [{{title: Lägesbild, state: in{}}}]}}]\n"

RULE = Rule(
    code="SV527",
    name="paper-link",
    severity=Severity.WARNING,
    title=T("of a paper that is in it is said where it lies"),
    why=T(
        "What belongs to a meeting lies where all parties reach it. A paper without a link is with whoever got it by mail: it goes out with "
        "no agenda, and stands on no page. Meetings that were held are not asked about."
    ),
    of=(Meeting,),
    each=each,
    passes=meeting("2026-03-12", AGENDA.format(', link: "https://yta.example/lagesbild.pdf"')),
    fails=meeting("2026-03-12", AGENDA.format("")),
    sources=("G13",),
)
