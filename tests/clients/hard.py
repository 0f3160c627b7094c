"""Records that are hard for calendars and documents: the nights when clocks change, long words, letters, emoji."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Stockholm")
FOLDER = "goteborg-stadsomraden/meetings/hisingen"
FEED = "hisingen.ics"
DOMAIN = "samverka.example"
LONG = (
    "Övergripande samråd om trygghet, socialtjänst och bostäder i Biskopsgården; Länsmansgården, Svartedalen \\ Jättesten "
    * 2
)
EMOJI = "Fikapaus på Kungälvsvägen ☕ och grillning 👨‍👩‍👧‍👦 hos Åsa Öström-Ängquist"


def meeting(day: str, time: str = "", more: str = "") -> str:
    """A meeting of Hisingen's forum."""
    clock = f'time: "{time}"\n' if time else ""
    return f"---\nkind: meeting\nid: hisingen-{day}\nforum: hisingen\ndate: {day}\n{clock}type: extra\n{more}---\n"


TIMES = {
    "2026-03-28": "22:00-23:30",
    "2026-03-29": "02:30-04:00",
    "2026-03-30": "09:00-11:00",
    "2026-10-24": "21:00-23:45",
    "2025-10-26": "02:15-02:45",
    "2026-10-25": "00:30-04:30",
    "2026-10-26": "09:00-11:00",
    "2026-11-27": "",
    "2026-12-01": "10:00-11:00",
    "2026-12-31": "22:00-23:59",
}
"""Days and clock times: before, in and after the night that skips an hour and the one that has an hour twice; a whole day; a year's last."""
TITLES = {"2026-03-30": LONG.strip(), "2026-10-26": EMOJI}
NIGHTS = {"place": f"{FOLDER}/2026-12-31.md", "gone": f"{FOLDER}/2026-12-01.md", "renamed": f"{FOLDER}/2026-03-28.md"}
NOTES = "hisingen-2026-02-05"
MINUTES = """\
## Övergripande samråd om trygghet, socialtjänst och bostäder i Biskopsgården, Länsmansgården och Svartedalen
<!-- item: lang -->
Text med *betoning*, **tyngd**, `kod`, en
[länk till lägesbilden](https://goteborg.sharepoint.example/sites/samverkan-hisingen/en/lagesbild-for-hela-ar-2026.pdf) och
en emoji ☕ och 👨‍👩‍👧‍👦 till.

1. Först
2. Sedan
   - en underpunkt
   - en till

> Ett citat på en rad.

| Vad | Vem | Hur många |
|---|---|---|
| Vandringar | Socialförvaltningen Hisingen | 12 |
| Samverkansöverenskommelseuppföljningsdokumentation | Stadsmiljöförvaltningen | 3 |

### En rubrik i anteckningarna

    indragen text med    mellanrum

## Sista punkten
<!-- item: sist -->
Ingenting mer. Åäö ÅÄÖ é ü ß – — … ”citat” § 14 ½ €.
"""
RECORDS: dict[str, str | bytes] = {
    f"{FOLDER}/{day}.md": meeting(
        day,
        time,
        (f'title: "{TITLES[day]}"\n'.replace("\\", "\\\\") if day in TITLES else "")
        + ("place: Sjön\n" if day == "2026-12-31" else ""),
    )
    for day, time in TIMES.items()
} | {
    f"{FOLDER}/2026-02-05.md": meeting(
        "2026-02-05",
        "09:00-10:00",
        "notes: final\nagenda:\n"
        "  - {id: lang, title: 'Övergripande samråd om trygghet, socialtjänst och bostäder i Biskopsgården, Länsmansgården och"
        " Svartedalen', duration: 40, type: dialogue, parties: [sf-hisingen, slk, framtiden, gsf]}\n"
        "  - {id: sist, title: Sista punkten, duration: 20}\n",
    )
    + MINUTES
}


def moments(day: str, time: str) -> tuple[str, str]:
    """When a meeting begins and ends as a calendar writes it: in UTC, by the system's own table of time zones, or two days."""
    begins = date.fromisoformat(day)
    if not time:
        return f"{begins:%Y%m%d}", f"{begins + timedelta(1):%Y%m%d}"
    clocks = [datetime.strptime(f"{day} {clock}", "%Y-%m-%d %H:%M") for clock in time.split("-")]  # noqa: DTZ007 - clock time
    start, end = (f"{clock.replace(tzinfo=ZONE).astimezone(UTC):%Y%m%dT%H%M%SZ}" for clock in clocks)
    return start, end


WANTED = {f"hisingen-{day}@{DOMAIN}": moments(day, time) for day, time in TIMES.items()}
