"""Mail: `read_message`, and what is taken from it: own words, quotations, automatic replies, HTML made harmless."""

from datetime import date

import atheris
from harness import fuzz

with atheris.instrument_imports(include=["heardback.intake"]):
    from heardback.core.workdays import working_days
    from heardback.intake.automatic import automatic
    from heardback.intake.message import formatted, looks_like_mail, read_mail_or_text, read_message
    from heardback.intake.quoting import set_apart

from tests.intake.message.test_hostile_mail import HOSTILE, PIECES

ON, DAYS = date(2026, 11, 9), working_days("US")
LARGEST_SEED = 5_000
SEEDS = [
    b"From: Olga <olga@example.com>\nTo: a@example.org\nDate: Mon, 9 Nov 2026 10:00:00 +0100\nSubject: Hello\n\nHi",
    (
        b"Subject: =?utf-8?Q?=C3=A9?=\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nHi\n--b\n"
        b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>Hi=20</p>\n--b--\n"
    ),
    b"Auto-Submitted: auto-replied\nSubject: Out of office\n\nI am away until 12 December.\n\n> quoted\n-- \nOlga",
    (
        b"From: MAILER-DAEMON@example.com\nContent-Type: multipart/report; boundary=r\n\n--r\n\nUndelivered\n--r\n"
        b"Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@b.c\nAction: failed\n"
        b"Status: 5.1.1\n--r--\n"
    ),
    *(raw[:LARGEST_SEED] for raw in HOSTILE.values()),
]


def check(raw: bytes) -> None:
    """Whatever the bytes, there is a message that can be shown and kept."""
    message, problems = read_message(raw)
    text_only, _ = read_mail_or_text(raw)
    looks_like_mail(raw)
    formatted(raw)
    for one in (message, text_only):
        one.text.encode()
        assert one.subject.isprintable()
        written = set_apart(one.text)
        by_program = automatic(one, written.own, on=ON, days=DAYS)
        assert by_program is None or by_program.kind
    assert all(str(problem).encode() for problem in problems)


fuzz("message", SEEDS, PIECES, check)
