"""Claims about meetings that are planned for a year, moved or cancelled, and about what was sent of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Golden, Run, by_hand

from support import committed, files, git, status

MARCH = "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md"


def read(root: Path, path: str = MARCH) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_moved_with_all_that_is_bound_to_it(sample: Path, sv: Run) -> None:
    """The id and the file stay, three lines change, the deadlines are new, and the issues and reports follow."""
    before = read(sample)
    ran = sv(
        "meeting",
        "move",
        "hisingen-2026-03-12",
        "--to",
        "2026-03-19",
        "--time",
        "13:00-15:00",
        "--reason",
        "krock med KF",
    )
    assert (ran.code, ran.err) == (0, "")
    lines = read(sample).splitlines()
    assert [line for line in before.splitlines() if line not in lines] == ["date: 2026-03-12", 'time: "09:00-12:00"']
    assert [line for line in lines if line not in before.splitlines()] == [
        "date: 2026-03-19",
        "moved:",
        "  - {from: 2026-03-12, on: 2026-03-02, reason: krock med KF}",
        'time: "13:00-15:00"',
    ]
    assert committed(sample) == [MARCH]
    assert "frågor senast tor 5 mar" in ran.out
    assert "- frågan «Unga utan bostad i Biskopsgården» kommer upp tor 19 mar" in ran.out
    assert "- rapporten från «Trygga vägar" in ran.out
    assert "SV2" not in "".join(line for line in sv("check").out.splitlines() if "hisingen" in line)
    shown = sv("meeting", "show", "hisingen-2026-03-12").out
    assert "torsdag 19 mars 2026" in shown
    sv("undo")
    assert read(sample) == before


def test_moved_or_changed_after_it_was_sent(sample: Path, run: Run) -> None:
    """SV210, status and meeting show say it until it has been sent anew; a cancellation too is told."""
    run("agenda", "new", "hisingen")
    run("agenda", "send", "hisingen-2026-03-12", "--mark")

    def says() -> str:
        found = [line for line in run("check").out.splitlines() if "SV210" in line]
        return found[0].partition("SV210: ")[2] if found else ""

    assert says() == ""
    run("meeting", "move", "hisingen-2026-03-12", "--to", "2026-03-19")
    assert says() == "when or where the meeting is has changed since it was sent"
    assert "has changed since the agenda went out" in run("status").out
    assert "has changed since the agenda went out" in run("meeting", "show", "hisingen-2026-03-12").out
    run("agenda", "send", "hisingen-2026-03-12", "--mark")
    assert says() == ""
    assert "what: move" in read(sample)
    assert "has gone out already" in run("agenda", "drop", "hisingen-2026-03-12", "city").out
    assert says() == "the agenda has changed since it was sent"
    run("agenda", "send", "hisingen-2026-03-12", "--mark")
    text = read(sample)
    by_hand(sample, {MARCH: text.replace("    papers:\n", "    papers:\n", 1).replace("state: missing", "state: in")})
    assert says() == ""  # a paper that has come in is no other agenda
    run("meeting", "cancel", "hisingen-2026-03-12", "--reason", "sjukdom")
    assert says() == "the meeting is cancelled, and those who were called to it have not been told"
    run("agenda", "send", "hisingen-2026-03-12", "--mark")
    assert says() == ""
    assert "what: cancellation" in read(sample)


def test_what_was_sent_without_a_version_is_not_guessed_at(sample: Path, run: Run) -> None:
    """Noted by hand, only a later move is known; a changed agenda is not."""
    run("agenda", "new", "hisingen")
    by_hand(sample, {MARCH: read(sample).replace("\n---\n", "\nsent: [{on: 2026-03-02, how: outlook}]\n---\n", 1)})
    run("agenda", "drop", "hisingen-2026-03-12", "city")
    assert "SV210" not in run("check").out
    run("--today", "2026-03-03", "meeting", "move", "hisingen-2026-03-12", "--to", "2026-03-19")
    assert "SV210" in run("--today", "2026-03-03", "check").out


def test_cancelled(sample: Path, run: Run) -> None:
    """Its issues come up at the next meeting, which then offers them; items of the wheel go where the wheel says; one's own are named."""
    run("agenda", "new", "hisingen")
    run("agenda", "add", "hisingen-2026-03-12", "--title", "Besök", "--presenter", "helena wallin")
    assert "title: Besök\n    type: information\n    presenter: h-wallin\n" in read(sample)
    assert read(sample).index("title: Besök") < read(sample).index("id: city")  # before what closes the meeting
    ran = run("meeting", "cancel", "hisingen-2026-03-12", "--reason", "snöstorm")
    assert ran.code == 0, ran.err
    assert "cancelled: {on: 2026-03-02, reason: snöstorm}" in read(sample)
    assert "the next meeting is Thursday 23 April 2026" in ran.out
    assert "- the issue «Unga utan bostad i Biskopsgården» comes up Thu 23 Apr" in ran.out
    assert (
        "«Föreningar och mötesplatser: vilka når vi inte?» would belong to Thu 22 Jan, which has been held" in ran.out
    )
    assert "«Besök» stood on this agenda alone" in ran.out
    run("agenda", "new", "hisingen", "--date", "2026-04-23")
    assert "from: 2026-02-19-bostad-biskopsgarden" in read(sample, MARCH.replace("03-12", "04-23"))
    again = run("meeting", "cancel", "hisingen-2026-03-12", "--reason", "igen")
    assert (again.code, "is cancelled" in again.err) == (1, True)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("move hisingen-2026-01-22 --to 2026-03-19", 1, "has been held"),
        ("cancel hisingen-2026-01-22 --reason x", 1, "has been held"),
        ("move hisingen-2026-03-12 --to 2026-03-01", 2, "has passed"),
        ("move hisingen-2026-03-12 --to 2026-03-12", 2, "already"),
        ("move hisingen-2026-03-12 --to 2026-04-23", 1, "already meets on"),
        ("move hisingen-2026-03-12 --to 2026-03-19 --time 15:00-13:00", 2, "is no time"),
        ("plan hisingen --year 2026 --from-year 2019", 2, "no meetings in 2019"),
        ("plan hisingen --year 2027 --weekday sun", 2, "--weekday is one of"),
        ("plan hisingen --year 2027 --dates 2028-01-11", 2, "is not in 2027"),
        ("plan hisingen --year 2026 --from-year 2026", 1, "has all its meetings"),
    ],
)  # fmt: skip
def test_refused(words: str, code: int, said: str, sample: Path, run: Run) -> None:
    """With a sentence, and nothing changed."""
    head = git(sample, "rev-parse", "HEAD")
    ran = run("meeting", *words.split())
    assert (ran.code, said in ran.err) == (code, True), ran.err
    assert (git(sample, "rev-parse", "HEAD"), status(sample)) == (head, [])


def test_a_year_as_the_year_before(sample: Path, sv: Run, golden: Golden) -> None:
    """The same weeks and weekday, with deadlines; --dry-run writes nothing; then one commit with all of them, and one undo."""
    before = files(sample)
    planned = sv("meeting", "plan", "lsg-vanersborg", "--year", "2027", "--dry-run")
    assert (planned.code, files(sample) == before) == (0, True)
    golden("meeting-plan.sv.txt", planned.out)
    assert sv("meeting", "plan", "lsg-vanersborg", "--year", "2027").code == 0
    made = [path for path in committed(sample) if "/2027-" in path]
    assert len(made) == len(committed(sample)) == 6
    assert "SV0" not in sv("check").out
    again = sv("meeting", "plan", "lsg-vanersborg", "--year", "2027")
    assert (again.code, "har redan alla sina möten 2027" in again.err) == (1, True)
    sv("undo")
    assert files(sample) == before


def test_red_days_and_july_are_passed_over(sample: Path, run: Run) -> None:
    """Ascension Day 2027 is a Thursday: the week after instead, and it says why; what is asked for by day is taken as asked."""
    extra = "---\nkind: meeting\nid: hisingen-2026-05-07\nforum: hisingen\ndate: 2026-05-07\n---\n"
    by_hand(sample, {MARCH.replace("03-12", "04-30"): extra.replace("05-07", "04-30")})  # week 18: 6 May in 2027
    ran = run("meeting", "plan", "hisingen", "--year", "2027", "--dry-run")
    rows = [line for line in ran.out.splitlines() if "2027" in line]
    assert [line.partition("  not")[2] for line in rows if line.startswith("Thu 13 May")] == [
        " 2027-05-06: Kristi himmelsfärdsdag"
    ]
    named = run("meeting", "plan", "hisingen", "--year", "2027", "--dates", "2027-07-06,2027-05-06", "--dry-run")
    assert [line[:14] for line in named.out.splitlines() if line[6:14].endswith("2027") or line[10:14] == "2027"] == [
        "Thu 6 May 2027",
        "Tue 6 Jul 2027",
    ]
    assert "2027-05-06 is a red day: Kristi himmelsfärdsdag" in named.out


def test_spread_over_the_year(sample: Path, run: Run) -> None:
    """As many as the agreement says, on working days of that weekday, none in the summer."""
    ran = run("meeting", "plan", "nordost", "--year", "2028", "--weekday", "tue", "--dry-run")
    rows = [line.split() for line in ran.out.splitlines() if " 2028 " in line]
    assert len(rows) == 4
    assert {row[0] for row in rows} == {"Tue"}
    assert not {"Jul", "Aug"} & {row[2] for row in rows}
    few = run("meeting", "plan", "nordost", "--year", "2028", "--weekday", "tue", "--number", "2", "--dry-run")
    assert "that makes 2 meetings in 2028; at least 4 are agreed" in few.out


BOARD = "finsam-stockholm/meetings/styrelse/2026-09-24.md"


def test_a_meeting_of_two_days(sample: Path, sv: Run) -> None:
    """It lasts as long wherever it is moved; its items are reckoned past the night; it is over when its last day is; a year is planned alike."""
    board = read(sample, BOARD)
    night = "  - {id: natt, title: Övernattning, type: break, duration: 1000}\n"
    first = "agenda:\n  - {id: mal, title: Mål, duration: 260}\n"
    last = "  - {id: budget, title: Budget, duration: 30}\n  - {id: slut, title: Slut}\n"
    by_hand(sample, {BOARD: board.replace("physical\n", f"physical\n{first}{night}{last}")})
    ran = sv("meeting", "move", "styrelse-2026-09-24", "--to", "2026-10-01", "--reason", "krock")
    assert (ran.code, ran.err) == (0, "")
    assert "date: 2026-10-01\nuntil: 2026-10-02\nmoved:" in read(sample, BOARD)
    shown = sv("agenda", "show", "styrelse-2026-09-24").out
    assert "torsdag 1 oktober 2026, kl. 12.00 till fredag 2 oktober kl. 13.00 (v. 40)" in shown
    assert [line.split()[1:3] for line in shown.splitlines() if line.split()[-1:] == ["–"]] == [
        ["12.00", "Mål"], ["16.20", "Övernattning"], ["fre", "09.00"], ["fre", "09.30"],
    ]  # fmt: skip
    assert "styrelse-2026-09-24" in sv("meeting", "list", "styrelse", "--today", "2026-10-02").out
    assert "styrelse-2026-09-24" not in sv("meeting", "list", "styrelse", "--today", "2026-10-03").out
    assert "kl. 12.00 till fredag 8 oktober kl. 13.00" in sv("meeting", "plan", "styrelse", "--year", "2027").out
    back = sv("meeting", "move", "styrelse-2026-09-24", "--to", "2026-10-01", "--until", "2026-10-01")
    assert "torsdag 1 oktober 2026, kl. 12.00–13.00" in back.out
    assert "until" not in read(sample, BOARD)


def test_a_new_meeting_past_midnight_says_its_last_day(sample: Path, sv: Run) -> None:
    """An end before the beginning is a slip, unless the last day is said; a last day before the first is one too."""
    new = ("meeting", "new", "styrelse", "--date", "2026-10-08", "--time", "18:00-00:30")
    assert sv(*new).code == 2
    assert "för ett möte som slutar en annan dag: --until" in sv(*new).err
    assert "2026-10-07 ligger före 2026-10-08" in sv(*new, "--until", "2026-10-07").err
    assert sv(*new, "--until", "2026-10-09").code == 0
    made = read(sample, "finsam-stockholm/meetings/styrelse/2026-10-08.md")
    assert 'date: 2026-10-08\nuntil: 2026-10-09\ntime: "18:00-00:30"\n' in made
