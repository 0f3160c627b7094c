"""Footnotes of a record's Markdown: `[^1]` in the text and `[^1]: …` on a line of its own. Below the text they stand in the order they are
asked for, numbered so, whatever they are called; one that no text asks for comes last (so does a second one of the same name), and a mark without a
note stays as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

MARK = "footnote_mark"
"""The kind of token that a mark in the text becomes; its content is its number, raised."""
_DEFINED = re.compile(r"\[\^([^\]\s\[^]+)\]:[ \t]*(.*)")
_ASKED = re.compile(r"\[\^([^\]\s\[^]+)\]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def with_notes(parser: MarkdownIt) -> MarkdownIt:
    """The parser, which now also finds notes (in `env["notes"]`, by what they are called) and the marks that ask for them."""
    parser.block.ruler.before("reference", "footnote", _definition, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.before("link", MARK, _mark)
    return parser


def parsed(parser: MarkdownIt, markdown: str) -> Iterator[tuple[str, list[Token]]]:
    """The text's tokens, then each note's: with "" or the note's number, raised."""
    env: dict[str, dict[str, str]] = {}
    numbers: dict[str, str] = {}
    yield "", _numbered(parser.parse(markdown, env), numbers)
    notes, told = env.get("notes", {}), set[str]()
    while left := [name for name in (*numbers, *notes) if name not in told]:
        told.add(left[0])
        number = numbers.setdefault(left[0], raised(len(numbers) + 1))
        yield number, _numbered(parser.parse(notes[left[0]], {"notes": dict(notes)}), numbers)


def raised(number: int) -> str:
    """«¹²»."""
    return str(number).translate(_RAISED)


def _numbered(tokens: list[Token], numbers: dict[str, str]) -> list[Token]:
    """The tokens with each mark's number in it; marks side by side are parted, so that ¹ and ² do not become twelve."""
    for token in tokens:
        before: Token | None = None
        for inner in token.children or ():
            if inner.type == MARK:
                number = numbers.setdefault(inner.info, raised(len(numbers) + 1))
                inner.content = f",{number}" if before is not None and before.type == MARK else number
            before = inner
    return tokens


def _mark(state: StateInline, silent: bool) -> bool:
    found = _ASKED.match(state.src, state.pos)
    if found is None or found[1] not in state.env.get("notes", {}):
        return False
    if not silent:
        state.push(MARK, "", 0).info = found[1]
    state.pos = found.end()
    return True


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A note goes on over the lines that belong to its paragraph, and over those that are set in below it."""
    found = None if state.is_code_block(start) else _DEFINED.match(_line(state, start).strip())
    if found is None or silent:
        return found is not None
    lines, at = [found[2]], start + 1
    while at < end and _goes_on(state, at, end, after_blank=not lines[-1]):
        lines.append(_line(state, at).strip())
        at += 1
    notes = state.env.setdefault("notes", {})
    notes[found[1] if found[1] not in notes else f"{found[1]} {len(notes)}"] = "\n".join(lines)
    state.line = at
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.getLines(line, line + 1, state.blkIndent, False)


def _goes_on(state: StateBlock, line: int, end: int, *, after_blank: bool) -> bool:
    if state.isEmpty(line):
        return line + 1 < end and not state.isEmpty(line + 1) and state.is_code_block(line + 1)
    if state.sCount[line] < state.blkIndent:
        return False
    if state.is_code_block(line):
        return True
    ends = state.md.block.ruler.getRules("paragraph")
    return not after_blank and not any(rule(state, line, end, True) for rule in ends)
