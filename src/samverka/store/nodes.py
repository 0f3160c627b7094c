"""The tree a file's YAML is read into: values, mappings and lists, each knowing where in the file it stands."""

from __future__ import annotations


class Scalar:
    """A single value: `text` as YAML means it, `style` ("" plain, else the quote or `|`/`>`), and its span."""

    __slots__ = ("end", "start", "style", "text")

    def __init__(self, text: str, style: str, start: int, end: int) -> None:
        self.text = text  # one by one: a record is some hundred of these, and a line of four builds a tuple first
        self.style = style
        self.start = start
        self.end = end


class Mapping:
    """Keys and values in the file's order; a repeated key stands here twice. `flow`: written in braces."""

    __slots__ = ("end", "entries", "flow", "start")

    def __init__(self, entries: list[tuple[Scalar, Node]], flow: bool, start: int, end: int) -> None:
        self.entries, self.flow, self.start, self.end = entries, flow, start, end

    def get(self, key: str) -> Node | None:
        """The first value under `key`, or None."""
        return next((value for name, value in self.entries if name.text == key), None)


class Sequence:
    """A list in the file's order. `flow`: written in brackets."""

    __slots__ = ("end", "flow", "items", "start")

    def __init__(self, items: list[Node], flow: bool, start: int, end: int) -> None:
        self.items, self.flow, self.start, self.end = items, flow, start, end


Node = Scalar | Mapping | Sequence
