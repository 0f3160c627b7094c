"""Claims about `calendar publish` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from serving import target

from samverka.cli.main import main
from support import files


def run(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["-C", str(root), "--lang", "sv", *words])
    caught = capsys.readouterr()
    return code, caught.out, caught.err


def test_a_target_by_name_and_all_targets(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was sent is said file by file, with where and for whom; --json says the same."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    code, out, _ = run(root, capsys, "calendar", "publish", "ut", "--dry-run")
    assert code == 0 and "nytt: grupp.ics" in out and "4 att skicka, 0 oförändrade" in out
    assert not (root.parent / "ut").exists()
    code, out, _ = run(root, capsys, "calendar", "publish", "--json")
    (one,) = json.loads(out)["targets"]
    assert (one["name"], one["audience"], len(one["sent"]), one["same"]) == ("ut", "parties", 4, 0)
    assert "grupp.ics" in files(root.parent / "ut")
    assert "0 skickade, 4 oförändrade" in run(root, capsys, "calendar", "publish")[1]


def test_no_target_or_an_unknown_one(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a target there is nothing to do; an unknown name lists those there are. Wrong use both."""
    code, _, err = run(root, capsys, "calendar", "publish")
    assert code == 2 and "ingen plats att publicera till" in err
    target(root, "kind: folder, audience: parties, path: ../ut")
    code, _, err = run(root, capsys, "calendar", "publish", "annan")
    assert code == 2 and "de som finns: ut" in err


def test_who_sees_what_and_why(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each part of a record with the audiences that see it, and the mark that decides."""
    place = root / "exempel/meetings/grupp/2026-05-07.md"
    text = place.read_text(encoding="utf-8")
    items = "notes: draft\nagenda:\n  - {id: a, title: Öppen, visibility: public}\n  - {id: b, title: Smal, visibility: preparation}\n"
    body = "\n## Öppen\nAlla.\n\n## Utan ägare\nIngen.\n"
    place.write_text(text.replace("date:", items + "date:", 1) + body, encoding="utf-8")
    code, out, _ = run(root, capsys, "calendar", "publish", "--explain", "grupp-2026-05-07")
    lines = {line.split("  ")[0]: line.split() for line in out.splitlines() if line}
    assert code == 0
    assert lines["grupp-2026-05-07"][1:4] == ["–", "ja", "ja"]
    assert lines["Öppen"][1:4] == ["–", "ja", "ja"], "an item only narrows its meeting"
    assert lines["Smal"][1:4] == ["–", "–", "ja"] and "egen märkning: preparation" in out
    assert "Anteckningarna är inte färdiga" in out
    code, out, _ = run(root, capsys, "calendar", "publish", "--explain", "grupp-2026-05-07", "--json")
    held = json.loads(out)
    assert [part["narrowest"] for part in held["parts"]] == ["parties", "parties", "preparation", "parties", "nobody"]
    assert [part["why"] for part in held["parts"][3:]] == [["as its item"], ["nobody owns this section"]]
    assert held["notes_shown"] is False
    forum = root / "exempel/forums/grupp.md"
    forum.write_text(
        forum.read_text(encoding="utf-8").replace("kind: forum\n", "kind: forum\nvisibility: preparation\n"),
        encoding="utf-8",
    )
    out = run(root, capsys, "calendar", "publish", "--explain", "grupp-2026-05-07", "--json")[1]
    assert "the forum grupp is hidden" in json.loads(out)["parts"][0]["why"]
    assert run(root, capsys, "calendar", "publish", "--explain", "finns-inte")[0] == 2
