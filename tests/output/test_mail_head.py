"""Claims about the lines of a mail's head: whatever a name or a subject holds, it is read as it was written."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import getaddresses

from hypothesis import given
from hypothesis import strategies as st

from samverka.output.mail_head import LINE, address, head, text

WORDS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from('åäöÅ ,"<>@=?_😀;:()\\'), max_size=300
)


@given(WORDS)
def test_a_subject_is_read_as_it_was_written(words: str) -> None:
    """Also a long one, with å, emoji, commas, and what looks encoded; lines are short and plain."""
    wanted = " ".join(words.split())
    data = head((("Subject", text("Subject", words)),))
    assert (
        data.isascii()
        and all(len(line) <= LINE for line in data.split(b"\r\n"))
        and b"\n" not in data.replace(b"\r\n", b"")
    )
    assert str(message_from_bytes(data + b"\r\n", policy=policy.default)["Subject"]) == wanted


@given(WORDS.map(lambda words: " ".join(words.split())))
def test_a_name_is_read_as_it_was_written(person: str) -> None:
    """Quotes, commas, åäö, emoji and length change neither the name nor the one address."""
    data = head((("To", address("To", person, "a@b.example")),))
    assert data.isascii() and b"\n" not in data.replace(b"\r\n", b"")
    line = message_from_bytes(data + b"\r\n")[
        "To"
    ]  # the newer reader of 3.11 puts spaces between encoded words of a name
    ((name, found),) = getaddresses([line])
    assert (str(make_header(decode_header(name))), found) == (person, "a@b.example")
    assert len(message_from_bytes(data + b"\r\n", policy=policy.default)["To"].addresses) == 1
