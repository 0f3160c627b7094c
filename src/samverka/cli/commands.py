"""The commands there are, and the module of each, which is imported when the command is asked for."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

COMMANDS: dict[str, tuple[str, bool]] = {
    "init": ("init", False),
    "status": ("status", False),
    "check": ("check", False),
    "explain": ("explain", False),
    "agenda": ("agenda", True),
    "issue": ("issue", True),
    "meeting": ("meeting", True),
    "uppdrag": ("uppdrag", True),
    "insats": ("insats", True),
    "wheel": ("wheel", True),
    "report": ("report", True),
    "calendar": ("calendar", True),
    "document": ("document", False),
    "forum": ("forum", True),
    "seat": ("seat", True),
    "model": ("model", True),
    "decision": ("decision", True),
    "task": ("task", True),
    "find": ("find", False),
    "undo": ("undo", False),
    "hook": ("hook", True),
}
"""Each command: its module in `samverka.cli`, and whether it is a noun with commands of its own. In the order of the help."""

Function = Callable[..., None]


def noun_or_command(name: str) -> Any:
    """What the module of a command declares: a `shape.Noun`, or the function itself."""
    module, is_noun = COMMANDS[name]
    found = importlib.import_module(f"samverka.cli.{module}")
    return found.app if is_noun else getattr(found, module)
