"""Chromium of the command line: what a page measures and what axe-core says of it on a screen of some width, and how it prints."""

from __future__ import annotations

import json
import re
from html import escape, unescape
from pathlib import Path
from typing import Any, NamedTuple

from programs import INSTALLED, run

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--log-level=3",
)  # fmt: skip
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
PROBE = """
<script>%s</script><script>
const wide = [...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5
  && getComputedStyle(e).position !== "absolute").map(e => e.outerHTML.slice(0, 120));
axe.run(document, {runOnly: %s}).then(found => parent.done({
  width: innerWidth, scroll: document.documentElement.scrollWidth, wide,
  faults: found.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.html.slice(0, 160))),
  unsure: found.incomplete.map(v => v.id), passed: found.passes.length}));
</script>
"""
FRAMES = """<!DOCTYPE html><title>-</title><body><script>
const all = [];
function done(one) { all.push(one); if (all.length === %d) document.body.innerHTML = "<pre id=found></pre>",
  document.getElementById("found").textContent = JSON.stringify(all); }
</script>%s"""


class Shown(NamedTuple):
    """A page as it was shown: how wide the window was, how wide the page, what reaches over the edge, and what axe found."""

    width: int
    scroll: int
    wide: list[str]
    faults: list[str]
    passed: int


def shown(page: Path, folder: Path, *, widths: tuple[int, ...], dark: bool = False) -> list[Shown]:
    """The page in a frame of each width. (A window of Chromium's is never narrower than 500 pixels; a frame is.)"""
    axe = (INSTALLED / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    probe = PROBE % (axe.replace("</script", "<\\/script"), json.dumps(TAGS))
    html = page.read_text(encoding="utf-8").replace("</body>", f"{probe}</body>")
    frames = [
        f'<iframe title="f" width="{w}" height="3000" style="border:0" srcdoc="{escape(html)}"></iframe>'
        for w in widths
    ]
    (folder / "frames.html").write_text(FRAMES % (len(widths), "".join(frames)), encoding="utf-8")
    colours = ("--blink-settings=preferredColorScheme=0",) if dark else ()
    dumped = _chromium(
        folder,
        *colours,
        "--virtual-time-budget=60000",
        "--window-size=1400,1000",
        "--dump-dom",
        f"file://{folder}/frames.html",
    )
    found = re.search('<pre id="found">(.*)</pre>', dumped, re.S)
    assert found, f"Chromium did not answer: {dumped[-2000:]}"
    return sorted(_shown(one) for one in json.loads(unescape(found[1])))


def _shown(one: dict[str, Any]) -> Shown:
    return Shown(one["width"], one["scroll"], one["wide"], one["faults"], one["passed"])


def printed(page: Path, folder: Path) -> Path:
    """The page as Chromium prints it."""
    out = folder / f"{page.stem}.pdf"
    _chromium(folder, "--no-pdf-header-footer", f"--print-to-pdf={out}", f"file://{page}")
    return out


def _chromium(folder: Path, *words: str) -> str:
    return run("chromium", *FLAGS, f"--user-data-dir={folder / 'chromium'}", *words)
