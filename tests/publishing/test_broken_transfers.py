"""Claims about transfers that break: each file is the old or the new one, nothing else's is touched, and the next run completes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import icalendar as library
import pytest
from breaking import Asked, Between, between
from serving import MAY, Served, edit, sent, target
from test_publish import bring, with_february

from samverka.actions import places
from samverka.actions import webdav as webdav_place
from samverka.actions.caldav import publish_events
from samverka.actions.listed import MANIFEST
from samverka.actions.publish import Published, targets
from samverka.actions.workspace import open_workspace
from samverka.diagnostics import Refusal
from samverka.output import icalendar as form
from support import files, git, write

FEBRUARY = "exempel/meetings/grupp/2026-02-05.md"
WHAT = "what: [feeds, notes, agendas], forms: [html]"
"""Feeds, an agenda that goes with the change below, and notes that change."""


def change(root: Path) -> None:
    """New bytes in feeds and notes, an agenda that is to go, and a meeting's notes that are new."""
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    edit(root, FEBRUARY, "sent: [{on: 2026-01-29, how: outlook}]\n", "")
    edit(root, FEBRUARY, "Alla berättade.", "Alla lyssnade.")
    held = (root / FEBRUARY).read_text(encoding="utf-8").replace("2026-02-05", "2026-02-19")
    write(root, {FEBRUARY.replace("02-05", "02-19"): held})


def whole(root: Path) -> dict[str, bytes]:
    """What lies at a place but the list, which says on the way what is coming."""
    return {path: data for path, data in files(root).items() if path != MANIFEST}


def said(stop: pytest.ExceptionInfo[Refusal]) -> str:
    return " ".join(text.say("sv") for text in (stop.value.message, stop.value.help) if text)


# --- a folder


KILLED = """
import os, signal, sys
sys.path[:0] = {path!r}
from samverka.store import apply
from test_publish import bring
left = int(sys.argv[2])
do = apply.Disk.do
def counting(self, call, *args):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return do(self, call, *args)
apply.Disk.do = counting
from pathlib import Path
bring(Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_publishing_that_is_killed_at_any_step(root: Path, tmp_path: Path) -> None:
    """Killed before any step on the disk: each file is old or new, nothing of others' is touched, the next run brings all, and no
    leftover of the old text stays."""
    with_february(root)
    target(root, f"kind: folder, audience: parties, path: ../ut, {WHAT}")
    place = root.parent / "ut"
    bring(root)
    write(place, {"egen.txt": "min"})
    old = files(place)
    change(root)
    bring(root)
    new = files(place)
    script = tmp_path / "killed.py"
    script.write_text(KILLED.format(path=[path for path in sys.path if path]), encoding="utf-8")
    step, step_by = 0, int(os.environ.get("STEP_BY", "19"))
    while True:
        for path in files(place):
            (place / path).unlink()
        write(place, dict(old))
        done = subprocess.run([sys.executable, str(script), str(root), str(step)], capture_output=True, check=False)
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
        left = {path: data for path, data in files(place).items() if not path.rpartition("/")[2].startswith(".")}
        assert all(data in (old.get(path), new.get(path)) for path, data in left.items() if path != MANIFEST)
        assert old.keys() & new.keys() <= left.keys()
        bring(root)
        left = {path: data for path, data in whole(place).items() if path != f".{MANIFEST}.samverka-old"}
        assert left == {path: data for path, data in new.items() if path != MANIFEST}
        step += step_by
    assert step >= 3 * step_by


def test_a_feed_that_came_before_the_break_keeps_its_stamps(root: Path) -> None:
    """Only a file that had not come is sent again, and the list is the same as after a run that went well."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    bring(root)
    place = root.parent / "ut"
    held = json.loads((place / MANIFEST).read_text())
    write(place, {MANIFEST: json.dumps({**held, "coming": {"grupp.ics": "0" * 64}})})
    assert sent(bring(root)) == {"grupp.ics": "changed"}
    assert json.loads((place / MANIFEST).read_text()) == held
    assert bring(root).sent == ()


def test_a_file_that_came_before_the_break_is_ours_when_the_records_changed_since(root: Path) -> None:
    """A document that a killed run had put there, and the list names as coming, is not taken for somebody else's."""
    with_february(root)
    target(root, "kind: folder, audience: parties, path: ../ut, what: [notes], forms: [html]")
    path = "notes/grupp-2026-02-05.html"
    begun = {"samverka": 1, "audience": "parties", "files": {}, "coming": {path: "0" * 64}}
    write(root.parent / "ut", {path: "som det var", MANIFEST: json.dumps(begun)})
    assert sent(bring(root)) == {path: "changed"}
    assert b"Alla ber" in files(root.parent / "ut")[path]


@pytest.mark.parametrize("kind", ["folder", "webdav"])
def test_what_lies_there_cut_short_is_sent_again(
    root: Path, tmp_path: Path, request: pytest.FixtureRequest, kind: str
) -> None:
    """A feed and a document that a full disk or a synchronising program cut, on the day they were published and the list says them whole."""
    with_february(root)
    found = request.getfixturevalue("line") if kind == "webdav" else None
    words = f'url: "{found.url}"' if found else "path: ../ut"
    target(root, f"kind: {kind}, audience: parties, {words}, {WHAT}")
    place = tmp_path / ("dav" if kind == "webdav" else "ut")
    bring(root)
    before = files(place)
    for path in ("grupp.ics", "notes/grupp-2026-02-05.html"):
        write(place, {path: before[path][:-40]})
    assert set(sent(bring(root))) == {"grupp.ics", "notes/grupp-2026-02-05.html"}
    assert files(place) == before


def test_what_somebody_took_away_is_put_there_again(root: Path) -> None:
    """One file that is gone comes back, and a place emptied by hand is filled."""
    with_february(root)
    target(root, f"kind: folder, audience: parties, path: ../ut, {WHAT}")
    bring(root)
    place = root.parent / "ut"
    before = files(place)
    for path in ("notes/grupp-2026-02-05.html", "grupp.ics"):
        (place / path).unlink()
    assert set(sent(bring(root))) == {"notes/grupp-2026-02-05.html", "grupp.ics"}
    assert files(place) == before
    for path in before:
        (place / path).unlink()
    assert len(bring(root).sent) == len(before) - 1
    assert files(place) == before


def test_a_conflict_copy_is_somebody_elses(root: Path) -> None:
    """A copy of a feed that OneDrive made under another name is neither changed nor taken away."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    bring(root)
    copy = (root.parent / "ut/grupp.ics").read_bytes()
    write(root.parent / "ut", {"grupp-DATOR-7.ics": copy})
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    assert "grupp-DATOR-7.ics" not in sent(bring(root))
    assert (root.parent / "ut/grupp-DATOR-7.ics").read_bytes() == copy


@pytest.mark.parametrize(
    "path", ["../viktig.txt", "egen.txt", "notes/../../viktig.txt", "/etc/x.ics", "notes/./x", "a/b.ics"]
)
def test_a_list_that_somebody_edited_makes_nothing_ours(root: Path, path: str) -> None:
    """A path that samverka never writes is not taken away because the list names it."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    bring(root)
    place = root.parent / "ut"
    write(place, {"egen.txt": "min", "a/b.ics": "min"})
    write(root.parent, {"viktig.txt": "min"})
    held = json.loads((place / MANIFEST).read_text())
    write(place, {MANIFEST: json.dumps({**held, "files": {**held["files"], path: "0" * 64}})})
    assert bring(root).sent == ()
    assert (place / "egen.txt").exists() and (root.parent / "viktig.txt").exists() and (place / "a/b.ics").exists()


@pytest.mark.parametrize(
    "held", ["{", "[]", "null", '{"audience": 1}', '{"audience": "parties", "files": []}', "\x00", "[" * 100_000]
)
def test_a_damaged_list_says_what_to_do(root: Path, held: str) -> None:
    """Whatever stands in it: a sentence, exit code 1, nothing written; with the list and the documents taken away all is published anew."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    bring(root)
    write(root.parent / "ut", {MANIFEST: held})
    before = files(root.parent / "ut")
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert stop.value.exit_code == 1 and MANIFEST in said(stop) and "notes" in said(stop)
    assert files(root.parent / "ut") == before
    (root.parent / "ut" / MANIFEST).unlink()
    bring(root)
    assert bring(root).sent == ()


def test_links_and_others_files_are_left_alone(root: Path, tmp_path: Path) -> None:
    """A symbolic link where a feed would lie, or as a folder, is a sentence and is not written through."""
    with_february(root)
    target(root, f"kind: folder, audience: parties, path: ../ut, {WHAT}")
    place, elsewhere = root.parent / "ut", tmp_path / "annan"
    elsewhere.mkdir()
    place.mkdir()
    (place / "notes").symlink_to(elsewhere)
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "notes" in said(stop) and not list(elsewhere.iterdir()) and not whole(place)
    (place / "notes").unlink()
    (place / "grupp.ics").symlink_to(elsewhere / "grupp.ics")
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "grupp.ics" in said(stop) and not list(elsewhere.iterdir())


def test_a_folder_that_cannot_be_used(root: Path) -> None:
    """A file where the folder should be is a sentence with its name, and stays."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    write(root.parent, {"ut": "en fil"})
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert str(root.parent / "ut") in said(stop) and (root.parent / "ut").read_text() == "en fil"


FULL = """
import resource, signal, sys
sys.path[:0] = {path!r}
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2500, 2500))
from pathlib import Path
from samverka.diagnostics import Refusal
from test_publish import bring
try:
    bring(Path(sys.argv[1]))
except Refusal as stop:
    print(stop.message.say("sv"), stop.help.say("sv") if stop.help else "")
    sys.exit(stop.exit_code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of this kind")
def test_a_disk_with_no_room_leaves_the_old_whole(root: Path, tmp_path: Path) -> None:
    """Where a file cannot be written to its end everything is as it was, and a run with room completes."""
    with_february(root)
    target(root, "kind: folder, audience: parties, path: ../ut, what: [notes], forms: [html]")
    bring(root)
    before = whole(root.parent / "ut")
    edit(root, FEBRUARY, "Alla berättade.", "Alla lyssnade. " * 400)
    script = tmp_path / "full.py"
    script.write_text(FULL.format(path=[path for path in sys.path if path]), encoding="utf-8")
    done = subprocess.run([sys.executable, str(script), str(root)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1 and "gick inte att skriva" in done.stdout, done
    assert whole(root.parent / "ut") == before
    assert bring(root).sent


def test_two_who_publish_at_once(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes second finds another list than it began with: a sentence, and a run after that completes."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    bring(root)
    other = tmp_path / "klon"
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "-m", "plats")
    git(tmp_path, "clone", "--quiet", str(root), str(other))
    edit(other, "samverka.yml", "../ut", str(root.parent / "ut"))
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    reads = places.Folder.read
    first = [True]

    def read(self: places.Folder, path: str) -> bytes | None:
        held = reads(self, path)
        if path == MANIFEST and first:
            first.clear()
            edit(other, MAY, "date:", "place: Biblioteket\ndate:")
            bring(other)
        return held

    monkeypatch.setattr(places.Folder, "read", read)
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "någon annan" in said(stop).lower()
    bring(root)
    assert b"LOCATION:R" in files(root.parent / "ut")["grupp.ics"]


# --- a WebDAV server


@pytest.fixture
def line(webdav: Served, credentials: Callable[[str, str, str], None]) -> Iterator[Between]:
    """A server that breaks as it is told, in front of a real one."""
    credentials("ut", "anna", "hemlig")
    with between(webdav.url) as server:
        yield server


@pytest.fixture
def prepared(root: Path, webdav: Served, line: Between) -> tuple[dict[str, bytes], dict[str, bytes], int]:
    """What lies at the server before a change and after it, and how many requests the change took; the server holds the old again."""
    with_february(root)
    target(root, f'kind: webdav, audience: parties, url: "{line.url}", {WHAT}')
    bring(root)
    old = files(webdav.folder)
    change(root)
    line.asked.clear()
    bring(root)
    new, requests = files(webdav.folder), len(line.asked)
    put_back(webdav.folder, old)
    return old, new, requests


def put_back(folder: Path, old: dict[str, bytes]) -> None:
    for path in files(folder):
        (folder / path).unlink()
    write(folder, dict(old))


@pytest.mark.parametrize("fault", ["cut", "after", "half", "garbage", 500, 507, 403, 423, "http://127.0.0.1:9/annan"])
def test_a_line_that_breaks_at_any_request(
    root: Path, webdav: Served, line: Between, prepared: tuple[dict[str, bytes], dict[str, bytes], int], fault: object
) -> None:
    """From some request on the server is gone or says no: a sentence without user and password; each file is old or new; the next
    run brings all, and leaves nothing that was on its way."""
    old, new, requests = prepared
    for at in range(0, requests, int(os.environ.get("STEP_BY", "23"))):
        put_back(webdav.folder, old)
        line.asked.clear()
        line.fault = lambda asked, at=at: fault if asked.number >= at else None  # type: ignore[misc]
        try:
            bring(root)
        except Refusal as stop:
            words = f"{stop.message.say('sv')} {stop.help.say('sv') if stop.help else ''}"
            assert (
                stop.exit_code == 1
                and line.url in words
                and "hemlig" not in words
                and "anna" not in words.replace("annan", "")
            )
        line.fault = lambda asked: None
        left = {path: data for path, data in whole(webdav.folder).items() if not path.endswith(webdav_place.NEW)}
        assert all(data in (old.get(path), new.get(path)) for path, data in left.items())
        assert old.keys() & new.keys() - {MANIFEST} <= left.keys()
        bring(root)
        assert files(webdav.folder) == new


def test_a_line_that_breaks_while_sending_leaves_the_old_whole(
    root: Path, webdav: Served, line: Between, prepared: tuple[dict[str, bytes], dict[str, bytes], int]
) -> None:
    """Where one upload fails and the server goes on, every file is as it was and nothing half lies there."""
    old, _, _ = prepared
    puts = [0]

    def fault(asked: Asked) -> object:
        puts[0] += asked.method == "PUT"
        return 507 if asked.method == "PUT" and puts[0] == 4 else None

    line.fault = fault
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "plats" in said(stop)
    assert whole(webdav.folder) == {path: data for path, data in old.items() if path != MANIFEST}


@pytest.mark.parametrize(
    ("fault", "word"), [("short", "byte"), ("page", "webbsida"), (413, "större"), ("locked", "låst")]
)
def test_an_upload_that_the_server_says_it_took(
    root: Path,
    webdav: Served,
    line: Between,
    prepared: tuple[dict[str, bytes], dict[str, bytes], int],
    fault: object,
    word: str,
) -> None:
    """Half of a file kept, or a net that wants a login and says to all that it is well: the sentence names the file, all is as it was, and
    the next run brings it."""
    old, new, _ = prepared
    puts = [0]

    def third(asked: Asked) -> object:
        puts[0] += asked.method == "PUT"
        return fault if asked.method == "PUT" and puts[0] == 3 else None

    line.fault = third
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert word in said(stop) and "grupp.ics" in said(stop) and line.url in said(stop)
    assert whole(webdav.folder) == {path: data for path, data in old.items() if path != MANIFEST}
    line.fault = lambda asked: None
    bring(root)
    assert files(webdav.folder) == new


def test_a_net_that_wants_a_login_first(root: Path, webdav: Served, line: Between) -> None:
    """It answers everything with its page, and that all is well: that is said, and not that the list there is broken."""
    target(root, f'kind: webdav, audience: parties, url: "{line.url}"')
    bring(root)
    line.fault = lambda asked: "page"
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "webbsida" in said(stop) and MANIFEST not in said(stop)


def test_a_server_that_is_strict_about_folders(root: Path, webdav: Served, line: Between) -> None:
    """Apache sends on to a folder's address with a slash, lighttpd refuses a question without a depth: documents are brought all the same."""
    with_february(root)

    def strict(asked: Asked) -> object:
        if asked.method != "PROPFIND" or (webdav.folder / asked.path.strip("/")).is_dir() <= asked.path.endswith("/"):
            return None if asked.method != "PROPFIND" or "Depth" in asked.headers else 403
        return f"{line.url}{asked.path}/"

    line.fault = strict
    target(root, f'kind: webdav, audience: parties, url: "{line.url}", {WHAT}')
    bring(root)
    change(root)
    assert "notes/grupp-2026-02-05.html" in sent(bring(root)) and bring(root).sent == ()


@pytest.mark.parametrize("webdav", ["digest"], indirect=True)
def test_a_server_that_asks_for_digest(root: Path, webdav: Served, line: Between) -> None:
    """User and password are said in the way that the server asks for."""
    target(root, f'kind: webdav, audience: parties, url: "{line.url}"')
    bring(root)
    assert "grupp.ics" in files(webdav.folder) and bring(root).sent == ()


def test_a_login_that_is_not_known(root: Path, line: Between) -> None:
    """A server that asks for another login is told of by the login's name."""
    target(root, f'kind: webdav, audience: parties, url: "{line.url}"')
    line.fault = lambda asked: 401
    line.told = {"WWW-Authenticate": "Negotiate, NTLM"}
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "NTLM" in said(stop)


@pytest.mark.parametrize("begun", [True, False])
def test_two_who_publish_to_a_server_at_once(root: Path, webdav: Served, line: Between, begun: bool) -> None:
    """Another's list that comes just before ours is put there stays, by the server's own word, and nothing else of ours comes there."""
    target(root, f'kind: webdav, audience: parties, url: "{line.url}"')
    if begun:
        bring(root)
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    theirs = {**files(webdav.folder), MANIFEST: json.dumps({"audience": "parties", "files": {}}).encode()}

    def meanwhile(asked: Asked) -> None:
        if asked.method == "MOVE" and asked.path.startswith(f"/{MANIFEST}"):
            write(webdav.folder, {MANIFEST: theirs[MANIFEST]})

    line.fault = meanwhile
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "någon annan" in said(stop).lower() and files(webdav.folder) == theirs


def test_only_what_changed_is_sent(root: Path, line: Between) -> None:
    """A second run asks and writes nothing; after one change the feeds of that meeting are put, and the list twice."""
    target(root, f'kind: webdav, audience: parties, url: "{line.url}"')
    bring(root)
    line.asked.clear()
    bring(root)
    assert set(line.methods()) == {"GET", "PROPFIND"} and len(line.asked) <= 8
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    line.asked.clear()
    bring(root)
    assert line.methods().count("PUT") == line.methods().count("MOVE") == 6
    assert "DELETE" not in line.methods()


def test_a_redirect_gets_neither_password_nor_bytes(root: Path, webdav: Served, line: Between) -> None:
    """A server that sends on is not followed: the sentence says where to, and the other is asked nothing."""
    target(root, f'kind: webdav, audience: parties, url: "{line.url}"')
    with between(webdav.url) as other:
        line.fault = lambda asked: f"{other.url}/annan" if asked.method != "PROPFIND" else None
        with pytest.raises(Refusal) as stop:
            bring(root)
        assert f"{other.url}/annan" in said(stop) and other.asked == []
        line.fault = lambda asked: f"{other.url}/annan"
        with pytest.raises(Refusal):
            bring(root)
        assert not [asked for asked in other.asked if "Authorization" in asked.headers]
    assert whole(webdav.folder) == {}


def test_a_slow_server_is_a_sentence(root: Path, line: Between, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that does not answer in time."""
    import time

    monkeypatch.setattr(webdav_place, "TIMEOUT", 0.3)
    target(root, f'kind: webdav, audience: parties, url: "{line.url}"')
    line.fault = lambda asked: time.sleep(1)
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert line.url in said(stop)


def test_what_somebody_took_away_at_the_server_comes_back(root: Path, webdav: Served, line: Between) -> None:
    """One file, and everything; a name with signs that an address does not hold is a file like any other."""
    with_february(root)
    edit(root, FEBRUARY, "link: bilagor/laget.txt", 'link: "bilagor/50 % #1?.txt"')
    write(root, {"exempel/meetings/grupp/bilagor/50 % #1?.txt": "Bilagan"})
    target(root, f'kind: webdav, audience: parties, url: "{line.url}", what: [feeds, notes, papers], forms: [html]')
    bring(root)
    before = files(webdav.folder)
    assert "papers/grupp-2026-02-05/laget/50 - -1-.txt" in before
    (webdav.folder / "notes/grupp-2026-02-05.html").unlink()
    assert sent(bring(root)) == {"notes/grupp-2026-02-05.html": "changed"}
    put_back(webdav.folder, {})
    bring(root)
    assert files(webdav.folder) == before


# --- a branch of a remote


@pytest.fixture
def remote(root: Path, tmp_path: Path) -> Path:
    """A bare repository, known as origin, with the records."""
    bare = tmp_path / "fjarr.git"
    git(root, "init", "--quiet", "--bare", "--template=", str(bare))
    git(root, "remote", "add", "origin", str(bare))
    git(root, "push", "--quiet", "origin", "HEAD:main")
    return bare


def test_a_branch_that_another_pushed_to_meanwhile(root: Path, remote: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their commit stays, the sentence says what to do, and the next run puts ours on top."""
    target(root, "kind: branch, audience: parties, remote: origin, branch: sidor")
    bring(root)
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    opened = places.Branch.names

    def meanwhile(self: places.Branch) -> frozenset[str]:
        tip = git(remote, "rev-parse", "sidor")
        theirs = git(remote, "commit-tree", f"{tip}^{{tree}}", "-p", tip, "-m", "deras")
        git(remote, "update-ref", "refs/heads/sidor", theirs)
        return opened(self)

    monkeypatch.setattr(places.Branch, "names", meanwhile)
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "någon annan" in said(stop).lower() and stop.value.exit_code == 1
    monkeypatch.setattr(places.Branch, "names", opened)
    bring(root)
    assert git(remote, "log", "--format=%s", "sidor").splitlines()[1] == "deras"
    assert "LOCATION:Rådhuset" in git(remote, "show", "sidor:grupp.ics")


def test_a_branch_that_moves_while_we_push(root: Path, remote: Path) -> None:
    """The server's own words for it differ from git's: the sentence is the same."""
    target(root, "kind: branch, audience: parties, remote: origin, branch: sidor")
    bring(root)
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    theirs = "unset GIT_QUARANTINE_PATH; git update-ref refs/heads/sidor $(git -c user.name=x -c user.email=x commit-tree -p sidor -m x sidor^{tree})"
    write(remote, {"hooks/pre-receive": f"#!/bin/sh\n{theirs}\n"})
    (remote / "hooks/pre-receive").chmod(0o755)
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "någon annan" in said(stop).lower()


def test_no_persons_name_is_in_a_published_branch(root: Path, remote: Path) -> None:
    """Author, committer, message and time zone of the commits say that samverka published, and nothing of who or of the records."""
    target(root, "kind: branch, audience: parties, remote: origin, branch: sidor")
    bring(root)
    assert git(remote, "log", "--format=%an %ae %cn %ce %B", "sidor").strip() == (
        "samverka samverka@exempel.example samverka samverka@exempel.example samverka 2026-03-02"
    )
    assert "+0000" in git(remote, "cat-file", "-p", "sidor")


def test_a_branch_that_holds_the_records_is_refused(root: Path, remote: Path) -> None:
    """Whoever may read that branch reads everything."""
    target(root, "kind: branch, audience: public, remote: origin, branch: main, path: kalendrar")
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "main" in said(stop) and git(remote, "rev-list", "--count", "main") == "1"


def test_what_was_narrowed_stays_in_the_history_and_that_is_said(root: Path, remote: Path) -> None:
    """A branch keeps what it held: it is said when something goes, and not for any other change; a new branch begins without it."""
    write(
        root,
        {
            MAY: (root / MAY)
            .read_text(encoding="utf-8")
            .replace("date:", "agenda: [{id: a, title: Nedläggning av skolan}]\ndate:", 1)
        },
    )
    target(root, "kind: branch, audience: parties, remote: origin, branch: sidor")
    assert bring(root).remarks == ()
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    assert bring(root).remarks == ()
    edit(root, MAY, "av skolan}", "av skolan, visibility: preparation}")
    (remark,) = bring(root).remarks
    assert "historik" in remark.say("sv")
    assert "Nedl" not in git(remote, "show", "sidor:grupp.ics")
    git(remote, "update-ref", "-d", "refs/heads/sidor")
    bring(root)
    every = git(remote, "rev-list", "--objects", "sidor").splitlines()
    assert not [line for line in every if "Nedl" in git(remote, "cat-file", "-p", line.split()[0], check=False)]


@pytest.mark.parametrize(
    "remote_",
    [
        "https://anna:hemlig@git.exempel.example/x.git",
        "https://hemlig@git.exempel.example/x.git",
        "ssh://anna:hemlig@x.example/y",
    ],
)
def test_a_password_in_a_remotes_address_is_refused(root: Path, remote_: str) -> None:
    """As in any other address, and it is in no sentence."""
    target(root, f'kind: branch, audience: parties, remote: "{remote_}", branch: sidor')
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "hemlig" not in said(stop) and "samverka.yml" in said(stop)


def test_gits_words_are_shown_without_a_password(root: Path) -> None:
    """Where the user's own git settings have one in an address, and git says the address."""
    git(root, "remote", "add", "origin", "http://anna:hemlig@127.0.0.1:9/x.git")
    target(root, "kind: branch, audience: parties, remote: origin, branch: sidor")
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "127.0.0.1:9" in said(stop) and "hemlig" not in said(stop)


# --- a CalDAV calendar


def bring_events(root: Path) -> Published:
    held = open_workspace(str(root), "2026-03-02")
    (one,) = targets(held, "ut")
    return publish_events(held, one, form)


@pytest.mark.parametrize("fault", ["cut", "after", "garbage", 500, 507, 403, 412, 423, "http://127.0.0.1:9/annan"])
def test_a_calendar_whose_line_breaks_at_any_request(
    root: Path, radicale: Served, credentials: Callable[[str, str, str], None], fault: object
) -> None:
    """Each event is the old or the new one, the sentence is without user and password, and the next run completes and is then silent."""
    credentials("ut", "anna", "hemlig")
    with between(radicale.url) as line:
        target(root, f'kind: caldav, audience: parties, url: "{line.url}"')
        for at in (0, 2, 4):
            line.asked.clear()
            line.fault = lambda asked, at=at: fault if asked.number >= at else None  # type: ignore[misc]
            with pytest.raises(Refusal) as stop:
                bring_events(root)
            assert line.url in said(stop) and "hemlig" not in said(stop)
        line.fault = lambda asked: None
        bring_events(root)
        line.asked.clear()
        assert bring_events(root).sent == () and line.methods() == ["REPORT"]
        edit(root, MAY, "date:", "place: Rådhuset\ndate:")
        line.asked.clear()
        bring_events(root)
        assert line.methods() == ["REPORT", "PUT"]
    held = library.Calendar.from_ical(httpx.get(radicale.url, auth=("anna", "x")).content).walk("VEVENT")
    assert len(held) == 6


def test_no_personnummer_goes_to_a_calendar(
    root: Path, radicale: Served, credentials: Callable[[str, str, str], None]
) -> None:
    """As in files: nothing is sent, and the number is masked."""
    credentials("ut", "anna", "x")
    edit(root, MAY, "date:", "agenda: [{id: a, title: 'Om 19811228-9874'}]\ndate:")
    target(root, f'kind: caldav, audience: parties, url: "{radicale.url}"')
    with pytest.raises(Refusal) as stop:
        bring_events(root)
    assert "9874" not in said(stop)


# --- what is said before


@pytest.mark.parametrize("kind", ["folder", "branch", "webdav", "caldav"])
def test_a_dry_run_says_what_a_run_then_does(
    root: Path, tmp_path: Path, request: pytest.FixtureRequest, credentials: Callable[[str, str, str], None], kind: str
) -> None:
    """The first time, after changes and removals, and when there is nothing to do: the same paths, states, counts and remarks; and a dry
    run changes nothing, at the place or here."""
    with_february(root)
    credentials("ut", "anna", "hemlig")
    if kind == "branch":
        request.getfixturevalue("remote")
    url = (
        f'url: "{request.getfixturevalue({"webdav": "webdav", "caldav": "radicale"}[kind]).url}"'
        if kind in ("webdav", "caldav")
        else ""
    )
    words = {"folder": "path: ../ut", "branch": "remote: origin, branch: sidor"}.get(kind, url)
    target(root, f"kind: {kind}, audience: parties, {words}, {WHAT}")

    def run(*, dry: bool = False) -> Published:
        held = open_workspace(str(root), "2026-03-02")
        (one,) = targets(held, "ut")
        if kind == "caldav":
            return publish_events(held, one, form, dry_run=dry)
        return bring(root, dry_run=dry)

    for _ in range(3):
        planned, status = run(dry=True), git(root, "status", "--porcelain")
        assert run(dry=True) == planned and git(root, "status", "--porcelain") == status
        done = run()
        assert done == planned
        if done.sent and (root / FEBRUARY).read_text(encoding="utf-8").count("on: 2026-01-29"):
            change(root)
    assert run().sent == ()


# --- what is narrowed


@pytest.mark.parametrize("kind", ["folder", "branch", "webdav", "caldav"])
def test_what_is_narrowed_goes_from_the_place(
    root: Path, tmp_path: Path, request: pytest.FixtureRequest, credentials: Callable[[str, str, str], None], kind: str
) -> None:
    """An item, a paper and a meeting that were shown and are hidden now: no byte and no name at the place tells of them any more."""
    with_february(root)
    edit(root, FEBRUARY, "title: Laget runt", "title: Zvarvet")
    edit(root, MAY, "date:", "title: Zmote\nagenda: [{id: a, title: Zpunkt}]\ndate:")
    credentials("ut", "anna", "hemlig")
    place = {"folder": tmp_path / "ut", "webdav": tmp_path / "dav", "caldav": tmp_path / "radicale"}.get(kind)
    words = {"folder": "path: ../ut", "branch": "remote: origin, branch: sidor"}.get(kind, "")
    served = {"webdav": "webdav", "caldav": "radicale", "branch": "remote"}.get(kind)
    found = request.getfixturevalue(served) if served else None
    url = f'url: "{found.url}"' if isinstance(found, Served) else words
    target(root, f"kind: {kind}, audience: parties, {url}, what: [feeds, agendas, notes, papers], forms: [html, docx]")

    def there() -> bytes:
        if kind == "branch":
            listed = git(found, "ls-tree", "-r", "--name-only", "sidor").splitlines()
            return "".join(
                [*listed, *(git(found, "show", f"sidor:{path}") for path in listed if not path.endswith("docx"))]
            ).encode()
        return b"".join(path.encode() + data for path, data in files(place or root).items() if ".cache" not in path)

    run = bring_events if kind == "caldav" else bring
    run(root)
    assert b"Zmote" in there() and b"Zvarvet" in there()
    edit(root, FEBRUARY, "title: Zvarvet", "title: Zvarvet\n    visibility: preparation")
    edit(root, MAY, "title: Zmote", "title: Zmote\nvisibility: preparation")
    run(root)
    assert not [word for word in (b"Zmote", b"Zpunkt", b"Zvarvet", b"laget.txt") if word in there()]
    assert run(root).sent == ()
