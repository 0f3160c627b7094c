"""The list that lies at a target, of what was published there: it tells what has changed, what is to go, and what is somebody else's.

Before files are written the list says that they are coming, so that after a break at any point each of them is known as ours.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Mapping
from typing import Any

from samverka.actions.audience import Audience
from samverka.actions.places import MEANWHILE, Branch, Place, Stepwise
from samverka.diagnostics import Refusal
from samverka.named import NamedTuple
from samverka.text import T

MANIFEST = "samverka-published.json"
FOLDERS = ("agendas", "notes", "papers", "wheels")
OTHERS = T("{where} holds what is published for «{theirs}»; «{ours}» needs a place of its own")
PAGES = ("prenumerera.html", "subscribe.html")
"""The page for subscribers, in Swedish and in English."""
_OURS = re.compile(rf"[^/\\\0]+\.ics|{'|'.join(map(re.escape, PAGES))}|(?:{'|'.join(FOLDERS)})(?:/[^/\\\0]+)+")

REWRITTEN = (".docx", ".xlsx", ".pptx")
"""Files that SharePoint writes anew when they are put into a library: their size says nothing."""
COMING = b'"coming"'
WAITS = (0.5, 1.0, 2.0, 4.0, 8.0, 0.0)
"""Seconds that who comes second waits for the first to be done, before it says what it may have written over."""
Wanted = Mapping[str, bytes | None]
"""What is to lie at a target: path to bytes, or None for a file that is to go."""


class Listed(NamedTuple):
    """What was published: path to the SHA-256 of its bytes, "" where that is not known because a publishing broke. `raw` is the list as
    it lies there, None where there is none."""

    files: dict[str, str]
    raw: bytes | None


def listed(place: Place, sees: Audience) -> Listed:
    """What was published at a place before. Raises `Refusal` where its list cannot be read, or it is another audience's."""
    raw = place.read(MANIFEST)
    if raw is None:
        return Listed({}, None)
    try:
        held = json.loads(raw)
        audience, files, coming = str(held["audience"]), _sums(held["files"]), _sums(held.get("coming", {}))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Refusal(
            T("{where}: {file} cannot be read", where=place.where, file=MANIFEST),
            help=T("take it away with the folders {folders} there, and publish anew", folders=", ".join(FOLDERS)),
        ) from None
    if audience != sees.name:
        raise Refusal(OTHERS(where=place.where, theirs=audience, ours=sees.name))
    return Listed(files | dict.fromkeys(coming, ""), raw)


def _sums(held: Any) -> dict[str, str]:
    """The paths of a list that can be ours: a list that somebody edited makes no other file ours."""
    pairs = ((str(path), str(sum_)) for path, sum_ in held.items())
    return {
        path: sum_ for path, sum_ in pairs if _OURS.fullmatch(path) and not {".", ".."}.intersection(path.split("/"))
    }


def changes(place: Place, known: Listed, wanted: Wanted) -> dict[str, bytes | None]:
    """What must be sent or taken away: what differs from the list, and what is listed and no longer there. Raises `Refusal` for a file in
    the way that samverka did not put there."""
    found: dict[str, bytes | None] = {path: None for path in known.files if wanted.get(path) is None}
    same = {path: data for path, data in wanted.items() if data is not None and known.files.get(path) == _sum(data)}
    sizes = {path: 1 if path.endswith(REWRITTEN) else len(data) for path, data in same.items()}
    whole = place.whole(sizes) if sizes else frozenset()
    for path, data in wanted.items():
        if data is None or path in whole:
            continue
        if path not in known.files and not path.endswith(".ics") and place.read(path) not in (None, data):
            if place.read(MANIFEST) != known.raw:
                raise _meanwhile(place)
            raise Refusal(
                T("{where} holds a file {path} that samverka did not put there", where=place.where, path=path),
                help=T("move it away, or publish to another place"),
            )
        found[path] = data
    return found


def bring(
    place: Branch | Stepwise,
    sees: Audience,
    known: Listed,
    wanted: Wanted,
    found: Mapping[str, bytes | None],
    message: str,
) -> None:
    """Carry the changes out, and leave the list true at every moment: first what is coming, then the files, then what lies there. Raises
    `Refusal` where somebody else publishes there meanwhile."""
    last = _list(sees, {path: _sum(data) for path, data in wanted.items() if data is not None})
    if not found and known.raw in (None, last):
        return
    if isinstance(place, Branch):
        place.write({**found, MANIFEST: last}, message)
        return
    with place.alone():
        before = _announce(place, sees, known, found, message) if found else known.raw
        if not place.swap(MANIFEST, before, last):
            _admit(place, sees, found)
            raise _meanwhile(place)


def _announce(place: Stepwise, sees: Audience, known: Listed, found: Mapping[str, bytes | None], message: str) -> bytes:
    """Write the changes where a writing can stop on the way, with a list that says what is coming. Returns that list."""
    coming = {path: _sum(data) for path, data in found.items() if data is not None}
    announced = _list(sees, known.files, coming)
    if not place.swap(MANIFEST, known.raw, announced):
        raise _meanwhile(place)
    place.write(found, message)
    return announced


def _admit(place: Stepwise, sees: Audience, found: Mapping[str, bytes | None]) -> None:
    """Say in somebody else's list that ours may lie over theirs: where a place cannot keep two apart, the next run sends those again."""
    for wait in WAITS:
        now = listed(place, sees)
        if COMING not in (now.raw or b""):
            break
        time.sleep(wait)
    ours = dict.fromkeys((path for path, data in found.items() if data is not None), "")
    if now.raw is not None:
        place.swap(MANIFEST, now.raw, _list(sees, now.files | ours))


def _meanwhile(place: Place) -> Refusal:
    return Refusal(MEANWHILE(where=place.where), help=T("run the command again when that is done"))


def _list(sees: Audience, files: Mapping[str, str], coming: Mapping[str, str] | None = None) -> bytes:
    held: dict[str, object] = {"samverka": 1, "audience": sees.name, "files": dict(sorted(files.items()))}
    if coming:
        held["coming"] = dict(sorted(coming.items()))
    return (json.dumps(held, indent=1) + "\n").encode()


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
