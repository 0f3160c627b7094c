"""A summons in words: its subject, and the text that each one who is called reads, in the vocabulary of the forum's kind."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.actions.letters import FORMER, Summons
from samverka.actions.seen import SeenMeeting
from samverka.actions.send import Sending
from samverka.actions.send_changes import Hours
from samverka.domain.dates import long_date
from samverka.output.agenda import needed
from samverka.output.documents.blocks import Block, Document, Fact, Heading, Items, words
from samverka.output.documents.meeting import agenda_document
from samverka.text import T, Text, join

SUBJECTS = {
    "forum": {
        "agenda": T("Agenda: {meeting}"),
        "supplement": T("Supplement to the agenda: {meeting}"),
        "changed": T("Changed agenda: {meeting}"),
        "move": T("Changed meeting: {meeting}"),
        "cancellation": T("Cancelled meeting: {meeting}"),
        "withdrawal": T("Invitation taken back: {meeting}"),
    },
    "board": {
        "agenda": T("Summons: {meeting}"),
        "supplement": T("Supplement to the summons: {meeting}"),
        "changed": T("Changed summons: {meeting}"),
        "move": T("Changed board meeting: {meeting}"),
        "cancellation": T("Cancelled board meeting: {meeting}"),
        "withdrawal": T("Summons taken back: {meeting}"),
    },
}
OPENINGS = {
    "forum": {
        "agenda": T("Here is the agenda of the meeting on {day}."),
        "supplement": T("The agenda of the meeting on {day} has been supplemented. This replaces what you were sent before."),
        "changed": T("The agenda of the meeting on {day} has changed. This replaces what you were sent before."),
        "move": T("When or where the meeting is has changed: it is on {day}. This replaces what you were sent before."),
        "cancellation": T("The meeting on {day} is cancelled."),
        "withdrawal": T("You are no longer called to the meeting on {day}, and need not come."),
    },
    "board": {
        "agenda": T("You are called to the board meeting on {day}."),
        "supplement": T("The summons to the board meeting on {day} has been supplemented. This replaces what you were sent before."),
        "changed": T("The summons to the board meeting on {day} has changed. This replaces what you were sent before."),
        "move": T("When or where the board meeting is has changed: it is on {day}. This replaces what you were sent before."),
        "cancellation": T("The board meeting on {day} is cancelled."),
        "withdrawal": T("You are no longer called to the board meeting on {day}, and need not come."),
    },
}  # fmt: skip
INVITED = T("Invitation: {meeting}")
GUEST = T("You are invited to {items}, on {day}.")
GUEST_WHOLE = T("You are invited to the meeting on {day}.")
SUBSTITUTE = T("You get this as a substitute.")
OUT = T("The invitation in your calendar is taken back with this mail.")
ANSWER = T("Answer the invitation, or this mail if you cannot come.")


def kind(sending: Sending, summons: Summons) -> str:
    """What the mail says it is: the sending's kind; a supplement only where nothing but new items is known to have come."""
    what = sending.note.what
    if summons.called.role == FORMER and what != "cancellation":
        return "withdrawal"
    if what != "supplement":
        return what
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
        INVITED
        if summons.called.guest and sending.note.what == "agenda"
        else SUBJECTS[seen.words][kind(sending, summons)]
    )
    return " ".join(said(meeting=meeting).say(seen.language).split())


def agenda(summons: Summons) -> Document:
    """The agenda that goes along as PDF and Word: what this person sees of it."""
    return agenda_document(summons.seen)


def letter(sending: Sending, summons: Summons) -> Document:
    """The mail's own text: what it is, what has changed, then the agenda."""
    seen = summons.seen
    document = agenda_document(seen)
    if summons.called.role == FORMER:
        document = document._replace(facts=(), blocks=())
    blocks: list[Block] = [words(_opening(sending, summons))]
    if seen.cancelled and seen.reason:
        blocks.append(words(_say(seen, T("Reason: {reason}", reason=seen.reason))))
    blocks += _changes(summons)
    blocks += [words(text) for text in _closing(sending, summons)]
    if not seen.cancelled:
        blocks += document.blocks
    facts = (*_mine(summons), *document.facts)
    return document._replace(title=_headed(sending, summons, _when(seen)), facts=facts, blocks=tuple(blocks))


def _mine(summons: Summons) -> Iterator[Fact]:
    """What the reader is there for, before all else: the items that their party is needed for (G16), and those they present."""
    seen = summons.seen
    if summons.needed is not None:
        yield Fact(_say(seen, T("You are needed for")), _needed(summons))
    if summons.presents:
        yield Fact(_say(seen, T("You present")), needed(summons.presents, seen.language))


def _needed(summons: Summons) -> str:
    seen, rows = summons.seen, summons.needed or ()
    if not rows:
        return _say(seen, T("no item"))
    if len(rows) == sum(item.number is not None for item in seen.items):
        return _say(seen, T("all items"))
    return needed(rows, seen.language)


def described(summons: Summons) -> str:
    """What the invitation says in the calendar: first what the reader is there for."""
    lines = [f"{fact.label}: {fact.text}" for fact in _mine(summons)]
    held = summons.event.description if summons.event else ""
    return "\n".join((*lines, held) if held else lines)


def _say(seen: SeenMeeting, text: Text) -> str:
    return text.say(seen.language)


def _opening(sending: Sending, summons: Summons) -> str:
    seen = summons.seen
    day = long_date(seen.day, seen.language)
    if summons.called.guest and sending.note.what == "agenda":
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
    if not seen.cancelled and summons.called.role != FORMER:
        yield _say(seen, ANSWER)
    elif summons.event is not None:
        yield _say(seen, OUT)
    if sending.issuer:
        yield _say(seen, T("Issued by {forum}.", forum=sending.issuer))
