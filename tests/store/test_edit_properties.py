"""Whatever a front matter looks like, an edit changes its own span, keeps every other byte, and is read as meant."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from generated import Made, keys, meant, nodes, records, said, same, some, strings, values
from hypothesis import assume, given
from hypothesis import strategies as st

from samverka.store.document import Document, parse
from samverka.store.edit import (
    EditError,
    append_item,
    append_section,
    insert_item,
    remove_item,
    remove_key,
    set_key,
    write_value,
)
from samverka.store.nodes import Mapping, Node, Scalar, Sequence

BREAKS = "\n\r\x85\u2028\u2029"


def read(made: Made) -> Document:
    return parse("record.md", made.text.encode())


def pick(data: Any, document: Document, kind: Any) -> tuple[Any, Any]:
    """The path and the node of one value of `kind` in the document."""
    found = [(path, node) for path, node in nodes(document) if path and isinstance(node, kind)]
    assume(found)
    return data.draw(st.sampled_from(found))  # type: ignore[no-any-return]


def at(meaning: Any, path: Any) -> Any:
    """The list that stands for the collection at `path` in what `said` gave."""
    for step in path:
        meaning = meaning[step] if isinstance(step, int) else next(value for key, value in meaning if key == step)
    return meaning


def last_word(text: str, node: Node) -> int:
    """Where what `node` says ends, without the comments and blank lines after it."""
    if isinstance(node, Scalar):
        return node.start + len(text[node.start : node.end].rstrip(BREAKS)) if node.style in ("|", ">") else node.end
    if node.flow:
        return node.end
    return last_word(text, node.entries[-1][1] if isinstance(node, Mapping) else node.items[-1])


def place(document: Document, path: Any) -> int:
    """Which entry of its list or mapping `path` ends at."""
    parent = at_node(document, path[:-1])
    return [key.text for key, _ in parent.entries].index(path[-1]) if isinstance(parent, Mapping) else path[-1]


def at_node(document: Document, path: Any) -> Any:
    return dict(nodes(document))[path]


def untouched(document: Document, path: Any) -> int:
    """Up to where a change of the entry at `path` may not change anything."""
    parent, index = at_node(document, path[:-1]), place(document, path)
    if isinstance(parent, Mapping) and not parent.flow:
        return parent.entries[index][0].start
    if index == 0:
        return parent.start
    return last_word(
        document.text, parent.entries[index - 1][1] if isinstance(parent, Mapping) else parent.items[index - 1]
    )


def assert_line_ends_kept(before: str, after: str) -> None:
    """New lines end as the old ones do."""
    if "\r\n" in before:
        assert after.count("\n") == after.count("\r\n")
    else:
        assert "\r" not in after


def assert_only_added(before: str, after: str) -> None:
    """Every character of `before` is in `after`, in the same order, and new lines end as the old ones do."""
    rest = iter(after)
    assert all(char in rest for char in before)
    assert_line_ends_kept(before, after)


def assert_one_insertion(before: str, after: str) -> None:
    """`after` is `before` with one piece of text put in."""
    start = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before))
    ends = (i for i in range(start, -1, -1) if after.endswith(before[i:]) and after.startswith(before[:i]))
    assert next(ends, None) is not None
    assert_only_added(before, after)


@some
@given(records())
def test_generated_records_are_read_as_they_were_meant(made: Made) -> None:
    """The generator writes what it says it writes: without this the other tests would prove little."""
    document = read(made)
    assert same(said(document.root), made.meaning)
    assert document.text == made.text


@some
@given(records(), values, st.data())
def test_setting_a_key_that_is_there_changes_the_value_only(made: Made, value: Any, data: Any) -> None:
    """What stands before the value and after its last word stays to the byte."""
    document = read(made)
    path, node = pick(data, document, (Scalar, Mapping, Sequence))
    changed = set_key(document, path, value)
    expected = said(document.root)
    entries, index = at(expected, path[:-1]), place(document, path)
    entries[index] = meant(value) if isinstance(path[-1], int) else (path[-1], meant(value))
    assert said(changed.root) == expected
    text, end = made.text, last_word(made.text, node)
    if node.start == node.end:
        assert_one_insertion(text, changed.text)
    elif isinstance(node, Scalar) or node.flow:
        assert changed.text.startswith(text[: node.start]) and changed.text.endswith(text[end:])
    else:
        assert changed.text.startswith(text[: untouched(document, path)])
        assert changed.text.endswith(text[text.index("\n", end) + 1 :])
    assert_line_ends_kept(text, changed.text)


@some
@given(records(), keys, values, st.data())
def test_adding_a_key_puts_in_one_piece_of_text(made: Made, key: str, value: Any, data: Any) -> None:
    """A new key is last in its mapping, and all that was there is still there, in its order."""
    document = read(made)
    found = [path for path, node in nodes(document) if isinstance(node, Mapping) and node.get(key) is None]
    assume(found)
    path = data.draw(st.sampled_from(found))
    changed = set_key(document, (*path, key), value)
    expected = said(document.root)
    at(expected, path).append((key, meant(value)))
    assert said(changed.root) == expected
    assert_only_added(made.text, changed.text)


@some
@given(records(), keys, values, st.data())
def test_adding_a_key_below_another_puts_it_there(made: Made, key: str, value: Any, data: Any) -> None:
    """`after` names the key that the new one follows at once."""
    document = read(made)
    there = [name.text for name, _ in document.root.entries]
    assume(there and key not in there)
    after = data.draw(st.sampled_from(there))
    changed = set_key(document, (key,), value, after=after)
    expected = said(document.root)
    expected.insert(there.index(after) + 1, (key, meant(value)))
    assert said(changed.root) == expected
    assert_one_insertion(made.text, changed.text)


@some
@given(records(), values, st.data())
def test_adding_an_item_keeps_all_that_was_there(made: Made, value: Any, data: Any) -> None:
    """An item goes to its place in the list, whatever the list's style, and nothing else moves."""
    document = read(made)
    path, node = pick(data, document, Sequence)
    index = data.draw(st.integers(0, len(node.items)))
    last = index == len(node.items)
    changed = append_item(document, path, value) if last else insert_item(document, path, index, value)
    expected = said(document.root)
    at(expected, path).insert(index, meant(value))
    assert said(changed.root) == expected
    assert_only_added(made.text, changed.text)
    grown = at_node(changed, path)
    assert isinstance(grown, Sequence) and grown.flow == node.flow
    if isinstance(value, dict) and node.items and isinstance(beside := node.items[max(index - 1, 0)], Mapping):
        new = grown.items[index]
        assert isinstance(new, Mapping) and (new.flow == beside.flow or not value)


@some
@given(records(), keys, values, st.data())
def test_an_item_for_a_list_that_is_not_there_begins_the_list(made: Made, key: str, value: Any, data: Any) -> None:
    """A missing key, or one with nothing behind it, becomes a list with one item."""
    document = read(made)
    expected = said(document.root)
    empty = [path for path, node in nodes(document) if isinstance(node, Scalar) and node.start == node.end]
    if empty and data.draw(st.booleans()):
        path = data.draw(st.sampled_from(empty))
        parent = at(expected, path[:-1])
        index = path[-1] if isinstance(path[-1], int) else [name for name, _ in parent].index(path[-1])
        parent[index] = [meant(value)] if isinstance(path[-1], int) else (path[-1], [meant(value)])
    else:
        assume(document.root.get(key) is None)
        path = (key,)
        expected.append((key, [meant(value)]))
    changed = append_item(document, path, value)
    assert said(changed.root) == expected
    assert_only_added(made.text, changed.text)


@some
@given(records(), st.data())
def test_removing_takes_away_the_entry_and_nothing_else(made: Made, data: Any) -> None:
    """What stands before the entry and below its last line stays; only a block of text before it can stop a removal."""
    document = read(made)
    path, node = pick(data, document, (Scalar, Mapping, Sequence))
    expected, text = said(document.root), made.text
    del at(expected, path[:-1])[place(document, path)]
    try:
        changed = (
            remove_key(document, path) if isinstance(path[-1], str) else remove_item(document, path[:-1], path[-1])
        )
    except EditError:
        assert re.search(r"[|>]", text)
        return
    assert said(changed.root) == expected
    parent = at_node(document, path[:-1])
    emptied = path[:-1] and not at(expected, path[:-1]) and not parent.flow
    assert changed.text.startswith(text[: untouched(document, path[:-1] if emptied else path)].rstrip(" "))
    rest = text[last_word(text, node) :]
    rest = rest.lstrip(" ,\r\n") if parent.flow else rest[rest.index("\n") + 1 :].lstrip()
    assert changed.text.endswith(rest)
    assert_line_ends_kept(text, changed.text)


@some
@given(records(), st.data())
def test_many_edits_one_after_the_other_are_each_read_back(made: Made, data: Any) -> None:
    """The document an edit gives is as good for the next edit as one read from disk."""
    document = read(made)
    for key in data.draw(st.lists(keys, max_size=5)):
        document = set_key(append_item(document, ("new list",), {"id": key}), (key,), key)
        assert said(read(Made(document.text, None)).root) == said(document.root)
    assert_line_ends_kept(made.text, document.text)


@some
@given(
    records(), st.sampled_from(["Möte", "a # b", "Två\nrader", "🎉"]), st.sampled_from(["", "Text", "a\nb\r\nc\n\n"])
)
def test_a_new_section_stands_below_all_that_was_there(made: Made, heading: str, body: str) -> None:
    """The file only grows at its end, in its own style of line ends, and ends with a line break if it did."""
    document = read(made)
    changed = append_section(document, heading, ("item", "a"), body, "Vad?")
    assert changed.text.startswith(made.text)
    assert said(changed.root) == said(document.root)
    assert changed.text.endswith("\n") == made.text.endswith("\n")
    assert_line_ends_kept(made.text, changed.text)
    lines = ["## " + " ".join(heading.splitlines()), "<!-- item: a -->", "<!-- Vad? -->", *body.split()]
    assert changed.text[len(made.text) :].strip().splitlines() == lines


@some
@given(strings)
@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
def test_a_string_is_the_same_string_to_readers_of_yaml_1_1(loader: Any, text: str) -> None:
    """No date, number, flag, null or time comes out of a string we wrote, in a block or between brackets."""
    block, flow = write_value(text), write_value(text, flow=True)
    front = f"a: {block} # not in it\nb: [{flow}, {flow}]\nc: {{d: {flow}}}\ne:\n- {block}\n- f: {block}\n"
    assert yaml.load(front, loader) == {"a": text, "b": [text, text], "c": {"d": text}, "e": [text, {"f": text}]}
    assert said(parse("record.md", f"---\n{front}---\n".encode()).root)[0] == ("a", text)


@some
@given(values)
@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
def test_a_written_value_keeps_its_type_for_readers_of_yaml_1_1(loader: Any, value: Any) -> None:
    """Dates are dates, numbers numbers and flags flags; the same key and value come back from another program."""
    document = set_key(parse("record.md", b"---\n---\n"), ("key",), value)
    document = append_item(document, ("list",), value)
    front = document.text[document.front_start : document.front_end]
    assert yaml.load(front, loader) == {"key": value, "list": [value]}
