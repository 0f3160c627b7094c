"""The spring of 2026 as the coordinator lives through it, in Swedish, on the sample: each step and what it leaves behind."""

from __future__ import annotations

from pathlib import Path

from running import Run

from support import commit, git, status

HISINGEN = "goteborg-stadsomraden/meetings/hisingen/2026-03-12.md"
VANERSBORG = "vardsamverkan-fyrbodal/meetings/lsg-vanersborg/2026-03-12.md"
PLAN = "vardsamverkan-fyrbodal/plans/2026-handlingsplan-lsg-vanersborg.md"
UPPDRAG = "vardsamverkan-fyrbodal/uppdrag/2026-vag-in-unga.md"


class Coordinator:
    """Someone with a terminal and an editor. Every command must succeed unless `refused` is used."""

    def __init__(self, root: Path, run: Run) -> None:
        self.root, self.run = root, run
        self.day = "2026-03-02"

    def says(self, *words: str) -> str:
        """What the program answers."""
        ran = self.run("--lang", "sv", "--today", self.day, *words)
        assert ran.code == 0, ran.out + ran.err
        assert ran.err == ""
        return ran.out

    def refused(self, *words: str) -> str:
        """The words of a refusal, which changes nothing."""
        head = git(self.root, "rev-parse", "HEAD")
        ran = self.run("--lang", "sv", "--today", self.day, *words)
        assert ran.code == 1, ran.out + ran.err
        assert (git(self.root, "rev-parse", "HEAD"), status(self.root)) == (head, [])
        return ran.out + ran.err

    def reads(self, path: str) -> str:
        """A file."""
        return (self.root / path).read_text(encoding="utf-8")

    def edits(self, path: str, *changes: tuple[str, str]) -> None:
        """Replace words in a file, each of them there once, and commit."""
        text = self.reads(path)
        for old, new in changes:
            assert text.count(old) == 1, (text.count(old), old)
            text = text.replace(old, new)
        commit(self.root, {path: text}, "för hand")

    def agenda(self, path: str) -> list[str]:
        """The ids on an agenda, in order."""
        front = self.reads(path).partition("\nagenda:")[2].partition("\nconsidered:")[0]
        return [line.removeprefix("  - id: ") for line in front.splitlines() if line.startswith("  - id: ")]

    def errors(self) -> list[str]:
        """What a check calls an error."""
        ran = self.run("--lang", "sv", "--today", self.day, "check")
        assert ran.code in (0, 1)
        return [line for line in ran.out.splitlines() if ": fel SV" in line]


def block(text: str, id: str) -> str:
    """An agenda item as it stands in the file."""
    start = text.index(f"  - id: {id}\n")
    rest = text[start + 1 :]
    ends = [at for at in (rest.find("\n  - id: "), rest.find("\nconsidered:")) if at >= 0]
    return text[start : start + 1 + min(ends) + 1]


def test_the_spring_of_2026(sample: Path, run: Run) -> None:
    """From Monday 2 March to the meeting in April: nothing is lost, nothing comes back, and the check stays clean."""
    me = Coordinator(sample, run)

    # Monday morning
    first = me.says("status")
    assert first.splitlines()[0].lower().startswith("måndag 2 mars 2026")
    assert "samverka agenda new hisingen --date 2026-03-12" in first
    assert "samverka agenda new lsg-vanersborg --date 2026-03-12" in first
    assert "samverka issue accept 2026-02-24-kvallar-backaplan" in first
    assert first.index("Försenat") < first.index("sydvast-2026-03-05") < first.index("Inom 14 dagar")
    assert me.errors() == []

    # Issues come in: one in time for April, one too late for March and then taken late, one declined
    told = me.says(
        "issue",
        "submit",
        "--forum",
        "hisingen",
        "--from",
        "slk",
        "--title",
        "Gångvägen vid Svartedalen",
        "--minutes",
        "15",
    )
    assert "2026-03-02-gangvagen-svartedalen" in told
    assert "torsdag 23 april 2026" in told
    late = (
        "issue",
        "submit",
        "--forum",
        "hisingen",
        "--from",
        "gsf",
        "--title",
        "Skolan stänger Bjurslätt",
        "--meeting",
        "2026-03-12",
    )
    assert "torsdag 23 april" in me.refused(*late)
    me.says(*late, "--late", "--reason", "beslutas den 20 mars", "--agreed-by", "a-berg")
    assert "agreed_by: a-berg" in me.reads("goteborg-stadsomraden/issues/2026-03-02-skolan-stanger-bjurslatt.md")
    assert "{to: accepted, on: 2026-03-02, by: a-berg}" in me.reads(
        "goteborg-stadsomraden/issues/2026-03-02-skolan-stanger-bjurslatt.md"
    )
    me.says("issue", "decline", "2026-02-24-kvallar-backaplan", "--reason", "Fältgruppen tar det den 10 mars")
    assert "samverka issue accept 2026-02-24-kvallar-backaplan" not in me.says("status")

    # The two agendas
    me.says("agenda", "new", "hisingen")
    items = me.agenda(HISINGEN)
    assert items[:2] == ["opening", "previous"]
    assert items[-1] == "closing"
    assert {"trygghet-var", "foreningar", "skolan-stanger-bjurslatt", "unga-utan-bostad-biskopsgarden"} <= set(items)
    assert not [id for id in items if "backaplan" in id or "svartedalen" in id]
    told = me.says("agenda", "new", "lsg-vanersborg")
    assert "Beslut om uppdraget: En väg in för unga 13–17 år med psykisk ohälsa" in told
    assert "Prioritering och beslut om lokal handlingsplan 2026" in told

    # She works on Hisingen's by hand: takes one away, moves one up, notes something for herself
    text = me.reads(HISINGEN)
    moved = block(text, "trygghet-var")
    me.edits(
        HISINGEN,
        (block(text, "city"), ""),
        (moved, ""),
        (block(text, "foreningar"), f"  # Oskar måste gå klockan tio\n{moved}{block(text, 'foreningar')}"),
    )
    mine = me.agenda(HISINGEN)
    assert "city" not in mine
    assert mine.index("trygghet-var") == mine.index("foreningar") - 1

    # News: the chair of the city forum's question comes in late
    late = ("--late", "--reason", "kom från staden i dag", "--agreed-by", "a-berg", "--minutes", "5")
    me.day = "2026-03-04"
    me.says("issue", "submit", "--forum", "hisingen", "--from", "kom", "--title", "Vattenläckan på biblioteket", *late)
    me.says("agenda", "new", "hisingen")
    after = me.agenda(HISINGEN)
    assert [id for id in after if id in mine] == mine
    assert set(after) - set(mine) == {"vattenlackan-biblioteket"}
    assert after[-1] == "closing"
    assert "  # Oskar måste gå klockan tio\n  - id: trygghet-var\n" in me.reads(HISINGEN)

    # Out it goes, on the last day
    me.day = "2026-03-05"
    assert "hisingen-2026-03-12" in me.says("status")
    me.says("agenda", "send", "hisingen-2026-03-12", "--mark", "--how", "outlook")
    me.says("agenda", "send", "lsg-vanersborg-2026-03-12", "--mark", "--how", "outlook")
    assert "sent:\n  - {on: 2026-03-05, how: outlook, sequence: 1, version: " in me.reads(HISINGEN)
    left = me.says("status")
    assert "agenda send hisingen-2026-03-12" not in left
    assert "agenda send lsg-vanersborg-2026-03-12" not in left

    # The meeting, and the notes of it
    me.day = "2026-03-12"
    me.says("meeting", "notes", "lsg-vanersborg-2026-03-12")
    assert "notes: draft\n" in me.reads(VANERSBORG)
    decided = (
        "decisions:\n"
        "  - {id: plan-1, item: prioritering, text: Handlingsplanen för 2026 antas, mode: agreement, state: done, done: 2026-03-12}\n"
        "  - {id: unga-1, item: vag-unga-13-17, text: Gruppen får uppdraget, mode: agreement, who: s-holm-vb, by: 2027-01-29}\n"
        "tasks:\n"
        "  - {id: unga-2, item: vag-unga-13-17, text: Bjud in skolorna, who: s-holm-vb, by: 2026-04-02}\n"
    )
    assert "vag-unga-13-17" in me.agenda(VANERSBORG)
    me.edits(
        VANERSBORG,
        ("notes: draft\n", f"notes: draft\n{decided}"),
        ("<!-- item: prioritering -->\n", "<!-- item: prioritering -->\nAlla var överens.\n"),
    )
    assert me.errors() == []
    shown = me.says("meeting", "show", "lsg-vanersborg-2026-03-12")
    assert "Gruppen får uppdraget" in shown

    # The assignment goes on: first without its decision, then with it
    lacking = me.refused("uppdrag", "advance", "vag-in-unga")
    assert "Med vilket beslut gav forumet uppdraget?" in lacking
    assert "--decided" in lacking
    me.says("uppdrag", "advance", "vag-in-unga", "--decided", "lsg-vanersborg-2026-03-12#unga-1", "--by", "s-holm-vb")
    written = me.reads(UPPDRAG)
    assert "  - {to: plan, on: 2026-03-12, by: s-holm-vb, decided: lsg-vanersborg-2026-03-12#unga-1}\n" in written
    assert "<!-- section: plan -->" in written
    assert me.errors() == []
    lacking = me.refused("uppdrag", "advance", "vag-in-unga")
    assert "milestones" in lacking
    me.edits(
        UPPDRAG,
        ("final_report: 2027-01-15\n", "final_report: 2027-01-15\nmilestones:\n  - {id: karta, title: Kartläggning klar, who: s-holm-vb, due: 2026-05-29}\n"),
        *((f"<!-- section: {name} -->\n", f"<!-- section: {name} -->\n{words}\n") for name, words in
          (("plan", "Kartlägg, skriv rutinen, pröva den."), ("measurement", "Egna register, på gruppnivå."))),
    )  # fmt: skip
    me.day = "2026-04-15"
    me.says("uppdrag", "advance", "vag-in-unga")
    assert "4" in me.says("uppdrag", "show", "vag-in-unga")
    assert "  - {to: reporting, on: 2026-04-15}\n" in me.reads(UPPDRAG)
    assert "En väg in för unga" in me.says("uppdrag", "status", "--forum", "lsg-vanersborg", "--board")

    # April: what was taken away in March stays away there, and April has its own
    april = HISINGEN.replace("03-12", "04-23")
    assert "agenda new hisingen --date 2026-04-23" in me.says("status")
    me.says("agenda", "new", "hisingen")
    items = me.agenda(april)
    assert {"gangvagen-svartedalen", "skolnarvaro", "planer", "city"} <= set(items)
    assert "vattenlackan-biblioteket" not in items
    assert "city" not in me.agenda(HISINGEN)
    assert me.errors() == []

    # A question grows out of its district: raised, and then handed to the other three, who each answer
    bjurslatt = "2026-03-02-skolan-stanger-bjurslatt"
    told = me.says("issue", "raise", bjurslatt, "--reason", "Fler skolor kan stänga")
    city = "2026-04-15-skolan-stanger-bjurslatt-stadengemensamt"
    assert f"samverka issue accept {city}" in told
    assert "Svar att skicka till Grundskoleförvaltningen" in told
    me.says("issue", "accept", city)
    me.says("issue", "distribute", city, "--reason", "Varje stadsområde vet bäst")
    children = [f"{city.removesuffix('-stadengemensamt')}-{forum}" for forum in ("centrum", "nordost", "sydvast")]
    me.says("issue", "decline", children[0], "--reason", "Inte aktuellt hos oss")
    me.says("issue", "resolve", children[1], "--answer", "Hammarkullen får en tillfällig lokal")
    assert "2 av 3 har svarat" in me.says("issue", "list", "--forum", "stadengemensamt")
    assert "2 av 3 forum har svarat" in me.refused("issue", "resolve", city)
    me.says("issue", "resolve", children[2], "--answer", "Ingen skola berörs")
    assert f"samverka issue resolve {city}" in me.says("status")
    told = me.says("issue", "resolve", city)
    assert "Forum för stadsområdessamverkan Nordost: Hammarkullen får en tillfällig lokal." in told
    me.says("issue", "resolve", bjurslatt)
    assert "Inte aktuellt hos oss" in me.says("issue", "show", bjurslatt)
    assert not [line for line in me.says("check").splitlines() if "bjurslatt" in line and "SV36" in line]
    assert me.errors() == []

    # The meeting in May is moved, and one item is put on its agenda
    may = "sydvast-2026-05-28"
    me.says("meeting", "move", may, "--to", "2026-06-02", "--reason", "klämdag")
    me.says("agenda", "add", may, "--title", "Sommaren på öarna", "--minutes", "10")
    assert "sommaren-oarna" in me.reads("goteborg-stadsomraden/meetings/sydvast/2026-05-28.md")
    assert me.errors() == []

    # A slip is taken back
    before = me.reads(april)
    me.says("agenda", "send", "hisingen-2026-04-23", "--mark")
    me.says("undo")
    assert me.reads(april) == before
    assert status(sample) == []
