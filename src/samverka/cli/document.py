"""`samverka document`: a record as a document to send, print or file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from samverka.cli.shape import Globals, workspace
from samverka.cli.words import _, say
from samverka.diagnostics import Refusal
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions.audience import Audience
    from samverka.actions.workspace import Workspace
    from samverka.domain.records import Record
    from samverka.output.documents.blocks import Document

HELP = _("""Write a meeting's agenda or notes, or an assignment, as PDF, Word, HTML or plain text.

The file's ending says which. Own templates and a logo: the folder documents/ (see the handbook).

Example: samverka document hisingen-2026-03-12 --out dagordning.pdf""")
FORMS = (".pdf", ".docx", ".html", ".txt")


def document(
    ctx: typer.Context,
    record: Annotated[
        str, typer.Argument(metavar=_("RECORD"), help=_("A meeting or an assignment: its id, or its end."))
    ],
    out: Annotated[
        str, typer.Option("--out", metavar=_("FILE"), help=_("Where it is put: .pdf, .docx, .html or .txt."))
    ],
    notes: Annotated[bool, typer.Option("--notes", help=_("The meeting's notes, not its agenda."))] = False,
    audience: Annotated[
        str, typer.Option("--audience", metavar=_("AUDIENCE"), help=_("public, parties, party:ID or preparation."))
    ] = "parties",
) -> None:
    from samverka.actions.audience import which_audience
    from samverka.actions.document import the_record, write_file

    form = os.path.splitext(out)[1].lower()
    if form not in FORMS:
        raise Refusal(T("--out: «{file}» ends in none of {forms}", file=out, forms=", ".join(FORMS)), exit_code=2)
    held = workspace(ctx)
    options: Globals = ctx.obj
    found = the_record(held.archive, record)
    made = _document(held, found, which_audience(held.archive, audience), notes)
    path = os.path.join(options.directory, out)
    write_file(path, _written(held, found, made, form))
    print(say(T("wrote {path}", path=os.path.normpath(path))))


def _document(held: Workspace, record: Record, sees: Audience, notes: bool) -> Document:
    from samverka.domain.records import Meeting, Uppdrag

    if isinstance(record, Meeting):
        from samverka.actions.seen import seen_meeting
        from samverka.output.documents.meeting import agenda_document, notes_document

        seen = seen_meeting(held, record, sees, with_notes=notes)
        return notes_document(seen) if notes else agenda_document(seen)
    assert isinstance(record, Uppdrag)
    from samverka.actions.seen_uppdrag import seen_uppdrag
    from samverka.output.documents.uppdrag import uppdrag_document

    return uppdrag_document(seen_uppdrag(held, record, sees), held.today)


def _written(held: Workspace, record: Record, made: Document, form: str) -> bytes:
    from samverka.actions.layout import layout

    if form == ".txt":
        from samverka.output.documents.as_text import text

        return text(made).encode()
    if form == ".html":
        from samverka.output.documents.as_html import html

        return html(made).encode()
    with layout(held.root, record.collaboration) as look:
        if form == ".docx":
            from samverka.output.documents.as_word import word

            return word(made, look.word)
        from samverka.output.documents.as_pdf import pdf

        return pdf(made, look.page, look.fonts, look.logo)
