"""A command line in which nothing is unusual, read without typer: its import takes longer than most commands do.

It is read by what the commands declare (`shape.py`), and never says that something is wrong: where it is not sure (a misspelt option,
a word too many, `--help`) typer reads the line. A property test holds both to the same values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, get_type_hints

from samverka.cli.again import parted
from samverka.cli.commands import COMMANDS, noun_or_command
from samverka.cli.shape import Argument, Context, Exit, Globals, Noun, Option, Parameter
from samverka.named import NamedTuple
from samverka.text import LANGUAGES

if TYPE_CHECKING:
    from samverka.actions.cached import Look

TEXT = (str, str | None)
NUMBER = (int, int | None)
MANY = (list[str], list[str] | None)
MOST_DIGITS = 9


class Call(NamedTuple):
    """A command's function, and the values that a line gives its parameters; the others have their defaults. `before`: the options before
    the command; `commits`: whether it commits what it changes."""

    function: Callable[..., None]
    values: dict[str, Any]
    before: Globals
    commits: bool


class Unsure(Exception):
    """The line is not plain."""


def plain(argv: Sequence[str], options: Sequence[str], look: Look | None = None) -> int | None:
    """Run the command that a plain line names, and give its exit code. None where the line is not plain: nothing has been done then.
    `look`: what was seen of the files."""
    try:
        call = read(argv, options)
    except Unsure:
        return None
    call.before.look = look
    with _ahead(call) if call.commits else nullcontext():
        try:
            call.function(**call.values)
        except Exit as stop:
            return stop.code
    return 0


@contextmanager
def _ahead(call: Call) -> Iterator[None]:
    """Begin what takes longest: git looks at the files while the command is read."""
    from samverka.actions.cached import begun

    look = call.before.look = begun(call.before.directory)
    if look is None:
        yield
        return
    try:
        yield
    finally:
        look.drop()


def read(argv: Sequence[str], options: Sequence[str]) -> Call:
    """What a line asks for. `argv` has the options that stand before a command first (those of `options`). Raises `Unsure`."""
    given, words = parted(argv, options)
    if given is None or given.get("--lang", "en") not in LANGUAGES:
        raise Unsure
    function, rest = _function(words)
    hints = get_type_hints(function, include_extras=True)
    values = _values({name: hint for name, hint in hints.items() if hasattr(hint, "__metadata__")}, rest)
    before = Globals(given.get("-C", "."), given.get("--today"), given.get("--lang"))
    values |= {name: Context(before) for name, hint in hints.items() if hint is Context}
    if not values.keys() >= {*_required(function)}:
        raise Unsure
    commits = "no_commit" in hints and not values.get("no_commit") and not values.get("dry_run")
    return Call(function, values, before, commits)


def _function(words: Sequence[str]) -> tuple[Callable[..., None], Sequence[str]]:
    """The function of the command that the first words name, and the rest of them."""
    if not words or words[0] not in COMMANDS:
        raise Unsure
    declared = noun_or_command(words[0])
    if not isinstance(declared, Noun):
        return declared, words[1:]
    if len(words) < 2 or words[1] not in declared.commands:
        raise Unsure
    return declared.commands[words[1]][0], words[2:]


def _required(function: Any) -> Iterator[str]:
    code, defaults = function.__code__, function.__defaults__ or ()
    yield from code.co_varnames[: code.co_argcount - len(defaults)]


def _values(hints: Mapping[str, Any], words: Sequence[str]) -> dict[str, Any]:
    marks: dict[str, Parameter] = {name: hint.__metadata__[0] for name, hint in hints.items()}
    options = {said: name for name, mark in marks.items() if isinstance(mark, Option) for said in mark.names}
    values: dict[str, Any] = {}
    places: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "-" or not word.startswith("-"):
            places.append(word)
            continue
        said, equals, value = word.partition("=")
        name = options.get(said)
        if name is None:
            raise Unsure
        kind = hints[name].__origin__
        if kind is bool and not equals:
            _put(values, name, kind, True)
        else:
            _put(values, name, kind, _value(kind, marks[name], value if equals else next(rest, "--")))
    _place(values, [(name, hints[name].__origin__) for name in marks if isinstance(marks[name], Argument)], places)
    return values


def _value(kind: Any, mark: Parameter, word: str) -> str | int:
    if word.startswith("-") and word != "-":
        raise Unsure
    if kind in TEXT or kind in MANY:
        return word
    if kind not in NUMBER or not (word.isascii() and word.isdigit()) or len(word) > MOST_DIGITS:
        raise Unsure
    number = int(word)
    if not mark.more.get("min", number) <= number <= mark.more.get("max", number):
        raise Unsure
    return number


def _put(values: dict[str, Any], name: str, kind: Any, value: object) -> None:
    if kind in MANY:
        values.setdefault(name, []).append(value)
    elif name in values:
        raise Unsure
    else:
        values[name] = value


def _place(values: dict[str, Any], arguments: Sequence[tuple[str, Any]], words: Sequence[str]) -> None:
    """Give the words that are no options to the arguments, one each; the last may take all that are left."""
    for number, (name, kind) in enumerate(arguments[: len(words)]):
        if kind in MANY and number == len(arguments) - 1:
            values[name] = [*words[number:]]
            return
        if kind not in TEXT:
            raise Unsure
        values[name] = words[number]
    if len(words) > len(arguments):
        raise Unsure
