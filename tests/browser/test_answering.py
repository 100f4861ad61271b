"""A digest comes by mail, is answered from a mail program, and the Inbox proposes what was written; Today changes."""

import os
import time
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

import pytest

from tests.browser.walker import Person
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.dovecot import PASSWORD, Dovecot
from tests.services.server import Running
from tests.services.smtp import Server

NOW = "2026-06-02T10:40+02:00"
"""A Tuesday."""
HER_ADDRESS = "maria@gmail.com"
SIGHTS: dict[str, dict[str, Any]] = {
    "at a desk": {},
    "on a phone, by night, without scripts": {"width": 360, "height": 740, "dark": True, "javascript": False},
}
_PATIENCE_SECONDS = 90


@pytest.mark.parametrize("sight", SIGHTS)
def test_from_the_digest_to_her_yes(
    served: Running, browser: Chromium, dovecot: Dovecot, sending: Server, sight: str
) -> None:
    user = f"maria-answers-{len(sight)}"
    with open_page(browser, served.opening_url, **SIGHTS[sight]) as page:
        maria = Person(page)
        maria.sees_all_of_it = SIGHTS[sight].get("javascript", True)
        _had_an_interview(maria)
        _connects(maria, user, dovecot, sending)
        _hears_by_mail(maria)
        digest = _gets(sending)
        _answers(digest, dovecot, user)
        _finds_it_in_the_inbox(maria)
        _says_yes(maria)


def _had_an_interview(maria: Person) -> None:
    maria.goes("/new")
    maria.fills("employer", "Nordkraft")
    maria.fills("title", "Sales manager")
    maria.fills("day", "2026-05-26")
    maria.fills("time", "10:00")
    maria.fills("person0-name", "Olga Petrova")
    maria.fills("person0-phone", "08 123 45 67")
    maria.chooses("country", "SE")
    maria.presses("form.form button.primary")
    maria.goes("/")
    assert "Call Olga Petrova" in maria.reads()


def _connects(maria: Person, user: str, dovecot: Dovecot, sending: Server) -> None:
    dovecot.maildir(user)
    maria.goes(f"/settings/mail/connect?address={HER_ADDRESS}")
    maria.fills("password", PASSWORD)
    maria.fills("user", user)
    maria.fills("imap_host", "localhost")
    maria.fills("imap_port", str(dovecot.tls))
    maria.chooses("imap_security", "tls")
    maria.fills("smtp_host", "localhost")
    maria.fills("smtp_port", str(sending.port))
    maria.chooses("smtp_security", "starttls")
    maria.page.locator("form.form button.primary").first.click()
    maria.page.wait_for_url("**/settings/mail/*")


def _hears_by_mail(maria: Person) -> None:
    maria.goes("/settings/notices")
    maria.fills("address", HER_ADDRESS)
    maria.presses('form[action="/settings/notices/add"] button')
    assert "It goes through your own mail account. You can answer it" in maria.reads()
    if maria.sees_all_of_it:
        assert violations(maria.page) == []


def _gets(sending: Server) -> EmailMessage:
    """Wait for the digest, as it lies in her mailbox."""
    _waits(lambda: bool(sending.stored))
    [taken] = sending.stored
    digest = message_from_bytes(taken.mail, policy=policy.default)
    assert "You can answer this mail: “reached, they answer next Friday” or “later”." in digest.get_content()
    return digest


def _answers(digest: EmailMessage, dovecot: Dovecot, user: str) -> None:
    """Her mail program puts what she wrote into Sent, and what it quotes below."""
    quoted = "".join(f"> {line}\n" for line in digest.get_content().splitlines())
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = HER_ADDRESS, digest["Reply-To"], f"Re: {digest['Subject']}"
    made["Date"] = format_datetime(digest["Date"].datetime)
    made["Message-ID"], made["In-Reply-To"] = "<from-her-phone@gmail.com>", digest["Message-ID"]
    made.set_content(
        f"Reached, she says next Friday\n\nSent from my phone\n\nOn Tue, heardback <x@y.z> wrote:\n{quoted}"
    )
    for folder in ("Sent", ""):
        path = dovecot.deliver(user, made.as_bytes(), folder)
        os.utime(path, (digest["Date"].datetime.timestamp(),) * 2)


def _finds_it_in_the_inbox(maria: Person) -> None:
    maria.goes("/settings/mail")
    maria.presses('.rows a[href^="/settings/mail/"]')
    maria.page.locator('form[action$="/look"] button').click()

    def is_there() -> bool:
        maria.goes("/inbox/")
        return bool(maria.page.locator(".proposed").count())

    _waits(is_there)
    said = maria.reads()
    assert maria.page.locator(".proposed").count() == 1
    assert maria.page.locator(".you-wrote").inner_text().split("\n")[-1] == "Reached, she says next Friday"
    assert "you got through" in said
    assert "until Friday 12 June" in said
    if maria.sees_all_of_it:
        assert violations(maria.page) == []


def _says_yes(maria: Person) -> None:
    maria.presses('.proposed form[action$="/accept"] button')
    assert "Recorded for Nordkraft." in maria.page.inner_text("body")
    maria.goes("/")
    assert "Call Olga Petrova" not in maria.reads()
    assert "Nordkraft" in maria.reads()


def _waits(comes: Callable[[], bool]) -> None:
    """Look again and again, as somebody does who waits for what the worker does."""
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while not comes():
        assert time.monotonic() < give_up
        time.sleep(0.5)
