"""Edits as a user would see them: the front matter before, the change, and the front matter after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from textwrap import dedent

import pytest

from samverka.store.document import Document, parse, parse_plain
from samverka.store.edit import (
    EditError,
    Flow,
    Quoted,
    append_item,
    append_section,
    insert_item,
    remove_item,
    remove_key,
    set_key,
    write_value,
)

Change = Callable[[Document], Document]


def record(front: str, body: str = "") -> Document:
    return parse("hisingen-2026-03-12.md", f"---\n{front}---\n{body}".encode())


def front(document: Document) -> str:
    return document.text[document.front_start : document.front_end]


def assert_changes(before: str, change: Change, after: str) -> None:
    assert front(change(record(before))) == after


MEETING = dedent("""
    kind: meeting   # a meeting
    "date": 2026-03-19
    time: '09:00-11:00'
    agenda:
      - id: bostad
        title: Unga utan bostad  # krock?
        notes: |
          Lång text.

      # om budgeten
      -   id: budget
          duration: 20
          papers: [{title: Lägesbild, who: k-ek}]

    # vilka som kom
    attendance:
    - {seat: sf-hisingen, person: a-berg}
    - {seat: slk, person: k-ek}   # sen
    sent: []
    tasks:

    # ännu ett utkast
    notes: draft
    """).lstrip()


def line_changed(before: str, line: str, *lines: str) -> str:
    """`before` with `lines` in the place of its line `line`, which says where the change is."""
    assert before.count(line + "\n") == 1
    return before.replace(line + "\n", "".join(new + "\n" for new in lines))


# set_key ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "value", "line", "lines"),
    [
        (("notes",), "final", "notes: draft", ["notes: final"]),
        (("kind",), "plan", "kind: meeting   # a meeting", ["kind: plan   # a meeting"]),
        (("date",), date(2026, 3, 26), '"date": 2026-03-19', ['"date": 2026-03-26']),
        (("time",), "13:30", "time: '09:00-11:00'", ['time: "13:30"']),
        (("agenda", 1, "duration"), 30, "      duration: 20", ["      duration: 30"]),
        (("agenda", 0, "title"), "a: b", "    title: Unga utan bostad  # krock?", ['    title: "a: b"  # krock?']),
        (
            ("attendance", 1, "person"),
            "Ek, Kim",
            "- {seat: slk, person: k-ek}   # sen",
            ['- {seat: slk, person: "Ek, Kim"}   # sen'],
        ),
        (
            ("attendance", 1, "acts_for"),
            "m-ros",
            "- {seat: slk, person: k-ek}   # sen",
            ["- {seat: slk, person: k-ek, acts_for: m-ros}   # sen"],
        ),
        (("agenda", 1, "state"), "open", "      papers: [{title: Lägesbild, who: k-ek}]", [..., "      state: open"]),
        (("agenda", 0, "from"), "x", "      Lång text.", [..., "    from: x"]),
        (("sent",), [{"on": date(2026, 3, 11)}], "sent: []", ["sent: [{on: 2026-03-11}]"]),
        (("tasks",), "inga", "tasks:", ["tasks: inga"]),
        (("tasks",), [{"id": "a", "by": date(2026, 4, 2)}], "tasks:", ["tasks:", "  - id: a", "    by: 2026-04-02"]),
        (("place",), "Teams", "notes: draft", [..., "place: Teams"]),
        (("moved",), [Flow(reason="krock")], "notes: draft", [..., "moved:", "  - {reason: krock}"]),
        (("parties",), ["slk", "sf-hisingen"], "notes: draft", [..., "parties: [slk, sf-hisingen]"]),
        (("figures",), {"days": 7}, "notes: draft", [..., "figures:", "  days: 7"]),
    ],
)
def test_a_key_is_set_where_it_stands_or_added_last(path, value, line, lines) -> None:
    """The value's span is replaced; a missing key is added below the last one of its mapping; nothing else changes."""
    after = line_changed(MEETING, line, *(line if new is ... else new for new in lines))
    assert front(set_key(record(MEETING), path, value)) == after


def test_a_key_can_be_added_below_another() -> None:
    """`after` puts a new key where a reader looks for it, above the comments that belong to what follows."""
    assert_changes(
        "agenda:\n- a\n\n# kallelsen\nsent: []\n",
        lambda d: set_key(d, ("considered",), ["x#y"], after="agenda"),
        "agenda:\n- a\nconsidered: [x#y]\n\n# kallelsen\nsent: []\n",
    )


def test_a_block_of_text_is_replaced_whole_and_what_follows_stays() -> None:
    """The blank lines after a block of text lie in its span, yet they are not part of what it says."""
    assert_changes(
        "a: |  # not\n  x\n\n  y\n\n\n# om b\nb: >-\n  x\n",
        lambda d: set_key(set_key(d, ("a",), "z"), ("b",), True),
        "a: z\n\n\n# om b\nb: true\n",
    )


def test_a_key_is_added_below_a_block_of_text_that_keeps_its_blank_lines() -> None:
    """With `|+` the blank lines are words of the user's: the new key goes below them."""
    assert_changes(
        "a:\n  b: |+\n    x\n\n\nc: 1\n",
        lambda d: set_key(d, ("a", "n"), 2),
        "a:\n  b: |+\n    x\n\n\n  n: 2\nc: 1\n",
    )


def test_an_item_is_replaced_behind_its_dash() -> None:
    """The comment and the blank line after the item stay."""
    change = lambda d: set_key(d, ("a", 0), "Övrigt")  # noqa: E731
    assert_changes("a:\n- id: x\n  text: |\n    y\n\n# om z\n- z\n", change, "a:\n- Övrigt\n\n# om z\n- z\n")


def test_a_block_list_becomes_a_block_list_or_one_value_on_its_keys_line() -> None:
    """A list put in the place of a list looks like it; another kind of value goes behind the colon."""
    before = "a:  # varför\n- {x: 1}\n- {x: 2}\nb:\n    - 1\n"
    assert_changes(before, lambda d: set_key(d, ("a",), [{"x": 3}]), "a:  # varför\n- {x: 3}\nb:\n    - 1\n")
    assert_changes(before, lambda d: set_key(d, ("a",), "nej"), "a: nej  # varför\nb:\n    - 1\n")
    assert_changes(before, lambda d: set_key(d, ("b",), {"c": 1}), "a:  # varför\n- {x: 1}\n- {x: 2}\nb: {c: 1}\n")


def test_an_empty_value_is_filled_behind_its_colon() -> None:
    """A key with nothing behind it takes a value also between brackets, with or without its colon."""
    assert_changes(
        "a: # när?\nb: {c, d: , e: }\nf:\n-\n- 2\n",
        lambda d: set_key(set_key(set_key(set_key(d, ("a",), 1), ("b", "c"), 2), ("b", "d"), 3), ("f", 0), 1),
        "a: 1 # när?\nb: {c: 2, d: 3, e: }\nf:\n- 1\n- 2\n",
    )


def test_a_key_alone_on_its_line_between_brackets_is_filled_there() -> None:
    """The value stands behind the key, not before the bracket on the next line."""
    assert_changes("a: {\n  b\n  }\n", lambda d: set_key(d, ("a", "b"), 1), "a: {\n  b: 1\n  }\n")


def test_a_value_in_an_empty_front_matter_is_its_first() -> None:
    """The first key can be written where only comments stand, or nothing at all."""
    assert_changes("", lambda d: set_key(d, ("a",), 1), "a: 1\n")
    assert_changes("# inget än\n", lambda d: set_key(d, ("a",), 1), "# inget än\na: 1\n")
    assert_changes("{}\n", lambda d: set_key(d, ("a",), 1), "{a: 1}\n")


def test_a_key_under_an_empty_one_makes_it_a_mapping() -> None:
    """`changes:` with nothing behind it is as good as a mapping without keys."""
    assert_changes("a:\nb: 1\n", lambda d: set_key(d, ("a", "c"), 2), "a: {c: 2}\nb: 1\n")


# append_item, insert_item -------------------------------------------------------------------------


def test_an_item_is_written_as_the_one_before_it_is() -> None:
    """Mappings on one line stay on one line, block items stay blocks, with their dashes and gaps."""
    last = "      papers: [{title: Lägesbild, who: k-ek}]"
    item = {"id": "ny", "parties": ["slk", "a, b"], "duration": 5}
    new = ["  - id: ny", '    parties: [slk, "a, b"]', "    duration: 5"]
    assert front(append_item(record(MEETING), ("agenda",), item)) == line_changed(MEETING, last, last, *new)
    last = "- {seat: slk, person: k-ek}   # sen"
    new = ["- {seat: slk, person: m-ros}"]
    after = line_changed(MEETING, last, last, *new)
    assert front(append_item(record(MEETING), ("attendance",), {"seat": "slk", "person": "m-ros"})) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: [x, y]  # två\n", "a: [x, y, z]  # två\n"),
        ("a: [x, y,]\n", "a: [x, y, z,]\n"),
        ("a: []\n", "a: [z]\n"),
        ("a: [ ]\n", "a: [z ]\n"),
        ("a:\n", "a:\n  - z\n"),
        ("a: # inga\n\nb: 1\n", "a: # inga\n  - z\n\nb: 1\n"),
        ("a: ~\n", "a: [z]\n"),
        ("b: 1\n# slut\n", "b: 1\n# slut\na:\n  - z\n"),
        ("{b: 1}\n", "{b: 1, a: [z]}\n"),
        ("a:\n-   x # ett\n\n# om b\nb: 1\n", "a:\n-   x # ett\n-   z\n\n# om b\nb: 1\n"),
        ("a:\n    - |\n      x\n\nb: 1\n", "a:\n    - |\n      x\n    - z\n\nb: 1\n"),
        ("a:\n- - x\nb: 1\n", "a:\n- - x\n- z\nb: 1\n"),
        ("a: [\n  x,  # ett\n  y   # två\n]\n", "a: [\n  x,  # ett\n  y,   # två\n  z\n]\n"),
        ("a: [\n  x,\n  y,  # två\n]\n", "a: [\n  x,\n  y,  # två\n  z,\n]\n"),
        ("a: [x,\n    y]\n", "a: [x,\n    y,\n    z]\n"),
    ],
)
def test_an_item_is_added_in_the_lists_own_style(before: str, after: str) -> None:
    """Block or brackets, one line or many, with a comma at the end or not: the list goes on as it was."""
    assert_changes(before, lambda d: append_item(d, ("a",), "z"), after)


def test_a_list_that_was_not_there_can_be_begun_below_a_key() -> None:
    """One-line moves are asked for with `Flow`, because there is no item yet that shows the style."""
    move = Flow(to="plan", on=date(2026, 4, 15), by="k-lind")
    assert_changes(
        "kind: uppdrag\nend: 2027-01-29\n",
        lambda d: append_item(append_item(d, ("moves",), move, after="kind"), ("moves",), {"to": "work"}),
        "kind: uppdrag\nmoves:\n  - {to: plan, on: 2026-04-15, by: k-lind}\n  - {to: work}\nend: 2027-01-29\n",
    )


@pytest.mark.parametrize(
    ("index", "after"),
    [
        (0, "a:\n- z\n- x # ett\n# om y\n- y\n"),
        (1, "a:\n- x # ett\n- z\n# om y\n- y\n"),
        (2, "a:\n- x # ett\n# om y\n- y\n- z\n"),
    ],
)
def test_an_item_is_put_in_at_a_position(index: int, after: str) -> None:
    """Comments stay with the item that they stand above or behind."""
    assert_changes("a:\n- x # ett\n# om y\n- y\n", lambda d: insert_item(d, ("a",), index, "z"), after)


@pytest.mark.parametrize(("index", "after"), [(0, '["z, å", x, y]'), (1, '[x, "z, å", y]'), (2, '[x, y, "z, å"]')])
def test_an_item_is_put_in_between_brackets(index: int, after: str) -> None:
    """The commas are right wherever the item goes."""
    assert_changes("a: [x, y]\n", lambda d: insert_item(d, ("a",), index, "z, å"), f"a: {after}\n")


# remove_key, remove_item --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("a: 1\n# om b\nb: |  # text\n  x\n\nc: 3\n", ("b",), "a: 1\n# om b\n\nc: 3\n"),
        ("a:\n- x\n- y\n\nb: 1\n", ("a",), "\nb: 1\n"),
        ("a: 1\n", ("a",), ""),
        ("a: # varför\n  b: 1\n# om c\nc: 2\n", ("a", "b"), "a: {} # varför\n# om c\nc: 2\n"),
        ("a:\n- b: 1\n- c: 2\n", ("a", 0, "b"), "a:\n- {}\n- c: 2\n"),
        ("a:\n- id: x\n  title: y\n", ("a", 0, "id"), "a:\n- title: y\n"),
        ("a:\n- id: x\n  # om titeln\n  title: y\n", ("a", 0, "id"), "a:\n- \n  # om titeln\n  title: y\n"),
        ("a: {x: 1, y: 2, z: 3}\n", ("a", "x"), "a: {y: 2, z: 3}\n"),
        ("a: {x: 1, y: 2, z: 3}\n", ("a", "z"), "a: {x: 1, y: 2}\n"),
        ("a: {x: 1,}\n", ("a", "x"), "a: {}\n"),
        ("a: 1\na: 2\n", ("a",), "a: 2\n"),
    ],
)
def test_a_key_is_removed_with_its_lines_and_no_others(before: str, path, after: str) -> None:
    """Comments above it stay, and a mapping left without keys is written as one."""
    assert_changes(before, lambda d: remove_key(d, path), after)


@pytest.mark.parametrize(
    ("before", "index", "after"),
    [
        ("a:\n- x\n# om - y\n- y  # två\n- z\n", 1, "a:\n- x\n# om - y\n- z\n"),
        ("a:\n  # - u\n  - x\n  # - v\n  - y\n", 0, "a:\n  # - u\n  # - v\n  - y\n"),
        ("a:\n- x\nb: 1\n", 0, "a: []\nb: 1\n"),
        ("a:\n-\n  # - så\n  id: x\n- y\n", 0, "a:\n- y\n"),
        ("a: [x, y, z]\n", 1, "a: [x, z]\n"),
        ("a: [x, y]\n", 1, "a: [x]\n"),
        ("a: [\n  x,  # ett\n  y,\n]\n", 1, "a: [\n  x,  # ett\n]\n"),
        ("a: [\n  x,  # ett\n  y,\n]\n", 0, "a: [\n    # ett\n  y,\n]\n"),
    ],
)
def test_an_item_is_removed_with_its_lines_and_no_others(before: str, index: int, after: str) -> None:
    """Comments on lines of their own stay; a list left without items is written as one."""
    assert_changes(before, lambda d: remove_item(d, ("a",), index), after)


# append_section -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("", "## Övrigt\n<!-- item: ovrigt -->\n"),
        ("\n", "\n## Övrigt\n<!-- item: ovrigt -->\n"),
        ("## A\ntext\n", "## A\ntext\n\n## Övrigt\n<!-- item: ovrigt -->\n"),
        ("## A\ntext\n\n", "## A\ntext\n\n## Övrigt\n<!-- item: ovrigt -->\n"),
        ("## A\ntext", "## A\ntext\n\n## Övrigt\n<!-- item: ovrigt -->"),
    ],
)
def test_a_section_is_added_below_one_blank_line(body: str, after: str) -> None:
    """What stands in the body stays to the byte, and the file ends with a line break if it did before."""
    changed = append_section(record("a: 1\n", body), "Övrigt", ("item", "ovrigt"))
    assert changed.text == "---\na: 1\n---\n" + after


def test_a_section_holds_its_question_and_its_text() -> None:
    """The question to answer is a comment, which nobody sees when the text is shown."""
    changed = append_section(
        record(""), "Syfte", ("section", "syfte"), "Kartlägg.\n\nSen: åtgärda.\n", "Vad vill ni nå?"
    )
    expected = "## Syfte\n<!-- section: syfte -->\n<!-- Vad vill ni nå? -->\nKartlägg.\n\nSen: åtgärda.\n"
    assert changed.text == "---\n---\n" + expected


def test_a_section_without_a_marker_or_with_a_heading_of_two_lines() -> None:
    """A heading is one line, whatever was pasted into it."""
    assert append_section(record(""), "Två\nrader").text == "---\n---\n## Två rader\n"


def test_a_comment_that_would_end_itself_is_refused() -> None:
    """`-->` in the question would let the rest of it out into the text."""
    with pytest.raises(EditError, match="-->"):
        append_section(record(""), "A", None, "", "så --> här")


# The file's own habits ----------------------------------------------------------------------------


def test_windows_line_ends_a_mark_and_a_missing_last_line_break_stay() -> None:
    """A file from Notepad is written back as Notepad wrote it, with new lines of the same kind."""
    text = "\ufeff---\r\na: 1 \r\nd: # d\r\nb:\r\n- x\t# c\r\n---\r\nText"
    document = append_item(parse("a.md", text.encode()), ("b",), {"id": "z", "nr": 1})
    document = set_key(set_key(document, ("c",), "two\nlines"), ("d",), [{"e": 1}])
    front = 'a: 1 \r\nd: # d\r\n  - e: 1\r\nb:\r\n- x\t# c\r\n- id: z\r\n  nr: 1\r\nc: "two\\nlines"\r\n'
    body = "Text\r\n\r\n## Ny\r\na\r\nb"
    assert append_section(document, "Ny", None, "a\nb").text == f"\ufeff---\r\n{front}---\r\n{body}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\n", "a: 1\nb: 2\n"),
        ("a: 1", "a: 1\nb: 2"),
        ("a: 1\n# slut", "a: 1\n# slut\nb: 2"),
        ("", "b: 2\n"),
        ("\ufeffa: 1\n", "\ufeffa: 1\nb: 2\n"),
        ("---\na: 1\n...\n", "---\na: 1\nb: 2\n...\n"),
    ],
)
def test_a_file_that_is_yaml_throughout_is_edited_too(before: str, after: str) -> None:
    """samverka.yml and parties.yml have no `---` lines and no body."""
    assert set_key(parse_plain("samverka.yml", before.encode()), ("b",), 2).text == after


def test_the_first_key_of_a_yaml_file_with_a_mark_can_be_removed() -> None:
    """The byte order mark is no indentation and stays first."""
    assert remove_key(parse_plain("x.yml", "\ufeffa: 1\nb: 2\n".encode()), ("a",)).text == "\ufeffb: 2\n"


# What is refused ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda d: set_key(d, ("nope", "x"), 1),
        lambda d: set_key(d, ("kind", "x"), 1),
        lambda d: set_key(d, ("list", 7), 1),
        lambda d: set_key(d, ("list", -1), 1),
        lambda d: append_item(d, ("kind",), 1),
        lambda d: append_item(d, ("nope", "x"), 1),
        lambda d: insert_item(d, ("list",), 3, 1),
        lambda d: insert_item(d, ("list",), -1, 1),
        lambda d: remove_key(d, ("nope",)),
        lambda d: remove_item(d, ("list",), 2),
        lambda d: set_key(d, ("x",), "lone surrogate \ud800"),
        lambda d: set_key(d, ("k" * 2000,), 1),
        lambda d: remove_key(d, ("gone",)),
    ],
)
def test_a_change_that_cannot_be_made_is_refused(change: Change) -> None:
    """A path that leads nowhere, a value no file can hold, a comment that would become text: nothing is written."""
    document = record("kind: meeting\nlist: [a, b]\ntext: |\n  x\ngone: 1\n  # en kommentar, indragen\nlast: 2\n")
    with pytest.raises(EditError):
        change(document)


def test_a_refusal_says_what_is_missing_and_points_at_it() -> None:
    """The words name the path, the index the place, so that the user can look."""
    document = record("a: 1\nagenda: ingen\n")
    with pytest.raises(EditError) as caught:
        append_item(document, ("agenda",), "x")
    assert str(caught.value) == "agenda is not a list here"
    assert document.location(caught.value.index).line == 3
    assert caught.value.message.id == "{path} is not a list here"


def test_an_edit_that_would_be_read_otherwise_is_never_handed_out() -> None:
    """Reading back is the last word: a pair between brackets looks like a mapping, but a key cannot be added to it."""
    with pytest.raises(EditError, match="by hand"):
        set_key(record("a: [x: 1]\n"), ("a", 0, "y"), 2)


def test_an_anchor_in_the_file_is_no_reason_to_change_more_than_the_span() -> None:
    """What we do not accept in a record is still the user's: it stays, or goes with the value it belongs to."""
    assert_changes("a: &x 1\nb: *x\nc: 3\n", lambda d: set_key(d, ("c",), 4), "a: &x 1\nb: *x\nc: 4\n")
    assert_changes("a: !t 1\n", lambda d: set_key(d, ("a",), 4), "a: 4\n")


# write_value --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "block", "flow"),
    [
        ("Unga utan bostad", "Unga utan bostad", ...),
        ("2026-hisingen#trygghet-var", "2026-hisingen#trygghet-var", ...),
        ("2026-03", "2026-03", ...),
        ("2026-W11", "2026-W11", ...),
        ("Åsa säger «nej»", "Åsa säger «nej»", ...),
        ("https://goteborg.se", "https://goteborg.se", '"https://goteborg.se"'),
        ("a, b", "a, b", '"a, b"'),
        ("13:30", '"13:30"', ...),
        ("09:00-11:00", '"09:00-11:00"', ...),
        ("2026-03-12", '"2026-03-12"', ...),
        ("0123", '"0123"', ...),
        ("1_000", '"1_000"', ...),
        ("no", '"no"', ...),
        ("Y", '"Y"', ...),
        ("~", '"~"', ...),
        ("", '""', ...),
        (" x", '" x"', ...),
        ("x:", '"x:"', ...),
        ("x # y", '"x # y"', ...),
        ("- x", '"- x"', ...),
        ('"x" \\', '"\\"x\\" \\\\"', ...),
        ("a\nb\tc\0\x85\u2028", '"a\\nb\\tc\\x00\\x85\\u2028"', ...),
        (Quoted("x"), '"x"', ...),
        (date(2026, 3, 12), "2026-03-12", ...),
        (20, "20", ...),
        (True, "true", ...),
        ([], "[]", ...),
        ({}, "{}", ...),
        ({"to": "plan", "on": date(2026, 4, 15), "a b": ["x", 1]}, "{to: plan, on: 2026-04-15, a b: [x, 1]}", ...),
    ],
)
def test_a_value_is_written_plainly_where_every_reader_takes_it_for_that_value(value, block: str, flow) -> None:
    """Quotes stand where YAML 1.1 would read something else, and nowhere else."""
    assert write_value(value) == block
    assert write_value(value, flow=True) == (block if flow is ... else flow)


def test_what_is_too_wide_for_one_line_is_written_as_a_block() -> None:
    """Long lists go one item a line, long strings stay whole on theirs."""
    long = ["a" * 60, "b" * 60]
    changed = set_key(set_key(record(""), ("x",), long), ("y",), {"z": {"w": long}, "s": "c" * 200})
    a, b, c = "a" * 60, "b" * 60, "c" * 200
    assert front(changed) == f"x:\n  - {a}\n  - {b}\ny:\n  z:\n    w:\n      - {a}\n      - {b}\n  s: {c}\n"
