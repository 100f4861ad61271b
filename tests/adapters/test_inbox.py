"""The inbox: mail comes in, proposes, and is decided. The same in a file and on a server."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connections

from heardback.actions.bring_in import bring_in
from heardback.actions.export import export_all
from heardback.actions.found import found_in_mail, open_found
from heardback.actions.known import Desk
from heardback.actions.proposals import accept, decline, pass_over, reopen
from heardback.actions.reconsidering import reconsider
from heardback.adapters.storage.digests import DatabaseDigests
from heardback.adapters.storage.inbox import DatabaseInbox
from heardback.adapters.storage.outbox import DatabaseOutbox
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.errors import AlreadyDecided, NoSuchMail, NoSuchProposal, StillInUse
from heardback.core.events import ContactId, Event, Interview, Note, Reply, Thanked
from heardback.core.person import Person
from heardback.core.storage_errors import DatabaseBusy
from heardback.ports import KeptProposal, Key, OwnerId, Search
from tests.adapters.mailed import LATER, NO, OLGA, RECEIVED, Mailbox, account, invited, mail
from tests.adapters.maria import Maria
from tests.adapters.stores import Store
from tests.intake.proposing.search_of_maria import MAILS

NOW = datetime(2026, 11, 17, 9, tzinfo=UTC)
HER = Contact(id=ContactId("olga"), name="Olga Petrova", role="recruiter", email="olga@nordkraft.example")
APPLIED = (
    "Thank you for applying for the position of Sales manager at Lumen. "
    "We have received your application and will be in touch."
)
BOUNCE = b"""From: Mail Delivery System <mailer-daemon@example.org>
To: maria@example.org
Subject: Undelivered Mail Returned to Sender
Date: Tue, 10 Nov 2026 09:01:00 +0100
Message-ID: <bounce@example.org>
In-Reply-To: <thanks@nordkraft.example>
References: <thanks@nordkraft.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

I could not deliver your message. olga@nordkraft.example: user unknown
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; example.org

Final-Recipient: rfc822; olga@nordkraft.example
Action: failed
Status: 5.1.1
--b
Content-Type: message/rfc822

Message-ID: <thanks@nordkraft.example>
From: maria@example.org
To: olga@nordkraft.example
Subject: Thank you

Thank you
--b--
"""
PER = "Per Dahl <per@lumen.example>"
ME = "Maria Lind <maria@example.org>"
ADVERT = "Anna <anna@shop.example>"


def mailbox(store: Store, **of_account: Any) -> tuple[Maria, Mailbox]:
    maria = Maria(store, NOW)
    maria.log.keep_person(maria.me, Person(name="Maria Lind", timezone="Europe/Stockholm"), NOW)
    inbox, outbox = DatabaseInbox(store.using), DatabaseOutbox(store.using)
    accounts = (account(**of_account),)
    digests = DatabaseDigests(store.using)
    desk = Desk(log=maria.log, inbox=inbox, outbox=outbox, accounts=accounts, owner=maria.me, now=NOW, digests=digests)
    return maria, Mailbox(desk)


def at_nordkraft(maria: Maria, *more: Event) -> Key:
    talked = Interview(at=NOW - timedelta(days=8), with_=(HER.id,))
    return maria.begins("Nordkraft", talked, *more, contacts=[HER], position=Position(title="Sales manager")).key


class _GoesOff(DatabaseInbox):
    """An inbox whose computer goes off before a decision is kept."""

    def decide(self, owner: OwnerId, decided: KeptProposal) -> None:  # noqa: ARG002 - as the port
        raise DatabaseBusy(seconds=10)


class Stories:
    """Every class at the end of this file tells them somewhere else."""

    def test_an_answer_is_proposed_and_recorded_with_one_yes(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        one = box.brings_one(mail(NO))
        assert (one.proposal.candidacy, one.proposal.sentence[:13]) == (key, "unfortunately")
        accept(box.desk, one, into=key)
        reply = box.events(key)[-1]
        assert isinstance(reply, Reply)
        assert (reply.means, reply.from_, reply.channel) == ("rejection", "olga", "email")
        assert box.open == []

    def test_a_few_words_of_somebody_she_deals_with_are_an_answer_and_a_strangers_are_none(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        shortly = "Maria, it went to the other one. Sorry.\n\nOlga"
        assert box.gets(mail(shortly, sender=ADVERT, subject="Hello", name="hello")) == []
        one = box.brings_one(mail(shortly, subject="Hello"))
        assert (one.proposal.candidacy, one.proposal.means) == (key, "rejection")

    def test_nothing_is_recorded_before_she_says_so(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        box.brings_one(mail(NO))
        assert len(box.events(key)) == 1
        assert box.desk.inbox.count(maria.me).open == 1

    def test_the_same_mail_in_two_folders_is_one(self, store):
        maria, box = mailbox(store)
        at_nordkraft(maria)
        box.gets(mail(NO))
        assert box.gets(mail(NO), "archive") == []
        assert len(box.open) == 1

    def test_an_answer_in_spam_is_said_to_be_until_somebody_moves_it(self, store):
        maria, box = mailbox(store)
        at_nordkraft(maria)
        box.gets(mail(NO), "junk")
        assert box.desk.inbox.count(maria.me).in_spam == 1
        box.gets(mail(NO), "inbox")
        assert box.desk.inbox.count(maria.me).in_spam == 0
        assert [one.mail.folder for one in box.open] == ["inbox"]

    def test_a_double_click_records_once(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        one = box.brings_one(mail(NO))

        def press(_number: int) -> str:
            try:
                return accept(box.desk, one, into=key).state
            finally:
                connections[store.using].close()

        with ThreadPoolExecutor(2) as hands:
            assert list(hands.map(press, range(2))) == ["accepted", "accepted"]
        assert len(box.events(key)) == 2

    def test_what_stopped_half_way_is_not_recorded_twice(self, store):
        """The journal was written, and then the computer went off."""
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        one = box.brings_one(mail(NO))
        with pytest.raises(DatabaseBusy):
            accept(replace(box.desk, inbox=_GoesOff(store.using)), one, into=key)
        assert (len(box.events(key)), len(box.open)) == (2, 1)
        accept(box.desk, box.open[0], into=key)
        assert (len(box.events(key)), len(box.open)) == (2, 0)

    def test_what_was_decided_is_not_decided_again(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        done = accept(box.desk, box.brings_one(mail(NO)), into=key)
        with pytest.raises(AlreadyDecided):
            accept(box.desk, done, into=key)

    def test_taken_back_it_is_open_again_and_the_event_no_longer_counts(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        one = box.brings_one(mail(NO))
        accept(box.desk, one, into=key)
        reopen(box.desk, box.desk.inbox.proposal(maria.me, one.key))
        assert [each.key for each in box.open] == [one.key]
        assert len(box.events(key)) == 1
        accept(box.desk, box.open[0], into=key)
        assert len(box.events(key)) == 2

    def test_a_mail_is_known_again_by_its_thread(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        accept(box.desk, box.brings_one(mail(LATER)), into=key)
        again = mail(NO, sender="Jobs <jobs@hr.example>", name="second", answers="<answer@nordkraft.example>")
        assert box.brings_one(again).proposal.candidacy == key

    # --- Meetings ---

    def test_an_interview_that_was_taken_moves_with_the_next_version(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        accept(box.desk, box.brings_one(mail("See you", calendar=invited("20261124T090000Z"))), into=key)
        moved = box.brings_one(mail("Later", name="second", calendar=invited("20261125T130000Z", sequence=1)))
        assert [one.change for one in moved.proposal.events] == ["moved"]
        accept(box.desk, moved, into=key)
        hours = [one.at.astimezone(UTC) for one in box.events(key) if isinstance(one, Interview)]
        assert hours[1:] == [datetime(2026, 11, 25, 13, tzinfo=UTC)]

    def test_a_later_version_takes_the_place_of_one_that_is_still_open(self, store):
        maria, box = mailbox(store)
        at_nordkraft(maria)
        box.gets(mail("See you", calendar=invited("20261124T090000Z")))
        later = box.brings_one(mail("Later", name="second", calendar=invited("20261125T130000Z", sequence=1)))
        assert [one.key for one in box.open] == [later.key]

    def test_an_earlier_version_that_comes_later_changes_nothing(self, store):
        maria, box = mailbox(store)
        at_nordkraft(maria)
        later = box.brings_one(mail("Later", calendar=invited("20261125T130000Z", sequence=1)))
        box.gets(mail("See you", name="second", calendar=invited("20261124T090000Z")))
        assert [one.key for one in box.open] == [later.key]

    def test_an_interview_that_is_called_off_no_longer_counts(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        accept(box.desk, box.brings_one(mail("See you", calendar=invited("20261124T090000Z"))), into=key)
        off = mail("Sorry", name="second", calendar=invited("20261124T090000Z", sequence=1, method="CANCEL"))
        accept(box.desk, box.brings_one(off), into=key)
        assert [type(one) for one in box.events(key)] == [Interview, Note]

    def test_a_letter_of_hers_that_bounced_no_longer_counts(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        thanks = mail("Thank you for the interview yesterday.", "Thank you", sender=ME, name="thanks", day="2026-11-10")
        one = box.brings_one(thanks.replace(b"To: Maria Lind <maria@example.org>", b"To: " + OLGA.encode()), "sent")
        accept(box.desk, one, into=key)
        accept(box.desk, box.brings_one(BOUNCE), into=key)
        assert [type(each) for each in box.events(key)] == [Interview, Note]

    # --- What is learnt ---

    def test_whose_a_mail_is_is_asked_once_and_known_the_next_time(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        at_nordkraft(maria)
        one = box.brings_one(mail(NO, sender="Per <per@hiring.example>", subject="Sales manager at Nordkraft"))
        assert one.proposal.is_open
        accept(box.desk, one, into=key)
        again = mail(LATER, sender="Ida <ida@hiring.example>", name="second", subject="News")
        assert box.brings_one(again).proposal.candidacy == key

    def test_taken_back_what_it_taught_is_unlearnt(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        at_nordkraft(maria)
        one = box.brings_one(mail(NO, sender="Per <per@hiring.example>", subject="Sales manager at Nordkraft"))
        accept(box.desk, one, into=key)
        assert [each.sender for each in box.desk.inbox.corrections(maria.me)] == ["hiring.example"]
        reopen(box.desk, box.desk.inbox.proposal(maria.me, one.key))
        assert box.desk.inbox.corrections(maria.me) == []

    def test_not_mine_is_learnt_of_the_sender_and_forgotten_with_an_undo(self, store):
        maria, box = mailbox(store)
        offer = "We would like to invite you to an interview for the position of Driver at Shop AB."
        one = box.brings_one(mail(offer, "Interview: Driver at Shop AB", sender=ADVERT))
        decline(box.desk, one)
        again = mail(offer, "Interview: Driver at Shop AB", sender=ADVERT, name="second")
        assert box.gets(again) == []
        reopen(box.desk, box.desk.inbox.proposal(maria.me, one.key))
        assert box.desk.inbox.corrections(maria.me) == []
        assert len(box.gets(again)) == 1

    def test_what_their_words_mean_is_learnt_for_mail_of_the_same_subject(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        one = box.brings_one(mail(LATER, "Your application 4711"))
        wrong = one.proposal.events[0]
        assert isinstance(wrong.event, Reply)
        accept(box.desk, one, into=key, events=[replace(wrong, event=replace(wrong.event, means="rejection"))])
        again = box.brings_one(mail(LATER, "Re: Your application 4712", name="second", day="2026-11-18"))
        assert [one.event.means for one in again.proposal.events if isinstance(one.event, Reply)] == ["rejection"]

    def test_nothing_to_record_teaches_nothing(self, store):
        maria, box = mailbox(store)
        at_nordkraft(maria)
        pass_over(box.desk, box.brings_one(mail(NO)))
        assert box.desk.inbox.corrections(maria.me) == []
        assert len(box.gets(mail(NO, name="second", day="2026-11-18"))) == 1

    # --- By itself ---

    def test_an_acknowledgement_is_recorded_by_itself_only_where_she_allowed_it(self, store):
        for allowed, state in ((False, "open"), (True, "by-itself")):
            maria, box = mailbox(store, records_acknowledgements=allowed)
            key = at_nordkraft(maria)
            one = box.brings_one(mail(RECEIVED, "We have received your application"))
            assert one.state == state
            assert [type(each) for each in box.events(key)].count(Reply) == int(allowed)

    def test_a_no_is_never_recorded_by_itself(self, store):
        maria, box = mailbox(store, records_acknowledgements=True)
        at_nordkraft(maria)
        assert box.brings_one(mail(NO)).state == "open"

    # --- From a mailbox to a plan ---

    def test_what_several_mails_tell_of_a_new_firm_is_one_application(self, store):
        maria, box = mailbox(store)
        per = PER
        box.gets(mail(APPLIED, "Your application: Sales manager at Lumen", sender=per))
        calendar = invited("20261124T090000Z")
        box.gets(mail("See you there", "Interview", sender=per, name="second", day="2026-11-18", calendar=calendar))
        [found] = found_in_mail(box.desk, box.open)
        assert (found.candidacy.employer, found.candidacy.position) == ("Lumen", "Sales manager")
        assert len(found.proposals) == 2
        key = open_found(box.desk, found, Employer(name="Lumen", country="NO"), Position(title="Sales manager"))
        assert {"Interview"} <= {type(one).__name__ for one in box.events(key)}
        assert box.open == []
        with pytest.raises(AlreadyDecided):
            open_found(
                box.desk,
                replace(found, proposals=tuple(box.desk.inbox.proposals(maria.me, ["accepted"]))),
                Employer(name="Lumen", country="NO"),
                Position(title="Sales manager"),
            )

    def test_a_mailbox_that_is_read_from_its_newest_mail_on_tells_the_same(self, store):
        stories = []
        for mails in (MAILS, list(reversed(MAILS))):
            _maria, box = mailbox(store, address="maria.lind@gmail.com")
            for one in mails:
                box.gets(one.raw, one.folder)
            found = found_in_mail(box.desk, box.open)
            stories.append({(one.candidacy.employer, len(one.candidacy.events)) for one in found})
        assert stories[0] == stories[1]
        assert ("Tamarind Labs", 2) in stories[0], "the offer, and her own letter that declines it"

    def test_thanks_in_the_mailbox_wait_for_the_interview_that_is_noted_by_hand(self, store):
        maria, box = mailbox(store)
        thanks = mail("Thank you for your time yesterday.", "Thank you", sender=ME, name="thanks", day="2026-11-10")
        assert box.gets(thanks.replace(b"To: Maria Lind <maria@example.org>", b"To: " + OLGA.encode()), "sent") == []
        key = at_nordkraft(maria)
        reconsider(box.desk)
        [one] = box.open
        assert [type(each.event) for each in one.proposal.events] == [Thanked]
        accept(box.desk, one, into=key)
        assert Thanked in map(type, box.events(key))

    def test_what_waits_in_vain_is_dropped(self, store):
        maria, box = mailbox(store)
        box.gets(mail("Thank you for your time yesterday.", sender=ME).replace(b"To: Maria", b"To: Olga"), "sent")
        later = box.at(NOW + timedelta(days=31))
        at_nordkraft(maria)
        reconsider(later.desk)
        assert (later.open, later.desk.inbox.seen(maria.me, ["<answer@nordkraft.example>"])) == ([], set())

    def test_an_application_that_mail_opened_is_taken_back_whole_unless_more_was_noted(self, store):
        maria, box = mailbox(store)
        box.gets(mail(APPLIED, "Your application: Sales manager at Lumen", sender=PER))
        [found] = found_in_mail(box.desk, box.open)
        fjord, post = Employer(name="Lumen", country="NO"), Position(title="Sales manager")
        open_found(box.desk, found, fjord, post)
        [done] = box.desk.inbox.proposals(maria.me, ["accepted"])
        reopen(box.desk, done)
        assert (maria.finds(), len(box.open)) == ([], 1)
        key = open_found(box.desk, found_in_mail(box.desk, box.open)[0], fjord, post)
        accept(box.desk, box.brings_one(mail(NO, sender=PER, name="second")), into=key)
        [done] = [one for one in box.desk.inbox.proposals(maria.me, ["accepted"]) if 1 in one.entries]
        with pytest.raises(StillInUse):
            reopen(box.desk, done)

    # --- Taken along ---

    def test_mail_leaves_with_everything_else_and_comes_back(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        accept(box.desk, box.brings_one(mail("See you", calendar=invited("20261124T090000Z"))), into=key)
        box.gets(mail(NO, name="second", html=f"<p>{NO}</p>"))
        decline(box.desk, box.brings_one(mail(APPLIED, "Sales manager at Lumen", sender=PER, name="third")))
        zipped = export_all(maria.log, maria.me, NOW, box.desk.inbox)
        anna, hers = mailbox(store)
        for arrived in (3, 0):
            assert bring_in(anna.log, anna.me, zipped, NOW, hers.desk.inbox).mails == arrived
        reconsider(hers.desk)
        [there] = [kept.key for kept in anna.log.search(anna.me, Search())]
        assert [one.proposal.candidacy for one in hers.open] == [there]
        assert [one.sender for one in hers.desk.inbox.corrections(anna.me)] == ["per@lumen.example"]
        moved = mail("Later", name="fourth", calendar=invited("20261125T130000Z", sequence=1))
        assert [one.change for one in hers.brings_one(moved).proposal.events] == ["moved"]
        assert hers.desk.inbox.mail(anna.me, hers.open[0].mail.key)[1].formatted == ""

    # --- What is kept, and for how long ---

    def test_the_formatted_mail_is_kept_until_it_is_decided(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        one = box.brings_one(mail(NO, html=f"<p>{NO}</p>"))
        assert "<p>" in box.desk.inbox.mail(maria.me, one.mail.key)[1].formatted
        accept(box.desk, one, into=key)
        content = box.desk.inbox.mail(maria.me, one.mail.key)[1]
        assert (content.formatted, content.text[:10]) == ("", "Dear Maria")

    def test_mail_goes_with_its_application(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        one = accept(box.desk, box.brings_one(mail(NO)), into=key)
        maria.log.erase(maria.me, key)
        with pytest.raises(NoSuchMail):
            box.desk.inbox.mail(maria.me, one.mail.key)

    def test_mail_that_was_not_decided_goes_with_the_application_it_seems_to_be_about(self, store):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        box.gets(mail(NO))
        maria.log.erase(maria.me, key)
        assert (box.open, box.desk.inbox.seen(maria.me, ["<answer@nordkraft.example>"])) == ([], set())

    def test_mail_that_is_about_nothing_is_not_kept(self, store):
        maria, box = mailbox(store)
        at_nordkraft(maria)
        assert box.gets(mail("Our winter sale begins today", "20 % off", sender=ADVERT)) == []
        assert box.desk.inbox.seen(maria.me, ["<answer@nordkraft.example>"]) == set()

    def test_nobody_finds_the_mail_of_somebody_else(self, store):
        maria, box = mailbox(store)
        at_nordkraft(maria)
        one = box.brings_one(mail(NO))
        ben, his = mailbox(store)
        assert (his.open, his.desk.inbox.count(ben.me).open) == ([], 0)
        with pytest.raises(NoSuchProposal):
            his.desk.inbox.proposal(ben.me, one.key)
        with pytest.raises(NoSuchMail):
            his.desk.inbox.mail(ben.me, one.mail.key)

    @pytest.mark.parametrize(
        "raw", [b"", b"\0", b"\xff" * 500, b"Subject: \xed\xa0\x80 interview\n\n\xed\xa0\x80\0 unfortunately"]
    )
    def test_whatever_the_bytes_nothing_is_raised(self, store, raw):
        maria, box = mailbox(store)
        key = at_nordkraft(maria)
        before = maria.log.journal(maria.me, key)
        box.gets(raw)
        assert maria.log.journal(maria.me, key) == before

    def test_text_that_no_database_takes_is_kept_all_the_same(self, store):
        maria, box = mailbox(store)
        at_nordkraft(maria)
        one = box.brings_one(mail(NO, OLGA).replace(b"Subject: ", b"Subject: =?utf-8?b?7aCAAA==?= "))
        assert "unfortunately" in box.desk.inbox.mail(maria.me, one.mail.key)[1].text


class TestInAFile(Stories):
    @pytest.fixture
    def store(self, sqlite: Store) -> Store:
        return sqlite


class TestOnAServer(Stories):
    @pytest.fixture
    def store(self, postgres: Store) -> Store:
        return postgres
