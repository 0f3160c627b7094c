"""How a record says what its fields are: the types that have a meaning of their own, and `req`/`opt` with the field's description.

`store/decode.py` builds its decoders from these declarations and `docs/` its reference, so that a field is described once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from functools import cache
from typing import Annotated, Any, ClassVar, Self, dataclass_transform, get_args, get_origin

from samverka.named import NamedTuple
from samverka.text import Text


class Ref:
    """The value is a reference to something of one of these kinds: a record kind, "party", "person", "seat", or "any"; or, where `words`
    is set, words that tell of it: what has a space in it."""

    def __init__(self, kinds: tuple[str, ...], words: bool = False) -> None:
        self.kinds, self.words = kinds, words


class OneOf:
    """The value is one of these words. What is none of them is a fault, and taken for `unknown`, or for nothing at all."""

    # No tuple and no dataclass: `Annotated` takes two marks that are equal for the same type.
    def __init__(self, words: tuple[str, ...], unknown: str | None = None) -> None:
        self.words, self.unknown = words, unknown


class Slug:
    """The value is an id: lower-case ASCII letters, digits, and hyphens between them."""


class Plain:
    """The value is kept as plain data (str, int, bool, date, tuple, dict): its shape is said elsewhere (a figure)."""


class Overnight:
    """The value is a time whose end may be earlier on the clock than its beginning: it is on another day."""


Id = Annotated[str, Slug()]
PartyRef = Annotated[str, Ref(("party",))]
PersonRef = Annotated[str, Ref(("person",))]
ForumRef = Annotated[str, Ref(("forum",))]
MeetingRef = Annotated[str, Ref(("meeting",))]
IssueRef = Annotated[str, Ref(("issue",))]
PlanRef = Annotated[str, Ref(("plan",))]
DecisionRef = Annotated[str, Ref(("meeting",), words=True)]
"""A decision: `MEETING#DECISION`, or in words where it was taken before the records began."""
AnyRef = Annotated[str, Ref(("any",))]
Data = Annotated[Any, Plain()]


def in_words(reference: str | None) -> bool:
    """Whether a decision is told in words, «Styrelsen 2024-11-28, § 12», and not named."""
    return reference is not None and " " in reference


class TimeSpan(NamedTuple):
    """From when to when, in the collaboration's time zone. `end` is None where only the beginning is said."""

    start: time
    end: time | None

    def __str__(self) -> str:
        return f"{self.start:%H:%M}" + (f"-{self.end:%H:%M}" if self.end else "")


class When(NamedTuple):
    """A time of the year as a wheel says it: a month (`2026-03`), an ISO week (`2026-W11`) or a day (`2026-03-12`); both ends inclusive."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text


class Spec(NamedTuple):
    """What a field is, as `req` and `opt` say it in a class body; the class keeps the default in its place."""

    doc: Text
    required: bool
    default: object


def req(doc: Text) -> Any:
    """A field that a record must have."""
    return Spec(doc, True, None)


def opt(doc: Text, default: object = None) -> Any:
    """A field that a record may have; a list or a block left out is the empty one."""
    return Spec(doc, False, default)


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Block:
    """The base of every record and of every block in one: immutable, made from keywords, equal by value.

    Not `dataclasses`: fifty of them cost 40 ms at every start. What an instance was not given stands in its class, so that
    reading thousands of records stores only what their files say.
    """

    __fields__: ClassVar[dict[str, Spec | None]] = {}

    def __init_subclass__(cls) -> None:
        own: dict[str, Spec | None] = {}
        for name in cls.__annotations__:
            held = cls.__dict__.get(name)
            if isinstance(held, Spec):
                own[name] = held
                setattr(cls, name, held.default)
            elif name != "kind" and not name.startswith("__"):
                own[name] = None  # not in the file: the reader fills it in
        cls.__fields__ = {**cls.__fields__, **own}

    def __init__(self, **values: Any) -> None:
        unknown = values.keys() - self.__fields__.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(sorted(unknown))}")
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__fields__)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self.__fields__ if name != "levels")))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def __replace__(self, **changes: Any) -> Self:
        """A copy with other values for some fields (`copy.replace` of Python 3.13 calls this, too)."""
        return type(self)(**{**self.__dict__, **changes})


class FieldSpec(NamedTuple):
    """One field of a record: the key in the file, the attribute, its type as declared, and what it is."""

    key: str
    name: str
    type: Any
    doc: Text
    required: bool
    default: object


@cache
def specs(cls: type[Block]) -> tuple[FieldSpec, ...]:
    """The fields of `cls` that a file can hold, in the order of their declaration. `from_` stands for the key `from`."""
    types: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        types.update(getattr(base, "__annotations__", {}))
    return tuple(
        FieldSpec(name.rstrip("_"), name, types[name], spec.doc, spec.required, spec.default)
        for name, spec in cls.__fields__.items()
        if spec is not None
    )


def is_block(type_: Any) -> bool:
    """Whether a declared type is a block of a record."""
    return isinstance(type_, type) and issubclass(type_, Block)


def unwrap(type_: Any) -> tuple[Any, Any]:
    """A declared type as (core type, its mark or None): `Id | None` is `(str, Slug())`, `tuple[X, ...]` stays as it is."""
    mark = None
    while True:
        args = get_args(type_)
        if get_origin(type_) is Annotated:
            type_, mark = args[0], args[1]
        elif type(None) in args:
            type_ = next(arg for arg in args if arg is not type(None))
        else:
            return type_, mark


class Reference(NamedTuple):
    """One reference in a record: the way to it, the kinds it may point at, and what it says."""

    field: tuple[str | int, ...]
    kinds: tuple[str, ...]
    target: str


def references(value: object) -> Iterator[Reference]:
    """Every reference that stands in a record or in a block of it."""
    cls: Any = value.__class__
    for name, kinds, nested, words in reference_plan(cls):
        held = getattr(value, name)
        if held is None or held == ():
            continue
        key, single = name.rstrip("_"), held.__class__ is not tuple
        for index, item in enumerate((held,) if single else held):
            way: tuple[str | int, ...] = (key,) if single else (key, index)
            if nested:
                for inner in references(item):
                    yield Reference(way + inner.field, inner.kinds, inner.target)
            elif not (words and in_words(item)):
                yield Reference(way, kinds, item)


@cache
def reference_plan(cls: Any) -> tuple[tuple[str, tuple[str, ...], bool, bool], ...]:
    """The fields of a record or a block in which references stand: the name, the kinds they may point at, whether they stand in blocks
    of their own, and whether it may be said in words instead."""
    plan: list[tuple[str, tuple[str, ...], bool, bool]] = []
    for spec in specs(cls):
        core, mark = unwrap(spec.type)
        if get_origin(core) is tuple:
            core, mark = unwrap(get_args(core)[0])
        inner: Any = core
        if isinstance(mark, Ref):
            plan.append((spec.name, mark.kinds, False, mark.words))
        elif is_block(core) and reference_plan(inner):
            plan.append((spec.name, (), True, False))
    return tuple(plan)
