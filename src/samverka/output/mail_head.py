"""The lines of a mail's head. Written by us: the library's folding loses spaces in a long subject with å, ä or ö, and puts some into long names."""

from __future__ import annotations

from email.header import Header
from email.utils import quote

NAME = 60
"""So long a name may be and stand as it is."""
LINE = 76


def head(lines: tuple[tuple[str, str], ...]) -> bytes:
    """Lines by name, each folded already (`text`, `address`), as bytes."""
    return "".join(f"{name}: {value}\r\n" for name, value in lines).encode()


def text(name: str, words: str) -> str:
    """Words as the value of a line: as they are where they are short and plain, else encoded (RFC 2047)."""
    words = " ".join(words.split())
    if words.isascii() and words.isprintable() and "=?" not in words and len(name) + 2 + len(words) <= LINE:
        return words
    return _encoded(name, words)


def address(name: str, person: str, email: str) -> str:
    """A name and an address; in an address itself nothing is encoded (RFC 6532)."""
    if person.isascii() and person.isprintable() and "=?" not in person and len(person) <= NAME:
        return f'"{quote(person)}" <{email}>' if person else f"<{email}>"
    return f"{_encoded(name, person)}\r\n <{email}>"


def _encoded(name: str, words: str) -> str:
    return Header(words, "utf-8", maxlinelen=LINE, header_name=name).encode(linesep="\r\n")
