"""Everything a repository holds, as values, with the look-ups that rules and commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import date
from functools import cached_property
from typing import Any, Protocol, TypeVar

from samverka.domain.governance import Figure, ForumType, Model, figure_fault
from samverka.domain.records import (
    KINDS,
    Change,
    Collaboration,
    Forum,
    Insats,
    Issue,
    Meeting,
    Party,
    Person,
    Plan,
    Record,
    Seat,
    Settings,
    Uppdrag,
    Wheel,
)
from samverka.named import NamedTuple

R = TypeVar("R", bound=Record)
Span = tuple[date, date]
"""From which day to which; both belong to it."""
MANY = 50
"""Where more different references than this lead nowhere, no spelling is what is wrong."""


class Link(NamedTuple):
    """How records of a kind are found by what they belong to: the values by which each is found, and the order in which they are given
    (None: that of their paths)."""

    kind: type[Record]
    values: Callable[[Any], Iterable[object]]
    order: Callable[[Any], tuple[Any, ...]] | None = None


def _submitted(issue: Issue) -> tuple[Any, ...]:
    return issue.submitted, issue.id


LINKS: Mapping[str, Link] = {
    "collaboration": Link(Collaboration, lambda record: (record.collaboration,)),
    "forums": Link(Forum, lambda forum: (forum.collaboration,)),
    "wheels": Link(Wheel, lambda wheel: (wheel.collaboration,)),
    "insatser": Link(Insats, lambda insats: (insats.collaboration,)),
    "meetings": Link(Meeting, lambda meeting: (meeting.forum,), lambda meeting: (meeting.date, meeting.id)),
    "issues": Link(Issue, lambda issue: (issue.forum,), _submitted),
    "uppdrag": Link(Uppdrag, lambda uppdrag: (uppdrag.forum,)),
    "plans": Link(Plan, lambda plan: (plan.forum,)),
    "budgets": Link(Plan, lambda plan: ((plan.collaboration, plan.year),) if plan.type == "budget" else ()),
    "steered": Link(Insats, lambda insats: (insats.steering,)),
    "raised": Link(Issue, lambda issue: map(_whole, (issue.raised_from, issue.distributed_from)), _submitted),
    "delegation": Link(Meeting, lambda meeting: [_whole(decision.delegation) for decision in meeting.decisions]),
}
"""The ways from one thing to the records that belong to it. Who asks by one of them rests on these records only, and a change of others
does not concern it (`store/lazy.py`): so a new look-up gets a line here, and no index of its own."""


def values_of(link: Link, record: Record) -> tuple[str, ...]:
    """The values by which a link finds a record, as words."""
    return tuple(dict.fromkeys(word(value) for value in link.values(record) if value))


def _whole(reference: str | None) -> str:
    """The record that a reference names, without the part."""
    return (reference or "").partition("#")[0]


def word(value: object) -> str:
    """A value by which a link finds records, as a word."""
    return value if isinstance(value, str) else repr(value)


class Unresolved(NamedTuple):
    """A reference that points at nothing, at several things, or at the wrong kind. `why`: missing, ambiguous, kind or part."""

    record: str
    field: tuple[str | int, ...]
    target: str
    kinds: tuple[str, ...]
    why: str
    candidates: tuple[str, ...] = ()


class Archive:
    """What was read. `records` is by id, in path order; `broken` holds the ids of files that could not be read whole."""

    def __init__(
        self,
        settings: Settings,
        parties: dict[str, Party] | None = None,
        people: dict[str, Person] | None = None,
        records: Mapping[str, Record] | None = None,
        models: dict[str, Model] | None = None,
        broken: Set[str] = frozenset(),
        unresolved: tuple[Unresolved, ...] = (),
    ) -> None:
        self.settings, self.parties, self.people = settings, parties or {}, people or {}
        self.records: Mapping[str, Record] = {} if records is None else records
        self.models, self.broken, self.unresolved = models or {}, broken, unresolved

    def of(self, kind: type[R], collaboration: str | None = None) -> tuple[R, ...]:
        """All records of a kind, by path; only one collaboration's where its folder is named."""
        records: tuple[R, ...] = self._by_kind.get(kind, ())  # type: ignore[assignment]
        return records if collaboration is None else tuple(r for r in records if r.collaboration == collaboration)

    @cached_property
    def _by_kind(self) -> dict[type[Record], tuple[Record, ...]]:
        kinds: dict[type[Record], list[Record]] = {}
        for record in self.records.values():
            kinds.setdefault(type(record), []).append(record)
        return {kind: tuple(records) for kind, records in kinds.items()}

    def ids(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """All ids of these kinds, as a reference names them: "party", "person", "any" (a record), or a record's kind."""
        if kinds not in self._ids:
            registries: dict[tuple[str, ...], Iterable[str]] = {("party",): self.parties, ("person",): self.people}
            fitting = (r.id for r in self.records.values() if kinds == ("any",) or kind_of(r) in kinds)
            self._ids[kinds] = tuple(registries.get(kinds, fitting))
        return self._ids[kinds]

    @cached_property
    def _ids(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        return {}

    def ending(self, end: str) -> Sequence[str]:
        """The ids of records that end in `-END`, in the order of their paths."""
        return self._ends.get(end, ())

    @cached_property
    def _ends(self) -> dict[str, list[str]]:
        ends: dict[str, list[str]] = {}
        for whole in self.records:
            cut = whole.find("-")
            while cut >= 0:
                ends.setdefault(whole[cut + 1 :], []).append(whole)
                cut = whole.find("-", cut + 1)
        return ends

    def lost(self, record: str) -> tuple[Unresolved, ...]:
        """The references of a record (its id), or of a registry (its file), that do not lead to one thing."""
        return self._lost.get(record, ())

    @cached_property
    def _lost(self) -> dict[str, tuple[Unresolved, ...]]:
        by_record: dict[str, list[Unresolved]] = {}
        for reference in self.unresolved:
            by_record.setdefault(reference.record, []).append(reference)
        return {record: tuple(held) for record, held in by_record.items()}

    @property
    def many_lost(self) -> bool:
        """Whether so many references lead nowhere that something else than a spelling is wrong."""
        return self._many_lost

    @cached_property
    def _many_lost(self) -> bool:
        return len({(lost.target.partition("#")[0], lost.kinds) for lost in self.unresolved}) > MANY

    def having(self, record: Record) -> Archive:
        """The archive as it would be with this record in place of the one with its id."""
        return self.with_records({**self.records, record.id: record}, self.unresolved)

    def with_records(self, records: Mapping[str, Record], unresolved: tuple[Unresolved, ...]) -> Archive:
        """The archive with other records, and the references of theirs that do not lead to one thing."""
        return Archive(self.settings, self.parties, self.people, records, self.models, self.broken, unresolved)

    # --- who and where

    def collaboration(self, record: Record) -> Collaboration | None:
        """The collaboration a record belongs to."""
        folder = record.collaboration
        if folder not in self._collaborations:  # asked for by most rules of every record
            held = self.linked(Collaboration, "collaboration", folder)
            self._collaborations[folder] = held[-1] if held else None
        return self._collaborations[folder]

    @cached_property
    def _collaborations(self) -> dict[str, Collaboration | None]:
        return {}

    def language(self, record: Record) -> str:
        """The language of what is written for this record: the collaboration's, else the repository's."""
        collaboration = self.collaboration(record)
        return (collaboration and collaboration.language) or self.settings.language or "sv"

    def forum(self, id: str | None) -> Forum | None:
        """The forum with this id, or None."""
        record = self.records.get(id or "")
        return record if isinstance(record, Forum) else None

    def lineage(self, forum: str) -> tuple[str, ...]:
        """A forum and all that it took over from, itself first: what they left open is its own."""
        found = [forum]
        for id in found:
            held = self.forum(id)
            found += [earlier for earlier in (held.replaces if held else ()) if earlier not in found]
        return tuple(found)

    def person_name(self, id: str | None) -> str:
        """A person's name; what stands there where it is no person's id; "" for None."""
        return self.people[id].name if id in self.people else (id or "")

    def forums_of(self, collaboration: str, type_: str) -> tuple[Forum, ...]:
        """The forums of one type in a collaboration (its folder), by path."""
        return self.forums(collaboration, type_)

    def party_name(self, id: str | None, on: date | None = None) -> str:
        """A party's name, as it was called on that day where one is given."""
        if id is None or id not in self.parties:
            return id or ""
        party = self.parties[id]
        earlier = [former for former in party.formerly if on is not None and on <= former.until]
        return min(earlier, key=lambda former: former.until).name if earlier else party.name

    def who_name(self, id: str, on: date | None = None) -> str:
        """The name of whoever has this id: a person, a forum, or a party as it was called on that day."""
        forum = self.forum(id)
        return (
            forum.title if forum is not None else self.person_name(id) if id in self.people else self.party_name(id, on)
        )

    def party_short(self, id: str, on: date | None = None) -> str:
        """A party's short name, for narrow places; the whole name it had on that day, where that was another."""
        party = self.parties.get(id)
        if party is None:
            return id
        name = self.party_name(id, on)
        return name if name != party.name else party.short or party.name

    def successors(self, party: str) -> tuple[str, ...]:
        """The parties that took over from a party, one after the other; a chain that bites its own tail ends there."""
        found: list[str] = []
        held = self.parties.get(party)
        while held is not None and held.replaced_by and held.replaced_by not in (party, *found):
            found.append(held.replaced_by)
            held = self.parties.get(held.replaced_by)
        return tuple(found)

    def ended(self, party: str | None, on: date) -> date | None:
        """The last day of a party that is gone by a day; None for one that is still there."""
        held = self.parties.get(party or "")
        return held.valid_to if held is not None and held.valid_to is not None and held.valid_to < on else None

    def within(self, party: str) -> frozenset[str]:
        """The party and all that are part of it, at any depth."""
        found = {party: None}
        waiting = [party]
        for held in waiting:
            waiting += (more := [part for part in self._parts_of.get(held, ()) if part not in found])
            found.update(dict.fromkeys(more))
        return frozenset(found)

    @cached_property
    def _parts_of(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for party in self.parties.values():
            if party.part_of is not None:
                found.setdefault(party.part_of, []).append(party.id)
        return found

    def memberships(self, record: Record) -> Mapping[str, tuple[Span, ...]]:
        """Who is in a record's collaboration when: the parties that it names, and all that are part of them."""
        name = record.collaboration
        if name not in self._memberships:
            table: dict[str, tuple[Span, ...]] = {}
            collaboration = self.collaboration(record)
            for member in collaboration.parties if collaboration else ():
                span = (member.from_ or date.min, member.to or date.max)
                for party in self.within(member.party):
                    table[party] = (*table.get(party, ()), span)
            self._memberships[name] = table
        return self._memberships[name]

    @cached_property
    def _memberships(self) -> dict[str, Mapping[str, tuple[Span, ...]]]:
        return {}

    def principal_of(self, party: str | None, principals: frozenset[str]) -> str | None:
        """The principal that a party is or belongs to, or None."""
        seen: set[str] = set()
        while party is not None and party not in seen:
            if party in principals:
                return party
            seen.add(party)
            held = self.parties.get(party)
            party = held.part_of if held else None
        return None

    # --- governance

    def model(self, record: Record) -> Model | None:
        """The governance model of the record's collaboration."""
        collaboration = self.collaboration(record)
        return self.models.get(collaboration.model) if collaboration else None

    def forum_type(self, forum: Forum) -> ForumType | None:
        """What the model says of this type of forum."""
        model = self.model(forum)
        return model.forum_types.get(forum.type) if model else None

    def words(self, forum: Forum | None) -> str:
        """The vocabulary for this forum: "forum" or "board"."""
        kind = self.forum_type(forum) if forum else None
        return kind.words if kind else "forum"

    def figure(self, name: str, forum: Forum, on: date) -> Figure | None:
        """A figure as it holds for a forum on a day: the most specific wins (forum, type, model), then the latest change
        not after that day."""
        kind, model = self.forum_type(forum), self.model(forum)
        figure = (kind.figures.get(name) if kind else None) or (model.figures.get(name) if model else None)
        change = self._change(name, forum, on)
        if change is None:
            return figure
        base = figure or Figure(None)
        return base._replace(value=change.value, assumption="", decided=change.decided)

    def _change(self, name: str, forum: Forum, on: date) -> Change | None:
        collaboration = self.collaboration(forum)
        if collaboration is None or not collaboration.changes:
            return None
        fitting = [c for c in collaboration.changes if c.from_ <= on and _change_fits(c, name, forum)]
        return max(fitting, key=lambda c: (c.forum is not None, "." in c.figure, c.from_), default=None)

    # --- the records around a forum

    def linked(self, kind: type[R], name: str, value: object) -> tuple[R, ...]:
        """The records (of this kind) that a link of LINKS finds by a value, in its order."""
        return self._links[name].get(word(value), ())  # type: ignore[return-value]

    @cached_property
    def _links(self) -> dict[str, dict[str, tuple[Record, ...]]]:
        return {name: self._grouped(link) for name, link in LINKS.items()}

    def _grouped(self, link: Link) -> dict[str, tuple[Record, ...]]:
        records: Iterable[Record] = self.of(link.kind)
        groups: dict[str, list[Record]] = {}
        for record in records if link.order is None else sorted(records, key=link.order):
            for value in values_of(link, record):
                groups.setdefault(value, []).append(record)
        return {value: tuple(members) for value, members in groups.items()}

    def forums(self, collaboration: str, type: str | None = None) -> tuple[Forum, ...]:
        """The forums of a collaboration (its folder's name), ended ones too; only those of a type, where one is named."""
        found = self.linked(Forum, "forums", collaboration)
        return found if type is None else tuple(forum for forum in found if forum.type == type)

    def plans(self, forum: str) -> tuple[Plan, ...]:
        """The plans a forum owns, of all years and types."""
        return self.linked(Plan, "plans", forum)

    def meetings(self, forum: str) -> tuple[Meeting, ...]:
        """A forum's meetings in order of date, cancelled ones too."""
        return self.linked(Meeting, "meetings", forum)

    def issues(self, forum: str) -> tuple[Issue, ...]:
        """The issues put to a forum, in order of submission."""
        return self.linked(Issue, "issues", forum)

    def raised_out_of(self, id: str) -> tuple[Issue, ...]:
        """The issues that were raised or distributed from this issue or forum, in order of submission."""
        return self.linked(Issue, "raised", id)

    def forums_of_type(self, collaboration: str, type: str) -> tuple[Forum, ...]:
        """A collaboration's forums of one of its model's types, by path."""
        return self.forums(collaboration, type)

    def uppdrag(self, forum: str) -> tuple[Uppdrag, ...]:
        """The assignments a forum has given."""
        return self.linked(Uppdrag, "uppdrag", forum)

    def delegation_orders(self, forum: str) -> tuple[Plan, ...]:
        """The delegation orders that a forum has decided, by path."""
        return tuple(plan for plan in self.plans(forum) if plan.type == "delegation-order")

    def meetings_by_delegation(self, order: str) -> tuple[Meeting, ...]:
        """The meetings with a decision that rests on a delegation order."""
        return self.linked(Meeting, "delegation", order)

    def insatser(self, collaboration: str) -> tuple[Insats, ...]:
        """The efforts of a collaboration (its folder), by path."""
        return self.linked(Insats, "insatser", collaboration)

    def steered(self, forum: str) -> tuple[Insats, ...]:
        """The efforts that a group steers: one can serve several (ruling 12)."""
        return self.linked(Insats, "steered", forum)

    def budgets(self, collaboration: str, year: int) -> tuple[Plan, ...]:
        """The budgets of a collaboration (its folder) for a year, by path."""
        return self.linked(Plan, "budgets", (collaboration, year))

    def deciding_forum(self, reference: str | None) -> Forum | None:
        """The forum whose meeting took the decision `MEETING#DECISION`, or None where the reference leads to none."""
        meeting = self.records.get((reference or "").partition("#")[0])
        return self.forum(meeting.forum) if isinstance(meeting, Meeting) else None

    def wheels(self, forum: Forum) -> tuple[Wheel, ...]:
        """A forum's own wheels and those of its whole collaboration, all years."""
        held = self.linked(Wheel, "wheels", forum.collaboration)
        return tuple(wheel for wheel in held if wheel.forum in (None, forum.id))

    def find(self, end: str, kinds: tuple[type[Record], ...] = ()) -> tuple[Record, ...]:
        """The records whose id is `end`, else those whose id ends in `-end`, else those that end so at all."""
        pool = [r for r in self.records.values() if not kinds or isinstance(r, kinds)]
        exact = tuple(r for r in pool if r.id == end)
        return (
            exact or tuple(r for r in pool if r.id.endswith("-" + end)) or tuple(r for r in pool if r.id.endswith(end))
        )


def _change_fits(change: Change, name: str, forum: Forum) -> bool:
    kind, _, figure = change.figure.rpartition(".")
    fits = figure == name and kind in ("", forum.type) and change.forum in (None, forum.id)
    return fits and not figure_fault(name, change.value)  # a value that is none has its own finding


def seat_of(forum: Forum, id: str | None) -> Seat | None:
    """The forum's seat with this id, or None."""
    for seat in forum.seats:
        if seat.id == id:
            return seat
    return None


def holds(on: date, from_: date | None, to: date | None) -> bool:
    """Whether a day lies in a span whose ends may be open; both ends belong to it."""
    return (from_ is None or from_ <= on) and (to is None or on <= to)


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


def _ids(*lists: Iterable[_HasId]) -> frozenset[str]:
    return frozenset(part.id for parts_ in lists for part in parts_)


def parts(record: Record) -> frozenset[str]:
    """The ids inside a record that `ID#part` can name."""
    match record:
        case Meeting():
            return _ids(record.agenda, record.decisions, record.tasks)
        case Wheel():
            return _ids(record.items)
        case Plan():
            return _ids(record.activities, record.lines, record.delegations, record.taken)
        case Forum():
            return _ids(record.seats, record.standing)
        case Collaboration():
            return _ids(record.functions)
        case Uppdrag():
            return _ids(record.milestones)
        case Insats() | Issue():
            return frozenset()
    return frozenset()


def kind_of(record: Record) -> str:
    """The record's kind as the files write it."""
    return type(record).kind if type(record) in KINDS.values() else ""
