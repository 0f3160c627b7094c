"""A summons in words: its subject, and the text that each one who is called reads, in the vocabulary of the forum's kind."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.actions.seen import SeenMeeting
from samverka.actions.send import Sending, Summons
from samverka.actions.send_changes import Hours
from samverka.domain.dates import long_date
from samverka.output.documents.blocks import Block, Document, Heading, Items, words
from samverka.output.documents.meeting import agenda_document
from samverka.text import T, Text, join

SUBJECTS = {
    "forum": {
        "agenda": T("Agenda: {meeting}"),
        "supplement": T("Supplement to the agenda: {meeting}"),
        "changed": T("Changed agenda: {meeting}"),
        "move": T("Changed meeting: {meeting}"),
        "cancellation": T("Cancelled meeting: {meeting}"),
    },
    "board": {
        "agenda": T("Summons: {meeting}"),
        "supplement": T("Supplement to the summons: {meeting}"),
        "changed": T("Changed summons: {meeting}"),
        "move": T("Changed board meeting: {meeting}"),
        "cancellation": T("Cancelled board meeting: {meeting}"),
    },
}
OPENINGS = {
    "forum": {
        "agenda": T("Here is the agenda of the meeting on {day}."),
        "supplement": T("The agenda of the meeting on {day} has been supplemented. This replaces what you were sent before."),
        "changed": T("The agenda of the meeting on {day} has changed. This replaces what you were sent before."),
        "move": T("When or where the meeting is has changed: it is now on {day}. This replaces what you were sent before."),
        "cancellation": T("The meeting on {day} is cancelled."),
    },
    "board": {
        "agenda": T("You are called to the board meeting on {day}."),
        "supplement": T("The summons to the board meeting on {day} has been supplemented. This replaces what you were sent before."),
        "changed": T("The summons to the board meeting on {day} has changed. This replaces what you were sent before."),
        "move": T("When or where the board meeting is has changed: it is now on {day}. This replaces what you were sent before."),
        "cancellation": T("The board meeting on {day} is cancelled."),
    },
}  # fmt: skip
INVITED = T("Invitation: {meeting}")
GUEST = T("You are invited to {items}, on {day}.")
GUEST_WHOLE = T("You are invited to the meeting on {day}.")
SUBSTITUTE = T("You get this as a substitute.")
ANSWER = T("Answer the invitation, or this mail if you cannot come.")


def kind(sending: Sending, summons: Summons) -> str:
    """What the mail says it is: the sending's kind; a supplement only where nothing but new items is known to have come."""
    if sending.what != "supplement":
        return sending.what
    changes = summons.changes
    return "supplement" if changes and all(change.added for change in changes) else "changed"


def subject(sending: Sending, summons: Summons) -> str:
    """«Kallelse: Styrelsen, torsdag 26 mars 2026 kl. 13.00–16.00»."""
    return _headed(sending, summons, f"{summons.seen.forum}, {_when(summons.seen)}")


def _when(seen: SeenMeeting) -> str:
    hours = T(" at {hours}", hours=Hours(seen.time)).say(seen.language) if seen.time else ""
    return f"{long_date(seen.day, seen.language)}{hours}"


def _headed(sending: Sending, summons: Summons, meeting: str) -> str:
    seen = summons.seen
    said = (
        INVITED if summons.called.guest and sending.what == "agenda" else SUBJECTS[seen.words][kind(sending, summons)]
    )
    return " ".join(said(meeting=meeting).say(seen.language).split())


def agenda(summons: Summons) -> Document:
    """The agenda that goes along as PDF and Word: what this person sees of it."""
    return agenda_document(summons.seen)


def letter(sending: Sending, summons: Summons) -> Document:
    """The mail's own text: what it is, what has changed, then the agenda."""
    seen = summons.seen
    document = agenda_document(seen)
    blocks: list[Block] = [words(_opening(sending, summons))]
    if seen.cancelled and seen.reason:
        blocks.append(words(_say(seen, T("Reason: {reason}", reason=seen.reason))))
    blocks += _changes(summons)
    blocks += [words(text) for text in _closing(sending, summons)]
    if not seen.cancelled:
        blocks += document.blocks
    return document._replace(title=_headed(sending, summons, _when(seen)), blocks=tuple(blocks))


def _say(seen: SeenMeeting, text: Text) -> str:
    return text.say(seen.language)


def _opening(sending: Sending, summons: Summons) -> str:
    seen = summons.seen
    day = long_date(seen.day, seen.language)
    if summons.called.guest and sending.what == "agenda":
        named = [f"«{item.title}»" for item in seen.items]
        said = GUEST(items=join(named, seen.language), day=day) if named else GUEST_WHOLE(day=day)
        return _say(seen, said)
    return _say(seen, OPENINGS[seen.words][kind(sending, summons)](day=day))


def _changes(summons: Summons) -> Iterator[Block]:
    if summons.changes:
        yield Heading(2, _say(summons.seen, T("What has changed")))
        yield Items(tuple((words(_say(summons.seen, change.text)),) for change in summons.changes))


def _closing(sending: Sending, summons: Summons) -> Iterator[str]:
    seen = summons.seen
    if summons.called.role == "substitute":
        yield _say(seen, SUBSTITUTE)
    if not seen.cancelled:
        yield _say(seen, ANSWER)
    if sending.issuer:
        yield _say(seen, T("Issued by {forum}.", forum=sending.issuer))
