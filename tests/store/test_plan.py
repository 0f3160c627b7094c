"""Claims about plans: what they are, and how they look."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverka.store.plan import Change, Plan, diff, merge
from samverka.text import T
from support import files, git, write

SUMMARY = T("agenda: {what}", what="hisingen")


def test_a_plan_that_changes_no_byte_is_empty() -> None:
    """What is written back as it was is no change."""
    assert Plan((Change("a.md", b"x", b"x"),), SUMMARY).is_empty
    assert Plan((), SUMMARY).is_empty
    assert not Plan((Change("a.md", None, b""),), SUMMARY).is_empty


def test_a_path_stands_in_a_plan_once() -> None:
    """Two changes of one file would be applied against each other."""
    with pytest.raises(ValueError, match="twice"):
        Plan((Change("a.md", b"x", b"y"), Change("a.md", b"x", b"z")), SUMMARY)


def test_merged_plans_go_from_the_first_before_to_the_last_after() -> None:
    """One command made of two steps is one commit."""
    first = Plan((Change("a.md", b"1", b"2"), Change("b.md", None, b"b")), T("one"), (("Samverka-Record", "a"),))
    second = Plan((Change("a.md", b"2", b"3"),), T("two"), (("Samverka-Record", "a"), ("Samverka-Record", "b")))
    both = merge(SUMMARY, first, second)
    assert both.changes == (Change("a.md", b"1", b"3"), Change("b.md", None, b"b"))
    assert both.trailers == (("Samverka-Record", "a"), ("Samverka-Record", "b"))
    assert both.summary == SUMMARY


def test_plans_that_do_not_follow_on_each_other_are_not_merged() -> None:
    """The second would silently drop what the first did."""
    plans = [Plan((Change("a.md", b"1", after),), SUMMARY) for after in (b"2", b"3")]
    with pytest.raises(ValueError, match=r"a\.md"):
        merge(SUMMARY, *plans)


def test_a_diff_reads_as_git_writes_it() -> None:
    """Three lines around the change, both names, and the missing last line end said."""
    change = Change("möte.md", "1\n2\n3\n4\nå\n6\n7\n8\n9".encode(), "1\n2\n3\n4\nö\n6\n7\n8\n9\n".encode())
    assert diff(change) == (
        "--- a/möte.md\n+++ b/möte.md\n@@ -2,8 +2,8 @@\n 2\n 3\n 4\n-å\n+ö\n 6\n 7\n 8\n"
        "-9\n\\ No newline at end of file\n+9\n"
    )


def test_a_diff_tells_a_new_file_and_a_removed_one() -> None:
    """Git's own word for no file, also where the file is empty."""
    assert diff(Change("a.md", None, b"x\n")) == "--- /dev/null\n+++ b/a.md\n@@ -0,0 +1 @@\n+x\n"
    assert diff(Change("a.md", b"x\n", None)) == "--- a/a.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"
    assert diff(Change("a.md", None, b"")) == "--- /dev/null\n+++ b/a.md\n"
    assert diff(Change("a.md", b"x", b"x")) == ""
    assert diff(Change("å b.md", None, b"")) == "--- /dev/null\n+++ b/å b.md\t\n"


TEXTS = st.lists(st.sampled_from(["å", "x", "", "a\u2028b", "c\r", "\x0c", "---", "\\ No"]), max_size=9).map("\n".join)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=TEXTS.filter(bool), after=TEXTS.filter(bool))
def test_what_the_diff_says_is_what_happens(tmp_path: Path, before: str, after: str) -> None:
    """`git apply` makes the very bytes that the plan would, whatever stands in the lines."""
    change = Change("en fil å.md", before.encode(), after.encode())
    write(tmp_path, {change.path: before})
    if before != after:
        git(tmp_path, "apply", "--whitespace=nowarn", "-", input=diff(change))
    assert files(tmp_path) == {change.path: after.encode()}
