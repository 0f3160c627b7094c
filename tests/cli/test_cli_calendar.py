"""Claims about `calendar lint` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

from running import Run, by_hand


def test_a_feed_of_ours_has_no_faults(sample: Path, sv: Run) -> None:
    """Every feed of the sample passes, and the exit code says so."""
    assert sv("calendar", "build", "--out", "ut", "--audience", "parties").code == 0
    ran = sv("calendar", "lint", *map(str, sorted(Path("ut").glob("*.ics"))))
    assert (ran.code, ran.out) == (0, "inga fel\n")


def test_faults_are_named_by_file_and_line(sample: Path, sv: Run) -> None:
    """A fault is file:line: kind: sentence, as compilers write; the exit code is 1, and --json says the same."""
    Path("x.ics").write_bytes(
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nUID:1\r\nSTATUS:DONE\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
    )
    ran = sv("calendar", "lint", "x.ics")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "x.ics:4: fel missing: DTSTAMP ska stå en gång i VTODO, inte 0 gånger",
        "x.ics:6: fel word: STATUS «DONE» är inte något av NEEDS-ACTION, COMPLETED, IN-PROCESS, CANCELLED",
        "2 fel, 0 varningar",
    ]
    held = json.loads(sv("calendar", "lint", "x.ics", "--json").out)
    assert [(fault["file"], fault["line"]) for fault in held["faults"]] == [("x.ics", 4), ("x.ics", 6)]
    assert [(fault["severity"], fault["code"]) for fault in held["faults"]] == [("error", "missing"), ("error", "word")]


def test_what_is_only_advised_against_stops_nobody(sample: Path, sv: Run) -> None:
    """A calendar as Google writes it: METHOD:PUBLISH without an ORGANIZER is a warning, and the exit code 0."""
    event = b"BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260302T000000Z\r\nDTSTART;VALUE=DATE:20260302\r\nEND:VEVENT\r\n"
    head = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:PUBLISH\r\n"
    Path("x.ics").write_bytes(head + event + b"END:VCALENDAR\r\n")
    ran = sv("calendar", "lint", "x.ics")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "0 fel, 1 varning")


def test_lint_needs_no_repository(tmp_path: Path, spawn: Run) -> None:
    """Any file anywhere, and standard input; a file that is not there is wrong use."""
    ran = spawn("--lang", "sv", "-C", str(tmp_path), "calendar", "lint", "-", input="hej")
    assert ran.code == 1 and "VCALENDAR" in ran.out
    assert spawn("-C", str(tmp_path), "calendar", "lint", "finns-inte.ics").code == 2


def test_a_party_that_is_gone_has_no_feed_of_later_meetings(sample: Path, sv: Run) -> None:
    """From the day after its last, a party's meetings are in the forum's feed and in none of its own."""
    parties = (sample / "parties.yml").read_text(encoding="utf-8")
    assert sv("calendar", "build", "--out", "fore", "--audience", "parties").code == 0
    assert list(sample.rglob("party-sf-hisingen.ics"))
    gone = parties.replace(
        was := "SF Hisingen, kind: administration, part_of: goteborg, valid_from", was.replace("from", "to")
    )
    assert gone != parties
    by_hand(sample, {"parties.yml": gone})
    assert sv("calendar", "build", "--out", "efter", "--audience", "parties").code == 0
    assert not list((sample / "efter").rglob("party-sf-hisingen.ics")) and list(
        (sample / "efter").rglob("hisingen.ics")
    )
