"""Claims about reading values: exactly what is written, one finding for each thing that is not as it should be, never a crash."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from itertools import product
from typing import Any

import pytest
from generated import some
from hypothesis import given
from hypothesis import strategies as st

from samverka.actions.check import check
from samverka.domain.fields import Block, TimeSpan, When, specs
from samverka.domain.records import (
    KINDS,
    REGISTRIES,
    AgendaItem,
    Attendance,
    Forum,
    Meeting,
    Move,
    Paper,
    Sent,
    Settings,
    Task,
    Uppdrag,
    WheelItem,
)
from samverka.rules.example import EXAMPLE
from samverka.store.decode import block, parse_date, parse_span, parse_time, parse_when, plain
from samverka.store.document import Fault, Unreadable, parse_plain
from samverka.store.nodes import Mapping, Pairs
from samverka.store.tree import MemoryTree

MEETING = "forum: hisingen\ndate: 2026-03-12\n"
FORUM = "title: Hisingen\ntype: grupp\n"
ITEM = "id: a\ntitle: A\n"


def read(cls: type[Any], text: str) -> tuple[Any, list[str]]:
    """The record, and what was wrong as `line:column CODE words`."""
    document = parse_plain("x.yml", text.encode())
    faults: list[Fault] = list(document.faults)
    value = block(cls)(document.root, faults)
    said = []
    for fault in faults:
        place = document.location(fault.index)
        said.append(f"{place.line}:{place.column} {fault.code} {fault.message.say('en')}")
    return value, said


def meeting(key: str) -> tuple[Any, list[str]]:
    """One key of a meeting, and what was wrong with it."""
    value, said = read(Meeting, f"{MEETING}{key}\n")
    return getattr(value, key.partition(":")[0]), said


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("place: 13:30", "13:30"),  # no sexagesimal number
        ("place: 0123", "0123"),  # no octal number
        ("place: no", "no"),  # no boolean: the Norwegian way
        ("place: yes", "yes"),
        ("place: on", "on"),
        ("place: 1.10", "1.10"),
        ("place: 2026-03-12", "2026-03-12"),  # a text where a text is asked for
        ("place: 1e3", "1e3"),
        ("place: true", "true"),
        ('place: "null"', "null"),
        ("place: ''", ""),
        ("place: 'It''s'", "It's"),
        ('place: "å\\u00e4\\tö"', "åä\tö"),
        ("place:   Rosenlund   # våning 3", "Rosenlund"),
        ("place: >-\n  Rosenlundsgatan\n  våning 3", "Rosenlundsgatan våning 3"),
        ("place: ~", None),
        ("place: null", None),
        ("place:", None),
    ],
)
def test_a_text_is_what_is_written(text: str, value: str | None) -> None:
    """None of YAML 1.1's surprises; an empty value is none at all."""
    assert meeting(text) == (value, [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("duration: 20", 20),
        ("duration: 0", 0),
        ("duration: -5", -5),
    ],
)
def test_a_number_is_a_plain_whole_one(text: str, value: int) -> None:
    """As people write them."""
    record, said = read(AgendaItem, f"{ITEM}{text}\n")
    assert (record.duration, said) == (value, [])


@pytest.mark.parametrize(
    "text", ["020", "1.10", "20.0", "1_000", "0x14", '"20"', "20 min", "tjugo", "1e3", "+20", "9" * 13]
)
def test_what_is_no_whole_number_says_so(text: str) -> None:
    """With the value and how to write it; the rest of the record is read."""
    record, said = read(AgendaItem, f"{ITEM}duration: {text}\n")
    shown = text.strip('"')
    assert said == [f"3:11 SV006 «{shown}» is no whole number: write it like 20, without quotes"]
    assert (record.title, record.duration) == ("A", None)


@pytest.mark.parametrize("text", ["yes", "no", "True", "on", "1", '"true"', "ja"])
def test_a_flag_is_true_or_false(text: str) -> None:
    """And nothing like it."""
    record, said = read(WheelItem, f"{ITEM}when: 2026-03\nbetween: {text}\n")
    shown = text.strip('"')
    assert said == [f"4:10 SV006 «{shown}» should be true or false"]
    assert record.between is False
    assert read(WheelItem, f"{ITEM}when: 2026-03\nbetween: true\n")[0].between is True


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-02-30", "there is no day «2026-02-30»"),
        ("2026-13-01", "there is no day «2026-13-01»"),
        ("0026-03-12", "there is no day «0026-03-12»"),
        ("9999-12-31", "there is no day «9999-12-31»"),
        ("12 mars", "«12 mars» is no date: write it as 2026-03-12"),
        ("2026-3-12", "«2026-3-12» is no date: write it as 2026-03-12"),
        ("20260312", "«20260312» is no date: write it as 2026-03-12"),
        ("2026-03-12T09:00", "«2026-03-12T09:00» is no date: write it as 2026-03-12"),
        ("٢٠٢٦-03-12", "«٢٠٢٦-03-12» is no date: write it as 2026-03-12"),
    ],
)
def test_a_day_that_is_none_says_so(text: str, words: str) -> None:
    """A day that does not exist, and what is no date at all, are two sentences."""
    record, said = read(AgendaItem, f"{ITEM}papers: [{{title: P, due: {text}}}]\n")
    assert said == [f"3:26 SV007 {words}"]
    assert record.papers[0].due is None


def test_a_day_may_stand_in_quotes() -> None:
    """Other programs write it so."""
    assert read(AgendaItem, f'{ITEM}papers: [{{title: P, due: "2024-02-29"}}]\n')[0].papers[0].due == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("09:00-11:00", "09:00-11:00"),
        ("9:00-11:00", "09:00-11:00"),
        ("09.00–11.30", "09:00-11:30"),  # as people write times in Swedish
        ("13:30", "13:30"),
        (" 13:00 - 15:30 ", "13:00-15:30"),
        ("00:00-23:59", "00:00-23:59"),
        ("13:00-12:00", None),  # it ends before it begins
        ("13:00-13:00", None),
        ("24:00", None),
        ("09:60", None),
        ("9", None),
        ("0900-1100", None),
        ("09:00-", None),
    ],
)
def test_a_span_of_time(text: str, span: str | None) -> None:
    """Colon or full stop, one digit or two; the end after the beginning, but for a meeting, which can end on another day (SV507)."""
    value, said = read(Forum, f'{FORUM}time: "{text}"\n')
    assert (str(value.time) if value.time else None) == span
    expected = f'3:7 SV007 «{text}» is no time: write it as "09:00-11:00", the end after the beginning'
    assert said == ([] if span else [expected])
    held, said = meeting(f'time: "{text}"')
    assert (str(held) if held else None) == (text if text.startswith("13:00-1") else span)
    assert said == ([] if held else [expected])


def test_an_unquoted_time_is_a_time() -> None:
    """YAML 1.1 would make 49 500 of it."""
    assert meeting("time: 13:45") == (TimeSpan(time(13, 45), None), [])


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026-03", ("2026-03-01", "2026-03-31")),
        ("2028-02", ("2028-02-01", "2028-02-29")),
        ("2026-W53", ("2026-12-28", "2027-01-03")),
        ("2026-W01", ("2025-12-29", "2026-01-04")),
        ("2026-03-12", ("2026-03-12", "2026-03-12")),
        ("2025-W53", None),  # 2025 has 52
        ("2026-W00", None),
        ("2026-13", None),
        ("2026-02-30", None),
        ("mars", None),
        ("2026", None),
        ("2026-W1", None),
    ],
)
def test_a_time_of_the_year(text: str, when: tuple[str, str] | None) -> None:
    """A month, an ISO week or a day, with its first and last day."""
    record, said = read(WheelItem, f"{ITEM}when: {text}\n")
    if when is None:
        expected = f"«{text}» is no time of the year: write a month like 2026-03, a week like 2026-W11 or a date like 2026-03-12"
        assert (record, said) == (None, [f"3:7 SV007 {expected}"])
    else:
        assert (record.when, said) == (When(text, *map(date.fromisoformat, when)), [])


@pytest.mark.parametrize("text", ["Bostad", "bostäder", "a_b", "-a", "a--b", "a-", "a b"])
def test_an_id_is_small_letters_digits_and_hyphens(text: str) -> None:
    """And an item whose id is none is left out, with its finding."""
    record, said = read(AgendaItem, f"id: {text}\ntitle: A\n")
    assert record is None
    assert said == [f"1:5 SV006 «{text}» is no id: use small letters a to z, digits and hyphens"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("type: beslut", "«beslut» is not known here: did you mean «decision»?"),
            ("type: möte", "«möte» is not known here: it is one of information, dialogue, decision, follow-up, notice, preparation, break"),
        ("type: descision", "«descision» is not known here: did you mean «decision»?"),
        ("type: Decision", "«Decision» is not known here: did you mean «decision»?"),
    ],
)  # fmt: skip
def test_a_word_that_is_not_known_says_what_is(text: str, words: str) -> None:
    """The nearest one, or all of them."""
    assert read(AgendaItem, f"{ITEM}{text}\n")[1] == [f"3:7 SV008 {words}"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("durration: 5", "3:1 SV005 unknown key «durration»: did you mean «duration»?"),
        (
            "zzz: 5",
            "3:1 SV005 unknown key «zzz»; the keys here are id, title, type, from, parties, presenter, duration, papers, late, "
            "visibility, secrecy (a key of your own begins with x-)",
        ),
        ("title: B", "3:1 SV004 the key «title» stands twice; only one of them can hold"),
        ("x-diarium: [1, {a: b}]", None),
        ("X-diarium: 1", "3:1 SV005 unknown key «X-diarium»;"),
    ],
)
def test_keys_that_are_not_known_or_stand_twice(text: str, said: str | None) -> None:
    """A suggestion where one is near; keys of the user's own begin with x-. The first of two holds."""
    record, found = read(AgendaItem, f"{ITEM}{text}\n")
    assert record.title == "A"
    assert len(found) == (said is not None)
    assert said is None or found[0].startswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("agenda: bostad", "3:9 SV006 expected a list here, like [{id: …, title: …}]"),
        ("considered: bostad", "3:13 SV006 expected a list here, like [a, b]"),
        ("agenda: [bostad]", "3:10 SV006 expected keys and values here, like {a: b}"),
        ("agenda: [{id: a}]", "3:10 SV009 the key «title» is missing: the item's title"),
        ("agenda: [{id: a, title: }]", "3:10 SV009 the key «title» is missing: the item's title"),
        ("agenda:\n  -\n", "4:4 SV006 an empty line in a list: write the value or take the line away"),
        ("cancelled: true", "3:12 SV006 expected keys and values here, like {a: b}"),
        ("place: [a]", "3:8 SV006 expected a text, not a list or a block"),
        ("chair: {a: b}", "3:8 SV006 expected an id of small letters, digits and hyphens, not a list or a block"),
        ('chair: ""', "3:8 SV006 «» is no reference: write the id alone"),
        ("mode: [digital]", "3:7 SV006 expected one of digital, physical, hybrid, not a list or a block"),
        ('place: "a\\u0007b"', "3:8 SV017 the text holds the control character U+0007: take it away"),
        ('place: "a\\eb"', "3:8 SV017 the text holds the control character U+001B: take it away"),
        ('place: "a\\Lb"', "3:8 SV017 the text holds the control character U+2028: take it away"),
    ],
)
def test_a_wrong_shape_is_one_finding_at_its_place(text: str, said: str) -> None:
    """And the record is there all the same."""
    record, found = read(Meeting, f"{MEETING}{text}\n")
    assert found == [said]
    assert record.forum == "hisingen"


def test_a_control_character_does_not_come_in() -> None:
    """The text is there without it."""
    assert meeting('place: "a\\eb"')[0] == "a b"


@pytest.mark.parametrize(
    "text", ["agenda: []", "agenda:", "agenda: ~", "agenda: null", "cancelled:", "cancelled: null"]
)
def test_nothing_is_nothing(text: str) -> None:
    """An empty list, an empty value and a key left out mean the same."""
    record, said = read(Meeting, f"{MEETING}{text}\n")
    assert (record.agenda, record.cancelled, said) == ((), None, [])


def test_a_record_without_what_it_must_have_is_none() -> None:
    """The first that is missing is named, in the words of its field."""
    assert read(Meeting, "place: Teams\n") == (None, ["1:1 SV009 the key «forum» is missing: the forum that meets"])
    assert read(Meeting, "forum: h\ndate: i morgon\n") == (
        None,
        ["2:7 SV007 «i morgon» is no date: write it as 2026-03-12"],
    )


def test_a_table_of_levels() -> None:
    """Each value is read by itself; a wrong one is named and left out."""
    base = "format: 1\ndomain: a.se\n"
    settings, said = read(Settings, f"{base}levels: {{SV201: note, SV202: fel, SV201: off}}\n")
    assert settings.levels == {"SV201": "note"}
    assert said == [
        "3:30 SV008 «fel» is not known here: it is one of error, warning, note, off",
        "3:35 SV004 the key «SV201» stands twice; only one of them can hold",
    ]
    assert read(Settings, f"{base}levels: strängt\n")[1] == ["3:9 SV006 expected keys and values here, like {a: b}"]


def test_what_is_said_of_a_later_item_points_at_it() -> None:
    """A wrong item is left out of the list that rules see; what they say of the next one stands at its line all the same."""
    spring = EXAMPLE["exempel/meetings/grupp/2026-05-07.md"].removesuffix("---\n")
    items = "agenda:\n  - id: a\n    title: A\n  - id: b\n  - id: c\n    title: C\n    parties: [finns-inte]\n---\n"
    found = check(MemoryTree({**EXAMPLE, "exempel/meetings/grupp/2026-05-07.md": spring + items}), date(2026, 3, 2))
    line = (spring + items).split("\n").index("    parties: [finns-inte]") + 1
    places = {d.code: d.location.line for d in found.diagnostics}
    assert places == {"SV009": line - 3, "SV101": line}


def test_one_wrong_item_leaves_the_others() -> None:
    """Three items, the middle one without its title."""
    record, said = read(Meeting, f"{MEETING}agenda:\n  - {{id: a, title: A}}\n  - {{id: b}}\n  - {{id: c, title: C}}\n")
    assert [item.id for item in record.agenda] == ["a", "c"]
    assert said == ["5:5 SV009 the key «title» is missing: the item's title"]


def test_plain_data_keeps_to_what_is_written_plainly() -> None:
    """A figure's value: numbers, flags and dates where they are plain; quoted text, no and 13:30 stay text."""
    text = 'a: {n: 14, t: true, d: 2026-03-12, q: "14", no: no, clock: 13:30, zero: 014, nothing: , list: [1, x], bad: 2026-02-30}\n'
    assert plain(parse_plain("x.yml", text.encode()).root)["a"] == {
        "n": 14,
        "t": True,
        "d": date(2026, 3, 12),
        "q": "14",
        "no": "no",
        "clock": "13:30",
        "zero": "014",
        "nothing": None,
        "list": (1, "x"),
        "bad": "2026-02-30",
    }


# --- nothing that parses makes the reader fall

WORDS = st.sampled_from(
    [
        *sorted({key for cls in (*KINDS.values(), Uppdrag, AgendaItem) for key in cls.__annotations__}),
        *("kind", "id", "from", "x-mine", "é", "1", "a b"),
    ]
)
SCALARS = st.one_of(
    st.sampled_from(
        ["", "~", "null", "2026-03-12", "2026-02-30", "2026-W53", "09:00-11:00", "13:30", "no", "true", "0123", "-1",
         "99999999999", "hisingen-2026-03-12#bostad", "'a: b'", '"\\e[31m"', "decision", "SV412", "|\n  rad\n", "!!int 3", "&a b"]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12).map(lambda text: "'" + text.replace("'", "''") + "'"),
    st.integers(-(10**13), 10**13).map(str),
)  # fmt: skip
FLOW = st.recursive(
    SCALARS.filter(lambda text: "\n" not in text),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(st.tuples(WORDS, inner), max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{k}: {v}" for k, v in pairs) + "}"
        ),
    ),
    max_leaves=8,
)
FILES = st.lists(st.tuples(WORDS, st.one_of(FLOW, SCALARS)), max_size=8).map(
    lambda pairs: "".join(f"{key}: {value}\n" for key, value in pairs)
)


@pytest.mark.parametrize("cls", [*KINDS.values(), *dict.fromkeys(REGISTRIES.values())], ids=lambda cls: cls.__name__)
@some
@given(text=FILES)
def test_no_yaml_makes_the_decoder_fall(cls: type[Any], text: str) -> None:
    """Every kind of record: a value or None, and a None never without a word why."""
    try:
        document = parse_plain("x.yml", text.encode())
    except Unreadable:
        return
    faults: list[Fault] = list(document.faults)
    value = block(cls)(document.root, faults)
    assert value is not None or faults
    for fault in faults:
        assert 0 <= fault.index <= len(text)
        assert fault.message.say("en")
        assert fault.message.say("sv")


@given(st.text(max_size=14))
def test_no_text_makes_a_parser_of_values_fall(text: str) -> None:
    """A date, a time, a span or a time of the year, or None."""
    for read_value in (parse_date, parse_time, parse_span, parse_when):
        read_value(text)
    assert parse_date("2026-03-12") == date(2026, 3, 12)


PAIR_WORDS = (
    "2026-03-12", "2026-02-30", "k-lind", "s ek", "Å berg", "true", "no", "20", "-3", "007", "null", "~", "plan", "in", "decision", "''", '""',
    "'20'", '"true"', '"2026-03-12"', "'Unga: bostad'", '"A # b"', "a.b/c", "10.30", "consensus", "public", "\xa0", "'\x85'", "'a\tb'",
)  # fmt: skip


def lines(cls: type[Block]) -> Iterator[str]:
    """Lines of words for a block: what it must have and one more, each key and word; the same twice, and without what it must have."""
    good = [(spec.key, "2026-03-12" if spec.type is date else "k-lind") for spec in specs(cls) if spec.required]
    for pair in product([*(spec.key for spec in specs(cls)), "x_own", "nobody"], PAIR_WORDS):
        others = [held for held in good if held[0] != pair[0]]
        for line in ([*others, pair], [pair, *others, pair], [*good, pair], [pair]):
            yield "{" + ", ".join(f"{key}: {word}" for key, word in line) + "}"


@pytest.mark.parametrize("cls", [Move, Paper, Attendance, AgendaItem, Task, Sent])
def test_pairs_are_read_as_any_mapping(cls: type[Block]) -> None:
    """A line of words in braces gives the same values and faults, at the same places, as where each word is a node of its own."""
    for text in [*lines(cls)] * 2:  # good values are known the second time
        line, whole = Pairs(text, 7), Pairs(text, 7)
        mapping = Mapping(whole.entries, True, whole.start, whole.end)
        found: list[list[Fault]] = [[], []]
        assert block(cls)(line, found[0]) == block(cls)(mapping, found[1]), text
        assert [(f.code, f.index, f.message) for f in found[0]] == [(f.code, f.index, f.message) for f in found[1]]
