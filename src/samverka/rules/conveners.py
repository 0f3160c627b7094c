"""SV321: a forum is convened by as many parties as its model says, and by those that it names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive, holds
from samverka.domain.records import Forum
from samverka.domain.seats import begun, day_for
from samverka.rules.example import FORUM, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder, party_names
from samverka.text import T

AT: Path = ("conveners",)


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    if on is None:
        return
    yield from _number(archive, forum, on)
    figure = archive.figure("conveners_of", forum, on)
    if figure is None:
        return
    others = [f for f in archive.forums(forum.collaboration, figure.value) if holds(on, f.from_, f.to)]
    wanted = tuple(dict.fromkeys(party for other in others for party in other.conveners))
    if wanted and set(wanted) != set(forum.conveners):
        message = T(
            "{parties} convene it together; here stands {here}",
            parties=party_names(archive, wanted, on),
            here=party_names(archive, forum.conveners, on) or "–",
        )
        help = T("write conveners: [{ids}]", ids=", ".join(wanted))
        yield Finding(forum.id, AT, message, help, cites(figure), milder(figure))


def _number(archive: Archive, forum: Forum, on: date) -> Iterator[Finding]:
    figure = archive.figure("conveners", forum, on)
    found = len(set(forum.conveners))
    if figure is None or found == figure.value:
        return
    help = T("name them in conveners:")
    severity = milder(figure) if found or begun(forum) else Severity.WARNING
    if not found:
        message = T("no party convenes the forum; {count} is to", count=figure.value)
    else:
        message = T("parties that convene it: {found}; there are to be {count}", found=found, count=figure.value)
    yield Finding(forum.id, AT, message, help, cites(figure), severity)


RULE = Rule(
    code="SV321",
    name="conveners",
    severity=Severity.ERROR,
    title=T("those convene a forum who are to convene it"),
    why=T(
        "The convener answers for the meetings being planned, led and followed up. One party may do so, or several "
        "together: then each of them knows that it is not somebody else's duty."
    ),
    of=(Forum,),
    each=each,
    passes=figures("conveners: {value: 1, assumption: example}"),
    fails={
        **figures("conveners: {value: 1, assumption: example}"),
        **changed(FORUM, "conveners: [kommunen]", "conveners: [kommunen, regionen]"),
    },
    sources=("G04", "G05", "C03"),
)
