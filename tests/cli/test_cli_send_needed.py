"""Claims about what each mail says its reader is there for: the items that their party is needed for, first of all (G16)."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from posting import invitation, mail
from running import Run, by_hand

MEETING = "goteborg-stadsomraden/meetings/sydvast/2026-03-05.md"
ID = "sydvast-2026-03-05"
NEEDED = "Ni behövs på: "
PRESENTS = "Du föredrar: "


def lines(person: str, kind: str = "plain") -> list[str]:
    """The lines of a mail's text below its title."""
    part = mail(Path("outbox", ID, "1", f"{person}.eml").read_bytes()).get_body((kind,))
    assert part is not None
    return [
        " ".join(re.sub(r"<[^>]*>", " ", line).split()).replace(" :", ":") for line in part.get_content().splitlines()
    ]


def description(person: str) -> list[str]:
    calendar, _ = invitation(Path("outbox", ID, "1", f"{person}.eml").read_bytes())
    return str(calendar.walk("VEVENT")[0]["DESCRIPTION"]).split("\n")


@pytest.mark.parametrize(
    ("person", "needed", "presents"),
    [
        ("s-bjork", "punkt 1, 2, 3, 5, 6, 7, 9, 10 och 11, ca 08.30–10.25", "punkt 7, ca 09.40–09.55"),
        ("k-ek", "punkt 1, 2, 9, 10 och 11, ca 08.30–10.25", None),
        ("t-falk", None, "punkt 1, 9 och 11, ca 08.30–10.25"),
        ("e-sandin", None, "punkt 2, ca 08.35–08.45"),
        ("v-holmgren", None, "punkt 4, ca 08.50–09.05"),
    ],
)
def test_what_each_is_needed_for_stands_first(
    person: str, needed: str | None, presents: str | None, sample: Path, sv: Run
) -> None:
    """A representative reads their party's items, a presenter their own; chair, secretary and guest are there for what they are there for."""
    sv("agenda", "send", ID)
    wanted = [*([NEEDED + needed] if needed else []), *([PRESENTS + presents] if presents else [])]
    text = lines(person)
    rule = next(at for at, line in enumerate(text) if line.startswith("==="))
    assert " ".join(text[rule + 1 :]).startswith(" ".join(wanted)) and text.count(NEEDED) <= 1
    page = [line for line in lines(person, "html") if line.startswith((NEEDED, PRESENTS, "När:"))]
    assert page[: len(wanted)] == wanted and page[len(wanted)].startswith("När:")
    assert description(person)[: len(wanted)] == wanted
    assert any(line.startswith(NEEDED) for line in description(person)) == (needed is not None)


def test_an_agenda_that_names_nobody_says_nothing(sample: Path, sv: Run) -> None:
    """Where no item says whom it concerns, everyone is there for everything, and no line says so."""
    text = (sample / MEETING).read_text(encoding="utf-8")
    by_hand(sample, {MEETING: re.sub(r"(, parties: \[[^\]]*\]|^    parties: .*\n)", "", text, flags=re.M)})
    sv("agenda", "send", ID)
    assert NEEDED.strip() not in "\n".join(lines("k-ek"))


def test_all_and_none(sample: Path, sv: Run) -> None:
    """A party that every item concerns reads so, and one that no item concerns, too."""
    text = re.sub(r"parties: \[[^\]]*\]", "parties: [gsf]", (sample / MEETING).read_text(encoding="utf-8"))
    named = re.sub(r"(type: [\w-]+)(?=, from: model)", r"\1, parties: [gsf]", text)
    by_hand(sample, {MEETING: named})
    sv("agenda", "send", ID)
    assert f"{NEEDED}alla punkter" in lines("s-bjork") and f"{NEEDED}ingen punkt" in lines("k-ek")


def test_a_hidden_item_is_counted_nowhere(sample: Path, sv: Run) -> None:
    """An item for chair and secretary that names a party leaves no number in that party's line."""
    text = (sample / MEETING).read_text(encoding="utf-8")
    dold = "  - {id: dold, title: Dold, visibility: preparation, parties: [slk], presenter: k-ek, duration: 10}\n  - {id: city,"
    by_hand(sample, {MEETING: text.replace("  - {id: city,", dold, 1)})
    sv("agenda", "send", ID)
    assert " ".join(lines("k-ek")).count("punkt 1, 2, 9, 10 och 11") == 1 and PRESENTS not in " ".join(lines("k-ek"))


def test_a_guest_does_not_read_whom_an_item_concerns(sample: Path, sv: Run) -> None:
    """Neither in the mail nor in the calendar."""
    sv("agenda", "send", ID)
    assert "Framtiden" not in "\n".join(description("v-holmgren") + lines("v-holmgren"))


def test_a_program_reads_the_items_by_id(sample: Path, run: Run) -> None:
    """In JSON `needed` lists the items of a party, and is null where the agenda does not tell."""
    data = json.loads(run("agenda", "send", ID, "--dry-run", "--json").out)
    found = {one["person"]: one["needed"] for one in data["recipients"]}
    assert found["k-ek"] == ["opening", "previous", "city", "round", "closing"] and found["t-falk"] is None
