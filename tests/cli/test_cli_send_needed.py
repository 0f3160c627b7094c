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
NAMED = "Rör särskilt er: "
PRESENTS = "Du föredrar: "
BY_NAME = "6. Föräldrastöd, samma inbjudan från alla (dialog); 7. Nätverket runt skolan i Tynnered (dialog)"
LINK = "https://goteborg.sharepoint.example/sites/samverkan-sydvast/2026-03-05"


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
        ("s-bjork", "punkt 1–3, 5–7 och 9–11, ca 08.30–10.25", "punkt 7, ca 09.40–09.55"),
        ("u-blom", "punkt 1, 2, 6, 7 och 9–11, ca 08.30–10.25", "punkt 6, ca 09.25–09.40"),
        ("k-ek", "punkt 1, 2 och 9–11, ca 08.30–10.25", None),
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
    wanted = [NAMED + BY_NAME, *wanted] if person == "u-blom" else wanted
    text = lines(person)
    rule = next(at for at, line in enumerate(text) if line.startswith("==="))
    assert " ".join(text[rule + 1 :]).startswith(" ".join(wanted)) and text.count(NEEDED) <= 1
    page = lines(person, "html")
    below = page[page.index(text[1], page.index(text[1]) + 1) :]  # the title of the page, then its heading
    shown = [line for line in below if line.startswith((NAMED, NEEDED, PRESENTS, "När:"))]
    assert shown[: len(wanted)] == wanted and shown[len(wanted)].startswith("När:")
    assert description(person)[: len(wanted) + 1] == [*wanted, f"Länk: {LINK}"]
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


def test_what_is_to_be_done_before_is_said_to_whoever_does_it(sample: Path, sv: Run) -> None:
    """A paper that is not in is asked of its bringer, an open task of whom it names (a person or their party), and of nobody else; a paper
    for chair and secretary of nobody."""
    text = (sample / MEETING).read_text(encoding="utf-8")
    papers = "papers: [{title: Karta, who: k-ek, due: 2026-03-04}, {title: Dolt, who: k-ek, visibility: preparation}]"
    before = "goteborg-stadsomraden/meetings/sydvast/2026-01-13.md"
    task = "tasks:\n  - {id: ny, text: Ring vaktmästaren, who: slk, by: 2026-03-03, state: open}\n"
    earlier = (sample / before).read_text(encoding="utf-8")
    assert "\ntasks:\n" in earlier
    by_hand(sample, {MEETING: text.replace("  - {id: city,", f"  - {{id: karta, title: Kartan, {papers}}}\n  - {{id: city,", 1),
                     before: earlier.replace("tasks:\n", task, 1)})  # fmt: skip
    sv("agenda", "send", ID)
    mine, others = "\n".join(lines("k-ek")), "\n".join(lines("j-ahl"))
    assert "- Underlaget till punkt 9: Karta (senast onsdag 4 mars)\n- Ring vaktmästaren (senast tisdag 3 mars)" in mine
    assert "Underlag: till punkt 5; kommer senare till punkt 9" in mine and "Dolt" not in mine
    assert "Underlaget till" not in others and "- Ring" not in others.split("Dagordning\n")[0]


def test_a_hidden_item_is_counted_nowhere(sample: Path, sv: Run) -> None:
    """An item for chair and secretary that names a party leaves no number in that party's line."""
    text = (sample / MEETING).read_text(encoding="utf-8")
    dold = "  - {id: dold, title: Dold, visibility: preparation, parties: [slk], presenter: k-ek, duration: 10}\n  - {id: city,"
    by_hand(sample, {MEETING: text.replace("  - {id: city,", dold, 1)})
    sv("agenda", "send", ID)
    assert " ".join(lines("k-ek")).count("punkt 1, 2 och 9–11") == 1 and PRESENTS not in " ".join(lines("k-ek"))


def test_a_guest_does_not_read_whom_an_item_concerns(sample: Path, sv: Run) -> None:
    """Neither in the mail nor in the calendar."""
    sv("agenda", "send", ID)
    assert "Framtiden" not in "\n".join(description("v-holmgren") + lines("v-holmgren"))


def test_a_program_reads_the_items_by_id(sample: Path, run: Run) -> None:
    """In JSON `needed` lists the items of a party, and is null where the agenda does not tell."""
    data = json.loads(run("agenda", "send", ID, "--dry-run", "--json").out)
    found = {one["person"]: one["needed"] for one in data["recipients"]}
    assert found["k-ek"] == ["opening", "previous", "city", "round", "closing"] and found["t-falk"] is None
