"""Headers read in haste tell the same as the mail read in full."""

from hypothesis import given
from hypothesis import strategies as st

from heardback.intake.heads import head_of, read_head_of_mail
from heardback.intake.message import read_message

OWN = ("maria@example.org",)
NAMES = [
    "From",
    "To",
    "Cc",
    "Reply-To",
    "Subject",
    "Message-ID",
    "In-Reply-To",
    "References",
    "Sender",
    "List-Id",
    "Precedence",
    "X-Other",
    "from",
]
VALUES = [
    "Olga Petrova <olga@sonnen-electric.example>",
    '"Petrova, Olga" <olga@Sonnen-Electric.example>, maria@example.org',
    "=?UTF-8?B?0J7Qu9GM0LPQsA==?= <olga@sonnen-electric.example>",
    "=?utf-8?Q?Ihr_Gespr=C3=A4ch?=\r\n =?utf-8?Q?_am?= Montag",
    "<a@b.example>\r\n\t<c@d.example> <e f@g.example>",
    "Undisclosed recipients:;",
    "Your interview (on: Monday), a <b",
    "  ",
    "",
    "Привет <olga@sonnen-electric.example>",
    "maria@example.org",
    "Bulk",
]


def agrees(raw: bytes) -> bool:
    return read_head_of_mail(raw, OWN) == head_of(read_message(raw)[0], OWN)


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(VALUES)), max_size=12), st.sampled_from(["", "\r\n"]))
def test_in_haste_and_in_full_it_is_the_same(fields: list[tuple[str, str]], ends: str):
    raw = "".join(f"{name}: {value}\r\n" for name, value in fields) + ends
    assert agrees(raw.encode())


@given(
    st.binary(max_size=200),
    st.lists(st.sampled_from([b"From: a@b\n", b"Subject: x\r\n", b"\n", b" y\n", b":\n", b"\r"])),
)
def test_whatever_stands_in_a_header(noise: bytes, lines: list[bytes]):
    assert agrees(noise.join(lines))


def test_ones_own_mail_is_known_by_its_sender():
    assert read_head_of_mail(b"From: Maria <Maria@Example.org>\r\n\r\n", OWN).envelope.is_own
    assert not read_head_of_mail(b"From: maria@example.org.evil.example\r\n\r\n", OWN).envelope.is_own
