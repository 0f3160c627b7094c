"""Building feeds again after a few meetings changed: only their events are made anew, and only the feeds they stand in are read and written.

What each meeting gave, and on what that rests, is kept sealed below git's folder (`store/cache.py`), by the records and links that were
asked for while it was made (`store/lazy.py`). Where anything else than a few meetings differs (the day, a registry, a model, a feed's
file, a meeting that came or went, an event that is gone) all is built as if nothing were kept; so is everything where the archive was
read whole.
"""

from __future__ import annotations

import marshal
import os
import zlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from samverka.actions.cached import program
from samverka.actions.feeds import Event, Feed, Given, Place, View
from samverka.actions.numbers import refuse_numbers
from samverka.domain.archive import LINKS
from samverka.domain.records import Forum, Meeting
from samverka.named import NamedTuple
from samverka.store.cache import Sealed, short, user_secret
from samverka.store.lazy import KeptArchive

if TYPE_CHECKING:
    from samverka.actions.calendar import Entry, Form

FEW = 40
"""More changed meetings than this are not worth the trouble."""
SIZE = 16
"""Bytes of a digest of what something rests on."""
NAME = "feeds"

Stat = tuple[int, int, int, int]
Found = tuple[int, int, "Entry"]
"""From which byte to which an event stands in a feed, and the event."""


class Kept(NamedTuple):
    """What was kept of a build: the state of each key that meetings rest on; by meeting its keys and (packed: few are
    asked for) its UIDs by file; by file its place as words, its title and how many events it has, its checksum, and what the file system
    says of it, which tells of every change by itself."""

    around: bytes
    states: dict[str, bytes]
    rests: dict[str, tuple[str, ...]]
    gave: dict[str, bytes]
    places: dict[str, str]
    feeds: dict[str, tuple[str, int]]
    sums: dict[str, int]
    stats: dict[str, Stat]


class Again(NamedTuple):
    """A build after few changes: what the feeds with changes were and are, and of every feed its title and how many events it has."""

    before: dict[str, bytes]
    made: dict[str, bytes | None]
    feeds: dict[str, tuple[str, int]]


class Shelf:
    """Where a build for one audience in one folder is kept, and the notes of the build under way."""

    def __init__(self, view: View, archive: KeptArchive, sealed: Sealed, name: str, out: str) -> None:
        self._view, self._archive, self._sealed, self._name, self._out = view, archive, sealed, name, out
        self._rests: dict[str, tuple[str, ...]] = {}
        self._gave: dict[str, bytes] = {}
        self._places: dict[str, str] = {}
        self._sums: dict[str, int] = {}

    # --- noting

    def note(self, meeting: Meeting, forum: Forum, ask: Callable[[Meeting, Forum], Given]) -> Given:
        """What a meeting gives; on what it rests is noted."""
        with self._archive.asked.noting() as keys:
            given = ask(meeting, forum)
        self._rests[meeting.id] = tuple({*keys, f"r:{meeting.id}", f"r:{forum.id}"})
        gave: dict[str, list[str]] = {}
        for place, events in given:
            gave.setdefault(place.file, []).extend(event.uid for event in events)
            self._places.setdefault(place.file, _words(place))
        self._gave[meeting.id] = marshal.dumps(gave)
        return given

    def _around(self) -> bytes:
        """All that every meeting rests on: registries, settings and models, the day, the audience, and the program."""
        others = sorted(self._archive.kept.others.items())
        return short(repr((others, self._view.today, self._view.audience.name, program())).encode(), SIZE)

    def _state(self, key: str) -> bytes:
        """What a key stands for now, as a digest. Raises `ValueError` for a key that cannot be told so."""
        kept = self._archive.kept
        kind, _, value = key.partition(":")
        if kind == "r":
            row = kept.by_id.get(value)
            return b"" if row is None else kept.digest(row)
        if kind not in LINKS:
            raise ValueError(key)
        return short(b"".join(kept.digest(row) for row in kept.linked(kind, value)), SIZE)

    def keep(self, made: Mapping[str, bytes | None], feeds: Mapping[str, tuple[str, int]]) -> None:
        """Keep the build that was noted: the bytes that files got (of the others, what is known of them), titles and counts of all."""
        keys = {key for rest in self._rests.values() for key in rest}
        sums = {file: it for file, it in self._sums.items() if file in feeds}
        sums |= {file: zlib.crc32(data) for file, data in made.items() if data is not None}
        try:
            states = {key: self._state(key) for key in keys}
            stats = {file: _stat(os.path.join(self._out, file)) for file in sums}
        except (ValueError, OSError):
            return
        kept = Kept(self._around(), states, self._rests, self._gave, self._places, {**feeds}, sums, stats)
        self._sealed.write(self._name, marshal.dumps(tuple(kept)))

    # --- building again

    def again(self, form: Form) -> Again | None:
        """The feeds after few changes; None where all must be built."""
        kept = self._load()
        if kept is None or kept.around != self._around() or not self._same_files(kept):
            return None
        changed = self._changed(kept)
        if changed is None or len(changed) > FEW:
            return None
        self._rests, self._gave, self._places = {**kept.rests}, {**kept.gave}, {**kept.places}
        self._sums = kept.sums
        news = self._news(kept, changed)
        return None if news is None else self._made(kept, form, news)

    def _load(self) -> Kept | None:
        data = self._sealed.read(self._name)
        return None if data is None else Kept(*marshal.loads(data))

    def _same_files(self, kept: Kept) -> bool:
        try:
            names = {name for name in os.listdir(self._out) if name.endswith(".ics")}
            return names == kept.stats.keys() and all(
                _stat(os.path.join(self._out, file)) == stat for file, stat in kept.stats.items()
            )
        except OSError:
            return False

    def _changed(self, kept: Kept) -> set[str] | None:
        """The meetings of which something they rest on has changed; None where a meeting came or went."""
        held = self._archive.kept
        if {held.id(row) for row in held.rows.values() if held.kind(row) == Meeting.kind} != kept.rests.keys():
            return None
        touched = {key for key, state in kept.states.items() if self._state(key) != state}
        if not touched:
            return set()
        return {id for id, rest in kept.rests.items() if not touched.isdisjoint(rest)}

    def _news(self, kept: Kept, changed: set[str]) -> dict[str, Feed] | None:
        """The new events of each feed that has some; None where they come into other feeds than before, or some are gone."""
        news: dict[str, Feed] = {}
        for id in changed:
            meeting = self._archive.records.get(id)
            forum = self._archive.forum(meeting.forum) if isinstance(meeting, Meeting) else None
            if not isinstance(meeting, Meeting) or forum is None:
                return None
            for place, events in self.note(meeting, forum, self._view.of_meeting):
                if kept.places.get(place.file) != _words(place):
                    return None
                feed = news.setdefault(place.file, Feed(self._view.head(place)))
                feed.events.update((event.uid, event) for event in events)
            if _uids(self._gave[id]) != _uids(kept.gave[id]):
                return None
        return news

    def _made(self, kept: Kept, form: Form, news: dict[str, Feed]) -> Again | None:
        before: dict[str, bytes] = {}
        earlier: dict[str, dict[str, Found]] = {}
        for file, feed in news.items():
            with open(os.path.join(self._out, file), "rb") as held:
                before[file] = held.read()
            if zlib.crc32(before[file]) != kept.sums[file]:
                return None
            found = {uid: form.find(before[file], uid) for uid in feed.events}
            earlier[file] = {uid: place for uid, place in found.items() if place is not None}
            if any(not _stands(form, event, found[uid]) for uid, event in feed.events.items()):
                return None
        made: dict[str, bytes | None] = {}
        for file, feed in news.items():
            fresh = {uid: self._entry(form, event, earlier) for uid, event in feed.events.items()}
            seen = form.calendar(feed.head, map(form.block, fresh.values()))
            if form.lint(seen):
                return None
            refuse_numbers({file: seen})
            made[file] = _spliced(form, before[file], earlier[file], fresh)
        return Again(before, made, kept.feeds)

    def _entry(self, form: Form, event: Event, earlier: Mapping[str, Mapping[str, Found]]) -> Entry:
        from samverka.actions.calendar import stamped

        held = [found[event.uid][2] for found in earlier.values() if event.uid in found]
        return stamped(self._view.today, form.body(event), held)


def _stands(form: Form, event: Event, found: Found | None) -> bool:
    """Whether an event stands in the feed at the time it has now, so that its place there is the same."""
    return found is not None and form.event_of(found[2].body).start.isoformat() == event.start.isoformat()


def _spliced(form: Form, data: bytes, found: Mapping[str, Found], fresh: Mapping[str, Entry]) -> bytes:
    """A feed with some of its events in a new form, each where it stood."""
    parts: list[bytes] = []
    last = 0
    for begin, end, uid in sorted((place[0], place[1], uid) for uid, place in found.items()):
        parts += (data[last:begin], form.block(fresh[uid]))
        last = end
    return b"".join((*parts, data[last:]))


def _uids(gave: bytes) -> set[tuple[str, str]]:
    return {(file, uid) for file, uids in marshal.loads(gave).items() for uid in uids}


def _words(place: Place) -> str:
    return repr(tuple(place))


def _stat(path: str) -> Stat:
    found = os.stat(path, follow_symlinks=False)
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def shelf(view: View, root: str, out: str) -> Shelf | None:
    """Where the build of these feeds is kept; None where nothing is kept."""
    from samverka import vcs

    archive: Any = view.archive
    if not isinstance(archive, KeptArchive):
        return None
    folders, secret = vcs.folders(root), user_secret()
    if folders is None or secret is None:
        return None
    sealed = Sealed(folders.common, NAME, secret)
    return Shelf(
        view, archive, sealed, sealed.name(repr((root, os.path.abspath(out), view.audience.name)).encode()), out
    )
