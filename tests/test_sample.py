"""Claims about the sample repository and the models' own beginnings: they are in order, and they show every state there is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from samverka.actions.agenda import compile_agenda
from samverka.actions.check import read, report_on
from samverka.actions.init import init, sample_folder
from samverka.actions.status import status
from samverka.actions.workspace import Workspace, open_workspace
from samverka.diagnostics import Severity
from samverka.domain.archive import holds
from samverka.domain.deadlines import coming
from samverka.domain.records import Collaboration, Forum, Insats, Issue, Meeting, Uppdrag
from samverka.domain.stages import phase, standing, state
from samverka.store.document import parse
from samverka.store.models import packaged_names
from samverka.store.tree import WorkTree
from support import git
from support import status as git_status

DAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def sample() -> Workspace:
    return open_workspace(sample_folder())


def test_the_sample_is_in_order_on_its_day(sample: Workspace) -> None:
    """What it is to show and nothing more: a late agenda, a group without a convener, a report not given. The day is pinned."""
    report = report_on(read(WorkTree(sample_folder())), DAY)
    found = sorted((d.code, d.severity) for d in report.diagnostics)
    assert found == [(code, Severity.WARNING) for code in ("SV201", "SV411", "SV413")]
    assert (sample.today, sample.pinned) == (DAY, True)
    assert sample.archive.unresolved == ()


def test_every_forum_of_the_sources_is_there(sample: Workspace) -> None:
    """Four district forums and the city's; the förbund's bodies and five LSG; the three forums with civil society and the council
    they took over from; an LSG of Fyrbodal's."""
    titles = {forum.title for forum in sample.archive.of(Forum)}
    for words in (
        "Centrum", "Hisingen", "Nordost", "Sydväst", "stadengemensam", "Lokal arbetsgrupp",
        "Styrelsen", "Arbetsutskottet", "Beredningsgruppen", "Ägarsamrådet", "Styrgruppen",
        "LSG Kista", "LSG Vällingby", "LSG Rosenlund", "LSG Skärholmen", "LSG Farsta",
        "Öppet forum", "medskapande dialog", "social hållbarhet", "Samverkansrådet", "Vänersborg",
    ):  # fmt: skip
        assert any(words in title for title in titles), words
    assert [c.id for c in sample.archive.of(Collaboration)] == [
        "finsam-stockholm",
        "goteborg-civilsamhalle",
        "goteborg-stadsomraden",
        "vardsamverkan-fyrbodal",
    ]


def test_a_year_of_meetings(sample: Workspace) -> None:
    """Every district's forum meets four times or more in 2026, both before and after the day."""
    for id in ("centrum", "hisingen", "nordost", "sydvast", "stadengemensamt", "lsg-vanersborg"):
        days = [m.date for m in sample.archive.meetings(id) if m.date.year == 2026 and m.cancelled is None]
        assert len(days) >= 4, id
        assert days[0] < DAY < days[-1]


def test_an_assignment_in_each_of_the_eight_stages(sample: Workspace) -> None:
    """Of which those in 3 to 5 are under way."""
    held = {}
    for uppdrag in sample.archive.of(Uppdrag):
        where = standing(sample.archive, uppdrag)
        assert where is not None
        assert where.stage is not None
        held.setdefault(where.stage.number, set()).add(phase(sample.archive, uppdrag))
    phases = ["before"] * 2 + ["ongoing"] * 3 + ["closed"] + ["follow-up"] * 2
    assert held == {number: {name} for number, name in enumerate(phases, 1)}


def test_issues_in_every_state_of_the_path(sample: Workspace) -> None:
    """And efforts at several steps of theirs."""
    issues = sample.archive.of(Issue)
    path = standing(sample.archive, issues[0])
    assert path is not None
    assert {state(issue) for issue in issues} == {stage.id for stage in path.path.stages}
    assert any(issue.late for issue in issues)
    assert any(issue.other for issue in issues)
    assert len({state(insats) for insats in sample.archive.of(Insats)}) >= 3


def test_the_agenda_of_every_coming_meeting_can_be_compiled(sample: Workspace) -> None:
    """What comes out can be read again, has every offer, and a second run has no news."""
    compiled = 0
    for forum in sample.archive.of(Forum):
        if not holds(DAY, forum.from_, forum.to):
            continue
        for meeting in coming(sample.archive, forum.id, DAY):
            made = compile_agenda(sample, forum.id, meeting.date)
            if made.plan.is_empty:
                continue
            [change] = made.plan.changes
            assert change.after is not None
            assert parse(change.path, change.after).faults == ()
            compiled += 1
    assert compiled > 40


def test_status_shows_what_is_late_and_what_comes(sample: Workspace) -> None:
    """Of many kinds, each with its forum; and nothing that is both."""
    found = status(sample, 14)
    assert {due.what for due in found.late} >= {"agenda", "task", "report"}
    assert {due.what for due in found.soon} >= {"agenda", "issues", "answer", "meeting", "notes", "report", "task"}
    assert all(due.late for due in found.late)
    assert all(due.day >= DAY and due.rather <= found.until for due in found.soon if due.day == due.rather)
    assert sorted(found.soon, key=lambda d: d.rather) == list(found.soon)


def test_a_party_is_shown_only_what_is_its_own(sample: Workspace) -> None:
    """Nothing of a collaboration it is no party to."""
    found = status(sample, 60, "slk")
    forums = {sample.archive.records[due.forum].collaboration for due in (*found.late, *found.soon)}
    assert "goteborg-stadsomraden" in forums
    assert forums.isdisjoint({"finsam-stockholm", "vardsamverkan-fyrbodal"})


def test_status_of_a_day_far_away_is_no_crash(sample: Workspace) -> None:
    """The first and the last day that a record can speak of."""
    for day in (date(1600, 1, 1), date(2999, 12, 31)):
        status(Workspace(sample.root, sample.loaded, day, True), 400)


@pytest.mark.parametrize(
    "models", [*((name,) for name in packaged_names()), packaged_names()], ids=lambda m: "+".join(m)
)
def test_a_models_beginning_is_in_order(models: tuple[str, ...], tmp_path: Path) -> None:
    """Without errors, alone or with the others, in git and committed; each collaboration follows its model."""
    made = init(
        str(tmp_path / "ny"),
        models,
        sample=False,
        language="sv",
        domain=None,
        today=DAY,
        says=lambda text: text.say("sv"),
    )
    assert made.commit is not None
    assert git_status(tmp_path / "ny") == []
    loaded = read(WorkTree(made.root))
    report = report_on(loaded, DAY)
    assert [(d.location.path, d.message.say("en")) for d in report.diagnostics if d.severity is Severity.ERROR] == []
    assert {c.model for c in loaded.archive.of(Collaboration)} == set(models)
    assert len(loaded.archive.of(Forum)) >= len(models)
    assert (loaded.archive.settings.domain, loaded.archive.settings.language) == ("ny.example", "sv")
    assert all(wheel.year == 2026 for c in loaded.archive.of(Forum) for wheel in loaded.archive.wheels(c))
    assert loaded.archive.of(Meeting) == ()


def test_init_makes_the_sample_from_the_command_line(tmp_path: Path) -> None:
    """To the byte, in a first commit, and says what to do next; a second time the folder is not empty."""
    command = [sys.executable, "-m", "samverka", "--lang", "sv", "init", "prov", "--sample"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("→ samverka -C prov status\n")
    for path in Path(sample_folder()).rglob("*"):
        if path.is_file():
            assert (tmp_path / "prov" / path.relative_to(sample_folder())).read_bytes() == path.read_bytes()
    assert git(tmp_path / "prov", "log", "--format=%(trailers:key=Samverka-Init,valueonly)").split() == ["sample"]
    again = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (again.returncode, again.stdout) == (2, "")


def test_without_an_identity_nothing_is_committed_and_it_says_how(tmp_path: Path) -> None:
    """The files are there all the same."""
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "HOME": str(tmp_path), "SAMVERKA_LANG": "en"}
    env["GIT_CONFIG_COUNT"], env["GIT_CONFIG_KEY_0"], env["GIT_CONFIG_VALUE_0"] = "1", "user.useConfigOnly", "true"
    command = [sys.executable, "-m", "samverka", "init", "prov", "--sample"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert "git does not know who you are" in done.stdout
    assert (tmp_path / "prov" / "samverka.yml").is_file()
    checked = subprocess.run(
        [sys.executable, "-m", "samverka", "-C", "prov", "status", "--json"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        env=env,
    )
    assert json.loads(checked.stdout)["today"] == "2026-03-02"
