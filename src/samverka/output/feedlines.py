"""A calendar file from bytes to components: its lines, what each says, and what is wrong before anybody asks what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samverka.diagnostics import Severity
from samverka.named import NamedTuple
from samverka.text import T, Text

TEXTS = frozenset(("SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "NAME", "CATEGORIES", "RESOURCES"))
LISTS = frozenset(("CATEGORIES", "RESOURCES"))
"""Properties whose value is text, and those of them that may hold several, with a bare comma between."""
PLAIN = frozenset(("UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "STATUS", "TRANSP", "BEGIN", "END", *TEXTS))
"""Names met so often that looking each up is worth it."""
WITHIN = {
    "VEVENT": ("VCALENDAR",),
    "VTODO": ("VCALENDAR",),
    "VJOURNAL": ("VCALENDAR",),
    "VFREEBUSY": ("VCALENDAR",),
    "VTIMEZONE": ("VCALENDAR",),
    "STANDARD": ("VTIMEZONE",),
    "DAYLIGHT": ("VTIMEZONE",),
    "VALARM": ("VEVENT", "VTODO", "VALARM"),
}
"""The components in which a component may stand (RFC 5545 3.6); of those that are not here nothing is known."""
NONE: dict[str, str] = {}
_NAME = re.compile(r"[A-Za-z0-9-]+")
_PARAM = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HARMFUL = re.compile("[\x80-\x9f\u2028\u2029\ufeff]")
_BAD_ESCAPE = re.compile(r"(?:[^\\]|\\[\\;,nN])*?(\\(?![\\;,nN]).?|[;,])")
_BAD_IN_LIST = re.compile(r"(?:[^\\]|\\[\\;,nN])*?(\\(?![\\;,nN]).?|;)")
_LINE = re.compile(rb"([^\r\n]*)(\r\n|\r|\n|\Z)")


class LintFault(NamedTuple):
    """A fault: the line of the file it stands in, counted from 1, and a word for its kind. A warning is what the standard only advises
    against, or what is right and still goes wrong in some programs."""

    line: int
    code: str
    message: Text
    severity: Severity = Severity.ERROR


class Property(NamedTuple):
    """One property, unfolded. `line` is where it begins."""

    line: int
    name: str
    params: dict[str, str]
    value: str


class Component:
    """What stands between BEGIN and its END, other components apart. `within` is the component around it."""

    def __init__(self, name: str, line: int, within: str) -> None:
        self.name, self.line, self.within = name, line, within
        self.held: dict[str, list[Property]] = {}
        self.parts: list[Component] = []

    def all(self, name: str) -> list[Property]:
        """The properties of a name."""
        return self.held.get(name, [])

    def first(self, name: str) -> Property | None:
        """The first property of a name."""
        found = self.held.get(name)
        return found[0] if found else None


def parsed(data: bytes) -> tuple[list[Component], list[Property], list[LintFault]]:
    """The components of a file, all its properties, and what is wrong with its bytes, its lines and their nesting."""
    faults = [*_bytes(data)]
    text, broken = _decoded(data)
    faults += broken
    properties = []
    for number, content in _unfolded(text):
        found = _property(number, content)
        if isinstance(found, LintFault):
            faults.append(found)
            continue
        properties.append(found)
        if not content.isprintable():
            faults += _letters(found, content)
        if found.name in TEXTS:
            faults += _escapes(found)
    components, unbalanced = _components(properties)
    return components, properties, faults + unbalanced


# --- bytes and lines


def _bytes(data: bytes) -> Iterator[LintFault]:
    if data.startswith(b"\xef\xbb\xbf"):
        yield LintFault(1, "bom", T("the file begins with a byte order mark; calendars have none"))
    longest = max(map(len, data.split(b"\r\n")))
    if longest > 75 or not data.count(b"\r\n") == data.count(b"\n") == data.count(b"\r"):
        yield from _lines(data)
    if not data.endswith(b"\r\n"):
        yield LintFault(data.count(b"\n") + 1, "line-end", T("the last line does not end in CR LF"))


def _lines(data: bytes) -> Iterator[LintFault]:
    for number, found in enumerate(_LINE.finditer(data), 1):
        if len(found[1]) > 75:
            words = T("the line has {count} octets; 75 is the most", count=len(found[1]))
            yield LintFault(number, "line-length", words, Severity.WARNING)
        if found[2] not in (b"\r\n", b""):
            yield LintFault(number, "line-end", T("the line does not end in CR LF"))


def _decoded(data: bytes) -> tuple[str, list[LintFault]]:
    """The text, and whether it is UTF-8, also line by line: a character that a fold cuts in two is whole again when unfolded."""
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode(), []
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
    whole = re.sub(rb"\r?\n[ \t]", b"", data)
    try:
        whole.decode()
        message = T("a character is cut in two by the fold of its line")
    except UnicodeDecodeError:
        message = T("the line is not UTF-8")
    return data.decode("utf-8", "replace").removeprefix("\ufeff"), [LintFault(number, "utf-8", message)]


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The content lines with the number of the line that each begins on; of what ends the last one nothing is left."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    begin, held = 0, ""
    for number, content in enumerate(text.split("\n"), 1):
        if begin and content[:1] in (" ", "\t"):
            held += content[1:]
            continue
        if begin:
            yield begin, held
        begin, held = number, content
    if begin:
        yield begin, held


def _property(number: int, content: str) -> Property | LintFault:
    if not content:
        return LintFault(number, "property", T("the line is empty"))
    control = None if content.isprintable() else _FORBIDDEN.search(content)
    if control:
        return LintFault(number, "control", _control(control[0]))
    name, colon, value = content.partition(":")
    if colon and (name in PLAIN or _NAME.fullmatch(name)):
        return Property(number, name.upper(), NONE, value)
    found = _NAME.match(content)
    if found is None:
        return LintFault(number, "property", T("«{text}» is no property: a line is NAME:value", text=content[:40]))
    name, place, params = found[0].upper(), found.end(), {}
    while param := _PARAM.match(content, place):
        params[param[1].upper()] = param[2].strip('"')
        place = param.end()
    if content[place : place + 1] != ":":
        words = T("the parameters of {name} are not well formed: a value with : ; or , stands in quotes", name=name)
        return LintFault(number, "parameters", words)
    return Property(number, name, params, content[place + 1 :])


def _control(letter: str) -> Text:
    return T("the line holds the control character {code}", code=f"U+{ord(letter):04X}")


def _letters(found: Property, content: str) -> Iterator[LintFault]:
    harmful = _HARMFUL.search(content)
    if harmful:
        yield LintFault(found.line, "control", _control(harmful[0]), Severity.WARNING)


def _escapes(found: Property) -> Iterator[LintFault]:
    if "\\" in found.value or ";" in found.value or "," in found.value:
        bad = (_BAD_IN_LIST if found.name in LISTS else _BAD_ESCAPE).match(found.value)
        if bad:
            words = T("{name}: «{text}» stands unescaped or is no escape", name=found.name, text=bad[1])
            yield LintFault(found.line, "escape", words)


# --- components


def _components(properties: list[Property]) -> tuple[list[Component], list[LintFault]]:
    opened: list[Component] = []
    closed: list[Component] = []
    faults: list[LintFault] = []
    for found in properties:
        if found.name == "BEGIN":
            faults += _begun(found, opened, closed)
        elif found.name == "END":
            if not opened or opened[-1].name != found.value.upper():
                words = T("END:{name} closes nothing that is open", name=found.value)
                faults.append(LintFault(found.line, "nesting", words))
            else:
                closed.append(opened.pop())
        elif opened:
            opened[-1].held.setdefault(found.name, []).append(found)
        else:
            faults.append(LintFault(found.line, "nesting", T("{name} stands outside the calendar", name=found.name)))
    faults += [LintFault(left.line, "nesting", T("BEGIN:{name} is never closed", name=left.name)) for left in opened]
    return closed + opened, faults


def _begun(found: Property, opened: list[Component], closed: list[Component]) -> Iterator[LintFault]:
    name, within = found.value.upper(), opened[-1].name if opened else ""
    if not opened and name != "VCALENDAR":
        words = T("BEGIN:{name} stands outside the calendar", name=found.value)
        yield LintFault(found.line, "nesting", words)
    elif opened and (name == "VCALENDAR" or within not in WITHIN.get(name, (within,))):
        yield LintFault(found.line, "nesting", T("{name} may not stand in {within}", name=name, within=within))
    elif not opened and closed:
        words = T("a second calendar begins here: many programs read only the first")
        yield LintFault(found.line, "calendars", words, Severity.WARNING)
    begun = Component(name, found.line, within)
    if opened:
        opened[-1].parts.append(begun)
    opened.append(begun)
