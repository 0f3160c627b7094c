"""Publishing for one audience to a target of samverka.yml: feeds, agendas that have gone out, finished notes, papers, annual wheels (G13).

What lies at a target is told by a list that lies there too (`MANIFEST`): only what changed is sent, what is no longer for the audience is
taken away, and a file that samverka did not put there is never written over.
"""

from __future__ import annotations

import contextlib
import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from samverka.actions.audience import Audience, level, may_know, visible_rows, which_audience
from samverka.actions.calendar import Form, compose
from samverka.actions.credentials import credentials, refuse_in_the_clear, variable
from samverka.actions.listed import Listed, bring, changes, listed
from samverka.actions.numbers import SEARCHED, refuse_numbers
from samverka.actions.papers import paper_file
from samverka.actions.places import Branch, Folder, Place, Stepwise
from samverka.actions.seen import FINISHED
from samverka.actions.seen_wheel import has_wheel
from samverka.actions.subscribe import FILES, offered
from samverka.actions.unread import NOT_PUBLISHED, refuse_unreadable
from samverka.actions.webdav import WebDav
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.dates import add_months
from samverka.domain.records import Forum, Meeting, Target
from samverka.domain.values import Struct
from samverka.text import T, Text

_UNHOLDABLE = re.compile(r'[<>:"/\\|?*#%\x00-\x1f\x7f]')
TELLING = 8
"""So many characters of a title tell of it; shorter ones stand by chance elsewhere."""
HISTORY = T(
    "what was taken away stays in the history of {where}: to be rid of that, remove the branch there and publish anew"
)
FORMS = ("pdf", "html")
NO_TARGETS = T("samverka.yml names no target to publish to")
HOW = T("write one under publish: see the handbook")
NO_TARGET = T("there is no target «{name}» in samverka.yml")
LACKS = T("the target {name} lacks {key}")
NO_ADDRESS = T("the target {name}: «{url}» is no address: write it with https://")

Make = Callable[[Workspace, Meeting | Forum, Audience, str, str], bytes]
"""Makes a document: of what, for whom, which («agenda», «notes», «wheel»), in which form («pdf», «html», «docx»)."""


class Sent(Struct):
    """One file of a publishing: its path at the target, and whether it is new, changed or removed."""

    path: str
    state: str


class Published(Struct):
    """What publishing to a target came to, or with `--dry-run` would come to. `same` counts the files that needed no sending."""

    target: Target
    where: str
    sent: tuple[Sent, ...]
    same: int
    remarks: tuple[Text, ...]


def targets(workspace: Workspace, name: str | None) -> tuple[Target, ...]:
    """The targets of samverka.yml, or the one of this name. Raises `Refusal` (exit code 2)."""
    known = workspace.archive.settings.publish
    if not known:
        raise Refusal(NO_TARGETS, help=HOW, exit_code=2)
    found = tuple(target for target in known if name in (None, target.name))
    if not found:
        there = T("there are: {ids}", ids=", ".join(target.name for target in known))
        raise Refusal(NO_TARGET(name=name), help=there, exit_code=2)
    return found


def publish(workspace: Workspace, target: Target, form: Form, make: Make, *, dry_run: bool = False) -> Published:
    """Bring a target up to date. Raises `Refusal` where it cannot be reached, is another audience's, or a file stands in the way."""
    sees = which_audience(workspace.archive, target.audience)
    refuse_unreadable(workspace, NOT_PUBLISHED)
    with contextlib.closing(place_of(workspace, target)) as place:
        known = listed(place, sees)
        wanted, remarks = _wanted(workspace, target, sees, place, known, form, make)
        found = changes(place, known, wanted)
        refuse_numbers(found)
        if isinstance(place, Branch) and _lingers(workspace, sees, place, found):
            remarks = (*remarks, HISTORY(where=place.where))
        if not dry_run:
            bring(place, sees, known, wanted, found, f"samverka {workspace.today}")
    sent = tuple(Sent(path, _state(data, path in known.files)) for path, data in sorted(found.items()))
    kept = sum(data is not None for data in wanted.values()) - sum(data is not None for data in found.values())
    return Published(target, place.where, sent, kept, remarks)


def _lingers(workspace: Workspace, sees: Audience, place: Branch, found: Mapping[str, bytes | None]) -> bool:
    """Whether something goes that the audience may no longer see, and that the branch's history keeps."""
    hidden = set(_hidden_titles(workspace, sees))
    for path, data in found.items():
        if data is None:
            return True
        before = place.read(path) if path.endswith(SEARCHED) else None
        text = (before or b"").replace(b"\r\n ", b"").decode("utf-8", "replace")
        if any(title in text for title in hidden):
            return True
    return False


def _hidden_titles(workspace: Workspace, sees: Audience) -> Iterator[str]:
    """What meetings and items are called that the audience may not see, as far as that is more than a word or two."""
    archive = workspace.archive
    for meeting in archive.of(Meeting):
        forum = archive.forum(meeting.forum)
        shown = {row.item.id for row in visible_rows(archive, sees, meeting, forum)} if forum else set()
        held = [item.title for item in meeting.agenda if item.id not in shown]
        yield from (title for title in held if len(title) >= TELLING)


def _state(data: bytes | None, known: bool) -> str:
    return "removed" if data is None else "changed" if known else "new"


# --- where


def place_of(workspace: Workspace, target: Target) -> Branch | Stepwise:
    """The target's place. Raises `Refusal` where a key it needs is missing, or its address holds a password."""
    if target.kind == "caldav":
        raise ValueError("a calendar holds events, not files: see actions/caldav.py")
    if target.kind == "folder":
        path = os.path.expanduser(_key(target, "path", target.path))
        return Folder(os.path.normpath(os.path.join(workspace.root, path)))
    if target.kind == "branch":
        remote, branch = _key(target, "remote", target.remote), _key(target, "branch", target.branch)
        if remote.startswith("-") or branch.startswith("-"):
            raise Refusal(T("the target {name}: a remote or branch does not begin with -", name=target.name))
        parts = urlsplit(remote)
        if parts.password or (parts.username and parts.scheme in ("http", "https")):
            raise Refusal(
                T("the target {name}: no user or password stands in samverka.yml", name=target.name),
                help=T("let git ask its own credential helper for them: git help credentials"),
            )
        return Branch(workspace.root, remote, branch, target.path or "", workspace.archive.settings.domain)
    return WebDav(address(target), login(target))


def address(target: Target) -> str:
    """The target's URL. Raises `Refusal` where there is none, it is not http(s), or a password stands in it."""
    url = _key(target, "url", target.url)
    parts = urlsplit(url)
    if parts.password or parts.username or parts.query or parts.fragment:
        raise Refusal(
            T("the target {name}: no user or password stands in samverka.yml", name=target.name),
            help=T("put them in {user} and {password}, or in the keyring", user=variable(target.name, "USER"), password=variable(target.name, "PASSWORD")),
        )  # fmt: skip
    strange = any(c <= " " or c == "\\" for c in url)  # which others may read as another host than we do
    if parts.scheme not in ("https", "http") or not parts.hostname or strange:
        raise Refusal(NO_ADDRESS(name=target.name, url=url))
    return url


def login(target: Target) -> tuple[str, str] | None:
    """User and password for the host of the target's URL. Raises `Refusal` where the password would go in the clear."""
    parts = urlsplit(address(target))
    host = parts.hostname or ""
    held = credentials(target.name, host, parts.port)
    if parts.scheme == "http":
        refuse_in_the_clear(host, held, "https://")
    return held


def _key(target: Target, key: str, value: str | None) -> str:
    if not value:
        raise Refusal(LACKS(name=target.name, key=key))
    return value


# --- what is to lie there


def _wanted(
    workspace: Workspace, target: Target, sees: Audience, place: Place, known: Listed, form: Form, make: Make
) -> tuple[dict[str, bytes | None], tuple[Text, ...]]:
    what = target.what or ("feeds",)
    wanted: dict[str, bytes | None] = {}
    remarks: tuple[Text, ...] = ()
    if "feeds" in what or "subscribe" in what:
        names = {name for name in {*place.names(), *known.files} if name.endswith(".ics") and "/" not in name}
        held = {name: data for name in sorted(names) if (data := place.read(name)) is not None}
        reached = _reached(workspace, target, sees)
        composed = compose(workspace, sees, held, form, place.where, reached)
        live = {feed.file for feed in composed.feeds if feed.events}
        # Where a list lies there, a feed that is neither wanted nor listed is somebody's copy.
        wanted.update((n, d) for n, d in composed.made.items() if known.raw is None or n in live or n in known.files)
        remarks = composed.remarks
        if "subscribe" in what:
            page = offered(workspace, sees, composed.feeds, reached)
            wanted[FILES[page.language]] = form.page(page)
    for meeting, forum in _meetings(workspace, sees):
        wanted.update(_documents(workspace, target, sees, meeting, make))
        if "papers" in what:
            wanted.update(_papers(workspace, sees, meeting, forum))
    if "wheels" in what:
        wanted.update(_wheels(workspace, target, sees, make))
    return wanted, remarks


def _reached(workspace: Workspace, target: Target, sees: Audience) -> str:
    """Where people reach what lies at a target. `url` of samverka.yml is for what all may read: a calendar that took itself to lie there
    would become the public's."""
    url = workspace.archive.settings.url if sees.name == "public" else None
    found = (target.address or url or "").strip().rstrip("/")
    if found and urlsplit(found).scheme not in ("https", "http"):
        raise Refusal(NO_ADDRESS(name=target.name, url=found))
    return found


def _meetings(workspace: Workspace, sees: Audience) -> Iterator[tuple[Meeting, Forum]]:
    """The meetings of the last year and those to come that this audience may know of."""
    archive, earliest = workspace.archive, add_months(workspace.today, -12)
    for meeting in archive.of(Meeting):
        forum = archive.forum(meeting.forum)
        if forum is not None and meeting.date >= earliest and may_know(archive, sees, meeting, forum):
            yield meeting, forum


def _documents(
    workspace: Workspace, target: Target, sees: Audience, meeting: Meeting, make: Make
) -> Iterator[tuple[str, bytes]]:
    """A meeting's agenda once it has gone out, and its notes once they are finished."""
    kinds = [("agendas", "agenda", bool(meeting.sent)), ("notes", "notes", meeting.notes in FINISHED)]
    for folder, kind, ready in kinds:
        if folder in target.what and ready:
            forms = target.forms or FORMS
            if "html" not in forms:
                refuse_numbers({f"{folder}/{meeting.id}.txt": make(workspace, meeting, sees, kind, "txt")})
            for form in forms:
                yield f"{folder}/{meeting.id}.{form}", make(workspace, meeting, sees, kind, form)


def _papers(workspace: Workspace, sees: Audience, meeting: Meeting, forum: Forum) -> Iterator[tuple[str, bytes]]:
    """The papers that lie in the repository: those that are in, of items that the audience sees. What lies elsewhere has its own address."""
    if "papers" not in sees.fields:
        return
    for row in visible_rows(workspace.archive, sees, meeting, forum):
        taken: set[str] = set()
        for paper in row.item.papers:
            open_ = paper.visibility != "preparation" or sees.name == "preparation"
            found = paper_file(workspace, meeting, paper.link) if paper.state == "in" and open_ else None
            if found is not None:
                name = _paper_name(os.path.basename(found.path), taken)
                yield f"papers/{meeting.id}/{row.item.id}/{name}", found.data


def _paper_name(name: str, taken: set[str]) -> str:
    """A name that every place can hold, and that no other paper of the item has, also where «A» and «a» are the same."""
    stem, ending = os.path.splitext(_UNHOLDABLE.sub("-", unicodedata.normalize("NFC", name)).strip(" ."))
    made, number = f"{stem}{ending}", 2
    while made.casefold() in taken:
        made, number = f"{stem}-{number}{ending}", number + 1
    taken.add(made.casefold())
    return made


def _wheels(workspace: Workspace, target: Target, sees: Audience, make: Make) -> Iterator[tuple[str, bytes]]:
    """This year's wheel of each forum that has one which the audience may see."""
    archive = workspace.archive
    for forum in archive.of(Forum):
        years = {wheel.year for wheel in archive.wheels(forum) if level(archive, wheel) <= sees.level}
        if workspace.today.year in years and has_wheel(workspace, forum, workspace.today.year, sees):
            for form in target.forms or FORMS:
                yield f"wheels/{forum.id}-{workspace.today.year}.{form}", make(workspace, forum, sees, "wheel", form)
