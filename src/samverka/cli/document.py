"""`samverka document`: a record as a document to send, print or file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from samverka.cli.shape import Globals, a_year, workspace
from samverka.cli.words import _, say
from samverka.diagnostics import Refusal
from samverka.text import T

if TYPE_CHECKING:
    from samverka.actions.audience import Audience
    from samverka.actions.workspace import Workspace
    from samverka.domain.records import Record
    from samverka.output.documents.blocks import Document

HELP = _("""Write a meeting's agenda or notes, an assignment, or a forum's annual wheel, as PDF, Word, HTML or plain text.

The file's ending says which; .svg is the wheel as a picture. Own templates and a logo: the folder documents/ (see the handbook).

Example: samverka document hisingen-2026-03-12 --out dagordning.pdf""")
FORMS = (".pdf", ".docx", ".html", ".txt", ".svg")


def document(
    ctx: typer.Context,
    record: Annotated[
        str, typer.Argument(metavar=_("RECORD"), help=_("A meeting, an assignment or a forum: its id, or its end."))
    ],
    out: Annotated[
        str,
        typer.Option(
            "--out", metavar=_("FILE"), help=_("Where it is put: .pdf, .docx, .html or .txt; a wheel also as .svg.")
        ),
    ],
    notes: Annotated[bool, typer.Option("--notes", help=_("The meeting's notes, not its agenda."))] = False,
    year: Annotated[
        int | None,
        typer.Option("--year", metavar=_("YEAR"), help=_("The year of an annual wheel; this one where left out.")),
    ] = None,
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
    made = _document(held, found, which_audience(held.archive, audience), notes, a_year(year))
    path = os.path.join(options.directory, out)
    write_file(path, _written(held, found, made, form))
    print(say(T("wrote {path}", path=os.path.normpath(path))))


def _document(held: Workspace, record: Record, sees: Audience, notes: bool, year: int | None) -> Document:
    from samverka.domain.records import Forum, Meeting, Uppdrag

    if isinstance(record, Meeting):
        from samverka.actions.seen import seen_meeting
        from samverka.output.documents.meeting import agenda_document, notes_document

        seen = seen_meeting(held, record, sees, with_notes=notes)
        return notes_document(seen) if notes else agenda_document(seen)
    if isinstance(record, Forum):
        from samverka.actions.seen_wheel import seen_wheel
        from samverka.output.documents.wheel import wheel_document

        return wheel_document(seen_wheel(held, record, year or held.today.year, sees), held.today)
    assert isinstance(record, Uppdrag)
    from samverka.actions.seen_uppdrag import seen_uppdrag
    from samverka.output.documents.uppdrag import uppdrag_document

    return uppdrag_document(seen_uppdrag(held, record, sees), held.today)


def _written(held: Workspace, record: Record, made: Document, form: str) -> bytes:
    from samverka.actions.layout import layout

    if form == ".svg":
        return _picture(made)
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


def _picture(made: Document) -> bytes:
    from samverka.output.documents.blocks import Picture

    found = next((block.svg for block in made.blocks if isinstance(block, Picture)), None)
    if found is None:
        raise Refusal(T("only a forum's annual wheel is a picture: choose another form than .svg"), exit_code=2)
    return found.encode()
