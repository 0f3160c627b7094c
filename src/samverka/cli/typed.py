"""The command line that typer reads, made of what the commands declare (`shape.py`): help, advice, and every line that is not plain."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import typer
from typer.core import TyperCommand, TyperGroup

from samverka.cli.commands import COMMANDS, noun_or_command
from samverka.cli.shape import Argument, Context, Globals, Noun
from samverka.cli.words import _
from samverka.diagnostics import Refusal
from samverka.text import T


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
    ctx.obj = Globals(directory, today, lang)


LOOK: dict[str, Any] = {"cls": Group, "rich_markup_mode": None, "no_args_is_help": True}


def build(command: str = "", word: str = "") -> typer.Typer:
    """The command line as a typer app: with the one command that these words name, or with all where they name none."""
    app = typer.Typer(
        **LOOK, add_completion=False, pretty_exceptions_enable=False,
        help=_("Records, rules, agendas and calendars for bodies that work together."),
    )  # fmt: skip
    app.callback(cls=Group)(globals_callback)
    for name in (command,) if command in COMMANDS else COMMANDS:
        declared = noun_or_command(name)
        if isinstance(declared, Noun):
            app.add_typer(_noun(declared, word), name=name)
        else:
            app.command(name, cls=Command)(_with_types(declared))
    return app


def _noun(declared: Noun, word: str) -> typer.Typer:
    below = typer.Typer(**LOOK, help=declared.help)
    for name in (word,) if word in declared.commands else declared.commands:
        function, help = declared.commands[name]
        below.command(name, cls=Command, help=help)(_with_types(function))
    return below


def _with_types(function: Any) -> Callable[..., None]:
    """The same function, its parameters marked as typer wants them."""
    made = FunctionType(function.__code__, function.__globals__, function.__name__, function.__defaults__)
    made.__doc__ = function.__doc__
    hints = get_type_hints(function, include_extras=True)
    made.__annotations__ = {name: _typer_hint(hint) for name, hint in hints.items()}
    return made


def _typer_hint(hint: Any) -> Any:
    if hint is Context:
        return typer.Context
    if get_origin(hint) is not Annotated:
        return hint
    kind, said = get_args(hint)
    make = typer.Argument if isinstance(said, Argument) else typer.Option
    return Annotated[kind, make(*said.names, **said.more)]
