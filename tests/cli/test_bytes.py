"""Every writing command, from beginning to end, on records full of comments, odd quotes, keys of the user's own and Windows' line ends."""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from running import Run, by_hand

from samverka.cli.typed import build
from samverka.cli.words import typer_speaks
from support import files

ABOVE = "# Överst: «så» \"här\" 'skriver' vi   \r\n"
BELOW = "x-egen:   {\"a\": 'b',  c: [ 1,2 ]}   # sist; rör ej\r\n"
END = "\r\n<!-- egen anteckning -->  \r\nslut utan radbrytning"
AGENDA = "agenda new hisingen --date 2026-03-12"
COMMANDS = {
    "agenda new": [AGENDA],
    "agenda send": [AGENDA, "agenda send hisingen-2026-03-12 --mark --how outlook"],
    "agenda add": [AGENDA, 'agenda add hisingen-2026-03-12 --title "Besök" --minutes 15 --after 2'],
    "agenda drop": [AGENDA, "agenda drop hisingen-2026-03-12 1"],
    "issue submit": ['issue submit --forum hisingen --from slk --title "Unga utan bostad" --minutes 20'],
    "issue accept": ["issue accept kvallar-backaplan"],
    "issue decline": ["issue decline nattbussar --reason \"Hör hemma hos: 'trafiknämnden' # ja\""],
    "issue raise": ['issue raise bostad-biskopsgarden --to stadengemensamt --reason "Gäller hela staden"'],
    "issue distribute": ["issue distribute lokaler-foreningar-staden --to nordost"],
    "issue withdraw": ['issue withdraw kvallar-backaplan --reason "Löst i fältgruppen"'],
    "issue resolve": ['issue resolve bostad-biskopsgarden --answer "Klart: se \\"svaret\\""'],
    "meeting new": ["meeting new hisingen --date 2026-05-28 --time 09:00-11:00"],
    "meeting plan": ["meeting plan lsg-vanersborg --year 2027"],
    "meeting move": ["meeting move nordost-2026-05-21 --to 2026-05-28 --reason \"Krock: 'fullmäktige' # ja\""],
    "meeting cancel": ['meeting cancel nordost-2026-05-21 --reason "För få kan komma"'],
    "meeting notes": [AGENDA, "meeting notes hisingen-2026-03-12"],
    "uppdrag new": ['uppdrag new lsg-vanersborg --title "En väg in"'],
    "uppdrag report": ['uppdrag report trygg-utskrivning --progress on-plan --text "Halvtid: allt enligt plan"'],
    "uppdrag advance": ["uppdrag advance 2026-vag-in-unga --to analysis --reason backa"],
    "insats new": [
        'insats new --title "Digital lots" --forum lsg-farsta --owner arbetsformedlingen --applied 2027=600000'
    ],
    "insats report": ['insats report ung-vag --progress delayed --deviation "En vägledare slutar i april"'],
    "wheel new": ["wheel new hisingen --year 2027"],
    "wheel move": ["wheel move 2026-hisingen#sommar --to 2026-05"],
    "wheel drop": ['wheel drop 2026-hisingen#sommar --reason "Tas i arbetsgruppen i stället"'],
    "wheel done": ["wheel done 2026-hisingen#enkat --on 2026-02-27"],
    "forum merge": ['forum merge lsg-kista lsg-vallingby --into lsg-vasterort --title "LSG Västerort" --on 2026-07-01'],
    "report year": ["report year vardsamverkan-fyrbodal --year 2025 --write"],
    "seat change": ["seat change hisingen --out m-ros --in n-lundin --from 2026-04-01"],
    "decision done": ["decision done lokal-kansli --on 2026-02-27"],
    "decision drop": ['decision drop lokal-kansli --reason "Hyresvärden drog sig ur"'],
    "decision own": [
        "decision own nordost-2026-02-19#sommarlov-1 --party gsf --on 2026-02-27 --dnr \"GSF: 'ja' # 12\""
    ],
    "issue statement": ["issue statement 2026-budget-finsam --party region-stockholm --due 2026-03-31"],
    "report informed": ['report informed finsam-stockholm --what "Planen: \\"2026\\"" --to "Region Stockholm"'],
    "task done": ["task done statistik-unga --on 2026-02-27"],
    "task drop": ['task drop statistik-unga --reason "Siffrorna finns redan"'],
    "insats advance": [],
    "insats change": [],
}
"""Each writing command as a user writes it, after what it needs; the two without lines need a decision, and are tried with it elsewhere."""
REWRITTEN = 4
"""So many lines of a file a command may write anew: a short list on one line, a value that is another now."""
TAKES_AWAY = {"agenda drop": 6}
"""How many lines are what a command was asked to take away."""


def writing(command: Any, words: str = "") -> Iterator[str]:
    """The commands that can be told `--no-commit`."""
    for name, below in getattr(command, "commands", {}).items():
        yield from writing(below, f"{words} {name}".strip())
    if any("--no-commit" in getattr(parameter, "opts", ()) for parameter in command.params):
        yield words


def test_every_writing_command_is_tried() -> None:
    """A new command that writes comes into the table."""
    with typer_speaks():  # else the first import of typer here would bind its own English for every test after
        import typer.main
    assert sorted(writing(typer.main.get_command(build()))) == sorted(COMMANDS)


def odd(text: str) -> str:
    """A record as someone with habits of their own keeps it, in an editor for Windows."""
    head, front, body = text.split("---\n", 2)
    return head + "---\r\n" + ABOVE + front.replace("\n", "\r\n") + BELOW + "---\r\n" + body.replace("\n", "\r\n") + END


@pytest.mark.parametrize("name", [name for name, lines in COMMANDS.items() if lines])
def test_what_a_command_need_not_change_stays(sample: Path, run: Run, name: str) -> None:
    """Comments, quotes, keys of the user's own, line ends, and the end without one: all as they were, in every file."""
    records = [path for path in sample.glob("*/**/*.md") if path.read_text("utf-8").startswith("---\n")]
    by_hand(sample, {path.relative_to(sample).as_posix(): odd(path.read_text("utf-8")) for path in records})
    *first, last = COMMANDS[name]
    for line in first:
        assert run(*shlex.split(line)).code == 0
    before = files(sample)
    ran = run(*shlex.split(last))
    assert ran.code == 0, ran.err
    after = files(sample)
    changed = [path for path in before if before[path] != after.get(path)]
    assert before.keys() <= after.keys() and (changed or after.keys() > before.keys())
    for path in changed:
        old, new = before[path].decode().splitlines(keepends=True), after[path].decode().splitlines(keepends=True)
        gone = [line for line in difflib.ndiff(old, new) if line.startswith("- ")]
        assert len(gone) <= TAKES_AWAY.get(name, 0) + REWRITTEN, gone
        for kept in (ABOVE, BELOW):
            assert new.count(kept) == old.count(kept) == 1
        assert after[path].count(b"\n") == after[path].count(b"\r\n")
        assert after[path].count(END.encode()) == 1


@pytest.mark.parametrize("line", ["agenda new hisingen --date 2026-03-12", "issue accept kvallar-backaplan"])
def test_to_look_changes_nothing(sample: Path, run: Run, line: str) -> None:
    """With `--dry-run` not a byte changes, and no commit is made."""
    before = files(sample)
    assert run(*shlex.split(line), "--dry-run").code == 0
    assert files(sample) == before
