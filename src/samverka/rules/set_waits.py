"""SV362: the forums that an issue was handed on to answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from samverka.diagnostics import Finding, Severity
from samverka.domain.archive import Archive
from samverka.domain.deadlines import target_meeting
from samverka.domain.governance import days
from samverka.domain.issues import HANDED_ON, answers, waited_for
from samverka.domain.records import Issue
from samverka.domain.stages import state
from samverka.rules import example
from samverka.rules.rule import Rule
from samverka.text import T


def each(archive: Archive, record: Issue, today: date) -> Iterator[Finding]:
    if state(record) not in HANDED_ON:
        return
    silent = [child for child in waited_for(archive, record) if _overdue(archive, child, today)]
    if not silent:
        return
    forums = [archive.forum(child.forum) for child in silent]
    names = ", ".join(forum.title if forum else child.forum for forum, child in zip(forums, silent, strict=True))
    found = answers(archive, record)
    message = T(
        "{given} of {of} forums have answered; {forums} should have by now",
        given=found.given,
        of=found.of,
        forums=names,
    )
    help = T("ask them, and note their answer: samverka issue resolve {issue} --answer …", issue=silent[0].id)
    yield Finding(record.id, ("moves", len(record.moves) - 1, "to"), message, help)


def _overdue(archive: Archive, child: Issue, today: date) -> bool:
    """Whether the meeting it was meant for is over, and the time for an answer after it."""
    forum, meeting = archive.forum(child.forum), target_meeting(archive, child)
    within = archive.figure("answer_within", forum, today) if forum else None
    since = meeting.date if meeting else child.submitted
    return since + timedelta(days(within) if within else 0) < today


CHILD = "distributed_from: 2026-02-19-bostad\n"
PARENT = "moves: [{to: submitted, on: 2026-02-19}, {to: distributed, on: 2026-02-19}]\n"
SUBMITTED = "moves: [{to: submitted, on: 2026-02-19}]\n"
HANDED_OUT = {**example.other_forum(), **example.issue(PARENT)}

RULE = Rule(
    code="SV362",
    name="set-waits",
    severity=Severity.WARNING,
    title=T("the forums that an issue was handed on to answer it"),
    why=T(
        "An issue that several forums were given is done when all have answered, and «not relevant to us» is an answer. "
        "A forum whose meeting is over without one holds up the others and who raised it."
    ),
    of=(Issue,),
    each=each,
    time=True,
    sources=("G26",),
    passes={**HANDED_OUT, **example.child(CHILD + "meeting: staden-2026-05-07\n" + SUBMITTED)},
    fails={**HANDED_OUT, **example.child(CHILD + SUBMITTED, submitted="2026-02-19")},
)
