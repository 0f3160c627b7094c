"""The one currency for "something is wrong": what, how bad, where, and which rule and clause say so."""

from __future__ import annotations

from enum import StrEnum

from samverka.named import NamedTuple
from samverka.text import Text

Path = tuple[str | int, ...]
"""The way to a value inside a record's front matter: `("agenda", 3, "parties")`. Empty for the record as a whole."""


class Severity(StrEnum):
    """How bad a finding is. Only errors stop a commit (design: what time alone made wrong is a warning)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Location(NamedTuple):
    """A place in a file. `path` is relative to the repository with `/`; `line` and `column` count from 1, in characters."""

    path: str
    line: int = 1
    column: int = 1


class Finding(NamedTuple):
    """What a rule says before anyone has looked up the line: the record's id, the field, and the sentence.

    A field `("#section", LINE)` is a place in the body: a section's line in the file (`records.Section.line`).
    `cite` holds clause ids ("G20") and, where the collaboration changed a figure, the decision's reference.
    `severity` is set only where it differs from the rule's own (an assumption warns, time alone warns).
    """

    record: str
    field: Path
    message: Text
    help: Text | None = None
    cite: tuple[str, ...] = ()
    severity: Severity | None = None


class Diagnostic(NamedTuple):
    """A finding one can act on: file, line, column; what is wrong and what would be right; the rule and the clauses behind it."""

    code: str
    severity: Severity
    location: Location
    message: Text
    help: Text | None = None
    cite: tuple[str, ...] = ()
    record: str = ""


class Refusal(Exception):
    """A command cannot or will not go on. Says why and what to do instead; `exit_code` 1 (a rule said no) or 2 (wrong use)."""

    def __init__(self, message: Text, *, help: Text | None = None, exit_code: int = 1) -> None:
        super().__init__(message.say("en"))
        self.message = message
        self.help = help
        self.exit_code = exit_code
