"""The rules of reading records and models: the reader itself finds what breaks them, so they have no check."""

from __future__ import annotations

from collections.abc import Mapping

from samverka.diagnostics import Severity
from samverka.rules.example import MODEL, changed, meeting
from samverka.rules.rule import Rule
from samverka.text import T, Text


def _read(
    code: str,
    name: str,
    title: Text,
    why: Text,
    *,
    fails: Mapping[str, str],
    passes: Mapping[str, str],
    severity: Severity = Severity.ERROR,
) -> Rule:
    return Rule(code, name, severity, title, why, fails, passes)


MARCH = meeting("2026-03-19")
PATH = next(iter(MARCH))

READING: tuple[Rule, ...] = (
    _read(
        "SV001",
        "readable",
        T("a file is text in UTF-8"),
        T(
            "Å, ä and ö are read alike everywhere only if every file is UTF-8, without a byte order mark. A file "
            "that is very large, or holds "
            "NUL, is something else than a record."
        ),
        fails={PATH: "\ufeff" + MARCH[PATH]},
        passes=MARCH,
    ),
    _read(
        "SV002",
        "front-matter",
        T("a record begins with front matter"),
        T(
            "What the program reckons with stands between two lines ---, first in the file. Below them you write as "
            "you like."
        ),
        fails={PATH: MARCH[PATH].removesuffix("---\n")},
        passes=MARCH,
    ),
    _read(
        "SV003",
        "yaml",
        T("front matter is valid YAML"),
        T(
            "A missing quotation mark or a wrong indent changes what everything after it means, so nothing of the "
            "file is read until it is put right."
        ),
        fails=meeting("2026-03-19", "place: [Teams\n"),
        passes=meeting("2026-03-19", "place: Teams\n"),
    ),
    _read(
        "SV004",
        "repeated-key",
        T("a key stands once"),
        T("Of two values under the same key only one can hold, and which one depends on the program that reads it."),
        fails=meeting("2026-03-19", "place: Teams\nplace: Stadshuset\n"),
        passes=meeting("2026-03-19", "place: Teams, Stadshuset\n"),
    ),
    _read(
        "SV005",
        "unknown-key",
        T("a key is one that the record can have"),
        T(
            "A misspelt key would be passed over in silence, and what stands under it with it. Keys of your own "
            "begin with x-."
        ),
        fails=meeting("2026-03-19", "plase: Teams\n"),
        passes=meeting("2026-03-19", "place: Teams\nx-room: B204\n"),
    ),
    _read(
        "SV006",
        "type",
        T("a value is of the sort that its key takes"),
        T(
            "A list where a text is expected, or words where a number is, cannot be used; the value is left out "
            "until it is put right."
        ),
        fails=meeting("2026-03-19", "place: [Teams, Stadshuset]\n"),
        passes=meeting("2026-03-19", "place: Teams\n"),
    ),
    _read(
        "SV007",
        "date-time",
        T("dates and times exist and are written in one way"),
        T(
            "Dates are written 2026-03-12 and times 09:00-11:00 in quotation marks, so that nobody takes a day for "
            "a month or an hour for a number."
        ),
        fails=meeting("2026-03-19", "approved_on: 2026-02-30\n"),
        passes=meeting("2026-03-19", "approved_on: 2026-02-28\n"),
    ),
    _read(
        "SV008",
        "word",
        T("a word from a fixed list is one of them"),
        T(
            "Types, states and the like are English words from a list, so that they can be counted and be shown in "
            "the user's language."
        ),
        fails=meeting("2026-03-19", "mode: digitalt\n"),
        passes=meeting("2026-03-19", "mode: digital\n"),
    ),
    _read(
        "SV009",
        "missing-key",
        T("a record has the keys that it cannot do without"),
        T("A meeting without a date, or a decision without a text, can neither be shown nor be followed up."),
        fails=meeting("2026-03-19", "decisions: [{id: bostad-1}]\n"),
        passes=meeting("2026-03-19", "decisions: [{id: bostad-1, text: Kartlägg före maj}]\n"),
    ),
    _read(
        "SV010",
        "plain-yaml",
        T("front matter is plain: no anchors, aliases or tags"),
        T(
            "They let one place in a file mean another. A record is to be read, and be changed at one place, by "
            "people who do not know YAML."
        ),
        fails=meeting("2026-03-19", "place: &rum Teams\nlink: *rum\n"),
        passes=meeting("2026-03-19", "place: Teams\nlink: Teams\n"),
    ),
    _read(
        "SV011",
        "kind",
        T("a record says which kind it is"),
        T(
            "The kind decides which keys a record has and which rules it follows; the folder alone does not, "
            "because files can be moved."
        ),
        fails={PATH: MARCH[PATH].replace("kind: meeting", "kind: möte")},
        passes=MARCH,
    ),
    _read(
        "SV012",
        "unique-id",
        T("an id is that of one thing only"),
        T("References and calendar entries name a record by its id. If two have the same, one of them is never found."),
        fails={**MARCH, "exempel/meetings/grupp/2026-03-26.md": MARCH[PATH]},
        passes={**MARCH, **meeting("2026-03-26")},
    ),
    _read(
        "SV013",
        "no-links",
        T("a record is a file and no symbolic link"),
        T("A link can point outside the repository, and is another thing on Windows. It is not followed."),
        fails={
            "exempel/meetings/grupp/lank.md": "2026-05-07.md"
        },  # a link as git keeps it: the text is where it points
        passes=MARCH,
    ),
    _read(
        "SV014",
        "file-name",
        T("a file name works on every computer"),
        T(
            "å, ä and ö in names are written differently by macOS and git, Windows does not tell capital letters "
            "from small ones and keeps some "
            "names for itself. Such a file cannot be fetched everywhere."
        ),
        fails={"exempel/meetings/grupp/möte.md": MARCH[PATH]},
        passes=MARCH,
    ),
    _read(
        "SV017",
        "control-characters",
        T("values hold no control characters"),
        T("They are not seen on the screen, and they can break a line in a calendar, a summons or a terminal."),
        fails=meeting("2026-03-19", 'place: "Teams\\u2028Stadshuset"\n'),
        passes=meeting("2026-03-19", 'place: "Teams, Stadshuset"\n'),
    ),
    _read(
        "SV018",
        "format",
        T("the records have the format that the program reads"),
        T(
            "The format is numbered, so that an older program does not misread newer records, and a newer one can "
            "bring older ones up to date."
        ),
        fails=changed("samverka.yml", "format: 1", "format: 2"),
        passes={},
    ),
)
"""Found while the records are read."""

MODELS: tuple[Rule, ...] = (
    _read(
        "SV301",
        "model",
        T("a governance model is written as models are"),
        T(
            "All that a model says is used by many collaborations. A figure that nobody knows, or a value that is "
            "none, would hold nowhere."
        ),
        fails=changed(MODEL, "issue_lead: {value: {days: 14}", "issue_led: {value: {days: 14}"),
        passes=changed(MODEL, "issue_lead: {value: {days: 14}", "issue_lead: {value: {days: 21}"),
    ),
    _read(
        "SV302",
        "rests-on",
        T("each figure and question of a model rests on a clause, or is called an assumption"),
        T(
            "Who meets a finding must be able to read what it rests on. Where no document says it, the model says "
            "that it is an assumption, "
            "and then the rule warns and does not fail."
        ),
        fails=changed(MODEL, "issue_lead: {value: {days: 14}, assumption: example}", "issue_lead: {value: {days: 14}}"),
        passes=changed(
            MODEL,
            "issue_lead: {value: {days: 14}, assumption: example}",
            "issue_lead: {value: {days: 14}, assumption: x}",
        ),
    ),
    _read(
        "SV311",
        "model-whole",
        T("a model has all that it needs, in Swedish and English"),
        T(
            "A question without words cannot be answered, and a forum type without an agenda begins each meeting with an "
            "empty page. The other half of the readers meets what stands in one language only."
        ),
        fails=changed(MODEL, "title: {sv: Samverkansgrupp, en: Group}", "title: {sv: Samverkansgrupp}"),
        passes={},
        severity=Severity.WARNING,
    ),
)
"""Found while the models are read."""
