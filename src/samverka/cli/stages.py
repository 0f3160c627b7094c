"""What the commands on assignments and efforts share: the options of a step and of a report, and how a stage and what it asks are said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Protocol

from samverka.cli.shape import Exit, Option
from samverka.cli.words import _, language, say
from samverka.output.terminal import Screen
from samverka.text import T, Text

if TYPE_CHECKING:
    from samverka.actions.workspace import Workspace
    from samverka.domain.governance import Stage
    from samverka.domain.records import Insats, Uppdrag
    from samverka.domain.stages import Missing, Standing
    from samverka.store.plan import Plan

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
StepToOption = Annotated[
    str | None, Option("--to", metavar=_("STAGE"), help=_("Another stage than the next: its id or number."))
]
StepByOption = Annotated[str | None, Option("--by", metavar=_("PERSON"), help=_("Who takes the step."))]
DecidedOption = Annotated[
    str | None, Option("--decided", metavar=_("MEETING#DECISION"), help=_("The decision behind it."))
]


class HasStanding(Protocol):
    """A row that says where a record stands."""

    @property
    def standing(self) -> Standing | None: ...


class Step(Protocol):
    """A step to another stage; what stands in its way is in `missing`, and then there is no plan."""

    @property
    def to(self) -> Stage: ...
    @property
    def missing(self) -> tuple[Missing, ...]: ...
    @property
    def plan(self) -> Plan | None: ...


def name(stage: Stage) -> str:
    """A stage's name in the user's language."""
    return stage.name.get(language()) or stage.name.get("en") or stage.id


def stage_words(row: HasStanding) -> str:
    """«3 Uppdragshandling»; «–» before the first stage."""
    stage = row.standing.stage if row.standing else None
    return f"{stage.number} {name(stage)}" if stage else "–"


def show_asks(
    screen: Screen, held: Workspace, record: Uppdrag | Insats, heading: Text, asks: tuple[Missing, ...]
) -> None:
    """A heading and what a stage asks, a line for each; nothing where it asks nothing."""
    if asks:
        screen.line()
        screen.heading(say(heading))
        _questions(screen, held, record, asks)


def _questions(screen: Screen, held: Workspace, record: Uppdrag | Insats, asks: tuple[Missing, ...]) -> None:
    """Each question, and below it how its answer is written; lines that answer two questions stand below the first."""
    from samverka.actions.written import as_written

    shown: set[str] = set()
    for lacking in asks:
        cite = f" [{', '.join(lacking.ask.cite)}]" if lacking.ask.cite else ""
        screen.line(f"- {question(lacking)}{cite}")
        lines = [line for line in as_written(held, record, lacking.stage, lacking.ask) if line not in shown]
        for line in lines:
            screen.faint(f"    {line}")
        shown.update(lines)


def no_further(screen: Screen, held: Workspace, record: Uppdrag | Insats, step: Step) -> Exit:
    """Say why the record cannot take the step; what to raise."""
    words = T("«{title}» cannot go on to stage {number}, {stage}. Required for the next stage:")
    screen.warn(say(words(title=record.title, number=step.to.number, stage=name(step.to))))
    _questions(screen, held, record, step.missing)
    screen.faint(say(T("nothing was changed; answer in {path}", path=record.path)))
    return Exit(1)


def show_stage(screen: Screen, record: Uppdrag | Insats, stage: Stage) -> None:
    """Say which stage the record has come to."""
    words = T("«{title}» is now at stage {number}, {stage}")
    screen.line(say(words(title=record.title, number=stage.number, stage=name(stage))))


def advance_json(
    held: Workspace, record: Uppdrag | Insats, step: Step, more: dict[str, object], dry_run: bool, no_commit: bool
) -> None:
    """Carry a step out and print it as JSON, with what is `more` of its kind. Raises `Exit` where something is missing."""
    from samverka.actions.change import carry_out
    from samverka.output.data import missing_data, print_json, stage_data

    asked = [missing_data(lacking) for lacking in step.missing]
    data = {record.kind: record.id, "to": stage_data(step.to), "missing": asked, **more}
    commit = None
    if step.plan is not None:
        wanted = held.archive.language(record)
        commit = carry_out(held.root, step.plan, language=wanted, dry_run=dry_run, commit=not no_commit).commit
    done = step.plan is not None and not dry_run
    print_json(f"{record.kind}-advance", held, {**data, "done": done, "commit": commit})
    if step.plan is None:
        raise Exit(1)


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
