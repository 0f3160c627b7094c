"""How wide a table's columns are, reckoned in characters: short ones get what they need, and the long ones share what is left."""

from __future__ import annotations

import re

from samverka.output.documents.blocks import Paragraph, Table, plain

LEAST = 3
"""No column is narrower than so many characters."""
LONGEST_WORD = 24
"""A longer word is broken in a narrow column."""


def shares(table: Table, line: int) -> tuple[float, ...]:
    """The columns' widths as characters that together fill a line of so many.

    From the shortest column upwards each gets its longest cell on one line, as long as that is no more than an equal share of what is left.
    The others share the rest, a longer one more but not as many times more, so that one very long cell does not starve the rest."""
    columns = range(len(table.headings))
    asked = {i: max([len(table.headings[i]), *(_longest(row[i]) for row in table.rows), LEAST]) + 1 for i in columns}
    words = {i: max([_word(table.headings[i]), *(_longest_word(row[i]) for row in table.rows), LEAST]) for i in columns}
    left, waiting, found = float(line), sorted(columns, key=asked.__getitem__), dict.fromkeys(columns, 0.0)
    while waiting and asked[waiting[0]] <= left / len(waiting):
        found[waiting[0]] = asked[waiting[0]]
        left -= asked[waiting.pop(0)]
    if not waiting:
        found[table.wide] += left
    least = {i: min(words[i], left / len(waiting)) for i in waiting}
    weights = {i: asked[i] ** 0.7 for i in waiting}
    for i in waiting:
        found[i] = least[i] + (left - sum(least.values())) * weights[i] / sum(weights.values())
    return tuple(found[i] for i in columns)


def _longest(cell: tuple[Paragraph, ...]) -> int:
    return max((len(plain(paragraph)) for paragraph in cell), default=0)


def _longest_word(cell: tuple[Paragraph, ...]) -> int:
    return max((_word(plain(paragraph)) for paragraph in cell), default=0)


def _word(text: str) -> int:
    """The longest piece that should not be parted."""
    return min(max((len(word) for word in re.split(r"[ \n/–-]", text)), default=0), LONGEST_WORD)
