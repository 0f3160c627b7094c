"""SV501 finds every personnummer and takes nothing else for one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka.domain.personnummer import is_number, luhn, mask, scan
from samverka.rules.personnummer import RULE


def found(text: str) -> list[int]:
    """Where the scan finds something."""
    return [index for index, _ in scan(text)]


def checked(nine: str) -> str:
    """Nine digits and their check digit."""
    return next(nine + digit for digit in "0123456789" if luhn(nine + digit))


@pytest.mark.parametrize(
    "text",
    [
        "811228-9874",  # the tax agency's own example
        "8112289874",
        "19811228-9874",
        "198112289874",
        "121212+1212",  # over a hundred years old
        "701063-2391",  # samordningsnummer: day 3 + 60
        "19701063-2391",
        "811228–9874",  # a dash that a word processor has put there
    ],
)
def test_a_personnummer_is_found_in_any_way_of_writing(text: str) -> None:
    """With and without century, hyphen, plus; also a samordningsnummer; in a sentence, a list or a key."""
    assert found(text) == [0]
    assert found(f"Gäller {text}.") == [7]
    assert found(f"dnr: [{text}, x]") == [6]
    assert found(f"personnr:{text}\n") == [9]


@pytest.mark.parametrize(
    "text",
    [
        "811228-9873",  # wrong check digit
        "811328-9874",  # no such month
        "810230-9872",  # no such day
        "212000-1355",  # an organisation number
        "16212000-1355",
        "556036-0793",
        "2026-03-12",
        "SLK-2023-01047",
        "AMN 2015-0224-01.05",
        "Finsam 2016/25",
        "031-365 00 00",
        "0500-123456",
        "+46 70 174 06 05",
        "1811228-9874",  # part of a longer number
        "811228-98741",
        "2026-811228-9874",  # a case number
        "811228-9874-01",
        "tfn: 0701012391",
        "09:00-11:00",
        "2026-hisingen#trygghet-var",
    ],
)
def test_other_numbers_are_not_taken_for_one(text: str) -> None:
    """Organisation numbers, case numbers, telephone numbers, dates and ids stay."""
    assert found(text) == []


def test_only_the_century_is_repeated_in_the_finding() -> None:
    """The words of the finding must not spread what they warn of."""
    ((_, message),) = scan("Gäller 19811228-9874.")
    assert message.say("en") == "a personnummer or samordningsnummer stands here (19••••••-••••): take it away"
    assert mask("811228-9874") == "••••••-••••"
    assert RULE.scan is scan


@given(
    st.dates(date(1900, 1, 1), date(2029, 12, 31)), st.integers(0, 999), st.sampled_from(["", "-", "+"]), st.booleans()
)
def test_every_valid_number_is_found_and_masked(born: date, serial: int, mark: str, coordination: bool) -> None:
    """Any day of birth with any serial number is found, and none of its last ten digits is repeated."""
    day = born.day + (60 if coordination else 0)
    ten = checked(f"{born:%y%m}{day:02}{serial:03}")
    for text in (f"{ten[:6]}{mark}{ten[6:]}", f"{born.year // 100}{ten[:6]}{mark}{ten[6:]}"):
        ((index, message),) = scan(f"Nr {text}, enligt uppgift")
        assert index == 3
        shown = message.say("sv").replace("•", "")
        assert sum(c.isdigit() for c in shown) == len(text) - len(mark) - 10


@given(st.dates(date(1900, 1, 1), date(2029, 12, 31)), st.integers(0, 999), st.integers(1, 9))
def test_a_wrong_check_digit_is_no_number(born: date, serial: int, off: int) -> None:
    """Any other last digit makes it some other number."""
    ten = checked(f"{born:%y%m%d}{serial:03}")
    assert is_number(ten)
    assert not is_number(ten[:9] + str((int(ten[9]) + off) % 10))


@given(st.integers(20, 99), st.integers(0, 99), st.integers(0, 99), st.integers(0, 999))
def test_an_organisation_number_is_none(third: int, first: int, last: int, serial: int) -> None:
    """Its third digit is at least 2, which no month has."""
    assert not is_number(checked(f"{first:02}{third:02}{last:02}{serial:03}"))


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    """No text makes the scan fail, and what it finds is a number."""
    for index, _ in scan(text):
        assert text[index].isdigit()
