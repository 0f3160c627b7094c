"""Everything a repository holds, as values, with the look-ups that rules and commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple, Protocol, TypeVar

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

R = TypeVar("R", bound=Record)
K = TypeVar("K")
Span = tuple[date, date]
"""From which day to which; both belong to it."""
MANY = 50
"""Where more different references than this lead nowhere, no spelling is what is wrong."""


class Unresolved(NamedTuple):
    """A reference that points at nothing, at several things, or at the wrong kind. `why`: missing, ambiguous, kind or part."""

    record: str
    field: tuple[str | int, ...]
    target: str
    kinds: tuple[str, ...]
    why: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Archive:
    """What was read. `records` is by id, in path order; `broken` holds the ids of files that could not be read whole."""

    settings: Settings
    parties: dict[str, Party] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    models: dict[str, Model] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    unresolved: tuple[Unresolved, ...] = ()

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

    def lost(self, record: str) -> tuple[Unresolved, ...]:
        """The references of a record (its id), or of a registry (its file), that do not lead to one thing."""
        return self._lost.get(record, ())

    @cached_property
    def _lost(self) -> dict[str, tuple[Unresolved, ...]]:
        by_record: dict[str, list[Unresolved]] = {}
        for reference in self.unresolved:
            by_record.setdefault(reference.record, []).append(reference)
        return {record: tuple(held) for record, held in by_record.items()}

    @cached_property
    def many_lost(self) -> bool:
        """Whether so many references lead nowhere that something else than a spelling is wrong."""
        return len({(lost.target.partition("#")[0], lost.kinds) for lost in self.unresolved}) > MANY

    # --- who and where

    def collaboration(self, record: Record) -> Collaboration | None:
        """The collaboration a record belongs to."""
        return self._collaborations.get(record.collaboration)

    @cached_property
    def _collaborations(self) -> dict[str, Collaboration]:
        return {record.collaboration: record for record in self.of(Collaboration)}

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
        return self._forums_of.get((collaboration, type_), ())

    @cached_property
    def _forums_of(self) -> dict[tuple[str, str], tuple[Forum, ...]]:
        held: dict[tuple[str, str], list[Forum]] = {}
        for forum in self.of(Forum):
            held.setdefault((forum.collaboration, forum.type), []).append(forum)
        return {key: tuple(found) for key, found in held.items()}

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

    def forums(self, collaboration: str, type: str | None = None) -> tuple[Forum, ...]:
        """The forums of a collaboration (its folder's name), ended ones too; only those of a type, where one is named."""
        found = self._forums.get(collaboration, ())
        return found if type is None else tuple(forum for forum in found if forum.type == type)

    @cached_property
    def _forums(self) -> dict[str, tuple[Forum, ...]]:
        found: dict[str, list[Forum]] = {}
        for forum in self.of(Forum):
            found.setdefault(forum.collaboration, []).append(forum)
        return {folder: tuple(forums) for folder, forums in found.items()}

    def plans(self, forum: str) -> tuple[Plan, ...]:
        """The plans a forum owns, of all years and types."""
        return self._plans.get(forum, ())

    @cached_property
    def _plans(self) -> dict[str, tuple[Plan, ...]]:
        found: dict[str, list[Plan]] = {}
        for plan in self.of(Plan):
            found.setdefault(plan.forum, []).append(plan)
        return {forum: tuple(plans) for forum, plans in found.items()}

    def meetings(self, forum: str) -> tuple[Meeting, ...]:
        """A forum's meetings in order of date, cancelled ones too."""
        return self._meetings.get(forum, ())

    @cached_property
    def _meetings(self) -> dict[str, tuple[Meeting, ...]]:
        return _grouped(sorted(self.of(Meeting), key=lambda m: (m.date, m.id)), lambda meeting: meeting.forum)

    def issues(self, forum: str) -> tuple[Issue, ...]:
        """The issues put to a forum, in order of submission."""
        return self._issues.get(forum, ())

    @cached_property
    def _issues(self) -> dict[str, tuple[Issue, ...]]:
        return _grouped(sorted(self.of(Issue), key=lambda i: (i.submitted, i.id)), lambda issue: issue.forum)

    def raised_out_of(self, id: str) -> tuple[Issue, ...]:
        """The issues that were raised or distributed from this issue or forum, in order of submission."""
        return self._raised.get(id, ())

    @cached_property
    def _raised(self) -> dict[str, tuple[Issue, ...]]:
        by_origin: dict[str, list[Issue]] = {}
        for issue in self.of(Issue):
            for origin in dict.fromkeys(o for o in (issue.raised_from, issue.distributed_from) if o):
                by_origin.setdefault(origin.partition("#")[0], []).append(issue)
        return {origin: tuple(sorted(held, key=lambda i: (i.submitted, i.id))) for origin, held in by_origin.items()}

    def forums_of_type(self, collaboration: str, type: str) -> tuple[Forum, ...]:
        """A collaboration's forums of one of its model's types, by path."""
        return self._forums_of_type.get((collaboration, type), ())

    @cached_property
    def _forums_of_type(self) -> dict[tuple[str, str], tuple[Forum, ...]]:
        by_type: dict[tuple[str, str], list[Forum]] = {}
        for forum in self.of(Forum):
            by_type.setdefault((forum.collaboration, forum.type), []).append(forum)
        return {key: tuple(held) for key, held in by_type.items()}

    def uppdrag(self, forum: str) -> tuple[Uppdrag, ...]:
        """The assignments a forum has given."""
        return self._uppdrag.get(forum, ())

    @cached_property
    def _uppdrag(self) -> dict[str | None, tuple[Uppdrag, ...]]:
        return _grouped(self.of(Uppdrag), lambda uppdrag: uppdrag.forum)

    def delegation_orders(self, forum: str) -> tuple[Plan, ...]:
        """The delegation orders that a forum has decided, by path."""
        return tuple(plan for plan in self.plans(forum) if plan.type == "delegation-order")

    def meetings_by_delegation(self, order: str) -> tuple[Meeting, ...]:
        """The meetings with a decision that rests on a delegation order."""
        return self._by_delegation.get(order, ())

    @cached_property
    def _by_delegation(self) -> dict[str, tuple[Meeting, ...]]:
        by_order: dict[str, list[Meeting]] = {}
        for meeting in self.of(Meeting):
            for order in {d.delegation.partition("#")[0] for d in meeting.decisions if d.delegation}:
                by_order.setdefault(order, []).append(meeting)
        return {order: tuple(meetings) for order, meetings in by_order.items()}

    def insatser(self, collaboration: str) -> tuple[Insats, ...]:
        """The efforts of a collaboration (its folder), by path."""
        return self._insatser.get(collaboration, ())

    @cached_property
    def _insatser(self) -> dict[str, tuple[Insats, ...]]:
        held: dict[str, list[Insats]] = {}
        for insats in self.of(Insats):
            held.setdefault(insats.collaboration, []).append(insats)
        return {collaboration: tuple(found) for collaboration, found in held.items()}

    def steered(self, forum: str) -> tuple[Insats, ...]:
        """The efforts that a group steers: one can serve several (ruling 12)."""
        return self._steered.get(forum, ())

    @cached_property
    def _steered(self) -> dict[str, tuple[Insats, ...]]:
        held: dict[str, list[Insats]] = {}
        for insats in self.of(Insats):
            held.setdefault(insats.steering or "", []).append(insats)
        return {forum: tuple(found) for forum, found in held.items() if forum}

    def budgets(self, collaboration: str, year: int) -> tuple[Plan, ...]:
        """The budgets of a collaboration (its folder) for a year, by path."""
        return self._budgets.get((collaboration, year), ())

    @cached_property
    def _budgets(self) -> dict[tuple[str, int], tuple[Plan, ...]]:
        held: dict[tuple[str, int], list[Plan]] = {}
        for plan in self.of(Plan):
            if plan.type == "budget":
                held.setdefault((plan.collaboration, plan.year), []).append(plan)
        return {key: tuple(found) for key, found in held.items()}

    def deciding_forum(self, reference: str | None) -> Forum | None:
        """The forum whose meeting took the decision `MEETING#DECISION`, or None where the reference leads to none."""
        meeting = self.records.get((reference or "").partition("#")[0])
        return self.forum(meeting.forum) if isinstance(meeting, Meeting) else None

    def wheels(self, forum: Forum) -> tuple[Wheel, ...]:
        """A forum's own wheels and those of its whole collaboration, all years."""
        return tuple(w for w in self._wheels.get(forum.collaboration, ()) if w.forum in (None, forum.id))

    @cached_property
    def _wheels(self) -> dict[str, tuple[Wheel, ...]]:
        return _grouped(self.of(Wheel), lambda wheel: wheel.collaboration)

    def find(self, end: str, kinds: tuple[type[Record], ...] = ()) -> tuple[Record, ...]:
        """The records whose id is `end`, else those whose id ends in `-end`, else those that end so at all."""
        pool = [r for r in self.records.values() if not kinds or isinstance(r, kinds)]
        exact = tuple(r for r in pool if r.id == end)
        return (
            exact or tuple(r for r in pool if r.id.endswith("-" + end)) or tuple(r for r in pool if r.id.endswith(end))
        )


def _grouped(records: Iterable[R], key: Callable[[R], K]) -> dict[K, tuple[R, ...]]:
    """The records by what they have in common, in their order."""
    groups: dict[K, list[R]] = {}
    for record in records:
        groups.setdefault(key(record), []).append(record)
    return {held: tuple(members) for held, members in groups.items()}


def _change_fits(change: Change, name: str, forum: Forum) -> bool:
    kind, _, figure = change.figure.rpartition(".")
    fits = figure == name and kind in ("", forum.type) and change.forum in (None, forum.id)
    return fits and not figure_fault(name, change.value)  # a value that is none has its own finding


def seat_of(forum: Forum, id: str | None) -> Seat | None:
    """The forum's seat with this id, or None."""
    return next((seat for seat in forum.seats if seat.id == id), None)


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
