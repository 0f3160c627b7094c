"""Every rule: its failing example breaks it, its passing one does not, and what it says points at the right place."""

from __future__ import annotations

import marshal
import re
from datetime import date

import pytest

from samverka.actions.check import check, read, run
from samverka.diagnostics import Diagnostic, Severity
from samverka.domain.fields import Block, specs
from samverka.rules import RULES, RULES_BY_CODE
from samverka.rules.example import EXAMPLE, FORUM, MODEL, changed, collaboration, issue, meeting, uppdrag
from samverka.rules.rule import Rule
from samverka.store.locate import SECTION
from samverka.store.packed import pack_found, unpack_found
from samverka.store.tree import MemoryTree

TODAY = date(2026, 3, 2)
CODES = [rule.code for rule in RULES]


def diagnostics(files: dict[str, str], today: date = TODAY, links: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    """What a check of the example says, with `files` laid over it."""
    return run(read(MemoryTree({**EXAMPLE, **files}, links)), today)


def failing(rule: Rule) -> tuple[Diagnostic, ...]:
    """What the rule's failing example gives. That of SV013 is a symbolic link, which a tree lists apart from its files."""
    if rule.code == "SV013":
        return diagnostics({}, links=tuple(rule.fails))
    return diagnostics(dict(rule.fails))


def of(code: str, files: dict[str, str], today: date = TODAY) -> list[Diagnostic]:
    """The findings of one rule in the example with `files` laid over it."""
    return [d for d in diagnostics(files, today) if d.code == code]


def said(found: list[Diagnostic]) -> list[str]:
    """The findings as one line each: place, severity and English words."""
    return [f"{d.location.line}:{d.location.column} {d.severity} {d.message.say('en')}" for d in found]


# --- all rules


def test_the_example_by_itself_has_no_findings() -> None:
    """The repository that the examples are laid over follows every rule."""
    assert diagnostics({}) == ()


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_what_a_rule_says_can_be_kept(rule: Rule) -> None:
    """A finding is packed and unpacked as it was: one that could not be would make every check read everything again."""
    for found in failing(rule):
        assert unpack_found(marshal.loads(marshal.dumps(pack_found(found)))) == found


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_the_failing_example_breaks_the_rule(rule: Rule) -> None:
    """At least one finding carries the rule's code, at most as severe as the rule says."""
    found = [d for d in failing(rule) if d.code == rule.code]
    assert found
    order = [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    assert all(order.index(d.severity) >= order.index(rule.severity) for d in found)


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_the_passing_example_follows_the_rule(rule: Rule) -> None:
    """No finding carries the rule's code."""
    assert of(rule.code, dict(rule.passes)) == []


@pytest.mark.parametrize("rule", RULES, ids=CODES)
@pytest.mark.parametrize("language", ["en", "sv"])
def test_everything_a_rule_says_can_be_said(rule: Rule, language: str) -> None:
    """Title, reason, findings and help have all their values, in both languages."""
    texts = [rule.title, rule.why]
    for found in failing(rule):
        texts += [found.message, *([found.help] if found.help else [])]
    for text in texts:
        words = text.say(language)
        assert words
        assert not re.search(r"\{\w+\}", words)


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_finding_points_into_its_file(rule: Rule) -> None:
    """Line and column lie inside the text of the file that is named."""
    files = {**EXAMPLE, **rule.fails}
    for found in failing(rule):
        lines = files[found.location.path].split("\n")
        assert 1 <= found.location.line <= len(lines)
        assert 1 <= found.location.column <= len(lines[found.location.line - 1]) + 1


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.each], ids=lambda rule: rule.code)
def test_a_finding_names_a_field_that_there_is(rule: Rule) -> None:
    """Key by key down from the record: a key that no record has would be found at the file's first line, in silence."""
    archive = read(MemoryTree({**EXAMPLE, **rule.fails})).archive
    for record in archive.records.values():
        for found in rule.each(archive, record, TODAY) if rule.each and isinstance(record, rule.of) else ():
            held: object = archive.records[found.record]
            for step in found.field if found.field[:1] != (SECTION,) else ():
                if isinstance(held, Block):
                    names = {spec.key: spec.name for spec in specs(type(held))}
                    assert step in names, found.field
                    held = getattr(held, names[str(step)])
                elif isinstance(held, tuple):
                    held = held[int(step)]


def test_codes_are_unique_in_order_and_in_their_ranges() -> None:
    """Codes are never reused, and their hundreds say what they are about."""
    assert sorted(set(CODES)) == CODES
    assert all(re.fullmatch(r"SV[0-5]\d\d", code) for code in CODES)
    assert list(RULES_BY_CODE) == CODES
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_rules_that_time_alone_can_break_only_warn() -> None:
    """What became wrong only because time passed is never an error."""
    assert [rule.code for rule in RULES if rule.time and rule.severity is Severity.ERROR] == []


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_rule_is_found_by_a_check_a_scan_or_the_reader(rule: Rule) -> None:
    """Rules of reading and of models have neither check nor scan; all others have exactly one."""
    by_reader = rule.code in ("SV301", "SV302", "SV311") or (rule.code < "SV100" and rule.code != "SV015")
    assert (rule.check is not None or rule.each is not None) + (rule.scan is not None) == (0 if by_reader else 1)


def test_a_rule_looks_at_one_record_at_a_time() -> None:
    """Only what belongs to no record, the registries and samverka.yml, is looked at as a whole: what one change needs checked again rests on that."""
    assert [rule.code for rule in RULES if rule.check is not None] == ["SV101", "SV306", "SV334"]
    assert all((rule.each is None) == (rule.of == ()) for rule in RULES)


# --- places


GONE = "{person: k-lind, convener: true, to: 2026-01-31}"


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ("", "Maria Ros är inte längre kallad till mötet, men"),
        (", to: 2026-02-27", "Samir Ek, Maria Ros är inte längre kallade till"),
    ],
)
def test_one_is_no_longer_called_and_two_are(left: str, said: str) -> None:
    """In Swedish the word bends with how many they are."""
    files = {
        **meeting("2026-03-19", "sent: [{on: 2026-02-26, how: smtp, to: [k-lind, s-ek, m-ros]}]\n"),
        **changed(FORUM, "person: s-ek, mandate: true", f"person: s-ek, mandate: true{left}"),
    }
    (found,) = of("SV506", files)
    assert found.message.say("sv").startswith(said)


@pytest.mark.parametrize(
    ("code", "files", "expected"),
    [
        (
            "SV015",
            meeting("2026-03-19", "agenda: [{id: a, title: Bostad}]\n", "Inledning\n\n## Bostad\n\n## Övrigt\nx\n"),
            ["13:1 warning nobody owns the section «Övrigt»: it is never published"],
        ),
        (
            "SV101",
            meeting("2026-03-19", "chair: k-lind\nsecretary: s-eck\n"),
            ["8:12 error «s-eck» does not exist; a person is expected here"],
        ),
        (
            "SV101",
            changed("people.yml", "party: skolan", "party: skola"),
            ["4:41 error «skola» does not exist; a party is expected here"],
        ),
        (
            "SV101",
            changed("parties.yml", "part_of: kommunen", "part_of: komunen"),
            ["4:57 error «komunen» does not exist; a party is expected here"],
        ),
        (
            "SV101",
            issue("meeting: grupp\n"),
            ["8:10 error «grupp» is a forum; a meeting is expected here"],
        ),
        (
            "SV103",
            meeting("2026-02-26", "agenda: [{id: a, title: Bostad}]\ntasks:\n  - {id: t1, item: b, text: Ring}\n"),
            ["9:20 error «b» is no item of this agenda"],
        ),
        (
            "SV103",
            meeting(
                "2026-02-26",
                "agenda: [{id: a, title: Bostad}]\nattendance:\n  - {person: s-ek, from_item: b, left_item: c, aside: [a, d]}\n",
            ),
            [
                "9:31 error «b» is no item of this agenda",
                "9:45 error «c» is no item of this agenda",
                "9:59 error «d» is no item of this agenda",
            ],
        ),
        (
            "SV201",
            meeting("2026-02-26", "sent: [{on: 2026-02-20, how: outlook}]\nagenda: [{id: a, title: Bostad}]\n"),
            ["7:13 warning the agenda went out on 2026-02-20; it was to be sent by 2026-02-"],
        ),
        (
            "SV207",
            meeting("2026-03-19", "agenda: [{id: a, title: Bostad, duration: 90}]\n", time="13:00-14:00"),
            ["6:7 warning the items take 90 minutes; the time 13:00-14:00 is 60"],
        ),
        (
            "SV305",
            collaboration("changes:\n  - {figure: issue_led, value: {days: 7}, from: 2026-01-01, decided: x}\n"),
            ["12:14 error there is no figure «issue_led»; the figures are "],
        ),
        (
            "SV306",
            uppdrag("exceptions: [{rule: SV4012, reason: x, agreed_by: k-lind, until: 2026-12-31}]\n"),
            ["9:21 error there is no rule «SV4012»"],
        ),
        (
            "SV308",
            uppdrag("exceptions: [{rule: SV412, reason: x, agreed_by: k-lind, until: 2026-12-31}]\n"),
            ["9:21 warning SV412 finds nothing here"],
        ),
        (
            "SV402",
            uppdrag(moves="moves:\n  - {to: commission, on: 2026-02-16}\n  - {to: plan, on: 2026-02-09}\n"),
            ["10:20 warning the move is of 2026-02-09, and the one before it of 2026-02-16"],
        ),
        (
            "SV402",
            uppdrag(moves="moves:\n  - {to: commission, on: 2026-02-16}\n  - {to: plan, on: 2026-12-09}\n"),
            ["10:20 warning the move is of 2026-12-09, which has not come"],
        ),
        (
            "SV411",
            uppdrag(group=f"group: [{GONE}, {{person: s-ek, convener: true}}, {{person: m-ros, convener: true}}]\n"),
            ["7:117 warning 2 persons convene the group (s-ek, m-ros); exactly one does"],
        ),
    ],
)
def test_a_planted_fault_is_found_at_its_line_and_column(code: str, files: dict[str, str], expected: list[str]) -> None:
    """The place is that of the faulty value, counted from 1 in characters."""
    found = said(of(code, files))
    assert [line[: len(start)] for line, start in zip(found, expected, strict=True)] == expected


def test_an_unknown_id_that_is_near_a_known_one_is_suggested() -> None:
    """The help of a missing reference names the nearest id."""
    (found,) = of("SV101", meeting("2026-03-19", "secretary: s-eck\n"))
    assert found.help is not None
    assert found.help.say("en") == "did you mean «s-ek»?"


@pytest.mark.parametrize(
    ("front", "near"),
    [
        ("chair: Samir Ek", "s-ek"),
        ("chair: samir  ek", "s-ek"),
        ('attendance: [{person: "Karin Lind"}]', "k-lind"),
        ("agenda: [{id: a, title: A, parties: [Exempelregionen]}]", "regionen"),
    ],
)
def test_a_name_where_an_id_is_wanted_is_answered_with_the_id(front: str, near: str) -> None:
    """Of a person as of a party, whatever its capitals and spaces."""
    files = {**EXAMPLE, **meeting("2026-03-19", front + "\n")}
    said = [d.help.say("sv") for d in run(read(MemoryTree(files)), TODAY) if d.code == "SV101" and d.help]
    assert said == [f"menade du «{near}»?"]


def test_a_broken_registry_does_not_make_every_reference_missing() -> None:
    """parties.yml with a YAML fault is one finding, and hides none of the others."""
    found = diagnostics(changed("parties.yml", "parties:", "parties: ["))
    assert [d.code for d in found] == ["SV003"]


def test_a_model_that_cannot_be_read_is_not_called_missing() -> None:
    """A model with a YAML fault is one finding; that there is no such model would be untrue."""
    assert [d.code for d in diagnostics(changed(MODEL, "version: 1", "version: ["))] == ["SV003"]
    assert [d.code for d in diagnostics(changed("exempel/collaboration.md", "model: exempel", "model: annan"))] == [
        "SV303"
    ]


def test_a_word_that_is_also_a_kind_is_no_reference() -> None:
    """`every: meeting` says how often and names no meeting."""
    assert diagnostics(uppdrag("reporting: [{every: meeting}]\n")) == ()


# --- levels and exceptions


EXEMPT = "exceptions: [{rule: SV411, reason: vakant, agreed_by: k-lind, until: 2026-03-02}]\n"


def test_an_agreed_exception_holds_to_the_end_of_its_day() -> None:
    """The finding is gone on the last day of the exception and is back the day after."""
    files = uppdrag(EXEMPT, group="group: [{person: k-lind, party: kommunen}, {person: s-ek, party: regionen}]\n")
    assert of("SV411", files, date(2026, 3, 2)) == []
    assert len(of("SV411", files, date(2026, 3, 3))) == 1


def test_a_level_makes_a_rule_milder_or_turns_it_off() -> None:
    """`levels` in samverka.yml says how severe a rule is here."""
    fault = dict(RULES_BY_CODE["SV104"].fails)
    assert [d.severity for d in of("SV104", fault)] == [Severity.ERROR]
    note = changed("samverka.yml", "", "levels: {SV104: note}\n")
    assert [d.severity for d in of("SV104", {**fault, **note})] == [Severity.NOTE]
    off = changed("samverka.yml", "", "levels: {SV104: off}\n")
    assert of("SV104", {**fault, **off}) == []


def test_a_level_makes_no_error_of_time_or_of_an_assumption() -> None:
    """Time warns whatever the level is, and so does a rule that rests on an assumption; a level that cannot be is said."""
    levels = changed("samverka.yml", "", "levels: {SV202: error, SV415: error, SV015: error}\n")
    late = issue("meeting: grupp-2026-05-07\n", submitted="2026-05-01")
    assert [d.severity for d in of("SV202", {**levels, **late})] == [Severity.WARNING]
    assert [d.severity for d in of("SV415", {**levels, **uppdrag("end: 2026-02-27\n")})] == [Severity.WARNING]
    assert [d.severity for d in of("SV015", {**levels, **RULES_BY_CODE["SV015"].fails})] == [Severity.ERROR]
    assert said(of("SV306", levels)) == [
        "4:31 warning SV415 is broken by the passing of time: it warns, and is never an error"
    ]


def test_findings_come_by_path_line_and_code_and_paths_narrow_them() -> None:
    """The order is that of the files; a path keeps what lies in it."""
    files = {**RULES_BY_CODE["SV104"].fails, **RULES_BY_CODE["SV303"].fails, **RULES_BY_CODE["SV501"].fails}
    tree = MemoryTree({**EXAMPLE, **files})
    found = check(tree, TODAY).diagnostics
    assert [d.code for d in found] == ["SV303", "SV501", "SV104"]
    assert [d.location for d in found] == sorted(d.location for d in found)
    assert [d.code for d in check(tree, TODAY, paths=["exempel/wheels", "./exempel/forums/grupp.md"]).diagnostics] == [
        "SV303",
        "SV104",
    ]
    report = check(tree)
    assert (report.today, report.counts[Severity.ERROR], report.records) == (TODAY, 3, 6)


# --- deadlines of issues


def test_an_issue_is_in_time_to_the_end_of_the_last_day() -> None:
    """Fourteen days before 7 May is 23 April, that day included."""
    assert of("SV202", issue("meeting: grupp-2026-05-07\n", submitted="2026-04-23")) == []
    (found,) = of("SV202", issue("meeting: grupp-2026-05-07\n", submitted="2026-04-24"))
    assert found.message.say("en").endswith("it was to be in by 2026-04-23")
    assert found.help is not None
    assert found.help.say("en").startswith("it is in time for the meeting on 2026-09-10; or take it late")


def test_an_agenda_is_asked_to_be_sent_until_the_meeting_is_over() -> None:
    """On the day of the meeting it can still be sent; the day after there is nothing to do about it."""
    asked = [
        of("SV201", meeting(day, "agenda: [{id: a, title: Bostad}]\n"))[0].help for day in ("2026-03-02", "2026-03-01")
    ]
    assert [help and help.say("en") for help in asked] == ["send it: samverka agenda send grupp-2026-03-02", None]


def test_an_issue_for_a_cancelled_meeting_without_a_next_one_is_not_late() -> None:
    """There is no meeting that it could be too late for."""
    late = issue("meeting: grupp-2026-09-10\n", submitted="2026-09-01")
    path = "exempel/meetings/grupp/2026-09-10.md"
    assert len(of("SV202", late, date(2026, 9, 2))) == 1
    off = {path: EXAMPLE[path].replace("date:", "cancelled: {on: 2026-09-01, reason: Sjukdom}\ndate:")}
    assert of("SV202", {**late, **off}, date(2026, 9, 2)) == []


def test_a_deadline_with_a_clause_is_an_error_and_cites_it() -> None:
    """A figure that a document states fails; one that rests on an assumption warns."""
    late = issue("meeting: grupp-2026-05-07\n", submitted="2026-04-24")
    assert [d.severity for d in of("SV202", late)] == [Severity.WARNING]
    sourced = changed(
        MODEL, "issue_lead: {value: {days: 14}, assumption: example}", "issue_lead: {value: {days: 14}, cite: G20}"
    )
    (found,) = of("SV202", {**late, **sourced})
    assert (found.severity, found.cite) == (Severity.ERROR, ("G20",))


CHANGE = (
    "changes: [{figure: grupp.issue_lead, forum: grupp, value: {days: 21}, from: 2026-06-01, decided: mötet i maj}]\n"
)


def test_a_changed_figure_holds_for_meetings_from_its_day_on() -> None:
    """The change of June leaves the meeting in May as it was, and is cited for the one in September."""
    may = issue("meeting: grupp-2026-05-07\n", submitted="2026-04-20")
    assert of("SV202", {**may, **collaboration(CHANGE)}) == []
    (found,) = of("SV202", {**issue("meeting: grupp-2026-09-10\n", submitted="2026-08-21"), **collaboration(CHANGE)})
    assert found.message.say("en").endswith("it was to be in by 2026-08-20")
    assert (found.severity, found.cite) == (Severity.ERROR, ("mötet i maj",))


def test_a_change_to_a_value_that_is_none_changes_nothing() -> None:
    """The model's figure goes on to hold, and nothing breaks."""
    change = collaboration(CHANGE.replace("{days: 21}", "{weeks: 3}").replace("2026-06-01", "2026-01-01"))
    found = diagnostics({**issue("meeting: grupp-2026-05-07\n", submitted="2026-04-24"), **change})
    assert [d.code for d in found] == ["SV305", "SV202"]
    assert "2026-04-23" in found[1].message.say("en")


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("late: {reason: bråttom, agreed_by: k-lind}\n", []),
        ("moves: [{to: submitted, on: 2026-04-30}, {to: declined, on: 2026-04-30}]\n", []),
        ("moves: [{to: submitted, on: 2026-04-30}, {to: deferred, on: 2026-04-30}]\n", []),
        ("moves: [{to: submitted, on: 2026-04-30}, {to: deferred, on: 2026-04-30, meeting: grupp-2026-09-10}]\n", []),
        ("moves: [{to: submitted, on: 2026-04-30}, {to: accepted, on: 2026-04-30}]\n", [Severity.WARNING]),
        ("raised_from: grupp\n", [Severity.NOTE]),
    ],
)
def test_what_may_come_late(front: str, expected: list[Severity]) -> None:
    """Agreed, answered or put off is not late; what another forum hands over is marked and not refused (ruling 8)."""
    files = issue("meeting: grupp-2026-05-07\n" + front, submitted="2026-04-30")
    assert [d.severity for d in of("SV202", files, date(2026, 5, 2))] == expected


def test_a_meeting_that_was_moved_nearer_makes_no_issue_late() -> None:
    """What was in time for the day the meeting had when it came in stays in time."""
    moved = "moved: [{from: 2026-03-26, on: 2026-03-02, reason: krock}]\n"
    files = {**issue("meeting: grupp-2026-03-12\n", submitted="2026-03-01"), **meeting("2026-03-12", moved)}
    assert of("SV202", files) == []
    assert len(of("SV202", {**files, **meeting("2026-03-12")})) == 1


# --- the year


PAPER = "agenda: [{id: bostad, title: Unga utan bostad, papers: [{title: Lägesbild, state: in}]}]\n"


@pytest.mark.parametrize(
    "held",
    [meeting("2026-02-26", PAPER), meeting("2026-03-12", "cancelled: {on: 2026-02-20, reason: Sjukdom}\n" + PAPER)],
)
def test_papers_of_a_meeting_that_was_held_or_cancelled_are_not_asked_about(held: dict[str, str]) -> None:
    """Where they lay is of no use any more."""
    assert of("SV527", held, date(2026, 3, 2)) == []


def test_a_year_counts_once_it_is_over_and_its_plan_before_that() -> None:
    """One meeting of two: last year «were held», this year «planned»; a forum that began in the year is let be."""
    assert said(of("SV204", meeting("2025-03-13"))) == [
        "5:7 warning meetings held in 2025: 1; at least 2 were to be held"
    ]
    cancelled = changed(
        "exempel/meetings/grupp/2026-09-10.md", "date: 2026-09-10\n", "date: 2026-09-10\ncancelled: {on: 2026-02-20}\n"
    )
    assert said(of("SV204", cancelled)) == ["5:7 warning meetings planned for 2026: 1; at least 2 are to be held"]
    young = changed(FORUM, "type: grupp\n", "type: grupp\nfrom: 2025-02-01\n")
    assert of("SV204", {**meeting("2025-03-13"), **young}) == []


def test_a_target_is_only_noted() -> None:
    """«About four a year» is a target and no minimum."""
    target = changed(MODEL, "meetings: {value: {min: 2}", "meetings: {value: {target: 4}")
    assert said(of("SV204", target)) == ["5:7 note meetings in 2026: 2; the target is 4"]


def test_a_held_meeting_without_anything_recorded_lacks_notes() -> None:
    """Two weeks after a meeting its notes are to be finished; the last day counts to its end."""
    assert of("SV205", meeting("2026-02-16")) == []
    assert said(of("SV205", meeting("2026-02-15"))) == [
        "5:7 warning the notes were to be finished by 2026-03-01 and there are none"
    ]


# --- stages


NEITHER = "group: [{person: k-lind, party: kommunen}, {person: s-ek, party: regionen}]\n"
SOURCED = "cite: U08}\n          - {check: group-each"
AT_COMMISSION = "moves: [{to: commission, on: 2026-02-02}]\n"


def test_a_group_without_convener_warns_at_its_stage_and_fails_after_it() -> None:
    """While the group is put together a lack warns; past the stage it is an error, where a clause asks for it."""
    model = changed(MODEL, "assumption: example}\n          - {check: group-each", SOURCED)
    (found,) = of("SV411", {**uppdrag(group=NEITHER, moves=AT_COMMISSION), **model})
    assert (found.severity, found.cite) == (Severity.WARNING, ("U08",))
    assert [d.severity for d in of("SV411", {**uppdrag(group=NEITHER), **model})] == [Severity.ERROR]
    assert [d.severity for d in of("SV411", uppdrag(group=NEITHER))] == [Severity.WARNING]  # an assumption
    closed = (
        "moves: [{to: commission, on: 2026-02-02}, {to: plan, on: 2026-02-16}, {to: final-report, on: 2026-02-27}]\n"
    )
    assert of("SV411", {**uppdrag(group=NEITHER, moves=closed), **model}) == []  # the group is dissolved


def test_a_unit_stands_for_the_principal_it_is_part_of() -> None:
    """Someone from the school counts for the municipality; the missing principal is named."""
    school = "group: [{person: m-ros, party: skolan, convener: true}]\n"
    assert [d.message.say("en").partition(";")[0] for d in of("SV412", uppdrag(group=school))] == [
        "Exempelregionen is missing from the group"
    ]


def test_an_unanswered_question_is_said_in_the_models_words() -> None:
    """The question of the stage is that of the model, in the user's language, and points at the empty section."""
    (found,) = of("SV401", uppdrag(body="Inledning.\n## Mål\n<!-- section: goal -->\n<!-- svara här -->\n"))
    assert (found.location.line, found.location.column) == (11, 1)
    assert "What is it to reach?" in found.message.say("en")
    assert "Vad vill vi uppnå?" in found.message.say("sv")


def test_a_question_that_a_later_stage_asks_is_not_asked_yet() -> None:
    """At its own stage an empty section is work to do and no finding."""
    assert of("SV401", uppdrag(body="", moves=AT_COMMISSION)) == []


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ("{to: commission, on: 2026-02-02}, {to: plan, on: 2026-02-16}, {to: commission, on: 2026-02-23}", []),
        ("{to: commission, on: 2026-02-02}, {to: plann, on: 2026-02-16}", ["error there is no stage «plann»"]),
        ("{to: plan, on: 2026-02-16}", ["error «Plan» comes before «Commission» was passed"]),
        (
            "{to: commission, on: 2026-02-16}, {to: plan, on: 2026-02-02}",
            ["warning the move is of 2026-02-02, and the one before it of 2026-02-16"],
        ),
        ("{to: commission, on: 2026-03-03}", ["warning the move is of 2026-03-03, which has not come"]),
    ],
)
def test_moves_follow_the_path_in_order_and_in_time(moves: str, expected: list[str]) -> None:
    """Going back is allowed; an unknown stage, a jump, and days out of order are findings."""
    found = [line.partition(" ")[2] for line in said(of("SV402", uppdrag(moves=f"moves: [{moves}]\n")))]
    assert [line[: len(start)] for line, start in zip(found, expected, strict=True)] == expected


BRANCHES = """\
  insats:
    stages:
      - {id: idea, name: {sv: Idé, en: Idea}, cite: R20, next: [ranked, assessed, closed]}
      - {id: ranked, name: {sv: Rangordnad, en: Ranked}, assumption: example, next: [assessed]}
      - {id: assessed, name: {sv: Bedömd, en: Assessed}, cite: R14, next: [decided, closed]}
      - {id: decided, name: {sv: Beslutad, en: Decided}, cite: R09, next: [closed]}
      - {id: closed, name: {sv: Avslutad, en: Closed}, cite: R20, next: []}
"""


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ("idea ranked assessed decided closed", []),
        ("idea assessed", ["warning the stage «Ranked» was passed over"]),
        ("idea decided", ["error from «Idea» one does not come to «Decided», but to Ranked, Assessed, Closed"]),
        ("ranked", ["error «Ranked» comes before «Idea» was passed"]),
        ("idea closed", []),
        ("idea closed idea", ["error «Closed» is the end, and «Idea» comes after it"]),
    ],
)
def test_a_stage_that_rests_on_an_assumption_may_be_passed_over_with_a_warning(
    stages: str, expected: list[str]
) -> None:
    """A path that branches names what may follow; an effort that goes no further skips nothing."""
    moves = ", ".join(f"{{to: {stage}, on: 2026-02-{day:02}}}" for day, stage in enumerate(stages.split(), 2))
    text = f"---\nkind: insats\nid: 2026-stod\ntitle: Stöd\nmoves: [{moves}]\n---\n"
    files = {"exempel/insatser/2026-stod.md": text, **changed(MODEL, "", BRANCHES)}
    assert [line.partition(" ")[2] for line in said(of("SV402", files))] == expected


PLAN = """\
---
kind: plan
id: 2026-plan
title: Handlingsplan
forum: grupp
year: 2026
moves: [{to: commission, on: 2026-01-15}]
activities: [{id: unga, title: Unga utan bostad}]
---
"""


def test_stages_that_the_plan_has_passed_are_inherited() -> None:
    """An assignment from a plan begins where its plan has come; a plan that cannot be read is given the benefit of the doubt."""
    model = changed(
        MODEL, "phase: ongoing\n        asks:\n", "phase: ongoing\n        inherited: true\n        asks:\n"
    )
    files = uppdrag('activity: "2026-plan#unga"\n', moves="moves: [{to: plan, on: 2026-02-16}]\n")
    assert of("SV402", {**files, **model, "exempel/plans/2026-plan.md": PLAN}) == []
    unread = PLAN.replace("moves: [", "moves: [[")
    assert of("SV402", {**files, **model, "exempel/plans/2026-plan.md": unread}) == []
    assert len(of("SV402", {**uppdrag(moves="moves: [{to: plan, on: 2026-02-16}]\n"), **model})) == 1


# --- boards say it in their own words


def test_a_board_has_minutes_and_board_meetings() -> None:
    """The forum's type chooses the words of a finding."""
    board = changed(
        MODEL, "title: {sv: Samverkansgrupp, en: Group}", "title: {sv: Styrelse, en: Board}\n    words: board"
    )
    (found,) = of("SV205", {**meeting("2026-02-05"), **board})
    assert found.message.say("en").startswith("the minutes were to be finished")
    (found,) = of("SV202", {**issue("meeting: grupp-2026-05-07\n", submitted="2026-05-01"), **board})
    assert "for the board meeting on 2026-05-07" in found.message.say("en")
