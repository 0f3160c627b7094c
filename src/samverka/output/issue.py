"""An issue in words: its state with how many have answered, who raised it, its whole way across forums."""

from __future__ import annotations

from samverka.domain.archive import Archive
from samverka.domain.dates import short_date
from samverka.domain.deadlines import target_meeting
from samverka.domain.issues import answers, journey, origin_of, reply
from samverka.domain.records import Issue, Move
from samverka.domain.stages import path_of, state
from samverka.output.terminal import Table
from samverka.text import T


def state_name(archive: Archive, issue: Issue, id: str, language: str) -> str:
    """A state as the model calls it."""
    path = path_of(archive, issue)
    stage = path.stage(id) if path else None
    return stage.name.get(language, stage.id) if stage else id


def state_words(archive: Archive, issue: Issue, language: str) -> str:
    """«Fördelad till forumen, 2 av 4 har svarat»: the state, and the answers that a matter handed on waits for."""
    name, found = state_name(archive, issue, state(issue), language), answers(archive, issue)
    if not found.of or state(issue) not in ("raised", "distributed"):
        return name
    words = T("{given} of {of} have answered", given=found.given, of=found.of).say(language)
    return f"{name}, {words}"


def raised_by(archive: Archive, issue: Issue) -> str:
    """Who raised it, short; the forum it came from, where another handed it on."""
    origin = origin_of(archive, issue)
    if origin is not None:
        return origin.title
    return archive.party_short(issue.party, issue.submitted) if issue.party else issue.other or "–"


def way(archive: Archive, issue: Issue, language: str) -> Table:
    """Every step of the matter in every forum, in order of day."""
    held = list(journey(archive, issue))
    several = len({one.id for one, _ in held}) > 1
    headings = [T("day"), T("step"), T("by"), T("meeting"), T("words")]
    table = Table([h.say(language) for h in ([headings[0], T("forum"), *headings[1:]] if several else headings)])
    for one, index in held:
        move = one.moves[index]
        forum = archive.forum(one.forum)
        cells = [
            f"{short_date(move.on, language)} {move.on.year}",
            *([forum.title if forum else one.forum] if several else []),
            _step(archive, one, move, language),
            archive.person_name(move.by) if move.by in archive.people else archive.party_name(move.by),
            move.decided or move.meeting or "",
            move.reason or "",
        ]
        table.add(*cells)
    return table


def _step(archive: Archive, issue: Issue, move: Move, language: str) -> str:
    name, other = state_name(archive, issue, move.to, language), archive.forum(move.forum)
    return f"{name}: {other.title}" if other else name


def others(archive: Archive, issue: Issue, language: str) -> Table:
    """What became of it in each forum that it was handed on to."""
    headings = (T("forum"), T("state"), T("meeting"), T("answer"), T("id"))
    table = Table([h.say(language) for h in headings])
    for child in archive.raised_out_of(issue.id):
        forum, meeting = archive.forum(child.forum), target_meeting(archive, child)
        table.add(
            forum.title if forum else child.forum, state_words(archive, child, language),
            short_date(meeting.date, language) if meeting else "–", reply(child) or "–", child.id,
        )  # fmt: skip
    return table
