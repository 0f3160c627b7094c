"""The year in review: what is counted, and a file in which every hand-written byte stays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from running import Run, by_hand

from samverka.actions.report import renewed
from samverka.diagnostics import Refusal
from samverka.output.report import begins, ends
from support import commit, committed, files, git

BASE: dict[str, str | bytes] = {
    "samverka.yml": "format: 1\nlanguage: sv\ndomain: x.example\ntoday: 2026-02-01\n",
    "parties.yml": "parties:\n  - {id: alfa, name: Nya Alfa, kind: region, formerly: [{name: Gamla Alfa, until: 2026-01-15}]}\n"
    "  - {id: beta, name: Beta, kind: municipality}\n",
    "people.yml": "people:\n  - {id: p-a, name: Anna, party: alfa}\n  - {id: p-b, name: Bo, party: beta}\n",
    "s/collaboration.md": "---\nkind: collaboration\nid: s\ntitle: S\nmodel: goteborg-stadsomrade\nmodel_version: 1\n"
    "parties: [{party: alfa}, {party: beta}]\n---\n",
    "s/forums/f.md": "---\nkind: forum\nid: f\ntitle: Forumet\ntype: stadsomrade\nconveners: [alfa]\nchair: p-a\n"
    "seats:\n  - {id: a, party: alfa, person: p-a, mandate: true}\n  - {id: b, party: beta, person: p-b, mandate: true, from: 2025-04-01}\n---\n",
    "s/wheels/2025-f.md": "---\nkind: wheel\nid: 2025-f\nforum: f\nyear: 2025\nitems:\n  - {id: w1, when: 2025-03, title: W1}\n"
    "  - {id: w2, when: 2025-03, title: W2}\n  - {id: w3, when: 2025-09, title: W3, dropped: Tid}\n---\n",
    "s/issues/2025-05-01-i1.md": "---\nkind: issue\nid: 2025-05-01-i1\ntitle: I1\nforum: f\nparty: beta\nsubmitted: 2025-05-01\nmeeting: f-2025-05-15\n"
    "moves: [{to: submitted, on: 2025-05-01}, {to: accepted, on: 2025-05-05}]\n---\n",
    "s/issues/2025-05-10-i2.md": "---\nkind: issue\nid: 2025-05-10-i2\ntitle: I2\nforum: f\nparty: beta\nsubmitted: 2025-05-10\nmeeting: f-2025-05-15\n"
    "moves: [{to: submitted, on: 2025-05-10}, {to: declined, on: 2025-05-20, reason: Nej}]\n---\n",
    "s/issues/2026-01-10-i3.md": "---\nkind: issue\nid: 2026-01-10-i3\ntitle: I3\nforum: f\nparty: beta\nsubmitted: 2026-01-10\n"
    "moves: [{to: submitted, on: 2026-01-10}]\n---\n",
}  # fmt: skip


def meeting(day: str, more: str) -> dict[str, str | bytes]:
    return {f"s/meetings/f/{day}.md": f"---\nkind: meeting\nid: f-{day}\nforum: f\ndate: {day}\n{more}---\n"}


MEETINGS: dict[str, str | bytes] = {
    **meeting("2025-03-13", 'mode: digital\nsent: [{on: 2025-03-06, how: outlook}]\nnotes: final\nagenda: [{id: w1, title: W1, from: "2025-f#w1"}]\n'
              "attendance: [{seat: a, person: p-a}]\n"),
    **meeting("2025-05-15", "mode: physical\nsent: [{on: 2025-05-09, how: outlook}]\nnotes: final\nattendance: [{person: p-a}, {seat: b, person: p-b}]\n"
              "decisions: [{id: d1, text: Gör, mode: agreement, state: done}, {id: d2, text: Sen, mode: agreement, who: p-b, by: 2025-12-01}]\n"
              "tasks: [{id: t1, text: Ring, who: p-a}]\n"),
    **meeting("2025-09-11", "sent: [{on: 2025-09-01, how: outlook}]\nattendance: [{seat: a, person: p-a}]\nnotes: final\n"),
    **meeting("2025-11-13", "cancelled: {on: 2025-11-01}\n"),
}  # fmt: skip


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A year of one forum, counted by hand."""
    git(tmp_path, "init", "--quiet", "--template=")
    commit(tmp_path, {**BASE, **MEETINGS})
    return tmp_path


def counted(run: Run, root: Path, year: int) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(run("-C", str(root), "report", "year", "s", "--year", str(year), "--json").out)
    return data


def test_the_year_is_counted_as_the_handbook_says(run: Run, small: Path) -> None:
    """Each figure of a year that was counted by hand; next year's issue and the cancelled meeting are not in it."""
    found = counted(run, small, 2025)
    [row] = found["meetings"]
    assert (row["held"], row["coming"], row["cancelled"], row["minimum"]) == (3, 0, 1, 4)
    assert row["digital"] == {"kept": 1, "of": 2}  # the third does not say how it was held
    assert {i["id"][7:]: i["outcome"] for i in found["wheel"][0]["items"]} == {
        "w1": "handled",
        "w2": "missed",
        "w3": "dropped",
    }
    assert found["deadlines"]["agenda"] == {"kept": 2, "of": 3}  # 9 May is six days before
    assert found["deadlines"]["issues"] == {"kept": 1, "of": 2}  # 1 May is fourteen days before, 10 May is not
    assert [(a["name"], a["kept"], a["of"]) for a in found["attendance"]] == [("Gamla Alfa", 3, 3), ("Beta", 1, 2)]
    assert found["issues"] == [{"state": "accepted", "count": 1}, {"state": "declined", "count": 1}]
    assert found["answer_days"] == [4, 10]
    assert (found["decisions"], found["tasks"]) == ({"kept": 1, "of": 2}, {"kept": 0, "of": 1})
    assert [part["id"] for part in found["open"]] == ["f-2025-05-15#t1", "f-2025-05-15#d2"]
    assert counted(run, small, 2026)["issues"] == [{"state": "submitted", "count": 1}]
    assert run("-C", str(small), "report", "year", "s", "--year", "2027").code == 2


def test_the_terminal_shows_bars_and_words(run: Run, small: Path) -> None:
    """In Swedish, without colour in a pipe; the median between two answers is between them."""
    said = run("-C", str(small), "--lang", "sv", "report", "year", "s", "--year", "2025").out
    assert "\x1b" not in said
    assert "██████████··········" in said  # Beta: one of two
    assert "median 7, längst 10 (2 besvarade)" in said
    assert "minst 4" in said


def test_the_file_is_written_once_and_renewed(run: Run, sample: Path) -> None:
    """A new file in a commit of its own, no record; the same day again changes nothing; hand-written text stays."""
    path = "goteborg-stadsomraden/reports/2026.md"
    command = ("report", "year", "goteborg-stadsomraden", "--year", "2026", "--write")
    before = files(sample)
    assert "+# Samverkan" in run(*command, "--dry-run").out
    assert files(sample) == before
    assert run(*command).code == 0
    assert committed(sample) == [path]
    text = (sample / path).read_text()
    assert "## Möten\n\n<!-- report: meetings -->\n| forum | hållna |" in text
    assert "nothing was changed" in run(*command).out
    mine = text.replace("## Möten\n", "## Möten under året\n\nVi hann med mer än vi trodde.\n")
    by_hand(sample, {path: mine.encode()})
    again = run(*command, "--today", "2026-06-30")
    assert again.code == 0
    after = (sample / path).read_bytes()
    assert after != mine.encode()
    assert "Vi hann med mer än vi trodde.".encode() in after
    assert run("check").code == 0
    assert run("undo").code == 0
    assert (sample / path).read_bytes() == mine.encode()


WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30).filter(lambda words: "<!--" not in words)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(WORDS, min_size=4, max_size=4),
    st.lists(st.text(max_size=20).filter(lambda w: "<!--" not in w and "\r" not in w), min_size=3, max_size=3),
)
def test_every_byte_outside_the_marks_stays(mine: list[str], made: list[str]) -> None:
    """Whatever a person wrote before, between and after the parts; twice is as once; a part without marks is left out."""
    ids = ("day", "meetings", "wheel")
    old = "".join(f"{words}{begins(id)}\ngammalt\n{ends(id)}" for words, id in zip(mine, ids, strict=False)) + mine[3]
    parts = dict(zip((*ids, "gone"), (*made, "x"), strict=True))
    after, left_out = renewed("r.md", old.encode(), parts)
    assert left_out == ("gone",)
    newline = "\r\n" if "\r\n" in old else "\n"
    wanted = "".join(
        f"{words}{begins(id)}{newline}{text.replace(chr(10), newline)}{newline}{ends(id)}"
        for words, id, text in zip(mine, ids, made, strict=False)
    )
    assert after.decode() == wanted + mine[3]
    assert renewed("r.md", after, parts)[0] == after


@pytest.mark.parametrize(
    "text", [f"{begins('day')}\nx\n", f"{ends('day')}{begins('day')}", f"{begins('day')}{ends('day')}{begins('day')}{ends('day')}"]
)  # fmt: skip
def test_broken_marks_are_refused(text: str) -> None:
    """Half a mark, marks the wrong way round, a part twice: nothing is guessed."""
    with pytest.raises(Refusal, match="day"):
        renewed("r.md", text.encode(), {"day": "i dag"})
