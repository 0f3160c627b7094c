"""The small matters of setting text: what may not be parted at the end of a line, and how long an address is shown.

On paper the spaces that hold together («12 mars», «§ 6», «1 150 000 kr») become no-break spaces, and nothing else of a text is changed;
what stands as code or verbatim is left as it is. Pages, Word and plain text have ordinary spaces: people search and edit them, and Word does
not find one kind of space by the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from samverka.domain.dates import MONTHS_EN, MONTHS_SV
from samverka.output.documents.blocks import (
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    Quote,
    Run,
    Table,
    is_address,
)

SHOWN = 80
"""An address of more characters than this is shown shortened: it would fill a line of paper, and nobody types it."""
SPACE = "\u00a0"
_MONTHS = "|".join(sorted({*MONTHS_SV, *MONTHS_EN, *(m[:3] for m in (*MONTHS_SV, *MONTHS_EN))}, key=len, reverse=True))
_UNITS = "kr|kronor|mkr|tkr|mnkr|%|procent|km|m|m²|€|§"
_BEFORE = "§|§§|kl\\.|v\\.|nr|punkt|item|week|kap\\.|s\\.|mån|tis|ons|tor|fre|lör|sön|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
_HELD = re.compile(
    rf"(?<=\d) (?=\d{{3}}(?!\d))"
    rf"|(?<=\d) (?=(?:{_MONTHS}|{_UNITS})(?!\w))"
    rf"|(?:(?<!\w)(?:{_BEFORE})) (?=\d)"
    r"|(?<=\S) (?=– )"
)


def held(text: str) -> str:
    """The text with what belongs together held together."""
    return _HELD.sub(lambda found: found[0].replace(" ", SPACE), text)


def shown_address(address: str) -> str:
    """An address as it is shown: whole, or its first parts where it is long."""
    if len(address) <= SHOWN:
        return address
    short = address.split("://", 1)[-1][: SHOWN // 2]
    return f"{short.rpartition('/')[0] or short}/…"


def fine(document: Document, *, hold: bool = False) -> Document:
    """The document as it is to be set: long addresses shortened and, with `hold`, its text held together (not the title, which names the file)."""
    keep = held if hold else str
    return document._replace(
        facts=tuple(f if is_address(f.text) else f._replace(text=keep(f.text)) for f in document.facts),
        blocks=tuple(_block(block, keep) for block in document.blocks),
    )


Keep = Callable[[str], str]


def _block(block: Block, keep: Keep) -> Block:
    match block:
        case Heading():
            return block._replace(text=keep(block.text))
        case Paragraph():
            return _paragraph(block, keep)
        case Items():
            return block._replace(items=tuple(tuple(_block(part, keep) for part in item) for item in block.items))
        case Quote():
            return block._replace(blocks=tuple(_block(part, keep) for part in block.blocks))
        case Table():
            return block._replace(
                headings=tuple(keep(heading) for heading in block.headings),
                rows=tuple(tuple(tuple(_paragraph(p, keep) for p in cell) for cell in row) for row in block.rows),
            )
        case _:
            return block


def _paragraph(paragraph: Paragraph, keep: Keep) -> Paragraph:
    return paragraph._replace(runs=tuple(_run(run, keep) for run in paragraph.runs))


def _run(run: Run, keep: Keep) -> Run:
    if run.link and run.text == run.link:
        return run._replace(text=shown_address(run.link))
    return run if run.code else run._replace(text=keep(run.text))
