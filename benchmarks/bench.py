"""The budgets of the program's speed, each a ratio of two whole processes run in turn: `python benchmarks/bench.py --records 1000`.

Seconds mean nothing on a machine that others use too; the ratio of two things in the same minute does. Each pair is run A B A B …
after one of each to warm the file cache, and what is compared is the medians.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import generate
import peers

HERE = Path(__file__).resolve().parent
BIN = Path(sys.executable).parent
SUFFIX = ".exe" if os.name == "nt" else ""
SAMVERKA = str(BIN / f"samverka{SUFFIX}")
YAMLLINT = str(BIN / f"yamllint{SUFFIX}")
PEERS = (sys.executable, str(HERE / "peers.py"))
SIZES = (1_000, 10_000, 100_000)
SEED = 1
CALENDAR_MEETINGS = 1_000

IDENTITY = (("NAME", "Bench"), ("EMAIL", "bench@samverka.example"))

Command = Sequence[str]


@dataclass(frozen=True)
class Budget:
    """One line of the table: what is run, against what, and how the ratio is judged. `size` is what the budget is stated for."""

    id: str
    act: str
    against: str
    budget: float
    aim: float
    size: int | None
    measure: Callable[[Bench], Measured]
    needs: str = ""


@dataclass(frozen=True)
class Measured:
    """A ratio, the lowest and highest of the pairs', the two medians behind it (seconds, or bytes for memory), and the ratio of
    processor time: it says what waiting for others took part in, where the machine is busy. None where it cannot be had."""

    ratio: float
    low: float
    high: float
    ours: float
    theirs: float
    processor: float | None = None


@dataclass(frozen=True)
class Row:
    """One line of the result."""

    id: str
    act: str
    against: str
    records: int | None
    measured: Measured | None
    budget: float
    aim: float
    verdict: str


class Bench:
    """The repositories that are measured in, made when they are first asked for, and how pairs are run."""

    def __init__(self, folder: Path, records: int, pairs: int) -> None:
        self.folder, self.records, self.pairs = folder, records, pairs
        who = {f"GIT_{role}_{what}": said for role in ("AUTHOR", "COMMITTER") for what, said in IDENTITY}
        plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "SAMVERKA_LANG": "sv", "NO_COLOR": "1"}
        self.environment = {**os.environ, **who, **plain}
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)  # whoever runs the program has its modules compiled

    # --- running

    def run(self, command: Command, folder: Path) -> tuple[float, float]:
        """Seconds that a whole process takes, by the clock and of the processor; an exit code above 2 is a fault of the measurement."""
        begun, before = time.perf_counter(), _spent()
        done = subprocess.run(
            command, cwd=folder, env=self.environment, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        taken, after = time.perf_counter() - begun, _spent()
        if done.returncode not in (0, 1, 2):
            raise RuntimeError(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr.decode()}")
        return taken, after - before

    def works(self, *command: str) -> bool:
        """Whether the program knows a command (or option) at all."""
        return not subprocess.run(
            [SAMVERKA, *command, "--help"], env=self.environment, check=False, capture_output=True
        ).returncode

    def pair(
        self, ours: Command, theirs: Command, folder: Path, *,
        there: Path | None = None, before: Callable[[], object] = lambda: None, times: float = 1,
    ) -> Measured:  # fmt: skip
        """A B A B … in turn; `there` is where the second runs, `before` comes before each of the first, and `times` weighs the second."""
        other = there or folder
        self._warm(ours, theirs, folder, other, before)
        first, second = [], []
        for _ in range(self.pairs):
            before()
            first.append(self.run(ours, folder))
            second.append(self.run(theirs, other))
        clock = judged([wall for wall, _ in first], [wall * times for wall, _ in second])
        theirs_spent = statistics.median(spent for _, spent in second) * times
        processor = statistics.median(spent for _, spent in first) / theirs_spent if theirs_spent else None
        return replace(clock, processor=processor)

    def _warm(self, ours: Command, theirs: Command, folder: Path, other: Path, before: Callable[[], object]) -> None:
        before()
        self.run(ours, folder)
        self.run(theirs, other)

    def peak(self, command: Command, folder: Path) -> int:
        """The most memory that a process had, in bytes."""
        process = subprocess.Popen(command, cwd=folder, env=self.environment, stdout=subprocess.DEVNULL)
        _, _, used = os.wait4(process.pid, 0)
        process.returncode = 0
        return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)

    # --- what it is run in

    def repository(self, records: int) -> Path:
        """A repository of so many records; one that `--keep` left from an earlier run is used as it is."""
        folder = self.folder / f"records-{records}"
        if not (folder / "samverka.yml").exists():
            shutil.rmtree(folder, ignore_errors=True)
            _say(f"making {records} records …")
            generate.write(folder, generate.repository(records, SEED))
        else:
            self._git(folder, "reset", "--quiet", "--hard", "main")
        self._git(folder, "status", "--porcelain")
        return folder

    def settle(self, folder: Path) -> None:
        """Let git look again at files that were written in the second of its index, once that is over: else it writes its index anew at
        each `git status` until then, and nothing is kept."""
        time.sleep(1.1)
        self._git(folder, "status", "--porcelain")

    @cached_property
    def main(self) -> Path:
        """The repository of the size that was asked for."""
        return self.repository(self.records)

    @cached_property
    def calendar(self) -> Path:
        """The repository of the calendar budgets, with its feeds built once in `feeds`, and their events listed for the peer."""
        folder = self.folder / "calendar"
        shutil.rmtree(folder, ignore_errors=True)
        generate.write(folder, generate.calendar_repository(CALENDAR_MEETINGS, SEED))
        self.run(_calendar("feeds"), folder)
        events = peers.list_events(folder / "feeds")
        feeds = len(list((folder / "feeds").glob("*.ics")))
        _say(f"calendars: {CALENDAR_MEETINGS} meetings, {feeds} feeds, {events} events")
        shutil.copytree(folder / "feeds", self.folder / "peer", dirs_exist_ok=True)
        return folder

    def _git(self, folder: Path, *arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=folder, env=self.environment, check=True, stdout=subprocess.DEVNULL)

    @cached_property
    def cold(self) -> tuple[str, ...]:
        """`check` with nothing kept from earlier runs."""
        return (SAMVERKA, "check", *(("--no-cache",) if self.works("check", "--no-cache") else ()))


def _spent() -> float:
    """Seconds of the processor that all processes took which have ended; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def judged(ours: Sequence[float], theirs: Sequence[float]) -> Measured:
    """The ratio of the medians, and the lowest and highest ratio of a pair."""
    each = sorted(a / b for a, b in zip(ours, theirs, strict=True))
    first, second = statistics.median(ours), statistics.median(theirs)
    return Measured(first / second, each[0], each[-1], first, second)


def verdict(ratio: float, budget: float, aim: float) -> str:
    """How a ratio stands against its budget."""
    return "MISSED" if ratio > budget else "aim met" if ratio <= aim else "met"


# --- the acts

GIT_STATUS = ("git", "status", "--porcelain")


def _calendar(out: str) -> Command:
    return (SAMVERKA, "calendar", "build", "--out", out, "--audience", "parties")


def _cold_calendar() -> Command:
    """A build for which nothing is kept, of the records either."""
    return ("env", "SAMVERKA_NO_CACHE=1", *_calendar("cold"))


def version(bench: Bench) -> Measured:
    """P1."""
    return bench.pair((SAMVERKA, "--version"), (YAMLLINT, "--version"), bench.folder)


def before_work(bench: Bench) -> Measured:
    """P1: a check that finds no repository has imported and parsed all it needs, and read nothing."""
    nowhere = bench.folder / "nowhere"
    nowhere.mkdir(exist_ok=True)
    return bench.pair((SAMVERKA, "check"), (YAMLLINT, "--version"), nowhere)


def hook(bench: Bench) -> Measured:
    """P1h."""
    return bench.pair((SAMVERKA, "hook", "pre-commit"), (sys.executable, "-c", "pass"), bench.main)


def check_cold(bench: Bench) -> Measured:
    """P2."""
    return bench.pair(bench.cold, (*PEERS, "frontmatter", str(bench.main)), bench.main)


def check_again(bench: Bench) -> Measured:
    """P3 and P4."""
    return bench.pair((SAMVERKA, "check"), GIT_STATUS, bench.main)


def check_one_changed(bench: Bench) -> Measured:
    """P5: one more character at the end of one issue, before every check."""
    path = next(iter(sorted(bench.main.glob("*/issues/*.md"))))

    def change() -> None:
        with path.open("a", encoding="utf-8") as file:
            file.write(".")

    try:
        return bench.pair((SAMVERKA, "check"), GIT_STATUS, bench.main, before=change)
    finally:
        bench._git(bench.main, "checkout", "--quiet", "--", ".")
        bench.settle(bench.main)


def hook_one_staged(bench: Bench) -> Measured:
    """P5: the same character, staged: what git waits for before it makes the commit."""
    path = next(iter(sorted(bench.main.glob("*/issues/*.md"))))

    def change() -> None:
        with path.open("a", encoding="utf-8") as file:
            file.write(".")
        bench._git(bench.main, "add", "--", str(path))

    try:
        return bench.pair((SAMVERKA, "hook", "pre-commit"), GIT_STATUS, bench.main, before=change)
    finally:
        bench._git(bench.main, "reset", "--quiet", "--hard")
        bench.settle(bench.main)


def reading(*command: str) -> Callable[[Bench], Measured]:
    """P6: one of the commands that read."""
    return lambda bench: bench.pair((SAMVERKA, *command), GIT_STATUS, bench.main)


def growth(bench: Bench) -> Measured:
    """P7: the larger repository against ten times the smaller; a tenth of the pairs is enough for the larger."""
    return bench.pair(
        bench.cold, bench.cold, bench.main, there=bench.repository(bench.records // 10), times=10
    )  # fmt: skip


def memory(bench: Bench) -> Measured:
    """P8: bytes against bytes."""
    held = sum(path.stat().st_size for path in bench.main.glob("*/**/*.md"))
    return judged([bench.peak(bench.cold, bench.main)], [held])


def calendar_cold(bench: Bench) -> Measured:
    """P9: into an empty folder each time."""
    folder = bench.calendar
    return bench.pair(
        _cold_calendar(), (*PEERS, "icalendar", str(bench.folder / "peer")), folder,
        before=lambda: shutil.rmtree(folder / "cold", ignore_errors=True),
    )  # fmt: skip


def calendar_again(bench: Bench) -> Measured:
    """P10: a meeting gets another place before each build over the feeds that lie there; the other side builds into an empty folder, with nothing kept."""
    folder = bench.calendar
    path = next(iter(sorted(folder.glob("*/meetings/*/2026-05*.md"))))
    turns = iter(range(1_000_000))

    def change() -> None:
        shutil.rmtree(folder / "cold", ignore_errors=True)
        text = path.read_text(encoding="utf-8")
        head, _, rest = text.partition("place: ")
        path.write_text(f"{head}place: Rum {next(turns)}\n{rest.partition(chr(10))[2]}", encoding="utf-8")

    return bench.pair(_calendar("feeds"), _cold_calendar(), folder, before=change)


def submit(bench: Bench) -> Measured:
    """P11: an issue with its commit, against one more file added and committed by git, in a copy of its own."""
    ours, theirs = bench.folder / "submit-ours", bench.folder / "submit-theirs"
    for copy in (ours, theirs):
        shutil.rmtree(copy, ignore_errors=True)
        bench._git(bench.folder, "clone", "--quiet", "--no-hardlinks", str(bench.main), str(copy))
        bench._git(copy, "status", "--porcelain")
    forum = next(iter(sorted(ours.glob("*/forums/*.md")))).stem
    party = f"kommunen-{forum.rpartition('-')[2]}"
    script = "n=one-$(date +%s%N).md; echo text > $n && git add $n && git commit --quiet --message one"
    return bench.pair(
        (SAMVERKA, "issue", "submit", "--forum", forum, "--from", party, "--title", "En ny fråga om lokaler"),
        ("sh", "-c", script), ours, there=theirs,
    )  # fmt: skip


NO_CACHE = "check --no-cache"
BUDGETS: tuple[Budget, ...] = (
    Budget("P1", "samverka --version", "yamllint --version", 1.0, 0.85, None, version),
    Budget("P1", "any command before its own work", "yamllint --version", 1.0, 0.85, None, before_work),
    Budget("P1h", "hook pre-commit, nothing staged", "python -c pass", 8, 3, None, hook, "hook pre-commit"),
    Budget("P2", "check, nothing cached", "python-frontmatter.load", 0.6, 0.25, 10_000, check_cold),
    Budget("P3", "check again, nothing changed", "git status", 4, 2.5, 10_000, check_again, NO_CACHE),
    Budget("P4", "check again, nothing changed", "git status", 1.5, 1.0, 100_000, check_again, NO_CACHE),
    Budget("P5", "check after one changed file", "git status", 6, 4, 10_000, check_one_changed, NO_CACHE),
    Budget("P5", "hook pre-commit, one record staged", "git status", 6, 4, 10_000, hook_one_staged, NO_CACHE),
    Budget("P6", "uppdrag status", "git status", 5, 3, 10_000, reading("uppdrag", "status"), NO_CACHE),
    Budget("P6", "status", "git status", 5, 3, 10_000, reading("status"), NO_CACHE),
    Budget("P6", "issue list", "git status", 5, 3, 10_000, reading("issue", "list"), NO_CACHE),
    Budget("P7", "check cold, growth", "10 × a tenth as many", 1.1, 1.0, 100_000, growth),
    Budget("P8", "check cold, peak memory", "bytes of the records", 3, 1.5, 100_000, memory),
    Budget("P9", "calendar build, nothing there", "icalendar library", 1.0, 0.3, None, calendar_cold),
    Budget("P10", "calendar build, one changed", "the same build cold", 0.2, 0.1, None, calendar_again),
    Budget("P11", "issue submit with its commit", "git add + git commit", 4, 2, 10_000, submit),
)
"""`needs` names the command without which the act is not what the budget means; what is measured then is said all the same."""


def rows(bench: Bench, only: Sequence[str]) -> Iterator[Row]:
    """One row after another, each when it is measured. P3 and P4 are one act at two sizes: only the one that fits is run."""
    for budget in BUDGETS:
        if only and budget.id not in only:
            continue
        if not only and budget.id in ("P3", "P4") and (budget.id == "P4") != (bench.records == 100_000):
            continue
        missing = bool(budget.needs) and not bench.works(*budget.needs.split())
        if missing and budget.id == "P1h":
            yield _row(bench, budget, None, "not built yet")
            continue
        if budget.id == "P8" and not hasattr(os, "wait4"):
            yield _row(bench, budget, None, "not measured on this system")
            continue
        _say(f"{budget.id}: {budget.act} …")
        measured = budget.measure(bench)
        judgement = verdict(measured.ratio, budget.budget, budget.aim)
        yield _row(bench, budget, measured, "no cache yet" if missing and judgement == "MISSED" else judgement)


def _row(bench: Bench, budget: Budget, measured: Measured | None, said: str) -> Row:
    records = bench.records if budget.size else None
    if measured and budget.size and budget.size != bench.records:
        said += f" (stated for {budget.size:,})"
    return Row(budget.id, budget.act, budget.against, records, measured, budget.budget, budget.aim, said)


# --- what is printed


HEADINGS = (
    "id", "act", "against", "records", "measured", "spread", "processor", "ours", "theirs", "budget", "aim", "verdict",
)  # fmt: skip


def table(found: Iterable[Row]) -> str:
    """The rows as a table for people."""
    cells: list[tuple[str, ...]] = [HEADINGS]
    for row in found:
        m = row.measured
        amount = _bytes if row.id == "P8" else _seconds
        figures: tuple[str, ...] = ("–", "", "", "", "")
        if m is not None:
            spread, processor = f"{m.low:.2f}–{m.high:.2f}", f"{m.processor:.2f}" if m.processor else ""
            figures = (f"{m.ratio:.2f}", spread, processor, amount(m.ours), amount(m.theirs))
        size = f"{row.records:,}" if row.records else ""
        budget = (f"{row.budget:g}", f"{row.aim:g}", row.verdict)
        cells.append((row.id, row.act, row.against, size, *figures, *budget))
    widths = [max(len(line[i]) for line in cells) for i in range(len(cells[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def _seconds(value: float) -> str:
    return f"{value * 1000:.0f} ms" if value < 10 else f"{value:.1f} s"


def _bytes(value: float) -> str:
    return f"{value / 1_000_000:.0f} MB"


def machine() -> dict[str, str]:
    """What the figures were taken on."""
    git = subprocess.run(["git", "--version"], check=True, capture_output=True, text=True).stdout.strip()
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "?"
    return {
        "cores": str(os.cpu_count()),
        "python": platform.python_version(),
        "git": git.removeprefix("git version "),
        "load": load,
    }


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def arguments(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--records", type=int, choices=SIZES, default=10_000, help="how many records to measure with")
    parser.add_argument("--only", default="", metavar="P2,P3", help="only these budgets")
    parser.add_argument("--pairs", type=int, default=5, metavar="N", help="how many pairs the medians are of")
    parser.add_argument("--json", action="store_true", help="print JSON for programs")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="make the repositories here, and leave them")
    asked = parser.parse_args(argv)
    asked.only = [word.strip().capitalize().replace("P1H", "P1h") for word in asked.only.split(",") if word.strip()]
    unknown = sorted(set(asked.only) - {budget.id for budget in BUDGETS})
    if unknown:
        parser.error(f"there is no budget {', '.join(unknown)}")
    if asked.pairs < 1:
        parser.error("--pairs is 1 or more")
    return asked


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and print; 1 where a budget is missed at the size it is stated for."""
    asked = arguments(argv)
    with tempfile.TemporaryDirectory(prefix="samverka-bench-", ignore_cleanup_errors=True) as temporary:
        folder = (asked.keep or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        facts = machine()
        found = list(rows(Bench(folder, asked.records, asked.pairs), asked.only))
    if asked.json:
        print(json.dumps({"machine": facts, "pairs": asked.pairs, "rows": [asdict(row) for row in found]}, indent=2))
    else:
        print(", ".join(f"{name} {value}" for name, value in facts.items()) + f"; medians of {asked.pairs} pairs")
        print(table(found))
    return int(any(row.verdict == "MISSED" for row in found))


if __name__ == "__main__":
    sys.exit(main())
