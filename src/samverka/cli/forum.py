"""`samverka forum`: the bodies that meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from samverka.cli.shape import Command, JsonFlag, noun, workspace
from samverka.cli.words import _, language, say
from samverka.domain.dates import long_date, short_date
from samverka.output.terminal import Screen, Table
from samverka.text import T, plural

if TYPE_CHECKING:
    from samverka.actions import forum as actions
    from samverka.actions.workspace import Workspace
    from samverka.domain.governance import Figure

app = noun(_("Forums: who meets, who sits there, and what has been agreed on."))

LIST = _("""The forums, with chair and next meeting.

Example: samverka forum list""")
SHOW = _("""One forum: purpose, who sits there, the figures that hold with their clauses, the next meetings.

Example: samverka forum show hisingen""")


@app.command("list", cls=Command, help=LIST)
def list_(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help=_("Ended ones too."))] = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import forum as actions
    from samverka.output.data import forum_data, print_json

    held = workspace(ctx)
    found = actions.list_forums(held, everything)
    if json:
        print_json("forum-list", held, {"forums": [forum_data(row) for row in found]})
        return
    table = Table([say(h) for h in (T("forum"), T("chair"), T("next meeting"), T("collaboration"), T("id"))])
    for row in found:
        collaboration = held.archive.collaboration(row.forum)
        table.add(
            row.forum.title, held.archive.person_name(row.chair) or "–", short_date(row.next.date, language()) if row.next else "–",
            collaboration.title if collaboration else row.forum.collaboration, row.forum.id,
        )  # fmt: skip
    screen = Screen()
    screen.table(table) if found else screen.line(say(T("no forums")))


@app.command("show", cls=Command, help=SHOW)
def show(
    ctx: typer.Context,
    forum: Annotated[str, typer.Argument(metavar=_("FORUM"), help=_("The forum's id, or its end."))],
    json: JsonFlag = False,
) -> None:
    from samverka.actions import forum as actions
    from samverka.output.data import print_json, shown_forum_data

    held = workspace(ctx)
    shown = actions.show_forum(held, forum)
    if json:
        print_json("forum", held, {"forum": shown_forum_data(shown)})
        return
    screen, archive, found = Screen(), held.archive, shown.forum
    screen.heading(found.title)
    pairs = [
        (T("type"), shown.type_name.get(language()) or found.type),
        (T("purpose"), found.purpose or ""),
        (T("convened by"), ", ".join(archive.party_name(p) for p in found.conveners)),
        (T("chair"), archive.person_name(shown.chair)),
        (T("vice chair"), archive.person_name(found.vice_chair)),
        (T("secretary"), archive.person_name(found.secretary)),
        (T("place"), found.place or ""),
        (T("shared surface"), found.link or ""),
        (T("file"), found.path),
    ]
    for label, text in pairs:
        if text:
            screen.line(f"{say(label)}: {text}")
    _seats(screen, held, shown)
    _figures(screen, shown)
    if shown.meetings:
        screen.line()
        screen.heading(say(T("Coming meetings")))
        for meeting in shown.meetings[:6]:
            screen.line(f"- {long_date(meeting.date, language())}  {meeting.id}")


ROLES = {"member": T("member"), "substitute": T("substitute"), "co-opted": T("co-opted")}


def _seats(screen: Screen, held: Workspace, shown: actions.ShownForum) -> None:
    if not shown.seats:
        return
    screen.line()
    table = Table([say(h) for h in (T("party"), T("role"), T("person"), T("mandate"), T("until"))])
    for seat in shown.seats:
        table.add(
            held.archive.party_name(seat.party, held.today) or "–", say(ROLES[seat.role or "member"]),
            held.archive.person_name(seat.person) or say(T("vacant")), say(T("yes")) if seat.mandate else "–",
            short_date(seat.to, language()) + f" {seat.to.year}" if seat.to else "–",
        )  # fmt: skip
    screen.table(table)


def _figures(screen: Screen, shown: actions.ShownForum) -> None:
    if not shown.figures:
        return
    screen.line()
    screen.heading(say(T("What holds here")))
    for name, figure in shown.figures:
        screen.line(f"- {say(FIGURE_WORDS[name])}: {figure_words(name, figure)} [{_basis(figure)}]")


def _basis(figure: Figure) -> str:
    if figure.decided:
        return figure.decided
    return ", ".join(figure.cite) if figure.cite else say(T("assumption"))


def figure_words(name: str, figure: Figure) -> str:
    """A figure's value in words."""
    value = figure.value
    if name == "meetings":
        target = value.get("target")
        parts = [say(T("at least {n}", n=value["min"]))] if value.get("min") else []
        if target:
            span = str(target) if isinstance(target, int) else "–".join(str(n) for n in dict.fromkeys(target))
            parts.append(say(T("aim {span}", span=span)))
        return ", ".join(parts)
    if isinstance(value, dict):
        return ", ".join(_amount(str(unit), n) for unit, n in value.items())
    if isinstance(value, bool):
        return say(T("yes")) if value else say(T("no"))
    return str(value) if isinstance(value, int) else say(VALUE_WORDS.get(str(value), T("{word}", word=str(value))))


def _amount(unit: str, n: int) -> str:
    from samverka.output.agenda import TYPES

    units = {
        "days": (T("{n} day"), T("{n} days")),
        "months": (T("{n} month"), T("{n} months")),
        "years": (T("{n} year"), T("{n} years")),
    }
    if unit in units:
        return say(plural(n, *units[unit])(n=n))
    return f"{say(TYPES[unit]) if unit in TYPES else unit} {n}"


FIGURE_WORDS = {
    "issue_lead": T("issues come in before the meeting"),
    "agenda_lead": T("the agenda goes out before the meeting"),
    "paper_lead": T("papers are in before the meeting"),
    "notes_within": T("notes are finished after the meeting"),
    "answer_within": T("an issue is answered within"),
    "evaluation_after": T("an assignment is evaluated after its close"),
    "red_day": T("a deadline on a red day is shown as"),
    "meetings": T("meetings a year"),
    "wheel": T("annual wheel"),
    "plan": T("plan of its own"),
    "plan_revision": T("the plan is revised every"),
    "issues_from": T("who may submit issues"),
    "decision_mode": T("how decisions are taken"),
    "quorum": T("quorum"),
    "chair": T("the chair is"),
    "turn": T("a turn of the rota"),
    "members_each": T("representatives from each party"),
    "substitutes_each": T("substitutes from each party"),
    "mandate": T("mandate to decide"),
    "group_each": T("persons from each principal in a work group"),
    "assignment_end": T("an end of an assignment"),
    "notes_kind": T("kind of notes"),
    "mode": T("how meetings are held"),
    "open": T("open to all"),
    "item_minutes": T("minutes for an item"),
    "follow_up": T("the agreement is followed up every"),
}
VALUE_WORDS = {
    "previous_workday": T("the working day before"),
    "same_day": T("the same day"),
    "required": T("required"),
    "optional": T("optional"),
    "expected": T("expected"),
    "none": T("none"),
    "participants": T("participants"),
    "anyone": T("anyone"),
    "agreement": T("common agreement"),
    "consensus": T("consensus"),
    "consensus-sought": T("consensus is sought"),
    "majority": T("majority"),
    "delegated": T("delegated"),
    "within-frame": T("within the frame given"),
    "more_than_half": T("more than half of the seats"),
    "appointed": T("appointed"),
    "rota": T("on a rota"),
    "elected": T("elected"),
    "notes": T("notes"),
    "minutes": T("minutes"),
    "digital": T("digital"),
    "physical": T("in the room"),
    "hybrid": T("hybrid"),
    "any": T("any"),
}
