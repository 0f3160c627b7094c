"""Mails as files that the user sends: where they lie, and that git does not get them."""

from __future__ import annotations

import os
from collections.abc import Mapping

from samverka import vcs
from samverka.actions.document import write_file
from samverka.diagnostics import Refusal
from samverka.text import T, Text

FOLDER = "outbox"


def put(root: str, folder: str, files: Mapping[str, bytes]) -> Text | None:
    """Write the mails into a folder. Returns what the user is to mind, or None. Raises `Refusal` where git keeps the folder's files:
    mails hold people's names and addresses, and are no records."""
    remark = _kept_out(root, os.path.abspath(folder))
    for name, data in files.items():
        write_file(os.path.join(folder, name), data)
    return remark


def _kept_out(root: str, folder: str) -> Text | None:
    top = os.path.realpath(root)
    below = os.path.relpath(os.path.realpath(folder), top).replace(os.sep, "/")
    if below.startswith("..") or os.path.isabs(below) or vcs.git_top(root) is None:
        return None
    inside = "" if below == "." else f"{below}/"
    kept = [path for path in vcs.tracked_files(root) if path.startswith(inside)]
    if kept:
        raise Refusal(
            T("git keeps what lies in {folder}: mails hold people's addresses, and do not belong there", folder=below),
            help=T("choose another folder with --out, or take them out: git rm -r --cached {folder}", folder=below),
        )
    if not vcs.ignored(root, [f"{inside}mail.eml"]):
        line = f"{below.partition('/')[0]}/"
        return T("git does not leave out {folder} yet: write the line «{line}» in .gitignore", folder=below, line=line)
    return None
