"""SV423: an effort that gets money has a steering group."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Forum, Insats
from samverka.domain.stages import path_of, phase
from samverka.rules.example import effort
from samverka.rules.rule import Rule
from samverka.text import T

CITE = ("R22",)


def each(archive: Archive, record: Insats, today: date) -> Iterator[Finding]:
    held = phase(archive, record)
    if not record.granted or held not in ("before", "ongoing"):
        return
    if record.steering is None:
        # Between the board's decision and the start the group is being appointed.
        severity = None if held == "ongoing" else Severity.WARNING
        message = T("the effort has been granted money and has no steering group")
        help = T("name it: steering: FORUM; an existing group, or that of another effort, can be it")
        yield Finding(record.id, ("granted",), message, help, CITE, severity)
        return
    forum = archive.forum(record.steering)
    if forum is not None:
        yield from _unfit(archive, record, forum, today)


def _unfit(archive: Archive, record: Insats, forum: Forum, today: date) -> Iterator[Finding]:
    path = path_of(archive, record)
    if path is not None and forum.type in {stage.by for stage in path.stages if stage.by}:
        message = T("{forum} takes steps of its own on the way of an effort, and is here its steering group", forum=forum.title)  # fmt: skip
        help = T("appoint a group that carries the effort out, and reports to the others")
        yield Finding(record.id, ("steering",), message, help, CITE, Severity.WARNING)
    if forum.to is not None and forum.to < today:
        message = T("{forum} ended on {day}, and the effort goes on", forum=forum.title, day=forum.to)
        yield Finding(record.id, ("steering",), message, T("name the group that took over"), CITE, Severity.WARNING)


RULE = Rule(
    code="SV423",
    name="steering",
    severity=Severity.ERROR,
    title=T("an effort that gets money has a steering group"),
    why=T(
        "The steering group sees that the money does what was decided, and tells the local group and the board. One group "
        "can serve several efforts, and an existing group can be it. From the decision on money to the start a lack "
        "warns, after that it is an error."
    ),
    of=(Insats,),
    each=each,
    passes=effort(),
    fails=effort("steering:\n"),
    sources=("R22",),
)
