"""Answers to notices: which mail is one, what of it is proposed, and that nothing is recorded without a yes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any, Final

import pytest

from heardback.actions.bring_in import bring_in
from heardback.actions.export import export_all
from heardback.actions.found import found_in_mail
from heardback.actions.known import Desk
from heardback.actions.mail_reader import MailReader
from heardback.actions.mailed import as_mail
from heardback.actions.proposals import accept, choose, decline, reopen
from heardback.actions.reconsidering import reconsider
from heardback.adapters.storage.answer_book import DatabaseAnswerBook
from heardback.adapters.storage.digest_tables import AnswersReadRow
from heardback.adapters.storage.digests import DatabaseDigests
from heardback.adapters.storage.inbox import DatabaseInbox
from heardback.adapters.storage.outbox import DatabaseOutbox
from heardback.core.candidacy import Contact
from heardback.core.events import Asked, ContactId, Event, Interview, Note, Reply
from heardback.core.journal import told
from heardback.core.person import Person
from heardback.intake.answers import NamedStep
from heardback.intake.heads import head_in, read_head_of_mail
from heardback.ports import KeptProposal, Key
from heardback.ports.notices import Channel, Message
from tests.adapters.mailed import RECEIVED, Mailbox, mail
from tests.adapters.maria import NOW, OLGA, TALKED, Maria
from tests.adapters.stores import Store, at_once

ME: Final = "maria@example.org"
PER: Final = Contact(id=ContactId("per"), name="Per Dahl", phone="+46 8 765 43 21")
ASKED: Final = ("ask", "olga", "phone")


class Her:
    """Maria, who got notices by mail and answers them."""

    def __init__(self, store: Store) -> None:
        self.maria = Maria(store, NOW)
        self.maria.log.keep_person(self.maria.me, Person(name="Maria Lind", timezone="Europe/Stockholm"), NOW)
        self.digests = DatabaseDigests(store.using)
        desk = Desk(
            log=self.maria.log,
            inbox=DatabaseInbox(store.using),
            outbox=DatabaseOutbox(store.using),
            accounts=(),
            owner=self.maria.me,
            now=NOW + timedelta(hours=1),
            digests=self.digests,
        )
        self.box = Mailbox(desk)
        self.nordkraft = self.maria.begins().key
        self.lumen = self.maria.begins("Lumen", Interview(at=TALKED.at, with_=(PER.id,)), contacts=[PER]).key

    @property
    def desk(self) -> Desk:
        return self.box.desk

    def was_sent(self, *keys: Key) -> str:
        """A notice went out, with a call for each of these; return its Message-ID."""
        people = {self.nordkraft: OLGA.id, self.lumen: PER.id}
        steps = [
            NamedStep(line=line, candidacy=key, action="ask", to=people[key], channel="phone")  # type: ignore[arg-type]
            for line, key in enumerate(keys, 1)
        ]
        channel = Channel(number=1, kind="mail", gets="all", label=ME, address=ME)
        message = Message(title="Today", text="…", at=NOW)
        mail = as_mail(self.digests, self.maria.me, channel, message, steps, ME)
        return f"<{mail.token}@server.example>"

    def answers(self, text: str, to: str, folder: Any = "inbox", **more: Any) -> list[KeptProposal]:
        return self.box.gets(answer(text, to, **more), folder)

    def recorded(self, key: Key) -> Sequence[Event]:
        """What was recorded since the interview."""
        return [one.event for one in told(self.maria.log.journal(self.maria.me, key)).recorded][1:]


def answer(text: str, to: str, *, sender: str = ME, at: datetime = NOW, name: str = "a", **headers: str) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, ME, "Re: Today"
    made["Date"], made["Message-ID"] = format_datetime(at), f"<{name}@example.org>"
    made["In-Reply-To"] = to
    for field, value in headers.items():
        made[field.replace("_", "-")] = value
    made.set_content(text)
    return made.as_bytes()


class Stories:
    """Every class at the end of this file tells them somewhere else."""

    @pytest.fixture
    def her(self, store: Store) -> Her:
        return Her(store)

    def test_what_she_wrote_is_proposed_and_recorded_with_one_yes(self, her):
        [one] = her.answers("reached, she says next Friday", her.was_sent(her.nordkraft))
        assert (one.proposal.candidacy, one.proposal.sentence) == (her.nordkraft, "reached, she says next Friday")
        assert her.recorded(her.nordkraft) == []
        accept(her.desk, one, into=her.nordkraft)
        asked, reply = her.recorded(her.nordkraft)
        assert isinstance(asked, Asked)
        assert isinstance(reply, Reply)
        assert (asked.outcome, reply.says, str(reply.until)) == ("reached", "she says next Friday", "2026-12-04")

    def test_of_several_lines_each_is_proposed_for_its_own_step(self, her):
        both = her.was_sent(her.nordkraft, her.lumen)
        first, second = her.answers("1: no answer\n2: left a message\n\n-- \nMaria", both)
        assert [one.proposal.candidacy for one in (first, second)] == [her.nordkraft, her.lumen]
        her.maria.log.erase(her.maria.me, her.nordkraft)
        [left] = her.box.open
        _mail, content = her.desk.inbox.mail(her.maria.me, left.mail.key)
        assert content.text == "left a message", "and nothing is left of the other"
        assert left.proposal.candidacy == her.lumen, "each goes with its own application"
        accept(her.desk, left, into=her.lumen)
        [asked] = her.recorded(her.lumen)
        assert isinstance(asked, Asked)
        assert (asked.outcome, asked.to) == ("voicemail", "per")

    def test_where_it_may_be_either_she_is_asked_which(self, her):
        [one] = her.answers("no answer", her.was_sent(her.nordkraft, her.lumen))
        assert one.proposal.is_asked
        [one] = her.box.open
        accept(her.desk, choose(her.desk, one, 1), into=her.lumen)
        assert (len(her.recorded(her.nordkraft)), len(her.recorded(her.lumen))) == (0, 1)
        [done] = her.desk.inbox.proposals(her.maria.me, ["accepted"])
        reopen(her.desk, done)
        [again] = her.box.open
        assert (again.proposal.is_asked, her.recorded(her.lumen)) == (True, [])

    def test_later_puts_the_step_off(self, her):
        [one] = her.answers("remind me on Monday", her.was_sent(her.nordkraft))
        accept(her.desk, one, into=her.nordkraft)
        [put_off] = told(her.maria.log.journal(her.maria.me, her.nordkraft)).put_off
        assert (put_off.action, str(put_off.until)) == ("ask", "2026-11-30")
        [done] = her.desk.inbox.proposals(her.maria.me, ["accepted"])
        reopen(her.desk, done)
        assert told(her.maria.log.journal(her.maria.me, her.nordkraft)).put_off == ()

    def test_what_is_not_understood_is_kept_to_be_noted(self, her):
        [one] = her.answers("Her dog barked, what do I make of that?", her.was_sent(her.nordkraft))
        assert one.proposal.answer is not None
        assert not one.proposal.answer.is_understood
        accept(her.desk, one, into=her.nordkraft)
        [note] = her.recorded(her.nordkraft)
        assert isinstance(note, Note)
        assert note.text == "Her dog barked, what do I make of that?"

    def test_from_another_address_it_is_no_answer(self, her):
        digest = her.was_sent(her.nordkraft)
        assert her.answers("accepted their offer", digest, sender="mallory@example.com") == []
        assert her.answers("accepted", digest, sender=f'"{ME}" <mallory@example.com>', name="b") == []
        assert her.box.open == []

    def test_to_a_mail_that_nobody_was_sent_it_is_no_answer(self, her):
        her.was_sent(her.nordkraft)
        assert her.answers("no answer", "<of-ones-own-making@server.example>") == []

    def test_to_a_notice_of_somebody_else_it_is_no_answer(self, her, store):
        other = Her(store)
        assert her.answers("no answer", other.was_sent(other.nordkraft)) == []

    def test_the_notice_itself_is_not_taken_for_an_answer(self, her):
        digest = her.was_sent(her.nordkraft)
        notice = answer(
            "1. Call Olga", "<x@y>", sender="heardback@server.example", name="n", Auto_Submitted="auto-generated"
        )
        as_sent = notice.replace(b"<n@example.org>", digest.encode())
        assert her.box.gets(as_sent) == []
        renamed = answer("1. Call Olga", "<x@y>", Auto_Submitted="auto-generated", References=digest)
        assert her.box.gets(renamed) == []

    def test_a_server_that_gave_the_notice_another_name_still_leads_back(self, her):
        digest = her.was_sent(her.nordkraft)
        [one] = her.answers("no answer", "<0102-of-a-relay@mail.example>", References=f"{digest} <0102@mail.example>")
        assert one.proposal.candidacy == her.nordkraft

    def test_who_is_away_has_not_answered(self, her):
        digest = her.was_sent(her.nordkraft)
        assert her.answers("I am away until Monday.", digest, Auto_Submitted="auto-replied") == []

    def test_in_two_folders_it_is_one(self, her):
        digest = her.was_sent(her.nordkraft)
        assert len(her.answers("no answer", digest)) == 1
        assert her.answers("no answer", digest, folder="sent") == []
        accept(her.desk, her.box.open[0], into=her.nordkraft)
        assert her.answers("no answer", digest, folder="sent") == []

    def test_it_is_read_whatever_its_header_looks_like(self, her):
        raw = answer("no answer", her.was_sent(her.nordkraft), Precedence="bulk", List_Id="<x>")
        reader = MailReader(her.desk)
        assert reader.wants(read_head_of_mail(head_in(raw), reader.own), "junk", is_past=True)

    def test_an_answer_that_is_all_quotation_says_nothing(self, her):
        assert her.answers("> 1. Call Olga\n> 2. Call Per\n", her.was_sent(her.nordkraft)) == []

    def test_its_date_cannot_lie_before_the_notice_nor_ahead(self, her):
        digest = her.was_sent(her.nordkraft)
        [early] = her.answers("no answer", digest, at=datetime(1999, 1, 1, tzinfo=UTC), name="early")
        [ahead] = her.answers("no answer", digest, at=datetime(2099, 1, 1, tzinfo=UTC), name="ahead")
        assert [one.proposal.events[0].event.at for one in (early, ahead)] == [NOW, her.desk.now]

    def test_a_day_counts_from_the_day_she_wrote_by_her_own_clock(self, her):
        """Half past midnight in Stockholm, where it is Thursday, while it is still Wednesday in UTC."""
        digest = her.was_sent(her.nordkraft)
        her.box = her.box.at(NOW + timedelta(days=3))
        [one] = her.answers("she says tomorrow", digest, at=datetime(2026, 11, 25, 23, 30, tzinfo=UTC))
        [reply] = [each.event for each in one.proposal.events]
        assert isinstance(reply, Reply)
        assert (str(reply.until), reply.at) == ("2026-11-27", datetime(2026, 11, 25, 23, 30, tzinfo=UTC))

    def test_to_put_it_aside_teaches_nothing_about_her_own_address(self, her):
        [one] = her.answers("no answer", her.was_sent(her.nordkraft))
        decline(her.desk, one)
        assert her.desk.inbox.corrections(her.maria.me) == []
        [two] = her.answers("no answer", her.was_sent(her.lumen), name="b")
        accept(her.desk, two, into=her.lumen)
        assert her.desk.inbox.corrections(her.maria.me) == []

    def test_what_else_is_decided_changes_nothing_of_it(self, her):
        her.answers("no answer", her.was_sent(her.nordkraft, her.lumen))
        her.box.gets(mail(RECEIVED, "Your application: Buyer at Karo", sender="Karo Jobs <jobs@karo.example>"))
        before = her.box.open
        assert {one.proposal.kind for one in before} == {"answer", "candidacy"}
        reconsider(her.desk)
        assert her.box.open == before
        assert [one.candidacy.employer for one in found_in_mail(her.desk, before)] == ["Karo"]

    def test_of_an_application_that_was_erased_the_words_are_left(self, her):
        digest = her.was_sent(her.nordkraft)
        her.maria.log.erase(her.maria.me, her.nordkraft)
        [one] = her.answers("reached her", digest)
        assert (one.proposal.candidacy, [type(each.event) for each in one.proposal.events]) == (None, [Note])
        accept(her.desk, one, into=her.lumen)
        assert [type(event) for event in her.recorded(her.lumen)] == [Note]
        assert her.desk.inbox.corrections(her.maria.me) == []

    def test_of_somebody_who_is_no_longer_known_a_note_is_left(self, her):
        digest = her.was_sent(her.lumen)
        [one] = her.answers("no answer", digest)
        accept(her.desk, one, into=her.nordkraft)
        [note] = her.recorded(her.nordkraft)
        assert isinstance(note, Note)

    def test_of_several_workers_one_reads_the_mailbox_for_answers(self, store):
        AnswersReadRow.objects.using(store.using).all().delete()
        book, lease = DatabaseAnswerBook(store.using), NOW + timedelta(minutes=5)
        turns = [turn for turn in at_once(4, lambda _: book.claim(NOW, lease)) if turn]
        assert [(turn.uid_validity, turn.next_uid) for turn in turns] == [(0, 1)]
        book.keep(turns[0], 7, 42)
        later = book.claim(lease, lease + timedelta(minutes=5))
        assert later is not None, "who dies leaves a lease that ends"
        assert (later.uid_validity, later.next_uid) == (7, 42)
        book.keep(turns[0], 7, 1)
        book.come_back(turns[0], NOW, 0)
        assert book.claim(NOW, lease) is None, "whoever was too slow writes nothing"
        book.come_back(later, NOW, 3)
        again = book.claim(NOW, lease)
        assert again is not None
        assert (again.next_uid, again.failures) == (42, 3)

    def test_answers_leave_with_her_and_come_back(self, her, store):
        """What is decided stays so; what is not comes back as she wrote it, for its steps have other names there."""
        [done] = her.answers("no answer", her.was_sent(her.nordkraft))
        accept(her.desk, done, into=her.nordkraft)
        her.answers("called", her.was_sent(her.lumen), name="b")
        anna = Maria(store, NOW)
        inbox = DatabaseInbox(store.using)
        arrived = bring_in(anna.log, anna.me, export_all(her.maria.log, her.maria.me, NOW, her.desk.inbox), NOW, inbox)
        assert (arrived.mails, arrived.problems) == (2, [])
        assert [one.proposal.sentence for one in inbox.proposals(anna.me, ["accepted"])] == ["no answer"]
        [still_open] = inbox.proposals(anna.me, ["open"])
        assert [brief.event.text for brief in still_open.proposal.events] == ["called"]  # type: ignore[union-attr]
        reconsider(replace(her.desk, owner=anna.me, inbox=inbox))
        assert len(inbox.proposals(anna.me, ["open"])) == 1

    def test_erased_with_her_everything_goes(self, her, store):
        her.was_sent(her.nordkraft)
        her.maria.log.erase_owner(her.maria.me)
        assert DatabaseDigests(store.using).tokens(her.maria.me) == frozenset()

    def test_what_was_sent_long_ago_is_forgotten(self, her):
        her.was_sent(her.nordkraft)
        her.digests.forget_before(NOW.date())
        assert len(her.digests.tokens(her.maria.me)) == 1
        her.digests.forget_before((NOW + timedelta(days=1)).date())
        assert her.digests.tokens(her.maria.me) == frozenset()


class TestFile(Stories):
    @pytest.fixture
    def store(self, sqlite: Store) -> Store:
        return sqlite


class TestServer(Stories):
    @pytest.fixture
    def store(self, postgres: Store) -> Store:
        return postgres
