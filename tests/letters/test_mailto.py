"""A letter as a link: what a mail program gets when it follows it."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from heardback.letters.mailto import LONGEST, mailto


def opened(link: str) -> tuple[str, str, str]:
    """What a mail program reads in a link: to whom, about what, and the text."""
    parts = urlsplit(link)
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert parts.scheme == "mailto"
    return parts.path, fields["subject"][0], fields.get("body", [""])[0]


def test_a_mail_program_gets_address_subject_and_text():
    link, whole = mailto("olga@nordkraft.example", "Sales manager: my interview", "Dear Olga,\n\nHave you decided?\n")
    assert whole
    assert opened(link) == (
        "olga@nordkraft.example",
        "Sales manager: my interview",
        "Dear Olga,\r\n\r\nHave you decided?",
    )


def test_nothing_in_the_words_ends_the_link_or_adds_a_field():
    link, _ = mailto("o?x=1&cc=me@there.example", "R&D? 100 % + more\r\nBcc: all@there.example", "a&b=c#d + e")
    assert link.partition("?")[0] == "mailto:o%3Fx%3D1%26cc%3Dme@there.example"
    _, subject, body = opened(link)
    assert (subject, body) == ("R&D? 100 % + more Bcc: all@there.example", "a&b=c#d + e")
    assert "+" not in link.partition("?")[2]
    assert "%20" in link


def test_a_text_that_is_too_long_for_a_link_stays_behind_and_it_is_said():
    link, whole = mailto("olga@nordkraft.example", "Менеджер по продажам", "Здравствуйте, Ольга! " * 40)
    assert not whole
    assert opened(link) == ("olga@nordkraft.example", "Менеджер по продажам", "")


def test_without_an_address_the_mail_is_to_nobody_yet():
    assert opened(mailto(None, "Hello", "Text").link) == ("", "Hello", "Text")


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_is_written_the_link_is_ascii_and_short_enough_to_travel(subject: str, body: str):
    link, whole = mailto("olga@nordkraft.example", subject, body)
    assert link.isascii()
    assert not set(link) & set(' "<>\r\n')
    assert len(link) <= LONGEST or not whole
