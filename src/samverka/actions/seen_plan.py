"""A plan as one audience may see it: activities as they were ranked, the lines of a budget, those of a delegation order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.actions.audience import Audience, may_see, title_for
from samverka.actions.seen_insats import SeenDecision, seen_decision
from samverka.actions.seen_uppdrag import case_numbers, marked_sections
from samverka.actions.unread import refuse_unsure
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.records import Activity, Delegation, Plan, Statement
from samverka.named import NamedTuple
from samverka.text import T


class SeenActivity(NamedTuple):
    """An activity: its rank, what became of it and why, whom it concerns (() for all, None where that is not shown), who and when."""

    rank: int | None
    title: str
    area: str
    outcome: str
    reason: str
    parties: tuple[str, ...] | None
    who: str
    begins: date | None
    ends: date | None


class SeenStatement(NamedTuple):
    """What a party answered when it was asked."""

    party: str
    asked: date
    answered: date | None
    text: str


class SeenPlan(NamedTuple):
    """A plan. `income` is (from whom, share, kronor), `lines` (what for, kronor), `delegations` (number, what, to whom, on which terms
    and up to how many kronor)."""

    title: str
    language: str
    collaboration: str
    forum: str
    type: str
    year: int
    decided: SeenDecision | None
    activities: tuple[SeenActivity, ...]
    income: tuple[tuple[str, str, int], ...]
    lines: tuple[tuple[str, int], ...]
    delegations: tuple[tuple[str, str, str, str, int | None], ...]
    statements: tuple[SeenStatement, ...]
    dnr: tuple[tuple[str, str], ...]
    sections: tuple[tuple[str, str], ...]


def seen_plan(workspace: Workspace, plan: Plan, sees: Audience) -> SeenPlan:
    """A plan for an audience. Raises `Refusal` where it is not for them."""
    archive = workspace.archive
    if not may_see(archive, sees, plan, workspace.today):
        raise Refusal(T("{record} is not for the audience «{audience}»", record=plan.id, audience=sees.name))
    refuse_unsure(workspace, plan, sees)
    on = date(plan.year, 1, 1)
    inner, items = "roles" in sees.fields, "items" in sees.fields
    return SeenPlan(
        title=plan.title,
        language=archive.language(plan),
        collaboration=title_for(archive, archive.collaboration(plan), sees),
        forum=title_for(archive, archive.forum(plan.forum), sees),
        type=plan.type or "action-plan",
        year=plan.year,
        decided=seen_decision(archive, plan.decided, sees),
        activities=tuple(_activity(archive, a, on, sees) for a in ranked(plan)) if items else (),
        income=tuple((i.title or archive.party_name(i.party, on), i.share or "", i.amount) for i in plan.income)
        if items
        else (),
        lines=tuple((line.title, line.amount) for line in plan.lines) if items else (),
        delegations=tuple(_delegation(archive, plan, line, sees) for line in plan.delegations) if inner else (),
        statements=tuple(_statements(archive, plan.statements, on)) if inner else (),
        dnr=case_numbers(archive, plan, on, sees),
        sections=marked_sections(workspace, plan) if "notes" in sees.fields else (),
    )


def ranked(plan: Plan) -> list[Activity]:
    """The activities as they were ranked, those that were not last, in the order of the plan."""
    return sorted(plan.activities, key=lambda activity: (activity.rank is None, activity.rank or 0))


def _activity(archive: Archive, held: Activity, on: date, sees: Audience) -> SeenActivity:
    who = archive.person_name(held.who) if held.who in archive.people else archive.party_name(held.who, on)
    return SeenActivity(
        held.rank,
        held.title,
        held.area or "",
        held.outcome or "proposed",
        (held.reason or "") if "reason" in sees.fields else "",
        tuple(archive.party_short(p, on) for p in held.parties) if "parties" in sees.fields else None,
        who if "tasks" in sees.fields else "",
        held.from_,
        held.to,
    )


def _delegation(
    archive: Archive, plan: Plan, line: Delegation, sees: Audience
) -> tuple[str, str, str, str, int | None]:
    whole = archive.collaboration(plan)
    names = {function.id: function.title for function in whole.functions} if whole else {}
    forum = archive.forum(line.to)
    board = archive.forum(plan.forum)
    names |= {forum.id: title_for(archive, forum, sees)} if forum else {}
    names |= {"chair": T("the chair").say(archive.language(plan))} if board else {}
    to = names[line.to] if line.to in names else archive.person_name(line.to)
    return line.number or "", line.what, to, line.terms or "", line.limit


def _statements(archive: Archive, held: tuple[Statement, ...], on: date) -> Iterator[SeenStatement]:
    for part in held:
        yield SeenStatement(archive.party_name(part.party, on), part.asked, part.answered, part.text or "")
