"""SV401: nothing has come past a stage whose questions are unanswered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Ask, Stage
from samverka.domain.records import Insats, Plan, Uppdrag
from samverka.domain.stages import OWN_RULES, Standing, missing, ready, standing
from samverka.rules.example import uppdrag
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder, question, stage_name
from samverka.text import T, Text

CHECK_HELP = {
    "decided": T("name the decision in the move: decided: MEETING#DECISION"),
    "closing-decided": T("name the decision in the move: decided: MEETING#DECISION"),
    "closing-proposed": T("note the step at which it was proposed, before the close"),
    "reported": T("note the report that was given, under reports:"),
    "milestones": T("write the milestones, each with who and due"),
    "dated": T("write from: and to: for each activity that is chosen"),
    "ranked": T("write rank: for each activity that is chosen; 1 comes first"),
    "group-parties": T("add someone from each of parties: to group:, or take the party out of parties:"),
    "end-or-review": T("write end:, or until_further: with the day of review"),
}


Gated = Plan | Uppdrag | Insats


def each(archive: Archive, record: Gated, today: date) -> Iterator[Finding]:
    where = standing(archive, record)
    if where is None or where.stage is None:
        return
    for stage, left in (*_passed(record, where), *_ended(record, where)):
        for lack in missing(archive, record, stage, today):
            if lack.ask.kind == "check" and lack.ask.name in OWN_RULES:
                continue
            message = T(
                "it has come past «{stage}», and this is unanswered: {question}",
                stage=stage_name(stage),
                question=question(lack.ask),
            )
            place = _place(record, lack.ask, left)
            yield Finding(record.id, place, message, _help(lack.ask), cites(lack.ask), milder(lack.ask))


def _passed(record: Gated, where: Standing) -> Iterator[tuple[Stage, int]]:
    """The stages before the current one that the record was at and left onwards, each with the move that left it."""
    seen: set[str] = set()
    for index, (before, after) in enumerate(zip(record.moves, record.moves[1:], strict=False), 1):
        left, came = where.path.stage(before.to), where.path.stage(after.to)
        if left is None or came is None or where.stage is None or left.id in seen or left.id in where.inherited:
            continue
        dropped = came.final and left.phase == "before"  # what goes no further owes no answers
        if left.number < came.number and left.number < where.stage.number and not dropped:
            seen.add(left.id)
            yield left, index


def _ended(record: Gated, where: Standing) -> Iterator[tuple[Stage, int]]:
    """A final stage, which asks on the way in; and of a plan the last that is its own, once activities are chosen."""
    if where.stage is not None and (where.stage.final or (isinstance(record, Plan) and ready(record, where))):
        yield where.stage, len(record.moves) - 1


def _place(record: Gated, ask: Ask, left: int) -> Path:
    if ask.kind == "section":
        for section in record.sections:
            if section.marker == ("section", ask.name):
                return ("#section", section.line)
    elif ask.kind == "field":
        return (ask.name,)
    return ("moves", left, "to")


def _help(ask: Ask) -> Text | None:
    if ask.kind == "section":
        return T("answer it in the section marked <!-- section: {name} -->", name=ask.name)
    if ask.kind == "field":
        return T("fill in the key «{name}»", name=ask.name)
    return CHECK_HELP.get(ask.name)


UNANSWERED = "## Mål\n<!-- section: goal -->\n<!-- Vad vill vi uppnå? -->\n"

RULE = Rule(
    code="SV401",
    name="stage-gate",
    severity=Severity.ERROR,
    title=T("nothing has come past a stage whose questions are unanswered"),
    why=T(
        "Each stage asks what must be agreed before the next begins: for whom, to reach what, who does it, until when. "
        "What is skipped there comes back as disagreement later. A question that rests on an assumption only warns."
    ),
    of=(Plan, Uppdrag, Insats),
    each=each,
    passes=uppdrag(),
    fails=uppdrag(body=UNANSWERED),
    sources=("G23", "G24", "U06", "U07", "U08", "U09", "R22"),
)
