"""Text for a terminal or a pipe: tables, lines, headings. A record's text is data here: it colours nothing and closes no tag."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Literal

# Controls and the marks that reorder text: a stranger's record must not be able to rewrite the screen.
_UNSAFE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"

_UNSAFE_IN_JSON = _UNSAFE.replace("[", "[\ud800-\udfff", 1)  # of a file name that is no UTF-8, too


def clean(text: str) -> str:
    """The text with every control character shown as U+FFFD; line breaks and tabs stay."""
    return (
        text if text.isprintable() else re.sub(_UNSAFE, "\ufffd", text)
    )  # a pattern is compiled when it is first used


def one_line(text: str) -> str:
    """As `clean`, and on one line: for a cell or a list."""
    return clean(" ".join(text.split()))


def _unbroken(text: str) -> str:
    return clean(text).replace("\n", " ")


def json_safe(text: str) -> str:
    """JSON with what `clean` would take out written as escapes: the same values, and nothing that a terminal obeys."""
    return re.sub(_UNSAFE_IN_JSON, lambda found: f"\\u{ord(found[0]):04x}", text)


def width(text: str) -> int:
    """How many columns a text takes on the screen."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


class Table:
    """A table: headings, and rows of cells. `right` names columns that are set to the right (numbers)."""

    def __init__(self, headings: Sequence[str], right: frozenset[int] = frozenset()) -> None:
        self.headings, self.right = headings, right
        self.rows: list[Sequence[str]] = []

    def add(self, *cells: str) -> None:
        """One more row."""
        self.rows.append([one_line(cell) for cell in cells])


class Screen:
    """Where a command prints: standard output, with colour and folded tables on a terminal, plain lines elsewhere."""

    def __init__(self) -> None:
        self.terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
        self.colour = self.terminal and not os.environ.get("NO_COLOR")

    def line(self, text: str = "") -> None:
        """One line as it is; a line break in a record's text begins no other."""
        print(_unbroken(text))

    def heading(self, text: str) -> None:
        """A line that opens a part."""
        print(self._styled(one_line(text), "1"))

    def warn(self, text: str) -> None:
        """A line that says something is late or wrong."""
        print(self._styled(_unbroken(text), "33"))

    def faint(self, text: str) -> None:
        """A line of lesser weight: a hint, a command to run."""
        print(self._styled(_unbroken(text), "2"))

    def _styled(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    def table(self, table: Table, indent: int = 0) -> None:
        """A table: folded to the window on a terminal, one line for each row elsewhere."""
        if self.terminal:
            self._rich(table, indent)
        else:
            for line in plain_lines(table):
                print(" " * indent + line)

    def _rich(self, table: Table, indent: int) -> None:
        from rich import box
        from rich.console import Console
        from rich.padding import Padding
        from rich.table import Table as RichTable
        from rich.text import Text

        # Without a box a screen reader hears words only; a line under the headings is enough for the eye.
        frame = box.SIMPLE_HEAD if _can_show_box() else box.ASCII2
        style = "bold" if self.colour else ""
        shown = RichTable(box=frame, pad_edge=False, show_edge=False, header_style=style)
        for index, heading in enumerate(table.headings):
            whole = all(" " not in row[index] for row in table.rows)  # ids and numbers are copied: never broken in two
            justify: Literal["left", "right"] = "right" if index in table.right else "left"
            shown.add_column(Text(heading), justify=justify, overflow="fold", no_wrap=whole)
        for row in table.rows:
            shown.add_row(*(Text(cell) for cell in row))
        Console(highlight=False, markup=False, emoji=False, no_color=not self.colour).print(
            Padding(shown, (0, 0, 0, indent))
        )


def _can_show_box() -> bool:
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        "─å".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def plain_lines(table: Table) -> Iterable[str]:
    """The table's lines with columns aligned by spaces; the last column is not padded and no line is folded."""
    rows = [[one_line(heading) for heading in table.headings], *table.rows]
    widths = [max(width(row[column]) for row in rows) for column in range(len(table.headings))]
    for row in rows:
        cells = [_pad(cell, widths[column], column in table.right) for column, cell in enumerate(row)]
        yield "  ".join(cells).rstrip()


def _pad(cell: str, size: int, right: bool) -> str:
    gap = " " * (size - width(cell))
    return gap + cell if right else cell + gap
