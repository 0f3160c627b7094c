"""Who was there, in words: a board by members, serving substitutes, substitutes and others; a forum by name; and items as minutes name them."""

from __future__ import annotations

from collections.abc import Iterator

from samverka.actions.seen import SeenItem, SeenMeeting
from samverka.actions.seen_presence import SeenPerson
from samverka.output.documents.blocks import Block, Heading, Items, Paragraph, Run, words
from samverka.text import T, Text

ROLES = {
    "member": T("Members"),
    "serving": T("Serving substitutes"),
    "substitute": T("Substitutes"),
    "other": T("Others present"),
}


def paragraphs(item: SeenItem) -> list[int]:
    """The §§ of an item, in order: those of its decisions."""
    return sorted({part.paragraph for part in item.decisions if part.paragraph is not None})


def item_heading(seen: SeenMeeting, item: SeenItem) -> str:
    """«§ 6 Kansliets lokal» on a board, «4. Unga utan bostad» in a forum."""
    if seen.words == "board":
        mark = _paragraphs(paragraphs(item))
        return f"{mark} {item.title}" if mark else item.title
    return f"{item.number}. {item.title}" if item.number is not None else item.title


def _paragraphs(numbers: list[int]) -> str:
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"§ {numbers[0]}"
    whole = numbers == list(range(numbers[0], numbers[-1] + 1))
    return f"§§ {numbers[0]}–{numbers[-1]}" if whole else f"§§ {', '.join(map(str, numbers))}"


def item_name(seen: SeenMeeting, id: str) -> str:
    """How running text names an item: «§ 6», «punkt 4», and where a board gave it no § its title."""
    item = next(item for item in seen.items if item.id == id)
    if seen.words != "board":
        return T("item {number}", number=item.number or "").say(seen.language)
    return _paragraphs(paragraphs(item)) or f"«{item.title}»"


def present(seen: SeenMeeting) -> list[Block]:
    """Those who were there, under a heading."""
    if not seen.present:
        return []
    found: list[Block] = [Heading(2, T("Present").say(seen.language))]
    if seen.words != "board":
        return [*found, _names(seen, seen.present)]
    for role, label in ROLES.items():
        held = tuple(person for person in seen.present if person.role == role)
        if held:
            found += [Heading(3, label.say(seen.language)), _names(seen, held)]
    return found


def present_at(seen: SeenMeeting, item: SeenItem) -> list[Block]:
    """Who stepped aside for an item, and who served for it alone."""
    found: list[Block] = []
    if item.aside:
        found.append(_labelled(seen, T("Stepped aside"), ", ".join(item.aside)))
    for serving in item.serving:
        said = T("{name} for {member}", name=serving.name, member=serving.acts_for).say(seen.language)
        found.append(_labelled(seen, T("Serving substitute"), said))
    return found


def _labelled(seen: SeenMeeting, label: Text, text: str) -> Paragraph:
    return Paragraph((Run(f"{label.say(seen.language)}: ", strong=True), Run(text)))


def _names(seen: SeenMeeting, people: tuple[SeenPerson, ...]) -> Items:
    return Items(tuple((words(", ".join(_about(seen, person))),) for person in people))


def _about(seen: SeenMeeting, person: SeenPerson) -> Iterator[str]:
    yield person.name
    yield from (part for part in (person.function, person.party) if part)
    if person.acts_for:
        said = T("for {person}", person=", ".join(person.acts_for)).say(seen.language)
        yield f"{said} ({_span(seen, person.items)})" if person.items else said
    if person.came:
        yield T("from {item} on", item=item_name(seen, person.came)).say(seen.language)
    if person.left:
        yield T("up to and including {item}", item=item_name(seen, person.left)).say(seen.language)
    if person.aside:
        yield T("stepped aside: {items}", items=_span(seen, person.aside)).say(seen.language)
    if person.remote:
        yield T("from afar").say(seen.language)


def _span(seen: SeenMeeting, ids: tuple[str, ...]) -> str:
    """Items by name; three or more in a row by the first and the last."""
    order = [item.id for item in seen.items if item.number is not None]
    groups: list[list[str]] = []
    for id in ids:
        if groups and order.index(id) == order.index(groups[-1][-1]) + 1:
            groups[-1].append(id)
        else:
            groups.append([id])
    parts = [
        [f"{item_name(seen, g[0])}–{item_name(seen, g[-1])}"] if len(g) > 2 else [item_name(seen, i) for i in g]
        for g in groups
    ]
    return ", ".join(part for group in parts for part in group)
