"""SV101: a reference leads to something, and to the right sort of thing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive, Unresolved, parts
from samverka.domain.records import KINDS, REGISTRIES, Record
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


def check(archive: Archive, _today: date) -> Iterator[Finding]:
    for registry in REGISTRIES:
        yield from _lost(archive, registry)


def each(archive: Archive, record: Record, _today: date) -> Iterator[Finding]:
    return _lost(archive, record.id)


def _lost(archive: Archive, record: str) -> Iterator[Finding]:
    for reference in archive.lost(record):
        if reference.why != "ambiguous":
            yield _finding(archive, reference)


def _finding(archive: Archive, reference: Unresolved) -> Finding:
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
    return Finding(
        reference.record, reference.field, message, _suggestion(archive, id, reference.kinds) or _where(reference.kinds)
    )


def _where(kinds: tuple[str, ...]) -> Text:
    if kinds in (("party",), ("person",)):
        file = "parties.yml" if kinds == ("party",) else "people.yml"
        return T("correct the id, or add it to {file}", file=file)
    return T("correct the id, or make the record first")


def _suggestion(archive: Archive, id: str, kinds: tuple[str, ...]) -> Text | None:
    """An id that looks like the unknown one. To find it is to walk over all of them: where very many are unknown, no spelling
    is what is wrong, and it is not looked for."""
    if archive.many_lost:
        return None
    named = _named(archive, id, kinds)
    return T("did you mean «{near}»?", near=named) if named else _near(id, archive.ids(kinds))


def _named(archive: Archive, words: str, kinds: tuple[str, ...]) -> str | None:
    """The id of the one party or person that is called so: people write the name where an id is wanted."""
    name = " ".join(words.casefold().split())
    if kinds == ("party",):
        parties = archive.parties.values()
        found = [party.id for party in parties if name in (party.name.casefold(), (party.short or "").casefold())]
    else:
        people = archive.people.values() if kinds == ("person",) else ()
        found = [person.id for person in people if name == person.name.casefold()]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=256)
def _near(id: str, known: tuple[str, ...]) -> Text | None:
    return meant(id, known)


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
    of=tuple(KINDS.values()),
    each=each,
    passes=meeting(
        "2026-03-19", "chair: k-lind\nagenda: [{id: sommar, title: Inför sommaren, from: 2026-grupp#sommaren}]\n"
    ),
    fails=meeting(
        "2026-03-19", "chair: k-lid\nagenda: [{id: sommar, title: Inför sommaren, from: 2026-grupp#sommarn}]\n"
    ),
)
