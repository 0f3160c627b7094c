"""No personnummer goes out: what is made for an audience is searched before it lies anywhere."""

from __future__ import annotations

from collections.abc import Mapping

from samverka.diagnostics import Refusal
from samverka.domain.personnummer import scan
from samverka.text import T

SEARCHED = (".ics", ".html", ".txt", ".md", ".csv")
"""The files that are searched for what must not go out."""


def refuse_numbers(changes: Mapping[str, bytes | None]) -> None:
    """Raise `Refusal` where a file would tell one. What cannot be searched (PDF, Word) says what its text says, which is made for each."""
    for path, data in changes.items():
        if data is not None and path.endswith(SEARCHED):
            text = data.decode("utf-8", "replace").replace("\r\n ", "")
            for _, why in scan(text):
                raise Refusal(
                    T("{path} is not published: {why}", path=path, why=why),
                    help=T("samverka check names the record; mend it first"),
                )
