"""What stands beside the code is whole: the licence, the description for catalogues of public code, the changelog."""

from __future__ import annotations

from pathlib import Path

import yaml

from samverka.store.load import FORMAT
from samverka.text import LANGUAGES

ROOT = Path(__file__).parents[2]


def test_the_licence_is_the_whole_of_eupl() -> None:
    """From its name to the end of the appendix of compatible licences."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.split()[:6] == ["EUROPEAN", "UNION", "PUBLIC", "LICENCE", "v.", "1.2"]
    assert all(f"\n{number}. " in text for number in range(1, 16))
    assert text.endswith(
        "All other changes or additions to this Appendix require the production of a new\nEUPL version.\n"
    )


def test_the_description_follows_publiccode() -> None:
    """Every key that publiccode.yml 0.4 asks for, and texts as long as it allows."""
    data = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert data["publiccodeYmlVersion"] == "0.4"
    assert {"name", "url", "platforms", "categories", "developmentStatus", "softwareType"} <= {*data}
    assert data["legal"]["license"] == "EUPL-1.2"
    assert data["maintenance"]["type"] == "internal" and data["maintenance"]["contacts"][0]["name"]
    assert sorted(data["localisation"]["availableLanguages"]) == sorted(LANGUAGES) == sorted(data["description"])
    for words in data["description"].values():
        assert len(words["shortDescription"]) < 150 <= len(words["longDescription"]) <= 10000
        assert len(words.get("genericName", "")) <= 35
        assert words["features"]


def test_the_changelog_names_the_format() -> None:
    """The unreleased changes say which record format they are."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"Record format {FORMAT}." in text.partition("## [Unreleased]")[2].partition("\n## [")[0]
