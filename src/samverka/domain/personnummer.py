"""Finding personnummer and samordningsnummer in a text, by day and check digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samverka.text import T, Text

NUMBER = re.compile(r"[0-9]{6,8}[-+‐‑–−]?[0-9]{4}")
_DIGITS = bytes(ord("0") if chr(byte) in "0123456789" else 32 for byte in range(256))
DASHES = "-+‐‑–−"
CENTURIES = ("18", "19", "20")
DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
COORDINATION = 60
"""What a samordningsnummer adds to the day."""
_TELEPHONE = re.compile(r"(?:tel|telefon|mobil|mobile|phone|sms|ring)[\w.]*[\s:*_-]{0,4}\Z", re.I)


def scan(text: str) -> Iterator[tuple[int, Text]]:
    """Where in a text one begins, and the sentence that says so without telling it."""
    # Runs over every file of a repository: this sees ten times faster than the expression that most hold no six digits.
    if b"000000" not in text.encode("utf-8", "replace").translate(_DIGITS):
        return
    for found in NUMBER.finditer(text):
        number = found[0]
        if (
            is_number(number)
            and _alone(text, found.start(), found.end())
            and not _telephone(text, found.start(), number)
        ):
            yield (
                found.start(),
                T("a personnummer or samordningsnummer stands here ({masked}): take it away", masked=mask(number)),
            )


def is_number(number: str) -> bool:
    """Whether this is a personnummer or samordningsnummer: 10 or 12 digits, a day that exists, its check digit."""
    digits = "".join(c for c in number if c not in DASHES)
    if len(digits) == 12 and digits.startswith(CENTURIES):
        digits = digits[2:]
    if len(digits) != 10 or not digits.isascii() or not digits.isdigit():
        return False
    month, day = int(digits[2:4]), int(digits[4:6])
    day -= COORDINATION if day > COORDINATION else 0
    return 1 <= month <= 12 and 1 <= day <= DAYS_IN[month - 1] and luhn(digits)


def luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (every other digit doubled, the digits of that added)."""
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (index % 2 + 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def mask(number: str) -> str:
    """The number with dots for digits; the two digits of the century, where they stand there, are kept."""
    kept = 2 if sum(c.isdigit() for c in number) == 12 else 0
    return number[:kept] + re.sub(r"[0-9]", "•", number[kept:])


def _alone(text: str, start: int, end: int) -> bool:
    """Whether the number is no part of a longer run of digits, or of digits joined by hyphens (a case number)."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return not (before[-1:].isdigit() or after[:1].isdigit() or _joined(before[::-1]) or _joined(after))


def _joined(near: str) -> bool:
    return len(near) == 2 and near[0] in DASHES and near[1].isdigit()


def _telephone(text: str, start: int, number: str) -> bool:
    """A mobile number without its hyphen can be a date with the right check digit; the word before it tells."""
    return number.startswith("07") and number.isdigit() and bool(_TELEPHONE.search(text[max(0, start - 24) : start]))
