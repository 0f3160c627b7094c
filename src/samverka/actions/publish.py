"""Publishing for one audience to a target of samverka.yml: feeds, agendas that have gone out, finished notes, papers, annual wheels (G13).

What lies at a target is told by a list that lies there too (`MANIFEST`): only what changed is sent, what is no longer for the audience is
taken away, and a file that samverka did not put there is never written over.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from samverka.actions.audience import Audience, level, may_know, visible_rows, which_audience
from samverka.actions.calendar import Form, compose
from samverka.actions.credentials import credentials, refuse_in_the_clear, variable
from samverka.actions.papers import paper_file
from samverka.actions.places import Branch, Folder, Place, WebDav
from samverka.actions.seen import FINISHED
from samverka.actions.seen_wheel import has_wheel
from samverka.actions.unread import NOT_PUBLISHED, refuse_unreadable
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.dates import add_months
from samverka.domain.records import Forum, Meeting, Target
from samverka.domain.values import Struct
from samverka.rules.personnummer import scan
from samverka.text import T, Text

MANIFEST = "samverka-published.json"
FORMS = ("pdf", "html")
SEARCHED = (".ics", ".html", ".txt", ".md", ".csv")
"""The files that are searched for what must not go out."""
OTHERS = T("{where} holds what is published for «{theirs}»; «{ours}» needs a place of its own")
NO_TARGETS = T("samverka.yml names no target to publish to")
HOW = T("write one under publish: see the handbook")
NO_TARGET = T("there is no target «{name}» in samverka.yml")
LACKS = T("the target {name} lacks {key}")

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
        known = _known(place, sees)
        wanted, remarks = _wanted(workspace, target, sees, place, known, form, make)
        changes = _changes(place, known, wanted)
        _refuse_numbers(changes)
        if changes and not dry_run:
            place.write({**changes, MANIFEST: _manifest(sees, wanted)}, f"samverka: {target.name} {workspace.today}")
    sent = tuple(Sent(path, _state(data, path in known)) for path, data in sorted(changes.items()))
    kept = sum(data is not None for data in wanted.values()) - sum(data is not None for data in changes.values())
    return Published(target, place.where, sent, kept, remarks)


def _state(data: bytes | None, known: bool) -> str:
    return "removed" if data is None else "changed" if known else "new"


def _refuse_numbers(changes: Mapping[str, bytes | None]) -> None:
    """No personnummer goes out. What cannot be searched (PDF, Word) says what its text says, which is made for each of them."""
    for path, data in changes.items():
        if data is not None and path.endswith(SEARCHED):
            text = data.decode("utf-8", "replace").replace("\r\n ", "")
            for _, why in scan(text):
                raise Refusal(
                    T("{path} is not published: {why}", path=path, why=why),
                    help=T("samverka check names the record; mend it first"),
                )


# --- where


def place_of(workspace: Workspace, target: Target) -> Place:
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
        return Branch(workspace.root, remote, branch, target.path or "")
    return WebDav(address(target), login(target))


def address(target: Target) -> str:
    """The target's URL. Raises `Refusal` where there is none, it is not http(s), or a password stands in it."""
    url = _key(target, "url", target.url)
    parts = urlsplit(url)
    if parts.password or parts.username:
        raise Refusal(
            T("the target {name}: no user or password stands in samverka.yml", name=target.name),
            help=T("put them in {user} and {password}, or in the keyring", user=variable(target.name, "USER"), password=variable(target.name, "PASSWORD")),
        )  # fmt: skip
    strange = any(c <= " " or c == "\\" for c in url)  # which others may read as another host than we do
    if parts.scheme not in ("https", "http") or not parts.hostname or strange:
        raise Refusal(T("the target {name}: «{url}» is no address: write it with https://", name=target.name, url=url))
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


# --- what lies there


def _known(place: Place, sees: Audience) -> dict[str, str]:
    """What was published there before: path to the SHA-256 of its bytes."""
    data = place.read(MANIFEST)
    if data is None:
        return {}
    try:
        held = json.loads(data)
        audience, files = held["audience"], {str(path): str(sum_) for path, sum_ in held["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refusal(
            T("{where}: {file} cannot be read", where=place.where, file=MANIFEST),
            help=T("take it away to publish anew"),
        ) from None
    if audience != sees.name:
        raise Refusal(OTHERS(where=place.where, theirs=audience, ours=sees.name))
    return files


def _manifest(sees: Audience, wanted: Mapping[str, bytes | None]) -> bytes:
    files = {path: _sum(data) for path, data in sorted(wanted.items()) if data is not None}
    return (json.dumps({"samverka": 1, "audience": sees.name, "files": files}, indent=1) + "\n").encode()


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _changes(place: Place, known: Mapping[str, str], wanted: Mapping[str, bytes | None]) -> dict[str, bytes | None]:
    """What must be sent or taken away. Raises `Refusal` for a file in the way that samverka did not put there."""
    changes: dict[str, bytes | None] = {path: None for path in known if wanted.get(path) is None}
    for path, data in wanted.items():
        if data is None or known.get(path) == _sum(data):
            continue
        if path not in known and not path.endswith(".ics") and place.read(path) not in (None, data):
            raise Refusal(
                T("{where} holds a file {path} that samverka did not put there", where=place.where, path=path),
                help=T("move it away, or publish to another place"),
            )
        changes[path] = data
    return changes


# --- what is to lie there


def _wanted(
    workspace: Workspace, target: Target, sees: Audience, place: Place, known: Mapping[str, str], form: Form, make: Make
) -> tuple[dict[str, bytes | None], tuple[Text, ...]]:
    what = target.what or ("feeds",)
    wanted: dict[str, bytes | None] = {}
    remarks: tuple[Text, ...] = ()
    if "feeds" in what:
        names = {name for name in {*place.names(), *known} if name.endswith(".ics") and "/" not in name}
        held = {name: data for name in sorted(names) if (data := place.read(name)) is not None}
        composed = compose(workspace, sees, held, form, place.where)
        wanted.update(composed.made)
        remarks = composed.remarks
    for meeting, forum in _meetings(workspace, sees):
        wanted.update(_documents(workspace, target, sees, meeting, make))
        if "papers" in what:
            wanted.update(_papers(workspace, sees, meeting, forum))
    if "wheels" in what:
        wanted.update(_wheels(workspace, target, sees, make))
    return wanted, remarks


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
                _refuse_numbers({f"{folder}/{meeting.id}.txt": make(workspace, meeting, sees, kind, "txt")})
            for form in forms:
                yield f"{folder}/{meeting.id}.{form}", make(workspace, meeting, sees, kind, form)


def _papers(workspace: Workspace, sees: Audience, meeting: Meeting, forum: Forum) -> Iterator[tuple[str, bytes]]:
    """The papers that lie in the repository: those that are in, of items that the audience sees. What lies elsewhere has its own address."""
    if "papers" not in sees.fields:
        return
    for row in visible_rows(workspace.archive, sees, meeting, forum):
        for paper in row.item.papers:
            open_ = paper.visibility != "preparation" or sees.name == "preparation"
            found = paper_file(workspace, meeting, paper.link) if paper.state == "in" and open_ else None
            if found is not None:
                yield f"papers/{meeting.id}/{row.item.id}/{os.path.basename(found.path)}", found.data


def _wheels(workspace: Workspace, target: Target, sees: Audience, make: Make) -> Iterator[tuple[str, bytes]]:
    """This year's wheel of each forum that has one which the audience may see."""
    archive = workspace.archive
    for forum in archive.of(Forum):
        years = {wheel.year for wheel in archive.wheels(forum) if level(archive, wheel) <= sees.level}
        if workspace.today.year in years and has_wheel(workspace, forum, workspace.today.year, sees):
            for form in target.forms or FORMS:
                yield f"wheels/{forum.id}-{workspace.today.year}.{form}", make(workspace, forum, sees, "wheel", form)
