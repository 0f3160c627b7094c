"""Claims about look-ups: a record by the end of its id, a party by its name on a day, who belongs to whom."""

from __future__ import annotations

from datetime import date

import pytest
from archives import BASE, archive, issue, meeting, the_forum

from samverka.domain.archive import holds, kind_of, parts, seat_of
from samverka.domain.records import Forum, Issue, Meeting

OTHER = {"g/forums/nordhisingen.md": BASE["g/forums/hisingen.md"].replace("id: hisingen", "id: nordhisingen", 1)}
HELD = archive(OTHER, meeting("2026-03-12"), meeting("2026-04-12"), issue("bostad", ""), issue("ny-bostad", ""))


@pytest.mark.parametrize(
    ("end", "kinds", "ids"),
    [
        ("hisingen", (Forum,), ["hisingen"]),  # the whole id goes before those that end so
        ("2026-03-12", (Meeting,), ["hisingen-2026-03-12"]),
        ("bostad", (Issue,), ["2026-02-19-bostad", "2026-02-19-ny-bostad"]),
        ("ny-bostad", (), ["2026-02-19-ny-bostad"]),
        ("ingen", (Forum,), ["hisingen", "nordhisingen"]),  # then any end at all
        ("12", (Meeting,), ["hisingen-2026-03-12", "hisingen-2026-04-12"]),
        ("bostad", (Meeting,), []),
        ("staden", (), []),
    ],
)
def test_any_unique_end_of_an_id_will_do(end: str, kinds: tuple[type, ...], ids: list[str]) -> None:
    """The whole id first, then a part of it behind a hyphen, then any end."""
    assert [record.id for record in HELD.find(end, kinds)] == ids


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (None, "Region Stockholm"),
        ("2026-01-01", "Region Stockholm"),
        ("2019-01-01", "Region Stockholm"),
        ("2018-12-31", "Stockholms läns landsting"),
        ("1971-01-01", "Stockholms läns landsting"),
        ("1970-12-31", "Stockholms läns sjukvårdsförvaltning"),
    ],
)
def test_a_party_is_called_what_it_was_called_then(day: str | None, name: str) -> None:
    """A former name holds to its last day, that day included."""
    assert HELD.party_name("landstinget", date.fromisoformat(day) if day else None) == name


def test_names_of_parties_and_people() -> None:
    """What is no id stands there as it is; nothing is nothing."""
    assert [HELD.party_name(id) for id in ("bup", "Rädda barnen", None)] == [
        "Barn- och ungdomspsykiatrin",
        "Rädda barnen",
        "",
    ]
    assert [HELD.party_short(id) for id in ("bup", "skolan", "okänd")] == ["BUP", "Skolan", "okänd"]
    assert [HELD.person_name(id) for id in ("k-ek", "sammankallande", None)] == ["Karin Ek", "sammankallande", ""]


def test_a_party_and_all_that_is_part_of_it() -> None:
    """At any depth, and not what it is part of."""
    assert HELD.within("kommunen") == {"kommunen", "elevhalsan", "skolan"}
    assert HELD.within("skolan") == {"skolan"}
    assert HELD.within("okänd") == {"okänd"}


def test_the_principal_that_a_party_belongs_to() -> None:
    """Itself, or the nearest above it; None where none is."""
    principals = frozenset({"kommunen", "regionen"})
    found = [HELD.principal_of(party, principals) for party in ("kommunen", "skolan", "bup", "landstinget", None)]
    assert found == ["kommunen", "kommunen", "regionen", None, None]


def test_parties_that_are_part_of_each_other_end_the_search() -> None:
    """A ring in parties.yml is a mistake, and no endless loop."""
    ring = (
        "parties:\n  - {id: a, name: A, kind: unit, part_of: b}\n  - {id: b, name: B, kind: unit, part_of: a}\n"
        "  - {id: kommunen, name: K, kind: municipality}\n  - {id: regionen, name: R, kind: region}\n"
        "  - {id: elevhalsan, name: E, kind: unit}\n  - {id: bup, name: B, kind: unit}\n"
    )
    found = archive({"parties.yml": ring})
    assert found.principal_of("a", frozenset({"kommunen"})) is None
    assert found.within("a") == {"a", "b"}


def test_both_ends_of_a_time_belong_to_it() -> None:
    """And an end that is left out is open."""
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    assert [holds(day, first, last) for day in (date(2025, 12, 31), first, last, date(2027, 1, 1))] == [
        False,
        True,
        True,
        False,
    ]
    assert holds(date(1900, 1, 1), None, last)
    assert holds(date(2100, 1, 1), first, None)


def test_what_a_reference_can_name_inside_a_record() -> None:
    """A forum's seats and standing items; a meeting's items, decisions and tasks."""
    held = archive(
        meeting(
            "2026-03-12",
            "agenda: [{id: a, title: A}]\ndecisions: [{id: d, text: D}]\ntasks: [{id: t, text: T}]\n",
        )
    )
    record = held.records["hisingen-2026-03-12"]
    assert (parts(record), kind_of(record)) == ({"a", "d", "t"}, "meeting")
    forum = the_forum(held)
    assert parts(forum) == {"k", "r"}
    assert [seat.party if seat else None for seat in (seat_of(forum, "r"), seat_of(forum, "x"))] == ["regionen", None]


def test_records_of_a_kind() -> None:
    """All of them by path, or one collaboration's."""
    assert [m.id for m in HELD.of(Meeting)] == ["hisingen-2026-03-12", "hisingen-2026-04-12"]
    assert HELD.of(Meeting, "annan") == ()
    assert HELD.words(the_forum(HELD)) == "forum"
    assert HELD.language(the_forum(HELD)) == "sv"


def test_a_short_name_is_that_of_the_day() -> None:
    """A party that was called something else on a day has that whole name there: its short name is the later one's."""
    named = BASE["parties.yml"].replace("name: Region Stockholm\n", "name: Region Stockholm\n    short: Regionen\n")
    held = archive({"parties.yml": named})
    days = (None, date(2026, 1, 1), date(2018, 12, 31), date(1970, 1, 1))
    assert [held.party_short("landstinget", day) for day in days] == [
        "Regionen",
        "Regionen",
        "Stockholms läns landsting",
        "Stockholms läns sjukvårdsförvaltning",
    ]


def test_those_who_took_over_are_found_one_after_the_other() -> None:
    """Also where the chain leads back, and it ends then."""
    held = archive(
        {
            "parties.yml": """\
parties:
  - {id: kommunen, name: A, kind: municipality, valid_to: 2020-12-31, replaced_by: regionen}
  - {id: regionen, name: B, kind: region, valid_to: 2022-12-31, replaced_by: bup}
  - {id: bup, name: C, kind: unit, replaced_by: kommunen}
  - {id: elevhalsan, name: D, kind: unit}
"""
        }
    )
    assert held.successors("kommunen") == ("regionen", "bup")
    assert held.successors("elevhalsan") == ()
    assert [held.ended("kommunen", date(2020, 12, day)) for day in (30, 31)] == [None, None]
    assert held.ended("kommunen", date(2021, 1, 1)) == date(2020, 12, 31)
