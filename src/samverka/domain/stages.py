"""The one stage engine: where an uppdrag, an insats or an issue stands, what the stage asks, and what may come next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from samverka.domain.archive import Archive
from samverka.domain.dates import add_months
from samverka.domain.fields import in_words
from samverka.domain.governance import Ask, Stage, StagePath, months
from samverka.domain.records import GroupMember, Insats, Issue, Move, Plan, Record, Uppdrag
from samverka.named import NamedTuple

Staged = Uppdrag | Insats | Issue | Plan


class Missing(NamedTuple):
    """Something a stage asks that is not there yet."""

    stage: Stage
    ask: Ask


class Standing(NamedTuple):
    """Where a record stands: its path, its stage (None before the first move), and how each earlier stage was passed."""

    path: StagePath
    stage: Stage | None
    inherited: tuple[str, ...]


def path_of(archive: Archive, record: Record) -> StagePath | None:
    """The path that records of this kind pass in their collaboration's model."""
    model = archive.model(record)
    kind = "uppdrag" if isinstance(record, Plan) else type(record).kind
    return model.paths.get(kind) if model else None


def standing(archive: Archive, record: Staged) -> Standing | None:
    """Where the record stands, or None where its model knows no path for it."""
    path = path_of(archive, record)
    if path is None:
        return None
    stage = path.stage(record.moves[-1].to) if record.moves else None
    return Standing(path, stage, inherited(archive, record, path))


def state(record: Staged) -> str:
    """The id of the stage a record is at; "" before its first move."""
    return record.moves[-1].to if record.moves else ""


def inherited(archive: Archive, record: Staged, path: StagePath) -> tuple[str, ...]:
    """The stages that an assignment has from its plan (ruling 2): those the model lets it inherit and the plan has come to."""
    plan = plan_of(archive, record)
    if plan is None:
        return ()
    passed = {move.to for move in plan.moves}
    return tuple(stage.id for stage in path.stages if stage.inherited and stage.id in passed)


def plan_of(archive: Archive, record: Staged) -> Plan | None:
    """The plan whose activity an assignment comes from."""
    if not isinstance(record, Uppdrag) or record.activity is None:
        return None
    plan = archive.records.get(record.activity.partition("#")[0])
    return plan if isinstance(plan, Plan) else None


def following(archive: Archive, record: Staged, where: Standing) -> Stage | None:
    """The stage that comes next by itself: the first one not inherited where nothing is passed yet, the first of those that may
    follow whose forum there is (ruling 12: a cluster may have no local group), else the one after. None at the end of the path."""
    if where.stage is None:
        return next((stage for stage in where.path.stages if stage.id not in where.inherited), None)
    if where.stage.final:
        return None
    if where.stage.next:
        onward = [where.path.stage(id) for id in where.stage.next]
        ahead = [s for s in onward[1:] if s and s.number > where.stage.number and not s.final]
        takes = (s for s in (onward[0], *ahead) if s and (not s.by or forums_for(archive, record, s)))
        return next(takes, onward[0])
    return next((stage for stage in where.path.stages if stage.number == where.stage.number + 1), None)


def allowed(where: Standing, stage: Stage) -> bool:
    """Whether a record may come to `stage` from where it stands, by the path alone. Going back is always allowed."""
    if where.stage is None:
        earlier = [s for s in where.path.stages if s.number < stage.number]
        return all(s.id in where.inherited for s in earlier)
    if where.stage.next or where.stage.final:
        return stage.id in where.stage.next
    return stage.number <= where.stage.number + 1


def forums_for(archive: Archive, record: Staged, stage: Stage) -> tuple[str, ...]:
    """The types of forum are the model's; these are the forums of the collaboration that can take the step into `stage` for this
    record: its own where that has the type, else all that have it, but no other local group than its own."""
    own = archive.forum(getattr(record, "forum", None))
    if own is not None and own.type == stage.by:
        return (own.id,)
    if own is None and isinstance(record, Insats) and stage.id in _local(archive, record):
        return ()
    return tuple(f.id for f in archive.forums_of(record.collaboration, stage.by))


def _local(archive: Archive, record: Insats) -> frozenset[str]:
    """The stages that belong to the local group: those of the first forum type of the path, which each effort has its own of."""
    path = path_of(archive, record)
    first = next((s.by for s in path.stages if s.by), "") if path else ""
    return frozenset(s.id for s in path.stages if s.by == first) if path else frozenset()


def missing(
    archive: Archive, record: Staged, stage: Stage, today: date, move: Move | None = None
) -> tuple[Missing, ...]:
    """What `stage` asks that the record does not have, agreed exceptions aside. `move` is the step to the next stage,
    where one is about to be taken: out of the stage, or into a final one, which asks on the way in and nothing of what was
    turned down."""
    if stage.final and turned_down(archive, record, move):
        return ()
    filled = _filled(record)
    excepted = {exempt.rule for exempt in record.exceptions if exempt.until >= today}
    return tuple(
        Missing(stage, ask)
        for ask in stage.asks
        if OWN_RULES.get(ask.name) not in excepted and not _answered(archive, record, ask, filled, stage, move)
    )


CHOSEN = ("chosen", "done")
"""What became of an activity that a plan goes on with."""


def ready(record: Plan, where: Standing) -> bool:
    """Whether a plan stands at the last of its own stages (those that its assignments inherit) and has chosen its activities."""
    own = [stage.id for stage in where.path.stages if stage.inherited]
    return (
        bool(own)
        and where.stage is not None
        and where.stage.id == own[-1]
        and any(a.outcome in CHOSEN for a in record.activities)
    )


def _filled(record: Staged) -> frozenset[str]:
    return frozenset(s.marker[1] for s in record.sections if s.filled and s.marker and s.marker[0] == "section")


def _answered(
    archive: Archive, record: Staged, ask: Ask, filled: frozenset[str], stage: Stage, move: Move | None
) -> bool:
    if ask.kind == "section":
        return ask.name in filled
    if ask.kind == "field":
        value = getattr(record, ask.name.replace("from", "from_") if ask.name == "from" else ask.name, None)
        return value not in (None, (), "")
    if ask.name == "decided" and ask.by:
        step = move or _leaving(record, stage)
        return step is not None and _decided_by(archive, step.decided, ask.by)
    check = CHECKS.get(ask.name)
    return check is None or check(archive, record, stage, move)


# --- the named checks that a model can ask for


def one_convener(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """Exactly one of the group's present members convenes (U08)."""
    return sum(bool(member.convener) for member in _group(record)) == 1


def group_each(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """At least so many persons from each principal of the collaboration, by the figure `group_each` (U03)."""
    return not principals_short(archive, record)


def decided(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """The step into the stage, or the one out of it, rests on a decision."""
    steps = (_entering(record, stage), move or _leaving(record, stage))
    own = isinstance(record, Plan) and record.decided is not None
    return own or any(step is not None and step.decided is not None for step in steps)


def dated(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """Each activity that a plan has chosen says when it is carried out (U07); an assignment says so by its own start and end."""
    chosen = [a for a in record.activities if a.outcome in CHOSEN] if isinstance(record, Plan) else []
    return all(activity.from_ is not None or activity.to is not None for activity in chosen)


def ranked(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """Each activity that a plan has chosen has its place among the proposals (U07)."""
    chosen = [a for a in record.activities if a.outcome in CHOSEN] if isinstance(record, Plan) else []
    return all(activity.rank is not None for activity in chosen)


def group_parties(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """Each party that the assignment names has someone in the group (G24)."""
    there = {_party(archive, member) for member in _group(record)}
    return all(party in there for party in getattr(record, "parties", ()))


def reported(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """At least one report has been given."""
    return bool(getattr(record, "reports", ()))


def milestones(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """There are milestones, each with a name to it and a day."""
    held = getattr(record, "milestones", ())
    return bool(held) and all(milestone.who and milestone.due for milestone in held)


def end_or_review(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """The assignment says when it ends, or when it is reviewed."""
    return isinstance(record, Uppdrag) and bool(record.end or record.until_further)


def _decided_by(archive: Archive, decided: str | None, type_: str) -> bool:
    """Whether a forum of a type took a decision. What is told in words is believed."""
    forum = archive.deciding_forum(decided)
    return in_words(decided) or (forum is not None and forum.type == type_)


def closing_proposed(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """The stage before the close, where the local group proposes it, was passed; asked of money that is to end early (R20)."""
    if not ends_early(archive, record, stage, move):
        return True
    path = path_of(archive, record)
    before = {s.id for s in path.stages if s.number == stage.number - 1} if path else set()
    return any(step.to in before for step in record.moves)


def closing_decided(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """Whoever grants money decided to end it early (R09, R23: the steering group only proposes)."""
    if not ends_early(archive, record, stage, move):
        return True
    step = move or _entering(record, stage)
    return step is not None and _decided_by(archive, step.decided, stage.by)


def ends_early(archive: Archive, record: Staged, stage: Stage, move: Move | None) -> bool:
    """Whether a financed effort that was under way is closed before its own end."""
    step = move or _entering(record, stage)
    if not isinstance(record, Insats) or not record.granted or step is None or turned_down(archive, record, move):
        return False
    return record.end is None or step.on < record.end


def turned_down(archive: Archive, record: Staged, move: Move | None = None) -> bool:
    """Whether a matter is closed, or by `move` is about to be, before it ever was under way: rejected or withdrawn."""
    path = path_of(archive, record)
    steps = (*record.moves, move) if move is not None else record.moves
    if path is None or not steps:
        return False
    stages = [stage for step in steps if (stage := path.stage(step.to))]
    return bool(stages) and stages[-1].final and not any(stage.phase == "ongoing" for stage in stages)


Check = Callable[[Archive, Staged, Stage, Move | None], bool]
CHECKS: dict[str, Check] = {
    "one-convener": one_convener,
    "group-each": group_each,
    "decided": decided,
    "reported": reported,
    "milestones": milestones,
    "end-or-review": end_or_review,
    "dated": dated,
    "ranked": ranked,
    "group-parties": group_parties,
    "closing-proposed": closing_proposed,
    "closing-decided": closing_decided,
}


OWN_RULES = {"one-convener": "SV411", "group-each": "SV412"}
"""Checks that hold from their stage on, and so have a rule of their own besides the stage's gate."""


def principals_short(archive: Archive, record: Staged) -> tuple[str, ...]:
    """The principals with fewer persons in the group than the model's `group_each` asks, in the collaboration's order."""
    collaboration, model = archive.collaboration(record), archive.model(record)
    figure = model.figures.get("group_each") if model else None
    if collaboration is None or figure is None or not isinstance(record, Uppdrag):
        return ()
    principals = frozenset(m.party for m in collaboration.parties if m.principal)
    held = [archive.principal_of(_party(archive, member), principals) for member in _group(record)]
    return tuple(m.party for m in collaboration.parties if m.principal and held.count(m.party) < figure.value)


def _party(archive: Archive, member: GroupMember) -> str | None:
    person = archive.people.get(member.person)
    return member.party or (person.party if person else None)


def _group(record: Staged) -> tuple[GroupMember, ...]:
    if not isinstance(record, Uppdrag):
        return ()
    # Who had left when the assignment came to its stage is gone; a group that has been dissolved is judged as it was.
    on = record.moves[-1].on if record.moves else date.min
    return tuple(m for m in record.group if m.to is None or m.to >= on) or record.group


def _entering(record: Staged, stage: Stage) -> Move | None:
    return next((move for move in reversed(record.moves) if move.to == stage.id), None)


def _leaving(record: Staged, stage: Stage) -> Move | None:
    entered = [index for index, move in enumerate(record.moves) if move.to == stage.id]
    after = entered[-1] + 1 if entered else 0
    return record.moves[after] if after < len(record.moves) else None


# --- the forum that an effort waits for


class Waits(NamedTuple):
    """What an effort waits for: the step (or, at its stage, the question) that forums of one type take, and those forums."""

    stage: Stage
    forums: tuple[str, ...]
    ask: Ask | None = None

    @property
    def item(self) -> str:
        """The type of the agenda item: a question is prepared, a step is what its stage says."""
        return "preparation" if self.ask else self.stage.item

    def words(self, language: str) -> str:
        """What the forum does, in the model's words: «Bedömning av ansökan»."""
        said = self.stage.task or self.stage.name
        return said.get(language) or said.get("en") or self.stage.id


def waits_for(archive: Archive, record: Insats, today: date) -> Waits | None:
    """The forums that an effort waits for, once everything else that its stage asks is there; None where it waits for no forum."""
    where = standing(archive, record)
    if where is None or where.stage is None or where.stage.final:
        return None
    coming = following(archive, record, where)
    lacking = missing(archive, record, where.stage, today)
    asked = next((m.ask for m in lacking if m.ask.by and m.ask.name != "decided"), None)
    others = [m for m in lacking if m.ask is not asked and m.ask.name != "decided"]
    if coming is None or others:
        return None
    if asked is not None:
        forums = tuple(f.id for f in archive.forums_of(record.collaboration, asked.by))
        return Waits(coming, forums, asked) if forums else None
    forums = (
        forums_for(archive, record, coming) if (coming.by and where.stage.phase == "before") or coming.final else ()
    )
    return Waits(coming, forums) if forums else None


# --- dates that follow from the stages


def evaluation_due(archive: Archive, record: Uppdrag) -> date | None:
    """When an assignment is to be evaluated: its own day, else the model's time after it was closed (ruling 3)."""
    if record.evaluation is not None:
        return record.evaluation
    model, closed = archive.model(record), closed_on(archive, record)
    figure = model.figures.get("evaluation_after") if model else None
    return add_months(closed, months(figure)) if figure and closed else None


def final_report_due(archive: Archive, record: Uppdrag, today: date) -> date | None:
    """The day an assignment's final report is due, while it has not been given: it stands in the sections that its closing
    stage asks for (U11)."""
    held, where = phase(archive, record), standing(archive, record)
    if record.final_report is None or where is None or where.stage is None:
        return None
    waits = held == "ongoing" or (held == "closed" and missing(archive, record, where.stage, today))
    return record.final_report if waits else None


def closed_on(archive: Archive, record: Uppdrag | Insats) -> date | None:
    """The day the assignment or effort left its ongoing stages, or None while it has not."""
    path = path_of(archive, record)
    late = {stage.id for stage in path.stages if stage.phase in ("closed", "follow-up")} if path else set()
    return next((move.on for move in record.moves if move.to in late), None)


def phase(archive: Archive, record: Staged) -> str:
    """before, ongoing, closed or follow-up; "" where the stage is unknown."""
    where = standing(archive, record)
    return where.stage.phase if where and where.stage else ("before" if where and not record.moves else "")
