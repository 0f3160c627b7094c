"""Publishing to a CalDAV calendar: each meeting an event of its own, for those who share a calendar rather than subscribe to a feed.

What was put there before is told by two properties of ours in each event: for whom it is, and a digest of what it said. So no event of
another program is ever touched, and one that says what it said is not sent again.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from samverka.actions.answers import (
    INSTALL,
    NO_WEBDAV,
    PAGE,
    TIMEOUT,
    is_page,
    login_of,
    masked,
    silence,
    unreachable,
    words_of,
)
from samverka.actions.audience import Audience, which_audience
from samverka.actions.calendar import UNKNOWN, Entry, Form, Stamp
from samverka.actions.feeds import Event, Head, View
from samverka.actions.listed import OTHERS
from samverka.actions.numbers import refuse_numbers
from samverka.actions.publish import Published, Sent, address, login
from samverka.actions.unread import refuse_unreadable
from samverka.actions.workspace import Workspace
from samverka.diagnostics import Refusal
from samverka.domain.records import Target
from samverka.named import NamedTuple
from samverka.text import T, Text

DIGEST, AUDIENCE = "X-SAMVERKA-DIGEST", "X-SAMVERKA-FOR"
QUERY = """<?xml version="1.0" encoding="utf-8"?>
<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/><c:calendar-data/></d:prop>
<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"/></c:comp-filter></c:filter></c:calendar-query>"""
DAV, CALDAV = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
LARGEST = 50_000_000
"""Bytes of a server's answer that are read."""


class Held(NamedTuple):
    """An event of ours on the server: where, its tag there, for whom, what it said, and its stamps."""

    href: str
    tag: str
    audience: str
    digest: str
    stamp: Stamp


def publish_events(workspace: Workspace, target: Target, form: Form, *, dry_run: bool = False) -> Published:
    """Bring a calendar up to date: new and changed events are put there, those that are gone taken away. Raises `Refusal`."""
    sees = which_audience(workspace.archive, target.audience)
    refuse_unreadable(workspace)
    view = View(workspace, sees)
    events = {uid: e for feed in view.feeds().values() for uid, e in feed.events.items() if not e.todo}
    with _Server(address(target), login(target)) as server:
        held = server.events(sees)
        made = {uid: _made(view, form, event, held.get(uid), sees) for uid, event in sorted(events.items())}
        changes = {uid: data for uid, data in made.items() if data is not None}
        gone = [uid for uid in sorted(held) if uid not in events]
        refuse_numbers({f"{uid}.ics": data for uid, data in changes.items()})
        if not dry_run:
            for uid, data in changes.items():
                server.put(uid, data, held.get(uid))
            for uid in gone:
                server.delete(held[uid])
    sent = [Sent(uid, "changed" if uid in held else "new") for uid in changes] + [Sent(uid, "removed") for uid in gone]
    return Published(
        target, server.where, tuple(sorted(sent, key=lambda part: part.path)), len(events) - len(changes), ()
    )


def _made(view: View, form: Form, event: Event, held: Held | None, sees: Audience) -> bytes | None:
    """The event as a calendar of its own; None where it says what it said."""
    body = form.body(event)
    digest = hashlib.sha256(body).hexdigest()[:32]
    if held is not None and held.digest == digest:
        return None
    stamp = Stamp(f"{view.today:%Y%m%d}T000000Z", 0) if held is None else held.stamp.after(view.today)
    own = f"{AUDIENCE}:{sees.name}\r\n{DIGEST}:{digest}\r\n".encode()
    head = Head("", "", view.zone_name, "", "", sees.name)
    return form.calendar(head, [form.block(Entry(body + own, stamp))])


class _Server:
    """A calendar on a server, by the four requests of CalDAV that are needed."""

    def __init__(self, url: str, login: tuple[str, str] | None) -> None:
        try:
            import httpx
        except ImportError:
            raise Refusal(NO_WEBDAV, help=INSTALL) from None
        self.where = masked(url)
        self._url = url.rstrip("/") + "/"
        self._faults = (httpx.HTTPError, ElementTree.ParseError)
        self._client = httpx.Client(auth=login_of(login), timeout=TIMEOUT, follow_redirects=False)

    def __enter__(self) -> _Server:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    @contextlib.contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except self._faults as error:
            raise unreachable(self.where, self._why(error)) from None

    @staticmethod
    def _why(error: Exception) -> Text | str:
        if isinstance(error, ElementTree.ParseError):
            return T("what answers there is no CalDAV server")
        return silence(error)

    def _request(self, method: str, url: str, fine: tuple[int, ...], **given: Any) -> Any:
        answer = self._client.request(method, url, **given)
        if is_page(answer):
            raise unreachable(self.where, PAGE)
        if answer.status_code not in fine:
            raise unreachable(self.where, words_of(answer, f"({method})"))
        return answer

    def events(self, sees: Audience) -> dict[str, Held]:
        """The events of ours, by UID. Raises `Refusal` where they are another audience's."""
        headers = {"Depth": "1", "Content-Type": "application/xml; charset=utf-8"}
        with self._asked():
            answer = self._request("REPORT", self._url, (207,), headers=headers, content=QUERY.encode())
            if len(answer.content) > LARGEST:
                raise unreachable(self.where, T("the answer is too large"))
            found = dict(_held(ElementTree.fromstring(answer.content)))
        theirs = next((held.audience for held in found.values() if held.audience != sees.name), None)
        if theirs is not None:
            raise Refusal(OTHERS(where=self.where, theirs=theirs, ours=sees.name))
        return found

    def put(self, uid: str, data: bytes, held: Held | None) -> None:
        """Put an event there; not over one that somebody changed meanwhile."""
        headers = {"Content-Type": "text/calendar; charset=utf-8"}
        headers |= {"If-Match": held.tag} if held is not None else {"If-None-Match": "*"}
        url = self._absolute(held.href) if held is not None else f"{self._url}{_file(uid)}"
        with self._asked():
            self._request("PUT", url, (200, 201, 204), headers=headers, content=data)

    def delete(self, held: Held) -> None:
        """Take an event away; one that is gone already is fine."""
        with self._asked():
            self._request("DELETE", self._absolute(held.href), (200, 204, 404), headers={"If-Match": held.tag})

    def _absolute(self, href: str) -> Any:
        import httpx

        return httpx.URL(self._url).join(href)


def _file(uid: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]", "-", uid) + ".ics"


def _held(answer: ElementTree.Element) -> Iterator[tuple[str, Held]]:
    for response in answer.iter(f"{DAV}response"):
        data = next((found.text for found in response.iter(f"{CALDAV}calendar-data") if found.text), "")
        values = _values(data)
        href, tag = response.findtext(f"{DAV}href", ""), next(response.iter(f"{DAV}getetag"), None)
        if DIGEST in values and href and tag is not None and tag.text:
            try:
                stamp = Stamp.of(values.get("LAST-MODIFIED", ""), values.get("SEQUENCE", ""))
            except ValueError:
                stamp = UNKNOWN
            yield values.get("UID", ""), Held(href, tag.text, values.get(AUDIENCE, ""), values[DIGEST], stamp)


def _values(data: str) -> dict[str, str]:
    """The properties of an event by name; a server writes them in an order and with line ends of its own."""
    event = data.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "").partition("BEGIN:VEVENT\n")[2]
    pairs = (line.partition(":") for line in event.partition("END:VEVENT")[0].split("\n"))
    return {name.partition(";")[0]: value for name, _, value in pairs}
