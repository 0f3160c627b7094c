"""What `--json` prints: one shape for each thing, with English keys that are never translated, under a versioned name."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

from samverka.domain.archive import Archive
from samverka.domain.deadlines import target_meeting
from samverka.domain.issues import CLOSED, reply
from samverka.domain.records import Issue
from samverka.domain.sending import outdated
from samverka.domain.stages import state
from samverka.output.terminal import json_safe

if TYPE_CHECKING:
    from samverka.actions.clauses import Basis
    from samverka.actions.explain import ExplainedClause, ExplainedRule
    from samverka.actions.forum import ListedForum, ShownForum
    from samverka.actions.insats import Row as InsatsRow
    from samverka.actions.issue import ListedIssue
    from samverka.actions.meeting import Listed
    from samverka.actions.model import ListedModel
    from samverka.actions.status import Due
    from samverka.actions.uppdrag import Row as UppdragRow
    from samverka.actions.wheel import ShownWheel
    from samverka.actions.workspace import Workspace
    from samverka.domain.agenda import Row as AgendaRow
    from samverka.domain.deadlines import Deadline
    from samverka.domain.governance import Figure, Stage
    from samverka.domain.money import Year
    from samverka.domain.records import Money, Seat
    from samverka.domain.reporting import ReportDue
    from samverka.domain.review import Kept, Review, Stages
    from samverka.domain.stages import Missing

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys do not raise it."""


def print_json(name: str, workspace: Workspace, data: dict[str, Any]) -> None:
    """Print `{"schema": "samverka/NAME/1", "today": …, …}`; dates as `2026-03-12`, times as `09:00`, sentences in English."""
    print_data(name, {"today": workspace.today, **data})


def print_data(name: str, data: dict[str, Any]) -> None:
    """As `print_json`, of what is not reckoned for any day."""
    head = {"schema": f"samverka/{name}/{VERSION}"}
    import json  # only now: what is asked for as text is not to wait for it

    print(json_safe(json.dumps({**head, **data}, ensure_ascii=False, indent=2, default=_plain)))


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, (tuple, frozenset)):
        return list(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def deadline_data(limit: Deadline | None) -> dict[str, Any] | None:
    """A deadline: the sourced day, the day people are shown, and what it rests on."""
    if limit is None:
        return None
    return {"day": limit.day, "shown": limit.rather, "cite": limit.figure.cite, "decided": limit.figure.decided or None}


def due_data(due: Due) -> dict[str, Any]:
    """One line of `status`."""
    return {
        "what": due.what, "day": due.day, "shown": due.rather, "late": due.late, "forum": due.forum, "record": due.record,
        "text": due.text.say("en"), "parties": due.parties, "to": due.to, "missing": [m.say("en") for m in due.missing],
        "command": f"samverka {due.command}" if due.command else None,
    }  # fmt: skip


def meeting_data(listed: Listed) -> dict[str, Any]:
    """A meeting with its deadlines."""
    meeting = listed.meeting
    return {
        "id": meeting.id, "path": meeting.path, "forum": meeting.forum, "date": meeting.date, "until": meeting.until,
        "begins": meeting.time.start if meeting.time else None, "ends": meeting.time.end if meeting.time else None,
        "place": meeting.place, "mode": meeting.mode, "cancelled": meeting.cancelled is not None,
        "issues_close": deadline_data(listed.issues), "agenda_goes_out": deadline_data(listed.agenda),
        "sent": [sent.on for sent in meeting.sent], "outdated": outdated(meeting), "items": len(meeting.agenda), "notes": meeting.notes,
    }  # fmt: skip


def agenda_data(archive: Archive, row: AgendaRow) -> dict[str, Any]:
    """One line of an agenda."""
    item = row.item
    return {
        "number": row.number, "id": item.id, "begins": row.begins and row.begins.time(), "ends": row.ends and row.ends.time(), "title": item.title,
        "type": item.type, "from": item.from_, "parties": item.parties, "presenter": item.presenter,
        "presenter_name": archive.person_name(item.presenter) or None, "duration": item.duration,
        "papers": [{"title": p.title, "link": p.link, "state": p.state} for p in item.papers],
        "unanswered": row.unanswered, "late": row.late, "visibility": item.visibility or "parties",
    }  # fmt: skip


def issue_data(archive: Archive, listed: ListedIssue) -> dict[str, Any]:
    """An issue with its state and meeting, where it came from, and what became of it in the forums it was handed on to."""
    issue = listed.issue
    return {
        "id": issue.id, "path": issue.path, "title": issue.title, "forum": issue.forum, "party": issue.party,
        "other": issue.other, "submitted": issue.submitted, "state": listed.state,
        "meeting": listed.meeting.id if listed.meeting else None, "late": issue.late is not None, "answer": reply(issue) or None,
        "raised_from": issue.raised_from, "distributed_from": issue.distributed_from,
        "answered": listed.answers.given, "asked": listed.answers.of,
        "children": [_child_data(archive, child) for child in archive.raised_out_of(issue.id)],
        "moves": [
            {"to": m.to, "on": m.on, "by": m.by, "forum": m.forum, "meeting": m.meeting, "decided": m.decided, "reason": m.reason}
            for m in issue.moves
        ],
    }  # fmt: skip


def _child_data(archive: Archive, child: Issue) -> dict[str, Any]:
    bound = target_meeting(archive, child)
    return {
        "id": child.id, "forum": child.forum, "state": state(child), "meeting": bound.id if bound else None,
        "answered": state(child) in CLOSED, "answer": reply(child) or None,
    }  # fmt: skip


def explained_data(found: ExplainedRule | tuple[ExplainedClause, ...]) -> dict[str, Any]:
    """A rule with the clauses it rests on, or clauses with what rests on them."""
    if isinstance(found, tuple):
        return {"rule": None, "clauses": [_clause_data(held) for held in found]}
    rule = found.rule
    said = {
        "code": rule.code, "name": rule.name, "severity": str(rule.severity), "by_time": rule.time,
        "title": rule.title.say("en"), "why": rule.why.say("en"),
    }  # fmt: skip
    return {"rule": said, "clauses": [_clause_data(held) for held in found.clauses]}


def _clause_data(found: ExplainedClause) -> dict[str, Any]:
    clause, document = found.clause, found.document
    return {
        "id": clause.id, "modality": clause.modality, "text": clause.text, "damaged": clause.damaged,
        "document": document._asdict() if document else None,
        "models": [{"name": model.name, "rests": [_basis_data(b) for b in rests]} for model, rests in found.models],
        "rests": [_basis_data(basis) for basis in found.rests],
    }  # fmt: skip


def _basis_data(basis: Basis) -> dict[str, Any]:
    return {
        "kind": basis.kind, "name": basis.name, "value": basis.value or None, "words": dict(basis.words.pairs),
        "path": basis.path or None, "decided": basis.decided or None,
    }  # fmt: skip


def model_data(listed: ListedModel) -> dict[str, Any]:
    """A governance model."""
    model = listed.model
    types = [
        {
            "id": kind.name, "title": kind.title, "words": kind.words, "cite": kind.cite,
            "figures": [_figure_data(name, figure) for name, figure in kind.figures.items()],
            "agenda": [{"id": part.id, "title": part.title, "cite": part.cite} for part in kind.agenda],
        }
        for kind in model.forum_types.values()
    ]  # fmt: skip
    return {
        "name": model.name, "version": model.version, "extends": model.extends or None, "own": listed.own,
        "title": model.title, "about": model.about, "forum_types": types,
        "figures": [_figure_data(name, figure) for name, figure in model.figures.items()],
        "paths": [{"kind": p.kind, "stages": [stage_data(stage) for stage in p.stages]} for p in model.paths.values()],
    }  # fmt: skip


def _figure_data(name: str, figure: Figure) -> dict[str, Any]:
    return {"name": name, "value": figure.value, "cite": figure.cite, "assumption": figure.assumption or None}


def stage_data(stage: Stage | None) -> dict[str, Any] | None:
    """A stage of a path."""
    return None if stage is None else {"id": stage.id, "number": stage.number, "name": stage.name, "phase": stage.phase}


def missing_data(missing: Missing) -> dict[str, Any]:
    """Something a stage asks."""
    ask = missing.ask
    return {"stage": missing.stage.id, "kind": ask.kind, "name": ask.name, "question": ask.question, "cite": ask.cite}


def report_data(due: ReportDue | None) -> dict[str, Any] | None:
    """A promised report."""
    if due is None:
        return None
    return {"day": due.day, "meeting": due.meeting, "given": due.given}


def uppdrag_data(row: UppdragRow) -> dict[str, Any]:
    """An assignment and where it stands."""
    held = row.uppdrag
    return {
        "id": held.id, "path": held.path, "title": held.title, "forum": held.forum, "start": held.start, "end": held.end,
        "stage": stage_data(row.standing.stage if row.standing else None), "phase": row.phase,
        "inherited": row.standing.inherited if row.standing else (), "missing": [missing_data(m) for m in row.missing],
        "next_report": report_data(row.next_report), "overdue_reports": [report_data(d) for d in row.overdue],
        "final_report": row.final_report, "evaluation": row.evaluation, "late": row.late,
        "group": [{"person": m.person, "party": m.party, "convener": bool(m.convener)} for m in held.group],
    }  # fmt: skip


def insats_data(row: InsatsRow) -> dict[str, Any]:
    """An effort, where it stands, what it waits for, and its money in whole kronor."""
    held = row.insats
    return {
        "id": held.id, "path": held.path, "title": held.title, "forum": held.forum, "owner": held.owner,
        "parties": held.parties, "steering": held.steering, "start": held.start, "end": held.end, "rank": held.rank,
        "stage": stage_data(row.standing.stage if row.standing else None), "phase": row.phase,
        "missing": [missing_data(m) for m in row.missing],
        "waits_for": row.waits.forums if row.waits else (), "comes_up": row.meeting.id if row.meeting else None,
        "applied": [_money(m) for m in held.applied], "granted": [_money(m) for m in held.granted],
        "next_report": report_data(row.next_report), "overdue_reports": [report_data(d) for d in row.overdue],
        "reports": [
            {"on": r.on, "meeting": r.meeting, "progress": r.progress, "deviation": r.deviation} for r in held.reports
        ],
        "moves": [{"to": m.to, "on": m.on, "decided": m.decided, "reason": m.reason} for m in held.moves],
        "changes": [{"on": c.on, "what": c.what, "text": c.text, "decided": c.decided} for c in held.changes],
        "late": row.late, "answer": held.answer,
    }  # fmt: skip


def _money(money: Money) -> dict[str, Any]:
    return {"year": money.year, "amount": money.amount, "decided": money.decided}


def year_data(collaboration: str, held: Year) -> dict[str, Any]:
    """A collaboration's money to efforts in a year, in whole kronor."""
    budget = held.budget
    return {
        "collaboration": collaboration, "year": held.year, "budget": budget.id if budget else None,
        "budget_decided": held.decided, "frame": held.frame, "applied": held.applied, "granted": held.granted, "left": held.left,
        "income": [{"party": i.party, "title": i.title, "share": i.share, "amount": i.amount} for i in budget.income] if budget else [],
    }  # fmt: skip


def wheel_data(shown: ShownWheel) -> dict[str, Any]:
    """A forum's year."""
    return {
        "forum": shown.forum.id,
        "year": shown.year,
        "items": [
            {
                "id": turn.key, "when": str(turn.item.when), "moved": str(turn.item.moved) if turn.item.moved else None,
                "title": turn.item.title, "theme": turn.item.theme, "type": turn.item.type, "parties": turn.item.parties,
                "meeting": turn.meeting.id if turn.meeting else None, "outcome": turn.outcome, "between": bool(turn.item.between),
                "noted": turn.noted, "dropped": turn.item.dropped, "done": turn.item.done,
            }
            for turn in shown.turns
        ],
        "meetings": [{"id": m.id, "date": m.date, "cancelled": m.cancelled is not None} for m in shown.meetings],
    }  # fmt: skip


def forum_data(listed: ListedForum) -> dict[str, Any]:
    """A forum in a list."""
    forum = listed.forum
    return {
        "id": forum.id, "path": forum.path, "title": forum.title, "type": forum.type, "collaboration": forum.collaboration,
        "chair": listed.chair, "next_meeting": listed.next.id if listed.next else None, "open": bool(forum.open),
    }  # fmt: skip


def shown_forum_data(shown: ShownForum) -> dict[str, Any]:
    """A forum on a day, with seats, roles, what comes and what is open."""
    forum = shown.forum
    return {
        "id": forum.id, "path": forum.path, "title": forum.title, "type": forum.type, "purpose": forum.purpose, "on": shown.on,
        "conveners": shown.conveners, "chair": shown.chair, "vice_chair": forum.vice_chair, "secretary": forum.secretary,
        "turns": [{"from": t.begins, "to": t.ends, "person": t.person, "swapped": t.swapped} for t in shown.turns],
        "summons_by": shown.summons.id if shown.summons else None, "prepared_by": shown.prepared_by, "replaces": shown.replaces,
        "seats": [seat_data(seat) for seat in shown.seats],
        "no_seat": shown.missing, "vacant": [seat.id for seat in shown.vacant], "ending": [seat.id for seat in shown.ending],
        "figures": [
            {"name": name, "value": f.value, "cite": f.cite, "assumption": f.assumption or None, "decided": f.decided or None}
            for name, f in shown.figures
        ],
        "meetings": [row.meeting.id for row in shown.meetings],
        "deadlines": [
            {"meeting": row.meeting.id, "issues_close": deadline_data(row.issues), "agenda_goes_out": deadline_data(row.agenda)}
            for row in shown.meetings
        ],
        "issues": [issue.id for issue in shown.issues], "assignments": [uppdrag.id for uppdrag in shown.uppdrag],
        "open": [f"{meeting.id}#{part.id}" for meeting, part in shown.tasks], "handover": shown.handover or None,
    }  # fmt: skip


def seat_data(seat: Seat) -> dict[str, Any]:
    """A seat: for whom, who, with what mandate, from when to when."""
    return {
        "id": seat.id, "party": seat.party, "role": seat.role, "person": seat.person, "mandate": seat.mandate,
        "appointed": seat.appointed, "title": seat.title, "from": seat.from_, "to": seat.to,
    }  # fmt: skip


def review_data(archive: Archive, found: Review) -> dict[str, Any]:
    """A collaboration's year."""
    return {
        "collaboration": found.collaboration.id, "year": found.year, "on": found.on,
        "meetings": [
            {
                "forum": row.forum.id, "held": row.held, "coming": row.coming, "cancelled": row.cancelled,
                "minimum": row.agreed.minimum if row.agreed else None, "target": [row.agreed.low, row.agreed.high] if row.agreed else [],
                "digital": _kept(row.digital), "mode": row.mode or None,
            }
            for row in found.forums
        ],
        "wheel": [
            {"forum": forum.id, "items": [{"id": t.key, "outcome": t.outcome, "meeting": t.meeting.id if t.meeting else None} for t in held]}
            for forum, held in found.wheel
        ],
        "order": [
            {"duty": d.duty.id, "title": d.duty.title, "owner": d.owner.id, "due": d.due, "done": d.done, "by": d.by or None}
            for d in found.duties
        ],
        "deadlines": {name: _kept(kept) for name, kept in found.deadlines.items()},
        "attendance": [{"party": p, "name": archive.party_name(p, found.on), **_kept(kept)} for p, kept in found.attendance],
        "issues": [{"state": state, "count": count} for state, count in sorted(found.issues.items())],
        "answer_days": list(found.answers),
        "uppdrag": [_stage_count(row) for row in found.uppdrag],
        "insatser": [_stage_count(row) for row in found.insatser],
        "decisions": _kept(found.decisions), "tasks": _kept(found.tasks),
        "open": [
            {"id": f"{meeting.id}#{part.id}", "kind": type(part).__name__.lower(), "text": part.text, "who": part.who, "by": part.by}
            for meeting, part in found.open
        ],
    }  # fmt: skip


def _kept(kept: Kept) -> dict[str, int]:
    return {"kept": kept.kept, "of": kept.of}


def _stage_count(row: Stages) -> dict[str, Any]:
    return {"stage": row.stage.id, "number": row.stage.number, "count": row.matters, "granted": row.granted}
