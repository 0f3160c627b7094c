"""The console script, and `python -m samverka`."""

from __future__ import annotations

import os
import sys


def entry() -> None:
    """Run the command line and exit with its code."""
    if sys.platform != "win32" and sys.getfilesystemencoding() != "utf-8":
        _again_in_utf8()
    if sys.argv[1:] == ["--version"]:  # asked by scripts and installers: not worth importing a command line for
        from samverka import __version__

        print(f"samverka {__version__}")
        return
    if sys.argv[1:] == ["hook", "pre-commit"]:
        from samverka.asking import nothing_staged

        if nothing_staged("."):  # nearly every commit that is not about records ends here
            return
    import gc

    from samverka.cli.main import main

    # One short command: what it reads it keeps to the end, and looking through it for cycles again and again costs a fifth.
    gc.disable()
    code = main()
    os._exit(code)  # all is written and flushed: to take apart what it read would take a tenth of the time again


def _again_in_utf8() -> None:
    """In an old locale Python takes the names of files for other letters than git does: start anew with one way of reading them."""
    # -P: a folder called samverka in the repository must not be taken for the program.
    os.execv(sys.executable, [sys.executable, "-X", "utf8", "-P", "-m", "samverka", *sys.argv[1:]])


if __name__ == "__main__":
    entry()
