"""`samverka undo`: take back the last change a command made."""

from __future__ import annotations

import sys

from samverka.cli.shape import Context, DryRun, workspace
from samverka.cli.words import _, say
from samverka.output.terminal import Screen, clean
from samverka.text import T


def undo(ctx: Context, dry_run: DryRun = False) -> None:
    from samverka.actions.change import carry_out, undo_plan
    from samverka.store.plan import diff

    held = workspace(ctx)
    plan = undo_plan(held.root)
    screen = Screen()
    if dry_run:
        for change in plan.effective:
            sys.stdout.write(clean(diff(change)))
        return
    outcome = carry_out(held.root, plan, language=held.archive.settings.language or "sv")
    screen.line(say(plan.summary))
    for path in plan.paths:
        screen.line(say(T("restored {path}", path=path)))
    if outcome.commit:
        screen.line(say(T("saved as {commit}", commit=outcome.commit[:9])))


undo.__doc__ = _("""Take back the last change that a command made here, by a new commit; again takes back the one before.

Example: samverka undo --dry-run""")
