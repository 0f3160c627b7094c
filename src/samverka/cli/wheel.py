"""`samverka wheel`: the annual wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from samverka.cli.shape import Command, JsonFlag, PartyOption, a_year, noun, workspace
from samverka.cli.words import _, language, say
from samverka.domain.dates import MONTHS_EN, MONTHS_SV, short_date
from samverka.output.terminal import Screen, Table
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions import wheel as actions
    from samverka.domain.archive import Archive
    from samverka.domain.fields import When
    from samverka.domain.wheel import Turn

app = noun(_("The annual wheel (årshjul): what is taken up when, and what became of it."))

SHOW = _("""The annual wheel of a forum, or of each forum of a collaboration; with --party, what concerns that party.

Example: samverka wheel show hisingen --year 2026 --party slk""")


@app.command("show", cls=Command, help=SHOW)
def show(
    ctx: typer.Context,
    of: Annotated[str, typer.Argument(metavar=_("FORUM|COLLABORATION"), help=_("The id, or its end."))],
    year: Annotated[
        int | None, typer.Option("--year", metavar=_("YEAR"), help=_("The year; this one where left out."))
    ] = None,
    party: PartyOption = None,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import wheel as actions
    from samverka.output.data import print_json, wheel_data

    held = workspace(ctx)
    found = actions.show(held, of, a_year(year), party)
    if json:
        print_json("wheel", held, {"party": party, "wheels": [wheel_data(shown) for shown in found]})
        return
    screen = Screen()
    for index, shown in enumerate(found):
        if index:
            screen.line()
        _print(screen, held.archive, shown)
    if not found:
        screen.line(say(T("no annual wheel and no meetings that year")))


def _print(screen: Screen, archive: Archive, shown: actions.ShownWheel) -> None:
    from samverka.output.agenda import parties

    screen.heading(f"{shown.forum.title}, {shown.year}")
    days = ", ".join(short_date(m.date, language()) for m in shown.meetings if m.cancelled is None)
    screen.line(say(T("meetings: {days}", days=days or "–")))
    if not shown.turns:
        return
    headings = (T("when"), T("theme"), T("item"), T("parties concerned"), T("meeting"), T("outcome"))
    table = Table([say(h) for h in headings])
    for turn in shown.turns:
        item = turn.item
        table.add(
            when_words(item.moved or item.when), item.theme or "–", item.title, parties(archive, item.parties, language()),
            _meeting(turn), say(OUTCOMES[turn.outcome]),
        )  # fmt: skip
    screen.table(table)


def _meeting(turn: Turn) -> str:
    if turn.item.between:
        return say(T("between meetings"))
    return short_date(turn.meeting.date, language()) if turn.meeting else "–"


def when_words(when: When) -> str:
    """«mars», «v. 11» or «tor 12 mar»."""
    if "W" in when.text:
        return say(T("week {n}", n=int(when.text[-2:])))
    if when.first == when.last:
        return short_date(when.first, language())
    return (MONTHS_SV if language() == "sv" else MONTHS_EN)[when.first.month - 1]


OUTCOMES = {
    "handled": T("handled"),
    "planned": T("on the agenda"),
    "open": T("open"),
    "moved": T("moved"),
    "dropped": T("dropped"),
    "done": T("done"),
    "missed": T("not taken up"),
}
