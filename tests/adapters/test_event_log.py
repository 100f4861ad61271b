"""What every place that keeps journals promises: the same stories in memory, in a file and on a server."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from heardback.actions.opened import playbook_of
from heardback.actions.record import (
    archive,
    choose,
    correct,
    describe,
    introduce,
    look_back,
    put_off,
    record,
    undo,
)
from heardback.actions.refresh import refresh_outdated
from heardback.core.errors import ChangedMeanwhile, NoSuchCandidacy, NoSuchEntry, StillMentioned
from heardback.core.events import ContactId, Decision, Note, Reply
from heardback.core.glance import Glance, glance
from heardback.core.journal import (
    Archived,
    Chose,
    Corrected,
    Described,
    Happened,
    Introduced,
    LookedBack,
    Opened,
    PutOff,
    Undone,
    told,
)
from heardback.core.person import Person
from heardback.core.shapes import Words
from heardback.ports import Count, Kept, Key, Search
from tests.adapters.maria import ANALYST, CALLED, LARS, NORDKRAFT, NOW, OLGA, TALKED, TALKED_TODAY, Maria
from tests.adapters.stores import Store

A_WEEK = timedelta(days=7)


class Promises:
    """The stories. Every class at the end of this file tells them somewhere else."""

    @pytest.fixture
    def maria(self, store: Store) -> Maria:
        return Maria(store)

    @pytest.fixture
    def ben(self, store: Store) -> Maria:
        return Maria(store)

    # --- Writing down ---

    def test_what_was_written_down_is_read_as_it_was_written(self, maria):
        begun = maria.begins(playbook="patient")
        log, seen = maria.log, maria.having_seen
        review = LookedBack(at=NOW, well=Words("Все."), lessons=("Sleep", "Ask"))
        at = introduce(log, seen(begun), LARS)
        at = record(log, seen(at), CALLED)
        at = correct(log, seen(at), 6, replace(CALLED, outcome="voicemail"))
        at = undo(log, seen(at), 7)
        at = describe(log, seen(at), replace(NORDKRAFT, size="large"), replace(ANALYST, title="Senior „Analyst“"))
        at = look_back(log, seen(at), review)
        at = put_off(log, seen(at), "ask", date(2026, 11, 30))
        at = choose(log, seen(at), "persistent")
        at = archive(log, seen(at), away=True)
        assert maria.journal(at) == [
            Opened(at=NOW, employer=NORDKRAFT, position=ANALYST),
            Introduced(at=NOW, contact=OLGA),
            Happened(at=NOW, event=TALKED),
            Chose(at=NOW, playbook="patient"),
            Introduced(at=NOW, contact=LARS),
            Happened(at=NOW, event=CALLED),
            Corrected(at=NOW, number=6, event=replace(CALLED, outcome="voicemail")),
            Undone(at=NOW, number=7),
            Described(
                at=NOW,
                employer=replace(NORDKRAFT, size="large"),
                position=replace(ANALYST, title="Senior „Analyst“"),
            ),
            review,
            PutOff(at=NOW, action="ask", until=date(2026, 11, 30)),
            Chose(at=NOW, playbook="persistent"),
            Archived(at=NOW, away=True),
        ]
        assert at.version == 13

    def test_anything_may_stand_in_a_note(self, maria):
        text = Words('\'); DROP TABLE entry; --\n\0 %_\\ "quoted" «кавычки» 👩🏽‍💻 שלום\t' + "long " * 100_000)
        begun = maria.begins("Nordkraft", Note(at=NOW, text=text))
        assert maria.happened(begun) == [Note(at=NOW, text=text)]

    def test_an_undo_takes_back_and_its_own_undo_brings_it_back(self, maria):
        begun = maria.begins()
        called = record(maria.log, maria.having_seen(begun), CALLED)
        undone = undo(maria.log, maria.having_seen(called), 4)
        assert maria.happened(undone) == [TALKED]
        again = undo(maria.log, maria.having_seen(undone), 5)
        assert maria.happened(again) == [TALKED, CALLED]

    @pytest.mark.parametrize("number", [-1, 0, 1, 4, 99])
    def test_there_is_nothing_to_undo_at_other_places(self, maria, number):
        """What opened a candidacy stays: the candidacy itself can be erased."""
        begun = maria.begins()
        with pytest.raises(NoSuchEntry):
            undo(maria.log, maria.having_seen(begun), number)
        assert len(maria.journal(begun)) == begun.version

    def test_what_was_undone_is_not_there_to_be_undone_or_corrected(self, maria):
        begun = maria.begins()
        undone = undo(maria.log, maria.having_seen(begun), 3)
        with pytest.raises(NoSuchEntry):
            undo(maria.log, maria.having_seen(undone), 3)
        with pytest.raises(NoSuchEntry):
            correct(maria.log, maria.having_seen(undone), 3, TALKED_TODAY)
        assert len(maria.journal(begun)) == undone.version

    def test_somebody_who_is_named_in_what_happened_stays(self, maria):
        begun = maria.begins()
        with pytest.raises(StillMentioned, match="Olga Petrova is named"):
            undo(maria.log, maria.having_seen(begun), 2)
        gone = undo(maria.log, maria.having_seen(begun), 3)
        assert undo(maria.log, maria.having_seen(gone), 2).version == begun.version + 2

    # --- Once, and by one ---

    def test_a_form_sent_twice_begins_one_candidacy(self, maria):
        first, second = maria.begins(command="same"), maria.begins(command="same")
        assert second == replace(first, repeated=True)
        assert maria.finds() == ["Nordkraft"]

    def test_a_double_click_records_once(self, maria):
        click = maria.having_seen(maria.begins())
        first, second = record(maria.log, click, CALLED), record(maria.log, click, CALLED)
        assert second == replace(first, repeated=True)
        assert maria.happened(first) == [TALKED, CALLED]

    def test_a_request_sent_again_much_later_gets_its_first_receipt(self, maria):
        click = maria.having_seen(maria.begins())
        first = record(maria.log, click, CALLED)
        later = record(maria.log, maria.having_seen(first), Note(at=NOW, text=Words("later")))
        assert record(maria.log, replace(click, now=NOW + A_WEEK), CALLED) == replace(first, repeated=True)
        assert len(maria.journal(first)) == later.version

    def test_a_command_that_was_carried_out_is_known(self, maria, ben):
        click = maria.having_seen(maria.begins())
        assert maria.log.done(maria.me, click.command) is None
        first = record(maria.log, click, CALLED)
        assert maria.log.done(maria.me, click.command) == replace(first, repeated=True)
        assert ben.log.done(ben.me, click.command) is None

    def test_two_windows_cannot_overwrite_each_other(self, maria):
        begun = maria.begins()
        one_window, other_window = maria.having_seen(begun), maria.having_seen(begun)
        at = record(maria.log, one_window, CALLED)
        with pytest.raises(ChangedMeanwhile):
            record(maria.log, other_window, Note(at=NOW, text=Words("from the other window")))
        assert maria.happened(at) == [TALKED, CALLED]
        assert maria.log.done(maria.me, other_window.command) is None

    @pytest.mark.parametrize("seen", [-1, 0, 2, 4, 10**9])
    def test_nothing_is_added_to_a_journal_of_another_length(self, maria, seen):
        begun = maria.begins()
        with pytest.raises(ChangedMeanwhile):
            record(maria.log, replace(maria.having_seen(begun), seen=seen), CALLED)
        assert maria.happened(begun) == [TALKED]

    @pytest.mark.parametrize("command", ["", "x" * 10_000, "nul\0", "half \ud800", "ключ"])
    def test_whatever_a_form_sends_as_its_key_counts_once(self, maria, command):
        begun = maria.begins()
        first = record(maria.log, maria.having_seen(begun, command), CALLED)
        assert record(maria.log, maria.having_seen(begun, command), CALLED) == replace(first, repeated=True)

    def test_a_key_counts_for_one_person(self, maria, ben):
        maria.begins(command="same")
        assert not ben.begins(command="same").repeated
        assert ben.finds() == ["Nordkraft"]

    # --- Nobody else's ---

    def test_nobody_reaches_what_is_somebody_elses(self, maria, ben):
        hers = maria.begins()
        his = replace(ben.having_seen(hers), owner=ben.me)
        for attempt in (
            lambda: ben.log.journal(ben.me, hers.key),
            lambda: record(ben.log, his, CALLED),
            lambda: ben.log.erase(ben.me, hers.key),
            lambda: append(ben, hers.key, expected=hers.version),
            lambda: append(ben, hers.key, expected=0),
        ):
            with pytest.raises(NoSuchCandidacy):
                attempt()
        assert ben.log.search(ben.me, Search(archived=None)) == []
        assert ben.log.count(ben.me) == Count(all=0, live=0, pressing=0, awaited=0, examples=0, next_change=None)
        assert (ben.log.pressing(ben.me, 9), ben.log.awaited(ben.me, 9)) == ([], [])
        assert list(ben.log.journals(ben.me)) == list(ben.log.journals(ben.me, [hers.key])) == []
        assert (ben.log.waits(ben.me), ben.log.known(ben.me)) == ({}, [])
        assert ben.log.outdated(ben.me, NOW + 99 * A_WEEK, 9) == []
        assert maria.journal(hers) == journal_of(maria, hers)

    def test_nobody_renews_somebody_elses_glance(self, maria, ben):
        hers = maria.begins()
        (before,) = maria.log.search(maria.me, Search())
        ben.log.refresh(ben.me, [replace(before, glance=replace(before.glance, employer="Ben's"))], Person())
        assert maria.log.search(maria.me, Search()) == [before]
        assert before.key == hers.key

    def test_settings_are_ones_own(self, maria, ben):
        maria.log.keep_person(maria.me, Person(name="Maria Lind", letters="ru", experience_years=4.5), NOW)
        assert maria.log.person(maria.me) == Person(name="Maria Lind", letters="ru", experience_years=4.5)
        maria.log.keep_person(maria.me, Person(name="Maria Holm"), NOW)
        assert (maria.log.person(maria.me), ben.log.person(ben.me)) == (Person(name="Maria Holm"), Person())

    # --- Erasing ---

    def test_what_is_erased_is_gone_with_all_that_hangs_on_it(self, maria):
        kept, erased = maria.begins("Nordkraft"), maria.begins("Lumen", command="lumen")
        maria.log.erase(maria.me, erased.key)
        for attempt in (
            lambda: maria.log.erase(maria.me, erased.key),
            lambda: maria.journal(erased),
            lambda: record(maria.log, maria.having_seen(erased), CALLED),
        ):
            with pytest.raises(NoSuchCandidacy):
                attempt()
        assert maria.finds(archived=None) == ["Nordkraft"]
        assert [one.candidacy for one in maria.log.known(maria.me)] == [kept.key]
        assert [key for key, _ in maria.log.journals(maria.me)] == [kept.key]
        assert sum(maria.log.waits(maria.me).values()) == 1

    def test_what_was_erased_may_begin_anew(self, maria):
        erased = maria.begins(command="same")
        maria.log.erase(maria.me, erased.key)
        anew = maria.begins(command="same")
        assert not anew.repeated
        assert anew.key != erased.key

    # --- Lists ---

    def test_what_presses_is_told_apart_from_what_is_awaited(self, maria):
        maria.begins("Pressing", TALKED)
        maria.begins("Awaited", replace(TALKED, at=NOW - timedelta(days=2)), Note(at=NOW), playbook="patient")
        maria.begins("Put away", TALKED)
        away = maria.begins("Away", TALKED)
        archive(maria.log, maria.having_seen(away), away=True)
        maria.begins("Closed", TALKED, Decision(at=NOW, means="withdraw"))
        maria.begins("Example", TALKED, example=True)
        pressing = [kept.glance.employer for kept in maria.log.pressing(maria.me, 9)]
        awaited = [kept.glance.employer for kept in maria.log.awaited(maria.me, 9)]
        assert (pressing, awaited) == (["Pressing", "Put away", "Example"], ["Awaited"])
        count = maria.log.count(maria.me)
        assert (count.all, count.live, count.pressing, count.awaited, count.examples) == (6, 4, 3, 1, 1)

    def test_who_counts_them_learns_when_the_first_glance_is_out_of_date(self, maria):
        maria.begins("Nordkraft", TALKED)
        maria.begins("Lumen", replace(TALKED, at=NOW - timedelta(days=2)), command="lumen")
        first = maria.log.count(maria.me).next_change
        assert first is not None
        assert maria.log.outdated(maria.me, first - timedelta.resolution, 9) == []
        assert len(maria.log.outdated(maria.me, first, 9)) >= 1

    def test_after_a_rejection_one_still_says_thanks(self, maria):
        maria.begins("Nordkraft", TALKED, Reply(at=NOW, means="rejection", from_=OLGA.id))
        assert [kept.glance.phase for kept in maria.log.pressing(maria.me, 9)] == ["rejected"]
        count = maria.log.count(maria.me)
        assert (count.all, count.live, count.pressing) == (1, 0, 1)

    def test_the_longest_due_comes_first(self, maria):
        for days in (9, 20, 14):
            maria.begins(f"{days} days ago", replace(TALKED, at=NOW - timedelta(days=days)))
        pressing = [kept.glance.employer for kept in maria.log.pressing(maria.me, 2)]
        assert pressing == ["20 days ago", "14 days ago"]

    def test_lists_are_in_the_order_that_is_asked_for(self, maria):
        maria.begins("beta", replace(TALKED, at=NOW - timedelta(days=9)))
        maria.begins("Zeta", replace(TALKED, at=NOW - timedelta(days=20)))
        maria.begins("Alpha", TALKED, Decision(at=NOW, means="withdraw"))
        assert maria.finds(order="next-step") == ["Zeta", "beta", "Alpha"]
        assert maria.finds(order="employer") == ["Alpha", "beta", "Zeta"]
        assert maria.finds(order="newest") == ["Alpha", "Zeta", "beta"]
        assert maria.finds(order="newest", limit=2) == ["Alpha", "Zeta"]

    def test_a_list_shows_all_or_those_in_the_air_or_those_put_away(self, maria):
        maria.begins("Live")
        maria.begins("Closed", TALKED, Decision(at=NOW, means="withdraw"))
        archive(maria.log, maria.having_seen(maria.begins("Away")), away=True)
        assert maria.finds(order="newest") == ["Closed", "Live"]
        assert maria.finds(order="newest", live=True) == ["Live"]
        assert maria.finds(order="newest", archived=True) == ["Away"]
        assert maria.finds(order="newest", archived=None) == ["Away", "Closed", "Live"]
        assert maria.finds(order="newest", archived=None, live=False) == ["Away", "Closed"]

    @pytest.mark.parametrize("words", ["NORD", "olga nordkraft", "ПЕТРОВ", "100%", "_", "\\", "'", '"', "nord\0kraft"])
    def test_a_search_finds_what_is_written_there(self, maria, words):
        ivan, odd = replace(LARS, name="Иван Петров"), replace(LARS, id=ContactId("x"), name="100% _\\ ' \" O'Neill")
        people = [OLGA, ivan, odd]
        maria.begins("Nordkraft", contacts=people)
        maria.begins("Lumen", TALKED, contacts=[replace(OLGA, name="Mia")])
        assert maria.finds(words) == ["Nordkraft"]

    @pytest.mark.parametrize("words", ["olga lumen", "%", "nord_raft", "ßß", "x" * 1_000])
    def test_a_search_finds_nothing_else(self, maria, words):
        maria.begins("Nordkraft")
        assert maria.finds(words) == []

    def test_a_search_follows_what_was_described_anew(self, maria):
        begun = maria.begins("Nordkraft")
        at = describe(maria.log, maria.having_seen(begun), replace(NORDKRAFT, name="Lumen"), ANALYST)
        introduce(maria.log, maria.having_seen(at), replace(OLGA, name="Olga Holm"))
        assert (maria.finds("nordkraft"), maria.finds("petrova"), maria.finds("lumen holm")) == ([], [], ["Lumen"])

    def test_waits_are_counted_but_those_of_examples(self, maria):
        maria.begins("Nordkraft", TALKED)
        maria.begins("Lumen", TALKED)
        maria.begins("Zeta", TALKED, Reply(at=NOW, means="rejection"))
        maria.begins("Example", TALKED, example=True)
        maria.begins("No interview yet", Note(at=NOW))
        assert {(wait.days, wait.answered): count for wait, count in maria.log.waits(maria.me).items()} == {
            (None, False): 2,
            (7, True): 1,
        }

    def test_journals_come_oldest_first_all_or_some(self, maria):
        keys = [maria.begins(name).key for name in ("Zeta", "Alpha", "Mu")]
        record(maria.log, maria.having_seen(maria.log.done(maria.me, "command 1")), CALLED)
        assert list(maria.log.journals(maria.me)) == [(key, maria.log.journal(maria.me, key)) for key in keys]
        some = maria.log.journals(maria.me, [keys[2], keys[0], Key("unknown")])
        assert [key for key, _ in some] == [keys[0], keys[2]]
        assert list(maria.log.journals(maria.me, [])) == []

    # --- Time passes ---

    def test_a_glance_is_made_anew_when_it_no_longer_holds(self, maria):
        waiting = maria.begins("Nordkraft", TALKED_TODAY)
        (before,) = maria.log.search(maria.me, Search())
        due = before.glance.next_change
        assert maria.log.outdated(maria.me, due - timedelta(microseconds=1), 9) == []
        assert maria.log.outdated(maria.me, due, 9) == [waiting.key]
        assert refresh_outdated(maria.log, maria.me, due) == 1
        assert maria.log.search(maria.me, Search()) == [fresh(maria, waiting.key, due)]
        assert refresh_outdated(maria.log, maria.me, due) == 0

    def test_the_longest_outdated_come_first(self, maria):
        later = maria.begins("Later", replace(TALKED_TODAY, at=NOW + timedelta(hours=2)))
        sooner = maria.begins("Sooner", replace(TALKED_TODAY, at=NOW + timedelta(hours=1)))
        at = NOW + timedelta(hours=3)
        assert maria.log.outdated(maria.me, at, 9) == [sooner.key, later.key]
        assert maria.log.outdated(maria.me, at, 1) == [sooner.key]

    def test_a_glance_of_what_has_changed_meanwhile_is_not_kept(self, maria):
        begun = maria.begins()
        stale = fresh(maria, begun.key, NOW + A_WEEK)
        record(maria.log, maria.having_seen(begun), CALLED)
        (after,) = maria.log.search(maria.me, Search())
        maria.log.refresh(maria.me, [stale, replace(stale, key=Key("unknown"))], Person())
        assert maria.log.search(maria.me, Search()) == [after]

    def test_other_settings_make_every_glance_outdated(self, maria):
        keys = {maria.begins("Nordkraft").key, maria.begins("Lumen").key}
        maria.log.keep_person(maria.me, Person(playbook="persistent"), NOW)
        assert set(maria.log.outdated(maria.me, NOW, 9)) == keys
        assert refresh_outdated(maria.log, maria.me, NOW) == 2
        assert {kept.glance.playbook for kept in maria.log.search(maria.me, Search())} == {"persistent"}

    def test_settings_that_no_glance_shows_make_none_outdated(self, maria):
        maria.begins()
        maria.log.keep_person(maria.me, Person(name="Maria Lind", look="dark", tone="warm"), NOW)
        assert maria.log.outdated(maria.me, NOW, 9) == []

    def test_a_glance_made_with_settings_of_before_is_outdated_at_once(self, maria):
        """The settings change between the making of a page and the recording of what was said on it."""
        begun = maria.begins()
        maria.log.keep_person(maria.me, Person(playbook="persistent"), NOW)
        refresh_outdated(maria.log, maria.me, NOW)
        append(maria, begun.key, expected=begun.version, person=Person())
        append(maria, Key("anew"), expected=0, person=Person())
        assert set(maria.log.outdated(maria.me, NOW, 9)) == {begun.key, "anew"}
        refresh_outdated(maria.log, maria.me, NOW)
        assert {kept.glance.playbook for kept in maria.log.search(maria.me, Search())} == {"persistent"}

    def test_glances_renewed_with_settings_of_before_are_not_kept(self, maria):
        begun = maria.begins()
        stale = fresh(maria, begun.key, NOW)
        maria.log.keep_person(maria.me, Person(playbook="persistent"), NOW)
        maria.log.refresh(maria.me, [stale], Person())
        assert maria.log.outdated(maria.me, NOW, 9) == [begun.key]


def journal_of(maria: Maria, begun: Any) -> list[Any]:
    return [*maria.log.journal(maria.me, begun.key)]


def fresh(maria: Maria, key: Key, at: Any) -> Kept:
    """Return a candidacy as a list should find it."""
    journal = maria.log.journal(maria.me, key)
    return Kept(key=key, version=len(journal), glance=looked_at(maria, journal, at))


def looked_at(maria: Maria, journal: Any, at: Any, person: Person | None = None) -> Glance:
    dossier, who = told(journal), person or maria.log.person(maria.me)
    return glance(dossier, who.candidate(), playbook_of(dossier, who), at)


def append(maria: Maria, key: Key, *, expected: int, person: Person | None = None) -> None:
    """Append past what `actions` look at first: a note, or the beginning of a journal."""
    note = Happened(at=NOW, event=Note(at=NOW))
    before = maria.log.journal(maria.me, key) if expected and person else ()
    journal = [*before, note] if before else [Opened(at=NOW, employer=NORDKRAFT, position=ANALYST)]
    maria.log.append(
        maria.me,
        key,
        [note] if expected else journal,
        expected=expected,
        command=f"append {key} {expected}",
        glance=looked_at(maria, journal, NOW, person),
        person=person or Person(),
        now=NOW,
    )


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
