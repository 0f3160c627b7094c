"""The console script, and `python -m samverka`."""

from __future__ import annotations

import sys


def entry() -> None:
    """Run the command line and exit with its code."""
    if sys.argv[1:] == ["--version"]:  # asked by scripts and installers: not worth importing a command line for
        from samverka import __version__

        print(f"samverka {__version__}")
        return
    from samverka.cli.main import main

    sys.exit(main())


if __name__ == "__main__":
    entry()
