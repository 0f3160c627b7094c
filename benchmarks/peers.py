"""The other side of a comparison, each in a process of its own: `python benchmarks/peers.py frontmatter|icalendar ARGUMENT`."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path


def load_all(folder: str) -> None:
    """Every record of a repository through `frontmatter.load`."""
    import frontmatter

    for path in Path(folder).rglob("*.md"):
        frontmatter.load(str(path))


def write_events(feeds: str) -> None:
    """The events and tasks of a folder of feeds, each once, written by the icalendar library; `events.tsv` there says what they are."""
    from icalendar import Calendar, Event, Todo, vDDDTypes

    calendar = Calendar()
    calendar.add("prodid", "-//peer//")
    calendar.add("version", "2.0")
    for line in (Path(feeds) / "events.tsv").read_text(encoding="utf-8").splitlines():
        kind, uid, start, end, due, summary, description, location, status = line.split("\t")
        event = Event() if kind == "VEVENT" else Todo()
        event.add("uid", uid)
        event.add("dtstamp", datetime(2026, 3, 2, tzinfo=UTC))
        event.add("dtstart", vDDDTypes(_moment(start)))
        if kind == "VEVENT":
            event.add("dtend", vDDDTypes(_moment(end) if end else _moment(start) + timedelta(days=1)))
        elif due:
            event.add("due", vDDDTypes(_moment(due)))
        event.add("summary", summary)
        event.add("description", description.replace("\\n", "\n"))
        event.add("location", location)
        event.add("status", status)
        event.add("sequence", 0)
        calendar.add_component(event)
    (Path(feeds) / "peer.ics").write_bytes(calendar.to_ical())


def list_events(feeds: Path) -> int:
    """Write `events.tsv` from the feeds in a folder; how many events there are, each counted once."""
    found: dict[str, str] = {}
    for path in sorted(feeds.glob("*.ics")):
        lines = path.read_bytes().replace(b"\r\n ", b"").decode().split("\r\n")
        held: dict[str, str] = {}
        for line in lines:
            name, _, value = line.partition(":")
            if line in ("BEGIN:VEVENT", "BEGIN:VTODO"):
                held = {"KIND": value}
            elif line in ("END:VEVENT", "END:VTODO"):
                words = ("KIND", "UID", "DTSTART", "DTEND", "DUE", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS")
                found.setdefault(held["UID"], "\t".join(held.get(word, "").replace("\t", " ") for word in words))
            else:
                held[name.partition(";")[0]] = value
    (feeds / "events.tsv").write_text("\n".join(found.values()), encoding="utf-8")
    return len(found)


def _moment(text: str) -> date:
    if "T" not in text:
        return datetime.strptime(text, "%Y%m%d").replace(tzinfo=UTC).date()
    return datetime.strptime(text.rstrip("Z"), "%Y%m%dT%H%M%S").replace(tzinfo=UTC)


if __name__ == "__main__":
    {"frontmatter": load_all, "icalendar": write_events}[sys.argv[1]](sys.argv[2])
