"""The answer to who raised an issue, as a text to send: plain and courteous, in the collaboration's language and the forum's own words."""

from __future__ import annotations

from samverka.actions.audience import PARTIES, part_level
from samverka.domain.archive import Archive
from samverka.domain.dates import long_date
from samverka.domain.deadlines import target_meeting
from samverka.domain.issues import origin_of, reply, waited_for
from samverka.domain.records import Decision, Issue, Meeting
from samverka.domain.stages import state
from samverka.domain.values import replace
from samverka.named import NamedTuple
from samverka.output.agenda import clock_span
from samverka.text import T, join


class Letter(NamedTuple):
    """An answer: who it goes to, in words with an address where there is one, and its lines."""

    to: str
    lines: tuple[str, ...]


def letter(archive: Archive, issue: Issue) -> Letter | None:
    """The answer that an issue's record now gives; None while nobody has answered it."""
    now = state(issue)
    if now not in BODIES:
        return None
    language, forum = archive.language(issue), archive.forum(issue.forum)
    kind = archive.words(forum)
    values = {
        "title": issue.title,
        "submitted": long_date(issue.submitted, language),
        "forum": forum.title if forum else issue.forum,
        "others": _others(archive, issue, language),
        "when": _when(archive, issue, kind, language),
    }
    first = BODIES[now][kind](**values).say(language)
    after = [*_decision(archive, issue, kind, language), *_words(archive, issue)]
    body = " ".join(part for part in (first, _coming(archive, issue, language)) if part)
    lines = [T("Hello,").say(language), "", body]
    for part in after:
        lines += ["", part]
    lines += ["", T("Kind regards,").say(language)]
    by = archive.person_name(issue.moves[-1].by) if now != "withdrawn" and issue.moves[-1].by in archive.people else ""
    lines += [line for line in (by, values["forum"]) if line]
    return Letter(_addressee(archive, issue), tuple(lines))


def _words(archive: Archive, issue: Issue) -> list[str]:
    """What whoever answered added to the decision; an older answer is not said again of a matter that has moved on."""
    words = reply(issue) if state(issue) in ("accepted", "declined", "resolved") else issue.moves[-1].reason
    _, decision = _dealt(archive, issue)
    return [_sentence(words)] if words and (decision is None or words != decision.text) else []


def _addressee(archive: Archive, issue: Issue) -> str:
    """Who raised it; a matter from another forum is answered to that forum's secretary."""
    origin = origin_of(archive, issue)
    if origin is not None:
        person = archive.people.get(origin.secretary or origin.chair or "")
        words = [origin.title, person.name if person else ""]
    else:
        person = archive.people.get(issue.person or "")
        raised = archive.party_name(issue.party, issue.submitted) if issue.party else issue.other or ""
        words = [archive.person_name(issue.person), raised]
    shown = ", ".join(word for word in words if word)
    return f"{shown} <{person.email}>" if person and person.email else shown


def _others(archive: Archive, issue: Issue, language: str) -> str:
    forums = [archive.forum(child.forum) for child in archive.raised_out_of(issue.id)]
    return join(list(dict.fromkeys(forum.title for forum in forums if forum)), language)


def _when(archive: Archive, issue: Issue, kind: str, language: str) -> str:
    """«på mötet torsdag 12 mars 2026, kl. 09.00–12.00», or that no meeting is planned."""
    meeting = target_meeting(archive, issue)
    if meeting is None:
        return T("when a meeting is planned").say(language)
    day = _day(meeting, language)
    return ON_MEETING[kind](day=day).say(language)


def _day(meeting: Meeting, language: str) -> str:
    day = long_date(meeting.date, language)
    hours = clock_span(meeting, language)
    return f"{day}, {hours}" if hours else day


def _coming(archive: Archive, issue: Issue, language: str) -> str:
    """Where a matter that was handed on comes up: the meeting of each forum that has not answered."""
    if state(issue) not in ("raised", "distributed"):
        return ""
    found = []
    for child in waited_for(archive, issue):
        forum, meeting = archive.forum(child.forum), target_meeting(archive, child)
        if forum is not None and meeting is not None:
            found.append(T("{forum} meets on {day}.", forum=forum.title, day=long_date(meeting.date, language)))
    return " ".join(text.say(language) for text in found)


def _decision(archive: Archive, issue: Issue, kind: str, language: str) -> list[str]:
    """The meeting that dealt with it, and what was decided there."""
    held, decision = _dealt(archive, issue)
    if held is None:
        return []
    day = long_date(held.date, language)
    if decision is None or _hidden(archive, held, decision):
        return [DEALT[kind](day=day).say(language)]
    return [DECIDED[kind](day=day, text=_sentence(decision.text)).say(language)]


def _hidden(archive: Archive, held: Meeting, decision: Decision) -> bool:
    """Whether a decision is for chair and secretary: by its mark, its item's or its meeting's; that the notes are a draft does not hide it."""
    forum = archive.forum(held.forum)
    return forum is None or part_level(archive, replace(held, notes=None), forum, decision) > PARTIES


def _dealt(archive: Archive, issue: Issue) -> tuple[Meeting | None, Decision | None]:
    move = issue.moves[-1]
    held = archive.records.get((move.decided or move.meeting or "").partition("#")[0])
    if state(issue) != "resolved" or not isinstance(held, Meeting):
        return None, None
    return held, next((d for d in held.decisions if move.decided == f"{held.id}#{d.id}"), None)


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…", ":")) else f"{words}."


ON_MEETING = {"forum": T("at the meeting on {day}"), "board": T("at the board meeting on {day}")}
DEALT = {
    "forum": T("It was dealt with at the meeting on {day}."),
    "board": T("It was dealt with at the board meeting on {day}."),
}
DECIDED = {
    "forum": T("The decision at the meeting on {day}: {text}"),
    "board": T("The decision at the board meeting on {day}: {text}"),
}
BODIES = {
    "accepted": {
        "forum": T("Thank you for the issue «{title}», which came in on {submitted}. {forum} takes it up {when}."),
        "board": T("Thank you for the matter «{title}», which came in on {submitted}. {forum} takes it up {when}."),
    },
    "deferred": {
        "forum": T("Thank you for the issue «{title}», which came in on {submitted}. {forum} takes it up later: {when}."),
        "board": T("Thank you for the matter «{title}», which came in on {submitted}. {forum} takes it up later: {when}."),
    },
    "declined": {
        "forum": T("Thank you for the issue «{title}», which came in on {submitted}. {forum} does not take it up."),
        "board": T("Thank you for the matter «{title}», which came in on {submitted}. {forum} does not take it up."),
    },
    "withdrawn": {
        "forum": T("We have noted that the issue «{title}» is withdrawn, and will not take it up. You are welcome to submit it again."),
        "board": T("We have noted that the matter «{title}» is withdrawn, and will not take it up. You are welcome to submit it again."),
    },
    "raised": {
        "forum": T("Thank you for the issue «{title}», which came in on {submitted}. {forum} has raised it to {others}."),
        "board": T("Thank you for the matter «{title}», which came in on {submitted}. {forum} has raised it to {others}."),
    },
    "distributed": {
        "forum": T("Thank you for the issue «{title}», which came in on {submitted}. {forum} has handed it to {others}, who each deal with it."),
        "board": T("Thank you for the matter «{title}», which came in on {submitted}. {forum} has handed it to {others}, who each deal with it."),
    },
    "resolved": {
        "forum": T("Thank you for the issue «{title}», which came in on {submitted}. {forum} has now finished it."),
        "board": T("Thank you for the matter «{title}», which came in on {submitted}. {forum} has now finished it."),
    },
}  # fmt: skip
