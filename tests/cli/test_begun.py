"""A model's beginning, filled in as its author means it: no seat is missing and nothing in it is wrong."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from running import Run

from samverka.actions.check import read, run
from samverka.actions.init import Source, beginning
from samverka.diagnostics import Severity
from samverka.store.models import packaged, packaged_names
from samverka.store.tree import MemoryTree
from support import git, status

CHAIRS = ("SV322", "SV323", "SV324")
"""Who chairs is not said by the seats."""
DAY = date(2026, 1, 7)
SEAT = re.compile(r"- \{id: ([a-z0-9-]+), party: ([a-z0-9-]+), ")


@pytest.mark.parametrize("name", packaged_names())
def test_a_beginning_with_somebody_in_each_seat_has_no_party_left_out(name: str) -> None:
    """Each seat gets a person of its own party; every party that is to sit in a forum has a seat there from the start."""
    files = {
        path: data.decode()
        for path, data in beginning((Source(name, packaged(name), False),), "sv", None, DAY, "ny").items()
    }
    people = files["people.yml"]
    for path in (p for p in files if "/forums/" in p):
        seats = SEAT.findall(files[path])
        forum = path.rpartition("/")[2].removesuffix(".md")
        files[path] = SEAT.sub(lambda seat, forum=forum: f"{seat[0]}person: {forum}-{seat[1]}, ", files[path])
        people += "".join(f"  - {{id: {forum}-{seat}, name: Namn Namnsson, party: {party}}}\n" for seat, party in seats)
    found = run(read(MemoryTree({**files, "people.yml": people})), DAY)
    about = [f"{d.code} {d.location.path} {d.message.say('sv')}" for d in found if d.severity is Severity.ERROR]
    assert [line for line in about if line[:5] not in CHAIRS] == []


def test_seats_are_filled_one_after_the_other(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Board, chair and committee of a new association, each seat with a command of its own: no hook says no while others are still empty."""
    monkeypatch.setenv("SAMVERKA_TODAY", f"{DAY}")
    root = tmp_path / "ny"
    assert run("init", str(root), "--model", "finsam-stockholm").code == 0
    monkeypatch.chdir(root)
    with (root / "people.yml").open("a", encoding="utf-8") as people:
        people.write("  - {id: b-ordf, name: Brita Ordf, party: stockholms-stad}\n")
        people.write("  - {id: c-vice, name: Cilla Vice, party: region-stockholm}\n")
        people.write("  - {id: i-chef, name: Ida Chef}\n")
    git(root, "commit", "--quiet", "-am", "personer")
    for forum, seat, person, role in (
        ("styrelse", "stockholms-stad", "Brita Ordf", "chair"),
        ("styrelse", "region-stockholm", "c-vice", "vice_chair"),
        ("arbetsutskott", "au-ordforande", "b-ordf", ""),
        ("arbetsutskott", "au-vice-ordforande", "c-vice", ""),
        ("arbetsutskott", "au-forbundschef", "i-chef", ""),
    ):
        also = ("--also", role) if role else ()
        ran = run("seat", "change", forum, "--seat", seat, "--in", person, "--from", "2026-01-01", *also)
        assert ran.code == 0, (seat, ran.err)
    assert status(root) == []
