"""Claims about publishing to a folder, a branch and a WebDAV server: only what changed goes, for one audience, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from serving import MAY, Served, edit, sent, target

from samverka.actions.listed import MANIFEST
from samverka.actions.publish import Published, publish, targets
from samverka.actions.webdav import NEW
from samverka.actions.workspace import open_workspace
from samverka.diagnostics import Refusal
from samverka.output import icalendar as form
from samverka.output.documents.make import Documents
from samverka.output.feedlint import lint
from support import files, git, write

HELD = """\
---
kind: meeting
id: grupp-2026-02-05
forum: grupp
date: 2026-02-05
time: "13:00-15:00"
notes: final
sent: [{on: 2026-01-29, how: outlook}]
agenda:
  - id: laget
    title: Laget runt
    papers:
      - {title: Bilaga, link: bilagor/laget.txt, state: in}
      - {title: Hemlig, link: bilagor/hemlig.txt, state: in, visibility: preparation}
      - {title: Utanför, link: ../../../../../utanfor.txt, state: in}
  - {id: smalt, title: Zsmal, visibility: preparation}
---
## Laget runt
<!-- item: laget -->
Alla berättade.

Också 中.

## Zsmal
<!-- item: smalt -->
Zhemligt.
"""
FORUM = "exempel/forums/grupp.md"
FEBRUARY = "exempel/meetings/grupp/2026-02-05.md"


def bring(root: Path, day: str = "2026-03-02", *, dry_run: bool = False, make: Documents | None = None) -> Published:
    held = open_workspace(str(root), day)
    (one,) = targets(held, "ut")
    return publish(held, one, form, make or Documents(), dry_run=dry_run)


def with_february(root: Path) -> None:
    write(
        root,
        {
            FEBRUARY: HELD,
            "exempel/meetings/grupp/bilagor/laget.txt": "Bilagan\n",
            "exempel/meetings/grupp/bilagor/hemlig.txt": "Zhemlig bilaga\n",
        },
    )
    (root.parent / "utanfor.txt").write_text("Zutanför\n", encoding="utf-8")


# --- a folder


def test_a_folder_gets_feeds_and_then_only_what_changed(root: Path) -> None:
    """The first time all feeds, the second time nothing, and after a change only the feeds of that meeting."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    assert set(sent(bring(root)).values()) == {"new"}
    again = bring(root)
    assert (again.sent, again.same) == ((), 4)
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    assert sent(bring(root)) == dict.fromkeys(
        ("exempel.ics", "grupp.ics", "party-kommunen.ics", "party-regionen.ics"), "changed"
    )
    held = files(root.parent / "ut")
    assert MANIFEST in held and all(lint(data) == [] for name, data in held.items() if name.endswith(".ics"))


def test_a_dry_run_writes_nothing(root: Path) -> None:
    """`--dry-run` says the same and leaves the place alone."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    planned = bring(root, dry_run=True)
    assert not (root.parent / "ut").exists()
    assert sent(bring(root)) == sent(planned)


def test_agendas_notes_and_papers(root: Path) -> None:
    """An agenda goes out once it has been sent, notes once they are finished, papers that are in and lie in the repository: nothing
    that is not for the audience, and nothing from outside the repository."""
    with_february(root)
    target(root, "kind: folder, audience: parties, path: ../ut, what: [agendas, notes, papers], forms: [html, pdf]")
    make = Documents()
    assert sorted(sent(bring(root, make=make))) == [
        "agendas/grupp-2026-02-05.html",
        "agendas/grupp-2026-02-05.pdf",
        "notes/grupp-2026-02-05.html",
        "notes/grupp-2026-02-05.pdf",
        "papers/grupp-2026-02-05/laget/laget.txt",
    ]
    held = files(root.parent / "ut")
    assert not [path for path, data in held.items() if b"Zsmal" in data or b"Zhemlig" in data or b"Zutan" in data]
    assert b"Alla ber" in held["notes/grupp-2026-02-05.html"]
    (said,) = (text.say("sv") for text in make.squared)  # a sign that no font has, in the PDF of the notes
    assert said.startswith("grupp-2026-02-05: varning: rutor i PDF:en för 中 (U+4E2D)")
    assert bring(root).sent == ()


def test_notes_that_are_no_longer_finished_go(root: Path) -> None:
    """What is no longer for the audience is taken away at the target, and only that."""
    with_february(root)
    target(root, "kind: folder, audience: parties, path: ../ut, what: [agendas, notes], forms: [html]")
    bring(root)
    write(root.parent / "ut", {"egen.txt": "min egen"})
    edit(root, FEBRUARY, "notes: final", "notes: draft")
    assert sent(bring(root)) == {"notes/grupp-2026-02-05.html": "removed"}
    assert sorted(files(root.parent / "ut")) == ["agendas/grupp-2026-02-05.html", "egen.txt", MANIFEST]


def test_a_file_in_the_way_is_never_written_over(root: Path) -> None:
    """A document that somebody else put there stops the publishing, and nothing is written."""
    with_february(root)
    target(root, "kind: folder, audience: parties, path: ../ut, what: [notes], forms: [html]")
    write(root.parent / "ut", {"notes/grupp-2026-02-05.html": "en annans"})
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "notes/grupp-2026-02-05.html" in stop.value.message.say("sv")
    assert files(root.parent / "ut") == {"notes/grupp-2026-02-05.html": b"en annans"}


def test_a_place_is_for_one_audience(root: Path) -> None:
    """What is published for the parties is not mixed with what is for the public."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    bring(root)
    target(root, "kind: folder, audience: public, path: ../ut")
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "parties" in stop.value.message.say("sv")


def test_a_list_that_cannot_be_read(root: Path) -> None:
    """A broken list of what lies there is a sentence, not a guess."""
    target(root, "kind: folder, audience: parties, path: ../ut")
    bring(root)
    write(root.parent / "ut", {MANIFEST: "{"})
    with pytest.raises(Refusal):
        bring(root)


@pytest.mark.parametrize(
    "words",
    [
        "kind: folder, audience: parties",
        "kind: branch, audience: parties, remote: origin",
        "kind: webdav, audience: parties",
        'kind: webdav, audience: parties, url: "https://anna:hemlig@x.example/"',
        'kind: webdav, audience: parties, url: "ftp://x.example/"',
        'kind: webdav, audience: parties, url: "https://x.example/?token=hemlig"',
        'kind: webdav, audience: parties, url: "https://x.example/", password: hemlig',
        'kind: webdav, audience: parties, url: "https://x.example/", what: [notes], lösenord: hemlig',
        "kind: folder, audience: alla, path: ../ut",
    ],
)
def test_a_target_that_is_not_whole(root: Path, words: str) -> None:
    """A missing key, an address with a password, an unknown audience: a sentence, and nothing is written."""
    target(root, words)
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "hemlig" not in stop.value.message.say("sv") + (stop.value.help.say("sv") if stop.value.help else "")
    assert not (root.parent / "ut").exists()


@pytest.mark.parametrize("words", ["remote: --upload-pack=x, branch: b", "remote: origin, branch: --force"])
def test_git_takes_no_remote_or_branch_for_an_option(root: Path, words: str) -> None:
    """What begins as an option does is refused before git sees it."""
    target(root, f"kind: branch, audience: parties, {words}")
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "does not begin with -" in stop.value.message.say("en")


@pytest.mark.parametrize("forms", ["html", "pdf"])
def test_no_personnummer_goes_out(root: Path, forms: str) -> None:
    """Notes that hold a personnummer stop the publishing, with the number masked, and nothing is written."""
    with_february(root)
    edit(root, FEBRUARY, "Alla berättade.", "Ärendet gäller 19811228-9874.")
    target(root, f"kind: folder, audience: parties, path: ../ut, what: [notes], forms: [{forms}]")
    with pytest.raises(Refusal) as stop:
        bring(root)
    said = stop.value.message.say("sv")
    assert "grupp-2026-02-05" in said and "9874" not in said
    assert not (root.parent / "ut").exists()


# --- a branch of a remote


@pytest.fixture
def remote(root: Path, tmp_path: Path) -> Path:
    """A bare repository, known as origin, that the records have been pushed to."""
    bare = tmp_path / "fjarr.git"
    git(root, "init", "--quiet", "--bare", "--template=", str(bare))
    git(root, "remote", "add", "origin", str(bare))
    git(root, "push", "--quiet", "origin", "HEAD:main")
    return bare


def test_a_branch_gets_one_commit_for_each_publishing(root: Path, remote: Path) -> None:
    """Everything in one commit on the branch, which begins without the records; an unchanged publishing makes none; the user's own
    branches, index and work tree are as they were."""
    target(root, "kind: branch, audience: parties, remote: origin, branch: sidor, path: kalendrar")
    before = git(root, "status", "--porcelain=v2", "--branch"), git(root, "for-each-ref", "refs/heads")
    bring(root)
    assert (git(root, "status", "--porcelain=v2", "--branch"), git(root, "for-each-ref", "refs/heads")) == before
    assert git(remote, "log", "--format=%s", "sidor") == "samverka 2026-03-02"
    listed = git(remote, "ls-tree", "-r", "--name-only", "sidor").splitlines()
    assert "kalendrar/grupp.ics" in listed and all(path.startswith("kalendrar/") for path in listed)
    assert bring(root).sent == ()
    edit(root, MAY, "date:", "place: Rådhuset\ndate:")
    bring(root)
    assert git(remote, "rev-list", "--count", "sidor") == "2"
    assert "LOCATION:Rådhuset" in git(remote, "show", "sidor:kalendrar/grupp.ics")


def test_others_files_on_the_branch_stay(root: Path, remote: Path) -> None:
    """What somebody else has put on the branch is kept, also outside the folder."""
    git(root, "switch", "--quiet", "--orphan", "sidor")
    write(root, {"index.html": "hej", "kalendrar/egen.txt": "min"})
    git(root, "add", "index.html", "kalendrar/egen.txt")
    git(root, "commit", "--quiet", "-m", "sidor")
    git(root, "push", "--quiet", "origin", "sidor")
    git(root, "switch", "--quiet", "--force", "main")
    target(root, "kind: branch, audience: parties, remote: origin, branch: sidor, path: kalendrar")
    bring(root)
    listed = git(remote, "ls-tree", "-r", "--name-only", "sidor").splitlines()
    assert {"index.html", "kalendrar/egen.txt", "kalendrar/grupp.ics"} <= set(listed)


def test_a_remote_that_says_no(root: Path, remote: Path) -> None:
    """A hook on the server that refuses is told with its words, and the branch is as it was."""
    target(root, "kind: branch, audience: parties, remote: origin, branch: sidor")
    hook = remote / "hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho inte idag >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "inte idag" in stop.value.message.say("sv")
    assert "sidor" not in git(remote, "branch", "--list")


def test_a_remote_that_is_not_there(root: Path) -> None:
    """An unknown remote is a sentence with git's words."""
    target(root, "kind: branch, audience: parties, remote: borta, branch: sidor")
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "borta" in stop.value.message.say("sv")


# --- a WebDAV server


def test_a_webdav_server(root: Path, webdav: Served, credentials: Callable[[str, str, str], None]) -> None:
    """Feeds and documents in folders that are made; the second time nothing is sent; what is gone is taken away."""
    with_february(root)
    credentials("ut", "anna", "hemlig")
    target(root, f'kind: webdav, audience: parties, url: "{webdav.url}", what: [feeds, notes], forms: [html]')
    bring(root)
    assert "notes/grupp-2026-02-05.html" in files(webdav.folder)
    again = bring(root)
    assert (again.sent, again.same) == ((), 5)
    edit(root, FEBRUARY, "notes: final", "notes: draft")
    assert sent(bring(root)) == {"notes/grupp-2026-02-05.html": "removed"}
    held = files(webdav.folder)
    assert not [name for name in held if name.endswith(NEW) or name.startswith("notes/")]
    assert json.loads(held[MANIFEST])["audience"] == "parties"


def test_a_folder_of_the_server_that_is_not_there_yet(
    root: Path, webdav: Served, credentials: Callable[[str, str, str], None]
) -> None:
    """The address can name a folder to be made."""
    credentials("ut", "anna", "hemlig")
    target(root, f'kind: webdav, audience: parties, url: "{webdav.url}/samverkan"')
    bring(root)
    assert "samverkan/grupp.ics" in files(webdav.folder)


def test_a_wrong_password_is_a_sentence(
    root: Path, webdav: Served, credentials: Callable[[str, str, str], None]
) -> None:
    """Without the right password nothing is written, and the password is in no message."""
    credentials("ut", "anna", "fel-losen")
    target(root, f'kind: webdav, audience: parties, url: "{webdav.url}"')
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "fel-losen" not in stop.value.message.say("sv")
    assert files(webdav.folder) == {}


def test_a_server_that_is_not_there(root: Path) -> None:
    """Nobody at the address: a sentence."""
    target(root, 'kind: webdav, audience: parties, url: "http://127.0.0.1:9"')
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert "127.0.0.1:9" in stop.value.message.say("sv")


# --- the page for subscribers


def page_of(root: Path) -> str:
    return (root.parent / "ut" / "prenumerera.html").read_text(encoding="utf-8")


def test_a_page_tells_how_to_subscribe(root: Path) -> None:
    """Each feed of the audience with a link that opens a calendar and an address to copy, by what it holds; sent once, like all."""
    target(
        root, 'kind: folder, audience: parties, path: ../ut, what: [feeds, subscribe], address: "https://ut.example/k/"'
    )
    done = bring(root)
    assert sent(done)["prenumerera.html"] == "new"
    page = page_of(root)
    assert '<a href="webcal://ut.example/k/grupp.ics">Samverkansgruppen</a>' in page
    assert "<code>https://ut.example/k/grupp.ics</code>" in page
    assert page.index("Ett forums möten") < page.index("Allt som berör en part") < page.index("Så gör du")
    assert "För: parterna." in page
    assert {path for path in files(root.parent / "ut") if path.endswith(".ics")} == {
        found.partition("</code>")[0].rpartition("/")[2] for found in page.split("<code>")[1:]
    }
    assert bring(root).sent == ()
    assert b"SOURCE;VALUE=URI:https://ut.example/k/grupp.ics\r\n" in files(root.parent / "ut")["grupp.ics"]


def test_a_feed_for_some_does_not_say_that_it_lies_where_all_read(root: Path) -> None:
    """`url` of samverka.yml is the public's: a program that followed it would show the public's feed instead. Links are then to files."""
    write(root, {"samverka.yml": (root / "samverka.yml").read_text(encoding="utf-8") + "url: https://alla.example/\n"})
    target(root, "kind: folder, audience: parties, path: ../ut, what: [subscribe]")
    bring(root)
    assert b"SOURCE" not in files(root.parent / "ut")["grupp.ics"]
    assert '<a href="grupp.ics">Samverkansgruppen</a>' in page_of(root) and "webcal" not in page_of(root)
    write(
        root,
        {
            FORUM: (root / FORUM)
            .read_text(encoding="utf-8")
            .replace("kind: forum\n", "kind: forum\nvisibility: public\n")
        },
    )
    write(
        root,
        {
            MAY: (root / MAY)
            .read_text(encoding="utf-8")
            .replace("kind: meeting\n", "kind: meeting\nvisibility: public\n")
        },
    )
    target(root, "kind: folder, audience: public, path: ../alla, what: [feeds]")
    bring(root)
    assert b"SOURCE;VALUE=URI:https://alla.example/grupp.ics\r\n" in files(root.parent / "alla")["grupp.ics"]


def test_an_address_of_a_target_is_one_of_the_web(root: Path) -> None:
    """Anything else would be a link that runs, or leads nowhere."""
    target(root, "kind: folder, audience: parties, path: ../ut, what: [subscribe], address: 'javascript:alert(1)'")
    with pytest.raises(Refusal, match="javascript"):
        bring(root)
