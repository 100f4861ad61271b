"""A notice that came by mail is answered: what she wrote is proposed in her Inbox, and recorded with her yes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.utils import format_datetime

import pytest

from heardback import bootstrap, jobs
from heardback.adapters.storage import mail_accounts
from heardback.adapters.storage.mail_reading import DatabaseMailReading
from heardback.core.events import Asked, Reply
from heardback.core.notices import Wishes
from heardback.ports import MailAccount, MailAccountKey, MailServer
from tests.adapters.test_saying import sent_through
from tests.services.dovecot import PASSWORD, Dovecot
from tests.services.mailbox import Mailbox, mailbox
from tests.web import maria as people
from tests.web.maria import Maria, Seen

pytestmark = pytest.mark.django_db(transaction=True)
TUESDAY = "2026-06-02"
HER_ADDRESS = "maria@example.org"
OLGA = replace(people.OLGA, email=None)
"""Whoever has no address is called."""


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on(TUESDAY)


@pytest.fixture
def server() -> Iterator[Mailbox]:
    """The server's own mail."""
    with mailbox() as box, sent_through(box.url):
        yield box


@pytest.fixture
def maria(dovecot: Dovecot, request: pytest.FixtureRequest) -> Maria:
    """Maria, who has her mailbox connected and hears of what needs her by mail."""
    maria = Maria.signed_in()
    connects(maria, dovecot, user(request.node.name))
    hears_by_mail(maria)
    return maria


def test_from_the_digest_to_a_plan_that_knows_what_she_was_told(maria, server, dovecot, request):
    key = maria.interviewed_at("Nordkraft", "2026-05-26", people=[OLGA])
    assert "Call Olga Petrova" in maria.get("/").text
    work("notices")
    digest = server.next()
    assert digest["Reply-To"] == HER_ADDRESS
    assert "You can answer this mail: “reached, they answer next Friday” or “later”." in digest.get_content()
    answer = answered(digest, "Reached her, they answer on Friday.")
    for folder in ("", "Sent"):
        dovecot.deliver(user(request.node.name), answer, folder)
    work("mail")
    page = maria.get("/inbox/")
    assert "What you wrote back" in page.text
    assert "You wrote: Reached her, they answer on Friday." in page.text
    assert "You called Olga Petrova on Tuesday 2 June at 11:00; you got through." in page.text
    assert "until Friday 5 June" in page.text
    assert page.text.count("You wrote:") == 1, "once, though it lies in two folders"
    assert maria.events(key)[1:] == [], "nothing without her yes"
    accepts(maria, page)
    asked, reply = maria.events(key)[1:]
    assert isinstance(asked, Asked)
    assert (asked.outcome, asked.to) == ("reached", "olga")
    assert isinstance(reply, Reply)
    assert str(reply.until) == "2026-06-05"
    assert "Call Olga Petrova" not in maria.get("/").text


def user(test: str) -> str:
    """Every story has a mailbox of its own."""
    return "".join(one for one in test if one.isalnum())[-40:]


def connects(maria: Maria, dovecot: Dovecot, name: str) -> None:
    key = MailAccountKey(name[-16:])
    reads = MailServer(host="localhost", port=dovecot.tls, security="tls")
    dovecot.maildir(name)
    mail_accounts.keep(maria.owner, MailAccount(key=key, address=HER_ADDRESS, user=name, reading=reads))
    mail_accounts.keep_secret(maria.owner, key, PASSWORD)
    DatabaseMailReading().look_now(maria.owner, key, bootstrap.now())


def hears_by_mail(maria: Maria) -> None:
    maria.post("/settings/notices/add", address=HER_ADDRESS, gets="all")
    bootstrap.notice_book().keep_wishes(maria.owner, Wishes(named=True))


def work(name: str) -> None:
    """Let the worker do what is due of one kind."""
    (job,) = [job for job in jobs.all_jobs() if job.name == name]
    while claimed := job.claim(bootstrap.now()):
        for one in claimed:
            job.act(one, bootstrap.now())


def answered(digest: EmailMessage, text: str, sender: str = HER_ADDRESS, name: str = "answer") -> bytes:
    """What her mail program makes of her answer: what she wrote on top, the digest quoted below."""
    quoted = "\n".join(f"> {line}" for line in digest.get_content().splitlines())
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, digest["Reply-To"], f"Re: {digest['Subject']}"
    made["Date"] = format_datetime(bootstrap.now())
    made["Message-ID"], made["In-Reply-To"] = f"<{name}@example.org>", digest["Message-ID"]
    made["References"] = digest["Message-ID"]
    made.set_content(f"{text}\n\nOn Tue, 2 Jun 2026 at 09:00, heardback <heardback@example.org> wrote:\n{quoted}\n")
    return made.as_bytes()


def accepts(maria: Maria, page: Seen, **fields: str) -> Seen:
    """Press the first "Record it" of the Inbox."""
    path = page.html.split('class="decide-accept" method="post" action="')[1].split('"')[0]
    return maria.post(path, **fields)
