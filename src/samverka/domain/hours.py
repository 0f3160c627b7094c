"""When a meeting begins and ends: on one day, past midnight, or over several days (`until`)."""

from __future__ import annotations

from datetime import date, datetime

from samverka.domain.dates import clock, day_date
from samverka.domain.fields import TimeSpan
from samverka.domain.records import Meeting
from samverka.text import T


def last_day(meeting: Meeting) -> date:
    """The day that a meeting ends on: its own, unless it says a later one."""
    return max(meeting.date, meeting.until or meeting.date)


def beginning(meeting: Meeting) -> datetime | None:
    """When it begins, on the collaboration's clock; None where only the day is said."""
    return datetime.combine(meeting.date, meeting.time.start) if meeting.time else None


def ending(meeting: Meeting) -> datetime | None:
    """When it ends; None where that is not said, or would be before it begins (SV507)."""
    if meeting.time is None or meeting.time.end is None:
        return None
    end = datetime.combine(last_day(meeting), meeting.time.end)
    return end if end > datetime.combine(meeting.date, meeting.time.start) else None


def said_hours(span: TimeSpan | None, until: date | None, language: str) -> str:
    """«13.00–15.30», «12.00 till fredag 9 oktober kl. 13.00», «till och med fredag 9 oktober»; "" where only the day is said."""
    if until is None:
        return "–".join(clock(at, language) for at in (span.start, span.end) if at) if span else ""
    day = day_date(until, language)
    if span is None:
        return T("through {day}", day=day).say(language)
    begins = clock(span.start, language)
    if span.end is None:
        return T("{begins} until {day}", begins=begins, day=day).say(language)
    return T("{begins} until {day} at {ends}", begins=begins, day=day, ends=clock(span.end, language)).say(language)


def later_day(meeting: Meeting) -> date | None:
    """The last day where it is not the first."""
    last = last_day(meeting)
    return last if last > meeting.date else None
