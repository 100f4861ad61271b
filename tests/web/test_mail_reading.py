"""A mailbox that is connected is read, and its page says how far that is and what is in the way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from heardback import bootstrap, jobs
from heardback.adapters.storage import mail_accounts
from heardback.adapters.storage.mail_reading import DatabaseMailReading
from heardback.ports import ChosenFolders, MailAccount, MailAccountKey, MailServer
from heardback.ports.mail_reading import FolderRead
from tests.adapters.mailed import LATER, NO, mail
from tests.services.dovecot import PASSWORD, Dovecot
from tests.web.maria import Maria

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _at_home(settings) -> None:
    settings.HEARDBACK_ACCOUNTS = False


def connected(maria: Maria, dovecot: Dovecot, user: str, password: str = PASSWORD) -> str:
    """Connect a mailbox of hers; return the address of its page."""
    key = MailAccountKey(user)
    server = MailServer(host="localhost", port=dovecot.tls, security="tls")
    dovecot.maildir(user)
    mail_accounts.keep(maria.owner, MailAccount(key=key, address="maria@example.org", user=user, reading=server))
    mail_accounts.keep_secret(maria.owner, key, password)
    DatabaseMailReading().look_now(maria.owner, key, bootstrap.now())
    return f"/settings/mail/{key}"


def work() -> None:
    """Let the worker do what is due of mail."""
    (job,) = [job for job in jobs.all_jobs() if job.name == "mail"]
    while claimed := job.claim(bootstrap.now()):
        job.act(claimed[0], bootstrap.now())


def test_what_her_mailbox_tells_is_in_her_inbox(dovecot: Dovecot):
    maria = Maria.signed_in()
    page = connected(maria, dovecot, "maria-reads")
    dovecot.deliver("maria-reads", mail(LATER))
    dovecot.deliver("maria-reads", mail(NO, name="no"), "Junk")
    assert "The mailbox is read within a minute, the last months first." in maria.get(page).text
    work()
    assert "Everything in INBOX, Junk, Sent is read. The last look for new mail:" in maria.get(page).text
    assert "Olga Petrova" in maria.get("/inbox/").text


def test_a_first_visit_shows_how_far_it_is(dovecot: Dovecot):
    maria = Maria.signed_in()
    page = connected(maria, dovecot, "maria-waits")
    reading, now = DatabaseMailReading(), bootstrap.now()
    turn = reading.claim(now, now + timedelta(minutes=5))
    assert turn
    half = FolderRead(
        name="INBOX", kind="inbox", uid_validity=1, next_uid=9_001, low=4_000, recent=7_000, total=9_000, done=5_000
    )
    reading.keep(turn, half, ())
    shown = maria.get(page)
    assert "The last months are read. What is older follows, while you go on." in shown.text
    assert "5,000 of 9,000 mails looked at" in shown.text
    assert '<progress value="5000" max="9000"' in shown.html


def test_a_password_that_holds_no_more_is_said(dovecot: Dovecot):
    maria = Maria.signed_in()
    page = connected(maria, dovecot, "maria-waits-in-vain", password="an old one")  # noqa: S106 - it opens nothing
    work()
    shown = maria.get(page).text
    assert "The mail server does not let heardback in any more." in shown
    assert "It is tried again:" in shown
    assert "needs its password" in maria.get("/settings/mail").text


def test_today_says_that_it_holds_no_more_and_takes_the_new_one(dovecot: Dovecot):
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09")
    page = connected(maria, dovecot, "maria-mends", password="an old one")  # noqa: S106 - as above
    work()
    assert "is not read" not in maria.get("/").text, "once may be a hiccup of the server"
    DatabaseMailReading().look_now(maria.owner, MailAccountKey("maria-mends"), bootstrap.now())
    work()
    today = maria.get("/")
    assert "Mail to maria@example.org is not read: its server does not accept the password any more." in today.text
    assert f'href="{page}/password"' in today.html
    assert "its server does not accept the password any more" in maria.get("/inbox/").text
    wrong = maria.post(f"{page}/password", password="another old one")  # noqa: S106
    assert (wrong.status, "It does not work yet" in wrong.text, "Nothing was changed." in wrong.text) == (
        422,
        True,
        True,
    )
    assert maria.post(f"{page}/password", password="").status == 422
    right = maria.post(f"{page}/password", password=PASSWORD)
    assert right.goes_to == page
    assert "It works: maria@example.org is used again." in maria.get(page).text
    assert "is not read" not in maria.get("/").text
    dovecot.deliver("maria-mends", mail(LATER))
    work()
    assert "Olga Petrova" in maria.get("/inbox/").text


def test_a_new_password_is_asked_for_where_it_goes(dovecot: Dovecot):
    maria = Maria.signed_in()
    page = connected(maria, dovecot, "maria-asks")
    shown = maria.get(f"{page}/password").text
    assert "It goes to localhost and nowhere else, for maria-asks." in shown
    assert "Give a new password" in maria.get(page).text
    assert Maria.signed_in("olga@example.org").get(f"{page}/password").status == 404


def test_a_mailbox_that_is_connected_once_more_is_not_there_twice(dovecot: Dovecot):
    maria = Maria.signed_in()
    connected(maria, dovecot, "maria-again", password="an old one")  # noqa: S106 - as above
    work()
    [before] = mail_accounts.all_of(maria.owner)
    mail_accounts.keep(maria.owner, replace(before, folders=ChosenFolders(junk="Junk")))
    told = {"address": before.address, "user": before.user, "imap_host": "localhost", "imap_port": dovecot.tls}
    assert maria.post("/settings/mail/connect", **told, imap_security="tls", password=PASSWORD).status == 303
    [after] = mail_accounts.all_of(maria.owner)
    assert (after.key, after.folders.junk) == (before.key, "Junk")
    assert not DatabaseMailReading().so_far(maria.owner)[0].trouble


def test_a_mailbox_can_be_looked_at_now(dovecot: Dovecot):
    maria = Maria.signed_in()
    page = connected(maria, dovecot, "maria-hurries")
    work()
    dovecot.deliver("maria-hurries", mail(LATER, name="later"))
    work()
    assert "Olga Petrova" not in maria.get("/inbox/").text, "it is looked at every few minutes"
    assert maria.post(f"{page}/look").goes_to == page
    work()
    assert "Olga Petrova" in maria.get("/inbox/").text


def test_an_account_that_only_sends_says_nothing_of_reading():
    maria = Maria.signed_in()
    server = MailServer(host="localhost", port=465, security="tls")
    sends = MailAccount(key=MailAccountKey("sends"), address="maria@example.org", user="maria", sending=server)
    mail_accounts.keep(maria.owner, sends)
    assert "Look for mail now" not in maria.get("/settings/mail/sends").text
