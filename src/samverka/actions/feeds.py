"""The events of each feed as one audience may see them: meetings, and the two days before each when something is due.

A deadline stands on the day that people are asked to keep to (ruling 7: the working day before a red day); its description says
which day is the last one by the rule.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property

from samverka.actions.audience import Audience, level, meeting_level, meets, part_level, place_for, visible_rows
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.agenda import commitments
from samverka.domain.archive import holds
from samverka.domain.chairs import chair_on, secretary_of
from samverka.domain.colours import COLOURS
from samverka.domain.dates import add_months, clock_from, long_date
from samverka.domain.deadlines import Deadline, deadline_on
from samverka.domain.hours import beginning, ending, last_day, later_day
from samverka.domain.records import AgendaItem, Decision, Feeds, Forum, Meeting, Task
from samverka.domain.values import Struct, replace
from samverka.named import NamedTuple
from samverka.text import T, Text

STOCKHOLM = "Europe/Stockholm"
PALETTE = (
    "steelblue", "seagreen", "indianred", "darkorange", "mediumpurple", "teal", "goldenrod", "palevioletred",
    "olivedrab", "slateblue", "sienna", "cadetblue", "crimson", "darkcyan", "peru", "orchid",
)  # fmt: skip
SAME_FILE = T("two feeds would lie in the same file: {one} and {other}")
FEED = T("Meetings: {title}. For: {audience}.")
DEADLINE_FEED, DEADLINE_TITLE = T("Days when something is due: {title}. For: {audience}."), T("{title}: due days")
TODO_FEED, TODO_TITLE = T("Tasks and decisions to carry out: {title}. For: {audience}."), T("{title}: tasks")
PINNED = T("The day is pinned to {day} in samverka.yml.")
AUDIENCE_WORDS = {
    "public": T("the public"),
    "parties": T("the parties"),
    "preparation": T("chair and secretary"),
}
CANCELLED = T("CANCELLED: {title}")
LAST_DAY = T("For the meeting on {meeting}. The last day is {day}, until it ends.")
RATHER = T(
    "For the meeting on {meeting}. Rather by {rather}: the last day by the rule is {day}, which is no working day."
)
DEADLINES: tuple[tuple[str, str, dict[str, Text]], ...] = (
    (
        "issue_lead",
        "issues",
        {"forum": T("Issues to {forum} at the latest"), "board": T("Matters to {forum} at the latest")},
    ),
    (
        "agenda_lead",
        "agenda",
        {"forum": T("Agenda of {forum} out at the latest"), "board": T("Summons of {forum} out at the latest")},
    ),
)
"""The figure that sets each deadline, the end of its UID, and what it is called in a forum and in a board."""


# --- values


class Event(Struct):
    """One event as it stands in a feed. A `datetime` without a zone is a clock time in Stockholm, one with a zone is UTC; a `date` an
    all-day event, whose `end` is the day after."""

    uid: str
    start: date
    end: date
    summary: str
    description: str = ""
    location: str = ""
    url: str = ""
    categories: str = ""
    colour: str = ""
    status: str = "CONFIRMED"
    transparent: bool = False
    todo: bool = False
    """Something to be done: `start` is a day before it is due, `end` the day it is due, or the same day where none is said."""


class Head(Struct):
    """What stands above the events of a feed."""

    title: str
    description: str
    zone: str
    colour: str
    source: str
    audience: str


class Feed:
    """A feed to be: its head and its events."""

    def __init__(self, head: Head) -> None:
        self.head = head
        self.events: dict[str, Event] = {}


class Place(NamedTuple):
    """A feed that a meeting belongs in: its file, whose it is, and what its head is made of. `words` is what it holds."""

    file: str
    whose: str
    title: str
    language: str
    colour: str
    words: Text = FEED

    def of(self, kind: str, title: Text, words: Text) -> Place:
        """The same one's feed of another kind: its deadlines, its tasks."""
        said = title(title=self.title).say(self.language)
        return self._replace(file=f"{kind}-{self.file}", whose=f"{kind} {self.whose}", title=said, words=words)


Given = list[tuple[Place, tuple[Event, ...]]]
"""Events, and the feed that they belong in."""
Noting = Callable[[Meeting, Forum, Callable[[Meeting, Forum], Given]], Given]
"""Asks what a meeting gives, and notes on what that rests."""


# --- what an audience may see


class View:
    """A repository as one audience may see it on a day."""

    def __init__(self, workspace: Workspace, audience: Audience, address: str | None = None) -> None:
        """`address`: where people reach the feeds, "" where that is not known; left out, `url` of samverka.yml."""
        self.workspace, self.archive, self.today, self.audience = (
            workspace,
            workspace.archive,
            workspace.today,
            audience,
        )
        self.settings = workspace.archive.settings
        self.address = (self.settings.url or "" if address is None else address).rstrip("/")
        self.zone_name = self.settings.timezone or STOCKHOLM
        self.wanted = self.settings.feeds or Feeds()
        self.ancestors: dict[str, frozenset[str]] = {}

    def may(self, name: str) -> bool:
        """Whether the audience may see a field."""
        return name in self.audience.fields

    @property
    def all_meetings(self) -> Iterator[tuple[Meeting, Forum]]:
        """Every meeting with its forum, also those that this audience may not know of."""
        return ((meeting, forum) for forum in self.archive.of(Forum) for meeting in self.archive.meetings(forum.id))

    @cached_property
    def meetings(self) -> tuple[tuple[Meeting, Forum], ...]:
        """The meetings that this audience may know of, each with its forum."""
        return tuple(pair for pair in self.all_meetings if meeting_level(self.archive, *pair) <= self.audience.level)

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The ids of meetings that there are, but not for this audience."""
        return frozenset(m.id for m in self.archive.of(Meeting)) - {meeting.id for meeting, _ in self.meetings}

    @cached_property
    def hidden_parts(self) -> frozenset[str]:
        """The ids, as in UIDs, of tasks and decisions that there are, but not for this audience."""
        return frozenset(
            f"{meeting.id}-{part.id}"
            for meeting, forum in self.all_meetings
            for part in commitments(meeting)
            if part_level(self.archive, meeting, forum, part) > self.audience.level
        )

    @cached_property
    def titles(self) -> frozenset[str]:
        """The titles of the forums that this audience may know of."""
        return frozenset(f.title for f in self.archive.of(Forum) if level(self.archive, f) <= self.audience.level)

    def items(self, meeting: Meeting, forum: Forum) -> list[tuple[str, datetime | None, AgendaItem]]:
        """The items that the audience may see, numbered among themselves: a gap would tell of the others."""
        seen = visible_rows(self.archive, self.audience, meeting, forum)
        return [(f"{row.number}. " if row.number is not None else "– ", row.begins, row.item) for row in seen]

    def invitation(self, meeting: Meeting, forum: Forum, only: frozenset[str] | None = None) -> Event:
        """A meeting as an event of its own, its times in UTC; with `only` these items, from the first one's beginning to the last one's end
        where their durations tell, without whom they concern and the meeting's own title: as a guest may see it."""
        rows = visible_rows(self.archive, self.audience, meeting, forum)
        if only is not None:
            meeting = replace(meeting, title=None)
            rows = tuple(row._replace(item=replace(row.item, parties=())) for row in rows if row.item.id in only)
        items = [(f"{row.number}. " if row.number is not None else "– ", row.begins, row.item) for row in rows]
        event = self._meeting(meeting, forum, items, self.archive.language(forum))
        start, end = (self._utc(moment) for moment in (event.start, event.end))
        if only is not None and rows and rows[0].begins and rows[-1].ends:
            start, end = self._utc(rows[0].begins), self._utc(rows[-1].ends)
        return replace(event, start=start, end=end, colour="")

    def _utc(self, moment: date) -> date:
        if not isinstance(moment, datetime):
            return moment
        return (moment.replace(tzinfo=self._zone) if moment.tzinfo is None else moment).astimezone(UTC)

    # --- whose feed

    def takes_part(self, meeting: Meeting, forum: Forum) -> frozenset[str]:
        """The parties that meet: those with a seat that day, the conveners, every member where it is open or nobody sits for a party; and
        what they belong to."""
        named = {s.party for s in forum.seats if s.party and holds(meeting.date, s.from_, s.to)} | {*forum.conveners}
        whole = self.archive.collaboration(forum)
        if (forum.open or not named) and whole is not None:
            named |= {m.party for m in whole.parties if holds(meeting.date, m.from_, m.to)}
        party = self.audience.party
        if party is not None and meets(self.archive, forum, meeting.date, self.audience):
            named.add(party)
        return self._with_ancestors(named)

    def concerned(self, items: Iterable[tuple[str, datetime | None, AgendaItem]]) -> frozenset[str]:
        """The parties that a visible item names; one that names none concerns those who meet, and nobody else."""
        return self._with_ancestors({party for _, _, item in items for party in item.parties})

    def _with_ancestors(self, parties: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self._ancestors(party) for party in parties))

    def _ancestors(self, party: str) -> frozenset[str]:
        if party not in self.ancestors:
            found: list[str] = []
            above: str | None = party
            while above in self.archive.parties and above not in found:
                found.append(above)
                above = self.archive.parties[above].part_of
            self.ancestors[party] = frozenset(found)
        return self.ancestors[party]

    # --- feeds

    def feeds(self, noting: Noting | None = None) -> dict[str, Feed]:
        """The feeds by file name. A forum, collaboration or party with nothing to show has none. `noting` hears what each meeting gives."""
        feeds: dict[str, Feed] = {}
        owners: dict[str, Place] = {}
        held = self.meetings if noting is None else self.all_meetings
        for meeting, forum in held:
            given = self.of_meeting(meeting, forum) if noting is None else noting(meeting, forum, self.of_meeting)
            for place, events in given:
                owner = owners.setdefault(place.file.casefold(), place)
                if owner != place:
                    raise Refusal(SAME_FILE(one=owner.whose, other=place.whose))
                if place.file not in feeds:
                    feeds[place.file] = Feed(self.head(place))
                feeds[place.file].events.update((event.uid, event) for event in events)
        return feeds

    def of_meeting(self, meeting: Meeting, forum: Forum) -> Given:
        """What one meeting gives: events, and the feeds they belong in; nothing where the audience may not know of it."""
        if meeting_level(self.archive, meeting, forum) > self.audience.level:
            return []
        items = self.items(meeting, forum)
        takers = self.takes_part(meeting, forum)
        event = self._meeting(meeting, forum, items, self.archive.language(forum))
        due = tuple(self._deadlines(event, meeting, forum))
        found: Given = []
        for place in self._places(meeting, forum, takers, self.concerned(items)):
            found.append((place, (event, *due) if self.wanted.deadlines == "in" else (event,)))
            if due and self.wanted.deadlines == "apart":
                found.append((place.of("deadlines", DEADLINE_TITLE, DEADLINE_FEED), due))
        for place, todo in self._todos(event, meeting, forum, takers):
            found.append((place.of("todo", TODO_TITLE, TODO_FEED), (todo,)))
        return found

    def _places(
        self, meeting: Meeting, forum: Forum, takers: frozenset[str], concerned: frozenset[str]
    ) -> Iterator[Place]:
        """The feeds that a meeting belongs in."""
        yield from self._forum_places(forum, takers)
        for party in sorted(takers | concerned) if "party" in self.audience.feeds else ():
            if self.audience.party in (None, party) and self._there_is(party, meeting.date):
                yield self._party_place(party)
        if self.wanted.people and "person" in self.audience.feeds:
            for person in sorted(self._sitting(meeting, forum)):
                yield self._person_place(person)

    def _forum_places(self, forum: Forum, takers: frozenset[str]) -> Iterator[Place]:
        sees, archive = self.audience, self.archive
        language = archive.language(forum)
        if sees.party is None or sees.party in takers:
            colour = _colour(forum.id, forum.colour)
            yield Place(f"{forum.id}.ics", f"forum {forum.id}", forum.title, language, colour)
        whole = archive.collaboration(forum)
        if "collaboration" in sees.feeds and whole is not None and level(archive, whole) <= sees.level:
            yield Place(f"{whole.id}.ics", f"collaboration {whole.id}", whole.title, language, _colour(whole.id))

    def _there_is(self, party: str, on: date) -> bool:
        """Whether the party is still there on a day: one that is gone has no feed of what comes after it."""
        last = self.archive.parties[party].valid_to
        return last is None or on <= last

    def _party_place(self, party: str) -> Place:
        title, language = self.archive.party_name(party), self.settings.language or "sv"
        return Place(f"party-{party}.ics", f"party {party}", title, language, _colour(party))

    def _person_place(self, person: str) -> Place:
        title, language = self.archive.person_name(person), self.settings.language or "sv"
        return Place(f"person-{person}.ics", f"person {person}", title, language, _colour(person))

    def _sitting(self, meeting: Meeting, forum: Forum) -> set[str]:
        """The people who sit in a forum on the day of a meeting, or lead or write it; for a party's audience its own people only."""
        named = {s.person for s in forum.seats if holds(meeting.date, s.from_, s.to)}
        named |= {meeting.chair or chair_on(self.archive, forum, meeting.date), secretary_of(meeting, forum)}
        known = {person for person in named if person is not None and person in self.archive.people}
        party = self.audience.party
        if party is None:
            return known
        own = self.archive.within(party)
        return {person for person in known if self.archive.people[person].party in own}

    # --- what is to be done

    def _todos(
        self, event: Event, meeting: Meeting, forum: Forum, takers: frozenset[str]
    ) -> Iterator[tuple[Place, Event]]:
        """The tasks and decisions of a meeting that are to be carried out, each with the feeds it belongs in: the forum's, and that of the
        one who does it. What is done stays for a year, crossed out."""
        if not (self.wanted.todos and self.may("tasks")):
            return
        recent = meeting.date >= add_months(self.today, -12)
        for part in commitments(meeting):
            shown = part.state == "open" or (part.state == "done" and recent)
            if shown and part_level(self.archive, meeting, forum, part) <= self.audience.level:
                todo = self._todo(event, meeting, part)
                for place in self._doers(meeting, forum, takers, part):
                    yield place, todo

    def _doers(self, meeting: Meeting, forum: Forum, takers: frozenset[str], part: Task | Decision) -> Iterator[Place]:
        """The feeds that a task belongs in: the forum's, and those of the person or party who does it."""
        who, sees = part.who or "", self.audience
        person = self.archive.people.get(who)
        party = who if who in self.archive.parties else (person.party if person else None)
        yield from self._forum_places(forum, takers)
        for above in sorted(self._ancestors(party)) if party and "party" in sees.feeds else ():
            if sees.party in (None, above) and self._there_is(above, meeting.date):
                yield self._party_place(above)
        mine = person is not None and (sees.party is None or person.party in self.archive.within(sees.party))
        if mine and self.wanted.people and "person" in sees.feeds:
            yield self._person_place(who)

    def _todo(self, event: Event, meeting: Meeting, part: Task | Decision) -> Event:
        language = self.archive.language(meeting)
        who = (
            self.archive.person_name(part.who) if part.who in self.archive.people else self.archive.party_name(part.who)
        )
        decided = T("From the meeting on {day}.", day=long_date(meeting.date, language)).say(language)
        due = part.by or meeting.date
        return Event(
            uid=f"{meeting.id}-{part.id}@{self.settings.domain}",
            start=min(meeting.date, due - timedelta(1)) if part.by else meeting.date,
            end=due,
            summary=f"{part.text} ({who})" if who else part.text,
            description=decided,
            categories=event.categories,
            colour=event.colour,
            status="NEEDS-ACTION" if part.state == "open" else "COMPLETED",
            todo=True,
        )

    def head(self, place: Place) -> Head:
        """What stands above the events of a place's feed."""
        words = place.words(title=place.title, audience=self._audience_words()).say(place.language)
        if self.settings.today == self.today:
            words += " " + PINNED(day=self.today).say(place.language)
        source = f"{self.address}/{place.file}" if self.address else ""
        return Head(place.title, words, self.zone_name, place.colour, source, self.audience.name)

    def left_over(self, file: str) -> Head:
        """The head of a feed that only tells what is gone. It may no longer say what it was called."""
        title, language = file.removesuffix(".ics"), self.settings.language or "sv"
        return self.head(Place(file, "", title, language, _colour(file)))

    def _audience_words(self) -> Text | str:
        party = self.audience.party
        return AUDIENCE_WORDS[self.audience.name] if party is None else self.archive.party_name(party)

    # --- events

    def _deadlines(self, event: Event, meeting: Meeting, forum: Forum) -> Iterator[Event]:
        """The days before a meeting when something is due: of coming meetings, and of those of the last year."""
        recent = meeting.date >= add_months(self.today, -12)
        if not self.may("deadlines") or not recent or meeting.cancelled is not None or self.wanted.deadlines == "none":
            return
        language = self.archive.language(forum)
        for figure, end, words in DEADLINES:
            limit = deadline_on(self.archive, forum, meeting.date, figure)
            if limit is not None:
                said = words[self.archive.words(forum)](forum=forum.title).say(language)
                yield self._deadline(event, meeting, f"{meeting.id}-{end}", limit, said, language)

    def _meeting(
        self, meeting: Meeting, forum: Forum, items: list[tuple[str, datetime | None, AgendaItem]], language: str
    ) -> Event:
        start, end = self._span(meeting)
        summary = f"{forum.title}: {meeting.title}" if meeting.title and self.may("title") else forum.title
        off = meeting.cancelled is not None
        link = (meeting.link or forum.link or "").strip() if self.may("link") else ""
        place = place_for(meeting, self.audience)
        return Event(
            uid=f"{meeting.id}@{self.settings.domain}",
            start=start,
            end=end,
            summary=CANCELLED(title=summary).say(language) if off else summary,
            description="\n".join(self._description(meeting, items, place, link, language)),
            location=place,
            url=link if link.startswith(("https://", "http://")) and " " not in link else "",
            categories=forum.title,
            colour=_colour(forum.id, forum.colour),
            status="CANCELLED" if off and self.settings.cancelled != "keep-confirmed" else "CONFIRMED",
            transparent=off,
        )

    def _description(
        self,
        meeting: Meeting,
        items: list[tuple[str, datetime | None, AgendaItem]],
        place: str,
        link: str,
        language: str,
    ) -> Iterator[str]:
        yield from self._history(meeting, language)
        if items:
            yield T("Agenda:").say(language)
            for index, (number, begins, item) in enumerate(items):
                yield number + item.title + self._details(item, begins if index else None, meeting.date, language)
        if meeting.time is not None and meeting.time.end is None:
            yield T("When it ends is not said.").say(language)
        if place:
            yield T("Place: {place}", place=place).say(language)
        if link:
            yield link

    def _history(self, meeting: Meeting, language: str) -> Iterator[str]:
        if not self.may("reason"):
            return
        for moved in meeting.moved:
            said = T("Moved from {day}", day=long_date(moved.from_, language)).say(language)
            yield f"{said}: {moved.reason}" if moved.reason else said
        if meeting.cancelled is not None and meeting.cancelled.reason:
            yield CANCELLED(title=meeting.cancelled.reason).say(language)

    def _details(self, item: AgendaItem, begins: datetime | None, on: date, language: str) -> str:
        """What the audience may see of an item besides its title.

        The first item's time is not said: it is that of the meeting.
        """
        parts = [clock_from(begins, on, language)] if begins is not None and self.may("clock") else []
        if item.presenter and self.may("presenter"):
            parts.append(self.archive.person_name(item.presenter))
        if item.parties and self.may("parties"):
            parts.append(", ".join(self.archive.party_short(party, on) for party in item.parties))
        return f" ({'; '.join(parts)})" if parts else ""

    def _deadline(self, meeting: Event, held: Meeting, id: str, limit: Deadline, summary: str, language: str) -> Event:
        said = {"meeting": long_date(held.date, language), "day": long_date(limit.day, language)}
        words = RATHER(rather=long_date(limit.rather, language), **said) if limit.shifted else LAST_DAY(**said)
        return Event(
            uid=f"{id}@{self.settings.domain}",
            start=limit.rather,
            end=limit.rather + timedelta(1),
            summary=summary,
            description=words.say(language),
            categories=meeting.categories,
            colour=meeting.colour,
            transparent=True,
        )

    # --- time

    @cached_property
    def _zone(self) -> tzinfo:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            return ZoneInfo(self.zone_name)
        except (ZoneInfoNotFoundError, ValueError):
            raise Refusal(
                T("samverka.yml: there is no time zone «{zone}»; write it like Europe/Stockholm", zone=self.zone_name)
            ) from None

    def _span(self, meeting: Meeting) -> tuple[date, date]:
        """From when to when: whole days where no time is said; where no end is, an hour, or until the last day is over. The hour that a
        spring night skips is the one after it."""
        after, start = last_day(meeting) + timedelta(1), beginning(meeting)
        if start is None:
            return meeting.date, after
        unsaid = datetime.combine(after, time.min) if later_day(meeting) else start + timedelta(hours=1)
        end = ending(meeting) or unsaid
        begins, ends = (clock.replace(tzinfo=self._zone).astimezone(UTC) for clock in (start, end))
        if ends <= begins:
            ends = begins + (end - start)
        if self.zone_name != STOCKHOLM or any(self._twice(moment) for moment in (begins, ends)):
            return begins, ends
        return self._on_the_clock(begins), self._on_the_clock(ends)

    def _on_the_clock(self, moment: datetime) -> datetime:
        return moment.astimezone(self._zone).replace(tzinfo=None, fold=0)

    def _twice(self, moment: datetime) -> bool:
        """Whether the clock shows this time twice that night. It means the first (RFC 5545 3.3.5), but libical (GNOME) and ical.js
        (Thunderbird) take the second, so that such a time is written in UTC."""
        local = self._on_the_clock(moment).replace(tzinfo=self._zone)
        return local.utcoffset() != local.replace(fold=1).utcoffset()


def _colour(id: str, own: str | None = None) -> str:
    """A colour's CSS name: the forum's own, else one that depends on the id alone."""
    if own and own.lower() in COLOURS:
        return own.lower()
    return PALETTE[zlib.crc32(id.encode()) % len(PALETTE)]
