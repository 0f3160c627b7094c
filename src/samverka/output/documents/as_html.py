"""A document as one HTML page that needs nothing else: for a mail, a browser, a screen reader and print."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from samverka.output.documents.blocks import (
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    Verbatim,
    is_address,
)
from samverka.output.documents.fine import fine, shown_address

STYLE = """\
body{font:16px/1.5 "Source Sans 3","Source Sans Pro","Segoe UI",Helvetica,Arial,sans-serif;color:#1b1b1b;background:#fff;margin:0}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem;overflow-wrap:break-word;hyphens:auto;hyphenate-limit-chars:12 5 5}
h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0 1rem}
h2{font-size:1.2rem;line-height:1.3;margin:1.8rem 0 .4rem}
h3,h4,h5,h6{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.4rem 0}
ul,ol{margin:.4rem 0;padding-left:1.4rem}
li{margin:.15rem 0}
.decision{padding-left:.8rem;border-left:3px solid #00507d;margin:.7rem 0}
.kicker{margin:0;color:#444}
.facts{margin:0 0 1rem;padding:0;list-style:none}
.facts b,th{font-weight:600}
table{border-collapse:collapse;width:100%;margin:.8rem 0}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid #ccc}
.right{text-align:right}
td p{margin:0 0 .2rem}
blockquote{margin:.8rem 0;padding-left:1rem;border-left:3px solid #ccc}
pre{white-space:pre-wrap}
a{color:#00507d;overflow-wrap:anywhere}
svg{max-width:100%;height:auto}
footer{margin-top:2rem;padding-top:.6rem;border-top:1px solid #ccc;color:#444;font-size:.9rem}
@media (max-width:34rem){h1{font-size:1.35rem}h2{font-size:1.1rem}thead{position:absolute;left:-999rem}table,tbody,tr,td{display:block}
tr{border-bottom:1px solid #ccc;padding:.4rem 0}td{border:0;padding:.1rem 0}td[data-h],td.lead{display:inline-block;margin-right:1.2rem}
td[data-h]::before{content:attr(data-h) ": ";color:#444}}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#8ecdf7}.decision{border-color:#8ecdf7}
.kicker,footer{color:#bbb}th,td,tr,footer{border-color:#555}
td[data-h]::before{color:#bbb}}
@media print{body{font-size:11pt;color:#000;background:#fff}main{max-width:none;padding:0}a{color:#000}
tr,h2,h3,.decision{break-inside:avoid}h2,h3{break-after:avoid}}
"""


def html(document: Document, preview: str = "") -> str:
    """The whole page; every text of a record is escaped. `preview` is what a list of mails shows of it, and nobody sees in the page."""
    document = fine(document)
    facts = "".join(f"<li><b>{escape(f.label)}:</b> {_linked(f.text)}</li>\n" for f in document.facts)
    first = f'<div style="display:none">{escape(preview)}</div>\n' if preview else ""
    footer = f"<footer>{escape(document.footer)}</footer>\n" if document.footer else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(document.title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{first}<main>\n"
        f'<p class="kicker">{escape(document.kicker)}</p>\n<h1>{escape(document.title)}</h1>\n'
        + (f'<ul class="facts">\n{facts}</ul>\n' if facts else "")
        + f"{blocks(document.blocks)}{footer}</main>\n</body>\n</html>\n"
    )


def blocks(parts: Iterable[Block]) -> str:
    """Blocks as HTML."""
    return "".join(_block(part) for part in parts)


def _linked(text: str) -> str:
    """The text; an address as a link, which is broken anywhere also where a mail program has taken the style sheet away."""
    if not is_address(text):
        return escape(text)
    return f'<a href="{escape(text)}" style="overflow-wrap:anywhere">{escape(shown_address(text))}</a>'


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{escape(block.text)}</h{block.level}>\n"
        case Paragraph():
            mark = ' class="decision"' if block.decision else ""
            return f"<p{mark}>{_runs(block.runs)}</p>\n"
        case Items():
            tag = "ol" if block.ordered else "ul"
            return f"<{tag}>\n" + "".join(f"<li>{_inside(item)}</li>\n" for item in block.items) + f"</{tag}>\n"
        case Table():
            return _table(block)
        case Quote():
            return f"<blockquote>\n{blocks(block.blocks)}</blockquote>\n"
        case Verbatim():
            return f"<pre>{escape(block.text)}</pre>\n"
        case Picture():
            return f'<div role="img" aria-label="{escape(block.alt)}">{block.svg}</div>\n'


def _inside(parts: tuple[Block, ...]) -> str:
    if len(parts) == 1 and isinstance(parts[0], Paragraph):
        return _runs(parts[0].runs)
    return blocks(parts)


def _runs(parts: Iterable[Run]) -> str:
    return "".join(_run(part) for part in parts)


def _run(part: Run) -> str:
    found = escape(part.text).replace("\n", "<br>")
    for wanted, tag in ((part.code, "code"), (part.struck, "s"), (part.emphasis, "em"), (part.strong, "strong")):
        found = f"<{tag}>{found}</{tag}>" if wanted else found
    return f'<a href="{escape(part.link)}">{found}</a>' if part.link else found


def _table(table: Table) -> str:
    caption = f"<caption>{escape(table.caption)}</caption>\n" if table.caption else ""
    sides = [_class(table, index) for index in range(len(table.headings))]
    head = "".join(f'<th scope="col"{side}>{escape(h)}</th>' for h, side in zip(table.headings, sides, strict=True))
    rows = "".join(f"<tr>{''.join(_cells(table, row, sides))}</tr>\n" for row in table.rows)
    return f"<table>\n{caption}<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _class(table: Table, index: int) -> str:
    """What a column is called in the style: figures stand to the right, and short words before the row's own share a line on a phone."""
    names = ("right",) * (index in table.right) + ("lead",) * (index < table.wide)
    return f' class="{" ".join(names)}"' if names else ""


def _cells(table: Table, row: tuple[tuple[Paragraph, ...], ...], sides: list[str]) -> Iterable[str]:
    """The cells; on a narrow screen each says its heading, but the row's own words and the short ones before them (a sum does)."""
    for index, cell in enumerate(row):
        told = index in table.right if index < table.wide else index > table.wide
        said = f' data-h="{escape(table.headings[index])}"' if cell and told else ""
        words = _runs(cell[0].runs) if len(cell) == 1 else blocks(cell)
        yield f"<td{sides[index]}{said}>{words}</td>"
