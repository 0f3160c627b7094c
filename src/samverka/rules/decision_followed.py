"""SV526: a decision that was to be carried out by a day was carried out, or someone says what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Meeting
from samverka.rules.example import decided, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, record: Meeting, today: date) -> Iterator[Finding]:
    forum = archive.forum(record.forum) if record.decisions and record.cancelled is None else None
    figure = archive.figure("decisions_followed", forum, record.date) if forum else None
    if figure is None or not figure.value:
        return
    for index, decision in enumerate(record.decisions):
        if decision.state == "open" and decision.by is not None and decision.by < today:
            message = T(
                "«{text}» was to be carried out by {day}, and nothing says that it was",
                text=decision.text,
                day=decision.by,
            )
            help = T(
                "samverka decision done {id} --outcome …, or decision drop {id} --reason …",
                id=f"{record.id}#{decision.id}",
            )
            yield Finding(record.id, ("decisions", index, "by"), message, help, cites(figure))


FOLLOWED = figures("decisions_followed: {value: true, cite: EX1}")

RULE = Rule(
    code="SV526",
    name="decision-followed",
    severity=Severity.WARNING,
    title=T("a decision that was to be carried out by a day was carried out, or someone says what became of it"),
    why=T(
        "A board sees to it that what it has decided is carried out, followed up and evaluated. Where the model says so, each decision "
        "with a day is asked for once that day is over."
    ),
    of=(Meeting,),
    each=each,
    time=True,
    passes={**FOLLOWED, **decided(", by: 2026-02-27, state: done, done: 2026-02-26")},
    fails={**FOLLOWED, **decided(", by: 2026-02-27")},
    sources=("R09",),
)
