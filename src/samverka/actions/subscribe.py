"""What the page for subscribers offers: the feeds that an audience has, by what they hold, each with its address."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from samverka.actions.audience import Audience
from samverka.actions.calendar import BuiltFeed
from samverka.actions.listed import PAGES
from samverka.actions.workspace import Workspace
from samverka.domain.records import Collaboration, Forum
from samverka.named import NamedTuple
from samverka.text import Text

FILES = dict(zip(("sv", "en"), PAGES, strict=True))
"""The page's file, by the language that it is in."""
GROUPS = ("collaboration", "forum", "party", "person", "deadlines", "todo")


class Offer(NamedTuple):
    """A feed that one can subscribe to. `address` is its file's name alone where nobody said where it can be reached."""

    title: str
    address: str


class Offered(NamedTuple):
    """Everything that the page offers. `groups` are in the order of `GROUPS`; none is empty."""

    audience: Text | str
    language: str
    day: date
    title: str
    groups: tuple[tuple[str, tuple[Offer, ...]], ...]


def offered(workspace: Workspace, sees: Audience, feeds: Iterable[BuiltFeed], address: str) -> Offered:
    """What there is to subscribe to among these feeds; one with nothing but notices of what is gone is not offered."""
    from samverka.actions.feeds import AUDIENCE_WORDS

    archive = workspace.archive
    owners = {record.id: record.kind for kind in (Forum, Collaboration) for record in archive.of(kind)}
    held: dict[str, list[Offer]] = {}
    for feed in feeds:
        if feed.events:
            name = feed.file.removesuffix(".ics")
            group = owners.get(name) or name.partition("-")[0]
            held.setdefault(group, []).append(Offer(feed.title, f"{address}/{feed.file}" if address else feed.file))
    settings = archive.settings
    return Offered(
        audience=AUDIENCE_WORDS[sees.name] if sees.party is None else archive.party_name(sees.party),
        language=settings.language or "sv",
        day=workspace.today,
        title=settings.title or "",
        groups=tuple((group, tuple(sorted(held[group]))) for group in GROUPS if group in held),
    )
