"""The entry: finds the language and the command, imports only what that command needs, and turns what goes wrong into a sentence."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from samverka.cli import words
from samverka.cli.again import said
from samverka.cli.light import Light
from samverka.cli.words import say
from samverka.diagnostics import Refusal
from samverka.text import T, Text

if TYPE_CHECKING:
    from samverka.actions.cached import Look

DOTS = ("…", "...")
"""What stands in a suggested command for words that only its user knows."""

NOT_SAID = (errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EBADF)
"""Why what is printed cannot be written; writing a record has its own sentences for it."""
GLOBAL_OPTIONS = {"-C": "-C", "--lang": "--lang", "--today": "--today"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the process's exit code. 0 done, 1 a rule said no, 2 wrong use, 3 a bug, 130 stopped by the user."""
    argv = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    argv = _globals_first(argv)
    words.use(words.chosen(_value(argv, "--lang")))
    try:
        try:
            code = said(argv, [*GLOBAL_OPTIONS], lambda light, look: _guarded(argv, light, look))
        except KeyboardInterrupt:
            code = 130
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        return _nobody_reads()
    except OSError as error:
        return _unsaid(error)


def _speak_utf8() -> None:
    # A console that cannot show å gets a replacement instead of a crash; a pipe always gets UTF-8.
    if sys.stdout is None:  # closed by who started us: the first file that we open would be taken for it
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if stream.isatty():
                reconfigure(encoding=_console(), errors="replace")
            else:
                reconfigure(encoding="utf-8", errors="replace")


def _console() -> str | None:
    """The encoding of a console in an old locale, which Python has forgotten in its UTF-8 mode (`__main__`); else None."""
    if sys.platform == "win32" or not sys.flags.utf8_mode or os.environ.get("PYTHONIOENCODING"):
        return None
    import locale

    encoding = locale.getencoding()
    return None if encoding.upper() in ("UTF-8", "ANSI_X3.4-1968", "US-ASCII") else encoding  # the last two: LC_ALL=C


def _globals_first(argv: list[str]) -> list[str]:
    """`samverka status --today 2026-03-02` means what `samverka --today 2026-03-02 status` means."""
    first: list[str] = []
    rest: list[str] = []
    index = 0
    while index < len(argv):
        word = argv[index]
        name, equals, _rest = word.partition("=")
        if word == "--":
            return [*first, *rest, *argv[index:]]
        if name in GLOBAL_OPTIONS and equals:
            first.append(word)
        elif word in GLOBAL_OPTIONS and index + 1 < len(argv) and not _is_value(argv, index):
            first += argv[index : index + 2]
            index += 1
        else:
            rest.append(word)
        index += 1
    return [*first, *rest]


def _is_value(argv: list[str], index: int) -> bool:
    """Whether a word that looks like a global option is the value of the option before it, as in `--title --today --forum x`: no value
    stands behind it."""
    before = argv[index - 1] if index else ""
    return before.startswith("--") and "=" not in before and argv[index + 1].startswith("-")


def _value(argv: list[str], option: str) -> str | None:
    """What one of the options in front of the command says."""
    index = 0
    while index < len(argv) and argv[index].startswith("-"):
        if argv[index] == option and index + 1 < len(argv):
            return argv[index + 1]
        if argv[index].startswith(option + "="):
            return argv[index].partition("=")[2]
        index += 2 if argv[index] in GLOBAL_OPTIONS else 1
    return None


def _command(argv: list[str]) -> list[str]:
    """The words from the command on."""
    index = 0
    while index < len(argv) and argv[index].startswith("-"):
        index += 2 if argv[index] in GLOBAL_OPTIONS else 1
    return argv[index:]


def _guarded(argv: list[str], light: Light | None, look: Look | None) -> int:
    try:
        if any(word in DOTS or word.endswith("=…") for word in argv):
            raise Refusal(T("the dots (…) stand for words of your own: put them there"), exit_code=2)
        code = light() if light is not None else None
        code = _plainly(argv, look) if code is None else code
        return _with_typer(argv) if code is None else code
    except Refusal as refusal:
        return _refuse(refusal)
    except KeyboardInterrupt:
        return 130
    except (BrokenPipeError, SystemExit):  # the second is what typer makes of the first
        return _nobody_reads()
    except OSError as error:
        return _unsaid(error) if error.errno in NOT_SAID and error.filename is None else _bug(error)
    except Exception as error:  # noqa: BLE001 - the error boundary: a bug becomes a short message and a file
        return _bug(error)


def _plainly(argv: list[str], look: Look | None) -> int | None:
    from samverka.cli.plain import plain  # only now: help texts are made in the user's language at import

    return plain(argv, [*GLOBAL_OPTIONS], look)


def _with_typer(argv: list[str]) -> int:
    with words.typer_speaks():
        import typer
    from samverka.cli.shape import Exit
    from samverka.cli.typed import build

    usage_error: type[Any] = typer.BadParameter.__mro__[1]
    try:
        result = build(*_command(argv)[:2])(args=argv, prog_name="samverka", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except usage_error as error:
        return _misused(error)
    except Exit as stop:
        return stop.code
    except typer.Exit as stop:
        return int(stop.exit_code)
    except typer.Abort:
        return 130


def _nobody_reads() -> int:
    # The reader of the pipe has enough (`| head`): not a fault, and nothing more can be said.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _unsaid(error: OSError) -> int:
    _nobody_reads()
    _print_error(say(T("samverka: what it says could not be written: {why}", why=error.strerror or str(error))))
    return 1


# --- when it goes wrong


def _print_error(text: str) -> None:
    from samverka.output.terminal import clean

    print(clean(text), file=sys.stderr)


def _refuse(refusal: Refusal) -> int:
    _print_error(f"samverka: {say(refusal.message)}")
    if refusal.help is not None:
        _print_error(f"  {say(refusal.help)}")
    return refusal.exit_code


def _misused(error: Any) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":
        _print_error(error.format_message())
        return 2
    _print_error(f"samverka: {say(_usage_text(error))}")
    context = getattr(error, "ctx", None)
    if context is not None:
        _print_error(f"  {say(T('see: {command} --help', command=context.command_path))}")
    return 2


def _usage_text(error: Any) -> Text:
    """What typer's usage errors say, in our words: typer has them in English only."""
    kind = type(error).__name__
    if kind == "NoSuchOption" and error.option_name in GLOBAL_OPTIONS:
        return T("the option {option} needs a value", option=error.option_name)
    if kind == "NoSuchOption":
        near = ", ".join(getattr(error, "possibilities", None) or ())
        if near:
            return T("there is no option {option}; did you mean {near}?", option=error.option_name, near=near)
        return T("there is no option {option}", option=error.option_name)
    if kind == "MissingParameter":
        parameter = error.param
        shown = parameter.opts[0] if parameter.param_type_name == "option" else parameter.make_metavar(error.ctx)
        return T("{what} is missing", what=shown)
    if kind == "BadOptionUsage":
        return T("the option {option} needs a value", option=error.option_name)
    if kind == "BadParameter" and error.param is not None:
        return _bad_value(error.param, error.message)
    said, asks, near = str(error.message).rpartition(". Did you mean ")
    if asks:
        return T("{message}; did you mean {near}?", message=said, near=near.removesuffix("?"))
    if error.message.startswith("Got unexpected extra argument"):
        words = error.message.rpartition(" (")[2].removesuffix(")")
        return T("«{words}» is one word too many; put quotation marks around words that belong together", words=words)
    return T("{message}", message=error.format_message())


def _bad_value(parameter: Any, message: str) -> Text:
    """The only values that typer reads for us are whole numbers, some from a span; it says which it could not take."""
    value = message.partition(" is not ")[0].strip("'")
    low, high = getattr(parameter.type, "min", None), getattr(parameter.type, "max", None)
    option = parameter.opts[0]
    if low is None or high is None:
        return T("{option}: «{value}» is no whole number", option=option, value=value)
    return T("{option}: «{value}» is no number from {low} to {high}", option=option, value=value, low=low, high=high)


def _bug(error: Exception) -> int:
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="samverka-", suffix=".txt", delete=False, encoding="utf-8") as file:
        traceback.print_exception(error, file=file)
    _print_error(
        say(T("samverka: a fault in the program itself ({kind}); nothing more was done", kind=type(error).__name__))
    )
    _print_error(say(T("  the details are in {file}: please send it to those who maintain samverka", file=file.name)))
    return 3
