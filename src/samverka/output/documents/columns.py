"""How wide a table's columns are, reckoned in characters: short ones get what they need, and the long ones share what is left."""

from __future__ import annotations

import re

from samverka.output.documents.blocks import Paragraph, Table, plain

LEAST, MARGIN = 3, 1
"""No column is narrower than so many characters, and each has so much more than it needs: fonts differ."""
LONGEST_WORD = 24
"""A longer word is broken in a narrow column."""
_WIDE = (
    {"m": 1.7, "w": 1.5, "M": 1.7, "W": 1.7, "—": 1.6, "%": 1.6}
    | dict.fromkeys("iljI.,:;'| ", 0.5)
    | dict.fromkeys("tfr()-", 0.7)
)
"""How wide a sign is beside a figure, in most fonts; a capital is a little wider than one."""


def shares(table: Table, line: float) -> tuple[float, ...]:
    """The columns' widths as characters that together fill a line of so many.

    Each column has room for its longest word. What is left goes to those that need least for all on one line, as long as that is no more
    than an equal share; the others share the rest, a longer one more but not as many times more, so that one very long cell does not starve the rest."""
    columns = range(len(table.headings))
    found = [
        max([_word(table.headings[i]), *(_longest_word(row[i]) for row in table.rows), LEAST]) + MARGIN for i in columns
    ]
    asked = [max([*(_longest(row[i]) for row in table.rows), found[i] - MARGIN]) + MARGIN for i in columns]
    left = line - sum(found)
    if left <= 0:
        return tuple(width * line / sum(found) for width in found)
    waiting = sorted(columns, key=lambda i: asked[i] - found[i])
    while waiting and asked[waiting[0]] - found[waiting[0]] <= left / len(waiting):
        first = waiting.pop(0)
        left -= asked[first] - found[first]
        found[first] = asked[first]
    weights = {i: asked[i] ** 0.7 for i in waiting} or {table.wide: 1.0}
    for i, weight in weights.items():
        found[i] += left * weight / sum(weights.values())
    return tuple(found)


def _longest(cell: tuple[Paragraph, ...]) -> float:
    return max((_width(plain(paragraph)) for paragraph in cell), default=0)


def _longest_word(cell: tuple[Paragraph, ...]) -> float:
    return max((_word(plain(paragraph)) for paragraph in cell), default=0)


def _word(text: str) -> float:
    """The longest piece that should not be parted."""
    return min(max((_width(word) for word in re.split(r"[ \n/–-]", text)), default=0), LONGEST_WORD)


def _width(text: str) -> float:
    return sum(_WIDE.get(sign, 1.15 if sign.isupper() else 1) for sign in text)
