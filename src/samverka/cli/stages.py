"""How the commands on assignments and efforts say a stage and what it asks, and the options of a report, which both take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Protocol

from samverka.cli.shape import Option
from samverka.cli.words import _, language, say
from samverka.diagnostics import Refusal
from samverka.output.terminal import Screen
from samverka.text import T, Text

if TYPE_CHECKING:
    from samverka.domain.governance import Stage
    from samverka.domain.stages import Missing, Standing

PROGRESS = ("on-plan", "delayed", "stopped")

TextOption = Annotated[str | None, Option("--text", metavar=_("TEXT"), help=_("How the work stands against the plan."))]
ProgressOption = Annotated[
    str | None, Option("--progress", metavar="on-plan|delayed|stopped", help=_("Whether the plan holds."))
]
DeviationOption = Annotated[str | None, Option("--deviation", metavar=_("TEXT"), help=_("What deviates."))]
GivenToOption = Annotated[
    str | None,
    Option(
        "--meeting",
        metavar=_("MEETING"),
        help=_("The meeting it was given to; the one that waits for it where left out."),
    ),
]
GivenByOption = Annotated[str | None, Option("--by", metavar=_("PERSON"), help=_("Who gave it."))]


class HasStanding(Protocol):
    """A row that says where a record stands."""

    @property
    def standing(self) -> Standing | None: ...


def name(stage: Stage) -> str:
    """A stage's name in the user's language."""
    return stage.name.get(language()) or stage.name.get("en") or stage.id


def stage_words(row: HasStanding) -> str:
    """«3 Uppdragshandling»; «–» before the first stage."""
    stage = row.standing.stage if row.standing else None
    return f"{stage.number} {name(stage)}" if stage else "–"


def a_progress(words: str | None) -> None:
    """Raises `Refusal` (exit code 2) where `words` says nothing of how far a work has come."""
    if words not in (None, *PROGRESS):
        raise Refusal(
            T("--progress: «{value}» is not one of {known}", value=words, known=", ".join(PROGRESS)), exit_code=2
        )


def show_asks(screen: Screen, heading: Text, asks: tuple[Missing, ...]) -> None:
    """A heading and what a stage asks, a line for each; nothing where it asks nothing."""
    if asks:
        screen.line()
        screen.heading(say(heading))
        for lacking in asks:
            cite = f" [{', '.join(lacking.ask.cite)}]" if lacking.ask.cite else ""
            screen.line(f"- {question(lacking)}{cite}")


def question(lacking: Missing) -> str:
    """What a stage asks, in the source's words, and where the answer goes."""
    asked = lacking.ask.question.get(language()) or lacking.ask.question.get("en") or lacking.ask.name
    places = {"section": T("section {name}"), "field": T("key {name}:"), "check": T("{name}")}
    return f"{asked} ({say(places[lacking.ask.kind](name=CHECK_WORDS.get(lacking.ask.name, lacking.ask.name)))})"


CHECK_WORDS: dict[str, object] = {
    "one-convener": T("one in group: has convener: true"),
    "group-each": T("group: has someone from each principal"),
    "decided": T("--decided MEETING#DECISION"),
    "reported": T("the command report"),
    "milestones": T("key milestones:, each with who: and due:"),
    "end-or-review": T("key end: or until_further:"),
    "closing-proposed": T("the step before the close"),
    "closing-decided": T("--decided MEETING#DECISION"),
}
