"""SV349: the model of a collaboration is changed as its parties have agreed to change it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive, holds
from samverka.domain.decisions import mode_of
from samverka.domain.governance import Figure
from samverka.domain.records import Change, Collaboration, Decision, Forum, Meeting, Record
from samverka.domain.year import began
from samverka.rules.deciding import deciding
from samverka.rules.example import MODEL, changed, collaboration, decided
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder, modes
from samverka.text import T


def each(archive: Archive, record: Record, _today: date) -> Iterator[Finding]:
    if isinstance(record, Collaboration):
        for index, change in enumerate(record.changes):
            yield from _change(archive, record, change, ("changes", index))
    elif isinstance(record, Meeting):
        for index, decision, forum, mode in deciding(archive, record):
            figure = archive.figure("model_change", forum, record.date)
            if "model" in decision.concerns and _asks(figure) and decision.proposal_to is None:
                yield from _agreed(record, decision, mode, ("decisions", index), figure)


def _asks(figure: Figure | None) -> bool:
    return figure is not None and figure.value == "consensus"


def _agreed(
    record: Record, decision: Decision, mode: Figure | None, way: Path, figure: Figure | None
) -> Iterator[Finding]:
    if mode_of(decision, mode) != "consensus":
        message = T(
            "the model is changed by consensus, and «{id}» was decided by {mode}",
            id=decision.id,
            mode=modes((mode_of(decision, mode),)),
        )
        help = T("take it up again, until all agree: mode: consensus")
        yield Finding(record.id, way, message, help, cites(figure), milder(figure))
    elif decision.dissent:
        message = T("the model is changed by consensus, and someone was of another opinion on «{id}»", id=decision.id)
        yield Finding(
            record.id, way, message, T("without consensus the model stays as it is"), cites(figure), milder(figure)
        )


def _change(archive: Archive, record: Collaboration, change: Change, way: Path) -> Iterator[Finding]:
    id, mark, part = change.decided.partition("#")
    if not mark:
        if id not in archive.records:  # a meeting without its decision is SV309's
            yield from _in_words(archive, record, change, (*way, "decided"))
        return
    meeting = archive.records.get(id)
    decision = next((d for d in meeting.decisions if d.id == part), None) if isinstance(meeting, Meeting) else None
    if not isinstance(meeting, Meeting) or decision is None:
        if id not in archive.broken:
            message = T("«{decided}» is no decision of a meeting", decided=change.decided)
            yield Finding(
                record.id, (*way, "decided"), message, T("write MEETING#DECISION, or in words where it was agreed")
            )
        return
    forums = _forums(archive, record, change)
    mode = archive.forum(meeting.forum)
    figure = archive.figure("model_change", mode, meeting.date) if mode else None
    if mode is not None and _asks(figure):
        own = archive.figure("decision_mode", mode, meeting.date)
        yield from _agreed(record, decision, own, (*way, "decided"), figure)
        others = [forum.id for forum in forums if forum.id != meeting.forum]
        if others:
            message = T("the change also holds for {forums}, which did not decide it", forums=", ".join(others))
            help = T("write forum: {forum}; each forum changes its own ways of working", forum=meeting.forum)
            yield Finding(record.id, way, message, help, cites(figure), milder(figure))


def _in_words(archive: Archive, record: Collaboration, change: Change, way: Path) -> Iterator[Finding]:
    """A decision in words is one from before the records began; later ones stand in the meeting of each forum."""
    first = began(archive, record)
    forums = _forums(archive, record, change)
    figure = next((f for held in forums if _asks(f := archive.figure("model_change", held, change.from_))), None)
    if figure is not None and first is not None and change.from_ > first:
        message = T(
            "the change from {day} on is later than the first of these records ({began}), and no decision in them is named",
            day=change.from_, began=first,
        )  # fmt: skip
        help = T("write decided: MEETING#DECISION; words are for what was agreed before the records began")
        yield Finding(record.id, way, message, help, cites(figure), milder(figure))


def _forums(archive: Archive, record: Collaboration, change: Change) -> list[Forum]:
    """The forums for which a figure is changed."""
    kind = change.figure.rpartition(".")[0]
    return [
        forum
        for forum in archive.forums(record.collaboration)
        if kind in ("", forum.type) and change.forum in (None, forum.id) and holds(change.from_, forum.from_, forum.to)
    ]


CONSENSUS = changed(MODEL, "group_each:", "model_change: {value: consensus, cite: C07}\n  group_each:")
CHANGE = 'changes: [{figure: grupp.notes_within, value: {days: 10}, from: 2026-04-01, decided: "grupp-2026-02-12#bostad-1"}]\n'

RULE = Rule(
    code="SV349",
    name="model-change",
    severity=Severity.ERROR,
    title=T("the model is changed as the parties have agreed to change it"),
    why=T(
        "A change of how the forums work rests on a decision. Where the parties have agreed on consensus in each forum, a "
        "decision that some did not share, or that another forum took, changes nothing."
    ),
    of=(Collaboration, Meeting),
    each=each,
    passes={**CONSENSUS, **collaboration(CHANGE), **decided(", mode: consensus, concerns: [model]")},
    fails={**CONSENSUS, **collaboration(CHANGE), **decided(", mode: agreement")},
    sources=("C07",),
)
