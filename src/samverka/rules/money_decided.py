"""SV422: money to an effort is granted by a decision of the forum that decides on money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.money import granting, kronor
from samverka.domain.records import Insats
from samverka.domain.stages import path_of
from samverka.rules.example import effort
from samverka.rules.rule import Rule
from samverka.rules.saying import type_name
from samverka.text import T


def each(archive: Archive, record: Insats, today: date) -> Iterator[Finding]:
    stage = granting(path_of(archive, record))
    if stage is None or not stage.by:
        return
    who = type_name(archive, record, stage.by)
    for index, money in enumerate(record.granted):
        amount = kronor(money.amount)
        if money.decided is None:
            message = T("{amount} for {year} is granted, and no decision is named", amount=amount, year=money.year)
            help = T("name the decision of {type}: decided: MEETING#DECISION", type=who)
            yield Finding(record.id, ("granted", index), message, help, stage.cite)
            continue
        forum = archive.deciding_forum(money.decided)
        if forum is not None and forum.type != stage.by:
            message = T(
                "{amount} for {year} is granted by {forum}; money is decided on by {type}",
                amount=amount,
                year=money.year,
                forum=forum.title,
                type=who,
            )
            yield Finding(record.id, ("granted", index, "decided"), message, cite=stage.cite)


RULE = Rule(
    code="SV422",
    name="money-decided",
    severity=Severity.ERROR,
    title=T("money to an effort is granted by a decision of the forum that decides on money"),
    why=T(
        "Money is handed out by the board alone. An amount without its decision cannot be audited, and one that another "
        "group granted is not granted."
    ),
    of=(Insats,),
    each=each,
    passes=effort(),
    fails=effort(granted="granted: [{year: 2026, amount: 500000}]\n"),
    sources=("R09",),
)
