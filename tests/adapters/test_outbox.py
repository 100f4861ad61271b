"""Letters on their way: queued once, taken by one, and never taken back from whoever knows what became of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from heardback.adapters.storage.mail_accounts import take_over
from heardback.adapters.storage.mail_alarms import mail_alarms
from heardback.adapters.storage.outbox import DatabaseOutbox
from heardback.core.errors import AlreadyOnItsWay, NoSuchCandidacy, NoSuchLetter
from heardback.core.events import Asked, ContactId
from heardback.core.people import EMAIL
from heardback.ports import Fate, MailAccount, MailAccountKey, Outgoing, OutgoingKey, Written
from tests.adapters.maria import NOW, OLGA, Maria
from tests.adapters.stores import Store, at_once

LATER = NOW + timedelta(hours=1)
LEASE = NOW + timedelta(minutes=17)
SENT = Asked(at=NOW, to=OLGA.id, channel=EMAIL, outcome="sent")


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest) -> Store:
    chosen: Store = request.getfixturevalue(request.param)
    return chosen


class Writer:
    """Maria with an outbox; nobody else's letters are due in it."""

    def __init__(self, store: Store) -> None:
        self.maria, self.outbox = Maria(store), DatabaseOutbox(store.using)
        self.key = self.maria.begins().key
        while left := self.outbox.claim(NOW + timedelta(days=900), NOW, 100):
            for one in left:
                self.outbox.settle(one, Fate(state="withdrawn"), NOW)

    def letter(self, number: int = 1, to: ContactId = OLGA.id) -> Outgoing:
        name = f"{number}-{self.key}"[:16]
        written = Written(
            kind="status-mail",
            to=to,
            to_name="Olga",
            sender="maria@example.org",
            recipient="olga@nordkraft.example",
            subject="Any news?",
            body="Dear Olga …",
            events=(SENT,),
        )
        return Outgoing(
            key=OutgoingKey(name),
            owner=self.maria.me,
            candidacy=self.key,
            account=MailAccountKey("work"),
            written=written,
            message_id=f"<{name}@example.org>",
            mail="Subject: Any news?\r\n\r\nDear Olga …".encode("ascii", "replace").decode(),
            state="ready",
            queued_at=NOW,
            changed_at=NOW,
            due=NOW,
        )

    def queues(self, number: int = 1, command: str = "yes") -> Outgoing:
        return self.outbox.queue(self.letter(number), command=f"{command} {self.key}")

    def claims(self) -> Outgoing:
        [one] = self.outbox.claim(NOW, LEASE, 10)
        return one

    def state(self, letter: Outgoing) -> str:
        return self.outbox.one(self.maria.me, letter.key).state


def test_what_was_queued_is_read_back_whole(store: Store):
    writer = Writer(store)
    letter = writer.queues()
    assert writer.outbox.one(writer.maria.me, letter.key) == letter
    assert writer.outbox.of_candidacy(writer.maria.me, writer.key) == [letter]


def test_what_servers_call_a_letter_is_known_too(store: Store):
    writer = Writer(store)
    letter = writer.queues()
    me, outbox = writer.maria.me, writer.outbox
    assert outbox.know_as(me, letter.key, "<theirs@server.example>")
    assert not outbox.know_as(me, letter.key, "<theirs@server.example>")
    for no_name in (letter.message_id, "<two words@server.example>", "", "<" + 1000 * "a" + "@server.example>"):
        assert not outbox.know_as(me, letter.key, no_name)
    assert not outbox.know_as(store.someone(), letter.key, "<another@server.example>")
    assert outbox.one(me, letter.key).known_as == ("<theirs@server.example>",)
    assert outbox.message_ids(me) == {}
    assert outbox.gone(me) == []
    outbox.settle(writer.claims(), Fate(state="sent"), NOW)
    assert outbox.message_ids(me) == {writer.key: {letter.message_id, "<theirs@server.example>"}}
    assert [one.key for one in outbox.gone(me)] == [letter.key]


def test_a_yes_twice_queues_once_and_another_letter_of_the_kind_waits(store: Store):
    writer = Writer(store)
    first = writer.queues(1)
    assert writer.queues(2).key == first.key
    with pytest.raises(AlreadyOnItsWay):
        writer.queues(3, command="another yes")
    writer.outbox.settle(writer.claims(), Fate(state="failed", reason="recipient"), NOW)
    assert [one.key for one in writer.outbox.troubled(writer.maria.me)] == [first.key]
    assert writer.queues(4, command="a third yes").state == "ready"
    assert writer.outbox.troubled(writer.maria.me) == []


def test_of_many_who_say_yes_at_once_one_letter_is_queued(store: Store):
    writer = Writer(store)
    queued = at_once(4, lambda number: writer.queues(number).key)
    assert len(set(queued)) == 1


def test_of_many_who_claim_at_once_one_gets_it(store: Store):
    writer = Writer(store)
    writer.queues()
    assert sorted(len(one) for one in at_once(4, lambda _: writer.outbox.claim(NOW, LEASE, 10))) == [0, 0, 0, 1]


def test_whoever_has_lost_the_lease_may_not_send_the_dot(store: Store):
    writer = Writer(store)
    writer.queues()
    slow = writer.claims()
    [quick] = writer.outbox.claim(LEASE, LEASE + timedelta(minutes=17), 10)
    assert quick.state == "claimed"
    assert not writer.outbox.mark_dot(slow, LATER)
    assert not writer.outbox.settle(slow, Fate(state="failed", reason="refused"), LATER)
    assert writer.outbox.mark_dot(quick, LATER)
    assert writer.state(quick) == "dot-sent"


def test_whoever_sent_the_dot_knows_best_even_late(store: Store):
    writer = Writer(store)
    writer.queues()
    slow = writer.claims()
    assert writer.outbox.mark_dot(slow, NOW)
    [finder] = writer.outbox.claim(LEASE, LEASE + timedelta(minutes=17), 10)
    assert finder.state == "dot-sent"
    assert writer.outbox.settle(finder, Fate(state="uncertain", reason="interrupted"), LATER)
    assert not writer.outbox.settle(slow, Fate(state="retry", reason="busy"), LATER)
    assert writer.outbox.settle(slow, Fate(state="sent", due=LATER), LATER)
    assert writer.state(slow) == "sent"


def test_a_no_from_before_the_dot_is_no_word_about_it(store: Store):
    """Whoever was refused, but had lost the lease to somebody who then sent the dot, knows nothing about that."""
    writer = Writer(store)
    writer.queues()
    refused = writer.claims()
    [other] = writer.outbox.claim(LEASE, LEASE + timedelta(minutes=17), 10)
    assert writer.outbox.mark_dot(other, LATER)
    assert writer.outbox.settle(other, Fate(state="uncertain", reason="silent"), LATER)
    assert not writer.outbox.settle(refused, Fate(state="failed", reason="recipient"), LATER)
    assert writer.state(other) == "uncertain"


def test_what_a_person_decided_stands(store: Store):
    writer = Writer(store)
    letter = writer.queues()
    me = writer.maria.me
    assert writer.outbox.decide(me, letter.key, "ready", Fate(state="withdrawn"), NOW)
    assert not writer.outbox.decide(me, letter.key, "ready", Fate(state="withdrawn"), NOW)
    assert writer.outbox.claim(LATER, LATER, 10) == []


def test_what_went_wrong_in_an_unforeseen_way_is_tried_again_only_before_the_dot(store: Store):
    writer = Writer(store)
    writer.queues()
    claimed = writer.claims()
    writer.outbox.put_off(claimed, LATER, NOW)
    [again] = writer.outbox.claim(LATER, LATER + timedelta(minutes=17), 10)
    assert (again.state, again.tries) == ("retry", 1)
    assert writer.outbox.mark_dot(again, LATER)
    writer.outbox.put_off(again, LATER, LATER)
    assert writer.state(again) == "dot-sent"


def test_the_message_ids_of_what_went_out_lead_back_to_the_application(store: Store):
    writer = Writer(store)
    letter = writer.queues()
    assert writer.outbox.message_ids(writer.maria.me) == {}
    writer.outbox.mark_dot(writer.claims(), NOW)
    assert writer.outbox.message_ids(writer.maria.me) == {writer.key: frozenset({letter.message_id})}


def test_nobody_elses_letter_is_found_and_none_outlives_its_application(store: Store):
    writer, other = Writer(store), Maria(store)
    letter = writer.queues()
    with pytest.raises(NoSuchLetter):
        writer.outbox.one(other.me, letter.key)
    assert not writer.outbox.decide(other.me, letter.key, "ready", Fate(state="withdrawn"), NOW)
    with pytest.raises(NoSuchCandidacy):
        writer.outbox.queue(replace(letter, owner=other.me, key=OutgoingKey("hers")), command="hers")
    writer.maria.log.erase(writer.maria.me, writer.key)
    with pytest.raises(NoSuchLetter):
        writer.outbox.one(writer.maria.me, letter.key)


def test_a_clock_that_was_ahead_keeps_no_letter_waiting(store: Store):
    writer = Writer(store)
    letter = writer.queues()
    writer.outbox.put_off(writer.claims(), NOW + timedelta(days=365), NOW)
    assert [one.key for one in writer.outbox.claim(LATER, LATER + timedelta(minutes=17), 10)] == [letter.key]
    assert writer.outbox.claim(LATER, LATER + timedelta(minutes=17), 10) == [], "it is leased now"


def test_today_asks_about_letters_and_mailboxes_in_one_question(store: Store):
    writer = Writer(store)
    me, using = writer.maria.me, store.using
    assert mail_alarms(me, using=using) == (False, False)
    writer.queues()
    writer.outbox.settle(writer.claims(), Fate(state="failed", reason="recipient"), NOW)
    assert mail_alarms(me, using=using) == (True, False)
    account = MailAccount(key=MailAccountKey(f"a-{writer.key}"[:16]), address="maria@example.org", user="maria")
    assert take_over(me, account, using=using)
    assert not take_over(me, account, using=using)
    assert mail_alarms(me, using=using) == (True, True)
    assert mail_alarms(store.someone(), using=using) == (False, False)
