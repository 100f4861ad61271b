"""A server that gives a letter another Message-ID on its way: answers find it all the same, and it goes out once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email import message_from_string
from email.policy import SMTP
from itertools import count
from typing import Final

import pytest

from heardback.actions.fetch_mail import FetchMail
from heardback.actions.known import Desk
from heardback.actions.mail_reader import MailReader
from heardback.actions.reconsidering import reconsider
from heardback.actions.record import Command, record
from heardback.actions.send import ToSend, queue
from heardback.adapters.imap import ImapMailbox, find_in_sent, open_mailbox
from heardback.adapters.storage import mail_accounts
from heardback.adapters.storage.digests import DatabaseDigests
from heardback.adapters.storage.inbox import DatabaseInbox
from heardback.adapters.storage.mail_reading import DatabaseMailReading
from heardback.adapters.storage.outbox import DatabaseOutbox
from heardback.core.candidacy import Contact
from heardback.core.events import ContactId, Interview
from heardback.letters.compose import Letter
from heardback.letters.kinds import KINDS
from heardback.letters.went_out import sent
from heardback.ports import (
    Credentials,
    Fate,
    Key,
    MailAccount,
    MailAccountKey,
    MailServer,
    Outgoing,
    OutgoingState,
    OwnerId,
)
from heardback.ports.mail_reading import MailTurn
from tests.adapters.maria import Maria
from tests.adapters.stores import Store
from tests.services.dovecot import PASSWORD, Dovecot

NOW: Final = datetime(2026, 11, 25, 10, 20, 30, 123_456, tzinfo=UTC)
LARS: Final = Contact(id=ContactId("lars"), name="Lars Holm", email="lars@nordkraft.example")
TALKED: Final = Interview(at=NOW - timedelta(hours=2), with_=(LARS.id,))
THEIRS: Final = "<AM0PR01MB2345@AM0PR01MB2345.eurprd01.prod.outlook.com>"
TEXT: Final = (
    "Dear Lars,",
    (
        "thank you for the talk about the köping project. You wished to see how I had planned the move of the "
        "warehouse; is there anything that you would like to know about that, or about anything else?"
    ),
    "Kind regards\nMaria Lind",
)
_NUMBERS: Final = count(1)


@dataclass
class Hers:
    """Maria, who writes to Lars, with a mailbox on Dovecot that is read."""

    dovecot: Dovecot
    store: Store

    def __post_init__(self) -> None:
        self.maria, self.user = Maria(self.store, NOW), f"renamed-{next(_NUMBERS)}"
        self.key = self.maria.begins("Nordkraft", TALKED, contacts=[LARS]).key
        self.account = MailAccount(
            key=MailAccountKey(self.user),
            address="maria@example.org",
            reading=MailServer(host="localhost", port=self.dovecot.tls, security="tls"),
            user=self.user,
        )
        self.dovecot.maildir(self.user, "Sent")
        mail_accounts.keep(self.maria.me, self.account, using=self.store.using)

    @property
    def outbox(self) -> DatabaseOutbox:
        return DatabaseOutbox(self.store.using)

    @property
    def inbox(self) -> DatabaseInbox:
        return DatabaseInbox(self.store.using)

    def writes(self, state: OutgoingState, subject: str = "Our talk on Wednesday") -> Outgoing:
        """Write to Lars; return the letter in the state to which it came."""
        kind = KINDS["thanks"]
        letter = Letter(kind=kind, language="en", tone="warm", to=LARS, subject=subject, paragraphs=TEXT)
        to_send = ToSend(kind=kind.name, letter=letter, events=sent(kind, LARS.id, NOW))
        seen = len(self.maria.log.journal(self.maria.me, self.key))
        command = Command(owner=self.maria.me, key=self.key, seen=seen, command=f"yes to {subject}", now=NOW)
        queued = queue(self.maria.log, self.outbox, to_send, self.account, command)
        [claimed] = [one for one in self.outbox.claim(NOW, NOW, 100) if one.key == queued.key]
        self.outbox.mark_dot(claimed, NOW)
        self.outbox.settle(claimed, Fate(state=state), NOW)
        return self.letter(queued)

    def letter(self, one: Outgoing) -> Outgoing:
        return self.outbox.one(self.maria.me, one.key)

    def reads_mail(self) -> None:
        """Let the worker read what is new."""
        reading = DatabaseMailReading(self.store.using)
        job = FetchMail(reading, self._opened, lambda owner, now: MailReader(self.desk(owner, now)))
        reading.look_now(self.maria.me, self.account.key, NOW)
        for turn in job.claim(NOW):
            job.act(turn, NOW)
        [so_far] = reading.so_far(self.maria.me)
        assert not so_far.trouble

    def desk(self, owner: OwnerId, now: datetime) -> Desk:
        return Desk(
            log=self.store.log,
            inbox=self.inbox,
            outbox=self.outbox,
            digests=DatabaseDigests(self.store.using),
            accounts=(self.account,),
            owner=owner,
            now=now,
        )

    def proposed(self) -> list[tuple[str | None, list[str]]]:
        """Return what is to be decided: for which candidacy, and which events."""
        found = self.inbox.proposals(self.maria.me, ["open"])
        return [
            (one.proposal.candidacy, [type(event.event).__name__ for event in one.proposal.events]) for one in found
        ]

    def finds(self, letter: Outgoing) -> str:
        """Look for a letter in Sent; return its Message-ID there."""
        mailbox = self._mailbox()
        try:
            return find_in_sent(mailbox, letter)
        finally:
            mailbox.close()

    def _opened(self, turn: MailTurn) -> ImapMailbox:
        assert turn.account.key == self.account.key
        return self._mailbox()

    def _mailbox(self) -> ImapMailbox:
        assert self.account.reading
        return open_mailbox(self.account.reading, Credentials(user=self.user, secret=PASSWORD), allow_inside=True)


@pytest.fixture
def hers(dovecot: Dovecot, sqlite: Store) -> Iterator[Hers]:
    hers = Hers(dovecot, sqlite)
    yield hers
    mail_accounts.forget(hers.maria.me, hers.account.key, using=sqlite.using)


def as_exchange_has_it(letter: Outgoing, *, name: str = THEIRS, **more: str) -> bytes:
    """The letter as Exchange keeps it: renamed, its text in another coding and its lines broken elsewhere."""
    made = message_from_string(letter.mail, policy=SMTP.clone(max_line_length=60))
    text = made.get_content().replace(" is there", " \r\nis there").rstrip() + "\r\n\r\n"
    made.set_content(text, charset="iso-8859-1", cte="quoted-printable")
    made.replace_header("Message-ID", name)
    made.replace_header("Date", NOW.astimezone(UTC).strftime("%a, %d %b %Y %H:%M:%S -0000"))
    for field, value in more.items():
        made.replace_header(field, value) if field in made else made.add_header(field.replace("_", "-"), value)
    return made.as_bytes()


def as_gmail_has_it(letter: Outgoing) -> bytes:
    renamed = letter.mail.replace(f"Message-ID: {letter.message_id}", "Message-ID: <CAFa1@mail.gmail.com>")
    return f"X-Google-Original-Message-ID: {letter.message_id}\r\n{renamed}".encode("ascii")


def an_answer(to: str, sender: str = "Office <office@holm-partners.example>") -> bytes:
    return (
        f"From: {sender}\nTo: Maria Lind <maria@example.org>\nSubject: Re: Our talk\n"
        f"Date: Wed, 25 Nov 2026 11:00:00 +0000\nMessage-ID: <answer@holm.example>\nIn-Reply-To: {to}\n"
        f"References: {to}\n\nDear Maria,\n\nunfortunately we have decided to go on with other candidates.\n\n"
        "Kind regards\nThe office\n"
    ).encode()


def test_an_answer_that_names_what_their_server_called_it_is_found_to_belong_there(hers: Hers):
    letter = hers.writes("sent")
    hers.dovecot.deliver(hers.user, an_answer(THEIRS))  # INBOX is read first: the answer is there before its letter
    hers.dovecot.deliver(hers.user, as_exchange_has_it(letter), "Sent", flags="S")
    hers.reads_mail()
    assert hers.letter(letter).known_as == (THEIRS,)
    assert hers.letter(letter).message_id == letter.message_id
    assert hers.outbox.message_ids(hers.maria.me) == {hers.key: {letter.message_id, THEIRS}}
    assert hers.proposed() == [(hers.key, ["Reply"])]


def test_the_next_letter_goes_on_with_what_they_know(hers: Hers):
    letter = hers.writes("sent")
    hers.dovecot.deliver(hers.user, as_exchange_has_it(letter), "Sent", flags="S")
    hers.reads_mail()
    following = message_from_string(hers.writes("sent", "One more question").mail, policy=SMTP)
    assert following["In-Reply-To"] == THEIRS
    assert following["References"].split() == [letter.message_id, THEIRS]


@pytest.mark.parametrize("kept", [as_exchange_has_it, as_gmail_has_it])
def test_a_letter_that_may_have_gone_out_is_settled_when_its_copy_is_read(hers: Hers, kept):
    letter = hers.writes("uncertain")
    hers.dovecot.deliver(hers.user, kept(letter), "Sent", flags="S")
    hers.reads_mail()
    settled = hers.letter(letter)
    assert (settled.state, settled.reason) == ("sent", "in-sent")
    assert len(settled.known_as) == 1


@pytest.mark.parametrize("kept", [as_exchange_has_it, as_gmail_has_it])
def test_and_when_it_is_looked_for(hers: Hers, kept):
    letter = hers.writes("uncertain")
    assert hers.finds(letter) == ""
    hers.dovecot.deliver(hers.user, kept(letter), "Sent", flags="S")
    assert hers.finds(letter) in (THEIRS, "<CAFa1@mail.gmail.com>")


OTHERS: Final = {
    "to somebody else": {"To": "Olga <olga@nordkraft.example>"},
    "to more people": {"Cc": "olga@nordkraft.example"},
    "about something else": {"Subject": "Our talk on Thursday"},
    "by hand, a minute later": {"Date": "Wed, 25 Nov 2026 10:21:30 +0000"},
}


@pytest.mark.parametrize("more", OTHERS.values(), ids=OTHERS)
def test_another_letter_of_hers_is_never_taken_for_it(hers: Hers, more: dict[str, str]):
    letter = hers.writes("uncertain")
    hers.dovecot.deliver(hers.user, as_exchange_has_it(letter, **more), "Sent", flags="S")
    assert hers.finds(letter) == ""
    hers.reads_mail()
    assert hers.letter(letter) == letter


def test_nor_one_with_another_text(hers: Hers):
    letter = hers.writes("uncertain")
    other = as_exchange_has_it(letter).replace(b"Kind regards", b"Best wishes")
    hers.dovecot.deliver(hers.user, other, "Sent", flags="S")
    assert hers.finds(letter) == ""
    hers.reads_mail()
    assert hers.letter(letter) == letter


def test_nor_what_others_send_whatever_it_claims(hers: Hers):
    letter = hers.writes("uncertain")
    hers.dovecot.deliver(hers.user, as_gmail_has_it(letter))
    hers.dovecot.deliver(hers.user, as_exchange_has_it(letter), "Junk")
    hers.reads_mail()
    assert hers.letter(letter) == letter


def test_on_another_computer_a_letter_that_is_recorded_is_not_proposed_once_more(hers: Hers):
    """An export takes along that she thanked, and not the letter's way through the outbox."""
    letter = hers.writes("sent")
    seen = len(hers.maria.log.journal(hers.maria.me, hers.key))
    command = Command(owner=hers.maria.me, key=hers.key, seen=seen, command="recorded", now=NOW)
    thanked = [replace(one, at=NOW + timedelta(minutes=3)) for one in letter.written.events]
    record(hers.maria.log, command, *thanked)
    hers.outbox.decide(hers.maria.me, letter.key, "sent", Fate(state="withdrawn"), NOW)  # as if it were not known here
    hers.dovecot.deliver(hers.user, an_answer(THEIRS))
    hers.dovecot.deliver(hers.user, as_exchange_has_it(letter), "Sent", flags="S")
    hers.reads_mail()
    reconsider(hers.desk(hers.maria.me, NOW))  # as the Inbox does
    assert hers.proposed() == [(hers.key, ["Reply"])]


def test_a_letter_of_a_day_ago_is_looked_for_by_its_own_day(hers: Hers):
    letter = hers.writes("uncertain")
    hers.dovecot.deliver(hers.user, as_exchange_has_it(letter), "Sent", flags="S")
    assert hers.finds(replace(letter, queued_at=NOW - timedelta(days=30))) == ""
    assert hers.finds(replace(letter, candidacy=Key("elsewhere"))) == THEIRS
