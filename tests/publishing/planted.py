"""A repository with a secret in every place where a person can write something, and for each secret where it stands.

Records are filled by their declarations, so a key that is added tomorrow holds a secret too. A secret is a word of its own: `zq` and a number
in letters, so that it can be an id, a name or a sentence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple, get_args, get_origin

from samverka.domain import records
from samverka.domain.fields import FieldSpec, OneOf, Plain, Ref, Slug, TimeSpan, When, is_block, specs, unwrap
from samverka.rules.example import EFFORT_PATH, EXAMPLE, MODEL

COLLABORATION, HERE = "exempel", "exempel/"
TODAY = "2026-03-02"
MARKS = (None, "public", "parties", "preparation")
"""The marks that a record or an item can have."""


class Where(NamedTuple):
    """Where a secret stands: the record's id, its kind, the keys down to it, and the ids of the parts (items, decisions) on the way."""

    record: str
    kind: str
    keys: str
    parts: tuple[str, ...] = ()


Given = Mapping[str, Any]
"""What some keys of a record are to be, by the keys down to them («agenda.from»); the others hold secrets."""


class Planter:
    """Fills records, and remembers each secret."""

    def __init__(self) -> None:
        self.secrets: dict[str, Where] = {}

    def word(self, where: Where) -> str:
        number, letters = len(self.secrets), ""
        for _ in range(4):
            number, rest = divmod(number, 20)
            letters += "bcdfghjklmnpqrstvwxz"[rest]
        self.secrets["zq" + letters] = where
        return "zq" + letters

    def record(self, cls: type[records.Record], id: str, given: Given) -> dict[str, Any]:
        """The front matter of a record: every key that its kind has."""
        kind = cls.kind
        filled = self._block(cls, Where(id, kind, ""), {"id": id, **given})
        return {"kind": kind, **filled, "x-own": self.word(Where(id, kind, "x-own"))}

    def block(self, cls: type, where: Where, given: Given) -> dict[str, Any]:
        """A block of a record."""
        return self._block(cls, where, given)

    def _block(self, cls: type, where: Where, given: Given) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for spec in specs(cls):
            held = given[spec.key] if spec.key in given else self._value(spec, where)
            if held is not None:
                found[spec.key] = held
        return found

    def _value(self, spec: FieldSpec, where: Where) -> Any:
        inner = where._replace(keys=f"{where.keys}.{spec.key}".removeprefix("."))
        if spec.key in ("visibility", "secrecy", "exceptions"):
            return None
        return self._of(spec.type, inner)

    def _of(self, declared: Any, where: Where) -> Any:
        core, mark = unwrap(declared)
        if get_origin(core) is tuple:
            held = self._of(get_args(core)[0], where)
            return [] if held is None else [held]
        if is_block(core):
            return self._block(core, where, {})
        if isinstance(mark, OneOf):
            return mark.words[0]
        if isinstance(mark, Ref):
            return REFERENCES.get(mark.kinds[0])
        if isinstance(mark, Plain):
            return {"days": 3}
        if isinstance(mark, Slug) or core is str:
            return self.word(where)
        return PLAIN[core]


REFERENCES = {
    "party": "kommunen",
    "person": "k-lind",
    "forum": "grupp",
    "meeting": "grupp-2026-02-05",
    "issue": "2026-01-12-fraga",
}
PLAIN: dict[Any, Any] = {int: 3, bool: True, date: "2026-03-20", TimeSpan: "13:00-15:00", When: "2026-05"}


class World(NamedTuple):
    """The files of a repository, and its secrets with where each stands."""

    files: dict[str, str]
    secrets: dict[str, Where]


Marks = Callable[[str], str | None]
"""The mark of a record or of a part of one, by «kind», «record id» or «record id#part»; None for none."""


def world(marks: Marks) -> World:
    """Every kind of record, each key filled, with these marks."""
    planter = Planter()
    return World(
        {**_around(planter), **_forums(planter, marks), **_meetings(planter, marks), **_others(planter, marks)},
        planter.secrets,
    )


def _file(front: Mapping[str, Any], body: str = "") -> str:
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    return "---\n" + "\n".join(lines) + "\n---\n" + body


def _marked(front: dict[str, Any], mark: str | None) -> dict[str, Any]:
    if mark == "secrecy":
        return {**front, "secrecy": "OSL 26:1"}
    return front if mark is None else {**front, "visibility": mark}


def _around(planter: Planter) -> dict[str, str]:
    def people() -> Iterator[dict[str, Any]]:
        for id, party in (("k-lind", "kommunen"), ("s-ek", "regionen"), ("m-ros", "skolan")):
            where = Where("people.yml", "person", "", (id,))
            yield planter.block(
                records.Person,
                where,
                {"id": id, "party": party, "email": f"{planter.word(where._replace(keys='email'))}@exempel.example"},
            )

    def parties() -> Iterator[dict[str, Any]]:
        for id, above in (("kommunen", None), ("regionen", None), ("skolan", "kommunen")):
            where = Where("parties.yml", "party", "", (id,))
            given = {
                "id": id,
                "kind": "unit",
                "part_of": above,
                "valid_from": None,
                "valid_to": None,
                "replaced_by": None,
                "formerly": [],
            }
            yield planter.block(records.Party, where, given)

    settings = Where("samverka.yml", "settings", "")
    return {
        MODEL: re.sub(r"cite: R\d+", "assumption: example", EXAMPLE[MODEL].replace("paths:\n", EFFORT_PATH, 1)),
        "samverka.yml": f"# {planter.word(settings._replace(keys='comment'))}\nformat: 1\ndomain: exempel.example\n"
        f"title: {planter.word(settings._replace(keys='title'))}\nx-own: {planter.word(settings._replace(keys='x-own'))}\n"
        'publish: [{name: ut, kind: folder, path: ut, audience: "party:regionen"}]\n',
        "parties.yml": _yaml("parties", parties()),
        "people.yml": _yaml("people", people()),
    }


def _yaml(key: str, held: Iterator[dict[str, Any]]) -> str:
    return f"{key}:\n" + "".join(f"  - {json.dumps(block, ensure_ascii=False)}\n" for block in held)


def _forums(planter: Planter, marks: Marks) -> dict[str, str]:
    whole = planter.record(
        records.Collaboration,
        "exempel",
        {
            "model": "exempel", "model_version": 1, "language": None, "changes": [],
            "parties": [{"party": "kommunen", "principal": True}, {"party": "regionen", "principal": True}, {"party": "skolan"}],
            "functions": [planter.block(records.Function, Where("exempel", "collaboration", "functions"), {"id": "kansli", "holders": []})],
        },
    )  # fmt: skip
    found = {
        f"{HERE}collaboration.md": _file(
            _marked(whole, marks("exempel")), planter.word(Where("exempel", "collaboration", "body"))
        )
    }
    for id, type_ in (("grupp", "grupp"), ("annan", "grupp"), ("styrelse", "styrelse")):
        seats = [
            planter.block(records.Seat, Where(id, "forum", "seats"), {"id": party, "party": party, "person": person, "from": None, "to": None})
            for party, person in (("kommunen", "k-lind"), ("regionen", "s-ek"))
        ]  # fmt: skip
        given = {"type": type_, "seats": seats, "rota": None, "from": None, "to": None, "replaces": [], "open": False, "colour": "teal",
                 "link": f"https://{planter.word(Where(id, 'forum', 'link'))}.example/", "summons_by": None, "standing": []}  # fmt: skip
        front = planter.record(records.Forum, id, given)
        found[f"{HERE}forums/{id}.md"] = _file(_marked(front, marks(id)), planter.word(Where(id, "forum", "body")))
    return found


ITEMS = ("preparation", "missing", "secrecy", "public", "parties")
"""The items of each agenda, named by the mark that each has of its own."""


GUEST, GUESTS_ITEM = "m-ros", "missing"
"""Who is invited to each meeting for one item alone."""


def _meetings(planter: Planter, marks: Marks) -> dict[str, str]:
    days = (
        ("grupp", "2026-02-05"),
        ("grupp", "2026-02-19"),
        ("grupp", "2026-05-07"),
        ("grupp", "2026-09-10"),
        ("annan", "2026-05-21"),
        ("styrelse", "2026-02-12"),
    )
    return dict(_meeting(planter, marks, forum, day) for forum, day in days)


def _meeting(planter: Planter, marks: Marks, forum: str, day: str) -> tuple[str, str]:
    id, held = f"{forum}-{day}", day < TODAY
    where = Where(id, "meeting", "")
    path = f"{HERE}meetings/{forum}/{day}.md"
    body = [
        planter.word(where._replace(keys="body.before")),
        f"<!-- {planter.word(where._replace(keys='body.comment'))} -->",
    ]
    agenda, decisions, tasks = [], [], []
    for name in ITEMS:
        inner = where._replace(parts=(name,))
        paper = planter.block(
            records.Paper,
            inner._replace(keys="agenda.papers"),
            {"state": "in", "link": f"https://{planter.word(inner._replace(keys='agenda.papers.link'))}.example/"},
        )
        hidden = planter.block(
            records.Paper,
            inner._replace(keys="agenda.papers", parts=(name, "paper:preparation")),
            {"visibility": "preparation"},
        )
        given = {"id": name, "type": "dialogue", "from": None, "parties": ["kommunen"], "papers": [paper, hidden]}
        item = planter.block(records.AgendaItem, inner._replace(keys="agenda"), given)
        agenda.append(_marked(item, None if name == "missing" else name))
        for mark in MARKS if held else ():
            part = (name, f"part:{mark}")
            one = planter.block(
                records.Decision,
                inner._replace(keys="decisions", parts=part),
                {
                    "id": f"{name}-d-{mark or 'unmarked'}",
                    "item": name,
                    "delegation": None,
                    "about": None,
                    "mode": "majority",
                    "proposal_to": None,
                },
            )
            other = planter.block(
                records.Task,
                inner._replace(keys="tasks", parts=part),
                {"id": f"{name}-t-{mark or 'unmarked'}", "item": name},
            )
            decisions.append(_marked(one, mark))
            tasks.append(_marked(other, mark))
        body += [f"## {item['title']}", f"<!-- item: {name} -->", planter.word(inner._replace(keys="body.item")),
                 f"<!-- {planter.word(inner._replace(keys='body.comment'))}\n## inte\n{planter.word(inner._replace(keys='body.comment'))} -->",
                 f"| a | b |\n|---|---|\n| {planter.word(inner._replace(keys='body.item'))} |",
                 f"![{planter.word(inner._replace(keys='body.item'))}](x.png)"]  # fmt: skip
    body += [
        f"## {planter.word(where._replace(keys='body.unowned'))}",
        planter.word(where._replace(keys="body.unowned")),
    ]
    given = {
        "forum": forum, "date": day, "agenda": agenda, "decisions": decisions, "tasks": tasks, "cancelled": None,
        "notes": marks(f"{id}#notes") if held else None, "approved_on": None,
        "guests": [planter.block(records.Guest, where._replace(keys="guests"), {"item": GUESTS_ITEM, **named}) for named in ({}, {"name": GUEST})],
        "attendance": [{"person": "k-lind", "seat": "kommunen"}, {"person": "m-ros", "from_item": "preparation", "left_item": "missing"}] if held else [],
        "link": f"https://{planter.word(where._replace(keys='link'))}.example/", "mode": "digital",
    }  # fmt: skip
    front = planter.record(records.Meeting, id, given)
    return path, _file(_marked(front, marks(id)), "\n".join(body) + "\n")


def _others(planter: Planter, marks: Marks) -> dict[str, str]:
    found: dict[str, str] = {}

    def put(cls: type[records.Record], id: str, path: str, given: Given, body: str = "") -> None:
        words = [planter.word(Where(id, cls.kind, "body.before")), "## Rubrik", "<!-- section: goal -->", planter.word(Where(id, cls.kind, "body.section")),
                 f"<!-- {planter.word(Where(id, cls.kind, 'body.comment'))} -->", f"## {planter.word(Where(id, cls.kind, 'body.unowned'))}",
                 planter.word(Where(id, cls.kind, "body.unowned")), body]  # fmt: skip
        found[HERE + path] = _file(_marked(planter.record(cls, id, given), marks(id)), "\n".join(words) + "\n")

    items = [
        _marked(planter.block(records.WheelItem, Where("2026-grupp", "wheel", "items", (name,)), {
                "id": name, "moved": None, "dropped": None, "done": None, "duty": None,
                "taken_over_from": None, "every": None, "first": None, "between": None, "cite": [],
                "parties": ["kommunen"]}), None if name == "missing" else name)
        for name in ("missing", "public", "parties", "preparation")
    ]  # fmt: skip
    put(records.Wheel, "2026-grupp", "wheels/2026-grupp.md", {"forum": "grupp", "year": 2026, "items": items})
    line = planter.block(records.Delegation, Where("2026-plan", "plan", "delegations"), {"id": "rad", "to": "kansli"})
    plan = {
        "forum": "grupp",
        "year": 2026,
        "type": "action-plan",
        "decided": None,
        "delegations": [line],
        "taken": [],
        "moves": [],
    }
    put(records.Plan, "2026-plan", "plans/2026-plan.md", plan)
    issue = {
        "forum": "grupp",
        "party": None,
        "submitted": "2026-01-12",
        "type": "dialogue",
        "taken_over_from": None,
        "raised_from": None,
        "distributed_from": None,
        "moves": [{"to": "submitted", "on": "2026-01-12"}],
        "meeting": None,
    }
    put(records.Issue, "2026-01-12-fraga", "issues/2026-01-12-fraga.md", issue)
    moves = [{"to": "commission", "on": "2026-02-02"}]
    uppdrag = {
        "forum": "grupp",
        "activity": None,
        "issue": None,
        "taken_over_from": None,
        "moves": moves,
        "end": None,
        "reporting": [
            planter.block(
                records.Reporting, Where("2026-unga", "uppdrag", "reporting"), {"meeting": None, "every": None}
            )
        ],
        "group": [planter.block(records.GroupMember, Where("2026-unga", "uppdrag", "group"), {"to": None})],
    }
    put(records.Uppdrag, "2026-unga", "uppdrag/2026-unga.md", uppdrag)
    move = planter.block(
        records.Move, Where("2026-stod", "insats", "moves"), {"to": "idea", "on": "2026-01-12", "decided": None}
    )
    insats = {"forum": "grupp", "steering": "annan", "issue": None, "taken_over_from": None, "moves": [move],
              "applied": [{"year": 2026, "amount": 5}], "granted": [{"year": 2026, "amount": 4}]}  # fmt: skip
    put(records.Insats, "2026-stod", "insatser/2026-stod.md", insats)
    found[f"{HERE}reports/2026.md"] = (
        f"# Året\n\n{planter.word(Where('2026', 'report', 'body'))}\n<!-- {planter.word(Where('2026', 'report', 'comment'))} -->\n"
    )
    return found


# --- as if what is hidden had never been written


def struck(held: World, level: int) -> dict[str, str]:
    """The files without the records, items, papers, decisions and tasks that are narrower than a level (0 public, 1 parties, 2 all)."""
    marks = {path: _level(text) for path, text in held.files.items() if text.startswith("---")}
    whole = marks[f"{HERE}collaboration.md"]
    hidden = {path for path, mark in marks.items() if mark > level or (whole == 2 > level)} - {
        f"{HERE}collaboration.md"
    }
    forums = {path.rpartition("/")[2].removesuffix(".md"): marks[path] for path in marks if "/forums/" in path}
    found = {}
    for path, text in held.files.items():
        of = re.search(r'^forum: "(.*)"', text, re.M)
        narrow = forums.get(of[1], 1) if of else 0
        if path in hidden or (narrow > level and ("/meetings/" in path or narrow == 2)):
            continue
        found[path] = _without(text, level) if path in marks else text
    return found


def _level(text: str) -> int:
    head = text.partition("\n---\n")[0]
    if re.search("^secrecy:", head, re.M):
        return 2
    mark = re.search('^visibility: "(.*)"', head, re.M)
    return {"public": 0, "parties": 1, "preparation": 2}[mark[1]] if mark else 1


def _without(text: str, level: int) -> str:
    """A record's text without its parts that are narrower."""
    head, _, body = text.partition("\n---\n")
    lines = head.split("\n")
    gone: set[str] = set()
    for index, line in enumerate(lines):
        key, _, value = line.partition(": ")
        if key in ("agenda", "items", "decisions", "tasks"):
            lines[index] = f"{key}: {json.dumps(_parts(json.loads(value), level, gone))}"
        elif key == "attendance":  # who came for what is hidden alone
            lines[index] = (
                f"{key}: {json.dumps([row for row in json.loads(value) if row.get('from_item') not in gone])}"
            )
    sections = re.split("(?=^## .*\n<!-- item)", body, flags=re.M)
    kept = [part for part in sections if not any(f"<!-- item: {id} -->" in part for id in gone)]
    return "\n".join(lines) + "\n---\n" + "".join(kept)


def _parts(parts: list[dict[str, Any]], level: int, gone: set[str]) -> list[dict[str, Any]]:
    kept: list[dict[str, Any]] = []
    waiting = 0
    for part in parts:
        mark = {"public": 0, "parties": 1, "preparation": 2}.get(part.get("visibility", ""), 0)
        if part.get("secrecy") or mark > level or part.get("item") in gone:
            gone.add(part["id"])
            if kept and "duration" in part:
                kept[-1] = {**kept[-1], "duration": kept[-1].get("duration", 0) + part.get("duration", 0)}
            else:
                waiting += part.get("duration", 0)
            continue
        papers = (
            {"papers": [p for p in part["papers"] if p.get("visibility") != "preparation"]} if "papers" in part else {}
        )
        kept.append({**part, **papers, **({"duration": part["duration"] + waiting} if waiting else {})})
        waiting = 0
    return kept
