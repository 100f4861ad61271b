"""Letters as they are kept, drafts and sent ones: the same in memory, in a file and on a server."""

from dataclasses import replace
from datetime import timedelta

import pytest

from heardback.actions.letters import Place, Text, come_to, draft_at, drop_draft, keep_draft, letter_called, sent
from heardback.actions.record import record
from heardback.core.errors import ChangedMeanwhile, NoSuchCandidacy, NoSuchLetter
from heardback.core.events import ContactId, Thanked
from heardback.core.people import EMAIL
from heardback.ports import Key, LetterKey, OwnerId, Receipt
from tests.adapters.maria import CALLED, NOW, OLGA, Maria
from tests.adapters.stores import Store

LATER = NOW + timedelta(minutes=5)
FIRST = Text(subject="Thank you", body="Dear Olga,\n\nThank you for your time — и спасибо 🙂.\n")
SECOND = Text(subject="Thank you", body="Dear Olga,\n\nThank you.\n")
THANKED = Thanked(at=NOW, to=OLGA.id, channel=EMAIL)


def thanks(maria: Maria, receipt: Receipt, to: ContactId | None = OLGA.id) -> Place:
    return Place(owner=maria.me, key=receipt.key, kind="thanks", to=to)


def body_at(maria: Maria, place: Place) -> str | None:
    draft = draft_at(maria.log, place)
    return draft.body if draft else None


class Promises:
    """The stories. Every class at the end of this file tells them somewhere else."""

    @pytest.fixture
    def maria(self, store: Store) -> Maria:
        return Maria(store)

    @pytest.fixture
    def ben(self, store: Store) -> Maria:
        return Maria(store)

    def test_a_draft_is_found_again_as_it_was_written(self, maria):
        place = thanks(maria, maria.begins())
        kept = keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        assert draft_at(maria.log, place) == kept
        assert (kept.subject, kept.body, kept.version, kept.sent_at) == (FIRST.subject, FIRST.body, 1, None)

    def test_there_is_one_draft_of_each_kind_to_each_person(self, maria):
        receipt = maria.begins()
        place, to_nobody = thanks(maria, receipt), thanks(maria, receipt, to=None)
        kept = keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        other = keep_draft(maria.log, to_nobody, SECOND, seen=0, now=LATER)
        status = keep_draft(maria.log, replace(place, kind="status-mail"), SECOND, seen=0, now=NOW)
        assert draft_at(maria.log, place) == kept
        assert draft_at(maria.log, to_nobody) == other
        assert len({kept.key, other.key, status.key}) == 3
        assert maria.log.letters(maria.me, receipt.key)[0] == other

    def test_whoever_has_seen_an_older_version_is_told_and_nothing_is_lost(self, maria):
        place = thanks(maria, maria.begins())
        keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        with pytest.raises(ChangedMeanwhile):
            keep_draft(maria.log, place, SECOND, seen=0, now=LATER)
        with pytest.raises(ChangedMeanwhile):
            drop_draft(maria.log, place, seen=7)
        assert body_at(maria, place) == FIRST.body
        assert keep_draft(maria.log, place, SECOND, seen=1, now=LATER).version == 2
        assert body_at(maria, place) == SECOND.body

    def test_two_windows_that_begin_at_once_do_not_make_two_drafts(self, maria):
        place = thanks(maria, maria.begins())
        kept = keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        with pytest.raises(ChangedMeanwhile):
            maria.log.keep_letter(maria.me, replace(kept, key=LetterKey("another"), body="twice"))
        assert maria.log.letters(maria.me) == [kept]

    def test_a_letter_that_was_sent_may_stand_beside_a_draft_of_its_kind(self, maria):
        place = thanks(maria, maria.begins())
        kept = keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        maria.log.keep_letter(maria.me, replace(kept, key=LetterKey("from-an-export"), sent_at=NOW))
        assert {one.sent_at for one in maria.log.letters(maria.me)} == {None, NOW}

    def test_the_same_text_once_more_changes_nothing(self, maria):
        place = thanks(maria, maria.begins())
        kept = keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        assert keep_draft(maria.log, place, FIRST, seen=0, now=LATER) == kept

    def test_what_was_sent_is_kept_as_it_went_out_and_is_on_record(self, maria):
        receipt = maria.begins()
        place = thanks(maria, receipt)
        keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        sent(maria.log, maria.having_seen(receipt), place, SECOND, [THANKED], seen=1)
        (kept,) = maria.log.letters(maria.me)
        assert (kept.body, kept.sent_at, kept.version) == (SECOND.body, NOW, 2)
        assert maria.happened(receipt)[-1] == THANKED
        assert draft_at(maria.log, place) is None
        assert letter_called(maria.log, maria.me, receipt.key, kept.key) == kept

    def test_after_one_was_sent_another_can_be_begun(self, maria):
        receipt = maria.begins()
        place = thanks(maria, receipt)
        sent(maria.log, maria.having_seen(receipt), place, FIRST, [THANKED], seen=0)
        keep_draft(maria.log, place, SECOND, seen=come_to(maria.log, place), now=LATER)
        assert [one.sent_at for one in maria.log.letters(maria.me)] == [None, NOW]

    @pytest.mark.parametrize("kept_before", [0, 1])
    def test_what_was_typed_before_it_went_out_and_arrives_after_leaves_no_draft_behind(self, maria, kept_before):
        receipt = maria.begins()
        place = thanks(maria, receipt)
        for _ in range(kept_before):
            keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        sent(maria.log, maria.having_seen(receipt), place, SECOND, [THANKED], seen=kept_before)
        with pytest.raises(ChangedMeanwhile):
            keep_draft(maria.log, place, FIRST, seen=kept_before, now=LATER)
        assert draft_at(maria.log, place) is None

    def test_sent_twice_by_the_same_press_it_is_sent_once(self, maria):
        receipt = maria.begins()
        place, press = thanks(maria, receipt), maria.having_seen(receipt, "press")
        once = sent(maria.log, press, place, FIRST, [THANKED], seen=0)
        again = sent(maria.log, press, place, FIRST, [THANKED], seen=0)
        assert (once.version, again.version, again.repeated) == (4, 4, True)
        assert len(maria.log.letters(maria.me)) == 1
        assert maria.happened(receipt).count(THANKED) == 1

    def test_either_both_are_written_or_neither(self, maria):
        receipt = maria.begins()
        place = thanks(maria, receipt)
        keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        with pytest.raises(ChangedMeanwhile):
            sent(maria.log, maria.having_seen(receipt), place, SECOND, [THANKED], seen=0)
        assert THANKED not in maria.happened(receipt)
        with pytest.raises(ChangedMeanwhile):
            sent(maria.log, maria.having_seen(replace(receipt, version=2)), place, SECOND, [THANKED], seen=1)
        assert body_at(maria, place) == FIRST.body

    def test_a_letter_whose_draft_changes_in_the_last_moment_takes_its_events_back(self, maria):
        receipt = maria.begins()
        place = thanks(maria, receipt)
        kept = keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        late = replace(kept, version=5, sent_at=NOW)
        with pytest.raises(ChangedMeanwhile):
            record(maria.log, maria.having_seen(receipt), CALLED, letter=late)
        assert CALLED not in maria.happened(receipt)
        assert maria.log.letters(maria.me) == [kept]

    def test_letters_go_with_their_candidacy(self, maria):
        receipt, other = maria.begins(), maria.begins("Lumen")
        keep_draft(maria.log, thanks(maria, receipt), FIRST, seen=0, now=NOW)
        left = keep_draft(maria.log, thanks(maria, other), FIRST, seen=0, now=NOW)
        maria.log.erase(maria.me, receipt.key)
        assert maria.log.letters(maria.me) == [left]

    def test_a_draft_that_is_thrown_away_is_gone_and_twice_does_no_harm(self, maria):
        place = thanks(maria, maria.begins())
        kept = keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        drop_draft(maria.log, place, seen=1)
        drop_draft(maria.log, place, seen=1)
        maria.log.drop_letter(maria.me, kept.key, 1)
        assert maria.log.letters(maria.me) == []

    def test_nobody_reads_or_changes_somebody_elses(self, maria, ben):
        receipt = maria.begins()
        place = thanks(maria, receipt)
        kept = keep_draft(maria.log, place, FIRST, seen=0, now=NOW)
        theirs = replace(place, owner=ben.me)
        assert ben.log.letters(ben.me) == []
        assert ben.log.letters(ben.me, receipt.key) == []
        with pytest.raises(NoSuchLetter):
            letter_called(ben.log, ben.me, receipt.key, kept.key)
        with pytest.raises(NoSuchCandidacy):
            keep_draft(ben.log, theirs, SECOND, seen=0, now=NOW)
        ben.log.drop_letter(ben.me, kept.key, 1)
        assert maria.log.letters(maria.me) == [kept]

    def test_a_letter_to_a_candidacy_that_is_not_there_is_refused(self, maria):
        place = Place(owner=OwnerId(maria.me), key=Key("nothing"), kind="thanks", to=None)
        with pytest.raises(NoSuchCandidacy):
            keep_draft(maria.log, place, FIRST, seen=0, now=NOW)


class TestInMemory(Promises):
    @pytest.fixture
    def store(self, memory: Store) -> Store:
        return memory


class TestInAFile(Promises):
    @pytest.fixture
    def store(self, sqlite: Store) -> Store:
        return sqlite


class TestOnAServer(Promises):
    @pytest.fixture
    def store(self, postgres: Store) -> Store:
        return postgres
