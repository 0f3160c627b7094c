"""Where a document's look comes from: the collaboration's own templates in the repository, else those that come with the program.

A repository's own lie in `documents/` at its top, or in a collaboration's folder, which goes before: `page.typ` for PDF, `page.docx` for Word,
`logo.svg` or `logo.png`, and `fonts/` for signs that the shipped fonts lack. They are copied out before they are used, without links, so
that a template reaches nothing but them.
"""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator

from samverka.diagnostics import Refusal
from samverka.named import NamedTuple
from samverka.store.models import packaged
from samverka.text import T

FOLDER = "documents"
PAGE, WORD = "page.typ", "page.docx"
LOGOS = ("logo.svg", "logo.png", "logo.jpg")
FONTS, FONT_ENDINGS = "fonts", (".ttf", ".otf", ".ttc")
LARGEST, LARGEST_FONT = 5_000_000, 40_000_000
"""Bytes of one file that a template may use; a font of Chinese is large."""
MOST = 50
"""So many files a template may use."""
_PACKAGE = re.compile(rb'"@[^"]*"')


class Layout(NamedTuple):
    """The files that lay out a document: the template for PDF in a folder of its own, the fonts' folders, the logo's name there and its
    bytes, and the bytes of the Word template, None where there is none. `own` names a file that the repository brings along for the PDF, if any."""

    page: str
    fonts: tuple[str, ...]
    logo: str | None
    logo_bytes: bytes | None
    word: bytes | None
    own: str | None


@contextlib.contextmanager
def layout(root: str, collaboration: str) -> Iterator[Layout]:
    """The layout for a collaboration's documents, in a temporary folder that goes away after use. Raises `Refusal` for a template that asks
    for a package of typst's: it would be fetched from the network."""
    folders = [os.path.join(root, FOLDER), os.path.join(root, collaboration, FOLDER)]
    own, letters = (
        _all_of(root, folders),
        _all_of(root, [os.path.join(folder, FONTS) for folder in folders], fonts=True),
    )
    with tempfile.TemporaryDirectory(prefix="samverka-") as folder:
        _offline(own)
        page, fonts = os.path.join(folder, "page"), os.path.join(folder, "fonts")
        _written(page, {PAGE: _content(packaged(f"{FOLDER}/{PAGE}")), **own})
        _written(fonts, letters)
        logo = next((name for name in LOGOS if name in own), None)
        brought = next((name for name in (PAGE, logo, *letters) if name in own or name in letters), None)
        shipped = packaged(f"{FOLDER}/{FONTS}")
        yield Layout(
            os.path.join(page, PAGE),
            (shipped, fonts) if letters else (shipped,),
            logo,
            own[logo] if logo else None,
            own.get(WORD),
            brought,
        )


def _all_of(root: str, folders: list[str], *, fonts: bool = False) -> dict[str, bytes]:
    """The files of the folders, the later ones before the earlier. Raises `Refusal` for a folder that lies outside the repository."""
    found: dict[str, bytes] = {}
    for folder in folders:
        inside = os.path.join(os.path.realpath(root), os.path.relpath(folder, root))
        if os.path.isdir(folder) and os.path.realpath(folder) != inside:
            name = os.path.relpath(folder, root).replace(os.sep, "/")
            raise Refusal(T("the folder {folder} is a link: templates lie in the repository itself", folder=name))
        found |= _own_files(folder, fonts=fonts)
    return found


def _offline(own: dict[str, bytes]) -> None:
    for name, data in own.items():
        if name.endswith(".typ") and (found := _PACKAGE.search(data)):
            raise Refusal(
                T(
                    "{file} asks for the package {name}: a template may use its own folder only",
                    file=name,
                    name=found[0].decode("utf-8", "replace"),
                )
            )


def _written(folder: str, files: dict[str, bytes]) -> None:
    os.mkdir(folder)
    for name, data in files.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)


def _own_files(folder: str, *, fonts: bool) -> dict[str, bytes]:
    """The regular files right in a folder, by name (of fonts only those); links and folders are no part of a template."""
    found: dict[str, bytes] = {}
    largest = LARGEST_FONT if fonts else LARGEST
    try:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                wanted = not fonts or entry.name.lower().endswith(FONT_ENDINGS)
                if (
                    wanted
                    and entry.is_file(follow_symlinks=False)
                    and entry.stat(follow_symlinks=False).st_size <= largest
                ):
                    found[entry.name] = _content(entry.path)
                if len(found) == MOST:
                    break
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise Refusal(T("the folder {folder} cannot be used: {why}", folder=folder, why=error.strerror or "")) from None
    return found


def _content(path: str) -> bytes:
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        return file.read(LARGEST_FONT + 1)
