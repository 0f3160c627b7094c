"""Claims about forums that merge: what is open goes along with a link back, what was held stays as it was, and all can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run, by_hand

from support import committed, files, git, status

LSG = "finsam-stockholm/forums/lsg-{}.md"
MERGE = ("forum", "merge", "lsg-kista", "lsg-vallingby", "--into", "lsg-vasterort", "--on", "2026-06-01")
NEW = (*MERGE, "--title", "LSG Västerort")


def read(root: Path, path: str) -> str:
    return (root / path).read_bytes().decode()


def test_two_forums_become_a_new_one(sample: Path, run: Run) -> None:
    """In the form of the first, with the seats of both; each old one ends the day before; one commit; no new finding."""
    before = files(sample)
    ran = run(*NEW)
    assert ran.code == 0, ran.err
    made = read(sample, LSG.format("vasterort"))
    assert "type: lsg" in made
    assert "replaces: [lsg-kista, lsg-vallingby]" in made
    assert "from: 2026-06-01" in made
    for seat in (
        "id: af, party: arbetsformedlingen",
        "id: bromma, party: sdf-bromma",
        "id: jobbtorg-2, party: jobbtorg-vallingby",
    ):
        assert made.count(f"  - {{{seat}") == 1
    assert made.count("party: forsakringskassan") == 1
    for name in ("kista", "vallingby"):
        path = LSG.format(name)
        assert read(sample, path) == before[path].decode().replace("\n---\n", "\nto: 2026-05-31\n---\n", 1)
    assert git(sample, "rev-list", "--count", "HEAD") == "2"
    assert " 0 errors, 3 warnings" in run("check").out
    assert "took over from: lsg-kista, lsg-vallingby" in run("forum", "show", "lsg-vasterort").out
    assert run("undo").code == 0
    assert files(sample) == before


def test_what_is_open_goes_along_and_says_where_it_came_from(sample: Path, run: Run) -> None:
    """Efforts, issues and wheel items; the old wheel says where each went; what was held is not touched."""
    meetings = "finsam-stockholm/meetings"
    held = {
        path: data for path, data in files(sample).items() if path.startswith((meetings, "finsam-stockholm/issues"))
    }
    assert run(*NEW).code == 0
    insats = read(sample, "finsam-stockholm/insatser/2026-ung-vag.md")
    assert "\nforum: lsg-vasterort\ntaken_over_from: lsg-kista\n" in insats
    wheel = read(sample, "finsam-stockholm/wheels/2026-lsg-vasterort.md")
    assert "{id: ideer, when: 2026-09, title: Prioritering av idéer inför 2027" in wheel
    assert "taken_over_from: 2026-lsg-kista#ideer}" in wheel
    assert "taken_over_from: 2026-lsg-vallingby#ideer}" in wheel
    assert "rapport-varen" not in wheel
    assert "dropped: → 2026-lsg-vasterort#ideer}" in read(sample, "finsam-stockholm/wheels/2026-lsg-kista.md")
    now = {path: data for path, data in files(sample).items() if path in held}
    assert (
        now == held
    )  # closed issues and all meetings: their ids, and so the UIDs of their calendar events, are as they were


def test_open_tasks_come_up_at_the_new_forums_meetings(sample: Path, run: Run) -> None:
    """They stay in the minutes where they were taken on; status and agenda of the new forum show them."""
    assert run(*NEW).code == 0
    assert "lsg-kista-2026-02-12#bjud-komvux" in run("forum", "show", "lsg-vasterort").out
    out = run("--today", "2026-06-02", "status", "--json").out
    assert "lsg-kista-2026-02-12#bjud-komvux" in out
    run("--today", "2026-06-02", "meeting", "new", "lsg-vasterort", "--date", "2026-09-10")
    run("--today", "2026-06-02", "agenda", "new", "lsg-vasterort", "--date", "2026-09-10")
    shown = run("--today", "2026-06-02", "agenda", "show", "lsg-vasterort-2026-09-10").out
    assert "Fråga komvux om de vill vara med i maj" in shown


ISSUE = """---
kind: issue
id: 2026-03-01-{name}
title: En fråga   # som någon skrev
forum: lsg-kista
party: arbetsformedlingen
submitted: 2026-03-01
meeting: {meeting}
moves: [{{to: submitted, on: 2026-03-01}}]
---
"""


def test_an_issue_waits_for_the_meeting_that_takes_it_up_before_the_day(sample: Path, run: Run) -> None:
    """One bound for a meeting before the merger stays until then; on the day the same command moves what is left. One bound for a later
    meeting of the old forum comes up at the new one's next."""
    folder = "finsam-stockholm/issues/"
    early = ISSUE.format(name="tidig", meeting="lsg-kista-2026-05-21").replace("\n", "\r\n")
    late = ISSUE.format(name="sen", meeting="lsg-kista-2026-09-17")
    by_hand(sample, {f"{folder}2026-03-01-tidig.md": early.encode(), f"{folder}2026-03-01-sen.md": late})
    ran = run(*NEW)
    assert "run the same command again\n- 2026-03-01-tidig\n" in ran.out
    assert read(sample, f"{folder}2026-03-01-tidig.md") == early
    moved = late.replace("forum: lsg-kista\n", "forum: lsg-vasterort\ntaken_over_from: lsg-kista\n")
    assert read(sample, f"{folder}2026-03-01-sen.md") == moved
    again = run("--today", "2026-06-01", *MERGE)
    assert again.code == 0, again.err
    assert f"{folder}2026-03-01-tidig.md" in committed(sample)
    assert LSG.format("kista") not in committed(sample)
    expected = early.replace("forum: lsg-kista\r\n", "forum: lsg-vasterort\r\ntaken_over_from: lsg-kista\r\n")
    assert read(sample, f"{folder}2026-03-01-tidig.md") == expected
    run("--today", "2026-06-01", "meeting", "new", "lsg-vasterort", "--date", "2026-10-01")
    shown = run("--today", "2026-06-01", "issue", "show", "2026-03-01-sen", "--json").out
    assert '"meeting": "lsg-vasterort-2026-10-01"' in shown


def test_the_old_meetings_are_listed_or_cancelled_with_a_reason(sample: Path, run: Run) -> None:
    """Only those from the day on."""
    listed = run(*NEW, "--dry-run").out
    assert "Planned from that day on: cancel or move them\n- Thu 17 Sep 2026  lsg-kista-2026-09-17\n" in listed
    assert "lsg-kista-2026-05-21" not in listed
    assert status(sample) == []
    assert run(*NEW, "--cancel", "LSG Västerort tar över").code == 0
    path = "finsam-stockholm/meetings/lsg-kista/2026-09-17.md"
    assert "cancelled: {on: 2026-03-02, reason: LSG Västerort tar över}" in read(sample, path)
    assert "cancelled" not in read(sample, "finsam-stockholm/meetings/lsg-kista/2026-05-21.md")


def test_one_forum_goes_into_another_that_is_there(sample: Path, run: Run) -> None:
    """Its seats and roles are its own; comments and line ends of a hand-written record are kept."""
    path = LSG.format("kista")
    text = read(sample, path).replace("title: LSG Kista\n", "title: LSG Kista   # sedan 2022\n").replace("\n", "\r\n")
    by_hand(sample, {path: text.encode()})
    ran = run("forum", "merge", "lsg-vallingby", "--into", "lsg-kista", "--on", "2026-06-01", "--no-commit")
    assert ran.code == 0, ran.err
    assert read(sample, path) == text.replace("\r\n---\r\n", "\r\nreplaces:\r\n  - lsg-vallingby\r\n---\r\n", 1)
    wheel = read(sample, "finsam-stockholm/wheels/2026-lsg-kista.md")
    assert "  - {id: ideer-2, when: 2026-09, title: Idéer till insats och deras ordning" in wheel
    assert len(status(sample)) == 4


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("lsg-kista --into lsg-ny --on 2026-06-01", "there is no forum «lsg-ny»"),
        ("lsg-kista --into LSG_Ny --title Ny --on 2026-06-01", "no id for a new one"),
        ("lsg-kista --into lsg-kista --on 2026-06-01", "name the forums that end"),
        ("lsg-kista --into hisingen --on 2026-06-01", "different collaborations"),
        ("finns-inte --into lsg-kista --on 2026-06-01", "there is no forum «finns-inte»"),
        ("lsg-kista --into 2026-ung-vag --title Ny --on 2026-06-01", "there is a record «2026-ung-vag» already"),
        ("styrgrupp-ung-vag --into lsg-kista --on 2026-01-01", "does not exist on 2025-12-31"),
        ("lsg-kista --into lsg-ny --title Ny --on snart", "is no date"),
    ],
)
def test_what_cannot_merge_says_why(words: str, message: str, sample: Path, run: Run) -> None:
    """Nothing is changed."""
    ran = run("forum", "merge", *words.split())
    assert (ran.code in (1, 2), message in ran.err) == (True, True), ran.err
    assert status(sample) == []


def test_a_forum_that_is_to_end_another_day_is_not_merged(sample: Path, run: Run) -> None:
    """Two ends would be one too many."""
    path = LSG.format("kista")
    by_hand(sample, {path: read(sample, path).replace("colour: seagreen\n", "colour: seagreen\nto: 2026-12-31\n")})
    ran = run(*NEW)
    assert (ran.code, "is to end Thursday 31 December" in ran.err) == (1, True)
