"""Claims about `agenda send`: who gets what, what the mails hold and do not hold, and what is noted; against a real mail server."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from posting import Post, faults, invitation, mail, setting
from running import Golden, Run, by_hand

from support import git, hook

MEETING = "goteborg-stadsomraden/meetings/sydvast/2026-03-05.md"
ISSUE = "goteborg-stadsomraden/issues/2026-02-16-natverk-tynnered.md"
ID = "sydvast-2026-03-05"
SEATED = {"t-falk", "k-ek", "i-persson", "u-blom", "s-bjork", "e-roos", "j-ahl", "e-sandin"}
NO_BOX = "550 5.1.1 no such mailbox"
OUTBOX = Path("outbox") / ID / "1"
NARROW = """\
  - id: dold
    title: Hemligrubrik
    visibility: preparation
    papers: [{title: Hemligpapper, state: in, link: handlingar/hemlig.txt}]
  - id: synlig
    title: Punkt med underlag 中
    duration: 10
    papers:
      - {title: Lägesbild, state: in, link: handlingar/lägesbild.txt}
      - {title: Hemligbilaga, state: in, link: handlingar/hemlig.txt, visibility: preparation}
      - {title: Mötesfilen, state: in, link: 2026-03-05.md}
      - {title: Personerna, state: in, link: people.yml}
      - {title: Utanför, state: in, link: ../../../../utanfor.txt}
"""


@pytest.fixture
def post() -> Iterator[Post]:
    """A mail server of the test's own, with its port."""
    with Post().open() as held:
        yield held


@pytest.fixture
def mailing(sample: Path, post: Post) -> Path:
    """The sample with that mail server in samverka.yml."""
    setting(sample, f"mail: {{smtp: '127.0.0.1:{post.port}', security: none}}")
    return sample


def edited(root: Path, old: str, new: str, path: str = MEETING) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    by_hand(root, {path: text.replace(old, new, 1)})


def everything(data: bytes) -> str:
    """All text of a mail, decoded: head, bodies, attachments (the words of a PDF, a Word file's parts)."""
    import io
    import zipfile

    from pypdf import PdfReader

    parts = [str(mail(data)["subject"])]
    for part in mail(data).walk():
        payload = part.get_payload(decode=True)
        name = part.get_filename() or ""
        if not isinstance(payload, bytes):
            continue
        if name.endswith(".pdf"):
            parts += [page.extract_text() for page in PdfReader(io.BytesIO(payload)).pages]
        elif name.endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(payload)) as held:
                parts += [held.read(inner).decode("utf-8", "replace") for inner in held.namelist()]
        parts.append(payload.decode("utf-8", "replace"))
    return "\n".join(parts)


def written(folder: Path = OUTBOX) -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in folder.glob("*.eml")}


def sent(root: Path) -> str:
    found = re.search(r"^sent:.*?(?=^[\w-])", (root / MEETING).read_text(encoding="utf-8"), re.M | re.S)
    return found[0] if found else ""


# --- as files


def test_a_mail_for_each_who_is_called(sample: Path, sv: Run) -> None:
    """Everyone with a seat has a file, the guest too; git leaves them out, nothing is noted, and the next step is named."""
    before = (sample / MEETING).read_bytes()
    assert "inga filer skrevs; utan --dry-run skrivs de" in sv("agenda", "send", ID, "--dry-run").out
    assert not OUTBOX.exists()
    ran = sv("agenda", "send", ID)
    assert ran.code == 0 and f"→ samverka agenda send {ID} --mark --how outlook" in ran.out
    assert set(written()) == SEATED | {"v-holmgren"}
    assert git(sample, "status", "--short") == "" and (sample / MEETING).read_bytes() == before


def test_what_a_mail_is_made_of(sample: Path, sv: Run) -> None:
    """A draft that Outlook opens: text, HTML and a calendar request as one, with the agenda as PDF and Word behind."""
    sv("agenda", "send", ID)
    held = mail(written()["k-ek"])
    assert held["X-Unsent"] == "1" and held["Date"] is None
    assert held["Subject"] == "Dagordning: torsdag 5 mars kl. 08.30, Forum för stadsområdessamverkan Sydväst"
    assert (held["To"], held["From"]) == (
        "Karin Ek <karin.ek@goteborg.example>",
        "Elin Sandin <elin.sandin@goteborg.example>",
    )
    first, *rest = held.iter_parts()
    assert [part.get_content_type() for part in first.iter_parts()] == ["text/plain", "text/html", "text/calendar"]
    assert [part.get_filename() for part in rest] == [f"dagordning-{ID}.pdf", f"dagordning-{ID}.docx"]
    said = " ".join(held.get_body(("plain",)).get_content().split())
    assert "4. Platssamverkan Frölunda torg, lägesrapport 08.50, uppföljning. Föredragande: " in said
    assert '<meta name="viewport"' in held.get_body(("html",)).get_content()


def test_the_invitation_is_one_that_outlook_takes(sample: Path, sv: Run) -> None:
    """A request in UTC with one organiser, one attendee, the meeting's UID and the sending's number; the lint finds nothing."""
    sv("agenda", "send", ID)
    calendar, data = invitation(written()["k-ek"])
    assert calendar["METHOD"] == "REQUEST" and faults(data) == []
    (event,) = calendar.walk("VEVENT")
    assert event["UID"] == f"{ID}@samverka.example" and event["SEQUENCE"] == 1 and event["STATUS"] == "CONFIRMED"
    assert (event["DTSTART"].to_ical(), event["DTEND"].to_ical()) == (b"20260305T073000Z", b"20260305T093000Z")
    assert str(event["ORGANIZER"]) == "mailto:elin.sandin@goteborg.example"
    assert str(event["ATTENDEE"]) == "mailto:karin.ek@goteborg.example" and event["ATTENDEE"].params["RSVP"] == "TRUE"


def test_nobody_sees_anothers_address(sample: Path, sv: Run) -> None:
    """In a mail stand two addresses at most: the one it goes to, and the one it comes from."""
    sv("agenda", "send", ID)
    for data in written().values():
        found = {*re.findall(r"[\w.]+@goteborg\.example", everything(data))}
        found |= {*re.findall(r"[\w.]+@goteborg\.example", data.decode())}
        assert found <= {mail(data)["To"].addresses[0].addr_spec, "elin.sandin@goteborg.example"}


def test_a_guest_sees_their_own_item_only(sample: Path, sv: Run) -> None:
    """Who is invited to an item gets that item, its time, and nothing of the others; the invitation is for that time."""
    sv("agenda", "send", ID)
    data = written()["v-holmgren"]
    said = everything(data)
    assert "Platssamverkan Frölunda torg" in said and mail(data)["Subject"].startswith("Inbjudan: ")
    for other in ("Säkra skolvägar", "Vattenläckan", "tillbud", "trygghetsmätningen"):
        assert other not in said
    (event,) = invitation(data)[0].walk("VEVENT")
    assert (event["DTSTART"].to_ical(), event["DTEND"].to_ical()) == (b"20260305T075000Z", b"20260305T080500Z")


def test_the_same_sending_gives_the_same_bytes(sample: Path, sv: Run) -> None:
    """Written twice, in two folders, each mail is the same to the byte."""
    sv("agenda", "send", ID, "--out", "ut/ett")
    ran = sv("agenda", "send", ID, "--out", "ut/två")
    assert "skriv raden «ut/» i .gitignore" in ran.err + ran.out
    assert written(Path("ut/ett")) == written(Path("ut/två")) != {}


def test_golden_mail(sample: Path, sv: Run, golden: Golden) -> None:
    """One mail of the sample, without what depends on the versions of other programs: the PDF and the Word file."""
    sv("agenda", "send", ID)
    whole = re.sub(rb"\AX-Samverka-Mail: .*\r\n", b"", written()["v-holmgren"])
    golden(
        "v-holmgren.eml",
        re.sub(rb"(?s)(filename=\"[^\"]*\"\r\n(?:[\w-]+:[^\r]*\r\n)*\r\n).*?(?=\r\n--)", rb"\1...", whole),
    )


def test_the_sample_refuses_a_folder_that_git_keeps(sample: Path, sv: Run) -> None:
    """Mails hold addresses: into a folder with tracked files they are not written."""
    by_hand(sample, {"brev/las-mig.txt": "x\n"})
    ran = sv("agenda", "send", ID, "--out", "brev")
    assert ran.code == 1 and "git bevarar det som ligger i brev" in ran.err
    assert list(Path("brev").iterdir()) == [Path("brev/las-mig.txt")]


# --- written again


def test_a_second_writing_leaves_no_old_mail(sample: Path, sv: Run) -> None:
    """Who is no longer called has no mail left there that could be sent by mistake; what is not ours stays, and is named."""
    sv("agenda", "send", ID)
    (OUTBOX / "anteckning.txt").write_text("mitt", encoding="utf-8")
    (OUTBOX / "eget.eml").write_bytes(b"Subject: eget\r\n\r\n")
    edited(
        sample,
        "  - {name: v-holmgren, organisation: Arbetsgruppen Frölunda torg, item: frolunda-torg, agreed_by: t-falk}\n",
        "",
    )
    edited(sample, "guests:\n", "")
    ran = sv("agenda", "send", ID)
    assert ran.code == 0 and "eget.eml ligger också där" in ran.out + ran.err
    assert set(written()) == SEATED | {"eget"} and (OUTBOX / "anteckning.txt").read_text(encoding="utf-8") == "mitt"


def test_a_draft_that_somebody_has_written_in_is_theirs(sample: Path, sv: Run) -> None:
    """A mail that was changed by hand is neither written over nor removed; nothing is written at all, and the refusal names it."""
    sv("agenda", "send", ID)
    before = written()
    mine = before["k-ek"].replace(b"X-Unsent: 1", b"X-Unsent: 1\r\nX-Mine: 1")
    (OUTBOX / "k-ek.eml").write_bytes(mine)
    edited(sample, "title: Laget runt", "title: Runt bordet")
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "k-ek.eml" in ran.err and "skrivs inte över" in ran.err
    assert written() == {**before, "k-ek": mine}


def test_two_meetings_in_one_folder(sample: Path, sv: Run) -> None:
    """A mail of another meeting is not written over, nor taken away."""
    sv("agenda", "new", "hisingen", "--date", "2026-03-12")
    sv("agenda", "send", "hisingen-2026-03-12", "--out", "../ut")
    before = written(Path("../ut"))
    sv("agenda", "send", ID, "--out", "../ut")
    after = written(Path("../ut"))
    assert before.items() <= after.items() and before


# --- what goes along, and what never does


@pytest.fixture
def narrow(sample: Path) -> Path:
    """The sample with a meeting that holds words for the preparation only, and papers that lie in the repository."""
    text = (sample / MEETING).read_text(encoding="utf-8").replace("  - {id: city,", f"{NARROW}  - {{id: city,", 1)
    folder = "goteborg-stadsomraden/meetings/sydvast/handlingar"
    (sample.parent / "utanfor.txt").write_text("Hemligutanför", encoding="utf-8")
    by_hand(
        sample, {MEETING: text, f"{folder}/lägesbild.txt": "Läget är gott.\n", f"{folder}/hemlig.txt": "Hemligtext\n"}
    )
    return sample


def test_no_planted_word_is_in_any_mail(narrow: Path, sv: Run) -> None:
    """What is for chair and secretary, a record's file, a registry and a file outside the repository go to nobody; a paper that is in does."""
    ran = sv("agenda", "send", ID)
    assert ran.code == 0 and ran.out.count("underlaget «") + ran.err.count("underlaget «") == 3
    assert ran.err.count("rutor i PDF:en för 中 (U+4E2D)") == 1, "a sign that no font has is named once"
    for person, data in written().items():
        said = everything(data) + data.decode()
        assert "Hemlig" not in said and "h.yilmaz" not in said and "considered" not in said
        names = [part.get_filename() for part in mail(data).iter_attachments()]
        assert ("9-lagesbild.txt" in names) == (person != "v-holmgren"), names
    assert "Lägesbild (bifogas)" in mail(written()["k-ek"]).get_body(("plain",)).get_content()


def test_a_personnummer_stops_the_sending(narrow: Path, sv: Run) -> None:
    """In an item or in a paper that goes along: refused, masked, and nothing is written."""
    by_hand(narrow, {"goteborg-stadsomraden/meetings/sydvast/handlingar/lägesbild.txt": "Klient 19811218-9876\n"})
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "19••••••-••••" in ran.err and "9876" not in ran.err and not Path("outbox").exists()


def test_what_goes_out_is_what_is_committed(narrow: Path, sv: Run) -> None:
    """Edits that nobody has committed, in the meeting or in a paper, are not sent."""
    place = narrow / "goteborg-stadsomraden/meetings/sydvast/handlingar/lägesbild.txt"
    place.write_text("Nytt.\n", encoding="utf-8")
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "lägesbild.txt" in ran.err and "inget skickades" in ran.err


# --- who is called


def test_substitutes_as_the_forum_wants(sample: Path, run: Run) -> None:
    """A board calls its substitutes always (R11); a forum calls one where the party's own representative is gone."""
    run("agenda", "new", "styrelse")
    board = json.loads(run("agenda", "send", "styrelse-2026-03-26", "--dry-run", "--json").out)
    assert [r["role"] for r in board["recipients"]].count("substitute") == 4
    run("agenda", "new", "hisingen", "--date", "2026-03-12")

    def called() -> list[str]:
        data = json.loads(run("agenda", "send", "hisingen-2026-03-12", "--json", "--dry-run").out)
        return [recipient["person"] for recipient in data["recipients"]]

    assert "m-ros" in called() and "k-ek" not in called()
    edited(
        sample,
        "person: m-ros, mandate: true, from: 2025-01-01",
        "mandate: true, from: 2025-01-01",
        "goteborg-stadsomraden/forums/hisingen.md",
    )
    assert "k-ek" in called()


def test_the_board_is_called_in_its_own_words(sample: Path, sv: Run) -> None:
    """«Kallelse», issued by the committee; a substitute is an optional attendee and is told that they are one."""
    sv("agenda", "new", "styrelse")
    sv("agenda", "send", "styrelse-2026-03-26")
    data = written(Path("outbox/styrelse-2026-03-26/1"))["t-frisk-st"]
    body = mail(data).get_body(("plain",)).get_content()
    assert mail(data)["Subject"] == "Kallelse: torsdag 26 mars kl. 13.00, Styrelsen"
    assert "Utfärdas av Arbetsutskottet" in body and "Du får det här som ersättare." in body
    (event,) = invitation(data)[0].walk("VEVENT")
    assert event["ATTENDEE"].params["ROLE"] == "OPT-PARTICIPANT"


def test_who_has_no_address_is_named_and_the_rest_go(sample: Path, sv: Run) -> None:
    """Without an e-mail address, or with one that is none, a person is named; the others have their mail."""
    edited(sample, ", email: karin.ek@goteborg.example", "", "people.yml")
    edited(sample, "email: ulf.blom@goteborg.example", "email: ulf.blom", "people.yml")
    ran = sv("agenda", "send", ID)
    assert ran.code == 0
    assert "Karin Ek får inget mejl: saknar e-postadress i people.yml" in ran.out + ran.err
    assert "«ulf.blom» är ingen e-postadress" in ran.out + ran.err
    assert set(written()) == SEATED - {"k-ek", "u-blom"} | {"v-holmgren"}


REFUSED: tuple[tuple[str, Callable[[Path], None], str], ...] = (
    ("hisingen-2026-03-12", lambda root: None, "hisingen-2026-03-12 has no agenda to send"),
    ("sydvast-2026-01-13", lambda root: None, "has been held: there is nothing to send"),
    (ID, lambda root: edited(root, "mode: digital\n", "mode: digital\ncancelled: {on: 2026-03-01}\n"), "so nobody needs to be told"),
    (ID, lambda root: edited(root, "email: elin.sandin@goteborg.example", "email: elin", "people.yml"), "«elin» is no e-mail address"),
    (ID, lambda root: edited(root, "mode: digital\n", "mode: digital\nvisibility: preparation\n"), "is not for the audience"),
    (ID, lambda root: setting(root, "mail: {smtp: 'a b'}"), "«a b» is no mail server"),
)  # fmt: skip


@pytest.mark.parametrize(("meeting", "spoil", "words"), REFUSED)
def test_refusals(sample: Path, run: Run, meeting: str, spoil: Callable[[Path], None], words: str) -> None:
    """A clear sentence, exit code 1, and no file."""
    spoil(sample)
    ran = run("agenda", "send", meeting)
    assert ran.code == 1 and words in ran.err and not Path("outbox").exists()


def test_what_the_record_could_not_say_afterwards_is_said_before(mailing: Path, post: Post, sv: Run) -> None:
    """An agenda that lacks what the wheel has for the meeting is an error once it went out (SV208): nobody is sent it, and the way out is named."""
    text = (mailing / MEETING).read_text(encoding="utf-8")
    for line in ("  - 2026-sydvast#foraldrastod\n", *re.findall(r"  - \{id: foraldrastod.*\n", text)):
        assert line in text
        text = text.replace(line, "", 1)
    by_hand(mailing, {MEETING: text})
    for more in ([], ["--dry-run"], ["--eml"]):
        ran = sv("agenda", "send", ID, *more)
        assert ran.code == 1 and "inget skickades: SV208 skulle säga att" in ran.err and "wheel drop" in ran.err
    assert post.got == {} and sent(mailing) == "" and not Path("outbox").exists()


def test_a_hook_that_says_no_is_told_after_what_went(mailing: Path, post: Post, sv: Run) -> None:
    """Where the commit is refused all the same, the user reads that the mails have gone, and the note lies in the work tree."""
    hook(mailing, "pre-commit", "echo inte idag >&2; exit 1")
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "9 skickade" in ran.out and "inte idag" in ran.err and len(post.got) == 9
    assert "to: [t-falk" in sent(mailing)
    (mailing / ".git/hooks/pre-commit").unlink()
    assert sv("agenda", "send", ID).code == 1 and len(post.got) == 9


# --- by a server


def test_sent_and_noted(mailing: Path, post: Post, sv: Run) -> None:
    """Each gets one letter with a date; the meeting says when, how, and which version went, in a commit of that file alone."""
    ran = sv("agenda", "send", ID)
    assert ran.code == 0, ran.err
    assert len(post.got) == 9 and "9 skickade" in ran.out
    held = mail(post.got["karin.ek@goteborg.example"])
    assert held["Date"] is not None and held["X-Unsent"] is None
    assert re.search(
        r"\{on: 2026-03-02, how: smtp, sequence: 1, version: \w{8}-\w{8}, to: \[t-falk, k-ek, .*\]\}", sent(mailing)
    )
    assert git(mailing, "show", "--format=%s", "--name-only", "HEAD").split("\n\n")[1] == MEETING
    again = sv("agenda", "send", ID)
    assert again.code == 1 and "inget har ändrats sedan dess" in again.err and len(post.got) == 9


def test_nothing_is_sent_on_a_dry_run(mailing: Path, post: Post, sv: Run) -> None:
    """--dry-run names everyone, sends nothing and notes nothing; --eml writes files in spite of the server."""
    assert "Karin Ek" in sv("agenda", "send", ID, "--dry-run").out
    sv("agenda", "send", ID, "--eml")
    assert post.got == {} and sent(mailing) == "" and len(written()) == 9


def test_one_refused_the_rest_go_and_a_second_run_sends_what_is_missing(mailing: Path, post: Post, sv: Run) -> None:
    """Who is refused and who is cut off are named and remembered; the next run sends to them alone, and forgets them."""
    post.answers, post.drops = {"ulf.blom@goteborg.example": NO_BOX}, {"karin.ek@goteborg.example"}
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "550 5.1.1 no such mailbox" in ran.out + ran.err and "Karin Ek" in ran.out + ran.err
    assert len(post.got) == 7 and "missing: [k-ek, u-blom]" in sent(mailing)
    post.drops = set()
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and len(post.got) == 8 and "missing: [u-blom]" in sent(mailing)
    post.answers = {}
    ran = sv("agenda", "send", ID)
    assert ran.code == 0 and len(post.got) == 9 and "missing" not in sent(mailing)
    assert sent(mailing).count("sequence: 1") == 1 and "sequence: 2" not in sent(mailing)


def test_what_never_went_is_not_noted(mailing: Path, post: Post, sv: Run) -> None:
    """All refused, or no server there: exit code 1, and the meeting is as it was."""
    before = (mailing / MEETING).read_bytes()
    post.answers = {
        address: NO_BOX
        for data in (mailing / "people.yml").read_text("utf-8").split()
        for address in re.findall(r"[\w.]+@[\w.]+example", data)
    }
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "inget antecknades i mötet" in ran.out and post.got == {}
    edited(mailing, f"127.0.0.1:{post.port}", "127.0.0.1:1", "samverka.yml")
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "127.0.0.1:1 kan inte användas" in ran.err and "inget skickades" in ran.err
    assert (mailing / MEETING).read_bytes() == before


def test_one_more_gets_what_has_gone_out(mailing: Path, post: Post, sv: Run) -> None:
    """--to sends the same to one more, and notes nothing new; before anything has gone out it is refused."""
    assert sv("agenda", "send", ID, "--to", "k-ek").code == 2
    sv("agenda", "send", ID)
    before = (mailing / MEETING).read_bytes()
    post.got.clear()
    assert sv("agenda", "send", ID, "--to", "k-ek").code == 0
    assert list(post.got) == ["karin.ek@goteborg.example"] and (mailing / MEETING).read_bytes() == before


# --- sent again


def test_sent_again_it_says_what_has_changed(mailing: Path, post: Post, sv: Run) -> None:
    """New, dropped, moved and renamed items by name; what is now hidden is not named; the invitation has the next number."""
    sv("agenda", "send", ID)
    post.got.clear()
    edited(
        mailing,
        "{id: round, title: Laget runt och övriga frågor",
        "{id: ny, title: Ny fråga}\n  - {id: round, title: Runt bordet",
    )
    edited(
        mailing,
        "title: Nätverket runt skolan i Tynnered",
        "title: Nätverket runt skolan i Tynnered, visibility: preparation",
    )
    text = (mailing / MEETING).read_text(encoding="utf-8")
    line = next(part for part in text.splitlines(keepends=True) if "id: city" in part)
    moved = text.replace(line, "").replace("  - {id: oarna", f"{line}  - {{id: oarna", 1)
    by_hand(mailing, {MEETING: re.sub(r"  - \{id: foraldrastod.*\n", "", moved)})
    ran = sv("agenda", "send", ID)
    assert ran.code == 0, ran.err
    data = post.got["karin.ek@goteborg.example"]
    body = mail(data).get_body(("plain",)).get_content()
    assert mail(data)["Subject"].startswith("Ändrad dagordning: ")
    for words in (
        "Ny punkt: 8. Ny fråga",
        "Utgår: Föräldrastöd",
        "Flyttad: 3. Till och från Forum",
        "hette förut «Laget runt",
    ):
        assert words in " ".join(body.split()), body
    assert "Nätverket" not in everything(data)
    (event,) = invitation(data)[0].walk("VEVENT")
    assert event["UID"] == f"{ID}@samverka.example" and event["SEQUENCE"] == 2
    assert "what: supplement" in sent(mailing)


def test_only_new_items_are_a_supplement(mailing: Path, post: Post, sv: Run) -> None:
    """An agenda with more on it and nothing else changed is a supplement; the guest is not told of others' items."""
    sv("agenda", "send", ID)
    post.got.clear()
    edited(mailing, "  - {id: round,", "  - {id: ny, title: Ny fråga}\n  - {id: round,")
    sv("agenda", "send", ID)
    assert mail(post.got["karin.ek@goteborg.example"])["Subject"].startswith("Komplettering till dagordningen: ")
    assert "Ny fråga" not in everything(post.got["viktor.holmgren@goteborg.example"])


def test_a_change_of_what_nobody_called_sees_is_no_news(mailing: Path, post: Post, sv: Run) -> None:
    """Neither of an item that is marked itself, nor of one whose issue is secret: no mail tells that something has changed, and no check asks for it."""
    edited(mailing, "kind: issue\n", "kind: issue\nsecrecy: OSL 26:1\n", ISSUE)
    edited(mailing, "  - {id: round,", "  - {id: dold, title: Dold, visibility: preparation}\n  - {id: round,")
    sv("agenda", "send", ID)
    post.got.clear()
    edited(mailing, "title: Dold,", "title: Ännu dold,")
    assert "SV210" not in sv("check").out
    edited(mailing, "title: Nätverket runt skolan i Tynnered,", "title: Något annat,")
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "inget har ändrats" in ran.err and not post.got


def test_a_guest_reads_nothing_of_the_rest_of_the_meeting(mailing: Path, post: Post, sv: Run) -> None:
    """Not its title, nor that its hours or another's parties have changed: of those, what is theirs; nor the name of a hidden forum."""
    edited(mailing, "mode: digital\n", "mode: digital\ntitle: Heltäckande\n")
    edited(mailing, "secretary:", "summons_by: centrum\nsecretary:", "goteborg-stadsomraden/forums/sydvast.md")
    edited(
        mailing, "kind: forum\n", "kind: forum\nvisibility: preparation\n", "goteborg-stadsomraden/forums/centrum.md"
    )
    sv("agenda", "send", ID)
    assert "Utfärdas" not in everything(post.got["karin.ek@goteborg.example"])
    post.got.clear()
    edited(mailing, '"08:30-10:30"', '"08:30-11:45"')
    sv("agenda", "send", ID)
    said = everything(post.got["viktor.holmgren@goteborg.example"])
    assert "Frölunda torg" in said
    for words in ("Heltäckande", "11.45", "stadsområdessamverkan Centrum", "Utfärdas"):
        assert words not in said, words


def test_a_moved_meeting_updates_the_invitation(mailing: Path, post: Post, sv: Run) -> None:
    """Same UID, next number, new time; the mail says what it was."""
    sv("agenda", "send", ID)
    post.got.clear()
    assert sv("meeting", "move", ID, "--to", "2026-03-26").code == 0
    sv("agenda", "send", ID)
    data = post.got["karin.ek@goteborg.example"]
    assert mail(data)["Subject"].startswith("Ändrat möte: ")
    assert "Ny dag: torsdag 26 mars (var torsdag 5 mars)" in mail(data).get_body(("plain",)).get_content()
    (event,) = invitation(data)[0].walk("VEVENT")
    assert (event["UID"], event["SEQUENCE"]) == (f"{ID}@samverka.example", 2)
    assert event["DTSTART"].to_ical() == b"20260326T073000Z" and "what: move" in sent(mailing)


def test_a_cancelled_meeting_takes_the_invitation_back(mailing: Path, post: Post, sv: Run) -> None:
    """CANCEL with the same UID and the next number, the reason, and no agenda; once only."""
    sv("agenda", "send", ID)
    post.got.clear()
    assert sv("meeting", "cancel", ID, "--reason", "Sjukdom").code == 0
    assert sv("agenda", "send", ID).code == 0
    data = post.got["viktor.holmgren@goteborg.example"]
    calendar, bytes_ = invitation(data)
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "CANCEL" and event["STATUS"] == "CANCELLED" and faults(bytes_) == []
    assert (event["UID"], event["SEQUENCE"]) == (f"{ID}@samverka.example", 2)
    assert mail(data)["Subject"].startswith("Inställt möte: ") and "Sjukdom" in everything(data)
    text, page = (mail(data).get_body((kind,)).get_content() for kind in ("plain", "html"))
    assert str(event["DESCRIPTION"]).startswith("INSTÄLLT: Sjukdom") and "Länk:" not in text, "nobody is led to join"
    assert 'display:none">Mötet torsdag 5 mars 2026 är inställt. Sjukdom</div>' in page
    assert list(mail(data).iter_attachments()) == [] and "what: cancellation" in sent(mailing)
    assert sv("agenda", "send", ID).code == 1


def test_where_the_history_does_not_reach_it_says_only_that_it_changed(mailing: Path, post: Post, sv: Run) -> None:
    """A sending whose version nobody finds again: the mail goes, and claims nothing it does not know."""
    edited(
        mailing,
        "mode: digital\n",
        "mode: digital\nsent: [{on: 2026-02-20, how: outlook, sequence: 1, version: 00000000-00000000}]\n",
    )
    ran = sv("agenda", "send", ID)
    assert ran.code == 0 and "historiken når inte" in ran.out + ran.err
    body = mail(post.got["karin.ek@goteborg.example"]).get_body(("plain",)).get_content()
    assert "Det här har ändrats" not in body and "Tid eller plats för mötet har ändrats" in " ".join(body.split())


def test_two_at_once_send_once(mailing: Path, post: Post, sv: Run) -> None:
    """A meeting that another run noted meanwhile is not sent a second time (the server would say so)."""
    from samverka.actions.change import carry_out_with
    from samverka.actions.noting import noted
    from samverka.actions.send import prepare
    from samverka.actions.workspace import open_workspace
    from samverka.diagnostics import Refusal

    held = open_workspace(str(mailing))
    sending = prepare(held, ID)
    plan = noted(held, sending.note, ["k-ek"])
    sv("agenda", "send", ID)
    with pytest.raises(Refusal, match="has been changed meanwhile"):
        carry_out_with(str(mailing), plan, lambda: pytest.fail("sent twice"), language="sv")
