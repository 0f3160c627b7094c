"""docs/json.md names every key that a command prints with --json, and no other."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samverka.actions.init import sample_folder
from samverka.cli.main import main
from samverka.cli.typed import build
from samverka.cli.words import typer_speaks

PAGE = Path(__file__).parents[2] / "docs" / "json.md"
RUNS = {
    "agenda send": ("sydvast-2026-03-05 --dry-run",),
    "agenda show": ("centrum-2026-03-10", "hisingen-2026-01-22"),
    "calendar build": ("--out {out}",),
    "calendar lint": ("{feed}",),
    "calendar publish": ("", "--explain hisingen-2026-01-22"),
    "check": ("",),
    "decision list": ("", "--open"),
    "explain": ("SV202", "G20"),
    "find": ("nattbussar",),
    "forum list": ("",),
    "forum show": ("hisingen", "styrelse", "stadengemensamt --on 2026-09-01"),
    "insats advance": ("lots-harbarge",),
    "insats list": ("--today 2026-10-01",),
    "insats show": ("lots-harbarge", "ung-vag", "foraldraledig-vag --today 2026-10-01"),
    "insats status": ("--year 2026 --today 2026-10-01",),
    "issue list": ("--all",),
    "issue show": ("bostad-biskopsgarden", "sommarlov-2026"),
    "meeting list": ("--all",),
    "meeting show": ("hisingen-2026-01-22",),
    "model check": ("goteborg-stadsomrade", "{own}"),
    "model figures": ("",),
    "model list": ("",),
    "model show": ("vardsamverkan-fyrbodal",),
    "report year": ("goteborg-stadsomraden", "finsam-stockholm --year 2026"),
    "status": ("--days 200",),
    "task list": ("",),
    "uppdrag advance": ("2026-unga-bostad", "2026-trygga-vagar --to 4 --reason Omtag --dry-run"),
    "uppdrag list": ("",),
    "uppdrag show": ("2026-unga-bostad", "2025-trygg-utskrivning"),
    "uppdrag status": ("",),
    "wheel show": ("goteborg-stadsomraden",),
}
"""Each command with --json and the arguments it is run with on the sample, which together show all its keys."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(sample_folder(), tmp_path_factory.mktemp("json") / "sample"))


def test_every_command_with_json_is_tried() -> None:
    """A new command with --json must be added here, and to the page."""
    with typer_speaks():  # else the first import of typer here would bind its own English for every test after
        import typer.main
    assert sorted(_with_json(typer.main.get_command(build()), "")) == sorted(RUNS)


def _with_json(command: Any, path: str) -> Iterator[str]:
    if any("--json" in parameter.opts for parameter in command.params):
        yield path.strip()
    for name, inner in getattr(command, "commands", {}).items():
        yield from _with_json(inner, f"{path} {name}")


@pytest.mark.parametrize("command", RUNS)
def test_the_page_names_the_keys(command: str, sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The keys in the output are those of the schema's table, the shapes it names put in."""
    printed: dict[str, set[str]] = {}
    for arguments in RUNS[command]:
        made = {"out": sample / "calendars", "own": _faulty(sample), "feed": _half(sample)}
        words = f"{command} {arguments.format(**made)} --json"
        main(["-C", str(sample), "--lang", "en", *words.split()])
        data = json.loads(capsys.readouterr().out)
        printed.setdefault(data["schema"], set()).update(_keys(data))
    tables = _tables()
    for schema, keys in printed.items():
        opaque = tuple(key + "." for key, value in _values(tables, schema) if value in ("words", "any"))
        assert {key for key in keys if not key.startswith(opaque)} == {*_named(tables, schema)}


def _faulty(sample: Path) -> Path:
    """A model with a fault, outside of the records."""
    folder = sample.parent / "egen"
    folder.mkdir(exist_ok=True)
    (folder / "model.yml").write_text("nam: egen\n", encoding="utf-8")
    return folder


def _half(sample: Path) -> Path:
    """A calendar file that ends too early."""
    feed = sample.parent / "half.ics"
    feed.write_bytes(b"BEGIN:VCALENDAR\r\n")
    return feed


def _keys(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield path + key
            yield from _keys(inner, f"{path}{key}.")
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner, f"{path[:-1]}[].")


def _tables() -> dict[str, list[tuple[str, str]]]:
    """Every table of the page by its heading: (key, value) pairs."""
    found: dict[str, list[tuple[str, str]]] = {}
    for part in re.split(r"^#+ ", PAGE.read_text(encoding="utf-8"), flags=re.M)[1:]:
        found[part.partition("\n")[0]] = re.findall(r"^\| `([^`]+)` \| ([^|]+?) \|", part, re.M)
    return found


def _values(tables: dict[str, list[tuple[str, str]]], heading: str, path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tables[heading]:
        yield path + key, value
        shape = re.search(r"\[([\w-]+)\]\(#\1\)", value)
        if shape is not None:
            inner = f"{path}{key}[]." if value.startswith("list of") else f"{path}{key}."
            yield from _values(tables, shape[1], inner)


def _named(tables: dict[str, list[tuple[str, str]]], heading: str) -> Iterator[str]:
    return (key for key, _value in _values(tables, heading))
