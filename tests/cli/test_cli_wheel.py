"""The wheel from the command line: what became of each item, one item moved, dropped or done, and a year carried over."""

from __future__ import annotations

import json
from pathlib import Path

from running import Run, by_hand

from samverka.actions.wheel_new import carry
from samverka.actions.workspace import open_workspace
from samverka.domain.records import Wheel
from support import committed, files

OLD = "goteborg-stadsomraden/wheels/2026-hisingen.md"
NEW = "goteborg-stadsomraden/wheels/2027-hisingen.md"


def outcomes(run: Run, *more: str) -> dict[str, str]:
    data = json.loads(run("wheel", "show", "hisingen", "--json", *more).out)
    return {item["id"].partition("#")[2]: item["outcome"] for wheel in data["wheels"] for item in wheel["items"]}


def test_an_item_is_moved_dropped_or_done_and_nothing_else_changes(run: Run, sample: Path) -> None:
    """Each is a commit of the one file, in which one line is new."""
    before = (sample / OLD).read_text()
    assert run("wheel", "move", "2026-hisingen#sommar", "--to", "2026-09").code == 0
    assert run("wheel", "drop", "hisingen#planer", "--reason", "Tas i arbetsgruppen: mars").code == 0
    assert run("wheel", "done", "2026-hisingen#enkat", "--on", "2026-02-27").code == 0
    after = (sample / OLD).read_text()
    new = [line for line in after.splitlines() if line not in before.splitlines()]
    assert sorted(new, reverse=True) == [
        "    moved: 2026-09",
        '    dropped: "Tas i arbetsgruppen: mars"',
        "    done: 2026-02-27",
    ]
    assert [line for line in after.splitlines() if line not in new] == before.splitlines()
    assert committed(sample) == [OLD]
    held = outcomes(run)
    assert (held["sommar"], held["planer"], held["enkat"], held["fokus"]) == ("moved", "dropped", "done", "handled")
    shown = run("--lang", "sv", "wheel", "show", "hisingen").out
    for words in ("flyttad till september", "struken: Tas i arbetsgruppen: mars", "klar fre 27 feb", "behandlad"):
        assert words in shown


def test_a_second_thought_takes_the_first_away(run: Run, sample: Path) -> None:
    """A dropped item that is moved is no longer dropped; the same twice changes nothing; undo puts back the bytes."""
    before = (sample / OLD).read_bytes()
    run("wheel", "drop", "2026-hisingen#sommar", "--reason", "x")
    run("wheel", "move", "2026-hisingen#sommar", "--to", "2026-W36")
    assert outcomes(run)["sommar"] == "moved"
    assert "nothing was changed" in run("wheel", "move", "2026-hisingen#sommar", "--to", "2026-W36").out
    assert run("undo").code == 0
    assert run("undo").code == 0
    assert (sample / OLD).read_bytes() == before


def test_what_cannot_be_done_says_why(run: Run, sample: Path) -> None:
    """And changes nothing."""
    before = files(sample)
    for words, code, said in (
        ("wheel move 2026-hisingen#sommar --to juni", 2, "«juni» is no time of the year"),
        ("wheel move 2026-hisingen#nej --to 2026-06", 2, "there is no item «2026-hisingen#nej»"),
        ("wheel move lagesbild --to 2026-06", 2, "can be several"),
        ("wheel move 2026-hisingen#fokus --to 2026-06", 1, "was handled at hisingen-2026-01-22"),
        ("wheel done 2026-hisingen#enkat --on 2026-08-28", 2, "2026-08-28 has not come yet"),
        ("wheel new hisingen --year 2026", 1, f"there is a wheel for 2026 already: {OLD}"),
        ("wheel new hisingen --year 2027 --from 2024", 2, "there is no wheel for 2024"),
        ("wheel new nej --year 2027", 2, "there is no forum «nej»"),
    ):
        ran = run(*words.split())
        assert (ran.code, said in ran.err) == (code, True), ran.err
    assert files(sample) == before


def test_an_item_on_a_coming_agenda_is_named(run: Run, sample: Path) -> None:
    """Moving it changes the wheel; the agenda is the coordinator's."""
    run("agenda", "new", "hisingen", "--date", "2026-03-12")
    assert outcomes(run)["foreningar"] == "planned"
    moved = run("wheel", "move", "2026-hisingen#foreningar", "--to", "2026-04")
    assert "take it away there" in moved.out


def test_an_item_moved_on_from_a_held_meeting_is_not_handled_there(run: Run, sample: Path) -> None:
    """It stood on the agenda in January and was put off: its meeting is the one it was moved to."""
    place = sample / OLD
    text = place.read_text().replace(
        "  - id: fokus\n    when: 2026-01\n", "  - id: fokus\n    when: 2026-01\n    moved: 2026-06\n"
    )
    by_hand(sample, {OLD: text})
    data = json.loads(run("wheel", "show", "hisingen", "--json").out)
    [item] = [item for item in data["wheels"][0]["items"] if item["id"].endswith("#fokus")]
    assert (item["meeting"], item["outcome"]) == ("hisingen-2026-05-28", "moved")  # itself moved to 4 June


def test_a_wheel_carried_over_is_one_new_file(run: Run, sample: Path) -> None:
    """With the comments and the parties of the old one, and none of its outcomes; undo takes it away."""
    before = files(sample)
    dry = run("wheel", "new", "hisingen", "--year", "2027", "--dry-run")
    assert "+  - id: arshjul-2028" in dry.out
    assert files(sample) == before
    assert run("wheel", "new", "hisingen", "--year", "2027").code == 0
    assert committed(sample) == [NEW]
    assert {path: data for path, data in files(sample).items() if path != NEW} == before
    text = (sample / NEW).read_text()
    assert "moved:" not in text
    assert "state: missing" not in text
    assert "    due: 2027-08-27\n" in text
    assert "title: Årshjul 2027, Hisingen" in text
    held = open_workspace(str(sample)).archive.records
    old, new = held["2026-hisingen"], held["2027-hisingen"]
    assert isinstance(old, Wheel)
    assert isinstance(new, Wheel)
    assert [item.parties for item in new.items] == [item.parties for item in old.items]
    assert {item.when.text[:4] for item in new.items} == {"2027"}
    assert run("check").code == 0
    run("undo")
    assert files(sample) == before


def test_every_wheel_of_the_sample_can_be_carried_over(sample: Path) -> None:
    """To next year and the one after; what is written reads back without fault, and item by item the same."""
    held = open_workspace(str(sample))
    wheels = [wheel for wheel in held.archive.of(Wheel) if wheel.year == 2026]
    assert len(wheels) > 10
    for wheel in wheels:
        for year in (2027, 2028):
            made = carry(held, wheel.forum or wheel.collaboration, year, None)
            [change] = made.plan.changes
            assert change.before is None
            assert change.after is not None
            (sample / change.path).write_bytes(change.after)
            again = open_workspace(str(sample))
            assert again.loaded.diagnostics == held.loaded.diagnostics
            new = next(w for w in again.archive.of(Wheel) if w.path == change.path)
            assert (new.year, new.forum, len(new.items)) == (year, wheel.forum, len(wheel.items))
            (sample / change.path).unlink()


def test_a_four_year_item_waits_for_its_year(run: Run, sample: Path) -> None:
    """It stands in the wheel with its comment, comes in 2028, and the command says so."""
    made = run("wheel", "new", "goteborg-civilsamhalle", "--year", "2027")
    assert "comes next in 2028: Samlad uppföljning" in made.out
    text = (sample / "goteborg-civilsamhalle/wheels/2027-civilsamhalle.md").read_text()
    assert "# Vart fjärde år sedan 2016." in text
    assert "3 items carried over" in made.out


def test_without_an_earlier_wheel_an_empty_one(run: Run, sample: Path) -> None:
    """With the forum and the year in it, for a person to fill."""
    made = run("wheel", "new", "agarsamrad", "--year", "2026")
    assert (made.code, "no earlier wheel" in made.out) == (0, True)
    assert (sample / "finsam-stockholm/wheels/2026-agarsamrad.md").read_text() == (
        "---\nkind: wheel\nid: 2026-agarsamrad\nforum: agarsamrad\nyear: 2026\nitems: []\n---\n"
    )
    assert run("check").code == 0


def test_what_nobody_took_up_is_named_and_stands_in_the_new_wheel(run: Run, sample: Path) -> None:
    """Its meeting was held without it."""
    made = run("wheel", "new", "hisingen", "--year", "2027", "--today", "2026-12-30")
    assert "nobody took it up in 2026: Mörkerhalvåret" in made.out
    assert "id: morkt" in (sample / NEW).read_text()


def test_crlf_and_odd_keys_survive(run: Run, sample: Path) -> None:
    """What the program does not know is carried over as it stands."""
    text = (
        (sample / OLD)
        .read_text()
        .replace("    theme: Planering\n", "    theme: Planering   # som förr\n    x-egen: {a: 1}\n", 1)
    )
    by_hand(sample, {OLD: text.replace("\n", "\r\n").encode()})
    assert run("wheel", "new", "hisingen", "--year", "2027").code == 0
    new = (sample / NEW).read_bytes()
    assert new.count(b"\n") == new.count(b"\r\n")
    assert b"    theme: Planering   # som f\xc3\xb6rr\r\n    x-egen: {a: 1}\r\n" in new
