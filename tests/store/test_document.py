"""A file read as text and positions: each word knows where it stands, and what cannot be read says why and where."""

from __future__ import annotations

import pytest
from generated import Made, records, said, some
from hypothesis import given

from samverka.store.document import MAX_BYTES, MAX_DEPTH, Document, Unreadable, parse, parse_exact, parse_plain
from samverka.store.nodes import Mapping, Node, Scalar, Sequence


def record(front: str, body: str = "") -> Document:
    return parse("hisingen-2026-03-12.md", f"---\n{front}---\n{body}".encode())


def source(document: Document, *path: str | int) -> str:
    node = document.find(path)
    return document.text[node.start : node.end]


def refused(data: bytes | str) -> tuple[str, int, int]:
    """The code with which a file is refused, and line and column of the place."""
    data = data.encode() if isinstance(data, str) else data
    with pytest.raises(Unreadable) as caught:
        parse("x.md", data)
    text = data.decode("utf-8", errors="replace")
    before = text[: caught.value.index]
    assert 0 <= caught.value.index <= len(text)
    return caught.value.code, before.count("\n") + 1, len(before) - before.rfind("\n")


# Positions ----------------------------------------------------------------------------------------


def test_a_value_stands_where_its_span_says() -> None:
    """Positions count characters of the file, also behind letters of two bytes and emoji of four."""
    document = record("å: 🎉 möte\nb: 'it''s'\nc: {d: x, e: [1, två]}\nf:\n- id: ö\n  g: # tom\n")
    assert source(document, "å") == "🎉 möte"
    assert source(document, "b") == "'it''s'"
    assert source(document, "c") == "{d: x, e: [1, två]}"
    assert source(document, "c", "e", 1) == "två"
    assert source(document, "f", 0, "id") == "ö"
    assert source(document, "f", 0, "g") == ""


def test_a_key_stands_where_its_span_says() -> None:
    """Quotes belong to the span of a key, not to what it says."""
    document = record("\"a b\": 1\n'c': 2\nd : 3\n")
    keys = [(key.text, document.text[key.start : key.end]) for key, _ in document.root.entries]
    assert keys == [("a b", '"a b"'), ("c", "'c'"), ("d", "d")]


def test_a_block_of_text_has_the_blank_lines_after_it_in_its_span() -> None:
    """libyaml says so, and who edits must know."""
    document = record("a: |\n  x\n\n\nb: 1\n")
    assert source(document, "a") == "|\n  x\n\n\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter_and_body_lie_where_the_document_says(newline: str) -> None:
    """The three marks cut the file into its first line, front matter, closing line and body."""
    text = "---\na: 1\n---\n## Rubrik\n".replace("\n", newline)
    document = parse("x.md", text.encode())
    assert document.text == text
    assert document.text[document.front_start : document.front_end] == f"a: 1{newline}"
    assert document.text[document.body_start :] == f"## Rubrik{newline}"
    assert document.newline == newline


def test_only_a_line_feed_begins_a_line() -> None:
    """Editors count so: U+2028, U+0085, a form feed or a lone carriage return make no new line number."""
    document = record("a: 'x\u2028  y\x85  z'\nb: 2\n", "e\x0cf\rg\nh")
    assert document.location(document.text.index("b: 2")).line == 3
    assert document.location(document.text.index("h")).line == 6
    place = document.location(document.text.index("g"))
    assert (place.path, place.line, place.column) == ("hisingen-2026-03-12.md", 5, 5)


def test_a_path_leads_to_a_line_or_to_the_nearest_there_is() -> None:
    """A finding about a missing key points at the block that lacks it."""
    document = record("kind: meeting\nagenda:\n- id: a\n- id: b\n  parties: [x, y]\n")

    def place(*path: str | int) -> tuple[int, int]:
        found = document.locate(path)
        return found.line, found.column

    assert place() == (2, 1)
    assert place("kind") == (2, 7)
    assert place("agenda") == (3, 1)
    assert place("agenda", 1, "parties", 1) == (6, 16)
    assert place("agenda", 1, "title") == (5, 3)
    assert place("nope") == (2, 1)


# What is read -------------------------------------------------------------------------------------


def test_values_are_text_as_written() -> None:
    """`13:30` is not 810, `0123` not 83, `no` not false, and a date stays its ten characters."""
    document = record("a: 13:30\nb: 0123\nc: no\nd: 2026-03-12\ne: ~\nf: 1_000\n")
    assert said(document.root) == list(zip("abcdef", ["13:30", "0123", "no", "2026-03-12", "~", "1_000"], strict=True))


def test_a_repeated_key_stands_twice() -> None:
    """Which of them holds is for others to say; here nothing is lost."""
    document = record("a: 1\nb: {c: 1, c: 2}\na: 2\n")
    assert said(document.root) == [("a", "1"), ("b", [("c", "1"), ("c", "2")]), ("a", "2")]
    assert source(document, "a") == "1"


@pytest.mark.parametrize("front", ["", "# bara en kommentar\n", "\n\n"])
def test_a_front_matter_without_keys_is_an_empty_mapping(front: str) -> None:
    """An empty record is readable; what it lacks is for the rules."""
    document = record(front, "text")
    assert document.root.entries == [] and document.faults == ()


@pytest.mark.parametrize(
    ("front", "faults"),
    [
        ("a: &x 1\n", [("SV010", "&x 1")]),
        ("a: &x {b: 1}\nc: *x\n", [("SV010", "&x {"), ("SV010", "*x")]),
        ("a:\n  <<: *x\n", [("SV010", "*x")]),
        ("a: !!str 1\nb: !t [x]\n", [("SV010", "!!str"), ("SV010", "!t [x]")]),
        ("&k a: 1\n", [("SV010", "&k a")]),
    ],
)
def test_anchors_aliases_and_tags_are_faults_and_the_rest_is_read(front: str, faults: list[tuple[str, str]]) -> None:
    """Each is pointed at where it stands."""
    document = record(front + "last: 1\n")
    assert [fault.code for fault in document.faults] == [code for code, _ in faults]
    for fault, (_, words) in zip(document.faults, faults, strict=True):
        assert document.text.startswith(words, fault.index)
    assert source(document, "last") == "1"


def test_an_alias_bomb_is_a_few_faults_and_no_more() -> None:
    """Ten aliases to ten aliases to …: nothing is ever expanded."""
    lines = ["a0: &a0 lol\n"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30)]
    document = record("".join(lines))
    assert len(document.faults) == 30 + 29 * 10
    node = document.find(("a29", 0))
    assert isinstance(node, Scalar) and (node.text, node.style) == ("", "*")


def test_a_byte_order_mark_is_a_fault_and_moves_nothing() -> None:
    """The record is read all the same, with the mark as the file's first character."""
    document = parse("x.md", "\ufeff---\na: 1\n---\nb".encode())
    assert [(fault.code, fault.index) for fault in document.faults] == [("SV001", 0)]
    assert source(document, "a") == "1" and document.text[document.body_start :] == "b"
    assert document.locate(("a",)).line == 2


def test_a_byte_order_mark_below_the_first_line_moves_nothing() -> None:
    """Two files put together can have one there; libyaml leaves it out of its count."""
    document = record("\ufeffa: 'x'\nb: 'y'\n")
    assert (source(document, "a"), source(document, "b")) == ("'x'", "'y'")


def test_a_line_break_of_unicode_inside_a_value_moves_nothing() -> None:
    """U+2028 breaks lines for libyaml; the positions after it are right."""
    document = record("a: 'x\u2028  y'\nb: |\n  1\u2028  2\nc: sist\n")
    assert source(document, "c") == "sist"
    assert source(document, "a") == "'x\u2028  y'"


def test_a_plain_yaml_file_is_read_from_the_first_line_to_the_last() -> None:
    """samverka.yml needs no `---`, and may have a byte order mark."""
    document = parse_plain("samverka.yml", "\ufeffformat: 1\nlanguage: sv".encode())
    assert (source(document, "format"), source(document, "language")) == ("1", "sv")
    assert document.body_start == len(document.text) and document.front_start == 1


# What cannot be read ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("---\nå: 1\nt: m\0te\n---\n", ("SV001", 3, 5)),
        ("---\nå: 1\n".encode() + "t: möte\n---\n".encode("latin-1"), ("SV001", 3, 5)),
        ("", ("SV002", 1, 1)),
        ("# Rubrik\n", ("SV002", 1, 1)),
        ("---", ("SV002", 1, 1)),
        ("---\na: 1\n", ("SV002", 1, 1)),
        ("---\na: 1\n ---\n", ("SV002", 1, 1)),
        ("----\na: 1\n---\n", ("SV002", 1, 1)),
        ("---\na: b: c\n---\n", ("SV003", 2, 5)),
        ("---\na: 1\n\tb: 2\n---\n", ("SV003", 3, 1)),
        ("---\na: [1, 2\nb: 3\n---\n", ("SV003", 2, 4)),
        ("---\na: åäö\u2028\x07\n---\n", ("SV003", 2, 8)),
        ("---\nåäö: åäö\nb: x\x1by\n---\n", ("SV003", 3, 5)),
        ("---\nhej\n---\n", ("SV003", 2, 1)),
        ("---\n- hej\n---\n", ("SV003", 2, 1)),
        ("---\n{a: 1}: 2\n---\n", ("SV003", 2, 1)),
        ("---\na: |\n  x\u2028---\u2028b: 1\n---\n", ("SV003", 3, 5)),
        ("---\na: x\u2028y\n---\n", ("SV003", 3, 1)),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_where(data: bytes | str, place: tuple[str, int, int]) -> None:
    """SV001 is the file, SV002 the front matter's two lines, SV003 the YAML between them."""
    code, line, column = refused(data)
    assert (code, line, column) == place


def test_a_file_too_large_to_be_a_record_is_not_read() -> None:
    """The bound is told before anything is parsed."""
    with pytest.raises(Unreadable) as caught:
        parse("x.md", b"---\na: " + b"x" * MAX_BYTES + b"\n---\n")
    assert caught.value.code == "SV001"


@pytest.mark.parametrize("inside", ["", "x"])
@pytest.mark.parametrize(("begin", "end"), [("[", "]"), ("{a: ", "}"), ("- ", ""), ("[[", "]]")])
def test_nesting_has_a_bound(begin: str, end: str, inside: str) -> None:
    """Who reads the tree may go down it: no file makes it deeper than the bound."""
    for deep in (MAX_DEPTH, 5_000):
        lead = "" if begin == "- " else " "
        front = f"a:{lead or chr(10)}{begin * deep}{inside}{end * deep}\n"
        assert refused(f"---\n{front}---\n")[:1] == ("SV003",)


def test_nesting_within_the_bound_is_read() -> None:
    """As deep as any record goes, and deeper."""
    deep = MAX_DEPTH - 2
    node: Node = record(f"a: {'[' * deep}x{']' * deep}\n").root.entries[0][1]
    while isinstance(node, Sequence):
        node, deep = node.items[0], deep - 1
    assert deep == 0


@some
@given(records())
def test_however_a_record_is_written_its_positions_are_right(made: Made) -> None:
    """Plain words are their own source, quoted ones stand between their quotes, and entries lie within their parent."""
    document = parse("x.md", made.text.encode())
    text = made.text

    def check(node: Node) -> None:
        if isinstance(node, Mapping):
            for key, value in node.entries:
                assert text[key.start : key.end].strip("'\"") == key.text
                assert node.start <= key.start < key.end <= value.start <= value.end <= node.end
                check(value)
        elif isinstance(node, Sequence):
            for item in node.items:
                assert node.start <= item.start <= item.end <= node.end
                check(item)
        elif node.style in ("'", '"'):
            assert text[node.start] == text[node.end - 1] == node.style
        elif not node.style and "\n" not in text[node.start : node.end]:
            assert text[node.start : node.end] == node.text

    check(document.root)
    same_by_libyaml = parse_exact(text, document.front_start, document.front_end, [])
    assert flat(document.root) == flat(same_by_libyaml)


def flat(node: Node) -> object:
    """A tree with all its positions, to compare."""
    if isinstance(node, Scalar):
        return node.text, node.style, node.start, node.end
    if isinstance(node, Mapping):
        return node.flow, node.start, node.end, [(flat(key), flat(value)) for key, value in node.entries]
    return node.flow, node.start, node.end, [flat(item) for item in node.items]
