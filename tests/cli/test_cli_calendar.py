"""Claims about `calendar lint` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

from running import Run


def test_a_feed_of_ours_has_no_faults(sample: Path, sv: Run) -> None:
    """Every feed of the sample passes, and the exit code says so."""
    assert sv("calendar", "build", "--out", "ut", "--audience", "parties").code == 0
    ran = sv("calendar", "lint", *map(str, sorted(Path("ut").glob("*.ics"))))
    assert (ran.code, ran.out) == (0, "inga fel\n")


def test_faults_are_named_by_file_and_line(sample: Path, sv: Run) -> None:
    """A fault is file:line: sentence, as compilers write; the exit code is 1, and --json says the same."""
    Path("x.ics").write_bytes(
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nUID:1\r\nSTATUS:DONE\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
    )
    ran = sv("calendar", "lint", "x.ics")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "x.ics:4: DTSTAMP ska stå en gång i händelsen, inte 0 gånger",
        "x.ics:6: STATUS «DONE» är inte något av NEEDS-ACTION, COMPLETED, IN-PROCESS, CANCELLED",
        "2 fel",
    ]
    held = json.loads(sv("calendar", "lint", "x.ics", "--json").out)
    assert [(fault["file"], fault["line"]) for fault in held["faults"]] == [("x.ics", 4), ("x.ics", 6)]


def test_lint_needs_no_repository(tmp_path: Path, spawn: Run) -> None:
    """Any file anywhere, and standard input; a file that is not there is wrong use."""
    ran = spawn("--lang", "sv", "-C", str(tmp_path), "calendar", "lint", "-", input="hej")
    assert ran.code == 1 and "VCALENDAR" in ran.out
    assert spawn("-C", str(tmp_path), "calendar", "lint", "finns-inte.ics").code == 2
