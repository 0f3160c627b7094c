"""Claims about reading a whole repository: every fault in its place, none hiding another file; references made whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from samverka.domain.records import Forum, Issue, Meeting, Uppdrag
from samverka.store.load import Loaded, load, read_sections
from samverka.store.tree import MemoryTree, WorkTree
from support import write

FILES: dict[str, str | bytes] = {
    "samverka.yml": "format: 1\ndomain: samverka.example\n",
    "parties.yml": "parties:\n  - {id: slk, name: Stadsledningskontoret, kind: administration}\n",
    "people.yml": "people:\n  - {id: a-berg, name: Anna Berg, party: slk}\n",
    "g/collaboration.md": "---\nkind: collaboration\nid: g\ntitle: G\nmodel: goteborg-stadsomrade\nmodel_version: 1\n---\n",
    "g/forums/hisingen.md": "---\nkind: forum\nid: hisingen\ntitle: Hisingen\ntype: stadsomrade\n---\n",
    "g/meetings/hisingen/2026-03-12.md": (
        "---\nkind: meeting\nid: hisingen-2026-03-12\nforum: hisingen\ndate: 2026-03-12\n"
        "agenda: [{id: bostad, title: Bostad}]\ndecisions: [{id: bostad-1, text: Ja}]\n---\n"
    ),
}


def read(*parts: dict[str, str | bytes]) -> Loaded:
    files = dict(FILES)
    for part in parts:
        files |= part
    return load(MemoryTree(files))


def said(loaded: Loaded) -> list[str]:
    """The findings as `path:line:column CODE words`."""
    return [
        f"{d.location.path}:{d.location.line}:{d.location.column} {d.code} {d.message.say('en')}"
        for d in loaded.diagnostics
    ]


def issue(front: str) -> dict[str, str | bytes]:
    text = f"---\nkind: issue\nid: 2026-02-19-bostad\ntitle: Bostad\nsubmitted: 2026-02-19\n{front}---\n"
    return {"g/issues/2026-02-19-bostad.md": text}


def test_a_whole_repository_is_read_without_a_finding() -> None:
    """Every record by its id, in the order of the paths."""
    loaded = read(issue("forum: hisingen\n"))
    assert said(loaded) == []
    assert list(loaded.archive.records) == ["g", "hisingen", "2026-02-19-bostad", "hisingen-2026-03-12"]
    record = loaded.archive.records["hisingen"]
    assert (record.path, record.collaboration) == ("g/forums/hisingen.md", "g")


@pytest.mark.parametrize(
    ("broken", "finding"),
    [
        ("---\nkind: forum\nid: [\n---\n", "g/forums/nordost.md:4:1 SV003 this is not valid YAML: did not find expected node content"),
        ("kind: forum\n", "g/forums/nordost.md:1:1 SV002 the file has no front matter: its first line must be ---"),
        ("---\nkind: forum\n", "g/forums/nordost.md:1:1 SV002 the front matter is not closed: write a line --- where it ends"),
        ("", "g/forums/nordost.md:1:1 SV002 the file has no front matter: its first line must be ---"),
        (b"---\nkind: forum\ntitle: \xe5\n---\n", "g/forums/nordost.md:3:8 SV001 the file is not UTF-8: save it as UTF-8 in your editor"),
        (b"---\nkind: forum\0\n---\n", "g/forums/nordost.md:2:12 SV001 the file holds a NUL character: it is not a text file"),
        ("---\nkind: forum\nid: nordost\n---\n", "g/forums/nordost.md:2:1 SV009 the key «title» is missing: what the forum is called"),
        ("---\nkind: forumm\n---\n", "g/forums/nordost.md:2:7 SV011 there is no kind «forumm» of record; the kinds are "
         "collaboration, forum, wheel, plan, meeting, issue, uppdrag, insats"),
        ("---\nid: nordost\n---\n", "g/forums/nordost.md:2:1 SV011 the key kind is missing: write «kind: forum»"),
        ("---\n- a\n---\n", "g/forums/nordost.md:2:1 SV003 expected keys and values, like «title: Dagordning»"),
    ],
)  # fmt: skip
def test_a_broken_file_is_one_finding_and_hides_no_other(broken: str | bytes, finding: str) -> None:
    """The others are all there, and the broken one's id is known as broken."""
    loaded = read({"g/forums/nordost.md": broken})
    assert said(loaded)[:1] == [finding]
    assert len(said(loaded)) == 1
    assert list(loaded.archive.records) == ["g", "hisingen", "hisingen-2026-03-12"]
    assert "nordost" in loaded.archive.broken


def test_what_refers_to_a_broken_file_is_no_finding_of_its_own() -> None:
    """One fault, one finding."""
    for path, text in (
        ("nordost.md", "---\nid: nordost\nkind: forum\n---\n"),  # it lacks what it must have
        ("nordost.md", "---\nid: nordost\nkind: formu\n---\n"),
        ("annat-namn.md", "---\nid: nordost\nkind: [\n---\n"),  # its id can be seen
        ("nordost.md", ""),  # its name says what it would be
    ):
        loaded = read({f"g/forums/{path}": text}, issue("forum: nordost\n"))
        assert (len(said(loaded)), loaded.archive.unresolved) == (1, ())
    broken = {"g/meetings/hisingen/2026-03-12.md": "---\n"}
    loaded = read(broken, issue("forum: hisingen\nmeeting: hisingen-2026-03-12\n"))
    assert (len(said(loaded)), loaded.archive.unresolved) == (1, ())


def test_several_faults_in_one_file_are_all_named() -> None:
    """Each at its own line."""
    faulty = issue("forum: hisingen\ntyp: dialogue\nduration: tjugo\nmoves: [{to: submitted}]\n")
    assert [line.split(" ")[:2] for line in said(read(faulty))] == [
        ["g/issues/2026-02-19-bostad.md:7:1", "SV005"],
        ["g/issues/2026-02-19-bostad.md:8:11", "SV006"],
        ["g/issues/2026-02-19-bostad.md:9:9", "SV009"],
    ]


def test_a_record_without_an_id_has_that_of_its_path() -> None:
    """Below the collaboration, with hyphens for the slashes; the collaboration's own is its folder."""
    bare = {path: text.replace("id: hisingen-2026-03-12\n", "").replace("id: g\n", "") for path, text in FILES.items() if isinstance(text, str)}  # fmt: skip
    assert list(load(MemoryTree(bare)).archive.records) == ["g", "hisingen", "meetings-hisingen-2026-03-12"]


def test_an_id_is_that_of_one_record() -> None:
    """The second is named, with where the first is, and does not take its place."""
    twin = {"h/collaboration.md": FILES["g/collaboration.md"], "h/forums/hisingen.md": FILES["g/forums/hisingen.md"]}
    loaded = read(twin)
    assert said(loaded) == [
        "h/collaboration.md:3:5 SV012 the id «g» is already that of g/collaboration.md",
        "h/forums/hisingen.md:3:5 SV012 the id «hisingen» is already that of g/forums/hisingen.md",
    ]
    assert loaded.archive.records["hisingen"].path == "g/forums/hisingen.md"


# --- references


def followed(front: str, *more: dict[str, str | bytes]) -> tuple[Issue, list[tuple[str, str, tuple[str, ...]]]]:
    loaded = read(issue(front), *more)
    record = loaded.archive.records["2026-02-19-bostad"]
    assert isinstance(record, Issue)
    return record, [(u.target, u.why, u.candidates) for u in loaded.archive.unresolved]


APRIL: dict[str, str | bytes] = {
    "g/forums/nordost.md": "---\nkind: forum\nid: nordost\ntitle: Nordost\ntype: stadsomrade\n---\n",
    "g/meetings/nordost/2026-03-12.md": (
        "---\nkind: meeting\nid: nordost-2026-03-12\nforum: nordost\ndate: 2026-03-12\n---\n"
    ),
}


def test_a_short_reference_is_made_whole() -> None:
    """The end of an id, behind a hyphen, where it is the end of one."""
    record, wrong = followed("forum: hisingen\nmeeting: 2026-03-12\nraised_from: 2026-03-12#bostad\n")
    assert (record.meeting, record.raised_from, wrong) == (
        "hisingen-2026-03-12",
        "hisingen-2026-03-12#bostad",
        [],
    )


def test_a_short_reference_inside_a_list_is_made_whole() -> None:
    """At its own place, and nothing else changes."""
    moves = "moves: [{to: submitted, on: 2026-02-19}, {to: accepted, on: 2026-02-20, meeting: 03-12, reason: ja}]\n"
    record, wrong = followed("forum: hisingen\n" + moves)
    assert [(m.to, m.meeting, m.reason) for m in record.moves] == [
        ("submitted", None, None),
        ("accepted", "hisingen-2026-03-12", "ja"),
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("front", "wrong"),
    [
        ("forum: nordost\n", ("nordost", "missing", ())),
        ("forum: singen\n", ("singen", "missing", ())),  # not behind a hyphen
        ("forum: hisingen\nparty: kom\n", ("kom", "missing", ())),
        ("forum: hisingen\nperson: nils\n", ("nils", "missing", ())),
        ("forum: hisingen\nmeeting: hisingen\n", ("hisingen", "kind", ("forum",))),
        ("forum: hisingen-2026-03-12\n", ("hisingen-2026-03-12", "kind", ("meeting",))),
        ("forum: hisingen\nraised_from: hisingen-2026-03-12#x\n", ("hisingen-2026-03-12#x", "part", ("hisingen-2026-03-12",))),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_is_kept_with_the_reason(
    front: str, wrong: tuple[str, str, tuple[str, ...]]
) -> None:
    """Missing, of another kind, or without that part; the record is there with what it says."""
    assert followed(front)[1] == [wrong]


def test_a_reference_that_could_be_several_names_them() -> None:
    """And is left as it stands."""
    record, wrong = followed("forum: hisingen\nmeeting: 2026-03-12\n", APRIL)
    assert wrong == [("2026-03-12", "ambiguous", ("hisingen-2026-03-12", "nordost-2026-03-12"))]
    assert record.meeting == "2026-03-12"


def test_anything_can_be_referred_to_where_anything_may_stand() -> None:
    """A record, a party, a person."""
    for target in ("hisingen", "slk", "a-berg"):
        assert followed(f"forum: hisingen\nraised_from: {target}\n")[1] == []


def test_the_field_of_a_reference_says_where_it_stands() -> None:
    """So that a rule can point at the line."""
    loaded = read(issue("forum: hisingen\nparties: [slk, kom]\n"))
    assert [u.field for u in loaded.archive.unresolved] == [("parties", 1)]


# --- registries


@pytest.mark.parametrize(
    ("path", "text", "finding"),
    [
        ("parties.yml", "parties:\n  - {id: slk, name: A, kind: administration}\n  - {id: slk, name: B, kind: unit}\n",
         "parties.yml:3:10 SV012 the id «slk» is used twice in parties.yml"),
        ("parties.yml", "parties:\n  - {id: slk, name: A, kind: förvaltning}\n", "parties.yml:2:30 SV008 «förvaltning» is not known here"),
        ("parties.yml", "- {id: slk}\n", "parties.yml:1:1 SV003 expected keys and values, like «title: Dagordning»"),
        ("people.yml", "people: [{id: a-berg}]\n", "people.yml:1:10 SV009 the key «name» is missing: the person's name"),
        ("samverka.yml", "format: 2\ndomain: a.se\n", "samverka.yml:1:9 SV018 the records have format 2; this program reads format 1"),
        ("samverka.yml", "format: 1\n", "samverka.yml:1:1 SV009 the key «domain» is missing"),
        ("samverka.yml", "format: 1\ndomain: a.se\nlanguage: svenska\n", "samverka.yml:3:11 SV008 «svenska» is not known here"),
    ],
)  # fmt: skip
def test_a_fault_in_a_registry_is_named_at_its_line(path: str, text: str, finding: str) -> None:
    """And the records are read all the same."""
    loaded = read({path: text})
    assert len(said(loaded)) == 1
    assert said(loaded)[0].startswith(finding)
    assert len(loaded.archive.records) == 3


def test_a_broken_registry_makes_no_reference_to_it_a_finding() -> None:
    """A hundred people would else be unknown for one bracket."""
    loaded = read(
        {"parties.yml": "parties: [\n", "people.yml": "people: [\n"}, issue("forum: hisingen\nparty: slk\nperson: x\n")
    )
    assert [line.partition(":")[0] for line in said(loaded)] == ["parties.yml", "people.yml"]
    assert loaded.archive.unresolved == ()


def test_references_between_registries_are_followed() -> None:
    """A person's party, and the party that a party is part of."""
    loaded = read(
        {
            "parties.yml": "parties: [{id: slk, name: A, kind: unit, part_of: staden}]\n",
            "people.yml": "people: [{id: a, name: A, party: kom}]\n",
        }
    )
    found = [(u.record, u.field, u.target) for u in loaded.archive.unresolved]
    assert found == [
        ("parties.yml", ("parties", 0, "part_of"), "staden"),
        ("people.yml", ("people", 0, "party"), "kom"),
    ]


def test_people_local_adds_and_overrides() -> None:
    """Addresses need not be in git."""
    local = "people:\n  - {id: a-berg, name: Anna Berg, email: a.berg@example.se}\n  - {id: ny, name: Ny}\n"
    people = read({"people.local.yml": local}).archive.people
    assert (people["a-berg"].email, people["ny"].name) == ("a.berg@example.se", "Ny")


# --- files


def test_names_that_some_machine_cannot_hold() -> None:
    """Reserved by Windows, differing in capitals only, or outside ASCII."""
    body = FILES["g/forums/hisingen.md"]
    loaded = read({f"g/forums/{name}.md": str(body).replace("id: hisingen", f"id: x{n}") for n, name in enumerate(("con", "Hisingen", "på"))})  # fmt: skip
    assert [(d.code, d.location.path) for d in loaded.diagnostics] == [
        ("SV014", "g/forums/con.md"),
        ("SV014", "g/forums/hisingen.md"),
        ("SV014", "g/forums/på.md"),
    ]


@pytest.mark.parametrize(
    "name", ["con", "lpt9", "aux.x", "nul/a", "prn.x/a", "å", "a./b", "a\n", "a\n/b", "a/Hisingen"]
)
def test_one_odd_name_among_ordinary_ones_is_seen(name: str) -> None:
    """All names are looked at together first: no odd one hides among them."""
    files = {f"g/forums/{name}.md": "", "g/forums/a/hisingen.md": ""}
    assert [d.location.path for d in read(files).diagnostics if d.code == "SV014"] in ([*files][:1], [*files][1:])


def test_a_symbolic_link_is_named_and_not_followed(tmp_path: Path) -> None:
    """Whatever it points at."""
    write(tmp_path, dict(FILES))
    os.symlink("hisingen.md", tmp_path / "g/forums/centrum.md")
    os.symlink("/etc", tmp_path / "g/forums/etc")
    loaded = load(WorkTree(str(tmp_path)))
    assert [(d.code, d.location.path) for d in loaded.diagnostics] == [
        ("SV013", "g/forums/centrum.md"),
        ("SV013", "g/forums/etc"),
    ]
    assert [r.id for r in loaded.archive.of(Forum)] == ["hisingen"]


def test_texts_of_the_users_own_are_left_alone() -> None:
    """A README, a note without front matter, a folder without a collaboration, hidden files."""
    notes: dict[str, str | bytes] = {
        "README.md": "# Vi\n",
        "g/README.md": "# Om\n",
        "g/arbetsmaterial/tankar.md": "Fritt.\n",
        "annat/forums/x.md": "---\nkind: forum\n---\n",
        "g/budget.yml": "a: [\n",
    }
    loaded = read(notes)
    assert (said(loaded), len(loaded.archive.records)) == ([], 3)


# --- sections


def sections(body: str) -> list[tuple[str, tuple[str, str] | None, bool, int]]:
    return [(s.heading, s.marker, s.filled, s.line) for s in read_sections(body, 0)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## Bostad\n<!-- item: bostad -->\nText.\n", [("Bostad", ("item", "bostad"), True, 1)]),
        ("## Bostad\n\n\n<!--section:goals-->\n<!-- fråga -->\n", [("Bostad", ("section", "goals"), False, 1)]),
        ("Ingress.\n\n## A\n## B ##\ntext", [("A", None, False, 3), ("B", None, True, 4)]),
        ("# Ett\n### Tre\n", []),
        ("##Utan mellanrum\n", []),
        ("## A\nText <!-- item: b -->\n", [("A", None, True, 1)]),  # a marker comes first or not at all
        ("## A\n<!-- Item: b -->\n", [("A", None, False, 1)]),
        ("## A\r\n<!-- item: b -->\r\nRad\r\n## C\r\n", [("A", ("item", "b"), True, 1), ("C", None, False, 4)]),
        ("## A\n<!-- en\nfråga -->\n", [("A", None, False, 1)]),
    ],
)
def test_a_section_runs_from_heading_to_heading(body: str, expected: list[object]) -> None:
    """The marker below the heading says whose it is; comments alone do not fill it."""
    assert sections(body) == expected


def test_a_heading_in_a_code_fence_is_none() -> None:
    """Backticks or tildes; a fence closes with as many as it was opened with."""
    body = "## A\n```\n## inte\n````\n## B\n~~~~\n## inte\n~~~\n## inte\n~~~~\n## C\n"
    assert [heading for heading, *_ in sections(body)] == ["A", "B", "C"]


@pytest.mark.parametrize(
    "before", ["```\nkod", "```kod``` säger det", "  ```\nkod\n  ```", "~~~~\n~~~", "```\n``` kod\n```"]
)
@pytest.mark.parametrize("after", ["", "```\nkod\n```\n", "~~~~\n"])
def test_a_fence_that_somebody_forgot_takes_no_section_that_says_whose_it_is(before: str, after: str) -> None:
    """The next item can be for fewer people: by Markdown alone it would be code in the one before."""
    held = sections(f"## A\n{before}\n## B\n<!-- item: b -->\n{after}## C\n")
    assert [heading for heading, *_ in held][:2] == ["A", "B"]
    assert [heading for heading, *_ in sections(f"## A\n{before}\n## B\n")] == ["A", "B"]


def test_sections_count_lines_from_the_top_of_the_file() -> None:
    """The front matter's too, so that an editor finds them."""
    front = "---\nkind: uppdrag\nid: u\ntitle: U\nforum: hisingen\n---\n"
    loaded = read({"g/uppdrag/u.md": front + "\n## Mål\n<!-- section: goals -->\nMindre väntan.\n"})
    record = loaded.archive.records["u"]
    assert isinstance(record, Uppdrag)
    assert [(s.heading, s.line) for s in record.sections] == [("Mål", 8)]


def test_crlf_changes_nothing_that_is_read() -> None:
    """The same records, sections and places of findings."""
    faulty = issue("forum: nordost\nduration: tjugo\n")
    files = {**FILES, **faulty}
    crlf = {path: str(text).replace("\n", "\r\n") for path, text in files.items()}
    one, two = load(MemoryTree(files)), load(MemoryTree(crlf))
    assert one.archive.records == two.archive.records
    assert one.diagnostics == two.diagnostics


def test_a_byte_order_mark_is_named_and_the_record_read() -> None:
    """Notepad puts one there."""
    text = FILES["g/meetings/hisingen/2026-03-12.md"]
    loaded = read({"g/meetings/hisingen/2026-03-12.md": "\ufeff" + str(text)})
    assert [d.code for d in loaded.diagnostics] == ["SV001"]
    assert isinstance(loaded.archive.records["hisingen-2026-03-12"], Meeting)


def test_a_scan_sees_the_text_of_every_record_and_registry() -> None:
    """Also of those that cannot be read; what it finds has line and column."""
    from samverka.text import T

    def scan(text: str) -> list[tuple[int, object]]:
        return [(text.index("HEMLIGT"), T("hemligt"))] if "HEMLIGT" in text else []

    files: dict[str, str | bytes] = {
        **FILES,
        "g/forums/nordost.md": "---\nkind: [\n---\nHEMLIGT\n",
        "people.yml": "people: []\n# HEMLIGT\n",
    }
    found = load(MemoryTree(files), (("SV900", scan),)).diagnostics  # type: ignore[arg-type]
    assert [(d.location.path, d.location.line, d.location.column) for d in found if d.code == "SV900"] == [
        ("people.yml", 2, 3),
        ("g/forums/nordost.md", 4, 1),
    ]
