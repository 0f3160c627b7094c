"""A reading command asked again in the same state: what it printed the last time, before anything of it is imported."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TextIO, cast

from samverka.cli.light import Light
from samverka.cli.words import language

if TYPE_CHECKING:
    from samverka.actions.cached import Look

SHOWN = ("TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TTY_COMPATIBLE", "TTY_INTERACTIVE")
"""What a terminal is said to be, besides what can be asked of it."""


def said(argv: Sequence[str], options: Sequence[str], run: Callable[[Light | None, Look | None], int]) -> int:
    """Print what this command line printed before, where it would again; else run it, and keep what it prints. Gives its exit code.
    `run` is given the lighter way to a plain check, and what was seen of the files.

    `argv` has the options that stand before a command first (those of `options`)."""
    from samverka.actions.cached import question

    given, command = parted(argv, options)
    asked = None if given is None else question(command, given, (language(), _terminal()))
    if asked is None:
        return run(None, None)
    light = Light(asked, (given or {}).get("--today")) if command == ["check"] else None
    answer = asked.answer()
    if answer is not None:
        sys.stdout.write(answer.text)
        return answer.code
    out, err = sys.stdout, sys.stderr
    heard, complaints = _Heard(out), _Heard(err)
    sys.stdout, sys.stderr = cast(TextIO, heard), cast(TextIO, complaints)
    try:
        code = run(light, asked.look)
    finally:
        sys.stdout, sys.stderr = out, err
    if heard.whole and complaints.whole and not complaints.parts:
        out.flush()  # the user need not wait for what follows
        asked.keep("".join(heard.parts), code, is_sure=light is not None and light.is_sure)
    return code


def parted(argv: Sequence[str], options: Sequence[str]) -> tuple[dict[str, str] | None, list[str]]:
    """The options before the command, and the rest; None where one is written in an unusual way or twice."""
    given: dict[str, str] = {}
    index = 0
    while index < len(argv) and argv[index].startswith("-"):
        name, equals, value = argv[index].partition("=")
        if name not in options or name in given or (equals and not name.startswith("--")) or index + 1 >= len(argv):
            return None, []
        given[name] = value if equals else argv[index + 1]
        index += 1 if equals else 2
    return given, [*argv[index:]]


def _terminal() -> object:
    """What decides how words are laid out and coloured."""
    stream = sys.stdout
    kind = (stream.isatty(), getattr(stream, "encoding", None), getattr(stream, "errors", None))
    if not stream.isatty():
        return kind, os.environ.get("TERM")
    sizes = [_size(number) for number in (0, 1, 2)]
    return kind, sizes, [os.environ.get(name) for name in SHOWN]


def _size(number: int) -> object:
    try:
        return os.get_terminal_size(number)
    except OSError:
        return None


class _Heard:
    """A stream that remembers what is written through it; `whole` until something was not heard, or did not arrive."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.parts: list[str] = []
        self.whole = True

    def write(self, text: str) -> int:
        self.parts.append(text)
        return int(self._pass_on(self._stream.write, text))

    def flush(self) -> None:
        self._pass_on(self._stream.flush)

    def _pass_on(self, act: Callable[..., Any], *args: object) -> Any:
        try:
            return act(*args)
        except BaseException:
            self.whole = False
            raise

    def __getattr__(self, name: str) -> Any:
        if name in ("buffer", "detach", "writelines"):
            self.whole = False
        return getattr(self._stream, name)
