"""Whether what was sent still holds: a mark of the agenda as it went out, that can be reckoned again from the record."""

from __future__ import annotations

from samverka.domain.records import Meeting, Sent


def version(meeting: Meeting) -> str:
    """A short mark of what people were sent: before the hyphen when and where the meeting is, after it what is on the agenda. It
    leaves out what is nobody's business to be told of again: that a paper has come in, who may see an item, and the notes."""
    place = [meeting.date.isoformat(), str(meeting.time or ""), meeting.place, meeting.link]
    items = [
        (i.title, i.type, i.parties, i.presenter, i.duration, [(p.title, p.link) for p in i.papers])
        for i in meeting.agenda
    ]
    return f"{_mark(place)}-{_mark(items)}"


def _mark(value: object) -> str:
    from hashlib import sha256

    return sha256(repr(value).encode()).hexdigest()[:8]


def last_sent(meeting: Meeting) -> Sent | None:
    """The last time that something went out of a meeting."""
    return meeting.sent[-1] if meeting.sent else None


def outdated(meeting: Meeting) -> str | None:
    """Why what went out no longer holds: "cancelled", "moved", "changed"; None where it does, or where nothing has gone out.

    Where the sending has no version, written by hand or before there was one, only a later move is known.
    """
    last = last_sent(meeting)
    if last is None:
        return None
    if meeting.cancelled is not None:
        return None if any(sent.what == "cancellation" for sent in meeting.sent) else "cancelled"
    was, now = (last.version or "").split("-"), version(meeting).split("-")
    if len(was) == len(now):
        return "moved" if was[0] != now[0] else "changed" if was[1] != now[1] else None
    return "moved" if any(move.on > last.on for move in meeting.moved) else None
