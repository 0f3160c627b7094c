"""A change before it is one: each file's bytes before and after, the words for the commit, and the diff of it."""

from __future__ import annotations

from samverka.named import NamedTuple
from samverka.text import Text


class Change(NamedTuple):
    """One file: `path` below the root with `/`, its bytes `before` (None: no file) and `after` (None: removed)."""

    path: str
    before: bytes | None
    after: bytes | None


class Plan:
    """What a command will do: the files, the commit's subject, and the trailers below it. A path stands in it once."""

    __slots__ = ("changes", "summary", "trailers")

    def __init__(self, changes: tuple[Change, ...], summary: Text, trailers: tuple[tuple[str, str], ...] = ()) -> None:
        if len({change.path for change in changes}) != len(changes):
            raise ValueError("a path stands twice in a plan; merge() joins two changes of one file")
        self.changes, self.summary, self.trailers = changes, summary, trailers

    @property
    def effective(self) -> tuple[Change, ...]:
        """The changes that change anything."""
        return tuple(change for change in self.changes if change.before != change.after)

    @property
    def is_empty(self) -> bool:
        """Whether carrying it out would leave every file as it is."""
        return not self.effective

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that will not be as they were."""
        return tuple(change.path for change in self.effective)


def merge(summary: Text, *plans: Plan) -> Plan:
    """The plans one after the other as one: a file in two of them goes from the first `before` to the last `after`."""
    changes: dict[str, Change] = {}
    for change in (change for plan in plans for change in plan.changes):
        earlier = changes.get(change.path)
        if earlier is not None and earlier.after != change.before:
            raise ValueError(f"two plans change {change.path}, and the second does not start where the first ends")
        changes[change.path] = change if earlier is None else Change(change.path, earlier.before, change.after)
    trailers = dict.fromkeys(trailer for plan in plans for trailer in plan.trailers)
    return Plan(tuple(changes.values()), summary, tuple(trailers))


def diff(change: Change) -> str:
    """The change as a unified diff that `git apply` takes; empty where nothing changes."""
    if change.before == change.after:
        return ""
    import difflib

    names = (_diff_name("a/", change.path, change.before), _diff_name("b/", change.path, change.after))
    lines = list(difflib.unified_diff(_lines(change.before), _lines(change.after), n=3))[2:]
    return f"--- {names[0]}\n+++ {names[1]}\n" + "".join(map(_diff_line, lines))


def _diff_name(side: str, path: str, content: bytes | None) -> str:
    # A tab ends a name with a space in it, as git itself writes it.
    return "/dev/null" if content is None else f"{side}{path}\t" if " " in path else f"{side}{path}"


def _diff_line(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(content: bytes | None) -> list[str]:
    # Not str.splitlines: it also breaks at U+2028 and others that are no line ends in a file.
    parts = (content or b"").decode("utf-8", "replace").split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
