"""From the tree of a file to a typed record: exact types from raw text, one finding for each thing that is not as it should be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, time
from functools import cache
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin

from samverka.domain.dates import month_span
from samverka.domain.fields import OneOf, Overnight, Plain, Ref, Slug, TimeSpan, When, is_block, specs, unwrap
from samverka.store.document import Fault
from samverka.store.nodes import QUOTES, Mapping, Node, Pairs, Scalar, Sequence
from samverka.text import T, Text

D = TypeVar("D")
Decoder = Callable[[Node, list[Fault]], Any]
"""Reads a node: the value, or None where it is absent or wrong (then a fault was added)."""

HINTS = 100
"""So many faults of a file get a guess at what was meant, which takes long: nobody reads more."""
NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z", re.ASCII)
YEARS = frozenset(str(year) for year in range(1600, 3000))
"""The years a record can speak of: far enough from the calendar's ends that no reckoning leaves it."""
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})\Z", re.ASCII)
_SPAN = re.compile(r"(\d{1,2}[:.]\d{2})(?:\s*[-–]\s*(\d{1,2}[:.]\d{2}))?\Z", re.ASCII)
_INT = re.compile(r"-?(?:0|[1-9]\d{0,11})\Z", re.ASCII)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z", re.ASCII)
_WHEN = re.compile(r"(\d{4})-(?:W(\d{2})|(\d{2})(?:-(\d{2}))?)\Z", re.ASCII)
_LINE_BREAKS = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")


PASSWORDS = frozenset(
    ("password", "passwd", "pass", "lösenord", "losenord", "token", "secret", "user", "username", "användare", "login")
)
"""Keys that somebody may write where a server is named."""
NO_PASSWORD = T("«{key}» never stands in a file: user and password come from the environment or the keyring")
LIST = T("expected a list here, like {like}")
TWICE = T("the key «{key}» stands twice; only one of them can hold")


def block(cls: type[D]) -> Callable[[Node, list[Fault]], D | None]:
    """The decoder of a record or of a block in it. A value that is wrong is left out; a block without a required field is None."""
    anything: Any = cls
    return cast("Callable[[Node, list[Fault]], D | None]", _block(anything))


@cache
def _block(cls: Any) -> Decoder:
    fields = specs(cls)
    table = {spec.key: (spec.name, _decoder(spec.type), spec.required) for spec in fields}
    required = [spec for spec in fields if spec.required]
    plainly = {spec.key: (spec.name, _plainly(spec.type)) for spec in fields}
    needed = {spec.name for spec in required}
    new: Callable[[type], Any] = object.__new__
    put = object.__setattr__

    def read_plainly(node: Pairs) -> dict[str, Any] | None:
        """The values, where there is nothing to be said about any of them."""
        values: dict[str, Any] = {}
        for key, _, word in node.pairs():
            name, read = plainly.get(key, ("", _nothing_plain))
            value = read(word)
            if value is None or name in values:
                return None
            values[name] = value
        return values if needed <= values.keys() else None

    def decode(node: Node, faults: list[Fault]) -> Any:
        if node.__class__ is Pairs:
            values = read_plainly(node)
            if values is not None:
                record = new(cls)
                put(record, "__dict__", values)
                return record
        elif node.__class__ is not Mapping:
            if not _absent(node):
                faults.append(Fault("SV006", node.start, T("expected keys and values here, like {{a: b}}")))
            return None
        values = {}
        seen = set()
        for key, value in node.entries:
            text = key.text
            entry = table.get(text)
            if text in seen:
                faults.append(Fault("SV004", key.start, TWICE(key=text)))
                continue
            seen.add(text)
            if entry is None:
                _unknown(key, table, faults)
                continue
            name, read, _ = entry
            decoded = read(value, faults)
            if decoded is not None:
                values[name] = decoded
        for spec in required:
            if spec.name not in values:
                if spec.key not in seen or _absent(node.get(spec.key)):
                    faults.append(
                        Fault("SV009", node.start, T("the key «{key}» is missing: {what}", key=spec.key, what=spec.doc))
                    )
                return None
        record = new(cls)
        put(record, "__dict__", values)
        return record

    return decode


def _absent(node: Node | None) -> bool:
    return node is None or (isinstance(node, Scalar) and node.style == "" and node.text in NULLS)


def _nearest(word: str, known: Iterable[str], cutoff: float) -> list[str]:
    """The known word that is most like this one, where one is like enough."""
    import difflib  # few files have faults

    return difflib.get_close_matches(word, known, 1, cutoff)


def _unknown(key: Scalar, table: dict[str, Any], faults: list[Fault]) -> None:
    if key.text.startswith("x-"):
        return  # keys of the user's own
    if key.text.casefold() in PASSWORDS:
        faults.append(Fault("SV005", key.start, NO_PASSWORD(key=key.text)))
        return
    from samverka.domain.field_words import key_meant

    near = key_meant(key.text, table)
    if near is None and len(faults) < HINTS:
        near = next(iter(_nearest(key.text, table, 0.7)), None)
    message = (
        T("unknown key «{key}»: did you mean «{near}»?", key=key.text, near=near)
        if near
        else T(
            "unknown key «{key}»; the keys here are {known} (a key of your own begins with x-)",
            key=key.text,
            known=", ".join(table),
        )
    )
    faults.append(Fault("SV005", key.start, message))


# --- one decoder for each sort of value


@cache
def _decoder(declared: Any) -> Decoder:
    core, mark = unwrap(declared)
    if isinstance(mark, Plain):
        return _plain
    if get_origin(core) is tuple:
        return _list(_decoder(get_args(core)[0]), get_args(core)[0])
    if get_origin(core) is dict:
        return _table(_decoder(get_args(core)[1]))
    if is_block(core):
        block_class: Any = core
        return _block(block_class)
    if isinstance(mark, OneOf):
        return _one_of(mark.words, mark.unknown)
    if isinstance(mark, Overnight):
        return _overnight
    if isinstance(mark, Slug):
        return _slug
    if isinstance(mark, Ref):
        return _reference
    return _SCALARS[core]


# --- the same of words between commas, where they are as they should be; None where that must be looked into


Plainly = Callable[[str], Any]


def _plainly(declared: Any) -> Plainly:
    core, mark = unwrap(declared)
    known: dict[str, Any]
    if isinstance(mark, OneOf):
        known = {word: word for word in mark.words}
    elif isinstance(mark, Slug):
        known = _KNOWN_SLUGS
    elif isinstance(mark, Ref):
        known = _KNOWN_REFERENCES
    elif mark is None and core is date:
        known = _KNOWN_DATES
    elif mark is None and core is bool:
        return {"true": True, "false": False}.get
    elif mark is None and core in (str, int):
        return _plain_text if core is str else _plain_number
    else:
        return _nothing_plain
    return lambda word: known.get(word[1:-1] if word[0] in QUOTES else word)


def _plain_text(word: str) -> str | None:
    text = word[1:-1] if word[0] in QUOTES else word
    return text if text.isprintable() and word not in NULLS else None


def _plain_number(word: str) -> int | None:
    return int(word) if _INT.match(word) else None


def _nothing_plain(word: str) -> None:
    return None


def _like(declared: Any) -> str:
    """How a list of such values is written: `[a, b]`, or with the keys that one of its blocks must have, or begins with."""
    core, _mark = unwrap(declared)
    if not is_block(core):
        return "[a, b]"
    fields = specs(core)
    keys = [spec.key for spec in fields if spec.required] or [spec.key for spec in fields[:1]]
    return "[{" + ", ".join(f"{key}: …" for key in keys) + "}]"


def _list(read: Decoder, item_type: Any) -> Decoder:
    def decode(node: Node, faults: list[Fault]) -> Any:
        if node.__class__ is not Sequence:
            if not _absent(node):
                faults.append(Fault("SV006", node.start, LIST(like=_like(item_type))))
            return None
        values = []
        wrong: set[int] = set()
        for item in node.items:
            value = read(item, faults)
            if value is not None:
                values.append(value)
                continue
            wrong.add(id(item))
            if _absent(item):
                faults.append(
                    Fault("SV006", item.start, T("an empty line in a list: write the value or take the line away"))
                )
        if wrong:  # what is said of the third value that was read must point at it, and not at the third of the file
            node.items = [item for item in node.items if id(item) not in wrong]
        return tuple(values)

    return decode


def _table(read: Decoder) -> Decoder:
    def decode(node: Node, faults: list[Fault]) -> Any:
        if not isinstance(node, Mapping):
            if not _absent(node):
                faults.append(Fault("SV006", node.start, T("expected keys and values here, like {{a: b}}")))
            return None
        values: dict[str, Any] = {}
        for key, item in node.entries:
            if key.text in values:
                faults.append(Fault("SV004", key.start, TWICE(key=key.text)))
            elif (value := read(item, faults)) is not None:
                values[key.text] = value
        return values

    return decode


def _text_of(node: Node, faults: list[Fault], expected: Text) -> str | None:
    if node.__class__ is not Scalar:
        faults.append(Fault("SV006", node.start, T("expected {what}, not a list or a block", what=expected)))
        return None
    text = node.text
    if node.style == "" and text in NULLS:
        return None
    return text


_A_TEXT = T("a text")
_A_DATE = T("a date like 2026-03-12")
_A_NUMBER = T("a whole number like 20")
_TRUE_FALSE = T("true or false")
_A_TIME = T('a time like "09:00-11:00"')
_AN_ID = T("an id of small letters, digits and hyphens")
_A_WHEN = T("a month like 2026-03, a week like 2026-W11 or a date like 2026-03-12")


def _string(node: Node, faults: list[Fault]) -> str | None:
    if node.__class__ is Scalar:  # the common case first: this runs a dozen times a record
        text = node.text
        if text.isprintable():
            return None if node.style == "" and text in NULLS else text
    text_ = _text_of(node, faults, _A_TEXT)
    if text_ is not None and (found := _LINE_BREAKS.search(text_)):
        code = f"U+{ord(found[0]):04X}"
        faults.append(
            Fault("SV017", node.start, T("the text holds the control character {code}: take it away", code=code))
        )
        return _LINE_BREAKS.sub(" ", text_)
    return text_


_KNOWN_REFERENCES: dict[str, str] = {}
_KNOWN_SLUGS: dict[str, str] = {}
_KNOWN_DATES: dict[str, date] = {}
"""Good values that have been read. Thousands of records name the same people and days: each is looked at once and kept once."""


def _reference(node: Node, faults: list[Fault]) -> str | None:
    known = _KNOWN_REFERENCES.get(node.text) if node.__class__ is Scalar else None
    if known is not None:
        return known
    text = _text_of(node, faults, _AN_ID)
    if text is None:
        return None
    if (
        not text.strip() or not text.isprintable()
    ):  # a name with spaces is looked for, and answered with the id that is meant
        faults.append(Fault("SV006", node.start, T("«{value}» is no reference: write the id alone", value=text)))
        return None
    if text not in NULLS:
        _KNOWN_REFERENCES[text] = text
    return text


def is_slug(text: str) -> bool:
    """Whether `text` can be an id."""
    return _SLUG.match(text) is not None


def _slug(node: Node, faults: list[Fault]) -> str | None:
    known = _KNOWN_SLUGS.get(node.text) if node.__class__ is Scalar else None
    if known is not None:
        return known
    text = _text_of(node, faults, _AN_ID)
    if text is not None and not _SLUG.match(text):
        faults.append(
            Fault(
                "SV006", node.start, T("«{value}» is no id: use small letters a to z, digits and hyphens", value=text)
            )
        )
        return None
    if text is not None and text not in NULLS:
        _KNOWN_SLUGS[text] = text
    return text


def parse_date(text: str) -> date | None:
    """The date that `text` writes as `2026-03-12`, or None where there is no such day."""
    found = _DATE.match(text)
    if not found or text[:4] not in YEARS:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _date(node: Node, faults: list[Fault]) -> date | None:
    known = _KNOWN_DATES.get(node.text) if node.__class__ is Scalar else None
    if known is not None:
        return known
    text = _text_of(node, faults, _A_DATE)
    if text is None:
        return None
    day = parse_date(text)
    if day is None:
        message = (
            T("there is no day «{value}»", value=text)
            if _DATE.match(text)
            else T("«{value}» is no date: write it as 2026-03-12", value=text)
        )
        faults.append(Fault("SV007", node.start, message))
    else:
        _KNOWN_DATES[text] = day
    return day


def _number(node: Node, faults: list[Fault]) -> int | None:
    text = _text_of(node, faults, _A_NUMBER)
    if text is None:
        return None
    if not _INT.match(text) or cast(Scalar, node).style:
        faults.append(
            Fault("SV006", node.start, T("«{value}» is no whole number: write it like 20, without quotes", value=text))
        )
        return None
    return int(text)


def _flag(node: Node, faults: list[Fault]) -> bool | None:
    text = _text_of(node, faults, _TRUE_FALSE)
    if text is None:
        return None
    if text not in ("true", "false") or cast(Scalar, node).style:
        faults.append(Fault("SV006", node.start, T("«{value}» should be true or false", value=text)))
        return None
    return text == "true"


def parse_time(text: str) -> time | None:
    """The time of day that `text` writes as `9:00` or `09.00`; None where it is none."""
    found = _TIME.match(text)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))


def parse_span(text: str, *, overnight: bool = False) -> TimeSpan | None:
    """The span that `text` writes as `09:00-11:00` or `09:00`; None where it is none or, unless it ends on another day, ends before it begins."""
    found = _SPAN.match(text.strip())
    start = parse_time(found[1]) if found else None
    if not found or start is None:
        return None
    if found[2] is None:
        return TimeSpan(start, None)
    end = parse_time(found[2])
    return TimeSpan(start, end) if end is not None and (overnight or end > start) else None


def _overnight(node: Node, faults: list[Fault]) -> TimeSpan | None:
    return _span(node, faults, overnight=True)


def _span(node: Node, faults: list[Fault], *, overnight: bool = False) -> TimeSpan | None:
    text = _text_of(node, faults, _A_TIME)
    if text is None:
        return None
    span = parse_span(text, overnight=overnight)
    if span is None:
        faults.append(
            Fault(
                "SV007",
                node.start,
                T('«{value}» is no time: write it as "09:00-11:00", the end after the beginning', value=text),
            )
        )
    return span


def parse_when(text: str) -> When | None:
    """A month, an ISO week or a day as a span of days; None where there is no such time."""
    found = _WHEN.match(text)
    if not found or text[:4] not in YEARS:
        return None
    try:
        year = int(found[1])
        if found[2]:
            return When(
                text, date.fromisocalendar(year, int(found[2]), 1), date.fromisocalendar(year, int(found[2]), 7)
            )
        if found[4]:
            day = date(year, int(found[3]), int(found[4]))
            return When(text, day, day)
        return When(text, *month_span(year, int(found[3])))
    except ValueError:
        return None


def _when(node: Node, faults: list[Fault]) -> When | None:
    text = _text_of(node, faults, _A_WHEN)
    if text is None:
        return None
    when = parse_when(text)
    if when is None:
        faults.append(
            Fault("SV007", node.start, T("«{value}» is no time of the year: write {what}", value=text, what=_A_WHEN))
        )
    return when


def _one_of(words: tuple[str, ...], unknown: str | None) -> Decoder:
    allowed = frozenset(words)
    expected = ", ".join(words)

    def decode(node: Node, faults: list[Fault]) -> str | None:
        if node.__class__ is Scalar and node.text in allowed:
            return node.text
        text = _text_of(node, faults, T("one of {words}", words=expected))
        if text is not None:
            near = _word_meant(text, words) if len(faults) < HINTS else None
            hint = T("did you mean «{near}»?", near=near) if near else T("it is one of {words}", words=expected)
            faults.append(Fault("SV008", node.start, T("«{value}» is not known here: {hint}", value=text, hint=hint)))
        return None if _absent(node) else unknown

    return decode


def _word_meant(text: str, words: tuple[str, ...]) -> str | None:
    from samverka.domain.field_words import value_meant

    return value_meant(text, words) or next(iter(_nearest(text, words, 0.6)), None)


def repeated(node: Node, faults: list[Fault]) -> None:
    """Note each key that stands twice in a mapping, at any depth: for values whose shape is said elsewhere."""
    if isinstance(node, Mapping):
        seen: set[str] = set()
        for key, value in node.entries:
            if key.text in seen:
                faults.append(Fault("SV004", key.start, TWICE(key=key.text)))
            seen.add(key.text)
            repeated(value, faults)
    elif isinstance(node, Sequence):
        for item in node.items:
            repeated(item, faults)


def _plain(node: Node, faults: list[Fault]) -> Any:
    repeated(node, faults)
    return plain(node)


def _nothing(node: Node, faults: list[Fault]) -> None:
    return None


_SCALARS: dict[Any, Decoder] = {
    str: _string,
    int: _number,
    bool: _flag,
    date: _date,
    TimeSpan: _span,
    When: _when,
    NoneType: _nothing,
}


def plain(node: Node) -> Any:
    """A node as plain data, where a shape of its own is said elsewhere (figures, a model's files): str, int, bool, date, tuple, dict.

    Only what is written plainly is a number, a flag or a date; quoted text stays text. No YAML 1.1: `no` and `13:30` are text.
    """
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return tuple(plain(item) for item in node.items)
    text = node.text
    if node.style:
        return text
    if text in NULLS:
        return None
    if text in ("true", "false"):
        return text == "true"
    if _INT.match(text):
        return int(text)
    return parse_date(text) or text
