"""A mailbox is read once, wholly, newest first, whatever happens to it or to us meanwhile."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Final

import pytest

from heardback.actions.fetch_mail import POLL, FetchMail
from heardback.adapters.imap import ImapMailbox, open_mailbox
from heardback.adapters.storage import mail_accounts
from heardback.adapters.storage.mail_reading import DatabaseMailReading
from heardback.core.troubles import LoginRefused
from heardback.intake.folders import FolderKind
from heardback.intake.heads import ReadHead
from heardback.ports.event_log import OwnerId
from heardback.ports.mail import ChosenFolders, Credentials, MailAccount, MailAccountKey, MailServer, Received
from heardback.ports.mail_reading import FolderRead, MailReadSoFar, MailTurn
from tests.adapters.stores import Store, at_once
from tests.services.dovecot import PASSWORD, Dovecot
from tests.services.pymap import USER as PYMAP_USER
from tests.services.pymap import Pymap

NOW: Final = datetime(2026, 11, 25, 12, tzinfo=UTC)
_USERS: Final = count(1)


@dataclass
class Desk:
    """Who reads: wants everything but newsletters, and remembers what was handed over."""

    own: frozenset[str] = frozenset()
    received: list[Received] = field(default_factory=list)
    asked: list[tuple[str, bool]] = field(default_factory=list)

    def wants(self, head: ReadHead, kind: FolderKind, *, is_past: bool) -> bool:
        self.asked.append((head.envelope.subject, is_past))
        return "news" not in head.envelope.subject and bool(kind)

    def take(self, received: Received) -> None:
        self.received.append(received)

    @property
    def subjects(self) -> list[str]:
        return [mail.raw.split(b"\r\n")[0].removeprefix(b"Subject: ").decode() for mail in self.received]


@dataclass
class Place:
    """A person with a mailbox on Dovecot, and a worker that reads it."""

    dovecot: Dovecot
    store: Store
    user: str
    owner: OwnerId
    account: MailAccount
    desk: Desk = field(default_factory=Desk)
    now: datetime = NOW
    between: Callable[[ImapMailbox], ImapMailbox] = lambda mailbox: mailbox
    """What stands between the worker and the server."""

    @property
    def reading(self) -> DatabaseMailReading:
        return DatabaseMailReading(self.store.using)

    def job(self, seconds: float = 60) -> FetchMail:
        return FetchMail(self.reading, self.open, lambda _owner, _now: self.desk, seconds)

    def open(self, turn: MailTurn) -> ImapMailbox:
        assert turn.account.reading
        with_what, chosen = Credentials(user=self.user, secret=PASSWORD), turn.account.folders
        opened = open_mailbox(turn.account.reading, with_what, chosen, allow_inside=True)
        return self.between(opened)

    def deliver(self, *subjects: str, folder: str = "") -> None:
        for subject in subjects:
            raw = (
                f"Subject: {subject}\nFrom: olga@sonnen.example\nMessage-ID: <{subject}@sonnen.example>\n\nDear Maria\n"
            )
            self.dovecot.deliver(self.user, raw.encode(), folder)

    def visit(self, seconds: float = 60) -> list[str]:
        """Let the worker come by as often as it likes at this moment; return the subjects that it took in."""
        before, job = len(self.desk.received), self.job(seconds)
        while claimed := job.claim(self.now):
            for turn in claimed:
                job.act(turn, self.now)
        return self.desk.subjects[before:]

    def later(self, time: timedelta = POLL) -> "Place":
        self.now += time
        return self

    @property
    def so_far(self) -> MailReadSoFar:
        (found,) = self.reading.so_far(self.owner)
        return found

    def folder(self, name: str = "INBOX") -> FolderRead:
        return next(folder for folder in self.so_far.folders if folder.name == name)


def make_place(dovecot: Dovecot, store: Store) -> Place:
    user, owner = f"fetching-{next(_USERS)}", store.someone()
    server = MailServer(host="localhost", port=dovecot.tls, security="tls")
    account = MailAccount(key=MailAccountKey(f"{user}"), address=f"{user}@example.org", reading=server, user=user)
    mail_accounts.keep(owner, account, using=store.using)
    dovecot.maildir(user)
    place = Place(dovecot, store, user, owner, account)
    place.reading.look_now(owner, account.key, NOW)
    return place


@pytest.fixture
def place(dovecot: Dovecot, sqlite: Store) -> Iterator[Place]:
    place = make_place(dovecot, sqlite)
    yield place
    mail_accounts.forget(place.owner, place.account.key, using=sqlite.using)


@pytest.fixture
def place_on_server(dovecot: Dovecot, postgres: Store) -> Iterator[Place]:
    place = make_place(dovecot, postgres)
    yield place
    mail_accounts.forget(place.owner, place.account.key, using=postgres.using)


def test_the_first_visit_reads_everything_newest_first(place: Place):
    place.deliver("one", "two", "news", "three")
    place.deliver("spam", folder="Junk")
    place.deliver("thanks", folder="Sent")
    assert set(place.visit()) == {"one", "two", "three", "spam", "thanks"}
    assert {(mail.folder, mail.folder_name) for mail in place.desk.received} == {
        ("inbox", "INBOX"),
        ("junk", "Junk"),
        ("sent", "Sent"),
    }
    assert place.folder().is_whole
    assert (place.folder().total, place.folder().done) == (4, 4)
    assert place.so_far.looked_at == NOW
    assert place.so_far.next_look == NOW + POLL


def test_later_visits_read_what_is_new_and_nothing_twice(place: Place):
    place.deliver("one")
    place.visit()
    assert place.visit() == []
    assert place.later().visit() == []
    place.deliver("two")
    place.deliver("spam", folder="Junk")
    assert place.later().visit() == ["spam", "two"]


def test_the_last_months_of_every_folder_come_before_the_past(place: Place):
    old = place.now - timedelta(days=400)
    for number in range(3):
        place.deliver(f"old-{number}")
        place.deliver(f"old-sent-{number}", folder="Sent")
    for folder in ("", "Sent"):
        for path in (place.dovecot.maildir(place.user, folder) / "new").iterdir():
            _arrived(path, old)
    place.deliver("new")
    place.deliver("new-sent", folder="Sent")
    taken = place.visit()
    assert set(taken[:2]) == {"new", "new-sent"}
    assert len(taken) == 8
    assert all(is_past == subject.startswith("old") for subject, is_past in place.desk.asked)
    place.deliver("newest")
    assert place.later().visit() == ["newest"]
    assert place.desk.asked[-1] == ("newest", False)


def _arrived(path: Path, when: datetime) -> None:
    os.utime(path, (when.timestamp(), when.timestamp()))


def test_a_visit_that_breaks_off_is_gone_on_with(place: Place, monkeypatch: pytest.MonkeyPatch):
    _in_small_batches(monkeypatch)
    place.deliver(*(f"mail-{number}" for number in range(40)))
    place.between = lambda mailbox: _BreaksOff(mailbox, after=12)
    taken = place.visit()
    assert len(taken) == 12
    assert place.so_far.trouble == "broken-off"
    place.between = lambda mailbox: mailbox
    taken += place.later(timedelta(minutes=1)).visit()
    assert place.so_far.trouble == ""
    assert set(taken) == {f"mail-{number}" for number in range(40)}
    assert len(taken) <= 40 + 5, "only what was read of the batch that broke off is read again"


def _in_small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("heardback.actions.fetch_mail._FIRST_BATCH", 5)
    monkeypatch.setattr("heardback.actions.fetch_mail._LARGEST_BATCH", 5)


class _BreaksOff(ImapMailbox):
    """A connection that breaks off after so many mails."""

    def __init__(self, mailbox: ImapMailbox, after: int) -> None:
        super().__init__(mailbox.client, mailbox.host, ChosenFolders())
        self._left = after

    def body(self, uid: int) -> bytes | None:
        if not self._left:
            self.client.shutdown()
        self._left -= 1
        return super().body(uid)


def test_a_visit_takes_only_so_long_and_the_next_one_goes_on(place: Place, monkeypatch: pytest.MonkeyPatch):
    _in_small_batches(monkeypatch)
    place.deliver(*(f"mail-{number}" for number in range(12)))
    job, visits = place.job(seconds=-1), 0
    while claimed := job.claim(NOW):
        job.act(claimed[0], NOW)
        visits += 1
        assert visits < 60, "each visit gets further"
    assert visits > 2
    assert sorted(place.desk.subjects) == sorted(f"mail-{number}" for number in range(12))


def test_mails_that_are_numbered_anew_are_not_read_twice(place: Place):
    place.deliver("one", "two")
    place.visit()
    before = place.folder().uid_validity
    _number_anew(place)
    place.deliver("three")
    assert place.later().visit() == ["three"]
    assert place.folder().uid_validity != before
    assert place.folder().is_whole


def _number_anew(place: Place) -> None:
    """Lose what Dovecot knows of its UIDs, as after a move to another machine."""
    for path in place.dovecot.maildir(place.user).glob("dovecot*"):
        path.unlink()
    lists = place.dovecot.maildir(place.user) / "dovecot-uidlist"
    lists.write_text("3 V1234567 N1 Gabcdef0123456789abcdef0123456789\n")
    place.dovecot.own(lists)


def test_a_mail_that_moves_into_spam_is_looked_at_again(place: Place):
    place.deliver("offer")
    place.visit()
    (path,) = [path for kind in ("new", "cur") for path in (place.dovecot.maildir(place.user) / kind).iterdir()]
    path.rename(place.dovecot.maildir(place.user, "Junk") / "new" / path.name.partition(":")[0])
    assert place.later().visit() == ["offer"]
    assert place.desk.received[-1].folder == "junk"


def test_mails_whose_numbers_lie_far_apart_are_found_without_a_long_search(place: Place):
    lists = place.dovecot.maildir(place.user) / "dovecot-uidlist"
    lists.write_text("3 V1234567 N3000000000 Gabcdef0123456789abcdef0123456789\n")
    place.dovecot.own(lists)
    place.deliver("one", "two")
    assert place.visit() == ["two", "one"]
    assert place.folder().next_uid > 3_000_000_000


def test_one_mail_that_cannot_be_read_keeps_no_other_from_being_read(place: Place):
    class Fails(Desk):
        def take(self, received: Received) -> None:
            if b"two" in received.raw:
                raise ZeroDivisionError
            super().take(received)

    place.desk = Fails()
    place.deliver("one", "two", "three")
    assert sorted(place.visit()) == ["one", "three"]
    assert place.so_far.trouble == ""


def test_a_folder_that_vanishes_is_passed_over_and_read_when_it_is_back(place: Place):
    place.deliver("one")
    place.deliver("spam", folder="Archive")
    assert set(place.visit()) == {"one", "spam"}
    shutil.rmtree(place.dovecot.maildir(place.user, "Archive"))
    place.deliver("two")
    assert place.later().visit() == ["two"]
    assert place.so_far.trouble == ""
    place.deliver("again", folder="Archive")
    assert place.later().visit() == ["again"]


def test_a_folder_that_was_chosen_by_hand_and_is_gone_is_said_while_the_others_are_read(place: Place):
    chosen = replace(place.account, folders=ChosenFolders(junk="Mine"))
    mail_accounts.keep(place.owner, chosen, using=place.store.using)
    place.deliver("one")
    place.deliver("spam", folder="Junk")
    assert place.visit() == ["one"]
    assert (place.so_far.trouble, place.so_far.failures, place.so_far.looked_at) == ("folder-gone", 0, NOW)
    assert [account.key for _owner, account in place.reading.settled() if account.key == chosen.key] == [chosen.key]
    place.deliver("answer", folder="Mine")
    assert place.later().visit() == ["answer"]
    assert place.so_far.trouble == ""


def test_what_is_wrong_is_kept_in_a_word_and_tried_again_later_and_later(place: Place):
    place.between = _refused
    waits = []
    for _ in range(4):
        place.visit()
        assert place.so_far.trouble == "refused"
        assert place.so_far.next_look
        waits.append(place.so_far.next_look - place.now)
        place.now = place.so_far.next_look
    assert [wait.total_seconds() for wait in waits] == [60, 120, 240, 480]
    place.between = lambda mailbox: mailbox
    place.visit()
    assert (place.so_far.trouble, place.so_far.failures) == ("", 0)


def _refused(mailbox: ImapMailbox) -> ImapMailbox:
    mailbox.close()
    raise LoginRefused(host="localhost", user="maria", why="Authentication failed")


@pytest.mark.parametrize("days", [-4_000, 4_000])
def test_a_clock_that_jumps_stops_nothing(place: Place, days: int):
    place.deliver("one")
    place.visit()
    place.deliver("two")
    assert place.later(timedelta(days=days)).visit() == ["two"]


def test_a_lease_that_a_wrong_clock_gave_does_not_hold_for_years(place: Place):
    place.now += timedelta(days=4_000)
    assert place.job().claim(place.now)
    place.now = NOW + timedelta(days=3_000)
    place.deliver("one")
    assert place.visit() == ["one"]


def test_who_asks_to_look_now_during_a_visit_is_not_overheard(place: Place):
    (turn,) = place.job().claim(NOW)
    asked_at = NOW + timedelta(seconds=1)
    place.reading.look_now(place.owner, place.account.key, asked_at)
    place.job().act(turn, NOW)
    assert place.so_far.next_look == asked_at


def test_a_worker_that_dies_leaves_its_turn_to_the_next_one_after_a_while(place: Place):
    place.deliver("one")
    assert place.job().claim(NOW)
    assert place.visit() == []
    assert place.later(timedelta(minutes=6)).visit() == ["one"]


def test_whoever_lost_the_turn_keeps_nothing(place: Place):
    place.deliver("one")
    (stale,) = place.job().claim(NOW)
    place.later(timedelta(minutes=6))
    (fresh,) = place.job().claim(place.now)
    place.job().act(stale, place.now)
    assert place.so_far.folders == ()
    place.job().act(fresh, place.now)
    assert place.folder().is_whole


def test_of_many_workers_one_gets_the_turn(place_on_server: Place):
    place = place_on_server
    claimed = at_once(6, lambda _number: place.job().claim(NOW))
    assert sum(len(turns) for turns in claimed) == 1


def test_it_is_the_same_on_a_server(place_on_server: Place):
    place_on_server.deliver("one", "two")
    assert sorted(place_on_server.visit()) == ["one", "two"]
    _number_anew(place_on_server)
    place_on_server.deliver("three")
    assert place_on_server.later().visit() == ["three"]


def test_a_server_of_another_make_without_special_uses_is_read_the_same(pymap: Pymap, place: Place):
    server = MailServer(host="localhost", port=pymap.starttls, security="starttls")
    place.account, place.user = replace(place.account, reading=server), PYMAP_USER
    mail_accounts.keep(place.owner, place.account, using=place.store.using)
    before = place.visit()
    pymap.deliver(b"Subject: first\r\nMessage-ID: <first@fetch>\r\n\r\n")
    pymap.deliver(b"Subject: spam\r\nMessage-ID: <spam@fetch>\r\n\r\n", "Спам")
    assert sorted(place.later().visit()) == ["first", "spam"]
    assert place.later().visit() == []
    assert place.folder("Спам").kind == "junk"
    assert not {"first", "spam"} & set(before)


def test_an_account_that_is_gone_ends_the_visit_quietly(place: Place):
    place.deliver("one")
    (turn,) = place.job().claim(NOW)
    mail_accounts.forget(place.owner, place.account.key, using=place.store.using)
    place.job().act(turn, NOW)
    assert place.reading.so_far(place.owner) == []


def test_an_account_that_goes_while_nothing_is_new_ends_the_visit_as_quietly(place: Place):
    place.visit()
    place.later()
    (turn,) = place.job().claim(place.now)
    mail_accounts.forget(place.owner, place.account.key, using=place.store.using)
    place.job().act(turn, place.now)
    place.job().put_off(turn, place.now)
    assert place.reading.so_far(place.owner) == []


def test_mail_without_a_message_id_is_known_by_its_header(place: Place):
    place.dovecot.deliver(place.user, b"Subject: bare\nFrom: olga@sonnen.example\n\nDear Maria\n")
    assert place.visit() == ["bare"]
    _number_anew(place)
    assert place.later().visit() == []
