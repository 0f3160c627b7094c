"""SV212: a yearly duty comes in its season, and after what is to come before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Collaboration, Forum
from samverka.domain.year import Before, Owner, Yearly, named, out_of_season, too_early, yearly
from samverka.rules.example import EXAMPLE, MODEL, meeting
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.rules.year_done import EXAMPLE_YEAR, at
from samverka.text import T, Text


def each(archive: Archive, owner: Owner, today: date) -> Iterator[Finding]:
    for held in yearly(archive, owner, today):
        season = out_of_season(held)
        if season is not None:
            yield Finding(owner.id, at(owner), _season(held, *season), cite=cites(held.duty.season))
        for before in too_early(archive, held, today):
            yield Finding(owner.id, at(owner), _order(held, before), cite=cites(held.duty.after))


def _season(held: Yearly, first: date, last: date) -> Text:
    words = T("«{what}» should come from {first} to {last}, and is on {day}")
    day = held.done or (held.meeting.date if held.meeting else held.due)
    return words(what=named(held.duty), first=first, last=last, day=day)


def _order(held: Yearly, before: Before) -> Text:
    values = {"what": named(held.duty), "day": held.done, "before": named(before.duty)}
    if before.done is None:
        return T("«{what}» ({day}) comes after «{before}», and nothing says that this was done", **values)
    return T("«{what}» ({day}) comes after «{before}», which was done on {done}", **values, done=before.done)


SAMRAD = """\
  - id: consultation
    title: {sv: Samråd, en: Consultation}
    forum: grupp
    done_by: meeting
    season: {value: ["02-01", "05-31"], assumption: example}
    after: {value: [report], assumption: example}
"""


def _files(told: str, held: str) -> dict[str, str]:
    line = f"informed: [{{on: {told}, what: Årsrapport 2025, duty: report}}]\nparties:\n"
    return {
        MODEL: EXAMPLE_YEAR + SAMRAD,
        "exempel/collaboration.md": EXAMPLE["exempel/collaboration.md"].replace("parties:\n", line),
        **meeting(held),
    }


RULE = Rule(
    code="SV212",
    name="year-order",
    severity=Severity.WARNING,
    title=T("a yearly duty comes in its season, and after what is to come before it"),
    why=T(
        "Those who are to consult need to have the papers first: the consultation comes in spring, once accounts and audit report "
        "were handed over, and the budget once the members have said what they think of the proposal."
    ),
    of=(Forum, Collaboration),
    each=each,
    passes=_files("2026-02-10", "2026-02-19"),
    fails=_files("2026-02-20", "2026-02-19"),
    sources=("R04",),
)
