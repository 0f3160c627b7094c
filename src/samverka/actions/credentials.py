"""Users and passwords of mail servers and targets. They never stand in the repository, and are bound to a server that the user has named:
a repository says which server it wants, and could else have a stranger's own one given the password."""

from __future__ import annotations

import os

from samverka.diagnostics import Refusal
from samverka.text import T

SERVICE = "samverka"
"""The name that passwords are kept under in the keyring, with the server's host behind a slash."""
HERE = ("localhost", "127.0.0.1", "::1")
"""This machine: what goes there does not pass a net."""


def variable(name: str, what: str) -> str:
    """The variable of the environment that holds something of a target: SAMVERKA_MOLN_USER."""
    return f"SAMVERKA_{name.upper().replace('-', '_')}_{what}"


def credentials(name: str, host: str, port: int | None = None) -> tuple[str, str] | None:
    """User and password for a host: from the environment (`SAMVERKA_NAME_USER`, `…_PASSWORD`), where `…_HOST` says that they are for it,
    else from the keyring, which keeps them under the host; None where neither has them. Raises `Refusal` where the environment has a
    password and does not say for which host."""
    user, password, bound = (os.environ.get(variable(name, what)) for what in ("USER", "PASSWORD", "HOST"))
    if user and password:
        if not bound:
            raise Refusal(
                T("{variable} does not say which server it is for, and goes to none", variable=variable(name, "PASSWORD")),
                help=T("the repository wants {host}; if that is yours: {variable}={host}",
                       host=host, variable=variable(name, "HOST")),
            )  # fmt: skip
        if bound.strip().casefold() in (host.casefold(), f"{host}:{port}".casefold()):
            return user, password
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None
    try:
        held = keyring.get_credential(f"{SERVICE}/{host.casefold()}", user)
    except KeyringError:
        return None
    return (held.username, held.password) if held is not None else None


def refuse_in_the_clear(host: str, login: tuple[str, str] | None, instead: str) -> None:
    """Refuse where a password would go over a net as it stands; `instead` is what to write in samverka.yml."""
    if login is not None and host.casefold() not in HERE:
        raise Refusal(
            T("the password would go to {host} in the clear: nothing was sent", host=host),
            help=T("write {instead} in samverka.yml", instead=instead),
        )
