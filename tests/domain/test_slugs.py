"""Claims about ids made from titles and days."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka.domain.ids import dated, slug, unique

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Unga utan bostad i Biskopsgården", "unga-utan-bostad-biskopsgarden"),
        ("Åtgärder för äldre: över året", "atgarder-aldre-over-aret"),
        ("Læring på Øresund, Straße", "laering-oresund-strasse"),
        ("SIP – antal & kvalitet (kvartal 1)", "sip-antal-kvalitet-kvartal-1"),
        ("En väg in för unga 13–17 år med psykisk ohälsa", "vag-unga-13-17-ar"),
        ("Och att den", "och-att-den"),  # small words alone are kept
        ("a" * 59 + " bil", "a" * 59),  # cut at sixty, and never behind a hyphen
        ("!!!", "punkt"),
        ("", "punkt"),
        ("会議", "punkt"),
        ("--- --", "punkt"),
    ],
)
def test_a_title_becomes_an_id(title: str, id: str) -> None:
    """ASCII words with hyphens: å, ä, ö lose their marks, small words go, at most five words stay."""
    assert slug(title) == id


@given(st.text(max_size=200), st.integers(1, 8))
def test_any_title_gives_a_valid_id(title: str, words: int) -> None:
    """Small letters, digits and single hyphens; never empty, never long."""
    found = slug(title, words=words)
    assert ID.fullmatch(found)
    assert len(found) <= 60


def test_a_taken_id_gets_the_next_free_end() -> None:
    """The first free one, not the one after the highest."""
    assert unique("bostad", set()) == "bostad"
    assert unique("bostad", {"bostad", "bostad-3"}) == "bostad-2"
    assert unique("bostad", {"bostad", "bostad-2"}) == "bostad-3"


@given(st.text(max_size=60), st.dates(date(1600, 1, 1), date(2999, 12, 31)))
def test_a_dated_id_begins_with_its_day(title: str, day: date) -> None:
    """And is valid whatever the title."""
    found = dated(day, title)
    assert found.startswith(f"{day.isoformat()}-")
    assert ID.fullmatch(found)
