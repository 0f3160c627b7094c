"""Claims about the way to a mail server: how it is kept, who logs in where, and what is said where it fails; against real servers."""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from posting import LOGIN, Post, certificate, setting
from running import Run, by_hand

from support import git

MEETING = "goteborg-stadsomraden/meetings/sydvast/2026-03-05.md"
ID = "sydvast-2026-03-05"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, Path]:
    """What a server called localhost shows, and the file that trusts it."""
    return certificate(tmp_path_factory.mktemp("tls"), "localhost")


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


@pytest.fixture
def trusted(shown: tuple[ssl.SSLContext, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine trusts the server's certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", str(shown[1]))


@pytest.fixture
def login(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts user and password in the environment, for a host."""

    def put(host: str) -> None:
        for what, value in zip(("USER", "PASSWORD", "HOST"), (*LOGIN, host), strict=True):
            monkeypatch.setenv(f"SAMVERKA_SMTP_{what}", value)

    return put


WAYS = ("tls", "starttls")


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def server(way: str, post: Post, shown: tuple[ssl.SSLContext, Path], sample: Path) -> Iterator[Post]:
    """A server that speaks TLS in the one way or the other and asks for a login, and the sample that names it."""
    how: dict[str, Any] = {"ssl_context": shown[0], "auth_require_tls": False}
    if way == "starttls":
        how = {"tls_context": shown[0], "require_starttls": True, "auth_required": True}
    with post.open(**how, authenticator=post.authenticate):
        setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: {way}}}")
        yield post


@pytest.mark.usefixtures("trusted")
def test_sent_over_tls_and_logged_in(server: Post, login: Callable[[str], None], sv: Run) -> None:
    """Both ways of TLS: a server that is trusted gets every letter, and the password over TLS alone."""
    login("localhost")
    ran = sv("agenda", "send", ID)
    assert ran.code == 0, ran.err
    assert len(server.got) == 9 and set(server.logins) == {(*LOGIN, True)}


def test_a_certificate_that_nobody_vouches_for(
    server: Post, login: Callable[[str], None], sample: Path, sv: Run
) -> None:
    """Neither letter nor password goes to a server whose certificate is not trusted; the sentence says so."""
    login("localhost")
    before = git(sample, "rev-parse", "HEAD")
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "dess certifikat går inte att lita på (self-signed certificate)" in ran.err, ran.err
    assert "inget skickades" in ran.err
    assert server.got == {} and server.logins == [] and git(sample, "rev-parse", "HEAD") == before


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_another_server(
    server: Post, way: str, login: Callable[[str], None], sample: Path, sv: Run
) -> None:
    """A certificate that is trusted, but for another name, is not taken."""
    login("127.0.0.1")
    setting(sample, f"mail: {{smtp: '127.0.0.1:{server.port}', security: {way}}}")
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "dess certifikat går inte att lita på (IP address mismatch" in ran.err
    assert server.got == {} and server.logins == []


@pytest.mark.usefixtures("trusted")
def test_a_wrong_password(server: Post, login: Callable[[str], None], sv: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server's words, and never the password."""
    login("localhost")
    monkeypatch.setenv("SAMVERKA_SMTP_PASSWORD", "fel-ord")
    ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "den godtar inte användaren och lösenordet (535" in ran.err and "fel-ord" not in ran.err
    assert server.got == {}


@pytest.mark.parametrize(
    ("security", "words"),
    [("starttls", "den erbjuder ingen kryptering (STARTTLS)"), ("tls", "den talar inte TLS så som «security» säger")],
)
def test_a_server_without_tls_gets_nothing(
    security: str, words: str, post: Post, login: Callable[[str], None], sample: Path, sv: Run
) -> None:
    """Somebody in between who takes away the offer of TLS gets neither letter nor password."""
    login("localhost")
    setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: {security}}}")
    with post.open(authenticator=post.authenticate, auth_require_tls=False):
        ran = sv("agenda", "send", ID)
    assert ran.code == 1 and words in ran.err, ran.err
    assert post.got == {} and post.logins == []


def test_without_tls_only_where_the_settings_say_so(post: Post, sample: Path, sv: Run) -> None:
    """`security: none` sends without TLS and without a password."""
    setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: none}}")
    with post.open():
        assert sv("agenda", "send", ID).code == 0
    assert len(post.got) == 9


def test_a_server_that_asks_for_no_password_is_not_given_one(
    post: Post, login: Callable[[str], None], sample: Path, sv: Run
) -> None:
    """Where a password is held and the server takes none, nothing goes: it may not be the server that was meant."""
    login("localhost")
    setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: none}}")
    with post.open():
        ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "den tar inte emot användare och lösenord" in ran.err and post.got == {}


# --- what a server does not take


def test_too_large_for_the_server(post: Post, sample: Path, sv: Run) -> None:
    """A server that says beforehand how much it takes: each is named with its words, nothing is noted, the program ends well."""
    setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: none}}")
    with post.open(data_size_limit=1000):
        ran = sv("agenda", "send", ID)
    assert ran.code == 1 and (ran.out + ran.err).count(": 552 ") == 9 and "inget antecknades" in ran.out
    assert post.got == {}


def test_a_server_that_takes_nothing_now(post: Post, sample: Path, sv: Run) -> None:
    """Greylisted: everyone is named, the user is told to come back, and the next run sends to all."""
    setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: none}}")
    people = (sample / "people.yml").read_text(encoding="utf-8")
    post.answers = dict.fromkeys(re.findall(r"[\w.]+@[\w.]+example", people), "451 4.7.1 greylisted, come back")
    with post.open():
        ran = sv("agenda", "send", ID)
        assert ran.code == 1 and "0 skickade, 9 gick inte fram" in ran.out and "om en stund" in ran.out
        post.answers = {}
        assert sv("agenda", "send", ID).code == 0 and len(post.got) == 9


def test_a_server_that_hangs_up_after_each_letter(post: Post, sample: Path, sv: Run) -> None:
    """A connection that breaks takes no letter with it but the one that was under way; that nobody knows whether it went is said."""
    setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: none}}")
    post.drops = {"karin.ek@goteborg.example", "ulf.blom@goteborg.example"}
    with post.open():
        ran = sv("agenda", "send", ID)
        assert ran.code == 1 and len(post.got) == 7 and "kan ha gått fram" in ran.out + ran.err
        post.drops = set()
        assert sv("agenda", "send", ID).code == 0 and len(post.got) == 9


@pytest.mark.parametrize("takes", [True, False])
def test_an_address_with_other_letters(takes: bool, post: Post, sample: Path, sv: Run) -> None:
    """å in a domain goes to every server; before the @ only to one that says it takes it (SMTPUTF8), and else the person is named."""
    text = (sample / "people.yml").read_text(encoding="utf-8")
    text = text.replace("karin.ek@goteborg.example", "kårin@goteborg.example").replace(
        "ulf.blom@goteborg.example", "ulf.blom@göteborg.example"
    )
    by_hand(sample, {"people.yml": text})
    setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: none}}")
    with post.open(enable_SMTPUTF8=takes):
        ran = sv("agenda", "send", ID)
    assert ran.code == (0 if takes else 1) and ("andra bokstäver än a–z" in ran.out + ran.err) != takes
    assert ("kårin@goteborg.example" in post.got) == takes and "ulf.blom@xn--gteborg-90a.example" in post.got
    if takes:
        assert b'To: "Karin Ek" <k\xc3\xa5rin@goteborg.example>' in post.got["kårin@goteborg.example"]


def test_what_is_not_committed_stops_the_next_run(post: Post, sample: Path, sv: Run) -> None:
    """With --no-commit the note stays in the work tree, and nothing goes to anyone before it is committed."""
    setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: none}}")
    with post.open():
        assert sv("agenda", "send", ID, "--no-commit").code == 0 and len(post.got) == 9
        assert git(sample, "status", "--short").strip() == f"M {MEETING}"
        ran = sv("agenda", "send", ID)
        assert ran.code == 1 and "har gått ut" not in ran.out and len(post.got) == 9


# --- whose password


def test_a_password_never_goes_in_the_clear(sample: Path, run: Run, login: Callable[[str], None]) -> None:
    """With a password, a server elsewhere is asked for TLS."""
    login("smtp.goteborg.example")
    setting(sample, "mail: {smtp: smtp.goteborg.example, security: none}")
    ran = run("agenda", "send", ID)
    assert ran.code == 1 and "in the clear: nothing was sent" in ran.err and LOGIN[1] not in ran.err


def test_a_server_that_the_user_has_not_named_gets_no_password(
    post: Post, login: Callable[[str], None], sample: Path, sv: Run
) -> None:
    """A repository that names a server of its own is not given the password for another one, whatever that server asks for."""
    login("smtp.goteborg.example:587")
    setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: none}}")
    with post.open(authenticator=post.authenticate, auth_require_tls=False):
        sv("agenda", "send", ID)
    assert post.logins == []


def test_a_password_that_says_no_server_is_for_none(
    post: Post, login: Callable[[str], None], sample: Path, sv: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without SAMVERKA_SMTP_HOST the password is for nobody; the refusal says what to write, if the server is the right one."""
    login("")
    monkeypatch.delenv("SAMVERKA_SMTP_HOST")
    setting(sample, f"mail: {{smtp: 'localhost:{post.port}', security: none}}")
    with post.open(authenticator=post.authenticate, auth_require_tls=False):
        ran = sv("agenda", "send", ID)
    assert ran.code == 1 and "SAMVERKA_SMTP_HOST=localhost" in ran.err and post.logins == [] and post.got == {}


KEYRING = """\
import keyring.backend, keyring.credentials
class Kept(keyring.backend.KeyringBackend):
    priority = 1
    def get_password(self, service, username):
        return "hemligt-ord" if service == "samverka/localhost" else None
    def get_credential(self, service, username):
        return keyring.credentials.SimpleCredential("anna", "hemligt-ord") if service == "samverka/localhost" else None
    def set_password(self, service, username, password): pass
    def delete_password(self, service, username): pass
"""


@pytest.mark.parametrize(("host", "logins"), [("localhost", [(*LOGIN, False)]), ("127.0.0.1", [])])
def test_the_keyring_keeps_a_password_under_its_server(
    host: str, logins: list[tuple[str, str, bool]], post: Post, sample: Path, tmp_path: Path, spawn: Run
) -> None:
    """What the keyring holds for one host goes to that host, and to no other that samverka.yml names."""
    (tmp_path / "kept.py").write_text(KEYRING, encoding="utf-8")
    setting(sample, f"mail: {{smtp: '{host}:{post.port}', security: none}}")
    with post.open(authenticator=post.authenticate, auth_require_tls=False):
        ran = spawn("agenda", "send", ID, PYTHON_KEYRING_BACKEND="kept.Kept", PYTHONPATH=str(tmp_path))
    assert ran.code == 0 and post.logins == logins, ran.err
