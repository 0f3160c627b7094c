"""The words on the screen: English sentences are the ids, `sv.py` holds every one of them in Swedish.

A `Text` is a sentence that has not been said yet. It carries its id and its values, so that a finding can be made once and
be said in the user's language on the terminal and in the collaboration's language in a commit message.
"""

from __future__ import annotations

from samverka.named import NamedTuple

LANGUAGES = ("sv", "en")


class Words(NamedTuple):
    """The same words in several languages, as a model writes them: (language, words) pairs. A value inside a `Text`."""

    pairs: tuple[tuple[str, str], ...]

    def say(self, language: str) -> str:
        """The words in `language`; in English or the first language there is, where it is not among them."""
        words = dict(self.pairs)
        return words.get(language) or words.get("en") or next(iter(words.values()), "")


class Text(NamedTuple):
    """A sentence in no language yet: the English id (a `str.format` pattern) and the values to put in, as (name, value) pairs."""

    id: str
    values: tuple[tuple[str, object], ...] = ()

    def __call__(self, **values: object) -> Text:
        """This sentence with values for its placeholders, where it is kept as a constant."""
        return Text(self.id, tuple(values.items()))

    def say(self, language: str) -> str:
        """This sentence in `language` ("sv" or "en"); a value that has words of its own is said in the same language."""
        values = {name: value.say(language) if hasattr(value, "say") else value for name, value in self.values}
        return translate(self.id, language).format(**values)


class Listed(NamedTuple):
    """Several texts with commas between them; a value inside a `Text`."""

    parts: tuple[Text | Words, ...]

    def say(self, language: str) -> str:
        """The texts in `language`."""
        return ", ".join(part.say(language) for part in self.parts)


def T(id: str, /, **values: object) -> Text:  # noqa: N802 - short, because it stands in front of every sentence
    """The sentence `id` with `values` for its placeholders. The test of the catalogue finds sentences by this name."""
    return Text(id, tuple(values.items()))


def translate(id: str, language: str) -> str:
    """The words for the sentence `id` in `language`; the id itself in English, and where Swedish lacks it."""
    if language == "en":
        return id
    from samverka.text.sv import MESSAGES

    return MESSAGES.get(id, id)


def plural(n: int, one: Text, many: Text) -> Text:
    """`one` or `many`, as the number asks; Swedish and English agree on where the line goes."""
    return one if n == 1 else many


def join(parts: list[str], language: str) -> str:
    """«a, b och c»: the parts as one enumeration in `language`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {translate('and', language)} {parts[-1]}"
