"""What all commands share: their look in help texts, the global options, the options they have in common, and how a plan is carried out."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from samverka.cli.words import _, language, say
from samverka.diagnostics import Refusal
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions.change import Outcome
    from samverka.actions.workspace import Workspace
    from samverka.store.plan import Plan


class _Help:
    """Help in the user's language: click keeps these words in English."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=_("Usage: "))

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = _("Show this text.")
        return option


class Command(_Help, TyperCommand):
    """A command; its options are said as [OPTIONS] in the user's language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["options_metavar"] = _("[OPTIONS]")
        super().__init__(*args, **kwargs)


class Group(_Help, TyperGroup):
    """A noun with commands."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["options_metavar"] = _("[OPTIONS]")
        kwargs["subcommand_metavar"] = _("COMMAND …")
        super().__init__(*args, **kwargs)

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.commands)


def noun(help: str) -> typer.Typer:
    """The app of a noun (`agenda`, `issue`), with commands added by `@app.command(..., cls=Command)`."""
    return typer.Typer(cls=Group, rich_markup_mode=None, no_args_is_help=True, help=help)


class Globals(NamedTuple):
    """The options before the command."""

    directory: str
    today: str | None


def show_version(asked: bool) -> None:
    """Print the version and stop: needs no command."""
    if asked:
        from samverka import __version__

        print(f"samverka {__version__}")
        raise typer.Exit(0)


def globals_callback(
    ctx: typer.Context,
    directory: Annotated[str, typer.Option("-C", metavar=_("FOLDER"), help=_("Work in this folder."))] = ".",
    lang: Annotated[str | None, typer.Option("--lang", metavar="sv|en", help=_("The language of messages."))] = None,
    today: Annotated[
        str | None, typer.Option("--today", metavar=_("YYYY-MM-DD"), help=_("Work as if it were this day."))
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", help=_("Show the version."), is_eager=True, callback=show_version)
    ] = False,
) -> None:
    if lang is not None and lang not in ("sv", "en"):
        raise Refusal(T("--lang is sv or en, not «{value}»", value=lang), exit_code=2)
    ctx.obj = Globals(directory, today)


JsonFlag = Annotated[bool, typer.Option("--json", help=_("Print JSON for programs."))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=_("Show what would change, and change nothing."))]
NoCommit = Annotated[bool, typer.Option("--no-commit", help=_("Leave the change in the work tree."))]
PartyOption = Annotated[
    str | None, typer.Option("--party", metavar=_("PARTY"), help=_("Only what concerns this party."))
]


def workspace(ctx: typer.Context) -> Workspace:
    """The repository that the command works in."""
    from samverka.actions.workspace import open_workspace

    options: Globals = ctx.obj
    return open_workspace(options.directory, options.today)


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
