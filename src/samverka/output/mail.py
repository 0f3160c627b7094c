"""A summons as a mail: readable text, HTML and the invitation as one, then the agenda as PDF and Word, and the papers that are in.

The same sending on the same day gives the same bytes, whether written as a file or handed to a server, but for the server's Date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from samverka.actions.letters import FORMER, Address, Summons
from samverka.actions.send import Sending, refuse_numbers
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.ids import slug
from samverka.domain.values import replace
from samverka.named import NamedTuple
from samverka.output.agenda import VOCABULARY
from samverka.output.documents.as_html import html
from samverka.output.documents.as_text import text
from samverka.output.documents.blocks import Document
from samverka.output.documents.make import written
from samverka.output.documents.signs import squares
from samverka.output.invitation import invitation
from samverka.output.mail_head import address, head
from samverka.output.mail_head import text as text_line
from samverka.output.summons import agenda, described, letter, preview, subject
from samverka.text import T, Text

TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".csv": "text/csv",
}
"""What an attachment is, by its ending; the machine's own table would make the bytes depend on it."""
LARGEST = 20_000_000
"""Bytes of a mail's attachments together: most servers take no more."""


class Part(NamedTuple):
    """An attachment: its name and its bytes, and the signs in it that are squares."""

    name: str
    data: bytes
    unshown: tuple[str, ...] = ()


class Mail(NamedTuple):
    """One person's mail, as far as it does not depend on how it goes."""

    person: str
    to: Address
    sender: Address
    subject: str
    text: str
    html: str
    method: str
    invitation: bytes | None
    parts: tuple[Part, ...]
    id: str


def mails(workspace: Workspace, sending: Sending, squared: dict[Text, None]) -> tuple[Mail, ...]:
    """Everyone's mail. Raises `Refusal` where a personnummer would go out, or the attachments are too large together. To `squared` is added
    what the agenda's PDF can only show as squares, in words."""
    made: dict[Document, tuple[Part, ...]] = {}
    found = tuple(_mail(workspace, sending, summons, made) for summons in sending.summons)
    for document, parts in made.items():
        signs = {sign for part in parts for sign in part.unshown}
        squared.update({squares(document, sorted(signs)): None} if signs else {})
    refuse_numbers(_texts(found))
    return found


def _mail(workspace: Workspace, sending: Sending, summons: Summons, made: dict[Document, tuple[Part, ...]]) -> Mail:
    off, former = sending.note.what == "cancellation", summons.called.role == FORMER
    document = letter(sending, summons)
    parts = () if off or former else (*_agenda(workspace, sending, summons, made), *_papers(summons))
    number = sending.note.withdrawal if former and not off else sending.note.sequence
    method = "CANCEL" if off or former else "REQUEST"
    return Mail(
        person=summons.called.person,
        to=summons.to,
        sender=sending.sender,
        subject=subject(sending, summons),
        text=text(document),
        html=html(document, preview(sending, summons)),
        method=method,
        invitation=None
        if summons.event is None
        else invitation(
            replace(summons.event, description=described(summons)),
            organizer=sending.sender,
            to=summons.to,
            role="" if off else summons.called.role,
            sequence=number,
            day=workspace.today,
            method=method,
        ),
        parts=parts,
        id=f"{sending.meeting.id}.{number}.{_digest(f'{summons.called.person} {summons.to.email}')}@{workspace.archive.settings.domain}",
    )


def _digest(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:16]


def _agenda(
    workspace: Workspace, sending: Sending, summons: Summons, made: dict[Document, tuple[Part, ...]]
) -> tuple[Part, ...]:
    """The agenda as PDF and Word; those who see the same get the same, made once."""
    if not summons.seen.items:
        return ()
    document = agenda(summons)
    if document not in made:
        word = slug(VOCABULARY[summons.seen.words]["agenda"].say(summons.seen.language))
        name = f"{word}-{sending.meeting.id}"
        folder = sending.meeting.collaboration
        unshown: list[str] = []
        made[document] = tuple(
            Part(f"{name}.{form}", written(workspace, folder, document, form, unshown), tuple(unshown))
            for form in ("pdf", "docx")
        )
    return made[document]


def _papers(summons: Summons) -> Iterator[Part]:
    total = 0
    for paper in summons.attachments:
        total += len(paper.data)
        if total > LARGEST:
            raise Refusal(
                T(
                    "the papers are more than {n} MB together, which most mail servers do not take",
                    n=LARGEST // 1_000_000,
                ),
                help=T("put the largest on the shared surface, and its address as link of the paper"),
            )
        yield Part(paper.name, paper.data)


def _texts(found: tuple[Mail, ...]) -> Iterator[tuple[str, str]]:
    """Every text that would go out, each once, with what it is."""
    seen: set[bytes] = set()
    for mail in found:
        yield mail.subject, mail.subject
        yield mail.subject, mail.text
        for part in mail.parts:
            if part.data not in seen and part.name.endswith((".txt", ".md", ".csv")):
                seen.add(part.data)
                yield part.name, part.data.decode("utf-8", "replace")


# --- as bytes


def as_bytes(mail: Mail, *, at: datetime | None = None) -> bytes:
    """The mail as it goes: `at` is when it is handed to a server; without it the mail is a draft, which Outlook opens to be sent."""
    when = ("X-Unsent", "1") if at is None else ("Date", format_datetime(at))
    lines = (
        ("From", address("From", *mail.sender)),
        ("To", address("To", *mail.to)),
        ("Subject", text_line("Subject", mail.subject)),
        ("Message-ID", f"<{mail.id}>"),
        when,
    )
    return head(lines) + _body(mail)


def _body(mail: Mail) -> bytes:
    """The rest, from the lines that say what it is made of."""
    message = EmailMessage(policy=SMTP)
    message.set_content(mail.text, cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    if mail.invitation is not None:
        said, params = mail.invitation.decode(), {"method": mail.method}
        message.add_alternative(said, subtype="calendar", charset="utf-8", params=params, cte="base64")
    for part in mail.parts:
        kind, _, subtype = TYPES.get(part.name[part.name.rfind(".") :], "application/octet-stream").partition("/")
        message.add_attachment(part.data, maintype=kind, subtype=subtype, filename=part.name, cte="base64")
    for number, inner in enumerate(part for part in message.walk() if part.is_multipart()):
        inner.set_boundary(f"=_{_digest(mail.id)}_{number}")
    return message.as_bytes()
