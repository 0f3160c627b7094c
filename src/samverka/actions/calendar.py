"""Building calendar feeds: what lies in the folder already, what changed since, and what is gone.

The result is a function of the records, the day, and the feeds already in the folder. An event that is as it was keeps its stamps;
a changed one gets a later stamp and the next number; one that is gone stays as a cancelled notice for 90 days, because a subscriber
must see it go. A feed that no longer belongs holds such notices only, and is removed with the last of them.

How the bytes look is handed in (`Form`): `output/icalendar.py`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from samverka.actions.audience import Audience, which_audience
from samverka.actions.feeds import CANCELLED, Event, Feed, Head, Noting, View
from samverka.actions.numbers import refuse_numbers
from samverka.actions.unread import refuse_unreadable, unread
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.records import Meeting
from samverka.domain.values import Struct
from samverka.named import NamedTuple
from samverka.store.apply import apply
from samverka.store.plan import Change, Plan
from samverka.text import T, Text

if TYPE_CHECKING:
    from samverka.actions.feeds_kept import Again
    from samverka.actions.subscribe import Offered

LAST_SEQUENCE = 2**31 - 1
"""The largest whole number of RFC 5545 3.3.8."""
KEEP_DAYS = 90
"""How long a feed tells that an event is gone."""
REMOVED, REMOVED_TITLE = T("REMOVED"), T("REMOVED: {title}")
"""Never «cancelled»: a meeting that is gone from a feed can be held all the same, without the one whose feed it is."""
NO_LONGER = T("This is no longer in this calendar.")
OTHERS = T("the folder {folder} holds feeds for «{theirs}»; those for «{ours}» do not belong there")
NOT_OURS = T("{folder} holds a calendar {file} that another program made")
NEW_ID = T("subscribers see the meeting {old} go, and come as {new}: write «id: {old}» in its file, and build again")
DAMAGED = T("{file} has been edited or cut off: what can be read of it is kept, the rest is built anew")
OTHER_FOLDER = T("choose another folder with --out, or empty this one")
UNUSABLE = T("the folder {folder} cannot be used: {why}")
OTHER_DOMAIN = T(
    "the feeds in {folder} have ids at «{theirs}», and samverka.yml says «{ours}»: subscribers would see every meeting go and come again"
)
OLD_DOMAIN = T("write domain: {theirs} in samverka.yml; is the new one meant, take the old feeds away first")


# --- values


class Stamp(NamedTuple):
    """When an event last changed, as `20260302T000000Z`, and how many times it has."""

    at: str
    sequence: int

    @classmethod
    def of(cls, at: str, sequence: str) -> Stamp:
        """A stamp as it was written. Raises `ValueError` for one that is none, or that no later one can follow."""
        if len(at) != 16 or at[8] + at[15] != "TZ" or len(sequence) > 10 or not 0 <= int(sequence) <= LAST_SEQUENCE:
            raise ValueError(f"{at} {sequence}")
        second_after(at)
        return cls(at, int(sequence))

    def after(self, today: date) -> Stamp:
        """The stamp of a change made today: later than this one, whatever day that was."""
        return Stamp(max(f"{today:%Y%m%d}T000000Z", second_after(self.at)), min(self.sequence + 1, LAST_SEQUENCE))


UNKNOWN = Stamp("19700101T000000Z", 0)
"""The stamps of an event whose own somebody has spoilt."""


class Entry(NamedTuple):
    """An event of an earlier feed: its lines without the stamps, and the stamps."""

    body: bytes
    stamp: Stamp


class Earlier(NamedTuple):
    """A feed as it was built before: for whom, and its events by UID."""

    audience: str
    entries: dict[str, Entry]
    damaged: bool = False
    """Whether somebody edited it, or it was cut off: what can be read of it is there. A change is then told by a line that differs."""


class Fault(Protocol):
    """What is wrong with a feed."""

    @property
    def message(self) -> Text:
        """It in words."""


class Form(Protocol):
    """How a feed looks: events to bytes and back. `samverka.output.icalendar` is one."""

    def body(self, event: Event) -> bytes:
        """An event's lines without its stamps."""

    def event_of(self, body: bytes) -> Event:
        """The event that such lines hold; raises `ValueError`."""

    def calendar(self, head: Head, blocks: Iterable[bytes]) -> bytes:
        """A whole feed of events as `block` gives them."""

    def block(self, entry: Entry) -> bytes:
        """An event with its stamps, as `calendar` puts it in a feed."""

    def find(self, data: bytes, uid: str) -> tuple[int, int, Entry] | None:
        """Where an event stands in a feed that `calendar` made, and the event."""

    def read(self, data: bytes) -> Earlier:
        """A feed that `calendar` made; raises `ValueError` for anything else."""

    def page(self, offered: Offered) -> bytes:
        """The page that tells how to subscribe."""

    def lint(self, data: bytes) -> Sequence[Fault]:
        """What is wrong with a feed's bytes, in the order of its lines."""


class BuiltFeed(Struct):
    """One file: its title, how many events there are besides notices of removed ones, and whether it is new, changed, same or removed."""

    file: str
    title: str
    events: int
    state: str


class Built(Struct):
    """What `calendar build` came to."""

    out: str
    audience: str
    feeds: tuple[BuiltFeed, ...]
    remarks: tuple[Text, ...]


# --- the command


def build(workspace: Workspace, out: str, audience: str, form: Form) -> Built:
    """The feeds for one audience, written to the folder `out`: only files that change, all of them or none.

    Raises `Refusal` where there is no such audience (exit code 2), where records cannot be read (a meeting that is not seen would be
    told to its subscribers as cancelled), and where the folder holds feeds for others or another program's.
    """
    from samverka.actions.feeds_kept import shelf

    sees = which_audience(workspace.archive, audience)
    view = View(workspace, sees)
    kept = shelf(view, workspace.root, out)
    if kept is not None and not (unread(workspace) or workspace.archive.broken):
        again = kept.again(form)
        if again is not None:
            _write(out, again.before, again.made)
            kept.keep(again.made, again.feeds)
            return Built(out, sees.name, tuple(_again_states(again)), ())
    before = _feeds_in(out)
    composed = _composed(view, before, form, out, kept.note if kept else None)
    _write(out, before, composed.made)
    if kept is not None and not composed.remarks:
        kept.keep(composed.made, {f.file: (f.title, f.events) for f in composed.feeds if f.state != "removed"})
    return Built(out, sees.name, composed.feeds, composed.remarks)


def _again_states(again: Again) -> Iterator[BuiltFeed]:
    for file, (title, events) in sorted(again.feeds.items()):
        same = again.made.get(file) == again.before.get(file)
        yield BuiltFeed(file, title, events, "same" if same else "changed")


class Composed(Struct):
    """The feeds as they are to be, by file name (bytes, or None for one that goes), each with its state, and what there is to say of them."""

    made: dict[str, bytes | None]
    feeds: tuple[BuiltFeed, ...]
    remarks: tuple[Text, ...]


def compose(
    workspace: Workspace,
    sees: Audience,
    before: Mapping[str, bytes],
    form: Form,
    where: str,
    address: str | None = None,
) -> Composed:
    """The feeds for an audience over those that stand in a place now (`before`, by file name). `where` names the place in sentences,
    `address` is where people reach it (`View`).

    Raises `Refusal` as `build` does."""
    return _composed(View(workspace, sees, address), before, form, where)


def _composed(
    view: View, before: Mapping[str, bytes], form: Form, where: str, noting: Noting | None = None
) -> Composed:
    refuse_unreadable(view.workspace)
    wanted, sees = view.feeds(noting), view.audience
    folder = _Folder(where, before, form, sees.name)
    folder.keeps(view.settings.domain)
    made = _Making(view, form, folder, wanted).feeds()
    feeds = tuple(_state(folder, wanted, name, data) for name, data in sorted(made.items()))
    if not wanted:
        folder.remarks.append(T("there is no meeting here for the audience «{audience}»", audience=sees.name))
        if sees.name == "public":
            folder.remarks.append(T("what has no visibility: public is for the parties: --audience parties"))
    return Composed(made, feeds, tuple(folder.remarks))


def _feeds_in(out: str) -> dict[str, bytes]:
    """The calendar files right in a folder, by name; none where there is no such folder yet."""
    found: dict[str, bytes] = {}
    try:
        with os.scandir(out) as entries:
            names = sorted(e.name for e in entries if e.name.endswith(".ics") and e.is_file(follow_symlinks=False))
        for name in names:
            with open(os.path.join(out, name), "rb") as file:
                found[name] = file.read()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise Refusal(UNUSABLE(folder=out, why=error.strerror or str(error)), exit_code=2) from None
    return found


# --- what was there, what changed, and what is gone


class _Folder:
    """The folder of the feeds as it is: which of them are ours, and what they hold. Raises `Refusal` for another audience's."""

    def __init__(self, out: str, before: Mapping[str, bytes], form: Form, audience: str) -> None:
        self.out, self.before = out, before
        self.earlier: dict[str, dict[str, Entry]] = {}
        self.strange: set[str] = set()
        self.remarks: list[Text] = []
        for name, data in before.items():
            try:
                found = form.read(data)
            except ValueError:
                self.strange.add(name)
                continue
            if found.audience not in ("", audience):
                raise Refusal(OTHERS(folder=out, theirs=found.audience, ours=audience), help=OTHER_FOLDER)
            if found.damaged:
                self.remarks.append(DAMAGED(file=name))
            self.earlier[name] = found.entries

    def keeps(self, domain: str) -> None:
        """Refuse a domain that no id here has: calendars know a meeting by its id alone."""
        uids = [uid for entries in self.earlier.values() for uid in entries]
        if uids and not any(uid.endswith(f"@{domain}") for uid in uids):
            theirs = uids[0].rpartition("@")[2]
            raise Refusal(OTHER_DOMAIN(folder=self.out, theirs=theirs, ours=domain), help=OLD_DOMAIN(theirs=theirs))

    def take(self, names: Iterable[str]) -> None:
        """Refuse to write over a calendar of another program; what is no calendar at all is written over and told."""
        for name in sorted(self.strange.intersection(names)):
            if b"BEGIN:VCALENDAR" in self.before[name]:
                raise Refusal(NOT_OURS(file=name, folder=self.out), help=OTHER_FOLDER)
            self.remarks.append(T("{file} was no calendar: it is built anew", file=name))


class _Making:
    """The bytes of every feed, from what is to stand in it and what stood there."""

    def __init__(self, view: View, form: Form, folder: _Folder, wanted: Mapping[str, Feed]) -> None:
        self.view, self.form, self.earlier, self.wanted = view, form, folder.earlier, wanted
        self.folder = folder
        self.sound = {entry for entries in folder.earlier.values() for entry in entries.values()}
        folder.take(wanted)

    def feeds(self) -> dict[str, bytes | None]:
        """Every feed's bytes by file name; None for one that is to be removed."""
        live = self._live()
        turn = {
            uid: (event.start.isoformat(), uid) for feed in self.wanted.values() for uid, event in feed.events.items()
        }
        blocks = {uid: self.form.block(entry) for uid, entry in live.items()}
        made: dict[str, bytes | None] = {}
        for name in {*self.wanted, *self.earlier}:
            feed = self.wanted.get(name) or Feed(self.view.left_over(name))
            gone = {uid: (start, entry) for start, uid, entry in self._notices(name, feed)}
            order = sorted([*(turn[uid] for uid in feed.events), *((start, uid) for uid, (start, _) in gone.items())])
            entries = {uid: live[uid] if uid in feed.events else gone[uid][1] for _, uid in order}
            parts = [blocks[uid] if uid in feed.events else self.form.block(gone[uid][1]) for uid in entries]
            made[name] = self._feed(name, feed.head, entries, parts) if entries else None
        self._tell_new_ids(live)
        return made

    def _tell_new_ids(self, live: Mapping[str, Entry]) -> None:
        """Tell of meetings that went and came again under another id, which a file without an `id` does that gets another name."""
        known = {uid: entry for entries in self.earlier.values() for uid, entry in entries.items()}
        came = {_said(live[uid].body): uid for uid in live.keys() - known.keys()}
        for uid in sorted(known.keys() - live.keys()) if came else ():
            new, id = came.get(_said(known[uid].body)), uid.rpartition("@")[0]
            if new and isinstance(self.view.archive.records.get(new.rpartition("@")[0]), Meeting):
                self.folder.remarks.append(NEW_ID(old=id, new=new.rpartition("@")[0]))

    def _feed(self, name: str, head: Head, entries: Mapping[str, Entry], blocks: Iterable[bytes]) -> bytes:
        data = self.form.calendar(head, blocks)
        if data != self.folder.before.get(name):
            fresh = [entry for entry in entries.values() if entry not in self.sound] or [next(iter(entries.values()))]
            # An event has the same bytes in every feed, and the head stands before any of them: each is looked at once.
            seen = self.form.calendar(head, map(self.form.block, fresh))
            refuse_numbers({name: seen})
            for fault in self.form.lint(seen):
                words = T("no calendar is written: {file} would be faulty: {fault}", file=name, fault=fault.message)
                raise Refusal(words)
            self.sound.update(fresh)
        return data

    def _live(self) -> dict[str, Entry]:
        """Each event once, however many feeds it stands in, with its stamps."""
        held: dict[str, list[Entry]] = {}
        events: dict[str, Event] = {}
        for name, feed in self.wanted.items():
            events.update(feed.events)
            for uid in feed.events.keys() & self.earlier.get(name, {}).keys():
                held.setdefault(uid, []).append(self.earlier[name][uid])
        return {
            uid: stamped(self.view.today, self.form.body(event), held.get(uid, [])) for uid, event in events.items()
        }

    def _notices(self, name: str, feed: Feed) -> Iterator[tuple[str, str, Entry]]:
        """The events that stood in a feed and do so no more, as notices that they are cancelled."""
        for uid in [uid for uid in self.earlier.get(name, {}) if uid not in feed.events]:
            entry = self.earlier[name][uid]
            try:
                event = self._gone(self.form.event_of(entry.body))
            except ValueError:
                self.folder.remarks.append(
                    T("{file}: the event {uid} has been edited and is left out", file=name, uid=uid)
                )
                continue
            if event.todo and uid.rpartition("@")[0] in self.view.hidden_parts:
                continue  # its id is made of words of the item, which can be hidden with it
            notice = stamped(self.view.today, self.form.body(event), [entry])
            if not self._over(event.start, notice.stamp.at):
                yield event.start.isoformat(), uid, notice

    def _gone(self, event: Event) -> Event:
        """What is told of an event that is gone: when it was, and its title where this audience may still know that; never that of a
        task, which can have become narrower by itself."""
        id = event.uid.rpartition("@")[0]
        known = (
            not event.todo
            and event.categories in self.view.titles
            and self.view.hidden.isdisjoint((id, id.removesuffix("-issues"), id.removesuffix("-agenda")))
        )
        language = self.view.settings.language or "sv"
        return Event(
            uid=event.uid,
            start=event.start,
            end=event.end,
            summary=_struck(event.summary, language) if known else REMOVED.say(language),
            description=NO_LONGER.say(language),
            categories=event.categories if known else "",
            status="CANCELLED",
            transparent=True,
            todo=event.todo,
        )

    def _over(self, start: date, vanished: str) -> bool:
        limit = self.view.today - timedelta(KEEP_DAYS)
        day = start.date() if isinstance(start, datetime) else start
        return day < limit or vanished < f"{limit:%Y%m%d}T000000Z"


def _said(body: bytes) -> bytes:
    """An event's lines without its UID, which is the first."""
    return body.partition(b"\r\nDTSTART")[2]


def _struck(title: str, language: str) -> str:
    """A title with the word before it that many programs show where they do not show that an event is off; once."""
    words = [text(title="").say(each) for text in (CANCELLED, REMOVED_TITLE) for each in ("sv", "en")]
    return title if title.startswith(tuple(words)) else REMOVED_TITLE(title=title).say(language)


def stamped(today: date, body: bytes, held: Sequence[Entry]) -> Entry:
    """An event with its stamps: those of where it stood before, if it says what it said; else later ones and the next number. Where a
    publishing broke, some feeds have the newer one already: then the others get the same."""
    if not held:
        return Entry(body, Stamp(f"{today:%Y%m%d}T000000Z", 0))
    last = Stamp(max(e.stamp.at for e in held), max(e.stamp.sequence for e in held))
    said = all(entry.body == body or entry.stamp.sequence < last.sequence for entry in held)
    return Entry(body, last if said else last.after(today))


def second_after(at: str) -> str:
    """The moment a second after `at`, both as `20260302T000000Z`. Raises `ValueError` where there is none."""
    try:
        return f"{datetime.fromisoformat(at) + timedelta(seconds=1):%Y%m%dT%H%M%SZ}"
    except OverflowError as error:
        raise ValueError(at) from error


def _state(folder: _Folder, wanted: Mapping[str, Feed], name: str, data: bytes | None) -> BuiltFeed:
    before, feed = folder.before.get(name), wanted.get(name)
    state = "removed" if data is None else "new" if before is None else "same" if before == data else "changed"
    return BuiltFeed(
        name, feed.head.title if feed else name.removesuffix(".ics"), len(feed.events) if feed else 0, state
    )


def _write(out: str, before: Mapping[str, bytes], made: Mapping[str, bytes | None]) -> None:
    changes = [Change(name, before.get(name), data) for name, data in sorted(made.items())]
    plan = Plan(tuple(changes), T("calendar feeds"))
    if plan.is_empty:
        return
    try:
        os.makedirs(out, exist_ok=True)
    except OSError as error:
        raise Refusal(UNUSABLE(folder=out, why=error.strerror or str(error)), exit_code=2) from None
    apply(plan, out)
