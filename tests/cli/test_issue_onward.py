"""Claims about issues between forums on the command line: raised, distributed, answered, taken back, closed, and what is sent to whom."""

from __future__ import annotations

import json
from pathlib import Path

from running import Golden, Run, by_hand

from support import committed, files, git, status

ISSUES = "goteborg-stadsomraden/issues"
PARENT = f"{ISSUES}/2026-02-19-bostad-biskopsgarden.md"
RAISED = "2026-03-02-unga-utan-bostad-biskopsgarden-stadengemensamt"
SET = "2026-03-02-skolornas-lokaler-foreningar-kvallstid"


def read(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def added(root: Path, path: str, before: str) -> list[str]:
    """The lines of a file that were not there before; none may have gone."""
    now = read(root, path).splitlines()
    assert [line for line in before.splitlines() if line not in now] == []
    return [line for line in now if line not in before.splitlines()]


def test_raised_both_ways(sample: Path, run: Run, golden: Golden) -> None:
    """G25: one line more here, a new issue there, in one commit; each shows the other, and the check has nothing to say."""
    before = read(sample, PARENT)
    ran = run("issue", "raise", "bostad-biskopsgarden", "--reason", "Gäller hela staden")
    assert (ran.code, ran.err) == (0, "")
    assert added(sample, PARENT, before) == [
        "  - {to: raised, on: 2026-03-02, by: a-berg, forum: stadengemensamt, reason: Gäller hela staden}"
    ]
    golden("issue-raised.md", read(sample, f"{ISSUES}/{RAISED}.md"))
    assert committed(sample) == [PARENT, f"{ISSUES}/{RAISED}.md"]
    assert "for the meeting on Friday 10 April 2026" in ran.out
    assert RAISED in run("issue", "show", "bostad-biskopsgarden").out
    assert "2026-02-19-bostad-biskopsgarden" in run("issue", "show", RAISED).out
    assert "SV36" not in run("check").out
    assert json.loads(run("issue", "show", "bostad-biskopsgarden", "--json").out)["issue"]["asked"] == 1


def test_the_agenda_there_picks_it_up_as_a_proposal(sample: Path, run: Run) -> None:
    """It is offered at once, waits for the chair's answer, and names the forum it came from."""
    run("issue", "raise", "bostad-biskopsgarden")
    run("agenda", "new", "stadengemensamt", "--date", "2026-04-10")
    shown = run("agenda", "show", "stadengemensamt-2026-04-10").out
    line = next(line for line in shown.splitlines() if "Unga utan bostad" in line)
    assert "(fråga från Forum för stadsområdessamverkan Hisingen, måndag 2 mars) (väntar på ordförandens svar)" in line


def test_raised_late_is_marked_and_not_refused(sample: Path, run: Run) -> None:
    """Ruling 8: the two weeks bind participants; between forums a late issue gets a note, and «late» on the agenda."""
    ran = run("--today", "2026-04-02", "issue", "raise", "bostad-biskopsgarden", "--meeting", "2026-04-10")
    assert ran.code == 0
    assert "it closed for issues on Friday 27 March; from another forum it is marked as late, not refused" in ran.out
    run("--today", "2026-04-02", "agenda", "new", "stadengemensamt", "--date", "2026-04-10")
    shown = run("agenda", "show", "stadengemensamt-2026-04-10").out
    assert "(efteranmäld fråga från Forum för stadsområdessamverkan Hisingen, torsdag 2 april)" in shown
    checked = run(
        "--today", "2026-04-02", "check", f"{ISSUES}/2026-04-02-unga-utan-bostad-biskopsgarden-stadengemensamt.md"
    )
    assert "note SV202" in checked.out
    assert checked.code == 0


def test_raised_to_several_at_once(sample: Path, run: Run) -> None:
    """C04: one issue in each, one move for each."""
    made = run("issue", "submit", "--forum", "social-hallbarhet", "--from", "srf", "--title", "Fler utförare")
    assert made.code == 0, made.err
    asked = run("issue", "raise", "fler-utforare")
    assert (asked.code, "oppet-forum" in asked.err, "medskapande-dialog" in asked.err) == (2, True, True)
    ran = run("issue", "raise", "fler-utforare", "--to", "oppet-forum", "--to", "medskapande-dialog")
    assert ran.code == 0, ran.err
    moves = [line for line in read(sample, "goteborg-civilsamhalle/issues/2026-03-02-fler-utforare.md").splitlines() if "raised" in line]  # fmt: skip
    assert ["forum: oppet-forum" in moves[0], "forum: medskapande-dialog" in moves[1]] == [True, True]
    assert len(committed(sample)) == 3
    assert "0 of 2 have answered" in run("issue", "list", "--forum", "social-hallbarhet").out
    again = run("issue", "raise", "fler-utforare", "--to", "oppet-forum")
    assert (again.code, "has «Fler utförare» already" in again.err) == (1, True)


def test_distributed_to_the_forums_of_the_model(sample: Path, run: Run, golden: Golden) -> None:
    """G26: a child in each district's forum but the one it came from, in one commit that one undo takes back."""
    before = files(sample)
    ran = run("issue", "distribute", "lokaler-foreningar-staden", "--reason", "Samma fråga i alla")
    assert ran.code == 0, ran.err
    assert [path for path in committed(sample) if SET in path] == [
        f"{ISSUES}/{SET}-{forum}.md" for forum in ("centrum", "hisingen", "sydvast")
    ]
    golden("issue-distributed.md", read(sample, f"{ISSUES}/{SET}-hisingen.md"))
    assert "SV3" not in run("check").out
    again = run("issue", "distribute", "lokaler-foreningar-staden")
    assert (again.code, "has been distributed to all of them" in again.err) == (1, True)
    more = run("issue", "distribute", "lokaler-foreningar-staden", "--to", "nordost")
    assert more.code == 0, more.err
    run("undo")
    run("undo")
    assert files(sample) == before


def test_the_set_is_done_when_all_have_answered(sample: Path, run: Run, golden: Golden) -> None:
    """«Not relevant to us» is an answer; before the last one the parent cannot be closed; then their answers are its answer."""
    run("issue", "distribute", "lokaler-foreningar-staden")
    run("issue", "decline", f"{SET}-hisingen", "--reason", "Inte aktuellt hos oss")
    waits = run("issue", "resolve", "lokaler-foreningar-staden")
    assert waits.code == 1
    assert "1 of 3 forums have answered" in waits.err
    assert "1 of 3 have answered" in run("issue", "list", "--forum", "stadengemensamt").out
    run("issue", "resolve", f"{SET}-centrum", "--answer", "Två skolor öppnar i höst")
    last = run("issue", "resolve", f"{SET}-sydvast", "--answer", "Provas i Frölunda")
    assert "→ samverka issue resolve 2026-02-20-lokaler-foreningar-staden" in last.out
    assert "issue resolve 2026-02-20-lokaler-foreningar-staden" in run("status").out
    assert "SV363" in run("check").out
    done = run("issue", "resolve", "lokaler-foreningar-staden")
    assert done.code == 0, done.err
    assert "→ samverka issue resolve 2026-01-28-lokaler-foreningar" in done.out
    golden("issue-set-answer.txt", run("issue", "show", "lokaler-foreningar-staden", "--answer").out)
    assert "SV363" in run("check").out  # Nordost's own, which began it
    run("issue", "resolve", "2026-01-28-lokaler-foreningar")
    assert "SV36" not in run("check").out


def test_taken_back_with_what_came_of_it(sample: Path, run: Run) -> None:
    """By who raised it, in every forum that has not answered; an agenda that has it is named."""
    run("issue", "distribute", "lokaler-foreningar-staden")
    run("issue", "decline", f"{SET}-hisingen", "--reason", "Inte aktuellt hos oss")
    ran = run("issue", "withdraw", "lokaler-foreningar-staden", "--reason", "Löst ändå")
    assert ran.code == 0, ran.err
    assert [SET in line for line in ran.out.splitlines() if line.startswith("- and with it")] == [True, True]
    assert "withdrawn" not in read(sample, f"{ISSUES}/{SET}-hisingen.md")
    assert "{to: withdrawn, on: 2026-03-02, by: s-amini, reason: Löst ändå}" in read(
        sample, f"{ISSUES}/{SET}-centrum.md"
    )


def test_only_who_raised_it_takes_it_back(sample: Path, run: Run) -> None:
    """Someone of another party is told who did, and what the chair can do."""
    ran = run("issue", "withdraw", "kvallar-backaplan", "--by", "Karin Ek")
    assert (ran.code, "Karin Ek did not raise" in ran.err, "issue decline" in ran.err) == (2, True, True)
    assert status(sample) == []
    assert run("issue", "withdraw", "kvallar-backaplan").code == 0
    again = run("issue", "withdraw", "kvallar-backaplan")
    assert (again.code, "already" in again.err) == (1, True)


def test_resolved_by_a_decision(sample: Path, run: Run) -> None:
    """The meeting is named, the words of the decision are the answer, and the letter says when it was taken."""
    meeting = "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md"
    run("agenda", "new", "hisingen")
    decided = "decisions:\n  - {id: bostad-1, item: unga-utan-bostad-biskopsgarden, text: Kartlägg före maj, mode: agreement}\n"
    by_hand(sample, {meeting: read(sample, meeting).replace("\n---\n", f"\nnotes: draft\n{decided}---\n", 1)})
    day = ("--today", "2026-03-13")
    assert (
        "issue resolve 2026-02-19-bostad-biskopsgarden --decision hisingen-2026-03-12#bostad-1"
        in run(*day, "status").out
    )
    nothing = run(*day, "issue", "resolve", "bostad-biskopsgarden")
    assert (nothing.code, "--decision hisingen-2026-03-12#bostad-1" in nothing.err) == (2, True)
    before = read(sample, PARENT)
    ran = run(*day, "issue", "resolve", "bostad-biskopsgarden", "--decision", "hisingen-2026-03-12#bostad-1")
    assert ran.code == 0, ran.err
    assert added(sample, PARENT, before) == [
        "  - {to: resolved, on: 2026-03-13, by: a-berg, meeting: hisingen-2026-03-12, decided: hisingen-2026-03-12#bostad-1, "
        "reason: Kartlägg före maj}",
    ]
    assert run("--lang", "sv", *day, "issue", "show", "bostad-biskopsgarden", "--answer").out == (
        "Hej!\n\nTack för frågan «Unga utan bostad i Biskopsgården», som kom in torsdag 19 februari 2026. "
        "Forum för stadsområdessamverkan Hisingen har nu avslutat den.\n\n"
        "Beslutet på mötet torsdag 12 mars 2026: Kartlägg före maj.\n\n"
        "Vänliga hälsningar\nAnna Berg\nForum för stadsområdessamverkan Hisingen\n"
    )
    by_hand(
        sample, {meeting: read(sample, meeting).replace("{id: bostad-1,", "{id: bostad-1, visibility: preparation,")}
    )
    hidden = run("--lang", "sv", *day, "issue", "show", "bostad-biskopsgarden", "--answer").out
    assert "12 mars 2026" in hidden and "Kartlägg" not in hidden


def test_a_board_answers_in_its_own_words(sample: Path, run: Run) -> None:
    """Ärende and sammanträde; and before there is an answer there is none to show."""
    early = run("issue", "show", "kvallar-backaplan", "--answer")
    assert (early.code, "has not been answered yet" in early.err) == (1, True)
    said = run("issue", "show", "langsiktigt-sip-stod", "--answer").out
    assert "Tack för ärendet «Långsiktig finansiering av gemensamt SIP-stöd»" in said
    assert "på sammanträdet torsdag 26 mars 2026" in said


def test_refusals_change_nothing(sample: Path, run: Run) -> None:
    """To its own forum, to one it came from, to one that is no more, on a day without a meeting, a closed issue, an unknown decision."""
    head = git(sample, "rev-parse", "HEAD")
    for words, code, said in (
        ("raise bostad-biskopsgarden --to hisingen", 2, "own already"),
        ("raise lokaler-foreningar-staden --to nordost", 1, "came from"),
        ("raise bostad-biskopsgarden --to radet-idekom", 1, "does not exist on"),
        ("raise bostad-biskopsgarden --meeting 2026-04-11", 2, "has no meeting on"),
        ("raise parkering-angered", 1, "cannot become"),
        ("distribute bostad-biskopsgarden", 2, "the model says no forums"),
        ("resolve bostad-biskopsgarden --decision hisingen-2026-01-22#nej", 2, "has no decision"),
        ("resolve morka-gangvagar --answer x", 1, "already"),
    ):
        ran = run("issue", *words.split())
        assert (ran.code, said in ran.err) == (code, True), (words, ran.err)
    assert (git(sample, "rev-parse", "HEAD"), status(sample)) == (head, [])


def test_dry_run_shows_both_files(sample: Path, run: Run) -> None:
    """And writes none."""
    ran = run("issue", "raise", "bostad-biskopsgarden", "--dry-run")
    assert (f"+++ b/{ISSUES}/{RAISED}.md" in ran.out, "+  - {to: raised" in ran.out, status(sample)) == (True, True, [])
