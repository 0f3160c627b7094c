"""How a sending is noted in the meeting: who got it, who is still without it, and whose invitation was taken back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from samverka.actions.workspace import Workspace, a_person, one
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.called import called
from samverka.domain.deadlines import Deadline, deadline
from samverka.domain.mail import mail_address
from samverka.domain.records import Forum, Meeting
from samverka.domain.sending import last_place, outdated, uncalled, version, without
from samverka.domain.values import Struct
from samverka.named import NamedTuple
from samverka.store.document import Document
from samverka.store.edit import Flow, Value, append_item, remove_key, set_key
from samverka.store.plan import Plan
from samverka.text import T

WHAT = {"cancelled": "cancellation", "moved": "move"}
"""What a sending is, by why the one before no longer holds; else a supplement."""
BY_MAIL = ("smtp", "outlook")
"""Ways of sending that need an e-mail address."""
NOTED = T("agenda sent: {forum} {day}")


class Note(NamedTuple):
    """A sending as it is to be noted. `completes` is the place in the record's `sent` of the one whose missing ones get it now, None for a
    new one; `wanted` the persons who are to have it, `gone` those whose invitation is taken back, with the number `withdrawal`."""

    meeting: str
    what: str
    sequence: int
    withdrawal: int
    completes: int | None
    version: str
    on: date
    how: str
    wanted: tuple[str, ...]
    gone: tuple[str, ...]


def next_note(workspace: Workspace, meeting: Meeting, forum: Forum, how: str, on: date, *, why: str | None) -> Note:
    """What the next sending of a meeting is: a new one, or the one that still holds, for those who lack it. `why`: as `outdated` says."""
    archive, place = workspace.archive, last_place(meeting)
    wanted = tuple(c.person for c in called(archive, meeting, forum) if c.person in archive.people)
    gone = uncalled(archive, meeting, forum)
    if meeting.cancelled is not None:
        wanted, gone = (*wanted, *gone), ()
    highest = max((sent.sequence or 0 for sent in meeting.sent), default=len(meeting.sent))
    what, sequence, completes = "agenda", highest + 1, None
    if place is not None:
        last = meeting.sent[place]
        what = WHAT.get(why or "", "supplement")
        if why is None and (last.version is not None or meeting.cancelled is not None):
            what, sequence, completes = last.what or "agenda", last.sequence or highest or 1, place
    return Note(meeting.id, what, sequence, highest + 1, completes, version(meeting), on, how, wanted, gone)


def noted(workspace: Workspace, note: Note, reached: Collection[str]) -> Plan:
    """The plan that notes in the meeting what went, and who is still without it; an empty one where nothing did."""
    archive = workspace.archive
    meeting = one(archive, note.meeting, Meeting)
    got = tuple(person for person in note.wanted if person in reached)
    back = tuple(person for person in note.gone if person in reached)
    if not got and not back:
        return Plan((), NOTED)
    document = workspace.document(meeting)
    place = _there(meeting, note)
    if place is None and got:
        document = append_item(document, ("sent",), Flow(_entry(note, meeting, got, back)))
    else:
        document = document if place is None else _completed(document, meeting, place, note, got)
        document = _taken_back(document, archive, meeting, note, back)
    forum = archive.forum(meeting.forum)
    summary = NOTED(forum=forum.title if forum else meeting.forum, day=meeting.date)
    trailers = (("Samverka-Command", "agenda send"), ("Samverka-Record", meeting.id))
    return Plan((workspace.change(document),), summary, trailers)


def _there(meeting: Meeting, note: Note) -> int | None:
    """Where the sending stands that this one completes, or that was broken off while it was noted; None where there is none any more."""
    if note.completes is not None and note.completes < len(meeting.sent):
        return note.completes
    same = (i for i, s in enumerate(meeting.sent) if (s.sequence, s.version) == (note.sequence, note.version))
    return next(same, None)


def _entry(note: Note, meeting: Meeting, got: tuple[str, ...], back: tuple[str, ...]) -> dict[str, Value]:
    value: dict[str, Value] = {"on": note.on, "how": note.how, "sequence": note.sequence}
    if meeting.sent:
        value["what"] = note.what
    value |= {"version": note.version, "to": [*got]}
    missing: list[Value] = [person for person in note.wanted if person not in got]
    if missing:
        value["missing"] = missing
    if back:
        value["withdrawn"] = [*back]
    return value


def _completed(document: Document, meeting: Meeting, place: int, note: Note, got: tuple[str, ...]) -> Document:
    """The sending with those who got it now; where nobody knows who got it before, nothing is claimed of that."""
    sent = meeting.sent[place]
    news = [person for person in got if person not in sent.to]
    if sent.to and news:
        document = set_key(document, ("sent", place, "to"), [*sent.to, *news])
    left: list[Value] = [person for person in sent.missing if person in note.wanted and person not in got]
    if sent.missing and left != [*sent.missing]:
        at = ("sent", place, "missing")
        document = set_key(document, at, left) if left else remove_key(document, at)
    return document


def _taken_back(document: Document, archive: Archive, meeting: Meeting, note: Note, back: tuple[str, ...]) -> Document:
    """A sending of its own to those who are no longer called, less those of whom it is noted already."""
    forum = archive.forum(meeting.forum)
    still = uncalled(archive, meeting, forum) if forum else ()
    told: list[Value] = [person for person in back if person in still]
    if not told:
        return document
    value: dict[str, Value] = {"on": note.on, "how": note.how, "sequence": note.withdrawal, "what": "withdrawal"}
    return append_item(document, ("sent",), Flow({**value, "withdrawn": told}))


# --- by other means


class Marked(Struct):
    """That an agenda went out, as it will stand in the record: the plan, the day, the deadline it had, and which sending it was."""

    plan: Plan
    meeting: Meeting
    on: date
    limit: Deadline | None
    sequence: int


def mark_sent(workspace: Workspace, words: str, how: str, on: date | None, only: Collection[str] = ()) -> Marked:
    """Note in the meeting that its agenda went out, by whatever means: to everyone, to those who were without it, or to `only` these.
    Raises `Refusal` where there is no agenda to send."""
    archive = workspace.archive
    meeting = one(archive, words, Meeting)
    forum = archive.forum(meeting.forum)
    if forum is None:
        raise Refusal(T("there is no forum «{words}»", words=meeting.forum))
    _may_be_marked(meeting)
    day = on or workspace.today
    if day > workspace.today:
        raise Refusal(
            T("{day} has not come yet: an agenda is noted as sent when it has gone out", day=day), exit_code=2
        )
    note = next_note(workspace, meeting, forum, how, day, why=outdated(meeting))
    named = only_these(archive, meeting, note, only)
    pending = {*without(archive, meeting, forum), *note.gone}
    if note.completes is not None and not pending and not named:
        last = meeting.sent[note.completes]
        if (last.on, last.how) == (day, how):  # said twice
            return Marked(Plan((), NOTED), meeting, day, None, note.sequence)
        note = note._replace(what="supplement", sequence=note.withdrawal, completes=None)
    reached = named or (pending if note.completes is not None else {*note.wanted, *note.gone})
    if how in BY_MAIL and not named:
        reached = {person for person in reached if mail_address(archive.people[person].email)}
    if not reached:
        raise Refusal(
            T("nobody who is called to {meeting} can have got it by {how}", meeting=meeting.id, how=how),
            help=T(
                "who is called stands under seats: in the forum, e-mail addresses in people.yml; told in another way: --how post"
            ),
        )
    plan = noted(workspace, note, reached)
    sequence = note.sequence if reached & {*note.wanted} else note.withdrawal
    return Marked(plan, meeting, day, deadline(archive, meeting, "agenda_lead"), sequence)


def _may_be_marked(meeting: Meeting) -> None:
    why = outdated(meeting)
    if meeting.cancelled is not None and why is None and not (meeting.sent and meeting.sent[-1].missing):
        raise Refusal(T("the meeting {meeting} is cancelled", meeting=meeting.id))
    if not meeting.agenda and why is None:
        raise Refusal(
            T("{meeting} has no agenda to send", meeting=meeting.id),
            help=T("samverka agenda new {forum} --date {day}", forum=meeting.forum, day=meeting.date),
        )


def only_these(archive: Archive, meeting: Meeting, note: Note, only: Collection[str]) -> frozenset[str]:
    """The persons whom `--to` names. Raises `Refusal` where nothing has gone out yet that still holds."""
    named = frozenset(a_person(archive, words) for words in only)
    if named and note.completes is None:
        raise Refusal(
            T("--to is for what has gone out already and still holds; this has not"),
            help=T("send it to all: samverka agenda send {meeting}", meeting=meeting.id),
            exit_code=2,
        )
    strangers = sorted(named - {*note.wanted, *note.gone})
    if strangers:
        names = ", ".join(archive.person_name(person) for person in strangers)
        raise Refusal(
            T("{names} are not called to {meeting}", names=names, meeting=meeting.id),
            help=T("invite them: a line under guests: in {path}", path=meeting.path),
        )
    return named
