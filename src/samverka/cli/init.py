"""`samverka init`: a new repository."""

from __future__ import annotations

import os
from typing import Annotated

from samverka.cli.shape import Argument, Context, Option, a_day
from samverka.cli.words import _, say
from samverka.output.terminal import Screen
from samverka.text import T


def init(
    ctx: Context,
    folder: Annotated[str, Argument(metavar=_("FOLDER"), help=_("A new or empty folder."))],
    model: Annotated[
        list[str] | None,
        Option(
            "--model", metavar=_("NAME"), help=_("Begin with the records of this governance model; can be repeated.")
        ),
    ] = None,
    sample: Annotated[
        bool, Option("--sample", help=_("Begin with the sample repository: four real collaborations."))
    ] = False,
    record_language: Annotated[
        str, Option("--records", metavar="sv|en", help=_("The language of documents, feeds and commit messages."))
    ] = "sv",
    domain: Annotated[
        str | None,
        Option("--domain", metavar=_("DOMAIN"), help=_("The domain of calendar ids; it is never changed later.")),
    ] = None,
) -> None:
    from samverka.actions import init as actions

    day = a_day("--today", ctx.obj.today)
    made = actions.init(
        folder, tuple(model or ()), sample=sample, language=record_language, domain=domain, today=day, says=say
    )
    screen = Screen()
    screen.line(say(T("{root}: a new repository with {n} files", root=made.root, n=made.files)))
    screen.line(say(T("collaborations: {names}", names=", ".join(made.collaborations))))
    if made.remark is not None:
        screen.warn(say(made.remark))
    if not made.hooks:
        screen.warn(say(T("commits are not checked: git's hooks are shared here. To have it: samverka hook install")))
    else:
        screen.line(
            say(
                T(
                    "each commit is checked first, by git's hook {path}",
                    path=os.path.relpath(made.hooks[0].path, made.root),
                )
            )
        )
    if not sample:
        for step in FIRST_STEPS:
            screen.line(f"- {say(step)}")
    screen.faint(f"→ samverka -C {folder} status")


FIRST_STEPS = (
    T("read collaboration.md and the forums: they are a beginning, to be made your own"),
    T("write the persons in people.yml, and their ids in the forums: chair:, secretary: and person: in seats:"),
    T("plan the meetings: samverka meeting new FORUM --date YYYY-MM-DD"),
)
"""What a new collaboration has to do before `status` has anything to say."""


init.__doc__ = _("""A new repository with the records of a governance model, or with the sample; in git, with a first commit.

Example: samverka init samverkan --sample""")
