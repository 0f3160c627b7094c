"""The reference pages: records, rules and commands as Markdown, made from the code that they describe.

`python -m samverka.output.reference docs` writes them all. What stands here in two languages is for these pages alone and
costs no command anything; the words of fields, rules and commands are the program's own.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_origin

from samverka.actions.check import read, run
from samverka.diagnostics import Diagnostic
from samverka.domain.fields import FieldSpec, OneOf, Plain, Ref, Slug, TimeSpan, When, is_block, specs, unwrap
from samverka.domain.records import KINDS, REGISTRIES, Record
from samverka.output.clauses import clauses_page
from samverka.output.findings import SEVERITIES
from samverka.output.schema import schemas
from samverka.rules import RULES
from samverka.rules.example import EXAMPLE
from samverka.rules.rule import Rule
from samverka.store.tree import MemoryTree
from samverka.text import LANGUAGES, Words

COMMAND = "python -m samverka.output.reference docs"
DAY = date(2026, 3, 2)
"""The day on which the examples of the rules are read."""


Class = Any
"""A record's or a block's class: `type[Block]`, which mypy does not take for hashable."""


def W(sv: str, en: str) -> Words:  # noqa: N802 - as `T`: it stands in front of every sentence
    """The same words in both languages."""
    return Words((("sv", sv), ("en", en)))


MADE = W(
    f"<!-- Gjord ur koden med: {COMMAND} -->",
    f"<!-- Made from the code with: {COMMAND} -->",
)


# --- records

PLACES = {
    "collaboration": "{c}/collaboration.md",
    "forum": "{c}/forums/FORUM.md",
    "wheel": "{c}/wheels/2026-FORUM.md",
    "plan": "{c}/plans/2026-PLAN.md",
    "meeting": "{c}/meetings/FORUM/2026-03-12.md",
    "issue": "{c}/issues/2026-02-19-TITLE.md",
    "uppdrag": "{c}/uppdrag/2026-TITLE.md",
    "insats": "{c}/insatser/2026-TITLE.md",
}
"""Where a command puts a record of each kind."""

KIND_WORDS = {
    "samverka.yml": W("Det som gäller för hela arkivet.", "What holds for the whole repository."),
    "parties.yml": W("Varje part en gång.", "Every party once."),
    "people.yml": W(
        "Varje person en gång. Publiceras aldrig som den är. `people.local.yml` ligger bara på den egna datorn, "
        "lägger till och går före.",
        "Every person once. Never published as such. `people.local.yml` stays on one's own computer, adds to it and "
        "goes before it.",
    ),
    "collaboration": W(
        "Samarbetet: vilka som samverkar, enligt vilken överenskommelse och modell.",
        "The collaboration: who works together, under which agreement and model.",
    ),
    "forum": W(
        "Något som möts: forum, styrelse, utskott, grupp.", "A body that meets: forum, board, committee, group."
    ),
    "wheel": W(
        "Årshjulet för ett forum, eller för ett helt samarbete, ett år.",
        "The annual wheel (årshjul) of a forum, or of a whole collaboration, for a year.",
    ),
    "plan": W(
        "En plan: förslag som analyserats, rangordnats, beslutats och tidsatts; också verksamhetsplan och budget.",
        "A plan: proposals analysed, ranked, decided and dated; also an operational plan and a budget.",
    ),
    "meeting": W(
        "Ett möte: en fil från plan till fastställda anteckningar.",
        "A meeting: one file from plan to approved notes.",
    ),
    "issue": W(
        "En fråga som någon vill att ett forum tar upp, ordförandens svar och frågans väg.",
        "A matter that someone wants a forum to take up, the chair's answer, and its way.",
    ),
    "uppdrag": W(
        "Ett uppdrag till en arbetsgrupp: uppdragshandlingen och hela dess liv.",
        "An assignment to a work group: the uppdragshandling and its whole life.",
    ),
    "insats": W(
        "En insats med pengar: idé, ansökan, bedömning, beslut, styrgrupp, rapporter.",
        "An effort with money: idea, application, assessment, decision, steering group, reports.",
    ),
}

EXAMPLES = {
    "samverka.yml": """\
format: 1
language: sv
timezone: Europe/Stockholm
domain: exempel.example
""",
    "parties.yml": """\
parties:
  - {id: kommunen, name: Exempel kommun, short: Kommunen, kind: municipality}
  - id: regionen
    name: Exempelregionen
    kind: region
    formerly: [{name: Exempel läns landsting, until: 2018-12-31}]
  - {id: skolan, name: Elevhälsan, kind: unit, part_of: kommunen}
""",
    "people.yml": """\
people:
  - {id: k-lind, name: Karin Lind, party: kommunen, function: enhetschef, email: karin.lind@kommunen.example}
  - {id: s-ek, name: Samir Ek, party: regionen}
  - {id: m-ros, name: Maria Ros, party: skolan}
""",
    "exempel/collaboration.md": """\
---
kind: collaboration
id: exempel
title: Samverkan i Exempel
model: exempel
model_version: 1
agreement: {title: Överenskommelse om samverkan, dnr: KS 2024-0112, from: 2025-01-01}
parties:
  - {party: kommunen, principal: true}
  - {party: regionen, principal: true}
  - {party: skolan}
functions:
  - {id: kansli, title: Kansliet, holders: [{person: k-lind, from: 2025-01-01}]}
---
Här står vad nästa samordnare behöver veta.
""",
    "exempel/forums/grupp.md": """\
---
kind: forum
id: grupp
title: Samverkansgruppen
type: grupp
purpose: Unga får hjälp i tid.
conveners: [kommunen]
rota: {start: 2026-01-01, months: 6, order: [k-lind, s-ek]}
secretary: k-lind
seats:
  - {id: kommunen, party: kommunen, person: k-lind, mandate: true, from: 2025-01-01}
  - {id: regionen, party: regionen, person: s-ek, mandate: true}
standing:
  - {id: laget-runt, title: Laget runt, type: information, duration: 10, place: last}
time: "13:00-15:00"
place: Teams
---
""",
    "exempel/wheels/2026-grupp.md": """\
---
kind: wheel
id: 2026-grupp
forum: grupp
year: 2026
items:
  - {id: sommaren, when: 2026-05, title: Inför sommaren, theme: trygghet, type: dialogue, parties: [kommunen]}
  - {id: uppfoljning, when: 2026-W37, title: Uppföljning av överenskommelsen, every: 4, first: 2026}
---
""",
    "exempel/plans/2026-handlingsplan.md": """\
---
kind: plan
id: 2026-handlingsplan
title: Handlingsplan 2026
type: action-plan
forum: grupp
year: 2026
activities:
  - {id: unga, title: Unga utan bostad, area: Boende, rank: 1, outcome: chosen, from: 2026-02-01, to: 2026-12-31}
  - {id: buss, title: Nattbussar, outcome: rejected, reason: Hör hemma hos trafiknämnden}
---
""",
    "exempel/meetings/grupp/2026-05-07.md": """\
---
kind: meeting
id: grupp-2026-05-07
forum: grupp
date: 2026-05-07
time: "13:00-15:00"
place: Teams
mode: digital
sent: [{on: 2026-04-29, how: outlook}]
agenda:
  - id: sommaren
    title: Inför sommaren
    type: dialogue
    from: 2026-grupp#sommaren
    parties: [kommunen]
    presenter: k-lind
    duration: 30
    papers: [{title: Lägesbild, who: k-lind, due: 2026-04-23, state: in, link: "https://yta.example.se/lagesbild.pdf"}]
  - {id: bostad, title: Unga utan bostad, type: decision, from: 2026-02-19-bostad, duration: 20}
  - {id: laget-runt, title: Laget runt, from: grupp#laget-runt, duration: 10}
decisions:
  - {id: bostad-1, item: bostad, text: Kartlägg före hösten, mode: agreement, who: k-lind, by: 2026-09-01}
tasks:
  - {id: bostad-2, item: bostad, text: Bjud in bostadsbolaget, who: s-ek, by: 2026-06-01}
notes: draft
---
## Unga utan bostad
<!-- item: bostad -->
Alla parter ser samma sak.
""",
    "exempel/issues/2026-02-19-bostad.md": """\
---
kind: issue
id: 2026-02-19-bostad
title: Unga utan bostad
forum: grupp
party: regionen
person: s-ek
submitted: 2026-02-19
meeting: grupp-2026-05-07
moves:
  - {to: submitted, on: 2026-02-19, by: s-ek}
  - {to: accepted, on: 2026-02-24, by: k-lind, meeting: grupp-2026-05-07}
---
""",
    "exempel/uppdrag/2026-unga.md": """\
---
kind: uppdrag
id: 2026-unga
title: Unga utan bostad
forum: grupp
activity: 2026-handlingsplan#unga
start: 2026-02-02
end: 2026-12-11
group:
  - {person: k-lind, party: kommunen, convener: true}
  - {person: s-ek, party: regionen}
reporting: [{meeting: grupp-2026-05-07}, {date: 2026-11-12, form: en sida}]
milestones:
  - {id: kartlagt, title: Kartläggningen klar, who: k-lind, due: 2026-04-30, measure: antal samtal}
moves:
  - {to: commission, on: 2026-02-02, by: k-lind}
  - {to: plan, on: 2026-02-16, by: k-lind}
---
## Mål
<!-- section: goal -->
Ingen ung ska sova utan tak.
""",
    "exempel/insatser/2026-ung-vag.md": """\
---
kind: insats
id: 2026-ung-vag
title: Ung väg
owner: kommunen
parties: [kommunen, regionen]
applied: [{year: 2026, amount: 1200000}]
start: 2026-09-01
end: 2028-08-31
target_group: Unga 16–24 år som varken arbetar eller studerar
goals: [Hälften har ett arbete eller en utbildning efter ett år]
moves: [{to: idea, on: 2026-01-15, by: k-lind}]
---
""",
}
"""One example of each kind, by path: laid over the example repository of the rules they have no findings."""

SCALARS: dict[Any, Words] = {
    str: W("text", "text"),
    int: W("heltal, som `20`", "whole number, like `20`"),
    bool: W("`true` eller `false`", "`true` or `false`"),
    date: W("dag, som `2026-03-12`", "day, like `2026-03-12`"),
    TimeSpan: W('tid, som `"09:00-11:00"`', 'time, like `"09:00-11:00"`'),
    When: W(
        "månad `2026-03`, vecka `2026-W11` eller dag `2026-03-12`",
        "month `2026-03`, week `2026-W11` or day `2026-03-12`",
    ),
}
POINTS_AT = {
    "party": W("en parts id", "a party's id"),
    "person": W("en persons id", "a person's id"),
    "forum": W("ett forums id", "a forum's id"),
    "meeting": W("ett mötes id", "a meeting's id"),
    "issue": W("en frågas id", "an issue's id"),
    "plan": W("en plans id", "a plan's id"),
    "any": W("ett id", "an id"),
}
AN_ID = W("id: små bokstäver a–z, siffror, bindestreck", "id: small letters a–z, digits, hyphens")
AS_MODEL = W("som i modellen", "as in the model")
LIST_OF = W("lista:", "list:")
TABLE_OF = W("nycklar med", "keys with")
ONE_OF = W("ett av", "one of")
YES = W("ja", "yes")
HEADS = (W("nyckel", "key"), W("värde", "value"), W("krävs", "required"), W("betydelse", "meaning"))
LEFT_OUT = W("utelämnad: ", "left out: ")
STANDS_IN = W("Står i", "Stands in")
FILE = W("Fil", "File")
EXAMPLE_WORD = W("Exempel", "Example")
COMMON = W("Nycklar som alla poster har", "Keys that every record has")
COMMON_LINE = W(
    "Och de [nycklar som alla poster har](#nycklar-som-alla-poster-har).",
    "And the [keys that every record has](#keys-that-every-record-has).",
)
RECORDS = W(
    """# Posterna

En samverkan är en mapp med Markdownfiler. Det som programmet räknar med står mellan två rader `---` överst i filen; nedanför
skriver man fritt. Nycklar och uppräknade ord är på engelska, titlar och text på samverkans språk. Tider skrivs inom
citattecken, eftersom andra program läser `13:30` som ett tal.

- **Id** är ord och datum. En post utan `id:` har sin sökväg under samverkans mapp som id, med `-` för `/`:
  `meetings/hisingen/2026-03-12.md` har id `meetings-hisingen-2026-03-12`.
- **Hänvisningar** skrivs `ID` eller `ID#del` (en punkt, ett beslut, en aktivitet). Slutet av ett id räcker, efter ett bindestreck,
  om det bara finns en post som slutar så.
- **En okänd nyckel är ett fel**, med förslag på vad som menades. Nycklar som börjar med `x-` är dina egna och lämnas i fred.
- **Synlighet**: `visibility` säger vilka dokument, flöden och sidor något kommer med i. Den döljer inget för den som har filerna,
  och den är inte sekretess: en myndighet kan behöva lämna ut vilken post som helst.
- **Avsnitt** i texten börjar med en rubrik `## `. Raden under säger vems avsnittet är: `<!-- item: bostad -->` för en punkt på
  dagordningen, `<!-- section: goal -->` för en fråga som ett steg ställer.

Exemplen hör ihop: de är samma påhittade samverkan.
""",
    """# The records

A collaboration is a folder of Markdown files. What the program reckons with stands between two lines `---` at the top of the
file; below them one writes freely. Keys and enumerated words are English, titles and text in the language of the collaboration.
Times stand in quotes, because other programs read `13:30` as a number.

- **Ids** are words and dates. A record without `id:` has its path below the collaboration's folder as its id, with `-` for `/`:
  `meetings/hisingen/2026-03-12.md` has the id `meetings-hisingen-2026-03-12`.
- **References** are written `ID` or `ID#part` (an item, a decision, an activity). The end of an id is enough, after a hyphen,
  where only one record ends so.
- **An unknown key is an error**, with the key that was perhaps meant. Keys that begin with `x-` are your own and are left alone.
- **Visibility**: `visibility` says into which documents, feeds and pages something goes. It hides nothing from those who have the
  files, and it is not secrecy: a public body may have to hand out any record.
- **Sections** of the text begin with a heading `## `. The line below says whose the section is: `<!-- item: bostad -->` for an
  item on the agenda, `<!-- section: goal -->` for a question that a stage asks.

The examples belong together: they are one made-up collaboration.
""",
)


def records_page(language: str) -> str:
    """Every kind of record and every block in one, with all keys."""
    seen: set[Any] = set()
    used = _users()
    out = [RECORDS.say(language)]
    for title, cls in _kinds():
        out.append(f"## {title}\n\n{KIND_WORDS[title].say(language)}\n")
        path = PLACES[title].format(c=W("SAMVERKAN", "COLLABORATION").say(language)) if title in PLACES else title
        out.append(f"{FILE.say(language)}: `{path}`\n")
        own = [spec for spec in specs(cls) if not _is_common(cls, spec)]
        out.append(_table(own, language))
        if issubclass(cls, Record):
            out.append(COMMON_LINE.say(language) + "\n")
        out.append(f"{EXAMPLE_WORD.say(language)}:\n\n{_fenced(_example(title), title)}")
        out += _blocks(own, seen, used, language)
    common = specs(Record)
    out.append(f"## {COMMON.say(language)}\n\n{_table(common, language)}")
    out += _blocks(common, seen, used, language)
    return _page(out, language)


def _kinds() -> Iterator[tuple[str, Class]]:
    for name, cls in REGISTRIES.items():
        if name in KIND_WORDS:
            yield name, cls
    yield from KINDS.items()


def _is_common(cls: Class, spec: FieldSpec) -> bool:
    return issubclass(cls, Record) and any(spec.name == other.name for other in specs(Record))


def _example(title: str) -> str:
    if title in EXAMPLES:
        return EXAMPLES[title]
    return next(text for text in EXAMPLES.values() if text.startswith(f"---\nkind: {title}\n"))


def _blocks(fields: Iterable[FieldSpec], seen: set[Any], used: dict[Any, list[str]], language: str) -> Iterator[str]:
    """The blocks that stand in these fields, each once on the page, and those that stand in them."""
    for spec in fields:
        cls = _block(spec.type)
        if cls is not None and cls not in seen:
            seen.add(cls)
            places = ", ".join(f"`{place}`" for place in used[cls])
            yield f"### {_name(cls)}\n\n{STANDS_IN.say(language)} {places}.\n\n{_table(specs(cls), language)}"
            yield from _blocks(specs(cls), seen, used, language)


def _users() -> dict[Any, list[str]]:
    """For each block the keys that it stands under."""
    used: dict[Any, list[str]] = {}

    def look(title: str, fields: Iterable[FieldSpec]) -> None:
        for spec in fields:
            cls = _block(spec.type)
            if cls is not None:
                if cls not in used:
                    used[cls] = []
                    look(_name(cls), specs(cls))
                used[cls].append(f"{title}: {spec.key}")

    for title, cls in _kinds():
        look(title, [spec for spec in specs(cls) if not _is_common(cls, spec)])
    look(COMMON.say("en").lower(), specs(Record))
    used.update({cls: [place.split(": ")[-1]] for cls, (place, *more) in used.items() if "every" in place and not more})
    return used


def _block(declared: Any) -> Class | None:
    core, _ = unwrap(declared)
    if get_origin(core) is tuple:
        core, _ = unwrap(get_args(core)[0])
    return core if is_block(core) else None


def _name(cls: Class) -> str:
    """«agenda-item» for `AgendaItem`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", cls.__name__).lower()


def _table(fields: Iterable[FieldSpec], language: str) -> str:
    lines = [_row(*(head.say(language) for head in HEADS)), "|---|---|---|---|"]
    for spec in fields:
        needed = YES.say(language) if spec.required else ""
        if spec.default not in (None, (), False):
            needed = f"{LEFT_OUT.say(language)}`{'true' if spec.default is True else spec.default}`"
        lines.append(_row(f"`{spec.key}`", _type(spec.type, language), needed, spec.doc.say(language)))
    return "\n".join(lines) + "\n"


def _type(declared: Any, language: str) -> str:
    core, mark = unwrap(declared)
    if get_origin(core) is tuple:
        return f"{LIST_OF.say(language)} {_type(get_args(core)[0], language)}"
    if get_origin(core) is dict:
        return f"{TABLE_OF.say(language)} {_type(get_args(core)[1], language)}"
    if is_block(core):
        return f"[{_name(core)}](#{_name(core)})"
    if isinstance(mark, OneOf):
        return f"{ONE_OF.say(language)} " + ", ".join(f"`{word}`" for word in mark.words)
    if isinstance(mark, Ref):
        return ", ".join(POINTS_AT[kind].say(language) for kind in mark.kinds)
    if isinstance(mark, Slug):
        return AN_ID.say(language)
    return AS_MODEL.say(language) if isinstance(mark, Plain) else SCALARS[core].say(language)


# --- rules

SEVERITY = W("Allvarlighet", "Severity")
BY_TIME = W("Regeln kan brytas av att tiden går, och varnar därför bara.", "Time alone can break it, so it only warns.")
SOURCES = W("Vilar på", "Rests on")
ASK_CLAUSE = W("se `samverka explain {id}`", "see `samverka explain {id}`")
SAYS = W("Så säger programmet", "What the program says")
EXAMPLES_OF_RULES = """\
## Exempel / Examples

Exemplen är filer som läggs över ett litet påhittat arkiv, läst den 2 mars 2026. The examples are files laid over a small made-up
repository, read on 2 March 2026.
"""
NO_FILES = "Arkivet som det är. The repository as it is.\n"


def rule_page(rule: Rule, languages: tuple[str, ...] = LANGUAGES) -> str:
    """What one rule checks and why, in each language, with an example that fails and one that passes."""
    found = failing(rule)
    out = [f"# {rule.code} {rule.name}\n"]
    for language in languages:
        out.append(f"## {W('På svenska', 'In English').say(language)}\n\n**{_capital(rule.title.say(language))}.**\n")
        out.append(f"{rule.why.say(language)}\n")
        facts = [f"{SEVERITY.say(language)}: {SEVERITIES[rule.severity].say(language)}."]
        if rule.time:
            facts.append(BY_TIME.say(language))
        if rule.sources:
            see = ASK_CLAUSE.say(language).format(id=rule.sources[0])
            facts.append(f"{SOURCES.say(language)} {', '.join(rule.sources)} ({see}).")
        out.append(" ".join(facts) + "\n")
        if found is not None:
            severity = SEVERITIES[found.severity].say(language)
            says = [f"{severity} {rule.code}: {found.message.say(language)}"]
            says += [f"    → {found.help.say(language)}"] if found.help else []
            out.append(f"{SAYS.say(language)}:\n\n{_fenced(chr(10).join(says), 'text')}")
    out.append(EXAMPLES_OF_RULES)
    for title, files in (("Fel / Fails", rule.fails), ("Rätt / Passes", rule.passes)):
        out.append(f"### {title}\n")
        out += [f"`{path}`\n\n{_fenced(text, path)}" for path, text in files.items()] or [NO_FILES]
    return _page(out, languages[0])


def failing(rule: Rule) -> Diagnostic | None:
    """The finding that the rule's failing example gives."""
    # The example of links is one: a tree lists those apart from its files.
    linked = rule.code == "SV013"
    tree = MemoryTree(EXAMPLE, rule.fails) if linked else MemoryTree({**EXAMPLE, **rule.fails})
    return next((found for found in run(read(tree), DAY) if found.code == rule.code), None)


def rules_index() -> str:
    """Every rule on a line, linked to its page."""
    lines = [
        "# Reglerna / The rules\n",
        "SV0xx läsning, SV1xx hänvisningar, SV2xx tid, SV3xx styrning, SV4xx steg, SV5xx publicering. Det som blev fel bara för "
        "att tiden gick är en varning. En regel stängs av eller mildras under `levels:` i `samverka.yml`, eller för en post "
        "under dess `exceptions:`.\n",
        "SV0xx reading, SV1xx references, SV2xx time, SV3xx governance, SV4xx stages, SV5xx publishing. What became wrong only "
        "because time passed is a warning. A rule is turned off or made milder under `levels:` in `samverka.yml`, or for one "
        "record under its `exceptions:`.\n",
        "| | | svenska | English |",
        "|---|---|---|---|",
    ]
    for rule in RULES:
        severity = SEVERITIES[rule.severity]
        titles = [_row(severity.say(language) + ": " + rule.title.say(language))[2:-2] for language in LANGUAGES]
        lines.append(f"| [{rule.code}]({rule.code}.md) | {rule.name} | {titles[0]} | {titles[1]} |")
    return _page(["\n".join(lines) + "\n"], "sv")


# --- commands

COMMANDS = W(
    """# Kommandona

Samma text som `samverka KOMMANDO --help` visar. Id:n kan skrivas som slutet av id:t, om det räcker för att peka ut ett.

Slutkoder: 0 klart, eller inget fel · 1 fel, eller en regel sade nej · 2 fel användning · 3 ett fel i programmet · 130 avbrutet.
""",
    """# The commands

The same text as `samverka COMMAND --help` shows. An id may be written as its end, where that is enough to tell it from others.

Exit codes: 0 done, or nothing wrong · 1 errors, or a rule said no · 2 wrong use · 3 a fault in the program · 130 stopped.
""",
)
EVERYWHERE = W("Gäller överallt, före kommandot eller efter", "For every command, before it or after it")
COLUMNS = (W("argument eller flagga", "argument or option"), W("krävs", "required"), W("betydelse", "meaning"))
REPEATED = W("kan upprepas", "can be repeated")
_EXAMPLE = re.compile(r"\w+: (samverka .*)\Z", re.S)


def commands_page(root: Any, language: str) -> str:
    """Every command with its help, arguments and options. `root`: the command line, made in that language."""
    out = [COMMANDS.say(language), f"## {EVERYWHERE.say(language)}\n", _parameters(root, language)]
    for name, command in root.commands.items():
        out += _command(command, f"samverka {name}", 2, language)
    return _page(out, language)


def _command(command: Any, path: str, level: int, language: str) -> Iterator[str]:
    yield f"{'#' * level} {path}\n"
    nested = getattr(command, "commands", {})
    if not nested:
        arguments = " ".join(_shown(p) for p in command.params if p.param_type_name == "argument")
        usage = " ".join(words for words in (path, command.options_metavar, arguments) if words)
        yield _fenced(usage, "text")
    yield _help(command.help or "", language)
    if not nested and command.params:
        yield _parameters(command, language)
    for name, inner in nested.items():
        yield from _command(inner, f"{path} {name}", level + 1, language)


def _help(text: str, language: str) -> str:
    parts = []
    for part in text.strip().split("\n\n"):
        found = _EXAMPLE.match(part)
        parts.append(
            f"{EXAMPLE_WORD.say(language)}:\n\n{_fenced(found[1].rstrip(), 'sh')}" if found else f"{_prose(part)}\n"
        )
    return "\n".join(parts)


def _parameters(command: Any, language: str) -> str:
    lines = [_row(*(column.say(language) for column in COLUMNS)), "|---|---|---|"]
    for parameter in command.params:
        words = [parameter.help or ""]
        if parameter.param_type_name == "option":
            if parameter.multiple and REPEATED.say(language) not in words[0]:
                words.append(f"({REPEATED.say(language)})")
            if not parameter.is_flag and parameter.default not in (None, "", ()) and not callable(parameter.default):
                words.append(f"({LEFT_OUT.say(language)}`{parameter.default}`)")
        needed = YES.say(language) if parameter.required else ""
        lines.append(_row(f"`{_shown(parameter)}`", needed, _prose(" ".join(words))))
    return "\n".join(lines) + "\n"


def _shown(parameter: Any) -> str:
    """`--date YYYY-MM-DD`, `--dry-run` or `FORUM`."""
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    metavar = "" if parameter.is_flag else f" {parameter.metavar or 'TEXT'}"
    return f"{', '.join(parameter.opts)}{metavar}"


# --- Markdown


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _prose(text: str) -> str:
    return text.replace("<", "&lt;")


def _fenced(text: str, name: str) -> str:
    """A code block; what cannot be seen is shown as ⟨U+FEFF⟩."""
    tongue = "yaml" if name.endswith(".yml") else "text" if name == "text" else "sh" if name == "sh" else "markdown"
    shown = "".join(c if c.isprintable() or c == "\n" else f"⟨U+{ord(c):04X}⟩" for c in text.rstrip("\n"))
    return f"~~~{tongue}\n{shown}\n~~~\n"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _page(parts: Iterable[str], language: str) -> str:
    return MADE.say(language) + "\n\n" + "\n".join(parts)


# --- all of it


def pages() -> dict[str, str]:
    """Every generated page and schema by its path below docs/."""
    made = {f"records.{language}.md": records_page(language) for language in LANGUAGES}
    made |= {f"commands.{language}.md": _in_language(language) for language in LANGUAGES}
    made |= {f"rules/{rule.code}.md": rule_page(rule) for rule in RULES}
    made |= {f"schemas/{name}": text for name, text in schemas().items()}
    clauses = f"{MADE.say('sv')}\n\n{clauses_page()}"
    return made | {"rules/README.md": rules_index(), "clauses.md": clauses}


def _in_language(language: str) -> str:
    """The commands' page, made in a process of its own: help texts are in one language from the import on."""
    command = [sys.executable, "-m", __spec__.name if __spec__ else __name__, "--commands", language]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def write(folder: Path) -> list[str]:
    """Write every page below `folder`, take away pages of rules that are no more, and say which files changed."""
    made = pages()
    old = {f"rules/{path.name}" for path in (folder / "rules").glob("SV*.md")} - set(made)
    changed = sorted(old)
    for path in old:
        (folder / path).unlink()
    for path, text in made.items():
        place = folder / path
        if not place.is_file() or place.read_bytes() != text.encode():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.encode())
            changed.append(path)
    return changed


if __name__ == "__main__":
    # A tool of the source tree, so it may reach up: the command line describes itself.
    if sys.argv[1:2] == ["--commands"]:
        import typer.main

        from samverka.cli import words

        words.use(sys.argv[2])
        from samverka.cli.typed import build

        sys.stdout.buffer.write(commands_page(typer.main.get_command(build()), sys.argv[2]).encode())
    else:
        for changed in write(Path(sys.argv[1])):
            print(f"wrote {sys.argv[1]}/{changed}")
