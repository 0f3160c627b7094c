"""`Struct`: what a result or a request is made of, with names; made at a start in a fiftieth of the time that a dataclass takes."""

from __future__ import annotations

from typing import Any, ClassVar, Protocol, Self, TypeVar, dataclass_transform


@dataclass_transform(frozen_default=True)
class Struct:
    """The base of small immutable values: fields as annotations with their defaults, given by place or by name, equal by value.

    Not `dataclasses`, which writes each class's methods as source and compiles it at every start, and imports `inspect` for that.
    """

    _fields: ClassVar[tuple[str, ...]] = ()
    _needed: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        own = tuple(name for name in cls.__annotations__ if name not in cls._fields)
        cls._fields += own
        cls._needed |= {name for name in own if name not in cls.__dict__}

    def __init__(self, *given: Any, **named: Any) -> None:
        fields, held = self._fields, self.__dict__
        held.update(named)
        if given:
            held.update(zip(fields, given, strict=False))
        if len(held) != len(given) + len(named) or not self._needed <= held.keys() <= {*fields}:
            raise TypeError(f"{type(self).__name__} has the fields {', '.join(fields)}, not {given!r} and {named!r}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._fields)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self._fields)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self._fields)})"

    def __replace__(self, **changes: Any) -> Self:
        """A copy with other values for some fields (`copy.replace` of Python 3.13 calls this, too)."""
        return type(self)(**{name: getattr(self, name) for name in self._fields} | changes)


class Replaceable(Protocol):
    """What can be copied with other values for some of its fields."""

    def __replace__(self, **changes: Any) -> Self: ...


R = TypeVar("R", bound=Replaceable)


def replace(value: R, **changes: Any) -> R:
    """A copy of a value, a record or a block of one, with other values for some fields."""
    return value.__replace__(**changes)
