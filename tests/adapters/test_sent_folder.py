"""The Sent folder of a real mail server: where an uncertain letter is found, and a copy of a sent one belongs."""

from dataclasses import replace
from typing import Final
from uuid import uuid4

import pytest

from heardback.adapters.imap import ImapMailbox, open_mailbox
from heardback.adapters.sent_folder import SentFolder
from heardback.adapters.storage import mail_accounts
from heardback.adapters.storage.models import Account
from heardback.core.troubles import CannotReach
from heardback.ports import (
    Credentials,
    Key,
    MailAccount,
    MailAccountKey,
    MailServer,
    Outgoing,
    OutgoingKey,
    OwnerId,
    Written,
)
from tests.adapters.maria import NOW, OLGA
from tests.services.dovecot import PASSWORD, Dovecot

pytestmark = pytest.mark.django_db

MAIL: Final = (
    "From: maria@example.org\r\nTo: olga@nordkraft.example\r\nSubject: Thanks\r\nMessage-ID: <abc@example.org>\r\n"
    "Date: Wed, 25 Nov 2026 10:00:00 +0000\r\n\r\nDear Olga,\r\n"
)


class Hers:
    """Maria's mailbox, and a letter that she sent from it."""

    def __init__(self, dovecot: Dovecot, *, keeps_sent: bool | None = None) -> None:
        self.dovecot, self.user = dovecot, f"maria-{uuid4().hex[:8]}"
        self.owner = OwnerId(Account.objects.create_user(f"{self.user}@example.org").pk)
        self.dovecot.maildir(self.user, "Sent")
        account = MailAccount(
            key=MailAccountKey("hers"),
            address="maria@example.org",
            reading=MailServer(host="localhost", port=dovecot.tls, security="tls"),
            user=self.user,
            keeps_sent=keeps_sent,
        )
        mail_accounts.keep(self.owner, account)
        self.folder = SentFolder(self.opened)

    def opened(self, _: OwnerId, account: MailAccount) -> ImapMailbox:
        assert account.reading
        return open_mailbox(account.reading, Credentials(user=self.user, secret=PASSWORD), allow_inside=True)

    def letter(self) -> Outgoing:
        written = Written(
            kind="thanks",
            to=OLGA.id,
            to_name="Olga",
            sender="maria@example.org",
            recipient="olga@nordkraft.example",
            subject="Thanks",
            body="Dear Olga,\n",
            events=(),
        )
        return Outgoing(
            key=OutgoingKey("one"),
            owner=self.owner,
            candidacy=Key("nordkraft"),
            account=MailAccountKey("hers"),
            written=written,
            message_id="<abc@example.org>",
            mail=MAIL,
            state="sent",
            queued_at=NOW,
            changed_at=NOW,
            due=None,
        )

    def in_sent(self) -> list[str]:
        maildir = self.dovecot.maildir(self.user, "Sent")
        return [one.read_text() for kind in ("cur", "new") for one in sorted((maildir / kind).iterdir())]


def test_a_letter_is_found_where_the_server_keeps_it(dovecot: Dovecot):
    hers = Hers(dovecot)
    assert hers.folder.find(hers.letter()) == ""
    dovecot.deliver(hers.user, hers.letter().mail.encode(), "Sent")
    assert hers.folder.find(hers.letter()) == "<abc@example.org>"


def test_a_copy_is_put_there_once_and_that_is_remembered(dovecot: Dovecot):
    hers = Hers(dovecot)
    hers.folder.copy(hers.letter())
    hers.folder.copy(hers.letter())
    [copy] = hers.in_sent()
    assert copy.replace("\r\n", "\n").strip() == hers.letter().mail.replace("\r\n", "\n").strip()
    assert [one.keeps_sent for one in mail_accounts.all_of(hers.owner)] == [False]


def test_what_she_chooses_while_it_looks_stands(dovecot: Dovecot):
    hers = Hers(dovecot)
    [account] = mail_accounts.all_of(hers.owner)

    def opened_as_she_chooses(owner: OwnerId, known: MailAccount) -> ImapMailbox:
        mail_accounts.keep(owner, replace(account, keeps_sent=True, records_acknowledgements=True))
        return hers.opened(owner, known)

    SentFolder(opened_as_she_chooses).copy(hers.letter())
    [now] = mail_accounts.all_of(hers.owner)
    assert (now.keeps_sent, now.records_acknowledgements) == (True, True)


def test_where_the_server_keeps_one_no_second_is_put(dovecot: Dovecot):
    hers = Hers(dovecot)
    dovecot.deliver(hers.user, hers.letter().mail.encode(), "Sent")
    hers.folder.copy(hers.letter())
    assert len(hers.in_sent()) == 1
    assert [one.keeps_sent for one in mail_accounts.all_of(hers.owner)] == [True]


def test_nor_where_it_keeps_one_under_a_name_of_its_own(dovecot: Dovecot):
    hers = Hers(dovecot)
    renamed = MAIL.replace("<abc@example.org>", "<of-its-own@server.example>")
    hers.dovecot.deliver(hers.user, renamed.encode(), "Sent")
    assert hers.folder.copy(hers.letter()) == "<of-its-own@server.example>"
    assert len(hers.in_sent()) == 1
    assert [one.keeps_sent for one in mail_accounts.all_of(hers.owner)] == [True]


def test_where_nobody_can_look_nothing_is_said_of_it(dovecot: Dovecot):
    hers = Hers(dovecot)
    away = SentFolder(_unreachable)
    assert away.find(hers.letter()) is None
    assert hers.folder.find(replace(hers.letter(), account=MailAccountKey("gone"))) is None


def _unreachable(owner: OwnerId, account: MailAccount) -> ImapMailbox:
    raise CannotReach(host=account.address, port=owner, why="nothing answers there")
