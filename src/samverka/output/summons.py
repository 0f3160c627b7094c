"""A summons in words: its subject, and the text that each one who is called reads, in the vocabulary of the forum's kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.actions.letters import FORMER, Summons
from samverka.actions.seen import SeenMeeting
from samverka.actions.send import Sending
from samverka.actions.send_changes import Hours
from samverka.domain.agenda import Row
from samverka.domain.dates import clock, day_date, long_date
from samverka.output.agenda import TYPES, needed, ranges
from samverka.output.documents.agenda_list import agenda_list
from samverka.output.documents.blocks import Block, Document, Fact, Heading, Items, sentence, words
from samverka.output.documents.meeting import agenda_document, when_where, who
from samverka.text import T, Text, join, plural

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
NAMED = 3
"""So many items that name the reader's party are told by title."""
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
    """«Kallelse: torsdag 26 mars kl. 13.00, Styrelsen»: what and when first, since a phone shows some forty letters."""
    seen = summons.seen
    spell = day_date if seen.day.year == sending.note.on.year else long_date
    begins = T(" at {hours}", hours=clock(seen.time.start, seen.language)).say(seen.language) if seen.time else ""
    return _headed(sending, summons, f"{spell(seen.day, seen.language)}{begins}, {seen.forum}")


def _when(seen: SeenMeeting) -> str:
    hours = Hours(seen.time, seen.until)
    if seen.time is not None:
        return f"{long_date(seen.day, seen.language)}{T(' at {hours}', hours=hours).say(seen.language)}"
    return long_date(seen.day, seen.language) + (f" {hours.say(seen.language)}" if seen.until else "")


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
    """The mail's own text: what the reader is there for, when and where, what it is, what has changed and what they are to do; then the
    agenda, and last who leads and writes."""
    seen = summons.seen
    former = summons.called.role == FORMER
    blocks: list[Block] = [words(_opening(sending, summons))]
    if seen.cancelled and seen.reason:
        blocks.append(words(_say(seen, T("Reason: {reason}", reason=seen.reason))))
    blocks += [words(text) for text in _closing(sending, summons)]
    blocks += _changes(summons)
    blocks += _to_do(summons)
    if not seen.cancelled and not former:
        blocks += agenda_list(seen)
    if not former:
        blocks += _people(seen)
    where = seen._replace(place="", link="") if seen.cancelled else seen  # nobody is to join
    facts = () if former else (*_mine(summons), *when_where(where), *_papers(seen))
    document = agenda_document(seen)
    return document._replace(title=_headed(sending, summons, _when(seen)), facts=facts, blocks=tuple(blocks))


def preview(sending: Sending, summons: Summons) -> str:
    """What a list of mails shows below the subject: what the reader is there for and where, or what has happened."""
    seen = summons.seen
    here = [f"{fact.label}: {fact.text}" for fact in _mine(summons)]
    if seen.cancelled:
        here = [seen.reason]
    elif seen.place and summons.called.role != FORMER:
        here.append(f"{_say(seen, T('Place'))}: {seen.place}")
    opening = _opening(sending, summons)
    said = (*here, opening) if kind(sending, summons) == "agenda" else (opening.rstrip("."), *here)
    return ". ".join(part for part in said if part)


def _mine(summons: Summons) -> Iterator[Fact]:
    """What the reader is there for, before all else: the items that name their party, all that it is needed for (G16), and those they
    present."""
    seen = summons.seen
    if summons.called.role == FORMER:
        return
    named = [row for row in summons.needed or () if row.item.parties]
    if 0 < len(named) <= NAMED and len(named) < len(summons.needed or ()):
        yield Fact(_say(seen, T("Concerns you in particular")), "; ".join(_named(seen, row) for row in named))
    if summons.needed is not None:
        yield Fact(_say(seen, T("You are needed for")), _needed(summons))
    if summons.presents:
        yield Fact(_say(seen, T("You present")), needed(summons.presents, seen.day, seen.language))


def _named(seen: SeenMeeting, row: Row) -> str:
    """«4. Unga utan bostad (beslut)»."""
    return f"{row.number}. {row.item.title} ({_say(seen, TYPES[row.item.type or 'information'])})"


def _papers(seen: SeenMeeting) -> Iterator[Fact]:
    """For which items there is something to read, and for which it is still to come."""
    pairs = [(item.number, paper.state) for item in seen.items for paper in item.papers if item.number is not None]
    said = []
    for state, text in (("in", T("for {items}")), ("missing", T("to come for {items}"))):
        numbers = list(dict.fromkeys(number for number, held in pairs if held == state))
        items = plural(len(numbers), T("item {numbers}"), T("items {numbers}"))
        said += [_say(seen, text(items=items(numbers=ranges(numbers, seen.language))))] if numbers else []
    if said:
        yield Fact(_say(seen, T("Papers")), "; ".join(said))


def _to_do(summons: Summons) -> Iterator[Block]:
    """What the reader is to have done before the meeting: papers to bring, and tasks of earlier meetings."""
    seen = summons.seen
    if seen.cancelled or summons.called.role == FORMER:
        return
    due = [
        (_say(seen, T("the paper for item {number}: {title}", title=p.title, number=n)), p.due)
        for n, p in summons.brings
    ]
    due += [(part.text, part.by) for part in summons.tasks]
    if due:
        yield Heading(2, _say(seen, T("To do")))
        yield Items(tuple((words(sentence(f"{text.rstrip('.')}{_by(seen, day)}")),) for text, day in due))


def _by(seen: SeenMeeting, day: date | None) -> str:
    return f" ({_say(seen, T('by {day}', day=day_date(day, seen.language)))})" if day else ""


def _people(seen: SeenMeeting) -> list[Block]:
    lines = [f"{fact.label}: {fact.text}" for fact in who(seen)]
    return [words("\n".join(lines))] if lines else []


def _needed(summons: Summons) -> str:
    seen, rows = summons.seen, summons.needed or ()
    if not rows:
        return _say(seen, T("no item"))
    if len(rows) == sum(item.number is not None for item in seen.items):
        return _say(seen, T("all items"))
    return needed(rows, seen.day, seen.language)


def described(summons: Summons) -> str:
    """What the invitation says in the calendar: what the reader is there for and where to join, which a small box shows; then the agenda."""
    event = summons.event
    held, link = (event.description, event.url) if event else ("", "")
    if summons.seen.cancelled:
        return held
    lines = [f"{fact.label}: {fact.text}" for fact in _mine(summons)]
    if link and held.endswith(f"\n{link}"):
        lines.append(f"{_say(summons.seen, T('Link'))}: {link}")
        held = held.removesuffix(f"\n{link}")
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
