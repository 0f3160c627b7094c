"""A font in which every sign that is asked for is a square: it stands in for the signs that no other font has, and for no other sign.

So the PDF keeps the real signs: a reader who searches it, copies from it or listens to it has them."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from samverka.store.models import packaged

FONT = "documents/last-resort/SamverkaLastResort.ttf"
BOXES = 64
"""The font has so many squares, all alike, numbered from 1: each sign has its own as long as they last, because some programs that take
the words out of a PDF go by the drawing."""


def last_resort(signs: Sequence[str]) -> bytes:
    """The font as a file, with exactly these signs: its table of signs (`cmap`) is written anew at its end."""
    with open(packaged(FONT), "rb") as file:
        font = bytearray(file.read())
    font += b"\0" * (-len(font) % 4)
    table = _cmap(sorted({ord(sign) for sign in signs}))
    (count,) = struct.unpack_from(">H", font, 4)
    record = next(at for at in range(12, 12 + 16 * count, 16) if font[at : at + 4] == b"cmap")
    struct.pack_into(">II", font, record + 8, len(font), len(table))
    return bytes(font + table)


def _cmap(points: Sequence[int]) -> bytes:
    """One table of format 13 (a drawing for each sign), for all of Unicode."""
    groups = b"".join(struct.pack(">III", point, point, 1 + n % BOXES) for n, point in enumerate(points))
    head = struct.pack(">HHHHI", 0, 1, 3, 10, 12)
    return head + struct.pack(">HHIII", 13, 0, 16 + len(groups), 0, len(points)) + groups
