"""The annual wheel as a picture: a year that goes round with the clock from January at the top, as SVG.

From the edge inwards: ISO weeks, months, meetings with the two days before each when something is due, and the items as numbered
discs in the colour of their theme. The number is what leads to the item's words: nothing is told by colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from html import escape

from samverka.domain.dates import MONTHS_EN, MONTHS_SV, month_span
from samverka.named import NamedTuple

SIZE = 1000
CENTRE = SIZE / 2
EDGE, WEEKS, MONTHS, MEETINGS, ISSUES, AGENDAS, ITEMS = 492, 462, 408, 384, 358, 341, 326
"""Radii: the outer edge of the weeks, of the months, the inner edge of the months, and the middle of the other rings."""
MEETING = 16
"""How large a meeting's disc is."""
APART = 17
"""How far apart the marks of two last days stand at least."""
FIRST_ROW = ITEMS - 26
DISC, GAP = 25.0, 6.0
HUB = 96
LEGEND, LINE = 16, 34
"""Below the circle the themes with their colours: the room above them and a line's height."""
SIGN = 8.7
"""How wide a sign of a theme's name is, about."""
FONT = "'Source Sans Pro','Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif"
PALETTE = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#9a9a9a")
"""Okabe and Ito's colours, which people who do not tell red from green tell apart; the last is a grey."""
DARK = frozenset(("#0072b2", "#d55e00"))
"""The colours on which white is easier to read than black."""


class Disc(NamedTuple):
    """An item of the wheel: its number, the month it stands in (1 to 12), when in the month, and the number of its theme from 0."""

    number: int
    month: int
    day: date
    theme: int
    title: str


class Meet(NamedTuple):
    """A meeting: its day, and the days people are asked to keep for issues and for the agenda, where there are such."""

    day: date
    issues: date | None = None
    agenda: date | None = None


class Year(NamedTuple):
    """What the picture shows. `title` and `words` stand in the hub and for those who cannot see it; `themes` by their numbers."""

    year: int
    language: str
    title: str
    words: str
    discs: tuple[Disc, ...]
    meetings: tuple[Meet, ...]
    themes: tuple[str, ...] = ()


def picture(year: Year) -> str:
    """The wheel as SVG: no script, no link, no font of its own."""
    parts = [*_weeks(year), *_months(year), *_rings(), *_meetings(year), *_discs(year), *_hub(year), *_themes(year)]
    height = SIZE + (LEGEND + LINE * -(-len(_named(year)) // _beside(year)) if _named(year) else 0)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {height}" role="img" aria-labelledby="wheel-title" aria-describedby="wheel-words" '
        f'font-family="{FONT}">\n<title id="wheel-title">{escape(year.title)} {year.year}</title>\n'
        f'<desc id="wheel-words">{escape(year.words)}</desc>\n' + "\n".join(parts) + "\n</svg>\n"
    )


# --- where things stand


def angle(day: date) -> float:
    """The day's place on the circle, in radians with the clock from the top; noon of the day."""
    start, end = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return 2 * math.pi * ((day - start).days + 0.5) / (end - start).days


def _at(radius: float, turn: float) -> tuple[float, float]:
    return CENTRE + radius * math.sin(turn), CENTRE - radius * math.cos(turn)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _point(radius: float, turn: float) -> str:
    x, y = _at(radius, turn)
    return f"{_number(x)} {_number(y)}"


def _sector(inner: float, outer: float, begins: float, ends: float) -> str:
    large = int(ends - begins > math.pi)
    return (
        f"M{_point(outer, begins)}A{outer} {outer} 0 {large} 1 {_point(outer, ends)}"
        f"L{_point(inner, ends)}A{inner} {inner} 0 {large} 0 {_point(inner, begins)}Z"
    )


def _begins(day: date) -> float:
    """Where a day begins on the circle."""
    days = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days
    return angle(day) - math.pi / days


def _text(x: float, y: float, words: str, size: int, more: str = "") -> str:
    return (
        f'<text x="{_number(x)}" y="{_number(y)}" font-size="{size}" text-anchor="middle" dominant-baseline="central"{more}>'
        f"{escape(words)}</text>"
    )


# --- the rings


def _weeks(year: Year) -> Iterator[str]:
    """ISO weeks: each from Monday to Sunday, cut at the year's ends."""
    first, last = date(year.year, 1, 1), date(year.year, 12, 31)
    day = first
    while day <= last:
        sunday = min(day + timedelta(6 - day.weekday()), last)
        begins, ends = _begins(day), _begins(sunday) + 2 * math.pi / ((last - first).days + 1)
        number = day.isocalendar()[1]
        fill = "#f3f3f3" if number % 2 else "#e6e6e6"
        yield f'<path d="{_sector(WEEKS, EDGE, begins, ends)}" fill="{fill}"/>'
        if (sunday - day).days >= 3:
            x, y = _at((WEEKS + EDGE) / 2, (begins + ends) / 2)
            yield _text(x, y, str(number), 14, ' fill="#333"')
        day = sunday + timedelta(1)


def _months(year: Year) -> Iterator[str]:
    """The months with their names along the circle; in the lower half they are turned so as to be read."""
    names = MONTHS_SV if year.language == "sv" else MONTHS_EN
    for month, name in enumerate(names, 1):
        first, last = month_span(year.year, month)
        begins = _begins(first)
        ends = _begins(last + timedelta(1)) if month < 12 else 2 * math.pi
        fill = "#dfe7ee" if month % 2 else "#cdd9e4"
        yield f'<path d="{_sector(MONTHS, WEEKS, begins, ends)}" fill="{fill}"/>'
        yield f'<path d="M{_point(HUB, begins)}L{_point(MONTHS, begins)}" stroke="#ddd" fill="none"/>'
        turn = math.degrees((begins + ends) / 2)
        turned = turn + 180 if 90 < turn < 270 else turn
        x, y = _at((MONTHS + WEEKS) / 2, (begins + ends) / 2)
        rotate = f' transform="rotate({_number(turned)} {_number(x)} {_number(y)})" font-weight="600" fill="#1b1b1b"'
        yield _text(x, y, name, 25, rotate)


def _rings() -> Iterator[str]:
    for radius in (MONTHS, ITEMS + 6):
        yield f'<circle cx="{CENTRE:.0f}" cy="{CENTRE:.0f}" r="{radius}" fill="none" stroke="#bbb"/>'


def _meetings(year: Year) -> Iterator[str]:
    """A meeting is a dark disc with the day of the month; a triangle is the last day for issues, a square that of the agenda."""
    for radius, days, shape in (
        (ISSUES, [meet.issues for meet in year.meetings], _triangle),
        (AGENDAS, [meet.agenda for meet in year.meetings], _square),
    ):
        here = sorted(day for day in days if day is not None and day.year == year.year)
        yield from (shape(*_at(radius, turn)) for turn in spread([angle(day) for day in here], APART / radius))
    held = sorted(meet.day for meet in year.meetings)
    for day, turn in zip(held, spread([angle(day) for day in held], (2 * MEETING + 2) / MEETINGS), strict=True):
        x, y = _at(MEETINGS, turn)
        yield f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{MEETING}" fill="#1b1b1b"/>'
        yield _text(x, y, str(day.day), 17, ' fill="#fff" font-weight="600"')


def spread(turns: list[float], least: float) -> list[float]:
    """Places in rising order, moved no more than they must so that neighbours are `least` apart: those that crowd stand around their middle."""
    groups: list[list[float]] = []
    for turn in turns:
        groups.append([turn])
        while len(groups) > 1 and _ends(groups[-1], least)[0] - _ends(groups[-2], least)[1] < least:
            last = groups.pop()
            groups[-1] += last
    return [_ends(group, least)[0] + least * i for group in groups for i in range(len(group))]


def _ends(group: list[float], least: float) -> tuple[float, float]:
    """Where the first and the last of a group stand."""
    middle, reach = sum(group) / len(group), least * (len(group) - 1) / 2
    return middle - reach, middle + reach


def _triangle(x: float, y: float) -> str:
    return (
        f'<path d="M{_number(x - 8)} {_number(y - 6)}H{_number(x + 8)}L{_number(x)} {_number(y + 8)}Z" fill="#fff" stroke="#1b1b1b" '
        'stroke-width="2"/>'
    )


def _square(x: float, y: float) -> str:
    return f'<rect x="{_number(x - 6)}" y="{_number(y - 6)}" width="12" height="12" fill="#fff" stroke="#1b1b1b" stroke-width="2"/>'


# --- the items


def _discs(year: Year) -> Iterator[str]:
    for month in range(1, 13):
        held = [disc for disc in year.discs if disc.month == month]
        for disc, (x, y, radius) in zip(held, _places(year, month, len(held)), strict=True):
            ink = "#fff" if PALETTE[disc.theme % len(PALETTE)] in DARK else "#000"
            yield (
                f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}" {_paint(disc.theme)}>'
                f"<title>{escape(disc.title)}</title></circle>"
            )
            yield _text(x, y, str(disc.number), round(radius * 0.95), f' fill="{ink}" font-weight="600"')


def _places(year: Year, month: int, count: int) -> list[tuple[float, float, float]]:
    """Places for so many discs in a month's part of the circle: rows from the edge inwards, smaller discs where there are many."""
    first, _ = month_span(year.year, month)
    begins = _begins(first)
    ends = begins + 2 * math.pi / 12
    radius = DISC
    while radius > 6:
        found = _filled(begins, ends, count, radius)
        if found is not None:
            return found
        radius *= 0.85
    return [(*_at(FIRST_ROW, begins + (ends - begins) * (i + 0.5) / count), radius) for i in range(count)]


def _filled(begins: float, ends: float, count: int, radius: float) -> list[tuple[float, float, float]] | None:
    found: list[tuple[float, float, float]] = []
    row: float = FIRST_ROW
    while row - radius > HUB + 8:
        room = max(int((row * (ends - begins)) // (2 * radius + GAP)), 0)
        here = min(room, count - len(found))
        found += [(*_at(row, begins + (ends - begins) * (i + 0.5) / here), radius) for i in range(here)]
        if len(found) == count:
            return found
        row -= 2 * radius + GAP
    return None


def _hub(year: Year) -> Iterator[str]:
    yield f'<circle cx="{CENTRE:.0f}" cy="{CENTRE:.0f}" r="{HUB}" fill="#fff" stroke="#bbb"/>'
    lines = [*_lines(year.title.split(), 18)][:4]
    top = CENTRE - 16 * len(lines)
    for index, line in enumerate(lines):
        yield _text(CENTRE, top + 20 * index, line, 17)
    yield _text(CENTRE, top + 20 * len(lines) + 18, str(year.year), 38, ' font-weight="600"')


def _lines(words: Iterable[str], width: int) -> Iterator[str]:
    line = ""
    for word in words:
        if line and len(line) + len(word) + 1 > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    if line:
        yield line


# --- the themes


def _named(year: Year) -> list[tuple[int, str]]:
    """The themes that have a name, with their numbers."""
    return [(number, name) for number, name in enumerate(year.themes) if name]


def _beside(year: Year) -> int:
    """How many themes stand side by side: three, or as many as their names leave room for."""
    longest = max(len(name) for _, name in _named(year))
    return max(min(3, int(SIZE / (longest * SIGN + 46))), 1)


def _themes(year: Year) -> Iterator[str]:
    for place, (number, name) in enumerate(_named(year)):
        beside = _beside(year)
        row, column = divmod(place, beside)
        x, y = 14 + column * SIZE / beside, SIZE + LEGEND + LINE * row + LINE / 2
        yield f'<circle cx="{_number(x + 12)}" cy="{_number(y)}" r="11" {_paint(number)}/>'
        most = int((SIZE / beside - 46) / SIGN)
        shown = name if len(name) <= most else f"{name[: most - 1]}…"
        yield f'<text x="{_number(x + 32)}" y="{_number(y)}" font-size="18" dominant-baseline="central">{escape(shown)}</text>'


def _paint(theme: int) -> str:
    """The colour and the line of a theme: beyond the colours there are, the line is broken."""
    dashed = ' stroke-dasharray="5 3"' if theme >= len(PALETTE) else ""
    return f'fill="{PALETTE[theme % len(PALETTE)]}" stroke="#1b1b1b" stroke-width="1.5"{dashed}'
