"""`samverka document`: a record as a document to send, print or file."""

from __future__ import annotations

import os
import sys
from typing import Annotated

from samverka.cli.shape import (
    Argument,
    Context,
    Globals,
    Option,
    a_year,
    workspace,
)
from samverka.cli.words import _, say
from samverka.diagnostics import Refusal
from samverka.text import T

FORMS = (".pdf", ".docx", ".html", ".txt", ".svg")


def document(
    ctx: Context,
    record: Annotated[
        str,
        Argument(
            metavar=_("RECORD"),
            help=_("A meeting, an assignment, an effort, a plan, a forum or a collaboration: its id, or its end."),
        ),
    ],
    out: Annotated[
        str,
        Option(
            "--out", metavar=_("FILE"), help=_("Where it is put: .pdf, .docx, .html or .txt; a wheel also as .svg.")
        ),
    ],
    notes: Annotated[bool, Option("--notes", help=_("The meeting's notes, not its agenda."))] = False,
    year: Annotated[
        int | None,
        Option(
            "--year",
            metavar=_("YEAR"),
            help=_("The year of an annual wheel or a year report; this one where left out."),
        ),
    ] = None,
    audience: Annotated[
        str, Option("--audience", metavar=_("AUDIENCE"), help=_("public, parties, party:ID or preparation."))
    ] = "parties",
) -> None:
    from samverka.actions.audience import which_audience
    from samverka.actions.document import the_record, write_file
    from samverka.output.documents.make import document_of, written
    from samverka.output.documents.signs import squares

    form = os.path.splitext(out)[1].lower()
    if form not in FORMS:
        raise Refusal(T("--out: «{file}» ends in none of {forms}", file=out, forms=", ".join(FORMS)), exit_code=2)
    held = workspace(ctx)
    options: Globals = ctx.obj
    found = the_record(held.archive, record)
    made = document_of(held, found, which_audience(held.archive, audience), notes=notes, year=a_year(year))
    path = os.path.join(options.directory, out)
    unshown: list[str] = []
    write_file(path, written(held, found.collaboration, made, form[1:], unshown))
    if unshown:
        print(say(squares(made, unshown)), file=sys.stderr)
    print(say(T("wrote {path}", path=os.path.normpath(path))))


document.__doc__ = _("""Write an agenda, notes, an assignment, an effort, a plan, a forum's annual wheel or a collaboration's year as PDF, Word, HTML or text.

The file's ending says which; .svg is the wheel as a picture. Own templates and a logo: the folder documents/ (see the handbook).

Example: samverka document hisingen-2026-03-12 --out dagordning.pdf""")
