"""The agenda: what a meeting is offered from wheel, issues, assignments and standing items, and how it reads with clock times."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from samverka.domain.archive import Archive
from samverka.domain.chairs import chair_on, secretary_of
from samverka.domain.deadlines import coming, in_time, previous, target_meeting
from samverka.domain.decisions import to_report
from samverka.domain.governance import Stage
from samverka.domain.hours import beginning, last_day
from samverka.domain.ids import slug
from samverka.domain.records import AgendaItem, Decision, Forum, Insats, Issue, Meeting, Task, Uppdrag
from samverka.domain.reporting import reports_due
from samverka.domain.stages import final_report_due, missing, phase, standing, state, waits_for
from samverka.domain.values import replace
from samverka.domain.wheel import turns
from samverka.named import NamedTuple
from samverka.text import T, Text

FIRST, STANDING, REPORTS, WHEEL, ASSIGNMENTS, ISSUES, STANDING_LAST, LAST = range(8)
"""The parts of an agenda in order: where an offer goes among what is already there."""

REPORT = T("Report: {title}")
FINAL_REPORT = T("Final report: {title}")
COMMISSION = T("Decision on the assignment: {title}")
EFFORT = T("{task}: {title}")
DEVIATION = T("Deviation: {title}")

DELEGATED = T("Decisions taken by delegation")

OPEN_ISSUE = frozenset(("submitted", "accepted", "deferred"))
"""The states in which an issue can come up at a meeting."""


def gone(archive: Archive, meeting: Meeting, issue: Issue) -> bool:
    """Whether an issue on a meeting's agenda is not to be taken up there: it was answered otherwise, or put off to another."""
    bound = target_meeting(archive, issue)
    return state(issue) in ("declined", "withdrawn") or (
        state(issue) == "deferred" and (bound is None or bound.id != meeting.id)
    )


class Offer(NamedTuple):
    """Something that belongs on a meeting's agenda. `key` says where it comes from and is what `considered` remembers."""

    key: str
    group: int
    item: AgendaItem


def offers(archive: Archive, meeting: Meeting, forum: Forum, today: date) -> tuple[Offer, ...]:
    """All that belongs on the agenda of a meeting, in the order of an agenda made from nothing."""
    language = archive.language(forum)
    found = [
        *_parts(archive, meeting, forum, language),
        *_standing(forum),
        *_delegated(archive, meeting, forum, today, language),
        *_reports(archive, meeting, forum, today, language),
        *_insatser(archive, meeting, forum, today, language),
        *_wheel(archive, meeting, forum, today),
        *_issues(archive, meeting, forum, today),
    ]
    minutes = _minutes(archive, meeting, forum)
    return tuple(sorted((_timed(offer, minutes) for offer in found), key=lambda offer: offer.group))


def _parts(archive: Archive, meeting: Meeting, forum: Forum, language: str) -> Iterator[Offer]:
    kind = archive.forum_type(forum)
    people = {
        "chair": meeting.chair or chair_on(archive, forum, meeting.date),
        "secretary": secretary_of(meeting, forum),
    }
    for part in kind.agenda if kind else ():
        if part.brings == "previous" and previous(archive, meeting) is None:
            continue
        item = AgendaItem(
            id=part.id,
            title=part.title.get(language) or part.title.get("en") or part.id,
            type=part.type,
            parties=part.parties,
            presenter=people.get(part.presenter, part.presenter) or None,
            duration=part.duration,
        )
        yield Offer(f"model#{part.id}", LAST if part.place == "last" else FIRST, item)


def _standing(forum: Forum) -> Iterator[Offer]:
    for held in forum.standing:
        item = AgendaItem(
            id=held.id,
            title=held.title,
            type=held.type,
            parties=held.parties,
            presenter=held.presenter,
            duration=held.duration,
            visibility=held.visibility,
        )
        yield Offer(f"{forum.id}#{held.id}", STANDING_LAST if held.place == "last" else STANDING, item)


def _delegated(archive: Archive, meeting: Meeting, forum: Forum, today: date, language: str) -> Iterator[Offer]:
    """An item to report decisions by delegation at the board's next meeting, where its type has none of its own (F06)."""
    kind = archive.forum_type(forum)
    following = next(iter(coming(archive, forum.id, today)), None)
    if (kind and any(part.brings == "delegated" for part in kind.agenda)) or following != meeting:
        return
    for order in {taken.order.id: taken.order for taken in to_report(archive, meeting, forum)}.values():
        words = DELEGATED.say(language)
        item = AgendaItem(id=slug(words, words=4), title=words, type="notice", visibility=order.visibility)
        yield Offer(order.id, STANDING, item)


def _reports(archive: Archive, meeting: Meeting, forum: Forum, today: date, language: str) -> Iterator[Offer]:
    for uppdrag in archive.uppdrag(forum.id):
        title, type_, group = _report_title(archive, uppdrag, meeting, today)
        if title is not None:
            convener = next((m.person for m in uppdrag.group if m.convener and m.to is None), None)
            words = title.say(language)
            item = AgendaItem(
                id=slug(uppdrag.title, words=4), title=words, type=type_, parties=uppdrag.parties, presenter=convener,
                visibility=uppdrag.visibility,
            )  # fmt: skip
            yield Offer(uppdrag.id, group, item)


def _report_title(archive: Archive, uppdrag: Uppdrag, meeting: Meeting, today: date) -> tuple[Text | None, str, int]:
    final = final_report_due(archive, uppdrag, today)
    if final is not None and _falls_at(archive, final, None, meeting):
        return FINAL_REPORT(title=uppdrag.title), "decision", REPORTS
    if phase(archive, uppdrag) == "ongoing":
        due = [
            d
            for d in reports_due(archive, uppdrag, today)
            if not d.given and _falls_at(archive, d.day, d.meeting, meeting)
        ]
        if due:
            return REPORT(title=uppdrag.title), "follow-up", REPORTS
    where = standing(archive, uppdrag)
    following = next(iter(coming(archive, meeting.forum, today)), None)
    is_next = following is not None and following.id == meeting.id
    if is_next and where and where.stage and _awaits_decision(archive, uppdrag, where.stage, today):
        # After the wheel's items: the plan that an assignment rests on may be decided at the same meeting.
        return COMMISSION(title=uppdrag.title), "decision", ASSIGNMENTS
    return None, "", REPORTS


def _insatser(archive: Archive, meeting: Meeting, forum: Forum, today: date, language: str) -> Iterator[Offer]:
    """Efforts that report to this forum, and those that wait for a step which its type takes (R13, R14, R20, R26)."""
    following = next(iter(coming(archive, forum.id, today)), None)
    for insats in archive.insatser(forum.collaboration):
        words, type_ = None, "follow-up"
        if insats.forum == forum.id and phase(archive, insats) == "ongoing":
            words = _effort_report(archive, insats, meeting, today)
        waits = waits_for(archive, insats, today) if words is None and following == meeting else None
        if waits is not None and forum.id in waits.forums:
            words, type_ = EFFORT(task=waits.words(language), title=insats.title), waits.item
        if words is not None:
            item = AgendaItem(
                id=slug(insats.title, words=4), title=words.say(language), type=type_, parties=insats.parties,
                visibility=insats.visibility,
            )  # fmt: skip
            yield Offer(insats.id, REPORTS if type_ == "follow-up" else ASSIGNMENTS, item)


def _effort_report(archive: Archive, insats: Insats, meeting: Meeting, today: date) -> Text | None:
    if any(report.deviation and report.meeting == meeting.id for report in insats.reports):
        return DEVIATION(title=insats.title)
    due = reports_due(archive, insats, today)
    return (
        REPORT(title=insats.title)
        if any(not d.given and _falls_at(archive, d.day, d.meeting, meeting) for d in due)
        else None
    )


def _awaits_decision(archive: Archive, uppdrag: Uppdrag, stage: Stage, today: date) -> bool:
    """Everything the stage asks is there but the decision to go on."""
    return [lacking.ask.name for lacking in missing(archive, uppdrag, stage, today)] == ["decided"]


def _falls_at(archive: Archive, day: date, bound: str | None, meeting: Meeting) -> bool:
    """A report bound to a meeting comes up there; one bound to a day at the first meeting on that day or after it."""
    if bound is not None:
        return bound == meeting.id
    first = next((m for m in archive.meetings(meeting.forum) if m.date >= day and m.cancelled is None), None)
    return first is not None and first.id == meeting.id


def _wheel(archive: Archive, meeting: Meeting, forum: Forum, today: date) -> Iterator[Offer]:
    year = meeting.date.year
    for turn in (*turns(archive, forum, year - 1, today), *turns(archive, forum, year, today)):  # moved over New Year
        if turn.meeting is None or turn.meeting.id != meeting.id or turn.outcome == "dropped":
            continue
        held = turn.item
        item = AgendaItem(
            id=held.id,
            title=held.title,
            type=held.type,
            parties=held.parties,
            presenter=held.presenter,
            duration=held.duration,
            papers=held.papers,
            visibility=held.visibility or turn.wheel.visibility,
        )
        yield Offer(turn.key, WHEEL, item)


def _issues(archive: Archive, meeting: Meeting, forum: Forum, today: date) -> Iterator[Offer]:
    following = next(iter(coming(archive, forum.id, today)), None)
    for issue in archive.issues(forum.id):
        bound = target_meeting(archive, issue)
        if state(issue) not in OPEN_ISSUE or bound is None:
            continue
        if bound.id == meeting.id or (meeting == following and bound.date < today and not _taken_up(archive, issue)):
            yield Offer(issue.id, ISSUES, _issue_item(issue))


def _taken_up(archive: Archive, issue: Issue) -> bool:
    """Whether some meeting has had it: an open issue whose meeting was held without it comes up at the next, and is not lost."""
    return any(item.from_ == issue.id for held in archive.meetings(issue.forum) for item in held.agenda)


def _issue_item(issue: Issue) -> AgendaItem:
    concerned = issue.parties
    if concerned and issue.party and issue.party not in concerned:
        concerned = (issue.party, *concerned)
    return AgendaItem(
        id=slug(issue.title, words=4),
        title=issue.title,
        type=issue.type,
        parties=concerned,
        presenter=issue.presenter or issue.person,
        duration=issue.duration,
        papers=issue.papers,
        visibility=issue.visibility,
    )


def _minutes(archive: Archive, meeting: Meeting, forum: Forum) -> dict[str, int]:
    figure = archive.figure("item_minutes", forum, meeting.date)
    return dict(figure.value) if figure else {}


def _timed(offer: Offer, minutes: dict[str, int]) -> Offer:
    item = offer.item
    if item.duration is not None or not minutes.get(item.type or ""):
        return offer
    return Offer(offer.key, offer.group, replace(item, duration=minutes[item.type or ""]))


# --- putting news into an agenda that people have worked on


class News(NamedTuple):
    """An offer that is new to a meeting, and where it goes in the agenda as it then stands."""

    place: int
    offer: Offer


def news(meeting: Meeting, offered: tuple[Offer, ...]) -> tuple[News, ...]:
    """The offers a meeting has never been given: neither on its agenda nor in `considered`, nor written by hand under the same title."""
    keys = {item.from_ for item in meeting.agenda} | set(meeting.considered)
    titles = {item.title.casefold() for item in meeting.agenda if item.from_ is None}
    groups = {offer.key: offer.group for offer in offered}
    places = [groups.get(item.from_ or "") for item in meeting.agenda]
    found: list[News] = []
    for offer in offered:
        if offer.key not in keys and offer.item.title.casefold() not in titles:
            index = _place(places, offer.group)
            places.insert(index, offer.group)
            found.append(News(index, offer))
    return tuple(found)


def place_for(meeting: Meeting, offered: tuple[Offer, ...]) -> int:
    """Where an item of one's own goes in the agenda as it stands: last, but before the items that close the meeting."""
    groups = {offer.key: offer.group for offer in offered}
    closing = [n for n, item in enumerate(meeting.agenda) if groups.get(item.from_ or "", ISSUES) >= STANDING_LAST]
    return closing[0] if closing else len(meeting.agenda)


def _place(places: list[int | None], group: int) -> int:
    """After the last item of the same or an earlier part; what a person added by hand stays where it is. Closing items stay last."""
    before = [index for index, held in enumerate(places) if held is not None and held <= group]
    after = [index for index, held in enumerate(places) if held is not None and held > group]
    index = before[-1] + 1 if before else (after[0] if after else len(places))
    while index < len(places) and places[index] is None and group < STANDING_LAST:
        index += 1  # behind what was added by hand after that part
    return index


# --- reading an agenda


class Row(NamedTuple):
    """One line of an agenda as people read it. `number` is None for a break; `begins` and `ends` are clock times in the
    collaboration's zone, None where a duration before it is not known."""

    number: int | None
    begins: datetime | None
    ends: datetime | None
    item: AgendaItem
    issue: Issue | None
    after_deadline: bool = False

    @property
    def unanswered(self) -> bool:
        """An issue that the chair has not answered yet."""
        return self.issue is not None and state(self.issue) == "submitted"

    @property
    def late(self) -> bool:
        """An item that came after the deadline and was taken all the same."""
        return (
            self.item.late is not None
            or self.after_deadline
            or (self.issue is not None and self.issue.late is not None)
        )


def rows(archive: Archive, meeting: Meeting) -> tuple[Row, ...]:
    """The agenda with numbers and clock times."""
    found: list[Row] = []
    number = 0
    clock, last = beginning(meeting), last_day(meeting)
    for item in meeting.agenda:
        ends = _later(clock, item.duration, last)
        if item.type != "break":
            number += 1
        source = archive.records.get(item.from_ or "")
        issue = source if isinstance(source, Issue) else None
        shown = None if item.type == "break" else number
        found.append(
            Row(shown, clock, ends, item, issue, issue is not None and handed_on_late(archive, meeting, issue))
        )
        clock = ends
    return tuple(found)


def handed_on_late(archive: Archive, meeting: Meeting, issue: Issue) -> bool:
    """Whether another forum handed an issue on after a meeting had closed for issues: that is marked, not refused (ruling 8)."""
    return bool(issue.raised_from or issue.distributed_from) and not in_time(archive, meeting, issue.submitted)


def _later(clock: datetime | None, minutes: int | None, last: date) -> datetime | None:
    """The moment so much later; None past the meeting's last day, where nobody meets."""
    if clock is None or minutes is None:
        return None
    if not 0 <= minutes < 24 * 60:  # a slip of the finger, which must not carry the reckoning out of the calendar
        return None
    left = datetime.combine(last, time.max) - clock
    return clock + timedelta(minutes=minutes) if timedelta(minutes=minutes) <= left else None


def commitments(meeting: Meeting) -> tuple[Task | Decision, ...]:
    """What was taken on at a meeting: its tasks, then its decisions."""
    return (*meeting.tasks, *meeting.decisions)


def open_from(archive: Archive, meeting: Meeting) -> tuple[tuple[Meeting, Task | Decision], ...]:
    """The open tasks and decisions of the earlier meetings of the forum and of those it took over from, oldest first."""
    held = (m for forum in archive.lineage(meeting.forum) for m in archive.meetings(forum))
    earlier = sorted((m for m in held if (m.date, m.id) < (meeting.date, meeting.id)), key=lambda m: (m.date, m.id))
    return tuple((m, part) for m in earlier for part in commitments(m) if part.state == "open")
