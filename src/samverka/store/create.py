"""New records: front matter in the order given, written as the commands write it, and a body with marked sections."""

from __future__ import annotations

import re

from samverka.domain.governance import StagePath
from samverka.domain.records import FOLDERS
from samverka.store.document import Document, parse
from samverka.store.edit import Value, set_key

_FENCE = re.compile(r"^(`{3,}|~{3,})", re.M)


def record_path(collaboration: str, kind: str, name: str) -> str:
    """Where a command puts a record: `samverkan/issues/2026-02-19-bostad.md`. `name` may hold a folder (`hisingen/2026-03-12`)."""
    return f"{collaboration}/{FOLDERS[kind]}/{name}.md"


def new_record(path: str, front: dict[str, Value | None], body: str = "") -> bytes:
    """A record file with these keys in this order (None is left out) and this body, ending in one line break.

    Laid out as python-frontmatter does, and written as our own edits are: it would leave times unquoted."""
    document = parse(path, b"---\n---\n")
    for key, value in front.items():
        if value is not None:
            document = set_key(document, (key,), value)
    keys = document.text[document.front_start : document.front_end].rstrip("\n")
    return (f"---\n{keys}\n---\n\n{body}".strip() + "\n").encode()


def body(template: str, path: StagePath | None, language: str, stages: frozenset[str] | None = None) -> str:
    """A document template with each stage's questions as comments below the section's marker.

    `stages`: only the sections that these stages ask for, and those that no stage asks for; None for all.
    """
    questions = {
        ask.name: (stage.id, ask.question.get(language) or ask.question.get("en", ""))
        for stage in (path.stages if path else ())
        for ask in stage.asks
        if ask.kind == "section"
    }
    parts = []
    for part in split_sections(template):
        name = section_name(part)
        stage, question = questions.get(name, ("", ""))
        if stages is not None and stage and stage not in stages:
            continue
        parts.append(_with_question(part, question))
    return "\n\n".join(parts)


def closed(text: str) -> str:
    """The text, with an end to a block of code that it begins and does not end: what stands below would be code as well."""
    fence = ""
    for found in _FENCE.finditer(text):
        fence = "" if fence and found[1].startswith(fence) else fence or found[1]
    return f"{text}\n{fence}" if fence else text


def split_sections(template: str) -> list[str]:
    """A template's sections, each from its `## ` heading on."""
    parts = ("\n" + template.strip()).split("\n## ")[1:]
    return [f"## {part.strip()}" for part in parts]


def section_name(part: str) -> str:
    """The name in a section's marker `<!-- section: NAME -->`; "" where it has none."""
    _, mark, rest = part.partition("<!-- section:")
    return rest.partition("-->")[0].strip() if mark else ""


def _with_question(part: str, question: str) -> str:
    if not question:
        return part
    head, mark, rest = part.partition("-->")
    return f"{head}{mark}\n<!-- {question.replace('--', '–')} -->{rest}"


def text(document: Document) -> bytes:
    """A document's bytes as they are to be written."""
    return document.text.encode("utf-8")
