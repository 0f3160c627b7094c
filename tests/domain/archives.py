"""Small archives as a user would type them: a district's forum with its model, read by the program's own reader."""

from __future__ import annotations

from datetime import date

from samverka.domain.archive import Archive
from samverka.domain.records import Forum, Meeting, Uppdrag
from samverka.store.load import Loaded, load
from samverka.store.tree import MemoryTree

TODAY = date(2026, 3, 2)

BASE = {
    "samverka.yml": "format: 1\nlanguage: sv\ndomain: samverka.example\n",
    "parties.yml": """\
parties:
  - {id: kommunen, name: Vänersborgs kommun, short: Kommunen, kind: municipality}
  - {id: elevhalsan, name: Elevhälsan, kind: unit, part_of: kommunen}
  - {id: skolan, name: Skolan, kind: unit, part_of: elevhalsan}
  - {id: regionen, name: Västra Götalandsregionen, kind: region}
  - {id: bup, name: Barn- och ungdomspsykiatrin, short: BUP, kind: unit, part_of: regionen}
  - id: landstinget
    name: Region Stockholm
    kind: region
    formerly:
      - {name: Stockholms läns landsting, until: 2018-12-31}
      - {name: Stockholms läns sjukvårdsförvaltning, until: 1970-12-31}
""",
    "people.yml": """\
people:
  - {id: a-berg, name: Anna Berg, party: kommunen}
  - {id: k-ek, name: Karin Ek, party: bup}
  - {id: s-holm, name: Sara Holm, party: elevhalsan}
  - {id: j-berg, name: Johan Berg}
""",
    "g/collaboration.md": """\
---
kind: collaboration
id: g
title: Samverkan
model: goteborg-stadsomrade
model_version: 1
parties: [{party: kommunen, principal: true}, {party: regionen, principal: true}]
---
""",
    "g/forums/hisingen.md": """\
---
kind: forum
id: hisingen
title: Forum Hisingen
type: stadsomrade
conveners: [kommunen]
chair: a-berg
secretary: j-berg
seats:
  - {id: k, party: kommunen, person: a-berg, mandate: true}
  - {id: r, party: regionen, person: k-ek, mandate: true}
---
""",
}
VARD = {"g/collaboration.md": BASE["g/collaboration.md"].replace("goteborg-stadsomrade", "vardsamverkan-fyrbodal")}
"""The same collaboration under the model that has the questions of the eight stages."""


def read(*parts: dict[str, str]) -> Loaded:
    """What the reader makes of the base and these files; a file of the base can be replaced."""
    files = dict(BASE)
    for part in parts:
        files |= part
    return load(MemoryTree(files))


def archive(*parts: dict[str, str]) -> Archive:
    """As `read`, where all of it is as it should be."""
    loaded = read(*parts)
    assert [f"{d.location.path}:{d.location.line} {d.message.say('en')}" for d in loaded.diagnostics] == []
    assert loaded.archive.unresolved == ()
    return loaded.archive


def meeting(day: str, more: str = "") -> dict[str, str]:
    """A meeting of Hisingen."""
    front = f"kind: meeting\nid: hisingen-{day}\nforum: hisingen\ndate: {day}\n{more}"
    return {f"g/meetings/hisingen/{day}.md": f"---\n{front}---\n"}


def wheel(items: str, year: int = 2026) -> dict[str, str]:
    """Hisingen's wheel of a year."""
    front = f"kind: wheel\nid: {year}-hisingen\nforum: hisingen\nyear: {year}\nitems:\n{items}"
    return {f"g/wheels/{year}-hisingen.md": f"---\n{front}---\n"}


def issue(name: str, more: str, submitted: str = "2026-02-19") -> dict[str, str]:
    """An issue to Hisingen from Karin Ek's party."""
    front = f"kind: issue\nid: {submitted}-{name}\ntitle: {name.title()}\nforum: hisingen\nparty: bup\nsubmitted: {submitted}\n"
    return {f"g/issues/{submitted}-{name}.md": f"---\n{front}{more}---\n"}


def uppdrag(more: str, body: str = "", name: str = "2026-unga") -> dict[str, str]:
    """An assignment of Hisingen's."""
    front = f"kind: uppdrag\nid: {name}\ntitle: Unga\nforum: hisingen\n{more}"
    return {f"g/uppdrag/{name}.md": f"---\n{front}---\n{body}"}


def the_forum(held: Archive, id: str = "hisingen") -> Forum:
    """The forum with this id."""
    found = held.forum(id)
    assert found is not None
    return found


def the_meeting(held: Archive, day: str) -> Meeting:
    """Hisingen's meeting on a day."""
    found = held.records[f"hisingen-{day}"]
    assert isinstance(found, Meeting)
    return found


def the_uppdrag(held: Archive, id: str = "2026-unga") -> Uppdrag:
    """The assignment with this id."""
    found = held.records[id]
    assert isinstance(found, Uppdrag)
    return found
