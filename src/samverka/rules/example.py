"""The small repository that the examples of the rules are laid over: two parties, one group, a model of its own."""

EXAMPLE = {
    "samverka.yml": """\
format: 1
domain: exempel.example
today: 2026-03-02
""",
    "parties.yml": """\
parties:
  - {id: kommunen, name: Exempel kommun, kind: municipality}
  - {id: regionen, name: Exempelregionen, kind: region}
  - {id: skolan, name: Elevhälsan, kind: unit, part_of: kommunen}
""",
    "people.yml": """\
people:
  - {id: k-lind, name: Karin Lind, party: kommunen}
  - {id: s-ek, name: Samir Ek, party: regionen}
  - {id: m-ros, name: Maria Ros, party: skolan}
""",
    "models/exempel/model.yml": """\
name: exempel
version: 1
extends: common
title: {sv: Exempel, en: Example}
figures:
  group_each: {value: 1, assumption: example}
forum_types:
  grupp:
    title: {sv: Samverkansgrupp, en: Group}
    issue_lead: {value: {days: 14}, assumption: example}
    agenda_lead: {value: {days: 7}, assumption: example}
    meetings: {value: {min: 2}, assumption: example}
    wheel: {value: required, assumption: example}
paths:
  uppdrag:
    stages:
      - id: commission
        name: {sv: Uppdragshandling, en: Commission}
        phase: ongoing
        asks:
          - {field: start, question: {sv: När inleds uppdraget?, en: When does it begin?}, assumption: example}
          - {section: goal, question: {sv: Vad vill vi uppnå?, en: What is it to reach?}, assumption: example}
          - {check: one-convener, question: {sv: Vem är sammankallande?, en: Who convenes?}, assumption: example}
          - {check: group-each, question: {sv: Vilka ingår?, en: Who takes part?}, assumption: example}
      - id: plan
        name: {sv: Genomförandeplan, en: Plan}
        phase: ongoing
        asks: []
      - id: final-report
        name: {sv: Slutrapport, en: Final report}
        phase: closed
        asks: []
""",
    "exempel/collaboration.md": """\
---
kind: collaboration
id: exempel
title: Samverkan i Exempel
model: exempel
model_version: 1
parties:
  - {party: kommunen, principal: true}
  - {party: regionen, principal: true}
  - {party: skolan}
---
""",
    "exempel/forums/grupp.md": """\
---
kind: forum
id: grupp
title: Samverkansgruppen
type: grupp
conveners: [kommunen]
chair: k-lind
seats:
  - {id: kommunen, party: kommunen, person: k-lind, mandate: true}
  - {id: regionen, party: regionen, person: s-ek, mandate: true}
---
""",
    "exempel/wheels/2026-grupp.md": """\
---
kind: wheel
id: 2026-grupp
forum: grupp
year: 2026
items:
  - {id: sommaren, when: 2026-05, title: Inför sommaren, type: dialogue}
---
""",
    "exempel/meetings/grupp/2026-05-07.md": """\
---
kind: meeting
id: grupp-2026-05-07
forum: grupp
date: 2026-05-07
time: "13:00-15:00"
---
""",
    "exempel/meetings/grupp/2026-09-10.md": """\
---
kind: meeting
id: grupp-2026-09-10
forum: grupp
date: 2026-09-10
time: "13:00-15:00"
---
""",
}
"""Path and text of each file. Read by itself it has no findings."""


def meeting(day: str, front: str = "", body: str = "", time: str = "13:00-15:00") -> dict[str, str]:
    """A meeting of the group on a day, with more lines of front matter and a body."""
    head = f'kind: meeting\nid: grupp-{day}\nforum: grupp\ndate: {day}\ntime: "{time}"\n'
    return {f"exempel/meetings/grupp/{day}.md": f"---\n{head}{front}---\n{body}"}


def issue(front: str, submitted: str = "2026-02-19") -> dict[str, str]:
    """An issue put to the group by the region."""
    head = f"kind: issue\nid: {submitted}-bostad\ntitle: Unga utan bostad\nforum: grupp\nparty: regionen\n"
    return {f"exempel/issues/{submitted}-bostad.md": f"---\n{head}submitted: {submitted}\n{front}---\n"}


def other_forum(front: str = "") -> dict[str, str]:
    """A second group, like the first, and the words of the model that raise and distribute issues between the two."""
    text = (
        EXAMPLE["exempel/forums/grupp.md"].replace("id: grupp\n", "id: staden\n").replace("gruppen", "gruppen i staden")
    )
    head = EXAMPLE["exempel/wheels/2026-grupp.md"]
    return {
        "exempel/forums/staden.md": text.removesuffix("---\n") + front + "---\n",
        "exempel/wheels/2026-staden.md": head.replace("grupp", "staden"),
        **{
            f"exempel/meetings/staden/{day}.md": EXAMPLE[f"exempel/meetings/grupp/{day}.md"].replace("grupp", "staden")
            for day in ("2026-05-07", "2026-09-10")
        },
    }


def child(front: str, forum: str = "staden", submitted: str = "2026-02-23") -> dict[str, str]:
    """The issue that another forum was handed: `issue` handed on."""
    head = f"kind: issue\nid: {submitted}-bostad-{forum}\ntitle: Unga utan bostad\nforum: {forum}\nparty: regionen\n"
    return {f"exempel/issues/{submitted}-bostad-{forum}.md": f"---\n{head}submitted: {submitted}\n{front}---\n"}


GROUP = "group: [{person: k-lind, party: kommunen, convener: true}, {person: s-ek, party: regionen}]\n"
MOVES = "moves: [{to: commission, on: 2026-02-02, by: k-lind}, {to: plan, on: 2026-02-16, by: k-lind}]\n"
GOAL = "## Mål\n<!-- section: goal -->\nIngen ung ska sova utan tak.\n"


def uppdrag(front: str = "", *, group: str = GROUP, moves: str = MOVES, body: str = GOAL) -> dict[str, str]:
    """An assignment from the group that has come to its plan, with all that was asked of it."""
    head = "kind: uppdrag\nid: 2026-unga\ntitle: Unga utan bostad\nforum: grupp\nstart: 2026-02-02\n"
    return {"exempel/uppdrag/2026-unga.md": f"---\n{head}{group}{moves}{front}---\n{body}"}


def collaboration(front: str) -> dict[str, str]:
    """The collaboration with more lines of front matter."""
    path = "exempel/collaboration.md"
    return {path: EXAMPLE[path].removesuffix("---\n") + front + "---\n"}


def changed(path: str, old: str, new: str) -> dict[str, str]:
    """One of the files with `old` replaced by `new`, or with `new` at its end where `old` is empty."""
    text = EXAMPLE[path]
    if old not in text:
        raise ValueError(f"{path} has no {old!r}")
    return {path: text.replace(old, new, 1) if old else text + new}


def seats(text: str) -> dict[str, str]:
    """The group with more seats."""
    return changed(FORUM, "mandate: true}\n---", f"mandate: true}}\n{text}---")


def order(front: str) -> dict[str, str]:
    """A delegation order of the group."""
    head = (
        "kind: plan\nid: 2026-delegation\ntitle: Delegationsordning\nforum: grupp\nyear: 2026\ntype: delegation-order\n"
    )
    return {"exempel/plans/2026-delegation.md": f"---\n{head}{front}---\n"}


HELD = "2026-02-12"
ITEM = "agenda: [{id: bostad, title: Unga utan bostad}, {id: buss, title: Nattbussar}]\n"
BOTH = "attendance: [{seat: kommunen, person: k-lind}, {seat: regionen, person: s-ek}]\n"
BY_VOTES = "decision_mode: {value: majority, cite: R10}"


def decided(decision: str, front: str = BOTH, item: str = "bostad") -> dict[str, str]:
    """A meeting that was held, with one decision on its first item: more keys of it, written in braces."""
    text = f"decisions: [{{id: bostad-1, item: {item}, text: Kartlägg före maj{decision}}}]\n"
    return meeting(HELD, f"{ITEM}{front}{text}")


MODEL = "models/exempel/model.yml"
FORUM = "exempel/forums/grupp.md"
WHEEL = "exempel/wheels/2026-grupp.md"


CLAUSES = """\
documents:
  ex: {title: Exempel, issuer: Exempel, dated: "2025"}
clauses:
  EX1: {modality: must, document: ex, text: {sv: Så ska det vara., en: So it must be.}}
"""


def figures(*lines: str) -> dict[str, str]:
    """The model with more figures for the group, which can cite the clause EX1."""
    text = EXAMPLE[MODEL].replace("paths:\n", "".join(f"    {line}\n" for line in lines) + "paths:\n", 1)
    return {MODEL: text, "models/exempel/clauses.yml": CLAUSES}


def effort(
    front: str = "", *, granted: str = "", moves: str = "", seats: str = "", model: str = "", body: str = ""
) -> dict[str, str]:
    """An effort under way with the board's money and a steering group, and the model and forums that it needs."""
    head = "kind: insats\nid: 2026-stod\ntitle: Stöd i arbete\nforum: grupp\nowner: kommunen\nparties: [kommunen, regionen]\n"
    money = granted or 'granted: [{year: 2026, amount: 500000, decided: "styrelse-2026-02-05#medel"}]\n'
    run = moves or (
        "moves: [{to: idea, on: 2026-01-12}, {to: decided, on: 2026-02-05, decided: styrelse-2026-02-05#medel}, "
        "{to: running, on: 2026-02-16}]\n"
    )
    steering = "" if "steering:" in front else "steering: styrgrupp-stod\n"
    return {
        **changed(MODEL, "paths:\n", model or EFFORT_PATH),
        "exempel/forums/styrelse.md": "---\nkind: forum\nid: styrelse\ntitle: Styrelsen\ntype: styrelse\n---\n",
        "exempel/forums/styrgrupp-stod.md": STEERING.format(seats=seats or SEATS),
        "exempel/meetings/styrelse/2026-02-05.md": BOARD_MEETING,
        "exempel/insatser/2026-stod.md": f"---\n{head}{money}{steering}{run}{front}---\n{body}",
    }


EFFORT_PATH = """\
  styrelse:
    title: {sv: Styrelse, en: Board}
  styrgrupp:
    title: {sv: Styrgrupp, en: Steering group}
    office_seat: {value: beställare, cite: R21}
    outside_frame: {value: [target-group, goals, budget], cite: R23}
paths:
  insats:
    stages:
      - {id: idea, name: {sv: Idé, en: Idea}, cite: R20, next: [decided, closed]}
      - id: decided
        name: {sv: Beslutad av styrelsen, en: Decided by the board}
        by: styrelse
        cite: R09
        next: [running, closed]
        asks:
          - {field: granted, question: {sv: Hur mycket beviljades?, en: How much was granted?}, cite: R09}
      - {id: running, name: {sv: Pågår, en: Running}, phase: ongoing, cite: R22, next: [reported, closed]}
      - {id: reported, name: {sv: Rapporterad, en: Reported}, phase: ongoing, by: grupp, cite: R23, next: [running, closed]}
      - {id: closed, name: {sv: Avslutad, en: Closed}, phase: closed, cite: R20, next: []}
"""
SEATS = (
    "seats: [{id: a, party: kommunen, person: m-ros}, {id: b, party: regionen, person: s-ek}, "
    "{id: c, person: k-lind, title: beställare}]\n"
)
STEERING = """\
---
kind: forum
id: styrgrupp-stod
title: Styrgruppen
type: styrgrupp
conveners: [kommunen]
{seats}---
"""
BOARD_MEETING = """\
---
kind: meeting
id: styrelse-2026-02-05
forum: styrelse
date: 2026-02-05
decisions: [{id: medel, text: 500 000 kronor till Stöd i arbete, state: in-force}]
---
"""
