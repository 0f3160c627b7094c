"""Claims about marks where they are easily missed: sections, misspellings, what stands around a record, and a party that does not meet."""

from __future__ import annotations

from pathlib import Path

import pytest
from serving import MAY, edit, target
from test_publish import bring

from samverka.actions.audience import which_audience
from samverka.actions.workspace import open_workspace
from samverka.diagnostics import Refusal
from samverka.output.documents.make import document_of, written
from samverka.rules.example import order, uppdrag
from support import files, write

FORUM = "exempel/forums/grupp.md"
HELD = "exempel/meetings/grupp/2026-02-05.md"


def held(front: str, body: str = "", notes: str = "final") -> dict[str, str | bytes]:
    """A meeting that has been held, with these lines of front matter and this body."""
    head = f'kind: meeting\nid: grupp-2026-02-05\nforum: grupp\ndate: 2026-02-05\ntime: "13:00-15:00"\nnotes: {notes}\n'
    return {HELD: f"---\n{head}{front}---\n{body}"}


def said(root: Path, record: str, audience: str = "parties", *, notes: bool = False) -> str:
    """A document of a record as text."""
    read = open_workspace(str(root), "2026-03-02")
    made = document_of(read, read.archive.records[record], which_audience(read.archive, audience), notes=notes)
    return written(read, "exempel", made, "txt").decode()


TWO = "agenda: [{id: a, title: Öppen}, {id: b, title: Smal, visibility: preparation}, {id: c, title: Tredje}]\n"


@pytest.mark.parametrize(
    "body",
    [
        "## Öppen\nSagt.\n<!--\n## Tredje\nZhemligt\n-->\n",  # a section that is taken out by a comment
        "## Öppen\nSagt.\n   ## Smal\nZhemligt\n",  # a heading as Markdown has it
        "## Öppen\nSagt.\n##\tSmal\nZhemligt\n",
        "## Öppen\nSagt.\n## Smal\nZhemligt\n",
        "Zhemligt\n## Öppen\nSagt.\n## Övrigt\nZhemligt\n",
        "## Öppen\nSagt.\n```\nkod\n## Smal\nZhemligt\n",  # code that nobody ended
        "## Öppen\nSagt.\n```\nkod\n## Smal\n<!-- item: b -->\nZhemligt\n```\nkod\n```\n",
        "## Öppen\nSagt.\n``` kod ``` i en mening\n## Smal\nZhemligt\n```\nkod\n```\n",
    ],
)
def test_text_belongs_to_the_heading_above_it(root: Path, body: str) -> None:
    """Text below the heading of a hidden item, of nobody, or in a comment, is in no notes."""
    write(root, held(TWO, body))
    assert "Sagt." in said(root, "grupp-2026-02-05", notes=True)
    assert "Zhemligt" not in said(root, "grupp-2026-02-05", notes=True)


def test_a_title_that_two_items_share_owns_no_section(root: Path) -> None:
    """Nobody can tell whether the open or the hidden one is meant, so a section without a mark is in no notes."""
    items = TWO.replace("Smal", "Öppen")
    write(root, held(items, "## Öppen\nZhemligt\n"))
    assert "Zhemligt" not in said(root, "grupp-2026-02-05", notes=True)
    write(root, held(items, "## Öppen\n<!-- item: a -->\nSagt.\n"))
    assert "Sagt." in said(root, "grupp-2026-02-05", notes=True)


@pytest.mark.parametrize(
    "mark", ["visibility: preperation", "visibillity: preparation", "visibility: [preparation]", "secrecy: [OSL]"]
)
@pytest.mark.parametrize("where", ["meeting", "forum", "item"])
def test_a_misspelt_mark_hides_all(root: Path, mark: str, where: str) -> None:
    """Nothing of what could not be read whole is shown to others than chair and secretary, in a document or at a target."""
    item = TWO.replace("title: Öppen", f"title: Öppen, {mark}") if where == "item" else TWO
    write(root, held((f"{mark}\n" if where == "meeting" else "") + item))
    if where == "forum":
        edit(root, FORUM, "type: grupp\n", f"type: grupp\n{mark}\n")
    with pytest.raises(Refusal):
        said(root, "grupp-2026-02-05")
    assert "Öppen" in said(root, "grupp-2026-02-05", "preparation")
    target(root, "kind: folder, audience: parties, path: ../ut, what: [notes], forms: [html]")
    with pytest.raises(Refusal) as stop:
        bring(root)
    assert (HELD if where != "forum" else FORUM) in stop.value.message.say("sv")
    assert not (root.parent / "ut").exists()


@pytest.mark.parametrize(
    "place", ["https://moten.example/j/1", "teams.microsoft.com/l/meetup", "anna@exempel.example", "www.moten.example"]
)
def test_the_public_gets_no_address_to_join_at_in_a_document(root: Path, place: str) -> None:
    """An address in the place is a link, in whatever form people write it."""
    edit(root, FORUM, "type: grupp\n", "type: grupp\nvisibility: public\n")
    write(root, held(f'visibility: public\nplace: "Digitalt, {place}"\n'))
    assert place not in said(root, "grupp-2026-02-05", "public")
    assert place in said(root, "grupp-2026-02-05")


def test_a_hidden_collaboration_or_forum_is_not_named(root: Path) -> None:
    """A collaboration that only the parties know is not in the foot of what the public reads, and a hidden forum's assignment is hidden."""
    edit(root, FORUM, "type: grupp\n", "type: grupp\nvisibility: public\n")
    write(root, held("visibility: public\n") | uppdrag("visibility: public\n"))
    assert "Samverkan i Exempel" not in said(root, "grupp-2026-02-05", "public")
    assert "Samverkan i Exempel" in said(root, "grupp-2026-02-05")
    assert "Samverkansgruppen" in said(root, "2026-unga", "public")
    edit(root, FORUM, "visibility: public\n", "visibility: preparation\n")
    with pytest.raises(Refusal):
        said(root, "2026-unga")


def test_a_hidden_forum_is_not_named_in_a_delegation_order(root: Path) -> None:
    """Neither its title nor its id."""
    hidden = "---\nkind: forum\nid: zdold\ntitle: Zdolda\ntype: grupp\nvisibility: preparation\n---\n"
    write(root, order("delegations: [{id: a, what: Avtal, to: zdold}]\n") | {"exempel/forums/zdold.md": hidden})
    assert "Avtal" in said(root, "2026-delegation") and "dold" not in said(root, "2026-delegation").lower()
    assert "Zdolda" in said(root, "2026-delegation", "preparation")


def test_notes_name_the_next_meeting_that_the_reader_may_know_of(root: Path) -> None:
    """As if a hidden one in between were not there: no next meeting at all would tell of it."""
    edit(root, MAY, "forum: grupp\n", "forum: grupp\nvisibility: preparation\n")
    write(root, held(""))
    assert "10 september" in said(root, "grupp-2026-02-05", notes=True)
    assert "7 maj" in said(root, "grupp-2026-02-05", "preparation", notes=True)


def test_a_report_at_a_hidden_meeting_tells_no_day(root: Path) -> None:
    """When a group reports is told but for a meeting that is hidden."""
    edit(root, MAY, "forum: grupp\n", "forum: grupp\nvisibility: preparation\n")
    write(root, uppdrag("reporting: [{meeting: grupp-2026-05-07, form: muntligt}, {meeting: grupp-2026-09-10}]\n"))
    assert "10 september" in said(root, "2026-unga") and "7 maj" not in said(root, "2026-unga")
    assert "7 maj" in said(root, "2026-unga", "preparation")


def test_what_an_earlier_forum_left_open_is_as_narrow_as_that_forum(root: Path) -> None:
    """A task of a hidden forum is on no agenda of the one that took over from it."""
    old = "---\nkind: forum\nid: gamla\ntitle: Gamla\ntype: grupp\nvisibility: {}\n---\n"
    task = "---\nkind: meeting\nid: gamla-2025-10-02\nforum: gamla\ndate: 2025-10-02\nnotes: final\ntasks: [{id: t, text: Zgör}]\n---\n"
    edit(root, FORUM, "type: grupp\n", "type: grupp\nreplaces: [gamla]\n")
    write(root, {"exempel/meetings/gamla/2025-10-02.md": task, "exempel/forums/gamla.md": old.format("parties")})
    assert "Zgör" in said(root, "grupp-2026-05-07")
    write(root, {"exempel/forums/gamla.md": old.format("preparation")})
    assert "Zgör" not in said(root, "grupp-2026-05-07")


@pytest.mark.parametrize(
    ("notes", "shown"), [("draft", False), ("circulated", True), ("final", True), ("approved", True)]
)
def test_what_was_agreed_goes_out_when_the_notes_are_no_draft(root: Path, notes: str, shown: bool) -> None:
    """Tasks and decisions of a draft are in no feed of tasks and on no agenda; the notes themselves only when they are finished."""
    write(root, held("tasks: [{id: t, text: Zgör}]\ndecisions: [{id: d, text: Zbeslut}]\n", notes=notes))
    target(root, "kind: folder, audience: parties, path: ../ut, what: [feeds, notes], forms: [html]")
    bring(root)
    out = files(root.parent / "ut")
    assert (b"Zg" in out.get("todo-grupp.ics", b"")) == shown
    assert ("Zgör" in said(root, "grupp-2026-05-07")) == shown
    assert ("notes/grupp-2026-02-05.html" in out) == (notes in ("final", "approved"))


def test_the_first_item_begins_with_the_meeting(root: Path) -> None:
    """A hidden item before it would show in its time."""
    items = "agenda: [{id: b, title: Smal, duration: 10, visibility: preparation}, {id: a, title: Öppen, duration: 20}, {id: c, title: Sist}]\n"
    write(root, held(items))
    text = said(root, "grupp-2026-02-05")
    assert "1  13.00  Öppen" in text and "2  13.30  Sist" in text
    assert "13.10" not in text and "13.10" in said(root, "grupp-2026-02-05", "preparation")


def test_a_party_that_does_not_meet_sees_its_own_items(root: Path) -> None:
    """Of a meeting where an item names it, that item and no other; a hidden item that names it tells nothing; without one, nothing."""
    mine = "{id: a, title: Skolans, parties: [skolan]}"
    write(
        root,
        held(
            f"agenda: [{{id: x, title: Andras}}, {mine}]\ntasks: [{{id: t, item: x, text: Zgör}}, {{id: u, text: Zutan}}]\n"
        ),
    )
    target(
        root, "kind: folder, audience: party:skolan, path: ../ut, what: [feeds, agendas, notes, wheels], forms: [html]"
    )
    bring(root)
    out = files(root.parent / "ut")
    assert sorted(out) == ["notes/grupp-2026-02-05.html", "party-skolan.ics", "samverka-published.json"]
    for data in out.values():
        assert b"Andras" not in data and b"Zg" not in data and b"Zutan" not in data
    assert b"1. Skolans" in out["notes/grupp-2026-02-05.html"]
    write(root, held(f"agenda: [{{id: x, title: Andras}}, {mine.replace('}', ', visibility: preparation}')}]\n"))
    with pytest.raises(Refusal):
        said(root, "grupp-2026-02-05", "party:skolan")
    with pytest.raises(Refusal):
        said(root, "grupp", "party:skolan")
