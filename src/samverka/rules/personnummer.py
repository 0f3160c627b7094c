"""SV501: no personnummer stands in a record."""

from __future__ import annotations

from samverka.diagnostics import Severity
from samverka.domain.personnummer import scan
from samverka.rules.example import meeting
from samverka.rules.rule import Rule
from samverka.text import T

RULE = Rule(
    code="SV501",
    name="personnummer",
    severity=Severity.ERROR,
    title=T("no personnummer stands in a record"),
    why=T(
        "Records are copied to all who work together, and git keeps what was once written. A personnummer or "
        "samordningsnummer never belongs "
        "in them. Month, day and check digit tell it from organisation numbers, case numbers and telephone numbers."
    ),
    scan=scan,
    passes=meeting("2026-03-19", "place: org.nr 212000-1355, dnr 2026-000123-1, tfn 0500-123456\n"),
    fails=meeting("2026-03-19", "", "Ärendet gäller 19811228-9874.\n"),
)
