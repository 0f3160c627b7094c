"""`samverka check` without another word, where most of what it needs is kept: a check after a small change, before a command line is made."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from samverka.diagnostics import Severity

if TYPE_CHECKING:
    from samverka.actions.cached import Question


class Light:
    """A plain check by what is kept. `is_sure`: whether what it says rests beyond doubt on the files of the question's look."""

    def __init__(self, asked: Question, today: str | None) -> None:
        self._asked, self._today = asked, today
        self.is_sure = False

    def __call__(self) -> int | None:
        """Check, print, and give the exit code; None where it takes a whole check. Raises `Refusal`."""
        from samverka.actions.sources import checked
        from samverka.cli.shown import print_report
        from samverka.store.tree import WorkTree

        root = self._asked.look.root
        found = checked(root, self._today, look=self._asked.look)
        if found is None:
            return None
        report, kept = found
        print_report(report, WorkTree(root))
        sys.stdout.flush()  # the user need not wait for what follows
        self.is_sure = kept.save()
        return int(report.counts[Severity.ERROR] > 0)
