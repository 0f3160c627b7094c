"""What assignments and efforts share: which stage a user means, the move to it, the decision behind it, and a report as noted."""

from __future__ import annotations

from datetime import date, timedelta

from samverka.actions.workspace import Workspace, a_decision, a_person
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.dates import Said
from samverka.domain.governance import Stage
from samverka.domain.records import Insats, Move, Uppdrag
from samverka.domain.reporting import ReportDue
from samverka.domain.stages import Standing, allowed, following
from samverka.store.create import section_name, split_sections
from samverka.store.document import Document
from samverka.store.edit import Flow, Value, append_item, append_section
from samverka.text import T, Text, Words

NEAR = timedelta(days=21)
"""A report given so long before a meeting is meant for it (assumption): papers go out two or three weeks ahead at the most."""


def target(archive: Archive, record: Uppdrag | Insats, where: Standing, to: str | None) -> Stage:
    """The stage that `to` names by id, number or name; the next one where nothing is named. Raises `Refusal`."""
    if to is None:
        stage = following(archive, record, where)
        if stage is None:
            raise Refusal(T("{title} has come to its last stage", title=record.title))
        return stage
    named = next(
        (s for s in where.path.stages if to in (s.id, str(s.number), *(w.casefold() for w in s.name.values()))), None
    )
    if named is None:
        raise Refusal(
            T(
                "there is no stage «{stage}»; the stages are {known}",
                stage=to,
                known=", ".join(s.id for s in where.path.stages),
            ),
            exit_code=2,
        )
    if not allowed(where, named) or (where.stage and named.id == where.stage.id):
        now = Words(tuple(where.stage.name.items())) if where.stage else "–"
        to_name = Words(tuple(named.name.items()))
        raise Refusal(T("the step from «{now}» to «{to}» skips a stage, or leads nowhere", now=now, to=to_name))
    return named


def move_to(
    workspace: Workspace, stage: Stage, on: date | None, by: str | None, decided: str | None, reason: str | None
) -> Move:
    """The move to a stage, as it was said on the command line."""
    return Move(
        to=stage.id,
        on=on or workspace.today,
        by=a_person(workspace.archive, by) if by else None,
        decided=a_decision(workspace, decided) if decided else None,
        reason=reason,
    )


def with_move(document: Document, move: Move) -> Document:
    """The document with one more step in its `moves`."""
    pairs: tuple[tuple[str, Value | None], ...] = (
        ("to", move.to),
        ("on", move.on),
        ("by", move.by),
        ("forum", move.forum),
        ("decided", move.decided),
        ("reason", move.reason),
    )
    return append_item(document, ("moves",), Flow({key: value for key, value in pairs if value is not None}))


def with_sections(archive: Archive, record: Uppdrag | Insats, stage: Stage, document: Document) -> Document:
    """The document with the sections that the new stage asks for and that it does not have yet."""
    model = archive.model(record)
    language = archive.language(record)
    template = (model.documents.get((type(record).kind, language)) if model else None) or ""
    headings = {section_name(part): part.splitlines()[0].removeprefix("## ") for part in split_sections(template)}
    present = {section.marker[1] for section in record.sections if section.marker}
    for ask in stage.asks:
        if ask.kind == "section" and ask.name not in present:
            question = ask.question.get(language) or ask.question.get("en", "")
            document = append_section(
                document, headings.get(ask.name, question), ("section", ask.name), comment=question
            )
    return document


# --- reports


def report_day(workspace: Workspace, on: date | None, said: tuple[str | None, ...]) -> date:
    """The day of a report. Raises `Refusal` for one that has not been given yet, or says nothing."""
    day = on or workspace.today
    if day > workspace.today:
        raise Refusal(T("{day} has not come yet: a report is noted when it has been given", day=Said(day)), exit_code=2)
    if not any(said):
        raise Refusal(T("say what was reported: --text, --progress or --deviation"), exit_code=2)
    return day


def waiting_for(overdue: tuple[ReportDue, ...], coming: ReportDue | None, day: date) -> str | None:
    """The meeting that a report is meant for: the earliest one that has waited for it, or the next where that is near."""
    near = [coming] if coming and coming.day - day <= NEAR else []
    return next((due.meeting for due in (*overdue, *near) if due.meeting), None)


def with_report(
    document: Document,
    archive: Archive,
    *,
    on: date,
    meeting: str | None,
    by: str | None,
    progress: str | None,
    text: str | None,
    deviation: str | None,
) -> Document:
    """The document with one more report."""
    pairs: tuple[tuple[str, Value | None], ...] = (
        ("on", on),
        ("meeting", meeting),
        ("by", a_person(archive, by) if by else None),
        ("progress", progress),
        ("text", text),
        ("deviation", deviation),
    )
    return append_item(document, ("reports",), Flow({key: item for key, item in pairs if item is not None}))


def no_stages() -> Refusal:
    """What is said of a record whose model has no path for it."""
    return Refusal(NO_STAGES)


NO_STAGES: Text = T("the collaboration's model has no stages for it")
