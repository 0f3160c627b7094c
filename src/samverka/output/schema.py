"""JSON Schemas of the records, for editors: one for the front matter of each kind and for each registry, made from the declarations.

`python -m samverka.output.reference docs` writes them with the other pages. A schema refuses nothing that the program takes;
what it cannot know (whether a reference leads somewhere) it leaves to `samverka check`.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any, get_args, get_origin

from samverka.domain.fields import FieldSpec, OneOf, Plain, Ref, Slug, TimeSpan, When, is_block, specs, unwrap
from samverka.domain.records import KINDS, REGISTRIES
from samverka.text import LANGUAGES

DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]
Class = Any
"""A record's or a block's class: `type[Block]`, which mypy does not take for hashable."""

TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""What YAML reads as a number or a flag is text all the same, where text is asked for: `title: 2026`."""
ID: Schema = {"type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
REFERENCE: Schema = {"type": ["string", "integer"], "pattern": r"^\S+$"}
CLOCK = r"([01]?\d|2[0-3])[:.][0-5]\d"
SCALARS: dict[Any, Schema] = {
    str: TEXT,
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "pattern": r"^[12]\d{3}-\d{2}-\d{2}$"},
    TimeSpan: {"type": "string", "pattern": rf"^\s*{CLOCK}(\s*[-–]\s*{CLOCK})?\s*$"},
    When: {"type": "string", "pattern": r"^[12]\d{3}-(W\d{2}|\d{2}(-\d{2})?)$"},
}
"""A value of each sort. Dates have no `format`: validators disagree on whether it binds, and the pattern does."""
OWN: Schema = {"^x-": {}}
"""Keys of the user's own."""


def schema(name: str, cls: Class, language: str) -> Schema:
    """The schema of a kind's front matter, or of a registry, with what each field means in `language`."""
    found: dict[str, Schema] = {}
    top = _block(cls, language, found)
    if name in KINDS:
        top["properties"] = {"kind": {"const": name}, **top["properties"]}
        top["required"] = ["kind", *top["required"]]
    return {"$schema": DRAFT, "title": name, **top, "definitions": dict(sorted(found.items()))}


def _block(cls: Class, language: str, found: dict[str, Schema]) -> Schema:
    fields = specs(cls)
    return {
        "type": "object",
        "properties": {spec.key: _field(spec, language, found) for spec in fields},
        "patternProperties": OWN,
        "additionalProperties": False,
        "required": [spec.key for spec in fields if spec.required],
    }


def _field(spec: FieldSpec, language: str, found: dict[str, Schema]) -> Schema:
    about: Schema = {"description": spec.doc.say(language)}
    if isinstance(spec.default, str | int):
        about["default"] = spec.default
    value = _value(spec.type, language, found)
    if not spec.required:  # a key with nothing behind it is a key left out
        return {**about, "anyOf": [value, {"type": "null"}]}
    return {**about, **({"allOf": [value]} if "$ref" in value else value)}  # beside $ref, draft-07 reads nothing


def _value(declared: Any, language: str, found: dict[str, Schema]) -> Schema:
    core, mark = unwrap(declared)
    if isinstance(mark, Plain):
        return {}
    if get_origin(core) is tuple:
        return {"type": "array", "items": _value(get_args(core)[0], language, found)}
    if get_origin(core) is dict:
        return {"type": "object", "additionalProperties": _value(get_args(core)[1], language, found)}
    if is_block(core):
        if core.__name__ not in found:
            found[core.__name__] = {}  # a block may hold its own kind
            found[core.__name__] = _block(core, language, found)
        return {"$ref": f"#/definitions/{core.__name__}"}
    if isinstance(mark, OneOf):
        return {"enum": list(mark.words)}
    return ID if isinstance(mark, Slug) else REFERENCE if isinstance(mark, Ref) else SCALARS[core]


def schemas() -> dict[str, str]:
    """Every schema by its file name: `meeting.sv.json`, `parties.en.json`; people.local.yml has that of people.yml."""
    classes = {**KINDS, **{file.removesuffix(".yml"): cls for file, cls in REGISTRIES.items() if "local" not in file}}
    return {
        f"{name}.{language}.json": json.dumps(schema(name, cls, language), ensure_ascii=False, indent=2) + "\n"
        for name, cls in classes.items()
        for language in LANGUAGES
    }
