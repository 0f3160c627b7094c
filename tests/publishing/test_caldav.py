"""Claims about publishing to a CalDAV calendar, tried on a real server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import icalendar as library
import pytest
from serving import MAY, Served, edit, sent, target

from samverka.actions.caldav import publish_events
from samverka.actions.publish import Published, targets
from samverka.actions.workspace import open_workspace
from samverka.diagnostics import Refusal
from samverka.output import icalendar as form

DOMAIN = "exempel.example"


@pytest.fixture(autouse=True)
def anna(credentials: Callable[[str, str, str], None]) -> None:
    credentials("ut", "anna", "x")


def bring(root: Path, *, dry_run: bool = False) -> Published:
    held = open_workspace(str(root), "2026-03-02")
    (one,) = targets(held, "ut")
    return publish_events(held, one, form, dry_run=dry_run)


def events(radicale: Served) -> dict[str, library.Event]:
    """The calendar's events by UID, as the server gives them."""
    data = httpx.get(radicale.url, auth=("anna", "x")).content
    return {str(event["UID"]): event for event in library.Calendar.from_ical(data).walk("VEVENT")}


def test_each_meeting_is_an_event_and_a_second_time_sends_nothing(root: Path, radicale: Served) -> None:
    """Meetings and due days as events of their own; the second publishing is silent; after one change exactly one is sent."""
    target(root, f'kind: caldav, audience: parties, url: "{radicale.url}"')
    assert len(bring(root, dry_run=True).sent) == 6 and not events(radicale)
    assert set(sent(bring(root)).values()) == {"new"}
    assert f"grupp-2026-05-07@{DOMAIN}" in events(radicale)
    assert (bring(root).sent, bring(root).same) == ((), 6)
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    assert sent(bring(root)) == {f"grupp-2026-05-07@{DOMAIN}": "changed"}
    held = events(radicale)[f"grupp-2026-05-07@{DOMAIN}"]
    assert (str(held["LOCATION"]), int(held["SEQUENCE"])) == ("Rådhuset", 1)
    assert bring(root).sent == ()


def test_what_is_gone_is_taken_away_and_others_events_stay(root: Path, radicale: Served) -> None:
    """A meeting that is no more goes; an event that somebody else put there is never touched."""
    own = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:min\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T100000Z\r\n"
    httpx.put(
        radicale.url + "min.ics", content=own + b"END:VEVENT\r\nEND:VCALENDAR\r\n", auth=("anna", "x")
    ).raise_for_status()
    target(root, f'kind: caldav, audience: parties, url: "{radicale.url}"')
    bring(root)
    (root / MAY).unlink()
    assert sent(bring(root)) == {f"grupp-2026-05-07{end}@{DOMAIN}": "removed" for end in ("", "-agenda", "-issues")}
    assert "min" in events(radicale) and f"grupp-2026-05-07@{DOMAIN}" not in events(radicale)


def test_a_calendar_is_for_one_audience(root: Path, radicale: Served) -> None:
    """A calendar that holds the parties' events is refused to the public's."""
    target(root, f'kind: caldav, audience: parties, url: "{radicale.url}"')
    bring(root)
    target(root, f'kind: caldav, audience: preparation, url: "{radicale.url}"')
    with pytest.raises(Refusal):
        bring(root)


def test_no_calendar_at_the_address(root: Path, radicale: Served) -> None:
    """An address without a calendar is a sentence with what the server answered."""
    target(root, f'kind: caldav, audience: parties, url: "{radicale.url}finns/inte/"')
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "(403)" in stop.value.message.say("sv")
