"""What tests say about a repository, in a few words each: write files, ask git, look at everything at once."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def git(root: Path, *args: str, input: str | None = None, check: bool = True) -> str:
    """What git prints, the last line end taken off. With `check=False` also what it says when it refuses."""
    done = subprocess.run(
        ["git", "-C", str(root), *args], input=input, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if check and done.returncode:
        raise AssertionError(f"git {' '.join(args)}: {done.stderr}")
    return (done.stdout if check else done.stdout + done.stderr).removesuffix("\n")


def write(root: Path, files: dict[str, str | bytes]) -> None:
    """Write the files, and the folders they need."""
    for path, content in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())


def commit(root: Path, files: dict[str, str | bytes], message: str = "by hand") -> str:
    """Write the files and commit everything; returns the commit's id."""
    write(root, files)
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "-m", message)
    return git(root, "rev-parse", "HEAD")


def files(root: Path) -> dict[str, bytes]:
    """Every file below `root` but git's own: path to bytes."""
    found = (place for place in root.rglob("*") if place.is_file() and ".git" not in place.relative_to(root).parts)
    return {place.relative_to(root).as_posix(): place.read_bytes() for place in found}


def folders(root: Path) -> list[str]:
    """Every folder below `root` but git's own."""
    found = (place for place in root.rglob("*") if place.is_dir() and ".git" not in place.relative_to(root).parts)
    return sorted(place.relative_to(root).as_posix() for place in found)


def index(root: Path) -> tuple[str, str]:
    """All that git shows of its index: what is staged (with modes and blobs), and every file's status."""
    return (
        git(root, "ls-files", "--stage", "-z"),
        git(root, "status", "--porcelain=v2", "-z", "--untracked-files=all", "--ignored"),
    )


def committed(root: Path, rev: str = "HEAD") -> list[str]:
    """The files that a commit changed, sorted."""
    return sorted(git(root, "-c", "core.quotePath=false", "show", "--format=", "--name-only", rev).splitlines())


def status(root: Path) -> list[str]:
    """What `git status --short` says, a line for each file."""
    return git(root, "-c", "core.quotePath=false", "status", "--short", "--untracked-files=all").splitlines()


def hook(root: Path, name: str, script: str) -> None:
    """Install a hook of the user's own, in sh."""
    place = root / ".git" / "hooks" / name
    place.parent.mkdir(exist_ok=True)
    place.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    os.chmod(place, 0o755)
