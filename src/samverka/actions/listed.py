"""The list that lies at a target, of what was published there: it tells what has changed, what is to go, and what is somebody else's.

Before files are written the list says that they are coming, so that after a break at any point each of them is known as ours.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from samverka.actions.audience import Audience
from samverka.actions.places import MEANWHILE, Place
from samverka.diagnostics import Refusal
from samverka.named import NamedTuple
from samverka.text import T

MANIFEST = "samverka-published.json"
FOLDERS = ("agendas", "notes", "papers", "wheels")
OTHERS = T("{where} holds what is published for «{theirs}»; «{ours}» needs a place of its own")
PAGES = ("prenumerera.html", "subscribe.html")
"""The page for subscribers, in Swedish and in English."""
_OURS = re.compile(rf"[^/\\\0]+\.ics|{'|'.join(map(re.escape, PAGES))}|(?:{'|'.join(FOLDERS)})(?:/[^/\\\0]+)+")

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
    same = {path for path, data in wanted.items() if data is not None and known.files.get(path) == _sum(data)}
    there = place.there(same) if same else frozenset()
    for path, data in wanted.items():
        if data is None or path in there:
            continue
        if path not in known.files and not path.endswith(".ics") and place.read(path) not in (None, data):
            raise Refusal(
                T("{where} holds a file {path} that samverka did not put there", where=place.where, path=path),
                help=T("move it away, or publish to another place"),
            )
        found[path] = data
    return found


def bring(
    place: Place, sees: Audience, known: Listed, wanted: Wanted, found: Mapping[str, bytes | None], message: str
) -> None:
    """Carry the changes out, and leave the list true at every moment: first what is coming, then the files, then what lies there. Raises
    `Refusal` where somebody else publishes there meanwhile."""
    last = _list(sees, {path: _sum(data) for path, data in wanted.items() if data is not None})
    if not found and known.raw in (None, last):
        return
    if not place.atomic and found:
        _announce(place, sees, known, found, message)
        found = {}
    place.write({**found, MANIFEST: last}, message)


def _announce(place: Place, sees: Audience, known: Listed, found: Mapping[str, bytes | None], message: str) -> None:
    """Write the changes where a writing can stop on the way, with a list that says what is coming."""
    coming = {path: _sum(data) for path, data in found.items() if data is not None}
    announced = _list(sees, known.files, coming)
    _same(place, known.raw)
    place.write({MANIFEST: announced}, message)
    place.write(found, message)
    _same(place, announced)


def _same(place: Place, expected: bytes | None) -> None:
    if place.read(MANIFEST) != expected:
        raise Refusal(MEANWHILE(where=place.where), help=T("run the command again when that is done"))


def _list(sees: Audience, files: Mapping[str, str], coming: Mapping[str, str] | None = None) -> bytes:
    held: dict[str, object] = {"samverka": 1, "audience": sees.name, "files": dict(sorted(files.items()))}
    if coming:
        held["coming"] = dict(sorted(coming.items()))
    return (json.dumps(held, indent=1) + "\n").encode()


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
