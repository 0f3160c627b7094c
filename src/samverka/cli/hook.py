"""`samverka hook`: install git's hooks, and what they run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from samverka.cli import words
from samverka.cli.shape import Context, Exit, Globals, Noun
from samverka.cli.words import _, language, say
from samverka.diagnostics import Diagnostic
from samverka.output.terminal import Screen
from samverka.text import T, plural

if TYPE_CHECKING:
    from samverka.actions.hook import Verdict
    from samverka.output.findings import Sources

app = Noun(_("What git runs: a check before each commit, and on the server before a push is taken."))


@app.command(
    "install",
    help=_("""Let git check what is staged before each commit; in a bare repository on a server, what is pushed.

A hook that is there already is kept and runs first. Running it again changes nothing.

Example: samverka hook install"""),
)
def install(ctx: Context) -> None:
    from samverka.actions.install import install as put_in_place

    options: Globals = ctx.obj
    screen, hooks = Screen(), put_in_place(options.directory, say)
    for done in hooks:
        screen.line(say((INSTALLED if done.changed else THERE)(path=done.path)))
        if done.changed and done.kept:
            screen.line(say(T("the hook that was there is kept as {path} and runs first", path=done.kept)))
    if any(done.changed and done.shared for done in hooks):
        screen.warn(say(T("that folder is shared: git runs its hooks in other repositories too (core.hooksPath)")))


INSTALLED = T("git now checks the records by {path}; to be rid of it, delete that file")
THERE = T("git checks the records by {path} already")


@app.command(
    "pre-commit",
    help=_("""Check what is staged, as git does before a commit: nothing in the work tree is looked at.

Stops for errors that the commit would bring: in its own files, and references that it breaks elsewhere. Faults that were there
before stop nobody.

Example: samverka hook pre-commit"""),
)
def pre_commit(ctx: Context) -> None:
    from samverka.actions import hook as actions

    options: Globals = ctx.obj
    verdicts = actions.pre_commit(options.directory, options.today)
    if not verdicts:
        return
    screen = Screen()
    n = sum(_print(screen, verdict) for verdict in verdicts)
    screen.warn(say(plural(n, STOPPED_ONE, STOPPED)(n=n)))
    raise Exit(1)


STOPPED_ONE = T("{n} error stops this commit: correct it, run `git add` on the file, and commit again")
STOPPED = T("{n} errors stop this commit: correct them, run `git add` on the files, and commit again")


@app.command(
    "pre-receive",
    help=_("""Check what is pushed to a server, as git does before it takes a push; reads lines «OLD NEW REF».

Rejects what would bring errors, in the files of the push or by breaking references elsewhere. No work tree is needed.

Example: samverka hook pre-receive"""),
)
def pre_receive(ctx: Context) -> None:
    from samverka.actions import hook as actions

    options: Globals = ctx.obj
    found = list(actions.pre_receive(os.path.abspath(options.directory), sys.stdin, options.today))
    _speak_as(ctx, [verdict for _ref, verdict in found])
    screen = Screen()
    for ref in dict.fromkeys(ref for ref, _verdict in found):
        n = sum(_print(screen, verdict) for name, verdict in found if name == ref)
        screen.warn(say(plural(n, REJECTED_ONE, REJECTED)(n=n, ref=ref)))
    if found:
        raise Exit(1)


REJECTED_ONE = T("{ref} was not taken, because of {n} error: correct it, commit, and push again")
REJECTED = T("{ref} was not taken, because of {n} errors: correct them, commit, and push again")


def _speak_as(ctx: Context, verdicts: Iterable[Verdict]) -> None:
    """A server's locale says nothing about who pushes: there the records' own language is the better guess."""
    if ctx.obj.lang is None and not os.environ.get("SAMVERKA_LANG"):
        words.use(next((verdict.archive.settings.language or "sv" for verdict in verdicts), language()))


def _print(screen: Screen, verdict: Verdict) -> int:
    """Print a verdict; how many errors it holds."""
    from samverka.output.findings import Sources

    sources = Sources(verdict.archive, verdict.tree)
    told: set[str] = set()
    _lines(screen, verdict.inside, sources, told)
    if verdict.broken:
        screen.line(say(T("broken by the change, in files that it does not touch:")))
        _lines(screen, verdict.broken, sources, told)
    return len(verdict.inside) + len(verdict.broken)


def _lines(screen: Screen, found: Iterable[Diagnostic], sources: Sources, told: set[str]) -> None:
    from samverka.output.findings import as_text

    for diagnostic in found:
        first, *rest = as_text(diagnostic, sources(diagnostic), language(), told)
        screen.warn(first)
        for line in rest:
            screen.faint(line)
