"""Sentences that have not been said yet: values, plurals, enumerations, words that a model brings."""

from __future__ import annotations

from datetime import date

import pytest

from samverka.domain.dates import Said
from samverka.text import LANGUAGES, T, Text, Words, join, plural, translate


def test_said_in_both_languages() -> None:
    """One sentence is said in the language asked for, with its values."""
    sentence = T("wrote {path}", path="möten/a.md")
    assert sentence.say("en") == "wrote möten/a.md"
    assert sentence.say("sv") == "skrev möten/a.md"


def test_a_sentence_without_swedish() -> None:
    """A sentence that the catalogue lacks is said in English instead of not at all."""
    assert T("no such sentence {n}", n=3).say("sv") == "no such sentence 3"
    assert translate("no such sentence", "sv") == "no such sentence"


def test_values_are_not_read_as_patterns() -> None:
    """What a user wrote is put in as it stands, braces too."""
    assert T("there is no forum «{words}»", words="{x} {0}").say("sv") == "det finns inget forum «{x} {0}»"


@pytest.mark.parametrize("sentence", [T("{{min: {n}}}", n=4), Text("{{min: {n}}}")(n=4)])
def test_doubled_braces(sentence: Text) -> None:
    """Doubled braces are said as single ones."""
    assert sentence.say("en") == "{min: 4}"


def test_a_sentence_inside_a_sentence() -> None:
    """A value that has words of its own is said in the same language, however deep it lies."""
    inner = T("the meeting on {day}", day=Said(date(2026, 3, 12)))
    sentence = T("no report was given to {meeting}", meeting=inner)
    assert sentence.say("sv") == "ingen rapport lämnades till mötet torsdag 12 mars"
    assert sentence.say("en") == "no report was given to the meeting on Thursday 12 March"


def test_a_kept_sentence() -> None:
    """A sentence kept as a constant takes values and is not changed by it."""
    kept = T("{n} days")
    assert kept(n=7).say("sv") == "7 dagar"
    assert kept == Text("{n} days")
    assert kept(n=7) == T("{n} days", n=7)


def test_a_value_named_id() -> None:
    """A placeholder may be called `id`."""
    assert T("decided: {id}", id="a#1").say("sv") == "beslutat: a#1"


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 punkter är nya på dagordningen"), (1, "1 punkt är ny på dagordningen"), (2, "2 punkter är nya på dagordningen")]
)  # fmt: skip
def test_plural(n: int, said: str) -> None:
    """One is one; none and more are many."""
    words = plural(n, T("{n} item is new on the agenda"), T("{n} items are new on the agenda"))
    assert words(n=n).say("sv") == said


@pytest.mark.parametrize(
    ("parts", "swedish", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a och b", "a and b"),
        (["a", "b", "c"], "a, b och c", "a, b and c"),
    ],
)
def test_join(parts: list[str], swedish: str, english: str) -> None:
    """Parts are told up as people do: commas, and «och» before the last."""
    assert join(parts, "sv") == swedish
    assert join(parts, "en") == english


@pytest.mark.parametrize(
    ("pairs", "swedish", "english"),
    [
        ((("sv", "steg"), ("en", "stage")), "steg", "stage"),
        ((("en", "stage"),), "stage", "stage"),
        ((("sv", "steg"),), "steg", "steg"),
        ((("sv", ""), ("en", "stage")), "stage", "stage"),
        ((), "", ""),
    ],
)
def test_words_of_a_model(pairs: tuple[tuple[str, str], ...], swedish: str, english: str) -> None:
    """A model's words are said in the language asked for, else in English, else in the one there is."""
    assert Words(pairs).say("sv") == swedish
    assert Words(pairs).say("en") == english


@pytest.mark.parametrize("value", [T("a text"), Words((("sv", "steg"),)), Said(date(2026, 3, 12))])
def test_sayable(value: Text | Words | Said) -> None:
    """Sentences, a model's words and days have words of their own, and inside a sentence are said in its language."""
    for language in LANGUAGES:
        assert value.say(language)
        assert T("«{what}»", what=value).say(language) == f"«{value.say(language)}»"
