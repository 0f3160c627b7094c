"""`samverka status`: the one screen of Monday morning."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import (
    Context,
    ForumOption,
    JsonFlag,
    Option,
    PartyOption,
    workspace,
)
from samverka.cli.words import _, language, say
from samverka.domain.dates import Said, long_date, short_date, week
from samverka.output.terminal import Screen
from samverka.text import T, Text, join, plural

if TYPE_CHECKING:
    from samverka.actions.status import Due, Status
    from samverka.domain.archive import Archive


def status(
    ctx: Context,
    days: Annotated[int, Option("--days", metavar="N", min=0, max=400, help=_("How many days ahead."))] = 14,
    forum: ForumOption = None,
    party: PartyOption = None,
    json: JsonFlag = False,
) -> None:
    from samverka.actions.status import status as find_status
    from samverka.output.data import due_data, print_json

    held = workspace(ctx)
    found = find_status(held, days, party, forum)
    if json:
        data = {"late": [due_data(d) for d in found.late], "soon": [due_data(d) for d in found.soon]}
        data["year"] = [due_data(d) for d in found.year]
        print_json("status", held, {"until": found.until, "party": party, **data})
        return
    screen = Screen()
    screen.heading(say(T("{day}, week {week}", day=long_date(held.today, language()), week=week(held.today))))
    if held.pinned:
        screen.faint(say(T("(the day is fixed; see today: in samverka.yml, SAMVERKA_TODAY or --today)")))
    _print(screen, held.archive, found, days, held.today)


status.__doc__ = _("""What is due: meetings, deadlines, missing papers, what is late, and the command to run next.

Example: samverka status --days 7 --party slk""")


def _print(screen: Screen, archive: Archive, found: Status, days: int, today: date) -> None:
    if found.late:
        screen.line()
        screen.heading(say(T("Late")))
        for due in found.late:
            _print_due(screen, archive, due)
    screen.line()
    screen.heading(say(plural(days, T("Within {days} day"), T("Within {days} days"))(days=days)))
    for due in found.soon:
        _print_due(screen, archive, due)
    if not found.soon:
        screen.line(say(_nothing(archive, today)))
    following = {due.record: due for due in reversed(found.year)}
    if following:
        screen.line()
        screen.heading(say(T("Next in the year's order")))
        for due in sorted(following.values(), key=lambda due: due.rather):
            screen.line(f"  {short_date(due.rather, language()):<10}  {say(due.text)}")


def _nothing(archive: Archive, today: date) -> Text:
    """That nothing is due, and what comes next all the same: the next meeting, or with none to come how a year of them is planned."""
    from samverka.domain.archive import holds
    from samverka.domain.records import Forum, Meeting

    coming = [meeting for meeting in archive.of(Meeting) if meeting.date >= today and meeting.cancelled is None]
    if coming:
        first = min(coming, key=lambda meeting: (meeting.date, meeting.id))
        return T("  nothing; the next meeting is {day}: {meeting}", day=Said(first.date), meeting=first.id)
    forum = next((f.id for f in archive.of(Forum) if holds(today, f.from_, f.to)), None)
    if forum is None:
        return T("  nothing")
    year = today.year + (today.month > 9)  # in the autumn one plans the year to come
    return T("  nothing; no meeting is planned: samverka meeting plan {forum} --year {year} --weekday thu", forum=forum, year=year)  # fmt: skip


def _print_due(screen: Screen, archive: Archive, due: Due) -> None:
    day = short_date(due.rather, language())
    text = f"  {day:<10}  {say(due.text)}"
    (screen.warn if due.late else screen.line)(text)
    margin = " " * 14
    if due.rather != due.day:
        screen.line(margin + say(T("preferably by then; at the latest {day}", day=short_date(due.day, language()))))
    if due.to:
        screen.line(margin + say(T("to: {names}", names=_names(archive, due.to))))
    for lacking in due.missing:
        screen.line(margin + say(T("missing: {what}", what=lacking)))
    if due.command:
        screen.faint(f"{margin}→ samverka {due.command.replace('YYYY-MM-DD', _('YYYY-MM-DD'))}")


def _names(archive: Archive, people: tuple[str, ...]) -> str:
    names = [archive.person_name(person) for person in people]
    if len(names) > 6:
        rest = len(names) - 5
        return say(T("{names} and {n} more", names=", ".join(names[:5]), n=rest))
    return join(names, language())
