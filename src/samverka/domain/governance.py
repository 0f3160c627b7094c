"""A governance model as values: clauses, forum types with their figures, and the paths of stages that matters pass.

A model is data (`templates/NAME/`); nothing here knows any one of them by name.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from samverka.named import NamedTuple
from samverka.text import T, Text

Words = dict[str, str]
"""The same words in several languages: `{"sv": …, "en": …}`."""


class SourceDocument(NamedTuple):
    """A document that clauses come from."""

    id: str
    title: str
    issuer: str = ""
    dated: str = ""
    dnr: str = ""
    file: str = ""


class Clause(NamedTuple):
    """What one clause says, in our own words. `modality` is must, should, may or fact.

    What cites it (figures, stages, rules, records) is gathered and not said here. `became` names what cannot be gathered:
    `field forum.seats.mandate`, `field plan.type=budget`, `command agenda show --party`. `shown` names records that say it:
    `styrelse seats.appointed=elected`."""

    id: str
    modality: str
    document: str
    text: Words
    became: tuple[str, ...] = ()
    damaged: bool = False
    shown: tuple[str, ...] = ()


class Figure(NamedTuple):
    """One figure: its plain value, the clauses it rests on, or the assumption (a ruling's number or words) where no clause does.

    `decided` names the decision where the collaboration has changed it.
    """

    value: Any
    cite: tuple[str, ...] = ()
    assumption: str = ""
    decided: str = ""


BRINGS = ("", "previous", "next", "plan", "delegated")
"""What a part of an agenda can carry."""


class AgendaPart(NamedTuple):
    """An item that the model puts on every agenda of a forum type. `place` is first or last; `brings` says what it carries:
    "" nothing, "previous" the last notes with open tasks, "next" the next meeting with its deadlines, "plan" the forum's plan,
    "delegated" the decisions taken by delegation since the last time. `presenter` "chair" or "secretary" is that meeting's
    own; `parties` left out means all."""

    id: str
    title: Words
    type: str = "information"
    place: str = "first"
    brings: str = ""
    duration: int | None = None
    presenter: str = ""
    parties: tuple[str, ...] = ()
    cite: tuple[str, ...] = ()
    assumption: str = ""
    required: bool = False
    """Whether an agenda that goes out is to have it."""


class Duty(NamedTuple):
    """Something that is to be done every year, or every so many: by the forums of a type, or (`forum` "") the whole collaboration.

    `done_by`: meeting (the forum meets), plan (its plan of the type `plan` is decided), statements (statements are asked for on that plan),
    record (a wheel item with `duty:`, or a line of the collaboration's `informed:` with it), informed (any line there). `ahead`: the
    plan is that of so many years later. `every` names the figure that says how often, counted from `first`; "" is every year.

    Each of the figures has its own cite or assumption: `due` the last day ("03-31"), `season` from when to when it should be,
    `after` the duties that come first, `attend` who is to be there ("styrelse#chair", a function's id), `call` the forum type that
    calls it from a day on where nobody has ({forum, from}).
    """

    id: str
    title: Words
    done_by: str
    forum: str = ""
    plan: str = ""
    ahead: int = 0
    every: str = ""
    first: int = 0
    cite: tuple[str, ...] = ()
    due: Figure | None = None
    season: Figure | None = None
    after: Figure | None = None
    attend: Figure | None = None
    call: Figure | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures, those that it has."""
        return tuple(f for f in (self.due, self.season, self.after, self.attend, self.call) if f is not None)


class ForumType(NamedTuple):
    """A kind of forum in a model. `words` chooses the vocabulary on the screen: "forum" (möte) or "board" (sammanträde)."""

    name: str
    title: Words
    words: str = "forum"
    cite: tuple[str, ...] = ()
    figures: dict[str, Figure] = {}  # noqa: RUF012 - never changed
    agenda: tuple[AgendaPart, ...] = ()


class Ask(NamedTuple):
    """What a stage asks before the next may begin: a front-matter field, a section of the body, or a named check of `domain/stages.py`.

    `by` is the type of the forum that answers it, where that is a forum."""

    kind: str
    name: str
    question: Words
    cite: tuple[str, ...] = ()
    assumption: str = ""
    by: str = ""


class Stage(NamedTuple):
    """One stage of a path. `phase` is before, ongoing, closed or follow-up; `next` the stages that may come after it,
    where that is not the following one; `final` that none may. `by` is the type of the forum that takes the step into it, `task`
    what it does then, and `item` the type of the agenda item."""

    id: str
    number: int
    name: Words
    phase: str = "before"
    cite: tuple[str, ...] = ()
    inherited: bool = False
    next: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    assumption: str = ""
    final: bool = False
    by: str = ""
    task: Words = {}  # noqa: RUF012 - never changed
    item: str = "decision"


class StagePath(NamedTuple):
    """The stages that one kind of record passes, in order."""

    kind: str
    stages: tuple[Stage, ...]

    def stage(self, id: str) -> Stage | None:
        """The stage with this id, or None."""
        for stage in self.stages:  # asked for each step of thousands of records, and no generator for it
            if stage.id == id:
                return stage
        return None


class Model(NamedTuple):
    """A governance model, read from its folder. `documents` holds body templates by (kind, language).

    Its clauses are read apart (`store/models.py`): most commands show none. `clause_ids` gives their ids, with those of the
    models it `extends`, when they are asked for."""

    name: str
    version: int
    title: Words
    about: Words = {}  # noqa: RUF012 - never changed
    figures: dict[str, Figure] = {}  # noqa: RUF012 - never changed
    forum_types: dict[str, ForumType] = {}  # noqa: RUF012 - never changed
    paths: dict[str, StagePath] = {}  # noqa: RUF012 - never changed
    documents: dict[tuple[str, str], str] = {}  # noqa: RUF012 - never changed
    folder: str = ""
    extends: str = ""
    clause_ids: Callable[[], frozenset[str]] = frozenset
    year: tuple[Duty, ...] = ()
    """What is to be done every year, in the year's order."""


# --- figures: what each one means, and how its value reads


class PerYear(NamedTuple):
    """How many meetings a year, or (`per` "term") each half of it: at least `minimum` (0 where nothing is stated), aiming for `low`
    to `high` (0: no target)."""

    minimum: int
    low: int
    high: int
    per: str = "year"


DAYS, MONTHS, YEARS, COUNT, WORD, WORDS, FLAG, MINUTES, PER_YEAR, NAME, NAMES, KINDS, SEATED, COUNTS, PRESENT, CITED = (
    "days", "months", "years", "count", "word", "words", "flag", "minutes", "per-year", "name", "names", "kinds", "seated", "counts",
    "present", "cited",
)  # fmt: skip
MATTERS = ("goals", "scope", "direction", "quality", "funding", "budget", "plan", "target-group", "model")
"""What a decision can concern, and a figure keep for someone."""

FIGURES: dict[str, tuple[str, tuple[str, ...]]] = {
    "issue_lead": (DAYS, ()),  # an issue comes in at the latest so many days before the meeting
    "agenda_lead": (DAYS, ()),  # the agenda goes out at the latest so many days before
    "paper_lead": (DAYS, ()),  # papers are in at the latest so many days before
    "notes_within": (DAYS, ()),  # the notes are finished so many days after
    "answer_within": (DAYS, ()),  # the chair answers an issue within so many days
    "evaluation_after": (MONTHS, ()),  # an assignment is evaluated so long after its close
    "red_day": (WORD, ("previous_workday", "same_day")),  # what people are shown where a deadline falls on a red day
    "meetings": (PER_YEAR, ()),  # meetings a year, or (per: term) each half of it
    "wheel": (WORD, ("required", "optional", "none")),  # whether the forum has an annual wheel
    "wheel_says": (WORDS, ("parties", "theme")),  # what the items of the wheel say: whom each concerns, its theme
    "plan": (WORD, ("required", "optional", "none")),  # whether the forum has a plan of its own
    "plan_revision": (YEARS, ()),  # the plan is revised every so many years
    "issues_from": (WORD, ("participants", "anyone")),  # who may submit an issue
    "raises_to": (NAMES, ()),  # the forum types that an issue is raised to from here
    "distributes_to": (NAMES, ()),  # the forum types that an issue is distributed to from here, one child in each forum
    "decision_mode": (
        WORD,
        ("none", "agreement", "consensus", "consensus-sought", "majority", "delegated", "within-frame"),
    ),
    "lifted_to": (NAME, ()),  # the forum type that a matter goes to where not all agree
    "quorum": (PRESENT, ("none", "more_than_half")),  # how many members are there to decide: a word, a share, a number
    "decisions_followed": (FLAG, ()),  # whether a decision that is not carried out by its day is a finding
    "casting_vote": (
        WORD,
        ("chair", "none"),
    ),  # who decides where votes are equal; a lot in matters of staff and elections
    "reserved": (WORDS, MATTERS),  # what only this type of forum decides in its collaboration
    "not_delegated": (WORDS, MATTERS),  # what is never decided by delegation
    "outside_frame": (WORDS, MATTERS),  # what this type of forum may propose and not decide
    "model_change": (WORD, ("consensus", "agreement")),  # how a figure of the model is changed between its revisions
    "guests": (WORD, ("chair", "anyone")),  # whether others are invited in consultation with the chair
    "chair": (WORD, ("appointed", "rota", "elected", "none")),
    "chair_from": (
        WORD,
        ("conveners", "seats"),
    ),  # the chair comes from a convening party, or from those who hold seats
    "chair_function": (NAME, ()),  # what the chair's function at home is called
    "vice_chair": (WORD, ("required", "none")),  # whether there is a vice chair, chosen as the chair is
    "vice_chair_from": (
        WORD,
        ("other_principal", "any"),
    ),  # whether the vice chair is of another principal than the chair
    "turn": (MONTHS, ()),  # how long a turn of the rota is
    "conveners": (COUNT, ()),  # how many parties convene it together
    "conveners_of": (NAME, ()),  # a forum type: those that convene the forums of that type convene this one together
    "convener": (WORD, ("seats", "none")),  # those who hold seats elect one who calls the meetings after the first
    "led_by": (NAME, ()),  # the function of the collaboration whose holder convenes and leads
    "summons_by": (NAME, ()),  # the forum type that issues the summons
    "prepared_by": (NAMES, ()),  # who prepares: chair, rota (all of it together), forum types, functions
    "takes_part": (
        WORD,
        ("each", "own", "none"),
    ),  # which parties sit there: each, or each but those with one of their own
    "appointed": (KINDS, ("elected", "official")),  # whom each kind of party sends
    "term": (YEARS, ()),  # how long a term is, at most
    "composition": (SEATED, ("chair", "vice_chair")),  # who are its members: roles of another type's forum, functions
    "members_each": (COUNT, ()),  # ordinary representatives from each party
    "members_of": (COUNTS, ()),  # ordinary representatives by party, where the parties have different numbers
    "substitutes_each": (COUNT, ()),  # substitutes from each party
    "summon_substitutes": (
        WORD,
        ("always", "when_needed"),
    ),  # whether substitutes get each summons, or as they are needed
    "mandate": (WORD, ("required", "expected", "none")),  # whether a representative may decide for the party
    "applicants": (COUNT, ()),  # principals that apply for money together, at least
    "office_seat": (NAME, ()),  # what the seat of the collaboration's own office is called in such a group
    "group_each": (COUNT, ()),  # persons from each principal in a work group, at least
    "notes_kind": (WORD, ("notes", "minutes")),  # anteckningar or protokoll
    "mode": (WORD, ("digital", "physical", "hybrid", "any")),  # how meetings mainly are held
    "open": (FLAG, ()),  # open to all
    "item_minutes": (MINUTES, ()),  # minutes an item of each type gets where nobody says otherwise
    "functions": (
        CITED,
        (),
    ),  # functions that are no forums and that someone is to hold; each with its own clause, where one is said
    "follow_up": (YEARS, ()),  # the agreement is followed up every so many years
}


def figure_fault(name: str, value: Any) -> Text | None:
    """Why `value` is no value for the figure `name`; None where it is one."""
    if name not in FIGURES:
        return T("there is no such figure")
    shape, words = FIGURES[name]
    if shape in (DAYS, MONTHS, YEARS):
        good = isinstance(value, dict) and set(value) == {shape} and _number(value[shape])
        return None if good else T("it is written {{{shape}: NUMBER}}", shape=shape)
    if shape == COUNT:
        return None if _number(value) else T("it is a whole number")
    if shape == WORDS:
        good = isinstance(value, tuple) and len(value) > 0 and all(word in words for word in value)
        return None if good else T("it is a list of some of {words}", words=", ".join(words))
    if shape == FLAG:
        return None if isinstance(value, bool) else T("it is true or false")
    if shape == WORD:
        return None if value in words else T("it is one of {words}", words=", ".join(words))
    if shape in (NAME, NAMES, KINDS, SEATED):
        return _names_fault(shape, words, value)
    if shape == PRESENT:
        how = T(
            "it is one of {words}, a share like 2/3 (at least so many of the members), or a whole number of members",
            words=", ".join(words),
        )
        return None if value in words or _is_share(value) or (_number(value) and value > 0) else how
    if shape == CITED:
        cited = isinstance(value, dict) and all(isinstance(v, str) or _texts(v) for v in value.values())
        return None if _texts(value) or (cited and value) else T("it is a list of words, or {{FUNCTION: CLAUSE, …}}")
    if shape in (MINUTES, COUNTS):
        good = isinstance(value, dict) and bool(value) and all(_number(number) for number in value.values())
        how = T("it is written {{TYPE: MINUTES, …}}") if shape == MINUTES else T("it is written {{PARTY: NUMBER, …}}")
        return None if good else how
    return None if _per_year(value) else T("it is written {{min: NUMBER, target: [FROM, TO], per: year or term}}")


def figure_shape(name: str) -> Text:
    """How a value of the figure is written."""
    return figure_fault(name, None) or T("there is no such figure")


def _names_fault(shape: str, words: tuple[str, ...], value: Any) -> Text | None:
    """Why a value of a shape that names things is none."""
    if shape == NAME:
        return None if isinstance(value, str) and value else T("it is one word")
    if shape == NAMES:
        return None if _texts(value) else T("it is a list of words")
    if shape == KINDS:
        good = isinstance(value, dict) and bool(value) and all(held in words for held in value.values())
        return None if good else T("it is written {{KIND: WORD, …}}, with one of {words}", words=", ".join(words))
    good = isinstance(value, dict) and set(value) <= {"of", "roles", "functions"}
    good = good and all(_texts(value.get(key, ())) or key not in value for key in ("roles", "functions"))
    good = good and set(value.get("roles", ())) <= set(words) and isinstance(value.get("of", ""), str)
    return None if good else T("it is written {{of: TYPE, roles: [chair, vice_chair], functions: [FUNCTION]}}")


def _is_share(value: Any) -> bool:
    """«2/3»: above nothing and at most all."""
    parts = value.split("/") if isinstance(value, str) else ()
    return (
        len(parts) == 2
        and all(p.isascii() and p.isdigit() and len(p) < 4 for p in parts)
        and 0 < int(parts[0]) <= int(parts[1])
    )


def enough(quorum: Any, here: int, members: int) -> bool:
    """Whether so many of the members are there that they can decide, by a value of the figure `quorum`."""
    if quorum == "none":
        return True
    if quorum == "more_than_half":
        return 2 * here > members
    if isinstance(quorum, int):
        return here >= quorum
    part, whole = map(int, quorum.split("/"))
    return here * whole >= members * part


def _texts(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(word, str) for word in value)


def _per_year(value: Any) -> bool:
    if not isinstance(value, dict) or not set(value) <= {"min", "target", "per"} or not _number(value.get("min", 0)):
        return False
    if value.get("per", "year") not in ("year", "term"):
        return False
    target = value.get("target", 0)
    return _number(target) or (isinstance(target, tuple) and len(target) == 2 and all(map(_number, target)))


def _number(value: Any) -> bool:
    """A count of days, months or meetings: small enough that reckoning with it stays inside the calendar."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 5000


def days(figure: Figure) -> int:
    """The figure's number of days."""
    return int(figure.value["days"])


def months(figure: Figure) -> int:
    """The figure's number of months."""
    return int(figure.value["months"])


def years(figure: Figure) -> int:
    """The figure's number of years."""
    return int(figure.value["years"])


def per_year(figure: Figure) -> PerYear:
    """The figure's meetings a year; a target that is one number is a span of one."""
    target = figure.value.get("target", 0)
    low, high = (target, target) if isinstance(target, int) else (target[0], target[-1])
    return PerYear(figure.value.get("min", 0), low, high, figure.value.get("per", "year"))


def lead_day(meeting: date, figure: Figure) -> date:
    """The last day that is in time for a meeting, by a lead figure: the deadline is the end of that day (ruling 7)."""
    return meeting - timedelta(days=days(figure))
