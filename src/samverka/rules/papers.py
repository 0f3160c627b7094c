"""SV203: papers are in before their day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.deadlines import Deadline, deadline
from samverka.domain.records import Meeting
from samverka.rules.example import meeting
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, record: Meeting, today: date) -> Iterator[Finding]:
    if record.cancelled is not None or record.date < today:
        return
    wanted = [
        (i, n, paper)
        for i, item in enumerate(record.agenda)
        for n, paper in enumerate(item.papers)
        if paper.state == "missing"
    ]
    limit = _limit(archive, record) if wanted else None
    for item, number, paper in wanted:
        day = paper.due or (limit.day if limit else None)
        if day is not None and today > day:
            message = T("the paper «{title}» was to be in by {day} and is missing", title=paper.title, day=day)
            help = (
                T("{who} brings it; write state: in and link: when it has come", who=archive.person_name(paper.who))
                if paper.who
                else None
            )
            cite = cites(limit.figure) if limit and not paper.due else ()
            yield Finding(record.id, ("agenda", item, "papers", number, "due"), message, help, cite)


def _limit(archive: Archive, record: Meeting) -> Deadline | None:
    """The figure for papers, else the day the agenda goes out: papers go with it."""
    return deadline(archive, record, "paper_lead") or deadline(archive, record, "agenda_lead")


def _agenda(due: str, state: str) -> str:
    paper = f"{{title: Lägesbild, who: s-ek, due: {due}, state: {state}}}"
    return f"agenda: [{{id: bostad, title: Unga utan bostad, papers: [{paper}]}}]\n"


RULE = Rule(
    code="SV203",
    name="papers",
    severity=Severity.WARNING,
    title=T("papers are in before their day"),
    why=T(
        "Papers go out with the agenda, so that those who come have read them. A paper's own day holds; "
        "where it has none, the figure for papers of the forum type, and else the day the agenda goes out."
    ),
    of=(Meeting,),
    each=each,
    time=True,
    passes=meeting("2026-03-12", _agenda("2026-03-02", "missing")),
    fails=meeting("2026-03-12", _agenda("2026-03-01", "missing")),
)
