"""Assignments through the eight stages: giving one, where they stand, and the step to the next stage."""

from __future__ import annotations

from datetime import date

from samverka.actions.steps import (
    move_to,
    no_stages,
    report_day,
    target,
    waiting_for,
    with_move,
    with_report,
    with_sections,
)
from samverka.actions.workspace import Workspace, a_forum, one
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.governance import Stage
from samverka.domain.ids import slug, unique
from samverka.domain.records import Activity, Forum, Meeting, Uppdrag
from samverka.domain.records import Plan as PlanRecord
from samverka.domain.reporting import ReportDue, reports_due
from samverka.domain.stages import (
    Missing,
    Standing,
    evaluation_due,
    final_report_due,
    following,
    missing,
    path_of,
    phase,
    standing,
)
from samverka.domain.values import Struct
from samverka.store.create import body, new_record, record_path
from samverka.store.edit import Flow, Value
from samverka.store.plan import Change, Plan
from samverka.text import T


class Row(Struct):
    """Where an assignment stands: its stage (None before the first), what the stage still asks, the next report, and what is late."""

    uppdrag: Uppdrag
    forum: Forum | None
    standing: Standing | None
    phase: str
    missing: tuple[Missing, ...]
    next_report: ReportDue | None
    overdue: tuple[ReportDue, ...]
    final_report: date | None
    evaluation: date | None
    late: bool

    @property
    def record(self) -> Uppdrag:
        """The record that the row is about."""
        return self.uppdrag

    @property
    def note(self) -> str:
        """A line of its own on the board: none."""
        return ""


def status(workspace: Workspace, forum_words: str | None, everything: bool = True) -> tuple[Row, ...]:
    """Every assignment, or one forum's, in order of stage and then of end; without the evaluated ones unless all are asked for."""
    archive = workspace.archive
    chosen = a_forum(archive, forum_words).id if forum_words else None
    found = [row(archive, u, workspace.today) for u in archive.of(Uppdrag) if chosen in (None, u.forum)]
    kept = [r for r in found if everything or not _finished(r)]
    return tuple(sorted(kept, key=lambda r: (_number(r), r.uppdrag.end or date.max, r.uppdrag.id)))


def _number(row: Row) -> int:
    return row.standing.stage.number if row.standing and row.standing.stage else 0


def _finished(row: Row) -> bool:
    where = row.standing
    return bool(where and where.stage and where.stage is where.path.stages[-1] and not row.missing)


def row(archive: Archive, uppdrag: Uppdrag, today: date) -> Row:
    """One assignment with all that a reader of the table wants."""
    where = standing(archive, uppdrag)
    held = phase(archive, uppdrag)
    due = reports_due(archive, uppdrag, today) if held == "ongoing" else ()
    waiting = tuple(d for d in due if not d.given)
    overdue = tuple(d for d in waiting if d.day < today)
    evaluation = evaluation_due(archive, uppdrag) if held in ("closed", "follow-up") else None
    asks = missing(archive, uppdrag, where.stage, today) if where and where.stage else ()
    final = final_report_due(archive, uppdrag, today)
    late = bool(
        overdue
        or (final and final < today)
        or (held == "ongoing" and uppdrag.end and uppdrag.end < today)
        or (evaluation and evaluation < today and asks)
    )
    next_report = next((d for d in waiting if d.day >= today), None)
    return Row(uppdrag, archive.forum(uppdrag.forum), where, held, asks, next_report, overdue, final, evaluation, late)


def the_uppdrag(workspace: Workspace, words: str) -> Row:
    """One assignment, named by the end of its id."""
    found = one(workspace.archive, words, Uppdrag)
    return row(workspace.archive, found, workspace.today)


# --- a new one


class Given(Struct):
    """A new assignment: the plan, its id and path, and the stage it starts at."""

    plan: Plan
    id: str
    path: str
    stage: Stage


def give(
    workspace: Workspace,
    forum_words: str,
    title: str | None,
    *,
    activity: str | None = None,
    issue: str | None = None,
    start: date | None = None,
    end: date | None = None,
) -> Given:
    """A new assignment of a forum. From a plan's activity it inherits the plan's stages (ruling 2) and takes its title."""
    archive = workspace.archive
    forum = a_forum(archive, forum_words)
    reference, held = _activity(archive, activity) if activity else (None, None)
    title = (title or (held.title if held else "")).strip()
    if not title:
        raise Refusal(
            T("the assignment needs a title (--title), or a plan's activity to take it from (--activity)"), exit_code=2
        )
    id = unique(f"{workspace.today.year}-{slug(title, words=4)}", archive.records)
    path = record_path(forum.collaboration, "uppdrag", id)
    draft = Uppdrag(
        id=id, path=path, collaboration=forum.collaboration, title=title, forum=forum.id, activity=reference
    )
    stage = _first_stage(archive, draft)
    language = archive.language(forum)
    data = new_record(
        path,
        {
            "kind": "uppdrag",
            "id": id,
            "title": title,
            "forum": forum.id,
            "activity": reference,
            "issue": issue,
            "start": start or (held.from_ if held else None),
            "end": end or (held.to if held else None),
            "parties": list(held.parties) if held and held.parties else None,
            "group": [],
            "reporting": [],
            "moves": [Flow({"to": stage.id, "on": workspace.today})],
            **_hidden_with(archive, reference),
        },
        _sections(archive, draft, language, stage),
    )
    plan = Plan(
        (Change(path, None, data),),
        T("assignment: {title} ({forum})", title=title, forum=forum.title),
        (("Samverka-Command", "uppdrag new"), ("Samverka-Record", id)),
    )
    return Given(plan, id, path, stage)


def _hidden_with(archive: Archive, activity: str | None) -> dict[str, Value]:
    """The marks of a plan that is hidden: what has its title from there is not for more people than it."""
    plan = archive.records.get((activity or "").partition("#")[0])
    marks = {"visibility": plan.visibility, "secrecy": plan.secrecy} if plan is not None else {}
    return {key: mark for key, mark in marks.items() if mark not in (None, "public", "parties")}


def _activity(archive: Archive, words: str) -> tuple[str, Activity]:
    plan_words, mark, part = words.rpartition("#")
    plans = archive.find(plan_words, (PlanRecord,)) if mark else archive.of(PlanRecord)
    found = [(p, a) for p in plans if isinstance(p, PlanRecord) for a in p.activities if a.id == part]
    if len(found) == 1:
        return f"{found[0][0].id}#{part}", found[0][1]
    known = ", ".join(f"{p.id}#{a.id}" for p, a in found) if found else ""
    if found:
        raise Refusal(T("«{words}» can be several; write more of the id: {ids}", words=words, ids=known), exit_code=2)
    raise Refusal(
        T("there is no activity «{words}» in any plan; write it as PLAN#ACTIVITY", words=words),
        help=T(
            "there are: {ids}",
            ids=", ".join(f"{p.id}#{a.id}" for p in archive.of(PlanRecord) for a in p.activities[:3]) or "–",
        ),
        exit_code=2,
    )


def _first_stage(archive: Archive, draft: Uppdrag) -> Stage:
    where = standing(archive, draft)
    stage = following(archive, draft, where) if where else None
    if stage is None:
        raise no_stages()
    return stage


def _sections(archive: Archive, draft: Uppdrag, language: str, stage: Stage) -> str:
    model, path = archive.model(draft), path_of(archive, draft)
    template = (model.documents.get(("uppdrag", language)) if model else None) or ""
    return body(template, path, language, frozenset((stage.id,)))


# --- the next step


class Step(Struct):
    """A step to another stage. `missing` is what stands in the way (then `plan` is None); `asks` what the new stage will ask."""

    uppdrag: Uppdrag
    to: Stage
    missing: tuple[Missing, ...]
    asks: tuple[Missing, ...]
    plan: Plan | None


def advance(
    workspace: Workspace,
    words: str,
    *,
    to: str | None = None,
    on: date | None = None,
    by: str | None = None,
    decided: str | None = None,
    reason: str | None = None,
) -> Step:
    """The step to the next stage, or to `to`. Where the present stage still asks for something, it is named and nothing changes."""
    archive = workspace.archive
    uppdrag = the_uppdrag(workspace, words).uppdrag
    where = standing(archive, uppdrag)
    if where is None:
        raise no_stages()
    stage = target(archive, uppdrag, where, to)
    move = move_to(workspace, stage, on, by, decided, reason)
    forward = where.stage is None or stage.number > where.stage.number
    lacking = missing(archive, uppdrag, where.stage, workspace.today, move) if where.stage and forward else ()
    asks = missing(archive, uppdrag, stage, workspace.today)
    if lacking:
        return Step(uppdrag, stage, lacking, asks, None)
    if not forward and not reason:
        raise Refusal(T("a step back needs a reason: --reason"), exit_code=2)
    document = with_move(with_sections(archive, uppdrag, stage, workspace.document(uppdrag)), move)
    summary = T(
        "assignment: {title}: {stage}", title=uppdrag.title, stage=stage.name.get(archive.language(uppdrag), stage.id)
    )
    trailers = (("Samverka-Command", "uppdrag advance"), ("Samverka-Record", uppdrag.id))
    return Step(uppdrag, stage, (), asks, Plan((workspace.change(document),), summary, trailers))


class Reported(Struct):
    """A report as noted: the plan, the assignment, and the meeting it is booked on (None: on no meeting)."""

    plan: Plan
    uppdrag: Uppdrag
    meeting: Meeting | None


def note_report(
    workspace: Workspace,
    words: str,
    *,
    meeting: str | None = None,
    on: date | None = None,
    by: str | None = None,
    progress: str | None = None,
    text: str | None = None,
    deviation: str | None = None,
) -> Reported:
    """Note a report that was given (stage 5). Without a meeting it is bound to the earliest one that has waited for it, or to the
    next where that is near; else to none."""
    archive = workspace.archive
    held = the_uppdrag(workspace, words)
    day = report_day(workspace, on, (text, progress, deviation))
    if held.phase != "ongoing":
        raise Refusal(T("«{title}» is not under way, so it has nothing to report yet", title=held.uppdrag.title))
    bound = one(archive, meeting, Meeting).id if meeting else waiting_for(held.overdue, held.next_report, day)
    document = with_report(
        workspace.document(held.uppdrag), archive,
        on=day, meeting=bound, by=by, progress=progress, text=text, deviation=deviation,
    )  # fmt: skip
    trailers = (("Samverka-Command", "uppdrag report"), ("Samverka-Record", held.uppdrag.id))
    plan = Plan((workspace.change(document),), T("report: {title}", title=held.uppdrag.title), trailers)
    record = archive.records.get(bound or "")
    return Reported(plan, held.uppdrag, record if isinstance(record, Meeting) else None)
