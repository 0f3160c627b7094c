"""Claims about the words of figures: there are some for each, so that no model breaks a page that says them."""

from __future__ import annotations

from samverka.cli.figures import FIGURE_WORDS, figure_words
from samverka.domain.governance import FIGURES
from samverka.store.models import load_model, packaged_names


def test_every_figure_and_every_word_of_one_has_its_words() -> None:
    """Whatever figure a model has, forum show can say it."""
    assert sorted(FIGURES) == sorted(FIGURE_WORDS)
    for name in packaged_names():
        model, _ = load_model(name)
        assert model is not None
        for figures in (model.figures, *(kind.figures for kind in model.forum_types.values())):
            assert all(figure_words(figure, held) for figure, held in figures.items())
