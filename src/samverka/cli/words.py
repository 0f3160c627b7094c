"""Which language the user reads, and the command line's own words in it. Imported before any help text is made."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from samverka.text import LANGUAGES, T, Text, translate

_language = "en"


def use(language: str) -> None:
    """Say everything in this language from now on. To be called before a command's module is imported: help texts are made then."""
    global _language
    _language = language


def language() -> str:
    """The language of messages: "sv" or "en"."""
    return _language


def _(id: str) -> str:
    """A help text in the user's language. The test of the catalogue finds sentences by this name, too."""
    return translate(id, _language)


def say(text: Text) -> str:
    """A sentence in the user's language. A value in it makes no line of its own, save another program's `words`: a title, or a
    file's name, that holds a line break could else pass for a sentence of ours."""
    if any(isinstance(value, str) and "\n" in value and name != "words" for name, value in text.values):
        values = ((n, " ".join(v.split()) if isinstance(v, str) and n != "words" else v) for n, v in text.values)
        text = Text(text.id, tuple(values))
    return text.say(_language)


def chosen(option: str | None) -> str:
    """The language to use: `--lang`, else SAMVERKA_LANG, else the locale where it names one of ours, else English."""
    return next(filter(None, map(_of_ours, _named(option))), "en")


def _named(option: str | None) -> Iterator[str | None]:
    yield option
    yield os.environ.get("SAMVERKA_LANG")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            yield os.environ[name]
            return
    import locale

    yield locale.getlocale()[0]


def _of_ours(words: str | None) -> str | None:
    lowered = (words or "").lower()
    if lowered.startswith("swedish"):  # Windows says it in full
        return "sv"
    return next(
        (code for code in LANGUAGES if lowered == code or lowered.startswith((f"{code}_", f"{code}-", f"{code}."))),
        None,
    )


TYPER_WORDS = (
    T("Arguments"),
    T("Options"),
    T("Commands"),
    T("(dynamic)"),
    T("default: {default}"),
    T("required"),
    T("Missing command."),
    T("No such command {name!r}."),
    T("Aborted!"),
)
"""What typer says by itself; it asks gettext for each when it is imported or when it speaks."""


@contextmanager
def typer_speaks() -> Iterator[None]:
    """Within this, a first import of typer takes its words from our catalogue: it binds `gettext.gettext` at import."""
    import gettext

    original = gettext.gettext
    gettext.gettext = lambda message: translate(message, _language)
    try:
        yield
    finally:
        gettext.gettext = original
