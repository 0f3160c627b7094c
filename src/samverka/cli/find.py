"""`samverka find`: where words stand."""

from __future__ import annotations

from typing import Annotated

from samverka.cli.shape import Argument, Context, JsonFlag, Option, workspace
from samverka.cli.words import _, say
from samverka.output.terminal import Screen, one_line
from samverka.text import T, plural


def find(
    ctx: Context,
    words: Annotated[list[str], Argument(metavar=_("WORDS"), help=_("The words; all of them, in any order."))],
    kind: Annotated[
        str | None,
        Option("--kind", metavar=_("KIND"), help=_("Only this kind of record: meeting, issue, uppdrag, person …")),
    ] = None,
    json: JsonFlag = False,
) -> None:
    from samverka.actions import find as actions
    from samverka.output.data import print_json

    held = workspace(ctx)
    found = actions.find(held, " ".join(words), kind)
    if json:
        hits = [
            {
                "path": hit.path, "kind": hit.kind, "id": hit.id or None, "title": hit.title or None,
                "lines": [{"line": line.number, "text": line.text} for line in hit.lines], "more": hit.more,
            }
            for hit in found
        ]  # fmt: skip
        print_json("find", held, {"words": " ".join(words), "hits": hits})
        return
    screen = Screen()
    for hit in found:
        screen.heading(f"{hit.id}  {hit.title}".strip() or hit.path)
        for line in hit.lines:
            screen.line(f"  {hit.path}:{line.number}: {_shortened(line.text)}")
        if hit.more:
            screen.faint("  " + say(T("and {n} more in this file", n=hit.more)))
    said = plural(len(found), T("{n} record has these words"), T("{n} records have these words"))(n=len(found))
    screen.line(say(said if found else T("no record has these words")))


def _shortened(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= 160 else f"{line[:159]}…"


find.__doc__ = _("""Find words in all records and registers: capitals do not matter, and a finds å and ä, o finds ö.

Example: samverka find bostad ungdom --kind issue""")
