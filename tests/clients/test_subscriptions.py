"""Claims about people who subscribe to a feed: what their calendar holds, and what it does when a meeting changes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hard import DOMAIN, EMOJI, FEED, LONG, WANTED, moments
from programs import Read
from subscribers import Evolution, Subscriber, Thunderbird, until, website

Feeds = tuple[Path, Path, Path]
MOVED, CANCELLED, GONE, RENAMED = (
    f"hisingen-{day}@{DOMAIN}" for day in ("2026-10-26", "2026-10-24", "2026-12-01", "2026-03-28")
)
AFTER = {**WANTED, MOVED: moments("2026-11-03", "13:00-15:30")}
PROGRAMS: dict[str, Callable[[Path, str], Subscriber]] = {"Evolution": Evolution, "Thunderbird": Thunderbird}


def times(read: dict[str, Read]) -> dict[str, tuple[str, str]]:
    """The hard meetings as they were read."""
    return {uid: (event.start, event.end) for uid, event in read.items() if uid in WANTED}


@pytest.fixture(params=PROGRAMS)
def following(request: pytest.FixtureRequest, feeds: Feeds, tmp_path: Path) -> Iterator[tuple[Subscriber, Path]]:
    """A program that follows a feed on the web, and where the feed lies."""
    place = tmp_path / "web" / FEED
    place.parent.mkdir()
    shutil.copy(feeds[0] / FEED, place)
    with website(place.parent) as url:
        subscriber = PROGRAMS[request.param](tmp_path, url + FEED)
        try:
            yield subscriber, place
        finally:
            subscriber.close()


def test_a_subscriber_has_each_meeting_once_before_and_after(feeds: Feeds, following: tuple[Subscriber, Path]) -> None:
    """Every time in UTC, through both nights when clocks change, on a machine in another zone; after a move, a cancellation, a removal
    and a record that lies under another name, the same events: moved, called off, struck, untouched."""
    subscriber, place = following
    before = until(subscriber, lambda read: times(read) == WANTED)
    assert times(before) == WANTED
    assert LONG.strip() in before[f"hisingen-2026-03-30@{DOMAIN}"].title and EMOJI in before[MOVED].title
    shutil.copy(feeds[2] / FEED, place)
    subscriber.refresh()
    after = until(subscriber, lambda read: times(read) == AFTER)
    assert times(after) == AFTER
    assert after.keys() == before.keys()
    assert (after[CANCELLED].status, after[CANCELLED].title[:10]) == ("CANCELLED", "INSTÄLLT: ")
    assert (after[GONE].status, after[GONE].title[:11]) == ("CANCELLED", "BORTTAGET: ")
    assert (after[MOVED].sequence, after[RENAMED].sequence) == (1, 0)
    assert after[RENAMED] == before[RENAMED]
