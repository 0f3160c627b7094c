"""What an e-mail address is."""

from __future__ import annotations

import re

_LOCAL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+")
_DOMAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")


def mail_address(text: str | None) -> str | None:
    """An address as mail servers take it, or None where the text is none: a domain with å, ä or ö in its ASCII form. What stands before
    the @ can hold such letters, which not every server takes."""
    local, _, domain = (text or "").strip().rpartition("@")
    try:
        plain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    known = _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(plain) and ".." not in local
    return f"{local}@{plain}" if known and not local.startswith(".") and not local.endswith(".") else None
