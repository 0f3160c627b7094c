"""Money of efforts, in whole kronor: what was applied for and granted in a year, and the budget that it is granted from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from samverka.domain.archive import Archive
from samverka.domain.governance import Figure, Stage, StagePath
from samverka.domain.records import Insats, Meeting, Money, Plan
from samverka.domain.stages import path_of
from samverka.named import NamedTuple


def kronor(amount: int) -> str:
    """An amount as people write it: `1 250 000 kr`."""
    return f"{amount:,}".replace(",", " ") + " kr"


def parse_amount(words: str) -> int | None:
    """A whole number of kronor but zero, as people write it (`1250000`, `1 250 000 kr`, `-332000`); None where it is none."""
    digits = "".join(words.casefold().removesuffix("kr").split()).replace("\N{MINUS SIGN}", "-")
    bare = digits.removeprefix("-")
    good = bare.isascii() and bare.isdecimal() and len(bare) <= 15
    return (int(digits) or None) if good else None


def total(entries: Iterable[Money], year: int | None = None) -> int:
    """The sum of what was applied for or granted; of one year's where it is named."""
    return sum(entry.amount for entry in entries if year in (None, entry.year))


def years(insats: Insats) -> tuple[int, ...]:
    """The years an effort applies for or was granted money for, in order."""
    return tuple(sorted({entry.year for entry in (*insats.applied, *insats.granted)}))


def granting(path: StagePath | None) -> Stage | None:
    """The stage at which money is granted: the one that asks how much was. Its forum type decides on money (R09)."""
    stages = path.stages if path else ()
    return next((s for s in stages if any(a.kind == "field" and a.name == "granted" for a in s.asks)), None)


def granting_type(archive: Archive, insats: Insats) -> str:
    """The type of the forum that decides on money; "" where the model names none."""
    stage = granting(path_of(archive, insats))
    return stage.by if stage else ""


def outside_frame(archive: Archive, insats: Insats) -> Figure | None:
    """What the steering group of an effort only proposes (R23): the figure `outside_frame` of its type, or where it has none yet of
    the model's types that has one."""
    model, forum = archive.model(insats), archive.forum(insats.steering)
    kinds = model.forum_types.values() if model else ()
    found = [kind.figures["outside_frame"] for kind in kinds if "outside_frame" in kind.figures]
    own = archive.figure("outside_frame", forum, date.max) if forum else None
    return own or next(iter(found), None)


class Year(NamedTuple):
    """A year's money to efforts: the budget it is granted from (None where there is none, or no line is marked `for: insatser`),
    whether that budget is decided, and the sums."""

    year: int
    budget: Plan | None
    decided: bool
    frame: int | None
    applied: int
    granted: int

    @property
    def left(self) -> int | None:
        """What is left of the budget's lines for efforts; less than none where more was granted."""
        return None if self.frame is None else self.frame - self.granted


def in_year(archive: Archive, collaboration: str, year: int) -> Year:
    """The money of a collaboration's efforts in a year."""
    budget = budget_of(archive, collaboration, year)
    lines = [line.amount for line in budget.lines if line.for_ == "insatser"] if budget else []
    efforts = archive.insatser(collaboration)
    return Year(
        year,
        budget,
        budget is not None and budget.decided is not None,
        sum(lines) if lines else None,
        sum(total(insats.applied, year) for insats in efforts),
        sum(total(insats.granted, year) for insats in efforts),
    )


def budget_of(archive: Archive, collaboration: str, year: int) -> Plan | None:
    """The budget that holds for a year: the one decided last, else the last proposal."""
    return max(archive.budgets(collaboration, year), key=lambda plan: _decided_on(archive, plan), default=None)


def _decided_on(archive: Archive, plan: Plan) -> tuple[bool, date]:
    meeting = archive.records.get((plan.decided or "").partition("#")[0])
    return plan.decided is not None, meeting.date if isinstance(meeting, Meeting) else date.min
