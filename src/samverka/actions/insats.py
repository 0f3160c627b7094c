"""Efforts from idea to close: taking one in, where they stand, the money, the step to the next stage, reports and changes."""

from __future__ import annotations

from collections.abc import Sequence
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
from samverka.actions.workspace import Workspace, a_decision, a_forum, a_party, one
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.deadlines import coming
from samverka.domain.governance import Stage
from samverka.domain.ids import slug, unique
from samverka.domain.money import (
    Year,
    granting,
    granting_type,
    in_year,
    kronor,
    outside_frame,
    parse_amount,
    total,
    years,
)
from samverka.domain.records import Collaboration, Forum, Insats, Issue, Meeting, Money, Move
from samverka.domain.reporting import ReportDue, reports_due
from samverka.domain.stages import (
    Missing,
    Standing,
    Waits,
    missing,
    path_of,
    phase,
    standing,
    turned_down,
    waits_for,
)
from samverka.domain.values import Struct, replace
from samverka.store.create import body, new_record, record_path
from samverka.store.document import Document
from samverka.store.edit import Flow, Value, append_item, set_key
from samverka.store.plan import Change, Plan
from samverka.text import T, Words


class Row(Struct):
    """Where an effort stands: its stage, what that still asks, the forum it waits for with its next meeting, its reports and money."""

    insats: Insats
    forum: Forum | None
    standing: Standing | None
    phase: str
    missing: tuple[Missing, ...]
    waits: Waits | None
    meeting: Meeting | None
    next_report: ReportDue | None
    overdue: tuple[ReportDue, ...]
    late: bool

    @property
    def record(self) -> Insats:
        """The record that the row is about."""
        return self.insats

    @property
    def note(self) -> str:
        """The money, for its card on the board: what was granted, else what is applied for."""
        money = self.insats.granted or self.insats.applied
        return kronor(total(money)) if money else ""


def status(
    workspace: Workspace, *, forum: str | None = None, stage: str | None = None, year: int | None = None
) -> tuple[Row, ...]:
    """The efforts in order of stage, rank and id; only one local group's, those at one stage, or those of a year."""
    archive = workspace.archive
    chosen = a_forum(archive, forum).id if forum else None
    found = [
        row(archive, insats, workspace.today)
        for insats in archive.of(Insats)
        if chosen in (None, insats.forum, insats.steering) and (year is None or year in _active(insats))
    ]
    kept = [r for r in found if stage is None or _is_at(r, stage)]
    if stage is not None and not kept:
        _known_stage(archive, stage)
    return tuple(sorted(kept, key=lambda r: (_number(r), r.insats.rank or 999, r.insats.id)))


def _active(insats: Insats) -> frozenset[int]:
    """The years an effort has to do with: its money, its moves, and its own time."""
    span = range(insats.start.year, (insats.end or insats.start).year + 1) if insats.start else range(0)
    return frozenset((*years(insats), *(move.on.year for move in insats.moves), *span))


def _is_at(held: Row, words: str) -> bool:
    stage = held.standing.stage if held.standing else None
    return stage is not None and words.casefold() in (
        stage.id, str(stage.number), *(name.casefold() for name in stage.name.values()),
    )  # fmt: skip


def _known_stage(archive: Archive, words: str) -> None:
    paths = [model.paths["insats"] for model in archive.models.values() if "insats" in model.paths]
    known = {id for path in paths for s in path.stages for id in (s.id, str(s.number), *map(str.casefold, s.name.values()))}  # fmt: skip
    if words.casefold() not in known:
        ids = dict.fromkeys(s.id for path in paths for s in path.stages)
        raise Refusal(
            T("there is no stage «{stage}»; the stages are {known}", stage=words, known=", ".join(ids)), exit_code=2
        )


def _number(held: Row) -> int:
    return held.standing.stage.number if held.standing and held.standing.stage else 0


def row(archive: Archive, insats: Insats, today: date) -> Row:
    """One effort with all that a reader of the table wants."""
    where, held = standing(archive, insats), phase(archive, insats)
    due = [d for d in reports_due(archive, insats, today) if not d.given] if held == "ongoing" else []
    overdue = tuple(d for d in due if d.day < today)
    waits = waits_for(archive, insats, today)
    meetings = [m for id in (waits.forums if waits else ()) for m in coming(archive, id, today)]
    return Row(
        insats,
        archive.forum(insats.forum),
        where,
        held,
        missing(archive, insats, where.stage, today) if where and where.stage else (),
        waits,
        min(meetings, key=lambda m: m.date, default=None),
        next((d for d in due if d.day >= today), None),
        overdue,
        bool(overdue or (held == "ongoing" and insats.end and insats.end < today)),
    )


def the_insats(workspace: Workspace, words: str) -> Row:
    """One effort, named by the end of its id."""
    found = one(workspace.archive, words, Insats)
    return row(workspace.archive, found, workspace.today)


def money(workspace: Workspace, year: int) -> tuple[tuple[Collaboration, Year], ...]:
    """The year's money of every collaboration that has efforts or a budget for them."""
    archive = workspace.archive
    held = [(c, in_year(archive, c.collaboration, year)) for c in archive.of(Collaboration)]
    return tuple((c, y) for c, y in held if y.frame is not None or y.applied or y.granted)


# --- a new one


class Idea(Struct):
    """What someone proposes, as it was said on the command line. `applied` is written YEAR=AMOUNT."""

    title: str
    forum: str | None = None
    collaboration: str | None = None
    owner: str | None = None
    parties: tuple[str, ...] = ()
    applied: tuple[str, ...] = ()
    issue: str | None = None


class Taken(Struct):
    """A new effort: the plan, its id and path, the stage it starts at, and the forum and meeting it waits for."""

    plan: Plan
    id: str
    path: str
    stage: Stage


def take(workspace: Workspace, idea: Idea) -> Taken:
    """A new effort at the first stage of its path, with the questions of that stage laid out."""
    archive, title = workspace.archive, idea.title.strip()
    if not title:
        raise Refusal(T("the effort needs a title: --title"), exit_code=2)
    forum = a_forum(archive, idea.forum) if idea.forum else None
    folder = forum.collaboration if forum else _collaboration(archive, idea.collaboration)
    id = unique(f"{workspace.today.year}-{slug(title, words=4)}", archive.records)
    path = record_path(folder, "insats", id)
    draft = Insats(id=id, path=path, collaboration=folder, title=title, forum=forum.id if forum else None)
    stages = path_of(archive, draft)
    if stages is None:
        raise no_stages()
    stage = stages.stages[0]
    model, language = archive.model(draft), archive.language(draft)
    template = (model.documents.get(("insats", language)) if model else None) or ""
    data = new_record(
        path,
        {
            "kind": "insats",
            "id": id,
            "title": title,
            "forum": draft.forum,
            "issue": one(archive, idea.issue, Issue).id if idea.issue else None,
            "owner": a_party(archive, idea.owner) if idea.owner else None,
            "parties": [a_party(archive, words) for words in _listed(idea.parties)] or None,
            "applied": [_entry(entry) for entry in amounts("--applied", idea.applied)] or None,
            "moves": [Flow({"to": stage.id, "on": workspace.today})],
        },
        body(template, stages, language, frozenset((stage.id,))),
    )
    plan = Plan(
        (Change(path, None, data),),
        T("effort: {title}", title=title),
        (("Samverka-Command", "insats new"), ("Samverka-Record", id)),
    )
    return Taken(plan, id, path, stage)


def _listed(words: Sequence[str]) -> list[str]:
    """`--parties a,b --parties c` as [a, b, c]; a party's name can hold no comma there."""
    return [part.strip() for held in words for part in held.split(",") if part.strip()]


def _collaboration(archive: Archive, words: str | None) -> str:
    if words is not None:
        found = one(archive, words, Collaboration)
        return found.collaboration
    held = [c for c in archive.of(Collaboration) if (m := archive.model(c)) and "insats" in m.paths]
    if len(held) == 1:
        return held[0].collaboration
    if not held:
        raise no_stages()
    raise Refusal(
        T("name the local group (--forum), or the collaboration (--collaboration)"),
        help=T("there are: {ids}", ids=", ".join(c.id for c in held)),
        exit_code=2,
    )


def amounts(option: str, words: Sequence[str], decided: str | None = None, *, back: bool = False) -> tuple[Money, ...]:
    """What a user wrote as YEAR=AMOUNT, in whole kronor; below zero only where money may go `back`. Raises `Refusal` (exit code 2)."""
    found = []
    for held in words:
        year, mark, amount = held.partition("=")
        kr = parse_amount(amount)
        if (
            not mark
            or not (year.strip().isascii() and year.strip().isdigit() and len(year.strip()) == 4)
            or kr is None
            or (kr < 0 and not back)
        ):
            raise Refusal(
                T("{option}: «{value}» is no year and amount: write it as 2026=1250000", option=option, value=held),
                exit_code=2,
            )
        found.append(Money(year=int(year), amount=kr, decided=decided))
    return tuple(found)


def _entry(held: Money) -> Flow:
    pairs: dict[str, Value] = {"year": held.year, "amount": held.amount}
    return Flow({**pairs, "decided": held.decided} if held.decided else pairs)


# --- the next step


class Step(Struct):
    """A step to another stage. `missing` is what stands in the way (then `plan` is None), `asks` what the new stage will ask,
    `over` the stages that were passed over, and `answer` what those behind a turned-down idea are told."""

    insats: Insats
    to: Stage
    missing: tuple[Missing, ...]
    asks: tuple[Missing, ...]
    over: tuple[Stage, ...]
    answer: str | None
    plan: Plan | None


def advance(
    workspace: Workspace,
    words: str,
    *,
    to: str | None = None,
    on: date | None = None,
    by: str | None = None,
    decided: str | None = None,
    granted: Sequence[str] = (),
    steering: str | None = None,
    rank: int | None = None,
    reason: str | None = None,
) -> Step:
    """The step to the next stage, or to `to`, with the money that was granted in it. Where the present stage still asks for
    something, or a close of money before its time does, it is named and nothing changes."""
    archive = workspace.archive
    insats = the_insats(workspace, words).insats
    where = standing(archive, insats)
    if where is None:
        raise no_stages()
    stage = target(archive, insats, where, to)
    move = move_to(workspace, stage, on, by, decided, reason)
    forward = where.stage is None or stage.number > where.stage.number
    _may_take(archive, insats, stage, move, forward)
    group = a_forum(archive, steering).id if steering else None
    new = replace(insats, granted=(*insats.granted, *_granted(archive, insats, stage, move, granted)))
    new = replace(new, rank=new.rank if rank is None else rank, steering=group or new.steering)
    lacking = _lacking(archive, new, where.stage, stage, move, workspace.today) if forward else ()
    after = replace(new, moves=(*new.moves, move))
    asks = () if stage.final else missing(archive, after, stage, workspace.today)
    over = () if stage.final or not forward else _over(where, stage)
    dropped = turned_down(archive, insats, move)
    if lacking:
        return Step(insats, stage, lacking, asks, over, None, None)
    if (dropped or not forward) and not reason:
        raise Refusal(
            T("what goes no further needs a reason, which is the answer to those behind it: --reason")
            if dropped
            else T("a step back needs a reason: --reason"),
            exit_code=2,
        )
    document = with_sections(archive, insats, stage, workspace.document(insats)) if not dropped else workspace.document(insats)  # fmt: skip
    document = _written(document, insats, new, move, reason if dropped and insats.answer is None else None)
    plan = _plan(workspace, insats, document, "advance", stage.name.get(archive.language(insats), stage.id))
    return Step(insats, stage, (), asks, over, reason if dropped else None, plan)


def _written(document: Document, old: Insats, new: Insats, move: Move, answer: str | None) -> Document:
    for entry in new.granted[len(old.granted) :]:
        document = append_item(document, ("granted",), _entry(entry))
    for key, before, now in (("rank", old.rank, new.rank), ("steering", old.steering, new.steering)):
        if now is not None and now != before:
            document = set_key(document, (key,), now)
    document = with_move(document, move)
    return document if answer is None else set_key(document, ("answer",), answer)


def _may_take(archive: Archive, insats: Insats, stage: Stage, move: Move, forward: bool) -> None:
    """A decision carries a step only where its forum has the type that takes that step. What goes no further is turned down by
    whoever had it."""
    forum = archive.deciding_forum(move.decided)
    if forum is None or not stage.by or not forward or forum.type == stage.by or turned_down(archive, insats, move):
        return
    model = archive.model(insats)
    kind = model.forum_types.get(stage.by) if model else None
    name = archive.language(insats)
    raise Refusal(
        T(
            "the decision was taken by {forum}; the step to «{stage}» is taken by {type}",
            forum=forum.title,
            stage=Words(tuple(stage.name.items())),
            type=(kind.title.get(name) or kind.title.get("en") if kind else None) or stage.by,
        ),
        help=T("name a decision of theirs: --decided MEETING#DECISION"),
    )


def _granted(archive: Archive, insats: Insats, stage: Stage, move: Move, words: Sequence[str]) -> tuple[Money, ...]:
    if not words:
        return ()
    at = granting(path_of(archive, insats))
    if at is None or at.id != stage.id:
        raise Refusal(
            T(
                "money is granted with the step to «{stage}»; later amounts with: samverka insats change {id} budget --granted …",
                stage=Words(tuple(at.name.items())) if at else "–",
                id=insats.id,
            ),
            exit_code=2,
        )
    if move.decided is None:
        raise Refusal(T("money is granted by a decision: --decided MEETING#DECISION"), exit_code=2)
    return amounts("--granted", words, move.decided)


def _lacking(
    archive: Archive, insats: Insats, now: Stage | None, stage: Stage, move: Move, today: date
) -> tuple[Missing, ...]:
    if turned_down(archive, insats, move):
        return ()
    leaving = missing(archive, insats, now, today, move) if now else ()
    return (*leaving, *(missing(archive, insats, stage, today, move) if stage.final else ()))


def _over(where: Standing, stage: Stage) -> tuple[Stage, ...]:
    start = where.stage.number if where.stage else 0
    return tuple(s for s in where.path.stages if start < s.number < stage.number and s.by)


def _plan(workspace: Workspace, insats: Insats, document: Document, command: str, what: str) -> Plan:
    trailers = (("Samverka-Command", f"insats {command}"), ("Samverka-Record", insats.id))
    summary = T("effort: {title}: {what}", title=insats.title, what=what)
    return Plan((workspace.change(document),), summary, trailers)


# --- reports and changes


class Reported(Struct):
    """A report as noted: the plan, the effort, the meeting it is booked on (None: on no meeting), and whether it deviates."""

    plan: Plan
    insats: Insats
    meeting: Meeting | None
    deviates: bool


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
    """Note a report of the steering group. A deviation is bound to the local group's next meeting where it names none, so that it
    comes up there (R23); else as with assignments."""
    archive = workspace.archive
    held = the_insats(workspace, words)
    day = report_day(workspace, on, (text, progress, deviation))
    if held.phase != "ongoing":
        raise Refusal(T("«{title}» is not under way, so it has nothing to report yet", title=held.insats.title))
    bound = one(archive, meeting, Meeting).id if meeting else waiting_for(held.overdue, held.next_report, day)
    if deviation and (meeting is None) and held.insats.forum:
        ahead = coming(archive, held.insats.forum, day)
        bound = ahead[0].id if ahead else bound
    document = with_report(
        workspace.document(held.insats), archive,
        on=day, meeting=bound, by=by, progress=progress, text=text, deviation=deviation,
    )  # fmt: skip
    record = archive.records.get(bound or "")
    plan = _plan(workspace, held.insats, document, "report", str(day))
    return Reported(plan, held.insats, record if isinstance(record, Meeting) else None, deviation is not None)


WHAT = ("target-group", "goals", "budget", "activities", "timetable", "staffing", "premises")


def change(
    workspace: Workspace,
    words: str,
    what: str,
    *,
    text: str | None = None,
    decided: str | None = None,
    granted: Sequence[str] = (),
    on: date | None = None,
) -> tuple[Plan, Insats]:
    """A change of an effort that has its money. Target group, goals and budget take a decision of whoever granted it (R23); a new
    target group takes the place of the old one, and more money is added to what was granted."""
    archive = workspace.archive
    insats = the_insats(workspace, words).insats
    if what not in WHAT:
        raise Refusal(T("«{value}» is not one of {known}", value=what, known=", ".join(WHAT)), exit_code=2)
    if not (text or granted):
        raise Refusal(T("say what changes: --text, or --granted for money"), exit_code=2)
    if granted and what != "budget":
        raise Refusal(T("--granted is a change of budget"), exit_code=2)
    reference = a_decision(workspace, decided) if decided else None
    figure = outside_frame(archive, insats)
    if figure is not None and what in figure.value:
        _beyond_frame(archive, insats, reference)
    document = workspace.document(insats)
    for entry in amounts("--granted", granted, reference, back=True):
        document = append_item(document, ("granted",), _entry(entry))
    if what == "target-group" and text:
        document = set_key(document, ("target_group",), text)
    said = text or ", ".join(f"{m.year}: {kronor(m.amount)}" for m in amounts("--granted", granted, back=True))
    pairs: dict[str, Value | None] = {"on": on or workspace.today, "what": what, "text": said, "decided": reference}
    value = Flow({key: item for key, item in pairs.items() if item is not None})
    return _plan(workspace, insats, append_item(document, ("changes",), value), "change", what), insats


def _beyond_frame(archive: Archive, insats: Insats, reference: str | None) -> None:
    type_, forum = granting_type(archive, insats), archive.deciding_forum(reference)
    if type_ and (forum is None or forum.type != type_):
        titles = ", ".join(f.title for f in archive.forums_of(insats.collaboration, type_)) or type_
        raise Refusal(
            T("target group, goals and budget are changed by {forum}; the steering group proposes", forum=titles),
            help=T("name their decision: --decided MEETING#DECISION"),
        )
