"""A server between us and a real one that breaks as it is told: it cuts the line, answers with an error, sends on, or is gone from then on."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import urlsplit

LOCKED = b"""<d:multistatus xmlns:d="DAV:"><d:response><d:href>/</d:href><d:status>HTTP/1.1 423 Locked</d:status></d:response>
<d:response><d:href>/x</d:href><d:status>HTTP/1.1 424 Failed Dependency</d:status></d:response></d:multistatus>"""


class Asked(NamedTuple):
    """One request as it came: its number from 0, method, path and headers."""

    number: int
    method: str
    path: str
    headers: dict[str, str]


Fault = Callable[[Asked], object]
"""What happens to a request: None lets it through, an int is answered with that status, a text sends on there, «cut» ends the line before and
«after» after the server did it, «half» in the middle of the answer, «garbage» answers with a web page, «page» with one and that all is
well, «short» lets half of the content through, «locked» answers
for several at once that one is locked."""


class Between(ThreadingHTTPServer):
    """The server between: what it was asked, and how it breaks."""

    daemon_threads = True

    def __init__(self, url: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.behind = urlsplit(url)
        self.asked: list[Asked] = []
        self.fault: Fault = lambda asked: None
        self.told: dict[str, str] = {}
        self.url = f"http://127.0.0.1:{self.server_port}{self.behind.path}"

    def methods(self) -> list[str]:
        return [asked.method for asked in self.asked]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else an answer waits 40 ms for its second half
    server: Between

    def log_message(self, *_: object) -> None:
        pass

    def __getattr__(self, name: str) -> Callable[[], None]:
        if name.startswith("do_"):
            return self._handle
        raise AttributeError(name)

    def _handle(self) -> None:
        server = self.server
        asked = Asked(len(server.asked), self.command, self.path, dict(self.headers))
        server.asked.append(asked)
        fault = server.fault(asked)
        if fault == "cut":
            self.close_connection = True
            return
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if fault == "garbage":
            self._answer(207, {"Content-Type": "text/html"}, b"<html><p>Logga in</html>")
        elif fault == "page":
            self._answer(200, {"Content-Type": "text/html"}, b"<html><p>Logga in</html>")
        elif fault == "locked":
            self._answer(207, {"Content-Type": "application/xml"}, LOCKED)
        elif isinstance(fault, int):
            self._answer(fault, server.told, b"")
        elif isinstance(fault, str) and fault.startswith("http"):
            self._answer(302, {"Location": fault}, b"")
        else:
            self._through(content[: len(content) // 2] if fault == "short" else content, fault)

    def _through(self, content: bytes, fault: object) -> None:
        behind = self.server.behind
        headers = {
            k: v
            for k, v in self.headers.items()
            if k.lower() not in ("host", "connection", "accept-encoding", "content-length")
        }
        for name in headers.keys() & {"Destination", "If"}:
            headers[name] = headers[name].replace(f"127.0.0.1:{self.server.server_port}", behind.netloc)
        line = http.client.HTTPConnection(behind.netloc, timeout=20)
        line.request(self.command, self.path, content, headers)
        answer = line.getresponse()
        data, kept = (
            answer.read(),
            {
                k: v
                for k, v in answer.getheaders()
                if k.lower() in ("content-type", "etag", "www-authenticate", "location")
            },
        )
        line.close()
        if fault == "after":
            self.close_connection = True
        elif fault == "half":
            self._answer(answer.status, kept, data[: len(data) // 2], len(data) + 7)
            self.close_connection = True
        else:
            self._answer(answer.status, kept, data)

    def _answer(self, status: int, headers: dict[str, str], data: bytes, length: int | None = None) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(data) if length is None else length))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def between(url: str) -> Iterator[Between]:
    """A server between us and the one at `url`."""
    server = Between(url)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
