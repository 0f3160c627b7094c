"""G16: what a party asks for is what concerns it, and no word, id or count of anything else, on the screen and in JSON."""

from __future__ import annotations

import contextlib
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from running import Run, by_hand

from samverka.cli.main import main
from samverka.store.document import parse
from samverka.store.edit import Value, append_item
from support import write

PARTIES = ("alfa", "beta", "gamma", "delta")
BASE: dict[str, str | bytes] = {
    "samverka.yml": "format: 1\ndomain: x.example\ntoday: 2026-03-02\n",
    "parties.yml": "parties:\n" + "".join(f"  - {{id: {p}, name: {p.title()}, kind: administration}}\n" for p in PARTIES)
    + "  - {id: alfas, name: Alfas enhet, kind: unit, part_of: alfa}\n",
    "people.yml": "people:\n" + "".join(f"  - {{id: p-{p}, name: Person {p}, party: {p}}}\n" for p in (*PARTIES, "alfas")),
    "s/collaboration.md": "---\nkind: collaboration\nid: s\ntitle: S\nmodel: goteborg-stadsomrade\nmodel_version: 1\n"
    "parties: [{party: alfa}, {party: beta}, {party: gamma}, {party: delta}]\n---\n",
    "s/forums/forumet.md": "---\nkind: forum\nid: forumet\ntitle: Forumet\ntype: stadsomrade\nconveners: [beta]\nchair: p-beta\nseats:\n"
    + "".join(f"  - {{id: {p}, party: {p}, person: p-{p}, mandate: true}}\n" for p in PARTIES[:3])
    + "---\n",
}  # fmt: skip
"""Alfa, beta and gamma sit in the forum; delta is in the collaboration and does not."""


class Planted:
    """A thing with a word of its own, and the parties it names."""

    def __init__(self, number: int, parties: tuple[str, ...], hidden: bool) -> None:
        self.word, self.parties, self.hidden = f"ord{number}x", parties, hidden

    @property
    def keys(self) -> str:
        mark = ", visibility: preparation" if self.hidden else ""
        return (f", parties: [{', '.join(self.parties)}]" if self.parties else "") + mark

    def concerns(self, party: str) -> bool:
        within = {party, *(("alfas",) if party == "alfa" else ())}
        sits = party in PARTIES[:3]
        return not self.hidden and (bool(within & {*self.parties}) if self.parties else sits)


def repository(things: list[Planted]) -> dict[str, str | bytes]:
    """A past and a coming meeting, a wheel, issues: each thing stands in all of them."""
    agenda = "".join(
        f"  - {{id: a-{t.word}, title: Punkt {t.word}, duration: 10{t.keys}, "
        f"papers: [{{title: Underlag {t.word}, state: missing}}]}}\n"
        for t in things
    )
    tasks = "".join(
        f"  - {{id: t-{t.word}, item: a-{t.word}, text: Uppgift {t.word}, by: 2026-03-04}}\n" for t in things
    )
    wheel = "".join(f"  - {{id: w-{t.word}, when: 2026-03, title: Hjulet {t.word}{t.keys}, between: true, due: 2026-03-05}}\n" for t in things)  # fmt: skip
    head = 'kind: meeting\nforum: forumet\ntime: "13:00-15:00"\n'
    return {
        **BASE,
        "s/meetings/forumet/2026-03-12.md": f"---\n{head}id: forumet-2026-03-12\ndate: 2026-03-12\nagenda:\n{agenda}---\n",
        "s/meetings/forumet/2026-02-12.md": f"---\n{head}id: forumet-2026-02-12\ndate: 2026-02-12\nnotes: final\nagenda:\n{agenda}tasks:\n{tasks}---\n",
        "s/wheels/2026-forumet.md": f"---\nkind: wheel\nid: 2026-forumet\nforum: forumet\nyear: 2026\nitems:\n{wheel}---\n",
    }


def asked(root: Path, party: str, *command: str) -> str:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        assert main(["-C", str(root), "--lang", "sv", *command, "--party", party]) == 0
    return said.getvalue()


THINGS = st.lists(
    st.tuples(st.lists(st.sampled_from((*PARTIES, "alfas")), max_size=3, unique=True), st.booleans()), min_size=1, max_size=6
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(THINGS)
def test_a_party_is_shown_all_that_concerns_it_and_nothing_else(drawn: list[tuple[list[str], bool]]) -> None:
    """In each of the three views, in words and in JSON; `status` has the coming and the past meeting."""
    things = [Planted(n, tuple(parties), hidden) for n, (parties, hidden) in enumerate(drawn)]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(root, repository(things))
        for party in PARTIES:
            for command in (["status"], ["agenda", "show", "forumet-2026-03-12"], ["wheel", "show", "forumet"]):
                for more in ([], ["--json"]):
                    said = asked(root, party, *command, *more)
                    for thing in things:
                        assert (thing.word in said) == thing.concerns(party), (party, command, thing.word, said)


def test_an_item_that_is_added_for_others_changes_nothing(run: Run, sample: Path) -> None:
    """Not even a number: what SMF reads of Hisingen's spring stays as it was, to the byte."""
    run("agenda", "new", "hisingen", "--date", "2026-03-12")
    path = "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md"
    commands = (["status", "--days", "60"], ["wheel", "show", "hisingen"], ["agenda", "show", "hisingen-2026-03-12"])
    before = [run(*c, "--party", "smf", *more).out for c in commands for more in ([], ["--json"])]
    document = parse(path, (sample / path).read_bytes())
    papers: list[Value] = [{"title": "Hemlig bilaga", "state": "missing"}]
    item: dict[str, Value] = {"id": "hemligt", "title": "Hemligt för skolan", "parties": ["gsf"], "papers": papers}
    by_hand(sample, {path: append_item(document, ("agenda",), item).text})
    assert [run(*c, "--party", "smf", *more).out for c in commands for more in ([], ["--json"])] == before
    assert "Hemlig bilaga" in run("status", "--days", "60", "--party", "gsf").out


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        ((20, 15, 30, 25), "Beta: ni behövs på punkt 2 och 3, ca 13.30–14.30"),  # a break of 15 between
        ((20, None, 30, 25), "Beta: ni behövs på punkt 2 och 3, från ca 13.30"),
        ((None, 15, 30, 25), "Beta: ni behövs på punkt 2 och 3"),
    ],
)
def test_when_a_party_is_needed(run: Run, tmp_path: Path, minutes: tuple[int | None, ...], said: str) -> None:
    """«Ni behövs på punkt 2 och 3», with the clock as far as durations tell it; breaks take time and have no number."""
    first, second, third, _last = (f", duration: {m}" if m else "" for m in minutes)
    agenda = f"  - {{id: a, title: A, parties: [alfa], duration: 10}}\n  - {{id: z, title: Z, parties: [gamma], type: break{first}}}\n"
    agenda += (
        f"  - {{id: b, title: B, parties: [beta]{second}}}\n  - {{id: p, title: Paus, type: break, duration: 15}}\n"
    )
    agenda += f"  - {{id: c, title: C, parties: [beta]{third}}}\n"
    head = 'kind: meeting\nforum: forumet\ntime: "13:00-15:00"\nid: forumet-2026-03-12\ndate: 2026-03-12\n'
    write(tmp_path, {**BASE, "s/meetings/forumet/2026-03-12.md": f"---\n{head}agenda:\n{agenda}---\n"})
    shown = run("-C", str(tmp_path), "--lang", "sv", "agenda", "show", "forumet-2026-03-12", "--party", "beta").out
    assert said in shown.splitlines()
