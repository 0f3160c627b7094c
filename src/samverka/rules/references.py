"""SV101: a reference leads to something, and to the right sort of thing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive, Unresolved, kind_of, parts
from samverka.domain.records import Meeting
from samverka.rules.example import meeting
from samverka.rules.rule import Rule
from samverka.rules.saying import meant
from samverka.text import T, Text

A_KIND = {
    "any": T("a record"),
    "party": T("a party"),
    "person": T("a person"),
    "collaboration": T("a collaboration"),
    "forum": T("a forum"),
    "wheel": T("an annual wheel"),
    "plan": T("a plan"),
    "meeting": T("a meeting"),
    "issue": T("an issue"),
    "uppdrag": T("an uppdrag"),
    "insats": T("an insats"),
}
SUGGESTIONS = 50
"""To suggest an id is to walk over all of them. Where so many are unknown, no spelling is what is wrong."""


def check(archive: Archive, _today: date) -> Iterator[Finding]:
    suggest = Suggestions(archive)
    for reference in (*archive.unresolved, *_agenda_sources(archive)):
        if reference.why != "ambiguous":
            yield _finding(archive, reference, suggest)


def _finding(archive: Archive, reference: Unresolved, suggest: Suggestions) -> Finding:
    id, _, part = reference.target.partition("#")
    expected = A_KIND[reference.kinds[0]]
    if reference.why == "part":
        held = archive.records[reference.candidates[0]]
        message = T("«{id}» holds nothing called «{part}»", id=id, part=part)
        return Finding(reference.record, reference.field, message, meant(part, parts(held)))
    if reference.why == "kind":
        actual = A_KIND[reference.candidates[0]]
        message = T("«{target}» is {actual}; {expected} is expected here", target=id, actual=actual, expected=expected)
        return Finding(reference.record, reference.field, message)
    message = T("«{target}» does not exist; {expected} is expected here", target=id, expected=expected)
    return Finding(reference.record, reference.field, message, suggest(id, reference.kinds) or _where(reference.kinds))


def _where(kinds: tuple[str, ...]) -> Text:
    if kinds in (("party",), ("person",)):
        file = "parties.yml" if kinds == ("party",) else "people.yml"
        return T("correct the id, or add it to {file}", file=file)
    return T("correct the id, or make the record first")


class Suggestions:
    """Ids that look like an unknown one; each unknown one is looked for once."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._pools: dict[tuple[str, ...], Collection[str]] = {("party",): archive.parties, ("person",): archive.people}
        self._given: dict[tuple[str, tuple[str, ...]], Text | None] = {}

    def __call__(self, id: str, kinds: tuple[str, ...]) -> Text | None:
        key = (id, kinds)
        if key not in self._given and len(self._given) < SUGGESTIONS:
            self._given[key] = meant(id, self._pool(kinds))
        return self._given.get(key)

    def _pool(self, kinds: tuple[str, ...]) -> Collection[str]:
        if kinds not in self._pools:
            records = self._archive.records.values()
            self._pools[kinds] = [r.id for r in records if kinds == ("any",) or kind_of(r) in kinds]
        return self._pools[kinds]


def _agenda_sources(archive: Archive) -> Iterator[Unresolved]:
    """What agenda items come from: a plain text in the record, because it may also be a part of the model."""
    known: dict[str, frozenset[str]] = {}
    for record in archive.of(Meeting):
        for index, item in enumerate(record.agenda):
            if item.from_ is None:
                continue
            id, _, part = item.from_.partition("#")
            held = archive.records.get(id)
            field = ("agenda", index, "from")
            if held is None:
                if id != "model" and id not in archive.broken and id not in _model_parts(archive, record):
                    yield Unresolved(record.id, field, item.from_, ("any",), "missing")
            elif part:
                if id not in known:
                    known[id] = parts(held)
                if part not in known[id]:
                    yield Unresolved(record.id, field, item.from_, ("any",), "part", (id,))


def _model_parts(archive: Archive, record: Meeting) -> frozenset[str]:
    forum = archive.forum(record.forum)
    kind = archive.forum_type(forum) if forum else None
    return frozenset(part.id for part in kind.agenda) if kind else frozenset()


RULE = Rule(
    code="SV101",
    name="references",
    severity=Severity.ERROR,
    title=T("what a record refers to exists"),
    why=T(
        "Agendas, lists and calendars are put together by following references. One that leads nowhere makes a matter, "
        "a person or a decision disappear from them without anyone noticing."
    ),
    check=check,
    passes=meeting(
        "2026-03-19", "chair: k-lind\nagenda: [{id: sommar, title: Inför sommaren, from: 2026-grupp#sommaren}]\n"
    ),
    fails=meeting(
        "2026-03-19", "chair: k-lid\nagenda: [{id: sommar, title: Inför sommaren, from: 2026-grupp#sommarn}]\n"
    ),
)
