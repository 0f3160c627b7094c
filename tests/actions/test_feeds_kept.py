"""Claims about building feeds again: whatever was changed, the bytes are those of a build that keeps nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverka.actions.audience import which_audience
from samverka.actions.calendar import build
from samverka.actions.feeds import View
from samverka.actions.feeds_kept import shelf
from samverka.actions.workspace import open_workspace
from samverka.diagnostics import Refusal
from samverka.output import icalendar as form
from samverka.rules.example import EXAMPLE
from support import files, git, write

MAY, SEPTEMBER = "exempel/meetings/grupp/2026-05-07.md", "exempel/meetings/grupp/2026-09-10.md"
FORUM, ISSUE = "exempel/forums/grupp.md", "exempel/issues/2026-02-01-x.md"
HELD = {
    MAY: EXAMPLE[MAY].replace(
        "time:",
        "agenda:\n  - {id: x, title: Frågan, from: 2026-02-01-x}\n  - {id: y, title: Sommaren, parties: [skolan]}\ntime:",
    ),
    ISSUE: "---\nkind: issue\nid: 2026-02-01-x\ntitle: Frågan\nforum: grupp\nparty: kommunen\nsubmitted: 2026-02-01\n"
    "moves: [{to: submitted, on: 2026-02-01}]\n---\n",
}
DAY = "2026-03-02"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    write(folder, {**EXAMPLE, **HELD})
    git(folder, "init", "--quiet", "--template=")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", "first")
    return folder


def edit(root: Path, path: str, old: str, new: str) -> None:
    place = root / path
    if place.exists():
        place.write_text(place.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def made(root: Path, out: Path, day: str = DAY, **env: str) -> object:
    """A build's states, or the words of its refusal."""
    old = {name: os.environ.get(name) for name in env}
    os.environ.update(env)
    try:
        built = build(open_workspace(str(root), day), str(out), "parties", form)
        return [(feed.file, feed.title, feed.events, feed.state) for feed in built.feeds], built.remarks
    except Refusal as refusal:
        return refusal.message
    finally:
        for name, value in old.items():
            os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)


def is_quick(root: Path, out: Path, audience: str = "parties") -> bool:
    """Whether a build now would make only what changed."""
    held = open_workspace(str(root), DAY)
    kept = shelf(View(held, which_audience(held.archive, audience)), str(root), str(out))
    return kept is not None and kept.again(form) is not None


def test_one_change_is_made_alone(root: Path) -> None:
    """After a change of one meeting only its events are made; after a change of a registry, or on another day, all."""
    out = root.parent / "ut"
    made(root, out)
    assert is_quick(root, out)
    edit(root, MAY, "time:", "place: Rådhuset\ntime:")
    assert is_quick(root, out)
    assert not is_quick(root, out, "preparation") and not is_quick(root, root.parent / "annan")
    made(root, out)
    edit(root, "parties.yml", "Exempelregionen", "Regionen")
    assert not is_quick(root, out)


def test_no_personnummer_goes_into_a_feed(root: Path) -> None:
    """Neither in the first build nor in one of what changed: nothing is written, and the words mask it."""
    out = root.parent / "ut"
    number = "place: 19811228-9874\ntime:"
    edit(root, MAY, "time:", number)
    assert "19••••••-••••" in str(made(root, out)) and not out.exists()
    edit(root, MAY, number, "time:")
    made(root, out)
    before = files(out)
    edit(root, MAY, "time:", number)
    assert "19••••••-••••" in str(made(root, out)) and files(out) == before


def test_a_feed_that_somebody_edited_is_seen(root: Path) -> None:
    """A file of the folder that is not as it was written makes the build read them all, even with its old size and time."""
    out = root.parent / "ut"
    made(root, out)
    place = out / "grupp.ics"
    found = place.stat()
    place.write_bytes(place.read_bytes().replace(b"Samverkansgruppen", b"Samverkansgrupp3n"))
    os.utime(place, ns=(found.st_atime_ns, found.st_mtime_ns))
    edit(root, MAY, "time:", "place: Rådhuset\ntime:")
    assert not is_quick(root, out)


NEW = EXAMPLE[SEPTEMBER].replace("2026-09-10", "2026-10-08")
STEPS: dict[str, Callable[[Path], object]] = {
    "place": lambda root: edit(root, MAY, "time:", "place: Rådhuset\ntime:"),
    "no place": lambda root: edit(root, MAY, "place: Rådhuset\n", ""),
    "later": lambda root: edit(root, MAY, "13:00-15:00", "14:00-15:30"),
    "another day": lambda root: edit(root, MAY, "date: 2026-05-07", "date: 2026-05-08"),
    "back": lambda root: edit(root, MAY, "date: 2026-05-08", "date: 2026-05-07"),
    "cancelled": lambda root: edit(root, MAY, "time:", "cancelled: {on: 2026-03-01}\ntime:"),
    "task": lambda root: edit(root, MAY, "time:", "tasks: [{id: t, text: Gör, who: regionen, by: 2026-05-20}]\ntime:"),
    "task done": lambda root: edit(root, MAY, "by: 2026-05-20}", "by: 2026-05-20, state: done}"),
    "narrow item": lambda root: edit(root, MAY, "title: Frågan,", "title: Frågan, visibility: preparation,"),
    "narrow issue": lambda root: edit(root, ISSUE, "title:", "visibility: preparation\ntitle:"),
    "issue withdrawn": lambda root: edit(root, ISSUE, "2026-02-01}]", "2026-02-01}, {to: withdrawn, on: 2026-02-02}]"),
    "forum's title": lambda root: edit(root, FORUM, "title: Samverkansgruppen", "title: Gruppen"),
    "forum open": lambda root: edit(root, FORUM, "type: grupp", "type: grupp\nopen: true"),
    "another seat": lambda root: edit(
        root, FORUM, "{id: regionen,", "{id: skolan, party: skolan},\n  - {id: regionen,"
    ),
    "narrow forum": lambda root: edit(root, FORUM, "type: grupp", "type: grupp\nvisibility: preparation"),
    "party": lambda root: edit(root, "parties.yml", "Exempelregionen", "Regionen"),
    "person": lambda root: edit(root, "people.yml", "Karin Lind", "Karin Lindh"),
    "figure": lambda root: edit(
        root, "models/exempel/model.yml", "issue_lead: {value: {days: 14}", "issue_lead: {value: {days: 21}"
    ),
    "settings": lambda root: edit(root, "samverka.yml", "format: 1\n", "format: 1\nfeeds: {deadlines: apart}\n"),
    "a new meeting": lambda root: write(root, {"exempel/meetings/grupp/2026-10-08.md": NEW}),
    "a meeting gone": lambda root: (root / SEPTEMBER).unlink(missing_ok=True),
    "renamed file": lambda root: (root / MAY).exists() and (root / MAY).rename((root / MAY).with_name("maj.md")),
    "broken": lambda root: write(root, {MAY: "---\nkind: meeting\n"}),
    "mended": lambda root: write(root, {MAY: HELD[MAY]}),
    "committed": lambda root: (git(root, "add", "--all"), git(root, "commit", "--quiet", "--allow-empty", "-m", "x")),
}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=3), min_size=1, max_size=5))
def test_what_is_kept_changes_no_byte(root: Path, turns: list[list[str]]) -> None:
    """After any changes, and builds between them, the feeds and what is said of them are those of a build that keeps nothing."""
    shutil.rmtree(root)
    write(root, {**EXAMPLE, **HELD})
    git(root, "init", "--quiet", "--template=")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "-m", "first")
    out, plain = root.parent / "ut", root.parent / "utan"
    for folder in (out, plain):
        shutil.rmtree(folder, ignore_errors=True)
    for turn in [[], *turns]:
        for step in turn:
            STEPS[step](root)
        assert made(root, out) == made(root, plain, SAMVERKA_NO_CACHE="1")
        assert files(out) == files(plain)
