"""What the sentences of the rules share: the forum's own words, what a figure rests on, the id that was meant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from samverka.diagnostics import Severity
from samverka.domain.archive import Archive
from samverka.domain.governance import Ask, Figure, Stage
from samverka.domain.records import Forum, Meeting, Record
from samverka.text import Listed, T, Text, Words

MATTERS = {
    "goals": T("goals"),
    "scope": T("scope"),
    "direction": T("direction"),
    "quality": T("quality"),
    "funding": T("funding"),
    "budget": T("the budget"),
    "plan": T("the plan"),
    "target-group": T("the target group"),
    "model": T("the model"),
    "staff": T("staff"),
    "election": T("elections"),
}
MODES = {
    "agreement": T("agreement"),
    "consensus": T("consensus"),
    "consensus-sought": T("consensus sought"),
    "majority": T("majority"),
    "delegated": T("delegation"),
    "within-frame": T("decision within the frame"),
}


def quorum_words(value: object) -> Text:
    """How many members are there to decide, in words."""
    if value == "more_than_half":
        return T("more than half of them")
    return T("at least {share} of them", share=value) if isinstance(value, str) else T("at least {n} of them", n=value)


def listed(parts: Iterable[Text | Words]) -> Listed:
    """The texts, with commas between them."""
    return Listed(tuple(parts))


def matters(words: Iterable[str]) -> Listed:
    """What a decision concerns, in words: «mål, inriktning»."""
    return listed(MATTERS.get(word, Text(word)) for word in words)


def modes(words: Iterable[str]) -> Listed:
    """Ways of deciding, each with the word that the key takes: «majoritet (majority)»."""
    return listed(T("{words} ({key})", words=MODES[word], key=word) if word in MODES else Text(word) for word in words)


def the_meeting(archive: Archive, meeting: Meeting) -> Text:
    """«mötet 2026-03-12» or, of a board, «sammanträdet 2026-03-12»."""
    if archive.words(archive.forum(meeting.forum)) == "board":
        return T("the board meeting on {day}", day=meeting.date)
    return T("the meeting on {day}", day=meeting.date)


def meetings_word(archive: Archive, forum: Forum) -> Text:
    """«möten» or «sammanträden»."""
    return T("board meetings") if archive.words(forum) == "board" else T("meetings")


def notes_word(archive: Archive, forum: Forum | None) -> Text:
    """«anteckningarna» or «protokollet»."""
    return T("the minutes") if archive.words(forum) == "board" else T("the notes")


def cites(*sources: Figure | Ask | None) -> tuple[str, ...]:
    """The clauses that figures and asks rest on, and the decisions that changed them."""
    found = [id for source in sources if source for id in (*source.cite, getattr(source, "decided", ""))]
    return tuple(dict.fromkeys(id for id in found if id))


def milder(*sources: Figure | Ask | Stage | None) -> Severity | None:
    """Warning, where one of these rests on an assumption: such a rule warns and does not fail. None where none does."""
    return Severity.WARNING if any(source.assumption for source in sources if source) else None


def meant(word: str, known: Iterable[str]) -> Text | None:
    """«did you mean …?», where one of the known words is near enough."""
    import difflib

    near = difflib.get_close_matches(word, known, 1, 0.7)
    return T("did you mean «{near}»?", near=near[0]) if near else None


def question(ask: Ask) -> Words:
    """The question that a stage asks, in the model's own words."""
    return Words(tuple(ask.question.items()) or (("en", ask.name),))


def stage_name(stage: Stage) -> Words:
    """The stage's name in the model's words; its id where the model has none."""
    return Words(tuple(stage.name.items()) or (("en", stage.id),))


def party_names(archive: Archive, parties: Iterable[str], on: date) -> str:
    """The parties' names on a day, with commas between them."""
    return ", ".join(archive.party_name(party, on) for party in parties)


def type_name(archive: Archive, record: Record, type_: str) -> Words:
    """What the record's model calls a type of forum; the type itself where it has no name for it."""
    model = archive.model(record)
    kind = model.forum_types.get(type_) if model else None
    return Words(tuple(kind.title.items()) if kind and kind.title else (("en", type_),))
