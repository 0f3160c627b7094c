"""SV213: a yearly meeting that nobody has called is called by the one who then is to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Forum
from samverka.domain.year import named, to_call, yearly
from samverka.rules.example import EXAMPLE, MODEL
from samverka.rules.rule import Rule
from samverka.rules.saying import cites
from samverka.text import T


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    for held in yearly(archive, forum, today):
        calling = to_call(archive, held, today)
        if calling is not None:
            day, caller = calling
            message = T(
                "«{what}» of {year} is not called on {day}: {caller} is to call it",
                what=named(held.duty),
                year=held.year,
                day=day,
                caller=caller.title,
            )
            help = T("plan one: samverka meeting new {forum} --date YYYY-MM-DD", forum=forum.id)
            yield Finding(forum.id, ("type",), message, help, cites(held.duty.call))


def _files(day: str) -> dict[str, str]:
    model = EXAMPLE[MODEL].replace("paths:\n", "  samrad:\n    title: {sv: Samråd, en: Consultation}\npaths:\n")
    year = (
        "year:\n  - id: consultation\n    title: {sv: Samråd, en: Consultation}\n    forum: samrad\n    done_by: meeting\n"
        f'    call: {{value: {{forum: grupp, from: "{day}"}}, assumption: example}}\n'
    )
    forum = "---\nkind: forum\nid: samrad\ntitle: Samrådet\ntype: samrad\n---\n"
    return {MODEL: model + year, "exempel/forums/samrad.md": forum}


RULE = Rule(
    code="SV213",
    name="year-call",
    severity=Severity.WARNING,
    title=T("a yearly meeting that nobody has called is called by the one who then is to"),
    why=T(
        "Either side can take the initiative, so that each can believe the other does. From a day on it is said who calls."
    ),
    of=(Forum,),
    each=each,
    time=True,
    passes=_files("04-01"),
    fails=_files("02-01"),
    sources=("R06",),
)
