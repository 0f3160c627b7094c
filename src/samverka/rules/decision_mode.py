"""SV343: a forum decides in the way that it decides, and one that decides nothing records no decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.decisions import ALLOWED, mode_of
from samverka.domain.records import Meeting
from samverka.rules.deciding import Deciding, deciding
from samverka.rules.example import decided, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder, modes
from samverka.text import T


def each(archive: Archive, record: Meeting, _today: date) -> Iterator[Finding]:
    for held in deciding(archive, record):
        if held.figure is not None:
            yield from _mode(record, held)


def _mode(record: Meeting, held: Deciding) -> Iterator[Finding]:
    index, decision, forum, figure = held
    assert figure is not None
    allowed, mode = ALLOWED[figure.value], mode_of(decision, figure)
    cite, severity = cites(figure), milder(figure)
    if not allowed:
        message = T("{forum} takes no decisions, and «{id}» is one", forum=forum.title, id=decision.id)
        help = T("what was agreed on stands in the notes, and what someone is to do under tasks")
        yield Finding(record.id, ("decisions", index), message, help, cite, severity)
    elif mode not in allowed:
        message = T("{forum} does not decide by {mode}", forum=forum.title, mode=modes((mode,)))
        help = T("here it is {allowed}", allowed=modes(allowed))
        yield Finding(record.id, ("decisions", index, "mode"), message, help, cite, severity)
    elif decision.votes is not None and mode != "majority":
        message = T("votes are counted where a forum decides by majority, and this is {mode}", mode=modes((mode,)))
        help = T("note who was of another opinion under dissent")
        yield Finding(record.id, ("decisions", index, "votes"), message, help, cite, Severity.WARNING)


RULE = Rule(
    code="SV343",
    name="decision-mode",
    severity=Severity.ERROR,
    title=T("a forum decides in the way that is its own, and some decide nothing"),
    why=T(
        "How a forum decides is a figure of its type: nothing at all, by agreement, by consensus, by votes, by delegation, "
        "within a frame. A decision taken in another way is one that the parties have not agreed to be bound by."
    ),
    of=(Meeting,),
    each=each,
    passes={**figures("decision_mode: {value: agreement, cite: G14}"), **decided("")},
    fails={**figures("decision_mode: {value: none, cite: R07}"), **decided("")},
    sources=("R07", "R11", "R15", "R23"),
)
