"""Claims about one item put on an agenda or taken away, over agendas as people write them: all other bytes stay."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka.actions.agenda_edit import NewItem, add, drop
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.records import Meeting
from samverka.rules.example import EXAMPLE, meeting
from samverka.store.load import load
from samverka.store.tree import MemoryTree

DAY = date(2026, 3, 2)
PATH = "exempel/meetings/grupp/2026-03-19.md"
AGENDAS = (
    "agenda:\n  # först\n  - id: ett   # vi bad dem\n    title: Ett\n  - {id: tva, title: Två, type: break}\n\n  - id: tre\n    title: 'Tre: sist'\n# efter\n",
    "agenda: [{id: ett, title: Ett}, {id: tva, title: Två, type: break}, {id: tre, title: Tre}] # radslut\n",
    "x-eget: ja\nagenda:\n- id: ett\n  title: |\n    Ett\n- id: tva\n  title: Två\n  type: break\n- id: tre\n  title: Tre\nplace: Teams\n",
)


def repository(front: str, newline: str = "\n", body: str = "") -> Workspace:
    """The example repository with one more meeting, read on its day."""
    text = meeting("2026-03-19", front, body)[PATH].replace("\n", newline)
    return Workspace("", load(MemoryTree({**EXAMPLE, PATH: text})), DAY, True)


def after(held: Workspace, text: bytes) -> Workspace:
    """The repository with that file as it now is."""
    return Workspace("", load(MemoryTree({**EXAMPLE, PATH: text.decode()})), DAY, True)


TITLES = st.text(min_size=1, max_size=40).filter(lambda text: text.strip() and text.isprintable())


@given(
    st.sampled_from(AGENDAS),
    st.sampled_from(["\n", "\r\n"]),
    TITLES,
    st.sampled_from(["ett", "tva", "tre", "1", "punkt 2"]),
)
def test_put_in_and_taken_away_again(front: str, newline: str, title: str, where: str) -> None:
    """The item stands after the one named, with the title that was meant; taken away, the file is as it was, to the byte."""
    held = repository(front, newline)
    before = held.loaded.tree.read(PATH)
    done = add(held, "grupp-2026-03-19", NewItem(title, after=where, minutes=5))
    [change] = done.plan.changes
    assert change.after is not None
    changed = after(held, change.after)
    record = changed.archive.records["grupp-2026-03-19"]
    assert isinstance(record, Meeting)
    place = {"ett": 1, "1": 1, "tva": 2, "tre": 3, "punkt 2": 3}[where]
    assert (record.agenda[place].id, record.agenda[place].title) == (done.item.id, " ".join(title.split()))
    back = drop(changed, "grupp-2026-03-19", done.item.id)
    assert back.plan.changes[0].after == before


@pytest.mark.parametrize("front", AGENDAS)
@pytest.mark.parametrize(("words", "id"), [("tre", "tre"), ("2", "tre"), ("punkt 1", "ett"), ("tva", "tva")])
def test_an_item_by_its_number_or_its_id(front: str, words: str, id: str) -> None:
    """Numbers are those people see: a break has none."""
    assert drop(repository(front), "grupp-2026-03-19", words).item.id == id


@pytest.mark.parametrize("words", ["3", "punkt 0", "fyra", ""])
def test_no_such_item(words: str) -> None:
    """Refused, with the numbers or ids that there are."""
    with pytest.raises(Refusal) as refused:
        drop(repository(AGENDAS[0]), "grupp-2026-03-19", words)
    assert refused.value.exit_code == 2


def test_what_something_hangs_on_is_not_taken_away() -> None:
    """Decisions, tasks, guests and notes keep their item."""
    notes = "## Ett\n<!-- item: ett -->\nVi sågs.\n"
    for front, body in (
        ("decisions: [{id: b, item: ett, text: Ja}]\n", ""),
        ("tasks: [{id: b, item: ett, text: Ja}]\n", ""),
        ("guests: [{name: Eva, item: ett}]\n", ""),
        ("", notes),
    ):
        with pytest.raises(Refusal):
            drop(repository(AGENDAS[0] + front, body=body), "grupp-2026-03-19", "ett")


def test_what_was_taken_away_does_not_come_back() -> None:
    """An item that a person wrote with where it comes from is noted in `considered`."""
    held = repository(
        "agenda:\n  - {id: sommar, title: Inför sommaren, from: 2026-grupp#sommaren}\n  - {id: tva, title: Två}\n"
    )
    changed = drop(held, "grupp-2026-03-19", "sommar").plan.changes[0].after
    assert changed is not None
    assert b"considered:\n  - 2026-grupp#sommaren\n" in changed or b"considered: [2026-grupp#sommaren]" in changed


def test_held_and_cancelled_meetings_are_left() -> None:
    """Their agenda is part of what was."""
    for front in ("cancelled: {on: 2026-03-01}\n", "date: 2026-03-19\n"):
        held = (
            repository(front)
            if front.startswith("cancelled")
            else Workspace("", repository("").loaded, date(2026, 3, 20), True)
        )
        with pytest.raises(Refusal):
            add(held, "grupp-2026-03-19", NewItem("Nytt"))
