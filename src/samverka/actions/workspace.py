"""The repository a command works in: where it is, what it holds, and which day it is there."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from samverka.actions.root import find_root
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.fields import in_words
from samverka.domain.ids import slug
from samverka.domain.records import Collaboration, Forum, Meeting, Record, Settings
from samverka.store.decode import parse_date
from samverka.store.document import Document, Unreadable, parse
from samverka.store.load import Loaded, load
from samverka.store.plan import Change
from samverka.store.tree import WorkTree
from samverka.text import T, Text

if TYPE_CHECKING:
    from samverka.actions.cached import Begun, Look


class Workspace:
    """A repository, read on a day. `pinned` says that samverka.yml or the user fixed the day, so that outputs can say so."""

    def __init__(self, root: str, loaded: Loaded, today: date, pinned: bool) -> None:
        self.root, self.loaded, self.today, self.pinned = root, loaded, today, pinned

    @property
    def archive(self) -> Archive:
        """What the repository holds."""
        return self.loaded.archive

    @cached_property
    def texts(self) -> dict[str, bytes]:
        """Files read for changing, by path: the bytes that a plan expects to find again."""
        return {}

    @cached_property
    def narrowed(self) -> dict[tuple[str, str], Archive]:
        """A collaboration (its folder) as an audience (its name) may see it, once somebody asked: `actions/narrowed.py`."""
        return {}

    def document(self, record: Record) -> Document:
        """A record's file, to be edited. Raises `Refusal` where it can no longer be read."""
        data = self.loaded.tree.read(record.path)
        try:
            document = parse(record.path, data)
        except Unreadable as error:
            raise Refusal(T("{path} cannot be read: {why}", path=record.path, why=error.message)) from None
        if document.faults:
            raise with_faults(record.path)
        self.texts[record.path] = data
        return document

    def change(self, document: Document) -> Change:
        """The change that puts an edited document in the place of what was read."""
        return Change(document.path, self.texts[document.path], document.text.encode("utf-8"))


def with_faults(path: str) -> Refusal:
    """The refusal to edit a file that was not read whole."""
    return Refusal(
        T("{path} has faults that samverka check names; mend them first", path=path),
        help=T("samverka check {path}", path=path),
    )


def open_workspace(start: str, today: str | None = None, look: Look | Begun | None = None) -> Workspace:
    """The repository at or above `start`, read on its day. Raises `Refusal` (exit code 2) where there is none. `look`: one that was made
    of it, or begun."""
    root = find_root(start)
    loaded = _read(root, look)
    day, pinned = which_day(loaded.archive, today)
    return Workspace(root, loaded, day, pinned)


def _read(root: str, look: Look | Begun | None) -> Loaded:
    from samverka.actions.sources import opened

    kept = opened(root, checks=False, look=look)
    if kept is None:
        return load(WorkTree(root))
    kept.save()
    return kept.loaded


def which_day(archive: Archive, option: str | None) -> tuple[date, bool]:
    """The day it is: `--today`, else `SAMVERKA_TODAY`, else samverka.yml's `today`, else today in its time zone; and whether it is fixed."""
    for source, words in (("--today", option), ("SAMVERKA_TODAY", os.environ.get("SAMVERKA_TODAY"))):
        if words:
            day = parse_date(words)
            if day is None:
                raise Refusal(
                    T("{source}: «{value}» is no date: write it as 2026-03-12", source=source, value=words), exit_code=2
                )
            return day, True
    if archive.settings.today is not None:
        return archive.settings.today, True
    return now_in(archive.settings.timezone or "Europe/Stockholm"), False


def day_span(settings: Settings, option: str | None, now: float) -> tuple[float, float]:
    """From when to when (seconds since 1970) `which_day` gives the day that it gives at `now`: for ever, where the day is fixed."""
    if option or os.environ.get("SAMVERKA_TODAY") or settings.today is not None:
        return -math.inf, math.inf
    from zoneinfo import ZoneInfo

    zone = ZoneInfo(settings.timezone or "Europe/Stockholm")
    today = datetime.fromtimestamp(now, zone).date()
    begins, ends = (datetime.combine(day, time.min, zone).timestamp() for day in (today, today + timedelta(days=1)))
    within = all(datetime.fromtimestamp(edge, zone).date() == today for edge in (begins, ends - 1))
    return (begins, ends) if within else (now, now)  # where clocks are set at midnight, no answer is kept


def now_in(zone: str) -> date:
    """Today's date in a time zone. Raises `Refusal` where samverka.yml names a zone that does not exist."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return datetime.now(ZoneInfo(zone)).date()
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder of zones, like «Europe»
        raise Refusal(
            T("samverka.yml: there is no time zone «{zone}»; write it like Europe/Stockholm", zone=zone)
        ) from None


# --- finding what the user means


Kind = TypeVar("Kind", bound=Record)


def one(archive: Archive, words: str, kind: type[Kind]) -> Kind:
    """The one record of a kind whose id ends in `words`. Raises `Refusal` (exit code 2) where none or several do."""
    found = [record for record in named(archive, words, (kind,)) if isinstance(record, kind)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refusal(
            T("«{words}» can be several; write more of the id: {ids}", words=words, ids=", ".join(r.id for r in found)),
            exit_code=2,
        )
    known = [r.id for r in archive.of(kind)]
    raise Refusal(_nothing(words, kind.kind), help=_nearest(words, known), exit_code=2)


def named(archive: Archive, words: str, kinds: tuple[type[Record], ...]) -> tuple[Record, ...]:
    """The records of these kinds whose id, or its end, is `words`, in capitals too; else those whose title is, or ends so."""
    written = archive.records.get(slug(words)) if words.strip() else None
    found = archive.find(words, kinds) or ((written,) if isinstance(written, kinds) else ())
    if found:
        return found
    wanted = " ".join(words.casefold().split())
    titled = [(r, (getattr(r, "title", None) or "").casefold()) for kind in kinds for r in archive.of(kind)]
    whole = tuple(r for r, title in titled if title == wanted)
    return whole or tuple(r for r, title in titled if wanted and title.endswith(" " + wanted))


def _nothing(words: str, kind: str) -> Text:
    return NOTHING[kind](words=words)


NOTHING = {
    "collaboration": T("there is no collaboration «{words}»"),
    "forum": T("there is no forum «{words}»"),
    "wheel": T("there is no wheel «{words}»"),
    "plan": T("there is no plan «{words}»"),
    "meeting": T("there is no meeting «{words}»"),
    "issue": T("there is no issue «{words}»"),
    "uppdrag": T("there is no assignment «{words}»"),
    "insats": T("there is no effort «{words}»"),
}


def _nearest(words: str, known: Iterable[str]) -> Text | None:
    from difflib import get_close_matches

    ids = sorted(known)
    near = get_close_matches(words, ids, 3, 0.5)
    near = [id for id in ids if words in id] or near or ids
    more = len(near) - 12
    if more > 0:
        return T("there are: {ids} and {n} more", ids=", ".join(near[:12]), n=more)
    return T("there are: {ids}", ids=", ".join(near)) if near else None


def a_decision(workspace: Workspace, words: str) -> str:
    """The decision that `MEETING#DECISION` names, made whole, or words that tell of one from before the records. Raises `Refusal` where
    there is none, or where the meeting's file has changes that are not committed."""
    from samverka import vcs

    if in_words(words):
        return " ".join(words.split())

    root, archive = workspace.root, workspace.archive
    meeting_words, mark, part = (words if "#" in words else _whole(archive, words)).partition("#")
    if not mark:
        message = T("there is no decision «{words}»", words=words)
        raise Refusal(message, help=T("write it as MEETING#DECISION; samverka decision list shows them"), exit_code=2)
    meeting = one(archive, meeting_words, Meeting)
    if vcs.git_top(root) is not None and vcs.dirty(root, [meeting.path]):
        raise Refusal(
            T("{path} has changes that are not committed, so the decision cannot be relied on yet", path=meeting.path),
            help=T('commit it first: git commit -m "Notes" -- {path}', path=meeting.path),
        )
    known = [decision.id for decision in meeting.decisions]
    if part not in known:
        raise Refusal(
            T("the meeting {meeting} has no decision «{part}»", meeting=meeting.id, part=part),
            help=T("its decisions are: {ids}", ids=", ".join(known) or "–"),
            exit_code=2,
        )
    return f"{meeting.id}#{part}"


def _whole(archive: Archive, words: str) -> str:
    """A decision's own id with its meeting before it, where only one meeting has such a decision."""
    found = [f"{m.id}#{d.id}" for m in archive.of(Meeting) for d in m.decisions if d.id == words]
    return found[0] if len(found) == 1 else words


def a_meeting(workspace: Workspace, words: str, *, held: bool = False) -> Meeting:
    """The meeting whose id ends in `words`; of a forum that is named, its next one, or with `held` the last one up to today."""
    archive, today = workspace.archive, workspace.today
    forums = () if named(archive, words, (Meeting,)) else named(archive, words, (Forum,))
    if len(forums) == 1:
        meetings = [m for m in archive.meetings(forums[0].id) if m.cancelled is None]
        past = [m for m in meetings if m.date <= today]
        come = [m for m in meetings if m.date >= today]
        choice = (*past[-1:], *come[:1]) if held else (*come[:1], *past[-1:])
        if choice:
            return choice[0]
    meeting = one(archive, words, Meeting)
    assert isinstance(meeting, Meeting)
    return meeting


def a_forum(archive: Archive, words: str) -> Forum:
    """The forum whose id ends in `words`."""
    return one(archive, words, Forum)


def a_party(archive: Archive, words: str) -> str:
    """The id of the party that `words` names: by id, by the end of its id, or by name. Raises `Refusal` (exit code 2)."""
    if words in archive.parties:
        return words
    ends = [id for id in archive.parties if id.endswith("-" + words)]
    named = [
        p.id for p in archive.parties.values() if words.casefold() in (p.name.casefold(), (p.short or "").casefold())
    ] or [p.id for p in archive.parties.values() if words.casefold() in (was.name.casefold() for was in p.formerly)]
    found = ends or named
    if len(found) == 1:
        return found[0]
    if found:
        raise Refusal(
            T("«{words}» can be several; write more of the id: {ids}", words=words, ids=", ".join(found)), exit_code=2
        )
    raise Refusal(T("there is no party «{words}»", words=words), help=_nearest(words, archive.parties), exit_code=2)


def a_person(archive: Archive, words: str) -> str:
    """The id of the person that `words` names, by id or by name. Raises `Refusal` (exit code 2)."""
    named = [p.id for p in archive.people.values() if words.casefold() in (p.id, p.name.casefold())]
    if len(named) == 1:
        return named[0]
    if named:
        raise Refusal(
            T("«{words}» can be several; write more of the id: {ids}", words=words, ids=", ".join(named)), exit_code=2
        )
    raise Refusal(
        T("there is no person «{words}» in people.yml", words=words),
        help=_like(archive, words) or _nearest(words, archive.people),
        exit_code=2,
    )


def _like(archive: Archive, words: str) -> Text | None:
    """The person whose name is nearly what was written."""
    from difflib import get_close_matches

    names = {person.name.casefold(): person for person in archive.people.values()}
    near = [names[name] for name in get_close_matches(words.casefold(), names, 2, 0.8)]
    said = ", ".join(f"{person.name} ({person.id})" for person in near)
    return T("did you mean {names}?", names=said) if near else None


def forum_or_collaboration(archive: Archive, words: str) -> tuple[Forum, ...]:
    """The forum that `words` names, or all forums of the collaboration it names."""
    found = named(archive, words, (Forum, Collaboration))
    exact = [r for r in found if r.id == words]
    chosen = exact or list(found)
    if len(chosen) == 1 and isinstance(chosen[0], Collaboration):
        return archive.of(Forum, chosen[0].collaboration)
    if len(chosen) == 1 and isinstance(chosen[0], Forum):
        return (chosen[0],)
    if chosen:
        raise Refusal(
            T(
                "«{words}» can be several; write more of the id: {ids}",
                words=words,
                ids=", ".join(r.id for r in chosen),
            ),
            exit_code=2,
        )
    known = [r.id for r in (*archive.of(Collaboration), *archive.of(Forum))]
    raise Refusal(
        T("there is no forum or collaboration «{words}»", words=words), help=_nearest(words, known), exit_code=2
    )
