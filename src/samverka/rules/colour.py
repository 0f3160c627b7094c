"""SV529: a forum's colour is one that calendars know."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.colours import COLOURS
from samverka.domain.records import Forum
from samverka.rules.example import FORUM, changed
from samverka.rules.rule import Rule
from samverka.text import T


def each(_archive: Archive, forum: Forum, _today: date) -> Iterator[Finding]:
    if forum.colour and forum.colour.lower() not in COLOURS:
        message = T("calendars know no colour «{colour}», and show another", colour=forum.colour)
        help = T("write a name that CSS has, like seagreen, steelblue, firebrick, goldenrod or slateblue")
        yield Finding(forum.id, ("colour",), message, help)


RULE = Rule(
    code="SV529",
    name="colour",
    severity=Severity.WARNING,
    title=T("a forum's colour is one that calendars know"),
    why=T(
        "People tell the forums apart by colour in their own calendars. A calendar takes the English names that CSS has, and no other "
        "words or numbers; with any other the forum gets a colour nobody chose."
    ),
    of=(Forum,),
    each=each,
    passes=changed(FORUM, "conveners:", "colour: SeaGreen\nconveners:"),
    fails=changed(FORUM, "conveners:", "colour: sjögrön\nconveners:"),
)
