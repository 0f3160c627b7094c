"""A document of a record in one of its forms: what the command `document` and publishing both ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samverka.actions.audience import Audience
from samverka.actions.layout import WORD, Layout, layout
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.records import Collaboration, Forum, Insats, Meeting, Plan, Record, Uppdrag
from samverka.output.documents.blocks import Document, Picture
from samverka.text import T, Text

if TYPE_CHECKING:
    from samverka.output.documents.as_pdf import Made


def document_of(
    workspace: Workspace, record: Record, sees: Audience, *, notes: bool = False, year: int | None = None
) -> Document:
    """A meeting's agenda or notes, an assignment, an effort, a plan, a forum's annual wheel, or a collaboration's year.

    Raises `Refusal` where it is not for the audience."""
    if isinstance(record, Meeting):
        from samverka.actions.seen import seen_meeting
        from samverka.output.documents.meeting import agenda_document, notes_document

        seen = seen_meeting(workspace, record, sees, with_notes=notes)
        return notes_document(seen) if notes else agenda_document(seen)
    if isinstance(record, Forum):
        from samverka.actions.seen_wheel import seen_wheel
        from samverka.output.documents.wheel import wheel_document

        shown = seen_wheel(workspace, record, year or workspace.today.year, sees)
        return wheel_document(shown, workspace.today)
    if isinstance(record, Collaboration):
        from samverka.actions.report import report_for
        from samverka.output.documents.year import year_document

        archive, found, text = report_for(workspace, record, year or workspace.today.year, sees)
        return year_document(archive, found, text, archive.language(record))
    if isinstance(record, Insats):
        from samverka.actions.seen_insats import seen_insats
        from samverka.output.documents.effort import effort_document

        return effort_document(seen_insats(workspace, record, sees), workspace.today)
    if isinstance(record, Plan):
        from samverka.actions.seen_plan import seen_plan
        from samverka.output.documents.plan import plan_document

        return plan_document(seen_plan(workspace, record, sees), workspace.today)
    assert isinstance(record, Uppdrag)
    from samverka.actions.seen_uppdrag import seen_uppdrag
    from samverka.output.documents.uppdrag import uppdrag_document

    return uppdrag_document(seen_uppdrag(workspace, record, sees), workspace.today)


def written(
    workspace: Workspace, collaboration: str, made: Document, form: str, unshown: list[str] | None = None
) -> bytes:
    """A document as bytes; `form` is pdf, docx, html, txt, or svg (a picture alone). To `unshown` are added the signs that no font at hand has.

    Raises `Refusal` for svg where there is no picture."""
    if form == "svg":
        return _picture(made)
    if form == "txt":
        from samverka.output.documents.as_text import text

        return text(made).encode()
    if form == "html":
        from samverka.output.documents.as_html import html

        return html(made).encode()
    with layout(workspace.root, collaboration) as look:
        if form == "docx":
            return _word(made, look)
        done = _pdf(made, look)
        if unshown is not None:
            unshown += done.unshown
        return done.data


def _word(made: Document, look: Layout) -> bytes:
    """As Word. What the repository brings along is worked on in a process apart."""
    from samverka.output.documents.as_word import Logo, word

    if look.word is not None:
        from samverka.output.documents.apart import apart

        filled: bytes = apart(WORD, word, made, look.word)
        return filled
    if look.logo is None or look.logo_bytes is None:
        return word(made)
    from samverka.output.documents.apart import apart

    with_logo: bytes = apart(look.logo, word, made, None, Logo(look.logo[-4:], look.logo_bytes))
    return with_logo


def _pdf(made: Document, look: Layout) -> Made:
    """As PDF. What the repository brings along is worked on in a process apart."""
    from samverka.output.documents.as_pdf import pdf

    if look.own is None:
        return pdf(made, look.page, look.fonts, look.logo)
    from samverka.output.documents.apart import apart

    done: Made = apart(look.own, pdf, made, look.page, look.fonts, look.logo)
    return done


class Documents:
    """Makes documents to publish, and gathers what their PDFs can only show as squares."""

    def __init__(self) -> None:
        self.squared: dict[Text, None] = {}

    def __call__(self, workspace: Workspace, record: Meeting | Forum, sees: Audience, kind: str, form: str) -> bytes:
        """A document as bytes; `kind` is agenda, notes or wheel."""
        made = document_of(workspace, record, sees, notes=kind == "notes")
        unshown: list[str] = []
        data = written(workspace, record.collaboration, made, form, unshown)
        if unshown:
            from samverka.output.documents.signs import squares

            self.squared[T("{record}: {text}", record=record.id, text=squares(made, unshown))] = None
        return data


def _picture(made: Document) -> bytes:
    found = next((block.svg for block in made.blocks if isinstance(block, Picture)), None)
    if found is None:
        raise Refusal(T("only a forum's annual wheel is a picture: choose another form than .svg"), exit_code=2)
    return found.encode()
