"""The ready mail: what it carries, that it can be read back, and that nothing can be smuggled into it."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.candidacy import Candidate, Contact, Language
from heardback.core.errors import NoAddress
from heardback.core.events import ContactId
from heardback.letters.compose import Letter, compose
from heardback.letters.eml import ready_mail
from heardback.letters.examples import example
from heardback.letters.kinds import KINDS

AT = datetime(2026, 11, 17, 10, tzinfo=UTC)
MARIA = Candidate(name="Maria Lind", email="maria@example.org")


def draft(kind: str = "status-mail", language: Language = "en") -> Letter:
    return compose(KINDS[kind], example(KINDS[kind], language))


def parsed(letter: Letter, candidate: Candidate = MARIA) -> EmailMessage:
    mail = ready_mail(letter, candidate, AT)
    assert b"\n" not in mail.replace(b"\r\n", b"")
    return message_from_bytes(mail, policy=policy.default)


def test_a_ready_mail_reads_back():
    for kind, language in (("status-mail", "en"), ("status-mail", "ru"), ("thanks", "ru")):
        letter = draft(kind, cast("Language", language))
        mail = parsed(letter)
        assert mail["Subject"] == letter.subject
        assert mail.get_content().replace("\r\n", "\n") == letter.body
        assert mail["To"].addresses[0].addr_spec == "olga@example.com"
        assert letter.to is not None
        assert " ".join(mail["To"].addresses[0].display_name.split()) == letter.to.name
        assert mail["From"].addresses[0].addr_spec == "maria@example.org"
        assert mail["Date"].datetime == AT


def test_another_package_that_changes_how_everybody_encodes_changes_nothing_here():
    code = (
        "import email.charset as c; c.add_charset('utf-8', c.QP, c.QP, 'utf-8');"
        "from tests.letters.test_ready_mail import test_a_ready_mail_reads_back as reads_back; reads_back()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_it_asks_for_a_receipt_where_the_step_does_and_says_so_nowhere_else():
    status, thanks = parsed(draft("status-mail")), parsed(draft("thanks"))
    assert status["Disposition-Notification-To"] == "maria@example.org"
    assert status["Importance"] == "high"
    assert thanks["Disposition-Notification-To"] is None
    assert thanks["Importance"] is None


def test_it_tells_nothing_about_the_program_and_nothing_of_the_employer_in_its_id():
    mail = parsed(draft())
    assert not [name for name in mail if name.lower().startswith(("x-", "user-agent"))]
    assert mail["Message-ID"].endswith("@example.org>")
    assert mail["Message-ID"] == parsed(draft())["Message-ID"]


def test_it_answers_a_thread_where_that_is_known():
    kind = KINDS["status-again-mail"]
    mail = parsed(compose(kind, example(kind), thread="<first@example.org>"))
    assert mail["In-Reply-To"] == "<first@example.org>"
    assert mail["References"] == "<first@example.org>"
    bad = parsed(compose(kind, example(kind), thread="<first@example.org>\r\nBcc: all@example.com"))
    assert bad["In-Reply-To"] is None
    assert bad["Bcc"] is None


INJECTIONS = [
    "Olga\r\nBcc: all@example.com",
    "Olga\nBcc: all@example.com",
    "Olga\rBcc: all@example.com",
    "Olga\u2028Bcc: all@example.com",
    "Olga\x00\x0b\x0cBcc: all@example.com",
    '"Olga" <all@example.com>, Olga',
    "Olga <all@example.com>",
]


@pytest.mark.parametrize("name", INJECTIONS)
def test_nothing_is_smuggled_in_by_a_name(name: str):
    to = Contact(id=ContactId("olga"), name=name, email="olga@example.com")
    mail = parsed(replace(draft(), to=to, subject=f"About {name}"), replace(MARIA, name=name))
    assert mail["Bcc"] is None
    assert [one.addr_spec for one in mail["To"].addresses] == ["olga@example.com"]
    assert [one.addr_spec for one in mail["From"].addresses] == ["maria@example.org"]


@pytest.mark.parametrize(
    "address",
    [
        "olga@example.com\r\nBcc: all@example.com",
        "olga@example.com, all@example.com",
        "olga@example.com all@example.com",
        "<olga@example.com>",
        "olga",
        "@example.com",
        "olga@",
        "olga@-example.com",
        "olga@exa mple.com",
        "ol\ngga@example.com",
        f"olga@{'a' * 300}.com",
        "",
        None,
    ],
)
def test_a_bad_address_is_refused(address: str | None):
    to = Contact(id=ContactId("olga"), name="Olga Petrova", email=address)
    with pytest.raises(NoAddress, match="Olga Petrova has no e-mail address"):
        ready_mail(replace(draft(), to=to), MARIA, AT)
    with pytest.raises(NoAddress, match="Maria Lind"):
        ready_mail(draft(), replace(MARIA, email=address), AT)


def test_nobody_to_write_to_is_said():
    with pytest.raises(NoAddress, match="--to"):
        ready_mail(replace(draft(), to=None), MARIA, AT)


def test_a_domain_in_other_letters_is_written_in_ascii():
    to = Contact(id=ContactId("olga"), name="Ольга", email="olga@почта.рф")
    assert parsed(replace(draft(), to=to))["To"].addresses[0].domain == "xn--80a1acny.xn--p1ai"


@given(st.text(max_size=200), st.text(max_size=120))
def test_any_name_and_subject_make_a_mail_that_reads_back(subject: str, name: str):
    to = Contact(id=ContactId("olga"), name=name, email="olga@example.com")
    mail = parsed(replace(draft(), to=to, subject=subject))
    assert [one.addr_spec for one in mail["To"].addresses] == ["olga@example.com"]
    assert sorted(mail.keys()) == sorted(parsed(draft()).keys())
