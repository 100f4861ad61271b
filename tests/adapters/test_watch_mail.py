"""On one's own computer mail is noticed within seconds, where the server tells of it."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from heardback.actions.watch_mail import WatchMail
from heardback.adapters.imap import ImapMailbox, ImapWatch, open_mailbox
from heardback.adapters.storage import mail_accounts
from heardback.core.troubles import MailTrouble
from heardback.ports.event_log import OwnerId
from heardback.ports.mail import Credentials, MailAccount
from tests.adapters.imap.liar import liar
from tests.adapters.stores import Store
from tests.adapters.test_fetch_mail import NOW, Place, make_place
from tests.services.authority import Authority
from tests.services.dovecot import PASSWORD, Dovecot

_PATIENCE_SECONDS = 40
_POLLED_LATER = NOW + timedelta(minutes=5)


class Watching:
    """A worker that watches, at a standing clock."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.opened: list[ImapMailbox] = []
        self.job = WatchMail(place.reading, self.open)

    def open(self, _owner: OwnerId, account: MailAccount) -> ImapWatch:
        assert account.reading
        credentials = Credentials(user=self.place.user, secret=PASSWORD)
        self.opened.append(open_mailbox(account.reading, credentials, allow_inside=True))
        return ImapWatch(self.opened[-1])

    def look(self) -> None:
        """Look once, as the worker does every few seconds."""
        while claimed := self.job.claim(self.place.now):
            for one in claimed:
                self.job.act(one, self.place.now)

    def until_due(self) -> bool:
        """Look again and again until the mailbox is due, or patience ends."""
        ends = time.monotonic() + _PATIENCE_SECONDS
        while self.place.so_far.next_look != self.place.now and time.monotonic() < ends:
            self.look()
            time.sleep(0.05)
        return self.place.so_far.next_look == self.place.now


@pytest.fixture
def watching(dovecot: Dovecot, sqlite: Store) -> Iterator[Watching]:
    place = make_place(dovecot, sqlite)
    watching = Watching(place)
    yield watching
    mail_accounts.forget(place.owner, place.account.key, using=sqlite.using)
    watching.look()  # which lets go of what is wanted no more


def test_new_mail_is_noticed_when_it_comes(watching: Watching):
    watching.place.deliver("one")
    watching.place.visit()
    watching.look()
    assert watching.place.so_far.next_look == _POLLED_LATER
    watching.place.deliver("two")
    assert watching.until_due()
    assert watching.place.visit() == ["two"]
    watching.place.deliver("three")
    assert watching.until_due(), "and again"


def test_a_mailbox_that_was_never_read_is_not_watched(watching: Watching):
    watching.look()
    assert watching.opened == []


def test_a_connection_is_renewed_before_the_server_lets_go_of_it(watching: Watching):
    watching.place.visit()
    watching.look()
    watching.place.later(timedelta(minutes=21))
    watching.look()
    watching.place.deliver("one")
    assert watching.until_due()
    assert len(watching.opened) == 1


def test_a_connection_that_is_lost_is_opened_again_and_nothing_is_missed(watching: Watching):
    watching.place.visit()
    watching.look()
    watching.opened[0].client.socket().shutdown(2)
    assert watching.until_due(), "what came meanwhile is looked for"
    assert len(watching.opened) == 2


def test_a_disconnected_account_is_let_go_of(watching: Watching):
    watching.place.visit()
    watching.look()
    mail_accounts.forget(watching.place.owner, watching.place.account.key, using=watching.place.store.using)
    watching.look()
    with pytest.raises(OSError, match="Bad file descriptor"):
        watching.opened[0].client.socket().getpeername()


def test_a_server_that_cannot_tell_is_not_asked_all_the_time(watching: Watching, authority: Authority):
    watching.place.visit()
    with liar(authority) as server:
        account = replace(watching.place.account, reading=server)
        mail_accounts.keep(watching.place.owner, account, using=watching.place.store.using)
        for _ in range(3):
            watching.look()
        assert len(watching.opened) == 1
        watching.place.later(timedelta(days=2))
        watching.look()
        assert len(watching.opened) == 2
    for mailbox in watching.opened:
        mailbox.close()


def test_trouble_is_not_tried_again_all_the_time(watching: Watching):
    tried = []

    def fails(_owner: OwnerId, account: MailAccount) -> ImapWatch:
        tried.append(account)
        raise MailTrouble

    watching.place.visit()
    job = WatchMail(watching.place.reading, fails)
    for _ in range(3):
        for one in job.claim(NOW):
            job.act(one, NOW)
    assert len(tried) == 1
    assert job.claim(NOW + timedelta(minutes=16))
    assert job.claim(NOW - timedelta(days=900)), "a clock that went back keeps nobody waiting"
