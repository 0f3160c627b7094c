"""The year in review: reckoned, and written to a file whose hand-written parts stay."""

from __future__ import annotations

from collections.abc import Callable

from samverka.actions.audience import PARTIES, Audience
from samverka.actions.narrowed import narrowed
from samverka.actions.unread import refuse_unsure
from samverka.actions.workspace import Workspace, one
from samverka.diagnostics import Refusal
from samverka.domain.archive import Archive
from samverka.domain.records import Collaboration
from samverka.domain.review import Review, review
from samverka.domain.values import Struct
from samverka.store.plan import Change, Plan
from samverka.text import T


class Written(Struct):
    """The plan that writes the report, and the made parts whose marks a person took away."""

    plan: Plan
    path: str
    left_out: tuple[str, ...] = ()


def year_report(workspace: Workspace, words: str, year: int) -> Review:
    """The year of the collaboration that `words` names. Raises `Refusal` where the year has not begun."""
    collaboration = one(workspace.archive, words, Collaboration)
    _begun(workspace, year)
    return review(workspace.archive, collaboration, year, workspace.today)


def report_for(
    workspace: Workspace, held: Collaboration, year: int, sees: Audience
) -> tuple[Archive, Review, str | None]:
    """The year as an audience may know it, the records that it is counted from, and the text of `reports/YEAR.md` where there is one
    (what people wrote there is meant for those who get the report). Raises `Refusal` where the audience gets none."""
    _begun(workspace, year)
    if sees.level < PARTIES or sees.party is not None:
        raise Refusal(
            T("a year report is not for the audience «{audience}»", audience=sees.name),
            help=T("choose --audience parties or preparation"),
        )
    archive = narrowed(workspace.archive, held.collaboration, sees)
    if held.id not in archive.records:
        raise Refusal(T("{record} is not for the audience «{audience}»", record=held.id, audience=sees.name))
    whole = (record for record in workspace.archive.records.values() if record.collaboration == held.collaboration)
    refuse_unsure(workspace, held, sees, whole)
    path = report_path(held, year)
    text = (
        workspace.loaded.tree.read(path).decode(errors="replace")
        if path in set(workspace.loaded.tree.files())
        else None
    )
    return archive, review(archive, held, year, workspace.today), text


def _begun(workspace: Workspace, year: int) -> None:
    if year > workspace.today.year:
        raise Refusal(T("{year} has not begun", year=year), exit_code=2)


def report_path(collaboration: Collaboration, year: int) -> str:
    """Where a year's report lies."""
    return f"{collaboration.collaboration}/reports/{year}.md"


def written(workspace: Workspace, found: Review, whole: Callable[[], str], parts: dict[str, str]) -> Written:
    """The plan that puts the report at `reports/YEAR.md` of the collaboration: new, or with its made parts made anew."""
    path = report_path(found.collaboration, found.year)
    summary = T("report: {title} {year}", title=found.collaboration.title, year=found.year)
    trailers = (("Samverka-Command", "report year"), ("Samverka-Record", found.collaboration.id))
    if path not in set(workspace.loaded.tree.files()):
        return Written(Plan((Change(path, None, whole().encode()),), summary, trailers), path)
    before = workspace.loaded.tree.read(path)
    after, left_out = renewed(path, before, parts)
    return Written(Plan((Change(path, before, after),), summary, trailers), path, left_out)


def renewed(path: str, before: bytes, parts: dict[str, str]) -> tuple[bytes, tuple[str, ...]]:
    """The file with what stands between its marks made anew, every other byte as it was; and the parts that have no marks in it."""
    newline = b"\r\n" if b"\r\n" in before else b"\n"
    left_out = []
    after = before
    for id, text in parts.items():
        begins, ends = f"<!-- report: {id} -->".encode(), f"<!-- /report: {id} -->".encode()
        if begins not in after and ends not in after:
            left_out.append(id)
            continue
        if after.count(begins) != 1 or after.count(ends) != 1 or after.index(ends) < after.index(begins):
            raise Refusal(
                T("{path}: the marks of «{id}» do not stand once each, one above the other", path=path, id=id),
                help=T("mend them, or take both away: a part without marks is left as it is"),
            )
        head, _, rest = after.partition(begins)
        _, _, tail = rest.partition(ends)
        made = text.replace("\n", newline.decode()).encode()
        after = head + begins + newline + made + newline + ends + tail
    return after, tuple(left_out)
