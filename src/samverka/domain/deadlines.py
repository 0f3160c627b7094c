"""The deadlines of a meeting: when issues must be in, when the agenda goes out, and what people are shown on a red day (ruling 7)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from samverka.domain.archive import Archive
from samverka.domain.dates import workday_before
from samverka.domain.governance import Figure, lead_day
from samverka.domain.hours import last_day
from samverka.domain.records import Forum, Issue, Meeting
from samverka.named import NamedTuple


class Deadline(NamedTuple):
    """A deadline is the end of `day` in the collaboration's time zone. `rather` is the day people are asked to keep to:
    the working day before where `day` is a red day or at a weekend (an assumption), else the same."""

    day: date
    rather: date
    figure: Figure

    @property
    def shifted(self) -> bool:
        """Whether people are shown another day than the sourced one."""
        return self.day != self.rather

    def passed(self, today: date) -> bool:
        """Nothing is refused before the sourced day has ended."""
        return today > self.day


def deadline(archive: Archive, meeting: Meeting, name: str) -> Deadline | None:
    """The deadline that a lead figure (`issue_lead`, `agenda_lead`, `paper_lead`) sets for a meeting; None where no figure does."""
    forum = archive.forum(meeting.forum)
    return None if forum is None else deadline_on(archive, forum, meeting.date, name)


def deadline_on(archive: Archive, forum: Forum, day: date, name: str) -> Deadline | None:
    """As `deadline`, for a meeting of `forum` that would be held on `day`."""
    figure = archive.figure(name, forum, day)
    if figure is None:
        return None
    last = lead_day(day, figure)
    red = archive.figure("red_day", forum, day)
    rather = workday_before(last) if red is not None and red.value == "previous_workday" else last
    return Deadline(last, rather, figure)


def held(meeting: Meeting, today: date) -> bool:
    """Whether a meeting lies behind us: its last day has passed and it was not cancelled."""
    return meeting.cancelled is None and last_day(meeting) < today


def coming(archive: Archive, forum: str, today: date) -> tuple[Meeting, ...]:
    """A forum's meetings from today on that are not cancelled, in order."""
    return tuple(m for m in archive.meetings(forum) if m.date >= today and m.cancelled is None)


def next_after(archive: Archive, meeting: Meeting, known: Callable[[Meeting], bool] = lambda _: True) -> Meeting | None:
    """The forum's next meeting after this one that is not cancelled, of those that are `known` to the one who asks."""
    return next(
        (
            m
            for m in archive.meetings(meeting.forum)
            if (m.date, m.id) > (meeting.date, meeting.id) and m.cancelled is None and known(m)
        ),
        None,
    )


def previous(archive: Archive, meeting: Meeting) -> Meeting | None:
    """The forum's last meeting before this one that was not cancelled."""
    earlier = [
        m
        for m in archive.meetings(meeting.forum)
        if (m.date, m.id) < (meeting.date, meeting.id) and m.cancelled is None
    ]
    return earlier[-1] if earlier else None


def reachable(archive: Archive, forum: Forum, on: date) -> tuple[Meeting, ...]:
    """The coming meetings that an issue submitted on a day is in time for, in order."""
    return tuple(m for m in coming(archive, forum.id, on) if in_time(archive, m, on))


def in_time(archive: Archive, meeting: Meeting, on: date) -> bool:
    """Whether an issue that comes in on a day is in time for a meeting (G20's end of the day; always, where no figure is)."""
    limit = deadline(archive, meeting, "issue_lead")
    return meeting.date >= on and (limit is None or not limit.passed(on))


def target_meeting(archive: Archive, issue: Issue) -> Meeting | None:
    """The meeting an issue is bound for: that of its last move which names one, else its own; None where it was put off
    to no meeting yet. A meeting that was cancelled hands its issues on to the forum's next one, where there is one."""
    if issue.moves and issue.moves[-1].to == "deferred" and issue.moves[-1].meeting is None:
        return None
    named = [move.meeting for move in issue.moves if move.meeting]
    record = archive.records.get((named[-1] if named else issue.meeting) or "")
    if not isinstance(record, Meeting):
        return None
    if record.forum != issue.forum and issue.taken_over_from == record.forum:
        # Its forum has merged: the meeting was that of the old one, and the new one's next is what it comes up at.
        return next((m for m in archive.meetings(issue.forum) if m.date >= record.date and m.cancelled is None), None)
    return record if record.cancelled is None else next_after(archive, record) or record


def first_sent(meeting: Meeting) -> date | None:
    """The day the agenda first went out, or None."""
    return min((s.on for s in meeting.sent if s.what == "agenda"), default=None)
