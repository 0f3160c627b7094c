"""Claim: a `Struct` is what a frozen dataclass is, without its price."""

from __future__ import annotations

import pytest

from samverka.domain.values import Struct, replace


class Stop(Struct):
    """A place on a line."""

    name: str
    minutes: int = 5
    lines: tuple[str, ...] = ()


class Terminus(Stop):
    """The last one."""

    depot: bool = False


def test_fields_are_given_by_place_or_by_name() -> None:
    """In the order of their declaration, those of the base first; what is left out has its default."""
    assert Stop("Brunnsparken", 3) == Stop(minutes=3, name="Brunnsparken")
    assert Terminus("Angered", 9, ("4",), True).depot
    assert (Stop("Korsvägen").minutes, Stop("Korsvägen").lines) == (5, ())


@pytest.mark.parametrize(
    "given, named", [((), {}), (("a", 1, (), 2), {}), (("a",), {"name": "b"}), (("a",), {"nam": "b"})]
)
def test_what_does_not_fit_is_no_value(given: tuple[object, ...], named: dict[str, object]) -> None:
    """Too little, too much, twice, or a name that there is not."""
    with pytest.raises(TypeError, match="Stop has the fields name, minutes, lines"):
        Stop(*given, **named)  # type: ignore[arg-type]


def test_values_are_equal_by_what_they_hold() -> None:
    """And never to one of another class, with the same fields."""
    assert Stop("a", 5) == Stop("a") != Stop("a", 6)
    assert Stop("a") != Terminus("a")
    assert len({Stop("a", 5), Stop("a"), Stop("b")}) == 2
    assert repr(Stop("a")) == "Stop(name='a', minutes=5, lines=())"


def test_a_value_never_changes() -> None:
    """A copy has other values for some fields; the first is as it was."""
    first = Stop("a", 7)
    with pytest.raises(AttributeError):
        first.minutes = 8  # type: ignore[misc]
    assert replace(first, name="b") == Stop("b", 7)
    assert first == Stop("a", 7)
