"""SV206: a forum that is to have an annual wheel has one for this year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive, holds
from samverka.domain.records import Forum
from samverka.rules.example import WHEEL, changed
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    figure = archive.figure("wheel", forum, today)
    if figure is None or figure.value != "required" or not holds(today, forum.from_, forum.to):
        return
    if all(wheel.year != today.year for wheel in archive.wheels(forum)):
        message = T("the forum has no annual wheel for {year}", year=today.year)
        help = T(
            "write one in wheels/{year}-{forum}.md, with kind: wheel and year: {year}",
            forum=forum.id,
            year=today.year,
        )
        yield Finding(forum.id, ("type",), message, help, cites(figure))


RULE = Rule(
    code="SV206",
    name="wheel",
    severity=Severity.WARNING,
    title=T("a forum that is to have an annual wheel has one for this year"),
    why=T(
        "Agendas are put together from the wheel, and from it the parties see in good time which matters concern them."
    ),
    of=(Forum,),
    each=each,
    time=True,
    passes={},
    fails=changed(WHEEL, "year: 2026", "year: 2025"),
    sources=("G04", "G08", "G16"),
)
