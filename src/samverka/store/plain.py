"""A reader of the plain YAML that records are written in: it gives exactly libyaml's tree, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from samverka.store.nodes import Mapping, Node, Pairs, Scalar, Sequence

_DEPTH = 15
"""Blocks, or brackets in a value, that are nested deeper are left to libyaml, whose caller knows where to stop."""
_BREAKING = "\u2028\u2029\ufeff\ufffe\uffff"
"""Past U+00FF, what libyaml does not take for an ordinary character; the patterns below take all of it.

Lone surrogates are not here: decoded text has none."""


def _run(latin: str) -> str:
    """Any number of the characters in `latin` or past it: as one class, it would take milliseconds to compile."""
    return rf"[{latin}]*+(?:[^\0-\xff]++[{latin}]*+)*+"


# YAML bounds a key at 1024 characters; ours are shorter still.
_LETTER = r"0-9A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\xff"
_KEY = rf"[{_LETTER}][{_LETTER}./ -]{{0,100}}+(?<! )"
_KEY_IN_QUOTES = r"""'[^']{0,100}+'|"[^"\\]{0,100}+\""""
_BEGIN = r"[^\0-\x20\x7f-\x9f\-?:,\[\]{}#&*!|>'\"%@`]"
_QUOTED = r"""'[^']*+'|"[^"\\]*+\""""

_ANY, _SIMPLE, _SIMPLE_IN_BRACKETS = (
    _run(r" -~\xa0-\xff"),
    _run(r" !\"$-9;-~\xa0-\xff"),
    _run(r" !\"$-+\--9;-Z\\^-z|~\xa0-\xff"),
)

# One line: what stands before the content (blanks and `- `); perhaps a key; its value, where it is plain and has no `:`
# and no comment; else all the rest. A line with a tab or a control in it does not match, which shows in the sum.
_LINE = (
    rf"^( *+(?:-(?: ++|$))*+)(?:({_KEY})(:(?: ++|$)))?+"
    rf"(?:({_BEGIN}{_SIMPLE})(?<! )$)?+({_ANY})$\n?"
)

# One step within brackets: brackets, commas and blanks; then a key with its value, or a value. What can be neither is
# taken to the end of the line, so that nothing is looked at twice. Most values need no second look for `:` and `#`.
_WORD = r"[^ :,\[\]{}]*+(?::(?=[^ :#?,\[\]{}])[^ :,\[\]{}]*+)*+"
_STEP = (
    r"([\[\]{}, ]*+)"
    rf"(?:({_KEY}|{_KEY_IN_QUOTES}): (?! ))?+"
    rf"(?:({_BEGIN}{_SIMPLE_IN_BRACKETS}(?=[,\]}}])(?<! )"
    rf"|(?:{_BEGIN}|-(?=[^ :#?,\[\]{{}}])){_WORD}(?: ++(?=[^:#,\[\]{{}}]){_WORD})*+"
    rf"|{_QUOTED})|(?=[\[{{])|.++|\Z)"
)

# A mapping in braces with words for keys, and values of letters or in quotation marks, in which no comma stands and no sign that
# could mean something: most of those that commands write.
_PLAIN_WORD = rf"[{_LETTER}][{_LETTER}./+()-]*+(?: [{_LETTER}./+()-]++)*+"
_PAIR = rf"[a-z_]++: (?:{_PLAIN_WORD}|\"[^\"\\,]*+\"|'[^',]*+')"
_PAIRS = rf"\{{{_PAIR}(?:, {_PAIR})*+\}}"

_SPECIAL = frozenset("-?:,[]{}#&*!|>'\"%@`")
_QUOTES = frozenset("'\"")
_QUOTED_KEY = rf"({_KEY_IN_QUOTES})(:(?: ++|$))(.*+)"
_QUOTED_VALUE = r"""('[^']*+(?:''[^']*+)*+'|"[^"\\]*+(?:\\["\\nt][^"\\]*+)*+")(?: *+| ++#.*+)"""
_ESCAPES = {"n": "\n", "t": "\t"}

_Find = Callable[..., list[tuple[str, ...]]]
_Stack = list[tuple[int, Mapping | Sequence]]


@cache  # compiled when the first file is read: a command that finds its answer in the cache need not pay for it
def _find(pattern: str) -> _Find:
    return re.compile(pattern, re.MULTILINE).findall


@cache
def _match(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).fullmatch


def read(text: str, start: int, end: int) -> Mapping | None:
    """The YAML in `text[start:end]` with its positions in `text`, or None where this reader is not sure of it.

    It looks at lines, one match each; a block is a column on a stack. It never says that something is wrong: multi-line
    values, anchors, tags, block scalars, tabs, odd indentation and all faults are None, and libyaml says what they are.
    """
    root = Mapping([], False, start, end)
    if start == end:  # what a new record begins with
        return root
    for odd in _BREAKING:
        if text.find(odd, start, end) >= 0:
            return None
    entries = root.entries
    items: list[Node] = []
    stack: _Stack = []
    # What a line begins with that goes on with the mapping, or the list, we are in; other lines ask the stack.
    blanks: str | None = None
    bullet: str | None = None
    waiting = False  # the last key or dash has no value yet: a deeper line is its value
    value: Node | None
    position = start
    for lead, name, gap, simple, rest in _find(_LINE)(text, start, end):
        at = position + len(lead)
        if not name:
            if rest[:1] in _QUOTES and (found := re.fullmatch(_QUOTED_KEY, rest)):
                name, gap, rest = found.groups()
            elif "-" in lead:
                if lead != bullet:
                    inner = _list(stack, lead, position, waiting)
                    if inner is None:
                        return None
                    items, blanks = inner, None
                    bullet = lead if lead.count("-") == 1 else None
                position = at + len(simple or rest) + 1
                waiting = False
                if simple:
                    items.append(Scalar(simple, "", at, position - 1))
                elif not rest or rest[0] == "#":
                    after = at - len(lead) + lead.rindex("-") + 1
                    items.append(Scalar("", "", after, after))
                    waiting = True
                elif (value := _value(rest, at)) is not None:
                    items.append(value)
                else:
                    return None
                continue
            elif simple or (rest and rest[0] != "#"):
                return None
            else:
                position = at + len(rest) + 1
                continue
        if lead != blanks:
            mapping = _mapping(stack, lead, position, waiting) if stack else _first(stack, lead, at, root)
            if mapping is None:
                return None
            entries, blanks, bullet = mapping.entries, " " * len(lead), None
        after = at + len(name)
        begin = after + len(gap)
        if simple:
            position = begin + len(simple)
            entries.append((Scalar(name, "", at, after), Scalar(simple, "", begin, position)))
            waiting = False
        else:
            position = begin + len(rest)
            key = _atom(name, at, after)
            waiting = not rest or rest[0] == "#"
            value = _value(rest, begin) if not waiting else Scalar("", "", after + 1, after + 1)
            if value is None:
                return None
            entries.append((key, value))
        position += 1
    # One past the end: for a line break that is not there, or for the empty match after the one that is.
    if not stack or position != end + 1:
        return None
    for _, node in stack:
        node.end = end
    return root


def _first(stack: _Stack, lead: str, at: int, root: Mapping) -> Mapping | None:
    root.start = at
    stack.append((len(lead), root))
    return root if "-" not in lead else None


def _mapping(stack: _Stack, lead: str, position: int, waiting: bool) -> Mapping | None:
    """The mapping that a key after `lead` belongs to, begun here if it must be; what ends before is closed."""
    column = len(lead)
    at = position + column
    if "-" in lead:
        items = _list(stack, lead, position, waiting)
        if items is None:
            return None
        mapping = Mapping([], False, at, at)
        items.append(mapping)
        stack.append((column, mapping))
        return mapping if len(stack) <= _DEPTH else None
    if waiting and column > stack[-1][0]:
        mapping = Mapping([], False, at, at)
        return mapping if _open(stack, column, mapping) else None
    _close(stack, column, at)
    if len(stack) > 1 and stack[-2][0] == column:  # a list at the same indentation as its key
        stack.pop()[1].end = at
    if not stack or stack[-1][0] != column:
        return None
    node = stack[-1][1]
    return node if isinstance(node, Mapping) else None


def _list(stack: _Stack, lead: str, position: int, waiting: bool) -> list[Node] | None:
    """The items that the last dash in `lead` adds to, of a list begun here if need be; what ends before is closed."""
    column = lead.find("-")
    while True:
        sequence = _sequence(stack, column, position + column, waiting)
        if sequence is None:
            return None
        following = lead.find("-", column + 1)
        if following < 0:
            return sequence.items
        sequence.items.append(Scalar("", "", position, position))  # its place is taken by the list that follows
        column, waiting = following, True


def _sequence(stack: _Stack, column: int, at: int, waiting: bool) -> Sequence | None:
    if not stack:
        return None
    top, node = stack[-1]
    if waiting and (column > top or (column == top and isinstance(node, Mapping))):
        sequence = Sequence([], False, at, at)
        return sequence if _open(stack, column, sequence) else None
    _close(stack, column, at)
    if not stack or stack[-1][0] != column:
        return None
    node = stack[-1][1]
    return node if isinstance(node, Sequence) else None


def _open(stack: _Stack, column: int, node: Mapping | Sequence) -> bool:
    parent = stack[-1][1]
    if isinstance(parent, Mapping):
        parent.entries[-1] = (parent.entries[-1][0], node)
    else:
        parent.items[-1] = node
    stack.append((column, node))
    return len(stack) <= _DEPTH


def _close(stack: _Stack, column: int, at: int) -> None:
    # libyaml ends a block where the next thing begins, past blank lines and comments.
    while stack and stack[-1][0] > column:
        stack.pop()[1].end = at


def _value(rest: str, at: int) -> Node | None:
    """The value that a line ends with, perhaps followed by a comment."""
    first = rest[0]
    if first in "[{":
        return _flow(rest, at)
    if first in _QUOTES:
        return _quoted(rest, first, at)
    if first in _SPECIAL and (first != "-" or rest[1:2] in ("", " ")):
        return None
    comment = rest.find(" #")
    if comment >= 0:
        rest = rest[:comment]
    rest = rest.rstrip(" ")
    if ": " in rest or rest[-1] == ":":
        return None
    return Scalar(rest, "", at, at + len(rest))


def _quoted(rest: str, quote: str, at: int) -> Scalar | None:
    if rest[-1] == quote and rest.count(quote) == 2 and (quote == "'" or "\\" not in rest):
        return Scalar(rest[1:-1], quote, at, at + len(rest))
    found = re.fullmatch(_QUOTED_VALUE, rest)
    if found is None:
        return None
    after = at + len(found[1])
    inside = found[1][1:-1]
    if quote == "'":
        return Scalar(inside.replace("''", "'"), quote, at, after)
    return Scalar(re.sub(r"\\(.)", lambda escape: _ESCAPES.get(escape[1], escape[1]), inside), quote, at, after)


def _atom(word: str, at: int, after: int) -> Scalar:
    quote = word[0]
    return Scalar(word[1:-1], quote, at, after) if quote in _QUOTES else Scalar(word, "", at, after)


def _flow(rest: str, start: int) -> Mapping | Sequence | None:
    """The brackets that `rest` begins with, to their end on the same line."""
    if rest[-1] == "}" and _match(_PAIRS)(rest):
        return Pairs(rest, start)
    frames: list[Mapping | Sequence] = []
    entries: list[tuple[Scalar, Node]] = []  # of the frame we are in, where it is a mapping
    items: list[Node] | None = None  # of the frame we are in, where it is a list
    ready = False  # an item may come here
    key: Scalar | None = None  # waits for its value
    quotes = "'" in rest or '"' in rest
    at = start
    for signs, name, word in _find(_STEP)(rest):
        if signs == ", " and key is None and not ready:
            ready = True
            at += 2
        else:
            for sign in signs:
                at += 1
                if sign == " ":
                    continue
                if sign == ",":
                    if ready or key is not None:
                        return None
                    ready = True
                    continue
                if sign == "[" or sign == "{":
                    node = Sequence([], True, at - 1, at) if sign == "[" else Mapping([], True, at - 1, at)
                    if key is not None:
                        entries.append((key, node))
                        key = None
                    elif items is not None and ready:
                        items.append(node)
                    elif frames:
                        return None
                    if len(frames) == _DEPTH:
                        return None
                    frames.append(node)
                    ready = True
                elif key is not None or isinstance(frames[-1], Sequence) != (sign == "]"):
                    return None
                else:
                    node = frames.pop()
                    node.end = at
                    if not frames:
                        tail = rest[at - start :]
                        return node if not tail or (tail.lstrip(" ")[:1] in ("", "#") and tail[0] == " ") else None
                    node = frames[-1]
                    ready = False
                if isinstance(node, Sequence):
                    items = node.items
                else:
                    entries, items = node.entries, None
        if not ready:
            return None
        ready = False
        if name:
            if items is not None:
                return None
            after = at + len(name)
            key = _atom(name, at, after) if quotes else Scalar(name, "", at, after)
            at = after + 2
            if word:
                after = at + len(word)
                entries.append((key, _atom(word, at, after) if quotes else Scalar(word, "", at, after)))
                key = None
                at = after
        elif word and items is not None:
            after = at + len(word)
            items.append(_atom(word, at, after) if quotes else Scalar(word, "", at, after))
            at = after
        else:
            return None
    return None
