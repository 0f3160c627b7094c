"""SV216: an agenda that went out has the items that are to be on every agenda of the forum."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import AgendaPart
from samverka.domain.records import Meeting
from samverka.rules.example import EXAMPLE, MODEL, meeting
from samverka.rules.rule import Rule
from samverka.text import T, Words


def each(archive: Archive, meeting: Meeting, today: date) -> Iterator[Finding]:
    forum = archive.forum(meeting.forum)
    kind = archive.forum_type(forum) if forum else None
    if kind is None or meeting.cancelled is not None or not any(sent.what == "agenda" for sent in meeting.sent):
        return
    for part in kind.agenda:
        if part.required and not _has(meeting, part):
            message = T("the agenda that went out lacks «{title}»", title=Words(tuple(part.title.items())))
            help = T("it belongs on every agenda: an item with from: model#{id}", id=part.id)
            yield Finding(meeting.id, ("agenda",), message, help, part.cite)


def _has(meeting: Meeting, part: AgendaPart) -> bool:
    titles = {title.casefold() for title in part.title.values()}
    return any(item.from_ == f"model#{part.id}" or item.title.casefold() in titles for item in meeting.agenda)


PART = """\
    agenda:
      - {id: plan, place: first, required: true, type: follow-up, title: {sv: Handlingsplanen, en: The action plan}}
paths:
"""


def _files(item: str) -> dict[str, str]:
    front = f"agenda: [{item}]\nsent: [{{on: 2026-03-01, how: outlook, sequence: 1}}]\n"
    return {MODEL: EXAMPLE[MODEL].replace("paths:\n", PART, 1), **meeting("2026-03-19", front)}


RULE = Rule(
    code="SV216",
    name="standing-part",
    severity=Severity.WARNING,
    title=T("an agenda that went out has what is to be on every agenda"),
    why=T(
        "A plan that is looked at once a year is forgotten in between: the follow-up of it should be an item at each meeting. "
        "agenda new puts it there; what a person took away is asked about once the agenda has gone out."
    ),
    of=(Meeting,),
    each=each,
    passes=_files('{id: plan, title: Hur går det?, from: "model#plan"}'),
    fails=_files("{id: laget, title: Laget runt}"),
    sources=("U04",),
)
