"""The tree a file's YAML is read into: values, mappings and lists, each knowing where in the file it stands."""

from __future__ import annotations

QUOTES = ("'", '"')


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


class Pairs(Mapping):
    """A mapping in braces, on one line and with nothing in it but words: `{to: plan, on: 2026-03-12}`. Its keys and values with their
    places are made when somebody asks for them; most such lines are read without (`store/decode.py`)."""

    __slots__ = ("text",)

    def __init__(self, text: str, start: int) -> None:
        self.text, self.flow, self.start, self.end = text, True, start, start + len(text)

    def __getattr__(self, name: str) -> list[tuple[Scalar, Node]]:
        if name != "entries":
            raise AttributeError(name)
        self.entries, at = [], self.start + 1
        for key, _, word in self.pairs():
            after = at + len(key)
            begin, end = after + 2, after + 2 + len(word)
            quote = word[0] if word[0] in QUOTES else ""
            value = Scalar(word[1:-1] if quote else word, quote, begin, end)
            self.entries.append((Scalar(key, "", at, after), value))
            at = end + 2
        return self.entries

    def pairs(self) -> list[tuple[str, str, str]]:
        """Each key, what stands between, and the value as it is written."""
        return [pair.partition(": ") for pair in self.text[1:-1].split(", ")]


class Sequence:
    """A list in the file's order. `flow`: written in brackets."""

    __slots__ = ("end", "flow", "items", "start")

    def __init__(self, items: list[Node], flow: bool, start: int, end: int) -> None:
        self.items, self.flow, self.start, self.end = items, flow, start, end


Node = Scalar | Mapping | Sequence
