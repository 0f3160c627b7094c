"""What parties are asked and told: statements on an issue or a plan, a party's own decision, and what the members were informed of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverka.actions.commitment import DECISIONS, find_part
from samverka.actions.workspace import Workspace, a_party, named, one, with_faults
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.dates import Said
from samverka.domain.decisions import awaited
from samverka.domain.records import Collaboration, Decision, Issue, OwnDecision, Plan, Record
from samverka.store.document import Document
from samverka.store.edit import Flow, append_item, set_key
from samverka.store.nodes import Node
from samverka.store.nodes import Sequence as Entries
from samverka.store.plan import Plan as Changes
from samverka.text import T, Text

Asking = Issue | Plan
"""What statements (yttranden) are asked on."""


@dataclass(frozen=True)
class Noted:
    """What was noted: the plan, the record it stands in, and the parties it is about or that are still waited for."""

    plan: Changes
    record: Record
    parties: tuple[str, ...]


# --- statements


def ask(workspace: Workspace, words: str, parties: Sequence[str], *, on: date | None, due: date | None) -> Noted:
    """Note that parties were asked for a statement: those named, else those the record names, else every principal."""
    archive, record = workspace.archive, _asking(workspace.archive, words)
    day = _past(workspace, on)
    if due is not None and due < day:
        raise Refusal(T("--due: {due} is before {day}, when it was asked for", due=due, day=day), exit_code=2)
    waiting = {s.party for s in record.statements if s.answered is None}
    chosen = tuple(dict.fromkeys(a_party(archive, words) for words in parties)) or _all_asked(archive, record)
    asked = tuple(party for party in chosen if party not in waiting)
    if not asked:
        names = ", ".join(archive.party_name(party) for party in chosen)
        raise Refusal(T("{parties} is asked already, and has not answered", parties=names))
    document = _whole(workspace, record, "statements", len(record.statements))
    for party in asked:
        document = append_item(document, ("statements",), _flow(party=party, asked=day, due=due))
    summary = T("statement asked for: {title}", title=record.title)
    return Noted(_plan(workspace, document, record, summary, "issue statement"), record, asked)


def answer(
    workspace: Workspace, words: str, parties: Sequence[str], text: str, *, link: str | None, on: date | None
) -> Noted:
    """Note a party's answer to the statement that it was asked for last."""
    archive, record = workspace.archive, _asking(workspace.archive, words)
    if len(parties) != 1:
        raise Refusal(T("say whose answer it is: --party, once"), exit_code=2)
    party, day = a_party(archive, parties[0]), _past(workspace, on)
    open_ = [n for n, s in enumerate(record.statements) if s.party == party and s.answered is None]
    if not open_:
        raise Refusal(
            T("{party} is not asked for a statement on «{title}»", party=archive.party_name(party), title=record.title),
            help=T("ask first: samverka issue statement {id} --party {party}", id=record.id, party=party),
        )
    document = _whole(workspace, record, "statements", len(record.statements))
    for key, value in (("answered", day), ("text", text.strip() or None), ("link", link)):
        if value is not None:
            document = set_key(document, ("statements", open_[-1], key), value)
    left = tuple(s.party for n, s in enumerate(record.statements) if s.answered is None and n != open_[-1])
    summary = T("statement of {party}: {title}", party=archive.party_name(party), title=record.title)
    return Noted(_plan(workspace, document, record, summary, "issue statement"), record, left)


def _asking(archive: Archive, words: str) -> Asking:
    found = named(archive, words, (Issue, Plan))
    if len(found) == 1 and isinstance(found[0], (Issue, Plan)):
        return found[0]
    if found:
        ids = ", ".join(record.id for record in found)
        raise Refusal(T("«{words}» can be several; write more of the id: {ids}", words=words, ids=ids), exit_code=2)
    return one(archive, words, Issue)  # says that there is none, and what is near


def _all_asked(archive: Archive, record: Asking) -> tuple[str, ...]:
    """The parties that an issue concerns; else the principals of the collaboration."""
    own = record.parties if isinstance(record, Issue) else ()
    collaboration = archive.collaboration(record)
    principals = tuple(m.party for m in (collaboration.parties if collaboration else ()) if m.principal)
    if own or principals:
        return own or principals
    raise Refusal(T("say who is asked: --party"), exit_code=2)


# --- a party's own decision


def own(
    workspace: Workspace, words: str, party: str, *, on: date | None, declined: bool, dnr: str | None
) -> tuple[Noted, Decision]:
    """Note what a party has decided for itself about a decision; the parties are those that are still waited for."""
    archive = workspace.archive
    meeting, index = find_part(archive, words, DECISIONS, "own")
    decision, who, day = meeting.decisions[index], a_party(archive, party), _past(workspace, on)
    if day < meeting.date:
        raise Refusal(T("--on: {day} is before the meeting on {held}", day=day, held=meeting.date), exit_code=2)
    decided = next((held for held in decision.own if held.party == who and held.on is not None), None)
    if decided is not None:
        raise Refusal(
            T("{party} has decided already, on {day}", party=archive.party_name(who), day=Said(decided.on or day))
        )
    document = _whole(workspace, meeting, DECISIONS, len(meeting.decisions))
    outcome = "declined" if declined else "agreed"
    place = next((n for n, held in enumerate(decision.own) if held.party == who), None)
    document = _own(
        document, (DECISIONS, index, "own"), place, OwnDecision(party=who, on=day, outcome=outcome, dnr=dnr)
    )
    summary = T("own decision of {party}: {text}", party=archive.party_name(who), text=decision.text)
    plan = _plan(workspace, document, meeting, summary, "decision own")
    return Noted(plan, meeting, tuple(p for p in awaited(decision) if p != who)), decision


def _own(document: Document, path: tuple[str | int, ...], place: int | None, entry: OwnDecision) -> Document:
    pairs = {"on": entry.on, "outcome": entry.outcome, "dnr": entry.dnr}
    if place is None:
        return append_item(document, path, _flow(party=entry.party, **pairs))
    for key, value in pairs.items():
        if value is not None:
            document = set_key(document, (*path, place, key), value)
    return document


# --- what the members were told


def informed(
    workspace: Workspace,
    words: str,
    what: str,
    *,
    on: date | None,
    to: Sequence[str],
    about: str | None,
    duty: str | None,
) -> Noted:
    """Note in `collaboration.md` what the members (or some of them) were told or handed."""
    archive = workspace.archive
    collaboration = one(archive, words, Collaboration)
    if not what.strip():
        raise Refusal(T("say what they were told: --what"), exit_code=2)
    parties = tuple(dict.fromkeys(a_party(archive, party) for party in to))
    _known_duty(archive, collaboration, duty)
    entry = _flow(
        on=_past(workspace, on), what=what.strip(), to=parties or None, about=_about(archive, about), duty=duty
    )
    document = _whole(workspace, collaboration, "informed", len(collaboration.informed))
    document = append_item(document, ("informed",), entry)
    summary = T("the members are told: {what}", what=what.strip())
    return Noted(_plan(workspace, document, collaboration, summary, "report informed"), collaboration, parties)


def _known_duty(archive: Archive, collaboration: Collaboration, duty: str | None) -> None:
    model = archive.model(collaboration)
    known = [held.id for held in (model.year if model else ()) if held.done_by in ("record", "informed")]
    if duty is not None and duty not in known:
        help = T("those that are done so are: {ids}", ids=", ".join(known)) if known else None
        raise Refusal(T("the model's year has no duty «{duty}» that is done so", duty=duty), help=help, exit_code=2)


def _about(archive: Archive, words: str | None) -> str | None:
    if words is None:
        return None
    id, mark, part = words.partition("#")
    found = archive.find(id)
    if len(found) == 1:
        return f"{found[0].id}{mark}{part}"
    if found:
        ids = ", ".join(record.id for record in found)
        raise Refusal(T("«{words}» can be several; write more of the id: {ids}", words=words, ids=ids), exit_code=2)
    raise Refusal(T("there is no record «{words}»", words=words), exit_code=2)


# --- what they share


def _past(workspace: Workspace, on: date | None) -> date:
    day = on or workspace.today
    if day > workspace.today:
        raise Refusal(T("{day} has not come yet", day=day), exit_code=2)
    return day


def _flow(**pairs: str | date | tuple[str, ...] | None) -> Flow:
    return Flow({key: value for key, value in pairs.items() if value is not None})


def _whole(workspace: Workspace, record: Record, key: str, count: int) -> Document:
    """The record's document. Raises `Refusal` where a line of the list could not be read, since places would be others."""
    document = workspace.document(record)
    written: Node | None = document.root.get(key)
    if count and (not isinstance(written, Entries) or len(written.items) != count):
        raise with_faults(document.path)
    return document


def _plan(workspace: Workspace, document: Document, record: Record, summary: Text, command: str) -> Changes:
    trailers = (("Samverka-Command", command), ("Samverka-Record", record.id))
    return Changes((workspace.change(document),), summary, trailers)
