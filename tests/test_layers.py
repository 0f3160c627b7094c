"""Imports run one way, the domain needs nothing but Python, no governance model is named in the code, and a start loads little."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "samverka"
LAYERS = ("named", "text", "diagnostics", "domain", "rules", "store", "asking", "vcs", "actions", "output", "cli")
"""Each may import from itself and from those before it."""
FILES = sorted(path for path in SOURCE.rglob("*.py") if path.parent != SOURCE or path.stem in LAYERS)
HEAVY = ("rich", "git", "icalendar", "frontmatter", "yaml", "jinja2", "pydantic", "typer", "dataclasses", "inspect")
EARLY = (
    "samverka.cli",
    "samverka.named",
    "samverka.text",
    "samverka.diagnostics",
    "samverka.output.terminal",
    "samverka.domain.dates",
)
NAMES = ("göteborg", "goteborg", "finsam", "fyrbodal")


def _layer(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def _imports(tree: ast.AST) -> Iterator[str]:
    """The modules that a file imports, anywhere in it but in its `__main__` block: that is a tool, and no part of the module."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'":
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are written in full"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "samverka")
        yield from _imports(node)


def _names(path: Path) -> set[str]:
    return {*_imports(ast.parse(path.read_text(encoding="utf-8")))}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    """A module imports from its own layer and from those before it."""
    below = LAYERS[: LAYERS.index(_layer(path)) + 1]
    ours = {name.split(".")[1] for name in _names(path) if name.startswith("samverka.")}
    assert ours <= {*below, "__version__"}


@pytest.mark.parametrize("path", sorted((SOURCE / "domain").glob("*.py")), ids=lambda path: path.name)
def test_the_domain_is_standard_library_only(path: Path) -> None:
    """Records and reckoning need no package and no file system."""
    packages = {name.split(".")[0] for name in _names(path)}
    assert packages <= {*sys.stdlib_module_names, "samverka"}
    assert not packages & {"os", "pathlib", "io", "subprocess", "locale", "random", "tempfile"}


def test_no_governance_model_is_named_in_the_code() -> None:
    """A new kind of collaboration is a folder and no Python: the program knows none by name."""
    models = [path.name for path in (ROOT / "templates").iterdir() if (path / "model.yml").is_file()]
    # Whole words: «enkelt» and «samlade» are Swedish, and in every catalogue.
    words = rf"{'|'.join(NAMES)}|\b({'|'.join(re.escape(name) for name in models if name != 'common')})\b"
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()}"
        for path in sorted(SOURCE.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(words, line, re.I)
    ]
    assert found == []


def test_the_entry_imports_little() -> None:
    """`samverka --version` and every command begin without the packages that only some of them use."""
    code = "import sys, samverka.cli.main; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert loaded.isdisjoint(HEAVY)


def test_calendars_load_no_rule() -> None:
    """A build begins with what builds: the hundred rules are for those who check, and took a sixth of one that has little to do."""
    code = "import sys, samverka.actions.calendar; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert [name for name in done.stdout.split() if name.startswith("samverka.rules")] == []


@pytest.mark.parametrize("path", sorted((SOURCE / "cli").glob("*.py")), ids=lambda path: path.name)
def test_a_command_imports_what_it_needs_when_it_runs(path: Path) -> None:
    """What a command does is imported inside its functions: help, a misspelt option and another command do not wait for it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    at_start = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    ours = {name for name in _imports(ast.Module(at_start, [])) if name.startswith("samverka.")}
    assert {name for name in ours if not name.startswith(EARLY)} == set()
