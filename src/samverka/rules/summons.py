"""SV325: the summons of a forum is issued by the body that is to issue it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka.diagnostics import Finding, Path, Severity
from samverka.domain.archive import Archive
from samverka.domain.records import Forum
from samverka.domain.seats import begun, day_for
from samverka.rules.example import FORUM, changed, figures
from samverka.rules.rule import Rule
from samverka.rules.saying import cites, milder
from samverka.text import T

AT: Path = ("summons_by",)


def each(archive: Archive, forum: Forum, today: date) -> Iterator[Finding]:
    on = day_for(forum, today)
    figure = archive.figure("summons_by", forum, on) if on else None
    if figure is None or (forum.summons_by is not None and archive.forum(forum.summons_by) is None):
        return
    issuer, wanted = archive.forum(forum.summons_by), archive.forums(forum.collaboration, figure.value)
    if issuer in wanted:
        return
    names = ", ".join(other.title for other in wanted) or figure.value
    message = T("{wanted} issues the summons; here stands {here}", wanted=names, here=issuer.title if issuer else "–")
    help = T("write summons_by: {id}", id=wanted[0].id if wanted else figure.value)
    severity = milder(figure) if issuer or begun(forum) else Severity.WARNING
    yield Finding(forum.id, AT, message, help, cites(figure), severity)


UTSKOTT = ("decision_mode: {value: agreement, assumption: example}\n  utskott:", "title: {sv: Utskott, en: Committee}")
BOTH = {
    **figures("summons_by: {value: utskott, cite: EX1}", *UTSKOTT),
    "exempel/forums/utskott.md": "---\nkind: forum\nid: utskott\ntitle: Utskottet\ntype: utskott\nchair: k-lind\n---\n",
}

RULE = Rule(
    code="SV325",
    name="summons-by",
    severity=Severity.ERROR,
    title=T("the summons is issued by the body that is to issue it"),
    why=T(
        "Where one body calls another together, whoever sends the summons acts for it, and members know whom to answer."
    ),
    of=(Forum,),
    each=each,
    passes={**BOTH, **changed(FORUM, "chair: k-lind", "chair: k-lind\nsummons_by: utskott")},
    fails=BOTH,
    sources=("R13",),
)
