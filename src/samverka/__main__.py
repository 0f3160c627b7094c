"""The console script, and `python -m samverka`."""

from __future__ import annotations

import sys


def entry() -> None:
    """Run the command line and exit with its code."""
    if sys.platform != "win32" and sys.getfilesystemencoding() != "utf-8":
        _again_in_utf8()
    if sys.argv[1:] == ["--version"]:  # asked by scripts and installers: not worth importing a command line for
        from samverka import __version__

        print(f"samverka {__version__}")
        return
    if sys.argv[1:] == ["hook", "pre-commit"] and _nothing_staged():
        return
    import gc

    from samverka.cli.main import main

    # One short command: what it reads it keeps to the end, and looking through it for cycles again and again costs a fifth.
    gc.disable()
    sys.exit(main())


def _again_in_utf8() -> None:
    """In an old locale Python takes the names of files for other letters than git does: start anew with one way of reading them."""
    import os

    # -P: a folder called samverka in the repository must not be taken for the program.
    os.execv(sys.executable, [sys.executable, "-X", "utf8", "-P", "-m", "samverka", *sys.argv[1:]])


def _nothing_staged() -> bool:
    """Git runs that hook at every commit, also at our own. Most that is not about records ends here, before the command line is made."""
    import os

    from samverka.actions.hook import stages_records
    from samverka.diagnostics import Refusal

    try:
        return os.path.lexists(".git") and not stages_records(".")
    except Refusal:
        return False  # what it is, the command itself will say


if __name__ == "__main__":
    entry()
