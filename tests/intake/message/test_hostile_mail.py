"""Mail that nobody writes by accident: always a message, whatever it holds, within bounds of memory."""

import tracemalloc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from heardback.intake.message import looks_like_mail, read_message
from heardback.intake.message.body import LONGEST_TEXT
from tests.intake.message.mail import mail

MANY = 100_000
NESTED = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(5_000))
MIXED = "Content-Type: multipart/mixed; boundary=b"
HTML = "Content-Type: text/html"

HOSTILE = {
    "nested thousands deep": mail(f"--b0\n{NESTED}", head="Content-Type: multipart/mixed; boundary=b0"),
    "very many parts": mail("--b\n\nx\n" * MANY, head=MIXED),
    "very many multiparts": mail("--b\nContent-Type: multipart/mixed; boundary=c\n\n" * MANY, head=MIXED),
    "a field that does not end": mail(head=f"X: {'a' * 2_000_000}"),
    "a field in very many lines": mail(head="X: y" + "\n a" * MANY),
    "very many fields": mail(head="X: y\n" * MANY),
    "very many addresses": mail(head=f"To: {'a@example.com, ' * MANY}"),
    "comments in comments": mail(head=f"To: {'(' * MANY}"),
    "brackets in brackets": mail(head=f"To: {'<' * MANY}"),
    "a quote that never closes": mail(head='To: "' + "\\" * MANY),
    "half of an encoded word, often": mail(head=f"Subject: {'=?utf-8?q?' * MANY}"),
    "very many parameters": mail(head=f"Content-Type: text/plain{';a=b' * MANY}"),
    "very many references": mail(head=f"References: {'<a@b>' * MANY}"),
    "lines of dashes": mail("--c\n" * MANY, head=MIXED),
    "tags that never close": mail("<a " * MANY, head=HTML),
    "quotes in tags that never close": mail('<a "' * MANY, head=HTML),
    "comments that never close": mail("<!--" * MANY, head=HTML),
    "quotations in quotations": mail("<blockquote>a" * MANY, head=HTML),
    "hidden things in hidden things": mail('<p style="display:none">' * MANY, head=HTML),
    "a flow that never ends": mail("a \n" * MANY, head="Content-Type: text/plain; format=flowed"),
    "soft breaks only": mail("= " * MANY, head="Content-Transfer-Encoding: quoted-printable"),
    "nothing but zeros": b"\0" * MANY,
    "nothing but line ends": b"\r" * MANY,
    "nothing": b"",
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_hostile_mail_is_read_within_bounds(raw: bytes) -> None:
    tracemalloc.start()
    message, _ = read_message(raw)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(message.text) <= LONGEST_TEXT
    assert len(message.references) <= 200
    assert len(message.to) <= 400
    assert most < 20 * len(raw) + 4_000_000
    looks_like_mail(raw)


@pytest.mark.parametrize("name", ["nested thousands deep", "very many parts", "a field that does not end"])
def test_what_was_cut_off_is_said(name: str) -> None:
    _, problems = read_message(HOSTILE[name])
    assert problems


PIECES = [
    *("From: ", "To: ", "Subject: ", "Date: ", "Content-Type: ", "Content-Transfer-Encoding: ", "multipart/mixed"),
    *("multipart/alternative", "message/rfc822", "text/html", "text/plain", "; boundary=b", "; charset=", "utf-8"),
    *("utf-7", "X-UNKNOWN", "windows-874", "iso-2022-jp", "--b", "--", "\n", "\r\n", "\r", " ", "\t", "=?", "?="),
    *("?Q?", "?B?", "base64", "quoted-printable", "x-uuencode", "begin 644 a\n", "<a@b>", "(", ")", '"', "\\"),
    *(",", ";", ":", "<", ">", "=", "=C3", "<p>", "</p>", "<blockquote>", "<a href=", "<!--", "&#", "\xff", "\x1b$B"),
    *("filename*0*=", "utf-8''%", "format=flowed", "> ", "\0", "name="),
]


@given(
    st.lists(
        st.one_of(st.sampled_from(PIECES).map(lambda piece: piece.encode("latin-1")), st.binary(max_size=8)),
        max_size=60,
    ).map(b"".join)
)
@example(b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--b--")
def test_whatever_the_bytes_there_is_a_message(raw: bytes) -> None:
    message, _ = read_message(raw)
    assert message.text.encode().decode() == message.text
    assert message.subject.isprintable()
    for address in (message.sender, *message.to, *message.reply_to):
        assert (address.name + address.email).isprintable()
    looks_like_mail(raw)


@given(st.integers(0, 400), st.binary(max_size=4), st.integers(0, 30))
def test_a_good_mail_with_a_hole_in_it_is_still_one(at: int, instead: bytes, gone: int) -> None:
    whole = mail("--b\n\nHello\n--b--", head=f"{MIXED}\nSubject: =?utf-8?Q?=C3=A9?=\nTo: Maria <maria@example.org>")
    assert read_message(whole[:at] + instead + whole[at + gone :])[0] is not None
