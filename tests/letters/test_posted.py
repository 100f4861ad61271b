"""A letter as it is handed to a mail server: one message to one person, whatever stands in its names and subject."""

from datetime import UTC, datetime
from email import message_from_string, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.candidacy import Contact
from heardback.core.errors import NoAddress
from heardback.core.events import ContactId
from heardback.letters.compose import Letter
from heardback.letters.eml import Posted, posted
from heardback.letters.kinds import KINDS

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
HEADERS = [
    *("From", "To", "Subject", "Date", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"),
    *("In-Reply-To", "References", "Message-ID"),
]


def a_letter(
    *, subject: str = "Any news?", body: str = "Dear Olga,", name: str = "Olga", email: str = "o@nord.example"
) -> Letter:
    return Letter(
        kind=KINDS["status-mail"],
        language="en",
        tone="warm",
        to=Contact(id=ContactId("olga"), name=name, email=email),
        subject=subject,
        paragraphs=(body,),
    )


def put(
    letter: Letter, *, name: str = "Maria", email: str = "maria@example.org", thread: tuple[str, ...] = ()
) -> Posted:
    return posted(letter, name=name, email=email, thread=thread, at=NOW, unique="abc")


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=200), st.text(max_size=80))
def test_whatever_stands_in_names_subject_and_text_adds_no_header(subject: str, name: str, body: str, own: str):
    thread = ("<a@b>", "no id\r\nBcc: x@y", "<a\0@b>", "<ä@b>", f"<{300 * 'a'}@b>")
    message = put(a_letter(subject=subject, name=name, body=body), name=own, thread=thread)
    assert message.mail.isascii()
    read = message_from_string(message.mail, policy=policy.default)
    assert list(read.keys()) == HEADERS
    assert (message.sender, message.recipient) == ("maria@example.org", "o@nord.example")
    assert read["In-Reply-To"] == "<a@b>"


def test_an_address_that_would_say_more_than_an_address_is_none():
    for bad in ("o@nord.example>\r\nRCPT TO:<x@y", "o@nord.example\nBcc: x@y", "<o@nord.example>", "o@[127.0.0.1]", ""):
        with pytest.raises(NoAddress):
            put(a_letter(email=bad))
        with pytest.raises(NoAddress):
            put(a_letter(), email=bad)


def test_no_line_is_longer_than_mail_takes_and_the_text_comes_back_as_it_was():
    body = "x" * 3_000 + "\n.\n\nЗдравствуйте, Ольга!"
    message = put(a_letter(body=body))
    assert max(map(len, message.mail.split("\r\n"))) <= 998
    read = message_from_string(message.mail, policy=policy.default)
    assert read.get_content().replace("\r\n", "\n").strip() == body
