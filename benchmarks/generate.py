"""A repository of many records of every kind, for measuring: `python benchmarks/generate.py FOLDER --records 10000 --seed 1`.

The same number and seed give the same bytes. Words are drawn from the lists below, the governance models are the packaged
ones, and every reference leads somewhere, so that a check finds no errors.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
TODAY = date(2026, 3, 2)
THIS_YEAR = TODAY.year
MONTHS = ((1, 2), (3, 4), (5, 6), (9, 10), (11, 12))
"""When in a year a forum meets; the first meeting of the year lies before `TODAY`, the others after it."""


def _words(text: str) -> list[str]:
    return text.split()


FIRST = _words(
    "Anna Sima Jonas Petra Oskar Helena Lars Karin Maria Yonas Mona Robert Elin Håkan Ulla Zara Ingrid Tove Måns Åsa Örjan Diana"
)
LAST = _words(
    "Berg Dahl Nyberg Wallin Strand Amini Hedman Lundin Ros Ek Haddad Nilsson Tesfaye Larsson Blom Björk Olin Åberg Öst Sand Kovac Lind"
)
BODIES = (
    ("Socialförvaltningen", "administration"), ("Grundskoleförvaltningen", "administration"),
    ("Stadsmiljöförvaltningen", "administration"), ("Medborgarservice", "administration"),
    ("Bostadsbolaget", "company"), ("Vårdcentralen", "unit"), ("Jobbtorget", "unit"), ("Föreningsrådet", "association"),
)  # fmt: skip
PLACES = _words("Norra Västra Södra Östra Inre Yttre Gamla Nya")
TOWNS = _words("Björkås Ängsta Sjöhamn Tallby Ekdal Lövvik Granhult Kvarnby Öarna Stenåker Hagalund Åstorp")
SUBJECTS = (
    "Trygga vägar till skolan", "Unga utan bostad", "Sommarlov för alla", "Vräkning av barnfamiljer", "Äldre som är ensamma",
    "Öppettider på mötesplatsen", "Lokaler för föreningar", "Studiero på biblioteket", "Utskrivning från sjukhus", "Orosanmälningar",
    "Mörka gångvägar", "Praktik och sommarjobb", "Nattvandring", "Läkemedelslistor", "Samordnad individuell plan", "Hemlöshet i city",
)  # fmt: skip
WHO = (
    "Skolan", "Socialtjänsten", "Bostadsbolaget", "Arbetsgruppen", "Kansliet", "Fältgruppen", "Vårdcentralen", "Ordföranden",
    "Föreningarna", "Parterna", "Polisen", "Biblioteket", "Elevhälsan", "Sekreteraren", "Jobbtorget", "Närområdets nätverk",
)  # fmt: skip
DOES = (
    "visade kartan över", "tar fram siffror om", "ser färre klagomål på", "ville höra mer om", "har inte hunnit med", "ska pröva",
    "delar sitt underlag om", "bad om längre tid för", "föreslår en ny ordning för", "redovisade läget i fråga om", "räknar med",
    "behöver stöd hemifrån för", "jämförde två sätt att ordna", "återkommer efter sommaren om", "enades om", "frågade efter",
)  # fmt: skip
WHAT = (
    "belysningen vid torget", "kvällarna på mötesplatsen", "de yngsta barnen", "lokalerna i skolan", "väntetiderna", "vägen hem",
    "kallelserna", "en gemensam ingång", "uppföljningen i höst", "kostnaden för tolk", "den uppsökande verksamheten", "rutinen",
    "frånvaron på mellanstadiet", "hyresgästernas möte", "informationen till anhöriga", "två personer på halvtid", "fritidsbanken",
)  # fmt: skip
WHEN = (
    "före sommaren", "i nästa vecka", "under våren", "på kvällar och helger", "efter lovet", "så snart lokalen är klar", "i höst",
    "till nästa möte", "tillsammans med regionen", "inom den ram som finns", "utan nya pengar", "även på öarna", "i tre omgångar",
)  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """What a packaged model says that records of it must follow: the forum types, their agenda parts, what each stage asks."""

    name: str
    types: tuple[str, ...]
    agenda: Mapping[str, tuple[tuple[str, str, str], ...]]
    stages: Mapping[str, tuple[tuple[str, tuple[tuple[str, str], ...]], ...]]


@dataclass(frozen=True)
class Shape:
    """What a type of forum asks of its records: how it decides ("" where it does not, and has meetings only), and when it meets."""

    mode: str = "agreement"
    slots: tuple[int, ...] = (0, 1, 2, 3, 4)


@dataclass
class Forum:
    """A forum while its records are made; `terms` are the seats of a board, (id, party, role, person, from, to)."""

    id: str
    type: str
    title: str
    seats: list[tuple[str, str, str]]
    colour: str
    turn: int
    conveners: int = 1
    terms: list[tuple[str, str, str, str, date, date]] = field(default_factory=list)

    @property
    def shape(self) -> Shape:
        return SHAPES.get(self.type, Shape())


MODELS = ("goteborg-stadsomrade", "vardsamverkan-fyrbodal", "finsam-stockholm", "goteborg-civilsamhalle")
SHAPES = {
    "styrelse": Shape("majority", (-1, 0, 1, 2, 3)),
    "arbetsutskott": Shape(""),
    "beredningsgrupp": Shape("consensus"),
    "agarsamrad": Shape("", (1,)),
    "styrgrupp": Shape("within-frame"),
}
"""The types that are not as most are; a board's year begins with the meeting in November where its budget is decided."""
ASSOCIATION = ("styrelse", "lsg", "styrgrupp", "beredningsgrupp", "arbetsutskott", "agarsamrad")
CLUSTER = ("lsg", "styrgrupp")
CONCERNS = {"plan": "plan", "budget": "budget", "medel": "funding"}
"""What a board's decisions concern, by how their ids begin."""
TERMS = ((date(2019, 4, 1), date(2023, 3, 31)), (date(2023, 4, 1), date(2027, 3, 31)))
COLOURS = ("steelblue", "seagreen", "indianred", "darkorange", "teal", "sienna")
WEEKDAYS_OFF = 5


def main() -> int:
    """Make the repository that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    write(asked.folder, repository(asked.records, asked.seed))
    print(f"{asked.records} records in {asked.folder}")
    return 0


def repository(records: int, seed: int) -> Iterator[tuple[str, str]]:
    """The path and text of every file in a repository of so many records."""
    if records < 50:
        raise ValueError("a repository to measure has 50 records or more")
    rng = random.Random(seed)
    sentences = _sentences(rng)
    number = max(min(4, records // 50), round(4 * (records / 1000) ** 0.7))
    parties, people = ["parties:"], ["people:"]
    for index in range(number):
        size = records // number + (index < records % number)
        made = _Collaboration(rng, sentences, index, size, parties, people)
        yield from made.files()
    yield "samverka.yml", _settings(records)
    yield ".gitattributes", "* text=auto eol=lf\n"
    yield ".gitignore", "people.local.yml\n"
    yield "parties.yml", "\n".join(parties) + "\n"
    yield "people.yml", "\n".join(people) + "\n"


def calendar_repository(meetings: int, seed: int) -> Iterator[tuple[str, str]]:
    """A repository of that many meetings in thirty feeds: one collaboration, its eight parties and twenty-one forums."""
    rng = random.Random(seed)
    parties, people = ["parties:"], ["people:"]
    made = _Collaboration(rng, _sentences(rng), 0, meetings, parties, people, forums=21)
    yield from made.calendar_files(meetings)
    yield "samverka.yml", _settings(meetings)
    yield ".gitattributes", "* text=auto eol=lf\n"
    yield "parties.yml", "\n".join(parties) + "\n"
    yield "people.yml", "\n".join(people) + "\n"


def write(folder: Path, files: Iterator[tuple[str, str]]) -> None:
    """Make the folder a git repository that holds the files, in one commit. Raises `FileExistsError` where it is not empty."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    _git(folder, "init", "--quiet", "--initial-branch=main")
    importer = subprocess.Popen(
        ["git", "fast-import", "--quiet", "--date-format=raw"], cwd=folder, stdin=subprocess.PIPE, env=_environment()
    )
    assert importer.stdin is not None
    put = importer.stdin.write
    words = b"Records to measure with"
    put(b"commit refs/heads/main\ncommitter Samverka <bench@samverka.example> 1772406000 +0100\n")
    put(b"data %d\n%s\n" % (len(words), words))
    for path, text in files:
        data = text.encode()
        put(b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(data), data))
    importer.stdin.close()
    if importer.wait():
        raise OSError("git fast-import failed")
    _git(folder, "reset", "--quiet", "--hard", "main")


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, env=_environment())


def _environment() -> dict[str, str]:
    return {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def _settings(records: int) -> str:
    return (
        f"format: 1\ntitle: {records} poster att mäta med\nlanguage: sv\ntimezone: Europe/Stockholm\n"
        f"domain: samverka.example\ntoday: {TODAY}\n"
    )


def _sentences(rng: random.Random) -> list[str]:
    pick = rng.choice
    return [f"{pick(WHO)} {pick(DOES)} {pick(WHAT)} {pick(WHEN)}." for _ in range(2000)]


@cache
def _kind(name: str) -> Kind:
    data, common = _model(name), _model("common")
    agenda = {
        type: tuple((part["id"], part["title"]["sv"], part["type"]) for part in said.get("agenda", ()))
        for type, said in data["forum_types"].items()
    }
    stages = {
        path: tuple(
            (stage["id"], tuple(next(iter(ask.items())) for ask in stage.get("asks", ()))) for stage in said["stages"]
        )
        for path, said in {**common["paths"], **data["paths"]}.items()
    }
    return Kind(name, tuple(t for t in data["forum_types"] if t != "stadengemensam"), agenda, stages)


def _model(name: str) -> Any:
    return yaml.load((TEMPLATES / name / "model.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)


class _Collaboration:
    """One collaboration's records: forums, and for each forum and year a wheel, meetings, a plan and what came of them."""

    def __init__(
        self, rng: random.Random, sentences: list[str], index: int, size: int, parties: list[str], people: list[str],
        forums: int = 0,
    ) -> None:  # fmt: skip
        self.rng, self.sentences, self.index, self.size = rng, sentences, index, size
        self.kind = _kind(MODELS[index % len(MODELS)])
        self.tag = f"k{index + 1}"
        self.town = f"{TOWNS[index % len(TOWNS)]} {index // len(TOWNS) + 1}"
        self.folder = f"samverkan-{self.tag}"
        self.parties = self._parties(parties)
        self.people = self._people(people)
        self.association = "styrelse" in self.kind.types
        number = forums or max(len(ASSOCIATION) - (size < 150) if self.association else 2, min(12, size // 60))
        types = [self._type(i) for i in range(number)]
        self.districts = {self.parties[i * 5 % len(self.parties)] for i, t in enumerate(types) if t == "stadsomrade"}
        self.forums = [self._forum(i, type) for i, type in enumerate(types)]

    # --- who

    def _parties(self, lines: list[str]) -> list[str]:
        ids: list[str] = []
        for number, (name, kind) in enumerate((("Kommunen", "municipality"), ("Regionen", "region"), *BODIES[2:])):
            id = f"{name.lower().translate(ASCII)}-{self.tag}"
            part_of = f", part_of: {ids[number % 2]}" if number > 1 and kind == "administration" else ""
            lines.append(f"  - {{id: {id}, name: {name} {self.town}, short: {name[:8]}, kind: {kind}{part_of}}}")
            ids.append(id)
        return ids

    def _people(self, lines: list[str]) -> list[tuple[str, str]]:
        held = []
        for number in range(24):
            first, last = self.rng.choice(FIRST), LAST[number % len(LAST)]
            id = f"{first[0].lower()}-{last.lower()}-{number}-{self.tag}".translate(ASCII)
            party = self.parties[number % len(self.parties)]
            mail = f"{first}.{last}.{number}@{self.tag}.example".lower().translate(ASCII)
            function = "avdelningschef" if self.kind.name == "goteborg-stadsomrade" else "samordnare"
            lines.append(f"  - {{id: {id}, name: {first} {last}, party: {party}, function: {function}, email: {mail}}}")
            held.append((id, party))
        return held

    def _type(self, number: int) -> str:
        if not self.association:
            return self.kind.types[number % len(self.kind.types)]
        return ASSOCIATION[number] if number < len(ASSOCIATION) else CLUSTER[number % 2]

    def _forum(self, number: int, type: str) -> Forum:
        title = f"{PLACES[number % len(PLACES)]} {type.replace('-', ' ')} {number + 1} {self.town}"
        seats = [(f"plats-{i + 1}", party, person) for i, (person, party) in enumerate(self._chosen(number, type))]
        made = Forum(f"{type}-{number + 1}-{self.tag}", type, title, seats, COLOURS[number % len(COLOURS)], number)
        if type == "styrelse":
            made.terms = [*self._terms()]
        if type == "medskapande-dialog":
            made.conveners = 3
        return made

    def _chosen(self, number: int, type: str) -> list[tuple[str, str]]:
        """Who sits in a forum: six persons in turn, or those whom its model names. The third person is an association's director."""
        people = self.people
        first = number * 5 % len(people)
        if type == "stadsomrade":
            return [people[first], *(p for p in people[:8] if p[1] not in self.districts)]
        if type in ("styrelse", "arbetsutskott", "agarsamrad"):
            return people[:3]
        chosen = [people[(first + i) % len(people)] for i in range(6)]
        return [people[2], *(p for p in chosen if p != people[2])] if type == "beredningsgrupp" else chosen

    def _terms(self) -> Iterator[tuple[str, str, str, str, date, date]]:
        """A member and a substitute of each principal, for each term."""
        for turn, (begins, ends) in enumerate(TERMS):
            for number in range(2):
                for role, at in (("member", number), ("substitute", number + 8 * (turn + 1))):
                    person, party = self.people[at]
                    yield f"{role}-{number + 1}-{begins.year}", party, role, person, begins, ends

    # --- the files

    def files(self) -> Iterator[tuple[str, str]]:
        """Exactly as many records as were asked for."""
        made = [self._collaboration(), *(self._forum_file(forum) for forum in self.forums)]
        year, turn = THIS_YEAR, 0
        while True:
            block = list(self._year(self.forums[turn], year))
            if len(made) + len(block) > self.size:
                break
            made += block
            turn += 1
            if turn == len(self.forums):
                turn, year = 0, year - 1
        made += [self._loose_issue(number) for number in range(self.size - len(made))]
        return iter(made[: self.size])

    def calendar_files(self, meetings: int) -> Iterator[tuple[str, str]]:
        """The collaboration, its forums, and meetings from last year on."""
        yield self._collaboration()
        for forum in self.forums:
            yield self._forum_file(forum)
        for number in range(meetings):
            forum = self.forums[number % len(self.forums)]
            day = date(THIS_YEAR - 1, 6, 1) + timedelta(days=10 * (number // len(self.forums)) + forum.turn % 3)
            yield self._meeting(forum, f"{forum.id}-{day}", day, [], None, sent=day < TODAY)

    def _collaboration(self) -> tuple[str, str]:
        principals = 2 if self.kind.name in ("vardsamverkan-fyrbodal", "finsam-stockholm") else 0
        members = [
            f"  - {{party: {party}, principal: {_flag(i < principals)}}}" for i, party in enumerate(self.parties)
        ]
        lines = [
            "kind: collaboration", f"id: {self.folder}", f"title: Samverkan i {self.town}", f"model: {self.kind.name}",
            "model_version: 1", "language: sv", "agreement:", "  title: Överenskommelse om samverkan",
            f"  dnr: KS 2020-00{self.index}", "  from: 2010-01-01", "parties:", *members, "functions:",
            "  - id: kansli", "    title: Kansli", "    tasks: [sammanställer dagordning, skriver anteckningar]",
            "    holders:", f"      - {{person: {self.people[0][0]}, from: 2020-01-01}}", *self._office(), "visibility: public",
        ]  # fmt: skip
        return f"{self.folder}/collaboration.md", _record(lines, self._prose(12))

    def _office(self) -> Iterator[str]:
        """What an association has besides: its director and co-ordinator, and what its members were told last year."""
        if self.kind.name == "goteborg-civilsamhalle":
            followed = THIS_YEAR - 1 - (THIS_YEAR - 1 - 2016) % 4
            yield from ("informed:", f"  - {{on: {followed}-11-20, what: Samlad uppföljning, duty: follow-up}}")
        if not self.association:
            return
        for id, person in (("forbundschef", 2), ("samordnare", 3)):
            yield f"  - {{id: {id}, title: {id.capitalize()}, holders: [{{person: {self.people[person][0]}, from: 2020-01-01}}]}}"
        yield "informed:"
        told = (
            ("03-20", "Årsredovisning", "accounts"),
            ("03-30", "Revisionsberättelse", "audit"),
            ("12-12", "Verksamhetsplan", "informed"),
        )
        for day, what, duty in told:
            yield f"  - {{on: {THIS_YEAR - 1}-{day}, what: {what}, duty: {duty}}}"

    def _forum_file(self, forum: Forum) -> tuple[str, str]:
        seats = [
            f"  - {{id: {id}, party: {party}, role: {role}, person: {person}, mandate: true, appointed: elected, from: {begins}, to: {ends}}}"
            for id, party, role, person, begins, ends in forum.terms
        ] or [
            f"  - {{id: {id}, party: {party}, person: {person}, mandate: true, from: 2010-01-01}}"
            for id, party, person in forum.seats
        ]
        lines = [
            "kind: forum", f"id: {forum.id}", f"title: {forum.title}", f"type: {forum.type}",
            f"purpose: Hantera samverkan mellan parterna i {self.town}.", "level: lokal",
            f"conveners: [{', '.join(party for _, party, _ in forum.seats[: forum.conveners])}]", f"chair: {forum.seats[0][2]}",
            *([f"convener_person: {forum.seats[0][2]}"] if forum.type == "styrgrupp" else ()),
            *([f"vice_chair: {forum.seats[1][2]}", f"summons_by: arbetsutskott-5-{self.tag}"] if forum.terms else ()),
            f"secretary: {forum.seats[1][2]}", "seats:", *seats, "standing:",
            "  - {id: laget, title: Läget sedan sist, type: information, duration: 10}", "place: Teams",
            f'time: "{9 + forum.turn % 5:02}:00-{11 + forum.turn % 5:02}:30"', f"link: https://yta.example/{forum.id}",
            f"colour: {forum.colour}", "from: 2010-01-01", "visibility: public",
        ]  # fmt: skip
        body = "## Att veta när man tar över\n<!-- section: handover -->\n" + self._prose(15)
        return f"{self.folder}/forums/{forum.id}.md", _record(lines, body)

    def _year(self, forum: Forum, year: int) -> Iterator[tuple[str, str]]:
        """A forum's year: wheel, five meetings, a plan, its assignments and efforts, and the issues on the agendas."""
        days = self._days(forum, year)
        ids = [f"{forum.id}-{day}" for day in days]
        if not forum.shape.mode:
            for id, day in zip(ids, days, strict=True):
                yield self._meeting(forum, id, day, [], None, sent=day < TODAY)
            return
        plan, wheel = f"{year}-plan-{forum.id}", f"{year}-{forum.id}"
        issues: list[list[tuple[str, str]]] = [[] for _ in days]
        for slot, count in enumerate((2, 2, 1, 1, 1)):
            if days[slot] - TODAY < timedelta(days=45):
                for number in range(count):
                    yield self._issue(forum, days[slot], ids[slot], number, issues[slot])
        yield self._wheel(forum, wheel, year)
        yield self._plan(forum, plan, year, ids[0], days[0])
        if forum.terms:
            yield self._budget(forum, year, ids[0])
        for slot, day in enumerate(days):
            item = f"{wheel}#punkt-{forum.shape.slots[slot] + 1}" if day.year == year else None
            own = [*self._own_decisions(forum, slot)]
            yield self._meeting(forum, ids[slot], day, issues[slot], item, sent=day < TODAY, own=own)
        for number in range(1 if self.association else self.rng.randint(1, 3)):
            yield self._uppdrag(forum, plan, year, number, ids, days)
        if self.association and forum.type == "lsg":
            for number in range(self._efforts(forum)):
                yield self._insats(forum, year, number, ids, days)

    def _days(self, forum: Forum, year: int) -> list[date]:
        return [self._day(year - (slot < 0), MONTHS[slot], forum) for slot in forum.shape.slots]

    def _efforts(self, forum: Forum) -> int:
        return 2 + forum.turn % 3

    def _own_decisions(self, forum: Forum, slot: int) -> Iterator[str]:
        """Decisions that other records lean on: a local group's on applications, a board's on its budget and on money."""
        if self.association and forum.type == "lsg" and slot == 0:
            yield from (f"ansokan-{n + 1}" for n in range(self._efforts(forum)))
        if forum.terms and slot == 0:
            yield "budget-1"
        if forum.terms and slot == 2:
            for group in self.forums:
                if group.type == "lsg":
                    yield from (f"medel-{group.turn}-{n + 1}" for n in range(self._efforts(group)))

    def _day(self, year: int, months: tuple[int, int], forum: Forum) -> date:
        day = date(year, months[forum.turn % 2], 10 + (forum.turn * 5 + self.index * 3 + year) % 16)
        return day + timedelta(days=7 - day.weekday()) if day.weekday() >= WEEKDAYS_OFF else day

    # --- one record of each kind

    def _wheel(self, forum: Forum, id: str, year: int) -> tuple[str, str]:
        items = []
        for slot in (slot for slot in forum.shape.slots if slot >= 0):
            items += [
                f"  - id: punkt-{slot + 1}", f"    when: {year}-{MONTHS[slot][forum.turn % 2]:02}",
                f"    title: {self.rng.choice(SUBJECTS)}", "    theme: trygghet", "    type: dialogue",
                f"    parties: [{', '.join(self.rng.sample(self.parties, 3))}]", f"    presenter: {forum.seats[slot % len(forum.seats)][2]}",
                "    duration: 20",
            ]  # fmt: skip
        lines = [
            "kind: wheel", f"id: {id}", f"title: Årshjul {year} för {forum.title}", f"forum: {forum.id}", f"year: {year}",
            "items:", *items, "visibility: public",
        ]  # fmt: skip
        return f"{self.folder}/wheels/{id}.md", _record(lines, self._prose(12))

    def _plan(self, forum: Forum, id: str, year: int, meeting: str, day: date) -> tuple[str, str]:
        activities = [
            f"  - {{id: aktivitet-{n + 1}, title: {self.rng.choice(SUBJECTS)}, area: Barn och unga, rank: {n + 1}, outcome: chosen, "
            f"reason: Berör flest, parties: [{', '.join(self.rng.sample(self.parties, 2))}], who: {forum.seats[n][2]}, from: {year}-03-01}}"
            for n in range(3)
        ]  # fmt: skip
        lines = [
            "kind: plan", f"id: {id}", f"title: Lokal handlingsplan {year}", f"forum: {forum.id}", f"year: {year}",
            f"type: {'operational-plan' if forum.terms else 'action-plan'}", "moves:",
            f"  - {{to: analysis, on: {day - timedelta(days=20)}, by: {forum.seats[0][2]}}}",
            f'  - {{to: prioritisation, on: {day}, by: {forum.seats[0][2]}, decided: "{meeting}#plan-1", meeting: {meeting}}}',
            f'decided: "{meeting}#plan-1"', "activities:", *activities, "visibility: public",
        ]  # fmt: skip
        body = self._sections(
            (("analysis", "Lokal analys"), ("proposals", "Förslag"), ("priorities", "Prioritering")), 4
        )
        return f"{self.folder}/plans/{id}.md", _record(lines, body)

    def _budget(self, forum: Forum, year: int, meeting: str) -> tuple[str, str]:
        id = f"{year}-budget-{forum.id}"
        asked = f"asked: {year - 1}-09-20, due: {year - 1}-10-31, answered: {year - 1}-10-20, text: Tillstyrker"
        lines = [
            "kind: plan", f"id: {id}", f"title: Budget {year}", f"forum: {forum.id}", f"year: {year}", "type: budget",
            f'decided: "{meeting}#budget-1"', "statements:", *(f"  - {{party: {p}, {asked}}}" for p in self.parties[:2]), "lines:",
            "  - {id: insatser, title: Insatser, amount: 90000000, for: insatser}", "  - {id: kansli, title: Kansli, amount: 2350000}",
            "income:", *(f"  - {{party: {p}, share: 1/2, amount: 46175000}}" for p in self.parties[:2]),
        ]  # fmt: skip
        return f"{self.folder}/plans/{id}.md", _record(lines, self._sections((("income", "Intäkter"),), 6))

    def _issue(
        self, forum: Forum, day: date, meeting: str, number: int, taken: list[tuple[str, str]]
    ) -> tuple[str, str]:
        rng = self.rng
        submitted = min(day - timedelta(days=rng.randint(16, 45)), TODAY - timedelta(days=12))
        title = rng.choice(SUBJECTS)
        id = f"{submitted}-fraga-{number + 1}-{day:%m}-{forum.id}"
        accepted = submitted + timedelta(days=rng.randint(1, 6))
        chair = forum.seats[0][2]
        moves = [
            f"  - {{to: submitted, on: {submitted}, by: {forum.seats[1][2]}}}",
            f"  - {{to: accepted, on: {accepted}, by: {chair}, meeting: {meeting}}}",
        ]
        taken.append((id, title))
        if day < TODAY:
            decision = f"{meeting}#fraga-{len(taken)}-1"
            moves.append(f'  - {{to: resolved, on: {day}, by: {chair}, meeting: {meeting}, decided: "{decision}"}}')
        return self._issue_file(forum, id, title, submitted, moves, meeting, closed=day < TODAY)

    def _loose_issue(self, number: int) -> tuple[str, str]:
        """An issue that came on no agenda; of an association each sixth was raised from a local group by the one before."""
        rng = self.rng
        forum = self.forums[number % len(self.forums)]
        submitted = date(THIS_YEAR - 1 - number % 3, 1, 8) + timedelta(days=rng.randint(0, 300))
        word = ("declined", "withdrawn", "resolved")[number % 3]
        raised = ""
        if self.association and number % 6 > 3:
            submitted = date(THIS_YEAR - 1, 2, 1) + timedelta(days=number)
            forum, word = (self.forums[1], "raised") if number % 6 == 4 else (self.forums[3], "resolved")
            raised = (
                f"{submitted - timedelta(days=1)}-lost-{number - 1}-{self.forums[1].id}" if word == "resolved" else ""
            )
        end = submitted + timedelta(days=5)
        to = f", forum: {self.forums[3].id}" if word == "raised" else ""
        moves = [
            f"  - {{to: submitted, on: {submitted}, by: {forum.seats[1][2]}}}",
            *([f"  - {{to: accepted, on: {end}, by: {forum.seats[0][2]}}}"] if word in ("resolved", "raised") else ()),
            f"  - {{to: {word}, on: {end}, by: {forum.seats[0][2]}{to}, reason: Frågan hör hemma i ordinarie verksamhet}}",
            *(
                [f"  - {{to: resolved, on: {end + timedelta(days=9)}, by: {forum.seats[0][2]}}}"]
                if word == "raised"
                else ()
            ),
        ]
        id = f"{submitted}-lost-{number}-{forum.id}"
        return self._issue_file(forum, id, rng.choice(SUBJECTS), submitted, moves, None, closed=True, raised=raised)

    def _issue_file(
        self,
        forum: Forum,
        id: str,
        title: str,
        submitted: date,
        moves: list[str],
        meeting: str | None,
        *,
        closed: bool,
        raised: str = "",
    ) -> tuple[str, str]:
        rng = self.rng
        seat = rng.choice(forum.seats)
        answer = rng.choice(self.sentences)
        folded = rng.random() < 0.05  # now and then written as people write long texts, which costs a reader more
        lines = [
            "kind: issue", f"id: {id}", f"title: {title}", f"forum: {forum.id}", f"party: {seat[1]}", f"person: {seat[2]}",
            "responsibility: trygghet och hälsa", f"submitted: {submitted}", *([f"meeting: {meeting}"] if meeting else ()),
            *([f"raised_from: {raised}"] if raised else ()),
            "type: decision", f"parties: [{', '.join(rng.sample(self.parties, 2))}]", f"presenter: {seat[2]}", "duration: 15",
            "papers:", f"  - {{title: Underlag, who: {seat[2]}, due: {submitted}, state: in}}", "moves:", *moves,
            *((["answer: >-", f"  {answer}"] if folded else [f'answer: "{answer}"']) if closed else ()),
            "dnr:", f"  - {{party: {self.parties[0]}, dnr: KS {submitted.year}-{rng.randint(100, 999)}}}",
        ]  # fmt: skip
        body = self._sections((("background", "Bakgrund"), ("wish", "Vad vi vill ha ut av frågan")), 9)
        return f"{self.folder}/issues/{id}.md", _record(lines, body)

    def _meeting(
        self, forum: Forum, id: str, day: date, issues: list[tuple[str, str]], wheel: str | None, *, sent: bool,
        own: Sequence[str] = (),
    ) -> tuple[str, str]:  # fmt: skip
        chair, secretary = forum.seats[0][2], forum.seats[1][2]
        begin = 9 + forum.turn % 5
        lines = [
            "kind: meeting", f"id: {id}", f"forum: {forum.id}", f"date: {day}", f'time: "{begin:02}:00-{begin + 2:02}:30"',
            "place: Teams", "mode: digital", "type: ordinary", f"link: https://yta.example/{forum.id}/{day}",
            f"chair: {chair}", f"secretary: {secretary}", "visibility: public",
        ]  # fmt: skip
        path = f"{self.folder}/meetings/{forum.id}/{day}.md"
        if not sent and not issues:
            return path, _record(lines, "Inför mötet.\n\n" + self._prose(12))
        items = self._items(forum, issues, wheel)
        keys = [source for _, _, _, source in items]
        if sent:
            lines.append("sent: [{on: " + f"{day - timedelta(days=9)}" + ", how: outlook, sequence: 1}]")
        lines += ["considered:", *(f"  - {key}" for key in keys), "agenda:"]
        for item, title, type, source in items:
            lines += [
                f"  - id: {item}", f'    title: "{title}"', f"    type: {type}", f"    from: {source}",
                f"    presenter: {self.rng.choice(forum.seats)[2]}", "    duration: 15",
            ]  # fmt: skip
        if not sent:
            return path, _record(lines, "Inför mötet.\n\n" + self._prose(12))
        lines += ["attendance:", *self._attendance(forum, day)]
        if forum.shape.mode:
            lines += ["decisions:", *self._decisions(forum, len(issues), day, own)]
        lines.append("tasks:")
        by, done = day + timedelta(days=20), day + timedelta(days=12)
        task = f"id: uppgift-1, item: {items[0][0]}, text: Skicka underlaget, who: {secretary}"
        lines.append(f"  - {{{task}, by: {by}, state: done, done: {done}}}")
        lines += ["notes: final", f"approved_by: [{forum.seats[2][2]}]", f"approved_on: {day + timedelta(days=8)}"]
        share = max(2, 24 // len(items))
        body = "\n".join(f"## {title}\n<!-- item: {item} -->\n{self._prose(share)}" for item, title, _, _ in items)
        return path, _record(lines, body)

    def _items(self, forum: Forum, issues: list[tuple[str, str]], wheel: str | None) -> list[tuple[str, str, str, str]]:
        parts = self.kind.agenda[forum.type]
        own = [(id, title.replace('"', ""), type, f"model#{id}") for id, title, type in parts]
        middle = [(f"fraga-{n + 1}", title, "decision", id) for n, (id, title) in enumerate(issues)]
        if wheel:
            middle.append(("arshjul", "Årshjulets punkt", "dialogue", wheel))
        return [*own[:3], *middle, ("laget", "Läget sedan sist", "information", f"{forum.id}#laget"), own[-1]]

    def _attendance(self, forum: Forum, day: date) -> Iterator[str]:
        """Who was there; of a board those whose term it is, and now and then a substitute for the member who is away."""
        if not forum.terms:
            yield from (f"  - {{seat: {seat}, person: {person}}}" for seat, _, person in forum.seats)
            return
        away = self.rng.randint(1, 4) == 1
        for id, party, role, person, begins, ends in forum.terms:
            absent = away and role == "member" and party == self.parties[1]
            if begins <= day <= ends and not absent:
                yield f"  - {{seat: {id}, person: {person}}}"
        yield f"  - {{person: {self.people[2][0]}}}"

    def _decisions(self, forum: Forum, issues: int, day: date, own: Sequence[str]) -> Iterator[str]:
        who, by, done = forum.seats[0][2], day + timedelta(days=40), day + timedelta(days=30)
        state = f"state: done, done: {done}" if done < TODAY else "state: open"
        rest = f"mode: {forum.shape.mode}, who: {who}, by: {by}, {state}"
        first = self.kind.agenda[forum.type][0][0]
        for id in ("plan-1", "uppdrag-1", *own):
            concerns = next(
                (f", concerns: [{what}]" for word, what in CONCERNS.items() if forum.terms and id.startswith(word)), ""
            )
            yield f"  - {{id: {id}, item: {first}, text: Enligt förslaget, {rest}{concerns}}}"
        for n in range(issues):
            text = self.rng.choice(self.sentences)
            yield f'  - {{id: fraga-{n + 1}-1, item: fraga-{n + 1}, text: "{text}", {rest}}}'

    def _uppdrag(
        self, forum: Forum, plan: str, year: int, number: int, ids: list[str], days: list[date]
    ) -> tuple[str, str]:
        id = f"{year}-uppdrag-{number + 1}-{forum.id}"
        start = days[0] + timedelta(days=5)
        members = [(person, party) for person, party in self.people if party in self.parties[:2]][:2]
        group = [
            f"  - {{person: {p}, party: {party}, convener: {_flag(not i)}, from: {start}}}"
            for i, (p, party) in enumerate(members)
        ]
        by = members[0][0]
        stages = ["commission", "plan", "reporting", "final-report", "implementation", "evaluation"]
        stages = stages[
            : 1 + (start + timedelta(days=5) < TODAY) if year == THIS_YEAR else 4 if year == THIS_YEAR - 1 else 6
        ]
        when = [days[0], start + timedelta(days=5), days[2], days[4], date(year + 1, 1, 20), date(year + 1, 5, 20)]
        moves = [
            f"  - {{to: {s}, on: {d}, by: {by}" + (f', decided: "{ids[0]}#uppdrag-1"}}' if s == "commission" else "}")
            for s, d in zip(stages, when, strict=False)
        ]
        reports = (
            [f"  - {{on: {days[2]}, meeting: {ids[2]}, by: {by}, progress: on-plan, text: Arbetet följer planen}}"]
            if days[2] < TODAY
            else []
        )
        milestones = [
            f"  - {{id: m{i + 1}, title: {self.rng.choice(SUBJECTS)}, who: {by}, due: {days[2 + i]}, measure: antal möten}}"
            for i in range(2)
        ]
        lines = [
            "kind: uppdrag", f"id: {id}", f"title: {self.rng.choice(SUBJECTS)} {number + 1}", f"forum: {forum.id}",
            f'activity: "{plan}#aktivitet-{number + 1}"', f"start: {start}", f"end: {year}-12-20", "group:", *group,
            f"parties: [{self.parties[0]}, {self.parties[1]}]", "reporting:", f"  - {{meeting: {ids[2]}, form: muntligt}}",
            f"  - {{meeting: {ids[4]}}}", "milestones:", *milestones, *(["reports:", *reports] if reports else ()),
            f"handover: {{to: {self.parties[0]}, what: Rutinen, from: {year + 1}-02-01}}", "moves:", *moves,
        ]  # fmt: skip
        body = self._sections(self._asked("uppdrag", len(stages) + 2), 3)
        return f"{self.folder}/uppdrag/{id}.md", _record(lines, body)

    def _insats(self, forum: Forum, year: int, number: int, ids: list[str], days: list[date]) -> tuple[str, str]:
        """An effort: applied for at the first meeting of the year, given money by the board in spring, closed after the year."""
        id = f"{year}-insats-{number + 1}-{forum.id}"
        board, steering = self.forums[0], self.forums[forum.turn + 1]
        money = self._days(board, year)[2]
        granted = f"{board.id}-{money}#medel-{forum.turn}-{number + 1}"
        first, by, amount = days[0], forum.seats[0][2], self.rng.randint(3, 24) * 100_000
        path = (
            ("idea", first - timedelta(days=60), forum, ""),
            ("ranked", first - timedelta(days=40), forum, ""),
            ("approved", first, forum, f"{ids[0]}#ansokan-{number + 1}"),
            ("assessed", first + timedelta(days=3), self.forums[3], ""),
            ("prepared", first + timedelta(days=6), self.forums[4], ""),
            ("decided", money, board, granted),
            ("running", money + timedelta(days=2), steering, ""),
            ("reported", days[3], forum, ""),
            ("closing", days[4], forum, ""),
            ("closed", date(year + 1, 1, 15), board, ""),
        )
        count = len(path) if year < THIS_YEAR else 4
        moves = [
            f"  - {{to: {to}, on: {on}, by: {by}, forum: {where.id}" + (f', decided: "{decided}"}}' if decided else "}")
            for to, on, where, decided in path[:count]
        ]
        given = [
            "granted:", f'  - {{year: {year}, amount: {amount}, decided: "{granted}"}}', f"steering: {steering.id}", f"start: {money}",
            f"end: {year}-12-31", "reporting:", f"  - {{meeting: {ids[3]}}}", "reports:",
            f"  - {{on: {days[3]}, meeting: {ids[3]}, by: {by}, progress: on-plan, text: Arbetet följer planen}}",
        ]  # fmt: skip
        lines = [
            "kind: insats", f"id: {id}", f"title: {self.rng.choice(SUBJECTS)} {number + 1}", f"forum: {forum.id}",
            f"owner: {self.parties[0]}", f"parties: [{self.parties[0]}, {self.parties[1]}]", f"rank: {number + 1}",
            "applied:", f"  - {{year: {year}, amount: {amount}}}", "target_group: Unga som varken arbetar eller studerar", "goals:",
            "  - 60 deltagare under året", "  - Hälften i arbete eller studier", *(given if count == len(path) else ()), "moves:", *moves,
        ]  # fmt: skip
        return f"{self.folder}/insatser/{id}.md", _record(lines, self._sections(self._asked("insats", count), 3))

    # --- bodies

    def _asked(self, path: str, count: int) -> tuple[tuple[str, str], ...]:
        """The sections that the first so many stages of a path ask for."""
        names = dict.fromkeys(
            name for _, asks in self.kind.stages[path][:count] for kind, name in asks if kind == "section"
        )
        return tuple((name, name.replace("-", " ").capitalize()) for name in names)

    def _sections(self, names: tuple[tuple[str, str], ...], sentences: int) -> str:
        return "\n".join(f"## {heading}\n<!-- section: {name} -->\n{self._prose(sentences)}" for name, heading in names)

    def _prose(self, sentences: int) -> str:
        number = max(1, sentences + self.rng.randint(-1, 4))
        chosen = self.rng.choices(self.sentences, k=number)
        return "\n".join(" ".join(chosen[i : i + 2]) for i in range(0, number, 2)) + "\n"


ASCII = str.maketrans("åäöÅÄÖ", "aaoAAO")


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _record(lines: list[str], body: str) -> str:
    return "---\n" + "\n".join(lines) + "\n---\n" + body


if __name__ == "__main__":
    sys.exit(main())
