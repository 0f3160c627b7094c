"""Claims about what the record knows of a sending: who has it, whose invitation is taken back, and what a broken-off sending leaves."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from posting import Post, body, faults, invitation, mail, setting
from running import Run, by_hand

from support import committed, git

MEETING = "goteborg-stadsomraden/meetings/sydvast/2026-03-05.md"
ID = "sydvast-2026-03-05"
VIKTOR = "viktor.holmgren@goteborg.example"
DROPPED = r"^  - id: frolunda-torg\n(?:    .*\n)+|^  - \{id: frolunda-torg.*\n"
KARIN = "karin.ek@goteborg.example"


@pytest.fixture
def post() -> Iterator[Post]:
    with Post().open() as held:
        yield held


@pytest.fixture
def mailing(sample: Path, post: Post) -> Path:
    """The sample with a mail server in samverka.yml."""
    setting(sample, f"mail: {{smtp: '127.0.0.1:{post.port}', security: none}}")
    return sample


def changed(root: Path, pattern: str, new: str, path: str = MEETING) -> None:
    """One place of a file by hand, and committed."""
    text = (root / path).read_text(encoding="utf-8")
    edited, n = re.subn(pattern, new, text, count=1, flags=re.M)
    assert n == 1, (pattern, text)
    by_hand(root, {path: edited})


def sent(root: Path) -> str:
    found = re.search(r"^sent:.*?(?=^[\w-])", (root / MEETING).read_text(encoding="utf-8"), re.M | re.S)
    return found[0] if found else ""


def codes(run: Run) -> list[str]:
    return re.findall(r"SV50[56]", run("check").out)


# --- whose invitation is taken back


def without_guest(root: Path) -> None:
    text = (root / MEETING).read_text(encoding="utf-8")
    by_hand(root, {MEETING: re.sub(r"^guests:\n(?:[ -].*\n)+|^guests: .*\n", "", text, count=1, flags=re.M)})


def test_a_guest_who_is_no_longer_to_come_is_told_once(mailing: Path, post: Post, sv: Run) -> None:
    """A guest taken away gets a CANCEL of their own with the next number, nobody else gets anything, and a second run has nothing to send."""
    sv("agenda", "send", ID)
    post.got.clear()
    without_guest(mailing)
    assert codes(sv) == ["SV506"]
    ran = sv("agenda", "send", ID)
    assert ran.code == 0, ran.err
    assert list(post.got) == [VIKTOR] and "inte längre kallad" in ran.out
    data = post.got[VIKTOR]
    calendar, bytes_ = invitation(data)
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "CANCEL" and "STATUS" not in event and faults(bytes_) == []
    assert (event["UID"], event["SEQUENCE"]) == (f"{ID}@samverka.example", 2)
    assert str(event["ATTENDEE"]) == f"mailto:{VIKTOR}" and "DESCRIPTION" not in event and "LOCATION" not in event
    assert mail(data)["Subject"].startswith("Återtagen inbjudan: ") and "Du är inte längre kallad" in body(data)
    assert list(mail(data).iter_attachments()) == [] and "Platssamverkan" not in data.decode() + body(data)
    assert "{on: 2026-03-02, how: smtp, sequence: 2, what: withdrawal, withdrawn: [v-holmgren]}" in sent(mailing)
    assert codes(sv) == []
    again = sv("agenda", "send", ID)
    assert again.code == 1 and "inget har ändrats sedan dess" in again.err


def test_an_item_that_is_dropped_takes_its_guest_along(mailing: Path, post: Post, sv: Run) -> None:
    """The others get the changed agenda, the guest of the dropped item the withdrawal, all with the same number."""
    sv("agenda", "send", ID)
    post.got.clear()
    changed(mailing, DROPPED, "")
    ran = sv("agenda", "send", ID)
    assert ran.code == 0 and len(post.got) == 9, ran.err
    methods = {address: invitation(data)[0]["METHOD"] for address, data in post.got.items()}
    assert {address for address, method in methods.items() if method == "CANCEL"} == {VIKTOR}
    assert {int(invitation(data)[0].walk("VEVENT")[0]["SEQUENCE"]) for data in post.got.values()} == {2}
    assert "withdrawn: [v-holmgren]" in sent(mailing) and sent(mailing).count("sequence: 2") == 1
    assert sv("agenda", "send", ID).code == 1


def test_a_seat_that_changes_hands(mailing: Path, post: Post, sv: Run) -> None:
    """Who has left the seat is told, and who has taken it gets the agenda; neither the others."""
    sv("agenda", "send", ID)
    post.got.clear()
    assert sv("seat", "change", "sydvast", "--out", "k-ek", "--in", "m-ros", "--from", "2026-03-03").code == 0
    assert sorted(codes(sv)) == ["SV505", "SV506"]
    ran = sv("agenda", "send", ID)
    assert ran.code == 0, ran.err
    methods = {address: str(invitation(data)[0]["METHOD"]) for address, data in post.got.items()}
    assert methods == {KARIN: "CANCEL", "maria.ros@goteborg.example": "REQUEST"}
    assert "m-ros]" in sent(mailing) and "withdrawn: [k-ek]" in sent(mailing) and codes(sv) == []


def test_who_was_refused_the_withdrawal_gets_it_next_time(mailing: Path, post: Post, sv: Run) -> None:
    """A withdrawal that a server did not take is not noted, and is tried again."""
    sv("agenda", "send", ID)
    post.got.clear()
    without_guest(mailing)
    post.answers = {VIKTOR: "451 4.7.1 greylisted"}
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "451 4.7.1 greylisted" in ran.out + ran.err and "om en stund" in ran.out
    assert "withdrawn" not in sent(mailing) and codes(sv) == ["SV506"]
    post.answers = {}
    assert sv("agenda", "send", ID).code == 0 and list(post.got) == [VIKTOR]


def test_a_mailbox_that_two_read_keeps_its_meeting(mailing: Path, post: Post, sv: Run) -> None:
    """Where one who is still called has the same address, the mail says who is no longer called and takes nothing out of the calendar."""
    changed(mailing, re.escape(VIKTOR), KARIN, "people.yml")
    sv("agenda", "send", ID)
    post.got.clear()
    post.twice.clear()
    without_guest(mailing)
    assert sv("agenda", "send", ID).code == 0
    kinds = [part.get_content_type() for part in mail(post.got[KARIN]).walk()]
    assert "text/calendar" not in kinds and "tas tillbaka" not in body(post.got[KARIN])


def test_two_who_share_an_address_get_a_letter_each(mailing: Path, post: Post, sv: Run) -> None:
    """Each their own, with a number of its own, so that no server takes them for the same."""
    changed(mailing, re.escape(VIKTOR), KARIN, "people.yml")
    assert "9 mejl" in sv("agenda", "send", ID, "--eml").out
    ids = [mail(path.read_bytes())["Message-ID"] for path in Path("outbox", ID, "1").glob("*.eml")]
    assert len({*ids}) == 9


def test_by_other_means(mailing: Path, post: Post, sv: Run) -> None:
    """--mark notes for everyone who can be mailed; --to and --how note one who was told in another way, either that they are called or not."""
    changed(mailing, f", email: {KARIN}", "", "people.yml")
    assert sv("agenda", "send", ID, "--mark").code == 0
    assert "missing: [k-ek]" in sent(mailing) and "to: [t-falk, i-persson" in sent(mailing)
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "inget mejl kan skickas till Karin Ek" in ran.err and post.got == {}
    assert sv("agenda", "send", ID, "--mark", "--to", "k-ek", "--how", "telefon").code == 0
    assert "missing" not in sent(mailing) and "k-ek]" in sent(mailing) and codes(sv) == []
    without_guest(mailing)
    assert sv("agenda", "send", ID, "--mark", "--to", "v-holmgren", "--how", "telefon").code == 0
    assert "how: telefon, sequence: 2, what: withdrawal, withdrawn: [v-holmgren]" in sent(mailing)
    assert sv("agenda", "send", ID).code == 1 and post.got == {}
    assert sv("agenda", "send", ID, "--mark", "--to", "m-ros").code == 1


def test_a_guest_who_comes_for_two_items(mailing: Path, post: Post, sv: Run) -> None:
    """When one of the two is dropped the guest is still called, to the other."""
    text = (mailing / MEETING).read_text(encoding="utf-8")
    found = re.search(r"^  - \{name: v-holmgren.*\n", text, re.M)
    assert found
    second = re.sub(r"item: [\w-]+", "item: round", found[0])
    by_hand(mailing, {MEETING: text.replace(found[0], found[0] + second)})
    sv("agenda", "send", ID)
    assert "Laget runt" in body(post.got[VIKTOR]) and "Platssamverkan" in body(post.got[VIKTOR])
    post.got.clear()
    changed(mailing, DROPPED, "")
    assert sv("agenda", "send", ID).code == 0
    assert invitation(post.got[VIKTOR])[0]["METHOD"] == "REQUEST" and "Laget runt" in body(post.got[VIKTOR])


def test_a_cancellation_reaches_those_who_were_never_told(mailing: Path, post: Post, sv: Run) -> None:
    """Who holds an invitation and is no longer called is told when the meeting is cancelled; nothing is taken back twice."""
    sv("agenda", "send", ID)
    post.got.clear()
    without_guest(mailing)
    sv("meeting", "cancel", ID, "--reason", "Sjukdom")
    assert sv("agenda", "send", ID).code == 0
    assert invitation(post.got[VIKTOR])[0].walk("VEVENT")[0]["STATUS"] == "CANCELLED" and len(post.got) == 9
    post.got.clear()
    assert sv("agenda", "send", ID).code == 1 and post.got == {}


def test_a_meeting_that_is_to_be_held_after_all_is_sent_anew(mailing: Path, post: Post, sv: Run) -> None:
    """Who takes the cancellation back can call everyone again, with a higher number."""
    sv("agenda", "send", ID)
    sv("meeting", "cancel", ID, "--reason", "Sjukdom")
    sv("agenda", "send", ID)
    post.got.clear()
    post.twice.clear()
    changed(mailing, r"^cancelled:.*\n(?:  .*\n)*", "")
    assert sv("agenda", "send", ID).code == 0
    calendar = invitation(post.got[KARIN])[0]
    assert calendar["METHOD"] == "REQUEST" and calendar.walk("VEVENT")[0]["SEQUENCE"] == 3


# --- broken off


class Started:
    """The program under way as a process of its own, stopped with a signal when the server has taken so many letters."""

    def __init__(self, post: Post, after: int, how: int) -> None:
        self.post, self.after, self.how, self.count = post, after, how, 0
        post.on_mail = self._mail
        self.process = subprocess.Popen(
            [sys.executable, "-m", "samverka", "--lang", "sv", "agenda", "send", ID],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True,
        )  # fmt: skip

    def _mail(self, address: str) -> None:
        self.count += 1
        if self.count == self.after:
            os.kill(self.process.pid, self.how)

    def end(self) -> tuple[int, str, str]:
        out, err = self.process.communicate(timeout=60)
        self.post.on_mail = lambda address: None
        return self.process.returncode, out, err


def test_ctrl_c_notes_what_went(mailing: Path, post: Post, sv: Run) -> None:
    """Broken off in the middle: exit 130, no traceback, what went is noted and committed, and the next run sends the rest."""
    code, out, err = Started(post, 4, signal.SIGINT).end()
    assert code == 130 and "Traceback" not in out + err and "avbrutet: 4 skickade, 5 inte" in out, out + err
    first = set(post.got)
    assert len(first) == 4 and sent(mailing).count("missing") == 1
    assert committed(mailing) == [MEETING] and git(mailing, "status", "--short") == ""
    assert sv("agenda", "send", ID).code == 0
    assert len(post.got) == 9 and "missing" not in sent(mailing) and "sequence: 2" not in sent(mailing)


@pytest.mark.parametrize("after", [1, 4, 9])
def test_killed_in_the_middle_nobody_is_forgotten(after: int, mailing: Path, post: Post, sv: Run) -> None:
    """Killed when the server had taken a letter: what went before is noted at the next run, which sends the rest; at most one goes twice."""
    code, _, _ = Started(post, after, signal.SIGKILL).end()
    assert code == -signal.SIGKILL and sent(mailing) == ""
    assert ("antecknas först" in sv("agenda", "send", ID, "--dry-run").out) == (after > 1)
    ran = sv("agenda", "send", ID)
    assert ran.code == 0, ran.err
    assert len(post.got) == 9 and len(post.twice) <= 1
    assert "missing" not in sent(mailing) and sent(mailing).count("sequence: 1") == 1
    assert git(mailing, "status", "--short") == ""
    assert sv("agenda", "send", ID).code == 1
    post.twice.clear()


def test_what_a_killed_sending_said_is_noted_as_it_said_it(mailing: Path, post: Post, sv: Run) -> None:
    """An agenda that was changed after the program was killed: the first version is noted for those who got it, and everyone gets the new one."""
    Started(post, 4, signal.SIGKILL).end()
    changed(mailing, "title: Laget runt", "title: Runt bordet")
    post.got.clear()
    ran = sv("agenda", "send", ID)
    assert ran.code == 0 and len(post.got) == 9, ran.err
    assert sent(mailing).count("missing: [") == 1 and "sequence: 2, what: supplement" in sent(mailing)
    assert "hette förut" in body(post.got[KARIN])


def test_a_killed_sending_and_a_record_that_is_another_now(mailing: Path, post: Post, sv: Run) -> None:
    """Uncommitted edits are left alone and nothing is forgotten; a sending that was undone meanwhile is noted as one of its own."""
    post.answers = {KARIN: "451 later"}
    sv("agenda", "send", ID)
    post.answers = {}
    Started(post, 1, signal.SIGKILL).end()
    journal = next((mailing / ".git/samverka-sending").iterdir())
    journal.write_text(journal.read_text(encoding="utf-8") + '"k-ek"\n"half', encoding="utf-8")  # killed a moment later
    place = mailing / MEETING
    before = place.read_bytes()
    place.write_bytes(before + b"\n")
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "har gått" not in ran.out and place.read_bytes() == before + b"\n"
    place.write_bytes(before)
    assert sv("undo").code == 0 and sent(mailing) == ""
    post.got.clear()
    post.twice.clear()
    assert sv("agenda", "send", ID).code == 0
    assert "to: [k-ek, " in sent(mailing) and KARIN not in post.got and len(post.got) == 8
