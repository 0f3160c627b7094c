"""What all commands share: how they are declared, the global options, the options they have in common, and how a plan is carried out.

Commands are declared without typer, whose import takes longer than most of them: `typed.py` makes typer's command line of what is said
here, and `plain.py` reads a line in which nothing is unusual by it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, overload

from samverka.cli.words import _, language, say
from samverka.diagnostics import Refusal
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions.cached import Begun, Look
    from samverka.actions.change import Outcome
    from samverka.actions.workspace import Workspace
    from samverka.store.plan import Plan


class Parameter:
    """How an argument or an option is said on the command line, as a mark on the type of a function's parameter; `more` is as typer has it."""

    def __init__(self, *names: str, **more: Any) -> None:
        self.names, self.more = names, more


class Option(Parameter):
    """An option: its names, `metavar`, `help`, and `min` and `max` of a number."""


class Argument(Parameter):
    """A word by its place: `metavar` and `help`."""


class Noun:
    """A noun (`agenda`, `issue`) and its commands, each with its help, added by `@app.command(...)`."""

    def __init__(self, help: str) -> None:
        self.help = help
        self.commands: dict[str, tuple[Callable[..., None], str]] = {}

    def command(self, name: str, *, help: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
        """Add the function as a command of this name."""

        def added(function: Callable[..., None]) -> Callable[..., None]:
            self.commands[name] = function, help
            return function

        return added


class Globals:
    """The options before the command."""

    look: Look | Begun | None = None
    """What was seen of the files already, or is being looked at."""

    def __init__(self, directory: str, today: str | None, lang: str | None) -> None:
        self.directory, self.today, self.lang = directory, today, lang


class Context:
    """What a command is run with."""

    def __init__(self, obj: Globals) -> None:
        self.obj = obj


class Exit(Exception):
    """Stop with an exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


JsonFlag = Annotated[bool, Option("--json", help=_("Print JSON for programs."))]
DryRun = Annotated[bool, Option("--dry-run", help=_("Show what would change, and change nothing."))]
NoCommit = Annotated[bool, Option("--no-commit", help=_("Leave the change in the work tree."))]
ForumOption = Annotated[str | None, Option("--forum", metavar=_("FORUM"), help=_("Only this forum's."))]
PartyOption = Annotated[str | None, Option("--party", metavar=_("PARTY"), help=_("Only what concerns this party."))]
YearOption = Annotated[int | None, Option("--year", metavar=_("YEAR"), help=_("Only this year's."))]
OnOption = Annotated[str | None, Option("--on", metavar=_("YYYY-MM-DD"), help=_("The day; today where left out."))]


def workspace(ctx: Context) -> Workspace:
    """The repository that the command works in."""
    from samverka.actions.workspace import open_workspace

    options = ctx.obj
    look, options.look = options.look, None  # what was seen is good for one reading
    return open_workspace(options.directory, options.today, look)


@overload
def a_day(option: str, words: str) -> date: ...
@overload
def a_day(option: str, words: str | None) -> date | None: ...
def a_day(option: str, words: str | None) -> date | None:
    """The date a user wrote for an option, or None where nothing was written. Raises `Refusal` (exit code 2)."""
    from samverka.store.decode import parse_date

    if words is None:
        return None
    day = parse_date(words)
    if day is None:
        raise Refusal(
            T("{source}: «{value}» is no date: write it as 2026-03-12", source=option, value=words), exit_code=2
        )
    return day


def a_word(option: str, words: str | None, known: Sequence[str]) -> str | None:
    """The word out of the `known` ones that a user wrote for an option, in Swedish too; None where nothing was written. Raises
    `Refusal` (exit code 2)."""
    if words is None or words in known:
        return words
    from samverka.domain.field_words import value_meant

    meant = value_meant(words, known)
    if meant is None:
        raise Refusal(
            T("{option}: «{value}» is not one of {known}", option=option, value=words, known=", ".join(known)),
            exit_code=2,
        )
    return meant


def a_year(words: int | None) -> int | None:
    """A year between 1900 and 9000, or None. Raises `Refusal` (exit code 2)."""
    if words is not None and not 1900 <= words <= 9000:
        raise Refusal(T("--year: «{value}» is no year", value=words), exit_code=2)
    return words


def carry_out_plan(held: Workspace, plan: Plan, *, record: str, dry_run: bool, no_commit: bool) -> bool:
    """Show the plan (`--dry-run`) or carry it out, and say what was done and how to undo it. False where nothing had to change."""
    from samverka.actions.change import carry_out
    from samverka.output.terminal import clean
    from samverka.store.plan import diff

    if plan.is_empty:
        return False
    if dry_run:
        for change in plan.effective:
            sys.stdout.write(clean(diff(change)))
        return True
    found = held.archive.records.get(record)
    wanted = held.archive.language(found) if found else (held.archive.settings.language or "sv")
    outcome = carry_out(held.root, plan, language=wanted, commit=not no_commit, on_wait=waiting)
    told(outcome)
    return True


def told(outcome: Outcome) -> None:
    """Say what was written, and how to take it back."""
    for path in outcome.plan.paths:
        print(say(T("wrote {path}", path=path)))
    if outcome.commit:
        print(say(T("saved as {commit}; take it back with: samverka undo", commit=outcome.commit[:9])))


def waiting() -> None:
    """Say that another command holds the repository."""
    print(say(T("another samverka is at work here; waiting …")), file=sys.stderr)


def user_language() -> str:
    """The language of messages."""
    return language()
