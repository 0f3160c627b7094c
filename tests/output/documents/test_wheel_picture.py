"""Claims about the annual wheel as a picture: everything has its place, nothing overlaps, and colour alone tells nothing."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka.output.documents.wheel_picture import CENTRE, PALETTE, Disc, Meet, Year, angle, picture, spread

SVG = "{http://www.w3.org/2000/svg}"


def year(*discs: Disc, number: int = 2026, meetings: tuple[Meet, ...] = ()) -> Year:
    return Year(number, "sv", "Forum <Hisingen> & Co", "ord", discs, meetings)


def circles(svg: str) -> list[tuple[float, float, float]]:
    """The items' discs, as x, y and radius."""
    found = ET.fromstring(svg).iter(f"{SVG}circle")
    return [tuple(float(c.attrib[k]) for k in ("cx", "cy", "r")) for c in found if c.find(f"{SVG}title") is not None]


def words(svg: str) -> list[str]:
    return [text.text or "" for text in ET.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize(("number", "weeks"), [(2026, 53), (2027, 52), (2020, 53), (2024, 52)])
def test_every_week_and_month_stands_there(number: int, weeks: int) -> None:
    """Twelve months and each of the year's ISO weeks, 53 where the year has them."""
    said = words(picture(year(number=number)))
    assert {"januari", "december"} <= set(said)
    assert {str(week) for week in range(2, weeks)} <= set(said)
    assert (str(53) in said) == (weeks == 53)


def test_january_is_at_the_top_and_time_goes_with_the_clock() -> None:
    """The first of January is just to the right of the top, and the first of April about a quarter on."""
    assert 0 < angle(date(2026, 1, 1)) < 0.02
    assert math.isclose(angle(date(2026, 4, 2)), math.pi / 2, abs_tol=0.03)


def test_words_of_a_record_are_no_markup() -> None:
    """Titles are escaped, and the picture has a title and a description for those who cannot see it."""
    svg = picture(year(Disc(1, 3, date(2026, 3, 1), 0, "<b>Vår & höst</b>")))
    root = ET.fromstring(svg)
    title = root.find(f"{SVG}title")
    assert title is not None and title.text == "Forum <Hisingen> & Co 2026"
    assert root.find(f"{SVG}desc") is not None and root.attrib["role"] == "img"
    assert "<b>" not in svg


MONTHS = st.lists(st.integers(1, 12), max_size=60)


@given(MONTHS)
def test_no_disc_covers_another(months: list[int]) -> None:
    """However many items a month has, their discs lie apart, inside the ring and outside the hub."""
    discs = [Disc(n, m, date(2026, m, 15), n % 11, "x") for n, m in enumerate(months, 1)]
    placed = circles(picture(year(*discs)))
    assert len(placed) == len(months)
    for i, (x, y, r) in enumerate(placed):
        assert 96 < math.hypot(x - CENTRE, y - CENTRE) < 326
        for other_x, other_y, other_r in placed[i + 1 :]:
            assert math.hypot(x - other_x, y - other_y) >= r + other_r - 0.2


def test_a_disc_stands_in_its_month() -> None:
    """Each disc lies between the month's two borders."""
    for month in range(1, 13):
        ((x, y, _),) = circles(picture(year(Disc(1, month, date(2026, month, 1), 0, "x"))))
        turn = math.atan2(x - CENTRE, CENTRE - y) % (2 * math.pi)
        assert angle(date(2026, month, 1)) < turn < angle(date(2026, month, 28))


def test_themes_beyond_the_colours_are_told_apart() -> None:
    """The ninth theme has the first colour and a broken line."""
    svg = picture(year(Disc(1, 1, date(2026, 1, 1), 0, "a"), Disc(2, 2, date(2026, 2, 1), len(PALETTE), "b")))
    assert svg.count(f'fill="{PALETTE[0]}"') == 2 and svg.count("stroke-dasharray") == 1


def test_themes_are_named_with_their_colours() -> None:
    """Below the circle each theme stands once with its colour; an item without a theme has no line there."""
    svg = picture(year(Disc(1, 1, date(2026, 1, 1), 0, "a"))._replace(themes=("Trygghet & trivsel", "", "Folkhälsa")))
    assert words(svg)[-2:] == ["Trygghet & trivsel", "Folkhälsa"]
    assert svg.count(f'fill="{PALETTE[0]}"') == 2 and svg.count(f'fill="{PALETTE[2]}"') == 1
    assert 'viewBox="0 0 1000 1050"' in svg


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", range(len(PALETTE)))
def test_numbers_can_be_read_on_every_colour(theme: int) -> None:
    """A number stands out from its disc at least 3 to 1, as WCAG asks of large text."""
    root = ET.fromstring(picture(year(Disc(1, 1, date(2026, 1, 1), theme, "a"))))
    text = next(t for t in root.iter(f"{SVG}text") if t.text == "1" and t.attrib["fill"] in ("#fff", "#000"))
    ink, paper = (1.0 if text.attrib["fill"] == "#fff" else 0.0), luminance(PALETTE[theme])
    light, dark = max(ink, paper), min(ink, paper)
    assert (light + 0.05) / (dark + 0.05) >= 3


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)))
def test_meetings_and_deadlines_stand_at_their_days(day: date) -> None:
    """A meeting's number is that of its day; a deadline in the year before is not drawn in this one."""
    svg = picture(year(number=day.year, meetings=(Meet(day, day - timedelta(14), day - timedelta(7)),)))
    assert str(day.day) in words(svg)
    drawn = svg.count('fill="#fff" stroke="#1b1b1b"')
    assert drawn == ((day - timedelta(14)).year == day.year) + ((day - timedelta(7)).year == day.year)


@given(st.lists(st.dates(date(2026, 2, 1), date(2026, 11, 30)), max_size=12, unique=True))
def test_meetings_do_not_cover_each_other(days: list[date]) -> None:
    """However close meetings are, each one's disc and its two marks lie clear of the others', and nearly where they belong."""
    held = tuple(Meet(day, day - timedelta(14), day - timedelta(7)) for day in days)
    root = ET.fromstring(picture(year(meetings=held)))
    discs = [
        (float(c.attrib["cx"]), float(c.attrib["cy"])) for c in root.iter(f"{SVG}circle") if c.attrib.get("r") == "16"
    ]
    squares = [(float(r.attrib["x"]) + 6, float(r.attrib["y"]) + 6) for r in root.iter(f"{SVG}rect")]
    assert len(discs) == len(days)
    for marks, least in ((discs, 32), (squares, 13)):
        gaps = [math.dist(a, b) for i, a in enumerate(marks) for b in marks[i + 1 :]]
        assert all(gap >= least for gap in gaps)


@given(st.lists(st.floats(0, 6, allow_nan=False), max_size=12).map(sorted), st.floats(0.01, 0.2))
def test_places_are_moved_only_where_they_crowd(turns: list[float], least: float) -> None:
    """In order, far enough apart, and untouched where there was room."""
    found = spread(turns, least)
    assert len(found) == len(turns) and all(b - a >= least - 1e-9 for a, b in pairwise(found))
    if all(b - a >= least for a, b in pairwise(turns)):
        assert found == pytest.approx(turns)


def test_a_long_theme_is_named_whole() -> None:
    """Names that do not fit three side by side stand two by two, whole; only one of more than a line is cut."""
    name = "Sociala erfarenheter i samhällsplaneringen"
    assert name in words(picture(year()._replace(themes=(name, "Planering"))))
    assert words(picture(year()._replace(themes=("x" * 200,))))[-1].endswith("…")
