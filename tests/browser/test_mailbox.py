"""A mailbox is connected and becomes a plan; an answer is found in Junk; a letter goes out, and is told as sent."""

import os
import re
import time
from collections.abc import Callable
from datetime import datetime

from tests.adapters.mailed import NO, mail
from tests.browser.walker import Person
from tests.services.accessibility import violations
from tests.services.browser import Chromium, open_page
from tests.services.dovecot import PASSWORD, Dovecot
from tests.services.server import Running
from tests.services.smtp import Server

NOW = "2026-11-17T10:40+01:00"
MARIA = "maria-at-her-browser"
OLGA = "Olga Petrova <olga@nordkraft.example>"
APPLIED = "Thank you for applying for the position of {post} at {firm}. We have received your application."
INVITED = (
    "Dear Maria,\n\nwe would like to invite you to an interview for the position of Sales manager.\n\nOlga Petrova"
)
_PATIENCE_SECONDS = 90


def test_from_a_mailbox_to_a_plan_and_to_a_letter_that_is_sent(
    served: Running, browser: Chromium, dovecot: Dovecot, sending: Server
) -> None:
    _has_mail(dovecot)
    with open_page(browser, served.opening_url) as page:
        maria = Person(page)
        _connects(maria, dovecot, sending)
        _ticks_what_was_found(maria)
        _records_the_answer_from_junk(maria, dovecot)
        _accepts_their_invitation(maria, sending)
        _is_answered_under_the_name_that_her_server_gave_the_letter(maria, dovecot, sending)


def _has_mail(dovecot: Dovecot) -> None:
    for firm, post, day in (("Lumen", "Analyst", "2026-11-02"), ("Fjord", "Project lead", "2026-11-03")):
        sender = f"{firm} Jobs <jobs@{firm.lower()}.example>"
        raw = mail(
            APPLIED.format(firm=firm, post=post), f"Your application: {post} at {firm}", sender=sender, name=firm
        )
        _deliver(dovecot, raw, day)
    _deliver(
        dovecot,
        mail(INVITED, "Sales manager at Nordkraft", sender=OLGA, name="invited", day="2026-11-05"),
        "2026-11-05",
    )


def _deliver(dovecot: Dovecot, raw: bytes, day: str, folder: str = "") -> None:
    path = dovecot.deliver(MARIA, raw, folder)
    arrived = datetime.fromisoformat(f"{day}T09:00+01:00").timestamp()
    os.utime(path, (arrived, arrived))


def _connects(maria: Person, dovecot: Dovecot, sending: Server) -> None:
    maria.goes("/settings/mail/connect?address=maria@gmail.com")
    maria.fills("password", PASSWORD)
    maria.fills("name", "Maria Lind")
    maria.fills("user", MARIA)
    maria.fills("imap_host", "localhost")
    maria.fills("imap_port", str(dovecot.tls))
    maria.chooses("imap_security", "tls")
    maria.fills("smtp_host", "localhost")
    maria.fills("smtp_port", str(sending.port))
    maria.chooses("smtp_security", "starttls")
    maria.page.locator("form.form button.primary").first.click()
    maria.page.wait_for_url("**/settings/mail/*")
    assert "maria@gmail.com is connected." in maria.reads()


def _ticks_what_was_found(maria: Person) -> None:
    _comes_to_show(maria, "/inbox/", lambda: maria.page.locator('[name="take"]').count() == 3)
    assert violations(maria.page) == []
    maria.presses('form[action="/inbox/take"] > .actions button')
    maria.goes("/candidacies/")
    assert all(firm in maria.reads() for firm in ("Nordkraft", "Lumen", "Fjord"))


def _records_the_answer_from_junk(maria: Person, dovecot: Dovecot) -> None:
    """The worker looks into Junk every few minutes, or when it is asked to."""
    no = mail(NO, "Your application", sender="Lumen Jobs <jobs@lumen.example>", name="no")
    _deliver(dovecot, no, "2026-11-17", "Junk")
    maria.goes("/settings/mail")
    maria.presses('.rows a[href^="/settings/mail/"]')
    maria.page.locator('form[action$="/look"] button').click()
    _comes_to_show(maria, "/", lambda: maria.page.locator(".spam-notice").is_visible())
    assert "Lumen" in maria.page.locator(".spam-notice h2").inner_text()
    maria.presses(".spam-notice a")
    maria.presses('.found-in-spam form[action$="/accept"] button')
    maria.goes("/")
    assert not maria.page.locator(".spam-notice").count()
    assert "Lumen" in maria.reads(), "after a no, thanks are due"


def _comes_to_show(maria: Person, path: str, shows: Callable[[], bool]) -> None:
    """Look again and again, as somebody does who waits; what comes by mail comes when the worker has looked."""
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < give_up:
        maria.goes(path)
        if shows():
            return
        time.sleep(0.5)
    raise AssertionError(maria.reads())


def _accepts_their_invitation(maria: Person, sending: Server) -> None:
    maria.goes("/candidacies/")
    maria.presses('a:text-is("Nordkraft")')
    key = maria.page.url.rstrip("/").rpartition("/")[2]
    maria.goes(f"/candidacies/{key}/letters/")
    maria.presses('a[href*="letters/invitation-confirmed"]:not([href*="call"])')
    maria.page.locator('button[formaction$="/send"]').click()
    maria.page.locator('form[action$="/yes"] button.primary').click()
    maria.page.locator("h1", has_text="Sent to Olga Petrova").wait_for()
    assert [letter.recipient for letter in sending.stored] == ["olga@nordkraft.example"]
    maria.goes("/letters/")
    assert "Nordkraft, Sales manager" in maria.reads()
    maria.goes(f"/candidacies/{key}/")
    assert "You confirmed their invitation" in maria.reads()


def _is_answered_under_the_name_that_her_server_gave_the_letter(
    maria: Person, dovecot: Dovecot, sending: Server
) -> None:
    """It keeps what it sent under a Message-ID of its own, and somebody whom nobody knows answers that one."""
    renamed = re.sub(rb"(?m)^Message-ID: .*?\r?$", b"Message-ID: <its-own@server.example>", sending.stored[0].mail)
    _deliver(dovecot, renamed, "2026-11-17", "Sent")
    answer = mail(NO, "Re: ours", sender="Office <office@holm.example>", name="re", answers="<its-own@server.example>")
    _deliver(dovecot, answer, "2026-11-17")
    maria.goes("/settings/mail")
    maria.presses('.rows a[href^="/settings/mail/"]')
    maria.page.locator('form[action$="/look"] button').click()
    _comes_to_show(maria, "/inbox/", lambda: "Office <office@holm.example>" in maria.reads())
    maria.presses('.proposals a[href^="/inbox/mail/"]')
    assert "Nordkraft" in maria.reads()
    assert "It is held to be theirs because it answers a letter of yours." in maria.reads()
