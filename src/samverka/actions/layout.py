"""Where a document's look comes from: the collaboration's own templates in the repository, else those that come with the program.

A repository's own lie in `documents/` at its top, or in a collaboration's folder, which goes before: `page.typ` for PDF, `page.docx` for Word,
`logo.svg` or `logo.png`. They are copied out before they are used, without links, so that a template reaches nothing but them.
"""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator
from typing import NamedTuple

from samverka.diagnostics import Refusal
from samverka.store.models import packaged
from samverka.text import T

FOLDER = "documents"
PAGE, WORD = "page.typ", "page.docx"
LOGOS = ("logo.svg", "logo.png", "logo.jpg")
LARGEST = 5_000_000
"""Bytes of one file that a template may use."""
MOST = 50
"""So many files a template may use."""
_PACKAGE = re.compile(rb'"@[^"]*"')


class Layout(NamedTuple):
    """The files that lay out a document: the template for PDF in a folder of its own, the fonts' folder, the logo's name there, and the
    bytes of the Word template, None where there is none."""

    page: str
    fonts: str
    logo: str | None
    word: bytes | None


@contextlib.contextmanager
def layout(root: str, collaboration: str) -> Iterator[Layout]:
    """The layout for a collaboration's documents, in a temporary folder that goes away after use. Raises `Refusal` for a template that asks
    for a package of typst's: it would be fetched from the network."""
    own = _own_files(os.path.join(root, FOLDER)) | _own_files(os.path.join(root, collaboration, FOLDER))
    with tempfile.TemporaryDirectory(prefix="samverka-") as folder:
        own.setdefault(PAGE, _content(packaged(f"{FOLDER}/{PAGE}")))
        for name, data in own.items():
            if name.endswith(".typ") and (found := _PACKAGE.search(data)):
                raise Refusal(
                    T(
                        "{file} asks for the package {name}: a template may use its own folder only",
                        file=name,
                        name=found[0].decode("utf-8", "replace"),
                    )
                )
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
        logo = next((name for name in LOGOS if name in own), None)
        yield Layout(os.path.join(folder, PAGE), packaged(f"{FOLDER}/fonts"), logo, own.get(WORD))


def _own_files(folder: str) -> dict[str, bytes]:
    """The regular files right in a folder, by name; links and folders are no part of a template."""
    found: dict[str, bytes] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_size <= LARGEST:
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
        return file.read(LARGEST + 1)
