"""Claim: no command is without words in the help."""

from __future__ import annotations

from typing import Any

from samverka.cli.typed import build
from samverka.cli.words import typer_speaks


def without_words(command: Any, path: str) -> list[str]:
    """The commands, this one and those below it, whose help says nothing."""
    own = [] if (command.help or "").strip() else [path]
    return own + [
        p for name, inner in getattr(command, "commands", {}).items() for p in without_words(inner, f"{path} {name}")
    ]


def test_every_command_says_what_it_does() -> None:
    """Each noun and each command has a text of its own."""
    with typer_speaks():
        import typer.main
    assert without_words(typer.main.get_command(build()), "samverka") == []
