"""Claims about secrets: a word in every key and every text of a repository, and nothing of it where it does not belong.

Two ways of looking: which of the planted words come out (and that those which should, do), and that what is hidden could as well never have
been written: then every published byte would be the same.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

import planted
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from samverka.actions.audience import Audience, which_audience
from samverka.actions.publish import publish
from samverka.actions.seen import FINISHED
from samverka.actions.send import prepare
from samverka.actions.shown import SHOWN
from samverka.actions.who_sees import Explained, Seen, explained
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.records import KINDS, Issue, Target, Wheel
from samverka.output import icalendar as form
from samverka.output.documents.make import Documents, document_of, written
from samverka.output.mail import as_bytes, mails
from samverka.store.decode import parse_date
from samverka.store.load import load
from samverka.store.tree import MemoryTree, WorkTree
from support import files, write

EXAMPLES = int(os.environ.get("EXAMPLES", "12"))
LEVELS = {None: 1, "public": 0, "parties": 1, "preparation": 2, "secrecy": 2}
"""How narrow a record's mark is."""
PARTS = {"missing": 0, "None": 0, "public": 0, "parties": 1, "preparation": 2, "secrecy": 2, "person": 0}
"""How narrow the mark of a part is: one without is as its record."""
WORD = re.compile(rb"zq[a-z]{4}")


def workspace(held: planted.World) -> Workspace:
    loaded = load(MemoryTree(held.files))
    assert [(d.location.path, d.message.say("en")) for d in loaded.diagnostics] == []
    today = parse_date(planted.TODAY)
    assert today is not None
    return Workspace("/nowhere", loaded, today, True)


def published(held: Workspace, place: Path, audience: str, forms: tuple[str, ...] = ("html",)) -> dict[str, bytes]:
    """All that goes out for an audience, by name: what a folder is brought to hold, and a document of each record."""
    sees = which_audience(held.archive, audience)
    what = ("feeds", "subscribe", "agendas", "notes", "papers", "wheels")
    target = Target(name="ut", kind="folder", audience=audience, path=str(place), what=what, forms=forms)
    publish(held, target, form, Documents())
    return files(place) | dict(_documents(held, sees, forms))


SOME = ("grupp-2026-02-05", "2026-stod")


def _documents(
    held: Workspace, sees: Audience, forms: tuple[str, ...], only: tuple[str, ...] = ()
) -> Iterator[tuple[str, bytes]]:
    for record in held.archive.records.values():
        if only and record.id not in only:
            continue
        for notes in (False, True):
            if isinstance(record, (Issue, Wheel)) or (notes and record.kind != "meeting"):
                continue
            try:
                made = document_of(held, record, sees, notes=notes)
            except Refusal:
                continue
            for one in forms:
                yield f"{record.id}-{notes}.{one}", written(held, record.collaboration, made, one)


def drawing(data: st.DataObject) -> planted.Marks:
    """Marks at random: one for each record, and how far the notes of each meeting have come."""
    drawn: dict[str, str | None] = {}

    def marks(name: str) -> str | None:
        if name not in drawn:
            states = NOTES if name.endswith("#notes") else ("public", "public", *planted.MARKS, "secrecy")
            drawn[name] = data.draw(st.sampled_from(states), label=name)
        return drawn[name]

    return marks


# --- which words come out


def narrow(where: planted.Where, marks: planted.Marks) -> int:
    """How narrow a secret is, told from the marks alone."""
    if where.kind not in KINDS:
        return 0
    own = LEVELS[marks(where.record)]
    above = [LEVELS[marks("exempel")] if LEVELS[marks("exempel")] == 2 else 0]
    if where.kind == "meeting":
        above.append(LEVELS[marks(where.record.rsplit("-", 3)[0])])
    elif where.kind == "wheel":
        above.append(LEVELS[marks("grupp")])
    elif where.kind in ("plan", "uppdrag", "insats"):
        above.append(2 if LEVELS[marks("grupp")] == 2 else 0)
    parts = [PARTS[part.rpartition(":")[2]] for part in where.parts]
    return max(own, *above, *parts)


def key(where: planted.Where) -> str:
    """The key of the allow-list that a secret stands under."""
    keys = where.keys
    if keys.startswith("body."):
        return "body" if keys in ("body.item", "body.section") else "never"
    return "dnr" if keys == "dnr.dnr" else keys


def told(where: planted.Where, marks: planted.Marks, sees: Audience) -> bool:
    """Whether the allow-list and the marks let a secret out to an audience."""
    name = key(where)
    if where.kind == "report":  # what people wrote beside the year's figures
        return where.keys == "body" and sees.party is None and sees.level >= max(1, LEVELS[marks("exempel")])
    if SHOWN.get(where.kind, {}).get(name) not in sees.fields or narrow(where, marks) > sees.level:
        return False
    if where.kind == "wheel" and sees.party is not None:
        return False  # the items of this wheel concern another party
    if (
        where.kind != "meeting"
        or name.partition(".")[0] not in ("body", "decisions", "tasks")
        or sees.name == "preparation"
    ):
        return True
    state = marks(f"{where.record}#notes") if where.record[-10:] < planted.TODAY else None
    if state in FINISHED:
        return True
    return state == "circulated" and name in AGREED and "tasks" in sees.fields


NOTES = ("draft", "circulated", "final", "approved")
AGREED = {f"{part}.{name}" for part in ("decisions", "tasks") for name in ("text", "who")}
"""What stands in feeds of tasks and on the next agenda as soon as the notes are no draft."""
OUTSIDE = {"party.name", "party.short", "person.name", "person.function", "collaboration.functions.title"}
"""Told where somebody names them: who may see that is the namer's."""
UNSAID = {"forum.seats.title", "forum.link", "issue.other"}
"""Not told in this world: nobody steers by that group, every meeting has a link of its own, the issue is on no agenda."""


def part_of(told: Explained, where: planted.Where) -> Seen:
    """The part of a record that a secret stands in, as `--explain` tells of it."""
    first, item = where.keys.partition(".")[0], where.parts[0] if where.parts else ""
    mark = where.parts[-1].rpartition(":")[2].replace("None", "unmarked") if where.parts else ""
    sections = [part for part in told.parts if part.id.startswith("#")]
    if first == "body" and sections:
        if where.keys in ("body.item", "body.section"):
            return sections[planted.ITEMS.index(item) if item else 0]
        return sections[-1]
    ids = {"decisions": f"{item}-d-{mark}", "tasks": f"{item}-t-{mark}"}
    papers = f"{item}/{len(where.parts) - 1}"
    wanted = papers if where.keys.startswith("agenda.papers") else ids.get(first, item)
    return next(part for part in told.parts if part.id == wanted)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data(), audience=st.sampled_from(("public", "parties", "party:regionen", "preparation")))
def test_only_what_the_list_names_comes_out_and_all_of_it(tmp_path: Path, data: st.DataObject, audience: str) -> None:
    """Whatever marks the records have: a planted word is in some published byte exactly where the allow-list has its key and the marks
    of its record and of the item let it, and where `--explain` says so."""
    marks = drawing(data)
    held = planted.world(marks)
    shutil.rmtree(tmp_path / "ut", ignore_errors=True)
    read = workspace(held)
    out = published(read, tmp_path / "ut", audience)
    sees = which_audience(read.archive, audience)
    found = {
        word.decode()
        for name, content in out.items()
        for word in WORD.findall(name.encode() + content.replace(b"\r\n ", b""))
    }
    wrong = []
    shown = {record.id: explained(read, record) for record in read.archive.records.values()}
    for word, where in held.secrets.items():
        path = f"{where.kind}.{key(where)}"
        allowed = told(where, marks, sees)
        if path in OUTSIDE or (path in UNSAID and word not in found):
            continue
        if (word in found) != allowed:
            wrong.append((path, where.record, where.parts, "told" if word in found else "missing"))
        if where.record in shown and (key(where) in part_of(shown[where.record], where).shown[audience]) != allowed:
            wrong.append((path, where.record, where.parts, "not as --explain says"))
    assert wrong == []


# --- and what is hidden could as well not be there


def hidden_from(held: planted.World, marks: planted.Marks, sees: Audience) -> set[str]:
    """The words that nothing for an audience may hold."""
    outside = OUTSIDE | UNSAID
    named = {word: f"{where.kind}.{key(where)}" for word, where in held.secrets.items()}
    return {word for word, where in held.secrets.items() if named[word] not in outside and not told(where, marks, sees)}


def anew(held: planted.World, words: set[str]) -> planted.World:
    """The same with these words written otherwise."""
    said = {p: WORDS.sub(lambda w: w[0] * 2 if w[0] in words else w[0], text) for p, text in held.files.items()}
    return held._replace(files=said)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data(), audience=st.sampled_from(("public", "parties", "party:regionen")))
def test_what_is_hidden_leaves_no_trace(tmp_path: Path, data: st.DataObject, audience: str) -> None:
    """Where every hidden word is written anew, nothing is sent a second time; and where what is hidden was never written, every byte is
    the same: no count, number, size, stamp or name tells of it."""
    marks = drawing(data)
    held = planted.world(marks)
    for name in ("ut", "utan"):
        shutil.rmtree(tmp_path / name, ignore_errors=True)
    read = workspace(held)
    sees = which_audience(read.archive, audience)
    first = published(read, tmp_path / "ut", audience)
    assert published(workspace(anew(held, hidden_from(held, marks, sees))), tmp_path / "ut", audience) == first
    without = held._replace(files=planted.struck(held, sees.level))
    assert differing(published(workspace(without), tmp_path / "utan", audience), first) == []


def every_mark(name: str) -> str | None:
    """Each meeting with another mark, all notes finished, the rest for the parties."""
    if name.endswith("#notes"):
        return "final"
    return {"2026-02-19": "preparation", "2026-09-10": "secrecy", "2026-05-07": "public"}.get(name[-10:])


def test_pdf_and_word_are_made_of_nothing_hidden() -> None:
    """Not in their data about themselves, their tags or their fonts either: where every hidden word is written anew, the files are
    the same to the byte."""
    held = planted.world(every_mark)
    sees = which_audience(workspace(held).archive, "parties")
    one, other = (workspace(each) for each in (held, anew(held, hidden_from(held, every_mark, sees))))
    made = dict(_documents(one, sees, ("pdf", "docx"), SOME))
    assert dict(_documents(other, sees, ("pdf", "docx"), SOME)) == made and len(made) == 2 * len(SOME) + 2


def posted(place: Path, held: planted.World) -> dict[str, bytes]:
    """The mails of every coming meeting that has an agenda for others than chair and secretary, by who gets them."""
    shutil.rmtree(place, ignore_errors=True)
    write(place, held.files)
    today = parse_date(planted.TODAY)
    assert today is not None
    read, found = Workspace(str(place), load(WorkTree(str(place))), today, True), {}
    for id in ("grupp-2026-05-07", "annan-2026-05-21"):
        for made in mails(read, prepare(read, id), {}):
            found[f"{made.person} {id}"] = as_bytes(made)
    return found


def test_no_mail_tells_of_what_is_hidden(tmp_path: Path) -> None:
    """Neither its head, text, invitation nor attachments: where every hidden word is written anew, or never was, each mail is the same to
    the byte. And a guest's holds no word of any other item, nor of the meeting's own title."""
    held = planted.world(every_mark)
    sees = which_audience(workspace(held).archive, "parties")
    first = posted(tmp_path / "ett", held)
    addresses = {word for word, where in held.secrets.items() if where.keys == "email"}
    assert posted(tmp_path / "ett", anew(held, hidden_from(held, every_mark, sees) - addresses)) == first
    struck = posted(tmp_path / "ett", held._replace(files=planted.struck(held, 1)))
    members = [
        name for name in first if not name.startswith(planted.GUEST)
    ]  # how long an item takes is told in a guest's
    assert members and {name: struck[name] for name in members} == {name: first[name] for name in members}
    for name, data in first.items():
        told_ = {held.secrets[word] for word in WORDS.findall(decoded(data)) if word in held.secrets}
        assert {where.keys for where in told_} >= {"agenda.title", "email"}
        if name.startswith(planted.GUEST):
            assert {where.parts[0] for where in told_ if where.kind == "meeting" and where.parts} == {
                planted.GUESTS_ITEM
            }
            assert [where for where in told_ if (where.kind, where.keys) == ("meeting", "title")] == []


def decoded(data: bytes) -> str:
    """The head of a mail and its parts in words."""
    found = message_from_bytes(data)
    parts = [part.get_payload(decode=True) for part in found.walk() if part.get_content_maintype() == "text"]
    text = b"".join(part for part in parts if isinstance(part, bytes)).replace(b"\r\n ", b"").decode()
    return "\n".join([*(f"{name}: {value}" for name, value in found.items()), text])


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[tuple[str, list[bytes]]]:
    """The names of what is not the same, with the lines that only one of them has."""
    names = [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]
    return [(name, sorted({*one.get(name, b"").split(b"\n")} ^ {*other.get(name, b"").split(b"\n")})) for name in names]


WORDS = re.compile(r"zq[a-z]{4}")
