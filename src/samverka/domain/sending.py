"""Whether what was sent still holds, and for whom: a mark of the agenda as it went out, that can be reckoned again from the record, and who
holds an invitation."""

from __future__ import annotations

from samverka.domain.archive import Archive
from samverka.domain.called import called
from samverka.domain.records import AgendaItem, Forum, Meeting, Paper, Sent


def version(meeting: Meeting) -> str:
    """A short mark of what people were sent: before the hyphen when and where the meeting is, after it what is on the agenda. It
    leaves out what is nobody's business to be told of: that a paper has come in, the notes, and what is for chair and secretary."""
    place = [meeting.date.isoformat(), str(meeting.time or ""), meeting.place, meeting.link]
    if meeting.until is not None:
        place.append(meeting.until.isoformat())
    items = [
        (i.title, i.type, i.parties, i.presenter, i.duration, [(p.title, p.link) for p in i.papers if not _hidden(p)])
        for i in meeting.agenda
        if not (_hidden(i) or i.secrecy)
    ]
    return f"{_mark(place)}-{_mark(items)}"


def _hidden(held: AgendaItem | Paper) -> bool:
    return held.visibility == "preparation"


def _mark(value: object) -> str:
    from hashlib import sha256

    return sha256(repr(value).encode()).hexdigest()[:8]


def last_sent(meeting: Meeting) -> Sent | None:
    """The last time that a meeting went out to those who are called."""
    place = last_place(meeting)
    return None if place is None else meeting.sent[place]


def last_place(meeting: Meeting) -> int | None:
    """Where in the record's `sent` that stands: a withdrawal alone went to nobody who is called."""
    return max((place for place, sent in enumerate(meeting.sent) if sent.what != "withdrawal"), default=None)


def outdated(meeting: Meeting) -> str | None:
    """Why what went out no longer holds: "cancelled", "moved", "changed"; None where it does, or where nothing has gone out.

    Where the sending has no version, written by hand or before there was one, only a later move is known.
    """
    last = last_sent(meeting)
    if last is None:
        return None
    if meeting.cancelled is not None:
        return None if any(sent.what == "cancellation" for sent in meeting.sent) else "cancelled"
    if last.what == "cancellation":
        return "moved"  # it is to be held after all
    was, now = (last.version or "").split("-"), version(meeting).split("-")
    if len(was) == len(now):
        return "moved" if was[0] != now[0] else "changed" if was[1] != now[1] else None
    return "moved" if any(move.on > last.on for move in meeting.moved) else None


def without(archive: Archive, meeting: Meeting, forum: Forum) -> tuple[str, ...]:
    """The persons who are called and have not got what was sent last: noted as missing, or called since."""
    last = last_sent(meeting)
    if last is None:
        return ()
    everyone = [one.person for one in called(archive, meeting, forum) if one.person in archive.people]
    since = bool(last.to) and meeting.cancelled is None
    return tuple(p for p in everyone if p in last.missing or (since and p not in last.to))


def uncalled(archive: Archive, meeting: Meeting, forum: Forum) -> tuple[str, ...]:
    """The persons who hold an invitation to a meeting and are no longer called to it."""
    held: dict[str, None] = {}
    for sent in meeting.sent:
        gone = {*sent.withdrawn, *(sent.to if sent.what == "cancellation" else ())}
        held |= dict.fromkeys(sent.to)
        held = {person: None for person in held if person not in gone}
    here = {one.person for one in called(archive, meeting, forum)} if held else set()
    return tuple(person for person in held if person not in here)
