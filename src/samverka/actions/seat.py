"""A seat changes hands: the term is closed, the successor's begins, and what somebody must take over is listed (R10, G14)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from samverka.actions.takeover import ROLES, Left, left_behind
from samverka.actions.workspace import Workspace, a_forum, a_person, with_faults
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.dates import Said
from samverka.domain.ids import slug, unique
from samverka.domain.records import Forum, Meeting, Seat
from samverka.domain.seats import VOTING, Held, is_later, overlap, persons_on, same_principal, seats_on
from samverka.domain.values import Struct
from samverka.store.document import Document
from samverka.store.edit import Flow, insert_item, remove_key, set_key
from samverka.store.nodes import Sequence
from samverka.store.plan import Change, Plan
from samverka.text import T, Text


class Wanted(Struct):
    """What the user asks for: who leaves, who comes (None: the seat is vacant), from which day, in which seat, and which of the
    leaver's roles in the forum go along (`chair`, `vice_chair`, `secretary`, `convener_person`)."""

    out: str | None
    in_: str | None
    from_: date
    seat: str | None = None
    also: tuple[str, ...] = ()


class ChangedSeat(Struct):
    """A seat that changes hands. `summoned`: coming meetings whose agenda has gone out; `left`: what is to be taken over;
    `elsewhere`: other forums where whoever leaves still sits."""

    plan: Plan
    forum: Forum
    seat: Seat
    out: str | None
    in_: str | None
    from_: date
    summoned: tuple[Meeting, ...]
    left: tuple[Left, ...]
    elsewhere: tuple[Forum, ...]


def change(workspace: Workspace, words: str, wanted: Wanted) -> ChangedSeat:
    """Give a seat in a forum to somebody else from a day on. Raises `Refusal` where that cannot be, with what to do instead."""
    archive = workspace.archive
    forum = a_forum(archive, words)
    out = a_person(archive, wanted.out) if wanted.out else None
    held = _the_seat(archive, forum, out, wanted)
    in_ = _newcomer(workspace, wanted.in_, held.seat)
    person = out or held.seat.person
    _may_sit(archive, forum, held.seat, in_, wanted.from_)
    document = _document(workspace, forum)
    done = _may_go_along(workspace, forum, person, in_, wanted)
    if not _is_done(forum, held, in_, wanted.from_):
        document = _seat(document, forum, held, in_, wanted.from_, bool(done))
    for key in done:
        document = set_key(document, (key,), in_ or "")
    summary = T("seat: {out} → {in_} ({forum})", out=_name(archive, person), in_=_name(archive, in_), forum=forum.title)
    trailers = (("Samverka-Command", "seat change"), ("Samverka-Record", forum.id))
    return ChangedSeat(
        plan=Plan(
            (workspace.change(document), *_follow(workspace, forum, person, in_, wanted.from_, done)), summary, trailers
        ),
        forum=forum,
        seat=held.seat,
        out=person,
        in_=in_,
        from_=wanted.from_,
        summoned=tuple(m for m in archive.meetings(forum.id) if m.date >= wanted.from_ and m.sent and not m.cancelled),
        left=left_behind(workspace, forum, person, wanted.from_, done) if person else (),
        elsewhere=_elsewhere(archive, forum, person, wanted.from_),
    )


def _document(workspace: Workspace, forum: Forum) -> Document:
    document = workspace.document(forum)
    written = document.root.get("seats")
    if not isinstance(written, Sequence) or len(written.items) != len(forum.seats):
        raise with_faults(document.path)
    return document


def _follow(
    workspace: Workspace, forum: Forum, person: str | None, in_: str | None, from_: date, roles: tuple[str, ...]
) -> Iterator[Change]:
    """A committee that is made up of the roles that change hands changes with them, in the same commit (R13). Where nobody had the role,
    nobody leaves the committee either, and its empty seats are left for whoever knows which is whose."""
    for other in workspace.archive.forums(forum.collaboration) if roles and person is not None else ():
        figure = workspace.archive.figure("composition", other, from_)
        if (
            figure is None
            or figure.value.get("of") != forum.type
            or not set(roles) & set(figure.value.get("roles", ()))
        ):
            continue
        held = next((held for held in seats_on(other, from_, "member") if held.seat.person == person), None)
        if held is not None and in_ not in persons_on(other, from_, "member"):
            yield workspace.change(_seat(_document(workspace, other), other, held, in_, from_, True))


def _name(archive: Archive, person: str | None) -> str | Text:
    return archive.person_name(person) if person else VACANT


VACANT = T("vacant")


def _newcomer(workspace: Workspace, words: str | None, seat: Seat) -> str | None:
    """The person who comes; a sentence with the line to write, where people.yml does not have them."""
    if words is None:
        return None
    people = workspace.archive.people.values()
    if any(words.casefold() in (p.id, p.name.casefold()) for p in people):
        return a_person(workspace.archive, words)
    tree = workspace.loaded.tree
    text = tree.read("people.yml") if "people.yml" in set(tree.files()) else b""
    line = len(text.rstrip().splitlines()) + 1
    id, name = (words, "…") if re.fullmatch(r"[a-z0-9-]+", words) else (slug(words), words)
    example = f"{{id: {id}, name: {name}, party: {seat.party or '…'}, function: …, email: …}}"
    help = T("add a line to people.yml, line {line}:   - {example}", line=line, example=example)
    raise Refusal(T("there is no person «{words}» in people.yml", words=words), help=help, exit_code=2)


# --- which seat


def _the_seat(archive: Archive, forum: Forum, out: str | None, wanted: Wanted) -> Held:
    """The one seat that is meant: named, or the one that whoever leaves holds on that day or has just left."""
    if wanted.seat is None and out is None:
        raise Refusal(T("say who leaves (--out PERSON) or which seat it is (--seat ID)"), exit_code=2)
    seats = [Held(index, seat) for index, seat in enumerate(forum.seats)]
    found = [h for h in seats if wanted.seat in (None, h.seat.id) and (out is None or h.seat.person == out)]
    current = [h for h in found if is_later(h.seat, wanted.from_ - timedelta(1))] or found[-1:]
    if len(current) == 1:
        return current[0]
    if current:
        ids = ", ".join(h.seat.id for h in current)
        name = archive.person_name(out)
        message = T("{name} holds several seats in {forum}: {ids}", name=name, forum=forum.title, ids=ids)
        raise Refusal(message, help=T("say which: --seat ID"), exit_code=2)
    if out is not None:
        message = T("{name} holds no such seat in {forum}", name=archive.person_name(out), forum=forum.title)
    else:
        message = T("{forum} has no seat «{seat}»", forum=forum.title, seat=wanted.seat)
    known = ", ".join(f"{h.seat.id} ({archive.person_name(h.seat.person) or '–'})" for h in seats)
    raise Refusal(message, help=T("its seats are: {seats}", seats=known or "–"), exit_code=2)


def _is_done(forum: Forum, held: Held, in_: str | None, from_: date) -> bool:
    """Whether the seat has changed hands so already: what remains are the roles that go along."""
    party, role = held.seat.party, held.seat.role
    return held.seat.to is not None and any(
        seat.person == in_ and seat.from_ == from_ and (seat.party, seat.role) == (party, role) for seat in forum.seats
    )


def _may_sit(archive: Archive, forum: Forum, seat: Seat, in_: str | None, from_: date) -> None:
    if in_ is None:
        return
    if in_ == seat.person:
        raise Refusal(T("{name} holds that seat already", name=archive.person_name(in_)), exit_code=2)
    if seat.role not in VOTING:
        return
    party = archive.people[in_].party
    if party and seat.party and not same_principal(archive, party, seat.party):
        message = T(
            "{name} is of {party}, and the seat is that of {seat}",
            name=archive.person_name(in_),
            party=archive.party_name(party, from_),
            seat=archive.party_name(seat.party, from_),
        )
        raise Refusal(message, help=T("nothing was changed; correct party: in people.yml, or name somebody else"))
    coming = Seat(id="x", person=in_, from_=from_)
    for other in forum.seats:
        same = (other.party, other.role) == (seat.party, seat.role) and other.from_ == from_
        if other.person == in_ and other.role in VOTING and overlap(other, coming, from_) and not same:
            message = T(
                "{name} sits in {forum} already: {seat}",
                name=archive.person_name(in_),
                forum=forum.title,
                seat=other.id,
            )
            help = T(
                "nothing was changed; first: samverka seat change {forum} --out {person} --vacant --from {day}",
                forum=forum.id,
                person=in_,
                day=from_,
            )
            raise Refusal(message, help=help)


def _may_go_along(
    workspace: Workspace, forum: Forum, person: str | None, in_: str | None, wanted: Wanted
) -> tuple[str, ...]:
    """The roles of the leaver that the newcomer takes. The keys have no dates, so that they change on the day and not before."""
    unknown = [role for role in wanted.also if role not in ROLES]
    if unknown:
        raise Refusal(T("--also: «{value}» is none of {known}", value=unknown[0], known=", ".join(ROLES)), exit_code=2)
    for role in wanted.also:
        if in_ is None or getattr(forum, role) not in (person, in_):
            who = workspace.archive.person_name(getattr(forum, role)) or "–"
            raise Refusal(T("--also {role}: it is {who} who has it", role=role, who=who), exit_code=2)
    if wanted.also and wanted.from_ > workspace.today:
        help = T(
            "leave --also out now; run the same command with it on {day}: the seat is then left as it is",
            day=Said(wanted.from_),
        )
        raise Refusal(T("a role has no dates: it would change hands before {day}", day=Said(wanted.from_)), help=help)
    return wanted.also


# --- the edit


def _seat(document: Document, forum: Forum, held: Held, in_: str | None, from_: date, with_role: bool) -> Document:
    """The old term closed on the day before, and the new one after it; a seat that nobody ever held is filled where it stands."""
    index, seat = held
    if seat.person is None and in_ is None:
        raise Refusal(T("the seat «{seat}» is vacant already", seat=seat.id), exit_code=2)
    if seat.person is None and in_ is not None and (seat.from_ is None or seat.from_ >= from_):
        return set_key(set_key(document, ("seats", index, "person"), in_), ("seats", index, "from"), from_)
    if seat.from_ is not None and seat.from_ >= from_:
        message = T("the term in «{seat}» begins {day}", seat=seat.id, day=seat.from_)
        raise Refusal(message, help=T("write a later day in --from; or take it back by hand"), exit_code=2)
    remaining = seat.to if seat.to is not None and seat.to >= from_ else None
    if seat.to is None or remaining:
        document = set_key(document, ("seats", index, "to"), from_ - timedelta(1))
    document = insert_item(document, ("seats",), index + 1, _entry(forum, seat, in_, from_, remaining))
    return document if with_role or not _titled(forum, seat) else _without_title(document, index + 1)


def _entry(forum: Forum, seat: Seat, in_: str | None, from_: date, to: date | None) -> Flow:
    base = re.sub(r"-\d{4}(-\d+)?$", "", seat.id)
    taken = {held.id for held in forum.seats} | {held.id for held in forum.standing}
    id = unique(f"{base}-{from_.year}", taken)
    values = {
        "id": id,
        "party": seat.party,
        "role": seat.role if seat.role != "member" else None,
        "person": in_,
        "mandate": seat.mandate,
        "appointed": seat.appointed,
        "title": seat.title,
        "from": from_,
        "to": to,
    }
    return Flow({key: value for key, value in values.items() if value is not None})


def _titled(forum: Forum, seat: Seat) -> bool:
    """Whether the seat's title is that of a role which does not go along: «ordförande» of whoever was chair."""
    return seat.title is not None and seat.person in (forum.chair, forum.vice_chair)


def _without_title(document: Document, index: int) -> Document:
    return remove_key(document, ("seats", index, "title"))


def _elsewhere(archive: Archive, forum: Forum, person: str | None, from_: date) -> tuple[Forum, ...]:
    others = archive.forums(forum.collaboration)
    return tuple(other for other in others if other.id != forum.id and person in persons_on(other, from_))
