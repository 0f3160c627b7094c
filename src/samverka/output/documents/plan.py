"""A plan as a document: activities by rank, a budget's lines, a delegation order's lines, statements."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.actions.seen_plan import SeenActivity, SeenPlan
from samverka.domain.dates import long_date, short_date
from samverka.domain.money import kronor
from samverka.output.documents.blocks import Block, Document, Fact, Heading, Paragraph, cell, words
from samverka.output.documents.effort import decided_words, titled_table
from samverka.output.documents.prose import prose
from samverka.text import T, Text

TYPES = {
    "action-plan": T("Action plan"),
    "operational-plan": T("Operational plan"),
    "budget": T("Budget of the year"),
    "delegation-order": T("Delegation order"),
}
OUTCOMES = {"proposed": T("proposed"), "chosen": T("chosen"), "rejected": T("rejected"), "done": T("done")}


def plan_document(seen: SeenPlan, day: date) -> Document:
    """The plan as it stands on a day."""
    blocks: list[Block] = [*_activities(seen), *_budget(seen), *_delegations(seen)]
    for heading, text in seen.sections:
        blocks += [Heading(2, heading), *prose(text, below=2)]
    blocks += _statements(seen)
    return Document(
        title=seen.title,
        language=seen.language,
        day=day,
        author=seen.forum or seen.collaboration,
        kicker=TYPES[seen.type].say(seen.language),
        facts=tuple(_facts(seen)),
        blocks=tuple(blocks),
        footer=seen.collaboration,
    )


def _facts(seen: SeenPlan) -> Iterator[Fact]:
    decided = decided_words(seen.decided, seen.language) if seen.decided else ""
    pairs: list[tuple[Text, str]] = [
        (T("Owned by"), seen.forum),
        (T("Year"), str(seen.year)),
        (T("Decided by"), decided),
        *((T("Case number"), f"{dnr} ({party})") for party, dnr in seen.dnr),
    ]
    return (Fact(label.say(seen.language), text) for label, text in pairs if text)


def _activities(seen: SeenPlan) -> list[Block]:
    rows = tuple(
        (
            cell("–" if held.rank is None else str(held.rank)),
            tuple(_activity(held)),
            cell(_concerned(seen, held)),
            cell(held.who),
            cell(_span(held, seen.language)),
            cell(OUTCOMES[held.outcome].say(seen.language)),
        )
        for held in seen.activities
    )
    headings = (T("rank"), T("activity"), T("parties concerned"), T("who"), T("when"), T("state"))
    return titled_table(T("Activities"), headings, rows, seen.language, wide=1)


def _activity(held: SeenActivity) -> Iterator[Paragraph]:
    yield words(held.title, strong=True)
    yield from (words(text) for text in (held.area, held.reason) if text)


def _concerned(seen: SeenPlan, held: SeenActivity) -> str:
    return "" if held.parties is None else ", ".join(held.parties) or T("all").say(seen.language)


def _span(held: SeenActivity, language: str) -> str:
    begins, ends = (short_date(day, language) if day else "" for day in (held.begins, held.ends))
    return f"{begins}–{ends}" if begins and ends else begins or (f"–{ends}" if ends else "")


def _budget(seen: SeenPlan) -> list[Block]:
    income = tuple((cell(who), cell(share), cell(kronor(amount))) for who, share, amount in seen.income)
    lines = tuple((cell(title), cell(kronor(amount))) for title, amount in seen.lines)
    whole = T("total").say(seen.language)
    if len(income) > 1:
        income += (((words(whole, strong=True),), (), cell(kronor(sum(amount for _, _, amount in seen.income)))),)
    if len(lines) > 1:
        lines += (((words(whole, strong=True),), cell(kronor(sum(amount for _, amount in seen.lines)))),)
    return [
        *titled_table(T("Income"), (T("from"), T("share"), T("amount")), income, seen.language, right=(1, 2)),
        *titled_table(T("Costs"), (T("what"), T("amount")), lines, seen.language, right=(1,)),
    ]


def _delegations(seen: SeenPlan) -> list[Block]:
    rows = tuple(
        (
            cell(number),
            cell(what),
            cell(to),
            cell(
                "; ".join(
                    text
                    for text in (T("at most {sum}", sum=kronor(limit)).say(seen.language) if limit else "", terms)
                    if text
                )
            ),
        )
        for number, what, to, terms, limit in seen.delegations
    )
    headings = (T("no."), T("matters"), T("delegate"), T("terms"))
    return titled_table(T("Who may decide what"), headings, rows, seen.language, wide=1)


def _statements(seen: SeenPlan) -> list[Block]:
    rows = tuple(
        (
            cell(held.party),
            cell(long_date(held.asked, seen.language)),
            cell(long_date(held.answered, seen.language) if held.answered else ""),
            cell(held.text),
        )
        for held in seen.statements
    )
    headings = (T("party"), T("asked"), T("answered"), T("statement"))
    return titled_table(T("Statements"), headings, rows, seen.language, wide=3)
