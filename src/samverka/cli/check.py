"""`samverka check`: every rule over the repository."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

from samverka.cli.shape import (
    Argument,
    Context,
    Exit,
    Globals,
    JsonFlag,
    Option,
)
from samverka.cli.words import _, language
from samverka.diagnostics import Refusal, Severity
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions.check import Report
    from samverka.actions.gittree import BlobTree
    from samverka.actions.keeping import Opened
    from samverka.store.tree import Tree

FORMATS = ("text", "json", "sarif", "github")


def check(
    ctx: Context,
    paths: Annotated[
        list[str] | None, Argument(metavar=_("[PATH]..."), help=_("Only findings in these files and folders."))
    ] = None,
    format_: Annotated[
        str, Option("--format", metavar="|".join(FORMATS), help=_("How findings are written."))
    ] = "text",
    staged: Annotated[
        bool, Option("--staged", help=_("Check what is staged for the next commit, not the work tree."))
    ] = False,
    rev: Annotated[
        str | None, Option("--rev", metavar=_("COMMIT"), help=_("Check a commit: its id, a branch or a tag."))
    ] = None,
    strict: Annotated[bool, Option("--strict", help=_("Warnings count as errors."))] = False,
    no_cache: Annotated[  # `cli/again.py` has looked for it, too
        bool, Option("--no-cache", help=_("Check everything anew, and keep nothing of it."))
    ] = False,
    json: JsonFlag = False,
) -> None:
    from samverka.actions.check import within
    from samverka.store.tree import WorkTree

    if format_ not in FORMATS:
        raise Refusal(
            T("--format: «{value}» is not one of {known}", value=format_, known=", ".join(FORMATS)), exit_code=2
        )
    options: Globals = ctx.obj
    root = _root(options.directory, paths or [], rev)
    blobs = _blobs(root, staged, rev)
    tree: Tree = WorkTree(root) if blobs is None else blobs
    wanted = [_relative(root, options.directory, path, tree, on_disk=blobs is None) for path in paths or []]
    kept = None if no_cache else _kept(root, options, blobs)
    report = _report(tree, options, wanted) if kept is None else within(kept[0], wanted)
    _write("json" if json else format_, root, report, tree)
    if kept is not None:
        kept[1].save()
    bad = report.counts[Severity.ERROR] + (report.counts[Severity.WARNING] if strict else 0)
    if bad:
        raise Exit(1)


check.__doc__ = _("""Check the records: they can be read, references lead somewhere, deadlines are kept, stages have what they ask.

Example: samverka check --strict

Exit code 0: nothing wrong (warnings do not count unless --strict). 1: errors. 2: wrong use.""")


def _root(directory: str, paths: list[str], rev: str | None) -> str:
    """The repository: at or above the folder, else around the first path (git's hooks run at the top, the records may lie below);
    a commit can be looked at in a bare repository too."""
    from samverka import vcs
    from samverka.actions.root import find_root

    try:
        return find_root(directory)
    except Refusal:
        if rev is not None and os.path.isdir(directory) and vcs.is_repository(directory):
            return os.path.abspath(directory)
        if not paths:
            raise
        return find_root(os.path.dirname(os.path.abspath(os.path.join(directory, paths[0]))))


def _blobs(root: str, staged: bool, rev: str | None) -> BlobTree | None:
    """What git is asked for; None where it is the work tree."""
    from samverka import vcs

    if not staged and rev is None:
        return None
    if staged and rev is not None:
        raise Refusal(T("--staged and --rev are two different things to check: choose one"), exit_code=2)
    if not vcs.is_repository(root):
        raise Refusal(T("{folder} is not in a git repository", folder=root), exit_code=2)
    tree = _staged(root) if rev is None else _commit(root, rev)
    if vcs.MARKER not in tree.blobs:
        where = T("the commit «{rev}»", rev=rev) if rev else T("what is staged")
        raise Refusal(T("there is no samverka.yml in {where}", where=where), exit_code=2)
    return tree


def _staged(root: str) -> BlobTree:
    from samverka import vcs
    from samverka.actions.gittree import IndexTree

    conflicts = vcs.unmerged(root)
    if conflicts:
        help = T("put the two sides together in the file, and run `git add` on it")
        raise Refusal(T("a merge left {paths} in conflict", paths=", ".join(conflicts)), help=help, exit_code=2)
    return IndexTree(root)


def _commit(root: str, rev: str) -> BlobTree:
    from samverka import vcs
    from samverka.actions.gittree import CommitTree

    commit = vcs.revision(root, rev)
    if commit is None:
        raise Refusal(T("there is no commit «{rev}»", rev=rev), help=T("`git log --oneline` lists them"), exit_code=2)
    return CommitTree(root, commit)


def _kept(root: str, options: Globals, blobs: BlobTree | None) -> tuple[Report, Opened] | None:
    from samverka.actions.sources import checked, checked_blobs
    from samverka.actions.workspace import which_day

    if blobs is None:
        return checked(root, options.today)
    return checked_blobs(blobs, lambda archive: which_day(archive, options.today)[0])


def _report(tree: Tree, options: Globals, wanted: list[str]) -> Report:
    from samverka.actions.check import read, report_on
    from samverka.actions.workspace import which_day

    loaded = read(tree)
    day, _pinned = which_day(loaded.archive, options.today)
    return report_on(loaded, day, paths=wanted)


def _relative(root: str, directory: str, path: str, tree: Tree, *, on_disk: bool) -> str:
    full = os.path.abspath(os.path.join(directory, path))
    relative = os.path.relpath(full, root).replace(os.sep, "/")
    if relative == ".." or relative.startswith("../"):
        raise Refusal(T("{path} is outside the repository", path=path), exit_code=2)
    known = os.path.exists(full) if on_disk else _holds(tree, relative) or os.path.exists(full)
    if not known:
        raise Refusal(T("there is no file or folder {path}", path=path), exit_code=2)
    return relative


def _holds(tree: Tree, path: str) -> bool:
    return any(held == path or held.startswith(f"{path}/") for held in (*tree.files(), *tree.links()))


def _write(format: str, root: str, report: Report, tree: Tree) -> None:
    from samverka.cli.shown import print_report
    from samverka.output.findings import as_github, as_json

    if format == "json":
        print(as_json(report, language()))
    elif format == "sarif":
        from samverka.output.sarif import as_sarif

        print(as_sarif(report, language(), _below_top(root)))
    elif format == "github":
        folder = _below_top(root)
        for found in report.diagnostics:
            print(as_github(found, language(), folder))
    else:
        print_report(report, tree)


def _below_top(root: str) -> str:
    """Where the records lie below the top of the git work tree, as "" or "folder/": there, platforms look for files."""
    from samverka import vcs

    top = vcs.git_top(root)
    folder = "" if top is None else os.path.relpath(os.path.realpath(root), os.path.realpath(top)).replace(os.sep, "/")
    return "" if folder in ("", ".") else f"{folder}/"
