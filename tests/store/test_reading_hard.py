"""Whatever lies in a repository is read to the end: what is wrong is named once, at its line, and no command falls over it."""

from __future__ import annotations

import errno
import json
import os
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from samverka.actions.check import read, run
from samverka.cli.main import main
from samverka.diagnostics import Severity
from samverka.store.load import MOST
from samverka.store.tree import MemoryTree, WorkTree
from support import git

Put = str | bytes | Callable[[Path], object]
MEETING = "---\nkind: meeting\nid: h-2026-03-12\nforum: h\ndate: 2026-03-12\n"
FORUM = "---\nkind: forum\nid: h\ntitle: Hisingen\ntype: stadsomrade\n"
SETTINGS = "format: 1\nlanguage: sv\ndomain: a.example\ntimezone: Europe/Stockholm\n"
FILES: dict[str, Put] = {
    "samverka.yml": SETTINGS,
    "parties.yml": "parties:\n  - {id: slk, name: Stadsledningskontoret, kind: administration}\n",
    "people.yml": "people:\n  - {id: a-berg, name: Anna Berg, party: slk}\n",
    "g/collaboration.md": "---\nkind: collaboration\nid: g\ntitle: G\nmodel: goteborg-stadsomrade\nmodel_version: 1\n---\n",
    "g/forums/h.md": FORUM + "---\n",
    "g/meetings/h/2026-03-12.md": MEETING + "agenda: [{id: bostad, title: Bostad}]\n---\n",
}
M, H = "g/meetings/h/2026-03-12.md", "g/forums/h.md"
MODEL = "models/goteborg-stadsomrade/model.yml"
TODAY = date(2026, 3, 2)


def other(id: str) -> str:
    return FORUM.replace("id: h", f"id: {id}") + "---\n"


def meeting(front: str, body: str = "") -> dict[str, Put]:
    return {M: f"{MEETING}{front}---\n{body}"}


def model(text: str) -> dict[str, Put]:
    return {MODEL: "name: goteborg-stadsomrade\nversion: 1\n" + text}


def wheel(items: str) -> dict[str, Put]:
    lines = "".join(f"  - {line}\n" for line in items.splitlines())
    return {"g/wheels/w.md": f"---\nkind: wheel\nid: w\nforum: h\nyear: 2026\nitems:\n{lines}---\n"}


def link(target: str) -> Callable[[Path], object]:
    return lambda place: place.symlink_to(target)


def bomb() -> str:
    return "a0: &a0 lol\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30))


CASES: dict[str, tuple[dict[str, Put], list[str]]] = {
    "a time without quotes is a time": (meeting("time: 12:00\nplace: 12:00\n"), []),
    "and no number": (meeting("agenda: [{id: a, title: 12:00, duration: 12:00}]\n"), [f"{M}:6:42 SV006"]),
    "a nought in front is a text": (meeting("place: 0123\nagenda: [{id: a, title: 0123}]\n"), []),
    "and no number of minutes": (meeting("agenda: [{id: a, title: x, duration: 0123}]\n"), [f"{M}:6:38 SV006"]),
    "no is a word": (meeting("place: no\ntitle: on\n"), []),
    "and no flag": ({H: FORUM + "open: no\n---\n"}, [f"{H}:6:7 SV006"]),
    "1.10 is a text": (meeting("place: 1.10\n"), []),
    "and no whole number": (meeting("agenda: [{id: a, title: x, duration: 1.10}]\n"), [f"{M}:6:38 SV006"]),
    "a byte order mark": ({M: "\ufeff" + MEETING + "---\n"}, [f"{M}:1:1 SV001"]),
    "CRLF": ({M: (MEETING + "agenda: [{id: a, title: x}]\n---\n## x\r\nHej").replace("\n", "\r\n").encode()}, []),
    "CR alone, throughout": ({M: (MEETING + "---\n").replace("\n", "\r").encode()}, [f"{M}:1:1 SV002"]),
    "CR alone, once": ({M: (MEETING + "place: a\rtitle: b\n---\n").encode()}, []),
    "a letter in two characters": (meeting("place: Ma\u030anga\n"), []),
    "and in a name": ({"g/forums/a\u030a.md": other("a")}, ["g/forums/a\u030a.md:1:1 SV014"]),
    "U+2028 in a value": (meeting('place: "a\u2028b"\n'), [f"{M}:6:8 SV017"]),
    "NUL": (meeting("place: a\0b\n"), [f"{M}:6:9 SV001"]),
    "Latin-1": ({M: (MEETING + "place: å\n---\n").encode("latin-1")}, [f"{M}:6:8 SV001"]),
    "UTF-16": ({M: (MEETING + "---\n").encode("utf-16")}, [f"{M}:1:1 SV001"]),
    "ten megabytes": (meeting("", "x" * 10_000_000), [f"{M}:1:1 SV001"]),
    "4,000 brackets": (meeting("place: " + "[" * 4000 + "\n"), [f"{M}:6:47 SV003"]),
    "a thousand levels": (meeting("place:\n" + "".join(" " * n + "a:\n" for n in range(1, 1000))), [f"{M}:46:41 SV003"]),
    "4,000 levels": (meeting("place:\n" + "- " * 4000 + "\n"), [f"{M}:7:79 SV003"]),
    "a tag": (meeting("place: !!python/name:os.system x\n"), [f"{M}:6:8 SV010"]),
    "a merge key": (meeting("<<: {place: a}\n"), [f"{M}:6:1 SV005"]),
    "a key twice": (meeting("date: 2026-03-13\n"), [f"{M}:6:1 SV004"]),
    "a key twice in a block": (meeting("agenda: [{id: a, title: x, title: y}]\n"), [f"{M}:6:28 SV004"]),
    "a key of one's own twice": (meeting("x-a: 1\nx-a: 2\n"), [f"{M}:7:1 SV004"]),
    "a key twice in a figure": (
        {"g/collaboration.md": str(FILES["g/collaboration.md"])[:-4]
         + "changes: [{figure: stadsomrade.issue_lead, value: {days: 7, days: 8}, from: 2026-01-01, decided: före 2026}]\n---\n"},
        ["g/collaboration.md:7:61 SV004"],
    ),
    "a key twice in a registry": ({"parties.yml": str(FILES["parties.yml"]) + "parties: []\n"}, ["parties.yml:3:1 SV004"]),
    "a key twice in a model": (model("extends: goteborg-stadsomrade\ntitle: a\ntitle: b\n"), [f"{MODEL}:5:1 SV004"]),
    "nothing but front matter": ({M: MEETING + "---"}, []),
    "a file with nothing in it": ({M: ""}, [f"{M}:1:1 SV002"]),
    "a folder called as a file": ({"g/forums/x.md": Path.mkdir}, ["g/forums/x.md:1:1 SV001"]),
    "a link to a file outside": ({"g/forums/l.md": link("/etc/hostname")}, ["g/forums/l.md:1:1 SV013"]),
    "a link to a folder outside": ({"g/l": link("/etc")}, ["g/l:1:1 SV013"]),
    "a link to itself": ({"g/l": link("l")}, ["g/l:1:1 SV013"]),
    "a link to the folder it is in": ({"g/l": link(".")}, ["g/l:1:1 SV013"]),
    "a registry that is a link": ({"parties.yml": link("/etc/hostname")}, ["parties.yml:1:1 SV013"]),
    "a record that is a link": ({H: link("../collaboration.md")}, [f"{H}:1:1 SV013"]),
    "names in small and capital letters": ({"g/forums/H.md": other("h2")}, [f"{H}:1:1 SV014"]),
    "a name that Windows keeps": ({"g/forums/AUX.md": other("x")}, ["g/forums/AUX.md:1:1 SV014"]),
    "with an ending more": ({"g/forums/com1.en.md": other("x")}, ["g/forums/com1.en.md:1:1 SV014"]),
    "a folder that Windows keeps": ({"g/forums/con/x.md": other("x"), "g/forums/con/y.md": other("y")}, ["g/forums/con/x.md:1:1 SV014"]),
    "a space last": ({"g/forums/x /y.md": other("x")}, ["g/forums/x /y.md:1:1 SV014"]),
    "a dot last": ({"g/forums/x./y.md": other("x")}, ["g/forums/x./y.md:1:1 SV014"]),
    "a colon": ({"g/forums/a:b.md": other("x")}, ["g/forums/a:b.md:1:1 SV014"]),
    "a backslash": ({"g/forums/a\\b.md": other("x")}, ["g/forums/a\\b.md:1:1 SV014"]),
    "a line break in a name": ({"g/forums/a\nb.md": other("x")}, ["g/forums/a\nb.md:1:1 SV014"]),
    "a name that is no UTF-8": ({"g/forums/\udcff.md": other("x")}, ["g/forums/\udcff.md:1:1 SV014"]),
    "no final line break, by Windows": ({M: (MEETING + "---\n\nHej").replace("\n", "\r\n").encode()}, []),
    "a line of three megabytes": (meeting("place: " + "a " * 1_500_000 + "\n"), []),
    "a kind of three megabytes": ({M: MEETING.replace("meeting\n", "m" * 3_000_000 + "\n", 1) + "---\n"}, [f"{M}:2:7 SV011"]),
    "samverka.yml empty": ({"samverka.yml": ""}, ["samverka.yml:1:1 SV009"]),
    "samverka.yml broken": ({"samverka.yml": "format: [\n"}, ["samverka.yml:2:1 SV003"]),
    "samverka.yml a list": ({"samverka.yml": "- format\n"}, ["samverka.yml:1:1 SV003"]),
    "samverka.yml a link": ({"samverka.yml": link("parties.yml")}, ["samverka.yml:1:1 SV013"]),
    "no such zone": ({"samverka.yml": SETTINGS.replace("Stockholm", "Oz")}, ["samverka.yml:4:11 SV006"]),
    "a folder of zones": ({"samverka.yml": SETTINGS.replace("/Stockholm", "")}, ["samverka.yml:4:11 SV006"]),
    "a zone outside": ({"samverka.yml": SETTINGS.replace("Europe", "../../../etc")}, ["samverka.yml:4:11 SV006"]),
    "parties.yml broken": ({"parties.yml": "parties: [\n"}, ["parties.yml:2:1 SV003"]),
    "parties.yml a folder": ({"parties.yml": Path.mkdir}, ["parties.yml:1:1 SV001"]),
    "a model that extends itself": (model("extends: goteborg-stadsomrade\n"), []),
    "models that extend each other": (
        model("extends: b\nforum_types: {stadsomrade: {title: a}}\n") | {"models/b/model.yml": "name: b\nextends: goteborg-stadsomrade\n"},
        [f"{MODEL}:3:10 SV301"],
    ),
    "a milliard of days": (
        model("extends: goteborg-stadsomrade\nforum_types: {stadsomrade: {issue_lead: {value: {days: 1000000000}, cite: G20}}}\n"),
        [f"{MODEL}:4:42 SV301"],
    ),
    "a model that is a list": (model("") | {MODEL: "- a\n"}, [f"{MODEL}:1:1 SV003"]),
    "a model that is a folder": ({MODEL: Path.mkdir}, [f"{MODEL}:1:1 SV001"]),
    "a model of other shapes": (
        model("extends: goteborg-stadsomrade\nforum_types: {stadsomrade: [a], b: {agenda: 5, words: x}}\n"
              "paths: {uppdrag: {stages: 5}, insats: {stages: [{id: a, asks: 5, phase: x}]}}\nfigures: 7\n"),
        [f"{MODEL}:4:15 SV301", f"{MODEL}:4:45 SV301", f"{MODEL}:4:55 SV301", f"{MODEL}:5:27 SV301",
         f"{MODEL}:5:63 SV301", f"{MODEL}:5:73 SV301", f"{MODEL}:6:10 SV301"],
    ),
    "a part of an agenda of other shapes": (
        model("extends: goteborg-stadsomrade\nforum_types:\n  stadsomrade:\n    agenda: [5, {id: [a], type: x, duration: y}]\n"),
        [f"{MODEL}:6:14 SV301", f"{MODEL}:6:18 SV301", f"{MODEL}:6:33 SV301", f"{MODEL}:6:46 SV301"],
    ),
    "clauses that are broken": (
        model("extends: goteborg-stadsomrade\n") | {"models/goteborg-stadsomrade/clauses.yml": "clauses: [\n"},
        ["models/goteborg-stadsomrade/clauses.yml:2:1 SV003"],
    ),
    "clauses of other shapes": (
        model("extends: goteborg-stadsomrade\n")
        | {"models/goteborg-stadsomrade/clauses.yml": "clauses: {G10: 5, G04: {text: 5, became: {a: b}}}\ndocuments: {a: 5}\n"},
        ["models/goteborg-stadsomrade/clauses.yml:1:19 SV301"] * 2,
    ),
    "a template in Latin-1": (
        model("extends: goteborg-stadsomrade\n") | {"models/goteborg-stadsomrade/documents/meeting.sv.md": b"## \xe5\n"},
        ["models/goteborg-stadsomrade/documents/meeting.sv.md:1:4 SV001"],
    ),
    "the last day of all": ({M: (MEETING + "---\n").replace("2026-03-12\n---", "9999-12-31\n---")}, [f"{M}:5:7 SV007"]),
    "the first day of all": ({M: (MEETING + "---\n").replace("2026-03-12\n---", "0001-01-01\n---")}, [f"{M}:5:7 SV007"]),
    "a far day": ({M: (MEETING + "---\n").replace("2026-03-12\n---", "2999-12-31\n---")}, []),
    "an early day": ({M: (MEETING + "---\n").replace("2026-03-12\n---", "1600-01-01\n---")}, []),
    "24 o'clock": (meeting('time: "24:00"\n'), [f"{M}:6:7 SV007"]),
    "to 24 o'clock": (meeting('time: "23:00-24:00"\n'), [f"{M}:6:7 SV007"]),
    "an agenda of years": (meeting('time: "09:00"\nagenda: [{id: a, title: x, duration: 999999999999}]\n'), []),
    "week 54": (wheel("{id: a, title: A, when: 2026-W54}"), ["g/wheels/w.md:7:29 SV007"]),
    "week 0": (wheel("{id: a, title: A, when: 2026-W00}"), ["g/wheels/w.md:7:29 SV007"]),
    "every no years": (wheel("{id: a, title: A, when: 2026-03, every: 0, first: 2020}"), ["g/wheels/w.md:6:1 SV219"]),
}  # fmt: skip
PIPES: dict[str, tuple[dict[str, Put], list[str]]] = {
    "a pipe": ({"g/forums/x.md": lambda place: os.mkfifo(place)}, ["g/forums/x.md:1:1 SV001"]),
    "a registry that is a pipe": ({"parties.yml": lambda place: os.mkfifo(place)}, ["parties.yml:1:1 SV001"]),
    "a model that is a pipe": ({MODEL: lambda place: os.mkfifo(place)}, [f"{MODEL}:1:1 SV001"]),
}
if hasattr(os, "mkfifo"):
    CASES |= PIPES


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A git repository with nothing in it."""
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "--quiet", "--template=")
    return folder


def lay(root: Path, files: dict[str, Put]) -> None:
    for path, content in {**FILES, **files}.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str | bytes):
            place.write_bytes(content.encode() if isinstance(content, str) else content)
        else:
            content(place)


def errors(tree: MemoryTree | WorkTree) -> list[str]:
    """The errors of a check, as `path:line:column CODE`."""
    found = (d for d in run(read(tree), TODAY) if d.severity is Severity.ERROR)
    return [f"{d.location.path}:{d.location.line}:{d.location.column} {d.code}" for d in found]


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_named_once_and_no_command_falls_over_it(
    root: Path, case: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each fault at its line, or none where it is fine; every command ends with an answer or a sentence."""
    files, expected = CASES[case]
    if sys.platform == "win32" and any("SV014" in line or "SV013" in line for line in expected):
        pytest.skip("Windows cannot hold such a file")
    lay(root, files)
    monkeypatch.setenv("SAMVERKA_LANG", "en")
    assert errors(WorkTree(str(root))) == expected
    commands = (
        ["check", "--json", "--no-cache"],
        ["check", "--no-cache"],
        ["status", "--days", "400"],
        ["agenda", "new", "h", "--date", "2026-04-01", "--dry-run"],
        ["calendar", "build", "--out", str(root.parent / "feeds"), "--audience", "preparation"],
        ["explain", "G10"],
    )
    for command in commands:
        code = main(["-C", str(root), "--today", "2026-03-02", *command])
        caught = capsys.readouterr()
        said = caught.out + caught.err
        assert code in (0, 1, 2) and "Traceback" not in said, said
        assert len(said) < 50_000, "a value of any length is quoted whole"
        if command[0] == "check":
            assert code == (1 if expected else 0)
        if command[1] == "--json":
            found = [f for f in json.loads(caught.out)["findings"] if f["severity"] == "error"]
            assert len(found) == len(expected)


def test_a_folder_for_samverka_yml_is_no_repository(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And that is said in a sentence."""
    (root / "samverka.yml").mkdir()
    for command in (["check"], ["status"], ["calendar", "build"]):
        assert main(["-C", str(root), *command]) == 2
        assert "samverka.yml" in capsys.readouterr().err


class Hiding(MemoryTree):
    """Files that were listed and cannot be read: gone meanwhile, or not ours to read."""

    why = errno.ENOENT

    def read(self, path: str) -> bytes:
        if path == M:
            raise OSError(self.why, os.strerror(self.why), path)
        return super().read(path)


def test_of_what_one_rule_finds_in_one_record_a_hundred_are_shown() -> None:
    """And in a line more, at the first that is not shown, how many there are besides; other rules are counted by themselves."""
    rows = "attendance:\n" + "  - {person: nobody}\n" * 300
    found = run(read(MemoryTree({**FILES, M: f"{MEETING}{rows}---\n"})), TODAY)  # type: ignore[dict-item]
    for code in ("SV101", "SV341"):
        shown = [d for d in found if d.location.path == M and d.code == code]
        assert len(shown) == 101
        assert shown[-1].message.say("en").startswith("200 more" if code == "SV101" else "199 more")
        assert shown[-1].location.line == (107 if code == "SV101" else 108)


@pytest.mark.parametrize("why", [errno.ENOENT, errno.EACCES, errno.EIO, errno.ELOOP, errno.ESTALE])
def test_a_file_that_was_listed_and_cannot_be_read_is_one_finding(why: int) -> None:
    """Whatever refers to it is none."""
    tree = Hiding({path: content for path, content in FILES.items() if isinstance(content, str)})
    tree.why = why
    issue = "---\nkind: issue\nid: x\ntitle: X\nforum: h\nmeeting: h-2026-03-12\nsubmitted: 2026-02-01\n---\n"
    tree._files["g/issues/x.md"] = issue.encode()
    tree._files[H] = f"{FORUM}open: true\n---\n".encode()
    assert errors(tree) == [f"{M}:1:1 SV001"]


def test_a_folder_that_cannot_be_looked_into_is_a_finding(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the tests run as someone to whom everything is open; a folder that is gone since it was listed is none."""
    lay(root, {"g/closed/y.md": other("y"), "g/gone/z.md": other("z")})
    scandir = os.scandir

    def closed(folder: str) -> object:
        if folder.endswith("closed"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), folder)
        if folder.endswith("gone"):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), folder)
        return scandir(folder)

    monkeypatch.setattr("samverka.store.tree.os.scandir", closed)
    tree = WorkTree(str(root))
    found = errors(tree)
    monkeypatch.undo()
    assert found == ["g/closed:1:1 SV001"]


# --- how long, and how much


def item(n: int) -> str:
    return f"  - {{id: a{n}, title: Bostad, type: decision}}\n"


LARGE: dict[str, Callable[[int], str]] = {
    "keys": lambda n: MEETING + "".join(f"k{i}: 1\n" for i in range(n)) + "---\n",
    "keys of one's own": lambda n: MEETING + "".join(f"x-{i}: 1\n" for i in range(n)) + "---\n",
    "one key again and again": lambda n: MEETING + "place: a\n" * n + "---\n",
    "sections": lambda n: MEETING + "---\n" + "## Bostad\n<!-- item: bostad -->\nText.\n" * (n // 4),
    "open comments": lambda n: MEETING + "---\n" + "## Bostad\n<!-- item\n" * (n // 2),
    "open comments in one section": lambda n: MEETING + "---\n## Bostad\n" + "<!-- " * (n * 2),
    "one person's attendance": lambda n: MEETING + "attendance:\n" + "- {person: a-berg}\n" * (n // 4) + "---\n",
    "open fences": lambda n: MEETING + "---\n" + "```x\n## Bostad\n" * (n // 2),
    "personal numbers": lambda n: MEETING + "---\n" + "19121212-1212 " * (n // 2),
    "wrong dates": lambda n: MEETING + "moved: [" + "{from: 2026-02-30, on: x}, " * (n // 4) + "]\n---\n",
    "unknown words": lambda n: (
        MEETING + "agenda:\n" + "".join(f"- {{id: a{i}, title: b, type: beslutt}}\n" for i in range(n // 4)) + "---\n"
    ),
    "anchors": lambda n: MEETING + "x-a: [" + "&a x, " * n + "]\n---\n",
    "blank lines": lambda n: MEETING + "\n" * (n * 8) + "---\n",
    "dashes": lambda n: MEETING + "x-a: '" + "\n ---" * n + "'\n---\n",
    "quotes": lambda n: MEETING + 'x-a: "' + '\\"' * (n * 4) + '"\n---\n',
    "one long word": lambda n: MEETING + "place: " + "a" * (n * 8) + "\n---\n",
    "one long key": lambda n: MEETING + "a" * (n * 8) + ": x\n---\n",
    "one long line of brackets": lambda n: MEETING + "x-a: [" + "a, " * (n * 3) + "]\n---\n",
    "broken at the end": lambda n: MEETING + "agenda:\n" + "".join(map(item, range(n // 4))) + "]\n---\n",
}
N = 40_000


def cost(text: str) -> float:
    """Seconds of this process's own time for a check of a repository with this meeting."""
    tree = MemoryTree({**{p: c for p, c in FILES.items() if isinstance(c, str)}, M: text})
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        run(read(tree), TODAY)
        best = min(best, time.process_time() - start)
    return best


@pytest.fixture(scope="module")
def plain_cost() -> float:
    """What a record of about that size costs, written as a command writes it."""
    return cost(MEETING + "agenda:\n" + "".join(map(item, range(N // 4))) + "---\n")


@pytest.mark.parametrize("kind", LARGE)
def test_a_large_record_costs_as_a_plain_one_of_its_size(plain_cost: float, kind: str) -> None:
    """Some time for each character, and not for each pair of them: a hundred times as long would be a way to stop a server."""
    assert cost(LARGE[kind](N)) < 8 * plain_cost + 0.1


@pytest.mark.parametrize(
    "kind", ["keys", "personal numbers", "wrong dates", "unknown words", "anchors", "one key again and again"]
)
def test_of_thousands_of_faults_in_a_file_a_hundred_are_shown(kind: str) -> None:
    """And one line says that there are more."""
    tree = MemoryTree({**{p: c for p, c in FILES.items() if isinstance(c, str)}, M: LARGE[kind](N)})
    found = [d for d in run(read(tree), TODAY) if d.location.path == M]
    assert MOST < len(found) <= 2 * (MOST + 1)
    assert any("not shown" in d.message.say("en") for d in found)


@pytest.mark.parametrize(
    "text", [MEETING + bomb() + "---\n", MEETING + "x-a: " + "[" * 4000 + "\n---\n", "x" * 4_100_000]
)
def test_what_is_meant_to_fill_the_memory_does_not(text: str) -> None:
    """Aliases are never expanded, nesting has an end, and of a file too large only the beginning is held."""
    tree = MemoryTree({**{p: c for p, c in FILES.items() if isinstance(c, str)}, M: text})
    read(tree)  # what is kept between two runs (compiled patterns, known words) is no part of this
    tracemalloc.start()
    try:
        read(tree)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000 + 4 * len(text)
    finally:
        tracemalloc.stop()


def test_of_a_huge_file_only_the_beginning_is_read(root: Path) -> None:
    """A gigabyte with nothing in it is on the disk in a moment; to read it would take all there is."""
    lay(root, {})
    with open(root / M, "r+b") as file:
        file.truncate(1_000_000_000)
    tree = WorkTree(str(root))
    assert len(tree.read(M)) < 6_000_000
    assert errors(tree) == [f"{M}:1:1 SV001"]


def test_a_thousand_files_each_wrong_are_a_thousand_findings() -> None:
    """The bound is for a file: no file hides another."""
    files: dict[str, str | bytes] = {p: c for p, c in FILES.items() if isinstance(c, str)}
    names: Iterable[str] = (f"g/forums/f{n}.md" for n in range(1000))
    assert len(errors(MemoryTree(files | dict.fromkeys(names, "hej")))) == 1000
