"""SV426: target group, goals and budget of an effort are changed by the forum that granted the money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.money import granting, outside_frame
from samverka.domain.records import Insats
from samverka.domain.stages import path_of
from samverka.rules.example import effort
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder, type_name
from samverka.text import T, Text

CHANGES: dict[str, Text] = {
    "target-group": T("a change of target group"),
    "goals": T("a change of goals"),
    "budget": T("a change of budget"),
}


def each(archive: Archive, record: Insats, today: date) -> Iterator[Finding]:
    stage = granting(path_of(archive, record))
    figure = outside_frame(archive, record)
    if stage is None or not stage.by or figure is None:
        return
    who = type_name(archive, record, stage.by)
    for index, change in enumerate(record.changes):
        forum = archive.deciding_forum(change.decided)
        if (
            change.what not in figure.value
            or change.what not in CHANGES
            or (forum is not None and forum.type == stage.by)
        ):
            continue
        help = T("the steering group proposes it, and {type} decides: decided: MEETING#DECISION", type=who)
        if change.decided is None:
            message = T("{change} names no decision of {type}", change=CHANGES[change.what], type=who)
            yield Finding(record.id, ("changes", index), message, help, cites(figure), milder(figure))
        elif forum is not None:
            message = T(
                "{change} is decided by {forum}, and is for {type} to decide",
                change=CHANGES[change.what],
                forum=forum.title,
                type=who,
            )
            yield Finding(record.id, ("changes", index, "decided"), message, help, cites(figure), milder(figure))


CHANGE = "changes: [{on: 2026-02-23, what: goals, text: 40 deltagare i stället för 60"

RULE = Rule(
    code="SV426",
    name="frame",
    severity=Severity.ERROR,
    title=T("target group, goals and budget of an effort are changed by the forum that granted the money"),
    why=T(
        "The money was granted for a target group, goals and a budget. Within them the steering group decides; a change "
        "of any of the three it may propose, and whoever granted the money decides."
    ),
    of=(Insats,),
    each=each,
    passes=effort(CHANGE + ", decided: styrelse-2026-02-05#medel}]\n"),
    fails=effort(CHANGE + "}]\n"),
    sources=("R23",),
)
