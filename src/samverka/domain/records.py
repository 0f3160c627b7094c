"""What a record is: one class for each kind and each block in it, with every field's type and meaning.

Records are immutable and do nothing. Dates are `datetime.date` in the collaboration's time zone; an absent list is `()`.
No `from __future__ import annotations` here: the declared types are read at run time (`domain/fields.py`).
"""

from datetime import date
from typing import Annotated, ClassVar

from samverka.domain.fields import (
    AnyRef,
    Block,
    Data,
    DecisionRef,
    ForumRef,
    Id,
    IssueRef,
    MeetingRef,
    OneOf,
    Overnight,
    PartyRef,
    PersonRef,
    PlanRef,
    TimeSpan,
    When,
    opt,
    req,
)
from samverka.named import NamedTuple
from samverka.text import T

Visibility = Annotated[str, OneOf(("public", "parties", "preparation"), unknown="preparation")]
"""A misspelt mark is the narrowest: nothing is shown because somebody slipped on a key."""
ItemType = Annotated[str, OneOf(("information", "dialogue", "decision", "follow-up", "notice", "preparation", "break"))]
Mode = Annotated[str, OneOf(("agreement", "consensus", "consensus-sought", "majority", "delegated", "within-frame"))]
TaskState = Annotated[str, OneOf(("open", "done", "dropped"))]
DecisionState = Annotated[str, OneOf(("open", "done", "dropped", "in-force"))]

Day = date
"""A calendar day; a name of its own, because two blocks have a field called `date`."""

Matter = Annotated[
    str,
    OneOf(
        (
            "goals", "scope", "direction", "quality", "funding", "budget", "plan", "target-group", "model", "staff",
            "election",
        )
    ),
]  # fmt: skip
"""What a decision touches, in the words that a model's figures `reserved`, `not_delegated` and `outside_frame` use."""

WHAT_CONCERNS = T("what it touches, where a rule asks: goals, scope, direction, quality, funding …")
WHAT_OUTCOME = T("what became of it, or why it was dropped, in a sentence")
WHAT_VISIBILITY = T("who may see it: public, parties (when left out) or preparation (chair and secretary)")
WHAT_SECRECY = T("the clause of the secrecy act that it rests on, where it is secret")
WHAT_FROM = T("from which day")
WHAT_TO = T("to which day, that day included")
WHAT_DECIDED = T("the decision behind it, as MEETING#DECISION, or in words from before the records began")
WHAT_TAKEN_OVER = T("where it was taken over from when forums merged: the forum, or the item of its wheel")
WHAT_ITEM_ID = T("the item's own id, unique in this record")


# --- blocks that several kinds share


class Exempt(Block):
    """An agreed exception from a rule."""

    rule: str = req(T("the rule's code, like SV412"))
    reason: str = req(T("why the rule is not followed here"))
    agreed_by: str = req(T("who agreed: a person's id, or a decision"))
    until: Day = req(T("the last day the exception holds"))


class Move(Block):
    """One step a matter has taken. The last one says at which stage it is."""

    to: Id = req(T("the stage it came to"))
    on: Day = req(T("the day it came there"))
    by: str | None = opt(T("who moved it: a person's id or a name"))
    decided: DecisionRef | None = opt(WHAT_DECIDED)
    meeting: MeetingRef | None = opt(T("the meeting it was moved to, or was dealt with at"))
    forum: ForumRef | None = opt(T("the forum it was raised or distributed to, or that took the step"))
    reason: str | None = opt(T("why, in a sentence that can be sent to the one who asked"))


class CaseNumber(Block):
    """A case number in one party's register."""

    party: PartyRef = req(T("whose register"))
    dnr: str = req(T("the case number as that register writes it"))


class Paper(Block):
    """A paper that belongs to an item."""

    title: str = req(T("what the paper is called"))
    link: str | None = opt(T("where it lies"))
    who: PersonRef | None = opt(T("who brings it"))
    due: Day | None = opt(T("the day it must be in"))
    state: Annotated[str, OneOf(("missing", "in", "not-needed"))] | None = opt(
        T("missing, in, or not-needed"), "missing"
    )
    visibility: Visibility | None = opt(WHAT_VISIBILITY)


class Section(NamedTuple):
    """A part of the body from one `## ` heading to the next. `marker` is the (kind, id) of the comment below the heading.

    `filled` says whether there is text besides the heading and comments; `line` counts from 1 in the file.
    """

    heading: str
    marker: tuple[str, str] | None
    filled: bool
    line: int


class Record(Block):
    """What every record has. `path` is relative to the repository; `collaboration` is that folder's name ("" for a registry)."""

    kind: ClassVar[str] = ""
    path: str = ""
    collaboration: str = ""
    sections: tuple[Section, ...] = ()
    id: Id = opt(T("the record's id, frozen when it is made; left out, the path below the collaboration with - for /"))
    visibility: Visibility | None = opt(WHAT_VISIBILITY)
    secrecy: str | None = opt(WHAT_SECRECY)
    exceptions: tuple[Exempt, ...] = opt(
        T("rules that are not followed here, with reason, who agreed and until when"), ()
    )
    dnr: tuple[CaseNumber, ...] = opt(T("the record's case number in each party's register"), ())


# --- the registries: samverka.yml, parties.yml, people.yml


class Target(Block):
    """Where output is published."""

    name: Id = req(T("the target's name on the command line"))
    kind: Annotated[str, OneOf(("folder", "branch", "webdav", "caldav"))] = req(T("folder, branch, webdav or caldav"))
    audience: str = req(T("for whom: public, parties, party:ID or preparation"))
    path: str | None = opt(T("the folder (kind folder), or the folder inside the branch"))
    remote: str | None = opt(T("the git remote (kind branch)"))
    branch: str | None = opt(T("the branch (kind branch)"))
    url: str | None = opt(T("the address (kind webdav or caldav)"))
    address: str | None = opt(
        T("where people reach what lies there, as a web address; left out, url of samverka.yml where all may read it")
    )
    what: tuple[Annotated[str, OneOf(("feeds", "subscribe", "agendas", "notes", "papers", "wheels"))], ...] = opt(
        T(
            "what is published there: feeds (when left out), subscribe (a page that tells how to subscribe to them), agendas, notes, "
            "papers, wheels"
        ),
        (),
    )
    forms: tuple[Annotated[str, OneOf(("pdf", "html", "docx"))], ...] = opt(
        T("the forms of agendas, notes and wheels: pdf and html (when left out), docx"), ()
    )


class Feeds(Block):
    """Which calendar feeds are built, besides those of forums, collaborations and parties."""

    deadlines: Annotated[str, OneOf(("in", "apart", "none"))] | None = opt(
        T(
            "the days before each meeting when something is due: in the feed (when left out), apart in feeds of their own, or none"
        ),
        "in",
    )
    todos: bool | None = opt(T("false where no feeds of tasks are wanted"), True)
    people: bool | None = opt(T("true where each person with a seat gets a feed, named by the person's id"), False)


class Mail(Block):
    """How summons are sent. User and password never stand here: they come from the environment or the keyring."""

    from_: str | None = opt(T("the address that mail is sent from; left out, the secretary's own"))
    smtp: str | None = opt(T("the mail server, as HOST or HOST:PORT; left out, mails are written as files to send"))
    security: Annotated[str, OneOf(("starttls", "tls", "none"))] | None = opt(
        T(
            "how the way to the server is kept: starttls, tls, or none (then never with a password, but to this machine)"
        ),
        "starttls",
    )


class Settings(Block):
    """samverka.yml: what holds for the whole repository."""

    path: str = "samverka.yml"
    format: int = req(T("the number of the record format; this program reads 1"))
    title: str | None = opt(T("what the repository is called on screens and pages"))
    language: Annotated[str, OneOf(("sv", "en"))] | None = opt(
        T("the language of documents, feeds and commit messages: sv or en"), "sv"
    )
    timezone: str | None = opt(T("the time zone's name, like Europe/Stockholm"), "Europe/Stockholm")
    domain: str = req(T("the domain behind the @ in calendar ids; never changed once a feed is published"))
    url: str | None = opt(T("where the published pages and feeds lie"))
    today: Day | None = opt(T("pins the day, for a sample or a course; said in every output"))
    cancelled: Annotated[str, OneOf(("cancelled", "keep-confirmed"))] | None = opt(
        T("how a cancelled meeting stands in a feed: cancelled, or keep-confirmed so that Google keeps showing it"),
        "cancelled",
    )
    levels: dict[str, Annotated[str, OneOf(("error", "warning", "note", "off"))]] = opt(
        T("how severe a rule is here: its code, and error, warning, note or off")
    )
    feeds: Feeds | None = opt(T("which calendar feeds are built"))
    publish: tuple[Target, ...] = opt(T("where calendars and pages are published"), ())
    mail: Mail | None = opt(T("how summons are sent"))


class FormerName(Block):
    """A name that a party had before."""

    name: str = req(T("the earlier name"))
    until: Day = req(T("the last day it was called so"))


class Party(Block):
    """A body that takes part: an authority, a municipality, a region, an administration, an association."""

    id: Id = req(T("the party's id"))
    name: str = req(T("the party's name today"))
    short: str | None = opt(T("a short name for narrow tables"))
    kind: Annotated[
        str, OneOf(("municipality", "region", "state", "administration", "company", "association", "unit", "other"))
    ] = req(T("what sort of body it is"))
    part_of: PartyRef | None = opt(T("the party it belongs to: an administration's municipality, a clinic's region"))
    valid_from: Day | None = opt(T("the day the party came to be"))
    valid_to: Day | None = opt(T("the last day of the party"))
    replaced_by: PartyRef | None = opt(T("the party that took over after valid_to"))
    formerly: tuple[FormerName, ...] = opt(T("names the party had before, each with its last day"), ())


class Parties(Block):
    """parties.yml: every party once."""

    parties: tuple[Party, ...] = opt(T("the parties"), ())


class Person(Block):
    """Someone with a task in the collaboration. Never published as such."""

    id: Id = req(T("the person's id"))
    name: str = req(T("the person's name"))
    party: PartyRef | None = opt(T("the party the person works for or was appointed by"))
    function: str | None = opt(T("the person's function there"))
    email: str | None = opt(T("where summons are sent"))


class People(Block):
    """people.yml: every person once. people.local.yml (untracked) adds to it and overrides it."""

    people: tuple[Person, ...] = opt(T("the people"), ())


# --- collaboration and forum


class Membership(Block):
    """A party in the collaboration."""

    party: PartyRef = req(T("the party"))
    principal: bool | None = opt(T("true where the party is a principal (huvudman) of its own"), False)
    from_: Day | None = opt(WHAT_FROM)
    to: Day | None = opt(WHAT_TO)


class Holder(Block):
    """Who holds a function, and when."""

    person: PersonRef = req(T("who"))
    from_: Day | None = opt(WHAT_FROM)
    to: Day | None = opt(WHAT_TO)


class Function(Block):
    """A function that is not a forum: kansli, förbundschef, samordnare."""

    id: Id = req(T("the function's id"))
    title: str = req(T("what the function is called"))
    tasks: tuple[str, ...] = opt(T("what the function does"), ())
    holders: tuple[Holder, ...] = opt(T("who holds it, and when"), ())
    bought_from: PartyRef | None = opt(T("the party it is bought from"))


class Change(Block):
    """A figure of the model that this collaboration has changed, from a day, by a decision."""

    figure: str = req(T("the figure, as TYPE.FIGURE (stadsomrade.issue_lead) or FIGURE alone"))
    forum: ForumRef | None = opt(T("only for this forum"))
    value: Data = req(T("the new value, written as in the model"))
    from_: Day = req(T("meetings from this day on"))
    decided: str = req(
        T("the decision behind it, as MEETING#DECISION, or where it was agreed before the records began")
    )


class Agreement(Block):
    """The document that the collaboration rests on."""

    title: str = req(T("what the agreement is called"))
    dnr: str | None = opt(T("its case number"))
    from_: Day | None = opt(WHAT_FROM)
    to: Day | None = opt(WHAT_TO)
    link: str | None = opt(T("where it lies"))


class Informed(Block):
    """That the members (or some of them) were informed or handed something: what, and when."""

    on: Day = req(T("the day"))
    what: str = req(T("what they were told or handed"))
    to: tuple[PartyRef, ...] = opt(T("to which parties; left out, all"), ())
    about: AnyRef | None = opt(T("the record or part it is about"))
    duty: Id | None = opt(T("the duty of the model's year that it does"))


class Statement(Block):
    """A statement (yttrande) asked of a party, and its answer."""

    party: PartyRef = req(T("who is asked"))
    asked: Day = req(T("the day it was asked for"))
    due: Day | None = opt(T("when the answer is to be in"))
    answered: Day | None = opt(T("the day the answer came"))
    text: str | None = opt(T("what the answer says, in short"))
    link: str | None = opt(T("where it lies"))


class Collaboration(Record):
    """collaboration.md: who works together, under which agreement and model."""

    kind: ClassVar[str] = "collaboration"
    title: str = req(T("what the collaboration is called"))
    model: str = req(T("the governance model: a folder of templates/ or models/"))
    model_version: int = req(T("the version of the model that was agreed on"))
    language: Annotated[str, OneOf(("sv", "en"))] | None = opt(
        T("the language of its documents, where it is not the repository's")
    )
    agreement: Agreement | None = opt(T("the agreement it rests on"))
    records_from: Day | None = opt(
        T("the first day that these records cover; what was to be done before it is asked of nobody")
    )
    parties: tuple[Membership, ...] = opt(T("the parties in it"), ())
    functions: tuple[Function, ...] = opt(T("functions that are not forums"), ())
    changes: tuple[Change, ...] = opt(T("figures of the model that it has changed"), ())
    informed: tuple[Informed, ...] = opt(T("what the members were told or handed, and when"), ())


class Seat(Block):
    """A place in a forum, held by a person for a party."""

    id: Id = req(T("the seat's id, unique in the forum"))
    party: PartyRef | None = opt(T("the party that holds the seat"))
    role: Annotated[str, OneOf(("member", "substitute", "co-opted"))] | None = opt(
        T("member, substitute or co-opted"), "member"
    )
    person: PersonRef | None = opt(T("who sits there; left out, the seat is vacant"))
    mandate: bool | None = opt(T("true where the person may decide for the party"))
    appointed: Annotated[str, OneOf(("elected", "official"))] | None = opt(T("elected representative or official"))
    title: str | None = opt(T("the function in the group, like insatsägare or processledare"))
    from_: Day | None = opt(WHAT_FROM)
    to: Day | None = opt(WHAT_TO)


class Swap(Block):
    """A turn of the rota that someone else takes."""

    on: Day = req(T("a day in the turn"))
    person: PersonRef = req(T("who takes it"))


class Rota(Block):
    """A chair that goes round, anchored to dates."""

    start: Day = req(T("the first day of the first turn"))
    months: int = req(T("how many months a turn lasts"))
    order: tuple[PersonRef, ...] = req(T("who, in turn"))
    swaps: tuple[Swap, ...] = opt(T("turns that someone else takes"), ())


class StandingItem(Block):
    """An item that stands on every agenda of the forum."""

    id: Id = req(WHAT_ITEM_ID)
    title: str = req(T("the item's title"))
    type: ItemType | None = opt(
        T("information, dialogue, decision, follow-up, notice, preparation or break"), "information"
    )
    parties: tuple[PartyRef, ...] = opt(T("the parties concerned; left out, all"), ())
    presenter: str | None = opt(T("who presents: a person's id, or words"))
    duration: int | None = opt(T("how many minutes it takes"))
    place: Annotated[str, OneOf(("first", "last"))] | None = opt(T("first or last on the agenda"), "first")
    visibility: Visibility | None = opt(WHAT_VISIBILITY)


class Forum(Record):
    """A body that meets: forum, board, committee, group."""

    kind: ClassVar[str] = "forum"
    title: str = req(T("what the forum is called"))
    type: str = req(T("which of the model's forum types it is"))
    purpose: str | None = opt(T("what it is for"))
    level: str | None = opt(T("its level or perspective: district, city, local, region"))
    conveners: tuple[PartyRef, ...] = opt(T("the parties that convene it"), ())
    chair: PersonRef | None = opt(T("who chairs it"))
    vice_chair: PersonRef | None = opt(T("who is vice chair"))
    rota: Rota | None = opt(T("the chair's rota, where it goes round"))
    convener_person: PersonRef | None = opt(T("the person who convenes, where that is not the chair"))
    secretary: PersonRef | None = opt(T("who writes and sends"))
    summons_by: ForumRef | None = opt(T("the forum that issues the summons, where it is another"))
    seats: tuple[Seat, ...] = opt(T("who sits there, for whom, from when to when"), ())
    standing: tuple[StandingItem, ...] = opt(T("items on every agenda"), ())
    open: bool | None = opt(T("true where anyone may come"), False)
    place: str | None = opt(T("where it usually meets"))
    time: TimeSpan | None = opt(T('when on the day it usually meets, like "09:00-11:00"'))
    link: str | None = opt(T("the shared surface where agenda and notes lie"))
    colour: str | None = opt(T("its colour in calendars, as a CSS colour name"))
    from_: Day | None = opt(WHAT_FROM)
    to: Day | None = opt(WHAT_TO)
    replaces: tuple[ForumRef, ...] = opt(T("the forums it took over from"), ())


# --- wheel and plan


class WheelItem(Block):
    """Something that a forum takes up at a time of the year."""

    id: Id = req(WHAT_ITEM_ID)
    when: When = req(T("a month (2026-03), a week (2026-W11) or a day (2026-03-12)"))
    title: str = req(T("what is to be dealt with"))
    theme: str | None = opt(T("the theme, in free words"))
    type: ItemType | None = opt(
        T("information, dialogue, decision, follow-up, notice, preparation or break"), "information"
    )
    parties: tuple[PartyRef, ...] = opt(T("the parties concerned; left out, all"), ())
    presenter: str | None = opt(T("who presents: a person's id, or words"))
    duration: int | None = opt(T("how many minutes it takes"))
    between: bool | None = opt(T("true where it is done between meetings and comes on no agenda"), False)
    due: Day | None = opt(T("the day it must be done, where it is done between meetings"))
    who: str | None = opt(T("who sees to it, where it is done between meetings"))
    every: int | None = opt(T("every so many years"))
    first: int | None = opt(T("the first year, for an item with every"))
    moved: When | None = opt(T("the time it was moved to"))
    dropped: str | None = opt(T("why it was dropped"))
    done: Day | None = opt(T("the day it was done, where no meeting dealt with it"))
    duty: Id | None = opt(T("the duty of the model's year that it does"))
    taken_over_from: AnyRef | None = opt(WHAT_TAKEN_OVER)
    papers: tuple[Paper, ...] = opt(T("papers that belong to it"), ())
    cite: tuple[str, ...] = opt(T("the clauses it rests on"), ())
    visibility: Visibility | None = opt(WHAT_VISIBILITY)


class Wheel(Record):
    """The annual wheel (årshjul) of a forum, or of a whole collaboration, for a year."""

    kind: ClassVar[str] = "wheel"
    title: str | None = opt(T("the wheel's title"))
    forum: ForumRef | None = opt(T("the forum; left out, the wheel is the whole collaboration's"))
    year: int = req(T("the year"))
    items: tuple[WheelItem, ...] = opt(T("what is taken up when"), ())


class Activity(Block):
    """A proposal in a plan, and what became of it."""

    id: Id = req(WHAT_ITEM_ID)
    title: str = req(T("what is to be done"))
    area: str | None = opt(T("the area of development it belongs to"))
    rank: int | None = opt(T("its place when the proposals were ranked; 1 comes first"))
    outcome: Annotated[str, OneOf(("proposed", "chosen", "rejected", "done"))] | None = opt(
        T("proposed, chosen, rejected or done"), "proposed"
    )
    reason: str | None = opt(T("why it was chosen or rejected"))
    parties: tuple[PartyRef, ...] = opt(T("the parties concerned; left out, all"), ())
    who: str | None = opt(T("who answers for it: a person's id, or words"))
    from_: Day | None = opt(T("when it begins"))
    to: Day | None = opt(T("when it is to be done"))


class BudgetLine(Block):
    """One line of a budget, in whole kronor."""

    id: Id = req(WHAT_ITEM_ID)
    title: str = req(T("what the money is for"))
    amount: int = req(T("whole kronor"))
    for_: Annotated[str, OneOf(("insatser",))] | None = opt(
        T("«insatser» on the lines that money to efforts is granted from")
    )


class Income(Block):
    """What one member pays into a budget."""

    party: PartyRef | None = opt(T("the member; left out for income of another kind"))
    title: str | None = opt(T("what the money is, where no member pays it"))
    share: str | None = opt(T("the member's share, like 1/4"))
    amount: int = req(T("whole kronor"))


class Delegation(Block):
    """One line of a delegation order: who may decide what in the board's place."""

    id: Id = req(WHAT_ITEM_ID)
    number: str | None = opt(T("the line's number in the order, like 3.1"))
    what: str = req(T("which matters"))
    to: str = req(T("who may decide: the id of a function, a person or a forum, or «chair»"))
    limit: int | None = opt(T("whole kronor at most"))
    terms: str | None = opt(T("on which further terms"))
    concerns: tuple[Matter, ...] = opt(WHAT_CONCERNS, ())


class Delegated(Block):
    """A decision that a delegate took between meetings, by a line of the order."""

    id: Id = req(WHAT_ITEM_ID)
    on: Day = req(T("the day it was taken"))
    line: Id = req(T("the line of the order that it rests on"))
    by: PersonRef = req(T("who took it"))
    text: str = req(T("what was decided"))
    amount: int | None = opt(T("whole kronor"))
    about: AnyRef | None = opt(T("the record or part it decides on"))
    concerns: tuple[Matter, ...] = opt(WHAT_CONCERNS, ())
    reported: MeetingRef | None = opt(
        T("the board's meeting it was reported to, where that was a later one than the next")
    )
    visibility: Visibility | None = opt(WHAT_VISIBILITY)


class Plan(Record):
    """A plan with its decision: a local action plan, an operational plan, a budget, a delegation order."""

    kind: ClassVar[str] = "plan"
    title: str = req(T("the plan's title"))
    forum: ForumRef = req(T("the forum that owns it"))
    year: int = req(T("the year it holds for"))
    type: Annotated[str, OneOf(("action-plan", "operational-plan", "budget", "delegation-order"))] | None = opt(
        T("action-plan, operational-plan, budget or delegation-order"), "action-plan"
    )
    moves: tuple[Move, ...] = opt(T("the stages that the plan as a whole has passed: analysis, prioritisation"), ())
    decided: DecisionRef | None = opt(
        T("the decision that made it the plan, as MEETING#DECISION, or in words from before the records began")
    )
    activities: tuple[Activity, ...] = opt(T("what was proposed, in the order of the plan"), ())
    lines: tuple[BudgetLine, ...] = opt(T("the budget's lines"), ())
    delegations: tuple[Delegation, ...] = opt(T("the lines of a delegation order: who may decide what"), ())
    taken: tuple[Delegated, ...] = opt(T("decisions taken between meetings by a line of the delegation order"), ())
    statements: tuple[Statement, ...] = opt(T("statements asked of the parties, and their answers"), ())
    income: tuple[Income, ...] = opt(T("what the members pay into the budget, each with its share"), ())


# --- meeting


class Moved(Block):
    """A date that a meeting was moved from."""

    from_: Day = req(T("the date before"))
    on: Day = req(T("the day it was moved"))
    reason: str | None = opt(T("why"))


class Cancelled(Block):
    """That a meeting was cancelled."""

    on: Day = req(T("the day it was cancelled"))
    reason: str | None = opt(T("why"))


class Sent(Block):
    """One sending of agenda or summons."""

    on: Day = req(T("the day it went out"))
    how: str = req(T("how: smtp, outlook, post"))
    sequence: int | None = opt(T("which sending it was, from 1"))
    version: str | None = opt(T("the version of the record that went out"))
    what: Annotated[str, OneOf(("agenda", "supplement", "move", "cancellation", "withdrawal"))] | None = opt(
        T("agenda, supplement, move, cancellation, or withdrawal (only to those who are no longer called)"), "agenda"
    )
    to: tuple[PersonRef, ...] = opt(T("who got it; left out, nobody knows"), ())
    missing: tuple[PersonRef, ...] = opt(T("who was called and has not got it"), ())
    withdrawn: tuple[PersonRef, ...] = opt(
        T("who had been called before, is no longer, and was told so in this sending"), ()
    )


class Guest(Block):
    """Someone invited who holds no seat."""

    name: str = req(T("who: a name, or a person's id"))
    organisation: str | None = opt(T("from where"))
    item: Id | None = opt(T("the agenda item they come for"))
    agreed_by: PersonRef | None = opt(T("who agreed to invite them: the chair"))


class Late(Block):
    """That something was taken after its deadline, and who agreed."""

    reason: str = req(T("why it is taken after the deadline"))
    agreed_by: str = req(T("who agreed: the chair's id, or «meeting» when the meeting approved the agenda"))


class AgendaItem(Block):
    """One item on the agenda. The order in the file is the order of the meeting; numbers are never stored."""

    id: Id = req(WHAT_ITEM_ID)
    title: str = req(T("the item's title"))
    type: ItemType | None = opt(
        T("information, dialogue, decision, follow-up, notice, preparation or break"), "information"
    )
    from_: str | None = opt(
        T("where it comes from: WHEEL#ITEM, an issue, an assignment, FORUM#STANDING, or a word of the model")
    )
    parties: tuple[PartyRef, ...] = opt(T("the parties concerned; left out, all"), ())
    presenter: str | None = opt(T("who presents: a person's id, or words"))
    duration: int | None = opt(T("how many minutes it takes"))
    papers: tuple[Paper, ...] = opt(T("papers that belong to it"), ())
    late: Late | None = opt(T("that it was taken after its deadline, and who agreed"))
    visibility: Visibility | None = opt(WHAT_VISIBILITY)
    secrecy: str | None = opt(WHAT_SECRECY)


class Attendance(Block):
    """Someone who was there."""

    person: PersonRef = req(T("who"))
    seat: str | None = opt(T("the seat in the forum; left out for a guest"))
    acts_for: PersonRef | None = opt(T("whom the substitute serves for"))
    from_item: Id | None = opt(T("the item they came to"))
    left_item: Id | None = opt(T("the item they left at: from it on they are gone"))
    aside: tuple[Id, ...] = opt(T("items they stepped aside for (jäv)"), ())
    remote: bool | None = opt(T("true where they took part from afar"))


class Dissent(Block):
    """A dissenting opinion that was noted."""

    party: PartyRef | None = opt(T("whose"))
    person: PersonRef | None = opt(T("whose, by person"))
    text: str = req(T("what was noted"))


class Votes(Block):
    """How the votes fell."""

    yes: int = req(T("votes for"))
    no: int = req(T("votes against"))
    abstained: int | None = opt(T("abstentions"), 0)
    casting: Annotated[str, OneOf(("for", "against"))] | None = opt(
        T("for or against: how the chair's casting vote fell, where the votes were equal")
    )
    lot: bool | None = opt(T("true where equal votes were settled by drawing lots"), False)


class OwnDecision(Block):
    """What a party decides for itself before the forum's agreement holds for it."""

    party: PartyRef = req(T("which party"))
    by: Day | None = opt(T("when it is to have decided"))
    on: Day | None = opt(T("the day it decided; left out, the decision is awaited"))
    outcome: Annotated[str, OneOf(("agreed", "declined"))] | None = opt(T("agreed or declined"))
    dnr: str | None = opt(T("the decision's case number in its register"))


class Decision(Block):
    """A decision and what became of it."""

    id: Id = req(WHAT_ITEM_ID)
    item: Id | None = opt(T("the agenda item it belongs to"))
    text: str = req(T("what was decided"))
    mode: Mode | None = opt(T("how it was taken"))
    who: str | None = opt(T("who carries it out: a person's or party's id, or words"))
    by: Day | None = opt(T("when it is to be carried out"))
    state: DecisionState | None = opt(
        T("open (to be carried out), done, dropped, or in-force for what simply holds"), "open"
    )
    done: Day | None = opt(T("the day it was carried out"))
    outcome: str | None = opt(WHAT_OUTCOME)
    about: AnyRef | None = opt(T("the record or part it decides on"))
    concerns: tuple[Matter, ...] = opt(WHAT_CONCERNS, ())
    votes: Votes | None = opt(T("how the votes fell"))
    dissent: tuple[Dissent, ...] = opt(T("dissenting opinions that were noted"), ())
    parties: tuple[PartyRef, ...] = opt(T("parties that must decide for themselves before it holds"), ())
    own: tuple[OwnDecision, ...] = opt(T("what each of them decided and when, or when it is to"), ())
    proposal_to: ForumRef | None = opt(T("the forum that decides, where this is a proposal to it and no decision"))
    delegation: PlanRef | None = opt(T("the line of a delegation order that it rests on, as PLAN#LINE"))
    amount: int | None = opt(T("whole kronor, where it is about money"))
    paragraph: int | None = opt(T("the § in the minutes, given once by the secretary"))
    visibility: Visibility | None = opt(WHAT_VISIBILITY)


class Task(Block):
    """Something that someone took on at a meeting."""

    id: Id = req(WHAT_ITEM_ID)
    item: Id | None = opt(T("the agenda item it belongs to"))
    text: str = req(T("what is to be done"))
    who: str | None = opt(T("who does it: a person's or party's id, or words"))
    by: Day | None = opt(T("when it is to be done"))
    state: TaskState | None = opt(T("open, done or dropped"), "open")
    done: Day | None = opt(T("the day it was done"))
    outcome: str | None = opt(WHAT_OUTCOME)
    visibility: Visibility | None = opt(WHAT_VISIBILITY)


class Meeting(Record):
    """A meeting: one file from plan to approved notes."""

    kind: ClassVar[str] = "meeting"
    title: str | None = opt(T("the meeting's title, where it is more than the forum's"))
    forum: ForumRef = req(T("the forum that meets"))
    date: Day = req(T("the day"))
    until: Day | None = opt(T("the last day, where it ends on another one: after midnight, or after several days"))
    time: Annotated[TimeSpan, Overnight()] | None = opt(
        T('when on the day, like "09:00-11:00"; with until it begins on the first day and ends on the last')
    )
    place: str | None = opt(T("where"))
    mode: Annotated[str, OneOf(("digital", "physical", "hybrid"))] | None = opt(T("digital, physical or hybrid"))
    type: Annotated[str, OneOf(("ordinary", "extra"))] | None = opt(T("ordinary or extra"), "ordinary")
    link: str | None = opt(T("where to join, or where agenda and notes lie"))
    chair: PersonRef | None = opt(T("who chairs this meeting, where it is not the forum's chair"))
    secretary: PersonRef | None = opt(T("who writes, where it is not the forum's secretary"))
    moved: tuple[Moved, ...] = opt(T("the dates it was moved from"), ())
    cancelled: Cancelled | None = opt(T("that it was cancelled, when and why"))
    sent: tuple[Sent, ...] = opt(T("when the agenda went out"), ())
    considered: tuple[str, ...] = opt(
        T("all that agenda new has ever offered: what a person removed does not come back"), ()
    )
    agenda: tuple[AgendaItem, ...] = opt(T("the items, in order"), ())
    guests: tuple[Guest, ...] = opt(T("invited people who hold no seat"), ())
    attendance: tuple[Attendance, ...] = opt(T("who was there"), ())
    decisions: tuple[Decision, ...] = opt(T("what was decided"), ())
    tasks: tuple[Task, ...] = opt(T("who does what by when"), ())
    notes: Annotated[str, OneOf(("draft", "circulated", "final", "approved"))] | None = opt(
        T("how far the notes have come: draft, circulated, final, approved (justerat)")
    )
    approved_by: tuple[PersonRef, ...] = opt(T("who approved the minutes (justerare)"), ())
    approved_on: Day | None = opt(T("the day the notes were approved"))


# --- issue


class Issue(Record):
    """A matter that someone wants a forum to take up, the chair's answer, and its way."""

    kind: ClassVar[str] = "issue"
    title: str = req(T("what it is about"))
    forum: ForumRef = req(T("the forum that is asked to take it up"))
    taken_over_from: AnyRef | None = opt(WHAT_TAKEN_OVER)
    party: PartyRef | None = opt(T("the party that raises it"))
    other: str | None = opt(T("who raises it, where that is no party"))
    person: PersonRef | None = opt(T("the person behind it"))
    responsibility: str | None = opt(T("the area of responsibility it comes from"))
    submitted: Day = req(T("the day it came in"))
    meeting: MeetingRef | None = opt(T("the meeting it is meant for"))
    type: ItemType | None = opt(
        T("information, dialogue, decision, follow-up, notice, preparation or break"), "dialogue"
    )
    parties: tuple[PartyRef, ...] = opt(T("the parties concerned; left out, all"), ())
    presenter: str | None = opt(T("who presents: a person's id, or words"))
    duration: int | None = opt(T("how many minutes it takes"))
    papers: tuple[Paper, ...] = opt(T("papers that belong to it"), ())
    late: Late | None = opt(T("that it was taken after its deadline, and who agreed"))
    raised_from: AnyRef | None = opt(T("the issue or forum it was raised from"))
    distributed_from: IssueRef | None = opt(T("the issue it was distributed from"))
    moves: tuple[Move, ...] = opt(
        T("its way: submitted, accepted, deferred, declined, withdrawn, raised, distributed, resolved"), ()
    )
    answer: str | None = opt(T("the answer to the one who raised it"))
    statements: tuple[Statement, ...] = opt(T("statements asked of the parties, and their answers"), ())


# --- uppdrag and insats


class GroupMember(Block):
    """A person in a work group."""

    person: PersonRef = req(T("who"))
    party: PartyRef | None = opt(T("for which party"))
    convener: bool | None = opt(T("true for the one who convenes the group"), False)
    from_: Day | None = opt(WHAT_FROM)
    to: Day | None = opt(WHAT_TO)


class Reporting(Block):
    """When the group reports: at a meeting, on a day, or at every meeting."""

    meeting: MeetingRef | None = opt(T("at this meeting; moves with it"))
    date: Day | None = opt(T("on this day"))
    every: Annotated[str, OneOf(("meeting",))] | None = opt(
        T("«meeting»: at every meeting while the assignment is under way")
    )
    form: str | None = opt(T("how: orally, a page in writing"))


class Milestone(Block):
    """A milestone of the implementation plan."""

    id: Id = req(WHAT_ITEM_ID)
    title: str = req(T("what is then done"))
    who: str | None = opt(T("who sees to it: a person's id, or words"))
    due: Day | None = opt(T("when"))
    measure: str | None = opt(T("how the result is measured"))
    done: Day | None = opt(T("the day it was done"))


class Report(Block):
    """A report that was given."""

    on: Day = req(T("the day"))
    meeting: MeetingRef | None = opt(T("the meeting it was given to"))
    by: str | None = opt(T("who gave it: a person's id or a name"))
    progress: Annotated[str, OneOf(("on-plan", "delayed", "stopped"))] | None = opt(T("on-plan, delayed or stopped"))
    text: str | None = opt(T("how the work stands against the plan"))
    deviation: str | None = opt(T("what deviates"))


class Handover(Block):
    """Who took over a result."""

    to: str = req(T("who took over: a party's or person's id, or words"))
    what: str | None = opt(T("what is introduced, and where"))
    from_: Day | None = opt(WHAT_FROM)


class Uppdrag(Record):
    """An assignment to a work group: the uppdragshandling and its whole life."""

    kind: ClassVar[str] = "uppdrag"
    title: str = req(T("what the assignment is called"))
    forum: ForumRef = req(T("the forum that gave it (uppdragsgivare)"))
    taken_over_from: AnyRef | None = opt(WHAT_TAKEN_OVER)
    activity: PlanRef | None = opt(T("the plan's activity it comes from, as PLAN#ACTIVITY"))
    issue: IssueRef | None = opt(T("the issue it comes from"))
    start: Day | None = opt(T("when it begins"))
    end: Day | None = opt(T("when it is to be closed"))
    until_further: str | None = opt(T("«reviewed 2027-03»: it runs until further notice and is reviewed then"))
    group: tuple[GroupMember, ...] = opt(T("the named persons, each for a party; one convenes"), ())
    parties: tuple[PartyRef, ...] = opt(T("the parties concerned; left out, all"), ())
    reporting: tuple[Reporting, ...] = opt(T("when the group reports to the forum"), ())
    milestones: tuple[Milestone, ...] = opt(T("the milestones of the implementation plan"), ())
    reports: tuple[Report, ...] = opt(T("reports that were given"), ())
    final_report: Day | None = opt(T("when the final report is due"))
    handover: Handover | None = opt(T("who took over the result, what and from when"))
    evaluation: Day | None = opt(T("when the evaluation is due; left out, the model's time after the close"))
    moves: tuple[Move, ...] = opt(T("the stages it has come to, the last one is where it stands"), ())


class Money(Block):
    """Money applied for or granted, for a year."""

    year: int = req(T("the year"))
    amount: int = req(T("whole kronor; below zero for what goes back"))
    decided: DecisionRef | None = opt(
        T("the board's decision, as MEETING#DECISION, or in words from before the records began")
    )


class FrameChange(Block):
    """A change of an effort after the money was granted."""

    on: Day = req(T("the day of the change"))
    what: Annotated[
        str, OneOf(("target-group", "goals", "budget", "activities", "timetable", "staffing", "premises"))
    ] = req(T("what was changed: target-group, goals, budget, activities, timetable, staffing or premises"))
    text: str | None = opt(T("the change in a sentence, with what it was before"))
    decided: DecisionRef | None = opt(WHAT_DECIDED)


class Insats(Record):
    """An effort with money: idea, application, assessment, decision, steering group, reports."""

    kind: ClassVar[str] = "insats"
    title: str = req(T("what the effort is called"))
    forum: ForumRef | None = opt(T("the local group it comes from; left out where there is none"))
    issue: IssueRef | None = opt(T("the issue it comes from"))
    taken_over_from: AnyRef | None = opt(WHAT_TAKEN_OVER)
    owner: PartyRef | None = opt(T("the responsible principal"))
    parties: tuple[PartyRef, ...] = opt(T("the parties concerned; left out, all"), ())
    rank: int | None = opt(T("its place in the local group's ranking"))
    applied: tuple[Money, ...] = opt(T("money applied for, by year"), ())
    granted: tuple[Money, ...] = opt(T("money granted, by year, each with its decision"), ())
    steering: ForumRef | None = opt(T("its steering group"))
    start: Day | None = opt(T("when it begins"))
    end: Day | None = opt(T("when it is to be closed"))
    target_group: str | None = opt(T("for whom"))
    goals: tuple[str, ...] = opt(T("what it is to reach"), ())
    reporting: tuple[Reporting, ...] = opt(T("when it reports to the local group"), ())
    reports: tuple[Report, ...] = opt(T("reports that were given"), ())
    changes: tuple[FrameChange, ...] = opt(
        T("what was changed after the money was granted, each with its decision"), ()
    )
    answer: str | None = opt(T("the answer to those behind an idea or application that went no further"))
    moves: tuple[Move, ...] = opt(T("the steps it has come to, the last one is where it stands"), ())


KINDS: dict[str, type[Record]] = {
    cls.kind: cls for cls in (Collaboration, Forum, Wheel, Plan, Meeting, Issue, Uppdrag, Insats)
}
FOLDERS = {
    "forum": "forums",
    "wheel": "wheels",
    "plan": "plans",
    "meeting": "meetings",
    "issue": "issues",
    "uppdrag": "uppdrag",
    "insats": "insatser",
}
"""Where a command puts a record of each kind, below its collaboration's folder."""

REGISTRIES: dict[str, type] = {
    "samverka.yml": Settings,
    "parties.yml": Parties,
    "people.yml": People,
    "people.local.yml": People,
}
