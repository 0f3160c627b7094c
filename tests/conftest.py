"""What every test stands on: a git that knows nobody's settings, and a small repository, made once and copied."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from samverka.cli.words import typer_speaks
from support import commit, git

with typer_speaks():  # else the first test that imports typer would bind its own English for every test after
    import typer.main  # noqa: F401

settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")

SETTINGS = """\
[user]
\tname = Åsa Öberg
\temail = asa.oberg@example.se
[init]
\tdefaultBranch = main
[core]
\tautocrlf = false
[commit]
\tgpgSign = false
[gc]
\tauto = 0
[maintenance]
\tauto = false
"""
MEETING = """\
---
kind: meeting
id: hisingen-2026-03-12
forum: hisingen
date: 2026-03-12   # torsdag
agenda:
  - {id: bostad, title: Unga utan bostad, type: decision}
---
"""
FILES: dict[str, str | bytes] = {
    "samverka.yml": "format: 1\nlanguage: sv\n",
    ".gitignore": "*.local.yml\n",
    "people.yml": "- {id: a-berg, name: Åsa Berg}\n",
    "goteborg/collaboration.md": "---\nkind: collaboration\n---\n",
    "goteborg/forums/hisingen.md": "---\nkind: forum\nid: hisingen\n---\nSyftet.\n",
    "goteborg/meetings/hisingen/2026-03-12.md": MEETING,
    "goteborg/issues/2026-02-19-bostad.md": b"---\r\nkind: issue\r\ntitle: Bostad\r\n---\r\nTv\xc3\xa5 rader\r\n",
}


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a third of the time a test waits for git, a server or the program that it started."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def git_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one identity in it."""
    home = tmp_path_factory.mktemp("home")
    (home / "gitconfig").write_text(SETTINGS, encoding="utf-8")
    return home


@pytest.fixture(scope="session", autouse=True)
def own_git(git_home: Path) -> Iterator[None]:
    """No setting, identity or hook of whoever runs the tests reaches them, nor the hook that they may run in."""
    own = {
        "HOME": str(git_home),
        "XDG_CONFIG_HOME": str(git_home),
        "XDG_CACHE_HOME": str(git_home / "cache"),
        "GIT_CONFIG_GLOBAL": str(git_home / "gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name in [*filter(lambda name: name.startswith("GIT_"), os.environ), "EMAIL"]:
            patch.delenv(name, raising=False)
        for name, value in own.items():
            patch.setenv(name, value)
        yield


@pytest.fixture(scope="session")
def mother(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository that `repo` is copied from; nothing may be changed in it."""
    root = tmp_path_factory.mktemp("mother") / "repo"
    root.mkdir()
    git(root, "init", "--quiet", "--template=")
    commit(root, FILES, "first")
    return root


@pytest.fixture
def fresh(mother: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Makes a fresh copy of the small repository under a name, for a test that wants more than one."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(mother, tmp_path / name))

    return copy


@pytest.fixture
def repo(fresh: Callable[[str], Path]) -> Path:
    """A small committed repository of the test's own."""
    return fresh("repo")
